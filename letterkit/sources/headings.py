"""A heading of a data file: the measure it names, with its period and unit beside it ("besoeg_2009", "Vandtab (m3) 2020")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from letterkit.axes import dated_heading
from letterkit.case import Period
from letterkit.vocabulary import Vocabulary, normal, written_out


@dataclass(frozen=True, kw_only=True)
class Heading:
    """`periods` are all that the heading names or can mean: it is clear with one of them, or none."""

    measure: str
    periods: tuple[Period, ...] = ()
    unit: str | None = None


def read_heading(text: str, vocabulary: Vocabulary) -> Heading:
    """The parts of one heading.

    >>> from letterkit.vocabulary import load_vocabulary
    >>> one = read_heading("vandtab_m3_2020", load_vocabulary())
    >>> one.measure, one.periods[0].text, one.unit
    ('vandtab', '2020', 'm³')
    """
    measure, periods = dated_heading(text, vocabulary)
    bare, unit = _without_unit(measure)
    return Heading(measure=bare or measure, periods=periods, unit=unit)


# How units are written at the end of a heading, and as the letters write them. A count of persons or cases needs no unit.
_UNITS = (
    (r"%|pct\.?|procent|percent", "pct."),
    (r"(?:mio|mill)\.?\s?kr\.?", "mio. kr."),
    (r"mia\.?\s?kr\.?", "mia. kr."),
    (r"t\.?\s?kr\.?|tkr\.?|1\.?000 kr\.?", "1.000 kr."),
    (r"kr\.?|kroner|dkk", "kr."),
    (r"m[3³]", "m³"),
    (r"m[2²]", "m²"),
    (r"km|ha|kg|tons?|liter|timer|dage|uger|måneder|minutter|årsværk|aarsvaerk|kwh|mwh", ""),
)
_BEHIND = tuple((re.compile(rf"(?:^|[\s,(\[]+(?:i\s+)?)(?P<unit>{form})[)\]]*$", re.IGNORECASE), unit) for form, unit in _UNITS)
_BRACKETS = tuple((re.compile(rf"\s*[(\[](?:i\s+)?(?P<unit>{form})[)\]]", re.IGNORECASE), unit) for form, unit in _UNITS)


def _without_unit(measure: str) -> tuple[str, str | None]:
    for pattern, unit in (*_BRACKETS, *_BEHIND):
        found = pattern.search(measure)
        if found:
            bare = f"{measure[: found.start()]}{measure[found.end() :]}"
            return " ".join(bare.split()).strip(" ,:;–-"), unit or written_out(normal(found["unit"]))
    return measure, None
