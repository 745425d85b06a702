"""What a bare number counts where its sentence points back: "De 11", "gik fra 212 billetter til 187", "Grænsen er 40", "De andre otte"."""

from __future__ import annotations

import re

from letterkit.extract.clauses import relative_clause
from letterkit.extract.drafts import Draft
from letterkit.extract.grammar import is_function, is_mark, verb_tense
from letterkit.extract.naming import earlier_count, take
from letterkit.extract.view import View

# "Grænsen er 40": what was set for what was counted
SET = re.compile(
    r"\b(?:\w*grænsen?|\w*grænseværdien|prognosen|\w*målet|målsætningen|kravet|normen|loftet|forventningen|ambitionen)\s+"
    r"(?:er|var|lyder|lød)\s+(?:(?:på|sat til|stadig|fortsat|kun|dog)\s+)*(?:\w+\.?\s+)?$"
)


ONE_THING = re.compile(r"(?:Den|Det)\s+[a-zæøå]+e\s+(?P<noun>[a-zæøå-]{3,})\s+(?:er|var|blev|bliver)\b")


def name_by_topic(draft: Draft) -> bool:
    """ "Bøder har vi udskrevet 31 af": the noun is fronted, and leaves its "af" behind."""
    words, clause = draft.words, draft.parts[draft.clause].words
    left = bool(words) and words[0].lower == "af" and (len(words) == 1 or is_mark(words[1]) or is_function(words[1].lower))
    if not left or len(clause) < 3 or verb_tense(clause[1].lower) is None or is_function(clause[0].lower):
        return False
    draft.counted = clause[0].text
    return True


def goes_from(view: View, drafts: list[Draft], i: int) -> bool:
    """ "gik fra 212.000 lån i 2013 til 187.000 i 2017": of what the number that it goes from counts by its own noun."""
    draft = drafts[i]
    led = re.search(r"\btil\s+(?:\w+\.?\s+)?$", draft.before(view.text, 24))
    first = next((d for d in reversed(drafts[:i]) if d.sentence is draft.sentence and d.kind == "count"), None)
    if led is None or first is None or first.clause != draft.clause or first.counted is None or first.carried:
        return False
    bare = first.end == first.quantity.end and first.quantity.unit in (None, "person", "case")  # "fra 310 km til 190"
    if bare or not re.search(r"\bfra\s+(?:\w+\.?\s+)?$", first.before(view.text, 24)):
        return False
    take(draft, first)
    return True


def is_set_for(view: View, drafts: list[Draft], i: int) -> bool:
    """ "38 µg/m³ kvælstofdioxid. Grænsen er 40", "Prognosen var 6,9 mio.": of what was counted right before, unit and all."""
    draft = drafts[i]
    before = [d for d in drafts[:i] if d.kind == "count" and d.counted is not None]
    if not before or draft.sentence.index - before[-1].sentence.index > 1 or SET.search(draft.before(view.text)) is None:
        return False
    take(draft, before[-1])
    return True


def rest_of(view: View, drafts: list[Draft], i: int) -> bool:
    """ "To klasser har flere end 24 elever. De andre otte …": the rest is of what the sentence before is about, its first count."""
    draft = drafts[i]
    if not re.match(r"De\s+(?:andre|øvrige|resterende|sidste)\s+$", view.text[draft.sentence.start : draft.quantity.start]):
        return False
    before = [d for d in drafts[:i] if d.sentence.index == draft.sentence.index - 1 and d.sentence.block == draft.sentence.block]
    first = next((d for d in before if d.kind == "count" and d.counted is not None), None)
    take(draft, first)
    return first is not None


def others(view: View, draft: Draft) -> bool:
    """ "Den knækkede mast er skiftet. Vi skifter også de tre andre": more of the one thing that the sentence before is about."""
    before = view.before(draft.sentence)
    behind = draft.words[0].lower if draft.words else ""
    if before is None or behind not in ("andre", "øvrige") or not re.search(r"\bde\s+$", draft.before(view.text)):
        return False
    one = ONE_THING.match(view.of(before))
    if one is None:
        return False
    draft.counted = one["noun"]
    draft.carried = True
    return True


def there_were(view: View, drafts: list[Draft], i: int) -> bool:
    """ "Her ventede 187 børn. På de øvrige fem klinikker var der kun 241": not of the place, but of what was counted before."""
    draft = drafts[i]
    opening = re.match(r"(?:På|I|Ved|Hos|Blandt)\s", view.of(draft.sentence))
    there = re.search(r"\b(?:er|var)\s+der\s+(?:\w+\s+)?$", draft.before(view.text))
    before = [k for k in range(i) if drafts[k].sentence.index < draft.sentence.index]
    if opening is None or there is None or not before or draft.sentence.index - drafts[before[-1]].sentence.index > 2:
        return False
    take(draft, earlier_count([*drafts[: before[-1] + 1], draft], before[-1] + 1))
    return draft.counted is not None


def said_again(text: str, drafts: list[Draft], i: int) -> bool:
    """ "Af de 1.312 …" after "1.312 sygemeldte": the same number counts the same thing."""
    draft = drafts[i]
    known = re.search(r"\b(?:de|alle|samtlige|disse)\s+$", draft.before(text)) is not None
    for other in reversed(drafts[:i]):
        if other.sentence.block < draft.sentence.block - 1 and not known:
            return False
        counts = [d.sentence.index for d in drafts[:i] if d.kind == "count" and d.sentence is not draft.sentence]
        near = known and bool(counts) and other.sentence.index == counts[-1]
        same = other.kind == "count" and other.quantity.value == draft.quantity.value and (other.quantity.value > 12 or near)
        named = other.base if other.counted is None and other.base is not None else other  # "200 af de 1.297 … De 200"
        if same and named.counted is not None:
            take(draft, named)
            clause = relative_clause(text, draft.end, draft.sentence.end) if known else None
            if clause is not None and draft.scope is None:
                draft.scope = " ".join(text[clause[0] : clause[1]].split())  # "Af de 200, der stoppede, svarede 164"
            return True
    return False
