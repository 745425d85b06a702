"""The population of a share: "af de unge", "andelen af ufaglærte", the measure itself, or that of the share before."""

from __future__ import annotations

import re

from letterkit.extract.apart import name_by_clause, name_by_opening
from letterkit.extract.changing import name_by_change, name_by_change_again
from letterkit.extract.clauses import RELATIVE, measured, subject
from letterkit.extract.drafts import Draft
from letterkit.extract.grammar import ends_phrase, noun_phrase, verb_tense
from letterkit.extract.naming import CHANGED, MEASURES, WITHIN, earlier_count, name_before_number, name_by, name_population, take
from letterkit.extract.shares_in_rows import one_of_as_many, row_of
from letterkit.extract.topics import lead_in, referent, topic
from letterkit.extract.view import View, split_words

PAYS = re.compile(r"\b(?:betale[rs]?|betalte|dækker|dækkede|dække|afholder|afholdt|finansierer|finansierede)\s+(?:\w+\s+)?$")
COMPARED = frozenset({"flere", "færre", "mere", "mindre", "højere", "lavere"})
CHANGE_AGAIN = re.compile(r"(?:Det|Dette)\s+(?:er|var|svarer|svarede|giver|betyder)\b")
THAT_CHANGE = re.compile(
    r"(?:Den|Det|Denne|Dette)\s+(?:stigning|vækst|fremgang|tilbagegang|nedgang|reduktion|forøgelse|fald)\s+på\b"
)
REMAINING = re.compile(r"\b(?:øvrige|resterende|sidste|tilbageværende)\s+$")
CHANGE_NOUN = re.compile(
    r"(?:stigning\w*|fald\w*|vækst\w*|fremgang|tilbagegang|reduktion\w*|nedgang\w*|\w*gennemsnit\w*|\w*andel\w*|\w*mål\w*|forøgelse\w*"
    r"|forskel\w*|niveau\w*|dem|ud)\s+på\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
# "587 klager mod 412 året før, en stigning på 52 pct.": the clause is the change and no more.
CHANGED_BY = re.compile(
    r"\b(?:en|et|hvilket er en|hvilket er et)\s+(?:stigning|fald|vækst|fremgang|tilbagegang|reduktion|nedgang|forøgelse)\s+på\s+(?:\w+\s+)?\Z"
)
CHANGE_WORD = re.compile(r"(?:en\s+|et\s+)?(?:forøgelse|forhøjelse|stigning|fald|vækst|ændring|forskel)", re.IGNORECASE)
# Between a measure and its value: "Sygefraværet var i 2017 kun 5,9 procent".
COPULA = re.compile(
    r"\s*(?:er|var|udgør|udgjorde|ligger|lå|svinger|svingede|varierer|varierede|har været|blev|er blevet|nåede|når|bliver|kommer|kom|falder|faldt|stiger|steg"
    r"|(?:skal|må|bør|kan|vil|skulle|måtte|burde|kunne|ville)(?: (?:højst|mindst|ikke|senest))*(?: (?:være|ligge|komme|blive|nå))?)?\s*"
    r"(?:(?:på|højst|mindst|dog|også|nu|kun|således|derfor|dermed|samlet|fortsat|i alt|stadig|højere|lavere|i dag|aktuelt|,|nemlig"
    r"|uændret|uforandret|nået|kommet|(?:efter|ifølge) (?:\w+ ){1,3}?(?:på|er|var)(?=\s|$)|efter \w+s \w+|samme (?:år|periode|måned|kvartal|halvår|tidspunkt)|året før|dengang|i fjor|sidste år|i snit|i gennemsnit|mellem|stabilt|til|op|ned|oppe|nede|±|typisk|cirka|ca\.|gennemsnitligt|i (?:skoleåret )?[\d/]+|i \d\. \w+ \d+)\s*)*"
)

MEASURED_FOR = re.compile(
    r"\b(?:er|var|lå|ligger|udgør|udgjorde|blev|bliver|steg|faldt|stiger|falder|nåede)\b|\bog\s+(?:kun\s+)?$"
)
RESTATES = re.compile(
    r"(?:svarer(?:ede)?\s+(?:\w+\s+)?til|svarende\s+til|dvs\.|d\.v\.s\.|(?:det|hvilket)\s+vil\s+sige|altså(?!\s+(?:på|med)\s)|hvilket\s+er|hvilket\s+giver|det\s+er|eller|="
    r"|(?:hvilket|det)\s+giver\s+en\s+(?:\w*rate|andel|\w+procent|\w+grad)\s+på)\s*(?:\w+\s+)?$"
)


# "Af de 1.312 …", "Ud af kommunens 405 …"; in "Af dem er 274 …" the 274 are no whole.
OF_WHOLE = re.compile(
    r"(?:Ud\s+af|Af|Blandt)\s+(?:(?!(?:dem|er|var|har|havde|blev|bliver|fik|får|kom|gik|ligger|lå)\b)\w+\s+){0,3}"
)

# "Budgettet på 42 mio. kr. er overskredet med 9 %": of money
OVERSPENT = re.compile(
    r"\b\w*(?:budget|budgettet|rammen|bevillingen|regnskabet|overslaget)\b[^;:]*\b(?:overskredet|overskredes|overholdt)\s+med\s+(?:\w+\.?\s+)?$",
    re.IGNORECASE,
)
# Of those that another share was told of is a rate ("overholdelsen"), but no moisture and no yield.
NO_RATE = re.compile(r"\w*(?:fugtighed|temperatur|afkast|rente|inflation|koncentration|indhold|overskud|moms)\w*", re.IGNORECASE)
AIM = re.compile(r"(?:\w+s)?(?:målet|servicemålet|grænsen|kravet|ambitionen)|grænse|mål|krav")


def count_share(view: View, drafts: list[Draft], i: int, following: Draft | None) -> None:
    draft = drafts[i]
    words = draft.words
    text = view.text
    if draft.kind == "share" and _restates(text, drafts, i):
        draft.cues.add("restates")
    if words and words[0].lower == "af" and _of(view, drafts, i, following):
        return
    if (paid := name_by_payment(view, drafts, i)) is not None:
        draft.counted = paid
        return
    if draft.kind == "points" and (told := _earlier_share(drafts, i, 1)) is not None:
        take(draft, told)  # a difference between shares is of those that they are of
        return
    if draft.kind == "share" and _is_measured_for(view, draft) and name_population(view, draft):
        return
    if draft.kind == "share" and _names_thing(draft):
        name_by(view, draft, words[0].start, words[1].end, quote=False)
        return
    if words and words[0].lower in COMPARED:
        _compared(view, drafts, i)
        return
    if (
        name_by_opening(view, draft)
        or name_by_clause(view, draft)
        or (draft.kind == "share" and name_by_change_again(view, drafts, i))
    ):
        return
    if of_money(view, drafts, i):
        return
    if _of_amounts(drafts, i):
        draft.cues.add("unnamed")
        return
    if OVERSPENT.search(text, draft.parts[draft.clause].start, draft.start):
        draft.cues.add("unnamed")
        return
    if (told := _changed(view, drafts, i)) is not None:
        take(draft, told)
        return
    if "restates" in draft.cues:
        take(draft, _base_of_restated(text, drafts, i))
        return
    clause = draft.parts[draft.clause]
    found = measured(text, clause.start, draft.quantity.start)
    if found is None and name_by_change(view, draft):
        return
    if found is None and draft.clause > 0:
        before = max((p.start for p in draft.parts[: draft.clause] if p.words[0].lower not in RELATIVE), default=clause.start)
        found = measured(text, before, clause.start) if _goes_on(draft) else None
    if found is not None:
        name_by(view, draft, found[0], found[1], quote=False)
        return
    if draft.kind == "share" and not CHANGE_NOUN.search(draft.before(text, 40)) and name_before_number(view, draft):
        return
    _of_subject(view, drafts, i)


def _names_thing(draft: Draft) -> bool:
    """ "Kravet er 99,5 % kørte ture", "tillader højst 2 pct. aflyste afgange": a participle and its noun right behind, where the clause
    has its verb before them."""
    words, clause = draft.words, draft.parts[draft.clause].words
    if (
        len(words) < 2
        or not re.fullmatch(r"\w{3,}(?:te|ede|ne)", words[0].lower)
        or not re.search(r"(?:er|e|r)$", words[1].lower)
    ):
        return False
    if ends_phrase(words[1]) or verb_tense(words[1].lower) is not None:
        return False
    return any(verb_tense(word.lower) is not None for word in clause if word.end <= draft.quantity.number_start)


def _of(view: View, drafts: list[Draft], i: int, following: Draft | None) -> bool:
    """ "af de 250 elever", "af dem", "af borgerne": what the share is of stands behind it."""
    draft, words = drafts[i], drafts[i].words
    if following is not None and following.kind == "count":
        between = split_words(view.text, words[0].end, following.quantity.start)
        if len(between) <= 3 and not any(ends_phrase(word) and word.lower not in WITHIN for word in between):
            draft.base = following
            draft.cues.add("of_base")
            return True
    if len(words) > 1 and words[1].lower in ("dem", "disse"):
        draft.cues.add("of_them")
        take(draft, earlier_count(drafts, i))
        return True
    return name_population(view, draft)


def _compared(view: View, drafts: list[Draft], i: int) -> None:
    """ "12 pct. flere sager", "8 pct. højere": the noun behind, else what the levels are told of."""
    draft, words = drafts[i], drafts[i].words
    phrase = noun_phrase(words, 1) if len(words) > 1 and words[0].lower in ("flere", "færre") else None
    if phrase is not None:
        name_by(view, draft, words[phrase.first].start, words[phrase.last].end, quote=False)
    elif words[0].lower in ("flere", "færre"):
        take(draft, earlier_count(drafts, i))
    elif (measured_before := _measured_before(view, drafts, i)) is not None:
        draft.counted = measured_before
    else:
        take(draft, _earlier_share(drafts, i, 1) or earlier_count(drafts, i))


def _measured_before(view: View, drafts: list[Draft], i: int) -> str | None:
    """ "Forbruget var 1.124 GWh. Det er 7,3 pct. lavere": of what the sentence before measures in a unit."""
    draft = drafts[i]
    before = drafts[i - 1] if i else None
    if before is None or draft.sentence.index - before.sentence.index != 1 or before.sentence.block != draft.sentence.block:
        return None
    unit = before.quantity.unit
    if before.kind != "count" or unit is None or unit in ("person", "case") or not CHANGE_AGAIN.match(view.of(draft.sentence)):
        return None
    place = subject(view.text, before.parts, before.clause, before.quantity.start)
    if place is not None and COPULA.fullmatch(_without_dates(view, before, place[1], before.start)):
        return " ".join(view.text[place[0] : place[1]].split())
    return (before.counted or "").removeprefix(unit).strip() or None


def _changed(view: View, drafts: list[Draft], i: int) -> Draft | None:
    """The level that a change in per cent is told of."""
    draft, text = drafts[i], view.text
    said = view.of(draft.sentence)
    if CHANGE_NOUN.search(draft.before(text, 40)) and (CHANGE_AGAIN.match(said) or THAT_CHANGE.match(said)):
        # "Besøgstallet var 287.000. Det er et fald på 6 pct."
        told = next(
            (d for d in reversed(drafts[:i]) if d.sentence.index == draft.sentence.index - 1 and d.counted is not None), None
        )
        if told is not None:
            return told
    if draft.kind != "share" or not CHANGED_BY.search(text, draft.parts[draft.clause].start, draft.start):
        return None
    told = next((d for d in reversed(drafts[:i]) if d.sentence is draft.sentence and d.kind in ("count", "share")), None)
    return told if told is not None and told.kind == "count" and told.counted is not None else None


def _of_subject(view: View, drafts: list[Draft], i: int) -> None:
    """The subject where it is a measure ("Andelen er 40 pct."), else what the shares or counts before were of."""
    draft, text = drafts[i], view.text
    place = subject(text, draft.parts, draft.clause, draft.quantity.start)
    earlier = _earlier_share(drafts, i)
    if (
        place is not None
        and not COPULA.fullmatch(_without_dates(view, draft, place[1], draft.start))
        and not CHANGED.search(text[place[0] : draft.start])
    ):
        place = None  # "Regionen overholdt retten for 71 pct.": no share of the region
    if place is None and (of_which := _told_in_relative(view, draft)) is not None:
        draft.counted = of_which
        draft.cues.add("subject")
        return
    percent = place is not None and re.search(r"\wprocent(?:en)?\b", text[place[0] : place[1]])
    counts = earlier_count(drafts, i) if percent and earlier is None else None
    if counts is not None and counts.counted is not None:
        take(draft, counts)  # "37 bevillinger … Bevillingsprocenten var 12": of those counted before
        return
    if place is not None and _names_measure(text[place[0] : place[1]]):
        draft.counted = re.sub(r"^(?:Den|Det|De|den|det|de)\s+|\s+senest\b.*$", "", " ".join(text[place[0] : place[1]].split()))
        draft.cues.add("subject")
        rated = NO_RATE.match(draft.counted) is None
        if rated and earlier is not None and earlier.sentence.block == draft.sentence.block and "subject" not in earlier.cues:
            # "… for 71 pct. af patienterne. Inden for ortopædkirurgien var overholdelsen 64 %": of the same patients.
            draft.scope = earlier.counted
        return
    if place is not None and text[place[0] : place[1]].lower() in ("andelen", "denne andel") and i and earlier is None:
        ratio = drafts[i - 1]  # "kun halvdelen af de frie midler, men i 2005 var andelen 83 pct."
        if ratio.kind == "ratio" and ratio.counted is not None and draft.sentence.index - ratio.sentence.index <= 1:
            take(draft, ratio)
            return
    near = earlier if earlier is not None and draft.sentence.index - earlier.sentence.index <= 1 else None
    if near is None and (spoken_of := referent(view, draft) or lead_in(view, draft)) is not None:
        draft.counted = spoken_of
        return
    take(draft, earlier or _earlier_share(drafts, i, 1) or earlier_count(drafts, i))
    draft.cues.add("as_before")
    if draft.counted is None:
        draft.counted = _table_before(view, draft)


def _told_in_relative(view: View, draft: Draft) -> str | None:
    """ "Luftfugtigheden, som i maj lå på 55 pct., …": the noun that the relative clause is about."""
    clause = draft.parts[draft.clause]
    words = clause.words
    if draft.clause == 0 or words[0].lower not in ("som", "der") or not re.search(r"\w,?\s*$", view.text[: clause.start]):
        return None
    noun = draft.parts[draft.clause - 1].words[-1] if draft.parts[draft.clause - 1].words else None
    between = _without_dates(view, draft, words[0].end, draft.start)
    told_of_others = noun is not None and re.search(r"gennemsnit|snit|mål|krav|niveau|andel|tallet|grænse", noun.lower)
    if noun is None or told_of_others or not re.search(r"(?:[^e]n|en|et)$", noun.lower) or COPULA.fullmatch(between) is None:
        return None
    return noun.text


def _is_measured_for(view: View, draft: Draft) -> bool:
    """ "Fraværet var 9,8 pct. for anbragte børn og 5,6 pct. for øvrige elever": told of whom, not "overholdt retten for 71 pct."."""
    if not draft.words or draft.words[0].lower not in ("for", "blandt", "hos"):
        return False
    dated = any(
        draft.words[0].start < found.end and found.start < draft.words[0].end + 12 for found in view.dates(draft.sentence)
    )
    clause = draft.parts[draft.clause]
    return not dated and MEASURED_FOR.search(view.text, clause.start, draft.start) is not None


def name_by_payment(view: View, drafts: list[Draft], i: int) -> str | None:
    """ "Lejen er 185.000 kr. … Kommunen betaler halvdelen": of what the amount before is the price of."""
    draft = drafts[i]
    before = drafts[i - 1] if i else None
    if before is None or before.kind != "amount" or draft.sentence.index - before.sentence.index > 1:
        return None
    if draft.sentence.block != before.sentence.block or (draft.words and draft.words[0].lower == "af"):
        return None
    return topic(view, before) if PAYS.search(view.text, draft.parts[draft.clause].start, draft.start) else None


def of_money(view: View, drafts: list[Draft], i: int) -> bool:
    """ "Huslejen bliver 926 kr., en forhøjelse på 114 kr. eller 14 pct.": of what costs it."""
    draft = drafts[i]
    before = drafts[i - 1] if i else None
    if before is None or before.kind != "amount" or draft.sentence.index - before.sentence.index > 1:
        return False
    if not (CHANGE_NOUN.search(draft.before(view.text, 40)) or "restates" in draft.cues):
        return False
    for other in reversed(drafts[max(0, i - 4) : i]):
        if other.kind != "amount" or draft.sentence.index - other.sentence.index > 2:
            break
        spoken_of = topic(view, other)
        if spoken_of is not None and not CHANGE_WORD.match(spoken_of):
            draft.counted = spoken_of
            return True
    return False


def _of_amounts(drafts: list[Draft], i: int) -> bool:
    """ "Heraf var 23 mio. kr. betalt, svarende til 34 pct.": a sum of money said again counts nothing."""
    before = drafts[i - 1] if i else None
    return (
        "restates" in drafts[i].cues
        and before is not None
        and before.kind == "amount"
        and before.sentence is drafts[i].sentence
        and not any(d.kind == "count" for d in drafts[:i] if d.sentence is before.sentence)
    )


def _without_dates(view: View, draft: Draft, start: int, end: int) -> str:
    """The text between without its dates: "var i 3. kvartal 2018 " leaves "var "."""
    kept, at = "", start
    for found in view.dates(draft.sentence):
        if at <= found.start and found.end <= end:
            kept += re.sub(r"(?:\b(?:i|pr\.|ved|den|for|inden)\s+)+$", "", view.text[at : found.start])
            at = found.end
    return kept + view.text[at:end]


def _table_before(view: View, draft: Draft) -> str | None:
    """A share that names no population, right behind a table, is of what the table's title names."""
    before = [table for table in view.letter.tables if table.span.end <= draft.sentence.start and table.title]
    if not before or draft.sentence.start - before[-1].span.end > 400:
        return None
    return re.sub(r"\s*\([^)]*\)\s*$|,?\s+(?:i\s+)?(?:pct\.|procent)\s*$", "", before[-1].title or "").strip() or None


def _names_measure(said: str) -> bool:
    words = said.lower().split()
    if AIM.fullmatch(words[-1]) or AIM.fullmatch(words[0]):
        return False  # "Målet er 90 pct.": of those whose share was just told
    if words[-1] in ("sidste", "øvrige", "resterende", "andre"):
        return False
    if words[-1] in ("komme", "være", "ligge", "nå", "blive", "holde"):
        return False  # "at vi kan komme under 6 procent"
    return words[0] not in MEASURES | {"en", "et"} or (words[0] in ("den", "det", "de") and len(words) > 1)


def _goes_on(draft: Draft) -> bool:
    """Does its clause go on after a relative clause ("Andelen af elever, der er glade, er steget til 84 procent")?"""
    words = draft.parts[draft.clause].words
    return bool(words) and verb_tense(words[0].lower) is not None


# What a bracket can only say of how many: "14 af 40 skoler (over en tredjedel)", "… er lukket (under 40 pct.)", "… svarede ja (…)".
SAYS_HOW_MANY = re.compile(
    r"^(?:\s+[^\W\d_]+){0,2}\s*$|\b(?:er|var|bliver|blev|været|blevet)(?:\s+[^\W\d_]+){1,2}\s*$|\b(?:har|havde)\s+[^\W\d_]+t\s*$|\b(?:ja|nej)\s*$",
    re.IGNORECASE,
)
# "3 af 25 lån har en høj rente (8 pct.)": the rate of what was named last, and no share of the loans.
RATE_OF = re.compile(
    r"\b(?:høj|lav|stor|lille|ringe|nedsat|forhøjet|halv|fuld|øget|fast)(?:e|t|ere|este)?\s+[^\W\d_]+\s*\(\s*$", re.IGNORECASE
)
OPEN = frozenset({"more_than", "less_than", "at_least", "at_most"})


def _restates(text: str, drafts: list[Draft], i: int) -> bool:
    draft, last = drafts[i], drafts[i - 1] if i else None
    said = RESTATES.search(draft.before(text))
    more = draft.words and draft.words[0].lower in COMPARED  # "285, hvilket er 27 pct. flere": how it changed
    if said is not None and not (more and said.group().startswith(("hvilket", "det"))):
        return True
    if not _in_bracket(text, draft):
        return False
    beside = [one for one in (last, drafts[i + 1] if i + 1 < len(drafts) else None) if one is not None and _in_bracket(text, one)]
    in_row = any(one.kind == "share" and one.sentence is draft.sentence for one in beside)
    if last is None or last.sentence is not draft.sentence:
        return not in_row  # "faldet mest på Samsø (48 pct.), Læsø (44 pct.) og Ærø (30 pct.)": of each place
    if in_row and last.kind == "share":
        return False
    if draft.quantity.approx not in OPEN and not in_row:
        return last.kind != "count" or not RATE_OF.search(
            text[last.words[0].end if last.words else last.end : draft.quantity.start]
        )
    # "14 af 40 magasiner havde for høj fugtighed (over 60 pct.)": the bound of what was measured, no share of the 40;
    # "steget i 14 kommuner og mest i Skagen (19 pct.), Ribe (6 pct.) …": of each of them.
    return SAYS_HOW_MANY.search(text[last.quantity.end : draft.quantity.start].rpartition("(")[0]) is not None


_SPAN_BEFORE = re.compile(
    r"\b(?:på|over|gennem|i\s+løbet\s+af|inden\s+for)\s+(?:de\s+)?(?:seneste\s+|sidste\s+)?$", re.IGNORECASE
)


def restated_count(text: str, drafts: list[Draft], i: int) -> Draft | None:
    """The count that a restating share or ratio says again: the last one before it, in its sentence or the one before."""
    last = drafts[i - 1] if i else None
    here = drafts[i].sentence
    money = last is not None and last.sentence is here and last.kind == "amount"
    if money and sum(d.kind == "amount" for d in drafts[max(0, i - 2) : i] if d.sentence is here) == 2:
        return None  # "10 skoler brugte 2 mio. kr. ud af 90 mio. kr., hvilket er …": said again of the money
    row = row_of(drafts, i)
    if len(row) > 1:
        return one_of_as_many(text, drafts, row, row.index(i))
    for other in reversed(drafts[:i]):
        if other.sentence.index < here.index - 1 or (money and other.sentence is not here):
            return None
        if (
            other.kind == "duration"
            and _SPAN_BEFORE.search(other.before(text))
            and any(d is not other and d.sentence is here for d in drafts[:i])
        ):
            continue  # "42 flere på to år eller 12 pct."
        if other.kind == "duration" and other.sentence is here and other.quantity.approx not in OPEN:
            return other  # "mangler der 190 timer, svarende til 2,0 procent"
        if other.kind == "ratio" and re.match(r"\d.*\baf\b.*\d", other.quantity.printed):
            return None  # "mod 40 af 100 fra oplandet (40 pct.)": said again of those, and not of a count before them
        if _how_far(drafts[:i], other):
            continue
        if other.kind == "count" and other.role != "limit" and not any(d.base is other for d in drafts[:i]):
            return None if other.sentence is not here and _names_another(text, drafts, i, other) else other
    return None


_NAMED_SHARE = re.compile(r"\W*(?:andelen|\w+(?:procenten|graden|raten|kvoten|andelen))\b", re.IGNORECASE)


def _names_another(text: str, drafts: list[Draft], i: int, last: Draft) -> bool:
    """ "868 har en aftale. 115 er uden, og resten, 291, venter. Andelen med aftale er altså 68 pct.": not said of the last one told."""
    others = [d for d in drafts[:i] if d.kind == "count" and d is not last and d.sentence.block == last.sentence.block]
    return len(others) > 1 and _NAMED_SHARE.match(text, drafts[i].sentence.start) is not None


def _how_far(drafts: list[Draft], other: Draft) -> bool:
    """ "498 af dem kunne svømme 200 meter, svarende til 81,4 pct.": the 498 are said again, not how far they swam."""
    of_them = any(d.sentence is other.sentence and "of_them" in d.cues for d in drafts)
    return of_them and other.is_measure


def _in_bracket(text: str, share: Draft) -> bool:
    opened = re.search(r"\(\s*(?:ca\.\s*|svarende til\s*)?$", share.before(text))
    return opened is not None and re.match(r"\s*\)", share.after(text)) is not None


def _base_of_restated(text: str, drafts: list[Draft], i: int) -> Draft | None:
    count_ = restated_count(text, drafts, i)
    if count_ is not None and count_.base is not None:
        return count_.base
    root = count_
    while root is not None and root.antecedent is not None:
        if "of_them" in root.cues and root.antecedent.kind == "count":
            return root.antecedent  # "103 af dem er i arbejde, 78 … og 25 …. Det er 63 %": of all of them
        root = root.antecedent
    if count_ is not None and "of_group" in count_.cues:
        return count_
    if count_ is not None and count_.antecedent is not None and count_.cues & {"predicate"}:
        return count_.antecedent
    whole = _whole_in_front(text, drafts, count_) if count_ is not None else None
    if whole is not None:
        return whole
    # Shares of one paragraph restate parts of one population; those of "de øvrige" go back further.
    far = 4 if count_ is not None and REMAINING.search(count_.before(text)) else 1
    for earlier in reversed(drafts[:i]):
        if drafts[i].sentence.block - earlier.sentence.block > far:
            break
        if count_ is not None and earlier is count_.antecedent and count_.carried and far == 1:
            return earlier  # "Der er 486 skabe. Heraf er 451 prøvet (92,8 pct.)": counted after the last share was told
        if earlier.kind == "share" and earlier.counted is not None and (earlier.scope is None or "told" in earlier.cues):
            return earlier
    whole = next(
        (
            d
            for d in reversed(drafts[:i])
            if d.kind == "count" and d is not count_ and d.sentence.block == drafts[i].sentence.block
        ),
        None,
    )
    return whole or count_


def _whole_in_front(text: str, drafts: list[Draft], part: Draft) -> Draft | None:
    """ "Af de 413 ansatte er 236 hos private (57,1 pct.)": the whole that the sentence of the part opens with."""
    whole = next((d for d in drafts if d.sentence is part.sentence), part)
    if whole is part or whole.kind != "count" or whole.counted is None:
        return None
    return whole if OF_WHOLE.fullmatch(text, whole.sentence.start, whole.start) else None


def _earlier_share(drafts: list[Draft], i: int, far: int = 0) -> Draft | None:
    for other in reversed(drafts[:i]):
        if other.sentence.block < drafts[i].sentence.block - far:
            return None
        if other.kind in ("share", "points") and other.counted is not None:
            return other
    return None
