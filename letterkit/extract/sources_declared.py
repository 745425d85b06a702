"""Where the figures of a section or of the whole letter come from: "Alle opgørelser nedenfor er udtrukket af sagssystemet".

Behind its figures such a sentence speaks of those of its section; before them, of those that follow: to the letter's end where
it says so ("alle", "nedenfor", "opgørelserne"), else to the section's. A table's own source holds for the paragraph that reads
it off ("Det fremgår, at 38 børn …"). Only what was seen and can come from a register: no limits, plans, money, posts.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from letterkit.danish.writing import MONTHS
from letterkit.extract.drafts import Draft
from letterkit.extract.observed import is_told
from letterkit.extract.view import Sentence, View

DECLARED = re.compile(
    r"(?P<lead>^|\bat\s+)(?P<all>(?:[Aa]lle|[Ss]amtlige)\s+)?(?:de\s+(?:nævnte|anførte|følgende)\s+)?"
    r"(?P<what>\w*[Tt]al(?:let|lene)?|[Oo]pgørelse(?:n|r|rne)?|[Oo]plysning(?:er|erne)|[Dd]ata(?:ene)?)\s+"
    r"(?P<where>nedenfor|i\s+det\s+følgende|ovenfor|i\s+(?:dette|denne)\s+\w+|i\s+redegørelsen)?\s*"
    r"(?:(?:er|bygger|hviler|beror)\s+(?:alle\s+)?(?:(?:vores|vore|regionens|kommunens)\s+egne,?\s+(?:og\s+)?)?(?:(?:dannet|trukket|udtrukket|hentet|baseret|opgjort|lavet|taget)\s+)?(?:ud\s+)?"
    r"|(?:stammer|kommer)\s+(?:alle\s+)?)(?P<prep>fra|af|i|på|ved|via)\s+(?:et\s+|en\s+)?(?P<who>[^\W\d]\w*)"
)
# "Tallene i dette afsnit vedrører 4. kvartal og stammer fra vores egen database"; "Tallene gælder 2019. De kommer fra journalen."
STEMS_FROM = re.compile(
    r"^(?:(?P<all>Alle|Samtlige)\s+)?(?:(?:Nedenstående\s+)?[Tt]al(?:lene)?|[Oo]pgørelse(?:n|rne)|[Oo]plysningerne|Data|De|Disse)\b"
    r"(?P<between>(?:[^.;:]|(?<=\d)\.){0,90}?)\b(?:(?:stammer|kommer|er\s+hentet)\s+(?:alle\s+)?fra|(?:bygger|hviler|er\s+baseret)\s+på)\s+(?:et\s+|en\s+)?(?P<who>[^\W\d]\w*)"
)
FIGURES = re.compile(r"(?:Alle\s+|Samtlige\s+|Nedenstående\s+)?(?:[Tt]al(?:lene)?|[Oo]pgørelse(?:n|rne)|[Oo]plysningerne|Data)\b")
MADE_BY = re.compile(
    r"^(?:Nedenstående|Følgende)?\s*[Oo]pgørelsen?\s+er\s+(?:foretaget|udarbejdet|leveret)\s+af\s+(?P<who>[A-ZÆØÅ]\w+)"
)
KILDE = re.compile(
    r"(?:^|\s)[Kk]ilden(?:\s+(?:til|for)\s+[^,.;]{3,40}?)?\s+er\s+(?P<who>(?!efter\b|nok\b|sandsynligvis\b|formentlig\b)[^\W\d]\w*)"
)
ENDING = re.compile(r"[,;:.()]|\s+(?:og|den\s+\d+|pr\.|som|der|ved|\d|for)\b")
NO_SOURCE = re.compile(
    rf"(?:{'|'.join(MONTHS)}|foråret|efteråret|før|sidste)\b",
    re.I,
)
OBTAINED = re.compile(r"dannet|trukket|hentet|baseret|opgjort|lavet|taget|bygger|hviler|beror|stammer|kommer")
STAFF = re.compile(
    r"årsværk|stilling|medarbejder|sagsbehandler|fuldmægtig|ansat|konsulent|normering|fratræd|funktionær|merarbejde|overarbejde",
    re.IGNORECASE,
)
KNOWN = re.compile(r"\b(?:de|alle|begge|vores)\s+$", re.IGNORECASE)
STAFF_REGISTER = re.compile(r"løn|personale|HR", re.IGNORECASE)
READ_OFF = re.compile(r"(?:Det|Heraf)\s+(?:fremgår|ses)\b")


def declare_sources(view: View, drafts: list[Draft]) -> None:
    """Fill in `source` where the letter names it for a whole section, for itself or under a table. Said sources stay."""
    sections = [block.start for block in view.blocks if block.kind == "heading"]
    for sentence in view.own:
        found = _declared(view.of(sentence)) or _stems(view, sentence)
        if found is None:
            continue
        name, everything, only = found
        section = bisect_right(sections, sentence.start)
        behind = [one for one in drafts if one.start < sentence.start and bisect_right(sections, one.start) == section]
        after = [one for one in drafts if one.start > sentence.start]
        late = len(after) < len(drafts) - len(after)
        if behind and (late or not everything) and DECLARED.match(view.of(sentence)):
            said = [*behind, *(one for one in after if one.sentence.block == sentence.block)]
        elif late:
            said = []  # late and in passing: of which figures, is not said
        else:
            said = after if everything else _until_the_next_question(view, sections, after)
        for draft in said:
            of_these = only in f"{draft.counted or ''} {draft.scope or ''}".lower()
            if draft.source is None and of_these and _can_come_from(view, draft, name):
                draft.source = name
    _under_tables(view, drafts)


def _declared(sentence: str) -> tuple[str, bool, str] | None:
    """The source that the sentence names for the letter's figures, whether for all of them, and the stem of what they must
    count ("alle kapacitetstal"), "" for any."""
    if (source := KILDE.search(sentence)) is not None:
        return _named(sentence[source.start("who") :]), False, ""
    match = DECLARED.search(sentence)
    if match is None or NO_SOURCE.match(match.group("who")):
        return None
    if match.group("prep") != "fra" and not OBTAINED.search(match.group()):
        return None
    name = _named(sentence[match.start("who") :])
    everything = match.group("all") or match.group("where") or match.group("what").lower() == "opgørelserne"
    only = re.fullmatch(r"(\w{3,}?)s?tal(?:let|lene)?", match.group("what").lower())
    return name, bool(everything), only.group(1) if only is not None else ""


def _stems(view: View, sentence: Sentence) -> tuple[str, bool, str] | None:
    """The source of a sentence that says first what the figures are of, or that is the second about them."""
    text = view.of(sentence)
    made = MADE_BY.match(text)
    if made is not None:
        return made["who"], False, ""
    match = STEMS_FROM.match(text)
    if match is None or NO_SOURCE.match(match["who"]):
        return None
    if text.startswith(("De ", "Disse ")):
        before = view.before(sentence)
        if match["between"].strip() or before is None or FIGURES.match(view.of(before)) is None:
            return None
        return _named(text[match.start("who") :]), True, ""
    return _named(text[match.start("who") :]), match["all"] is not None, ""


def _named(rest: str) -> str:
    """The name that `rest` begins with, up to a mark or what is said of it."""
    ending = ENDING.search(rest)
    return " ".join(rest[: ending.start() if ending else len(rest)].split()).removesuffix(" pr")


def _until_the_next_question(view: View, sections: list[int], after: list[Draft]) -> list[Draft]:
    """The first figures behind the sentence, up to a heading or a restated question that stands behind them."""
    if not after:
        return []
    stops = [start for start in sections if start > after[0].start] + [a for a, _ in view.excluded if a > after[0].start]
    return [draft for draft in after if draft.start < min(stops, default=len(view.text))]


def _can_come_from(view: View, draft: Draft, source: str) -> bool:
    """Is it an observed figure that such a register counts?"""
    if draft.kind in ("amount", "age") or draft.role in ("target", "limit"):
        return False
    if draft.kind == "duration" and draft.quantity.approx in ("at_most", "at_least"):
        return False
    if not is_told(view, draft.sentence, draft.parts, draft.clause):
        return False
    if KNOWN.search(draft.before(view.text, 12)) and not any(char.isdigit() for char in draft.quantity.printed):
        return False  # "de tre bykommuner"
    counted = f"{draft.counted or ''} {view.text[draft.quantity.start : draft.end]} {draft.after(view.text, 14)}"
    return STAFF_REGISTER.search(source) is not None or STAFF.search(counted) is None


def _under_tables(view: View, drafts: list[Draft]) -> None:
    tables = [table for table in view.letter.tables if table.source]
    for table in tables:
        first = next((one for one in view.own if one.start >= table.span.end), None)
        if first is None or not READ_OFF.match(view.of(first)) or table.source is None:
            continue
        name = re.split(r"[,(]|\s+pr\.", table.source)[0].strip(" .")
        if not name or re.search(r"\sog\s+(?=[A-ZÆØÅ])", table.source):
            continue  # two sources: which of them counted is not said
        for draft in drafts:
            if draft.sentence.block == first.block and draft.source is None and _can_come_from(view, draft, name):
                draft.source = name
