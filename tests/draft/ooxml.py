"""What makes Word ask to repair a file, as a list of faults: the order of properties, ids, relationships, comments, tables, styles.

The orders are those of ECMA-376, part 1 (wml.xsd); only elements that stand in them are compared.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku"
    " wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents"
    " suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid"
    " vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout"
    " specVanish oMath rPrChange",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd"
    " tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt"
    " vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal"
    " personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
    "num": "abstractNumId lvlOverride",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
}


def faults(package: bytes) -> Iterator[str]:
    """Every fault of a Word file that a repair would be needed for."""
    archive = zipfile.ZipFile(io.BytesIO(package))
    names = archive.namelist()
    if len(names) != len(set(names)):
        yield "a part is there twice"
    trees = {name: etree.fromstring(archive.read(name)) for name in names if name.endswith((".xml", ".rels"))}
    types = trees["[Content_Types].xml"]
    listed = {item.get("PartName").lstrip("/") for item in types.findall(f"{_TYPE}Override")}
    endings = {item.get("Extension").lower() for item in types.findall(f"{_TYPE}Default")}
    yield from (
        f"{name}: no content type" for name in names if name not in listed and name.rsplit(".", 1)[-1].lower() not in endings
    )
    yield from (f"{name}: a content type without a part" for name in listed - set(names))
    for name in (name for name in names if name.endswith(".rels")):
        base = posixpath.dirname(posixpath.dirname(name))
        for item in trees[name].findall(_REL):
            target = posixpath.normpath(posixpath.join(base, item.get("Target")).lstrip("/"))
            if item.get("TargetMode") != "External" and target not in names:
                yield f"{name}: {target} is missing"
            if item.get("Type").endswith("/stylesWithEffects"):
                yield f"{name}: a second list of styles"
    for name, tree in trees.items():
        if name.startswith("word/"):
            yield from (f"{name}: {fault}" for fault in _order_faults(tree))
    document, styles = trees["word/document.xml"], trees["word/styles.xml"]
    yield from _comment_faults(document, trees.get("word/comments.xml"))
    known = [style.get(f"{W}styleId") for style in styles.findall(f"{W}style")]
    called = [style.find(f"{W}name").get(f"{W}val") for style in styles.findall(f"{W}style")]
    yield from (f"the style {one} is there twice" for group in (known, called) for one in set(group) if group.count(one) > 1)
    for name in ("word/document.xml", "word/comments.xml", "word/numbering.xml"):
        for tag in ("pStyle", "rStyle", "tblStyle"):
            for used in trees[name].iter(f"{W}{tag}") if name in trees else ():
                if used.get(f"{W}val") not in known:
                    yield f"{name}: the style {used.get(f'{W}val')} is not there"
    numbers = (
        {num.get(f"{W}numId") for num in trees["word/numbering.xml"].findall(f"{W}num")}
        if "word/numbering.xml" in trees
        else set()
    )
    yield from (
        f"the list {used.get(f'{W}val')} is not there"
        for used in document.iter(f"{W}numId")
        if used.get(f"{W}val") not in numbers | {"0"}
    )
    yield from _table_faults(document)
    for tag in ("bookmarkStart", "docPr"):
        ids = [element.get("id") or element.get(f"{W}id") for element in document.iter() if etree.QName(element).localname == tag]
        if len(ids) != len(set(ids)):
            yield f"two {tag} have one id"
    body = document.find(f"{W}body")
    if body[-1].tag != f"{W}sectPr":
        yield "the body does not end in its section"


def _order_faults(tree: etree._Element) -> Iterator[str]:
    for element in tree.iter(*(f"{W}{tag}" for tag in ORDERS)):
        order = ORDERS[etree.QName(element).localname].split()
        inside = [etree.QName(child).localname for child in element if child.tag.startswith(W)]
        places = [order.index(tag) for tag in inside if tag in order]
        if places != sorted(places):
            yield f"{etree.QName(element).localname}: {inside}"
        once = [tag for tag in inside if tag not in {"tr", "headerReference", "footerReference", "bookmarkStart", "bookmarkEnd"}]
        if etree.QName(element).localname.endswith("Pr") and len(once) != len(set(once)):
            yield f"{etree.QName(element).localname} has a property twice: {inside}"
    for text in tree.iter(f"{W}t"):
        if text.text != (text.text or "").strip() and text.get("{http://www.w3.org/XML/1998/namespace}space") != "preserve":
            yield f"blanks are lost: {text.text!r}"


def _comment_faults(document: etree._Element, comments: etree._Element | None) -> Iterator[str]:
    ids = [comment.get(f"{W}id") for comment in comments.findall(f"{W}comment")] if comments is not None else []
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        if sorted(element.get(f"{W}id") for element in document.iter(f"{W}{tag}")) != sorted(ids):
            yield f"{tag} does not fit the comments"
    for comment in comments.findall(f"{W}comment") if comments is not None else ():
        if not len(comment) or any(child.tag != f"{W}p" for child in comment):
            yield "a comment without a paragraph"
        if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", comment.get(f"{W}date") or "") or not comment.get(f"{W}author"):
            yield "a comment without a date or an author"


def _table_faults(document: etree._Element) -> Iterator[str]:
    for table in document.iter(f"{W}tbl"):
        grid = table.find(f"{W}tblGrid")
        if grid is None or table.find(f"{W}tblPr") is None:
            yield "a table without a grid or properties"
            continue
        for row in table.findall(f"{W}tr"):
            cells = row.findall(f"{W}tc")
            if len(cells) != len(grid):
                yield "a row does not fit its grid"
            if any(cell[-1].tag != f"{W}p" for cell in cells):
                yield "a cell does not end in a paragraph"
        after = table.getnext()
        if after is None or after.tag != f"{W}p":
            yield "a table is not followed by a paragraph"
