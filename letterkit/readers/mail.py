"""E-mails: the attached letter is the letter; the mail's own header fills in date, sender and recipient where the letter has none."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import getaddresses

from letterkit.errors import ReadError
from letterkit.letter import TextField
from letterkit.readers.plain import read_text
from letterkit.readers.words import Reading

ReadBytes = Callable[[bytes], Reading]


def read_mail(data: bytes, read: ReadBytes) -> Reading:
    """A mail's bytes → the letter in it. `read` reads an attachment. Raises `ReadError`."""
    message = message_from_bytes(data, policy=policy.default)
    if not isinstance(message, EmailMessage):
        raise ReadError("ikke et brev", "Filen er ikke en e-mail.", "")
    known = _header_fields(message)
    for part in message.walk():
        if part.is_multipart() or not part.get_filename():
            continue
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes) or not payload:
            continue
        name = part.get_filename() or ""
        if name.lower().rsplit(".", 1)[-1] not in ("pdf", "docx"):
            continue
        reading = read(payload)
        reading.known = {**known, **reading.known}
        reading.content_sha256 = hashlib.sha256(payload).hexdigest()
        reading.remarks.insert(0, f"Brevet ligger vedhæftet i mailen ({name}).")
        return reading
    body = message.get_body(preferencelist=("plain", "html"))
    payload = body.get_payload(decode=True) if body is not None else None
    if not isinstance(payload, bytes):
        raise ReadError("tom", "Mailen har intet indhold.", "Bed afsenderen om at sende brevet igen.")
    reading = read_text(payload, charset=body.get_content_charset() if body is not None else None)
    reading.known = {**known, **reading.known}
    reading.text_source, reading.media_type = "email", "message/rfc822"
    return reading


def _header_fields(message: EmailMessage) -> dict[str, TextField]:
    fields: dict[str, TextField] = {}
    for header, name in (("From", "sender"), ("To", "recipient")):
        people = getaddresses([str(value) for value in message.get_all(header, [])])
        if people:
            fields[name] = TextField(value=people[0][0] or people[0][1])
    date = message.get("Date")
    when = getattr(date, "datetime", None)
    if when is not None:
        fields["date"] = TextField(value=when.date().isoformat())
    if message.get("Subject"):
        fields["subject"] = TextField(value=str(message["Subject"]).strip())
    return fields
