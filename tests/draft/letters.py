"""Letters as analyses, marked up by hand: the two public ones (figures and promises from their gold) and invented ones with their case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from draft.build import Builder, public_letter
from letterkit.case import Case, EarlierLetter, Fact, Period
from letterkit.claim import Claims, Commitment, Question
from letterkit.finding import Analysis, Coverage, NotChecked
from letterkit.letter import Letter, Span, TextField


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


BYGGESAGER = """Nørreå Kommune har modtaget ministeriets brev af 1. april 2019 om sagsbehandlingen af byggesager.

Pr. 1. maj 2019 var der 212 åbne byggesager. Heraf er 148 sager ældre end 60 dage, svarende til 69,8 pct. De øvrige 74 sager er \
modtaget inden for de seneste to måneder.

I april 2019 har vi ansat 12 byggesagsbehandlere. Yderligere en medarbejder vil blive ansat 1. august 2019. Kommunen forventer, at sagsbunken er \
afviklet inden udgangen af 2019."""


def byggesager() -> Analysis:
    """A kommune whose parts do not make its whole, and who leaves out the reason."""
    b = Builder(
        BYGGESAGER,
        sender="Nørreå Kommune",
        recipient="Byministeriet",
        date="2019-05-06",
        subject="Redegørelse om sagsbehandlingen af byggesager",
        signatory="Anne Holm",
        signatory_title="Borgmester",
        case_number="19/112",
        file="redegoerelse.pdf",
    )
    whole = b.figure("212 åbne byggesager", as_of="2019-05-01", role="total")
    old = b.figure("148 sager", as_of="2019-05-01", part_of=whole, role="part")
    share = b.figure("69,8 pct.", kind="share", same_as=old)
    rest = b.figure("74 sager", part_of=whole, role="remainder")
    b.figure("12 byggesagsbehandlere", as_of="2019-04")
    b.promise("har vi ansat 12 byggesagsbehandlere", "done")
    b.promise("Yderligere en medarbejder vil blive ansat 1. august 2019", deadline="2019-08-01")
    b.promise("Kommunen forventer, at sagsbunken er afviklet inden udgangen af 2019", "expected", "2019-12-31")
    count = "Hvor mange byggesager venter på en afgørelse"
    reason = "og hvad er årsagen til, at de ikke er afgjort?"
    b.question(
        f"{count}, {reason}", [("count", count, True, "212 åbne byggesager"), ("reason", reason, False, None)], "partly", "1"
    )
    b.finding(
        "contradicted",
        "sum",
        [whole, old, rest],
        code="LK101",
        calculation="148 + 74 = 222; 222 ≠ 212",
        explanation="Delene giver tilsammen 222, mens brevet skriver 212; forskellen er 10.",
        ask="hvordan 148 og 74 hænger sammen med 212, idet delene giver 222",
    )
    b.finding(
        "supported",
        "share",
        [share],
        code="LK201",
        calculation="148 / 212 = 69,8 pct.",
        explanation="Andelen følger af de 148 og 212.",
    )
    coverage = Coverage(
        pages_read=1,
        figures_read=5,
        checked=("f1", "f2", "f3", "f4"),
        not_checked=(NotChecked(id="f5", why="ingen anden oplysning at holde tallet op mod"),),
        questions_asked=1,
    )
    return replace(b.build(), coverage=coverage)


def plain_letter(file: str, text: str, **fields: str) -> Letter:
    """A letter as a reader gives it, with the fields named."""
    stated = {name: TextField(value=value) for name, value in fields.items()}
    return Letter(file=file, sha256="0" * 64, media_type="text/plain", text_source="text", text=text, **stated)


def byggesager_case(questions: tuple[Question, ...]) -> Case:
    """The case of `byggesager`: three were asked, one row of data, one earlier promise."""
    asked = "Hvor mange byggesager venter på en afgørelse, og hvad er årsagen til, at de ikke er afgjort?"
    request = plain_letter(
        "henvendelse.docx",
        asked,
        date="2019-04-01",
        subject="Sagsbehandlingen af byggesager",
        recipient="Nørreå Kommune",
        sender="Byministeriet",
    )
    promise = "Vi vil nedbringe antallet af åbne byggesager til 100 inden udgangen af 2018."
    earlier = plain_letter("svar-2018.pdf", promise, date="2018-03-01", sender="Nørreå Kommune")
    promised = Commitment(
        id="c1", status="planned", deadline="2018-12-31", quote=promise, span=Span(start=0, end=len(promise), page=1)
    )
    day = date(2019, 5, 1)
    fact = Fact(
        area="Nørreå",
        indicator="Antal byggesager, der venter på en afgørelse",
        group=None,
        period=Period(start=day, end=day, text="2019-05-01"),
        value=Fraction(212),
        unit="sager",
        kind="count",
        source="kommunens sagssystem",
        file="byggesager.csv",
        row=2,
    )
    return Case(
        asked_by="Byministeriet",
        request=EarlierLetter(letter=request, claims=Claims(questions=questions)),
        earlier=(EarlierLetter(letter=earlier, claims=Claims(commitments=(promised,))),),
        sent=date(2019, 4, 1),
        deadline=date(2019, 5, 1),
        senders=("Nørreå Kommune", "Fjordby Kommune", "Sandvig Kommune"),
        reference="2019-77",
        facts=(fact,),
        data_files=("byggesager.csv",),
    )
