"""What a change is measured against, where the writer says it: "9 dage mere end i 2017", "2,3 mio. kr. over budgettet".

A change with a yardstick of its own is no difference of two levels that only stand beside it. It is held against them only where the
earlier level is told as that yardstick: of that year, of that place, of the budget. A bare "over" or "flere" behind such a change
is measured the same way.
"""

from __future__ import annotations

import re

from letterkit.checks.akin import kin
from letterkit.checks.frame import CheckInput
from letterkit.checks.signs import signs
from letterkit.checks.told import years_named
from letterkit.checks.words import words
from letterkit.claim import Comparison, Figure
from letterkit.danish.writing import MONTHS
from letterkit.letter import Span
from letterkit.spelling import content_words
from letterkit.vocabulary import normal

_UNIT = r"\s*(?:pct\.?|procentpoint|procent|%)?"
_AFTER = signs(
    rf"^{_UNIT}(?:(?P<side>\s*(?:over|under)\b)|(?P<how>[^,;:.()]{{0,40}}?\b(?:end|i forhold til|sammenlignet med)\b))"
    r"(?P<what>[^;:.()]*)"
)
_BARE = signs(
    rf"^{_UNIT}\s*(?:\w+\s+)?(?:{words('more', 'less')}|over|under)\s*(?:$|[,;.]|\b(?:og|mens|men)\b)"
    r"|^\s*(?:$|[,;.])"
)
_AHEAD = signs(r"\b(?:i forhold til|sammenlignet med|målt mod|holdt op mod)\s+(?P<what>[^,;:.\d]{3,60})")
_PASSED = signs(r"\b(?:overskr\w+|overst\w+|undersk\w+|over|under)\s+(?P<what>[^,;:.\d]{3,40}?)\s+med\s+(?:\w+\s+)?$")
_SEAM = signs(r"[,;:]|\b(?:og|mens|men|hvor|da|så|hvilket|fordi|idet|samtidig)\b")
_MOVED_BY = signs(r"\b(?:med|på)\s+(?:\w+\.?\s+)?$")
_STRETCH = signs(r"^\s*(?:de\s+|en\s+|hele\s+)?(?:\S+\s+)?(?:år|måneder|uger|dage|perioden)\b")
_YEAR_BEFORE = signs(rf"\b(?:{words('year_before')})\b")
_EARLIER = signs(
    r"\b(?:før|tidligere|hidtil|dengang|sidst|sidste|forrige|forinden|siden|oprindelig\w*|i fjor|da|begyndelse\w*|start\w*)\b"
)
_NOW = signs(r"\b(?:nu|i dag|i år|aktuelt|for tiden|senest|herefter|derefter|efter|senere)\b")
# "end i samme periode i 2016": a stretch as long as the new level's, and not the whole year
_SAME_STRETCH = signs(
    r"\b(?:samme|(?:den |det |de )?tilsvarende)\s+(?:periode\w*|kvartal\w*|halvår\w*|måned\w*|uge\w*|dage\w*|tid\w*|sæson\w*|forår\w*|efterår\w*|sommer\w*|vinter\w*)\b"
)
_PART_OF_YEAR = signs(
    rf"\b(?:kvartal\w*|halvår\w*|måned\w*|uge\w*|periode\w*|sæson\w*|forår\w*|efterår\w*|sommer\w*|vinter\w*|samme|pr\.|{'|'.join(MONTHS)})\b"
)
# Who counted: "Skolerne meldte", "Kommunen selv talte"
_COUNTER = signs(
    r"^\W*(?P<who>[^\W\d_]{4,}(?:en|et|ne))\s+(?:selv\s+)?(?:har|havde|tal(?:te|t)|tæller|optog|optager|modtog|fik|så|\w{3,}(?:ede|te))\b"
)
_PLANNED = signs(
    r"\b(?:\w*budget\w*|afsat\w*|\w*bevil\w*|overslag\w*|\w*ramme\w*|plan\w*|ventet|forvent\w*|\w*måltal\w*|målet|prognose\w*|norm\w*|anslået|aftalt\w*|(?:det|den|de) oprindelige)\b"
)
_MEAN = signs(rf"\b(?:\w*gennemsnit\w*|snittet|{words('nation')})\b")
_NAME = re.compile(r"\b[A-ZÆØÅ][\w-]{2,}")


def measured_elsewhere(given: CheckInput, span: Span, new: Figure, old: Figure) -> bool:
    """Does the sentence measure the change (or the comparison) that ends with `span` against something that `old` is not?

    True too where both levels have a change of their own right behind them ("118, 6 færre; Syd har 97, 12 flere").
    """
    what = yardstick(given, span)
    if what is None:
        return _own_change(given, new) and _own_change(given, old)
    if old.span.end <= span.start < new.span.start and _own_change(given, old):
        return True  # "640 senge, 45 færre end i Vig, og 622 i Lund": what stands before the change is what is fewer
    return not _is_told_as(given, what, new, old)


def yardstick(given: CheckInput, span: Span) -> tuple[int, int] | None:
    """Where the words stand that say what a change is measured against; None where nothing says so."""
    own = _own_yardstick(given, span)
    if own is not None:
        return own
    start, end = given.sentence(span)
    if not _BARE.match(given.letter.text[span.end : end]):
        return None
    before = [_own_yardstick(given, one.span) for one in given.told(start, span.start) if one.role == "change"]
    return next((one for one in reversed(before) if one is not None), None)


def as_many_elsewhere(given: CheckInput, comparison: Comparison, new: Figure, old: Figure) -> bool:
    """ "Dobbelt så meget som i 2006", "det tredobbelte af budgettet": is it said of something that `old` is not?"""
    start, end = comparison.span.start, given.sentence(comparison.span)[1]
    found = _AS_MANY.search(given.letter.text, start, end)
    if found is None:
        return False
    seam = _SEAM.search(found["what"])
    stop = found.start("what") + (seam.start() if seam else len(found["what"]))
    return not _is_told_as(given, (found.start("what"), stop), new, old)


_AS_MANY = signs(
    r"\b(?:så\s+\w+(?:\s+\w+){0,2}?\s+som|(?:det|den)\s+(?:dobbelte|halve|\w+dobbelte)\s+(?:af|end)|halvdelen\s+af)\s+(?P<what>[^;:.()]+)"
)


def _own_yardstick(given: CheckInput, span: Span) -> tuple[int, int] | None:
    start, end = given.sentence(span)
    text = given.letter.text
    lead = text[start : span.start]
    found = _AFTER.match(text[span.end : end])
    if found is not None and not (found["side"] and (_MOVED_BY.search(lead) or _STRETCH.match(found["what"]))):
        seam = _SEAM.search(found["what"])
        what = found["what"][: seam.start()] if seam else found["what"]
        if what.strip():
            return span.end + found.start("what"), span.end + found.start("what") + len(what)
    ahead = _PASSED.search(lead)
    if ahead is None:
        ahead = _AHEAD.match(text, start, span.start)
        return None if ahead is None else (ahead.start("what"), ahead.end("what"))
    return start + ahead.start("what"), start + ahead.end("what")


# "end i 2010, da den var 10,0": the level of the yardstick, told right behind it
_THERE = signs(r",?\s*(?:da|hvor|dengang)\s+(?:den|det|der|de|tallet|andelen|antallet|niveauet)\s+(?:\w+\s+){1,2}")


def _is_told_as(given: CheckInput, what: tuple[int, int], new: Figure, old: Figure) -> bool:
    said = given.letter.text[what[0] : what[1]]
    inside = [one for one in given.told(*what) if one.kind == old.kind]
    if inside:
        return any(one.id in (new.id, old.id) for one in inside)
    if old.span.start >= what[1] and _THERE.fullmatch(given.letter.text[what[1] : old.span.start]):
        return True
    beside = _words_of(given, old)
    for pattern in (_PLANNED, _MEAN):
        if pattern.search(said) and not pattern.search(beside):
            return False
    months = {MONTHS.index(word) + 1 for word in re.findall(r"[a-z]+", said.lower()) if word in MONTHS}
    if months and old.as_of and len(old.as_of) > 4 and int(old.as_of[5:7]) not in months:
        return False
    if _SAME_STRETCH.search(said) and len(old.as_of or "") <= 4 and not _PART_OF_YEAR.search(beside):
        return False
    years = {str(year) for year in years_named(said)}
    if (years or _EARLIER.search(said) or _YEAR_BEFORE.search(said)) and _by_two(given, new, old):
        return False
    if years:
        named = _NAME.findall(said)
        return ((old.as_of or "")[:4] in years or any(year in beside for year in years)) and all(one in beside for one in named)
    if _PLANNED.search(said) or _MEAN.search(said):
        return True
    if _EARLIER.search(said) or _YEAR_BEFORE.search(said):
        return _is_earlier(given, new, old, beside, year=_YEAR_BEFORE.search(said) is not None)
    words = content_words(said, given.vocabulary)
    known = content_words(beside, given.vocabulary)
    return not words or any(kin(one, two, given.vocabulary) for one in words for two in known)


def _by_two(given: CheckInput, new: Figure, old: Figure) -> bool:
    """ "Skolerne meldte 18 tilfælde i 2016. Kommunen selv talte 25": two who count, each the first word of a sentence of its own."""
    counters = [_COUNTER.match(given.said(one.span)) for one in (new, old)]
    names = [normal(one["who"]) for one in counters if one is not None]
    return len(names) == 2 and names[0] != names[1]


def _is_earlier(given: CheckInput, new: Figure, old: Figure, beside: str, *, year: bool) -> bool:
    """Is `old` told as the level of before; with `year`, of the year before `new`?"""
    if _EARLIER.search(beside) or _YEAR_BEFORE.search(beside):
        return True
    if not new.as_of or not old.as_of:
        return bool(old.as_of) or _NOW.search(_words_of(given, new)) is not None
    if not year:
        return old.as_of < new.as_of
    apart = int(new.as_of[:4]) - int(old.as_of[:4])
    if len(new.as_of) > 4 and len(old.as_of) > 4:
        return abs(apart * 12 + int(new.as_of[5:7]) - int(old.as_of[5:7]) - 12) <= 1
    return apart == 1


def _words_of(given: CheckInput, level: Figure) -> str:
    """The words of a level's own part of its sentence, without the yardsticks of the changes in it, and what it counts."""
    start, end = given.sentence(level.span)
    told = [one for one in given.told(start, end) if one.id != level.id]
    ends = [one.span.end for one in told if one.span.end <= level.span.start]
    ends += [
        own[1] for one in told if one.role == "change" and (own := _own_yardstick(given, one.span)) and own[1] <= level.span.start
    ]
    low = max(ends, default=start)
    high = min((one.span.start for one in told if one.span.start >= level.span.end), default=end)
    text = given.letter.text
    before, after = text[low : level.span.start], text[level.span.end : high]
    last = [one.end() for one in _SEAM.finditer(before)] if low > start else []
    seam = _SEAM.search(after)
    words = f"{before[max(last, default=0) :]} {level.quote} {after[: seam.start()] if seam else after}"
    return f"{words} {level.counted or ''} {level.scope or ''}"


_BEHIND = signs(
    r"^(?:[^,;:.()]|(?<=\d)\.|(?<=pr)\.){0,40},\s*(?:hvilket (?:er|var)|(?:og )?(?:dermed|altså|således)|det (?:er|var)|dvs\.)?\s*$"
)
_MORE = signs(rf"^{_UNIT}\s*(?:\w+\s+)?(?:{words('more', 'less')}|over|under)\b")


def _own_change(given: CheckInput, level: Figure) -> bool:
    """ "118 familier, 6 færre": a change right behind the level."""
    end = given.sentence(level.span)[1]
    text = given.letter.text
    following = given.told(level.span.end, end)
    if not following or not _BEHIND.match(text[level.span.end : following[0].span.start]):
        return False
    quote = following[0].quote
    tail = quote[quote.find(following[0].printed) + len(following[0].printed) :]
    return following[0].role == "change" and (
        _MORE.match(text[following[0].span.end : end]) is not None
        or re.search(r"\b(?:flere|færre|mere|mindre)\b", tail) is not None
    )
