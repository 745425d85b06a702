"""Did a paper that was asked for come along ("Vedlæg den seneste rapport"): attached, sent, to come, refused, or is there none?"""

from __future__ import annotations

import re

from letterkit.extract.answer_grades import PUT_OFF, UNTOLD, AskedPart, Judged, best_sentence, in_its_words
from letterkit.extract.answer_pieces import touches
from letterkit.extract.answer_signs import Signs
from letterkit.extract.question_parts import SEND, SENT
from letterkit.extract.relevance import Relevance, content_words
from letterkit.extract.view import Sentence, View

PAPER_ASKED = re.compile(rf"\W*(?:og\s+)?(?:{SEND}|{SENT})", re.IGNORECASE)
_NONE = re.compile(
    r"\b(?:findes|eksisterer|foreligger|har|fører|ejer)\s+(?:(?:vi|der|\w+(?:en|et))\s+)?(?:\w+\s+){0,2}?(?:ikke(?!\s+(?:endnu|nået))|ingen)\b|\ber\s+(?:der\s+)?(?:aldrig|ikke)\s+(?:\w+\s+)?(?:lavet|udarbejdet|skrevet|målt|foretaget)\b",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"\b(?:ikke|hverken|næppe)\s+(?:\w+\s+){0,3}?(?:udlever\w*|videregiv\w*|offentlig\w*|frigiv\w*|udsend\w*|send(?:e|es|t)\b|vedlæg\w*|vedlagt|fra\s+os|ud\s+af\s+huset)|\b(?:udlever\w*|udlånes|videregiv\w*|offentliggøres|forlader|sender)\s+(?:(?:vi|den|det|dem|huset)\s+){0,2}ikke\b|\bfor\s+os\s+selv\b|\bforretningshemmelighed\w*|\banses?\s+for\s+intern\w*",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\beftersend\w*|\b(?:send(?:er|es)|sendt|fremsend\w*|får|kommer|modtager|følger|levere[rs]|foreligger|lukkes?t?|færdig\w*|klar)\b[^.;]*\b(?:inden|senest|når|så\s+snart|først|i\s+løbet|efter\s+\w*ferie\w*|i\s+(?:midten|begyndelsen|slutningen)|i\s+(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)|den\s+\d)",
    re.IGNORECASE,
)
_HERE = re.compile(
    r"\b(?:ved|med|ind|frem|over|til)lagt\w*|\bved(?:lægges|hæft\w*)|\bmedsend\w*|\bfølger\s+(?:her)?med\b|\b(?:som|i|se|jf\.?|er|på)\s+bilag\b|\bbilag\s+(?:\d|[A-H]\b)|\bbilagt|\bligger\s+(?:\w+\s+)?(?:bag|i\s+kuverten|ved|i\s+mappen|her)\b|\bhæftet\s+(?:på|ved)|\b(?:af|frem|over|ind|til)?sendt\b|\bkan\s+(?:hentes|læses|findes|ses)\s+på\b|\bfik\s+(?:du|I|De|\w+(?:en|et))\b",
    re.IGNORECASE,
)


_ASKING = re.compile(
    r"(?:vedlæg|vedhæft|med|frem|over|ind|til)?(?:send|lagt|sendt|lægge|hæftet|sendes)\w*|bedes|seneste|gældende|kopi\w*|vedlæg\w*"
)


def _is_of(word: str, other: str) -> bool:
    """One word, or the paper in a longer one: "rapport", "laboratorierapporten"."""
    return touches(word, other) > 0.5 or (len(word) > 4 and word in other)


def judge_paper(view: View, asked: AskedPart, weights: Relevance, signs: Signs) -> Judged:
    """What the letter says of the paper: with it, there is none (and so nothing to send), later, refused, or nothing."""
    words = content_words(
        asked.part.quote.split(",")[0], weights.skip
    )  # "… rapport fra det laboratorium, der kontrollerer vandet"
    words = [word for word in words if not _ASKING.fullmatch(word)]
    about = asked.place.sentences
    if not asked.place.anchored:
        about = [s for s in signs.told if any(_is_of(word, other) for word in words for other in content_words(view.of(s)))]
    if not about:
        return Judged("none", "Der er ikke fundet et svar på denne del af spørgsmålet.")
    spoken = [s for s in about if any(words.search(view.of(s)) for words in (_NONE, _REFUSED, _LATER, _HERE))]
    first = best_sentence(view, words, spoken or about, weights)[1]
    if first is None:
        return Judged("none", "Der er ikke fundet et svar på denne del af spørgsmålet.")
    said = about if asked.place.anchored else [first, *_behind(view, first, signs)]

    def saying(words: re.Pattern[str]) -> Sentence | None:
        return next((s for s in said if words.search(view.of(s))), None)

    if (refused := saying(_REFUSED)) is not None:
        return in_its_words("none", UNTOLD, view, refused)
    if (lacking := saying(_NONE)) is not None:
        return in_its_words("full", "Bortfalder", view, lacking)
    if (late := saying(_LATER) or next((s for s in said if signs.postponed(s)), None)) is not None:
        return in_its_words("none", PUT_OFF, view, late)
    if (here := saying(_HERE)) is not None:
        return Judged("full", "Brevet siger, hvor det er vedlagt eller sendt.", here)
    return in_its_words("none", "Brevet siger ikke, at det er vedlagt", view, first)


def _behind(view: View, sentence: Sentence, signs: Signs) -> list[Sentence]:
    """The sentence behind in the same paragraph, where it goes on with a word for the paper: "I får den i april"."""
    behind = next((s for s in signs.told if s.block == sentence.block and s.index == sentence.index + 1), None)
    goes_on = behind is not None and re.search(r"\b(?:den|det|dem|de)\b", view.of(behind), re.IGNORECASE)
    return [behind] if behind is not None and goes_on else []
