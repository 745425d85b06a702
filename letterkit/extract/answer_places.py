"""Where a letter answers each question: by its own anchors ("ad 1", "Svar på spørgsmål 2", the question as a heading), else by content."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from rapidfuzz import fuzz

from letterkit.claim import Question
from letterkit.danish.writing import MONTHS
from letterkit.extract.answer_labels import part_label, parts_under
from letterkit.extract.answer_pieces import Topics, answers_nothing
from letterkit.extract.answer_sections import INTRODUCES, assign, find_sections
from letterkit.extract.relevance import Relevance, content_words
from letterkit.extract.view import RUNNING, Sentence, View


@dataclass
class Place:
    """The sentences that answer one question. `anchored`: the letter itself says so; else they were found by their words."""

    sentences: list[Sentence] = field(default_factory=list)
    anchored: bool = False
    shared: bool = False  # several questions are answered there together
    leftover: bool = False  # nothing there names the question: only what no other question claims
    named: bool = False  # by a label of its own, which names no other question
    around: list[Sentence] = field(default_factory=list)  # where `sentences` are pieces: the whole paragraphs
    parts: dict[int, list[Sentence]] = field(default_factory=dict)  # what stands under the labels of its parts

    def of(self, part: int) -> Place:
        """Where one part is answered: under its own label, where the letter labels parts; else where the question is."""
        if not self.parts:
            return self
        named = {sentence.index for sentences in self.parts.values() for sentence in sentences}
        return Place(self.parts.get(part) or [s for s in self.sentences if s.index not in named], anchored=True)


@dataclass(frozen=True)
class Anchor:
    """From `at` on, the questions (by index) that the letter says it answers."""

    at: int
    questions: frozenset[int]
    sure: bool = True
    sub: int | None = None  # which of the question's points, where the label names one
    parts: frozenset[tuple[int, int]] = frozenset()  # … or the very parts, each by its question and its place there
    end: int = 0  # where the label's own words end, if the answer begins behind them
    catchword: bool = False  # a heading that names its matter: other questions may be answered below it as well


ORDINALS = {"første": 0, "andet": 1, "tredje": 2, "fjerde": 3, "femte": 4, "sjette": 5, "sidste": -1}
_NUM = r"(?<![\wæøå])(?:\d{1,2}\s?[a-h](?![\wæøå])|\d{1,4}|[A-ZÆØÅ]{1,2}\s?\d{1,4}|[a-hA-H]|[ivxIVX]{1,4})(?![\wæøå])"
_LIST = rf"(?P<list>{_NUM}\s*[).]{{0,2}}(?:\s*(?:,|og|samt|-|–|/|til)\s*(?:[Aa]d\.?\s*|[Ss]pørgsmål\s*|pkt\.\s*|punkt\s*)?(?:nr\.?\s*)?{_NUM}[).]{{0,2}})*)"
_NAMED = r"(?:(?:[Dd]el|[Uu]nder|[Ss]amråds)?[Ss]pørgsmål(?:ene|et)?|[Ss]pm\.?|[Pp]unkt(?:erne|et)?|[Pp]kt\.?|[Nn]r\.)(?:\s+nr\.?|\s+nummer)?"
_ABOUT = r"(?:[Vv]edr\.?|[Vv]edrørende|[Tt]il|[Pp]å|[Aa]ngående|[Ff]or\s+så\s+vidt\s+angår|[Hh]vad\s+angår|[Mm]ed\s+hensyn\s+til|[Oo]m)"
_ANSWER = r"(?:(?:[Ee]ndeligt\s+|[Ff]oreløbigt\s+|[Ss]amlet\s+)?[Ss]var(?:et)?|[Bb]idrag(?:et)?|[Bb]esvarelse(?:n)?|[Kk]ommentar(?:er)?|[Bb]emærkninger)"
_ANCHOR = re.compile(
    rf"\W{{0,2}}(?:(?:(?:[Aa]d|AD|[Rr]e)\.?\s*:?\s*(?:{_NAMED}\s*)?"  # ad 1, Ad. pkt. 2
    rf"|(?:{_ANSWER}\s+(?:på|til|af|vedr\.?|vedrørende)\s+)?(?:{_ABOUT}\s+)?{_NAMED}\s*"  # Svar på spørgsmål 1, Vedr. pkt. 2, Spørgsmål a)
    rf"|(?:[Vv]edr\.?|[Tt]il)\s+(?={_NUM}[).:]))\(?{_LIST}"  # Vedr. a)
    rf"|{_ANSWER}\s+(?P<svar>{_NUM})"  # Svar 1:
    rf"|(?:{_ANSWER}\s+(?:på|til)\s+)?(?:{_ABOUT}\s+)?(?:[Dd]et|[Jj]eres|[Dd]eres|[Uu]dvalgets|[Mm]inisterens|[Mm]inisteriets|[Ss]tyrelsens|[Kk]ommunens)\s+"
    rf"(?P<word>{'|'.join(ORDINALS)})\s+(?:spørgsmål|punkt))(?=[\s:.,)–-]|$)"
)
_ANSWER_LABEL = re.compile(rf"{_ANSWER}\s*(?::|$|\n)")
_BARE_NUMBER = re.compile(rf"(?P<number>{_NUM})[).:](?:\s+(?!(?:{'|'.join(MONTHS)})\b)|$)")
# "2. Fødselstallet (a)", "Belægning (spørgsmål 2)": the heading names the question behind its title.
_IN_BRACKETS = re.compile(rf"\((?:{_NAMED}\s*)?{_LIST}\)\s*:?\s*$")
NEARBY = 0.12  # Relevance.of from which an unanchored paragraph may be about a question


def without_labels(view: View, anchors: Sequence[Anchor]) -> View:
    """The same view, its own sentences without the labels before them: "1a: 96." says "96."."""
    stripped = {
        sentence.index: replace(sentence, kind="heading")
        for anchor in anchors
        if anchor.end and (sentence := view.sentence_at(anchor.at)) is not None and anchor.end >= sentence.end
    }
    stripped |= {
        sentence.index: replace(sentence, start=anchor.end + len(rest) - len(rest.lstrip()))
        for anchor in anchors
        if anchor.end and (sentence := view.sentence_at(max(anchor.at, min(anchor.end, len(view.text)) - 1))) is not None
        if anchor.end > sentence.start and re.search(r"\w", rest := view.text[anchor.end : sentence.end])
    }
    if not stripped:
        return view
    bare = replace(view, _found_dates={}, _found_quantities={}, _found_words={})
    bare.__dict__["sentences"] = tuple(stripped.get(one.index, one) for one in view.sentences)
    return bare


def anchored_places(view: View, questions: Sequence[Question], anchors: Sequence[Anchor] | None = None) -> list[Place]:
    """For each question the sentences under an anchor of the letter's own; an empty place where none names it."""
    anchors = find_anchors(view, questions) if anchors is None else anchors
    places = [Place() for _ in questions]
    subs = {one: [a.sub for a in anchors if a.sub is not None and one in a.questions] for one in range(len(questions))}
    for number, anchor in enumerate(anchors):
        stop = anchors[number + 1].at if number + 1 < len(anchors) else _end_of_last(view, anchors)
        inside = [sentence for sentence in view.own if anchor.at <= sentence.start < stop and sentence.kind != "footnote"]
        inside = [one for one in inside if one.end > anchor.end and not _is_label(view, one) and not _RECALLS.match(view.of(one))]
        for index in anchor.questions:
            if anchor.sure:
                places[index].sentences.extend(inside)
                places[index].anchored = True
                places[index].shared |= len(anchor.questions) > 1
                places[index].named |= bool(anchor.end) and len(anchor.questions) == 1 and not anchor.catchword
            for part in (part for of, part in anchor.parts if of == index):
                places[index].parts.setdefault(part, []).extend(inside)
            if anchor.sub is not None:
                for part in parts_under(questions[index], subs[index])[anchor.sub]:
                    places[index].parts.setdefault(part, []).extend(inside)
    return places


def section_anchors(view: View, questions: Sequence[Question], weights: Relevance) -> list[Anchor]:
    """The anchors of a letter that names what it answers by catchwords alone."""
    sections = find_sections(view)
    found: list[Anchor] = []
    for section, units in zip(sections, assign(view, questions, sections, weights), strict=True):
        asked = frozenset(question for question, _ in units)
        whole = all((q, p) in units for q in asked for p in range(len(questions[q].parts)))
        found.append(Anchor(section.at, asked, parts=frozenset() if whole else frozenset(units), end=section.end, catchword=True))
    return found if any(anchor.questions for anchor in found) else []


def _end_of_last(view: View, anchors: Sequence[Anchor]) -> int:
    """Where the last labelled answer ends: with its own block, where each of two or more before it takes up just one."""
    blocks = [block for block in view.blocks if block.kind in RUNNING]
    taken = [sum(one.at <= block.start < other.at for block in blocks) for one, other in pairwise(anchors)]
    if len(taken) < 2 or any(number != 1 for number in taken):
        return len(view.text)
    return next((block.end for block in blocks if block.start <= anchors[-1].at < block.end), len(view.text))


def find_places(view: View, questions: Sequence[Question], weights: Relevance, anchors: Sequence[Anchor]) -> list[Place]:
    """For each question where it is answered; an empty place where nothing speaks of it."""
    places = anchored_places(view, questions, anchors)
    restated = [question.span.end for question in questions if question.span]
    last = max(restated) if len(restated) == len(questions) else 0
    open_ = [index for index, place in enumerate(places) if not place.sentences]
    if open_:
        loose = any(anchor.catchword for anchor in anchors)
        taken = set() if loose else {sentence.index for place in places for sentence in place.sentences}
        free = [
            s
            for s in view.own
            if s.index not in taken
            and s.start >= last
            and s.kind != "footnote"
            and not _is_label(view, s)
            and not answers_nothing(view.of(s))
        ]
        _by_content(view, questions, open_, free, places, weights)
    return places


# "I beder om en forklaring.": what was asked, told again over its answer
_RECALLS = re.compile(
    r"(?:I|De|[Dd]u|(?:Styrelsen|Ministeriet|Ministeren|Tilsynet|Departementet))\s+(?:spørger|spurgte|beder|bad|vil\s+(?:gerne\s+)?(?:vide|høre)|ønsker|efterspørger)\b[^,;:]*[.?]?\W*$"
)


def _is_label(view: View, sentence: Sentence) -> bool:
    """A heading, or the label of an answer: it says where, not what."""
    text = view.of(sentence)
    anchor = _ANCHOR.match(text) or _ANSWER_LABEL.match(text)
    return sentence.kind == "heading" or bool(anchor and not re.search(r"\w\w", text[anchor.end() :]))


def find_anchors(view: View, questions: Sequence[Question]) -> list[Anchor]:
    """All anchors in order of place. Those of the words "ad 1" rule out the questions' own places in a list at the start."""
    text = view.text
    spoken: list[Anchor] = []
    after = _first_end(questions)
    under: int | None = None  # the question named last
    outer = ""  # "2." over "a." and "b.", where the questions are 2a and 2b
    for number, block in enumerate(view.blocks):
        if block.kind not in RUNNING or view.is_excluded(block.start, block.end):
            continue
        label = part_label(text, block.start, block.end, questions, under) if block.start >= after else None
        if label is not None:
            under = label.question
            spoken.append(Anchor(block.start, frozenset({under}), sub=label.sub, end=label.end))
            continue
        match = _ANCHOR.match(text, block.start, block.end)
        if match:
            named = _which(match, questions)
            if named:
                outer = mark if (mark := (match["list"] or "").strip(" .)")).isdigit() else outer
                spoken.append(Anchor(block.start, named, end=_behind(view, number, match.end())))
                under = next(iter(named)) if len(named) == 1 else None
                continue
        tail = _IN_BRACKETS.search(text, block.start, block.end) if block.kind == "heading" else None
        if tail and (named := _numbered(tail.group("list"), questions)):
            spoken.append(Anchor(block.start, named))
            continue
        bare = _BARE_NUMBER.match(text, block.start, block.end) if block.start > after else None
        if bare and bare.group("number").isdigit():
            outer = bare.group("number")
        elif bare and outer and bare["number"].isalpha() and (inner := _numbered(f"{outer}{bare['number']}", questions)):
            spoken.append(Anchor(block.start, inner, end=bare.end() if text[block.end - 1] in ".!?" else 0))
            continue
        if bare and block.kind in ("heading", "list_item", "paragraph") and _is_printed(view, questions, bare.group("number")):
            named = _numbered(bare.group("number"), questions)
            if named and (block.kind == "heading" or len(questions) > 1):
                spoken.append(Anchor(block.start, named, end=bare.end() if text[block.end - 1] in ".!?" else 0))
                under = next(iter(named)) if len(named) == 1 else None
    for sentence in view.own:  # "For så vidt angår spørgsmål 2 kan …" inside a paragraph
        above = max((a for a in spoken if a.at < sentence.start), key=lambda a: a.at, default=None)
        outer_here = next(iter(above.questions)) if above is not None and len(above.questions) == 1 else None
        label = part_label(text, sentence.start, sentence.end, questions, outer_here) if sentence.start > after else None
        if label is not None and not any(anchor.at <= sentence.start <= anchor.at + 3 for anchor in spoken):
            spoken.append(Anchor(sentence.start, frozenset({label.question}), sub=label.sub, end=label.end))
            continue
        match = _ANCHOR.match(text, sentence.start, sentence.end)
        if match and not any(anchor.at <= sentence.start <= anchor.at + 3 for anchor in spoken):
            named = _which(match, questions)
            if named and (
                match.group("word")
                or re.match(r"(?:[Ss]pørgsmål|[Aa]d|[Ff]or|[Hh]vad|[Mm]ed|[Tt]il|[Vv]edr|[Aa]ng)", text[sentence.start :])
            ):
                spoken.append(Anchor(sentence.start, named))
    if _numbers_sections(view, questions, after):
        spoken = [anchor for anchor in spoken if not _BARE_NUMBER.match(text, anchor.at)]
    bare_only = spoken and all(_BARE_NUMBER.match(text, anchor.at) for anchor in spoken)
    if bare_only and len({index for anchor in spoken for index in anchor.questions}) < min(2, len(questions)):
        spoken = []  # one stray "1." is a list of measures, not an answer
    groups = _groups(view, questions)
    anchors = list(spoken)
    named_here = {index for anchor in spoken for index in anchor.questions}
    if len(groups) > 1 or (groups and not spoken):
        for at, indexes, labelled in groups:
            rest = indexes - named_here
            if rest and (len(groups) > 1 or labelled or len(questions) == 1):
                anchors.append(Anchor(at, frozenset(rest)))
    return sorted(anchors, key=lambda anchor: anchor.at)


def _behind(view: View, number: int, at: int) -> int:
    """Where the answer begins behind a label that ends at `at` in a block: behind the title that follows it too, where it names the matter
    alone; 0 where the label is a part of its sentence ("Hvad angår spørgsmål 2 kan vi …")."""
    end = view.blocks[number].end
    stop = re.compile(r"\s*[).:–-]+\s*|\s*\n\s*|\s+(?=[A-ZÆØÅ\d])").match(view.text, at, end)
    if stop is None or stop.end() >= end:
        return 0
    return end if _is_matter(view, number, view.text[stop.end() : end]) else stop.end()


_SAYS = re.compile(
    r"\W*(?:ja|nej|jo|ingen|intet|nul|alle|samtlige|nogle|begge|aldrig|nu|straks|i\s+dag|senest|dagligt|ugentligt)\b|.*\d",
    re.IGNORECASE,
)

_SHOWS = re.compile(r"(?:Tabel|Figur|Skema|Oversigt)\b")


def _is_matter(view: View, number: int, title: str) -> bool:
    """Is what follows a label a title over its answer ("Ad 4. Betydning for brugerne"), and not the answer ("Ad 4. Tolv"; "Ad 4. Nej")?"""
    following = view.blocks[number + 1] if number + 1 < len(view.blocks) else None
    if following is None or following.kind not in (*RUNNING, "table") or _ANCHOR.match(view.text, following.start):
        return False
    below = view.text[following.end - 1] in ".!?:" or following.kind != "paragraph" or _SHOWS.match(view.text, following.start)
    return bool(below) and len(title.split()) <= 8 and title[-1:] not in ".?!:;," and not _SAYS.match(title)


def _numbers_sections(view: View, questions: Sequence[Question], after: int) -> bool:
    """Do the letter's numbered headings number its own sections: is one of them an introduction, or has one no question of its number?"""
    heads = [view.text[block.start : block.end] for block in view.blocks if block.kind == "heading" and block.start > after]
    numbered = [(found.group("number"), head[found.end() :]) for head in heads if (found := _BARE_NUMBER.match(head))]
    return any(INTRODUCES.match(title) or (number.isdigit() and not _numbered(number, questions)) for number, title in numbered)


def _is_printed(view: View, questions: Sequence[Question], token: str) -> bool:
    """Can a bare "2." name a question? Not where the questions bear letters, or no numbers at all: then it numbers a section."""
    names = [question.number or "" for question in questions if question.span is None]
    for question in questions:
        if question.span is not None and question.number:
            before = view.text[max(0, question.span.start - 25) : question.span.start]
            if re.search(rf"(?<!\w){re.escape(question.number)}(?!\w)", before):
                names.append(question.number)
    whole = re.sub(r"(?<=\d)\s?[a-h]$", "", token)  # "3a." where 3 has its parts a and b
    return any(name.isdigit() == whole.isdigit() for name in names if name)


def _first_end(questions: Sequence[Question]) -> int:
    return min((question.span.end for question in questions if question.span), default=0)


def _groups(view: View, questions: Sequence[Question]) -> list[tuple[int, set[int], bool]]:
    """Questions that stand together with an answer behind them: (end of the last one, their indexes, is there "Svar:"?)."""
    printed: list[tuple[int, int, int]] = []
    for start, end in sorted(view.excluded):
        words = view.text[start:end].lower()
        best = max(
            range(len(questions)),
            key=lambda index: fuzz.partial_ratio(questions[index].quote.lower(), words) if questions[index].quote else 0,
            default=None,
        )
        if best is not None and fuzz.partial_ratio(questions[best].quote.lower(), words) >= 80:
            printed.append((start, end, best))
    groups: list[tuple[int, set[int], bool]] = []
    current: set[int] = set()
    for number, (_, end, index) in enumerate(printed):
        current.add(index)
        following = printed[number + 1][0] if number + 1 < len(printed) else len(view.text)
        between = [sentence for sentence in view.own if end <= sentence.start < following]
        # "Skolen bedes endvidere oplyse, om …": what frames the next question answers none
        told = [sentence for sentence in between if not _is_label(view, sentence) and sentence.end <= following]
        if told:
            labelled = any(_ANSWER_LABEL.match(view.of(sentence)) for sentence in between[:2])
            # Questions in one running sentence are followed by the letter, not by the answer to the last of them.
            groups.append((end, current, labelled))
            current = set()
    return groups


def _which(match: re.Match[str], questions: Sequence[Question]) -> frozenset[int]:
    if match.group("word"):
        index = ORDINALS[match.group("word").lower()]
        return frozenset({index % len(questions)}) if -1 <= index < len(questions) else frozenset()
    return _numbered(match.group("list") or match.group("svar"), questions)


def _numbered(said: str, questions: Sequence[Question]) -> frozenset[int]:
    """The questions that "2", "1 og 3", "1-3" or "a" name: by their printed numbers, else by their order."""
    names = [(question.number or "").lower().replace(" ", "") for question in questions]
    found: list[int] = []
    tokens = re.findall(rf"{_NUM}|-|–|til", said)
    ranged = False
    for token in tokens:
        if token in ("-", "–", "til"):
            ranged = True
            continue
        apart = re.fullmatch(r"(\d{1,2})\s?([a-h])", token.lower())
        if apart and "".join(apart.groups()) not in names and apart.group(1) in names:  # "3a" answers a part of 3
            found.append(names.index(apart.group(2) if apart.group(2) in names else apart.group(1)))
            continue
        under = [n for n, name in enumerate(names) if token.isdigit() and re.fullmatch(rf"{token}[a-h]", name)]
        if under and token not in names:  # "Ad 1" answers 1a and 1b
            found.extend(under)
            continue
        index = _index(token.lower().replace(" ", ""), names)
        if index is None:
            return frozenset(found)
        if ranged and found:
            found.extend(range(found[-1] + 1, index))
        found.append(index)
        ranged = False
    return frozenset(found)


def _index(token: str, names: list[str]) -> int | None:
    if token in names:
        return names.index(token)
    if "" in names and any(name.isdigit() == token.isdigit() for name in names if name):
        return None  # a list has numbers, what is asked before it has none
    if token.isdigit():
        order = int(token) - 1
    elif re.fullmatch(r"[a-h]", token):
        order = ord(token) - ord("a")
    else:
        order = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7}.get(token, 0) - 1
    return order if 0 <= order < len(names) else None


def _by_content(
    view: View, questions: Sequence[Question], open_: list[int], free: list[Sentence], places: list[Place], weights: Relevance
) -> None:
    """Give each free paragraph, under its heading, to the question it speaks of; a paragraph that names none goes on with the one before."""
    blocks: dict[int, list[Sentence]] = {}
    for sentence in free:
        blocks.setdefault(sentence.block, []).append(sentence)
    topics = Topics([question.quote for question in questions], weights)
    heads = _headings(view)
    pieces = [piece for block, sentences in blocks.items() for piece in topics.cut(view, sentences, open_, heads[block])]
    heading = ""
    current: int | None = None
    words = {index: content_words(questions[index].quote, weights.skip) for index in open_}
    peaks: dict[int, tuple[float, int]] = {}  # for each question the piece that speaks most of it
    for number, sentences in enumerate(pieces):
        if heads[sentences[0].block] != heading:
            heading = heads[sentences[0].block]
            current = None
        text = " ".join(view.of(sentence) for sentence in sentences)
        scores = {
            index: weights.of(words[index], text)
            + 0.3 * min(topics.of(index, text), 1.0)
            + 0.6 * weights.of(words[index], heading)
            + 0.3 * min(topics.of(index, heading), 1.0)
            + _title(heading, questions[index])
            for index in open_
        }
        # What is answered in order stays in order unless the words say otherwise.
        best = max(
            open_, key=lambda index: scores[index] + (0.05 if current is not None and index in (current, current + 1) else 0.0)
        )
        if scores[best] >= NEARBY:
            current = best
            peaks[best] = max(peaks.get(best, (0.0, 0)), (scores[best], -number))
        for index in open_:
            if index == current or scores[index] >= max(NEARBY, 0.8 * scores[best]):
                places[index].sentences.extend(sentences)
    for index in open_:  # a question that no piece names may be answered in its turn, in words of its own
        if not places[index].sentences:
            first = max((-place[1] for other, place in peaks.items() if other < index), default=-1)
            last = min((-place[1] for other, place in peaks.items() if other > index), default=len(pieces))
            turn = [s for piece in pieces[first + 1 : last] for s in piece]
            claimed = {-place[1] for other, place in peaks.items() if other != index}
            places[index].sentences = turn or [s for n, piece in enumerate(pieces) if n not in claimed for s in piece]
            places[index].leftover = True
    for index in open_:
        near = [s for block in dict.fromkeys(s.block for s in places[index].sentences) for s in blocks[block]]
        places[index].around = near if len(near) > len(places[index].sentences) else []
    if len(open_) == len(blocks) > 1:  # as many paragraphs as questions: each in its turn
        for index, group in zip(open_, blocks.values(), strict=True):
            places[index].sentences += [s for s in group if s not in places[index].sentences]


def _headings(view: View) -> list[str]:
    """For each block the heading under which it stands; a numbered title alone over its paragraph is one too."""
    heads: list[str] = []
    for number, block in enumerate(view.blocks):
        text = view.text[block.start : block.end]
        beside = {other.kind for other in view.blocks[max(0, number - 1) : number + 2] if other is not block}
        title = block.kind == "list_item" and "list_item" not in beside and len(text.split()) < 9 and text[-1:] not in ".?!:;,"
        heads.append(text if title or block.kind == "heading" else heads[-1] if heads else "")
    return heads


_TITLES = {
    "other": r"\b(?:tiltag|initiativ|indsats|handleplan|det\s+videre|fremad|næste\s+skridt|plan(?:en|er)?)\w*",
    "status": r"\b(?:status|udvikling)\w*",
    "reason": r"\b(?:årsag|baggrund|forklaring|begrundelse|hvorfor)\w*",
    "cost": r"\b(?:økonomi|udgift|omkostning|finansiering)\w*",
    "date": r"\b(?:tidsplan|tidshorisont|næste\s+skridt|det\s+videre)\w*",
}


def _title(heading: str, question: Question) -> float:
    """What a heading names by kind: "Tidsplan" over the answer to "hvornår"."""
    return 0.4 * any(
        part.kind in _TITLES and bool(re.search(_TITLES[part.kind], heading, re.IGNORECASE)) for part in question.parts
    )
