"""Many letters: each read, checked and drafted into a folder of its own; then the overview of all.

A letter already done with the same bytes, case, settings and version is not done again. Every output is written whole or not
at all, and a letter's state file is written last, so that a batch that is stopped goes on from there.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor, Future, as_completed
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from letterkit import __version__
from letterkit.case import Case
from letterkit.casefolder import CaseFolder
from letterkit.danish.privacy import find_cpr
from letterkit.decide import FILE_NAME as DECISIONS
from letterkit.decide import in_words, read_decisions, stand
from letterkit.draft import draft_reply, write_docx
from letterkit.errors import LetterkitError, ReadError
from letterkit.files import write_text, written_whole
from letterkit.letter import Box, Letter
from letterkit.process import analyse
from letterkit.readers import page_pictures, read_letter
from letterkit.report.analysis import from_json, to_json
from letterkit.report.letter_page import write_letter_page
from letterkit.report.overview import Entry, Failure, Overview, build_overview
from letterkit.report.overview_page import write_overview_page
from letterkit.report.xlsx import write_overview_xlsx
from letterkit.settings import Settings, data_folder
from letterkit.vocabulary import load_vocabulary

STATE = ".letterkit.json"  # in each letter's folder: what its outputs were made from
FOLDERS = ".letterkit-mapper.json"  # in the output folder: which letter has which folder


@dataclass(frozen=True, kw_only=True)
class Task:
    """One letter to do. `key` identifies everything that its outputs depend on."""

    file: str  # relative to the inbox, with "/"
    path: Path
    folder: Path
    key: str
    today: date


@dataclass(frozen=True, kw_only=True)
class Done:
    """One letter's outcome."""

    file: str
    folder: str | None
    analysis: str | None = None  # the JSON, as stored
    content: str | None = None  # sha256 of the letter that was read: the attachment, where a mail carried it
    failure: Failure | None = None
    duplicate_of: str | None = None
    draft_kept: bool = False  # somebody edited the draft: it was left alone
    again: bool = False  # taken from an earlier run


@dataclass(frozen=True, kw_only=True)
class Result:
    """The whole batch, in the order of the files' names."""

    done: tuple[Done, ...]

    @property
    def entries(self) -> list[Entry]:
        return [
            Entry(file=item.file, folder=item.folder, analysis=from_json(item.analysis), draft_kept=item.draft_kept)
            for item in self.done
            if item.analysis is not None and item.folder is not None
        ]

    @property
    def failures(self) -> list[Failure]:
        return [item.failure for item in self.done if item.failure is not None]


def _digest(parts: Iterable[str | bytes]) -> str:
    total = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        total.update(len(data).to_bytes(8, "big"))
        total.update(data)
    return total.hexdigest()


def templates_digest(settings: Settings) -> str:
    """One hash of every template file, the office's own among them."""
    folders = [data_folder("templates"), *([Path(settings.templates)] if settings.templates else [])]
    files = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    return _digest(part for path in files for part in (path.name, path.read_bytes()))


def cpr_boxes(letter: Letter) -> list[tuple[int, Box]]:
    """Where CPR-like numbers stand on the pages, so that their pictures can be covered."""
    spans = [letter.span(start, end) for start, end in find_cpr(letter.text)]
    return [(span.page, box) for span in spans if span.page is not None for box in span.boxes]


def case_digest(case: Case, settings: Settings, today: date) -> str:
    """One hash of everything but the letter that an analysis and its draft depend on."""
    return _digest(
        [
            __version__,
            json.dumps(asdict(settings), sort_keys=True),
            load_vocabulary(settings).digest,
            templates_digest(settings),
            today.isoformat(),
            repr(case),
        ]
    )


def name_folders(out: Path, files: Sequence[str]) -> dict[str, str]:
    """A folder name for each letter: the file's stem, told apart where two share it; kept from run to run."""
    path = out / FOLDERS
    try:
        names: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        names = {}
    taken = {name.casefold() for name in names.values()}
    for file in files:
        if file in names:
            continue
        stem = re.sub(r"[^\w .,()&+-]", "_", Path(file).stem).strip(" .")[:80] or "brev"
        suffix = re.sub(r"\W", "", Path(file).suffix)
        candidates = [stem, f"{stem}-{suffix}", *(f"{stem}-{number}" for number in range(2, len(files) + 3))]
        names[file] = next(name for name in candidates if name.casefold() not in taken)
        taken.add(names[file].casefold())
    write_text(path, json.dumps(names, ensure_ascii=False, indent=1, sort_keys=True))
    return names


def _read_state(folder: Path) -> dict[str, str]:
    try:
        state = json.loads((folder / STATE).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return state if isinstance(state, dict) else {}


def _file_sha256(path: Path) -> str | None:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None


def do_letter(task: Task, case: Case, settings: Settings) -> Done:
    """Read, check and draft one letter into its folder. What cannot be read, and a fault of our own, becomes a failure."""
    state = _read_state(task.folder)
    stored = task.folder / "analyse.json"
    if state.get("key") == task.key:
        if "failure" in state:
            return Done(file=task.file, folder=None, failure=Failure(**json.loads(state["failure"])), again=True)
        if stored.is_file() and (task.folder / "rapport.html").is_file() and (task.folder / "udkast.docx").is_file():
            text = stored.read_text(encoding="utf-8")
            return Done(file=task.file, folder=task.folder.name, analysis=text, content=state.get("content"), again=True)
    try:
        letter = read_letter(task.path, settings)
        analysis = analyse(letter, case=case, settings=settings)
        text = to_json(analysis, indent=1)
        write_text(stored, text + "\n")
        analysis = from_json(text)  # reports and drafts see what the public format says, CPR numbers masked
        try:
            pictures = page_pictures(task.path, letter, settings, cover=cpr_boxes(letter))
        except ReadError:  # the text was read; a page that cannot be drawn is shown as text
            pictures = []
        decisions = stand(read_decisions(task.folder / DECISIONS), analysis.findings or ())
        write_letter_page(analysis, pictures, task.folder / "rapport.html", [in_words(item) for item in decisions])
        draft = task.folder / "udkast.docx"
        found = _file_sha256(draft)
        kept = found is not None and found != state.get("draft")
        if not kept:
            with written_whole(draft) as temporary:
                write_docx(draft_reply(analysis, case, settings, today=task.today), temporary)
            found = _file_sha256(draft)
        new_state = {"key": task.key, "content": letter.content_sha256, "draft": state.get("draft", "") if kept else found}
        write_text(task.folder / STATE, json.dumps(new_state, indent=1))
        return Done(file=task.file, folder=task.folder.name, analysis=text, content=letter.content_sha256, draft_kept=kept)
    except ReadError as error:
        return _failed(task, Failure(file=task.file, code=error.code, what=error.what, todo=error.todo))
    except LetterkitError as error:
        return _failed(task, Failure(file=task.file, code="sag", what=error.what, todo=error.todo), remember=False)
    except Exception as error:  # the one place where a fault of our own costs a letter and not the batch
        what = f"letterkit fejlede på brevet ({type(error).__name__}: {error})."
        return _failed(
            task, Failure(file=task.file, code="intern fejl", what=what, todo="Læs brevet selv, og meld fejlen."), remember=False
        )


def _failed(task: Task, failure: Failure, *, remember: bool = True) -> Done:
    if remember:
        write_text(task.folder / STATE, json.dumps({"key": task.key, "failure": json.dumps(asdict(failure), ensure_ascii=False)}))
    return Done(file=task.file, folder=None, failure=failure)


def run_batch(
    inbox: Path,
    folder: CaseFolder,
    out: Path,
    *,
    executor: Executor,
    settings: Settings,
    today: date,
    tell: Callable[[Done], None] = lambda done: None,
) -> Result:
    """Do every letter of `folder` with any `concurrent.futures` executor; `tell` hears of each as it is done.

    The overview is not written here: see `write_overview`. `KeyboardInterrupt` passes through after what waits is cancelled.
    """
    out.mkdir(parents=True, exist_ok=True)
    files = {path.relative_to(inbox).as_posix() if path.is_relative_to(inbox) else path.name: path for path in folder.letters}
    names = name_folders(out, list(files))
    base = case_digest(folder.case, settings, today)
    hashes = {file: _file_sha256(path) or "" for file, path in files.items()}
    done: dict[str, Done] = {}
    for path, why, todo in folder.skipped:
        file = path.relative_to(inbox).as_posix()
        failure = Failure(file=file, code="ikke læst", what=why, todo=todo)
        done[file] = Done(file=file, folder=None, failure=failure)
        tell(done[file])
    first_with: dict[str, str] = {}  # sha256 of a letter → the file it was read from
    # A mail comes first: it carries the letter, and says who sent it when.
    mails = [file for file in sorted(files) if file.lower().endswith((".eml", ".msg"))]
    for turn in (mails, sorted(set(files) - set(mails))):
        tasks = []
        for file in turn:
            if hashes[file] in first_with:
                done[file] = Done(file=file, folder=None, duplicate_of=first_with[hashes[file]])
                tell(done[file])
                continue
            first_with[hashes[file]] = file
            decisions = _file_sha256(out / names[file] / DECISIONS) or ""
            key = _digest([base, file, hashes[file], decisions])
            tasks.append(Task(file=file, path=files[file], folder=out / names[file], key=key, today=today))
        for item in _do_all(tasks, folder.case, executor, settings, tell):
            other = first_with.setdefault(item.content or hashes[item.file], item.file)
            done[item.file] = item if other == item.file else Done(file=item.file, folder=None, duplicate_of=other)
    return Result(done=tuple(done[file] for file in sorted(done)))


def _do_all(
    tasks: Sequence[Task], case: Case, executor: Executor, settings: Settings, tell: Callable[[Done], None]
) -> list[Done]:
    """Run the tasks side by side; the outcomes in the order of the tasks."""
    waiting: dict[Future[Done], Task] = {executor.submit(do_letter, task, case, settings): task for task in tasks}
    done: dict[str, Done] = {}
    try:
        for future in as_completed(waiting):
            task = waiting[future]
            try:
                item = future.result()
            except Exception as error:  # a worker that died takes its letter with it, not the batch
                what = f"Behandlingen af brevet blev afbrudt ({type(error).__name__})."
                item = Done(file=task.file, folder=None, failure=Failure(file=task.file, code="intern fejl", what=what))
            done[task.file] = item
            tell(item)
    except KeyboardInterrupt:
        for future in waiting:
            future.cancel()
        raise
    return [done[task.file] for task in tasks]


def write_overview(result: Result, out: Path, case: Case, *, title: str | None, today: date) -> Overview:
    """analyser.jsonl, fejl.jsonl, oversigt.xlsx and oversigt.html, each written whole or not at all."""
    entries = result.entries
    duplicates = [(item.file, item.duplicate_of) for item in result.done if item.duplicate_of is not None]
    overview = build_overview(entries, result.failures, duplicates, case, title=title, today=today)
    write_text(out / "analyser.jsonl", "".join(to_json(entry.analysis) + "\n" for entry in entries))
    failures = [json.dumps(asdict(failure), ensure_ascii=False) + "\n" for failure in result.failures]
    write_text(out / "fejl.jsonl", "".join(failures))
    write_overview_xlsx(overview, out / "oversigt.xlsx")
    write_overview_page(overview, out / "oversigt.html")
    return overview
