"""A limit, what was measured, and the conclusion that the limit is kept: three things that stand together, in whatever words.

"Grænseværdien er 50 mg/l" with "22, 41, 56 og 38 mg/l" and "Samtlige målinger ligger under grænseværdien"; "mindst 15 pct. af de
beskæftigede er lærlinge" with "41 af de 342 beskæftigede" and "Klausulen er således opfyldt". One limit, and measures of its kind in the
sentences that lead up to the conclusion; several measures speak against it only where it is said of all of them. Or one measure right
behind it, in a sentence that speaks of nothing else: "Fristen på 30 dage er overholdt. Behandlingstiden var 44 dage".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from letterkit.checks.akin import kin, topic
from letterkit.checks.changes import is_change
from letterkit.checks.exceptions import EXCUSED, Against, same_years
from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import Interval, over, point, reading
from letterkit.checks.kept_limits import HEDGED, KEPT, RULE, exceeds, measure
from letterkit.checks.nouns import same_noun
from letterkit.checks.signs import signs
from letterkit.checks.wording import number, shown
from letterkit.checks.words import words
from letterkit.claim import Figure
from letterkit.danish.dates import without_dates

_RULE = rf"(?:{RULE}|\w*klausul\w*|\w*vilkår\w*|\w*forudsætning\w*|\w*plan(?:en)?|\w*standard\w*|\w*kvote\w*|\w*vedtægt\w*|\w*kontrakt\w*|\w*tilladelse\w*|det tilladte|\w*minimum\w*|\w*værdi(?:en|er)?)"
_CONCLUDED = signs(
    rf"\b(?:{KEPT}|indfrier|efterlever|(?:holder|holdt) (?:sig|os)|ikke\b[^.;,]{{0,20}}\b(?:overskredet|overtrådt|overskred|ud over)|(?:lever|levede|levet)(?:\s+\w+){{0,2}}\s+op til)\b"
    rf"|\b(?:er|var|ligger|lå|holder (?:sig|os)|holdt (?:sig|os)|blev|forbliver)\b[^.;,]{{0,40}}\b(?:under|inden for)\s+(?:\w+\s+)?{_RULE}\b"
)
# "og det mål er ikke nået", "kravet er dermed ikke opfyldt"
_MISSED = signs(rf"\bikke\b(?!\s+(?:i|på|for)\b)[^.;,]{{0,25}}\b(?:{KEPT}|levet op til)\b")
_UNBROKEN = signs(r"\bikke\b[^.;,]{0,20}\b(?:overskredet|overtrådt|overskred|ud over)\b")
_WITHIN_RULE = signs(rf"\b(?:inden for|under|ud over)\s+(?:\w+\s+){{0,2}}{_RULE}\b")
_POINTS_BACK = signs(r"\W*(?:den|det|denne|dette)\s+(?:er|blev|var)\b")
_NAMES_RULE = signs(rf"\b{_RULE}\b")
_THEREFORE = signs(rf"^\W*ja\b|\b(?:{words('therefore')})\b")
_ALL = signs(r"\b(?:alle|samtlige|hver eneste|hvert eneste|hver(?:t)?|ingen af|begge)\b")
_NOT = signs(r"\b(?:ikke|ingen(?! af)|aldrig|næppe|uden|delvis\w*|endnu|igen|siden|herefter|i dag|nu|fremover|i år|tidligere)\b")
_MOST = signs(
    r"\b(?:højst|maks\w*|loft\w*|\w*ramme\w*|\w*grænse\w*|\w*frist\w*|\w*garanti\w*|budget\w*|\w*loft\w*|inden for|ikke (?:overstige|over|mere end|længere end)|tilladt\w*|"
    r"servicemål\w*|tidsmål\w*|kvote\w*)\b"
)
_LEAST = signs(r"\b(?:mindst|minimum\w*|mindstekrav\w*|ikke (?:under|færre|mindre) end|ned til)\b")
_AIMED_AT = signs(r"\b(?:servicemål\w*|tidsmål\w*|\w*frist\w*|\w*garanti\w*)\b")
_AT_MOST = signs(r"\b(?:højst|maks\w*|loft\w*|ikke (?:overstige|over|mere end))\b")
_DUTY = signs(rf"\b(?:{_RULE}|skal|skulle|må|måtte|kræver|foreskriver|forudsætter|fastsætter|tillader|tilladte?)\b")
# The measure is of another time, place or sort than the conclusion.
_OTHER = signs(
    r"\b(?:søgt om|ansøgt|ønske\w*|forvent\w*|ventes|før (?:rensning|behandling)|rå\w*vand|råvand\w*|tidligere|oprindelig\w*|bortset|undtag\w*|"
    rf"{words('year_before')}|"
    rf"{words('nation', 'another_case')}|derimod|til gengæld|andre|øvrige|kun|hvis|skyldes|tillægsbevilling\w*|korriger\w*|dispensation\w*)\b"
)
# The limit has become another, or some of it does not count.
_CHANGED = signs(
    r"\b(?:hævet|hævede|forhøj\w*|udvidet|udvidede|opskrevet|sat op|nedsat|ændret|heraf|hvoraf|uden for (?:rammen|budgettet|bevillingen|loftet))\b"
)
_PLACE = signs(
    r"\b(?:for|i|på|hos|ved|blandt)\s+(?:(?:de|den|det|alle|samtlige|vores|hele|hvert?|af|begge)\s+)*(?:[\d.]+\s+|(?:to|tre|fire|fem|seks|syv|otte|ni|ti)\s+)?(?P<noun>[^\W\d_]{4,})"
)
_ANYWHERE = signs(
    r"(?:områder|\w*punkter|tilfælde|stedet|steder|kvartaler|måneder|byer|kommuner|afdelinger|distrikter|regioner|målinger|prøver|målingerne|prøverne|perioden|praksis)(?:ne)?"
)
_OF = signs(r"\s+(?:ud\s+)?af\s+(?:de\s+|i alt\s+|samtlige\s+)*")


@dataclass(frozen=True, kw_only=True)
class _Measure:
    """What was measured, in the unit of the limit: a figure of the letter, or the share that two counts give."""

    figures: tuple[Figure, ...]
    value: Interval
    said: str


def concluded_against(given: CheckInput) -> Iterator[Against]:
    """Each conclusion that a limit is kept with a measure beside it that breaks the limit, in reading order."""
    text = given.letter.text
    for sentence in given.sentences:
        told = _CONCLUDED.search(text, *sentence)
        if told is None or given.is_asked(sentence[0]) or text[slice(*sentence)].rstrip().endswith("?"):
            continue
        own = _clause_of(text, sentence, told.start(), told.end())
        if _MISSED.search(own) and not HEDGED.search(own) and _NAMES_RULE.search(own):
            missed = _broken(given, sentence, own, told.start(), kept=False)
            if missed is not None:
                yield missed
            continue
        if HEDGED.search(own) or _NOT.search(_UNBROKEN.sub(" ", own)) or not (_NAMES_RULE.search(own) or _POINTS_BACK.match(own)):
            continue
        found = (
            _broken(given, sentence, own, told.start())
            or _on_later_day(given, sentence)
            or _broken_behind(given, sentence, own, told.end())
        )
        if found is not None:
            yield found


def _clause_of(text: str, sentence: tuple[int, int], start: int, end: int) -> str:
    """The clause of the conclusion: what stands before "og" or "så" in its sentence tells the measure."""
    seams = [one.end() for one in re.finditer(r",\s+(?:og|så|hvorfor|hvormed)\b|;\s|\bog\s", text[sentence[0] : start])]
    low = sentence[0] + max(seams, default=0)
    stop = re.search(r",\s+(?:og|men|mens|idet)\b|;\s", text[end : sentence[1]])
    return text[low : end + stop.start() if stop else sentence[1]]


def _broken(given: CheckInput, sentence: tuple[int, int], own: str, stop: int, *, kept: bool = True) -> Against | None:
    """The measure that speaks against the conclusion: it breaks the limit that is `kept`, or keeps the one that is said to be missed."""
    text = given.letter.text
    low = _stretch(given, sentence)
    figures = [one for one in given.told(low, sentence[1]) if not is_change(given, one)]
    limits = [one for one in figures if one.span.start < stop and _way(given, one)]
    hit = [(limit, measures) for limit in limits if (measures := _measures(given, limit, limits, figures))]
    if len(hit) != 1:
        return None
    limit, measures = hit[0]
    if not kept:
        measures = _latest(measures)
    places = {given.sentence(one.figures[0].span) for one in measures}
    if len(places) != 1 or not _beside(given, sentence, measures[0].figures[0], given.sentence(limit.span)):
        return None
    told = text[slice(*next(iter(places)))]
    if (
        _OTHER.search(told)
        or _CHANGED.search(text, low, sentence[1])
        or not same_years(own, told)
        or not _of_letter(given, measures, own)
    ):
        return None
    known = topic(text[low : sentence[0]] + " " + told, given.vocabulary)
    strange = [
        one["noun"]
        for one in _PLACE.finditer(_WITHIN_RULE.sub(" ", own))
        if not _NAMES_RULE.search(one["noun"]) and not _ANYWHERE.fullmatch(one["noun"])
    ]
    if any(not _alike(given, noun, known) for noun in strange):
        return None
    if not kept:
        fits = len(measures) == 1 and _keeps(given, measures[0], limit) and not _missed_elsewhere(given, measures[0], limit)
        return _against(given, sentence, measures[0], limit, kept=False) if fits else None
    off = [one for one in measures if _breaks(given, one, limit)]
    if not off or (len(measures) > 1 and len(off) < len(measures) and not _ALL.search(own)):
        return None
    if len(measures) == 1 and not (_THEREFORE.search(own) or _ALL.search(own)):
        return None
    return _against(given, sentence, off[0], limit)


# What a measure is called, whatever it is of.
_MEASURE = signs(
    r"\w*(?:behandlingstid|svartid|ventetid|responstid|udrykningstid|ekspeditionstid|leveringstid|reaktionstid|udredningstid|afgørelsestid)(?:en)?|"
    r"\w*(?:forbrug|udgift|regnskab|omkostning)\w*|(?:måling|prøve|værdi|indhold|niveau|koncentration|resultat|boring|anlæg)(?:en|et|er|erne|ne|n)?|"
    r"gennemsnit\w*|samlede?|snit|idet|viste?|viser|målt"
)


def _broken_behind(given: CheckInput, sentence: tuple[int, int], own: str, stop: int) -> Against | None:
    """ "Fristen på 30 dage er overholdt. Den gennemsnitlige behandlingstid var 44 dage": the one measure behind the conclusion, in its
    sentence or the next, which speaks of nothing but what the limit is set for."""
    text, following = given.letter.text, given.neighbour(sentence, 1)
    measured = any(not _way(given, one) for one in given.told(stop, sentence[1]))
    place = (stop, sentence[1]) if measured else following
    if place is None or _OTHER.search(text, *place) or _NOT.search(text, *place) or not same_years(own, text[slice(*place)]):
        return None
    start = sentence[0] if given.told(sentence[0], place[0]) else _stretch(given, sentence)
    figures = [one for one in given.told(start, place[1]) if not is_change(given, one)]
    limits = [one for one in figures if one.span.start < place[0] and _way(given, one)]
    hit = [(limit, one) for limit in limits for one in _measures(given, limit, limits, figures) if not _restates(one, limit)]
    if len(hit) != 1 or hit[0][1].figures[0].span.start < place[0] or not _of_letter(given, [hit[0][1]], own):
        return None
    limit, found = hit[0]
    known = topic(text[start : place[0]], given.vocabulary)
    told = topic(without_dates(text[slice(*place)]), given.vocabulary)
    strange = [word for word in told if not (_MEASURE.fullmatch(word) or _alike(given, word, known))]
    # Of a share, the words behind the limit are told too ("afgøres", "blev afgjort").
    if len(strange) > (limit.kind == "share") or not _is_near(found.figures[0], limit) or not _breaks(given, found, limit):
        return None
    return _against(given, sentence, found, limit)


def _is_near(one: Figure, limit: Figure) -> bool:
    """Further from the limit than a factor a number is of something else; of things counted, a limit may be for each of them."""
    if limit.kind == "count" and not measure(limit):
        return False
    return one.unit != limit.unit or one.value <= limit.value * (2 if limit.kind == "amount" else 5)


def _restates(one: _Measure, limit: Figure) -> bool:
    return (one.figures[0].value, one.figures[0].unit) == (limit.value, limit.unit)


def _against(given: CheckInput, sentence: tuple[int, int], off: _Measure, limit: Figure, *, kept: bool = True) -> Against:
    sign = ("<" if kept else ">=") if _way(given, limit) > 0 else (">" if kept else "<=")
    excused = kept and EXCUSED.search(given.said(off.figures[0].span)) is not None
    why = f"{off.said} {sign} {limit.quote}"
    return Against(sentence=sentence, figures=(*off.figures, limit), why=why, excused=excused, kept=kept)


def _latest(measures: list[_Measure]) -> list[_Measure]:
    """Without those of earlier days, where all are dated: "68 pct. … På samme tid i 2022 lå den på 65"."""
    days = [one.figures[0].as_of for one in measures]
    if len(measures) < 2 or not all(days):
        return measures
    last = max(day for day in days if day)
    return [one for one, day in zip(measures, days, strict=True) if day == last]


_MEAN = signs(r"\b(?:gennemsnit\w*|i snit|median\w*|typisk\w*)\b")
_EACH = signs(r"\b(?:alle|samtlige|hver|hvert|ingen|enkelt\w*)\b")


_STEP = signs(rf"\b(?:{words('more', 'less')}|hurtigere|langsommere|forskel\w*)\b")


def _missed_elsewhere(given: CheckInput, one: _Measure, limit: Figure) -> bool:
    """Is the measure told as a step ("fem dage kortere"), or does the paragraph tell another, of no earlier day, that misses the limit?"""
    measured = one.figures[0]
    if _STEP.search(given.said(measured.span)):
        return True
    others = [
        _Measure(figures=(other,), value=reading(other, given.vocabulary, "loose"), said=other.quote)
        for other in given.told(*given.block(limit.span))
        if other.id not in (measured.id, limit.id)
        and (other.kind, other.unit) == (limit.kind, limit.unit)
        and other.role not in ("limit", "target")
        and not is_change(given, other)
        and not (other.as_of and measured.as_of and other.as_of < measured.as_of[: len(other.as_of)])
    ]
    return any(_breaks(given, other, limit) for other in others)


def _keeps(given: CheckInput, one: _Measure, limit: Figure) -> bool:
    """Is the limit, told as a least or a most, kept for certain, by as much as rounding cannot take away?"""
    if limit.approx not in ("at_least", "at_most"):
        return False
    if limit.kind == "duration" and one.figures[0].unit != limit.unit:
        return False
    mean = _MEAN.search(given.said(one.figures[0].span)) or _EACH.search(given.said(limit.span))
    if mean and not _MEAN.search(given.said(limit.span)):
        return False  # a mean keeps no limit that is set for each
    bound = point(limit.value * (100 if limit.kind == "ratio" else Fraction(1)))
    return bound.below(one.value) if _way(given, limit) > 0 else one.value.below(bound)


def _alike(given: CheckInput, noun: str, known: Sequence[str]) -> bool:
    return any(kin(noun.casefold(), other, given.vocabulary) or same_noun(noun, other) for other in known)


def _stretch(given: CheckInput, sentence: tuple[int, int]) -> int:
    """Where the two sentences before the conclusion begin; one between them that tells no number does not count."""
    start, told = sentence[0], 0
    for steps in range(1, 5):
        before = given.neighbour(sentence, -steps)
        if before is None or told == 2:
            break
        if given.told(*before):
            start, told = before[0], told + 1
    return start


_ORDINALS = (
    "første", "anden", "tredje", "fjerde", "femte", "sjette", "syvende", "ottende", "niende", "tiende", "ellevte", "tolvte", "trettende",
    "fjortende", "femtende", "sekstende", "syttende", "attende", "nittende", "tyvende",
)  # fmt: skip
_ON_DAY = signs(
    rf"\b(?:på|i)\s+(?P<said>(?:den\s+)?(?:(?P<number>\d{{1,2}})\.|(?P<word>{'|'.join(_ORDINALS)}))\s+(?P<unit>arbejdsdag|hverdag|dag|uge|måned))(?:en)?\b"
)
_SETTLED = signs(r"\b(?:besvar|afgjor|afgør|behandl|svar|afslut|lever|betal|udbetal|udfør|undersøg|udred|oper|sendt|meddel)\w*")
_BUT = signs(r"\b(?:men|dog|ellers|fordi|da|idet|mens|mangl\w*)\b")
_UNITS = {"arbejdsdag": "workday", "hverdag": "workday", "dag": "day", "uge": "week", "måned": "month"}


def _on_later_day(given: CheckInput, sentence: tuple[int, int]) -> Against | None:
    """ "Svar gives inden syv arbejdsdage. … De sidste blev besvaret på den ellevte arbejdsdag, så fristen er holdt": a day by its number, in
    the sentence of the conclusion or the one before, and the one limit in that unit that the paragraph tells before it."""
    text, before = given.letter.text, given.neighbour(sentence, -1)
    for place in (sentence, before):
        days = list(_ON_DAY.finditer(text, *place)) if place is not None else []
        if len(days) != 1:
            continue
        day = days[0]
        if place is None or not _SETTLED.search(text, *place):
            continue
        unit = _UNITS[day["unit"].lower()]
        start = given.block(given.letter.span(day.start(), day.end()))[0]
        limits = [one for one in given.told(start, day.start()) if one.kind == "duration" and _is_rule(given, one)]
        value = int(day["number"]) if day["number"] else _ORDINALS.index(day["word"].lower()) + 1
        told = text[place[0] : sentence[1]]
        if len(limits) != 1 or limits[0].unit != unit or value <= limits[0].value or _OTHER.search(told) or _BUT.search(told):
            return None
        if place == before and not _THEREFORE.search(text, *sentence):
            return None
        excused = EXCUSED.search(text, *place) is not None
        return Against(sentence=sentence, figures=(limits[0],), why=f"{day['said']} > {limits[0].quote}", excused=excused)
    return None


def _is_rule(given: CheckInput, one: Figure) -> bool:
    """ "De 28 fik svar på fem arbejdsdage eller mindre" tells what was, no rule."""
    return one.role == "limit" and _SETS.search(given.letter.text, *given.sentence(one.span)) is not None


_SETS = signs(
    r"\b(?:skal|skulle|må|kræver|foreskriver|giver|\w*frist(?:en)?|\w*krav(?:et)?|\w*lov(?:en|ens)?|\w*regler(?:ne)?|ret til|\w*garanti(?:en)?|\w*mål(?:et)?)\b"
)


def _beside(given: CheckInput, sentence: tuple[int, int], measured: Figure, ruled: tuple[int, int]) -> bool:
    """The measures stand in the sentence of the conclusion or right before it, but for the sentence of the limit."""
    told = given.sentence(measured.span)
    behind = [
        one
        for steps in range(1, 5)
        if (one := given.neighbour(sentence, -steps)) is not None and _tells_level(given, one, measured.as_of or "")
    ]
    return told == sentence or told in behind[:1] or (behind[:1] == [ruled] and told in behind[1:2])


def _tells_level(given: CheckInput, sentence: tuple[int, int], day: str) -> bool:
    """Does the sentence tell more than targets, changes and earlier days: "Nedgangen på 23 dage svarer til godt 16 pct." only says a
    change again, "På samme tid i 2022 lå den på 65 pct." what was."""
    for figure in given.told(*sentence):
        again = given.figures.get(figure.same_as or "", figure)
        earlier = figure.as_of is not None and figure.as_of < day[: len(figure.as_of)]
        if figure.role != "target" and not (earlier or is_change(given, figure) or is_change(given, again)):
            return True
    return False


def _way(given: CheckInput, one: Figure) -> int:
    """1 for a limit that must be reached, -1 for one that must not be passed, 0 for what is no limit."""
    if one.role == "average" or one.approx not in ("exact", "at_least", "at_most", "less_than"):
        return 0
    start, end = given.sentence(one.span)
    text = given.letter.text
    before = re.split(r"[,;]\s+(?:og|men|mens|så)\b", text[start : one.span.start])[-1]
    if not _DUTY.search(text[start : one.span.start] + one.quote) and not _DUTY.search(text[one.span.end : end]):
        return 0
    lead = before + " " + one.quote
    if one.kind in ("share", "ratio") and one.approx == "exact" and _AIMED_AT.search(lead) and not _AT_MOST.search(lead):
        return 1  # "servicemålet er, at 90 pct. af opkaldene besvares"
    if one.approx == "at_least" or (_LEAST.search(lead) and not _MOST.search(lead)):
        return 1
    if one.approx == "at_most" or _MOST.search(re.sub(rf"\b{KEPT}\b", " ", lead)):
        # A number in the list of measures may stand behind "grænsen": then it is told where it was measured.
        undated = re.sub(r"\b(?:19|20)\d\d\b", " ", text[start : one.span.start])
        ruled = re.search(rf"\b(?:{_RULE}|tilladte?|højst|maksimal\w*)\b[^.;\d]{{0,60}}$", undated, re.IGNORECASE)
        return -1 if one.approx == "at_most" or ruled or one.role == "limit" else 0
    return 0


def _measures(given: CheckInput, limit: Figure, limits: Sequence[Figure], figures: Sequence[Figure]) -> list[_Measure]:
    others = [
        one
        for one in figures
        if one not in limits
        and one.role not in ("limit", "target")
        and one.approx in ("exact", "more_than", "at_least", "less_than", "at_most", "about", "just_over")
    ]
    if limit.kind in ("share", "ratio"):
        shares = [
            _Measure(figures=(one,), value=reading(one, given.vocabulary, "loose"), said=shown(one))
            for one in others
            if one.kind == "share" and _covers(given, limit, one)
        ]
        return shares or _parts(given, limit, others)
    return [
        _Measure(figures=(one,), value=reading(one, given.vocabulary, "loose"), said=one.quote)
        for one in others
        if one.kind == limit.kind and _same_unit(one, limit)
    ]


def _same_unit(one: Figure, limit: Figure) -> bool:
    if limit.kind == "amount":
        return one.part_of is None
    if limit.kind == "duration":
        return exceeds(one, limit) is not None or one.unit == limit.unit
    if measure(limit) or measure(one):
        return measure(one) == measure(limit)
    return bool(one.counted) and bool(limit.counted) and same_noun(one.counted or "", limit.counted or "")


def _parts(given: CheckInput, limit: Figure, others: Sequence[Figure]) -> list[_Measure]:
    """ "41 af de 342 beskæftigede": the share that the two counts give, where they are of what the limit is set for."""
    found = []
    for part in others:
        whole = given.figures.get(part.part_of or "") or next(
            (one for one in others if one.span.start > part.span.end and _OF.fullmatch(given.words_between(part.span, one.span))),
            None,
        )
        if whole is None or not whole.value or part.value >= whole.value or not _covers(given, limit, part):
            continue
        value = over(reading(part, given.vocabulary), reading(whole, given.vocabulary)).scaled(100)
        share = number(part.value * 100 / whole.value, 1)
        found.append(_Measure(figures=(part, whole), value=value, said=f"{shown(part)} / {shown(whole)} = {share} pct."))
    return found


def _covers(given: CheckInput, limit: Figure, one: Figure) -> bool:
    """Are the words that the limit is set for ("af de beskæftigede er lærlinge") told of the figure too?"""
    text = given.letter.text
    end = given.sentence(limit.span)[1]
    wanted = topic(re.split(r"[;.]\s|,\s+(?:og|men|så|er|var|blev)\b", text[limit.span.end : end])[0], given.vocabulary)
    told = topic(given.said(one.span), given.vocabulary)
    named = tuple(word for word in wanted if word not in _DUTIES)
    wanted = tuple(word for word in named if not _NAMES_RULE.fullmatch(word)) or named  # "skulle have en aftale"
    hit = [word for word in wanted if _alike(given, word, told)]
    return len(hit) >= min(2, len(wanted)) and bool(hit) and (not wanted or wanted[-1] in hit or len(hit) == len(wanted))


_DUTIES = frozenset({"skal", "skulle", "må", "måtte", "være", "blive", "have", "få", "stede"})


def _breaks(given: CheckInput, one: _Measure, limit: Figure) -> bool:
    if limit.kind == "duration" and one.figures[0].unit != limit.unit:
        return _way(given, limit) < 0 and exceeds(one.figures[0], limit, at="low") is True
    bound = point(limit.value * (100 if limit.kind == "ratio" else Fraction(1)))
    return one.value.below(bound) if _way(given, limit) > 0 else bound.below(one.value)


def _of_letter(given: CheckInput, measures: Sequence[_Measure], own: str) -> bool:
    """No measure is of a year long gone: the conclusion is drawn in the letter's day."""
    if given.letter_date is None or re.search(r"\b(?:19|20)\d\d\b", own):
        return True
    years = [int(figure.as_of[:4]) for one in measures for figure in one.figures if figure.as_of]
    return all(int(given.letter_date[:4]) - year <= 3 for year in years)
