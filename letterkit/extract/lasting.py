"""What a duration is the duration of: "18 måneders opfølgning", "ventetiden er 14 uger", "på offentlig forsørgelse i fire år"."""

from __future__ import annotations

import re

from letterkit.extract.changing import BY_NOUN, name_by_object
from letterkit.extract.clauses import LEADING, relative_clause, subject
from letterkit.extract.drafts import Draft
from letterkit.extract.grammar import PARTICIPLE, is_function, is_mark, noun_phrase, skip_owner, verb_tense
from letterkit.extract.naming import CHANGE, TIME
from letterkit.extract.telling import placed
from letterkit.extract.topics import lead_in, referent
from letterkit.extract.view import View, Word, split_words

# Between what lasts and its duration.
LINKS = frozenset({"i", "på", "efter", "om", "for", "inden", "med", "end", "til", "fra", "senest", "af", "gennem", "over"})
FRACTION = re.compile(r"(?:halvdelen|\w*(?:tredje|fjerde|femte|sjette|tiende)dele?(?:n|ne)?)$")
NEAR = 6  # words
MEAN_OF = re.compile(r"(?:\w*gennemsnittet|\w*snittet|medianen) (?:for|af)\b", re.IGNORECASE)
STOPS = frozenset({"at", "og", "som", "der", "ikke", "har", "mens", "men"})
# A word that makes the words before a duration an adverbial: "var i gennemsnit 19 dage", "er for tiden fire måneder".
ADVERBIAL = frozenset(
    {"gennemsnit", "snit", "tiden", "periode", "tidsrum", "dag", "alt", "kun", "gennemsnitligt", "normalt", "samlet", "øvrigt"}
)
COMPARED = frozenset({"længere", "kortere", "tidligere", "senere", "flere", "færre", "mere", "mindre"})
CHANGED = re.compile(r"\b(?:udvidet|forlænget|forkortet|steget|faldet|øget|reduceret|nedbragt|hævet|sænket|ændret|nedsat)\b")
PURPOSE = re.compile(r"(?:\s+om\s+\w+)?\s+(?:til|for|på)\s+(?=[a-zæøå])")
LIMIT = re.compile(r"\s+(?:uden|med)\s+\w+|\s+om\s+(?:ugen|måneden|året|dagen)")
# "alle sager, der er ældre end 60 dage": what is so old stands before the relative clause
OLDER = re.compile(
    r"(?P<what>[A-ZÆØÅa-zæøå]+(?:er|erne|ene|e)),?\s+(?:der|som)\s+(?:(?!er\b|var\b)[\wæøå.]+\s+){0,3}(?:er|var)\s+"
    r"(?:(?:mere end|over|ældre end|yngre end)\s+)?$"
)
COMPARED_AGAIN = re.compile(r"\s+(?:mere|mindre|længere|kortere|hurtigere)(?:\s+end\b|\s*[.,;])")
IT_IS = re.compile(r"\b(?:det|dette|hvilket)\s+(?:er|var)\s+(?:\w+\s+)?$")
# Verbs that say how long their subject is.
LASTS = frozenset(
    {"varer", "varede", "tager", "tog", "udgør", "udgjorde", "lyder", "lød", "ligger", "lå", "beløber", "bliver", "blev"}
)
# "I de enkle sager var den 84 dage", "I 2018 var den 148 dage": what was told before, of others or at another time
OF_SOME = re.compile(
    r"(?:I|For|Hos|På)\s+(?:\d{4}|(?P<which>(?:(?!og\b)[a-zæøå]+\s+){1,4}))\s*(?:er|var|lå|blev|ligger)\s+(?:den|det)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
AGAIN = re.compile(r"(?:den|det)\s+(?P<which>(?:i|på|for|hos|ved)\s.+)", re.IGNORECASE)
# "For boligstøtte var den 28 dage", behind "Sagsbehandlingstiden for børnetilskud var 20 dage": the same time of another thing
ANOTHER = re.compile(
    r"\W*(?P<place>for|hos|på|ved)\s+(?P<thing>[^,.;:\d]+?)\s+(?:er|var|lå|ligger|udgør|udgjorde)\s+(?:den|det)\b", re.IGNORECASE
)
OLD = frozenset({"gamle", "gammel", "gammelt", "siden", "tilbage"})
# "er halveret på to år", "gået 15 point frem på otte måneder": how long a change took is the duration of no thing
PACE = re.compile(
    r"\b(?:ste?get|steg|fald\w*|faldt|vokset|øget|reduceret|nedbragt|ændret|halver\w*|\w*doblet|gået|kommet|stigning|vækst|fremgang)\b[^.;:]*\bpå\s+$",
    re.IGNORECASE,
)
# What stands behind a duration and says from when or to when it is reckoned
RECKONED = re.compile(r"\s+(?:efter|før|fra|under|senere end|tidligere end|siden)\s+(?=[a-zæøå])")
# "Servicemålet på 40 dage", "74 dage mod servicemålets 60": the noun that the duration is the size of
_SIZED = r"[\wæøåÆØÅ]*(?:mål(?:et)?|frist(?:en)?|krav(?:et)?|grænsen?|loft(?:et)?|norm(?:en)?)"
NAMED_BY = re.compile(rf"\b(?:(?P<noun>{_SIZED})\s+på\s+|(?P<whose>{_SIZED})s\s+)$", re.IGNORECASE)
# "tallet var 97 dage", "idet tallet på sit højeste, i 4. kvartal 2019, var 97 dage": the time that was told before
THE_NUMBER = re.compile(r"\btallet\b[^;:]{0,60}\b(?:er|var|lå|blev)\s+(?:\w+\s+)?$", re.IGNORECASE)
WAITED = re.compile(r"\bvent(?:e|er|ede|et|es)\b", re.IGNORECASE)
TIMED = re.compile(r"(?:tid|tiden|tider|tiderne|frist|fristen|periode|perioden|varighed|varigheden|alder|alderen)\b")


def last(view: View, drafts: list[Draft], draft: Draft) -> None:
    """Fill in `counted` and `scope` of a duration: the noun behind it, what stands right before it, its purpose, its subject."""
    text = view.text
    within = text[draft.quantity.number_end : draft.quantity.end].split()
    if len(within) > 1 and within[0] != "og":
        draft.counted = " ".join(within)  # "3.150 interne timer"
        return
    phrase = noun_phrase(draft.words, 0, counted=True)
    if phrase is not None and draft.words[0].lower not in COMPARED | OLD:
        draft.end = draft.words[phrase.last].end
        draft.counted = _said(text, draft.words[phrase.first : phrase.last + 1])
        return
    older = OLDER.search(text, draft.sentence.start, draft.quantity.number_start)
    if older is not None:
        draft.counted = older["what"].lower()
        return
    if _is_change(text, draft) and (told := _earlier(drafts, draft)) is not None:
        draft.counted = told
        return
    if (named := NAMED_BY.search(text, draft.parts[draft.clause].start, draft.quantity.number_start)) is not None:
        draft.counted = named["noun"] or named["whose"]
        return
    if name_by_object(view, draft):
        return
    number = THE_NUMBER.search(text, draft.sentence.start, draft.quantity.number_start)
    if number is not None and (same := _earlier(drafts, draft)) is not None:
        draft.counted = same
        return
    if PACE.search(text, draft.parts[draft.clause].start, draft.start):
        return
    place = subject(text, draft.parts, draft.clause, draft.quantity.start)
    if place is None and draft.clause > 0 and verb_tense(draft.parts[draft.clause].words[0].lower) is not None:
        # "Den gennemsnitlige ventetid, målt fra henvendelse til besøg, var 19 dage"
        place = subject(text, draft.parts, 0, draft.parts[0].end)
    spoken_of = _named(" ".join(text[place[0] : place[1]].split())) if place else None
    again = AGAIN.match(spoken_of) if spoken_of is not None else None
    again = again or OF_SOME.match(text, draft.parts[draft.clause].start, draft.start)
    if again is not None and (earlier := _earlier(drafts, draft)) is not None:
        draft.counted, draft.scope = earlier, (again["which"] or "").strip() or None
        return
    if (other := _told_of_another(text, drafts, draft)) is not None:
        draft.counted = other
        return
    if spoken_of is None:
        spoken_of = referent(view, draft) or lead_in(view, draft)
    if spoken_of is not None and MEAN_OF.match(spoken_of) and (meant := _counted_before(drafts, draft)) is not None:
        draft.counted = meant  # "Gennemsnittet for de 212 sager, der blev afgjort, var 7,4 måneder"
        return
    if spoken_of is not None and TIMED.search(spoken_of.lower()):
        draft.counted = spoken_of
        draft.scope = _reckoned(text, draft)
        return
    clause = draft.parts[draft.clause]
    if draft.quantity.unit == "hour" and draft.quantity.value >= 100:
        draft.counted = "timer"  # worked, not waited for
        draft.scope = _hours(view, draft)
        return
    if (waited := WAITED.search(text, clause.start, clause.end)) is not None and waited.group().lower() != "ventes":
        draft.counted = "ventetid"
        return
    chunk, negated = _chunk(text, draft)
    if CHANGED.search(_said(text, chunk)) if chunk else False:
        chunk = []  # "er undervisningen udvidet fra fire til seks timer": what changed is the subject
    if chunk:
        draft.counted = ("uden " if negated else "") + _said(text, chunk)
        draft.scope = _reckoned(text, draft) or _rest(draft, draft.counted)
        return
    purpose = _purpose(text, draft)
    draft.counted = purpose or spoken_of or _earlier(drafts, draft)
    if draft.counted is None:
        draft.scope = _rest(draft)  # no thing that lasts, only what is told: "gik der i snit"
        return
    if purpose is not None:
        draft.scope = spoken_of
    elif _does(draft):
        # "Danskuddannelsen skal tilbydes inden en måned": what is done, not who or what it is done to
        draft.scope = _rest(draft, draft.counted)
    else:
        draft.scope = _reckoned(text, draft) or _limit(text, draft)


def _told_of_another(text: str, drafts: list[Draft], draft: Draft) -> str | None:
    """What a sentence counts that says of which other thing it tells the time named before."""
    other = ANOTHER.match(text, draft.sentence.start, draft.start)
    earlier = _earlier(drafts, draft) if other is not None else None
    if other is None or earlier is None:
        return None
    time, place, _ = earlier.partition(f" {other['place'].lower()} ")
    return f"{time}{place}{other['thing']}" if place else None


def _is_change(text: str, draft: Draft) -> bool:
    """ "et fald på 22 dage", "Nedgangen er på 1,8 måneder", "Det er 2,7 måneder mere": how far another duration has moved."""
    again = COMPARED_AGAIN.match(text, draft.quantity.end) is not None and IT_IS.search(draft.before(text)) is not None
    return again or BY_NOUN.search(draft.before(text)) is not None


def _named(subject_: str) -> str | None:
    """A subject without what an inverted clause puts behind it ("forventer afdelingen en ventetid på"), None where it is a number."""
    if subject_[:1].isdigit():
        return None  # "er faldet for ulykker (0,3 måned) og erhvervsevnetab (0,6 måned)"
    if CHANGE.search(subject_.lower()) or TIME.search(subject_.lower()):
        return None  # "Nedgangen er på 1,8 måneder": of what was told before
    named = re.sub(r"^\w+\s(?:en|et)\s+|\s+\d.*$", "", subject_)
    named = re.sub(r"^(?:Hvert?\s+)?\w+(?:de|te)\s+af\s+(?:de\s+)?", "", named)  # "Hver fjerde af de ældste sager var …"
    return None if named.lower() in ("de", "disse", "alle", "samtlige") else named  # "De 236 timer fordeler sig med 84 timer"


def _does(draft: Draft) -> bool:
    """Does the clause say that something is done within the time, rather than how long its subject is?"""
    words = [word.lower for word in draft.parts[draft.clause].words]
    verb = next((word for word in words if verb_tense(word) is not None), None)
    if verb in ("er", "var"):
        return any(PARTICIPLE.fullmatch(word) for word in words) and not CHANGED.search(" ".join(words))
    return verb is not None and verb not in LASTS


def _rest(draft: Draft, told: str | None = None) -> str | None:
    """The words of its clause nearest to a duration: what lasts is seldom one noun ("har ligget uden svar i mere end 12 timer").
    `told`: what is said already."""
    words = [word for word in draft.parts[draft.clause].words if not is_mark(word)]
    before = [word for word in words if word.end <= draft.start]
    while before and before[0].lower in LEADING:
        before = before[1:]
    behind = [word for word in words if word.start >= draft.end][:NEAR]
    said = before[:-1] if before and before[-1].lower in LASTS else before[-NEAR:]  # all of the subject of "varer", "udgjorde"
    near = [*said, *behind]
    if all(is_function(word.lower) for word in near):
        return None  # "De otte uger, der gik": nothing but the number's own article
    known = (told or "").lower().split()
    near = [word for word in near if word.lower not in known]
    fraction = next((k for k in range(len(near) - 1, -1, -1) if FRACTION.match(near[k].lower)), None)
    near = near[fraction + 1 :] if fraction is not None else near  # "heraf to tredjedele inden for et døgn"
    if not near:
        return None
    return " ".join(word.text for word in near)


def _limit(text: str, draft: Draft) -> str | None:
    """ "12 timer om ugen", "tre dage uden besked": what the duration itself is told with."""
    limit = LIMIT.match(text, draft.quantity.end, draft.sentence.end)
    return limit.group().strip() if limit is not None else None


def _reckoned(text: str, draft: Draft) -> str | None:
    """ "41 timer efter trykfaldet", "senest 3 måneder efter anmeldelsen": from when the duration is reckoned."""
    begin = RECKONED.match(text, draft.quantity.end, draft.sentence.end)
    if begin is None:
        return None
    words = split_words(text, draft.quantity.end, draft.parts[draft.clause].end)
    stop = next((k for k, word in enumerate(words) if is_mark(word) or verb_tense(word.lower) is not None), len(words))
    return _said(text, words[:stop]) if stop > 1 else None


def _hours(view: View, draft: Draft) -> str | None:
    clause = relative_clause(view.text, draft.quantity.end, draft.sentence.end)
    return " ".join(view.text[clause[0] : clause[1]].split()) if clause is not None else placed(view, draft)


def _said(text: str, words: list[Word]) -> str:
    return " ".join(text[words[0].start : words[-1].end].split())


def _chunk(text: str, draft: Draft) -> tuple[list[Word], bool]:
    """The words right before that name a state or a thing ("i kontanthjælpssystemet", "kursus"); and whether it is lacking:
    "ikke har modtaget en indsats i ét år" is a year without one."""
    words = split_words(text, draft.parts[draft.clause].start, draft.start)
    while words and (words[-1].lower in LINKS or is_mark(words[-1])):
        words = words[:-1]
    first = len(words)
    while first > 0 and len(words) - first < 5:
        word = words[first - 1]
        if is_mark(word) or verb_tense(word.lower) is not None or word.lower in STOPS:
            break
        if word.text[0].isdigit() or word.lower in ("kr", "mio", "mia", "pct", "kroner"):
            return [], False  # the noun belongs to another figure: "med 100 sager på otte måneder"
        if FRACTION.match(word.lower):
            return [], False
        first -= 1
    chunk = words[first:]
    helped = max((k for k, word in enumerate(chunk) if word.lower in ("være", "blive", "have")), default=-1)
    chunk = chunk[helped + 1 :]  # "efter loven være tilplantet"
    while chunk and is_function(chunk[-1].lower) and chunk[-1].lower not in ("væk", "hjemme"):
        chunk = chunk[:-1]
    if any(word.lower in ADVERBIAL for word in chunk):
        return [], False
    negated = (
        any(word.lower == "ikke" for word in words[:first]) and bool(chunk) and chunk[0].lower in ("modtaget", "fået", "haft")
    )
    while chunk and chunk[0].lower in ("været", "blevet", "modtaget", "fået", "haft", "en", "et", "noget", "dog", "også"):
        chunk = chunk[1:]
    if chunk and all(PARTICIPLE.search(word.lower) for word in chunk) and _is_named(text, draft):
        return [], False
    return chunk, negated


def _is_named(text: str, draft: Draft) -> bool:
    """Does the clause say what lasts: a purpose behind the duration, or a subject that is a time of its own?"""
    place = subject(text, draft.parts, draft.clause, draft.quantity.start)
    timed = place is not None and TIMED.search(text[place[0] : place[1]].lower())
    return bool(timed) or _purpose(text, draft) is not None


def _purpose(text: str, draft: Draft) -> str | None:
    """ "10 timer om ugen til opgaven", "300 timer til efteruddannelse"."""
    after = PURPOSE.match(text, draft.quantity.end, draft.sentence.end)
    if after is None:
        return None
    rest = split_words(text, after.end(), draft.sentence.end)
    at = 1 if rest and rest[0].lower in ("en", "et") else 0
    at = skip_owner(rest, at)
    phrase = noun_phrase(rest, at) if at < len(rest) else None
    return _said(text, rest[phrase.first : phrase.last + 1]) if phrase else None


def _counted_before(drafts: list[Draft], draft: Draft) -> str | None:
    """What the last count before it in its sentence counts."""
    before = [d for d in drafts if d.sentence is draft.sentence and d.kind == "count" and d.end <= draft.start]
    return before[-1].counted if before else None


def _earlier(drafts: list[Draft], draft: Draft) -> str | None:
    """ "I 1. halvår 2008 var den 16 måneder": the same that lasted before in the paragraph."""
    at = next(k for k, other in enumerate(drafts) if other is draft)
    for other in reversed(drafts[:at]):
        if other.sentence.block != draft.sentence.block:
            return None
        if other.kind == "duration" and other.counted is not None:
            return other.counted
    return None
