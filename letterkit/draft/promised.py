"""Which promises a reply notes: those with a date, the first date first, each with the sentences that it cannot be understood without."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from letterkit.claim import Commitment
from letterkit.danish.dates import find_dates
from letterkit.draft.deadline import last_day
from letterkit.draft.indirect import at_clause
from letterkit.draft.lexicon import NUMBER, load_words, own_words
from letterkit.draft.missed import THING_SAID
from letterkit.draft.open_questions import as_indirect, clean_part
from letterkit.draft.passages import Passage
from letterkit.draft.retell import (
    BREAK,
    MAX_CHAIN,
    MAX_QUOTED,
    PROMISED,
    Retold,
    exceptions_after,
    joined_with_its_lead,
    quote_together,
    retell,
)
from letterkit.draft.voice import Voice
from letterkit.extract.commitments import BY_A_DAY
from letterkit.finding import Analysis

MAX_PROMISES = 5
# A state or a habit is nobody's deed: "november plejer at være den værste", "vi er 842 elever i år", "tallene ligner sidste års",
# "på ventelisten står 58 mod 71 i foråret".
_NO_DEED = re.compile(
    r"\b(?:afholdt efter fristen|holder ferie|tør (?:jeg|vi) ikke|kan (?:jeg|vi) (?:endnu )?ikke (?:sige|love|svare)|plejer|normalt|som regel|sædvanligvis|lægger til grund|ligner|minder om|hedder|skyldtes?|svarer til|(?:dertil|hertil) (?:kommer|kom))\b|^På grund af\b|\b(?:står|venter|bor|sidder) (?:nu |i dag )?\d[^,]* mod \d|^(?:Vi|Der) (?:er|var) \d[\d.]* [a-zæøå]+(?! (?:ansat|bestilt|planlagt|varslet|på vej))",
    re.IGNORECASE,
)
_WILL = re.compile(
    r"\b(?:skal|vil|ville|forvent\w+|ventes|venter|ventet|ventede|regner med|lover|planlægge\w+|agter)\b", re.IGNORECASE
)


# A wish, or what nobody dares to say: no promise, whatever its day ("Dem vil jeg gerne invitere i november", "det tør jeg ikke love").
_ONLY_SAID = re.compile(
    r"\b(?:vil (?:jeg|vi) (?:meget )?gerne|(?:jeg|vi) vil (?:meget )?gerne|tør (?:jeg|vi) ikke|(?:jeg|vi) tør ikke|kan (?:jeg|vi) ikke (?:love|sige))\b",
    re.IGNORECASE,
)


# Courtesies, praise, considerations and habits: whatever their day, nobody promises anything ("deltager gerne i et møde", "overvejer at flytte").
_NO_PROMISE = re.compile(
    r"\b(?:deltager|kommer|stiller|medvirker|uddyber|drøfter|sender|besvarer|hører|bidrager|mødes) (?:naturligvis |meget )?gerne\b|\b(?:vi|jeg|kommunen|regionen|skolen|museet|styrelsen|selskabet) \w+ (?:naturligvis |meget )?gerne\b"
    r"|\bpå kontoret\b|\b(?:står|stiller (?:os|mig|sig)) (?:\w+ )?til rådighed\b|\bvelkommen\b|\bvelkomne\b|\bser frem til\b|\b(?:kontakt|ring|skriv) (?:til )?(?:mig|os)\b|\btræffes\b|\btræffe mig\b"
    r"|\b(?:overvejer|overvejes|overvejelser|undersøger mulighed\w*|ser på mulighed\w*|vil se på|drøfter|drøftes)\b|\bhvis økonomien\b"
    r"|\b(?:arbejder|arbejdes) (?:der )?(?:\w+ )?(?:på|med|for) at\b(?!.*\b(?:senest|inden)\b)|\bfortsætte[rs]? (?:det|dette) arbejde\b|\bfokus på\b"
    r"|\b(?:slået op|opslået|genopslået) med (?:ansøgnings)?frist\b|\bansøgningsfrist\b",
    re.IGNORECASE,
)
# "Vi beskæftiger 118 brandfolk", "Kommunen anvender 11,5 årsværk": what there is.
_STATE = re.compile(
    rf"^(?:Vi|Jeg|[A-ZÆØÅ]\w+|Der) (?:\w+ )?(?:beskæftiger|anvender|råder over|består af|omfatter|dækker|ejer|har|er) (?:i dag |i øjeblikket |nu |ca\. )*{NUMBER} [a-zæøå]+(?: [a-zæøå]+)*\.?$",
    re.IGNORECASE,
)


def is_no_promise(text: str) -> bool:
    """True of a courtesy, a consideration, a habit or a state, in whatever words of the future."""
    idle = _NO_PROMISE.search(text)
    goes_on = idle is not None and re.search(
        r"\bog vil\b", text[idle.end() :]
    )  # "Vi sender gerne kopi og vil orientere styrelsen i juni"
    return (idle is not None and not goes_on) or _STATE.match(text) is not None


# "Kommunen erkender, at orienteringen har været mangelfuld, og sender fra maj besked …": what is admitted, and what is promised.
_ADMITS = re.compile(
    r"(?P<who>[^,]{1,60}?) (?P<verb>(?:må |skal )?(?:erkende[rs]?|beklage[rs]?|anerkende[rs]?|konstatere[rs]?)|finder(?: det)? ikke|er ikke tilfredse? med)(?P<what>,? at [^,]+?| [^,]+?), og (?P<goes>har|vil|[a-zæøå]{3,}r) (?P<rest>.+)",
    re.DOTALL,
)


def part_admission(text: str) -> tuple[str, str] | None:
    """An admission and the promise behind it as two sentences; None where a sentence is not both.

    >>> part_admission("Vi erkender, at svaret kom for sent, og sender fra maj besked hver uge.")
    ('Vi erkender, at svaret kom for sent.', 'Vi sender fra maj besked hver uge.')
    """
    found = _ADMITS.fullmatch(text)
    if found is None:
        return None
    return f"{found['who']} {found['verb']}{found['what']}.", f"{found['who']} {found['goes']} {found['rest']}"


# "Kommunalbestyrelsen besluttede at få en ny status i juni": what is to happen, not that it was decided.
_DECIDED = re.compile(
    r"(?P<who>[^,]{3,60}?) (?:har besluttet|besluttede|er blevet enige? om) at (?P<deed>[a-zæøå]+)(?P<rest> .+)", re.DOTALL
)
_PRESENT = {"gøre": "gør", "have": "har", "være": "er", "blive": "bliver", "vide": "ved", "burde": "bør", "spørge": "spørger"}


def as_deed(text: str) -> str:
    """ "Byrådet besluttede at få en status i juni" as "Byrådet får en status i juni"; other sentences as they are."""
    found = _DECIDED.fullmatch(text)
    if found is None or not re.search(r"(?:e|å|o)$", found["deed"]):
        return text
    return f"{found['who']} {_PRESENT.get(found['deed'], found['deed'] + 'r')}{found['rest']}"


_CANNOT_BE = re.compile(r"\b(?:ikke kan|kan (?:\w+ )?ikke) (?:nås|overholdes|opfyldes|holdes)\b", re.IGNORECASE)


def has_deed(promise: Commitment) -> bool:
    """False where the words tell of a state or a habit, and nobody is to do anything."""
    told = own_words(promise.quote)
    return (
        not is_no_promise(told)
        and _CANNOT_BE.search(told) is None
        and (_NO_DEED.search(told) is None or _WILL.search(told) is not None)
    )


# "forlænget til og med 2027", "kontrakt frem til august": how long something lasts, and nothing to come.
# "har afsat 4,6 mio. kr. i 2026": the year of a budget.
_ONLY_UNTIL = re.compile(
    r"\b(?:til og med|frem til|indtil|gælder til|løber til|udløber|afsat|afsætter|bevilget|reserveret|budgetteret|sat af)\b",
    re.IGNORECASE,
)


_BY = re.compile(r"\b(?:inden|senest|udgangen|ultimo|årsskiftet|begynder|starter|tiltræder)\b", re.IGNORECASE)


def is_noted(promise: Commitment, analysis: Analysis) -> bool:
    """True of a promise with a date that a reply notes: somebody is to do something, on no day before the letter's own.

    What is told as done or under way counts where its day is still to come: "er ansat og begynder den 4. januar".
    """
    sent = analysis.letter.date
    if promise.deadline is None or not has_deed(promise):
        return False
    if promise.status not in PROMISED and sent is not None and sent[:4] in promise.deadline:
        # "der er i 2023 indkaldt 480": the year under way holds what is done
        year = re.escape(sent[:4])
        if (
            promise.deadline == f"{sent[:4]}-12-31"
            and re.search(rf"\bi {year}\b", promise.quote)
            and not _BY.search(promise.quote)
        ):
            return False
    if promise.status not in PROMISED:
        return sent is not None and last_day(promise.deadline) > last_day(sent) and _ONLY_UNTIL.search(promise.quote) is None
    return sent is None or last_day(promise.deadline) >= last_day(sent)  # "sager anlagt før 2022 berammes først" has no deadline


# "Leverandøren har lovet os feltet inden udgangen af februar", "De ældste skal være afgjort inden jul": a day that no commitment of the letter has.
_HELD_OUT = re.compile(
    r"\b(?:har|er) (?:\w+ )?(?:lovet|stillet i udsigt|givet tilsagn om)\b|\blover\b|\bskal være [a-zæøå]+t\b", re.IGNORECASE
)


def _held_out(passage: Passage, analysis: Analysis) -> str | None:
    """The day that a sentence holds out where none of its commitments has one, ISO; None where it holds out nothing."""
    sent = analysis.letter.date or ""
    if len(sent) != 10 or not _HELD_OUT.search(passage.text) or any(one.deadline for one in passage.commitments):
        return None
    day = date.fromisoformat(sent)
    found = [
        one.deadline
        for one in find_dates(passage.text, reference=day)
        if one.role in {"by", "until"} and one.deadline and last_day(one.deadline) > day
    ]
    return min(found, default=None)


# "Vi orienterer styrelsen, så snart datoen er fast": a promise to the one who is answered, with or without a day.
_TELLS_US = re.compile(
    r"\b(?:orientere[rs]?|underrette[rs]?|holde[rs]?|giver?|gives|vende[rs]?|sende[rs]?|eftersende[rs]?|fremsende[rs]?|tilsende[rs]?|skrive[rs]?|melde[rs]?)\b"
    r"[^.;]*?\b(?:orienteret|underrettet|besked|tilbage|dig|jer|Dem|ministeriet|ministeren|styrelsen|direktoratet|tilsynet|udvalget|nævnet|departementet|Rigspolitiet|Folketinget)\b"
    r"|\b(?:dig|jer|ministeriet|ministeren|styrelsen|direktoratet|tilsynet|udvalget) (?:vil )?(?:blive|bliver) (?:orienteret|underrettet)\b"
)


def tells_us(promise: Commitment) -> bool:
    """True of a promise to tell the reader more, which is noted without a day as well."""
    return promise.status in PROMISED and _TELLS_US.search(promise.quote) is not None


_RULE_KEPT = re.compile(
    r"\b(?:overhold\w*|efterlev\w*|opfyld\w*|leve[rs]? (?:\w+ )?op til|er nået|nå|nås|indfri\w*)\b", re.IGNORECASE
)


_KEPT_ANYHOW = re.compile(r"\b(?:overholde[rst]?|overholdes|efterleve[rst]?|efterleves|leve[rs]? (?:\w+ )?op til)\b")


def keeps_a_rule(passage: Passage) -> bool:
    """True of a promise that a rule, a limit or a target will be kept: "vil leve op til servicemålet", "retten overholdes ved udgangen af 2026"."""
    text = own_words(passage.text)
    promised = any(promise.status in PROMISED and promise.deadline for promise in passage.commitments)
    return promised and (
        _KEPT_ANYHOW.search(text) is not None or (_RULE_KEPT.search(text) is not None and THING_SAID.search(text) is not None)
    )


# A number of cases is what has come to pass, no deed: "42 af de afgørelser … er påklaget", "i 2019 fik vi 38 ansøgninger", "har vi målt 0,14".
_COUNTED = re.compile(
    rf"^(?:(?:I|Af|For|Heraf|Hidtil|Pr\.|Siden|Indtil)\b[^,]{{0,40}}? )?(?:de |alle )?{NUMBER} (?:af\b|(?:\w+ )?(?:{{cases}})\b)"
    rf"|\b(?:fået(?! (?:udskiftet|installeret|opsat|sat|repareret|renoveret|udbedret|bygget|malet|lavet|anlagt)\b)|modtaget|fik|modtog|målt|registreret|konstateret|opgjort|talt|indkommet|afsagt|indgivet)\b[^.]*\b{NUMBER}\b"
    r"|\b(?:er delt i|er inddelt|er lagt i kalenderen|er indforstået|har skiftet ejer|fået at vide|taget til (?:os|efterretning)|klages over|hørt og har intet|(?:er|var) (?:steget|faldet|vokset|ophørt|opgivet|opbrugt))\b",
    re.IGNORECASE,
)
# What is told as done and yet is not all done: a part of the whole, a start to come, a day that is not yet.
_FALLS_SHORT = re.compile(
    rf"\b(?:ikke|endnu|mangler|resten|resterende|øvrige(?! [a-zæøå]+ (?:er|blev|har) )|sidste {NUMBER}|afvente[rs]?|undtage[nt]|bortset fra|på nær|dog|men|foreløbig\w*|indtil (?:nu|videre)|hidtil|stort set|delvis\w*|vil blive|begynder|starter|tiltræder|først|så snart|når|frem til|udestår|genopslået"
    rf"|næsten|hovedparten|de fleste|skulle|skal)\b|\b{NUMBER} (?:ud )?af (?:de |vores |regionens |kommunens |\w+s )?{NUMBER}\b|\b(?:en|to|tre|fire|fem|seks) af (?:de|vores|dem)\b",
    re.IGNORECASE,
)


def is_told_deed(promise: Commitment, passage: Passage) -> bool:
    """False of a plain fact that is told in the words of a deed."""
    counted = _COUNTED.pattern.replace("{cases}", "|".join(sorted(load_words().cases)))
    return has_deed(promise) and re.search(counted, own_words(passage.text), re.IGNORECASE) is None


def falls_short(told: str) -> bool:
    """True where what is told as done says itself that something of it is left."""
    return _FALLS_SHORT.search(told) is not None


def by_a_day(passage: Passage, analysis: Analysis) -> Retold | None:
    """An answer of a day alone, with what was asked: "e) Fra den 1. maj." as "borgerne vil kunne anmelde det på nettet fra den 1. maj"; None for
    other sentences."""
    promise = next((one for one in passage.commitments if one.rule == BY_A_DAY), None)
    if promise is None:
        return None
    parts = (part for question in analysis.questions for part in question.parts if part.answer is not None)
    asked = next((part.quote for part in parts if part.answer and passage.start <= part.answer.start < passage.end), "")
    asked = clean_part(asked)
    said = as_indirect(asked[:1].lower() + asked[1:]).removeprefix("hvornår ")
    # "hvornår vil de sidste broer være malet": an adjective is no subject by itself
    said = re.sub(
        r"^((?:de|den|det|alle) [a-zæøå]+e) (vil|skal|kan|er|bliver) ([a-zæøå]+) (?=(?:være|blive|have|kunne|få|stå)\b)",
        r"\1 \3 \2 ",
        said,
    )
    quote = own_words(promise.quote)
    clause = f"{said} {quote[:1].lower()}{quote[1:]}" if said and not said.startswith("hvornår") else None
    return Retold(passages=(passage,), clause=clause, quote=f"{quote}.", deadline=promise.deadline, adrift=clause is None)


def pick_promises(passages: Sequence[Passage], analysis: Analysis, sender: Voice, *, after: date | None = None) -> list[Retold]:
    """The sentences that promise something by a date, the first date first; those that lean on each other stay together.

    With `after` only what is due on that day or later.
    """
    found: list[Retold] = []
    for index, passage in enumerate(passages):
        promises = [promise for promise in passage.commitments if is_noted(promise, analysis)]
        deadlines = sorted(
            promise.deadline
            for promise in promises
            if promise.deadline and (after is None or last_day(promise.deadline) >= after)
        )
        if (held := _held_out(passage, analysis)) and (after is None or last_day(held) >= after):
            deadlines = sorted([*deadlines, held])
        orients = after is None and any(tells_us(promise) for promise in passage.commitments)
        if not (deadlines or orients) or own_words(passage.text).endswith(":"):
            continue
        if _ONLY_SAID.search(passage.text):
            continue
        parted = part_admission(own_words(passage.text))
        deed = parted[1] if parted else as_deed(re.sub(r"^(?:Men|Og) (?=[a-zæøå])", "", own_words(passage.text)))
        deed = deed[:1].upper() + deed[1:]
        if is_no_promise(deed):
            continue
        half = by_a_day(passage, analysis) or promised_half(passages, index, analysis, sender)
        told = half or joined_with_its_lead(retell(passages, index, analysis, sender, says=deed), analysis, sender)
        if told.clause is None and deed != own_words(passage.text):
            told = joined_with_its_lead(retell(passages, index, analysis, sender), analysis, sender)
        if told.adrift and (told.clause is None or told.quote[:1].islower()):
            continue  # nobody would know of what
        if told.clause is None and len(own_words(passage.text).split()) > MAX_QUOTED:
            limits = exceptions_after(passages, index)
            quote = " ".join([_own_clauses(passage, promises or passage.commitments), *(own_words(one.text) for one in limits)])
            told = replace(told, passages=(passage, *limits), quote=quote)
        told = replace(told, deadline=deadlines[0] if deadlines else None)
        if found and (
            _overlap(found[-1], told) or (told.clause is None and found[-1].clause is None and _follows(found[-1], told))
        ):
            if told.clause is None:
                told = _together(found.pop(), told)
            elif set(found[-1].passages) <= set(told.passages):  # told once more with what leans on it
                days = [one.deadline for one in (found.pop(), told) if one.deadline]
                told = replace(told, deadline=min(days, key=last_day, default=None))
        found.append(told)
    admits = analysis.compliance.span if analysis.compliance.value == "does_not_comply" else None

    def by_day(told: Retold) -> tuple[int, date, int]:
        """When a rule will be kept comes first, then what is due to us, then the first day first; what has none comes last."""
        kept = admits is not None and any(one.start <= admits.start < one.end for one in told.passages)
        to_us = told.deadline is not None and any(tells_us(promise) for one in told.passages for promise in one.commitments)
        rank = 0 if kept or any(keeps_a_rule(one) for one in told.passages) else 1 if to_us else 2
        return rank, last_day(told.deadline) if told.deadline else date.max, told.start

    return sorted(found, key=by_day)


# "15 er afgjort, og de sidste to afgøres i maj": the promise is the half behind the account.
_REST_PROMISED = re.compile(
    rf"(?P<account>[^;]+), (?:og|mens) (?P<half>(?P<who>(?:de|den|det) (?:sidste|øvrige|resterende|andre)(?: {NUMBER})?) (?P<goes>(?:[a-zæøå]{{3,}}es|vil|bliver|skal|forventes|ventes)\b.+))",
    re.DOTALL,
)


def promised_half(passages: Sequence[Passage], index: int, analysis: Analysis, sender: Voice) -> Retold | None:
    """The half of a sentence that promises, with the noun of those it is about; None where the whole sentence promises or none names them."""
    passage = passages[index]
    found = _REST_PROMISED.fullmatch(own_words(passage.text))
    if found is None or any(
        own_words(one.quote)[:20] not in found["half"] and len(one.quote) < len(found["half"]) for one in passage.commitments
    ):
        return None
    near = [one for one in passages[max(0, index - 1) : index + 1] if one.paragraph == passage.paragraph]
    nouns = [
        noun
        for one in near
        for figure in one.figures
        if figure.kind == "count"
        and (noun := re.split(r",| ", figure.counted or "")[0])
        and re.fullmatch(r"[a-zæøå]{3,}(?:er|e|r)", noun)
    ]
    if not nouns:
        return None
    told = f"{found['who'][:1].upper()}{found['who'][1:]} {nouns[0]} {found['goes']}"
    clause = at_clause(told, sender=sender, letter=analysis.letter.text)
    return Retold(passages=(passage,), clause=clause, quote=f"… {found['half']}") if clause is not None else None


def with_accounts(figures: Sequence[Retold], promises: Sequence[Retold], disputed: frozenset[str]) -> list[Retold]:
    """`figures` with the account in front of a promise that is noted ("15 er afgjort, og de sidste to …"), behind the sentence that it counts on."""
    found = list(figures)
    for one in (told.passages[0] for told in promises if told.clause is not None and told.quote.startswith("…")):
        rest = _REST_PROMISED.fullmatch(own_words(one.text))
        said = re.match(rf"(?P<number>{NUMBER}) (?P<goes>(?:er|blev|var) .+)", rest["account"], re.IGNORECASE) if rest else None
        behind = [place for place, told in enumerate(found) if told.clause and 0 <= one.start - told.passages[-1].end <= BREAK]
        if said and behind and not disputed & {figure.id for figure in one.figures}:
            clause = f"{said['number']} af dem {said['goes']}"
            found.insert(behind[-1] + 1, Retold(passages=(replace(one, figures=()),), clause=clause, quote=own_words(one.text)))
    return found


def admitted_halves(promises: Sequence[Retold], analysis: Analysis, sender: Voice, disputed: frozenset[str]) -> list[Retold]:
    """What is admitted in the same sentence as a promise that is noted, to be told with the rest."""
    found = []
    for one in {passage.start: passage for told in promises for passage in told.passages}.values():
        parted = part_admission(own_words(one.text))
        if parted and not disputed & {figure.id for figure in one.figures}:
            told = retell([replace(one, figures=())], 0, analysis, sender, says=parted[0])
            if told.clause is not None:
                found.append(replace(told, quote=parted[0]))
    return found


# "…, dog ikke for samlere", "…, hvis byrådet siger ja": what limits a promise goes with it.
_LIMITED = re.compile(
    r"\s*[,;–]?\s*(?:dog|men|undtage[nt]|bortset fra|medmindre|på nær|forudsat|hvis|såfremt|hvor \w+ (?:først|ikke))\b.*",
    re.DOTALL,
)


def _own_clauses(passage: Passage, promises: Sequence[Commitment]) -> str:
    """Of a sentence too long to quote the promises alone, each from where its clause begins."""
    parts: list[str] = []
    for promise in promises:
        before = passage.text[: max(0, promise.span.start - passage.start)]
        begins = max((found.end() for found in re.finditer(r"[,;:] (?:og |men |samt )?", before)), default=0)
        rest = _LIMITED.match(passage.text, promise.span.end - passage.start)
        clause = own_words(passage.text[begins : rest.end() if rest else promise.span.end - passage.start])
        if not any(clause in part for part in parts):
            parts.append(clause if begins == 0 else f"… {clause}")
    return " ".join(parts)


def _follows(first: Retold, second: Retold) -> bool:
    """True of a quotation that stands right behind another in one paragraph: they are one."""
    last, next_ = first.passages[-1], second.passages[0]
    near = next_.start - last.end <= BREAK and next_.paragraph == last.paragraph
    return near and len(first.quote.split()) + len(second.quote.split()) <= MAX_CHAIN


def _overlap(first: Retold, second: Retold) -> bool:
    return bool({one.start for one in first.passages} & {one.start for one in second.passages})


def _together(first: Retold, second: Retold) -> Retold:
    """Two promises of which the second is quoted with the sentence of the first: one quotation, with the first date."""
    known = {one.start: one for one in (*first.passages, *second.passages)}
    passages = tuple(known[start] for start in sorted(known))
    day = min((one.deadline for one in (first, second) if one.deadline), key=last_day, default=None)
    return replace(second, passages=passages, quote=quote_together(passages), deadline=day)
