"""Labels of a letterhead ("Dato:", "Sagsnr.") and the values that belong to them, however the two were printed. Pure text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

LabelRole = Literal["date", "case", "their_case", "document", "recipient", "sender", "subject", "contact", "other"]

# A label as printed → what it stands for. Order matters: the longer form first.
LABELS: tuple[tuple[str, LabelRole], ...] = (
    (r"(?:sendt|stilet|adresseret|sendes)\s+til", "recipient"),
    (r"(?:deres|jeres|din|dit|your)\s+(?:ref(?:erence)?|j\.?\s?nr|journal\s?nr|sags?\s?nr|sagsnummer|sag|brev)", "their_case"),
    (r"(?:(?:vores|vort?)\s+(?:dato|brev)|(?:brev|dags)?dato)|sendt|sent", "date"),
    (
        r"(?:(?:vores|vort?|eget|\w{4,}(?:en|et)s)\s+)?(?:sags?\.?\s?-?\s?nr|sagsnummer|sags-?id|jr?\.?\s?nr|jnr|jour(?:n|nal)?\.?\s?-?\s?nr|journalnummer|journal(?=\s\d)|sagens\s+nr|"
        r"sags\s?ref(?:erence)?|(?:esdh|acadre|captia|arkiv)\s?-?\s?nr|ref\.?\s?nr|(?<=vores )nr|(?<=vort )nr|(?<=vor )nr)"
        r"(?:\.?\s*/\s*(?:j\.?\s?nr|dok\.?\s?nr|sags?\s?nr|akt\s?nr))?",
        "case",
    ),
    (r"(?:vores|vort?|our)(?:\s+(?:ref(?:erence)?|sag)|(?=\s+\d))", "case"),
    (r"(?:sag|akt)(?=\s*[:.]?\s*[\dA-Z]*-?\d)", "case"),
    (
        r"dok(?:ument)?\.?\s?-?\s?(?:nr|nummer|id)|dok(?=\.?\s?:?\s?\d)|akt\s?-?\s?(?:id|nr)|løbe\s?nr|brev\s?-?\s?id|id\s?-?\s?nr",
        "document",
    ),
    (r"til|an|to|modt(?:ager)?|modtagende\s+myndighed|adressat", "recipient"),
    (r"fra|from|afs(?:ender)?(?:s\s+navn)?", "sender"),
    (r"vedr(?:ørende)?|emne|subject|ang(?:ående)?|om|(?:sags)?titel", "subject"),
    (
        r"tlf|telefon|telefontid|direkte(?:\s+(?:tlf|telefon|nr))?|mobil|fax|telefax|e-?\s?mail|e-?post|mail|cvr(?:-nr|\s?nr)?|ean(?:-nr|\s?nr|-nummer)?|p-nr|"
        r"web|hjemmeside|www|sikker\s+(?:e-?)?mail|sikker\s+post|giro|åbningstid(?:er)?|hovednummer|omstilling",
        "contact",
    ),
    (
        r"kopi\s+til|enhed|kontor|center|afdeling|forvaltning|sektion|team|område|sagsbeh(?:andler)?|kontaktperson|kontakt|initialer|ref(?:erence)?|"
        r"bilag|vedlagt|vedhæftet|kopi(?:\s+til)?|cc|bcc|kompetence|att|klassifikation|kle(?:-nr)?|adresse|postadresse|besøgsadresse|side|"
        r"dato\s+for\s+modtagelse|modtaget|frist|svarfrist|udvalg|møde|deltagere|fraværende|samling|init|deres\s+dato|arbejdsområde|(?:behandlet|udarbejdet|skrevet)\s+af|forfatter|sagsansvarlig|koordineret\s+med|godkendt\s+af",
        "other",
    ),
)
# These are words of running text as well: they are labels only with a colon after them, or alone on their line.
NEEDS_COLON = frozenset(("recipient", "sender"))
COLON_ONLY = re.compile(
    r"om|sendt|sent|subject|(?:sags)?titel|ang|sag|side|center|kontor|område|møde|deltagere|fraværende|frist|mail|modtaget|udvalg|vedlagt|vedhæftet|kontakt|team|samling|adresse|web",
    re.IGNORECASE,
)
# What may follow on the line behind who it is to or from: "Til: Ældretilsynet  Fra: Elmeby Kommune  Dato: 3. maj 2018".
OF_A_HEAD = frozenset(("recipient", "sender", "date", "case", "their_case", "subject"))
# A word that goes on with the one before it: what stands there names a subject and is no label.
RUNNING_ON = re.compile(r"(?:og|i|for|af|på|om|ved|til|med|under|efter|siden|mellem)\s")
# The verb before its subject: what opens with "Vedrørende" is then a sentence of the letter, and no title.
VERB_AND_WRITER = re.compile(
    r"\s(?:vil|skal|beder|ønsker|har|kan|må)\s+(?:vi|jeg|kommunen|regionen|styrelsen|ministeriet|selskabet)\s", re.IGNORECASE
)
_ANY = "|".join(f"(?P<r{number}>{pattern})" for number, (pattern, _) in enumerate(LABELS))
LABEL = re.compile(rf"(?<![\w.@/-])(?:{_ANY})(?P<end>\.?\s*[:;|]|\s*\.{{3,}}|\.(?=\s|$)|(?=\s|$))\s*", re.IGNORECASE)
SEPARATORS = "|·•"  # between the labels of one line: "Dato 13. marts 2024 · Sag 2024-7740"
LEAD = re.compile(r"(?:\./\.)?[ •*|(\[–-]*|[A-ZÆØÅ]{2,6}\s*/\s*")  # a bullet, or initials glued before the label ("JOS/ J.nr.")


class Labelled(NamedTuple):
    """A label and the text after it on the same line; `start` and `end` are the value's place in that line."""

    role: LabelRole
    label: str
    value: str
    start: int
    end: int


def close_spaced_letters(text: str) -> str:
    """`D a t o :` → `Dato:`, `2 0 1 8 - 1 9 7 0` → `2018-1970`; text set normally is returned as it is.

    >>> close_spaced_letters("S a g s n r . :  2 0 1 8 - 4 1")
    'Sagsnr.: 2018-41'
    """
    tokens = text.split(" ")
    if len(tokens) < 4 or sum(len(token) <= 1 for token in tokens) < 0.7 * len(tokens):
        return text
    return re.sub(r" {2,}", "\0", text).replace(" ", "").replace("\0", " ")


def read_labels(text: str, *, form: bool = False) -> list[Labelled]:
    """All labels of one line, in order, each with the value that stands after it ("" where none does).

    The line must begin with a label: "Sagsnr. 12-3  Dato 5. maj 2018" holds two, "i sagsnr. 12-3" none. `form`: it is one of the lines of
    a form, where a first label needs no colon ("Emne Ventetider").
    """
    found: list[tuple[LabelRole, str, int, int]] = []
    position = 0
    for match in LABEL.finditer(text):
        if (found and match.start() < position) or (not found and not LEAD.fullmatch(text[: match.start()])):
            if not found:
                break
            continue
        role = next(LABELS[number][1] for number in range(len(LABELS)) if match[f"r{number}"] is not None)
        name = match.group(0).strip()
        bare = name.rstrip(".:; ")
        colon = match["end"].strip(" .") in (":", ";", "|") or "..." in match["end"]
        rest = text[match.end() :]
        in_form = form and not found
        if (
            not colon
            and not in_form
            and rest.strip()
            and (role in NEEDS_COLON or COLON_ONLY.fullmatch(bare))
            and not (role == "case" and (not found or text[: match.start()].rstrip()[-1:] in SEPARATORS))
        ):
            continue
        if not colon and RUNNING_ON.match(rest):
            continue  # "Åbningstider og udlån i filialerne"
        own = re.match(r"j\.\s?nr|vores", name) is not None and rest[:1].isdigit()  # unlike a word of running text
        if found and not colon and not own and not (name[0].isupper() and role in ("date", "case", "document", "their_case")):
            continue  # a later word of a value ("Kontoret for Ungeområde") is no label
        if role == "subject" and not colon and not in_form and rest.strip() and not re.match(r"vedr", bare, re.IGNORECASE):
            continue
        if role == "subject" and not colon and VERB_AND_WRITER.search(rest):
            continue  # "Vedrørende vejene skal vi bede om oplysning om …": a sentence
        if found and found[-1][0] in ("recipient", "sender") and not (colon and name[0].isupper() and role in OF_A_HEAD):
            continue  # "Til: Ministeriet, att.: Anne Holm"
        found.append((role, bare, match.start(), match.end()))
        position = match.end()
        if role == "subject":
            break  # the rest of the line is the value, whatever words it holds
    labels = []
    for number, (role, bare, _, end) in enumerate(found):
        stop = found[number + 1][2] if number + 1 < len(found) else len(text)
        value = text[end:stop]
        lead = len(value) - len(value.lstrip(f" \t:{SEPARATORS}"))
        value = value.strip(f" \t:{SEPARATORS}")
        labels.append(Labelled(role, bare, value, end + lead, end + lead + len(value)))
    return labels


# What the lines of a memo's form begin with, with or without a colon.
_FORM_LABEL = re.compile(
    r"(?P<word>Til|Fra|Dato|Emne|Vedr(?:ørende)?|Kopi(?: til)?|Sagsnr|J\.nr|Sagsbehandler|Møde|Udvalg)\b\.?:?\s+\S"
)


def lines_of_form(lines: Sequence[str]) -> set[int]:
    """Which of the lines of a memo's head are its form: three or more one after the other that each begin with another of its words."""
    found: set[int] = set()
    run: list[int] = []
    words: set[str] = set()
    for number, line in enumerate([*lines, ""]):
        match = _FORM_LABEL.match(line)
        if match is not None and match["word"] not in words and len(line) < 150:
            run.append(number)
            words.add(match["word"])
            continue
        if len(run) >= 3 and words & {"Til", "Fra"} and words & {"Dato", "Emne", "Vedr", "Vedrørende"}:
            found.update(run)
        run, words = [], set()
    return found


def only_labels(text: str) -> bool:
    """Does the line consist of labels without values ("Dato: Sagsnr.:")?"""
    labels = read_labels(text)
    return bool(labels) and not any(label.value for label in labels)


CASE_NUMBER = re.compile(
    r"(?:[A-ZÆØÅ]{1,5}\d{0,3}[ /.-]\s?|[a-zæøå]{1,4}[/.-](?=\d))?[A-ZÆØÅ]{0,4}\d\w*(?:[-–./]\w+|\s?[-–./]\s?(?=\w*\d|[A-ZÆØÅ]{2,5}\b)\w+)*(?:(?<=\d\d\.\d\d\.\d\d)\s[A-ZÆØÅ]\d\d\b)?(?:\s\d+/(?:19|20)?\d\d\b)?",
)
# A reference that is a case's number and no clerk's initials: "JHB/15-00422", "2021-1883".
NUMBERED_REFERENCE = re.compile(r"(?:[A-ZÆØÅ]{1,5}[/ -])?\d{2,6}(?:[/.-]\d{2,8})+(?:-[A-ZÆØÅ]\d\d-\d+(?:-\d+)?)?")


# A line that is nothing but a case number: letters and digits with a stroke or a hyphen, no date, no span of years and no phone number.
BARE_CASE_NUMBER = re.compile(
    r"(?!(?:19|20)\d\d\s?-\s?(?:19|20)\d\d$)(?:[A-ZÆØÅ]{1,5}\d{0,3}[ -]?)?(?:\d{4,7}/\d{2,4}|\d{2,4}/\d{4,7}|(?:19|20)\d\d\s?-\s?\d{3,8}|\d\d\.\d\d\.\d\d-[A-ZÆØÅ]\d\d-\d+-\d\d)"
)


# A subject that begins with the case's number: "sag 19/4471: Ventetid", "J.nr. 2019-882", "deres sagsnr. 19/4471 – ventetid".
NUMBER_LEAD = re.compile(
    r"(?:(?P<theirs>deres|jeres|din|dit)\s+|(?:vores|vort?)\s+)?(?:(?:sags?|j\.?|journal)\s?-?\s?(?:nr|nummer)?\.?\s*:?\s*)?"
    r"(?P<number>(?:[A-ZÆØÅ]{1,5}[ -]?)?(?=[\w./-]{6})\d+(?:[./-]\w+)+)(?:\s*[:,;]\s*|\s+[–-]\s+|$)",
    re.IGNORECASE,
)
# … or ends with it: "Tilsyn med plejefamilier (sag 2020-1177)", "Elevers fravær – sag 17/01188", with the archive's name "(Acadre 15/992)".
NUMBER_BEHIND = re.compile(
    r"(?P<open>[(\[]|\s[–-]\s)(?:vores\s+)?(?:sag|sags?-?\s?nr|sagsnummer|j\.?\s?nr|journal\s?nr|acadre|captia|workzone|sbsys|edoc|f2)\.?\s*:?\s*(?P<number>(?=[\w./-]{6})[A-ZÆØÅ]{0,5}\d+(?:[./-]\w+)+)[)\]]?\s*$",
    re.IGNORECASE,
)


# … or names it somewhere with a label before it, a long number without any signs too: "sagsnr. 201609113 - manglende veste".
NUMBER_NAMED = re.compile(
    r"(?<!deres )(?<!jeres )\b(?:sags?\s?-?\s?nr|sagsnummer|j\.?\s?nr)\.?\s*:?\s*(?P<number>\d{6,}(?!\w))", re.IGNORECASE
)


def case_number_in(value: str) -> tuple[int, int] | None:
    """The case number at the start of a value, as (start, end); None where it holds no digit.

    >>> value = "2016 - 2180 Sagsbehandler"
    >>> value[slice(*case_number_in(value))]
    '2016 - 2180'
    """
    match = CASE_NUMBER.search(value)
    if match is None or match.start() > 6:
        return None
    number = re.sub(r"\s+/\s+[A-ZÆØÅ]{2,5}$", "", match.group())  # "17/1188 / BEK": the clerk's initials
    return match.start(), match.start() + len(number.rstrip(" .,-–/"))
