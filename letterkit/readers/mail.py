"""E-mails: the attached letter is the letter; the mail's own header fills in date, sender and recipient where the letter has none."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from typing import NamedTuple

from letterkit.errors import ReadError
from letterkit.letter import Furniture, TextField
from letterkit.readers.chain import set_chain_aside
from letterkit.readers.cover import FEW_WORDS, NOT_HERE, is_cover, names_attachment
from letterkit.readers.formats import find_format
from letterkit.readers.html import read_html
from letterkit.readers.labels import NUMBER_BEHIND
from letterkit.readers.plain import read_text
from letterkit.readers.words import Part, Reading
from letterkit.settings import Settings

ReadAttachment = Callable[[bytes], Reading]
MAX_PARTS = 500
MAX_NESTING = 30
LETTER_FORMATS = ("pdf", "docx", "odt", "rtf", "msg", "mail", "image", "html", "text")
# Names that say which of several attachments is the letter, and which only comes along with it.
LETTER_NAME = re.compile(r"redeg|svar|brev|besvar|udtalelse|notat|bidrag|letter|orientering|høring", re.IGNORECASE)
ANNEX_NAME = re.compile(r"bilag|annex|appendi|tabel|oversigt|kopi|anmodning|logo|image\d", re.IGNORECASE)
# A letter that sends another letter on is named like this.
COVER_NAME = re.compile(r"følge(?:brev|skriv)|fremsend|cover|forside", re.IGNORECASE)


class Attachment(NamedTuple):
    """An attached file: its name as the mail gives it, and its bytes."""

    name: str
    data: bytes


def read_mail(data: bytes, read: ReadAttachment, settings: Settings) -> Reading:
    """A mail's bytes → the letter in it. `read` reads an attachment's bytes. Raises `ReadError`."""
    try:
        message = message_from_bytes(data, policy=policy.compat32)
        parts = list(_leaves(message, 0))
    except (MessageError, ValueError, LookupError, RecursionError) as error:
        raise ReadError(
            "beskadiget", "Mailen er beskadiget og kan ikke læses.", "Bed afsenderen om at sende brevet igen."
        ) from error
    body: Message | None = None
    attachments: list[Attachment] = []
    for part in parts[:MAX_PARTS]:
        name = _decoded(part.get_filename() or "")
        kind = part.get_content_type()
        is_body = not name and kind in ("text/plain", "text/html") and part.get_content_disposition() != "attachment"
        if is_body:
            if body is None or (body.get_content_type() == "text/html" and kind == "text/plain" and not _payload(body).strip()):
                body = part
        elif payload := _payload(part):
            attachments.append(Attachment(name or "uden navn", payload))
    text = (body.get_content_type(), _payload(body), body.get_content_charset()) if body is not None else None
    if body is not None and body.get_content_type() == "text/plain":
        richer = next((p for p in parts if p.get_content_type() == "text/html" and not p.get_filename()), None)
        # The HTML form keeps paragraphs and tables; the plain one is taken where there is nothing else.
        if richer is not None and _payload(richer).strip():
            text = ("text/html", _payload(richer), richer.get_content_charset())
    return choose_letter(_header_fields(message), text, attachments, read, settings)


def choose_letter(
    known: dict[str, TextField],
    body: tuple[str, bytes, str | None] | None,
    attachments: list[Attachment],
    read: ReadAttachment,
    settings: Settings,
) -> Reading:
    """Header fields, body (media type, bytes, charset) and attachments → the letter: the attached one, or else the mail itself.

    The tables of attached workbooks come after it.
    """
    reading = _choose(known, body, [item for item in attachments if not _is_workbook(item.data)], read)
    for attachment in attachments:
        if not _is_workbook(attachment.data):
            continue
        from letterkit.readers.xlsx import read_workbook

        try:
            parts, remarks = read_workbook(attachment.data, attachment.name, settings)
        except ReadError as error:
            reading.remarks.append(f"Den vedhæftede fil {attachment.name} er ikke læst: {error.what}")
            continue
        reading.parts.extend(parts)
        reading.remarks.extend([f"Tabellerne i {attachment.name} står efter brevet.", *remarks])
    return reading


def _is_workbook(data: bytes) -> bool:
    return data.startswith(b"PK") and b"xl/workbook.xml" in data


def _choose(
    known: dict[str, TextField], body: tuple[str, bytes, str | None] | None, attachments: list[Attachment], read: ReadAttachment
) -> Reading:
    remarks: list[str] = []
    readable = []
    for attachment in attachments:
        if attachment.name.lower() == "winmail.dat":
            remarks.append(
                "Mailen har en fil winmail.dat (Outlooks eget format), som ikke læses; bed afsenderen om selve brevet."
            )
            continue
        try:
            form = find_format(attachment.data)
        except ReadError as error:
            remarks.append(f"Den vedhæftede fil {attachment.name} er ikke læst: {error.what}")
            continue
        if form == "docx" and not _is_word(attachment.data):
            remarks.append(f"Den vedhæftede fil {attachment.name} er ikke et brev og er ikke læst.")
        elif form == "image" and (len(attachment.data) < 60_000 or re.match(r"image\d|logo", attachment.name, re.IGNORECASE)):
            continue  # a logo in a signature
        elif form in ("text", "html") and not attachment.name.lower().endswith((".txt", ".html", ".htm")):
            continue
        else:
            readable.append((attachment, form))
    readable.sort(key=lambda item: _rank(item[0].name, item[1]))
    own = _body_reading(known, body)
    own_is_letter = own is not None and not is_cover(part.text for part in own.parts) and _says_much(own.parts)
    if own_is_letter and readable and ANNEX_NAME.search(readable[0][0].name):
        names = ", ".join(attachment.name for attachment, _ in readable)
        remarks.append(f"Mailens egen tekst er læst som brevet; disse vedhæftede filer er ikke læst: {names}.")
        readable = []
    failure: ReadError | None = None
    unread = [attachment for attachment, _ in readable]
    cover: tuple[Attachment, Reading] | None = None
    for attachment, _ in readable:
        try:
            reading = read(attachment.data)
        except ReadError as error:
            failure = error
            unread.remove(attachment)
            remarks.append(f"Den vedhæftede fil {attachment.name} er ikke læst: {error.what}")
            continue
        if cover is None and is_cover(part.text for part in reading.parts):
            cover = attachment, reading  # the letter may be in the next file
            continue
        return _attached(attachment, reading, unread, remarks, known, own, own_is_letter)
    if cover is not None:
        return _attached(*cover, unread, remarks, known, own, own_is_letter)
    if own is None or (failure is not None and not own_is_letter):
        if failure is not None:
            raise failure
        raise ReadError("tom", "Mailen har hverken tekst eller et vedhæftet brev.", "Bed afsenderen om at sende brevet igen.")
    own.remarks = [*remarks, *own.remarks]
    if not attachments and names_attachment(part.text for part in own.parts):
        own.remarks.append(NOT_HERE)
    return own


def _body_reading(known: dict[str, TextField], body: tuple[str, bytes, str | None] | None) -> Reading | None:
    """The mail's own text, older mails in it set aside."""
    if body is None or not body[1].strip():
        return None
    media, payload, charset = body
    try:
        reading = read_html(payload, charset=charset) if media == "text/html" else read_text(payload, charset=charset)
    except ReadError:
        return None
    reading.text_source, reading.media_type = "email", "message/rfc822"
    reading.known = {**known, **reading.known}
    set_chain_aside(reading)
    return reading


def _says_much(parts: Sequence[Part]) -> bool:
    return sum(len(part.text.split()) for part in parts) >= FEW_WORDS or any(part.table is not None for part in parts)


def _attached(
    attachment: Attachment,
    reading: Reading,
    unread: Sequence[Attachment],
    remarks: Sequence[str],
    known: dict[str, TextField],
    own: Reading | None,
    own_is_letter: bool,
) -> Reading:
    """An attached letter, with what the mail says besides."""
    reading.content_sha256 = reading.content_sha256 or hashlib.sha256(attachment.data).hexdigest()
    reading.known = {**{name: known[name] for name in ("sender", "recipient", "date") if name in known}, **reading.known}
    named = [f"Brevet ligger vedhæftet i mailen ({attachment.name})."]
    if own_is_letter:
        named.append("Mailen har også selv tekst; den er lagt til side og ikke læst som en del af brevet.")
    others = [other.name for other in unread if other is not attachment]
    if others:
        named.append(f"Mailen har flere filer; disse er ikke læst: {', '.join(others)}.")
    reading.remarks = [*named, *remarks, *reading.remarks]
    if own is not None:
        reading.furniture[:0] = [
            Furniture(text=part.text, kind="mail") for part in own.parts if part.table is None and part.text.strip()
        ]
    return reading


def _leaves(message: Message, depth: int) -> Iterator[Message]:
    """The parts of a mail that hold something; a mail attached as a mail counts as one attachment."""
    if depth > MAX_NESTING:
        return
    if message.get_content_type() == "message/rfc822" and depth:
        inner = message.get_payload(0) if message.is_multipart() else None
        if isinstance(inner, Message):
            carrier = Message()
            carrier.set_payload(inner.as_bytes())
            carrier["Content-Type"] = "application/octet-stream"
            carrier["Content-Transfer-Encoding"] = "8bit"
            carrier.add_header("Content-Disposition", "attachment", filename=_decoded(str(inner.get("Subject", "mail"))) + ".eml")
            yield carrier
        return
    if message.is_multipart():
        for part in message.get_payload():
            if isinstance(part, Message):
                yield from _leaves(part, depth + 1)
    else:
        yield message


def _payload(part: Message | None) -> bytes:
    if part is None:
        return b""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _decoded(header: str) -> str:
    """A header's text with its encoded words opened, on one line."""
    from email.header import decode_header, make_header

    try:
        text = str(make_header(decode_header(header)))
    except (LookupError, UnicodeDecodeError, ValueError, MessageError):
        text = header
    return re.sub(r"[\s\x00-\x1f]+", " ", text).strip()


def _header_fields(message: Message) -> dict[str, TextField]:
    fields: dict[str, TextField] = {}
    for header, name in (("From", "sender"), ("To", "recipient")):
        people = getaddresses([_decoded(str(value)) for value in message.get_all(header, [])])
        if people and (people[0][0] or people[0][1]):
            fields[name] = TextField(value=people[0][0] or people[0][1])
    try:
        sent = parsedate_to_datetime(str(message.get("Date", "")))
        fields["date"] = TextField(value=sent.date().isoformat())
    except (TypeError, ValueError, IndexError):
        pass  # a mail without a date that can be read
    subject = re.sub(r"^(?:(?:sv|vs|re|fw|fwd|aw)\s*:\s*)+", "", _decoded(str(message.get("Subject", ""))), flags=re.IGNORECASE)
    if subject:
        fields["subject"] = TextField(value=subject)
        if number := NUMBER_BEHIND.search(subject):
            fields["case_number"] = TextField(value=number["number"])
    return fields


def _rank(name: str, form: str) -> tuple[int, int, str]:
    """Which attachment is the letter: named like one, then by format, then by name."""
    named = 3 if ANNEX_NAME.search(name) else 2 if COVER_NAME.search(name) else 0 if LETTER_NAME.search(name) else 1
    return named, LETTER_FORMATS.index(form), name


def _is_word(data: bytes) -> bool:
    return b"word/" in data
