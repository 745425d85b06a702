"""What a file is, by its content and never by its name."""

from __future__ import annotations

import json
import re
from typing import Literal

from letterkit.errors import ReadError

Format = Literal["pdf", "docx", "odt", "rtf", "mail", "msg", "html", "text", "image"]

MAIL_HEADER = re.compile(rb"\A(?:From [^\r\n]+\r?\n)?(?:(?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*|[ \t][^\r\n]*)\r?\n){2,}")
MAIL_FIELD = re.compile(
    rb"^(?:from|to|subject|date|received|mime-version|message-id|return-path|delivered-to|content-type):",
    re.IGNORECASE | re.MULTILINE,
)
HTML = re.compile(
    rb"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|table|div|p|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)
XML = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*<\?xml\s")
IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"BM", b"GIF8")
ODT = b"mimetypeapplication/vnd.oasis.opendocument.text"  # the first entry of the archive, stored as it is
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WHAT_TO_DO = "Send brevet som PDF, Word (.docx), e-mail eller ren tekst."


def find_format(data: bytes) -> Format:
    """A file's bytes → its format. Raises `ReadError` ("tom", "ikke et brev", "kodebeskyttet")."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise ReadError("tom", "Filen er tom.", "Bed afsenderen om at sende brevet igen.")
    head = data[:4096]
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "odt" if ODT in data[:400] else "docx"
    if head.startswith(OLE):
        return _ole_format(data)
    if head.startswith(IMAGES) and not (head.startswith(b"BM") and head[:200].isascii()):
        return "image"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if HTML.match(head):
        return "html"
    header = MAIL_HEADER.match(data[:65536])
    if header and len({field.lower() for field in MAIL_FIELD.findall(header.group())}) >= 2:
        return "mail"
    if XML.match(head) or _is_json(data):
        raise ReadError("ikke et brev", "Filen er data (XML eller JSON), ikke et brev.", WHAT_TO_DO)
    return "text"


def _is_json(data: bytes) -> bool:
    """A list or an object in JSON; a letter may begin with a bracket too."""
    if data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] not in (b"{", b"["):
        return False
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True


def _ole_format(data: bytes) -> Format:
    """Outlook mails, old Word files and locked new ones share one container; the names in it tell them apart."""

    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        raise ReadError("kodebeskyttet", "Word-filen er låst med en adgangskode.", "Bed afsenderen om et brev uden adgangskode.")
    if holds("__substg1.0_") or holds("__properties_version1.0"):
        return "msg"
    if holds("WordDocument"):
        raise ReadError(
            "ikke et brev", "Filen er i det gamle Word-format (.doc), som ikke læses.", "Åbn den i Word, og gem den som .docx."
        )
    raise ReadError("ikke et brev", "Filen er ikke et brev.", WHAT_TO_DO)
