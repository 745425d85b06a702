"""Is a "how many" answered: by a number of the very thing, and by no number that answers another "how many" already."""

from __future__ import annotations

import re

from letterkit.extract.answer_evasions import PLAIN_NO
from letterkit.extract.answer_grades import TOUCHES, AskedPart, Judged, typed
from letterkit.extract.answer_signs import (
    ALL,
    EXTENT,
    EXTENT_ASKED,
    LENGTH_ASKED,
    NONE,
    OFTEN,
    SHARE_ASKED,
    VAGUE_AMOUNT,
    Signs,
)
from letterkit.extract.relevance import Relevance, alike, content_words
from letterkit.extract.view import Sentence, View

# "hvor mange af dem", "hvor mange over seks måneder": a part of what was counted before
_OF_THEM_OVER = re.compile(
    r"\bhvor\s+(?:mange|stor\s+en\s+(?:del|andel))\b.*?\b(?:(?:af|blandt)\s+(?:dem|disse|de\b|[\wæøå]+(?:erne|ene|ne))|(?:mere\s+end|over|under|mindst|længere\s+end|højst)\s+\S+)",
    re.IGNORECASE | re.DOTALL,
)
# "hvor mange af toiletterne er åbne hele døgnet": of whom, and what is asked of them
_MEMBERS = re.compile(
    r"\bhvor\s+mange\s+(?:af|blandt)\s+(?:de\s+)?(?P<members>(?:[\wæøå]+\s+){0,2}?[\wæøå]{3,}(?:erne|ene|ne|er))\b.*?\b(?:er|har|havde|var|blev|bliver|får|fik|kan|skal|der)\s+(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
# "… og hvor mange af dem der blev aflyst", asked as a question of its own
_OF_THOSE = re.compile(
    r"\W*(?:og\s+)?hvor\s+mange\s+(?:af|blandt)\s+(?:dem|disse)\b(?:\s+(?:der|som))?\s+(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
_POINTS = re.compile(
    r"\b(?:af\s+(?:dem|disse)|heraf|hvoraf|deraf|resten)\b|(?:^\W*|,\s+(?:og\s+)?)(?:Svar:\s*)?(?:(?:alle|samtlige|ingen)\s+(?:af|er|har|blev|var|fik)|(?:\d{1,2}[.)]\s+)?(?:\d[\d.]*|én|ét|en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|halvdelen)\s+af\s|begge|de|disse|kun|det\s+gælder)\b",
    re.IGNORECASE,
)


def _of_the_members(quote: str, weights: Relevance) -> list[str]:
    """What is asked of some of them: the words behind "hvor mange af toiletterne"."""
    asked = _MEMBERS.search(quote) or _OF_THOSE.match(quote)
    return content_words(asked.group("rest"), weights.skip) if asked else []


def _only_the_whole(text: str, later: bool, own: list[str], asked: AskedPart, weights: Relevance, *, short: bool) -> bool:
    """Does a sentence count, or tell of, the whole alone ("Vi har 24 toiletter"), where a part of it was asked for by words of its own?"""
    if (
        weights.of(own, text) > 0
        or (ALL.search(text) and _opposite(own, text))
        or _POINTS.search(text)
        or (short and len(text.split()) < 6)
    ):
        return False
    members = [word for word in asked.words if word not in own]
    return later or weights.of(members, text) > 0


_NIGHT = re.compile(r"(?:nat|aften|morgen|weekend|lørdag|søndag|helligdag|dagtime|hverdag|sommer|vinter|forår|efterår)\w*")
_SAYS_WHEN = re.compile(
    r"\w*(?:nat|nætter|aften|morgen|weekend|lørdag|søndag|helligdag|dagtime|hverdag|mørk|lukketid|åbningstid|døgn|sommer|vinter|forår|efterår|solnedgang|sæson|klokke)\w*|\bkl\.|\bom\s+dagen\b",
    re.IGNORECASE,
)
_OTHER_KIND = re.compile(
    r"\b(?:\d+|\w+)\s+(?:\w+\s+)?(?:for|til|fra|med|i|hos|ved|på|gjaldt)\s+(?:de\s+|den\s+|et\s+|en\s+)?[\wæøå]{4,}|\bvar\s+\w{4,}",
    re.IGNORECASE,
)


def another_time(own: list[str], text: str) -> bool:
    """ "Hvor mange af dem skete om natten?" "9 af dem var i garager.": counted by something else than the time asked for."""
    return any(map(_NIGHT.fullmatch, own)) and not _SAYS_WHEN.search(text) and _OTHER_KIND.search(text) is not None


def _opposite(words: list[str], text: str) -> bool:
    """Does a text say the contrary of one of the words: "besat" of "ubesatte", "optaget" of "ledige"?"""
    said = content_words(text)
    plain = [word[1:] for word in words if word.startswith("u") and len(word) > 5]
    plain += (
        ["besat", "optaget", "fyldt", "bemandet"] if any(re.fullmatch(r"ledige?|vakante?|tomme?", word) for word in words) else []
    )
    return any(alike(word, other) or other[:5] == word[:5] for word in plain for other in said)


# "Det er altså kun elevhuset Vega, der ligger for højt.": one, by its name
_ONE_NAMED = re.compile(
    r"\b(?:er|var|gælder|drejer\s+sig\s+om)\s+(?:\w+\s+)?kun\s+\w{4,}(?:et|en)\b(?:\s+[A-ZÆØÅ]\w+)?,\s+(?:der|som)\b"
)
_SORRY = re.compile(r"\W*(?:Vi|Jeg|Det)\s+(?:må\s+|skal\s+)?(?:\w+\s+)?beklage[rs]?\b")


MEAN = re.compile(r"\b(?:gennemsnit\w*|i\s+snit|middel\w*|median\w*|typisk|normalt|som\s+regel)\b", re.IGNORECASE)
_GAP_ASKED = re.compile(
    r"\bhvor\s+(?:stor|lille)\s+(?:er\s+|var\s+|en\s+)?(?:\w+\s+)?(?:forskel|afstand|spredning|variation)\w*\b", re.IGNORECASE
)
_GAP = re.compile(
    r"\b(?:forskel\w*|afstand\w*|spredning\w*|spænd\w*|varier\w*|sving\w*|mellem|højest\w*|lavest\w*|størst\w*|mindste|længst\w*|kortest\w*|point\w*|procentpoint|adskil\w*|skiller|fra\s+[^.;]*\btil)\b",
    re.IGNORECASE,
)


def own_words(asked: AskedPart, weights: Relevance) -> list[str]:
    """The words of a part that the parts before do not have."""
    before = asked.question.parts[: asked.question.parts.index(asked.part)]
    known = content_words(" ".join(part.quote for part in before), weights.skip)
    return [word for word in content_words(asked.part.quote, weights.skip) if not any(alike(word, other) for other in known)]


def judge_count(view: View, asked: AskedPart, weights: Relevance, signs: Signs) -> Judged:
    """How many: a number of the thing asked for, one for each "how many"; a part of what was counted needs words of its own."""
    quote = asked.part.quote
    counts = [part for part in asked.question.parts if part.kind == "count"]
    later = len(counts) > 1 and asked.part is not counts[0]
    own = own_words(asked, weights) if later and _OF_THEM_OVER.search(quote) else _of_the_members(quote, weights)
    those = not later and _OF_THOSE.match(quote) is not None
    if those:  # what the other questions speak of too is the whole
        own = [word for word in own if not any(alike(word, other) for other in asked.others)] or own
    own = [] if LENGTH_ASKED.search(quote) else own

    def fits(sentence: Sentence) -> bool:
        # "hvor stor en andel udgør de af borgerne over 15 år?": a share says of what it is
        shared = SHARE_ASKED.search(quote) is not None and signs.figures(sentence, "share", "ratio") > 0
        if (
            own
            and not shared
            and (
                another_time(own, view.of(sentence))
                or _only_the_whole(view.of(sentence), later or those, own, asked, weights, short=sentence.start not in asked.told)
            )
        ):
            return False
        if later and PLAIN_NO.search(view.of(sentence)) and not signs.unknown(sentence) and SHARE_ASKED.search(quote):
            return weights.of(own_words(asked, weights), view.of(sentence)) > 0  # "Vi bruger ikke saltlage"
        if _SORRY.match(view.of(sentence)) and not weights.of(asked.words, view.of(sentence)):
            return False  # "Vi beklager, at svaret kommer i to bidder"
        if _GAP_ASKED.search(quote) and not _GAP.search(view.of(sentence)) and not asked.place.named:
            return False  # "hvor stor er forskellen mellem den højeste og den laveste?"
        if (
            LENGTH_ASKED.search(quote)
            and asked.place.leftover
            and not weights.of(asked.words, view.of(sentence))
            and not MEAN.search(view.of(sentence))
        ):
            return False  # "lån over 30 år", where nothing speaks of how long a repair takes
        told = 0 if asked.place.anchored else asked.told[sentence.start]
        if (
            told >= signs.figures(sentence, "count", "ratio", "amount", "duration")
            and told
            and asked.only_topic(view.of(sentence), weights)
        ):
            return False  # "93 fulgte undervisning" answered another "how many", and says nothing of who passed
        if later and asked.spent[sentence.index] and not signs.says_more(sentence, asked.spent[sentence.index]):
            return False  # the one figure there has answered the "how many" before
        return signs.count(sentence, quote) and not _extent_of_another(sentence)

    def _extent_of_another(sentence: Sentence) -> bool:
        """ "i hvilket omfang": a word of extent ("altid") counts in the clause that speaks of the matter."""
        if asked.place.anchored or not EXTENT_ASKED.search(quote) or view.quantities(sentence):
            return False
        clauses = re.split(r"[,;]|\bog\b", view.of(sentence))
        return not any(
            weights.of(asked.words, c) > 0 and (EXTENT.search(c) or OFTEN.search(c) or ALL.search(c) or NONE.search(c))
            for c in clauses
        )

    verdict = typed(view, asked, weights, signs, fits, "Brevet giver et tal.")
    if verdict.grade == "none" and not asked.place.anchored:
        only = [s for s in signs.told if s.block in asked.near and s.start not in asked.told and _ONE_NAMED.search(view.of(s))]
        if only:
            return Judged("full", "Brevet nævner den eneste.", only[0])
    if verdict.grade == "none":
        vague = [
            s for s in asked.place.sentences if VAGUE_AMOUNT.search(view.of(s)) and weights.of(asked.words, view.of(s)) >= TOUCHES
        ]
        counted = [s for s in asked.place.sentences if signs.figures(s, "count", "share", "amount")]
        if vague or counted:
            return Judged("half", "Der er ikke fundet det tal, der spørges om.", (vague or counted)[0])
        return verdict
    return verdict
