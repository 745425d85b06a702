"""Set everything up in .venv and run one task: `python3 run.py demo`, or `python3 run.py test`. Needs Python 3.11 or newer, nothing else."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")


def call(*command: str | Path, check: bool = True) -> int:
    print("$", *command, flush=True)
    done = subprocess.run([str(part) for part in command], cwd=ROOT, check=False)
    if check and done.returncode:
        sys.exit(done.returncode)
    return done.returncode


def install_tesseract() -> None:
    """Tesseract with Danish, where it can be installed without asking (root on Debian or Ubuntu). Without it scans are named failures."""
    if shutil.which("tesseract"):
        languages = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=False).stdout.split()
        if "dan" in languages:
            return
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        packages = ["tesseract-ocr", "tesseract-ocr-dan"]
        call("apt-get", "update", "-qq", check=False)
        if call("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages, check=False) == 0:
            return
    print("Tesseract med dansk er ikke installeret: skannede breve bliver til navngivne fejl. Se README.", file=sys.stderr)


def set_up() -> None:
    """The virtual environment with letterkit and its tools; made again only when pyproject.toml has changed."""
    install_tesseract()
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    stamp = VENV / "letterkit-setup"
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    venv.create(VENV, with_pip=True)
    call(BIN / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-e", ".[dev]")
    stamp.write_text(wanted)


def demo() -> None:
    """The main job on the sample inbox. Exit code 3 is part of the show: one letter of the inbox is broken, one is an empty scan."""
    code = call(BIN / "letterkit", "batch", "corpus/inbox", "--out", "ud", check=False)
    sys.exit(0 if code == 3 else code)


def test() -> None:
    call(BIN / "ruff", "check", ".")
    call(BIN / "ruff", "format", "--check", ".")
    call(BIN / "mypy")
    call(BIN / "lint-imports")
    call(BIN / "pytest")


if __name__ == "__main__":
    tasks = {"demo": demo, "test": test}
    if sys.version_info < (3, 11) or len(sys.argv) != 2 or sys.argv[1] not in tasks:
        sys.exit(f"{__doc__}\nTasks: {', '.join(tasks)}. This is Python {sys.version.split()[0]}.")
    set_up()
    tasks[sys.argv[1]]()
