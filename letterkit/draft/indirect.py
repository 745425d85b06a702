"""Indirect speech: a main clause of a letter → the words after "at", in the order of a subordinate clause.

Danish puts the finite verb second in a main clause ("Vi har nu ansat to læger") and after subject and adverbs in a subordinate one
("at regionen nu har ansat to læger"). Only sentences whose parts are certain are turned; for the others the answer is None, and the draft
quotes the letter's own words. `words.toml` lists what the rule knows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from letterkit.draft.lexicon import (
    BE,
    CONJUNCTIONS,
    HEDGE,
    IMPERSONAL,
    LEAD,
    NUMBER,
    PRONOUNS,
    TIME,
    first_word,
    load_words,
    small_start,
    starts_with,
    tidy,
)
from letterkit.draft.main_clause import (
    broken_field,
    find_verb,
    is_adverbial,
    is_spliced,
    object_first,
    other_main_clause,
    rest_fits,
    split_halves,
    subject_after_verb,
    take_middle,
    turn_joined,
)
from letterkit.draft.voice import Voice, noun_of
from letterkit.extract.grammar import verb_tense

MAX_WORDS = 55


def _shift_person(text: str, sender: Voice, names: Sequence[str]) -> str:
    """The sender's name and "vi" become the noun that the reply uses."""
    for name in names:
        text = re.sub(rf"\b{re.escape(name)}s\b", sender.genitive, text)
        text = re.sub(rf"(?<![\w-])(?<!i ){re.escape(name)}\b(?![’'])", sender.noun, text)
    if not sender.person:
        text = re.sub(rf"\b{sender.noun.capitalize()}(s?)\b", rf"{sender.noun}\1", text)
    elif known := noun_of(sender.name):
        text = re.sub(rf"^{known[0]}(?P<s>s?)\b", lambda found: sender.genitive if found["s"] else sender.noun, text)
    if re.search(r"\b[Vv]i\b", text):
        before = text
        text = re.sub(r"\b[Vv]i\b", sender.noun, text)
        # nobody else is told of in the plural
        text = (
            _one_body(text, sender)
            if len(re.findall(r"\b[Vv]i\b", before)) == 1 or not re.search(r"\b(?:de|der) \w+ ", before)
            else text
        )
    text = re.sub(r"\b[Vv]ores\b", sender.genitive, text)
    # "kommunen erkender, at kommunen …" → "at den …"
    if not sender.person:
        text = re.sub(rf"^({sender.noun}\b.*?, at ){sender.noun}\b", rf"\1{sender.pronoun}", text)
    return text


def tell_as(text: str, sender: Voice) -> str:
    """Words of the sender as others tell them: "vores" as "kommunens"."""
    return _shift_person(text, sender, ())


def at_clause(
    sentence: str,
    *,
    sender: Voice,
    names: Sequence[str] = (),
    phrases: Sequence[str] = (),
    letter: str = "",
    antecedents: Sequence[tuple[str, str]] = (),
    _half: bool = False,
) -> str | None:
    """`sentence` as the words after "at", or None where it must be quoted instead.

    `names` are the sender's own names in the letter, `phrases` noun phrases known from its figures ("25 elever"), `letter` the letter's text
    (to tell names from nouns), `antecedents` the counts of the sentence before as (number, noun), for "De pågældende borgere".
    The answer has no final full stop.
    """
    words = load_words()
    text = re.sub(r"\b[Kk]r\. ?(\d[\d.]*),-", r"\1 kr.", tidy(sentence))
    if (
        not text
        or len(text.split()) > MAX_WORDS
        or re.search(r"[?!:;\t|]|\.\.\.|…", text)
        or text.count("”") % 2
        or text.count("(") != text.count(")")
        or re.search(
            rf"\b(?:[Vv]i (?:er|var)|(?:er|var) vi) {HEDGE}{NUMBER}(?= [a-zæøå]|[,.;]|$)", text
        )  # "vi er 842 elever": no school is pupils
        or len(re.findall(r"\bvi\b", text, re.IGNORECASE)) > 2  # "at det var …, fordi det …": nobody knows any more who "det" is
    ):
        return None
    if _AND_THEN.search(text):
        return None
    text = _OF_A_WHOLE.sub(_part_first, _WHEREOF.sub(_whereof, _OF_THOSE.sub(r"\g<part> af dem \g<verb> \g<rest>", text)))
    text = text.rstrip(".") if not re.search(r"(?:pct|kr|mio|mia|m\.v|mv|m\.m|osv|ca|stk|nr)\.$", text) else text
    if re.search(r"\. [A-ZÆØÅ]", re.sub(r"\b(?:ca|pr|nr|kl|jf|bl\.a|f\.eks|hhv|mv|pct|kr|stk|mio|mia|evt)\. ", "", text)):
        return None  # more than one sentence
    if told := _impersonal(text, sender, names):
        return told
    if (named := _NAMED_BESIDE.match(text)) and not _half_names(named["beside"]):
        told = at_clause(
            f"{named['subject']} {named['rest']}",
            sender=sender,
            names=names,
            phrases=phrases,
            letter=letter,
            antecedents=antecedents,
            _half=_half,
        )
        opens = named["subject"][:1].lower() + named["subject"][1:]
        return told.replace(opens, f"{opens}, {named['beside']},", 1) if told and told.startswith(opens) else None
    if condition := CONDITION.match(text):
        return _condition_last(condition, sender=sender, names=names, phrases=phrases, letter=letter)
    text = re.sub(
        r"(?:,? og|,) det (?:svarer til|er(?= (?:(?:ca\.|knap|godt) )?[\d,.]+ pct)) (?=(?:[^,]|\d,\d)*$)", ", svarende til ", text
    )
    if lead := LEAD.match(text):
        turned = small_start(lead["what"], letter)
        spoken = {word.lower() for word in re.findall(r"[\w’'-]+", lead["what"])} & words.personal
        return _shift_person(turned, sender, names) if turned and not spoken and not re.search(r", men |; ", turned) else None
    fronted = ""
    link = starts_with(text, words.links)
    while link is not None:
        text = text[len(link) :].lstrip(" ,")
        link = starts_with(text, words.links)
        fronted = "-"  # the verb comes first now
    tokens = re.findall(r"[\w’'-]+", text)
    lowered = [token.lower() for token in tokens]
    if (
        set(lowered[0 if fronted else 1 :]) & words.pointing
        or set(lowered) & words.personal
        or "I" in tokens[1:]
        or {"De", "Dem", "Deres"} & set(tokens[1:])
    ):
        return None
    if fronted == "-" and first_word(text) not in words.verbs:
        return None
    resolved = _resolve(text, antecedents)
    text = resolved if resolved is not None else text
    if re.match(r"(?:de|disse|den|det) (?:pågældende|nævnte|omtalte)\b", text, re.IGNORECASE):
        return None
    found = (0, len(first_word(text))) if fronted == "-" else find_verb(text, [*names, sender.noun, "vi"])
    if found is None or is_spliced(text[found[1] :]) or _JOINED_CONDITION.search(text[found[1] :]):
        return None
    field, verb, rest = text[: found[0]].strip(), text[found[0] : found[1]].lower(), text[found[1] :].strip()
    first = first_word(field)
    if first in CONJUNCTIONS or _VERB_AND_SUBJECT.match(rest):
        return None  # "Andre aftaler har vi ikke": what looks like the verb is a noun
    second = ""
    if other_main_clause(rest):
        halves = split_halves(rest)
        if halves and re.match(r"det \w+ (?:det|den|de|vi|jeg|[a-zæøå]{4,}(?:en|et))\b(?! at\b)", halves[1]):
            return None  # "…, og det skal det være": only the first half says what
        turned = halves and at_clause(halves[1], sender=sender, names=names, phrases=phrases, letter=letter, _half=True)
        if not halves or not turned:
            return None
        # "X skyldtes …, 811 skyldtes … og 401 skyldtes …": each of three counts has its own "at"
        rest = re.sub(rf", (?={NUMBER} {verb}\b)", ", at ", halves[0])
        second = f", og at {turned}"
    if broken_field(field):
        return None
    heraf = first == "heraf" and field.lower() == "heraf"
    leads_in = heraf or is_adverbial(field)
    if fronted == "-" or leads_in:
        subject = subject_after_verb(rest, verb, sender, names, phrases)
        if subject is None and verb.endswith("es") and re.match(r"(?:en|et) [a-zæøå]", rest) and not heraf and "," not in field:
            # "Endelig udarbejdes en vejledning, som …": the thing stands last, and "der" before it
            where = (small_start(field, letter) or field) if fronted != "-" else ""
            return _shift_person(" ".join(one for one in ("der", where, verb, rest) if one), sender, names) + second
        if subject is None or "," in field:
            return None
        rest = rest[len(subject) :].strip()
        if re.match(r"(?:en|et) ", subject) and verb.endswith("es") and rest and not heraf:
            there = f"der {small_start(field, letter) or field} {verb}" if fronted != "-" else f"der {verb}"
            return _shift_person(f"{there} {subject} {rest}".strip(), sender, names) + second
        if heraf:
            counted = re.match(rf"{NUMBER}(?= [a-zæøå-]+$)", subject)
            subject, field = (f"{counted.group()} af dem" if counted else f"{subject} heraf"), ""
        before = field if fronted != "-" else ""
    else:
        if (first in PRONOUNS and field.lower() in PRONOUNS and not (_half and first in {"de", "den", "det"})) or first in {
            "heri",
            "her",
        }:
            return None
        subject, before = field, ""
        if verb in BE and re.fullmatch(r"\w+(?:eret|agt|sat|ført|truffet|vilget|ildelt)(?: (?:til|i|på|for|af) .+)?", field):
            return None  # "Registreret er 35 lækager", "Bevilget til formålet er …": a participle stands first
        if object_first(verb, rest):
            return None
        if first_word(rest) in {"vi", "man", "der"}:
            return None  # an object stands first, or an adverbial that the list does not know
    # "tegner sig således for 118": the link to the sentence before goes here too
    middle, rest = take_middle(re.sub(r"^sig (?:således|dermed|derfor|herefter|desuden) ", "sig ", rest), verb)
    if may_attach(subject, field if leads_in and fronted != "-" else "", middle, verb):
        return None
    rest = turn_joined(rest)
    if last := re.search(r", (?P<time>pr\. [^,]+)$", rest):
        middle, rest = f"{last['time']} {middle}".strip(), rest[: last.start()]
    if (inside := _INSIDE.match(rest)) and verb in words.auxiliary and starts_with(rest, words.complements) is None:
        middle, rest = f"{middle} {inside['where']}".strip(), rest[inside.end() :]
    if not rest_fits(rest, verb):
        return None
    if _half and (len(field.split()) > 4 if leads_in else len(rest.split()) > 25):
        return None  # its own start would have to be known as well
    opening = small_start(subject, f"{letter} {sender.noun}") if not any(subject.startswith(name) for name in names) else subject
    if opening is None:
        return None
    before = before[:1].lower() + before[1:]
    if len(before.split()) > 9:
        return None
    rest, moved = _none_first(subject, verb, rest)
    middle = f"{middle} {moved}".strip()
    parts = (opening, middle, verb, before) if not rest else (opening, before, middle, verb, rest)  # "… øges fra primo 2018"
    clause = " ".join(part for part in parts if part)
    if said := re.match(
        rf"(?:{'|'.join(map(re.escape, [*names, sender.noun, 'vi', 'kommunen']))}|[a-zæøå]+(?:en|et)(?= (?:kan|skal|vil) )) (?:til orientering )?(?:kan|skal|vil|må)?(?: \w+)? ?(?:oplyser?|meddeler?|bemærker?|nævner?|tilføjer?), at (?P<what>.+)",
        clause,
        re.IGNORECASE,
    ):
        clause = said["what"]  # "kommunen kan oplyse, at …": the reply says itself that the sender says so
    if re.search(r"\d pct(?![.\w])| \. ", clause):
        return None  # an abbreviation was cut in two
    return _shift_person(re.sub(r" ,", ",", clause), sender, names) + second


_VERB_AND_SUBJECT = re.compile(r"(?:har|havde|er|var|får|fik|kan|vil|skal|må|blev|bliver) (?:vi|jeg|man|der)\b")

# "der var ingen fejl", "kommunen har ingen klager": in a subordinate clause what there is none of stands before the verb, or "ikke" does.
_NONE = re.compile(r"(?P<none>ingen|intet) (?P<what>[a-zæøå-]+(?: [a-zæøå-]+)?)$")


def _none_first(subject: str, verb: str, rest: str) -> tuple[str, str]:
    """What stays behind the verb and what moves before it: "var ingen fejl" → ("", "ingen fejl"); "har ingen klager fra borgere" → ("nogen klager fra borgere", "ikke")."""
    if verb not in BE | {"har", "havde"}:
        return rest, ""
    if (
        subject == "der"
        and verb in BE
        and (alone := _NONE.fullmatch(rest))
        and alone["what"].split(" ")[-1] not in {"om", "i", "på", "til", "for", "af"}
    ):
        return "", rest
    if (opened := re.match(r"(ingen|intet) (?=[a-zæøå])", rest)) and not re.search(r"\w+(?:et|t)$", rest.split(" ", 2)[-1]):
        return f"{'nogen' if opened[1] == 'ingen' else 'noget'} {rest[opened.end() :]}", "ikke"
    return rest, ""


# "vi regner med at være færdige": of a museum it is "færdigt".
_PLURALS = {
    "færdige": ("færdig", "færdigt"), "klar": ("klar", "klar"), "enige": ("enig", "enigt"), "opmærksomme": ("opmærksom", "opmærksomt"), "tilfredse": ("tilfreds", "tilfreds"),
    "bekymrede": ("bekymret", "bekymret"), "glade": ("glad", "glad"), "stolte": ("stolt", "stolt"), "sikre": ("sikker", "sikkert"), "bevidste": ("bevidst", "bevidst"),
    "forpligtede": ("forpligtet", "forpligtet"), "indstillede": ("indstillet", "indstillet"), "overbeviste": ("overbevist", "overbevist"), "parate": ("parat", "parat"), "villige": ("villig", "villigt"),
    "afhængige": ("afhængig", "afhængigt"), "bagude": ("bagud", "bagud"), "gode": ("god", "godt"), "nødt": ("nødt", "nødt"),
}  # fmt: skip
_PLURAL_SAID = re.compile(
    rf"\b(?P<be>er|var|være|været|bliver?|blev|blevet)(?P<between>(?: (?:ikke|også|nu|helt|meget|selv|altid|allerede|fortsat|stadig))*) (?P<word>{'|'.join(_PLURALS)})\b"
)


def _one_body(text: str, sender: Voice) -> str:
    """The adjectives of "vi" as one body has them: "kommunen er færdig", "museet er færdigt"."""

    def agree(found: re.Match[str]) -> str:
        common, neuter = _PLURALS[found["word"]]
        return f"{found['be']}{found['between']} {neuter if sender.pronoun == 'det' else common}"

    return text if sender.person else _PLURAL_SAID.sub(agree, text)


# "…, heraf var 214 ledige", "…, og heraf nåede 18.623 frem": a subordinate clause says it in its own order.
_WHEREOF = re.compile(
    rf",? (?:og )?heraf (?P<verb>[a-zæøå]+) (?P<number>{HEDGE}{NUMBER}(?: pct\.)?)(?P<after> [a-zæøå]+)(?=[,.]|$| (?:i|på|inden|til|fra|af)\b)"
)


def _whereof(found: re.Match[str]) -> str:
    """ ", hvoraf 214 var ledige"; as it is where the number may have its noun behind it."""
    after = found["after"].strip()
    known = found["verb"] in load_words().verbs or verb_tense(found["verb"]) is not None
    alone = found["verb"] in BE or after in {"frem", "op", "ned", "ind", "ud", "af", "tilbage", "ikke"}
    return f", hvoraf {found['number']} {found['verb']} {after}" if known and alone else found.group()


# "Af de 1.060 forløb, der blev afsluttet, blev 456 udredt til tiden": "456 af de 1.060 forløb … blev udredt til tiden".
_OF_A_WHOLE = re.compile(
    rf"^Af (?P<whole>(?:de |alle )?{NUMBER} (?:[a-zæøå-]+ ){{0,2}}[a-zæøå-]+(?:, (?:som|der) [^,]+,)?) (?P<verb>er|var|blev|bliver|har|havde)"
    rf" (?P<part>{HEDGE}{NUMBER}(?: pct\.)?) (?P<rest>[^,]+(?:,.*)?)$"
)


# "Af dem ligger 24.720 i fællesmagasinet": the part is the subject.
_OF_THOSE = re.compile(
    rf"^(?:Af (?:dem|disse)|Heraf) (?P<verb>[a-zæøå]+r|var|havde|blev|lå|stod) (?P<part>{HEDGE}{NUMBER}) (?P<rest>(?:i|på|hos|ved|til|under|ikke|[a-zæøå]{{3,}}(?:et|t)(?= (?:i|på|hos|ved|til|under|mere|over|mindst|af|inden)\b))\b.+)$"
)


def _part_first(found: re.Match[str]) -> str:
    """The part as the subject; as it is where the part may have a noun of its own or more than one part stands there."""
    first, *others = re.findall(r"[\w-]+", found["rest"])
    said = first in load_words().prepositions | {"ikke"} or re.fullmatch(r"[a-zæøå]+t", first) is not None
    alone = found["verb"] in BE and not others
    if not (said or alone) or re.search(rf"(?<!mellem et)(?<!mellem \d) (?:og|samt) {NUMBER}\b", found["rest"]):
        return found.group()
    part = found["part"]
    return f"{part[:1].upper()}{part[1:]} af {found['whole']} {found['verb']} {found['rest']}"


# "har i budget 2026 afsat", "vil over for ministeriet redegøre": one noun between the auxiliary and its verb goes before both.
_INSIDE = re.compile(
    r"(?P<where>(?:over for|i|på|ved|med|til|fra|for|hos) (?:budget(?:tet)?(?: for)? \d{4}(?:[-/]\d{2,4})?|[a-zæøå-]{3,}(?:en|et|erne|ene)))"
    r" (?=(?:af(?!tale)[a-zæøå]+|[a-zæøå]{3,}(?:et|gt|rt|ndt)|[a-zæøå]{4,}(?:ere|gøre|lægge|sætte|føre|give|sende|holde))\b)"
)


# "To af dem, Aadal og Holm, havde …", "Den sidste, en rejse i maj, blev …": who they are stands between two commas.
_NAMED_BESIDE = re.compile(
    rf"(?P<subject>{NUMBER} af dem|(?:Den|Det|De) (?:sidste|øvrige|resterende|anden|andet|første)(?: {NUMBER})?), (?P<beside>[^,]{{3,70}}), (?P<rest>[a-zæøå]+ .+)",
    re.IGNORECASE,
)


def _half_names(beside: str) -> bool:
    """True where what stands between the commas is a clause, and no name."""
    return (
        re.match(r"(?:som|der|hvor|hvis|når|da|og|men|at)\b", beside) is not None
        or {word.lower() for word in re.findall(r"[\w’'-]+", beside)} & (load_words().personal | load_words().pointing) != set()
    )


_AND_THEN = re.compile(
    r", og så (?:må|får|kan|skal) (?:vi|jeg|man|det)\b"
)  # "…, og så må vi se": talk, and no half of what is told
_COUNT_FIRST = re.compile(rf"(?:{HEDGE})(?:de |alle |samtlige )?{NUMBER} [a-zæøå]", re.IGNORECASE)


def may_attach(subject: str, fronted: str, middle: str, verb: str) -> bool:
    """True where a time that moves may be read with the noun before it: "at 308 begravelser i 1995 fandt sted", or behind a long
    adverbial: "at den som følge af den seneste revision fra maj har hyret"."""
    moved = TIME.search(middle)
    if _COUNT_FIRST.match(subject) and (
        (moved and verb not in load_words().auxiliary)
        or (verb in {"fandt", "finder"} and TIME.match(fronted[:1].lower() + fronted[1:]))
    ):
        return True
    return moved is not None and len(fronted.split()) > 4


# "…, og såfremt det vedtages, åbner den første": the condition stands before a second main clause.
_JOINED_CONDITION = re.compile(r", (?:og|men|så) (?:såfremt|hvis|når|da|selvom|skønt) [^,]+, [a-zæøå]+ ")

# "Hvis byrådet godkender planen, åbner huset i maj": the condition goes last.
CONDITION = re.compile(r"(?P<condition>(?:Hvis|Såfremt|Når) [^,]+), (?P<main>[a-zæøå]+ .+)")


def _condition_last(
    found: re.Match[str], *, sender: Voice, names: Sequence[str], phrases: Sequence[str], letter: str
) -> str | None:
    """The main clause turned, then its condition; None where either speaks of somebody who would have to change."""
    words = load_words()
    said = set(re.findall(r"[\w’'-]+", found["condition"].lower()))
    if said & (words.personal | words.pointing | {"vi", "vores", "den", "de", "dem"}):
        return None
    if first_word(found["main"]) not in words.verbs or re.search(r" (?:og|men) ", found["main"]):
        return None
    # A link before the verb gives the order that a leading condition gives.
    clause = at_clause(f"Desuden {found['main']}", sender=sender, names=names, phrases=phrases, letter=letter)
    condition = found["condition"][0].lower() + found["condition"][1:]
    return f"{clause}, {_shift_person(condition, sender, names)}" if clause else None


def _impersonal(text: str, sender: Voice, names: Sequence[str]) -> str | None:
    """ "Det forventes, at …" as it is; "Det må konstateres, at …" as what the sender says: "kommunen konstaterer, at …"."""
    found = IMPERSONAL.fullmatch(text)
    if found is None:
        return None
    said = {word.lower() for word in re.findall(r"[\w’'-]+", found["what"])}
    if said & (load_words().personal | load_words().pointing) or re.search(r", men |; ", found["what"]):
        return None
    if found["admits"]:
        verb = "erkender" if "erkendes" in found["admits"] else "konstaterer"
        return _shift_person(f"{sender.noun} {verb}, at {found['what']}", sender, names)
    said_by = re.sub(r"\b(?:min|mit|mine)\b", sender.genitive, text[3 : found.start("what")])
    return _shift_person(f"det{said_by}{found['what']}", sender, names)


def own_sentence(clause: str, sender: Voice) -> str | None:
    """A clause that says itself who says so, as a sentence of its own: "kommunen erkender, at …", "en optælling viser, at …".

    None for other clauses, which a reply must lead in.
    """
    if match := re.match(
        rf"(?:det er {re.escape(sender.genitive)} (?:opfattelse|vurdering|forventning)|{re.escape(sender.noun)} (?:må (?:erkende|konstatere)|erkender|vurderer|forventer|konstaterer|anerkender|bekræfter|understreger|afviser|beklager))\b",
        clause,
    ):
        return clause[:1].upper() + clause[1:] if match else None
    match = re.match(r"(?P<who>[^,]{3,60}?) (?P<verb>viser|bekræfter|viste|peger på), at ", clause)
    if match and sender.noun in match["who"].lower():
        return clause[:1].upper() + clause[1:]
    if match and not sender.person:
        told = f"{match['who']} {match['verb']} ifølge {sender.noun}, at {clause[match.end() :]}"
        return told[:1].upper() + told[1:]
    return None


def _resolve(text: str, antecedents: Sequence[tuple[str, str]]) -> str | None:
    """ "De pågældende borgere vil …" after a sentence about 64 borgere → "De 64 borgere vil …"; None where two could be meant."""
    match = re.match(r"(?:de|disse) (?:pågældende |nævnte |omtalte )?(?P<noun>[a-zæøå-]+)\b", text, re.IGNORECASE)
    if not match:
        return None
    fitting = {(number, noun) for number, noun in antecedents if noun.split(" ")[0].rstrip(",") == match["noun"]}
    if len(fitting) != 1:
        return None
    number, _ = fitting.pop()
    return f"De {number} {match['noun']}{text[match.end() :]}"
