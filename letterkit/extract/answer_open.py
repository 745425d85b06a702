"""Status, means, whose it is, and all else that no single sign answers."""

from __future__ import annotations

import re

from letterkit.extract.answer_counts import own_words
from letterkit.extract.answer_evasions import (
    CONSIDERED,
)
from letterkit.extract.answer_grades import ELSEWHERE, TOUCHES, YEAR, AskedPart, Judged, best_sentence, in_its_words
from letterkit.extract.answer_pieces import speaks_of
from letterkit.extract.answer_signs import (
    BY_MEANS,
    EVERYBODY,
    GROUNDS,
    GROUNDS_ASKED,
    IMAGINED,
    IT_IS,
    MEANS_ASKED,
    NAMED_ASKED,
    NEGATION,
    NO_ONE,
    NOTHING,
    PLANS_ASKED,
    SAID_OF_THEM,
    SOMEBODY,
    TREND,
    WHO_ASKED,
    WHO_FIRST,
    WHOSE_ASKED,
    Signs,
)
from letterkit.extract.relevance import Relevance, alike, content_words
from letterkit.extract.view import Sentence, View


def judge_whose(view: View, asked: AskedPart, weights: Relevance, signs: Signs) -> Judged | None:
    """Who pays, whose is the responsibility: answered only where a word of paying or of duty stands; which subject, which class: only where
    one is named. None where nothing of the kind is asked."""
    if (named := next((words for question, words in NAMED_ASKED if question.search(asked.part.quote)), None)) is not None:
        near = asked.after | {s.block for s in signs.told if s.index in asked.used}
        here = asked.place.sentences if asked.place.anchored else signs.told
        here = [
            s
            for s in here
            if named.search(view.of(s)) and (not signs.soft(s) or weights.of(asked.words, view.of(s)) >= ELSEWHERE)
        ]
        if not asked.place.anchored:
            here = [s for s in here if s.block in near or weights.of(asked.words, view.of(s)) > 0]
        if here:
            return Judged("full", "Brevet svarer på denne del.", best_sentence(view, asked.words, here, weights)[1])
        return Judged("none", "Der er ikke fundet et svar på denne del af spørgsmålet.")
    if GROUNDS_ASKED.search(asked.part.quote) and asked.part is not asked.question.parts[0]:
        told = asked.place.sentences
        grounds = [s for s in told if GROUNDS.search(view.of(s)) and not _EMPTY_GROUNDS.search(view.of(s))]
        if grounds:
            return Judged("full", "Brevet svarer på denne del.", best_sentence(view, asked.words, grounds, weights)[1])
        if not any(s.index not in asked.used and not signs.soft(s) and not NO_ONE.search(view.of(s)) for s in told):
            return Judged("none", "Der er ikke fundet et svar på denne del af spørgsmålet.")
    if _EFFECT_OF_IT.search(asked.part.quote) and asked.used and not asked.place.named:
        near = {s.block for s in signs.told if s.index in asked.used}
        felt = [s for s in signs.told if _EFFECT.search(view.of(s)) and not signs.soft(s) and not signs.unknown(s)]
        felt = [s for s in felt if s.block in near or weights.of(asked.words, view.of(s)) >= ELSEWHERE]
        if not felt:
            return Judged("none", "Der er ikke fundet et svar på denne del af spørgsmålet.")
        return Judged("full", "Brevet svarer på denne del.", best_sentence(view, asked.words, felt, weights)[1])
    said = next((words for question, words in WHOSE_ASKED if question.search(asked.part.quote)), None)
    if said is None:
        return _judge_who(view, asked, weights, signs) if WHO_ASKED.search(asked.part.quote) else None
    firsts = [
        s
        for s in (asked.place.sentences if asked.place.anchored else signs.told)
        if _BY_WHOM.search(asked.part.quote)
        and (found := WHO_FIRST.search(view.of(s)))
        and (found.group()[:3].lower() == "det" or not weights.of(asked.words, found.group()))
    ]
    if not asked.place.anchored:
        firsts = [
            s
            for s in firsts
            if _CLEFT.match(view.of(s)) and s.start not in asked.told and not is_of_another(view, asked, s, weights)
        ]
    here = [
        s
        for s in asked.place.sentences
        if said.search(view.of(s)) or (IT_IS.search(view.of(s)) and (asked.place.anchored or SOMEBODY.search(view.of(s))))
    ]
    here += [s for s in firsts if s not in here]
    beside = {s.block for s in signs.told if s.index in asked.used}  # "hvad har det kostet, og hvem har betalt?"
    here = here or [
        s for s in signs.told if said.search(view.of(s)) and (weights.of(asked.words, view.of(s)) > 0 or s.block in beside)
    ]
    named_nobody = [s for s in here if NO_ONE.search(view.of(s))]
    here = [s for s in here if s not in named_nobody]
    if named_nobody and not here:
        return in_its_words("none", "Brevet svarer kun i almindelige vendinger", view, named_nobody[0])
    if here:
        return Judged("full", "Brevet svarer på denne del.", best_sentence(view, asked.words, here, weights)[1])
    if said is WHOSE_ASKED[0][1]:  # who pays: no firm that only bids
        return Judged("none", "Der er ikke fundet et svar på denne del af spørgsmålet.")
    return _judge_who(view, asked, weights, signs)


def _judge_who(view: View, asked: AskedPart, weights: Relevance, signs: Signs) -> Judged:
    """Who does it: a sentence that names somebody and speaks of the matter, best in the question's own place."""
    near = asked.near | {s.block for s in signs.told if s.index in asked.used}
    inside = asked.place.sentences if asked.place.anchored else signs.told
    named = [s for s in inside if SOMEBODY.search(view.of(s)) and not EVERYBODY.search(view.of(s)) and not signs.soft(s)]

    def fit(sentence: Sentence) -> float:
        text = view.of(sentence)
        own = 0.5 * (sentence in asked.place.sentences and not asked.place.leftover) + 0.2 * (sentence.block in near)
        other = 0.5 * (sentence.start in asked.told)
        return speaks_of(asked.words, text) + weights.of(asked.words, text) + own + 0.3 * bool(_IS_WHO.search(text)) - other

    best = max(named, key=fit, default=None)
    if best is None or fit(best) < 0.5:
        return Judged("none", "Der er ikke fundet et svar på denne del af spørgsmålet.")
    return Judged("full", "Brevet svarer på denne del.", best)


# "… og hvilken virkning har det haft?": what came of it, better, worse or no other.
_EFFECT_OF_IT = re.compile(
    r"\bhvilke[nt]?\s+(?:\w+\s+)?(?:virkning|effekt|betydning|konsekvens|resultat)(?:er)?\s+(?:har|havde|fik|gav)\s+(?:det|de|den|dette|disse|ordningen|indsatsen|tiltagene)\b",
    re.IGNORECASE,
)
_EFFECT = re.compile(
    r"\b(?:\w*(?:virkning|virke[rt]|effekt|betyd|konsekvens|resultat|ændr|forbedr|forværr|bedre|dårligere|hjulpet|hjælper|gavn|mærkbar)\w*|før(?:t|te|er)\s+til|medfør\w*|mere|mindre|flere|færre|hurtigere|langsommere|sjældnere|oftere|steget|faldet|faldt|steg|øget|reduceret|nedbragt|halveret|fordoblet|lavere|højere|uændret|holdt\s+op)\b",
    re.IGNORECASE,
)
_IS_WHO = re.compile(r"\b(?:det\s+er|er\s+det|det\s+bliver|det\s+var)\s+[^.;]{2,60}?,?\s+(?:der|som)\s", re.IGNORECASE)
_CLEFT = re.compile(r"\W*Det\s+(?:er|var)\s+(?:[A-ZÆØÅ]\w+|vores|vor|min|\w+en\b|den\s+\w+)[^.;]*,?\s+(?:der|som)\s")
_BY_WHOM = re.compile(r"\bhvem\b", re.IGNORECASE)
_EMPTY_GROUNDS = re.compile(
    r"\b(?:gældende|sædvanlig|almindelig|vanlig)\w*\s+(?:praksis|procedure\w*|regler|retningslinjer)\b", re.IGNORECASE
)
_HOW = re.compile(r"\W*(?:og\s+)?(?:hvordan|hvorledes|på\s+hvilken\s+måde)\b", re.IGNORECASE)
_OF_COURSE = re.compile(
    r"naturlig\w*|selvsagt|selvfølgelig\w*|klart|tydeligt|generelt|meget|negativt|positivt|betydeligt|væsentligt|løbende"
)


def _says_only_that(view: View, asked: AskedPart, sentence: Sentence, weights: Relevance) -> bool:
    """ "Hvordan påvirker det driften?" "… og det påvirker naturligt driften.": that it does, not how."""
    if not _HOW.match(asked.part.quote) or asked.place.anchored or view.quantities(sentence):
        return False
    clauses = [c for c in re.split(r"[,;:]|\bog\b", view.of(sentence)) if weights.of(asked.words, c) >= 0.5]
    if len(clauses) != 1 or not view.of(sentence).rstrip(" .").endswith(clauses[0].strip(" .")):
        return False
    added = [word for word in content_words(clauses[0], weights.skip) if weights.of([word], asked.part.quote) == 0]
    return bool(added) and all(_OF_COURSE.fullmatch(word) for word in added)


_IT = re.compile(r"\b(?:det|dette|den|de|dem|disse|her|heraf|herom|hertil)\b", re.IGNORECASE)
_AND_IT = re.compile(r",\s+og\s+(?:det|dette|den|de)\s", re.IGNORECASE)
_WHICH = re.compile(r"\W*(?:og\s+)?hvilke[nt]?\b", re.IGNORECASE)


def _of_the_part(view: View, asked: AskedPart, sentence: Sentence, weights: Relevance) -> bool:
    """Does a sentence that no anchor names have a word of the part's own, or a pronoun for what the sentence before it says of the matter?
    Words of its own (of "the oldest": "over 80 år") may answer too, where they are not those of another question."""
    own = [word for word in own_words(asked, weights) if not any(alike(word, other) for other in asked.others)]
    own = own or own_words(asked, weights) or asked.words
    if not own or weights.of(own, view.of(sentence)) > 0 or _BARE_HOW.match(asked.part.quote):
        return True
    if _WHICH.match(asked.part.quote) and weights.of(asked.words, view.of(sentence)) > 0:
        return False  # "Hvilke vandløb vil I oprense?" "Vandløbene passes efter regulativet."
    if _AND_IT.search(view.of(sentence)) and weights.of(asked.words, view.of(sentence)) > 0:
        return True
    before = [s for s in view.own if s.block == sentence.block and s.index < sentence.index]
    if before and _IT.search(view.of(sentence)) and weights.of(asked.words, view.of(before[-1])) > 0:
        return True
    return not is_of_another(view, asked, sentence, weights)


_UNITS = frozenset({"uge", "uger", "time", "timer", "kroner", "procent", "pct", "kilometer"})


def is_of_another(view: View, asked: AskedPart, sentence: Sentence, weights: Relevance) -> bool:
    """Does a sentence speak of what only the letter's other questions, or the open parts before, ask about, or has it answered a part?"""
    before = asked.question.parts[: asked.question.parts.index(asked.part)]
    if before and not asked.used:  # "Prisen følger takstbladet" leaves open what a place costs, and how a rebate is given
        known = content_words(" ".join(part.quote for part in before), weights.skip)
        if weights.of(known, view.of(sentence)) > 0:
            return True
    theirs = [word for word in asked.others if word not in _UNITS and not any(alike(word, other) for other in asked.words)]
    return (
        sentence.index in asked.used
        or sentence.start in asked.told
        or any(alike(word, other) for word in content_words(view.of(sentence), weights.skip) for other in theirs)
    )


def for_later_part(view: View, asked: AskedPart, sentences: list[Sentence], weights: Relevance) -> list[Sentence]:
    """For the second part of a question: sentences that speak of it, or at least are not those that answered the first."""
    if not asked.used or not sentences:
        return sentences
    own = own_words(asked, weights)
    about = [s for s in sentences if own and weights.of(own, view.of(s)) > 0]
    if about:
        return about
    known = content_words(" ".join(part.quote for part in asked.question.parts if part.quote != asked.part.quote), weights.skip)

    def says_more(sentence: Sentence) -> bool:
        """ "Fire, hvoraf ingen har haft betydning"; "to haller, hvoraf den ene er isoleret" says no more than whether they are."""
        if _BARE_HOW.match(asked.part.quote):  # "Er de advaret, og i givet fald hvordan?" "Der blev sat skilte op på molen."
            said = content_words(view.of(sentence), weights.skip)
            return sum(weights.of([word], asked.question.quote) == 0 for word in said) > 2
        of_them = SAID_OF_THEM.search(view.of(sentence))
        return of_them is not None and weights.of(known, view.of(sentence)[of_them.end() :]) == 0

    return [s for s in sentences if s.index not in asked.used or says_more(s)]


_BARE_HOW = re.compile(r"\W*(?:og\s+)?(?:i\s+(?:givet|så)\s+fald\s+|hvis\s+ja,?\s+)?(?:hvordan|hvorledes)\W*$", re.IGNORECASE)
_FURTHER = re.compile(r"\b(?:endvidere|desuden|ligeledes|herudover|derudover|også|tillige)\b", re.IGNORECASE)


def _evaded(view: View, asked: AskedPart, here: list[Sentence], weights: Relevance, signs: Signs) -> Sentence | None:
    """The sentence that speaks most of what is asked, where it says nothing: what an earlier paragraph does is then of something else."""
    soft = [s for s in signs.told if signs.soft(s) or signs.unknown(s)]
    most, sentence = best_sentence(view, asked.words, soft, weights)
    least, other = best_sentence(view, asked.words, here, weights)
    if sentence is None or other is None or most < ELSEWHERE or most < least or other.block >= sentence.block:
        return None
    if _FURTHER.search(view.of(sentence)):
        return None  # "Vi er endvidere opmærksomme på …": said besides what was done
    return sentence


_MOST = re.compile(r"\b(?:størst|bedst|mindst|hyppigst|vigtigst|tungest)\w*\s+(?P<what>[\wæøå]{5,})", re.IGNORECASE)
_AT_WHICH = re.compile(r"\b(?P<when>før|efter|inden|under|ved)\s+(?:[\wæøå]+\s+){0,2}?(?P<what>[\wæøå]{4,})\W*$", re.IGNORECASE)
_OPENS_WITH = re.compile(
    r"\W*(?P<when>før|efter|inden|under|ved)\s+(?:[\wæøå]+\s+){0,2}?(?P<what>[\wæøå]{4,})\s+[\wæøå]+", re.IGNORECASE
)


def _said_alike(view: View, asked: AskedPart, signs: Signs) -> Sentence | None:
    """The sentence that takes up the point of the question: "Størst virkning har vikarkorpset", "Før første dykning får eleven …"."""
    most, when = _MOST.search(asked.part.quote), _AT_WHICH.search(asked.part.quote)
    for sentence in asked.place.sentences if asked.place.anchored else signs.told:
        text = view.of(sentence)
        if signs.unknown(sentence) or signs.soft(sentence) or sentence.start in asked.told or CONSIDERED.search(text):
            continue
        said, opens = _MOST.search(text), _OPENS_WITH.match(text)
        if (
            most
            and said
            and alike(most["what"].lower(), said["what"].lower())
            and most.group()[:5].lower() == said.group()[:5].lower()
        ):
            return sentence
        if (
            when
            and opens
            and when["when"].lower() == opens["when"].lower()
            and alike(when["what"].lower(), opens["what"].lower())
        ):
            return sentence
    return None


def judge_open(view: View, asked: AskedPart, weights: Relevance, signs: Signs) -> Judged:
    """Status, means, and all that no single sign answers."""
    place, quote = asked.place, asked.part.quote
    means = bool(MEANS_ASKED.search(quote)) and asked.part.kind == "other"
    if (named := _said_alike(view, asked, signs)) is not None:
        return Judged("full", "Brevet svarer på denne del.", named)
    imagined = IMAGINED.search(quote)
    case = content_words(imagined.group("case"), weights.skip) if imagined else []

    def fits(sentence: Sentence) -> bool:
        if (
            signs.soft(sentence)
            or signs.assumed(sentence)
            or (CONSIDERED.search(view.of(sentence)) and not CONSIDERED.search(quote) and not PLANS_ASKED.search(quote))
        ):
            return False
        if place.leftover and not (signs.act(sentence) or view.quantities(sentence) or TREND.search(view.of(sentence))):
            return False
        if means:
            told = sentence.start in asked.told and bool(view.quantities(sentence))  # the figure of another question
            if told and not place.anchored and not weights.of(asked.words, view.of(sentence)):
                return False
            # "Hvad gør kommunen, hvis hjemmet lukker?" "Hjemmet lukker ikke."
            denied = bool(case and NEGATION.search(view.of(sentence)) and weights.of(case, view.of(sentence)) > 0)
            return bool(denied or NOTHING.search(view.of(sentence))) or (
                signs.act(sentence) and (sentence.index not in asked.used or bool(BY_MEANS.search(view.of(sentence))))
            )
        return not signs.unknown(sentence)

    if asked.part.kind == "status" and not place.anchored:
        years = YEAR.findall(quote)  # "siden 2023": "I 2023 lå vi på 121 kr., så den er steget med 18 kr."
        grown = [s for s in signs.told if s.block in asked.near and TREND.search(view.of(s)) and view.quantities(s)]
        if (since := next((s for s in grown if any(year in view.of(s) for year in years)), None)) is not None:
            return Judged("full", "Brevet svarer på denne del.", since)
    empty = next((s for s in place.sentences if _says_only_that(view, asked, s, weights)), None)
    if empty is not None and not any(s is not empty and weights.of(asked.words, view.of(s)) > 0 for s in place.sentences):
        return in_its_words("half", "Brevet svarer kun i almindelige vendinger", view, empty)
    here = for_later_part(view, asked, [sentence for sentence in place.sentences if fits(sentence)], weights)
    said = " ".join(view.of(sentence) for sentence in place.sentences)
    if not place.anchored and not means and weights.of(asked.words, said) > 0 and asked.only_topic(said, weights, 3):
        here = []  # what stands there speaks of the matter of all the questions, and of nothing that this one asks
    if not place.anchored and not means:
        here = [sentence for sentence in here if _of_the_part(view, asked, sentence, weights)]
    evaded = _evaded(view, asked, here, weights, signs) if means and not place.anchored else None
    if evaded is not None:
        return in_its_words("none", "Brevet svarer kun i almindelige vendinger", view, evaded)
    if here and (place.anchored or not means or any(weights.of(asked.words, view.of(s)) > 0 for s in here) or place.sentences):
        if asked.part.kind == "status":
            trend = [s for s in here if TREND.search(view.of(s)) or signs.act(s) or view.quantities(s)]
            here = trend or here
        return Judged("full", "Brevet svarer på denne del.", best_sentence(view, asked.words, here, weights)[1])
    score, sentence = best_sentence(
        view, asked.words, for_later_part(view, asked, [s for s in signs.told if fits(s)], weights), weights
    )
    if (
        sentence is not None
        and score >= ELSEWHERE
        and (
            place.anchored
            or means
            or (not asked.only_topic(view.of(sentence), weights, 3) and _of_the_part(view, asked, sentence, weights))
        )
    ):
        return Judged("full", "Brevet svarer på denne del.", sentence)
    if means and not place.anchored and asked.near:  # in its turn, in words of its own, in a paragraph that answers nothing else
        claimed = {s.block for s in signs.told if s.start in asked.told}
        turn = [s for s in signs.told if s.block > max(asked.near) and s.block not in claimed and fits(s)]
        if turn and not is_of_another(view, asked, turn[0], weights):
            return Judged("full", "Brevet svarer på denne del.", turn[0])
    if _HOW.match(quote):  # told in words of its own: the reader finds it, and asks for nothing that stands there
        own = [s for s in place.sentences or signs.told if not (signs.soft(s) or signs.unknown(s) or s.start in asked.told)]
        words = [word for word in asked.words if not any(alike(word, other) for other in asked.others)]
        score, sentence = best_sentence(view, words, own, weights)
        if sentence is None or score < TOUCHES:  # what is done, in the words that the other questions have too
            score, sentence = best_sentence(view, asked.words, [s for s in own if signs.act(s)], weights)
        if sentence is not None and score >= TOUCHES:
            return Judged("full", "Brevet svarer på denne del.", sentence)
    if place.sentences and means and not all(signs.soft(s) or signs.unknown(s) for s in place.sentences):
        return Judged("none", "Der er ikke fundet en handling eller et tiltag, der svarer på denne del.")
    if place.sentences:
        return in_its_words("none", "Brevet svarer kun i almindelige vendinger", view, place.sentences[0])
    return Judged("none", "Der er ikke fundet et svar på denne del af spørgsmålet.")
