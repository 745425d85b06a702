"""What a reply notes and no longer asks: days that the letter names, promises told as done, doubts and asides."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from draft.build import Builder, flat, kommune
from letterkit.case import Case
from letterkit.claim import Commitment
from letterkit.draft import draft_reply, draft_text
from letterkit.draft.missed import find_missed, hope_for, names_a_time
from letterkit.draft.passages import find_passages
from letterkit.draft.points import open_points
from letterkit.draft.promised import as_deed, is_no_promise, is_noted, part_admission, pick_promises
from letterkit.draft.said import explanation_words
from letterkit.draft.voice import addressed
from letterkit.draft.weight import follows_from_nothing
from letterkit.draft.wording import cut_links
from letterkit.finding import Finding
from letterkit.letter import Span
from letterkit.settings import Settings


def _admission(text: str, promise: str, deadline: str) -> Builder:
    b = Builder(text, sender="Nørreå Kommune", subject="Svar", date="2020-11-12")
    b.complies("does_not_comply", text.split(".")[0])
    b.promise(promise, deadline=deadline)
    return b


@pytest.mark.parametrize(
    ("text", "promise", "asked"),
    [
        ("Vi overholder ikke reglerne om syn. De sidste broer synes senest den 1. marts 2021.", "De sidste broer synes senest den 1. marts 2021", False),
        ("Vi overholder ikke reglerne om syn. 17 broer mangler. De 17 synes alle i marts 2021.", "De 17 synes alle i marts 2021", True),
        ("Vi overholder ikke reglerne om syn for 17 broer. De 17 synes i marts 2021.", "De 17 synes i marts 2021", False),
        ("Vi overholder ikke reglerne om syn. Vi køber en lift i marts 2021.", "Vi køber en lift i marts 2021", True),
    ],
)  # fmt: skip
def test_when_it_will_be_kept_is_not_asked_where_the_last_of_them_have_their_day(text: str, promise: str, asked: bool) -> None:
    analysis = _admission(text, promise, "2021-03").build()
    passages = find_passages(analysis)
    missed = next(one for one in find_missed(passages, analysis, addressed("Nørreå Kommune")) if one.admitted)
    assert (not hope_for(missed, passages)) is asked


def test_an_admission_that_names_its_own_time() -> None:
    text = "Vi er på højde med de andre inden sommerferien. Men lige nu overholder vi ikke fristen."
    b = Builder(text, sender="Nørreå Kommune", subject="Svar", date="2020-02-12")
    analysis = b.build()
    (missed,) = find_missed(find_passages(analysis), analysis, addressed("Nørreå Kommune"))
    assert names_a_time(missed, "2020-02-12")
    assert not names_a_time(missed, None)


@pytest.mark.parametrize(("today", "asked"), [(date(2019, 6, 10), False), (date(2019, 12, 10), True)])
def test_an_expectation_is_asked_about_only_when_it_has_stood_a_while(today: date, asked: bool) -> None:
    b = Builder(
        "Målet på 60 dage er ikke nået. Vi regner med at nå 60 dage i 2020.",
        sender="Nørreå Kommune",
        subject="Svar",
        date="2019-05-06",
    )
    b.promise("Vi regner med at nå 60 dage i 2020", "expected", "2020-12-31")
    analysis = b.build()
    (point,) = open_points(analysis, find_passages(analysis), [], today, addressed("Nørreå Kommune"))
    assert point.words["noteres"] is not asked


@pytest.mark.parametrize(
    ("quote", "status", "deadline", "noted"),
    [
        ("To dykkere er ansat og begynder den 4. januar 2021", "done", "2021-01-04", True),
        ("Vejledningen er under udarbejdelse og udsendes i marts 2021", "ongoing", "2021-03-31", True),
        ("Broen er åbnet den 1. maj 2020", "done", "2020-05-01", False),
        ("Aftalen er forlænget til og med 2023", "done", "2023-12-31", False),
        ("Kommunen har afsat 4,6 mio. kr. i 2021", "done", "2021-12-31", False),
        ("Kontrakten løber frem til august 2021", "ongoing", "2021-08-31", False),
        ("Der er i 2020 indkaldt 480 dykkere", "done", "2020-12-31", False),
        ("To dykkere er ansat og begynder i 2020", "done", "2020-12-31", True),
    ],
)
def test_what_is_told_as_done_and_is_to_come(quote: str, status: str, deadline: str, noted: bool) -> None:
    analysis = Builder(f"{quote}.", sender="Nørreå Kommune", subject="Svar", date="2020-11-12").build()
    promise = Commitment(id="c1", status=status, deadline=deadline, quote=quote, span=Span(start=0, end=len(quote)))  # type: ignore[arg-type]
    assert is_noted(promise, analysis) is noted


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Leverandøren har lovet os pumpen inden udgangen af februar.", "2021-02-28"),
        ("De ældste sager skal være afgjort inden jul.", "2020-12-24"),
        ("Værftet lover os færgen senest den 1. april 2021.", "2021-04-01"),
        ("Leverandøren har lovet os en ny pumpe.", None),
        ("Pumpen skal være grøn.", None),
        ("Leverandøren havde pumpen klar inden udgangen af februar.", None),
    ],
)
def test_a_day_that_somebody_holds_out(text: str, day: str | None) -> None:
    analysis = Builder(text, sender="Nørreå Kommune", subject="Svar", date="2020-11-12").build()
    told = pick_promises(find_passages(analysis), analysis, addressed("Nørreå Kommune"))
    assert [one.deadline for one in told] == ([day] if day else [])


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Desuden er vi i gang med en ny bro.", "[…] er vi i gang med en ny bro."),
        ("Endelig bliver molen malet.", "[…] bliver molen malet."),
        ("For det tredje males molen.", "[…] males molen."),
        ("Andet er på vej: Ti dykkere begynder i maj.", "Ti dykkere begynder i maj."),
        ("Følgende er på plads: Molen er malet.", "Molen er malet."),
        ("Efter de nye regler, jf. nedenfor, males molen.", "Efter de nye regler […] males molen."),
        ("Molen er malet (se ovenfor).", "Molen er malet […]."),
        ("Endeligt svar kommer i maj.", "Endeligt svar kommer i maj."),
        ("Jf. havneloven males molen.", "Jf. havneloven males molen."),
        ("Der er to ting: maling og søm.", "Der er to ting: maling og søm."),
    ],
)
def test_a_quotation_without_its_links(text: str, cut: str) -> None:
    assert cut_links(text) == cut


@pytest.mark.parametrize(
    ("told", "ask", "said"),
    [
        ("Delene giver tilsammen 405, mens brevet skriver 415; forskellen er 10.", "hvordan 361 og 44 hænger sammen med 415, idet delene giver 405", "361 og 44 giver tilsammen 405, mens brevet skriver 415; forskellen er 10."),
        ("Brevet af 1. maj oplyste 312, mens dette brev skriver 321 for samme tidspunkt.", "", "Brevet af 1. maj oplyste 312, mens brevet nu skriver 321 for samme tidspunkt."),
        ("Fristen var 1. juni, mens dette brev siger 1. maj.", "", "Fristen var 1. juni, mens brevet nu siger 1. maj."),
    ],
)  # fmt: skip
def test_an_explanation_names_its_parts_and_their_letter(told: str, ask: str, said: str) -> None:
    finding = Finding(code="LK101", check="sum", verdict="contradicted", explanation=told, ask=ask)
    assert explanation_words(finding) == said


def test_a_share_that_follows_from_a_wrong_count_is_asked_about_once() -> None:
    b = kommune("Kommunen modtog 720 klager i 2024. Heraf blev 630 afgjort i tide, hvilket svarer til 87,5 pct.")
    count, part = b.figure("720 klager"), b.figure("630")
    share = b.figure("87,5 pct.", Fraction("87.5"), kind="share")
    b.finding(
        "contradicted", "data", [count], explanation="Brevet skriver 720, mens registret har 702.", ask="hvordan 720 er opgjort"
    )
    b.finding(
        "contradicted",
        "data",
        [share],
        explanation="Brevet skriver 87,5 pct., mens registret har 89,7.",
        ask="hvordan 87,5 pct. er opgjort",
    )
    text = flat(b)
    assert part
    assert "hvordan 720 er opgjort" in text
    assert "hvordan 87,5" not in text


def test_a_sentence_that_a_finding_doubts_is_no_information() -> None:
    b = kommune("Til 19 af havnene, eller 25 pct., var tilskuddet lavere i 2019. Vi har 12 kraner i 2019.")
    b.figure("19")
    share = b.figure("25 pct.", kind="share")
    b.figure("12 kraner")
    b.finding("unclear", "share", [share], severity="remark", explanation="Hvad 25 pct. er af, står der ikke.")
    text = flat(b)
    assert "25 pct." not in text
    assert "12 kraner" in text


def test_what_is_asked_is_not_noted_as_kept() -> None:
    b = kommune("Kommunen overholder pligten til at syne 12 broer.")
    b.figure("12 broer")
    b.complies("complies", "overholder pligten")
    asked = "Overholder kommunen pligten, og hvordan kontrolleres det?"
    b.question(
        asked,
        [("yes_no", "Overholder kommunen pligten", False, None), ("other", "hvordan kontrolleres det?", True, None)],
        "partly",
        "1",
    )
    text = flat(b)
    assert "Det oplyser kommunen" not in text
    assert "Overholder kommunen pligten" in text


@pytest.mark.parametrize(
    ("sentence", "counts", "share", "doubted"),
    [
        ("For 19 af broerne, eller 25 pct., mangler et syn.", ["19 af broerne"], "25 pct.", True),
        ("For 19 af broerne, eller 15 pct., mangler et syn.", ["19 af broerne"], "15 pct.", False),
        ("Vi har synet 22 af 25 broer, svarende til 88 pct.", ["22", "25 broer"], "88 pct.", False),
        ("Vi har synet 22 af 25 broer, svarende til 80 pct.", ["22", "25 broer"], "80 pct.", True),
        ("Vi har 19 broer, og 25 pct. af dem er af træ.", ["19 broer"], "25 pct.", False),
    ],
)
def test_a_share_that_follows_from_nothing(sentence: str, counts: list[str], share: str, doubted: bool) -> None:
    b = kommune(f"Kommunen har 124 broer. {sentence}")
    for quote in ("124 broer", *counts):
        b.figure(quote, counted="broer")
    b.figure(share, kind="share")
    analysis = b.build()
    assert follows_from_nothing(find_passages(analysis)[1], analysis) is doubted


def test_a_part_leans_on_the_sentence_whose_share_is_told_along_with_it() -> None:
    b = kommune(
        "Pr. 1. maj 2024 havde kommunen 640 pladser i dagtilbud. Det svarer til 32,0 pct. af alle pladser. "
        "Heraf er 210 pladser pr. 1. maj 2024 ledige, svarende til 10,5 pct."
    )
    b.figure("640 pladser", as_of="2024-05-01")
    b.figure("32,0 pct.", kind="share")
    b.figure("210 pladser", as_of="2024-05-01")
    b.figure("10,5 pct.", kind="share")
    text = flat(b)
    assert "640 pladser i dagtilbud, svarende til 32,0 pct. af alle pladser" in text
    assert "210 af dem" in text


@pytest.mark.parametrize(
    ("text", "figures", "told"),
    [
        (
            "I 2024 blev 137 veje vurderet som slidte. I 2020 var det 74 veje.",
            ["137 veje", "74 veje"],
            "at 137 veje i 2024 blev vurderet som slidte, mod 74 veje i 2020",
        ),
        (
            "Kommunen modtog 412 klager i 2024. Året før var tallet 380 klager.",
            ["412 klager", "380 klager"],
            "at kommunen modtog 412 klager i 2024, mod 380 klager året før",
        ),
        (
            "Pr. 1. maj 2024 ventede 84 børn og unge på en plads. Det er 12 færre end pr. 1. maj 2023.",
            ["84 børn", "12 færre"],
            "at 84 børn og unge pr. 1. maj 2024 ventede på en plads, hvilket er 12 færre end pr. 1. maj 2023",
        ),
        (
            "Kommunen har sendt brev til 230 beboere. De øvrige beboere er fritaget for digital post.",
            ["230 beboere"],
            "at kommunen har sendt brev til 230 beboere, mens de øvrige beboere er fritaget for digital post",
        ),
        (
            "Byggeriet af broen blev besluttet i 2021 med en anlægssum på 48 mio. kr. Anlægssummen er nu opgjort til 63 mio. kr.",
            ["48 mio. kr.", "63 mio. kr."],
            "at byggeriet af broen blev besluttet i 2021 med en anlægssum på 48 mio. kr., og at anlægssummen nu er opgjort til 63 mio. kr.",
        ),
    ],
)
def test_what_a_number_is_held_against_is_told_with_it(text: str, figures: list[str], told: str) -> None:
    b = kommune(text)
    for quote in figures:
        b.figure(quote, kind="amount" if "kr." in quote else "count", counted=None if "kr." in quote else quote.split(" ")[-1])
    assert told in flat(b)


@pytest.mark.parametrize(
    "follows", ["Året før var prisen 380 kr.", "I 2020 var det koldt.", "De øvrige år er der intet at sige om."]
)
def test_what_is_of_another_kind_is_not_told_with_it(follows: str) -> None:
    b = kommune(f"Kommunen modtog 412 klager i 2024. {follows}")
    b.figure("412 klager", as_of="2024")
    assert "at kommunen modtog 412 klager i 2024." in flat(b)


def test_a_course_and_a_deadline_not_kept_are_told_before_side_figures() -> None:
    side = [
        f"Kommunen har {number} {thing} på lageret."
        for number, thing in ((12, "kraner"), (14, "skibe"), (16, "lifte"), (18, "borde"), (20, "stole"))
    ]
    b = kommune(
        f"{' '.join(side)} Antallet af klager er steget fra 310 i 2022 til 412 i 2024. Kommunen fører ikke tilsyn. "
        "Kommunen har brugt 9 mio. kr. på broer, hvilket er 2 mio. kr. mere end budgetteret."
    )
    for quote in ("12 kraner", "14 skibe", "16 lifte", "18 borde", "20 stole"):
        b.figure(quote, as_of="2024")
    b.figure("310", counted="klager", as_of="2022")
    b.figure("412", counted="klager", as_of="2024")
    b.figure("9 mio. kr.", kind="amount")
    b.figure("2 mio. kr.", kind="amount", role="change")
    text = flat(b)
    assert "steget fra 310 i 2022 til 412 i 2024" in text
    assert "2 mio. kr. mere end budgetteret" in text


def test_the_other_side_of_a_sum_is_not_asked_about_again() -> None:
    b = kommune("Af de 214 både var 83 af træ og 52 af stål. De sidste 69 var af glasfiber.")
    claims = [b.figure(quote, counted="både") for quote in ("214 både", "83", "52", "69")]
    b.finding(
        "contradicted",
        "sum",
        claims,
        code="LK101",
        explanation="Delene giver tilsammen 204, mens brevet skriver 214.",
        ask="hvordan 83, 52 og 69 hænger sammen med 214",
    )
    b.finding(
        "contradicted",
        "derived",
        claims,
        code="LK207",
        explanation="214 - 83 - 52 giver 79, mens brevet skriver 69.",
        ask="hvordan 69 er beregnet",
    )
    text = flat(b)
    assert "giver tilsammen 204" in text
    assert "giver 79" not in text


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("Jeg er på kontoret hele næste uge, hvis du mangler noget.", True),
        ("Jeg deltager gerne i et møde med ministeren om rammerne.", True),
        ("Kommunen sender gerne ministeriet kopi af årsrapporten.", True),
        ("Vi står til rådighed for uddybning i maj 2025.", True),
        ("Vi overvejer blandt andet at flytte fyrtårnet.", True),
        ("Havnen arbejder intenst på at nedbringe ventetiden i 2025.", True),
        ("Vi beskæftiger 118 lodser.", True),
        ("Kommunen anvender 11,5 årsværk på lodsning.", True),
        ("De to stillinger er slået op med ansøgningsfrist den 7. april.", True),
        ("Der vil også fremover være fokus på lodserne.", True),
        ("Kommunen ansætter 12 lodser senest den 1. maj 2025.", False),
        ("Havnen arbejder på at have en lods i hver havn senest den 1. maj 2025.", False),
        ("Kommunen sender ministeriet tallene i maj 2025.", False),
        ("Stillingen er genopslået, og vi regner med, at den er besat til august.", False),
    ],
)
def test_what_is_no_promise_whatever_its_day(text: str, none: bool) -> None:
    assert is_no_promise(text) is none


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Vi erkender, at svarene kom for sent, og sender fra den 1. maj besked hver uge.", ("Vi erkender, at svarene kom for sent.", "Vi sender fra den 1. maj besked hver uge.")),
        ("Havnen beklager, at molen var lukket, og har fra januar ansat en vagt.", ("Havnen beklager, at molen var lukket.", "Havnen har fra januar ansat en vagt.")),
        ("Vi erkender, at svarene kom for sent.", None),
        ("Vi sender besked, og vi erkender fejlen.", None),
        ("Vi erkender, at svarene, som var mange, kom for sent, og at vi må gøre det bedre.", None),
    ],
)  # fmt: skip
def test_an_admission_is_parted_from_the_promise_behind_it(text: str, parts: tuple[str, str] | None) -> None:
    assert part_admission(text) == parts


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Byrådet besluttede at få en ny status i juni 2025.", "Byrådet får en ny status i juni 2025."),
        ("Bestyrelsen har besluttet at ansætte en lods i maj 2025.", "Bestyrelsen ansætter en lods i maj 2025."),
        ("Byrådet har besluttet at have en vagt i maj 2025.", "Byrådet har en vagt i maj 2025."),
        ("Byrådet har besluttet, at molen males i maj 2025.", "Byrådet har besluttet, at molen males i maj 2025."),
    ],
)
def test_what_was_decided_is_what_is_to_happen(text: str, deed: str) -> None:
    assert as_deed(text) == deed


def test_when_a_rule_will_be_kept_comes_first_then_what_is_due_to_us() -> None:
    b = kommune(
        "Vi maler molen senest den 1. april 2025. Vi sender ministeriet en ny opgørelse den 1. juni 2025. "
        "Vi forventer, at fristen på 30 dage overholdes fra den 1. december 2025. Jeg er på kontoret i april 2025."
    )
    b.promise("Vi maler molen senest den 1. april 2025", deadline="2025-04-01")
    b.promise("Vi sender ministeriet en ny opgørelse den 1. juni 2025", deadline="2025-06-01")
    b.promise("Vi forventer, at fristen på 30 dage overholdes fra den 1. december 2025", "expected", "2025-12-01")
    b.promise("Jeg er på kontoret i april 2025", deadline="2025-04")
    text = flat(b)
    places = [text.index(words) for words in ("fristen på 30 dage overholdes", "en ny opgørelse", "maler molen")]
    assert places == sorted(places)
    assert "på kontoret" not in text


def test_no_figure_is_noted_that_is_asked_about() -> None:
    b = kommune(
        "Fristen på 30 dage er ikke nået. I 2024 blev 72 af de 96 sager afgjort til tiden, svarende til 78 pct. "
        "Vi forventer, at fristen overholdes i 2025."
    )
    b.figure("72 af de 96 sager")
    share = b.figure("78 pct.", kind="share")
    b.promise("Vi forventer, at fristen overholdes i 2025", "expected", "2025-12-31")
    b.finding("contradicted", "share", [share], explanation="72 af 96 er 75,0 pct., mens brevet skriver 78 pct.")
    text = flat(b)
    assert text.count("svarende til 78 pct.") == 1  # in the point alone
    assert "at kommunen forventer, at fristen overholdes i 2025" in text


def test_a_cause_and_an_admission_are_told_and_praise_is_not() -> None:
    b = kommune(
        "Vi har 12 lodser. Den væsentligste årsag er, at vagten er svær at besætte om natten. "
        "Havnen har en moderne og professionel bevaringsafdeling med 14 lodser. Molen lever ikke op til kravene om lys."
    )
    b.figure("12 lodser", as_of="2024")
    b.figure("14 lodser", as_of="2024")
    asked = "Hvor mange lodser er der, og hvad er årsagen?"
    b.question(
        asked,
        [
            ("count", "Hvor mange lodser er der", True, "Vi har 12 lodser"),
            ("reason", "hvad er årsagen?", True, "Den væsentligste årsag er"),
        ],
        "yes",
        "1",
    )
    text = flat(b)
    assert "Den væsentligste årsag er ifølge kommunen, at vagten er svær at besætte om natten." in text
    assert "molen ikke lever op til kravene om lys" in text or "”Molen lever ikke op til kravene om lys.”" in text
    assert "professionel" not in text


@pytest.mark.parametrize(
    ("text", "deadline", "asked"),
    [
        ("Vi vender tilbage med antallet, når regnskabet foreligger", None, True),
        ("Vi vender tilbage med antallet, når regnskabet foreligger til foråret", None, False),
        ("Vi vender tilbage med antallet senest den 1. marts 2021", "2021-03-01", False),
    ],
)
def test_a_promise_without_a_day_is_asked_for_one(text: str, deadline: str | None, asked: bool) -> None:
    b = Builder(f"{text}. Broerne er synet.", sender="Nørreå Kommune", subject="Svar", date="2020-11-12")
    b.promise(text, "planned", deadline)
    b.question("Hvad koster synet?", [("cost", "Hvad koster synet?", False, None)], "no", "2")
    reply = " ".join(draft_text(draft_reply(b.build(), Case(), Settings(), today=date(2020, 12, 1))).split())
    assert "vender tilbage med antallet" in reply
    assert ("Kommunen bedes oplyse, hvornår det ventes at ske." in reply) is asked
