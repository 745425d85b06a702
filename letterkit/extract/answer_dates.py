"""Is a "when" answered: by a time that belongs to what was asked for."""

from __future__ import annotations

import re
from dataclasses import replace

from letterkit.danish.dates import find_dates
from letterkit.danish.writing import MONTHS
from letterkit.extract.answer_evasions import ATTAINED, CORRECTED_LATER, GOES_ON, LAST_TIME
from letterkit.extract.answer_grades import ELSEWHERE, AskedPart, Judged, best_sentence, typed
from letterkit.extract.answer_signs import (
    ALL,
    COMPLIANCE_ASKED,
    EXPECTED,
    FUTURE,
    FUTURE_ASKED,
    MONEY_FOR,
    NEGATION,
    OF_THEM,
    ON_EVENT,
    PRESENT_TIME,
    SAME_TIME,
    VAGUE_TIME,
    Signs,
)
from letterkit.extract.relevance import Relevance, alike, content_words
from letterkit.extract.view import Sentence, View

# "Ordningen har virket fra dag ét": when an effect is expected is answered where it is there already.
_EFFECT_ASKED = re.compile(r"\b(?:effekt\w*|virkning\w*|virker?|slå\w*\s+igennem|mærkes?|ses|resultat\w*)\b", re.IGNORECASE)
_WORKS = re.compile(
    r"\b(?:har\s+(?!ikke|endnu|næppe)(?:\w+\s+){0,2}?virket|virker\s+(?!ikke|endnu)(?:\w+\s+)?(?:allerede|i\s+dag|nu|efter\s+hensigten)|"
    r"(?:effekten|virkningen|resultatet)\s+(?:viste\s+sig|kunne\s+(?:ses|mærkes|aflæses)|kan\s+allerede|ses\s+allerede|er\s+allerede|kom)|"
    r"har\s+allerede\s+(?:\w+\s+){0,2}?(?:effekt|virkning)|(?:allerede|straks)\s+(?:\w+\s+){0,2}?(?:effekt|virkning)|fra\s+(?:dag\s+(?:ét|et|1)|(?:den\s+)?første\s+dag))\b",
    re.IGNORECASE,
)
# "Hvornår vil loven være overholdt?" "Loven er altså overholdt.": what is asked for is reached already.
_REACHED_ASKED = re.compile(
    r"\bhvornår\b.*?\b(?:være|blive|er|bliver)\s+(?:\w+\s+)?(?P<done>\w{2,}(?:t|de)|i\s+orden|på\s+plads)\W*$",
    re.IGNORECASE | re.DOTALL,
)
_LAST_ASKED = re.compile(r"\bhvornår\b[^?]*\b(?:de|den|det)\s+sidste\b", re.IGNORECASE)
_LAST_GONE = re.compile(
    r"\b(?:de|den|det)\s+sidste\b[^.;]*?\b(?:blev|var)\s+(?:\w+\s+){0,2}?(?:taget|udskift\w*|skiftet|fjernet|nedtaget|lukket|erstatt\w*|afvikl\w*|sløjf\w*|nedlagt|færdig\w*|afslutt\w*|besat|flytt?et)\b",
    re.IGNORECASE,
)
_UNDERWAY = re.compile(r"\ballerede\s+(?:i\s+gang|begyndt|startet|planlagt|afsat)\b", re.IGNORECASE)  # not there yet
_GOAL_ASKED = re.compile(r"\bhvornår\b.*?\b(?:mål(?:et|ene)?|nået|nås|nedbragt|væk|afviklet)\b", re.IGNORECASE | re.DOTALL)
_ATTAINED_ASKED = re.compile(
    rf"{_GOAL_ASKED.pattern}|\b(?:effekt\w*|virkning\w*|overhold\w*|opfyld\w*)\b", re.IGNORECASE | re.DOTALL
)
_STEP_ASIDE = re.compile(
    r"^(?!.*\b(?:vil|ventes|forventes|regner|ventetid\w*|ventelist\w*|færdig\w*|afvikl\w*|nå[rs]?|nået)\b).*\b(?:begynder|starter|tiltræder|ansættes|er\s+ansat|(?:kører|løber|varer|gælder)\b.*\b(?:til|indtil))\b",
    re.IGNORECASE | re.DOTALL,
)
_AND_THEN = re.compile(r"[,;]\s+(?:og|men|mens)\s")
_ALREADY = re.compile(r"\b(?:er|ligger|har\s+været|blev)\s+(?:\w+\s+)?allerede", re.IGNORECASE)
_REACHED = re.compile(
    r"\b(?:er|bliver|blev|overholder|opfylder|efterlever)\s+(?!(?:\w+\s+){0,3}?(?:ikke|først|endnu|næsten|delvist?|aldrig)\b)(?P<said>\w+(?:\s+\w+){0,3})",
    re.IGNORECASE,
)


def judge_date(view: View, asked: AskedPart, weights: Relevance, signs: Signs) -> Judged:
    """When: a time of what was asked for, past or to come as the question is; "snarest" is only half an answer."""
    past = bool(_WHEN_DONE.search(asked.part.quote) or LAST_TIME.search(asked.part.quote) or GOES_ON.search(asked.question.quote))
    of_steps = _WHEN_IT_HAPPENS.match(asked.part.quote) is not None
    wanted = asked.question.quote if of_steps else asked.part.quote
    ahead = view.reference.isoformat() if view.reference and FUTURE_ASKED.search(wanted) else ""

    def fits(sentence: Sentence) -> bool:
        text = view.of(sentence)
        own = weights.of(asked.words, text)
        if not past and own == 0 and _STEP_ASIDE.search(text) and _ATTAINED_ASKED.search(asked.part.quote):
            return False  # "Endnu en lærer begynder efter ferien" tells of a step, "Kurset kører til jul" of an end
        own_part = _dated_part(asked, text, weights)
        if (
            signs.postponed(sentence)
            or CORRECTED_LATER.search(text)
            or (not past and GOES_ON.search(own_part) and not ATTAINED.search(own_part))
        ):
            return False  # "vil fortsætte arbejdet i 2026": a time, but not the one asked for
        if (
            LAST_TIME.search(asked.part.quote)
            and view.reference
            and all(d.first is not None and d.first > view.reference for d in signs.times(sentence))
        ):
            return False  # what was done last is not to come
        if ON_EVENT.search(view.of(sentence)) and weights.of(asked.words, view.of(sentence)) >= ELSEWHERE:
            return True  # "Hvornår kan arbejdet begynde?" "Arbejdet kan begynde, når pengene er bevilget."
        if not ahead and SAME_TIME.search(view.of(sentence)):
            return True
        if ahead and MONEY_FOR.search(view.of(sentence)) and signs.figures(sentence, "amount"):
            return False
        return signs.loose_date(sentence) or any((d.deadline or "9999") > ahead for d in signs.times(sentence))

    if of_steps:  # "Vi forelægger et regulativ i december": the day of the very step that was asked for
        told = [s for s in signs.told if s.index in asked.used]
        blocks = {s.block for s in told}
        told += [s for s in signs.told if s.block in blocks and s not in told and signs.act(s)]
        due = (s for s in told if not signs.postponed(s) and any((d.deadline or "9999") > ahead for d in signs.times(s)))
        if (step := next(due, None)) is not None:
            return Judged("full", "Brevet giver et tidspunkt.", step)
    verdict = typed(view, asked, weights, signs, fits, "Brevet giver et tidspunkt.")
    if verdict.grade == "full" and not asked.place.anchored and verdict.sentence in asked.place.sentences:
        # Found by words, not by an anchor: a date that belongs to a count ("pr. 1. december") is no answer to "when".
        free = [
            s
            for s in asked.place.sentences
            if fits(s) and not (signs.figures(s, "count", "share") and not FUTURE.search(view.of(s)))
        ]
        if free:
            verdict = replace(verdict, sentence=best_sentence(view, asked.words, free, weights)[1])
    if verdict.grade == "full":
        return verdict
    if (there := _there_already(view, asked, weights, signs)) is not None:
        return Judged("full", "Brevet siger, at det gælder allerede.", there)
    if (listed := _in_table(view, asked, weights)) is not None:
        return Judged("full", "Brevet giver tidspunkter i en tabel.", listed)
    now = [
        s
        for s in asked.place.sentences
        if PRESENT_TIME.search(_UNDERWAY.sub(" ", view.of(s)))
        and not NEGATION.search(view.of(s))
        and asked.place.anchored
        and not signs.soft(s)
    ]
    if now and not asked.condition:
        return Judged("full", "Brevet siger, at det gælder allerede.", now[0])
    if (never := _not_to_come(view, asked, weights, signs)) is not None:
        return Judged("full", "Brevet siger, at det ikke er planlagt.", never)
    expected = _expected_elsewhere(view, asked, weights, signs) if ahead else _done_nearby(view, asked, signs)
    if expected is not None:
        return Judged("full", "Brevet giver et tidspunkt.", expected)
    vague = [s for s in asked.place.sentences if VAGUE_TIME.search(view.of(s)) and not signs.soft(s)]
    if vague:
        return Judged("half", f"Tidspunktet er kun angivet løst: ”{VAGUE_TIME.search(view.of(vague[0])).group()}”.", vague[0])  # type: ignore[union-attr]
    return verdict


def _dated_part(asked: AskedPart, text: str, weights: Relevance) -> str:
    """Of "Taget skiftes i uge 30, og vi ansætter to vagter" the part that tells of what was asked and has a time of its own; else all of it."""
    own = [part for part in _AND_THEN.split(text) if find_dates(part, reference=None) and weights.of(asked.words, part) > 0]
    return own[0] if len(own) == 1 else text


def _there_already(view: View, asked: AskedPart, weights: Relevance, signs: Signs) -> Sentence | None:
    """What says that the effect is felt, or the state reached, of which it is asked when."""
    quote = asked.part.quote
    if asked.condition:
        return None
    if _EFFECT_ASKED.search(quote):
        told = asked.place.sentences if asked.place.anchored or not asked.place.leftover else []
        return next((s for s in told if _WORKS.search(view.of(s))), None)
    if ALL.search(quote):  # "Hvornår kan alle regne med at få deres timer?" "Siden september er alle timer leveret."
        since = [
            s for s in signs.told if ALL.search(view.of(s)) and _SINCE.search(view.of(s)) and not NEGATION.search(view.of(s))
        ]
        if (best := next((s for s in since if weights.of(asked.words, view.of(s)) > 0), None)) is not None:
            return best
    if _GOAL_ASKED.search(quote):  # "Ventetiden er allerede under 30 uger"
        words = content_words(asked.question.quote, weights.skip)
        at_goal = [s for s in signs.told if _ALREADY.search(_UNDERWAY.sub(" ", view.of(s))) and not NEGATION.search(view.of(s))]
        if (goal := next((s for s in at_goal if weights.of(words, view.of(s)) >= ELSEWHERE), None)) is not None:
            return goal
    if _LAST_ASKED.search(quote):  # "Hvornår er de sidste skiftet ud?" "De sidste 400 meter blev taget op i efteråret 2022."
        gone = [s for s in signs.told if _LAST_GONE.search(view.of(s)) and not NEGATION.search(view.of(s))]
        if (
            last := next((s for s in gone if s in asked.place.sentences or weights.of(asked.words, view.of(s)) > 0), None)
        ) is not None:
            return last
    wanted = _REACHED_ASKED.search(quote)
    if wanted is None:
        return None
    done = wanted.group("done").lower()
    said = signs.compliance
    if COMPLIANCE_ASKED.search(done) and said.span is not None:
        kept = next((s for s in signs.told if s.start <= said.span.start < s.end), None)
        if kept is not None and said.value == "complies":
            return kept
        if said.value == "does_not_comply":
            return None

    def reached(sentence: Sentence) -> bool:
        text = view.of(sentence)
        states = [match.group("said").lower() for match in _REACHED.finditer(text)]
        whole = ALL.search(text) or re.search(
            r"\b(?:begge|hele|loven|lovens\s+\w+|regle(?:rne|n)|kravet?|kravene|fristen|målet|pligten|(?:den|det|de)\s+sidste)\b",
            text,
            re.IGNORECASE,
        )
        return (
            bool(whole)
            and not NEGATION.search(text)
            and any(done in state or any(alike(done, word) for word in state.split()) for state in states)
        )

    return next((s for s in (asked.place.sentences if asked.place.anchored else signs.told) if reached(s)), None)


def _in_table(view: View, asked: AskedPart, weights: Relevance) -> Sentence | None:
    """The sentence before a table that has a day, a month or a year in a column of times, and speaks of what is asked."""
    for table in view.letter.tables:
        for column, head in enumerate(table.header):
            cells = [row[column] for row in table.rows if column < len(row) and row[column].strip()]
            dated = [cell for cell in cells if find_dates(cell, reference=view.reference) or _MONTH.fullmatch(cell.strip())]
            named = any(alike(word, said) for word in asked.words for said in content_words(head or ""))  # "Evalueres"
            if (
                column == 0
                or not (named or _TIME_HEAD.search(head or table.title or ""))
                or 2 * len(dated) < len(cells)
                or not dated
            ):
                continue
            if weights.of(asked.words, " ".join([table.title or "", *table.header])) > 0:
                before = [s for s in view.own if s.start < table.span.start] or view.own
                return before[-1] if before else None
    return None


_NO_INTENT = re.compile(
    r"\b(?:har|havde)\b(?:(?!\bhar\b)[^.;,]){0,50}?\b(?:ikke|ingen)\s+(?:\w+\s+)?(?:tænkt\s+(?:os|sig)|til\s+hensigt|i\s+sinde|planer\s+om|planlagt)\b(?:\s+at\b)?|\bagter\s+(?:\w+\s+)?ikke\s+at\b|\bkommer\s+(?:vi\s+)?ikke\s+til\s+at\b",
    re.IGNORECASE,
)


def _not_to_come(view: View, asked: AskedPart, weights: Relevance, signs: Signs) -> Sentence | None:
    """ "Hvornår er planen vedtaget?" "Vi har ikke nogen plan og har heller ikke tænkt os at lave en.": no time, and a plain answer."""
    own = [word for word in asked.words if not any(alike(word, other) for other in asked.others)] or asked.words
    for sentence in asked.place.sentences if asked.place.anchored else signs.told:
        found = _NO_INTENT.search(view.of(sentence))
        if found is None:
            continue
        before = next((s for s in signs.told if s.index == sentence.index - 1 and s.block == sentence.block), None)
        text = view.text[sentence.start : sentence.start + found.start()] + view.text[sentence.start + found.end() : sentence.end]
        lead = view.of(before) if before is not None and _IT_OR_ONE.search(view.of(sentence)) else ""
        if asked.place.anchored or weights.of(own, f"{lead} {text}") > 0:
            return sentence
    return None


_IT_OR_ONE = re.compile(r"\b(?:den|det|de|dem|en|et|nogen|noget|sådan)\b", re.IGNORECASE)
_SINCE = re.compile(
    rf"\bsiden\s+(?:den\s+\d|{'|'.join(MONTHS)}|\d{{4}}|nytår|årsskiftet|sommeren|sommerferien|påske|jul)", re.IGNORECASE
)
_TIME_HEAD = re.compile(
    r"\b(?:\w*dato(?:en)?|\w*dag(?:en)?|\w*tidspunkt(?:et)?|hvornår|senest\w*|sidst\w*|færdig\w*|\w*frist(?:en)?|\w*start|\w*år|uge|måned|(?:\w*målt|\w*åbnet|\w*lukket|\w*gennemført|\w*afsluttet|\w*udført))\b",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"(?:{'|'.join(MONTHS)})(?:\s+\d{{4}})?|\d{{4}}|uge\s+\d{{1,2}}(?:[,\s]+\d{{4}})?", re.IGNORECASE)


def _expected_elsewhere(view: View, asked: AskedPart, weights: Relevance, signs: Signs) -> Sentence | None:
    """A time that is expected, in a paragraph that speaks of the matter: "vi regner med at være under 100 ved årsskiftet"."""
    if asked.place.anchored:
        return None
    if OF_THEM.search(asked.part.quote):  # "Den nye lærer ventes at begynde den 1. januar": beside the post that is empty
        today = view.reference.isoformat() if view.reference else ""
        beside = asked.after | {s.block for s in signs.told if s.index in asked.used}
        for s in signs.told:
            due = any((d.deadline or "") > today for d in signs.times(s))
            if s.block in beside and due and EXPECTED.search(view.of(s)) and not signs.unknown(s):
                return s
    blocks: dict[int, str] = {}
    for sentence in signs.told:
        blocks[sentence.block] = f"{blocks.get(sentence.block, '')} {view.of(sentence)}"
    return next((s for s in signs.told if signs.loose_date(s) and weights.of(asked.words, blocks[s.block]) >= ELSEWHERE), None)


# "…, og hvornår?"
_WHEN_IT_HAPPENS = re.compile(
    r"\W*(?:og\s+)?hvornår(?:\s+(?:sker\s+(?:det|dette)|(?:det|dette)\s+(?:sker|vil\s+ske)))?\W*$", re.IGNORECASE
)
# "Hvornår blev den rettet?" asks for a day that has been, "hvornår går I i gang?" does not.
_WHEN_DONE = re.compile(r"\bhvornår\b(?:\W+\w+){0,4}?\W+(?:blev|var|skete|begyndte|åbnede|fik|kom|\w{2,}ede)\b", re.IGNORECASE)


def _done_nearby(view: View, asked: AskedPart, signs: Signs) -> Sentence | None:
    """A deed with its day beside what answers the questions before: "Hullet blev lukket den 14. maj" tells when the fault was mended."""
    if asked.place.anchored or not _WHEN_DONE.search(asked.part.quote):
        return None
    blocks = asked.near | {s.block for s in signs.told if s.index in asked.used}
    return next((s for s in signs.told if s.block in blocks and signs.done(s) and signs.times(s)), None)
