"""How much a sentence with figures is worth in a reply."""

from __future__ import annotations

import re
from collections.abc import Sequence

from letterkit.draft.leaning import PARTAKES, lacks_its_noun
from letterkit.draft.lexicon import NUMBER, load_words, own_words
from letterkit.draft.passages import Passage
from letterkit.extract.grammar import stem
from letterkit.finding import Analysis

# A sentence about the letter itself, or one that asks something of its reader, tells nothing that a reply would repeat.
_ABOUT_THE_LETTER = re.compile(
    r"(?:Nedenfor|Nedenstående|Herunder|I det følgende|Jeg gennemgår|(?:Tabellen|Tabel \d+|Figuren|Bilag \d+)(?: \w+)? viser, hv\w*"
    r"|(?:Procentsatserne|Procenterne|Andelene|Tallene) summer|Svarene (?:er|følger)|Spørgsmålene)\b|.*\bbedes\b"
)
# … or that the writer has got the letter that it answers, and how it has understood it.
_OF_THE_REQUEST = re.compile(
    r"\bhar (?:den \d[^,]*? )?(?:modtaget|fået) (?:ministeriets|styrelsens|direktoratets|departementets|tilsynets|udvalgets|jeres|Deres|dit|din) (?:brev|henvendelse|skrivelse|mail|anmodning|forespørgsel|spørgsmål)"
    r"|\bbeklager,? at (?:svaret|besvarelsen|redegørelsen)\b|^(?:Jeres|Deres|Ministeriets|Styrelsens) (?:brev|henvendelse|skrivelse|mail)\b|\b(?:har|er) (?:\w+ )?(?:forstået|opfattet|læst) (?:det|spørgsmålene|henvendelsen|brevet)\b|\b(?:som|at) I (?:ønsker|beder|spørger|har (?:bedt|spurgt))\b"
    r"|\b(?:ministeriet|styrelsen|direktoratet|tilsynet) har (?:den \d[^,]*? )?(?:bedt|anmodet|spurgt|stillet)\b|\bsvar(?:er)? på (?:ministeriets|styrelsens|jeres|Deres) (?:\w+ )?spørgsmål\b",
    re.IGNORECASE,
)
# Who the writer is: "Regionen har tre fødesteder", "Vi er en lille skole med fire lærere", "Selskabet kører for fem kommuner".
_INTRODUCES = re.compile(
    rf"^(?:Vi|[A-ZÆØÅ][\wæøå-]*(?: [A-ZÆØÅ][\wæøå-]*){{0,3}}) (?:har|er|driver|leverer|dækker|omfatter|består|kører|betjener|varetager|rummer)\b(?:(?!\b(?:19|20)\d\d\b|,)[^.;])*?\b(?:{NUMBER}) [a-zæøå]+(?:er|e|r|steder|huse|skoler)?\.?(?:, (?:og|hvor|som|der)\b|$)"
)


def is_of_the_request(passage: Passage) -> bool:
    """True of a receipt, and of how the letter that is answered was understood."""
    return _OF_THE_REQUEST.search(own_words(passage.text)) is not None


def introduces(passage: Passage, analysis: Analysis) -> bool:
    """True of a sentence that says who the writer is by a number of things that nobody asked about."""
    text = own_words(passage.text)
    quotes = " ".join(question.quote for question in analysis.questions).lower()
    # "hvor mange fødesteder", not "hvor mange gravide blev tilknyttet fødestedet"
    asked = " ".join(
        found.group() for found in re.finditer(r"(?:hvor (?:mange|stor|stort)|antallet af) (?:[^\W\d_]+ ?){1,3}", quotes)
    )
    nouns = [stem((figure.counted or "").split(",")[0].split(" ")[-1]) for figure in passage.figures if figure.counted]
    small = all(figure.kind == "count" and figure.value < 20 and figure.as_of is None for figure in passage.figures)
    return (
        bool(nouns)
        and small
        and _INTRODUCES.match(text) is not None
        and not any(len(noun) > 2 and noun in asked for noun in nouns)
    )


# Self-praise: no information to repeat.
PRAISE = re.compile(
    r"\b(?:moderne og professionel\w*|professionel\w* og moderne|stolte? (?:af|over)|kæmpe indsats|flot indsats|blandt (?:landets|de) (?:hurtigste|bedste|førende|største)|vel modtaget|i front|foregangs\w+"
    r"|(?:benytte|gribe) (?:lejligheden|anledningen)|glade? for|godt indberetningsmiljø|(?:høj|højeste|højt) priorite\w+|prioritere[rt] (?:området )?højt|meget alvorligt|tæt dialog|god dialog|høj kvalitet|(?:en )?(?:vigtig|væsentlig|naturlig) del af (?:en|et|vores|et godt|det gode)|(?:et|de|vores) (?:\w+ )?pejlemærker?|(?:centralt|vigtigt|bærende) element"
    r"|ambitiøs\w*|visionær\w*|under overskriften|i højsædet|løbende (?:opmærksomhed|fokus)|vidner om)\b",
    re.IGNORECASE,
)
# Small talk: what is said to be kind, and tells nothing.
CHAT = re.compile(
    r"\b(?:tak for (?:sidst|jeres|dit|invitationen)|det er (?:\w+ )?(?:dejligt|hyggeligt|herligt|skønt|en fornøjelse)|(?:blev|er|var) (?:\w+ )?glade? (?:på|over|da|når)|holder (?:\w+ ){0,3}af\b|kop (?:kaffe|te)|lagkage|ikke et øje tørt"
    r"|(?:et )?(?:rigtig|virkelig) (?:godt|dejligt|travlt) år|fra (?:hjertet|hele vort hjerte)|god læselyst|som (?:du|I) ved\b|jo(?! (?:flere|mere|færre|længere|større|mindre|højere|lavere|bedre|ældre|yngre|tidligere|senere|oftere|hurtigere)))\b",
    re.IGNORECASE,
)


# A view is no answer: "er det kommunens klare opfattelse", "sætter borgeren i centrum".
OPINION = re.compile(
    r"\b(?:klare|faste|bestemte|generelle) (?:opfattelse|overbevisning|indtryk)\b|\bførst og fremmest\b|\bi centrum\b|\bsærlige (?:rammer|vilkår)\b|\bfælles anliggende\b|\b(?:stor|høj) tilfredshed\b|\bhøjt værdsat\w*\b|\b(?:den|det) nationale (?:mangel|problem|udfordring)\b"
)


def says_nothing(text: str) -> bool:
    """True of praise, small talk and views: they answer nothing, whatever was asked."""
    return any(said.search(text) is not None for said in (PRAISE, CHAT, OPINION))


# "Der er altså kommet 66 flere": it only draws the sum of what stands before it.
# "Lærer 312 298 305 341": the row of a table that stands in the running text.
TABULAR = re.compile(r"(?:(?<![\w.,])\d[\d.,]*\s+){3,}")
_IN_PASSING = re.compile(
    r"\b(?:når|hvis|hvad) (?:\w+ ){0,3}(?:to|tre|fire|fem|seks|syv|otte|ni|ti)\b"
)  # "når to telefoner ringer"
# "Loven siger 24 timer": a rule that the reader knows.
_SAYS_THE_RULE = re.compile(r"(?:Loven|Reglen|Reglerne|Bekendtgørelsen|Vejledningen|Servicemålet) (?:siger|kræver|er|lyder)\b")
_DRAWS_THE_SUM = re.compile(r"\b(?:altså|dermed|således)\b")


def tells_course(passage: Passage, analysis: Analysis) -> bool:
    """True where a sentence says how something went: a change, or levels of one kind on several days."""
    changed = any(
        passage.start <= one.span.start < passage.end and one.relation in {"rise", "fall", "times"}
        for one in analysis.comparisons
    )
    days = [
        {
            figure.as_of
            for figure in passage.figures
            if figure.kind == kind and figure.as_of and figure.role in {"level", "average"}
        }
        for kind in {figure.kind for figure in passage.figures}
    ]
    return changed or any(len(told) > 1 for told in days)


_SET_ASIDE = re.compile(r"\b(?:afsat|afsatte|bevilget|bevilgede)\b")


def weigh(passage: Passage, analysis: Analysis, answers: Sequence[tuple[int, int]], added: Sequence[Passage] = ()) -> float:
    """How much a sentence's figures tell: those that answer a question (`answers`, offsets), hold together, tell a course or fall short most; 0 for what tells nothing.

    `added` are the sentences that are told along with it.
    """
    text = own_words(passage.text)
    short = re.search(load_words().short, text) is not None
    # "er ikke sket inden for 72 timer": what is not kept is told by its limit.
    figures = [figure for figure in passage.figures if short or figure.role not in {"limit", "target"}]
    if (
        not figures
        or _ABOUT_THE_LETTER.match(text)
        or _OF_THE_REQUEST.search(text)
        or introduces(passage, analysis)
        or TABULAR.search(text)
        or re.search(load_words().rhetoric, text, re.IGNORECASE)
        or PRAISE.search(text)
        or CHAT.search(text)
        or PARTAKES.match(text)
    ):
        return 0
    if text.endswith(":") or text[:1].islower():
        return 0  # the list that follows says it, or an item of a list that says too little alone
    best = {"count": 2.0, "share": 2.0, "amount": 2.0, "points": 1.5, "ratio": 1.0, "duration": 1.0, "age": 0.0}
    # "tre specialer" tells less than "489 aktivitetsparate"
    weight = (
        max(best[figure.kind] - (figure.kind == "count" and figure.printed.isalpha()) for figure in figures)
        + min(len(figures), 3) * 0.25
    )
    # "når en elev har været væk i tre dage": a rule, not an account
    weight -= 1.5 * bool(re.match(r"(?:Når|Hvis|Såfremt)\b", text) and all(figure.kind == "duration" for figure in figures))
    spoken = {word.lower() for word in re.findall(r"\w+", text)} & load_words().personal
    weight -= 2 * bool(spoken and all(figure.kind in {"duration", "age"} for figure in figures))  # "i mine ti år som rektor"
    weight -= bool(_IN_PASSING.search(text) and all(figure.printed.isalpha() for figure in figures))
    weight -= 1.5 * bool(_SAYS_THE_RULE.match(text))
    weight -= 1.5 * bool(_DRAWS_THE_SUM.search(text) and len(text.split()) < 9)
    weight += 1.0 * bool(_SET_ASIDE.search(text) and any(figure.kind == "amount" for figure in figures))
    weight += 1.5 * any(tells_course(one, analysis) for one in (passage, *added)) + 2 * short
    weight += 3 if any(start < passage.end and passage.start < end for start, end in answers) else 0
    weight -= 2 * lacks_its_noun(figures, text)
    weight += 0.5 * any(figure.as_of is not None for figure in figures) + 0.5 * any(
        figure.source is not None for figure in figures
    )
    weight += 1 * any(figure.role in {"total", "part", "remainder"} or figure.same_as or figure.part_of for figure in figures)
    checked = {claim for finding in analysis.findings or () if finding.verdict == "supported" for claim in finding.claims}
    return weight + any(figure.id in checked for figure in figures)


_AS_SHARE = re.compile(
    r"[^.;:]{0,40}?(?:, eller|, svarende til|, altså|, det vil sige| \()(?: (?:ca\.|cirka|knap|godt|omkring))? ?"
)


def _noun(counted: str | None) -> str:
    """ "museerne" and "museer" as one."""
    return stem((counted or "").split(" ")[0])


def follows_from_nothing(passage: Passage, analysis: Analysis) -> bool:
    """True of "19 af museerne, eller 25 pct." where the letter counts 124 museums and nothing else of which 19 would be 25 per cent."""
    counts = [figure for figure in analysis.figures if figure.kind == "count" and figure.value > 0]
    for share in (figure for figure in passage.figures if figure.kind == "share" and figure.value > 0):
        before = [one for one in passage.figures if one.kind == "count" and one.span.end <= share.span.start]
        if not before or not _AS_SHARE.fullmatch(analysis.letter.text[before[-1].span.end : share.span.start]):
            continue
        noun = _noun(before[-1].counted)
        named = any(noun and one.id != before[-1].id and _noun(one.counted) == noun for one in counts)
        if named and not any(
            part.value <= whole.value and abs(100 * part.value / whole.value - share.value) < 1
            for part in before
            for whole in counts
        ):
            return True
    return False
