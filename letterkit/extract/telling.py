"""What is said of those that a number counts: the verb and its words, where they are, what the number is counted by."""

from __future__ import annotations

import re

from letterkit.extract.clauses import finite_verb, opens_with_adverbial
from letterkit.extract.drafts import Draft
from letterkit.extract.grammar import PARTICIPLE, is_mark, verb_tense
from letterkit.extract.heads import acts
from letterkit.extract.view import View, Word, split_words

RATE = re.compile(
    r"\s+(?:(?:pr\.|per|om|i)\s+(?:time|døgn|dag|uge|måned|kvartal|år|elev|borger|sag)\w*|årligt|ugentligt|månedligt)"
)

PARTICIPLE_LINKS = frozenset({"fra", "af", "til", "i", "for", "med", "på", "inden", "efter", "om", "uden", "hos", "via"})

PLACES = frozenset({"i", "på", "hos", "ved", "fra", "med", "uden", "til", "under", "over", "blandt", "inden"})

# Between a preposition and its date.
BEFORE_DATES = frozenset({"både", "begge", "hele", "alene", "henholdsvis", "hhv", "."})

COPULAS = frozenset({"er", "var", "har", "havde", "blev", "bliver", "vil", "skal", "kan", "udgør", "udgjorde"})


def words_text(view: View, words: list[Word], first: int, last: int) -> str:
    return " ".join(view.text[words[first].start : words[last].end].split())


def rate_of(view: View, draft: Draft) -> str | None:
    """ "100 om måneden": what the number is counted by."""
    rate = RATE.match(view.text, draft.end, draft.sentence.end)
    return rate.group().strip() if rate is not None else None


def said_of(view: View, draft: Draft) -> str | None:
    """The verb before those counted with what it says: "I 2024 fik 1.946 borgere afslag", "kommunen modtog 1.140 klager i 2024".

    What a verb behind the noun says does not limit who is counted: "otte pladser holdes ledige".
    """
    clause = draft.parts[draft.clause]
    words = split_words(view.text, draft.end, clause.end)
    before = split_words(view.text, clause.start, draft.start)
    while words and is_mark(words[-1]):
        words = words[:-1]
    if len(before) < 2 or not words or verb_tense(words[0].lower) is not None:
        return None
    verb = before[-1]
    if verb_tense(verb.lower) is None or verb.lower in COPULAS:
        return None
    if opens_with_adverbial(before[0]) or before[0].lower in ("der", "heraf", "her"):
        return f"{verb.text} {words_text(view, words, 0, len(words) - 1)}"
    return None


def tell(view: View, draft: Draft) -> str | None:
    """What is said of a bare number: "1.640 skiftede til en anden uddannelse", "afbrød 2.910 uddannelsen af egen drift"."""
    told = _told_of(view, draft)
    if told is not None:
        draft.cues.add("told")
    return told


def placed(view: View, draft: Draft) -> str | None:
    """Where those counted by a bare number are, or with what: "29 i betonkanaler fra før 1975", "43 med påbud"; no date."""
    words = split_words(view.text, draft.end, draft.parts[draft.clause].end)
    if len(words) < 2 or words[0].lower not in PLACES:
        return None
    dates = view.dates(draft.sentence)
    last = 0
    for k, word in enumerate(words[1:], 1):
        dated = any(found.start < word.end and word.start < found.end for found in dates)
        if dated and all(one.lower in BEFORE_DATES for one in words[1:k]):
            last = 0  # "70.000 i både 2020 og 2021"
            break
        if is_mark(word) or word.lower in ("og", "mens", "mod", "svarende") or verb_tense(word.lower) is not None:
            break
        last = k
    if last == 0 or (words[1].text[0].isdigit() and last == 1):
        return None
    draft.cues.add("told")
    return words_text(view, words, 0, last)


def _told_of(view: View, draft: Draft) -> str | None:
    clause = draft.parts[draft.clause]
    words = split_words(view.text, draft.end, clause.end)
    while words and is_mark(words[-1]):
        words = words[:-1]
    before = split_words(view.text, clause.start, draft.start)
    verb = finite_verb(before)
    if (
        verb is not None
        and words
        and verb >= len(before) - 2
        and before[verb].lower not in ("er", "var", "blev", "udgør", "udgjorde")
    ):
        dates = view.dates(draft.sentence)
        timed = [k for k, word in enumerate(words) if word.lower == "mod" or any(d.start <= word.start < d.end for d in dates)]
        if timed and all(word.lower in PLACES | BEFORE_DATES for word in words[: timed[0]]):
            return None  # "Der kom 14 i 2007 mod 37 i 2005": when, and nothing more
        return f"{before[verb].text} {words_text(view, words, 0, len(words) - 1)}"
    done = len(words) > 2 and PARTICIPLE.fullmatch(words[0].lower) and words[1].lower in PARTICIPLE_LINKS
    if done and verb is not None and verb >= len(before) - 2:
        return words_text(view, words, 0, len(words) - 1)  # "Heraf er 29 anmeldt til politiet"
    start = next((k for k, word in enumerate(words[:5]) if verb_tense(word.lower) is not None), None)
    if start is not None and words[start].lower in ("svarer", "svarede", "modsvarer", "modsvares"):
        return None  # "tilvæksten på 49 svarer til 13,5 pct."
    if words and acts(view, draft, 0):
        start = 0
    if start is not None and (start == 0 or words[0].lower in ("fra", "i", "på", "til", "hos")):
        return words_text(view, words, start, len(words) - 1)
    return None
