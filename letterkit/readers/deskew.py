"""A scan that lies askew: how far, by the rows of ink, and where a word of the straightened picture stands on the scan."""

from __future__ import annotations

from itertools import pairwise
from math import cos, radians, sin
from typing import TYPE_CHECKING

from letterkit.readers.tesseract import OcrWord

if TYPE_CHECKING:
    from PIL.Image import Image

LEAST = 1.0  # degrees; the engine reads print that lies less askew as it is
MOST = 5.0
STEP = 0.5
WIDTH = 600  # pixels: print that small still shows its lines
CLEARER = 1.15  # so many times as sharply the lines must part when the picture is turned


def skew_of(picture: Image) -> float:
    """The degrees (counter-clockwise) by which a picture must be turned for its lines to lie level; 0 where they nearly do."""
    from PIL import Image

    small = picture.convert("L").resize((WIDTH, max(1, round(picture.height * WIDTH / picture.width))), Image.Resampling.BOX)
    middle = sum(small.getextrema()) / 2  # type: ignore[arg-type]
    ink = small.point([255 if value < middle else 0 for value in range(256)])
    angles = [STEP * step for step in range(round(-MOST / STEP), round(MOST / STEP) + 1)]
    sharpness = {angle: _sharpness(ink.rotate(angle, fillcolor=0)) for angle in angles}
    best = max(angles, key=lambda angle: (sharpness[angle], -abs(angle)))
    return best if abs(best) >= LEAST and sharpness[best] > CLEARER * sharpness[0.0] else 0.0


def _sharpness(ink: Image) -> int:
    """How sharply rows with ink and rows without part."""
    from PIL import Image

    rows = ink.resize((1, ink.height), Image.Resampling.BOX).tobytes()
    return sum((one - other) ** 2 for one, other in pairwise(rows))


def straightened(picture: Image, angle: float) -> Image:
    from PIL import Image

    return picture.convert("L").rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=255)


def placed_back(word: OcrWord, angle: float, size: tuple[int, int]) -> OcrWord:
    """A word of the straightened picture where it stands on the scan of `size`; its box keeps its form."""
    turn = -radians(angle)
    middle_x, middle_y = size[0] / 2, size[1] / 2
    x, y = word.left + word.width / 2 - middle_x, word.top + word.height / 2 - middle_y
    left = cos(turn) * x + sin(turn) * y + middle_x - word.width / 2
    top = cos(turn) * y - sin(turn) * x + middle_y - word.height / 2
    return word._replace(left=max(0, round(left)), top=max(0, round(top)))
