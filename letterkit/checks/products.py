"""So much for each, so many of them, and what it comes to: "450 kr. pr. kørsel. For 620 kørsler blev udgiften 279.000 kr.", "24 kursister
deltog i 10 moduler hver, i alt 240". The three stand in one sentence or two after each other, and there is no fourth number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput, lead_in
from letterkit.checks.kept_limits import measure
from letterkit.checks.means import DERIVED, OTHERWISE, PRINTED, names
from letterkit.checks.nouns import same_noun
from letterkit.checks.signs import signs
from letterkit.checks.words import TIMES
from letterkit.claim import Figure

_PER = re.compile(r"^[^.;,\d]{0,12}?\bpr\.?\s+(?P<noun>[^\W\d_]+[²³]?)", re.IGNORECASE)
_EACH_AFTER = re.compile(
    r"^\s*(?:[^\W\d_]+[²³]?\s+)?hver\b(?!\s+[^\W\d_]+(?:dag|uge|måned|år)\b)(?:[.,;]|\s+og\b|$)", re.IGNORECASE
)
_EACH_BEFORE = signs(r"\b(?:hver|hvert)\s+(?:af\s+de\s+[\d.]+\s+\w+\s+)?[^.;,\d]{0,40}$")
_COMES_TO = signs(
    rf"(?:{DERIVED.pattern}|\b(?:i alt|samlet|samlede|tilsammen|sum(?:men)?|udgift(?:en|erne)?|regningen|prisen)\b)(?:[^.;\d]{{0,60}})$"
)
_NOUN = re.compile(r"\s*([^\W\d_]+[²³]?)")
_MORE = signs(r"\b(?:gebyr\w*|moms|rabat\w*|tillæg\w*|desuden|herudover|derudover|dertil|både|heraf|hvoraf|gennemsnit\w*|snit)\b")


@dataclass(frozen=True, kw_only=True)
class Product:
    """`whole` is `rate` for each of `base`, so the letter's words say."""

    whole: Figure
    rate: Figure
    base: Figure


def find_products(given: CheckInput) -> Iterator[Product]:
    """The products of the letter whose three numbers the words leave no doubt about, in reading order."""
    text = given.letter.text
    for whole in given.claims.figures:
        if whole.kind not in ("count", "amount") or whole.role not in ("level", "total") or whole.approx not in PRINTED:
            continue
        here = given.sentence(whole.span)
        told = text[here[0] : whole.span.end]
        start = given.stretch(here, 1)
        words = text[start : here[1]]
        if not _COMES_TO.search(told[: len(told) - (whole.span.end - whole.span.start)] + lead_in(whole)):
            continue
        near = [one for one in given.told(start, here[1]) if one.id != whole.id]
        if (
            len(near) != 2
            or any(one.span.start > whole.span.start for one in near)
            or OTHERWISE.search(words)
            or _MORE.search(words)
        ):
            continue
        if any(one.approx not in PRINTED or one.value < 2 or is_change(given, one) for one in (*near, whole)):
            continue
        if len({one.as_of[:4] for one in (*near, whole) if one.as_of}) > 1:
            continue
        for rate, base in (near, reversed(near)):
            if base.kind == "count" and _is_rate(given, rate, base, whole):
                yield Product(whole=whole, rate=rate, base=base)
                break


def _is_rate(given: CheckInput, rate: Figure, base: Figure, whole: Figure) -> bool:
    """Is `rate` told for each of what `base` counts, and of one measure with `whole`?"""
    if rate.kind != whole.kind or (rate.kind == "amount") != (whole.kind == "amount"):
        return False
    text = given.letter.text
    start, end = given.sentence(rate.span)
    printed = rate.span.start + len(lead_in(rate)) + len(rate.printed)
    after, before = (
        text[printed:end],
        text[max(start, base.span.end if base.span.end <= rate.span.start else start) : rate.span.start],
    )
    if rate.kind == "count" and not _same_things(given, rate, whole):
        return False
    per = _PER.match(text[rate.span.end : end]) or _PER.match(after)
    if per is not None:
        return not per["noun"].lower().startswith(TIMES) and names(base, per["noun"])
    return _EACH_AFTER.match(after) is not None or (
        _EACH_BEFORE.search(text[start : rate.span.start]) is not None and bool(before)
    )


def _same_things(given: CheckInput, rate: Figure, whole: Figure) -> bool:
    if measure(rate) or measure(whole):
        return measure(rate) == measure(whole)
    left, right = (_noun(given, one) for one in (rate, whole))
    return bool(left) and bool(right) and same_noun(left, right)


def _noun(given: CheckInput, figure: Figure) -> str:
    """The word right behind the number."""
    place = figure.span.start + len(lead_in(figure)) + len(figure.printed)
    found = _NOUN.match(given.letter.text, place)
    return found[1] if found else ""
