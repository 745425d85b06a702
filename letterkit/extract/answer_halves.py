"""What an answer of the right kind still leaves out: the price of each, the number of the subset.

Each is said only where nothing in the letter could be it; a sentence that so much as names the thing counts as the answer.
"""

from __future__ import annotations

import re

from letterkit.danish.numbers import parse_number
from letterkit.extract.answer_evasions import COMPARED, FULL_TIME, FULL_TIME_ASKED
from letterkit.extract.answer_grades import PUT_OFF, TOUCHES, YEAR, AskedPart, Judged, in_its_words
from letterkit.extract.answer_signs import ALL, NONE, TREND, VAGUE_AMOUNT, Signs
from letterkit.extract.relevance import Relevance, alike, content_words
from letterkit.extract.view import Sentence, View

# "pr. deltager", "for hver elev"; a year or a day is told in many ways ("om året", "i 2019", "dagligt").
_EACH_ASKED = re.compile(
    r"\b(?:pr\.|per|for\s+hver|for\s+hvert)\s+(?P<unit>(?!(?:år|kvartal|måned|uge|dag|døgn|time)\b)[a-zæøå]{3,})"
)
_EACH = re.compile(
    r"\b(?:pr\.|per\b|hver(?:t|\s+enkelt)?\b|stykket|gennemsnit\w*|i\s+snit|stykpris\w*|enhedspris\w*)", re.IGNORECASE
)
_FOR_ALL = re.compile(r"\b(?:i\s+alt|samlet|samlede|tilsammen|totalt?|hele|afsat|bevilget|budget\w*)\b", re.IGNORECASE)
_SUBSET_ASKED = re.compile(
    r"^\W*(?:og\s+)?(?:i\s+|af\s+)?hvor\s+(?:mange|stor\s+en\s+(?:andel|del))\s+(?:af|blandt)\s+(?:dem|disse|de\b|sagerne|\w{3,}(?:erne|ene)\b)",
    re.IGNORECASE,
)
_YEARS_ASKED = re.compile(
    r"\b(?:i|for)\s+(?:årene\s+|(?:både\s+)?skoleåret\s+|både\s+)?(?:(?:19|20)\d\d(?:/\d\d)?\s*(?:,|og|samt)\s*(?:i\s+|for\s+)?(?:skoleåret\s+)?)+(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_LAST_YEARS_ASKED = re.compile(
    r"\budvik\w+\b.{0,60}\bde\s+(?:seneste|sidste)\s+(?P<number>[\wæøå]+)\s+(?:hele\s+)?(?:\w*år(?:ene)?|sæsoner)\b",
    re.IGNORECASE | re.DOTALL,
)
# What speaks for all of the years at once: "hvert år", "siden 2017", "fra 2016 til 2019", "alle tre år".
_ALL_YEARS = re.compile(
    r"\b(?:hvert\s+(?:af\s+)?\w*år(?:ene)?|år\s+for\s+år|(?:alle|samtlige|begge|de)\s+(?:\w+\s+){0,2}\w*år(?:ene)?|\w*årene|perioden?|siden|gennemsnit\w*|løbende|støt|gradvist|"
    r"(?:på|over|gennem)\s+\w+\s+\w*år|(?:fra|mellem)\s+(?:\S+\s+){0,4}?(?:i\s+)?(?:skoleåret\s+)?(?:19|20)\d\d\S*\s+(?:\S+\s+){0,4}?(?:til|og)|\d{4}\s*[-–]\s*\d{4})\b",
    re.IGNORECASE,
)

_THROUGHOUT = re.compile(
    r"\b(?:hvert|hver|siden|(?:alle|samtlige|begge|de)\s+(?:\w+\s+){0,2}\w*år(?:ene)?|\w*årene|perioden?)\b", re.IGNORECASE
)


def left_out(view: View, asked: AskedPart, verdict: Judged, first: Judged | None, weights: Relevance, signs: Signs) -> Judged:
    """`verdict` as it is, or what it lacks although a sentence of the wanted kind was found. `first`: how the part before fared."""
    if asked.part.kind == "cost":
        return _of_each(view, asked, signs) or _of_each_year(view, asked, verdict, weights, signs) or verdict
    if asked.part.kind == "count":
        extreme = _of_the_longest(view, asked, verdict, signs)
        if extreme is not None:
            return extreme
        lacking = _year_put_off(view, asked, verdict, signs) or _of_the_subset(view, asked, verdict, first, weights, signs)
        if lacking is not None:
            return lacking
    if asked.part.kind in ("count", "status", "other"):
        lacking = _of_each_year(view, asked, verdict, weights, signs) or _of_the_comparison(view, asked, verdict, weights, signs)
        return lacking or _of_full_time(view, asked, verdict) or verdict
    return verdict


def _about(view: View, asked: AskedPart, verdict: Judged, weights: Relevance, signs: Signs) -> list[Sentence]:
    """Where the rest of an answer may stand: the place that the letter names, else the paragraph of what was found and all that speaks of it."""
    if asked.place.anchored or verdict.sentence is None:
        return asked.place.sentences or signs.told
    block = verdict.sentence.block
    return [s for s in signs.told if s.block == block or weights.of(asked.words, view.of(s)) >= TOUCHES]


_LONGEST_ASKED = re.compile(r"\b(?:længste|korteste|maksimale)\b", re.IGNORECASE)
_HIGHEST_ASKED = re.compile(r"\b(?:højeste|laveste|største|mindste)\b", re.IGNORECASE)
_LONGEST = re.compile(
    r"\b(?:læng(?:st|ste|ere)|kort(?:est|este)|højest\w*|lavest\w*|maks\w*|max\w*|højst|mindst|op\s+(?:til|på)|helt\s+(?:op|ned)|aldrig\s+(?:over|mere|længere)|mellem\s+\S+\s+og|rekord\w*|værste?|over\s+\S+\s+(?:min|time|dag|uge)|senest|enkelt|største?|mindste)\b|\d\s*(?:-|–|til)\s*\d",
    re.IGNORECASE,
)
_MEAN_ASKED = re.compile(r"\b(?:gennemsnit\w*|i\s+snit|middel\w*|median\w*)\b", re.IGNORECASE)


def _of_the_longest(view: View, asked: AskedPart, verdict: Judged, signs: Signs) -> Judged | None:
    """A mean where the longest was asked for too, or only the longest where a mean was."""
    mean = _MEAN_ASKED.search(asked.part.quote)
    longest = _LONGEST_ASKED.search(asked.part.quote) or (_HIGHEST_ASKED.search(asked.part.quote) if mean else None)
    if not (longest or mean) or verdict.sentence is None or view.letter.tables:
        return None
    place = asked.place.sentences if asked.place.anchored else [s for s in signs.told if s.block == verdict.sentence.block]
    timed = [s for s in place if view.quantities(s) or signs.count(s, asked.part.quote)]
    told = any(_LONGEST.search(view.of(s)) for s in timed)
    if longest and not told:
        return Judged("half", f"Der er ikke fundet et tal for {longest.group().lower()}.", verdict.sentence)
    alone = told and sum(len(view.quantities(s)) for s in timed) == 1
    if mean and alone and not any(_MEAN_ASKED.search(view.of(s)) for s in timed):
        return Judged("half", "Der er ikke fundet et gennemsnit.", verdict.sentence)
    return None


def _of_the_comparison(view: View, asked: AskedPart, verdict: Judged, weights: Relevance, signs: Signs) -> Judged | None:
    """One figure where two were to be compared ("sammenlignet med året før", "har udviklet sig"), and no word of a rise or a fall."""
    if not COMPARED.search(asked.part.quote) or view.letter.tables:
        return None
    about = _about(view, asked, verdict, weights, signs)
    kinds = {q.kind for q in view.quantities(verdict.sentence)} if verdict.sentence else set()
    kinds = kinds - {"count"} or kinds
    told = sum(signs.figures(s, *kinds) for s in about)
    beside = [s for s in about if s.block == (verdict.sentence and verdict.sentence.block) or signs.figures(s, *kinds)]
    if told != 1 or any(TREND.search(view.of(s)) or _THROUGHOUT.search(view.of(s)) for s in beside):
        return None
    return Judged("half", "Der er kun fundet et tal, og det sammenlignes ikke.", verdict.sentence)


def _of_full_time(view: View, asked: AskedPart, verdict: Judged) -> Judged | None:
    """People where full-time equivalents were asked for."""
    if verdict.sentence is None or not FULL_TIME_ASKED.search(asked.part.quote):
        return None
    if any(FULL_TIME.search(view.of(s)) for s in (verdict.sentence, *asked.place.sentences)):
        return None
    return Judged("half", "Der er ikke fundet et tal for årsværk.", verdict.sentence)


def _of_each_year(view: View, asked: AskedPart, verdict: Judged, weights: Relevance, signs: Signs) -> Judged | None:
    """Figures for fewer years than were asked for ("i de seneste tre år", "i 2017, 2018 og 2019"), and no word that speaks for all of them."""
    listed = [int(year) for year in YEAR.findall(named.group())] if (named := _YEARS_ASKED.search(asked.part.quote)) else []
    last = _LAST_YEARS_ASKED.search(asked.part.quote)
    wanted = len(listed) or (parse_number(last.group("number").lower()) if last else None) or 0
    place = _about(view, asked, verdict, weights, signs)
    if wanted < 2 or wanted > 6 or view.letter.tables or any(_ALL_YEARS.search(view.of(s)) for s in place):
        return None
    told = {year for at, year in signs.years if any(s.start <= at < s.end for s in place)}
    if listed:
        said = {int(year) for s in place for year in YEAR.findall(view.of(s))}
        missing = [year for year in listed if year not in told | said]
        if not missing or not told.intersection(listed):
            return None
        return Judged("half", f"Der er ikke fundet et tal for {missing[0]}.", verdict.sentence)
    until = view.reference.year if view.reference else 9999
    told = {year for year in told if year <= until}
    printed = {year for s in place for year in re.findall(r"\b(?:19|20)\d\d(?:/\d\d)?", view.of(s))}
    if not told or max(len(told), len(printed)) >= wanted:
        return None
    return Judged("half", f"Der er kun fundet tal for {len(told)} af de {wanted} år, der spørges om.", verdict.sentence)


def _year_put_off(view: View, asked: AskedPart, verdict: Judged, signs: Signs) -> Judged | None:
    """ "Vi sender tallet for 2024 senest …": one of the years that the question asks about is told, the other is promised."""
    named = _YEARS_ASKED.search(asked.question.quote)
    if named is None or verdict.sentence is None:
        return None
    if view.letter.tables and YEAR.search(asked.part.quote):
        return None  # the years of a table may be those
    told = YEAR.findall(view.of(verdict.sentence))
    for sentence in signs.told:
        near = sentence.block == verdict.sentence.block or sentence in asked.place.sentences
        if near and sentence is not verdict.sentence and signs.postponed(sentence):
            late = set(YEAR.findall(_DAY.sub(" ", view.of(sentence)))).intersection(YEAR.findall(named.group()))
            if late and not late.intersection(told):
                return in_its_words("half", PUT_OFF, view, sentence)
    return None


# "senest den 15. april 2026": the year of a day is none that is told of.
_DAY = re.compile(r"\d{1,2}\.\s*\w+\s+\d{4}")


def _of_each(view: View, asked: AskedPart, signs: Signs) -> Judged | None:
    """Nothing but amounts for all, where the amount for each was asked for."""
    each = _EACH_ASKED.search(asked.part.quote)
    priced = [s for s in signs.told if signs.cost(s)]
    if each is None or not priced:
        return None
    for sentence in priced:
        text = view.of(sentence)
        if (
            _EACH.search(text)
            or not _FOR_ALL.search(text)
            or not signs.figures(sentence, "amount")
            or any(alike(w, each.group("unit")) for w in content_words(text))
        ):
            return None
    return Judged("half", f"Beløbet er ikke oplyst {each.group()}.", priced[0])


def _of_the_subset(
    view: View, asked: AskedPart, verdict: Judged, first: Judged | None, weights: Relevance, signs: Signs
) -> Judged | None:
    """ "… og hvor mange af dem": the one number found is that of the whole, and nothing counts the part."""
    whole = first.sentence if first is not None and first.grade == "full" else None
    if (
        whole is None
        or verdict.sentence is None
        or verdict.sentence.index != whole.index
        or not _SUBSET_ASKED.search(asked.part.quote)
    ):
        return None
    before = content_words(
        " ".join(p.quote for p in asked.question.parts[: asked.question.parts.index(asked.part)]), weights.skip
    )
    own = [word for word in content_words(asked.part.quote, weights.skip) if not any(alike(word, other) for other in before)]
    if not own:
        return None

    def counts(sentence: Sentence) -> bool:
        text = view.of(sentence)
        told = signs.figures(sentence, "count", "share", "ratio") > (sentence.index == whole.index)
        vague = bool(NONE.search(text) or ALL.search(text) or VAGUE_AMOUNT.search(text))
        near = sentence.block == whole.block
        return (near and (told or vague)) or (
            (told or vague) and any(alike(w, other) for w in own for other in content_words(text))
        )

    if any(counts(sentence) for sentence in signs.told):
        return None
    return Judged("none", "Der er ikke fundet et tal til denne del af spørgsmålet.")
