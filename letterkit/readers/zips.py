"""The look at a ZIP archive before anything in it is unpacked: what kind of document it is, and whether it is a bomb."""

from __future__ import annotations

import io
import zipfile

from letterkit.errors import ReadError
from letterkit.settings import Settings

TOO_BIG = "Filen fylder for meget, når den pakkes ud."
MAX_ENTRIES = 5000
XML_SHARE = 8  # an XML part may take this part of the allowed memory: parsed, it takes several times its size


def check_archive(data: bytes, settings: Settings, folder: str = "word/", what_file: str = "Word-filen") -> None:
    """Raises `ReadError` unless the bytes are a document of the wanted kind whose parts fit into the allowed memory."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise ReadError(
            "beskadiget", f"{what_file} er beskadiget og kan ikke åbnes.", "Bed afsenderen om at sende brevet igen."
        ) from error
    names = {entry.filename for entry in entries}
    if not any(name.startswith(folder) and name.endswith(".xml") for name in names):
        what = "et regneark" if any(name.startswith("xl/") for name in names) else "en samling filer (ZIP)"
        what = "en præsentation" if any(name.startswith("ppt/") for name in names) else what
        raise ReadError("ikke et brev", f"Filen er {what}.", _what_to_do(names))
    if any(entry.flag_bits & 1 for entry in entries):
        raise ReadError(
            "kodebeskyttet", f"{what_file} er låst med en adgangskode.", "Bed afsenderen om et brev uden adgangskode."
        )
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > settings.memory_bytes // 2:
        raise ReadError("for stor", TOO_BIG, "Bed afsenderen om selve brevet.")
    if any(
        entry.file_size > settings.memory_bytes // XML_SHARE for entry in entries if entry.filename.endswith((".xml", ".rels"))
    ):
        raise ReadError("for stor", TOO_BIG, "Bed afsenderen om selve brevet.")


def _what_to_do(names: set[str]) -> str:
    if any(name.startswith("xl/") for name in names):
        return "Er det bilag til et brev, så send det i samme mail som brevet, eller læg det i sagens mappe data/."
    return "Send brevet som PDF, Word (.docx), e-mail eller ren tekst."
