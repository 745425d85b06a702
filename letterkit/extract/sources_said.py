"""Who counted, where the letter says it: "ifølge Jobindsats.dk", "En manuel opgørelse viser", "Styrelsen har oplyst".

A source named in the figure's sentence counts; else the one that a sentence before in the same paragraph named as its subject.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from letterkit.extract.carried_dates import ANAPHOR
from letterkit.extract.clauses import LEADING, RELATIVE, clause_at, clauses, subject
from letterkit.extract.drafts import Draft
from letterkit.extract.grammar import is_function, is_mark
from letterkit.extract.observed import is_told
from letterkit.extract.source_signs import (
    ACCORDING,
    ADDRESSEE,
    APART,
    ASIDE,
    ASKED,
    BY_COUNT,
    BY_DEFINITE,
    CLOSING,
    CONDUCTED,
    COUNT_FROM,
    FINDS,
    IN_PHRASE,
    INVERTED,
    JUDGES,
    MADE,
    MADE_BY,
    METER,
    NAME,
    OPENING,
    OWN,
    OWN_COUNT,
    OWN_WORD,
    PASSIVE,
    REACHES,
    READ_FROM,
    RECORDS,
    REGISTER,
    REVIEWED,
    RULES,
    SAID_LAST,
    SAME,
    SEAM,
    SHOWN,
    SIGNS,
    SPEAKS,
    STATED,
    STEMS,
    SUBJECT,
    TALLIES,
    UNNAMED,
    WHOLE,
)
from letterkit.extract.sources_declared import declare_sources
from letterkit.extract.view import Sentence, View, split_words

# "Det er kredsens vurdering, at målet vil være nået i 9 ud af 10 sager": nobody has counted that
TO_COME = re.compile(r"\b(?:vil|skal|ventes|forventes)\b")
BASED = re.compile(r"(?:på\s+(?:grundlag|baggrund)\s+af|hviler\s+på|bygger\s+på)\b", re.IGNORECASE)
ARTICLES = frozenset({"en", "et", "den", "det", "de"})
# "En opgørelse" alone says nothing of who counted; "indgår ikke i optællingen" is no count.
UNSAID = frozenset({"opgørelse", "opgørelsen"})
# A judgement or a survey of one thing: said of its own figures only.
JUDGED = re.compile(r"\b(?:vurderet|kortlagt|kortlagde)$")
# The sentence goes on with what the one before counted: "Det er 99 procent", "Af dem …", "De øvrige …", "Året før var det 940"
OURS = re.compile(
    r"[^,;]*?\b(?!(?:at|da|som|hvor|så|end|når|fordi|mens|og|men|der)\b)[a-zæøå]+\s+(?:vi|jeg)\b"
)  # "De sidste 42 tager vi i hold"
_PERIOD = r"(?:(?:[Åå]ret|[Mm]åneden|[Kk]vartalet|[Uu]gen|[Hh]alvåret|[Ss]æsonen|[Vv]interen|[Ss]ommeren)\s+(?:før|forinden|efter)|[Ss]idste\s+år|I\s+fjor|(?:I|Ved|Pr\.|Primo|Medio|Ultimo|Da|To|Et|Tre|Fem|På\s+samme|Før)\s[^.;]{1,45}?),?"
GOES_ON = re.compile(
    rf"(?:{ANAPHOR.pattern}|(?:Den|De|Her)\s+(?:omfatter|dækker|viser|viste|er|var)\b|Det\s+dækker\b"
    r"|(?:(?:På|I|Hos|Ved|For)\s+)?(?:\d[\d.,]*|[\w-]+)\s+af\s+(?:dem|disse|de\s|\w+(?:erne|ene)\b)|(?:Af|Blandt|For|I)\s+(?:dem|disse|de\s+(?:\d|\w+e\s+\d))|De\s+\d|[\w-]+\s+tegner\s+sig\s+for\b|Deraf\b"
    r"|(?:Det|Den|De)\s+(?:samlede|gennemsnitlige|største|mindste|højeste|laveste|længste|korteste|ældste|yngste)\b|(?:I\s+alt|Tilsammen|Samlet)\s+(?:er|var|blev|har|havde|giver)\b"
    r"|(?:De|Den)\s+(?:to|tre|fire|sidste|øvrige|resterende|andre)\b"
    rf"|{_PERIOD}\s+(?:(?:var|lå|gjaldt|drejede|hed|skete|blev)\s+(?:det|den|de)|var\s+der|(?:var|lå|blev)\s+(?:tallet|tallene|andelen|antallet|gennemsnittet|niveauet|beholdningen|bestanden|saldoen|mængden|omfanget|belægningen|fraværet|forbruget|ventetiden|svartiden|raten|kvoten|procenten))\b"
    r"|(?:Andelen|Antallet|Tallet|Tallene|Gennemsnittet|Medianen|Stigningen|Faldet|Fremgangen|Tilbagegangen|Forbedringen|Nedgangen|Spredningen)\s+(?!af\b|for\b))"
)
NOT_COUNTED = re.compile(r"\b(?:med|indgår|indgik|talt\s+med|fejl\w*|mangler|huller)\s+$")


def name_sources(view: View, drafts: list[Draft]) -> None:
    """Fill in `source` of all drafts."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.sentence.index, []).append(draft)
    quoted = contributions(view)
    said: str | None = None
    just: str | None = None  # named in the sentence before
    last: str | None = None  # named last
    block = -1
    money = False
    before: list[Draft] = []  # figures of the block so far that nobody is named for
    for sentence in view.own:
        if sentence.block != block:
            block, before, just = sentence.block, [], None
            said = quoted.get(block)
        here = by_sentence.get(sentence.index, [])
        found = _source_in(view, sentence) if block not in quoted else None
        if last is not None and SAME.search(view.of(sentence)):
            found = _Said(last, False, not here, sentence.start, sentence.end)
        if found is not None:
            name = last = found.name
            behind = found.looks_back and (not here or SHOWN.match(view.of(sentence)))
            own = [one for one in here if found.start <= one.start < found.end and not _beside(view, one)]
            if not own and found.aside:
                own = [one for one in here if one.start < found.start][-1:]  # "de 1,1, som museet har oplyst"
            earlier = before if WHOLE.match(view.of(sentence)) else _unsourced(before, sentence)
            earlier = [one for one in earlier if one.role not in ("limit", "target")]
            for draft in (*own, *(earlier if behind else ())):
                if draft.kind == "amount" or not view.of(sentence).startswith("Beløbet "):
                    draft.source = name
            money = any(one.kind == "amount" for one in here)
            if found.lasts and block not in quoted:
                said = name
            elif block not in quoted and REGISTER.search(view.of(sentence)):
                said = None  # two have counted: the next figure may be either's
            just = name
            before = []
            continue
        before = [*before, *here]
        # "Ifølge egen optælling … Det er 99 procent."
        goes_on = GOES_ON.match(view.of(sentence)) is not None and OURS.match(view.of(sentence)) is None
        just = just if goes_on else None
        if block not in quoted and (ASIDE.match(view.of(sentence)) or (said and view.of(sentence).startswith(_first(said)))):
            continue
        for draft in here:
            if block in quoted or (
                draft.role not in ("limit", "target")
                and (goes_on or (is_told(view, sentence, draft.parts, draft.clause) and (draft.kind != "amount" or money)))
            ):
                draft.source = said or just
    _of_the_same_count(drafts)
    declare_sources(view, drafts)


def _beside(view: View, draft: Draft) -> bool:
    """ "Prøven viste 61 mg, og grænsen er 50": a limit told beside what was counted."""
    return draft.role in ("limit", "target") and SEAM.search(view.text, draft.sentence.start, draft.start) is not None


def _first(name: str) -> str:
    word = name.split()[0]
    return f"{word[0].upper()}{word[1:]} "


def _of_the_same_count(drafts: list[Draft]) -> None:
    """ "Af journalen fremgår 96 … Det skete oftest i juli, som tegner sig for 41 af de 96": parts, shares and the same said again
    come from where their whole was counted."""
    for draft in drafts:
        for other in (draft.same_as, draft.part_of, draft.base, draft.share_of):
            near = other is not None and 0 <= draft.sentence.block - other.sentence.block <= 1
            if draft.source is None and draft.role not in ("limit", "target") and other is not None and near:
                draft.source = other.source


def contributions(view: View) -> dict[int, str]:
    """The blocks (by number) that quote what somebody has contributed, and who: "… bidrag fra styrelsen, som har oplyst: ”"."""
    found: dict[int, str] = {}
    speaker: str | None = None
    running = False  # inside a quotation of several paragraphs
    for number, block in enumerate(view.blocks):
        text = view.text[block.start : block.end].strip()
        if block.kind in ("table", "caption"):
            continue
        if speaker and (running or block.kind == "quote" or text[:1] in OPENING):
            found[number] = speaker
            closed = text.rstrip(".")[-1:] in CLOSING and len(text) > 1
            running = not closed and any(
                view.text[one.start : one.end].rstrip(" .")[-1:] in CLOSING for one in view.blocks[number + 1 :]
            )
            if not running and block.kind != "quote":
                speaker = None
            continue
        said = SPEAKS.search(text)
        speaker = said.group("who") or said.group("by") if said and text[-1:] == ":" else None
    return found


def _unsourced(before: list[Draft], sentence: Sentence) -> list[Draft]:
    """ "… Tallene stammer fra styrelsen": the figures of the sentence before."""
    return [draft for draft in before if draft.sentence.index == sentence.index - 1]


def _is_sender(view: View, name: str) -> bool:
    """Is it the sender itself: "kommunen" in a letter from a kommune, "styrelsen" in one from a styrelse?"""
    sender = view.letter.sender.value.lower() if view.letter.sender is not None else "kommune region"
    if name.isupper() and len(name) > 2:
        return re.search(rf"\b{re.escape(name.lower())}\b", sender) is not None  # SKAT is not the minister of "skatter"
    stem = re.sub(r"(\w)\1(?:en|et)$", r"\1", name.lower())  # "Instituttet": the Institut
    return re.sub(r"(?:en|et|n)$", "", stem) in sender


def _is_name(view: View, word: str) -> bool:
    """A proper name: a capital not only at the beginning of a sentence."""
    return re.search(rf"[a-zæøå,]\s+{re.escape(word)}\b", view.text) is not None and not word.startswith(
        ("Tabel", "Figur", "Bilag")
    )


def _doer(view: View, sentence: Sentence, at: int, *, named: bool) -> str | None:
    """Whose word it is: the subject of the clause at the offset `at` of the sentence; only a proper name where it must be `named`."""
    parts = clauses(view.text, sentence.start, sentence.end)
    place = clause_at(parts, sentence.start + at)
    if place is None:
        return None
    if parts[place].words[0].lower in RELATIVE and place > 0:
        before = view.text[sentence.start : parts[place - 1].end]
        names = [*re.finditer(rf"(?<![\w.])(?:{NAME}|[a-zæøå]+(?:en|et|erne|ene))$", before)]
        name = names[0].group() if names else None
    else:
        span = subject(view.text, parts, place, sentence.start + at)
        name = view.text[slice(*span)] if span else None
    if name is None or not any(char.isalpha() for char in name):
        return None
    proper = re.search(r"[A-ZÆØÅ]", name[1:]) is not None or _is_name(view, name)
    return name if proper or not named else None


@dataclass(frozen=True)
class _Said:
    """Who counted by a sentence; whether that `lasts` for those after it (where it is the subject); whether a sentence without
    figures says it of the one before; and from where to where its own figures stand."""

    name: str
    lasts: bool
    looks_back: bool
    start: int
    end: int
    aside: bool = False  # in a relative clause


def _source_in(view: View, sentence: Sentence) -> _Said | None:
    """Who counted by this sentence."""
    text = view.of(sentence)
    for pattern, sign in SIGNS:
        match = pattern.search(text) if sign is None or sign.search(text) else None
        if match is None:
            continue
        group = next(group for group in ("who", *match.groupdict()) if match.groupdict().get(group) is not None)
        name = match.group(group)
        parts = clauses(view.text, sentence.start, sentence.end)
        place = clause_at(parts, sentence.start + match.start(group))
        if pattern is SUBJECT and match.group("from"):
            name = match.group("from")
        if pattern in (OWN_WORD, UNNAMED):
            name = _doer(view, sentence, match.start(), named=pattern is UNNAMED) or name
        if pattern is ADDRESSEE:
            if view.letter.recipient is None:
                continue
            name = view.letter.recipient.value
        words = split_words(name)
        while (
            pattern is not UNNAMED
            and words
            and (
                words[0].lower in LEADING | ARTICLES
                or is_mark(words[0])
                or (is_function(words[0].lower) and words[0].lower != "vores")
            )
        ):
            words = words[1:]
        if not words:
            continue
        name = name[words[0].start :].rstrip(".,")
        if pattern in (STATED, INVERTED, MADE, MADE_BY, PASSIVE, JUDGES, FINDS, CONDUCTED, REACHES) and _is_sender(view, name):
            continue
        if pattern in (JUDGES, FINDS, CONDUCTED, REACHES) and group == "who" and IN_PHRASE.search(text[: match.start("who")]):
            continue
        if pattern in (JUDGES, FINDS, CONDUCTED, REACHES) and (
            (OWN.search(name) and (name[0].islower() or OWN.match(name))) or re.match(RULES, name.lower())
        ):
            continue
        if pattern is JUDGES and re.search(r"\b(?:skal|må|bør)\b", text[match.end() : match.end() + 80]):
            continue
        judged = pattern is ACCORDING and re.search(r"s\s+(?:\w+e\s+)?(?:vurdering|skøn)$", name) is not None
        if judged and (
            _is_sender(view, name.split()[0].rstrip("s")) or (name[0].islower() and TO_COME.search(text, match.end()))
        ):
            continue
        if pattern is ACCORDING and re.match(RULES, name.split()[-1].lower()):
            continue  # "ifølge entreprenørens tidsplan"
        if pattern is ASKED and not is_told(view, sentence, parts, place or 0):
            continue  # "skal have foretaget en undersøgelse"
        if pattern is BY_COUNT and re.match(r"(?:[Vv]ed|[Ii])\s+\w+(?:en|et|erne)$", match.group()):
            continue  # "ved tællingen i 2001": one that is known, by whomever
        if pattern is BY_COUNT and (name.lower() in UNSAID or NOT_COUNTED.search(text[: match.start()])):
            continue
        if pattern is REGISTER and not _is_name(view, name):
            continue
        if pattern is OWN_COUNT:
            name = f"{name} egen {match.group('what').lower()}"
        based = pattern is BY_COUNT and BASED.match(match.group()) is not None
        # "Af journalen fremgår, at 96 …", as "Journalen viser, at 96 …"
        told = pattern in (READ_FROM, TALLIES) and match.start() == 0 and re.search(r"\d", text[match.end() :]) is not None
        # Accounts and a hired firm's sample tell of their own figures; what stands beside them is anybody's.
        hired = pattern is MADE and match["who"] is None
        briefly = (
            pattern
            in (
                ACCORDING,
                OWN_WORD,
                ADDRESSEE,
                BY_DEFINITE,
                COUNT_FROM,
                BY_COUNT,
                REGISTER,
                JUDGES,
                FINDS,
                REACHES,
                SAID_LAST,
                UNNAMED,
                *RECORDS,
            )
            and not based
            and not told
        )
        reviewed = pattern is FINDS and REVIEWED.search(match.group()) is not None and match.start(group) == 0
        once = (
            (briefly and not reviewed)
            or hired
            or name.endswith(("regnskab", "regnskabet"))
            or JUDGED.search(match.group()) is not None
        )
        looks_back = (
            pattern in RECORDS or WHOLE.match(text) is not None or STEMS.search(text) is not None or SHOWN.match(text) is not None
        )
        start = sentence.start + match.end() if pattern in (JUDGES, FINDS) else sentence.start
        if pattern is REACHES:
            seams = [*SEAM.finditer(text, 0, match.start())]
            start += seams[-1].end() if seams else 0
        aside = bool(place) and parts[place or 0].words[0].lower in RELATIVE and pattern not in (UNNAMED, OWN_WORD, MADE)
        if aside:
            start = max(start, parts[place or 0].start)
        stop = APART.search(text, match.end()) if pattern in (FINDS, METER) else None
        return _Said(
            " ".join(name.split()), not once, looks_back, start, sentence.start + stop.start() if stop else sentence.end, aside
        )
    return None
