"""Fetch a table of Jobindsats (API v3) and keep it as it came: raw bytes, and a note with table, address, time and hash.

Only `letterkit fetch` calls this; the checks read the kept file and never the network. The key comes from the environment
(`JOBINDSATS_KEY`) and is written nowhere.
"""

from __future__ import annotations

import hashlib
import json
import re
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Mapping
from pathlib import Path

from letterkit.errors import DataError, UsageError

ADDRESS = "https://api.jobindsats.dk/v3"
KEY_NAME = "JOBINDSATS_KEY"
_MOST_BYTES = 200 << 20


def fetch_table(
    table: str,
    folder: Path,
    *,
    key: str,
    when: str,
    choices: Mapping[str, str] | None = None,
    address: str = ADDRESS,
    seconds: float = 60,
) -> Path:
    """Fetch `table` with the chosen parameters ("area", "period", …) into `folder` and return the kept file.

    `when` is the time that the note gives (ISO 8601): the clock belongs to the command. Raises `UsageError` for a missing
    key or a table name that is none, `DataError` when the service does not answer with a table.
    """
    if not key:
        raise UsageError(f"Nøglen til Jobindsats mangler i miljøvariablen {KEY_NAME}.", "Sæt den, før du henter.")
    if not re.fullmatch(r"[A-Za-z0-9_-]+", table):
        raise UsageError(f"”{table}” er ikke navnet på en tabel.", "Brug tabellens id, fx y30a02.")
    asked = urllib.parse.urlencode(dict(choices or {}))
    url = f"{address.rstrip('/')}/data/{table}/json{f'?{asked}' if asked else ''}"
    if not url.startswith(("https://", "http://127.0.0.1", "http://localhost")):
        raise UsageError(f"Adressen {address} er ikke krypteret.", "Brug https.")
    request = urllib.request.Request(url, headers={"Authorization": f"Bearer {key}", "Accept": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=seconds) as answer:
            data: bytes = answer.read(_MOST_BYTES + 1)
    except urllib.error.HTTPError as error:
        raise DataError(f"Jobindsats svarede {error.code} for tabellen {table}.", _advice(error.code)) from error
    except (urllib.error.URLError, TimeoutError) as error:
        raise DataError(f"Jobindsats kunne ikke nås: {error}.", "Prøv igen senere.") from error
    if len(data) > _MOST_BYTES:
        raise DataError(f"Tabellen {table} er for stor.", "Vælg færre områder eller perioder.")
    try:
        json.loads(data)
    except ValueError as error:
        raise DataError(f"Jobindsats svarede ikke med en tabel for {table}.", "Kontrollér tabellens id.") from error
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / f"{table}.json"
    note = {
        "table": table,
        "address": url,
        "fetched": when,
        "sha256": hashlib.sha256(data).hexdigest(),
        "source": "Jobindsats.dk",
    }
    _write(kept, data)
    _write(folder / f"{table}.meta.json", json.dumps(note, ensure_ascii=False, indent=1).encode())
    return kept


def _write(path: Path, data: bytes) -> None:
    """Whole or not at all."""
    part = path.with_name(path.name + ".part")
    part.write_bytes(data)
    part.replace(path)


def _advice(code: int) -> str:
    return {
        401: f"Kontrollér nøglen i {KEY_NAME}.",
        403: "Nøglen giver ikke adgang til tabellen.",
        404: "Kontrollér tabellens id.",
    }.get(code, "Prøv igen senere.")
