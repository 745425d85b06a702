"""The numbers of a letterhead: the sender's case number, both sides' references, the document's number; and who handles the case."""

from __future__ import annotations

import re
from collections.abc import Sequence

from letterkit.readers.labels import (
    BARE_CASE_NUMBER,
    NUMBER_BEHIND,
    NUMBER_LEAD,
    NUMBER_NAMED,
    NUMBERED_REFERENCE,
    case_number_in,
)
from letterkit.readers.letterdate import date_line
from letterkit.readers.parties import Value
from letterkit.readers.roles import Found, Roles, Unit


def set_case_number(units: Sequence[Unit], head: list[int], labelled: list[Value], taken: set[int], roles: Roles) -> None:
    """The sender's own number: a case or journal number before a document number; never the other side's."""
    running = {i for i, unit in enumerate(units) if unit.running} or {0}
    for wanted in ("case", "document"):
        # A running header, or a line alone on top, gives way to the letter's own label.
        for label, found in sorted(labelled, key=lambda pair: pair[1].unit in running):
            if label.role != wanted or _is_anothers(label.label, units, head):
                continue
            place = case_number_in(found.value)
            if place is None or (wanted == "document" and sum(map(str.isdigit, found.value)) < 4):
                continue  # "Akt nr. 14" counts the papers of a case
            value = found.value[place[0] : place[1]]
            if units[found.unit].text[found.start : found.end] == found.value:
                roles.fields["case_number"] = Found(value, found.unit, found.start + place[0], found.unit, found.start + place[1])
            else:
                roles.fields["case_number"] = Found(value, found.unit, found.start, found.last, found.end)
            return
    for label, found in labelled:
        lead = NUMBER_LEAD.match(found.value) if label.role == "subject" else None
        if lead is not None and not lead["theirs"] and date_line(lead["number"]) is None:
            start, end = found.start + lead.start("number"), found.start + lead.end("number")
            roles.fields["case_number"] = found._replace(value=lead["number"], start=start, last=found.unit, end=end)
            return
    for label, found in labelled:
        if label.role == "other" and label.label.lower().startswith("ref") and NUMBERED_REFERENCE.fullmatch(found.value):
            roles.fields["case_number"] = found
            return
    for i in head:
        text = units[i].text.strip(" ,.")
        if i not in taken and BARE_CASE_NUMBER.fullmatch(text):
            start = units[i].text.index(text)
            roles.fields["case_number"] = Found(text, i, start, i, start + len(text))
            return


_WHOSE = re.compile(r"(?P<kind>\w{3,}?)(?:en|et)s\s", re.IGNORECASE)


def _is_anothers(label: str, units: Sequence[Unit], head: Sequence[int]) -> bool:
    """ "Tilsynets j.nr." in the letter of a kommune; "Kommunens sagsnr." is its own."""
    whose = _WHOSE.match(label)
    return whose is not None and not any(whose["kind"].lower() in units[i].text.lower() for i in head[:1])


def set_number_in_subject(units: Sequence[Unit], roles: Roles) -> None:
    """The case number that the subject gives, where no label does."""
    subject = roles.fields.get("subject")
    if subject is None or subject.unit != subject.last or "case_number" in roles.fields:
        return
    text = units[subject.unit].text[: subject.end]
    match = NUMBER_BEHIND.search(text, subject.start) or NUMBER_NAMED.search(text, subject.start)
    if match is not None and date_line(match["number"]) is None:
        roles.fields["case_number"] = Found(
            match["number"], subject.unit, match.start("number"), subject.unit, match.end("number")
        )


# The labels of the other numbers and names → their fields.
_NAMED_BY_LABEL = (
    (re.compile(r"sagsbeh|behandlet\s+af|sagsansvarlig|kontaktperson", re.IGNORECASE), "case_handler"),
    (re.compile(r"(?:(?:vores|vort?|our)\s+)?ref", re.IGNORECASE), "our_reference"),
)
_NAMED_BY_ROLE = {"their_case": "their_reference", "document": "document_number"}
_REACHED = re.compile(r"\s*[,;|/·]\s*(?=tlf|tel|mobil|direkte|e-?mail|\S+@|\+?\d)", re.IGNORECASE)


def set_references(units: Sequence[Unit], labelled: Sequence[Value], roles: Roles) -> None:
    """What else the labels say: both sides' references, the document's number, who handles the case."""
    for label, found in labelled:
        lead = NUMBER_LEAD.match(found.value) if label.role == "subject" else None
        if lead is not None and lead["theirs"] and "their_reference" not in roles.fields and found.unit == found.last:
            start, end = found.start + lead.start("number"), found.start + lead.end("number")
            roles.fields["their_reference"] = Found(lead["number"], found.unit, start, found.unit, end)
        name = _NAMED_BY_ROLE.get(label.role) or next((field for form, field in _NAMED_BY_LABEL if form.match(label.label)), None)
        if name is None or name in roles.fields or date_line(found.value):
            continue
        named = NUMBER_LEAD.match(found.value) if name == "their_reference" else None
        if named is not None:
            roles.fields[name] = (
                found._replace(value=named["number"], end=found.start + named.end("number"))
                if found.unit == found.last
                else found
            )
            continue
        value = (_REACHED.split(found.value)[0] if name == "case_handler" else found.value).rstrip(" ,;–-")
        case = roles.fields.get("case_number")
        if name == "our_reference" and case is not None and value.startswith(case.value):
            continue
        if name == "document_number" and not any(map(str.isdigit, value)):
            continue
        if units[found.unit].text[found.start : found.end] == found.value:
            found = found._replace(end=found.start + len(value))
        roles.fields[name] = found._replace(value=value)
