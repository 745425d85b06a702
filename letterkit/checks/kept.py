"""What a later letter says of a promise: one reading for the check of promises and for the register.

A promise is kept only where one sentence says that very thing in full: its nouns, no smaller number, no "fire af fem", nothing left.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from letterkit.case import iso_period
from letterkit.checks.clauses import without_asides
from letterkit.claim import Commitment
from letterkit.danish.dates import DateExpression, find_dates
from letterkit.danish.numbers import small_number
from letterkit.danish.sentences import one_line
from letterkit.danish.writing import format_date, format_iso
from letterkit.spelling import content_words, meets, negated
from letterkit.vocabulary import Vocabulary

Word = Literal["kept", "late", "broken", "partly", "moved", "mentioned", "several", "silent"]


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """What is said of a promise, and the sentence that says it (empty where none or several do)."""

    word: Word
    start: int = 0
    end: int = 0
    claim: Commitment | None = None
    latest: date | None = None  # the last day that the sentence names
    day: str = ""  # … no nearer than the sentence has it: "maj 2020" is no 31. maj
    weak: bool = False  # few of the promise's words
    short: str = ""  # the words that show that something is left


_PLANNED = re.compile(
    r"\b(?:vil|skal|bliver|ventes|forventes|forventer|tages|ansættes|gennemføres|planlagt til|planlægges)\b", re.IGNORECASE
)
_DONE = re.compile(
    r"\b(?:blev|er nu|er blevet|har|begyndte|startede|tiltrådte|er ansat|er gennemført|er indført|er taget|"
    r"er afsluttet|(?:gen)?åbnede|trådte|kom (?:op|i|på plads|til)|stod (?:klar|færdig\w*))\b",
    re.IGNORECASE,
)
_SIDE_CLAUSE = re.compile(r",?\s(?:som|der|hvor|så|fordi|for at|med henblik på|til at)\s")
# What promises do with the thing they are of: the later letter may say it in another form ("ansætter", "blev ansat", "er på plads").
_VERB = re.compile(
    r"(?:ansætt|ind?før|opret{1,2}|etabler|udarbejd|gennemfør|afhold|hold|åbn|udvid|styrk|uddann|udpeg|udsend|frem?send|send|vedtag|bygg|opfør|anlægg|indkøb|køb"
    r"|opsætt|sætt|udskift|opdater|tilbyd|nedsætt|igangsætt|iværksætt|gennemgå|undersøg|besøg|tag|start|begynd|afslutt|flytt|lukk|nedbring|nedlægg|sikr|skaff|lav"
    r"|rekrutter|bemand|udbyd|udlever|forelægg|fremlægg|offentliggør|orienter|underrett|indgå|indgiv|ændr|forny|rett|udbedr|opdel|inddrag|kontroller|efters|overtag)"
    r"(?:e|er|r|es|s)|[^\W\d_]{3,}(?:erer|eres)|forvent\w*|regner|planlægg\w*|agter|lover|sørge\w*",
    re.IGNORECASE,
)
# "Alle broer er efterset", "skal være renoveret"
_PASSIVE = re.compile(
    r"\b(?:er|bliver|blive|være|blevet|været)\s+(?:[^\W\d_]+\s+){0,3}?(?P<verb>[^\W\d_]+(?:et|dt|sat|lagt|gjort))\b",
    re.IGNORECASE,
)
# Words that tell a deed as done, whatever verb promised it.
_DEED = re.compile(
    r"\b(?:på plads|(?:kom(?:met)?|sat|hængt) op|opsat|monteret|installeret|besat|gennemført\w*|iværksat\w*|igangsat\w*|i (?:brug|drift|kraft)|åbne(?:de|t)|ansat|ansatte|etableret|oprettet|vedtaget|færdig\w*|afsluttet|"
    r"indført\w*|tiltråd\w*|holdt|udarbejdet|udbedret|efterset|renoveret|bygget|opført|anlagt|leveret|sendt|indgået|underskrevet|offentliggjort|godkendt|lukket|flyttet)\b",
    re.IGNORECASE,
)
_HAVE = re.compile(r"\b(?:har|have|havde|er|være|får|få|fik)\b", re.IGNORECASE)
_PREPOSITIONS = frozenset({"for", "med", "på", "i", "til", "om", "hos", "ved", "af", "fra", "over", "mod"})
_NUMBER = r"(?:\d[\d.]*|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)"
_OF = re.compile(
    rf"\b(?P<part>en|ét|{_NUMBER})\s+(?:\w+\s+)?(?:ud\s+)?af\s+(?:(?:de|vores|alle|i alt|[^\W\d_]{{3,}}s)\s+)*(?P<whole>{_NUMBER})\b",
    re.IGNORECASE,
)
_COUNT = re.compile(
    rf"\b(?P<number>(?!(?:19|20)\d\d\b){_NUMBER})\s+(?!{_NUMBER}\b)(?P<nouns>(?:[^\W\d_-]+e\s+)?(?!{_NUMBER}\b)[^\W\d_]+)",
    re.IGNORECASE,
)
_PER_CENT = re.compile(r"\b(?:\d{1,2}(?:,\d+)?)\s*(?:pct\.|procent|%)", re.IGNORECASE)
_ALL = re.compile(r"\b(?:alle|hver|hvert|samtlige)\b", re.IGNORECASE)
# Some are kept and some are not, without a number …
_SOME = r"de fleste|hovedparten|størstedelen|stort set|mangler|bortset fra|på nær"
_NOT_ALL = re.compile(rf"\b(?:{_SOME}|næsten alle|delvist?|endnu ikke|undtagen|med undtagelse af)\b", re.IGNORECASE)
# … and whatever else leaves something open.
_LEFT = re.compile(
    rf"\b(?:{_SOME}|ikke|endnu|resten|resterende|øvrige|afventer|undtage\w*|foreløbig\w*|indtil videre|hidtil|delvis\w*|"
    r"udestår|genopslået|næsten|flere af|nogle af|enkelte|halvdelen|kun|i gang|"
    r"(?:udkast|forslag|oplæg|ansøgning)(?:et|en)? (?:til|om))\b",
    re.IGNORECASE,
)
# "12 pladser er i brug": how many are used is not how many there are.
_USED = re.compile(r"[^.,;]{0,30}\b(?:i brug|optaget|besat|belagt|ledige?|tomme?|brugt|benyttet|venter|ventede)\b", re.IGNORECASE)


# The writer's own earlier word: "som kommunen tidligere har stillet i udsigt", "den lovede opmåling", "en måned senere end lovet".
_OWN_WORD = re.compile(
    r"\b(?:som|der|vi|jeg|kommunen|regionen|styrelsen|fængslet|skolen|havnen)\b[^.;,]{0,50}?\b(?:lovede|lovet|i udsigt|bebudede?|bebudet|varslede|varslet|tilkendegav)\b"
    r"|\b(?:den|det|de) (?:lovede|bebudede|varslede|tidligere (?:lovede|oplyste|nævnte))\b|\b(?:som|end) (?:lovet|bebudet|varslet|oplyst|aftalt|planlagt)\b",
    re.IGNORECASE,
)
# "er ikke gennemført", "blev desværre ikke nået", "har vi ikke ansat", "nåede vi ikke", "måtte opgives"
_NOT_DONE = re.compile(
    r"\b(?:er|blev|har|havde)\b(?: (?!ikke\b)(?:pr\.|[^\s.,;]+)){0,5}? ikke(?: (?:pr\.|[^\s.,;]+)){0,4}? (?!længere|mindst|blot|kun|helt|fuldt|muligt|klart|ret)[^\W\d_]{2,}t\b"
    r"|\bnåede\b(?: [^\s.,;]+){0,3}? ikke\b|\bmåtte (?:vi |kommunen )?(?:opgive|aflyse|udsætte)s?\b|\bblev ikke til noget\b",
    re.IGNORECASE,
)
# "er ikke gennemført af kommunen, men af et firma", "hvis den ikke er indført": not that it was not done.
_OTHERWISE = re.compile(
    r"\bikke\b[^.;]*,? men (?!først|endnu|forventes|ventes|vil|er (?:sendt|planlagt|udskudt))|\b(?:hvis|såfremt|om|hvorfor|risiko)\b|\?",
    re.IGNORECASE,
)
_GOAL = re.compile(
    r"\b[^\W\d_]*(?:mål|målet|målsætningen|loftet|grænsen)\b(?:[^.;]|pr\.)*\b(?:nået|opfyldt|indfriet|holdt|overholdt)\b",
    re.IGNORECASE,
)
_OFTEN = re.compile(
    r"\bhver(?:t)? (?:(?:halve|anden|andet|tredje|fjerde) )?(?:år|måned|uge|dag|kvartal|halvår)\b|\b(?:en|to|tre|fire) gange? (?:om (?:året|ugen|måneden|dagen)|årligt)\b|\b(?:årligt|månedligt|ugentligt|dagligt)\b",
    re.IGNORECASE,
)
_BEGUN = re.compile(r"\b(?:begyndte|begyndt|tiltrådte|tiltrådt|startede|startet)\b", re.IGNORECASE)
_HIRES = re.compile(r"\b(?:ansætt|rekrutter|bemand|besætt)(?:e|er|es)\b", re.IGNORECASE)
_NUMBERS = re.compile(r"(?<![\w.,/-])\d+(?:[.,]\d+)*(?![\w/-])")


def _plain_numbers(text: str) -> set[str]:
    """The numbers of a text that are no part of a date."""
    for found in reversed(find_dates(text, reference=None)):
        text = f"{text[: found.start]} {text[found.end :]}"
    return set(_NUMBERS.findall(text))


def _same_work(promise: str, sentence: str) -> bool:
    """ "en fast opmåling hvert halve år" as "har siden december ladet måle hvert halve år": the same beat, and the noun's verb."""
    beats = {one.group().lower() for one in _OFTEN.finditer(promise)}
    if not beats & {one.group().lower() for one in _OFTEN.finditer(sentence)}:
        return False
    if not re.search(
        r"\b(?:har|er)\b[^.;]*\bsiden\b|\bsiden\b[^.;]*\b(?:har|er|[^\W\d_]+(?:er|es))\b|\bnu\b", sentence, re.IGNORECASE
    ):
        return False
    roots = re.findall(
        r"\b(?:op|ud|ind|af|gen|til|efter|gennem)?([^\W\d_]{3,}?)(?:ninger|ning|inger|ing|else|elser|er|es)\b", promise.lower()
    )
    return any(
        re.search(
            rf"\b(?:op|ud|ind|af|gen|til|efter|gennem)?{re.escape(root)}(?:e|er|es|t|et|ing|ning)?\b", sentence, re.IGNORECASE
        )
        for root in roots
    )


def _said_outright(
    promise: Commitment, sentence: str, core: frozenset[str], head: frozenset[str], shared: set[str]
) -> Word | None:
    """What a sentence says of a promise in so many words: that its goal is reached or not, that what was held out is not done."""
    goal = _GOAL.search(sentence)
    if goal is not None and (numbers := _plain_numbers(promise.quote)) and numbers <= _plain_numbers(sentence) and core & shared:
        if re.search(r"\bikke\b", goal.group(), re.IGNORECASE):
            return "broken"
        return None if _leaves(promise.quote, sentence) else "kept"
    denied = _NOT_DONE.search(sentence) and not _OTHERWISE.search(sentence)
    if denied and not re.search(r"\bikke\b", promise.quote, re.IGNORECASE):
        pointed_at = _OWN_WORD.search(sentence) is not None and any(len(word) >= 4 for word in head & shared)
        if pointed_at or (core <= shared and any(len(word) >= 6 for word in core)):
            return "broken"
    if _same_work(promise.quote, sentence) and not _leaves(promise.quote, sentence):
        return "kept"
    return None


def promised_words(quote: str, vocabulary: Vocabulary, parties: str = "") -> frozenset[str]:
    """The words of a promise that tell it from others: none of time, of doing, of who writes to whom."""
    common = vocabulary.words["promising"] | vocabulary.words["negations"]

    def names_a_party(word: str) -> bool:
        stem = re.sub(r"(?:en|et|ens|ets)$", "", word)
        return len(stem) >= 4 and re.search(rf"\b{re.escape(stem)}", parties) is not None

    return frozenset(word for word in content_words(quote, vocabulary) if word not in common and not names_a_party(word))


def _core(quote: str, words: frozenset[str], vocabulary: Vocabulary) -> frozenset[str]:
    """What the promise is of: its words without verbs, and without the clause that tells more of it."""
    main = _SIDE_CLAUSE.split(quote)[0]
    for found in reversed(find_dates(main, reference=None)):
        main = f"{main[: found.start]} {main[found.end :]}"
    passive = {one["verb"].lower() for one in _PASSIVE.finditer(main)}
    told = words & set(content_words(main, vocabulary)) - passive
    return frozenset(
        word for word in told if not (_VERB.fullmatch(word) or word[0].isdigit() or small_number(word) or _ALL.fullmatch(word))
    )


def _same_deed(promise: str, sentence: str) -> bool:
    """Does the sentence tell what was promised as done: by the promise's own verb ("ansætter", "ansat") or by a word of any deed?"""
    verbs = [word for word in re.findall(r"[^\W\d_]+", promise.lower()) if _VERB.fullmatch(word)]
    own = any(re.search(rf"\b{re.escape(verb[:3])}", sentence, re.IGNORECASE) for verb in verbs)
    # "renser … er renset": a verb that the list has not, by its participle
    own = own or any(
        re.search(rf"\b{re.escape(stem)}(?:et|t|te|ede)\b", sentence, re.IGNORECASE)
        for stem in re.findall(r"\b([^\W\d_]{3,}?)e?r\b", promise.lower())
    )
    return (
        own
        or _DEED.search(sentence) is not None
        or (_HIRES.search(promise) is not None and _BEGUN.search(sentence) is not None)
        or (not verbs and _HAVE.search(promise) is not None and _HAVE.search(sentence) is not None)
    )


def _head(quote: str, core: frozenset[str]) -> frozenset[str]:
    """The words of `core` up to the first preposition behind one of them: "et temamøde" of "et temamøde for alle skoleledere"."""
    found: set[str] = set()
    for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", quote.lower()):
        if found and word in _PREPOSITIONS:
            break
        found |= {word} & core
    return frozenset(found or core)


def _counts(text: str) -> list[tuple[int, str, str]]:
    """Each count of a text with its noun (and the adjective before it), and as it stands there."""
    return [
        (small_number(one["number"].replace(".", "")), noun.lower(), one.group())
        for one in _COUNT.finditer(text)
        if _USED.match(text, one.end()) is None
        for noun in one["nouns"].split()
    ]


def _falls_short(promise: str, sentence: str, core: frozenset[str], vocabulary: Vocabulary) -> str:
    """The words that say that less was done than promised, or ""."""
    for one in _OF.finditer(sentence):
        part, whole = (small_number(one[name].replace(".", "")) or 1 for name in ("part", "whole"))
        if part < whole:
            return one.group()
    said = _counts(sentence)
    for number, noun, _ in _counts(promise):
        had = [(other, group) for other, named, group in said if meets(noun, [named], vocabulary)]
        if had and meets(noun, core, vocabulary) and all(other < number for other, _ in had):
            return had[0][1]
    not_all = _NOT_ALL.search(sentence)
    if not_all is not None and _NOT_ALL.search(promise) is None:
        return not_all.group()
    share = _PER_CENT.search(sentence)
    return share.group() if share is not None and _ALL.search(promise) and not _PER_CENT.search(promise) else ""


def _leaves(promise: str, sentence: str) -> bool:
    """Does the sentence leave something open that the promise did not leave open itself ("på hovedparten af brandstationerne")?"""
    return any(re.search(rf"\b{re.escape(one.group())}\b", promise, re.IGNORECASE) is None for one in _LEFT.finditer(sentence))


# Another clause with a deed of its own, and one that only goes on: "…, men det åbner den 14. december", "…, og blev taget i brug i maj".
_SEAM = re.compile(
    r"[;:](?=\s)|,\s+(?=(?:og|men|mens|så|idet|fordi|da|når|hvorefter|hvorpå|hvorfor|hvilket)\b)"
    r"|\s(?=og (?:(?:[A-ZÆØÅ][^\W\d_]+|vi|jeg|der|kommunen|[^\W\d_]{4,}(?:en|et|ne)) (?:har|havde|er|var|blev|bliver|fik|vil|skal|kan)\b))"
)
_GOES_ON = re.compile(
    r"\W*(?:(?:og|men|så|da|hvorefter|hvorpå|mens|idet|fordi)\s+)?(?:den|det|de|dette|denne|disse|alle|begge|resten|han|hun) (?!(?:sidste|første|fleste|næste)\b)(?:[^\W\d_]*(?:er|ede|te|es)|har|var|blev|kom|fik|gik|stod|tog|vil|skal|kan)\b"
    r"|\W*(?:(?:og|men|så|hvorefter|hvorpå)\s+)?(?:er|var|blev|bliver|har|havde|kom|står|stod|begyndte|åbnede|åbner|skete|sker|først|nu|siden)\b",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"\W*(?:fordi|idet|da|når)\b", re.IGNORECASE
)  # "er forsinket, fordi kablerne …, men det åbner den 14. december"
# The day of a paper, and one that the deed lies before: "i vores brev af 3. maj", "inden tilsynets besøg den 8. april".
_NOT_WHEN = re.compile(
    r"\b[^\W\d_]*(?:brev|skrivelse|mail|notat|svar|rapport|henvendelse|påbud|afgørelse|redegørelse)[^\W\d_]*\s+(?:af|fra|dateret)\s+(?:den\s+)?$"
    r"|\b(?:inden|før|forud for|op til)\s+(?!den\b|udgangen\b|årets\b)(?:[^\W\d_]+\s+){1,5}(?:den\s+)?$",
    re.IGNORECASE,
)


def _dates_of_it(sentence: str, shared: set[str], vocabulary: Vocabulary, day: date | None) -> list[tuple[DateExpression, str]]:
    """The dates that belong to the clause with most of a promise's words, and to what goes on from it: no other deed's date, no relative clause's,
    and no year beside its own day ("sidste år … den 1. december"). Each with how it is told, no nearer than there."""
    main = without_asides(sentence)
    if not all(meets(word, content_words(main, vocabulary), vocabulary) for word in shared):
        main = sentence
    seams = [0, *(found.end() for found in _SEAM.finditer(main)), len(main)]
    clauses = [main[low:high] for low, high in pairwise(seams)]
    counts = [sum(meets(word, content_words(clause, vocabulary), vocabulary) for word in shared) for clause in clauses]
    first = counts.index(max(counts))
    own = [clauses[first]]
    for clause in clauses[first + 1 :]:
        if _GOES_ON.match(clause):
            own.append(clause)
        elif not _WHY.match(clause):
            break
    found = [
        (one, _as_said(one, clause[one.start : one.end]))
        for clause in own
        for one in find_dates(clause, reference=day)
        if one.last and not _NOT_WHEN.search(clause[: one.start])
    ]

    def is_wider(one: DateExpression) -> bool:
        return any(
            (other.first, other.last) != (one.first, one.last)
            and one.first is not None
            and one.last is not None
            and other.first is not None
            and other.last is not None
            and one.first <= other.first
            and other.last <= one.last
            for other, _ in found
        )

    return [(one, said) for one, said in found if not is_wider(one)]


def _as_said(one: DateExpression, printed: str) -> str:
    """A date as exactly as it is printed, with its year."""
    if one.kind == "day" and one.last is not None:
        return format_date(one.last)
    return format_iso(one.iso) if one.kind == "month" and one.iso else printed


def spoken_of(
    promise: Commitment,
    text: str,
    sentences: Sequence[tuple[int, int]],
    commitments: Sequence[Commitment],
    vocabulary: Vocabulary,
    *,
    day: date | None,
    parties: str = "",
) -> Spoken:
    """What the letter `text` says of a promise of an earlier one: by the sentence that has most of its words.

    `parties` are the names of who writes and to whom, in lower case: they tell no promise from another.
    """
    words = promised_words(promise.quote, vocabulary, parties)
    core = _core(promise.quote, words, vocabulary) or words
    head = _head(promise.quote, core)
    denied = negated(content_words(promise.quote, vocabulary), vocabulary)
    promised = [number for number, *_ in _counts(promise.quote)]
    due = iso_period(promise.deadline)
    passed = day is None or due is None or due.end <= day
    names = {word.lower() for word in re.findall(r"(?<=[a-zæøå] )[A-ZÆØÅ][a-zæøå]{2,}", promise.quote)} & core
    scored: list[tuple[tuple[int, bool, bool], Spoken]] = []
    outright: list[Spoken] = []
    for start, end in sentences:
        sentence = text[start:end]
        said = content_words(sentence, vocabulary)
        shared = {word for word in words if meets(word, said, vocabulary)}
        plain = _said_outright(promise, one_line(sentence), core, head, shared)
        if plain == "kept" or (plain is not None and passed):
            outright.append(Spoken(word=plain, start=start, end=end))
        full = len(core & shared) >= len(core) - len(core) // 4 and max(core, key=len, default="") in shared
        full = full or (bool(names) and names <= shared and head <= shared)  # "aftalen med Møns Skole", whatever it is about
        full = full and _same_deed(promise.quote, sentence)
        # One long word alone ("programchef") is enough to be spoken of. To say that it was moved, all but a word or two must be there, and
        # the longest, which tells most: "Mosen afsluttes" is another promise than "Anlægsarbejdet afsluttes".
        weak = len(shared) < 2 or len(shared) * 4 < len(words) * 3 or max(words, key=len) not in shared
        long = [word for word in shared if len(word) >= (10 if weak else 8)]
        named = not weak or bool(head & shared)  # of a meeting for all headmasters the headmasters alone say nothing
        if not shared or not named or not (long or (full and any(len(word) >= 6 for word in core))):
            continue
        here = [one for one in commitments if start <= one.span.start < end]
        best = max(
            here,
            key=lambda one: sum(meets(word, content_words(one.quote, vocabulary), vocabulary) for word in words),
            default=None,
        )
        done = best.status == "done" if best is not None else bool(_DONE.search(sentence) and not _PLANNED.search(sentence))
        dates = [
            (one, told)
            for one, told in _dates_of_it(sentence, shared, vocabulary, day)
            if one.last is not None and not (due and (one.first or one.last) <= due.end < one.last)  # "i løbet af 2018"
        ]
        last, day_said = max(dates, key=lambda pair: pair[0].last or date.min, default=(None, ""))
        latest = last.last if last is not None else None
        late = due is not None and latest is not None and latest > due.end
        # done "inden udgangen af april" is done on any day before; of two days, "anlagt den 4. maj og skiltet den 9. juli", one may be its own
        limit = ("by", "until")
        in_time = [one for one, _ in dates if due and one.last and one.last < due.end and one.role not in limit]
        unsure = late and done and (bool(in_time) or (last is not None and last.role in limit))
        short = _falls_short(promise.quote, sentence, core, vocabulary) if full else ""
        word: Word = "moved" if late and not done and long else "mentioned"  # "Næste status sendes …" is another one
        if negated(said, vocabulary) != denied or unsure:
            word, weak = "mentioned", True
        elif short:
            word = "partly"
        elif full and done and not _leaves(promise.quote, sentence):
            word = "late" if late else "kept"
        elif late and done and long:
            word = "moved"
        numbers = any(number in promised for number, *_ in _counts(sentence))
        one = Spoken(word=word, start=start, end=end, claim=best, latest=latest, day=day_said, weak=weak, short=short)
        scored.append(((len(core & shared), numbers, done), one))
    if outright:
        return outright[0] if len({one.word for one in outright}) == 1 else Spoken(word="several")
    most = max((score for score, _ in scored), default=None)
    found = [one for score, one in scored if score == most]
    return found[0] if len(found) == 1 else Spoken(word="several" if found else "silent")
