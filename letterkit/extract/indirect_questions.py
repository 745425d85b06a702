"""What one sentence asks for indirectly: "oplyse rettidigheden i 2017, årsagerne til forsinkelserne, og hvad selskabet gør".

The clauses are questions; nouns beside them are questions too, and several nouns without a clause are, where the letter asks nothing else.
"""

from __future__ import annotations

import re

from letterkit.extract.question_parts import ASKED_FOR, FINITE, NOUN, STRONG, TELLS, split_parts
from letterkit.extract.view import Range

_IN = r"(?:[^.;?:]|\.(?=\s*[a-zæøå\d]))"  # within a sentence, past the full stops of dates and abbreviations
_BEFORE_CLAUSE = re.compile(
    rf"(?:\b{ASKED_FOR}|\b(?:(?:fore)?(?:spørge[rs]?\b|spurgte?)|vide|høre|interesserer\s+(?:\w+\s+){{0,3}}?\w+|interesse|nysgerrige?\s+efter|afkræfte|spørgsmål(?:et)?(?:\s+om)?|udtalelse\s+(?:om|over)|besked\s+om|bemærkninger\s+til|svar\s+på|oplysning\w*\s+om|\w*redegørelse\s+(?:for|om)|\b(?:om|for|til|af|på|over|i|med|ved)))"
    r"(?:\s+(?:for|om|på))?(?:,?\s+(?:bl\.a\.|blandt andet|dels|navnlig|særligt|især|herunder|også|dels))?\s*[,:]?\s*\Z",
    re.IGNORECASE,
)
_INTERROGATIVE = re.compile(rf"\b(?:{STRONG}|hvor\b|om\b(?!\s+at\b))", re.IGNORECASE)
_CLAUSE = re.compile(rf"{STRONG}|(?:om|hvorvidt)\b", re.IGNORECASE)
# A paper that says something: "en plan for", "kommunens vurdering af", "tal for".
PAPER_OF = (
    r"(?:(?:en|et|jeres|dit|din|deres|Deres|\w{3,}s)\s+)?(?:(?!ny\b|nye\b)[a-zæøå]{3,}e?\s+)?"
    r"(?:\w*opgørelse[nr]?|\w*oversigt(?:er)?|\w*redegørelse|\w*plan(?:er)?|\w*beskrivelse|\w*fortegnelse|status|forklaring|begrundelse|vurdering|bemærkninger"
    r"|kommentarer|stillingtagen|syn|dokumentation|eksempler|kopi|liste|oplysninger|tal)\s+(?:for|om|over|af|på|til|vedrørende)\s*,?\s+(?!brug\b|besvarelse|svar)"
)
_THING = r"\w{4,}(?:ens|ets|ernes|enes)\s+(?!skrivelse|brev|henvendelse)\w{3,}\b|(?:(?:den|det|de|en|et)\s+(?:\w+\s+)?)?(?:\w{3,}(?:en|et|erne|ene)|antal|status|planer|årsager|udgifter|oplysninger)\s+(?:af|for|i|til|på|ved|med|over|om|hertil|herfor|fra|siden|under|mellem|hos|inden)\b|\w{3,}(?:en|et|erne|ene)\s*\.?\Z|\w{3,}(?:en|et|erne|ene)(?=(?:,|,?\s+og|,?\s+samt)\s+(?:til|om|for)\s|\s+(?:og|samt)\s+\w{3,}(?:en|et|erne|ene)\b)"
_THING = rf"{PAPER_OF}|{_THING}"

_PAPER = r"(?:redegørelse|status|forklaring|oversigt|bidrag|notat|vurdering|udtalelse|bemærkninger|oplysning(?:er)?|tal|materiale|opgørelse|beskrivelse|svar|besked)"
# What opens the things asked for: "en redegørelse for", "at oplyse", "spurgt til".
_LEAD = re.compile(
    rf"{_IN}{{0,60}}?\b(?:(?P<noun>(?:en\s+|et\s+)?(?:\w+\s+)?(?:redegørelse|status|forklaring|oversigt))\s+(?:for|om|på|over)|{_PAPER}\s+(?:for|om|på|over|af|til)|{ASKED_FOR}|(?:spurgt|spørger|spurgte)\s+til)"
    r"\s+(?:(?:for|om|på|til|dels)\s+)*(?=\w)",
    re.IGNORECASE,
)
# … or the asking verb's own object: "spurgte til antallet af …", "efterlyses tal for …".
_ASKED_ABOUT = (
    r"(?:(?<=\bspurgt)|(?<=\bspørger)|(?<=\bspurgte)|(?<=\bspørges))(?:\s+(?:I|du|De|der|os|\w{4,}(?:en|et)))?(?:\s+ind)?"
)
_ASKED_FOR_IT = rf"(?:(?<=\bbedt)|(?<=\banmodet)|(?<=\bbeder)|(?<=\banmoder)|(?<=\bbad))(?:\s+(?:os|I|\w{{4,}}(?:en|et)))?\s+om\s+(?!{PAPER_OF})(?={_THING})"
_OBJECT = re.compile(
    rf"{_ASKED_ABOUT}(?:\s+for\s+det\s+første)?\s+til\s+(?!(?:at|to|tre|fire|fem|seks|følgende)\b)(?=\w)|{_ASKED_FOR_IT}|(?<=efterlyses)\s+(?=\w)|(?<=efterspørges)\s+(?=\w)|[^.:;]{{0,40}}?\b(?:to|tre|fire|fem|seks)\s+(?:forhold|ting|punkter|emner|spørgsmål)(?:,\s+nemlig|:)\s+(?={_THING})",
    re.IGNORECASE,
)
_BESIDES = re.compile(
    rf"{_ASKED_ABOUT}(?:\s+\w+){{0,2}}?\s+til\s+(?!at\b)(?=\w)|(?:\s+[\w-]+){{0,4}}?\s+(?:om\s+)?(?={PAPER_OF})", re.IGNORECASE
)
_NEXT = re.compile(
    rf",\s+herunder\s+(?:dels\s+)?om\s+(?=\w[^,;]*,?\s+(?:og|samt)\s+(?:endelig\s+)?om\s)|(?:,\s+(?:og\s+|samt\s+)?|\s+(?:og|samt)\s+)(?:oplyse|angive|redegøre\s+for|beskrive|forklare|begrunde)\s+(?={_THING})|,?\s+(?:og|samt)\s+(?:endelig\s+)?(?:om|for|til|på|dels)\s+(?=\w)|,\s+(?:om|for|til|dels)\s+(?=\w)|(?:,|,?\s+og|,?\s+samt)\s+(?={_THING}|(?:den|det|de)\s+\w+(?:e|te)\s+\w+)",
    re.IGNORECASE,
)
_WHILE = re.compile(r",\s+(?:forinden|før|inden|når|hvis|fordi|idet|da|eftersom|så)\s")
# "opdelt på kvartaler og på typen af fund": how it is to be divided.
_DIVIDED = re.compile(r"\b(?:op|for|ind)?delt\s+(?:på|efter)\b", re.IGNORECASE)
_ALSO_BY = re.compile(r"\b(?:på|efter)\s+\Z", re.IGNORECASE)
# Between the last noun and the first clause: an "og", or a comma in a row of several.
_AND = re.compile(
    rf",?\s+(?:og|samt)\s+(?:en\s+\w+\s+|{ASKED_FOR}\s*,?\s+)?(?:(?:om|for|på|af|til)\s*,?\s*)?\Z|,\s+(?:og\s+|samt\s+)?(?:for\s+det\s+\w+\s+)?(?:om|for|på|af|til)\s*,?\s*\Z",
    re.IGNORECASE,
)
_FIRST_NUMBER = re.compile(r"\(?(?:1|a|i)\)\s*\Z")
_NEXT_NUMBER = re.compile(r"[,;]?\s+(?:(?:og|samt)\s+)?\(?(?:\d{1,2}|[b-h]|[ivx]{1,4})\)\s+")
# "beder kommunen: 1) oplyse, hvor mange …, 2) angive …": each point opens with what it demands.
_POINT = re.compile(
    rf"(?:(?<=\s)|\A)\(?(?P<mark>\d{{1,2}}|[a-h]|[ivx]{{1,4}})[).]\s+(?:(?:at\s+)?(?:{ASKED_FOR}|{TELLS})(?:\s+(?:for|om|på))?\s*,?\s+)?(?P<asked>(?=\w))"
)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
# "oplysning om (i) afgangstider, (ii) bemanding": behind such words the points may be bare nouns.
_LEADS_TO_POINTS = re.compile(r"[^.?!]{0,60}\b(?:om|for|til|på|over|oplyst|belyst|følgende|nemlig)\s*:?\s*\Z")
_DEMANDED = re.compile(rf"(?:at\s+)?(?:{ASKED_FOR}|{TELLS}|{STRONG}|om\s|{NOUN})", re.IGNORECASE)
_SEMICOLON = re.compile(
    rf";\s+(?:(?:og|samt)\s+)?(?:endelig\s+)?(?:(?:om|for|til|på)\s*,\s+)?(?={STRONG}|(?:om|hvorvidt)\s)", re.IGNORECASE
)
_DEMAND = r"(?:oplyse|angive|redegøre\s+for|gøre\s+rede\s+for|beskrive|forklare|begrunde|belyse|vurdere|opgøre|dokumentere|kommentere|tage\s+stilling\s+til|forholde\s+sig\s+til|fremsende|indsende|vedlægge|foreslå|fremlægge)"
_FIRST_VERB = re.compile(
    rf"{_IN}{{0,60}}?(?:\bat\s+|\bbedes\s+(?:\w+\s+)?|\A\s*|(?<=bedes)\s+)(?P<verb>{_DEMAND})\s*,?\s+(?=\w)", re.IGNORECASE
)
_NEXT_VERB = re.compile(
    rf"(?:,|\s(?:og|samt))\s+(?:(?:og|samt)\s+)?(?:(?:endelig|om|at|til)\s+)*(?P<verb>{_DEMAND})\s*,?\s+(?=\w)", re.IGNORECASE
)
_AND_VERB = re.compile(r"[,;]?(?:\s+(?:og|samt))?(?:\s+(?:endelig|om|at|til))*\s*\Z")
_AND_PAPER = re.compile(
    rf"(?:,?\s+samt|,\s+og)\s+(?=(?:en|et)\s+(?:\w+\s+)?{PAPER_OF})|,?\s+(?:og|samt)\s+(?:(?:har|er|der|også|samtidig|desuden|endvidere|endelig)\s+)*(?:bedt|anmodet|beder|anmoder|udbedt\s+sig|udbeder\s+sig|ønske[rt]|at\s+få|"
    rf"komme\s+med|kommer\s+med|give|fremlægge|fremsende|vedlægge|indsende|sende|udarbejde)\s+(?:(?:også|samtidig|desuden|endvidere|endelig)\s+)?(?:om\s+)?(?={PAPER_OF})",
    re.IGNORECASE,
)
_COMMA = re.compile(r",\s*\Z")
_BARE_NOUN = re.compile(
    r"(?:(?:vores|kommunens|regionens|dets|dens|en|et)\s+)?(?:\w+\s+)?(?:spørgsmål\w*|følgende|sagen|brug|svar\w*|udtalelse|bidrag|bemærkninger|at)\Z",
    re.IGNORECASE,
)


def asked_in_clauses(text: str, start: int, end: int) -> list[Range]:
    """The questions in `text[start:end]`, which follows a verb of asking: its clauses, and the nouns that stand before them."""
    clause = _first_clause(text, start, end)
    if clause is None:
        return []
    opening = _opening(text, start, end)
    row = _row(text, *opening, end) if opening else []
    if len(row) > 2:
        return _clauses_of(text, row)
    paper = _AND_PAPER.search(
        text, clause, end
    )  # "…, og komme med en plan for arbejdet": a thing that is asked for behind the clauses
    stop = paper.start() if paper else end
    thing = [_stripped(text, paper.end(), end)] if paper else []
    return [*_nouns_before(text, start, clause), *asked_clauses(text, clause, stop), *thing]


def asked_in_nouns(text: str, start: int, end: int) -> list[Range]:
    """Two or more things asked for by their nouns alone; a single one ("en redegørelse for indsatsen") names the matter and is none."""
    opening = _opening(text, start, end)
    if opening is None:
        return []
    aside = _WHILE.search(text, opening[1], end)
    end = aside.start() if aside else end
    row, cut = _row(text, *opening, end), _cut(text, *opening, end)
    found = row if len(row) > 1 and text[: opening[1]].endswith("til ") else max(row, cut, key=len)
    return found if len(found) > 1 else []


def asked_besides(text: str, start: int, end: int) -> list[Range]:
    """The one thing that is asked for besides what was asked before: "Endelig spurgte ministeriet til økonomien", "… bedt om en opgørelse
    af udgifterne"; none where only the letter that is to come is named ("svar inden den 1. maj")."""
    thing = _BESIDES.match(text, start, end)
    return [_stripped(text, thing.end(), end)] if thing else []


def asked_in_verbs(text: str, start: int, end: int, *, alone: bool = False) -> list[Range]:
    """Two or more demands by their verbs: "om at beskrive registreringen, angive en tidsplan og fremsende en kopi"; with `alone` also a
    single one that wants a number or a cause ("om at oplyse antallet af klager")."""
    first = _FIRST_VERB.match(text, start, end)
    if first is None:
        return []
    verbs = [first.start("verb"), *(match.start("verb") for match in _NEXT_VERB.finditer(text, first.end(), end))]
    if len(verbs) < 2 and not (alone and re.match(NOUN, text[first.end() : end], re.IGNORECASE)):
        return []
    stops = [*(_AND_VERB.search(text, 0, verb).start() for verb in verbs[1:]), end]  # type: ignore[union-attr]  # it matches the empty text
    return [_stripped(text, a, b) for a, b in zip(verbs, stops, strict=True)]


def asked_in_points(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Two or more points that are numbered in the running sentence, from the first on, with their numbers."""
    points: list[re.Match[str]] = []
    bare = False
    for point in _POINT.finditer(text, start, end):
        opens = _DEMANDED.match(text, point.end("mark") + 2, end) or _DEMANDED.match(text, point.start("asked"), end)
        if not points:
            bare = text[point.end("mark")] == ")" and _LEADS_TO_POINTS.fullmatch(text[start : point.start()]) is not None
        if (opens or bare) and point.group("mark") in (
            ("1", "a", "i") if not points else (_following(points[-1].group("mark")),)
        ):
            points.append(point)
    if len(points) < 2:
        return []
    stops = [*(_AND_VERB.search(text, 0, point.start()).start() for point in points[1:]), end]  # type: ignore[union-attr]  # it matches the empty text
    return [
        (*_stripped(text, point.start("asked"), stop), point.group("mark")) for point, stop in zip(points, stops, strict=True)
    ]


def _following(mark: str) -> str:
    if mark in _ROMAN[:-1]:
        return _ROMAN[_ROMAN.index(mark) + 1]
    return str(int(mark) + 1) if mark.isdigit() else chr(ord(mark) + 1) if len(mark) == 1 else ""


def asked_in_row(text: str, start: int, end: int) -> list[Range]:
    """The things and clauses in `text[start:end]`, which opens with the first of them right behind its preposition; none where there is only one."""
    row = _row(text, start, start, end)
    return _clauses_of(text, row) if len(row) > 1 else []


def _row(text: str, begin: int, inside: int, end: int) -> list[Range]:
    """What stands behind one and the same preposition: "for udviklingen, for hvor mange …, og for hvad …"."""
    preposition = re.search(r"\b(for|om|til|på)[\s,]+\Z", text[:inside])
    if preposition is None:
        return []
    # What somebody asks "til" is asked for whatever it is; "for" and "om" also open what belongs to the noun before.
    member = r"(?!at\b)\w" if preposition.group(1) == "til" else rf"{STRONG}|om\b|{_THING}"
    again = rf"(?:,|,?\s+og|,?\s+samt)\s+(?:endelig\s+)?{preposition.group(1)}\s*,?\s+(?={member})"
    cuts = list(re.finditer(again, text[inside:end], re.IGNORECASE))
    starts = [begin, *(inside + cut.end() for cut in cuts)]
    ends = [*(inside + cut.start() for cut in cuts), end]
    return [_stripped(text, a, b) for a, b in zip(starts, ends, strict=True)]


def _clauses_of(text: str, row: list[Range]) -> list[Range]:
    return [piece for a, b in row for piece in (asked_clauses(text, a, b) if _CLAUSE.match(text, a, b) else [(a, b)])]


def _opening(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the first thing asked for begins, and where its own words do: "en redegørelse for" is quoted with it, "oplyse" is not."""
    asked_object = _OBJECT.match(text, start, end)
    if asked_object:
        return asked_object.end(), asked_object.end()
    lead = _LEAD.match(text, start, end)
    return None if lead is None else (lead.start("noun") if lead.group("noun") else lead.end(), lead.end())


def _cut(text: str, begin: int, search_from: int, end: int) -> list[Range]:
    cuts = [
        cut
        for cut in _NEXT.finditer(text[:end], search_from)
        if not (_DIVIDED.search(text, search_from, cut.start()) and _ALSO_BY.search(cut.group()))
    ]
    starts = [begin, *(match.end() for match in cuts)]
    ends = [*(match.start() for match in cuts), end]
    return [_stripped(text, a, b) for a, b in zip(starts, ends, strict=True)]


def _nouns_before(text: str, start: int, clause: int) -> list[Range]:
    """The nouns coordinated with the first clause; none where they only lead up to it ("svar på spørgsmålet om, hvor …")."""
    opening = _opening(text, start, clause)
    if opening is None or opening[1] >= clause:
        return []
    begin, inside = opening
    between = text[inside:clause]
    joint = _AND.search(between)
    if joint is None:
        joint = _COMMA.search(between)
        if joint is None or not re.match(_THING, between, re.IGNORECASE):
            return []
    stop = inside + joint.start()
    words = text[inside:stop].strip()
    if not words or _BARE_NOUN.match(words) or re.search(r",\s+om\b|\b(?:hvor\w*|hvad|hvilke\w*)\b", words) or ":" in words:
        return []
    return _cut(text, begin, inside, stop)


def _first_clause(text: str, start: int, end: int) -> int | None:
    """Where the first indirect question begins, or None."""
    for match in _INTERROGATIVE.finditer(text, start, end):
        before = text[start : match.start()]
        if re.search(r"[;?!]\s", before):
            return None
        before = re.sub(r"\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})\)\s*\Z", "", before)  # "at oplyse 1) hvor mange …, 2) hvordan …"
        told = _BEFORE_CLAUSE.search(text[max(0, start - 12) : start] + before)
        if match.group().lower() in ("om", "hvor"):
            # They open other clauses too: the verb of asking or telling must stand right before, or an "og" after a noun asked for.
            spoken = (
                bool(re.search(r"\b(?:fore)?(?:spørge[rs]?\b|spurgte?)", text[max(0, start - 12) : start]))
                and len(before.split()) < 20
            )
            after_noun = _AND.search(before) and re.match(rf"om\s+\w+(?:\s+\w+)?\s+{FINITE}\b", text[match.start() : end])
            if (before.rstrip().endswith((",", ":")) and (spoken or told)) or (
                after_noun and _LEAD.match(text, start, match.start())
            ):
                return match.start()
            continue
        if re.match(r"(?:om|for|på|til|over|af)\s+hv", match.group()) and before.strip():
            return match.start()  # the comma left out: "en forklaring på hvorfor"
        if (
            before.rstrip().endswith((",", ":"))
            or told
            or re.search(r"(?:^|\b(?:nemlig|dels|navnlig|særligt|især|herunder|bl\.a\.|og|samt|for\s+det\s+første))\s*\Z", before)
        ):
            return match.start()
    return None


def _stripped(text: str, start: int, end: int) -> Range:
    while start < end and text[start] in " ,.;\n":
        start += 1
    while end > start and text[end - 1] in ' ,.;\n”“"»«':
        end -= 1
    return start, end


def asked_clauses(text: str, start: int, end: int) -> list[Range]:
    """An indirect question cut at its clauses; "og i givet fald hvornår", "herunder …" and a bare "hvorfor" stay with the one before.

    Where the sender has numbered them ("1) hvor mange …, 2) hvad …, og hvornår"), the numbers cut it instead.
    """
    cuts = list(_NEXT_NUMBER.finditer(text[:end], start))
    if cuts and _FIRST_NUMBER.search(text[max(0, start - 5) : start]):
        starts, stops = [start, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), end]
        return [_stripped(text, one, stop) for one, stop in zip(starts, stops, strict=True)]
    parted = list(_SEMICOLON.finditer(text, start, end))
    if len(parted) > 1:  # "hvorfor …, og om …; om …; og hvordan …": a comma parts no question from the next
        starts, stops = [start, *(mark.end() for mark in parted)], [*(mark.start() for mark in parted), end]
        return [_stripped(text, one, stop) for one, stop in zip(starts, stops, strict=True)]
    ranges: list[Range] = []
    for part in split_parts(text, start, end):
        link = text[ranges[-1][1] : part.start].lower() if ranges else ""
        words = text[part.start : part.end]
        short = len(words.split()) < 3 and (words.lower().startswith("hv") or not re.match(NOUN, words, re.IGNORECASE))
        counted = re.search(r"\bfor\s+det\s+\w+\s*,?\s*\Z", link)  # "…, for det andet hvorfor"
        if ranges and (part.condition or "herunder" in link or "heriblandt" in link or (short and not counted)):
            ranges[-1] = (ranges[-1][0], part.end)
        else:
            ranges.append((part.start, part.end))
    return [_stripped(text, a, b) for a, b in ranges]
