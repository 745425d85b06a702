"""A wording may neither run on nor fill the machine: both end in an error of its own, wherever the system can say so."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from letterkit.errors import TemplateError

SECONDS = 5.0  # of processor time for one letter; the shipped wordings take a few thousandths
BYTES = 256 << 20  # beyond what the process has already


@contextmanager
def bounded(source: str, *, seconds: float = SECONDS, size: int = BYTES) -> Iterator[None]:
    """What runs inside raises `TemplateError`, naming `source`, after `seconds` of its own processor time or `size` bytes of memory.

    Time is kept where signals are (the main thread, not Windows), memory where /proc tells what is in use.
    """

    def stop(number: int, frame: FrameType | None) -> None:
        raise TemplateError(
            f"{source}: brevet tager mere end {seconds:.0f} sekunder.", "Se efter en løkke eller en makro, der gentager sig selv."
        )

    timed = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    before = signal.signal(signal.SIGVTALRM, stop) if timed else None
    if timed:
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        with _memory(size):
            yield
    except MemoryError as error:
        raise TemplateError(
            f"{source}: brevet fylder for meget.", "Se efter tekst, der bliver sat sammen med sig selv."
        ) from error
    finally:
        if timed:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            signal.signal(signal.SIGVTALRM, before)


@contextmanager
def _memory(size: int) -> Iterator[None]:
    try:
        import resource

        used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    except (ImportError, OSError):
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    known = [limit for limit in (soft, hard) if limit != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_AS, (min([used + size, *known]), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
