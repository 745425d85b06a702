"""What kind of doing a verb tells of, the signs of a clause, and what their weights decide."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from promise_letters import sentence_view

from letterkit.extract.commitments import find_commitments
from letterkit.extract.deeds import FEWEST, total, weigh, weights
from letterkit.extract.speakers import sender_kind
from letterkit.extract.verbclass import verb_class

DATED = date(2022, 10, 12)


@pytest.mark.parametrize(
    ("form", "kind", "infinitive"),
    [
        ("ansat", "make", "ansætte"),
        ("ansættes", "make", "ansætte"),
        ("nedlagde", "make", "nedlægge"),
        ("udvidet", "make", "udvide"),
        ("modtog", "give", "modtage"),
        ("bestilt", "decide", "bestille"),
        ("bestilte", "decide", "bestille"),
        ("tømt", "make", "tømme"),
        ("vedtog", "decide", "vedtage"),
        ("beregnet", "reckon", "beregne"),
        ("udtrukket", "reckon", "udtrække"),
        ("påbegyndt", "start", "påbegynde"),
        ("gennemgik", "work", "gennemgå"),
        ("steg", "happen", "stige"),
        ("fremhæves", "say", "fremhæve"),
        ("omfatter", "state", "omfatte"),
        ("sat", "light", "sætte"),
        ("taget", "light", "tage"),
        ("rømmet", "make", "rømme"),
        ("synet", "work", "syne"),
        ("travlt", "", "travlt"),
        ("følsomt", "", "følsomt"),
    ],
)
def test_kind_of_verb(form: str, kind: str, infinitive: str) -> None:
    assert verb_class(form) == (kind, infinitive)


def _likely(sentence: str, sender: str) -> float:
    view = sentence_view(sentence, dated=DATED, sender=sender)
    (items,) = weigh(view, sender_kind(view), sender).values()
    return max(item.likely for item in items)


# Of each pair the first tells of a deed and the second of a state, a statistic or a reckoning.
PAIRS = [
    ("Odder Kommune", "Kommunen har oprettet en ny enhed.", "Antallet af klager er mindsket fra 74 til 51."),
    ("Lemvig Havn", "Der er indkøbt nye fortøjningsringe.", "Der er 44 stillinger på havnen."),
    ("Odder Kommune", "Reglerne er lagt om.", "Sagerne er regnet fra den dag, ansøgningen kom ind."),
    ("Region Vest", "Regionen åbner en ny klinik den 1. marts 2023.", "Regionen skal fremhæve, at tallene er usikre."),
    ("Lemvig Havn", "Broen er bygget om.", "Broen passes af kunderne selv."),
    ("Kolding Gymnasium", "Skolen har ansat to lærere.", "Lærerne er stolte af resultatet."),
]


@pytest.mark.parametrize(("sender", "deed", "other"), PAIRS, ids=[row[1][:30] for row in PAIRS])
def test_deeds_outweigh_states_and_statistics(sender: str, deed: str, other: str) -> None:
    assert _likely(deed, sender) > 0 > _likely(other, sender)


FRESH = [
    ("Stiftets Arkiv", "Arkivet har lejet et ekstra magasin i Brande.", ["done"]),
    ("Stiftets Arkiv", "Der blev i 2021 udlånt 14.300 arkivæsker.", []),
    ("Stiftets Arkiv", "Scanningen af kirkebøgerne genoptages efter nytår.", ["planned"]),
    ("Vejle Brandvæsen", "Vi øver hver tirsdag med nabokorpset.", ["ongoing"]),
    ("Lemvig Havn", "Hvis fiskeriforeningen skyder halvdelen ind, forlænges molen.", ["conditional"]),
    ("Odder Kommune", "Antallet af klager er mindsket fra 74 til 51.", []),
    ("Odder Kommune", "Ministeriet fremsætter lovforslag i februar 2023.", []),
    ("Lægemiddelstyrelsen", "Der indkom 612 indberetninger i 3. kvartal.", []),
    ("Kolding Gymnasium", "Fra februar får alle 1.g'ere en fast mentor.", ["planned"]),
    ("Politiet i Skive", "En patrulje så lys i bygningen kl. 02.10 og kaldte hundeføreren.", []),
    ("Region Vest", "Patienten har ret til at blive udredt inden 30 dage.", []),
    ("Region Vest", "Der er travlt på afdelingen.", []),
    ("Vandlaug Syd", "Ordningen er vedtaget af bestyrelsen og sættes i værk den 1. marts 2023.", ["planned"]),
    ("Vandlaug Syd", "Pumpen er købt og står klar medio januar.", ["done"]),
    ("Odder Kommune", "De to stillinger er slået op med ansøgningsfrist den 4. november.", ["done"]),
]


@pytest.mark.parametrize(("sender", "sentence", "statuses"), FRESH, ids=[row[1][:30] for row in FRESH])
def test_sentences_of_other_fields(sender: str, sentence: str, statuses: list[str]) -> None:
    found, _ = find_commitments(sentence_view(sentence, dated=DATED, sender=sender), (), ())
    assert [promise.status for promise in found] == statuses


def _rows() -> list[tuple[str, ...]]:
    """The rows of promises_and_accounts.tsv."""
    lines = (Path(__file__).parent / "promises_and_accounts.tsv").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(("sender", "dated", "text", "wanted"), _rows(), ids=[row[2][:40] for row in _rows()])
def test_measures_beside_accounts(sender: str, dated: str, text: str, wanted: str) -> None:
    view = sentence_view(text.replace("\\n", "\n"), dated=date.fromisoformat(dated), sender=sender)
    found, _ = find_commitments(view, (), ())
    assert (", ".join(f"{one.status} {one.deadline or '-'}" for one in found) or "none") == wanted


def test_the_limit_of_a_deed_done_is_its_date() -> None:
    rows = {
        "De to stillinger er slået op med ansøgningsfrist den 4. november.": "2022-11-04",
        "Pumpen er købt og står klar medio januar.": "2023-01-15",
        "Aftalen er forlænget til og med juni 2023.": "2023-06-30",
    }
    for sentence, deadline in rows.items():
        (promise,), _ = find_commitments(sentence_view(sentence, dated=DATED, sender="Odder Kommune"), (), ())
        assert (promise.status, promise.deadline) == ("done", deadline)


def test_a_clause_is_weighed_in_its_company_only_in_a_letter() -> None:
    deeds = "Der er ansat en læge. " * FEWEST
    short, long = (sentence_view(text, dated=DATED) for text in ("Der er ansat en læge.", deeds))
    (alone,) = (item for items in weigh(short, "kommune", "").values() for item in items)
    among = [item for items in weigh(long, "kommune", "").values() for item in items]
    assert not any(sign.startswith(("paragraph", "place")) for sign in alone.signs)
    assert all("paragraph rich" in item.signs for item in among)


def test_weights_sum_up() -> None:
    table = weights("alone")
    assert total({"always", "no such sign"}, table) == table["always"]
    assert total({"always", "by own"}, table) == table["always"] + table["by own"]
