"""LK802: a length of time that is not the time between the two dates beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from letterkit.checks.calendar_time import between
from letterkit.checks.clock_times import clock_ends, is_reckoned
from letterkit.checks.dates import own_dates
from letterkit.checks.frame import CheckInput, Example, Status, lead_in, quoted
from letterkit.checks.intervals import Interval
from letterkit.checks.signs import signs
from letterkit.checks.wording import number
from letterkit.claim import Figure
from letterkit.danish.dates import DateExpression, find_dates
from letterkit.danish.writing import capitalise, format_date
from letterkit.finding import CheckName, Evidence, Finding

CODE = "LK802"
NAME = "length-differs-from-dates"
CHECK: CheckName = "date"
STATUS: Status = "trial"
TITLE = "Varigheden passer ikke med de to datoer"
EXPLANATION = """
## Hvad den holder sammen
En varighed (”i tre uger”, ”det tog fire år”, ”28 dage senere”) og de to datoer, som brevet selv sætter den mellem: ”fra 2. til 30.
maj”, ”modtaget den 4. januar 2010 … meddelt den 4. november 2010”. Også timer og minutter mellem to klokkeslæt samme dag: ”kl. 6.40 … til kl. 9.10 … De to en halv time,
afbrydelsen varede”,
”kl. 22.06, altså 19 minutter senere”.

## Hvornår den tier
Når der er flere end to datoer at vælge mellem, når en dato mangler sit år, og når varigheden er noget andet end tiden imellem: en
frist, en alder, et gennemsnit, en arbejdsdag.

## Hvad der regnes som afrunding
Både første og sidste dag kan være talt med eller ikke. Går tiden ikke op i hele uger, måneder eller år, passer både det antal, der er
fyldt, og det, der er påbegyndt. Er datoerne kun måneder eller år, passer hele spændet mellem korteste og længste.

## Hvad den ikke kan se
Helligdage og ferier, der ikke er talt med.
"""
FLAGGED = Example(text="Forsøget løb fra den 1. januar 2014 til den 31. december 2017, altså i fem år.")
ACCEPTED = Example(text="Forsøget løb fra den 1. januar 2014 til den 31. december 2017, altså i fire år.")

_UNITS = ("day", "week", "month", "year")
_CLOCK_UNITS = ("minute", "hour")
_NO_LENGTH = signs(
    r"\b(?:gennemsnit\w*|i snit|median\w*|højst|mindst|inden for|senest|frist\w*|svartid\w*|gammel|gamle|alder\w*|garanti\w*|"
    r"budget\w*|kontrakt\w*|for hver|pr\.|hver|årlig\w*|månedlig\w*|ugentlig\w*|varsel\w*|opsigelse\w*|heraf|hvoraf|mulighed\w*|forlæng\w*|yderligere|arbejdsdage|hverdage|fordelt|tilsammen|sammenlagt)\b"
)
# After these the length is from another day than the two beside it: the one planned, the one when the term ran out.
_AGO = signs(
    r"^\s*(?:senere\s+end|før\s+(?:tid|plan|end)|forsinke\w*|over|under|bagud|bagefter|foran|siden|gamm?el|gamle|tidligere|i træk|om|frem|mere|mindre|længere|kortere|for)\b"
)
_BETWEEN = signs(
    r"\b(?:fra|mellem|i perioden|i tiden|i årene|i skoleårene|modtaget|modtog|indgivet|indsendt|oprettet|anmeldt|anmeldelsen|begyndt|begyndte|"
    r"startede?|indledt|indledte|sat i gang|iværksat|påbegyndt|gik i gang|trådte i kraft|indtraf|henvist|søgt|søgte|ansøgte|indkom|åbnede|"
    r"åbnet|lukkede|lukket|ansat|kom ind|kom til|ankom|rejst|rejste|sendt|sendte|klagede|begæret|registreret|tiltrådte|flyttede|sket|skete|blev født|taget i brug|kom|indgav|indsendte|anmodede|indløb|anmodningen|ansøgningen|"
    r"henvendelsen|klagen|spærret|afspærret|bestilt|udbudt|påbegyndte|igangsat|indkaldt|indlagt|sad|opsagt|lukkes|etableret|vedtaget|indskrevet|(?:givet|udstedt|pålagt)(?= den \d)|opgjort|talt|målt|anbragt|afbrudt|standset|stoppet|sygemeldt|varetægtsfængslet|fængslet|suspenderet|isoleret)\b"
)
_LENGTH = signs(
    r"\b(?:tog|taget|varede|varet|strakt|strakte|løb i|løbet i|løber i|undervejs|ventet|ventede|ventetid\w*|gået|gik(?!\s+i\s+gang)|altså|dvs|det vil sige|"
    r"således|dermed|hvilket er|hvilket svarer til|svarende til|i alt|gjaldt|stod på|stået på|trak ud|lukket i|spærret i)\b|,\s+efter\s+$|"
    r"\b(?:lå|ligget|sad|siddet)\b(?!\s+(?:stille|brak|underdrejet))[^.,;]{0,30}\bi\s+(?:knap |godt |omkring |cirka |ca\. )?$|^\s*(?:det|der)\s+(?:er|var)\s+$"
)
# "Lukningen på de fire uger", "De to år, forsøget varede": the time just told of, by its noun or with its verb behind.
_OF_IT = signs(
    r"\b(?P<noun>\w{3,}(?:en|et)) (?:(?:er|var|blev) (?:altså |således |dermed |derfor )?)?på (?:de |kun |blot |knap |godt |omkring |cirka |ca\. |over |næsten |hele )*$"
)
_IN_THOSE = signs(r"^\W*i (?:løbet af )?(?:alle )?de\s+$")  # "I de otte uger kunne …"
_GOES_ON = signs(r"\s+(?:kunne|var|havde|blev|måtte|fik|skulle|kørte|stod|lå|faldt|steg|voksede)\b")
_SPAN_NOUN = signs(
    r"\w*(?:perioden|pausen|lukningen|spærringen|forløbet|forsinkelsen|afbrydelsen|driftsstoppet|opholdet)|"
    r"\w*(?:vente|ligge|løbe|bygge|anlægs|lukke|opholds|rejse|transport|forsøgs|projekt|funktions|embeds)tiden"
)
_REACH = 200  # characters before the sentence in which its noun may be told as a verb: "var spærret … Spærringen på"
_TOOK_AFTER = signs(
    r",?\s+(?:som\s+|(?:der|hvor)\s+)?(?:[^\W\d]+\s+){0,3}(?:varede|tog|løb|strakte(?:\s+sig)?|har varet|har taget|gik|forløb|varer|ventede|måtte vente)\b"
)

_LATER = signs(r"\s*senere\s*(?:$|[.,])")
# "28 dage senere", "lukket i tre måneder, fra den 1. juni"
_BESIDE = signs(r"\s*(?:senere|efter)\b|\s*,?\s*(?:nemlig\s+)?(?:fra|mellem|i perioden)\s+(?:\w+dag\s+)?(?:den\s+|d\.\s*)?\d")


# "en frist på 14 dage, dvs. til og med den 19. marts"
_TERM = re.compile(r"frist(?:en)?\s+på\s+(?:[^\W\d_]+\s+)?$", re.IGNORECASE)
# "… sendt i høring den 4. december, og fristen udløb den 29. januar. Fristen var dermed på otte uger"
_TERM_WAS = signs(r"frist(?:en)?\s+(?:var|er|blev)\s+(?:altså|således|dermed|derfor)\s+(?:på\s+)?(?:[^\W\d_]+\s+)?$")
_TERM_RAN_OUT = signs(r"frist(?:en)?\s+(?:udløb|løb ud|sluttede|endte)\b")
_UNTIL = signs(
    r"\s*[,(]\s*(?:(?:dvs\.|altså|det vil sige|nemlig|regnet)\s+)?(?:fra i dag\s+)?til(?:\s+og\s+med)?\s+(?:\w+dag\s+)?(?:den\s+|d\.\s*)?\d"
)
_SINCE = re.compile(r"\s*efter(?:,)? at\b", re.IGNORECASE)
_AFTER_WHAT = signs(r"\s*(?:efter|før)\s+(?:(?:den|det|de|en|et|sin|vores|\w+e)\s+)*(?!at\b|den\b|\d)(?P<what>[^\W\d_]{4,})")


def check(given: CheckInput) -> list[Finding]:
    found = []
    for figure in given.claims.figures:
        if figure.kind != "duration" or figure.value_to is not None or not figure.value:
            continue
        if figure.role in ("average", "change", "target"):
            continue
        if figure.unit in _CLOCK_UNITS:
            found += _by_clock(given, figure)
            continue
        if figure.unit not in _UNITS:
            continue
        ends = _ends(given, figure)
        if ends is not None:
            finding = _finding(given, figure, *ends)
            found += [] if finding.verdict == "contradicted" and _of_a_part(given, figure, ends[1:]) else [finding]
    return found


def _of_a_part(given: CheckInput, figure: Figure, ends: tuple[_Told, _Told]) -> bool:
    """ "Aftalen blev indgået den 3. marts, og stien åbnede den 2. juni. I de seks uger, anlægsarbejdet varede": what lasted so long is
    told beside neither day, so it may lie anywhere between them."""
    told = _lasting(_definite(given.letter.text, figure, given.sentence(figure.span)))
    if told is None or _SPAN_NOUN.fullmatch(told) or _HANDLING.fullmatch(told):
        return False
    beside = " ".join(given.letter.text[slice(*given.sentence(given.letter.span(one.one.start, one.one.end)))] for one in ends)
    if _WORK.fullmatch(told) and _BEGAN_AND_ENDED.search(beside):
        return False
    return re.search(rf"\b{re.escape(told[:4])}", beside, re.IGNORECASE) is None


# "Renoveringen blev indledt i maj 2004 og var tilendebragt i november 2005. I de ni måneder, arbejdet varede"
_WORK = signs(r"(?:anlægs|bygge|renoverings)?arbejdet|byggeriet|projektet")
_BEGAN_AND_ENDED = signs(
    r"\w*(?:renovering|ombygning|udvidelse|istandsættelse|reparation|byggeri|nedrivning|udskiftning|restaurering|sanering|opførelse|modernisering)\w*\b[^.]*"
    r"\b(?:indledt|påbegyndt|begyndt|begyndte|gik i gang|startede|sat i gang)\b[^.]*\b(?:tilendebragt|afsluttet|færdig\w*|afleveret|sluttede)\b"
)


def _lasting(told: str) -> str | None:
    """The noun of ", anlægsarbejdet varede"."""
    noun = re.search(r"\b[^\W\d_]{4,}(?:en|et)\b", told)
    return noun.group() if noun is not None else None


def _by_clock(given: CheckInput, figure: Figure) -> list[Finding]:
    """ "… kl. 6.40 … kl. 9.10 … De fire timer, afbrydelsen varede", "kl. 9.10, altså fire timer senere": told as the time just told of, and
    more than rounding away."""
    text, here = given.letter.text, given.sentence(figure.span)
    told = _definite(text, figure, here)
    ends = clock_ends(given, figure, told) if told or is_reckoned(given, figure) else None
    if ends is None:
        return []
    first, last, minutes = ends
    hours = figure.unit == "hour"
    exact = Fraction(minutes, 60 if hours else 1)
    slack = max(Fraction(1, 4) if hours else Fraction(5), exact / 10)
    said = _said(figure)
    whole = Interval(Fraction(exact.numerator // exact.denominator), Fraction(-(-exact.numerator // exact.denominator)))
    good = said.meets(Interval(exact - slack, exact + slack)) or (figure.value.denominator == 1 and hours and said.meets(whole))
    length = f"{minutes // 60} timer og {minutes % 60} minutter" if minutes >= 60 else f"{minutes} minutter"
    days = f"fra {text[slice(*first)]} til {text[slice(*last)]}"
    return [_held(given, figure, days, length, (first, last), good=good)]


@dataclass(frozen=True, kw_only=True)
class _Told:
    """A date of the letter: its days, and how its words stand in the text."""

    one: DateExpression
    first: date
    last: date


def _ends(given: CheckInput, figure: Figure) -> tuple[DateExpression, _Told, _Told] | tuple[None, _Told, _Told] | None:
    """The two dates that the length lies between: those of its sentence, else of the sentence or two before it."""
    text = given.letter.text
    here = given.sentence(figure.span)
    place = given.number_of(here)
    if place < 0 or _AGO.match(text[figure.span.end : here[1]]) or not _is_length(text, figure, here):
        return None
    block = given.block(figure.span)
    dates = _dates(given, *here)
    scope = text[here[0] : here[1]]
    if not dates:
        if any(one.start >= here[0] and one.end <= here[1] and one.kind == "day" for one in own_dates(given)):
            return None  # "Borgeren svarede den 3. februar, dvs. 10 dage efter": since a day that is told, not between two before
        for back in (1, 2):
            if place < back or given.sentences[place - back][0] < block[0]:
                break
            start = given.sentences[place - back][0]
            dates, scope = _dates(given, start, here[0]), text[start : here[1]]
            if dates:
                break
        if told_of := _definite(text, figure, here):
            days = _days_before(given, block[0], here[0])
            told_by_month = not days and [one.kind for one in dates] == ["month", "month"] and _BEGAN_AND_ENDED.search(scope)
            dates, scope = dates if told_by_month else days, text[block[0] : here[1]]
            if _has_own_time(given, told_of, dates, here) or (_ANSWERED.search(scope) and not _HANDLING.search(told_of)):
                return None
        if not (_THUS.search(text[here[0] : here[1]]) or _of_what_was_told(text, figure, here)):
            return None
    elif len(dates) == 1 and dates[0].kind == "day" and _LATER.match(text[figure.span.end : here[1]]):
        before = given.neighbour(here, -1)
        dates = [*(_dates(given, *before) if before is not None else []), *dates]
        scope = text[before[0] : here[1]] if before is not None else scope
    if sum(one.kind == "duration" for one in given.told(*here)) > 1:
        return None
    if not (_BETWEEN.search(scope) or _is_term(text, figure, here)):
        return None
    if not dates or (not _definite(text, figure, here) and _apart(text, figure, dates)):
        return None
    if len(dates) == 1 and dates[0].kind == "range":
        return _of_range(dates[0])
    if len(dates) != 2 or any(one.kind == "range" for one in dates):
        return None
    ends = [_Told(one=one, first=one.first, last=one.last) for one in dates if one.first and one.last]
    told_back = dates[0].end <= figure.span.start <= dates[1].start and _SINCE.match(text, figure.span.end) is not None
    ends = ends[::-1] if told_back else ends  # "truffet den 14. februar, 25 dage efter at ansøgningen kom ind den 20. januar"
    if len(ends) != 2 or ends[0].last >= ends[1].last:
        return None
    return None, ends[0], ends[1]


_THUS = signs(
    r"\b(?:altså|således|dermed|derved|dvs|det tog|det varede|det stod|det var|det er|perioden|behandlingen|der gik|så|forløbet|processen|i alt)\b"
)


def _apart(text: str, figure: Figure, dates: Sequence[DateExpression]) -> bool:
    """ "fra 1. februar til 15. september, og en dommer var syg i fire måneder": another matter, unless the words derive the one from the other."""
    if dates[-1].end <= figure.span.start:
        between = text[dates[-1].end : figure.span.start]
    elif figure.span.end <= dates[0].start:
        between = text[figure.span.end : dates[0].start]
    else:
        return False
    return re.search(r"\b(?:og|men|mens|hvor|hvoraf|heraf)\b", between) is not None and _THUS.search(between) is None


# "det laveste i ti år", "for første gang i ti år": the years that it is ranked among.
_RANKED = signs(
    r"\b(?:(?!sidste|seneste|næste|første|eneste|fleste)\w{3,}ste?|flest|færrest|rekord\w*|gang)\b[^,;.]{0,30}\bi\s+(?:\w+\s+)?$"
)


def _is_length(text: str, figure: Figure, here: tuple[int, int]) -> bool:
    before = text[here[0] : figure.span.start]
    if _RANKED.search(before):
        return False
    near = (before + lead_in(figure))[-45:]
    if re.search(
        r"(?<!\bløbet )\b(?:ud )?af\s+(?:de|alle)?\s*$", before, re.IGNORECASE
    ):  # "i to af de tre år": years counted, no time
        return False
    if _TERM.search(before):  # it runs between two dates only where they stand with it
        return (
            _is_term(text, figure, here)
            or re.search(r"\b(?:løb|løber|gjaldt|gælder|varede)\b[^.]*\bfra\b", text[here[0] : here[1]]) is not None
        )
    if _TERM_WAS.search(before):
        return _TERM_RAN_OUT.search(text[max(0, here[0] - _REACH) : here[0]]) is not None
    if _NO_LENGTH.search(near):
        return False
    after = text[figure.span.end : figure.span.end + 24]
    named = _AFTER_WHAT.match(text[figure.span.end : here[1]])
    if named is not None and not re.search(
        rf"\b{re.escape(named['what'][:5])}", text[here[0] : figure.span.start], re.IGNORECASE
    ):
        return False  # "fem uger efter den aftalte dato": from a day that is not told
    return _LENGTH.search(near) is not None or _BESIDE.match(after) is not None or _of_what_was_told(text, figure, here)


def _is_term(text: str, figure: Figure, here: tuple[int, int]) -> bool:
    return (
        _TERM.search(text[here[0] : figure.span.start]) is not None and _UNTIL.match(text[figure.span.end : here[1]]) is not None
    )


def _of_what_was_told(text: str, figure: Figure, here: tuple[int, int]) -> bool:
    before, after = text[here[0] : figure.span.start], text[figure.span.end : here[1]]
    noun = _OF_IT.search(before)
    if noun is not None:
        stem = noun["noun"][:4].lower()
        told = text[max(0, here[0] - _REACH) : here[0]].lower()
        if _SPAN_NOUN.fullmatch(noun["noun"]) or re.search(rf"\b{re.escape(stem)}", told):
            return True
    if _IN_THOSE.match(before) and _GOES_ON.match(after):
        return True
    return bool(_definite(text, figure, here))


# From what came in to its answer runs its handling, and nothing else.
_ANSWERED = signs(r"\b(?:afgjort|besvaret|meddelt|truffet|svaret|afgørelsen)\b")
_HANDLING = signs(r"\b\w*(?:behandling|sagen|vent|forløb|proces|svartid)\w*")


def _has_own_time(given: CheckInput, told: str, dates: Sequence[DateExpression], here: tuple[int, int]) -> bool:
    """ "Ansøgningen kom den 2. maj … Forsøget begyndte i 2018. De tre måneder, forsøget varede": told of in a sentence without the days."""
    noun = _lasting(told)
    if noun is None:
        return False
    first = given.block(given.letter.span(*here))[0]
    pattern = re.compile(rf"\b{re.escape(noun[:5])}", re.IGNORECASE)
    others = [
        one for one in given.sentences if first <= one[0] < here[0] and not any(one[0] <= day.start < one[1] for day in dates)
    ]
    return any(pattern.search(given.letter.text, *one) for one in others)


def _definite(text: str, figure: Figure, here: tuple[int, int]) -> str:
    """ "De ni måneder, anbringelsen varede": the words of what lasted so long, else ""."""
    before, after = text[here[0] : figure.span.start], text[figure.span.end : here[1]]
    definite = re.search(r"\b(?:de|den|det)\s+(?:\w+\s)?$", before + lead_in(figure), re.IGNORECASE) is not None
    took = _TOOK_AFTER.match(after) if definite else None
    return took.group() if took is not None else ""


def _days_before(given: CheckInput, start: int, end: int) -> list[DateExpression]:
    """The whole days that a paragraph tells before a sentence; months between them are told of something else."""
    return [one for one in _dates(given, start, end) if one.kind in ("day", "range")]


def _dates(given: CheckInput, start: int, end: int) -> list[DateExpression]:
    """The dates that the letter prints there with their year (or share one); no laws."""
    found = find_dates(given.letter.text, reference=given.letter_day, start=start, end=end)
    told = [
        one
        for one in found
        if one.first and one.last and not one.of_law and one.kind not in ("now", "relative", "season", "turn")
    ]
    printed = [one for one in told if not one.inferred]
    return told if len(told) == len(printed) or len(printed) >= 1 or _of_one_year(told) else []


def _of_one_year(told: Sequence[DateExpression]) -> bool:
    """ "fra den 8. februar til den 16. marts": so many days, whatever year it was."""
    days = [one.first for one in told if one.kind == "day" and one.first is not None]
    return len(told) == len(days) == 2 and days[0].year == days[1].year


def _of_range(one: DateExpression) -> tuple[DateExpression, _Told, _Told] | None:
    """ "fra 2. til 30. maj 2016", "2009 til 2014": first and last day of what is printed as one period."""
    if one.first is None or one.last is None:
        return None
    return one, _Told(one=one, first=one.first, last=one.first), _Told(one=one, first=one.last, last=one.last)


def _lengths(one: DateExpression | None, start: _Told, end: _Told, unit: str) -> Interval:
    """From the shortest to the longest time between the two, in the unit; whole units count as such whichever days are counted in."""
    shortest = between(start.last, end.first, unit)
    longest = between(start.first, end.last + timedelta(days=1), unit)
    if one is not None:
        shortest = between(start.first, end.last, unit)
        if _whole_years(one):  # "2009 til 2014": five or six years
            shortest = min(shortest, between(start.first, date(end.last.year, 1, 1), unit))
    if unit == "day" and start.one.inferred and end.one.inferred and start.first.month <= 2 < end.last.month:
        longest += 1  # the year, which may be a leap year, is not printed
    return Interval(shortest, longest)


def _whole_years(one: DateExpression) -> bool:
    return (
        one.first is not None
        and one.last is not None
        and (one.first.month, one.first.day, one.last.month, one.last.day) == (1, 1, 12, 31)
    )


_BEYOND = ("just_over", "more_than", "at_least")
_SMALL_PART = Fraction(3, 20)  # of a unit: so little over (or short of) a whole number is not counted as one begun (or missing)


def _allowed(lengths: Interval) -> Interval:
    """The numbers of units that may be said: what is filled and what is begun, where the time is no whole number of them."""
    assert lengths.low is not None  # for the type checker: both ends were computed
    assert lengths.high is not None
    low, high = lengths.low + _SMALL_PART, lengths.high - _SMALL_PART
    filled, begun = low.numerator // low.denominator, -(-high.numerator // high.denominator)
    return Interval(Fraction(min(filled, begun)), Fraction(max(filled, begun)))


def _finding(given: CheckInput, figure: Figure, one: DateExpression | None, start: _Told, end: _Told) -> Finding:
    unit = figure.unit or "day"
    lengths = _lengths(one, start, end, unit)
    said = _said(figure)
    allowed = _allowed(lengths)
    # "knap et år" is no year and a half begun, and "godt fire måneder" no three and a bit.
    near = Interval((lengths.low or 0) - _SMALL_PART, (lengths.high or 0) + _SMALL_PART)
    good = said.meets(near if figure.approx in _BEYOND else lengths) or (
        figure.approx not in ("nearly", *_BEYOND) and said.meets(allowed)
    )
    word = {"day": "dage", "week": "uger", "month": "måneder", "year": "år"}[unit]
    low, high = (number(value or 0, 0 if unit == "day" else 1) for value in (lengths.low, lengths.high))
    span = f"{low} {word}" if low == high else f"{low}-{high} {word}"
    days = f"fra {format_date(start.first)} til {format_date(end.last)}"
    return _held(given, figure, days, span, tuple(dict.fromkeys((one.one.start, one.one.end) for one in (start, end))), good=good)


def _held(given: CheckInput, figure: Figure, days: str, span: str, printed: Sequence[tuple[int, int]], *, good: bool) -> Finding:
    """The length held against the time `span` between `days`, which the letter prints at `printed`."""
    text = given.letter.text
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="supported" if good else "contradicted",
        claims=(figure.id,),
        evidence=(quoted(figure), *(Evidence(kind="letter", quote=text[a:b], span=given.letter.span(a, b)) for a, b in printed)),
        calculation=f"{days}: {span}{': passer' if good else ''}",
        explanation=f"{capitalise(days)} er der {span}"
        + (", som brevet siger." if good else f"; brevet skriver ”{figure.quote}”."),
        ask="" if good else f"hvordan ”{figure.quote}” er opgjort, idet der {days} er {span}",
    )


def _said(figure: Figure) -> Interval:
    """What the printed length can stand for, in its own unit: half a unit of its last digit where it has decimals; hedges as said."""
    value = Fraction(figure.value)
    slack = value / 10
    half = Fraction(1, 2 * 10**figure.decimals) if figure.decimals else Fraction(0)
    match figure.approx:
        case "about":
            return Interval(value - max(slack, Fraction(1, 2)), value + max(slack, Fraction(1, 2)))
        case "nearly":
            return Interval(value - max(slack, Fraction(1, 2)), value)
        case "just_over":
            return Interval(value, value + max(slack, Fraction(1, 2)))
        case "more_than" | "at_least":
            return Interval(value, None)
        case "less_than" | "at_most":
            return Interval(None, value)
        case _:
            return Interval(value - half, value + half)
