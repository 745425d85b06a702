"""Indirect speech as tables: what a main clause becomes after "at", and what must be quoted instead."""

import pytest

from letterkit.draft.indirect import at_clause
from letterkit.draft.main_clause import subject_after_verb
from letterkit.draft.voice import addressed

KOMMUNE = addressed("Nørreå Kommune")
NAMES = ("Nørreå Kommune",)


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("Nørreå Kommune har nu ansat to læger.", "kommunen nu har ansat to læger"),
        ("I 2018 kom der 96 nye frivillige til, og 54 holdt op.", "der i 2018 kom 96 nye frivillige til, og at 54 holdt op"),
        (
            "Årselevtallet blev 37,5 i 2006, fire færre end ventet, og underskuddet endte på 212.000 kr.",
            "årselevtallet blev 37,5 i 2006, fire færre end ventet, og at underskuddet endte på 212.000 kr.",
        ),
        (
            "Vi indgik den 1. maj aftale med nævnet om aftenhold, og de to første begynder til januar.",
            "kommunen den 1. maj indgik aftale med nævnet om aftenhold, og at de to første begynder til januar",
        ),
        ("Udgiften pr. modtager steg herefter med 4 pct.", "udgiften pr. modtager herefter steg med 4 pct."),
        ("Fire skoler tegner sig således for 118 sager.", "fire skoler tegner sig for 118 sager"),
        ("Vi åbner endnu et behandlerrum den 3. maj.", "kommunen åbner endnu et behandlerrum den 3. maj"),
        ("Sagen kan godt trække ud i ti måneder.", "sagen godt kan trække ud i ti måneder"),
        ("Virkningen skulle gerne kunne ses fra maj.", "virkningen gerne skulle kunne ses fra maj"),
        ("Det er min forventning, at kravet er opfyldt i maj.", "det er kommunens forventning, at kravet er opfyldt i maj"),
        ("Styrelsen har videre oplyst, at 12 sager venter.", "styrelsen har oplyst, at 12 sager venter"),
        ("Vi har ikke modtaget svar.", "kommunen ikke har modtaget svar"),
        ("Der er fortsat 42 borgere på venteliste.", "der fortsat er 42 borgere på venteliste"),
        ("En optælling viser, at der pr. 1. maj 2019 var 212 sager.", "en optælling viser, at der pr. 1. maj 2019 var 212 sager"),
        ("I 2018 har vi behandlet 120 sager.", "kommunen i 2018 har behandlet 120 sager"),
        ("Vi har i 2018 behandlet 120 sager.", "kommunen i 2018 har behandlet 120 sager"),
        ("Herudover vil yderligere to lærere blive ansat 1. august 2019.", "yderligere to lærere vil blive ansat 1. august 2019"),
        (
            "Aktuelt indgår 25 elever, som har gået i skole i mere end fire år, i forløbet.",
            "25 elever, som har gået i skole i mere end fire år, aktuelt indgår i forløbet",
        ),
        (
            "Heraf er 31 sager pr. 1. maj afsluttet, svarende til 14,6 %.",
            "31 af dem pr. 1. maj er afsluttet, svarende til 14,6 pct.",
        ),
        (
            "Øvrige 17 borgere, svarende til 5,7 %, har ikke modtaget et tilbud.",
            "øvrige 17 borgere, svarende til 5,7 pct., ikke har modtaget et tilbud",
        ),
        (
            "De initiativer, som er beskrevet i planen, er alle gennemført.",
            "de initiativer, som er beskrevet i planen, alle er gennemført",
        ),
        ("Kommunen forventer at få svar primo januar 2018.", "kommunen forventer at få svar primo januar 2018"),
        ("Ventetiden var i 2019 på 14 dage.", "ventetiden i 2019 var på 14 dage"),
        (
            "Nørreå Kommune erkender, at vi aktuelt ikke overholder reglerne.",
            "kommunen erkender, at den aktuelt ikke overholder reglerne",
        ),
        ("Nørreå Kommunes egne tal viser, at andelen vil falde.", "kommunens egne tal viser, at andelen vil falde"),
        ("Vi er i fuld gang med projektet.", "kommunen er i fuld gang med projektet"),
        (
            "Den gennemsnitlige ventetid faldt fra 34 dage i 2018 til 21 dage i 2019.",
            "den gennemsnitlige ventetid faldt fra 34 dage i 2018 til 21 dage i 2019",
        ),
        ("I løbet af foråret vil alle sagerne blive gennemgået.", "alle sagerne i løbet af foråret vil blive gennemgået"),
        ("Over 400 elever har fået tilbuddet.", "over 400 elever har fået tilbuddet"),
        ("Fra den 1. maj 2019 bruger vi matriklen i stedet.", "kommunen fra den 1. maj 2019 bruger matriklen i stedet"),
        ("Kommunen udbetalte i 2018 tilskud til 12 foreninger.", "kommunen i 2018 udbetalte tilskud til 12 foreninger"),
        ("Vi har pr. 1. maj 2019 samlet modtagelsen ét sted.", "kommunen pr. 1. maj 2019 har samlet modtagelsen ét sted"),
        ("Vi overholder ikke fuldt ud fristen.", "kommunen ikke fuldt ud overholder fristen"),
        ("Det skal bemærkes, at to huse står tomme.", "to huse står tomme"),
        ("Vi kan oplyse, at ventetiden er faldet.", "ventetiden er faldet"),
        ("Fra primo 2019 øges antallet af elever i forløbet.", "antallet af elever i forløbet øges fra primo 2019"),
        (
            "Ved opfølgningen ventes et forbrug i 2022 på 12 mio. kr.",
            "der ved opfølgningen ventes et forbrug i 2022 på 12 mio. kr.",
        ),
        ("Vi overholder med andre ord ikke fristen.", "kommunen ikke overholder fristen"),
        (
            "Endelig udarbejdes en fast forretningsgang, som forelægges revisionen i juni.",
            "der udarbejdes en fast forretningsgang, som forelægges revisionen i juni",
        ),
        ("Der har de seneste tre år været to fund.", "der de seneste tre år har været to fund"),
        (
            "Broerne synes inden sommeren, og en aftale med nabobyen om lån af en kran ligger klar.",
            "broerne synes inden sommeren, og at en aftale med nabobyen om lån af en kran ligger klar",
        ),
        ("Børne- og Skoleudvalget behandler sagen i maj.", "Børne- og Skoleudvalget behandler sagen i maj"),
        ("I uge 42 gennemføres en høring.", "en høring gennemføres i uge 42"),
        (
            "Som led heri er der ansat tre mentorer, og visitering til tilbuddet er påbegyndt.",
            "der er ansat tre mentorer, og at visitering til tilbuddet er påbegyndt",
        ),
        ("Hvis byrådet godkender planen, åbner huset i maj.", "huset åbner i maj, hvis byrådet godkender planen"),
        (
            "Såfremt nævnet siger ja, ansættes der to pædagoger i august 2020.",
            "der ansættes to pædagoger i august 2020, såfremt nævnet siger ja",
        ),
        ("Det må konstateres, at vi ikke overholder fristen.", "kommunen konstaterer, at den ikke overholder fristen"),
        ("Det erkendes, at ventetiden er for lang.", "kommunen erkender, at ventetiden er for lang"),
        ("Det forventes, at klinikken åbner i maj.", "det forventes, at klinikken åbner i maj"),
        ("De nye sygeplejersker oplæres i foråret.", "de nye sygeplejersker oplæres i foråret"),
        ("Ventetiden falder som udgangspunkt, når lægen er tilbage.", "ventetiden som udgangspunkt falder, når lægen er tilbage"),
        ("Kommunen udsender den 1. maj 2021 en vejledning.", "kommunen den 1. maj 2021 udsender en vejledning"),
        (
            "Vi har ansat to kokke, og de begyndte begge den 2. januar 2025.",
            "kommunen har ansat to kokke, og at de begge begyndte den 2. januar 2025",
        ),
        ("Antallet er steget med 12, og det svarer til 4 pct.", "antallet er steget med 12, svarende til 4 pct."),
        (
            "Der er ansat en konsulent, og stillingen bevares til 2024.",
            "der er ansat en konsulent, og at stillingen bevares til 2024",
        ),
        ("Der er afsat kr. 450.000,- til det.", "der er afsat 450.000 kr. til det"),
        ("Vi forventer på den baggrund, at tallet falder.", "kommunen forventer, at tallet falder"),
        ("Vi har forlænget 231 sager, og det er 56,1 pct.", "kommunen har forlænget 231 sager, svarende til 56,1 pct."),
        ("Øvrige 12 lærere har fået et kursus, pr. 1. maj.", "øvrige 12 lærere pr. 1. maj har fået et kursus"),
        ("Færdselsstyrelsen har godkendt planen.", "Færdselsstyrelsen har godkendt planen"),
        ("Kommunalbestyrelsen har godkendt planen.", "kommunalbestyrelsen har godkendt planen"),
        ("Lederne af alle skoler sender deres planer i maj.", "lederne af alle skoler sender deres planer i maj"),
        ("Vi kan til orientering nævne, at to huse står tomme.", "to huse står tomme"),
        ("Vores jurister gennemgår sagerne.", "kommunens jurister gennemgår sagerne"),
        ("Vi har ansat en jurist og kører ikke alene.", "kommunen har ansat en jurist og ikke kører alene"),
        ("Kommunen har købt to biler og er nu oppe på fem.", "kommunen har købt to biler og nu er oppe på fem"),
        ("Kommunen fører tilsyn og har i 2024 besøgt 40 steder.", "kommunen fører tilsyn og i 2024 har besøgt 40 steder"),
        ("Vi har besøgt 40 steder og fundet 12 fejl.", "kommunen har besøgt 40 steder og fundet 12 fejl"),
        ("Kommunen giver fra i år et tilskud til højvandslukker.", "kommunen fra i år giver et tilskud til højvandslukker"),
        ("Sagerne fra 2007 tages først.", "sagerne fra 2007 tages først"),
        ("Ventetiden falder nu.", "ventetiden nu falder"),
        ("19 projekter er færdige, det er godt 60 pct.", "19 projekter er færdige, svarende til godt 60 pct."),
        ("14 elever opfyldte alligevel ikke kravet.", "14 elever alligevel ikke opfyldte kravet"),
        ("Forestillingerne gik derimod strygende.", "forestillingerne gik strygende"),
        ("Kommunen afsluttede sidste år godt 2.000 sager.", "kommunen sidste år afsluttede godt 2.000 sager"),
        ("Kommunen indgik den 1. november aftale med centret.", "kommunen den 1. november indgik aftale med centret"),
        ("Huset åbner den 1. maj på havnen.", "huset åbner den 1. maj på havnen"),
        (
            "To jurister er ansat pr. 1. maj, og en tredje tiltræder i juni.",
            "to jurister er ansat pr. 1. maj, og at en tredje tiltræder i juni",
        ),
        (
            "I 2021 blev målet nået i 71 pct. af turene, i 2022 i 68 pct. og i 2023 i 64 pct.",
            "målet i 2021 blev nået i 71 pct. af turene, i 2022 i 68 pct. og i 2023 i 64 pct.",
        ),
        (
            "Der blev i første halvår af 2022 syet 410 dragter, og heraf kom 380 frem til tiden.",
            "der i første halvår af 2022 blev syet 410 dragter, hvoraf 380 kom frem til tiden",
        ),
        ("Den opnåede besparelse udgjorde 2 mio. kr. i 2019.", "den opnåede besparelse udgjorde 2 mio. kr. i 2019"),
        ("Den realiserede indtægt blev 4 mio. kr.", "den realiserede indtægt blev 4 mio. kr."),
        ("Af 40 faste vagter er 12 ubesatte.", "12 af 40 faste vagter er ubesatte"),
        (
            "Af de 96 kort, der blev bestilt i maj, blev 71 leveret inden for en uge.",
            "71 af de 96 kort, der blev bestilt i maj, blev leveret inden for en uge",
        ),
        (
            "Ved udgangen af maj var 80 både synet, heraf var 14 kasserede.",
            "80 både ved udgangen af maj var synet, hvoraf 14 var kasserede",
        ),
        (
            "For brugere med aftale om kørsel er ventetiden dog fortsat 38 minutter.",
            "ventetiden for brugere med aftale om kørsel dog fortsat er 38 minutter",
        ),
        (
            "I 29 både var radioen slukket, og i 13 både var der ikke monteret en radio.",
            "radioen i 29 både var slukket, og at der i 13 både ikke var monteret en radio",
        ),
        ("I maj ventede 212 børn og unge på en plads.", "212 børn og unge i maj ventede på en plads"),
        ("Endelig indføres der fra 1. maj 2020 en fælles vagt.", "der fra 1. maj 2020 indføres en fælles vagt"),
        ("Lederne skal hver måned indberette tallene.", "lederne hver måned skal indberette tallene"),
        ("Alle er besvaret mundtligt.", "alle er besvaret mundtligt"),
        ("Byrådet har i budget 2020 afsat 4 mio. kr. til broen.", "byrådet i budget 2020 har afsat 4 mio. kr. til broen"),
        ("Målet er, at bassinet er tømt i maj.", "målet er, at bassinet er tømt i maj"),
        (
            "410 af dagene skyldtes sygdom, 81 skyldtes vejret, og 40 skyldtes andre forhold.",
            "410 af dagene skyldtes sygdom, at 81 skyldtes vejret, og at 40 skyldtes andre forhold",
        ),
    ],
)
def test_turned(sentence: str, clause: str) -> None:
    phrases = ("80 både", "212 børn", "yderligere to lærere", "25 elever", "31 sager", "17 borgere", "42 borgere")
    assert at_clause(sentence, sender=KOMMUNE, names=NAMES, phrases=phrases, letter="jurister") == clause


@pytest.mark.parametrize(
    "sentence",
    [
        "Jeg har bedt forvaltningen om at se på sagen.",  # who "jeg" is changes
        "Det kan vi bekræfte.",
        "Som det fremgår nedenfor, er tallet 12.",
        "Vi har på baggrund af henvendelsen ansat to jurister.",  # an adverbial of unknown length inside the verb
        "Hvis den bliver godkendt, åbner huset i maj.",  # "den" points back
        "Tre år tidligere var der ingen ledige pladser.",
        "Af dem har 12 fået et job.",
        "Af de 96 har 71 haft deres første møde.",
        "At en sådan støtte virker, har vi erfaring for.",
        "Over fire uger mødte en borger ni medarbejdere.",
        "Registreret er 35 lækager i 2021.",
        "Herefter vil alle sager blive gennemgået, men det kræver tid og vi ved ikke hvornår.",
        "Det er 12 pct.",
        "Hvornår sker det?",
        "Tallene er som følger: 12 og 13.",
        "De pågældende borgere vil få et tilbud.",
        "Herefter vil alle sagerne blive gennemgået og de borgere som ikke er omfattet, vil modtage et tilbud.",
        "Året før var det 52 elever.",
        "Heraf afbrød 210 forløbet selv, og 30 blev udmeldt.",
        "Af dem er 27 lærere, 5 pædagoger og 3 ledere.",
        "Vi har hurtigst muligt ansat to lærere.",
        "Du har bedt os om en redegørelse.",
        "Kravet er endnu ikke opfyldt, og det skal det være.",
        "Vi er 842 elever i år.",
        "På det område er vi 29 borgere.",
        "For et år siden var vi 187, så vi er blevet 27 flere.",
        "Den sidste aften var 11.178 af vore kunder uden strøm.",
        "Vi var bagud, og det skyldes, at vi holdt op med at ringe, fordi vi troede, det var nok.",  # who is "den" by the end?
        "Af de 297 var 104 i job.",
        "De sidste 0,7 mio. kr. har byrådet fundet i kassen.",  # the object stands first
        "I 2020 gik der 19 dage, i år er det nede på 8.",
        "Fra sommeroptaget 2017 skal alle kvote 2-ansøgere til samtale.",
        "I august bliver de første 18 af i alt 30 nye busser leveret.",
        "Af de 80 både blev 14 både kasseret og 12 solgt.",
        "Ved udgangen af maj var 80 både synet, heraf var 14 både kasseret.",
        "Vi har i en længere periode uden leder ansat to vikarer.",
        "I alt 38.000 kørsler, hvoraf ambulancen var fremme i 34.406.",
        "Et år tidligere var andelen 34 pct.",
        "De første 1.400 beholdere er kørt ud, resten følger i maj.",
        "Bevilget til formålet er 11,4 mio. kr.",
        "Til formålet er bevilget 11,4 mio. kr.",
        "Nævnet behandler den 6. maj et forslag om caféer, og såfremt det vedtages, åbner den første i juni.",
        "Vi er kun ét hus, og vi laver al maden selv.",  # not "at I er kun ét hus, og I laver"
        "Begge er udskiftet helt.",  # not "at udskiftet begge er helt"
    ],
)
def test_quoted_instead(sentence: str) -> None:
    assert at_clause(sentence, sender=KOMMUNE, names=NAMES) is None


@pytest.mark.parametrize(
    ("sentence", "phrases"),
    [
        ("Af dem er 139 kvinder og 65 mænd.", ["139 kvinder", "65 mænd"]),
        ("I kælderen står 12 malerier, 8 skabe og 40 kasser.", ["12 malerier", "8 skabe", "40 kasser"]),
    ],
)
def test_several_counts_behind_the_verb_are_quoted(sentence: str, phrases: list[str]) -> None:
    assert at_clause(sentence, sender=KOMMUNE, names=NAMES, phrases=phrases) is None


def test_de_paagaeldende_is_resolved_by_one_count_alone() -> None:
    sentence = "De pågældende borgere vil inden udgangen af 2017 modtage et tilbud om mentor."
    turned = at_clause(sentence, sender=KOMMUNE, antecedents=[("64", "borgere, som ikke er fritaget")])
    assert turned == "de 64 borgere inden udgangen af 2017 vil modtage et tilbud om mentor"
    assert at_clause(sentence, sender=KOMMUNE, antecedents=[("64", "borgere"), ("12", "borgere")]) is None


def test_direct_address() -> None:
    sender = addressed("Nørreå Kommune", kommune_as="I")
    assert at_clause("Vi har ikke ansat vores to læger.", sender=sender) == "I ikke har ansat jeres to læger"
    assert at_clause("Kommunen forventer at få svar i maj.", sender=sender) == "I forventer at få svar i maj"


@pytest.mark.parametrize(
    ("rest", "subject"),
    [
        ("64 pct. af de nyhenviste børn og unge udredt rettidigt", "64 pct. af de nyhenviste børn og unge"),
        ("64 pct. af patienterne udredt rettidigt", "64 pct. af patienterne"),
        ("64 pct. af de anbragte elever og lærlinge flyttet", "64 pct. af de anbragte elever og lærlinge"),
    ],
)
def test_a_share_stands_with_all_whom_it_is_of(rest: str, subject: str) -> None:
    assert subject_after_verb(rest, "blev", KOMMUNE, NAMES, ("64 pct.",)) == subject


@pytest.mark.parametrize(
    "sentence",
    [
        "I alt 308 dåb fandt i 1995 sted i kirken.",
        "I 1995 fandt 308 dåb sted.",
        "Vi har fået lov til en prøveuge i uge 45, og så må vi se.",
        "Samtlige 12 både sejlede i 2019 under andet flag.",
        "Som følge af den nye aftale har kommunen fra september 2011 hyret to dykkere.",
        "Fra første henvendelse til endelig aftale gik der i 2007 gennemsnitligt 71 dage.",
        "På grundlag af den seneste tælling har kommunen siden maj 2018 lukket broen.",
    ],
)
def test_a_time_that_could_be_read_with_another_noun_is_quoted(sentence: str) -> None:
    assert at_clause(sentence, sender=KOMMUNE, names=NAMES, phrases=["71 dage", "308 dåb"]) is None


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("De sidste både besøges alle senest den 28. juni.", "de sidste både alle besøges senest den 28. juni"),
        ("Broen åbnes først den 1. maj.", "broen åbnes først den 1. maj"),
        ("Ventetiden var i 2019 på 14 dage.", "ventetiden i 2019 var på 14 dage"),
        ("I 1. kvartal 2018 har vi behandlet 120 sager.", "kommunen i 1. kvartal 2018 har behandlet 120 sager"),
        ("Kommunen modtog i 2019 120 sager.", "kommunen i 2019 modtog 120 sager"),
        ("I Nørreby har vi i 2018 ansat to læger.", "kommunen i Nørreby i 2018 har ansat to læger"),
    ],
)
def test_a_time_that_can_only_be_read_one_way_moves(sentence: str, clause: str) -> None:
    letter = "Vi ser på broen og de sidste både."
    assert at_clause(sentence, sender=KOMMUNE, names=NAMES, phrases=["120 sager"], letter=letter) == clause
