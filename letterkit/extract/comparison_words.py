"""The patterns that find a comparison's words, made from `comparisons.toml`. `up` and `down` are the named groups of each."""

from __future__ import annotations

import re

from letterkit.danish.anycase import AnyCase
from letterkit.danish.tables import table

_TABLE = table("extract", "comparisons")


def listed(name: str) -> frozenset[str]:
    """The single words of a list."""
    return frozenset(_TABLE[name].split())


def any_of(*names: str) -> str:
    """An alternation of the phrases of the lists, longest first; a blank stands for any white space."""
    phrases = {phrase.strip() for name in names for phrase in re.split(r"[,\n]", _TABLE[name]) if phrase.strip()}
    return "(?:" + "|".join(re.sub(r"\s+", r"\\s+", one) for one in sorted(phrases, key=lambda one: (-len(one), one))) + ")"


# "langt højere end", "12 flere sager pr. 1.000 borgere end i 2019"; not "end at", "end noget andet"
UP_THAN, DOWN_THAN = any_of("up_than", "up_than_plain"), any_of("down_than", "down_than_plain")
BETTER, WORSE = any_of("better_than"), any_of("worse_than")
THAN = AnyCase(
    rf"\b(?:(?P<up>{UP_THAN})|(?P<down>{DOWN_THAN})|(?P<better>{BETTER})|(?P<worse>{WORSE}))\b"
    rf"(?:\s+(?!end\b)[\w/.%-]+){{0,8}}?(?:,(?:\s+(?:der|som)\b[^,.;:]{{3,50}},)?)?\s+end\b(?!\s+(?:at|{any_of('no_yardstick')})\b)"
)
GROWN = AnyCase(
    r"\b(?:er|var|blev|blevet|bliver|føles|virker)\s+(?:(?!ikke\b|ingen\b)\w+\s+){0,3}?(?:mere\s+\w+|(?!(?:hell|sna|sen|tidlig|nærm|fjern|fær|vid|tid)\w*ere\b)\w{3,}ere),?\s+end\b"
)
FAR_OFF = AnyCase(rf"længere\s+{any_of('far_off')}\b")
# "en anelse under de 10,1, som kommunen opgør": the words before a number that somebody else's level is
BESIDE_THE = AnyCase(
    r"(?:\b(?:en\s+anelse|lidt|noget|langt|klart|pænt|tæt)\s+)?\b(?:(?P<up>over|mere\s+end|højere\s+end|flere\s+end|længere\s+end)|(?P<down>under|mindre\s+end|lavere\s+end|færre\s+end|kortere\s+end))\s+(?:de|det|den)\s+(?=\d)"
)
OF_OTHERS = AnyCase(r"(?:\s+[a-zæøå.]+)?,\s+(?:som|der|vi|man)\b|\s+(?:[a-zæøå]+\s+)?(?:i|for|på|hos|fra)\s+(?!\d)\w+")
CAUGHT_UP = AnyCase(
    r"(?:mere|bedre)\s+end\s+(?!(?:budgett|forvent|vent|planlag|beregn|aftal|norm|tillad|bevil|krævet|lovet|forudsat|mål|krav|loft|landet|\w+[ne]t\s+(?:før|forinden|forud)\b|året|\w*gennemsnit|\w*niveau|\w*budget)\w*)\w{3,}(?:et|dt)\b"
)
EVER = AnyCase(r"\s+(?:nogensinde|(?:i|på|ved)\s+no(?:get|gen)\s+(?:(?:andet|anden|tidligere|foregående)\s+)?\w+)\b")
THAN_NOW = AnyCase(rf"\s+{any_of('present')}(?!\w)")
SPAN_BEFORE = AnyCase(rf"\b{any_of('spans')}(?:r|er|e|ter)?\s+$")
PLAIN = AnyCase(any_of("up_than_plain", "down_than_plain", "better_than", "worse_than") + r"\b")
COMPARATIVE = AnyCase(rf"\b(?:(?P<up>{any_of('up_than')})|(?P<down>{any_of('down_than')}|mindre))\b(?!\s+end\b)")
HELD_TO = AnyCase(rf"\b(?:{any_of('held_to')})\s+")
# "over landsgennemsnittet", "under kommunens gennemsnit", "overstiger loftet"
AGAINST = AnyCase(
    rf"\b(?:(?P<up>over|{any_of('surpasses')})|(?P<down>under|{any_of('falls_short')}))(?:\s+|,\s+(?=hvad\b))(?:{any_of('as_ever')}\s+){{0,2}}(?:(?:vi|de|den|det)\s+)?"
    rf"(?:(?:det|den|de|både|sit|sine|vores|egen|eget)\s+){{0,2}}(?:[\w-]+s\s+){{0,2}}(?:\w+e\s+)?(?:{any_of('yardsticks', 'yardsticks_of_paper')}\b|(?:(?:det|den|dem),\s+(?!der\b|som\b)\w+|hvad\s+\w+)\b)"
)
# "overskrider natgrænsen"; "Budgettet blev overskredet med 3 mio. kr.": the last read right before a quantity
EXCEEDED = AnyCase(
    r"\b(?:overstiger|oversteg)\s+(?:(?:langt|klart|dog|nu|fortsat|igen|i\s+\w+(?:\s+\w+){0,2}?)\s+){0,2}(?P<other>(?:(?:det|den|de)\s+\w+e\s+(?!grænse|beløb|alders)\w{3,})|(?!grænse|beløb|alders)\w{3,}(?:en|et|erne|ne))(?=\s*[.,;]|\s+(?:af|på|for|i|med|efter)\b)"
    r"|"
    r"\b(?:overskrider|overskred|overskredet|overstiger|oversteg|oversteget)\s+(?:\w+\s+)?(?P<limit>(?!alders|land)\w+grænse(?:n|r|rne))\b"
    r"|\b(?:\w*budget(?:tet)?|\w*ramme(?:n)?|bevillingen|loftet|normen|kvoten|\w*målet|\w*grænse(?:n)?)\b\s+(?:(?!ikke\b)\w+\s+){0,4}?overskredet\s+med\s+(?:(?:ca\.|knap|godt|mere\s+end|over|næsten)\s+)?(?=\d)"
    r"|\b(?:er|blev|var|blevet|været)\s+(?:(?!ikke\b)\w+\s+){0,2}?(?:overskredet|overgået|overtruffet)\s+med\s+(?:(?:ca\.|knap|godt|mere\s+end|over|næsten)\s+)?"
)
# "er for første gang over de 95 pct.": the sign of the number is what is said; read right before or into a quantity
FIRST_OVER = AnyCase(
    r"\b(?:er|var|ligger|lå|kom|kommet|nåede|nået|blev)\s+(?:(?!ikke\b)[\w.]+\s+){0,4}?for\s+første\s+gang(?:\s+(?:nogensinde|siden\s+\w+|i\s+\w+(?:\s+år)?))?\s+(?:(?P<up>(?:op\s+)?over)|(?P<down>(?:ned\s+)?under))\s+"
)
# "Det er første gang i værkets historie, at vi er under 7": read right before a number; "For første gang siden 1990 kom der ingen"
FIRST_TIME = AnyCase(r"\bførste\s+gang\b[^.;:]{0,60}?\b(?:(?P<up>(?:op\s+)?over)|(?P<down>(?:ned\s+)?under))\s+$")
FIRST_NONE = AnyCase(
    r"\bfor\s+første\s+gang\s+(?:siden|i|nogensinde)\b[^.;:,]{0,50}?\b(?:ingen|ikke\s+\w+(?:et|t)(?:\s+\w+)?|(?:slet\s+)?ikke\s+en\s+eneste)\b"
)
# "mangler vi 4 procentpoint i at nå målet": read around a quantity
LACKS = AnyCase(r"\bmangler\s+(?:(?!ikke\b)\w+\s+){0,4}?$")
TO_REACH = AnyCase(r"\s+(?:\w+\s+)?(?:i|for)\s+at\s+(?:nå|være\s+i\s+mål|leve\s+op|opfylde)\b")
# "ligger over de øvrige regioner", "halter efter naboerne"
SURPASSED = AnyCase(
    r"\b(?:overgik|overgår|overgået|slog|slår|slået|overhalede|overhalet|oversteg|oversteget)\s+(?:(?!ikke\b)\w+\s+){0,2}?(?:alle\s+(?:(?:de\s+)?(?:tidligere|foregående)\s+(?:år|sæsoner|måneder|tal|resultater|målinger|rekorder|udgaver)|rekorder)\b|sidste\s+års|fjorårets|forrige\s+\w+s|alt\s+(?:tidligere|hidtidigt|hvad)|årene\s+før)\b"
)
RANKED = AnyCase(
    rf"\b(?:(?:ligger|lå|ligget|placerer\s+sig)\s+(?:\w+\s+){{0,3}}?(?:(?:(?P<up>over)|(?P<down>under))\s+"
    rf"(?:(?:landets|regionens|de|vores|alle)\s+){{0,2}}{any_of('peers')}|(?:(?P<up2>foran)|(?P<down2>bag|efter))\s+(?:(?:landets|regionens|de|vores|alle)\s+){{0,2}}{any_of('peers', 'yardsticks')})\b|(?P<past>forbi\s+(?:sidste\s+års|fjorårets)\s+\w+)|(?:ligger|lå|ligget|er|var)\s+(?:(?!(?:presset|kommet|nået|kørt|faldet|bragt)\b)\w+\s+){{0,3}}?i\s+(?:(?P<up3>top(?:pen)?|spidsen(?!\s+for)|den\s+(?:høje|dyre|lange|tunge|øvre)\s+ende)|(?P<down3>bund(?:en)?|den\s+(?:lave|billige|korte|lette|nedre)\s+ende))\b|(?:er|var|ligger|hører\s+til)\s+(?:(?!ikke\b)\w+\s+){{0,3}}?blandt\s+(?:de|landets|regionens|kommunens|byens|stiftets|\w+s)\s+(?:\w+\s+)?(?:(?P<up7>højeste|største|længste|dyreste|travleste|hyppigste)|(?P<down7>laveste|mindste|korteste|billigste|sjældneste))(?=\s*[.,;:)]|\s+(?:i|på|af|hvad)\b|\s+\w+(?:er|e|r)?\s*(?:[.,;:)]|(?:i|på)\b))|(?P<behind>(?:halter|haltede)\s+(?:\w+\s+)?(?:bag)?efter)|(?:ligger|lå|ligget)\s+(?:\w+\s+)?(?:(?P<up5>øverst)|(?P<down5>nederst))(?=\s*[.,;]|\s+med\s+\d|\s+på\s+(?:rang)?listen))"
    r"|\b(?:er|var|ligger|lå|kommet)\s+(?:(?!ikke\b)\w+\s+){0,2}?(?:(?P<up6>foran|forud\s+for)|(?P<down6>bag(?:efter|ud\s+for)?))\s+(?:de\s+)?(?:fleste|andre|øvrige|\w*gennemsnittet|landet\s+som\s+helhed|naboerne|nabo\w+(?:ne|n))\b"
    r"|\b(?:(?P<up4>foran|forud)|(?P<down4>bagud|bagefter))\s+(?:i\s+forhold\s+til|sammenlignet\s+med|målt\s+mod)\s+(?!(?:(?:den|det|vores)\s+)?\w*(?:plan|skema|frist|budget)\w*\b)\w+"
)
# "Landstallet er 16 pct., så vi ligger for første gang under det", "de øvrige fire ligger over": of the yardstick named before
OF_IT = AnyCase(
    r"\b(?:ligger|lå|ligget)\s+(?:(?!ikke\b)\w+\s+){0,4}?(?:(?P<up>over)|(?P<down>under))(?:\s+(?:det|den|dette|dem|denne|disse))?(?=\s*(?:[.,;:)]|$))"
)
YARDSTICK = AnyCase(rf"\b(?:{any_of('yardsticks')}|\w*{any_of('permitted')})\b")
# "6 pct. under året før": read right behind a quantity
BEYOND_TIME = AnyCase(r"\s+(?:(?P<up>over)|(?P<down>under))\s+")
# "under halvdelen af det, den var i 1985": read right behind a fraction
OF_THAT = AnyCase(
    r"\s+(?:af\s+(?:den\s+mængde|det\s+(?:antal|beløb|niveau))\b|(?:af,?\s+)?(?:det|den|hvad|tallet|antallet|niveauet|niveau|beløbet)(?:,\s|\s+(?:i|fra|for|den|det|de|vi|der|året)\b)|(?:af,?\s+)?hvad\s+\w+)"
)
AS_MUCH = AnyCase(r"\s+så\s+(?:mange|meget|stor[et]?|lang[et]?|høj[et]?|dyr[et]?|hurtigt?|ofte)\b[^;:]*\bsom\b")
SPENDING = AnyCase(rf"\b{any_of('spending')}\b")
CONTEST = AnyCase(rf"\b{any_of('contests')}\b")
# "17 gange grænseværdien", "halvanden gang så meget"
TIMES = AnyCase(
    rf"\b(?:(?P<number>\d+(?:,\d+)?|to|tre|fire|fem|seks|syv|otte|ni|ti)\s+gange\s+(?=(?:(?:det|den|de)\s+)?{any_of('yardsticks')}\b)"
    rf"|halvanden\s+gang\s+så\s+\w+|(?P<many>\d+(?:,\d+)?|to|tre|fire|fem|seks|syv|otte|ni|ti)\s+gange\s+(?:{UP_THAN}|{DOWN_THAN}))"
)
# "Pigerne klarede sig bedre end drengene", "er mere tilfredse end de yngre lejere": read at a clause's start and behind "end"
GROUP_FIRST = AnyCase(r"(?:(?:de|den|det|vores)\s+\w+e\b|\w{3,}(?:erne|ene)\b)")
SIDE_BY_SIDE = AnyCase(r"(?:mere|mindre|bedre|dårligere)\s+(?:\w+\s+)?(i|på|hos|blandt)\s+[^,;]{2,40}\s+end\s+\1\s")
# "bedre end naboøens færge", "end bankens indeks", "end markedets": somebody else's, read behind "end"
ANOTHERS = AnyCase(
    r"(?:nabo\w+|(?:de\s+)?fleste(?:\s+andre)?\b|(?!\w*års\b)[a-zæøå]+(?:ens|ets|ernes|enes)\b|(?:de\s+)?(?:andre|øvrige)\b|konkurrent\w+|branchen\b|markedet\b|\w*indeks\w*)"
)
GROUP_BEHIND = AnyCase(r"(?:(?:de|den|det|vores)\s+(?!fleste\b)\w+e\b|\w{3,}(?:erne|ene)\b|(?:blandt|hos)\s)")
LIMIT = AnyCase(r"(?:grænseværdi\w*|grænsen|norm\w*|krav\w*|loftet|tilladte|servicemål\w*)$")
DEADLINE = AnyCase(r"(?:garantien|fristen)$")
LIMIT_AFTER = AnyCase(r"\s+(?:det\s+|den\s+)?(?:grænseværdi\w*|norm(?!al)\w*|krav\w*|loftet|tilladte?|servicemål\w*|fristen)\b")
# "mindre end budgetteret", "mere end normalt"
PLANNED = AnyCase(
    r"\bend\s+(?:[\wæøå]+\s+){1,2}(?:foreskriver|foreskrev|tillader|tillod|hjemler|tilsiger|lægger\s+op\s+til|giver\s+plads\s+til|forudsatte|forudsætter)\b|\bend\s+(?:(?:det|den|hvad),?\s+)?(?:oprindelig\w*\s+|(?:vi|de|det|der|jeg|man)\s+(?:[a-zæøå]+\s+){0,3})?(?:frygt|håb|normer|lovet|lovede|regne|krævet|budgett|forvent|vent|planlag|forudsat|beregn|aftal|normal|besluttet|tillad|bevil|afsat|anslå)\w*"
)
ENDS = r"(?!,\s+end\b)(?=\s*[,.;:)–—]|\s+(?:i|på|for|hos|blandt|siden|men|og|hvert?|fra|med|ved|de|nu|til)\b|\s*$)"
PREDICATE = AnyCase(
    rf"\b(?P<verb>{any_of('predicate_verbs')})\s+"
    rf"(?:(?:(?!ikke\b|end\b|en\b|et\b|ingen\b|og\b|eller\b)\w+\s+){{0,4}}?(?:(?:en|et)\s+(?:hel\w*\s+)?{any_of('spans')}\s+)?(?:(?P<up>{any_of('predicate_up')})|(?P<down>{any_of('predicate_down')}))"
    rf"|(?:{any_of('degrees')}\s+){{0,3}}(?:(?P<up2>{any_of('predicate_up_people')})|(?P<down2>{any_of('predicate_down_people')})))"
    + ENDS
)
# "Karaktererne er bedre i år", "Deltagelsen er blevet ringere": of what is wanted or deplored only
PRAISED = AnyCase(
    rf"\b(?:{any_of('predicate_verbs')})\s+(?:(?!ikke\b|end\b|en\b|et\b|ingen\b|og\b|eller\b)[a-zæøå]+\s+){{0,3}}?(?:(?P<better>{BETTER})|(?P<worse>{WORSE}))"
    + ENDS
)
NOWADAYS = AnyCase(r"\b(?:nu|i\s+dag|i\s+år|i\s+øjeblikket|for\s+tiden|efterhånden|på\s+det\s+seneste)(?!\w)")
# "henvisninger op 9 pct., afbud ned 4 pct.": read right before a share
UP_BY = AnyCase(r"(?:^|[:;,]\s+|\n)(?:og\s+)?(?P<what>[a-zæøå]{4,})(?:\s+\w+)?\s+(?:(?P<up>op)|(?P<down>ned))\s+(?:med\s+)?$")
# "bunken er ikke blevet mindre, snarere tværtimod": turns what was denied
CONTRARY = AnyCase(r",?\s+(?:(?:men|snarere|nærmest|og|faktisk)\s+)*tværtimod\b")
# "Siden reformen er der blevet færre dagpengemodtagere"
FEWER = AnyCase(
    rf"\b(?:(?:blevet|kommet)\s+(?:\w+\s+)?|(?:modtaget|modtog|fået|fik|haft|havde|registreret|behandlet|behandlede|afgjort|afgjorde|gennemført|gennemførte|set|ser|oplevet)"
    rf"\s+(?:(?!ikke\b)\w+\s+){{0,2}}?{any_of('by_degree')}\s+|\bder\s+(?:nu\s+)?{any_of('by_degree')}\s+)"
    r"(?:(?P<up>flere)|(?P<down>færre))\s+(?=[a-zæøå])(?!end\b|og\b|gange\b)(?![^.;:,]*\bend\b)"
)
# "Der kom færre gæster", "Vi har færre ansatte": always than something; of "flere" nobody knows
FEW = AnyCase(
    r"\b(?P<verb>[a-zæøå]+)\s+(?:(?:der|vi|de|dog|nu|også|altså|igen|i\s+år|i\s+dag|derfor|betydeligt|markant|langt|lidt|noget)\s+){0,3}færre\s+(?!og\b|end\b|gange\b|ressourcer\b|midler\b)[a-zæøå]{3,}\b(?![^.;:]*\bend\b)"
)
# "Vi har altså flere studerende", "mister alligevel færre af dem": an adverb draws it from the levels told before
ALTOGETHER = AnyCase(
    r"\b(?P<verb>[a-zæøå]+)\s+(?:altså|således|dermed|alligevel)\s+(?:(?P<up>flere)|(?P<down>færre))\s+(?!og\b|gange\b|end\b)[a-zæøå]+\b(?![^.;:]*\bend\b)"
)
BECAME = AnyCase(r"\b(?:blevet|blev)\b")
NUMBER_AFTER = re.compile(
    r"\s+(?:(?!(?:19|20)\d\d\b)\d[\d.,]*(?!\S*-[a-zæøå])|én|ét|to|tre|fire|fem|seks|syv|otte|ni|ti|tolv)\b|\s+hver(?:t)?\s+(?:anden|andet|\w+(?:de|te|dje))\b"
    r"|\s+(?:et|en)\s+(?:halvt?\s+)?(?:år|uge|måned|dag|døgn|time|kvarter|minut|meter|kilometer)\b(?!\s+(?:før|tidligere|siden|forinden))"
)
SO_MANY_OF = AnyCase(r"\s+[\wæøå]+\s+ud\s+af\s")  # "billigere end to ud af tre foreninger"
OF_A_YEAR = AnyCase(
    r"\s+(?:(?:for|af)\s+(?:de\s+)?(?:\w+\s+)?(?:kvartaler|måneder|år|årene|sæsoner)(?:ne)?\s+)?(?:i|fra|for)\s+(?:19|20)\d\d\b"
)
EARLIER = AnyCase(rf"\b{any_of('earlier')}\b")
CHANGED = AnyCase(rf"\b(?:(?P<up>{any_of('up_verbs')})|(?P<down>{any_of('down_verbs')}))\b")
# "er vokset med 15 pct. og plasten med knap 25 pct.": read right behind the first quantity
GAPPED = AnyCase(
    r"(?:\s+og|,\s+mens|,\s+og|,)\s+(?P<what>(?:[\w-]+\s+){0,3}?[a-zæøå-]{2,}(?:en|et|ne))\s+med\s+(?:\w+\s+){0,2}?$"
)
DOWN_TO = AnyCase(r"\s+(?:ned\s+)?til\s+(?:(?:kun|blot|omkring|ca\.|under|næsten)\s+)?")
FALL_IDIOM = AnyCase(rf"\s+af\b|\s+(?:\w+\s+)?(?:{any_of('fall_idioms')}\b|til(?=\W*$|\s+(?:i|på|hos)\b))")
RISE_IDIOM = AnyCase(rf"\s+{any_of('rise_idioms')}\b")
DROPPED_OUT = AnyCase(
    r"(?:\s+\d+(?:\s+[\w.]+){0,6}|(?:\s+[\w.]+){0,3}?)\s+fra(?=\W*$|\s+(?:i|på|ved|undervejs|inden|efter|under|om|før|og|allerede|hen)\b)"
)
COUNTED_BEFORE = AnyCase(
    r"(?:^|\s)(?:\d[\d.]*|en|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|(?:[a-zæøå]+\s+)?(?:halvdelen|\w+del)|de\s+fleste|de\s+øvrige\s+\w+|de\s+\d+\s+\w+)(?:\s+af\s+(?:de|dem|disse)(?:\s+\w+){0,2})?\s+$"
)
APPOINTED = AnyCase(rf"\s+(?:(?:en|et|der|af|[a-zæøå]+t)\s+){{1,3}}[a-zæøå]*{any_of('appointed')}\b")
GROUPED = AnyCase(rf"\s+i\s+(?:\w+\s+){{0,2}}{any_of('grouping')}\b")
AUXILIARY = AnyCase(r"\b(?:er|var|har|havde|blev|blevet|været)\b")
MEASURE = AnyCase(
    r"\b(?:antal(?:let)?|andel(?:en)?|\w*(?:tal(?:let)?|tid(?:en|erne)?|udgift(?:en|er|erne)?|procent(?:en)?|fravær(?:et)?|niveau(?:et)?"
    r"|pris(?:en|erne)?|indhold(?:et)?|tab(?:et)?|forbrug(?:et)?|omkostning(?:en|er|erne)?|gennemsnit(?:tet)?|bunke(?:n)?|pukkel|puklen"
    r"|efterslæb(?:et)?|ledighed(?:en)?|produktion(?:en)?|produktivitet(?:en)?|aktivitet(?:en)?|dækning(?:en)?|belægning(?:en)?"
    r"|kvotient(?:en)?|takst(?:en|erne)?|gæld(?:en)?|frafald(?:et)?|omsætning(?:en)?|udledning(?:en|er|erne)?|opfyldelse(?:n)?"
    r"|beholdning(?:en)?|bestand(?:en)?|forskel(?:len)?|afstand(?:en)?|støj(?:en)?|karakter(?:en)?|score(?:n)?|temperatur(?:en)?|frekvens(?:en)?|indtægt(?:en|er|erne)?|forekomst(?:en)?|hyppighed(?:en)?|mængde(?:n)?|efterspørgsel|efterspørgslen|tilgang(?:en)?|overskud(?:det)?|underskud(?:det)?))\b"
)
ADJECTIVE = r"(?:[a-zæøå]+(?:ere|t|ig|e|is|lig|stor|klar|svag|lille|jævn|pæn)|stor|klar|svag|lille|jævn|pæn)"
NOUN = AnyCase(
    rf"\b(?:{any_of('before_nouns')}|(?:en|et)\s+(?:{ADJECTIVE}\s+){{1,3}})\s*(?<=\s)"
    rf"(?:(?P<up>(?!\w*søgning)[a-zæøå]*{any_of('rise_nouns')})|(?P<down>{any_of('fall_nouns')})"
    rf"|(?P<up2>{any_of('rise_deeds')})(?=\s+(?:på|med|fra)\s+\d|\s+i\s+(?:antal(?:let)?|andel(?:en)?|\w*tal(?:let)?)\b)|(?P<down2>{any_of('fall_deeds')})(?=\s+(?:på|med|fra)\s+\d|\s+i\s+(?:antal(?:let)?|andel(?:en)?|\w*tal(?:let)?)\b))\b"
    r"|\b(?:tog|taget|tager|fik|fået|gjorde|gjort)\s+(?:et|en)\s+(?:[a-zæøå]+\s+)?(?:(?P<up3>hop\s+op\w*|nøk\s+op\w*|tigerspring)|(?P<down3>dyk))\b"
)
# "en forbedring på 6,6 procentpoint", "er forværret med fire dage"
TURNED = AnyCase(
    r"\b(?:(?P<good>forbedring(?:en)?|forbedret|forbedredes?|bedring(?:en)?|bedredes)|(?P<bad>forværring(?:en)?|forværret|forværredes?|forringelse(?:n)?|forringet|forringedes))\s+(?:på|med|fra)"
)
# "er gået 7 procentpoint den gale vej", "det går den rigtige vej"
WAY = AnyCase(
    r"\b(?:gået|gik|går|bevæget\s+sig|bevægede\s+sig|bevæger\s+sig|udviklet\s+sig|peger)\s+(?:[\w,.%-]+\s+){0,5}?"
    r"(?:den|i)\s+(?:den\s+)?(?:(?P<good>rigtige|rette|gode|positive)|(?P<bad>gale|forkerte|negative))\s+(?:vej|retning)\b"
)
BEYOND_BUDGET = AnyCase(r"\b(?:mer|mindre)forbrug")
MORE_SPENT = AnyCase(r"\b(?:mer|mindre)(?:udgift|indtægt|pris)")
# "Tilbagegangen fra 2007 til 2008 udgør 4.714 gæster", "Forøgelsen på 15,5 mio. kr.": with its size, right behind `amounts_to`
NAMED = AnyCase(
    rf"(?:(?P<up>\b[a-zæøå]*{any_of('rises')})|(?P<down>\b{any_of('falls')}))\b(?:[^,;:()]{{0,60}}?\s{any_of('amounts_to')}|,)\s+"
    r"(?:(?:altså|således|dermed|følgelig|derfor|herefter|i\s+alt|dog|samlet|nu|hele|kun|blot)\s+)*(?:på\s+)?"
)
# "mod elforbruget, der er gået den anden vej": against what was told before
OTHER_WAY = AnyCase(
    r"\b(?:gået|gik|går|bevæget\s+sig|bevægede\s+sig|udviklet\s+sig)\s+(?:\w+\s+){0,2}?(?:den\s+|i\s+)?(?:(?:stik\s+)?(?:anden|modsatte?)|omvendte?)\s+(?:vej|retning)\b"
)
# read right before a quantity
LOST = AnyCase(r"\b(?:(?P<up>vundet|vandt)|(?P<down>mistet|mistede|tabt|tabte))\s+(?:(?!ikke\b)\w+\s+){0,3}?$")
# "er gået tilbage", "gik lidt frem", "har haft fremgang"; "gået ned med 1.870 timer", "nede på 26 dage"
WENT = AnyCase(
    r"\b(?:(?:gået|gik|går)\s+(?:(?!ud\b|ind\b|ikke\b|det\b)(?:\d[\d.,]*|[\w%-]+\.?)\s+){0,10}?(?:(?P<up>frem)|(?P<down>tilbage))"
    r"(?!\s+(?:til|for|i\s+tid|med\s+at))\b"
    r"|(?:gået|gik|går|røget|røg|skudt|skød|fløjet|fløj|løbet|løb|sat|satte|stukket|stak)\s+(?:\w+\s+){0,5}?(?P<up3>i\s+vejret)\b"
    r"|(?:gået|gik|går|røget|røg|skudt|skød|sprængt|sprængte|bragede|braget)\s+(?:\w+\s+){0,7}?(?P<up7>gennem\s+(?:loftet|taget)|til\s+vejrs|over\s+alle\s+bredder|amok)\b"
    r"|(?:gået|gik|går)\s+(?:\w+\s+){0,2}?(?P<down7>i\s+nul|i\s+minus|i\s+sort|på\s+vågeblus|fløjten)\b"
    r"|(?:fået|fik|taget|tog|gjort|gjorde|haft|havde|mærket|mærkede|oplevet|oplevede)\s+(?:et|en)\s+(?:[a-zæøå]+\s+)?(?:(?P<up8>skub\s+(?:fremad|opad|i\s+vejret)|nøk\s+op\w*|hak\s+op\w*|opsving|løft\s+(?=på|fra)|saltvandsindsprøjtning)|(?P<down8>dyk|knæk|nøk\s+ned\w*|hak\s+ned\w*|skub\s+nedad|lavvande|dykker|drøj\s+nedtur|nedtur))\b"
    r"|(?:taget|tog|tager)\s+(?:(?:kun|dog|igen|nu|mere)\s+)?(?P<up9>fart\b|til\s+i\s+styrke)"
    r"|(?:presset|kommet|nået|kørt|faldet|bragt)\s+(?:\w+\s+)?(?P<down9>i\s+bund)(?=\s*[.,;:)]|\s*$)"
    r"|(?:vokset|groet|løbet|røget|stukket)\s+(?:\w+\s+)?(?:(?P<up10>os\s+over\s+hovedet|fra\s+os|af\s+sted))\b"
    r"|(?:taget|tog|tager)\s+(?:(?:markant|kraftigt|igen|yderligere|gradvist|langsomt|hurtigt|betydeligt|stærkt|voldsomt|lidt|noget)\s+)?(?P<up4>til)(?=\s*[.,;:)]|\s+(?:med|i|siden|gennem|over|hen\s+over|fra)\b|\s*$)"
    r"|(?:gået|gik|går)\s+(?:(?!ikke\b)\w+\s+){0,2}?(?:(?P<up5>fremad(?=\s+(?:for|med)\b)|opad)|(?P<down5>nedad|ned\s+ad\s+bakke))(?=\s*[.,;:)]|\s+(?:for|med|i|på|siden|hos|blandt)\b|\s*$)"
    r"|(?:pilen|pilene|kurven|kurverne|tallene|tendensen|udviklingen|\w+tallet|\w+tallene)\s+(?:knækkede|bøjer|bøjede|vender|vendte|peger|pegede|går|gik)\s+(?:(?!ikke\b)\w+\s+)?(?:(?P<up6>op(?:ad)?)|(?P<down6>ned(?:ad)?))(?=\s*[.,;:)]|\s+(?:for|med|i|på|siden|hos|blandt)\b|\s*$)"
    r"|(?:haft|oplevet|set)\s+(?:en\s+)?(?:\w+\s+)?(?:(?P<up2>fremgang|vækst)|(?P<down2>tilbagegang|nedgang)))\b"
)
# "Sygefraværet lettede", "Efterspørgslen er kølnet": of a measure, a burden or several things only
IDIOM = AnyCase(rf"\b(?:(?P<up>{any_of('up_idioms')})|(?P<down>{any_of('down_idioms')}))\b")
SEVERAL = AnyCase(
    r"\b\w*(?:presset|bølgen|tilstrømning(?:en)?|interesse(?:n)?|efterspørgs(?:el|len)|kontrol(?:len)?|kurven|aktivitet(?:en)?|travlhed(?:en)?|trafik(?:ken)?|salg(?:et)?|handel|handlen|kø(?:en)?|pukkel|puklen|bunke(?:n)?|kapacitet(?:en)?|bemanding(?:en)?|bestand(?:en)?|opbakning(?:en)?|tilslutning(?:en)?|søgning(?:en)?|udlån(?:et)?|fremmøde(?:t)?|besøg(?:et)?|omfang(?:et)?|husleje(?:n)?|leje(?:n)?|løn(?:nen)?|import(?:en)?|eksport(?:en)?|fangst(?:en)?|høst(?:en)?)\b|"
    r"\b(?!(?:borger|medarbejder|lærer|elev|bilist|skib|fly|bil|båd|fugl|barn|børn|gæst|medlem)\w*\b)\w{3,}(?:erne|ene)\b"
)
# What rises and falls by nature: "Tidevandet stiger", "hækken vokser"
PHYSICAL = AnyCase(
    r"\b\w*(?:vand|vandet|vandstand|vandstanden|tidevand|flod|floden|åen|søen|tryk|trykket|solen|månen|tågen|røgen|dampen|temperatur|temperaturen|pegel|pegelen"
    r"|træ|træet|træerne|hæk|hækken|granerne|bøgen|egen|græsset|planterne|kornet|kronen|rødderne|alléen|vejen|stien|bakken|terrænet|grunden|ballonen|blodtryk|blodtrykket|feber|feberen)\b"
)
# What is so as a rule: "vokser 30 cm om året", "falder som regel inden for otte uger", "stiger typisk"
AS_A_RULE = AnyCase(
    r"\b(?:som\s+(?:hovedregel|regel|bekendt)|typisk|normalt|sædvanligvis|altid|hver\s+(?:vinter|sommer|nat|dag|morgen|aften|gang|forår|efterår)|om\s+(?:året|vinteren|sommeren|natten|dagen|morgenen|aftenen|foråret|efteråret)|i\s+løbet\s+af\s+(?:dagen|natten|formiddagen|eftermiddagen|aftenen|[\w.]+\s+(?:minutter|timer)))\b"
)
# "Afgørelsen falder …", "Julen falder på en søndag"; of "andelen af rettidige afgørelser er faldet" it is the share (`of`)
PASSED = AnyCase(
    r"(?P<of>\b(?:af|for|i|med|antal|antallet)\s+(?:\w+\s+){0,3}?)?\b\w*(?:dom|dommen|domme|dommene|kendelse|kendelsen|kendelser|afgørelse|afgørelsen|afgørelser|afgørelserne|beslutning|beslutningen|valget|julen|påsken|påske|pinse|pinsen|fristen|fødselsdag|fødselsdagen|hammeren|skuddet|lyset|snakken|talen)\b(?:\s+\w+){0,4}?\s+$"
)
# "Priserne er gået ikke ubetydeligt op": of a measure only
WENT_UP = AnyCase(
    rf"\b{any_of('movers')}\s+(?:(?!ud\b|ind\b|det\b)[\w%]+(?:,\d+)?\.?\s+){{0,5}}?(?:(?P<up>op(?:ad)?)|(?P<down>ned(?:ad)?))(?=\s*[.,;:)]|\s+(?:med\s+en|siden|gennem|og|over|efter|i(?!\s+\d))\b|\s*$)"
    r"|\bkunnet\s+(?:sættes|hæves|skæres|bringes|skrues|presses|trykkes)\s+(?:(?P<up2>op)|(?P<down2>ned))\b"
)
# "Det er lykkedes at nedbringe bunken", "lykkedes at få fraværet ned på 9 pct."
ACHIEVED = AnyCase(
    r"\b(?:lykkedes|lykkes|nået)\s+(?:(?!ikke\b)\w+\s+){0,3}?at\s+(?:(?P<up>øge|forøge|hæve|forlænge)|(?P<down>nedbringe|reducere|mindske|sænke|forkorte|halvere)"
    r"|(?:få|bringe|presse|skære)\s+(?:\w+\s+){1,5}?(?:(?P<up2>op|frem)|(?P<down2>ned|tilbage)))\b"
)
# "lagde vi 94.000 tons til": read around a quantity
# "skåret tre uger af", read around a quantity; "er kommet 84 ned"
CUT = AnyCase(
    r"\b(?:skåret|skar|barberet|barberede|klippet|klippede|høvlet|høvlede|hugget|huggede|kortet|kortede|knebet|kneb)\s+(?:(?!ikke\b)\w+\s+){0,2}?$"
)
SAVED = AnyCase(r"\b(?:har|havde|har\s+vi)\s+(?:(?!ikke\b)\w+\s+){0,3}?sparet\s+$|\bsparede\s+(?:vi\s+|de\s+)?$")
CUT_OFF = AnyCase(r"\s+af\b")
COME = AnyCase(r"\b(?:kommet|gået|rykket|røget)\s+(?:(?!ikke\b|fra\b|til\b)\w+\s+){0,2}?$")
COME_UP = AnyCase(
    r"(?:\s+[a-zæøå]{3,}(?:er|e|r))?\s+(?:(?P<up>op|frem)|(?P<down>ned|tilbage))(?=\s*[.,;:)]|\s+(?:på|i|siden)\b|\s*$)"
)
# "2,4 procentpoint for lidt": of what is asked for; read right behind a quantity
TOO_FAR = AnyCase(r"\s+for\s+(?:(?P<up>meget|mange|højt|langt|længe|dyrt)|(?P<down>lidt|få|lavt|kort))(?=\s*[.,;:)]|\s*$)")
# "Planen siger 84, så der mangler ti": read right before a quantity
SHORT_OF = AnyCase(r"\b(?:mangler|manglede|mangle[rd]e?s)\s+(?:(?:der|vi|altså|dermed|således|stadig|endnu|fortsat|nu)\s+){0,3}$")
SET = AnyCase(
    r"\b(?:plan(?:en)?|norm(?:en|eringen|eret|erede)?|mål(?:et|tallet|sætningen)?|krav(?:et)?|budget(?:tet)?|ramme(?:n)?|aftal(?:en|t)|kontrakten|loven)\b"
)
ADDED = AnyCase(r"\b(?:lagde|lagt)\s+(?:\w+\s+){0,2}?$")
WIDENED = AnyCase(
    r"\b(?:(?P<up>udvidet|forhøjet|opjusteret|opnormeret|(?:gået|kommet|bragt|sat|gik|kom)\s+op|oppe)"
    r"|(?P<down>indskrænket|beskåret|skåret|nedjusteret|nednormeret|(?:gået|kommet|bragt|sat|gik|kom)\s+ned|nede))\s+(?:fra|med|på|omkring|under|over)\s+$"
)
# "kravlede op fra 88 til 90", "skåret ned med en tredjedel", "oppe på 41", "fire procentpoint op"
UP_DOWN = AnyCase(
    rf"\b(?:{any_of('movers')})\s+(?:(?!ikke\b|ud\b|ind\b|og\b)\w+\s+){{0,5}}?(?:(?P<up>op)|(?P<down>ned))\s+(?:(?:fra|med|på|til|over|under)\s+)?(?:nu\s+|kun\s+|mere\s+end\s+)?$"
    r"|(?:^|[,;]\s+)(?:(?P<up2>op)|(?P<down2>ned))\s+(?:fra|med)\s+$"
)
POINTS_UP = AnyCase(
    r"\s+(?:(?P<up>op|frem|nærmere)|(?P<down>ned|tilbage))(?=\s*[.,;:)]|\s+(?:målet|siden|i\s+alt|i\s+forhold\s+til|fra)\b|\s+(?:på|i)\s+(?:et|to|tre|fire|fem)\s+år\b|\s*$)"
)
MOVING = AnyCase(
    rf"\b(?:er|var|været|lå|ligger|blevet)\s+(?:(?!ikke\b)\w+\s+){{0,2}}?(?:(?P<up>{any_of('ups')})|(?P<down>{any_of('downs')}))\b"
)
# "Der er altså kommet 66 flere.", "det er 3,5 procentpoint lavere", "to procentpoint under": read right behind a quantity
BY_SO_MUCH = AnyCase(
    r"(?:\s+(?P<noun>[a-zæøå]+))?\s+(?:(?P<up>(?:flere(?:\s+(?!end\b|eller\b|men\b|ved\b|som\b|der\b)[a-zæøå]{3,}(?=\s+(?:i|på|hos|for|med|ved|om)\s|\s*[.,;:)]|\s*$))?)|mere|højere|længere|dyrere|ældre|større|tungere|varmere|dybere|bredere|langsommere)|(?P<down>(?:færre(?:\s+(?!end\b|eller\b|men\b|ved\b|som\b|der\b)[a-zæøå]{3,}(?=\s+(?:i|på|hos|for|med|ved|om)\s|\s*[.,;:)]|\s*$))?)|mindre|lavere|kortere|billigere|yngre|lettere|koldere|smallere|hurtigere)|(?P<better>bedre)|(?P<worse>dårligere|ringere)|(?P<above>over)|(?P<below>under))"
    r"(?!,\s+end\b)(?!(?:\s+\w+){1,4}\s+end\b)(?=\s*[.,;:)]|\s+(?:og|eller|men|i|på|hos|for|med|ved|om|siden|pr\.|efter)\s|\s+nu\b|\s*$)"
)
# "Det er et fald på 9 sager eller 12 pct.", "Det svarer altså til 66 færre"
AGAIN = AnyCase(
    r"(?:det|dette|der|dermed|forskellen|(?:de|den|det)\s+[\w.,]+\s+\w+(?:\s+(?:ekstra|flere|færre|mere|mindre))?)\s+(?:er|var|svarer|svarede|giver|udgør|betyder)\s+(?:der\s+)?(?:(?:altså|således|dermed|derfor|til|tale|om|sket|kommet|en|et)\s+)*"
)
CHANGE_NAMED = AnyCase(rf"(?:{ADJECTIVE}\s+)?(?:[a-zæøå]*{any_of('rise_nouns')}|{any_of('fall_nouns')})\s+på\s")
CHANGE_BY = AnyCase(r"(?:[\w.,%]+\s+){1,3}?(?:flere|færre|mere|mindre|lavere|højere|længere|kortere)\b(?!\s+end\b)")
GOES_ON = AnyCase(
    rf"\b[a-zæøå]*(?:(?P<up3>{any_of('rises')})|(?P<down3>{any_of('falls')}))\s+(?:fortsatte|fortsætter|er\s+fortsat|har\s+fortsat)(?=\s*[.,;:)]|\s+(?:i|med|ind|gennem|også|dog|hen)\b|\s*$)"
    rf"|\b{any_of('begins')}\s+(?:(?P<up>stige|vokse|øges|tiltage)|(?P<down>falde|aftage|mindskes))\b|\b(?:fortsætter|fortsatte|fortsat)\s+(?:(?P<up2>opad|i\s+vejret)|(?P<down2>nedad))(?=\s*[.,;:)]|\s+(?:i|med|siden)\b|\s*$)"
)
EVER_MORE = AnyCase(
    r"\bstadig\s+(?:(?P<up>flere|mere|højere|længere)|(?P<down>færre|mindre|lavere|kortere))\b(?!,?\s+end\b)(?![^.,;:]*\bend\b)"
    r"|\b(?:(?P<up3>flere|mere|højere|længere)|(?P<down3>færre|mindre|lavere|kortere))\s+(?:[a-zæøå]+\s+)?(?:(?:for\s+)?hvert\s+(?:eneste\s+)?år|(?:fra\s+)?år\s+(?:for|til)\s+år|måned\s+for\s+måned)\b"
    r"|^(?:langt|markant|betydeligt|væsentligt)\s+(?:(?P<up2>flere)|(?P<down2>færre))\b(?![^.,;:]*\bend\b)"
    r"|(?:^|(?<=[.!?:;]\s)|(?<=\n))(?P<down4>færre)\s+(?:[a-zæøå]+\s+)?[a-zæøå]{3,}(?:er|e|r|s)?\s+(?=\w*(?:er|es|ede|edes|te|tes|ar|kom|fik|gik|tog|så|blev)\b)(?![^.,;:]*\bend\b)(?!\s*at\b)"
)
MORE_AND_MORE = AnyCase(
    rf"\b(?:(?P<up>{UP_THAN})|(?P<down>{DOWN_THAN}))\s+og\s+(?(up)(?P=up)|(?P=down))\b(?P<between>\s+mellem\b)?"
)
TREND = AnyCase(
    r"\b(?:(?P<up>stigende|voksende)|(?P<down>faldende|dalende|svindende))\b(?:\s+(?:antal|andel|tendens|udgifter|siden|i|gennem|over)\b|\s*[.,;]|\s*$)"
    r"|\b(?:oplever|oplevet|oplevede|mærker|mærket|mærkede|set|ser|haft)\s+(?:en|et)\s+(?:\w+\s+)?(?:(?P<up2>stigende|voksende|tiltagende)|(?P<down2>faldende|vigende|dalende|aftagende))\s+[a-zæøå]{3,}"
)
SAME = AnyCase(
    rf"\b(?:{any_of('same')}|på\s+(?:stort\s+set\s+|næsten\s+|nogenlunde\s+|omtrent\s+)?(?:det\s+)?samme\s+niveau"
    r"|(?:er|var|været|blevet|ligger|lå)\s+(?:\w+\s+)?(?:den|det|de)\s+samme(?=\s*(?:[.,;:]|$)|\s+(?:i|på|for|siden)\b)|(?:er|var|lå|ligger|været|blev)\s+(?:\w+\s+){0,5}?(?:næsten|omtrent|stort\s+set|nogenlunde|praktisk\s+talt|så\s+godt\s+som|nøjagtig|nøjagtigt|præcis|ganske)\s+(?:den|det|de)\s+samme(?=\s*(?:[.,;:]|$)|\s+(?:i|på|for|siden|som)\b)|(?:svarer|svarede)\s+(?:\w+\s+){0,2}til\s+(?:(?:lands)?gennemsnittet|(?:tallet|antallet|niveauet|andelen)\s+(?:i|for|fra|året|på)\b|året\s+før|sidste\s+års?|fjorårets)|(?:lige\s+)så\s+(?:mange|meget|stort?|store|langt?|lange|højt?|høje|lavt?)\b(?:\s+(?!som\b)[\w-]+){0,4}?\s+som"
    rf"|lige\s+så\s+(?:{any_of('as_up')}|{any_of('as_down')})(?:\s+(?!som\b)[\w-]+){{0,4}}?,?\s+som(?!\s+(?:muligt|før\s+nævnt))"
    r"|lige\s+så\s+mange|(?:har|er|havde|var|har\s+haft)\s+(?:(?:stort\s+set|nogenlunde|omtrent|næsten|præcis|nøjagtigt?)\s+)?lige\s+(?:mange|stor[et]?|lang[et]?|høj[et]?|dyr[et]?|hyppig[et]?))\b"
)
# "har holdt sig nogenlunde konstant", "ligger til gengæld fast på 11 procent"
GIVEN = AnyCase(
    r"\b(?:med|ved|trods|under)\s+(?P<article>(?:et|en|de|den|det|sin|sit|vores)\s+)?(?:(?:stort\s+set|næsten|helt)\s+)?$"
)
STEADY = AnyCase(
    r"\b(?:(?:holdt|holder|holde)\s+sig|forblevet|forblev|ligget|ligger|lå|været)\s+(?:(?!ikke\b|og\b)[a-zæøå]+\s+){0,4}?"
    r"(?:konstant|stabil[te]?|uændret|uforandret|fladt|vandret|bomstille|klippefast|urokkeligt|i\s+ro|(?:støt|jævnt|fast)(?=\s+(?:på|omkring|ved|siden|gennem|i\s+\w+\s+år)\b))\b"
    r"|\b(?:ændrede|rykkede|flyttede|bevægede|rørte|rokkede|forandrede)\s+sig\s+(?:(?:dog|derimod|næsten|stort\s+set|heller|imidlertid)\s+){0,2}ikke\b(?!\s+(?:kun|blot|alene))"
    r"|\b(?:står|ligger|er),?\s+hvor\s+(?:den|det|de|vi)\s+(?:stod\b|lå\b|plejer\b|var(?=\s+(?:for|i|sidste|før)\b)|(?:altid\s+|hele\s+tiden\s+)?har\s+(?:\w+\s+){0,2}?(?:ligget|stået|været)\b)"
    r"|\b(?:holdt|holde|fastholdt|fastholde|bevaret|bevare)\s+(?:\w+\s+)?på\s+[\w.,]+\s+(?:[\w.]+\s+){0,2}?(?:hele\s+(?:vejen|tiden|perioden|året|sæsonen)|gennem\s+hele|i\s+alle\s+årene)"
    rf"|\b(?:har|havde)\s+(?:(?:den|det)\s+)?samme\s+(?={MEASURE.pattern[2:]})[a-zæøå]+(?=\s*[.,;:)]|\s*$)"
    r"|,?\s+som\s+(?:det|den|de|vi)\s+(?:altid|hele\s+tiden|længe)\s+har\s+(?:været|ligget|haft|gjort)\b|\b(?:ligesom|akkurat\s+som|præcis\s+som|nøjagtigt?\s+som|helt\s+som)\s+(?:i\s+fjor|sidste\s+år|året\s+før|i\s+(?:19|20)\d\d|dengang|før|hidtil|for\s+\w+\s+år\s+siden)\b"
    r"|\b(?:er|var|ligger|lå),\s+hvad\s+(?:det|den|de)\s+(?:var|lå|plejer|har\s+været|altid)\b|\b(?:er|ligger|var|lå|går|gik),?\s+som\s+(?:det|den|de)\s+plejer\b"
    r"|\bsådan\s+har\s+(?:det|den|tallet|niveauet)\s+(?:(?!ikke\b)\w+\s+)?(?:ligget|været|set\s+ud)\s+(?:i|siden|gennem|hele)\b"
    r"|\b(?:holder|holdt)\s+(?:\w*tallet|\w*niveauet|antallet|andelen)\s+sig(?=\s*[.,;:)]|\s*$)|\b(?:\w*tallet|\w*niveauet|antallet|andelen)\s+(?:holder|holdt)\s+sig(?=\s*[.,;:)]|\s*$)"
)
# "ligner den, man ser i resten af landet", "er på størrelse med sidste års", "er som i 2014", "er, som det plejer at være"
LIKE = AnyCase(
    r"\b(?:(?:ligner|lignede|minder\s+om|mindede\s+om)\s+(?:(?!ikke\b)\w+\s+){0,3}?"
    rf"(?:(?:den|det|dem|tallene|billedet|niveauet|fordelingen),?\s+(?:(?:vi|man|der)\b|(?:fra|i|for|på)\s)|(?:sidste|forrige)\s+års?\b|fjorårets|året\s+før|{any_of('yardsticks')}\b)"
    r"|(?:er|var|ligger|ligget|lå)\s+(?:(?:nu|dog|fortsat|stadig|dermed|også|altså|meget|ganske|ret|lige)\s+){0,3}(?:tæt\s+på|lige\s+omkring|nær|på)\s+(?:(?:det|den)\s+)?(?:\w+s\s+)?(?:gennemsnit(?:tet)?|landsgennemsnittet|\w*snittet|landstallet|medianen|(?:sidste|forrige)\s+års(?=\s*[.,;]|\s+(?:tal|niveau|resultat)|$))(?!\s+\d)"
    r"|på\s+størrelse\s+med\s+(?=sidste|forrige|fjorårets|året|det\b|tallet|\w*gennemsnit|de\s+øvrige)"
    r"|(?:er|var|blev|ligger|lå|været)\s+(?:(?!ikke\b|knap\b|så\b)\w+\s+){0,3}?,?\s*som\s+(?:i\s+(?:19|20)\d\d|(?:året|måneden|kvartalet)\s+før|sidste\s+år|i\s+fjor)\b)"
    r"|\b(?:er|var|ligger|lå)\s+(?:(?:stort\s+set|nogenlunde|omtrent|næsten|præcis|fortsat|stadig|nu)\s+){0,2},?\s*som\s+(?:hidtil|altid|før|tidligere)(?=\s*[.,;:)]|\s*$)"
    r"|\b(?:er|var|blev|ligger|lå)\s+(?:(?!ikke\b)\w+\s+){0,2}?(?:stort\s+set|nogenlunde|omtrent|næsten|præcis),?\s+som\s+(?:det|den|de)\s+(?:plejer\b|var\s+(?:før|sidste|forrige|i\s+(?:19|20)\d\d|i\s+fjor|året|for\s+\w+\s+år)\b)"
)
RULES = AnyCase(
    r"(?:^|\b)(?:\w*regler(?:ne)?|\w*lov(?:en|givningen|teksten)?|\w*bestemmelse\w*|\w*praksis|ordlyden|retningslinje\w*|vedtægt\w*)\b"
)
NEITHER_WAY = AnyCase(
    r"\b(?:ikke\s+(?:\w+\s+)?)?hverken\s+(?:\w+\s+){0,2}?(?:op|ned|steget|faldet|flere|færre|vokset|mere|mindre|frem|tilbage|bedre|værre|dårligere|højere|lavere|længere|kortere|stigning|fald|fremgang|tilbagegang|vækst|nedgang|mistet|tabt|vundet)\s+eller\s+"
    r"(?:\w+\s+){0,2}?(?:op|ned|steget|faldet|flere|færre|skrumpet|mistet|tabt|vundet|mere|mindre|frem|tilbage|bedre|værre|dårligere|højere|lavere|længere|kortere|stigning|fald|fremgang|tilbagegang|vækst|nedgang)\b(?!\s+end\s+\d)"
)
# "Der er ikke sket nogen ændring i antallet": of a measure only
NO_CHANGE = AnyCase(
    r"\b(?:ingen|ikke\s+(?:sket\s+|været\s+)?(?:nogen|nogle))\s+(?:\w+\s+)?(?:forskel|forskelle|ændring|ændringer|udvikling|bevægelse|forskydning|forskydninger|forandring|udsving)\s+(?:i|på|mellem)\b"
)
# "23 klager begge år", "3,4 børn både i 2006 og nu", "to brud i maj og ligeledes to i juni": read right behind a quantity
BOTH = AnyCase(
    r"(?:\s+(?!og\b)[\w.]+){0,3}?\s+(?:(?:begge|alle|samtlige)\s+(?:de\s+)?(?:\w+\s+)?(?:år|årene|sæsoner|sæsonerne|måneder|månederne|kvartaler|kvartalerne|gange|perioder|perioderne|halvår|uger|målinger)(?=\s*[.,;:)]|\s*$)|både\s+(?:i|ved|før|sidste|nu)\s[^,.;]{0,40}?\bog\s+(?:nu|i|efter|ved|sidste|året)\b)"
)
NO_LONGER = AnyCase(
    r"\bikke\s+længere\s+(?:helt\s+|nær\s+)?så\s+(?:mange|meget|stort?|store|langt?|lange|højt?|høje)\b"
    r"|\b(?:ikke|knap)\s+(?:(?:helt|nær|slet)\s+)?så\s+(?:mange|meget|stort?|store|langt?|lange|højt?|høje|dyrt?|ofte|hyppigt?)\s+(?:i\s+år|nu|i\s+dag|længere|mere)\b(?!\s+som\b)"
)
# "endnu ikke tilbage på niveauet fra 2019"
NOT_BACK = AnyCase(
    r"\bikke\s+(?:(?:kommet|nået|helt)\s+){0,2}(?:(?P<down>ned)|tilbage|op|oppe)\s+(?:på|til|i)\s+(?:(?:det|de)\s+)?(?:\w+\s+)?(?:niveau(?:et)?|tal(?:let)?|højder(?:ne)?|omfang(?:et)?)\s+(?:fra|i|før|fra\s+før)\b"
)
# "ikke så stor som", "er endnu ikke kommet så langt som"; `down` where the one side is more: "ikke så kort som i 2015"
NOT_AS = AnyCase(
    rf"\b(?:ikke|knap)\s+(?:(?:kommet|nået|været|blevet|helt|nær|ganske|slet)\s+){{0,2}}så\s+(?:{any_of('as_up')}|(?P<down>{any_of('as_down')}))\b"
    r"(?:\s+(?!som\b)[\w-]+){0,4}?,?\s+som\b(?!\s+(?:muligt|man|jeg|ønsk\w+|nødvendigt|til\b|det\s+(?:lyder|ser)|(?:vi|de)\s+(?:gerne|kunne)))"
)
# "er ikke blevet færre siden 2016", "er ikke vokset under pandemien": no change, told of a time
NOT_CHANGED = AnyCase(
    rf"\bikke\s+(?:(?:blevet|kommet)\s+(?:\w+\s+)?(?:(?P<up>{UP_THAN})|(?P<down>{DOWN_THAN}|kortere)|(?P<better>{BETTER})|(?P<worse>{WORSE}))"
    rf"|(?P<up2>{any_of('up_verbs')}|(?:sat|gået|kommet)\s+(?:op|frem|i\s+vejret))|(?P<down2>{any_of('down_verbs')}|(?:sat|gået|kommet)\s+(?:ned|tilbage)))"
    r"(?=(?:\s+[a-zæøå]{3,}(?:er|e|r))?(?:,?\s+(?:siden|under|gennem|(?:i|over|hen\s+over)\s+(?:de|den|hele|perioden|løbet)|de\s+(?:seneste|sidste)|i\s+(?:19|20)\d\d|i\s+år|i\s+fjor|sidste\s+år)\b|\s*[.,;:]|\s*$))"
)
# What a thing outgrows another by: "vokser hurtigere end", read behind a verb of change
AT_A_PACE = AnyCase(r"(?:mere|mindre|hurtigere|langsommere|kraftigere|stærkere|svagere|voldsommere|langt\s+mere)\b")
AT_ONCE = AnyCase(r"\s+(?:(?:dog|langt|noget|lidt|endnu|markant|betydeligt|væsentligt|også|således|nu)\s+){0,2}")
NO_OTHER = AnyCase(r"\s+(?:(?:hos|i|på)\s+)?de\s+(?:andre|øvrige|to\s+andre)\b")
_MOST_OF = r"højeste|største|længste|dyreste|travleste|hyppigste|tungeste|almindeligste"
_LEAST_OF = r"laveste|mindste|korteste|billigste|sjældneste|roligste"
_STILL = r"(?:(?:fortsat|stadig|stadigvæk|dog|nu|dermed|langt|klart|således|også|altså|igen|derimod)\s+){0,3}"
SUPERLATIVE = AnyCase(
    r"\b(?:er|var)\s+der\s+(?:\w+\s+)?(?:(?P<up8>længst|flest|dyrest)|(?P<down8>kortest|færrest|billigst))\s+|"
    r"\b(?:har|havde|fik)\s+(?:[\w.]+\s+){0,4}?(?:(?P<up9>flest)|(?P<down9>færrest))\s+(?:[a-zæøå]+\s+){1,2}?(?:i|på|pr\.)\s|"
    rf"\b(?:er|var|blev|udgør|udgjorde)\s+{_STILL}(?:den|det)\s+(?:klart\s+|langt\s+)?(?:(?P<up4>{_MOST_OF})|(?P<down4>{_LEAST_OF}))\s+{any_of('kinds')}\b"
    rf"|\b(?:har|havde|har\s+haft)\s+{_STILL}(?:den|det)\s+(?:(?P<up5>{_MOST_OF})|(?P<down5>{_LEAST_OF}))\s+(?={MEASURE.pattern[2:]})[a-zæøå]+"
    rf"|^(?:den|det)\s+(?:(?P<up6>{_MOST_OF})|(?P<down6>{_LEAST_OF}))\s+{any_of('kinds')}(?:\s+(?:til|af|i|for|på)\s+[^.,;:]{{2,50}}?)?\s+(?:er|var)\b"
    rf"|\b(?:er|var|ligger|lå|har\s+været|havde|har|kom|kommer|blev|steg|faldt)\s+(?:(?!for\b|de\b|den\b|det\b|som\b)\w+\s+){{0,3}}?"
    rf"(?:(?P<up>{any_of('most')})|(?P<down>{any_of('least')}))(?=\s+(?:i|på|for|hos|blandt|ved|om|under|når|med|\w{{4,}}\s+(?:pr\.\s+(?:[\d.]+\s+)?\w+\s+)?(?:i|på|hos|blandt))\b|\s*[.,;]|\s*$)"
    rf"|\b(?:er|var|blev)\s+{_STILL}(?:den|det)\s+\w+,\s+hvor\s+(?:der|vi|man)\s+(?:er|var|har|havde|kommer|kom|sker|skete|ses|sås)\s+(?:(?P<up7>mest|{any_of('most')})|(?P<down7>{any_of('least')}))\s+(?!at\b|brug\b|behov\b)\w{{3,}}"
    rf"|\b(?:har|havde|fik)\s+(?:vi|\w+(?:en|et))\s+(?:(?P<up3>flest)|(?P<down3>færrest))(?=(?:\s+(?!i\b|på\b)\w+){{1,2}}\s*[.,;])"
    rf"|^(?:(?P<up2>flest)|(?P<down2>færrest))\s+[a-zæøå]+\s+(?:kom|er|var|har|havde|blev|lå|findes|fandtes|sker|skete|ses|sås|optræder|forekommer|registreres|registreredes)\b"
)
# "Længst ventede man på Nordskolen", "; færrest er der på øen": read at a clause's start, before a verb
FRONTED = AnyCase(
    rf"(?:(?P<up>{any_of('most')})|(?P<down>{any_of('least')}))\s+(?P<verb>[a-zæøå]+)\s+(?P<next>\w+)(?=[^,;:]*\s(?:i|på|hos|blandt|ved)\s)"
)
# "… er højest i byen og lavest på landet": read right behind a superlative
OTHER_EXTREME = AnyCase(
    rf"[^.,;:]{{3,60}}?,?\s+(?:og|men|mens\s+\w+\s+er)\s+(?:\w+\s+)?(?P<what>(?P<up>{any_of('most')})|(?P<down>{any_of('least')}))\s+(?:i|på|for|hos|blandt|ved|om|under)\b"
)
# "det højeste fravær i ti år", "det laveste antal nogensinde"
_AREA = r"\b(?:land|region|kommun|amt|by|egn|branch|stift|provins|danmark|norden|verden|europa)\w*"
RECORD = AnyCase(
    r"\b(?:det|den|de)\s+(?:(?:næst)?(?:(?P<up>højeste|største|længste|dyreste|fleste|meste|varmeste|vådeste|travleste|kraftigste)|(?P<down>laveste|mindste|korteste|færreste|koldeste|tørreste|billigste|svageste))|(?P<better>bedste|flotteste)|(?P<worse>dårligste|værste|ringeste))\b(?:\s+[\w-]+){0,3}?,?\s+"
    r"(?:(?:vi|der|man|jeg|\w+en)\s+(?:nogensinde\s+)?(?:har|er)\s+(?:nogensinde\s+)?(?:målt|haft|registreret|set|noteret|oplevet|opgjort|opnået|fået|(?:[a-zæøå]+(?:et|t)(?=,?\s+(?:så\s+længe|nogensinde|hidtil|til\s+dato|siden\b))))|nogensinde|i\s+mands\s+minde|i\s+\w+s\s+(?:historie|levetid|tid)|i\s+(?:min|vores|hans|hendes)\s+tid\b|i\s+(?:mine|vores|hans|hendes)\s+\w+\s+år\b|til\s+dato|siden\b|i\s+(?:hele\s+)?perioden\b|i\s+(?:\d+|halvandet|to|tre|fire|fem|seks|syv|otte|ni|ti|tyve|mange|adskillige|flere|over\s+\w+|mere\s+end\s+\w+)\s+år\b|i\s+(?:hele\s+)?(?:landet|regionen|kommunen|landsdelen)\b)(?!,?\s+(?:er|var|lå|blev)\b)"
    r"|\b(?:er|var)\s+(?:\w+\s+){0,2}?(?:den|det)\s+(?:(?P<up9>højeste|største|længste|dyreste)|(?P<down9>laveste|mindste|korteste|billigste))\s+(?:[a-zæøå]+\s+)?(?:blandt\b|af\s+(?:dem\s+alle|os\s+alle|alle|samtlige|de\s+(?:\d+|to|tre|fire|fem|seks|syv|otte|ni|ti|tolv|\w+e\s+\w+(?:er|e|ne))|landets|regionens|kommunens)\b)"
    r"|\b(?:er|var|blev|har|havde|fik|ligger)\s+(?:[\w.,%]+\s+){0,4}?(?!sidstens\b)(?:land|region|kommun|amt|by|branch|stift|provins|danmark)\w*s\s+(?:(?P<better2>bedste|flotteste)|(?P<worse2>dårligste|værste|ringeste))(?=\s*[.,;:)]|\s*$)"
    r"|\b(?:nåede|nået|når|ramte|ramt|rammer|er\s+på|var\s+på|var\s+nede\s+på|satte|sat)\s+(?:(?!ikke\b)[\w.]+\s+){0,4}?(?:et|sit|det|deres|vores)\s+(?:\w+\s+)?(?:(?P<up22>højdepunkt|topniveau|rekordniveau|maksimum)|(?P<down22>lavpunkt|bundniveau|lavvande|minimum|nulpunkt))\b"
    r"|(?:^|(?<=[.!?:;,]\s)|(?<=\n))(?:ingen|intet)\s+(?:(?:anden|andet|andre|af\s+de\s+(?:andre|øvrige))\s+)?(?:\w+\s+){0,4}?(?:har|er|havde|var|kom|ligger|får|fik|når)\s+(?:(?!ikke\b)\w+\s+){0,2}?så\s+(?:(?P<up23>godt|gode|mange|meget|stort?|store|lang|langt|lange|høj|højt|høje)|(?P<down23>dårligt|dårlige|få|lidt|lavt?|lave|korte?|kort))\b(?!\s+at\b)"
    r"|(?:^|(?<=[.!?:;,]\s)|(?<=\n))(?:andre\s+steder|ingen\s+(?:andre\s+)?steder)\s+(?:er|har|kommer|findes|ligger)\s+(?:\w+\s+){0,2}?så\s+(?:(?P<up24>mange|meget|stort?|lang|langt|høj|højt)|(?P<down24>få|lidt|lavt?|korte?))\b"
    r"|\bdet\s+(?:er|har)\s+(?:vi|man|de)\s+ikke\s+(?:været|kommet)\s+(?P<up25>i\s+nærheden\s+af)\s+(?:siden|før|i\s+\w+\s+år)\b"
    r"|\b(?!sidstens\b)(?:land|region|kommun|amt|by|egn|branch|afdeling)\w*s\s+(?:(?P<up6>højeste|største|længste|dyreste)|(?P<down6>laveste|mindste|korteste|billigste))(?=\s*[.,;:)]|\s*$)"
    rf"|\b(?:har|havde|fik|haft|er|var|blev)\s+(?:(?!ikke\b|en\b|et\b|\w{{3,}}(?:et|gt|lt|dt|rt)\b)[a-zæøå]+\s+){{0,3}}?{_AREA}s\s+(?:næst|tredje|fjerde)?(?:(?P<up16>højeste|dyreste|længste|travleste)|(?P<down16>laveste|billigste|korteste))\s+[a-zæøå]+"
    rf"|\b(?:har|havde|fik|haft)\s+(?:(?!ikke\b|en\b|et\b|\w{{3,}}(?:et|gt|lt|dt|rt)\b)[a-zæøå]+\s+){{0,3}}?{_AREA}s\s+(?:næst|tredje|fjerde)?(?:(?P<up17>største|ældste)|(?P<down17>mindste|yngste))\s+[a-zæøå]+"
    rf"|\b(?:er|var|blev)\s+{_STILL}(?:den|det)\s+(?:(?P<up18>dyreste|travleste|højeste)|(?P<down18>billigste|laveste))\s+[a-zæøå]+\s+(?:i|på|blandt)\s+(?!dag\b|år\b|\w*året\b)\w+"
    r"|\b(?:satte|sat|slog|slået|er|var|blev|er\s+det)(?:,[^,;.]{3,30},)?\s+(?:(?:(?:en|et|alle|ny|årets|tidligere)\s+){0,2}(?P<up3>rekord)(?:er)?(?!\w)|rekord(?P<up4>høj\w*|stor\w*|mange|lang\w*)|rekord(?P<down3>lav\w*|få|kort\w*)|historisk\s+(?:(?P<up8>høj[te]?|store?|stort|mange|lang[te]?)|(?P<down8>lav[te]?|få|kort|korte|små)))\b"
    r"|(?:\bikke\s+(?:været|stået|ligget|haft|set)\s+|^|(?<=[.!?:;,]\s)|(?<=\n)|(?<=\bat\s))så\s+(?:(?P<down5>få|lidt|små|lavt?|lave|kort|korte|koldt?|billigt?|svagt?|sjældent?|stille)|(?P<up5>mange|meget|store|høje|lange|stor|høj|lang|[a-zæøå]{3,}t))\b"
    r"(?=[^.;]{0,40}?\bsiden\b|[^.;]{0,40}?\bikke\b[^.;]{0,30}?\si\s+(?:(?:\d+|mange|\w+)\s+år|(?:min|hans|hendes|vores|foreningens|\w+s)\s+(?:tid|levetid|historie)|mands\s+minde)\b)(?=[^.;]*\bikke\b|,?\s+siden\b)"
    r"|\b(?:(?:skal|må)\s+(?:(?:vi|man|I)\s+)?(?:helt\s+|langt\s+)?)?tilbage\s+til\s+(?:19|20)\d\d,?\s+for\s+at\s+finde\s+(?:(?:et|en|så|noget)\s+)?(?:(?P<up19>flere|højere|større|længere|mange|mere)|(?P<down19>færre|lavere|mindre|kortere|få))\b"
    r"|\bikke\s+(?:været|set|haft|målt|oplevet|registreret|noteret|ligget)\s+(?:(?P<up20>flere|højere|større|længere)|(?P<down20>færre|lavere|mindre|kortere))(?:\s+[a-zæøå]{3,}(?:er|e|r|s))?\s+(?:siden\b|i\s+(?:\d+|mange|\w+)\s+år\b)"
    r"|^(?:(?P<up21>toppen)|(?P<down21>bunden))\s+(?:blev\s+nået|var|kom|nåedes|nåede\s+\w+)\s+(?:i|den|ved)\s"
    r"|\b(?:er|var|blev|har\s+været)\s+(?:(?!ikke\b)[a-zæøå]+\s+){0,3}?(?:den|det|de)\s+(?:(?P<up10>højeste|største|længste|dyreste)|(?P<down10>laveste|mindste|korteste|billigste))\s+(?:i|på|hos)\s+(?:hele\s+)?(?!dag\b|år\b|\w*året\b)\w+(?=\s*[.,;:)]|\s+(?:og|men|i|for|siden)\b|\s*$)"
    r"|\b\w{3,}s\s+(?:(?P<up11>højeste)|(?P<down11>laveste))\s+[a-zæøå]+(?=\s*[.,;:)]|\s*$)"
    r"|(?:^|(?<=[.!?:;]\s)|(?<=\n))så\s+(?:(?P<down12>få|lidt|små|lave?|korte?)|(?P<up12>mange|meget|store?|høje?|lange?))\b(?=[^.;]{0,60}?\baldrig\b)"
    r"|\bikke\s+siden\s+[^.;,]{3,40}?\s(?:har|er|var|havde|blev)\s[^.;]{0,40}?\bså\s+(?:(?P<down13>få|lidt|små|lave?|korte?)|(?P<up13>mange|meget|store?|høje?|lange?))\b"
    rf"|\baldrig\s+(?:(?!er\b)\w+\s+){{0,3}}?(?:(?P<up7>{UP_THAN})|(?P<down7>{DOWN_THAN}))(?=\s*[.,;:)]|\s+(?:i|på|hos|for|før)\b|\s*$)"
    r"|\baldrig\s+(?:før\s+(?:er|har|var)\s+)?(?:(?!er\b)\w+\s+){0,3}?så\s+(?:(?P<up2>mange|meget|stort?|store|højt?|høje|langt?|lange)|(?P<down2>få|lidt|små|lavt?|lave|kort|korte))\b(?!\s+at\b)"
    r"|\b(?:på|nåede|nåede\s+(?:i|ved)\s+\w+)\s+(?:sit|deres|vores)\s+(?:(?P<up14>højeste|største)|(?P<down14>laveste|mindste))\b(?!\s+(?!niveau|punkt)[a-zæøå]{3,}\b)"
    r"|\b(?:(?P<up15>toppede|kulminerede|har\s+toppet)|(?P<down15>bundede|har\s+bundet))(?=\s+(?:i|ved|med|på|den)\s)"
)
