"""Who asks: the sentences in which somebody is asked for something, and whether the letter's sender asks or is asked.

Danish puts the subject before the finite verb, or right after it when something else opens the sentence ("I brev af 3. maj har
du bedt …"). A noun is the sender's when it names it ("kommunen" in a letter from a kommune), else somebody else's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from letterkit.extract.speakers import OWN_NAMES, sender_kind
from letterkit.extract.view import View

Asker = Literal["sender", "other", "unknown"]


@dataclass(frozen=True)
class Ask:
    """One act of asking: the place of its verb, and by whom."""

    start: int
    end: int
    by: Asker
    past: bool = False  # "har bedt": told, not asked here
    auditors: bool = False  # the Statsrevisorer ask for a minister's account: no questions in the sense of this genre


@dataclass(frozen=True)
class Parties:
    """Words that name the two sides, in lower case, and a pattern for what the sender's kind of body calls itself."""

    sender: tuple[str, ...]
    recipient: tuple[str, ...]
    own: re.Pattern[str]


# What may stand inside a fixed turn: "ser derfor gerne", "vil i den forbindelse også gerne vide".
_ADVERBS = (
    r"(?:(?:for\s+det\s+(?:første|andet|tredje|fjerde|femte)|derfor|desuden|dernæst|endvidere|også|endelig|samtidig|nu|ligeledes|herudover|derudover|dog|meget|særligt|navnlig|således|herefter|"
    r"tillige|yderligere|videre|især|igen|venligst|(?:i|på|til)\s+(?:(?:den|det|denne|dette)\s+)?(?:forbindelse|baggrund|øvrigt|brug\s+herfor))\s+){0,3}"
)
_FINITE = (
    r"beder|bad|anmoder|anmodede|spørger|spurgte|ønsker|ønskede|efterspørger|efterspurgte|udbeder\s+sig|udbad\s+sig|stiller|stillede|"
    r"opfordrer|opfordrede|begærer|begærede|efterlyser|efterlyste|forlanger|forlangte|forespørger|forespurgte|(?:vil|ville)\s+"
    + _ADVERBS
    + r"(?:gerne\s+)?"
    + _ADVERBS
    + r"(?:vide|høre|have\s+(?:at\s+vide|oplyst|belyst|svar\s+på)|have(?=\s+(?:en|et|jeres|kommunens|regionens)\s+(?:\w+\s+)?(?:\w*redegørelse|forklaring|vurdering|begrundelse|status|oversigt|opgørelse|beskrivelse)\b))|(?:vil|ville)\s+(?:du|I|De|vi|jeg|[a-zæøå]{4,}(?:en|et))\s+(?:\w+\s+){0,2}(?:vide|høre|have\s+(?:at\s+vide|oplyst|belyst))\b|"
    r"bestiller|bestilte|pålægger|pålagde|kræver|krævede|rejser|rejste|(?:interesserer|interesserede)\s+sig\s+"
    + _ADVERBS
    + r"for|håber(?=,\s+at\s+\w+\s+(?:vil|kan)\s+(?:\w+\s+)?(?:oplyse|fortælle|beskrive|redegøre|belyse|svare|forklare)\b)|(?:vil\s+sætte|sætter)\s+pris\s+på\s+at\s+(?:vide|høre|få\s+(?:at\s+vide|oplyst|belyst))|(?:ser|hører)\s+(?:(?:vi|jeg|[a-zæøå]{4,}(?:et|en))\s+)?"
    + _ADVERBS
    # "vi ser meget gerne, at styrelsen gør noget ved emballagerne" wishes for a deed
    + r"gerne(?!,\s+at\b(?![^.]{0,60}\b(?:redegør|oplys|beskriv|belys|svar|fortæl)))|imødeser|imødeså|finder\s+anledning\s+til\s+at\s+spørge|undre(?:r|de)\s+(?:(?:sig|jer|dig|Dem)\s+over|(?:I\s+jer|du\s+dig)\s+over)(?=,?\s+hv)|rette(?:r|de)\s+(?:(?:den|i|d\.)\s+[^,;:]{1,30}?\s)?(?:en\s+)?(?:henvendelse|forespørgsel)|mangler|savner|afventer"
)
_PARTICIPLE = r"bedt|fundet\s+anledning\s+til\s+at\s+spørge|(?:udtrykt|fremsat)\s+ønske\s+om|anmodet|spurgt|ønsket|udbedt\s+sig|stillet|rejst|forelagt|sendt|fremsendt|tilsendt|forespurgt|efterspurgt|opfordret|efterlyst|bestilt|pålagt|krævet|forlangt|interesseret\s+sig\s+for|henvendt\s+sig|rettet\s+henvendelse"
_INFINITIVE = r"bede|anmode|spørge|høre|opfordre|stille|udbede\s+(?:mig|os|sig)"
_INNER = r"(?:[^.?!:;]|\.(?=\s*[a-zæøå\d])|(?<=[Aa]lm)\.)"  # within a sentence: the full stops of dates and abbreviations do not end it
_ASK = re.compile(
    rf"""\b(?:
      (?P<keen>er|var)\s+(?:\w+\s+){{0,2}}?(?:interesser(?:et|ede)\s+i|nysgerrige?\s+efter(?:\s+at\s+(?:høre|vide)|(?=,?\s+(?:hv|om\b))))
    | (?P<missed>(?:rejses|stilles)\s+(?:der\s+)?(?:\w+\s+)?spørgsmål(?:et|ene)?|efterlyses|efterspørges|spørges(?:\s+der\b|(?=\s+til\b))|(?<=[Dd]er\s)spørges)
    | (?P<need>har\s+(?:\w+\s+)?{_ADVERBS}(?:brug|behov)\s+for)
    | (?P<useful>[Dd]et\s+interesserer\s+(?:\w+\s+){{0,3}}?\w+(?=,?\s*(?:hv|om\b))|(?:er\s+det|[Dd]et\s+er)\s+(?:\w+\s+){{0,2}}?af\s+(?:\w+\s+)?interesse(?=,?\s+(?:hv|om\b))|[Ll]ad\s+(?:os|mig|ministeriet|styrelsen|tilsynet)\s+(?:\w+\s+)?(?:vide|høre)(?=,?\s+(?:hv|om\b))|(?:(?:vil|ville|kunne)\s+det\s+{_ADVERBS}være|[Dd]et\s+(?:vil|ville|kunne)\s+{_ADVERBS}være|finder\s+(?:vi\s+)?det|[Dd]et\s+er(?=\s+(?:\w+\s+){{1,3}}for\s+(?:os|mig)\b))\s+(?:\w+\s+){{0,2}}?(?:nyttigt|vigtigt|væsentligt|afgørende|interessant|relevant|værdifuldt|ønskeligt|godt|rart|nødvendigt|(?:af|en)\s+(?:\w+\s+)?(?:interesse|betydning|værdi|hjælp))\s+(?:for\s+(?P<whom>\w+)\s+)?at\s+(?:vide|høre|kende|få\s+(?:at\s+vide|oplyst|belyst|besked|svar))|(?:[Dd]et\s+(?:bør|skal|må)|(?:bør|skal|må)\s+det)\s+{_ADVERBS}fremgå(?:\s+af\s+(?:svaret|besvarelsen|redegørelsen|bidraget|notatet)\b|(?=,)))
    | (?P<passive>bedes|anmodes|må\s+(?:(?:I|du|De)\s+)?{_ADVERBS}gerne(?=\s+(?:også\s+)?(?:oplyse|fortælle|skrive|beskrive|redegøre|belyse|forklare)\b)|(?:opfordres|inviteres|tilskyndes|opfordret)\s+til|ønskes|spørges|er|blev|bliver|var)\b(?P<done>(?:(?!\b(?:har|havde|er|var|blev)\b){_INNER}){{0,80}}?\b(?:bedt|anmodet|spurgt))?
    | (?P<duty>skal)\b{_INNER}{{0,20}}?\b(?:ifølge|efter|jf\.)\s{_INNER}{{0,80}}?\b(?:oplyse|redegøre|svare)
    | (?P<perfect>har|havde)\b(?P<middle>(?:(?!\b(?:har|havde)\b){_INNER}){{0,160}}?)\b(?:{_PARTICIPLE})
    | (?P<modal>vil|skal|må|kan|lod|lader|tillader\s+(?:mig|os)\s+at)\b(?P<middle2>{_INNER}{{0,80}}?)\b(?:{_INFINITIVE})
    | (?P<received>modtaget|fået)\s{_INNER}{{0,60}}?\b(?:anmodning|forespørgsel|opfordring)\s+(?=(?:om\s+at|om)\s)
    | (?P<finite>{_FINITE})
    )\b""",
    re.VERBOSE,
)
_CLAUSE_START = re.compile(
    r"[.?!:;]\s+(?:[”\"»“](?=[A-ZÆØÅ])|(?=[A-ZÆØÅ]))|^|,\s+(?:og|men|samt)\s+|\bog\s+(?=\w+\s+(?:har|beder|ønsker|spørger)\b)"
)
_JOINT = re.compile(r",?\s+(?:og|men|samt)\s+(?=(?:beder|bad|anmoder|spørger|ønsker|efterlyser|vil)\s)")
_INVERTING = re.compile(
    r"(?:når|da|i|på|ved|med|den|d\.|til|under|som|efter|for|fra|af|endvidere|desuden|derudover|herudover|derfor|samtidig|endelig|videre|yderligere|"
    r"hvad\s+(?:\w+\s+){0,4}?(?:angår|vedrører)|vedrørende|angående|om|når\s+det\s+(?:gælder|kommer)|herefter|hertil|dertil|her|navnlig|særligt|ligeledes|dog|også|der|nu|tidligere|senest|afslutningsvis|først|dernæst)\b",
    re.IGNORECASE,
)
# What opens a subordinate clause with a subject of its own.
_SUBORDINATE = re.compile(
    r"(?:^|[\s,])(?:hvori|hvorved|hvormed|hvorefter|hvorunder|ligesom|(?<=,\s)hvor|(?<=,\s)at|i\s+hvilket|idet|fordi|da|eftersom)\s+(?=\w)"
)
_MINISTRY = re.compile(r"(?:departementet|ministeriet|ministeren)s?")
_GENERIC = frozenset(
    {"man", "en", "et", "nogle", "mange", "flere", "enkelte", "ingen", "alle", "andre", "hver", "enhver", "hvem", "folk"}
)
_WROTE_AND = re.compile(
    r"(I|De|[Dd]u|Vi|Jeg)\s+(?:skriver|skrev|ringede|ringer|henviser|henviste|nævner|nævnte|omtaler|omtalte|har|beder|bad)\b.*\bog\Z",
    re.DOTALL,
)  # "I skriver, at … og spørger"
_NOMINATIVE = re.compile(r"\s+(jeg|vi|du|I|De|de|han|hun)\b")
_WORD = re.compile(r"[\wæøåÆØÅ’'-]+")
_CITED = re.compile(r"(?P<who>[^.:?!,\s][^.:?!,]*?)\s+(?:skrev|skriver|spurgte|spørger)\b[^.:?!]*:\s*[”\"“»][^”\"“»]*\Z")
_IN_A_LETTER = re.compile(
    r"\b[Ii]\s+(?:(?:et|sit|Deres|jeres|dit|\w+s)\s+)?(?:brev|skrivelse|mail|e-mail|henvendelse|notat)\s+(?:af|fra|dateret|den)\s+(?:den\s+)?(?:[^.,;:]|\.(?=\s*[a-zæøå\d])){3,40}$"
)
_CITIZEN = re.compile(
    r"(?:\w+\s+)?\w*(?:borger|forældre|elev|patient|pårørende|beboer|ansøger|klager|lejer|kunde|bruger|gæst|passager|nabo|journalist|medarbejder)(?:en|ne|erne|n|e)?(?![\wæøå])",
    re.IGNORECASE,
)
# Those whom a sender asks for its own purposes: its staff, its suppliers.
_HELPER = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:personale|medarbejder|leverandør|entreprenør|rådgiver|konsulent|advokat|revisor|vognm[aæ]nd|operatør|håndværker|lærer|læge)(?:et|en|ne|erne|n|t)?\s+(?:om\b|redegøre|oplyse)",
    re.IGNORECASE,
)
_FURTHER = re.compile(
    r"\b(?:endvidere|desuden|ligeledes|yderligere|også|samtidig|tillige|endelig|derudover|herudover|videre|dernæst|hertil|dertil|sluttelig|afslutningsvis|til\s+sidst)\b",
    re.IGNORECASE,
)
_OFTEN = re.compile(r"(?:\s+\w+)?\s+(?:ofte|tit|jævnligt|sjældent|altid|af\s+og\s+til)\b")
_THEIR_LETTER = re.compile(r"\b\w{4,}(?:ets|ens)\s+(?:skrivelse|brev|mail|henvendelse|side)\b", re.IGNORECASE)
_FIRST = frozenset({"jeg", "vi", "undertegnede"})
_SECOND = frozenset({"du", "i", "de"})
_ADVERB_WORDS = frozenset(
    {
        "gerne",
        "især",
        "også",
        "særligt",
        "navnlig",
        "nu",
        "derfor",
        "desuden",
        "endvidere",
        "meget",
        "gentagne",
        "igen",
        "selv",
        "først",
        "endelig",
    }
)
_LEGAL = frozenset({"for", "til", "att", "aps", "amba", "region"})
_BODIES = re.compile(
    r"(?:minister|ministeri|styrelse|kommune|region|udvalg|tilsyn|nævn|råd|skole|værk|forsyning|revision|direktorat|ombudsmand|departement|forvaltning|kontor|afdeling|center|centret)"
)


def parties(view: View) -> Parties:
    """The names of sender and recipient, as far as the letter states them."""

    def names(value: str | None) -> tuple[str, ...]:
        words = [word.lower() for word in _WORD.findall(value or "")]
        return tuple(word for word in words if len(word) > 3 and word not in _LEGAL)

    letter = view.letter
    title = letter.signatory_title.value if letter.signatory_title else None
    sender = names(letter.sender.value if letter.sender else None)
    recipient = names(letter.recipient.value if letter.recipient else None)
    ours, theirs = (
        _WORD.findall(party.value.lower() if party and party.value else "") for party in (letter.sender, letter.recipient)
    )
    if "region" in theirs and "region" not in ours:
        recipient += ("regionsrådet", "region")  # a hospital's letter to its region
    return Parties(
        sender=sender + tuple(word for word in names(title) if "minister" in word),
        recipient=recipient,
        own=re.compile(rf"(?:{OWN_NAMES[sender_kind(view)]})", re.IGNORECASE),
    )


def find_asks(text: str, start: int, end: int, sides: Parties) -> list[Ask]:
    """All acts of asking in `text[start:end]`, in order."""
    asks = []
    for match in _ASK.finditer(text, start, end):
        if match.group("passive") in ("er", "blev", "bliver", "var") and not match.group("done"):
            continue
        if match.group("useful"):
            whom = match.group("whom") or ""
            asks.append(Ask(match.start(), match.end(), "sender" if whom in ("os", "mig") else whose(whom, sides)))
            continue
        if match.group("missed"):  # "i ministerens brev efterlyses tal for …"
            named = re.search(
                r"\b(?:jeres|dit|din|deres|[Dd]eres|\w+(?:en|et|rne))s?\s+(?:brev|mail|henvendelse|skrivelse|notat|spørgsmål)|\b(?:brevet|mailen|henvendelsen|skrivelsen)\b",
                text[start : match.start()],
            )
            asks.append(Ask(match.start(), match.end(), "other" if named else "unknown"))
            continue
        if match.group("received"):
            asks.append(Ask(match.start(), match.end(), "other", past=True))
            continue
        subject = _subject(text, start, end, match)
        by = whose(subject, sides)
        if match.group("perfect") or match.group(
            "modal"
        ):  # after a finite verb may stand its subject, after these only its object
            by = _told_to(text[match.end() : end], sides) or by
        others = _told_to_others(text[match.end() : end], sides) or _HELPER.match(text, match.end(), end)
        if by == "other" and others and not _named(_words(subject), sides.recipient):
            continue  # "Statsadvokaten har bedt politikredsene om at oplyse": nobody asks the sender
        if by == "sender" and match.group("finite") and _IN_A_LETTER.search(text[start : match.start()]):
            by = "other"  # "I brev af 24. februar spørger styrelsen": that letter is not this one
        cited = _CITED.search(text[start : match.start()]) if by == "sender" else None
        if cited and whose(cited.group("who"), sides) == "other":
            by = "other"  # "Sekretariatet skrev: ”Vi vil gerne vide, …”"
        if match.group("passive") or match.group("duty"):
            # "kommunen bedes": the one named is asked; "det er blevet spurgt" names nobody
            nobody = subject.lower() in ("det", "der")
            by = "other" if match.group("done") and nobody else "unknown" if nobody else _flip(by)
        elif match.group("modal") and by == "unknown":
            continue
        elif (
            match.group("finite")
            and match.group("finite").startswith(
                ("ønske", "stille", "kræv", "rejs", "bestil", "forlang", "mangler", "savner", "afventer")
            )
            and not _wants_words(text, match.end(), end)
        ):
            continue  # "kommunen ønsker et møde", "stiller krav"
        elif (
            match.group("perfect")
            and match.group().endswith(("stillet", "ønsket", "rejst", "forelagt", "krævet", "forlangt", "bestilt", "sendt"))
            and not _wants_words(text, match.end(), end)
        ):
            continue
        citizen = _CITIZEN.match(subject) and (by == "other" or match.group("passive"))
        if citizen or (by == "other" and _OFTEN.match(text, match.end(), end)):
            continue  # "Forældrene spørger os, hvornår", "Udvalget spørger ofte": no request that this letter answers
        if by == "unknown" and subject.lower() == "man" and _THEIR_LETTER.search(text, start, match.end()):
            by = "other"  # "ministeriets skrivelse, hvorved man har forespurgt"
        past = bool(match.group("perfect"))
        asks.append(
            Ask(
                match.start(),
                match.end(),
                by,
                past,
                auditors="statsrevisor" in subject.lower() or "rigsrevision" in subject.lower(),
            )
        )
    return asks


def goes_on(text: str, ask: Ask, other: Ask) -> bool:
    """Is `other` a further asking after `ask`: "… Styrelsen ønsker endvidere at vide, hvad …"?"""
    return other.start > ask.end and _FURTHER.search(text, max(ask.end, other.start - 30), other.end + 30) is not None


def asks_besides(text: str, start: int, ask: Ask, end: int) -> bool:
    """Does the clause of `ask` say that it asks besides what was asked before: "Desuden spørger I", "ministeriet ønsker også"?"""
    clause = max((m.end() for m in _CLAUSE_START.finditer(text, start, ask.start)), default=start)
    return _FURTHER.search(text, clause, min(end, ask.end + 40)) is not None


def _wants_words(text: str, start: int, end: int) -> bool:
    return bool(
        re.match(
            rf"{_INNER}{{0,160}}?\b(?:oplyst|oplysning\w*|svar|besvaret|belyst|at\s+vide|redegj?ørelse|redegjort|forklaring|spørgsmål\w*|følgende|uddybet|afklaret|en\s+udtalelse|bidrag|notat|vurdering|oversigt|opgørelse|beskrivelse|plan|tal\s+for|status|kopi|bemærkninger|kommentarer|stillingtagen|syn\s+på)\b",
            text[start:end],
        )
    )


def _subject(text: str, start: int, end: int, match: re.Match[str]) -> str:
    """The words of the subject of the asking verb."""
    verb = (
        match.group("keen")
        or match.group("need")
        or match.group("passive")
        or match.group("duty")
        or match.group("perfect")
        or match.group("modal")
        or match.group("finite")
    )
    verb_end = match.start() + len(verb.split()[0])
    clause = max((m.end() for m in _CLAUSE_START.finditer(text, start, match.start())), default=start)
    before = text[clause : match.start()].strip(" ,\n–-")
    pronoun = _NOMINATIVE.match(text, verb_end, end)
    if pronoun:
        return pronoun.group(1)
    inner = list(_SUBORDINATE.finditer(before))
    if inner and not re.search(r",\s", before[inner[-1].end() :]):
        return before[inner[-1].end() :]  # "skrivelse af 5. maj, hvori ministeriet udbeder sig"
    told = _WROTE_AND.match(before)
    if told or before in ("I", "De", "Du", "du", "Der"):
        return told.group(1) if told else before
    joint = _JOINT.search(text, start, match.start())
    if (
        not before and joint and joint.end() == clause
    ):  # "Ministeriet har hørt …, og beder derfor kommunen bekræfte": the subject goes on
        return re.split(
            r"\s(?:har|er|vil|kan|skal|må|finder|ser|i|på|ved|med|den|af|for|fra|til)\s", text[start : joint.start()]
        )[0]
    if not before or _INVERTING.match(before):
        after = re.match(r"\s+((?:[^\W\d]\w*[’'s]?\s*){1,4})", text[verb_end:end])
        return _until_verb(after.group(1)) if after else ""
    # "Ministeren, der den 3. maj besøgte kommunen, har …": the noun before the first comma or preposition leads.
    return re.split(r",|\s(?:i|på|ved|med|den|af|for|fra|til)\s", before)[0]


def _until_verb(words: str) -> str:
    kept: list[str] = []
    for word in words.split():
        if re.fullmatch(
            rf"(?:{_PARTICIPLE}|i|ved|den|desuden|endvidere|derfor|også|på|om|at|nu|derudover|særligt|navnlig|oplyst|svar|bl|således)",
            word,
        ):
            break
        kept.append(word)
        if _BODIES.search(word.lower()) and not word.endswith("s"):
            break
    return " ".join(kept)


def _of_ministry(names: tuple[str, ...]) -> bool:
    return any("minister" in name or "departement" in name for name in names)


def _words(subject: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(subject)]


def whose(subject: str, sides: Parties) -> Asker:
    """Which side the words of a subject name: "ministeriet", "jeg", "kommunens"."""
    words = _words(subject)
    if not words:
        return "unknown"
    if set(words) & _FIRST:
        return "sender"
    if words[0] in _SECOND and all(word in _ADVERB_WORDS for word in words[1:]):
        return "other"
    head = [word.removesuffix("s") for word in words]
    ours, theirs = _named(head, sides.sender), _named(head, sides.recipient)
    if ours != theirs:
        return "sender" if ours > theirs else "other"
    if any(word.endswith(("udvalget", "udvalg")) for word in words):
        local = sides.own.fullmatch("udvalget") and sides.recipient and not _of_ministry(sides.recipient)
        if local and not any("udvalg" in name or "folketing" in name for name in sides.recipient):
            return "unknown"  # in a kommune's letter to an agency its own committee asks for other things
        return "other"  # a committee that asks is the Folketing's or the council's, not the writer
    if _MINISTRY.fullmatch(words[0]) and _of_ministry(sides.recipient) and not _of_ministry(sides.sender):
        return "other"  # in an agency's letter to its ministry "departementet" is the recipient
    if words[0] in _GENERIC:
        return "unknown"
    if sides.own.fullmatch(subject.strip().lower()) or any(sides.own.fullmatch(word) for word in words):
        # Where the letter does not name its sender, what its kind of body is called proves nothing.
        return "sender" if sides.sender else "unknown"
    if any(_BODIES.search(word) for word in words) or re.match(r"[A-ZÆØÅ]", subject):
        return "other"
    return "unknown"


def _told_to(after: str, sides: Parties) -> Asker | None:
    """Who asks, by who is asked: "bedt os", "anmodet Fødevarekontoret om"; None where the words after the verb do not tell."""
    found = re.match(
        r"\s+((?:[^\W\d]\w*\s+){0,2}?[^\W\d]\w*)(?=\s+(?:om|at|på|redegøre|oplyse|svare|besvare|forklare|sende|komme)\b|,)", after
    )
    if found is None:
        return None
    words = found.group(1).lower().split()
    if words[0] in ("os", "mig"):
        return "other"
    if words[0] in ("jer", "dig"):
        return "sender"
    ours, theirs = _named(words, sides.sender), _named(words, sides.recipient)
    return None if ours == theirs else "other" if ours > theirs else "sender"


def _told_to_others(after: str, sides: Parties) -> bool:
    """Are those who are asked several bodies of another kind than the sender's ("bedt kredsene om at")?"""
    found = re.match(
        r"\s+((?:\w+\s+)?(?P<body>\w{4,})(?:erne|ene))\s+(?:om|oplyse|redegøre|svare|besvare|beskrive|forklare|sende|indsende)\b",
        after,
    )
    if found is None or _named(found.group(1).lower().split(), sides.sender):
        return False
    return not any(sides.own.fullmatch(found.group("body").lower() + ending) for ending in ("en", "et", "n", "t"))


def asks_recipient(question: str, sides: Parties) -> bool:
    """Does a direct question turn to the letter's recipient: "Kan ministeriet oplyse, om …?" in a letter to a ministry?"""
    turned = re.match(r"\W*(?:kan|vil|har|skal|må|kunne|ville|bør|er)\s+(\w{4,}(?:et|en))\b", question, re.IGNORECASE)
    words = [turned.group(1).lower()] if turned else []
    return words != ["ministeren"] and _named(words, sides.recipient) > _named(words, sides.sender)


def _named(words: list[str], names: tuple[str, ...]) -> int:
    """How many of the words name a party: "tilsynet" names Kommunaltilsynet, "kommunen" Lindvig Kommune."""
    return sum(any(_alike(word, name) for name in names) for word in words if len(word) > 3)


def _alike(word: str, name: str) -> bool:
    if word == name:
        return True
    word = re.sub(r"tr(?:et|ene|erne)$", "ter", word)  # "centret" is what "centeret" is
    stem = re.sub(r"(?:erne|ene|en|et|e|n|t)$", "", word)
    bare = re.sub(r"(?:erne|ene|en|et|e|n|t)$", "", name)
    return len(stem) > 3 and (bare.endswith(stem) or (stem == "minister" and "minister" in name))


def _flip(by: Asker) -> Asker:
    return {"sender": "other", "other": "sender", "unknown": "unknown"}[by]  # type: ignore[return-value]
