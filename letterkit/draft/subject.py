"""What a letter is about: the subject lines of the request and of the answer, fit to stand over our own letter."""

from __future__ import annotations

import re

from letterkit.case import Case
from letterkit.draft.lexicon import small_start, tidy
from letterkit.finding import Analysis, LetterInfo

_LETTER = "(?:mail|e-mail|brev|henvendelse|forespørgsel|anmodning|skrivelse)"
_SUBJECT = re.compile(
    r"(?:(?P<kind>redegørelse|opfølgende redegørelse|svar|besvarelse|udtalelse|handlingsplan|statusredegørelse|status)\b)\s*(?P<rest>(?:om|for|vedr\.|vedrørende|på|over)\b.+)?",
    re.IGNORECASE,
)


# What only the sender can write above a letter: "Deres brev af 2. maj 2006, j.nr. 330-41", "Om fravær og frafald hos os".
_OWN_TO_SENDER = re.compile(
    r"(?:Deres|Jeres|Din|Dit)\b|(?:.+ )?(?:os|vi|vores|vor|vort|vore|jeg|mig|min|mit|mine)\b", re.IGNORECASE
)
# "Deres mail af 29/4 2013 om vandtab": the sender speaks of our letter; what it is about follows.
_OUR_LETTER = re.compile(
    rf"(?:(?P<answer>.*?\b(?:svar|besvarelse|redegørelse)) (?:på|til) )?(?:Deres|Jeres|Dit|Din|Ministeriets|Ministerens|Styrelsens) {_LETTER}"
    r"(?: af .{4,20}?)? (?:om|vedr\.|vedrørende) (?P<rest>.+?)(?: ?\([^()]*\d[^()]*\))?",
    re.IGNORECASE,
)


# "Nitrat i drikkevandet – Deres brev af 1. juli": what it answers is our letter.
_TAIL = re.compile(rf"\s+[–-]\s+(?:Deres|Jeres) {_LETTER}\b.*$", re.IGNORECASE)


def letter_words(analysis: Analysis) -> dict[str, str]:
    """What the received letter is called, and what it is about, from its own subject line."""
    subject = _TAIL.sub("", re.sub(r"\s+", " ", analysis.letter.subject or "")).strip().rstrip(".")
    if ours := _OUR_LETTER.fullmatch(subject):
        subject = f"Svar om {ours['rest']}" if ours["answer"] else ours["rest"]
    if _OWN_TO_SENDER.match(subject):
        subject = re.split(r" [–-] ", subject)[0]  # "Sygedagpenge i Hvidsted – sådan gør vi"
        subject = "" if _OWN_TO_SENDER.match(subject) else subject
    subject = _in_small_letters(subject, analysis.letter) if subject.isupper() else subject[:1].upper() + subject[1:]
    match = _SUBJECT.match(subject)
    names = {
        "redegørelse": ("redegørelse", "redegørelsen"),
        "svar": ("svar", "svaret"),
        "besvarelse": ("besvarelse", "besvarelsen"),
        "udtalelse": ("udtalelse", "udtalelsen"),
        "handlingsplan": ("handlingsplan", "handlingsplanen"),
    }
    kind = (match["kind"].lower() if match else "").split(" ")[-1].removeprefix("status")
    plain, definite = names.get(kind, ("brev", "brevet"))
    about = (match["rest"] or "").strip() if match and kind in names else ""
    about = re.sub(r"^(?:vedr\.|vedrørende)", "om", about)
    pronoun = "den" if definite.endswith("en") else "det"
    return {"ubestemt": plain, "bestemt": definite, "den": pronoun, "om": about, "emne": subject}


def _in_small_letters(subject: str, letter: LetterInfo) -> str:
    """ "TILSYN I RAVNSØ" as a sentence is written: "Tilsyn i Ravnsø"; what the letter only has with a capital is a name, so is the sender's."""
    sender = (letter.sender or "").split()

    def small(word: re.Match[str]) -> str:
        name, lower = word.group().capitalize(), word.group().lower()
        is_name = re.search(rf"[a-zæøå,] {re.escape(name)}\b", letter.text) or (
            name in sender and not re.search(rf"\b{re.escape(lower)}\b", letter.text)
        )
        return name if is_name else lower

    lowered = re.sub(r"[^\W\d_]+", small, subject)
    return lowered[:1].upper() + lowered[1:]


# "– jeres sagsnr. 2026-0311", "(j.nr. 25/118)": a number that belongs in the letterhead.
_NUMBER = re.compile(
    r"[\s,;–-]*\(?\b(?:(?:vores|jeres|deres|din|ministeriets|styrelsens) )?(?:sags?(?:nr|nummer|id)?|j\.? ?nr|journal(?:nr|nummer)|ref)\.?:? ?[\w./-]*\d[\w./-]*\)?$",
    re.IGNORECASE,
)
# "Anmodning om redegørelse for …", "Opfølgning på …", "Foreløbigt svar: …", "Vedr. …": what a letter is, before what it is about.
_KINDS = "redegørelser?|svar|besvarelse|udtalelse|status(?:redegørelse)?|handlingsplan|oplysninger|orientering|spørgsmål|henvendelse|høring|brev"
_OPENS = re.compile(
    rf"(?:(?:fornyet |supplerende )?(?:anmodning|begæring|forespørgsel) om (?:at få |en |et )?|(?:(?:ny|nyt|en ny|foreløbigt?|endeligt?|opfølgende|supplerende|fornyet|skriftlig) )*"
    rf"(?:{_KINDS})(?: af \d[^:]*?)?(?: (?:på|til) (?:{_KINDS}))?(?::| (?:om|for|vedr\.|vedrørende|på|over) )|(?:ny|nyt) (?={_KINDS})"
    r"|oplysninger til (?:brug (?:for|i) )?(?:en |vores |min )?(?:undersøgelse|redegørelse|beretning|kortlægning)(?:en|n)? (?:af|om) "
    r"|opfølgning på |opfølgning: |påmindelse om |rykker for |rykker: |vedr\.?:? |vedrørende:? |angående |ang\. |emne: |om (?=[a-zæøå]))\s*",
    re.IGNORECASE,
)
# What is no subject: the first lines of an answer or of an address that were taken for one.
_NONE = re.compile(
    r"(?:pkt|punkt|ad|spørgsmål|spm|vedr\. pkt|svar på spørgsmål)\.? ?(?:nr\. ?)?\d|(?:til|kære|att)\b|.{120,}", re.IGNORECASE
)


# "Ventetid – anmodning om oplysninger": what sort of letter it was, behind what it is about.
_BEHIND = re.compile(
    r"(?<=\w)\s*(?:[–—-]|,)\s+(?:fornyet\s+)?(?:anmodning|forespørgsel|henvendelse|høring|udbedelse)(?:\s+om\s+(?:en\s+)?(?:oplysninger|redegørelse|svar|udtalelse|bidrag|status))?$",
    re.IGNORECASE,
)


def topic(subject: str | None) -> str:
    """What a subject line is about, with a capital: "Anmodning om redegørelse for ventetid (j.nr. 26-1)" as "Ventetid"; nothing where it is none.

    >>> topic("Opfølgning på redegørelser om fravær – jeres sagsnr. 26/1"), topic("Pkt. 1: Tre havne fik besøg")
    ('Fravær', '')
    """
    _, about = opened_topic(subject)
    return about[:1].upper() + about[1:]


def opened_topic(subject: str | None) -> tuple[str, str]:
    """A subject line as what it is ("Anmodning om redegørelse for ") and what it is about ("ventetid"); both empty where it is about nothing."""
    said = tidy(subject or "").strip().rstrip(".")
    if _NONE.match(said):
        return "", ""
    about = said = _BEHIND.sub("", _NUMBER.sub("", said))
    while (opened := _OPENS.match(about)) and len(about) - opened.end() > 3:
        about = about[opened.end() :]
    return ("", "") if _NONE.match(about) else (said.removesuffix(about), about)


def small_topic(about: str, text: str) -> str:
    """A topic as it stands behind "om": small, but for a name; nothing where `text` does not show which it is."""
    return small_start(about, text) or ""


def topic_words(analysis: Analysis, case: Case) -> dict[str, str]:
    """What the correspondence is about: from our own request, else from the answer; `lille` stands behind "om"."""
    request = case.request.letter if case.request is not None else None
    asked = topic(request.subject.value) if request is not None and request.subject is not None else ""
    about = asked or topic(letter_words(analysis)["emne"])
    text = f"{request.text if request is not None else ''} {analysis.letter.text}"
    return {"emne": about, "lille": small_topic(about, text) if about else ""}


def sender_name(analysis: Analysis, case: Case) -> str | None:
    """Who the letter is from: what it says itself, else the only one that the case has asked. A name in passing is nobody's signature."""
    said = analysis.letter.sender
    said = None if said and "@" in said else said  # nobody writes to "post@havn.example" by that name
    return said or (case.senders[0] if len(case.senders) == 1 else None)
