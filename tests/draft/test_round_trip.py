"""Kommune → ministry: an account drafted from request and data, filled in, is read back with the same figures and nothing contradicted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest

from draft.letters import byggesager, byggesager_case
from letterkit.draft import draft_case, write_docx
from letterkit.process import check_letter
from letterkit.settings import Settings

FILL = {
    "[udfyld: årsag: ”hvad er årsagen til, at de ikke er afgjort?”]": "Årsagen er, at der er kommet flere ansøgninger, end der er medarbejdere til at behandle dem.",
    "[navn og titel]": "Anne Holm",
}


@pytest.mark.parametrize("model", ["blank"])
def test_the_account_is_read_back(tmp_path: Path, model: str) -> None:
    case = replace(byggesager_case(byggesager().questions), earlier=())
    ((_, draft),) = draft_case("redegoerelse", [], case, Settings(), today=date(2019, 5, 6))
    path = tmp_path / "redegoerelse.docx"
    write_docx(draft, path)
    document = docx.Document(str(path))
    filled = 0
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            if run.text in FILL:
                run.text, filled = FILL[run.text], filled + 1
    assert filled == 2
    document.save(str(path))
    analysis = check_letter(path, case=case, settings=Settings(model=model))
    assert [int(figure.value) for figure in analysis.figures if figure.kind == "count"] == [212]
    assert [finding.code for finding in analysis.findings or () if finding.verdict == "contradicted"] == []
    assert analysis.letter.sender == "Nørreå Kommune"
