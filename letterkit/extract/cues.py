"""Words that state a comparison as a fact: times, rise, fall, higher, lower, unchanged.

Only what is told as observed counts: not a planned, expected
wished or conditional change. A hedge is no comparison ("mere end
20 pct.")
nor is a change that is only named again ("stigningen skyldes …"). Against an earlier time it is a rise or a fall
("270 flere end året før"), against another place or plan it is higher or lower.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from letterkit.claim import Approx, Relation
from letterkit.extract.clauses import Clause, clause_at
from letterkit.extract.grammar import tense_of
from letterkit.extract.view import Sentence, View


def _any(words: str) -> str:
    """An alternation of the words, one or more to a line, separated by commas."""
    found = [word.strip() for word in words.replace("\n", ",").split(",")]
    return "(?:" + "|".join(word.replace(" ", r"\s+") for word in found if word) + ")"


def _pattern(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE)


UP_THAN = _any("højere, flere, større, mere, længere, bedre, ældre, dyrere, hyppigere")
DOWN_THAN = _any("lavere, færre, mindre, kortere, dårligere, ringere, yngre, billigere, sjældnere")
# "langt højere end", "12 flere sager end i 2019"
THAN = _pattern(rf"\b(?:(?P<up>{UP_THAN})|(?P<down>{DOWN_THAN}))\b(?:\s+(?!end\b)[\w/-]+){{0,5}}?\s+end\b(?!\s+at\b)")
# "over landsgennemsnittet", "under det budgetterede", "overstiger loftet"
YARDSTICK = _any(
    r"""\w*gennemsnit, \w*gennemsnittet, \w*niveau, \w*niveauet, \w*grænseværdi, \w*grænseværdien
    \w*grænseværdierne, \w*norm, \w*normen
    normeringen, normtallet, \w*median, \w*medianen, servicemål, servicemålet, loftet, budgettet
    bevillingen, kravet, målet, måltallet
    tilladte, budgetterede, forventede, normale, planlagte"""
)
AGAINST = _pattern(
    rf"\b(?:(?P<up>over|overstiger|overskrider)|(?P<down>under))\s+(?:(?:det|den|både|de|lovens|vores)\s+)?(?:\w+e\s+)?{YARDSTICK}\b"
)
# "Fraværet var dog højere, nemlig 8,2 procent", "For ældre er tiden væsentligt kortere."
HOW = _any(
    r"""\w+en, \w+et, \w+erne, dog, også, nu, fortsat, betydeligt, væsentligt, markant, noget
    lidt, langt, en del, generelt, samlet set
    derfor, dermed, klart, tydeligt"""
)
PREDICATE = _pattern(
    rf"\b(?:(?P<became>(?:er|var)\s+(?:{HOW}\s+){{0,2}}blevet)|er|var|ligger|lå|har\s+været)\s+(?:{HOW}\s+){{0,3}}"
    r"(?:(?P<up>højere|større|længere|flere)|(?P<down>lavere|mindre|kortere|færre))(?=\s*[,.;]|\s+(?:i|på|for|hos|blandt|siden)\b|\s*$)"
)
NUMBER_AFTER = re.compile(r"\s+(?:\d|én|ét|to|tre|fire|fem|seks|syv|otte|ni|ti|tolv)\b")
EARLIER = _any(
    r"""året før, sidste år, samme periode, samme tidspunkt, samme måned, samme kvartal, samme tid
    tidligere, før, nogensinde, de foregående
    foregående, forrige, årene før, måneden før, dengang"""
)
TIME_AFTER = _pattern(rf"\s+(?:(?:i|på|ved|for|pr\.|hele|det|den)\s+)*{EARLIER}\b")
UP = _any(
    "ste?get, steg, vokset, voksede, forøget, øget, øgedes, tiltaget, tiltog, hævet, forlænget, stiger, vokser, øgede, forøgede, hævede, forlængede"
)
DOWN = _any(
    """faldet, faldt, nedbragt, reduceret, reduceredes, mindsket, aftaget, aftog, sunket, sank, sænket, nedsat, forkortet, falder
    halveredes, dalet, dalede, skrumpet, nedbragte, reducerede, sænkede, mindskede, forkortede"""
)
CHANGED = _pattern(rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\b")
AUXILIARY = _pattern(r"\b(?:er|var|har|havde|blev|blevet|været)\b")
FINITE = frozenset(
    {
        "steg",
        "voksede",
        "øgedes",
        "tiltog",
        "stiger",
        "vokser",
        "faldt",
        "reduceredes",
        "aftog",
        "sank",
        "falder",
        "halveredes",
        "dalede",
    }
)
# Verbs that also tell what somebody does: a change only where a measure moved ("nedbragt antallet", "fra 11 til 6").
ACTIVE = frozenset(
    {"forøget", "øget", "hævet", "nedbragt", "reduceret", "mindsket", "sænket", "nedsat", "forlænget", "forkortet"}
)
FINITE_ACTIVE = frozenset(
    {"nedbragte", "reducerede", "øgede", "forøgede", "sænkede", "hævede", "mindskede", "forkortede", "forlængede"}
)
MEASURE = _pattern(
    r"\b(?:antal(?:let)?|andel(?:en)?|\w*(?:tal(?:let)?|tid(?:en|erne)?|udgift(?:en|er|erne)?|procent(?:en)?|fravær(?:et)?|niveau(?:et)?"
    r"|pris(?:en|erne)?|indhold(?:et)?|tab(?:et)?|forbrug(?:et)?|omkostning(?:en|er|erne)?|gennemsnit(?:tet)?|bunke(?:n)?|pukkel|puklen"
    r"|efterslæb(?:et)?|ledighed(?:en)?|produktion(?:en)?|produktivitet(?:en)?|aktivitet(?:en)?|dækning(?:en)?|belægning(?:en)?"
    r"|kvotient(?:en)?|takst(?:en|erne)?|gæld(?:en)?|frafald(?:et)?|omsætning(?:en)?|udledning(?:en|er|erne)?))\b"
)
RISE_NOUN = _any("stigning, vækst, fremgang, forøgelse, øgning, merforbrug, merudgift, merindtægt, forlængelse")
FALL_NOUN = _any("fald, tilbagegang, reduktion, nedgang, mindreforbrug, mindreudgift, nedbringelse, forkortelse, afkortning")
BEFORE_NOUN = _any(
    """en, et, sket
    viser, på, lille, stor, markant, betydelig, betydeligt, kraftig, kraftigt, mindre, større, svag, svagt, klar, klart
    tydelig, tydeligt"""
)
NOUN = _pattern(
    rf"\b(?:{BEFORE_NOUN}|(?:en|et)\s+[a-zæøå]+(?:t|ig|e|is)?)\s+(?:(?P<up>[a-zæøå]*{RISE_NOUN})|(?P<down>{FALL_NOUN}))\b"
)
# "er gået tilbage", "gik lidt frem", "har haft fremgang"
WENT = _pattern(
    r"\b(?:(?:gået|gik|går)\s+(?:(?!ud\b|ind\b)[\w%][\w,.%-]*\s+){0,10}?(?:(?P<up>frem)|(?P<down>tilbage))(?!\s+(?:til|for|i\s+tid|med\s+at))\b"
    r"|(?:haft|oplevet|set)\s+(?:en\s+)?(?:\w+\s+)?(?:(?P<up2>fremgang|vækst)|(?P<down2>tilbagegang|nedgang)))\b"
)
# "udvidet fra 9 til 14 medarbejdere", "kommet ned fra 40 til 30 dage"
WIDENED = _pattern(
    r"\b(?:(?P<up>udvidet|forhøjet|opjusteret|(?:gået|kommet|bragt|gik|kom)\s+op)"
    r"|(?P<down>indskrænket|beskåret|skåret|nedjusteret|(?:gået|kommet|bragt|gik|kom)\s+ned))\s+fra\b"
)
# "Der er altså kommet 66 flere."
MORE = _pattern(
    r"(?:\d|\b(?:to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv))(?:\s*(?:pct\.?|procent|%))?\s+"
    r"(?:(?P<up>flere)|(?P<down>færre))(?=\s*[.,;]|\s*$)"
)
TREND = _pattern(r"\b(?:(?P<up>stigende)|(?P<down>faldende))\b(?:\s+(?:antal|andel|tendens|udgifter)|\s*[.,;]|\s*$)")
SAME = _pattern(
    r"\b(?:uændret|uændrede|på\s+niveau\s+med|på\s+(?:stort\s+set\s+|næsten\s+|nogenlunde\s+)?(?:det\s+)?samme\s+niveau"
    r"|(?:stort\s+set\s+)?(?:det|den|de)\s+samme\s+som|samme\s+(?:antal|andel)\s+som|svarer\s+til\s+(?:lands)?gennemsnittet"
    r"|ligget\s+stabilt|ligger\s+stabilt|er\s+stabilt?|lige\s+så\s+(?:mange|stor|store|lang|høj|højt)\s+som)\b"
)
# "Flest klager kom der i maj", "fremgangen er størst på forskolen"; not "de fleste", "størst muligt", "mindst 12"
MOST = _any("flest, størst, højest, længst, dyrest, hyppigst, ældst")
LEAST = _any("færrest, lavest, kortest, billigst, sjældnest, yngst, mindst")
SUPERLATIVE = _pattern(
    rf"\b(?:er|var|ligger|lå|har\s+været|havde|har|kom|kommer|blev|steg|faldt)\s+(?:(?!for\b|de\b|den\b|det\b|som\b)\w+\s+){{0,3}}?"
    rf"(?:(?P<up>{MOST})|(?P<down>{LEAST}))(?=\s+(?:i|på|for|hos|blandt|ved|\w{{4,}}\s+(?:i|på|hos|blandt))\b|\s*[.,;]|\s*$)"
    rf"|^(?:(?P<up2>flest)|(?P<down2>færrest))\s+[a-zæøå]+\s+(?:kom|er|var|har|havde|blev|lå|findes|fandtes|sker|skete)\b"
)
# What is not told as a fact.
NOT_OBSERVED = _pattern(
    r"\b"
    + _any(
        r"""vil, skal, bør, kan, kunne, skulle, ville, forvent\w*, ventes, målet
        målsætning\w*, ønsker, håber, hvis, såfremt, risiko\w*, mulig\w*
        eventuel\w*, for at, med henblik på, sikre, medføre, formålet, planlagt, planlægges
        budgetteres, frem mod, fremover
        i nærmeste fremtid, undgå, tilstræb\w*, sigter, ambition\w*"""
    )
    + r"\b"
)
THAT_IS = _pattern(r"\bdet\s+vil\s+sige\b")
INFINITIVE = _pattern(r"\bat\s+(?:\w+\s+)?$")
# "vil, som beskrevet, blive øget": the verb stands outside the clause.
UNREAL = _pattern(r"\b(?:blive|være|have)\s+(?:\w+\s+)?$")
NEGATED = _pattern(r"\b(?:ikke|hverken|næppe|aldrig)\s+(?:\w+\s+)?$")


@dataclass(frozen=True)
class Cue:
    """Words that state a comparison, offsets into the text."""

    start: int
    end: int
    relation: Relation
    factor: Fraction | None = None
    approx: Approx = "exact"


def _relation(match: re.Match[str], up: Relation, down: Relation) -> Relation:
    return up if match.group("up") else down


def find_cues(view: View, sentence: Sentence, parts: list[Clause]) -> list[Cue]:
    """The comparisons that the sentence states as observed facts, in reading order; `parts` are its clauses."""
    text, start, end = view.text, sentence.start, sentence.end
    quantities = view.quantities(sentence)
    hedges = [(q.start, q.end) for q in quantities]
    cues: list[Cue] = []
    for quantity in quantities:
        if quantity.kind == "factor":
            cues.append(Cue(quantity.start, quantity.end, "times", quantity.value, quantity.approx))
    for match in THAN.finditer(text, start, end):
        # "mere end 20 pct.": the words are the number's hedge.
        hedge = any(a <= match.start() < b and match.end() <= b for a, b in hedges)
        number = NUMBER_AFTER.match(text, match.end())
        caught_up = re.search(r"\b(?:er|var|blev|bliver)\s+$", text[start : match.start()]) and re.match(
            r"\s+(?!(?:budgett|forvent|vent|planlag|beregn|aftal|norm|tillad|bevil)\w*)\w+et\b", text[match.end() : end]
        )
        if not hedge and not number and not caught_up:
            cues.append(Cue(match.start(), match.end(), _over_time(view, sentence, match)))
    for match in AGAINST.finditer(text, start, end):
        if not any(a <= match.start() < b for a, b in hedges):
            cues.append(Cue(match.start(), match.end(), _relation(match, "higher_than", "lower_than")))
    for match in PREDICATE.finditer(text, start, end):
        if match.group("became"):
            cues.append(Cue(match.start(), match.end(), _relation(match, "rise", "fall")))
        else:
            cues.append(Cue(match.start(), match.end(), _relation(match, "higher_than", "lower_than")))
    for match in CHANGED.finditer(text, start, end):
        if _is_change(view, sentence, parts, match):
            cues.append(Cue(match.start(), match.end(), _relation(match, "rise", "fall")))
    for match in NOUN.finditer(text, start, end):
        place = clause_at(parts, match.start())
        if place and cues and parts[place].words[0].lower in ("hvilket", "svarende", "dvs", "altså", "eller"):
            continue  # "er forøget fra 110 til 180, hvilket er en vækst på 64 pct.": said already
        cues.append(Cue(match.start(), match.end(), _relation(match, "rise", "fall")))
    for match in WENT.finditer(text, start, end):
        up = match.group("up") or match.group("up2")
        cues.append(Cue(match.start(), match.end(), "rise" if up else "fall"))
    for match in WIDENED.finditer(text, start, end):
        cues.append(Cue(match.start(), match.end(), _relation(match, "rise", "fall")))
    for match in TREND.finditer(text, start, end):
        cues.append(Cue(match.start(), match.end(), _relation(match, "rise", "fall")))
    for match in MORE.finditer(text, start, end):
        cues.append(Cue(match.start(), match.end(), _relation(match, "rise", "fall")))
    for match in SUPERLATIVE.finditer(text[:end], start):
        up = match.group("up") or match.group("up2")
        cues.append(Cue(match.start(), match.end(), "higher_than" if up else "lower_than"))
    opening = SUPERLATIVE.match(text[start:end])
    if opening is not None:
        up = opening.group("up") or opening.group("up2")
        cues.append(Cue(start, start + opening.end(), "higher_than" if up else "lower_than"))
    for match in SAME.finditer(text, start, end):
        cues.append(Cue(match.start(), match.end(), "unchanged"))
    observed = [cue for cue in cues if _observed(view, parts, cue)]
    return _one_each(parts, observed)


def _over_time(view: View, sentence: Sentence, match: re.Match[str]) -> Relation:
    """ "270 flere end året før" is a rise, "flere end i nabokommunen" is not."""
    gaps = [view.text[match.end() : date.start] for date in view.dates(sentence) if date.start >= match.end()]
    timed = TIME_AFTER.match(view.text, match.end()) or any(
        re.fullmatch(r"\s+(?:(?:i|på|ved|pr\.|hele|den)\s+)*", gap) for gap in gaps
    )
    return _relation(match, "rise", "fall") if timed else _relation(match, "higher_than", "lower_than")


def _is_change(view: View, sentence: Sentence, parts: list[Clause], match: re.Match[str]) -> bool:
    """Is it the main verb, and does a measure move?"""
    word = match.group().lower()
    if view.of(sentence).endswith("?"):
        return False
    if re.search(r"\bder\s+$", view.text[sentence.start : match.start()], re.IGNORECASE):
        return False  # "Der faldt 12 elever fra"
    if word == "faldt" and re.search(r"\bfra\s*(?:[.,;]|$)", view.text[match.end() : sentence.end]):
        return False  # "I foråret faldt 190 kursister fra"
    place = clause_at(parts, match.start())
    clause = parts[place] if place is not None else parts[0]
    if word in FINITE:
        return True
    if word in FINITE_ACTIVE:
        return bool(MEASURE.search(view.text[match.start() : clause.end]))
    before = view.text[clause.start : match.start()]
    if not AUXILIARY.search(before) and not AUXILIARY.search(view.text[sentence.start : match.start()]):
        return False  # "en øget indsats", "det øgede fokus"
    if re.search(r"\b(?:en|et|den|det|de|på grund af|ved|gennem|og)\s+$", before, re.IGNORECASE) and word in ACTIVE:
        return False
    if word in ACTIVE:
        rest = view.text[match.start() : clause.end]
        moved = bool(re.search(r"\b(?:fra|med|til)\b", rest)) and any(q.start > match.start() for q in view.quantities(sentence))
        return moved or bool(MEASURE.search(view.text[clause.start : clause.end]))
    return True


def _observed(view: View, parts: list[Clause], cue: Cue) -> bool:
    place = clause_at(parts, cue.start)
    if place is None:
        return True
    clause = parts[place]
    before = THAT_IS.sub(" ", view.text[clause.start : cue.start])
    if re.match(r"\s+(?:dog\s+|endnu\s+)?ikke\b", view.text[cue.end : clause.end]):
        return False
    if UNREAL.search(before) or NOT_OBSERVED.search(before) or INFINITIVE.search(before) or NEGATED.search(before):
        return False
    if tense_of(clause.words) == "future":
        return False
    # The verb of a clause that goes on: "Det er målet, at ventetiden …", "Vi forventer, at …"
    if place > 0 and clause.words[0].lower == "at":
        ruling = view.text[parts[place - 1].start : parts[place - 1].end]
        return not NOT_OBSERVED.search(ruling)
    return True


def _one_each(parts: list[Clause], cues: list[Cue]) -> list[Cue]:
    """One comparison a clause and relation; "times" stands for the rise it is ("er steget til det dobbelte")."""
    kept: list[Cue] = []
    for cue in sorted(cues, key=lambda c: (c.start, -c.end)):
        place = clause_at(parts, cue.start)
        rivals = [other for other in kept if clause_at(parts, other.start) == place]
        same = [other for other in rivals if other.relation == cue.relation or {other.relation, cue.relation} & {"times"}]
        if any(other.end > cue.start for other in rivals):
            continue
        if same:
            if cue.relation == "times" and same[0].relation != "times":
                kept[kept.index(same[0])] = cue
            continue
        if any(other.relation in ("rise", "fall") for other in rivals) and cue.relation in (
            "higher_than",
            "lower_than",
            "rise",
            "fall",
        ):
            continue
        kept.append(cue)
    return kept
