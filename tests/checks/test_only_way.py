"""LK207: results that the only numbers of their paragraph give, or do not give; silence where one number more could be meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterkit.checks import Example
from tests.checks.letters import check_example

FAULTS = [
    "Vagten fik 310 opkald i første kvartal, 290 i andet, 355 i tredje og 285 i fjerde kvartal, i alt 1.240. Det svarer til 330 opkald pr. kvartal i gennemsnit.",
    "På ældreområdet var der budgetteret med 84,2 mio. kr. i 2018. Regnskabet endte på 87,9 mio. kr. Mindreforbruget på 3,7 mio. kr. er nyt.",
    "Der var afsat 12,5 mio. kr. til vejen. Der blev brugt 11,9 mio. kr., altså et merforbrug på 0,6 mio. kr.",
    "Ved prøven i 2018 bestod 64 pct. af holdet. I 2019 var beståelsesprocenten 71. Fremgangen er på 17 procentpoint.",
    "Sygefraværet var i 2017 på 6,0 pct., og i 2019 er det 4,5 pct. Fraværet er siden 2017 bragt 25 procentpoint ned.",
    "De 12 værter i ordningen har ydet 2.880 timers hjælp. Det er frivilligt. I gennemsnit har hver vært ydet 280 timer.",
    "Bolværket kostede 2,4 mio. kr. Til slisken gik der 1,1 mio. kr., og fyret blev sat i stand for 0,8 mio. kr. Alt i alt er der "
    "betalt 4,9 mio. kr.",
    "Museet fik 14.200 gæster i 2017. Sidste år kom der 11.360 gæster. Gæstetallet er faldet med 30 pct.",
    "Ved oprydningen blev 64 tanke gravet op, og 48 var tætte. Jorden blev renset. 85 pct. var dermed uden lækage.",
    # so much for each
    "Kommunen indkøbte 120 hjelme à 350 kr., i alt 45.000 kr.",
    "Ved øvelsen fik 45 frivillige hver en dagsats på 380 kr. Øvelsen varede fire dage. Der er dermed udbetalt dagsatser for 58.400 kr.",
    "Nævnet holdt otte møder. Honoraret er 1.200 kr. pr. møde til hvert af de fem medlemmer. Honorarerne udgjorde altså 40.000 kr.",
    "Vi købte 16 computere à 5.500 kr. og en printer à 3.000 kr., i alt 96.000 kr.",
    # all of them
    "Til lys er der brugt 1,3 mio. kr. Til lyd blev der givet 0,6 mio. kr., og scenen kostede 0,2 mio. kr. I alt er der brugt 2,4 mio. kr.",
    "Nord fik 84 ansøgninger, Syd 112 og Øst 61. Tilsammen kom der 267 ansøgninger.",
    "Museet fik i alt 3.420 gæster på sine fire udstillinger. Urene så 1.085, heraf mange børn. Til skibene kom 1.240. Dukkerne trak "
    "760. Møllen måtte nøjes med 353 gæster.",
    # days, and what all of them are called
    "Lærerne var syge i 214 dage, pædagogerne i 131 dage og kontoret i 26 dage, tilsammen 317 sygedage.",
    "Første hold var af sted i 12 dage, andet hold i 17 dage og tredje hold i 9 dage, altså sammenlagt 42 rejsedage.",
    "Patienterne på Øst lå der i 812 dage, på Vest i 455 dage og på Syd i 290 dage, i alt 1.575 sengedage.",
    "Regn lukkede pladsen i 24 dage og frost i 31 dage, så det i alt blev til 65 lukkedage.",
    "Tilsynet brugte 61 dage på støj, 44 dage på lugt og 23 dage på spildevand, hvorved vi i alt nåede op på 182 tilsynsdage.",
    "Ferien fyldte mest med 1.204 dage, dernæst kom barsel med 866 dage og kurser med 92 dage – i alt 2.612 fraværsdage.",
    # parts and a rest of what the paragraph before counts
    "Biblioteket udlånte 8.420 bøger i 2018.\n\nBørnene lånte 3.110 bøger, og de unge lånte 1.205 bøger. De øvrige 4.510 bøger gik til voksne.",
    "Vi modtog 1.240 ansøgninger i 2019.\n\n410 ansøgninger kom fra unge, og 385 ansøgninger kom fra familier. De sidste 454 ansøgninger kom fra pensionister.",
    "Havnen havde 6.214 anløb i 2017 mod 5.980 anløb i 2016.\n\nAnløbene deles efter størrelse. I 2017 var 3.120 anløb lystbåde. Hertil kom 1.844 kutteranløb. De resterende 1.520 anløb var færger.",
    "Forsyningen skiftede 2.860 målere i 2020.\n\nPå øen blev 940 målere skiftet af egne folk. Dertil kom 1.215 fjernvarmemålere og 388 gasmålere. De øvrige 371 målere blev skiftet af entreprenøren.",
    "Kommunen behandlede 918 byggesager i 2015.\n\n412 sager var enfamiliehuse, og 206 sager var tilbygninger. De resterende 330 sager var erhverv.",
    "Museet registrerede 7.350 genstande i 2014.\n\nI 2014 kom 2.908 genstande fra gaver. Udgravninger gav 3.106 genstande. De sidste 1.363 genstande er indkøbt.",
    # what is left of it, and how far it moved
    "Til hallen var der afsat 62,5 mio. kr. Regnskabet er afsluttet med 58,9 mio. kr. De 3,4 mio. kr., som ikke blev brugt, er ført tilbage.",
    "Nævnet modtog 530 sager og afgjorde 415. Ved årets udgang lå derfor 125 sager ubehandlede.",
    "Havnen talte 45.500 sejlere i 2016. Tallet endte i 2017 på 36.400. Indtægterne blev ramt af tilbagegangen på 25 procent.",
    "Centret havde 118 beboere i januar, 131 i februar og 126 i marts. Normeringen følger kvartalets gennemsnit på 128 beboere.",
    # a share or a fraction of what the words name
    "Distriktet har 160 normerede stillinger. Heraf var 136 besat. Besættelsesgraden er således 95 pct.",
    "Undersøgelsen blev besvaret af 720 elever. Af dem sagde 412, at de trives, så under halvdelen trives.",
    # everything there is
    "I dag kommer 54 pct. af varmen fra flis, 23 pct. fra affald, 11 pct. fra sol og 22 pct. fra gas; andre kilder bruges ikke.",
    "Af deltagerne var 44 pct. mænd og 66 pct. kvinder.",
    # two digits that changed places, a stretch of time that is divided, a list of items
    "Depotet udleverede 51.200 poser i sommerhalvåret. Hver fjerde pose, 12.800, gik til sommerhuse. De andre 34.800 gik til helårsboliger.",
    "Skovdistriktet fældede 7.300 graner. Til juletræer gik 2.150 graner, og 1.480 graner blev til flis. Resten, 3.760, ligger på pladsen.",
    "I en tredjedel af stikprøverne, 186, var mærkningen i orden. Fejlen var alvorlig i 57. I de øvrige 192 af stikprøverne var den mindre.",
    "Centralen modtog 37.200 opkald i de første seks måneder. Det giver 6.800 om måneden.",
    "Vagten kørte 2.340 ture i 1. kvartal. Det svarer til 870 om måneden.",
    "Holdene brugte 31.200 timer i 2021, hvilket er 2.600 om måneden, og heraf lå halvdelen, 16.500, om natten.",
    "Vi fandt fejl i 1.260 pakker.\n\nDer blev efteropkrævet 3,15 mio. kr. Fordeler man beløbet på pakkerne, giver det 5.200 kr. stykket.",
    "Der er 24 hold med tilsammen 312 børn. Et hold er altså på 18 i gennemsnit, men spænder fra 9 til 19.",
    "Af bevillingen på 14,0 mio. kr. var 10,5 mio. kr. brugt 1. oktober. Restbeløbet på 4,5 mio. kr. dækker efter planen resten af året.",
    "Hallen er budgetteret til 68,6 mio. kr. Murerarbejdet er heri sat til 52,4 mio. kr., taget til 12,9 mio. kr. og inventaret til 21,3 mio. kr.",
    "• Telefonen tog imod 21.600 opkald i halvåret.\n• Hvert fjerde opkald, 7.200, blev stillet videre.",
]
SOUND = [
    "Vagten fik 310 opkald i første kvartal, 290 i andet, 355 i tredje og 285 i fjerde kvartal, i alt 1.240. Det svarer til 310 opkald pr. kvartal i gennemsnit.",
    "Vagten fik 310 opkald i første kvartal, 290 i andet, 355 i tredje og 285 i fjerde kvartal, i alt 1.240. Det svarer til 103 opkald pr. måned i gennemsnit.",
    "Der var afsat 12,5 mio. kr. til vejen. Der blev brugt 11,9 mio. kr. Mindreforbruget på 0,6 mio. kr. overføres.",
    "Bevillingen var 410.000 kr. Udgiften blev 436.000 kr. Et mindreforbrug på 12.000 kr. på rengøring dækker lidt.",
    "Ved prøven i 2018 bestod 64 pct. af holdet. I 2019 var beståelsesprocenten 71. Fremgangen er på 7 procentpoint.",
    "De 12 værter i ordningen har ydet 2.880 timers hjælp. Det er frivilligt. I gennemsnit har hver vært ydet 240 timer.",
    # a number more of the same sort
    "Budgettet var 48,6 mio. kr., og tillægget var 2,0 mio. kr. Regnskabet blev på 51,2 mio. kr. Merforbruget på 0,6 mio. kr. er dækket.",
    # another year than those told
    "Ved prøven i 2018 bestod 64 pct. af holdet. I 2019 var det 71 pct. Siden 2012 er fremgangen på 17 procentpoint.",
    # another thing than what was told
    "Museet fik 14.200 gæster i 2017. Sidste år kom der 11.360 gæster. Taksten for rundvisninger er faldet med 30 pct.",
    # so many of something else
    "Der var 1.214 besøg i 2017 og 1.291 besøg i 2018. Pr. 1.000 borgere over 75 år er besøgene faldet med 9 pct.",
    # a plan
    "Budgettet for vejene er 48,6 mio. kr. I år bruges 51,2 mio. kr. Et merforbrug på 3,6 mio. kr. kan ventes næste år.",
    # some of them are left out, or from before
    "Vi modtog 402 klager, og 366 er afgjort. 51 klager venter stadig, for vi havde også nogle fra sidste år.",
    "Skolebusserne kører 86 elever mod nord, 54 mod øst og 71 mod syd. I alt går der 640 elever på skolen.",
    "Vi gravede 64 tanke op, og 48 var tætte. På landsplan er 70 pct. af de opgravede tanke tætte.",
    "Klubben fik 24 trøjer á 180 kr. stykket, og med tryk i alt 5.520 kr.",
    "Foreningen fik tilskud til 64 deltagere. Tilskuddet er 150 kr. pr. deltager. Der er i alt udbetalt 15.900 kr. til foreningerne.",
    "Afgiften er 60 kr. pr. ton. Der blev afleveret 1.450 tons, heraf 150 afgiftsfri, og afgiften blev dermed 78.000 kr.",
    "Taget kostede 420.000 kr., vinduerne 310.000 kr. og døren 45.000 kr. Den samlede udgift med moms og honorar var 985.000 kr.",
    "Kurset havde 24 deltagere i april. I maj deltog 31, og i juni deltog 19. Kurserne har tilsammen haft 58 forskellige deltagere.",
    "Blandt de største tilskud var 1,3 mio. kr. til teatret, 0,6 mio. kr. til museet og 0,2 mio. kr. til koret. I alt blev der givet 2,4 mio. kr.",
    "Til ordningen er der afsat 900.000 kr. Der er brugt 640.000 kr., og de 360.000 kr., som er tilbage fra 2018, går til kassen.",
    "Af de 212 stillinger er 187 besat. Der er derudover 35 ledige stillinger i projekterne.",
    "Centret havde 118 beboere i januar, 131 i februar og 126 i marts. Normeringen er fastlagt efter årets gennemsnit på 128 beboere.",
    "Af 940 lærlinge svarede 545. Under halvdelen af lærlingene på hovedforløb svarede.",
    "Af de 310 adspurgte svarede 128 ja. Mere end halvdelen kendte ikke tilbuddet.",
    "Dækningen er 54 pct. i Nord, 23 pct. i Syd, 11 pct. i Øst og 22 pct. i Vest; andre områder er ikke målt.",
    "Af mændene røg 44 pct. og af kvinderne 66 pct.",
    # days that are no sum of those told, or not all of them
    "Lærerne var syge i 214 dage, pædagogerne i 131 dage og kontoret i 26 dage, tilsammen 371 sygedage.",
    "3 lærere var syge i 40 dage og 2 i 31 dage, i alt 76 sygedage.",
    "Lærerne var syge i 4 dage hver og lederen i 40 dage, i alt 52 sygedage.",
    "Den ene var syg i 41 dage, den anden i 22 dage i de seneste 30 dage, i alt 99 sygedage.",
    "Lærerne var syge i 214 dage og pædagogerne i 131 dage, mens børnene i alt havde 320 fraværsdage.",
    "Kurset varer 12 dage, praktikken 20 dage og prøven 2 dage, og dertil kommer i alt 36 feriedage.",
    "Tilsynet brugte 61 dage på støj, 44 dage på lugt og 2 uger på andet, i alt 119 tilsynsdage.",
    # parts and a rest of another thing, another year, of more than is told, or right
    "Biblioteket udlånte 8.420 bøger i 2018.\n\nBørnene lånte 3.110 bøger, og de unge lånte 1.205 bøger. De øvrige 4.105 bøger gik til voksne.",
    "Kommunen har 412 elever i 10. klasse. 15 elever gik ud i maj.\n\n120 elever går på Nord, og 140 elever går på Syd. De øvrige 137 elever går på Vest.",
    "Biblioteket udlånte 8.420 bøger i 2018.\n\nI 2019 lånte børnene 3.110 bøger, og de unge lånte 1.205 bøger. De øvrige 4.510 bøger gik til voksne.",
    "Kommunen behandlede 918 byggesager i 2015.\n\n412 sager var enfamiliehuse, og 206 sager vedrørte også haver. De resterende 330 sager var erhverv.",
    "Kommunen behandlede 918 byggesager i 2015.\n\n412 sager var enfamiliehuse, 206 sager var tilbygninger, og enkelte andre var skure. De resterende 270 sager var erhverv.",
    "Forsyningen skiftede 2.860 målere og havde 2.910 målere på lager.\n\n940 målere blev skiftet af egne folk, og 1.215 målere af naboen. De øvrige 771 målere blev skiftet af entreprenøren.",
    "Kommunen modtog 918 ansøgninger i 2015.\n\n412 sager var enfamiliehuse, og 206 sager var tilbygninger. De resterende 330 sager var erhverv.",
    "Der var ca. 900 sager i 2015.\n\n412 sager var enfamiliehuse, og 206 sager var tilbygninger. De resterende 330 sager var erhverv.",
    "Vi har 918 sager.\n\n412 sager er afgjort, og 206 sager, heraf 40 hastesager, er i høring. De resterende 330 sager venter.",
    # a growth of something else than what the levels beside it count
    "Sagsbehandlingen tog gennemsnitligt 74 dage mod 58 i 2011, fordi antallet af ansøgninger steg med 40 pct. fra 212.",
    "Ventetiden var 31 uger mod 24 i 2018, idet henvisningerne voksede med 18 pct.",
    "Udgiften blev 4,8 mio. kr. mod 4,1 mio. kr. i 2018, da lønningerne steg med 2 pct.",
    "Der kom 320 sager. Én blev trukket tilbage. 248 vedrørte enlige, og de øvrige 71 vedrørte familier.",
    # told of others, or right
    "Depotet udleverede 51.200 poser i sommerhalvåret. Hver fjerde pose, 12.800, gik til sommerhuse. De andre 38.400 gik til helårsboliger.",
    "Depotet udleverede 51.200 poser i sommerhalvåret. De andre 34.800 poser, som vi havde på lager, er solgt.",
    "Puljen blev søgt af 864 foreninger. I alt 327 foreninger fik penge. De resterende 537 foreninger fik afslag.",
    "Centralen modtog 37.200 opkald i første halvår. Siden 1. marts er det 7.100 om måneden.",
    "Vagten kørte 2.340 ture i 1. kvartal og 1.980 i 2. kvartal. Det er 720 om måneden.",
    "Vi fandt fejl i 1.260 pakker.\n\nDer blev efteropkrævet 3,15 mio. kr. Fordeler man beløbet på pakkerne, giver det 2.500 kr. stykket.",
    "Der er 24 hold med tilsammen 312 børn. Et hold er altså på 13 i gennemsnit, men spænder fra 9 til 19.",
    "Hallen er budgetteret til 86,6 mio. kr. Murerarbejdet er heri sat til 52,4 mio. kr., taget til 12,9 mio. kr. og inventaret til 21,3 mio. kr.",
    "Biblioteket havde 4.810 nye bøger. Af dem blev 1.460 bøger sendt til filialerne. De øvrige 530 bøger, vi fik, var gaver.",
    "• Telefonen tog imod 21.600 opkald i halvåret.\n• Hvert fjerde brev, 1.250, blev besvaret samme dag.",
    "Havnen har 640 pladser. Der var 212 gæstebåde i juli og 187 i august. De øvrige 418 gæster kom i bil.",
    "Kommunen har 12.480 borgere over 65. I 2016 fik 1.340 af dem hjemmehjælp, altså 14.200 timer om måneden.",
    "Kassen rummede 48.300 kr. ved nytår. Der kom 12.700 kr. ind, og 16.900 kr. gik ud. Saldoen er altså 44.100 kr.",
]


@pytest.mark.parametrize("text", FAULTS)
def test_the_only_numbers_give_another_result(text: str, tmp_path: Path) -> None:
    findings, _ = check_example(tmp_path, Example(text=text))
    assert any(one.verdict == "contradicted" for one in findings)


@pytest.mark.parametrize("text", SOUND)
def test_nothing_is_said_against_it(text: str, tmp_path: Path) -> None:
    findings, _ = check_example(tmp_path, Example(text=text))
    assert not [one for one in findings if one.verdict == "contradicted"]


def test_the_same_numbers_are_found_to_fit_once(tmp_path: Path) -> None:
    text = "Der er 73 frivillige, og 58 af dem, svarende til 79 pct., har gennemført kurset."
    findings, _ = check_example(tmp_path, Example(text=text))
    told = [(one.claims[0], frozenset(one.claims)) for one in findings if one.verdict == "supported"]
    assert told
    assert len(told) == len(set(told))
