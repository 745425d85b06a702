"""A sentence of the letter in the words of a reply: after "at", quoted, or with those that it leans on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from letterkit.claim import Figure
from letterkit.draft.indirect import at_clause, tell_as
from letterkit.draft.leaning import counts_on, general_noun, known_number, leans_back
from letterkit.draft.lexicon import HEDGE, NUMBER, TIME, load_words, own_words, starts_with, tidy
from letterkit.draft.passages import Passage
from letterkit.draft.voice import Voice
from letterkit.draft.weight import PRAISE, TABULAR
from letterkit.draft.wording import spell_small
from letterkit.finding import Analysis

NEAR = 12  # sentences: how far back a number that is taken for known is looked for
BREAK = 4  # characters: blanks and line breaks between two sentences that follow each other
MAX_CHAIN = 75  # words of the sentences that are quoted together, because each leans on the one before
MAX_QUOTED = 45  # words; of a longer sentence only the promise itself is quoted
PROMISED = {"planned", "expected", "conditional"}
# Times and places that are reckoned from the writer: others who told them would mean their own year and place.
_FROM_HERE = re.compile(
    r"\b(?:her(?!til|af|om|med|ved|for|under|over|efter)|heroppe|hernede|herude|herinde|i år|i fjor|(?:sidste|næste|forrige|denne|dette|indeværende) (?:år|måned|uge|kvartal|halvår|skoleår|sæson|sommer|vinter|forår|efterår)(?:et|en)?"
    r"|den (?:dag|aften|nat|uge|måned)|herefter|i går|i morgen|i forgårs|i aften|i nat|forleden|(?:i|på) (?:man|tirs|ons|tors|fre|lør|søn)dags?|ds\.|d\.å\.)(?![\w])",
    re.IGNORECASE,
)
_SEE_TABLE = re.compile(r",? (?:jf\.|se) (?:tabel|bilag|figur|afsnit|pkt\.|punkt) ?[\dA-Z]+(?=[.,;]|$)")
_ALSO = re.compile(r"(?:Det|Dette|Hvilket) svarer til (?P<rest>.+)")
# "Det er 212 færre end i 2019", "Dette er en stigning på 12 pct.": what the change is, told with the level.
_CHANGED_BY = re.compile(
    r"(?:Det|Dette) (?P<rest>(?:er|var) (?:(?:en|et) (?:stigning|fald|fremgang|tilbagegang)\b|(?:ca\. |knap |godt )?\d[\d.,]* (?:pct\. |procentpoint |mio\. kr\. )?(?:flere|færre|mere|mindre|højere|lavere)\b).+)"
)
# "Året før var tallet 876 elever", "I 2020 var det 74 km": the level that a level is held against.
_LEVEL_THEN = re.compile(
    rf"(?P<when>{TIME.pattern}|året (?:før|efter)) (?:var|lå|udgjorde) (?:det|tallet|antallet|andelen) (?:på )?(?P<level>{HEDGE}{NUMBER} (?P<unit>pct\.|mio\. kr\.|mia\. kr\.|kr\.|[a-zæøå]+))\.?",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Retold:
    """One sentence of the letter in the words of a reply: `clause` after "at", or only its own words (`quote`)."""

    passages: tuple[Passage, ...]
    clause: str | None
    quote: str
    deadline: str | None = None
    lean_on: Passage | None = None  # the sentence that must have been told just before, or the clause says too little
    adrift: bool = False  # even its quotation leans on what is not told

    @property
    def start(self) -> int:
        return self.passages[0].start


def sender_names(analysis: Analysis) -> tuple[str, ...]:
    """The sender's names as the letter prints them, longest first."""
    name = analysis.letter.sender or ""
    return (name,) if name else ()


def _head(figure: Figure) -> str:
    """The number with its noun as one phrase: "25 elever", without the clause that limits it."""
    quote = tidy(figure.quote)
    counted = re.split(r",| (?:som|der|af|i|på|med)\b", figure.counted or "")[0].strip()
    return (
        f"{quote} {counted}" if counted and figure.printed and quote == tidy(figure.printed) else re.split(r",(?!\d)", quote)[0]
    )


def _clause(
    passage: Passage, analysis: Analysis, sender: Voice, antecedents: Sequence[tuple[str, str]] = (), says: str = ""
) -> str | None:
    return at_clause(
        _SEE_TABLE.sub("", _dated(says or with_its_noun(own_words(passage.text), passage.figures), analysis)),
        sender=sender,
        names=sender_names(analysis),
        phrases=[_head(figure) for figure in passage.figures],
        letter=" ".join([analysis.letter.text, *(question.quote for question in analysis.questions)]),
        antecedents=antecedents,
    )


def _dated(text: str, analysis: Analysis) -> str:
    """ "i år" by the year of the letter, which prints it: "3. kvartal i år" as "3. kvartal 2025"."""
    year = (analysis.letter.date or "")[:4]
    if not year:
        return text
    return re.sub(r"\bi år\b", f"i {year}", re.sub(r"(?:(?<=kvartal )|(?<=halvår ))i år\b", year, text))


def with_its_noun(text: str, figures: Sequence[Figure]) -> str:
    """ "Vi registrerer omkring 900 om året" with what is counted: "omkring 900 genstande om året"."""
    for figure in figures:
        noun = (figure.counted or "").split(",")[0].strip()
        if figure.kind == "count" and re.fullmatch(r"[a-zæøå]{4,}(?:er|e|r)", noun) and noun not in text:
            text = re.sub(
                rf"(?<![\w.,]){re.escape(figure.printed)}(?= (?:om (?:året|ugen|måneden|dagen)|årligt|månedligt|pr\. (?:år|måned|uge))\b)",
                f"{figure.printed} {noun}",
                text,
                count=1,
            )
    return text


# "De øvrige borgere er fritaget", "De resterende 286 forløb overskred fristen": those whom a part leaves out.
_THE_OTHERS = re.compile(
    rf"De (?:øvrige|resterende|sidste|andre)(?: {NUMBER})? (?!år|uger|måneder|dage)[a-zæøå]|Resten [a-zæøå]|(?:Den|Det) (?:sidste|øvrige|resterende|anden|andet)(?:,| (?!år|uge|måned|dag|gang|tid)[a-zæøå])"
)
MAX_TOLD = 45  # words of a part and its rest, told in one


def _the_rest(passages: Sequence[Passage], index: int, told: str) -> Passage | None:
    """The sentence right behind that says what became of the others, where a part was told and both can be read in one breath."""
    after = passages[index + 1] if index + 1 < len(passages) else None
    if after is None or after.paragraph != passages[index].paragraph or any(one.status in PROMISED for one in after.commitments):
        return None
    counted = any(figure.kind in {"count", "share"} for figure in passages[index].figures)
    brief = len(told.split()) + len(own_words(after.text).split()) <= MAX_TOLD
    return after if counted and brief and _THE_OTHERS.match(own_words(after.text)) else None


# "Det skal sikres ved, at regionen", "I 2026 vil kommunen:": what leads in a list whose items have no subject.
_LEADS_IN = re.compile(
    r".*\bat (?P<who>vi|jeg|I|den|det|[a-zæøå]{3,}(?:en|et)):?$|(?P<subject>Vi|[A-ZÆØÅ][a-zæøå]+(?:en|et)) (?P<aux>vil|skal|agter at|planlægger at|forventer at)(?: \w+)?:?$"
    r"|[^,]* (?P<aux_>vil|skal) (?P<subject_>vi|[a-zæøå]{3,}(?:en|et))(?: \w+)?:?$",
    re.DOTALL,
)


def _list_item(passages: Sequence[Passage], index: int, sender: Voice) -> Retold | None:
    """An item of a list that goes on the words before it, with their subject; None where `passages[index]` begins a sentence of its own.

    Without such words it is adrift: what has no subject is not quoted.
    """
    item = re.split(r"; ", own_words(passages[index].text))[0].rstrip(".;, ")
    if not item[:1].islower() or not item[:1].isalpha():
        return None
    alone = Retold(passages=(passages[index],), clause=None, quote=item, adrift=True)
    lead = next((one for one in reversed(passages[max(0, index - NEAR) : index]) if not own_words(one.text)[:1].islower()), None)
    said = _LEADS_IN.fullmatch(own_words(lead.text)) if lead is not None else None
    if lead is None or said is None or {word.lower() for word in re.findall(r"[\w’'-]+", item)} & load_words().personal:
        return alone
    who = (said["who"] or said["subject"] or said["subject_"]).lower()
    ours = who in {"vi", "jeg", "i", "den", "det", sender.noun.lower(), "kommunen", "regionen"}
    aux = said["aux"] or said["aux_"] or ""
    subject = sender.noun if ours else who
    # With its auxiliary it is a main clause, whose times go before the verb: "at kommunen hver måned vil forelægge".
    turned = at_clause(f"{subject.capitalize()} {aux} {item}.", sender=sender, letter=subject) if aux else None
    clause = turned or " ".join(part for part in (subject, aux, tell_as(item, sender)) if part)
    return Retold(passages=(passages[index],), clause=clause, quote=f"{own_words(lead.text).rstrip(':')} … {item}")


def _without_praise(clause: str) -> str:
    """A clause in two halves without the half that only praises."""
    halves = re.split(r", og at ", clause)
    kept = [half for half in halves if not PRAISE.search(half)]
    return ", og at ".join(kept) if kept and len(kept) < len(halves) and not re.match(r"(?:den|det|de)\b", kept[0]) else clause


def retell(passages: Sequence[Passage], index: int, analysis: Analysis, sender: Voice, *, says: str = "") -> Retold:
    """Passage `index` as a reply would say it; a following "Det svarer til …" comes along. `says` are words to tell instead of its own."""
    passage = passages[index]
    if (item := _list_item(passages, index, sender)) is not None:
        return item
    before = passages[index - 1] if index and passages[index - 1].paragraph == passage.paragraph else None
    antecedents = [
        (figure.printed, figure.counted)
        for figure in (before.figures if before else ())
        if figure.kind == "count" and figure.counted and figure.printed
    ]
    clause = _clause(passage, analysis, sender, antecedents, says)
    used = [passage]
    quote = says if says and clause is not None else own_words(passage.text)
    lean_on, adrift = None, False
    earlier = _counted_before(passages, index) or _whole_before(passages, index)
    if clause is not None and before is not None and re.match(r"(?:Tallet|Tallene) (?!for\b|af\b|over\b|på\b|om\b|fra\b)", quote):
        clause, used, quote = None, [before, passage], quote_together([before, passage])  # which number, that one says
    if clause is not None and before is not None and _MISTAKEN.search(quote):
        clause, used, quote = None, [before, passage], quote_together([before, passage])  # of what, that one says
    if clause is not None and before is not None and _few_of_those(quote, before):
        clause, used, quote = None, [before, passage], quote_together([before, passage])
        adrift = leans(before)
    if clause is not None and earlier is not None and counts_on(quote) and not leans(earlier):
        lean_on = earlier  # it may begin a paragraph
    elif len(used) == 1 and (
        counts_on(quote)
        or (clause is None and re.match(r"For at [a-zæøå]+ (?:det|dette)\b", quote))
        or (leans_back(quote) and not (clause is not None and quote.startswith("De ") and not _THE_OTHERS.match(quote)))
    ):
        clause = None  # it is quoted with the sentences that it leans on
        counted = _counted_before(passages, index)
        used = [counted, passage] if counted is not None else _with_those_before(passages, index)
        adrift = leans(used[0])
        if adrift:  # the sentence before at least says what is counted
            used = [earlier, passage] if earlier is not None and counts_on(own_words(passage.text)) else [passage]
        quote = quote_together(used)
    last = index
    if index + 1 < len(passages) and passages[index + 1].paragraph == passage.paragraph:
        added = goes_on(passages[index + 1], clause or quote)
        if added:
            last = index + 1
            used.append(passages[last])
            quote = f"{quote} {tidy(passages[last].text)}"
            clause = f"{clause}{added}" if clause is not None else None
    while last + 1 < len(passages) and any(one.span.end > passages[last + 1].start for one in passage.commitments):
        last += 1  # "Vi skriver en ny vejledning. Den ventes færdig i marts": one promise in two sentences
        used.append(passages[last])
        quote = f"{quote} {own_words(passages[last].text)}"
        clause = None
    if (rest := _the_rest(passages, last, quote)) is not None:
        last += 1
        used.append(rest)
        quote = f"{quote} {own_words(rest.text)}"
        others = _clause(rest, analysis, sender) if clause is not None and ", mens " not in clause else None
        clause = f"{clause}, mens {others}" if clause is not None and others is not None else None
    if limits := exceptions_after(passages, last):
        used += limits
        quote = f"{quote} {' '.join(own_words(one.text) for one in limits)}"
        clause = None  # what is told without its exception is another thing
    unnamed = _unnamed(quote, analysis) or lacks_its_whole(quote, analysis) or _THOSE_WEEKS.search(quote) is not None
    if unnamed:
        adrift = adrift or (len(used) == 1 and _MEASURE.match(quote) is not None)
    before_it = _with_its_noun(passages, index) if unnamed and len(used) == 1 else []
    if clause is not None and lean_on is None and (before_it or (before and _SAME_PERIOD.search(clause))):
        lean_on = before_it[0] if before_it else before  # told right behind the sentence that names it
        unnamed = False
    if clause is not None and (_FROM_HERE.search(clause) or unnamed):
        clause = None
        adrift = adrift or (not before_it and len(used) == 1 and lacks_its_whole(quote, analysis))
        used = [*before_it, *used]
        quote = f"{quote_together(before_it)} {quote}" if before_it else quote
    if clause is None and len(used) == 2 and used[1] is passage and not adrift:
        clause = _with_its_lead(used[0], passage, analysis, sender)
    clause = one_and(spell_small(_without_praise(clause))) if clause is not None else None
    return Retold(passages=tuple(used), clause=clause, quote=quote, lean_on=lean_on, adrift=adrift)


# "Vi må i dag konstatere, at vurderingen var forkert": which one, the sentence before says.
_MISTAKEN = re.compile(
    r"\bat (?:vurderingen|skønnet|beslutningen|oplysningen|antagelsen|det) var (?:forkert|en fejl|en misforståelse|fejlagtig)"
)

_FEW = re.compile(rf"{NUMBER} (?P<noun>[a-zæøå]{{5,}}) (?P<verb>[a-zæøå]+)\b", re.IGNORECASE)


def _few_of_those(text: str, before: Passage) -> bool:
    """True of "To leverandører begynder den 1. marts" behind a sentence about leverandører: which two, that one says."""
    found = _FEW.match(text)
    return (
        found is not None
        and len(text.split()) <= 9
        and not re.search(r"\b(?:af|fra|hos|ved|som|der)\b", text)
        and re.search(rf"\b{re.escape(found['noun'][:-2])}", before.text) is not None
        and not re.search(rf"\b(?:\d|{NUMBER}) {re.escape(found['noun'])}", before.text)
    )


def joined_with_its_lead(told: Retold, analysis: Analysis, sender: Voice) -> Retold:
    """The same with the sentence that it leans on, retold in one where both can be; else quoted together."""
    if told.lean_on is None or told.clause is None:
        return told
    first = _clause(told.lean_on, analysis, sender)
    near = told.passages[0].start - told.lean_on.end <= BREAK
    if (
        first is None
        or not near
        or leans(told.lean_on)
        or len(f"{first} {told.clause}".split()) > MAX_JOINED
        or ", og at " in first
    ):
        return standing_alone(told)
    quote = f"{own_words(told.lean_on.text)} {told.quote}"
    clause = one_and(f"{spell_small(first)}, og at {with_pronoun(told.clause, sender)}")
    return replace(told, passages=(told.lean_on, *told.passages), clause=clause, quote=quote, lean_on=None)


def one_and(clause: str) -> str:
    """ "a, og at b, og at c" as a list has it: "a, at b, og at c"."""
    halves = clause.split(", og at ")
    return ", og at ".join([", at ".join(halves[:-1]), halves[-1]]) if len(halves) > 2 else clause


MAX_JOINED = 55  # words of a sentence and the one it leans on, told in one


def _with_its_lead(lead: Passage, passage: Passage, analysis: Analysis, sender: Voice) -> str | None:
    """Both sentences after one "at": "opgørelsen afventer en kørsel, og at regionen sender den i maj"; None where they must be quoted."""
    text = own_words(passage.text)
    if len(own_words(lead.text).split()) + len(text.split()) > MAX_JOINED or _FROM_HERE.search(f"{lead.text} {text}"):
        return None
    if link := starts_with(text, load_words().links):
        text = text[len(link) :].lstrip(" ,")
        text = text[:1].upper() + text[1:]
    first = _clause(lead, analysis, sender)
    if first is None or first.count(", og at ") > 1 or lead.paragraph != passage.paragraph:
        return None
    first = first.replace(", og at ", ", at ")
    second = at_clause(
        _SEE_TABLE.sub("", text),
        sender=sender,
        names=sender_names(analysis),
        phrases=[_head(figure) for figure in passage.figures],
        letter=" ".join([analysis.letter.text, *(question.quote for question in analysis.questions)]),
        _half=True,
    )
    if second is None:
        return None
    rest = _THE_OTHERS.match(text) is not None and ", mens " not in first
    return f"{first}, mens {second}" if rest else f"{first}, og at {second}"


def goes_on(passage: Passage, told: str) -> str:
    """What a sentence adds to the one `told` before it: ", svarende til 12 pct.", ", hvilket er 40 færre end i 2019", ", mod 74 km i 2020"; else nothing."""
    text = tidy(passage.text)
    text = text if text.endswith(("pct.", "kr.")) else text.rstrip(".")
    if also := _ALSO.fullmatch(text):
        return f", svarende til {also['rest']}"
    if changed := _CHANGED_BY.fullmatch(text):
        return f", hvilket {changed['rest']}"
    then = _LEVEL_THEN.fullmatch(text)
    # "41 dage, og det er kun en enkelt dag over målet": another number stands between the two levels.
    between = rf"(?!.*(?:, og |\ben enkelt\b|\b(?!(?:19|20)\d\d\b){NUMBER} {re.escape(then['unit']) if then else ''}(?!\w)))"
    if then is None or not re.search(rf"\d {re.escape(then['unit'])}(?!\w){between}", told):
        return ""
    return f", mod {then['level']} {then['when'][:1].lower()}{then['when'][1:]}"


# What limits the sentence before it: "Dog ikke for …", "Undtaget er …", "Den kører dog kun om dagen", "Det forudsætter, at …".
_LIMITS = re.compile(
    r"(?:Dog|Men|Undtag(?:et|en|elsen|elserne|elsesvis)|Imidlertid|Bortset fra|Med undtagelse af|På nær|Ulempen|Forbeholdet|Haken)\b"
    r"|(?:Det|Dette|Forventningen|Planen|Tidsplanen|Aftalen|Den|Begge dele) (?:forudsætter|kræver|afhænger|beror på|gælder (?:dog )?(?:kun|ikke)|er (?:dog )?betinget)\b|(?:En )?[Ff]orudsætning(?:en)? (?:er|for)\b"
    r"|(?:[^\s,.]+ ){1,5}(?:dog|imidlertid)\b|(?:Såfremt|Hvis)\b[^.]*\bdog\b"
    r"|(?:Den|Det) (?:sidste|resterende|øvrige|ellevte|tiende|niende|ottende|syvende|sjette|femte|fjerde|tredje)\b(?! (?:år|uge|måned|dag|gang|tid|kvartal|halvår|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b)"
    r"|(?:Kun )?(?:Én|Ét|En enkelt|Et enkelt|En af dem|Et af dem)\b"
    r"|(?:De (?:sidste|øvrige|resterende|andre)|For (?:de )?(?:sidste |øvrige |resterende )?\d[\d.]*)\b[^.:]*\b(?:ikke|endnu)\b"  # those who are left out
)


def exceptions_after(passages: Sequence[Passage], index: int) -> list[Passage]:
    """The sentences of the same paragraph right behind, that take back a part of what is said: they are told with it or not at all."""
    found: list[Passage] = []
    for one in passages[index + 1 :]:
        if one.paragraph != passages[index].paragraph or not _LIMITS.match(own_words(one.text)):
            break
        found.append(one)
    return found


# "Ordningen evalueres i juni", "Aftalen gælder til 2019": a thing that the reader of the reply has not heard of.
_DEFINITE = re.compile(
    r"(?P<noun>[A-ZÆØÅ][a-zæøå]{4,}?|Plan|Pulj|Hold|List|Team|Kurs|Vagt)(?:en|et|erne|ene)s?(?= [a-zæøå])(?! (?:af|på|for|om|i|ved|til|hos|med|mellem|fra) (?!\d|juni|juli|januar|februar|marts|april|maj|august|september|oktober|november|december))"
)


# "fartplanen for de to uger": weeks that another sentence names. "Antallet er faldet", "Væksten er på 44": of what stands elsewhere.
_THOSE_WEEKS = re.compile(rf"\b(?:de|alle) {NUMBER} (?:uger|dage|måneder)\b(?! (?:siden|før|efter|fra))")
_SAME_PERIOD = re.compile(r"\bi samme (?:periode|år|måned|uge|kvartal|halvår)\b")
_MEASURE = re.compile(
    r"(?:Antallet|Andelen|Tallet|Væksten|Stigningen|Faldet|Beløbet|Forskellen|Resten|Raten)\b(?! (?:af|på|for|i|mellem)\b)"
)


def _unnamed(text: str, analysis: Analysis) -> bool:
    """True where a definite noun opens the sentence that is no office and no word of the letter's subject or questions."""
    if (noun := general_noun(text)) and not re.search(
        rf"\b{noun}\w*(?:en|et|ne)\b", " ".join(question.quote for question in analysis.questions), re.IGNORECASE
    ):
        return noun not in (analysis.letter.subject or "").lower()
    opens = _DEFINITE.match(text)
    if opens is None or re.search(rf"(?:{load_words().self_evident})\w*$", opens.group(), re.IGNORECASE):
        return False
    known = f"{analysis.letter.subject or ''} {' '.join(question.quote for question in analysis.questions)}".lower()
    return opens["noun"].lower() not in known


# "75 pct. af sagerne", "halvdelen af besøgene": of which ones another sentence says.
_OF_THEM_ALL = re.compile(
    rf"(?:pct\.|procent|%|[Hh]alvdelen|[Hh]ovedparten|\b{NUMBER}) af (?P<noun>sag|tilfæld|afdeling|afgørels|enhed)(?:erne|ene|rne)\b(?! (?:i|fra|om|på|ved|der|som|af|med|til|hos|for|under|over|mellem) )(?!, (?:der|som))"
)


def lacks_its_whole(text: str, analysis: Analysis) -> bool:
    """True where a part is told of a whole that neither the sentence nor the letter's subject or questions name."""
    found = _OF_THEM_ALL.search(text)
    if found is None:
        return False
    known = (
        f"{analysis.letter.subject or ''} {' '.join(question.quote for question in analysis.questions)} {text[: found.start()]}"
    )
    return found["noun"] not in known.lower()


def _with_its_noun(passages: Sequence[Passage], index: int) -> list[Passage]:
    """The sentence before in the same paragraph, where it names what the definite noun means: "en aftale …" before "Aftalen …"."""
    text = own_words(passages[index].text)
    named = _DEFINITE.match(text) or _OF_THEM_ALL.search(text)
    before = passages[index - 1] if index else None
    if (noun := general_noun(text)) and before is not None and before.paragraph == passages[index].paragraph:
        near = [one for one in passages[max(0, index - 2) : index] if one.paragraph == before.paragraph]
        if re.search(noun, before.text, re.IGNORECASE) or len(own_words(before.text).split()) > MAX_QUOTED:
            near = [before]
        names = (
            re.search(
                rf"{noun}|\b(?:en|et) [a-zæøå]|\b(?:har|er|blev) (?!haft|været)[^.]*t\b", own_words(near[0].text), re.IGNORECASE
            )
            is not None
        )
        return near if names and not leans(near[0]) and general_noun(own_words(near[0].text)) is None else []
    if named is None or before is None or before.paragraph != passages[index].paragraph:
        return []
    return [before] if named["noun"].lower()[:6] in before.text.lower() and not leans(before) else []


def leans(passage: Passage) -> bool:
    """True of a sentence that says too little alone."""
    return leans_back(own_words(passage.text)) or counts_on(own_words(passage.text))


def quote_together(passages: Sequence[Passage]) -> str:
    """The sentences in one quotation, with "…" where others stand between them."""
    quote = own_words(passages[0].text)
    for before, one in pairwise(passages):
        quote += (" … " if one.start - before.end > BREAK else " ") + own_words(one.text)
    return quote


def _counted_before(passages: Sequence[Passage], index: int) -> Passage | None:
    """The nearest sentence before that has the number which a sentence takes for known: "… og 17 venter" before "De 17 får …"."""
    number = known_number(own_words(passages[index].text))
    if number is None:
        return None
    said = re.compile(rf"(?<![\w.,-]){re.escape(number)}(?![\w-]|[.,]\d)")
    near = reversed(passages[max(0, index - NEAR) : index])
    return next(
        (
            one
            for one in near
            if said.search(tidy(one.text)) and not TABULAR.search(one.text) and known_number(own_words(one.text)) != number
        ),
        None,
    )


def _whole_before(passages: Sequence[Passage], index: int) -> Passage | None:
    """The sentence just before; a "Det svarer til …" comes along with its own, so it is that one."""
    before = next((one for one in reversed(passages[:index]) if not _ALSO.fullmatch(tidy(one.text))), None)
    return before if before is not None and tidy(before.text).endswith((".", ":")) else None


def _with_those_before(passages: Sequence[Passage], index: int) -> list[Passage]:
    """The sentence and those of its paragraph that it leans on, as long as they can be read in one breath."""
    first = index
    while first and leans(passages[first]) and passages[first - 1].paragraph == passages[index].paragraph:
        words = sum(len(one.text.split()) for one in passages[first - 1 : index + 1])
        if first < index and words > MAX_CHAIN:
            break
        first -= 1
    return list(passages[first : index + 1])


def standing_alone(told: Retold) -> Retold:
    """The same where the sentence before has not been told: quoted together with it."""
    if told.lean_on is None:
        return told
    lead = own_words(told.lean_on.text)
    apart = told.passages[0].start - told.lean_on.end > BREAK
    quote = f"{lead} … {told.quote}" if apart else f"{lead} {told.quote}"
    return replace(told, passages=(told.lean_on, *told.passages), clause=None, quote=quote, lean_on=None)


def with_pronoun(clause: str, sender: Voice) -> str:
    """The clause after "oplyser kommunen, at": its own subject "kommunen" becomes "den"."""
    if sender.person or sender.pronoun == "vedkommende" or not clause.startswith(f"{sender.noun} "):
        return clause
    return f"{sender.pronoun}{clause[len(sender.noun) :]}"
