"""Sender and recipient: what says so itself (Til, Fra) first, then where a name stands, what stands with it, and who speaks in the text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from letterkit.readers.headnames import (
    ADDRESSED_BODY,
    DOCUMENT_WORD,
    FOR_ATTENTION,
    OFFICE,
    OFFICE_HOLDER,
    TO,
    WHOLE_BODY,
    addressed_on,
    block_of,
    body_of,
    first_piece,
    letters_of,
    named_in_mail,
    named_on,
    names_asking_body,
    names_body,
    one_a_block,
    over_lines,
    same_body,
    stands_with,
    two_over_date,
    unknown_on_top,
    unknown_over_address,
    with_office,
    without_capitals,
)
from letterkit.readers.labels import Labelled, read_labels
from letterkit.readers.letterdate import date_line
from letterkit.readers.names import (
    DELIVERED,
    MINISTER,
    TITLE,
    is_address,
    is_contact,
    is_organisation,
    is_own_contact,
    is_person,
    is_titled_person,
    organisation_in,
)
from letterkit.readers.roles import NOT_IN_TEXT, Found, Roles, Unit, name_on, whole
from letterkit.readers.signedfor import PEOPLE, group_signed, over_address, private_person, signed_for
from letterkit.readers.textparties import ASKED, ASKED_OF, ASKS, SPEAKS, asked_minister, sender_in_text

Value = tuple[Labelled, Found]

GENERIC_ADDRESSEE = re.compile(
    r"(?:alle(?:sammen)?|modtager|borger|læser|begge|kolleg\w+|venner|(?:med\s+)?(?:dig|jer)|du|i|igen|derude|rette vedkommende.*|hvem.*)",
    re.IGNORECASE,
)
# "Til bestyrelserne i interessentkommunerne", "Til beboerne på Elmevej": a group, and where it is
FROM = re.compile(r"[Ff]ra (?=[A-ZÆØÅ])")
GROUP_AT = re.compile(
    r"[a-zæøå]{5,}(?:erne|ene)|[a-zæøå]{4,}(?:erne|ene|ne|en|et)\s+(?:i|på|af|for|ved|hos)\s+(?:[\wæøåÆØÅ.&-]+\s*){1,6}"
)
FIELDS_OF = re.compile(r"(?:[a-zæøå]+-,?\s+(?:og\s+)?)*[a-zæøå]*")  # "teknik- og miljøudvalget i Højby Kommune"
GREETED = re.compile(r"^(?:kære|hej|goddag|ærede|højtærede|høje|dear|til)\b\s*", re.IGNORECASE)
ANSWER_TO = re.compile(
    r"(?:svar|redegørelse|brev|udtalelse|bidrag|notat|høringssvar)\s+til\s+(.+?)(?:\s+(?:fra|om|vedr\S*|på|i)\s.*)?$",
    re.IGNORECASE,
)
# An organisation's kind → how a letter speaks of it, and whose signature it bears.
KINDS: tuple[tuple[str, str, str], ...] = (
    (r"\bamt(?:skommune)?\b", "(?:amtet|amtskommunen|amtsrådet)", r"\bamt"),
    (r"kommun|byråd|magistrat", "kommunen", r"borgmester|kommunal|rådmand|byråd"),
    (r"region", "regionen", r"region|koncern"),
    (r"minister|departement", "ministeriet", r"minister(?!ie)|departement"),
    (r"styrelse", "styrelsen", r"(?<!be)styrelse"),
    (r"nævn", "nævnet", r"nævn"),
    (r"udvalg|folketing", "udvalget", r"udvalgsformand|folketing"),
    (r"skole|gymnasi|akademi", "skolen", r"skole|rektor|lærer"),
    (r"universitet", "universitetet", r"rektor|dekan"),
    (r"forsyning|a/s|i/s|aps|vandværk|selskab|vand|energi|spildevand|trafik", "selskabet", r"adm|direktør"),
    (r"fængsel|arrest", "(?:fængslet|arresten)", r"fængsel|arrest"),
    (r"råd(?:et)?$", "rådet", r"råd"),
    (r"direktorat", "direktoratet", r"direkt"),
    (r"hospital|sygehus", "(?:hospitalet|sygehuset)", r"hospital|sygehus|læge"),
    (r"politi", "politiet", r"politi"),
    (r"statsrevisor", "statsrevisorerne", r"statsrevisor"),
    (r"center|centret", "centret", r"center"),
    (r"tilsyn", "tilsynet", r"tilsyn"),
    (r"ombudsmand", "ombudsmanden", r"ombudsmand"),
    (r"kontor", "kontoret", r"kontor"),
)


_MAILBOX = re.compile(r"[\w.+-]+[@&][\w-]+(?:\.[\w-]+)+")  # scanned, "@" may be read as "&"
# "Styrelsen har i brev af 21. oktober meddelt, at …": either side may have written that.
WRITING = r"(?:brev|skrivelse|mail|e-mail|henvendelse)"


def set_parties(
    units: Sequence[Unit],
    head: list[int],
    salutation: int | None,
    body: int,
    closing: int,
    labelled: list[Value],
    roles: Roles,
    aside: Sequence[str],
) -> None:
    """Fill in `sender` and `recipient`. `head` are the blocks before the text that are neither labels nor the subject."""
    _set_over_attention(units, body, roles)
    for label, found in labelled:
        if label.role in ("recipient", "sender") and label.role not in roles.fields and found.value:
            said = named_in_mail(found)
            roles.fields[label.role] = body_of(said) if label.role == "sender" else said
            if label.role == "sender":
                _set_whole_name(said, roles)
    _set_author(labelled, roles)
    own = next((i for i in head if FROM.match(units[i].text)), None)
    name = first_piece(units[own].text[4:]) if own is not None else ""
    if own is not None and "sender" not in roles.fields and (names_body(name) or PEOPLE.match(name)):
        roles.fields["sender"] = name_on(units, own, name)  # "Fra Elmeby Museum v/ Anne Holm"
    mailbox = roles.fields.get("recipient")
    if mailbox is not None and _MAILBOX.fullmatch(mailbox.value):
        del roles.fields["recipient"]  # "Til: post@elmeby.example" over "Til Elmeby Kommune"
    else:
        mailbox = None
    if "recipient" not in roles.fields:
        _set_addressed(units, head, roles)
    greeted = _greeted(units, salutation)
    over_date = two_over_date(units, closing, greeted)
    if not {"recipient", "sender"} & set(roles.fields) and over_date:
        roles.fields["sender"], roles.fields["recipient"] = whole(units, 0), whole(units, 1)
    taken = {i for name in ("recipient", "sender") if name in roles.fields for i in block_of(units, roles.fields[name].unit)}
    named = [
        i
        for i in head
        if i not in taken and names_body(units[i].text) and not TO.match(units[i].text) and not _is_office_on_top(units, i)
    ]
    unknown = (
        [i for i in unknown_over_address(units, head, closing, greeted) if i not in taken]
        if named or "recipient" in roles.fields
        else []
    )
    organisations = sorted({*one_a_block(units, named), *unknown})
    on_top = unknown_on_top(units, head, taken, closing, greeted)
    if len({*on_top, *organisations}) > 1 or (on_top and "recipient" in roles.fields):
        organisations = sorted({*on_top, *organisations})
    signed = {unit.text.strip(" ,") for unit in units[closing:]}
    signer = roles.fields.get("signatory")
    persons = [
        i
        for i in head
        if i not in taken
        and i not in organisations
        and not OFFICE.fullmatch(units[i].text)
        and (is_person(units[i].text) or is_titled_person(units[i].text))
        and units[i].text.strip(" ,") not in signed  # who signs is not written to
        and not (signer and signer.value in units[i].text)
    ]
    stated = roles.fields.get("sender")
    if (
        stated is not None
        and not over_date
        and (not is_organisation(stated.value) or OFFICE.fullmatch(stated.value))
        and (
            any(names_body(units[i].text) for i in head)
            or any(signed_for(units[i].text) for i in range(closing, len(units)) if roles.kinds[i] == "closing")
            or over_address(units, closing, roles) is not None
        )
    ):
        del roles.fields["sender"]  # "Afsender: Anne Holm" below the name of the body she writes for
    if "sender" not in roles.fields:
        written_for = group_signed(units, closing, roles) or private_person(units, head, roles)
        sender = written_for or _sender(units, organisations, persons, body, closing, roles, greeted, aside)
        if sender is not None:
            roles.fields["sender"] = sender
        elif stated is not None:
            roles.fields["sender"] = stated
    if "recipient" not in roles.fields:
        recipient = (
            _recipient(units, organisations, persons, roles, greeted, salutation, labelled)
            or _at_foot(units, closing, roles)
            or mailbox
        )
        if recipient is not None:
            roles.fields["recipient"] = recipient
    for name in ("sender", "recipient"):
        if name in roles.fields:
            roles.fields[name] = over_lines(units, roles.fields[name])


def _is_office_on_top(units: Sequence[Unit], i: int) -> bool:
    """ "Hovedkontoret" right below the first line of the letter: a part of the body that is named there, whatever sort of body it is."""
    return i == 1 and not units[1].gap and OFFICE.fullmatch(units[1].text.strip()) is not None


def _set_whole_name(sender: Found, roles: Roles) -> None:
    """Who signs with a first name alone has the whole of it in the mail's head ("Fra: Bo Lind", "Hilsen⏎Bo")."""
    signed = roles.fields.get("signatory")
    if signed is not None and is_person(sender.value) and sender.value.startswith(f"{signed.value} "):
        roles.fields["signatory"] = sender
        roles.signed[0] = sender, roles.signed[0][1]


def _set_author(labelled: Sequence[Value], roles: Roles) -> None:
    """ "Udarbejdet af: Anne Holm, Elmeby Kommune" in the head of a note: who signs it, and for whom, where nobody signs at its end."""
    for label, found in labelled:
        if not re.match(r"(?:udarbejdet|skrevet)\s+af|forfatter", label.label, re.IGNORECASE):
            continue
        name = found.value.split(",")[0].strip()
        if is_person(name) and "signatory" not in roles.fields:
            roles.fields["signatory"] = found._replace(value=name, end=found.start + len(name))
            roles.signed.append((roles.fields["signatory"], None))
        body = body_of(found)
        if "sender" not in roles.fields and body.value != found.value:
            roles.fields["sender"] = body


def _set_addressed(units: Sequence[Unit], head: list[int], roles: Roles) -> None:
    """ "Til Ankestyrelsen" on a line of its own."""
    for i in head:
        text = units[i].text
        match = TO.match(text)
        if not match or text.lower().startswith("att") or len(text.split()) > 12 or text.rstrip()[-1] in ".?!:;":
            continue
        value = re.sub(r"\s*\((?:(?:jeres|deres|din)\s+)?(?:sag|sags?nr|j\.?\s?nr)[^)]*\)$", "", first_piece(text[match.end() :]))
        named = organisation_in(value)
        if (
            value[:1].isupper()
            or TITLE.match(value)
            or MINISTER.fullmatch(value)
            or GROUP_AT.fullmatch(value)
            or (named is not None and FIELDS_OF.fullmatch(value[: named[0]]))
        ):
            roles.fields["recipient"] = with_office(units, Found(value, i, match.end(), i, match.end() + len(value)))
            return


# A body of an unknown sort, named over the one who is to have the letter there: "Fiskerikontrollen⏎Att. Anne Holm"
_BODY_NAME = re.compile(r"[A-ZÆØÅ][a-zæøå]{5,}(?:en|et|ne)(?:\s+(?:i|på|for)\s+[A-ZÆØÅ]\w+|\s+[A-ZÆØÅ]\w+)?")
_ATTENTION = re.compile(r"att\b", re.IGNORECASE)


def _set_over_attention(units: Sequence[Unit], body: int, roles: Roles) -> None:
    for i in range(body):
        named = FOR_ATTENTION.search(units[i].text)
        who = units[i].text[: named.start()] if named is not None else ""
        if i and (_BODY_NAME.fullmatch(who) or (who and names_body(who) and organisation_in(who) == (0, len(who)))):
            roles.fields["recipient"] = Found(who, i, 0, i, len(who))
            return
        over = [j for j in block_of(units, i) if j < i] if _ATTENTION.match(units[i].text) else []
        if over and over[0] > 0 and _BODY_NAME.fullmatch(units[over[0]].text.strip()) and not names_body(units[over[0]].text):
            roles.fields["recipient"] = whole(units, over[0])
            return


def _greeted(units: Sequence[Unit], salutation: int | None) -> str | None:
    if salutation is None:
        return None
    name = GREETED.sub("", units[salutation].text).strip(" ,!:.")
    return None if not name or GENERIC_ADDRESSEE.fullmatch(name) else name


def _domains(texts: Sequence[str]) -> str:
    found = [
        match
        for text in texts
        if len(text) < 200 and not DELIVERED.match(text)
        for match in re.findall(r"(?:@|www\.|https?://)([\w.-]+)", text)
    ]
    return " ".join(found).lower().replace("-", "").replace(".", "")


def _sender(
    units: Sequence[Unit],
    organisations: list[int],
    persons: list[int],
    body: int,
    closing: int,
    roles: Roles,
    greeted: str | None,
    aside: Sequence[str],
) -> Found | None:
    signed = [i for i in range(closing, len(units)) if roles.kinds[i] == "closing" and signed_for(units[i].text)]
    ministers = [i for i in persons if MINISTER.fullmatch(units[i].text.strip(" ,"))]
    if ministers and any(ADDRESSED_BODY.search(units[i].text) for i in organisations):
        # A minister writes to Folketinget, its committees and the auditors, and nobody else's name stands in the head.
        organisations = [i for i in organisations if not ADDRESSED_BODY.search(units[i].text)]
        if not organisations:
            return named_on(units, ministers[0])
    if organisations and all(ADDRESSED_BODY.search(units[i].text) for i in organisations):
        minister = asked_minister(units, body, closing)
        if minister is not None:
            return minister
    footed = _name_aside(aside, roles.fields.get("recipient"))
    known = "recipient" in roles.fields
    if footed is not None and not any(same_body(named_on(units, i).value, footed) for i in organisations):
        return Found(footed, NOT_IN_TEXT, 0, NOT_IN_TEXT, 0)
    domains = _domains([*(unit.text for unit in units), *aside])
    signature = " ".join(units[i].text for i in range(closing, min(closing + 8, len(units))) if roles.kinds[i] == "closing")
    subject = roles.fields["subject"].value if "subject" in roles.fields else ""
    dated = next((i for i in range(body) if date_line(units[i].text)), body)
    # "Elmeby Kommune", the date, "Ministeriet for …" over "Sagsnr. …": the head is done with the date, and the number is the letter's own.
    done = any(i < dated for i in organisations)
    scores = {
        i: _sender_score(units, i, signed, signature, body, closing, greeted, domains, subject)
        + (0.75 if not (done and i > dated) and stands_with(units, i, _has_own_label) else 0.0)
        + (1.5 if known and ADDRESSED_BODY.search(named_on(units, i).value) else 0.0)  # it is not the one written to
        + (3.0 if footed is not None and same_body(named_on(units, i).value, footed) else 0.0)
        + (1.0 if i and _dates_the_letter(units, i) else 0.0)
        for i in organisations
    }
    if len(scores) == 1:
        (only, score), *_ = scores.items()
        if (score > 0 or (score == 0 and (known or greeted or persons))) and not _is_part(units, only, signed):
            return named_on(units, only)
    elif scores:
        ranked = sorted(scores, key=lambda i: (-scores[i], i))
        # Of two names without any other sign the one on top is the letterhead, unless it stands as an addressee's block does.
        first, second = scores[ranked[0]], scores[ranked[1]]
        if (first > second or first == second >= 0) and not _is_part(units, ranked[0], signed):
            return named_on(units, ranked[0])
    if signed:
        name = signed_for(units[signed[0]].text)
        start = units[signed[0]].text.rindex(name)
        return Found(name, signed[0], start, signed[0], start + len(name))
    if over := over_address(units, closing, roles):
        return over
    if (
        (known or greeted)
        and ministers
        and not any(greeted and greeted.split()[-1] in units[j].text for j in block_of(units, ministers[0]))
    ):
        return named_on(units, ministers[0])
    if known and persons and TITLE.search(units[persons[0]].text):
        return named_on(units, persons[0])
    if persons[:1] == [0] and (organisations or len(persons) > 1) and OFFICE_HOLDER.fullmatch(units[0].text.strip(" ,")):
        return named_on(units, 0)  # over the name of an authority that asked
    return (
        _alone_on_top(units, organisations, body, closing, scores)
        or sender_in_text(units, body, closing, roles)
        or _capitals_on_top(units, known or greeted is not None or bool(organisations))
    )


def _dates_the_letter(units: Sequence[Unit], i: int) -> bool:
    """Does the name stand with its address and the date in one block, below the one of an authority that asks for accounts?"""
    return (
        names_asking_body(units[0].text)
        and not names_asking_body(units[i].text)
        and i not in block_of(units, 0)
        and stands_with(units, i, is_address)
        and stands_with(units, i, date_line)
    )


def _is_part(units: Sequence[Unit], i: int, signed: list[int]) -> bool:
    """Is the name that of an office in a header, of the whole body that the letter is signed for?"""
    return (
        units[i].running
        and OFFICE.fullmatch(named_on(units, i).value) is not None
        and any(WHOLE_BODY.search(signed_for(units[j].text)) for j in signed)
    )


def _capitals_on_top(units: Sequence[Unit], other_known: bool) -> Found | None:
    """A first line in capitals is the sender's name where another is known to be the recipient."""
    text = units[0].text.strip() if units else ""
    if (
        other_known
        and text.isupper()
        and len(text) > 6
        and len(text.split()) <= 6
        and not DOCUMENT_WORD.search(text)
        and not is_contact(text)
    ):
        return named_on(units, 0)
    return None


def _at_foot(units: Sequence[Unit], closing: int, roles: Roles) -> Found | None:
    """The first body named over its address below the signature, where a letterhead goes on there, that does not write itself."""
    sender = roles.fields.get("sender")
    for i in range(closing, len(units)):
        if roles.kinds[i] == "letterhead" and names_body(units[i].text) and stands_with(units, i, is_address):
            name = named_on(units, i)
            if sender is not None and not same_body(name.value, sender.value):
                return name
    return None


_OWN_LABEL = re.compile(r"sagsbeh|kontor|enhed|afdeling|(?:vores|vort?)\s", re.IGNORECASE)


def _alone_on_top(
    units: Sequence[Unit], organisations: Sequence[int], body: int, closing: int, scores: Mapping[int, float]
) -> Found | None:
    """The one name in the head, where it stands on top without an address, as a letterhead does, and the letter speaks for a body or
    has the labels of an office; what asks for accounts is rather written to."""
    if list(organisations) != [0] or scores[0] < 0 or any(is_address(units[i].text) for i in block_of(units, 0)):
        return None
    text = " ".join(unit.text for unit in units[body:closing])
    labels = [label for i in range(1, body) for label in read_labels(units[i].text)]
    official = any(_OWN_LABEL.match(label.label) for label in labels) and not any(label.role == "their_case" for label in labels)
    speaks = re.search(r"\b(?:vi|vores|vort)\b", text, re.IGNORECASE) and not re.search(
        r"\b(?:jeg|min|mit|mine)\b", text, re.IGNORECASE
    )
    return named_on(units, 0) if official or (speaks and not names_asking_body(named_on(units, 0).value)) else None


def _name_aside(aside: Sequence[str], recipient: Found | None) -> str | None:
    """The body whose name and address stand in the header, footer or margin of the first page."""
    if not any(is_contact(text) or is_address(text) for text in aside):
        return None
    for text in aside:
        for piece in re.split(r"\s+[·•|–+-]\s+|\s*[,|]\s+", text):
            name = without_capitals(piece.strip(" ,."))
            if is_organisation(name) and not is_contact(name) and not OFFICE.fullmatch(name):
                return None if recipient is not None and same_body(name, recipient.value) else name
    return None


def _has_own_label(line: str) -> bool:
    """Date or case number of the one who writes; a line that also gives the other side's number may stand with either."""
    roles = {label.role for label in read_labels(line)}
    return bool(roles & {"case", "date"}) and "their_case" not in roles


def _sender_score(
    units: Sequence[Unit],
    i: int,
    signed: list[int],
    signature: str,
    body: int,
    closing: int,
    greeted: str | None,
    domains: str,
    subject: str,
) -> float:
    name = named_on(units, i).value
    text = " ".join(unit.text for unit in units[body:closing])
    own = letters_of(name)
    core = letters_of(re.sub(r"\b(?:kommune|region|ministeriet|styrelsen|for|og)\b", "", name, flags=re.IGNORECASE)) or own
    said = re.escape(name)
    score = 0.0
    score += 3.0 if len(core) > 3 and core[:12] in domains else 0.0
    score += 2.0 if any(own in letters_of(units[j].text) for j in signed) else 0.0
    score += 1.5 if stands_with(units, i, is_own_contact) else 0.0
    score += 1.5 if any(units[j].text == unit.text for j in block_of(units, i) for unit in units[closing:]) else 0.0
    score += 1.0 if units[i].margin or units[i].running else 0.0
    score += 0.75 if date_line(units[i].text) else 0.0
    spoken_for = rf"\b(?:vi|jeg)\s+i\s+{said}|(?:^|[.:!?]\s+){said}\s+{SPEAKS}\b(?!\s+(?:\w+\s+)?i\s+{WRITING}\s+(?:af|fra)\b)"
    score += 1.5 if re.search(spoken_for, text, re.IGNORECASE) else 0.0
    score -= 2.5 if re.search(rf"{said}s?\s+(?:{ASKED}|{ASKS}\b)", f"{subject}. {text}", re.IGNORECASE) else 0.0
    # "Redegørelse fra Region Hedelund om …", "Solby Kommunes svar på …"
    own_subject = rf"\b(?:redegørelse|svar|besvarelse|bidrag|oplysninger|notat|høringssvar)\s+fra\s+{said}\b|^\W*{said}s?\s+(?:\w+\s+)?(?:redegørelse|svar|besvarelse|bidrag)\b"
    score += 2.0 if re.search(own_subject, subject, re.IGNORECASE) else 0.0
    score -= 1.5 if ADDRESSED_BODY.search(name) else 0.0
    score -= 0.75 if OFFICE.fullmatch(name) else 0.0
    score -= 1.0 if stands_with(units, i, lambda line: _ATTENTION.match(line) or DELIVERED.match(line)) else 0.0
    score -= 3.0 if greeted and any(greeted.split()[-1] in units[j].text for j in block_of(units, i)) else 0.0
    for kind, spoken, title in KINDS:
        if re.search(kind, name, re.IGNORECASE):
            score += (
                1.0
                if re.search(
                    rf"(?:^|[.:!?]\s+){spoken}\s+{SPEAKS}\b(?!\s+(?:(?:[^\s,.]+|\d+\.)\s+){{0,12}}?{ASKED_OF}|\s+(?:gerne\s+)?vide\b)",
                    text,
                    re.IGNORECASE,
                )
                else 0.0
            )
            score -= (
                1.0
                if re.search(
                    rf"\b{spoken}s\s+{ASKS}|\b{spoken}\s+{ASKED}|\bhar\s+{spoken}\s+(?:\w+\s+){{0,5}}?{ASKED_OF}",
                    text,
                    re.IGNORECASE,
                )
                else 0.0
            )
            score += 1.0 if re.search(rf"\b{ASKED_OF}\s+{spoken}\b", text, re.IGNORECASE) else 0.0
            score -= (
                1.5
                if re.search(rf"\b(?:jeg|vi)\s+(?:beder|anmoder|bad)\s+(?:derfor\s+|hermed\s+)?{spoken}\b", text, re.IGNORECASE)
                else 0.0
            )
            score += 1.5 if re.search(rf"\bpå\s+{spoken}s\s+vegne", text, re.IGNORECASE) else 0.0
            score += 1.0 if re.search(title, signature, re.IGNORECASE) else 0.0
            break
    return score


def _recipient(
    units: Sequence[Unit],
    organisations: list[int],
    persons: list[int],
    roles: Roles,
    greeted: str | None,
    salutation: int | None,
    labelled: list[Value],
) -> Found | None:
    sender = roles.fields.get("sender")
    free = sorted((*organisations, *persons))
    if sender is not None:
        alone = sender.unit == NOT_IN_TEXT or is_address(units[sender.unit].text)
        block = {sender.unit} if alone else block_of(units, sender.unit)
        own = letters_of(sender.value)
        free = [
            i for i in free if i not in block and own not in (letters_of(units[i].text), letters_of(named_on(units, i).value))
        ]
    free = [i for i in free if not (units[i].margin or units[i].running)]  # every page's header names who writes
    reached = [
        i
        for i in free
        if i in organisations and (OFFICE.fullmatch(named_on(units, i).value) or stands_with(units, i, is_own_contact))
    ]
    if any(i in organisations for i in free):
        free = [i for i in free if units[i].text.strip(" ,").lower() != "ministeren"]  # the office that writes, over its ministry
    if len(reached) < sum(i in organisations for i in free):
        # An office with its telephone belongs to the letterhead; the addressee is the one with a postal address alone.
        free = [i for i in free if i not in reached]
    if free:
        # "Folketinget" above or below one of its committees is the house, not the addressee.
        block = block_of(units, free[0])
        committee = [
            i for i in free if i in block and ADDRESSED_BODY.search(units[i].text) and units[i].text.strip() != "Folketinget"
        ]
        return addressed_on(units, committee[0] if committee and units[free[0]].text.strip() == "Folketinget" else free[0])
    attention = next((found for label, found in labelled if label.label.lower().startswith("att") and found.value), None)
    if attention is not None:
        return attention
    subject = roles.fields.get("subject")
    addressed = ANSWER_TO.match(subject.value) if subject is not None and subject.unit == subject.last else None
    if subject is not None and addressed and (greeted is None or MINISTER.fullmatch(greeted)):
        span = organisation_in(addressed.group(1))
        if span and span[0] == 0:
            start = subject.start + addressed.start(1)
            return Found(addressed.group(1)[: span[1]], subject.unit, start, subject.unit, start + span[1])
    if greeted is not None and salutation is not None and len(greeted.split()) <= 8:
        start = units[salutation].text.index(greeted)
        return Found(greeted, salutation, start, salutation, start + len(greeted))
    return None
