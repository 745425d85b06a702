"""Every quantity a Danish letter states: counts, shares, points, money, durations, ratios, factors, ages; hedge and interval.

One pass over the words and numbers outside dates and other signs. Each number gets its unit from the right and its hedge from
the left (or from behind: "og derover"); two numbers may make one range or one ratio; a number without a unit may share its
neighbour's ("fra 12 til 18 uger"). What a count counts is not read here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from letterkit.claim import Approx, FigureKind
from letterkit.danish import ages, ratios, traps
from letterkit.danish.hedges import hedge_after, hedge_before, interval, is_some, money_before
from letterkit.danish.numbers import PrintedNumber, is_number_word, multiplier, read_number
from letterkit.danish.points import find_points
from letterkit.danish.privacy import find_cpr
from letterkit.danish.ranges import gap_between, is_range, joins
from letterkit.danish.standing import Standing, read_standing
from letterkit.danish.units import read_unit

QuantityKind = FigureKind | Literal["factor"]


@dataclass(frozen=True, kw_only=True)
class Quantity:
    """A quantity as printed. `start:end` holds number, hedge and unit; `number_start:number_end` the number alone (`printed`).

    `value` is in `unit` (money in whole kroner, shares in per cent); `value_to` the end of a range. `low`, `high`: the interval
    the printed number can stand for, None where open. `step`: the unit of the last printed digit. A count has unit None unless
    a measure ("m³", "årsværk") stands behind it.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    kind: QuantityKind
    value: Fraction
    value_to: Fraction | None = None
    approx: Approx = "exact"
    low: Fraction | None = None
    high: Fraction | None = None
    unit: str | None = None
    decimals: int = 0
    step: Fraction = Fraction(1)
    printed: str = ""


_SCAN = re.compile(r"\d+|[^\W\d_]+")
# "44 pct. i 2017 mod 38 i 2016", "75 pct. mod tidligere knap 60"
_MOD = re.compile(
    r"(?:\s+(?:i|pr\.|ved|for)\s+[^.;:()]{3,30}?|\s+ad\s+gangen)?,?\s+i?mod\s+"
    r"(?:(?:et\s+(?:krav|mål|måltal|gennemsnit|snit|landsgennemsnit|loft|budget|normtal)\s+på|tidligere|kun|blot|de|knap|godt|ca\.|omkring|næsten|over|under|i alt|nu"
    r"|(?:planlagt|forudsat|budgetteret|forventet|ventet|normalt|lovet|aftalt|projekteret|beregnet|tilladt|anbefalet|krævet|oprindelig|oprindeligt)e?|[a-zæøå]+s)\s+)*"
)
_WITHIN = re.compile(r"\b(?:inden\s?for|inden|senest)\s+\Z", re.IGNORECASE)
_NO_NOUN_BEHIND = re.compile(r"\s*(?:[.,;:)]|\Z)|\s+(?:i|året|sidste|ved|pr\.|på|for|tidligere|samme|hos|blandt|og|måneden)\b")
_SOME_TIME = re.compile(r"(?<=s)\s+tid\b")  # "en times tid"
_OUT_OF = re.compile(r"\s+(?P<out>ud\s+)?af\s+(?:i alt\s+|hver\s+)?")
_SHARE_UNIT_GAP = re.compile(
    r"\s*(?:,|og|samt|eller|til|mod|-|–|henholdsvis|ned til|op til)\s*"
    r"(?:(?:til|på|knap|godt|ca\.|mindst|kun|de|næsten|over|op til)\s+)*"
)


_FEW = re.compile(r"et\s+par\s+(?P<scale>hundrede?|tusinde?|millioner|milliarder|snese|dusin)(?![\wæøå])", re.IGNORECASE)


# "en god tredjedel", "en lille fjerdedel"
_SIZES: dict[str, Approx] = {"god": "just_over", "rigelig": "just_over", "stor": "just_over", "lille": "nearly", "knap": "nearly"}


def find_quantities(
    text: str, *, start: int = 0, end: int | None = None, dates: Sequence[tuple[int, int]] | None = None
) -> list[Quantity]:
    """All quantities in `text[start:end]` that claim something, in order, not overlapping.

    `dates` may hand in the places of dates already found (as from `find_dates`); else they are looked for here.
    """
    stop = len(text) if end is None else end
    found: list[Quantity] = []
    # Each paragraph by itself, so that nothing around it changes how it is read.
    at = start
    while at < stop:
        gap = _BLANK_LINE.search(text, at, stop)
        last = gap.start() if gap else stop
        inside = None if dates is None else [(a - at, b - at) for a, b in dates if at <= a and b <= last]
        found.extend(_moved(one, at) for one in _in_paragraph(text[at:last], inside))
        at = gap.end() if gap else stop
    return found


_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")


def _moved(one: Quantity, by: int) -> Quantity:
    return replace(
        one, start=one.start + by, end=one.end + by, number_start=one.number_start + by, number_end=one.number_end + by
    )


def _in_paragraph(text: str, dates: list[tuple[int, int]] | None) -> list[Quantity]:
    spans = [(point.start, point.end) for point in find_points(text)] if dates is None else dates
    blocked = sorted([*spans, *traps.trapped_stretches(text), *find_cpr(text)])
    numbers, others = _collect(text, blocked)
    return _apart(text, sorted(_counted(text, numbers) + others, key=lambda quantity: quantity.start))


def _apart(text: str, found: list[Quantity]) -> list[Quantity]:
    """A word that two numbers claim, behind the one and before the other ("to komma fem DKK 450"), is quoted with the second."""
    for i in range(len(found) - 1):
        if found[i].end > found[i + 1].start >= found[i].number_end:
            end = found[i].number_end + len(text[found[i].number_end : found[i + 1].start].rstrip())
            found[i] = replace(found[i], end=end)
    return found


def _collect(text: str, blocked: list[tuple[int, int]]) -> tuple[list[Standing], list[Quantity]]:
    """Numbers that are no traps, and ratios and factors that are words of their own."""
    numbers: list[Standing] = []
    others: list[Quantity] = []
    done, at_block, trapped_end = 0, 0, -1
    for token in _SCAN.finditer(text):
        at = token.start()
        while at_block < len(blocked) and blocked[at_block][1] <= at:
            at_block += 1
        if at < done:
            continue
        if at_block < len(blocked) and blocked[at_block][0] <= at:
            done = blocked[at_block][1]
            continue
        word = token.group().lower()
        if few := _few(text, at, word):
            others.append(few)
            done = few.end
        elif word[0].isdigit() or (is_number_word(word) and not (word == "halvt" and ratios.read_part(text, at, word))):
            number = read_number(text, at)
            if number is None:
                continue
            done = number.end
            unit = read_unit(text, number.end)
            labelled = traps.is_labelled(text, number) or traps.continues_chain(text, trapped_end, number)
            # A unit behind it makes it a figure all the same ("Mål: 80 pct."), but "§ 7 l" is a letter of the law.
            if labelled and (unit is None or (unit.kind == "count" and unit.end - number.end <= 2)):
                trapped_end = number.end
                continue
            if part := ratios.parts_after(text, number):
                others.append(_part(text, part[0], number, part[1]))
                done = part[0].end
            elif times := ratios.times_after(text, number):
                opening = numbers.pop() if numbers and joins(text, numbers[-1], number) else None
                others.append(_part(text, times, number, "", opening))
                done = times.end
            elif fraction := _printed_fraction(text, number):
                others.append(fraction)
                done = fraction.number_end
            elif numbers and _says_again(text, numbers[-1], number):
                continue
            elif found := read_standing(text, number, unit):
                numbers.append(found)
                done = number.end if found.unit is None else found.unit.end
        elif part_word := ratios.read_part(text, at, word):
            others.append(_part(text, part_word, None, ""))
            done = part_word.end
    return numbers, others


def _few(text: str, at: int, word: str) -> Quantity | None:
    """ "et par hundrede sager" is about two hundred; "et par sager" counts nothing."""
    match = _FEW.match(text, at) if word == "et" else None
    if match is None:
        return None
    unit = read_unit(text, match.end())
    value = 2 * multiplier(match["scale"]) * (unit.scale if unit else Fraction(1))
    low, high = interval(value, None, Fraction(0), "about")
    return Quantity(
        start=at,
        end=unit.end if unit else match.end(),
        number_start=at,
        number_end=match.end(),
        kind=unit.kind if unit else "count",  # type: ignore[arg-type]
        value=value,
        approx="about",
        low=low,
        high=high,
        unit=(unit.unit or None) if unit else None,
        printed=match.group(),
    )


def _says_again(text: str, one: Standing, number: PrintedNumber) -> bool:
    """ "3 (tre) ansatte": the bracket repeats the number."""
    bracketed = text[number.start - 1 : number.start] == "(" and text[number.end : number.end + 1] == ")"
    return bracketed and number.value == one.number.value and text[one.number.end : number.start - 1].isspace()


def _part(text: str, part: ratios.Part, number: PrintedNumber | None, size: str, opening: Standing | None = None) -> Quantity:
    start = opening.number.start if opening else part.start
    hedge = hedge_before(text, start, duration=False, measured=True)
    approx: Approx = hedge[1] if hedge else _SIZES.get(size, "exact")
    if opening and approx in ("exact", "about"):
        approx = "between"
    value, value_to = (opening.number.value, part.value) if opening else (part.value, None)
    printed_end = number.end if number else part.end
    half = number.step / 2 if number and part.kind == "factor" else Fraction(0)
    low, high = interval(value, value_to, half, approx)
    return Quantity(
        start=hedge[0] if hedge else start,
        end=part.end,
        number_start=start,
        number_end=part.end,
        kind="factor" if part.kind == "factor" else "ratio",
        value=value,
        value_to=value_to,
        approx=approx,
        low=low,
        high=high,
        decimals=number.decimals if number else 0,
        step=number.step if number and part.kind == "factor" else Fraction(1),
        printed=text[start if opening else number.start if number else part.start : printed_end],
    )


_FRACTION = re.compile(r"(?P<a>[1-9])/(?P<b>[2-9]|10)(?![\d/.,])(?=\s+(?:af|del)\b|-?del)")


def _printed_fraction(text: str, number: PrintedNumber) -> Quantity | None:
    """ "2/3 af eleverne"."""
    match = _FRACTION.match(text, number.start)
    if match is None or int(match["a"]) >= int(match["b"]):
        return None
    part = ratios.Part(kind="ratio", start=match.start(), end=match.end(), value=Fraction(int(match["a"]), int(match["b"])))
    return _part(text, part, None, "")


# --- numbers with their neighbours ---


def _counted(text: str, numbers: list[Standing]) -> list[Quantity]:
    quantities: list[Quantity] = []
    numbers = _share_units(text, numbers)
    at = 0
    while at < len(numbers):
        one = numbers[at]
        two = numbers[at + 1] if at + 1 < len(numbers) else None
        if two and (length := _in_two_units(text, one, two)):
            quantities.append(_quantity(text, length, None))
            at += 2
        elif two and (ratio := _idiom_ratio(text, one, two)):
            quantities.append(ratio)
            at += 2
        elif two and is_range(text, one, two):
            quantities.append(_quantity(text, one, two))
            at += 2
        else:
            quantities.append(_quantity(text, one, None))
            at += 1
    return quantities


def _share_units(text: str, numbers: list[Standing]) -> list[Standing]:
    """A number without a unit, joined to one with a unit, has that unit too ("fra 12 til 18 uger", "40, 50 og 60 pct.")."""
    shared = list(numbers)
    for at in range(len(shared) - 2, -1, -1):
        one, two = shared[at], shared[at + 1]
        gap = gap_between(text, one, two)
        if one.unit is None and two.unit is not None and _SHARE_UNIT_GAP.fullmatch(gap):
            hedged = gap.split()[:1] == ["eller"] and gap.strip() != "eller"
            if hedged or (
                gap.strip() == "eller" and (one.number.value >= two.number.value or two.number.decimals > one.number.decimals)
            ):
                # "Fremgangen er på 552 eller 9,3 procent", "et fald på 13 eller godt 18 %" say it twice, "fire eller fem procent" once.
                continue
            if gap.lstrip().startswith(",") and two.unit.end != two.number.end:
                continue  # a comma alone joins nothing: "40, 50 og 60 pct." does, "200, 40 timer" does not
            shared[at] = replace(one, unit=replace(two.unit, end=one.number.end))
        elif _takes_unit_of(text, one, two, gap):
            shared[at + 1] = replace(two, unit=replace(one.unit, end=two.number.end) if one.unit else None)
    return shared


def _takes_unit_of(text: str, one: Standing, two: Standing, gap: str) -> bool:
    """Whether the second side of a comparison leaves out its unit: "75 pct. mod 60 året før", not "40 pct. mod 60 borgere"."""
    if one.unit is None or one.unit.kind == "count" or two.unit is not None:
        return False
    if _WITHIN.search(text, max(0, one.number.start - 12), one.number.start):
        return False  # "74 pct. inden for seks måneder mod et krav på 70"
    return bool(_MOD.fullmatch(gap) and _NO_NOUN_BEHIND.match(text, two.number.end))


_SMALLER = {"hour": "minute", "minute": "second"}
_AND = re.compile(r"\s+(?:og\s+)?")


def _in_two_units(text: str, one: Standing, two: Standing) -> Standing | None:
    """ "6 minutter og 15 sekunder", "9 min. 20 sek.": one length, in the smaller unit."""
    if one.unit is None or two.unit is None or two.unit.unit != _SMALLER.get(one.unit.unit) or two.number.value >= 60:
        return None
    whole = one.number.value.denominator == 1 and two.unit.scale == 1 == one.unit.scale
    if not whole or not _AND.fullmatch(text, one.unit.end, two.number.start):
        return None
    return replace(two, number=replace(two.number, start=one.number.start, value=one.number.value * 60 + two.number.value))


def _idiom_ratio(text: str, one: Standing, two: Standing) -> Quantity | None:
    """ "to ud af tre", "8 ud af 10": an idiom for a ratio; "27 ud af 405 elever" stays two counts."""
    if one.unit or two.unit:
        return None
    match = _OUT_OF.fullmatch(gap_between(text, one, two))
    a, b = one.number.value, two.number.value
    idiom = b in (10, 100, 1000) if match and not match["out"] else b <= 10 or b in (100, 1000)
    if match is None or not idiom or not 0 < a < b or a.denominator != 1:
        return None
    hedge = hedge_before(text, one.number.start, duration=False)
    approx: Approx = hedge[1] if hedge else "exact"
    low, high = interval(a / b, None, Fraction(0), approx)
    return Quantity(
        start=hedge[0] if hedge else one.number.start,
        end=two.number.end,
        number_start=one.number.start,
        number_end=two.number.end,
        kind="ratio",
        value=a / b,
        approx=approx,
        low=low,
        high=high,
        printed=text[one.number.start : two.number.end],
    )


def _quantity(text: str, one: Standing, two: Standing | None) -> Quantity:
    last = two or one
    unit = last.unit or one.unit
    number = one.number
    kind: QuantityKind = unit.kind if unit else "count"  # type: ignore[assignment]
    scale = unit.scale if unit else Fraction(1)
    number_start = number.start - (1 if one.sign < 0 and text[number.start - 1] in "-−–" else 0)
    end = last.unit.end if last.unit else last.number.end
    unit_name = (unit.unit or None) if unit else None
    start = number_start
    money_at = money_before(text, number_start)
    if money_at is not None and (unit is None or unit.kind == "amount" or unit.unit == ""):
        kind, unit_name, start = "amount", "DKK", money_at
    aged = ages.people_aged(text, last.number.end)
    if aged is not None:
        kind, unit_name, end = "age", "year", aged
    elif unit is None and not two and ages.is_bare_age(text, start, last.number.end, last.number.value):
        kind, unit_name = "age", "year"
    elif kind == "duration" and unit_name == "year" and ages.is_age(text, start, end, last.number.value):
        kind = "age"
    value = number.value * scale * one.sign
    value_to = two.number.value * scale * two.sign if two else None
    approx: Approx = "between" if two else "exact"
    hedge = hedge_before(text, start, duration=kind in ("duration", "age"), measured=kind in ("amount", "share"))
    if hedge:
        start, approx = hedge[0], approx if two and hedge[1] == "about" else hedge[1]
    if approx == "exact" and ((kind == "duration" and _SOME_TIME.match(text, end)) or is_some(text, start, last.number.end)):
        approx = "about"
    if not two and (after := hedge_after(text, end)) and approx in ("exact", "about"):
        approx = after[1]
        end = after[0] if text[end : after[0]].split()[0] in ("eller", "og", "cirka") else end
    step = last.number.step * scale
    exact = kind in ("age",) or (kind == "count" and step == 1)
    low, high = interval(value, value_to, Fraction(0) if exact else step / 2, approx)
    return Quantity(
        start=start,
        end=end,
        number_start=number_start,
        number_end=last.number.end,
        kind=kind,
        value=value,
        value_to=value_to,
        approx=approx,
        low=low,
        high=high,
        unit=unit_name,
        decimals=last.number.decimals,
        step=step,
        printed=text[number_start : last.number.end],
    )
