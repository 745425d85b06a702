"""A draft as HTML (one self-contained file) and as plain text."""

from __future__ import annotations

import textwrap
from html import escape
from pathlib import Path

from letterkit.draft.document import Block, Draft, Heading, ListBlock, Note, Paragraph, Run, leads_to_closing

_CSS = """
body { font: 1.05rem/1.55 Georgia, 'Times New Roman', serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff; }
h1 { font-size: 1.35rem; } h2 { font-size: 1.1rem; margin-top: 1.6rem; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; font-weight: bold; padding: .3rem 0; }
th, td { border: 1px solid #595959; padding: .3rem .5rem; text-align: left; vertical-align: top; }
mark { background: #ffe680; color: #1a1a1a; } sup a { color: #0b4f8a; } h1, h2, h3, caption, .sammen { break-after: avoid; } p, li { orphans: 2; widows: 2; } tr { break-inside: avoid; }
.noter { border-top: 1px solid #595959; margin-top: 2.5rem; font-size: .9rem; }
""".strip()


def draft_html(draft: Draft) -> str:
    """The draft as one HTML page in Danish; notes stand below the letter, joined to their sentences by links both ways."""
    notes: list[Note] = []
    body = "\n".join(
        _block_html(block, notes, together=leads_to_closing(draft.blocks, number)) for number, block in enumerate(draft.blocks)
    )
    listed = "".join(
        f'<li id="note-{number}">{"<br>".join(escape(line) for line in note.lines)} <a href="#sted-{number}">Tilbage til sætningen</a></li>\n'
        for number, note in enumerate(notes, start=1)
    )
    sources = f'<section class="noter"><h2>Kilder til udkastet</h2><ol>\n{listed}</ol></section>' if notes else ""
    warned = "".join(f"<p><strong>Til sagsbehandleren:</strong> {escape(warning)}</p>" for warning in draft.warnings)
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{escape(draft.title)}</title><style>{_CSS}</style>'
    return f'<!doctype html>\n<html lang="da">\n<head>{head}</head>\n<body>\n<main>\n{body}\n</main>\n{warned}{sources}\n</body>\n</html>\n'


def _runs_html(runs: tuple[Run, ...], notes: list[Note]) -> str:
    parts = []
    for number, run in enumerate(runs):
        text = f"<mark>{escape(run.text)}</mark>" if run.gap else escape(run.text)
        last = number + 1 == len(runs) or runs[number + 1].note is not run.note
        if run.note is not None and run.note.lines and last:
            notes.append(run.note)
            text += (
                f'<sup><a id="sted-{len(notes)}" href="#note-{len(notes)}" aria-label="Kilde {len(notes)}">{len(notes)}</a></sup>'
            )
        parts.append(text)
    return "".join(parts)


def _block_html(block: Block, notes: list[Note], *, together: bool) -> str:
    """One block; `together`: a page break must not come after it."""
    kept = ' class="sammen"' if together else ""
    if isinstance(block, Heading):
        return f"<h{block.level}>{_runs_html(block.runs, notes)}</h{block.level}>"
    if isinstance(block, Paragraph):
        text = _runs_html(block.runs, notes)
        return f"<blockquote><p>{text}</p></blockquote>" if block.style == "quote" else f"<p{kept}>{text}</p>"
    if isinstance(block, ListBlock):
        tag = "ol" if block.ordered else "ul"
        return f"<{tag}{kept}>" + "".join(f"<li>{_runs_html(item, notes)}</li>" for item in block.items) + f"</{tag}>"
    head = "".join(f'<th scope="col">{_runs_html(cell, notes)}</th>' for cell in block.header)
    rows = "".join("<tr>" + "".join(f"<td>{_runs_html(cell, notes)}</td>" for cell in row) + "</tr>" for row in block.rows)
    return f"<table><caption>{escape(block.caption)}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _plain(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def draft_text(draft: Draft, *, width: int = 88) -> str:
    """The draft as plain text, lines of at most `width` characters, without its notes."""
    parts = []
    for block in draft.blocks:
        if isinstance(block, Heading):
            text = _plain(block.runs)
            parts.append(textwrap.fill(text, width) + ("\n" + "=" * min(len(text), width) if block.level == 1 else ""))
        elif isinstance(block, Paragraph):
            parts.append(textwrap.fill(_plain(block.runs), width, break_on_hyphens=False))
        elif isinstance(block, ListBlock):
            marks = [f"{number}. " if block.ordered else "- " for number in range(1, len(block.items) + 1)]
            filled = [
                textwrap.fill(mark + _plain(item), width, subsequent_indent=" " * len(mark), break_on_hyphens=False)
                for mark, item in zip(marks, block.items, strict=True)
            ]
            parts.append("\n".join(filled))
        else:
            rows = [" | ".join(_plain(cell) for cell in row) for row in (block.header, *block.rows)]
            parts.append("\n".join([block.caption, *rows] if block.caption else rows))
    return "\n\n".join(parts) + "\n"


def write_html(draft: Draft, path: Path) -> None:
    """Write `draft_html` to `path` as UTF-8."""
    path.write_text(draft_html(draft), encoding="utf-8", newline="\n")


def write_text(draft: Draft, path: Path) -> None:
    """Write `draft_text` to `path` as UTF-8."""
    path.write_text(draft_text(draft), encoding="utf-8", newline="\n")
