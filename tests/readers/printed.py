"""Letters of our own set with WeasyPrint, for the tests of layout. Invented bodies and people."""

from __future__ import annotations

import io

STYLE = """
@page { size: A4; margin: 28mm 25mm 30mm 25mm; %s }
body { font-family: serif; font-size: 11pt; line-height: 1.35; hyphens: auto; text-align: justify }
p { margin: 0 0 9pt 0 } h1 { font-size: 12pt; margin: 14pt 0 10pt 0 } sup { font-size: 7pt; line-height: 0 }
table { border-collapse: collapse; margin: 6pt 0; font-size: 10pt } td, th { padding: 2pt 8pt; text-align: right } td:first-child, th:first-child { text-align: left }
.right { position: absolute; left: 128mm; top: 0; width: 38mm; font-size: 8pt; text-align: left; line-height: 1.3 }
.narrow { width: 115mm }
.ruled td, .ruled th { border: 0.5pt solid black; text-align: left }
"""


def set_letter(body: str, *, page: str = "", style: str = "") -> bytes:
    """HTML → the bytes of a PDF. `page` goes into the @page rule (headers and footers)."""
    import weasyprint

    out = io.BytesIO()
    weasyprint.HTML(string=f"<html lang='da'><style>{STYLE % page}{style}</style><body>{body}</body></html>").write_pdf(out)
    return out.getvalue()


SENTENCES = (
    "Kommunen har i det forløbne år gennemført en række tiltag, der skal nedbringe ventetiden for borgerne, og resultaterne er opgjort ved årets udgang. "
    "Antallet af sager faldt fra 430 til 391, og medarbejderne har nu bedre tid til den enkelte borger. "
    "Der er fortsat behov for at følge udviklingen tæt, og byrådet får en ny status i løbet af foråret. "
)
