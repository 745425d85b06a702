"""What a finding says and asks, as a letter says it: dates and months in words, no row numbers, nothing said twice."""

from __future__ import annotations

import re

from letterkit.draft.lexicon import tidy
from letterkit.draft.wording import write_date
from letterkit.finding import Finding

_MONTHS = ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december")
# A date of the analysis format that stands alone; one in a file's name is left as it is.
_ISO = re.compile(r"(?<![\w./-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?(?![\w./-]*\w)")
_SHORT_MONTH = re.compile(r"\b(?P<month>Jan|Feb|Mar|Apr|Maj|Jun|Jul|Aug|Sep|Okt|Nov|Dec)\.? (?P<year>(?:19|20)\d\d)\b")


def in_letter_words(text: str) -> str:
    """One line; "2017-12-31" as "31. december 2017", a table's "Okt 2017" as "oktober 2017"."""
    line = _ISO.sub(lambda found: write_date(found.group()), tidy(text))
    line = re.sub(r"(?<=: )(\S*\d) → (\S*\d)", r"fra \1 til \2", line)
    line = re.sub(r" = (?P<sum>\S*\d) ≠ (?P<said>\S*\d)", r" = \g<sum>, ikke \g<said>", line)
    return _SHORT_MONTH.sub(lambda found: f"{_month(found['month'])} {found['year']}", line)


def _month(short: str) -> str:
    return next(month for month in _MONTHS if month.startswith(short.lower()))


# "…; brevet skriver ”…”": the point quotes these words itself.
_WRITTEN = re.compile(r"; brevet skriver ”(?P<words>[^”]+)”\.?")


def written_words(finding: Finding) -> str:
    """The letter's own words that the explanation sets its result against, or nothing."""
    found = _WRITTEN.search(in_letter_words(finding.explanation))
    return found["words"] if found else ""


def explanation_words(finding: Finding, quote: str = "") -> str:
    """What was found, without the row of a data file (the comment names it) and without the words of the point's `quote`."""
    said = re.sub(r" \(række \d+\)", "", in_letter_words(finding.explanation))
    if quote and written_words(finding) == quote:
        said = _WRITTEN.sub("", said)
    # Whether the promise was kept is a point of its own.
    return re.sub(r"(?<=\.) Fristen [^.]*(?:\. [^.]*)?? er passeret; sagen viser ikke, om løftet er holdt\.", "", said)


def ask_words(finding: Finding, quote: str = "") -> str:
    """What follows "oplyse": ", hvordan …" for a clause, " status for …" for a noun.

    What the point has said already is left out: the reason ("idet delene giver …"), the words of its `quote`, and a day that stands there.
    """
    ask = in_letter_words(finding.ask)
    ask = ask.split(", idet ")[0] if finding.explanation else ask
    if quote:
        said = re.escape(in_letter_words(quote).rstrip(".")) + r"\.?"
        ask = re.sub(
            rf"(?:, at )?”{said}”", lambda found: " oplysningen" if found.group().startswith(",") else "oplysningen", ask
        )
    if finding.explanation:
        ask = re.sub(r" \([^()]*[=≠][^()]*\)$", "", ask)
    if (named := re.fullmatch(r"(?P<ask>.+ (?:menes|gælder)) (?:med|i) (?P<day>.+)", ask)) and named[
        "day"
    ] in f"{quote} {finding.explanation}":
        ask = named["ask"]
    return f", {ask}" if re.match(r"(?:hv|om )", ask) else f" {ask}" if ask else ""
