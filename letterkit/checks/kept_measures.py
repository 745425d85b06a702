"""A limit that the letter calls kept, and beside it the very measure, which is beyond it.

"Kommunen overholder fristen på 30 dage. Den gennemsnitlige behandlingstid var 44 dage", "Budgettet på 12,5 mio. kr. er overholdt. Forbruget
var 13,1 mio. kr.", "Målet om, at mindst 90 pct. af sagerne afgøres inden for otte uger, er nået. 84 pct. af sagerne blev …". A mean
beyond a limit is enough: then some were beyond it too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from letterkit.checks.changes import is_change
from letterkit.checks.exceptions import Against, only_known_places, same_years
from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import reading
from letterkit.checks.kept_limits import HEDGED, KEPT, RULE, exceeds, measure
from letterkit.checks.nouns import same_noun
from letterkit.checks.signs import signs
from letterkit.checks.wording import shown
from letterkit.claim import Figure
from letterkit.spelling import Heard, content_words

_KEEPS = signs(
    rf"\b(?:{KEPT}|indfrier|efterlever|holder|lever op til|levede op til|levet op til|er inden for|ligger inden for)\b"
)
_RULE_BEFORE = signs(rf"\b{RULE}\b[^.;\d]{{0,70}}$")
_POINTS_BACK = signs(rf"\b{RULE}\b|^\W*(?:den|det|denne|dette)\s+(?:er|blev|var)\b")
_NO = signs(r"\b(?:ikke|ingen|aldrig|næppe|uden|delvis\w*|endnu)\b")
_NOW = signs(r"\b(?:i dag|nu|aktuelt|fremover|igen|siden|herefter|i år|efter)\b")
# The number is told of another time, or against the statement on purpose.
_OTHER_TIME = signs(
    r"\b(?:men|dog|tidligere|året før|sidste år|forrige|før|indtil|oprindelig\w*|bortset|undtag\w*|undtaget|trods|selv om|bortfald\w*|skyldes|andre|øvrige|enkelt\w*|"
    r"mål(?:et)?|ramme\w*|skal|må|bør|kan|vil|hvis|korrigeret|tillægsbevilling\w*|forlænge\w*|udsat|landsgennemsnit\w*|hele landet)\b"
)
_TIME = r"(?:\w*behandlingstid|svartid|ventetid|responstid|udrykningstid|ekspeditionstid|leveringstid|reaktionstid|udredningstid|afgørelsestid)(?:en)?"
_IS = r"(?:var|er|udgjorde|udgør|blev|lå(?: på)?|ligger(?: på)?|har været|viste|viser|målt til|måltes til)"
_WHEN = r"(?:\s+(?:i|for)\s+(?:(?:19|20)\d\d|(?:første|andet|1\.|2\.) halvår(?:\s+(?:19|20)\d\d)?))?"
_MEAN = r"(?:\s+(?:i gennemsnit|i snit|gennemsnitligt))?"
_TIME_TOLD = signs(rf"\b{_TIME}{_WHEN}\s+{_IS}{_WHEN}{_MEAN}{_WHEN}(?:\s+(?:på|mellem))?\s*$")
_COST_TOLD = signs(
    rf"\b(?:\w*forbruget|\w*udgiften|\w*udgifterne|regnskabet|de samlede udgifter|omkostningerne)(?:\s+til\s+\w+)?{_WHEN}\s+{_IS}{_WHEN}(?:\s+(?:på|i alt|samlet))*\s*$"
)
_MEASURE_TOLD = signs(rf"\b{_IS}{_WHEN}{_MEAN}(?:\s+(?:der|på))*\s*$")
# Behind the number nothing more is said of it, but that the limit is kept.
_END = signs(
    rf"\s*(?:(?:i gennemsnit|i snit|gennemsnitligt)\s*)?{_WHEN}\W*(?:$|,?\s*(?:og|så|hvorfor|hvormed|dermed)\b[^.;]*\b{KEPT}\b)"
)
_FOR_TIME = signs(r"\b\w*(?:frist|krav|mål|garanti|ret|grænse|norm)(?:en|et|ten)?\b[^.;]*$")
_OF_WHAT = signs(rf"\baf\s+(\w+)|([^\W\d_]+)(?:\s+[\d]+)?{_WHEN}\s+{_IS}\b")
_MEASURED = signs(
    r"(?:måling|prøve|værdi|indhold|niveau|koncentration|resultat|boring|anlæg|støj|det|den|der|de)(?:en|et|er|erne|ne|n)?"
)
_BUDGET = signs(r"\b(?:budget|ramme|bevilling|loft)\w*")
_WORD = re.compile(r"[^\W\d_]{3,}")


def beyond_limits(given: CheckInput) -> Iterator[Against]:
    """Each statement that a limit is kept with the first measure beside it that is beyond the limit, in reading order."""
    text = given.letter.text
    for sentence in given.sentences:
        own = text[slice(*sentence)]
        keeps = _KEEPS.search(own)
        if keeps is None or HEDGED.search(own) or _NO.search(own) or own.endswith("?"):
            continue
        limit = _limit(given, sentence)
        if limit is None:
            continue
        for steps in (0, 1):
            place = given.neighbour(sentence, steps)
            if place is None or (steps and _OTHER_TIME.search(text[slice(*place)])):
                continue
            told = [one for one in given.told(*place) if one.id != limit.id and _beyond(given, one, limit, own)]
            if told:
                why = f"{told[0].quote if told[0].kind == 'duration' else shown(told[0])} {_sign(limit)} {limit.quote}"
                yield Against(sentence=sentence, figures=(told[0], limit), why=why)
                break


def _sign(limit: Figure) -> str:
    return "<" if limit.approx == "at_least" else ">"


def _limit(given: CheckInput, sentence: tuple[int, int]) -> Figure | None:
    """The number right behind the rule that the sentence says is kept; or, for "kravet", the only limit of the sentence before."""
    text = given.letter.text

    def ruled(place: tuple[int, int]) -> list[Figure]:
        return [one for one in given.told(*place) if _RULE_BEFORE.search(text[place[0] : one.span.start])]

    own = ruled(sentence)
    if own:
        return own[0]
    before = given.neighbour(sentence, -1)
    if (
        before is None
        or not _POINTS_BACK.search(text[slice(*sentence)])
        or _OTHER_TIME.search(re.sub(r"\b(?:skal|må|mål(?:et)?|ramme\w*)\b", " ", text[slice(*before)], flags=re.IGNORECASE))
    ):
        return None
    bounds = [
        one for one in given.told(*before) if one in ruled(before) or one.role == "limit" or one.approx in ("at_most", "at_least")
    ]
    return bounds[0] if len(bounds) == len(given.told(*before)) == 1 else None


def _beyond(given: CheckInput, one: Figure, limit: Figure, own: str) -> bool:
    """Is this the measure that the limit is set for, and is it beyond it whatever its last digit hides?"""
    if one.kind != limit.kind or one.role in ("limit", "target") or is_change(given, one) or not _timely(given, one, own):
        return False
    if one.approx not in ("exact", "more_than", "at_least", "just_over"):
        return False
    start, end = given.sentence(one.span)
    text = given.letter.text
    before, after = text[start : one.span.start], text[one.span.end : end]
    # Only what stands between the statement and the number says what the number is.
    clause = re.split(r"[,;]\s", before)[-1]
    if start <= limit.span.start < one.span.start:
        clause = re.split(r"[,;]\s", text[limit.span.end : one.span.start])[-1]
    if one.kind != "share" and not _END.match(after):
        return False
    match one.kind:
        case "duration":
            if not _FOR_TIME.search(text[given.sentence(limit.span)[0] : limit.span.start]) and limit.role != "limit":
                return False
            near = one.value <= limit.value * 5 or one.unit != limit.unit
            told = _TIME_TOLD.search(clause) is not None and near and exceeds(one, limit, at="low") is True
            return told and only_known_places(clause, after, own)
        case "amount":
            spent = _COST_TOLD.search(clause) is not None and _BUDGET.search(own) is not None and one.value <= limit.value * 2
            more = reading(limit, given.vocabulary, "loose").below(reading(one, given.vocabulary, "loose"))
            return spent and more and only_known_places(clause, after, own)
        case "count":
            same = bool(measure(one)) and measure(one) == measure(limit) and limit.approx != "at_least"
            told = _MEASURE_TOLD.search(clause) is not None and only_known_places(clause, after, own)
            rule = own + text[slice(*given.sentence(limit.span))]
            named = [word for found in _OF_WHAT.findall(clause) for word in found if word and not _MEASURED.fullmatch(word)]
            alike = all(any(same_noun(word, other) for other in _WORD.findall(rule)) for word in named)
            return same and told and alike and one.value > limit.value
        case "share":
            return _misses(given, one, limit)
    return False


def _misses(given: CheckInput, one: Figure, limit: Figure) -> bool:
    """ "mindst 90 pct. af sagerne afgøres inden for otte uger" and "84 pct. af sagerne blev afgjort inden for otte uger"."""
    low, high = reading(one, given.vocabulary, "loose"), reading(limit, given.vocabulary)
    wrong = low.below(high) if limit.approx == "at_least" else high.below(low) if limit.approx == "at_most" else False
    if not wrong:
        return False
    text = given.letter.text
    said = text[slice(*given.sentence(one.span))]
    if (
        _NO.search(said)
        or sum(other.kind == "share" for other in given.told(*given.sentence(one.span)) if other.id != limit.id) != 1
    ):
        return False
    wanted = content_words(re.split(r"[,;.]\s", text[limit.span.end : given.sentence(limit.span)[1]])[0], given.vocabulary)
    told = Heard(
        content_words(re.split(r"[,;.]\s", text[one.span.end : given.sentence(one.span)[1]])[0], given.vocabulary),
        given.vocabulary,
    )
    return len(wanted) >= 2 and sum(told.has(word) for word in wanted) >= len(wanted) - 1 and wanted[0] in told.words


def _timely(given: CheckInput, one: Figure, own: str) -> bool:
    """The number is of the year of the letter or the one before it, and the statement does not say "i dag" against it."""
    here = given.letter.text[slice(*given.sentence(one.span))]
    if not same_years(own, here):
        return False
    if one.as_of is None or given.letter_date is None:
        return True
    age = int(given.letter_date[:4]) - int(one.as_of[:4])
    return age == 0 or (age == 1 and not _NOW.search(own))
