"""Who counted, where the letter says it: "ifølge Jobindsats.dk", "En manuel opgørelse viser", "Styrelsen har oplyst".

A source named in the figure's sentence counts; else the one that a sentence before in the same paragraph named as its subject.
"""

from __future__ import annotations

import re

from letterkit.extract.carried_dates import ANAPHOR
from letterkit.extract.clauses import LEADING
from letterkit.extract.drafts import Draft
from letterkit.extract.grammar import is_function, is_mark
from letterkit.extract.view import Sentence, View, split_words

COUNTED = (
    r"\w*(?:opgørelse|optælling|gennemgang|undersøgelse|måling|analyse|tælling|statistik|evaluering|stikprøve|spørgeskema|registrering"
    r"|indberetning)(?:en|er|erne)?"
)
SHOWS = r"(?:viser|viste|bekræfter|fremgår|dokumenterer|peger på|har vist)"
# "Tal fra Jobindsats.dk viser", "Kommunens egen opgørelse viser", "kommunens egne tal … viser", "En trivselsmåling viser"
SUBJECT = re.compile(
    rf"(?P<who>(?:[\w’'.-]+\s+){{0,4}}?(?i:{COUNTED}|(?:egne\s+)?tal(?:lene)?|data)"
    r"(?:\s+(?:fra|af)\s+(?P<from>[\w.-]+(?:\s+[A-ZÆØÅ][\w-]+)*))?)"
    rf"(?:\s+(?:for|af|fra|om|pr\.|i|til)\s+[^,;]{{0,60}}?)?\s+{SHOWS}\b(?!\s+(?:tabel|figur))"
)
NAME = r"[A-ZÆØÅ][\w’-]*(?:\.dk)?(?:\s+(?:for|og)\s+[A-ZÆØÅ][\w-]+|\s+[A-ZÆØÅ][\w-]+)*"
ACCORDING = re.compile(
    r"\b(?:[Ii]følge|[Ee]fter oplysninger fra|[Oo]plyst af|[Ee]fter det oplyste fra|[Jj]f\.|[Kk]ilde:|[Tt]allene stammer fra"
    rf"|[Oo]pgjort af)\s+(?P<who>\w+s\s+(?:egen\s+|egne\s+)?[a-zæøå]\w+|vores\s+(?:egne?\s+)?\w+|{NAME})"
)
STATED = re.compile(
    rf"(?P<who>{NAME})(?:,\s+(?:der|som))?\s+"
    r"(?:har\s+(?:\w+\s+)?(?:oplyst|opgjort|indberettet|meddelt|gennemgået|talt|undersøgt|målt|bidraget med)"
    r"|oplyser|opgør|meddeler)\b"
)
# "Ved den seneste stikprøve", "på grundlag af en manuel optælling"
BY_COUNT = re.compile(
    r"\b(?:[Vv]iser|fremgår\s+af|[Vv]ed|[Ii]|[Ee]fter|[Pp]å\s+(?:grundlag|baggrund)\s+af|[Uu]d\s+fra|hviler\s+på|bygger\s+på|[Hh]ar\s+lavet)\s+"
    rf"(?:(?:en|et|den|det)\s+)?(?P<who>(?:vores\s+|\w+s\s+)?(?:(?:egen|egne|seneste|sidste|ny|nye|lille|manuel\w*|særlig|intern\w*|samlet)\s+)*(?i:{COUNTED}))"
)
STEMS = re.compile(r"\b(?:Tal(?:lene)?|Opgørelsen|Oplysningerne|Data)\s+(?:stammer|kommer|er\s+hentet)\b")
# Without one of these words the long patterns cannot match: a cheap question first.
SIGNS = (
    (SUBJECT, re.compile(SHOWS)),
    (ACCORDING, None),
    (STATED, re.compile(r"\bhar\s|oplyser|opgør|meddeler")),
    (
        BY_COUNT,
        re.compile(
            r"opgør|optæl|gennemgang|undersøg|måling|analyse|tælling|statist|evaluer|stikprøve|spørgeskema|registrer|indberet",
            re.I,
        ),
    ),
)
ARTICLES = frozenset({"en", "et", "den", "det", "de"})
SELF = frozenset({"jeg", "vi", "kommunen", "regionen"})


def name_sources(view: View, drafts: list[Draft]) -> None:
    """Fill in `source` of all drafts."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.sentence.index, []).append(draft)
    said: str | None = None
    speaker: str | None = None
    just: str | None = None  # named in the sentence before
    block = -1
    before: list[Draft] = []  # figures of the block so far that nobody is named for
    for sentence in view.own:
        if sentence.block != block:
            block, before, just = sentence.block, [], None
            # A contribution quoted in full: it was said in the block before who speaks.
            quoted = sentence.kind == "quote" or view.text[sentence.start] in '”“"»'
            said = speaker if quoted else None
        here = by_sentence.get(sentence.index, [])
        name, lasts = _source_in(view, sentence)
        if name is not None:
            for draft in here or (_unsourced(before, sentence) if STEMS.search(view.of(sentence)) else ()):
                draft.source = name
            said = name if lasts else said
            just = name
            speaker = name if STATED.search(view.of(sentence)) else None
            before = []
            continue
        before = [*before, *here]
        # "Ifølge egen optælling … Det er 99 procent."
        just = just if ANAPHOR.match(view.of(sentence)) else None
        for draft in here:
            draft.source = said or just


def _unsourced(before: list[Draft], sentence: Sentence) -> list[Draft]:
    """ "… Tallene stammer fra styrelsen": the figures of the sentence before."""
    return [draft for draft in before if draft.sentence.index == sentence.index - 1]


def _source_in(view: View, sentence: Sentence) -> tuple[str | None, bool]:
    """Who counted by this sentence, and whether that lasts for the sentences after it (where it is the subject)."""
    text = view.of(sentence)
    for pattern, sign in SIGNS:
        match = pattern.search(text) if sign is None or sign.search(text) else None
        if match is None:
            continue
        start, end = match.span("who")
        name = text[start:end]
        if pattern is SUBJECT and match.group("from"):
            name = match.group("from")
        words = split_words(name)
        while words and (
            words[0].lower in LEADING | ARTICLES
            or is_mark(words[0])
            or (is_function(words[0].lower) and words[0].lower != "vores")
        ):
            words = words[1:]
        if not words:
            continue
        name = name[words[0].start :].rstrip(".,")
        if pattern is STATED and name.lower() in SELF:
            continue
        return " ".join(name.split()), pattern not in (ACCORDING, BY_COUNT)
    return None, False
