"""A misfit that other numbers beside it give exactly is a doubt; the wrong base in one breath, and what nothing gives, are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterkit.checks import Example
from tests.checks.letters import check_example

TEXTS = [
    # a deficit and a surplus are added
    ("Overskuddet blev 214.000 kr., selv om budgettet viste et underskud på 90.000 kr., altså en forbedring på 304.000 kr.", False),
    ("Overskuddet blev 214.000 kr., selv om budgettet viste et underskud på 90.000 kr., altså en forbedring på 134.000 kr.", True),
    # stock and flow
    ("Der er brugt 7.900 ton salt. Lageret rummede 9.500 ton i oktober og er suppleret med 2.000, så der ligger 3.600 ton tilbage.", False),
    # another part of another whole
    ("Kvinder falder sjældnere fra end mænd: 109 af de 486 mod 168 af de 618, eller 22,4 mod 27,2 pct.", False),
    # the wrong base
    ("Ud af 142 normerede stillinger er 118 besat, og de 24 tomme stillinger svarer til 16,9 procent af normeringen.", False),
    ("Ud af 142 normerede stillinger er 118 besat, og de 24 tomme stillinger svarer til 20,3 procent af normeringen.", True),
    # other levels of the paragraph
    ("Selskabet havde 214 afbrydelser i 2019. 149 afbrydelser varede under en time. I 2018 var der 187 afbrydelser. Stigningen er således på 27.", False),
    ("Selskabet havde 214 afbrydelser i 2019. 149 afbrydelser varede under en time. I 2018 var der 187 afbrydelser. Stigningen er således på 72.", True),
    # a rest of a whole that the paragraph tells afterwards
    ("I foråret var forholdene i orden i 212 af 248 besætninger. De øvrige 53 besætninger venter. Der er 301 besætninger, hvoraf 248 er besøgt.", False),
    ("I foråret var forholdene i orden i 212 af 248 besætninger. De øvrige 63 besætninger venter. Der er 301 besætninger, hvoraf 248 er besøgt.", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "accused"), TEXTS)
def test_other_numbers_acquit(text: str, accused: bool, tmp_path: Path) -> None:
    findings, _ = check_example(tmp_path, Example(text=text))
    assert any(one.verdict == "contradicted" for one in findings) == accused
