"""Line ends: broken words are joined, hyphens that belong to the word stay."""

from __future__ import annotations

import pytest

from letterkit.readers.hyphens import Evidence, gather_evidence, join_line_end

CASES = [
    # last word, next word, joined
    ("modta-", "gere", "modtagere"),
    ("modta\u2010", "gere", "modtagere"),
    ("modta\u00ad", "gere", "modtagere"),
    ("modta\u0002", "gere", "modtagere"),
    ("Kom-", "mune", "Kommune"),
    ("ret-", "og", "ret- og"),
    ("uddannelseshjælps-", "og", "uddannelseshjælps- og"),
    ("ind-", "eller", "ind- eller"),
    ("børne-", "samt", "børne- samt"),
    ("Lolland-", "Falster", "Lolland-Falster"),
    ("Curdt-", "Christiansen", "Curdt-Christiansen"),
    ("it-", "systemer", "it-systemer"),
    ("(it-", "systemer)", "(it-systemer)"),
    ("a-", "kasse", "a-kasse"),
    ("tv-", "avis", "tv-avis"),
    ("EU-", "midler", "EU-midler"),
    ("STAR-", "målingen", "STAR-målingen"),
    ("225-", "timersreglen", "225-timersreglen"),
    ("225-timers-", "reglen", "225-timersreglen"),
    ("2014-", "2016", "2014-2016"),
    ("2014–", "2016", "2014–2016"),
    ("med”-", "indsatsen", "med”-indsatsen"),
    ("og/", "eller", "og/eller"),
    ("–", "hvilke", "– hvilke"),
    ("REDEGØ-", "RELSE", "REDEGØRELSE"),
    ("aktive", "indsatser", "aktive indsatser"),
    ("www.aarhus-", "kommune.dk", "www.aarhus-kommune.dk"),
]


@pytest.mark.parametrize(("last", "following", "joined"), CASES)
def test_join(last: str, following: str, joined: str) -> None:
    kept, glue = join_line_end(last, following, Evidence())
    assert kept + glue + following == joined


def test_the_rest_of_the_letter_decides() -> None:
    evidence = gather_evidence(["Kommunen overholder ret og pligt-reglerne.", "Idrætten er vigtig, og id-kortet er nyt."])
    assert join_line_end("pligt-", "reglerne", evidence) == ("pligt-", "")
    assert join_line_end("id-", "kortet", evidence) == ("id-", "")
    assert join_line_end("Id-", "rætten", evidence) == ("Id", "")
    assert join_line_end("pligt-", "opfyldelse", evidence) == ("pligt", "")
