"""A wording (Jinja, Danish words) and the words for it → the blocks of a draft.

The wording gives a small XML: text from letters is escaped on its way in, so that nothing a letter says can become a tag or a command.
Wordings are edited in offices: they run in a sandbox that knows no attributes, files, globals or large numbers, and an undefined word stops
the draft with file, line and a suggestion.
"""

from __future__ import annotations

import difflib
import re
import traceback
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml.ElementTree import fromstring
from jinja2 import StrictUndefined, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2 import TemplateError as JinjaError
from jinja2.exceptions import SecurityError
from jinja2.loaders import BaseLoader
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from letterkit.danish.writing import capitalise, join_list
from letterkit.draft.bounds import bounded
from letterkit.draft.document import Block, Heading, ListBlock, Note, Paragraph, Run, TableBlock
from letterkit.draft.wording import end_sentence, quotable, write_count, write_neuter
from letterkit.errors import TemplateError
from letterkit.settings import Settings, data_folder

MAX_BYTES = 200_000  # of one wording file; the shipped ones are a few thousand
MAX_OUTPUT = 2_000_000  # characters of one rendered letter
WORDING = "ordlyd.jinja"
_KEPT_FILTERS = (
    "join", "length", "first", "last", "upper", "lower", "trim", "default", "replace", "batch", "selectattr", "rejectattr",
    "map", "list", "round",
)  # fmt: skip
OWN_FILTERS: dict[str, Callable[..., str]] = {
    "punktum": end_sentence,
    "stort": capitalise,
    "liste": join_list,
    "talord": write_count,
    "talord_et": write_neuter,
    "citat": quotable,
}
BLOCK_TAGS = ("overskrift", "afsnit", "hilsen", "citat", "liste", "nummerliste", "tabel")


def template_folders(settings: Settings) -> list[Path]:
    """Where templates are looked for, the office's own folder first."""
    own = [Path(settings.templates)] if settings.templates else []
    return [*own, data_folder("templates")]


def find_template_file(name: str, settings: Settings) -> Path | None:
    """The file `name` ("svar/ordlyd.jinja") in the office's folder, else in the shipped one; a name that leads out of them is refused."""
    for folder in template_folders(settings):
        path = folder / name
        if ".." in Path(name).parts or not path.resolve().is_relative_to(folder.resolve()):
            raise TemplateError(f"”{name}” peger ud af skabelonmappen.", "Brug kun filer i mappen.")
        if path.is_file():
            return path
    return None


def read_wording(path: Path) -> str:
    """A wording file's text (UTF-8, NFC). Raises `TemplateError` where it is too big or no text."""
    if path.stat().st_size > MAX_BYTES:
        raise TemplateError(
            f"{path} er for stor ({path.stat().st_size // 1000} kB).", f"En ordlyd må højst fylde {MAX_BYTES // 1000} kB."
        )
    try:
        return unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise TemplateError(f"{path} er ikke gemt som UTF-8.", "Gem filen igen med tegnsættet UTF-8.") from error


class _FolderLoader(BaseLoader):
    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def get_source(self, environment: Any, template: str) -> tuple[str, str, Callable[[], bool]]:
        path = find_template_file(template, self.settings)
        if path is None:
            raise TemplateNotFound(template)
        stamp = _stamp(path)

        def unchanged() -> bool:
            now = find_template_file(template, self.settings)
            return now == path and _stamp(path) == stamp

        return read_wording(path), str(path), unchanged


def _stamp(path: Path) -> tuple[int, int]:
    stat = path.stat()
    return stat.st_mtime_ns, stat.st_size


class _Sandbox(ImmutableSandboxedEnvironment):
    """Words are dictionaries, lists and text; nothing else of them can be reached."""

    intercepted_binops = frozenset(["*", "**", "//", "/", "%"])

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        return isinstance(obj, LoopContext) and attr in {"index", "index0", "first", "last", "length", "revindex", "revindex0"}

    def is_safe_callable(self, obj: Any) -> bool:
        return callable(obj) and getattr(obj, "__module__", "").startswith(("letterkit.draft", "jinja2.runtime"))

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        if operator == "%" and isinstance(left, int) and isinstance(right, int):
            return left % right
        raise SecurityError(f"regnetegnet ”{operator}” kan ikke bruges i en ordlyd")


def make_environment(settings: Settings) -> _Sandbox:
    """The sandbox with our few filters: `punktum`, `stort`, `liste`, `talord`, `talord_et`, `citat`. One for each templates folder."""
    return _environment(settings.templates)


@lru_cache(maxsize=8)  # a wording is compiled once for a whole batch; a file that has changed is read again
def _environment(templates: str | None) -> _Sandbox:
    environment = _Sandbox(
        loader=_FolderLoader(Settings(templates=templates)),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.clear()
    environment.filters = {name: environment.filters[name] for name in _KEPT_FILTERS}
    environment.filters |= OWN_FILTERS
    return environment


def render_wording(name: str, words: Mapping[str, Any], settings: Settings) -> str:
    """The wording `name` ("svar/ordlyd.jinja") with `words` put in: XML text. Raises `TemplateError` with file, line and a suggestion."""
    environment = make_environment(settings)
    path = find_template_file(name, settings)
    if path is None:
        raise TemplateError(f"Skabelonen ”{name}” findes ikke.", _known_templates(name, settings))
    try:
        pieces: list[str] = []
        size = 0
        with bounded(str(path)):
            for piece in environment.get_template(name).generate(**words):
                size += len(piece)
                if size > MAX_OUTPUT:
                    raise TemplateError(
                        f"{path}: brevet bliver større end {MAX_OUTPUT // 1_000_000} mio. tegn.",
                        "Se efter en løkke, der gentager sig selv.",
                    )
                pieces.append(piece)
        return "".join(pieces)
    except TemplateSyntaxError as error:
        raise TemplateError(
            f"{error.filename or path}, linje {error.lineno}: {end_sentence(error.message or '')}", "Ret linjen."
        ) from error
    except TemplateNotFound as error:
        raise TemplateError(f"{path}: henter ”{error.message}”, som ikke findes.", "Ret navnet.") from error
    except UndefinedError as error:
        file, line = _place(error, path)
        raise TemplateError(f"{file}, linje {line}: {_undefined(str(error))}.", suggest(str(error), words)) from error
    except (JinjaError, TypeError, ValueError, KeyError, RecursionError, ArithmeticError) as error:
        file, line = _place(error, path)
        raise TemplateError(f"{file}, linje {line}: {end_sentence(str(error))}", "Ret linjen.") from error


def _known_templates(name: str, settings: Settings) -> str:
    known = sorted({path.parent.name for folder in template_folders(settings) for path in folder.glob(f"*/{WORDING}")})
    close = difflib.get_close_matches(name.split("/")[0], known, n=1)
    return f"Mente du ”{close[0]}”?" if close else f"Kendte skabeloner: {', '.join(known)}."


def _place(error: BaseException, path: Path) -> tuple[str, int]:
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".jinja")]
    return (frames[-1].filename, frames[-1].lineno or 0) if frames else (str(path), 0)


def _undefined(message: str) -> str:
    if match := re.match(r"'(?P<name>[^']+)' is undefined", message):
        return f"ordet ”{match['name']}” findes ikke"
    if match := re.search(r"has no attribute '(?P<name>[^']+)'", message):
        return f"ordet ”{match['name']}” findes ikke her"
    return message


def all_words(words: Any) -> Iterator[str]:
    """Every key in the words, at any depth."""
    if isinstance(words, Mapping):
        for key, value in words.items():
            yield str(key)
            yield from all_words(value)
    elif isinstance(words, (list, tuple)):
        for value in words:
            yield from all_words(value)


def suggest(message: str, words: Mapping[str, Any]) -> str:
    """ "Mente du …?" for the undefined word that a Jinja message names."""
    match = re.match(r"'([^']+)' is undefined", message) or re.search(r"has no attribute '([^']+)'", message)
    known = sorted(set(all_words(words)))
    close = difflib.get_close_matches(match.group(1), known, n=1, cutoff=0.5) if match else []
    return f"Mente du ”{close[0]}”?" if close else f"Skabelonens ord er: {', '.join(sorted(words))}."


def parse_blocks(xml: str, notes: Mapping[str, Note], *, source: str) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """Rendered XML → blocks and warnings to the clerk. `source` names the wording in messages. Raises `TemplateError`."""
    cleaned = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", xml)
    try:
        root = fromstring(f"<brev>{cleaned}</brev>")
    except ParseError as error:
        line, _ = error.position
        text = cleaned.splitlines()[line - 1].strip()[:80] if line <= len(cleaned.splitlines()) else ""
        raise TemplateError(
            f"{source}: et mærke er ikke lukket eller skrevet rigtigt ved ”{text}”.",
            "Hvert <mærke> skal lukkes med </mærke>; & skrives &amp;.",
        ) from error
    blocks: list[Block] = []
    warnings: list[str] = []
    if root.text and root.text.strip():
        raise TemplateError(
            f"{source}: teksten ”{root.text.strip()[:60]}” står uden for et afsnit.", "Sæt den ind mellem <afsnit> og </afsnit>."
        )
    for element in root:
        if element.tag == "advarsel":
            warnings.append(_collapse("".join(element.itertext())))
        else:
            block = _block(element, notes, source)
            if block is not None:
                blocks.append(block)
        if element.tail and element.tail.strip():
            raise TemplateError(
                f"{source}: teksten ”{element.tail.strip()[:60]}” står uden for et afsnit.",
                "Sæt den ind mellem <afsnit> og </afsnit>.",
            )
    return tuple(blocks), tuple(warnings)


def _collapse(text: str) -> str:
    return re.sub(r"[ \t\r\n]+", " ", text).strip()


def _block(element: Element, notes: Mapping[str, Note], source: str) -> Block | None:
    if element.tag == "overskrift":
        return Heading(level=int(element.get("niveau", "1")), runs=_runs(element, notes, source))
    if element.tag in {"afsnit", "hilsen", "citat"}:
        runs = _runs(element, notes, source)
        styles: dict[str, Any] = {"afsnit": "body", "hilsen": "closing", "citat": "quote"}
        return Paragraph(runs=runs, style=styles[element.tag]) if runs else None
    if element.tag in {"liste", "nummerliste"}:
        items = tuple(_runs(item, notes, source) for item in _children(element, "punkt", source))
        return ListBlock(ordered=element.tag == "nummerliste", items=tuple(item for item in items if item))
    if element.tag == "tabel":
        rows = tuple(
            tuple(_runs(cell, notes, source) for cell in _children(row, "celle", source))
            for row in _children(element, "række", source)
        )
        if len(rows) < 2 or len({len(row) for row in rows}) != 1:
            raise TemplateError(f"{source}: tabellens rækker har ikke lige mange celler.", "Giv hver <række> de samme <celle>.")
        return TableBlock(caption=element.get("titel", ""), header=rows[0], rows=rows[1:])
    close = difflib.get_close_matches(element.tag, BLOCK_TAGS, n=1)
    raise TemplateError(
        f"{source}: mærket <{element.tag}> kendes ikke.",
        f"Mente du <{close[0]}>?" if close else f"Kendte: {', '.join(BLOCK_TAGS)}.",
    )


def _children(element: Element, tag: str, source: str) -> list[Element]:
    for child in element:
        if child.tag != tag:
            raise TemplateError(f"{source}: <{child.tag}> kan ikke stå i <{element.tag}>.", f"Brug <{tag}>.")
    return list(element)


def _runs(element: Element, notes: Mapping[str, Note], source: str) -> tuple[Run, ...]:
    """The text of one element as runs: plain, <s kilde="…"> with its note, <udfyld> as a gap. Blanks collapse, ends are trimmed."""
    runs: list[Run] = []

    def add(text: str | None, note: Note | None = None, gap: bool = False) -> None:
        if text:
            runs.append(Run(text=re.sub(r"[ \t\r\n]+", " ", text), note=note, gap=gap))

    def walk(node: Element, note: Note | None) -> None:
        add(node.text, note)
        for child in node:
            if child.tag == "s":
                key = child.get("kilde", "")
                if key and key not in notes:
                    raise TemplateError(
                        f'{source}: <s kilde="{key}"> henviser til en kilde, der ikke findes.', "Brug punktets eget ord ”kilde”."
                    )
                walk(child, notes.get(key) or note)
            elif child.tag == "udfyld":
                add("".join(child.itertext()), note, True)
            else:
                raise TemplateError(f"{source}: mærket <{child.tag}> kan ikke stå inde i teksten.", "Brug <s> eller <udfyld>.")
            add(child.tail, note)

    walk(element, None)
    return _trim(runs)


def _trim(runs: list[Run]) -> tuple[Run, ...]:
    """No blank at the ends, never two in a row, runs with the same note joined."""
    joined: list[Run] = []
    for run in runs:
        text = run.text
        if not joined or joined[-1].text.endswith(" "):
            text = text.lstrip(" ")
        if not text:
            continue
        if joined and joined[-1].note is run.note and joined[-1].gap == run.gap:
            joined[-1] = Run(text=joined[-1].text + text, note=run.note, gap=run.gap)
        else:
            joined.append(Run(text=text, note=run.note, gap=run.gap))
    if joined:
        last = joined[-1]
        joined[-1] = Run(text=last.text.rstrip(" "), note=last.note, gap=last.gap)
    return tuple(run for run in joined if run.text)
