"""Answers under catchwords: "Kørestole" as a heading, "– Uden plads: 2 pct.", "Om rustne porte. …". Which parts each of them answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from letterkit.claim import Question
from letterkit.extract.answer_pieces import Topics
from letterkit.extract.relevance import Relevance
from letterkit.extract.view import RUNNING, View

Unit = tuple[int, int]  # a question and one of its parts, by index

LEAST = 3  # sections that a letter must have
CLEAR = 0.2  # Topics.of a title from which it names a part
_TITLE_WORDS = 8
_CATCHWORD = re.compile(r"(?P<title>[A-ZÆØÅ][^.:?!;\n]{1,48}):\s+(?=\S)")
_ABOUT = re.compile(r"(?P<title>(?:Om|Vedr\.|Vedrørende|Angående|Til)\s+[^.:?!;]{3,60})[.:](?=\s|$)")
_NO_TITLE = re.compile(r"(?:Bilag|Svar|Dato|Emne|Til|Fra|Att|Kopi|Bemærk\w*|Note|P\.?S|Hermed|Sagsnr|Vi|Jeg|I|Her|Det)\b")
# "1. Indledning": a title under which no question of a request is answered.
INTRODUCES = re.compile(
    r"(?:Indledning|Indledende|Baggrund(?:en)?|Resum[eé]|Sammenfatning|Sammendrag|Generelt|Overblik|Forord|Konklusion|Afslutning|Afsluttende|Redegørelse|Besvarelse|Om\s+(?:opgørelsen|redegørelsen))\b",
    re.IGNORECASE,
)
_KIND_OF_TITLE = {
    "reason": re.compile(r"årsag|grund|forklaring|begrundelse|hvorfor", re.IGNORECASE),
    "cost": re.compile(r"økonomi|udgift|pris|beløb|omkostning", re.IGNORECASE),
    "date": re.compile(r"tidsplan|frist|hvornår|tidspunkt|dato", re.IGNORECASE),
    "count": re.compile(r"antal|andel|tal\b|hvor mange", re.IGNORECASE),
}
_GOES_ON = re.compile(
    r"\W*(?:og\s+|samt\s+)?(?:hvis|i\s+(?:så|givet|modsat|bekræftende|benægtende)\s+fald)\b|.*\b(?:den|det|de|dem|disse|heraf)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Section:
    """A stretch of the letter under a catchword: where it begins, where the catchword ends, its words and what stands under it."""

    at: int
    end: int
    title: str
    body: str
    blocks: tuple[int, ...]


def find_sections(view: View) -> list[Section]:
    """The sections of a letter that answers under catchwords; none where it has fewer than three."""
    under_headings = _by_marks(view, lambda number: _heading(view, number))
    by_words = _by_marks(view, lambda number: _inline(view, number))
    items = [one for one in by_words if view.blocks[one.blocks[0]].kind == "list_item"]
    found = max(under_headings, items if len(items) >= LEAST else by_words, key=len)
    return found if len(found) >= LEAST else []


def _heading(view: View, number: int) -> tuple[int, str] | None:
    block = view.blocks[number]
    text = view.text[block.start : block.end]
    titled = block.kind == "heading" and not INTRODUCES.match(re.sub(r"^[\d.()\s]+", "", text))
    following = view.blocks[number + 1] if number + 1 < len(view.blocks) else None
    if not titled or len(text.split()) > _TITLE_WORDS or following is None or following.kind not in ("paragraph", "list_item"):
        return None
    return block.end, text


def _inline(view: View, number: int) -> tuple[int, str] | None:
    block = view.blocks[number]
    start = block.start + len(block.marker) if block.marker and view.text.startswith(block.marker, block.start) else block.start
    start += len(view.text[start : block.end]) - len(view.text[start : block.end].lstrip())
    match = _ABOUT.match(view.text, start, block.end) or _CATCHWORD.match(view.text, start, block.end)
    if block.kind not in ("paragraph", "list_item", "heading") or match is None or len(match["title"].split()) > _TITLE_WORDS:
        return None
    if _NO_TITLE.match(match["title"]) and match.re is _CATCHWORD:
        return None
    asked = " ".join(view.text[a:b] for a, b in view.excluded if block.start <= a < block.end)
    return match.end(), f"{match['title']} {asked}"


def _by_marks(view: View, mark: Callable[[int], tuple[int, str] | None]) -> list[Section]:
    starts = [(number, *told) for number in range(len(view.blocks)) if (told := mark(number)) is not None]
    found = []
    for place, (number, end, title) in enumerate(starts):
        stop = starts[place + 1][0] if place + 1 < len(starts) else len(view.blocks)
        inside = [n for n in range(number, stop) if view.blocks[n].kind in RUNNING]
        if place + 1 == len(starts):  # the letter goes on behind its last section
            alone = not re.search(r"\w\w", view.text[end : view.blocks[number].end])
            inside = inside[: 2 if alone else 1]
        body = " ".join(view.text[max(end, view.blocks[n].start) : view.blocks[n].end] for n in inside)
        if re.search(r"\w\w", body):
            found.append(Section(view.blocks[number].start, end, title, body, tuple(inside)))
    return found


def assign(view: View, questions: Sequence[Question], sections: Sequence[Section], weights: Relevance) -> list[set[Unit]]:
    """For each section the parts that it answers: in order where there are as many, else by their words; empty sets where it cannot be told."""
    units = [(q, p) for q, question in enumerate(questions) for p in range(len(question.parts))]
    if not units or not sections:
        return [set() for _ in sections]
    texts = [questions[q].parts[p].quote for q, p in units]
    topics = Topics(texts, weights)
    names = [
        [max(topics.of(unit, section.title), _ends_alike(section.title, text)) for unit, text in enumerate(texts)]
        for section in sections
    ]
    named = [max(range(len(units)), key=lambda unit: told[unit]) for told in names]
    clear = [n for n, told in enumerate(names) if max(told) >= CLEAR]
    if len(clear) * 2 < len(sections):
        return [set() for _ in sections]
    if len(sections) == len(units):
        if 2 * sum(abs(named[n] - n) <= 1 for n in clear) > len(clear):
            return [{unit} for unit in units]
    elif len(sections) == len(questions) and 2 * sum(units[named[n]][0] == n for n in clear) > len(clear):
        return [{(n, p) for p in range(len(questions[n].parts))} for n in range(len(questions))]
    found: list[set[Unit]] = [set() for _ in sections]
    chosen: dict[int, int] = {}
    for unit, (q, p) in enumerate(units):
        kind = _KIND_OF_TITLE.get(questions[q].parts[p].kind)
        before = chosen.get(unit - 1)
        scores = [
            names[n][unit]
            + 0.3 * min(1.0, topics.of(unit, section.body))
            + 0.2 * bool(kind and kind.search(section.title))
            + 0.1 * (before is not None and n in (before, before + 1))
            for n, section in enumerate(sections)
        ]
        best = max(range(len(sections)), key=lambda n: scores[n])
        one = before is not None and units[unit - 1][0] == q
        if names[best][unit] >= CLEAR and not (one and len(sections) <= len(questions)):
            chosen[unit] = best
        elif before is not None and (one or (texts[unit][:1].islower() and _GOES_ON.match(texts[unit]))):
            chosen[unit] = before
    for unit in range(len(units) - 1):  # "hvad I vil gøre", of which the next asks "hvor meget det giver"
        after = chosen.get(unit + 1)
        if unit not in chosen and after is not None and texts[unit + 1][:1].islower() and _GOES_ON.match(texts[unit + 1]):
            chosen[unit] = after
    for unit, section in chosen.items():
        found[section].add(units[unit])
    for n, q in _in_the_gaps([min((q for q, _ in told), default=None) for told in found], len(questions)):
        found[n] = {(q, p) for p in range(len(questions[q].parts))}
    return found


def _ends_alike(title: str, asked: str) -> float:
    """ "Lejer" of "færgelejer": a title that is the last part of a word that was asked with."""
    said, words = (re.findall(r"\w{5,}", text.lower()) for text in (title, asked))
    return float(any(other.endswith(word) or word.endswith(other) for word in said for other in words if "hvor" not in other))


def _in_the_gaps(named: Sequence[int | None], count: int) -> list[tuple[int, int]]:
    """Sections whose titles name nothing, with the questions that they answer by where they stand: between two that go up, as many sections as
    questions.

    >>> _in_the_gaps([None, 1, None, 3], 4), _in_the_gaps([None, 1, 0], 3), _in_the_gaps([None, None, 2], 3)
    ([(0, 0), (2, 2)], [], [(0, 0), (1, 1)])
    """
    told = [q for q in named if q is not None]
    if told != sorted(set(told)):
        return []
    found = []
    bounds = [(-1, -1), *((n, q) for n, q in enumerate(named) if q is not None), (len(named), count)]
    for (first, low), (last, high) in pairwise(bounds):
        if last - first == high - low:
            found += list(zip(range(first + 1, last), range(low + 1, high), strict=True))
    return found
