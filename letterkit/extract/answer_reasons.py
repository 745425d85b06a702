"""Does a letter give the cause that was asked for: beside what it explains, and for each part where a number is split?"""

from __future__ import annotations

import re

from letterkit.extract.answer_grades import TOUCHES, AskedPart, Judged, shortened
from letterkit.extract.answer_signs import CAUSE, OPINION, PLAIN_CAUSE, Signs
from letterkit.extract.relevance import Relevance, content_words
from letterkit.extract.view import Sentence, View


def judge_reason(view: View, asked: AskedPart, weights: Relevance, signs: Signs) -> Judged:
    """A cause beside what it explains; and where the letter splits a number into parts, a cause for each of them."""
    own = asked.place.sentences
    near = (
        [
            s
            for s in own
            if CAUSE.search(view.of(s)) or (signs.cause_near(s, asked.part.quote) and s.block in _close(view, asked, weights))
        ]
        if asked.place.anchored
        else _near_answer(view, asked, weights, signs)
    )
    near = [s for s in near if not signs.unknown(s) or OPINION.search(view.of(s))]  # why it is not known, or when it will be told
    rest = _unexplained_rest(view, asked, signs, weights)
    if (
        rest is None
        and not any(CAUSE.search(view.of(s)) for s in near)
        and (told_of := _told_of_the_rest(view, asked, signs, weights))
    ):
        return Judged("full", "Brevet siger, hvad der gælder for de øvrige.", told_of)
    if near:
        best = max(near, key=lambda s: (bool(CAUSE.search(view.of(s))), weights.of(asked.words, view.of(s)), -s.index))
        if rest is not None and _under_title(view, signs) is None:  # a section of causes speaks for all of it
            return Judged(
                "half",
                f"Årsagen er kun angivet for en del; for den øvrige del er der ikke fundet en: ”{shortened(view.of(rest))}”",
                best,
            )
        return Judged("full", "Brevet angiver en årsag.", best)
    if (listed := _behind_colon(view, asked, weights, signs)) is not None:
        return Judged("full", "Brevet nævner, hvad der skete.", listed)
    titled = _under_title(view, signs)
    if titled is not None:
        return Judged("full", "Brevet angiver årsager under en overskrift om dem.", titled)
    if asked.place.anchored and not asked.place.shared:
        first = asked.part == asked.question.parts[0]
        told = [s for s in own if signs.circumstance(s) and s.index not in asked.used and (first or not view.quantities(s))]
        told = [s for s in told if not (signs.figures(s, "count") and _says_again(view, asked, s, weights))]
        # Behind a number only where nothing else is said: "27 børn. Forældrene har sagt nej."
        if told and (first or len(own) == len(asked.used) + 1):
            return Judged("full", "Brevet giver en omstændighed, der kan være årsagen.", told[0])
    if (listed := _in_table(view, asked)) is not None:
        return Judged("full", "Brevet angiver årsager i en tabel.", listed)
    if (counted := _counted_grounds(view, asked)) is not None:
        return Judged("full", "Brevet deler tallet op på årsager.", counted)
    if (only := _only_cause(view, asked, signs)) is not None:
        return Judged("full", "Brevet angiver en årsag.", only)
    return Judged("none", "Der er ikke fundet en årsag til denne del af spørgsmålet.")


_HAPPENED = re.compile(r"\d[^:;.]*(?::|\s–)\s+(?P<what>[^?\d]{6,})|\d[^:;.(]*\((?P<bracket>[^?\d)]{6,})\)")
_WHEN_OR_HOW = re.compile(
    r"\w*(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|forår|sommer|efterår|vinter|dage|uge|uger|måned)\w*|først|derefter|siden|primært|hovedsagelig\w*|fordelt|samlet|i\s+alt|heraf|alle|omkring|cirka",
    re.IGNORECASE,
)


def _behind_colon(view: View, asked: AskedPart, weights: Relevance, signs: Signs) -> Sentence | None:
    """ "41 dage: først gearkassen i marts, så kompressoren": what happened is told behind the number that it explains."""
    if asked.part is asked.question.parts[0]:
        return None
    for sentence in asked.place.sentences if asked.place.anchored else signs.told:
        if sentence.index not in asked.used or not signs.figures(sentence, "count", "duration"):
            continue
        found = _HAPPENED.search(view.of(sentence))
        what = found and (found.group("what") or found.group("bracket"))
        if what and any(not _WHEN_OR_HOW.fullmatch(word) for word in content_words(what, weights.skip)):
            return sentence
    return None


def _in_table(view: View, asked: AskedPart) -> Sentence | None:
    """The sentence beside a table of causes ("Årsag til efterslæb", "Begrundelse"), where the letter has not said that it answers elsewhere."""
    own = asked.place.sentences
    for table in view.letter.tables:
        heads = " ".join([table.title or "", *table.header])
        inside = bool(own) and own[0].start <= table.span.start <= own[-1].end
        if _TITLE_OF_CAUSES.search(heads) and (inside or not asked.place.anchored):
            beside = [s for s in view.own if s.start < table.span.start] or view.own
            return beside[-1]
    return None


_GROUNDS_ASKED = re.compile(r"\b(?:årsagerne|grundene|begrundelserne)\b", re.IGNORECASE)
_COUNTED_ITEM = re.compile(r"\W*[a-zæøå][^:\d]+:\s*\d", re.IGNORECASE)


def _counted_grounds(view: View, asked: AskedPart) -> Sentence | None:
    """ "strafbart forhold: 121", "helbredsmæssige forhold: 58": a list that divides the number answers "herunder årsagerne hertil"."""
    if not _GROUNDS_ASKED.search(asked.part.quote) or re.search(r"\bfordelt\b", asked.question.quote):
        return None
    items = [s for s in asked.place.sentences if s.kind == "list_item" and _COUNTED_ITEM.match(view.of(s))]
    return items[0] if len(items) > 1 else None


def _only_cause(view: View, asked: AskedPart, signs: Signs) -> Sentence | None:
    """Nothing says where "why" is answered: a plain word of cause anywhere may be the answer, in whatever words it speaks of the matter.

    Each question why needs its own.
    """
    if asked.place.anchored:
        return None
    told = [s for s in signs.told if _says_why(view.of(s)) and not signs.unknown(s)]
    return told[0] if len(told) >= asked.reasons else None


# "personer, som ikke er fritaget på grund af sygdom, bliver visiteret": why the few are what they are, not what was asked
_OF_SOME = re.compile(r",?\s(?:som|der|hvis)\s[^,;:.]*$", re.IGNORECASE)


def _says_why(text: str) -> bool:
    """A plain word of cause that is not a mere adverbial of a relative clause.

    >>> _says_why("Børn, der er hjemme på grund af sygdom, bliver ringet op."), _says_why("Det er sket på grund af sygdom.")
    (False, True)
    """
    return any(
        not (found.group().lower().endswith(" af") and _OF_SOME.search(text[: found.start()]))
        for found in PLAIN_CAUSE.finditer(text)
    )


_TITLE = re.compile(r"\b(?:årsag(?:en|er|erne)?|forklaring(?:en|er|erne)?|begrundelse(?:n|r|rne)?)\b", re.IGNORECASE)


_TITLE_OF_CAUSES = re.compile(r"\b\w*(?:årsag|forklaring|begrundelse)(?:en|er|erne|n|r|rne)?\b|\bskyldes\b", re.IGNORECASE)


_WHY = re.compile(r"\W*(?:\d+\W+)?Hvorfor(?:\s+\S+){1,5}\s*\?")  # "Hvorfor falder de fra?": asked and answered by the sender


def _under_title(view: View, signs: Signs) -> Sentence | None:
    """The first sentence that tells how things are under a heading that promises the causes: "Årsager", "3. Forklaringen"."""
    title = None
    for number, block in enumerate(view.blocks):
        words = view.text[block.start : block.end].strip()
        why = _WHY.fullmatch(words) is not None
        if block.kind == "heading" or why:
            title = number if why or (_TITLE.search(words) and "?" not in words) else None
        elif title is not None:
            told = [s for s in signs.told if s.block == number and signs.circumstance(s)]
            if told:
                return told[0]
    return None


def _close(view: View, asked: AskedPart, weights: Relevance) -> set[int]:
    """The paragraphs of an anchored place in which a weak sign counts: its first two, and those that answer or speak of what is asked.

    The place of the last question runs on to the end of the letter, through whatever the sender has to say besides.
    """
    blocks = list(dict.fromkeys(s.block for s in asked.place.sentences))
    words = content_words(asked.question.quote, weights.skip)
    near = {s.block for s in asked.place.sentences if s.index in asked.used or weights.of(words, view.of(s)) >= TOUCHES}
    return {*blocks[:2], *near}


def _near_answer(view: View, asked: AskedPart, weights: Relevance, signs: Signs) -> list[Sentence]:
    """Without anchors: the sentences with a cause in the paragraphs that answer, and those that follow a number in the same one."""
    found = []
    counted = {s.block for s in asked.place.sentences if s.index in asked.used and signs.figures(s, "count", "share", "ratio")}
    counted |= {
        s.block
        for s in asked.place.sentences
        if s.block - 1 in counted and re.match(r"(?:Det|Dette|De|Disse|Heraf|For)\b", view.of(s))
    }
    blocks = counted or {s.block for s in asked.place.sentences if weights.of(asked.words, view.of(s)) >= TOUCHES}
    for sentence in asked.place.sentences:
        text = view.of(sentence)
        if CAUSE.search(text) or (signs.cause_near(sentence, asked.part.quote) and sentence.block in blocks):
            found.append(sentence)
    return found


# What is left of a number; "sidste år", "de sidste to måneder" and "resten af året" are times.
_TIME = r"(?:\w*(?:år(?:et|ene)?|måned(?:en|er|erne)?|kvartal(?:et|er)?)|halvår(?:et)?|ug(?:e|en|er)|dage?|gang(?:e)?|tid(?:en)?|sommer(?:en)?|vinter(?:en)?|perioden?)\b"
_REST = re.compile(
    rf"\b(?:(?:de\s+)?(?:øvrige|resterende|tilbageværende|restende)|de\s+sidste|resten)\b(?!\s+(?:[\wæøå]+\s+)?{_TIME})",
    re.IGNORECASE,
)


_REST_ASKED = re.compile(r"\b(?:øvrige|resten|rest|andre|resterende)\b|\bikke\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"^\W*(?:Svar:\s*)?(?:De|Resten|Den)\b(?:\s+[\wæøå]+){0,2}?(?:\s+(?:øvrige|andre|resterende|sidste)|(?<=Resten))\b(?P<said>[^?]*)"
)


def _says_again(view: View, asked: AskedPart, sentence: Sentence, weights: Relevance) -> bool:
    """Has a sentence hardly a word that the question does not have?"""
    said = content_words(view.of(sentence), weights.skip)
    return 5 * sum(weights.of([word], asked.question.quote) > 0 for word in said) >= 2 * len(said)


def _told_of_the_rest(view: View, asked: AskedPart, signs: Signs, weights: Relevance) -> Sentence | None:
    """ "De øvrige fem lå under grænsen på 50.000 kr.": what is so of the rest, where it was asked why the rest is not like the others."""
    if not _REST_ASKED.search(asked.part.quote):
        return None
    blocks = {s.block for s in asked.place.sentences if s.index in asked.used}
    for sentence in asked.place.sentences if asked.place.anchored else [s for s in asked.place.sentences if s.block in blocks]:
        match = _OTHERS.match(view.of(sentence))
        if (
            match is None
            or not signs.circumstance(sentence)
            or re.search(rf"^\s+(?:\w+\s+)?{_TIME}", match.group("said"), re.IGNORECASE)
        ):
            continue
        said = content_words(match.group("said"), weights.skip)
        known = [word for word in said if weights.of([word], asked.question.quote) > 0]
        if len(said) > 1 and len(known) < 0.5 * len(said):
            return sentence
    return None


def _unexplained_rest(view: View, asked: AskedPart, signs: Signs, weights: Relevance) -> Sentence | None:
    """The sentence that names the rest of a counted number and only says again what was asked, with no cause beside it."""
    own = asked.place.sentences
    if not own or not any(signs.figures(s, "count") for s in own):
        return None
    last = max(s.index for s in own)
    for sentence in [*own, *(s for s in signs.told if last < s.index <= last + 3)]:
        text = view.of(sentence)
        match = _REST.search(text)
        if match is None or not signs.figures(sentence, "count") or match.start() > 40:
            continue
        around = [s for s in signs.told if s.block == sentence.block and sentence.index <= s.index <= sentence.index + 2]
        if any(CAUSE.search(view.of(s)) for s in around):
            continue
        told = " ".join([asked.question.quote, *(view.of(s) for s in own[:3] if s.index != sentence.index)])
        said = content_words(text[match.end() :], weights.skip)
        known = [word for word in said if weights.of([word], told) > 0]
        if said and len(known) >= 0.7 * len(said):
            return sentence
    return None
