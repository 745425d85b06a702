"""Two levels told one after the other, with nothing new said of the second but when or where it was.

"Året før var det 410", "blandt mændene 71", "; i hele landet var det 0,7", "Prognosen var 6,9 mio.": what follows holds another
time, another group or a yardstick beside the level before it, in the same sentence or the next. Where the second stretch tells
anything else ("I marts blev 40 behandlet"), it is another thing that is counted, and nothing is found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from letterkit.danish.dates import DateExpression
from letterkit.danish.quantities import Quantity
from letterkit.extract.comparison_words import EARLIER, any_of, listed
from letterkit.extract.grammar import PARTICIPLE, is_function, stem, verb_tense
from letterkit.extract.view import Sentence, View

JOINT = re.compile(r"(?:(?<!\d\d\d\d):|[,;()–—])\s*|(?<=[a-zæøå0-9%.])\s+(?=(?:og|men|mens|medens|hvorimod)\s)|\n")
NOW = re.compile(rf"\b(?:{any_of('present')}|i\s+år)(?!\w)", re.IGNORECASE)
THEREAFTER = re.compile(rf"\b{any_of('thereafter')}(?!\w)", re.IGNORECASE)
YARDSTICK = re.compile(
    rf"\b(?:(?:for|i|på|hos|blandt)\s+)?(?:de\s+|det\s+|[^\W\d]\w+s\s+)?{any_of('beside')}(?!\w)",
    re.IGNORECASE,
)
# "Ved valget i 2015", "Til prøven i maj": the occasion belongs to its date
OCCASION = re.compile(
    r"\b(?:ved|til|under|på)\s+(?!bunden\b)\w+(?:en|et)\s+(?:i|den|pr\.|i\s+(?:for|efter)året)\s+$", re.IGNORECASE
)
# "ifølge en rundspørge fra brancheforeningen", "i den aldersgruppe": who says so, and what was just told of
ASIDE = re.compile(
    r"\b(?:ifølge|jf\.|efter\s+tal\s+fra)\s+(?:(?!er\b|var\b|lå\b|blev\b|ligger\b|gjaldt\b)[\w-]+\s*){1,6}"
    r"|\b(?:ved|til|under|på)\s+\w+(?:en|et)\s+(?=for\s+\w+(?:\s+\w+){1,2}\s+siden\b)"
    r"|\b(?:i|på|for|blandt)\s+(?:den|denne|det|dette|disse|samme)\s+(?!hele\b)[a-zæøå]+",
    re.IGNORECASE,
)
COMPARED = re.compile(r"\s*Til\s+sammenligning\b")
OURS = re.compile(r"(?:(?:og|men|mens)\s+)?(?:vi|vores|hos\s+os|hos\s+jer|her|I)\s", re.IGNORECASE)
# "97 stemmer blev kasseret. Det er 2 pct.": of what the sentence before told
THAT_IS = re.compile(r"(?:Det|Dette)\s+(?:er|var|svarer|svarede|udgør|udgjorde)\b")
# "Året før" behind "sidste år": the earlier of two earlier times
YET_EARLIER = re.compile(
    r"\b(?:(?:året|måneden|kvartalet|sæsonen|skoleåret)\s+(?:før|forinden|forud|i\s+forvejen)|\w+\s+år\s+(?:tidligere|forinden))\b",
    re.IGNORECASE,
)
PART = re.compile(
    r"\b(?:heraf|hvoraf|deraf|yderligere|endnu|ekstra|plus|samt|af\s+(?:dem|disse|de)|derudover|desuden|også|nok|måske|vel|foreløbig\w*|i\s+alt|tilsammen|dermed)\b",
    re.IGNORECASE,
)
TOGETHER = re.compile(r"\b(?:i\s+alt|tilsammen)\b", re.IGNORECASE)
FIXED = re.compile(
    rf"\b(?:\w*{any_of('permitted')}|(?:mål|måltal|målsætning|krav|norm)(?:et|en|sætningen)?|må|skal|bør|vil(?!\s+sige\b)|højst|hvis|såfremt)\b",
    re.IGNORECASE,
)
KEPT = re.compile(
    r"\b(?:overskredet|overskred|overholdt|overholdtes|overholder|nået|nåede|opfyldt|opfyldte|opfylder|op\s+til\s+(?:de\s+|det\s+)?\w*kravet?)\b"
)  # "var fristen overskredet i 302 sager": no limit told
MOST = 100  # per cent
FAR_BACK = 3  # sentences
PLANNED = re.compile(r"\b\w*(?:budget|overslag|prognose)\w*", re.IGNORECASE)
RATE = re.compile(r"\b(?:gennemsnit\w*|i\s+snit|snittet|\w+snit|pr\.|median\w*)(?!\w)", re.IGNORECASE)
MEDIAN = re.compile(r"\bmedian\w*", re.IGNORECASE)
OF_WHOLE = re.compile(r"\s+(?:\w+\s+)?af\s+(?:[\w’']+\s+){0,3}$")
OF_ALL = re.compile(r"\bAf\s+(?:[\w’']+\s+){0,3}$")  # "Af kommunens 1.912 boliger er 164 …"
SELECTED = re.compile(r"\b(?:de|vores|alle|begge|samtlige|pr\.|per|efter|over|under|en\s+af)\s+$", re.IGNORECASE)
OF_REST = re.compile(r"\b(?:første|sidste|øvrige|resterende)\s+$")
BRACKET = re.compile(r"\s+(?:[\w-]+\s+){0,2}\(")
LISTING = re.compile(r"(?:og|så|samt)\s", re.IGNORECASE)
DIFFERENCE = re.compile(
    r"\s+(?:(?:\w+\s+)?(?:flere|færre)|mere|mindre|højere|lavere|længere|kortere|(?:over|under)(?!\s+\d+\s+år))\b"
)
VERB = re.compile(
    r"\b(?:er|var|lå|ligger|har|havde|fik|gjaldt|gælder|udgjorde|udgør|lød|sagde|viste|blev|kom|nåede)\b", re.IGNORECASE
)
ONLY = re.compile(r"\b(?:kun|blot|hele)\b")
WORD = re.compile(r"[^\W\d_]+")
# "Da vi spurgte i 2016, …", "Forrige gang vi talte, …"; ", før vi fik læsebånd": a clause that dates the level beside it
THEN = r"(?:da|dengang|før|inden|sidst|(?:forrige|sidste|første)\s+gang)"
DA = re.compile(rf"(?:(?:^|[.;:]\s+|\bog\s+){THEN}\s[^,;]{{3,60}}|^[^,;.]{{3,25}},\s+hvor\s[^,;]{{3,60}}),\s*$", re.IGNORECASE)
DA_BEHIND = re.compile(rf",\s+{THEN}\s[^,;]{{3,60}}")
EQUALLY = re.compile(r"og\s+(?:ligeledes|atter|igen|også)\s", re.IGNORECASE)
ALSO = re.compile(r"\b(?:også|ligeledes)\b")
# What should be, was planned or reckoned with: "Kontraktens krav er 90", "der var lovet 225", "fagfolk anbefaler otte"; read up to the number
AIM = re.compile(
    rf"(?:(?:og|men|mens|medens|hvorimod|hvor|selv\s+om|selvom|skønt)\s+)?(?:(?:[^\W\d]\w*s|vores|det|den)\s+)?(?:[a-zæøå]+e\s+)?(?:{any_of('aims')}(?:\s+(?:i|for|fra|på|hos|til)\s+(?!\d)[^,;:]{{2,40}}?)?"
    rf"\s+(?:er|var|lyder|lød|siger|sagde|hedder|hed|ligger|lå|står|stod)|(?:der|vi|de|man|det)\s+(?:er|var|blev|havde|har)\s+(?:[a-zæøå]+\s+)?{any_of('aimed')}"
    rf"|[^\W\d]\w*(?:\s+\w+)?\s+{any_of('asks')})(?:\s+(?:med|på|til|om|dog|ellers|kun|blot|jo|her|fortsat|stadig|hele|mindst|højst|ca\.|omkring)){{0,3}}\s+$",
    re.IGNORECASE,
)
AIMED_FIRST = re.compile(
    rf"(?:\b(?:er|var|blev)\s+(?:\w+\s+)?(?:normeret|beregnet|dimensioneret|budgetteret|anslået|projekteret)\s+til|\bhavde\s+(?:\w+\s+)?{any_of('aimed')}(?:\s+(?:med|til|på))?|\banslås\b[^,;.]*\stil)\s+$",
    re.IGNORECASE,
)
# "… og endte på 187.400", "Den faktiske blev 9,4": what it came to, behind what was reckoned with
CAME_TO = re.compile(
    r"(?:(?:og|men|reelt|faktisk)\s+)*(?:(?:den|det|de)\s+(?:faktiske|reelle|virkelige|endelige)(?:\s+\w+)?\s+(?:blev|er|var|endte|landede)"
    r"|(?:(?:vi|der|det|den|de|tallet|resultatet)\s+)?(?:endte|landede|sluttede|stoppede|husede|rummede)|(?:vi|der|det|den|de|tallet|resultatet)\s+(?:blev|nåede|fik|kom|opnåede|måtte\s+nøjes|gik|mødte|tog|brugte|blev\s+\w+(?:et|t))"
    r"|(?:blev|endte|nåede|fik|kom|mødte|blev\s+resultatet)\s+(?:vi|det|der|de|resultatet|tallet))(?:\s+(?:[a-zæøå]+|d\.d\.)){0,3}?\s+$",
    re.IGNORECASE,
)
AIMS = re.compile(rf"\b{any_of('aims')}\b", re.IGNORECASE)
DONE = re.compile(r"\b(?:har|havde|er|var|blev)\s+(?:\w+\s+){0,2}$")
# Who or what a stretch takes up without naming it
TAKES_UP = re.compile(r"\b(?:det|den|de|tallet|andelen|antallet|der|vi|man|jeg)\b", re.IGNORECASE)
# How it is as a rule: "Det plejer at ligge omkring 55"; "Normalt har vi 20", held against what is told behind it
USUALLY = re.compile(
    r"\b(?:plejer|plejede|normalt|sædvanligvis|til\s+daglig|i\s+et\s+(?:normalt|almindeligt)\s+år)\b", re.IGNORECASE
)
ANAPHOR = re.compile(r"\b(?:det|den|tallet|andelen)\b", re.IGNORECASE)
TAKEN_UP = re.compile(r"\b(?:det|den|tallet|andelen|der)\b", re.IGNORECASE)
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


def are_alike(one: str, other: str) -> bool:
    """Of one kind of quantity; "hver tredje" and "42 pct." are shares both."""
    return one == other or {one, other} == {"ratio", "share"}


def are_of_one_unit(one: Quantity, other: Quantity) -> bool:
    """Of one kind and unit, or one of them a bare number: a limit of so many weeks is none for so many cases."""
    bare = [level.kind == "count" and level.unit is None for level in (one, other)]
    return (are_alike(one.kind, other.kind) and one.unit == other.unit) or (any(bare) and not all(bare))


def find_beside(
    view: View, sentence: Sentence, levels: Sequence[Quantity], levels_of: Callable[[Sentence], Sequence[Quantity]]
) -> list[Beside]:
    """The levels of the sentence that stand beside the level before them; `levels_of` gives those of a sentence before."""
    found: list[Beside] = []
    for place, right in enumerate(levels):
        stretch = _stretch(view.text, sentence, right)
        inside = [one for one in levels if stretch.start <= one.start < stretch.end]
        aim = _is_aim(view, stretch, right)
        came = CAME_TO.fullmatch(view.text, stretch.start, right.start) is not None
        if inside != [right] or right.approx == "at_most" or OF_REST.search(view.text[: right.start][-16:]):
            continue
        if any(one.kind == right.kind and not _same_time(view.text, sentence, right, one) for one in levels[place + 1 :]):
            continue  # "året efter 97, og i 2023 nåede den 101": a series
        opening = stretch.start
        aside = _with_its_da(view.text, stretch)[0]
        before = [one for one in levels[:place] if not aside <= one.start < opening]
        where = sentence
        previous = view.before(sentence) if not before else None
        if previous is not None and _opens(view.text, stretch):
            before, where = list(levels_of(previous)), previous
        elif (
            LISTING.match(view.text, opening)
            and not aim
            and not came
            and not _is_dated_rate(view, sentence, stretch, right)
            and not EQUALLY.match(view.text, opening)
            and not (view.text[opening] == "o" and _takes_up(view.text, stretch, right))
        ):
            continue  # "47 i 2011 og 31 i 2012": counted up; not "og sidst var den 3,7"
        left = _left(view.text, before, right, stretch)
        if left is None or (aim and _is_told_besides(view, sentence, where, left, right)):
            held = None
        elif aim or (came and _is_aimed_first(view, where, left)):
            pair = (left, right) if aim else (right, left)
            held = Beside(stretch.start, *pair, timed=False, turned=False) if are_of_one_unit(left, right) else None
        else:
            held = _held(view, _stretch(view.text, where, left, until=opening), stretch, left, right)
        if held is None and previous is not None and where is previous:
            held = _taken_up_again(view, previous, stretch, right, levels_of)
        if (
            held is not None
            and LISTING.match(view.text, opening)
            and not previous
            and not held.timed
            and not aim
            and not _has_verb(view.text, stretch)
        ):
            held = None  # "62 pct. i Nord i 2015 og 71 i Syd": two places listed
        if held is not None:
            found.append(held)
    seen = {id(one.right) for one in found}
    series = {id(one.left) for one in found if id(one.left) in seen}
    return [one for one in found if id(one.left) not in series and id(one.right) not in series]


def _is_aim(view: View, stretch: _Stretch, right: Quantity) -> bool:
    """Is it a yardstick with its number, no bound ("målet er mindst 90"), none to come ("målet for 2030 er 50"), and no relative
    clause ("udgiften, der er anslået til 4 mio.")?"""
    text = view.text
    relative = text.endswith(", ", 0, stretch.start) and text.startswith("der ", stretch.start)
    if right.approx in ("at_least", "at_most") or relative or AIM.fullmatch(text, stretch.start, right.start) is None:
        return False
    when = _date(view, stretch.sentence, stretch.start, stretch.end)
    return when is None or when.last is None or view.reference is None or when.last <= view.reference


def _is_told_besides(view: View, sentence: Sentence, where: Sentence, left: Quantity, right: Quantity) -> bool:
    """ "Målet er 92 pct., og målet er ikke nået": said behind it; "I maj var det 71. Målet er 90": the level is held against another."""
    stretch = _stretch(view.text, where, left)
    taken = ANAPHOR.search(view.text, stretch.start, left.start) is not None
    return KEPT.search(view.text, right.end, sentence.end) is not None or (
        taken and where != sentence and _date(view, where, stretch.start, left.start) is not None
    )


def _is_aimed_first(view: View, sentence: Sentence, left: Quantity) -> bool:
    """ "Vi havde beregnet 210 besøg …", "Forventningen var 300 …": is the level told first the one reckoned with?"""
    stretch = _stretch(view.text, sentence, left)
    return AIMED_FIRST.search(view.text, sentence.start, left.start) is not None or _is_aim(view, stretch, left)


def _takes_up(text: str, stretch: _Stretch, right: Quantity) -> bool:
    """ "og sidst var den 3,7"; not "og dengang var snittet 78", of another thing."""
    return _has_verb(text, stretch) and TAKEN_UP.search(text, stretch.start, right.start) is not None


def _is_dated_rate(view: View, sentence: Sentence, stretch: _Stretch, right: Quantity) -> bool:
    """ "62 pct. i 2015 og 71 pct. i 2018", "7,2 minutter i maj og 8,9 i juni": what is never added up."""
    return (
        (right.kind in ("share", "points") or right.decimals > 0)
        and right.kind != "amount"
        and _date(view, sentence, stretch.start, stretch.end) is not None
    )


def _is_dated(view: View, one: _Stretch) -> bool:
    return _date(view, one.sentence, one.sentence.start, one.end) is not None


def _taken_up_again(
    view: View, previous: Sentence, stretch: _Stretch, right: Quantity, levels_of: Callable[[Sentence], Sequence[Quantity]]
) -> Beside | None:
    """ "I 2017 behandlede vi 64 sager. Af dem … I 2016 behandlede vi 41 sager.": the same words of another time, a few sentences on."""
    told = [d for d in view.dates(stretch.sentence) if d.first is not None and stretch.start <= d.start < right.start]
    if not told or told[0].inferred:
        return None  # "I 3. kvartal kom der 30": of which year is not said
    where = view.before(previous)
    for _ in range(FAR_BACK):
        if where is None:
            return None
        left = _left(view.text, levels_of(where), right, stretch)
        if left is not None and view.text[left.end :][:1] == view.text[right.end :][:1]:
            one = _stretch(view.text, where, left)
            dated = _date(view, where, where.start, where.end) is not None
            held = _held(view, one, stretch, left, right) if dated and _noun(view.text, left) == _noun(view.text, right) else None
            if held is not None:
                return held if held.timed and not held.turned else None
        where = view.before(where)
    return None


def _same_time(text: str, sentence: Sentence, one: Quantity, other: Quantity) -> bool:
    """ "I 2016 fik vi 41 bud, og dengang var snittet 78": is another thing told of the same time?"""
    stretch = _stretch(text, sentence, other)
    return re.search(r"\bdengang\b|\bsamme\s+(?:år|måned|dag)\b", text[max(one.end, stretch.start) : other.start]) is not None


def _noun(text: str, level: Quantity) -> str:
    """The word behind a number, which says what it counts."""
    found = WORD.match(text, level.end + 1)
    return stem(found.group().lower()) if found is not None else ""


def _stretch(text: str, sentence: Sentence, level: Quantity, until: int | None = None) -> _Stretch:
    """The words around a level up to the next comma, semicolon, "og" or "men" on either side."""
    start = max((m.end() for m in JOINT.finditer(text, sentence.start, level.start)), default=sentence.start)
    stop = sentence.end if until is None else min(until, sentence.end)
    end = next((m.start() for m in JOINT.finditer(text, level.end, stop)), stop)
    return _Stretch(start, end, sentence)


def _with_its_da(text: str, stretch: _Stretch) -> tuple[int, int]:
    """The stretch with the clause that dates it: "Da vi spurgte i 2016, var det 71", "I 2016, hvor vi var færre, var det 80", "det var 121, da vi talte i 2006"."""
    start, end = stretch.start, stretch.end
    opening = DA.search(text[stretch.sentence.start : start])
    if opening is not None:
        start = stretch.sentence.start + opening.start()
    behind = DA_BEHIND.match(text, end, stretch.sentence.end)
    return start, behind.end() if behind is not None else end


def _opens(text: str, stretch: _Stretch) -> bool:
    """Does the stretch open its sentence, with a verb: "Året før var det 410", "Da vi spurgte i 2016, var det 71"? Or is it all of one
    that has none: "For to år siden 188."?"""
    whole = stretch.start == stretch.sentence.start and stretch.end >= stretch.sentence.end - 1
    return (_has_verb(text, stretch) or whole) and _with_its_da(text, stretch)[0] == stretch.sentence.start


def _has_verb(text: str, stretch: _Stretch) -> bool:
    said = text[stretch.start : stretch.end]
    return VERB.search(said) is not None or any(verb_tense(word.lower()) is not None for word in WORD.findall(said))


def _left(text: str, before: Sequence[Quantity], right: Quantity, stretch: _Stretch) -> Quantity | None:
    """The level spoken of: the nearest of the right one's kind; of "212 af vores 530" the 212; None where two could be meant."""
    bare = right.kind == "count" and right.unit is None
    there = re.search(r"\bder\b", text[stretch.start : right.start]) is not None
    fitting = [
        one
        for one in before
        if (are_alike(one.kind, right.kind) or (bare and not there and (one.kind != "share" or right.value <= MOST)))
        and one.approx != "at_most"
        and (
            not SELECTED.search(text[max(0, one.start - 12) : one.start])
            or BRACKET.fullmatch(text, one.end, stretch.start)  # "De 812 fastboende (851 for ti år siden)"
        )
        and (text[max(0, one.start - 1) : one.start] != "(" or (one.kind == right.kind == "share"))
        and not DIFFERENCE.match(text, one.end)
    ]
    whole = {id(b) for a, b in pairwise(before) if OF_WHOLE.fullmatch(text[a.end : b.start])}
    fitting = [
        one
        for one in fitting
        if id(one) not in whole and not (len(fitting) > 1 and OF_ALL.search(text[max(0, one.start - 40) : one.start]))
    ]
    if not fitting or any(are_alike(one.kind, fitting[-1].kind) for one in fitting[:-1]):
        return None
    return fitting[-1]


def _held(view: View, one: _Stretch, other: _Stretch, left: Quantity, right: Quantity) -> Beside | None:
    text = view.text
    said = text[other.start : other.end]
    opening = text[one.start : one.end]
    if MEDIAN.search(said) and not MEDIAN.search(opening):
        return None  # "i gennemsnit 48 dage. Medianen er 33": two measures of the same
    yardstick = YARDSTICK.search(text, other.start, other.end)
    if (
        PART.search(TOGETHER.sub("", said) if yardstick else ALSO.sub("", said) if left.value == right.value else said)
        or any(FIXED.search(one) and not KEPT.search(one) for one in (said, opening))
        or PLANNED.search(opening)
    ):
        return None
    start, end = _with_its_da(text, other)
    new = _new_words(view, one, other, right)
    if new and _tells_the_same(view, one, other, left, right, new):
        new = []
    usual = [USUALLY.search(words) is not None for words in (opening, said)]
    if not new and any(usual) and not all(usual) and _has_verb(text, other):
        pair = (left, right) if usual[1] else (right, left)
        return Beside(other.start, *pair, timed=False, turned=False)
    if not yardstick and YARDSTICK.search(opening) and OURS.match(said) and len(new) <= 1:
        return Beside(other.start, right, left, timed=False, turned=False)  # "Snittet i regionen er 12 uger, og vi ligger på 15"
    if yardstick is not None:
        if yardstick.start() <= right.start < yardstick.end():
            return None  # "mens de øvrige otte fik det i juni": other members
        left_over = [word for at, word in new if not yardstick.start() <= at < yardstick.end()]
        return Beside(other.start, left, right, timed=False, turned=False) if not left_over else None
    compared = COMPARED.match(text, other.sentence.start) is not None and one.sentence != other.sentence
    if new and not compared and not _is_group(text, one, other, left, right, new):
        return None
    if new:
        order = _order(view, one, other, (start, end)) if compared else None
        return Beside(other.start, left, right, timed=order is not None, turned=order == "later")
    listed_on = re.search(r",\s*$", text[: other.start][-3:]) is not None and not _has_verb(text, other)
    if (
        listed_on
        and one.sentence == other.sentence
        and not ONLY.search(said)
        and not (YET_EARLIER.match(said) and _is_dated(view, one))
        and not (EARLIER.search(said) and (NOW.search(opening) or not _is_dated(view, one)))
    ):
        return None  # "fjorten episoder i 2022, i 2023 treogtyve": counted up
    order = _order(view, one, other, (start, end))
    if order == "later" and one.sentence != other.sentence and not NOW.search(text, start, end):
        return None  # "I 2012 var tallet 40. Året efter var det 52": told in the order of time, nothing held against anything
    return Beside(other.start, left, right, timed=True, turned=order == "later") if order is not None else None


def _new_words(view: View, one: _Stretch, other: _Stretch, right: Quantity) -> list[tuple[int, str]]:
    """The words of the second stretch that are neither its number, its time, a function word, nor said in the first."""
    text = view.text
    before = view.before(one.sentence) if THAT_IS.match(text, one.sentence.start) else None
    heard = WORD.findall(text, one.start, one.end) + (WORD.findall(text, before.start, before.end) if before else [])
    told = {stem(word.lower()) for word in heard} | {_root(word.lower()) for word in heard}
    dates = view.dates(other.sentence)
    spans = [(right.start, right.end)] + [(d.start, d.end) for d in dates]
    spans += [m.span() for d in dates if (m := OCCASION.search(text, other.start, d.start)) is not None]
    spans += [m.span() for p in (EARLIER, NOW, THEREAFTER, ASIDE) for m in p.finditer(text, other.start, other.end)]
    light = listed("tells_level")
    return [
        (m.start(), m.group())
        for m in WORD.finditer(text, other.start, other.end)
        if not any(a <= m.start() < b for a, b in spans)
        and m.group().lower() not in light
        and not {stem(m.group().lower()), _root(m.group().lower())} & told
        and not is_function(m.group().lower())
    ]


def _tells_the_same(
    view: View, one: _Stretch, other: _Stretch, left: Quantity, right: Quantity, new: Sequence[tuple[int, str]]
) -> bool:
    """Are the new words but another verb around a pronoun and a number whose noun is left out or told again: "i fjor mødte der kun 18
    op", "for et år siden ventede man 11"; not "I marts blev 40 behandlet", "I 2016 ansatte vi 4 jurister"?"""
    text = view.text
    noun = _noun(text, right)
    bare = right.kind == "count" and (not noun or is_function(noun))
    dated = _is_dated(view, one) or NOW.search(text, one.start, one.end) or EARLIER.search(text, one.start, one.end)
    past = any(verb_tense(word) == "past" for word in WORD.findall(text[one.start : one.end].lower()))
    if AIMS.search(text, one.start, one.end) or (past and not dated):
        return False
    taken = TAKES_UP.search(text, other.start, right.start)
    if taken is None or not (bare or (right.kind == left.kind and taken.group().lower() not in ("vi", "man", "jeg", "der"))):
        return False
    return all(
        at < right.start
        and (
            verb_tense(word.lower()) is not None
            or (PARTICIPLE.fullmatch(word) is not None and DONE.search(text, other.start, at) is not None)
        )
        for at, word in new
    )


def _root(word: str) -> str:
    """The verb of "afholdt", "afholdtes", "solgte": what its forms have in common."""
    return re.sub(r"(?:edes|ede|ttes|tes|tte|te|es|et|er|t|e)$", "", word) if len(word) > 5 else word


def _is_group(text: str, one: _Stretch, other: _Stretch, left: Quantity, right: Quantity, new: Sequence[tuple[int, str]]) -> bool:
    """Are the new words the group or place of a rate whose other group the first stretch names: "… blandt kvinderne 84 pct., blandt
    mændene 71"? Counts beside each other only share something out ("12 på det ene hold, 8 på det andet")."""
    opening, said = text[one.start : one.end], text[other.start : other.end]
    rate = left.kind in ("share", "points", "ratio") or (left.kind == "count" and left.decimals) or RATE.search(opening)
    at = GROUP.match(said)
    apart = one.sentence != other.sentence
    if apart and not (at and GROUP.match(opening) and ANAPHOR.search(said)):
        return False  # "Blandt drengene bestod 71 pct. Blandt pigerne var det 84."
    if not rate or len(new) > 2 or new[-1][0] > right.start:
        return False
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
    said = text[other.start : other.end]
    if THEREAFTER.search(text, start, end):
        return "later"
    first = _date(view, one.sentence, one.start, one.end) or _date(view, one.sentence, one.sentence.start, one.start)
    second = _date(view, other.sentence, start, end)
    then = first is None and EARLIER.search(text, one.start, one.end) is not None
    if first is None and not then:
        first = _date_carried(view, one.sentence)
    if NOW.search(text, start, end):
        past = first is not None and first.last is not None and (view.reference is None or first.last < view.reference)
        return "later" if then or past else None
    told_then = (start < other.start or end > other.end) and any(verb_tense(w) == "past" for w in WORD.findall(said.lower()))
    if told_then or EARLIER.search(text, start, end):
        if first is not None and second is not None and first.last and second.first and second.first > first.last:
            return "later"  # "som var 9 pct. i 2015, var sidste år 12 pct."
        return "earlier" if not then or YET_EARLIER.search(text, start, end) else None
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


def _date_carried(view: View, sentence: Sentence) -> DateExpression | None:
    """The date of the sentence before one that has none: "I uge 33 talte vi op. Det blev til 3 procent. I uge 12 var det 4"."""
    before = view.before(sentence)
    return _date(view, before, before.start, before.end) if before is not None and not view.dates(sentence) else None


def _date(view: View, sentence: Sentence, start: int, end: int) -> DateExpression | None:
    return next((d for d in view.dates(sentence) if start <= d.start < end and d.first is not None and d.kind != "now"), None)
