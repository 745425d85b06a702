"""The date that a figure's own sentence states for it.

The date right behind the figure comes first, then the last one before it. The date of what it is compared with ("end i 2016",
"i forhold til 1. halvår") is not its own, nor is that of a letter, a law, or of the thing itself ("rør fra før 1975").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from letterkit.danish.dates import DateExpression
from letterkit.extract.clauses import RELATIVE, Clause, clause_at
from letterkit.extract.drafts import Draft
from letterkit.extract.grammar import is_told_as_past, tense_of, verb_tense
from letterkit.extract.naming import CHANGED
from letterkit.extract.view import Sentence, View, split_words

# "i dag" and the like: the letter's own time, which has no date.
NOW = re.compile(
    r"\b(?:nu|i dag|aktuelt|for tiden|p\.t\.|pt\.|i skrivende stund|på nuværende tidspunkt|dags dato"
    r"|for øjeblikket|i mellemtiden|til dato|i øjeblikket|d\.d\.|indtil videre)(?!\w)|(?<!år )(?<!måneder )(?<!uger )(?<!dage )(?<!dengang )\bsiden(?=\s*[.,;])"
    r"|\b(?:er|har)\s+(?:\w+\s+){0,2}siden\s+[a-zæøå]+(?:et|t)\b",
    re.IGNORECASE,
)
BASELINE = re.compile(
    r"\b(?:end|i forhold til|sammenlignet med|sammenholdt med|set i forhold til|siden|(?<!, )som|niveauet|målt mod|ift\.)\s+"
    r"(?:(?:i|for|ved|pr\.|den|det|hele|målingen i|på|til|samme periode|samme måned|niveauet|tallet|året|udgangen af"
    r"|(?:op)?starten(?: i)?|begyndelsen(?: i)?|åbningen(?: i)?|(?<=\bved )\w+(?:en|et|erne)(?: i)?)\s+){0,3}$"
    # "det højeste siden statistikkens start i 1992", "siden vi begyndte at tælle i 1995", "går tilbage til 2005"
    r"|\bsiden\s+(?!(?:er|har|blev|var|havde|kom|fik|gik|da|hen|steg|faldt|der)\b)(?:[^\W\d_]+\s+){1,3}i\s+$"
    r"|\bsiden\s+[^,.;:\d]{3,40}\b(?:begyndte|startede|åbnede|trådte|indførte|overtog)\b[^,.;:\d]{0,30}\bi\s+$"
    r"|\b(?:går|gik|rækker)\s+(?:helt\s+)?tilbage\s+til\s+$"
    r"|\b(?:under|over|end)\s+(?:gennemsnittet|niveauet|snittet|normalen)\s+(?:for|i|af)\s+(?:\w+\s+(?:i|for)\s+)?$"
    # "lå på linje med 2013", "på niveau med sommeren 2015"
    r"|\bpå\s+(?:linje|niveau|højde)\s+med\s+(?:(?:i|for|tallet|tallene|niveauet|året)\s+){0,2}$",
    re.IGNORECASE,
)
# "servicemål på 80 dage", "mod målets 60", "hvor kravet fra anlægget er 95 pct.": what was set holds at no time told before
SET = re.compile(
    r"\b(?:(?:service|resultat|drifts|effekt|kvalitets)?mål(?:et|ets|sætning(?:en)?|tal(?:let)?)?|\w*krav(?:et)?|\w*grænsen?|loftet|normen|ambitionen)"
    r"(?:\s+(?:fra|i|om|hos)\s+(?!\d)\w+)?\s+(?:(?:er|var|på|lyder|lød)\s+)?(?:\w+\.?\s+)?$",
    re.IGNORECASE,
)
# "Anbefalingen om én jordemoder", "Reglen om højst 40 køer pr. stald": what it says, not what was counted
CONTENT = re.compile(r"\b(?:anbefalingen|kravet|reglen|normen|forslaget|løftet|princippet|retten)\s+om\s+(?:\w+\s+)?$")
WROTE = re.compile(r"\b(?:skrev|bad|anmodede|spurgte|rykkede)\s+(?:(?!om\b|i\b)\w+\s+){0,2}(?:den\s+)?$", re.IGNORECASE)
REFERENCE = re.compile(
    r"\b(?:(?:brev|skrivelse|henvendelse|redegørelse|lov|bekendtgørelse|mail|notat|anmodning|påbud|afgørelse|dom|svar"
    r"|vejledning|cirkulære|direktiv|beretning|udtalelse)\w*|(?:ansøgning|andragende|klage|rapport|indstilling|tilbud|indberetning|erklæring|orientering"
    r"|kendelse|tilladelse|godkendelse|meddelelse|høringssvar|referat)(?:en|et|n|er|erne|r)?)\s+(?:nr\.\s*[\d/]+\s+)?"
    r"(?:af|fra|den|dateret|på)?\s*(?:den\s+|d\.\s*)?$",
    re.IGNORECASE,
)
# "priser i 2022-niveau", "rør fra før 1975": what prices are reckoned in, how old a thing is
OF_THE_THING = re.compile(r"(?:\b(?:prisniveau|pris- og lønniveau|løn- og prisniveau|pl)|\bfra\s+(?:før|efter|omkring))\s+$")
# "før vi indførte selvbetjening i 2019, var der åbent i 6.200 timer"
YET_TO = re.compile(r"\b[Ff]ør\s+(?:vi|jeg|man|de|den|det|[a-zæøå]+(?:en|et|erne|ne))\s+(?!\d)[a-zæøå]+[^,.;:]{0,50}$")
# "De seks ældste togsæt er fra 1984", no "Tallene er fra 2017"
BUILT = re.compile(
    r"\b(?:er|var|stammer|daterer\s+sig)\s+(?:\w+\s+)?fra\s+$|\b(?:bygget|opført|anlagt|født|stiftet|grundlagt)\s+(?:\w+\s+)?i\s+$"
)
OF_FIGURES = re.compile(
    r"tal(?:let|lene)?\b|opgørelse|oplysning|data\b|statistik|måling|tælling|prøve|undersøgelse|udtræk", re.IGNORECASE
)
# "lagt ind i programmet for 2020-2022": the years that a plan goes over
OF_A_PLAN = re.compile(r"\b(?:program\w*|\w*plan(?:en|er|erne)?|strategi\w*|rammeaftale\w*)\s+(?:for|i)\s+$")
# "312 krav, langt de fleste i november": when most of them came, not all
OF_SOME = re.compile(
    r",\s+(?:(?:langt|klart)\s+)?(?:de\s+)?(?:fleste|flest|især|navnlig|særligt|hovedparten|størstedelen|halvdelen)\b[^,;:]*$",
    re.IGNORECASE,
)
# "et år senere": another time, which has no date of its own
LATER = re.compile(
    r"(?<!\bsom )(?<!\bend )\bfor\s+(?:\w+\s+)?[\w½]+\s+(?:år|måneder|uger)\s+siden\b|"
    r"\b(?:år|måneder?|uger?|dage?|kvartal(?:er)?)\s+(?:senere|efter|forinden)(?=\s+\w+(?:de|te|r|k|v)\b|\s*[,.])",
    re.IGNORECASE,
)
COMPARED = re.compile(r"\b(?:mod|end|imod)\s+(?:\w+\.?\s+)?$")
MOVED_BY = re.compile(
    r"\b(?:gået|gik|går)\s+(?:\w+\s+){0,2}(?:ned|op|frem|tilbage)\s+med\s+(?:\w+\.?\s+)?$"
    r"|\b(?:stigningen|faldet|tilbagegangen|fremgangen|væksten|nedgangen|nedbringelsen|tilvæksten|reduktionen|forøgelsen|merforbruget|mindreforbruget|afstanden)\b"
    r"[^,;:]*\s(?:udgør|udgjorde|er|var|på|til|andrager|androg|bliver|blev)\s+(?:(?:altså|således|dermed|derfor|følgelig|herefter)\s+)?(?:\w+\.?\s+)?$"
)
RESTATING = re.compile(
    r"(?:^|[\s,(])(?:eller|svarende til|dvs\.|altså|det vil sige(?: med)?|hvilket (?:er|svarer til)|hvad der (?:er|giver|svarer til))\s+(?:\w+\.?\s+){0,2}$"
)
HAD = re.compile(r"\b(?:har|havde)\s+(?:\w+\s+){0,3}?haft\b")
# "faldet med 12 pct. på to år": how long a change took
TOOK = re.compile(r"\bpå\s+(?:\w+\.?\s+)?$")
USUALLY = re.compile(r"\b(?:normalt|sædvanligvis|typisk|almindeligvis|som regel)\b[^,;.]{0,40}$")
# "71 regner med at være stoppet inden udgangen af 2023": what those asked intend, not when they were asked
INTENDS = re.compile(r"\b(?:regner|regnede|ønsker|ønskede|håber|håbede|overvejer|overvejede|tror|troede)\b[^;]*\bat\s")
OPEN = frozenset({"more_than", "less_than", "at_least", "at_most"})
ATTRIBUTE = re.compile(r"\bmed\s+(?:et|en)\s+[\wæøå]+\s+på\s+$")
DECADE = re.compile(
    r"\s+(?:[a-zæøå]+\s+)?i\s+(?:(?:midten|begyndelsen|starten|slutningen)\s+af\s+)?(?:\d0.?erne|(?:tyv|tredv|fyrr|halvtreds|treds|halvfjerds|firs|halvfems|null)s?erne|[12]\d00-tallet)\b"
)
BRACKET = re.compile(r"\([^()]*$")
# Since a day, it has been so: the state holds from that day on. What has come in since then has no one date.
LASTING = re.compile(
    r"\b(?:har|havde)\s+(?:\w+\s+){0,6}?(?:haft|været\s+(?!der\b)[a-zæøå]+(?:et|t|ede|te)\b|gældt|bestået|ligget|stået|rådet|bedt|kørt)\b"
    r"|\ber\s+(?:\w+\s+){0,4}?(?:brugt som|indrettet|anvendt som|udlånt|udlejet|lukket|åben)\b"
)


def is_own_date(view: View, found: DateExpression) -> bool:
    """Can the date be that of a figure: not of a letter or law, not where something began, not how old a thing is?"""
    before = _told_before(view, found)
    named = (
        found.kind == "year"
        and view.text[found.end : found.end + 1] in ("”", "“", "«", "»")
        and re.search(r"[”“\"«»][^”“\"«».]{1,30}$", before)
    )
    built = (
        found.kind == "year" and BUILT.search(before) and not OF_FIGURES.search(view.text, max(0, found.start - 90), found.start)
    )
    planned = found.kind == "range" and OF_A_PLAN.search(before.lower())
    if (
        (found.kind == "relative" and found.iso is None)
        or found.role == "since"
        or planned
        or built
        or named
        or YET_TO.search(before)
    ):
        return False
    return not ((found.kind == "day" and WROTE.search(before)) or REFERENCE.search(before) or OF_THE_THING.search(before.lower()))


def _told_before(view: View, found: DateExpression) -> str:
    """The text before the date in its own sentence: "Redegørelse" in the line above "Den 17. maj faldt der 48 mm" is no letter of that day."""
    sentence = view.sentence_at(found.start)
    return view.text[max(sentence.start if sentence is not None else 0, found.start - 60) : found.start]


# "Siden 2017 har vi lukket syv, senest boring 11 i marts": of the last of them alone
LAST_OF_THEM = re.compile(r",\s+senest\s+(?!den\b|i\b|pr\b|ved\b|til\b|med\b)[\wæøå]+[^,;.()]*$")


def is_baseline(view: View, found: DateExpression) -> bool:
    before = _told_before(view, found)
    return BASELINE.search(before) is not None or LAST_OF_THEM.search(before) is not None


def is_start(view: View, found: DateExpression) -> bool:
    """ "faldet med 2 procent fra 2023": where a change began, unless it says where it ended as well ("fra 2012 til 2013")."""
    return found.kind != "range" and bool(re.search(r"\bfra\s+(?:den\s+)?$", view.text[max(0, found.start - 12) : found.start]))


def is_change(view: View, draft: Draft) -> bool:
    """Does it say by how much something moved ("steget med 12 pct.", "gået ned med 1.870 timer", "Faldet udgør 14 sager")?"""
    return draft.role == "change" or MOVED_BY.search(draft.before(view.text, 90)) is not None


def took(view: View, draft: Draft) -> bool:
    """ "faldet med 12 pct. på to år": how long a change took, of the day on which it ended."""
    if draft.kind != "duration" or not TOOK.search(draft.before(view.text, 24)):
        return False
    told = view.text[draft.parts[draft.clause].start : draft.quantity.start]
    moved = list(re.finditer(rf"{CHANGED.pattern}|\bgået\b", told))
    return bool(moved) and not re.search(r"\b(?:er|var|lå|udgør|udgjorde)\b", told[moved[-1].end() :])


def restates(view: View, before: Draft, draft: Draft) -> bool:
    """ "4.714 gæster eller 8,9 procent": does it say the figure before it again, by other means?"""
    return RESTATING.search(view.text[before.end : draft.quantity.start]) is not None


def is_compared(view: View, draft: Draft) -> bool:
    """ "mod 98 mio. kr. året før": what another figure is held against."""
    return bool(COMPARED.search(draft.before(view.text, 24)))


def own_dates(view: View, sentence: Sentence, found: list[DateExpression]) -> list[DateExpression]:
    """The dates of a sentence that can date its figures. How long something went on ("havde tre klasser frem til sommer") keeps its
    place but has no date."""
    return [_own_time(view, sentence, d) for d in found if is_own_date(view, d)]


def _own_time(view: View, sentence: Sentence, found: DateExpression) -> DateExpression:
    up_to = view.text[max(0, found.start - 12) : found.start].lower().endswith(("til og med ", "t.o.m. "))
    how_long = (
        found.role in ("until", "by") and found.inferred and not up_to and re.search(r"\b(?:havde|var)\b", view.of(sentence))
    )
    return replace(found, iso=None) if how_long else found


def date_by_sentence(view: View, draft: Draft, here: list[Draft], dates: list[DateExpression]) -> None:
    """Fill in `as_of` from the dates of the draft's own sentence, where one of them is its own; `here` are the sentence's figures."""
    text = view.text
    content = CONTENT.search(draft.before(text)) and any(d.start > draft.end for d in here)
    if content or USUALLY.search(draft.before(text)):
        draft.dated_here = True  # "33 sager mod normalt 24-26": at no one time
        return
    tense = tense_of(draft.parts[draft.clause].words)
    bound = tense != "past" and draft.quantity.approx in OPEN and ATTRIBUTE.search(draft.before(text))
    if bound or DECADE.match(text, draft.quantity.end):
        draft.dated_here = True  # "mod 40 i midten af halvfemserne"; "elever med et fravær på over 15 pct. indkaldes den 3. maj"
        return
    change = is_change(view, draft)
    own = [d for d in dates if not is_baseline(view, d) and not (change and is_start(view, d))]
    led = next((d for d in reversed(dates) if d.end <= draft.quantity.start), None)
    if led is not None and text[led.end : draft.start].strip() == "(":
        stamp(view, draft, led)  # "1.240 flere end i skoleåret forinden (7.900)"
        draft.cues |= {"earlier"} if is_baseline(view, led) else set()
        return
    before = [d for d in own if d.end <= draft.quantity.start and _leads(view, draft, here, d)]
    main = [d for d in before if not _told_aside(draft, d)]
    if main or TIME_FIRST.match(view.of(draft.sentence)):
        before = main
    after = next((d for d in own if d.start >= draft.quantity.end), None)
    if after is not None and OF_SOME.search(text, draft.quantity.end, after.start):
        after = None
    if after is not None and clause_at(draft.parts, after.start) != draft.clause and _sets_condition(draft.parts, draft.clause):
        after = None  # "Såfremt der bevilges 3 mio. kr., kan alle være målt i 2019"
    bracket = (
        BRACKET.search(draft.before(text, 24)) and ")" in text[draft.quantity.end : after.start if after else draft.quantity.end]
    )
    if after is not None and not bracket and _reaches(view, draft, here, after) and not _begins_anew(view, draft, before, after):
        stamp(view, draft, _last_of_row(view, own[own.index(after) :]))
        return
    clause = draft.parts[draft.clause]
    later = LATER.search(text, draft.sentence.start, draft.quantity.start)
    if later is not None and not any(d.start < later.end() and later.start() < d.end for d in dates):
        draft.dated_here = True  # "et år senere", and nothing tells than what
        return
    tells = " ".join(word.lower for word in clause.words[:2]) in (
        "som var",
        "der var",
        "som lå",
        "der lå",
        "som udgjorde",
        "der udgjorde",
    )
    if clause.words[0].lower in ("hvor", "da") or tells:
        # "end i hele 2021, hvor tallet var 1.050", "end i fjor, da der var 12": the date right before the relative clause.
        since = _since_when(text, clause.start)
        dated = [d for d in view.dates(draft.sentence) if d.iso is not None] if since else dates
        just = [d for d in dated if d.end <= clause.start and not text[d.end : clause.start].strip(" ,")]
        if any(clause.start <= d.start < draft.quantity.start and d.iso is not None for d in own):
            just = []  # "i 2021, hvor der året forinden indkom 320": it says its own time
        held = just and not since and (is_baseline(view, just[-1]) or just[-1].kind == "relative")
        if just and (clause.words[0].lower == "hvor" or (tells and is_baseline(view, just[-1])) or held):
            stamp(view, draft, just[-1])
            draft.cues.add("earlier")
            return
    earlier = [d for d in here if d.quantity.start < draft.quantity.start]
    if earlier and restates(view, earlier[-1], draft) and earlier[-1].kind != draft.kind:
        return  # of its host's day
    now = NOW.search(text, clause.start, clause.end)
    if now is not None and not any(d.start >= clause.start for d in before):
        draft.as_of, draft.dated_here = None, True
        return
    if change and before:
        # Where levels are told before it, the change ends in the later of them; "I samme periode steg …" as well.
        told = [d for d in here if d.quantity.start < draft.quantity.start]
        if len(told) >= 2 or (told and told[-1].quantity.start >= before[-1].end) or before[-1].kind == "relative":
            return
    # "gået fra 92 i 2021 til 104": the date is that of the level it came from
    if before and is_reached(view, draft, here, before[-1]):
        return
    if before and is_left(view, draft, here, dates):
        draft.dated_here = True  # of some time before
        return
    if before:
        stamp(view, draft, before[-1])
    elif after is not None and _shared(view, draft, here, after):
        stamp(view, draft, after)


# "Året efter, hvor bygningen blev åbnet i april, kom der 51.000": dated by what opens the sentence
TIME_FIRST = re.compile(
    r"\W*(?:(?:året|måneden|kvartalet|ugen|sæsonen)\s+(?:efter|før|forinden)|samme\s+(?:år|måned))\b", re.IGNORECASE
)


def _told_aside(draft: Draft, found: DateExpression) -> bool:
    """Does the date stand in a relative clause that is over before the clause of the figure?"""
    place = clause_at(draft.parts, found.start)
    return place is not None and place < draft.clause and draft.parts[place].words[0].lower in ("hvor", "der", "som", "hvis")


def _since_when(text: str, at: int) -> bool:
    """ "halveret siden 2010, hvor den var 77 dage": the clause tells of where it began."""
    return re.search(r"\bsiden\s+[^,.;]{2,30},\s*$", text[max(0, at - 45) : at]) is not None


def is_reached(view: View, draft: Draft, here: list[Draft], told: DateExpression) -> bool:
    """ "faldt fra 120 i 2019 til 96": does the figure say where a change ended, and the date before it where it began?"""
    if not re.fullmatch(r"\s+til\s+(?:\w+\s+)?", view.text[told.end : draft.start]):
        return False
    start = next((d for d in reversed(here) if d.quantity.start < told.start), None)
    led = start is not None and re.search(r"\bfra\s+(?:\w+\s+)?$", start.before(view.text, 24)) is not None
    return led and start is not None and start.kind == draft.kind


def is_left(view: View, draft: Draft, here: list[Draft], dates: list[DateExpression]) -> bool:
    """ "Fra 1. marts vokser gruppen fra tre til fem": does a change lead away from the figure on the one date told?"""
    if len(dates) != 1 or dates[0].kind == "range" or not re.search(r"\bfra\s+(?:\w+\s+)?$", draft.before(view.text, 24)):
        return False
    told = any(d.kind == draft.kind and d.quantity.start < draft.quantity.start for d in here)
    return not told and re.match(r"(?:\s\w+){0,2}\s+til\s", view.text[draft.quantity.end : draft.sentence.end]) is not None


LISTED = re.compile(r"\s*(?:,|og|samt)\s+")


def date_since(view: View, draft: Draft, dates: Sequence[DateExpression]) -> None:
    """ "Siden 15. april har otte været flyttet" holds from that day; "siden 2015 er der kommet 30" has no one date."""
    clause = draft.parts[draft.clause]
    since = [d for d in dates if d.role == "since" and clause.start <= d.start < clause.end]
    began = re.search(r"\bfra\s+(?:\w+\s+)?$", draft.before(view.text, 24)) and re.match(
        r"(?:\s\w+){0,2}\s+til\s", view.text[draft.quantity.end : clause.end]
    )
    if since and began and since[-1].start > draft.end:
        stamp(view, draft, since[-1])  # "er skrumpet fra 540 til 318 siden årsskiftet"
        return
    if not since or (draft.role == "change" and draft.kind != "duration"):
        return
    came = draft.kind == "count" and HAD.search(view.text, clause.start, clause.end)  # "har haft 12 indbrud siden 2016"
    if since[-1].iso is not None and not came and LASTING.search(view.text, clause.start, clause.end):
        draft.as_of, draft.inferred = since[-1].iso, since[-1].inferred
    draft.dated_here = True


def _last_of_row(view: View, dates: list[DateExpression]) -> DateExpression:
    """ "29 i oktober, november og december": up to the last of those that "og" ends."""
    for first, second in pairwise(dates):
        gap = view.text[first.end : second.start]
        if LISTED.fullmatch(gap) is None or first.kind != second.kind:
            break
        if not gap.startswith(","):
            return second
    return dates[0]


def _begins_anew(view: View, draft: Draft, before: list[DateExpression], after: DateExpression) -> bool:
    """Is the date behind it that of the next figure, as "i januar" stood before it: "i januar på 38 pct. og i juli på 31"?"""
    clause = draft.parts[draft.clause]
    if not any(d.start >= clause.start for d in before):
        return False
    target = clause_at(draft.parts, after.start)
    if target != draft.clause:
        # "har den 8. oktober bevilget penge til to busser, der leveres ultimo marts"
        words = [word.lower for word in draft.parts[draft.clause + 1].words] if target == draft.clause + 1 else [""]
        return not (words[0] in ("som", "der") and BEGINS.search(" ".join(words)))
    between = view.text[draft.quantity.end : after.start].replace("til og med", "")
    return bool(re.search(r"\b(?:og|samt|men|eller)\b", between))


def _shared(view: View, draft: Draft, here: list[Draft], found: DateExpression) -> bool:
    """ "forsynede 3.410 husstande og udpumpede 418.500 m³ i 2020": one date behind two figures of one clause."""
    between = view.text[draft.quantity.end : found.start]
    clause = draft.parts[draft.clause]
    first = next((t for w in clause.words if w.end <= draft.quantity.start and (t := verb_tense(w.lower)) is not None), None)
    words = split_words(view.text, draft.quantity.end, found.start)
    turned = first == "present" and any(a.lower == "og" and verb_tense(b.lower) == "past" for a, b in pairwise(words))
    if turned:
        return False  # "er 40 kr. og var 38 i 2017"
    subject = first is None
    return (
        clause_at(draft.parts, found.start) == draft.clause
        and (subject or bool(figures_between(view, here, draft.quantity.end, found.start, draft)))
        and bool(re.search(r"\b(?:og|samt)\b", between))
        and not re.search(r"\b(?:mens|men|mod|skal|vil|forventes|fra|til)\b", between)
    )


def stamp(view: View, draft: Draft, found: DateExpression) -> None:
    """Give the figure the date."""
    if found.kind == "range" and found.iso is None and found.last is not None and is_change(view, draft):
        # "faldet med 12 pct. fra 2012 til 2013": a change takes the date of its end.
        draft.as_of, draft.inferred, draft.dated_here = f"{found.last:%Y}", found.inferred, True
        return
    draft.as_of, draft.inferred, draft.dated_here = found.iso, found.inferred and found.iso is not None, True


# "2,4 mio. kr. til de to ordninger i 2019": how many there are is known, and counts nothing new
KNOWN = re.compile(r"\b(?:de|disse|begge|alle|vores|sine)\s+$")


def figures_between(view: View, here: list[Draft], start: int, end: int, skip: Draft) -> list[Draft]:
    """The figures between two places that are told in their own right: no bracket or restatement, no limiting duration or age."""
    return [
        d
        for d in here
        if d is not skip
        and start <= d.quantity.start < end
        and d.kind not in ("duration", "age")
        and d.quantity.printed.lower() not in ("en", "et", "én", "ét")
        and not (d.quantity.printed[0].isalpha() and KNOWN.search(d.before(view.text, 12)))
        and not d.cues & {"restates", "bracket"}
        and d is not skip.base
    ]


def _reaches(view: View, draft: Draft, here: list[Draft], found: DateExpression) -> bool:
    """Does the date behind the figure belong to it? In the same clause, or where the main clause goes on after an insertion."""
    others = figures_between(view, here, draft.quantity.end, found.start, draft)
    if draft.kind in ("duration", "age"):
        others = [d for d in here if d is not draft and draft.quantity.end <= d.quantity.start < found.start]
    others = [
        d for d in others if not re.search(r"(?<!fordelt )\bmed\s+(?:i alt\s+)?$", d.before(view.text))
    ]  # "fire pavilloner med 20 pladser"
    if others:
        return False
    between = view.text[draft.quantity.end : found.start]
    if between.count("(") > between.count(")"):
        return False  # "De 812 fastboende (851 for ti år siden)"
    if INTENDS.search(view.text, draft.parts[draft.clause].start, found.start):
        return False
    if re.search(
        r"\b(?:mens|men|mod(?!\s+(?:nord|syd|øst|vest))|hvor|hvilket|hvoraf|heraf)\b|;|:\s+(?:[A-ZÆØÅ]|[eé][nt]\b)|,\s+og\s+(?:[^\w\s]|(?!\d|den\b|i\b|som\b|der\b)[^,;]*,)",
        between,
    ):
        return False
    target = clause_at(draft.parts, found.start)
    if target is None or target == draft.clause:
        # "har besøgt ni afdelinger og skal senest den 30. juni besøge 14 mere": another verb begins behind "og"
        words = split_words(view.text, draft.quantity.end, found.start)
        coordinated = any(a.lower == "og" and verb_tense(b.lower) is not None for a, b in pairwise(words))
        return not coordinated
    if draft.clause > 0 and _is_relative(draft.parts[draft.clause]) and target != draft.clause:
        return False
    clause = draft.parts[target]
    first = clause.words[0].lower
    if first in ("som", "der") and target == draft.clause + 1:
        # "486 syn udføres af et firma, som vi skrev kontrakt med den 2. maj": of the firm
        return _says_when(clause) and not re.search(
            r"\b(?:af|med|hos|fra|til|for)\s+(?:en|et)\s+\w+[^,]*$", view.text[draft.end : clause.start].rstrip(" ,")
        )
    if first in RELATIVE or first in ("og", "at"):
        return False
    bare = all(verb_tense(word.lower) is None for word in clause.words)
    return bare or verb_tense(first) is not None


def _is_relative(clause: Clause) -> bool:
    """ "som …", "til hvilken fonden yder …" """
    first = [word.lower for word in clause.words[:2]]
    return first[0] in RELATIVE or first[-1] in ("hvilken", "hvilket", "hvilke", "hvem")


BEGINS = re.compile(
    r"\b(?:begynd\w*|startede|starter|tiltr\w+|trådte|træder|stilles|opstilles|opføres|leveres|åbne[rs]|åbnede|overtog\w*|indvies"
    r"|ansættes|blev ansat|indføres|indførtes|tages i brug|blev taget i brug|står klar|står færdig\w*)\b"
)


def _says_when(relative: Clause) -> bool:
    """ "seks stillinger, som ventes besat senest 1. maj", "tre konsulenter, som begyndte 1. august": the relative clause says when
    those counted come to be, and the main clause does not."""
    words = " ".join(word.lower for word in relative.words)
    return tense_of(relative.words) in ("future", "past") or BEGINS.search(words) is not None


def _predicate_over(view: View, draft: Draft, found: DateExpression) -> bool:
    """ "blev indviet i 2015 og kan rumme 800": the date belongs to what happened, the figure to what stands so now."""
    words = split_words(view.text, found.end, draft.quantity.start)
    stands = any(a.lower == "og" and verb_tense(b.lower) == "present" for a, b in pairwise(words))
    before = split_words(view.text, draft.sentence.start, found.start)
    return stands and any(verb_tense(word.lower) == "past" for word in before)


# "sager, som blev anmeldt i 2022": what was handled then
CAME = re.compile(
    r"\b(?:blev|er|var)\s+(?:\w+\s+){0,2}?\w+(?:et|dt|gt|lt|nt|rt)\b|\b(?:kom|kommer)\s+(?:ind|til)\b|\b(?:vi|\w+(?:en|et))\s+(?:modtog|fik|behandlede)\b"
)


# "En brugerundersøgelse, som foreningen lavede i maj, viser, at 43 pct.": when those asked answered, or what was counted stood so
SURVEY = re.compile(
    r"\w*(?:undersøgelse|rundspørge|måling|tælling|stikprøve|gennemgang|spørgerunde|prøvetagning)(?:n|en|r|er|rne|erne)?"
)


def _tells_of_subject(draft: Draft, place: int) -> bool:
    """ "Sager, der blev afsluttet i 2022, tog 14 uger": when those counted were handled; no "Skolen, der blev bygget i 1962, havde 412"."""
    if place + 1 >= len(draft.parts):
        return False
    head, relative, goes_on = (draft.parts[k].words for k in (place - 1, place, place + 1))
    told_by = draft.clause == place + 1 or (draft.clause == place + 2 and draft.parts[place + 2].words[0].lower == "at")
    verb = goes_on[0].lower
    found_out = verb in ("viser", "siger") or (verb_tense(verb) == "past" and verb != "kostede")
    if SURVEY.fullmatch(head[-1].lower) and told_by and found_out:
        return True
    if place != 1 or draft.clause != 2:
        return False
    many = re.fullmatch(r"\w{2,}(?:er|erne|ene|re|[^ie]ne)", head[-1].lower) or head[0].lower in ("antallet", "andelen")
    many = many or (len(head) > 1 and head[-2].lower == "de" and head[-1].lower.endswith("e"))  # "Af de ledige"
    resumed = verb_tense(verb) == "past" and all(verb_tense(word.lower) is None for word in head)
    return bool(many) and resumed and CAME.search(" ".join(word.lower for word in relative)) is not None


def _sets_condition(parts: Sequence[Clause], place: int) -> bool:
    """Is the clause a condition of what follows: "Hvis …,", "Godkender byrådet …, ansættes"?"""
    first = parts[place].words[0].lower
    if first in ("hvis", "såfremt", "ifald", "forudsat"):
        return True
    turned = place == 0 and len(parts) > 1 and verb_tense(parts[1].words[0].lower) is not None
    return turned and (
        verb_tense(first) in ("present", "future") or (verb_tense(first) is None and first.endswith("er") and first != "hver")
    )


MADE_OF = re.compile(r"(?:består|tæller|omfatter|rummer|har|er|dækker)$")


def _leads(view: View, draft: Draft, here: list[Draft], found: DateExpression) -> bool:
    """Does the date before the figure belong to it? Not where its relative clause is over, or where it was another's own."""
    owner = [d for d in here if d.quantity.end <= found.start and d is not draft]
    compared = bool(owner) and is_compared(view, owner[-1]) and not re.search(r"[;]", view.text[owner[-1].end : found.start])
    if _predicate_over(view, draft, found):
        return False
    behind = split_words(view.text, found.end, draft.quantity.start)
    goes_on = any(a.lower == "og" and verb_tense(b.lower) == "present" for a, b in pairwise(behind))
    if owner and found.role in ("by", "until") and goes_on:
        return False  # "ansætter 25 inden 1. november og betaler os en bod på 1,5 mio.": the limit of the one deed
    place = clause_at(draft.parts, found.start)
    if compared and owner[-1].clause == place:
        return False  # "mod 286 i 2014, og af de 317 kom 211": the date of what was compared
    if place is None:
        return True
    own = draft.parts[draft.clause].words
    if place != draft.clause and own[0].lower in ("som", "der") and MADE_OF.match(own[1].lower if len(own) > 1 else ""):
        return found.role not in ("by", "until")  # "afgøres senest den 3. maj af en gruppe, som består af seks medarbejdere"
    clause = draft.parts[place]
    if place != draft.clause and SET.search(draft.before(view.text)):
        return False
    if place < draft.clause and _sets_condition(draft.parts, place) and tense_of(own) != "past":
        return False  # "Siger byrådet ja den 12. oktober, bygges der seks boliger"
    if place != draft.clause and place > 0 and clause.words[0].lower in RELATIVE:
        return _tells_of_subject(draft, place)
    if place != draft.clause:
        # "… ansat i februar, og yderligere to forventes": a date right behind another figure is carried only to plain facts.
        tense = tense_of(own)
        if tense == "perfect" and (tense_of(clause.words) == "past" or is_told_as_past(clause.words)):
            return False  # "blev åbnet i april, og 112 har meldt sig"
        return tense != "future"
    return not (owner and re.search(r"\b(?:mod|til)\s*$", draft.before(view.text)) and "mod" in draft.before(view.text)[-6:])
