"""A check's page of the manual, and the whole manual of checks, made from the checks themselves.

python -m letterkit.checks.page > docs/kontroller.md
"""

from __future__ import annotations

from letterkit.checks import CHECKS, Check, Example

STATUS_DANISH = {"trial": "på prøve", "stable": "fast", "retired": "udgået"}


def check_page(check: Check) -> str:
    """One check in Markdown: title, what it does, an example that it speaks up about and one that it accepts."""
    return (
        f"# {check.CODE} {check.TITLE}\n\n"
        f"`{check.NAME}` · slags: {check.CHECK} · {STATUS_DANISH[check.STATUS]}\n"
        f"{check.EXPLANATION.rstrip()}\n\n"
        f"## Giver et fund\n\n{_shown(check.FLAGGED)}\n\n## Giver intet fund\n\n{_shown(check.ACCEPTED)}\n"
    )


def _shown(example: Example) -> str:
    parts = [("Tidligere brev", example.earlier), ("Anmodning", example.request), ("Brev", example.text), ("Data", example.data)]
    return "\n\n".join(f"{name}:\n\n" + _indented(text) for name, text in parts if text)


def _indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.strip("\n").splitlines())


def manual() -> str:
    """All pages, one heading level down, after a list of the codes."""
    listed = "\n".join(f"- [{check.CODE}](#{check.CODE.lower()}) {check.TITLE}" for check in CHECKS)
    pages = "\n".join(
        f'<a id="{check.CODE.lower()}"></a>\n\n' + check_page(check).replace("\n#", "\n##").replace("# ", "## ", 1)
        for check in CHECKS
    )
    return (
        "# Kontrollerne\n\n"
        "Siden er dannet af kontrollerne selv (`python -m letterkit.checks.page > docs/kontroller.md`); eksemplerne køres som prøver.\n\n"
        f"{listed}\n\n{pages}"
    )


if __name__ == "__main__":
    print(manual(), end="")
