"""Tense, mood and voice of a verb group against who acts and when: done, ongoing, planned — or no promise."""

from __future__ import annotations

import re

from letterkit.extract.propositions import Proposition
from letterkit.extract.setting import (
    Judgement,
    Setting,
    all_will,
    begins_later,
    is_future,
    is_history,
    is_outside,
    is_tally,
    names_everybody,
    runs_out,
)
from letterkit.extract.speakers import Who, head_of
from letterkit.extract.verbclass import verb_class
from letterkit.extract.wordforms import is_change, is_infinitive, is_participle, listed, phrases

ONE_CHANGE = "nutid af en enkelt ændring"
ONE_DEED = "nutid af en handling"
# A beginning that is told without a date.
SINCE = re.compile(
    r"\bsiden (?:da|dengang|sidste|nytår|årsskiftet|sommer\w*|forår\w*|efterår\w*|vinter\w*|starten|begyndelsen)\b"
)
SENT = "de berørte får det, når noget er sket"
REACHED = "opnået resultat"
SETTLED = "vil have gjort, med tid"
FILLED = "stilling besat, eller noget nyt kommet til"
POST = re.compile(r"\w*(?:stilling|vikariat|post|embede)(?:en|er|erne|et|ne|erne)?\b")
ADDED = re.compile(r"\ber (?:\w+ ){0,2}kommet (?:\w+ ){0,2}(?:en|et) (?:\w+ )?(?:ekstra|ny|nyt|fast)\b")
AT_WORK = re.compile(r"\ber (?:\w+ ){0,3}(?:i (?:udbud|drift|brug|gang|handlen|luften)|åbe[nt]+|åbne|tilbage|klar)\b")
GOAL = re.compile(r"\b(?:\w*mål|\w*målet|\w*målene|\w*målsætning(?:en|er|erne)?)\b")
IN_PART = re.compile(r"\b(?:næsten|delvis\w*|kun|endnu|knap)\b|\bnået (?:i|op|på|\d)")
EVERYBODY = "fast gang: alle får det"
UNCHANGED = re.compile(r"\b(?:i øvrigt|fortsat|stadig|stadigvæk|som hidtil)\b")
DATED = "nutid med fremtidig dato"  # the bare present with a day ahead: gold's own rule for what is planned


def judge_by_form(proposition: Proposition, text: str, who: Who, setting: Setting) -> Judgement | None:
    """By tense, mood and voice of the verb group, without conditions and expectations."""
    verbs = proposition.verbs
    first = verbs[0]
    participles = [word.lower for word in proposition.group if is_participle(word) and word.lower not in ("blevet", "været")]
    infinitives = [word.lower for word in proposition.group if is_infinitive(word)]
    future = any(is_future(found, setting.today) for found in setting.dates)
    since = any(found.role == "since" for found in setting.dates) or SINCE.search(text) is not None
    if since and setting.today is not None and _goes_on_since(proposition, text, participles):
        return Judgement("ongoing", "nutid siden en dato" if not participles else "har gjort siden")
    all_got = first == "har" and participles == ["fået"] and names_everybody(proposition)
    given = phrases("given").search(text) is not None or all_got
    given = given or (first in ("får", "modtager") and all_will(proposition, text, future))
    if (
        who == "person"
        and not given
        and not (first == "kan" and future)
        and not (first == "skal" and _from_a_day(setting))
        and not (first == "bliver" and participles)
        and not (first == "vil" and _will_be_so(proposition, infinitives, setting))
    ):
        return None
    if first == "var" and " under " in text and "ved at" not in text:
        return None  # "mens syv fortsat var under etablering": how it was
    if first == "er" and not participles and who != "person" and _from_a_day(setting) and AT_WORK.search(text):
        return Judgement("planned", DATED)  # "Forløbet er i udbud igen fra februar"
    if future and first in ("sendes", "sættes", "kommer") and re.search(r"\bi (?:udbud|høring|gang|drift|søen)\b", text):
        return Judgement("planned", DATED)  # "Opgaven sendes i udbud til maj"
    if phrases("ongoing_phrases").search(text) and first not in ("vil", "skal") and not begins_later(proposition, setting):
        return None if who == "person" else Judgement("ongoing", "er i gang")
    if first in ("vil", "skal"):
        return _modal(proposition, text, who, setting, infinitives)
    able = infinitives or any(word.lower.endswith("e") and verb_class(word.lower)[1] == word.lower for word in proposition.words)
    if first == "kan" and future and able:
        opened = any(found.role == "from" and is_future(found, setting.today) for found in setting.dates)
        return Judgement("planned", DATED if opened else "kan fra en dato")
    if first in ("kan", "kunne", "må", "måtte", "bør", "burde", "ville", "skulle"):
        return None
    since = since or "haft" in participles
    lasts = since and re.search(r"\bsiden\b", text) and not listed("lasting").isdisjoint(participles)
    if first == "har" and who in ("self", "own") and since and _over_and_over(participles, text):
        return Judgement("ongoing", "har gjort siden")
    if first == "har" and who in ("self", "own", "thing") and lasts and (who != "thing" or "haft" in participles):
        return Judgement("ongoing", "har gjort siden")
    if first == "har" and who in ("self", "own") and phrases("met").search(text):
        return Judgement("done", "har haft møde eller samtale")
    if first == "lod" and who in ("self", "own") and any(is_infinitive(word) for word in proposition.words):
        return Judgement("done", "lod + infinitiv")
    if first in ("forbliver", "var", "havde") and not participles:
        return None
    if phrases("done_phrases").search(text) and not is_history(setting):
        return (
            Judgement("planned", "tilstand med fremtidig dato")
            if future and first not in ("blev", "kom", "stod", "faldt", "har")
            else Judgement("done", "er på plads")
        )
    if first == "bliver" and participles and participles[-1] in listed("keeping") and not future:
        return None  # "Vilkårene bliver overholdt"
    if first == "bliver" and participles:
        habitual = phrases("ongoing_marks").search(text) or phrases("regular").search(text)
        everybody = names_everybody(proposition) and phrases("future_marks").search(text) is None  # "alle elever bliver indkaldt"
        over_and_over = habitual is not None or everybody
        return Judgement("ongoing" if over_and_over and not future else "planned", "bliver + participium")
    begun = re.search(r"\bsat i (?:drift|gang|værk|kraft|søen)\b", text) is not None
    scheduled = bool(participles) and participles[-1] in listed("scheduled") and not begun
    if first in ("er", "blev") and scheduled and (future or setting.today is None):
        return Judgement("planned", "er fastsat til en dato")
    if first in ("får", "tilbydes") and len(proposition.group) == 1 and names_everybody(proposition) and not setting.dates:
        later = phrases("future_marks").search(text) or setting.condition
        return None if later or _negates(text) else Judgement("ongoing", EVERYBODY)  # "Alle nyansatte får en mentor"
    if first == "får" and participles:
        going_on = not future and phrases("future_marks").search(text) is None
        return Judgement("ongoing" if going_on else "planned", "får + participium")
    if first in ("har", "er", "blev", "fik", "var") and participles:
        return _completed(proposition, text, who, setting, participles)
    tense = proposition.group[0].feats.get("Tense")
    if tense == "Past":
        return _past(proposition, who, setting)
    return _present(proposition, text, who, setting, future)


def _goes_on_since(proposition: Proposition, text: str, participles: list[str]) -> bool:
    """What began at a date and is done still: "siden maj kører bussen", "har viceværten siden maj ringet", "har hver elev siden haft"."""
    first = proposition.verbs[0]
    if first == "har" and "været" in proposition.verbs and participles:
        # "har siden 1. september været ledt ad Hobrovej": kept up since
        counted = any(word.pos == "NUM" for word in proposition.subject)
        return not counted and not _negates(text) and verb_class(participles[-1])[0] in ("make", "work", "")
    counts = re.search(r"\d\d|\b(?:procent|pct)\b", re.sub(r"\b(?:19|20)\d\d\b|kl\. ?[\d.:-]+", "", text)) is not None
    if counts or _negates(text):
        return False
    if participles:
        if "haft" in participles:
            return names_everybody(proposition)
        alone = not {"en", "et", "to", "tre"}.isdisjoint(
            word.lower for word in proposition.subject[:1]
        )  # "har en jurist læst alle sager"
        kinds = ("work", "case", "reckon", "give") if alone else ("work",)
        return (first == "har" or "blevet" in proposition.verbs) and verb_class(participles[-1])[0] in kinds
    if proposition.group[0].feats.get("Tense") != "Pres" or len(proposition.group) > 1 or proposition.kind != "main":
        return False
    return verb_class(first)[0] in ("work", "make", "give", "start", "light") or (
        first == "er" and "der" in proposition.lemma_words
    )


def _negates(text: str) -> bool:
    return re.search(r"\b(?:ikke|ingen|intet|aldrig|hverken)\b", text) is not None


def _over_and_over(participles: list[str], text: str) -> bool:
    """What has been done since a date and is being done still; a number of it is a result: "har siden april udskiftet 31 km spor"."""
    if phrases("regular").search(text) or phrases("habit").search(text):
        return True
    kind = verb_class(participles[-1])[0] if participles else ""
    return (kind in ("work", "give", "case", "say") or participles[-1:] == ["bedt"]) and re.search(
        r"\d\d", re.sub(r"\b(?:19|20)\d\d\b", "", text)
    ) is None


def _modal(proposition: Proposition, text: str, who: Who, setting: Setting, infinitives: list[str]) -> Judgement | None:
    first = proposition.verbs[0]
    if first == "skal":
        if phrases("duty").search(setting.sentence) or (
            who == "person" and not phrases("given").search(text) and not _from_a_day(setting)
        ):
            return None
        return Judgement("planned", "skal + infinitiv")
    last = infinitives[-1] if infinitives else ""
    if re.search(r"\b(?:stige|falde|vokse)\b", text):
        return (
            None
            if is_outside(proposition, text, setting) or phrases("habit").search(text)
            else Judgement("expected", "vil + vækst")
        )
    if last in listed("no_deeds_ahead") and "blive" not in infinitives:
        done = any(is_participle(word) for word in proposition.group) or "overholdt" in text
        ahead = any(is_future(found, setting.today) for found in setting.dates)
        if last == "have" and done and ahead and who in ("self", "own"):
            return Judgement("planned", SETTLED)  # "vil inden udgangen af 2026 have nedbragt ventelisten"
        rule = (
            SETTLED
            if ahead and ("overholdt" in text or _will_be_so(proposition, infinitives, setting))
            else "vil være + resultat"
        )
        return Judgement("planned", rule) if done and last == "være" else None
    if _will_be_so(proposition, infinitives, setting):
        return Judgement("planned", SETTLED)
    if (
        re.search(r"\b(?:gøre|arbejde for|følge|overveje|fortsat have)\b", text)
        and not setting.dates
        and who in ("self", "own", "nobody")
    ):
        return (
            Judgement("intention", "vil uden handling")
            if re.search(r"\bfølge\b(?! op)|\barbejde for\b|have\b", text)
            else Judgement("planned", "vil + infinitiv")
        )
    limited = who in ("self", "own") and any(found.role == "by" for found in setting.dates)
    return Judgement("planned", "vil + infinitiv, med frist" if limited else "vil + infinitiv")


def _will_be_so(proposition: Proposition, infinitives: list[str], setting: Setting) -> bool:
    """ "Alle beboere vil være vurderet inden udgangen af april", "Borgerne vil kunne anmelde det fra den 1. november": whoever they are, somebody
    sees to it by that day. Not "vil være gået på pension"."""
    if infinitives[:1] == ["kunne"] and len(infinitives) > 1:
        return _from_a_day(setting) and verb_class(infinitives[1])[0] not in ("think", "happen", "state")
    ahead = any(is_future(found, setting.today) and found.role == "by" for found in setting.dates)
    done = infinitives[-1:] == ["være"] and is_participle(proposition.group[-1])
    return ahead and done and verb_class(proposition.verbs[-1])[0] in ("make", "work", "reckon", "give", "case", "decide")


def _from_a_day(setting: Setting) -> bool:
    """Does it hold from a day that lies ahead: "Eleverne skal fra 1. august møde kl. 8"? Somebody has newly decided that."""
    return any(found.role == "from" and is_future(found, setting.today) for found in setting.dates)


def _completed(proposition: Proposition, text: str, who: Who, setting: Setting, participles: list[str]) -> Judgement | None:
    first = proposition.verbs[0]
    last = participles[-1]
    reached = first in ("har", "er") and last in ("indfriet", "nået", "opfyldt") and GOAL.search(text) is not None
    if reached and who != "person" and not IN_PART.search(text):
        return Judgement("done", REACHED)  # "Vi har indfriet vores mål"
    if first in ("er", "var") and UNCHANGED.search(text):
        return None  # "vejen er fortsat spærret": how it is
    filled = (
        last in ("besat", "genbesat")
        and POST.search(text)
        and not re.search(r"\bmed\b|\d ?%|\bpct\b|\d (?:ud )?af\b|\bud af\b|årsværk|normere", text)
    )
    if (filled and first in ("er", "blev")) or (ADDED.search(text) and "der" in proposition.lemma_words):
        return _lies_ahead(proposition, text, setting) or Judgement("done", FILLED)
    if first == "er" and last in ("overholdt", "opfyldt") and re.search(r"\bi (?:alle|samtlige)\b", text) and "?" not in text:
        return Judgement("done", REACHED)
    consulted = first != "har" and last in listed("consulted")  # "naboerne er hørt"; not "vi har hørt"
    if (phrases("no_action").fullmatch(last) and not consulted) or (
        all(word in listed("descriptive" if first != "har" else "observed") for word in participles)
        and not (who == "nobody" and last in listed("deeds_told_with_der"))
        and not re.search(r"\bstillet (?:op|til rådighed)\b", text)
        and not (who == "person" or phrases("given").search(text))
    ):
        return None
    if any(word in listed("observed") for word in participles) and who != "person" and not phrases("found_means").search(text):
        return None
    if first == "er" and runs_out(text) and last not in ("forlænget", "udvidet"):
        return Judgement("ongoing", "er + participium, året ud")
    if first in ("har", "er") and last in listed("lent") and _until(setting):
        return Judgement("ongoing", "lånt ud eller ind, løber til en dato")
    if who in ("self", "own", "nobody") and last in listed("counting") and is_tally(text, setting):
        return None  # "kommunen har i 2020 gennemført 230 tilsyn", "der er i 2020 udstedt 41 påbud"
    if last in ("overholdt", "opfyldt", "modtaget", "haft", "været", "lovet", "søgt"):
        return None
    if is_history(setting):
        return None
    if last in listed("begun_past"):
        return Judgement("ongoing", "er påbegyndt")
    if (planned := _lies_ahead(proposition, text, setting)) is not None:
        return planned
    if who == "person":
        counted = any(word.pos == "NUM" for word in proposition.subject[:2])
        told = phrases("given").search(text) is not None
        if "fået" in participles and names_everybody(proposition):
            return Judgement("done", "alle berørte har fået")
        return (
            None
            if (counted and "samtlige" not in text and "alle" not in text) or not told
            else Judgement("done", "de berørte har fået")
        )
    if first == "var" and not setting.dates:
        return None
    rule = {"har": "har + participium", "er": "er + participium", "blev": "blev + participium"}.get(first, "fik + participium")
    if last == "planlagt":
        return Judgement("planned", "er planlagt")
    return Judgement("done", rule)


def _until(setting: Setting) -> bool:
    """Does what was begun run on to a day, or to the end of something, without a beginning that lies ahead?"""
    ends = any(found.role == "until" for found in setting.dates) or (
        setting.timed and re.search(r"\bindtil\b", setting.sentence) is not None
    )
    return ends and not any(found.role == "from" or found.kind == "range" for found in setting.dates)


def _lies_ahead(proposition: Proposition, text: str, setting: Setting) -> Judgement | None:
    """A perfect with a limit ahead: "inden udgangen af juni har alle fået en plan"."""
    if setting.today is None or proposition.verbs[0] not in ("har", "er"):
        return None
    ahead = [found for found in setting.dates if found.role not in ("from", "until") and is_future(found, setting.today)]
    ahead = [found for found in ahead if found.kind != "year" or "udgang" in text]
    ahead = [
        found for found in ahead if found.kind not in ("week", "relative") or found.first is None or found.first > setting.today
    ]
    ahead = [found for found in ahead if found.kind != "range" or found.first is None or found.first > setting.today]
    past = [found for found in setting.dates if found.last is not None and found.last <= setting.today]
    limited = any(found.role == "by" for found in ahead) or "udgang" in text
    if re.search(r"\w*frist\b|\bfrem til\b|\btil og med\b", text) or verb_class(proposition.verbs[-1])[0] == "give":
        # "er udlånt frem til nytår", "er slået op med frist den 29. september", "er indkaldt til den 12. december": done all the same
        return None
    if (
        ahead
        and not past
        and all(found.last and found.last > setting.today for found in ahead)
        and (proposition.verbs[0] == "er" or limited)
    ):
        return Judgement("planned", "førnutid med fremtidig dato")
    return None


def _past(proposition: Proposition, who: Who, setting: Setting) -> Judgement | None:
    verb = proposition.verbs[0]
    if phrases("no_action").fullmatch(verb) or is_history(setting):
        return None
    if verb in listed("counting") and is_tally(" ".join(proposition.lemma_words), setting):
        return None  # "I april solgte vi 1.240 billetter"
    if who in ("self", "own"):
        return Judgement("done", "datid, afsenderen handler")
    starts = verb.endswith(("tes", "edes")) or verb == "fik" or verb_class(verb)[0] in ("start", "make")
    return Judgement("done", "datid, sat i gang") if who in ("thing", "nobody") and starts else None


def _present(proposition: Proposition, text: str, who: Who, setting: Setting, future: bool) -> Judgement | None:
    verb = proposition.verbs[0]
    passive = verb.endswith("s") and (proposition.group[0].feats.get("Voice") == "Pass" or is_change(verb))
    counts = verb == "tæller" and who == "self" and future  # "i uge 41 tæller vi passagererne"
    idle = (phrases("no_action").fullmatch(verb) is not None and not counts) or (
        verb in ("modtager", "får") and who in ("self", "own") and not setting.dates
    )
    if (verb == "modtager" and who in ("self", "own")) or (verb in ("overholder", "opfylder", "efterlever") and not future):
        return None
    until = bool(re.search(r"\b(?:frem til|indtil|til og med|til udgangen af)\b", text)) and bool(setting.dates)
    until = until or (verb in ("kører", "gælder", "varer") and any(found.role == "until" for found in setting.dates))
    if verb == "er" and until and future and re.search(r"\ber (?:\w+ ){0,2}(?:på|til(?! og)|ude|i|hos) (?!\d)", text):
        return Judgement("ongoing", "nutid, løber til en dato")  # "Kranen er til eftersyn indtil uge 30"
    if runs_out(text) and verb not in ("er", "har") and not idle and not _from_a_day(setting):
        return Judgement("ongoing", "nutid, året ud")
    if until and future and verb not in ("er", "har") and not is_change(verb) and not idle:
        return Judgement("ongoing", "nutid, løber til en dato")
    by_law = phrases("duty").search(text)
    if verb in listed("underway") and who in ("self", "own") and not setting.dates and not by_law:
        return None if phrases("habit").search(text) else Judgement("ongoing", "nutid af noget, der tager tid")
    if (by_law and not (future and is_change(verb))) or (
        idle and verb != "sker" and not (verb in ("ligger", "foreligger") and future)
    ):
        return None
    if re.match(r"(?:data|tal|tallene|oplysninger|statistik)", head_of(proposition.subject)):
        return None
    if re.search(
        r"\b(?:tages|sættes|stilles) (?:\w+ ){0,4}(?:i brug|i drift|til rådighed|op)\b|\btræder (?:\w+ ){0,3}i kraft\b", text
    ):
        return Judgement("planned", "nutid passiv, sættes i drift")
    if verb in ("er", "har"):
        limited = any(found.role in ("by", "until") for found in setting.dates) or "udgang" in text or setting.today is not None
        if not limited:
            return None
        if verb == "er" and "der" in proposition.lemma_words and any(f.role == "from" for f in setting.dates) and future:
            return Judgement("planned", DATED)  # "fra 1. april er der vagt hele døgnet"
        settled = re.search(r"\ber (?:\w+ ){0,6}(?:i mål|færdig|væk|afviklet|klar|ryddet|slut|farbar|fremme|oppe at køre)", text)
        limit = verb == "er" and _has_a_limit(proposition, setting)
        begins = any(
            is_future(found, setting.today)
            and (found.role == "by" or found.first is None or setting.today is None or found.first > setting.today)
            for found in setting.dates
        )
        return (
            Judgement("planned", "er i mål + fremtidig dato")
            if future and (settled or limit or (verb == "har" and begins)) and who != "person"
            else None
        )
    current = re.search(r"\b(?:aktuelt|for tiden|i øjeblikket|for øjeblikket|lige nu|i disse \w+|p\.t\.)", text)
    if current and not is_change(verb) and not idle:
        return Judgement("ongoing", "nutid, for tiden")
    if future:
        return Judgement("planned", DATED)
    if who in ("self", "own") and not idle and phrases("regular").search(setting.sentence):
        return Judgement("ongoing", "fast gang: nutid med hyppighed eller anledning")
    if phrases("habit").search(text) and not current:
        return None
    if passive and is_change(verb) and re.match(r"(?:og |men )?(?:indtil da|så længe|imens) ", text):
        return Judgement("planned", ONE_CHANGE)  # "Indtil da opstilles to vogne": until what is planned is there
    if phrases("ongoing_marks").search(text) and not phrases("future_marks").search(text):
        if who == "person" and any(word.pos == "NUM" for word in proposition.subject[:2]):
            return None
        return Judgement("ongoing", "nutid, løbende") if who != "person" or verb in ("får", "modtager", "tilbydes") else None
    acts = passive or is_change(verb) or who in ("self", "own") or verb_class(verb)[0] in ("start", "make", "work", "decide")
    acts = acts or re.search(r"\bi gang\b", text) is not None or all_will(proposition, text, future)
    if phrases("future_marks").search(text) and acts:
        return Judgement("planned", "nutid med fremtidsord")
    if who == "person":
        # What those affected get as a rule is none; "Tilsynet modtager en ny redegørelse, når arbejdet er udført" is.
        sent = verb in ("modtager", "får") and setting.timed and phrases("given").search(text)
        return Judgement("planned", SENT) if sent else None
    if who == "self" and re.search(r"\b(?:alle|hver|samtlige|enhver)\b", text) and len(proposition.group) == 1:
        return Judgement("ongoing", EVERYBODY)  # "vi ringer til alle, der holder op"
    if setting.timed and re.search(r"\bnår (?:\w+ ){1,4}\w+es\b", setting.sentence) and who in ("self", "own"):
        return Judgement("ongoing", "fast gang: nutid med hyppighed eller anledning")
    if is_change(verb) and (passive or who in ("self", "own", "nobody") or verb in ("starter", "begynder", "tiltræder", "åbner")):
        return Judgement("planned", ONE_CHANGE)
    return None


def _has_a_limit(proposition: Proposition, setting: Setting) -> bool:
    """Is something to be so by a day: "De sidste svar er ude af huset senest den 5. juni"? Not "Fristen er senest den 5. juni"."""
    named = re.match(r"\w*(?:frist|dato|dag|mål|krav|termin|periode|plan)(?:en|et)?$", head_of(proposition.subject)) is not None
    return not named and any(found.role == "by" and is_future(found, setting.today) for found in setting.dates)


def stage_of(proposition: Proposition, setting: Setting) -> Judgement:
    """The stage of a clause that is a promise, by its tense and what is said around it."""
    text = " ".join(proposition.lemma_words)
    first = proposition.verbs[0]
    ahead = any(is_future(found, setting.today) for found in setting.dates)
    since = any(found.role == "since" for found in setting.dates)
    if setting.condition or phrases("conditional_phrases").search(text):
        return Judgement("conditional", "afhænger af en betingelse")
    if phrases("expected").search(text):
        return Judgement("expected", "forventning")
    if first == "kan" and not ahead and re.search(r"\bkan (?:\w+ )?nu\b|^nu kan\b", text):
        return Judgement("done", "kan nu: er taget i brug")
    if first in ("vil", "skal", "bliver", "kan"):
        return Judgement("planned", f"{first} + verbum")
    completed = any(is_participle(word) for word in proposition.group[1:])
    if completed or proposition.group[0].feats.get("Tense") == "Past":
        if since and ("haft" in proposition.verbs or first == "får"):
            return Judgement("ongoing", "har gjort siden")
        return _lies_ahead(proposition, text, setting) or Judgement("done", "fuldført")
    if ahead or phrases("future_marks").search(text):
        return Judgement("planned", "nutid med fremtidsord")
    marked = phrases("ongoing_marks").search(text) or phrases("regular").search(text) or phrases("ongoing_phrases").search(text)
    if since or marked or verb_class(proposition.verbs[-1])[0] in ("work", "state"):
        return Judgement("ongoing", "nutid, i gang")
    return Judgement("planned", ONE_DEED)
