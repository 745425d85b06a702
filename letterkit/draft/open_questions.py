"""The questions that a letter leaves open: what a reply calls each, which part is missing, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from letterkit.claim import Figure, Question, QuestionPart
from letterkit.danish.dates import find_dates
from letterkit.danish.writing import join_list
from letterkit.draft.deadline import last_day
from letterkit.draft.document import Note
from letterkit.draft.lexicon import NUMBER, one_line, own_words, tidy
from letterkit.draft.passages import Passage, passage_at
from letterkit.draft.point import Point
from letterkit.draft.voice import BODIES
from letterkit.draft.wording import quotable
from letterkit.extract.answer_evasions import POSTPONED
from letterkit.extract.answer_grades import PUT_OFF, REFERS, UNTOLD
from letterkit.finding import Analysis

ORDINALS = ("første", "andet", "tredje", "fjerde", "femte", "sjette", "syvende", "ottende", "niende", "tiende")


def clean_part(quote: str) -> str:
    """A half-question fit to stand in quotation marks: no joining word before, a question mark at the end."""
    text = re.sub(r"^(?:[–-]\s*)?(?:og|samt|herunder|men|eller)?,?\s*", "", one_line(quote), flags=re.IGNORECASE).strip()
    return text if text.endswith(("?", ".")) or text[:1].islower() else f"{text}?"


def _sentence_at(passages: Sequence[Passage], figure: Figure) -> str:
    passage = passage_at(passages, figure.span.start)
    return passage.text if passage is not None else ""


def answered_count(question: Question, analysis: Analysis, passages: Sequence[Passage]) -> Figure | None:
    """The figure that a missing reason is about: the count that answers the question, or its rest where the letter says so."""
    for part in question.parts:
        if part.kind == "count" and part.answered and part.answer is not None:
            found = [
                figure
                for figure in analysis.figures
                if figure.kind == "count"
                and part.answer.start <= figure.span.start < part.answer.end
                and figure.role not in {"limit", "target"}
            ]
            if not found:
                continue
            remainder = [
                figure
                for figure in analysis.figures
                if figure.kind == "count" and figure.role == "remainder" and figure.part_of == found[0].id
            ]
            # "hvorfor er de ikke afgjort?": the rest is meant only where the letter says the same of the rest ("er ikke afgjort").
            denied = set(re.findall(r"\bikke (\w+)", question.quote))
            if not remainder and re.search(r"\b(?:øvrige|resten|resterende|andre)\b", question.quote):
                return None  # those who are counted are not those who are asked about
            meant = [figure for figure in remainder if denied & set(re.findall(r"\bikke (\w+)", _sentence_at(passages, figure)))]
            if not meant and len({figure.value for figure in found}) > 1 and re.search(r"\bhenholdsvis\b", question.quote):
                return None  # the numbers of two years: the cause is asked of neither alone
            return meant[0] if meant else found[0]
    return None


def question_point(
    question: Question,
    analysis: Analysis,
    passages: Sequence[Passage],
    order: int,
    texts: Sequence[str],
    waiting: Container[str] = (),
) -> Point | None:
    """An open question as a point; None where all that is open of it is `waiting` for the day that the letter promised."""
    missing = [part for part in open_parts(question) if part.quote not in waiting]
    if open_parts(question) and not missing:
        return None
    whole = len(missing) == len(question.parts)
    lettered = [] if whole else lettered_parts(question, missing)
    figure = (
        answered_count(question, analysis, passages) if any(part.kind == "reason" for part in missing) and not whole else None
    )
    if figure is not None and _ONE.match(tidy(figure.quote)):
        figure = None  # nobody asks about "de én bus"
    finding = next((item for item in analysis.findings or () if item.check == "answer" and question.id in item.claims), None)
    name = question_name(question, order, len(analysis.questions), texts)
    refused = _CANNOT.fullmatch(missing[0].why) if len(missing) == 1 else None
    said = _whole_sentence(refused["said"], passages) if refused else ""
    words = {
        "navn": name,
        "nummereret": "”" not in name,
        "uklart": is_doubtful(missing),
        "afvist": said,
        "begrundet": bool(refused) and not missing[0].why.startswith(REFERS) and _is_explained(said, passages),
        "henvist": bool(refused) and missing[0].why.startswith(REFERS),
        "citat": one_line(question.quote),
        "spurgt": asked_clause(analysis.questions, order, alone=order == 0 or analysis.questions[order - 1].answered != "no"),
        "helt": whole,
        "kort": "”" not in name and not any(_NEEDS_THE_REST.search(clean_part(part.quote)) for part in missing),
        "delvist": question.answered == "partly",
        "indirekte": is_indirect(question.quote) if whole else len(missing) == 1 and is_indirect(clean_part(missing[0].quote)),
        "mangler": [_part_words(part) for part in missing],
        "bogstaver": lettered,
        "del": _which_part(question, missing),
        "led": [] if whole else told_parts(question, missing),
        "tal": _counted(figure) if figure is not None else "",
    }
    quote = one_line(question.quote)
    page = question.span.page if question.span is not None else None
    why = "; ".join(part.why for part in missing if part.why)
    source = analysis.letter.file if question.span is not None else "henvendelsen"
    note = Note(quote=quote, file=source, page=page, remark=why, calculation=finding.calculation if finding else "")
    figure_note = (
        Note(quote=one_line(figure.quote), file=analysis.letter.file, page=figure.span.page) if figure is not None else None
    )
    return Point(kind="spørgsmål", words=words, note=note, rank=(1, order), claims=(question.id,), figure_note=figure_note)


def _whole_sentence(said: str, passages: Sequence[Passage]) -> str:
    """The letter's sentence that begins with these words, where they were cut short: nobody's words are quoted in pieces."""
    opens = one_line(said).rstrip("… .")
    return next((own_words(one.text) for one in passages if opens in one_line(one.text)), own_words(said))


# "Vi har hverken værksteder eller fængselsbetjente", "Et tal for driften findes ikke": there is nothing to tell.
_HAS_NONE = re.compile(
    r"\b(?:har|driver|fører|råder over|ejer) (?:vi |kommunen |regionen |styrelsen )?(?:hverken|ingen(?! (?:bemærkninger|kommentarer))|ikke (?:nogen|noget))\b|\ber ikke omfattet\b"
    r"|\b(?:findes|føres|registreres|opgøres|gøres|måles|tælles) (?:der )?(?:\w+ ){0,2}?(?:ikke|ingen|intet)\b|\b(?:registrerer|opgør|tæller|måler|fører) (?:vi |\w+(?:en|et) )?(?:\w+ )?(?:ikke|ingen)\b"
    r"|\bikke (?:\w+ ){0,2}?(?:trækkes ud|skilles ud|udskilles|adskilles|gøres op|opgøres)\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:fordi|idet|eftersom|så længe|på grund af|af hensyn til|skyldes|da (?:vi|der|det|de|den|\w+(?:en|et|erne|ene)))\b|^Med så (?:få|lidt)\b",
    re.IGNORECASE,
)


def _is_explained(said: str, passages: Sequence[Passage]) -> bool:
    """Does a letter that cannot tell something say why, there or in the next sentence, or that there is no such thing? Then nobody asks
    again. "Vi kan endnu ikke sige det" may be told later."""
    if re.search(r"\bendnu\b", said):
        return False
    if _HAS_NONE.search(said) or _REASON.search(said):
        return True
    place = next((at for at, one in enumerate(passages) if said.rstrip(".") in one_line(one.text)), None)
    after = passages[place + 1] if place is not None and place + 1 < len(passages) else None
    return (
        after is not None
        and place is not None
        and after.paragraph == passages[place].paragraph
        and (_REASON.search(one_line(after.text)) is not None or _HAS_NONE.search(one_line(after.text)) is not None)
    )


_ONE = re.compile(r"(?:kun |blot |alene )?(?:[ée]n|[ée]t|1)\b(?![.,]\d)", re.IGNORECASE)


def _counted(figure: Figure) -> str:
    """What follows "de": "173 borgere"; of "19 af museerne" the number alone."""
    said = re.sub(r" af (?:\w+ )*\w+(?:ne|ene)$", "", tidy(figure.quote))
    return said[:1].lower() + said[1:]  # "Ni" opens its sentence


# Words that say nothing without the rest of the question: "hvor mange af dem", "hvornår er de gennemført", "hvorfor?".
_NEEDS_THE_REST = re.compile(
    r"\b(?:dem|heraf|disse)\b|\b(?:det|den|de)(?= ?[?,.]| (?:fremover|nu|i dag|også|så|ikke|er|var|bliver|blev|sker|\w+t\?))"
    r"|^(?:og )?\S+(?: \S+)?\?$"
)


# "hvornår den vil være overholdt": a pronoun before its verb; "den 1. maj" and "det antal" are none.
_LONE = re.compile(
    r"\b(?P<word>den|det)(?= (?:(?:ikke|også|nu|igen|fremover) )?(?:er|var|vil|kan|skal|har|havde|bliver|blev|får|fik|forventes|ventes|[a-zæøå]{3,}(?:er|es|ede))\b)"
)
_NO_NOUN = BODIES | {
    "inden",
    "uden",
    "siden",
    "igen",
    "mellem",
    "imellem",
    "anden",
    "andet",
    "foruden",
    "meget",
    "noget",
    "hvilket",
    "hvilken",
}


def with_antecedent(clause: str, before: str) -> str:
    """A clause whose pronoun stands for the last thing that the words `before` it name, with that thing: "hvornår loven vil være overholdt".

    >>> with_antecedent("hvornår den vil være overholdt", "Hvad vil kommunen gøre for at overholde loven, og")
    'hvornår loven vil være overholdt'
    """
    lone = _LONE.search(clause)
    if lone is None or re.search(rf"\b[a-zæøå]{{3,}}{lone['word'][1:]}\b", clause[: lone.start()]):
        return clause
    nouns = [noun for noun in re.findall(rf"\b[a-zæøå]{{2,}}{lone['word'][1:]}\b", before) if noun not in _NO_NOUN]
    return f"{clause[: lone.start()]}{nouns[-1]}{clause[lone.end() :]}" if nouns else clause


_POINTS_BACK = re.compile(
    rf"{_LONE.pattern}|\bde (?=(?:er|var|ventes|forventes|bliver|blev|har|kan|vil|skal)\b)|\bfra det$|^(?:\w+ )?hvilke[nt]? \w+$|\b(?:dem|disse|heraf)\b|^(?:hvad|hvilken) (?:årsagen|grunden|baggrunden|begrundelsen)\b(?! (?:er |var )?til)"
)


def asked_clause(questions: Sequence[Question], order: int, *, alone: bool = True) -> str:
    """A half-question of running text as it stands behind "oplyse,"; `alone`, so that it also names the one before it, where it
    points back to that. Nothing for a question in its own order."""
    quote = questions[order].quote
    if not is_indirect(quote):
        return ""
    told = tidy(quote).rstrip("?. ")
    if not alone or order == 0 or not _POINTS_BACK.search(told):
        return told
    before = questions[order - 1].quote
    return f"{told} (jf. spørgsmålet om, {tidy(before).rstrip('?. ')})" if is_indirect(before) else told


# "b) Hvis ja: hvor længe?" inside a question whose parts have letters; the first may have lost its own.
_LETTER = re.compile(r"(?<!\w)\(?(?P<letter>[b-h])\)\s")


def lettered_parts(question: Question, missing: Sequence[QuestionPart]) -> list[str]:
    """The letters of the missing parts where the question prints letters: ["b", "c"]; nothing where one of them has none of its own."""
    quote = one_line(question.quote)
    letters = [(0, "a"), *((found.start(), found["letter"]) for found in _LETTER.finditer(quote))]
    if len(letters) < 2 or [letter for _, letter in letters] != [*"abcdefgh"[: len(letters)]]:
        return []
    places = {id(part): quote.find(one_line(part.quote)[:30]) for part in question.parts}
    owner = {key: [letter for at, letter in letters if at <= place][-1] for key, place in places.items() if place >= 0}
    own = [owner.get(id(part), "") for part in missing]
    alone = all(sum(one == letter for one in owner.values()) == 1 for letter in own)
    return own if all(own) and alone else []


def told_parts(question: Question, missing: Sequence[QuestionPart]) -> list[str]:
    """The missing parts as they stand behind "oplyse,"; nothing where one of them cannot be turned or says too little alone."""
    whole = one_line(question.quote)
    told = [
        with_antecedent(as_indirect(clean_part(part.quote)), whole[: max(0, whole.find(one_line(part.quote)[:20]))])
        for part in missing
    ]
    alone = all(one and len(one.split()) > 2 for one in told)
    return told if alone and len(question.parts) > 1 else []


def _which_part(question: Question, missing: Sequence[QuestionPart]) -> str:
    """ "første" or "sidste" where one of two parts is missing and its own words do not say what it asks; else nothing."""
    if len(question.parts) != 2 or len(missing) != 1 or not _NEEDS_THE_REST.search(clean_part(missing[0].quote)):
        return ""
    return "første" if missing[0] is question.parts[0] else "sidste"


# "hvad har det kostet", "hvornår er de gennemført", "hvor meget har museet brugt": the verb before its subject.
_DIRECT = re.compile(
    r"(?P<asks>(?:i givet fald |og )?hv(?:or(?: (?:mange|meget|stor|stort|store|lang|langt|lange|længe|ofte|hurtigt|høj|højt)(?: [a-zæøå-]+){0,4}?)?|\w+(?: [a-zæøå-]+){0,2}?)) "
    r"(?:(?P<verb>har|havde|er|var|bliver|blev|vil|kan|skal|må|bør|får|fik|forventes|forventer|gør|regner|[a-zæøå]{3,}[^n\W]es(?= [a-zæøå]+(?:ne|en|et)\b)) "
    r"(?P<subject>(?:de|den|det) (?:øvrige|andre|resterende|sidste|første)|(?:det|den|de)(?! (?:øvrige|andre|resterende|sidste|første)\b| [a-zæøå]{2,}e [a-zæøå]{3,})|der|man|(?:(?:den|det|de) [a-zæøå]+e )?(?!(?:blevet|været|fået|inden|siden|uden|noget)\b)[a-zæøå]{3,}(?:en|et|ne)s?(?: [a-zæøå]{3,}(?:er|ing|else|tid))?)"
    r"|(?P<verb_>drejer|handler|koster|tager|gælder) (?P<subject_>det|den|de|man))(?P<ikke> (?:(?:endnu )?ikke|endnu|allerede|(?:senest|sidst)(?! (?:den|i|\d))))?(?P<rest>(?: .+)?)"
)
_FINITE = r"(?:har|havde|er|var|bliver|blev|vil|ville|kan|kunne|skal|skulle|må|bør|får|fik)"
# "hvor mange af dem der er afgjort": as it stands behind "oplyse,"
_INDIRECT = re.compile(rf"(?:i givet fald )?(?:ved |af )?hv\w+(?: (?!{_FINITE}\b)[a-zæøå-]+){{0,6}}? der {_FINITE}\b.*")
# "hvor mange sager er afgjort": what is asked about is the subject.
_SUBJECT_ASKED = re.compile(
    r"(?P<asks>hvor mange(?: [a-zæøå-]+){1,3}|hvor mange(?= (?:er|var|blev|bliver) )|hvem|hvad|hvilke[nt]? [a-zæøå-]+(?: (?:for|til|af|om|på|i) (?!(?:vi|de|man)\b)[a-zæøå-]+)?) (?P<verb>har|havde|er|var|blev|bliver|vil|skal) (?P<rest>[a-zæøå]+(?:et|t)(?: .+)?)"
)


# "hvor mange dage svømmehallen var lukket": the subject stands before its verb already.
_SUBJECT_FIRST = re.compile(
    rf"hvor (?:mange|meget|ofte) (?:[a-zæøå]+ ){{0,2}}[a-zæøå]{{3,}}(?:en|et|erne|ene) {_FINITE} [a-zæøå]+"
    # "i hvilket omfang de ansatte fik besked"
    rf"|(?:i|på|af|med|for|under) hvilke[nt]? [a-zæøå]+(?: (?!{_FINITE}\b)[a-zæøå]+ |$)"
    # "hvordan prisen har udviklet sig": the other order has its verb first
    rf"|hv(?:ordan|ornår|orfor) (?:[a-zæøå]+e )?[a-zæøå]{{3,}}(?:en|et|erne|ene) {_FINITE} [a-zæøå]+"
)


def as_indirect(quote: str) -> str:
    """A question as it stands behind "oplyse,": "hvad har det kostet?" as "hvad det har kostet"; nothing where that cannot be told.

    >>> as_indirect("hvad har det kostet"), as_indirect("hvem har betalt?"), as_indirect("Hvor stor er restancen?")
    ('hvad det har kostet', 'hvem der har betalt', '')
    """
    said = tidy(quote).rstrip("?. ")
    if _SUBJECT_FIRST.match(said) and "?" not in quote and not _SPOKEN.search(said):
        return said
    if not re.match(rf"(?:i givet fald )?(?:{_PREPOSITIONS} )?hv|om ", said) or "?" in said or _SPOKEN.search(said):
        return ""
    if _INDIRECT.fullmatch(said):
        return said if "?" not in quote else ""
    if "?" in quote and (does := _SUBJECT_DOES.fullmatch(said)):
        return f"{does['asks'] or does['asks_']} der {does['verb'] or does['verb_']} {does['rest']}"
    asked = _SUBJECT_ASKED.fullmatch(said)
    if (
        asked
        and not re.match(r"(?:det|(?!(?:blevet|været|fået)\b)[a-zæøå]{3,}(?:en|et) [a-zæøå]+(?:et|t))\b", asked["rest"])
        and " der" not in asked["asks"]
    ):
        return f"{asked['asks']} der {asked['verb']} {asked['rest']}"
    if direct := _DIRECT.fullmatch(said):
        if direct["asks"] == "hvad" and direct["verb"] in {"er", "var"} and re.match(r" (?:til|bag|med|for)\b", direct["rest"]):
            return f"hvad der {direct['verb']} {direct['subject']}{direct['rest']}"  # "hvad der er årsagen til, at …"
        verb, subject = direct["verb"] or direct["verb_"], direct["subject"] or direct["subject_"]
        return f"{direct['asks']} {subject}{direct['ikke'] or ''} {verb}{direct['rest']}"
    if turned := _turned(said):
        return turned
    if re.search(r"\b[a-zæøå]+(?:en|et) (?:er|var|blev|bliver)$", said) and len(said.split()) < 5 and "?" not in quote:
        return said  # "hvad årsagen var"
    if re.match(
        r"(?:i givet fald )?hv\w+(?: (?!der\b|det\b|den\b|de\b|man\b)[a-zæøå]+)? (?:har|havde|er|var|bliver|blev|vil|kan|skal|får|forventes|forventer)\b",
        said,
    ):
        return ""  # a question in its own order that nobody can turn
    return said if "?" not in quote else ""


_PREPOSITIONS = r"(?:i|på|af|fra|til|over|under|ved|uden|for|med|mod|om|inden|efter|hos|siden)"
_OF_THEM = r"hvor (?:mange|stor en (?:del|andel)|stor|meget) af (?:dem|disse|det|den|de(?: [a-zæøå]+){1,2}|[a-zæøå]+ne)"
_STANDS = r"(?:fik|står|stod|lå|gik|kom)"
_LEXICAL = r"(?:[a-zæøå]{2,}(?:er|r|te|de|s)|fik|står|får|stod|lå|gik|kom)"
# The asked is the subject: "hvor mange af dem førte til indlæggelse", "hvem foretager den", "hvor mange blev afvist".
_SUBJECT_DOES = re.compile(
    rf"(?:(?P<asks>{_OF_THEM}|hvor mange (?!{_FINITE}\b|{_STANDS}\b)[a-zæøå-]+) (?P<verb>(?!der\b|har\b|havde\b)(?:{_LEXICAL}|{_FINITE}))|(?P<asks_>hvor mange|hvem) (?P<verb_>(?!har\b|havde\b)(?:{_FINITE}|{_STANDS}))) "
    rf"(?P<rest>(?:{_PREPOSITIONS}|ikke|mere|mindre|over|en [a-zæøå]+|et [a-zæøå]+|(?!(?:det|den|de|man|der)\b)[a-zæøå]{{3,}}(?<!en)(?<!ne)(?<![^e]et)|[a-zæøå]+(?:et|t)(?= (?:{_PREPOSITIONS}|som)\b)|\d[\d.,]*|{NUMBER})(?: .+)?)"
)
_WHO_DOES = re.compile(r"(?P<asks>hvem) (?P<verb>(?!har\b|havde\b|er\b|var\b)[a-zæøå]{2,}(?:er|r|te|de)) (?P<rest>.+)")
# The asked is no subject, and one stands behind the verb: "på hvilket grundlag sker det", "hvor lang tid tager en sag i snit".
_VERB_FIRST = re.compile(
    rf"(?P<asks>(?:{_PREPOSITIONS} )?(?:hvilke[nt]? [a-zæøå]+|hvor (?:tit|ofte|længe|hurtigt|lang tid|mange gange|langt)|hvornår|hvordan|hvorfor)) "
    rf"(?P<verb>(?!der\b)[a-zæøå]{{2,}}(?:er|r|te|de|s)) (?P<subject>(?:det|den|de|man)(?= (?:sted|{_PREPOSITIONS}|ikke|så|om)\b|,|$)|(?:en|et) [a-zæøå]+|[a-zæøå]{{3,}}(?:en|et|erne|ene))(?P<rest>(?:[ ,].+)?)"
)


def _turned(said: str) -> str:
    """A direct question with a verb of its own turned as it stands behind "oplyse,"; nothing where its subject cannot be told.

    >>> _turned("hvem tager prøverne"), _turned("på hvilket grundlag sker det"), _turned("hvor tit finder den sted")
    ('hvem der tager prøverne', 'på hvilket grundlag det sker', 'hvor tit den finder sted')
    """
    if found := _VERB_FIRST.fullmatch(said):
        return f"{found['asks']} {found['subject']} {found['verb']}{found['rest']}"
    if found := _WHO_DOES.fullmatch(said):
        return f"{found['asks']} der {found['verb']} {found['rest']}"
    return ""


_SPOKEN = re.compile(
    r";|\b(?:vi|os|vores|jeg|du|I|jer|jeres|man|dette|disse|her(?:af|til|for|om|med|ved)|der(?:af|til|for|om|ved))\b"
)


def is_indirect(quote: str) -> bool:
    """True for a question that can stand after "oplyse,": "hvor stor restancen er", not "Hvor stor er restancen?"."""
    return "?" not in quote and as_indirect(quote) == tidy(quote).rstrip("?. ") != ""


def is_numbered(question: Question, texts: Sequence[str]) -> bool:
    """True where the request or the letter prints the question's number; in running text we have only counted them ourselves."""
    if not question.number or not question.number.isdigit() or not any(texts):
        return bool(question.number)
    number = question.number
    opens = one_line(question.quote)[:25]
    named = re.compile(
        rf"(?m)^\W{{0,3}}{number}[.):\s]|\b(?:spørgsmål(?:ene)?|ad|spm|punkt|pkt|nr)\.?\s*(?:nr\.?\s*)?(?:\d+ ?(?:,|og|-|–|til) ?)*{number}\b|\b{number}[.)]\s*{re.escape(opens)}",
        re.IGNORECASE,
    )
    return any(named.search(text) for text in texts)


MAX_NAMED_WORDS = 12  # of a question that is named by its own words


def question_name(question: Question, order: int, count: int, texts: Sequence[str] = ()) -> str:
    """What a reply calls a question: by the number that `texts` print, else by its first words, else by its place."""
    if count > 1 and question.number and not is_numbered(question, texts):
        words = one_line(question.quote).rstrip(" .?").split()
        said = " ".join(words[:MAX_NAMED_WORDS]) + (" …" if len(words) > MAX_NAMED_WORDS else "")
        return f"spørgsmålet ”{quotable(said)}”"
    if question.number:
        return f"spørgsmål {question.number}" if question.number[:1].isdigit() else f"spørgsmål ({question.number.strip('()')})"
    return "spørgsmålet" if count == 1 else f"det {ORDINALS[order]} spørgsmål" if order < len(ORDINALS) else "et af spørgsmålene"


_ABSENT = (
    "Der er ikke fundet"  # nothing found is no proof that nothing is there; other words of `why` say what the letter says instead
)
_CANNOT = re.compile(rf"(?:{UNTOLD}|{REFERS}): ”(?P<said>.+)”")


def open_parts(question: Question) -> list[QuestionPart]:
    """The parts to which no answer was found."""
    return [part for part in question.parts if not part.answered]


def is_refused(part: QuestionPart) -> bool:
    """True where the letter says itself that it cannot tell this: nobody is reminded of what cannot be told."""
    return _CANNOT.fullmatch(part.why) is not None


def parts_to_remind_of(question: Question, awaited: Container[str] = ()) -> list[QuestionPart]:
    """The parts that are open, that the letter does not say it cannot tell, and that are not `awaited`."""
    return [part for part in open_parts(question) if not is_refused(part) and part.quote not in awaited]


def is_to_be_reminded(question: Question, awaited: Container[str] = ()) -> bool:
    """True of a question that a reminder asks again."""
    return question.answered != "yes" and (bool(parts_to_remind_of(question, awaited)) or not open_parts(question))


_PUT_OFF = re.compile(rf"{PUT_OFF}: ”(?P<said>.+)”")


@dataclass(frozen=True, kw_only=True)
class PutOff:
    """What a letter says instead of an answer, and the day by which it promises one."""

    said: Passage
    day: date | None


def put_off(analysis: Analysis, passages: Sequence[Passage]) -> dict[str, PutOff]:
    """The open parts that a letter puts off, by their words: the sentence that does, and the day that it or the next one gives."""
    found: dict[str, PutOff] = {}
    reference = date.fromisoformat(analysis.letter.date) if len(analysis.letter.date or "") == 10 else None  # type: ignore[arg-type]
    for question in analysis.questions:
        for part in open_parts(question):
            late = _postponed(part, passages, reference) or _sent_later(question, part, passages, reference)
            if late is not None:
                found[part.quote] = late
    return found


# "Vi sender tallet for 2024 senest den 15. april", "Svaret på b) og d) følger den 12. juni": an answer that is to come.
_SENDS = re.compile(
    r"\b(?:sender|eftersender|fremsender|vender tilbage|følger|kommer|foreligger|leverer|besvarer|oplyser|meddeler|giver|tilgå(?:r)?|bliver (?:eftersendt|besvaret|sendt)|(?:efter|frem)?sendes|besvares)\b|\b(?:I|[Mm]inisteriet|[Ss]tyrelsen|[Tt]ilsynet) (?:får|modtager)\b",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"\b(?:svar(?:et|ene)?|besvarelse(?:n)?|tal(?:let|lene)?|opgørelse(?:n)?|oplysning(?:en|er|erne)|redegørelse(?:n)?|resten|resultat(?:et|er|erne)?|skøn(?:net)?|vurdering(?:en)?|tidspunkt(?:et)?|tidsplan(?:en)?|besked|de (?:øvrige|resterende) (?:spørgsmål|svar|tal)|spørgsmål(?:ene)? )\b|(?<!\w)\(?[a-h1-9]\)",
    re.IGNORECASE,
)
_REST = re.compile(
    r"\b(?:resten|de (?:øvrige|resterende) (?:spørgsmål|svar|dele|tal)|det øvrige|det resterende)\b", re.IGNORECASE
)
_LABELS = re.compile(
    r"(?<![\w.])\(?(?P<one>[a-h]|\d{1,2})\)|\bspørgsmål(?:ene)? (?P<many>\d{1,2}(?:(?:, | og )\d{1,2})*)", re.IGNORECASE
)


def _labels(text: str) -> set[str]:
    return {
        label.lower()
        for found in _LABELS.finditer(text)
        for label in re.findall(r"\d+|[a-h]", found["one"] or found["many"], re.IGNORECASE)
    }


def _sent_later(question: Question, part: QuestionPart, passages: Sequence[Passage], reference: date | None) -> PutOff | None:
    """The sentence that promises to send what is missing by a day: it names the question, or all the rest, or it stands in a paragraph of
    the question's own words."""
    if reference is None:
        return None
    refused = _CANNOT.fullmatch(part.why)
    said = one_line(refused["said"]).rstrip("… .")[:60] if refused else ""
    for one in passages:
        if not (_SENDS.search(one.text) and _ANSWER.search(one.text)) or re.search(
            r"\b(?:sendte|sendt den|har sendt)\b", one.text
        ):
            continue
        days = [
            d.deadline
            for d in find_dates(one.text, reference=reference)
            if d.role in {"by", "until", "at", "from"} and d.deadline and d.kind in {"day", "month", "week"}
        ]
        day = max((last_day(when) for when in days), default=None)
        if day is None or day <= reference:
            continue
        labels = _labels(one.text)
        if labels:
            if (question.number or "").strip("().").lower() in labels:
                return PutOff(said=one, day=day)
            continue
        if said:
            if any(said in one_line(other.text) for other in passages if other.paragraph == one.paragraph):
                return PutOff(said=one, day=day)  # "Vi har ikke målt igen. I får alle tallene den 15. december"
            continue
        paragraph = " ".join(other.text for other in passages if other.paragraph == one.paragraph)
        asked = {word[:7] for word in re.findall(r"[a-zæøå]{6,}", part.quote.lower())} - _COMMON
        told = {word[:7] for word in re.findall(r"[a-zæøå]{6,}", paragraph.lower())}
        alike = {
            word
            for word in asked
            if word in told or any(word.endswith(other) or other in word for other in told if len(other) > 6)
        }
        if _REST.search(one.text) or (len(alike) >= 2 and not re.search(r"\b(?:hvert|hver|løbende|status|kopi)\b", one.text)):
            return PutOff(said=one, day=day)
    return None


_COMMON = frozenset({"hvornår", "hvordan", "hvorfor", "ministe", "kommune", "regione", "styrels", "mindst"})


def _postponed(part: QuestionPart, passages: Sequence[Passage], reference: date | None) -> PutOff | None:
    """The sentence that the reading of the answer found to put it off, with the day that it or the next one gives."""
    told = _PUT_OFF.fullmatch(part.why)
    opens = one_line(told["said"]).rstrip("… .") if told else ""
    order = next((at for at, one in enumerate(passages) if opens and opens in one_line(one.text)), None)
    if order is None:
        return None
    days = []
    for one in passages[order : order + 2]:
        if one is passages[order] or (one.paragraph == passages[order].paragraph and POSTPONED.search(one.text)):
            days += [d.deadline for d in find_dates(one.text, reference=reference) if d.role in {"by", "until"} and d.deadline]
    return PutOff(said=passages[order], day=last_day(min(days, key=last_day)) if days else None)


def awaited(analysis: Analysis, passages: Sequence[Passage], today: date) -> dict[str, PutOff]:
    """Those of `put_off` whose day has not come: nobody asks for them before."""
    return {quote: one for quote, one in put_off(analysis, passages).items() if one.day is not None and one.day >= today}


def put_off_whole(question: Question, late: Mapping[str, PutOff]) -> list[PutOff]:
    """What puts off a question all of whose open parts are put off; nothing for others."""
    parts = open_parts(question)
    found = [late[part.quote] for part in parts if part.quote in late]
    return found if len(found) == len(parts) else []


def which_parts(question: Question, missing: Sequence[QuestionPart]) -> str:
    """ "den sidste del", "den anden og den sidste del": the missing parts by their places; nothing where all of it is missing."""
    places = [order for order, part in enumerate(question.parts) if any(part is one for one in missing)]
    if not places or len(places) == len(question.parts) or places[-1] >= len(ORDINALS):
        return ""
    names = ["sidste" if place == len(question.parts) - 1 else "anden" if place == 1 else ORDINALS[place] for place in places]
    return f"{join_list([f'den {name}' for name in names])} del"


def is_doubtful(missing: Sequence[QuestionPart]) -> bool:
    """True where we only did not find the answer, and the letter itself says nothing of leaving it out."""
    return bool(missing) and all(part.why.startswith(_ABSENT) for part in missing)


def _part_words(part: QuestionPart) -> dict[str, str]:
    return {"slags": part.kind, "citat": clean_part(part.quote)}
