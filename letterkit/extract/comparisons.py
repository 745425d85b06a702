"""Comparisons that the letter states as facts: times, rise, fall, higher, lower, unchanged; and what is held against what.

Only what is told as observed counts: not a planned, expected, wished or conditional change. A hedge is no comparison ("mere end 20
pct."), nor is a change that is only named again ("stigningen skyldes …").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from letterkit.claim import Approx, Comparison, Figure, Operand, Relation
from letterkit.danish.dates import DateExpression
from letterkit.extract.clauses import Clause, clause_at, clauses, subject
from letterkit.extract.grammar import tense_of
from letterkit.extract.operands import period_text, table_cells
from letterkit.extract.view import Sentence, View

HIGHER = "højere|flere|større|mere|længere|bedre|ældre|dyrere|hyppigere|over"
LOWER = "lavere|færre|mindre|kortere|dårligere|ringere|yngre|billigere|sjældnere|under"
# "langt højere end", "12 flere sager end i 2019"
THAN = re.compile(
    rf"\b(?:(?P<up>{HIGHER.removesuffix('|over')})|(?P<down>{LOWER.removesuffix('|under')}))\b(?:\s+(?!end\b)[\w/-]+){{0,5}}?\s+end\b(?!\s+(?:at|nogensinde før og))",
    re.IGNORECASE,
)
# "over landsgennemsnittet", "under det regionale niveau"
AGAINST = re.compile(
    r"\b(?:(?P<up>over)|(?P<down>under))\s+(?:(?:det|den|både|de|lovens)\s+)?(?:\w+e\s+)?"
    r"(?P<what>\w*(?:gennemsnit(?:tet)?|niveau(?:et)?|grænseværdi(?:en|erne)?|norm(?:en|eringen|tallet)?|median(?:en)?|servicemål(?:et)?|loftet|budgettet|kravet|målet))\b",
    re.IGNORECASE,
)
# "Fraværet var dog højere, nemlig 8,2 procent"
PREDICATE = re.compile(
    r"\b(?:er|var|ligger|lå|har været|er blevet)\s+(?:(?:\w+(?:en|et|erne)|dog|også|nu|fortsat|betydeligt|væsentligt|markant|noget|lidt|langt|en del|generelt|samlet set|derfor|dermed)\s+){0,3}"
    r"(?:(?P<up>højere|større|længere|flere)|(?P<down>lavere|mindre|kortere|færre))(?=\s*[,.;]|\s+(?:i|på|for|hos|blandt)\b|\s*$)",
    re.IGNORECASE,
)
NUMBER_AFTER = re.compile(r"\s+(?:\d|én|ét|to|tre|fire|fem|seks|syv|otte|ni|ti|tolv)\b")
TIME_AFTER = re.compile(
    r"\s+(?:(?:i|på|ved|for|pr\.|hele|det|den)\s+)*(?:året før|sidste år|samme (?:periode|tidspunkt|måned|kvartal|tid)|tidligere|før|nogensinde"
    r"|de foregående|foregående|forrige|årene før|måneden før|dengang)\b",
    re.IGNORECASE,
)
UP = r"ste?get|steg|vokset|voksede|forøget|øget|øgedes|tiltaget|tiltog|hævet|forlænget|stiger|vokser"
DOWN = r"faldet|faldt|nedbragt|reduceret|reduceredes|mindsket|aftaget|aftog|sunket|sank|sænket|nedsat|forkortet|falder|halveredes"
CHANGED = re.compile(rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\b", re.IGNORECASE)
AUXILIARY = re.compile(r"\b(?:er|var|har|havde|blev|blevet|været)\b", re.IGNORECASE)
FINITE = frozenset(
    {"steg", "voksede", "øgedes", "tiltog", "stiger", "vokser", "faldt", "reduceredes", "aftog", "sank", "falder", "halveredes"}
)
# Verbs that also tell what somebody does: a change only where a measure moved ("nedbragt antallet", "fra 11 til 6").
ACTIVE = frozenset(
    {"forøget", "øget", "hævet", "nedbragt", "reduceret", "mindsket", "sænket", "nedsat", "forlænget", "forkortet"}
)
MEASURE = re.compile(
    r"\b(?:antal(?:let)?|andel(?:en)?|tal(?:let)?|\w*tid(?:en|erne)?|\w*udgift(?:en|er|erne)?|\w*procent(?:en)?|\w*fravær(?:et)?|niveau(?:et)?|\w*pris(?:en|erne)?|"
    r"\w*indhold(?:et)?|\w*tab(?:et)?|\w*forbrug(?:et)?|\w*omkostning(?:en|er|erne)?|\w*gennemsnit(?:tet)?|\w*bunke(?:n)?|\w*efterslæb(?:et)?|\w*ledighed(?:en)?|"
    r"\w*prod?ukt(?:ion|ivitet)(?:en)?|\w*aktivitet(?:en)?|\w*dækning(?:en)?|\w*belægning(?:en)?|\w*kvotient(?:en)?|\w*takst(?:en|erne)?|\w*gæld(?:en)?)\b",
    re.IGNORECASE,
)
RISE_NOUN = r"stigning|vækst|fremgang|forøgelse|øgning|merforbrug|merudgift"
FALL_NOUN = r"fald|tilbagegang|reduktion|nedgang|mindreforbrug|nedbringelse"
NOUN = re.compile(
    rf"\b(?:(?:en|et|ingen|intet|sket|viser|på|lille|stor|markant|betydelig|betydeligt|kraftig|kraftigt|mindre|større|svag|svagt|klar|klart|tydelig|tydeligt)\s+)"
    rf"(?:(?P<up>{RISE_NOUN})|(?P<down>{FALL_NOUN}))\b",
    re.IGNORECASE,
)
# "er gået tilbage", "gik lidt frem", "har haft fremgang"
WENT = re.compile(
    r"\b(?:(?:gået|gik|går)\s+(?:(?!ud\b|ind\b)\w+\s+){0,10}?(?:(?P<up>frem)|(?P<down>tilbage))(?!\s+(?:til|for|i tid|med at))\b"
    r"|(?:haft|oplevet|set)\s+(?:en\s+)?(?:\w+\s+)?(?:(?P<up2>fremgang|vækst)|(?P<down2>tilbagegang|nedgang)))\b",
    re.IGNORECASE,
)
# "udvidet fra 9 til 14 medarbejdere"
WIDENED = re.compile(
    r"\b(?:(?P<up>udvidet|forhøjet|opjusteret)|(?P<down>indskrænket|beskåret|skåret|nedjusteret))\s+fra\b", re.IGNORECASE
)
# "Der er altså kommet 66 flere."
MORE = re.compile(
    r"(?:\d|\b(?:to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv))\s+(?:(?P<up>flere)|(?P<down>færre))(?=\s*[.,;]|\s*$)",
    re.IGNORECASE,
)
TREND = re.compile(
    r"\b(?:(?P<up>stigende)|(?P<down>faldende))\b(?:\s+(?:antal|andel|tendens|udgifter)|\s*[.,;]|\s*$)", re.IGNORECASE
)
SAME = re.compile(
    r"\b(?:uændret|uændrede|på\s+niveau\s+med|på\s+(?:stort\s+set\s+|næsten\s+|nogenlunde\s+)?(?:det\s+)?samme\s+niveau|(?:stort set\s+)?(?:det|den|de)\s+samme\s+som|"
    r"samme\s+(?:antal|andel)\s+som|svarer\s+til\s+(?:lands)?gennemsnittet|ligget\s+stabilt|ligger\s+stabilt|er\s+stabilt?)\b",
    re.IGNORECASE,
)
# What is not told as a fact.
NOT_OBSERVED = re.compile(
    r"\b(?:vil|skal|bør|kan|kunne|skulle|ville|forvent\w*|ventes|målet|målsætning\w*|ønsker|håber|hvis|såfremt|risiko\w*|mulig\w*|eventuel\w*|for at|med henblik på|"
    r"sikre|medføre|formålet|planlagt|planlægges|budgetteres|frem mod|fremover|i nærmeste fremtid|undgå|tilstræb\w*|sigter|ambition\w*)\b",
    re.IGNORECASE,
)
INFINITIVE = re.compile(r"\bat\s+(?:\w+\s+)?$", re.IGNORECASE)
# "vil, som beskrevet, blive øget": the verb stands outside the clause.
UNREAL = re.compile(r"\b(?:blive|være|have)\s+(?:\w+\s+)?$", re.IGNORECASE)
BASE_WORD = re.compile(
    r"\b(?:i forhold til|sammenlignet med|set i forhold til|end|mod|siden|målt mod|ift\.|som (?=i|for|på|ved|året))\b",
    re.IGNORECASE,
)
NATION = re.compile(
    r"\b(?:landsgennemsnit\w*|gennemsnittet for (?:hele )?landet|hele landet|landsplan|resten af landet)\b", re.IGNORECASE
)
NEGATED = re.compile(r"\b(?:ikke|hverken|næppe|aldrig)\s+(?:\w+\s+)?$", re.IGNORECASE)


@dataclass(frozen=True)
class Cue:
    """Words that state a comparison, offsets into the text."""

    start: int
    end: int
    relation: Relation
    factor: Fraction | None = None
    approx: Approx = "exact"


def find_comparisons(view: View, figures: Sequence[Figure]) -> tuple[Comparison, ...]:
    """The comparisons of the sender's own text, in reading order, ids "v1", "v2", …; `figures` from `find_figures`."""
    found: list[Comparison] = []
    for sentence in view.own:
        parts = clauses(view.text, sentence.start, sentence.end)
        for cue in _cues(view, sentence, parts):
            found.append(_comparison(view, sentence, parts, cue, figures, f"v{len(found) + 1}"))
    return tuple(found)


def _relation(match: re.Match[str], up: Relation, down: Relation) -> Relation:
    return up if match.group("up") else down


def _cues(view: View, sentence: Sentence, parts: list[Clause]) -> list[Cue]:
    text, start, end = view.text, sentence.start, sentence.end
    quantities = view.quantities(sentence)
    hedges = [(q.start, q.end) for q in quantities]
    cues: list[Cue] = []
    for quantity in quantities:
        if quantity.kind == "factor":
            cues.append(Cue(quantity.start, quantity.end, "times", quantity.value, quantity.approx))
    for match in THAN.finditer(text, start, end):
        # "mere end 20 pct.": the words are the number's hedge.
        hedge = any(a <= match.start() < b and match.end() <= b for a, b in hedges)
        number = NUMBER_AFTER.match(text, match.end())
        caught_up = re.search(r"\b(?:er|var|blev|bliver)\s+$", text[start : match.start()]) and re.match(
            r"\s+\w+et\b", text[match.end() : end]
        )
        if not hedge and not number and not caught_up:
            cues.append(Cue(match.start(), match.end(), _over_time(view, sentence, match)))
    for pattern in (AGAINST, PREDICATE):
        for match in pattern.finditer(text, start, end):
            if not any(a <= match.start() < b for a, b in hedges):
                cues.append(Cue(match.start(), match.end(), _relation(match, "higher_than", "lower_than")))
    for match in CHANGED.finditer(text, start, end):
        if _is_change(view, sentence, parts, match):
            cues.append(Cue(match.start(), match.end(), _relation(match, "rise", "fall")))
    for match in NOUN.finditer(text, start, end):
        place = clause_at(parts, match.start())
        if place and cues and parts[place].words[0].lower in ("hvilket", "svarende", "dvs", "altså", "eller"):
            continue  # "er forøget fra 110 til 180, hvilket er en vækst på 64 pct.": said already
        cues.append(Cue(match.start(), match.end(), _relation(match, "rise", "fall")))
    for match in WENT.finditer(text, start, end):
        up = match.group("up") or match.group("up2")
        cues.append(Cue(match.start(), match.end(), "rise" if up else "fall"))
    for match in WIDENED.finditer(text, start, end):
        cues.append(Cue(match.start(), match.end(), _relation(match, "rise", "fall")))
    for match in TREND.finditer(text, start, end):
        cues.append(Cue(match.start(), match.end(), _relation(match, "rise", "fall")))
    for match in MORE.finditer(text, start, end):
        cues.append(Cue(match.start(), match.end(), _relation(match, "rise", "fall")))
    for match in SAME.finditer(text, start, end):
        cues.append(Cue(match.start(), match.end(), "unchanged"))
    observed = [cue for cue in cues if _observed(view, parts, cue)]
    return _one_each(parts, observed)


def _over_time(view: View, sentence: Sentence, match: re.Match[str]) -> Relation:
    """ "270 flere end året før" is a rise, "flere end i nabokommunen" is not."""
    timed = TIME_AFTER.match(view.text, match.end()) or any(
        d.start >= match.end()
        and not view.text[match.end() : d.start].strip(" ").replace("i ", "").replace("hele", "").strip(" ipåveden.r")
        for d in view.dates(sentence)
    )
    return _relation(match, "rise", "fall") if timed else _relation(match, "higher_than", "lower_than")


def _is_change(view: View, sentence: Sentence, parts: list[Clause], match: re.Match[str]) -> bool:
    """Is it the main verb, and does a measure move?"""
    word = match.group().lower()
    if view.of(sentence).endswith("?"):
        return False
    if re.search(r"\bder\s+$", view.text[sentence.start : match.start()], re.IGNORECASE):
        return False  # "Der faldt 12 elever fra"
    place = clause_at(parts, match.start())
    clause = parts[place] if place is not None else parts[0]
    if word in FINITE:
        return True
    before = view.text[clause.start : match.start()]
    if not AUXILIARY.search(before) and not AUXILIARY.search(view.text[sentence.start : match.start()]):
        return False  # "en øget indsats", "det øgede fokus"
    if re.search(r"\b(?:en|et|den|det|de|på grund af|ved|gennem|og)\s+$", before, re.IGNORECASE) and word in ACTIVE:
        return False
    if word in ACTIVE:
        rest = view.text[match.start() : clause.end]
        moved = bool(re.search(r"\b(?:fra|med|til)\b", rest)) and any(q.start > match.start() for q in view.quantities(sentence))
        return moved or bool(MEASURE.search(view.text[clause.start : clause.end]))
    return True


def _observed(view: View, parts: list[Clause], cue: Cue) -> bool:
    place = clause_at(parts, cue.start)
    if place is None:
        return True
    clause = parts[place]
    before = view.text[clause.start : cue.start]
    if UNREAL.search(before) or NOT_OBSERVED.search(before) or INFINITIVE.search(before) or NEGATED.search(before):
        return False
    if tense_of(clause.words) == "future":
        return False
    # The verb of a clause that goes on: "Det er målet, at ventetiden …", "Vi forventer, at …"
    if place > 0 and clause.words[0].lower == "at":
        ruling = view.text[parts[place - 1].start : parts[place - 1].end]
        return not NOT_OBSERVED.search(ruling)
    return True


def _one_each(parts: list[Clause], cues: list[Cue]) -> list[Cue]:
    """One comparison a clause and relation; "times" stands for the rise it is ("er steget til det dobbelte")."""
    kept: list[Cue] = []
    for cue in sorted(cues, key=lambda c: (c.start, -c.end)):
        place = clause_at(parts, cue.start)
        rivals = [other for other in kept if clause_at(parts, other.start) == place]
        same = [other for other in rivals if other.relation == cue.relation or {other.relation, cue.relation} & {"times"}]
        if any(other.end > cue.start for other in rivals):
            continue
        if same:
            if cue.relation == "times" and same[0].relation != "times":
                kept[kept.index(same[0])] = cue
            continue
        if any(other.relation in ("rise", "fall") for other in rivals) and cue.relation in (
            "higher_than",
            "lower_than",
            "rise",
            "fall",
        ):
            continue
        kept.append(cue)
    return kept


def _comparison(
    view: View, sentence: Sentence, parts: list[Clause], cue: Cue, figures: Sequence[Figure], name: str
) -> Comparison:
    place = clause_at(parts, cue.start) or 0
    clause = parts[place]
    start, end = _extent(view, sentence, parts, place, cue)
    here = [f for f in figures if start <= f.span.start < end]
    left, right, change = _sides(view, sentence, parts, place, cue, here, end)
    measure: Literal["count", "share"] | None = None
    said = view.text[start:end].lower()
    if re.search(r"\bandel(?:en)?\b|procent(?:point|del)|passivandel", said):
        measure = "share"
    elif re.search(r"\bantal(?:let)?\b|\bså mange\b|\bflere\b|\bfærre\b", said):
        measure = "count"
    elif here:
        kinds = {f.kind for f in here if f is not None and f.id != change}
        measure = "share" if kinds and kinds <= {"share", "points"} else None
    return Comparison(
        id=name,
        relation=cue.relation,
        factor=cue.factor if cue.relation == "times" else None,
        approx=cue.approx,
        left=left,
        right=right,
        change=change,
        measure=measure,
        quote=view.text[start:end],
        span=view.letter.span(start, end),
    )


def _extent(view: View, sentence: Sentence, parts: list[Clause], place: int, cue: Cue) -> tuple[int, int]:
    """The clause from its subject on; with the clause behind it where that goes on ("er halveret, fra 11 uger til 6 uger")."""
    clause = parts[place]
    first = 0
    while (
        first < len(clause.words) - 1
        and clause.words[first].lower in ("at", "og", "men", "mens", "hvilket", "da", "idet")
        and clause.words[first].start < cue.start
    ):
        first += 1
    start, end = min(clause.words[first].start, cue.start), max(clause.end, cue.end)
    if place + 1 < len(parts) and parts[place + 1].words[0].lower in ("fra", "mod"):
        end = parts[place + 1].end
    end = max(end, clause.end)
    while end > start and view.text[end - 1] in " .":
        end -= 1
    return start, end


def _sides(
    view: View, sentence: Sentence, parts: list[Clause], place: int, cue: Cue, here: Sequence[Figure], end: int
) -> tuple[Operand | None, Operand | None, str | None]:
    """Left (what is spoken of) and right (what it is held against), and the figure that states the change itself."""
    text = view.text
    clause = parts[place]
    dates = [d for d in view.dates(sentence) if d.first is not None and clause.start <= d.start < end]
    base = next(
        (m for m in BASE_WORD.finditer(text, cue.start, end) if not any(f.span.start <= m.start() < f.span.end for f in here)),
        None,
    )
    base_at = base.end() if base is not None else None
    if (
        cue.relation in ("higher_than", "lower_than")
        and base_at is None
        and text[cue.start : cue.end].lower().startswith(("over", "under"))
    ):
        base_at = cue.start
    change = next((f for f in here if f.role == "change"), None)
    levels = [f for f in here if f is not change and f.kind not in ("age",)]
    subject_span = subject(text, parts, place, cue.start)
    left_text = " ".join(text[subject_span[0] : subject_span[1]].split()) if subject_span else None
    named = re.match(r"\s+i\s+(?=[a-zæøå])", text[cue.end : end])
    if left_text is None and named and cue.relation in ("rise", "fall"):
        # "en markant stigning i aktiveringen af …"
        stop = next((m.start() for m in BASE_WORD.finditer(text, cue.end, end)), end)
        left_text = " ".join(text[cue.end + named.end() : stop].split())
    right_text = " ".join(text[base_at:end].split()).strip(" ,.") if base_at is not None else None
    left_date = next((d for d in dates if base_at is None or d.start < base_at), None)
    right_date = next((d for d in dates if base_at is not None and d.start >= base_at), None)
    left_figure = right_figure = None
    from_to = _from_to(text, levels)
    if from_to is not None:
        right_figure, left_figure = from_to
        if len(dates) >= 2:
            right_date = _date_after(dates, right_figure, left_figure)
            left_date = _date_after(dates, left_figure, None)
    else:
        before = [f for f in levels if base_at is None or f.span.start < base_at]
        after = [f for f in levels if base_at is not None and f.span.start >= base_at]
        left_figure = before[-1] if len(before) == 1 and before[0].span.start >= cue.start - 80 else None
        right_figure = after[0] if len(after) == 1 else None
    area = _sender_area(view)
    nation = NATION.search(text, base_at if base_at is not None else end, end)
    left = _operand(view, left_figure, left_text, left_date, area, text[clause.start : end])
    right = _operand(
        view,
        right_figure,
        right_text,
        right_date,
        "Hele landet" if nation else (area if right_date else None),
        text[clause.start : end],
    )
    return left, right, change.id if change is not None else None


def _from_to(text: str, levels: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """ "fra 11 uger til 6 uger": earlier and later level, of one kind."""
    for a, b in zip(levels, levels[1:], strict=False):
        opening = re.search(r"\bfra\s+$", text[max(0, a.span.start - 6) : a.span.start])
        joining = re.search(r"\btil\s+(?:nu\s+|kun\s+)?$", text[a.span.end : b.span.start])
        if opening and joining and a.kind == b.kind:
            return a, b
    return None


def _date_after(dates: Sequence[DateExpression], figure: Figure, until: Figure | None) -> DateExpression | None:
    stop = until.span.start if until is not None else figure.span.end + 60
    return next((d for d in dates if figure.span.end <= d.start < stop), None)


def _sender_area(view: View) -> str | None:
    return view.letter.sender.value if view.letter.sender is not None else None


def _operand(
    view: View, figure: Figure | None, said: str | None, when: DateExpression | None, area: str | None, clause: str
) -> Operand | None:
    period = period_text(when)
    if figure is None and said is None and period is None:
        return None
    table, cells = table_cells(view.letter, when, area, clause)
    return Operand(
        figure=figure.id if figure is not None else None, table=table, cells=cells, text=said, period=period, area=area
    )
