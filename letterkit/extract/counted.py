"""What a figure counts: the noun behind it, or the one that it leaves out because it was said before.

In this order: the noun phrase after the number ("64 borgere"), the whole it is taken from ("27 af kommunens 405 elever"), the
noun before a bracket ("afslag (2.587)") or before "på" ("et gennemsnit på 6,9"), the next member of a list ("henholdsvis 21, 14
og 11 stillinger"), the subject ("Antallet af klager faldt fra 14 til 5"), and last the figure before ("ni er færdige, mens 12
afventer").
"""

from __future__ import annotations

import re

from letterkit.extract.clauses import RELATIVE, finite_verb, measured, relative_clause, subject
from letterkit.extract.drafts import PHYSICAL, Draft
from letterkit.extract.grammar import (
    DEFINITE,
    DETERMINERS,
    PARTICIPLE,
    ends_phrase,
    is_function,
    is_mark,
    is_noun,
    noun_phrase,
    skip_owner,
    verb_tense,
)
from letterkit.extract.lasting import last
from letterkit.extract.view import View, Word, split_words

WITHIN = DETERMINERS | {"i", "alt", "."}
ELLIPTIC = frozenset({"flere", "færre", "mere", "mindre", "andre", "øvrige", "yderligere", "resterende", "sidste", "tilbage"})
COMPARED = frozenset({"flere", "færre", "mere", "mindre", "højere", "lavere"})
BARE = frozenset({"nye", "gamle", "store", "små", "midlertidige", "faste"})
REMAINING = re.compile(r"\b(?:øvrige|resterende|sidste|tilbageværende)\s+$")
RATE = re.compile(
    r"\s+(?:(?:pr\.|per|om|i)\s+(?:time|døgn|dag|uge|måned|kvartal|år|elev|borger|sag)\w*|årligt|ugentligt|månedligt)"
)
CHANGE_NOUN = re.compile(
    r"(?:stigning\w*|fald\w*|vækst\w*|fremgang|tilbagegang|reduktion\w*|nedgang\w*|\w*gennemsnit\w*|\w*andel\w*|\w*mål\w*|forøgelse\w*"
    r"|forskel\w*|niveau\w*|dem|ud)\s+på\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
GENERIC = frozenset({"personer", "borgere", "sager", "stykker", "mennesker"})
IS = ("er", "var", "udgør", "udgjorde", "blev", "bliver", "nåede", "når", "lå", "ligger", "steg", "faldt", "stiger", "falder")
MEASURES = frozenset(
    [
        "tallet",
        "antallet",
        "andelen",
        "andel",
        "niveauet",
        "procenten",
        "det",
        "den",
        "dette",
        "de",
        "tallene",
        "antal",
        "forskellen",
        "alt",
    ]
)
SCOPE = re.compile(
    r"\s*(?:i alderen|med|uden|under|over|om|omfattet af|fritaget (?:for|fra)|født i|bosat i|tilknyttet|på venteliste)\b"
)
# Between a measure and its value: "Sygefraværet var i 2017 kun 5,9 procent".
COPULA = re.compile(
    r"\s*(?:er|var|udgør|udgjorde|ligger|lå|har været|blev|er blevet|nåede|når|bliver|kommer|kom|falder|faldt|stiger|steg)?\s*(?:(?:på|dog|også|nu|kun|således|derfor|dermed|samlet"
    r"|fortsat|i alt|stadig|højere|lavere|i dag|aktuelt|,|nemlig|i gennemsnit|til|op|oppe|nede|i (?:skoleåret )?[\d/]+|i \d\. \w+ \d+)\s*)*"
)
CHANGED = re.compile(r"\b(?:ste?get|steg|faldt|faldet|vokset|voksede|øget|reduceret|nedbragt|ændret|stiger|falder|forbedret)\b")
LIST_GAP = re.compile(r"\s*(?:,|og|eller|samt|,\s*og)?\s*(?:(?:på|til|fra)\s+)?")
RESTATES = re.compile(
    r"(?:svarer(?:ede)?\s+(?:\w+\s+)?til|svarende\s+til|dvs\.|d\.v\.s\.|altså|hvilket\s+er|det\s+er|eller|=)\s*(?:\w+\s+)?$"
)


def count(view: View, drafts: list[Draft]) -> None:
    """Fill in `counted`, `scope`, the quote's end, and the bases said in "X af Y", for all drafts in reading order."""
    for i, draft in enumerate(drafts):
        following = _following(drafts, i)
        match draft.kind:
            case "count":
                _count(view, drafts, i, following)
            case "share" | "points":
                _share(view, drafts, i, following)
            case "ratio":
                _ratio(view, drafts, i, following)
            case "duration":
                last(view, drafts, draft)
            case "age":
                _age(view, drafts, i)
            case _:
                pass
    for i, draft in enumerate(drafts):
        if draft.counted is None and draft.cues & {"list"}:
            _take(draft, _next_noun(view, drafts, i))


def _following(drafts: list[Draft], i: int) -> Draft | None:
    if i + 1 < len(drafts) and drafts[i + 1].sentence is drafts[i].sentence:
        return drafts[i + 1]
    return None


def _take(draft: Draft, other: Draft | None) -> None:
    if other is not None and other.counted is not None:
        draft.counted = other.counted
        draft.scope = draft.scope or other.scope
        draft.carried = True
        draft.antecedent = other


def _text(view: View, words: list[Word], first: int, last: int) -> str:
    return " ".join(view.text[words[first].start : words[last].end].split())


def _set(view: View, draft: Draft, start: int, end: int, *, quote: bool) -> None:
    draft.counted = " ".join(view.text[start:end].split())
    scope = _scope(view, draft, end)
    if scope:
        draft.scope = scope
    if quote:
        draft.end = max(draft.end, end)


def _scope(view: View, draft: Draft, end: int) -> str | None:
    """What limits the noun that ends at `end`: a relative clause, a participle, "i alderen", "af de …"."""
    limit = draft.sentence.end
    clause = relative_clause(view.text, end, limit)
    if clause is not None:
        return " ".join(view.text[clause[0] : clause[1]].split())
    words = split_words(view.text, end, limit)
    if not words:
        return None
    participle = (
        len(words) > 1 and re.search(r"(?:et|t)$", words[0].lower) and len(words[0].lower) > 4 and not is_function(words[0].lower)
    )
    if SCOPE.match(view.text[end:limit].lower()) or participle or words[0].lower == "af":
        if words[0].lower == "af" and len(words) > 1 and words[1].text[0].isdigit():
            return None
        stop = next(
            (
                k
                for k, word in enumerate(words)
                if k and (is_mark(word) or verb_tense(word.lower) or word.lower in ("og", "mens", "i", "pr"))
            ),
            len(words),
        )
        return _text(view, words, 0, stop - 1) if stop > 1 else None
    return None


def _said_of(view: View, draft: Draft) -> str | None:
    """What the clause says of those counted: "er 316 personer fritaget fra aktivering", "173 borgere, svarende til 15,7 %, har ikke …"."""
    clause = draft.parts[draft.clause]
    words = split_words(view.text, draft.end, clause.end)
    before = [word.lower for word in split_words(view.text, clause.start, draft.start)]
    if before and before[-1] in ("er", "var", "blev", "bliver"):
        at = next((k for k, word in enumerate(words[:6]) if PARTICIPLE.search(word.lower) and not is_function(word.lower)), None)
        return _text(view, words, at, len(words) - 1) if at is not None else None
    later = draft.parts[draft.clause + 1 : draft.clause + 3]
    if not words and len(later) == 2 and re.match(r"(?:svarende|dvs|altså|eller)", later[0].words[0].lower):
        follow = later[1].words
        if verb_tense(follow[0].lower) is not None:
            return " ".join(view.text[follow[0].start : follow[-1].end].split())
    return None


def _partitive(view: View, drafts: list[Draft], i: int, following: Draft | None) -> bool:
    """ "43 af sagerne", "27 af kommunens 405 elever", "30 af dem", "83 ud af 120"."""
    draft = drafts[i]
    words = draft.words
    place = 1 if words and words[0].lower == "ud" else 0
    glued = re.search(r"\baf\s+(?:dem|disse|de)$", view.text[draft.start : draft.end].lower())
    if not glued and (len(words) < place + 2 or words[place].lower != "af"):
        return False
    if (
        glued
        or words[place + 1].lower == "dem"
        or (words[place + 1].lower == "disse" and ends_phrase(words[min(place + 2, len(words) - 1)]))
    ):
        if not glued:
            draft.end = words[place + 1].end
        draft.cues.add("of_them")
        whole = _whole_of_them(drafts, i)
        _take(draft, whole)
        draft.antecedent = whole
        draft.scope = _told_of(view, draft)
        return True
    if following is not None and following.kind == "count":
        between = split_words(view.text, words[place].end, following.quantity.start)
        if len(between) <= 3 and not any(ends_phrase(word) and word.lower not in WITHIN for word in between):
            draft.base = following
            draft.cues.add("of_base")
            return True
    at = skip_owner(words, place + 1)
    phrase = noun_phrase(words, at)
    if phrase is None:
        return False
    if phrase.adjective_head and words[phrase.last].lower.endswith("ne"):
        # "969 af de modtagne": of those counted before
        draft.end = words[phrase.last].end
        _take(draft, _whole_of_them(drafts, i))
        draft.scope = words[phrase.last].text
        draft.cues.add("of_them")
        return True
    _set(view, draft, words[phrase.first].start, words[phrase.last].end, quote=True)
    draft.scope = draft.scope or _told_of(view, draft)
    draft.cues.add("of_group")
    return True


def _count(view: View, drafts: list[Draft], i: int, following: Draft | None) -> None:
    draft = drafts[i]
    unit = draft.quantity.unit
    if unit is not None and unit not in PHYSICAL:
        _physical(view, draft)
        return
    if _partitive(view, drafts, i, following):
        return
    phrase = noun_phrase(draft.words, 0, counted=True)
    if phrase is not None:
        # "godt 1.500 flere end", "de øvrige 12 tilbage": the noun is left out.
        words = [word.lower for word in draft.words[phrase.first : phrase.last + 1]]
        if all(word in ELLIPTIC | BARE for word in words):
            draft.scope = next((word for word in words if word in BARE), None)
            draft.end = draft.words[phrase.last].end
            draft.cues.add("elliptic")
        else:
            first = phrase.first
            while first < phrase.last and draft.words[first].lower in ("flere", "færre", "yderligere"):
                first += 1
            draft.end = draft.words[phrase.last].end
            _set(view, draft, draft.words[first].start, draft.words[phrase.last].end, quote=True)
            draft.scope = draft.scope or _rate(view, draft)
            own = draft.counted
            if own in GENERIC and _bracketed(view, draft):
                draft.scope = own  # "kontanthjælpsmodtagere (aktuelt ca. 1.000 personer)"
            elif draft.scope is None:
                draft.scope = _said_of(view, draft)
            return
    if _bracketed(view, draft) or _before_number(view, draft) or _said_again(drafts, i):
        return
    if _predicate(view, draft):
        earlier = _earlier_count(drafts, i)
        draft.antecedent = earlier.antecedent if earlier is not None and "predicate" in earlier.cues else earlier
        return
    if following is not None and following.kind == "count":
        gap = view.text[draft.end : following.quantity.start]
        if LIST_GAP.fullmatch(gap) and noun_phrase(following.words, 0, counted=True) is not None:
            draft.cues.add("list")
            return
        if LIST_GAP.fullmatch(gap) and "," in gap:
            draft.cues.add("list")
            return
    if _group_first(view, draft) or _of_subject(view, draft):
        return
    _take(draft, _earlier_count(drafts, i))
    if draft.counted is None:
        place = subject(view.text, draft.parts, 0, draft.quantity.start)
        if place is not None and draft.clause > 0:
            draft.counted = " ".join(view.text[place[0] : place[1]].split())
            draft.carried = True
    if draft.carried:
        draft.scope = _told_of(view, draft) or _rate(view, draft) or draft.scope
    elif draft.scope is None:
        draft.scope = _rate(view, draft)


def _rate(view: View, draft: Draft) -> str | None:
    """ "100 om måneden": what the number is counted by."""
    rate = RATE.match(view.text, draft.end, draft.sentence.end)
    return rate.group().strip() if rate is not None else None


def _told_of(view: View, draft: Draft) -> str | None:
    """What is said of a bare number: "1.640 skiftede til en anden uddannelse", "afbrød 2.910 uddannelsen af egen drift"."""
    clause = draft.parts[draft.clause]
    words = split_words(view.text, draft.end, clause.end)
    while words and is_mark(words[-1]):
        words = words[:-1]
    before = split_words(view.text, clause.start, draft.start)
    verb = next((k for k, word in enumerate(before) if verb_tense(word.lower) is not None), None)
    if (
        verb is not None
        and words
        and verb >= len(before) - 2
        and before[verb].lower not in ("er", "var", "blev", "udgør", "udgjorde")
    ):
        return f"{before[verb].text} {_text(view, words, 0, len(words) - 1)}"
    if words and verb_tense(words[0].lower) is not None:
        return _text(view, words, 0, len(words) - 1)
    return None


def _group_first(view: View, draft: Draft) -> bool:
    """ "Af ansøgerne fik 40 plads": the group stands first in the sentence."""
    opening = re.match(r"(?:Ud\s+af|Af|Blandt)\s+", view.of(draft.sentence))
    if opening is None or draft.clause > 1:
        return False
    words = split_words(view.text, draft.sentence.start + opening.end(), draft.quantity.start)
    at = skip_owner(words, 0)
    phrase = noun_phrase(words, at) if at < len(words) else None
    if phrase is None or any(word.text[0].isdigit() for word in words[: phrase.last + 1]):
        return False
    draft.counted = _text(view, words, phrase.first, phrase.last)
    draft.cues.add("of_group")
    return True


def _physical(view: View, draft: Draft) -> None:
    """A physical unit or årsværk: the unit is what is counted, with the substance or "i timen" behind it."""
    unit = str(draft.quantity.unit)
    phrase = noun_phrase(draft.words, 0, counted=True)
    rate = re.match(r"\s*(?:pr\.|per|i timen|i døgnet|om året|årligt)\s*\w*", draft.after(view.text))
    if phrase is not None:
        noun = _text(view, draft.words, phrase.first, phrase.last)
        draft.counted = f"{unit} {noun}"
        draft.end = draft.words[phrase.last].end
    else:
        draft.counted = f"{unit} {rate.group().strip()}" if rate else unit
        found = subject(view.text, draft.parts, draft.clause, draft.quantity.start)
        if found is not None:
            draft.scope = " ".join(view.text[found[0] : found[1]].split())


def _bracketed(view: View, draft: Draft) -> bool:
    """ "afslag (2.587)", "opholdstilladelser (i alt 12.210)": the noun stands before the bracket."""
    before = view.text[draft.sentence.start : draft.start]
    opening = re.search(r"\(\s*(?:i alt|heraf|herunder|samlet|ca\.|aktuelt|p\.t\.|i dag|pt\.|nu)?\s*$", before)
    if opening is None:
        return False
    words = split_words(view.text, draft.sentence.start, draft.sentence.start + opening.start())
    noun = _noun_before(words)
    if noun is None:
        return False
    draft.cues.add("bracket")
    draft.counted = _text(view, words, *noun)
    return True


def _noun_before(words: list[Word]) -> tuple[int, int] | None:
    """The noun phrase that ends with the last of `words`: the noun and the adjectives before it."""
    last = len(words) - 1
    if last < 0 or is_mark(words[last]) or is_function(words[last].lower) or words[last].text[0].isdigit():
        return None
    first = last
    while first > 0 and not ends_phrase(words[first - 1]) and words[first - 1].lower.endswith("e") and last - first < 4:
        first -= 1
    if last - first > 1 and noun_phrase(words, first) is None:
        return last, last
    return first, last


def _before_number(view: View, draft: Draft) -> bool:
    """ "et gennemsnit på 6,9", "en klassekvotient på 22,7": the noun before "på" names the measure."""
    words = split_words(view.text, draft.parts[draft.clause].start, draft.start)
    if len(words) < 2 or words[-1].lower not in ("på", ":"):
        return False
    noun = words[-2]
    if ends_phrase(noun) or noun.lower in MEASURES or noun.lower.endswith(("uændret", "stigning", "fald", "vækst", "ret")):
        return False
    if len(words) > 2 and not ends_phrase(words[-3]) and not re.search(r"(?:e|t|en|et)$", words[-3].lower):
        return False
    found = _noun_before(words[:-1])
    if found is None:
        return False
    draft.counted = _text(view, words, *found)
    return True


def _said_again(drafts: list[Draft], i: int) -> bool:
    """ "Af de 1.312 …" after "1.312 sygemeldte": the same number counts the same thing."""
    draft = drafts[i]
    for other in reversed(drafts[:i]):
        if other.sentence.block < draft.sentence.block - 1:
            return False
        same = other.kind == "count" and other.quantity.value == draft.quantity.value and other.quantity.value > 12
        if same and other.counted is not None:
            _take(draft, other)
            return True
    return False


def _predicate(view: View, draft: Draft) -> bool:
    """ "17.315 (87,0 pct.) var tilladelser": what they were is what is counted."""
    rest = view.text[draft.quantity.end : draft.sentence.end]
    match = re.match(r"\s*(?:\([^)]*\)\s*)?(?:er|var|blev)\s+(?=[a-zæøå])", rest)
    if match is None:
        return False
    words = split_words(view.text, draft.quantity.end + match.end(), draft.sentence.end)
    phrase = noun_phrase(words, 0)
    if (
        phrase is None
        or phrase.adjective_head
        or DEFINITE.search(words[phrase.last].lower)
        or re.search(r"(?:et|t|ede|te|ig|s)$", words[phrase.last].lower)
        and not is_noun(words[phrase.last].lower)
    ):
        return False
    draft.counted = _text(view, words, phrase.first, phrase.last)
    draft.cues.add("predicate")
    return True


def _of_subject(view: View, draft: Draft) -> bool:
    """ "Antallet af klager faldt fra 14 til 5", "Landsgennemsnittet var 7,0"."""
    clause = draft.parts[draft.clause]
    found = measured(view.text, clause.start, draft.quantity.start)
    if found is None and draft.clause > 0 and finite_verb(clause.words) is None:
        # "er antallet af hændelser faldet med en fjerdedel, nemlig fra 84 til 63"
        found = measured(view.text, draft.sentence.start, clause.start)
    if found is None:
        words = split_words(view.text, clause.start, draft.start)
        changes = bool(words) and CHANGED.search(view.text, clause.start, draft.quantity.start) is not None
        links = ("til", "fra", "på", "kun", "nu", "blot", "alt", "ca", *(("med",) if changes else ()))
        linked = words and words[-1].lower in (*IS, *links)
        if not linked:
            return False
        found = subject(view.text, draft.parts, draft.clause, draft.quantity.start)
        if found is None:
            return False
        head = view.text[found[0] : found[1]].lower().split()
        if head[-1] in MEASURES or head[0] in MEASURES:
            return False
        inner = measured(view.text, found[0], found[1])
        if inner is None and not re.search(r"(?:en|et|erne|ene|tal|antal|snit|værdi|kvotient|grad)$", head[0]) and len(head) > 4:
            return False
        found = inner or found
    draft.counted = _unfolded(view.text, " ".join(view.text[found[0] : found[1]].split()))
    draft.cues.add("subject")
    return True


def _unfolded(text: str, subject_: str) -> str:
    """ "Elevtallet" counts the "elever" that the letter speaks of."""
    match = re.fullmatch(r"(\w{3,}?)s?(?:tal|tallet|antal|antallet)", subject_, re.IGNORECASE)
    if match is None:
        return subject_
    noun = re.search(rf"\b{re.escape(match.group(1))}(?:er|r|e)\b", text, re.IGNORECASE)
    return noun.group().lower() if noun is not None else subject_


def _earlier_count(drafts: list[Draft], i: int) -> Draft | None:
    """The figure before that a figure without a noun goes on from: in the sentence, else the block, else the block before it."""
    for other in reversed(drafts[:i]):
        if other.sentence.block < drafts[i].sentence.block - 1:
            return None
        if other.kind == "count" and other.counted is not None and other.quantity.unit in (None, "person", "case"):
            return other
        if other.base is not None and other.base.counted is not None:
            return other.base
    return None


def _whole_of_them(drafts: list[Draft], i: int) -> Draft | None:
    """ "71 af dem": the last count before that is no smaller."""
    for other in reversed(drafts[:i]):
        if other.sentence.block < drafts[i].sentence.block - 1:
            return None
        if other.kind == "count" and other.counted is not None and other.quantity.value >= drafts[i].quantity.value:
            return other
    return None


def _next_noun(view: View, drafts: list[Draft], i: int) -> Draft | None:
    for other in drafts[i + 1 : i + 8]:
        if other.sentence is not drafts[i].sentence or other.kind != "count":
            return None
        if other.counted is not None:
            return other
    return None


def _population(view: View, draft: Draft, at: int) -> bool:
    """The population after "af" / "hos" / "for": words of the draft from index `at`."""
    words = draft.words
    at = skip_owner(words, at)
    phrase = noun_phrase(words, at) if at < len(words) else None
    if phrase is None:
        return False
    _set(view, draft, words[phrase.first].start, words[phrase.last].end, quote=False)
    return True


def _share(view: View, drafts: list[Draft], i: int, following: Draft | None) -> None:
    draft = drafts[i]
    words = draft.words
    text = view.text
    if draft.kind == "share" and _restates(text, draft):
        draft.cues.add("restates")
    if words and words[0].lower == "af":
        if following is not None and following.kind == "count":
            between = split_words(text, words[0].end, following.quantity.start)
            if len(between) <= 3 and not any(ends_phrase(word) and word.lower not in WITHIN for word in between):
                draft.base = following
                draft.cues.add("of_base")
                return
        if len(words) > 1 and words[1].lower in ("dem", "disse"):
            draft.cues.add("of_them")
            _take(draft, _earlier_count(drafts, i))
            return
        if _population(view, draft, 1):
            return
    if words and words[0].lower in COMPARED:
        phrase = noun_phrase(words, 1) if len(words) > 1 and words[0].lower in ("flere", "færre") else None
        if phrase is not None:
            _set(view, draft, words[phrase.first].start, words[phrase.last].end, quote=False)
        elif words[0].lower in ("flere", "færre"):
            _take(draft, _earlier_count(drafts, i))
        else:
            _take(draft, _earlier_share(drafts, i, 1) or _earlier_count(drafts, i))
        return
    if "restates" in draft.cues:
        _take(draft, _base_of_restated(text, drafts, i))
        return
    clause = draft.parts[draft.clause]
    found = measured(text, clause.start, draft.quantity.start)
    if found is None and draft.clause > 0:
        before = max((p.start for p in draft.parts[: draft.clause] if p.words[0].lower not in RELATIVE), default=clause.start)
        found = measured(text, before, clause.start) if _goes_on(draft) else None
    if found is not None:
        _set(view, draft, found[0], found[1], quote=False)
        return
    if draft.kind == "share" and not CHANGE_NOUN.search(draft.before(text, 40)) and _before_number(view, draft):
        return
    place = subject(text, draft.parts, draft.clause, draft.quantity.start)
    earlier = _earlier_share(drafts, i)
    if (
        place is not None
        and not COPULA.fullmatch(text[place[1] : draft.start])
        and not CHANGED.search(text[place[0] : draft.start])
    ):
        place = None  # "Regionen overholdt retten for 71 pct.": no share of the region
    if place is not None and _names_measure(text[place[0] : place[1]]):
        draft.counted = re.sub(r"^(?:Den|Det|De|den|det|de)\s+", "", " ".join(text[place[0] : place[1]].split()))
        if earlier is not None and earlier.sentence.block == draft.sentence.block:
            # "… for 71 pct. af patienterne. Inden for ortopædkirurgien var overholdelsen 64 %": of the same patients.
            draft.scope = earlier.counted
        return
    _take(draft, earlier or _earlier_share(drafts, i, 1) or _earlier_count(drafts, i))


def _names_measure(said: str) -> bool:
    words = said.lower().split()
    return words[0] not in MEASURES | {"en", "et"} or (words[0] in ("den", "det", "de") and len(words) > 1)


def _goes_on(draft: Draft) -> bool:
    """Does its clause go on after a relative clause ("Andelen af elever, der er glade, er steget til 84 procent")?"""
    words = draft.parts[draft.clause].words
    return bool(words) and verb_tense(words[0].lower) is not None


def _restates(text: str, draft: Draft) -> bool:
    before = draft.before(text)
    if RESTATES.search(before):
        return True
    return bool(re.search(r"\(\s*(?:ca\.\s*|svarende til\s*)?$", before)) and bool(re.match(r"\s*\)", draft.after(text)))


def restated_count(drafts: list[Draft], i: int) -> Draft | None:
    """The count that a restating share or ratio says again: the last one before it, in its sentence or the one before."""
    for other in reversed(drafts[:i]):
        if other.sentence.index < drafts[i].sentence.index - 1:
            return None
        if other.kind == "count" and not any(d.base is other for d in drafts[:i]):
            return other
    return None


def _base_of_restated(text: str, drafts: list[Draft], i: int) -> Draft | None:
    count_ = restated_count(drafts, i)
    if count_ is not None and count_.base is not None:
        return count_.base
    if count_ is not None and "of_group" in count_.cues:
        return count_
    if count_ is not None and count_.antecedent is not None and count_.cues & {"predicate"}:
        return count_.antecedent
    # Shares of one paragraph restate parts of one population; those of "de øvrige" go back further.
    far = 4 if count_ is not None and REMAINING.search(count_.before(text)) else 1
    for earlier in reversed(drafts[:i]):
        if drafts[i].sentence.block - earlier.sentence.block > far:
            break
        if earlier.kind == "share" and earlier.counted is not None and earlier.scope is None:
            return earlier
    whole = next(
        (
            d
            for d in reversed(drafts[:i])
            if d.kind == "count" and d is not count_ and d.sentence.block == drafts[i].sentence.block
        ),
        None,
    )
    return whole or count_


def _earlier_share(drafts: list[Draft], i: int, far: int = 0) -> Draft | None:
    for other in reversed(drafts[:i]):
        if other.sentence.block < drafts[i].sentence.block - far:
            return None
        if other.kind in ("share", "points") and other.counted is not None:
            return other
    return None


def _ratio(view: View, drafts: list[Draft], i: int, following: Draft | None) -> None:
    draft = drafts[i]
    if _partitive(view, drafts, i, following):
        return
    told = view.text[draft.quantity.number_start : draft.quantity.number_end].lower()
    phrase = noun_phrase(draft.words, 0, counted=True)
    if phrase is not None and re.match(r"hver\b|.*\bud af\b", told):
        _set(view, draft, draft.words[phrase.first].start, draft.words[phrase.last].end, quote=True)
        return
    if CHANGED.search(view.text, draft.parts[draft.clause].start, draft.quantity.start) and _of_subject(view, draft):
        return
    _take(draft, _earlier_count(drafts, i))


def _age(view: View, drafts: list[Draft], i: int) -> None:
    """Whose age: the noun before ("børn under 18 år"), else the subject, else those counted before."""
    draft = drafts[i]
    words = split_words(view.text, draft.sentence.start, draft.quantity.start)
    while words and words[-1].lower in ("på", "i", "alderen", "mellem", "er", "var", "der", "som", "fra", "til"):
        words = words[:-1]
    noun = _noun_before(words)
    if noun is not None and verb_tense(words[noun[1]].lower) is None:
        draft.counted = _text(view, words, noun[1], noun[1])
        return
    _take(draft, _earlier_count(drafts, i))
