"""Numbers that claim nothing: law, case numbers, telephones, times, addresses, names, ordinals, frequencies, idioms.

Two kinds of test: stretches found once for a text (`trapped_stretches`), and what stands right before and behind one number.
"""

from __future__ import annotations

import re

from letterkit.danish.numbers import SMALL, PrintedNumber, is_number_word
from letterkit.danish.tables import alternatives, words

_TABLE = words("quantity_words")["traps"]
_TIMES = words("quantity_words")["factors"]["times"]
_WEEKDAYS = words()["dates"]["weekdays"]

# --- stretches ---
_DIGIT = re.compile(r"\d")
# A sign that only net addresses have; the blanks around it bound the address.
_NET = re.compile(r"@|https?://|www\.|\.(?:dk|eu|com|org|net)(?![\w-])")
_BLANK = re.compile(r"\s|\Z")
_PHONE = re.compile(
    r"\b(?i:tlf\.?|telefon|mobil|direkte|fax):?\s*\d[\d \u00a0]+\d|"
    r"\+\d{2,3}(?:[ ]?\d{2,4}){2,5}|(?<![\d.,])\d{2}(?:[ \u00a0]\d{2}){3,}(?!\d|[.,]\d|[ ]?(?:kr|pct|%))"
    r"|(?<![\d.,])(?!19|20)\d{4}[ ]\d{4}(?!\d)"
)
# Three or more groups, or groups of a case number's lengths: never a range of values
_CASE_NUMBER = re.compile(
    r"(?<![\w.,])(?:[A-ZÆØÅ]{1,4}[ ]?)?\d+(?:\s?[-/.]\s?[A-Za-z]?\d+){2,}[\w-]*|(?<![\w.,])\d{2,4}/\d{2,}(?:[-/]\d+)*"
    r"|(?<![\w.,-])(?:19|20)\d\d\s?-\s?\d{3,7}(?![\d.,])|(?<![\w.,-])\d{2}-0\d{3,5}(?![\d.,])"
)
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})*(?:\s?[-/]\s?\d{1,3}(?:\.\d{3})*)?")
_TIME_OF_DAY = re.compile(
    r"\b(?:kl\.?|klokken)\s*\d{1,2}(?:[.:]\d\d)?(?:\s*(?:-|–|til|og)\s*(?:kl\.\s*)?\d{1,2}(?:[.:]\d\d)?(?![\d.,]*\s?(?:\d|°|%|pct|procent|grader|m\b)))?(?!\d)"
    r"|(?<![\d.,])\d{1,2}:\d\d(?!\d)"
    r"|(?<![\d.,])\d{1,2}\.\d\d\s?[-–]\s?\d{1,2}\.\d\d(?!\d)",
    re.IGNORECASE,
)
_OPENING_HOURS = re.compile(
    rf"\b(?:{'|'.join(_WEEKDAYS)}|man|tirs|ons|tors|fre|lør|søn)\.?(?:\s*[-–]\s*[a-zæøå]+\.?)?:?(?:\s*kl\.)?\s*"
    r"\d{1,2}(?:[.:]\d\d)?\s*[-–]\s*\d{1,2}(?:[.:]\d\d)?(?![\d,])",
    re.IGNORECASE,
)
_PAGE = re.compile(r"\bside\s+\d+\s*(?:af|/|\|)\s*\d+", re.IGNORECASE)
_NOTE_MARK = re.compile(r"\[\d{1,2}\]")
_QUOTED = re.compile(r"[”\"“»]([^\s”\"“»«\n][^”\"“»«\n]{0,60})[”\"“«»]")
_CLAIM_INSIDE = re.compile(r"%|pct|kr\.|procent|[.;:!?]\s|,\s|\b(?:er|var|har|vil|skal|blev|bliver|kan)\b")


def trapped_stretches(text: str) -> list[tuple[int, int]]:
    """Stretches in which no number is a claim, by their form: net addresses, telephones, case numbers, times, names in quotes."""
    found: list[tuple[int, int]] = []
    for sign in _NET.finditer(text):
        left = max(text.rfind(" ", 0, sign.start()), text.rfind("\n", 0, sign.start())) + 1
        right = _BLANK.search(text, sign.end())
        found.append((left, right.start() if right else len(text)))
    for pattern in (_PHONE, _CASE_NUMBER, _TIME_OF_DAY, _OPENING_HOURS, _PAGE, _NOTE_MARK) if _DIGIT.search(text) else ():
        for match in pattern.finditer(text):
            if pattern is _CASE_NUMBER and _THOUSANDS.fullmatch(match.group()):
                continue
            found.append(match.span())
    for match in _QUOTED.finditer(text):
        inside = match[1]
        if (inside[0].isupper() or inside[0].isdigit()) and len(inside.split()) <= 7 and not _CLAIM_INSIDE.search(inside):
            found.append(match.span())
    return sorted(found)


# --- around one number ---
_LABEL = re.compile(
    rf"(?:(?<![\wæøå-]){alternatives(_TABLE['labels'])}\s*(?:nr\.|nummer|:)?\s*|(?<!\w)(?-i:[LB])\s+|§+\s*)\Z", re.IGNORECASE
)
# "afdeling B 64 og afdeling C 48": a part with a letter for its name, no bill of parliament
_LETTERED = re.compile(
    r"\b(?:afdeling|afsnit|hold|gruppe|team|bygning|blok|bro|linje|spor|etape|zone|klasse|skole|stue|model|type|kategori|område|hus|fløj)\s+[LB]\s+\Z",
    re.IGNORECASE,
)
_RANK = re.compile(rf"[a-zæøå]-?{alternatives(_TABLE['ranks'])}\s+\Z", re.IGNORECASE)
_NUMBERED = re.compile(
    rf"(?<![\wæøå-])(?P<one>(?:pr\.|per|hver|hvert|en|et|én|ét|den|det|denne|dette|vores|en\s+enkelt|\d+\.)\s+)?(?-i:[a-zæøå]*){alternatives(_TABLE['numbered'])}\s+\Z",
    re.IGNORECASE,
)
_CHAIN = re.compile(
    r"\s*[a-h]?(?:\s*\([\d.,%]+\))?\s*(?P<join>,|og|samt|eller|-|–|til|/)\s*(?:§+\s*|stk\.\s*|nr\.\s*|pkt\.\s*)?\Z"
)
_THEN_LABEL = re.compile(
    rf"\s+(?:på|i|hos|af|til|ved|mod|for|om|over|fra|under)\s+(?:{alternatives(_TABLE['labels'])}|[a-zæøå]+{alternatives(_TABLE['ranks'])}|[a-zæøå]*{alternatives(_TABLE['numbered'])})\s+\d",
    re.IGNORECASE,
)
_STREET = re.compile(rf"\b(?=(?-i:[A-ZÆØÅ]))[\wæøåéü]*{alternatives(_TABLE['streets'])}\s+\Z", re.IGNORECASE)
_NAME = re.compile(rf"(?<![\wæøå]){alternatives(_TABLE['names'])}\s+\Z", re.IGNORECASE)
_PLACES = frozenset({"byen", "skolen"})
_LINE_START = re.compile(r"(?:\A|\n)\s*[”“»\"]?\Z")
_OPENED = re.compile(r"\([^()\n]*\Z")
_LISTED = re.compile(r"(?:\A|[:;,.]|\bog|\bsamt)\s*\(\Z")
_LAW_WORD = re.compile(r"lovens?\s+\Z", re.IGNORECASE)
_PER = re.compile(r"(?<![\wæøå])(?:pr\.|per|nærmeste)\s+\Z", re.IGNORECASE)
# "40borgere": a blank lost in the page's text layer; "9b", "3D", "24timers-" are words of their own.
# "et tal, der begynder med fem": a digit, no figure
_BEGINS_WITH = re.compile(
    r"\b(?:tal|nummer|numre|\w+numre|cifre|\w*beløb)\w*,?\s+(?:der|som)\s+(?:begynder|starter|slutter|ender)\s+(?:med|på)\s+\Z",
    re.IGNORECASE,
)
# "flest i alle tre år", "over de to år": the times that a table or a sentence told, no stretch of time
_ALL_OF = re.compile(r"\b(?:(?:i|over|mellem|gennem)\s+(?:alle\s+)?(?:de|disse)|alle|de\s+samme)\s+\Z", re.IGNORECASE)
_YEARS = re.compile(
    r"\s+(?:år|skoleår|halvår|kvartaler|sæsoner|måneder(?=\s+(?:i|af)\s))\b(?!\s+(?:fra|mellem|forud|siden|op|efter|før|inden|til|gammel|gamle)\b)",
    re.IGNORECASE,
)
# "opført efter 1850", "arkivet går tilbage til 1796": years of long ago, printed without a point and with nothing counted behind
_LONG_AGO = re.compile(
    r"\b(?:tilbage\s+til|siden|(?:opført|bygget|grundlagt|stiftet|oprettet|anlagt|indviet|indrettet|skrevet|trykt|dateret)\s+(?:i|efter|før|omkring|fra)|anno)\s+\Z",
    re.IGNORECASE,
)
_YEAR_ENDS = re.compile(r"\s*(?:[.,;:)]|\Z)|\s+(?:og|af|til|med|som|der)\b")
# "fra halv otte": a time of day
_HALF_PAST = re.compile(
    rf"halv\s+{alternatives([word for word, value in SMALL.items() if 0 < value <= 12])}\b(?!\s+(?:millioner?|milliard))",
    re.IGNORECASE,
)
_PART_TIME = re.compile(r"(?:halv|kvart|trekvart)\s+(?:tid|kraft|pris|styrke|fart|skrue)\b", re.IGNORECASE)
_GLUED_NOUN = re.compile(r"(?!årig)[a-zæøå]{5,}(?![\w-])")
_HVER = re.compile(r"(?<![\wæøå])hver[t]?\s+\Z", re.IGNORECASE)
# "afdelinger med hver 24 pladser", "klasserne har hver 22 elever": so many for each; but "vi har hver 14 dage et møde"
_EACH_OF_THEM = re.compile(
    r"(?<![\wæøå])(?:(?P<with>med|på|af|à)|har|havde|haft|fik|får|fået|tæller|talte|rummer|rummede|modtog|modtager|betaler|betalte|bidrog\s+med|bidrager\s+med|kostede|koster)\s+hvert?\s+\Z",
    re.IGNORECASE,
)
_OF_TIME = re.compile(
    r"\s+(?:dage?|døgn|uger?|måned(?:er)?|år|kvartal(?:er)?|gang(?:e)?|time|minut(?:ter)?|halvår)(?![\wæøå])", re.IGNORECASE
)
_UNIT_HEADER = re.compile(r"(?:\b(?:i|hele)|beløb)\s+\Z", re.IGNORECASE)

_ORDINAL = re.compile(r"\.(?:\s+[a-zæøå]|-?[a-zæøå]|\s?[-–]\s?\d{1,2}\.\s)")
_HYPHENED = re.compile(r"\s?[-–][a-zæøåA-ZÆØÅ]")
# "5 %-reglen", "75-procentsmålet"
_PERCENT_NAME = re.compile(r"[ \u00a0]?(?:%|pct\.?|procents?)-(?!point)[a-zæøå]", re.IGNORECASE)
_FREQUENCY = re.compile(r"\s*(?:(?:-|–|til|eller)\s*[\wæøå]+\s+)?(?:gang|gange|omgang|omgange)\b(?!\s+så\b|\s+[a-zæøå]+ere\b)")
_NO_COUNT_OF_TIMES = re.compile(
    r"\s+(?:om\s+(?:\w+en|året)|i\s+(?:døgnet|timen|minuttet|træk)|pr\.|per\b|dagligt|ugentligt|månedligt|årligt|hver\w*\b|ad\b|mindre|mere|\d|end\b|den\b|det\b|[a-zæøå]{3,}(?:en|et)\b)"
)
_POSTCODE = re.compile(r"\s+[A-ZÆØÅ][a-zæøåé]")
_IDIOM = re.compile(rf"(?<![\wæøå]){alternatives(_TABLE['idioms'])}(?![\wæøå])", re.IGNORECASE)
_MANY = re.compile(rf"(?<![\wæøå]){alternatives(_TABLE['many'])}\s+\Z", re.IGNORECASE)
_RANGE_BEFORE = re.compile(rf"(?<![\wæøå-]){alternatives(list(SMALL))}-\Z", re.IGNORECASE)
_PRONOUN_TO = re.compile(r"\b(?:de|begge|disse)\s+\Z", re.IGNORECASE)
_WHO = re.compile(r",\s+(?:der|som)\b")  # "de to, der gik ned": these two are told apart
# "de to skoler" counts, and so does "de to af dem"
_CLOSED_NEXT = re.compile(rf"\s*(?:[.,;:)!?]|\Z|\s(?!af\s+(?:dem|disse|os|jer)\b){alternatives(_TABLE['closed'])}\b)")
_COUNTED = re.compile(rf"\s+(?:[a-zæøå]+e\s+)?{alternatives(words()['dates']['is_no_year']['follows'])}(?![a-zæøå])")
_NEXT_IS_NOUN = re.compile(
    r"\s+(?!(?:og|eller|samt|til|i|på|af|er|var|har|som|der|med|for|om|at|skal|kan|vil|gælder|ved|fra|viser|fremgår)\b)[a-zæøå]{3,}"
)


def _is_often(text: str, end: int, left: str) -> bool:
    """Does "hver" before a number tell how often ("hver 14 dage"), or of whom it is ("for hver 100"), rather than how many each has?"""
    if not _HVER.search(left):
        return False
    each = _EACH_OF_THEM.search(left)
    return (
        each is None or _ORDINAL.match(text, end) is not None or (each["with"] is None and _OF_TIME.match(text, end) is not None)
    )


def is_labelled(text: str, number: PrintedNumber) -> bool:
    """Whether the words right before make the number a name ("bilag 3", "§ 98", "Rådhustorvet 4", "Natura 2000")."""
    left = text[max(0, number.start - 40) : number.start]
    if (_LABEL.search(left) and not _LETTERED.search(left)) or (_LAW_WORD.search(left) and not number.in_words):
        return True
    if _RANK.search(left) and not number.in_words and number.end - number.start <= 2 and not _COUNTED.match(text, number.end):
        return True
    plain = not number.in_words and number.value < 1000 and number.value.denominator == 1
    thing = _NUMBERED.search(left) if plain and not _COUNTED.match(text, number.end) else None
    if thing is not None and not thing["one"]:
        return True
    # "Natura 2000", "Strandvejen 12"; but "I Danmark 98 kommuner" counts what follows.
    name = _NAME.search(left)
    if name is not None and name[0].strip().lower() in _PLACES and not number.in_words and not 1900 <= number.value < 2100:
        name = None  # "i Syd 12 og i Byen 15"; but "Byen 2030" is a plan
    named = name or (not number.in_words and number.value < 1000 and _STREET.search(left))  # no house has number 76.300
    return bool(named) and not _NEXT_IS_NOUN.match(text, number.end)


def continues_chain(text: str, trapped_end: int, number: PrintedNumber) -> bool:
    """Whether the number goes on with a labelled list that ended at `trapped_end` ("bilag 1, 2 og 3", "§§ 83-87")."""
    gap = _CHAIN.fullmatch(text, trapped_end, number.start) if 0 <= trapped_end <= number.start else None
    if gap is None or number.in_words:
        return False
    if gap["join"] in ("-", "–", "/"):
        return True
    if _THEN_LABEL.match(text, number.end):
        return False  # "171 på trin 2 og 48 på trin 3"
    return not (_NEXT_IS_NOUN.match(text, number.end) if gap["join"] == "," else _COUNTED.match(text, number.end))


# "Af signaler har vi 36: 17 ved …", "I alt 36: …": a count whose parts follow; of "Etape 2: …", "2: …" and "1:50" the number is a label or a scale.
_TOLD = re.compile(
    r"(?<![\wæøå.-])(?:vi|jeg|de|I|der|alt|samlet|på|til|af|om|kun|alene|blot|ca\.|cirka|omkring|knap|godt|næsten|var|er|blev|bliver|har|havde|fik|"
    r"(?-i:[a-zæøå]{2,}(?:en|et|ne|ede|te|er|ør|år)))\s+\Z",
    re.IGNORECASE,
)


def is_sign(text: str, number: PrintedNumber, *, has_unit: bool) -> bool:
    """Whether the number is part of another sign: a word with digits, an ordinal, a list marker, a postcode, a frequency."""
    before, after = text[number.start - 1 : number.start], text[number.end : number.end + 1]
    left = text[max(0, number.start - 60) : number.start]
    if _ALL_OF.search(left) and _YEARS.match(text, number.end):
        return True
    if number.in_words:
        half = _HALF_PAST.match(text, number.start) or re.search(r"\bhalv\s+\Z", left)
        return bool(_BEGINS_WITH.search(left) or _PART_TIME.match(text, number.start) or half) or _word_trap(
            text, number, left, after, has_unit
        )
    if (
        before
        and (before.isalpha() or before in "_#§’'/:" or (before in ".," and left[-2:-1].isdigit()))
        and not _glued_hedge(left)
    ):
        return True
    if _BEGINS_WITH.search(left):
        return True
    long_ago = number.end - number.start == 4 and 1100 <= number.value < 1900 and _LONG_AGO.search(left) is not None
    if long_ago and _YEAR_ENDS.match(text, number.end):
        return True
    if before in ("-", "–") and left[-2:-1].isalpha():  # "COVID-19", "PL-2015"
        return True
    if _PER.search(left) or _is_often(text, number.end, left) or _PERCENT_NAME.match(text, number.end):
        return True
    if has_unit:
        return False
    glued = after.isalpha() and not _GLUED_NOUN.match(text, number.end)
    if glued or (after and after in "+/_’'") or (after == ":" and not _TOLD.search(left)) or _HYPHENED.match(text, number.end):
        return True
    if number.point or re.match(r"\.\d", text[number.end : number.end + 2]):
        return True
    digits = text[number.start : number.end]
    if digits.isdigit() and ((digits[0] == "0" and len(digits) > 1) or len(digits) >= 7):
        return True
    if len(digits) <= 3 and digits.isdigit() and (_ORDINAL.match(text, number.end) or _is_marker(text, number, left)):
        return True
    if digits.isdigit() and len(digits) == 4 and _POSTCODE.match(text, number.end) and not _glued_hedge(left):
        return True
    # "Vi sagde nej 156 gange" counts; "12 gange om dagen" is a rate, "17 gange grænseværdien" a multiple, "3 gange 4 meter" a size.
    often = _FREQUENCY.match(text, number.end)
    return often is not None and (number.value < 2 or _NO_COUNT_OF_TIMES.match(text, often.end()) is not None)


def _is_marker(text: str, number: PrintedNumber, left: str) -> bool:
    rest = text[number.end : number.end + 3]
    if _LINE_START.search(left):
        return bool(re.match(r"[.)]|\s+[A-ZÆØÅ]", rest)) and number.value < 100
    # "1)" in the text, and "…: (1) at sagen oplyses, (2) at parten høres"; but "samvær (3)" is a count.
    return rest.startswith(")") and (not _OPENED.search(left) or (number.value < 20 and bool(_LISTED.search(left))))


def _glued_hedge(left: str) -> bool:
    return bool(
        re.search(r"(?<![\wæøå])(?:ca\.|cirka|omkring|mindst|højst|knap|godt|kr\.|over|under|næsten)\Z", left, re.IGNORECASE)
    )


# "ét af de største problemer", "det er ét."
_NO_COUNT_OF_ONE = re.compile(r"\s*(?:(?P<of>af\s+(?:de|det|den|vores|sine|flere)\b)|[.,;:)]|\Z)")
# "faldet i to boringer og uændret i én": one beside another number of the sentence is one of the same
_NUMBER_BEFORE = re.compile(
    rf"(?<![\w.,])(?:\d[\d.,]*|{alternatives([w for w, v in SMALL.items() if v > 1])})(?![\wæøå])[^.;:!?]*\Z", re.IGNORECASE
)
# "ti. 12.10.", "ma., ti. og on.": a weekday cut short
_TUESDAY = re.compile(r"\.(?:\s*(?:d\.\s*)?\d{1,2}[./]|\s*[,/–-]|\s+(?:og|kl)\b)")
_HOW_MANY_TIMES = re.compile(r"\s+(?:hele\s+)?([a-zæøå]+)")
_HYPHEN_WORD = re.compile(r"-([^\W\d_]+)")


def _word_trap(text: str, number: PrintedNumber, left: str, after: str, has_unit: bool) -> bool:
    if _MANY.search(left):
        return True
    if (
        left[-1:].isalpha()
        or (left.endswith("-") and not _RANGE_BEFORE.search(left))
        or (after == "-" and not _range_follows(text, number.end))
        or after.isalpha()
    ):
        return True
    if _FREQUENCY.match(text, number.end) or _is_often(text, number.end, left) or _PER.search(left):
        return True
    for idiom in _IDIOM.finditer(text, max(0, number.start - 16), min(len(text), number.end + 24)):
        if idiom.start() <= number.start < idiom.end() and not has_unit:  # "under ét", but "under et år"
            return True
    printed = text[number.start : number.end].lower()
    if printed in ("én", "ét", "een", "eet"):
        alone = _NO_COUNT_OF_ONE.match(text, number.end)
        if alone is None or re.search(r"mindst\s+\Z|kun\s+\Z|blot\s+\Z", left):
            return False
        return alone["of"] is not None or not _NUMBER_BEFORE.search(left)
    if printed == "to" and _PRONOUN_TO.search(left):
        return bool(_CLOSED_NEXT.match(text, number.end)) and not _WHO.match(text, number.end)
    return printed == "ti" and _TUESDAY.match(text, number.end) is not None


def _range_follows(text: str, at: int) -> bool:
    match = _HYPHEN_WORD.match(text, at)
    return match is not None and is_number_word(match[1].lower())


def is_how_often(text: str, at: int) -> bool:
    """Whether a word for a time ("uge", "måned", "gang") stands at `at`: then "hver tredje" tells how often."""
    match = _HOW_MANY_TIMES.match(text, at)
    return match is not None and match[1] in _TIMES


def is_unit_header(text: str, start: int, end: int) -> bool:
    """Whether "1.000 kr." at `start:end` only says what a table counts in ("beløb i 1.000 kr.", "(1.000 kr.)")."""
    if not re.match(r"1[. ]?000(?:[. ]000)?\s", text[start:end]):
        return False
    left = text[max(0, start - 12) : start]
    return bool(_UNIT_HEADER.search(left)) or (left.endswith("(") and text[end : end + 1] == ")")
