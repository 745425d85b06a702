"""Does the sender say that it keeps the rules: polarity, time, whose duty, and what is no statement."""

from __future__ import annotations

from datetime import date

import pytest
from promise_letters import sentence_view

from letterkit.extract.compliance import find_compliance

DATED = date(2021, 3, 10)

ROWS = [
    ("Kommunen overholder reglerne.", "complies"),
    ("Vi lever op til lovens krav.", "complies"),
    ("Kommunen opfylder fuldt ud kravene i bekendtgørelsen.", "complies"),
    ("Det er kommunens opfattelse, at vejledningspligten er opfyldt.", "complies"),
    ("Grænseværdien er ikke overskredet.", "complies"),
    ("Fristen blev ikke overholdt i 2019, men i dag overholder kommunen fristen i alle sager.", "complies"),
    ("Kommunen er ikke enig i, at reglerne ikke er overholdt.", "complies"),
    ("Det kan bekræftes, at loftet overholdes.", "complies"),
    ("Kommunen erkender, at vi ikke overholder reglerne.", "does_not_comply"),
    ("Fristen på fire uger er ikke overholdt.", "does_not_comply"),
    ("Kravet om tilsyn hvert år kan vi ikke opfylde.", "does_not_comply"),
    ("Udledningstilladelsen er overskredet to gange.", "does_not_comply"),
    ("Reglerne overholdes ikke på nuværende tidspunkt. De ventes overholdt fra 1. maj 2021.", "does_not_comply"),
    ("Praksis har været i strid med loven.", "does_not_comply"),
    ("Kommunen vil overholde fristen senest den 1. september 2021.", "will_comply"),
    ("Det forventes, at reglerne er overholdt inden udgangen af 2021.", "will_comply"),
    (
        "Vi kan oplyse, at vi inden udgangen af juni 2021 er i mål, og at det betyder, at kommunen overholder reglerne.",
        "will_comply",
    ),
    ("Leverandøren har ikke overholdt kravene i kontrakten.", None),
    ("Ansøgere, der ikke opfylder betingelserne i loven, får afslag.", None),
    ("Hvis fristen ikke overholdes, orienteres borgeren.", None),
    ("Indsatsen skal sikre, at lovens krav bliver kendt.", None),
    ("Budgettet er overholdt.", None),
    ("Overholder kommunen reglerne?", None),
    ("Kommunen har ansat to jurister.", None),
    ("Regionsrådets servicemål er 92 pct., og målet er ikke nået i noget enkelt kvartal.", None),  # a goal of its own, no rule
    ("Vores mål om 40 besøg er ikke nået.", None),
    ("Det er forventningen, at servicemålet kan overholdes fra 2. kvartal 2022.", None),
    ("Vi har ikke nået at svare inden fristen i sagen.", None),
    ("Leverandøren har ikke opfyldt servicemålet.", None),
    ("Servicemålet blev nået i 78 pct. af sagerne.", None),
    ("I én sag er fristen ikke overholdt.", None),
    ("Vognmanden har brudt loven.", None),
    ("En boring, hvor grænseværdien er overskredet, lukkes straks.", None),
    ("Vi har tre boringer, hvor grænseværdien er overskredet.", "does_not_comply"),
    ("Jobcentret har vurderet, at 531 ikke kan opfylde kravet.", None),
    ("Regionen overholdt udredningsretten for 71 pct. af patienterne.", None),
]


# Without a tagger the two negations of this one are not told apart.
NEEDS_TAGGER = {"Kommunen er ikke enig i, at reglerne ikke er overholdt."}


@pytest.mark.parametrize(("text", "value"), ROWS, ids=[row[0][:45] for row in ROWS])
def test_compliance(text: str, value: str | None) -> None:
    assert find_compliance(sentence_view(text, dated=DATED)).value == value


@pytest.mark.parametrize(("text", "value"), [row for row in ROWS if row[0] not in NEEDS_TAGGER])
def test_compliance_without_a_tagger(text: str, value: str | None) -> None:
    assert find_compliance(sentence_view(text, dated=DATED, model="blank")).value == value


def test_the_quote_is_the_statement() -> None:
    view = sentence_view("Kommunen erkender, at vi aktuelt ikke overholder ret- og pligtreglerne.", dated=DATED)
    found = find_compliance(view)
    assert found.span is not None
    assert found.quote == view.text[found.span.start : found.span.end] == "vi aktuelt ikke overholder ret- og pligtreglerne"
