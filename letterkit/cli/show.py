"""An analysis as plain Danish lines for the terminal."""

from __future__ import annotations

from letterkit.claim import STATUS_DANISH
from letterkit.danish.privacy import mask_cpr
from letterkit.finding import VERDICT_DANISH, Analysis
from letterkit.report.overview import ANSWERED_DANISH, COMPLIANCE_DANISH, KIND_DANISH, all_claims


def _head(analysis: Analysis) -> list[str]:
    letter = analysis.letter
    return [
        letter.file,
        f"  fra {letter.sender or '(fremgår ikke)'} til {letter.recipient or '(fremgår ikke)'}, {letter.date or 'uden dato'}",
    ]


def show_claims(analysis: Analysis) -> str:
    """Every claim on a line of its own, CPR-like numbers masked."""
    lines = _head(analysis)
    for figure in analysis.figures:
        facts = [KIND_DANISH[figure.kind], figure.counted, f"pr. {figure.as_of}" if figure.as_of else None, figure.source]
        lines.append(f"  {figure.id}  {figure.quote}  ({', '.join(fact for fact in facts if fact)})")
    lines += [f"  {item.id}  {item.quote}  (sammenligning)" for item in analysis.comparisons]
    for promise in analysis.commitments:
        due = f", frist {promise.deadline}" if promise.deadline else ""
        lines.append(f"  {promise.id}  {promise.quote}  (løfte, {STATUS_DANISH[promise.status]}{due})")
    lines += [f"  {item.id}  {item.quote}  (hensigt)" for item in analysis.intentions]
    lines += [f"  {item.id}  {item.quote}  ({ANSWERED_DANISH[item.answered]})" for item in analysis.questions]
    lines += [f"  {item.id}  {item.name}  (initiativ)" for item in analysis.initiatives]
    lines += [f"  henviser til {item.date}: {item.quote}" for item in analysis.references]
    lines += [f"  {table.id}  tabel: {table.title or 'uden titel'}, {len(table.rows)} rækker" for table in analysis.tables]
    lines.append(f"  overholdelse: {COMPLIANCE_DANISH[analysis.compliance.value]}")
    return mask_cpr("\n".join(lines))


def show_findings(analysis: Analysis) -> str:
    """The findings in the order of a report, then what was and was not checked."""
    lines = _head(analysis)
    quotes = {claim.id: claim.quote for _, claim in all_claims(analysis)}
    for finding in analysis.findings or ():
        remark = " (bemærkning)" if finding.severity == "remark" else ""
        about = "; ".join(f"”{quotes[name]}”" for name in finding.claims if name in quotes)
        lines.append(f"  {VERDICT_DANISH[finding.verdict]}{remark}  {finding.code}  {about}")
        lines += [f"      {line}" for line in (finding.calculation, finding.explanation) if line]
    coverage = analysis.coverage
    lines.append(
        f"  {coverage.figures_read} tal læst, {len(coverage.checked)} kontrolleret; "
        f"svar fundet på hver del af {coverage.questions_answered} af {coverage.questions_asked} spørgsmål"
    )
    figures = {figure.id: figure.quote for figure in analysis.figures}
    lines += [f"  ikke kontrolleret: {figures.get(item.id, item.id)} ({item.why})" for item in coverage.not_checked]
    if coverage.failed_checks:
        lines.append(f"  kunne ikke køre: {', '.join(coverage.failed_checks)}")
    return mask_cpr("\n".join(lines))
