"""LK506: a sum or a mean over several rows of the letter's own table that those rows do not give."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from letterkit.axes import TableCell, unit_scale
from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput, Example, Status, lead_in, quoted
from letterkit.checks.intervals import ONE_WAY, Interval, Mode, Outcome, is_hedged, judge, of_sum, point, reading, step_of, total
from letterkit.checks.nouns import head, same_noun
from letterkit.checks.series import value_of
from letterkit.checks.signs import signs
from letterkit.checks.slips import is_slip
from letterkit.checks.table_grid import above
from letterkit.checks.table_lines import Line, lines_of, spoken_line, stretch
from letterkit.checks.table_means import divided
from letterkit.checks.ways import NOT_ALL, OF_MORE
from letterkit.checks.wording import number, shown
from letterkit.checks.worked_signs import clause_span
from letterkit.claim import Figure
from letterkit.danish.numbers import SMALL
from letterkit.finding import CheckName, Evidence, Finding
from letterkit.letter import Table
from letterkit.spelling import content_words, meets

CODE = "LK506"
NAME = "span-of-rows-differs"
CHECK: CheckName = "table"
STATUS: Status = "trial"
TITLE = "Summen eller gennemsnittet af tabellens rækker er en anden"
EXPLANATION = """
## Hvad den holder sammen
”I alt”, ”tilsammen” og ”i gennemsnit” over flere rækker (”i de første tre kvartaler”, ”i de fire år”, ”i 1. halvår 2019”) og de
rækker i brevets tabel, som ordene nævner; også den ene kolonnes sum delt med den andens eller med årets måneder (”en kørsel krævede
altså i gennemsnit …”, ”dermed i gennemsnit … om måneden”). En titel eller et kolonnehoved med ”1.000 kr.” eller ”mio. kr.” regnes om.

## Hvornår den tier
Når ordene ikke nævner hele rækken af perioder, når flere kolonner kan være ment, og når rækkerne er andele: deres gennemsnit kan
være vejet, så der siges først noget, når tallet ligger uden for rækkernes laveste og højeste.

## Hvad der regnes som afrunding
En halv enhed af sidste ciffer i hver celle og i tallet.

## Hvad den ikke kan se
Om rækkerne er talt op rigtigt.
"""
_TABLE = "Tabel 1. Underretninger i 2019\n\nKvartal\tUnderretninger\n1. kvartal\t361\n2. kvartal\t374\n3. kvartal\t357\n4. kvartal\t420"
FLAGGED = Example(text=f"I de første tre kvartaler kom der i alt 1.192 underretninger.\n\n{_TABLE}")
ACCEPTED = Example(text=f"I de første tre kvartaler kom der i alt 1.092 underretninger.\n\n{_TABLE}")

_MEAN = signs(r"\b(?:i gennemsnit|gennemsnitlig\w*|i snit|gennemsnittet)\b")
_SUM = signs(r"\b(?:i alt|tilsammen|sammenlagt|samlet|samlede|summen|totalt)\b")
_RATIO = signs(r"\b(?:gennemsnit\w*|gns|pr|median\w*|andel\w*|pct|procent|dage|takst\w*|pris\w*)\b|%")


def check(given: CheckInput) -> list[Finding]:
    found = []
    lines = [(table, lines_of(given, table)) for table in given.letter.tables]
    for figure in given.claims.figures:
        start, end = given.sentence(figure.span)
        text = given.letter.text[start:end]
        mean, summed = _MEAN.search(text) is not None, _SUM.search(text) is not None
        if mean and summed:
            start, end = clause_span(given, figure)
            text = given.letter.text[start:end]
            mean, summed = _MEAN.search(text) is not None, _SUM.search(text) is not None
        if figure.kind not in ("count", "share", "amount") or figure.role in ("limit", "target") or mean == summed:
            continue
        if is_change(given, figure) or figure.value_to is not None or not _nearest(given, figure, start, text, mean=mean):
            continue
        held = [one for table, some in lines if (one := _held(given, figure, table, some, text, mean=mean)) is not None]
        found += held if len(held) == 1 else []
    told = {one.claims[0] for one in found}
    means = _divided(given)
    told |= {one.claims[0] for one in means}
    return [*found, *means, *_shown_parts(given), *(one for one in _summed_below(given) if one.claims[0] not in told)]


def _divided(given: CheckInput) -> list[Finding]:
    """ "Et udkald kostede altså i gennemsnit 24,9 ton salt": one column's sum for each of another's (`table_means`)."""
    found = []
    for one in divided(given):
        outcome = _judged(given, one.figure, one.right, mean=True)
        if outcome.verdict == "contradicted" and not _slip_sized(one.figure, one.right):
            continue
        low = one.right.low or Fraction(0)
        real = number(low, max(1, one.figure.decimals))
        summed = number(sum((cell.fact.value for cell in one.line.cells), Fraction(0)))
        good = outcome.verdict == "supported"
        evidence = Evidence(
            kind="table",
            quote=f"{one.line.label}: {summed}",
            span=one.line.table.span,
            values=tuple(cell.fact.value for cell in one.line.cells),
            cells=tuple((cell.row, cell.column) for line in (one.line, one.base) if line for cell in line.cells),
        )
        found.append(
            Finding(
                code=CODE,
                check=CHECK,
                verdict=outcome.verdict,
                severity=outcome.severity,
                reason=outcome.reason,
                claims=(one.figure.id,),
                evidence=(quoted(one.figure), evidence),
                calculation=f"{summed} / {one.said} = {real}{': passer med' if good else '; brevet skriver'} {shown(one.figure)}",
                explanation=f"{shown(one.figure)} er tabellens ”{one.line.label}” delt med {one.said}."
                if good
                else f"Tabellens ”{one.line.label}” delt med {one.said} giver {real}; brevet skriver {shown(one.figure)}.",
                ask=""
                if good or outcome.severity == "remark"
                else f"hvordan {shown(one.figure)} er opgjort, idet tabellen giver {real}",
            )
        )
    return found


_SHOWN_BELOW = signs(
    r"\b(?:fordel(?:er|te|t|es) (?:sig )?|finansier(?:es|et|edes)\s|sammensæt\w*|sammensat\s|består af|således|som følger|følgende)[^.;]*:\s*$"
)


def _shown_parts(given: CheckInput) -> list[Finding]:
    """ "Anlægssummen udgør 183,5 mio. kr. og finansieres således:" right before a table of one column without a total."""
    found = []
    for table in given.letter.tables:
        title = (table.title or "").strip()
        lead = [one for one in given.sentences if one[1] <= table.span.start and given.letter.text[slice(*one)].strip() != title]
        text = given.letter.text[slice(*lead[-1])] if lead else ""
        between = given.letter.text[lead[-1][1] : table.span.start].strip() if lead else "-"
        lines = lines_of(given, table)
        named = [
            one
            for one in (given.told(*lead[-1]) if lead else ())
            if one.kind in ("count", "amount") and not is_change(given, one)
        ]
        if not _SHOWN_BELOW.search(text) or between not in ("", title) or len(lines) != 1 or len(named) != 1:
            continue
        line, whole = lines[0], named[0]
        if len(line.cells) != len(table.rows) or not all(_kind_fits(whole, cell) for cell in line.cells):
            continue  # a row of totals, or one without a number
        right = total(value_of(cell.fact) for cell in line.cells)
        outcome = _judged(given, whole, right, mean=False)
        if outcome.verdict != "contradicted" or _slip_sized(whole, right):
            found.append(_finding(whole, line, line.cells, right, outcome.verdict, outcome.severity, outcome.reason, mean=False))
    return found


def _summed_below(given: CheckInput) -> list[Finding]:
    """ "De i alt 302 årsværk" under a table that has no row of totals: the sum of the one column that counts them, but for a slip."""
    found = []
    for figure in given.claims.figures:
        here = given.sentence(figure.span)
        text = given.letter.text[slice(*here)]
        if figure.kind not in ("count", "amount") or figure.approx != "exact" or figure.role not in ("level", "total", "target"):
            continue
        summed = (_KNOWN_SUM if figure.role == "target" else _SUM_OF_IT).search(
            given.letter.text[here[0] : figure.span.start] + lead_in(figure)
        )
        before = [one for one in given.letter.tables if one.span.end <= here[0]]
        if summed is None or not before or is_change(given, figure) or OF_MORE.search(text) or NOT_ALL.search(text):
            continue
        table = before[-1]
        heading = " ".join([table.title or "", given.letter.text[max(0, table.span.start - 150) : table.span.start]])
        if any(year not in heading for year in re.findall(r"\b(?:19|20)\d\d\b", text)):
            continue
        lines = [one for one in lines_of(given, table) if len(one.cells) == len(table.rows) >= 3]
        lines = [one for one in lines if all(_kind_fits(figure, cell) for cell in one.cells)]
        named = [
            one
            for one in lines
            if any(same_noun(noun, word) for noun in _nouns(figure, text) for word in _WORD.findall(one.label))
        ]
        if (
            len(named) != 1
            or _RATIO.search(_AS_OF.sub(" ", f"{heading} {named[0].label}"))
            or len({cell.fact.period for cell in named[0].cells}) > 1
        ):
            continue
        right = total(_value(figure, cell) for cell in named[0].cells)
        outcome = _judged(given, figure, right, mean=False)
        slip = right.low is not None and right.low == right.high and is_slip(figure.value, right.low)
        if outcome.verdict == "supported" or outcome.reason == "one_way" or (outcome.verdict == "contradicted" and slip):
            line = named[0]
            found.append(_finding(figure, line, line.cells, right, outcome.verdict, outcome.severity, outcome.reason, mean=False))
    return found


_SUM_OF_IT = signs(r"\b(?:i alt|tilsammen|sammenlagt|den samlede|det samlede|de samlede|samlet)\b[^.;:\d]{0,40}$")
_KNOWN_SUM = signs(r"\bde\s+i\s+alt\s+$")  # "De i alt 302 årsværk ventes nedbragt"
_AS_OF = signs(r"\bpr\.\s+\d")
_WORD = re.compile(r"[^\W\d_]{3,}")


def _nouns(figure: Figure, text: str) -> list[str]:
    """What the total counts: its own noun, else "det samlede udlån"."""
    said = re.search(r"\bsamlede\s+(?P<noun>[^\W\d_]{3,})", text, re.IGNORECASE)
    return [said["noun"]] if said is not None else [word for word in [head(figure)] if word]


def _nearest(given: CheckInput, figure: Figure, start: int, text: str, *, mean: bool) -> bool:
    """Is this the figure that the words of sum or mean belong to: the only one of its kind after them?"""
    words = [start + one.start() for one in (_MEAN if mean else _SUM).finditer(text)]
    others = [one for one in given.told(start, start + len(text)) if one.id != figure.id and one.kind == figure.kind]
    return not any(abs(one.span.start - words[0]) < abs(figure.span.start - words[0]) for one in others)


def _held(given: CheckInput, figure: Figure, table: Table, lines: Sequence[Line], text: str, *, mean: bool) -> Finding | None:
    words = content_words(text, given.vocabulary)
    fitting = [line for line in lines if all(_kind_fits(figure, cell) for cell in line.cells)]
    line = spoken_line(given, fitting, words) if fitting else None
    cells = stretch(given, line, text) if line is not None else ()
    heading = f"{table.title or ''} {line.label if line else ''}"
    ratio = figure.kind == "share" or _RATIO.search(heading) is not None
    if line is None or len(cells) < 2 or (ratio and not mean):
        return None
    if _is_bare(cells[0]) and given.letter.text[table.span.end : given.sentence(figure.span)[0]].strip():
        return None  # without title and headings only the sentence right behind it can speak of a table
    values = [_value(figure, cell) for cell in cells]
    right = total(values).scaled(Fraction(1, len(values)) if mean else 1)
    outcome = _judged(given, figure, right, mean=mean)
    if outcome.verdict == "contradicted":
        known = content_words(
            " ".join([table.title or "", *table.header, *(row[0] for row in table.rows), above(given, table)]), given.vocabulary
        )
        words = words if not mean else content_words(_PER_YEAR.sub(" ", _VERB_NEXT.sub(" ", text)), given.vocabulary)
        strange = [word for word in words if not _tells_nothing(given, word) and not meets(word, known, given.vocabulary)]
        weighted = ratio and _weighed(values, timed=all(cell.fact.period for cell in cells)).meets(
            reading(figure, given.vocabulary)
        )
        # A word that the table does not have may narrow the sentence; less so before the number, where all the headings are said,
        # or where the two numbers differ by a slip of the pen.
        behind = content_words(given.letter.text[figure.span.end : given.sentence(figure.span)[1]], given.vocabulary)
        narrowed = any(word in strange for word in behind)
        summed_up = right.low if right.low is not None and right.low == right.high else Fraction(0)
        slip = is_slip(figure.value, summed_up)
        headed = content_words(heading, given.vocabulary)
        all_said = bool(headed) and all(meets(word, words, given.vocabulary) for word in headed)
        if (
            narrowed
            or len(strange) > (2 if slip and not mean else 1 if all_said else 0)
            or weighted
            or _found_elsewhere(given, figure, fitting, mean=mean)
            or not _slip_sized(figure, right)
        ):
            return None
    return _finding(figure, line, cells, right, outcome.verdict, outcome.severity, outcome.reason, mean=mean)


# "I gennemsnit rykkede vi ud til 181 brande årligt": the verb, and what a row is
_VERB_NEXT = signs(r"(?<=\bgennemsnit )[^\W\d_]{3,}(?:ede|te)\b|(?<=\bsnit )[^\W\d_]{3,}(?:ede|te)\b")
_PER_YEAR = signs(r"\b(?:årligt|om året|pr\. år|hvert år)\b")
# Who counted: "Tilsynet", "Miljøstyrelsen".
_ACTOR = re.compile(
    r"(?:styrelsen|ministeriet|nævnet|rådet|tilsynet|direktoratet|politiet|kredsen|afdelingen|forvaltningen|cent(?:e)?ret|kontoret|retten|"
    r"myndigheden|skolen|hospitalet|sygehuset|museet|værket|selskabet|foreningen|væsenet|sekretariatet)s?$"
)


def _tells_nothing(given: CheckInput, word: str) -> bool:
    return (
        word in given.vocabulary.words["telling"] | given.vocabulary.words["moving"]
        or word in SMALL
        or word[0].isdigit()
        or _ACTOR.search(word) is not None
    )


def _value(figure: Figure, cell: TableCell) -> Interval:
    """What a cell stands for; whole numbers under a count are exact, though the heading does not say "antal"."""
    fact = cell.fact
    exact = figure.kind == "count" and fact.kind == "other" and not fact.decimals and unit_scale(fact.unit) == 1
    return point(fact.value) if exact else value_of(fact)


def _weighed(values: Sequence[Interval], *, timed: bool) -> Interval:
    """The means that weights can give: any weights for groups; for periods of one length none more than twice another."""
    lows, highs = sorted(one.low or Fraction(0) for one in values), sorted(one.high or Fraction(0) for one in values)
    if not timed:
        return Interval(lows[0], highs[-1])
    count = len(values)
    light = [sum(lows[:many]) * 2 + sum(lows[many:]) for many in range(count + 1)]
    heavy = [sum(highs[: count - many]) + sum(highs[count - many :]) * 2 for many in range(count + 1)]
    return Interval(
        min(Fraction(one, count + many) for many, one in enumerate(light)),
        max(Fraction(one, count + many) for many, one in enumerate(heavy)),
    )


def _kind_fits(figure: Figure, cell: TableCell) -> bool:
    kind = cell.fact.kind
    return (
        kind == figure.kind
        or (figure.kind == "count" and kind == "other" and unit_scale(cell.fact.unit) == 1)
        or (_is_bare(cell) and kind == "other" and figure.kind in ("count", "share"))
    )


def _is_bare(cell: TableCell) -> bool:
    """A list without title and headings: the sentence beside it says what it shows."""
    return not cell.fact.indicator and cell.fact.unit is None


def _judged(given: CheckInput, figure: Figure, right: Interval, *, mean: bool) -> Outcome:
    hedged = is_hedged([figure])
    outcome = judge(lambda mode: _reading(given, figure, mode, mean=mean).meets(right), hedged=hedged)
    return outcome if mean else of_sum(outcome, right, reading(figure, given.vocabulary), hedged=hedged)


def _reading(given: CheckInput, figure: Figure, mode: Mode, *, mean: bool) -> Interval:
    """What the printed number stands for; a mean is rounded even where it is printed without decimals."""
    if not mean or figure.approx != "exact":
        return reading(figure, given.vocabulary, mode)
    step = step_of(figure)
    return Interval(figure.value - step / 2, figure.value + (step if mode in ("cut_off", "loose") else step / 2))


def _found_elsewhere(given: CheckInput, figure: Figure, lines: Sequence[Line], *, mean: bool) -> bool:
    """Does the number fit the whole of another line, or stand in the table as it is: then the words were read wrongly."""
    wanted = reading(figure, given.vocabulary)
    for line in lines:
        values = [value_of(cell.fact) for cell in line.cells]
        whole = total(values)
        if whole.meets(wanted) or (mean and whole.scaled(Fraction(1, len(values))).meets(wanted)):
            return True
        if not mean and any(value.meets(wanted) for value in values):
            return True
    return False


def _slip_sized(figure: Figure, right: Interval) -> bool:
    """Within a factor of two: farther off, the figure hardly speaks of these rows."""
    return right.low is not None and right.high is not None and right.low <= 2 * figure.value and figure.value <= 2 * right.high


def _finding(
    figure: Figure,
    line: Line,
    cells: Sequence[TableCell],
    right: Interval,
    verdict: str,
    severity: str,
    reason: str | None,
    *,
    mean: bool,
) -> Finding:
    scale = unit_scale(cells[0].fact.unit)
    summed = sum((cell.fact.value for cell in cells), Fraction(0))
    unit = f" ({cells[0].fact.unit})" if scale > 1 else ""
    listed = " + ".join(number(cell.fact.value, cell.fact.decimals) for cell in cells)
    result = number(summed / len(cells), max(1, figure.decimals)) if mean else number(summed)
    calculation = f"({listed}) / {len(cells)} = {result}{unit}" if mean else f"{listed} = {result}{unit}"
    good = verdict == "supported"
    word = "gennemsnittet" if mean else "summen"
    name = f"tabellen ”{line.table.title}”" if line.table.title else "tabellen"
    rows = f"de {len(cells)} rækker i {name}"
    return Finding(
        code=CODE,
        check=CHECK,
        verdict=verdict,  # type: ignore[arg-type]  # from Outcome
        severity=severity,  # type: ignore[arg-type]
        reason=reason,
        claims=(figure.id,),
        evidence=(
            quoted(figure),
            Evidence(
                kind="table",
                quote=f"{line.label}: {listed}",
                span=line.table.span,
                values=tuple(cell.fact.value for cell in cells),
                cells=tuple((cell.row, cell.column) for cell in cells),
            ),
        ),
        calculation=f"{calculation}: passer med {shown(figure)}" if good else f"{calculation}; brevet skriver {shown(figure)}",
        explanation=f"{shown(figure)} er {word} af {rows}."
        if good
        else f"For {rows} er {word} {result}{unit}; brevet skriver {shown(figure)}.{f' {ONE_WAY}' if reason == 'one_way' else ''}",
        ask=""
        if good or severity == "remark"
        else f"hvordan {shown(figure)} er opgjort, idet {word} af {rows} er {result}{unit}",
    )
