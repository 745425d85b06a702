"""Covering notes: a text that sends something else on, and says little itself."""

from __future__ import annotations

import re
from collections.abc import Iterable

from letterkit.danish.quantities import find_quantities
from letterkit.danish.sentences import split_sentences
from letterkit.readers.names import CLOSING, SALUTATION, is_contact
from letterkit.readers.prose import has_main_verb, is_sentence

FEW_WORDS = 25  # so many words of its own are still a note
# Something else comes with the text …
ATTACHED = re.compile(r"\bved(?:hæft|lagt|læg)|\b(?:hos|om)lagt\b|\bmedsend", re.IGNORECASE)
# … or is sent by it.
SENDS = re.compile(
    rf"{ATTACHED.pattern}|\bhermed\b.{{0,40}}\bsend|\b(?:frem|frem-|over)send|\bse(?:nder)?\b(?:\s\w+){{0,3}}\s(?:hermed|bilag|filen)\b|\bher\s+(?:følger|kommer|får)\b",
    re.IGNORECASE,
)
# What is said beside it, out of politeness or by the mail program.
COURTESY = re.compile(
    r"^(?:tak|mange\s+tak|vi\s+takker|god\s)|\bvelkom(?:men|ne)\s+til\b|\b(?:kontakt|ring|skriv)\b|\bhør(?:e)?\s+fra\b|\bbekræft\w*\s+modtag|\bmodtagelsen\b"
    r"|\bfortrolig|\bpersondata|\bpersonoplysning|\bdatabeskyttelse|\bprivatliv|\bslet\b|\bsikker\s+(?:e-?)?(?:post|mail)|\budskriv|\blæs\s+mere",
    re.IGNORECASE,
)
POINTS = re.compile(r"\s*[,(]\s*(?:se|jf\.?)\s.{0,40}\bved(?:hæft|lagt)[^,]*$", re.IGNORECASE)  # "…, se vedlagte oversigt."
NOT_HERE = "Teksten siger, at noget er vedhæftet; det ligger ikke i filen og er ikke læst. Bed om det, hvis det er selve svaret."


def names_attachment(texts: Iterable[str]) -> bool:
    return any(ATTACHED.search(text) for text in texts)


def is_cover(texts: Iterable[str]) -> bool:
    """Do the paragraphs send something else on, and state no figures and hardly anything of their own?

    >>> is_cover(["Kære Anne", "Hermed fremsendes kommunens svar på de 12 spørgsmål.", "Med venlig hilsen"])
    True
    >>> is_cover(["Hermed fremsendes svaret.", "Kommunen har 430 sager om hjælpemidler."])
    False
    """
    sends, words = False, 0
    for text in texts:
        if SALUTATION.match(text) or CLOSING.match(text) or (is_contact(text) and not is_sentence(text)):
            continue
        for start, end in split_sentences(text):
            sentence = POINTS.sub("", text[start:end])
            sends = sends or SENDS.search(text[start:end]) is not None
            if (
                not SENDS.search(sentence)
                and not COURTESY.search(sentence)
                and (is_sentence(sentence) or has_main_verb(sentence))
            ):
                words += len(sentence.split())
                if words >= FEW_WORDS or find_quantities(sentence):
                    return False
    return sends
