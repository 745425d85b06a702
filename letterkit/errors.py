"""One family of errors: what happened, where, and what to do. Each has the exit code that the command ends with."""

from __future__ import annotations

import re


class LetterkitError(Exception):
    """Base of all errors that reach a user, as one Danish sentence or two.

    `what` says what happened and where (file, page, row); `todo` says what the user can do.
    """

    exit_code = 2

    def __init__(self, what: str, todo: str = "") -> None:
        super().__init__(f"{what} {todo}".strip())
        self.what = what
        self.todo = todo


class UsageError(LetterkitError):
    """Wrong use, wrong settings, a template or a case that is not in order."""


class DataError(LetterkitError):
    """Case data that cannot be read with certainty."""


class TemplateError(LetterkitError):
    """A template with a fault; `what` names file and line."""


class MissingExtraError(LetterkitError):
    """An optional part (a Python extra, Tesseract) is needed and is not installed; `todo` says how to install it."""


class ReadError(LetterkitError):
    """A letter that cannot be read: a named failure of one letter, not of the batch.

    `code` is one of "for stor", "beskadiget", "kodebeskyttet", "ikke et brev", "tom", "ocr mangler", "tidsgrænse".
    """

    exit_code = 3

    def __init__(self, code: str, what: str, todo: str = "") -> None:
        super().__init__(what, todo)
        self.code = code

    def __reduce__(self) -> tuple[type[ReadError], tuple[str, str, str]]:
        # It crosses from the reading child process to the parent.
        return (type(self), (self.code, self.what, self.todo))


def toml_fault(error: Exception) -> str:
    """What is the matter with a TOML file, in Danish: the line, as its reader's message names it, or that it is no UTF-8."""
    if isinstance(error, UnicodeDecodeError):
        return "den er ikke gemt som UTF-8"
    place = re.search(r"line (\d+), column (\d+)", str(error))
    return f"linje {place[1]}, tegn {place[2]}, er ikke gyldig TOML" if place else "den slutter midt i en værdi"
