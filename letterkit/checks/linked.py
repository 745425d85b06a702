"""The run of levels that a claim of change speaks of: in its own sentence, in the next, or in those just before.

A claim is joined to levels only where just one run can be meant: of a kind that its subject can be measured in, of its years where it
names years, and of its subject, unless the claim has no subject of its own ("det er en stigning", "antallet er halveret").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from letterkit.checks.akin import akin, is_narrower, is_other, measure_fits, topic
from letterkit.checks.frame import CheckInput
from letterkit.checks.signs import signs
from letterkit.checks.told import Run, runs_of, years_named, years_of
from letterkit.danish.dates import without_dates
from letterkit.danish.numbers import small_number

_CONTRAST = signs(
    r"\b(?:mens|men|hvorimod|derimod|til gengæld|selv om|selvom|skønt|på trods|trods|samtidig|desuden|ligeledes|tilsvarende|uanset|"
    r"ud over|udover|bortset fra|modsat|endvidere|hertil|derudover)\b"
)
_OF_TWO = signs(r"\b(?:mens|hvorimod)\b")
_ADDED = signs(r",\s+(?:og|hvilket)\b")
_REACH = 3  # sentences back


# "Stigningen på 25 pct. skal ses i sammenhæng med …": narrows nothing
EXPLAINED = signs(
    r"\b(?:(?:skal|bør|kan|må)\s+(?:\w+\s+){0,2}?)?(?:ses|forstås|vurderes|læses)\s+(?:i\s+(?:nær\s+)?sammenhæng|på\s+baggrund|i\s+lyset)\b[^;:]*"
    r"|\b(?:skal|bør|kan|må)\s+(?:\w+\s+){0,2}?(?:tilskrives|henføres|forklares)\b[^;:]*"
)


def run_for(given: CheckInput, start: int, end: int, *, subject: str, kinds: Sequence[str], exact: bool = True) -> Run | None:
    """The one run that the claim in `start` to `end` speaks of, or None. `subject` is what the claim says is moving."""
    claim = given.letter.span(start, end)
    here = given.sentence(claim)
    place = given.number_of(here)
    if place < 0:
        return None
    block = given.block(claim)
    text = given.letter.text
    years = years_named(text[here[0] : here[1]])
    seam = re.search(r"[,.;:](?:\s|$)", text[end : here[1]])
    clause = f"{subject} {EXPLAINED.sub(' ', text[end : end + seam.start() if seam else here[1]])}"
    runs = [
        run
        for run in runs_of(given)
        if run.kind in kinds
        and block[0] <= run.first < block[1]
        and measure_fits(subject, run.kind, exact=exact)
        and _years_agree(run, years, text[here[0] : here[1]], inside=run.start <= here[0] < run.end)
    ]
    same = [run for run in runs if run.start < here[1] and here[0] < run.end and not cut_off(given, run, start, end, subject)]
    if same:
        return _one(given, same, subject)
    if any(run.start < here[1] and here[0] < run.end for run in runs_of(given) if run.kind in kinds):
        return None  # levels of its own sentence, that the words keep apart from it
    after = [run for run in runs if place + 1 < len(given.sentences) and run.start == given.sentences[place + 1][0]]
    told = [
        run
        for run in after
        if (akin(given, subject, _words(given, run)) and not is_other(given, subject, _words(given, run)))
        or _only_measure(given, run)
    ]
    first = max(0, place - _REACH)
    for back in range(place - 1, first - 1, -1):
        before = [run for run in runs if run.end == given.sentences[back][1]]
        if not before:
            continue
        free = not topic(subject, given.vocabulary)
        if place - back > 1 and (_POINTS_BACK.fullmatch(subject) or _THERE.search(subject)):
            return None  # "… Blinde alarmer udgør en del. De er halveret": said of the sentence between
        spoken = [run for run in before if free or akin(given, subject, _words(given, run))]
        spoken = [
            run
            for run in spoken
            if not is_narrower(given, clause, _words(given, run)) and not is_other(given, subject, _words(given, run))
        ]
        if spoken and not (told and not free):
            return _one(given, spoken, subject) if place - back == 1 or not _between(given, back, place, spoken) else None
        break
    return _one(given, told, subject) if told else None


_POINTS_BACK = signs(r"\W*(?:de|den|det|disse|dette)(?:\s+(?:er|var|har|blev|altså|dermed|således|derfor|også|næsten|nu))*\W*")
_THERE = signs(r"\bher\b")


def _one(given: CheckInput, runs: Sequence[Run], subject: str) -> Run | None:
    """The only run, or the only one that shares a word with the subject."""
    if len(runs) == 1:
        return runs[0]
    shared = [run for run in runs if akin(given, subject, _near_words(given, run))]
    return shared[0] if len(shared) == 1 else None


def _between(given: CheckInput, back: int, place: int, runs: Sequence[Run]) -> bool:
    """Do the sentences between speak of other figures of the same kind?"""
    low, high = given.sentences[back][1], given.sentences[place][0]
    return any(one.kind == runs[0].kind for one in given.told(low, high))


def _words(given: CheckInput, run: Run) -> str:
    """The words of its sentences, and what extraction says is counted ("var den 84 dage": the ventetid of before)."""
    told = f"{given.letter.text[run.start : run.end]} {' '.join(one.counted or '' for one in run.levels)}"
    return re.sub(r"\bpr\.\s+[^\W\d_]+", " ", told)  # "18 ansøgere pr. stilling" counts no stillinger


def _near_words(given: CheckInput, run: Run) -> str:
    return given.letter.text[max(run.start, run.first - 60) : min(run.end, run.last + 30)]


def _only_measure(given: CheckInput, run: Run) -> bool:
    """ "Den udgjorde 31 pct. i 2015 …", "Gennemsnittet var 6,7 …": a sentence with no subject of its own."""
    lead = without_dates(given.letter.text[run.start : run.first])
    return not topic(lead, given.vocabulary) and all(not one.counted or _bare(one.quote) for one in run.levels)


def _bare(quote: str) -> bool:
    words = re.findall(r"[^\W\d_]{3,}", quote)
    return not [word for word in words if word not in ("pct", "procent", "mio", "mia", "kroner", "over", "knap", "godt", "alt")]


def cut_off(given: CheckInput, run: Run, start: int, end: int, subject: str) -> bool:
    """Does the sentence part the claim from the levels: "mens", "men", "selv om" between them, and another subject?"""
    text = given.letter.text
    if end <= run.first:
        seams = list(_CONTRAST.finditer(text, end, run.first))
        if not seams and (added := _ADDED.search(text, end, run.first)) is not None:
            # "Boligerne er blevet dyrere, og antallet af handler faldt fra 640 til 512"
            lead = text[added.end() : run.first]
            return bool(topic(lead, given.vocabulary) and topic(subject, given.vocabulary)) and not akin(
                given, subject, text[added.end() : run.last]
            )
        return bool(seams) and not akin(given, subject, text[seams[-1].end() : run.last])
    if run.last <= start:
        seam = _CONTRAST.search(text, run.last, start) or _ADDED.search(text, run.last, start)
        own = topic(subject, given.vocabulary)
        if seam is not None and not own and seam.group().startswith(","):
            return False  # "fra 160 til 240, og det er 50 pct. flere"
        if own and _OF_TWO.search(text, run.last, start):
            return True  # "udlånet gik tilbage fra 41.000 til 36.500, hvorimod netlånet steg": of two things, however akin
        return seam is not None and not akin(given, subject, text[run.start : run.last])
    return False


_SPAN = signs(
    r"\b(?:på|over|gennem|i løbet af|i de seneste|i de sidste|de seneste|de sidste)\s+(?:blot |kun )?(?P<many>[^\W\d_]+|\d+)\s+år\b"
)


def _years_agree(run: Run, named: set[int], sentence: str, *, inside: bool) -> bool:
    """Are the years that the claim's sentence names years of the run, and does "på to år" reach from its first to its last?"""
    own = years_of(run)
    if not inside and named and not named <= own:
        return False
    if inside and own and len(named - own) > sum(one.as_of is None for one in run.levels):
        return False
    span = _SPAN.search(sentence)
    if span is not None and own and run.timed and len(own) == len(run.levels):
        many = small_number(span["many"])
        reach = max(own) - min(own)
        return not many or many in (reach, reach + 1)
    return True
