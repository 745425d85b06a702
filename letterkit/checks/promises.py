"""LK901: promises of an earlier letter: kept, still open, moved to a later date, or not mentioned any more."""

from __future__ import annotations

import re
from datetime import date

from letterkit.case import EarlierLetter, Period, earlier_from
from letterkit.checks.frame import CheckInput, Example, Status
from letterkit.checks.kept import Spoken, promised_words, spoken_of
from letterkit.checks.recalled import PROMISES, day_retold, due_promises, recalled, told_against
from letterkit.checks.signs import signs
from letterkit.checks.wording import written
from letterkit.claim import Commitment
from letterkit.danish.anycase import AnyCase
from letterkit.danish.dates import find_dates, without_dates
from letterkit.danish.sentences import one_line
from letterkit.danish.writing import format_date
from letterkit.finding import CheckName, Evidence, Finding, Verdict
from letterkit.places import sentence_of, sentences_of
from letterkit.spelling import Heard, content_words, meets, negated

CODE = PROMISES
NAME = "promise-not-kept-as-made"
CHECK: CheckName = "commitment"
STATUS: Status = "stable"
TITLE = "Et tidligere løfte er flyttet eller ikke omtalt"
EXPLANATION = """
## Hvad den holder sammen
Løfter med frist i et tidligere brev fra samme afsender og den sætning i dette brev, som taler om det samme efter sine ord. Løftet kan
være holdt, holdt delvist (fire af fem), erkendt brudt, stå ved magt, være flyttet til en senere dato eller ikke være nævnt. Holdt er det kun,
når én sætning siger hele det, der blev lovet.

## Hvornår den tier
Når ingen sætning eller flere sætninger har løftets ord, og når brevet selv siger, at fristen er ændret.

## Hvad der regnes som afrunding
En frist er holdt til og med sin sidste dag.

## Hvad den ikke kan se
Løfter, som dette brev omtaler med helt andre ord; at et løfte ikke er genfundet, er kun en bemærkning.
"""
_EARLIER = "Kommunen tager den digitale forhåndsdialog i brug senest den 1. juni 2020."
FLAGGED = Example(
    text="Den digitale forhåndsdialog bliver taget i brug senest den 1. december 2020.",
    earlier=_EARLIER,
)
ACCEPTED = Example(
    text="Den digitale forhåndsdialog blev taget i brug den 28. maj 2020.",
    earlier=_EARLIER,
)

_SAYS_SO = signs(r"\b(?:udskudt|udskydes|forsinket|forsinkelse|rykket|flyttet|ændret|i stedet for|oprindelig\w*|senere end)\b")
_SAYS_LATE = signs(r"\b(?:for sent|efter (?:\w*fristen|tiden)|overskred\w*|forsinke\w*|senere end (?:lovet|planlagt|aftalt))\b")
# "da de i år har skiftet ledelse": why the rest has to wait.
_WHY = signs(r"\b(?:da|fordi|idet|skyldes|på grund af|som følge af)\b")


def check(given: CheckInput) -> list[Finding]:
    letters = earlier_from(given.case, given.letter.sender.value if given.letter.sender is not None else None)
    found = [*recalled(given, letters)]
    for letter in letters:
        for promise, due in due_promises(letter):
            told = (given, letter, promise, due)
            finding = _retold(*told) or _said_kept(*told) or _held(*told)
            if finding is not None:
                found.append(finding)
    return found


# "I vores brev af 20. november lovede vi, at …", "Vi skrev, at … ville"
_RETOLD = signs(
    r"\b(?:(?:lovede|skrev|oplyste|meddelte|bebudede|tilkendegav)\s+(?:vi|jeg|kommunen|regionen)\b|(?:vi|jeg|kommunen|regionen)\s+(?:har\s+|havde\s+)?"
    r"(?:lovede|lovet|skrev|oplyste|meddelte|bebudede|tilkendegav))\b(?P<what>[^;]*)"
)
_MEANT = signs(r"\b(?:vil|ville|skal|skulle|senest|inden|at|være|blive|bliver|udgangen|løbet)\b")


def _retold(given: CheckInput, letter: EarlierLetter, promise: Commitment, due: Period) -> Finding | None:
    """A sentence that tells the promise once more, in no words but its own, with another deadline."""
    vocabulary = given.vocabulary
    day = letter.letter.date.value if letter.letter.date else ""
    others = [one for one in letter.claims.commitments if one is not promise]
    for sentence, told in _sentences_with(given, _RETOLD):
        text = given.letter.text[slice(*sentence)]
        if not _MEANT.search(told["what"]):
            continue
        dates = [
            one for one in find_dates(text, reference=given.letter_day) if one.first and one.last and one.first.isoformat() != day
        ]
        said = [word for word in content_words(without_dates(told["what"]), vocabulary) if not _MEANT.fullmatch(word)]
        if len(dates) != 1 or len(said) < 2 or not any(len(word) >= 8 for word in said):
            continue
        known = content_words(promise.quote, vocabulary)
        if not all(meets(word, known, vocabulary) for word in said) or negated(said, vocabulary) != negated(known, vocabulary):
            continue
        if any(all(meets(word, content_words(one.quote, vocabulary), vocabulary) for word in said) for one in others):
            continue
        last = dates[0].last
        if last is None or ((dates[0].first or last) <= due.end and last >= due.start):
            continue
        return day_retold(given, letter, promise, sentence, due.end, last)
    return None


def _sentences_with(given: CheckInput, sign: AnyCase) -> list[tuple[tuple[int, int], re.Match[str]]]:
    """The letter's own sentences that have the sign, and do not themselves say that a day was moved; found once for all promises."""

    def found() -> list[tuple[tuple[int, int], re.Match[str]]]:
        text = given.letter.text
        own = [(start, end) for start, end in given.sentences if not given.is_asked(start)]
        return [
            ((start, end), said)
            for start, end in own
            if (said := sign.search(text[start:end])) is not None and not _SAYS_SO.search(text[start:end])
        ]

    return given.once(("sentences with", sign.pattern), found)


# "inden for den frist, vi gav jer", "inden den lovede frist", "før fristen i vores brev": the writer's own deadline, said to be kept
_IN_TIME = signs(
    r"\b(?:(?:inden for|inden|før) (?:den frist,? (?:som )?(?:vi|jeg) (?:gav|lovede|satte|stillede|nævnte|oplyste|skrev)\b"
    r"|den (?:lovede|oplyste|bebudede) frist\b|fristen i (?:vores|det|sidste|forrige) (?:\w+ )?brev)|(?:til tiden|rettidigt),? som (?:vi )?(?:lovet|lovede)\b"
    r"|som lovet (?:til tiden|rettidigt))"
)
_DENIED = signs(
    r"\b(?:ikke|ej|næsten|knap|delvist?|undtage\w*|bortset|mangler|resten|sidste|første|begyndt\w*|start\w*|bestilt|udbud\w*)\b"
)
_SO_IT_WAS = signs(r"(?:[\s,–]|og|altså|dermed|således|hvilket|som|det|vil|sige|dvs\.|er|var|netop|lige|godt)*")
_NO_DEED = signs(r"\b(?:fra|af|siden|til|efter|før|inden|senest)\s+(?:den\s+)?$")
_POINTS_BACK = signs(r"\W*(?:de|det|den|disse|dette|denne|alle)\b")


def _said_kept(given: CheckInput, letter: EarlierLetter, promise: Commitment, due: Period) -> Finding | None:
    """ "Gennemgangen blev afsluttet den 14. juni og dermed inden for den frist, vi gav jer": the one promise of that thing, due before."""
    vocabulary = given.vocabulary
    for sentence, said in _sentences_with(given, _IN_TIME):
        text = given.letter.text[slice(*sentence)]
        if _DENIED.search(text):
            continue
        dates = [one for one in find_dates(text, reference=given.letter_day) if one.first and one.last]
        if (
            len(dates) != 1
            or not _SO_IT_WAS.fullmatch(text[dates[0].end : said.start()])
            or _NO_DEED.search(text[: dates[0].start])
        ):
            continue
        words = [word for word in content_words(without_dates(text[: said.start()]), vocabulary) if len(word) >= 10]
        things = _things(given, letter, promise)
        mine = [word for word in words if meets(word, things, vocabulary)]
        others = [_things(given, letter, one) for one in letter.claims.commitments if one is not promise]
        if not mine or any(meets(word, one, vocabulary) for word in mine for one in others):
            continue
        first, last = dates[0].first, dates[0].last
        if first is None or last is None or first <= due.end or (given.letter_day and last > given.letter_day):
            continue
        was = f"fristen var {format_date(due.end)} i brevet af {written(letter.letter)}"
        return told_against(
            given,
            letter,
            promise,
            sentence,
            calculation=f"{was}; dette brev siger {format_date(last)}",
            explanation=f"{was[0].upper()}{was[1:]}; dette brev siger, at den er holdt, men nævner {format_date(last)}.",
            ask=f"om fristen {format_date(due.end)} blev overholdt, når det skete {format_date(last)}",
        )
    return None


def _things(given: CheckInput, letter: EarlierLetter, promise: Commitment) -> tuple[str, ...]:
    """The words of a promise's sentence, and of the one before where it only points back ("De vil alle …")."""
    text, sentences = letter.letter.text, sentences_of(letter.letter)
    start, end = sentence_of(promise.span, sentences)
    before = [one for one in sentences if one[1] <= start][-1:] if _POINTS_BACK.match(text[start:end]) else []
    return content_words(" ".join(text[low:high] for low, high in (*before, (start, end))), given.vocabulary)


def _held(given: CheckInput, letter: EarlierLetter, promise: Commitment, due: Period) -> Finding | None:
    text, vocabulary = given.letter.text, given.vocabulary
    parties = " ".join(name.value.lower() for name in (given.letter.sender, given.letter.recipient) if name is not None)
    told = [sentence for sentence in given.sentences if not given.is_asked(sentence[0])]
    spoken = spoken_of(promise, text, told, given.claims.commitments, vocabulary, day=given.letter_day, parties=parties)
    when = f" i brevet af {written(letter.letter)}" if letter.letter.date else ""
    promised = f"fristen var {format_date(due.end)}{when}"
    evidence = Evidence(kind="earlier", quote=promise.quote, span=promise.span, file=letter.letter.file)
    if spoken.word == "silent":
        return _silent(given, promise, promised_words(promise.quote, vocabulary, parties), due.end, evidence)
    if spoken.word in ("several", "mentioned"):
        return None
    here = Evidence(kind="letter", quote=text[spoken.start : spoken.end], span=given.letter.span(spoken.start, spoken.end))
    claims = (spoken.claim.id,) if spoken.claim else tuple(one.id for one in given.told(spoken.start, spoken.end))[:1]

    def finding(
        check: CheckName,
        verdict: Verdict,
        calculation: str,
        explanation: str,
        *,
        reason: str | None = None,
        remark: bool = False,
        ask: str = "",
    ) -> Finding:
        return Finding(
            code=CODE,
            check=check,
            verdict=verdict,
            severity="remark" if remark else "finding",
            reason=reason,
            claims=claims,
            evidence=(here, evidence),
            calculation=calculation,
            explanation=explanation,
            ask="" if remark else ask,
        )

    if spoken.word == "kept":
        bare = re.match(r"\d{1,2}\.|udgangen|sidste|i\b|den\b", spoken.day)
        happened = f"; sket {spoken.day if bare else f'i {spoken.day}'}" if spoken.day else ""
        return finding(
            CHECK, "supported", f"{promised}{happened}", "Løftet fra det tidligere brev er holdt efter brevets oplysning."
        )
    if spoken.word == "broken":
        before = f"I brevet af {written(letter.letter)}" if letter.letter.date else "I et tidligere brev"
        return finding(
            CHECK,
            "unclear",
            f"{promised}; ikke sket efter dette brev",
            f"{before} stod der: ”{one_line(promise.quote).rstrip('.')}”. Efter dette brev er det ikke sket.",
            reason="not_kept",
            ask="" if _rest_told(given, spoken, due.end) else "hvornår det vil ske",
        )
    if spoken.word == "partly":
        before = f"I brevet af {written(letter.letter)}" if letter.letter.date else "I et tidligere brev"
        later = _rest_told(given, spoken, due.end)
        ask = "hvornår det er opfyldt fuldt ud" if not later else f"hvorfor fristen {format_date(due.end)} ikke er holdt fuldt ud"
        return finding(
            CHECK,
            "unclear",
            f"{promised}; nu {spoken.short}",
            f"{before} stod der: ”{one_line(promise.quote).rstrip('.')}”.",
            reason="partly_kept",
            remark=later == "told",
            ask=ask,
        )
    if spoken.latest is None or (spoken.weak and spoken.word == "moved"):
        return None
    # "Magasinet blev taget i brug den 11. marts. Fristen var den 1. februar, så vi kom for sent": said in the next sentence
    after = given.neighbour((spoken.start, spoken.end), 1)
    next_too = here.quote if after is None else f"{here.quote} {text[after[0] : after[1]]}"
    done = spoken.word == "late" or (spoken.claim is not None and spoken.claim.status == "done")
    said_so = _SAYS_SO.search(here.quote) is not None or (done and _SAYS_LATE.search(next_too) is not None)
    moved = f"{promised}, mens dette brev siger {spoken.day}"
    if spoken.word == "late":
        kept_late = f"Løftet er efter brevets oplysning holdt, men efter fristen: {moved}."
        asked = f"hvorfor fristen {format_date(due.end)} ikke blev overholdt"
        return finding("earlier", "unclear", moved, kept_late, reason="deadline_moved", remark=said_so, ask=asked)
    return finding(
        "earlier",
        "unclear" if said_so or done else "contradicted",
        moved,
        f"{moved[0].upper()}{moved[1:]}. Fristen er dermed flyttet.",
        reason="deadline_moved",
        remark=said_so,
        ask=f"hvorfor fristen {format_date(due.end)} er flyttet til {spoken.day}",
    )


def _rest_told(given: CheckInput, spoken: Spoken, due: date) -> str:
    """What the sentence behind one that tells of a part says of the rest: "day" for a later day, "told" for that day with its reason; else ""."""
    after = given.neighbour((spoken.start, spoken.end), 1)
    if after is None:
        return ""
    text = given.letter.text[after[0] : after[1]]
    days = [one.last for one in find_dates(text, reference=given.letter_day) if one.last is not None and one.last > due]
    return "" if not days else "told" if _WHY.search(text) else "day"


def _touches(sentence: str, words: frozenset[str], given: CheckInput) -> bool:
    """Has a sentence a third of a promise's words, two at least, also as noun for verb: "oprense Skovsø Å", "Oprensningen af Skovsø Å"?"""
    said = content_words(sentence, given.vocabulary)

    def has(word: str) -> bool:
        stem = word[: max(5, len(word) - 3)]
        return meets(word, said, given.vocabulary) or (len(word) >= 6 and any(other.startswith(stem) for other in said))

    return sum(map(has, words)) >= max(2, (len(words) + 2) // 3)


def _silent(given: CheckInput, promise: Commitment, words: frozenset[str], due: date, evidence: Evidence) -> Finding | None:
    """Due before this letter, which has not the promise's words, neither in one sentence nor in several."""
    sent = given.letter_day
    if sent is None or due > sent:
        return None
    said = given.once("words of the letter", lambda: Heard(content_words(given.letter.text, given.vocabulary), given.vocabulary))
    if all(map(said.has, words)):
        return None  # "Mosen (84 ha). Afsluttet den 19. december 2023."
    if any(_touches(given.letter.text[start:end], words, given) for start, end in given.sentences):
        return None  # spoken of in other words, whatever is said of it
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="unclear",
        severity="remark",
        reason="not_mentioned",
        evidence=(evidence,),
        calculation=f"{due.isoformat()} < {sent.isoformat()}",
        explanation=f"Et tidligere løfte med frist {format_date(due)} er ikke genfundet i brevet: ”{promise.quote}”.",
        ask=f"status for løftet om, at ”{promise.quote}”",
    )
