"""The labels by which a letter says which part of a question it answers: "Ad 1 a)", "2b:", "Spm. 2, andet led", "første pind" under a number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from letterkit.claim import Question

_NTH = {"første": 0, "anden": 1, "andet": 1, "tredje": 2, "fjerde": 3, "femte": 4, "sidste": -1}
_UNIT = r"(?:led|del|delspørgsmål|underspørgsmål|underpunkt|punkt|pind|prik|halvdel|afsnit|spørgsmål)(?:et|en)?"
_WORD = rf"(?P<nth>{'|'.join(_NTH)}|\d\.)\s+{_UNIT}\b(?:\s+af\s+spørgsmålet)?"
_SUB = rf"(?:[\s.,:/–-]{{0,3}}\(?(?P<letter>[a-h])(?![\wæøå])|[\s,:(–-]{{1,3}}(?:og\s+)?(?:det\s+)?{_WORD}|\.(?P<point>\d)(?![\d.,])(?=[):\s]))"
_SAID = r"(?:(?:Ad|AD|ad|Re|Vedr\.?|Vedrørende|Til|Om|Angående|Hvad\s+angår|Svar(?:et)?(?:\s+(?:på|til))?|For\s+så\s+vidt\s+angår)\b\.?:?\s*)"
_NAMED = r"(?:(?:[Ss]pørgsmål(?:et)?|[Ss]pm\.?|[Pp]unkt(?:et)?|[Pp]kt\.?|[Nn]r\.?)\s*(?:nr\.?\s*)?)"
_NUMBERED = re.compile(
    rf"\W{{0,3}}(?P<said>{_SAID}?{_NAMED}?)(?P<number>\d{{1,2}})(?![\d/])[.]?{_SUB}(?P<stop>\s*[).:–-]*)(?=\s|$)"
)
# Under "Ad 1": "a) …", "Første led: …", "1. pind: …", "For det første …".
_UNDER = re.compile(
    rf"\W{{0,3}}(?:{_SAID}?(?:det\s+)?(?:(?P<letter>[a-h])(?P<stop>[).:]+)|(?P<nth>{'|'.join(_NTH)}|\d\.)\s+{_UNIT}\b(?:\s+af\s+spørgsmålet)?(?P<stop2>[).:,–-]*))(?=\s|$)"
    rf"|For\s+det\s+(?P<ordered>{'|'.join(_NTH)})\b\s*,?)",
    re.IGNORECASE,
)
_MARK = re.compile(r"(?:^|[\n ])\s*\(?[b-h]\)\s")


@dataclass(frozen=True)
class Label:
    """What a label names: the question's index, which of the points under it, and where its words end."""

    question: int
    sub: int
    end: int


def part_label(text: str, start: int, end: int, questions: Sequence[Question], outer: int | None) -> Label | None:
    """The label at `start` that names a part, `outer` being the question whose number was named last."""
    match = _NUMBERED.match(text, start, end)
    if match is not None and (match["said"].strip() or re.search(r"[).:]", match["stop"]) or match["point"]):
        named = _by_number(match["number"], questions)
        if named is not None:
            return Label(named, _sub(match), match.end())
    under = _UNDER.match(text, start, end)
    if under is None or outer is None or len(questions[outer].parts) < 2:
        return None
    if under["letter"] and any(re.fullmatch(r"[a-h]", (one.number or "").lower()) for one in questions):
        return None  # the questions themselves bear letters
    nth = under["nth"] or under["ordered"]
    sub = _place(nth, under["letter"])
    return Label(outer, sub, under.end())


def _by_number(number: str, questions: Sequence[Question]) -> int | None:
    """The question of several parts that bears the number; the parts of others have numbers of their own ("2a")."""
    found = [index for index, question in enumerate(questions) if (question.number or "").strip("().: ") == number]
    return found[0] if len(found) == 1 and len(questions[found[0]].parts) > 1 else None


def _sub(match: re.Match[str]) -> int:
    return int(match["point"]) - 1 if match["point"] else _place(match["nth"], match["letter"])


def _place(nth: str | None, letter: str | None) -> int:
    if letter:
        return ord(letter.lower()) - ord("a")
    word = (nth or "").lower()
    return _NTH[word] if word in _NTH else int(word.rstrip(".")) - 1


def points_of(question: Question) -> list[list[int]]:
    """The parts (by index) under each point of a question: by its own "b)", "c)", else each part is a point."""
    marks = [match.end() for match in _MARK.finditer(question.quote)]
    if not marks:
        return [[index] for index in range(len(question.parts))]
    points: list[list[int]] = [[] for _ in range(len(marks) + 1)]
    at = 0
    for index, part in enumerate(question.parts):
        found = question.quote.find(part.quote, at)
        at = found if found >= 0 else at
        points[sum(mark <= at for mark in marks)].append(index)
    return points


def parts_under(question: Question, subs: Sequence[int]) -> dict[int, list[int]]:
    """For each of the points that a letter names of a question, the parts it answers: the last named takes the rest of them."""
    points = points_of(question)
    places = {sub: sub % len(points) if -1 <= sub < len(points) else len(points) - 1 for sub in subs}
    last = max(places.values(), default=0)
    rest = [index for point in points[last + 1 :] for index in point] if len(set(places.values())) > 1 else []
    return {sub: points[place] + (rest if place == last else []) for sub, place in places.items()}
