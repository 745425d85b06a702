"""Whether a number told behind "heraf" or "af de 39" can be a part of the whole at all.

A part counts what the whole counts. It stands right behind the word that makes it one, or is bare, or says the noun of the whole
again. A number with a noun of its own that stands in an attribute ("to haller med 1.200 pladser"), in a clause of its own ("da 1.200
mand lå på øvelse"), behind the bracket that held "heraf", or that tells of one among them ("den største kan tage 120") is of another
thing, and so is one with a noun or a unit of its own that could not be a part because it is bigger than the whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from letterkit.extract.drafts import PHYSICAL, Draft
from letterkit.extract.grammar import PARTICIPLE, is_adjective, is_people, verb_tense
from letterkit.extract.relevance import alike
from letterkit.extract.view import View

_WORD = re.compile(r"[^\W\d_]+")
# "14 af dem", "i 14 tilfælde": nouns that stand for whatever the whole counts.
_ANY = frozenset({"tilfælde", "stk", "personer", "mennesker", "sager", "af", "dem"})
# "hvoraf den største kan tage 120", "og det ene har 60": said of one of them; not "i den største 14", "den største gruppe på 14".
_ONE_OF = re.compile(
    r"(?<!\bi )(?<!\bpå )(?<!\bfra )(?<!\bfor )(?<!\btil )(?<!\bved )(?<!\bhos )(?<!\baf )\b(?:den|det|hver|ingen)\s+"
    r"(?:[^\W\d_]+st|en|anden|andet|sidstnævnt|førstnævnt|værst|næst[^\W\d_]+)e?\b(?!\s+(?:af|del|andel|part|gruppe|halvdel)\b)",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"\b(?:med|på|til|ved|hos)\s+(?:(?:i alt|tilsammen|ialt|kun|over|under|op til|ca\.|omkring|knap|godt|de|alle|vores)\s+)*$",
    re.IGNORECASE,
)
_SUBORDINATE = frozenset(
    {"da", "hvor", "der", "som", "når", "fordi", "hvis", "idet", "skønt", "selvom", "dengang", "mens", "medens"}
)
_AVERAGE = re.compile(r"\b(?:i snit|i gennemsnit|gennemsnitligt|typisk)\s+$", re.IGNORECASE)
_LISTED = re.compile(r"\s*(?:,|og|eller|henholdsvis)\s*(?:og\s+)?")
_RESUMED = re.compile(r"\b(?:og|samt|men)\s+(?P<verb>[^\W\d_]+)\b[^,;:]*$", re.IGNORECASE)


def belongs(view: View, drafts: Sequence[Draft], i: int, whole: Draft, start: int) -> bool:
    """Can `drafts[i]` be a part of `whole`, when the parts are told from `start` on?"""
    draft, text = drafts[i], view.text
    between = text[start : draft.quantity.start]
    if between.count(")") > between.count("("):
        return False
    if draft.kind != "count":
        return True
    last = drafts[i - 1]
    if (
        last is not whole
        and last.quantity.start >= start
        and last.part_of is None
        and last.kind == "count"
        and _listed(text, last, draft)
    ):
        return False  # "med 3.100 og 2.700 abonnenter": the first was none
    if _ONE_OF.search(re.split(r"[,;:]|\b(?:og|mens|men)\s", between.rstrip())[-1]) or _AVERAGE.search(between):
        return False
    own = _own_noun(text, draft, start)
    resumed = _is_resumed(view, drafts, i, start)
    if own is None:
        if re.search(r"(?:pct\.|procent|%)\s+af\s+$", between):
            return True  # "33 pct. af 6.100": a whole in its turn, with no unit of another
        other = resumed or (_of_other_unit(text, drafts, i, start) and not _tells_fate(draft))
        return not (other and draft.quantity.value > whole.quantity.value)
    if own in _ANY or _says_noun(draft, own, whole):
        return True
    if _ATTRIBUTE.search(between) or _in_own_clause(draft, start) or resumed:
        return False
    return draft.quantity.value <= whole.quantity.value or (last.quantity.start < start and _stands_right_behind(between))


def _listed(text: str, last: Draft, draft: Draft) -> bool:
    return _LISTED.fullmatch(text, last.quantity.end, draft.quantity.start) is not None


def _own_noun(text: str, draft: Draft, start: int) -> str | None:
    """What the number counts by words of its own: those behind it, or the measure whose value it is; None where they were said before."""
    model = draft.antecedent
    if draft.counted is None or (draft.carried and (model is None or model.quantity.start < draft.quantity.start)):
        return None
    words: list[str] = _WORD.findall(draft.counted.lower())
    closed = re.search(r",\s*(?:og|samt)\s*$", text[start : draft.quantity.start]) is not None  # ", og 22 fuldmægtige"
    adjective = (
        bool(words) and not closed and is_adjective(words[-1]) and not is_people(words[-1])
    )  # "fire kommunale og 21 private"
    if not words or adjective or _is_fate(words[-1]) or words[-1] not in text[start : draft.sentence.end].lower():
        return None
    return words[-1]


_DONE = re.compile(r"\w{2,}(?:[iyøæå]s|ejs)t$")  # "aflyst", "afvist", "løst", "anvist"


def _is_fate(word: str) -> bool:
    return PARTICIPLE.search(word) is not None or _DONE.search(word) is not None


def _of_other_unit(text: str, drafts: Sequence[Draft], i: int, start: int) -> bool:
    """ "med en belægning på 18 pct., mens den er 57 om dagen": a unit told since then goes for a bare number too; and "fra 1806"."""
    told = [one for one in drafts[:i] if one.sentence is drafts[i].sentence and one.quantity.start >= start]
    told = [one for one in told if one.same_as is None and "restates" not in one.cues]
    number = drafts[i].quantity
    old_year = _OLD_YEAR.fullmatch(number.printed) is not None and _SAYS_YEAR.search(text[start : number.start]) is not None
    return old_year or any(one.kind != "count" or _measured(one) for one in told)


_OLD_YEAR = re.compile(r"1[5-8]\d\d")
_SAYS_YEAR = re.compile(r"\b(?:fra|siden|anno|år|i)\s+$", re.IGNORECASE)


def _measured(draft: Draft) -> bool:
    unit = draft.quantity.unit
    return unit is not None and unit not in PHYSICAL


def _tells_fate(draft: Draft) -> bool:
    """ "48 aflyst", "48 blev aflyst": what became of that many."""
    return any(verb_tense(word.lower) is not None or _is_fate(word.lower) for word in draft.words[:1])


def _in_own_clause(draft: Draft, start: int) -> bool:
    clause = draft.parts[draft.clause]
    return clause.start > start and clause.words[0].lower in _SUBORDINATE


def _is_resumed(view: View, drafts: Sequence[Draft], i: int, start: int) -> bool:
    """ "64 musikere, heraf 31 kvinder, og giver 118 koncerter": no verb stands behind "heraf", so the one behind "og" is the sentence's."""
    told = [one for one in drafts[:i] if one.sentence is drafts[i].sentence and one.quantity.start >= start]
    said, at = "", start
    for one in told:
        said, at = f"{said}{view.text[at : one.start]} ", max(at, one.end)
    said += view.text[at : drafts[i].quantity.start]
    found = _RESUMED.search(said)
    if found is None or PARTICIPLE.search(found["verb"].lower()) or verb_tense(found["verb"].lower()) is None:
        return False
    return all(verb_tense(word) is None for word in _WORD.findall(said[: found.start()].lower()))


def _says_noun(draft: Draft, own: str, whole: Draft) -> bool:
    """Does the number say the noun of its whole again? "Menige medlemmer" are no "bestyrelsesmedlemmer"."""
    wide = len(_WORD.findall(draft.counted or "")) > 1
    return any(
        alike(own, word) and not (wide and len(word) > len(own) + 3 and word.endswith(own))
        for word in _WORD.findall((whole.counted or "").lower())
    )


def _stands_right_behind(between: str) -> bool:
    """ "heraf 92", "heraf var kun 92", "af de 85 ansøgere fik 92": nothing but a verb or two light words in between."""
    words = _WORD.findall(between.lower())
    return len(words) <= 3 and not re.search(r"[,;:\d]", between)
