"""The public JSON of one analysis: written, read back, and described as JSON Schema.

The records in `letterkit.finding` and below are the format; this module only crosses the border to JSON.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from letterkit.danish.privacy import mask_cpr
from letterkit.finding import Analysis


@cache
def _adapter() -> TypeAdapter[Analysis]:
    return TypeAdapter(Analysis)


def _mask(value: Any) -> Any:
    """CPR-like numbers are masked in every text; the mask is as long as the number, so that every offset still holds."""
    if isinstance(value, str):
        return mask_cpr(value)
    if isinstance(value, list):
        return [_mask(item) for item in value]
    if isinstance(value, dict):
        return {key: _mask(item) for key, item in value.items()}
    return value


def as_object(analysis: Analysis) -> dict[str, Any]:
    """The analysis as plain JSON values. `findings` is left out of an extraction, where nothing was checked."""
    values: dict[str, Any] = _mask(_adapter().dump_python(analysis, mode="json"))
    if analysis.findings is None:
        del values["findings"]
    return values


def to_json(analysis: Analysis, *, indent: int | None = None) -> str:
    """One JSON text; on one line unless `indent` is given. Keys stand in the order of the format."""
    return json.dumps(as_object(analysis), ensure_ascii=False, indent=indent)


def from_json(text: str | bytes) -> Analysis:
    """Read an analysis back. Raises `pydantic.ValidationError` when it is not one."""
    return _adapter().validate_json(text)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one analysis."""
    schema = _adapter().json_schema(mode="serialization")
    schema["required"] = [name for name in schema.get("required", []) if name != "findings"]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "letterkit analysis", **schema}
