"""Wholes that are told from the other end: what is left over, what is net of a deduction, what a budget and its account leave, sums
that the letter closes, and totals of a bulleted list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.nouns import counts, head, is_named_beside
from letterkit.checks.signs import signs
from letterkit.checks.whole_signs import DISTINCT_ROLES, SUMMED, Whole, counts_the_same, is_remainder, same_measure
from letterkit.checks.words import words
from letterkit.claim import Figure


def left_over(given: CheckInput) -> list[Whole]:
    """ "Ud af puljens 45 mio. kr. er 31,5 mio. kr. udmøntet. Der resterer således 13,5 mio. kr.": a rest alone in its sentence,
    and the one whole and one part in the sentence before it."""
    found = []
    for rest in given.claims.figures:
        if rest.kind not in ("count", "amount") or rest.part_of or not is_remainder(given, rest):
            continue
        here = given.sentence(rest.span)
        if [one.id for one in _levels(given, here, rest)] != [rest.id]:
            continue
        before = _before(given, here)
        pair = _levels(given, before, rest)
        if len(pair) != 2 or not pair[0].value > pair[1].value or rest.value >= pair[0].value:
            continue
        whole, part = pair
        linked = part.part_of == whole.id or _OF.match(given.letter.text[before[0] : whole.span.start])
        if not linked and (rest.role == "remainder" or _more_before(given, before, rest)):
            continue  # "96 gik …, og 58 …. De sidste 27 …": the rest of something told farther back
        if part.part_of in (None, whole.id):
            found.append(Whole(whole=whole, parts=(part, rest), exhaustive="resten", complete=True))
    return found


_OF = signs(r"^\W*(?:ud af|af|blandt)\s+(?:\w+\s+){0,3}$")


def _more_before(given: CheckInput, sentence: tuple[int, int], rest: Figure) -> bool:
    """Does the paragraph tell of more that could be added, before that sentence?"""
    start = given.block(rest.span)[0]
    return any(same_measure(one, rest) for one in given.told(start, sentence[0]))


def _levels(given: CheckInput, sentence: tuple[int, int], like: Figure) -> list[Figure]:
    """The figures of one sentence that can be added to `like`."""
    return [
        one
        for one in given.told(*sentence)
        if same_measure(one, like) and (one.role not in DISTINCT_ROLES or one.id == like.id) and not is_change(given, one)
    ]


def _before(given: CheckInput, sentence: tuple[int, int]) -> tuple[int, int]:
    """The sentence before this one; an empty stretch where it is the first."""
    place = given.number_of(sentence)
    return given.sentences[place - 1] if place > 0 else (0, 0)


_NET = signs(r"\b(?:netto\w*|egenfinansiering\w*|kommunens egen udgift|restbeløb\w*)\b[^,;.\d]{0,40}$")
_GROSS = signs(r"\b(?:brutto\w*|(?:\w+)?udgift\w*|(?:\w+)?omkostning\w*|anlægssum\w*|kostede|koster|pris\w*)\b[^;.\d]{0,80}$")
_TAKEN_OFF = signs(
    r"\b(?:heraf|hvoraf|deraf|fratrukket|minus|efter|fradrag|refusion\w*|refunder\w*|brugerbetaling\w*|egenbetaling\w*|tilskud\w*|"
    r"medfinansier\w*|indtægt\w*|moms\w*|dækker|dækkede|dækkes|betaler|betalte)\b[^;.\d]{0,60}$"
)


def netted(given: CheckInput) -> list[Whole]:
    """ "Udgiften var 18,4 mio. kr. Heraf refunderede staten 6,9 mio. kr., så nettoudgiften blev 11,5 mio. kr."."""
    text, found = given.letter.text, []
    for net in given.claims.figures:
        here = given.sentence(net.span)
        if net.kind != "amount" or net.role in ("target", "limit") or not _NET.search(text[here[0] : net.span.start]):
            continue
        near = [one for one in (*_levels(given, _before(given, here), net), *_levels(given, here, net)) if one.id != net.id]
        near = [one for one in near if given.block(one.span) == given.block(net.span)]
        if len(near) != 2 or any(one.span.start > net.span.start for one in near):
            continue
        gross, off = sorted(near, key=lambda one: -one.value)
        told = text[given.sentence(gross.span)[0] : gross.span.start], text[given.sentence(off.span)[0] : off.span.start]
        if any(one.value - gross.value == net.value for one in given.told(0, gross.span.start) if same_measure(one, net)):
            continue  # "Besparelsen er 6,5 mio. kr. … Engangsudgifterne 4,3 mio. kr., hvoraf …; netto 2,2": net of the saving
        if _GROSS.search(told[0]) and _TAKEN_OFF.search(told[1]) and not _NET.search(told[0]) and net.value < gross.value:
            found.append(Whole(whole=gross, parts=(off, net), exhaustive="netto", complete=True))
    return found


_PLANNED = signs(r"\b(?:\w*budget\w*|\w*bevilling\w*|ramme\w*|\w+ramme(?:n|s)?|afsat|afsatte|afsættes|bevilget|bevilgede)\b")
_SPENT = signs(r"\b(?:\w*forbrug(?:et)?|\w*regnskab\w*|brugt|brugte|anvendt|anvendte|udgift(?:en|er|erne)?|kostede|kostet)\b")
_AGAINST_PLAN = rf"\b(?:i forhold til|mod|sammenlignet med|set i forhold til)\s+(?:\w+\s+)?{_PLANNED.pattern}"
_LEFT_OF_PLAN = signs(
    rf"\b(?:mindreforbrug|mindreudgift|underforbrug)\w*\b[^.;\d]{{0,40}}$|\b(?:overskud|besparelse)\w*\b[^.;\d]{{0,20}}{_AGAINST_PLAN}[^.;\d]{{0,20}}$"
)
_OVER_PLAN = signs(
    rf"\b(?:merforbrug|merudgift|overforbrug|budgetoverskridelse)\w*\b[^.;\d]{{0,40}}$|\b(?:overskridelse|underskud)\w*\b[^.;\d]{{0,20}}{_AGAINST_PLAN}[^.;\d]{{0,20}}$"
    rf"|{_PLANNED.pattern}[^.;\d]{{0,30}}\boverskredet\s+med\s+$"
)
# The difference, the budget or the account is of something narrower, or not yet what it will be.
_NARROWED = signs(
    r"\b(?:heraf|hvoraf|alene|især|forvent\w*|ventes|skønne\w*|korriger\w*|tillægsbevilling\w*|overført\w*|året før|sidste år|halvår\w*|kvartal\w*|måneder|foreløbig\w*|hidtil|indtil|til og med|gaver|indtægt\w*)\b"
)


@dataclass(frozen=True, kw_only=True)
class Accounted:
    """A budget, what was spent, and the difference; `left`: the words say that money was left."""

    plan: Figure
    cost: Figure
    gap: Figure
    left: bool


def accounted(given: CheckInput) -> tuple[Accounted, ...]:
    """ "Budgettet var 33,4 mio. kr. Forbruget blev 31,8 mio. kr. … Mindreforbruget på 1,6 mio. kr.": the paragraph up to the difference
    tells one budget, one account and no other money."""
    return given.once("accounted", lambda: tuple(_accounted(given)))


def _accounted(given: CheckInput) -> Iterator[Accounted]:
    text = given.letter.text
    for gap in given.claims.figures:
        here = given.sentence(gap.span)
        lead = text[here[0] : gap.span.start]
        left, over = _LEFT_OF_PLAN.search(lead), _OVER_PLAN.search(lead)
        if gap.kind == "amount" and left is over is None and (rest := _left_to_spend(given, gap)) is not None:
            yield rest
            continue
        if gap.kind != "amount" or gap.role in ("target", "limit") or (left is None) == (over is None):
            continue
        start = given.block(gap.span)[0]
        before = [one for one in given.told(start, gap.span.start) if one.kind == "amount"]
        if len(before) != 2 or any(one.unit != gap.unit or one.approx != "exact" for one in (*before, gap)):
            continue
        told = [_own_clause(given, one, before) for one in before]
        plan = [one for one, words in zip(before, told, strict=True) if _PLANNED.search(words) and not _SPENT.search(words)]
        cost = [one for one, words in zip(before, told, strict=True) if _SPENT.search(words) and not _PLANNED.search(words)]
        if len(plan) == len(cost) == 1 and not _NARROWED.search(text, given.sentence(before[0].span)[0], here[1]):
            yield Accounted(plan=plan[0], cost=cost[0], gap=gap, left=left is not None)


_LEFT_NOW = signs(r"\s*(?:[^\W\d_]+\s+)?(?:tilbage|i behold|til rest|til gode)\b")
_NOT_ALL_OF_IT = signs(
    r"\b(?:heraf|hvoraf|alene|især|korriger\w*|tillægsbevilling\w*|overført\w*|året før|sidste år|indtægt\w*|forvent\w*)\b"
)


def _left_to_spend(given: CheckInput, gap: Figure) -> Accounted | None:
    """ "Budgettet lyder på 18,4 mio. kr. … Vi har indtil nu haft udgifter for 12,6 mio. kr. og har således 5,8 mio. kr. tilbage": one
    amount of the paragraph is called the budget, and the one right before the rest is called spent."""
    text, here, start = given.letter.text, given.sentence(gap.span), given.block(gap.span)[0]
    if not is_remainder(given, gap) or not _LEFT_NOW.match(text, gap.span.end) or _NOT_ALL_OF_IT.search(text, start, here[1]):
        return None
    before = [one for one in given.told(start, gap.span.start) if same_measure(one, gap) and one.approx == "exact"]
    told = [_own_clause(given, one, before) for one in before]
    plan = [one for one, words in zip(before, told, strict=True) if _PLANNED.search(words)]
    cost = [one for one, words in zip(before, told, strict=True) if _SPENT.search(words)]
    if len(plan) != 1 or len(cost) != 1 or cost[0] is not before[-1] or plan[0] is not before[0] or len(before) < 2:
        return None
    near = here[0] <= cost[0].span.start or _before(given, here)[0] <= cost[0].span.start
    return Accounted(plan=plan[0], cost=cost[0], gap=gap, left=True) if near and plan[0] is not cost[0] else None


def planned_and_spent(given: CheckInput) -> list[Whole]:
    """The larger of budget and account, with the other and the difference for its parts."""
    found = []
    for one in accounted(given):
        whole, part = (one.plan, one.cost) if one.left else (one.cost, one.plan)
        if whole.value > part.value:
            found.append(Whole(whole=whole, parts=(part, one.gap), exhaustive="i forhold til budgettet", complete=True))
    return found


def _own_clause(given: CheckInput, figure: Figure, among: list[Figure]) -> str:
    """What stands before a number in its sentence, from the other number on."""
    start = given.sentence(figure.span)[0]
    return given.letter.text[
        max([start, *(one.span.end for one in among if one.span.end <= figure.span.start)]) : figure.span.start
    ]


_ITEM = r"\w*(?:udgift|omkostning|post|beløb|indtægt|tilskud|bidrag|regning|betaling|indkøb)\w*"
_CLOSED = signs(
    rf"\b(?:andre|flere|øvrige|yderligere)\s+(?:\w+\s+)?{_ITEM}\b[^.;,]*\bikke\b|\bikke\b[^.;,]*\b(?:andre|flere|øvrige|yderligere)\s+(?:\w+\s+)?{_ITEM}"
    rf"|\b(?:ingen|uden)\s+(?:andre|flere|øvrige|yderligere)\s+(?:\w+\s+)?{_ITEM}"
)
_NOT_ADDED = signs(
    rf"{_PLANNED.pattern}|\b(?:heraf|hvoraf|deraf|herunder|moms|refusion\w*|fradrag\w*|fratrukket|pr\.|hver|oprindelig\w*|forvent\w*|før|tidligere|mod)\b"
)


_EARNED = signs(r"\b\w*(?:indtægt|tilskud|bidrag|salg|provenu|indbetal)\w*")
_COST = signs(r"\b\w*(?:udgift|omkostning|kost(?:e|ede|et|er)|betal(?:t|te|e|er))\b\w*")


def closed(given: CheckInput) -> list[Whole]:
    """ "Sten og beton kostede 7,4 mio. kr., pilotering 3,8 mio. kr. Andre udgifter har der ikke været. Havnen har altså betalt 11,2 mio.
    kr.": all the money of the paragraph up to the word that there is no more, and the only sum in the two sentences behind it."""
    text, found = given.letter.text, []
    for sentence in given.sentences:
        if not _CLOSED.search(text, *sentence):
            continue
        start, stop = given.block(given.letter.span(*sentence))
        last = given.neighbour(sentence, 2) or given.neighbour(sentence, 1) or sentence
        parts = [one for one in given.told(start, sentence[1]) if one.kind == "amount"]
        after = [one for one in given.told(sentence[1], min(last[1], stop)) if one.kind == "amount"]
        if len(parts) < 2 or len(after) != 1 or _NOT_ADDED.search(text[start : after[0].span.start]):
            continue
        said = text[slice(*given.sentence(after[0].span))]
        earned = _EARNED.search(text, *sentence) is not None
        if not (_SO.search(said) or _COST.search(said)) or (_COST if earned else _EARNED).search(said):
            continue
        if all(same_measure(one, after[0]) and one.role not in DISTINCT_ROLES and one.value < after[0].value for one in parts):
            found.append(Whole(whole=after[0], parts=tuple(parts), exhaustive="andet er der ikke", complete=True))
    return found


_TOTALLED = signs(
    r"^(?:i alt|samlet|tilsammen|sammenlagt|det (?:er|giver|bliver|drejer sig om)|dermed (?:er|bliver)|der er (?:således|dermed|altså))\b"
)


def bulleted(given: CheckInput) -> list[Whole]:
    """ "– 12 strækninger i nord – 9 på øen … I alt er der tale om 21 strækninger": the first figure of each item, and the total
    in the sentence right behind the list or, with a colon, right before it."""
    blocks = [block for block in given.letter.blocks if block.kind != "table"]
    text, found = given.letter.text, []
    place = 0
    while place < len(blocks):
        first = place
        while place < len(blocks) and blocks[place].kind == "list_item":
            place += 1
        if place - first < 2:
            place = max(place, first + 1)
            continue
        found += _closed_by_total(given, [(block.start, block.end) for block in blocks[first:place]])
        spans = [(block.start, block.end) for block in blocks[first:place]]
        # "Revyen 9800, 35.000 kr.": where all items tell of money, no number of a name is meant.
        money = [next((one for one in given.told(*span) if one.kind == "amount"), None) for span in spans]
        items = money if all(money) else [_first_of(given, *span) for span in spans]
        parts = [one for one in items if one is not None]
        if len(parts) != len(items):
            continue
        after = blocks[place] if place < len(blocks) else None
        lead = blocks[first - 1] if first else None
        totals: list[tuple[Figure, str]] = []
        if after is not None and _TOTALLED.match(text[after.start : after.end].lstrip()):
            sentence = next((one for one in given.sentences if one[0] >= after.start), (0, 0))
            totals += [(one, "i alt") for one in _levels(given, sentence, parts[0])[:1] if not _LEFT.search(text, *sentence)]
        elif after is not None:
            totals += [(one, POINTS_BACK) for one in _given_so(given, after.start, after.end, parts[0])]
        if lead is not None and text[lead.start : lead.end].rstrip().endswith(":"):
            sentence = next((one for one in reversed(given.sentences) if one[1] <= lead.end and one[0] >= lead.start), (0, 0))
            named = _levels(given, sentence, parts[0])
            said = text[slice(*sentence)]
            spread = re.search(r"\bfordel(?:er|te|t|es)\b", said) is not None
            if not named and spread:  # "… anvendt 9,6 mio. kr. Beløbet fordeler sig således:"
                named = _levels(given, _before(given, sentence), parts[0])
            if len(named) == 1 and (spread or SUMMED.search(said) or _each_of(given, sentence, named[0], parts)):
                totals += [(named[0], "fordelt")]
        for total, why in totals:
            # "48 pladser", "40 pladser", "12 dagplejere" and 136 pladser: what counts something else is no summand as it stands.
            if len({counts_the_same(given, one, total) for one in parts}) > 1:
                continue
            if all(same_measure(one, total) and one.value < total.value and one.part_of in (None, total.id) for one in parts):
                found.append(Whole(whole=total, parts=tuple(parts), exhaustive=why, complete=True))
    return found


_ITEM_OF_ALL = signs(r"\W*(?:i alt|ialt|tilsammen|sammenlagt|samlet|total)\s*(?::|\b)")


def _closed_by_total(given: CheckInput, spans: Sequence[tuple[int, int]]) -> list[Whole]:
    """ "- Nord: 412 elever - Syd: 365 elever - Tilsammen: 777 elever": a list whose last item is the sum of those above it that begin with
    the same mark."""
    text, found = given.letter.text, []
    for place, (start, end) in enumerate(spans):
        if place < 2 or not _ITEM_OF_ALL.match(text, start, end):
            continue
        above = list(spans[:place])
        while above and text[above[0][0]] != text[start]:
            above = above[1:]
        total = next(iter(given.told(start, end)), None)
        if total is None:
            continue
        told = [
            [
                one
                for one in given.told(*span)
                if same_measure(one, total) and (one.kind != "count" or not is_named_beside(one) or counts(one, head(total)))
            ]
            for span in above
        ]
        if len(told) < 2 or any(len(some) != 1 or text[a] != text[start] for some, (a, _) in zip(told, above, strict=True)):
            continue
        parts = tuple(one for some in told for one in some)
        alike = len({counts_the_same(given, one, total) for one in parts}) == 1
        if alike and all(
            same_measure(one, total) and one.value < total.value and one.part_of in (None, total.id) for one in parts
        ):
            found.append(Whole(whole=total, parts=parts, exhaustive="i alt", complete=True))
    return found


_EACH_OF = signs(r"\b(?:de|alle|samtlige)\s+$")


def _each_of(given: CheckInput, sentence: tuple[int, int], whole: Figure, parts: Sequence[Figure]) -> bool:
    """ "Status for de 40 anbefalinger: – 22 anbefalinger er gennemført – 11 anbefalinger …": three items or more that each count some of
    them, that say no "heraf", and of which not some alone make them all."""
    sums = [sum(one.value for one in some) for size in range(2, len(parts)) for some in combinations(parts, size)]
    if whole.value in sums or len(parts) > 8 or sum(one.value for one in parts) < whole.value:
        return False
    text = given.letter.text
    lead, items = text[sentence[0] : whole.span.start], text[parts[0].span.start : given.sentence(parts[-1].span)[1]]
    alike = all(not is_named_beside(one) or counts(one, head(whole)) for one in parts)
    return len(parts) >= 3 and _EACH_OF.search(lead) is not None and alike and not _HEREOF.search(items)


_HEREOF = signs(rf"\b(?:{words('hereof')}|også|desuden|yderligere)\b")
POINTS_BACK = "hermed"
_LEFT = signs(r"\b(?:tilbage|til rest|ubrugt\w*|uforbrugt\w*|mangler|resterer)\b")
_SO = signs(r"\b(?:hermed|dermed|herved|i alt|samlet|samlede|tilsammen|sammenlagt|altså|således)\b")
_ELSE = signs(
    rf"{_PLANNED.pattern}|\b(?:tilbage|rest\w*|mangler|ubrugt\w*|siden|når|mellem|flere|søgt|ansøgt|søgte|ansøgte|forvent\w*|sidste år|året før|tidligere|hidtil|andre|øvrige|yderligere|heraf|hvoraf|inkl\w*)\b"
)


def _given_so(given: CheckInput, start: int, end: int, like: Figure) -> list[Figure]:
    """ "De 192.500 kr., der hermed er givet": the only sum in the paragraph behind a list of money, told as what the list comes to."""
    told = [one for one in given.told(start, end) if same_measure(one, like)]
    if like.kind != "amount" or len(told) != 1 or told[0].role in ("change", "target", "limit", "average"):
        return []
    said = given.letter.text[slice(*given.sentence(told[0].span))]
    return told if _SO.search(said) and not _ELSE.search(said) else []


def _first_of(given: CheckInput, start: int, end: int) -> Figure | None:
    """The first count or amount of a list item."""
    return next(
        (one for one in given.told(start, end) if one.kind in ("count", "amount", "share") and one.role not in DISTINCT_ROLES),
        None,
    )
