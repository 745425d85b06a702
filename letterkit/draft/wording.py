"""What wordings need beyond `letterkit.danish.writing`: dates with weekdays, counts before a noun, sentence ends, quotations."""

from __future__ import annotations

import re
from datetime import date

from letterkit.danish.writing import WEEKDAYS, format_date, format_iso, spell_count
from letterkit.draft.lexicon import load_words, starts_with
from letterkit.extract.grammar import verb_tense


def write_date(day: str | date, *, weekday: bool = False) -> str:
    """An ISO text to any precision or a day, as a letter prints it; with weekday "tirsdag den 28. november 2017"."""
    if isinstance(day, str):
        return format_iso(day)
    return f"{WEEKDAYS[day.weekday()]} den {format_date(day)}" if weekday else format_date(day)


def write_count(value: int) -> str:
    """A small count before a noun of common gender: "en sag", "to sager", "13 sager"."""
    return "en" if value == 1 else spell_count(value)


def write_neuter(value: int) -> str:
    """A small count before a neuter noun: "et brev"."""
    return "et" if value == 1 else spell_count(value)


# "6 elever" in running text, not "9 pct.", "uge 6 og", "fra 9 til 14", "23 drenge og 8 piger".
_SMALL = re.compile(r"(?P<before>(?:^|[^\s(]+ )\(?)(?P<number>[2-9]) (?P<noun>[a-zæøå]{3,})(?![\w.])")
_NUMBERED = re.compile(
    r"(?:fra|mod|til|mellem|på|nr\.|pkt\.|kap\.|stk\.|\w*(?:uge|uger|side|klasse|kapitel|tabel|spørgsmål|punkt|bilag|fase|etape|trin|niveau|hold|zone|boring|afdeling|spor|model|gruppe|kategori|artikel|linje|paragraf)|§|\d+,) $"
)


def spell_small(text: str) -> str:
    """Counts under ten in words, as a letter writes them: "6 elever er skrevet ud" → "seks elever er skrevet ud"."""

    def spelled(found: re.Match[str]) -> str:
        noun = found["noun"]
        if noun in load_words().uncounted or _NUMBERED.search(found["before"]) or noun in load_words().verbs or verb_tense(noun):
            return found.group()
        if re.search(r"\d\d(?: [a-zæøå]+)? (?:og|eller|samt) $", text[: found.start("number")]):  # "23 drenge og 8 piger"
            return found.group()
        return f"{found['before']}{spell_count(int(found['number']))} {found['noun']}"

    return _SMALL.sub(spelled, text)


def end_sentence(text: str) -> str:
    """The text with exactly one final stop, also after "pct." and a closing quotation mark."""
    stripped = text.rstrip().removesuffix(":")
    return (
        stripped
        if stripped[-1:] in {".", "?", "!", "…"} or stripped[-2:] in {".”", "?”", "!”", ".’", "?’", "!’"}
        else f"{stripped}."
    )


# "Andet er på vej: Ti aspiranter …": the heading of a list that does not come along.
_LEADS_A_LIST = re.compile(
    r"(?:Følgende|Andet|Andre|Flere ting|Mere|Noget)(?: [a-zæøå]+)? er (?:\w+ )?(?:på vej|på plads|i gang|sat i gang|sat i værk|gennemført|planlagt|aftalt|besluttet): (?=\S)"
)
_SEE_ELSEWHERE = re.compile(
    r"(?:,? jf\.| \(jf\.|,? se| \(se) (?:også )?(?:nedenfor|ovenfor|herunder|nedenstående|ovenstående)(?: side \d+)?[),]?"
)


def cut_links(text: str) -> str:
    """A quotation without what binds it to a place that does not come along: "Desuden er vi …" as "[…] er vi …", "jf. nedenfor" as "[…]"."""
    text = _SEE_ELSEWHERE.sub(" […]", _LEADS_A_LIST.sub("", text, count=1))
    link = starts_with(text, load_words().adding)
    return text if link is None else f"[…] {text[len(link) :].lstrip(' ,')}"


def quotable(text: str) -> str:
    """Text fit to stand between ”…”: its own quotation marks become ’…’; those around the whole, and one that stands alone, go."""
    if whole := re.fullmatch(r"[”“\"„»](?P<inner>[^”“\"„»«]*)[”“\"«]", text.strip()):
        return whole["inner"].strip()  # a quotation from end to end
    inner = re.sub(r"[”“\"„]([^”“\"„]*)[”“\"]", r"’\1’", text)
    return re.sub(r"[”“\"„]", "", inner).strip()
