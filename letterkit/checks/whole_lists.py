"""Wholes whose parts are told by words alone: lists ("fordeler sig på", "i alt"), and sums over two sentences."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.nouns import counts, head, is_named_beside, same_noun
from letterkit.checks.signs import signs
from letterkit.checks.slips import digits_swapped
from letterkit.checks.whole_signs import (
    SPREAD,
    SUMMED,
    UNCOUNTED,
    Whole,
    alike,
    complements,
    counts_the_same,
    is_complete,
    is_remainder,
    more_follows,
    physical,
    same_measure,
)
from letterkit.checks.worked_signs import clause_of, one_time
from letterkit.claim import Figure
from letterkit.danish.persons import PERSONS
from letterkit.spelling import content_words, meets

_ADDS_UP = signs(r"^(?:det|dette|der|dermed)\s+(?:er|giver|bliver|var|blev)\b")


def told_after(given: CheckInput) -> list[Whole]:
    """Sums over two sentences without a word that links them: a rest, two complements, or "det er tilsammen 231"."""
    found: list[Whole] = []
    by_sentence: dict[tuple[int, int], list[Figure]] = {}
    for figure in given.claims.figures:
        if (
            figure.kind in ("count", "amount")
            and figure.role not in ("target", "limit", "average")
            and not is_change(given, figure)
        ):
            by_sentence.setdefault(given.sentence(figure.span), []).append(_here_alone(given, figure))
    for sentence, figures in by_sentence.items():
        before = by_sentence.get(_sentence_before(given, sentence), [])
        last = figures[-1]
        said = given.letter.text[sentence[0] : last.span.end]
        if len(figures) == 1 and len(before) >= 2 and SUMMED.search(said) and _ADDS_UP.search(said):
            found += _whole(given, last, before, "tilsammen")
        biggest = max(one.value for one in figures)
        before = [one for one in before if one.value > biggest][-1:]
        if len(figures) == 3 and not before and not any(one.part_of for one in figures) and figures[0].value == biggest:
            pair = (figures[1], figures[2])
            if (is_remainder(given, last) and counts_the_same(given, last, figures[0])) or (
                complements(given, pair) and not more_follows(given, pair, figures[0])
            ):
                found += _whole(given, figures[0], list(pair), "de to dele dækker det hele")
            continue
        if not before or any(one.part_of for one in figures):
            continue
        whole, parts = before[-1], figures
        rest = is_remainder(given, last) and len(figures) >= 2
        if rest and (counts_the_same(given, last, whole) or (len(figures) == 2 and _in_contrast(given, whole, figures[0], last))):
            found += _whole(given, whole, parts, "de øvrige")
        elif (
            len(figures) == 2 and complements(given, (figures[0], figures[1])) and not more_follows(given, tuple(figures), whole)
        ):
            found += _whole(given, whole, parts, "de to dele dækker det hele")
    return found


def _here_alone(given: CheckInput, figure: Figure) -> Figure:
    """The figure without a link to a whole in another paragraph: a rest is the rest of what was told just before."""
    whole = given.figures.get(figure.part_of or "")
    far = whole is not None and figure.role == "remainder" and given.block(whole.span) != given.block(figure.span)
    return replace(figure, part_of=None) if far else figure


_PEOPLE = signs(r"\b(?:familie|husstand|forældre|borger|person|menneske|deltager)")


def _in_contrast(given: CheckInput, whole: Figure, part: Figure, rest: Figure) -> bool:
    """ "For 38 elevers vedkommende …, mens de øvrige 15 familier …": the rest of the pupils, whatever they are called."""
    left, right = (content_words(one.counted or "", given.vocabulary) for one in (whole, part))
    counted_alike = bool(left) and bool(right) and any(meets(word, right, given.vocabulary) for word in left)
    between = given.words_between(part.span, rest.span)
    people = rest.unit == "person" or _PEOPLE.search(rest.counted or "") is not None
    if not people or abs(part.value + rest.value - whole.value) * 6 > whole.value:
        return False
    return counted_alike and re.search(r",\s*mens\s+(?:de|den|det)\s+(?:øvrige|resterende)\s+$", between) is not None


def _sentence_before(given: CheckInput, sentence: tuple[int, int]) -> tuple[int, int]:
    return given.neighbour(sentence, -1) or (-1, -1)


def _whole(given: CheckInput, whole: Figure, parts: list[Figure], why: str) -> list[Whole]:
    """A whole of just these parts, when all can be added and the whole is the biggest."""
    fit = all(same_measure(one, whole) and one.value < whole.value and one.part_of in (None, whole.id) for one in parts)
    whole_told = is_complete(given, whole, tuple(parts))
    return [Whole(whole=whole, parts=tuple(parts), exhaustive=why, complete=whole_told)] if fit else []


def listed(given: CheckInput) -> list[Whole]:
    """Lists told by words alone: "430 fordeler sig på …: 210, 145 og 65" and "120 i A, 80 i B, i alt 200"."""
    text = given.letter.text
    result: list[Whole] = []
    by_sentence: dict[tuple[int, int], list[Figure]] = {}
    for figure in given.claims.figures:
        if figure.role not in ("target", "limit", "average"):
            by_sentence.setdefault(given.sentence(figure.span), []).append(figure)
    for (start, end), figures in by_sentence.items():
        for spread in (*SPREAD.finditer(text, start, end), *re.finditer(":", text[:end][start:])):
            colon = spread.group() == ":"
            low, high = (start + spread.start(), start + spread.end()) if colon else (spread.start(), spread.end())
            before = [one for one in figures if one.span.end <= low]
            after = [one for one in figures if one.span.start >= high and one.role != "total"]
            if not before and not colon:
                result += _of_told_before(given, (start, end), low, after)
            if not before or (colon and (low - before[-1].span.end > 30 or any(_is_told(given, one) for one in after))):
                continue
            # "426 elever fordelt på 19 klasser og 3 skoler" tells no parts of the 426.
            units = bool(after) and re.fullmatch(r"\s+(?:på|over|mellem|i)\s+", text[high : after[0].span.start]) is not None
            same = [one for one in after if same_measure(one, before[-1])]
            gap = abs(sum((one.value for one in same), Fraction(0)) - before[-1].value)
            people = len(same) >= 3 and all(PERSONS.search(f"{one.counted} {one.quote}") for one in (before[-1], *same))
            nearly = (
                gap * (3 if people else 10) <= before[-1].value
            )  # "29 ansatte, fordelt på 11 pædagoger, …": each is of one sort
            after = [one for one in after if not units or nearly or alike(given, before[-1], one)]
            _add(given, before[-1], after, "kolon" if colon else spread.group().lower(), result)
        for index, figure in enumerate(figures):
            near = text[max(start, figure.span.start - 25) : figure.span.end]
            summed = SUMMED.search(near)
            if summed and summed.group().lower() == "samlet" and not re.search(r"\bsamlet\s+(?:\S+\s+)?\d", near, re.IGNORECASE):
                continue
            before = [one for one in figures[:index] if one.role not in ("total", "remainder")]
            plain = figure.role != "part" and figure.part_of is None and figure.approx == "exact"
            if summed and plain and not _one_within_another(given, before) and not _of_somebody_else(given, before, figure):
                _add(given, figure, before, summed.group().lower(), result)
    return result


_WITHIN = signs(r",\s*(?:som|der|hvor)\b(?!\s+(?:er|var)\b)")
_OF_THEM = signs(r"\s*(?:ud )?af (?:dem|disse)\b")


def _one_within_another(given: CheckInput, figures: list[Figure]) -> bool:
    """ "214 afbrydelser, som ramte 31.600 kunder; 6.300 af dem …, i alt 41.900 tilfælde": no list whose members could be added."""
    text = given.letter.text
    said = [given.words_between(one.span, two.span) for one, two in pairwise(figures)]
    ends = [text[one.span.start + len(one.printed) :][:20] for one in figures]
    return any(_WITHIN.search(one) for one in said) and any(_OF_THEM.match(one) for one in ends)


_SOMEBODY = signs(r",\s+(?:og|men|mens)\s+[^\W\d_]{3,}(?:en|et|erne|ene)\s+(?:har|havde|fik|får)\s+[^.;,\d]*$")


def _of_somebody_else(given: CheckInput, members: list[Figure], whole: Figure) -> bool:
    """ "Af 48 lejligheder er 36 på tre rum, og lejerne har tilsammen 61 børn": what others have together, another thing than before."""
    if not members or _SOMEBODY.search(given.words_between(members[-1].span, whole.span)) is None:
        return False
    return is_named_beside(whole) and not any(counts(one, head(whole)) for one in members)


_THEY = signs(
    r"\W*(?:de|disse|det|den|(?P<noun>[^\W\d_]{3,}(?:erne|ene|rne|en|et))|(?:de|den|det) (?P<did>[^\W\d_]+e) [^\W\d_]{3,})\s+"
    r"(?:(?:i|for|fra|pr\.|ved [^\W\d_]+ af)\s+(?:(?:19|20)\d\d|året)\s+)?(?:(?:er|var|blev)\s+)?"
)
_PART_UNCOUNTED = signs(rf"(?:,|\bog\b|\bsamt\b|\bmens\b)\s*(?:{UNCOUNTED.pattern})")
_PER_TIME = signs(r"\s*(?:\S+\s+){0,2}?(?:om (?:dagen|ugen|måneden|året)|pr\.)")


# "Det fordeler sig med 520 ton på vejene og 390 på stierne": two parts are all of it as well
_SHARED_OUT = signs(r"(?:fordel(?:er|te) sig|fordelt|fordeles)\s+med\s+(?=\d)")


def _of_told_before(given: CheckInput, sentence: tuple[int, int], low: int, after: list[Figure]) -> list[Whole]:
    """ "… modtaget 1.104 underretninger om 731 børn. De fordeler sig med 412 fra …": the whole is a count of the sentences before.

    Which one, only the sum can tell: the one it gives, or the only one that it misses by a slip.
    """
    text = given.letter.text
    subject = _THEY.fullmatch(text[sentence[0] : low])
    kind = after[0].kind if after else ""
    parts = tuple(
        one
        for one in after
        if one.kind == kind in ("count", "amount") and one.same_as is None and one.part_of is None and not is_change(given, one)
    )
    parts = _without_label(given, parts)
    shared_out = _SHARED_OUT.match(text, low) is not None and len(parts) == 2
    if subject is None or not (len(parts) >= 3 or shared_out):
        return []
    # "Episoderne fordeler sig …" at the head of a paragraph: of those that the paragraph before counts, once and for the same time.
    last, start = (given.neighbour(sentence, -1) or sentence)[0], given.stretch(sentence, 2)
    said = subject["noun"] or subject["did"]
    opens = start == sentence[0] and said is not None
    if opens:
        start = last = (given.paragraph_before(sentence[0]) or (start, start))[0]
    before = [
        one
        for one in given.told(start, sentence[0])
        if same_measure(one, parts[0])
        and one.approx == "exact"
        and one.role in ("level", "total")
        and one.value > max(part.value for part in parts)
        and not is_change(given, one)
        and not _PER_TIME.match(text[one.span.start + len(one.printed) :])
        and _is_told_of(given, one, said, did=subject["did"] is not None, start=start)
    ]
    dated = [one for one in before if not opens or one_time(one, parts[0])]
    before = dated if kind == "amount" else before
    summed, alone = sum((one.value for one in parts), Fraction(0)), len({one.value for one in dated}) == 1
    if shared_out and not (alone and before[0].span.start >= last):
        return []  # of two parts, only where one number alone can be their whole
    near = {
        one.value: one
        for one in before
        if abs(one.value - summed) * (10 if alone and one.span.start >= last else 20) <= one.value
        or any(digits_swapped(part.value, part.value + one.value - summed) for part in parts)
    }
    whole = near.get(summed) or (next(iter(near.values())) if len(near) == 1 else None)
    if whole is None:
        return []
    between = text[parts[0].span.start : sentence[1]]
    for one in parts:
        between = between.replace(one.quote, " ", 1)
    lead = text[low : parts[0].span.start]
    complete = not UNCOUNTED.search(lead) and not _PART_UNCOUNTED.search(between)
    return [Whole(whole=whole, parts=parts, exhaustive="fordeler sig", complete=complete)]


def _is_told_of(given: CheckInput, one: Figure, said: str | None, *, did: bool, start: int) -> bool:
    """Does a number count what the list's subject names, or tell what "de afsluttede sager" did? Money is told beside its noun."""
    if said is None:
        return True
    if did:
        return re.search(rf"\b{re.escape(said[:7])}", clause_of(given, one)) is not None
    if one.kind == "amount" and _MONEY.fullmatch(said):
        return True
    if one.kind == "amount" or physical(one):
        told = content_words(given.letter.text[start : one.span.end], given.vocabulary)
        return any(same_noun(said, word) for word in told)
    return counts(one, said)


# "36,0 mio. kr. til de mest udsatte samlinger. Midlerne fordeler sig med …": money, whatever it was given for
_MONEY = re.compile(r"(?:midler|penge|beløb|bevilling|pulje|sum|ramme|tilskud)(?:ne|ene|et|en|n|men|met)", re.IGNORECASE)


_OPENS = signs(r"\W*(?:(?:i|for|hos|ved|på)\s+)?(?:ca\.\s+)?(?:(?:de|yderligere)\s+(?:sidste|øvrige|resterende)\s+)?")


def over_sentences(given: CheckInput) -> list[Whole]:
    """ "I 58 tilfælde … I 37 tilfælde … I de sidste 26 …": a list of sentences that closes with a rest and gives a count told before;
    read once."""
    return given.once("lists", lambda: _over_sentences(given))


def _over_sentences(given: CheckInput) -> list[Whole]:
    text = given.letter.text
    found = []
    for rest in given.claims.figures:
        if rest.kind != "count" or not is_remainder(given, rest):
            continue
        here = given.sentence(rest.span)
        # "I 104 sager …, og i de sidste 42": the rest closes the sentence of the member before it
        own = [one for one in given.told(here[0], rest.span.start) if one.kind == "count"][:1]
        members = [one for one in own if one.role in ("level", "part") and _OPENS.fullmatch(text[here[0] : one.span.start])]
        place = given.neighbour(here, -1)
        while place is not None:
            first = next((one for one in given.told(*place) if one.kind == "count"), None)
            if first is None or first.role not in ("level", "part") or not _OPENS.fullmatch(text[place[0] : first.span.start]):
                break
            members.insert(0, first)
            place = given.neighbour(place, -1)
        summed = sum((one.value for one in members), rest.value)
        start = members[0].span.start if members else 0
        wholes = [one for one in given.told(0, start) if one.kind == "count" and one.value == summed and one.approx == "exact"]
        if len(members) >= 2 and wholes and summed >= 20:
            found.append(Whole(whole=wholes[-1], parts=(*members, rest), exhaustive="de øvrige", complete=True))
    return found


_VERB = signs(r"^\s*(?:\w+\s+){0,2}(?:er|har|havde|var|kan|skal|vil|får|fik)\b")


def _is_told(given: CheckInput, part: Figure) -> bool:
    """ "14 er over 60 år": something said of some of them, which may hold of others of the list too."""
    end = given.sentence(part.span)[1]
    after = given.letter.text[part.span.end : end].split(",")[0]
    return part.kind == "count" and _VERB.match(after) is not None


# "fordelt på fire fakulteter med 2.140, …", "De to huse er Nord med 19 pladser og Syd med 12": how many members the list has, and no member
# of it.
_LABEL = re.compile(r"\s*(?::|,?\s*(?:med|på|der har|som har|hvor der er)\b)[^,;\d]*$", re.IGNORECASE)
_LABELLED = re.compile(
    r"\b(?:de|vores|vore|disse|[^\W\d_]{3,}s)\s+#(?:\s+[^\W\d_]+)?\s+(?:er|var|har|havde|hedder|rummer|fik|ligger|lå)\s[^,;\d]*$",
    re.IGNORECASE,
)


def _without_label(given: CheckInput, parts: tuple[Figure, ...]) -> tuple[Figure, ...]:
    if len(parts) < 3 or parts[0].value != len(parts) - 1:
        return parts
    between, start = given.words_between(parts[0].span, parts[1].span), parts[0].span.start
    said = f"{given.letter.text[max(0, start - 25) : start]}#{between}".replace("\n", " ")
    return parts[1:] if _LABEL.match(between) or _LABELLED.search(said) else parts


# "de seneste 30 dage", "efter 21 dage": when, and not how much; "fire dage hver": to be taken so many times
_WHEN = signs(
    r"\b(?:de|den|seneste|sidste|første|næste|inden for|inden|efter|mindst|fristen (?:er|var)(?: på)?)\s+(?:\w+\s+)?(?=\d)|"
    r"\b(?:hver|hvert|især|pr\.|om (?:ugen|måneden|året)|gange|begge|gennemsnit\w*|i snit|heraf|hvoraf|i stedet for)\b"
)
_SO_MANY = signs(rf"[^.;:]*?[,–(]\s*(?:altså\s+|dvs\.\s+|(?:så|hvorved)\s+(?:vi|de|det|der|man)\s+)?{SUMMED.pattern}[^.,;:]*")


def _are_days_of(given: CheckInput, parts: list[Figure], whole: Figure) -> bool:
    """ "214 dage hos lærerne og 131 dage i køkkenet, tilsammen 345 sygedage": days alone, and behind the list what all are called."""
    days = (whole.counted or "").casefold()
    if whole.kind != "count" or any(one.kind != "duration" or one.approx != "exact" for one in parts):
        return False
    units = {one.quote.split()[-1].casefold() for one in parts}
    text, start, end = given.letter.text, given.sentence(whole.span)[0], whole.span.start + whole.quote.find(whole.printed)
    said_last = bool(parts) and _SO_MANY.fullmatch(text[parts[-1].span.end : end])
    return (
        len(units) == 1
        and days.endswith(tuple(units))
        and days not in units
        and bool(said_last)
        and not _WHEN.search(text, start, end)
    )


def _add(given: CheckInput, whole: Figure, others: list[Figure], why: str, result: list[Whole]) -> None:
    days = _are_days_of(given, others, whole)
    parts = tuple(
        one
        for one in others
        if (days or same_measure(one, whole))
        and one.same_as is None
        and one.part_of in (None, whole.id)
        and not is_change(given, one)
    )
    parts = _without_label(given, parts)
    if len(parts) >= 2:
        result.append(Whole(whole=whole, parts=parts, exhaustive=why, complete=is_complete(given, whole, parts)))
