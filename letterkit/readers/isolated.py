"""Reading in a process of its own: limits on time, memory and pages, and a crash costs one letter.

One reading process serves many letters (starting it takes some 0.15 s of processor time, a letter some 0.02 s). It is given up after
`LETTERS_PER_PROCESS` letters, when it has grown, and when a limit stopped it. Each process and each thread that reads gets its own.
"""

from __future__ import annotations

import atexit
import io
import os
import pickle
import select
import signal
import struct
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from letterkit.errors import ReadError
from letterkit.letter import Box, Letter
from letterkit.readers import TOO_MUCH_MEMORY
from letterkit.readers.pictures import PagePicture
from letterkit.settings import Settings

LETTERS_PER_PROCESS = 200
GROWN = 400 << 20  # bytes of memory after which a process is not used again
LENGTH = struct.Struct(">Q")
TOO_SLOW = (
    "tidsgrænse",
    "Brevet tog for lang tid at læse og blev opgivet.",
    "Åbn filen og gem den på ny, eller bed afsenderen om et enklere dokument.",
)
CRASHED = ("beskadiget", "Filen fik læseprogrammet til at gå i stå.", "Bed afsenderen om at sende brevet på ny.")
TOO_BIG = ("for stor", *TOO_MUCH_MEMORY)

ALLOWED = {"letterkit.letter", "letterkit.errors", "letterkit.readers.pictures"}


class _LetterUnpickler(pickle.Unpickler):
    """Loads letters, pictures and reading errors and nothing else: what comes back has been in touch with a file from outside."""

    def find_class(self, module: str, name: str) -> Any:
        if module in ALLOWED or (module, name) in (("fractions", "Fraction"),):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name}")


class ReadingProcess:
    """One child process and the pipes to it."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-X", "utf8", "-m", "letterkit.readers.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path), "OMP_THREAD_LIMIT": "1"},
            start_new_session=True,  # Ctrl+C stops the program, which then ends this process itself
        )
        self.letters = 0
        self.memory = 0

    def ask(self, path: Path, settings: Settings, pictures: tuple[str, list[tuple[int, Box]]] | None) -> Any:
        """A letter, or with `pictures` (sha256, cover) its pages. Raises `ReadError`; after one that a limit caused the
        process is gone.
        """
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        request = pickle.dumps((path, settings, pictures))
        try:
            self.process.stdin.write(LENGTH.pack(len(request)) + request)
            self.process.stdin.flush()
        except BrokenPipeError:
            raise self._ended() from None
        # Waiting has a limit too: a process that sleeps uses no processor time. A loaded machine gets several times the limit.
        deadline = time.monotonic() + 8 * (settings.read_seconds + (settings.ocr_seconds if settings.ocr else 0)) + 30
        header = self._receive(LENGTH.size, deadline)
        answer, self.memory = _LetterUnpickler(io.BytesIO(self._receive(LENGTH.unpack(header)[0], deadline))).load()
        self.letters += 1
        if isinstance(answer, ReadError):
            raise answer
        return answer

    @property
    def worn(self) -> bool:
        return self.process.poll() is not None or self.letters >= LETTERS_PER_PROCESS or self.memory > GROWN

    def _receive(self, size: int, deadline: float) -> bytes:
        assert self.process.stdout is not None
        stream = self.process.stdout.fileno()
        chunks: list[bytes] = []
        while size:
            ready, _, _ = select.select([stream], [], [], max(0.0, deadline - time.monotonic()))
            if not ready:
                self.close()
                raise ReadError(*TOO_SLOW)
            chunk = os.read(stream, min(size, 1 << 20))
            if not chunk:
                raise self._ended()
            chunks.append(chunk)
            size -= len(chunk)
        return b"".join(chunks)

    def _ended(self) -> ReadError:
        """Why the process ended, from the signal that ended it."""
        code = self.process.wait()
        self.close()
        if code in (-signal.SIGXCPU, -signal.SIGALRM):
            return ReadError(*TOO_SLOW)
        if code in (-signal.SIGKILL, -signal.SIGABRT, -signal.SIGTRAP, -signal.SIGILL):
            return ReadError(*TOO_BIG)  # the system or the PDF engine gives up like this when memory runs out
        return ReadError(*CRASHED)

    def forget(self) -> None:
        """Let go of a process that belongs to the parent of this one, without ending it."""
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()
        self.process.returncode = 0  # nothing to wait for here

    def close(self) -> None:
        """End the process (and an OCR engine that it started) and its pipes."""
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()


_idle: list[ReadingProcess] = []
_lock = threading.Lock()
_owner = os.getpid()


def read_isolated(path: Path, settings: Settings) -> Letter:
    """One file → its letter, read in a process with limits. Raises `ReadError`."""
    answer = _ask(path, settings, None)
    if not isinstance(answer, Letter):
        raise ReadError(*CRASHED)
    return answer


def render_isolated(path: Path, sha256: str, cover: list[tuple[int, Box]], settings: Settings) -> list[PagePicture]:
    """The pages of the PDF with that hash, in or at `path`, rendered in a process with limits. Raises `ReadError`."""
    answer = _ask(path, settings, (sha256, cover))
    if not isinstance(answer, list) or not all(isinstance(page, PagePicture) for page in answer):
        raise ReadError(*CRASHED)
    return answer


def _ask(path: Path, settings: Settings, pictures: tuple[str, list[tuple[int, Box]]] | None) -> Any:
    process = _take()
    try:
        return process.ask(path, settings, pictures)
    finally:
        _give_back(process)


def _take() -> ReadingProcess:
    global _owner
    with _lock:
        if _owner != os.getpid():
            for process in _idle:
                process.forget()  # this process was forked: those belong to its parent
            _idle.clear()
            _owner = os.getpid()
        if _idle:
            return _idle.pop()
    return ReadingProcess()


def _give_back(process: ReadingProcess) -> None:
    if process.worn:
        process.close()
        return
    with _lock:
        _idle.append(process)


@atexit.register
def close_readers() -> None:
    """End the reading processes of this process. Done at exit; a long-running program may do it earlier."""
    with _lock:
        waiting = list(_idle) if _owner == os.getpid() else []
        _idle.clear()
    for process in waiting:
        process.close()
