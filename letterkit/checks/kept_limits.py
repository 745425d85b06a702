"""What the letter says holds for all, with its limit, and how a number beside it stands to that limit.

"Alle ansøgninger blev afgjort inden for fire uger", "Udredningsretten på to måneder er holdt for samtlige børn", "Ingen har ventet mere end
14 dage", "Kravet er overholdt i alle kvartaler" (of the eight minutes that the sentence before allows).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import Interval
from letterkit.checks.signs import signs
from letterkit.checks.words import words
from letterkit.claim import Figure

RULE = (
    r"(?:\w*krav\w*|\w*frist\w*|\w*garanti\w*|\w*ret(?:ten)?|\w*lov\w*|\w*grænse\w*|\w*mål(?:et)?|\w*loft(?:et)?|\w*regl\w*|\w*regel\w*|\w*norm\w*|"
    r"\w*bestemmelse\w*|\w*maksimum\w*|budget\w*|\w*ramme\w*|\w*bekendtgørelse\w*|\w*aftale\w*)"
)
KEPT = r"(?:overholdt|opfyldt|holdt|indfriet|efterlevet|nået|overholdes|opfyldes|overholder|opfylder|overholdte|opfyldte)"
_ALL = r"(?:alle|samtlige|hver eneste|hvert eneste|hvert|ethvert|hele)"
# Words without which none of the patterns can be found: most sentences have none.
_OF_ALL = signs(rf"\b(?:{_ALL}|ikke|ingen|uden|aldrig)\b")
_KEEPING = signs(rf"\b{KEPT}\b")
_KEPT_BY_ALL = signs(
    rf"\b{RULE}\b[^.;]*\b{KEPT}\b[^.;]*\b{_ALL}\b|\b{_ALL}\b[^.;]*\b{KEPT}\b[^.;]*\b{RULE}\b|\b{RULE}\b[^.;]*\b{_ALL}\b[^.;]*\b{KEPT}\b|"
    rf"\b{KEPT}\b[^.;]*\b{RULE}\b[^.;]*\b{_ALL}\b"
)
_NOT_BROKEN = signs(
    r"\b(?:ikke|ingen|uden|aldrig)\b[^.;]{0,40}\b(?:overskridelse\w*|overskredet|overskredne|overtrædelse\w*|brud på)\b|\ber ikke på noget tidspunkt\b"
)
_ALL_WITHIN = signs(
    r"\b(?:alle|samtlige|hver eneste)\b[^.;]{0,90}?\b(?:inden for|på (?:højst|under|mindre end|maksimalt)|senest|under)\b"
)
_NONE_OVER = signs(r"\bingen\b(?P<who>[^.;]{0,90}?)\b(?:mere end|længere end|over|længere)\b")
# Not all after all, or a wish or a duty.
HEDGED = signs(
    rf"\b(?:{words('except')}|skal|skulle|bør|burde|vil|ville|kan|kunne|forvent\w*|hidtil ikke|hvis|såfremt|for at|"
    r"stræber|tilstræb\w*|ønske\w*|ikke alle|ikke samtlige|ikke i alle|hovedsag\w*|typisk|normalt|i reglen|oftest|som udgangspunkt|generelt|nærmest|i praksis|øvrige|andre|resten)\b"
)
_ABBREVIATED = signs(r"\b(?:pr|pct|kr|mio|mia|ca|nr|stk)\.")
_MAXIMUM = signs(
    r"\b(?:højst|maksimalt|maks\.?|senest|inden for|ikke (?:overstige|over|længere end|mere end)|på|må|grænse\w*|loft\w*|frist\w*)\b"
)

_DAYS: dict[str, tuple[Fraction, Fraction]] = {
    "minute": (Fraction(1, 1440), Fraction(1, 1440)),
    "hour": (Fraction(1, 24), Fraction(1, 24)),
    "day": (Fraction(1), Fraction(1)),
    "workday": (Fraction(1), Fraction(1)),  # only ever held against working days
    "week": (Fraction(7), Fraction(7)),
    "month": (Fraction(28), Fraction(31)),
    "year": (Fraction(365), Fraction(366)),
}
_WORKING = signs(r"\b(?:hverdag|arbejdsdag|skoledag|bankdag|sagsbehandlingsdag)")


@dataclass(frozen=True, kw_only=True)
class ForAll:
    """`sentence` says that something holds for all; `limit` is the most that is allowed, where a number says it."""

    sentence: tuple[int, int]
    limit: Figure | None


def said_of_all(given: CheckInput) -> list[ForAll]:
    """The letter's statements that hold for all, in reading order, each with its limit."""
    found = []
    for sentence in given.sentences:
        if not _OF_ALL.search(given.letter.text, *sentence):
            continue
        text = _ABBREVIATED.sub(lambda found: found[0][:-1] + " ", given.letter.text[slice(*sentence)])
        nobody = _NONE_OVER.search(text)
        kept = (_KEEPING.search(text) and _KEPT_BY_ALL.search(text)) or _NOT_BROKEN.search(text)
        within = _ALL_WITHIN.search(text)
        if (
            not (nobody or kept or within)
            or HEDGED.search(text)
            or (kept and not nobody and re.search(r"\bikke\b", _NOT_BROKEN.sub(" ", text)))
        ):
            continue
        found.append(ForAll(sentence=sentence, limit=_limit(given, sentence)))
    return found


def _limit(given: CheckInput, sentence: tuple[int, int]) -> Figure | None:
    """The one limit of the sentence; else, for "kravet", that of the sentence before."""
    own = [one for one in given.told(*sentence) if _may_limit(given, one)]
    if own:
        return own[0] if len(own) == 1 else None
    last = given.neighbour(sentence, -1)
    if last is None or not re.search(RULE, given.letter.text[slice(*sentence)], re.IGNORECASE):
        return None
    rule = [one for one in given.told(*last) if _may_limit(given, one)]
    return rule[0] if len(rule) == 1 and _MAXIMUM.search(given.letter.text[slice(*last)]) else None


def _may_limit(given: CheckInput, figure: Figure) -> bool:
    start = given.sentence(figure.span)[0]
    told = re.search(r"\b(?:idet|da|mellem)\b[^,]*$|\befter\s+$", given.letter.text[start : figure.span.start])
    if is_change(given, figure) or figure.approx in ("at_least", "between") or told:
        return False
    before = given.letter.text[max(start, figure.span.start - 40) : figure.span.end]
    if re.match(r"\s*(?:kvartal|måned|år|uge)", given.letter.text[figure.span.end : figure.span.end + 10]) or re.search(
        r"\b(?:alle|samtlige)\s+(?:de\s+)?\S+\s*\S*$", before
    ):
        return False
    return figure.kind == "duration" or bool(measure(figure))


def measure(figure: Figure) -> str:
    """The physical unit of a count ("mg", "µg/l"), or ""."""
    told = re.search(
        r"\b(mg|µg|g|kg|db|dB|km/t|m³|m²|meter|m|grader|°C|Bq|ppm|ml|liter|CFU|pct)(?:/\w+)?\b",
        f"{figure.quote} {figure.counted or ''}",
    )
    return told[1].lower() if told and figure.kind == "count" else ""


def in_days(figure: Figure) -> Interval | None:
    """A duration in days, as wide as its unit leaves open; None for working days and other measures."""
    if figure.kind != "duration" or figure.unit not in _DAYS or _WORKING.search(figure.quote):
        return None
    low, high = _DAYS[figure.unit]
    return Interval(figure.value * low, (figure.value_to or figure.value) * high)


def exceeds(value: Figure, limit: Figure, *, at: str = "high") -> bool | None:
    """Is `value` (its upper end, or with `at="low"` its lower) more than the limit for certain? None where they cannot be compared."""
    most = _amount(limit)
    told = _amount(value)
    if most is None or told is None or most.high is None or not _comparable(value, limit):
        return None
    number = value.value if at == "low" or value.value_to is None else value.value_to
    if value.kind == "duration" and value.unit != limit.unit:
        return number * _DAYS[value.unit or ""][0] > most.high
    return number > limit.value


def _amount(figure: Figure) -> Interval | None:
    if figure.kind == "duration":
        if _WORKING.search(figure.quote):
            return Interval(figure.value, figure.value_to or figure.value)
        return in_days(figure)
    return Interval(figure.value, figure.value_to or figure.value) if measure(figure) else None


def _comparable(value: Figure, limit: Figure) -> bool:
    if value.kind != limit.kind:
        return False
    if value.kind == "duration":
        return (
            bool(_WORKING.search(value.quote)) == bool(_WORKING.search(limit.quote))
            and value.unit in _DAYS
            and limit.unit in _DAYS
        )
    return measure(value) == measure(limit) != ""
