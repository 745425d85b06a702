"""Hostile files of our own making: each a name and its bytes, and what may come of it (text, or one of the named failures).

Nothing is stored: the files are made when a test wants them. Sizes are chosen so that the whole set reads within a minute or so.
"""

from __future__ import annotations

import base64
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import NamedTuple

TEXT = "text"
Case = tuple[str, bytes, tuple[str, ...]]


class Hostile(NamedTuple):
    """A file, and the outcomes that are right: "text", or codes of `ReadError`."""

    name: str
    data: bytes
    outcomes: tuple[str, ...]


def pdf(objects: list[bytes], *, trailer: bytes = b"", header: bytes = b"%PDF-1.7\n", xref: bool = True) -> bytes:
    """Objects 1, 2, … (the first the catalogue) → a PDF."""
    out = io.BytesIO()
    out.write(header)
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    if xref:
        out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
        out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start))
    return out.getvalue()


def stream(data: bytes, extra: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), extra, data)


FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
LINES = b"BT /F1 12 Tf 72 700 Td (Kommunen har modtaget 12 klager i 2019.) Tj ET"


def page_pdf(
    content: bytes, *, extra: bytes = b"", box: bytes = b"[0 0 595 842]", pages: int = 1, kids: bytes | None = None
) -> bytes:
    """One content stream shown on `pages` pages."""
    tree = kids if kids is not None else b" ".join(b"3 0 R" for _ in range(pages))
    return pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [%s] /Count %d >>" % (tree, pages),
            b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> %s >> >>"
            % (box, extra),
            stream(content),
            FONT,
        ]
    )


def docx(document: bytes, *, more: dict[str, bytes] | None = None, types: bytes = b"", relations: bytes = b"") -> bytes:
    """A Word file around a `word/document.xml`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            b'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            b'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
            b'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
            + types
            + b"</Types>",
        )
        archive.writestr(
            "_rels/.rels",
            b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
            b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
            + relations
            + b"</Relationships>",
        )
        archive.writestr("word/document.xml", document)
        for name, data in (more or {}).items():
            archive.writestr(name, data)
    return out.getvalue()


W = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def body(inner: bytes, *, doctype: bytes = b"") -> bytes:
    return b'<?xml version="1.0"?>%s<w:document %s><w:body>%s</w:body></w:document>' % (doctype, W, inner)


def paragraph(text: bytes) -> bytes:
    return b"<w:p><w:r><w:t>%s</w:t></w:r></w:p>" % text


def mail(headers: bytes, content: bytes) -> bytes:
    return (
        b"From: Elme Kommune <post@elme.example>\nTo: Ministeriet <post@min.example>\nSubject: Svar\nMIME-Version: 1.0\n"
        + headers
        + b"\n\n"
        + content
    )


def _pdf_cases() -> Iterator[Case]:
    bomb = zlib.compress(bytes(400 << 20), 9)
    double = zlib.compress(bomb, 9)
    good = page_pdf(LINES)
    text_or = (TEXT, "beskadiget", "tom", "for stor", "tidsgrænse", "ocr mangler")
    yield "junk-before-header.pdf", b"\x00junk" * 100 + good, text_or
    yield "truncated-half.pdf", good[: len(good) // 2], text_or
    yield "truncated-tail.pdf", good[:-40], text_or
    yield "only-header.pdf", b"%PDF-1.7\n", ("beskadiget",)
    yield "no-xref.pdf", pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"], xref=False), text_or
    yield "crlf-mangled.pdf", good.replace(b"\n", b"\r\n"), text_or
    yield "bytes-flipped.pdf", bytes(byte ^ (0x55 if index % 97 == 0 else 0) for index, byte in enumerate(good)), text_or
    yield "self-parent.pdf", pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]), text_or
    yield "self-object.pdf", pdf([b"1 0 R"]), text_or
    yield "circle.pdf", pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"3 0 R", b"4 0 R", b"2 0 R"]), text_or
    yield "count-lies.pdf", pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 2000000 >>"]), text_or
    yield "ten-thousand-pages.pdf", page_pdf(LINES, pages=10_000), ("for stor",)
    yield "no-pages.pdf", pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"]), text_or
    yield "empty-page.pdf", page_pdf(b""), ("tom",)
    yield "no-mediabox.pdf", page_pdf(LINES, box=b"null"), text_or
    yield "mediabox-words.pdf", page_pdf(LINES, box=b"[a b c d]"), text_or
    yield "mediabox-huge.pdf", page_pdf(LINES, box=b"[0 0 1e30 1e30]"), text_or
    yield "mediabox-negative.pdf", page_pdf(LINES, box=b"[595 842 0 0]"), text_or
    yield "rotated.pdf", page_pdf(LINES).replace(b"/Contents 4 0 R", b"/Rotate 90 /Contents 4 0 R"), text_or
    yield "unknown-font.pdf", page_pdf(LINES).replace(b"/Helvetica", b"/Nothing#00"), text_or
    yield "unbalanced.pdf", page_pdf(b"q " * 50_000 + LINES), text_or
    yield "no-operators.pdf", page_pdf(b"((((((((" * 10_000), text_or
    yield "long-word.pdf", page_pdf(b"BT /F1 1 Tf 10 700 Td (" + b"a" * 200_000 + b") Tj ET"), text_or
    yield "many-blanks.pdf", page_pdf(b"BT /F1 1 Tf 10 700 Td (" + b"a " * 100_000 + b") Tj ET"), text_or
    yield (
        "many-lines.pdf",
        page_pdf(b"".join(b"%d %d m %d %d l S\n" % (n % 500, n % 700, n % 400, n % 600) for n in range(60_000)) + LINES),
        text_or,
    )
    yield (
        "many-boxes.pdf",
        page_pdf(b"".join(b"%d %d 9 9 re S\n" % (n % 50 * 10, n // 50 % 80 * 10) for n in range(20_000)) + LINES),
        text_or,
    )
    yield (
        "form-in-itself.pdf",
        pdf(
            [
                b"<< /Type /Catalog /Pages 2 0 R >>",
                b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>",
                stream(b"/X Do"),
                stream(b"/X Do /X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>"),
            ]
        ),
        text_or,
    )
    yield "form-fan-out.pdf", _fan_out(), text_or
    yield "flate-bomb.pdf", page_pdf(b"").replace(stream(b""), stream(bomb, b"/Filter /FlateDecode")), text_or
    yield (
        "flate-bomb-twice.pdf",
        page_pdf(b"").replace(stream(b""), stream(double, b"/Filter [/FlateDecode /FlateDecode]")),
        text_or,
    )
    yield "picture-bomb.pdf", _picture(30_000, 30_000), text_or
    yield "picture-lies.pdf", _picture(2_000_000_000, 2_000_000_000), text_or
    yield (
        "locked.pdf",
        pdf(
            [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"],
            trailer=b"/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -1 /O <"
            + b"00" * 32
            + b"> /U <"
            + b"11" * 32
            + b"> >>",
        ),
        ("kodebeskyttet", "beskadiget"),
    )
    yield (
        "unknown-lock.pdf",
        pdf(
            [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"],
            trailer=b"/Encrypt << /Filter /Mine /V 9 >>",
        ),
        ("kodebeskyttet", "beskadiget", "tom"),
    )
    yield "white-text.pdf", page_pdf(LINES + b" BT 1 1 1 rg /F1 12 Tf 72 600 Td (Skjult 99 pct.) Tj ET"), (TEXT,)
    yield "invisible-text.pdf", page_pdf(LINES + b" BT 3 Tr /F1 12 Tf 72 600 Td (Usynlig 99 pct.) Tj ET"), (TEXT,)
    yield "off-page-text.pdf", page_pdf(LINES + b" BT /F1 12 Tf 2000 600 Td (Udenfor 99 pct.) Tj ET"), (TEXT,)
    yield (
        "script.pdf",
        page_pdf(LINES).replace(b"/Type /Catalog", b"/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"),
        (TEXT,),
    )
    yield "tall-number.pdf", page_pdf(b"BT /F1 99999999999999999999 Tf (x) Tj ET " + LINES), text_or


def _fan_out() -> bytes:
    depth = 14
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>",
        stream(b"/X Do"),
    ]
    for level in range(depth):
        inner = b"/X Do " * 10 if level < depth - 1 else b"0 0 9 9 re f"
        objects.append(
            stream(
                inner, b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>" % (6 + level)
            )
        )
    return pdf(objects)


def _picture(width: int, height: int) -> bytes:
    data = zlib.compress(bytes(1000), 9)
    picture = (
        b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode"
        % (width, height)
    )
    return pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>",
            stream(b"q 595 0 0 842 0 0 cm /I Do Q"),
            stream(data, picture),
        ]
    )


def _docx_cases() -> Iterator[Case]:
    good = docx(body(paragraph(b"Kommunen har modtaget 12 klager i 2019.")))
    either = (TEXT, "beskadiget", "for stor", "tom", "ikke et brev", "tidsgrænse")
    lol = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10))
    yield "entity-bomb.docx", docx(body(paragraph(b"&a9;"), doctype=b'<!DOCTYPE d [<!ENTITY a0 "lol">' + lol + b"]>")), either
    yield (
        "entity-file.docx",
        docx(body(paragraph(b"&x;"), doctype=b'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
        either,
    )
    yield "zip-bomb.docx", docx(body(paragraph(b"x")), more={"word/media/a.bin": bytes(600 << 20)}), ("for stor",)
    yield "xml-bomb.docx", docx(body(paragraph(b"x" * (200 << 20)))), ("for stor",)
    yield "many-entries.docx", docx(body(paragraph(b"x")), more={f"word/x{n}.xml": b"" for n in range(6000)}), ("for stor",)
    yield (
        "deep-xml.docx",
        docx(body(b"<w:sdt><w:sdtContent>" * 3000 + paragraph(b"dybt") + b"</w:sdtContent></w:sdt>" * 3000)),
        either,
    )
    yield (
        "deep-table.docx",
        docx(body(b"<w:tbl><w:tr><w:tc>" * 300 + paragraph(b"dybt") + b"</w:tc></w:tr></w:tbl>" * 300)),
        either,
    )
    yield (
        "wide-table.docx",
        docx(
            body(
                b"<w:tbl>"
                + (
                    b"<w:tr>"
                    + (b'<w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr>' + paragraph(b"1") + b"</w:tc>") * 5
                    + b"</w:tr>"
                )
                * 50
                + b"</w:tbl>"
            )
        ),
        either,
    )
    yield "many-paragraphs.docx", docx(body(paragraph(b"Kommunen har 12 klager.") * 20_000)), either
    yield "not-xml.docx", docx(b"this is not xml"), ("beskadiget",)
    yield "no-body.docx", docx(b'<?xml version="1.0"?><w:document %s/>' % W), either
    yield "empty.docx", docx(body(b"")), ("tom", "beskadiget")
    yield "truncated.docx", good[: len(good) // 2], ("beskadiget",)
    yield "crc-broken.docx", good.replace(b"word/document.xml", b"word/document.xmm", 1), either
    yield "spreadsheet.docx", _zip({"xl/workbook.xml": b"<x/>", "[Content_Types].xml": b"<x/>"}), ("ikke et brev",)
    yield "plain.zip", _zip({"a.txt": b"x"}), ("ikke et brev",)
    yield "path-out.docx", docx(body(paragraph(b"Kommunen svarer.")), more={"../../../../tmp/letterkit-owned": b"x"}), either
    yield (
        "outside-link.docx",
        docx(
            body(paragraph(b"Kommunen svarer.")),
            relations=b'<Relationship Id="rId9" Type="http://x/attachedTemplate" Target="http://127.0.0.1:9/x" TargetMode="External"/>',
        ),
        either,
    )


def _zip(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


_WIDE_ROW = b'<table:table><table:table-row><table:table-cell table:number-columns-repeated="9999999"><text:p>1</text:p></table:table-cell></table:table-row></table:table>'


def _odt(inner: bytes) -> bytes:
    names = b" ".join(
        b'xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % (name, name) for name in (b"office", b"text", b"table")
    )
    content = (
        b"<office:document-content "
        + names
        + b"><office:body><office:text>"
        + inner
        + b"</office:text></office:body></office:document-content>"
    )
    files = {
        "mimetype": b"application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml": b"<manifest/>",
        "content.xml": content,
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _workbook(rows: int) -> bytes:
    """A workbook whose sheet unpacks to many rows."""
    types = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", types)
        archive.writestr("xl/workbook.xml", b"<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"<row><c><v>1</v></c></row>" * rows)
    return out.getvalue()


def _mail_cases() -> Iterator[Case]:
    for name, book in (("workbook-bomb.eml", _workbook(1_000_000)), ("workbook-broken.eml", _workbook(3)[:-40])):
        coded = base64.encodebytes(book)
        yield (
            name,
            mail(
                b'Content-Type: multipart/mixed; boundary="x"',
                b"--x\nContent-Type: text/plain\n\nKommunen har 12 klager.\n--x\nContent-Type: application/octet-stream\n"
                b'Content-Disposition: attachment; filename="bilag.xlsx"\nContent-Transfer-Encoding: base64\n\n'
                + coded
                + b"\n--x--\n",
            ),
            (TEXT,),
        )
    either = (TEXT, "tom", "beskadiget", "ikke et brev")
    nested = b"Kommunen svarer."
    for level in range(200):
        nested = b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n%s\n--b%d--\n' % (level, level, nested, level)
    yield "deep-mime.eml", mail(b"X-A: b", b"").rstrip() + b"\n" + nested, either
    inner = mail(b"Content-Type: text/plain; charset=utf-8", b"Kommunen svarer.")
    for _ in range(20):
        inner = mail(b"Content-Type: message/rfc822", inner)
    yield "mail-in-mail.eml", inner, either
    parts = b"".join(b"--x\nContent-Type: application/octet-stream\n\nabc\n" for _ in range(5000))
    yield "many-parts.eml", mail(b'Content-Type: multipart/mixed; boundary="x"', parts + b"--x--"), either
    yield "no-boundary.eml", mail(b"Content-Type: multipart/mixed", b"Kommunen svarer."), either
    yield (
        "unknown-charset.eml",
        mail(b"Content-Type: text/plain; charset=klingon", "Kommunen har 12 klager på plejehjem.".encode("cp1252")),
        either,
    )
    yield "bad-base64.eml", mail(b"Content-Type: text/plain\nContent-Transfer-Encoding: base64", b"!!!!====%%%%"), either
    yield (
        "winmail.eml",
        mail(
            b'Content-Type: multipart/mixed; boundary="x"',
            b'--x\nContent-Type: application/ms-tnef; name="winmail.dat"\nContent-Disposition: attachment; filename="winmail.dat"\n'
            b"Content-Transfer-Encoding: base64\n\neJ8+Ig==\n--x--",
        ),
        either,
    )
    yield "header-flood.eml", mail(b"\n".join(b"X-%d: y" % n for n in range(50_000)), b"Kommunen svarer."), either
    yield "long-header.eml", mail(b"Subject: " + b"a" * 2_000_000, b"Kommunen svarer."), either
    yield "bad-date.eml", mail(b"Date: 99 Foo 99999 99:99:99", b"Kommunen har 12 klager."), either
    yield "deep.html", b"<html><body>" + b"<div>" * 50_000 + b"Kommunen svarer." + b"</div>" * 50_000, either
    yield "unclosed.html", b"<html><body>" + b"<table><tr><td>" * 2_000 + b"Kommunen svarer.", either
    yield (
        "rows-over-rows.html",
        b"<html><body><table>" + b"<tr><td rowspan=99999 colspan=99999>5</td></tr>" * 2_000 + b"</table>",
        either,
    )
    yield "lists-in-lists.html", b"<html><body>" + b"<ol type=i><li>Kommunen svarer." * 2_000, either
    yield (
        "sent-on-and-on.eml",
        b"From: a@b.example\nTo: c@d.example\nSubject: x\n\n" + b"Fra: A\nSendt: 1. maj 2019\nTil: B\nEmne: C\n\nok\n\n" * 500,
        either,
    )
    yield (
        "hidden.html",
        b"<html><body><p>Kommunen har 12 klager.</p><p style='display:none'>99 pct.</p><script>x</script></body></html>",
        (TEXT,),
    )


def _other_cases() -> Iterator[Case]:
    yield "empty.pdf", b"", ("tom",)
    yield "blank.txt", b" \n\t\r\n" * 500, ("tom",)
    yield "zeros.bin", bytes(100_000), ("tom",)
    yield "noise.bin", bytes((n * 7919 + n // 3) % 256 for n in range(50_000)), ("ikke et brev", "beskadiget")
    yield "program.exe", b"MZ" + bytes(range(256)) * 200, ("ikke et brev",)
    yield "one-line.txt", b"Kommunen har 12 klager. " * 200_000, (TEXT, "tidsgrænse", "for stor")
    yield "many-lines.txt", b"Kommunen har 12 klager\n" * 50_000, (TEXT, "tidsgrænse", "for stor")
    yield "number-lines.txt", b"Sager i alt 12 14 16\n" * 20_000, (TEXT, "tidsgrænse", "for stor")
    yield "bare-numbers.txt", b"1\n" * 20_000, (TEXT, "tom", "tidsgrænse")
    yield "hyphens.txt", b"ord-\n" * 20_000, (TEXT, "tidsgrænse")
    yield "spaces.txt", b"a" + b" " * 2_000_000 + b"b", (TEXT, "tidsgrænse")
    yield "dots.txt", b"." * 500_000, (TEXT, "tom", "tidsgrænse", "ikke et brev")
    yield "letters-spaced.txt", b"D a t o : " * 50_000, (TEXT, "tidsgrænse")
    yield "capitals.txt", b"Anne Holm Berg " * 30_000, (TEXT, "tidsgrænse")
    yield "utf16.txt", "Kommunen har 12 klager på plejehjem.".encode("utf-16"), (TEXT,)
    yield "utf16-no-mark.txt", "Kommunen har 12 klager på plejehjem.".encode("utf-16-le"), (TEXT,)
    yield (
        "old-word.doc",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "WordDocument".encode("utf-16-le") + bytes(500),
        ("ikke et brev",),
    )
    yield (
        "locked.docx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(500),
        ("kodebeskyttet",),
    )
    yield (
        "broken.msg",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "__substg1.0_".encode("utf-16-le") + bytes(500),
        ("beskadiget", "ikke et brev"),
    )
    yield "case.json", b'\xef\xbb\xbf {"brev": [{"antal": 12}]}', ("ikke et brev",)
    yield "deep.json", b"[" * 200_000, (TEXT, "tom", "tidsgrænse", "ikke et brev")
    yield "bracket.txt", b"[Logo]\n\nKommunen har 12 klager.", (TEXT,)
    yield "invoice.xml", b'<?xml version="1.0"?>\n<Invoice><Amount>12</Amount></Invoice>', ("ikke et brev",)
    yield "page.xml", b'<?xml version="1.0"?>\n<!DOCTYPE html>\n<html><body><p>Kommunen har 12 klager.</p></body></html>', (TEXT,)
    yield "letter.rtf", b"{\\rtf1 Kommunen svarer.}", (TEXT,)
    yield "deep.rtf", b"{\\rtf1 " + b"{" * 500_000, ("beskadiget",)
    yield "words.rtf", b"{\\rtf1 " + b"\\b\\b0 a" * 100_000 + b"}", (TEXT, "tidsgrænse")
    yield "rows.rtf", b"{\\rtf1 " + b"\\trowd\\intbl 1\\cell 2\\cell\\row" * 10_000 + b"}", (TEXT, "tidsgrænse")
    yield "jump.rtf", b"{\\rtf1 Kommunen svarer.\\bin2000000000 x}", (TEXT,)
    yield "bomb.odt", _odt(b"<text:p>" + b" " * (130 << 20) + b"</text:p>"), ("for stor",)
    yield "entity.odt", _odt(b"<text:p>&a;</text:p>"), ("beskadiget",)
    yield "deep.odt", _odt(b"<text:section>" * 100_000), ("beskadiget",)
    yield "blanks.odt", _odt(b'<text:p>a<text:s text:c="2000000000"/>b</text:p>'), (TEXT,)
    yield "columns.odt", _odt(_WIDE_ROW * 3), (TEXT, "tom")
    yield "broken.png", b"\x89PNG\r\n\x1a\n" + bytes(1000), ("beskadiget", "ocr mangler")
    yield "huge.png", _png(60_000, 60_000), ("for stor", "beskadiget", "ocr mangler")
    yield "truncated.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(200), ("beskadiget", "ocr mangler")


def _png(width: int, height: int) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")

    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes((1, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1 << 20))) + chunk(b"IEND", b"")


GROUPS: tuple[Callable[[], Iterator[Case]], ...] = (_pdf_cases, _docx_cases, _mail_cases, _other_cases)


def hostile_files() -> Iterator[Hostile]:
    """All hostile files, one at a time (some are large)."""
    for group in GROUPS:
        for name, data, outcomes in group():
            yield Hostile(name, data, outcomes)
