"""Who writes, where no letterhead says so: from the first sentences of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from letterkit.readers.names import MINISTER, is_organisation, organisation_in
from letterkit.readers.roles import Found, Roles, Unit

ASKS = r"(?:brev|henvendelse|anmodning|spørgsmål|mail|beretning|skrivelse|høring|opfordring|forespørgsel)"
SPEAKS = r"(?:kan|skal|har|er|vil|oplyser|bemærker|vurderer|forventer|erkender|beklager|fremsender|sender|takker|redegør|besvarer|modtog|beder|følger)"
_WORD = r"(?:[^\s,.]+|\d+\.|(?:\w+\.)+\w+\.)"  # a word of the same sentence: "11.", "d.å."
ASKED_OF = r"(?:anmodet|bedt|stillet|spurgt|forespurgt|henvendt|udbedt|efterspurgt|efterlyst|begæret|opfordret|rettet|rejst|ønsket|(?:udtrykt|fremsat)\s+ønske|kritiseret)"
ASKED = rf"(?:(?:har|havde)\s+(?:{_WORD}\s+){{0,12}}?{ASKED_OF}|(?:anmodede|bad|stillede|spurgte|kritiserer|ønsker|ønskede|beder|anmoder|spørger|begærede|forespurgte|efterlyste|efterlyser|udbad|udbeder|rejste|opfordrede|vil\s+(?:gerne\s+)?vide))"

# Who is asked is who answers: "… har stillet følgende spørgsmål nr. 88 (Alm. del) til ældreministeren, som hermed besvares".
OWN_PAPER = re.compile(
    r"((?:[A-ZÆØÅ][\w-]*\s+){0,3}?[A-ZÆØÅ][\w-]*?)s\s+(?:\w+\s)?(?:bidrag|svar|redegørelse|udtalelse|bemærkninger|høringssvar|besvarelse|handleplan|status|opfølgning|indberetning)\b"
)  # "Arbejdsskadestyrelsens bidrag om …"
_MINISTER = r"(?:[a-zæøå]+-\s(?:og\s)?)?[a-zæøå]*minister(?:en)?(?:\s+for\s+[a-zæøå]+)?"
ASKED_MINISTER = re.compile(
    rf"\bstillet\b.{{0,40}}\bspørgsmål\b.{{0,60}}?\btil\s+(?P<asked>{_MINISTER})\b.{{0,60}}\bbesvare"
    rf"|\b(?:besvarelse[nr]?|svar(?:et|ene)?)\b.{{0,30}}\bspørgsmål\b.{{0,140}}?\b(?:stillet|rettet|sendt|fremsendt)\s+(?:.{{0,40}}?\s)?til\s+(?P<answers>{_MINISTER})\b",
    re.IGNORECASE,
)


_ANSWER_FROM = re.compile(
    r"(?i:\w*svar|redegørelse|udtalelse|bidrag|bemærkninger)\s+fra\s+(?P<name>[A-ZÆØÅ].*?)(?:\s+(?:på|til|om|vedr\S*|af|angående)\s+(?:[a-zæøå]|[A-ZÆØÅ]\w+s\s).*)?$"
)  # "Svar fra Elmeby Kommune på tilsynets spørgsmål"
# A common noun that opens a sentence names nobody.
_NO_NAME = re.compile(
    r"(?:Huset|Skolen|Centret|Foreningen|Institutionen|Selskabet|Kommunen|Regionen|Hospitalet|Sygehuset|Kontoret|Afdelingen|Nævnet|Rådet|Udvalget|Fonden|Museet|Biblioteket|"
    r"Ministeriet|Styrelsen|\w*[Kk]redsen|Havnen|\w*[Ff]orvaltningen|Sekretariatet|Direktoratet|Tilsynet|Politiet|Fængslet|Klinikken|Institutionen|Amtet)"
)


def sender_in_text(units: Sequence[Unit], body: int, closing: int, roles: Roles) -> Found | None:
    """No letterhead: the body whose answer the subject says this is, that speaks at the beginning of the text, or that the subject
    names and that speaks in it.
    """
    recipient, subject = roles.fields.get("recipient"), roles.fields.get("subject")
    own = OWN_PAPER.match(subject.value) if subject is not None else None
    # "Fødevareministerens besvarelse …" may go on over more lines than its first.
    if (
        subject is not None
        and own
        and units[subject.unit].text.startswith(own.group(1), subject.start)
        and (is_organisation(own.group(1)) or MINISTER.fullmatch(own.group(1)))
    ):
        return Found(own.group(1), subject.unit, subject.start, subject.unit, subject.start + len(own.group(1)))
    answer = _ANSWER_FROM.match(subject.value) if subject is not None and subject.unit == subject.last else None
    if subject is not None and answer and is_organisation(answer["name"]):
        return Found(
            answer["name"], subject.unit, subject.start + answer.start("name"), subject.unit, subject.start + answer.end("name")
        )
    opening = re.compile(rf"(?:{SPEAKS})\b(?!\s+(?:{_WORD}\s+){{0,12}}?{ASKED_OF})")
    for i in range(body, min(body + 2, closing)):
        span = organisation_in(units[i].text)
        if (
            span
            and span[0] == 0
            and not _NO_NAME.fullmatch(units[i].text[: span[1]])
            and opening.match(units[i].text[span[1] :].lstrip())
            and not (recipient and units[i].text[: span[1]] in recipient.value)
        ):
            return Found(units[i].text[: span[1]], i, 0, i, span[1])
    # "… har departementet anmodet Fødevarekontoret om …": who is asked is who answers.
    asked = re.compile(rf"\b{ASKED_OF}\s+")
    for i in range(body, min(body + 2, closing)):
        for match in asked.finditer(units[i].text):
            span = organisation_in(units[i].text[match.end() :])
            if span and span[0] == 0 and units[i].text[match.end()].isupper():
                start, end = match.end(), match.end() + span[1]
                return Found(units[i].text[start:end], i, start, i, end)
    if (minister := asked_minister(units, body, closing)) is not None:
        return minister
    named = re.compile(
        r"\b((?:[A-ZÆØÅ][\wæøå-]+(?:\s+og\s+|\s+)){1,3}?Kommune|Region\s+[A-ZÆØÅ][a-zæøå]+|[A-ZÆØÅ][\wæøå]+(?:styrelsen|ministeriet))\b"
    )
    counts = Counter(without_lead(match.group(1)) for unit in units[body:closing] for match in named.finditer(unit.text))
    if not counts:
        return None
    (name, count), *others = counts.most_common(2)
    if not (subject and name in subject.value) and (count < 2 or (others and others[0][1] * 2 > count)):
        return None
    speaks = re.compile(rf"\b(?:vi|jeg)\b|{re.escape(name)}\s+{SPEAKS}\b", re.IGNORECASE)
    if not any(speaks.search(unit.text) for unit in units[body:closing]):
        return None
    for i in ([subject.unit] if subject else []) + list(range(body, closing)):
        if name in units[i].text:
            start = units[i].text.index(name)
            return Found(name, i, start, i, start + len(name))
    return None


def asked_minister(units: Sequence[Unit], body: int, closing: int) -> Found | None:
    """The minister to whom the first sentences say that the question was put."""
    for i in range(body, min(body + 2, closing)):
        minister = ASKED_MINISTER.search(units[i].text)
        if minister:
            which = "asked" if minister["asked"] else "answers"
            name = minister[which][0].upper() + minister[which][1:]
            return Found(name, i, minister.start(which), i, minister.end(which))
    return None


def without_lead(name: str) -> str:
    """ "I Skovlund Kommune" at a sentence's start is "Skovlund Kommune"."""
    return re.sub(
        r"^(?:I|Hos|For|Fra|Af|At|Vi|Som|Når|Da|Hvis|Både|Men|Og|Ifølge|Herudover|Samtidig|Derfor|Over|Med)\s+", "", name
    )
