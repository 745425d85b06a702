"""The words and limits that a clerk can change: areas, indicators, groups, periods, tolerances. All stand in `vocabulary.toml`.

A clerk's own file (setting `vocabulary`) is laid over the shipped one: names are added, limits replaced. Nothing here is fuzzy:
a name is known as it is spelt, or it is not known.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
import unicodedata
from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Literal

from letterkit.case import Period, iso_period
from letterkit.errors import UsageError, toml_fault
from letterkit.settings import Settings

AreaKind = Literal["kommune", "region", "land"]
IndicatorKind = Literal["count", "share", "amount", "other"]

SHIPPED = Path(__file__).with_name("vocabulary.toml")


@dataclass(frozen=True, kw_only=True)
class Area:
    code: str  # Danmarks Statistik's code; "000" for the whole country
    kind: AreaKind
    name: str
    names: tuple[str, ...]  # the name and its other spellings


@dataclass(frozen=True, kw_only=True)
class Indicator:
    name: str
    kind: IndicatorKind
    names: tuple[str, ...]
    definition: str = ""


@dataclass(frozen=True, kw_only=True)
class Group:
    name: str
    names: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Tolerance:
    value: Fraction
    reason: str  # Danish


_BLANKS = re.compile(r"\s+")
_QUOTES = re.compile(r"[\"”“»«’'‘]")


@lru_cache(maxsize=16384)
def normal(text: str) -> str:
    """A name as it is compared: NFC, folded case, blanks collapsed, old aa as å, no quotation marks or trailing stop.

    >>> normal("  Aabenraa  Kommune ")
    'åbenrå kommune'
    """
    folded = unicodedata.normalize("NFC", text).casefold().replace("aa", "å")
    return _BLANKS.sub(" ", _QUOTES.sub("", folded)).strip(" .,:;")


def written_out(text: str) -> str:
    """A name of a file without Danish letters with its ae and oe as æ and ø; a word that has them anyway ("beboere") changes too, so this
    is for comparing alone.

    >>> written_out("ansoegere"), written_out("beboere")
    ('ansøgere', 'bebøre')
    """
    return text.replace("ae", "æ").replace("oe", "ø")


def area_name(text: str) -> str:
    """An area's name without "Kommune" or "Region" and without the genitive that goes with them.

    >>> area_name("Nordby Kommunes"), area_name("Region Østvig"), area_name("Kommune Nordby")
    ('nordby', 'østvig', 'nordby')
    """
    name = normal(text)
    name = re.sub(r"^(?:region|kommune|by)\s+|\s+(?:regions?)?kommunes?$|\s+kommunernes?$|\s+regions?$", "", name)
    return name.strip()


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """The shipped vocabulary with a clerk's own laid over it. `digest` (start of a SHA-256) names exactly this content."""

    digest: str
    areas: tuple[Area, ...]
    indicators: tuple[Indicator, ...]
    groups: tuple[Group, ...]
    months: tuple[tuple[str, ...], ...]
    quarter_words: tuple[str, ...]
    half_words: tuple[str, ...]
    columns: Mapping[str, frozenset[str]] = field(hash=False)  # a data file's headings: "area", "indicator", "period", "value", …
    words: Mapping[str, frozenset[str]] = field(hash=False)  # "neutral", "negations", "strong", …
    complements: tuple[tuple[tuple[str, ...], ...], ...]  # words that together cover the whole, side by side
    tolerances: Mapping[str, Tolerance] = field(hash=False)

    def __hash__(self) -> int:
        return hash(self.digest)  # the digest stands for all of it; hashing every name at each lookup would be slow

    @cached_property
    def _areas_by_name(self) -> dict[str, Area]:
        names = {area.code: area for area in self.areas}
        for area in self.areas:
            for name in area.names:
                names[area_name(name)] = area
                names[area_name(f"Region {name}") if area.kind == "region" else normal(name)] = area
        return names

    @cached_property
    def _groups_by_name(self) -> dict[str, Group]:
        return {normal(name): group for group in self.groups for name in (group.name, *group.names)}

    @cached_property
    def _indicators_by_name(self) -> dict[str, Indicator]:
        return {normal(name): one for one in self.indicators for name in (one.name, *one.names)}

    @cached_property
    def month_numbers(self) -> dict[str, int]:
        """ "okt" → 10, for every spelling."""
        return {normal(name): index for index, names in enumerate(self.months, start=1) for name in names}

    def area(self, text: str) -> Area | None:
        """The declared area of this name or code ("751", "Århus Kommune"), in the nominative or in "X Kommunes"; else None."""
        name = area_name(text)
        known = self._areas_by_name
        if "region" in normal(text).split():
            return next(
                (area for area in self.areas if area.kind == "region" and name in {area_name(one) for one in area.names}), None
            )
        found = known.get(name) or known.get(name.lstrip("0") or name)
        return found or (known.get(name[:-1]) if name.endswith("s") else None)

    def area_key(self, text: str) -> str:
        """What two names of one area have in common: the code where it is declared, else the bare name."""
        area = self.area(text)
        return area.code if area else area_name(text)

    def group(self, text: str) -> Group | None:
        return self._groups_by_name.get(normal(text))

    def indicator(self, text: str) -> Indicator | None:
        return self._indicators_by_name.get(normal(text))

    @cached_property
    def _stems(self) -> dict[str, frozenset[str]]:
        return {}

    def stems(self, word: str) -> frozenset[str]:
        """What is left of a word, four letters or more, without each ending it may have: "tilbuddet" is "tilbud" too."""
        found = self._stems.get(word)
        if found is None:
            endings = self.words["endings"]
            left = {one[:at] for one in {word, written_out(word)} for at in range(4, len(one) + 1) if one[at:] in endings}
            left |= {
                one[:-1] for one in left if len(one) > 4 and one[-1] == one[-2] and one[-1] not in "aeiouyæøå" and one != word
            }
            found = self._stems[word] = frozenset(left)
        return found

    def limit(self, name: str) -> Fraction:
        """The value of a tolerance. An unknown name is a fault of ours and raises `KeyError`."""
        return self.tolerances[name].value


_YEAR = r"(?P<year>(?:19|20)\d\d)"


@lru_cache(maxsize=4096)
def read_period(text: str, vocabulary: Vocabulary, *, year: int | None = None) -> Period | None:
    """A period as tables and data files print it, else None: "2017", "Okt 2017", "2017M10", "3. kvartal 2017", "2018K1",
    "1. halvår 2017", "2016/17" (school year), "uge 12 2020", "2017-10", "01-12-2017", "1. dec. 2017", "Jan" (with `year`
    given), and from one to another: "16-03-2020 til 30-04-2020", "2015-2018", "jan.–marts 2019".
    """
    ends = re.split(r"\s+(?:til|-)\s+|\s*–\s*|(?<=\b(?:19|20)\d\d)-(?=(?:19|20)\d\d\b)", text.strip())
    if len(ends) == 2 and all(ends):
        last = read_period(ends[1], vocabulary, year=year)
        first = read_period(ends[0], vocabulary, year=last.start.year if last else year)
        ordered = first is not None and last is not None and first.start <= last.start
        return Period(start=first.start, end=last.end, text=text.strip()) if ordered and first and last else None
    said = normal(text).replace(".", ". ").replace("  ", " ")
    said = re.sub(r"^(?:ultimo|pr|pr\.|i|ved udgangen af|den|d\.?)\s+", "", said).strip()
    printed = text.strip()

    def from_iso(iso: str) -> Period | None:
        period = iso_period(iso)
        return Period(start=period.start, end=period.end, text=printed) if period else None

    if re.fullmatch(_YEAR, said) or re.fullmatch(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-\d\d)?", said):
        return from_iso(said)
    if found := re.fullmatch(_YEAR + r"\s?m\s?(\d\d?)", said):
        return from_iso(f"{found['year']}-{int(found[2]):02}")
    if found := re.fullmatch(r"(\d\d?)[-./ ]+(\d\d?)[-./ ]+((?:19|20)\d\d)", said):
        return from_iso(f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}")
    if found := re.fullmatch(_YEAR + r"/(\d\d|(?:19|20)\d\d)", said):
        year = int(found["year"])
        if int(found[2]) % 100 != (year + 1) % 100:
            return None
        return Period(start=date(year, 8, 1), end=date(year + 1, 7, 31), text=printed)
    if found := re.fullmatch(r"uge\s?(\d\d?),?\s(?:i\s)?" + _YEAR, said) or re.fullmatch(_YEAR + r"\s?u\s?(\d\d?)", said):
        week = int(next(part for part in found.groups() if part and len(part) <= 2))
        try:
            return Period(
                start=date.fromisocalendar(int(found["year"]), week, 1),
                end=date.fromisocalendar(int(found["year"]), week, 7),
                text=printed,
            )
        except ValueError:
            return None
    return _part_of_year(said, printed, vocabulary, year) or _month(said, printed, vocabulary, year)


def _span_of(year: int, first: int, last: int, printed: str) -> Period:
    """From month `first` to month `last` of one year."""
    return Period(start=date(year, first, 1), end=date(year, last, monthrange(year, last)[1]), text=printed)


def _part_of_year(said: str, printed: str, vocabulary: Vocabulary, year: int | None) -> Period | None:
    """Quarters and half years, the number before or after its word, the year before or after both."""
    for words, months, most in ((vocabulary.quarter_words, 3, 4), (vocabulary.half_words, 6, 2)):
        word = r"(?:" + "|".join(re.escape(normal(name)) for name in sorted(words, key=len, reverse=True)) + r")\.?"
        forms = (
            rf"(\d)\.? ?{word}(?:,? (?:i )?(\d{{4}}))?",
            rf"(?:(\d{{4}}),? ?){word} ?(\d)",
            rf"{word} ?(\d),?(?: (\d{{4}}))?",
            rf"(\d{{4}}),? (\d)\.? ?{word}",
        )
        for found in filter(None, (re.fullmatch(form, said) for form in forms)):
            number = next((int(part) for part in found.groups() if part and len(part) == 1), 0)
            there = next((int(part) for part in found.groups() if part and len(part) == 4), year)
            if there is None or not 1 <= number <= most:
                return None
            return _span_of(there, number * months - months + 1, number * months, printed)
    return None


def _month(said: str, printed: str, vocabulary: Vocabulary, year: int | None) -> Period | None:
    """A month by name, with or without its year, a day of it ("1. december 2017"), or a span of months ("jan.-juni 2017")."""
    numbers = vocabulary.month_numbers
    name = "|".join(sorted(map(re.escape, numbers), key=len, reverse=True))
    until = rf"(?: ?[-–] ?(?P<to>{name})\.?)?"
    after = rf"(?:{_YEAR}|['’]?(?P<short>\d\d))?"
    found = re.fullmatch(rf"(?:(?P<day>\d\d?)\. ?)?(?P<name>{name})\.?{until},? ?{after}", said)
    if not found:
        found = re.fullmatch(rf"{_YEAR},? ?(?P<name>{name})(?P<day>)(?P<to>)(?P<short>)", said)
    if not found:
        return None
    there = int(found["year"]) if found["year"] else 2000 + int(found["short"]) if found["short"] else year
    if there is None:
        return None
    month = numbers[found["name"]]
    last = numbers[found["to"]] if found["to"] else month
    if not found["day"]:
        return _span_of(there, month, last, printed) if month <= last else None
    try:
        day = date(there, month, int(found["day"]))
    except ValueError:
        return None
    return Period(start=day, end=day, text=printed)


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise UsageError(f"Ordlisten {path} findes ikke.", "Ret indstillingen ”vocabulary”.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"Ordlisten {path} kan ikke læses: {toml_fault(error)}.", "Ret linjen.") from error


def _merged(base: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """`own` laid over `base`: tables key by key, lists of words and of entries joined (an entry of the same name is
    extended).
    """
    result = dict(base)
    for key, value in own.items():
        there = result.get(key)
        if isinstance(there, dict) and isinstance(value, dict):
            result[key] = _merged(there, value)
        elif isinstance(there, list) and isinstance(value, list):
            result[key] = _joined(there, value)
        else:
            result[key] = value
    return result


def _joined(base: list[Any], own: list[Any]) -> list[Any]:
    result = list(base)
    for item in own:
        if not isinstance(item, dict):
            if item not in result:
                result.append(item)
            continue
        place = next((index for index, old in enumerate(result) if old.get("name") == item.get("name")), None)
        if place is None:
            result.append(item)
        else:
            result[place] = _merged(result[place], item)
    return result


def _areas(table: Mapping[str, Mapping[str, list[str]]]) -> Iterable[Area]:
    kinds: dict[str, AreaKind] = {"land": "land", "regioner": "region", "kommuner": "kommune"}
    for heading, entries in table.items():
        for code, names in entries.items():
            yield Area(code=code, kind=kinds[heading], name=names[0], names=tuple(names))


def build_vocabulary(values: Mapping[str, Any], *, name: str = "vocabulary.toml") -> Vocabulary:
    """A vocabulary from the values of a TOML file. Raises `UsageError` naming the file and the entry that is not in order."""
    try:
        return Vocabulary(
            digest=hashlib.sha256(repr(_ordered(values)).encode()).hexdigest()[:16],
            areas=tuple(_areas(values["areas"])),
            indicators=tuple(
                Indicator(
                    name=one["name"],
                    kind=one["kind"],
                    names=tuple(one.get("names", ())),
                    definition=one.get("definition", ""),
                )
                for one in values["indicators"]
            ),
            groups=tuple(Group(name=one["name"], names=tuple(one.get("names", ()))) for one in values["groups"]),
            months=tuple(tuple(names) for names in values["periods"]["months"]),
            quarter_words=tuple(values["periods"]["quarter"]),
            half_words=tuple(values["periods"]["half"]),
            columns={key: frozenset(normal(word) for word in words) for key, words in values["columns"].items()},
            words={key: frozenset(normal(word) or word for word in words) for key, words in values["words"].items()},
            complements=tuple(tuple(tuple(side) for side in entry["sides"]) for entry in values["complements"]),
            tolerances={
                key: Tolerance(value=Fraction(str(entry["value"])), reason=entry["reason"])
                for key, entry in values["tolerances"].items()
            },
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UsageError(
            f"{name}: {type(error).__name__} ved {error}.", "Se den medfølgende vocabulary.toml for formen."
        ) from error


def _ordered(value: Any) -> Any:
    if isinstance(value, Mapping):
        return [(key, _ordered(value[key])) for key in sorted(value)]
    return [_ordered(item) for item in value] if isinstance(value, list) else value


@lru_cache(maxsize=8)
def _load(own: str | None) -> Vocabulary:
    values = _read(SHIPPED)
    if own is not None:
        values = _merged(values, _read(Path(own)))
    return build_vocabulary(values, name=own or SHIPPED.name)


def load_vocabulary(settings: Settings = Settings()) -> Vocabulary:
    """The vocabulary of these settings. Raises `UsageError` when the clerk's own file is missing or not in order."""
    return _load(settings.vocabulary)
