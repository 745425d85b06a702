"""The two public letters as analyses, marked up by hand (figures and promises from their gold)."""

from __future__ import annotations

from dataclasses import replace

from draft.build import public_letter
from letterkit.finding import Analysis


def guldborgsund() -> Analysis:
    b, _ = public_letter("guldborgsund")
    b.reference("brev af 28. november 2017", "2017-11-28")
    roles = {
        "173 borgere": {"role": "remainder", "part_of": "f1"},
        "316 personer": {"role": "part", "part_of": "f1"},
        "44,4 pct.": {"same_as": "f1"},
        "mindst fem år": {"role": "limit"},
        "mere end fire år": {"role": "limit"},
    }
    b.figures = [replace(figure, **roles.get(figure.quote, {})) for figure in b.figures]  # type: ignore[arg-type]
    complies = "Vurderer Kommunen, at den aktuelt overholder ret- og pligtreglerne for aktivitetsparate?"
    answer = "Guldborgsund Kommune erkender, at vi aktuelt ikke overholder ret- og pligtreglerne for aktivitetsparate."
    b.question(complies, [("yes_no", complies, True, answer)], "yes", "1")
    count = "Hvor mange aktivitetsparate har ifølge Kommunens egne tal pr. 1. december 2017 ikke modtaget en indsats i ét år"
    reason = "– og hvilke årsager kan ifølge Kommunens vurdering konkret begrunde, at de pågældende ikke har modtaget indsats?"
    b.question(
        f"{count} {reason}", [("count", count, True, "489 aktivitetsparate"), ("reason", reason, False, None)], "partly", "2"
    )
    b.complies("does_not_comply", "vi aktuelt ikke overholder ret- og pligtreglerne for aktivitetsparate")
    b.finding("supported", "sum", ["f1", "f3", "f6"], calculation="316 + 173 = 489")
    b.finding(
        "supported",
        "base",
        ["f2", "f4", "f7"],
        calculation="489 / 44,4 pct., 316 / 28,7 pct. og 173 / 15,7 pct. → fælles base 1.101-1.102",
    )
    return b.build()


def horsens() -> Analysis:
    b, _ = public_letter("horsens")
    b.reference("brev af 28. november 2017", "2017-11-28")
    doubled = b.comparison("fordoblet antallet af aktiveringsberørte i oktober i forhold til 1. halvår 2017")
    complies = "Vurderer kommunen, at den aktuelt overholder ret og pligt-reglerne for aktivitetsparate?"
    when = "Og hvis ikke, hvornår forventer kommunen at have rettet op på den manglende overholdelse af reglerne?"
    b.question(
        f"{complies} {when}", [("yes_no", complies, False, None), ("date", when, True, "inden udgangen af 2017")], "partly"
    )
    count = "Hvor mange aktivitetsparate har ifølge kommunens egne tal pr. 1. december 2017 ikke modtaget en indsats i ét år"
    reason = "– og hvilke årsager kan ifølge kommunens vurdering konkret begrunde, at de pågældende ikke har modtaget indsats?"
    b.question(f"{count} {reason}", [("count", count, True, "64 borgere"), ("reason", reason, False, None)], "partly")
    b.finding(
        "unclear",
        "table",
        [doubled],
        calculation="44,4 / 23,2 = 1,92",
        explanation="Tabellen viser andele og ikke antal, og andelen i oktober (44,4 pct.) er 1,92 gange gennemsnittet for januar-juni 2017 (23,2 pct.).",
    )
    return b.build()
