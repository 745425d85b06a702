"""The look at a ZIP archive before anything in it is unpacked: what kind of document it is, and whether it is a bomb."""

from __future__ import annotations

import io
import zipfile

from letterkit.errors import ReadError
from letterkit.settings import Settings

TOO_BIG = "Filen fylder for meget, når den pakkes ud."
MAX_ENTRIES = 5000
XML_SHARE = 8  # an XML part may take this part of the allowed memory: parsed, it takes several times its size


def check_archive(data: bytes, settings: Settings) -> None:
    """Raises `ReadError` unless the bytes are a Word document whose parts fit into the allowed memory."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise ReadError(
            "beskadiget", "Word-filen er beskadiget og kan ikke åbnes.", "Bed afsenderen om at sende brevet igen."
        ) from error
    names = {entry.filename for entry in entries}
    if not any(name.startswith("word/") and name.endswith(".xml") for name in names):
        what = "et regneark" if any(name.startswith("xl/") for name in names) else "en samling filer (ZIP)"
        what = "en præsentation" if any(name.startswith("ppt/") for name in names) else what
        raise ReadError("ikke et brev", f"Filen er {what}.", "Send brevet som PDF, Word (.docx), e-mail eller ren tekst.")
    if any(entry.flag_bits & 1 for entry in entries):
        raise ReadError("kodebeskyttet", "Word-filen er låst med en adgangskode.", "Bed afsenderen om et brev uden adgangskode.")
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > settings.memory_bytes // 2:
        raise ReadError("for stor", TOO_BIG, "Bed afsenderen om selve brevet.")
    if any(
        entry.file_size > settings.memory_bytes // XML_SHARE for entry in entries if entry.filename.endswith((".xml", ".rels"))
    ):
        raise ReadError("for stor", TOO_BIG, "Bed afsenderen om selve brevet.")
