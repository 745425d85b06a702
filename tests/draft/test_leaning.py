"""Sentences that say too little alone: they are quoted with the sentence before, or told only after it."""

from __future__ import annotations

import pytest

from draft.build import flat, kommune
from letterkit.draft.leaning import counts_on, general_noun, known_number, leans_back


@pytest.mark.parametrize(
    "sentence",
    [
        "12 er ansat og tiltræder den 1. august.",
        "Yderligere 14 er tilmeldt et kursus.",
        "De to kan komme hjem i maj.",
        "De sidste 51 er lagt ind i planen.",
        "De 12 øvrige følger i foråret.",
        "De øvrige 226 aflysninger var kommunens.",
        "Styrelsen rykker de øvrige syv i juni.",
        "983 af de 1.104 er vurderet.",
        "Resten er på plads i juni.",
        "Blandt dem har vi udtaget 200 sager.",
        "Indtil nu er der holdt godt 900, og det går fremad.",
        "Sidste år afviste vi 143 på et helt år.",
    ],
)
def test_a_number_without_its_noun(sentence: str) -> None:
    assert counts_on(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "12 lærere er ansat i maj.",
        "Yderligere 14 pladser er oprettet.",
        "23 af årets 58 elever er begyndt.",
        "Kommunen har 12 skoler, mens de øvrige ti er lukket.",
        "Resten af beløbet udbetales i maj.",
        "Der er holdt 900 samtaler, og det går fremad.",
        "Vi fik 412 ansøgninger og behandlede 371.",
        "De nye sygeplejersker oplæres i foråret.",
        "Vi blev færdige i maj 2024.",
        "19 indsatte bestod en prøve.",
        "De 14 ansatte fik et kursus.",
    ],
)
def test_a_number_with_its_noun(sentence: str) -> None:
    assert not counts_on(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "34 stationer har fået det.",
        "Bliver det vedtaget, koster det 45 mio. kr.",
        "Holder den, når vi målet i maj.",
        "Vedtages forslaget, begynder arbejdet i maj.",
        "Det er vores forventning, at disse kan afsluttes i maj.",
        "I 2010 blev der afgivet 9 mio. af den slags sedler.",
        "Hver en krone af statens 6,2 mio. kr. er gået til det.",
        "Indtil da sejler færgen videre.",
        "Svaret ventes i februar.",
        "Den stak 4,6 meter.",
        "Heri foreslår jeg, at niveauet hæves i maj.",
        "137 elever, det er 16 pct. af eleverne.",
        "Får vi afslag, lukker huset i maj.",
        "Siger byrådet ja den 18. juni, kan anlægget stå færdigt i august.",
        "Evalueringen heraf sendes i maj.",
        "Siden da er der købt ydelser for 7,9 mio. kr.",
        "Andelen er for lav, og det erkender vi.",
        "Pengene er sendt til staten.",
        "De to broer vil stå klar i maj.",
        "Der indledes drøftelser med begge i løbet af 3. kvartal 2026.",
        "Når de lægges oven på kortet, falder 89 af dem inden for.",
    ],
)
def test_leans_on_the_sentence_before(sentence: str) -> None:
    assert leans_back(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Svaret på henvendelsen sendes i maj.",
        "Resultatet af undersøgelsen foreligger i maj.",
        "Vi har taget hul på det nye hus.",
        "Styrelsen finder det rigtigt at vente.",
        "Den nye plan gælder fra maj.",
        "De ældste i byen får besøg i maj.",
        "Kommunen modtog 310 sager, heraf 31 om børn.",
        "Mødet blev holdt, og der hænges et opslag herom i huset.",
        "Et flertal stemte for den nye ordning.",
        "Andelen af børn, der kan svømme, er steget.",
        "De 212 elever har fået et brev.",
        "To broer vil stå klar i maj.",
        "Hvis de ældste flytter, bliver der plads.",
    ],
)
def test_stands_alone(sentence: str) -> None:
    assert not leans_back(sentence)


@pytest.mark.parametrize(
    ("sentence", "number"),
    [("983 af de 1.104 er vurderet.", "1.104"), ("Alle 472 fik et brev.", "472"), ("12 er ansat.", None)],
)
def test_the_number_that_is_taken_for_known(sentence: str, number: str | None) -> None:
    assert known_number(sentence) == number


def test_a_known_number_is_quoted_with_the_sentence_that_has_it() -> None:
    b = kommune("Af de 69 børn er 52 begyndt, og 17 venter. Det er svært at vente. De 17 får alle en plads i maj 2025.")
    b.promise("De 17 får alle en plads i maj 2025", deadline="2025-05")
    assert "”Af de 69 børn er 52 begyndt, og 17 venter. … De 17 får alle en plads i maj 2025.”" in flat(b)


def test_the_sentences_before_are_quoted_until_one_stands_alone() -> None:
    b = kommune("Vi har 12 stationer. Det er færre end før. Bliver det vedtaget, lukker vi en station i maj 2025.")
    b.promise("Bliver det vedtaget, lukker vi en station i maj 2025", deadline="2025-05", status="conditional")
    assert "”Vi har 12 stationer. Det er færre end før. Bliver det vedtaget, lukker vi en station i maj 2025.”" in flat(b)


def test_two_promises_of_which_one_leans_on_the_other_are_one_quotation() -> None:
    b = kommune("I maj 2025 bliver de første 18 busser leveret. De 12 øvrige følger i foråret 2026.")
    b.promise("I maj 2025 bliver de første 18 busser leveret", deadline="2025-05")
    b.promise("De 12 øvrige følger i foråret 2026", deadline="2026")
    text = flat(b)
    assert "”I maj 2025 bliver de første 18 busser leveret. De 12 øvrige følger i foråret 2026.”" in text
    assert text.count("12 øvrige") == 1


def test_a_state_or_a_habit_is_no_promise() -> None:
    b = kommune(
        "November plejer at være værst. Vi er 842 elever i 2025. På ventelisten står 58 mod 71 i foråret. "
        "Vi ansætter en lærer i maj 2025."
    )
    b.promise("På ventelisten står 58 mod 71 i foråret", deadline="2025-05")
    b.promise("November plejer at være værst", deadline="2025-11")
    b.promise("Vi er 842 elever i 2025", deadline="2025")
    b.promise("Vi ansætter en lærer i maj 2025", deadline="2025-05")
    text = flat(b)
    assert "November plejer" not in text
    assert "842" not in text
    assert "ventelisten" not in text
    assert "at kommunen ansætter en lærer i maj 2025" in text


def test_what_a_point_disputes_is_not_told_as_a_fact() -> None:
    b = kommune("Vi fik 412 sager i 2024. Vi havde 12 breve i 2024, og tallet er faldet på alle 4 skoler.")
    b.figure("412 sager", as_of="2024")
    b.figure("12 breve", as_of="2024")
    disputed = b.comparison("tallet er faldet på alle 4 skoler", "lower")
    b.finding("contradicted", "move", [disputed], explanation="Det gælder ikke Vestskolen.")
    text = flat(b)
    assert "at kommunen fik 412 sager i 2024" in text
    assert "12 breve" not in text


@pytest.mark.parametrize(
    "sentence",
    [
        "De sidstnævnte er afsluttet ultimo juni.",
        "Ved 33 af de sidstnævnte var fristen kort.",
        "Og en ny til 94.000 kr. er leveret.",
    ],
)
def test_what_the_sentence_before_has_named(sentence: str) -> None:
    assert leans_back(sentence)


@pytest.mark.parametrize(
    "sentence", ["En ny skole til 94 mio. kr. åbner.", "Der er huse og haver, og kun sidstnævnte er fredet."]
)
def test_what_the_sentence_names_itself(sentence: str) -> None:
    assert not leans_back(sentence)


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("I de sidste 26 er vi sikre på datoen.", False),
        ("For de øvrige 12 gælder fristen ikke.", False),
        ("I de sidste 26 sager er vi sikre på datoen.", True),
        ("I de sidste fem år er tallet faldet.", True),
        ("Det var 80,9 pct. i kvartalet før.", False),
        ("Andelen af tog i rute var 80,9 pct. i kvartalet før.", False),
        ("Andelen af tog i rute var 81,2 pct. i 3. kvartal 2022 og 80,9 pct. i kvartalet før.", True),
        ("Havnen har flyttet to kraner derover.", False),
        ("Havnen har 14 både på ti meter eller derover.", True),
    ],
)
def test_what_says_too_little_alone(text: str, alone: bool) -> None:
    assert (leans_back(text) or counts_on(text)) is not alone


# (the letter, what is promised in it, what the reply says, what it does not say)
LOOSE = [
    ("Opgørelsen af lodsture afventer en ny kørsel. Kommunen sender den til ministeriet senest den 1. maj 2025.", "Kommunen sender den til ministeriet senest den 1. maj 2025", "at opgørelsen af lodsture afventer en ny kørsel, og at kommunen sender den til ministeriet senest den 1. maj 2025", ""),
    ("Vi har i januar oprettet en vagttelefon for fiskere. Tiltaget evalueres i juni 2025.", "Tiltaget evalueres i juni 2025", "en vagttelefon for fiskere", "har noteret sig, at tiltaget"),
    ("Dykkerskolen fik påbud om udluftning i maj. Vi venter, at påbuddet er efterkommet den 1. juli 2025.", "påbuddet er efterkommet den 1. juli 2025", "Dykkerskolen fik påbud om udluftning i maj", ""),
    ("Havnen har søgt om en ny mole. Vi meddeler tilladelsen senest den 1. juli 2025.", "Vi meddeler tilladelsen senest den 1. juli 2025", "Havnen har søgt om en ny mole", "har noteret sig, at kommunen meddeler tilladelsen"),
    ("Vi meddeler tilladelsen til en ny mole senest den 1. juli 2025.", "Vi meddeler tilladelsen til en ny mole senest den 1. juli 2025", "at kommunen meddeler tilladelsen til en ny mole senest den 1. juli 2025", ""),
    ("Ni skoler har fået en bådvagt. De sidste to skoler får en senest den 1. juli 2025.", "De sidste to skoler får en senest den 1. juli 2025", "i skoler har fået en bådvagt", "at de sidste to skoler får"),
    ("I 2025 vil kommunen:\n\n• ansætte en bådfører senest den 1. maj 2025,\n• male molen inden udgangen af juni 2025.", "ansætte en bådfører senest den 1. maj 2025", "at kommunen vil ansætte en bådfører senest den 1. maj 2025", "”ansætte"),
    ("Det sikres ved, at kommunen\n\n• ansætter en bådfører senest den 1. maj 2025,\n• maler molen.", "ansætter en bådfører senest den 1. maj 2025", "at kommunen ansætter en bådfører senest den 1. maj 2025", "”ansætter"),
    ("Andet:\n\n• ansætter en bådfører senest den 1. maj 2025.", "ansætter en bådfører senest den 1. maj 2025", "Tak for", "ansætter en bådfører"),
    ("Bådene er slidte. For at nå det ansætter kommunen to mand senest den 1. maj 2025.", "ansætter kommunen to mand senest den 1. maj 2025", "at kommunen ansætter to mand senest den 1. maj 2025", "For at nå det"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "promise", "said", "unsaid"), LOOSE)
def test_a_promise_is_told_with_the_name_of_its_thing(text: str, promise: str, said: str, unsaid: str) -> None:
    b = kommune(text)
    day = "2025-05-01" if "maj 2025" in promise else "2025-07-01" if "juli" in promise else "2025-06-30"
    b.promise(promise, deadline=day)
    told = flat(b)
    assert said in told
    assert not unsaid or unsaid not in told


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("19 familier kom.", True),
        ("Fire naboer sagde nej.", True),
        ("19 familier kom til mødet om molen.", False),
        ("Regionen sender den til ministeriet i maj.", True),
        ("Vi skriver en vejledning og sender den til skolerne i maj.", False),
        ("Kommunen sender den 1. maj en vejledning ud.", False),
        ("De sidste to havne har selv lukket kranen.", True),
        ("De sidste to år har havnen haft underskud.", False),
        ("Den sidste, en kran fra 1971, blev ved en fejl først synet i maj.", True),
        ("Den sidste tid har havnen været lukket.", False),
    ],
)
def test_who_takes_part_and_what_is_sent_stand_in_the_sentence_before(text: str, leans: bool) -> None:
    assert leans_back(text) is leans


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Tiltaget har haft virkning fra første dag.", "tiltag"),
        ("Kommunen meddeler tilladelsen inden udgangen af april.", "tilladelse"),
        ("Kommunen forventer, at påbuddet er efterkommet.", "påbud"),
        ("Vi sender evalueringen til ministeriet i maj.", "evaluering"),
        ("Evalueringen af molen er færdig.", None),
        ("Kommunen meddeler tilladelsen til en ny mole.", None),
        ("Kommunen har lagt en plan, og planen følges.", None),
        ("Den nye ordning virker.", None),
        ("Handleplanen er taget i brug.", None),
        ("Havnens plan er vedtaget.", None),
    ],
)
def test_a_definite_word_that_does_not_say_which(text: str, noun: str | None) -> None:
    assert general_noun(text) == noun


def test_a_part_is_told_with_the_one_that_is_left_out() -> None:
    b = kommune("I 2024 var ti af lodsturene varslet. Den sidste, en tur i maj, blev ved en fejl først varslet bagefter.")
    b.figure("ti af lodsturene", 10, as_of="2024")
    assert "ti af lodsturene varslet. Den sidste, en tur i maj, blev ved en fejl først varslet bagefter.”" in flat(b)


def test_a_level_is_held_only_against_one_of_its_kind() -> None:
    b = kommune("Vi brugte 41 dage på en sag i 2024, og det er kun en enkelt dag over målet. I 2023 var tallet 38 dage.")
    b.figure("41 dage", kind="duration", as_of="2024")
    b.figure("38 dage", kind="duration", as_of="2023")
    assert "over målet, mod 38 dage" not in flat(b)
