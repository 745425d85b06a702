"""What an answer of each kind looks like: a figure, a cause, a time, a cost, a stance, an act; and what only looks like one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import copy
from functools import lru_cache

from letterkit.claim import Claims
from letterkit.danish.anycase import AnyCase
from letterkit.danish.dates import DateExpression
from letterkit.extract.answer_evasions import ALL_OF_RULES, ASSUMED, CONCERNS_NOT, POSTPONED, PRAISE, RECEIPT, REFUSED
from letterkit.extract.answer_pieces import answers_nothing
from letterkit.extract.view import Sentence, View
from letterkit.extract.wordforms import phrases

NONE = AnyCase(
    r"\b(?:har|er|blev|var)\s+(?:der\s+)?ikke\s+(?:været|sket|modtaget|konstateret|givet|meddelt|registreret|forekommet)\b|\b(?:ingen|intet|nul|ikke\s+(?:nogen|registreret\s+nogen|én)|(?:en|et|én|ét)\s+(?:enkelt|eneste))\b|\bder\s+(?:er|blev|var)\s+ikke\s+\w+|\bhverken\b|\b(?:én|ét)\b|\b(?:køen|ventelisten|listen)\s+er\s+tom\b",
)
ALL = AnyCase(r"\b(?:samtlige|alle|hver\s+eneste)\b")
SHOWN = AnyCase(r"\b(?:tabel(?:len)?|oversigt(?:en)?|skema(?:et)?|figur(?:en)?|bilag(?:et)?)\b")
VAGUE_AMOUNT = AnyCase(
    r"\b(?:en\s+(?:række|del|håndfuld)|flere|hovedparten|(?:langt\s+)?de\s+fleste|størstedelen|stort\s+set\s+alle|enkelte|få|mange|et\s+mindre\s+antal|et\s+mindretal|et\s+flertal)\b",
)
# Words that give a cause wherever they stand; and those that do so only beside what they explain.
CAUSE = AnyCase(
    r"\b(?:skyldes|skyldtes|fordi|årsag(?:en|erne|er)?|forklaring(?:en|er)?|begrund(?:elsen?|es|et|er)|grunden|baggrunden\s+(?:er|for)|forklare?[rs]?|forklaret|kan\s+(?:\w+\s+){0,2}(?:henføres|tilskrives)|bunder\s+i|"
    r"hænger\s+(?:\w+\s+){0,2}sammen\s+med|beror\s+(?:\w+\s+)?på,?\s+at|beror\s+(?:især|primært|navnlig|hovedsagelig\w*|først\s+og\s+fremmest)\s+på|beroede\s+på|(?:begrænsning|hindring|barriere|flaskehals)(?:en)?\s+(?:er|har\s+været|var)|hidrører\s+fra|udspringer\s+af|ligger\s+(?:der\s+)?(?:bag|til\s+grund)|der\s+ligger\s+bag|er\s+en\s+følge\s+af|et\s+resultat\s+af|"
    r"afspejler|det,?\s+der\s+(?:\w+\s+){0,2}?(?:tager\s+tid|sinker|forsinker|bremser|driller|halter|trækker\s+ud|holder\s+tilbage|kniber|er\s+galt|volder)|har\s+medført|har\s+betydet|medførte|bevirke[rt]?|har\s+gjort\s+det|handler\s+(?:\w+\s+){0,3}om|peger\s+på|har\s+baggrund\s+i|drejer\s+sig\s+(?:\w+\s+){0,2}om|stammer\s+fra|forårsaget|udløst\s+af|fører\s+til|førte\s+til)\b",
)
# … and those of them that nothing else is said with.
PLAIN_CAUSE = AnyCase(
    r"\b(?:skyldes|skyldtes|fordi|årsag(?:en|erne|er)|på\s+grund\s+af|hænger\s+(?:\w+\s+){0,2}sammen\s+med|baggrunden\s+(?:er|for)|forklaringen|kan\s+(?:\w+\s+){0,2}(?:henføres|tilskrives)|bunder\s+i|"
    r"beror\s+på,?\s+at|hidrører\s+fra|er\s+en\s+følge\s+af|som\s+følge\s+af)\b",
)
CAUSE_NEAR = AnyCase(
    r"\b(?:på\s+grund\s+af|pga\.?|grundet|idet|eftersom|da|som\s+følge\s+af|i\s+kraft\s+af|fritag\w+|undtag\w+|trods|nødvendigt|manglende|mangel\s+på|mangle[rdt]\w*|vanskelig\w*|svært|kun\s+ti\b|"
    r"(?<=nej,\s)for|(?<=ja,\s)for|hvor(?:for|efter)|så\s+længe|når|efter\s+at|derfor|følgelig|ubesat\w*|vakan\w+|sygdom|indlagt|afventer|afventede|forsink\w+|tekniske?|fejl)\b",
)
VAGUE_TIME = AnyCase(
    r"\b(?:i\s+nærmeste\s+fremtid|hurtigst\s+muligt|snarest(?:\s+muligt)?|på\s+sigt|inden\s+længe|i\s+den\s+kommende\s+tid|når\s+tiden|når\s+(?:\w+\s+){1,3}?(?:tillader|muliggør|giver\s+(?:\w+\s+)?mulighed|byder\s+sig|rækker\s+til\s+det)|når\s+det\s+(?:er|bliver)\s+(?:muligt|praktisk\s+muligt|relevant)|når\s+der\s+(?:er|bliver|opstår)\s+(?:mulighed|ressourcer|plads|råd|tid)\b)\b",
)
PRESENT_TIME = AnyCase(
    r"\b(?:straks|omgående|med\s+det\s+samme|allerede|i\s+dag|nu|d\.d\.|dags\s+dato|pr\.\s+dags\s+dato)\b",
)
SPAN_OF_TIME = AnyCase(
    r"\b(?:om|inden\s+for|efter|i\s+løbet\s+af|senest|tidligst)\s+(?:ca\.\s+|cirka\s+|højst\s+|mindst\s+)?(?:\d+|en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|nogle)\s+(?:dag|uge|måned|år|arbejdsdag)\w*",
)
OCCASION = AnyCase(
    r"\b(?:inden|efter|før|til|ved)\s+(?:\w+\s+)?(?:jul\w*|nytår|påske\w*|sommer\w*|efterår\w*|forår\w*|vinter\w*|skoleår\w*|skolestart|årsskiftet|ferien|årets\s+udgang|året\s+er\s+omme)\b",
)
NO_COST = AnyCase(
    r"\b(?:uden\s+(?:mer)?udgift\w*|udgiftsneutral\w*|ingen\s+(?:\w+\s+)?(?:udgift|merudgift|omkostning)\w*|inden\s+for\s+(?:den|de|kommunens|regionens|styrelsens|skolens|egen|egne)?\s*(?:\w+\s+)?ramme\w*|ikke\s+(?:\w+\s+)?(?:nogen|en)\s+(?:\w+\s+)?(?:udgift|merudgift|omkostning)\w*|koster\s+(?:os\s+)?(?:ikke|intet)|gratis|ingen\s+ekstra)\b",
)
EXPECTED = AnyCase(
    r"\b(?:forvent\w*|vent(?:es|er)|regner|tror|håber|hensigt\w*|plan\w*|mål(?:et)?|klar|færdig\w*|mærkes|vil|bliver|afsluttes|åbner|sker|tages|senest|nået|løst|afviklet)\b",
)
# "Det må I spørge kommunerne om", "det er jeg ikke den rette til at svare på"
NOT_OURS = AnyCase(
    r"\bmå\s+(?:du|I|De|man)\s+(?:\w+\s+)?(?:stille|spørge|rette)\b|\bikke\s+(?:den|det|de|dem)\s+rette(?:\s+\w+)?\s+til\s+at\s+(?:svare|udtale|vurdere|bedømme|spørge|besvare)\b",
)
# The sender says that it cannot or will not answer.
UNKNOWN = AnyCase(
    r"(?:registreres|registrerer|registreret|opgøres|opgjort|opgør|føres|indsamles|foreligger|findes|har|råder|(?:vi|jeg|man|\w+en|\w+et)\s+(?:kender|ved))\b[^.]{0,60}?\bikke\b[^.]{0,50}?\b(?:centralt|særskilt|systematisk|oplysning\w*|opgørelse\w*|tal|data|statistik\w*|overblik|om(?=\s+\w)|hvor(?!\s+(?:vi|de|den|det|man)\b)\w*|denne|dette|over)\b"
    r"|\b(?:kan|lader\s+sig|er\s+det)\b[^.]{0,80}?\bikke\b[^.]{0,60}?\b(?:opgøres?|gøres?\s+(?:\w+\s+)?op(?!\s+med)|oplyses?|udskilles?|besvares?|fastslås?|siges?|sige|opgøre|oplyse|opgives?|svare|angives?|udtales?|muligt|beregnes?|udledes?|trækkes?)\b"
    r"|\b(?:(?:årsag|forklaring)(?:en|er|erne)?\b[^.,]{0,40}|hvad\s+der\s+(?:ligger\s+bag|er\s+skyld)[^.]{0,30})\bikke\s+(?:\w+\s+)?(?:fundet|afklaret|klarlagt|fastslået|påvist|identificeret)\b"
    r"|\bkan\b[^.]{0,40}?\bikke\b[^.]{0,40}?\b(?:(?:give|angive|nævne|komme\s+med|sætte)\s+(?:\w+\s+){0,3}?(?:\w*tal|dato|tidspunkt|skøn|svar|opgørelse|fordeling|oversigt|beløb)|uddrages?|opdeles?|dokumenteres?)\b|\buden\s+(?:\w+\s+)?uforholdsmæssig\w*"
    r"|\bikke\s+(?:i\s+dag\s+|endnu\s+|p\.t\.\s+|på\s+nuværende\s+tidspunkt\s+)?(?:muligt|grundlag\s+for(?!\s+at\s+(?!(?:sige|oplyse|opgøre|svare|besvare|vurdere|udtale|konkludere|fastslå|pege|skønne|antage)\b))|registreret|opgjort|kendt)\b"
    r"|\b(?:ingen|ikke\s+nogen)\s+(?:\w+\s+){0,2}(?:oplysninger|opgørelser?|data|statistik|registrering(?:er)?|tal|viden)\b|\bregistreres\s+ikke\b|\bfører\s+(?:\w+\s+)?ikke\s+(?:\w+\s+){0,3}(?:opgørelse|statistik|register|registrering|oversigt|regnskab)\w*|\bingen\s+bemærkninger\s+til\b|\buoplyst\b|\b(?:ved|kender)\s+(?:vi|jeg|man)\s+(?:endnu\s+|desværre\s+)?ikke\b|\b(?:vi|jeg|man)\s+(?:endnu\s+|desværre\s+)?ikke\s+(?:ved|kender)\b|\bvides\s+ikke\b"
    # "kan vi ikke udlevere", "finder ikke anledning til at kommentere", "har vi desværre ikke fået endnu"
    r"|\bkan\b[^.;]{0,40}?\bikke\b[^.;]{0,40}?\b(?:udlevere|offentliggøre|videregive|frigive|fremlægge)[st]*\b|\b(?:finder|ser)\s+(?:\w+\s+){0,2}?(?:ikke|ingen)\s+(?:\w+\s+)?anledning\s+til\s+at\s+(?:kommentere|svare|besvare|oplyse|udtale|bemærke|gå)\b|\bikke\s+finder\s+(?:\w+\s+)?(?:anledning\s+til\s+at\s+(?:kommentere|svare|besvare|oplyse|udtale|bemærke|gå)|at\s+kunne\s+(?:udlevere|oplyse|videregive|fremlægge|svare|besvare|udtale))\b"
    r"|\bhar\s+(?:vi|jeg|\w+(?:en|et)\s+)?\s*(?:\w+\s+)?(?:endnu\s+)?ikke\s+(?:\w+\s+)?(?:fået|modtaget)(?:\s+\w+)?(?:\s+endnu)?\s*(?=[.;]|$)"
    r"|\b(?:kan|skal|ønsker|vil)\s+(?:jeg|vi|kommunen|ministeriet)?\s*(?:\w+\s+){0,3}ikke\s+(?:på\s+nuværende\s+tidspunkt\s+)?(?:kommentere|gå\s+ind\s+i|udtale)\b|\b(?:foreligger|findes|kendes|vides)\b[^.]{0,40}\bikke(?:\s+(?:endnu|i\s+dag))?\s*(?=[.;]|$)"
    rf"|{NOT_OURS.pattern}"
    r"|\b(?:skal|kan)\s+(?:du|I|De)\s+(?:\w+\s+)?spørge\s+\w{4,}|\b(?:vender|vil|kan|skal)\s+(?:\w+\s+){0,3}(?:vende\s+)?tilbage\s+(?:med|til|herom|om)"
    # "det er ikke sådan lige til at skille ad", "kan man godt spekulere længe over", "tør jeg ikke love noget om"
    r"|\b(?:ikke|næppe)\s+(?:\w+\s+){0,2}?(?:lige\s+til|til|let|nemt|ligetil|enkelt)\s+at\s+(?:skille|gøre|opgøre|sige|svare|udskille|sætte|adskille|pege)\b|\b(?:svært|vanskeligt|umuligt)\s+(?:\w+\s+){0,2}?at\s+(?:skille|gøre\s+op|opgøre|sige|svare|udskille|sætte|adskille|give\s+et)\b"
    r"|\bkan\s+(?:man|vi|jeg)\s+(?:\w+\s+){0,2}?(?:spekulere|gætte|gisne|diskutere|undre\s+sig|filosofere)\b|\bkan\s+(?:der\s+)?(?:kun\s+)?gættes\s+på\b|\btør\s+(?:jeg|vi|\w+(?:en|et))?\s*(?:\w+\s+)?ikke\s+(?:\w+\s+)?(?:love|sige|spå|gætte|svare|give|udtale|garantere)\b"
    # "Om og hvornår det skal evalueres, er ikke afgjort endnu"
    r"|\b(?:hvornår|hvordan|hvem|hvad|hvor)\b[^.;]{0,80}?\ber\s+(?:\w+\s+)?ikke\s+(?:\w+\s+)?(?:afgjort|besluttet|fastlagt|fastsat|aftalt|afklaret|bestemt)\b|\bikke\s+(?:\w+\s+)?registreres\b"
    # "Det er for få til, at vi kan udtale os"
    r"|\bfor\s+(?:få|lidt|tidligt|spinkelt|kort|usikkert|småt)\s+(?:\w+\s+){0,2}?(?:til,?\s+)?at\s+(?:\w+\s+){0,3}?(?:udtale|sige|konkludere|vurdere|udlede|måle|oplyse|svare)\b"
    # "Om det har kostet liv, kan ingen sige"
    r"|\bkan\s+(?:ingen|vist\s+ingen|hverken\s+\w+\s+eller\s+\w+|næppe\s+nogen)\s+(?:\w+\s+){0,2}?(?:sige|svare|vide|afgøre|opgøre|fastslå|oplyse)\b|\b(?:ved|kender)\s+ingen\b|\bingen\s+(?:ved|kan\s+(?:sige|svare|vide|afgøre|oplyse))\b",
)
# "Hvad angår loven, henviser rådet til udvalget", "Kommunen kan ikke foregribe undersøgelsen": somebody else is to say it.
HANDED_ON = AnyCase(
    r"\bhenviser\s+(?:vi|jeg|\w+(?:en|et))\s+(?:her\s+|derfor\s+)?til\s+(?:(?:den|det|de)\s+)?[\w-]*(?:udvalg|kommission|arbejdsgruppe|minister|myndighed|region|styrelse|kommune|nævn|tilsyn)\w*\b"
    r"|\bkan\s+(?:(?:vi|jeg|\w+(?:en|et))\s+)?(?:\w+\s+)?ikke\s+foregribe\b",
)
# The matter is handed on: "Sagen henhører under en anden minister", "Jeg må henvise til regionerne", "Spørgsmålet er sendt videre til …".
REFERRED = AnyCase(
    r"^\W*(?:Sagen|Spørgsmålet|Området|Emnet|Forholdet|Henvendelsen|Det|Dette)\s+(?:(?:hen)?hører\s+(?:\w+\s+){0,2}?under\s+(?!mi[nt]\b|vor)|er\s+(?:\w+\s+)?(?:en\s+sag\s+for|(?:sendt|givet)\s+videre\s+til|videresendt|oversendt|videregivet))"
    r"|^\W*(?:Spørgsmålet|Henvendelsen)\s+(?:besvares|vil\s+blive\s+besvaret)\s+af\s"
    r"|^\W*(?:Jeg|Vi|Der)\s+(?:(?:må|skal|kan)\s+)?(?:derfor\s+)?henvises?r?\s+til\s+(?:(?:den|det|de)\s+)?[\w-]*(?:\s+og\s+\w+)?(?:minister|myndighed|region(?:en|erne)|kommunerne|styrelse)\w*\W*$"
    r"|^\W*(?:Jeg|Vi|Der)\s+(?:(?:må|skal|kan)\s+)?(?:her\s+|derfor\s+)?henvises?r?\s+til\s+(?:(?:den|det)\s+)?\w*(?:udvalg|kommission|arbejdsgruppe|ekspertgruppe)(?:et|en)?\b"
    rf"|{HANDED_ON.pattern}"
    r"|^\W*(?:Jeg|Vi)\s+har\s+(?:\w+\s+){0,2}?(?:bedt|anmodet|sendt|oversendt|videresendt)\b.{0,60}\b(?:svare|besvare|spørgsmålet|henvendelsen)\b",
)
# … which answers who is asked for whose it is.
ASKS_WHOSE = AnyCase(
    r"\b(?:hvem|hvilke[nt]?\s+\w*(?:myndighed|minister|instans|forvaltning|afdeling|enhed)\w*|ansvar\w*|hører|kompetence\w*|ressort\w*)\b",
)
# "hvem betaler", "hvem bærer ansvaret": what is asked for, and any word with which somebody could be named for it.
WHOSE_ASKED = (
    (
        re.compile(
            r"\bhvem\b(?:\s+[\wæøå]+){0,3}?\s+(?:betal\w+|hæfte[rs]?|finansiere[rs]?|(?:dække|afholde|bære)[rs]?\s+(?:\w+\s+){0,2}?\w*(?:udgift|omkostning|regning|tab|underskud)\w*)\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"\w*(?:betal|afhold|finansier|forsikr|regning|udgift|omkostning|tilskud|bevil|afsat|afsæt|budget|takst|gebyr|kontingent|egenbetal|opkræv|refusion|refunder|erstat|garanti|kasse|ramme|fond|støtte|bidrag|gratis|egne\s+midler|puljen?)\w*|\b(?:dække[rts]?|dækket|hæfte[rs]?|bære[rs]?|pålagt|pålægges|deles?|tegner|står\s+for|lånt?|lån(?:es|er|et)|penge(?:ne)?|på\s+\w+\s+konto)\b",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(r"\bhvem\b(?:\s+[\wæøå]+){0,4}?\s+(?:\w*ansvar(?:et|lige?)?)\b", re.IGNORECASE),
        re.compile(
            r"\w*(?:ansvar|skyld(?!es|te)|pligt|forpligt|påhvil|tilsyn|myndighed|kompetence|opgave)\w*|\b(?:hører|henhører|ejes?|ejer(?:en|ne)?|ejede|passes|drives|varetage[rst]*|står\s+for|stod\s+for|sorterer|ligger\s+hos|hviler|bærer|pålagt|[\wæøå]+s\s+sag|bør\s+bebrejdes|klandres)\b",
            re.IGNORECASE,
        ),
    ),
    (  # "hvem træffer beslutningen?"
        re.compile(
            r"\bhvem\b(?:\s+[\wæøå]+){0,4}?\s+(?:træffer|traf|tager|tog|beslutter|besluttede|afgør|afgjorde|bestemmer|bestemte|godkender|godkendte|visiterer|vedtager|vedtog)\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"\w*(?:beslut|afgør|afgjor|bestem|godkend|visit|vedtag|indstil)\w*|\b(?:træff\w*|traf|kompetencen?|ligger\s+hos|(?:er|var)\s+\w+s\s+(?:valg|sag))\b",
            re.IGNORECASE,
        ),
    ),
    (  # "hvem udførte opmålingen?": a day is no answer, whoever did it must be named
        re.compile(
            r"\bhvem\b(?:\s+[\wæøå]+){0,4}?\s+(?:udfør\w*|foretag\w*|foretog|gennemfør\w*|lave\w*|måler?|målte|opmål\w*|kontrollere\w*|efterse\w*|undersøg\w*|stå\w*\s+for|stod\s+for|varetag\w*|varetog|rense\w*|byg\w*|leverer?|leverede)\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"\b\w+(?:t|es)\s+(?:\S+\s+){0,6}?(?<!udgangen )(?<!slutningen )(?<!begyndelsen )(?<!midten )(?<!løbet )af\s+(?!den\s+\d|d\.)\w|\b(?:selv|egne?\s+\w+|stod\s+for|står\s+for|varetages?|varetog|hyre\w*|entrer\w*)\b|\w*(?:firma|leverandør|entreprenør|konsulent|rådgiver|selskab|virksomhed|ingeniør|dykker|tekniker|medarbejder|personale)\w*|\b(?:A/S|ApS|I/S|P/S)(?!\w)"
            r"|^\W*(?:Svar:\s*)?(?-i:[A-ZÆØÅ])[\w.&-]+(?:\s+(?-i:[A-ZÆØÅ])[\w.&-]+)*\s+(?:udført?e|foretog|gennemførte|målte|opmålte|kontrollerede|efterså|undersøgte|rensede|byggede|leverede)\b",
            re.IGNORECASE,
        ),
    ),
)
# Any other "hvem": somebody must be named, by a name, a post, a firm, or as the writer.
WHO_ASKED = re.compile(r"\bhvem\b", re.IGNORECASE)
SOMEBODY = re.compile(
    r"(?:^|[^\w])(?:[\wæøåÆØÅ]*(?:[Cc]hef|[Ll]eder|[Dd]irektør|[Mm]ester|[Ff]oged|[Ff]ormand|[Ff]orkvinde|[Aa]nsvarlige?|[Kk]oordinator|[Kk]onsulent|[Ll]ærer|[Ll]ærerinde|[Ss]ygeplejerske|[Ll]æge|[Aa]ssistent|[Tt]ekniker|[Vv]agt|[Ss]kipper|[Kk]aptajn|[Ss]tyrmand|[Pp]ædagog|[Rr]ektor|[Ff]orstander|[Ff]orstanderinde|[Ss]ekretær|[Ii]ngeniør|[Ii]nspektør|[Pp]edel|[Bb]etjent|[Mm]edarbejder|[Mm]ontør|[Pp]lejer|[Rr]edder|[Hh]jælper|[Vv]ejleder|[Vv]ikar|[Ee]ntreprenør|[Ll]everandør|[Vv]ognmand|[Kk]unde)(?:en|eren|n|erne|rne|erer|er|ne|ere|e|r)?)(?=[\s.,;)]|$)"
    r"|\b(?:undertegnede|(?:mig|jeg|os|vi|han|hun)\s+selv|selv\s+(?:står|gør|tager|går)|jeg)\b|\b(?:A/S|ApS|I/S|a\.m\.b\.a)(?!\w)"
    r"|\b[Dd]et\s+(?:er|var|bliver|blev)\s+(?!(?:os|ikke|en\s+(?:sag|fælles)|alles)\b)[^.;,]{2,60}?,?\s+(?:der|som)\s+\w+|\ber\s+det\s+[^.;,]{2,60},?\s+(?:der|som)\s+\w+"
    r"|\b(?:varetages?|udføres?|foretages?|passes|løses|overdraget|overladt|lagt|uddelegeret|udført|foretaget|leveret|gjort)\s+(?:(?!inden|ved|senest|i\b|fra|ud(?:gang|løb)|slutning|begyndelse|løbet|midten)\w+\s+){0,2}?(?:af|til|hos|ud\s+til)\s+(?!den\s+\d|alle\b)\w+"
    r"|\b\w{3,}(?:es|et|t)\s+af\s+(?:et|en|den(?!\s+\d)|vores|egne|[A-ZÆØÅ]\w+|\w+(?:en|et|erne|ne))\b|\b\w*(?:firma|selskab|personale|vognmand|afdeling|forvaltning|bestyrelse|udvalg|team)\w{0,4}\b"
    r"|(?<=[a-zæøå,]\s)[A-ZÆØÅ][a-zæøå]+\s+[A-ZÆØÅ][a-zæøå]+(?=[\s.,;]|$)"
    r"|^\W*(?:Svar:\s*)?(?:Ingen|Det\s+er\s+(?:der\s+)?ingen)\b",
)
# "det er alles opgave", "i fællesskab": nobody in particular.
EVERYBODY = re.compile(
    r"\b(?:alles|fælles)\s+(?:opgave|ansvar)\b|\bi\s+(?:fællesskab|flok)\b|\b(?:alle|samtlige)\s+(?:vores\s+)?(?:medarbejdere|ansatte)\b",
    re.IGNORECASE,
)
# "Havnefogeden, ud fra vindmåleren.": whoever it is stands first, without a verb; "Det er Solveig, vores vagt, der trykker på knappen".
WHO_FIRST = re.compile(
    r"^\W*(?:Svar:\s*)?(?:\d{1,2}\s?[a-h]?[.):]\s*)?(?:[a-h][.):]\s*)?(?:Den\s+|Det\s+|De\s+)?(?:(?:[Vv]ores|[\wæøåÆØÅ-]+[es])\s+){0,2}?(?:[\wæøåÆØÅ-]{3,}(?:en|et|ne|ende)|[A-ZÆØÅ][\wæøå]+|[\wæøåÆØÅ-]*(?:leder|chef|mester|udvalg|råd|nævn)|(?<=[Dd]en )[\wæøå-]+e\s+[\wæøåÆØÅ-]{4,})"
    r"(?:\s+(?:på|i|hos|ved|for|fra)\s+(?:[\wæøåÆØÅ-]+\s+)?[\wæøåÆØÅ-]+)?\s*(?:[.,;–(]|$|(?=(?:i\s+samråd|ud\s+fra|på\s+(?:grundlag|baggrund)|sammen\s+med)\b))"
    r"|\b(?:Det|det)\s+(?:er|var|bliver)\s+(?!(?:os|ikke|en\s+sag)\b)[^.;]{2,60}?,?\s+(?:der|som)\s+\w+",
)
# "besluttes i overensstemmelse med gældende praksis", "træffes i fællesskab af de involverede", "træffes på grundlag af målinger": how, not by whom.
NO_ONE = re.compile(
    r"\b(?:alles|fælles|hele\s+\w+s)\s+(?:\w+\s+)?(?:ansvar|opgave|sag)\b|\b(?:besluttes|træffes|afgøres|bestemmes|godkendes|visiteres|vedtages|(?:bliver|blev|er)\s+(?:besluttet|truffet|afgjort))\s+(?:\w+\s+){0,2}?(?:i\s+overensstemmelse|i\s+henhold|i\s+fællesskab|efter\s+(?:en\s+)?(?:gældende|almindelig\w*|konkret|samlet)|på\s+(?:grundlag|baggrund)|ud\s+fra|af\s+(?:de|den)\s+(?:involvered|relevant|berørt|ansvarlig|pågældend)\w*|af\s+(?:de\s+)?relevante)\b(?![^.;]*(?<!grundlag )(?<!baggrund )(?<!fællesskab )\baf\s+(?!(?:de|den)\s+(?:involvered|relevant|berørt|ansvarlig|pågældend)|relevante|(?:\w+\s+)?(?:måling|prøve|vurdering|oplysning|data|varsl|observation)\w*))",
    re.IGNORECASE,
)
# "og på hvilket grundlag sker det?", said of a decision: what it is made from.
GROUNDS_ASKED = re.compile(
    r"^\W*(?:og\s+)?(?:på\s+)?hvilke[nt]\s+(?:grundlag|baggrund)\s+(?:sker|gør|træffes|tages|afgøres|besluttes)\b", re.IGNORECASE
)
GROUNDS = re.compile(
    r"\b(?:ud\s+fra|på\s+(?:grundlag|baggrund|basis)|når|hvis|såfremt|så\s+snart|efter|grundlag(?:et)?|kriteri\w*|vurder\w*|\w*måling\w*|\w*vars(?:el|ling)\w*|\w*prognose\w*|henhold|baser\w*|bygger|afhæng\w*|sammenhold\w*|hviler|udgangspunkt|jf\.|følger|retningslinje\w*|instruks\w*|plan(?:en)?|regulativ\w*|skøn\w*|erfaring\w*|ser\s+på|kigger\s+på|holder\s+øje)\b",
    re.IGNORECASE,
)
# "i hvilke fag", "på hvilke klassetrin": what is asked for has a closed list of names, one of which must stand in the answer;
# "hvad er pengene brugt til": a word of what became of them.
NAMED_ASKED = (
    (
        re.compile(r"\bhvilke[nt]?\s+(?:\w+\s+)?(?:klassetrin|klasser?|årgange?)\b", re.IGNORECASE),
        re.compile(
            r"\d{1,2}\.?(?:\s*(?:[-–,]|og|til)\s*\d{1,2}\.?)*\s*\w*(?:klasse|årgang|klassetrin)|\b\w*(?:indskoling|mellemtrin|udskoling|børnehaveklasse|gymnasie)\w*|\b(?:første|anden|tredje|fjerde|femte|sjette|syvende|ottende|niende)\s+klasse|\b(?:alle|samtlige|ingen)\s+(?:\w+\s+)?(?:klassetrin|klasser|årgange)|\b\d\.g\b",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(r"\bhvilke[nt]?\s+(?:\w+\s+)?\w*fag\b", re.IGNORECASE),
        re.compile(
            r"\b(?:dansk|matematik|engelsk|tysk|fransk|spansk|latin|historie|\w+fag|fysik|kemi|biologi|geografi|idræt|natur/teknologi|musik|billedkunst|håndværk|kristendom\w*|religion|filosofi|psykologi|svømning|informatik)\b|\b(?:alle|samtlige|ingen)\s+(?:\w+\s+)?\w*fag(?:ene)?\b",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(r"\bhvilke[nt]?\s+(?:\w+\s+)?(?:ugedag|måned|årstid)(?:e|er)?\b", re.IGNORECASE),
        re.compile(
            r"\b(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|weekend|hverdag|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|forår|sommer|efterår|vinter)\w*|\b(?:alle|hele|hver|ingen)\b",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(
            r"\bhvad\b(?:\s+\w+)?\s+(?:pengene|beløbet|midlerne|provenuet|overskuddet|indtægt(?:en|erne))(?:\s+\w+)?\s+(?:brugt|anvendt|gået)\b|\bhvad\s+(?:gik|går|bruges|blev|anvendes)\s+(?:pengene|beløbet|midlerne|provenuet|overskuddet|indtægt(?:en|erne))\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"\b(?:pengene|beløbet|midlerne|provenuet|overskuddet|indtægt(?:en|erne)|det|de|alt|halvdelen|resten|\S*\d\S*\s+kr\.)[^.]*?\b(?:brugt|bruges?|anvendt|anvendes|gået|går|gik|indgået|indgår|indbetal\w*|aflever\w*|tilfald\w*|overfør\w*|givet|doner\w*|afsat|henlagt|lagt|tilgå\w*|dækker|dækket|finansier\w*|købt|betalt|står)\b",
            re.IGNORECASE,
        ),
    ),
)
# "Det gør ejeren.", "Provstiet.": an answer so short that it has no word of its own for what was asked.
IT_IS = AnyCase(
    r"^\W*(?:Svar:\s*)?(?:(?:Det|Den|Dette)\s+(?:er|var|gør|gjorde|bliver|skal|må|har)\b[^,.]{2,60}|\w+(?:\s+\w+){0,3})\s*\.?\s*$",
)
# "Hvorfor stoffet er der, kan vi ikke sige": it is of the cause that nothing can be told.
OF_CAUSE = AnyCase(
    r"\b(?:hvorfor|årsag\w*|grunden|forklaring\w*|hvad\s+[^,.;]{0,60}\bskyldes|hvad\s+der\s+(?:er\s+skyld|ligger\s+bag|har\s+forårsaget))\b",
)
# "Se vores brev af 3. maj", "… har ved brev af 4. januar redegjort herfor, og der henvises hertil": told in another paper.
_PAPER = r"(?:brev|skrivelse|mail|e-mail|notat|svar|redegørelse|henvendelse|indberetning|besvarelse)(?:et|en|n)?"
REFERS_BACK = re.compile(
    rf"^\W*(?:Svar:\s*)?(?:(?:Ad\s+)?\d{{1,2}}\s?[a-h]?[.):]\s*)?(?:Se|Der\s+henvises\s+til|Vi\s+henviser\s+til|(?:\w+\s+){{1,2}}henviser\s+til)\s+(?:\w+\s+){{0,3}}?{_PAPER}\s+(?:\w+\s+){{0,4}}?(?:af|fra)\s+(?:den\s+|d\.\s+)?\d[^,;]*$"
    rf"|\bhar\s+(?:\w+\s+){{0,3}}?(?:ved|i)\s+(?:\w+\s+)?{_PAPER}\s+af\s+(?:den\s+|d\.\s+)?\d[^;]*\bhenvises?r?\s+(?:\w+\s+)?(?:til|hertil|dertil)\b",
    re.IGNORECASE,
)
# A view with its grounds: "lader sig efter min opfattelse ikke afgøre ved tal alene, eftersom …" is an answer, though no figure is.
OPINION = re.compile(
    r"\befter\s+(?:min|vores|vor|\w+s)\s+(?:opfattelse|vurdering|skøn|mening)\b.*\b(?:eftersom|fordi|idet|da|thi)\b",
    re.IGNORECASE | re.DOTALL,
)
_EVASIVE = AnyCase(
    r"\b(?:henvises?\s+(?:\w+\s+){0,3}til|henviser\s+til|bero\s+på\s+en|beror\s+på\s+en|(?:konkret|individuel|faglig|samlet)\s+(?:\w+\s+)?vurdering|(?:op|overladt)\s+til\s+den\s+enkelte|anledning\s+til\s+bekymring|løbende|målrettet|fokus\s+på|søger\s+at|videst\s+muligt?\s+omfang|så\s+vidt\s+muligt|lad\s+mig\s+(?:\w+\s+)?slå\s+fast|noterer?\s+(?:mig|os)|(?:stor|største)\s+alvor|behov\s+for\s+(?:en|at)|"
    r"ambition|følger\s+(?:\w+\s+){0,2}(?:\w*udviklingen|situationen|området|sagen|forholdene)|fælles\s+ansvar|på\s+tværs|i\s+dialog|opmærksom(?:me)?\s+på|lægger?\s+(?:\w+\s+)?vægt|bestræbe\w*|tilstræbe\w*|glad\s+for|enig(?:e)?\s+i|vigtig\w*|afgørende|fornuftig\s+balance|"
    r"naturligvis|selvsagt|til\s+efterretning|drøfte[rs]?\s+(?:\w+\s+){0,4}jævnligt|et\s+indsatsområde|et\s+vilkår|komplekst|takker\s+for)\b"
    # "Sanktionerne fremgår af kontrakten.": it stands in a paper that the letter is not
    r"|^\W*(?:Svar:\s*)?[^,;:]{3,80}\b(?:fremgår\s+af|findes\s+i|står\s+i|kan\s+(?:læses|ses|findes)\s+(?:i|på))\s+(?!(?:\w+\s+){0,2}?(?:tabel|bilag|oversigt|figur|skema|opgørelse|liste|diagram|vedlagt|vedhæft|neden|følgende|oven|svaret|brevet))[\w-]*(?:kontrakt|aftale|lov|bekendtgørelse|vejledning|regulativ|vedtægt|hjemmeside|politik|strategi|rapport|årsrapport|kvalitetsstandard|retningslinje|instruks|regel|regn)\w*\W*$",
)
ACT = AnyCase(
    r"\b(?:vil(?!\s+gerne\b)|bliver|blev|skal|er\s+(?:\w+\s+){0,5}?\w{3,}(?:et|t|ede|te)\b|har\s+(?:\w+\s+){0,8}?\w{3,}(?:et|t)\b|er\s+(?:\w+\s+){0,4}?(?:ved\s+at|i\s+gang|i\s+færd)|\w{3,}[^s]es\b|"
    r"holder|ringer|indkalder|gennemgår|følger\s+op|tilbyder|sender|afholder|udtager|kontrollerer|underviser|samarbejder|ansætter|indfører|opretter|etablerer|udvider|styrker|bruger|anvender|giver|yder|hjælper|rådgiver|"
    r"besøger|kontakter|lægger|sætter|tager|får|laver|køber|bygger|åbner|starter|begynder|fortsætter|deltager|måler|orienterer|inddrager|udarbejder|gennemfører|overvåger|fører\s+tilsyn|har\s+(?:en|et)\s+\w+|kan\s+(?:bevilges|få))\b",
)
# Regret, and a look at what others do, are no measures: "Vi beklager, at …", "følger med i, hvad andre gør".
_NO_ACT = AnyCase(
    r"\b(?:vi|jeg|\w+(?:en|et))\s+(?:må\s+|skal\s+)?(?:\w+\s+)?beklage[rt]?\b(?:,?\s+at\b)?(?:(?!,\s+(?:og|men|så)\s)[^.;])*|\b(?:det|dette)\s+beklage[rs]?\s+\w+|\b(?:følger|følge|holder|holde)\s+(?:\w+\s+)?(?:med\s+i|udviklingen|øje\s+med)\b(?:(?!,\s+(?:og|men)\s)[^.;])*|\b(?:lader|lade)\s+(?:os|sig)\s+inspirere\b[^.;,]*"
    r"|\b(?:har\s+(?:\w+\s+){0,3}(?:været|haft|oplyst|vist|stået|registreret|modtaget)|er\s+(?:\w+\s+){0,3}(?:steget|faldet|uændret|rettidig\w*|tilfreds\w*|overholdt|opfyldt)|overholdes|opfyldes|efterleves|vurderes|skønnes|anses|findes|registreres)\b",
)
_VARIES = AnyCase(r"^\W*[^,;]{3,60}?\b(?:varierer|svinger|afhænger|veksler|er\s+afhængig\w*)\b(?![^.;]*\b(?:vi|derfor)\b)")
BY_MEANS = AnyCase(
    r"\b(?:ved\s+at|ved\s+hjælp\s+af|gennem|via|i\s+kraft\s+af|med\s+henblik\s+på|så\b|således\s+at|idet)\b",
)
TREND = AnyCase(
    r"\b(?:steget|stiger|steg|faldet|falder|faldt|uændret|vokset|reduceret|nedbragt|fordoblet|halveret|stigning|fald|fremgang|tilbagegang|flere|færre|mod|gået|forbedret|forværret|stabil\w*)\b",
)
NEGATION = AnyCase(r"\b(?:ikke|ingen|intet|nej|aldrig|hverken|næppe|afviser|afvist|undlader)\b")
PLAIN_STANCE = AnyCase(
    r"^\W*(?:Svar:\s*)?(?:\d{1,2}[.):]\s*)?(?:Ja|Nej)\b|\b(?:har|agter|ønsker|vil)\s+(?:\w+\s+){0,5}?ikke\b|ikke\s+(?:\w+\s+){0,2}(?:planer\s+om|aktuelt|til\s+sinde|på\s+tale|overvejet|taget\s+stilling)|kan\s+(?:det\s+)?bekræfte[s]?|bekræfte[rs]?\s+at|det\s+er\s+\w+\s+(?:vurdering|opfattelse),?\s+at|erkende[rt]?|konstatere\w*",
)
QUESTION_OF_NOW = AnyCase(
    r"\b(?:aktuelt|i\s+dag|på\s+nuværende\s+tidspunkt|nu|for\s+tiden|p\.t\.|for\s+øjeblikket|i\s+øjeblikket)\b",
)
COMPLIANCE_ASKED = AnyCase(r"\b(?:overhold|efterlev|opfyld)\w*|\blever?\s+(?:\w+\s+){0,3}op\s+til\b")
FUTURE = AnyCase(
    r"\b(?:vil|forvent\w+|ventes|inden\s+udgangen|i\s+mål\s+med|bliver|skal|fra\s+den|herefter|på\s+sigt|i\s+løbet\s+af)\b",
)
# "om der er planer om flere lukninger": only what speaks of plans, or of what is to come, answers.
PLANS_ASKED = AnyCase(r"\b(?:planer?\s+om|overvej\w*|påtænk\w*|agter|har\s+til\s+hensigt)\b")
OF_PLANS = AnyCase(
    r"\b(?:vil|skal|bliver|forventes|forventer|ventes|herefter|på\s+sigt|plan\w*|overvej\w*|påtænk\w*|agter|hensigt\w*|indstil\w*|forslag\w*|foreslå\w*|beslutning\w*|fremover|fremtid\w*|kommende|næste|yderligere)\b",
)
# "Har I sat penge af til det?" "Vi har lagt 150.000 kr. til side."
SET_ASIDE = re.compile(
    r"\b(?:afsat|afsætte[rs]?|bevilget|bevilge[rs]?|reserveret|hensat|(?:sat|sætter|lagt|lægger)\s+(?:\S+\s+){1,4}?(?:af|til\s+side))\b",
    re.IGNORECASE,
)
# "har afsat 4 mio. kr. i 2026-2029": the years of money are no answer to "when will it be done?".
MONEY_FOR = AnyCase(r"\b(?:afsat|afsætte[rs]?|bevilget|bevilge[rs]?|budgetteret|reserveret)\b")
HOW_MANY = AnyCase(r"\bhvor\s+mange\s+(?!af\b|blandt\b|procent|pct)")
SHARE_ASKED = AnyCase(
    r"\b(?:hvor\s+stor\s+en\s+(?:andel|del)|hvor\s+stor\s+(?:andel|del)|andel(?:en)?|procent|hvor\s+mange\s+procent)\b",
)
_OF_A_WHOLE = AnyCase(r"\b(?:af|heraf|hvoraf|deraf|mod|blandt|resten)\b")
# "0 ton", "udgør ingenting", "Alt blev genbrugt", "det hele": all or nothing of an amount is a share of it.
NO_PART = AnyCase(
    r"(?<![\d.,])0\s+\w+|\b(?:ingenting|(?:alt|det\s+hele|hele\s+(?:mængden|partiet|beløbet|puljen))\s+(?:blev|er|var|bliver)|(?:blev|er|var)\s+(?:alt|det\s+hele)\b)",
)
# "hvor mange dage": spans of time are what is counted; "et par uger" is one without a number.
_SPANS_ASKED = AnyCase(r"\bhvor\s+mange\s+(?:minutter|timer|døgn|dage|uger|måneder|år)\b")
_SPAN_IN_WORDS = AnyCase(
    r"\b(?:et\s+par|nogle\s+få|få|halvanden|halvandet|en\s+halv|et\s+halvt|en\s+god|et\s+godt|en\s+lille|trekvart)\s+(?:minut|time|døgn|dag|uge|måned|år|kvarter)\w*|\b(?:et\s+kvarter|en\s+halv\s+snes\s+\w+|trekvarter|(?:en|to)\s+menneskealdre?)\b",
)
# "Hvor mange elever har over 15 procent fravær?" asks for a number of pupils.
_LIMIT = AnyCase(r"\d\s*(?:procent|pct\.|%)")
TIME_ASKED = AnyCase(r"\bhvor\s+(?:lang\s+tid|længe|lang\b|hurtigt?|ofte|gamm\w+)|tid(?:en)?\b")
# How far something is done, without a number: "kun ved sygdom", "hver weekend".
EXTENT = AnyCase(
    r"\b(?:kun|alene|udelukkende|altid|aldrig|slet\s+ikke|fuldt\s+ud|i\s+(?:ringe|stort|begrænset|højt)\s+\w+|sjældent|undtagelsesvis|som\s+(?:hoved)?regel)\b",
)
EXTENT_ASKED = AnyCase(r"\bi\s+hvilket\s+omfang\b")
SAME_TIME = AnyCase(
    r"\b(?:samme\s+(?:dag|aften|nat|morgen|uge|måned)|straks|øjeblikkeligt|med\s+det\s+samme|dagen\s+(?:efter|før))\b",
)
# "hvor længe har de ventet?" has no answer where nobody waits.
OF_THEM = AnyCase(r"\b(?:de|dem|disse|heraf|vedkommende|disses|deres)\b")
SAID_OF_THEM = re.compile(r",\s+(?:hvoraf|heraf|som\s+alle|og\s+ingen)\b")  # "Fire, hvoraf ingen har haft betydning"
NOBODY = re.compile(
    r"\b(?:[Kk]øen|[Vv]entelisten|[Ll]isten)\s+er\s+tom\b|(?:^|[:.)]\s+)(?:Ingen|Intet|Nul|Der\s+(?:er|var|har\s+været)\s+(?:ingen|ikke\s+nogen))\b"
)
ON_EVENT = re.compile(r"\b(?:kan|vil|skal|bliver|sker|\w{4,}es)\b[^.?!]*,\s+(?:når|så\s+snart|straks)\s+\w+\s")
OFTEN_ASKED = AnyCase(r"\bhvor\s+(?:ofte|tit|hyppigt|mange\s+gange)\b")
OFTEN = AnyCase(
    r"\b(?:gange?|hver(?:t)?\s+\w+|daglig\w*|ugentlig\w*|månedlig\w*|årlig\w*|kvartalsvis\w*|aldrig|sjældent|jævnligt|en\s+gang)\b",
)
# Good will so plain that no promise is in it, whatever its grammar.
_ALL_WE_CAN = AnyCase(
    r"\b(?:gøre?\s+(?:alt|alt,?\s+hvad|vores\s+bedste|sit\s+bedste|hvad\s+vi\s+kan)|(?:søger|arbejder|forsøger|prøver)\s+(?:\w+\s+){0,2}?(?:løbende|målrettet|hele\s+tiden)|følger\s+(?:\w+\s+){0,2}(?:situationen|\w*udviklingen|området|sagen|forholdene)\s+(?:meget\s+)?(?:nøje|tæt|løbende|opmærksomt))\b|\bfølger\s+(?:\w+\s+)?\w*udviklingen\W*$"
)
_OWN_SUBJECT = AnyCase(
    r"\b(?:vi|jeg|kommunen|regionen|skolen|styrelsen|ministeriet|ministeren|forvaltningen|selskabet|regeringen|der\s+(?:er|blev|bliver))\b",
)
_REGRET = AnyCase(r"\b(?:beklage[rt]?|undskylder?|alvorlig\w*|takker|kede\s+af)\b")
NOTHING = AnyCase(
    r"\b(?:ingenting|intet|ikke\s+noget|ingen\s+(?:\w+\s+)?(?:tiltag|initiativer|planer|skridt)|gør\s+ikke\s+(?:mere|andet|yderligere)|ikke\s+(?:aktuel\w*|på\s+tale|foretaget\s+(?:noget|yderligere)|anledning\s+til\s+at\s+foretage))\b",
)
# A question about what would be: ", hvis tilskuddet bortfalder"; not ", hvis ja" or ", hvis det ikke er tilfældet".
IMAGINED = AnyCase(
    r",\s*(?:hvis|såfremt|i\s+tilfælde\s+af)\s+(?!(?:ja|nej|ikke|det\s+(?:ikke\s+)?er)\b)(?P<case>[^,.;?]+)",
)
LENGTH_ASKED = AnyCase(r"\bhvor\s+(?:længe|lang\s+tid)\b")
FUTURE_ASKED = AnyCase(
    r"\bhvornår\b[^?]*\bkan\b|\bhvornår\s+bliver\b|\b(?:ventes|forvent\w+|vil|agter|planlægge[rs]|regner\s+(?:\w+\s+)?med)\b",
)
MEANS_ASKED = re.compile(
    r"\b(?:hvordan|hvorledes|på\s+hvilken\s+måde)\b.*\b(?:sikre[srt]?|vil|undgå\w*|håndtere\w*|hjælpe[rs]?|støtte[rs]?|prioritere[rs]?|nedbringe\w*|forebygge\w*|rette\w*|følge[rs]?|forbedre\w*|styrke\w*|understøtte\w*)\b|\bhvad\s+(?:gør|vil|agter|har\s+.*\bgjort|er\s+der\s+gjort|gøres|bliver\s+der\s+gjort|der\s+(?:(?:er|bliver|blev)\s+gjort|gøres))\b"
    r"|\bhvilke\s+(?:\w+\s+)?(?:initiativ|tiltag|skridt|foranstaltning|plan|handling|indsats|ændringer\s+(?:\S+\s+){0,2}?vil\b)\w*",
    re.IGNORECASE | re.DOTALL,
)


class Signs:
    """Questions put to one sentence of a letter at a time. What stands before `since` introduces the questions and cannot answer."""

    def __init__(self, view: View, claims: Claims, since: int = 0) -> None:
        self.view = view
        self.told = [s for s in view.own if s.start >= since and s.kind != "heading" and not answers_nothing(view.of(s))]
        self.acts = tuple((c.span.start, c.span.end) for c in claims.commitments)
        self.deeds = tuple((c.span.start, c.span.end) for c in claims.commitments if c.status == "done")
        self.compliance = claims.compliance
        self.years = tuple((f.span.start, int(f.as_of[:4])) for f in claims.figures if f.as_of)
        self.intents = tuple((i.span.start, i.span.end) for i in claims.intentions)

    def within(self, sentences: Iterable[Sentence]) -> Signs:
        """The same, of a letter that says nothing but `sentences`: what stands under a label is the only place for what it names."""
        inner = copy(self)
        kept = set(sentences)
        inner.told = [sentence for sentence in self.told if sentence in kept]
        return inner

    def text(self, sentence: Sentence) -> str:
        return self.view.of(sentence)

    def figures(self, sentence: Sentence, *kinds: str) -> int:
        """How many quantities of these kinds stand in the sentence."""
        return sum(quantity.kind in kinds for quantity in self.view.quantities(sentence))

    def count(self, sentence: Sentence, asked: str) -> bool:
        """Does it give a number of what such a question asks for?"""
        if self.postponed(sentence):
            return False
        every = bool(ALL.search(ALL_OF_RULES.sub(" ", self.text(sentence)))) and not self.soft(sentence)
        if SHARE_ASKED.search(_LIMIT.sub(" ", asked)):
            ratio = self.figures(sentence, "share", "ratio") > 0 or (
                self.figures(sentence, "count", "amount") >= 2 and bool(_OF_A_WHOLE.search(self.text(sentence)))
            )
            return ratio or every or bool(NONE.search(self.text(sentence)) or NO_PART.search(self.text(sentence)))
        if re.search(r"\bhvor\s+mange\s+(?:af|blandt)\b", asked, re.IGNORECASE) and every:
            return True  # "hvor mange af dem …?" "De er alle afgjort."
        if (
            EXTENT_ASKED.search(asked)
            and not self.soft(sentence)
            and (EXTENT.search(self.text(sentence)) or OFTEN.search(self.text(sentence)))
        ):
            return True
        if OFTEN_ASKED.search(asked) and OFTEN.search(self.text(sentence)):
            return True
        if LENGTH_ASKED.search(asked):
            return self.figures(sentence, "duration", "age") > 0 or any(d.role == "since" for d in self.view.dates(sentence))
        if (TIME_ASKED.search(asked) or _SPANS_ASKED.search(asked)) and (
            self.figures(sentence, "duration", "age") or _SPAN_IN_WORDS.search(self.text(sentence))
        ):
            return True
        if re.search(r"\bhvor\s+mange\b(?!\s+(?:penge|kroner|midler|mio|kr))", asked, re.IGNORECASE) and not self.figures(
            sentence, "count", "ratio", "points"
        ):
            money = any(quantity.unit == "DKK" for quantity in self.view.quantities(sentence))
            if money and not NONE.search(self.text(sentence)):
                return False
        if (
            HOW_MANY.search(asked)
            and not self.figures(sentence, "count", "amount", "ratio")
            and not NONE.search(self.text(sentence))
        ):
            return self.shown(sentence)  # "hvor mange elever" is no percentage
        if self.figures(sentence, "count", "amount", "share", "ratio", "points") or NONE.search(self.text(sentence)):
            return True
        return self.shown(sentence)

    def says_more(self, sentence: Sentence, spent: int) -> bool:
        """Has a sentence another figure, or a word for all or none, beside those that answered the `spent` parts before?"""
        told = self.figures(sentence, "count", "share", "ratio", "amount", "duration", "age", "points")
        told += sum(found.role == "since" for found in self.view.dates(sentence))
        told += sum(bool(words.search(self.text(sentence))) for words in (ALL, NONE)) + self.shown(sentence)
        return told > spent

    def times(self, sentence: Sentence) -> list[DateExpression]:
        """The dates that could answer "when": not those of letters, and not "now"."""
        found = []
        for expression in self.view.dates(sentence):
            before = self.view.text[max(sentence.start, expression.start - 30) : expression.start]
            if expression.kind in ("now", "relative") or re.search(
                r"\b(?:brev|notat|redegørelse|henvendelse|mail|skrivelse|lov|bekendtgørelse)\w*\s+(?:af|fra)\s+(?:den\s+|d\.\s+)?$",
                before,
                re.IGNORECASE,
            ):
                continue
            past = expression.last is not None and self.view.reference is not None and expression.last <= self.view.reference
            stock = expression.kind == "year" or re.search(r"\bpr\.?\s+(?:den\s+)?$", before, re.IGNORECASE)
            if stock and past and self.figures(sentence, "count", "share", "ratio"):
                continue  # the day or year that a number holds for
            found.append(expression)
        return found

    def cause_near(self, sentence: Sentence, asked: str = "") -> bool:
        """A word of cause that counts only beside what it explains; "som ikke er fritaget" explains nothing, nor does "i 2002, da", nor
        the verb that is `asked` for itself ("hvorfor de mangler")."""
        text = self.text(sentence)
        stems = {word[:5].lower() for word in re.findall(r"\w{6,}", asked)}
        return any(
            match.group()[:5].lower() not in stems
            and not re.search(r"\bikke\s+(?:\w+\s+){0,3}$", text[: match.start()])
            and not (
                match.group().lower() == "da" and re.search(r"\b(?:\d{4}|gang|tid|dag|år|måned)\s*,\s*$", text[: match.start()])
            )
            for match in CAUSE_NEAR.finditer(text)
        )

    def loose_date(self, sentence: Sentence) -> bool:
        """ "om to måneder", "inden jul" where something is expected: a time, though no date."""
        text = self.text(sentence)
        return bool(SPAN_OF_TIME.search(text) or OCCASION.search(text)) and bool(EXPECTED.search(text))

    def cost(self, sentence: Sentence) -> bool:
        text = self.text(sentence)
        return self.figures(sentence, "amount") > 0 or bool(NO_COST.search(text)) or self.shown(sentence)

    def shown(self, sentence: Sentence) -> bool:
        """Does it point to a table of the letter's own?"""
        text = self.text(sentence)
        if not self.view.letter.tables:
            return False
        # "Ventelisten fordelte sig således:" right over its table
        leads = text.rstrip().endswith(":") and any(
            not self.view.text[sentence.end : table.span.start].strip()
            for table in self.view.letter.tables
            if table.span.start >= sentence.end
        )
        return leads or bool(SHOWN.search(text))

    def act(self, sentence: Sentence) -> bool:
        """Does somebody do something here, did, or will?"""
        rest = _NO_ACT.sub(" ", self.text(sentence))
        if len(re.findall(r"\w+", rest)) < 3 or (_VARIES.search(rest) and not self.view.quantities(sentence)):
            return False
        if any(a < sentence.end and sentence.start < b for a, b in self.acts):
            return True
        return bool(ACT.search(rest)) and not self.soft(sentence)

    def done(self, sentence: Sentence) -> bool:
        """Has somebody done something here?"""
        return any(a < sentence.end and sentence.start < b for a, b in self.deeds)

    def soft(self, sentence: Sentence) -> bool:
        """Good will, references elsewhere, generalities: nothing that could be held against a fact."""
        text = self.text(sentence)
        if RECEIPT.search(text) or REFERS_BACK.search(text):
            return True
        if self.postponed(sentence) or (
            PRAISE.search(text)
            and not (self.times(sentence) and any(a < sentence.end and sentence.start < b for a, b in self.acts))
        ):
            return True
        if _ALL_WE_CAN.search(text) and not self.view.quantities(sentence):
            return True
        if PLAIN_STANCE.search(text) and not _EVASIVE.search(text):
            return False
        hazy = bool(_EVASIVE.search(text) or phrases("intention").search(text))
        hard = any(quantity.kind != "factor" for quantity in self.view.quantities(sentence)) or any(
            d.role in ("at", "by", "from") and d.deadline for d in self.times(sentence)
        )
        return hazy and not hard and not any(a < sentence.end and sentence.start < b for a, b in self.acts)

    def circumstance(self, sentence: Sentence) -> bool:
        """Does it tell of something that is so, rather than of what the sender does, wants or regrets? A cause may stand without its word."""
        text = self.text(sentence)
        own_deed = bool(_OWN_SUBJECT.search(text)) and self.act(sentence)
        return not (own_deed or self.soft(sentence) or self.unknown(sentence) or _REGRET.search(text))

    def unknown(self, sentence: Sentence) -> bool:
        """Does the sender say that it cannot or will not tell, or not yet?"""
        return _is_unknown(self.text(sentence))

    def postponed(self, sentence: Sentence) -> bool:
        """Does the sender put its answer off?"""
        return POSTPONED.search(self.text(sentence)) is not None

    def assumed(self, sentence: Sentence) -> bool:
        """Does the sender only take it for granted?"""
        return ASSUMED.search(self.text(sentence)) is not None


@lru_cache(maxsize=2048)
def _is_unknown(text: str) -> bool:
    """Asked of every sentence for every part of a question."""
    if CONCERNS_NOT.search(text):
        return False
    if UNKNOWN.search(text) is None and POSTPONED.search(text) is None and REFUSED.search(text) is None:
        return False
    told, *behind = _BUT.split(text, maxsplit=1)
    # "… blev udført den 5. maj af firmaet, men resultatet foreligger ikke endnu": what stands before is told.
    known = behind and _HARD.search(told) and not (UNKNOWN.search(told) or POSTPONED.search(told))
    return not known


_BUT = re.compile(r",\s+men\s")
_HARD = re.compile(r"\b(?:er|blev|var|har|fik)\b.*\d|\d.*\b(?:er|blev|var|har|fik)\b")
