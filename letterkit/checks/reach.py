"""LK202: a share that no whole number of so few can give."""

from __future__ import annotations

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput, Example, Status, quoted
from letterkit.checks.intervals import is_whole, reading
from letterkit.checks.wording import number, shown, whole_between
from letterkit.finding import CheckName, Finding

CODE = "LK202"
NAME = "share-cannot-be-reached"
CHECK: CheckName = "share"
STATUS: Status = "trial"
TITLE = "Andelen kan ikke komme af så få"
EXPLANATION = """
## Hvad den holder sammen
En andel af et lille, nævnt antal (”af de 12 børn fik 40 pct. …”) og de andele, som hele antal kan give: 4 af 12 er 33, 5 af
12 er 42.

## Hvornår den tier
Når antallet er så stort, at enhver andel kan fremkomme, når antallet er cirka, og når brevet selv nævner antallet bag andelen.

## Hvad der regnes som afrunding
En halv enhed af sidste ciffer; også tal, der er skåret af i stedet for rundet, går an.

## Hvad den ikke kan se
Om andelen er af noget andet end personerne, fx timer. Derfor er det altid et spørgsmål, aldrig en påstand.
"""
FLAGGED = Example(text="I 2019 var der 12 børn på institutionen. Af de 12 børn fik 40 pct. en støtteperson.")
ACCEPTED = Example(text="I 2019 var der 12 børn på institutionen. Af de 12 børn fik 42 pct. en støtteperson.")


def check(given: CheckInput) -> list[Finding]:
    found = []
    for share in given.claims.figures:
        base = given.figures.get(share.share_of or "")
        if share.kind != "share" or base is None or share.same_as or not is_whole(base) or base.approx != "exact":
            continue
        if share.approx != "exact" or is_change(given, share) or share.role in ("target", "limit", "average") or base.value < 2:
            continue
        people = reading(share, given.vocabulary, "either").scaled(base.value / 100)
        if whole_between(people) is not None:
            continue
        near = int(share.value * base.value / 100)
        around = [
            f"{count} af {number(base.value)} er {number(count * 100 / base.value, share.decimals + 1)} pct."
            for count in (near, near + 1)
        ]
        found.append(
            Finding(
                code=CODE,
                check=CHECK,
                verdict="unclear",
                reason="other_base",
                claims=(share.id, base.id),
                evidence=(quoted(share), quoted(base)),
                calculation="; ".join(around),
                explanation=f"{shown(share)} kan ikke fremkomme af {shown(base)}: {'; '.join(around)}",
                ask=f"hvilket antal {shown(share)} dækker",
            )
        )
    return found
