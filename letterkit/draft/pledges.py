"""Which rows the working paper's table of promises has, and the dates they are due: no facts, no events, no duty of the recipient's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from letterkit.claim import Commitment
from letterkit.danish.dates import find_dates
from letterkit.danish.writing import format_date, join_list
from letterkit.draft.deadline import last_day
from letterkit.draft.lexicon import own_words
from letterkit.draft.passages import Passage
from letterkit.draft.promised import has_deed, is_told_deed
from letterkit.draft.voice import noun_of
from letterkit.draft.wording import write_date
from letterkit.finding import LetterInfo

# What befell somebody: "ved hærværket blev 23 sten væltet", "to betjente blev kørt på skadestuen".
_EVENT = r"\w*(?:hærværk|ulykke|brand|storm|skybrud|indbrud|overfald|uheld|oversvømmelse|lynnedslag|nedbrud|påkørsel)(?:e[trn]*)?"
_MISHAP = re.compile(
    rf"^(?:Ved|Under)\s+(?:\w+\s+){{0,2}}?{_EVENT}\b[^,;:]*?\b(?:blev|var|gik|omkom|kom)\b"
    r"|^[^;:]*\b(?:ved en fejl|fejlagtigt|utilsigtet)\b"
    r"|^[^,;:]*\b(?:blev|er|var|kom)\b[^.;,]*\b(?:væltet|knust|stjålet|ødelagt|beskadiget|overfaldet|såret|dræbt|omkommet|kvæstet|påkørt"
    r"|oversvømmet|(?:af)?brændt|skyllet (?:væk|bort)|til skade|skadestuen)\b",
    re.IGNORECASE,
)
_MENDED = re.compile(
    r"\b(?:gen(?:rejst|opført|opbygget|etableret|åbnet|opsat)|udskiftet|erstattet|repareret|istandsat|udbedret|fjernet|ryddet|sat op)\b"
)
# What something costs or cost, and what moved, is a number: "ombygningen vil koste 420.000 kr.", "købte timer for 9 mio. kr., en stigning på …".
_NUMBER_TOLD = re.compile(
    r"^(?:I alt|Samlet|Tilsammen|Sammenlagt)\s+(?:er|blev|har)\b[^;]*\d"
    r"|\b(?:er|blev)\b[^;,]*\b(?:opgjort til|udbetalt i alt)\b[^;]*\d"
    r"|\b(?:koste[rt]?|kostede|beløber sig til|beløb sig til|andrager|androg)\b[^;]*\d"
    r"|\b(?:købte|brugte|betalte|udbetalte|modtog|fik|anvendte|forbrugte|havde|behandlede|afgjorde|solgte)\b[^;]*\d[^;]*,\s*"
    r"(?:(?:altså|det er|hvilket er)\s+)?(?:en|et)\s+(?:\w+\s+)?"
    r"(?:stigning|vækst|fald|nedgang|fremgang|tilbagegang|forøgelse|merudgift|besparelse)\b",
    re.IGNORECASE,
)
# What a cause is told by is no promise of its own: "Forklaringen er kedelig: Vi skiftede system".
_CAUSE = re.compile(r"^(?:Forklaringen|Årsagen|Grunden|Baggrunden)\b[^.;]*?\b(?:er|var|ligger)\b", re.IGNORECASE)
# Courtesies, views and states: nobody is to do anything. What a sentence also promises ("vil", "ansætter") keeps it in the table.
_NO_PLEDGE = re.compile(
    r"\b(?:gerne (?:\w+ ){0,3}?(?:i et møde|til et møde|kopi|spørgsmål)|(?:sender|deltager|drøfter|uddyber|hjælper|mødes|svarer|stiller|viser|fortæller|ringer|kommer) (?:\w+ )?gerne"
    r"|til rådighed|(?:er|sidder) på (?:kontoret|arbejde)|hvis (?:du|I|der) (?:mangler|har|er) (?:noget|spørgsmål)|velkom\w+ til at"
    r"|har bedt (?:mig|os) om at (?:understrege|sige|fremhæve|hilse)|benytte lejligheden|stolt\w* af|(?:vil )?gør(?:e)? alt,? (?:hvad|for)|afventer|skrider \w+ frem|har (?:\w+ ){0,4}fokus på"
    r"|holder (?:\w+ ){0,2}af\b|elsker at\b|nyder at\b|lægger til grund|følger (?:de|alle|den) (?:gældende|til enhver tid)|afhænger af|kan (?:\w+ )?ikke (?:angive|oplyse|sige)|(?:er|har) (?:\w+ )?ansvar(?:et|lig\w*)\b)",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"^(?:(?:Der|Vi|Kommunen|Regionen|Museet|Skolen|Styrelsen|Gymnasiet|Selskabet|Jeg) )?(?:(?:er|har) (?:i dag |nu |p\.t\. |i øjeblikket )?(?:(?<=er )ansat )?(?:\d[\d.,]*|en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv) [a-zæøå]+"
    r"|(?:\w+ ){0,3}?(?:anvender|benytter|bruger|beskæftiger|råder over|fører (?:\w+ )?tilsyn|følger|omfatter|dækker|består))\b"
    r"|\b(?:er|var) (?:\w+ ){0,5}?(?:acceptabl\w*|tilfredsstillende|forsvarlig\w*|uændre\w*|ubesat\w*|besat)\b|^(?:Udgiften|Udgifterne|Beløbet) (?:er|blev)\b",
    re.IGNORECASE,
)
# What was last done, what is not done, where the money went, who won: an account, and no deed that anybody set out to do.
_ACCOUNT = re.compile(
    r"\b(?:er|blev|har|blevet) (?:\w+ )?senest (?!den\b|i\b|inden\b)[a-zæøå]+(?:et|t|gået)\b"
    r"|^(?:Pengene|Provenuet|Beløbet|Beløbene|Indtægten|Indtægterne|Overskuddet|Midlerne) (?:er|blev|indgår|går|gik)\b"
    r"|\b(?:vi|jeg|kommunen|regionen|museet|skolen|styrelsen|fængslet|selskabet) (?:har|har siden \d{4}) (?:ikke|intet|ingen|ingenting)\b|\bhar (?:\w+ )?(?:intet|ingenting) [a-zæøå]+t\b"
    r"|\b(?:fået|får|fik) (?:\w+ )?(?:medhold|afslag)\b|\bhar (?:\w+ ){0,3}sat (?:mig|os) (?:ned|til|med|hen)\b"
    r"|\b(?:centralt|vigtigt|afgørende|naturligt) element\b|\b(?:hurtigst|bedst|flottest|sjovest) af (?:alle|dem)\b"
    r"|\b(?:formuleret|vedtaget|lagt|udarbejdet) en (?:ambitiøs|visionær|stærk|helhedsorienteret)\b|\bhar taget (?:\w+ )?imod\b",
    re.IGNORECASE,
)
# "Derefter sælges det på auktion": the way it goes each time.
_EACH_TIME = re.compile(r"^(?:Derefter|Herefter|Så|Til sidst|Siden) [a-zæøå]{3,}es (?:det|de|den|dem|sagen|sagerne)\b")
_HELD_MEETING = re.compile(r"\b(?:drøftede|behandlede|tog (?:\w+ )?til efterretning|fik forelagt|orienterede)\b", re.IGNORECASE)
_MEANT = re.compile(
    r"\b(?:vil|skal|forvent\w+|ventes|agter|planlægg\w+|regner med|ansætt\w+|indfør\w+|opret\w+|udarbejd\w+|iværksæt\w+|har (?:\w+ )?ansat|inden(?! for\b)|senest|er slået op|er i gang med)\b",
    re.IGNORECASE,
)
# "Det skal sikres ved, at regionen": what opens a list, and says nothing by itself.
_OPENS_LIST = re.compile(r"(?:,? at (?:\w+ )?\w+|\b(?:ved|for|om|følgende|således)):?\.?$", re.IGNORECASE)
_DUTY = re.compile(r"\b(?:skal|bedes|må|bør)\b", re.IGNORECASE)
_PAST = ("done",)
# A figure of a time that is over, and no deed that anybody set out to do: "I 2024 fulgte vi 142 gravide", "har pr. 31. december anbragt 88 børn".
_TALLIED = re.compile(
    r"\b(?:I|i|pr\.|Pr\.|ved udgangen af|Ved udgangen af|i løbet af|I løbet af|i (?:første|andet|1\.|2\.) (?:halvår|kvartal)(?: af)?|I (?:første|andet|1\.|2\.) (?:halvår|kvartal)(?: af)?)"
    r" (?:den )?(?:\d{1,2}\. [a-zæøå]+ )?(?:19|20)\d\d\b|\bsiden (?:den )?(?:\d{1,2}\. )?(?:[a-zæøå]+ )?(?:19|20)\d\d\b"
)
_COUNTS = re.compile(
    r"(?<![\w.,-])(?!(?:19|20)\d\d\b)(?:\d{2,3}|\d{1,3}(?:\.\d{3})+)(?:,\d+)?(?![\w.,-]*\d)(?!\. (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))"
)
_MAKES = re.compile(
    r"\b(?:ansat|ansatte|ansætt\w+|opret\w+|etabler\w+|indfør\w+|åbn\w+|(?:ind)?købt\w*|udskift\w+|opført\w*|byg\w+|anlagt\w*|anlagde|uddan\w+|afsat\w*|afsatte|bevil\w+|install\w+|opsat\w*|opsatte|renover\w+|plantet\w*"
    r"|nedlagt\w*|lukket|lukkede|udvid\w+|omlagt\w*|iværksat\w*|igangsat\w*|tilført\w*|lejet|lejede)\b",
    re.IGNORECASE,
)
# How things are done or seen, at no time of its own: "tilrettelægges ud fra en vurdering", "gennemføres som udgangspunkt to gange", "tilbydes kun".
_PRACTICE = re.compile(
    r"\b(?:som (?:udgangspunkt|hovedregel|regel)|ud fra|på (?:baggrund|grundlag) af (?:en|et)|i videst muligt omfang|i forvejen|stort set|som hidtil|de fleste|altid|kan (?:\w+ ){0,3}?tilbydes)\b"
    r"|\b(?:tilbydes|gives|ydes|bevilges|bruges|anvendes) kun\b|\bkun (?:til|for|i) (?:de|dem|særlige)\b"
    r"|\b(?:er|det er) (?:vores|kommunens|regionens|fængslets|skolens|styrelsens|[a-zæøå]+ets|[a-zæøå]+ens) vurdering\b|\bbliver (?:\w+ )?aktuelt\b|\b(?:bemærke|understrege), at\b|\bsætter (?:\w+ )?rammer\b"
    r"|^Det betyder, at\b",
    re.IGNORECASE,
)
_OF_THE_LETTER = re.compile(r"\bgodkendt (?:denne |redegørelsen|svaret|besvarelsen)", re.IGNORECASE)
# What makes even that a step: a day, something new, a beginning.
_A_STEP = re.compile(
    r"\b(?:vil|skal|bliver|fremover|fremadrettet|herefter|fra nu af|fra og med|inden (?!for)|senest|igangsat\w*|iværksat\w*|besluttet|planlagt|planlægger|forvent\w+|ventes|indført\w*|ændre[rts]\w*|lover)\b",
    re.IGNORECASE,
)


def _is_tally(promise: Commitment) -> bool:
    quote = own_words(promise.quote)
    counted = _COUNTS.search(_TALLIED.sub(" ", quote)) is not None
    return promise.status in _PAST and counted and _TALLIED.search(quote) is not None and _MAKES.search(quote) is None


def _is_practice(promise: Commitment, told: str) -> bool:
    """True of how things are done, or seen, in the present: nobody said that they would be done otherwise."""
    said = _PRACTICE.search(told)
    if said is None or promise.deadline is not None:
        return False
    return _A_STEP.search(told) is None or said.group().lower().startswith(("er ", "det er ", "bliver", "bemærke"))


# The bare present of what is done every day, with nothing new in it: "langt de fleste får de konsultationer, de har brug for".
_DAILY = re.compile(
    r"\b(?:får|tilbydes|tilrettelægges|gennemføres|foretages|behandles|håndteres|vurderes|træffes|tales|holdes|føres|varetages|fordeles|prioriteres)\b"
)


def _is_daily(promise: Commitment, passage: Passage) -> bool:
    if promise.status not in {"planned", "ongoing"} or promise.deadline is not None:
        return False
    if any(one.kind != "relative" for one in find_dates(passage.text, reference=None)) or _UNDER_WAY.search(passage.text):
        return False
    return _DAILY.search(own_words(promise.quote)) is not None and _A_STEP.search(passage.text) is None


_UNDER_WAY = re.compile(r"\b(?:i øjeblikket|for tiden|netop nu|lige nu|i gang|p\.t\.|aktuelt)", re.IGNORECASE)
# A standing order: "Forældrene får brev hvert kvartal", "Vi ringer to gange om året", "Lærerne kontrollerer vi ved, at …", "Vi søger løbende".
_ROUTINE = re.compile(
    r"\bhver(?:t)? (?:\w+ )?(?:dag|uge|måned|kvartal|halvår|år|sæson|morgen|aften|nat|(?:man|tirs|ons|tors|fre|lør|søn)dag)\b"
    r"|\b(?:en|to|tre|fire|fem|seks|flere|\d+) gange? (?:om|i|pr\.) (?:året|måneden|ugen|kvartalet|dagen|år|måned|uge|kvartal)\b"
    r"|\b(?:kontrollere[rs]?|sikre[rs]?|efterprøve[rs]?) [^.;]*?\bved,? at\b|\bløbende\b|\bi overensstemmelse med\b|\bforbudt\b",
    re.IGNORECASE,
)
# … unless it is to begin, or to be otherwise.
_ANEW = re.compile(
    r"\b(?:vil|fremover|fremadrettet|herefter|fra nu af|fra og med|(?:fra|per|pr\.) (?:den )?\d|fra (?:nytår|i morgen|næste|og med|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)"
    r"|begynder|starter|ny|nyt|nye|besluttet|planlagt|planlægger|forvent\w+|ventes|indfør\w+|opret\w+|iværks\w+|igangs\w+|ændre[rts]\w*|lover|ansæt\w+|indkøb\w+|udskift\w+|udvide[rs]?|skærpe[rs]?|øge[rs]?)\b",
    re.IGNORECASE,
)


def _is_routine(promise: Commitment, told: str, letter: LetterInfo) -> bool:
    """True of what is done again and again as it has been; a day of it that is over for the letter is its last time, no limit."""
    if promise.status not in {"planned", "ongoing"} or _ROUTINE.search(told) is None or _ANEW.search(told):
        return False
    day, sent = promise.deadline, letter.date
    ahead = day is not None and (sent is None or last_day(day) > last_day(sent))
    return not ahead or not re.search(r"\b(?:inden|senest|20\d\d)\b", told)


_NEW = re.compile(r"\bny[te]?\b")  # "ellers aftales en ny tid" begins nothing
# An instruction for whenever it happens: "Udebliver tolken, skal personalet …", and what it falls back upon: "Kan det ikke lade sig gøre, udsættes …".
_INSTRUCTS = re.compile(
    r"(?:Når|Hvis|Såfremt|Ved|[A-ZÆØÅ][a-zæøå]+r) [^,]+, skal (?!(?:vi|kommunen|regionen|styrelsen|ministeriet|selskabet)\b)[a-zæøå]+\b"
    r"|(?:Kan det ikke|Lykkes det ikke|Er det ikke muligt|I modsat fald|Ellers)\b[^.]*?\b[a-zæøå]{3,}es\b",
)
# How the cases at hand were dealt with is an account of them: "Alle er besvaret skriftligt", "Klagerne blev behandlet i udvalget".
_DEALT_WITH = re.compile(
    r"(?:De )?(?:Alle|Samtlige|Ingen|[A-ZÆØÅ]?[a-zæøå]*(?:klagerne|sagerne|henvendelserne|ansøgningerne|anmeldelserne|brevene)|Klagerne|Sagerne) (?:\w+ )?(?:er|blev) (?:\w+ )?(?:besvaret|behandlet|afgjort|imødekommet|afvist|henlagt|afsluttet)\b"
    r"|[^.;]*\bhar (?:\w+ )?(?:gennemgået|efterset|undersøgt)\b[^.;]*\bfor at (?:sikre os|se|konstatere|undersøge|forvisse os)\b",
    re.IGNORECASE,
)
# What was put off is not done; where it has a new day, that is the promise.
_DELAYED = re.compile(
    r"\b(?:er|blev) (?:\w+ )?(?:udskudt|forsinket|aflyst|sat i bero|opgivet|indstillet)\b(?! til\b)", re.IGNORECASE
)
_SHOWS = re.compile(
    r"(?:Tabellen|Tabel \w+|Figuren|Figur \w+|Oversigten|Skemaet|Grafen|Bilaget|Bilag \w+) (?:\w+ )?(?:viser|indeholder|angiver)\b"
)


def _is_account(promise: Commitment, told: str, letter: LetterInfo) -> bool:
    """True of a routine, an instruction, how cases were dealt with, what was put off and what a table shows."""
    if _SHOWS.match(told) or _is_routine(promise, told, letter):
        return True
    if (
        promise.status == "conditional"
        and promise.deadline is None
        and _INSTRUCTS.match(told)
        and not _ANEW.search(_NEW.sub(" ", told))
    ):
        return True
    return promise.status in _PAST and (_DEALT_WITH.match(told) is not None or _DELAYED.search(told) is not None)


def is_pledge(promise: Commitment, passage: Passage, letter: LetterInfo) -> bool:
    """Does somebody on the sender's side do, or mean to do, what the words tell?"""
    told = own_words(passage.text)
    settled = promise.status in {*_PAST, "ongoing"} or promise.deadline is None
    if settled and (_ACCOUNT.search(own_words(promise.quote)) or _EACH_TIME.match(told)):
        return False
    if _OF_THE_LETTER.search(told) or _is_tally(promise) or _is_practice(promise, told) or _is_daily(promise, passage):
        return False
    if _is_account(promise, told, letter):
        return False
    if not (is_told_deed(promise, passage) if promise.status in _PAST else has_deed(promise)):
        return False
    quote = own_words(promise.quote)
    idle = _NO_PLEDGE.search(told) or _STATE.search(told) or _HELD_MEETING.search(told)
    if (idle and _MEANT.search(_NO_PLEDGE.sub(" ", told)) is None) or (_OPENS_LIST.search(told) and len(told) < 60):
        return False
    befell = _MISHAP.search(quote) and not _MENDED.search(quote)
    if promise.status in _PAST and (befell or _CAUSE.match(told)):
        return False
    return _NUMBER_TOLD.search(quote) is None and not _is_recipients(promise, passage, letter)


def _is_recipients(promise: Commitment, passage: Passage, letter: LetterInfo) -> bool:
    """ "Kommunen skal sørge for, at …" in a letter of an authority's to the kommune: what the other side has to do."""
    sender, recipient = (noun_of(name or "") for name in (letter.sender, letter.recipient))
    if recipient is None or (sender is not None and sender[0] == recipient[0]):
        return False
    lead = passage.text[: max(0, promise.span.start - passage.start)]
    clause = promise.quote if re.search(r";|, (?:og|men)\b", lead) else f"{lead}{promise.quote}"
    opening = re.match(rf"\W*{re.escape(recipient[0])}\b\s+(?P<verb>\w+)", clause, re.IGNORECASE)
    return opening is not None and _DUTY.fullmatch(opening["verb"]) is not None


def pledge_days(promises: Sequence[Commitment]) -> list[str]:
    """The days of the promises of one row, the first first. What hangs on a condition lends its day only where no other has one."""
    chosen = [one for one in promises if one.deadline and one.status != "conditional"] or [
        one for one in promises if one.deadline
    ]
    ahead = [one for one in chosen if one.status not in _PAST] or chosen
    days = list(dict.fromkeys(one.deadline for one in ahead if one.deadline))
    return sorted(days, key=last_day)


# Days that the sentence itself has, though no promise in it: "siden oktober 2025", "udskudt til den 1. august 2026".
_SINCE = re.compile(r"\b(?P<word>siden|fra|fra og med)\s+(?:den\s+)?$", re.IGNORECASE)


def write_days(days: Sequence[str], told: str = "", *, done: bool = False, sent: date | None = None) -> str:
    """ "1. marts 2021 og 30. juni 2021"; of what was done in a month that month; without days those of the words `told`, or that there is none."""
    if days:
        return join_list([season_of(day, told, sent) or (_month_of(day, told) if done else write_date(day)) for day in days])
    found = []
    for one in find_dates(told, reference=sent):
        if one.first is None or one.kind in ("now", "relative"):
            continue
        since = _SINCE.search(told[: one.start])
        named = format_date(one.first) if one.kind == "day" else told[one.start : one.end]
        found.append(f"{since['word'].lower()} {named}" if since else named)
    return join_list(list(dict.fromkeys(found))) or "ingen dato"


def season_of(day: str, told: str, sent: date | None) -> str:
    """ "efteråret 2024" where the words `told` name that and no day, as what was told of its last day, `day`; else ""."""
    for one in find_dates(told, reference=sent):
        if one.deadline == day and one.kind in ("season", "quarter", "half", "week") and one.role not in ("by", "until"):
            printed = told[one.start : one.end]
            year = f" i {day[:4]}" if one.kind == "week" else f" {day[:4]}"
            return printed if re.search(r"\d{4}", printed) else f"{printed}{year}"
    return ""


def _month_of(day: str, told: str) -> str:
    """ "september 2025" where the words name the month and no day: "fik påbud i september"; "2024" where they name the year alone."""
    written = write_date(day)
    number, _, month = written.partition(". ")
    if not month or re.search(rf"\b{number}\.|\budgangen\b|\bsenest\b|\binden\b", told):
        return written
    name, _, year = month.partition(" ")
    return month if name in told.lower() else year if re.search(rf"\bi {year}\b", told) else written
