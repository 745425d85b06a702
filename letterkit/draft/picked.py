"""Which sentences a reply retells: the figures that matter, what the sender admits of its own, and the reason that was asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from letterkit.draft.lexicon import NUMBER, own_words, tidy
from letterkit.draft.passages import Passage
from letterkit.draft.retell import MAX_QUOTED, PROMISED, Retold, goes_on, retell, standing_alone
from letterkit.draft.voice import Voice
from letterkit.draft.weight import CHAT, OPINION, PRAISE, follows_from_nothing, introduces, is_of_the_request, weigh
from letterkit.finding import Analysis

MAX_FIGURES = 5  # sentences with figures that a reply repeats
MAX_QUOTATIONS = 2  # and how many of them in the letter's own words
WORTH_MORE = 3.0  # what a sentence beyond those weighs at least
MIN_WEIGHT = 1.0  # a sentence that weighs less is not worth a line
COMPLIANCE_WEIGHT = 9.0  # whether the rules are kept always comes along

# What the sender says of its own that is not as it should be, without a number: told before the rest.
_OWNS_UP = re.compile(
    r"\b(?:erkender|må (?:(?:i dag|nu|desværre|dog) )?erkende|anerkender, at|må (?:(?:i dag|nu|desværre|dog) )?konstatere|vurderingen var forkert|beroede på en fejl|konstaterer, at)\b|\b(?:ikke tilfreds(?:stillende)?|utilfredsstillende|mangelfuld\w*|ved en fejl|ikke godt nok|for sent|kritiske (?:problemer|forhold|fejl)|større problemer)\b"
    r"|\b(?:endnu|stadig|fortsat) ikke (?:efterkommet|opfyldt|gennemført|udbedret|indført|på plads|i orden)\b|\bmåtte kasseres\b|\bikke (?:længere )?(?:overholdes|overholdt|efterleves|efterlevet)\b"
    r"|\b(?:lever|levede) ikke op til\b|\bikke (?:\w+ )?(?:levet op til|nået|opfyldt)\b|\bsom ikke gør(?: det)?\b|\bbeklager,? at (?!svaret|besvarelsen|vi først|I\b)[^.]*\bikke\b"
)
# Why: "skyldes", "den væsentligste årsag er".
_CAUSE = re.compile(
    r"\b(?:skyldes|skyldtes|(?:hoved)?årsag(?:en|er|erne)?|forklaring(?:en|er)?|begrundelse(?:n|r)?)\b|\bfordi\b|\bGrunden\b",
    re.IGNORECASE,
)
OWNS_UP_WEIGHT, REFUSES_WEIGHT, CAUSE_WEIGHT, ANSWER_WEIGHT = 6.0, 5.0, 4.0, 3.0
# What the sender will not or cannot tell: "en manuel gennemgang vil ikke stå mål med udbyttet".
_REFUSES = re.compile(
    r"\bikke (?:\w+ )?stå(?:r)? (?:i )?mål med\b|\bkan (?:vi |kommunen |regionen )?(?:desværre )?ikke (?:umiddelbart |uden videre |p\.t\. )?(?:oplyse|opgøre|trække|udtrække|give|besvare|svare|fremskaffe|levere)\b"
    r"|\b(?:ser|finder) (?:vi |kommunen |regionen )?(?:ikke|ingen) (?:grund|anledning) til\b|\bønsker ikke at\b|\bafviser\b",
    re.IGNORECASE,
)


def owns_up(passage: Passage) -> bool:
    """True of a sentence in which the sender says of its own that something is not as it should be."""
    text = own_words(passage.text)
    return _OWNS_UP.search(text) is not None and _NOT_SO.search(text) is None and not text.endswith((":", "?"))


_NOT_SO = re.compile(r"\b(?:ikke|ingen|hverken)\b[^.,]*\b(?:kritiske|større) \w+|\b(?:skal|må) ikke\b|\bom (?:der|vi) ")


def _told_without_figures(passage: Passage, analysis: Analysis) -> float:
    """What a sentence weighs for what it says: an admission of the sender's own, or the reason that was asked for; 0 for others."""
    text = own_words(passage.text)
    if PRAISE.search(text) or CHAT.search(text) or text.endswith((":", "?")):
        return 0
    if owns_up(passage):
        return OWNS_UP_WEIGHT
    reasons = [
        part.answer
        for question in analysis.questions
        for part in question.parts
        if part.kind == "reason" and part.answered and part.answer is not None
    ]
    if any(span.start < passage.end and passage.start < span.end for span in reasons) and _CAUSE.search(text):
        return CAUSE_WEIGHT
    if _REFUSES.search(text):
        return REFUSES_WEIGHT
    answered = [
        part.answer for question in analysis.questions for part in question.parts if part.answered and part.answer is not None
    ]
    starts = any(passage.start <= span.start < passage.end for span in answered)
    if OPINION.search(text):
        return 0
    plain = (
        starts
        and len(text.split()) > 3
        and len(text.split()) <= MAX_QUOTED
        and not is_of_the_request(passage)
        and not introduces(passage, analysis)
    )
    return ANSWER_WEIGHT if plain else 0


def is_telegram(text: str) -> bool:
    """True of what tells nobody anything without its question: "96.", "31 af de 96.", "Ja, på alle fire."

    >>> is_telegram("31 af de 96."), is_telegram("Ja, siden 2023."), is_telegram("Vi har 96 kajer.")
    (True, True, False)
    """
    words = re.findall(r"[a-zæøå]{3,}", text)
    return len(words) < 2 or (re.match(r"(?:Ja|Nej|Jo)\b", text) is not None and len(text.split()) < 6)


# "Antallet kan opgøres til 275", "at det samme gælder eftersynet": of what, another sentence says.
_NAMELESS = re.compile(
    r"^(?:\w+ )?(?:antallet|tallet|andelen|summen|beløbet|resten)\b(?! (?:af|på|for|der|som|til|med|uden|over|under)\b)|\bdet samme (?:gælder|gør|er|var)\b"
)


def pick_figures(
    passages: Sequence[Passage],
    analysis: Analysis,
    sender: Voice,
    disputed: frozenset[str],
    quoted: frozenset[int] = frozenset(),
    said: frozenset[str] = frozenset(),
    *,
    brief: bool = False,
) -> list[Retold]:
    """The sentences with the figures that matter most, in the letter's order: those that answer a question, hold together and are dated.

    What a point of the reply asks about (the claims `disputed`, the sentences `said` there) is left to that point; promises, and the sentences `quoted` with them (by where
    they start), to theirs. A `brief` reply has only few, and of those that can be retold.
    """
    asked = [figure.span for figure in analysis.figures if figure.id in disputed]
    asked += [comparison.span for comparison in analysis.comparisons if comparison.id in disputed]
    left = quoted | {one.start for one in passages if any(one.start <= span.start < one.end for span in asked)}
    left |= {one.start for one in passages if own_words(one.text) in said}
    answers = [
        (part.answer.start, part.answer.end)
        for question in analysis.questions
        for part in question.parts
        if part.answer is not None
    ]
    # "Hvor mange …?" of the first question is what a reply says first of all, then that of the second.
    counted = {
        figure.span.start: order
        for order, question in reversed(list(enumerate(analysis.questions[:2])))
        for part in question.parts
        if part.answer is not None and part.kind in {"count", "cost"}
        for figure in analysis.figures
        if figure.kind in {"count", "amount", "share"} and part.answer.start <= figure.span.start < part.answer.end
    }
    # "316 er fritaget": a part of the answer answers as well.
    whole = {one.id for one in analysis.figures if any(start <= one.span.start < end for start, end in answers)}
    answers += [(one.span.start, one.span.end) for one in analysis.figures if one.part_of in whole]
    weighed = []
    for index, passage in enumerate(passages):
        if index and passages[index - 1].paragraph == passage.paragraph and goes_on(passage, tidy(passages[index - 1].text)):
            continue
        if passage.start in left or any(promise.status in PROMISED for promise in passage.commitments):
            continue
        if is_telegram(own_words(passage.text)):
            continue
        added = passages[index + 1 : index + 2]
        added = added if added and added[0].paragraph == passage.paragraph and goes_on(added[0], tidy(passage.text)) else ()
        weight = 0 if follows_from_nothing(passage, analysis) else weigh(passage, analysis, answers, added)
        if weight >= MIN_WEIGHT and (
            first := [order for start, order in counted.items() if passage.start <= start < passage.end]
        ):
            weight += 1.5 - 0.5 * min(first)
        weight = max(weight, _told_without_figures(passage, analysis))
        span = analysis.compliance.span
        if span is not None and analysis.compliance.value is not None and passage.start <= span.start < passage.end:
            # "Skolen følger de gældende regler": a bare assurance is no figure to repeat
            bare = analysis.compliance.value == "complies" and not passage.figures and brief is False
            weight = 0 if bare else COMPLIANCE_WEIGHT
        if weight >= MIN_WEIGHT:
            weighed.append((weight, index))

    def ranked_first(item: Retold) -> bool:
        span = analysis.compliance.span
        return span is not None and any(one.start <= span.start < one.end for one in item.passages)

    def asked_first(item: Retold) -> int:
        """Which of the first two questions a sentence gives the number of: 0, 1, or 2 for neither."""
        orders = [order for start, order in counted.items() for one in item.passages if one.start <= start < one.end]
        return min(orders, default=2)

    def may_be_told(item: Retold) -> bool:
        """A letter is no patchwork of another: what our own words cannot tell is quoted only where the sender admits something, or
        gives a number that was asked for first."""
        if item.clause is not None:
            return not _NAMELESS.search(item.clause)
        if _LIST_ITEM.match(item.quote):
            return False
        return not item.adrift and (ranked_first(item) or asked_first(item) < 2 or any(map(owns_up, item.passages)))

    retold = [(weight, retell(passages, index, analysis, sender)) for weight, index in weighed]
    told = [
        (weight - 1.5 * (item.clause is None) - max(0, len(item.passages) - 2), item)
        for weight, item in retold
        if may_be_told(item) and not left & {one.start for one in item.passages}
    ]
    told = sorted(_with_their_whole(told), key=lambda pair: (-pair[0], pair[1].start))
    ranked = [item for order, (weight, item) in enumerate(told) if order < MAX_FIGURES or weight >= WORTH_MORE]
    quotations = [item for item in ranked if item.clause is None][:MAX_QUOTATIONS]
    room = MAX_FIGURES if brief else max(MAX_FIGURES, min(len(analysis.questions) + 2, MAX_FIGURES + 2))
    chosen = [item for item in ranked if item.clause is not None or item in quotations][:room]
    chosen += _leads(chosen, passages, analysis, sender, left)
    found = without_repeats(sorted(chosen, key=lambda item: item.passages[-1].start))
    found = [item for item in found if may_be_told(item)]
    found = _in_the_order_asked(found, lambda item: _first_question(item, analysis))
    if analysis.compliance.value == "does_not_comply":  # before all else; one that leans on another stays behind it
        found.sort(key=lambda item: not (ranked_first(item) and item.lean_on is None))
    return [item for item in found if not left & {one.start for one in item.passages}]


_LIST_ITEM = re.compile(r"\W{0,2}(?:\d{1,2}[.)]|[a-h]\)|[-–•])\s")


def _first_question(item: Retold, analysis: Analysis) -> int:
    """The place of the first question that a sentence answers; of none: behind them all."""
    orders = [
        order
        for order, question in enumerate(analysis.questions)
        for part in question.parts
        if part.answered and part.answer is not None
        if any(one.start < part.answer.end and part.answer.start < one.end for one in item.passages)
    ]
    return min(orders, default=len(analysis.questions))


# "Af de 53 dage skyldtes 40 …", "12 af de 16 bygninger": the whole has been told before.
_TAKEN_FOR_KNOWN = re.compile(rf"\b(?:de|disse|alle) {NUMBER}\b|^(?:Heraf|Af dem|De øvrige|Resten)\b", re.IGNORECASE)


def _in_the_order_asked(found: Sequence[Retold], asked_first: Callable[[Retold], int]) -> list[Retold]:
    """What answers the questions in their order, before the rest; what leans on a sentence stays behind it."""
    groups: list[list[Retold]] = []
    for item in found:
        if groups and (item.lean_on is not None or _TAKEN_FOR_KNOWN.search(item.quote)):
            groups[-1].append(item)
        else:
            groups.append([item])
    groups.sort(key=lambda group: asked_first(group[0]))
    return [item for group in groups for item in group]


_THE_OTHERS = re.compile(r"\b(?:de|den|det) (?:øvrige|resterende|andre|sidste) (?:\d|[a-zæøå])", re.IGNORECASE)


def _with_their_whole(told: Sequence[tuple[float, Retold]]) -> list[tuple[float, Retold]]:
    """ "For 15 af de øvrige 24 …" is not told alone where the sentence before it ("108 af de 132 …") can be told with it."""
    found = list(told)
    for weight, item in told:
        if item.clause is not None or len(item.passages) > 1 or not _THE_OTHERS.search(item.quote):
            continue
        for place, (other_weight, other) in enumerate(found):
            if len(other.passages) == 2 and other.passages[-1] is item.passages[0]:
                found[place] = (max(weight, other_weight), other)
                found.remove((weight, item))
                break
    return found


def _leads(
    chosen: Sequence[Retold], passages: Sequence[Passage], analysis: Analysis, sender: Voice, left: frozenset[int]
) -> list[Retold]:
    """The sentences that chosen ones lean on, where they can be retold themselves and are told nowhere else."""
    told = {one.start for item in chosen for one in item.passages} | left
    found = []
    for index, passage in enumerate(passages):
        if passage.figures and passage.start not in told and any(item.lean_on is passage for item in chosen):
            lead = retell(passages, index, analysis, sender)
            if lead.clause is not None and lead.lean_on is None:
                found.append(lead)
    return found


def without_repeats(items: Sequence[Retold]) -> list[Retold]:
    """A sentence that has just been told is not quoted once more with the one that leans on it."""
    told: set[int] = set()
    found: list[Retold] = []
    for item in items:
        if item.lean_on is not None and item.lean_on.start not in told:
            item = standing_alone(item)
        while (
            found and item.clause is not None and {one.start for one in found[-1].passages} < {one.start for one in item.passages}
        ):
            found.pop()  # told again with what leans on it
        rest = tuple(passage for passage in item.passages if passage.start not in told)
        if item.clause is not None and any(
            {one.start for one in item.passages} <= {one.start for one in other.passages} for other in found
        ):
            continue
        if item.clause is None and rest and len(rest) < len(item.passages):
            item = replace(item, passages=rest, quote=" ".join(own_words(passage.text) for passage in rest))
        if rest:
            found.append(item)
        told |= {passage.start for passage in item.passages}
    return found
