"""Dates and figures told as two rows of the same length: one each in turn."""

from __future__ import annotations

from letterkit.danish.dates import DateExpression
from letterkit.extract.drafts import Draft
from letterkit.extract.stated_dates import LISTED, stamp
from letterkit.extract.view import View


def date_in_turn(view: View, here: list[Draft], dates: list[DateExpression]) -> None:
    """ "I 2015, 2016 og 2017 var der henholdsvis 12, 14 og 19": as many dates as figures, one each in turn."""
    dated = [d for d in dates if d.iso is not None]
    figures = _runs(view, [(d.quantity.start, d.end) for d in here])
    for first, last in _runs(view, [(d.start, d.end) for d in dated]):
        alike = [(a, b) for a, b in figures if b - a == last - first and len({d.kind for d in here[a:b]}) == 1]
        if len(alike) == 1:
            for draft, found in zip(here[slice(*alike[0])], dated[first:last], strict=True):
                stamp(view, draft, found)


def _runs(view: View, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches (as slices of `places`) of two or more that only "," and "og" divide."""
    runs: list[tuple[int, int]] = []
    for at in range(len(places)):
        if at and LISTED.fullmatch(view.text, places[at - 1][1], places[at][0]):
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return [(a, b) for a, b in runs if b - a > 1]
