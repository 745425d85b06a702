"""List numbers as Word shows them, and how a run is printed: from a document's numbering and styles."""

from __future__ import annotations

import re
from typing import Any

from letterkit.readers.markers import list_number

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEADING = re.compile(r"^(?:heading|overskrift|title|titel|undertitel|subtitle)\b", re.IGNORECASE)
SYMBOLS = re.compile("[\uf000-\uf0ff]")


class Numbering:
    """Counts the list items of one document in reading order."""

    def __init__(self, document: Any) -> None:
        self.styles = {style.style_id: style.element for style in document.styles}
        self.levels: dict[str, dict[int, Any]] = {}
        self.starts: dict[tuple[str, int], int] = {}
        self.abstract_of: dict[str, str] = {}
        self.counts: dict[str, dict[int, int]] = {}
        self._read_definitions(document)
        self.default_size = self._default_size(document)
        self.default_style = next(
            (key for key, item in self.styles.items() if item.get(f"{W}default") == "1" and item.get(f"{W}type") == "paragraph"),
            None,
        )
        self.chains: dict[str | None, list[Any]] = {}
        self.headings: dict[str | None, bool] = {}

    def _read_definitions(self, document: Any) -> None:
        relation = next((r for r in document.part.rels.values() if r.reltype.endswith("/numbering") and not r.is_external), None)
        if relation is None:
            return
        root = relation.target_part._element if hasattr(relation.target_part, "_element") else relation.target_part.element
        abstract = {
            item.get(f"{W}abstractNumId"): {int(level.get(f"{W}ilvl", "0")): level for level in item.findall(f"{W}lvl")}
            for item in root.findall(f"{W}abstractNum")
        }
        for number in root.findall(f"{W}num"):
            key = number.get(f"{W}numId")
            reference = number.find(f"{W}abstractNumId")
            target = reference.get(f"{W}val") if reference is not None else None
            self.abstract_of[key] = target or key
            self.levels[key] = dict(abstract.get(target, {}))
            for override in number.findall(f"{W}lvlOverride"):
                level = int(override.get(f"{W}ilvl", "0"))
                start, own = override.find(f"{W}startOverride"), override.find(f"{W}lvl")
                if own is not None:
                    self.levels[key][level] = own
                if start is not None:
                    self.starts[key, level] = int(start.get(f"{W}val", "1"))
                    self.abstract_of[key] = f"num{key}"  # a restarted list counts for itself

    def _default_size(self, document: Any) -> float:
        size = document.styles.element.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}sz")
        return _half_points(size) or 11.0

    def _style_chain(self, style_id: str | None) -> list[Any]:
        if style_id in self.chains:
            return self.chains[style_id]
        chain = self.chains[style_id] = []
        while style_id and style_id in self.styles and len(chain) < 12:
            element = self.styles[style_id]
            chain.append(element)
            based = element.find(f"{W}basedOn")
            style_id = based.get(f"{W}val") if based is not None else None
        return chain

    def _paragraph_style(self, paragraph: Any) -> str | None:
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None:
            value: str | None = style.get(f"{W}val")
            return value
        return self.default_style

    def is_heading(self, paragraph: Any) -> bool:
        """Does the paragraph's style call it a heading?"""
        style_id = self._paragraph_style(paragraph)
        if style_id not in self.headings:
            names = (style.find(f"{W}name") for style in self._style_chain(style_id))
            self.headings[style_id] = any(name is not None and HEADING.match(name.get(f"{W}val", "")) for name in names)
        return self.headings[style_id]

    def said_of(self, run: Any, paragraph: Any, name: str) -> Any:
        """What is said of a run's print (`w:b`, `w:sz`, …): by itself, its character style or its paragraph's style; else None."""
        places = [run.find(f"{W}rPr")]
        character = run.find(f"{W}rPr/{W}rStyle")
        if character is not None:
            places += [style.find(f"{W}rPr") for style in self._style_chain(character.get(f"{W}val"))]
        places += [style.find(f"{W}rPr") for style in self._style_chain(self._paragraph_style(paragraph))]
        return next((said for place in places if place is not None and (said := place.find(f"{W}{name}")) is not None), None)

    def is_on(self, run: Any, paragraph: Any, name: str) -> bool:
        return _is_on(self.said_of(run, paragraph, name))

    def print_of(self, run: Any, paragraph: Any) -> tuple[bool, float]:
        """(bold, size in points) of a run."""
        return self.is_on(run, paragraph, "b"), _half_points(self.said_of(run, paragraph, "sz")) or self.default_size

    def label(self, paragraph: Any) -> str:
        """The number or bullet that Word prints before the paragraph, "" where it prints none. Counts on."""
        number_of = paragraph.find(f"{W}pPr/{W}numPr")
        if number_of is None:
            for style in self._style_chain(self._paragraph_style(paragraph)):
                number_of = style.find(f"{W}pPr/{W}numPr")
                if number_of is not None:
                    break
        if number_of is None:
            return ""
        key_element, level_element = number_of.find(f"{W}numId"), number_of.find(f"{W}ilvl")
        key = key_element.get(f"{W}val") if key_element is not None else "0"
        level = int(level_element.get(f"{W}val", "0")) if level_element is not None else 0
        definition = self.levels.get(key, {}).get(level)
        if key == "0" or definition is None:
            return ""
        counts = self.counts.setdefault(self.abstract_of[key], {})
        counts[level] = counts[level] + 1 if level in counts else self._start(key, level)
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        return self._shown(key, level, counts)

    def _start(self, key: str, level: int) -> int:
        if (key, level) in self.starts:
            return self.starts[key, level]
        definition = self.levels.get(key, {}).get(level)
        start = definition.find(f"{W}start") if definition is not None else None
        return int(start.get(f"{W}val", "1")) if start is not None else 1

    def _shown(self, key: str, level: int, counts: dict[int, int]) -> str:
        definition = self.levels[key][level]
        text_element = definition.find(f"{W}lvlText")
        text = text_element.get(f"{W}val", "") if text_element is not None else ""
        if _format(definition) == "bullet":
            return "•" if not text or SYMBOLS.search(text) else text.strip()
        if _format(definition) == "none":
            return ""

        def number(match: re.Match[str]) -> str:
            wanted = int(match.group(1)) - 1
            shape = self.levels[key].get(wanted)
            value = counts.get(wanted, self._start(key, wanted))
            return list_number(value, _format(shape) if shape is not None else "decimal")

        return re.sub(r"%(\d)", number, text).strip()


def _format(level: Any) -> str:
    form = level.find(f"{W}numFmt")
    return form.get(f"{W}val", "decimal") if form is not None else "decimal"


def _is_on(element: Any) -> bool:
    return element is not None and element.get(f"{W}val") not in ("0", "false", "off")


def _half_points(element: Any) -> float:
    value = element.get(f"{W}val") if element is not None else None
    return int(value) / 2 if value and value.isdigit() else 0.0
