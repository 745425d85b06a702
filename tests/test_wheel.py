"""The built wheel, installed into a fresh environment and run from another folder: its data comes along."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "build", "--wheel", "--outdir", str(out), str(ROOT)], check=True, capture_output=True)
    return next(out.glob("*.whl"))


def test_the_wheel_carries_its_data(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for folder in ("templates/", "models/", "inbox/"):
        assert [name for name in names if name.startswith(f"letterkit/_data/{folder}")], folder
    assert "letterkit/vocabulary.toml" in names
    assert "letterkit/cli/locale/da/LC_MESSAGES/messages.mo" in names
    assert not [name for name in names if name.startswith(("tests/", "corpus/"))]


def test_a_fresh_environment_runs_the_demo_elsewhere(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=True)
    bin_folder = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin")
    pip = [str(bin_folder / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, str(wheel)], check=True, capture_output=True)
    elsewhere = tmp_path / "et andet sted"
    elsewhere.mkdir()
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        [str(bin_folder / "letterkit"), "demo", "prøve"],
        cwd=elsewhere,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 3), done.stderr
    assert "Traceback" not in done.stderr
    assert (elsewhere / "prøve" / "ud" / "oversigt.html").is_file()
    assert len(list((elsewhere / "prøve" / "ud").glob("*/udkast.docx"))) >= 10
