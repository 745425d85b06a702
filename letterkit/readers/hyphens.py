"""Line ends: which hyphen was put there by the typesetter, and which belongs to the word.

Docling #4151 and others lose hyphens that belong to the word; the rule here removes a hyphen only from a word that was broken, and
asks the rest of the letter first: a word that stands whole elsewhere is joined as it stands there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

# "-", U+2010, U+2011, U+00AD, and pdfium's own marks for a line-end hyphen.
HYPHENS = "-\u2010\u2011\u00ad\u0002\ufffe"
SOFT = "\u00ad"
# "ret- og pligtreglerne", "ind- eller udland": the hyphen stands for the missing half.
JOINING_WORDS = frozenset(["og", "eller", "samt", "og/eller", "respektive", "henholdsvis", "hhv.", "såvel", "plus", "kontra"])
# First parts that always keep their hyphen and would pass for a syllable.
HYPHENATED_FIRST = frozenset(
    ["it", "id", "eu", "ai", "app", "ikke", "ex", "eks", "co", "selv", "non", "anti", "web", "e-mail", "wifi", "ph.d", "ph.d."]
)
VOWEL = re.compile(r"[aeiouyæøåéáíóúäöü]", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*", re.UNICODE)
ADDRESS = re.compile(r"@|www\.|https?:|/\S*\.|\.(?:dk|com|eu|net)\b", re.IGNORECASE)


@dataclass
class Evidence:
    """Words seen inside lines, in lower case: whole ones and ones with a hyphen."""

    whole: set[str] = field(default_factory=set)
    hyphenated: set[str] = field(default_factory=set)


def gather_evidence(lines: Iterable[str]) -> Evidence:
    """Texts of printed lines → the words that no line end touched."""
    evidence = Evidence()
    for line in lines:
        for match in WORD.finditer(line.rstrip(HYPHENS + " ")):
            word = match.group().lower()
            (evidence.hyphenated if "-" in word else evidence.whole).add(word)
    return evidence


def join_line_end(before: str, after: str, evidence: Evidence) -> tuple[str, str]:
    """The last word of a line and the first of the next → (the last word as it stays, what goes between them: "" or " ").

    >>> join_line_end("modta-", "gere", Evidence())
    ('modta', '')
    >>> join_line_end("ret-", "og", Evidence())
    ('ret-', ' ')
    >>> join_line_end("Lolland-", "Falster", Evidence())
    ('Lolland-', '')
    """
    if not before or not after:
        return before, " "
    last = before[-1]
    if last == "/" and before[-2:-1].isalpha() and after[0].isalpha():
        return before, ""
    if last in "–—" and before[-2:-1].isdigit() and after[0].isdigit():
        return before, ""
    if last not in HYPHENS:
        return before, " "
    stem = before[:-1]
    kept = stem + "-"
    if not stem or not (stem[-1].isalnum() or stem[-1] in ".”\"»’')"):
        return ("–" if last == "-" and not stem else kept) if stem else last, " "
    following = after.rstrip('.,;:!?)”"»').lower()
    if following in JOINING_WORDS:
        return kept, " "
    if last == SOFT:
        return stem, ""
    first = stem.lstrip("(”\"«»‘’'[")
    joined = re.sub(r"^\W+|\W+$", "", first + after).lower()
    hyphened = re.sub(r"^\W+|\W+$", "", first + "-" + after).lower()
    if hyphened in evidence.hyphenated:
        return kept, ""
    if joined in evidence.whole and not after[0].isupper():
        return stem, ""
    return (kept if _keeps_hyphen(first, after) else stem), ""


def join_lines(lines: Sequence[str]) -> str:
    """Lines of one text, as a cell has them, on one: a word that was broken by hand is whole again ("Stad-⏎fæstet").

    >>> join_lines(["Stad-", "fæstet"]), join_lines(["Børne- og", "ungechef"])
    ('Stadfæstet', 'Børne- og ungechef')
    """
    text = ""
    for line in filter(None, lines):
        head, _, last = text.rpartition(" ")
        kept, glue = join_line_end(last, line.split(" ", 1)[0], Evidence()) if text else ("", "")
        text = f"{head} {kept}{glue}{line}" if head else f"{kept}{glue}{line}"
    return text


def _keeps_hyphen(first: str, after: str) -> bool:
    """Is the hyphen the word's own? `first` is the fragment before it, without opening quotes and brackets."""
    if not after[0].isalpha() or not first[-1].isalpha():
        return True  # 24-timers, 2014-2016, ”Flere skal med”-indsatsen
    if after[0].isupper():
        return not (first.isupper() and after[:2].isupper() and len(first) > 3)  # REDEGØ-RELSE in a heading of capitals
    tail = re.split(r"[-/]", first)[-1]
    return (
        (tail.isupper() and len(tail) > 1)  # STAR-måling
        or len(tail) == 1  # a-kasse: no word is broken after one letter
        or not VOWEL.search(tail)  # tv-avis
        or tail.lower() in HYPHENATED_FIRST
        or any(map(str.isdigit, tail))
        or ADDRESS.search(first + after) is not None
    )
