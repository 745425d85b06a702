"""Questions in every layout of the genre: labelled and quoted, listed, as headings, in running sentences, in clauses, by their nouns."""

from __future__ import annotations

import re
from dataclasses import replace

from letterkit.danish.numbers import parse_number
from letterkit.extract.asking import Ask, Asker, asks_besides, asks_recipient, find_asks, goes_on, parties
from letterkit.extract.indirect_questions import (
    asked_besides,
    asked_clauses,
    asked_in_clauses,
    asked_in_nouns,
    asked_in_points,
    asked_in_row,
    asked_in_verbs,
)
from letterkit.extract.question_demands import as_noun_headings, as_titles, in_imperatives
from letterkit.extract.question_lists import listed, with_their_numbers, with_titles_numbers
from letterkit.extract.question_mail import in_quoted_lines, is_quoted, quoted_lines
from letterkit.extract.question_parts import FINITE, SEND, SENT, STRONG, SUBJECT, TELL
from letterkit.extract.question_scan import QUOTES, Asked, Scan, bare, closing, cut_questions, ends_asking, is_question, stripped
from letterkit.extract.question_words import (
    AD,
    ANNOUNCED,
    ANSWER,
    ANSWER_MUST,
    ANSWERS_NOW,
    BEDES,
    FIRST_NUMBER,
    IN_TURN,
    LABEL,
    MATTERS,
    MOREOVER,
    OFTEN,
    OPENS,
    ORDERED,
    QUESTION_WORDS,
    QUOTED_MARK,
    ROW,
    TITLE,
    TOLD,
    TOPIC,
    WANTED,
    WILL_TELL,
)
from letterkit.extract.view import RUNNING, Range, View
from letterkit.letter import Block


def find_asked(view: View) -> list[Asked]:
    """Everything that is asked in a letter, by whomever, in reading order."""
    scan = Scan(view, parties(view))
    # A reader may take the first lines of the letter proper for its head.
    head = next((block.end for block in view.blocks if block.kind in ("subject", "salutation")), len(view.text))
    blocks = [
        block
        for block in view.blocks
        if block.kind in RUNNING
        or (block.kind == "letterhead" and (block.start > head or is_quoted(scan, block)))
        or (block.kind == "subject" and _is_label(scan, block))
    ]
    blocks = with_their_numbers(scan, quoted_lines(scan, blocks))
    default = _who_asks(scan, blocks)
    at = 0
    while at < len(blocks):
        before = len(scan.found)
        used = _labelled(scan, blocks, at, default) or listed(scan, blocks, at, default)
        told = [s for s in view.sentences if blocks[at].start <= s.start < blocks[at].end] if used > 1 else []
        if len(told) > 1 and told[-1].kind == "paragraph" and all(asked.by == "sender" for asked in scan.found[before:]):
            # "Vi vil gerne vide, hvor mange der er. Om resten beder vi om svar på følgende:": what stands before the list asks too
            _in_sentences(scan, replace(blocks[at], end=told[-2].end), default)
            scan.found[before:] = sorted(scan.found[before:], key=lambda asked: asked.start)
        if not used:
            in_quoted_lines(scan, blocks[at]) or _quoted(scan, blocks[at], default) or _with_answer(
                scan, blocks[at], default
            ) or _in_sentences(scan, blocks[at], default) or _as_heading(scan, blocks[at], default)
            in_imperatives(scan, blocks[at], default, before)
        at += used or 1
    _asked_back(scan, blocks)
    if all(asked.how == "indirect" for asked in scan.found):
        _in_turn(scan, blocks)
    _as_announced(scan, blocks)
    for recalled in (_as_topics, _as_dialogue, as_titles, as_noun_headings, _as_nouns):
        if not scan.found:
            recalled(scan, blocks)
    _unfold(scan)
    scan.found = with_titles_numbers(scan, blocks)
    return _settled(scan, blocks)


def _is_label(scan: Scan, block: Block) -> bool:
    """ "Spørgsmål nr. 417 fra Retsudvalget:" over its question, which a reader took for the letter's subject."""
    label = LABEL.match(scan.text, *scan.body(block))
    return label is not None and label.group("number") is not None and label.end() >= scan.body(block)[1]


def _asked_back(scan: Scan, blocks: list[Block]) -> None:
    """A question to the recipient behind which the letter ends is the sender's own: nobody answers it there."""
    last = scan.found[-1] if scan.found else None
    if last is None or last.how != "heading" or last.number is not None or last.taken[1] < blocks[-1].end:
        return
    if asks_recipient(scan.text[last.start : last.end], scan.sides):
        scan.found[-1] = replace(last, by="sender")


def _unfold(scan: Scan) -> None:
    """A single labelled question in the indirect form ("Ministeren bedes oplyse, hvor mange …, og hvordan …"): each clause is one; of
    "Vil ministeren oplyse, hvor mange …, hvor stor …, og hvad …?" where they are three or more."""
    if len(scan.found) != 1 or scan.found[0].how not in ("label", "sentence"):
        return
    asked = scan.found[0]
    frame = WILL_TELL.match(scan.text, asked.start, asked.end)
    if frame and "?" not in scan.text[asked.start : asked.end - 1]:
        stop = stripped(scan.text, asked.start, asked.end, " ?\n" + QUOTES)[1]
        rows = asked_clauses(scan.text, frame.end(), stop)
        if len(rows) > 2:
            _unfold_to(scan, asked, rows)
    if frame or asked.how != "label":
        return
    inside: list[Range] = []
    at = asked.start
    while at < asked.end and (frame := BEDES.match(scan.text, at, asked.end)):
        stop = scan.sentence_end(at, asked.end)
        inside += asked_in_clauses(scan.text, frame.end(), stop)
        at = stripped(scan.text, stop, asked.end)[0]  # "… Endvidere bedes ministeren redegøre for, hvilke …"
    if len(inside) > 1 and at >= asked.end:
        _unfold_to(scan, asked, inside)


def _unfold_to(scan: Scan, asked: Asked, inside: list[Range]) -> None:
    scan.found = [
        replace(asked, start=start, end=end, taken=asked.taken if number == 0 else (start, end), number=None, how="indirect")
        for number, (start, end) in enumerate(inside)
    ]


def _as_topics(scan: Scan, blocks: list[Block]) -> None:
    """Questions that only the answer itself recalls: "Hvad angår spørgsmålet om, hvor mange …, kan kommunen oplyse"."""
    for block in blocks:
        for match in TOPIC.finditer(scan.text, block.start, block.end):
            stop = scan.sentence_end(match.start(), block.end)
            told = TOLD.search(scan.text, match.end(), stop)
            for start, end in asked_clauses(scan.text, match.end(), told.start() if told else stop):
                scan.found.append(Asked(start, end, (start, end), "other", None, "indirect"))


def _in_turn(scan: Scan, blocks: list[Block]) -> None:
    """Questions that the answer names one by one: "Ministeriets første spørgsmål vedrører antallet af patienter."."""
    for block in blocks:
        for match in IN_TURN.finditer(scan.text, block.start, block.end):
            stop = scan.sentence_end(match.start(), block.end)
            if any(asked.start < stop and match.start() < asked.end for asked in scan.found):
                continue
            start, end = stripped(scan.text, match.end(), stop, " .,\n")
            first = FIRST_NUMBER.match(scan.text, start, end)  # "angår 1) antallet af klager, 2) deres udfald"
            start = first.end() if first else start
            for a, b in asked_clauses(scan.text, start, end) if first or OPENS.match(scan.text, start, end) else [(start, end)]:
                scan.found.append(Asked(a, b, (match.start(), stop), "other", None, "indirect"))
    scan.found.sort(key=lambda asked: asked.start)


def _as_dialogue(scan: Scan, blocks: list[Block]) -> None:
    """Three paragraphs or more that each open with a question and go on with its answer: "Hvor mange børn venter? 412."."""
    found = _answered_at_once(scan, blocks)
    scan.found += found if len(found) > 2 else []


def _as_announced(scan: Scan, blocks: list[Block]) -> None:
    """The letter says how many questions there are ("dine fem spørgsmål"), and just so many as are lacking are answered at once."""
    if not scan.found or any(asked.by != "other" or asked.how != "indirect" for asked in scan.found):
        return
    said = ANNOUNCED.search(scan.text, 0, scan.found[0].start)
    number = parse_number(said.group("number").lower()) if said else None
    more = [
        one for one in _answered_at_once(scan, blocks) if not any(one.start < b.end and b.start < one.end for b in scan.found)
    ]
    if number is not None and more and len(scan.found) + len(more) == number:
        scan.found = sorted([*scan.found, *more], key=lambda asked: asked.start)


def _answered_at_once(scan: Scan, blocks: list[Block]) -> list[Asked]:
    found: list[Asked] = []
    for block in blocks:
        start, end = scan.body(block)
        title = TITLE.match(scan.text, start, end)
        start = title.end() if title and OPENS.match(scan.text, title.end(), end) else start
        start += len(scan.text[start:end]) - len(scan.text[start:end].lstrip(QUOTES))
        stop = scan.text.find("?", start, end) + 1
        opens = re.match(rf"{STRONG}|{FINITE}\s+{SUBJECT}", scan.text[start:stop], re.IGNORECASE)
        if stop and stop < end and opens and "." not in scan.text[start:stop]:
            found.append(Asked(start, stop, (block.start, stop), "other", scan.number(block), "heading"))
    return found


def _as_nouns(scan: Scan, blocks: list[Block]) -> None:
    """Nothing asked in clauses, but several things by their nouns: "om en redegørelse for restancerne og årsagerne til dem"."""
    for block in blocks:
        for ask in find_asks(scan.text, block.start, block.end, scan.sides):
            if ask.auditors or ask.by == "unknown":
                continue
            stop = scan.sentence_end(ask.start, block.end)
            nouns = asked_in_nouns(scan.text, ask.end, stop)
            if nouns:
                scan.found += [Asked(a, b, (a, b), ask.by, None, "indirect") for a, b in nouns]
                return


def _who_asks(scan: Scan, blocks: list[Block]) -> Asker:
    """Whom the letter's asking sentences point to, for questions that name nobody."""
    says = [
        ask.by
        for block in blocks
        for ask in find_asks(scan.text, block.start, block.end, scan.sides)
        if not (ask.by == "sender" and ask.past)
    ]
    head = scan.view.letter.subject.value if scan.view.letter.subject else ""
    labelled = any(ANSWER.match(scan.text, block.start) for block in blocks)
    if "other" in says or labelled or re.search(r"\b(?:svar|besvar\w+)\b", head, re.IGNORECASE):
        return "other"
    return "sender" if "sender" in says else "unknown"


def _settled(scan: Scan, blocks: list[Block]) -> list[Asked]:
    """Questions of unknown asker are the sender's own when nothing that could answer them follows."""
    if not any(asked.by == "unknown" for asked in scan.found):
        return scan.found
    last = max(asked.taken[1] for asked in scan.found)
    between = sum(
        len(scan.text[block.start : block.end].split())
        for block in blocks
        if block.start >= scan.found[0].start
        and not any(a <= block.start < b for a, b in (one.taken for one in scan.found))
        and not re.search(
            r"\b(?:senest|frist|svar(?:et)?\s+bedes|bedes\s+sendt|hører?\s+fra|inden\s+den)\b", scan.text[block.start : block.end]
        )
    )
    answered = between > 12 or any(block.start > last and ANSWER.match(scan.text[block.start : block.end]) for block in blocks)
    return [replace(asked, by="other" if answered else "sender") if asked.by == "unknown" else asked for asked in scan.found]


def _labelled(scan: Scan, blocks: list[Block], at: int, default: Asker) -> int:
    """ "Spørgsmål nr. 5:" with its question, in one block or in the next ones. Returns how many blocks were used."""
    block, text = blocks[at], scan.text
    start, end = scan.body(block)
    label = LABEL.match(text, start, end)
    if label is None or (label.group("number") is None and not label.group("stop").startswith(":") and label.end() < end):
        return 0
    number = label.group("number")
    rest, used = (label.end(), end), 1
    if rest[0] >= rest[1]:
        if at + 1 >= len(blocks) or ANSWER.match(text, blocks[at + 1].start):
            return 0
        rest, used = scan.body(blocks[at + 1]), 2
    words = text[rest[0] : rest[1]]
    quoted = words[:1] in QUOTES and words[:1] != ""
    answered = at + used < len(blocks) and ANSWER.match(text, blocks[at + used].start) is not None
    if not quoted and not is_question(words) and not (number and answered and len(words.split()) > 2):
        return 0
    if not quoted and not ends_asking(words) and not _DEMANDS.match(words) and not re.search(r"\bbedes\b", words) and used == 2:
        return 0  # "Spørgsmål a)" over an answer that happens to open like a question
    stop = rest[1]
    if quoted:
        while words.rstrip()[-1:] not in QUOTES and at + used < len(blocks) and used < 6:
            following = blocks[at + used]
            if ANSWER.match(text, following.start) or LABEL.match(text, following.start, following.end):
                break
            stop, used = following.end, used + 1
            words = text[rest[0] : stop]
        inner = closing(text, rest[0], stop)
    else:
        inner = stop
    a, b = bare(text, rest[0], inner)
    by: Asker = "other" if default == "unknown" else default
    more = [match.end() for match in MOREOVER.finditer(text, a, b)]
    for start, end in zip([a, *more], [*more, b], strict=True):
        stop = stripped(text, start, end)[1]
        taken = (block.start if start == a else start, inner if end == b else stop)
        scan.found.append(Asked(start, stop, taken, by, number if start == a else None, "label"))
    return used


_DEMANDS = re.compile(rf"{TELL}\b|{SEND}|{SENT}")


def _quoted(scan: Scan, block: Block, default: Asker) -> bool:
    """A numbered question in quotation marks over its answer: "”3. Redegør for hændelsen i november.”" """
    text = scan.text
    start, end = scan.body(block)
    if text[start] not in QUOTES or text[end - 1] not in QUOTES:
        return False
    a, b = bare(text, start, end)
    mark = QUOTED_MARK.match(text, a, b)
    if mark is None or not is_question(text[mark.end() : b]):
        return False
    by: Asker = "other" if default == "unknown" else default
    scan.found.append(Asked(mark.end(), b, (block.start, block.end), by, mark.group("mark"), "label"))
    return True


def _as_heading(scan: Scan, block: Block, default: Asker) -> bool:
    """A block that is nothing but a question, over the answer to it."""
    start, end = scan.body(block)
    ad = AD.match(scan.text, start, end)
    start = ad.end() if ad else start
    title = TITLE.match(scan.text, start, end)
    start = title.end() if title and OPENS.match(scan.text, title.end(), end) else start
    last = max((m.end() for m in re.finditer(r"\?\s+(?=[A-ZÆØÅ])", scan.text[start:end])), default=0)
    if last and _DEMANDS.match(
        scan.text, start + last, end
    ):  # "Hvem passer slusen? Vedlæg instruksen.": the demand is taken by itself
        end = stripped(scan.text, start, start + last)[1]
    words = scan.text[start:end]
    if not ends_asking(words) or not OPENS.match(words) or len(words.split()) < 3 or len(words.split()) > 120:
        return False
    if any(not part.rstrip().endswith("?") for part in re.split(r"(?<=[.?!])\s+(?=[A-ZÆØÅ])", words.rstrip(QUOTES))):
        return False
    a, b = bare(scan.text, start, end)
    scan.found.append(
        Asked(
            a,
            b,
            (block.start, end),
            default,
            (ad.group("number") or ad.group("code") or ad.group("plain")) if ad else scan.number(block),
            "heading",
        )
    )
    return True


def _with_answer(scan: Scan, block: Block, default: Asker) -> bool:
    """A numbered question with its answer on the same lines: "2) Hvor mange lånere har I? 41.000."."""
    start, end = scan.body(block)
    ad = AD.match(scan.text, start, end)
    start = ad.end() if ad else start
    number = ad.group("number") or ad.group("code") or ad.group("plain") if ad else scan.number(block)
    stop = scan.text.find("?", start, end) + 1
    cell = re.match(r"\s*[|│\t]", scan.text[stop:end])  # "Er borgerne varslet? | Ja, med rødt flag"
    if (
        not stop
        or (number is None and not cell)
        or not OPENS.match(scan.text[start:stop])
        or len(scan.text[stop:end].strip()) < 2
    ):
        return False
    if "?" in scan.text[stop:end] or re.search(r"[.!]\s+[A-ZÆØÅ]", scan.text[start:stop]):
        return False
    a, b = bare(scan.text, start, stop)
    scan.found.append(Asked(a, b, (block.start, stop), default, number, "heading"))
    return True


def _in_sentences(scan: Scan, block: Block, default: Asker) -> bool:
    """Questions inside a paragraph: direct ones after a lead-in on the same lines, and indirect ones."""
    before = len(scan.found)
    text = scan.text
    asks = [ask for ask in find_asks(text, block.start, block.end, scan.sides) if not ask.auditors]
    direct = _direct(scan, block, asks, default)
    for ask in asks:
        if ask.by == "unknown" and not WANTED.search(text[max(block.start, ask.start - 4) : ask.end]):
            continue
        if any(start <= ask.start < end for start, end in direct) or any(
            a.start <= ask.start < a.end for a in scan.found[before:]
        ):
            continue
        sentence_end = scan.sentence_end(ask.start, block.end)
        answers = ANSWERS_NOW.search(text, ask.end, sentence_end)
        asked_end = answers.start() if answers else sentence_end
        asked_end = min([asked_end, *(end for one in asks if (end := _joined_at(text, ask, one)) is not None)])
        quoted = text[block.start] in QUOTES and default == "other"
        # "Endelig bedes der redegjort for": by whom the sentences before have asked; what is quoted was asked of the sender.
        beside = next(
            (one.by for one in reversed(asks) if one.start < ask.start and one.by != "unknown" and not one.past), default
        )
        by = default if quoted else beside if ask.by == "unknown" else ask.by
        points = asked_in_points(text, ask.end, _points_end(scan, ask.end, block.end))
        if points:
            scan.found += [Asked(start, end, (start, end), by, number, "list") for start, end, number in points]
            continue
        inside = asked_in_clauses(text, ask.end, asked_end) or (
            asked_in_nouns(text, ask.end, asked_end) if ROW.search(text, ask.start, asked_end) else []
        )
        by_verbs = asked_in_verbs(text, ask.end, asked_end, alone=any(goes_on(text, ask, other) for other in asks))
        inside = by_verbs if len(by_verbs) > len(inside) else inside
        if not inside and any(asked.by == by for asked in scan.found) and asks_besides(text, block.start, ask, sentence_end):
            inside = asked_besides(text, ask.end, asked_end)
        if not any(a.start <= start < a.end for a in scan.found[before:] for start, _ in inside):
            scan.found += [Asked(start, end, (start, end), by, None, "indirect") for start, end in inside]
        if ask.by != "unknown":
            for told in ORDERED.finditer(text, sentence_end, block.end):  # "Det første er, hvor mange …"
                for start, end in asked_clauses(text, told.end(), scan.sentence_end(told.end(), block.end)):
                    scan.found.append(Asked(start, end, (start, end), by, None, "indirect"))
        if ask.by != "unknown":
            told_next = _in_next_sentence(scan, sentence_end, block.end)
            scan.found += [Asked(start, end, (start, end), by, None, "indirect") for start, end in told_next]
    scan.found[before:] = sorted(scan.found[before:], key=lambda asked: asked.start)
    return len(scan.found) > before


_SECOND_ASK = re.compile(
    r",?\s+(?:og|samt|men)\s+(?:for\s+det\s+(?:andet|tredje)|desuden|endelig|også|endvidere|dernæst|så)?\s*$"
)


def _joined_at(text: str, ask: Ask, other: Ask) -> int | None:
    """ "Vi vil gerne vide, hvor høj lejen er, og for det andet beder vi jer …": where the first act of asking ends."""
    seam = _SECOND_ASK.search(text, ask.end, other.start) if other.start > ask.end else None
    return seam.start() if seam else None


def _points_end(scan: Scan, at: int, limit: int) -> int:
    """Where the sentence ends that numbers its points with full stops: "at I 1. oplyser …, 2. redegør …"."""
    end = scan.sentence_end(at, limit)
    while end < limit and re.search(r"(?<!\w)(?:\d{1,2}|[a-h])\.\s*\Z", scan.text[at:end]):
        end = max(end + 1, scan.sentence_end(end + 1, limit))
    return end


def _in_next_sentence(scan: Scan, at: int, limit: int) -> list[Range]:
    """What the sentence behind an asking one says that the answer must hold, or that the questions are about."""
    begin, _ = stripped(scan.text, at, limit)
    must = ANSWER_MUST.match(scan.text, begin, limit)
    if must:
        return asked_clauses(scan.text, must.end(), scan.sentence_end(must.end(), limit))
    matters = MATTERS.match(scan.text, begin, limit)
    return asked_in_row(scan.text, matters.end(), scan.sentence_end(matters.end(), limit)) if matters else []


def _direct(scan: Scan, block: Block, asks: list[Ask], default: Asker) -> list[Range]:
    """Sentences that end in a question mark after words that announce them; numbered ones are cut at their numbers."""
    text = scan.text
    if "?" not in text[block.start : block.end]:
        return []
    lead = re.search(r":\s+|\bspørgsmål\.\s+", text[block.start : block.end])
    start = block.start + lead.end() if lead else block.start
    announced = text[block.start : start]
    if not (asks or QUESTION_WORDS.search(announced)) or (lead is None and not asks) or OFTEN.search(announced):
        return []
    last = text.rfind("?", start, block.end)
    if last < start:
        return []
    stop = last + 1
    by = next((ask.by for ask in asks if ask.by != "unknown"), default)
    taken = []
    for a, b, number in cut_questions(text, start, stop):
        a, b = bare(text, a, b)
        if not OPENS.match(text[a:b]) or (lead is None and number is None and all(ask.start > a for ask in asks)):
            continue  # "Hvorfor ikke flere? Fordi …, når man spørger dem": nothing before it asks
        scan.found.append(Asked(a, b, (a, b), by, number, "sentence"))
        taken.append((a, b))
    return taken
