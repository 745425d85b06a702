"""Ways to name what a figure counts: by the words behind it, before it, by its whole, its subject, or the figure before."""

from __future__ import annotations

import re

from letterkit.extract.clauses import finite_verb, measured, relative_clause, subject
from letterkit.extract.drafts import Draft
from letterkit.extract.grammar import (
    DEFINITE,
    DETERMINERS,
    PARTICIPLE,
    ends_phrase,
    is_function,
    is_mark,
    is_noun,
    is_people,
    noun_phrase,
    skip_owner,
    verb_tense,
)
from letterkit.extract.heads import acts
from letterkit.extract.telling import PARTICIPLE_LINKS, tell, words_text
from letterkit.extract.view import View, Word, split_words

WITHIN = DETERMINERS | {"i", "alt", "."}

# Plurals that do not begin as their singular does.
IRREGULAR = re.compile(r"barn børn|mand mænd|bog bøger|forælder forældre|nat nætter|by byer")

IS = ("er", "var", "udgør", "udgjorde", "blev", "bliver", "nåede", "når", "lå", "ligger", "steg", "faldt", "stiger", "falder")

# "tage syv ud af drift": out of a state, not out of a whole
REASON = re.compile(r"(?:\w*(?:årsag|grund|hensyn|begrundelse|vej)(?:e|er)?)")  # "830 af andre grunde"
STATES = frozenset({"drift", "brug", "kraft", "funktion", "kredsløb", "markedet", "landet", "byen", "døren", "posten", "jobbet"})

MEASURES = frozenset(
    {"tallet", "antallet", "andelen", "andel", "niveauet", "procenten", "det", "den", "dette", "de", "tallene", "antal"}
    | {"forskellen", "alt"}
)

SCOPE = re.compile(
    r"\s*(?:i alderen|med|uden|under|over|om|omfattet af|fritaget (?:for|fra)|født i|bosat i|tilknyttet|på venteliste)\b"
)

HEAPS = ("bunken", "stakken", "puklen")
AUXILIARIES = ("har", "havde", "vil", "skal", "kan", "må", "ventes", "forventes")
ENDS_IN = ("holdes", "holdt", "kom", "kommer", "gik", "går", "endte", "ender", "lander")

# A time, which no figure counts: "tilsynsår", "Et år tidligere"
TIME = re.compile(
    r"\b(?:\w*år|\w*året|måned(?:en|er|erne)?|\w*kvartal(?:et|er)?|\w*halvår(?:et)?|uge[nr]?|periode[nr]?|dag(?:en|e)?|klokken(?:\s\w+)?)(?:\s+(?:forinden|før|tidligere|forud|efter|begyndte|startede))?$"
)
SAID_WHEN = re.compile(
    r"\s+(?:samme\s+(?:år|periode|måned|kvartal|halvår|tidspunkt)|året\s+før|dengang|i\s+fjor|sidste\s+år|i\s+(?:snit|gennemsnit|alt)|dog|altså|således)\s*\Z",
    re.IGNORECASE,
)
SAID_WHEN_LED = re.compile(r"\s+(?:i|pr\.|ved|den|for|inden)\s*\Z", re.IGNORECASE)
# What no figure counts, though it stands before "på": the change itself.
CHANGE = re.compile(
    r"(?:(?:stigning|nedgang|fremgang|tilbagegang|nedbringelse|forøgelse|reduktion|tilvækst|vækst)(?:e?n)?|fald(?:et)?|uændret|ret)$"
)
CHANGED = re.compile(r"\b(?:ste?get|steg|faldt|faldet|vokset|voksede|øget|reduceret|nedbragt|ændret|stiger|falder|forbedret)\b")


def take(draft: Draft, other: Draft | None) -> None:
    if other is not None and other.counted is not None:
        draft.counted = other.counted
        if "told" not in other.cues and not re.search(r"\d", other.scope or ""):  # what is told of one number is not of the next
            draft.scope = draft.scope or other.scope
        draft.carried = True
        draft.antecedent = other


def name_by(view: View, draft: Draft, start: int, end: int, *, quote: bool) -> None:
    draft.counted = " ".join(view.text[start:end].split())
    scope = _scope(view, draft, end)
    if scope:
        draft.scope = scope
    if quote:
        draft.end = max(draft.end, end)


def _scope(view: View, draft: Draft, end: int) -> str | None:
    """What limits the noun that ends at `end`: a relative clause, a participle, "i alderen", "af de …"."""
    limit = draft.sentence.end
    clause = relative_clause(view.text, end, limit)
    if clause is not None:
        return " ".join(view.text[clause[0] : clause[1]].split())
    words = split_words(view.text, end, limit)
    if not words:
        return None
    participle = len(words) > 1 and PARTICIPLE.search(words[0].lower) and words[1].lower in PARTICIPLE_LINKS
    if SCOPE.match(view.text[end:limit].lower()) or participle or words[0].lower == "af":
        if words[0].lower == "af" and len(words) > 1 and words[1].text[0].isdigit():
            return None
        stop = next(
            (
                k
                for k, word in enumerate(words)
                if k and (is_mark(word) or verb_tense(word.lower) or word.lower in ("og", "mens", "i", "pr"))
            ),
            len(words),
        )
        return words_text(view, words, 0, stop - 1) if stop > 1 else None
    return None


def _is_named_last(words: list[Word]) -> bool:
    """ "33 af de sidstnævnte", "to af de nævnte": those counted before."""
    return len(words) == 2 and words[0].lower in ("de", "disse") and words[1].lower.endswith("nævnte")


def _is_predicate(word: Word) -> bool:
    """ "var 3.176 af disse henlagt": a word behind "disse" that is no plural is what was done with them."""
    return word.lower.endswith("t") and word.pos != "NOUN" and not is_noun(word.lower)


def take_from_whole(view: View, drafts: list[Draft], i: int, following: Draft | None) -> bool:
    """ "43 af sagerne", "27 af kommunens 405 elever", "30 af dem", "83 ud af 120"."""
    draft = drafts[i]
    words = draft.words
    place = 1 if words and words[0].lower == "ud" else 0
    glued = re.search(r"\baf\s+(?:dem|disse|de)$", view.text[draft.start : draft.end].lower())
    if not glued and (len(words) < place + 2 or words[place].lower != "af"):
        return False
    if (
        glued
        or words[place + 1].lower == "dem"
        or _is_named_last(words[place + 1 : place + 3])
        or (
            words[place + 1].lower == "disse"
            and (
                len(words) == place + 2
                or ends_phrase(words[place + 2])
                or _is_predicate(words[place + 2])
                or acts(view, draft, place + 2)
            )
        )
    ):
        if not glued:
            draft.end = words[place + (2 if _is_named_last(words[place + 1 : place + 3]) else 1)].end
        draft.cues.add("of_them")
        whole = whole_of_them(drafts, i)
        take(draft, whole)
        draft.antecedent = whole
        draft.scope = tell(view, draft)
        return True
    if following is not None and following.kind == "count":
        between = split_words(view.text, words[place].end, following.quantity.start)
        if len(between) <= 3 and not any(ends_phrase(word) and word.lower not in WITHIN for word in between):
            draft.base = following
            draft.cues.add("of_base")
            return True
    owned = OWNED.match(view.text, words[place + 1].start, draft.sentence.end)
    if owned is not None:
        name_by(view, draft, owned.start(), owned.end(), quote=True)
        draft.cues.add("of_group")
        return True
    at = skip_owner(words, place + 1)
    phrase = noun_phrase(words, at)
    if phrase is None or (place and words[phrase.last].lower in STATES) or REASON.fullmatch(words[phrase.last].lower):
        return False
    if phrase.adjective_head and words[phrase.last].lower.endswith("ne") and not is_people(words[phrase.last].lower):
        # "969 af de modtagne": of those counted before
        draft.end = words[phrase.last].end
        take(draft, whole_of_them(drafts, i))
        draft.scope = words[phrase.last].text
        draft.cues.add("of_them")
        return True
    name_by(view, draft, words[phrase.first].start, words[phrase.last].end, quote=True)
    draft.scope = draft.scope or tell(view, draft)
    draft.cues.add("of_group")
    return True


def name_before_bracket(view: View, draft: Draft) -> bool:
    """ "afslag (2.587)", "opholdstilladelser (i alt 12.210)": the noun stands before the bracket."""
    before = view.text[draft.sentence.start : draft.start]
    opening = re.search(r"\(\s*(?:i alt|heraf|herunder|samlet|ca\.|aktuelt|p\.t\.|i dag|pt\.|nu)?\s*$", before)
    if opening is None:
        return False
    words = split_words(view.text, draft.sentence.start, draft.sentence.start + opening.start())
    noun = noun_before(words)
    if noun is None or words[noun[1]].lower in ("før", "forinden", "forud", "fjor"):
        return False  # "1.240 flere end i skoleåret forinden (7.900)"
    draft.cues.add("bracket")
    draft.counted = words_text(view, words, *noun)
    return True


def noun_before(words: list[Word]) -> tuple[int, int] | None:
    """The noun phrase that ends with the last of `words`: the noun and the adjectives before it."""
    last = len(words) - 1
    if last < 0 or is_mark(words[last]) or is_function(words[last].lower) or words[last].text[0].isdigit():
        return None
    first = last
    while (
        first > 0
        and not ends_phrase(words[first - 1])
        and words[first - 1].lower.endswith("e")
        and words[first - 1].lower not in DETERMINERS
        and last - first < 4
    ):
        first -= 1
    if last - first > 1 and noun_phrase(words, first) is None:
        return last, last
    return first, last


def name_before_number(view: View, draft: Draft) -> bool:
    """ "et gennemsnit på 6,9", "en klassekvotient på 22,7": the noun before "på" names the measure."""
    words = [
        word for word in view.words(draft.sentence) if draft.parts[draft.clause].start <= word.start and word.end <= draft.start
    ]
    if len(words) < 2 or words[-1].lower not in ("på", ":", "til"):
        return False
    noun = words[-2]
    if words[-1].lower == "til" and noun.lower not in ("plads", "pladser", "rum", "kapacitet"):
        return False
    if any(found.start < noun.end and noun.start < found.end for found in view.dates(draft.sentence)):
        return False  # "lå i januar på 38,2 pct."
    if ends_phrase(noun) or noun.lower in MEASURES or CHANGE.search(noun.lower):
        return False
    if _is_no_noun(words[:-1]):
        return False  # "vi regner med at ligge på 100 pct.", "lå vi stabilt på 80", "Vi endte på 1,9 %"
    if len(words) > 2 and not ends_phrase(words[-3]) and not re.search(r"(?:e|t|en|et)$", words[-3].lower):
        return False
    found = noun_before(words[:-1])
    if found is None:
        return False
    draft.counted = words_text(view, words, *found)
    return True


def _is_no_noun(words: list[Word]) -> bool:
    """Is the last of `words` a verb or an adverb: by the tagger, without one by "at" in front of it?"""
    if words[-1].pos:
        return words[-1].pos in ("VERB", "AUX", "ADV")
    return len(words) > 1 and words[-2].lower == "at" and not DEFINITE.search(words[-1].lower)


def name_by_subject(view: View, draft: Draft) -> bool:
    """ "Antallet af klager faldt fra 14 til 5", "Landsgennemsnittet var 7,0"."""
    clause = draft.parts[draft.clause]
    found = measured(view.text, clause.start, draft.quantity.start)
    if found is None and draft.clause > 0 and finite_verb(clause.words) is None:
        # "er antallet af hændelser faldet med en fjerdedel, nemlig fra 84 til 63"
        found = measured(view.text, draft.sentence.start, clause.start)
    if found is None:
        words = split_words(view.text, clause.start, _before_time(view, draft, clause.start))
        changes = bool(words) and CHANGED.search(view.text, clause.start, draft.quantity.start) is not None
        links = ("til", "fra", "på", "kun", "nu", "blot", "alt", "ca", *(("med",) if changes else ()))
        linked = words and words[-1].lower in (*IS, *links, "være", "ligge", "udgøre", "blive")
        verb = finite_verb(clause.words)
        acts = verb is not None and clause.words[verb].lower not in (*IS, *AUXILIARIES, *ENDS_IN) and not changes
        if not linked or acts:
            return False  # "Kommunen modtog i alt 255": no figure of the municipality
        found = subject(view.text, draft.parts, draft.clause, draft.quantity.start)
        if found is None:
            return False
        head = view.text[found[0] : found[1]].lower().split()
        if head[0] in HEAPS and head[1:2] != ["af"]:
            return False  # "var bunken skrumpet til 95": of what lay there before
        if head[-1] in MEASURES or head[0] in MEASURES or CHANGE.fullmatch(head[0]):
            return False
        inner = measured(view.text, found[0], found[1])
        if inner is None and not re.search(r"(?:en|et|erne|ene|tal|antal|snit|værdi|kvotient|grad)$", head[0]) and len(head) > 4:
            return False
        found = inner or found
    if is_time(view, draft, found):
        return False  # "Tallet for indeværende tilsynsår er 71", "Den 1. juli 2016 var der 364"
    draft.counted = _unfolded(view.text, " ".join(view.text[found[0] : found[1]].split()))
    draft.cues.add("subject")
    return True


def _before_time(view: View, draft: Draft, start: int) -> int:
    """Where the words before the number end but for a time: "Vandstanden var samme år 42", "Medlemstallet var i 2019 310"."""
    stop = draft.start
    while (said := SAID_WHEN.search(view.text, start, stop)) is not None:
        stop = said.start()
    for found in view.dates(draft.sentence):
        if start < found.start and found.end <= stop and not view.text[found.end : stop].strip():
            stop = found.start
            led = SAID_WHEN_LED.search(view.text, start, stop)
            return led.start() if led is not None else stop
    return stop


def is_time(view: View, draft: Draft, place: tuple[int, int]) -> bool:
    """Is what stands there a time, which no figure counts?"""
    dated = any(found.start < place[1] and place[0] < found.end for found in view.dates(draft.sentence))
    said = view.text[place[0] : place[1]].lower()
    return dated or (TIME.search(said) is not None and re.search(r"\d år$", said) is None)  # "unge under 18 år"


def _unfolded(text: str, subject_: str) -> str:
    """ "Elevtallet" counts the "elever" that the letter speaks of."""
    match = re.fullmatch(r"(\w{3,}?)s?(?:tal|tallet|antal|antallet)", subject_, re.IGNORECASE)
    if match is None:
        return subject_
    noun = re.search(rf"\b{re.escape(match.group(1))}(?:er|r|e)\b", text, re.IGNORECASE)
    return noun.group().lower() if noun is not None else match.group(1).lower()


def earlier_count(drafts: list[Draft], i: int) -> Draft | None:
    """The figure before that a figure without a noun goes on from: in the sentence, else the block, else the block before it.

    Of those in one sentence the last that plays its own part: no number of places ("317 personer på de to herberger mod 286"),
    and none of a breakdown in brackets.
    """
    draft = drafts[i]
    found: Draft | None = None
    for other in reversed(drafts[:i]):
        if other.sentence.block < draft.sentence.block - 1 or (found is not None and other.sentence is not found.sentence):
            break
        candidate = other if other.sentence is draft.sentence else _of_breakdown(drafts, other)
        if other.base is not None and other.base.counted is not None and (other.kind != "count" or other.counted is None):
            candidate = other.base
        if candidate is other and other.sentence is draft.sentence and _is_set_aside(draft, other):
            continue  # "En optælling, som to lærere foretog, viste 38.600"
        if candidate.kind != "count" or candidate.counted is None or candidate.quantity.unit not in (None, "person", "case"):
            continue
        if _is_rate_of(draft, candidate):
            continue  # "1.104 breve om 731 børn, altså halvanden pr. barn": the letters
        found = found or candidate
        place = candidate.place or next((d.place for d in drafts if d.base is candidate), None)  # "i én af fire klinikker"
        if place in (None, draft.place) and "bracket" not in candidate.cues and not _is_bound(drafts, draft, candidate):
            return candidate
    return found


def _is_set_aside(draft: Draft, other: Draft) -> bool:
    """Does `other` stand in a relative clause behind which the clause around it goes on with its verb?"""
    if other.clause == 0 or draft.clause != other.clause + 1:
        return False
    inner, outer = draft.parts[other.clause].words, draft.parts[draft.clause].words
    return (
        bool(outer)
        and inner[0].lower in ("der", "som")
        and verb_tense(outer[0].lower) is not None
        and verb_tense(inner[1].lower if len(inner) > 1 else "") is None
    )


def _of_breakdown(drafts: list[Draft], part: Draft) -> Draft:
    """ "3.164 dyr: 1.982 katte, 871 hunde og 311 kaniner": of one of the parts the whole that they make up together, else itself."""
    counts = [d for d in drafts if d.sentence is part.sentence and d.kind == "count" and d.quantity.unit is None]
    if part not in counts[1:] or len(counts) < 4 or counts[0].counted is None:
        return part
    return counts[0] if sum(d.quantity.value for d in counts[1:]) == counts[0].quantity.value else part


def _is_bound(drafts: list[Draft], draft: Draft, other: Draft) -> bool:
    """ "11 af husene fik mere end tre anmærkninger": a bound on what each of those counted before it in its clause has."""
    if other.sentence is draft.sentence and draft.parts[draft.clause].words[0].lower == "nemlig":
        return False  # "To klasser har flere end 24 elever, nemlig 1.b med 26"
    if other.quantity.approx not in ("more_than", "less_than", "at_least", "at_most"):
        return False
    return any(
        d.kind == "count"
        and d.sentence is other.sentence
        and d.clause == other.clause
        and d.quantity.start < other.quantity.start
        for d in drafts
    )


def _is_rate_of(draft: Draft, other: Draft) -> bool:
    """Is the bare number reckoned by what `other` counts: "pr. barn" of "731 børn"?"""
    if len(draft.words) < 3 or draft.words[0].lower not in ("pr", "per", "pr."):
        return False
    by = next((word.lower for word in draft.words[1:3] if not is_mark(word)), "")
    noun = (other.counted or "").split()[-1].lower()
    return len(by) > 2 and (noun.startswith(by) or IRREGULAR.fullmatch(f"{by} {noun}") is not None)


def whole_of_them(drafts: list[Draft], i: int) -> Draft | None:
    """ "71 af dem": the last count before that is no smaller; not the whole that another was taken from ("18 pct. af de 208")."""
    found: Draft | None = None
    for other in reversed(drafts[:i]):
        if other.sentence.block < drafts[i].sentence.block - 1:
            break
        if other.sentence is not drafts[i].sentence:
            other = _of_breakdown(drafts, other)
        same_kind = other.kind == "count" and other.quantity.unit in (None, "person", "case")
        if same_kind and other.counted is not None and other.quantity.value >= drafts[i].quantity.value:
            found = found or other
            if not any(d.base is other for d in drafts[:i]) or other.sentence.index < found.sentence.index:
                return other
    return found


OWNED = re.compile(r"(?:den|det|de)\s+[a-zæøå]{3,}e\s+[a-zæøå]{3,}s\s+[a-zæøå]{3,}(?:e|er|erne|ene)\b")


def name_population(view: View, draft: Draft) -> bool:
    """The population after "af" / "hos" / "for": words of the draft behind the first."""
    words, at = draft.words, 1
    if len(words) > at + 2 and words[at].lower in ("en", "et"):
        at += 1  # "10 pct. af en godkendt ramme"
        if PARTICIPLE.fullmatch(words[at].lower) and not ends_phrase(words[at + 1]):
            name_by(view, draft, words[at].start, words[at + 1].end, quote=False)
            return True
    owned = OWNED.match(view.text, words[at].start, draft.sentence.end)
    if owned is not None:  # "to tredjedele af den tidligere entreprenørs reddere"
        name_by(view, draft, owned.start(), owned.end(), quote=False)
        return True
    at = skip_owner(words, at)
    phrase = noun_phrase(words, at) if at < len(words) else None
    if phrase is None:
        return False
    name_by(view, draft, words[phrase.first].start, words[phrase.last].end, quote=False)
    return True
