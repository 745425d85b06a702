"""What a finding says and asks, in the words of a letter; and what stands in a reply only once."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from draft.build import Builder, flat, kommune
from letterkit.case import Case
from letterkit.claim import Question, QuestionPart
from letterkit.draft import draft_case, draft_reply, draft_text
from letterkit.draft.campaign import held_back, missing_senders
from letterkit.draft.indirect import at_clause
from letterkit.draft.lexicon import own_words, small_start
from letterkit.draft.open_questions import as_indirect, lettered_parts, with_antecedent
from letterkit.draft.points import printed_day
from letterkit.draft.said import ask_words, explanation_words, in_letter_words, named
from letterkit.draft.subject import letter_words, topic
from letterkit.draft.voice import addressed
from letterkit.draft.wording import spell_small
from letterkit.finding import Finding
from letterkit.settings import Settings


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("Brevet af 2020-01-15 oplyste 312.", "Brevet af 15. januar 2020 oplyste 312."),
        ("2017-12-31 < 2018-01-03", "31. december 2017 < 3. januar 2018"),
        ("Tabellen slutter med Okt 2017.", "Tabellen slutter med oktober 2017."),
        ("Jan 2017 - Maj 2017", "januar 2017 - maj 2017"),
        ("2020-01-15-redegoerelse.txt: 312 sager", "2020-01-15-redegoerelse.txt: 312 sager"),  # a file's name
        ("sagsnr. 2018-4471 og 2019-0412", "sagsnr. 2018-4471 og 2019-0412"),
        ("i perioden 2009-2011", "i perioden 2009-2011"),
        ("Marts 2017 er måneden", "Marts 2017 er måneden"),
    ],
)
def test_days_and_months_in_words(said: str, written: str) -> None:
    assert in_letter_words(said) == written


def finding(explanation: str = "", ask: str = "") -> Finding:
    return Finding(code="LK000", check="date", verdict="contradicted", explanation=explanation, ask=ask)


@pytest.mark.parametrize(
    ("ask", "quote", "asked"),
    [
        ("hvilken dato der menes med den 31. april 2025", "Vi når det den 31. april 2025", ", hvilken dato der menes"),
        ("hvilken dato der menes med den 31. april 2025", "Vi når det", ", hvilken dato der menes med den 31. april 2025"),
        (
            "om det er ugedagen eller datoen, der gælder i tirsdag den 18. marts 2026",
            "Der er møde tirsdag den 18. marts 2026",
            ", om det er ugedagen eller datoen, der gælder",
        ),
        ("hvordan 88 pct. er opgjort, idet registret har 85,0", "88 pct.", ", hvordan 88 pct. er opgjort"),
        ("de tal, som ligger bag ”andelen vil stige”", "andelen vil stige", " de tal, som ligger bag oplysningen"),
        (
            "om det er ugedagen eller datoen, der gælder i onsdag den 4. maj 2022",
            "",
            ", om det er ugedagen eller datoen, der gælder",
        ),
        ("status for løftet", "", " status for løftet"),
        ("", "", ""),
    ],
)
def test_what_is_asked_says_nothing_twice(ask: str, quote: str, asked: str) -> None:
    assert ask_words(finding("Brevet skriver onsdag den 4. maj 2022.", ask), quote) == asked


def test_the_row_of_a_file_stands_in_the_comment_alone() -> None:
    said = "Brevet skriver 720, mens registret (række 15) har 702."
    assert explanation_words(finding(said)) == "Brevet skriver 720, mens registret har 702."


@pytest.mark.parametrize(
    ("subject", "kind", "about"),
    [
        ("Granlev Kommunes svar på jeres brev om underretninger (2025-0417)", "svar", "om underretninger"),
        ("Deres mail af 29/4 2013 om vandtab", "brev", ""),
        ("Besvarelse af spørgsmål 88", "besvarelse", ""),
        ("Redegørelse om byggesager", "redegørelse", "om byggesager"),
    ],
)
def test_what_the_letter_is_called(subject: str, kind: str, about: str) -> None:
    words = letter_words(Builder("Tak for brevet.", subject=subject).build())
    assert (words["ubestemt"], words["om"]) == (kind, about)
    assert not re.search(r"\b(?:jeres|Deres)\b", words["emne"])


@pytest.mark.parametrize(
    ("subject", "text", "written"),
    [
        ("ENERGIFORBRUG TIL GADEBELYSNING", "Vi bruger strøm.", "Energiforbrug til gadebelysning"),
        ("TILSYN I RAVNSØ OG HOLM", "Her i Ravnsø er der tilsyn, og i Holm er der ro.", "Tilsyn i Ravnsø og Holm"),
        ("Brug af EU-midler", "Vi bruger midler.", "Brug af EU-midler"),
        ("ROTTER I ENGHOLM", "Der er rotter.", "Rotter i Engholm"),
        ("BUDGET FOR ENGHOLM KOMMUNE", "En kommune er et sted.", "Budget for Engholm kommune"),
    ],
)
def test_a_subject_in_capitals_is_written_as_a_sentence(subject: str, text: str, written: str) -> None:
    assert letter_words(Builder(text, subject=subject, sender="Engholm Kommune").build())["emne"] == written


@pytest.mark.parametrize(
    ("subject", "about"),
    [
        ("Anmodning om redegørelse for ventetiden på høreapparater", "Ventetiden på høreapparater"),
        ("Opfølgning på redegørelser om vandtab i ledningsnettet", "Vandtab i ledningsnettet"),
        ("Udlån af bøger – jeres sagsnr. 2026-0311", "Udlån af bøger"),
        ("Redegørelse om slusevagter – jeres sag 25/4410", "Slusevagter"),
        ("Foreløbigt svar: Syn af broer", "Syn af broer"),
        ("Ny redegørelse om syn af broer", "Syn af broer"),
        ("Svar på henvendelse om syn af broer", "Syn af broer"),
        ("Vedr. opfølgning på redegørelse om kystsikring (j.nr. 26-118)", "Kystsikring"),
        ("Anmodning om oplysninger om hegn", "Hegn"),
        ("Pkt. 1: Tre havne fik besøg i 2025", ""),
        ("Til Havnekontoret", ""),
        ("Rettidighed i sager om bopæl", "Rettidighed i sager om bopæl"),
        ("Svarfrister i klagesager", "Svarfrister i klagesager"),
        ("Redegørelsespligt for fonde", "Redegørelsespligt for fonde"),
        ("Brug af vikarer i 2024 og 2025", "Brug af vikarer i 2024 og 2025"),
    ],
)
def test_what_a_subject_line_is_about(subject: str, about: str) -> None:
    assert topic(subject) == about


def test_two_findings_about_one_sentence_are_one_point() -> None:
    b = kommune("Vi modtog 1.140 sager. Heraf blev 969 afgjort i tide, svarende til 88 pct.")
    share = b.figure("88 pct.", kind="share")
    b.finding("contradicted", "share", [share], explanation="969 af 1.140 er 85,0 pct., mens brevet skriver 88 pct.")
    b.finding(
        "contradicted",
        "data",
        [share],
        explanation="Brevet skriver 88 pct., mens registret (række 4) har 85,0.",
        ask="hvordan 88 pct. er opgjort",
    )
    text = flat(b)
    assert text.count("”Heraf blev 969 afgjort i tide, svarende til 88 pct.”") == 1
    assert "mens der i redegørelsen står 88 pct. Registret har 85,0. Kommunen bedes oplyse, hvordan 88 pct. er opgjort." in text


@pytest.mark.parametrize(
    ("deadline", "text", "named"),
    [
        ("2024-05-01", "Det sker senest den 1. maj.", "1. maj 2024"),
        ("2024-05-31", "Det sker inden udgangen af maj.", "maj 2024"),
        ("2024-05", "Det sker i maj.", "maj 2024"),
        ("2024-06-30", "Det sker i 2. kvartal 2024.", "2. kvartal 2024"),
        ("2024", "Det sker i løbet af 2024.", "udgangen af 2024"),
        ("2024-12-31", "Det sker inden årets udgang.", ""),  # reckoned out
        ("2024-05-11", "Det sker den 1. maj.", ""),
        ("2024-05-31", "Det sker efter maj måneds møde.", "maj 2024"),
    ],
)
def test_a_day_that_has_passed_is_named_where_the_letter_prints_it(deadline: str, text: str, named: str) -> None:
    assert printed_day(deadline, text) == named


def test_the_days_that_have_passed_are_named_where_they_are_few() -> None:
    b = kommune("Vi ansætter to læger den 1. marts 2025. Vi åbner et hus den 2. marts 2025. Vi lukker et hus den 1. maj 2025.")
    b.promise("Vi ansætter to læger den 1. marts 2025", deadline="2025-03-01")
    b.promise("Vi åbner et hus den 2. marts 2025", deadline="2025-03-02")
    b.promise("Vi lukker et hus den 1. maj 2025", deadline="2025-05-01")
    assert "Fristerne for to af de nævnte tiltag (1. marts 2025 og 2. marts 2025) er nu passeret." in flat(b)


def test_a_point_about_a_weekday_leaves_to_the_last_point_whether_it_was_kept() -> None:
    b = kommune("Vi holder et møde mandag den 1. marts 2025.")
    promise = b.promise("Vi holder et møde mandag den 1. marts 2025", deadline="2025-03-01")
    b.finding(
        "contradicted",
        "date",
        [promise],
        explanation="Den 1. marts 2025 er en lørdag. Fristen 1. marts 2025 er passeret; sagen viser ikke, om løftet er holdt.",
        ask="om det er ugedagen eller datoen, der gælder",
    )
    text = flat(b)
    assert "løftet er holdt" not in text
    assert "(1. marts 2025) er nu passeret" in text


def test_the_words_that_a_result_is_set_against_are_quoted_once() -> None:
    b = kommune("Fra 2023 til 2024 er tallet steget på alle skoler.")
    said = b.comparison("er tallet steget på alle skoler", "higher")
    quote = "Fra 2023 til 2024 er tallet steget på alle skoler."
    b.finding(
        "contradicted",
        "move",
        [said],
        explanation=f"Det gælder ikke Vestskolen: 517 → 509 i brevets egen tabel; brevet skriver ”{quote}”.",
        ask=f"hvad ”{quote}” bygger på",
    )
    text = flat(b)
    assert text.count(quote) == 1
    assert "Vestskolen: fra 517 til 509 i redegørelsens egen tabel. Kommunen bedes oplyse, hvad oplysningen bygger på." in text


def test_when_the_rules_will_be_kept_is_asked_once() -> None:
    b = kommune("Vi overholder ikke fristen i dag.")
    b.complies("does_not_comply", "Vi overholder ikke fristen i dag.")
    assert "Kommunen bedes oplyse, hvornår fristen forventes overholdt." in flat(b)
    asked = "Overholder kommunen fristen, og hvis ikke, hvornår forventer kommunen at overholde den?"
    first, last = asked.split(", og ")
    b.question(asked, [("yes_no", first, True, "Vi overholder ikke fristen"), ("date", last, False, None)], "partly", "1")
    text = flat(b)
    assert f"Spørgsmål 1 lyder: ”{asked}” Den sidste del er ikke besvaret." in text
    assert "hvornår reglerne vil være overholdt" not in text
    assert "hvornår fristen forventes" not in text


def test_promises_that_cannot_be_retold_follow_in_their_own_words() -> None:
    b = kommune("Vi ansætter to læger i maj 2025. Jeg vender tilbage til dig i juni 2025.")
    b.promise("Vi ansætter to læger i maj 2025", deadline="2025-05")
    b.promise("Jeg vender tilbage til dig i juni 2025", deadline="2025-06")
    text = flat(b)
    assert "Ministeriet har noteret sig, at kommunen ansætter to læger i maj 2025." in text
    assert "har også noteret sig følgende fra redegørelsen: ”Jeg vender tilbage til dig i juni 2025.”" in text


def test_af_dem_is_told_only_after_those_it_counts() -> None:
    b = kommune("Vi modtog 310 sager i 2024. Vi har afgjort 307 af dem.")
    b.figure("310 sager", as_of="2024", role="total")
    b.figure("307", role="part", part_of="f1")
    assert "at kommunen modtog 310 sager i 2024, og at den har afgjort 307 af dem" in flat(b)
    alone = kommune("Vi har mange sager. Vi har afgjort 307 af dem.")
    alone.figure("307", role="part")
    alone.question("Hvornår er I færdige?", [], "no", "1")
    assert "307" not in flat(alone)  # nor is it quoted: nobody has asked for it


@pytest.mark.parametrize(
    "sentence",
    [
        "Tabellen viser, hvor mange patienter der er behandlet i 12 specialer.",
        "Nedenfor gennemgår jeg de 12 punkter.",
        "Kommunen bedes vedlægge de seneste 12 aftaler.",
    ],
)
def test_what_is_about_the_letter_itself_is_not_retold(sentence: str) -> None:
    b = kommune(sentence)
    b.figure("12", as_of="2024")
    assert "12" not in flat(b)


def test_a_reason_that_is_missing_for_a_share_of_many_names_the_number_alone() -> None:
    b = kommune("Til 19 af museerne var tilskuddet for lavt.")
    b.figure("19 af museerne")
    asked = "Hvor mange museer fik for lavt tilskud, og hvorfor?"
    first, last = asked.split(", og ")
    b.question(asked, [("count", first, True, "19 af museerne"), ("reason", last, False, None)], "partly", "2")
    assert "Kommunen bedes redegøre for årsagerne, for så vidt angår de 19." in flat(b)


def test_of_a_long_sentence_only_the_promise_is_quoted() -> None:
    lead = "Efter at jeg har talt med " + ", ".join(["lederen og hendes medarbejdere på stedet"] * 8)
    b = kommune(f"{lead}, åbner vi det nye hus i maj 2025.")
    b.promise("åbner vi det nye hus i maj 2025", deadline="2025-05")
    text = flat(b)
    assert "følgende fra redegørelsen: ”… åbner vi det nye hus i maj 2025.”" in text
    assert "lederen og hendes" not in text


def test_what_another_check_has_found_right_is_not_asked() -> None:
    b = kommune("Vi modtog 208 sager.")
    figure = b.figure("208 sager")
    b.finding("supported", "table", [figure], explanation="208 følger af tabellens egne tal.")
    b.finding("unclear", "data", [figure], explanation="208 kan høre til flere rækker.")
    assert "flere rækker" not in flat(b)


def test_a_figure_without_its_noun_yields_to_one_that_has_it() -> None:
    b = kommune(
        "Kommunen har talt årselever. I 2013 havde kommunen 88,4. I 2014 modtog kommunen 12 klager. I 2014 modtog kommunen 13 breve. "
        "I 2014 modtog kommunen 14 sager. I 2014 modtog kommunen 15 mails. I 2014 modtog kommunen 16 opkald."
    )
    b.figure("88,4", counted="årselever", as_of="2013")
    for quote in ("12 klager", "13 breve", "14 sager", "15 mails", "16 opkald"):
        b.figure(quote, counted=quote[3:], as_of="2014")
    text = flat(b)
    assert "88,4" not in text
    assert "12 klager" in text


def test_what_joins_a_list_item_to_the_next_is_not_retold() -> None:
    b = kommune("Der sker dette:\n\n- Kommunen ansætter to læger i maj 2025,\n\n- kommunen lukker huset i juni 2025.")
    b.promise("Kommunen ansætter to læger i maj 2025", deadline="2025-05")
    b.promise("kommunen lukker huset i juni 2025", deadline="2025-06")
    text = flat(b)
    assert "ansætter to læger i maj 2025" in text
    assert ",," not in text
    assert ",." not in text


def test_a_letter_without_a_name_is_from_the_only_one_who_was_asked() -> None:
    analysis = Builder("Vi har 12 sager.", subject="Svar om sager", date="2025-02-03").build()
    case = Case(asked_by="Socialministeriet", senders=("Nørreå Kommune",))
    text = draft_text(draft_reply(analysis, case, Settings(), today=date(2025, 3, 3)))
    assert "Til Nørreå Kommune" in text
    assert missing_senders(case, [analysis]) == ()  # nobody is told that he has not answered
    two = Case(senders=("Nørreå Kommune", "Vestø Kommune", "Fjordby Kommune"))
    assert missing_senders(two, [analysis]) == two.senders
    drafts = draft_case("rykker", [analysis], two, Settings(), today=date(2025, 3, 3))
    assert drafts == []  # the letter is from one of them, and nobody knows from which
    assert "Nørreå Kommune, Vestø Kommune og Fjordby Kommune" in held_back(two, [analysis])


@pytest.mark.parametrize(
    ("explanation", "quote", "said"),
    [
        (
            "Brevet skriver onsdag den 18. februar 2010; den 18. februar 2010 er en torsdag.",
            "Vi kom onsdag den 18. februar 2010.",
            "Den 18. februar 2010 er en torsdag.",
        ),
        (
            "Brevet skriver onsdag den 18. februar 2010; den 18. februar 2010 er en torsdag.",
            "onsdag den 18. februar 2010",
            "Brevet skriver ”onsdag den 18. februar 2010”, men den 18. februar 2010 er en torsdag.",
        ),
        (
            "Af 969 og 1.140 følger et andet tal end 88 pct.: 969 / 1.140 = 85,0 pct. Registret har 85,0.",
            "",
            "969 af 1.140 er 85,0 pct., mens brevet skriver 88 pct. Registret har 85,0.",
        ),
        (
            "Af 40 og 5 følger et andet tal end 9 pladser: 40 / 5 = 8 pladser.",
            "",
            "40 delt med 5 giver 8 pladser, mens brevet skriver 9 pladser.",
        ),
        (
            "9 af 26 er 34,6 pct., mens brevet skriver 31 pct. Af 9 og 26 følger et andet tal end 31 pct.: 9 / 26 = 34,6 pct.",
            "",
            "9 af 26 er 34,6 pct., mens brevet skriver 31 pct.",
        ),
        ("For de 6 rækker er summen 41. 5 af 6 enkeltfejl.", "", "For de seks rækker er summen 41. Fem af seks enkeltfejl."),
    ],
)
def test_an_explanation_reads_as_a_letter(explanation: str, quote: str, said: str) -> None:
    finding = Finding(code="LK101", check="sum", verdict="contradicted", explanation=explanation)
    assert explanation_words(finding, quote) == said


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Delene giver 5, mens brevet skriver 6.", "Delene giver 5, mens der i redegørelsen står 6."),
        (
            "Tallene giver 2,1 mio. kr.; brevet skriver 2,3 mio. kr.",
            "Tallene giver 2,1 mio. kr.; i redegørelsen står 2,3 mio. kr.",
        ),
        ("Brevet skriver ”er fordoblet”, mens de er 6 og 9.", "I redegørelsen står ”er fordoblet”, mens de er 6 og 9."),
        ("Brevet skriver under sit eget navn.", "Redegørelsen skriver under sit eget navn."),
        ("Brevets egen tabel siger ”i brevet”.", "Redegørelsens egen tabel siger ”i brevet”."),
        ("Det står i brevet af 5. maj 2016.", "Det står i brevet af 5. maj 2016."),
    ],
)
def test_the_letter_has_one_name(text: str, called: str) -> None:
    assert named(text, "redegørelsen") == called


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("6 elever er skrevet ud", "seks elever er skrevet ud"),
        ("de under pkt. 2 nævnte 31 sager", "de under pkt. 2 nævnte 31 sager"),
        ("etape 3 omfatter 104 boliger", "etape 3 omfatter 104 boliger"),
        ("andelen faldt 9 procentpoint", "andelen faldt 9 procentpoint"),
        ("bemandingen er udvidet fra 9 til 14 medarbejdere", "bemandingen er udvidet fra 9 til 14 medarbejdere"),
        ("23 drenge og 8 piger", "23 drenge og 8 piger"),
        ("8 pladser og 3 senge", "otte pladser og tre senge"),
        ("der var 2,5 stillinger", "der var 2,5 stillinger"),
    ],
)
def test_small_counts_in_words(text: str, written: str) -> None:
    assert spell_small(text) == written


def test_a_source_with_its_day_stands_between_two_commas() -> None:
    said = "Brevet skriver 720, mens Børneregistret, udtræk 15. januar 2025 (række 15) har 702."
    assert explanation_words(finding(said)) == "Brevet skriver 720, mens Børneregistret, udtræk 15. januar 2025, har 702."


def test_a_comma_inside_a_tables_name_is_none_of_ours() -> None:
    said = "Brevet skriver 402, mens tabellen ”Sager, 2024” har 420."
    assert explanation_words(finding(said)) == said


def test_no_number_is_cut_at_its_comma() -> None:
    asks = "hvordan 1,2 mio. kr. og 0,9 mio. kr. hænger sammen med 2,3 mio. kr., idet delene giver 2,1 mio. kr."
    said = finding("Delene giver tilsammen 2,1 mio. kr., mens brevet skriver 2,3 mio. kr.; forskellen er 0,2 mio. kr.", asks)
    assert ask_words(said) == ", hvordan tallene hænger sammen"
    assert named(explanation_words(said), "svaret").startswith(
        "1,2 mio. kr. og 0,9 mio. kr. giver tilsammen 2,1 mio. kr., mens der i svaret står 2,3 mio. kr."
    )


def test_a_table_named_just_before_is_not_named_again() -> None:
    why = "I tabellen ”Udlån” stemmer ”i alt” ikke med rækkerne."
    asks = "om ”i alt” i tabellen ”Udlån” er opgjort rigtigt"
    assert ask_words(finding(why, ask=asks)) == ", om ”i alt” er opgjort rigtigt"


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("mens tallene er 64 → 97, altså 1,52 gange", "mens tallene går fra 64 til 97, altså 1,52 gange"),
        ("kvartalerne: fra 72,5 til 73,8 → 75,1 → 75,9.", "kvartalerne: fra 72,5 over 73,8 og 75,1 til 75,9."),
        ("tallene er 300.000 kr. → 400.000 kr.", "tallene går fra 300.000 kr. til 400.000 kr."),
        ("2.834 / 56,0 pct. → 5.057-5.065; fælles grundlag", "2.834 / 56,0 pct. → 5.057-5.065; fælles grundlag"),  # a step of a reckoning
        ("Brevet skriver ”er fordoblet”, mens tallene er 61 og 95. Brevet skriver ”er fordoblet”, mens tallene er 61 → 95.",
         "Brevet skriver ”er fordoblet”, mens tallene er 61 og 95."),
        ("Brevet skriver ”40 %”, og 12 % er 3.", "Brevet skriver ”40 %”, og 12 pct. er 3."),
    ],
)  # fmt: skip
def test_a_letter_has_no_arrows_says_nothing_twice_and_quotes_letter_for_letter(said: str, written: str) -> None:
    assert in_letter_words(said) == written


def test_a_figure_reckoned_has_no_stop_before_the_comma() -> None:
    told = "Af 148 og 36 følger et andet tal end 52: 148 / 36 = 4,1."
    assert explanation_words(finding(explanation=told)) == "148 delt med 36 giver 4,1, mens brevet skriver 52."


@pytest.mark.parametrize(
    ("told", "turned"),
    [
        ("Der findes i stiftet 168 kirker.", None),
        ("Andre aftaler har vi ikke.", None),
        ("Flere vagter har kommunen ikke.", None),
        ("Der er endnu 417,6 mio. kr. på kontoen.", None),
        ("Der var på tre af de otte piller revner.", None),
        ("Byrådet besluttede i budgettet at afsætte 2 mio. kr.", None),
        ("Prisen kendes først, når buddene er åbnet.", None),
        ("Vi kom altså ud med et minus.", "kommunen kom ud med et minus"),
        ("Der er derhos stillet 2 mio. kr. til rådighed.", "der er stillet 2 mio. kr. til rådighed"),
        ("Vi har i maj ansat to læger.", "kommunen i maj har ansat to læger"),
    ],
)
def test_an_order_that_is_not_certain_is_left_alone(told: str, turned: str | None) -> None:
    assert at_clause(told, sender=addressed("Nørreå Kommune"), letter=told) == turned


@pytest.mark.parametrize(
    "told",
    ["Vi har haft 412 sager på samme tid sidste år.", "Ordningen omfatter 412 sager.", "Antallet af sager den dag var 412."],
)
def test_what_is_reckoned_from_the_writer_or_has_no_noun_is_quoted(told: str) -> None:
    b = kommune(f"Vi har haft travlt. {told}")
    b.figure("412", as_of="2024", role="total")
    b.question("Hvor mange?", [("count", "Hvor mange?", True, told)], "yes", "1")
    assert f"”{told}”" in flat(b)


def test_this_year_is_the_year_of_the_letter() -> None:
    b = kommune("Vi har haft 412 sager i 3. kvartal i år. Vi venter 96 sager mere i år.")
    b.figure("412 sager", as_of="2025-09", role="total")
    assert "at kommunen har haft 412 sager i 3. kvartal 2025" in flat(b)


def test_a_sentence_goes_with_the_exception_behind_it() -> None:
    b = kommune(
        "I alt 412 sager er afgjort. Dog ikke dem fra Sandø. Vi ansætter to læger i maj 2025. Det kræver dog, at de findes."
    )
    b.figure("412 sager", as_of="2024")
    b.promise("Vi ansætter to læger i maj 2025", deadline="2025-05")
    b.question("Hvor mange sager er afgjort?", [("count", "Hvor mange sager er afgjort?", True, "412 sager")], "yes", "1")
    text = flat(b)
    assert "”I alt 412 sager er afgjort. Dog ikke dem fra Sandø.”" in text
    assert "”Vi ansætter to læger i maj 2025. Det kræver dog, at de findes.”" in text


def test_half_questions_of_running_text_are_no_quotations() -> None:
    b = kommune("Det vender vi tilbage til.")
    for number, asked in enumerate(
        ("hvor mange dage svømmehallen var lukket", "hvad årsagen var", "hvordan det påvirkede skolerne"), 1
    ):
        b.question(asked, [("count", asked, False, None)], "no", str(number))
    text = re.sub(r"\s+", " ", draft_text(draft_reply(b.build(), Case(), Settings(), today=date(2025, 2, 3), template="rykker")))
    assert "Det er endnu ikke oplyst: 1. hvor mange dage svømmehallen var lukket, 2. hvad årsagen var, og 3. hvordan det" in text
    b.questions[1] = replace(b.questions[1], answered="yes")
    alone = re.sub(r"\s+", " ", draft_text(draft_reply(b.build(), Case(), Settings(), today=date(2025, 2, 3), template="rykker")))
    assert "hvordan det påvirkede skolerne (jf. spørgsmålet om, hvad årsagen var)" in alone


@pytest.mark.parametrize(
    ("clause", "before", "told"),
    [
        ("hvornår den vil være indført", "Hvad gør I for at indføre ordningen, og", "hvornår ordningen vil være indført"),
        ("hvornår det vil være nået", "Hvad gør kommunen for at nå målet, og", "hvornår målet vil være nået"),
        ("hvornår den 1. maj er nævnt", "Hvad er planen, og", "hvornår den 1. maj er nævnt"),
        ("hvordan det påvirker driften", "Hvor mange er syge, og", "hvordan det påvirker driften"),
        ("hvordan kommunen sikrer, at den er ren", "Hvornår renses kloakken, og", "hvordan kommunen sikrer, at den er ren"),
        ("hvad det har kostet", "Hvad gjorde kommunen uden varsel, og", "hvad det har kostet"),
    ],
)
def test_a_pronoun_is_told_by_what_it_stands_for(clause: str, before: str, told: str) -> None:
    assert with_antecedent(clause, before) == told


@pytest.mark.parametrize(
    ("text", "late"),
    [
        ("Vi kan ikke svare på b) nu og sender et samlet svar senest den 1. april 2025.", True),
        ("Svaret på spørgsmål 2 følger den 1. april 2025.", True),
        ("Svaret på spørgsmål 3 følger den 1. april 2025.", False),
        ("De øvrige svar sendes senest den 1. april 2025.", True),
        ("Der var 12 lodsture i havnen. Opgørelsen af bugserede fragtskibe foreligger den 1. april 2025.", True),
        ("Vi sender en ny båd den 1. april 2025.", False),
        ("Vi sender opgørelsen af kajernes alder den 1. april 2025.", False),
        ("Svaret på b) blev sendt den 1. januar 2025.", False),
    ],
)
def test_what_is_to_be_sent_by_a_day_is_awaited(text: str, late: bool) -> None:
    b = kommune(text)
    b.question(
        "Hvor mange lodsture var der?",
        [("count", "Hvor mange lodsture var der?", True, text[:8])],
        "yes",
        "a" if "b)" in text else "1",
    )
    asked = "Hvor mange fragtskibe blev bugseret i uvejr?"
    b.question(asked, [("count", asked, False, None)], "no", "b" if "b)" in text else "2")
    said = flat(b)
    assert ("afventer" in said) is late
    assert ("”Hvor mange fragtskibe blev bugseret i uvejr?” Kommunen bedes" in said) is not late


def test_the_others_are_told_with_those_whom_they_are_apart_from() -> None:
    text = "Der blev talt med 108 af de 132 både. For 15 af de øvrige 24 både var grunden tåge, for seks var det storm, og for tre er grunden ikke noteret."
    b = kommune(text)
    for quote in ("108", "132 både", "15", "24 både"):
        b.figure(quote, counted="både", as_of="2024")
    b.question("Hvor mange både?", [("count", "Hvor mange både?", True, "108 af de 132 både")], "yes", "1")
    said = flat(b)
    assert "108 af de 132 både" in said
    assert said.index("108 af de 132") < said.index("15 af de øvrige 24")


def test_a_mistake_is_told_with_what_it_was_about() -> None:
    b = kommune(
        "I Agerløb blev der ikke advaret, da dybden blev vurderet som god. Vi må i dag konstatere, at vurderingen var forkert."
    )
    assert "dybden blev vurderet som god" in flat(b)


def test_a_question_whose_answer_was_only_not_found_is_asked_softly() -> None:
    b = kommune("Der er 12 sager. Ministeriet har spurgt, hvor mange sager der er, og hvornår de blev afgjort.")
    b.question("hvor mange sager der er", [("count", "hvor mange sager der er", True, "12 sager")], "yes", "1")
    b.question("hvornår de blev afgjort", [("date", "hvornår de blev afgjort", False, None)], "no", "2")
    analysis = b.build()
    part = replace(analysis.questions[1].parts[0], why="Der er ikke fundet et tidspunkt til denne del af spørgsmålet.")
    soft = replace(analysis, questions=(analysis.questions[0], replace(analysis.questions[1], parts=(part,))))
    for template, said in (
        (
            "svar",
            "Det fremgår ikke klart af redegørelsen, hvornår de blev afgjort (jf. spørgsmålet om, hvor mange sager der er).",
        ),
        ("rykker", "Det fremgår ikke klart af svaret, hvornår de blev afgjort (jf. spørgsmålet om, hvor mange sager der er)."),
    ):
        draft = draft_reply(soft, Case(), Settings(), today=date(2025, 2, 3), template=template)
        text = re.sub(r"\s+", " ", draft_text(draft))
        assert said in text
        assert "ørgsmål 2" not in text  # the letter prints no numbers


@pytest.mark.parametrize(
    ("said", "asked_again"),
    [
        ("Det registreres ikke.", False),
        ("Det kan vi ikke oplyse, fordi skemaerne er brændt.", False),
        ("Det kan vi endnu ikke sige.", True),
        ("Det ønsker vi ikke at gå ind i.", True),
    ],
)
def test_what_cannot_be_told_is_quoted_and_asked_again_only_where_nothing_says_why(said: str, asked_again: bool) -> None:
    b = kommune(f"1. Hvor mange har det værre? {said}")
    b.question("Hvor mange har det værre?", [("count", "Hvor mange har det værre?", False, None)], "no", "1")
    analysis = b.build()
    part = replace(analysis.questions[0].parts[0], why=f"Brevet siger, at det ikke kan oplyses: ”{said}”")
    analysis = replace(analysis, questions=(replace(analysis.questions[0], parts=(part,)),))
    text = re.sub(r"\s+", " ", draft_text(draft_reply(analysis, Case(), Settings(), today=date(2025, 2, 3))))
    assert f"Til spørgsmål 1 skriver kommunen: ”{said}”" in text
    assert ("Kommunen bedes oplyse, om det kan belyses på anden måde" in text) is asked_again
    assert "besvaret" not in text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hvad har det kostet", "hvad det har kostet"),
        ("hvem har betalt?", "hvem der har betalt"),
        ("hvor meget har havnen brugt på lys?", "hvor meget havnen har brugt på lys"),
        ("hvorfor har resten ikke fået en?", "hvorfor resten ikke har fået en"),
        ("hvorfor har de øvrige ikke?", "hvorfor de øvrige ikke har"),
        ("hvordan orienteres lodserne undervejs?", "hvordan lodserne orienteres undervejs"),
        ("hvornår forventes de at have virkning?", "hvornår de forventes at have virkning"),
        ("hvor mange både drejer det sig om?", "hvor mange både det drejer sig om"),
        ("hvad er årsagen til, at de ikke er malet?", "hvad der er årsagen til, at de ikke er malet"),
        ("hvor mange lodser er ansat?", "hvor mange lodser der er ansat"),
        ("hvor stor restancen er", "hvor stor restancen er"),
        ("om der er klaget", "om der er klaget"),
        ("hvor mange af broerne der blev malet i 2024", "hvor mange af broerne der blev malet i 2024"),
        ("hvilke grunde der er til, at broen er lukket", "hvilke grunde der er til, at broen er lukket"),
        ("hvor mange både er der i havnen?", "hvor mange både der er i havnen"),
        ("hvornår er de senest efterprøvet?", "hvornår de senest er efterprøvet"),
        ("hvornår er den sidst malet?", "hvornår den sidst er malet"),
        ("hvornår er de endnu ikke malet?", "hvornår de endnu ikke er malet"),
        ("hvordan prisen har udviklet sig siden 2019", "hvordan prisen har udviklet sig siden 2019"),
        ("hvor mange af dem der sejlede", "hvor mange af dem der sejlede"),
        ("i hvilke havne", "i hvilke havne"),
        ("Hvor stor er restancen?", ""),
        ("i givet fald hvornår?", ""),
        ("hvad har I gjort?", ""),
        ("hvor mange af dem er blevet efterset i år?", "hvor mange af dem der er blevet efterset i år"),
        ("hvor mange både er blevet sat i stand?", "hvor mange både der er blevet sat i stand"),
        ("hvornår er broen blevet lukket?", "hvornår broen er blevet lukket"),
        ("hvor mange af dem sejlede til tiden?", "hvor mange af dem der sejlede til tiden"),
        ("hvor mange af kajerne viste revner?", "hvor mange af kajerne der viste revner"),
        ("hvor stor en del af dem fik mere end én bøde?", "hvor stor en del af dem der fik mere end én bøde"),
        ("hvor mange ligger i havnen?", ""),
        ("hvor mange er malet igen?", "hvor mange der er malet igen"),
        ("hvor mange blev solgt?", "hvor mange der blev solgt"),
        ("hvor mange er det?", "hvor mange det er"),
        ("hvor mange gæster kom med færgen?", "hvor mange gæster der kom med færgen"),
        ("hvor mange timer bruger fogeden på det?", ""),
        ("hvor mange klager modtog havnen?", ""),
        ("hvor mange både lukkede havnen ude?", ""),
        ("på hvilket grundlag sker det?", "på hvilket grundlag det sker"),
        ("hvor tit finder det sted?", "hvor tit det finder sted"),
        ("hvor tit finder det årlige syn sted?", ""),
        ("hvem tager målingerne?", "hvem der tager målingerne"),
        ("hvor lang tid tager et syn i gennemsnit?", "hvor lang tid et syn tager i gennemsnit"),
        ("hvordan sikrer havnen, at reglen følges?", "hvordan havnen sikrer, at reglen følges"),
        ("hvornår ventes den nye kaj åbnet?", ""),
        ("hvor stor en andel af sagerne afgøres inden fristen?", "hvor stor en andel af sagerne der afgøres inden fristen"),
    ],
)
def test_a_question_behind_oplyse_has_the_order_of_its_clause(question: str, told: str) -> None:
    assert as_indirect(question) == told


@pytest.mark.parametrize(
    ("sender", "sentence", "clause"),
    [
        ("Sandø Museum", "Vi regner med at være færdige i 2031.", "museet regner med at være færdigt i 2031"),
        ("Nørreå Kommune", "Vi er enige i kritikken.", "kommunen er enig i kritikken"),
        ("Nørreå Kommune", "Lodserne er færdige i maj.", "lodserne er færdige i maj"),
        ("Nørreå Kommune", "Der var ingen fejl.", "der ikke var nogen fejl"),
        ("Nørreå Kommune", "Der blev taget en stikprøve i maj, og der var ingen fejl.", "der blev taget en stikprøve i maj, og at der ingen fejl var"),
        ("Nørreå Kommune", "Kommunen har ingen klager fra borgere.", "kommunen ikke har nogen klager fra borgere"),
        ("Nørreå Kommune", "To af dem, Holm og Ravnsø, havde fejl i 2024.", "to af dem, Holm og Ravnsø, havde fejl i 2024"),
    ],
)  # fmt: skip
def test_a_clause_agrees_with_the_one_who_says_it(sender: str, sentence: str, clause: str) -> None:
    assert at_clause(sentence, sender=addressed(sender), names=[sender], letter=f"x {sentence.lower()}") == clause


def test_a_refusal_is_quoted_whole_with_its_question() -> None:
    said = "Tidspunktet afhænger af bevillingerne, og museet kan derfor ikke angive et årstal."
    b = kommune(said)
    asked = "Hvordan går det, og hvornår er alt registreret?"
    b.question(
        asked,
        [("status", "Hvordan går det", True, "Tidspunktet"), ("date", "hvornår er alt registreret?", False, None)],
        "partly",
        "4",
    )
    part = replace(
        b.questions[0].parts[1],
        why="Brevet siger, at det ikke kan oplyses: ”Tidspunktet afhænger af bevillingerne, og museet kan derfor ikke angive et …”",
    )
    b.questions[0] = replace(b.questions[0], parts=(b.questions[0].parts[0], part))
    text = flat(b)
    assert f"Spørgsmål 4: Til delen ”hvornår er alt registreret?” skriver kommunen: ”{said}”" in text
    assert "…" not in text


@pytest.mark.parametrize(
    ("text", "late", "said", "asks"),
    [
        (
            "Vi sender tallene senest den 28. februar 2025.",
            "Vi sender tallene senest den 28. februar 2025.",
            "Ministeriet har noteret sig, at svaret på en del af spørgsmålene er udskudt, og afventer oplysninger om, hvor mange lodser der er ansat, senest den 28. februar 2025.",
            False,
        ),
        (
            "Dette er et foreløbigt svar. Tallene afventer en ny kørsel. Vi sender dem senest den 28. februar 2025.",
            "Tallene afventer en ny kørsel.",
            "Ministeriet har noteret sig, at svaret er foreløbigt, og afventer oplysninger om, hvor mange lodser der er ansat, senest den 28. februar 2025.",
            False,
        ),
        (
            "De øvrige punkter vil blive besvaret særskilt.",
            "De øvrige punkter vil blive besvaret særskilt.",
            "Ministeriet har noteret sig følgende fra svaret: ”De øvrige punkter vil blive besvaret særskilt.”",
            True,
        ),
        (
            "Vi sender tallene senest den 1. februar 2025.",
            "Vi sender tallene senest den 1. februar 2025.",
            "Ministeriet har noteret sig følgende fra svaret: ”Vi sender tallene senest den 1. februar 2025.”",
            True,
        ),
    ],
)
def test_an_answer_that_is_put_off_is_waited_for_until_its_day(text: str, late: str, said: str, asks: bool) -> None:
    promise = "Vi åbner den nye mole i juni 2026."
    b = Builder(f"{text}\n\n{promise}", sender="Sydhavn Kommune", subject="Svar om lodser", date="2025-01-20")
    b.promise(promise.rstrip("."), deadline="2026-06")
    b.question("Hvor mange lodser er ansat?", [("count", "hvor mange lodser er ansat?", False, None)], "no", "1")
    analysis = b.build()
    part = replace(analysis.questions[0].parts[0], why=f"Brevet udskyder denne del: ”{late}”")
    analysis = replace(analysis, questions=(replace(analysis.questions[0], parts=(part,)),))
    case = Case(asked_by="Havneministeriet")
    reply = re.sub(r"\s+", " ", draft_text(draft_reply(analysis, case, Settings(), today=date(2025, 2, 3))))
    assert said in reply
    assert "har også noteret sig, at kommunen åbner den nye mole i juni 2026." in reply
    assert "ingen yderligere spørgsmål" not in reply
    assert ("er ikke besvaret" in reply) is asks
    reminded = [name for name, _ in draft_case("rykker", [analysis], case, Settings(), today=date(2025, 2, 3))]
    assert bool(reminded) is asks
    after = draft_case("rykker", [analysis], case, Settings(), today=date(2025, 3, 3))
    assert after, "a reminder goes out when the promised day has passed"


def test_an_open_question_is_quoted_once_and_its_parts_are_told_as_clauses() -> None:
    asked = "Hvor mange lodser er ansat?"
    three = "Hvad er der gjort, hvad har det kostet, og hvem har betalt?"
    b = Builder("Der er gjort noget.\n\nHavnen åbner den nye mole i juni 2026.", sender="Sydhavn Kommune", date="2025-01-20")
    b.promise("Havnen åbner den nye mole i juni 2026", deadline="2026-06")
    b.question(asked, [("count", asked, False, None)], "partly", "1")
    b.question(
        three,
        [
            ("other", "Hvad er der gjort", True, "Der er gjort noget."),
            ("cost", "hvad har det kostet", False, None),
            ("other", "hvem har betalt?", False, None),
        ],
        "partly",
        "2",
    )
    text = re.sub(r"\s+", " ", draft_text(draft_reply(b.build(), Case(), Settings(), today=date(2025, 2, 3))))
    assert text.count(asked) == 1
    assert "hvad det har kostet, og hvem der har betalt." in text


@pytest.mark.parametrize(
    ("quote", "parts", "missing", "letters"),
    [
        ("Hvor mange kajer er der? b) Hvem syner dem?", ("Hvor mange kajer er der?", "Hvem syner dem?"), (1,), ["b"]),
        ("Er der syn? b) Hvis ja: Hvor tit? c) Hvis ja: Hvem betaler?", ("Er der syn?", "Hvis ja: Hvor tit?", "Hvis ja: Hvem betaler?"), (1, 2), ["b", "c"]),
        ("Er der syn? b) Hvor tit, og af hvem?", ("Er der syn?", "Hvor tit", "af hvem?"), (1,), []),
        ("Er der syn, og hvor tit?", ("Er der syn", "hvor tit?"), (1,), []),
    ],
)  # fmt: skip
def test_a_part_is_called_by_its_letter(quote: str, parts: tuple[str, ...], missing: tuple[int, ...], letters: list[str]) -> None:
    made = tuple(QuestionPart(kind="other", quote=part) for part in parts)
    question = Question(id="q1", number="3", parts=made, quote=quote)
    assert lettered_parts(question, [made[at] for at in missing]) == letters


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("1a: 96.", "96."),
        ("Ad 2 b) Kajen er synet.", "Kajen er synet."),
        ("Ad spørgsmål 3. Loven siger intet.", "Loven siger intet."),
        ("5 b. Nyt kul i maj.", "Nyt kul i maj."),
        ("3. klasse har svømning.", "3. klasse har svømning."),
        ("12 både er synet.", "12 både er synet."),
    ],
)
def test_the_code_of_an_answer_is_not_quoted(text: str, own: str) -> None:
    assert own_words(text) == own


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Havnechef Bo Lind er ansvarlig", "havnechef Bo Lind er ansvarlig"),
        ("Rådgiveren Holm & Due har synet dem", "rådgiveren Holm & Due har synet dem"),
        ("Havneselskabet Vig har synet dem", "Havneselskabet Vig har synet dem"),
    ],
)
def test_a_title_before_a_name_is_small_inside_a_sentence(text: str, inside: str) -> None:
    assert small_start(text, text) == inside
