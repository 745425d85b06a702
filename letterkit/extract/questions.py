"""The questions that a letter restates (or, as a request, asks), in every layout of the genre, and the text that they take up.

Layouts: a quoted question under "Spørgsmål nr. 5:", a list after "svare på følgende:", questions as headings over their answers,
questions in a running sentence, and indirect ones ("ønsker oplyst, hvor mange …, og hvordan …"), each clause of which is one.
Questions that the sender puts to the recipient are not restated ones: see `letterkit.extract.request`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from rapidfuzz import fuzz

from letterkit.case import EarlierLetter
from letterkit.claim import Question, QuestionPart
from letterkit.extract.asks_back import asks_reader
from letterkit.extract.question_layouts import find_asked
from letterkit.extract.question_parts import FINITE, STRONG, TELL, split_parts
from letterkit.extract.question_scan import QUOTES, Asked, ends_asking, if_not_answered, without_mail_marks
from letterkit.extract.question_words import OPENS
from letterkit.extract.relevance import alike, content_words
from letterkit.extract.view import Range, View, view_of

ALIKE = 84  # fuzz.ratio from which a second printing of a question is the same question
RECALLED = 60  # words of answer between a list of questions and one that is only taken up again
RECALLS = re.compile(
    r"(?:(?:Når|Så)\s+)?(?:Du|I|De|du|\w+(?:en|et))\s+(?:spørger|spurgte|vil\s+(?:gerne\s+)?vide|ville\s+(?:gerne\s+)?vide)"
    r"(?!.*\b(?:også|desuden|endvidere|yderligere|derudover|herudover|samtidig|endelig|videre)\b)",
)
THIN = 4  # words of a clause that only recalls what was asked ("antallet sidste år")
TITLE_WORDS = 6  # a longer heading says what is asked
_FURTHER = re.compile(r"\b(?:endvidere|desuden|derudover|herudover|ligeledes|yderligere|også|tillige)\b", re.IGNORECASE)
ASKS = re.compile(rf"\W*(?:{STRONG}|om\s|hvorvidt\s|{FINITE}\s|{TELL}\b)", re.IGNORECASE)
RESTATED = 55  # fuzz.token_set_ratio from which a question of the request is held to be restated in other words


def find_questions(view: View, request: EarlierLetter | None = None) -> tuple[tuple[Question, ...], tuple[Range, ...]]:
    """The questions the sender was asked, ids "q1" …, their parts unanswered; and the stretches of text that restate them.

    Where the letter restates none, or leaves some out, those of the request follow with origin "request" and no span.
    """
    asked_for = requested_questions(request) if request is not None else []
    found = [
        asked
        for asked in find_asked(view)
        if asked.by == "other"
        and not _is_answers_title(view.text, asked, asked_for)
        and not _is_to_reader(view, asked, asked_for)
    ]
    first: list[Asked] = []
    for asked in found:
        again = _is_title(view.text, asked, first) or _is_recalled(view, asked, first)
        if not again and not any(_same(view.text, asked, other) for other in first):
            first.append(asked)
    restated = _without_recalled([(asked, question_of(view, asked)) for asked in first], asked_for)
    told = sum(len(question.parts) for question in restated)
    thin = sum(len(question.quote.split()) <= THIN for question in restated)
    cut_short = 2 * told <= sum(len(question.parts) for question in asked_for) or 2 * thin > len(restated)
    if asked_for and all(asked.how == "indirect" for asked in first) and cut_short:
        restated = []  # "I spørger til antallet": what was asked stands in the request, and better
    missing = _left_out(restated, asked_for)
    numbered = [replace(question, id=f"q{number}") for number, question in enumerate([*restated, *missing], start=1)]
    if not missing:
        numbered = [replace(question, number=question.number or str(number)) for number, question in enumerate(numbered, start=1)]
    return tuple(numbered), tuple(asked.taken for asked in found)


def question_of(view: View, asked: Asked) -> Question:
    """The record of one question, its parts unanswered."""
    parts = split_parts(without_mail_marks(view.text), asked.start, asked.end)
    return Question(
        id="q",
        number=asked.number,
        parts=tuple(QuestionPart(kind=part.kind, quote=view.text[part.start : part.end]) for part in parts),
        quote=view.text[asked.start : asked.end],
        span=view.letter.span(asked.start, asked.end),
    )


def _is_title(text: str, asked: Asked, listed: list[Asked]) -> bool:
    """Behind a list of the questions, an own heading that asks ("Hvad koster det?") is the sender's title for its answer; behind several
    that were told in clauses a short one is."""
    several = sum(other.how == "list" for other in listed) > 1 or any(other.how == "label" for other in listed)
    told = sum(other.how == "indirect" for other in listed) > 1 and len(text[asked.start : asked.end].split()) <= TITLE_WORDS
    return asked.how == "heading" and asked.number is None and (several or told)


def _is_answers_title(text: str, asked: Asked, requested: list[Question]) -> bool:
    """ "Ad 1. Ventetid" over the answer to the request's question 1, "Hvem er de unge?" where the request asks how many they are: a title
    of the sender's, and no question in other words."""
    words = text[asked.start : asked.end]
    if len(words.split()) > TITLE_WORDS or not requested:
        return False
    alike = [question for question in requested if fuzz.ratio(words.lower(), question.quote.lower()) >= ALIKE]
    if asked.number is None:
        return asked.how == "heading" and not alike
    if ends_asking(words) or ASKS.match(words):
        return False
    return any(asked.number == question.number and question not in alike for question in requested)


def _is_to_reader(view: View, asked: Asked, requested: list[Question]) -> bool:
    """ "Kan man søge tilskud hos jer?": what no request asked, where there is one, and the reader could answer."""
    words = " ".join(view.text[asked.start : asked.end].split())
    at = view.sentence_at(asked.start)
    doubted = at is not None and _IN_DOUBT.search(view.text, at.start, asked.start) is not None
    return (
        bool(requested)
        and (doubted or asks_reader(words))
        and not any(fuzz.token_set_ratio(words.lower(), question.quote.lower()) >= RESTATED for question in requested)
    )


# "Vi er i tvivl om én ting: Er det meningen, at …?"
_IN_DOUBT = re.compile(
    r"\b(?:i\s+tvivl|usikre?|uafklaret|uklart|mangler\s+(?:\w+\s+)?(?:at\s+vide|afklaring|svar)|beder\s+(?:vi|jeg)|(?:vi|jeg)\s+(?:har|vil|beder|spørger|savner)\b)[^.?!]*:\s*$",
    re.IGNORECASE,
)


def _is_recalled(view: View, asked: Asked, listed: list[Asked]) -> bool:
    """Well behind a list of the questions, "Du spørger, hvornår det virker." takes up one of them; "… også, hvornår" asks another."""
    behind = [other for other in listed if other.how in ("list", "label")]
    sentence = view.sentence_at(asked.start)
    if asked.how != "indirect" or len(behind) < 2 or sentence is None:
        return False
    words = len(view.text[max(other.taken[1] for other in behind) : asked.start].split())
    lead = view.text[sentence.start : asked.start]
    return words > RECALLED and bool(RECALLS.match(lead)) and len(lead.split()) <= 8


def _without_recalled(restated: list[tuple[Asked, Question]], asked: list[Question]) -> list[Question]:
    """Without what an answer to a request recalls in passing ("Du spurgte, om …"), where it does not restate the questions `asked`."""
    if 2 * len(restated) < len(asked):
        restated = [pair for pair in restated if pair[0].how != "indirect"]
    return [question for _, question in restated]


def _same(text: str, one: Asked, other: Asked) -> bool:
    if one.how == other.how == "indirect" and len(text[other.end : one.start]) < len(", og endelig om, "):
        return False  # "hvor mange der venter, hvor længe de venter": side by side
    a, b = text[one.start : one.end].lower(), text[other.start : other.end].lower()
    return bool(fuzz.ratio(a, b) >= ALIKE) or (one.how == "heading" and len(a) > 20 and fuzz.partial_ratio(a, b) >= 92)


def _left_out(restated: list[Question], asked: list[Question]) -> list[Question]:
    """The request's questions that the letter does not restate: none where it restates as many as were asked."""
    if len(restated) >= len(asked):
        return []
    open_ = [
        question
        for question in asked
        if all(fuzz.token_set_ratio(question.quote.lower(), other.quote.lower()) < RESTATED for other in restated)
    ]
    numbers = {question.number for question in restated}
    return [
        replace(question, span=None, origin="request")
        for question in open_
        if not restated or len(restated) + len(open_) <= len(asked) or not question.number or question.number not in numbers
    ]


# "For så vidt angår overløb beder vi om svar på følgende spørgsmål:": the list asks about this matter alone.
_OF_THIS_MATTER = re.compile(
    r"(?:For\s+så\s+vidt\s+angår|Hvad\s+(?:angår|(?:\w+\s+){1,4}angår)|Med\s+hensyn\s+til|Når\s+det\s+gælder|Vedrørende|Angående|Om\s+(?!at\b)|I\s+relation\s+til|Til\s+sidst|Endelig|Endvidere|Desuden|Derudover|Herudover)\b"
)


# "Folketingets Socialudvalg har bedt ministeren om en redegørelse for, hvor ofte personalet skifter": why the letter is written
_ASKED_OF_US = re.compile(
    r"\bhar\s+(?:\w+\s+){0,3}?(?:bedt|anmodet|spurgt|pålagt)\s+(?:om\b|(?:ministeren|ministeriet|styrelsen|tilsynet|os|mig|departementet|nævnet)\b)",
    re.IGNORECASE,
)


def _sentence_start(view: View, asked: Asked) -> int:
    at = view.sentence_at(asked.start)
    return at.start if at is not None else asked.start


def _without_introduction(view: View, asked: list[Asked]) -> list[Asked]:
    """Without what the lines before a numbered list say that it is about ("ønsker at få belyst, hvordan …"): the list asks."""
    points = [one for one in asked if one.how == "list" and one.number]
    if len(points) < 2:
        return asked
    first = points[0].start
    lead = [s for s in view.own if s.end <= first][-1:]
    matter = lead[0].start if lead and _OF_THIS_MATTER.match(view.of(lead[0])) else first
    told = content_words(" ".join(view.text[one.start : one.end] for one in points))

    def asks(one: Asked) -> bool:
        """What stands before a list of another matter, or wants a figure or a day that no point asks for, is asked too."""
        words = view.text[one.start : one.end]
        own = [word for word in content_words(words) if not any(alike(word, other) for other in told)]
        measured = all(part.kind in ("count", "cost", "date") for part in split_parts(words)) and not (
            _is_for_superiors(view, one) or _ASKED_OF_US.search(view.text, _sentence_start(view, one), one.start)
        )
        return one.end <= matter < first or (measured and 2 * len(own) > len(content_words(words)))

    return [
        one
        for one in asked
        if one.how != "indirect" or one.start > first or _FURTHER.search(view.text, one.end, first) or asks(one)
    ]


_TO_THEM = re.compile(r"\b(?:I|[Jj]er|[Jj]eres|[Dd]u|[Dd]ig|De|Dem|Deres)\b")
_LEADS_IN = re.compile(r"(?:(?:og|samt)\s+)?(?:\w+\s+){0,3}\w+:\s+(?=[A-ZÆØÅ])", re.IGNORECASE)


_TOLD_AT_ONCE = re.compile(r"\s*(?:Kontakt|Ring|Skriv|Se|Læs|Henvend)\b")
_AWAITED = re.compile(
    r"\b(?:svar(?:et|ene)?|besvarelsen|redegørelsen|bidrag(?:et)?)\s+(?:\w+\s+){0,4}?(?:bedes|senest|inden)\b|\bsenest\b[^.\n]{0,60}\bsvar|\bhører\s+(?:vi|jeg)\s+gerne\b",
    re.IGNORECASE,
)


def _besides(view: View, asked: list[Asked], read: list[Asked]) -> list[Asked]:
    """The sentences of a request that end in a question mark and were not read yet: they open as questions do, stand beside others that
    ask, or are put to the recipient. What `read` has of them keeps its number and its place in a list."""
    found: list[Asked] = []
    awaited = bool(asked) or _AWAITED.search(view.text) is not None
    beside = {at.block for one in asked if (at := view.sentence_at(one.start)) is not None}
    for sentence in view.own:
        text = view.of(sentence)
        if (
            not ends_asking(text)
            or text.startswith("Mon ")
            or any(one.start < sentence.end and sentence.start < one.end for one in asked)
        ):
            continue
        lead = _LEADS_IN.match(text)
        start = sentence.start + (lead.end() if lead else 0)
        if view.text[start] in QUOTES or _TOLD_AT_ONCE.match(view.text, sentence.end):
            continue  # "Borgerne spørger: ”Hvorfor …?”", "Hvem kan svare? Kontakt Anne Holm."
        if (awaited and OPENS.match(view.text, start)) or (asked and (sentence.block in beside or _TO_THEM.search(text))):
            printed = next((one for one in read if one.start == start and one.how in ("list", "label", "heading")), None)
            found.append(printed or Asked(start, sentence.end, (start, sentence.end), "sender", None, "sentence"))
    return found


# "Udvalget har desuden spurgt, om …" in a request: whom the writer serves
_SUPERIORS = re.compile(
    r"(?:[A-ZÆØÅ][\w-]*(?:\s+og\s+[A-ZÆØÅ][\w-]*)?[Uu]dvalget|Udvalget|Ministeren|Folketinget|Byrådet|Kommunalbestyrelsen|Regionsrådet|Bestyrelsen|Direktionen)"
    r"\s+(?:har|vil|ønsker|spørger)\s+(?!tidligere\b)"
)


def _is_for_superiors(view: View, asked: Asked) -> bool:
    at = view.sentence_at(asked.start)
    return at is not None and _SUPERIORS.match(view.text, at.start) is not None


def _is_about_the_answer(view: View, asked: Asked) -> bool:
    at = view.sentence_at(asked.start)
    return at is not None and if_not_answered(view.of(at))


def requested_questions(request: EarlierLetter) -> list[Question]:
    """What a request asks, numbered; all its questions when it is not plain who asks."""
    view = view_of(request.letter)
    found = [one for one in find_asked(view) if not _is_about_the_answer(view, one)]
    asked = [one for one in found if one.by == "sender" or (one.how == "indirect" and _is_for_superiors(view, one))]
    asked = asked or found
    asked = sorted([*asked, *_besides(view, asked, found)], key=lambda one: one.start)
    asked = _without_introduction(view, asked)
    questions = [question_of(view, one) for one in asked]
    under = [int(mark.group(1)) for one in questions if (mark := re.fullmatch(r"(\d{1,2})[a-h]", one.number or ""))]
    # Behind 1a, 1b, 2a comes 3; what is asked before a list has no number where the list has that one.
    skipped = max(0, max(under) - len(under)) if under else 0
    numbers = [str(n + skipped) for n in range(1, len(questions) + 1)]
    printed = {one.number for one in questions}
    clash = any(number in printed for one, number in zip(questions, numbers, strict=True) if not one.number)
    return [
        replace(one, number=one.number or (None if clash else number)) for one, number in zip(questions, numbers, strict=True)
    ]
