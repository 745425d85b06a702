"""So much for each of so many, and what it comes to: "40 pladser à 240 kr., i alt 9.600 kr.", "24 kursister deltog i 10 moduler hver, i
alt 240", "65 frivillige fik hver en dagsats på 420 kr. Øvelsen varede seks dage"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from letterkit.checks.frame import CheckInput, lead_in
from letterkit.checks.intervals import Interval, total
from letterkit.checks.means import PRINTED
from letterkit.checks.nouns import counts, head, same_noun
from letterkit.checks.reckoned import Reckoned, printed, product
from letterkit.checks.signs import signs
from letterkit.checks.way import DERIVED, Way, in_words, level
from letterkit.checks.whole_signs import same_measure
from letterkit.checks.wording import amount
from letterkit.checks.words import TIMES
from letterkit.checks.worked_signs import after, before, clause_of, is_told_as_result
from letterkit.claim import Figure

# What money or a number is told for each of: "pr. barn pr. dag", "til hvert af de fem medlemmer", "en bus kostede", "dagsats".
_PER = re.compile(
    r"\bpr\.?\s+(?:(?:løbende|påbegyndt\w*|solgt\w*|leveret|leverede|enkelt)\s+)?(?P<per>[^\W\d_]+[²³]?)|"
    r"\b(?:for|til|på|i)\s+(?:hver|hvert)(?:\s+af\s+de(?:\s+[\w.]+)?)?\s+(?P<each>(?!af\b|eneste\b|enkelt)[^\W\d_]{3,})|"
    r"\b(?:for|om|i)\s+(?:en|et)?\s*(?P<one>(?:dag|uge|måned|time|år)(?:en|et|n)?)\b|\bfor\s+(?:en|et)\s+(?P<for>[^\W\d_]{3,})",
    re.IGNORECASE,
)
_TARIFF = signs(
    r"\b(?:taksten|prisen|satsen|lejen|gebyret|betalingen|honoraret|lønnen|tilskuddet|afgiften)\s+(?:for|pr\.)\s+(?:(?:en|et|hver|hvert)\s+)?"
    r"(?P<noun>[^\W\d_]{3,})\b[^.;:,\d]{0,40}?\s(?:er|var|udgør|udgjorde|lød på|blev)\s+$"
)
_BARE_EACH = re.compile(r"^[^.;,\d]{0,14}?\b(?:stykket|hver|(?:for|til|på|i)\s+hvert?)\b", re.IGNORECASE)
_PRICE = signs(r"\b(?:en|et|hver|hvert)\s+(?P<noun>[^\W\d_]{3,})\s+(?:kostede|koster|blev købt for|blev solgt for|giver|gav)\s+$")
_EACH_BEFORE = signs(
    r"\b(?:pr\.?|hver|hvert|en|et|gennemsnit\w*|i snit)\s[^.;\d]{0,40}$|\bhvert?\s+af\s+de\s+[\d.]+\s+[^.;,\d]{0,40}$"
)
# "Det svarer til en udgift på": no price of one thing
_A_BILL = signs(
    r"\b(?:en|et)\s+(?:\w+\s+)?(?:\w*udgift|\w*beløb|\w*pris|\w*regning|\w*sum|\w*indtægt|\w*omkostning|\w*faktura)\s+(?=på\b)"
)
_BY_TIME = signs(r"\b(?P<time>dag|døgn|uge|måned|time)s?(?:sats|løn|pris|takst|leje|honorar|diæt)(?:en|n)?\b[^.;\d]{0,25}$")
_HAS = r"(?:har|havde|fik|tæller|talte|rummer|rummede|modtog|kostede|koster|betaler|betalte|(?:er|var)\s+på|bidrog\s+med|bidrager\s+med|gav|giver)"
_AT = re.compile(
    rf"(?:^|\s)(?:(?:à|á|a|@)\s*$|(?:med|på|{_HAS}|bidrog|bidrager)\s+hvert?\s+(?:med\s+)?$|(?:som|der)\s+hvert?\s+{_HAS}\s+$"
    rf"|hvert?\s+af\s+de\s+[\w.]+\s+[^.,;\d]{{2,30}}?\s{_HAS}\s+$)",
    re.IGNORECASE,
)
_EACH_NEXT = re.compile(r"\bhver(?:t)?\s+$", re.IGNORECASE)  # "afdelinger med hver 24": of the number that follows
_ONE = re.compile(r"(?:^|\s)(?:en|et|én|ét)\s+(?:\w+\s+){1,3}$", re.IGNORECASE)
_UNITS = (("dag", "day"), ("døgn", "day"), ("uge", "week"), ("måned", "month"), ("time", "hour"), ("år", "year"))

_NOT_ALONE = signs(
    r"\b(?:gebyr\w*|rabat\w*|tillæg\w*|desuden|herudover|derudover|dertil|hertil|både|heraf|hvoraf|ekskl\w*|også|plus|fragt\w*|rente\w*|kun|dog|men|op til|inkl\w*|fordi|idet|"
    r"eftersom|plads(?:er)? til|rumme\w*|levering|montering|del af|delvis\w*|moms|ikke alle)\b"
)
_EXPLAINED = signs(r"\b(?:da|fordi|idet|når|med|heraf|hvoraf|også|inkl\w*|uden|efter|eftersom)\b")  # behind the bill
_WITH = signs(r"\b(?:med(?!\s+\d)|samt|foruden|tillige|når|efter)\b")  # between price and bill: something more is paid
_NO_MORE = signs(r"\buden\s+(?:\w*rabat|moms|gebyr\w*|tillæg)\b|\b\w+\s+(?:indbefattet|medregnet)\b")
_BILL = signs(
    r"\b(?:i alt|samlet|samlede|tilsammen|sum(?:men)?|(?:\w*udgift|regning|faktura|pris|beløb)\w*|kostede|betalt|betalte|udbetalt|står|stod|lyder på|lød på)\b[^.;\d]{0,40}$"
)


def priced(given: CheckInput, result: Figure, near: Sequence[Figure]) -> Way | None:
    """The only price, and the only numbers of things, and of days, that it can be the price of."""
    if result.kind not in ("amount", "duration", "count") or result.role not in ("level", "total"):
        return None
    each = _nouns(given, result)
    if each and not (result.role == "total" and all(noun.casefold().startswith(TIMES) for noun in each)):
        return None
    same = [one for one in near if one.kind == result.kind and same_measure(one, result)]
    if result.kind == "count":
        same = [one for one in same if _noun(given, result) and same_noun(_noun(given, one), _noun(given, result))]
    if not same or any(one.approx not in PRINTED or one.value >= result.value for one in same):
        return None
    last = max(same, key=lambda one: one.span.start)
    stop = given.sentence(result.span)[1]
    stretch = _NO_MORE.sub(" ", given.letter.text[min(last.span.start, result.span.start) : stop])
    between = before(given, result)[max(0, last.span.end - given.sentence(result.span)[0]) :]
    if _NOT_ALONE.search(stretch) or _WITH.search(between) or _EXPLAINED.search(_NO_MORE.sub(" ", after(given, result))):
        return None
    pairs = [_at(given, one, near) for one in same]
    if len(same) > 1:
        made = _list([pair for pair in pairs if pair is not None], result) if all(pairs) else None
    else:
        bases = (
            [pairs[0][1]]
            if pairs[0] is not None
            else _bases(given, same[0], near)
            if not each
            else _all(given, same[0], each, near)
        )
        counted = [one for one in bases if one is not None]
        made = product(result, same[0], *counted) if counted and len(counted) == len(bases) else None
        if made is not None and _more_things(given, result, (*counted, same[0])):
            return None
    if made is None:
        return None
    if same[0].role == "average" and len(made.numbers) == 2:  # "412 elever i 18 klasser, 23 pr. klasse": rounded
        whole = made.combine
        made = replace(made, combine=lambda _, base: whole(printed(same[0], given.vocabulary), base))
    told = (
        result.role == "total"
        or DERIVED.search(clause_of(given, result))
        or _BILL.search(before(given, result) + lead_in(result))
        or is_told_as_result(given, result)
    )
    near_it = abs(made.value - result.value) * 3 <= made.value  # further apart, the bill is hardly for just these
    return Way(made=made, sure=bool(told and near_it))


def _more_things(given: CheckInput, result: Figure, bases: Sequence[Figure]) -> bool:
    """ "14 foredrag og vist to film, i alt 52.000 kr.": something else that is counted between the number and the bill."""
    last = max(one.span.end for one in bases)
    start = max(last, given.sentence(result.span)[0])
    return any(one.kind == "count" for one in given.told(start, result.span.start))


def _at(given: CheckInput, rate: Figure, near: Sequence[Figure]) -> tuple[Figure, Figure | None] | None:
    """ "40 pladser à 240 kr.": the price and its number; None as the number for "en printer à 3.000 kr."."""
    lead = before(given, rate)
    at = _AT.search(lead)
    if at is None:
        return None
    told = [one for one in near if one.span.end <= rate.span.start and one.span.start >= given.sentence(rate.span)[0]]
    words = given.letter.text[told[-1].span.end if told else given.sentence(rate.span)[0] : rate.span.start]
    if _ONE.search(_AT.sub("", words) + " "):
        return (rate, None)
    counted = bool(told) and told[-1].kind in ("count", "duration")  # "96.000 timer a 1.050 kr."
    return (rate, told[-1]) if counted and told[-1].value > 1 else None


def _list(pairs: Sequence[tuple[Figure, Figure | None]], result: Figure) -> Reckoned | None:
    """ "16 computere à 5.500 kr. og en printer à 3.000 kr."."""
    made = [product(result, rate, *([base] if base is not None else [])) for rate, base in pairs]
    if not made:
        return None
    lengths = [len(one.numbers) for one in made]

    def combine(*sides: Interval) -> Interval:
        found, place = [], 0
        for one, length in zip(made, lengths, strict=True):
            found.append(one.combine(*sides[place : place + length]))
            place += length
        return total(found)

    value = sum((one.value for one in made), Fraction(0))
    return Reckoned(
        numbers=tuple(number for one in made for number in one.numbers),
        combine=combine,
        value=value,
        tell=lambda: f"{' + '.join(one.said.split(' = ')[0] for one in made)} = {amount(value, result)}",
    )


def _bases(given: CheckInput, rate: Figure, near: Sequence[Figure]) -> list[Figure | None]:
    """What the price is to be multiplied by; None where it is told for each of what is not counted, or counted twice."""
    nouns = _nouns(given, rate)
    found: list[Figure | None] = []
    times = {unit for noun in nouns for start, unit in _UNITS if noun.casefold().startswith(start)}
    for unit in sorted(times):
        lasting = [one for one in near if one.kind == "duration" and one.unit == unit and one.id != rate.id]
        found.append(lasting[0] if len(lasting) == 1 else None)
    named = [noun for noun in nouns if noun and not noun.casefold().startswith(TIMES)]
    things = [one for one in near if one.kind == "count" and one.id != rate.id and one.value > 1]
    for noun in named:
        of_it = [one for one in things if counts(one, noun)]
        of_it = of_it or [one for one in things if not in_words(one) and len(named) == 1 and not times]
        found.append(of_it[0] if len(of_it) == 1 and level(given, of_it[0]) else None)
    if "" in nouns and not named:
        bare = [one for one in things if not in_words(one)]
        found.append(bare[0] if len(bare) == 1 and level(given, bare[0]) else None)
    if times and not named and "" not in nouns and things:
        return []  # so much a day, and somebody is counted: for each of them, or for all
    return found


def _all(given: CheckInput, rate: Figure, each: Sequence[str], near: Sequence[Figure]) -> list[Figure | None]:
    """ "64 boliger … 7.200 kr. om måneden … samlet 460.800 kr. om måneden": for all of them, in the same time."""
    things = [one for one in near if one.kind == "count" and one.value > 1 and not in_words(one)]
    same_time = [one.casefold()[:3] for one in _nouns(given, rate)] == [one.casefold()[:3] for one in each]
    return [things[0]] if same_time and len(things) == 1 and level(given, things[0]) else []


def _nouns(given: CheckInput, one: Figure) -> list[str]:
    """What a number is told for each of: the nouns, "" where no noun says it; nothing where it is told for no each."""
    behind, lead = re.split(r"[,;]\s|\.\s(?=[A-ZÆØÅ])|\d", after(given, one))[0], before(given, one)
    found = [next(filter(None, each.groups())) for each in _PER.finditer(behind[:60])]
    lead = _A_BILL.sub(" ", re.split(r"[,;]\s", lead)[-1] or lead)
    tariff, by_time = _TARIFF.search(lead), _BY_TIME.search(lead)
    price = _PRICE.search(lead) or tariff
    found += [price["noun"]] if price is not None else []
    found += [by_time["time"]] if by_time is not None else []
    bare = (
        (_BARE_EACH.match(behind) is not None and not _EACH_NEXT.search(behind))
        or one.role == "average"
        or _EACH_BEFORE.search(lead[-60:]) is not None
    )
    plain = [noun for noun in found if not noun.casefold().startswith(TIMES)]
    return [*found, ""] if bare and not plain and tariff is None else found


_NOUN = re.compile(r"\s*([^\W\d_]+[²³]?)")


def _noun(given: CheckInput, figure: Figure) -> str:
    """The word right behind the number, else what is counted."""
    found = _NOUN.match(given.letter.text, figure.span.start + len(lead_in(figure)) + len(figure.printed))
    return found[1] if found else head(figure)
