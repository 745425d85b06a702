"""The words that name who counted: records, systems and meters, bodies and their verbs of counting, finding and saying."""

from __future__ import annotations

import re

from letterkit.danish.writing import MONTHS

COUNTED = (
    r"\w*(?:opgørelse|optælling|kortlægning|gennemgang|undersøgelse|måling|analyse|tælling|statistik|evaluering|stikprøve|spørgeskema|registrering"
    r"|indberetning|rundspørge|rundringning|udtræk|regnskab|inspektion|audit)(?:en|et|er|erne|r)?"
)
SHOWS = r"(?:viser|viste|bekræfter|fremgår|dokumenterer|peger på|har vist)"
# "Tal fra Jobindsats.dk viser", "Kommunens egen opgørelse viser", "kommunens egne tal … viser", "En trivselsmåling viser"
SUBJECT = re.compile(
    rf"(?<![\w’'.-])(?P<who>(?:[\w’'.-]+\s+){{0,4}}?(?i:{COUNTED}|(?:egne\s+)?(?:[\w-]+-)?tal(?:lene)?|data)"
    rf"(?:\s+(?:fra|af)\s+(?!(?:{'|'.join(MONTHS)}|foråret|efteråret|sommeren|vinteren|\d)\b)(?P<from>(?:[\w-]+s\s+(?:[\w-]+e\s+)?)?[\w.-]+(?:\s+[A-ZÆØÅ][\w-]+)*))?)"
    rf"(?:\s+(?:for|af|fra|om|på|pr\.|i|til|blandt|hos)\s+[^,;]{{0,60}}?)?(?:,\s[^,]{{1,60}},)?\s+{SHOWS}\b(?!\s+(?:tabel|figur))"
)
# What is kept and counted in: "fagsystemet Nexus", "P-vagternes håndterminaler", "bibliotekets egen statistik" …
_RECORD = (
    r"[\w-]*(?i:system|regist(?:er|r)|database|statistik|portal|journal|kartotek|protokol|fortegnelse|opgørelse|tælling|udtræk|udskrift|styring|seddel|sedler|liste"
    r"|log|logbog|dagbog|dagbøger|terminal|måler|skema|samtale|undersøgelse|måling|registrering|indberetning|gennemgang|regnskab|anlæg|arkiv|data"
    r"|faktura|program|kalender)(?:len|ler|ger|e?r|met|let|ret|ket|gen|ken|ne|n|en|et|e?rne|ene|lene|aer|aerne)?(?![\w-])"
)
# … or by its name alone: "SARA", "DeMars".
_SYSTEM = r"(?!(?:USA|DKK|EUR|LBK|BEK|EU)\b)[A-ZÆØÅ][\wæøå]*[A-ZÆØÅ]\w+(?<![A-ZÆØÅ]s)(?![\w-])"
_PLAIN = r"(?!(?:om|for|af|i|på|til|og|der|som|med|ved|at|er)\b)[\w’'-]+\s+"
HELD = rf"(?:(?:{_PLAIN}){{0,3}}?{_RECORD}(?:\s+[A-ZÆØÅ][\w-]*)?|{_SYSTEM})"
NAME = r"[A-ZÆØÅ][\w’-]*(?:\.dk)?(?:\s+(?:for|og)\s+[A-ZÆØÅ][\w-]+|\s+[A-ZÆØÅ][\w-]+)*"
_COUNTS = rf"(?:{COUNTED}|tal(?:lene)?\b|\w*(?:beregning|vurdering|skøn|udsagn|oplysning|angivelse|beretning|årsrapport)(?:en|et|er|erne)?)\b"
_ADJECTIVES = r"(?:(?:egen|egne|eget|\w+e|senest\s+\w+e)\s+){0,2}?"
# A law, a contract or a plan to come counts nothing.
RULES = (
    r"\w*(?:lov|aftal|regl|bekendtgør|kontrakt|budget|vejledning|overenskomst|ordning|koncession|betingelse|bestemmelse|praksis|vedtægt|cirkulær|dommen|forlig"
    r"|direktiv|standard|retningslinje|krav|paragraf|tidsplan|køreplan|handlingsplan)"
)
# Who counts or says: a name, a definite noun, "en konservator fra Viborg", "Styrelsens konsulent"
_NOUN = r"(?!(?:ikke|ligget|været|blevet|meget|andet|noget|intet|siden|inden|uden|anden|dagen|hvilket|eget|samlet|fundet|måneden|morgenen|natten)\b)[a-zæøå-]{4,}"
WHO = (
    rf"(?:(?<!\w)(?:[Ee]n|[Ee]t|[Tt]o|[Tt]re|[Ff]ire)\s+(?:[a-zæøå]+e\s+)?{_NOUN}(?:\s+fra\s+[\w-]+)?|(?<!\w)[\w’-]{{3,}}s\s+(?:\w+e\s+)?{_NOUN}"
    rf"|(?<![\w.])[A-ZÆØÅ][\w’-]+(?:\s+(?:i|for|af|på|og)\s+[A-ZÆØÅ][\w-]+|\s+[A-ZÆØÅ][\w-]+)*|(?<!\w){_NOUN}(?:en|et|erne|ene)(?!\w)(?:\s+(?:i|fra|på|for)\s+[A-ZÆØÅ][\w-]+)?)"
)
ACCORDING = re.compile(
    r"\b(?:[Ii]følge|[Ee]fter oplysninger fra|[Oo]plyst af|[Ee]fter det oplyste fra|[Jj]f\.|[Kk]ilde:|[Tt]allene stammer fra"
    rf"|[Oo]pgjort af|(?:[Dd]et er|er det)(?=\s+\w+s\s+(?:vurdering|skøn|beregning|opgørelse)\b)"
    rf"|[Ee]fter(?=\s+(?:vores|vor|vore|ege[nt]|\w+(?:s|[’'])|den|det|de)\s+{_ADJECTIVES}{_COUNTS}))\s+"
    rf"(?P<who>(?!vores\b)\w+(?:s|[’'])\s+(?:(?:egen|egne|eget|foreløbige|seneste|nyeste|egne\s+\w+e)\s+)*[a-zæøå]\w+|eget\s+\w+|vor(?:es|e)?\s+{_ADJECTIVES}{_COUNTS}|vor(?:es|e)?\s+(?:egne?\s+)?\w+|(?:den|det|de)\s+{_ADJECTIVES}{_COUNTS}|{NAME})"
    # "Efter det af sekretariatet oplyste var der 327"
    r"|\b[Ee]fter\s+det\s+(?:af|på|i|fra)\s+(?P<by>(?:[\w’-]+\s+){0,3}?[\w’-]+)\s+oplyste\b"
)
# "En måling, som Bådrådet gennemførte i maj, viser": who made the count
MADE = re.compile(
    rf"\b(?i:{COUNTED}),\s+som\s+(?P<who>(?!vi\b|jeg\b)(?:[\w’'-]+\s+){{0,3}}?[\w’'-]{{3,}})\s+(?:(?:i|i\s+\w+)\s+)?"
    r"(?:gennemførte|foretog|lavede|udarbejdede|iværksatte|har\s+(?:\w+\s+){0,3}?(?:gennemført|foretaget|lavet|udarbejdet))\b"
    # "Stikprøver fra juni, udført af konsulentfirmaet Lodret, viser"
    rf"|\b(?i:{COUNTED})\b[^.;]{{0,60}}?,\s+(?:udført|foretaget|gennemført|udarbejdet|lavet)\s+af\s+(?P<by>(?!os\b)[\w’'&.-]+(?:\s+[\w’'&.-]+){{0,4}})(?=,)"
    rf"|\b(?i:{COUNTED})\s+(?:udført|foretaget|gennemført|udarbejdet|lavet)\s+(?:af|hos)\s+(?P<whose>(?!os\b)[\w’'&.-]+(?:\s+[A-ZÆØÅ][\w’'&.-]+){{0,3}})(?=\s+{SHOWS})"
)
# "Rigspolitiet har gennemført en stikprøve på 150 sager", "I maj gennemførte et konsulentfirma en spørgeskemaundersøgelse"
_MADE = r"gennemførte|foretog|lavede|udførte|udarbejdede|iværksatte|udtog|trak"
_HAS_MADE = r"gennemført|foretaget|lavet|udført|udarbejdet|iværksat|udtaget|trukket"
CONDUCTED = re.compile(
    rf"(?P<who>{WHO})\s+(?:{_MADE}|har\s+(?:[\w.]+\s+){{0,8}}?(?:{_HAS_MADE}))\s+(?:(?:en|et|sin|sit|sine|to|tre)\s+)?(?:[\w-]+\s+){{0,2}}?(?i:{COUNTED})\b"
    rf"|\b(?:{_MADE}|har)\s+(?P<inverted>{WHO})\s+(?:(?:{_HAS_MADE})\s+)?(?:en|et|sin|sit)\s+(?:[\w-]+\s+){{0,2}}?(?i:{COUNTED})\b"
)
# "ifølge en rundspørge fra brancheforeningen", "viser en sammenligning fra den nordiske samarbejdsgruppe"
COUNT_FROM = re.compile(
    rf"\b(?:[Ii]følge|[Vv]iser|[Vv]iste|[Ff]remgår\s+af|[Jj]f\.)\s+(?:en|et|den|det)\s+(?:\w+\s+)?(?i:{COUNTED}|sammenligning(?:en)?|oversigt(?:en)?|rapport(?:en)?|notat(?:et)?)"
    r"\s+(?:fra|udarbejdet\s+af|foretaget\s+af|lavet\s+af)\s+(?!(?:\w+\s+)?\d)(?P<who>(?:(?:den|det|de)\s+(?:[a-zæøå]+e\s+)?)?[\w-]{3,}(?:\s+[A-ZÆØÅ][\w-]+)*)"
)
# "Rådets undersøgelse fra 2022 omfatter 5.120 elever", "Rettens seneste opgørelse er fra den 31. januar"
COVERING = re.compile(
    rf"(?P<who>[\w-]+s\s+(?:\w+\s+)?(?i:{COUNTED}))(?:\s+(?:fra|pr\.)\s[^,;]{{0,40}}?)?\s+(?:omfatter|dækker|er\s+fra|er\s+pr\.)\s"
    # "Styrelsens brugerundersøgelse fra november, som 212 besvarede,"
    rf"|(?P<answered>[\w-]+s\s+(?:\w+\s+)?(?i:{COUNTED}))(?:\s+(?:fra|i)\s[^,;]{{0,30}})?,\s+(?:som|hvor|der)\s[^;]{{0,50}}?\b(?:besvarede|svarede|deltog|indgik|har\s+(?:svaret|deltaget))\b"
)
STATED = re.compile(
    rf"(?P<who>{NAME})(?:,\s+(?:der|som))?\s+"
    r"(?:har\s+(?:[\w.]+\s+){0,6}?(?:oplyst|opgjort|indberettet|meddelt|gennemgået|talt|optalt|noteret|registreret|anslået|skønnet|undersøgt|målt|kortlagt|vurderet|bidraget med)"
    r"|oplyser|opgør|meddeler|gennemgik(?!\s+(?:et|en)\s+\w*(?:kursus|uddannelse|forløb|behandling|prøve|eksamen|ombygning|renovering|udvikling))|undersøgte|optalte|opgjorde|kortlagde)\b"
)
# The end of a paragraph that a quotation follows: "… har oplyst følgende:", "Bidrag fra Skattestyrelsen:"
SPEAKS = re.compile(
    rf"(?:(?P<who>{NAME})(?:,\s+(?:der|som))?\s+(?:har\s+(?:\w+\s+){{0,4}}?(?:oplyst|udtalt|bidraget|skrevet|meddelt|svaret|afgivet)"
    rf"|oplyser|udtaler|skriver|meddeler)|(?:[Bb]idrag|[Uu]dtalelse|[Oo]plysning(?:er)?|[Ss]var)\s+fra\s+(?P<by>{NAME}))\b[^.]*:$"
)
OPENING, CLOSING = '”“"»„', '”“"«'
# "har forstanderne på de to steder gennemgået deres dagbøger", "er gennemgået enkeltvis af forløbskoordinatorerne"
INVERTED = re.compile(
    r"\bhar\s+(?P<who>[a-zæøå]{3,}(?:en|et|erne|ne))\s+(?:(?:på|i|for|hos)\s+[^,;]{1,40}\s)?(?:nu\s+|selv\s+)?"
    r"(?:oplyst|opgjort|indberettet|gennemgået|optalt|undersøgt|målt|kortlagt)\b"
)
PASSIVE = re.compile(
    r"\b(?:er|blev|blevet)\s+(?:\w+\s+)?(?:gennemgået|optalt|talt|opgjort|målt|indberettet|kortlagt)\s+(?:\w+\s+)?af\s+(?P<who>[\wæøå-]+)"
)
# "Nedenstående opgørelse er foretaget af Skattestyrelsen"
MADE_BY = re.compile(
    rf"\b(?i:{COUNTED}|tal(?:lene)?|data)\s+er\s+(?:foretaget|udarbejdet|leveret)\s+af\s+(?P<who>{NAME}|[a-zæøå]{{3,}}(?:en|et|erne|ne)\b)"
)
# "Vi har talt efter i kørelisterne"
COUNTED_IN = re.compile(r"\btalt\s+(?:efter\s+|op\s+)?(?:i|ud\s+fra)\s+(?P<who>[a-zæøå]{3,}(?:en|et|erne|ne))\b")
# "Jobindsats viser 437"
REGISTER = re.compile(r"(?:^|,\s|\s)(?P<who>[A-ZÆØÅ][\w-]+(?:\.dk)?)\s+(?:viser|angiver)\b")
# "Ved den seneste stikprøve", "på grundlag af en manuel optælling"
BY_COUNT = re.compile(
    r"\b(?:[Vv]iser|fremgår\s+af|[Vv]ed|[Ii]|[Ee]fter|[Pp]å\s+(?:grundlag|baggrund)\s+af|[Uu]d\s+fra|hviler\s+på|bygger\s+på|[Hh]ar\s+(?:nu\s+|selv\s+)?(?:lavet|gennemført|foretaget))\s+"
    rf"(?:(?:en|et|den|det)\s+)?(?P<who>(?:vores\s+|\w+s\s+)?(?:(?:egen|egne|seneste|sidste|ny|nye|lille|manuel\w*|særlig|intern\w*|samlet)\s+)*(?i:{COUNTED}))"
)
# "opgjort i fagsystemet Nexus", "jf. kundesystemet", "Tallet fremgår af vagtens journal", "når man tæller efter i vores eget system"
FROM_RECORD = re.compile(
    r"(?:\b[Ff]remgår\s+(?:også\s+)?af|\b[Ii]følge|\b[Jj]f\.|\b[Kk]ilde:|\b[Kk]ilden\s+er|\b(?:opgjort|hentet|trukket|udtrukket|taget|talt|optalt|opmålt|målt|registreret|noteret|opført)\s+(?:efter\s+)?(?:i|fra|af|ud\s+fra)"
    rf"|\b(?:stammer|kommer|er)\s+fra|\b(?:tæller|talte|tælles|talt|tælle)\s+(?:[\w]+\s+){{0,2}}?(?:efter|op|sammen)\s+i|\b(?:trække|trækker|trak|slået\s+\w+\s+op|slå\s+\w+\s+op|se|kigget|set|kigger|ser)\s+(?:\w+\s+){{0,2}}?i|\b[Ee]fter(?=\s+(?:[\w-]+(?:s|[’'])|vores)\s))\s+(?P<who>{HELD})"
)
READ_FROM = re.compile(rf"\b[Aa]f\s+(?P<who>{HELD})\s+(?:fremgår|ses|kan\s+(?:vi|man)\s+se|kan\s+(?:det\s+)?ses)\b")
# "28 elever, viser Aula-udtrækket", "Det viser kommunens egen opgørelse", "hvilket vejesedlerne viser"
SHOWN_BY = re.compile(
    rf"(?:\b[Dd]et\s+|\b[Dd]ette\s+|,\s*)(?:viser|bekræfter|dokumenterer)\s+(?P<who>{HELD})|\bhvilket\s+(?P<that>{HELD})\s+(?:viser|bekræfter)\b"
)
# "Optagelsessystemet tæller 26", "talte billetsystemet 61.400", "Portalen har 312 foreninger registreret", "I SARA er der", "Lagerstyringen er kilden"
TALLIES = re.compile(
    rf"(?<![\w’'-])(?P<who>{HELD})\s+(?:(?:i|fra|pr\.)\s+\w+\s+(?:\d{4}\s+)?)?(?:tæller|talte|noterede|registrerede|angiver|siger|fortæller|melder|nævner|giver(?=\s+\d)|vis(?:er|te)(?!\s+(?:sig|vej))|har\s+(?:\S+\s+){{0,4}}?(?:registreret|noteret|talt|målt|opgjort)|er\s+kilden)\b"
    rf"|\b(?:tæller|talte|målte|registrerede)\s+(?P<inverted>{HELD})\s+(?=(?:i\s+alt|kun|godt|knap|ca\.)?\s*\d)|^I\s+(?P<within>{HELD})\s+(?:er|var|blev|står|stod|ligger|lå|har)\b"
)
# "Tilsynets register indeholdt i alt 1.846 arealer"
CONTAINS = re.compile(
    r"(?P<who>(?:[\w’-]+s\s+(?:egen\s+|eget\s+)?)?[\w-]*(?:regist(?:er|r)|database|journal|protokol|kartotek|fortegnelse|logbog)(?:len|let|et|en|n)?)"
    r"\s+(?:indeholder|indeholdt|rummer|rummede|omfatter|omfattede|viser|viste)\b(?=[^.;:]{0,60}\d)"
)
# "Målerne i havnen viste 3,87 m", "Prognosen lød på 3,60 m"
METER = re.compile(
    r"\b(?P<who>\w*(?:[Mm]åler|[Mm]ålestation|(?<![Ss]tik)[Pp]røve|[Pp]rognose|[Tt]æller|[Ss]ensor|[Vv]ægt|[Tt]ermometer|[Rr]adar)(?:e?n|et|erne|ne)"
    r"(?:\s+(?:i|på|ved|fra)\s+[\w.]+(?:\s+(?!(?:viste|viser|lød|målte|registrerede)\b)[\w.]+){0,3})?)"
    r"\s+(?:viste|viser|lød(?:\s+\w+)?\s+på|lyder\s+på|målte|registrerede)\b(?=[^.;:]{0,60}\d)"
)
OWN_COUNT = re.compile(
    r"^(?P<what>Optælling|Opgørelse|Undersøgelse|Måling|Registrering)en\s+er\s+(?P<who>vores|[\w-]+s)\s+egen\b"
)
RECORDS = (FROM_RECORD, READ_FROM, SHOWN_BY, TALLIES, OWN_COUNT, METER)
# "Der mangler 13. Det viser kommunens egen opgørelse."
SHOWN = re.compile(
    r"(?:Det|Dette)\s+(?:viser|fremgår|bekræfter|dokumenterer)\b(?!,?\s+at\b)|\w+(?:en|et|erne|ene)\s+(?:er|blev)\s+(?:opgjort|optalt|talt|målt)\s+af\b"
)
# "Kilde: alarmcentralens båndudskrift.", "Jeg har talt dem op i skemaprogrammet": of all that the paragraph has told so far
WHOLE = re.compile(r"Kilden?\b|(?:Alle\s+)?(?:Tallene|Oplysningerne|Data)\b|(?:Vi|Jeg)\s+har\s+talt\s+(?:dem|det)\b")
SAME = re.compile(r"\b[Ss]amme\s+(?:kilde|opgørelse|udtræk|system|register|optælling|statistik)\b")
# "Regionen sendte et spørgeskema til lægerne. 118 svarede": the survey that the next figures come from
ASKED = re.compile(
    r"\b(?:(?:ud)?sendt|(?:ud)?sendte|uddelt|uddelte|besvaret|besvarede|udfyldt|udfyldte|gennemført|gennemførte|foretaget|foretog|lavet|lavede|fik|fået|modtog|trukket|trak|udtaget|udtog)\s+"
    r"(?:[\w.]+\s+){0,4}?(?:et|en|vores|det)\s+(?P<who>(?:[a-zæøå]+\s+)?(?i:spørgeskema\w*|rundspørge|rundringning|optælling|stikprøve|\w*undersøgelse))\b"
)
_SAID = (
    r"oplyst|anslået|skønnet|vurderet|beregnet|indberettet|rapporteret|meldt|skrevet|anført|angivet|bekræftet|konstateret|noteret|bemærket|påpeget|nævnt|fortalt"
    r"|regnet\s+ud|regnet\s+sig\s+frem\s+til|fundet\s+ud\s+af|meddelt|tilkendegivet|udtalt|konkluderet|opgjort|svaret|fundet|påvist|dokumenteret|forklaret"
)
_SAYS = (
    r"oplyser|oplyste|skriver|skrev|meddeler|meddelte|anslår|anslog|skønner|skønnede|vurderer|vurderede|mener|mente|siger|sagde|fortæller|fortalte|regner\s+med|angiver|angav"
    r"|melder|meldte|beregner|beregnede|rapporterer|tilkendegiver|bekræfter|konstaterer|konstaterede|noterer|noterede|bemærker|påpeger|påpegede|peger\s+på|anfører|anførte|nævner|nævnte"
    r"|påtaler|påtalte|kritiserer|kritiserede|finder\s+det\s+\w+|fandt\s+det\s+\w+|konkluderer|konkluderede|opgør|forklarer|påviste|dokumenterede|udtaler"
)
# "klinikkerne skønner, at det drejer sig om højst 40", "revisoren har regnet på det og skriver, at", "En konservator har set på dem og mener, at"
JUDGES = re.compile(
    rf"(?P<who>{WHO})\s+(?:har\s+(?:[\w.]+\s+){{0,6}}?(?:{_SAID}|{_SAYS})(?:\s+(?:tilbage|ud))?|{_SAYS})(?:\s+(?:også|endelig|desuden|endvidere|videre|dog|i\s+øvrigt|samtidig|herefter))?,?\s+at\b"
)
# "Tilsynet målte den 12. marts 17 grader", "Politiet i Odense har siden fundet 17", "I boring 7 målte laboratoriet 0,14"
_FOUND = r"målte|registrerede|noterede|optalte|fandt|konstaterede|indberettede|anmeldte|opgjorde|efterprøvede|kontrollerede|undersøgte|gennemgik|besigtigede|inspicerede|kortlagde|efterså|påviste|synede|screenede|testede|afprøvede"
_HAS_FOUND = r"målt|registreret|noteret|talt|optalt|fundet|konstateret|indberettet|opgjort|efterprøvet|kontrolleret|undersøgt|gennemgået|besigtiget|inspiceret|kortlagt|påvist|synet|screenet|testet|afprøvet|efterset|dyrket"
_SOON = r"(?=(?:[^.;:,]|(?<=\d)\.){0,50}?(?:(?<![\w.])\d|\b(?:to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|halvdelen|flertallet)\b))"
FINDS = re.compile(
    rf"(?:^|[,;:]\s+(?:og\s+)?)(?i:i|på|ved|under|efter|hos|blandt|af|fra|for|siden|samme|sidste|den\s+\d+\.)\s[^,;]{{1,60}}?\s"
    rf"(?:(?:{_FOUND})\s+(?P<inverted>{WHO})|har\s+(?P<by>{WHO})\s+(?:[\w.]+\s+){{0,4}}?(?:{_HAS_FOUND}))\b{_SOON}"
    rf"|(?P<who>{WHO})\s+(?:(?:var|kom|besøgte|har\s+været|gik)\b[^,;.]{{0,50}}?\s+og\s+)?(?:{_FOUND}|(?:(?:ved|i|pr\.|siden|inden|den)\s[^,;]{{1,30}}?\s)?(?:har|havde)\s+(?:[\w.]+\s+){{0,6}}?(?:{_HAS_FOUND}))\b(?!\s+(?:sted|anvendelse)\b){_SOON}"
)
# "I søen ved Tved fandt vi": no subject
IN_PHRASE = re.compile(
    r"\b(?:i|på|ved|under|efter|hos|blandt|af|fra|for|til|med|om|mellem|over)\s+(?:(?:de|den|det|en|et)\s+)?$", re.I
)
SEAM = re.compile(r";|,\s+(?:og|men|mens|så|hvor|hvorimod)\s")
# Who went through all of something tells of it in what follows.
REVIEWED = re.compile(r"gennemg(?:ik|ået)|efterprøvet?|undersøgt|undersøgte|kontrolleret|optalt|kortlagt")
APART = re.compile(r";|,\s+(?:som|der|hvor)\s")
# "Rigsrevisionen har beregnet efterslæbet til 1,9 mia. kr.", "styrelsen når frem til 1,55 mia. kr.", "end Danmarks Statistik regner sig frem til"
REACHES = re.compile(
    rf"(?P<who>{WHO})\s+(?:har\s+(?:[\w.]+\s+){{0,4}}?)?(?:beregn(?:et|ede|er)|opgjort|opgjorde|opgør|anslå(?:et|r)|anslog|skønne(?:t|r|de)|vurdere(?:t|r|de)|målt|målte|sat|satte)\s+(?:[\w’-]+\s+){{1,4}}?til\s+(?=(?:\w+\.?\s+)?\d)"
    rf"|(?P<by>{WHO})\s+(?:er\s+)?(?:(?:kommer|kom|kommet|når|nåede|nået)\s+(?:[^,;]{{0,50}}\s)?frem\s+til\s+(?=at\b|(?:(?:omkring|ca\.|godt|knap|cirka)\s+)?\d[\d.,]*\s+(?:kr|mio|mia|pct|procent|%))|(?:regner|regnede)\s+sig\s+(?:\w+\s+)?frem\s+til\b)"
)
# "46 minutter, siger firewallens log", "0,31 flader, skriver Sundhedsdatastyrelsen"
SAID_LAST = re.compile(
    rf"\d[^;]*,\s+(?:siger|sagde|skriver|skrev|oplyser|oplyste|meddeler|meldte|melder|fortæller|anslår|skønner|vurderer|mener|fremgår\s+det\s+af|lyder\s+det\s+fra|hedder\s+det\s+i)\s+(?P<who>{HELD}|{WHO})"
)
# "Ifølge vagtplanen mødte 14 ind"; a law, a contract or a plan to come counts nothing
BY_DEFINITE = re.compile(
    rf"\b[Ii]følge\s+(?P<who>(?:[\wæøå-]+s\s+)?(?!{RULES})"
    r"(?!(?:hand|læ|lokal|tids|ud)?plan(?:en|erne)\b)[a-zæøå-]{4,}(?:en|et|erne|ene))\b"
)
# "Nabokommunen havde efter eget udsagn 52", "lånekassen får ifølge sin årsberetning 91 pct. hjem": the subject's
# "Jeres gennemgang viste, at otte …", "I skriver, at der om aftenen kun er to": the addressee's
ADDRESSEE = re.compile(
    rf"\b(?P<who>[Jj]eres|[Dd]eres(?=\s+brev))\s+(?:\w+e\s+)?(?:{COUNTED}|rapport|brev|notat)(?:\s+(?:fra|af)\s[^,;]{{1,30}})?\s+(?:viser|viste|fremgår|siger|nævner)\b"
    rf"|(?:^|[,;]\s|\bat\s)(?P<you>I)\s+(?:{_SAYS}|har\s+(?:\w+\s+){{0,3}}?(?:{_SAID})),?\s+at\b"
)
OWN_WORD = re.compile(
    rf"\b(?:[Ee]fter|[Ii]følge)\s+(?P<who>(?:eget|egen|egne|sin|sit|sine)\s+(?:egen\s+|eget\s+|egne\s+|\w+e\s+)?{_COUNTS})"
)
UNNAMED = re.compile(r"\b(?P<who>efter\s+det\s+(?:for\s+\w+\s+)?oplyste)\b(?!\s+fra)", re.IGNORECASE)
# Parts of a sender that speaks of itself in the third person.
OWN = re.compile(
    r"(?:forvaltning|kommune|region|styrelse|ministeri|afdeling|institution|skole|virksomhed|fængsl|politikreds)\w*$",
    re.IGNORECASE,
)
STEMS = re.compile(r"\b(?:Tal(?:lene)?|Opgørelsen|Oplysningerne|Data)\s+(?:stammer|kommer|er\s+hentet)\b")
# "Årsagen er, at kun to tredjedele valgte at følge med": said about what was counted
ASIDE = re.compile(
    r"(?:Årsagen|Baggrunden|Forklaringen|Grunden)\b|(?:Det|Den|Dette|Forskellen|Stigningen|Faldet|Afvigelsen)\s+skyldes\b"
)
# Without one of these words the long patterns cannot match: a cheap question first.
SIGNS = (
    (ADDRESSEE, re.compile(r"\bI\s|\b[JjDd]eres\s")),
    (MADE, re.compile(r"\s(?:som|udført|foretaget|gennemført|udarbejdet|lavet)\s")),
    (CONDUCTED, re.compile(rf"\b(?:{_MADE}|har)\s")),
    (COUNT_FROM, re.compile(r"\s(?:fra|af)\s")),
    (SUBJECT, re.compile(SHOWS)),
    (CONTAINS, re.compile(r"indehold|rumme|omfatte|vise|viste")),
    (COVERING, re.compile(r"omfatter|dækker|svare|delt|indgik|\ser\s+(?:fra|pr\.)\s")),
    (OWN_WORD, re.compile(r"følge|fter\s")),
    (ACCORDING, None),
    (
        STATED,
        re.compile(
            r"\bhar\s|oplyser|opgør|meddeler|gennemgik(?!\s+(?:et|en)\s+\w*(?:kursus|uddannelse|forløb|behandling|prøve|eksamen|ombygning|renovering|udvikling))|undersøgte|optalte|kortlagde"
        ),
    ),
    (INVERTED, re.compile(r"\bhar\s")),
    (MADE_BY, re.compile(r"\saf\s")),
    (PASSIVE, re.compile(r"\saf\s")),
    (COUNTED_IN, re.compile(r"\btalt\s")),
    (JUDGES, re.compile(r"\sat\b")),
    (SAID_LAST, re.compile(r",\s+(?:si|sa|sk|op|me|fo|an|vu|fr|ly|he)")),
    (REACHES, re.compile(r"\stil\b")),
    (FINDS, re.compile(rf"\b(?:{_FOUND}|har|havde)\b")),
    (BY_DEFINITE, re.compile(r"følge\s")),
    (UNNAMED, re.compile(r"\soplyste")),
    (REGISTER, re.compile(r"\s(?:viser|angiver)\b")),
    (
        BY_COUNT,
        re.compile(
            r"opgør|optæl|gennemgang|undersøg|måling|analyse|tælling|statist|evaluer|stikprøve|spørgeskema|registrer|indberet|rundsp|rundring|udtræk",
            re.I,
        ),
    ),
    (ASKED, re.compile(r"\s(?:et|en|vores|det)\s")),
    (OWN_COUNT, None),
    (METER, re.compile(r"\s(?:vis|lød|lyd|mål|regist)")),
    (READ_FROM, re.compile(r"fremgår|\sses\b|\skan\s")),
    (SHOWN_BY, re.compile(r"viser|bekræfter|dokumenterer")),
    (FROM_RECORD, re.compile(r"fremgår|følge|fter\s|[Jj]f\.|[Kk]ilde|\s(?:i|fra|af)\s")),
    (
        TALLIES,
        re.compile(
            r"tæller|talte|målte|noter|registrer|angiver|viser|viste|siger|fortæller|melder|nævner|giver|\sopgjort|\stalt|\smålt|kilden|^I\s"
        ),
    ),
)
