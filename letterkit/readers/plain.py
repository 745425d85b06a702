"""Text files: UTF-8, UTF-16 or Windows-1252, as they come."""

from __future__ import annotations

import re

from letterkit.errors import ReadError
from letterkit.readers.reflow import reflow
from letterkit.readers.words import Reading

BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# UTF-8 that was once read as Windows-1252 ("pÃ¥", "â€"): two such marks and no honest Danish letter.
MOJIBAKE = re.compile(r"Ã[¦¸¥†˜…\x85\x86\x98]|â€[\x9d“™”\x9c\x93]")


def decode_text(data: bytes, *, charset: str | None = None) -> str:
    """Bytes → text. The declared charset first, then a byte order mark, UTF-8, UTF-16 by its zero bytes, and Windows-1252.

    Raises `ReadError` ("ikke et brev") for bytes that are no text.
    """
    text = _decode(data, charset)
    controls = sum(character < " " and character not in "\t\n\r\f\x0b" for character in text[:20000])
    if controls > 0.01 * min(len(text), 20000) + 2:
        raise ReadError("ikke et brev", "Filen er ikke en tekst.", "Send den som PDF, Word, e-mail eller ren tekst.")
    if len(MOJIBAKE.findall(text)) >= 2:
        try:
            return text.encode("cp1252").decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            return text
    return text


def _decode(data: bytes, charset: str | None) -> str:
    if charset:
        try:
            return data.decode(charset)
        except (LookupError, UnicodeDecodeError):
            pass
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    zeros = data[:4000].count(0)
    if zeros > 0.2 * len(data[:4000]):
        return data.decode("utf-16-le" if data[1:4000:2].count(0) > zeros / 2 else "utf-16-be", "replace")
    return data.decode("cp1252", "replace")


def read_text(data: bytes, *, charset: str | None = None) -> Reading:
    """A text file's bytes → its parts. Raises `ReadError` ("tom", "ikke et brev")."""
    parts, furniture = reflow(decode_text(data, charset=charset))
    if not parts:
        raise ReadError("tom", "Filen er tom.", "Bed afsenderen om at sende brevet igen.")
    return Reading(parts=parts, furniture=furniture, media_type="text/plain", text_source="text")
