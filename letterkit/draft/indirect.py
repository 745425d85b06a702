"""Indirect speech: a main clause of a letter → the words after "at", in the order of a subordinate clause.

Danish puts the finite verb second in a main clause ("Vi har nu ansat to læger") and after subject and adverbs in a subordinate one
("at regionen nu har ansat to læger"). Only sentences whose parts are certain are turned; for the others the answer is None, and the draft
quotes the letter's own words. `words.toml` lists what the rule knows.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from letterkit.draft.voice import Voice

MAX_WORDS = 55

_MONTH = r"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)"
_DAY = rf"(?:(?:den |d\. )?\d{{1,2}}\. {_MONTH}(?: \d{{4}})?)"
_POINT = (
    rf"(?:{_DAY}|{_MONTH}(?: \d{{4}})?|(?:19|20)\d\d(?:[-/–]\d{{2,4}})?|[1-4]\. (?:kvartal|halvår)(?: \d{{4}})?|uge \d{{1,2}}(?: i? ?\d{{4}})?"
    r"|(?:foråret|sommeren|efteråret|vinteren|skoleåret|året|årets udgang|nytår|årsskiftet|perioden)(?: (?:19|20)\d\d(?:[-/–]\d{2,4})?)?)"
)
# A time that stands as one adverbial: "pr. 1. december 2017", "inden udgangen af 2017", "i løbet af foråret", "primo marts".
TIME = re.compile(
    rf"(?:(?:pr\.|per|inden|senest|primo|medio|ultimo|i|fra|ved|siden|frem til|indtil|til og med|efter|inden for|i løbet af|fra og med|senest ved|senest i|inden for det)"
    rf" (?:(?:udgangen|begyndelsen|starten|slutningen|løbet|midten|indgangen) af )?{_POINT}|{_DAY}|(?:i|inden for|gennem) (?:det|de) (?:seneste|sidste|kommende|næste)"
    r"(?: \w+)? (?:år|måneder|måned|uger|kvartal|halvår)|(?:året før|sidste år|i år|året efter|samme år))(?![\w/])"
)
_NUMBER = r"(?:\d[\d.]*(?:,\d+)?|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)"
_HEDGE = r"(?:ca\. |cirka |omkring |knap |godt |over |under |mere end |mindst |højst |næsten |i alt |yderligere )?"
# Conjunctions and pronouns that open a clause of their own: the finite verb after one of these is not the main one.
_OPENERS = {
    "at",
    "som",
    "der",
    "hvor",
    "hvis",
    "når",
    "fordi",
    "idet",
    "da",
    "hvilket",
    "hvilken",
    "hvem",
    "mens",
    "så",
    "om",
    "hvordan",
    "hvorfor",
    "hvad",
    "selvom",
}
_CONJUNCTIONS = {
    "når",
    "hvis",
    "da",
    "såfremt",
    "mens",
    "selvom",
    "fordi",
    "idet",
    "eftersom",
    "medmindre",
    "for at",
    "imens",
    "skønt",
    "både",
    "hverken",
    "jo",
}
_PRONOUNS = {"det", "dette", "den", "denne", "de", "disse", "begge", "her", "dér", "herefter", "hvad", "hvem", "sådan", "dermed"}
_HAVE = {"har", "havde", "vil", "ville", "kan", "kunne", "skal", "skulle", "må", "måtte", "bør", "burde", "får", "fik"}
_BE = {"er", "var", "bliver", "blev"}


@dataclass(frozen=True, kw_only=True)
class Words:
    """The lists of words.toml."""

    auxiliary: frozenset[str]
    finite: frozenset[str]
    adverbs: tuple[str, ...]
    links: tuple[str, ...]
    prepositions: frozenset[str]
    complements: tuple[str, ...]
    small: frozenset[str]
    personal: frozenset[str]
    pointing: frozenset[str]

    @property
    def verbs(self) -> frozenset[str]:
        return self.auxiliary | self.finite


@cache
def load_words() -> Words:
    values = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))

    def longest_first(key: str) -> tuple[str, ...]:
        return tuple(sorted(values[key], key=len, reverse=True))

    return Words(
        auxiliary=frozenset(values["auxiliary"]),
        finite=frozenset(values["finite"]),
        adverbs=longest_first("adverbs"),
        links=longest_first("links"),
        prepositions=frozenset(values["prepositions"]),
        complements=longest_first("complements"),
        small=frozenset(values["small"]),
        personal=frozenset(values["personal"]),
        pointing=frozenset(values["pointing"]),
    )


def tidy(text: str) -> str:
    """One line, single blanks, per cent as ministries write it ("28,7 %" → "28,7 pct."), no footnote stars."""
    line = re.sub(r"\s+", " ", text).strip()
    return re.sub(r"(?<=\d) ?%(?!-)", " pct.", line).replace("pct..", "pct.")


def leans_back(text: str) -> bool:
    """True where a sentence needs the one before it to be understood: "Det forudsætter …", "Vi regner med, at det sker …"."""
    opening = re.match(r"(?:Det|Dette|Den|Disse|Dem|Heraf|Her|Af dem|Disses|Begge|Sidstnævnte|Førstnævnte)\b(?! \d)", text)
    noun = re.match(r"(?:Den|Det|Disse) [\w-]+(?:e|ede) [\w-]+|(?:Det|Den) [\w-]{4,} ", text)
    inner = re.match(r"(?:\S+ ){1,6}?at (?:det|dette|den|de) (?:sker|gælder|bliver|vil|kan|skal|er sket)\b", text)
    lead = re.match(
        r"Det (?:bemærkes|kan |skal |er (?:kommunens|regionens|vores|min|ministeriets|styrelsens)|fremgår|forventes|skyldes)",
        text,
    )
    return (opening is not None and noun is None and lead is None) or inner is not None


def _starts(text: str, phrases: Sequence[str]) -> str | None:
    """The first of `phrases` (longest first) that `text` starts with as whole words, in any case."""
    lower = text.lower()
    for phrase in phrases:
        if lower.startswith(phrase) and not lower[len(phrase) : len(phrase) + 1].isalnum():
            return text[: len(phrase)]
    return None


def _word(text: str) -> str:
    """The first word of `text`, lower case, without punctuation but for an abbreviation's point."""
    match = re.match(r"[\w’'-]+\.?", text)
    if not match:
        return ""
    word = match.group().lower()
    return word if word in {"pr.", "ca.", "d.", "p.t.", "pt."} else word.rstrip(".")


def small_start(text: str, letter: str = "") -> str | None:
    """`text` as it is written inside a sentence: first letter small unless it is a name. None where that cannot be known."""
    first = re.match(r"[\w’'-]+", text)
    if first is None:
        return text
    word = first.group()
    if not word[0].isupper():
        return text
    lowered = text[0].lower() + text[1:]
    if word.lower() in load_words().small or word.lower() in load_words().prepositions:
        return lowered
    if (len(word) > 1 and word[1:].upper() == word[1:]) or ("-" in word and word.split("-")[0].isupper()):
        return text  # an abbreviation: "STAR", "EU-midlerne"
    after = text[first.end() :].lstrip()
    if after[:1].isupper() and _word(after) not in {"i"}:
        return text  # a name of several words
    if re.search(rf"[a-zæøå,] {re.escape(word)}\b", letter) and not re.search(rf"\b{re.escape(word.lower())}\b", letter):
        return text  # a capital in mid-sentence: a name
    stem = word.lower()[: max(5, len(word) - 4)]
    if re.search(rf"\b{re.escape(stem)}", letter):
        return lowered
    if re.search(
        r"(?:ingen|elsen|heden|erne|tallet|andelen|tiden|arbejdet|indsatsen|skabet|tionen|centret|planen|ordningen|projektet)s?$",
        word.lower(),
    ):
        return lowered
    return None


def _shift_person(text: str, sender: Voice, names: Sequence[str]) -> str:
    """The sender's name and "vi" become the noun that the reply uses."""
    for name in names:
        text = re.sub(rf"\b{re.escape(name)}s\b", sender.genitive, text)
        text = re.sub(rf"(?<![\w-])(?<!i ){re.escape(name)}\b(?![’'])", sender.noun, text)
    if not sender.person:
        text = re.sub(rf"\b{sender.noun.capitalize()}(s?)\b", rf"{sender.noun}\1", text)
    text = re.sub(r"\b[Vv]i\b", sender.noun, text)
    text = re.sub(r"\b[Vv]ores\b", sender.genitive, text)
    # "kommunen erkender, at kommunen …" → "at den …"
    if not sender.person:
        text = re.sub(rf"^({sender.noun}\b.*?, at ){sender.noun}\b", rf"\1{sender.pronoun}", text)
    return text


def _is_verb(text: str, match: re.Match[str]) -> bool:
    """A word that stands like a finite verb: one of the list, or one whose form and neighbours leave no doubt."""
    word = match.group().lower()
    if word in load_words().verbs or re.fullmatch(r"\w{3,}(?:erer|erede)", word):
        return True
    # "evalueres i juni" is a verb, "læreres løn" a genitive: what follows tells.
    after = _word(text[match.end() :].lstrip())
    return bool(re.fullmatch(r"\w{3,}eres", word)) and (
        not after or after in load_words().prepositions or after in {"der", "nu", "ikke"}
    )


def _find_verb(text: str, subjects: Sequence[str] = ()) -> tuple[int, int] | None:
    """The main finite verb of a clause that starts with its fore-field: (start, end), clauses between commas skipped.

    After one of `subjects` the next word is the verb, whatever it is.
    """
    for subject in sorted(subjects, key=len, reverse=True):
        known = re.match(rf"{re.escape(subject)} (?P<verb>[a-zæøå]+)\b", text, re.IGNORECASE)
        if known and known["verb"] not in _OPENERS and re.search(r"(?:[rs]|te|de|g|k|d|v|t)$", known["verb"]):
            return known.span("verb")
    # "Fra den 1. september 2022 bruger vi …": the word before a known subject, after a time, is the verb.
    if time := TIME.match(text[:1].lower() + text[1:]):
        who = "|".join(re.escape(subject) for subject in (*subjects, "der"))
        known = re.match(rf" (?P<verb>[a-zæøå]+) (?:{who})\b", text[time.end() :], re.IGNORECASE)
        if known:
            return time.end() + known.start("verb"), time.end() + known.end("verb")
    inside = False
    for match in re.finditer(r"[\w’'-]+|[,–()]", text):
        word = match.group().lower()
        if word in {",", "–", "(", ")"}:
            inside = False if inside or word == ")" else inside
            continue
        if match.start() and word in _OPENERS:
            comma = text[: match.start()].rstrip().endswith(",")
            if not comma:
                return None  # a clause without a comma before it: its end cannot be seen
            inside = True
            continue
        if not inside and match.start() and _is_verb(text, match):
            return match.span()
    return None


def _take_middle(rest: str, verb: str) -> tuple[str, str]:
    """Adverbs (and times, after an auxiliary) at the start of `rest` → (what moves before the verb, what stays)."""
    words = load_words()
    taken: list[str] = []
    while True:
        link = _starts(
            rest, ("derfor", "desuden", "endvidere", "således", "dermed", "ligeledes", "samtidig", "herudover", "derudover")
        )
        if link is not None:
            rest = rest[len(link) :].lstrip()
            continue
        adverb = _starts(rest, words.adverbs)
        if adverb is not None:
            after = rest[len(adverb) :].lstrip()
            if adverb.lower() in {"alle", "begge"} and not re.match(r"\w+(?:et|t)\b", after):
                break
            if adverb.lower() == "siden" and re.match(r"\d|den |" + _MONTH, after):
                adverb = None
            elif adverb.lower() == "næsten" and re.match(_NUMBER, after):
                break
            else:
                taken.append(adverb)
                rest = after
                continue
        time = TIME.match(rest)
        if (
            time
            and (verb in words.auxiliary or re.match(r"(?:i|pr\.|primo|medio|ultimo) ", time.group()))
            and re.match(r" [\w”\"]", rest[time.end() :])
            and not re.match(r" (?:og|samt|eller|til)\b", rest[time.end() :])
        ):
            taken.append(time.group())
            rest = rest[time.end() :].lstrip()
            continue
        break
    return " ".join(taken), rest


def _subject_after_verb(rest: str, verb: str, sender: Voice, names: Sequence[str], phrases: Sequence[str]) -> str | None:
    """The subject that stands right after the verb in an inverted clause; None where its end is not certain."""
    for name in (*names, sender.noun, sender.capital):
        if name and re.match(rf"{re.escape(name)}(?![\w’'-])", rest):
            return name
    if match := re.match(r"(?:vi|der|man)\b", rest):
        return match.group()
    for phrase in sorted(phrases, key=len, reverse=True):
        if phrase and rest.lower().startswith(phrase.lower()) and not rest[len(phrase) : len(phrase) + 1].isalnum():
            after = rest[len(phrase) :]
            share = re.match(r" af (?:(?:de|den|det|alle|landets|kommunens|regionens|skolens|samtlige) )?[\w-]+", after)
            relative = re.match(r", (?:som|der)\b[^,]*,", after)
            if (
                share is None
                and relative is None
                and not TIME.match(after.lstrip())
                and (_word(after.lstrip()) in load_words().prepositions or after[:1] == ",")
            ):
                return None
            return rest[: len(phrase) + (share.end() if share else relative.end() if relative else 0)]
    if verb.endswith("es") or verb in {
        "stiger",
        "falder",
        "åbner",
        "starter",
        "begynder",
        "udløber",
        "ophører",
        "steg",
        "faldt",
        "kommer",
    }:
        match = re.match(
            rf"(?:(?:en|et|den|det|de|alle|samtlige|{_NUMBER}) )?(?:[\w-]+e )?(?!blive\b)[\w-]{{3,}}(?:en|et|ne|er|r)?(?: (?:af|i|for|om) (?:den |det |de )?[\w-]+)*(?= (?:med|til|fra|på)\b|$)",
            rest,
        )
        if match:
            return match.group()
    match = re.match(
        rf"(?:(?:den|det|de|alle|samtlige) (?:\w+e )?(?!blive\b|være\b|have\b)[\w-]{{4,}}|[\w-]{{4,}}(?:en|et|erne|ene))(?= (?:ikke |nu |også |derfor )?(?:blive|være|have|en|et|\w{{3,}}et|\w{{3,}}t|{_NUMBER})\b)",
        rest,
    )
    return match.group() if match else None


def _other_main_clause(rest: str) -> bool:
    """True where `rest` joins another main clause, whose order would have to change as well."""
    words = load_words()
    for joint in re.finditer(r"\b(?:og|men|eller)\b", rest):
        tail = rest[joint.end() :].lstrip()
        first = _word(tail)
        if first in words.verbs:
            after = tail.split(" ", 1)[1] if " " in tail else ""
            if _starts(after, words.adverbs):
                return True
            continue
        segment = re.split(r"[,;]| (?:og|men) ", tail, maxsplit=1)[0]
        inner = [word.strip('.”"()').lower() for word in segment.split()]
        opener = next((place for place, word in enumerate(inner) if word in _OPENERS), len(inner))
        if any(word in words.verbs for word in inner[1:opener]) or (opener and opener < len(inner) and "," in tail):
            return True
    return bool(re.search(r"(?: men|, for) (?:vi|der|det|den|de)\b", rest))


def at_clause(
    sentence: str,
    *,
    sender: Voice,
    names: Sequence[str] = (),
    phrases: Sequence[str] = (),
    letter: str = "",
    antecedents: Sequence[tuple[str, str]] = (),
    _half: bool = False,
) -> str | None:
    """`sentence` as the words after "at", or None where it must be quoted instead.

    `names` are the sender's own names in the letter, `phrases` noun phrases known from its figures ("25 elever"), `letter` the letter's text
    (to tell names from nouns), `antecedents` the counts of the sentence before as (number, noun), for "De pågældende borgere".
    The answer has no final full stop.
    """
    words = load_words()
    text = tidy(sentence)
    if (
        not text
        or len(text.split()) > MAX_WORDS
        or re.search(r"[?!:;\t|]|\.\.\.|…", text)
        or text.count("”") % 2
        or text.count("(") != text.count(")")
    ):
        return None
    text = text.rstrip(".") if not re.search(r"(?:pct|kr|mio|mia|m\.v|mv|m\.m|osv|ca|stk|nr)\.$", text) else text
    if re.search(r"\. [A-ZÆØÅ]", re.sub(r"\b(?:ca|pr|nr|kl|jf|bl\.a|f\.eks|hhv|mv|pct|kr|stk|mio|mia|evt)\. ", "", text)):
        return None  # more than one sentence
    fronted = ""
    link = _starts(text, words.links)
    while link is not None:
        text = text[len(link) :].lstrip(" ,")
        link = _starts(text, words.links)
        fronted = "-"  # the verb comes first now
    tokens = re.findall(r"[\w’'-]+", text)
    lowered = [token.lower() for token in tokens]
    if (
        set(lowered[0 if fronted else 1 :]) & words.pointing
        or set(lowered) & words.personal
        or "I" in tokens[1:]
        or {"De", "Dem", "Deres"} & set(tokens[1:])
    ):
        return None
    if fronted == "-" and _word(text) not in words.verbs:
        return None
    if lead := re.match(
        r"(?:Det (?:bemærkes|kan oplyses|kan tilføjes|kan bemærkes|skal bemærkes|skal tilføjes|oplyses)|Hertil kommer), at (?P<what>.+)",
        text,
    ):
        turned = small_start(lead["what"], letter)
        return _shift_person(turned, sender, names) if turned and not re.search(r", men |; ", turned) else None
    resolved = _resolve(text, antecedents)
    text = resolved if resolved is not None else text
    if re.match(r"(?:de|disse|den|det) (?:pågældende|nævnte|omtalte)\b", text, re.IGNORECASE):
        return None
    found = (0, len(_word(text))) if fronted == "-" else _find_verb(text, [*names, sender.noun, "vi"])
    if found is None:
        return None
    field, verb, rest = text[: found[0]].strip(), text[found[0] : found[1]].lower(), text[found[1] :].strip()
    first = _word(field)
    if first in _CONJUNCTIONS:
        return None
    second = ""
    if _other_main_clause(rest):
        halves = _split_halves(rest)
        turned = halves and at_clause(halves[1], sender=sender, names=names, phrases=phrases, letter=letter, _half=True)
        if not halves or not turned:
            return None
        rest, second = halves[0], f", og at {turned}"
    if _broken_field(field):
        return None
    heraf = first == "heraf" and field.lower() == "heraf"
    is_adverbial = heraf or _is_adverbial(field)
    if fronted == "-" or is_adverbial:
        subject = _subject_after_verb(rest, verb, sender, names, phrases)
        if subject is None or "," in field:
            return None
        rest = rest[len(subject) :].strip()
        if heraf:
            subject, field = f"{subject} heraf", ""
        before = field if fronted != "-" else ""
    else:
        if (first in _PRONOUNS and field.lower() in _PRONOUNS) or first in {"heri", "her"}:
            return None
        subject, before = field, ""
        if _word(rest) in {"vi", "man"}:
            return None  # an object stands first
    middle, rest = _take_middle(rest, verb)
    if not _rest_fits(rest, verb):
        return None
    if _half and (is_adverbial or len(rest.split()) > 25):
        return None  # its own start would have to be known as well
    opening = small_start(subject, letter) if not any(subject.startswith(name) for name in names) else subject
    if opening is None:
        return None
    before = before[:1].lower() + before[1:]
    if len(before.split()) > 7:
        return None
    parts = (opening, middle, verb, before) if not rest else (opening, before, middle, verb, rest)  # "… øges fra primo 2018"
    clause = " ".join(part for part in parts if part)
    if said := re.match(
        rf"(?:{'|'.join(map(re.escape, [*names, sender.noun, 'vi', 'kommunen']))}) (?:kan|skal|vil|må)?(?: \w+)? ?(?:oplyser?|meddeler?|bemærker?), at (?P<what>.+)",
        clause,
        re.IGNORECASE,
    ):
        clause = said["what"]  # "kommunen kan oplyse, at …": the reply says itself that the sender says so
    return _shift_person(re.sub(r" ,", ",", clause), sender, names) + second


def own_sentence(clause: str, sender: Voice) -> str | None:
    """A clause that says itself who says so, as a sentence of its own: "kommunen erkender, at …", "en optælling viser, at …".

    None for other clauses, which a reply must lead in.
    """
    if match := re.match(
        rf"{re.escape(sender.noun)} (?:erkender|vurderer|forventer|konstaterer|anerkender|bekræfter|understreger|afviser|beklager)\b",
        clause,
    ):
        return clause[:1].upper() + clause[1:] if match else None
    match = re.match(r"(?P<who>[^,]{3,60}?) (?P<verb>viser|bekræfter|viste|peger på), at ", clause)
    if match and not sender.person:
        told = f"{match['who']} {match['verb']} ifølge {sender.noun}, at {clause[match.end() :]}"
        return told[:1].upper() + told[1:]
    return None


def _split_halves(rest: str) -> tuple[str, str] | None:
    """ "ansat to læger, og ventetiden er faldet" → the two main clauses, where just one "og" joins them."""
    joints = [match for match in re.finditer(r",? og (?=[\w-]+)", rest) if _find_verb(rest[match.end() :]) is not None]
    if len(joints) != 1 or " men " in rest:
        return None
    tail = rest[joints[0].end() :]
    return (rest[: joints[0].start()], tail) if _word(tail) not in load_words().verbs else None


def _broken_field(field: str) -> bool:
    """True where what stands before the verb is more than one phrase: an unknown verb may hide in it."""
    if _word(field) in {"heraf", "deraf", "hvoraf"} and len(field.split()) > 1:
        return True
    commas = [match.end() for match in re.finditer(", ", field)]
    return any(not re.match(r"(?:som|der|svarende|hvoraf|heraf|herunder|dvs\.|hvor|hvis)\b", field[at:]) for at in commas[:1])


def _is_adverbial(field: str) -> bool:
    words = load_words()
    first = _word(field)
    if first == "den" and not re.match(r"den \d", field, re.IGNORECASE):
        return False
    if re.match(rf"(?:over|under|omkring|op mod|op til|i alt) {_NUMBER}\b", field, re.IGNORECASE) or re.match(
        rf"i alt {_HEDGE}{_NUMBER}\b", field, re.IGNORECASE
    ):
        return False
    if first in {"alle", "begge", "kun", "næsten", "især", "også", "først", "samlet"}:
        return field.lower() == first
    return first in words.prepositions or _starts(field, words.adverbs) is not None or TIME.match(field) is not None


def _rest_fits(rest: str, verb: str) -> bool:
    """False where an adverbial that should have moved may be left between an auxiliary and what belongs to it."""
    words = load_words()
    first = _word(rest)
    if verb in _BE and (not rest or rest.startswith(",")):
        return False
    unknown = re.match(r"(?P<one>[a-zæøå]+)(?: [a-zæøå]+)? (?:\w{3,}(?:et|t)|blive|være|have)\b", rest)
    if (
        verb in words.auxiliary
        and unknown
        and not re.search(r"(?:et|[^s]t|e)$", unknown["one"])
        and first not in words.small | words.prepositions
    ):
        return False  # an adverb that the list does not know may stand there
    if verb not in words.auxiliary or first not in words.prepositions or _starts(rest, words.complements):
        return True
    if verb in _BE:
        return bool(re.match(rf"(?:på|under|over|omkring|til) {_HEDGE}{_NUMBER}\b", rest))
    return bool(re.match(rf"(?:over|under|omkring|som minimum) {_HEDGE}{_NUMBER}\b", rest))


def _resolve(text: str, antecedents: Sequence[tuple[str, str]]) -> str | None:
    """ "De pågældende borgere vil …" after a sentence about 64 borgere → "De 64 borgere vil …"; None where two could be meant."""
    match = re.match(r"(?:de|disse) (?:pågældende |nævnte |omtalte )?(?P<noun>[a-zæøå-]+)\b", text, re.IGNORECASE)
    if not match:
        return None
    fitting = {(number, noun) for number, noun in antecedents if noun.split(" ")[0].rstrip(",") == match["noun"]}
    if len(fitting) != 1:
        return None
    number, _ = fitting.pop()
    return f"De {number} {match['noun']}{text[match.end() :]}"
