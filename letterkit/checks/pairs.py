"""A share with the count it restates, and the base the letter names for it; what several checks need to know about shares."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from letterkit.checks.akin import one_verb, stem
from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import Interval, Mode, over, reading, total
from letterkit.checks.nouns import counts, head, is_named_beside
from letterkit.checks.signs import signs
from letterkit.checks.whole_lists import over_sentences
from letterkit.checks.whole_signs import own_words
from letterkit.checks.wholes import whole_of
from letterkit.claim import Figure
from letterkit.spelling import TOKEN, same_word
from letterkit.vocabulary import normal

_WORD = re.compile(r"[a-zæøåé]{4,}")
_EMPTY = frozenset(
    {"blev", "bliver", "blevet", "have", "havde", "været", "svarende", "dette", "deres", "disse", "borgere", "personer"}
)


@dataclass(frozen=True, kw_only=True)
class Pair:
    """`count` people or things are `share` per cent (or a ratio) of `base`; `base` None where the letter names none."""

    count: Figure
    share: Figure
    base: Figure | None
    near: bool  # base, count and share stand close enough for the link to be the writer's own
    settled: bool = False  # the words settle which count and which base, and no other numbers give the share

    def quotient(self, given: CheckInput, base: Figure, mode: Mode) -> Interval:
        """Count over base, in the share's unit."""
        vocabulary = given.vocabulary
        return over(reading(self.count, vocabulary, mode), reading(base, vocabulary, mode)).scaled(scale_of(self.share))

    def fits(self, given: CheckInput, base: Figure, mode: Mode) -> bool:
        return self.quotient(given, base, mode).meets(reading(self.share, given.vocabulary, mode))

    def bases(self, given: CheckInput, mode: Mode) -> Interval:
        """The bases that count and share allow: 100k/(p + h) to 100k/(p - h)."""
        count = reading(self.count, given.vocabulary, mode)
        return over(count, reading(self.share, given.vocabulary, mode)).scaled(scale_of(self.share))


def scale_of(share: Figure) -> int:
    return 100 if share.kind == "share" else 1


def makes_sum(given: CheckInput, share: Figure, base: Figure) -> bool:
    """ "Fuldt medhold i 412 og delvist i 523 sager. Det er 34 pct. af de 2.751": do counts told side by side in the sentence of the share,
    or in the one before it, give the share together, and none of them alone?"""
    here = given.sentence(share.span)
    last = given.neighbour(here, -1)
    said = reading(share, given.vocabulary)
    for start, end in (here, last or here):
        counts = [one for one in given.told(start, min(end, share.span.start)) if one.kind == base.kind and one.id != base.id]
        counts = [one for one in counts if one.value < base.value and one.part_of in (None, base.id)]
        for first, second in pairwise(counts):
            between = given.letter.text[first.span.start : second.span.start]  # "14 fuldtids- og 31 deltidsansatte"
            both = total((reading(first, given.vocabulary), reading(second, given.vocabulary)))
            joined = re.search(r"\b(?:og|samt)\b", between) is not None and not re.search(
                r"[.;:(]|\b(?:heraf|hvoraf|mod)\b", between
            )
            if joined and over(both, reading(base, given.vocabulary)).scaled(scale_of(share)).meets(said):
                return True
    return False


def find_pairs(given: CheckInput) -> list[Pair]:
    """All shares of a count in the letter, in reading order; changes ("steget 12 pct."), goals and limits are none."""
    found = []
    for share in given.claims.figures:
        skipped = share.role in ("change", "limit", "average", "target") or is_change(given, share)
        if share.kind not in ("share", "ratio") or skipped:
            continue
        count = given.figures.get(share.same_as or "") or _restated(given, share)
        if count is not None and given.block(count.span) != given.block(share.span):
            continue  # another paragraph: the share has moved on
        if count is None or count.kind not in ("count", "amount", "duration") or not count.value or is_term(given, count):
            continue
        base = _counted(given, share.share_of, share) or whole_of(given, count)
        listed = next((one.whole for one in over_sentences(given) if base is None and count in one.parts), None)
        base = base or listed or _sole_before(given, share, count)
        group = _group_named(given, count)
        spoken = [one for one in _before(given, count) if _speaks_of(given, one, group)] if group else []
        if group and (base is None or not _speaks_of(given, base, group)):
            base = spoken[0] if len(spoken) == 1 else None
        elif base is not None and len(spoken) > 1 and not is_named_beside(base):
            base = None  # "For kvinder er tallet 214, for mænd 187, for begge køn 401": a noun carried over all of them
        if base is not None and (
            base.id == count.id
            or base.kind != count.kind
            or (of_another(given, share, base) and not (listed is base and _of_no_other(given, share, count)))
        ):
            base = None
        sure = base is not None and listed is base
        near = base is not None and (sure or _near(given, base, share, count))
        found.append(Pair(count=count, share=share, base=base, near=near, settled=sure))
    return found


def _of_no_other(given: CheckInput, share: Figure, count: Figure) -> bool:
    """ "I 97 sager …, svarende til 39,9 pct. af de forsinkede samtaler" in a list that closes its whole: does no count of the letter give
    the share as a whole of its own?"""
    return not any(
        one.kind == count.kind and Pair(count=count, share=share, base=one, near=True).fits(given, one, "either")
        for one in given.claims.figures
        if one.value
    )


def is_term(given: CheckInput, count: Figure) -> bool:
    """ "(19 + 5)/129 = 19 pct.": a number inside a sum that is written out; the share is of the whole sum."""
    text = given.letter.text
    return re.search(r"[+·×*]\s*$", text[: count.span.start][-4:]) is not None or bool(
        re.match(r"\s*[+·×*]\s*\d", text[count.span.start + len(count.printed) :][:6])
    )


def _sole_before(given: CheckInput, share: Figure, count: Figure) -> Figure | None:
    """ "I afstemningen deltog 5.050 medlemmer. 3.030 stemte ja, dvs. 60 pct.": a count without a noun of its own that opens its
    sentence, and the only count of the sentence before."""
    here = given.sentence(count.span)
    opens = not given.letter.text[here[0] : count.span.start].strip()
    if count.kind != "count" or not opens or given.sentence(share.span) != here:
        return None
    last = given.neighbour(here, -1)
    before = [one for one in given.told(*last) if one.kind == "count"] if last is not None else []
    bare = _HAPPENED.match(given.letter.text[count.span.start + len(count.printed) :])
    if bare is None and not (before and _of_that_noun(given, count, before[0])):
        return None
    fits = (
        len(before) == 1
        and before[0].value > count.value
        and before[0].role in ("level", "total")
        and before[0].approx == "exact"
    )
    return before[0] if fits else None


def _of_that_noun(given: CheckInput, count: Figure, base: Figure) -> bool:
    """ "… rykkede ud 742 gange. 186 udrykninger var blinde alarmer, altså hver fjerde": of the most that the paragraph has told of."""
    noun, after = head(count), given.letter.text[count.span.start + len(count.printed) : count.span.end + 20]
    if not is_named_beside(count) or not noun or re.match(r"\s*(?:ud )?af\b", after):
        return False
    more = [one for one in _before(given, count) if one.value > base.value and (counts(one, noun) or head(one) == head(base))]
    return not more and (head(base) == "gange" or (is_named_beside(base) and counts(base, noun)))


_HAPPENED = signs(r"^\s*(?:fik|blev|har|havde|er|var|kom|sagde|bestod|deltog|[^\W\d_]{2,}(?:ede|te|gte))\b")
_GROUP_NAMED = signs(
    r"^\s*(?:ud )?af\s+(?:(?:de|det|den)\s+(?P<noun>[^\W\d_]{4,})|(?P<definite>[^\W\d_]{4,}(?:erne|ene)))\b(?!\s+\d)"
)


def _group_named(given: CheckInput, count: Figure) -> str:
    """ "8.412 af de voksne": the group that the count is taken of, or ""."""
    start = count.span.start + len(count.printed)
    told = _GROUP_NAMED.match(given.letter.text[start : given.sentence(count.span)[1]])
    return normal((told["noun"] or told["definite"]) if told else "")


def _speaks_of(given: CheckInput, base: Figure, noun: str) -> bool:
    """Does the letter say the noun of this count, in its own words or right behind it?"""
    own = _OF_NEXT.sub("", own_words(given, base, given.claims.figures))
    words = f"{base.counted or ''} {base.scope or ''} {own}"
    return any(same_word(noun, word, given.vocabulary) for word in TOKEN.findall(normal(words)))


# "214, for mænd 187": what leads in the next number
_OF_NEXT = signs(r",\s+(?:og\s+|mens\s+)?(?:for|i|hos|blandt|på|af)\s+[^,.;]*$")


def _before(given: CheckInput, count: Figure) -> list[Figure]:
    """The bigger counts of its paragraph, before this one."""
    start = given.block(count.span)[0]
    return [one for one in given.told(start, count.span.start) if one.kind == count.kind and one.value > count.value]


_WHOLE_NAMED = signs(r"^\s*af\s+(?:(?:de|den|det|alle|kommunens|samtlige)\s+)?(?P<noun>[^\W\d_]{4,})")


def of_another(given: CheckInput, share: Figure, base: Figure) -> bool:
    """ "12 pct. af budgettet": the words after the share name another whole than this base."""
    named = _WHOLE_NAMED.match(given.letter.text[share.span.end : given.sentence(share.span)[1]])
    if named is None and given.letter.text[share.span.end : share.span.end + 1] == ")":
        # "ti får meget (75 pct. af prisen) og 20 mindre (50 pct.)": of the same as the one before it.
        before = [one for one in given.told(given.sentence(share.span)[0], share.span.start) if one.kind == "share"]
        named = _WHOLE_NAMED.match(given.letter.text[before[-1].span.end :][:60]) if before else None
    if named is None or share.span.start < base.span.start < share.span.end + 30:
        return False
    own = TOKEN.findall(normal(f"{base.quote} {base.counted or ''} {base.scope or ''}"))
    if base.kind == "amount":  # "budgettet på 24,0 mio. kr."
        own += TOKEN.findall(normal(given.letter.text[max(given.sentence(base.span)[0], base.span.start - 40) : base.span.start]))
    noun = normal(named["noun"])
    # "24 tomme stillinger svarer til … af normeringen" is of the "142 normerede stillinger".
    kin = any(len(word) >= 6 and len(noun) >= 6 and word[:6] == noun[:6] for word in own)
    # "1.460 personer deltog … af deltagerne"
    kin = (
        kin
        or (noun.startswith("tid") and base.kind == "duration")
        or (noun.endswith("erne") and any(one_verb(stem(noun), word) for word in TOKEN.findall(normal(given.said(base.span)))))
    )
    return (
        noun not in ("disse", "dem", "hele", "helheden", "samlede", "alt")
        and not kin
        and not any(same_word(noun, word, given.vocabulary) for word in own)
    )


def _counted(given: CheckInput, figure_id: str | None, other: Figure) -> Figure | None:
    figure = given.figures.get(figure_id or "")
    return figure if figure is not None and figure.id != other.id and figure.kind in ("count", "amount", "duration") else None


def _near(given: CheckInput, base: Figure, share: Figure, count: Figure) -> bool:
    """Do base and share (or base and count) stand in one sentence, or in the two that follow each other in a paragraph?"""
    places = [given.sentence(figure.span) for figure in (base, share, count)]
    if places[0] in places[1:]:
        return True
    order = {sentence: index for index, sentence in enumerate(given.sentences)}
    steps = [abs(order.get(places[0], -9) - order.get(place, 9)) for place in places[1:]]
    return given.block(base.span) == given.block(share.span) and min(steps) <= 2


def _restated(given: CheckInput, share: Figure) -> Figure | None:
    """The one part in this paragraph of which the letter says the same words as of the share: "714 blev vurderet rettidigt …
    93 pct. blev vurderet rettidigt"."""
    if share.kind != "share" or (given.figures.get(share.share_of or "", share).kind == "share" and share.share_of):
        return None
    owned = _owned(given, share)
    if owned is not None:
        return owned
    block = given.block(share.span)
    said = _content(own_words(given, share, given.claims.figures))
    beside = _said_again(given, share)
    if beside is not None or len(said) < 2:
        return beside
    alike = [
        figure
        for figure in given.told(block[0], share.span.start)
        if figure.kind == "count"
        and figure.part_of
        and figure.role == "part"
        and said <= _content(own_words(given, figure, given.claims.figures))
    ]
    return alike[0] if len(alike) == 1 else None


_OWNER = signs(
    r"^\W*(?P<owner>[^\W\d_]{3,}?)s\s+(?:egen\s+)?andel(?:en)?\b[^.;\d]{0,40}?\b(?:er|var|udgør|udgjorde|bliver|blev)\s+"
    r"(?:(?:således|dermed|altså|derfor|herefter)\s+)(?:ca\.\s+|godt\s+|knap\s+|omkring\s+)?$"
)


def _owned(given: CheckInput, share: Figure) -> Figure | None:
    """ "Heraf aflyste borgeren selv 1.932, mens kommunen aflyste de resterende 828. Kommunens andel var således 30 pct.": the one
    part of the sentence before that stands in a clause of the owner's."""
    here = given.sentence(share.span)
    told = _OWNER.match(given.letter.text[here[0] : share.span.start])
    last = given.neighbour(here, -1)
    if told is None or last is None:
        return None
    place, found = last[0], []
    for one in given.told(*last):
        if one.kind == "count":
            clause = normal(given.letter.text[place : one.span.start])
            place = one.span.end
            if one.part_of and re.search(rf"\b{re.escape(normal(told['owner']))}", clause):
                found.append(one)
    return found[0] if len(found) == 1 else None


_AGAIN = signs(
    r"(?:\bdvs\.?|\bdet vil sige|\bsvarende til|\baltså|\bhvilket er|\bdet er)\s+(?:i\s+)?(?:ca\.|knap|godt|omkring|over|under)?\s*$"
)
_OF = signs(r"\b(?:ud af|af|blandt)\s+(?:de|i alt|kommunens|alle)?\s*$")


def _said_again(given: CheckInput, share: Figure) -> Figure | None:
    """ "Ud af 200 sager blev 50 afgjort, dvs. 30 pct.": the one part in the sentence of the one base that "af" names."""
    start, end = given.sentence(share.span)
    text = given.letter.text
    if not _AGAIN.search(text[start : share.span.start]) or re.match(r"\s*af\b", text[share.span.end : end]):
        return None
    counts = [one for one in given.told(start, share.span.start) if one.kind == "count"]
    bases = [one for one in counts if _OF.search(text[start : one.span.start])]
    parts = [one for one in counts if one.part_of is not None and one not in bases]
    return parts[0] if len(counts) == 2 and len(bases) == len(parts) == 1 and parts[0].part_of == bases[0].id else None


def _content(words: str) -> set[str]:
    return set(_WORD.findall(words)) - _EMPTY
