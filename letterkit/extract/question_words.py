"""The words that announce, label, open and recall a question: the patterns of every layout in `question_layouts`."""

from __future__ import annotations

import re

from letterkit.extract.question_parts import ASKED_FOR, FINITE, NOUN, SEND, STRONG, TELL

IN = r"(?:[^.;?:]|\.(?=\s*[a-zæøå\d]))"  # within a sentence, past the full stops of dates and abbreviations
NUMBER = r"(?:[A-ZÆØÅ]{1,3}\s?\d+|\d+(?:\.\d+)?|[A-ZÆØÅ]{1,2}(?![a-zæøå])|[a-zæøå](?=[).:\s]|$)|[ivxIVX]+(?=[).:\s]|$))"
OFTEN = re.compile(r"\b(?:ofte|tit|jævnligt)\b", re.IGNORECASE)  # "Vi får ofte spørgsmålet: …" is nobody's question to the sender
ORDINAL = r"(?:[Ff]ørste|[Aa]ndet|[Tt]redje|[Ff]jerde|[Ff]emte|[Ss]jette|[Ss]idste)"
LABEL = re.compile(
    rf"\(?(?:(?:{ORDINAL}|[A-ZÆØÅ]\w+s)\s+)?(?:(?:Under|Del|Samråds|§\s*20-)?[Ss]pørgsmål|[Ss]pm\.?)\s*(?:nr\.?|nummer|S)?\s*\(?(?P<number>{NUMBER})?\)?"
    r"(?P<about>(?:\s*\([^)]{1,60}\))?(?:\s*,?\s*(?:af|fra|stillet|til)\b(?:[^:?”\"“»\n]{1,160}(?=:)|[^:?”\"“»\n]{1,160}?))?)\s*(?P<stop>[:.)]+|(?=\n)|(?=\s[A-ZÆØÅ”\"“»])|\Z)\s*"
)
ANSWER = re.compile(
    r"(?:(?:Endeligt|Foreløbigt|Fælles|Samlet|Ministerens|Kommunens|Regionens|Vores)\s+)?(?:[Ss]var(?:bidrag)?|[Bb]esvarelse|[Bb]idrag)\b"
)
# "Ad 2. Hvor lang tid …?": an answer's heading that repeats its question.
AD = re.compile(
    r"\(?(?:(?:(?:[Aa]d|AD|[Vv]edr\.|[Tt]il)\.?:?\s*(?:(?:[Ss]pørgsmål|[Ss]pm\.?|[Pp]kt\.|[Pp]unkt)\s*)?|[Pp]kt\.\s*|[Pp]unkt\s+)(?:nr\.\s*)?"
    rf"(?P<number>{NUMBER})[).:]*|(?P<code>[A-ZÆØÅ]{{1,3}}\s?\d{{1,4}}):|(?P<plain>\d{{1,2}})(?=\s+Hv))\s*[-–:]?\s*\(?(?=[A-ZÆØÅ”\"“»])"
)
QUESTION_WORDS = re.compile(
    r"\b(?:spørgsmål\w*|svare?\b|besvare\w*|redegøre\w*|redegjort|redegørelse\w*|forhold\w*\s+sig\s+til|oplys\w+|spørge[rs]?\w*|spurgt\w*|forespørgs\w+|punkter|belys\w+|følgende|"
    r"udtale\w*|bemærkninger)\b",
    re.IGNORECASE,
)
OPENS = re.compile(
    rf"\W*(?:{STRONG}|(?:om|hvorvidt|hvor)\s|{FINITE}\s+\w+|{NOUN}|(?:\w+\s+){{0,4}}?bedes\b|{TELL}\b|{SEND})",
    re.IGNORECASE,
)
# A sentence after the asking one that says what the answer must hold.
ANSWER_MUST = re.compile(
    r"(?:Redegørelsen|Udtalelsen|Svaret|Besvarelsen|Notatet|Bidraget|Oplysningerne|Den|Det|Vi|Kommunen|Regionen)\s+(?:skal|skulle|bør|bedes|drejer\s+sig|gælder)\b(?P<rest>(?:[^.?!]|\.(?=\s*[a-zæøå])){0,80}?)"
    rf"(?:{ASKED_FOR}|omfatte|indeholde|vise|om|navnlig|især)\s*,?\s*(?=(?:om\s|{STRONG}))"
)
ORDERED = re.compile(
    rf"(?:(?:\bFor\s+det\s+(?:første|andet|tredje|fjerde|femte|sidste)|(?:\bOg\s+e|\bE)ndelig|\bDernæst)\s*,\s*(?=(?:om\s|{STRONG}))|\b(?:Det|For\s+det)\s+(?:første|andet|tredje|fjerde|femte|sidste)(?:\s+(?:spørgsmål|punkt))?\s+(?:er|lyder|går\s+på|handler\s+om|drejer\s+sig\s+om|gælder|ønskes\s+oplyst|spørges\s+der\s+(?:om|til))\s*,?\s*(?:på|om)?\s*,?\s*(?=(?:om\s|{STRONG})))"
)
INLINE_MARK = re.compile(r"(?:(?<=\s)|^)(?P<mark>\(?(?:\d{1,2}|[a-hA-H]|[ivxIVX]{1,4})[).])\s+(?=[A-ZÆØÅ”\"“»]|hv|om\s)")
QUOTED_MARK = re.compile(r"\(?(?P<mark>\d{1,2}|[a-hA-H])[).]\s+")
# A row of nouns, each with its own preposition: "spurgt til ventetiden og til bemandingen", "gøre rede for restancerne, for årsagen til dem og for indsatsen"
ROW = re.compile(
    rf"\b(?P<again>for|om)\s{IN}+?,\s+(?P=again)\s{IN}+?,?\s+(?:og|samt)\s+(?P=again)\s|\b(?:spurgte?|spørge[rs])\s{IN}{{0,40}}?\btil\s(?!at\b){IN}+?(?:,|\s(?:og|samt))\s+(?:og\s+|samt\s+)?(?:endelig\s+)?til\s"
)

# Under one label a second question of its own: "… siden 2020? Vil ministeren desuden oplyse, om …?"
MOREOVER = re.compile(
    r"\?\s+(?=(?:Vil|Kan)\s+\w+\s+(?:desuden|endvidere|også|ligeledes|samtidig|yderligere|i\s+den\s+forbindelse)\b)"
)
ANNOUNCED = re.compile(r"\b(?P<number>\d{1,2}|to|tre|fire|fem|seks|syv|otte|ni|ti)\s+(?:\w+\s+)?spørgsmål\b", re.IGNORECASE)
# A question's title before it on its line: "Ventetid: Hvor længe venter et skib på syn?"
TITLE = re.compile(r"(?![^:.]*\b(?:ofte|tit|jævnligt)\b)[A-ZÆØÅ][\w-]*(?:\s+[\w-]+){0,4}[:.]\s+(?=[A-ZÆØÅ])")

TOPIC = re.compile(
    rf"\b(?:(?:[Ff]or\s+så\s+vidt\s+angår|[Hh]vad\s+angår|[Mm]ed\s+hensyn\s+til|[Vv]edrørende|[Aa]ngående|[Tt]il|[Pp]å)\s+(?:\w+\s+){{0,2}}?spørgsmål(?:et)?\s+om|[Hh]er\s+er\s+(?:\w+\s+)?svar(?:et|ene)?\s+på"
    rf"|(?<!vores )(?<!min )(?<!vort )(?:spørgsmål(?:et|ene)?|forespørgsel(?:en)?|henvendelse(?:n)?|anmodning(?:en)?|brev(?:et)?|mail(?:en)?|skrivelse(?:n)?)\b{IN}{{0,90}}?\b(?:om|på))"
    rf"\s*,?\s+(?:\(?(?:1|a|i)\)\s+|(?=(?:{STRONG}|om\s)))"
)
TOLD = re.compile(r",\s+(?:kan|skal|bemærkes|oplyses|som\s+(?:I|du|De)\b)|\s+(?:er|blev)\s+(?:\w+\s+)?modtaget\b")
# The main clause behind "Under henvisning til ministeriets brev, hvori ministeriet spørger, hvor mange …".
ANSWERS_NOW = re.compile(
    r",\s+(?:skal|kan|vil|må)\s+(?:jeg|vi|man|\w{4,}(?:en|et))\b[^.,;:?]{0,60}?\b(?:meddele|oplyse|svare|besvare|bemærke|udtale|anføre|indberette|redegøre|berette)\b"
)
# "… svar på tre forhold. Det drejer sig om antallet af klager, om årsagen til dem og om, hvornår …"
MATTERS = re.compile(r"(?:Det|De|Disse|Den|Spørgsmålene|Punkterne|Forholdene)\s+(?:drejer\s+sig|handler)\s+om\s*,?\s+")

CONCERNS = r"(?:går\s+på|gik\s+på|handler\s+om|handlede\s+om|drejer\s+sig\s+om|drejede\s+sig\s+om|omhandler|omhandlede|gælder|gjaldt|vedrører|vedrørte|angår|angik)"
# "Ministeriets andet spørgsmål er, hvor lang …", "Det sidste spørgsmål går på, hvornår …": the answer names each question in its turn.
IN_TURN = re.compile(
    rf"\bSpørgsmål(?:et|ene)\s+(?:er|var|lyder|lød|går\s+på|gik\s+på|vedrører|vedrørte|angår|angik)\s+for\s+det\s+første\s*,?\s+(?:om\s*,\s*)?(?={STRONG}|om\s)|\b(?:Forespørgslen|Henvendelsen|Anmodningen|Spørgsmålene)\s+{CONCERNS}\s*,?\s+(?:på\s*,\s*)?(?={STRONG}|om\s|\(?(?:1|a|i)\)\s)|"
    # "Ministeriets spørgsmål til kommunen er, hvor …", "Spørgsmål 2 handler om, hvad …", "Brevet rummer to spørgsmål, nemlig hvor …"
    rf"(?:(?!Kommunens|Vores|Regionens|Skolens)[A-ZÆØÅ]\w+(?:ets|ens|eres)\s+(?:spørgsmål|henvendelse|forespørgsel|anmodning|brev)|(?:Jeres|Dit|Din|Deres)\s+(?:spørgsmål|henvendelse|forespørgsel|anmodning|brev|mail)|\bSpørgsmål\s+(?:nr\.\s*)?\d{{1,2}})(?:\s+til\s+\w+)?\s+(?:er|var|lyder|lød|{CONCERNS})\s*,\s+(?={STRONG}|om\s)|"
    rf"\b(?:[Hh]envendelse|[Bb]rev|[Mm]ail|[Ss]krivelse)(?:n|et|en)?\s+(?:indeholder|indeholdt|rummer|rummede)\s+\w+\s+spørgsmål\s*[,:]\s+(?:nemlig\s+)?(?={STRONG}|om\s)|"
    rf"(?:[A-ZÆØÅ]\w+|[Dd]et|[Jj]eres|[Dd]it|[Dd]eres)\s+{ORDINAL}\s+spørgsmål\s+(?:er|var|lyder|lød|{CONCERNS})\s*,?\s+(?:(?:om|på)\s*,\s*)?(?=\w)"
)
WANTED = re.compile(
    r"\b(?:ønskes|bedes)|\b(?:opfordre|invitere|tilskynde)s\s+til|\b[Dd]e[tr]\s+(?:anmodes|spørges)|\bat\s+(?:vide|høre|kende|få\s+(?:oplyst|belyst|besked|svar))\Z|\bfremgå\b|\binteresserer\b|\binteresse\Z|\bnysgerrige?\s+efter\Z|\b[Ll]ad\s.*\b(?:vide|høre)\Z"
)  # an asking verb that names nobody
FIRST_NUMBER = re.compile(r"\(?(?:1|a|i)\)\s+")
ASKED_BEFORE = re.compile(r"\b(?:spørgsmål\w*|spørger|spurgt)\b", re.IGNORECASE)
BEDES = re.compile(r"(?:\w+\s+){1,3}?(?:bedes|anmodes\s+om\s+at)\b(?!.*\?)", re.DOTALL)
# "Vil ministeren oplyse, hvor mange …": the frame of a question that asks by its clauses.
WILL_TELL = re.compile(rf"(?:Vil|Kan|Ønsker)\s+(?:[\w-]+\s+){{1,4}}?{ASKED_FOR}\s*,?\s+(?:for\s+|om\s+)?(?={STRONG})")
