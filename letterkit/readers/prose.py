"""Running text or a line that stands by itself (a heading, a label, a table's title)? Told by its words and its end. Pure text."""

from __future__ import annotations

import re

from letterkit.danish.sentences import split_sentences
from letterkit.readers.markers import ends_sentence
from letterkit.readers.names import is_contact

# Finite forms that are nothing else: no plural of a noun ("bruger", "arbejder"), no form that can stand before a noun ("behandlede sager").
FINITE = re.compile(
    r"har|havde|er|var|bliver|blev|kan|kunne|skal|skulle|vil|ville|må|måtte|bør|burde|får|fik|giver|gav|gør|gjorde|"
    r"går|gik|kommer|kom|står|stod|tager|tog|ligger|lå|vidste|ser|holder|holdt|finder|fandt|sker|skete|findes|fandtes|"
    r"steg|stiger|faldt|falder|viser|fremgår|udgør|udgjorde|svarer|svarede|mener|vurderer|forventer|oplyser|bemærker|"
    r"henviser|fremsender|sender|fulgte|dækker|gælder|gjaldt|omfatter|kræver|mangler|indeholder|behandler|modtog|"
    r"vedrører|fordeler|beskriver|bekræfter|beklager|takker|anvender|yder|ydede|tilbyder|tilbød|driver|drev|råder|"
    r"afventer|afgjorde|skrev|vedtog|foretog|foretager|indkom|begyndte|sluttede|lever|bor|boede|betaler|koster|"
    r"kostede|tilhører|afgiver|afgav|indgår|indgik|overgår|overgik|anmodede|rummer|beskæftiger|varetager|varetog|"
    r"opretholder|fastholder|fastholdt|bestod|består|deltog"
)
OPENS_CLAUSE = re.compile(r"der|som|hvor|at|hvis|når|om|hvorvidt|fordi|hvordan|hvornår|hvem|hvad|hvilken|hvilket|hvilke")
WORD = re.compile(r"[^\W\d_]+")
SUBJECT = re.compile(r"vi|jeg|der|det|de")
COUNTS_IN_BRACKETS = re.compile(
    r"\((?:[^\W\d_][^():;,\d]{0,60}\s\d[\d.]*(?:,\d+)?(?:\s?(?:pct\.|%))?(?:[,;]| og)?\s*){2,}\)"
)  # (bevilget: 296, afslag: 116)


def has_main_verb(text: str) -> bool:
    """A finite verb stands outside "der …", "som …", "hvor …".

    >>> has_main_verb("Kommunen har 40 pladser"), has_main_verb("Borgere, der har en plads")
    (True, False)
    """
    for number, match in enumerate(WORD.finditer(text)):
        word = match.group()
        if FINITE.fullmatch(word):
            return number > 0
        if OPENS_CLAUSE.fullmatch(word.lower()) and (number or not SUBJECT.fullmatch(word.lower())):
            return False
    return False


def is_sentence(text: str) -> bool:
    """Running text: several words with an end mark, most of them in lower case or a verb among them.

    A short one ("Vi har 412 sager.") counts when it opens with its subject and its verb and gives a number.
    """
    words = text.split()
    ended = ends_sentence(text)
    if len(words) >= 6:
        letters = WORD.findall(text)
        lower = sum(word[0].islower() for word in letters) >= 0.5 * max(len(letters), 1)
        long = len(words) > 25 or (len(words) > 9 and text.rstrip()[-1] == ",") or (len(words) > 14 and has_main_verb(text))
        return (lower and (ended or long)) or (ended and (has_main_verb(text) or COUNTS_IN_BRACKETS.search(text) is not None))
    first = WORD.findall(text)[:2]
    if not ended or len(first) < 2 or not any(map(str.isdigit, text)):
        return False
    return SUBJECT.fullmatch(first[0].lower()) is not None and FINITE.fullmatch(first[1]) is not None


def prose_beside_contact(text: str) -> bool:
    """One of several sentences is running text and names no address, telephone or opening hours."""
    sentences = [text[start:end] for start, end in split_sentences(text)]
    return len(sentences) > 1 and any(is_sentence(sentence) and not is_contact(sentence) for sentence in sentences)
