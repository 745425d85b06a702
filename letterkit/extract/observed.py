"""Is a comparison told as observed? Not where it is planned, expected, wished, conditional, a rule, denied — or still to come."""

from __future__ import annotations

import re

from letterkit.danish.anycase import AnyCase
from letterkit.extract.clauses import Clause, clause_at
from letterkit.extract.comparison_words import NO_OTHER, any_of
from letterkit.extract.grammar import is_noun, tense_of, verb_tense
from letterkit.extract.view import Sentence, View

NOT_OBSERVED = AnyCase(rf"\b{any_of('unreal')}\b")
RULING = AnyCase(rf"\b{any_of('unreal', 'ruling')}\b")
# "det vil sige", "det vil ses, at", "det skal bemærkes, at": the modal only introduces what is told.
REPORTING = AnyCase(
    r"\b(?:vil|kan|skal|må|bør|måtte|kunne)\s+(?:\w+\s+){0,3}?"
    r"(?:sige|ses|se|bemærke|bemærkes|oplyse|oplyses|fremgå|konstatere|konstateres|understrege|understreges|fremhæve|fremhæves|tilføje"
    r"|tilføjes|forties|skjules|glemmes|erkende|erkendes|indrømme|indrømmes|medgives|pointeres|betones|nægtes|overses|henføres|tilskrives|forklares|nævne|nævnes|meddele|meddeles|aflæses|klare|klares|nøjes|notere|noteres|mønstre|tælle|tælles|måle|måles|glæde|fejre|notere)\b",
)
INFINITIVE = re.compile(
    r"\bat\s+(?:(?:blive|være|have|få|kunne|ikke|opnå|sikre|skabe|give|holde|nå|undgå)\s+)?$"
    # "besked om at tage prøver dobbelt så tit"; not "om at tallet er steget"
    r"|\b(?:om|til|for|ved)\s+at\s+(?!\w+(?:en|et|erne|ene|er)\b|der\b|de\b|vi\b)[a-zæøå]+\s+(?:(?!er\b|var\b|har\b|havde\b|blev\b|bliver\b)\w+\s+){0,3}$"
)
# "er tæt på at være fordoblet": as good as done
NEARLY = re.compile(r"\b(?:tæt\s+på|nær\s+ved|lige\s+ved|godt\s+på\s+vej\s+til)\s+at\s+(?:være|blive)\s+$")
# "vil, som beskrevet, blive øget": the verb stands outside the clause.
PASSIVE_INFINITIVE = re.compile(r"\b(?:blive|være|have)\s+(?:\w+\s+)?$")
NEGATED = AnyCase(
    r"\b(?:ikke(?!\s+(?:alene|kun|blot|bare|mindst))|næppe|aldrig)\s+(?:\w+\s+){0,3}$|\b(?:hverken|ingen|intet)\b",
)
# Said of what stands right behind: "er heller ikke dårligere end", "Ingen kommune er længere fremme end de andre".
DENIED = AnyCase(r"\b(?:ikke(?!\s+(?:alene|kun|blot|bare|mindst))|hverken)\s+(?:(?:blevet|kommet|været|haft|fået)\s+)?$")
NO_ONE = AnyCase(r"\b(?:ingen|intet)\b")
SUBJECT = AnyCase(r"(?:så\s+(?:få|mange|lidt|meget)|flere|færre|stadig|mere|mindre|dobbelt|\d|en|et|det|den|de)\b")
EXPECTING = re.compile(
    r"\b(?:(?:venter|ventede|forudser|forudså|frygter|frygtede)"
    r"|(?:bedt|bad|anmodet|anmodede|ansøgt|søgt|ønske|krav|forslag|aftale|beslutning|påbud)\s+om|(?:foreslået|foreslog|foreslår|aftalt|vedtaget|besluttet|krævet))"
    r"\s+(?:(?:en|et)\s+)?(?:\w+\s+)?$",
)  # "venter en stigning"
# "faldt alligevel ikke"; "faldt ikke kun i Nord" and "steg ikke mindre end 12 pct." did
NOT_AFTER = re.compile(
    r"\s+(?:(?:dog|endnu|alligevel|heller|imidlertid|derimod|altså|således|desværre|heldigvis|nu|jo)\s+){0,2}ikke\b"
    r"(?!\s+(?:alene|kun|blot|bare|mindst|mindre\s+end)\b)"
)
GOAL = AnyCase(r"\bmål(?:et|sætning\w*)\b")
REACHED = AnyCase(r"\b(?:nået|opfyldt|indfriet|overholdt|overskredet|overgået)\b")
MODALS = frozenset({"kan", "kunne", "bør", "burde", "skulle", "ville", "må"})
ASKED = frozenset({"hvorfor", "hvorvidt", "hvordan", "om"})
SO_MUCH = frozenset({"mange", "meget", "stor", "stort", "store", "lang", "langt", "lange", "høj", "højt", "høje", "ofte"})
TIME_OF_DAY = re.compile(
    r"\w*(?:vinteren|sommeren|foråret|efteråret|året|måneden|ugen|dagen|natten|morgenen|aftenen|middagen|dage|søndagen)"
)
# "ventede borgerne længere end": the verb of waiting, which expects nothing
WAITED = AnyCase(r"\bvent(?:er|ede)\s+(?:[\w’]+\s+){0,3}$")
HOW_LONG = AnyCase(r"(?:længere|kortere|mere|mindre|dobbelt|lige|så)\b")
# "Manglen er aftagende, håber vi."
OPINED = re.compile(
    r"(?:håber|tror|formoder|antager|venter|gætter|frygter|siger|hævder|påstår|skønner)\s+(?:vi|jeg|man|de|han|hun|\w+(?:en|et|erne))\s*\.?$"
)
# "anbefalet ejeren at vælge et større rør"
URGED = re.compile(
    r"\b(?:anbefal\w+|rådet|rådede|opfordre\w*|bedt|bad|pålagt|pålagde|foreslå\w*|foreslog)\b[^;]*?\bat\s+(?!\w+(?:en|et|erne|ene|er)\b|der\b|de\b|vi\b)[a-zæøå]+e?\s+[^,;]*$"
)
RULES = re.compile(r"\b(?:vil|skal|kan|bør|må|kræver)\b")
CLAUSE_OF_WISH = ("at", "så")


def is_observed(view: View, sentence: Sentence, parts: list[Clause], start: int, end: int, *, presupposed: bool = False) -> bool:
    """Is what the words `start:end` say told as a fact in their sentence, whose clauses are `parts`?

    What is `presupposed` ("fremgangen på 8 point kan skyldes vejret") holds whatever is said of it.
    """
    place = clause_at(parts, start)
    if place is None:
        return True
    clause = parts[place]
    text = view.text
    before = REPORTING.sub(" ", text[clause.start : start])
    before = NEARLY.sub(" ", before)
    if REACHED.search(text[clause.start : clause.end]):
        before = GOAL.sub(" ", before)  # "Målsætningen blev i 2017 opfyldt i 71 pct. af sagerne"
    if NOT_AFTER.match(text[end : clause.end]):
        return False
    if HOW_LONG.match(text, start):
        before = WAITED.sub(" ", before)
    if SUBJECT.match(text, start):
        before = re.sub(r"\bat\s+$", "", before)  # "oplevet, at flere og flere ringer": no infinitive
    if any(one.search(before) for one in (PASSIVE_INFINITIVE, EXPECTING, NOT_OBSERVED, INFINITIVE, NEGATED, URGED)):
        return False
    if presupposed:
        return True
    opener = next((word.start for word in clause.words if word.lower not in ("og", "men")), clause.start)
    if re.match(r"(?:en|et)\s", text[start:end], re.IGNORECASE) and start <= opener and RULES.search(text, end, clause.end):
        return False  # "En stigning i taksten vil ramme de svageste"
    first = clause.words[0]
    if place == 0 and verb_tense(first.lower) == "present" and first.lower not in ("er", "har") and first.start >= start:
        return False  # "Stiger antallet, ansætter vi flere": a condition
    if place <= 1 and _opens_with_condition(parts):
        return False
    return is_told(view, sentence, parts, place)


def _opens_with_condition(parts: list[Clause]) -> bool:
    """ "Køber vi en pram, halverer vi prisen": a verb in the present first, and another behind the comma; not "Ser man bort fra"."""
    if len(parts) < 2 or (len(parts[0].words) > 1 and parts[0].words[1].lower == "man"):
        return False
    one, other = parts[0].words[0].lower, parts[1].words[0].lower
    return (
        one != "når"
        and verb_tense(one) == "present"
        and not is_noun(one)
        and verb_tense(other) == "present"
        and not is_noun(other)
    )


def is_denied(view: View, sentence: Sentence, parts: list[Clause], start: int, end: int) -> bool:
    """Is the comparative `start:end` told as a fact but for the "ikke" before it: "har ikke flere elever end i 2016"?"""
    place = clause_at(parts, start)
    before = view.text[parts[place].start : start] if place is not None else ""
    said = DENIED.search(before)
    if said is None and NO_OTHER.match(view.text, end):
        said = NO_ONE.search(before)
    if said is None or place is None or len(NEGATED.findall(before)) > 1:
        return False
    before = REPORTING.sub(" ", before[: said.start()] + before[said.end() :])
    unreal = any(one.search(before) for one in (PASSIVE_INFINITIVE, EXPECTING, NOT_OBSERVED, INFINITIVE))
    return not unreal and is_told(view, sentence, parts, place)


def is_told(view: View, sentence: Sentence, parts: list[Clause], place: int) -> bool:
    """Is the clause `parts[place]` told of what is or was: no modal, no time to come, nothing asked or wished above it?"""
    clause = parts[place]
    text = view.text
    reported = REPORTING.search(text[clause.start : clause.end])
    if _verb(clause) in MODALS and not reported:
        return False  # "En bøde på det dobbelte kan komme på tale": the subject stands before its verb
    if is_asked(clause) or (place + 1 < len(parts) and OPINED.match(text, parts[place + 1].start, parts[place + 1].end)):
        return False
    first = clause.words[0].lower
    if place > 0 and first == "fordi" and parts[place - 1].words[-1].lower == "ikke":
        return False  # "det er ikke, fordi vi er blevet større"
    if _is_to_come(view, sentence, clause) or _is_general(parts, place):
        return False
    # The verb of a clause that goes on: "Det er målet, at ventetiden …", "Vores mål, som vi har sat os, er, at …"
    if place > 0 and first in CLAUSE_OF_WISH:
        return not RULING.search(REPORTING.sub(" ", _ruling(text, parts, place)))
    return True


def is_asked(clause: Clause) -> bool:
    """An indirect question: "Om antallet er steget, ved vi ikke", "hvor mange prøver der lå over"; not "Om vinteren"."""
    words = [word.lower for word in clause.words]
    while words and words[0] in ("og", "eller", "samt", "men"):
        words = words[1:]
    if len(words) < 2:
        return False
    if words[0] == "om":
        return TIME_OF_DAY.fullmatch(words[1]) is None
    return words[0] in ASKED or (words[0] == "hvor" and words[1] in SO_MUCH and len(words) > 2 and verb_tense(words[2]) is None)


def _is_general(parts: list[Clause], place: int) -> bool:
    """What is so whenever something happens: "når vandet stiger", "ordningen er dyrere, hvis der kommer mange"."""
    clause = parts[place]
    if tense_of(clause.words) not in ("present", "state"):
        return False
    opener = next((word.lower for word in clause.words if word.lower not in ("for", "og", "men")), "")
    if opener in ("når", "jo", "hvis", "såfremt"):
        return tense_of(clause.words) == "present"
    if (
        place
        and parts[place - 1].words[0].lower in ("når", "jo", "hvis", "såfremt")
        and verb_tense(clause.words[0].lower) == "present"
    ):
        return True  # "Når temperaturen stiger, falder iltindholdet"
    return place + 1 < len(parts) and parts[place + 1].words[0].lower in ("hvis", "såfremt", "medmindre")


def _verb(clause: Clause) -> str | None:
    return next((word.lower for word in clause.words if verb_tense(word.lower) is not None), None)


def _ruling(text: str, parts: list[Clause], place: int) -> str:
    """What rules the at-clause: the clause before it, and what that goes on from ("er, at" alone says nothing)."""
    first = place - 1
    while first > 0 and (len(parts[first].words) < 3 or parts[first].words[0].lower in ("som", "der", "så")):
        first -= 1
    return text[parts[first].start : parts[place].start]


def _is_to_come(view: View, sentence: Sentence, clause: Clause) -> bool:
    """A present tense with a date after the letter's: "Udgiften stiger i 2027"."""
    if view.reference is None or tense_of(clause.words) not in ("present", None):
        return False
    dates = [date for date in view.dates(sentence) if clause.start <= date.start < clause.end and date.first is not None]
    dates = [
        date for date in dates if not re.search(r"\bom\s+$", view.text[max(0, date.start - 4) : date.start])
    ]  # "om sommeren"
    return any(date.first is not None and date.first > view.reference for date in dates)
