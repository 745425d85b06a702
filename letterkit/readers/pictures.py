"""A letter's pages as pictures, for the report. What must not be shown on them is covered before they leave this module."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from email import message_from_bytes, policy
from pathlib import Path

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


def render_pages(path: Path, content_sha256: str, cover: Sequence[tuple[int, Box]], max_pages: int) -> list[PagePicture]:
    """The pages of the PDF with that hash, in or at `path`, in this process and without limits; none where it is no PDF."""
    data = _letter_bytes(path.read_bytes(), content_sha256)
    return render_pdf(data, cover, max_pages) if data and b"%PDF-" in data[:1024] else []


def _letter_bytes(data: bytes, content_sha256: str) -> bytes | None:
    """The bytes with that hash: the file's own, or those of an attachment at any depth of a mail."""
    if hashlib.sha256(data).hexdigest() == content_sha256:
        return data
    for part in message_from_bytes(data, policy=policy.default).walk():
        payload = None if part.is_multipart() else part.get_payload(decode=True)
        if isinstance(payload, bytes) and hashlib.sha256(payload).hexdigest() == content_sha256:
            return payload
    return None
