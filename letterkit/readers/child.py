"""The reading process: files come in by path, letters or named failures go out. Started by `isolated.py`, never imported by the program.

Letters come from outside and may be broken, huge or an attack. Here a fault costs this process and one line in the result, nothing else.
"""

from __future__ import annotations

import os
import pickle
import resource
import struct
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from letterkit.errors import ReadError
from letterkit.letter import Box
from letterkit.readers import TOO_MUCH_MEMORY, read_letter_here
from letterkit.readers.pictures import render_pages
from letterkit.settings import Settings

LENGTH = struct.Struct(">Q")


def serve(requests: BinaryIO, replies: BinaryIO) -> None:
    """Serve requests until they end: (path, settings, None) for a letter, (path, settings, (sha256, cover)) for its pages.

    The reply to each is (letter, pictures or error; memory used in bytes).
    """
    while True:
        header = requests.read(LENGTH.size)
        if len(header) < LENGTH.size:
            return
        path, settings, pictures = pickle.loads(requests.read(LENGTH.unpack(header)[0]))
        reply = pickle.dumps((_serve(path, settings, pictures), memory_in_use()))
        replies.write(LENGTH.pack(len(reply)) + reply)
        replies.flush()


def _serve(path: Path, settings: Settings, pictures: tuple[str, list[tuple[int, Box]]] | None) -> object:
    limit_memory(settings.memory_bytes)
    limit_time(settings.read_seconds)
    try:
        if pictures is not None:
            return render_pages(path, *pictures, settings.max_pages)
        return read_letter_here(path, settings, before_ocr=lambda: limit_time(settings.ocr_seconds))
    except ReadError as error:
        return error
    except MemoryError:
        return ReadError("for stor", *TOO_MUCH_MEMORY)
    except RecursionError:
        return ReadError(
            "beskadiget", "Filen er bygget for dybt op til at kunne læses.", "Bed afsenderen om at sende brevet på ny."
        )
    except Exception as error:  # any fault of a reading library is a fault of one letter; its name helps whoever looks into it
        return ReadError(
            "beskadiget", f"Filen kunne ikke læses ({type(error).__name__}).", "Bed afsenderen om at sende brevet på ny."
        )


def memory_in_use() -> int:
    """Bytes of memory that this process holds now; 0 where the system does not tell. (`ru_maxrss` counts what the parent held.)"""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * resource.getpagesize()
    except (OSError, ValueError, IndexError):
        return 0


def limit_time(seconds: int) -> None:
    """Processor seconds that this process may use from now on; then the system stops it."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + seconds + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


def limit_memory(limit: int) -> None:
    """Address space for a letter on top of what the process takes when it is idle."""
    with suppress(OSError, ValueError):
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        soft = limit + (256 << 20)
        resource.setrlimit(resource.RLIMIT_AS, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


def main() -> None:
    """Talk over the first two streams; whatever a library prints goes nowhere near them."""
    replies = os.fdopen(os.dup(1), "wb")
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    os.close(quiet)
    with suppress(KeyboardInterrupt, BrokenPipeError):
        serve(sys.stdin.buffer, replies)


if __name__ == "__main__":
    main()
