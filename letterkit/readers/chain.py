"""Mails in a mail: below an answer stands what it answers, below a covering note the letter that is sent on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from letterkit.letter import Furniture, TextField
from letterkit.readers.cover import FEW_WORDS
from letterkit.readers.letterdate import date_in
from letterkit.readers.words import Part, Reading

FORWARDED = re.compile(
    r"^[ >]*(?:-{2,}\s*(?:oprindelig meddelelse|videresendt (?:meddelelse|mail|besked)|original message|forwarded message)\s*-{2,}|"
    r"(?:fra|from|den .{5,60} skrev .{0,80}):.*)$",
    re.IGNORECASE | re.MULTILINE,
)
HEAD_LINE = re.compile(
    r"[ >]*(?P<label>fra|from|sendt|sent|dato|date|til|to|cc|kopi|emne|subject|vedhæftede? filer?|vedhæftet|attachments?|prioritet|importance)\s*:\s*(?P<value>.*)",
    re.IGNORECASE,
)
DIVIDER = re.compile(r"[ >]*(?:[-_]{3,}.*|$)")
FIELDS = {"fra": "sender", "from": "sender", "til": "recipient", "to": "recipient", "emne": "subject", "subject": "subject"}
ANSWERED = re.compile(r"^(?:(?:sv|vs|re|fw|fwd|aw)\s*:\s*)+", re.IGNORECASE)


def set_chain_aside(reading: Reading) -> None:
    """Where a mail answers another, only what stands above it is this letter; where it sends one on with a note, what stands below."""
    start = _next_head(reading.parts, 0)
    if start is not None and _words(reading.parts[:start]) < FEW_WORDS and (start or not _is_own_head(reading.parts)):
        end, fields = _head(reading.parts, start)
        following = _next_head(reading.parts, end)
        while following is not None and _words(reading.parts[end:following]) < FEW_WORDS:
            end, fields = _head(reading.parts, following)  # sent on more than once
            following = _next_head(reading.parts, end)
        if _words(reading.parts[end:following]) >= FEW_WORDS:
            _put_aside(reading, reading.parts[:end])
            reading.parts = reading.parts[end:]
            reading.known.update(fields)
            reading.remarks.append("Brevet er sendt videre i mailen; bemærkningen over det er lagt til side.")
            start = _next_head(reading.parts, 0)
    if start is not None and (_words(reading.parts[:start]) >= FEW_WORDS or _states_numbers(reading.parts[:start])):
        _put_aside(reading, reading.parts[start:])
        reading.parts = reading.parts[:start]
        reading.remarks.append("Under brevet står en ældre mail; den er lagt til side.")


def _is_own_head(parts: Sequence[Part]) -> bool:
    """ "Til", "Fra", "Emne" on top of a letter are its own; a mail's head says when it was sent."""
    return not re.search(r"\b(?:sendt|sent)\s*:|-{3,}|@", " ".join(part.text for part in parts[:6]), re.IGNORECASE)


def _words(parts: Sequence[Part]) -> int:
    return sum(len(part.text.split()) for part in parts if part.table is None)


def _states_numbers(parts: Sequence[Part]) -> bool:
    """A short answer with figures of its own is no covering note."""
    return any(re.search(r"\d", part.text) for part in parts)


def _put_aside(reading: Reading, parts: Sequence[Part]) -> None:
    reading.furniture.extend(Furniture(text=part.text, kind="mail") for part in parts if part.table is None)


def _next_head(parts: Sequence[Part], first: int) -> int | None:
    """The next part that is the head of an older mail: a divider that says so, or "Fra:" with "Sendt:" or "Til:" near it."""
    for index in range(first, len(parts)):
        part = parts[index]
        if part.table is not None or not FORWARDED.match(part.text):
            continue
        near = " ".join(following.text for following in parts[index : index + 4])
        if not re.match(r"[ >]*(?:fra|from)\s*:", part.text, re.IGNORECASE) or re.search(
            r"\b(?:sendt|sent|til|to|dato|date)\s*:", near, re.IGNORECASE
        ):
            return index
    return None


def _head(parts: Sequence[Part], start: int) -> tuple[int, dict[str, TextField]]:
    """The head that begins at part `start`: (one past it, what it says of sender, recipient, date and subject)."""
    fields: dict[str, TextField] = {}
    index = start
    while index < len(parts) and parts[index].table is None:
        text = parts[index].text
        line = HEAD_LINE.match(text)
        if line is None and not (DIVIDER.match(text) or (index == start and FORWARDED.match(text))):
            break
        if line is not None:
            _note(line["label"].lower(), line["value"].strip(), fields)
        index += 1
    return index, fields


def _note(label: str, value: str, fields: dict[str, TextField]) -> None:
    if label in ("sendt", "sent", "dato", "date"):
        if found := date_in(value):
            fields["date"] = TextField(value=found.iso)
        return
    name = FIELDS.get(label)
    if name == "subject":
        value = ANSWERED.sub("", value)
    elif name is not None:
        value = re.sub(r"\s*(?:<[^>]*>|\[mailto:[^\]]*\]).*$", "", value).strip(" \"'")
    if name is not None and value:
        fields[name] = TextField(value=value)
