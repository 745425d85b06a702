"""Wordings that offices edit: faults are named with file, line and a suggestion; nothing outside the words can be reached."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from letterkit.draft.bounds import bounded
from letterkit.draft.render import make_environment, parse_blocks, render_wording
from letterkit.errors import TemplateError
from letterkit.settings import Settings

WORDS = {"frist": {"dag": "mandag"}, "navn": "Anne", "punkter": ["a", "b"]}


def render(folder: Path, wording: str) -> str:
    (folder / "svar").mkdir()
    (folder / "svar" / "ordlyd.jinja").write_text(wording, encoding="utf-8")
    return render_wording("svar/ordlyd.jinja", WORDS, Settings(templates=str(folder)))


@pytest.mark.parametrize(
    ("wording", "message"),
    [
        ("<afsnit>\n{{ navnet }}</afsnit>", r"ordlyd.jinja, linje 2: ordet ”navnet” findes ikke. Mente du ”navn”?"),
        ("{{ frist.dagen }}", r"linje 1: ordet ”dagen” findes ikke her. Mente du ”dag”?"),
        ("\n\n{% if navn %}", r"linje 3: "),
        ("{{ navn | stor }}", r"linje 1: No filter named 'stor'"),
        ("{% include 'andet.jinja' %}", "henter ”andet.jinja”, som ikke findes"),
        ("{% include '../../etc/passwd' %}", "peger ud af skabelonmappen"),
        ("{{ navn.__class__.__mro__ }}", "linje 1"),
        ("{{ navn.upper() }}", "linje 1"),
        ("{{ punkter.append('c') }}", "linje 1"),
        ("{{ 'a' * 1000000000 }}", "regnetegnet"),
        ("{{ '%1000000000s' % navn }}", "regnetegnet"),
        ("{% for a in range(10) %}{% endfor %}", "ordet ”range” findes ikke"),
        ("{% macro x() %}{{ x() }}{% endmacro %}{{ x() }}", "linje 1"),
        ("x" * 300_000, "er for stor"),
        ('{% set a = "x" ~ navn %}' + "{% set a = a ~ a %}" * 33 + "{{ a }}", "fylder for meget"),
        ('{{ [1] | batch(9000000000, "x") | list }}', "fylder for meget"),
    ],
)
def test_faults_are_named(tmp_path: Path, wording: str, message: str) -> None:
    with pytest.raises(TemplateError) as caught:
        render(tmp_path, wording)
    assert message.replace("\\", "") in str(caught.value)


def test_an_office_overrides_one_file_and_keeps_the_others(tmp_path: Path) -> None:
    xml = render(tmp_path, '{% from "fælles/sætninger.jinja" import bedes %}<afsnit>{{ navn }} {{ frist.dag }}</afsnit>')
    assert xml == "<afsnit>Anne mandag</afsnit>"


@pytest.mark.parametrize(
    "wording",
    [
        "{% for a in navn %}" * 18 + "{% endfor %}" * 18,
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(40) }}",
    ],
)
def test_a_wording_that_runs_on_is_stopped(tmp_path: Path, wording: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("letterkit.draft.render.bounded", partial(bounded, seconds=0.2))
    with pytest.raises(TemplateError, match="tager mere end"):
        render(tmp_path, wording)


def test_a_wording_is_compiled_once_and_read_again_when_it_changes(tmp_path: Path) -> None:
    settings = Settings(templates=str(tmp_path))
    assert render(tmp_path, "<afsnit>{{ navn }}</afsnit>") == "<afsnit>Anne</afsnit>"
    compiled = make_environment(settings).get_template("svar/ordlyd.jinja")
    assert make_environment(settings).get_template("svar/ordlyd.jinja") is compiled
    (tmp_path / "svar" / "ordlyd.jinja").write_text("<afsnit>{{ frist.dag }} nu</afsnit>", encoding="utf-8")
    assert render_wording("svar/ordlyd.jinja", WORDS, settings) == "<afsnit>mandag nu</afsnit>"
    (tmp_path / "svar" / "ordlyd.jinja").unlink()  # the shipped one counts again
    assert "tak(" in Path(make_environment(settings).get_template("svar/ordlyd.jinja").filename or "").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("xml", "message"),
    [
        ("<afsnit>Hej", "ikke lukket"),
        ("<afsnitt>Hej</afsnitt>", "Mente du <afsnit>?"),
        ("Hej", "uden for et afsnit"),
        ("<liste><afsnit>x</afsnit></liste>", "Brug <punkt>"),
        ('<afsnit><s kilde="k9">x</s></afsnit>', "ikke findes"),
        ("<afsnit><b>x</b></afsnit>", "kan ikke stå inde i teksten"),
        ("<tabel><række><celle>a</celle></række></tabel>", "lige mange celler"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><afsnit>&a;</afsnit>', "ikke lukket"),
    ],
)
def test_faulty_markup_is_named(xml: str, message: str) -> None:
    with pytest.raises(TemplateError) as caught:
        parse_blocks(xml, {}, source="svar/ordlyd.jinja")
    assert message in str(caught.value)


def test_an_unknown_template_is_named_with_the_nearest() -> None:
    with pytest.raises(TemplateError, match="Mente du ”svar”"):
        render_wording("svaar/ordlyd.jinja", WORDS, Settings())
