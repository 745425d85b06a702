"""Shares whose count and base stand in other sentences: "Afslagsprocenten var dermed 40,0", "87 boringer, dvs. 14,2 pct." of the 612 that
the sentence before tells.

The count is the one that the share restates ("dvs.", "nemlig", a bracket), or the one whose clause has the words of the share ("Afslags-
procenten": "afslag i 338 sager"). The base is the only bigger count of the same things before it. Where two other numbers of the
paragraph give the share, nothing is settled.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput, lead_in
from letterkit.checks.intervals import minus, over, point, reading
from letterkit.checks.means import DERIVED, PRINTED
from letterkit.checks.nouns import counts, head, is_named_beside, same_noun
from letterkit.checks.otherwise import one_or_two
from letterkit.checks.pairs import Pair, of_another, scale_of
from letterkit.checks.parts import other_dates
from letterkit.checks.rows import of_its_row
from letterkit.checks.signs import signs
from letterkit.checks.told import years_named
from letterkit.checks.whole_signs import same_measure
from letterkit.checks.words import words
from letterkit.claim import Figure
from letterkit.vocabulary import normal

_KINDS = ("count", "amount", "duration")
# "Afslagsprocenten var dermed 38,0", "Lønandelen er 70 pct."
_NAMED = signs(r"\b(?P<of>[^\W\d_]{3,}?)s?(?P<word>procent|andel|grad|rate|kvote)(?:en|n)?\b(?P<rest>[^.;:\d]{0,50})$")
_SHARE_OF = signs(
    r"\bandelen\s+(?:af\s+)?(?P<of>[^.;:\d,]{3,60}?)\s+(?:er|var|udgør|udgjorde|blev|bliver|lå|ligger)\b[^.;:\d]{0,40}$"
)
_AFTER_IT = signs(
    r"^\s*(?:\w+\s+){0,6}?,?\s*(?:nemlig|i alt|dvs\.|det vil sige|svarende til|altså|eller|idet|da|\()\s*(?:i\s+)?(?:de\s+)?$"
)
_BARE_END = re.compile(r"\s*(?:[.;,)]|$|og\b|men\b|mod\b)")
_SAYS_WHOLE = signs(r"^\s*(?:pct\.|procent|%)?\s*af\s+(?P<words>[^.,;:()]+)")
_ELSEWHERE = signs(rf"\b(?:{words('nation', 'year_before', 'unreal')}|tidligere|mål\w*|krav\w*|budget\w*)\b")


def told_shares(given: CheckInput, known: Sequence[Pair]) -> list[Pair]:
    """Shares with a count and a base that the words settle, of those that `known` has no base for, in reading order."""
    based = {pair.share.id for pair in known if pair.base is not None}
    found = []
    for figure in given.claims.figures:
        share = _as_share(given, figure) if figure.id not in based else None
        if share is None or share.role in ("change", "limit", "target") or is_change(given, share) or share.approx not in PRINTED:
            continue
        told = _count_and_base(given, share)
        if told is None:
            continue
        pair = Pair(count=told[0], share=share, base=told[1], near=True, settled=True)
        doubtful = of_another(given, share, told[1]) or _given_otherwise(given, share, told)
        if pair.fits(given, told[1], "either") or not doubtful:
            found.append(pair)
    return found


def _as_share(given: CheckInput, figure: Figure) -> Figure | None:
    """The figure, or a bare number behind "…procenten er" as a share."""
    if figure.kind == "share":
        return figure
    start, end = given.sentence(figure.span)
    text = given.letter.text
    named = _NAMED.search(text[start : figure.span.start])
    bare = normal(figure.quote) == normal(figure.printed) and _BARE_END.match(text[figure.span.end : end]) is not None
    if figure.kind != "count" or figure.part_of or named is None or named["word"].lower() != "procent" or not bare:
        return None
    return replace(figure, kind="share", unit="percent", counted=None) if figure.value <= 100 else None


def _count_and_base(given: CheckInput, share: Figure) -> tuple[Figure, Figure] | None:
    count = given.figures.get(share.same_as or "") or _in_apposition(given, share)
    if count is not None and count.kind in _KINDS:
        if count.role in ("change", "target", "limit"):
            return None
        if given.sentence(count.span) != given.sentence(share.span) and not _said_of_it_alone(given, share, count):
            return None
    else:
        count = _in_the_rooms(given, share) or _said_after(given, share) or _said_before(given, share)
    if count is None or not count.value or count.approx != "exact":
        return None
    base = given.figures.get(share.share_of or "")
    fits = base is not None and base.kind == count.kind and base.id != count.id and base.value > count.value
    base = base if fits else _rooms_of(given, share, count) or _base(given, share, count) or _told_far(given, share, count)
    if (
        base is None
        or (base.value <= count.value and _in_the_rooms(given, share) is None)
        or (count.kind == "duration" and not _subject_is(given, share, count))
        or base.id in of_its_row(given, share)
        or other_dates((share, count) if count.part_of == base.id else (share, count, base))
        or _of_another_year(given, share, (count, base))
    ):
        return None
    return count, base


_IT_IS = signs(r"\W*(?:det|dette) (?:er|var|svarer til|svarede til|udgør|udgjorde|giver|gav)\s+(?:[^\W\d_]+\.?\s+){0,2}")


def _said_of_it_alone(given: CheckInput, share: Figure, count: Figure) -> bool:
    """ "I 1.795 tilfælde kom bilen for sent. Det er 2,0 pct. af turene": the only number of the sentence right before."""
    here, there = given.sentence(share.span), given.sentence(count.span)
    alone = [one.id for one in given.told(*there) if one.kind in _KINDS and one.role != "limit" and one.kind == count.kind]
    return (
        given.neighbour(here, -1) == there
        and alone == [count.id]
        and bool(_plain_whole(given, share))
        and _IT_IS.fullmatch(given.letter.text[here[0] : share.span.start]) is not None
    )


def _of_another_year(given: CheckInput, share: Figure, told: tuple[Figure, Figure]) -> bool:
    """ "Til sammenligning androg genanvendelsesprocenten 36 i 2016": a year beside the share that no sentence of the two counts tells."""
    start, end = given.sentence(share.span)
    text = given.letter.text
    own = (
        re.split(r"[;:]\s|,\s+(?:mod|og|men|mens)\b", text[share.span.end : end])[0]
        + " "
        + re.split(r"[;:]\s", text[start : share.span.start])[-1]
    )
    named = years_named(own)
    known = set().union(*(years_named(f"{given.said(one.span)} {one.as_of or ''}") for one in told))
    return bool(named) and not named & known


_SAID_AGAIN = signs(r"\s*,?\s*(?:det vil sige|dvs\.|svarende til|altså|eller|\()\s*")


def _in_apposition(given: CheckInput, share: Figure) -> Figure | None:
    """ "15 prøver, det vil sige 6 pct., lå over": the share says the count again, not a part of it."""
    count = given.figures.get(share.share_of or "")
    end = given.sentence(share.span)[1]
    if count is None or count.span.start > share.span.start or _SAYS_WHOLE.match(given.letter.text[share.span.end : end]):
        return None
    return count if _SAID_AGAIN.fullmatch(given.words_between(count.span, share.span)) else None


def _said_after(given: CheckInput, share: Figure) -> Figure | None:
    """ "svarede 75 pct., nemlig 480", "40 pct. af de 350 beboere, i alt 140", "5,0 pct., idet 170 operationer blev aflyst"."""
    end = given.sentence(share.span)[1]
    after = [one for one in given.told(share.span.end, end) if one.kind in _KINDS]
    base = given.figures.get(share.share_of or "")
    if base is not None and after and after[0].id == base.id:
        after = after[1:]
        lead = given.letter.text[base.span.end : after[0].span.start] if after else ""
    else:
        lead = given.letter.text[share.span.end : after[0].span.start] if after else ""
    lead += lead_in(after[0]) if after else ""
    if not after or not re.match(r"[^.;]*$", lead) or not _AFTER_IT.match(re.sub(r"^.*,(?=[^,]*$)", ",", lead, flags=re.DOTALL)):
        return None
    if re.search(r"\b(?:idet|da)\b", lead) and len(after) > 1:
        return None
    return after[0]


# "Fejlprocenten var 28,1 ved grænsen og 12,9 i lufthavnene": each is of those there
_AT = r"(?:ved|i|på|hos|blandt|for)\s+[^\W\d]+(?:\s+[^\W\d]+){0,2}"
_BY_GROUP = signs(
    rf"\d(?:\s*(?:pct\.?|%|procent))?\s+{_AT}\s+og\s+[\d,]+|\bog\s+{_AT}\s+\d[\d,]*(?:\s*(?:pct|%|procent)|\s*[.,;]|$)"
)


def _said_before(given: CheckInput, share: Figure) -> Figure | None:
    """The one count before it whose clause has the words of the share: "fejl i 29 journaler. Fejlprocenten er dermed 20"."""
    here = given.sentence(share.span)
    text = given.letter.text
    before = text[here[0] : share.span.start]
    if _ELSEWHERE.search(before + _OF_BUDGET.sub("", text[share.span.start : here[1]].split(", ")[0])):
        return None
    if _SEEN_SO.search(text[share.span.end : here[1]]) or _BY_GROUP.search(text[here[0] : here[1]]):
        return None
    start = given.stretch(here, 3)
    named = _NAMED.search(before) or _SHARE_OF.search(before)
    if named is not None and start == here[0]:  # a paragraph that opens with "Andelen med aftale er altså …"
        start = (given.paragraph_before(start) or (start, start))[0]
    near = [one for one in given.told(start, share.span.start) if _is_level(given, one)]
    if named is not None:
        of = normal(named["of"])
        said = [word for word in re.findall(r"[^\W\d_]{3,}", of) if word not in _JOINS]
        tied = [one for one in near if any(_stem_in(word, clause_of(given, one)) for word in said)]
        # "andelen med aftale" is not of the 115 "uden aftale"
        tied = [one for one in tied if _DENIED.search(of) or not _DENIED.search(clause_of(given, one))]
    elif DERIVED.search(before):
        said = [word for word in _telling(text[share.span.end : here[1]]) if not _LIGHT.match(word)]
        tied = [one for one in near if len(said) >= 1 and all(_stem_in(word, clause_of(given, one)) for word in said)]
        tied = tied or [one for one in near if _subject_is(given, share, one)] or _only_part(given, share, near)
    else:
        tied = [one for one in near if _is_said_of(given, share, one)]
    tied = [one for one in tied if any(other.value > one.value and same_measure(one, other) for other in near)]
    return tied[0] if len(tied) == 1 else None


# "79,8 indsatte, svarende til en belægning på 95 pct.", "sad der 1.126 indsatte, og det giver en belægning den dag på 96 pct."
_OCCUPANCY = signs(
    r"[^.;:\d]{0,40}?(?:svarende til|hvilket (?:giver|svarer til|er)|(?:og )?det (?:giver|svarer til|er))\s+en\s+(?:gennemsnitlig\s+)?(?:belægning|udnyttelse|belægningsprocent)\b[^.;:,\d]{0,20}\bpå\s+$"
)
_ROOMS = re.compile(r"\w*(?:pladser|senge|sengepladser|værelser|stole|celler)", re.IGNORECASE)


def _in_the_rooms(given: CheckInput, share: Figure) -> Figure | None:
    """How many there are, right before the words that call the share an occupancy."""
    start = given.sentence(share.span)[0]
    told = [one for one in given.told(start, share.span.start) if one.kind == "count"]
    found = bool(told) and _OCCUPANCY.fullmatch(given.letter.text[told[-1].span.end : share.span.start]) is not None
    return told[-1] if found else None


def _rooms_of(given: CheckInput, share: Figure, count: Figure) -> Figure | None:
    """The one number of places that the letter tells up to there."""
    if _in_the_rooms(given, share) is None:
        return None
    told = [one for one in given.told(0, share.span.start) if one.kind == "count" and _ROOMS.fullmatch(head(one))]
    return told[-1] if len({one.value for one in told}) == 1 and _is_level(given, told[-1]) else None


def _only_part(given: CheckInput, share: Figure, near: Sequence[Figure]) -> list[Figure]:
    """ "Der er 1.120 brønde … prøver i 448 af dem. Hermed er 40 pct. af brøndene undersøgt": of what the share names, only this part is told."""
    noun = _plain_whole(given, share)
    linked = [(one, given.figures[one.part_of]) for one in near if one.part_of in given.figures]
    parts = [one for one, whole in linked if noun and counts(whole, noun) and _comes_near(share, one, whole)]
    return parts if len(linked) == 1 else []


def _told_far(given: CheckInput, share: Figure, count: Figure) -> Figure | None:
    """ "89.760 ture" of a paragraph before, and "1.795 tilfælde. Det er 2,0 pct. af turene" here: the one number that the letter gives of
    what the share names."""
    noun, start = _plain_whole(given, share), given.sentence(count.span)[0]
    told = [one for one in given.told(0, start) if noun and _is_level(given, one) and is_named_beside(one) and counts(one, noun)]
    told = [one for one in told if one.kind == count.kind and one.value > count.value]
    if len({one.value for one in told}) != 1 or told[-1].part_of or not _undivided(told[-1]) or is_of_a_place(given, told[-1]):
        return None
    return told[-1] if _comes_near(share, count, told[-1]) else None


_NAMED_PLACE = re.compile(r"\s+(?:på|i|ved|fra|hos|under|for)\s+(?:[a-zæøå]+\s+)?[A-ZÆØÅ]")


def is_of_a_place(given: CheckInput, whole: Figure) -> bool:
    """ "214 lejligheder på Havnevej": of those there, and not of what another paragraph tells of."""
    return _NAMED_PLACE.match(given.letter.text, whole.span.end) is not None


def _comes_near(share: Figure, count: Figure, whole: Figure) -> bool:
    """So far apart that a slip explains it; further, the share is hardly of these."""
    return Fraction(3, 5) <= count.value * scale_of(share) / whole.value / share.value <= Fraction(5, 3)


def _plain_whole(given: CheckInput, share: Figure) -> str:
    """The noun of "2,0 pct. af turene", where nothing narrows it; else ""."""
    named = _SAYS_WHOLE.match(given.letter.text[share.span.end : given.sentence(share.span)[1]])
    plain = _PLAIN_WHOLE.match(named["words"]) if named is not None else None
    if plain is None or (plain["next"] or "").lower() in _RESTRICTS:
        return ""
    return re.split(r"\s+", plain.group().strip())[-2 if plain["next"] else -1]


_JOINS = frozenset(
    ["med", "uden", "for", "til", "hos", "ved", "fra", "der", "som", "ikke", "har", "var", "blev", "fik", "den", "det", "dem"]
)
_OF_BUDGET = signs(r"\baf\s+(?:det\s+)?(?:samlede\s+)?budget(?:tet)?\b")  # the whole, no plan
_SUBJECT = signs(
    r"^\W*(?P<who>[^\W\d_]{2,}(?:en|et|erne|ene|ne))\s+(?:udgør|udgjorde|stod|står|tegnede|tegner|fik|får|modtog|brugte|bruger|optog|optager|fylder|fyldte)\b"
)


def _subject_is(given: CheckInput, share: Figure, count: Figure) -> bool:
    """ "Foreningerne stod for 15.050 timer … Foreningerne brugte altså 75 pct.": the subject is the one that the count is told of."""
    told = _SUBJECT.match(given.letter.text[given.sentence(share.span)[0] : share.span.start])
    return told is not None and any(same_noun(told["who"], word) for word in re.findall(r"[^\W\d_]{2,}", clause_of(given, count)))


# Verbs that only join a group to what became of it: "ender med påbud", "måtte rodbehandles".
_LIGHT = re.compile(
    r"^(?:ender|endte|ende|fører|førte|giver|gav|får|fik|fået|måtte|måttet|have|havde|har|blev|bliver|"
    r"resulterer|resulterede|udløser|udløste|altså|dermed|således|derfor|kræver|krævede)$"
)


def _is_said_of(given: CheckInput, share: Figure, count: Figure) -> bool:
    """ "På 27 ud af de 45 gav besøget anledning til et påbud. … 40 pct. af besøgene ender med et påbud": the same of the same things, and the
    letter has told of how many the count is."""
    whole = given.figures.get(count.part_of or "")
    named = _SAYS_WHOLE.match(given.letter.text[share.span.end : given.sentence(share.span)[1]])
    if (
        whole is None
        or named is None
        or not re.fullmatch(r"[^,.;:]*", given.letter.text[given.sentence(share.span)[0] : share.span.start])
    ):
        return False
    lead = re.findall(r"[^\W\d_]{3,}", given.letter.text[given.sentence(share.span)[0] : share.span.start])
    said = [
        word for word in _telling(given.letter.text[share.span.end : given.sentence(share.span)[1]]) if not _LIGHT.match(word)
    ]
    clause = _until_next(given, count, whole)
    group = re.findall(r"[^\W\d_]{3,}", normal(named["words"]))
    group = [word for word in group if word not in ("dem", "disse", "alle", "samtlige", "de")][:1]
    if _DENIED.search(normal(given.letter.text[share.span.end : given.sentence(share.span)[1]]).split(",")[0]):
        return False
    known = all(counts(whole, word) or _stem_in(word, clause) for word in group)
    return known and len(lead) <= 1 and bool(said) and all(_stem_in(word, clause) for word in said) and not _DENIED.search(clause)


def _until_next(given: CheckInput, count: Figure, whole: Figure) -> str:
    """What the sentence says from the count on, over its whole and the clause about that, up to the next figure or part of the sentence."""
    start, end = given.sentence(count.span)
    others = [one.span.start for one in given.told(count.span.end, end) if one.id != whole.id]
    text = normal(given.letter.text[start : min(others, default=end)])
    lead = len(given.letter.text[start : count.span.start])
    return text[:lead] + re.split(r";|,\s+(?:og|men|mens)\b", text[lead:])[0]


# "… bestod altså, når man ser på pigerne alene"
_SEEN_SO = signs(r",\s+(?:når|hvis|såfremt|regnet|set|målt|i hvert fald)\b|\balene\b")
_DENIED = re.compile(r"\b(?:ikke|ingen|intet|uden|mangle\w*|hverken)\b")
_EMPTY = re.compile(r"^(?:pct|procent|disse|dem|alle|deres|blev|bliver|have|havde|været|ikke|fået|derfor|kommunens)$")


def _telling(words: str) -> list[str]:
    """What a share is said of, without its whole: "pct. af eleverne modtager specialundervisning" → modtager, specialundervisning."""
    said = re.sub(r"^\W*(?:pct\.|procent|%)?\s*af\s+(?:de\s+|alle\s+)?[^\W\d_]+\s*", "", re.split(r"[.;,]\s", words)[0])
    return [word for word in re.findall(r"[^\W\d_]{4,}", normal(said)) if not _EMPTY.match(word)]


def _stem_in(word: str, clause: str) -> bool:
    """Is there a word in the clause with the same beginning, or with it behind another: "beståelses" and "bestået", "aftale" and
    "uddannelsesaftale"?"""
    stem = re.sub(r"(?:else|ning|ing)?s?$", "", word)
    cut = stem if len(stem) <= 4 else stem[: max(4, min(len(stem) - 2, 7))]
    joined = r"\w*" if len(stem) >= 5 else "(?:be|for|op|an)?"
    return re.search(rf"\b{joined}{re.escape(cut)}", clause) is not None


_OUT_OF = signs(r"\s+(?:ud )?af\s+(?:(?:de|vores|alle|i alt)\s+)*")


def clause_of(given: CheckInput, figure: Figure) -> str:
    """What the sentence says about the figure: from the figure or the comma before it to the figure or the comma after."""
    start, end = given.sentence(figure.span)
    others = [one.span for one in given.told(start, end) if one.id != figure.id]
    low = max((one.end for one in others if one.end <= figure.span.start), default=start)
    whole = given.figures.get(figure.part_of or "")
    behind = (
        whole.span.end
        if whole is not None and _OUT_OF.fullmatch(given.words_between(figure.span, whole.span))
        else figure.span.end
    )
    high = min((one.start for one in others if one.start >= behind), default=end)
    text = normal(given.letter.text[low:high])
    own = re.escape(normal(figure.quote))
    split = re.split(rf"({own})", text, maxsplit=1)
    if len(split) < 3:
        return text
    before, quote, after = split
    if before.rstrip().endswith(",") and after.lstrip().startswith(","):
        before, after = before.rstrip()[:-1], after.lstrip()[1:]  # "Hovedparten, 868, havde en aftale"
    before = re.split(r",|\bog\b|\bmens\b|\bmen\b|\bsamt\b", before)[-1]
    return before + quote + re.split(r",|\bog\b|\bmens\b|\bmen\b", after)[0]


def _base(given: CheckInput, share: Figure, count: Figure) -> Figure | None:
    """The whole the count is linked to; else the only bigger count of the same things in its sentence and the two before."""
    linked = given.figures.get(count.part_of or "")
    if linked is not None:
        return linked if same_measure(linked, count) else None
    if not _whole_is_plain(given, share):
        return None
    here = given.sentence(count.span)
    near = [
        one for one in given.told(given.stretch(here, 2), count.span.start) if _is_level(given, one) and same_measure(one, count)
    ]
    named = _NAMED.search(given.letter.text[given.sentence(share.span)[0] : share.span.start])
    after_it = named is not None and same_noun(named["of"], head(count)) and here == given.sentence(share.span)
    bigger = [
        one
        for one in near
        if one.value > count.value
        # "sendte 5.200 skemaer ud og fik 3.016 svar, hvilket giver en svarprocent på 58"
        and (count.kind != "count" or (after_it and one.span.start > here[0]) or _same_things(one, count))
    ]
    ids = {one.id for one in bigger}
    tops = {one.value: one for one in bigger if one.part_of not in ids and one.same_as not in ids}
    chosen = next(iter(tops.values())) if len(tops) == 1 else None
    return chosen if chosen is not None and _undivided(chosen) else None


def _same_things(whole: Figure, part: Figure) -> bool:
    if not is_named_beside(part):
        return True
    return any(counts(whole, word) for word in re.findall(r"[^\W\d_]{2,}", part.counted or "")[-1:])


def _undivided(whole: Figure) -> bool:
    return whole.approx == "exact" and whole.role in ("level", "total")


_PLAIN_WHOLE = signs(
    r"(?:dem|disse|(?:(?:de|alle|samtlige|disse)\s+)?(?:de\s+)?[^\W\d_]+(?:er|erne|ene|en|et|e))(?:\s+(?P<next>\S+)|\s*$)"
)


def _whole_is_plain(given: CheckInput, share: Figure) -> bool:
    """ "18 pct. af eleverne" is of those told of; "18 pct. af eleverne i udskolingen" may be of others."""
    end = given.sentence(share.span)[1]
    named = _SAYS_WHOLE.match(given.letter.text[share.span.end : end])
    if named is None:
        return True
    return bool(_plain_whole(given, share))


_RESTRICTS = frozenset({"i", "på", "fra", "med", "under", "over", "som", "der", "uden", "til", "hos", "ved", "om", "inden"})


def _is_level(given: CheckInput, figure: Figure) -> bool:
    return (
        figure.kind in _KINDS
        and figure.role in ("level", "total", "part", "remainder")
        and figure.value > 0
        and not is_change(given, figure)
    )


def _given_otherwise(given: CheckInput, share: Figure, told: tuple[Figure, Figure]) -> bool:
    """Do two other numbers of the paragraph give the share, or leave it, or a sum or a rest of them?

    What count and base leave is the other side of them, where the share says the very words of the count.
    """
    other_side = _is_said_of(given, share, told[0])
    subject = _subject_is(given, share, told[0])
    vocabulary = given.vocabulary
    near = [one for one in given.told(*given.block(share.span)) if one.kind in _KINDS and one.value > 0 and one.id != share.id][
        :12
    ]
    wanted = reading(share, vocabulary, "either")
    left = minus(point(scale_of(share)), wanted)

    # What the letter itself calls a part of the other is read otherwise only by plain numbers: of sums and rests any share comes out.
    linked = told[0].part_of == told[1].id and told[0].role == "part" and share.decimals == 0
    sides = one_or_two(near, lambda one, two: not linked and same_measure(one, two) and same_noun(head(one), head(two)))
    rest = told[1].value - told[0].value
    readings = [(made, made.interval(vocabulary)) for made in sides if not (other_side and made.value == rest and not made.added)]
    for one, top in readings:
        for whole, bottom in readings:
            with_it = one.numbers == (told[0],) or (whole.numbers == (told[1],) and told[0] in one.numbers and one.added)
            if subject and not with_it:
                continue  # any four numbers make some share: here only what the count makes of another base, or more of this one
            if {*one.numbers} & {*whole.numbers} and len(one.numbers) == len(whole.numbers) == 1:
                continue
            if not same_measure(one.numbers[0], whole.numbers[0]) or not top.low or not bottom.low or bottom.low < top.low:
                continue
            quotient = over(top, bottom).scaled(Fraction(scale_of(share)))
            same = other_side and one.value == told[0].value and whole.value == told[1].value
            if quotient.meets(wanted) or (quotient.meets(left) and not same):
                return True
    return False
