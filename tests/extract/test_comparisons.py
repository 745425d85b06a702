"""Comparisons: what is one, what is none, and what is held against what. None of these sentences stands in a letter."""

from __future__ import annotations

from datetime import date

import pytest

from letterkit.claim import Comparison, Figure
from letterkit.extract.comparisons import find_comparisons
from letterkit.extract.figures import find_figures
from letterkit.extract.view import letter_of_text, view_of
from letterkit.letter import Letter, Span, Table, TextField


def read(text: str) -> tuple[tuple[Comparison, ...], dict[str, Figure]]:
    view = view_of(letter_of_text(text, dated=date(2018, 5, 14)))
    figures = find_figures(view)
    return find_comparisons(view, figures), {figure.id: figure for figure in figures}


# sentence | relation | factor
STATED = """
Når antallet er mere end fordoblet, er det svært at følge med. | times | 2
Pilen peger opad for udlånet. | rise |
Det går fremad med læsningen. | rise |
Tiden holder sig pænt under fristen på 14 dage. | lower_than |
Vi har fået 40 pct. flere børn. | rise |
Der kommer færre gæster. | fall |
Vi fik færre gæster i 2017. | fall |
Vi oplever færre brande. | fall |
I Ribe er der færre ansatte. | lower_than |
Hvor 83 pct. er tilfredse i Nord, gælder det i Syd kun 57 pct. | lower_than |
71 pct. af de klager, der indkom i 2017, blev afgjort i tide, mens målet er mindst 90 pct. | lower_than |
De 812 fastboende (851 for ti år siden) betaler skat. | fall |
Der er hverken sket fremgang eller tilbagegang. | unchanged |
Aldrig før er så få mødt op. | lower_than |
Man skal tilbage til 2003 for at finde flere. | higher_than |
Det har vi ikke set lavere siden 2004. | lower_than |
Bunden blev nået i marts med 4 sager. | lower_than |
Vi kører oftere for sent end de andre ruter. | higher_than |
Besøgstallet tog et ordentligt dyk. | fall |
Stigningen fortsatte i 2017. | rise |
Mens normtallet er 22 elever, har vi 26. | higher_than |
Vi havde 156 ture kontra 120 året før. | rise |
Ledelseslaget er slanket med en tredjedel. | fall |
Tilstrømningen er klinget af. | fall |
Vi har fået 12 medlemmer mere. | rise |
Forbruget er 14 pct. under 2010-niveauet. | fall |
Forbruget er som hidtil. | unchanged |
Fraværet er fortsat på samme høje niveau. | unchanged |
Vi er, hvor vi var for et år siden. | unchanged |
Der er sket en afmatning i efterspørgslen. | fall |
Ledigheden, som var 9 pct. i 2016, var sidste år 12 pct. | rise |
Landsgennemsnittet er 3,9. Vi ligger på 4,2. | higher_than |
Karakteren var 1,6 for beton og 2,4 for stål. Ståls karakter er dermed 0,8 højere. | higher_than |
For støtteåret 2008 er der rejst krav for 412 mio. kr. mod 386 mio. kr. i 2007 og 371 mio. kr. i 2006. | rise |
Blandt de kommunale haller er tilslutningen 94 pct., hvorimod kun 71 pct. af de private centre er med. | lower_than |
På 71 skoler (14,6 pct.) lå gennemsnittet over grænsen. Til sammenligning er andelen i enfamiliehuse opgjort til 4,6 pct. | higher_than |
Det er 42 procent af besøgene, hvor andelen i industrien var 31 procent. | higher_than |
Afvigelsen på 27 cm er større end normalt (10-15 cm) og skyldes vinden. | higher_than |
Godt 42 % har fået et varigt sted at bo. Det er lidt bedre end ved nytår, hvor det var hver tredje. | rise |
Den 1. februar 2018 var der 412 unge på uddannelseshjælp. To år tidligere var vi oppe på 517. Godt hundrede færre unge i systemet. | fall |
Ved nytår var tallet 61, og nu er det 48. | fall |
I 2017 blev der afholdt 41 kurser, og året før afholdtes der 36. | rise |
Der blev i 2017 solgt 41 huse. Året før solgte vi 36. | rise |
Vi har i år haft 41 ture. Sidste år havde vi 36. | rise |
Vi nåede 41 ture i 2017, hvor det året før kun blev til 36. | rise |
Vi fik 41 pct. med; på landsplan lykkedes det kun for 30 pct. | higher_than |
Vores sygefravær er 4,1 pct. I nabokommunen ligger det på 5,2 pct. | lower_than |
Landstallet er 4,1 pct. Vores er 5,2. | higher_than |
Blandt mændene er andelen 40 pct., mens den blandt kvinderne er 31 pct. | lower_than |
I år klager hver femte mod hver tiende i 2016. | rise |
Belægningen er 84 pct., hvor den plejer at være 95. | lower_than |
Vi har skåret tre uger af. | fall |
Året før var det 402, så vi er kommet 84 ned. | fall |
Vi er rykket to pladser op på listen. | rise |
Planen siger 84, så der mangler ti. | lower_than |
Det er en anelse under de 10,1, som kommunen opgør for alle skoler. | lower_than |
Vi er foran de fleste kommuner. | higher_than |
Tallet ligger, hvor det altid har ligget. | unchanged |
Posen ligger, hvor den lå. | unchanged |
Der blev afholdt 900 flere prøver. | rise |
Det er færre ansøgere, end jeg har oplevet før. | lower_than |
Udgiften ligger 4 pct. under gennemsnittet for kvartalerne i 2014. | fall |
Der var 412 på listen. To år tidligere var vi oppe på 517. Godt hundrede færre i systemet. | fall |
Fraværet er lavere nu. | fall |
Svartiden er længere i år. | rise |
Fraværet er dårligere i år. | rise |
Trivslen er blevet dårligere på de små skoler. | fall |
Deltagelsen er blevet ringere. | fall |
Fraværet er knap så højt i år. | fall |
Køen er ikke længere så lang. | fall |
Vi har regionens næsthøjeste sygefravær. | higher_than |
Skolen har amtets yngste lærere. | lower_than |
Havnen er den travleste i landsdelen. | higher_than |
Det er det største underskud i foreningens tid. | higher_than |
Det er det laveste, jeg har oplevet i mine ti år som rektor. | lower_than |
Udskolingen er det trin, hvor der er mest fravær. | higher_than |
Der er flest jægere pr. indbygger i Thy. | higher_than |
Mellemtrinnet ligger tæt på kommunens gennemsnit. | unchanged |
Forbruget ligger på gennemsnittet for landet. | unchanged |
Resultatet er stort set, som det var før ombygningen. | unchanged |
Fraværet er nu ikke så højt længere. | fall |
Stiftet har Danmarks laveste kirkeskat. | lower_than |
Støjen holdt sig under grænsen på 60 dB. | lower_than |
Vandstanden var 12 cm over den hidtidige rekord. | higher_than |
Fejlen på 4 meter er større end normalt. | higher_than |
Antallet er stadig lavere end i 2015. | fall |
Bestanden svinder. | fall |
Beholdningen af sager skrumper. | fall |
Udgiften er på vej nedad. | fall |
Gebyret blev 45 kr. dyrere pr. sag. | rise |
Toget er blevet tolv minutter hurtigere. | fall |
Linjen er 12 procent hurtigere efter ombygningen. | rise |
Karaktererne er 0,4 højere i år. | rise |
Fremmødet er 3 procentpoint bedre i år. | rise |
Ventetiden er tre dage bedre i år. | fall |
Vandet er 2 grader varmere nu. | rise |
Skibet er 12 meter længere. | rise |
Der er ikke blevet færre ulykker. | unchanged |
Køen er ikke blevet længere i 2017. | unchanged |
Klager, der er ældre end et år, er faldet til 14. | fall |
Andelen lå i 2015 på 62 pct. og i 2017 på 71 pct. | rise |
Medarbejderne er mere tilfredse end ved målingen i 2016. | rise |
Færrest skader ses i løvskoven. | lower_than |
Overtiden er størst om sommeren. | higher_than |
Der er fire gange så mange gæster om sommeren som om vinteren. | times | 4
Der er ikke sket nogen udvikling i antallet siden 2016. | unchanged |
Billetprisen er ikke sat op siden 2013. | unchanged |
Den nye model er lige så dyr som den gamle. | unchanged |
Lånerne er ikke blevet færre siden åbningen af filialen. | unchanged |
Udgifterne til vikarer er ikke vokset under strejken. | unchanged |
Svartiden er heller ikke dårligere end i de fleste andre retter. | unchanged |
Vi har ikke flere lærlinge end i 2016. | unchanged |
Skaderne er hverken flere eller alvorligere end i fjor. | unchanged |
Ingen af de tre afdelinger har flere sygedage end de andre. | unchanged |
Ingen skole er længere fremme end de andre. | unchanged |
Støjen er ikke blevet værre, siden banen blev udvidet. | unchanged |
Sportsfiskerne fanger heller ikke færre laks end før. | unchanged |
Nordbyen er ikke nået så langt som Sydbyen. | lower_than |
Ventetiden er endnu ikke så kort som i 2015. | rise |
Brugerne i Øst er ikke så tilfredse som brugerne i Vest. | lower_than |
Fangsten var knap så god som året før. | fall |
Antallet af ældre vokser hurtigere end antallet af plejeboliger. | higher_than |
Lønningerne er vokset mere end priserne. | higher_than |
Trafikken over broen er steget mindre end ventet. | lower_than |
Onsdag er den travleste dag på genbrugspladsen. | higher_than |
Enlige forsørgere udgør fortsat den største gruppe. | higher_than |
Fyn har det største antal ansøgere. | higher_than |
Lolland ligger i spidsen med 41 sager. | higher_than |
Nord ligger nederst med 12 pct. | lower_than |
I marts var køen på sit højeste, 91 dage. | higher_than |
Beholdningen toppede i 2019 med 1.240 sager. | higher_than |
I februar var vi nede på 12 ansatte, det laveste antal siden fondens oprettelse i 1974. | lower_than |
I 2017 blev 212 sager afgjort, året før 260. | fall |
Udlånet svarer stort set til sidste års. | unchanged |
Resultatet er identisk med sidste års. | unchanged |
De to øvrige stalde har et bedre indeklima end Nordstalden. | higher_than |
Kvinderne klarer sig bedre end mændene. | higher_than |
Den nye linje er mere punktlig end den gamle. | higher_than |
Antallet af timer overstiger det vejledende timetal. | higher_than |
Udgiften ligger 8 pct. over niveauet i 2012. | rise |
Udgiften ligger 8 pct. over niveauet i nabobyen. | higher_than |
Det er 11 mindre end i topåret 2010. | fall |
Der var 14 pct. flere besøgende end under krisen. | rise |
Vores aflysninger ligger klart bedre end nabohavnens. | lower_than |
Sognets kirkegang er dårligere end nabosognets. | lower_than |
Foreningen er billigere end tre ud af fire andre foreninger. | lower_than |
Afdelingen er dyrere end ni ud af ti i byen. | higher_than |
Nordskolen er nu for første gang over de 90 pct. | higher_than |
Vest er for første gang under de 20 pct., som nævnet har sat. | lower_than |
Byggeregnskabet er overskredet med 12 %. | higher_than |
Prisen på et månedskort er den laveste i området. | lower_than |
Huslejen er den højeste på øen. | higher_than |
Karaktersnittet er det laveste i hele amtet. | lower_than |
Vi er fortsat bagud i forhold til de private klinikker. | lower_than |
Vi er foran i forhold til de øvrige kredse. | higher_than |
Afkastet var noget bedre end bankens sammenligningsindeks. | higher_than |
Resultatet blev en anelse ringere end markedets. | lower_than |
I fjor kom der 15 lærlinge imod godt og vel 30 i begyndelsen af firserne. | fall |
Bilerne rykkede sig ikke ud af stedet. | unchanged |
Klubbens gæld står, hvor den stod for fem år siden. | unchanged |
Der bliver længere og længere mellem henvendelserne. | fall |
Strømregningen er løbet i vejret. | rise |
Antallet af overnatninger fortsætter opad. | rise |
Museet har færre gæster end noget andet museum i byen. | lower_than |
Fonden uddelte mere, end vedtægterne foreskriver. | higher_than |
Der blev sået mindre, end tilladelsen giver plads til. | lower_than |
Vi mangler stadig 4 procentpoint i at nå målet. | lower_than |
Målet på 80 pct. er overgået med 3 procentpoint. | higher_than |
Vi har stiftets højeste gennemsnitsalder. | higher_than |
Sæsonen gav den ringeste fangst i mands minde. | lower_than |
Så mange frivillige har foreningen aldrig haft. | higher_than |
Ikke siden 1987 er der anmeldt så få brande. | lower_than |
Der er tale om den varmeste sommer, der er målt. | higher_than |
Gennemsnitskarakteren er nu 6,9 mod 6,5. | rise |
Forbruget ligger et kvart procentpoint over det loft på 3 pct., som nævnet har sat. | higher_than |
I 2018 sprang 41 af korpsets 612 spillere fra, svarende til 6,7 pct., mod 38 spillere i 2017. | rise |
I Vestbyen ventede borgerne længere end i Østbyen.                                | higher_than |
Pigerne klarede sig bedre end drengene.                                           | higher_than |
Rygning er mere udbredt i Syd end i Nord.                                         | higher_than |
Lejerne er mere tilfredse end de yngre ejere.                                     | higher_than |
I 2014 havde vi et overskud på 2,1 mio. kr. I 2013 var overskuddet 1,4 mio. kr.   | rise        |
Svartiden er siden påske gået fra tre uger til tre måneder.                       | rise        |
Deltagelsen forbedredes fra 71 til 83 pct.                                        | rise        |
Medianventetiden var 22 dage i 2017 (2016: 25 dage).                              | fall        |
Indtægten svigter: 2,1 mio. kr. i 2017 over for 2,6 mio. kr. i 2016.              | fall        |
Efterspørgslen oversteg i alle tre år udbuddet.                                   | higher_than |
Tallet for kvinder er 61 pct., mens det for mænd er 48 pct.                       | lower_than |
De to kommuner har nogenlunde lige mange pladser.                                 | unchanged   |
Løbet har trukket flere deltagere hvert år.                                       | rise        |
Bøden er mindre end det, vi havde frygtet.                                        | lower_than  |
Fangsten er historisk lav.                                                        | lower_than  |
Taksterne har ikke rørt sig siden januar.                                         | unchanged   |
Omsætningen var 44 pct., lidt mindre end byretterne under ét.                     | lower_than  |
Lageret rækker til fire døgns forbrug, hvor vi normalt har 30.                    | lower_than  |
Varmeforbruget ligger i bund blandt kommunens skoler.                             | lower_than  |
Antallet af udlån er fordoblet siden 2012.                                        | times       | 2
Ventetiden er mere end halveret.                                                  | times       | 0.5
Der er tre gange så mange ansøgere som pladser.                                   | times       | 3
Udgifterne er steget med 4 pct.                                                   | rise        |
Taksten steg fra 11 kr. til 14 kr.                                                | rise        |
Der er sket en markant stigning i antallet af besøg.                              | rise        |
Elevtallet er vokset siden 2015.                                                  | rise        |
Kommunen har nedbragt antallet af klager.                                         | fall        |
Sygefraværet faldt i 2017.                                                        | fall        |
Det er et fald på 6 procentpoint.                                                 | fall        |
Udlånet er gået tilbage overalt.                                                  | fall        |
Der kom 12 flere klager end i 2016.                                               | rise        |
Vi fik 30 færre ansøgninger end året før.                                         | fall        |
Bemandingen er udvidet fra 9 til 14 medarbejdere.                                 | rise        |
Køen er blevet kortere.                                                           | fall        |
Andelen er langt højere end landsgennemsnittet.                                   | higher_than |
Ventetiden ligger under landsgennemsnittet.                                       | lower_than  |
Skolen har færre elever end naboskolen.                                           | lower_than  |
Udgiften var 3 mio. kr. over budgettet.                                           | higher_than |
Forbruget overstiger bevillingen.                                                 | higher_than |
Antallet er uændret.                                                              | unchanged   |
Udgiften er på niveau med sidste år.                                              | unchanged   |
Vi har det samme som naboerne.                                                    | unchanged   |
Flest klager kom der i maj.                                                       | higher_than |
Antallet var lavest i Nordby.                                                     | lower_than  |
Forbruget er mindre end budgetteret.                                              | lower_than  |
Vi fik 800 besøg, det vil sige 15 pct. flere end i 2016.                          | rise        |
Hovedbiblioteket gik 2 pct. frem.                                                 | rise        |
Kommunen nedbragte antallet af klager.                                            | fall        |
Antallet af anmeldte indbrud gik fra 214 i 2015 til 176 i 2016.                   | fall        |
Kassebeholdningen var ved årets udgang 41 mio. kr. mod 36 mio. kr. året før.      | rise        |
Dødeligheden er 3,1 pct. i vores region mod 2,4 pct. i de øvrige regioner.        | higher_than |
Hos os tager en udredning 18 dage mod 25 i nabokommunen.                          | lower_than  |
Kun 8 pct. af mændene tog imod tilbuddet mod 31 pct. af kvinderne.                | lower_than  |
I 2012 blev 61 pct. færdige til tiden mod 48 pct. i 2013.                         | fall        |
Vi har nu 88 sager mod 74 for et år siden.                                        | rise        |
Ni af de 11 pladser er besat mod seks ved årets begyndelse.                       | rise        |
Sidste år kom der 46 ansøgere til studiet, hvor der i 2014 var 61.                | fall        |
Elevfraværet er forbedret fra 8,4 til 7,1 procent.                                | fall        |
Gælden er løbet op fra 12 til 19 mio. kr.                                         | rise        |
Der er i dag 14 færre ledige boliger end ved årsskiftet.                          | fall        |
Forbruget af vikarer er således 22 pct. lavere.                                   | fall        |
Andelen er på 71 pct., altså otte procentpoint under målet.                       | lower_than  |
Stigningen udgør 1.204 sager.                                                     | rise        |
Forøgelsen på 9 mio. kr. kan henføres til stålprisen.                             | rise        |
Gennemsnitsalderen er kommet ned på 44 år.                                        | fall        |
Antallet af anker er oppe på 41.                                                  | rise        |
Til jul lå vi meget højere.                                                       | higher_than |
Siden reformen er der blevet færre modtagere.                                     | fall        |
Fremmødet faldt dog fra 140 til 96.                                               | fall        |
Det vil ses, at hallerne koster dobbelt så meget som skolerne.                    | times       | 2
Tilgangen drejer sig om eksemsager, der steg med 31.                              | rise        |
Antallet af klager fortsætter med at stige, skønt reglerne er lempet.             | rise        |
Stadig færre unge søger lærepladserne.                                            | fall        |
Besøgstallet tredobledes, da entréen blev gratis.                                 | times       | 3
Antallet af brud er reduceret til en tredjedel.                                   | times       | 0.3333333
Det højeste, der er målt, var 1,7 µg/l, altså 17 gange grænseværdien.             | times       | 17
Kulden kostede os halvanden gang så meget som ventet.                             | times       | 1.5
Fraværet er gået den forkerte vej.                                                | rise        |
Trivslen er gået tre point den gale vej.                                          | fall        |
Ventetiden er bedre end målet.                                                    | lower_than  |
I matematik klarede eleverne sig bedre end landsgennemsnittet.                    | higher_than |
Det er en uge hurtigere end før omlægningen.                                      | fall        |
Vi har færre praktiserende læger pr. 1.000 borgere end resten af landet.          | lower_than  |
Det er færre, end vi havde regnet med.                                            | lower_than  |
Vi fik 43 flere sager end de 112 i 2016.                                          | rise        |
Antallet af elever faldt ikke kun i Nord.                                         | fall        |
Prisen steg desværre ikke mindre end 12 pct.                                      | rise        |
Andelen er højere end gennemsnittet i 2016.                                       | higher_than |
Sammenlignet med 2015 er der flere virksomheder, der overholder reglerne.         | rise        |
I snit er der 18 elever, tre under kommunens gennemsnit.                          | lower_than  |
Responstiden er ikke ændret væsentligt siden omlægningen.                         | unchanged   |
Sigtelserne har ligget nogenlunde fast omkring 900 om året.                       | unchanged   |
Antallet ligger stort set som året før.                                           | unchanged   |
Vi har ikke så mange pladser som nabokommunen.                                    | lower_than  |
Der er ikke længere så mange, der bor på hotel.                                   | fall        |
Køen er blevet en uge længere.                                                    | rise        |
Andelen er højere end på landsplan, nemlig 78 procent mod 74.                     | higher_than |
På skolen læser 92 procent sikkert, hvor landsgennemsnittet er 87.                | higher_than |
Fra 2015 til 2018 faldt antallet af senge med 212.                                | fall        |
Vi er gået fra syv til ni behandlere.                                             | rise        |
Rettidigheden kravlede op fra 88 til 90 procent.                                  | rise        |
Vi nåede 74 procent mod et krav på 70.                                            | higher_than |
Over grænsen var midten 0,18 µg/l mod 0,21 µg/l i 2010.                           | fall        |
Der kom 77 genstande ind mod kun 45 året før.                                     | rise        |
Udledningen er 0,8 tons mindre end tilladt.                                       | lower_than  |
Det fremgår, at udgifterne voksede med 8 pct. i 2018.                             | rise        |
Vi må konstatere, at klagerne er blevet færre.                                    | fall        |
Udgiften var 9,4 mio. kr. i forhold til 12,1 i 2017.                              | fall        |
Andelen er rykket fire procentpoint nærmere målet.                                | rise        |
Afstanden til målet er indsnævret fra 12 til 5 procentpoint.                      | fall        |
Belægningen lå i marts på 88 pct. mod 79 pct. i april, altså et fald på 9 point.  | fall        |
Antallet af natlige udkald skrumpede fra 90 til 61.                               | fall        |
Kølevandet krympede til 40 m³.                                                    | fall        |
Linjens passagertal sprang fra 4.100 til 5.200.                                   | rise        |
Vi ligger over landets øvrige beredskaber.                                        | higher_than |
Udlån til skolerne halter efter de andre museers.                                 | lower_than  |
Det er det bedste resultat siden åbningen i 1998.                                 | higher_than |
Det er den værste ventetid i ti år.                                               | higher_than |
Kirkegangen er hverken gået op eller ned.                                         | unchanged   |
Tallet svarer nogenlunde til niveauet i 2014.                                     | unchanged   |
Kisternes andel udgør under halvdelen af det, den var i 1985.                     | times       | 0.5
Vi bruger mere på bygningerne end naboprovstierne.                                | higher_than |
Optaget endte 6 pct. under året før.                                              | fall        |
Forbruget var 1,6 pct. over det beregnede.                                        | higher_than |
I 2005 lagde havnen 94.000 tons til.                                              | rise        |
Priserne er i samme tid gået ikke ubetydeligt op.                                 | rise        |
Det skal ikke skjules, at fraværet er vokset.                                     | rise        |
Fremgangen på 8,4 procentpoint kan ikke afvises at være tilfældig.                | rise        |
Der var 38 klager mod 31 året før. Det er en stigning på 7.                       | rise        |
I fjor var vi oppe på 311.900 besøg. Det er 25.500 flere.                         | rise        |
Det er lykkedes at nedbringe sagsbunken fra 340 til 210.                          | fall        |
Det er lykkedes at få fraværet ned på 9 pct.                                      | fall        |
Sagsbunken er bragt ned.                                                          | fall        |
Vi oplever en stigende efterspørgsel efter boliger.                               | rise        |
Vi har oplevet, at flere og flere ringer om natten.                               | rise        |
Der er ikke sket nogen ændring i antallet.                                        | unchanged   |
Der har aldrig været så få sager.                                                 | lower_than  |
Kontoret behandler i dag 30 pct. flere sager med det samme mandskab.              | rise        |
Behandlingen tog 41 dage, fem dage over garantien.                                | higher_than |
Til andre museer udlåntes 77 genstande mod kun 45 året tilforn.                   | rise        |
Vi har fået tre dyrlæger mere siden januar.                                       | rise        |
Lønudgiften pr. elev er 4.000 kr. højere hos os end i Vestby.                     | higher_than |
Der er tale om en merudgift på 1,4 mio. kr. i forhold til budgettet.              | higher_than |
Antallet er mere eller mindre konstant.                                           | unchanged   |
Det er omtrent lige så meget som i 2018.                                          | unchanged   |
Reparationerne er blevet dyrere.                                                  | rise        |
Fra 2015 til 2016 er udlånet steget på alle fem biblioteker.                      | rise        |
Brandvæsenet har den største fremgang med 14 udrykninger.                         | rise        |
Landstallet for fritagelser var 16,1 pct., så vi ligger for første gang under det. | lower_than  |
Prisen overstiger dog fortsat den ramme, som byrådet har sat.                     | higher_than |
Vi har altså flere frivillige end for et år siden.                                | rise        |
Der er dermed færre brande.                                                       | fall        |
Kredsen har således flere hjemmeværnsfolk at trække på.                           | rise        |
Børnehaven ligger 4 km længere væk end den gamle.                                 | higher_than |
Taksten er uændret siden 2018.                                                    | unchanged   |
Skolen fik 14 klager, fem flere end skoleåret før.                                | rise        |
Vi er ni færre, end vi var sidste sommer.                                         | fall        |
Vi ligger 4 procentpoint bag klyngen.                                             | lower_than  |
Støjen overskrider natgrænsen.                                                    | higher_than |
Budgettet blev i 2017 overskredet med 3 mio. kr.                                  | higher_than |
Gennemsnittet røg fra 7,1 til 6,8.                                                | fall        |
Sagsbunken er tæt på at være fordoblet.                                           | times       | 2
Det svarer til et plus på 12 procent.                                             | rise        |
Besøgstallet satte rekord.                                                        | higher_than |
Restauranterne ligger højest med 20,7 %.                                          | higher_than |
Vi er gået 1,4 procentpoint ned i alt.                                            | fall        |
De første to måneder ligner desværre sidste år.                                   | unchanged   |
Antallet er nu tilbage på niveauet fra 2012.                                      | unchanged   |
Nævnet har i år modtaget markant flere anmeldelser.                               | rise        |
Det er flere, end hvad vi ser i andre regioner.                                   | higher_than |
Trafikken over broen tog til med 9 pct.                                           | rise        |
Bemandingen er nu langt under, hvad vi behøver.                                   | lower_than  |
Kun 36 kældre blev oversvømmet; dengang var det 190.                              | fall        |
Så højt har vandet ikke stået siden 1985.                                         | higher_than |
Tallet har ikke været så lavt, siden banen åbnede.                                | lower_than  |
Fraværet var det laveste i halvandet år.                                          | lower_than  |
Det er det højeste tal i foreningens historie.                                    | higher_than |
Forskellen mellem drenge og piger er snævret ind.                                 | fall        |
Svarene er hverken bedre eller dårligere end i foråret.                           | unchanged   |
I tons er udledningen omtrent den samme.                                          | unchanged   |
Her adskiller vi os ikke fra de andre huse.                                       | unchanged   |
Forbedringen på 0,6 procentpoint kan være tilfældig.                              | rise        |
Andelen er 6 procentpoint bedre end kvartalet før.                                | rise        |
Der er 4,4 børn pr. voksen, lidt bedre end kommunens snit på 4,8.                 | lower_than  |
Støjen er tre decibel over vilkåret.                                              | higher_than |
Det er 12 flere end ved indgangen til året.                                       | rise        |
Vi er allerede forbi sidste års niveau.                                           | rise        |
Antallet faldt til 302, det laveste siden 1999.                                   | fall        |
Hvor der før var 14 dages ventetid, er der nu to.                                 | fall        |
Tidligere fik hver tiende afslag; i dag er det hver fjerde.                       | rise        |
Langt færre ringer forgæves.                                                      | fall        |
Vandet var 4 grader varmere end samme dag i 2016.                                 | rise        |
Timeprisen ligger dermed en anelse under markedsprisen.                           | lower_than  |
Kommunens tal afviger ikke fra landstallet.                                       | unchanged   |
Ventetiden er skåret til en tredjedel.                                            | times       | 0.3333333
Hver ansat har i dag 20 pct. flere sager end ved fusionen.                        | rise        |
Efter branden i 2013 har antallet ligget fast.                                    | unchanged   |
Vores klassekvotient på 26,4 er kommunens højeste.                                | higher_than |
Pladserne er blevet færre og køen længere.                                        | fall        |
Centralen tog 91 pct. inden for ti sekunder, hvor kravet er 90.                   | higher_than |
Vi fik 40 sager mod 19 året før, og tilgangen er dermed mere end fordoblet.       | times       | 2
Vi standsede 640 cyklister i oktober. Året før var det 410.                       | rise        |
Sidste år var der 27 elever i en klasse hos os. Nu er der 23.                     | fall        |
I 2015 blev der anmeldt 214 indbrud i kredsen; i 2016 var det 181.                | fall        |
Da vi talte i 2012, var der 31 par. I år er der 19.                               | fall        |
Genindlæggelserne er 11 pct.; for landet som helhed lå andelen på 9.              | higher_than |
Vi havde 31.000 gæster. Budgettet sagde 36.000.                                   | lower_than  |
Hos os blev 38 pct. af sagerne opklaret, i nabokredsen 31.                        | higher_than |
I skoleåret 2015/16 spiste 212 af vores 530 elever med, i det følgende kun 164.   | fall        |
Gælden var 94 mio. kr.; for et år siden var den 81.                               | rise        |
Vandet er dyrere end nogensinde.                                                  | higher_than |
Vandprisen har aldrig været højere.                                               | higher_than |
I kælderen lugter der; så tørt har der ikke været, siden huset blev bygget.       | higher_than |
Siden 2011 har museet mistet hver femte gæst.                                     | fall        |
Beskæftigelsen tabte i 2016 to procentpoint.                                      | fall        |
Karaktererne ligner dem, vi så sidste år.                                         | unchanged   |
Bestanden er på størrelse med sidste års.                                         | unchanged   |
Antallet er stort set, som det plejer at være.                                    | unchanged   |
Vi fik 41 ton ind, og det er som i 2016.                                          | unchanged   |
Dåbstallet har i en årrække ligget fast omkring 40.                               | unchanged   |
Den nye motor bruger en tredjedel så meget olie som den gamle.                    | times       | 0.3333333
Vi er nede på under halvdelen af, hvad vi så i 2012.                              | times       | 0.5
Der er længere mellem viberne end for tyve år siden.                              | fall        |
Smitten var kraftigst i de store besætninger.                                     | higher_than |
I 2017 gav vi 64 tilladelser. Ni af dem blev påklaget. I 2016 gav vi 41 tilladelser. | rise       |
Retten afsagde 512 domme sidste år. Året før afsagde retten 470.                  | rise        |
I første halvår holdt vi 68 møder. Samme periode i 2017 bød på 73.                | fall        |
Foreningen solgte 4.836 lodder. Ved stævnet i 2015 var tallet 3.912.              | rise        |
Hver femte kasse kommer retur. Før omlægningen gjaldt det hver tiende.            | rise        |
I 2017 var fristen overskredet i 30 sager. I 2016, hvor vi fik 20 bud, var det tilsvarende tal 12. | rise |
Der kom 610 fuldmagter, hvor vi havde regnet med 200.                             | higher_than |
Tårnet kostede 4,2 mio. kr., hvor der var afsat 3,5 mio. kr.                      | higher_than |
Fugten er 14,6 pct. Til sammenligning er den i præstegården 4,6 pct.              | higher_than |
Kun 4 pct. af kassen brændes. For landets øvrige depoter er tallet 9 pct.         | lower_than  |
41 bud blev kasseret. Det er 2 pct. af de indsendte. På landsplan blev 1,6 pct. kasseret. | higher_than |
Et bo tager 240 dage hos os, hvor gennemsnittet i landets øvrige retter er på 165. | higher_than |
I Vorup er den tom efter 23 dage, hvorimod det i Skads tager 51.                  | higher_than  |
Blandt de store haller er tilslutningen 94 pct., hvorimod kun 71 pct. af de små er med. | lower_than |
Hos os er 8 pct. under 25 år. Landets øvrige korps har 12 pct. i den aldersgruppe. | lower_than |
Det er den korteste frist blandt de nordiske tjenester.                           | lower_than  |
Længst ventede man på Nordmolen.                                                  | higher_than |
De udenlandske ansøgeres antal stod stille.                                       | unchanged   |
Der er 14 elever pr. lærer; fagfolk anbefaler 12. | higher_than |
Busserne holdt tiden på 91 pct. af turene. Aftalens krav er 95. | lower_than |
Tilsynet nåede 74 besøg, og der var aftalt 60. | higher_than |
Mødet varede to timer, og planen siger tre. | lower_than |
Forbruget anslås i aftalen til 14 liter pr. bad. Det faktiske blev 16. | higher_than |
Vi havde ventet 3.100 løbere og endte på 2.840. | lower_than |
Hytten er beregnet til 40 og rummede i nat 52. | higher_than |
Sygefraværet var 9,1 dage; kredsens øvrige stationer lå på 7,4. | higher_than |
Turen tager 22 minutter i gennemsnit. Stiftets tal er 19½. | higher_than |
Klubben har i år haft 31 prøvetimer. Sidste år var det også 31. | unchanged |
Køen er nu på 11 uger. Sidste gang vi talte efter, var tallet 16. | fall |
I forrige kvartal udlånte vi 910 cykler. I det netop afsluttede blev det til 1.040. | rise |
Salt kostede os 46.000 kr. i 2016, hvor vi i 2015 slap med 31.000. | rise |
Redaktionen tæller nu 14, og før strejken kunne den klare sig med 9. | rise |
I 2016 var den 61 pct., og det er ikke prangende, men året i forvejen måtte vi notere 54. | rise |
Der er syet 84 duge i år, 120 forrige år. | fall |
Kameraerne har 97 pct. oppetid, 90 i starten. | rise |
Korpset har nu 212 spillere. Ved stævnet for to år siden 188. | rise |
Koret er tørret ind fra 14 til 9 stemmer. | fall |
Gennemsnitsalderen er rykket fra 41,2 til 42,6 år. | rise |
Køerne bliver kortere: fra 11 til 9 biler. | fall |
Medlemstallet sneg sig fra 410 i 2015 op til 430 i fjor. | rise |
Budgettet for kørsel har ikke rokket sig. | unchanged |
For de private skoler er alt ved det gamle. | unchanged |
Salen er fuld, i år som i fjor. | unchanged |
Prisen er, hvad den var i 2008. | unchanged |
Andelen ligger, som den plejer. | unchanged |
Omfanget er nogenlunde ens de to steder. | unchanged |
Puljen til kunst holdt sig præcis på budgettet. | unchanged |
I Vest er der ingen forskydning at spore. | unchanged |
Antallet har ligget fuldstændig fladt siden krigen. | unchanged |
Bussen har ikke hverken flere eller færre kunder. | unchanged |
Vi fik 23 indsigelser begge år. | unchanged |
Der kom tre skibe i maj og ligeledes tre i juni. | unchanged |
Naboskolen har samme elevtal. | unchanged |
Klubben har 31 spillere på holdet – i fjor mødte der kun 18 op. | rise |
Køen til røntgen står i 19 dage. For et år siden ventede man 11. | rise |
Forventningen var 300 gæster; der kom 512. | higher_than |
Normalt har vi 20 ansøgere, i år fik vi 9. | lower_than |
Ventetiden var 7,2 minutter i marts og 8,9 minutter i marts 2016. | fall |
Vi nåede 96 besøg, selv om planen kun krævede 80. | higher_than |
Naboskolen Engvej har 17 hold, vi har 12. | lower_than |
Vandet stod 12 cm højere end 50-års-hændelsen. | higher_than |
Beboerne er blevet skrøbeligere, end de var for ti år siden. | rise |
Taksten ligger 9 pct. over stiftets vejledende. | higher_than |
Mængden er 4 pct. under aftalen med værket. | lower_than |
Støjen er langt over den, vi måler på de andre veje. | higher_than |
Færre unge vælger smedefaget. | fall |
Det er det mindste tal, klubben har haft, siden den blev stiftet. | lower_than |
Vores venteliste er den længste af dem alle. | higher_than |
Salget nåede i maj et lavpunkt. | lower_than |
Intet andet sogn har så få døbte. | lower_than |
For første gang siden 1996 kom der ingen svaler. | lower_than |
Det er første gang i klubbens historie, at vi er over 400 medlemmer. | higher_than |
I 2015 var 71 pct. medlem. Det er mindre end i provstiet. | lower_than |
Kun ét påbud er givet, hvilket er færre end man kunne frygte. | lower_than |
Sygefraværet lettede i 2016. | fall |
Bestillingerne på lejrskoler tørrede næsten ud. | fall |
Alarmkontrollen er trappet op. | rise |
Presset på linjen har lagt sig. | fall |
Anmeldelserne om fyrværkeri røg gennem loftet. | rise |
Læsningen har fået et skub fremad. | rise |
Mængden af affald svulmede op. | rise |
Udrykningstiden er forbedret med 20 sekunder. | fall |
Huslejen blev sat i vejret med 4 pct. | rise |
Bunken er ikke blevet mindre, snarere tværtimod. | rise |
Vi er ikke dyrere end de andre klubber, snarere tværtimod. | lower_than |
Fremmødet overgik alle tidligere år. | higher_than |
Vi er endnu ikke tilbage på niveauet fra 2012. | fall |
Vi er blandt landets dyreste kommuner. | higher_than |
Tilfredsheden er 91 pct. ligesom sidste år. | unchanged |
Klubben har pr. indbygger flest medlemmer i amtet. | higher_than |
Ingen årgang har klaret sig så godt. | higher_than |
Vandforbruget er taget af. | fall |
"""


@pytest.mark.parametrize("row", STATED.strip().splitlines())
def test_stated(row: str) -> None:
    sentence, relation, factor = (cell.strip() for cell in row.split("|"))
    found, _ = read(sentence)
    assert [(one.relation, float(one.factor) if one.factor else None) for one in found] == [
        (relation, pytest.approx(float(factor)) if factor else None)
    ]


# Hedges, plans, wishes, conditions, idioms, changes that are only named again: nothing is compared as a fact.
NONE = """
Vi lå 4 pct. fra budgettet.
Prøven viste 0,2. Grænsen er 0,1.
Vi vil gerne have færre klager.
Med færre ansatte går det langsommere.
Der kan komme færre gæster.
Han gik ned ad bakken.
Der kom 97 i 2015, så det er blevet bedre.
Prisen har været 40 kr. siden 2009.
Vi ligger nummer fire i regionen.
Kommunen rykkede fra plads 40 til plads 12.
Faldet skyldes vejret.
Hvor der var 12 pladser, er der bygget 40 boliger.
Sagen, der kom ind i maj, er nu 12 måneder gammel.
Stigningen fortsatte op ad bakken.
De 12 sager (heraf to ældre) er afgjort.
Vi slår et slag for naboerne.
Det kan ikke siges højere i år.
Ventetiden går fra 12 til 14 uger.
I 2011 kom der 47 og i 2012 31.
Kassen har 4 mio. kr., og banken har 3 mio. kr.
Der kom 41 klager. De 36 handlede om støj.
Af kassens udgifter går 40 pct. til løn, og 31 pct. går til husleje.
71 pct. er kvinder, og 40 pct. er over 50.
I 12 tilfælde var der fuldt, og de sidste 18 gange var der andre grunde.
Vi behandlede 12 sager, mens fristen er 14 dage.
Halvdelen kom til mødet, og 12 meldte afbud.
Udgiften er 40.000 kr. for høj.
Der mangler 12 svar.
Over de 12 måneder, som forløbet varer, ses de tre gange.
Han står foran de andre på billedet.
Vi skovler sne, hvor vi plejer.
Vi ansætter to flere lærere.
Det er flere klager, end jeg kan nå.
Kaffen er bedre nu.
Centrets personale er blevet bedre til at tippe os.
Det er bedre at vente.
Det er ikke så godt.
Museet ligger i landets ældste rådhus.
Vi besøger byens største arbejdsgivere i maj.
Den ældste sag er fra juni.
De, der har mest brug for det, kommer først.
Vi gør det, hvor der er mest behov.
Langt de fleste sager handler om støj.
Skolen ligger tæt på kirken.
Vi ligger tæt på målet.
Det er, som det var aftalt.
Beskæftigelsen vil være bedre i år.
Fristen er overskredet.
Bilen kørte over grænsen ved Kruså.
Ejendommen ligger lige under skovgrænsen.
Stadig mere end halvdelen mangler.
Han er på vej op ad trappen.
Prisen er ikke sat op for at genere nogen.
Børn på 12 år og ældre kan deltage.
Vi vil gøre den 45 kr. billigere pr. sag.
Vi har 12 ældre og fire yngre.
Vi kan levere to dage hurtigere.
Er der sne, er forsinkelserne dobbelt så lange.
Andelen var 62 pct. i Nord i 2015 og 71 pct. i Syd i 2015.
Der er ikke sket nogen udvikling i sagen siden 2016.
Satsen er ikke sat op på hjemmesiden.
I 2016 fik vi 3 biler og i 2017 to både.
Prisen er 12 kr. om sommeren.
Vi har ikke flere midler i år.
Kommunen kan ikke betale mere, end loven tillader.
Ikke flere end 20 må deltage ad gangen.
Det er ikke så enkelt, som det lyder.
Stien går ikke så langt som til havnen.
Det er den samme læge som før.
Kontoret har åbent på de samme dage som biblioteket.
Kontoret har åbent hver formiddag fra 10 til 12.
Den største af bådene er til reparation.
Den hyppigste årsag er sygdom.
Regionen er bagud i forhold til planen.
En stigning i taksten vil ramme de svageste.
Sognet er større, end man skulle tro.
Mere end hver femte svarede ja.
Det gælder altså mere end hver tredje af dem.
Byrådet blev spurgt forud for afgørelsen.
Vi har det største depot i byen.
Fristen blev overskredet med tre dage.
Sagen er ikke bagud.
Et fald i temperaturen vil lukke isen til.
Foreningen solgte 4.836 lodder. Ved mødet i 2015 deltog 39.
I 2017 gav vi 64 tilladelser. I 2016 ansatte vi 4 jurister.
I 2017 var 30 breve for sent ude. Ti af dem var rykkere. I 2018 er der til nu 12 breve.
Vi har 12 depoter. Til sammenligning har vi 40 vogne.
Den 3. maj var 12 bud uåbnede, hvor vi havde regnet med besøg af tilsynet.
Der kom 40 gæster, hvor der er plads til 60.
94 pct. af boerne er sluttet, mens kun 12 pct. af arvingerne er tilfredse.
Af de 40 pladser er 31 solgt, mens det i Vestby gælder 12 af 20.
Færgen stod stille i otte timer.
Flest klager angik støjen i teltene.
Længst muligt bliver dyrene på egen mark.
De fleste blandt eleverne er glade for ordningen.
Det var forudsat, at tårnet skulle have 9.000 besøg om året. I 2017 havde det 3.420 besøg.
Vi kom altså ud med et minus på 0,7 mio. kr.
Regnskabet viser et plus på 3 mio. kr.
Det svarer til et gennemsnitligt tilskud på 15.800 kr. pr. adresse.
Kommunen ventede en stigning på 4 pct.
Et møde virker bedre end et brev.
Ventetiden var i gennemsnit 48 dage. Medianen er 33 dage.
Når temperaturen stiger, falder iltindholdet.
Næsten halvdelen af dem faldt i 4. kvartal.
Regninger, der overstiger kompetencen, går til udvalget.
Beløbet for den tabte indtægt løb op i 6,9 mio. kr.
Mere end 20 pct. af eleverne cykler.
Der er flere end 40 på ventelisten.
Sagerne tager længere end otte uger.
Ventetiden forventes at falde til 40 dage.
Vi vil øge antallet af pladser.
Målet er, at fraværet falder.
Hvis antallet stiger, ansætter vi flere.
Udgiften kan stige til 4 mio. kr.
Stigningen skyldes vejret.
Ingen er blevet spurgt mere end én gang.
Der faldt 12 elever fra i løbet af året.
Kommunen har en øget indsats på området.
Flere borgere har henvendt sig.
Vi arbejder for at nedbringe ventetiden.
Kommunen har flere skoler.
Reduktion af bilkørsel er et tema i planen.
Antallet steg ikke.
Varmeregningen faldt alligevel ikke.
Antallet af elever faldt heller ikke i 2021.
Hvorfor falder priserne?
Over for kommunen er det oplyst, at sagen er lukket.
Fra primo 2019 øges antallet af pladser.
Undervejs i skoleåret faldt 190 kursister fra.
De fleste er glade for stedet.
Gavnen skal være størst mulig.
Vi har den største skole i byen.
Fristen er 14 dage mod otte dage i nabolandet.
Fartgrænsen er 60 km/t mod 80 km/t på landevejen.
Der er indbragt 12 sager mod 9 virksomheder.
En bøde på 2.000 kr. mod normalt 1.000 kr. kan komme på tale.
Holdene lægges fra nytår for otte uger ad gangen mod fire i dag.
Fristen nedsættes fra 14 til 8 dage.
Der undervises i klasser fra 12 til 24 elever.
Vi venter, at efterslæbet er halveret om to år.
Vores mål, som byrådet har vedtaget, er, at fraværet er nede på 12 procent.
Stiger antallet, ansætter vi flere.
Satsen stiger til 612 kr. den 1. januar 2020.
Ministeriet har bedt os gøre rede for, hvorfor antallet er steget.
De 38 sager falder i tre grupper.
Heraf er de 14 sket om natten, hvoraf 9 faldt i januar.
Loftet faldt ned i salen.
Medarbejderne er faldet godt til.
Hun faldt og brækkede armen.
Hun arbejder på nedsat tid.
Et opkald virker bedre end et brev.
Det siger mere end noget andet.
For 11 gik det ikke, og de er tilbage.
Vi ansætter tre flere.
Stigningen hænger sammen med vejret.
Vi får hver uge en ansøgning om støtte.
Der er nedsat et udvalg med tre eksperter.
Alle kunder har fået 250 kr. tilbage.
Arbejdsgangen ligger fast og er kendt af alle.
Når vandet stiger, lukkes porten.
Det er ikke sådan, at antallet er steget med 14.
Vi arbejder for, at ventetiden er faldet til ni uger.
Der er risiko for, at taksten er sat op med 3 kr.
Laboratoriet har fået besked om at tage prøver to gange så tit.
Den nye ordning er dyrere end den gamle, hvis der kommer mange ansøgere.
Universitetet venter en stigning i antallet af beståede.
Der er ikke truffet beslutning om en forlængelse.
Hverken antallet af klager eller omfanget er steget.
Planen giver mulighed for tre etager, altså én etage mere end i dag.
Det tager længere tid at behandle en sag med sagkyndige end en uden.
Fem fik kurset i maj, mens de øvrige otte fik det i juni.
I 2012 var tallet 40. Året efter var det 52.
Flertallet stemte for med 9 stemmer mod 6.
Kampen endte 3 mod 2.
I boringer dybere end 80 m er der ingen fund.
Afdelingen er udvidet med fire årsværk.
Temperaturen svingede fra 4 til 9 grader.
Regnestykket går op.
Porten gik langsomt ned.
Vi har bedt om en reduktion af kravet.
Han er steget i graderne.
Det er ikke lykkedes at nedbringe sagsbunken.
Der er ingen ændringer i planen.
Der er 14, der har ventet over fristen.
Passagererne steg på i Fredericia.
42 rejsende er steget på bussen uden billet.
Kablet lå under.
Haven ligger under det.
Grænseværdien er 50 mg. De resterende 59 prøver lå under.
Det er ikke, fordi køen er blevet længere.
Svømmehallen ligger længere væk, end cykelstien rækker.
Vi har flere frivillige med kørekort.
Vi har således flere gange bedt om svar.
Beregningen forudsætter en uændret mængde regn.
Reglerne om fritagelse står uændret i lovens kapitel 4.
Fredag faldt der 68 mm regn over byen.
Skyggen falder over alle.
Bestyrelsen tog stilling til sagen i maj.
Fristen blev overskredet i 51 tilfælde.
Regnen faldt på 172 døgn.
Der har været ro, og faldet skyldes alene vejret.
Vi har sat prisen ned til 60 kr. for alle under 25.
Sidste år var vi oppe på 61 aflysninger.
Af sagerne var 24 ældre end to år.
Af de 1.180 sager er 935 siden afviklet; de sidste 245 er booket.
Ni klagede over maden; de øvrige fire klagede over larmen.
Om antallet af brugere er steget, ved vi ikke.
Hvor mange prøver der lå over grænsen, fremgår ikke.
Af de 60 pladser er 45 besat; på venteliste står 12.
Vi modtog 212 ansøgninger. I marts blev 40 behandlet.
Mødet varede to timer; i juni varer det nok tre.
Fristen er otte uger; den var fire uger, da loven blev vedtaget.
Andelen er 40 pct., og målet for 2020 er 50.
Rapporten er på 48 sider, bilagene er på 12.
12 elever gik på det store hold, 8 på det lille.
Der blev holdt fire møder i 2015; det sidste var den 3. november.
Vi har åbent fra 8 til 16 og om torsdagen fra 10 til 18.
Tre ting ligger fast.
Fjorten episoder blev indberettet i 2015, i 2016 treogtyve.
Fugten var i oktober oppe på 78 pct.
Udgiften, der er anslået til 4 mio. kr., betales med 3 mio. kr.
Målet er højst 45 minutter, og mødet varede 31.
Vi fik 64 ansøgninger, og der var afsat 40 mio. kr.
Vi modtog 64 sager i 2015. I 2014 lukkede 40.
Mødet begyndte med 40 deltagere, og før pausen gik 12.
Der kom 12 i fjor, 8 i forfjor og 3 i år.
Klagefristen er fire uger. Vi svarer på to uger.
Der sad fra 12 til 14 ved hvert bord.
Alderen på deltagerne var fra 18 til 34 år.
Det er, hvad det er.
Bilen holder, hvor den plejer.
Begge år var gode.
Vi har det samme navn.
Han er klogere end dengang.
Det er første gang, vi svarer.
Kommunen har for første gang en plan.
Vandet stiger typisk 40 cm ved pålandsvind.
Tidevandet stiger og falder, som det skal.
Bøgene vokser 30 cm om året.
Dommen i straffesagen faldt den 3. marts.
Manglen på buschauffører er aftagende, håber vi.
Folk hævder, at de stiger, når hegnet mangler.
Vi har anbefalet værten at vælge et større rør end det foreslåede.
En stigning på over 5 pct. skal godkendes på mødet.
Flyet lettede klokken 12.
Stormen har lagt sig.
Gulvene er tørret ud.
Passagererne kom gennem taget.
Bestyrelsen tog sagen op på ny.
Vi er blandt venner.
Han slog alle tidligere indbydelser hen.
"""

# what is held against two things at once, and what is highest beside what is lowest
TWO = """
Vi fik 61 henvendelser, 12 flere end i 2013 og tre gange så mange som i 2010. | rise times
Vi ser en stigning på 30 sager i Nord og et fald på 12 i Syd.          | rise fall
Andelen er 6 point lavere end i 2016 og lavere end landsgennemsnittet. | fall lower_than
Fraværet er faldet til 4 pct. og ligger under landsgennemsnittet.      | fall lower_than
Der er ni færre end i 2016 og det laveste antal i fem år.              | fall lower_than
Brud er hyppigst i jernrør og sjældnest i plastrør.                    | higher_than lower_than
Udgiften steg med 4 pct. og dermed mere end i 2016.                    | rise
Varmen kostede 4 pct. mere end i 2016, hvorimod strømmen gik den anden vej. | rise fall
Prisen er 1,7 gange så høj som i 2010 og på højde med tiden før krisen. | times unchanged
"""


@pytest.mark.parametrize("row", TWO.strip().splitlines())
def test_held_against_two_things(row: str) -> None:
    sentence, relations = (cell.strip() for cell in row.split("|"))
    assert [one.relation for one in read(sentence)[0]] == relations.split()


def test_the_verb_is_said_once() -> None:
    found, _ = read("Fosforen er faldet med 3 ton, kvælstoffet med 12 ton og kvotienten med 0,2.")
    assert [one.quote for one in found] == ["Fosforen er faldet med 3 ton", "kvælstoffet med 12 ton", "kvotienten med 0,2"]
    assert {one.relation for one in found} == {"fall"}
    assert [one.left.text for one in found if one.left] == ["Fosforen", "kvælstoffet", "kvotienten"]
    assert len(read("Udgiften er steget med 4 pct. og i alt med 3 mio. kr.")[0]) == 1


def test_more_and_fewer_in_one_sentence() -> None:
    found, _ = read("Vi har altså flere frivillige og mister alligevel færre af dem.")
    assert [one.relation for one in found] == ["rise", "fall"]


def test_levels_that_the_next_sentence_names_as_a_change() -> None:
    found, _ = read("Ventetiden var 9,4 uger mod 11,2 uger året før. Nedgangen er på 1,8 uger.")
    assert [one.quote for one in found] == ["Nedgangen er på 1,8 uger"]


@pytest.mark.parametrize("sentence", NONE.strip().splitlines())
def test_nothing_is_compared(sentence: str) -> None:
    assert read(sentence)[0] == ()


def test_from_one_level_to_another() -> None:
    (comparison,), figures = read("Ventetiden faldt fra 11 uger i december 2017 til 6 uger i marts 2018.")
    assert comparison.left is not None
    assert comparison.right is not None
    assert comparison.left.figure is not None
    assert comparison.right.figure is not None
    assert figures[comparison.left.figure].printed == "6"
    assert figures[comparison.right.figure].printed == "11"
    assert (comparison.left.period, comparison.right.period) == ("2018-03", "2017-12")


def test_the_change_itself() -> None:
    (comparison,), figures = read("Antallet af klager er faldet med 12 pct. i forhold til 1. halvår 2017.")
    assert comparison.change is not None
    assert figures[comparison.change].printed == "12"
    assert comparison.measure == "count"
    assert comparison.right is not None
    assert comparison.right.period == "2017-01/2017-06"


def test_against_the_country() -> None:
    (comparison,), figures = read("Andelen er 14 pct. og ligger dermed over landsgennemsnittet på 12 pct.")
    assert comparison.right is not None
    assert comparison.right.area == "Hele landet"
    assert comparison.right.figure is not None
    assert figures[comparison.right.figure].printed == "12"
    assert comparison.measure == "share"


TEXT = "Tabellen viser, at antallet af besøg er fordoblet i marts 2018 i forhold til januar 2018."
ROWS = (("Jan 2018", "40", "30"), ("Feb 2018", "44", "31"), ("Mar 2018", "81", "33"))


def table_letter(text: str, header: tuple[str, ...]) -> Letter:
    bare = letter_of_text(text, dated=date(2018, 5, 14))
    table = Table(
        id="t1",
        title="Besøg",
        source=None,
        header=header,
        rows=ROWS,
        values=tuple((None,) for _ in ROWS),
        span=Span(start=len(text), end=len(text)),
    )
    return Letter(
        file="",
        sha256=bare.sha256,
        media_type="text/plain",
        text_source="text",
        text=text,
        blocks=bare.blocks,
        tables=(table,),
        date=bare.date,
        sender=TextField(value="Egholt Kommune"),
    )


def test_cells_of_the_period_and_the_sender() -> None:
    view = view_of(table_letter(TEXT, ("", "Egholt", "Hele landet")))
    (comparison,) = find_comparisons(view, find_figures(view))
    assert comparison.left is not None
    assert comparison.right is not None
    assert (comparison.left.table, comparison.left.cells) == ("t1", ((2, 1),))
    assert (comparison.right.table, comparison.right.cells) == ("t1", ((0, 1),))


def test_no_cell_where_no_column_is_the_senders() -> None:
    view = view_of(table_letter(TEXT, ("", "Nørup", "Hele landet")))
    (comparison,) = find_comparisons(view, find_figures(view))
    assert comparison.left is not None
    assert comparison.left.cells == ()


# text | period of what is spoken of | period of what it is held against
PERIODS = """
I 2017 kom der 171 gæster, mens tallet lå på 289 i 2016. | 2017 | 2016
I maj 2018 var der 331 udlejninger, mens tallet var 700 i både 2016 og 2017. | 2018-05 | 2016
Fra 2016 til 2017 steg antallet fra 2.584 til 2.982. | 2016-01/2017-12 | -
Ventetiden faldt fra 147 dage i 2016 til 126 dage i 2017. | 2017 | 2016
32 både lå her i 2017 (mod 28 i 2016). | 2017 | 2016
"""


@pytest.mark.parametrize("row", PERIODS.strip().splitlines())
def test_periods_of_two_levels(row: str) -> None:
    text, left, right = (cell.strip() for cell in row.split("|"))
    (found,) = read(text)[0]
    sides = tuple((side.period if side is not None else None) or "-" for side in (found.left, found.right))
    assert sides == (left, right)


def test_each_of_two_levels_told_apart_has_its_own_date() -> None:
    (comparison,), figures = read("I december 2017 kom 38 pct. for sent. I samme måned i 2016 var det 31.")
    assert comparison.relation == "rise"
    assert comparison.left is not None
    assert comparison.right is not None
    assert comparison.left.figure is not None
    assert comparison.right.figure is not None
    assert (figures[comparison.left.figure].printed, figures[comparison.right.figure].printed) == ("38", "31")
    assert (comparison.left.period, comparison.right.period) == ("2017-12", "2016")


def test_what_follows_from_two_levels_is_the_comparison() -> None:
    found, _ = read("Vi havde 58 sager. I 2016 var det 83, så der er tale om et klart fald.")
    assert [one.quote for one in found] == ["så der er tale om et klart fald"]
    found, _ = read("Vi havde 58 sager. I 2016 var det 83. Huset er blevet større.")
    assert [one.relation for one in found] == ["fall", "rise"]


def test_a_letter_without_a_sentence_compares_nothing() -> None:
    assert read("")[0] == ()


def test_denied_it_is_bounded_on_one_side() -> None:
    found, _ = read("Vi har ikke flere lærlinge end i 2016, og gebyret er ikke lavere end i nabobyen.")
    assert [(one.relation, one.approx) for one in found] == [("unchanged", "at_most"), ("unchanged", "at_least")]


def test_two_in_one_clause_each_have_their_own_words() -> None:
    found, _ = read("Vi fik 410 ansøgere, det højeste tal siden åbningen og 40 flere end i 2016.")
    assert [one.quote for one in found] == ["det højeste tal siden åbningen", "40 flere end i 2016"]
