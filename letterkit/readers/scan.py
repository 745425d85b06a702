"""Scanned pages: a picture → words with place and confidence, straightened; and pictures that come as files of their own."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Callable, Sequence
from statistics import median
from typing import TYPE_CHECKING

from letterkit.danish.writing import join_list
from letterkit.errors import ReadError
from letterkit.letter import Page
from letterkit.readers.deskew import placed_back, skew_of, straightened
from letterkit.readers.notes import raised_text
from letterkit.readers.pages import parts_of_pages
from letterkit.readers.scanmarks import Glyph, raised_mark
from letterkit.readers.tesseract import OcrWord, recognise
from letterkit.readers.words import Reading, Word, clean_characters
from letterkit.settings import Settings

if TYPE_CHECKING:
    from PIL.Image import Image

DESCENDERS = set("gjpqyçþ,;()[]{}/§$Q@_µ|")
ASCENDERS = re.compile(r"[A-ZÆØÅ0-9bdfhklt%]")
# Signs that stand for nothing in a letter when they stand alone: rules and dirt that the engine took for print.
NOISE = re.compile(r"[^\w•–—.,:;?!%()§*+«»°©®&/”\"'’=½¼¾-]+|[_|~]+")
# What bullets are taken for; only at the start of a line, with a wide blank behind.
BULLET_LIKE = frozenset("+*«»°©®¢e=-–—•·.o")
# What a lone "I" is taken for: before a year at a sentence's start ("I 2024"), before "alt" ("I alt").
LIKE_I = frozenset(("1", "l", "Il", "1l", "|"))
BEHIND_I = re.compile(r"(?:19|20)\d\d|alt:?")
CAPITAL = 0.72  # of the print size: how high capitals and figures stand
SURE = 0.4  # below this confidence a lone sign is dirt on the glass
MAX_PIXELS = 60_000_000
TURNED_OFF = ("ocr mangler", "Brevet er skannet, og læsning med OCR er slået fra.", "Slå OCR til i indstillingerne (ocr = true).")


def ocr_remark(pages: Sequence[int]) -> str:
    return f"Læst med OCR (side {join_list([str(page) for page in pages])}): tal kan være læst forkert og bør holdes op mod originalen."


def read_picture(picture: Image, *, number: int, dpi: float, settings: Settings) -> list[Word]:
    """One page's picture → its words, in points, on straightened lines. Raises `ReadError`."""
    if not settings.ocr:
        raise ReadError(*TURNED_OFF)
    if picture.width * picture.height > MAX_PIXELS:
        raise ReadError("for stor", "Det skannede billede er for stort.", "Bed afsenderen om en skanning i 200-300 dpi.")
    angle = skew_of(picture)
    level = straightened(picture, angle) if angle else picture
    found = recognise(level, dpi=round(dpi), layout=4)
    if not found or median(word.confidence for word in found) < 0.5:
        other = recognise(level, dpi=round(dpi), layout=3)
        if sum(word.confidence for word in other) > sum(word.confidence for word in found):
            found = other
    if angle:
        found = [placed_back(word, angle, picture.size) for word in found]
    return _words(found, picture.convert("L"), number, 72 / dpi)


def _words(found: Sequence[OcrWord], picture: Image, number: int, scale: float) -> list[Word]:
    found = [
        word
        for word in found
        if not NOISE.fullmatch(word.text) and (word.confidence >= SURE or len(word.text) > 1 or word.text.isalnum())
    ]
    found = [word for word in found if word.width > 0 and word.height > 0]
    lines: dict[tuple[int, int, int], list[OcrWord]] = {}
    for word in found:
        lines.setdefault(word.line, []).append(word)
    slope = _slope(list(lines.values()))
    heights = [word.height for word in found if ASCENDERS.search(word.text) and not DESCENDERS & set(word.text)]
    usual = (median(heights) if heights else 20) / CAPITAL
    words: list[Word] = []
    for line in lines.values():
        line[:] = [word for word in line if not (word.text in BULLET_LIKE and word.height > 2 * usual)]  # a round badge
        if not line:
            continue
        flat = [word.top + word.height - slope * word.left for word in line if not DESCENDERS & set(word.text)]
        baseline = median(flat) if flat else median(word.top + word.height - slope * word.left for word in line) - 0.2 * usual
        tall = [word.height for word in line if ASCENDERS.search(word.text) and not DESCENDERS & set(word.text)]
        size = median(tall) / CAPITAL if len(tall) > 1 else usual
        size = usual if abs(size - usual) < 0.16 * usual else size
        line.sort(key=lambda word: word.left)
        for position, word in enumerate(line):
            if word.text in LIKE_I and position + 1 < len(line) and BEHIND_I.fullmatch(line[position + 1].text):
                word = word._replace(text="I")
            if (
                position == 0
                and len(line) > 2
                and word.text in BULLET_LIKE
                and line[1].left - word.left - word.width > 0.7 * size
            ):
                word = word._replace(text="•")
            place = Glyph(word.left, word.top, word.left + word.width, word.top + word.height)
            line_slope = slope * (word.left + word.width)
            text = clean_characters(word.text)
            marked = raised_mark(picture, text, place, baseline + line_slope, CAPITAL * size)
            if marked is not None and (power := raised_text(marked.word, marked.mark)) is not None:
                text, marked = f"{marked.word}{power}{marked.behind}", None  # "12 m²"
            if marked is not None:
                text, place = marked.word + marked.behind, place._replace(right=marked.place.left)
            if text:
                words.append(_placed(text, place, baseline, size, number, scale, word.confidence))
            if marked is not None:  # a small word above the line, as a mark is in print
                foot = marked.place.bottom - line_slope
                words.append(_placed(marked.mark, marked.place, foot, 0.6 * size, number, scale, word.confidence))
    return words


def _placed(text: str, place: Glyph, baseline: float, size: float, number: int, scale: float, confidence: float) -> Word:
    """A word in points."""
    x0, top, x1, bottom = (round(value * scale, 2) for value in place)
    return Word(
        text, number, (x0, top, x1, bottom), round(baseline * scale, 2), round(size * scale, 1), False, round(confidence, 2)
    )


def _slope(lines: Sequence[Sequence[OcrWord]]) -> float:
    """How far a line falls for every pixel to the right: the middle of what the long lines show."""
    slopes = []
    for line in lines:
        flat = [(word.left, word.top + word.height) for word in line if not DESCENDERS & set(word.text)]
        if len(flat) >= 4 and flat[-1][0] - flat[0][0] > 300:
            half = len(flat) // 2
            left = (median(x for x, _ in flat[:half]), median(y for _, y in flat[:half]))
            right = (median(x for x, _ in flat[half:]), median(y for _, y in flat[half:]))
            if right[0] > left[0]:
                slopes.append((right[1] - left[1]) / (right[0] - left[0]))
    return median(slopes) if slopes else 0.0


def read_image(data: bytes, settings: Settings, before_ocr: Callable[[], None] | None) -> Reading:
    """A picture file (PNG, JPEG, TIFF of several pages) → the letter on it. Raises `ReadError`."""
    from PIL import Image, ImageSequence, UnidentifiedImageError

    if before_ocr is not None:
        before_ocr()
    words: list[list[Word]] = []
    pages: list[Page] = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data)) as image:
                for number, frame in enumerate(ImageSequence.Iterator(image), start=1):
                    if number > settings.max_pages:
                        raise ReadError(
                            "for stor", f"Billedet har mere end {settings.max_pages} sider.", "Send selve brevet uden bilag."
                        )
                    stated = frame.info.get("dpi", (0, 0))[0]
                    dpi = float(stated) if 100 <= stated <= 600 else max(frame.width / 8.27, 72.0)  # the width of A4
                    words.append(read_picture(frame, number=number, dpi=dpi, settings=settings))
                    pages.append(Page(number=number, width=frame.width * 72 / dpi, height=frame.height * 72 / dpi, ocr=True))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise ReadError("for stor", "Billedet er for stort.", "Bed afsenderen om en skanning i 200-300 dpi.") from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise ReadError(
            "beskadiget", "Billedet er beskadiget og kan ikke læses.", "Bed afsenderen om at sende brevet igen."
        ) from error
    parts, furniture = parts_of_pages(words, [(page.width, page.height) for page in pages])
    if not parts:
        raise ReadError("tom", "Der er ingen tekst på billedet.", "Bed afsenderen om at sende brevet igen.")
    return Reading(
        parts=parts,
        furniture=furniture,
        media_type="image/"
        + {b"\x89P": "png", b"\xff\xd8": "jpeg", b"II": "tiff", b"MM": "tiff", b"GI": "gif"}.get(data[:2], "bmp"),
        text_source="ocr",
        pages=pages,
        remarks=[ocr_remark([page.number for page in pages])],
    )
