"""Lists of questions: the words that announce one, and its items."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from letterkit.extract.asking import Ask, Asker, find_asks
from letterkit.extract.question_parts import ASKED_FOR, CONDITION, FINITE, NOUN, SEND, STRONG, TELLS
from letterkit.extract.question_scan import QUOTES, Asked, Scan, bare, ends_asking, is_question, stripped
from letterkit.extract.question_words import AD, ANSWER, LABEL, OPENS, QUESTION_WORDS, QUOTED_MARK
from letterkit.letter import Block

# An item's mark behind words that announce a list, whatever follows it: "1° hvor mange", "i. fondens uddelinger", "– antallet".
_STEP = re.compile(
    r"(?P<mark>\(?(?:\d{1,2}|[a-hA-H]|[ivx]{1,4})[).]|\(?\d{1,2}°\)?|[-–•▪*]|\d{1,2}(?=\s+(?:i\s+)?(?:hv|om\s)))\s+(?=\S)"
)
# The first item on the lines of the words that announce it: "… tre forhold, nemlig a) hvor stor en del".
_FIRST_INSIDE = re.compile(r"(?:[:,]|\b(?:nemlig|om|at|for|følgende))\s+(?P<mark>\(?(?P<first>1|a|i)[).°]\)?)\s+(?=\S)")
_SECOND = {"1": "2", "a": "b", "i": "ii"}
# "3. a) Hvor mange lodser er der?": the first question under a number stands on the number's own line.
_UNDER = re.compile(r"(?P<mark>\(?(?P<first>[aAi])[).])\s+(?=\S)")
_UNFINISHED = re.compile(
    r"(?:\b(?:om|til|for|at|nemlig|oplyst|belyst|spurgt|forespurgt|vide|oplyse|besvaret)\s*[:,]?|:|\b(?:at|hvori|hvor)\s+(?:I|du|De|[\w-]+(?:en|et|erne)|[A-ZÆØÅ][\w-]+(?:\s+[A-ZÆØÅ]\w+)?))$"
)
# "Styrelsen ønsker, at museet:", "Vi vil gerne have, at I": asking, where the items say what.
_WANTED = re.compile(
    r"\b(?:ønsker|vil\s+gerne\s+have|ser\s+gerne|imødeser|forventer)\s*,\s+at\s+(?:I|du|De|[\w-]+(?:en|et|erne))\s*:?$"
)
_DEMANDS = re.compile(r"\b(?:følgende|disse|en\s+række)\s+(?:\w+\s+)?(?:krav|vilkår|betingelser|mål|tiltag|initiativer)\b")
_TOLD = re.compile(
    rf"\W*(?:at\s+)?(?:{ASKED_FOR}|{TELLS}|(?:frem|ind|med|over)?sende[rs]?|indberette[rs]?|vedlægge[rs]?)\b"
    rf"|\W*{SEND}"
    r"|\W*(?:(?:en|et)\s+)?(?:\w+\s+){0,2}?(?:redegørelse|oversigt|kopi|oplysning(?:er)?|opgørelse|udtalelse|status|vurdering|beskrivelse|dokumentation|forklaring|liste|materiale)\s+(?:for|over|af|om|på|til|vedr)",
    re.IGNORECASE,
)
# Items without marks: what is asked for by its noun ("Antallet af borgere, der har benyttet ordningen."), or a clause without "?".
_FINITE = re.compile(rf"\b(?:{FINITE}|\w{{3,}}(?:ede|ehar))\b")
_NEW_CLAUSE = re.compile(r",?\s+(?:der|som|hvor|at|hvis|hvilke[nt]?)\s|,")
_CLAUSE = re.compile(rf"(?!Hvad\s+(?:\w+\s+){{0,2}}?angår){STRONG}", re.IGNORECASE)
_TELLS = re.compile(rf"(?:at\s+)?{TELLS}\s*,?\s+(?=(?:{STRONG}|om\s|hvorvidt\s|{NOUN}))", re.IGNORECASE)
_IF = re.compile(rf"(?:og\s+)?{CONDITION}\b", re.IGNORECASE)
_TRAILING = re.compile(r"[,;]?(?:\s+(?:og|samt))?\s*\Z")


@dataclass(frozen=True)
class _Lead:
    """What announces a list: its act of asking (None: only question words), its sentence, and its first item where that follows on."""

    ask: Ask | None
    sentence: str = ""
    first: Block | None = None
    announces: bool = False  # it ends in a colon and speaks of questions
    unfinished: bool = False  # it breaks off before its items and says nothing of questions: they must show it


def listed(scan: Scan, blocks: list[Block], at: int, default: Asker) -> int:
    """The questions of a list that begins or is announced in `blocks[at]`, into `scan.found`. Returns how many blocks were used."""
    lead = _lead(scan, blocks, at) or _bare_list(scan, blocks, at)
    if lead is None:
        return 0
    items, last = _items(scan, blocks, at, lead)
    asking = [block for block in items if is_question(scan.text[slice(*scan.body(block))])]
    telling = [block for block in items if block in asking or _TOLD.match(scan.text[slice(*scan.body(block))])]
    named = lead.ask.by if lead.ask is not None and lead.ask.by != "unknown" else None
    enough = telling if lead.unfinished else asking
    items_asked = len(items) - len(_titles(scan, items))
    if not items or (2 * len(enough) < items_asked and not named) or (lead.unfinished and 2 * len(telling) < items_asked):
        return 0
    if not telling and named == "sender" and not re.search(r"\bfølgende|oplys|redegør", lead.sentence):
        return 0
    if any(block.kind == "list_item" for block in items) and not all(block.kind == "list_item" for block in items):
        items = [block for block in items if block in asking]
    titles = [block for block in _titles(scan, items) if block is not items[-1] or not _TOLD.match(scan.text, *scan.body(block))]
    outer = ""
    parted: Block | None = None  # a bare number: what stands under it are the parts of one question
    for block in items:
        start, end = bare(scan.text, *scan.body(block))
        if block in titles:
            outer = scan.number(block) or ""
            parted = block if start >= end and _is_one(scan, block, items) else None
            continue
        quoted = QUOTED_MARK.match(scan.text, start, end) if scan.text[block.start] in QUOTES else None
        start, number = (quoted.end(), quoted.group("mark")) if quoted else (start, scan.number(block))
        if outer and number:
            number = number if _style(number) == _style(outer) else f"{outer}{number}"
        told = _TELLS.match(scan.text, start, end)  # "1. oplyser, hvor mange": asked is how many
        start = told.end() if told else start
        end = start + _TRAILING.search(scan.text[start:end]).start()  # type: ignore[union-attr]  # it matches the empty text
        if parted and _style(scan.number(block)) == _style(outer):
            parted, number = None, scan.number(block)
        if parted and scan.found and scan.found[-1].taken[0] == parted.start:
            scan.found[-1] = replace(scan.found[-1], end=end, taken=(parted.start, block.end))
        elif parted:
            scan.found.append(Asked(start, end, (parted.start, block.end), named or default, outer))
        else:
            scan.found.append(Asked(start, end, (block.start, block.end), named or default, number))
    return 1 + last - at


def _lead(scan: Scan, blocks: list[Block], at: int) -> _Lead | None:
    """Does the last sentence of `blocks[at]` announce questions?"""
    block = blocks[at]
    first = _first_inside(scan, blocks, at)
    stop = first.start if first else block.end
    text = scan.text[block.start : stop].rstrip()
    if text.endswith("?"):
        return None  # the questions themselves stand in the same lines
    opening = max((m.end() for m in re.finditer(r"(?<=[.?!])\s+(?=[A-ZÆØÅ])", text)), default=0)
    sentence = text[opening:]
    if _DEMANDS.search(sentence):
        return None
    asks = find_asks(scan.text, block.start + opening, stop, scan.sides)
    ask = asks[-1] if asks else None
    announces = first or text.endswith(":") or re.search(r"\b(?:følgende|nedenstående|disse)\b[^.]*\.?$|spørgsmål\w*\.?$", text)
    if announces and QUESTION_WORDS.search(sentence):
        return _Lead(ask, sentence, first, announces=text.endswith(":"))
    if ask is None and _WANTED.search(text):
        return _Lead(None, sentence, first, unfinished=True)
    if ask is not None and ask.by != "unknown" and (first or _UNFINISHED.search(text)):
        return _Lead(ask, sentence, first, unfinished=True)
    return None


def _first_inside(scan: Scan, blocks: list[Block], at: int) -> Block | None:
    """The first item of a list where a reader left it on the lines that announce it: the next block is the second."""
    following = blocks[at + 1] if at + 1 < len(blocks) else None
    if following is None or following.kind != "list_item":
        return None
    marks = list(_FIRST_INSIDE.finditer(scan.text, blocks[at].start, blocks[at].end))
    if not marks or scan.number(following) != _SECOND[marks[-1].group("first")]:
        return None
    return Block(start=marks[-1].start("mark"), end=blocks[at].end, kind="list_item", marker=marks[-1].group("mark"))


def _bare_list(scan: Scan, blocks: list[Block], at: int) -> _Lead | None:
    """A list of questions that no words announce as such: a lead-in without colon or "følgende", or none at all (no sentence)."""

    def asks(place: int) -> bool:
        if place >= len(blocks) or blocks[place].kind != "list_item":
            return False
        words = scan.text[slice(*scan.body(_under_number(scan, blocks[place])[-1]))]
        return (ends_asking(words) and bool(OPENS.match(words))) or bool(re.match(rf"{STRONG}|(?:om|hvorvidt)\s", words))

    if blocks[at].kind != "list_item" and asks(at + 1) and asks(at + 2):
        found = find_asks(scan.text, blocks[at].start, blocks[at].end, scan.sides)
        return _Lead(found[-1], scan.text[blocks[at].start : blocks[at].end]) if found else None
    return _Lead(None) if asks(at) and asks(at + 1) else None


_BARE_NUMBER = re.compile(r"\(?\d{1,2}[).:]?")


def with_their_numbers(scan: Scan, blocks: Sequence[Block]) -> list[Block]:
    """The blocks, a number that stands alone on its line made an item: with the paragraph under it, or with nothing over the items there."""
    found: list[Block] = []
    for block in blocks:
        number = found[-1] if found and found[-1].marker and found[-1].end == found[-1].start + len(found[-1].marker) else None
        mark = _BARE_NUMBER.fullmatch(scan.text, *stripped(scan.text, block.start, block.end))
        if mark and block.kind in ("paragraph", "heading", "list_item"):
            found.append(replace(block, start=mark.start(), end=mark.end(), kind="list_item", marker=mark.group()))
        elif number and block.kind == "paragraph":
            found[-1] = replace(number, end=block.end)
        elif (
            found and _BARE_NUMBER.fullmatch(found[-1].marker) and block.kind == "paragraph" and _IF.match(scan.text, block.start)
        ):
            found[-1] = replace(found[-1], end=block.end)  # "Måtte I lukke?", and on the next line "Hvis ja, hvor længe?"
        else:
            found.append(block)
    return found


def _items(scan: Scan, blocks: list[Block], at: int, lead: _Lead) -> tuple[list[Block], int]:
    """The list's items, and the place of the last block they take up."""
    items = [lead.first] if lead.first else []
    last = at
    bare_items = _bare_items(scan, blocks[at + 1 :]) if lead.sentence and lead.announces else 0
    for place in range(at + 1 if lead.sentence else at, len(blocks)):
        block = blocks[place]
        step = _STEP.match(scan.text, block.start, block.end)
        if block.kind != "list_item" and lead.sentence and step and block.kind != "heading":
            block = replace(block, kind="list_item", marker=step.group("mark"))
        start, end = scan.body(block)
        unmarked = not any(item.kind == "list_item" for item in items)
        within = unmarked or (place + 1 < len(blocks) and blocks[place + 1].kind == "list_item")
        labelled = LABEL.match(scan.text, start, end) or AD.match(scan.text, start, end)
        if labelled or ANSWER.match(scan.text, start) or _begins_anew(scan, block, items):
            break
        # Behind a marked list stands a title of the answer, not a further item.
        if block.kind != "list_item" and not (within and (ends_asking(scan.text[start:end]) or bare_items)):
            break
        items += _under_number(scan, block)
        last, bare_items = place, max(0, bare_items - 1)
    return items, last


def _under_number(scan: Scan, block: Block) -> list[Block]:
    """An item "3. a) … b) …" as its number, which names nothing, and what is asked under it; any other item as it is."""
    start, end = scan.body(block)
    mark = _UNDER.match(scan.text, start, end)
    if block.kind != "list_item" or mark is None or _style(scan.number(block)) != "digit":
        return [block]
    marks, following = [mark], ord(mark["first"]) + 1
    while mark["first"] != "i" and (
        then := re.compile(rf"(?<=[\s])(?P<mark>\(?{chr(following)}[).])\s+(?=\S)").search(scan.text, marks[-1].end(), end)
    ):
        marks, following = [*marks, then], following + 1
    ends = [*(one.start() for one in marks[1:]), block.end]
    inner = [
        Block(start=one.start(), end=stop, kind="list_item", marker=one["mark"]) for one, stop in zip(marks, ends, strict=True)
    ]
    return [replace(block, end=start), *inner]


def _bare_items(scan: Scan, blocks: list[Block]) -> int:
    """How many of these blocks are items without marks and question marks; a single one is none."""
    found = 0
    for block in blocks:
        words = scan.text[slice(*scan.body(block))]
        head = _NEW_CLAUSE.split(words, maxsplit=1)[0]
        noun = len(words.split()) <= 30 and len(head.split()) > 1 and not _FINITE.search(head) and ":" not in words
        if block.kind not in ("paragraph", "heading") or re.search(r"[.?!]\s", words) or not (noun or _CLAUSE.match(words)):
            break
        found += 1
    return found if found > 1 else 0


def _is_one(scan: Scan, title: Block, items: list[Block]) -> bool:
    """Is what stands under a bare number one question: the number has a line of its own, or an item hangs on the answer to another?"""
    under = list(takewhile(lambda item: _style(scan.number(item)) != _style(scan.number(title)), items[items.index(title) + 1 :]))
    alone = bool(under) and "\n" in scan.text[title.start : under[0].start]
    return alone or any(_IF.match(scan.text, *scan.body(item)) for item in under)


def _begins_anew(scan: Scan, block: Block, items: list[Block]) -> bool:
    """Do the numbers begin again, or go over to another kind? Then these are the answers, or the sections of the letter."""
    number = scan.number(block)
    earlier = [scan.number(item) for item in items]
    if number is None or not items:
        return False
    if (
        _style(number) != _style(earlier[0]) and len(_titles(scan, items)) > 1
    ):  # "2. Overskridelser", and under it a), b) once more
        earlier = earlier[max(n for n, other in enumerate(earlier) if _style(other) == _style(earlier[0])) :]
    if number in earlier:
        return True
    nested = number in _SECOND and is_question(scan.text[slice(*scan.body(block))])
    return not nested and not any(_style(number) == _style(other) for other in earlier)


def _titles(scan: Scan, items: list[Block]) -> list[Block]:
    """The items of a list that only name what the items under them ask: "1. Målinger", "a. Hvor mange bygninger er målt?"."""
    numbers = [scan.number(item) for item in items]
    return [
        item
        for n, item in enumerate(items)
        if (
            (n + 1 < len(items) and numbers[n + 1] in _SECOND and _style(numbers[n]) != _style(numbers[n + 1]) != "none")
            or n + 1 == len(items)
        )
        and numbers[n]
        and _style(numbers[n]) == _style(numbers[0])
        and len(scan.text[slice(*scan.body(item))].split()) <= _TITLE_WORDS
        and not _asks_itself(scan, item, items[n + 1 : n + 2])
        and any(_style(number) not in ("none", _style(numbers[0])) for number in numbers)
    ]


_TITLE_WORDS = 6
_VERB_OR_CLAUSE = re.compile(rf"{STRONG}|(?:at\s+)?{TELLS}", re.IGNORECASE)


def _asks_itself(scan: Scan, item: Block, under: Sequence[Block]) -> bool:
    """Is an item a question? "Udgifter" alone is, but over "a) Hvor meget …?" it is a title."""
    words = scan.text[slice(*scan.body(item))]
    told_below = any(ends_asking(scan.text[slice(*scan.body(one))]) for one in under)
    return ends_asking(words) or (is_question(words) and not (told_below and not _VERB_OR_CLAUSE.match(words)))


def _style(number: str | None) -> str:
    return "none" if not number else "digit" if number.isdigit() else "roman" if re.fullmatch(r"[ivxIVX]+", number) else "letter"


_OVER = re.compile(
    r"\(?(?P<named>(?:Spørgsmål|Spm\.?|Emne|Tema|Punkt|Pkt\.?|Del|Afsnit)\s*(?:nr\.?\s*)?)?(?P<number>\d{1,2})(?P<stop>\s*[).:–-]+)?(?:\s+|$)"
)


def with_titles_numbers(scan: Scan, blocks: Sequence[Block]) -> list[Asked]:
    """What was found, its letters behind the number of the title over it: "Spørgsmål 2. Drift", and under it "a)" and "b)", are 2a and 2b; what
    stands alone under "Spørgsmål 4. Pris" bears its number. Only where two titles or more number what is asked under them."""
    titles = [(block, number) for block in blocks if (number := _number_over(scan, block)) is not None]
    under: dict[int, list[Asked]] = {}
    for one in scan.found:
        over = max((place for place, (block, _) in enumerate(titles) if block.end <= one.taken[0]), default=None)
        if over is not None and one.how in ("list", "heading", "sentence") and _style(one.number) in ("none", "letter", "roman"):
            under.setdefault(over, []).append(one)
    numbers = [int(titles[over][1]) for over in under]
    if len(numbers) < 2 or numbers != sorted(set(numbers)):
        return scan.found
    told: dict[int, str] = {}
    for over, asked in under.items():
        outer = titles[over][1]
        for place, one in enumerate(asked):
            inner = one.number or ("" if len(asked) == 1 else chr(ord("a") + place))
            told[one.start] = f"{outer}{inner.lower()}"
    return [replace(one, number=told.get(one.start, one.number)) for one in scan.found]


def _number_over(scan: Scan, block: Block) -> str | None:
    """The number of a title that asks nothing itself: "Spørgsmål 2. Drift", "3) Økonomi"."""
    text = scan.text[slice(*stripped(scan.text, block.start, block.end))]
    mark = _OVER.match(text)
    if mark is None or not (mark["named"] or mark["stop"]) or block.kind == "list_item":
        return None
    title = text[mark.end() :]
    titled = len(title.split()) <= _TITLE_WORDS + 2 and title[-1:] not in ".?!:;," and not is_question(title)
    return mark["number"] if titled else None
