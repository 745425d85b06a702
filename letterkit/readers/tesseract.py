"""The Tesseract program: is it there, and run it on one picture. Pictures and words go through pipes; no file is written."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from letterkit.errors import ReadError

if TYPE_CHECKING:
    from PIL.Image import Image

LANGUAGE = "dan"
MISSING_TODO = "Installér Tesseract med dansk (på Debian og Ubuntu: apt-get install tesseract-ocr tesseract-ocr-dan)."


class OcrWord(NamedTuple):
    """A word in pixels from the picture's top left corner. `line` names the printed line it stands on; confidence 0..1."""

    text: str
    left: int
    top: int
    width: int
    height: int
    line: tuple[int, int, int]
    confidence: float


@cache
def is_available() -> bool:
    """Is Tesseract installed, with Danish? English data in its place would lose æ, ø and å."""
    program = shutil.which("tesseract")
    if program is None:
        return False
    try:
        listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return LANGUAGE in listed.stdout.split()


def recognise(picture: Image, *, dpi: int, layout: int) -> list[OcrWord]:
    """Words of a picture. `layout` is Tesseract's page segmentation (4: one column, 3: found by itself).

    Raises `ReadError` ("ocr mangler", "beskadiget").
    """
    if not is_available():
        raise ReadError("ocr mangler", "Brevet er skannet og skal læses med OCR, som ikke er installeret.", MISSING_TODO)
    data = io.BytesIO()
    picture.convert("L").save(data, "PPM")
    command = ["tesseract", "stdin", "stdout", "-l", LANGUAGE, "--psm", str(layout), "--dpi", str(dpi), "tsv"]
    done = subprocess.run(command, input=data.getvalue(), capture_output=True, check=False)
    if done.returncode != 0:
        raise ReadError(
            "beskadiget",
            "Det skannede billede kunne ikke læses med OCR.",
            "Bed afsenderen om en bedre skanning eller en PDF med tekst.",
        )
    words = []
    for row in csv.DictReader(io.StringIO(done.stdout.decode("utf-8", "replace")), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = (row.get("text") or "").strip()
        if row.get("level") != "5" or not text:
            continue
        left, top, width, height = (int(row[name]) for name in ("left", "top", "width", "height"))
        line = (int(row["block_num"]), int(row["par_num"]), int(row["line_num"]))
        words.append(OcrWord(text, left, top, width, height, line, max(0.0, float(row["conf"])) / 100))
    return words
