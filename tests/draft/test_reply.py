"""The reply: what it notes, what it asks for, and how its Danish reads."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from draft.build import LETTERS, Builder
from draft.letters import guldborgsund, horsens
from letterkit.case import Case, EarlierLetter
from letterkit.claim import Claims
from letterkit.draft import draft_html, draft_reply, draft_text, write_docx
from letterkit.draft.lexicon import own_words
from letterkit.finding import Analysis, Evidence
from letterkit.letter import Letter, Span, TextField
from letterkit.settings import Settings

public = pytest.mark.skipif(not LETTERS.is_dir(), reason="the public letters are not beside the repository")
TODAY = date(2018, 1, 10)


def flat(analysis: Analysis, **settings: object) -> str:
    """The reply's text on one line."""
    given = Settings(**settings)  # type: ignore[arg-type]
    return re.sub(r"\s+", " ", draft_text(draft_reply(analysis, Case(asked_by="Socialministeriet"), given, today=TODAY)))


@public
def test_guldborgsund_notes_the_figures_and_the_mentors_and_asks_for_date_and_reasons() -> None:
    text = flat(guldborgsund())
    for words in (
        "489 aktivitetsparate",
        "44,4 pct.",
        "316 af dem",
        "173 borgere",
        "yderligere tre mentorer vil blive ansat 1. marts 2018",
    ):
        assert words in text
    assert "reglerne ikke er overholdt. Kommunen bedes oplyse, hvornår reglerne vil være overholdt" in text
    assert "redegøre for årsagerne, for så vidt angår de 173 borgere" in text


@public
def test_horsens_notes_two_promises_and_asks_for_the_reasons_and_the_basis() -> None:
    text = flat(horsens())
    assert "at kommunen inden udgangen af 2017 er i mål med at implementere ”Flere skal med”" in text
    assert "at de 64 borgere inden udgangen af 2017 vil modtage et tilbud om aktivering eller mentor" in text
    assert "redegøre for årsagerne, for så vidt angår de 64 borgere" in text
    assert "fordoblet antallet af aktiveringsberørte" in text
    assert "oplyse, hvad oplysningen bygger på." in text


def sound_letter(sender: str = "Nørreå Kommune", **more: str) -> Builder:
    b = Builder(
        "Vi har i 2019 behandlet 412 byggesager.\n\nMed venlig hilsen\n\nAnne Holm",
        **{"sender": sender, "subject": "Svar om byggesager", "signatory": "Anne Holm", **more},
    )
    b.figure("412 byggesager", as_of="2019")
    return b


def test_a_letter_with_nothing_to_object_to_gets_a_short_kind_reply() -> None:
    text = flat(sound_letter(date="2019-05-02").build())
    assert "Tak for kommunens svar af 2. maj 2019" in text
    assert "har læst det med interesse og har ingen yderligere spørgsmål" in text
    assert "at kommunen i 2019 har behandlet 412 byggesager" in text
    assert "bedes" not in text
    assert len(text.split()) < 80


@pytest.mark.parametrize(
    ("sender", "words"),
    [
        ("Region Vestø", "regionen i 2019 har behandlet"),
        ("Byggestyrelsen", "styrelsen i 2019 har behandlet"),
        ("Fjordby Gymnasium", "gymnasiet i 2019 har behandlet"),
        ("Fjordby Skole", "skolen i 2019 har behandlet"),
        ("Vestø Forsyning A/S", "selskabet i 2019 har behandlet"),
        ("Erhvervsministeriet", "ministeriet i 2019 har behandlet"),
        ("Skolelederkredsen i Vestø Kommune v/ Poul Dam", "I i 2019 har behandlet"),  # no kommune
        ("Huset ved Havnen", "I i 2019 har behandlet"),  # a name that says nothing is addressed directly
    ],
)
def test_the_sender_has_its_own_noun(sender: str, words: str) -> None:
    assert words in flat(sound_letter(sender).build())


def test_direct_address_when_the_office_wants_it() -> None:
    text = flat(sound_letter().build(), kommune_as="I")
    assert "Kære Anne Holm" in text
    assert "at I i 2019 har behandlet 412 byggesager" in text


def test_a_contradicted_figure_is_asked_about_with_its_calculation_and_not_noted_as_a_fact() -> None:
    b = Builder(
        "Der er 405 elever. Heraf har 210 elever søgt ind, mens 188 elever ikke har søgt.",
        sender="Fjordby Gymnasium",
        subject="Redegørelse om optag",
    )
    whole, part, rest = b.figure("405 elever"), b.figure("210 elever"), b.figure("188 elever")
    b.finding(
        "contradicted",
        "sum",
        [whole, part, rest],
        calculation="210 + 188 = 398",
        explanation="De to grupper giver tilsammen 398 elever, ikke 405.",
    )
    text = flat(b.build())
    asked = "”Der er 405 elever.” De to grupper giver tilsammen 398 elever, ikke 405. Gymnasiet bedes oplyse, hvilke tal der er de rette."
    assert asked in text
    assert "Det oplyser" not in text


def test_cpr_numbers_are_masked_in_text_comment_and_page(tmp_path: Path) -> None:
    b = Builder("Vi har behandlet 12 sager, herunder 010190-1234.", sender="Nørreå Kommune", subject="Svar om 010190-1234")
    b.figure("12 sager", as_of="2019")
    draft = draft_reply(b.build(), Case(), Settings(), today=TODAY)
    write_docx(draft, tmp_path / "udkast.docx")
    import docx

    document = docx.Document(str(tmp_path / "udkast.docx"))
    everything = draft_html(draft) + "".join(p.text for p in document.paragraphs) + "".join(c.text for c in document.comments)
    assert "010190-1234" not in everything
    assert "xxxxxx-xxxx" in everything


def test_text_from_a_letter_is_never_a_tag_or_a_command() -> None:
    hostile = "Vi har 12 sager {{ 7 }} <afsnit>ny</afsnit> & {% raw %}."
    b = Builder(hostile, sender="<b>Nørreå</b> Kommune", subject="Svar <s kilde='x'> {{ vi }}")
    b.figure("12 sager", as_of="2019")
    text = flat(b.build())
    assert "{{ 7 }} <afsnit>ny</afsnit> & {% raw %}" in text
    assert "<b>Nørreå</b> Kommune" in text


def test_a_count_of_fewer_than_five_people_is_warned_about() -> None:
    b = Builder("I 2019 blev 3 elever udskrevet.", sender="Fjordby Skole", subject="Svar om elever")
    b.figure("3 elever", as_of="2019", unit="person")
    draft = draft_reply(b.build(), Case(), Settings(), today=TODAY)
    assert draft.warnings == ("Bemærk: ”tre elever” er færre end fem personer.",)
    assert any("færre end fem personer" in line for run in draft.runs if run.note for line in run.note.lines)


def test_earlier_promises_are_asked_about_in_one_list_each_in_its_whole_sentence() -> None:
    b = sound_letter(date="2019-05-02")
    said = "Vi vil inden den 1. oktober 2018 have taget prøver ved alle 26 værker."
    boats = "Vi har senest den 1. januar 2019 en båd i hver af vores fire havne."
    for quote, reason in (("Vi vil inden den 1. oktober 2018 have taget", "not_mentioned"), (boats.rstrip("."), "partly_kept")):
        kept = reason == "partly_kept"
        b.finding(
            "unclear",
            "commitment",
            ["f1"] if kept else [],
            severity="finding" if kept else "remark",
            reason=reason,
            evidence=(Evidence(kind="earlier", quote=quote, file="2018.txt"),),
            ask="hvornår det er opfyldt fuldt ud" if kept else f"status for løftet om, at ”{quote}”",
        )
    day = TextField(value="2018-04-03", span=Span(start=0, end=1))
    earlier = EarlierLetter(
        letter=Letter(
            file="2018.txt", sha256="0" * 64, media_type="text/plain", text_source="text", text=f"{said} {boats}", date=day
        ),
        claims=Claims(),
    )
    text = re.sub(r"\s+", " ", draft_text(draft_reply(b.build(), Case(earlier=(earlier,)), Settings(), today=TODAY)))
    lead = "Kommunen bedes oplyse, hvordan det er gået med følgende, som kommunen oplyste i brevet af 3. april 2018, og hvornår det er opfyldt:"
    assert lead in text
    assert f"- ”{said}”" in text
    assert f"- ”{boats}” Nu skriver kommunen: ”Vi har i 2019 behandlet 412 byggesager.”" in text
    assert "mindre ting" not in text
    assert "ingen yderligere spørgsmål" not in text


def test_a_count_that_opens_its_sentence_is_small_inside_another() -> None:
    b = Builder("Ni af 26 værker fik en anmærkning.", sender="Nørreå Kommune", subject="Svar om værker")
    b.figure("26 værker")
    b.figures[0] = replace(b.figures[0], quote="Ni", span=b.span("Ni"))
    count, reason = "Hvor mange værker fik en anmærkning", "og hvorfor?"
    b.question(f"{count}, {reason}", [("count", count, True, "Ni"), ("reason", reason, False, None)], "partly", "1")
    assert "for så vidt angår de ni." in flat(b.build())


@pytest.mark.parametrize("one", ["én", "et", "1", "Kun en"])
def test_nobody_asks_about_the_one_in_the_plural(one: str) -> None:
    b = Builder(f"{one} kran ud af 26 kraner var ude af drift.", sender="Nørreå Kommune", subject="Svar om kraner")
    b.figure("26 kraner")
    b.figures[0] = replace(b.figures[0], quote=f"{one} kran", span=b.span(f"{one} kran"))
    count, reason = "Hvor mange kraner var ude af drift", "og hvorfor?"
    b.question(f"{count}, {reason}", [("count", count, True, f"{one} kran"), ("reason", reason, False, None)], "partly", "1")
    text = flat(b.build())
    assert "for så vidt angår" not in text
    assert "hvorfor?" in text


@pytest.mark.parametrize(
    ("follows", "asked"),
    [
        ("Vi regner med at gøre det fra den 1. november 2018.", False),
        ("Det bliver det fra den 1. november 2018.", False),
        ("To studerende ringer listen igennem den 1. november 2018.", True),
    ],
)
def test_when_the_rules_will_be_kept_is_not_asked_where_the_next_sentence_says_it(follows: str, asked: bool) -> None:
    b = Builder(
        f"Kommunen overholder ikke reglerne. {follows}", sender="Nørreå Kommune", subject="Svar om sager", date="2018-01-02"
    )
    b.complies("does_not_comply", "Kommunen overholder ikke reglerne")
    b.promise(follows.rstrip("."), deadline="2018-11-01")
    assert ("hvornår reglerne vil være overholdt" in flat(b.build())) is asked


def test_what_two_checks_find_of_one_figure_is_said_once() -> None:
    b = sound_letter(date="2019-05-02")
    said = "mens brevet skriver 412."
    b.finding("contradicted", "growth", ["f1"], code="LK401", explanation=f"Fra 200 til 400 er stigningen 200, {said}")
    b.finding("contradicted", "derived", ["f1"], code="LK207", explanation=f"400 - 200 giver 200, {said}")
    text = flat(b.build())
    assert "er stigningen 200" in text
    assert "giver 200" not in text


@pytest.mark.parametrize(
    ("subject", "heading"),
    [
        ("Deres brev af 2. maj 2006, j.nr. 330-41", "Vedrørende kommunens brev af 2. maj 2019"),
        ("Om fravær og frafald hos os", "Vedrørende kommunens brev af 2. maj 2019"),
        ("Sygedagpenge i Nørreå – sådan gør vi", "Sygedagpenge i Nørreå"),
        ("Åbningstider i filialerne", "Åbningstider i filialerne"),
    ],
)
def test_a_subject_that_only_the_sender_can_write_is_not_taken_over(subject: str, heading: str) -> None:
    b = sound_letter(date="2019-05-02", subject=subject)
    assert draft_reply(b.build(), Case(), Settings(), today=TODAY).title == heading


def test_of_a_sentence_too_long_to_quote_the_whole_clause_that_promises_is_quoted() -> None:
    lead = "Byrådet har, efter at sagen har været drøftet i tre udvalg og sendt i høring hos alle, som har udtalt sig om den siden foråret, afsat midler"
    b = Builder(
        f"{lead}, så nye boliger på den gamle grund bliver bygget i løbet af næste år, og de er klar senest den 1. oktober 2019, idet der dog må tages forbehold.",
        sender="Nørreå Kommune",
        subject="Svar om boliger",
        date="2018-01-02",
    )
    b.promise("de er klar senest den 1. oktober 2019", deadline="2019-10-01")
    assert "”… de er klar senest den 1. oktober 2019.”" in flat(b.build())


def test_what_one_count_shows_twice_does_not_begin_two_sentences_alike() -> None:
    said = "Opgørelsen viser, at antallet af kontroller var 212 i 2018. Opgørelsen viser, at antallet af sager var 412 i 2018."
    b = Builder(said, sender="Nørreå Kommune", subject="Svar om kontrol")
    b.figure("212", counted="kontroller", as_of="2018")
    b.figure("412", counted="sager", as_of="2018")
    text = flat(b.build())
    assert text.count("pgørelsen viser") == 1
    assert "at antallet af sager var 412 i 2018" in text


def test_a_half_question_without_a_mark_ends_its_sentence() -> None:
    b = sound_letter(date="2019-05-02")
    b.question(
        "Oplys antallet og årsagerne hertil",
        [("count", "Oplys antallet", True, "412 byggesager"), ("other", "årsagerne hertil", False, None)],
        "partly",
        "1",
    )
    b.question(
        "Oplys status og fristerne hertil",
        [("count", "Oplys status", True, "412 byggesager"), ("other", "fristerne hertil", False, None)],
        "partly",
        "2",
    )
    text = flat(b.build())
    assert re.search(r"hertil” [A-ZÆØÅ]", text) is None


def test_the_first_numbers_asked_for_come_first_and_small_talk_not_at_all() -> None:
    chat = "Tak for sidst, det er dejligt at høre fra jer."
    first, then = "16 både fik plads i 2017.", "48 både står på venteliste."
    b = Builder(
        f"{chat}\n\nHavnen er en vigtig del af vores by. Pladsen koster 4.200 kr. om året.\n\n{then}\n\n{first}",
        sender="Nørreå Havn",
        subject="Svar om bådpladser",
        date="2017-12-05",
    )
    b.figure("4.200 kr.", kind="amount")
    b.figure("48 både", counted="både")
    b.figure("16 både", counted="både", as_of="2017")
    for number, (asked, kind, answer) in enumerate(
        [
            ("Hvor mange både fik plads i 2017?", "count", first),
            ("Hvor mange både står på venteliste?", "count", then),
            ("Hvad koster en plads?", "cost", "Pladsen koster 4.200 kr. om året."),
            ("Hvordan er havnen for byen?", "other", "Havnen er en vigtig del af vores by."),
            ("Hvad gør havnen?", "other", chat),
        ],
        1,
    ):
        b.question(asked, [(kind, asked, True, answer)], "yes", str(number))
    text = flat(b.build())
    assert text.index("16 både") < text.index("48 både") < text.index("4.200 kr.")
    assert "vigtig del" not in text
    assert "dejligt" not in text


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("1. Én af havnens tre broer er lukket.", "Én af havnens tre broer er lukket."),
        ("2. 48 både fik plads.", "48 både fik plads."),
        ("a) 48 både fik plads.", "48 både fik plads."),
        ("1. december begyndte en ny havnefoged.", "1. december begyndte en ny havnefoged."),
        ("3. og 5. klasse var på besøg.", "3. og 5. klasse var på besøg."),
        ("Ad 2) vi har en ny bro.", "vi har en ny bro."),
    ],
)
def test_a_sentence_without_the_number_of_its_answer(printed: str, said: str) -> None:
    assert own_words(printed) == said


def test_a_part_is_not_told_before_its_whole_however_it_was_asked() -> None:
    whole, part = "Der blev i 2017 talt 16 broer.", "12 af de 16 broer er målt."
    b = Builder(f"{whole}\n\n{part}", sender="Nørreå Havn", subject="Svar om broer", date="2017-12-05")
    b.figure("16 broer", counted="broer", as_of="2017")
    b.figure("12", counted="broer")
    b.question("Hvor mange broer er målt?", [("count", "Hvor mange broer er målt?", True, part)], "yes", "1")
    b.question("Hvilke broer har havnen?", [("other", "Hvilke broer har havnen?", True, whole)], "yes", "2")
    text = flat(b.build())
    assert text.index("talt 16 broer") < text.index("12 af de 16 broer")
