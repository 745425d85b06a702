"""Which sentences need the one before them to be understood: a reply that told them alone would say too little."""

from __future__ import annotations

import re
from collections.abc import Sequence

from letterkit.claim import Figure
from letterkit.draft.lexicon import IMPERSONAL, MONTH, NUMBER, first_word, load_words, starts_with
from letterkit.extract.grammar import verb_tense

_HEDGES = r"(?:(?:i alt|yderligere|heraf|godt|knap|ca\.|cirka|omkring|næsten|kun|over|under|mindst|andre) )*"
# "De øvrige", "de sidste 51", "de 12 øvrige", "14", "de to", "983 af de 1.104": numbers whose noun stands elsewhere.
_REST = r"(?:øvrige|resterende|andre|sidste|første|fleste)"
_BARE = re.compile(
    rf"(?:{_HEDGES}(?:{NUMBER} af )?(?:de |alle )?(?:{_REST} )?{NUMBER}(?: {_REST})?|de {_REST}|resten)(?= (?P<next>[a-zæøå]+)\b)",
    re.IGNORECASE,
)
# "Indtil nu er der holdt godt 900, og …": a count without a noun behind its verb.
_NO_NOUN = re.compile(
    rf"\b[a-zæøå]{{3,}}(?:et|t|te) (?:(?:vi|der|man|jeg) )?(?:godt |knap |ca\. |omkring )?(?!(?:19|20)\d\d\b){NUMBER}(?=, | (?:og|på|i|mod|fra) |\.?$)(?! og {NUMBER})"
)
# "Ved udgangen af 2020 var der 568.": a count and nothing that is counted.
_BARE_LEVEL = re.compile(
    rf"^[^,]*\b(?:er|var|blev) (?:der|det|vi|tallet|tallene|antallet|andelen) {_HEDGES}(?!(?:19|20)\d\d\b){NUMBER}(?:\.?$|,? og |,? men )"
)
# "I de sidste 26 er vi sikre på …"
_IN_REST = re.compile(
    rf"(?:I|Af|For|På|Hos|Blandt|Til|Ved) (?:de|alle) (?:{_REST} )?{NUMBER}(?: {_REST})? (?P<next>[a-zæøå]+)\b", re.IGNORECASE
)
_THE_REST = re.compile(r"\b(?:den|det|de) (?:øvrige|resterende)\b|^øvrige\b|\bresten\b(?! af \w)", re.IGNORECASE)
# Something that has its name in the sentence before: "den slags stemmesedler", "at disse kan afsluttes", "har fået det".
_NAMED_BEFORE = re.compile(
    # "i kvartalet før", "flyttet derover": which quarter, where?
    r"^(?!.*(?:[1-4]\. kvartal|\buge \d)).*\bi (?:kvartalet|ugen|halvåret) (?:før|forinden|efter)\b|(?<!eller )(?<!og )\bder(?:over|hen|op|ned)\b(?! \d)"
    r"|^[^,]*\b(?:sidst|først)nævnte\b|^(?:\w+ ){0,2}(?:en|et) (?:ny|nyt|anden|andet|tredje) (?:til|på|fra|er|var|bliver|blev|kommer|begynder|starter|tiltræder|åbner)\b|"
    r"\b(?:den|de|af samme) (?:slags|type|form)(?! for)\b|^[^;]*\bsådan(?:ne|t)? (?!at\b)|\bat disse\b|\btil formålet\b"
    rf"|^[^,]*[^,] (?:heraf|herom|hertil|herfor|herpå|derom|deraf|dertil)\b(?! {NUMBER})"
    r"|\b(?:med|af|hos|til|for|på|ved|fra) begge(?=[.,;]|$| (?:i|på|inden|til|fra|ved|om|og|er|har)\b)"
    r"|^(?:[^,]|,\d)*\b(?:fået|får|fik|til|for|med|om|af) det(?=[.,;]|$| i \d| inden\b| senest\b)"
)
# Sentences whose first words have their meaning from what stands before.
_OPENS_BACK = re.compile(
    r"(?:Heraf|Her|Heri|Hertil|Herom|Herfor|Herved|Deri|Dertil|Derom|Derved|Derfra|\d[\d.]* [a-zæøå]+, det (?:er|svarer)|Af dem|Dem|Hun|Han|Begge|Sidstnævnte|Førstnævnte|Disses|Dermed|Indtil da|Siden (?:da|hen)|For pengene|(?:Året|Måneden|Ugen) (?:før|efter)|I den (?:periode|tid)"
    r"|Den (?:sidste|første|næste) (?:aften|dag|nat|uge|morgen)|(?:Resultat(?:et|erne)|Svar(?:et|ene)|Besked(?:en)?|Besættelsen?)(?! (?:af|på|om|fra))"
    r"|(?:Af|Blandt) (?:disse|de [\d.]+ (?:er|var|har|blev)))\b"
    # "Andelen er for lav", "Pengene er sendt videre", "De to køkkener vil stå klar": which, the sentence before says
    r"|(?:Andelen|Pengene|Beløbet|Beløbene|Provenuet|Overskuddet|Midlerne|Forskellen|Faldet|Stigningen) (?:er|var|blev|bliver|har|skal|vil|kan|går|gik|indgår|bruges|skyldes|skyldtes)\b"
    r"|De (?:to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv) (?!af\b)[a-zæøå]{4,} (?:er|var|blev|bliver|har|skal|vil|kan|får|fik|står|stod|åbner|åbnede|ventes|forventes)\b"
    # "De sidste to vandværker har …": of how many, the sentence before says
    rf"|(?:De|Den|Det) (?:sidste|øvrige|resterende|andre)(?! (?:{NUMBER} )?(?:år|måned|uge|dag|halvår|kvartal|tid|gang))(?: {NUMBER})?,? [a-zæøå]"
)
# "Regionen sender den til ministeriet", "Vi lægger dem på nettet": the thing has its name in the sentence before.
_OBJECT_BEFORE = re.compile(
    r"(?:[^\s,]+ ){1,5}?[a-zæøå]{2,}(?:er|r|de|te|e) (?:den|dem)(?= (?:til|i|på|for|ved|inden|senest|fra|med|ud|ind|op|ned|igen|nu|også|først|efter|hos)\b|[.]?$)"
)
_JOINS = re.compile(r" (?:og|eller|men|som|der|når|så|at|hvis) |,")
# "19 familier kom", "Fire sagde nej": who takes part, and not in what.
PARTAKES = re.compile(
    rf"{_HEDGES}(?:{NUMBER}|\d[\d.]*) [a-zæøå]+ (?:kom|deltog|mødte (?:op|frem)|svarede|takkede ja|sagde (?:ja|nej)|tog imod|blev væk|meldte (?:sig|fra))\.?$",
    re.IGNORECASE,
)


# "Det skyldes, at …", "Men i nyere tid …": what is explained or limited stands in the sentence before.
_EXPLAINS = re.compile(
    r"(?:Det|Dette) (?:skyldes|skyldtes|hænger|beror|bunder|kræver|betyder|betød|forudsætter|indebærer|medfører|medførte|afspejler|viser|giver|sker|lykkedes|gælder|kan (?:\w+ )?(?:forklares|henføres|tilskrives))\b"
    r"|(?:Men|Dog|Undtaget|Bortset fra (?:det|dette)|Til gengæld|Omvendt|Derimod|Tværtimod)\b|(?:Forklaringen|Årsagen|Grunden|Begrundelsen|Baggrunden)(?: herfor| hertil)? (?:er|var)\b"
)
# "Den stak 4,6 meter": after "den" an adjective ends in -e, so a word that does not, before a number or an adverb, is the verb.
_STANDS_AS_VERB = re.compile(rf"(?:Det|Den|De) [a-zæøå]{{2,}}[^e\W\d] (?:{NUMBER}|en|et|ikke|nu|også|i|på|med|til|fra)\b")


# "Det samlede besøgstal er faldet": a participle before its noun is no verb.
_ATTRIBUTE = re.compile(
    r"(?:Det|Den|De) [a-zæøå]{2,}(?:ede|te) (?:[a-zæøå-]+e )?[a-zæøå-]{3,}(?: [a-zæøå-]+){0,3}? (?:er|var|har|havde|blev|bliver|udgør|udgjorde|steg|faldt|lå|ligger|vil|kan|skal)\b"
)


def leans_back(text: str) -> bool:
    """True where a sentence needs the one before it to be understood: "Det forudsætter …", "I Ølholm er det faldet …", "dette krav"."""
    if _OPENS_BACK.match(text) or _NAMED_BEFORE.search(text) or _asks_back(text) or _EXPLAINS.match(text) or PARTAKES.match(text):
        return True
    if (thing := _OBJECT_BEFORE.match(text)) and not _JOINS.search(thing.group()):
        return True
    opened = re.match(r"(?:Når|Hvis|Da|Fordi) (?:de|den|disse) (?P<next>[a-zæøå]+)", text)  # "Når de lægges oven på kortet"
    if opened and not opened["next"].endswith("ste") and (_is_finite(opened["next"]) or opened["next"].endswith("es")):
        return True
    if link := starts_with(text, load_words().links):
        text = text[len(link) :].lstrip(" ,")  # "I denne anledning" goes when the sentence is retold
    pronoun = re.match(r"(?:Det|Den|De|Dette|Denne|Disse) (?P<next>[\w-]+)", text)
    if pronoun and not _ATTRIBUTE.match(text) and (_is_finite(pronoun["next"]) or _STANDS_AS_VERB.match(text)):
        return IMPERSONAL.match(text) is None and (
            re.match(r"Det (?:\w+(?:s|es)|er \w+ens|er \w+ets|kan |skal |må )", text) is None or " at " not in text
        )
    inverted = re.match(
        r"(?:\S+ ){1,5}(?:er|var|har|havde|fik|blev|bliver|vil|kan|skal|faldt|steg|giver|udgør|udgjorde|betyder|betød|gælder|gjaldt|drejede|kom|lå) (?:det|den|de|dem)\b(?! \w+e \w)(?! \d{1,2}\. [a-zæøå])",
        text,
    )
    inner = re.match(r"(?:\S+ ){1,6}?at (?:det|dette|den|de) (?:sker|gælder|bliver|vil|kan|skal|er sket)\b", text)
    again = re.search(r"\bgøre? det\b(?! \w+t\b)", text)
    demonstrative = re.search(r"\b(?:dette|denne|disse) (?!år\b|brev\b|redegørelse\b|svar\b)\w+", " ".join(text.split()[:10]))
    return bool(inverted or inner or again or demonstrative)


def _is_finite(word: str) -> bool:
    return word in load_words().verbs or verb_tense(word) is not None


def _asks_back(text: str) -> bool:
    """ "Bliver det vedtaget, …", "Siger byrådet ja, …": a condition without "hvis" about what stands before."""
    opened = re.match(r"(?P<verb>[A-ZÆØÅ][a-zæøå]+) (?:det|den|de|vi|jeg|[a-zæøå]{2,}(?:et|en|ne))\b", text)
    return opened is not None and (_is_finite(opened["verb"].lower()) or opened["verb"].endswith("es")) and "," in text


def lacks_many(text: str) -> bool:
    """True where "dem" can be nobody in the sentence itself: it stands before the first comma ("71 af dem havde …")."""
    return (
        re.match(
            r"(?:[^,]|,\d)*?(?:^| )(?:i|af|på|til|for|om|med|blandt|hos|bag|mellem|mod|fra|ved|efter|under) dem\b",
            text,
            re.IGNORECASE,
        )
        is not None
    )


def counts_on(text: str) -> bool:
    """True where a number takes its noun or its whole from the sentence before: "Yderligere 14 er tilmeldt", "De øvrige 51 sager"."""
    if link := starts_with(text, load_words().links):
        text = text[len(link) :].lstrip(" ,")
    if lacks_many(text) or first_word(text) == "heraf":
        return True
    bare = _BARE.match(text) or _IN_REST.match(text)
    if bare and _is_finite(bare["next"]):
        behind = re.match(r"\w+ (?P<verb>[a-zæøå]+)\b", text[bare.start("next") :])
        return behind is None or not _is_finite(
            behind["verb"]
        )  # "19 indsatte bestod en prøve": of two such words the first is the noun
    if (counted := _NO_NOUN.search(text)) and not re.search(rf"\b{NUMBER}\b", text[: counted.start()]):
        return True
    if _BARE_LEVEL.search(text):
        return True
    rest = _THE_REST.search(text)
    return rest is not None and not re.search(rf"\b{NUMBER}\b", text[: rest.start()])


def known_number(text: str) -> str | None:
    """The number that a sentence takes for known: "1.104" of "983 af de 1.104 er …", "17" of "De 17 får …", "472" of "Alle 472 fik …"."""
    found = _BARE.match(text)
    said = re.search(rf"\b(?:de|alle) (?P<number>{NUMBER})$", found.group(), re.IGNORECASE) if found else None
    return said["number"] if said else None


# What a letter does or has, in words that say by themselves not which: "tiltaget", "påbuddet", "tilladelsen".
_GENERAL = (
    r"(?:tiltag|initiativ|indsats|projekt|ordning|påbud|tilladelse|dispensation|godkendelse|afgørelse|beslutning|aftale|kontrakt|plan|rapport|evaluering|ansøgning"
    r"|løsning|pulje|tilskud|bevilling|udbud|kursus|møde|ændring|forbedring|arbejde|forsøg|forslag|notat|vejledning|prøve|skade|opgave|besøg)"
)
_GENERAL_DEFINITE = re.compile(
    rf"(?<![\w-])(?P<noun>{_GENERAL})(?P<double>[dlmnt]?)(?:en|et|n|erne|ene|rne|ne)(?![\w-])(?! (?:om|til|for|af|på|i|ved|med|fra|hos|over|mellem|mod) (?!ministeriet|styrelsen|udvalget|tilsynet|revisionen|jer\b|dig\b|Dem\b|\d|den \d|{MONTH}|løbet|(?:for|efter)året|sommeren|vinteren|uge |år\b|første|andet|begyndelsen|slutningen|udgangen))(?!,? (?:som|der|hvor)\b)",
    re.IGNORECASE,
)


def general_noun(text: str) -> str | None:
    """The definite noun of a main clause that does not say which it means: "tiltag" of "Tiltaget har haft virkning"."""
    main = re.split(r", (?:og|men|så|hvor|som|der) ", text)[0]
    for found in _GENERAL_DEFINITE.finditer(main):
        before = main[: found.start()]
        named = re.search(rf"(?<![\w-])\w*{found['noun']}(?![\w-])", before, re.IGNORECASE)
        described = re.search(
            r"(?:\b(?:den|det|de|denne|dette|disse|samme|hele|begge|alle)|[a-zæøå]e|\w+s|\d|\bvores|\bsin|\bsit|\bsine) $",
            before,
            re.IGNORECASE,
        )
        if not named and not described:
            return found["noun"].lower()
    return None


def lacks_its_noun(figures: Sequence[Figure], text: str) -> bool:
    """True of "I 2013/14 havde vi 88,4": what is counted stands in another sentence."""
    counted = [figure.counted for figure in figures if figure.counted]
    return bool(counted) and not any(set(re.findall(r"\w{4,}", said)) & set(re.findall(r"\w{4,}", text)) for said in counted)
