"""Relations that a letter states across sentences, and between a sentence and its own table: found where they do not hold, said to
hold where they do, and left alone where the words do not settle them."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterkit.checks import Example
from tests.checks.letters import check_example

MONTHS = "Tabel 1. Udrykninger i 2019\n\nMåned\tUdrykninger\nJanuar\t40\nFebruar\t55\nMarts\t46\nApril\t61\nMaj\t52\nJuni\t48"
MONEY = "Tabel 1. Udgifter til veje (1.000 kr.)\n\nÅr\tDrift\tAnlæg\tI alt\n2017\t4.100\t900\t5.000\n2018\t4.450\t1.300\t5.750"
SHARES = "Tabel 1. Andel rettidige svar, pct.\n\nKvartal\tNordby\tHele landet\n1. kvartal 2019\t71,0\t74,0\n2. kvartal 2019\t73,5\t74,2\n3. kvartal 2019\t76,0\t74,1\n4. kvartal 2019\t72,0\t74,4"

HOLDS = [
    ("LK506", f"I 1. halvår var der i alt 302 udrykninger.\n\n{MONTHS}"),
    ("LK506", f"I de første tre måneder var der i gennemsnit 47 udrykninger.\n\n{MONTHS}"),
    ("LK506", f"I de to år er der tilsammen brugt 8,6 mio. kr. på drift af veje.\n\n{MONEY}"),
    ("LK501", f"I 2018 var udgifterne til veje i alt 5,8 mio. kr.\n\n{MONEY}"),
    ("LK507", f"I tre af de fire kvartaler lå andelen under landsgennemsnittet.\n\n{SHARES}"),
    ("LK507", f"I to af de seks måneder var der over 53 udrykninger.\n\n{MONTHS}"),
    ("LK101", "Puljen er på 45,0 mio. kr., og der er givet tilsagn om 31,5 mio. kr. Der resterer således 13,5 mio. kr."),
    ("LK101", "Bruttoudgiften var 18,4 mio. kr. Heraf refunderede staten 6,9 mio. kr., så nettoudgiften blev 11,5 mio. kr."),
    ("LK204", "I 2016 modtog retten 1.560 begæringer, hvilket er i gennemsnit 130 om måneden."),
    (
        "LK205",
        "I Nord går 240 elever med et fravær på 4,0 pct., i Syd 160 elever med et fravær på 8,0 pct. Samlet er fraværet 5,6 pct.",
    ),
    ("LK203", "Gennemgangen viser, at 118 af de 343 ikke har fået tilbud. Det er med andre ord godt en tredjedel."),
    ("LK801", "Besigtigelsen fandt sted onsdag den 3. april 2019."),
]
FAILS = [
    ("LK506", f"I 1. halvår var der i alt 322 udrykninger.\n\n{MONTHS}"),
    ("LK506", f"I de to år er der tilsammen brugt 9,4 mio. kr. på drift af veje.\n\n{MONEY}"),
    ("LK501", f"I 2018 var udgifterne til veje i alt 7,5 mio. kr.\n\n{MONEY}"),
    ("LK507", f"I alle fire kvartaler lå andelen under landsgennemsnittet.\n\n{SHARES}"),
    ("LK507", f"I ingen af de seks måneder var der over 60 udrykninger.\n\n{MONTHS}"),
    ("LK101", "Puljen er på 45,0 mio. kr., og der er givet tilsagn om 31,5 mio. kr. Der resterer således 14,5 mio. kr."),
    ("LK101", "Bruttoudgiften var 18,4 mio. kr. Heraf refunderede staten 6,9 mio. kr., så nettoudgiften blev 12,5 mio. kr."),
    ("LK204", "I 2016 modtog retten 1.560 begæringer, hvilket er i gennemsnit 150 om måneden."),
    (
        "LK205",
        "I Nord går 240 elever med et fravær på 4,0 pct., i Syd 160 elever med et fravær på 8,0 pct. For de to er det samlet 6,0 pct.",
    ),
    ("LK203", "Gennemgangen viser, at 118 af de 343 ikke har fået tilbud. Det er med andre ord knap en fjerdedel."),
    ("LK401", "Der var budgetteret med 22,5 mio. kr., men forbruget blev 27,6 mio. kr. Merforbruget på 4,1 mio. kr. skyldes is."),
    ("LK801", "Mødet holdes lørdag den 16. september."),
]
SILENT = [
    # narrower words than the table has
    f"I 1. halvår var der i alt 322 udrykninger til færdselsuheld med tilskadekomne.\n\n{MONTHS}",
    f"Bortset fra april er antallet af udrykninger faldet hver måned.\n\n{MONTHS}",
    f"I 2018 var udgifterne til veje og broer i alt 7,5 mio. kr.\n\n{MONEY}",
    f"Der var i næsten alle fire kvartaler en andel under landsgennemsnittet.\n\n{SHARES}",
    # the rest, the share and the mean belong to something else
    "96 gik i job, og 58 meldte sig raske. De sidste 27 er på pension.",
    "Kravet er 12 mio. kr. Vi har fundet 7,5 mio. kr. på løn og 3 mio. kr. på indkøb. Der mangler således 1,5 mio. kr.",
    "164 har afsluttet forløbet, og 103 af dem er i arbejde, 78 på det gamle sted og 25 et nyt. Det er knap 63 pct.",
    "Af 10.950 voksne og 6.200 børn blev 8.412 af de voksne (76,8 pct.) udredt i tide.",
    "Selskabet betalte 4,2 mio. kr.: 1,1 mio. kr. kom fra staten, og 2,0 mio. kr. er lånt.",
    "I 2016 modtog retten 1.560 begæringer. I travle måneder kan der komme 190 om måneden.",
    "Alle sager skal behandles inden for fire uger. I 2019 tog 37 sager mere end fire uger.",
    "Udgiften til A var 12 mio. kr. og til B 8 mio. kr. Stigningen på 3 mio. kr. skyldes lønnen.",
]


def verdicts(folder: Path, code: str, text: str) -> list[str]:
    """The verdicts of one check on a letter with this running text."""
    findings, coverage = check_example(folder, Example(text=text))
    assert coverage.failed_checks == ()
    return [finding.verdict for finding in findings if finding.code == code]


@pytest.mark.parametrize(("code", "text"), HOLDS)
def test_what_holds_is_said_to_hold(code: str, text: str, tmp_path: Path) -> None:
    found = verdicts(tmp_path, code, text)
    assert "supported" in found
    assert "contradicted" not in found


@pytest.mark.parametrize(("code", "text"), FAILS)
def test_what_does_not_hold_is_found(code: str, text: str, tmp_path: Path) -> None:
    assert "contradicted" in verdicts(tmp_path, code, text)


@pytest.mark.parametrize("text", SILENT)
def test_what_the_words_do_not_settle_accuses_nobody(text: str, tmp_path: Path) -> None:
    findings, _ = check_example(tmp_path, Example(text=text))
    assert not [finding.calculation for finding in findings if finding.verdict == "contradicted"]
