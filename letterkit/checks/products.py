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
from letterkit.checks.nouns import is_named_beside, same_noun
from letterkit.checks.signs import signs
from letterkit.checks.words import TIMES
from letterkit.claim import Figure

_PER = signs(
    r"^[^.;,\d]{0,12}?\bpr\.?\s+(?:(?:løbende|påbegyndt\w*|solgt\w*|leveret|leverede|enkelt)\s+)?(?P<noun>[^\W\d_]+[²³]?)"
)
_EACH_AFTER = signs(r"^\s*(?:[^\W\d_]+[²³]?\s+)?hver\b(?!\s+[^\W\d_]+(?:dag|uge|måned|år)\b)(?:[.,;]|\s+og\b|$)")
_EACH_BEFORE = signs(r"\b(?:hver|hvert)\s+(?:af\s+de\s+[\d.]+\s+\w+\s+)?[^.;,\d]{0,40}$")
_COMES_TO = signs(
    rf"(?:{DERIVED.pattern}|\b(?:i alt|samlet|samlede|tilsammen|sum(?:men)?|udgift(?:en|erne)?|regningen|prisen)\b)(?:[^.;\d]{{0,60}})$"
)
# Behind money alone it says enough: "Regningen lød på", "De står kommunen i", "en faktura på".
_BILLED = signs(
    r"\b(?:(?:regning|faktura|udgift|beløb|samlede pris|samlede udgift)\w*\s+(?:\w+\s+)?(?:(?:lød|lyder|var|er|blev|løb op)\s+)?(?:på|i|til)|(?:den|det|de)\s+(?:lød|lyder)\s+på|"
    r"(?:står|stod)\s+(?:\w+\s+){1,2}i|(?:kostede|koster|betalt|betalte|betaler)\s+(?:\w+\s+){0,2}?(?:i alt|tilsammen|samlet)|i alt)\s*$"
)
_PRICE = signs(r"\b(?:en|et|hver|hvert)\s+(?P<noun>[^\W\d_]{3,})\s+(?:kostede|koster|blev købt for|blev solgt for)\s+$")
_NO_REBATE = signs(r"\buden\s+(?:\w*rabat|moms|gebyr\w*|tillæg)\b|\b\w+\s+(?:indbefattet|medregnet)\b")
_ALSO = signs(r"\b(?:også|inklusive|inkl|plus|fragt\w*|rente\w*|levering|montering|del af|delvis\w*|kun)\b")
_EXPLAINED = signs(r"\b(?:da|fordi|idet|når|med|heraf|hvoraf|også|inkl\w*|uden|efter|eftersom)\b")
_NOUN = re.compile(r"\s*([^\W\d_]+[²³]?)")
_MORE = signs(r"\b(?:gebyr\w*|moms|rabat\w*|tillæg\w*|desuden|herudover|derudover|dertil|både|heraf|hvoraf|gennemsnit\w*|snit)\b")


@dataclass(frozen=True, kw_only=True)
class Product:
    """`whole` is `rate` for each of `base`, so the letter's words say."""

    whole: Figure
    rate: Figure
    base: Figure


def find_products(given: CheckInput) -> Iterator[Product]:
    """The products of the letter whose three numbers the words leave no doubt about."""
    found: set[str] = set()
    for one in (*_side_by_side(given), *_billed(given)):
        if one.whole.id not in found:
            found.add(one.whole.id)
            yield one


_BACK = 3  # sentences before a bill in which its price and its number may stand
_FOR_EACH = signs(r"^[^.;,\d]{0,12}?\b(?:for|til|på)\s+(?:hver|hvert)\b(?:\s+(?P<noun>(?!af\b|eneste\b|enkelt)[^\W\d_]{3,}))?")


def _billed(given: CheckInput) -> Iterator[Product]:
    """ "Leverandøren forlangte 2.150 kr. for hver. Der kom 260 hjem. De står kommunen i 559.000 kr.": up to the end of the clause of the
    bill there is one price and one number of things."""
    text = given.letter.text
    for whole in given.claims.figures:
        here = given.sentence(whole.span)
        lead = text[here[0] : whole.span.start] + lead_in(whole)
        if (
            whole.kind != "amount"
            or whole.role not in ("level", "total")
            or whole.approx not in PRINTED
            or not _BILLED.search(lead)
        ):
            continue
        start = given.stretch(here, _BACK)
        stop = whole.span.end + len(re.split(r"[,;]\s|\s(?:og|men)\s", text[whole.span.end : here[1]])[0])
        near = [
            one for one in given.told(start, stop) if one.id != whole.id and one.kind in ("amount", "count", "share", "ratio")
        ]
        rates, bases = [one for one in near if one.kind == "amount"], [one for one in near if one.kind == "count"]
        if len(near) != 2 or len(rates) != 1 or len(bases) != 1 or rates[0].span.start > whole.span.start:
            continue
        rate, base = rates[0], bases[0]
        words = _NO_REBATE.sub(" ", text[min(rate.span.start, base.span.start) : stop])
        if (
            _EXPLAINED.search(text, stop, here[1])
            or _ALSO.search(words)
            or OTHERWISE.search(words)
            or _MORE.search(words)
            or any(one.approx != "exact" or is_change(given, one) for one in (rate, base))
        ):
            continue
        years = {one.as_of[:4] for one in (rate, base, whole) if one.as_of}
        # A third apart, the bill is hardly for just these.
        near_it = abs(rate.value * base.value - whole.value) * 3 <= rate.value * base.value
        if near_it and base.value >= 2 and rate.unit == whole.unit and len(years) <= 1 and _is_price(given, rate, base):
            yield Product(whole=whole, rate=rate, base=base)


def _is_price(given: CheckInput, rate: Figure, base: Figure) -> bool:
    """Is the money told for each of what the number counts, or for each of what a bare number may count?"""
    text = given.letter.text
    start, end = given.sentence(rate.span)
    after = text[rate.span.end : end]
    told = _PER.match(after) or _FOR_EACH.match(after) or _PRICE.search(text[start : rate.span.start])
    if told is None:
        return False
    noun = told["noun"]
    bare = not is_named_beside(base) or base.counted is None
    return noun is None or (not noun.lower().startswith(TIMES) and (bare or names(base, noun)))


def _side_by_side(given: CheckInput) -> Iterator[Product]:
    """The three in one sentence or two after each other, in reading order."""
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
