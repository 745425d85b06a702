"""Who writes the letter, and so whose deeds are its own: the sender, its organs and people — or a third party, or those affected."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from letterkit.extract.view import View, Word
from letterkit.extract.wordforms import listed

SenderKind = Literal["kommune", "region", "state", "agency", "other"]
Who = Literal["self", "own", "third", "person", "nobody", "thing"]

OWN_NAMES: dict[SenderKind, str] = {
    "kommune": r"kommunen|\w+ kommune|byrådet|borgmesteren|kommunalbestyrelsen|\w* ?jobcent(?:er|ret)|\w+udvalget|udvalget|direktøren",
    "region": r"regionen|region \w+|regionsrådet|\w*sygehuset|hospitalet|sygehusledelsen",
    "state": r"ministeriet|regeringen|departementet|\w+ministeriet|\w*styrelsen|\w*direktoratet|ministeren|banedanmark|rigspolitiet|kriminalforsorgen|\w+ministeren",
    "agency": r"\w*styrelsen|direktoratet",
    "other": r"skolen|selskabet|bestyrelsen|universitetet|museet|biblioteket|kredsen|plejehjemmet|ledelsen|rektoratet|fakultetet",
}
OWN_ALWAYS = re.compile(
    r"(?:forvaltningen|afdelingen|\w*teamet|ledelsen|bestyrelsen|\w*udvalget|medarbejdere?n?e?|\w*sagsbehandlere?n?e?|\w*læger?n?e?|lærerne"
    r"|\w*kontoret|\w*enheden|\w*holdet|\w*gruppen|\w*korpset|\w*tjenesten|\w*chefen|\w*lederen|\w*konsulenten|\w*koordinatoren|\w*formanden|\w*skolen|\w*værket|\w*forsyningen|\w*selskabet|\w*huset|\w*læreren|\w*lægen|\w*filialen"
    r"|\w*kredsen|\w*klinikken|\w*ambulatoriet|\w*vejlederen|\w*konservatoren|\w*registratoren|\w*inspektøren|\w*mesteren|\w*vagten|\w*assistenten|\w*sekretæren"
    r"|\w*ingeniørerne?|\w*konservatorerne|\w*arkarerne|\w*karerne|\w*plejerskerne|\w*mødrene|\w*mestrene|\w*cheferne|\w*lederne|\w*konsulenterne|\w*koordinatorerne"
    r"|rektor|forstander|forstanderen|provsten|dekanen|\w*værkstedet|\w*direktør"
    r"|\w*assistenterne|\w*vejlederne|\w*inspektørerne|\w*teknikerne?|pædagogerne|pedellen|betjentene|\w*stationen|personalet|\w*divisionen|\w*pladsen|\w*laugets?|\w*styret"
    r"|\w*centeret|\w*centret|direktionen|direktøren|driften|sekretariatet|sygeplejersken?|\w*gartner(?:en|ne)|graver(?:en|ne)|chauffører(?:en|ne)|\w*montører(?:en|ne)|styrmænd(?:ene)?|viceværte(?:n|rne)|teamlederen|institutlederne|klinikkerne|redderne)$"
)


# Trades and firms that work for many, and for themselves.
OUTSIDE = re.compile(
    r"\w*(?:selskaber(?:ne)?|(?:vagt|fly|tele|forsikrings|el)selskabet|entreprenør(?:en|er|erne)|leverandør(?:en|er|erne)|pengeinstitut(?:tet|ter|terne)"
    r"|advokat(?:en|er|erne)|advokatkontor(?:et|er|erne)|udbyder(?:en|e|ne)|producent(?:en|er|erne)|importør(?:en|er|erne)|grossist(?:en|er|erne)"
    r"|rederi(?:et|er|erne)|vognm[æa]nd(?:en|ene)?|revisor(?:en|er|erne)|bureau(?:et|er|erne)|organisation(?:en|er|erne)"
    r"|(?<!for)forening(?:en|er|erne)|forbund(?:et|ene)|landinspektør(?:en|er|erne)|patentagent(?:en|er|erne)|operatør(?:en|er|erne))"
    r"|(?:spare|stor)?bank(?:en|er|erne)"
)
# Bodies by what they are called, in the letters of all others.
BODIES = re.compile(
    r"[\w-]*nævnet|\w*(?:finans|fødevare|forsynings|jernbane|luftfarts|patient)tilsynet|\w*ankestyrelsen|\w*sikkerhedsråd(?:et)?|fn|nato|who"
)
NEIGHBOUR = re.compile(
    r"nabo(?:by|kommune|region|sygehus|hospital|bibliotek|museum|kreds|sogn|amt|land|ø|korps|klub|skole|værk|havn)(?:en|et|erne|ene)?s?"
)
LAW = r"\w*(?:lov(?:en|ændringen|forslaget)|bekendtgørelsen|forordningen|direktivet|finanslov(?:en|forslaget))"


def sender_kind(view: View) -> SenderKind:
    """What kind of body the sender is, from its name, the signatory's title, and how the text speaks of itself."""
    letter = view.letter
    named = " ".join(field.value for field in (letter.sender, letter.signatory_title) if field is not None).lower()
    text = view.text.lower()
    for kind, pattern in (
        ("other", r"tilsyn|nævn\b|nævnet|ombudsmand|ankestyrelse"),
        ("agency", r"(?<!be)styrelsen?\b|direktorat"),
        (
            "kommune",
            r"\bkommunes?\b|\w+kommunen\b|kommunale? |jobcenter|dagplej|borgmester|kommunaldirektør|børne- og familiechef",
        ),
        ("region", r"\bregion\b|regionsråd|sygehus|hospital|psykiatrisk"),
        ("state", r"ministeri|minister(?:en)?\b|departement"),
        (
            "other",
            r"skole|universitet|museum|museet|a/s|i/s|aps|a\.?m\.?b\.?a|forsyning|værk|fjernvarme|renovation|politi|kreds\b|bibliotek|arkiv|fond"
            r"|plejehjem|forening|fællesskab|klub|sogn|forbund|laug|gymnasi|akademi|børneh|teater|havn\b|lufthavn|beredskab|brand|selskab|provsti|menighedsråd|stift\b",
        ),
    ):
        if re.search(pattern, named):
            return kind  # type: ignore[return-value]
    if len(re.findall(r"\bjeg\b", text)) >= 3 and re.search(
        r"\b(?:regeringen|folketinget|udvalget|ministeriet|statsrevisorerne)\b", text
    ):
        return "state"
    if letter.sender is not None:
        return "other"  # a court, a prison, a club: what its letter names most often is whom it has to do with
    counts: dict[SenderKind, int] = {kind: len(re.findall(rf"\b(?:{pattern})\b", text)) for kind, pattern in OWN_NAMES.items()}
    best = max(counts, key=lambda kind: counts[kind])
    return best if counts[best] else "other"


def head_of(subject: Sequence[Word]) -> str:
    """The head noun of a subject, in lower case: its last noun before a preposition; else its last word."""
    head = ""
    for word in subject:
        if word.pos in ("ADP", "SCONJ") and head:
            break
        if word.pos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ") or not word.pos:
            if word.pos == "ADJ" and head and not head.endswith("e") and not head[0].isdigit():  # but "417 unge"
                continue
            head = word.lower
    return head or (subject[-1].lower if subject else "")


def _is_body(head: str) -> bool:
    return bool(
        re.search(
            r"(?:ledelse|direktion|bestyrelse|medarbejdere?|ansatte|læger?|lærere?|sekretariat|afdeling|kontor|team|udvalg)$",
            head,
        )
    )


@lru_cache(maxsize=64)
def _words_of_sender(sender: str) -> tuple[list[str], list[str]]:
    """The longer words of a sender's name in lower case, and those of them that name it."""
    names = [word.lower().rstrip("s") for word in re.findall(r"\w{4,}", sender)]
    return names, [name for name in names if name not in listed("nameless") and not name.endswith(("ministeriet", "minister"))]


@lru_cache(maxsize=1024)
def _is_own_always(noun: str) -> bool:
    return OWN_ALWAYS.search(noun) is not None


def _names_sender(lowers: Sequence[str], sender: str) -> bool:
    """Does the subject hold a word of the sender's own name ("Sundby Jobcenter" for Sundby Kommune)?"""
    names, own = _words_of_sender(sender)
    if "tilsyn" in sender.lower() and any(word.startswith("tilsynet") for word in lowers):
        return True
    # "Det svenske arkiv" in the letter of another Arkiv: a word for a kind of body is no name
    if any(word.rstrip("s") in own and word not in listed("bodies") for word in lowers):
        return True
    # "nævnet" of Forbrugerklagenævnet, "akademiet" of Kunstakademiet
    head = lowers[-1]
    if (
        len(head) > 4
        and head.endswith(("en", "et"))
        and any(name.endswith(head) or (name + head[-2:]).endswith(head) for name in own if len(name) >= len(head) - 2)
    ):
        return True
    # "teatret" of Teater Vestvind, "gymnasiet" of Åvang Gymnasium
    bodies = [name for name in names if name in listed("bodies")]
    definite = lowers[-1] if lowers[-1].endswith(("en", "et")) else ""
    return any(definite.startswith(re.sub(r"(?:er|el|um)$", "", name)) for name in bodies if definite)


def _is_another_authority(subject: Sequence[Word], sender: str, kind: SenderKind) -> bool:
    """ "Nordby Kommune", "Region Sønderbælt" in the letter of another one, or of a body that is none."""
    words = [word.text for word in subject]
    named = len(words) > 1 and (
        (words[-1] in ("Kommune", "kommune") and words[-2][:1].isupper()) or (words[0] == "Region" and words[1][:1].isupper())
    )
    shared = ("Kommune", "Region", "Dansk", "Danmarks", "Danske", "Landsforeningen")
    known = any(word[:1].isupper() and len(word) > 4 and word not in shared and word.lower() in sender.lower() for word in words)
    if known:
        return False
    if named and (kind != "kommune" or re.search(r"kommune", sender, re.IGNORECASE)) and sender:
        return True
    if len(words) > 1 and words[0] in ("Danmarks", "Dansk", "Danske", "Landsforeningen") and words[1][:1].isupper():
        return sender != ""  # "Danmarks Sejlere har åbnet"
    # "Naturstyrelsen" to Kystdirektoratet; a minister speaks for the others too
    body = re.fullmatch(r"(\w{3,}?)s?styrelsen", words[-1].lower()) if words else None
    return (
        body is not None and re.search(r"\wstyrelse|\wdirektorat", sender.lower()) is not None and body[1] not in sender.lower()
    )


def who_is(subject: Sequence[Word], kind: SenderKind, sender: str = "") -> Who:
    """Whose deed a clause with this subject is. `sender`: the sender's own name as printed, which may hold a third party's word."""
    if not subject:
        return "nobody"
    lowers = [word.lower for word in subject]
    if [word.text for word in subject if word.pos not in ("ADV", "PUNCT")] == ["I"]:
        return "third"  # "I har bedt os": the recipient
    text = " ".join(lowers)
    if set(lowers) & listed("self"):
        return "self"
    if "af" in lowers[1:2] and (lowers[0] in listed("some_of") or subject[0].pos == "NUM"):
        return who_is(subject[lowers.index("af") + 1 :], kind, sender)  # "en af eleverne"
    if {"daværende", "tidligere"} & set(lowers) or {"folketinget", "folketingets"} & set(lowers[1:]):
        return "third"  # "et flertal i Folketinget"
    if _is_another_authority(subject, sender, kind):
        return "third"
    if _names_sender(lowers, sender):
        return "self"
    head = head_of(subject)
    if head in ("der", "det", "hvilket", "dette", "det"):
        return "nobody"
    owner = lowers[0].removesuffix("s") if len(lowers) > 1 and lowers[0].endswith("s") else ""
    of_sender = owner and (_is_own_always(owner) or re.fullmatch(OWN_NAMES[kind], owner) or _names_sender([owner], sender))
    if of_sender and owner not in listed(f"third_for_{kind}") | listed("third_always") and _is_body(head):
        return "own"  # "kredsens ledelse"
    third = listed(f"third_for_{kind}") | listed("third_always")
    if head in listed("persons") or re.search(
        r"(?:modtagerne?|modtagere|søgere|søgerne|brugere|borgere|patienter|elever|lytterne?|lyttere|læserne?|læsere|gæsterne?|gæster)$"
        r"|^(?:medlem(?:met|mer|merne)?|kursist(?:en|er|erne)?|lejer(?:e|en|ne)|publikum)$",
        head,
    ):
        return "person"
    if owner in third and re.match(r"(?:krav|anbefaling|påbud|kritik|frist|bemærkning|henstilling)", head):
        return "thing"  # "tilsynets krav forventes opfyldt"
    if head == "tilsynet" and "med" in lowers:
        return "thing"  # "tilsynet med mejerierne": the work, not the body
    if any(
        NEIGHBOUR.fullmatch(word.lower)
        and (word.lower.endswith("s") or word.lower == head or subject[i - 1].lower in ("i", "fra"))
        for i, word in enumerate(subject)
    ):
        return "third"
    if (
        head in third
        or OUTSIDE.fullmatch(head)
        or BODIES.fullmatch(head)
        or (owner in third and not of_sender)
        or head.endswith("kommissionen")
    ):
        return "third"
    if kind in ("kommune", "region", "state", "agency") and re.fullmatch(r"\w*selskabet", head):
        return "third"
    if kind in ("kommune", "other") and head in ("lægen", "lægerne"):
        return "third"
    if kind != "state" and re.fullmatch(LAW, head):
        return "third"
    if kind not in ("state", "agency") and re.search(r"\b\w*minist(?:er(?:en)?|re(?:ne)?)\b", text):
        return "third"
    if re.fullmatch(OWN_NAMES[kind], text) or re.fullmatch(OWN_NAMES[kind], head) or _is_own_always(head):
        return "own"
    if kind != "state" and kind != "agency" and re.search(r"(?:ministeriet|ministeren|styrelsen)$", head):
        return "third"
    if kind == "other" and head.endswith("direktoratet"):
        return "third"
    if kind == "agency" and re.search(r"(?:ministeriet|ministeren)$", head):
        return "third"
    return "thing"
