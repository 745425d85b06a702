"""Whatever the text: no exception, order, no overlap, spans inside the text, the same answer for a part as for the whole."""

from __future__ import annotations

from datetime import date

from danish_tables import HERE, read_rows
from hypothesis import example, given, settings
from hypothesis import strategies as st

from letterkit.danish.dates import find_dates
from letterkit.danish.quantities import find_quantities
from letterkit.danish.sentences import split_sentences

PHRASES = [row[0] for path in sorted(HERE.glob("*.tsv")) for row in read_rows(path.name)]
TEXTS = st.one_of(
    st.lists(st.sampled_from(PHRASES), max_size=4).map(" ".join),
    st.lists(st.sampled_from(PHRASES), max_size=3).map("".join),
    st.text(alphabet="0123456789.,-–/%½ kr.oget§()\n°", max_size=40),
    st.text(max_size=60),
)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example("to komma fem DKK 450")
@example("i dag er der 40 cirka tre uger")
def test_spans_are_in_order_and_inside(text: str) -> None:
    for spans in (
        [(one.start, one.end) for one in find_quantities(text)],
        [(one.start, one.end) for one in find_dates(text, reference=date(2018, 4, 20))],
        split_sentences(text),
    ):
        ends = [0]
        for start, end in spans:
            assert ends[-1] <= start < end <= len(text)
            ends.append(end)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(PHRASES), st.sampled_from(PHRASES), st.sampled_from(PHRASES))
def test_a_paragraph_reads_the_same_wherever_it_stands(before: str, text: str, after: str) -> None:
    whole = f"{before}\n\n{text}\n\n{after}"
    start, end = len(before) + 2, len(before) + 2 + len(text)
    alone = [(one.kind, one.value, one.approx) for one in find_quantities(text)]
    inside = [(one.kind, one.value, one.approx) for one in find_quantities(whole, start=start, end=end)]
    assert inside == alone


@given(TEXTS)
def test_low_and_high_hold_the_value(text: str) -> None:
    for one in find_quantities(text):
        assert one.low is None or one.low <= (one.value if one.value >= 0 else one.high or one.value)
        assert one.high is None or one.high >= one.value or one.value < 0
        assert one.step > 0
