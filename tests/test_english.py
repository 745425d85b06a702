"""English errors: the table speaks of errors that exist, and the commands' own errors are all in it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from letterkit.cli.english import in_english, load_sayings

PACKAGE = Path(__file__).resolve().parent.parent / "letterkit"
ERRORS = {"UsageError", "DataError", "TemplateError", "MissingExtraError", "ReadError"}
WHOLE = ["cli", "casefolder.py", "settings.py", "decide.py", "proof/__init__.py", "commitments"]


def sentence(node: ast.expr) -> str | None:
    """A string as the table writes it: {} for what is filled in."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return None


def texts(path: Path, *, raised: bool) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: set[str | None] = set()
    for node in ast.walk(tree):
        if not raised and isinstance(node, ast.expr):
            found.add(sentence(node))
        elif raised and isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ERRORS:
            found |= {sentence(argument) for argument in node.args}
    return {text for text in found if text}


def test_the_table_speaks_of_sentences_that_exist() -> None:
    known = set().union(*(texts(path, raised=False) for path in PACKAGE.rglob("*.py")))
    import tomllib

    table = tomllib.loads((PACKAGE / "cli" / "english.toml").read_text(encoding="utf-8"))
    assert [danish for danish in table if not any(danish in text for text in known)] == []
    assert [danish for danish, english in table.items() if danish.count("{}") != english.count("{}")] == []


def test_every_error_of_the_commands_has_a_row() -> None:
    paths = [
        path for name in WHOLE for path in ([PACKAGE / name] if name.endswith(".py") else sorted((PACKAGE / name).glob("*.py")))
    ]
    said = set().union(*(texts(path, raised=True) for path in paths))
    assert len(load_sayings()) > 50
    assert sorted(text for text in said if in_english(text) == text) == []


@pytest.mark.parametrize(
    ("danish", "english"),
    [
        ("Filen brev.pdf findes ikke.", "The file brev.pdf does not exist."),
        (
            "Indstillingsfilen x.toml kan ikke læses: linje 3, tegn 5, er ikke gyldig TOML.",
            "The settings file x.toml cannot be read: line 3, column 5 is not valid TOML.",
        ),
        ("Noget andet gik galt.", "Noget andet gik galt."),
    ],
)
def test_in_english(danish: str, english: str) -> None:
    assert in_english(danish) == english
