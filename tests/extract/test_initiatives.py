"""Named initiatives: in every kind of quotation marks, without any, and what only looks like a name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from promise_letters import sentence_view

from letterkit.extract.figures import find_figures
from letterkit.extract.initiatives import find_initiatives
from letterkit.extract.view import view_of
from letterkit.letter import TextField

DATED = date(2021, 3, 10)

NAMES = [
    ("Det forsøg har vi døbt ”Tidlig Fugl”.", ["Tidlig Fugl"]),
    ("Vi har døbt indsatsen ”Rent Bord”.", ["Rent Bord"]),
    ("Ordningen er døbt ”Hånd i hånd”.", ["Hånd i hånd"]),
    ("En særlig gruppe, ”Medvind”, rydder de gamle sager.", ["Medvind"]),
    ("Et hold på fire mand, ”Stormvagten”, rykker ud.", ["Stormvagten"]),
    ("Lektiecaféen ”Plads til flere” har åbent hver onsdag.", ["Plads til flere"]),
    ("Værestedet har åbnet en natcafé, ”Kom ind”, for unge.", ["Kom ind"]),
    ("Motionsholdet ”Op i gear” tæller 22 borgere.", ["Op i gear"]),
    ("Samtalegruppen ”Snak om det” mødes hver uge.", ["Snak om det"]),
    ("Portalen MinHavn åbner i marts.", ["MinHavn"]),
    ("Appen BedreBus er taget i brug.", ["BedreBus"]),
    ("Selvbetjeningen MinSag går i luften i maj.", ["MinSag"]),
    ("Under mottoet ”Tid til tal” får alle elever en lektion mere.", ["Tid til tal"]),
    ("Oprydningsdagen ”Ren Kyst” holdes den 3. maj.", ["Ren Kyst"]),
    ("Telefonlinjen ”Lad os tale” er åben hele døgnet.", ["Lad os tale"]),
    ("Taskforcen ”Nye Veje” er nedsat.", ["Nye Veje"]),
    ("Arbejdet er en del af ”Grøn ring”.", ["Grøn ring"]),
    ("Hunden er døbt ”Trofast”.", []),
    ("Skibet blev døbt ”Freja”.", []),
    ("Barnet er døbt i kirken.", []),
    ("Caféen ”Kakao” har til huse i tårnet.", []),
    ("Fagsystemet ”KubeX” er udskiftet.", []),
    ("En mand, ”den gamle”, stod i døren.", []),
    ("Appen Facebook bruges ikke.", []),
    ("Klubben ”Fremad” har 400 medlemmer.", []),
    ("Projekterne Broen, Ny Start og Åben Dør drives af foreningen.", ["Broen", "Ny Start", "Åben Dør"]),
    ("Projekt Lys i Mørket og Projekt Ren Luft er slået sammen.", ["Lys i Mørket", "Ren Luft"]),
    ("Indsatserne ”Fælles front” og Ny Vej samles.", ["Fælles front", "Ny Vej"]),
    ("”Mentor på vejen” er vores tilbud til unge bilister.", ["Mentor på vejen"]),
    ("”Hurtigt Hjem”, en task force på ti mand, arbejder til jul.", ["Hurtigt Hjem"]),
    ("Aftalen ”Et løft til de ældre” blev indgået i juni.", ["Et løft til de ældre"]),
    ("Samarbejdet Kyst til Kyst omfatter syv kommuner.", ["Kyst til Kyst"]),
    ("Kvarterindsatsen Sammen om Skolen er begyndt.", ["Sammen om Skolen"]),
    ("Vi driver tilbuddet Vågn Op for unge, der sover længe.", ["Vågn Op"]),
    ("Lokalplan 114 ”Området ved Havnen” er vedtaget.", []),
    ("Imens sejler vi med lejet tonnage, ”Lille Karen”, der tager 18 biler.", []),
    ("Inspektionsskibet ”Nordhavet” var i havn i 40 dage.", []),
    ("Bådehuset ”Neptun” lejes ud.", []),
    ("Puljen ”Grønne Tage” og Miljøstyrelsen bidrager.", ["Grønne Tage"]),
    ("Kommunen deltager i projekt ”Tidlig Tråd”.", ["Tidlig Tråd"]),
    ('Kommunen deltager i projekt "Tidlig Tråd".', ["Tidlig Tråd"]),
    ("Kommunen deltager i projekt »Tidlig Tråd«.", ["Tidlig Tråd"]),
    ("Kommunen deltager i projekt “Tidlig Tråd”.", ["Tidlig Tråd"]),
    ("Kommunen deltager i projekt ’’Tidlig Tråd’’.", ["Tidlig Tråd"]),
    ("Kommunen deltager i projekt „Tidlig Tråd“.", ["Tidlig Tråd"]),
    ("Kommunen deltager i projekt Tidlig Tråd.", ["Tidlig Tråd"]),
    ("Puljen ”Alle med” er på 4 mio. kr.", ["Alle med"]),
    ("Vi udvider ”Hurtigt i gang”-indsatsen til hele byen.", ["Hurtigt i gang"]),
    ("”Læs dig stærk”, et forsøg med læsehold, begyndte i januar.", ["Læs dig stærk"]),
    ("Der er afsat midler til ”Bedre rejse”.", ["Bedre rejse"]),
    ("Projektet ”Vi ses” og kampagnen ”Ud i det blå” fortsætter.", ["Vi ses", "Ud i det blå"]),
    ("Forældreskolen ”Vi lærer sammen” begyndte i januar.", ["Vi lærer sammen"]),
    ("Dertil kommer ”Gadens Venner”, hvor 36 frivillige går ture om aftenen.", ["Gadens Venner"]),
    ("Afsnittene har siden 2019 arbejdet efter modellen ”Tryg nat”.", ["Tryg nat"]),
    ("I avisen stod der ”Kommunen svigter de ældre” hen over forsiden.", []),
    ("Det fremgår af vejledningen ”Godt på Vej Hjem”.", []),
    ("Borgeren sagde ”vi kommer ikke” i telefonen.", []),
    ("Det er uklart, hvad der menes med ”særlige forhold”.", []),
    ("En pårørende skrev: ”Vi ventede i 31 minutter.”", []),
    ("Rapporten ”Unge i job” viser en stigning.", []),
    ("Lov om ”social service” er ændret.", []),
    ("Med støtte fra fonden er Havens Hjælpere etableret i tre afdelinger.", ["Havens Hjælpere"]),
    ("Vores satsning ”Flere hænder” koster 3 mio. kr.", ["Flere hænder"]),
    ('Under projektnavnet "Tørt på" udskiftes drænene.', ["Tørt på"]),
    ("Det treårige udviklingsprojekt Læring på tværs udløber i 2009.", ["Læring på tværs"]),
    ("Kontrolindsatsen Ren Plads videreføres i 2024.", ["Ren Plads"]),
    ("Der deltog 46 unge i Lommepengeprojektet i 2010.", ["Lommepengeprojektet"]),
    ("Mentorkorpset ”Storebror” tæller 22 frivillige.", ["Storebror"]),
    ("Fængslets eget program, Ny Start, er evalueret.", ["Ny Start"]),
    ("”Ro på vagten”, som vi kalder ordningen, begynder i maj.", ["Ro på vagten"]),
    ("I regi af ”Fælles Front” holdes møder hver måned.", ["Fælles Front"]),
    ("Båden ”Anne Marie” blev hævet.", []),
    ("Skibet deltog i øvelsen ”Northern Light”.", []),
    ("Restauranten ”Den Gyldne Gås” fik et påbud.", []),
    ("Fagsystemet ”DUBU” blev taget i brug i 2014.", []),
    ("Loven kaldes i daglig tale ”Barnets Lov”.", []),
    ("Sloganet ”Vi kan mere” står på bussen.", []),
    ("Afdelingen ”Solsikken” har 40 pladser.", []),
    ("Temaet for dagen var ”Sammen er vi stærke”.", []),
    ("Vi har afskaffet kategorien ”Øvrige”.", []),
    ("Byggeprojektet i havnen er forsinket.", []),
    ("Jeg henviser til beretningen ”Statens indkøb”.", []),
    ("Projektet STAR finansierer, fortsætter.", []),
    ("Projektet begyndte i Aalborg.", []),
    ("Kommunen har siden august deltaget i projekt Flere i job, som støttes af STAR.", ["Flere i job"]),
    ("Indsatsen Tryg Start tilbydes alle førstegangsfødende.", ["Tryg Start"]),
    ("Med projektet Vand til Alle er 40 km rør skiftet.", ["Vand til Alle"]),
    ("Forsøgsordningen Rullende Skranke løber til marts.", ["Rullende Skranke"]),
    ("Vi har startet Cykelven, et initiativ for nytilflyttede.", ["Cykelven"]),
    ("Det nye initiativ, Byens Køkken, åbner i maj.", ["Byens Køkken"]),
    ("Tandsundhed til Alle, kommunens kampagne, har nået 900 børn.", ["Tandsundhed til Alle"]),
    ("Netværket hedder Far i Front og mødes hver måned.", ["Far i Front"]),
    ("Forsøget hedder ”Fælles bord” og begynder i maj.", ["Fælles bord"]),
    ("Gennem Rent Hav-kampagnen er der samlet tre tons op.", ["Rent Hav"]),
    ("Ungeindsatsen SPOR har 40 pladser.", ["SPOR"]),
    ("Projekt Havnebadet i byen er lukket.", ["Havnebadet"]),
    ("Projektet Kommunen driver er forsinket.", []),
    ("Ordningen Kommunerne har brugt er udløbet.", []),
    ("Projekt 14 er forsinket.", []),
    ("Projektleder Lise Holm har fået orlov.", []),
    ("Afdelingen Kornblomsten, som er et tilbud til unge, har ti pladser.", []),
    ("Kampagnen for cykelhjelme blev en succes.", []),
    ("Puljen til bedre normeringer er søgt.", []),
    ("Gennem ”Robust start” har 46 nye lærere fået en mentor.", ["Robust start"]),
    ("Som led i ”Den gode udskrivning” ringer sygeplejersken.", ["Den gode udskrivning"]),
    ("Evalueringen af ”Ind ad døren” foreligger i maj.", ["Ind ad døren"]),
    ("Fire skoler er med i 'Læs for livet'.", ["Læs for livet"]),
    ("Biblioteket har et tilbud, der hedder ”Bogen kommer”.", ["Bogen kommer"]),
    ("Programmet – ”Et godt farvel” – har nået 42 hospitaler.", ["Et godt farvel"]),
    ("Ordningen, som vi kalder Ring Hjem, koster 2 mio. kr.", ["Ring Hjem"]),
    ("Under navnet Åben Dør holder vi samtaler hver torsdag.", ["Åben Dør"]),
    ("Vi har indført ”åben dør” på alle skoler.", ["åben dør"]),
    ("SMART-projektet er forlænget til 2021.", ["SMART"]),
    ("I 2019 blev Havnens Ambassadører sat i gang.", ["Havnens Ambassadører"]),
    ("Beredskabet har kørt ordningen Brandmand for en dag.", ["Brandmand for en dag"]),
    ("Vi står bag initiativerne ”Grøn gård”, ”Åben mark” og ”Ren bæk”.", ["Grøn gård", "Åben mark", "Ren bæk"]),
    ("Regionen er med i det nationale program Sikker Udskrivning.", ["Sikker Udskrivning"]),
    ("Vores tilbud Aarhus Kommune har købt, er populært.", []),
    ("Vores samarbejde med Dansk Erhverv fortsætter.", []),
    ("Foreningen ”Havnens Venner” har klaget.", []),
    ("Programmet Word blev opdateret.", []),
    ("Tallet er opgjort under ”Andre udgifter” i regnskabet.", []),
    ("Ankestyrelsen gav ”Delvist medhold” i fire sager.", []),
    ("EU-projektet er afsluttet.", []),
    ("I 2019 startede kommunen Hånden under, hvor frivillige går med til lægen.", ["Hånden under"]),
    ("Handlingsplanen Trygt hjem gælder til 2024.", ["Trygt hjem"]),
    ("Aftalen Én indgang er indgået med de tre kommuner.", ["Én indgang"]),
    ("Mentorkorpset Vejviserne har 14 medlemmer.", ["Vejviserne"]),
    ("Skolens mobbeprogram Fri for drilleri er udvidet.", ["Fri for drilleri"]),
    ("Forsøget med navnet Ny start slutter i juni.", ["Ny start"]),
    ("Under overskriften Sammen om maden har plejehjemmene fået egne køkkener.", ["Sammen om maden"]),
    ("Styrelsen har lavet et beregningsværktøj, ”Vejviseren”, til kommunerne.", ["Vejviseren"]),
    ("LIFE-projektet Better Coast afsluttes i 2023.", ["Better Coast"]),
    ("Planen for Havnegade er udsat.", []),
    ("Bogstart er et projekt for familier med små børn.", ["Bogstart"]),
    ("Dette er et projekt, vi er glade for.", []),
    ("Integration er et projekt for hele byen.", []),
    ("Skolemad er en god idé.", []),
    ("Handleplanen Byrådet vedtog, gælder stadig.", []),
    ("Planen Novo Nordisk fremlagde, er forkastet.", []),
    ("Aftalen Danske Regioner indgik, er opsagt.", []),
    ("Lokalplanen Havnekvarteret er ændret.", []),
    ("I maj startede Lise Holm, der er sygeplejerske.", []),
    ("”Kong Lear” spillede for halve huse.", []),
    ("Lykkes det at få DTU med ombord, udvides forsøget.", []),
]


@pytest.mark.parametrize(("sentence", "names"), NAMES, ids=[row[0][:45] for row in NAMES])
def test_names(sentence: str, names: list[str]) -> None:
    found = find_initiatives(sentence_view(sentence, dated=DATED), ())
    assert [initiative.name for initiative in found] == names


def test_a_name_that_stands_only_in_the_subject() -> None:
    text = "Forsinkelsen af projekt Nordlys-2\n\nProjektet er syv måneder bagud."
    view = sentence_view(text, dated=DATED)
    blocks = (replace(view.blocks[0], kind="subject"), *view.blocks[1:])
    letter = replace(view.letter, blocks=blocks, subject=TextField(value=text[:33], span=view.letter.span(0, 33)))
    (initiative,) = find_initiatives(view_of(letter), ())
    assert (initiative.name, [span.start for span in initiative.mentions]) == ("Nordlys-2", [text.index("Nordlys")])


def test_what_is_said_of_an_initiative() -> None:
    text = (
        "Kommunen er i gang med projekt ”Hjem igen”, som Sundhedsfonden støtter. 46 borgere har deltaget i projektet. "
        "Projektet løber til udgangen af 2022. ”Hjem igen” blev omtalt i avisen."
    )
    view = sentence_view(text, dated=DATED)
    figures = find_figures(view)
    (initiative,) = find_initiatives(view, figures)
    assert initiative.status == "ongoing"
    assert initiative.runs_until == "2022-12-31"
    assert initiative.funded_by == "Sundhedsfonden"
    assert [figure.quote for figure in figures if figure.id in initiative.participants] == ["46 borgere"]
    assert [view.text[span.start : span.end] for span in initiative.mentions] == ["Hjem igen", "Hjem igen"]


def test_two_initiatives_in_one_paragraph_keep_their_own_end() -> None:
    text = "Projekt ”Første skridt” løber til juni 2021. Projekt ”Andet hjem” løber til juni 2023."
    found = find_initiatives(sentence_view(text, dated=DATED), ())
    assert [(initiative.name, initiative.runs_until) for initiative in found] == [
        ("Første skridt", "2021-06-30"),
        ("Andet hjem", "2023-06-30"),
    ]
