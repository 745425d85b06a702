"""The words and patterns that indirect speech rests on, and small questions about a sentence's start."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from letterkit.danish.sentences import without_mail_marks
from letterkit.danish.writing import MONTHS

MONTH = rf"(?:{'|'.join(MONTHS)})"
_DAY = rf"(?:(?:den |d\. )?\d{{1,2}}\. {MONTH}(?: \d{{4}})?)"
_POINT = (
    rf"(?:{_DAY}|{MONTH}(?: måned)?(?: \d{{4}})?|(?:19|20)\d\d(?:[-/–]\d{{2,4}})?|(?:[1-4]\.|første|andet|tredje|fjerde) (?:kvartal|halvår)(?: (?:af )?\d{{4}})?|uge \d{{1,2}}(?: i? ?\d{{4}})?"
    r"|(?:foråret|sommeren|efteråret|vinteren|skoleåret|året|årets udgang|nytår|årsskiftet|perioden)(?: (?:19|20)\d\d(?:[-/–]\d{2,4})?)?)"
)
# A time that stands as one adverbial: "pr. 1. december 2017", "inden udgangen af 2017", "i løbet af foråret", "primo marts".
TIME = re.compile(
    rf"(?:(?:pr\.|per|inden|senest|primo|medio|ultimo|i|fra|ved|siden|frem til|indtil|til og med|efter|inden for|i løbet af|fra og med|senest ved|senest i|inden for det)"
    rf" (?:(?:udgangen|begyndelsen|starten|slutningen|løbet|midten|indgangen) af )?{_POINT}|{_DAY}|(?:(?:i|inden for|gennem) )?(?:det|de) (?:seneste|sidste|kommende|næste)"
    r"(?: \w+)? (?:år|måneder|måned|uger|kvartal|halvår)|(?:året før|sidste år|(?:(?:fra|fra og med|til og med|indtil) )?(?:i|næste) år|året efter|(?:i )?samme (?:år|dag|uge|måned|periode|kvartal|halvår)))(?![\w/])"
)
NUMBER = r"(?:\d[\d.]*(?:,\d+)?|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)"
HEDGE = r"(?:ca\. |cirka |omkring |knap |godt |over |under |mere end |mindst |højst |næsten |i alt |yderligere )?"
# Conjunctions and pronouns that open a clause of their own: the finite verb after one of these is not the main one.
OPENERS = {
    "at", "som", "der", "hvor", "hvis", "når", "fordi", "idet", "da", "hvilket", "hvoraf", "hvorefter", "hvorved",
    "hvortil", "hvorfra", "hvilken", "hvem", "mens", "så", "om", "hvordan", "hvorfor", "hvad", "selvom",
}  # fmt: skip
CONJUNCTIONS = {
    "når", "hvis", "da", "såfremt", "mens", "selvom", "fordi", "idet", "eftersom", "medmindre", "for at", "at", "imens",
    "skønt", "både", "hverken", "jo",
}  # fmt: skip
PRONOUNS = {"det", "dette", "den", "denne", "de", "disse", "begge", "her", "dér", "herefter", "hvad", "hvem", "sådan", "dermed"}
HAVE = {"har", "havde", "vil", "ville", "kan", "kunne", "skal", "skulle", "må", "måtte", "bør", "burde", "får", "fik"}
BE = {"er", "var", "bliver", "blev"}


# "Det forventes, at …", "Det er vores mål, at …": "det" points forward; the sentence stands after "at" as it is.
IMPERSONAL = re.compile(
    r"Det (?:(?P<admits>må (?:konstateres|erkendes)|erkendes|konstateres)|forventes|ventes|vurderes|skønnes|planlægges|tilstræbes"
    r"|er (?:\w+ )?(?:forventning(?:en)?|vurdering(?:en)?|opfattelse|mål(?:et)?|plan(?:en)?|hensigt(?:en)?|håb(?:et)?)), at (?P<what>.+)"
)
# What only leads in: "Det bemærkes, at …", "Jeg kan supplerende oplyse, at …".
LEAD = re.compile(
    r"(?:Det (?:bemærkes|oplyses|kan (?:oplyses|tilføjes|bemærkes|bekræftes)|skal (?:bemærkes|tilføjes))|Hertil kommer"
    r"|(?:Jeg|Vi) (?:kan|skal|vil)(?: \w+)? (?:oplyse|bekræfte|tilføje|meddele|bemærke)), at (?P<what>.+)"
)


@dataclass(frozen=True, kw_only=True)
class Words:
    """The lists of words.toml."""

    auxiliary: frozenset[str]
    finite: frozenset[str]
    adverbs: tuple[str, ...]
    last: frozenset[str]
    links: tuple[str, ...]
    prepositions: frozenset[str]
    complements: tuple[str, ...]
    small: frozenset[str]
    personal: frozenset[str]
    pointing: frozenset[str]
    no_verbs: frozenset[str]
    uncounted: frozenset[str]
    costs: str
    common_ends: tuple[str, ...]
    self_evident: str
    cases: frozenset[str]
    middle_links: tuple[str, ...]
    kept: str
    others: str
    adding: tuple[str, ...]
    rhetoric: str
    short: str

    @property
    def verbs(self) -> frozenset[str]:
        return self.auxiliary | self.finite


@cache
def load_words() -> Words:
    values = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))

    def longest_first(key: str) -> tuple[str, ...]:
        return tuple(sorted(values[key], key=len, reverse=True))

    return Words(
        auxiliary=frozenset(values["auxiliary"]),
        finite=frozenset(values["finite"]),
        adverbs=longest_first("adverbs"),
        last=frozenset(values["last"]),
        links=longest_first("links"),
        prepositions=frozenset(values["prepositions"]),
        complements=longest_first("complements"),
        small=frozenset(values["small"]),
        personal=frozenset(values["personal"]),
        pointing=frozenset(values["pointing"]),
        no_verbs=frozenset(values["no_verbs"]),
        uncounted=frozenset(values["uncounted"]),
        costs=values["costs"],
        common_ends=longest_first("common_ends"),
        self_evident=values["self_evident"],
        cases=frozenset(values["cases"]),
        middle_links=tuple(values["middle_links"]),
        kept=values["kept"],
        others=values["others"],
        adding=longest_first("adding"),
        rhetoric=values["rhetoric"],
        short=values["short"],
    )


def one_line(text: str) -> str:
    """The words as they are, on one line with single blanks, without a mail's mark before each line: what stands in quotation marks."""
    return re.sub(r"(?<!\.)\.\.(?!\.)", ".", without_mail_marks(text))


def tidy(text: str) -> str:
    """One line, per cent as ministries write it ("28,7 %" → "28,7 pct."), but for what is quoted in it."""
    parts = re.split(r"(”[^”]*”)", one_line(text))
    return "".join(part if part.startswith("”") else re.sub(r"(?<=\d) ?%(?!-)", " pct.", part) for part in parts).replace(
        "pct..", "pct."
    )


# "Ad 1) …", "Til (iii): …", "Svar: …": what stands before the sentence itself.
MARKER = re.compile(
    # "Ad 1 a) …", "1a: …", "2 b. …": the number with its letter
    r"(?:(?:ad|til|vedr|svar(?: på)?|spørgsmål|spm|pkt|punkt)\b\.?\s*){0,2}\(?\d{1,2}\s?[a-h]\s?[).:]+\s+(?=[A-ZÆØÅÉ\d])|(?:ad|spm|spørgsmål)\.?\s+\d{1,2}[).:]+\s+(?=[A-ZÆØÅÉ\d])|"
    r"(?:(?:(?:ad|til|vedr|vedrørende|svar(?: på)?|spørgsmål|pkt|punkt)\b\.?\s*){1,3}(?:nr\. ?)?\(?[\divx]{0,4}[a-e]?\)?\s*[:.)]"
    # "3. og 5. klasse" and "5. maj" are no markers
    r"|\(?(?:\d{1,2}|[ivx]{1,4}|[a-e])\))\s+(?=[A-ZÆØÅÉ])|\(?(?:\d{1,2}|[ivx]{1,4}|[a-e])\.\s+(?=(?-i:[A-ZÆØÅÉ]))|\d{1,2}\.\s+(?=\d[\d.,]*\s+(?!og\b|til\b)[a-zæøå])|(?:ad|til|vedr\.?|svar på) (?:spørgsmål )?\(?(?:\d{1,2}|[a-h])[):]+\s+(?=\d)|\(?(?:\d{1,2}|[a-h])\)\s+(?=\d)"
    r"|(?:ad|til|om|på|vedr\.?) det (?:første|andet|tredje|fjerde|femte|sjette|sidste)(?: spørgsmål)?:\s+",
    re.IGNORECASE,
)


def own_words(text: str) -> str:
    """A sentence on one line without the marker of its list or answer, nor what joins a list's item to the next ("…, og")."""
    line = re.sub(
        r"^[•·▪◦‣*–-]\s+", "", one_line(text).rsplit("|", 1)[-1].strip() or one_line(text)
    )  # the last cell of a typed row
    line = re.sub(r"[,;](?: (?:og|samt|eller))?$", "", re.sub(r"^Svar: (?=\d)", "", line))
    return MARKER.sub("", line, count=1) if MARKER.match(line) else line


def starts_with(text: str, phrases: Sequence[str]) -> str | None:
    """The first of `phrases` (longest first) that `text` starts with as whole words, in any case."""
    lower = text.lower()
    for phrase in phrases:
        if lower.startswith(phrase) and not lower[len(phrase) : len(phrase) + 1].isalnum():
            return text[: len(phrase)]
    return None


def first_word(text: str) -> str:
    """The first word of `text`, lower case, without punctuation but for an abbreviation's point."""
    match = re.match(r"[\w’'-]+\.?", text)
    if not match:
        return ""
    word = match.group().lower()
    return word if word in {"pr.", "ca.", "d.", "p.t.", "pt."} else word.rstrip(".")


# "Fritidschef Bo Lind", "Ingeniørfirmaet Holm & Due": a title or a trade before the name is small inside a sentence.
_BEFORE_NAME = re.compile(
    r"\w*(?:chef|leder|direktør|formand|mester|inspektør|rektor|forstander|foged|læge|sygeplejerske|konsulent|koordinator|ingeniør|advokat|professor|tandlæge"
    r"|firmaet|rederiet|rådgiveren|entreprenøren|leverandøren|revisoren)",
    re.IGNORECASE,
)


def small_start(text: str, letter: str = "") -> str | None:
    """`text` as it is written inside a sentence: first letter small unless it is a name. None where that cannot be known."""
    first = re.match(r"[\w’'-]+", text)
    if first is None:
        return text
    word = first.group()
    if not word[0].isupper():
        return text
    lowered = text[0].lower() + text[1:]
    if re.match(r"\w+- og [A-ZÆØÅ]", text):
        return text  # "Børne- og Skoleudvalget"
    if word.lower() in load_words().small or word.lower() in load_words().prepositions:
        return lowered
    if (len(word) > 1 and word[1:].upper() == word[1:]) or ("-" in word and word.split("-")[0].isupper()):
        return text  # an abbreviation: "STAR", "EU-midlerne"
    if re.fullmatch(r"\w{3,}(?<!be)(?:styrelsen|ministeriet|direktoratet)s?", word):
        return text  # "Byggestyrelsen"; "kommunalbestyrelsen" is no name
    after = text[first.end() :].lstrip()
    if after[:1].isupper() and _BEFORE_NAME.fullmatch(word):
        return lowered
    if after[:1].isupper() and first_word(after) not in {"i"}:
        return text  # a name of several words
    if re.search(rf"[a-zæøå,] {re.escape(word)}\b", letter) and not re.search(rf"\b{re.escape(word.lower())}\b", letter):
        return text  # a capital in mid-sentence: a name
    stem = word.lower()[: max(5, len(word) - 4)]
    if re.search(rf"\b{re.escape(stem)}", letter):
        return lowered
    if re.search(r"(?:ingen|elsen|heden|erne|tionen|skabet|\w{6,}(?:ning|else))s?$", word.lower()) or word.lower().removesuffix(
        "s"
    ).endswith(load_words().common_ends):
        return lowered
    return None
