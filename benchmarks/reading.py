"""How fast, and how truly, PDF letters are read: beside pdfplumber, pypdfium2's plain text and `pdftotext -layout`.

    python benchmarks/reading.py FILE.pdf …

Prints milliseconds of processor time a page (best of five runs over all files; a scanned page is not counted) for each way of reading,
and how many of pdfplumber's words ours are. Processor time, because a busy machine changes the clock and not the work.
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pdfplumber
import pypdfium2

from letterkit.readers import read_letter_here
from letterkit.readers.pdfwords import read_page_words

RUNS = 5
PLUMBER_BAR, PDFIUM_BAR = 1 / 12, 2.5


def plain_text(path: Path) -> None:
    document = pypdfium2.PdfDocument(path)
    for index in range(len(document)):
        page = document[index]
        textpage = page.get_textpage()
        textpage.get_text_range()
        textpage.close()
        page.close()
    document.close()


def our_words(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    words = []
    for index in range(len(document)):
        page = document[index]
        textpage = page.get_textpage()
        words += [word.text for word in read_page_words(page, textpage, index + 1).words]
        textpage.close()
        page.close()
    document.close()
    return words


def plumber_words(path: Path) -> list[str]:
    words = []
    with pdfplumber.open(path) as document:
        for page in document.pages:
            words += [word["text"] for word in page.extract_words(extra_attrs=["size"])]
            page.close()
    return words


def whole_letter(path: Path) -> None:
    read_letter_here(path)


def pdftotext(path: Path) -> None:
    subprocess.run(["pdftotext", "-layout", str(path), "-"], stdout=subprocess.DEVNULL, check=True)


def used() -> float:
    """Processor seconds of this process and of the programs that it ran."""
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def measure(read: Callable[[Path], object], paths: list[Path], pages: int) -> float:
    """Milliseconds a page, the best of `RUNS`."""
    best = float("inf")
    for _ in range(RUNS):
        before = used()
        for path in paths:
            read(path)
        best = min(best, used() - before)
    return best * 1000 / pages


def plain(word: str) -> str:
    """One sign for every line-end hyphen and for every bullet."""
    word = word[:-1] + "-" if word[-1:] in "\u00ad\u2010" else word
    return word.replace("\uf0b7", "•")


def main() -> int:
    paths = [path for path in map(Path, sys.argv[1:]) if not all(page.ocr for page in read_letter_here(path).pages)]
    if not paths:
        print("Angiv mindst én PDF med tekst.", file=sys.stderr)
        return 2
    pages = sum(len(pypdfium2.PdfDocument(path)) for path in paths)
    ways: list[tuple[str, Callable[[Path], object]]] = [
        ("pypdfium2 get_text_range", plain_text),
        ("letterkit: ord, felt og størrelse", our_words),
        ("letterkit: hele brevet", whole_letter),
        ("pdfplumber extract_words", plumber_words),
    ]
    if shutil.which("pdftotext"):
        ways.append(("pdftotext -layout", pdftotext))
    times = {name: measure(read, paths, pages) for name, read in ways}
    print(f"{len(paths)} filer, {pages} sider; ms processortid pr. side, bedste af {RUNS}")
    for name, milliseconds in times.items():
        print(f"  {name:36} {milliseconds:7.2f}")
    words, plumber, text = (times[ways[index][0]] for index in (1, 3, 0))
    print(
        f"ord mod pdfplumber: {words / plumber:.3f} (grænse {PLUMBER_BAR:.3f}); mod pypdfium2-tekst: {words / text:.2f} (grænse {PDFIUM_BAR})"
    )
    ours, theirs = (Counter(plain(word) for path in paths for word in read(path)) for read in (our_words, plumber_words))
    print(f"ord som hos pdfplumber: {(ours & theirs).total()} af {theirs.total()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
