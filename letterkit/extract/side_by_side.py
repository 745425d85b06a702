"""Two levels told one after the other, with nothing new said of the second but when or where it was.

"Året før var det 410", "blandt mændene 71", "; i hele landet var det 0,7", "Prognosen var 6,9 mio.": what follows holds another
time, another group or a yardstick beside the level before it, in the same sentence or the next. Where the second stretch tells
anything else ("I marts blev 40 behandlet"), it is another thing that is counted, and nothing is found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from letterkit.danish.dates import DateExpression
from letterkit.danish.quantities import Quantity
from letterkit.extract.comparison_words import EARLIER, any_of, listed
from letterkit.extract.grammar import is_function, stem
from letterkit.extract.view import Sentence, View

JOINT = re.compile(r"(?:(?<!\d\d\d\d):|[,;()–—])\s*|(?<=[a-zæøå0-9%.])\s+(?=(?:og|men|mens|medens|hvorimod)\s)|\n")
NOW = re.compile(rf"\b(?:{any_of('present')}|i\s+år)(?!\w)", re.IGNORECASE)
THEREAFTER = re.compile(rf"\b{any_of('thereafter')}(?!\w)", re.IGNORECASE)
YARDSTICK = re.compile(rf"\b(?:(?:for|i|på|hos|blandt)\s+)?(?:de\s+|det\s+)?{any_of('beside')}(?!\w)", re.IGNORECASE)
PART = re.compile(
    r"\b(?:heraf|hvoraf|deraf|yderligere|endnu|ekstra|plus|samt|af\s+(?:dem|disse|de)|derudover|desuden|også|nok|måske|vel|foreløbig\w*|i\s+alt|tilsammen|dermed)\b",
    re.IGNORECASE,
)
FIXED = re.compile(
    rf"\b(?:\w*{any_of('permitted')}|(?:mål|måltal|målsætning|krav|norm)(?:et|en|sætningen)?|må|skal|bør|vil|højst|hvis|såfremt)\b",
    re.IGNORECASE,
)
MOST = 100  # per cent
PLANNED = re.compile(r"\b\w*(?:budget|overslag|prognose)\w*", re.IGNORECASE)
RATE = re.compile(r"\b(?:gennemsnit\w*|i\s+snit|snittet|\w+snit|pr\.|median\w*)(?!\w)", re.IGNORECASE)
MEDIAN = re.compile(r"\bmedian\w*", re.IGNORECASE)
OF_WHOLE = re.compile(r"\s+(?:\w+\s+)?af\s+(?:[\w’']+\s+){0,3}$")
OF_ALL = re.compile(r"\bAf\s+(?:[\w’']+\s+){0,3}$")  # "Af kommunens 1.912 boliger er 164 …"
SELECTED = re.compile(r"\b(?:de|vores|alle|begge|samtlige|pr\.|per|efter|over|under|en\s+af)\s+$", re.IGNORECASE)
LISTING = re.compile(r"(?:og|så|samt)\s", re.IGNORECASE)
DIFFERENCE = re.compile(r"\s+(?:(?:\w+\s+)?(?:flere|færre)|mere|mindre|højere|lavere|længere|kortere|over|under)\b")
VERB = re.compile(
    r"\b(?:er|var|lå|ligger|har|havde|fik|gjaldt|gælder|udgjorde|udgør|lød|sagde|viste|blev|kom|nåede)\b", re.IGNORECASE
)
ONLY = re.compile(r"\b(?:kun|blot|hele)\b")
WORD = re.compile(r"[^\W\d_]+")
GROUP = re.compile(r"(?:og\s+|men\s+|mens\s+)?(?:(?:det|den|tallet|andelen)\s+)?(?P<at>blandt|for|hos|i|på)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Beside:
    """Two levels side by side: `right` is what `left` is held against; `start` is where the words of the right one begin."""

    start: int
    left: Quantity
    right: Quantity
    timed: bool
    turned: bool  # the right one is the later


@dataclass(frozen=True)
class _Stretch:
    start: int
    end: int
    sentence: Sentence


def find_beside(view: View, sentence: Sentence, levels: Sequence[Quantity], earlier: Sequence[Quantity]) -> list[Beside]:
    """The levels of the sentence that stand beside the level before them; `earlier` are those of the sentence before."""
    found: list[Beside] = []
    for place, right in enumerate(levels):
        stretch = _stretch(view.text, sentence, right)
        inside = [one for one in levels if stretch.start <= one.start < stretch.end]
        if inside != [right] or right.approx == "at_most":
            continue
        if any(one.kind == right.kind for one in levels[place + 1 :]):
            continue  # "året efter 97, og i 2023 nåede den 101": a series
        before, where = list(levels[:place]), sentence
        opening = stretch.start
        previous = view.before(sentence) if not before else None
        if previous is not None and _opens(view.text, stretch):
            before, where = list(earlier), previous
        elif LISTING.match(view.text, opening):
            continue  # "47 i 2011 og 31 i 2012": counted up
        left = _left(view.text, before, right, stretch)
        if left is None:
            continue
        held = _held(view, _stretch(view.text, where, left, until=opening), stretch, left, right)
        if held is not None:
            found.append(held)
    seen = {id(one.right) for one in found}
    series = {id(one.left) for one in found if id(one.left) in seen}
    return [one for one in found if id(one.left) not in series and id(one.right) not in series]


def _stretch(text: str, sentence: Sentence, level: Quantity, until: int | None = None) -> _Stretch:
    """The words around a level up to the next comma, semicolon, "og" or "men" on either side."""
    start = max((m.end() for m in JOINT.finditer(text, sentence.start, level.start)), default=sentence.start)
    stop = sentence.end if until is None else min(until, sentence.end)
    end = next((m.start() for m in JOINT.finditer(text, level.end, stop)), stop)
    return _Stretch(start, end, sentence)


def _with_its_da(text: str, stretch: _Stretch) -> tuple[int, int]:
    """The stretch with the clause that dates it: "Da vi spurgte i 2016, var det 71", "det var 121, da vi talte i 2006"."""
    start, end = stretch.start, stretch.end
    opening = re.search(r"(?:^|[.;:]\s+|\bog\s+)da\s[^,;]{3,60},\s*$", text[stretch.sentence.start : start], re.IGNORECASE)
    if opening is not None:
        start = stretch.sentence.start + opening.start()
    behind = re.match(r",\s+(?:da|dengang)\s[^,;]{3,60}", text[end : stretch.sentence.end])
    return start, end + behind.end() if behind is not None else end


def _opens(text: str, stretch: _Stretch) -> bool:
    """Does the stretch open its sentence, with a verb: "Året før var det 410", "Da vi spurgte i 2016, var det 71"?"""
    return _with_its_da(text, stretch)[0] == stretch.sentence.start and VERB.search(text, stretch.start, stretch.end) is not None


def _left(text: str, before: Sequence[Quantity], right: Quantity, stretch: _Stretch) -> Quantity | None:
    """The level spoken of: the nearest of the right one's kind; of "212 af vores 530" the 212; None where two could be meant."""
    bare = right.kind == "count" and right.unit is None
    there = re.search(r"\bder\b", text[stretch.start : right.start]) is not None
    fitting = [
        one
        for one in before
        if (one.kind == right.kind or (bare and not there and (one.kind != "share" or right.value <= MOST)))
        and one.approx != "at_most"
        and not SELECTED.search(text[max(0, one.start - 12) : one.start])
        and text[max(0, one.start - 1) : one.start] != "("
        and not DIFFERENCE.match(text, one.end)
    ]
    whole = {id(b) for a, b in pairwise(before) if OF_WHOLE.fullmatch(text[a.end : b.start])}
    fitting = [
        one
        for one in fitting
        if id(one) not in whole and not (len(fitting) > 1 and OF_ALL.search(text[max(0, one.start - 40) : one.start]))
    ]
    if not fitting or any(one.kind == fitting[-1].kind for one in fitting[:-1]):
        return None
    return fitting[-1]


def _held(view: View, one: _Stretch, other: _Stretch, left: Quantity, right: Quantity) -> Beside | None:
    text = view.text
    said = text[other.start : other.end]
    opening = text[one.start : one.end]
    if MEDIAN.search(said) and not MEDIAN.search(opening):
        return None  # "i gennemsnit 48 dage. Medianen er 33": two measures of the same
    if PART.search(said) or FIXED.search(said) or FIXED.search(opening) or PLANNED.search(opening):
        return None
    start, end = _with_its_da(text, other)
    new = _new_words(view, one, other, right)
    yardstick = YARDSTICK.search(text, other.start, other.end)
    if yardstick is not None:
        if yardstick.start() <= right.start < yardstick.end():
            return None  # "mens de øvrige otte fik det i juni": other members
        left_over = [word for at, word in new if not yardstick.start() <= at < yardstick.end()]
        return Beside(other.start, left, right, timed=False, turned=False) if not left_over else None
    if new and not _is_group(text, one, other, left, right, new):
        return None
    if new:
        return Beside(other.start, left, right, timed=False, turned=False)
    listed_on = re.search(r",\s*$", text[: other.start][-3:]) is not None and VERB.search(said) is None
    if listed_on and one.sentence == other.sentence and not ONLY.search(said):
        return None  # "fjorten episoder i 2022, i 2023 treogtyve": counted up
    order = _order(view, one, other, (start, end))
    if order == "later" and one.sentence != other.sentence and not NOW.search(text, start, end):
        return None  # "I 2012 var tallet 40. Året efter var det 52": told in the order of time, nothing held against anything
    return Beside(other.start, left, right, timed=True, turned=order == "later") if order is not None else None


def _new_words(view: View, one: _Stretch, other: _Stretch, right: Quantity) -> list[tuple[int, str]]:
    """The words of the second stretch that are neither its number, its time, a function word, nor said in the first."""
    text = view.text
    told = {stem(word.lower()) for word in WORD.findall(text, one.start, one.end)}
    spans = [(right.start, right.end)] + [(d.start, d.end) for d in view.dates(other.sentence)]
    spans += [m.span() for p in (EARLIER, NOW, THEREAFTER) for m in p.finditer(text, other.start, other.end)]
    light = listed("tells_level")
    return [
        (m.start(), m.group())
        for m in WORD.finditer(text, other.start, other.end)
        if not any(a <= m.start() < b for a, b in spans)
        and m.group().lower() not in light
        and stem(m.group().lower()) not in told
        and not is_function(m.group().lower())
    ]


def _is_group(text: str, one: _Stretch, other: _Stretch, left: Quantity, right: Quantity, new: Sequence[tuple[int, str]]) -> bool:
    """Are the new words the group or place of a rate whose other group the first stretch names: "… blandt kvinderne 84 pct., blandt
    mændene 71"? Counts beside each other only share something out ("12 på det ene hold, 8 på det andet")."""
    opening, said = text[one.start : one.end], text[other.start : other.end]
    rate = left.kind in ("share", "points", "ratio") or (left.kind == "count" and left.decimals) or RATE.search(opening)
    if one.sentence != other.sentence or not rate or len(new) > 2 or new[-1][0] > right.start:
        return False
    at = GROUP.match(said)
    if at is not None:
        same = re.search(rf"\b(?:{at.group('at')}|hos)\s", opening, re.IGNORECASE) is not None
        return same and new[0][0] <= other.start + at.end() + 12
    nominal = (
        len(new) == 1 and new[0][0] == other.start and re.fullmatch(r"[^.]*?(?:en|et|ne)\s+", text[other.start : right.start])
    )
    return nominal is not None and nominal is not False and re.match(r"\w+(?:en|et|ne)\b", opening) is not None


def _order(view: View, one: _Stretch, other: _Stretch, dated: tuple[int, int]) -> str | None:
    """Is the right level "earlier" or "later" than the left one? None where the words do not set them apart in time."""
    text = view.text
    start, end = dated
    if THEREAFTER.search(text, start, end):
        return "later"
    first = _date(view, one.sentence, one.start, one.end) or _date(view, one.sentence, one.sentence.start, one.start)
    second = _date(view, other.sentence, start, end)
    then = first is None and EARLIER.search(text, one.start, one.end) is not None
    if NOW.search(text, start, end):
        past = first is not None and first.last is not None and (view.reference is None or first.last < view.reference)
        return "later" if then or past else None
    if EARLIER.search(text, start, end):
        return "earlier" if not then else None
    if second is None or second.first is None or second.last is None:
        return None
    if first is None or first.first is None or first.last is None:
        return (
            "earlier"
            if not then and not second.inferred and view.reference is not None and second.last < view.reference
            else None
        )
    if second.last < first.first:
        return "earlier"
    return "later" if second.first > first.last else None


def _date(view: View, sentence: Sentence, start: int, end: int) -> DateExpression | None:
    return next((d for d in view.dates(sentence) if start <= d.start < end and d.first is not None and d.kind != "now"), None)
