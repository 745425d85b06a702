"""Questions without a question mark: demands in the imperative ("Redegør for …", "Oplys venligst, hvor mange …"), and numbered headings
that name by a noun what was asked ("Ad 1) Antal borgere på venteliste")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from letterkit.danish.numbers import parse_number
from letterkit.extract.asking import Asker, whose
from letterkit.extract.indirect_questions import asked_clauses, asked_in_clauses
from letterkit.extract.question_parts import SEND, SENT, STRONG, TELL
from letterkit.extract.question_scan import QUOTES, Asked, Scan, bare, stripped
from letterkit.extract.question_words import AD, ANNOUNCED, ASKED_BEFORE, QUESTION_WORDS
from letterkit.letter import Block

_PAPER = r"(?:\w*opgørelse|oversigt|\w*redegørelse|status|beskrivelse|forklaring|begrundelse|vurdering|oplysninger|tal)\b"
_IMPERATIVE = re.compile(
    r"(?:(?:Endvidere|Desuden|Endelig|Derudover|Samtidig)\s+)?"
    rf"(?:{TELL}\b|{SEND}|(?:Skriv|Fortæl|Meddel)(?=(?:\s+\w+){{0,2}}\s*,?\s+(?:{STRONG}|om\s|hvorvidt\s))|(?:Send|Fremsend|Giv)\s+(?=(?:\w+\s+){{0,3}}?{_PAPER})|Lad\s+(?:os|mig)\s+(?:vide|høre)\b)",
)
# "Har I afsat penge til det, bedes beløbet oplyst."; "Er der tale om skøn, bedes det angivet" asks only how to answer.
_IF_SO = re.compile(
    r"(?:Har|Er|Var|Blev|Findes|Foreligger|Hvis|Såfremt|I\s+det\s+omfang)\s[^.?:]{3,200},\s+bedes\s+(?!(?:det|dette)\s+(?:venligst\s+|også\s+)?(?:angivet|anført|bemærket|markeret|oplyst)\b)(?:\w+\s+){1,6}?(?:oplyst|angivet|anført|opgjort|beskrevet|begrundet|forklaret)\b"
)
# "Endelig imødeses klinikkens plan for …, herunder hvornår …", "Vi ser frem til at modtage en oversigt over …": the paper is what is asked for,
# so it must say of what it is; "jeres svar" and "en redegørelse inden den 1. maj" only name the letter that is to come.
_PAPER_OF = r"(?:(?!(?:at|hvis|når|der|som)\b)[\wæøå/-]+\s+){0,4}?(?P<thing>\w*plan|\w*plane[nr]|\w*oversigt|\w*opgørelse|\w*redegørelse|\w*beskrivelse|status|forklaring|begrundelse|vurdering|oplysning(?:er)?|svar)\s+(?:for|om|over|af|på|vedrørende)\b"
_WANTED_TOO = r"(?:\s+(?:der|desuden|endvidere|også|endelig|ligeledes|samtidig|derfor))*"
_AWAITED = re.compile(
    r"(?:(?:Endvidere|Desuden|Endelig|Derudover|Herudover|Samtidig|Ligeledes|Afslutningsvis|Til\s+sidst|Der)\s+)?"
    rf"(?:(?:imødeses|udbedes|ønskes){_WANTED_TOO}|(?:(?:Vi|Jeg|vi|jeg)\s+)?(?:imødeser|ser|udbeder|ønsker)(?:\s+(?:vi|jeg|os|mig|[a-zæøå]{{4,}}(?:et|en)))*{_WANTED_TOO}(?:\s+(?:frem\s+til\s+)?at\s+(?:modtage|få|høre|læse))?)"
    rf"\s*,?\s+(?P<paper>(?={_PAPER_OF}|{STRONG}|(?:om|hvorvidt)\s+\w+\s+\w+))"
)
_AWAITED_BEHIND = re.compile(rf"(?P<paper>(?={_PAPER_OF}))[^.:;?]+?\s(?:imødeses|udbedes|ønskes)\W*\Z")
_HEREUNDER = re.compile(rf",\s+herunder\s+(?:også\s+)?(?:om\s*,?\s+)?(?={STRONG}|om\s)", re.IGNORECASE)
_CLAUSE_NEXT = re.compile(rf"(?:\s+(?:venligst|gerne|også|os|mig|for|om))*\s*,?\s+(?=(?:{STRONG}|om\s))", re.IGNORECASE)
_SENT = re.compile(SENT)
# "Oplysningerne følger under ministeriets egne overskrifter", "Vi følger jeres punkter".
_THEIR_HEADINGS = re.compile(
    r"\b(?:under|efter|følger|følge|fulgt|bruger|brugt|benytter|benyttet|anvender|anvendt|med|i)\s+(?:(?:jeres|dine|Deres|(?P<whose>[a-zæøå]{4,}(?:ets|ens)))\s+(?:egne?\s+)?|de\s+)"
    r"(?:overskrifter|punkter|rubrikker|disposition|inddeling|temaer|emner|stikord)(?:\s*[.,:;]|\s+(?:nedenfor|herunder|i\s+det\s+følgende|som\s+(?:overskrifter|I|ministeriet|styrelsen|departementet)|(?:I|ministeriet|styrelsen|departementet)\s+har\s))"
)
# What a sender asks of whoever writes back: no question.
_FOR_THE_REPLY = re.compile(
    r"\b(?:sags|journal|j\.\s?|kunde|medlems)\s?(?:nr|nummer)\w*|\breference\w*|\bved\s+henvendelse|\bnår\s+(?:du|I)\s+(?:ringer|skriver|henvender)|\b(?:navn|adresse|cpr)\b",
    re.IGNORECASE,
)


def in_imperatives(scan: Scan, block: Block, default: Asker, before: int) -> None:
    """Sentences of a block that demand in the imperative or by the paper that is awaited, where nothing found from `before` on has taken
    them; what is quoted was asked of the sender."""
    if block.kind not in ("paragraph", "quote", "heading"):
        return
    for sentence in scan.view.sentences:
        if sentence.start < block.start or sentence.end > block.end:
            continue
        start, end = bare(scan.text, sentence.start, sentence.end)
        if _awaits_paper(scan, start, end, default, before):
            continue
        found = scan.found[before:]
        demand = next((m for p in (_IMPERATIVE, _IF_SO, _SENT) if (m := p.match(scan.text, start, end))), None)
        if demand is None or _FOR_THE_REPLY.search(scan.text, start, end) or len(scan.text[start:end].split()) < 3:
            continue
        if any(asked.start < end and start < asked.end for asked in found):
            continue
        beside = found[-1].by if found else default
        by: Asker = "other" if scan.text[sentence.start] in QUOTES else beside
        stop = stripped(scan.text, start, end, " .\n")[1]
        clause = _CLAUSE_NEXT.match(scan.text, demand.end(), stop)
        inside = asked_clauses(scan.text, clause.end(), stop) if clause else asked_in_clauses(scan.text, start, stop)
        inside = inside or [(start, stop)]
        scan.found += [Asked(a, b, (a, b), by, None, "indirect") for a, b in inside]


def _awaits_paper(scan: Scan, start: int, end: int, default: Asker, before: int) -> bool:
    """Take a sentence that awaits a paper, or an answer to a clause; False where it does not, or where its clause is taken already.

    A plan or a list is itself the question, with what is to stand in it ("herunder hvornår"); an account of something is asked by its clause.
    """
    stop = stripped(scan.text, start, end, " .\n")[1]
    awaited = _AWAITED.match(scan.text, start, stop) or _AWAITED_BEHIND.match(scan.text, start, stop)
    if awaited is None:
        return False
    at, thing = awaited.start("paper"), awaited.group("thing") or ""
    at_end = re.search(r"\s(?:imødeses|udbedes|ønskes)\Z", scan.text[at:stop])
    stop = at + at_end.start() if at_end else stop
    clauses = asked_in_clauses(scan.text, at, stop) if thing else asked_clauses(scan.text, at, stop)
    itself = thing.endswith(("plan", "planen", "planer", "oversigt", "opgørelse", "beskrivelse"))
    whole = itself and (not clauses or _HEREUNDER.search(scan.text, at, clauses[0][1]) is not None)
    inside = [(at, stop)] if whole else clauses
    taken = [asked for asked in scan.found[before:] if asked.start < end and start < asked.end]
    if not inside or (taken and not whole):
        return False
    by: Asker = taken[0].by if taken else scan.found[-1].by if scan.found else "sender" if default == "unknown" else default
    by = "sender" if re.search(r"\b(?:vi|jeg)\b", scan.text[start:at], re.IGNORECASE) else by
    scan.found[before:] = [asked for asked in scan.found[before:] if asked not in taken]
    scan.found += [Asked(a, b, (a, b), by, None, "indirect") for a, b in inside]
    scan.found[before:] = sorted(scan.found[before:], key=lambda asked: asked.start)
    return True


def as_noun_headings(scan: Scan, blocks: Sequence[Block]) -> None:
    """Two headings or more that say which question they answer ("Ad 1) Antal borgere"); all of them, where the letter says that they are
    the asker's; or plainly numbered ones, just so many as the letter says that there are questions."""
    named: list[Asked] = []
    plain: list[Asked] = []
    for at, block in enumerate(blocks[:-1]):
        start, end = scan.body(block)
        words = scan.text[start:end]
        if (
            not 1 < len(words.split()) <= 14
            or words[-1] in ".?!:;"
            or blocks[at + 1].kind not in ("paragraph", "list_item", "table")
        ):
            continue
        ad = AD.match(scan.text, start, end)
        if ad and ad.group("number"):
            named.append(Asked(ad.end(), end, (block.start, end), "other", ad.group("number"), "heading"))
        elif (scan.number(block) or "").isdigit() and blocks[at + 1].kind == "paragraph":
            plain.append(Asked(start, end, (block.start, end), "other", scan.number(block), "heading"))
    if len(named) > 1 and QUESTION_WORDS.search(scan.text):
        scan.found += named
        return
    theirs = _THEIR_HEADINGS.search(scan.text)
    if theirs and whose(theirs.group("whose") or "de", scan.sides) != "sender":
        blocks = [block for block in blocks if block.start >= theirs.end()]
        under = [block for block, following in pairwise(blocks) if block.kind == "heading" and following.kind != "heading"]
        titles = [(block, scan.body(block)) for block in under]
        scan.found += [Asked(a, b, (block.start, block.end), "other", scan.number(block), "heading") for block, (a, b) in titles]
        return
    said = ANNOUNCED.search(scan.text, 0, plain[0].start) if len(plain) > 1 else None
    number = parse_number(said.group("number").lower()) if said else None
    if number == len(plain) and [asked.number for asked in plain] == [str(n + 1) for n in range(len(plain))]:
        scan.found += plain


def as_titles(scan: Scan, blocks: Sequence[Block]) -> None:
    """Two titles or more that ask without a question mark, in a letter that speaks of questions before them."""
    titles = [
        block
        for block in blocks
        if block.kind in ("heading", "paragraph")
        and re.fullmatch(rf"{STRONG}(?:\s+[^\s.:?!]+){{1,14}}", scan.text[slice(*scan.body(block))], re.IGNORECASE)
    ]
    if len(titles) > 1 and ASKED_BEFORE.search(scan.text, 0, titles[0].start):
        for block in titles:
            start, end = bare(scan.text, *scan.body(block))
            scan.found.append(Asked(start, end, (block.start, block.end), "other", scan.number(block), "heading"))
