"""The same figure told once more with another value: all that is said of the second is said of the first, at the same time.

"De 1.156 verserende sager ved udgangen af september 2012" after "Ved udgangen af september 2012 var der 1.056 verserende sager ved retten";
"Gæstetallet for 2012, 63.100" after "61.300 gæster i 2012"; "Som det fremgår, var andelen … 78 pct. den 1. november 2021". The second must be told as
known (a definite noun, "med", "at", "da", "som nævnt"), no word of it may be new, and the two must differ as slips of the pen do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from letterkit.checks.akin import is_known, topic
from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.nouns import counts, head, same_noun
from letterkit.checks.signs import signs
from letterkit.checks.slips import digits_swapped, is_slip
from letterkit.checks.whole_signs import same_measure
from letterkit.claim import Figure
from letterkit.danish.dates import find_dates
from letterkit.vocabulary import normal

_RECALLED = signs(
    r"\b(?:som (?:nævnt|anført|beskrevet|oplyst|omtalt|sagt|det fremgår|vist)|ovenfor|ovennævnte|førnævnte|nævnte|omtalte|anførte|allerede nævnt|jf\.)"
)
# What stands before a number that the reader is taken to know: the words that follow it are no news.
_KNOWN = signs(
    r"(?:^|\s)(?:de|disse|alle|samtlige|begge|med|vores|vore|tallet på|antallet på|[^\W\d_]{3,}s|[^\W\d_]{3,}(?:en|et|erne|ene|rne)(?:\s+(?:i|fra|for|af)\s+[^,;]{2,30})?\s+på|"
    r"(?:en|den) (?:samlet |samlede )?\w*andel (?:af|på)[^,;]*)\s+(?:(?:i alt|omtalte|nævnte|anførte|ca\.)\s+)?$"
)
_THE_SAME = signs(r"\b(?:de|disse|vores|vore) (?:selv)?samme\s+$")  # "det er de samme 412 hektar"
_SUBORDINATE = signs(
    r"(?:^|[\s,])(?:at|da(?!\s+[^\W\d_]+(?:ede|te|er|tog|var|blev|fik|kom)\b)|idet|eftersom|fordi|når|siden|hvor)\s+[^,;]*$"
)
_APPOSED = signs(
    r"(?:^|[,;]\s)(?P<what>[^,;]*\b[^\W\d_]{3,}(?:en|et|erne|ene|rne|tal|tallet)\b[^,;]*|(?:de|alle de|samtlige)\s+[^\W\d_]+\s+[^\W\d_]{3,}),\s+(?:i alt\s+)?$"
)
_APPOSED_END = signs(r"\s*(?:(?:i tallet|i alt|ialt|tilsammen|af slagsen|styk(?:s|ker)?)\s*)?,")
# The letter says itself that the two are not one, or that things have changed between them.
_OTHERWISE = signs(
    r"\b(?:rettet|korrigeret|opdateret|revideret|genberegnet|foreløbig\w*|endelig\w*|tidligere|dengang|daværende|fejl\w*|beklager|netto|brutto|yderligere|heraf|hvoraf|andre|øvrige|resterende|"
    r"ny(?:e|t)? (?:tal|optælling|opgørelse\w*)|skønne\w* til|budget\w*|regnet med|ventet|forvent\w*|opgjort på ny)\b"
)
_CHANGED = signs(
    r"\b(?:nye?|nyt|udvid\w*|fremover|efterfølgende|herefter|siden|senere|vil|bliver|skal|planlagt\w*|steget|faldet|ansat|oprettet|nedlagt\w*|lukket|flere|færre|øget|forhøj\w*|"
    r"nedsat|sammenlagt\w*|fusion\w*|år(?:et|s) (?:før|efter))\b"
)
_RELATIVE = signs(r"^\s*,?\s*(?:som|der|hvis)\s+(?P<clause>[^,.;]+)")
_CLAUSE = signs(r"^\s*,\s*(?P<clause>(?:vi|[^\W\d_]+(?:en|et|s))\s+[^,.;]+),")
_PREPOSITION = signs(r"\s+(?:på|i|af|ved|til|for|fra|hos|om|med|over|under|pr\.|inden for|blandt|uden)(?=\s)")
_STOP = signs(
    r"(?:er|var|har|havde|bliver|blev|kan|kunne|skal|skulle|vil|ville|må|måtte|fik|får|gav|giver|gør|gjorde|kom|kommer|gik|går|stod|står|lå|ligger|viser|betyder|svarer|udgør|dækker|"
    r"fordeler|skyldes|skønnes|vurderes|anses|ses|sker|bor|taler|[^\W\d_]{2,}(?:ede|te)|[^\W\d_]{3,}es|og|eller|men|samt|så|der|som)\b"
)
_ONE_WORD = re.compile(r"\s+([^\W_][^\s,;:]*)")
_MORE_YEARS = re.compile(r"\s*(?:og|til|-|–|/)\s*(?:19|20)\d\d\b")
_OF_THEM = signs(r"^\s*(?:ud )?af (?:dem|disse|de)\b")
_NOW = signs(r"\b(?:i dag|nu|for tiden|aktuelt|p\.t\.)(?!\w)")
_PAST_VERB = re.compile(r"(?<=\s)[^\W\d_]{3,}ede\b")
_EMPTY = frozenset(
    ["modtagne", "nævnte", "omtalte", "anførte", "oplyste", "pågældende", "samlede", "disse", "hele", "hel", "dag", "nu", "senest", "fremgår", "nævnt", "anført", "oplyst", "beskrevet", "begge", "ovenfor", "kostede", "lød", "vores"]
)  # fmt: skip
_CAME = signs(r"\b(?:modtog|modtaget|modtagne|indkom\w*|anmeld\w*|indgik|indgået|oprettede|tilgik|henvist\w*)\b")
_WENT = signs(r"\b(?:afgjor\w*|afslutte\w*|behandle(?:de|t)|lukkede|færdigbehandl\w*|udskre\w*|besvare\w*)\b")


def told_again(given: CheckInput) -> Iterator[tuple[Figure, Figure]]:
    """Pairs (first, again) of figures that tell the same and differ by a slip of the pen, in reading order."""
    figures = [
        one
        for one in given.claims.figures
        if one.kind in ("count", "amount", "share", "duration")
        and one.approx == "exact"
        and one.value_to is None
        and one.role not in ("change", "limit", "target", "remainder")
    ]
    for again in figures:
        start, end = given.sentence(again.span)
        earlier = [
            one
            for one in figures
            if one.span.end <= start
            and one.kind == again.kind
            and _one_unit(one, again)
            and not _of_other_counts(given, one, again)
        ]
        slips = {one.id for one in earlier if one.value != again.value and _is_slip(one, again)}
        if not slips or is_change(given, again) or _OTHERWISE.search(given.letter.text, start, end):
            continue
        said = _description(given, again, start, end)
        if said is None or _found_elsewhere(earlier, again):
            continue
        alike = _without_parts(
            [one for one in earlier if (again.kind != "count" or _near(one, again)) and _covered(given, one, again, said)]
        )
        if alike and len({one.value for one in alike}) == 1 and alike[-1].id in slips and _settled(given, alike[-1], again, said):
            yield alike[-1], again


def _near(first: Figure, again: Figure) -> bool:
    """A number of another size ("36 elever" in a class of their own) is not the one that is told again."""
    small, large = sorted((first.value, again.value))
    return large < 100 or 2 * small > large


def _without_parts(alike: list[Figure]) -> list[Figure]:
    """ "547 elever … 214 i indskolingen, 168 på mellemtrinnet og 165 i udskolingen": the numbers that make up the first are no others of its kind."""
    if len(alike) > 2 and sum(one.value for one in alike[1:]) == alike[0].value:
        return alike[:1]
    return alike


def _one_unit(one: Figure, two: Figure) -> bool:
    """Small numbers of things that are called otherwise ("8 indbrud", "7 anmeldte indbrud") are hardly the same."""
    return one.unit == two.unit or (min(one.value, two.value) >= 100 and same_measure(one, two))


def _of_other_counts(given: CheckInput, one: Figure, two: Figure) -> bool:
    """Two shares that each stand by their own number: "308 (8,0 pct.)" and "243 (9,0 pct.)" are two things."""
    counts = {figure.id: figure.value for figure in given.claims.figures}
    left, right = counts.get(one.same_as or ""), counts.get(two.same_as or "")
    return one.kind == "share" and left is not None and right is not None and left != right


def came_and_went(one: str, two: str) -> bool:
    """Does the one sentence tell what came in, the other what was dealt with?"""
    signs = [(bool(_CAME.search(text)), bool(_WENT.search(text))) for text in (one, two)]
    return signs in ([(True, False), (False, True)], [(False, True), (True, False)])


def _description(given: CheckInput, again: Figure, start: int, end: int) -> str | None:
    """All that is said of a figure told as known; None where it is told as news."""
    text = given.letter.text
    at = again.span.start + max(again.quote.find(again.printed), 0)
    lead, after = text[start:at], text[again.span.end : end]
    noun = again.quote.replace(again.printed, " ", 1)
    clause = lead[len(lead) - len(re.split(r"[,;:]\s", _undotted(given, lead))[-1]) :]
    if _THE_SAME.search(lead):
        return noun  # whatever is said of them now, they are those that were told
    apposed = _APPOSED.search(lead)
    if apposed is not None and _APPOSED_END.match(after):
        return f"{apposed['what']} {noun}"
    known = _KNOWN.search(clause if clause.strip() else lead)
    if known is not None:
        return f"{known[0]} {noun} {_tail(given, after)}"
    if _RECALLED.search(text[start:end]) or _SUBORDINATE.search(lead):
        rest = re.split(r"[;:.]\s|,\s|\.$|\s+og\s+(?=[^\W\d_]+(?:er|ede)\b)", _undotted(given, after))[0]
        relative = _RELATIVE.match(after)
        return f"{clause} {noun} {_tail(given, after) if relative else after[: len(rest)]}"
    return None


def _undotted(given: CheckInput, text: str) -> str:
    """The same text, as long as it was, without the full stops of its dates ("den 31. december")."""
    if "." not in text and "," not in text:
        return text
    for one in find_dates(text, reference=given.letter_day):
        text = text[: one.start] + re.sub(r"[.,]", " ", text[one.start : one.end]) + text[one.end :]
    return re.sub(r"\b(pr|ca|kl|nr|pct|kr|mio|mia)\.", r"\1 ", text)


def _tail(given: CheckInput, after: str) -> str:
    """What follows a number and its noun and belongs to it: a relative clause, or one preposition after the other."""
    plain = _undotted(given, after)
    relative = _RELATIVE.match(plain) or _CLAUSE.match(plain)
    if relative is not None:
        return after[relative.start("clause") : relative.end("clause")]
    place = 0
    while (one := _PREPOSITION.match(after, place)) is not None:
        place = one.end()
        for taken in range(5):
            word = _ONE_WORD.match(after, place)
            if word is None or (taken and _STOP.fullmatch(word[1].rstrip("."))) or _PREPOSITION.match(after, place):
                break
            place = word.end()
        years = _MORE_YEARS.match(after, place)
        place = years.end() if years is not None else place
    relative = _RELATIVE.match(plain[place:])
    return after[: place + relative.end() if relative is not None else place]


def _words(given: CheckInput, text: str) -> list[str]:
    """What a description tells, without its dates and the words that only point back."""
    for one in reversed(find_dates(text, reference=given.letter_day)):
        text = f"{text[: one.start]} {text[one.end :]}"
    text = _RECALLED.sub(" ", text)
    return [word for word in topic(text, given.vocabulary) if word not in _EMPTY]


def _covered(given: CheckInput, first: Figure, again: Figure, said: str) -> bool:
    """Is every word that is said of the second found in the sentence of the first?"""
    start, end = given.sentence(first.span)
    sentence = given.letter.text[start:end]
    behind = given.letter.text[first.span.start + len(first.printed) : end]
    if first.part_of or is_change(given, first) or _OF_THEM.match(behind) or _OTHERWISE.search(sentence):
        return False
    again_sentence = given.said(again.span)
    if came_and_went(sentence, again_sentence):
        return False
    known = (*topic(sentence, given.vocabulary), *([normal(head(first))] if head(first) else []))
    words = _words(given, said)
    if not words or not all(is_known(given, word, known) or counts(first, word) for word in words):
        return False
    if again.kind == "count" and not (counts(first, head(again)) or is_known(given, normal(head(first)), words)):
        return False
    return _same_time(given, first, again, sentence, said)


def _dates(given: CheckInput, text: str) -> set[tuple[date | None, date | None]]:
    found = find_dates(text, reference=given.letter_day)
    return {(one.first, one.last) for one in found if one.first is not None and one.kind != "now"}


def _same_time(given: CheckInput, first: Figure, again: Figure, sentence: str, said: str) -> bool:
    mine, theirs = _dates(given, said), _dates(given, sentence)
    if mine:
        return mine <= theirs and (len(theirs) == 1 or first.as_of == again.as_of)
    now = _NOW.search(said) is not None
    if first.as_of and again.as_of and first.as_of != again.as_of and not (_retold(said, sentence) and not theirs):
        return False
    return not theirs or (not now and bool(first.as_of) and again.as_of in (None, first.as_of))


def _retold(said: str, sentence: str) -> bool:
    """ "De 16 ansatte, der flyttede med ud": the verb of the first is told again, so it is the same event."""
    return any(word in sentence.split() for word in _PAST_VERB.findall(said))


def _found_elsewhere(earlier: Sequence[Figure], again: Figure) -> bool:
    """The number itself, or what makes it up, stands before: it points there, or more have come, or some are gone."""
    if any(one.value == again.value for one in earlier):
        return True
    values = {one.value for one in earlier if again.kind != "count" or same_noun(head(one), head(again))}
    made = {one + two for one in values for two in values if one != two} | {abs(one - two) for one in values for two in values}
    return again.value in made or any(abs(one - again.value) in values for one in values)


def _is_slip(first: Figure, again: Figure) -> bool:
    small = max(first.value, again.value) < 20 and abs(first.value - again.value) <= 2
    return small or is_slip(first.value, again.value, least=2)


def _settled(given: CheckInput, first: Figure, again: Figure, said: str) -> bool:
    """A time that both print, or nothing between the two that tells of a change."""
    text = given.letter.text
    here = given.sentence(again.span)
    if _retold(said, given.said(first.span)):
        return True
    if _dates(given, said) or (_NOW.search(said) and _NOW.search(given.said(first.span))):
        return True
    swapped = digits_swapped(first.value, again.value) and min(first.value, again.value) >= 10
    return not _CHANGED.search(text[here[0] : again.span.end] if swapped else text[first.span.end : here[1]])
