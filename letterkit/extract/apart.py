"""Names of what a figure counts that stand apart from it: the opening of its sentence, the noun before a comma, a list's label."""

from __future__ import annotations

import re

from letterkit.danish.numbers import is_number_word
from letterkit.extract.clauses import Clause, subject
from letterkit.extract.drafts import Draft
from letterkit.extract.grammar import DEFINITE, is_function, is_mark, is_noun, noun_phrase, skip_owner, verb_tense
from letterkit.extract.naming import noun_before
from letterkit.extract.telling import words_text
from letterkit.extract.view import View, Word, split_words

OPENING = re.compile(
    r"For\s+(?:så vidt angår\s+)?(?P<who>[^,.;:]{3,50}?)\s+(?:er|var|lå|ligger|udgør|udgjorde|steg|faldt|stiger|falder|bliver|blev)\s+"
    r"(?:antallet|tallet|andelen|det|den)\b"
)
NO_GROUP = re.compile(
    r"(?:(?:det|den)\s+)?(?:første|andet|anden|tredje|fjerde|femte|sidste|øvrigt|tiden|eksempel|øjeblikket|resten|nuværende|alvor|år\w*)\b",
    re.IGNORECASE,
)
# Behind a colon, members that each end in their number.
OF_THE_REST = re.compile(r"øvrige|resten|andre|sidste|resterende|i?alt|året")
LABELLED = re.compile(
    r"\b(?:fordel\w*|således|følgende|sådan|opdelt|som følger|omfatter|udgøres)\b[^:.;]*:\s(?:[^:.;]*\d[^:,;]*?(?:,\s+|\s+(?:og|samt)\s+))?(?P<label>[a-zæøåA-ZÆØÅ][^,:;\d]{2,50}?(?:§\s*\d+(?:\s+[a-z])?)?)\s+$"
)
MANY = re.compile(r"(?:er|e|erne|ene|re)$")
APPOSED = re.compile(r"\s*(?:(?:i alt|samlet|tilsammen|ca\.|cirka|omkring|knap|godt|næsten|nemlig)\s+)*", re.IGNORECASE)
RANKED = re.compile(r"\b(?:følger|fulgte|fører|førte|topper|toppede|ligger|lå|kommer|kom)\b[^.;:]*\bmed\b", re.IGNORECASE)


def label_of(view: View, draft: Draft) -> str | None:
    """ "– riffel, fornyelser: 2.247": the words of a list item before its colon, that are no date."""
    if draft.sentence.kind != "list_item" or view.before(draft.sentence) is not None:
        return None
    label = re.fullmatch(r"\s*(?:[-–•]\s*)?(?P<label>[^:\d]{3,70}):\s*", view.text[draft.sentence.start : draft.start])
    return " ".join(label["label"].split()) if label is not None else None


IN_ROW = re.compile(r"(?P<label>[A-ZÆØÅ][\w-]*(?:\s+[a-zæøå][\w-]*){0,2}):\s*$")
NEXT_IN_ROW = re.compile(r"[.,;]?\s+[A-ZÆØÅ][^.:]{1,30}:\s*\d")
LAST_IN_ROW = re.compile(r":\s*\d[\d.,]*[.,;]?\s+[A-ZÆØÅ][^.:]{0,40}:\s*$")


def name_by_row(view: View, draft: Draft) -> bool:
    """ "Klager: 412 Afslag: 38 Kilde: 12": a row of labels in running text, each before its number."""
    before, behind = view.text[draft.sentence.start : draft.start], view.text[draft.end : draft.sentence.end]
    label = IN_ROW.search(before)
    if label is None or not (NEXT_IN_ROW.match(behind) or (LAST_IN_ROW.search(before) and not behind.strip(" ."))):
        return False
    draft.counted = " ".join(label["label"].split())
    draft.cues.add("label")
    return True


def name_by_opening(view: View, draft: Draft) -> bool:
    """ "For børn og unge er antallet steget fra 21.250 til 23.800": of those whom the sentence opens with."""
    opening = OPENING.match(view.of(draft.sentence))
    if opening is None or draft.clause > 1 or draft.sentence.start + opening.end() > draft.quantity.start:
        return False
    start, end = (draft.sentence.start + at for at in opening.span("who"))
    if any(found.start < end and start < found.end for found in view.dates(draft.sentence)) or re.search(r"\d", opening["who"]):
        return False
    if NO_GROUP.match(opening["who"]):
        return False  # "For det første er antallet af stillinger øget"
    draft.counted = re.sub(r"^(?:de|den|det)\s+", "", opening["who"])
    return True


def name_by_label(view: View, draft: Draft) -> bool:
    """ "De 48 fordeler sig således: støj fra veje 21, lugt 14 og røg 13": the words of its member of a list, before the number."""
    sentence = view.text[draft.sentence.start : draft.start]
    member = LABELLED.search(sentence)
    behind = view.text[draft.end : draft.sentence.end]
    if member is None or not re.match(r"\s*(?:\([^)]*\)\s*)?(?:,|og\b|samt\b|;|\.?\s*$)", behind):
        return False
    words = split_words(member["label"])
    if any(is_mark(word) and word.text not in "§-/" for word in words) or any(is_function(words[k].lower) for k in (0, -1)):
        return False
    if OF_THE_REST.match(words[-1].lower) or any(
        found.start < draft.start and draft.start - found.end < 2 for found in view.dates(draft.sentence)
    ):
        return False
    if any(verb_tense(word.lower) is not None and not is_noun(word.lower) for word in words):
        return False
    draft.counted = " ".join(member["label"].split())
    draft.cues.add("label")
    return True


def name_by_clause(view: View, draft: Draft) -> bool:
    """ "Blandt kvinderne deltog 61 pct., blandt mændene 44 pct.", "Af de indsendte prøver var 92 pct. rene": of the group that the
    clause opens with."""
    aside = _relative_before(draft)
    opening = draft.parts[draft.clause - 2] if aside else draft.parts[draft.clause]
    words = split_words(view.text, opening.start, opening.end if aside else draft.quantity.start)
    while words and words[0].lower in ("og", "men", "mens", "medens", "at", "der"):
        words = words[1:]
    if len(words) > 1 and words[0].lower == "ud":
        words = words[1:]
    of_these = bool(words) and words[0].lower == "af" and draft.kind == "share"
    if len(words) < 2 or (words[0].lower not in ("blandt", "hos") and not of_these):
        return False
    if aside is not None and len(words) == 2 and words[1].lower in ("dem", "de"):
        # "Af dem, vi gik om bord på, havde 78 procent …"
        draft.counted = " ".join(view.text[words[1].start : aside.end].split()).rstrip(" ,")
        draft.cues.add("of_group")
        return True
    at = skip_owner(words, 1)
    phrase = noun_phrase(words, at) if at < len(words) else None
    if phrase is not None and of_these and not _are_many(words, at, phrase.last, alone=aside is not None):
        return False  # "Af hensyn til …", "Af tabellen ses 12 pct. flere"
    if phrase is None or any(word.text[0].isdigit() or is_number_word(word.lower) for word in words[: phrase.last + 1]):
        return False
    if OF_THE_REST.match(words[phrase.last].lower):
        return False
    draft.counted = words_text(view, words, phrase.first, phrase.last)
    draft.scope = view.text[aside.start : aside.end].strip(" ,") if aside else draft.scope
    draft.cues.add("of_group")
    return True


def _relative_before(draft: Draft) -> Clause | None:
    """ "Af de elever, der begyndte i 2014, havde 25 pct. …": the relative clause after which the clause of the group goes on."""
    if draft.clause < 2:
        return None
    aside, words = draft.parts[draft.clause - 1], draft.parts[draft.clause].words
    goes_on = bool(words) and verb_tense(words[0].lower) is not None
    opens = aside.words[0].lower in ("der", "som", "hvis", "vi", "jeg", "man")  # "dem, vi gik om bord på"
    return aside if goes_on and opens else None


def _are_many(words: list[Word], first: int, last: int, *, alone: bool) -> bool:
    """Are there more than one of the noun at `last`, by its ending, by "de" in front of it, or, bare, by the verb right behind it?
    `alone`: nothing needs to stand behind it."""
    noun = words[last].lower
    if (last + 1 >= len(words) and not alone) or re.match(r"\w*(?:grund|årsag)", noun):
        return False
    if MANY.search(noun) or words[first - 1].lower in ("de", "alle", "samtlige", "disse"):
        return True
    return not alone and not DEFINITE.search(noun) and verb_tense(words[last + 1].lower) is not None


def name_by_apposition(view: View, draft: Draft) -> bool:
    """ "De resterende tilbud, ca. 58.000, ventes sendt"; "de sager, der var gamle, i alt 29,": the noun in front of the comma."""
    clause = draft.parts[draft.clause]
    own = split_words(view.text, draft.end, clause.end)
    if (
        draft.clause == 0
        or any(not is_mark(word) for word in own)
        or not APPOSED.fullmatch(view.text[clause.start : draft.start])
    ):
        return False
    if re.match(r"\s*\([^)]*\)\s*[^\W\d]", view.text[draft.end : draft.sentence.end]):
        return False  # "118 er i uddannelse, 49 (25 pct.) i virksomhed": the number has words of its own
    if view.text[draft.parts[draft.clause - 1].end : clause.start].strip() != ",":
        return False
    at = draft.clause - 1
    while at > 0 and draft.parts[at].words[0].lower in ("der", "som"):
        at -= 1
    noun = noun_before(list(draft.parts[at].words))
    if (
        noun is None
        or is_number_word(draft.parts[at].words[noun[1]].lower)
        or draft.parts[at].words[noun[1]].lower in ("fleste", "øvrige", "andre", "sidste", "resterende", "alle")
    ):
        return False
    if not re.search(r"(?:er|e|erne|ene|ne|bud|børn|folk)$", draft.parts[at].words[noun[1]].lower):
        return False
    draft.counted = words_text(view, list(draft.parts[at].words), *noun)
    return True


def name_by_group(view: View, draft: Draft) -> bool:
    """ "De jobparate følger efter med 131 hos os og 143 i registret": of the group that is ranked."""
    clause = draft.parts[draft.clause]
    if RANKED.search(view.text, clause.start, draft.start) is None:
        return False
    place = subject(view.text, draft.parts, draft.clause, draft.start)
    group = view.text[place[0] : place[1]].split() if place is not None else []
    if not group or not re.fullmatch(r"\w+(?:erne|ene|ne|te|de|re|ge|ke|se)", group[-1]):
        return False
    draft.counted = " ".join(group[1:] if group[0].lower() == "de" else group)
    return True
