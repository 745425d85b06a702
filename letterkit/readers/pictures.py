"""A letter's pages as pictures, for the report. What must not be shown on them is covered before they leave this module."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from letterkit.letter import Box

DOTS_PER_POINT = 1.4  # about 100 dpi: small print can be read, and a page stays near 100 kB
COLOURS = 32


@dataclass(frozen=True, kw_only=True)
class PagePicture:
    """One page; `width` and `height` are PDF points, as the boxes of spans are."""

    number: int  # 1-based
    width: float
    height: float
    png: bytes


def render_pdf(data: bytes, cover: Sequence[tuple[int, Box]], max_pages: int) -> list[PagePicture]:
    """A PDF's bytes → its first `max_pages` pages. `cover` lists (page, box) to be painted black."""
    import pypdfium2
    from PIL import Image, ImageDraw

    pictures = []
    document = pypdfium2.PdfDocument(data)
    try:
        for index in range(min(len(document), max_pages)):
            page = document[index]
            try:
                width, height = page.get_size()
                bitmap = page.render(scale=DOTS_PER_POINT)
                image = bitmap.to_pil().convert("RGB")
                bitmap.close()
            finally:
                page.close()
            draw = ImageDraw.Draw(image)
            for number, box in cover:
                if number == index + 1:
                    draw.rectangle([edge * DOTS_PER_POINT for edge in box], fill="black")
            out = io.BytesIO()
            image.quantize(COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
            pictures.append(PagePicture(number=index + 1, width=width, height=height, png=out.getvalue()))
    finally:
        document.close()
    return pictures
