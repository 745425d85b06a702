"""What a figure counts, when, and what it belongs to: tables of own sentences that stand in no letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from letterkit.claim import Figure
from letterkit.extract import claims_of
from letterkit.extract.figures import find_figures
from letterkit.extract.view import letter_of_text, view_of
from letterkit.letter import TextField


def figures_of(text: str) -> dict[str, Figure]:
    """The figures of a text by their printed number; the letter is dated 14 May 2018."""
    found = find_figures(view_of(letter_of_text(text.replace(" ¶ ", "\n\n"), dated=date(2018, 5, 14))))
    return {figure.printed: figure for figure in found}


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


# text | printed number | what it counts (in the words of the letter)
COUNTED = """
Vi troede, at vi havde 300 kort. En optælling, som to lærere foretog, viste 386. | 386 | kort
Der er indkommet 63 klager. Halvåret forinden var der kun 11. | 11 | klager
I januar lå der 260 ubesvarede breve. Den 20. april var bunken skrumpet til 95. | 95 | ubesvarede breve
Udvalget spørger, hvor mange hunde der venter på et hjem. Det gør elleve. | elleve | hunde
Kontraktens krav er 99,5 % kørte ture. | 99,5 | kørte ture
Aftalen tillader højst 2 pct. aflyste afgange. | 2 | aflyste afgange
78 pct. sendte børnene i svømmehallen. | 78 | -
I 2018 fik 40 kroer bøder for 61 mio. kr. Heraf var 23 mio. kr. betalt i juni, svarende til 38 pct. | 38 | -
Af dem, vi gik om bord på, havde 78 procent flaget oppe. | 78 | dem, vi gik om bord på
Vi har 40 skibe. Svindet er efter værkets regnskab på 24,5 pct. | 24,5 | svindet
Der er 40 grave på pladsen. Taksterne er fra 1. juli sat op med en fjerdedel. | en | taksterne
Vi fik 264 anløb i år. Det var 198 i fjor. Den stigning på 28 pct. har vi mærket. | 28 | anløb
Vi sejlede 11.450 biler i juli. Det giver et gennemsnit på 369 om dagen. | 369 | biler
Godt to ud af tre, nemlig 3.052, var anpartsselskaber. | 3.052 | anpartsselskaber
Vi lejer 40 busser, og ti monteres i marts. | ti | busser
Bussens rækkevidde faldt fra 310 km til 190. | 190 | km
Luftfugtigheden, som i maj lå på 55 pct., måles nu til 47. | 55 | luftfugtigheden
Kun to tredjedele af den tidligere ejers skibe blev solgt. | to | den tidligere ejers skibe
Tyverierne faldt med 12,5 pct. mod 9 pct. i 2016. Året før var det henholdsvis 7,9 og 8,2 pct.  | 7,9 | tyverierne
Antallet af tyverier er faldet, og faldet er større end i amtet, hvor det ifølge Politiet var 7,9 pct. | 7,9 | tyverier
Der kom 40 familier. Budgettet på 42 mio. kr. er overskredet med 9 %. | 9 | -
En gennemgang af de 80 breve viser, at vi svarede i 71 sager, heraf to tredjedele inden for et døgn. | to | sager
Der blev delt 40 portioner ud. Nævnet har påpeget, at der af de frie midler skal uddeles mindst 80 pct. | 80 | frie midler
I 2015 udgjorde uddelingerne kun halvdelen af de frie midler, men i 2016 var andelen 83 pct. | 83 | frie midler
Den gennemsnitlige svartid, målt fra modtagelse til svar, var 31 dage i 2016. | 31 | den gennemsnitlige svartid
Den gennemsnitlige svartid var 31 dage i 2016. I 2015 var den 48 dage. | 48 | den gennemsnitlige svartid
Af gæsterne er 21 skoleklasser, og 8 turistgrupper, medens én er et brudepar. | én | gæsterne
Vi leverede 3,4 GWh, heraf omtrent halvdelen til færgerne. | halvdelen | -
92 pct. af bygningerne er mærket. Varmeforbruget på skolerne var 1.124 MWh. Det er 7,3 pct. lavere end i 2015. | 7,3 | varmeforbruget på skolerne
Mindst 98 pct. af turene sejles. Fra den 1. maj sætter vi prisen for børn ned med 10 pct. | 10 | prisen
70 pct. af bøgerne er skannet. Luftfugtigheden i hallen er nede på 52 pct. | 52 | luftfugtigheden i hallen
Efter reglerne skal en hændelse indberettes inden syv dage. | syv | -
Foreningen fik 316 dyr ind: 198 får, 87 geder og 31 æsler. Det var 42 flere end i 2016.   | 42 | dyr
Foreningen fik 316 dyr ind: 198 får, 87 geder og 31 æsler. Amtet afleverede 50 af dem.    | 50 | dyr
Havnen fik 31 breve og 19 mails. Otte af dem var klager.                                  | Otte | mails
Tværtimod steg ventetiden fra 76 dage i 2016 til 115 dage i 2017. | 76 | ventetiden
Rejserne til Malmø faldt med 441.000 svarende til 67 pct. | 441.000 | rejserne til malmø
Oktober 2017 Klager: 412 Afslag: 38 September 2017 Klager: 371 Afslag: 44 | 371 | klager
Oktober 2017 Klager: 412 Afslag: 38 September 2017 Klager: 371 Afslag: 44 | 38 | afslag
11 af kroerne fik mere end tre påbud, og det er for mange. De 11 er lukket. | 11 | kroerne
11 af kroerne fik mere end tre påbud, og det er for mange. De 11 er lukket. To har klaget. | To | kroerne
62 klubber fik mindst én bane om ugen, og det er ni flere, end vi lovede. | ni | klubber
19 broer er færdige. Otte er i gang, og fire er ikke begyndt. Af de fire er tre forsinket. | tre | broer
Havnen havde tre kraner. Tilsynet gav fire påtaler. De tre er rettet. | tre | påtaler
To kroer har flere end 24 senge, nemlig Havnekroen med 26. | 26 | senge
Salget gik fra 212 billetter i 2016 til 187 i 2017. | 187 | billetter
Måleren viste 88 MWh om natten. Grænsen er 85. | 85 | mwh
Havnen optalte 610 anløb. Prognosen var 690. | 690 | anløb
Joller har vi solgt 31 af siden nytår. | 31 | joller
Hvert tredje opkald blev afbrudt. | Hvert tredje | opkald
Lodstallet blev 37,5 i 2017. | 37,5 | lod
Vi har 23 boringer. Siden 2017 har vi taget syv ud af drift. | syv | boringer
Vi ansætter to mentorer. Frafaldet skal være nede på 17 procent. | 17 | frafaldet
Fraværet må højst være 5 pct. | 5 | fraværet
Klubben fik 86 klager, hvoraf 31 vedrørte støj. | 31 | klager
Vi udlånte 340 kajakker, det er 28 om ugen mod 19 sidste år.                 | 19  | kajakker
Stævnet havde 480 heste fra 96 stalde, altså fem pr. stald.                  | fem | heste
Museet viste 64 film for 2.300 gæster, i snit 36 pr. film.                   | 36  | gæster
Værftet fik 310 henvendelser mod 240 året før, en stigning på 29 pct.        | 29  | henvendelser
Der blev talt 410 ynglepar i 2019. Faldet på 38 er størst på øerne.          | 38  | ynglepar
Af de 900 medlemmer svarede 610. ¶ Alle 610 fik en bog, og 44 takkede nej.   | 44  | medlemmer
Andelen af rettidige leverancer er 81 pct. Målet er 90 pct.                  | 90  | rettidige leverancer
Andelen af rettidige leverancer er 81 pct. Det er et fald på 4 procentpoint. | 4   | rettidige leverancer
Puljen dækker 15 pct. af en godkendt renovering.                             | 15  | godkendt renovering
Kredsen af frivillige er vokset fra 12 til 19.                               | 19  | frivillige
Havnen har 60 bådpladser. Pr. 1. maj var 52 udlejede.                        | 52  | bådpladser
Pr. 1. maj var 52 sygemeldte.                                                | 52  | sygemeldte
I 2018 var fangsten 400 torsk. I 2019 var det tilsvarende tal 310.           | 310 | torsk
Der var 250 årskort.                                                         | 250 | årskort
Haven har 14 drivhuse og 20 bede.                                            | 20  | bede
Af ansøgerne fik 40 plads, mens 12 kom på venteliste.                        | 40  | ansøgerne
I alt 57 boliger er solgt, og 12 er udlejet.                                 | 12  | boliger
27 af skolens 405 elever går i klub.                                         | 27  | elever
43 af klagerne blev afvist.                                                  | 43  | klagerne
Vi spurgte 90 pårørende. 30 af dem svarede.                                  | 30  | pårørende
Der blev givet tilladelser (118), afslag (40) og påbud (7).                  | 118 | tilladelser
Der blev givet tilladelser (118), afslag (40) og påbud (7).                  | 7   | påbud
Afdelingerne har henholdsvis 21, 14 og 11 ledige stillinger.                 | 21  | ledige stillinger
Antallet af klager faldt fra 14 til 5.                                       | 5   | klager
Klassekvotienten er på 22,7.                                                 | 22,7 | klassekvotienten
Kurserne har et gennemsnit på 6,9.                                           | 6,9 | gennemsnit
To ud af tre beboere er tilfredse.                                           | To ud af tre | beboere
Hver tiende ansøgning blev afvist.                                           | Hver tiende | ansøgning
Omkring halvdelen af de ansatte er på deltid.                                | halvdelen | ansatte
44 pct. af de unge, der er i praktik, har løn.                               | 44  | unge
Andelen af ufaglærte er 12 pct.                                              | 12  | ufaglærte
Sygefraværet er 5,9 procent.                                                 | 5,9 | sygefraværet
Udgifterne til vikarer er steget med 4 pct.                                  | 4   | udgifterne til vikarer
Sagsbehandlingstiden er 14 uger.                                             | 14  | sagsbehandlingstiden
Der er børn under 6 år i huset.                                              | 6   | børn
Nettet er 146 km langt, og der er 9 pumper.                                  | 9   | pumper
Vi har 1.312 abonnenter, heraf 287 nye.                                      | 287 | abonnenter
Der er 64 beboere, som venter på svar.                                       | 64  | beboere
De 236 timer fordeler sig med 84 timer i Nord og 152 timer i Syd.            | 84  | timer
Vandet er 26 grader i dag. Det var 28 før jul.                               | 28  | grader
Målet på 40 dage er dermed nået for denne sagstype. | 40 | målet
Svarfristen på 40 dage er dermed overholdt. | 40 | svarfristen
En ryddet mark skal efter loven være tilsået inden for 10 år. | 10 | tilsået
Klagerne over støjen fra havnen er få. Der kom 14 i 2017 mod 37 i 2015. | 14 | klagerne over støjen fra havnen
Klagerne over støjen fra havnen er få. Der kom 14 i 2017 mod 37 i 2015. | 37 | klagerne over støjen fra havnen
Vi har 310 gæster. Pr. 1. maj var der besat 61,5 årsværk ud af 70 normerede. | 70 | årsværk
Huslejen beløber sig til 18.500 kr. om måneden. Hvis sognet vil betale halvdelen, bliver vi boende. | halvdelen | huslejen
Byggeriet af kapellet koster 31,5 mio. kr. Sognet betaler 40 %, altså 12,6 mio. kr. | 40 | byggeriet af kapellet
Vi har 14 både. Den knækkede mast er skiftet. Vi skifter også de tre andre til foråret. | tre | mast
Klubben har tre haller. I Nordhallen svinger temperaturen stadig mellem 45 og 70 %. | 45 og 70 | temperaturen
Sagsbehandlingstiden var 40 dage. | 40 | sagsbehandlingstiden
Ventetiden på en plads er 14 uger. | 14 | ventetiden på en plads
Vi fik 310 gæster. Der kom 14 i maj. | 14 | gæster
Vi ventede 40 timer og fik 12 svar. | 12 | svar
Vi fik 31 gaver og betalte 40 % af regningen. | 40 | regningen
Haven har ti roser. De tre andre er visne. | tre | roser
Der er to haller mere end i 2016. | to | haller
Vi fik 83 ud af 120 stemmer. | 83 | stemmer
Sager om heste tog i snit 38 dage. Det går bedre, idet tallet på sit højeste, i 4. kvartal 2016, var 97 dage. | 97 | sager om heste
"""


@pytest.mark.parametrize(("text", "printed", "wanted"), rows(COUNTED))
def test_counted(text: str, printed: str, wanted: str) -> None:
    counted = figures_of(text)[printed].counted
    assert ("-" if counted is None else counted.casefold()) == wanted


def test_who_accounts_for_a_number_limits_it() -> None:
    found = figures_of("Vi fik 230 sager. Støj tegnede sig for 92 af dem.")
    more = figures_of("Vi fik 230 sager. Klagerne tegnede sig i alt for 92.")
    assert (more["92"].counted, more["92"].scope, found["92"].counted) == ("sager", "Klagerne", "sager")


# text | printed number | as of, "-" for none
AS_OF = """
Vi sætter tre målere op. Det sker senest den 15. september. | tre | 2018-09-15
Vi har lukket tre broer. Det skete den 4. april. | tre | 2018-04-04
Havnen har tre kraner. Det sker, at de går i stykker i maj. | tre | -
Havnen har tre kraner. Det sker ofte i maj, at de går i stykker. | tre | -
Det er bedre end ved nytår, hvor der var 12 både. | 12 | 2017-12
Havnen fik 384 klager i 2017, hvor der året forinden kom 320. | 320 | 2016
Regulariteten blev 98,8 pct. i 3. kvartal 2017 mod 99,1 pct. i samme kvartal det foregående år. | 99,1 | 2016-09
I årets tre første måneder kom 264 gæster. Det var 198 i de samme måneder sidste år. | 198 | 2017-03
I sæsonen 2017 overførtes 41 biler. | 41 | 2017
I sæsonen 2016/17 overførtes 41 biler. | 41 | 2017-07
Staten har efter min ansøgning af 4. februar givet midler til 14 lodser. | 14 | -
Pr. 31. december 2017 henstod 3.214 sager. Ultimo 2016 var beholdningen på 2.790, og forøgelsen andrager følgelig 424 sager. | 424 | 2017-12-31
Museet er i gang med at uddanne seks guider, og ”Læs en gris”, vores kampagne, kører til påske. | seks | -
I 74 af sagerne kom svaret i 2017. De tilsvarende tal i opgørelsen fra 2001 var 52 og 19. Kun i 12 sager klages der. | 12 | -
Før vi indførte billetter i 2015, kom der 6.200 gæster. | 6.200 | -
Museet er med i »Kræfri 2025« sammen med fire andre museer. | fire | -
Tjenesten, til hvilken fonden yder 3 mio. kr., åbner i februar 2019. | 3 | -
De sidste 486 syn udføres af et firma, som vi skrev kontrakt med den 2. maj. | 486 | -
Vi har ansat tre lodser, som begyndte den 2. maj. | tre | 2018-05-02
I 2. kvartal 2017 var der 890 pålæg, en femtedel under gennemsnittet for kvartalerne i 2016, som var 1.090. | 1.090 | 2016
Universitetet fik i studieåret 2016/17 i alt 548 klager. | 548 | 2017-08
Værket solgte 412 MWh i varmeåret 2016/17. | 412 | 2017-05
Butikken solgte 41 telte i 2017 og 19 i de første tre måneder af i år. | 19 | 2018-03
Pr. 1. april ventede 23 hunde. For et år siden var der 12. | 12 | 2017-05
Byrådet afsatte 2,4 mio. kr. til de to haller i 2016 og 2,1 mio. kr. i 2017. | 2,4 | 2016
De fire ældste færger er fra 1984 og sejler med 90 passagerer. | 90 | -
Tallene er fra 2016, og de viser 40 færger. | 40 | 2016
Målingen er fra 2016 og viste 40 revner. | 40 | 2016
Huset, der er bygget i 1974, har 40 senge. | 40 | -
Såfremt fonden giver os 3 mio. kr., kan hallen stå færdig i 2019. | 3 | -
Hver femte gæst var utilfreds, viser havnens undersøgelse fra november 2016. | Hver femte | 2016-11
I 2016 fik havnen 412 anløb. ¶ Fordelt på både er der tale om 214 kuttere. | 214 | 2016
I 2016 fik havnen 412 anløb. ¶ Fordelt på måneder er der tale om 214 i juli og 198 i august. | 214 | 2016-07
I 2016 blev der solgt 412 tons fisk. Mængden fordeler sig med 214 tons på sild og 198 tons på torsk. | 198 | 2016
Der blev fanget 88 laks i 2017 mod 120 i 2016. Nedgangen skyldes, at to fiskere har været syge. | to | 2017
Ved skolestart i fjor var der 31 elever. | 31 | 2017-08
Bøgerne får eleverne udleveret ved skolestart, og der er 14 af dem. | 14 | -
Restancerne var ved månedsskiftet 1,3 mio. kr. | 1,3 | 2018-04
Havnen har sat 4 mio. kr. af i indeværende finansår. | 4 | 2018
Der lå 120 kuttere i havnen den 1. maj 2018. Det er 20 færre end i 2016, da der var 140. | 140 | 2016
Sidste år fik vi 31 klager mod 24 året forud. | 24 | 2016
I 2017 kom der 17 ansøgninger imod godt og vel 40 i midten af halvfemserne. | 40 | -
Elever med et fravær på over 15 pct. indkaldes til samtale den 4. juni 2018. | 15 | -
De ældste sager afgøres senest den 30. juni 2018 af en gruppe, som består af seks medarbejdere. | seks | -
I 2017 sejlede vi 186.400 gæster over. Juli blev den bedste måned nogensinde med 41.000 gæster. Bilerne var 38.100. | 38.100 | 2017
I 2016 kom 40 børn til skade. Første halvår 2017 tegner bedre. Her er der registreret 11 børn. | 11 | 2017-06
I 2017 gav vi 64 lån. I 2015 gav vi 41 lån, og dengang var snittet 78. Af 19 lån til unge blev 12 indfriet. | 12 | 2017
Foreningen solgte 483 lodder. Ved stævnet i 2015 var tallet 391. De fleste (294) gik til medlemmer.        | 294 | -
I marts 2017 var der 31 både. I april 2017 var der 40 både. Af dem var 12 nye.                              | 12 | 2017-04
Rederiet ansætter 25 styrmænd inden 1. juli og betaler havnen en bod på 1,5 mio. kr.                        | 1,5 | -
Politiet rykkede sidste år ud til 1.873 brande. | 1.873 | 2017
Museet solgte 318 billetter i juni, juli og august 2017. | 318 | 2017-08
Bunken var på 118 sager den 1. marts, en måned senere 96. | 118 | 2018-03-01
I 3. kvartal 2017 blev 94 pct. af sagerne afgjort til tiden. Det gælder 151 af 160 sager. | 151 | 2017-09
Der er 17 ansatte i dag. To år tidligere var vi 22. | 22 | 2016
Sager, der blev afsluttet i 2016, tog i snit 14 uger. | 14 | 2016
Antallet af ulykker, som blev anmeldt i 2016, var 318. | 318 | 2016
Skolen, som blev bygget i 1962, havde 412 elever. | 412 | -
Pr. 30. april var 312 ledige. Måneden før var tallet 240. | 240 | 2018-03
I 2016 kom der 425 gæster. Året efter, hvor huset åbnede i april, nåede vi op på 510. | 510 | 2017
Huset, der åbnede i april 2016, havde 510 gæster i 2017. | 510 | 2017
Natpatruljen talte hjemløse den 12. marts. Der lå 64 personer på gaden. | 64 | 2018-03-12
I maj var der 410 gæster. Det er det højeste antal siden optællingens start i 1992. Museet tog imod 170. | 170 | 2018-05
I 2017 fik havnen 410 både. Det er første gang, siden vi begyndte at tælle i 1995, at tallet er over 400. | 400 | 2017
I 2016 var der 300 anløb. Optællingen går tilbage til 2005. Havnen havde 40 pladser. | 40 | 2016
Ventetiden er mere end halveret siden 2010, hvor den var 77 dage. | 77 | 2010
I 2017 fik vi 2.114 klager mod 1.987 i 2016, altså 127 eller 6,4 pct. flere. | 127 | 2017
Antallet var 61. Siden er der i 2017 kommet 14 til. | 14 | 2017
Havnen ekspederede 214 færger i 2016. Bag dem står 31 rederier. | 31 | 2016
Stationen modtog 88 anmeldelser i 2017. ¶ Anmeldelserne angår 52 adresser. | 52 | 2017
Stationen modtog 88 anmeldelser i 2017. ¶ Rederne har 52 frivillige. | 52 | -
I 2016 kom der 41 indsigelser. Ses der bort fra disse, resterer 12 bemærkninger. | 12 | 2016
Vi målte 60 brønde i 2016 og 74 i 2017. Sidstnævnte fordeler sig med 50 på land og 24 i byen. | 50 | 2017
Pr. 1. marts 2018 ventede der 90 sejlere på en plads. ¶ 27 af de ventende har ventet længe. | 27 | 2018-03-01
I 2017 målte vi 60 brønde. Tallene for 2014-2016 er lagt sammen. 31 brønde blev lukket. | 31 | -
I perioden 2012-2016 steg andelen fra 40 til 55 pct. | 40 | 2012
Fra 2015 til 2016 faldt antallet af sejlere fra 310 til 280. | 280 | 2016
Byrådet har den 8. marts bevilget penge til fire kraner, der leveres ultimo november 2018. | fire | 2018-11
Møllen har to vinger, og den blev efterset i november 2017. Synet gav syv anmærkninger. | syv | 2017-11
Køen er faldet siden 2014 og var i 2017 på 21 dage. | 21 | 2017
Køen er faldet med 12 pct. på to år. | to | -
I marts 2018 spurgte vi 80 sejlere. Af dem regner 33 med at være holdt op inden udgangen af 2022. | 33 | 2018-03
De lukkede broer er 14 i tal. | 14 | -
Broen, som i år koster 3 mio. kr., males. | 3 | 2018
I februar ansatte vi tolv fyrpassere. | tolv | 2018-02
I november ansatte vi tolv fyrpassere. | tolv | 2017-11
Ved skoleårets begyndelse var der 412 kadetter. | 412 | 2017-08
I det forløbne skoleår var der fem havarier. | fem | 2017-07
Vi flytter de 14 både til marts. | 14 | 2019-03
Tre af de adspurgte regner med at sejle i 2019. | Tre | -
Status ved juleferien: Belægningen lå på 89 %. | 89 | 2017-12
Ved udgangen af marts lå 684 joller på land. Et år tidligere lød tallet på 702. | 702 | 2017-03
Pr. 31. januar 2018 var der 188 både. Ved tællingen et halvt år forinden var antallet 121. | 121 | 2017-07-31
Til og med april havde 83 havne en plan. | 83 | 2018-04
For ti år siden var andelen ca. 50 pct. | 50 | 2008
I tilsynsåret 2016/17 blev der ført tilsyn med 58 havne. | 58 | 2017
I skoleåret 2016/17 blev der ført tilsyn med 58 havne. | 58 | 2017-07
Målingen fra efteråret 2017 omfatter 512 sejlere. Da vi spurgte i 2014, var det 710. | 710 | 2014
Siden 2015 er 30 både flyttet. | 30 | -
I 2017 fik 11 kroer påbud. To har i mellemtiden lukket. | To | -
Havnen har 3.440 anløb i 2017. I 2016 blev det til 3.215, og der er altså tale om en fremgang på 7,0 %. | 7,0 | 2017
Pr. 1. oktober 2017 lå 148 både på land. På samme dag året før var tallet 96. Bestanden er altså forøget med 54 procent. | 54 | 2017-10-01
I 2016 lånte 640 en kano. Flest kom der i februar, nemlig 97, og der var kø. | 97 | 2016-02
I 2016 lånte 640 en kano. Flest kom der i februar, nemlig 97. Af lånerne var 410 børn. | 410 | 2016
I 2016 lånte 640 en kano. Til februar køber vi 12 kanoer. | 12 | 2019-02
I 2017 kom der 218 roere mod 131 i 2016. For sejlerne var tallene 34 mod 81. | 34 | 2017
I 2017 kom der 218 roere mod 131 i 2016. For sejlerne var tallene 34 mod 81. | 81 | 2016
I 2017 kom der 218 roere mod 131 i 2016. I dag er det 34 mod 81. | 81 | -
Den 26. august 2017 faldt der 68 mm. Det er 14 mm mere end ved stormen i 2011. | 14 | 2017-08-26
Ni kraner er efter planen flyttet ved udgangen af 2019. Alle får lys. Det er sket på 37 moler. | 37 | -
Ventetiden var i årets første tre kvartaler 14 uger. | 14 | 2017-09
Klubben optog 58 inden sommerferien. | 58 | 2017-06
To kraner forbliver lukket året ud. | To | 2018-12
Kommissionen drøftede de 482 anløb, der resulterede i 611 bøder i november. | 611 | 2017-11
Pr. 1. marts 2018 var der 40 ansøgere.                                               | 40 | 2018-03-01
Der var 40 ansøgere pr. 1. marts 2018.                                               | 40 | 2018-03-01
Der var 40 ansøgere i 3. kvartal 2017 mod 35 i 3. kvartal 2016.                      | 40 | 2017-09
Der var 40 ansøgere i 3. kvartal 2017 mod 35 i 3. kvartal 2016.                      | 35 | 2016-09
I 2016 var der 40 ansøgere, og i 2017 var der 52.                                    | 40 | 2016
I 2016 var der 40 ansøgere, og i 2017 var der 52.                                    | 52 | 2017
Der er i dag 40 ansøgere.                                                            | 40 | -
Ved udgangen af 2017 var der 40 ansøgere. Det svarer til 12 pct.                     | 12 | 2017-12
Ved udgangen af 2017 var der 40 ansøgere. Heraf var 15 kvinder.                      | 15 | 2017-12
Ved udgangen af 2017 var der 40 ansøgere. Aktuelt er der 31 ansøgere.                | 31 | -
Ved udgangen af 2017 var der 40 ansøgere. ¶ Vi har ansat to konsulenter.             | to | -
I 2017 kom der 12 klager flere end i 2016.                                           | 12 | 2017
Forbruget var 98 mio. kr. i 2017.                                                    | 98 | 2017
Vi ansætter to konsulenter 1. august 2018.                                           | to | 2018-08-01
Ventetiden skal ned på 40 dage inden udgangen af 2018.                               | 40 | 2018-12
Ventetiden faldt fra 11 uger i december 2017 til 6 uger i marts 2018.                | 6  | 2018-03
Ventetiden faldt fra 11 uger i december 2017 til 6 uger i marts 2018.                | 11 | 2017-12
I brev af 3. april 2018 beder styrelsen os om 12 oplysninger.                        | 12 | -
Der har været 30 klager siden 2015.                                                  | 30 | -
Der er afsat 30 mio. kr. i 2019-2021.                                                | 30 | -
Pr. 1. maj 2018 var der: ¶ • 40 ansøgere ¶ • 12 klager                               | 12 | 2018-05-01
Vi lånte 3.410 bøger ud og købte 418 nye bøger i 2016.                               | 3.410 | 2016
I 2016 var andelen 17 pct., og i 2017 var den 15 pct. Den er faldet med to procentpoint. | to | 2017
Tallene gælder 2016. ¶ Der var 40 ansøgere.                                          | 40 | 2016
Opgørelsen er foretaget pr. 1. marts 2018. Der er 40 ansøgere.                       | 40 | 2018-03-01
Vi har besøgt ni skoler og skal senest den 30. juni 2018 besøge 14 mere.             | ni | -
Antallet faldt med 2 procent fra 2016.                                               | 2  | -
Året før var tallet 52.                                                              | 52 | -
I 2017 blev der født 812 børn på sygehuset. 61 af dem kom for tidligt. | 61 | 2017
I 2017 blev der født 812 børn på sygehuset. Afdelingen har 14 fødestuer. | 14 | -
Pr. 1. april 2018 er 96 lejligheder udlejet. De resterende 12 er under istandsættelse. | 12 | 2018-04-01
Ved udgangen af marts 2018 lå 214 klager ubehandlet hen. 80 vedrører støj, 34 lugt. | 34 | 2018-03
Kørslen kostede 4,2 mio. kr. i 2017, hvilket er 0,3 mio. kr. mindre end året før. | 0,3 | 2017
Optællingen den 3. marts 2018 viste 57 ynglepar. Det er ni flere end i 2015. | ni | 2018-03-03
I skoleåret 2016/17 havde skolen 430 elever. Året efter var tallet 441. | 441 | 2018-07
Siden 1. januar 2018 har 22 frivillige været tilknyttet caféen. | 22 | 2018-01-01
Siden nytår er der ansat 27 vagter. | 27 | -
Siden 1. januar 2018 er der indkommet 22 ansøgninger. | 22 | -
Pr. 1. marts lå 1.850 anmeldelser hen, en måned senere 1.420. | 1.420 | 2018-04-01
Lageret talte 420 kasser i maj 2017. To måneder tidligere var der 390. | 390 | 2017-03
I 3. kvartal 2017 kom der 88 klager. I kvartalet før kom der 74. | 74 | 2017-06
Ved udgangen af 2016 ejede museet 42.600 genstande; et år tidligere var tallet 41.150. | 41.150 | 2015-12
Ordningen gav 40 elever plads i 2016. To uger senere var 12 sprunget fra. | 12 | -
Fristen er 14 dage. To uger efter indflytningen var 9 rejst igen. | 9 | -
Retten modtog 900 sager i 2016 og afsluttede 950. Beholdningen faldt fra 310 ved årets begyndelse til 260 ved dets slutning. | 310 | 2016-01
Retten modtog 900 sager i 2016 og afsluttede 950. Beholdningen faldt fra 310 ved årets begyndelse til 260 ved dets slutning. | 260 | 2016-12
Vi forventer, at 12 er tilbage ved årets udgang. | 12 | 2018-12
Skolen havde 31 hold i august 2016. I marts samme år var der 28. | 28 | 2016-03
Skolen havde 31 hold i august 2016. I marts året efter var der 28. | 28 | 2017-03
Pr. 1. oktober i fjor var 212 ledige. | 212 | 2017-10-01
Sidste efterår blev 45 undersøgt. | 45 | 2017-11
I juli besøgte 512 stranden. | 512 | 2017-07
I juli ventes 512 at besøge stranden. | 512 | 2018-07
Én af stuerne er siden juli brugt som depot. | Én | 2017-07
Antallet af tyverier steg fra 120 i 2015 til 141 i 2016. I samme periode steg antallet af røverier med 4 pct. | 4 | 2016
Antallet af gæster er gået fra 92 i 2016 til 104. | 92 | 2016
Antallet af gæster er gået fra 92 i 2016 til 104. | 104 | -
Svindet var 9 pct. i 2016. Loven tillader 10 pct. | 10 | -
Pr. 1. maj 2018 var 86 procent færdige. Det er 9 procentpoint mere end for et år siden. | 9 | 2018-05-01
I 2016 solgte vi 4.120 ton mod 3.870 i 2015. Heraf var 3.090 salt. | 3.090 | 2016
For voksne steg tallet fra 48 i 2015 til 50 i 2016. For børn er det steget fra 21 til 23. | 21 | 2015
For voksne steg tallet fra 48 i 2015 til 50 i 2016. For børn er det steget fra 21 til 23. | 23 | 2016
Antallet af sager faldt fra 480 i 2015 til 350 i 2016. Ventetiden er faldet fra 94 til 71 dage. | 71 | -
I 2016 modtog vi 900 sager. ¶ Styrelsen har talt på ti strækninger. Antallet af cyklister steg til 220. | 220 | -
I 2016 modtog vi 900 sager. ¶ I byretten blev 220 afsluttet. | 220 | 2016
Dagen før fristen den 1. maj 2018 manglede 14 svar. | 14 | 2018-05-01
Den 3. maj 2018 ringede vi til 14 klagere. Ugen efter var ni svar kommet. | ni | 2018-05-10
Den 3. maj 2018 ringede vi til 14 klagere. Ugen efter mødet var ni svar kommet. | ni | 2018-05-03
I 2017 kom der 30 klager. Tre måneder efter var 12 afgjort. | 12 | -
I 2. kvartal 2017 kom 30 klager. Vi har 12 åbne sager i kvartalet. | 12 | 2017-06
I juli og august får vi 400 gæster. | 400 | 2018-08
Sidste sommer kom 300 gæster. | 300 | 2017-08
Taksten er 40 kr. og var 38 kr. i 2017. | 40 | -
I 2017 afviste vi 9 pct. Kravet er højst 10 pct. | 10 | -
Tallet faldt fra 90 i 2016 til 80 i 2017. | 80 | 2017
Der blev i 2. halvår 2017 gennemført 118 tilsyn. I samme periode blev der udstedt 14 bøder. | 14 | 2017-12
Antallet af brande faldt fra 41 i 2016 til 29 i 2017. Faldet på 12 brande skyldes vejret. | 12 | 2017
Bestyrelsen har besluttet at ansætte fem vagter, som tiltræder den 1. august 2018. | fem | 2018-08-01
Ventelisten talte 310 personer pr. 1. marts 2018. I dag står der 290 på listen. | 290 | -
Sygefraværet var 6,1 pct. i 2016. I 2017 faldt det til 5,4 pct., altså et fald på 0,7 procentpoint. | 0,7 | 2017
Af de 640 adspurgte i november 2017 svarede 412. Svarprocenten er dermed 64. | 412 | 2017-11
Kommunen har tre plejehjem. I 2017 flyttede 140 ind. Hvert plejehjem har en forstander og to afdelingsledere. | to | -
I februar 2018 undersøgte laboratoriet 60 prøver. Vi udtager normalt 40 prøver om måneden. | 40 | -
Opgørelsen er foretaget den 2. april 2018. 41 sager har ligget over et år, og 17 over to år. | 17 | 2018-04-02
Banen fik 26 skader i 2017. De 26 skader kostede 1,1 mio. kr. at udbedre. | 26 | 2017
Støttekredsen samlede 240.000 kr. ind i fjor. | 240.000 | 2017
Vandstanden nåede den 6. januar 2018 1,9 meter. Beredskabet råder over fire pumper. | fire | -
Ultimo 2017 var 312 i behandling. De 312 fordeler sig på 190 mænd og 122 kvinder. | 122 | 2017-12
I 1. kvartal 2018 afgjorde nævnet 240 sager mod 198 i samme kvartal 2017. 31 af afgørelserne er indbragt for domstolene. | 31 | 2018-03
Loven kræver, at der svares inden for 14 dage. I 2017 skete det i 88 pct. af sagerne, i 2016 i 79 pct. | 79 | 2016
Ud af 90 skibe, der anløb havnen i juli 2017, blev 12 kontrolleret. | 12 | 2017-07
Ud af 90 skibe, der anløb havnen i juli 2017, blev 12 kontrolleret. | 90 | 2017-07
I 2014 var elevtallet 210, i 2017 260. Det er en stigning på knap 24 pct. | 24 | 2017
I 2015, 2016 og 2017 var der henholdsvis 12, 14 og 19 brande. | 12 | 2015
I 2015, 2016 og 2017 var der henholdsvis 12, 14 og 19 brande. | 14 | 2016
I 2015, 2016 og 2017 var der henholdsvis 12, 14 og 19 brande. | 19 | 2017
Der var henholdsvis 32 og 45 brande i 2016 og 2017. | 32 | 2016
Der var henholdsvis 32 og 45 brande i 2016 og 2017. | 45 | 2017
Andelen var 14 pct. (2016: 12 pct.) i 2017. | 12 | 2016
Antallet steg fra 12 i 2015 over 14 i 2016 til 19 i 2017. | 14 | 2016
I løbet af 2017 blev 33 biler udskiftet, og ved årets udgang var der 61 tilbage. | 61 | 2017-12
Vi nåede i 2017 op på 212 sager. Året før lå vi på 203, og i 2015 på 190. | 190 | 2015
Vi nåede i 2017 op på 212 sager. Året før lå vi på 203. Stigningen er altså på 4 pct. | 4 | 2017
Det skyldes, at der i 2017 kun blev uddannet 14 brandmænd, hvor der normalt uddannes 20. | 20 | -
Undersøgelsen blev gennemført i foråret 2017. 71 pct. var tilfredse. | 71 | 2017-05
Vi har haft 12 indbrud siden 2016. | 12 | -
I 2017 fik vi 310 ansøgninger. Vi kunne optage 120, og 190 fik afslag. ¶ Af de 190, der fik afslag, har 40 klaget. | 40 | 2017
Ved optællingen den 12. april 2018 var der 61 rådyr i skoven. Skoven er på 410 ha. | 410 | -
Der er 14 busser på ruten. I 2017 havde de 212 nedbrud. I 60 tilfælde måtte passagererne vente over en time. | 60 | 2017
Regnskabet for 2017 viser et underskud på 3,1 mio. kr. Egenkapitalen er herefter 12,0 mio. kr. | 12,0 | 2017
I marts 2018 var 14 af 22 broer efterset. De sidste otte mangler. | otte | 2018-03
I 2016 var ventetiden 30 uger. I dag er den 22 uger, altså otte uger kortere. | otte | -
Fra januar til april 2018 blev 91 cykler stjålet. I de samme måneder året før var det 120. | 91 | 2018-04
Fra januar til april 2018 blev 91 cykler stjålet. I samme periode året før var det 120. | 120 | 2017-04
Medmindre andet er angivet, gælder tallene 2. halvår 2018. ¶ Der er registreret 412 faldulykker. | 412 | 2018-12
Medmindre andet er angivet, gælder tallene 2. halvår 2018. ¶ Kommunen har ansat 12 terapeuter. | 12 | -
Hvor andet ikke fremgår, er optællingen lavet pr. 1. maj 2018. ¶ Havnen har 84 bådpladser. | 84 | 2018-05-01
Skæringsdatoen er 1. juni 2018, hvis andet ikke er nævnt. ¶ Der er 77 frivillige. Loven kræver højst 20 pct. ledighed. | 20 | -
Skæringsdatoen er 1. juni 2018, hvis andet ikke er nævnt. ¶ Årene 2015-2017 er lagt sammen. 71 elever gik ud. | 71 | -
Opgørelsen omfatter de to kvartaler fra 1. januar til 30. juni 2018. ¶ I alt 2.340 opkald, hvoraf 1.904 blev besvaret. | 2.340 | 2018-06-30
Opgørelsen vedrører 2017, og den er trukket den 4. maj 2018. ¶ I alt 2.340 opkald blev besvaret. | 2.340 | 2017
Hvis andet ikke er aftalt, gælder taksten fra 1. maj 2018. Der er 40 medlemmer. | 40 | -
I 1. kvartal 2018 blev der udlånt 9.400 bøger. I samme periode af 2017 blev der udlånt 8.100. | 8.100 | 2017-03
I 1. kvartal 2018 blev der udlånt 9.400 bøger. I samme periode af 2017 var det 8.100. Børnebøger udgjorde 3.300. | 3.300 | 2018-03
I april 2018 var sygefraværet 6,1 pct. I 2017 var det 4,9 pct. Langtidssyge tegnede sig for 2,2 pct. | 2,2 | 2018-04
I april 2018 var der 12 uheld. I marts var der ni. Fem af dem var alvorlige. | Fem | 2018-03
Vi har i 2. halvår 2017 modtaget 214 klager. ¶ I 31 tilfælde blev afgørelsen ændret. | 31 | 2017-12
For årgang 2016 er tallet nu opgjort. 44 af de 310 faldt fra. | 44 | 2016
Lokalplanen blev vedtaget i 2015 og omfatter 120 grunde. | 120 | -
Ved udgangen af 1. kvartal 2018 udestod 61 svar. Heraf er 40 siden besvaret. | 40 | -
I 2017 behandlede vi 61 sager. Vi har i øjeblikket 14 sager. | 14 | -
Projektet begyndte den 1. marts 2018 med 12 familier. Otte af dem er stadig med. | 12 | 2018-03-01
Der var 40 huse fra 1980'erne i 2017. | 40 | 2017
12 er fra før 1975. | 12 | -
Vi har 31 lærere. For fem år siden var tallet 41. | 41 | 2013
Ministeriet skrev den 7. april 2018, og lederen bad 12 lærere svare. | 12 | -
38 projekter er afsluttet, mens ti er i gang. | ti | -
Da vi begyndte, var 19 pct. i arbejde. | 19 | -
Der er afsat 150 mio. kr. i 2018 og 200 mio. kr. i 2019, i alt 350 mio. kr. | 350 | -
I april 2018 blev der lagt 41 mursten. Måneden før, altså marts 2018, var det 52. Fem gik i stykker. | Fem | 2018-04
I 2017 kom der 312 krav, langt de fleste i november. | 312 | 2017
Der kom 312 krav, især i november. | 312 | -
I 2017 kom der 640 roere. For så vidt angår børnene kom 61 fra byen. | 61 | 2017
I 1. kvartal 2018 kom der 9.400 gæster. Det er flere end i samme periode 2017, hvor der kom 8.100. | 8.100 | 2017-03
Pr. 1. maj 2018 var der 40 både i havnen. Af de 90 både, der lå der ved årets udgang, er 50 solgt. | 90 | 2017-12
Fra 1. juni vokser holdet fra tre til fem dykkere. | tre | -
Fra 1. juni vokser holdet fra tre til fem dykkere. | fem | 2018-06-01
I 2017 var der 31 skibe, så flåden er vokset fra 31 til 40 skibe. | 40 | 2017
I 2017 fik 145 modtagere tilskud. ¶ 61 er skoler, 54 er foreninger, og de resterende 30 er museer. | 30 | -
I 2017 kom 74 i mål. Bedst er det for dem, hvor fristen er seks måneder. | seks | -
Tallene er trukket den 2. april 2018. ¶ 16 pct. er nye. | 16 | -
Opgørelsen er foretaget pr. 1. april 2018. ¶ 16 pct. er nye. | 16 | 2018-04-01
I indeværende år er der afsat 5,7 mio. kr. | 5,7 | 2018
Der er afsat 2,4 mio. kr., fordelt med 1,2 mio. kr. i hvert af årene 2019 og 2020. | 2,4 | -
Den 1. maj 2018 var der 413 både. Den 1. juli 2017 var der 364; tilvæksten på 49 svarer til 13 pct. | 49 | 2018-05-01
I foråret 2027 holdes kurser for alle 42 ansatte. ¶ 29 af de 42 ansatte har kurset. | 29 | -
Siden 2017 har vi lukket syv skoler, senest Nordskolen i august 2019. | syv | -
Sigtelsesprocenten var 7,9 i 2015 og er i år pr. 31. marts 8,6. | 8,6 | 2018-03-31
I 2017 tog en sag i snit 94 dage mod 71 dage året før. To medarbejdere stoppede i maj 2017. Vores eget servicemål på 80 dage blev ikke nået. | 80 | -
I 1. kvartal 2018 tog en sejltur 38 minutter mod 61 i 1. kvartal 2017. For motorbåde var snittet 74 minutter mod målets 60. | 60 | -
I 2017 blev 71 pct. af kuverterne åbnet. Resultatmålet på 85 pct. blev ikke indfriet. | 85 | -
I 2017 fandt vi plast i 4 pct. af poserne, hvor kravet fra anlægget er 5 pct. | 5 | -
Ved målingen i marts 2018 var støjen 61 dB. Grænsen på 55 dB blev altså overskredet. | 55 | -
I 2017 var svartiden 12 dage. Kravet i aftalen var 10 dage. | 10 | -
Målet for 2017 var 85 pct. | 85 | 2017
I 2017 var tallet 60 sager. Formålet på 14 skoler blev drøftet. | 60 | 2017
Ved målingen i marts 2018 nåede støjen 61 dB. Naboerne målte 58 dB. | 58 | 2018-03
Siger rådet ja til budgettet den 12. juni, bliver hallen bygget om, så den rummer seks baner. | seks | -
Hvis fonden den 1. juni giver tilsagn, ansætter vi to dirigenter. | to | -
Godkender kredsen i forbindelse med budget 2019 en pulje på 1,2 mio. kr., ansættes to trænere. | to | -
Godkender kredsen i forbindelse med budget 2019 en pulje på 1,2 mio. kr., ansættes to trænere. | 1,2 | 2019
Såfremt nævnet afgør sagen inden 1. juni, kan vi åbne tre nye stier. | tre | -
Bliver skibet synet den 4. juni, sejler vi med 28 passagerer. | 28 | -
Hvis fonden giver tilsagn, ansætter vi to dirigenter den 1. august 2018. | to | 2018-08-01
Da rådet den 12. april 2018 sagde ja, blev tre stier åbnet. | tre | 2018-04-12
Blev der klaget i 2017, fik 14 medhold. | 14 | 2017
Bryllupperne faldt fra 52 i 2013 til 29 i 2017, hvorimod de 83 dåb lå på linje med 2016. | 83 | 2017
I 2017 kom der 40 lam, og de 12 føl var på niveau med 2014. | 12 | 2017
Tallet faldt til 29 i 2017, mens de 31 klager var på højde med 2015. | 31 | 2017
I 2017 kom 40 elever, mens de 12 lærere svarer til niveauet i 2014. | 12 | 2017
Spejderne holdt 12 lejre, på linje med kredsen, i 2016. | 12 | 2016
Om disse tre løfter kan det siges: Begge porte er malet, den sidste 1. februar 2018. | tre | -
Der var 14 uheld: ét i januar 2018 og resten i 2017. | 14 | -
Pr. 1. maj 2018 var der tre hold: begyndere, øvede og voksne. | tre | 2018-05-01
Appen blev sat i drift før jul, og 112 gæster har benyttet den. | 112 | -
Stien blev åbnet i april 2017, og 340 cyklister har meldt sig til løbet. | 340 | -
Ordningen trådte i kraft den 1. januar 2018, og 14 familier har søgt om plads. | 14 | -
Stien blev åbnet i april 2017, og 340 cyklister kørte med. | 340 | 2017-04
Vi har i april 2018 åbnet stien, og 340 cyklister har kørt på den. | 340 | 2018-04
Anbefalingen om én redder pr. bassin blev i april 2018 fulgt ved 91 procent af åbningerne. | én | -
Kravet om to voksne pr. stue var i 2017 opfyldt på 14 skoler. | to | -
Reglen om højst 40 køer pr. stald blev i 2017 overtrådt på 12 gårde. | 40 | -
Reglen om højst 40 køer pr. stald blev i 2017 overtrådt på 12 gårde. | 12 | 2017
Ved udgangen af april 2018 havde i alt 450 husstande fået en nøgle. 12 husstande har frabedt sig den. | 12 | 2018-04
Pr. 1. maj 2018 havde 310 roere betalt. 14 roere, under 5 pct., har meldt sig ud. | 14 | 2018-05-01
Pr. 1. maj 2018 havde 310 roere betalt. 14 roere, under 5 pct., har meldt sig ud. | 5 | 2018-05-01
Ved udgangen af april 2018 havde i alt 450 husstande fået en nøgle. ¶ Ved en fejl fik 88 husstande to nøgler. | 88 | -
I 2017 kom der 40 klager mod 31 i 2016. I samme periode blev 12 gæster bortvist. | 12 | 2017
I 2017 kom der 40 klager mod 31 i 2016. I samme periode steg antallet af røverier med 4 pct. | 4 | 2017
Bunken er skrumpet fra 540 til 318 siden nytår. | 540 | 2017-12
Køen er faldet fra 540 til 318 siden 1. marts 2018. | 540 | 2018-03-01
Køen er faldet fra 540 til 318 siden 1. marts 2018. | 318 | -
I juni, juli og august 2017 aflyste vi 39 ture. Det er færre end sommeren før, hvor vi aflyste 52. | 52 | 2016-08
Museet fik 580 gæster i årets første fire måneder mod 310 i hele 2017. | 580 | 2018-04
Museet fik 580 gæster i årets første ti måneder. | 580 | 2017-10
I skoleåret 2016/17 besøgte 9.140 elever skoven, 1.240 flere end i skoleåret forinden (7.900). | 7.900 | 2016-07
I 2016 kom 310 gæster, 40 flere end året forinden (270). | 270 | 2015
Engen på 1.400 m² bliver lagt om til efteråret. | 1.400 | 2018-11
Vi planter 12 træer til vinter. | 12 | 2019-02
Pr. 1. april 2018 var der i alt 846 brønde. ¶ Vi har 12 medarbejdere. | 12 | -
Redegørelse ¶ Den 17. april faldt der 48 mm regn. | 48 | 2018-04-17
Status i forhold til ¶ Sidste år holdt 61 både til i havnen. | 61 | 2017
Vi fik jeres redegørelse af den 17. april om de 48 både. | 48 | -
I en rundspørge, som Klint & Co. lavede for os i januar, svarede 29 pct. af de adspurgte ja. | 29 | 2018-01
En brugerundersøgelse, som foreningen gennemførte i marts, viser, at 43 pct. er utilfredse. | 43 | 2018-03
Ved en tælling, som vi foretog den 3. april, stod der 212 cykler. | 212 | 2018-04-03
Af de femårige, der blev undersøgt i 2016, havde 78 pct. ingen huller. | 78 | 2016
Undersøgelsen, som vi fik i marts, kostede 40.000 kr. | 40.000 | -
En undersøgelse, som blev lovet i 2017, skal omfatte 300 personer. | 300 | -
Efter målingen, som vi lavede i marts, har vi ansat to lodser. | to | -
"""


@pytest.mark.parametrize(("text", "printed", "wanted"), rows(AS_OF))
def test_as_of(text: str, printed: str, wanted: str) -> None:
    assert figures_of(text)[printed].as_of == (None if wanted == "-" else wanted)


def test_answer_takes_the_period_that_its_question_asks_of() -> None:
    text = "Hvor mange lodser ansatte I i 1. kvartal?\n\nVi ansatte 14. I dag har vi 60 lodser."
    view = view_of(letter_of_text(text, dated=date(2018, 5, 14)))
    asked = view.without([(0, text.index("\n"))])
    assert [(figure.printed, figure.as_of) for figure in find_figures(asked)] == [("14", "2018-03"), ("60", None)]


def test_answer_far_from_its_question_takes_its_period_where_the_letter_says_which_it_answers() -> None:
    text = (
        "Ministeriet har spurgt:\n\n1. Hvor mange lodser ansatte havnen i 2016?\n\n2. Hvorfor ligger skibene stille?\n\n"
        "Ad 1\n\nVi ansatte 14. I dag har vi 60 lodser.\n\nAd 2\n\nDe 12 skibe venter på nye motorer."
    )
    found = claims_of(view_of(letter_of_text(text, dated=date(2018, 5, 14)))).figures
    assert [(figure.printed, figure.as_of) for figure in found] == [("14", "2016"), ("60", None), ("12", None)]


def test_undated_letter_takes_the_year_it_prints_first() -> None:
    """A date before the first printed year is of that year, one behind another year of that; and it is marked as inferred."""
    text = (
        "Den 3. maj slukkede vi 12 brande.\n\nVi henviser til brevet af 1. juni 2016. "
        "Den 4. marts 2017 slukkede vi 5 brande. Den 9. april slukkede vi 7."
    )
    found = {figure.printed: figure for figure in find_figures(view_of(letter_of_text(text)))}
    assert {printed: figure.as_of for printed, figure in found.items()} == {
        "12": "2016-05-03",
        "5": "2017-03-04",
        "7": "2017-04-09",
    }
    assert found["12"].inferred


# text | printed number | link | printed number that it links to, "-" for none
LINKS = """
Der er booket 285 baner, hvilket er 27 pct. flere end sidste år. | 27 | same_as | -
Vi har 1.312 abonnenter, heraf 287 nye.                                              | 287  | part_of  | 1.312
27 af skolens 405 elever går i klub.                                                 | 27   | part_of  | 405
Vi fik 50 klager, hvoraf 30 er afgjort. De øvrige 20 venter.                         | 20   | part_of  | 50
Der kom 90 klager. Nævnet gav medhold i 41 af dem, 30 blev afvist, og 19 venter.      | 41   | part_of  | 90
Der kom 90 klager. Nævnet gav medhold i 41 af dem, 30 blev afvist, og 19 venter.      | 30   | part_of  | 90
Der kom 90 klager. 41 af dem er afgjort, og 30 er afvist. De sidste 19 venter.        | 19   | part_of  | 90
Vi fik 50 klager. Heraf er 30 afgjort. De resterende 20 venter.                      | 20   | part_of  | 50
Der kom 165 sager, fordelt på tilladelser (118), afslag (40) og påbud (7).           | 7    | part_of  | 165
Der kom 30 klager og 12 forslag.                                                     | 12   | part_of  | -
Af de 60 sager er 48 afgjort. ¶ Der sidder 61 spærrer. De sidste 14 kommer i uge 46. | 14   | part_of  | -
Af de 60 sager er 48 afgjort. ¶ De sidste 12 kommer i uge 46.                       | 12   | part_of  | 60
Der deltog 48 elever. 41 af dem kunne svømme 200 meter.                               | 200  | part_of  | -
Der deltog 48 elever. 41 af dem kunne svømme 200 meter, svarende til 85,4 pct.        | 85,4 | same_as  | 41
Ud af 60 sejlere fuldførte 33 en tur på 12 sømil.                                     | 33   | part_of  | 60
Nettet er 400 km langt. Heraf er 30 nye.                                              | 30   | part_of  | 400
Her går 500 elever. 340 har en aftale, og 60 er uden. Resten, 100, venter. Andelen med aftale er altså 68 pct. | 68 | same_as | -
Her går 500 elever. 340 har en aftale, altså 68 pct.                                  | 68   | same_as  | 340
Der er 40 ansøgere, svarende til 12,5 pct.                                           | 12,5 | same_as  | 40
Der er 40 ansøgere. Det svarer til 12,5 pct. af de studerende.                       | 12,5 | same_as  | 40
Der kom 200 klager. 118 (59 pct.) blev afvist.                                       | 59   | same_as  | 118
Elevtallet steg i 14 byer og mest i Skagen (19 pct.), Ribe (6 pct.) og Tarm (5 pct.).  | 19   | same_as  | -
Elevtallet steg i 14 byer og mest i Skagen (19 pct.), Ribe (6 pct.) og Tarm (5 pct.).  | 6    | same_as  | -
214 borgere (42 pct.) fik tilbud, flest i Nord (45 pct.) og færrest i Syd (39 pct.).   | 42   | same_as  | 214
214 borgere (42 pct.) fik tilbud, flest i Nord (45 pct.) og færrest i Syd (39 pct.).   | 39   | same_as  | -
12 skoler svarede ja (40 pct.), resten nej (60 pct.).                                  | 60   | same_as  | -
Fire af ti mål er nået. Der mangler 190 timer, svarende til 2,0 pct.                   | 2,0  | same_as  | 190
Af de 1.050 sager blev 97 pct. afgjort.                                              | 97   | share_of | 1.050
Halvdelen af de 214 beboere svarede.                                                 | Halvdelen | share_of | 214
Der er 40 ansøgere. Udgifterne steg med 12 pct.                                      | 12   | same_as  | -
"""


@pytest.mark.parametrize(("text", "printed", "link", "target"), rows(LINKS))
def test_links(text: str, printed: str, link: str, target: str) -> None:
    found = figures_of(text)
    ids = {figure.id: figure.printed for figure in found.values()}
    linked = getattr(found[printed], link)
    assert (ids[linked] if linked else "-") == target


# text | printed number | role
ROLES = """
Det er 103 både færre end i 2016. | 103 | change
I 2017 kom 2.114 mod 1.987 i 2016, altså 127 eller 6,4 pct. flere. | 127 | change
40 eller 10 pct. af klagerne blev afvist. | 40 | level
Det er 12 klager flere i forhold til september. | 12 | change
Havnen har 103 både mindre end otte meter. | 103 | level
I alt 57 boliger er solgt.                                        | 57  | total
Udgifterne steg med 4 pct.                                        | 4   | change
Andelen er steget til 4 pct.                                      | 4   | level
Et fald på 6,1 procentpoint er sket.                              | 6,1 | change
Målet er 80 pct. af sagerne.                                      | 80  | target
Vi fik 50 klager, hvoraf 30 er afgjort.                           | 30  | part
Vi fik 50 klager, hvoraf 30 er afgjort. De øvrige 20 venter.      | 20  | remainder
En sagsbehandler har i gennemsnit 45 sager.                       | 45  | average
Svaret gives inden for 30 dage.                                   | 30  | limit
Fra 2009 til 2010 gik det frem med 345 udlån.                     | 345 | change
Museet kom op på 3.000 gæster med 12 busser.                      | 12  | level
Der er 9 pumper.                                                  | 9   | level
"""


@pytest.mark.parametrize(("text", "printed", "wanted"), rows(ROLES))
def test_roles(text: str, printed: str, wanted: str) -> None:
    assert figures_of(text)[printed].role == wanted


# text | printed number | source, "-" for none
SOURCES = """
En måling, som Bådrådet gennemførte i maj, viser, at 43 pct. er utilfredse.  | 43 | Bådrådet
En måling, som vi gennemførte i maj, viser, at 43 pct. er utilfredse.        | 43 | måling
Ifølge en rundspørge fra brancheforeningen er tallet 9 pct.                  | 9  | brancheforeningen
Slæbetiden er to timer, viser en sammenligning fra den nordiske gruppe.      | to | nordiske gruppe
Tallene gælder 3. kvartal og stammer fra havnens eget register. Vi havde 88 anløb. | 88 | havnens eget register
Tallene gælder 2019. De kommer fra vores logbog. Vi fangede 40 laks.               | 40 | vores logbog
Medlemmerne er mange. De kommer fra 40 klubber.                                    | 40 | -
Opgørelsen er foretaget af Fiskeristyrelsen. Der blev fanget 40 laks.              | 40 | Fiskeristyrelsen
Ombygningen er foretaget af Murerfirmaet. Der er 40 senge.                         | 40 | -
Dykkerne fik et spørgeskema, og 71 svarede.                                        | 71 | spørgeskema
Sejlerne fik en ny bro. Der er 71 sejlere.                                         | 71 | -
Ifølge Danmarks Statistik er der 40 huse.                                        | 40 | Danmarks Statistik
En manuel optælling viser, at der er 40 huse.                                    | 40 | manuel optælling
Kommunens egne tal viser, at der er 40 huse.                                     | 40 | Kommunens egne tal
Styrelsen har oplyst, at der er 40 huse.                                         | 40 | Styrelsen
Tal fra Jobindsats.dk viser, at der er 40 ledige.                                | 40 | Jobindsats.dk
En manuel optælling viser, at der er 40 huse. Heraf er 12 tomme.                 | 12 | manuel optælling
En manuel optælling viser, at der er 40 huse. ¶ Vi har 12 ansatte.               | 12 | -
Der er 40 huse i byen.                                                           | 40 | -
En stikprøve på 50 breve fra maj viste, at 12 var for sene.                      | 12 | stikprøve
Kommunens gennemgang, brev for brev, viser 40 fejl.                              | 40 | Kommunens gennemgang
Havnetilsynet gennemgik 40 skibe.                                                | 40 | Havnetilsynet
De 40 breve er gennemgået enkeltvis af lektorerne. Heraf var 12 for sene.        | 12 | lektorerne
I uge 9 har lederne på de to skoler gennemgået deres lister, og 12 mangler.      | 12 | lederne
Vi har talt efter i vagtplanerne. Der mødte 12 hver dag.                         | 12 | vagtplanerne
Efter vores beregning mangler der 40 kW.                                         | 40 | vores beregning
Tal findes på Fiskebasen. Fiskebasen viser 40 både.                              | 40 | Fiskebasen
Tabel 2 viser 40 både.                                                           | 40 | -
De 12 huse er ikke med i optællingen.                                            | 12 | -
Ved opgørelsen var der 40 både.                                                  | 40 | -
Opgørelserne er udtrukket af havnens register den 4. maj. ¶ Der kom 40 både.     | 40 | havnens register
Alle tal nedenfor er hentet fra sagssystemet Frej. ¶ Der kom 40 både.            | 40 | sagssystemet Frej
Der kom 40 både. ¶ Tallene er fra havnens register og er foreløbige.             | 40 | havnens register
Tallene er fra 2019. ¶ Der kom 40 både.                                          | 40 | -
Opgørelserne er hentet fra havnens register. ¶ Fristen er 40 dage.               | 40 | -
Opgørelserne er hentet fra havnens register. ¶ Vi ansætter 12 medarbejdere.      | 12 | -
Kilden til tallene er bookinglisten. ¶ Der kom 40 både.                          | 40 | bookinglisten
Det tog to aftener. Alle tal er vores egne, trukket i havnebogen. ¶ Der kom 40 både. Heraf var 12 tyske. | 12 | havnebogen
Alle skibstal er trukket i havnebogen. ¶ Der kom 40 skibe, og 12 gæster sov i by. | 40 | havnebogen
Alle skibstal er trukket i havnebogen. ¶ Der kom 40 skibe, og 12 gæster sov i by. | 12 | -
En rundspørge blandt naboerne viser, at 40 er imod.                              | 40 | rundspørge
Vi sendte i maj et spørgeskema til sejlerne. 40 svarede.                         | 40 | spørgeskema
Havnefogederne skønner, at der er plads til 40 både.                             | 40 | Havnefogederne
Revisoren har regnet på det og skriver, at der mangler 40 pladser.               | 40 | Revisoren
På grundlag af et udtræk var der 40 både. Heraf var 12 tyske.                    | 12 | udtræk
Domstolene har efter det oplyste idømt bøde i 40 sager.                          | 40 | efter det oplyste
Vi har lavet et skur. Der er plads til 40 både.                                  | 40 | -
Bidrag fra Havnestyrelsen: ¶ ”Der kom 40 både. ¶ I maj kom der 12.” ¶ Vi har 7.  | 12 | Havnestyrelsen
Bidrag fra Havnestyrelsen: ¶ ”Der kom 40 både. ¶ I maj kom der 12.” ¶ Vi har 7.  | 7  | -
Pr. 1. maj ventede 40 borgere. Tallet er opgjort i fagsystemet Nexus.            | 40 | fagsystemet Nexus
Af embedets sagsfortegnelse fremgår, at 40 boer verserer.                        | 40 | embedets sagsfortegnelse
Der mangler tilsyn hos 13. Det viser kommunens egen opgørelse.                   | 13 | kommunens egen opgørelse
Der kom 40 klager, jf. kundesystemet.                                            | 40 | kundesystemet
I SARA er der registreret 40 genstande.                                          | 40 | SARA
Der er 40 elever, viser Aula-udtrækket.                                          | 40 | Aula-udtrækket
Sidste år talte billetsystemet 40 gæster.                                        | 40 | billetsystemet
Gruppen talte 40 unge. Optællingen er medarbejdernes egen.                       | 40 | medarbejdernes egen optælling
Der kom 7 klager, jf. kundesystemet. ¶ Samme kilde viser, at 40 blev afvist.     | 40 | kundesystemet
Rådets undersøgelse fra 2022 omfatter 40 skoler. Heraf er 12 små.                | 12 | Rådets undersøgelse
Der ventede 40 borgere. Det viser sig, at ingen blev glemt.                      | 40 | -
Kravet fremgår af kontrakten. Der kom 40 både.                                   | 40 | -
Der kom 40 klager, jf. bilag 2.                                                  | 40 | -
Det fremgår af lov om registrering, at fristen er 40 dage.                       | 40 | -
Systemet blev taget i brug i maj. Der kom 40 både.                               | 40 | -
Der kom 40 både. Journalen er lukket.                                            | 40 | -
Bilen er hentet i EU. Der er 40 biler.                                           | 40 | -
Listen er lang. Vi har 40 borgere.                                               | 40 | -
Vi har 40 borgere. Det viser vejen frem.                                         | 40 | -
Der står 40 biler i anlægget.                                                    | 40 | -
Af havnens egen anløbsjournal fremgår, at 96 skibe i 2017 blev afvist. Halvt så mange blev afvist i 2016, nemlig 48. | 48 | havnens egen anløbsjournal
Af havnens egen anløbsjournal fremgår, at 96 skibe i 2017 blev afvist. Flest kom i juli, som tegner sig for 41 af de 96. | 41 | havnens egen anløbsjournal
Ifølge fartøjsregistret blev 310 af de 415 kuttere synet, svarende til 75 pct. | 310 | fartøjsregistret
Ifølge dyreregistret er 310 hunde registreret i byen. | 310 | dyreregistret
Teatrets register rummede ved udgangen af 2017 i alt 846 kostumer. Heraf var 311 syet om. | 846 | Teatrets register
Teatrets register rummede ved udgangen af 2017 i alt 846 kostumer. Heraf var 311 syet om. | 311 | Teatrets register
En audit på 50 besøg fra marts viste, at 42 af gæsterne aldrig ventede. | 42 | audit
En inspektion af 50 broer viste, at 42 var slidte. | 42 | inspektion
Stikprøver fra juni, udført af firmaet Lugtnæse, viser, at renheden er 96,5 pct. | 96,5 | firmaet Lugtnæse
Optællinger i marts, foretaget af ornitologen Bodil Krage, viste 64 ynglepar. | 64 | ornitologen Bodil Krage
Regnskabet viser et forbrug på 2,4 mio. kr. mod et budget på 2,2 mio. kr. | 2,4 | Regnskabet
Pr. 1. maj 2018 havde vi 412 lånere. 27 af dem var børn. Tallene er trukket i lånersystemet. Knap hver anden af lånerne bor i byen, og kun 38 bor på øen. | 38 | lånersystemet
Orkestrets protokol indeholder 71 klager over støj. | 71 | Orkestrets protokol
Efter vores egen statistik kom der 412 gæster. | 412 | vores egen statistik
Ifølge Danmarks Statistik bor der 1.240 mennesker på øen. | 1.240 | Danmarks Statistik
Ifølge vagtplanen mødte 14 redere ind. | 14 | vagtplanen
Vores egen tælling i maj viste 84 cykler. | 84 | Vores egen tælling
Lokalhistorisk Forening har optalt 61 stendiger. | 61 | Lokalhistorisk Forening
Det fremgår af havneprotokollen, at 310 skibe lagde til. | 310 | havneprotokollen
Af billetsystemet kan vi se, at 5.120 gæster kom om aftenen. | 5.120 | billetsystemet
Politiet oplyser, at der skete 14 uheld på vejen. | 14 | Politiet
Foreningen af Fiskere anslår, at 40 både er lagt op. | 40 | Foreningen af Fiskere
Trafikselskabet har over for os oplyst, at 91 pct. af turene kørte til tiden. | 91 | Trafikselskabet
En rundspørge blandt 64 skoler viser, at 41 har en plan. | 41 | rundspørge
Driftslederens logbog viser 31 stop. | 31 | Driftslederens logbog
Tællingen er foretaget af konsulenterne, og den viser 310 biler. | 310 | konsulenterne
Tal fra skolens studieadministrative system viser, at 27 elever er gået ud. | 27 | skolens studieadministrative system
Entreprenøren har målt 14 revner. | 14 | Entreprenøren
Der er ifølge driftsjournalen afbrudt 14 ture. | 14 | driftsjournalen
Der var 84 reder (kilde: Naturbasen). | 84 | Naturbasen
Sygehusets kvalitetsdatabase viser 31 tilfælde. | 31 | Sygehusets kvalitetsdatabase
Regionens seneste opgørelse viser, at ventetiden er 14 uger. | 14 | Regionens seneste opgørelse
En optælling foretaget af biologerne viste 41 ræve. | 41 | biologerne
En gennemgang af 200 journaler viste fejl i 14. | 14 | gennemgang
Vandværkets målinger viser, at 31 pct. går tabt. | 31 | Vandværkets målinger
Ifølge loven skal 14 skoler lukke. | 14 | -
Ifølge planen åbner vi 14 haller. | 14 | -
Ifølge budgettet koster det 4,2 mio. kr. | 4,2 | -
Ifølge kontrakten skal 14 både sejle. | 14 | -
Arbejdet er foretaget af smeden og kostede 4.000 kr. | 4.000 | -
Det er kredsens vurdering, at målet vil være nået i 9 ud af 10 sager ved udgangen af 2018. | 9 ud af 10 | -
Af regnskabet fremgår intet om sagen. Vi har 14 busser. | 14 | -
Huset rummer 846 kostumer og 12 vogne. | 846 | -
Vi har købt et nyt journalsystem. Vi har 14 busser. | 14 | -
Journalsystemet indeholdt fejl. Vi rettede 14 sager. | 14 | -
Stikprøven fra juni viser, at renheden er 96,5 pct. Kravet fra anlægget er 95 pct. | 95 | -
Registret koster 4,2 mio. kr. om året. | 4,2 | -
Ifølge fartøjsregistret blev 310 kuttere synet. ¶ Havnen har ansat fire kontrollører. | fire | -
Budgettet viser et forbrug på 2,4 mio. kr. i 2019. | 2,4 | -
Kommunens bookingsystem viser, at hallen stod tom i 31 pct. af timerne. I maj var det 28 pct. | 28 | Kommunens bookingsystem
Vægten på genbrugspladsen viste 412 tons i marts. | 412 | Vægten på genbrugspladsen
Prøven viste 61 mg pr. liter. Vandet i søen er 12 grader. | 12 | -
I søen ved Tved fandt biologerne 23 arter. | 23 | biologerne
Politiet registrerede 14 uheld på broen i 2017. Heraf skete ni om natten. Vi har nu sat 12 lamper op. | ni | Politiet
Politiet registrerede 14 uheld på broen i 2017. Heraf skete ni om natten. Vi har nu sat 12 lamper op. | 12 | -
En arkitekt fra Odense har set på taget og vurderer, at 40 pct. af teglene er skiftet. | 40 | arkitekt fra Odense
Elselskabet melder, at 210 kunder var uden strøm. | 210 | Elselskabet
Efter entreprenørens foreløbige opgørelse er der lagt 14 km rør. | 14 | entreprenørens foreløbige opgørelse
Efter den senest foretagne optælling er der 412 får på øen. | 412 | senest foretagne optælling
Efter det af provstiet oplyste er 14 præster sygemeldt. | 14 | provstiet
Naboskolen havde efter egne oplysninger 12 ledige pladser. | 12 | Naboskolen
Vandrådet har gennemført en stikprøve på 40 brønde, og syv var forurenet. Her var andelen 18 pct. | 18 | Vandrådet
I april foretog et ingeniørfirma en måling af støjen. Den viser 58 dB. | 58 | ingeniørfirma
Efter vores bedste skøn mangler 40 bøger. | 40 | vores bedste skøn
Ifølge politiets log skete der 14 uheld. Året før var det 19. Vi har ansat to betjente. | 19 | politiets log
Ifølge politiets log skete der 14 uheld. Året før var det 19. Vi har ansat to betjente. | to | -
Entreprenøren har målt 14 revner. Årsagen er, at 31 bolte er faldet ud. | 31 | -
Entreprenøren har oplyst, at der er 14 revner. Entreprenøren har ansat 31 svejsere. | 31 | -
Kontrakten siger, at 95 pct. af skibene sejler til tiden. | 95 | -
Kommunen fandt det rigtigt at ansætte 14 lærere. | 14 | -
Holdet talte 14 ryttere. | 14 | -
Læreren gennemgik et kursus. Der var 14 deltagere. | 14 | -
Ved tællingen i 2001 var det 14 biler. | 14 | -
Kajen var spærret i 46 minutter, siger havnens log. | 46 | havnens log
Kommunerne brugte 58 kr. pr. indbygger, skriver Danmarks Statistik. Vi bruger 42 kr. | 58 | Danmarks Statistik
Kommunerne brugte 58 kr. pr. indbygger, skriver Danmarks Statistik. Vi bruger 42 kr. | 42 | -
Rigsrevisionen har beregnet efterslæbet til 1,9 mia. kr. | 1,9 | Rigsrevisionen
Kajen er 60 meter kortere, end Danmarks Havne regner sig frem til. | 60 | Danmarks Havne
Elværket har regnet ud, at varmen kan holde 35 huse lune. | 35 | Elværket
Priserne udgør efter det på havnens hjemmeside oplyste 295 kr. | 295 | havnens hjemmeside
På landsplan rammer algen efter DMU' oplysninger 40 søer. | 40 | DMU' oplysninger
Bookingprogrammet siger 412 timer sidste år. Det er 31 færre end i 2016. | 31 | Bookingprogrammet
Loggen viser også 17 opkald. | 17 | Loggen
Efter havnens sagssystem henstod der 214 sager ved årets udgang. | 214 | havnens sagssystem
Der var 318 aflysninger ud af 450. Det er 70,7 pct. Jeg har talt dem op i skemaprogrammet. | 318 | skemaprogrammet
I 2017 sejlede færgen 612 ture. 571 gik til tiden. Kilde: færgens logbog. | 612 | færgens logbog
Tilsynet var her i maj og fandt 14 revner. | 14 | Tilsynet
Museets konservator gennemgik 1.860 kasser. Værst er det med bøger, hvor 186 er ramt. | 186 | Museets konservator
Ventetiden er 7,4 uger og dermed kortere end på landsplan, hvor den ifølge Havnestyrelsen er 8,9 uger. | 7,4 | -
I juli kom 32 gæster, klart flere end de 11, som Lundby Museum har oplyst. | 32 | -
I juli kom 32 gæster, klart flere end de 11, som Lundby Museum har oplyst. | 11 | Lundby Museum
Prøven viste 61 mg, og grænsen er 50 mg. | 50 | -
Bidrag fra Havnestyrelsen: ¶ ”Der kom 12 både. ¶ Ifølge vores log kom der 40 i maj.” ¶ Vi har 7. | 40 | Havnestyrelsen
Bådene kom frem til 14 havne. | 14 | -
Kilden er efter al sandsynlighed et rør. Der er 14 rør. | 14 | -
Arbejdet er ifølge entreprenørens tidsplan færdigt på 14 dage. | 14 | -
Efter nærmere undersøgelse blev 14 bøger kasseret. | 14 | -
Efter styrelsens foreløbige tal kom der 890 både. | 890 | styrelsens foreløbige tal
Ifølge fartøjsregistret var der 31 både i 2017. Ultimo 2016 var beholdningen på 29. | 29 | fartøjsregistret
Styrelsens brugerundersøgelse fra november, som 212 lodser besvarede, viser det samme. 83 pct. er tilfredse. | 212 | Styrelsens brugerundersøgelse
Statsrevisorerne påtaler endelig, at udvalget i 14 sager fik forkerte tal. | 14 | Statsrevisorerne
Det skal nævnes, at Byggeetaten ved udgangen af 2017 havde synet 944 huse. | 944 | Byggeetaten
I 2017 sejlede færgen 612 ture på højst 20 minutter. Kilde: færgens logbog. | 612 | færgens logbog
Foreningens tal er mange. Der kom 14 både. | 14 | -
Vi havde ved udgangen af 2017 synet 944 huse. | 944 | -
Foreningens fest i november, som 212 lodser deltog i, kostede 4.000 kr. | 212 | -
Ifølge politiets log skete der 14 uheld. De sidste 42 gader tager vi i maj. | 42 | -
"""


@pytest.mark.parametrize(("text", "printed", "wanted"), rows(SOURCES))
def test_sources(text: str, printed: str, wanted: str) -> None:
    assert figures_of(text)[printed].source == (None if wanted == "-" else wanted)


def test_what_the_addressee_counted() -> None:
    text = "Jeres gennemgang viste, at 14 breve var for sene. I skriver, at der kun er to lodser. Vi har 31 både."
    letter = replace(letter_of_text(text, dated=date(2018, 5, 14)), recipient=TextField(value="Lodstilsynet", span=None))
    found = {figure.printed: figure.source for figure in find_figures(view_of(letter))}
    assert found == {"14": "Lodstilsynet", "to": "Lodstilsynet", "31": None}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Der kom 40 klager. ¶ Året før var det 31.", {"40": "2016", "31": "2015"}),
        ("Seks busser er lejet.", {"Seks": None}),
        ("Der er afholdt 40 møder.", {"40": "2016"}),
    ],
)
def test_under_a_declared_year(text: str, wanted: dict[str, str | None]) -> None:
    found = figures_of(f"Tallene i det følgende gælder 2016. ¶ {text}")
    assert {printed: figure.as_of for printed, figure in found.items()} == wanted


# text | printed number | kind, value and unit: taken up from the measure told before, or not
MEASURED = """
I juni gik der 17 dage i snit, før en prøve blev læst. I marts var det 11. | 11 | duration 11 day
I februar var der 3 %, der klikkede. I september var tallet 11, så folk er vågnet. | 11 | share 11 percent
Af kurserne blev 82 pct. holdt. Målet er 90. | 90 | share 90 percent
Mødesagerne tog 15,4 måneder. Landsgennemsnittet var 13,1. | 13,1 | duration 13.1 month
Slusen var lukket i 61 døgn mod planlagt 38. | 38 | duration 38 day
Pladsen koster 812.000 kr. mod forudsat 801.000, en forskel på 11.000 kr. | 801.000 | amount 801000 DKK
Her blev 74 pct. sluttet inden for seks måneder mod et krav på 70. | 70 | share 70 percent
Det første tilbud lød på 385.000 kr. Det nye siger 462.000, altså en femtedel mere. | 462.000 | amount 462000 DKK
Der gik 46 minutter. Vores plan tillader højst 20. | 20 | duration 20 minute
Fugten, som i maj lå på 55 pct., måles nu til 47. | 47 | share 47 percent
Den længste ventetid var 62 dage, den korteste 41. | 41 | duration 41 day
Ventetiden er typisk tre måneder, for enkelte af de unge nærmere otte. | otte | duration 8 month
I december nåede Nord 71 % til tiden, i januar 78 og i marts 92. | 92 | share 92 percent
Fremmødet blandt kvinderne var 84 pct., blandt mændene 71. | 71 | share 71 percent
Den længste ventetid er 31 uger i Hillebæk og 14 i Frederikshøj. | 14 | duration 14 week
Ventetiden var 47 dage i september. Måneden før 52. | 52 | duration 52 day
Udgiften var 6,8 mio. kr. i 2017: 4,1 til tag og 2,7 til rør. | 4,1 | amount 4100000 DKK
Filteret til 5,2 mio. kr. er fundet: provstiet giver de 4 og rådet resten. | 4 | amount 4000000 DKK
Byggeriet koster 3,2 mio. kr. En fond giver 1,5 mio., og resten tager vi selv. | 1,5 | amount 1500000 DKK
Vognen var fremme efter 23 minutter, mere end det dobbelte af de ti, kontrakten tillader. | ti | duration 10 minute
Vi var til søs i 212 døgn. Det er ni mere end i 2016. | ni | duration 9 day
Sygehuset havde 14.600 åbne timer. I 9.490 af dem var der ingen læge. | 9.490 | duration 9490 hour
Ventetiden var 12 uger. I Nord var der 14, der ventede længere. | 14 | count 14 -
Ventetiden var 12 uger, og 14 klagede over den. | 14 | count 14 -
Af de 40 børn fik 35 pct. plads. Året før var det 38. | 38 | count 38 person
Klassen har 24 elever. Fraværet er 8 pct., og Nord har 22. | 22 | count 22 person
Renten er 4,5 pct. Karaktersnittet er 6,8. | 6,8 | count 6.8 -
Bøden er 500 kr. Ad den vej tager politiet 400 om året. | 400 | count 400 -
Kurset varer 12 uger, og holdene er på 14. | 14 | count 14 -
Kommunen afsatte 1,4 mio. kr. og i hvert af de to følgende år 1,1. | 1,1 | count 1.1 -
Det korte fravær udgjorde 3,1 procentpoint af de 8,2, og det lange de sidste 5,1. | 5,1 | count 5.1 -
Skolen fik 9 pct. flere ansøgere og i alt 12. | 12 | count 12 -
"""


@pytest.mark.parametrize("row", rows(MEASURED), ids=lambda row: f"{row[1]}: {row[0]}")
def test_a_bare_number_takes_the_measure_told_before_it(row: list[str]) -> None:
    text, printed, wanted = row
    figure = figures_of(text)[printed]
    kind, value, unit = wanted.split()
    assert (figure.kind, float(figure.value)) == (kind, float(value))
    assert unit in ("-", figure.unit)
