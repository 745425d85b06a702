"""Until when a promise is to be kept: of the dates in its clauses the one that its status speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from letterkit.danish.dates import IS_OVER, DateExpression
from letterkit.danish.later import later
from letterkit.danish.numbers import small_number
from letterkit.extract.grammar import verb_tense
from letterkit.extract.propositions import Proposition
from letterkit.extract.setting import Promise, is_future, lies_ahead, lies_behind
from letterkit.extract.surroundings import is_of_content, is_of_paper
from letterkit.extract.view import Sentence, View
from letterkit.extract.wordforms import listed

# "har afsat 4 mio. kr. i 2021 og 3 mio. kr. i 2022": the years of the money.
MONEY_OF = re.compile(
    r"\b(?:afsat|afsætte|bevilget|bevilgede|reserveret|øremærket|tildelt)\b(?:[^.;]|\b(?:kr|mio|mia)\.)*?\d\s(?:kr\.|kroner|mio|mia|million)"
    r"(?:[^.;]|\b(?:kr|mio|mia)\.|(?<=mio|mia)\.)*?\s(?:i|for)\s+\Z"
)
# "hvilket tidligst er tilfældet i 4. kvartal", "når 1. kvartal er udløbet": from then on, and no limit.
AT_THE_EARLIEST = re.compile(r"\btidligst (?:er|bliver|sker|ventes|forventes)\b[^,.;]*\Z", re.IGNORECASE)
# "årets sidste tre måneder", "de sidste to uger af året"
LAST_OF_YEAR = re.compile(
    rf"\bårets sidste (?:{'|'.join(('to', 'tre', 'fire', 'fem', 'seks'))}|par )?\s?(?:måned|uge)(?:er)?\b|\bde sidste \w+ (?:måneder|uger) (?:af|i) året\b",
    re.IGNORECASE,
)
SAME_DAY = re.compile(r"\bsamme (?:dag|aften|morgen|formiddag|eftermiddag|nat)\b", re.IGNORECASE)
# Between two dates of one deed.
JOINED = re.compile(r"\s*(?:og|-|–|samt|til|,)\s*(?:(?:\w+dag\s)?den\s)?")
# "ni holdes i november og otte i december", "12 i maj og de sidste fire i juni": each so many on a day of their own.
SHARED_OUT = re.compile(
    r"\s*(?:,|og|samt|, og)\s+(?:de\s+)?(?:(?:sidste|øvrige|resterende|andre)\s+)?"
    r"(?:\d+|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|resten)\s+(?:(?:i|til|pr\.)\s+)?(?:(?:den|d\.)\s+)?"
)
# "opslås i juni med tiltrædelse den 1. november": the day it leads to.
BEGINS_WITH = re.compile(
    r"\bmed (?:\w+ )?(?:tiltrædelse|start|opstart|ibrugtagning|indflytning|overtagelse|ikrafttræden|levering|aflevering|virkning)\s+(?:(?:fra|pr\.|i|til)\s+)?(?:(?:den|d\.)\s+)?$"
)
# "Som drøftet på mødet den 28. september holdes …": when it was told, not when it is done.
TOLD_ON = re.compile(
    r"\bsom (?:\w+ ){0,2}(?:drøftet|aftalt|oplyst|nævnt|omtalt|meddelt|varslet|lovet|besluttet|skrevet|sagt)\b[^,;.]*$",
    re.IGNORECASE,
)
# "Til samtale hver måned i de første seks måneder": of each one's own time, no months of a year
COURSE_OF_TIME = re.compile(r"de (?:første [\wæøå]+|[\wæøå]+ første) måneder", re.IGNORECASE)
# "Der er indført en kontrol hvert år den 30. september": the day of a habit comes again.
EVERY_YEAR = re.compile(
    r"\b(?:hvert år|årligt|(?:en|én) gang om året)\s+(?:(?:senest|inden|til|pr\.|i|omkring)\s+)?(?:(?:den|d\.)\s+)?$",
    re.IGNORECASE,
)
NUMBERS = ("en", "én", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "tolv", "fjorten")
# "åbner om to uger", "senest om en måned": from the letter's day; no "aftale om to uger"
IN_SO_LONG = re.compile(
    rf"(?:\A|\b(?P<before>\w+)\s+)om\s+(?P<number>{'|'.join(NUMBERS)}|\d{{1,2}})\s+(?P<unit>dage|uger?|måned(?:er)?)\b",
    re.IGNORECASE,
)
# "i løbet af de næste to måneder"
IN_THE_NEXT = re.compile(
    rf"\b(?:i løbet af|inden for|i|over) de (?:næste|kommende) (?P<number>{'|'.join(NUMBERS)}|\d{{1,2}}) (?P<unit>dage|uger|måneder)\b",
    re.IGNORECASE,
)
# "senest 14 dage efter dette brevs dato", "inden ti dage fra i dag"
FROM_THIS_LETTER = re.compile(
    rf"\b(?:senest|inden(?: for)?)\s+(?P<number>{'|'.join(NUMBERS)}|\d{{1,2}})\s+(?P<unit>dage|uger?|måned(?:er)?)\s+(?:efter|fra|at regne fra)\s+"
    r"(?:i dag\b|dags dato\b|d\.d\.|(?:datoen|dateringen) (?:på|for) (?:dette|nærværende) brev|(?:dette|nærværende) (?:brevs|svars|skrivelses) (?:dato|datering)|brevets dato|dato\b)",
    re.IGNORECASE,
)
FROM_NEW_YEAR = re.compile(r"\bfra nytår\b(?! (?:19|20)\d\d)", re.IGNORECASE)
EARLY_NEXT_YEAR = re.compile(r"\b(?:i begyndelsen af|først i|tidligt i|i starten af) det nye år\b", re.IGNORECASE)
YEAR_OUT = re.compile(r"\b(?:(?:hele )?året ud|resten af året)\b", re.IGNORECASE)
AS_THEN = re.compile(r"\b(?:som|ligesom|end)\s+(?:i\s+|året\s+)?\Z", re.IGNORECASE)
ENDS = re.compile(r"\s*(?:[.,;)]|\Z|\n)")  # not "som i 2012 åbnede"
LIMIT_OF_OTHERS = re.compile(r"\w*frist(?:en)?\s+(?:den\s+|\w+dag\s+(?:den\s+|d\.\s+)?)?$")


def fronted_date(view: View, sentence: Sentence, first: Proposition) -> DateExpression | None:
    """The date that the sentence begins with: "Fra 1. maj får holdet en vagtordning, og til det formål ansættes to læger"."""
    for found in view.dates(sentence):
        leads = found.start - sentence.start <= 12 and found.end <= first.group[0].start
        if leads and found.deadline is not None and not is_of_paper(found, view, sentence):
            return found
    return None


def deadline_of(view: View, sentence: Sentence, promise: Promise) -> DateExpression | None:
    """The date that the promise has: of those in its clauses the one that its status speaks of; a limit before a mere mention."""
    inside = _of_the_promise(view, sentence, promise)
    if not inside and promise.shared_date is not None:
        inside = [promise.shared_date]
    if not inside and (same := _of_the_same_day(view, sentence, promise)) is not None:
        inside = [same]
    outcome = promise.judgement.outcome
    if outcome == "done":
        held = YEAR_OUT.search(view.text[promise.start : promise.end]) and _from_today(view, promise)  # "er forlænget året ud"
        return _when_done(view, promise, inside) or held or None
    counted = _from_today(view, promise) if not inside or outcome == "ongoing" else None
    if outcome == "ongoing":
        return _how_long(view, promise, inside) or counted
    return _by_when(view, promise, inside) or counted


def _of_the_same_day(view: View, sentence: Sentence, promise: Promise) -> DateExpression | None:
    """The day told last before "samme dag": "Svaret kom den 11. oktober, og samme aften lukkede vi boringen"."""
    if SAME_DAY.search(view.text[promise.start : promise.end]) is None:
        return None
    before = view.before(sentence)
    told = [*(view.dates(before) if before is not None else ()), *view.dates(sentence)]
    told = [one for one in told if one.end <= promise.start]
    return told[-1] if told and told[-1].kind == "day" and told[-1].deadline is not None else None


def _from_today(view: View, promise: Promise) -> DateExpression | None:
    """A time counted from the letter's own day: "åbner om to uger"; the end of its year, where something runs "året ud"."""
    today = view.reference
    if today is None:
        return None
    text = view.text[promise.start : promise.end]
    said = YEAR_OUT.search(text)
    day = date(today.year, 12, 31) if said is not None else None
    if said is None and (said := FROM_NEW_YEAR.search(text)) is not None:
        day = date(today.year + 1, 1, 1)
    if said is None and (said := LAST_OF_YEAR.search(text)) is not None:
        day = date(today.year, 12, 31)
    if said is None and (said := EARLY_NEXT_YEAR.search(text)) is not None:
        day = date(today.year + 1, 1, 31)
    if said is None and (said := FROM_THIS_LETTER.search(text)) is not None:
        day = _counted_on(today, said)
    if said is None and promise.judgement.outcome != "ongoing":
        said = IN_SO_LONG.search(text)
        before = (said["before"] or "").lower() if said is not None else ""
        ahead = IN_THE_NEXT.search(text)
        if ahead is not None:
            said, day = ahead, _counted_on(today, ahead)
        elif said is not None and (
            before in ("", "senest", "først", "igen", "allerede", "vi", "jeg")
            or verb_tense(before) is not None
            or said.end() >= len(text.rstrip(". "))
        ):
            day = _counted_on(today, said)
    if said is None or day is None:
        return None
    return DateExpression(
        start=promise.start + said.start(),
        end=promise.start + said.end(),
        kind="day",
        first=day,
        last=day,
        iso=day.isoformat(),
        deadline=day.isoformat(),
        inferred=True,
    )


def _counted_on(today: date, said: re.Match[str]) -> date | None:
    many, unit = small_number(said["number"].lower()), said["unit"].lower()
    return (
        later(today, many, "month" if unit.startswith("mån") else "week" if unit.startswith("uge") else "day") if many else None
    )


def _of_the_promise(view: View, sentence: Sentence, promise: Promise) -> list[DateExpression]:
    """The dates of the deed itself; those of its condition only where the deed has no time of its own."""
    found = [
        one
        for one in view.dates(sentence)
        if promise.start <= one.start < promise.end
        and one.kind != "now"
        and (not is_of_paper(one, view, sentence) or _is_as_a_whole(one, view, promise))
        and not COURSE_OF_TIME.fullmatch(view.text[one.start : one.end])
        and not TOLD_ON.search(view.text[sentence.start : one.start])
        and not _is_held_against(one, view)
        and not (one.kind in ("year", "range") and MONEY_OF.search(view.text[promise.start : one.start]))
        and not AT_THE_EARLIEST.search(view.text[promise.start : one.start])
        and not (one.role != "by" and IS_OVER.match(view.text, one.end))
    ]
    conditions = _of_condition(promise)
    told = [
        member
        for member in promise.clauses.values()
        if member.kind == "relative" and member.before_main and member.group[0].feats.get("Tense") == "Past"
    ]  # "det gamle apotek, der blev opstillet i 1974, er nu indrettet"
    told += [
        one for one in promise.members if one.kind == "relative" and one.verbs[0] in listed("runs_out")
    ]  # "der udløber i år"
    found = [one for one in found if not any(member.start <= one.start < member.end for member in told)]
    own = [one for one in found if not any(a <= one.start < b for a, b in conditions)]
    if not own and promise.judgement.outcome == "conditional" and conditions:
        first = conditions[0]
        own = [one for one in found if first[0] <= one.start < first[1]]
        # "Er der ikke enighed inden årets udgang, meddeles påbud": from then; what is not done on a day, or decided first, says no time.
        told_first = promise.condition_start < promise.members[0].start
        negated = re.search(r"\bikke\b", promise.condition or "") is not None
        own = [one for one in own if one.role == "by"] if negated or told_first else own
    return [one for one in own if one.deadline is not None and not (one.kind == "relative" and one.last is None)]


def _is_held_against(found: DateExpression, view: View) -> bool:
    """ "… hvis tilgangen er som i 2012": how it was then, and no time of what is to come."""
    return (
        AS_THEN.search(view.text, max(0, found.start - 20), found.start) is not None
        and ENDS.match(view.text, found.end) is not None
    )


def _is_as_a_whole(found: DateExpression, view: View, promise: Promise) -> bool:
    """The year that an expectation is for: "forventer, at målet bliver nået for 2014 som helhed"."""
    whole = view.text[found.start - 4 : found.start] == "for " and view.text.startswith(" som helhed", found.end)
    return whole and promise.judgement.outcome == "expected"


def _of_condition(promise: Promise) -> list[tuple[int, int]]:
    """Where the condition of a promise stands, and the clauses that hang on it."""
    places: list[tuple[int, int]] = []
    under: set[int] = set()
    for number, member in promise.clauses.items():
        if member.start == promise.condition_start or member.parent in under:
            under.add(number)
            places.append((member.start, member.end))
    return places


def _when_done(view: View, promise: Promise, inside: Sequence[DateExpression]) -> DateExpression | None:
    """When it was done, or from when it holds; else how long it holds, or the stage that follows."""
    today = view.reference
    content = [one for one in inside if is_of_content(one, promise.members[0])]
    if content and not (
        content[0].kind == "year" and len(inside) > len(content)
    ):  # "vedtog den 3. maj at bruge 2 mio. kr. i 2022"
        return lies_ahead(content[0], today)  # "har bedt om at få en status i september"
    told = promise.members[0].group[-1].end
    if yearly := [one for one in inside if one.start > told and EVERY_YEAR.search(view.text[max(0, one.start - 40) : one.start])]:
        return lies_ahead(yearly[0], today)
    if promise.members[0].group[0].feats.get("Tense") == "Past":
        inside = [lies_behind(one, today) for one in inside]
    past = [
        one
        for one in inside
        if (today is None or one.first is None or one.first <= today)
        and (
            one.kind not in ("range", "school_year", "relative")
            or _is_of_days(one)
            or (
                one.kind == "relative"
                and (one.first == one.last or (today is not None and one.last is not None and one.last < today))
            )
            or "udgang" in view.text[one.start : one.end].lower()
        )
        and not _is_of_another(view, one)
        and (one.role != "since" or _is_of_one_moment(promise))
    ]
    from_then = [one for one in inside if one.role == "from" and one not in past and not _is_of_another(view, one)]
    later = [
        _middle(one, view)
        for one in inside
        if one not in past
        and one.role != "since"
        and not (one.kind == "year" and _is_of_another(view, one))
        and _is_its_end(one, view, promise)
        and not _is_moved_to(one, view)
    ]
    if past:
        return _last_joined(view, past, 0)  # "den 18. og den 23. februar": done with the later one
    return next(iter([*from_then, *later]), None)


def _last_joined(view: View, dates: Sequence[DateExpression], at: int) -> DateExpression:
    """The last of the dates that are joined to the one at this place: "i august, september og oktober"."""
    while at + 1 < len(dates):
        between = view.text[dates[at].end : dates[at + 1].start]
        if not (JOINED.fullmatch(between) or SHARED_OUT.fullmatch(between)):
            break
        at += 1
    return dates[at]


def _how_long(view: View, promise: Promise, inside: Sequence[DateExpression]) -> DateExpression | None:
    """Until when it goes on, or when the stage begins that it leads to."""
    today = view.reference
    first = promise.members[0]
    inside = [lies_ahead(one, today) if one.role == "until" else one for one in inside]  # "har lånt 60 folk til og med november"
    fitting = [
        one
        for one in inside
        if one.role in ("until", "by")
        or (
            one.role != "since"
            and today is not None
            and one.last is not None
            and one.last >= today
            and (one.role != "from" or one.start >= first.end)
        )
    ]
    return _middle(fitting[-1], view) if fitting else None


def _by_when(view: View, promise: Promise, inside: Sequence[DateExpression]) -> DateExpression | None:
    """The day on which what lies ahead is to be there: a limit before a mere mention, the last stage before those on the way."""
    today = view.reference
    ahead = [lies_ahead(_middle(one, view), today) for one in inside if one.role != "since"]
    ahead = [one for one in ahead if not _is_for_others(one, view)] or ahead
    # A date that has passed already is still the promise's date.
    fitting = [one for one in ahead if is_future(one, today)] or ahead
    stage = next((member for member in reversed(promise.members[1:]) if member.kind == "main"), None)
    if stage is not None and (last := [one for one in fitting if stage.start <= one.start < stage.end]):
        fitting = last  # "leveres i uge 3 og er i drift i februar"
    purpose = [member for member in promise.members if member.kind == "purpose"]
    if purpose and promise.judgement.outcome == "expected" and promise.members[0].kind != "purpose":
        # "…, så vi regner med at være færdige ved årets slutning"
        fitting = [one for one in fitting if purpose[-1].start <= one.start < purpose[-1].end] or fitting
        purpose = []
    fitting = [one for one in fitting if not any(member.start <= one.start < member.end for member in purpose)] or fitting
    if start := [one for one in fitting if BEGINS_WITH.search(view.text[max(0, one.start - 40) : one.start])]:
        return lies_ahead(start[-1], fitting[0].last)
    limits = [one for one in fitting if one.role in ("by", "until") or _is_an_end(one, view)]
    if limits:
        return _last_joined(view, fitting, fitting.index(limits[-1]))  # "er sat til maj og juni"
    return _last_joined(view, fitting, 0) if fitting else None


def _is_an_end(found: DateExpression, view: View) -> bool:
    return view.text[found.start : found.end].lower().startswith(("udgangen", "slutningen"))


def _is_for_others(found: DateExpression, view: View) -> bool:
    """A limit that others have to keep on the way: "er i opslag med ansøgningsfrist den 29. marts og besættes pr. 1. maj"."""
    return LIMIT_OF_OTHERS.search(view.text[max(0, found.start - 40) : found.start]) is not None


def _is_of_another(view: View, found: DateExpression) -> bool:
    """A date of a thing or of what the deed is held against: "projektet fra 2017", "etape 2024", "mod seks ved årets begyndelse"."""
    before = view.text[max(0, found.start - 40) : found.start]
    if (
        found.kind == "year"
        and "udgang" not in view.text[found.start : found.end]
        and not re.search(r"\bi\s+$", before, re.IGNORECASE)
    ):
        return True
    return re.search(r"\b(?:mod|end|sammenlignet med|i forhold til)\b[^,;.]*$", before) is not None


def _is_moved_to(found: DateExpression, view: View) -> bool:
    """The year that money is moved to: "mindreforbruget er overført til 2019"."""
    before = view.text[max(0, found.start - 40) : found.start]
    return found.kind == "year" and re.search(r"\b(?:over|videre|frem)ført til\s+(?:budget\s+)?$", before) is not None


def _is_of_days(found: DateExpression) -> bool:
    """A range of a few days, "den 8. og 9. februar", is a time when something was done; one of years is a period reported on."""
    return found.kind == "range" and found.first is not None and found.last is not None and (found.last - found.first).days < 32


def _is_of_one_moment(promise: Promise) -> bool:
    """Somebody is in place "siden august": done then, and still so; what "har siden august sendt" tells of is a stretch of time."""
    return promise.members[0].verbs[0] == "er" or "været" in promise.members[0].verbs


def _middle(found: DateExpression, view: View) -> DateExpression:
    """The middle of a month is its fifteenth: "medio november"."""
    if found.kind == "month" and found.deadline and view.text[found.start : found.end].lower().startswith(("medio", "midten af")):
        return replace(found, deadline=f"{found.deadline[:8]}15")
    return found


def _is_its_end(found: DateExpression, view: View, promise: Promise) -> bool:
    """A date ahead in a promise that is kept already: how long it holds, its time limit, or the stage that follows."""
    first = promise.members[0]
    return found.role in ("by", "until") or _is_for_others(found, view) or found.start >= first.end
