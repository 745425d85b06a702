"""Scanned pages: a picture → words with place and confidence, straightened; and pictures that come as files of their own."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Callable, Sequence
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from letterkit.danish.writing import join_list
from letterkit.errors import ReadError
from letterkit.letter import Page
from letterkit.readers.deskew import placed_back, skew_of, straightened
from letterkit.readers.notes import raised_text
from letterkit.readers.pages import parts_of_pages
from letterkit.readers.scanmarks import Glyph, gap_behind_first, raised_mark
from letterkit.readers.tesseract import OcrWord, recognise
from letterkit.readers.words import Reading, Word, clean_characters
from letterkit.settings import Settings

if TYPE_CHECKING:
    from PIL.Image import Image

DESCENDERS = set("gjpqyçþ,;()[]{}/§$Q@_µ|")
ASCENDERS = re.compile(r"[A-ZÆØÅ0-9bdfhklt%]")
# Signs that stand for nothing in a letter when they stand alone: rules and dirt that the engine took for print.
NOISE = re.compile(r"[^\w•–—.,:;?!%()§*+«»°©®&/”\"'’=½¼¾-]+|[_|~]+|[!\[\]]*\|[!|\[\]]*")
# What bullets are taken for; only at the start of a line, with a wide blank behind.
BULLET_LIKE = frozenset("+*«»°©®¢e=-–—•·.o")
NO_LETTER = frozenset("+«»°©®¢")  # … and before a capital behind a narrower one
# What a lone "I" is taken for: before a year at a sentence's start ("I 2024"), before "alt" ("I alt").
LIKE_I = frozenset(("1", "l", "Il", "1l", "|"))
GLUED_I = re.compile(r"[1lI|](?:19|20)\d\d")
BEHIND_I = re.compile(r"(?:19|20)\d\d|alt:?")
# What a note's "1" is taken for, before the capital that the note begins with.
LIKE_1 = frozenset(("i", "l", "!"))
EVEN_WORD = re.compile(r"[A-ZÆØa-zæø\d]{4,}(?:[-–/.:][A-ZÆØa-zæø\d]+)*[.:]?")  # as high as the print is; an Å stands higher
CAPITAL = 0.72  # of the print size: how high capitals and figures stand
STRIP_DPI = 50  # fine enough to see a strip that parts a block from the text …
STRIP = 0.09  # … at least so many inches wide
BLOCK = 0.6  # … and a block, unlike the dark edge of a scan
INK = 150  # of 255: darker than paper and its dirt
TEXT_INK, BLOCK_INK = 0.8, 0.4  # inches: eight lines or so, and four
OTHER_BLOCK = 1000
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
    beside = _beside_text(level, dpi)
    if beside is not None:
        # A block close beside the text is taken for the rest of the text's lines: each is read by itself.
        found = recognise(_blank(level, beside, level.width), dpi=round(dpi), layout=4)
        block = recognise(_blank(level, 0, beside), dpi=round(dpi), layout=4)
        found += [word._replace(line=(word.line[0] + OTHER_BLOCK, *word.line[1:])) for word in block]
    else:
        found = recognise(level, dpi=round(dpi), layout=4)
    if not found or median(word.confidence for word in found) < 0.5:
        other = recognise(level, dpi=round(dpi), layout=3)
        if sum(word.confidence for word in other) > sum(word.confidence for word in found):
            found = other
    if angle:
        found = [placed_back(word, angle, picture.size) for word in found]
    return _words(found, picture.convert("L"), number, 72 / dpi)


def _beside_text(picture: Image, dpi: float) -> int | None:
    """Where a narrow block begins that stands to the right of the text down the page, in pixels: no ink crosses the strip before it."""
    from PIL import Image

    width, height = (max(1, round(side * STRIP_DPI / dpi)) for side in picture.size)
    small = picture.convert("L").resize((width, height), Image.Resampling.BOX).point([255 if v < INK else 0 for v in range(256)])
    page = small.crop((0, round(0.06 * height), width, round(0.94 * height)))  # heads and feet run across
    columns = page.resize((width, 1), Image.Resampling.BOX).tobytes()
    inked = [x for x, ink in enumerate(columns) if ink]
    strips = [
        (after - before, before, after)
        for before, after in pairwise(inked)
        if before > (inked[0] + inked[-1]) / 2 and inked[-1] - after > BLOCK * STRIP_DPI
    ]
    gap, end, start = max(strips, default=(0, 0, 0))
    if gap <= STRIP * STRIP_DPI:
        return None
    # so much ink down the page nearly reaches the strip, and stands behind it
    reaching, block = (
        sum(map(bool, page.crop((x0, 0, x1, page.height)).resize((1, page.height), Image.Resampling.BOX).tobytes()))
        for x0, x1 in ((end - (end - inked[0]) // 6, end + 1), (start, width))
    )
    enough = reaching >= TEXT_INK * STRIP_DPI and block >= BLOCK_INK * STRIP_DPI
    return round((end + start) / 2 * dpi / STRIP_DPI) if enough else None


def _blank(picture: Image, left: int, right: int) -> Image:
    """The picture with a strip from edge to edge painted white."""
    kept = picture.convert("L")
    kept.paste(255, (left, 0, right, kept.height))
    return kept


def _words(found: Sequence[OcrWord], picture: Image, number: int, scale: float) -> list[Word]:
    found = [
        word
        for word in found
        if not NOISE.fullmatch(word.text) and (word.confidence >= SURE or len(word.text) > 1 or word.text.isalnum())
    ]
    found = [piece for word in found if word.width > 0 and word.height > 0 for piece in _i_apart(word, picture)]
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
        own = len(tall) > 1 or (len(line) == 1 and tall and EVEN_WORD.fullmatch(line[0].text))
        size = median(tall) / CAPITAL if own else usual
        size = usual if abs(size - usual) < 0.16 * usual else size
        line.sort(key=lambda word: word.left)
        for position, word in enumerate(line):
            if word.text in LIKE_I and position + 1 < len(line) and BEHIND_I.fullmatch(line[position + 1].text):
                word = word._replace(text="I")
            if position == 0 and size < 0.9 * usual and word.text in LIKE_1 and len(line) > 3 and line[1].text[:1].isupper():
                word = word._replace(text="1")
            if (
                position == 0
                and len(line) > 2
                and word.text in BULLET_LIKE
                and (
                    line[1].left - word.left - word.width > 0.7 * size or (word.text in NO_LETTER and line[1].text[:1].isupper())
                )
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


def _i_apart(word: OcrWord, picture: Image) -> list[OcrWord]:
    """ "I 2024" that was read as the number 12024 is two words: in print a blank parts them, as no two figures are parted."""
    if not GLUED_I.fullmatch(word.text):
        return [word]
    gap = gap_behind_first(picture, Glyph(word.left, word.top, word.left + word.width, word.top + word.height), word.height)
    if gap is None:
        return [word]
    end, start = gap[0] - word.left, gap[1] - word.left
    return [
        word._replace(text="I", width=end),
        word._replace(text=word.text[1:], left=word.left + start, width=word.width - start),
    ]


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
