"""What stands under a part's own label answers that part alone: any honest fragment of the wanted kind there does ("Ad 3 b) Ni dage.")."""

from __future__ import annotations

import re
from dataclasses import replace

from letterkit.danish.numbers import parse_number
from letterkit.extract.answer_grades import AskedPart, Judged, in_its_words
from letterkit.extract.answer_papers import PAPER_ASKED
from letterkit.extract.answer_signs import ALL, LENGTH_ASKED, NEGATION, NO_ONE, NONE, OFTEN, OFTEN_ASKED, SOMEBODY, Signs
from letterkit.extract.relevance import Relevance
from letterkit.extract.view import Sentence, View

# "Ikke relevant, jf. 4a.", "Bortfalder.", "Spørgsmålet er uden genstand."
VOID = re.compile(
    r"\b(?:ikke\s+(?:relevant|aktuelt?)|irrelevant|bortfalder|falder\s+(?:dermed\s+|derfor\s+|så\s+)?(?:bort|væk)|udgår|uden\s+genstand|u?aktuelt\s+ikke|n/a)\b",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(
    r"\W*(?:(?:ca\.?|cirka|omkring|omtrent|godt|knap|mindst|kun|i\s+alt)\s+)?(?P<number>\d[\d.,]*\d|\d|[a-zæøå]+)\b",
    re.IGNORECASE,
)
_STANCE = re.compile(
    r"\W*(?:(?P<yes>ja|jo|jep|jeps|japs|jada|jovist|javist|bestemt|korrekt|rigtigt)|(?P<no>nej|næ|nix|niks|nope|desværre\s+ikke|ikke|aldrig|endnu\s+ikke))\b",
    re.IGNORECASE,
)
_WHO_ASKED = re.compile(
    r"\b(?:hvem|hvilke[nt]?\s+(?:person|medarbejder|afdeling|enhed|firma|myndighed)\w*|af\s+hvem)\b", re.IGNORECASE
)
# … and what names somebody only where the label asks for one: a name wherever it stands, a body that has one's own name elsewhere.
_WHO = re.compile(
    rf"{SOMEBODY.pattern}|[A-ZÆØÅ][\w-]+\s+(?:[A-ZÆØÅ]\.\s+)?[A-ZÆØÅ][\w-]+|\b\w*(?:kontor|cente?r|elev|vagt|mand)\w{{0,5}}\b"
)
_POINTS = re.compile(r"\W*(?:det|den|de|dette|disse|her|dér|der|begge|alle|samtlige|kun|\d)\b", re.IGNORECASE)
_WHEN = re.compile(
    r"\b(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\w*|uge\s+\d+|samme\s+(?:dag|aften|uge|nat)|ingen|(?:en|et|to|tre|fire|fem|seks|syv|otte|ti|fjorten)\s+(?:dag|uge|time|hverdag|arbejdsdag|måned)\w*|dagen\s+efter|straks|omgående|med\s+det\s+samme|aldrig|\d+\s+(?:dage|uger|timer|hverdage|måneder)|\d{1,2}[./]\d{1,2}|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def judge_fragment(view: View, asked: AskedPart, verdict: Judged, weights: Relevance, signs: Signs) -> Judged:
    """The verdict on a part under its own label: as it is, or what a fragment there says."""
    own = asked.place.sentences
    if (void := next((s for s in own if VOID.search(view.of(s))), None)) is not None:
        return in_its_words("full", "Bortfalder", view, void)
    kind, quote = asked.part.kind, asked.part.quote
    if kind == "yes_no" and (stance := _STANCE.match(view.of(own[0]))) is not None:
        return Judged("full", "Brevet tager stilling.", own[0], "yes" if stance["yes"] else "no")
    if kind == "yes_no" and verdict.grade == "full" and verdict.sentence is not None:
        text = view.of(verdict.sentence)
        speaks = (
            weights.of(asked.words, text) or _POINTS.match(text) or NEGATION.search(text) or view.quantities(verdict.sentence)
        )
        if not speaks and len(text.split()) > _SHORT:
            return in_its_words("none", "Brevet tager ikke klart stilling", view, verdict.sentence)
    if kind == "other" and _WHO_ASKED.search(quote) and all(NO_ONE.search(view.of(s)) for s in own):
        return in_its_words("none", "Brevet svarer kun i almindelige vendinger", view, own[0])
    if PAPER_ASKED.match(quote):
        return verdict
    if verdict.grade == "full" and kind == "other":  # an answer begins with what it answers
        first = next((s for s in own if not (signs.soft(s) or signs.unknown(s) or signs.assumed(s))), verdict.sentence)
        return replace(verdict, sentence=first)
    if verdict.grade == "full" or any(signs.unknown(s) or signs.soft(s) or signs.postponed(s) for s in own):
        return verdict
    if kind == "count" and (counted := next((s for s in own if _counts(view, s, quote, signs)), None)) is not None:
        return Judged("full", "Brevet giver et tal.", counted)
    if kind == "date" and (dated := next((s for s in own if view.dates(s) or _WHEN.search(view.of(s))), None)) is not None:
        return Judged("full", "Brevet giver et tidspunkt.", dated)
    if kind == "other" and _WHO_ASKED.search(quote) and not _PAYS.search(quote):
        named = next(
            (s for s in own if not NO_ONE.search(view.of(s)) and (_WHO.search(view.of(s)) or NONE.search(view.of(s)))), None
        )
        return Judged("full", "Brevet svarer på denne del.", named) if named is not None else verdict
    return verdict


_PAYS = re.compile(r"\b(?:betal|finansier|hæft|dække|afhold|bære)", re.IGNORECASE)  # many are named who do not pay


def name_somebody(view: View, asked: AskedPart, verdict: Judged, signs: Signs) -> Judged:
    """Who, where the letter itself says that it answers the question here: somebody is named in a sentence that answers nothing else."""
    if (
        verdict.grade == "full"
        or not _WHO_ASKED.search(asked.part.quote)
        or _PAYS.search(asked.part.quote)
        or verdict.why.startswith(("Brevet siger", "Brevet udskyder"))
    ):
        return verdict
    named = [
        s
        for s in asked.place.sentences
        if s.index not in asked.used
        and _WHO.search(view.of(s))
        and not (signs.soft(s) or signs.unknown(s) or NO_ONE.search(view.of(s)))
    ]
    return Judged("full", "Brevet svarer på denne del.", named[0]) if named else verdict


_SHORT = 4  # words that may be a yes by themselves: "Kører på alle hylder"


def _counts(view: View, sentence: Sentence, quote: str, signs: Signs) -> bool:
    """Does a fragment give a number: a length where one is asked for, else any figure, a bare number, or a word for none or all?"""
    if LENGTH_ASKED.search(quote):
        return signs.figures(sentence, "duration", "age") > 0
    text = view.of(sentence)
    if OFTEN_ASKED.search(quote) and OFTEN.search(text):
        return True
    bare = _BARE_NUMBER.match(text)
    number = bare is not None and parse_number(bare["number"].lower().rstrip(".,")) is not None
    return (
        number or signs.figures(sentence, "count", "share", "ratio", "amount") > 0 or bool(NONE.search(text) or ALL.search(text))
    )
