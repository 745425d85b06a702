"""LK903: the letter says that a rule is kept, and tells beside it of cases where it was not."""

from __future__ import annotations

from letterkit.checks.changes import is_change
from letterkit.checks.concluded import concluded_against
from letterkit.checks.exceptions import Against, against_all
from letterkit.checks.frame import CheckInput, Example, Status, quoted
from letterkit.checks.kept_limits import KEPT, RULE
from letterkit.checks.signs import signs
from letterkit.checks.whole_signs import own_words
from letterkit.checks.wording import shown
from letterkit.danish.writing import join_list
from letterkit.finding import CheckName, Evidence, Finding

CODE = "LK903"
NAME = "complies-but-figures-do-not"
CHECK: CheckName = "commitment"
STATUS: Status = "trial"
TITLE = "Reglerne siges overholdt, men tallene viser undtagelser"
EXPLANATION = """
## Hvad den holder sammen
En udtalelse om, at reglerne overholdes nu, og et antal i samme eller næste afsnit, som brevet selv siger er for sent eller
uden for fristen. Siger brevet om alle sager, at de er nået inden for fristen, og om nogle af de samme, at de ikke er, stemmer det
ikke. Siger brevet, at en frist, en grænse, et mål eller et budget er overholdt, holdes det mod gennemsnittet, målingen, andelen eller
forbruget lige ved siden af; siger det, at et mål ikke er nået, holdes det mod tallet, der når det; og en dag med nummer (”på den ellevte arbejdsdag”) mod fristen.

## Hvornår den tier
Når brevet siger, at reglerne vil blive overholdt eller ikke overholdes, når antallet er nul, og når tallet gælder et andet år, en
anden gruppe, et andet stof eller er forklaret.

## Hvad der regnes som afrunding
Intet.

## Hvad den ikke kan se
Om undtagelserne er lovlige. Derfor er det et spørgsmål, når brevet ikke siger ”alle”.
"""
FLAGGED = Example(text="Kommunen overholder fristen på 24 timer. I 2019 blev 44 underretninger vurderet for sent.")
ACCEPTED = Example(text="Kommunen overholder ikke fristen på 24 timer. I 2019 blev 44 underretninger vurderet for sent.")

_TELLS_RULE = signs(rf"\b(?:{RULE}|{KEPT}|alle|samtlige|ingen|aldrig|uden)\b")
_LATE = signs(r"\b(?:for sent|for sene|efter fristen|uden for fristen|ikke (?:overholdt|inden for fristen|rettidig\w*))\b")


def check(given: CheckInput) -> list[Finding]:
    against = against_all(given)
    told = {figure.id for one in against for figure in one.figures}
    seen = {one.sentence[0] for one in against}
    return [
        *(one for one in _ruled(given) if not told & set(one.claims)),
        *(_spoken_against(given, one, "at det gælder alle") for one in against),
        *(
            _spoken_against(given, one, "at det overholdes" if one.kept else "at det ikke er nået")
            for one in concluded_against(given)
            if one.sentence[0] not in seen
        ),
    ]


def _spoken_against(given: CheckInput, one: Against, said: str) -> Finding:
    sentence = given.letter.text[slice(*one.sentence)].strip()
    listed = join_list([figure.quote for figure in one.figures[:2]])
    claims = given.claims
    told = [
        claim.id
        for group in (claims.commitments, claims.comparisons)
        for claim in group
        if one.sentence[0] <= claim.span.start < one.sentence[1] and _TELLS_RULE.search(claim.quote)
    ]
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="unclear" if one.excused else "contradicted",
        severity="remark" if one.excused else "finding",
        reason="ambiguous" if one.excused else None,
        # The statement itself has no id; where no claim holds it, the finding is about its words alone.
        claims=tuple(dict.fromkeys([*told, *(figure.id for figure in one.figures)])) if told else (),
        evidence=(
            *(quoted(figure) for figure in one.figures),
            Evidence(kind="letter", quote=sentence, span=given.letter.span(*one.sentence)),
        ),
        calculation=one.why,
        explanation=f"Brevet siger, {said}, og skriver samtidig {listed}{', men giver grunden til det' if one.excused else ''}.",
        ask="" if one.excused else f"hvordan ”{sentence}” hænger sammen med {listed}",
    )


def _ruled(given: CheckInput) -> list[Finding]:
    said = given.claims.compliance
    if said.value != "complies" or said.span is None:
        return []
    start, end = given.block(said.span)
    following = next((block.end for block in given.letter.blocks if block.start > end and block.kind == "paragraph"), end)
    found = []
    for figure in given.told(start, following):
        if figure.kind not in ("count", "share") or not figure.value:
            continue
        if (
            figure.role in ("target", "limit")
            or is_change(given, figure)
            or not _LATE.search(own_words(given, figure, given.claims.figures))
        ):
            continue
        found.append(
            Finding(
                code=CODE,
                check=CHECK,
                verdict="unclear",
                reason="ambiguous",
                claims=(figure.id,),
                evidence=(quoted(figure), Evidence(kind="letter", quote=said.quote or "", span=said.span)),
                calculation=f"{shown(figure)} > 0",
                explanation=f"Brevet siger, at reglerne overholdes, og nævner samtidig {shown(figure)}, hvor det ikke skete til tiden.",
                ask=f"om reglerne er overholdt, når {shown(figure)} ikke skete til tiden",
            )
        )
    return found[:1]
