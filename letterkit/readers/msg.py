"""Outlook's own mails (.msg), through the optional reader python-oxmsg."""

from __future__ import annotations

import io
import struct

from letterkit.errors import ReadError
from letterkit.letter import TextField
from letterkit.readers.mail import Attachment, ReadAttachment, choose_letter
from letterkit.readers.words import Reading
from letterkit.settings import Settings

HTML_BYTES, SHORT_NAME = 0x1013, 0x3704  # Outlook's numbers of two properties
WHAT_TO_DO = "Gem mailen som .eml, gem det vedhæftede brev for sig, eller installér letterkit[msg]."


def read_msg(data: bytes, read: ReadAttachment, settings: Settings) -> Reading:
    """An Outlook mail's bytes → the letter in it. Raises `ReadError`, also where the reader is not installed."""
    try:
        from oxmsg import Message
    except ImportError as error:
        raise ReadError("ikke et brev", "Filen er en Outlook-mail (.msg), som ikke læses her.", WHAT_TO_DO) from error
    try:
        message = Message.load(io.BytesIO(data))
        known = {}
        if message.sender:
            known["sender"] = TextField(value=str(message.sender).split(" <")[0].strip('" '))
        if message.recipients:
            known["recipient"] = TextField(value=message.recipients[0].name or message.recipients[0].email_address)
        if message.sent_date is not None:
            known["date"] = TextField(value=message.sent_date.date().isoformat())
        if message.subject:
            known["subject"] = TextField(value=message.subject)
        attachments = [
            Attachment(item.file_name or item.properties.str_prop_value(SHORT_NAME) or "uden navn", item.file_bytes or b"")
            for item in message.attachments
        ]
        # The bytes as they are: what the mail says of their encoding is not always true.
        html = message.properties.binary_prop_value(HTML_BYTES) or (message.html_body or "").encode()
        text = message.body
    except (ValueError, LookupError, OSError, AttributeError, AssertionError, struct.error) as error:
        raise ReadError("beskadiget", "Outlook-mailen er beskadiget og kan ikke læses.", WHAT_TO_DO) from error
    body = ("text/html", html, None) if html else ("text/plain", text.encode(), "utf-8") if text else None
    return choose_letter(known, body, [item for item in attachments if item.data], read, settings)
