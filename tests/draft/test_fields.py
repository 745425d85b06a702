"""Six short letters from other fields, drafted from the file to the text: what a head of office would ask of each draft."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from letterkit.case import Case
from letterkit.draft import draft_reply, draft_text
from letterkit.process import check_letter
from letterkit.report.analysis import from_json, to_json
from letterkit.settings import Settings

FIELDS = Path(__file__).parent / "fields"


@cache
def drafted(name: str, template: str) -> str:
    case, settings = Case(), Settings()
    analysis = from_json(to_json(check_letter(FIELDS / f"{name}.txt", case=case, settings=settings)))
    sent = date.fromisoformat(analysis.letter.date or "")
    draft = draft_reply(analysis, case, settings, today=sent.replace(day=28), template=template)
    return re.sub(r"\s+", " ", draft_text(draft))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        # What the sender does not keep is named with its own words, and asked about.
        ("havn", "mere end to timer, er dermed ikke nået i 1. halvår.” I bedes oplyse, hvornår målet forventes nået."),
        ("ambulance", "har især noteret os dette: ”Regionsrådets servicemål er 92 pct., og det har vi ikke levet op til siden 2019. … Vi forventer, at"),
        ("ambulance", "Det følger vi op på."),
        ("universitet", "efter reglementet.” Universitetet bedes oplyse, hvornår fristen forventes overholdt."),
        ("politi", "i 71 % af sagerne. Det skyldes hovedsagelig, at to medarbejdere er udlånt til grænsekontrollen.” Politiet bedes oplyse, hvornår fristen"),
        ("vand", "”Grænseværdien på 0,1 er altså overskredet i den ene boring.” Selskabet bedes oplyse, hvornår grænseværdien forventes overholdt."),
        # A promise goes with its exception.
        ("havn", "inden den 1. marts 2020. Det forudsætter dog, at leverandøren kan skaffe pumperne til tiden.”"),
        ("ambulance", "i drift 1. juni 2022. Undtaget er Klinteø, hvor der fortsat køres med helikopter.”"),
        ("politi", "”Vi regner med at være i balance ved årets udgang. Dog ikke for samlertilladelser"),
        ("universitet", "i studieåret 2015/16. Men det kræver, at studienævnene får vedtaget"),
        # Who promises to tell more is held to it, with or without a day.
        ("havn", "at I orienterer styrelsen, så snart datoen er fast"),
        ("vand", "”Jeg sender dig de nye prøver, så snart jeg har dem.”"),
        # "Ordningen" means nothing to others.
        ("museum", "”Siden efteråret har to studerende registreret hver torsdag. … Ordningen evalueres i juni 2016.”"),
    ],
)  # fmt: skip
def test_a_reply_says(name: str, said: str) -> None:
    assert said in drafted(name, "svar")


@pytest.mark.parametrize("name", ["havn", "museum", "ambulance", "universitet", "politi", "vand"])
def test_no_reply_calls_an_answered_question_open_or_passes_over_what_is_missed(name: str) -> None:
    text = drafted(name, "svar")
    assert "besvaret" not in text
    assert "fremgår ikke klart" not in text
    assert "ingen yderligere spørgsmål" not in text
    assert "Store Maren" not in text  # a boat's name is no initiative
    assert "|" not in text
    assert "→" not in text


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("universitet", "hvor ordningen først begynder i februar 2015.” | September 2014 | Gennemført | Følges fortsat"),
        (
            "politi",
            "”Vi har ansat en studentermedhjælper, men hun er endnu ikke begyndt.” | Ingen dato | Gennemført | Følges fortsat",
        ),
        ("politi", "på nær i Klintholm.” | Ingen dato | Gennemført | Følges fortsat"),
        ("ambulance", "Den kører dog kun i dagtimerne.” | 1. december 2021 | Gennemført | Følges fortsat"),
        ("vand", "Den bruges dog som reserve ved brand.” | 15. marts 2013 | Gennemført | Følges fortsat"),
        ("museum", "”Vi har købt en scanner og flyttet malerierne til et tørt rum.” | Ingen dato | Gennemført | Afsluttes"),
    ],
)
def test_a_working_paper_closes_only_what_is_all_done(name: str, row: str) -> None:
    assert row in drafted(name, "revisionsnotat")


@pytest.mark.parametrize(
    ("name", "fact"), [("ambulance", "Dertil kommer sygdom"), ("vand", "0,14 mikrogram BAM pr. liter, i boring 3 0,06.” |")]
)
def test_a_plain_fact_is_no_promise(name: str, fact: str) -> None:
    assert fact not in drafted(name, "revisionsnotat")
