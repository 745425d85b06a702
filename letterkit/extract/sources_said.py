"""Who counted, where the letter says it: "ifølge Jobindsats.dk", "En manuel opgørelse viser", "Styrelsen har oplyst".

A source named in the figure's sentence counts; else the one that a sentence before in the same paragraph named as its subject.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from letterkit.danish.writing import MONTHS
from letterkit.extract.carried_dates import ANAPHOR
from letterkit.extract.clauses import LEADING, RELATIVE, clause_at, clauses, subject
from letterkit.extract.drafts import Draft
from letterkit.extract.grammar import is_function, is_mark
from letterkit.extract.observed import is_told
from letterkit.extract.sources_declared import declare_sources
from letterkit.extract.view import Sentence, View, split_words

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
# "Det er kredsens vurdering, at målet vil være nået i 9 ud af 10 sager": nobody has counted that
TO_COME = re.compile(r"\b(?:vil|skal|ventes|forventes)\b")
BASED = re.compile(r"(?:på\s+(?:grundlag|baggrund)\s+af|hviler\s+på|bygger\s+på)\b", re.IGNORECASE)
ARTICLES = frozenset({"en", "et", "den", "det", "de"})
# "En opgørelse" alone says nothing of who counted; "indgår ikke i optællingen" is no count.
UNSAID = frozenset({"opgørelse", "opgørelsen"})
# A judgement or a survey of one thing: said of its own figures only.
JUDGED = re.compile(r"\b(?:vurderet|kortlagt|kortlagde)$")
# The sentence goes on with what the one before counted: "Det er 99 procent", "Af dem …", "De øvrige …", "Året før var det 940"
OURS = re.compile(
    r"[^,;]*?\b(?!(?:at|da|som|hvor|så|end|når|fordi|mens|og|men|der)\b)[a-zæøå]+\s+(?:vi|jeg)\b"
)  # "De sidste 42 tager vi i hold"
_PERIOD = r"(?:(?:[Åå]ret|[Mm]åneden|[Kk]vartalet|[Uu]gen|[Hh]alvåret|[Ss]æsonen|[Vv]interen|[Ss]ommeren)\s+(?:før|forinden|efter)|[Ss]idste\s+år|I\s+fjor|(?:I|Ved|Pr\.|Primo|Medio|Ultimo|Da|To|Et|Tre|Fem|På\s+samme|Før)\s[^.;]{1,45}?),?"
GOES_ON = re.compile(
    rf"(?:{ANAPHOR.pattern}|(?:Den|De|Her)\s+(?:omfatter|dækker|viser|viste|er|var)\b|Det\s+dækker\b"
    r"|(?:(?:På|I|Hos|Ved|For)\s+)?(?:\d[\d.,]*|[\w-]+)\s+af\s+(?:dem|disse|de\s|\w+(?:erne|ene)\b)|(?:Af|Blandt|For|I)\s+(?:dem|disse|de\s+(?:\d|\w+e\s+\d))|De\s+\d|[\w-]+\s+tegner\s+sig\s+for\b|Deraf\b"
    r"|(?:Det|Den|De)\s+(?:samlede|gennemsnitlige|største|mindste|højeste|laveste|længste|korteste|ældste|yngste)\b|(?:I\s+alt|Tilsammen|Samlet)\s+(?:er|var|blev|har|havde|giver)\b"
    r"|(?:De|Den)\s+(?:to|tre|fire|sidste|øvrige|resterende|andre)\b"
    rf"|{_PERIOD}\s+(?:(?:var|lå|gjaldt|drejede|hed|skete|blev)\s+(?:det|den|de)|var\s+der|(?:var|lå|blev)\s+(?:tallet|tallene|andelen|antallet|gennemsnittet|niveauet|beholdningen|bestanden|saldoen|mængden|omfanget|belægningen|fraværet|forbruget|ventetiden|svartiden|raten|kvoten|procenten))\b"
    r"|(?:Andelen|Antallet|Tallet|Tallene|Gennemsnittet|Medianen|Stigningen|Faldet|Fremgangen|Tilbagegangen|Forbedringen|Nedgangen|Spredningen)\s+(?!af\b|for\b))"
)
NOT_COUNTED = re.compile(r"\b(?:med|indgår|indgik|talt\s+med|fejl\w*|mangler|huller)\s+$")


def name_sources(view: View, drafts: list[Draft]) -> None:
    """Fill in `source` of all drafts."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.sentence.index, []).append(draft)
    quoted = contributions(view)
    said: str | None = None
    just: str | None = None  # named in the sentence before
    last: str | None = None  # named last
    block = -1
    money = False
    before: list[Draft] = []  # figures of the block so far that nobody is named for
    for sentence in view.own:
        if sentence.block != block:
            block, before, just = sentence.block, [], None
            said = quoted.get(block)
        here = by_sentence.get(sentence.index, [])
        found = _source_in(view, sentence) if block not in quoted else None
        if last is not None and SAME.search(view.of(sentence)):
            found = _Said(last, False, not here, sentence.start, sentence.end)
        if found is not None:
            name = last = found.name
            behind = found.looks_back and (not here or SHOWN.match(view.of(sentence)))
            own = [one for one in here if found.start <= one.start < found.end and not _beside(view, one)]
            if not own and found.aside:
                own = [one for one in here if one.start < found.start][-1:]  # "de 1,1, som museet har oplyst"
            earlier = before if WHOLE.match(view.of(sentence)) else _unsourced(before, sentence)
            earlier = [one for one in earlier if one.role not in ("limit", "target")]
            for draft in (*own, *(earlier if behind else ())):
                if draft.kind == "amount" or not view.of(sentence).startswith("Beløbet "):
                    draft.source = name
            money = any(one.kind == "amount" for one in here)
            if found.lasts and block not in quoted:
                said = name
            elif block not in quoted and REGISTER.search(view.of(sentence)):
                said = None  # two have counted: the next figure may be either's
            just = name
            before = []
            continue
        before = [*before, *here]
        # "Ifølge egen optælling … Det er 99 procent."
        goes_on = GOES_ON.match(view.of(sentence)) is not None and OURS.match(view.of(sentence)) is None
        just = just if goes_on else None
        if block not in quoted and (ASIDE.match(view.of(sentence)) or (said and view.of(sentence).startswith(_first(said)))):
            continue
        for draft in here:
            if block in quoted or (
                draft.role not in ("limit", "target")
                and (goes_on or (is_told(view, sentence, draft.parts, draft.clause) and (draft.kind != "amount" or money)))
            ):
                draft.source = said or just
    _of_the_same_count(drafts)
    declare_sources(view, drafts)


def _beside(view: View, draft: Draft) -> bool:
    """ "Prøven viste 61 mg, og grænsen er 50": a limit told beside what was counted."""
    return draft.role in ("limit", "target") and SEAM.search(view.text, draft.sentence.start, draft.start) is not None


def _first(name: str) -> str:
    word = name.split()[0]
    return f"{word[0].upper()}{word[1:]} "


def _of_the_same_count(drafts: list[Draft]) -> None:
    """ "Af journalen fremgår 96 … Det skete oftest i juli, som tegner sig for 41 af de 96": parts, shares and the same said again
    come from where their whole was counted."""
    for draft in drafts:
        for other in (draft.same_as, draft.part_of, draft.base, draft.share_of):
            near = other is not None and 0 <= draft.sentence.block - other.sentence.block <= 1
            if draft.source is None and draft.role not in ("limit", "target") and other is not None and near:
                draft.source = other.source


def contributions(view: View) -> dict[int, str]:
    """The blocks (by number) that quote what somebody has contributed, and who: "… bidrag fra styrelsen, som har oplyst: ”"."""
    found: dict[int, str] = {}
    speaker: str | None = None
    running = False  # inside a quotation of several paragraphs
    for number, block in enumerate(view.blocks):
        text = view.text[block.start : block.end].strip()
        if block.kind in ("table", "caption"):
            continue
        if speaker and (running or block.kind == "quote" or text[:1] in OPENING):
            found[number] = speaker
            closed = text.rstrip(".")[-1:] in CLOSING and len(text) > 1
            running = not closed and any(
                view.text[one.start : one.end].rstrip(" .")[-1:] in CLOSING for one in view.blocks[number + 1 :]
            )
            if not running and block.kind != "quote":
                speaker = None
            continue
        said = SPEAKS.search(text)
        speaker = said.group("who") or said.group("by") if said and text[-1:] == ":" else None
    return found


def _unsourced(before: list[Draft], sentence: Sentence) -> list[Draft]:
    """ "… Tallene stammer fra styrelsen": the figures of the sentence before."""
    return [draft for draft in before if draft.sentence.index == sentence.index - 1]


def _is_sender(view: View, name: str) -> bool:
    """Is it the sender itself: "kommunen" in a letter from a kommune, "styrelsen" in one from a styrelse?"""
    sender = view.letter.sender.value.lower() if view.letter.sender is not None else "kommune region"
    if name.isupper() and len(name) > 2:
        return re.search(rf"\b{re.escape(name.lower())}\b", sender) is not None  # SKAT is not the minister of "skatter"
    stem = re.sub(r"(\w)\1(?:en|et)$", r"\1", name.lower())  # "Instituttet": the Institut
    return re.sub(r"(?:en|et|n)$", "", stem) in sender


def _is_name(view: View, word: str) -> bool:
    """A proper name: a capital not only at the beginning of a sentence."""
    return re.search(rf"[a-zæøå,]\s+{re.escape(word)}\b", view.text) is not None and not word.startswith(
        ("Tabel", "Figur", "Bilag")
    )


def _doer(view: View, sentence: Sentence, at: int, *, named: bool) -> str | None:
    """Whose word it is: the subject of the clause at the offset `at` of the sentence; only a proper name where it must be `named`."""
    parts = clauses(view.text, sentence.start, sentence.end)
    place = clause_at(parts, sentence.start + at)
    if place is None:
        return None
    if parts[place].words[0].lower in RELATIVE and place > 0:
        before = view.text[sentence.start : parts[place - 1].end]
        names = [*re.finditer(rf"(?<![\w.])(?:{NAME}|[a-zæøå]+(?:en|et|erne|ene))$", before)]
        name = names[0].group() if names else None
    else:
        span = subject(view.text, parts, place, sentence.start + at)
        name = view.text[slice(*span)] if span else None
    if name is None or not any(char.isalpha() for char in name):
        return None
    proper = re.search(r"[A-ZÆØÅ]", name[1:]) is not None or _is_name(view, name)
    return name if proper or not named else None


@dataclass(frozen=True)
class _Said:
    """Who counted by a sentence; whether that `lasts` for those after it (where it is the subject); whether a sentence without
    figures says it of the one before; and from where to where its own figures stand."""

    name: str
    lasts: bool
    looks_back: bool
    start: int
    end: int
    aside: bool = False  # in a relative clause


def _source_in(view: View, sentence: Sentence) -> _Said | None:
    """Who counted by this sentence."""
    text = view.of(sentence)
    for pattern, sign in SIGNS:
        match = pattern.search(text) if sign is None or sign.search(text) else None
        if match is None:
            continue
        group = next(group for group in ("who", *match.groupdict()) if match.groupdict().get(group) is not None)
        name = match.group(group)
        parts = clauses(view.text, sentence.start, sentence.end)
        place = clause_at(parts, sentence.start + match.start(group))
        if pattern is SUBJECT and match.group("from"):
            name = match.group("from")
        if pattern in (OWN_WORD, UNNAMED):
            name = _doer(view, sentence, match.start(), named=pattern is UNNAMED) or name
        if pattern is ADDRESSEE:
            if view.letter.recipient is None:
                continue
            name = view.letter.recipient.value
        words = split_words(name)
        while (
            pattern is not UNNAMED
            and words
            and (
                words[0].lower in LEADING | ARTICLES
                or is_mark(words[0])
                or (is_function(words[0].lower) and words[0].lower != "vores")
            )
        ):
            words = words[1:]
        if not words:
            continue
        name = name[words[0].start :].rstrip(".,")
        if pattern in (STATED, INVERTED, MADE, MADE_BY, PASSIVE, JUDGES, FINDS, CONDUCTED, REACHES) and _is_sender(view, name):
            continue
        if pattern in (JUDGES, FINDS, CONDUCTED, REACHES) and group == "who" and IN_PHRASE.search(text[: match.start("who")]):
            continue
        if pattern in (JUDGES, FINDS, CONDUCTED, REACHES) and (
            (OWN.search(name) and (name[0].islower() or OWN.match(name))) or re.match(RULES, name.lower())
        ):
            continue
        if pattern is JUDGES and re.search(r"\b(?:skal|må|bør)\b", text[match.end() : match.end() + 80]):
            continue
        judged = pattern is ACCORDING and re.search(r"s\s+(?:\w+e\s+)?(?:vurdering|skøn)$", name) is not None
        if judged and (
            _is_sender(view, name.split()[0].rstrip("s")) or (name[0].islower() and TO_COME.search(text, match.end()))
        ):
            continue
        if pattern is ACCORDING and re.match(RULES, name.split()[-1].lower()):
            continue  # "ifølge entreprenørens tidsplan"
        if pattern is ASKED and not is_told(view, sentence, parts, place or 0):
            continue  # "skal have foretaget en undersøgelse"
        if pattern is BY_COUNT and re.match(r"(?:[Vv]ed|[Ii])\s+\w+(?:en|et|erne)$", match.group()):
            continue  # "ved tællingen i 2001": one that is known, by whomever
        if pattern is BY_COUNT and (name.lower() in UNSAID or NOT_COUNTED.search(text[: match.start()])):
            continue
        if pattern is REGISTER and not _is_name(view, name):
            continue
        if pattern is OWN_COUNT:
            name = f"{name} egen {match.group('what').lower()}"
        based = pattern is BY_COUNT and BASED.match(match.group()) is not None
        # "Af journalen fremgår, at 96 …", as "Journalen viser, at 96 …"
        told = pattern in (READ_FROM, TALLIES) and match.start() == 0 and re.search(r"\d", text[match.end() :]) is not None
        # Accounts and a hired firm's sample tell of their own figures; what stands beside them is anybody's.
        hired = pattern is MADE and match["who"] is None
        briefly = (
            pattern
            in (
                ACCORDING,
                OWN_WORD,
                ADDRESSEE,
                BY_DEFINITE,
                COUNT_FROM,
                BY_COUNT,
                REGISTER,
                JUDGES,
                FINDS,
                REACHES,
                SAID_LAST,
                UNNAMED,
                *RECORDS,
            )
            and not based
            and not told
        )
        reviewed = pattern is FINDS and REVIEWED.search(match.group()) is not None and match.start(group) == 0
        once = (
            (briefly and not reviewed)
            or hired
            or name.endswith(("regnskab", "regnskabet"))
            or JUDGED.search(match.group()) is not None
        )
        looks_back = (
            pattern in RECORDS or WHOLE.match(text) is not None or STEMS.search(text) is not None or SHOWN.match(text) is not None
        )
        start = sentence.start + match.end() if pattern in (JUDGES, FINDS) else sentence.start
        if pattern is REACHES:
            seams = [*SEAM.finditer(text, 0, match.start())]
            start += seams[-1].end() if seams else 0
        aside = bool(place) and parts[place or 0].words[0].lower in RELATIVE and pattern not in (UNNAMED, OWN_WORD, MADE)
        if aside:
            start = max(start, parts[place or 0].start)
        stop = APART.search(text, match.end()) if pattern in (FINDS, METER) else None
        return _Said(
            " ".join(name.split()), not once, looks_back, start, sentence.start + stop.start() if stop else sentence.end, aside
        )
    return None
