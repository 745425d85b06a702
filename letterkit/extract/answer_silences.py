"""What a letter says that it does not tell: not known, put off, handed on, not its own matter. Each names the sentence that says so."""

from __future__ import annotations

import re

from letterkit.claim import Question
from letterkit.extract.answer_counts import own_words
from letterkit.extract.answer_evasions import CAUSES_PUT_OFF, CONCERNS_NOT, CORRECTED_LATER, OF_THE_REST
from letterkit.extract.answer_grades import ELSEWHERE, PUT_OFF, TOUCHES, UNTOLD, AskedPart, Judged, in_its_words
from letterkit.extract.answer_places import Place
from letterkit.extract.answer_signs import ASKS_WHOSE, OF_CAUSE, OPINION, PLAIN_CAUSE, REFERRED, Signs
from letterkit.extract.relevance import Relevance, alike, content_words
from letterkit.extract.view import Sentence, View

_NOT_ANSWERED = re.compile(
    r"\bkan\b[^.]{0,40}?\bikke\s+(?:\w+\s+){0,2}?(?:svare\s+på|besvare)\b|\bvender\s+(?:vi\s+)?tilbage\s+(?:med\s+svar\s+på|til)\s+(?:spørgsmål|punkt|\w\))",
    re.IGNORECASE,
)


def put_off_by_name(view: View, question: Question, judged: list[Judged], signs: Signs) -> list[Judged] | None:
    """ "Vi kan derfor ikke svare på b), d) og e) nu og sender et samlet svar senest den 12. juni." """
    if not question.number:
        return None
    named = re.compile(rf"(?<![\w§.]){re.escape(question.number)}(?:\)|\.?(?=\s*(?:,|og\b|samt\b|kan\b|nu\b)))")
    for sentence in signs.told:
        text = view.of(sentence)
        handed = _NOT_ANSWERED.search(text)
        if handed and named.search(text, handed.start()):
            says = PUT_OFF if re.search(r"\b(?:senest|inden|når|senere)\b", text) else UNTOLD
            return [in_its_words("none", says, view, sentence) for _ in judged]
    return None


def put_off_with_the_rest(view: View, judged: list[Judged], place: Place, signs: Signs) -> list[Judged]:
    """A question of which nothing is answered and that has no place of its own is one of "de øvrige punkter", which are put off."""
    rest = next((s for s in signs.told if OF_THE_REST.search(signs.text(s))), None)
    if rest is None or place.anchored or any(one.grade != "none" or one.why.startswith("Brevet siger") for one in judged):
        return judged
    return [in_its_words("none", PUT_OFF, view, rest) for _ in judged]


# "Vi har ikke en egentlig klasseinddeling": what the part counts or describes does not exist with the sender.
_HAS_NO = re.compile(
    r"\b(?:har|fører|bruger|anvender|findes|eksisterer)\s+(?:(?:vi|der|\w+(?:en|et))\s+)?(?:\w+\s+)?(?:ikke\s+(?:en|et|nogen)|ingen)\s+(?:(?:egentlig|særlig|særskilt|formel|fast|decideret|samlet|skriftlig|sådan)\w*\s+)?(?P<what>[\wæøå-]{6,})",
    re.IGNORECASE,
)


def lacks(view: View, asked: AskedPart, weights: Relevance, signs: Signs) -> Sentence | None:
    """The sentence that says that the sender has no such thing as the part's own words name."""
    own = own_words(asked, weights)
    for sentence in signs.told:
        found = _HAS_NO.search(view.of(sentence))
        if found and any(_kin(word, found.group("what").lower()) for word in own):
            return sentence
    return None


def _kin(one: str, other: str) -> bool:
    """One word, or two compounds of which one begins as the other ends: "vinterklasse", "klasseinddeling"."""
    return alike(one, other) or any(
        first.endswith(second[:length]) for first, second in ((one, other), (other, one)) for length in range(5, len(second))
    )


_POINTS_BACK = re.compile(r"\b(?:det|dette|de|dem|disse|heraf|herved|derved)\b", re.IGNORECASE)


def concerns_not(view: View, asked: AskedPart, previous: str, weights: Relevance, signs: Signs) -> Sentence | None:
    """ "Vi har ingen betjente, så det spørgsmål kan vi ikke svare på": the sentence that says that the sender has none of what is asked about."""
    quote = asked.question.quote
    if _POINTS_BACK.search(asked.part.quote):  # "… og hvordan påvirker det driften?"
        quote = f"{previous} {quote}"
    words = content_words(quote, weights.skip)
    for sentence in signs.told:
        lacks = CONCERNS_NOT.search(view.of(sentence))
        if lacks and weights.of(words, lacks.group("what")) > 0:
            return sentence
    return None


OF_THIS = re.compile(
    r"^\W*(?:Den|Det|Dem)\s+sender\b|\b(?:(?:for|om|til|af|over)\s+(?:det|dette|den|dem)|herom|heraf|derom|hertil|dertil|svar\s+på\s+(?:dette|det|jeres|ministeriets|styrelsens)\s+(?:spørgsmål|punkt))\b",
    re.IGNORECASE,
)


def follows_later(view: View, asked: AskedPart, verdict: Judged, signs: Signs) -> Sentence | None:
    """ "Det bliver først aktuelt senere. Vi vender tilbage med en plan for det i maj.": what stands before it is no answer but a word on the way."""
    found = verdict.sentence
    if verdict.grade != "full" or found is None or asked.part.kind not in ("other", "date"):
        return None
    if signs.done(found) or signs.times(found) or view.quantities(found):
        return None
    behind = next((s for s in signs.told if s.block == found.block and s.index == found.index + 1), None)
    put_off = behind is not None and signs.postponed(behind) and OF_THIS.search(view.of(behind))
    return behind if put_off else None


def handed_on(view: View, asked: AskedPart, signs: Signs) -> Sentence | None:
    """The sentence that hands the question on to somebody else, or says that the cause is not known, where nothing else is said."""
    own = asked.place.sentences
    if not own or ASKS_WHOSE.search(asked.question.quote):
        return None

    def empty(sentence: Sentence) -> bool:
        text = view.of(sentence)
        return REFERRED.search(text) is not None or (
            signs.unknown(sentence) and (asked.part.kind == "reason" or len(own) > 1) and not OPINION.search(text)
        )

    silent = all(map(empty, own)) and (asked.part.kind == "reason" or any(REFERRED.search(view.of(s)) for s in own))
    return own[0] if silent else None


# "2. Det kan vi desværre ikke gøre op.": "det" is what the question under which it stands asks for.
_IT_CANNOT = re.compile(
    r"(?:Svar:\s*|[Aa]d\.?\s*)?\W*(?:\d{1,2}[.)]\s*|[a-h]\)\s*)?(?:Det(?:te)?|Dem|De\s+tal|Tallet|Tallene)\s+(?:kan|har|fører|lader)\b"
)


# "Det er for få til, at vi kan udtale os": of what stands right before it
_TOO_FEW = re.compile(r"\W*(?:Det|Dette|De|Der)\s+(?:er|var)\s+(?:\w+\s+)?for\s")
# "Udgiften kan ikke oplyses"
_NO_PRICE = re.compile(r"\W*(?:Hvad\s+[^,.;]*\bkoste\w*|(?:Den|Det)?\s*\w*(?:udgift|pris|beløb|omkostning)\w*)\b", re.IGNORECASE)


_RECALLS = re.compile(
    r"\W*(?:I|De|Du|Styrelsen|Ministeriet|Ministeren|Departementet|Tilsynet|Regionen)\s+(?:spørger|spurgte|har\s+(?:\w+\s+)?spurgt|vil\s+(?:\w+\s+)?vide)\b"
)


def _with_recall(view: View, sentence: Sentence) -> str:
    """ "Styrelsen spørger også til prisen for det hele. Det ønsker vi ikke at sætte tal på.": the refusal with the question that it is of."""
    before = view.before(sentence)
    told = before is not None and before.block == sentence.block and _RECALLS.match(view.of(before))
    return f"{view.of(before)} {view.of(sentence)}" if told and before is not None else view.of(sentence)


def says_unknown(
    asked: AskedPart, sentences: list[Sentence], weights: Relevance, signs: Signs, least: float = TOUCHES
) -> Sentence | None:
    """The sentence in which the sender says that this very thing is not known, registered or told."""
    blocks = {s.block for s in asked.place.sentences}
    # "universitetet" in a university's letter says nothing of what is asked
    words = [word for word in asked.words if not any(alike(word, name) for name in weights.skip)]
    found = [
        (
            weights.of(words, _with_recall(signs.view, s))
            + names_part(asked, signs.text(s))
            + of_cause(asked, s, signs)
            + ELSEWHERE * (asked.part.kind == "cost" and s.block in blocks and _NO_PRICE.match(signs.text(s)) is not None)
            + TOUCHES * (asked.place.anchored and _IT_CANNOT.match(signs.text(s)) is not None)
            + ELSEWHERE
            * (asked.part.kind == "reason" and asked.reasons == 1 and CAUSES_PUT_OFF.search(signs.text(s)) is not None),
            s,
        )
        for s in sentences
        if signs.unknown(s)
        and not OF_THE_REST.search(signs.text(s))
        and not CORRECTED_LATER.search(signs.text(s))
        and (s in asked.place.sentences or not _TOO_FEW.match(signs.text(s)))
        and not (asked.part.kind in ("count", "date", "reason") and _NO_PRICE.match(signs.text(s)))
        and not (asked.part.kind in ("other", "yes_no") and OPINION.search(signs.text(s)))
    ]
    best = max(found, key=lambda pair: pair[0], default=None)
    return best[1] if best is not None and best[0] >= least else None


_WHY_THEN = re.compile(r"\W*Hvorfor\b[^.:;?]*,\s+(?:kan|vil|ønsker|ved|har|må|skal|bør)\b")


def of_cause(asked: AskedPart, silent: Sentence, signs: Signs) -> float:
    """ "Hvorfor stoffet er der, kan vi ikke sige", where the only cause asked for is answered: whatever its words, it speaks of that cause."""
    if asked.part.kind != "reason" or asked.reasons > 1:
        return 0.0
    if silent not in asked.place.sentences:  # "Hvorfor de flyttede, ønsker vi ikke at gå ind i."
        return ELSEWHERE * bool(not asked.place.anchored and _WHY_THEN.match(signs.text(silent)))
    own = asked.place.sentences
    return ELSEWHERE * bool(
        OF_CAUSE.search(signs.text(silent))
        and not any(PLAIN_CAUSE.search(signs.text(s)) and not signs.unknown(s) for s in own if s is not silent)
    )


def names_part(asked: AskedPart, text: str) -> float:
    """ "Vi har ingen bemærkninger til første del af spørgsmålet": which part it is about, by its place."""
    said = re.search(
        r"\b(første|anden|andet|sidste)\s+(?:del|led)\b|(?<=ja til det )(første|andet|sidste)\b|(?<=nej til det )(første|andet|sidste)\b",
        text,
        re.IGNORECASE,
    )
    if said is None or asked.part not in asked.question.parts:
        return 0.0
    place = {"første": 0, "sidste": len(asked.question.parts) - 1}.get(next(filter(None, said.groups())).lower(), 1)
    return 1.0 if asked.question.parts.index(asked.part) == place else -1.0


_WHEN_UNKNOWN = re.compile(r"\W*(?:(?:Om|Hvorvidt)\s+og\s+)?(?:Hvornår|Tidspunktet|Datoen)\b", re.IGNORECASE)


def is_closer(view: View, asked: AskedPart, silent: Sentence, verdict: Judged, weights: Relevance) -> bool:
    """Does the refusal speak more of this part than the sentence that seemed to answer it?"""
    if verdict.sentence is None or verdict.sentence.index == silent.index:
        return True
    recalled = _with_recall(view, silent)
    if recalled != view.of(silent):
        return weights.of(asked.words, recalled) > weights.of(asked.words, view.of(verdict.sentence))
    if asked.part.kind == "date" and _WHEN_UNKNOWN.match(view.of(silent)):  # "Hvornår de sidste er væk, kan vi ikke sige"
        return weights.of(asked.words, view.of(silent)) > weights.of(asked.words, view.of(verdict.sentence))
    return weights.of(asked.words, view.of(silent)) > 1.2 * weights.of(asked.words, view.of(verdict.sentence)) + 0.1
