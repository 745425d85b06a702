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
    LEAD,
    MONTH,
    NUMBER,
    OPENERS,
    PRONOUNS,
    TIME,
    first_word,
    load_words,
    small_start,
    starts_with,
    tidy,
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
    text = re.sub(r"\b[Vv]i\b", sender.noun, text)
    text = re.sub(r"\b[Vv]ores\b", sender.genitive, text)
    # "kommunen erkender, at kommunen …" → "at den …"
    if not sender.person:
        text = re.sub(rf"^({sender.noun}\b.*?, at ){sender.noun}\b", rf"\1{sender.pronoun}", text)
    return text


def _is_verb(text: str, match: re.Match[str]) -> bool:
    """A word that stands like a finite verb: one of the list, or one whose form and neighbours leave no doubt."""
    word = match.group().lower()
    if word in load_words().verbs or re.fullmatch(r"\w{3,}(?:erer|erede)", word):
        return True
    if (tense := verb_tense(word)) is not None:
        # "de planlagte tiltag", "tre oprettede pladser": a participle before its noun is no verb.
        before = re.search(r"(\S+) \Z", text[: match.start()])
        return (
            tense == "present"
            or not before
            or not re.fullmatch(rf"(?:de|den|det|en|et|alle|\w+e|\w+s|{NUMBER})", before.group(1).lower())
        )
    # "evalueres i juni" is a verb, "læreres løn" a genitive: what follows tells.
    after = first_word(text[match.end() :].lstrip())
    return bool(re.fullmatch(r"\w{3,}eres", word)) and (
        not after or after in load_words().prepositions or after in {"der", "nu", "ikke"}
    )


def _find_verb(text: str, subjects: Sequence[str] = ()) -> tuple[int, int] | None:
    """The main finite verb of a clause that starts with its fore-field: (start, end), clauses between commas skipped.

    After one of `subjects` the next word is the verb, whatever it is.
    """
    for subject in sorted(subjects, key=len, reverse=True):
        known = re.match(rf"{re.escape(subject)} (?P<verb>[a-zæøå]+)\b", text, re.IGNORECASE)
        if known and known["verb"] not in OPENERS and re.search(r"(?:[rs]|te|de|g|k|d|v|t)$", known["verb"]):
            return known.span("verb")
    # "Fra den 1. september 2022 bruger vi …": the word before a known subject, after a time, is the verb.
    if time := TIME.match(text[:1].lower() + text[1:]):
        who = "|".join(re.escape(subject) for subject in (*subjects, "der"))
        known = re.match(rf" (?P<verb>[a-zæøå]+) (?:{who})\b", text[time.end() :], re.IGNORECASE)
        if known:
            return time.end() + known.start("verb"), time.end() + known.end("verb")
    inside = False
    for match in re.finditer(r"[\w’'-]+|[,–()]", text):
        word = match.group().lower()
        if word in {",", "–", "(", ")"}:
            inside = False if inside or word == ")" else inside
            continue
        if match.start() and word in OPENERS:
            comma = text[: match.start()].rstrip().endswith(",")
            if not comma:
                return None  # a clause without a comma before it: its end cannot be seen
            inside = True
            continue
        if not inside and match.start() and _is_verb(text, match):
            return match.span()
    return None


def _take_middle(rest: str, verb: str) -> tuple[str, str]:
    """Adverbs (and times, after an auxiliary) at the start of `rest` → (what moves before the verb, what stays)."""
    words = load_words()
    taken: list[str] = []
    while True:
        time = TIME.match(rest)
        if (
            time
            and (verb in words.auxiliary or re.match(r"(?:i|pr\.|primo|medio|ultimo|ved|siden) ", time.group()))
            and re.match(r" [\w”\"]", rest[time.end() :])
            and not re.match(r" (?:og|samt|eller|til)\b", rest[time.end() :])
        ):
            taken.append(time.group())
            rest = rest[time.end() :].lstrip()
            continue
        link = starts_with(
            rest, ("derfor", "desuden", "endvidere", "således", "dermed", "ligeledes", "samtidig", "herudover", "derudover")
        )
        if link is not None:
            rest = rest[len(link) :].lstrip()
            continue
        adverb = starts_with(rest, words.adverbs)
        if adverb is not None:
            after = rest[len(adverb) :].lstrip()
            if adverb.lower() in {"alle", "begge"} and not re.match(r"\w+(?:et|t)\b", after):
                break
            if adverb.lower() == "siden" and re.match(r"\d|den |" + MONTH, after):
                adverb = None
            elif adverb.lower() == "næsten" and re.match(NUMBER, after):
                break
            else:
                taken.append(adverb)
                rest = after
                continue
        break
    return " ".join(taken), rest


def _subject_after_verb(rest: str, verb: str, sender: Voice, names: Sequence[str], phrases: Sequence[str]) -> str | None:
    """The subject that stands right after the verb in an inverted clause; None where its end is not certain."""
    for name in (*names, sender.noun, sender.capital):
        if name and re.match(rf"{re.escape(name)}(?![\w’'-])", rest):
            return name
    if match := re.match(r"(?:vi|der|man)\b", rest):
        return match.group()
    for phrase in sorted(phrases, key=len, reverse=True):
        if phrase and rest.lower().startswith(phrase.lower()) and not rest[len(phrase) : len(phrase) + 1].isalnum():
            after = rest[len(phrase) :]
            share = re.match(r" af (?:(?:de|den|det|alle|landets|kommunens|regionens|skolens|samtlige) )?[\w-]+", after)
            relative = re.match(r", (?:som|der)\b[^,]*,", after)
            if (
                share is None
                and relative is None
                and not TIME.match(after.lstrip())
                and (first_word(after.lstrip()) in load_words().prepositions or after[:1] == ",")
            ):
                return None
            return rest[: len(phrase) + (share.end() if share else relative.end() if relative else 0)]
    if verb.endswith("es") or verb in {
        "stiger",
        "falder",
        "åbner",
        "starter",
        "begynder",
        "udløber",
        "ophører",
        "steg",
        "faldt",
        "kommer",
    }:
        match = re.match(
            rf"(?:(?:en|et|den|det|de|alle|samtlige|{NUMBER}) )?(?:[\w-]+e )?(?!blive\b)[\w-]{{3,}}(?:en|et|ne|er|r)?(?: (?:af|i|for|om) (?:den |det |de )?[\w-]+)*(?= (?:med|til|fra|på)\b|$)",
            rest,
        )
        if match:
            return match.group()
    match = re.match(
        rf"(?:(?:den|det|de|alle|samtlige) (?:\w+e )?(?!blive\b|være\b|have\b)[\w-]{{4,}}|[\w-]{{4,}}(?:en|et|erne|ene))(?= (?:ikke |nu |også |derfor )?(?:blive|være|have|en|et|\w{{3,}}et|\w{{3,}}t|{NUMBER})\b)",
        rest,
    )
    return match.group() if match else None


def _other_main_clause(rest: str) -> bool:
    """True where `rest` joins another main clause, whose order would have to change as well."""
    words = load_words()
    for joint in re.finditer(r"\b(?:og|men|eller)\b", rest):
        tail = rest[joint.end() :].lstrip()
        first = first_word(tail)
        opened = re.search(r"\b(?:at|om|hvor|hvordan) ", rest[: joint.start()])
        if opened and not rest[: joint.start()].rstrip().endswith(","):
            continue  # within a clause whose order is the subordinate one already
        if re.search(r"\bmellem \S+(?: \w+)? $", rest[: joint.start()]):
            continue  # "mellem 30 og 35 pct."
        if first in words.verbs:
            after = tail.split(" ", 1)[1] if " " in tail else ""
            if starts_with(after, words.adverbs):
                return True
            continue
        segment = re.split(r"[,;]| (?:og|men) ", tail, maxsplit=1)[0]
        inner = [word.strip('.”"()').lower() for word in segment.split()]
        if first == "der" and any(word in words.verbs for word in inner[1:4]):
            return True
        opener = next((place for place, word in enumerate(inner) if word in OPENERS), len(inner))
        if any(word in words.verbs for word in inner[1:opener]) or (opener and opener < len(inner) and "," in tail):
            return True
    return bool(re.search(r"(?: men|, for) (?:vi|der|det|den|de)\b", rest))


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
    text = tidy(sentence)
    if (
        not text
        or len(text.split()) > MAX_WORDS
        or re.search(r"[?!:;\t|]|\.\.\.|…", text)
        or text.count("”") % 2
        or text.count("(") != text.count(")")
    ):
        return None
    text = text.rstrip(".") if not re.search(r"(?:pct|kr|mio|mia|m\.v|mv|m\.m|osv|ca|stk|nr)\.$", text) else text
    if re.search(r"\. [A-ZÆØÅ]", re.sub(r"\b(?:ca|pr|nr|kl|jf|bl\.a|f\.eks|hhv|mv|pct|kr|stk|mio|mia|evt)\. ", "", text)):
        return None  # more than one sentence
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
    found = (0, len(first_word(text))) if fronted == "-" else _find_verb(text, [*names, sender.noun, "vi"])
    if found is None:
        return None
    field, verb, rest = text[: found[0]].strip(), text[found[0] : found[1]].lower(), text[found[1] :].strip()
    first = first_word(field)
    if first in CONJUNCTIONS:
        return None
    second = ""
    if _other_main_clause(rest):
        halves = _split_halves(rest)
        turned = halves and at_clause(halves[1], sender=sender, names=names, phrases=phrases, letter=letter, _half=True)
        if not halves or not turned:
            return None
        rest, second = halves[0], f", og at {turned}"
    if _broken_field(field):
        return None
    heraf = first == "heraf" and field.lower() == "heraf"
    is_adverbial = heraf or _is_adverbial(field)
    if fronted == "-" or is_adverbial:
        subject = _subject_after_verb(rest, verb, sender, names, phrases)
        if subject is None or "," in field:
            return None
        rest = rest[len(subject) :].strip()
        if heraf:
            subject, field = f"{subject} heraf", ""
        before = field if fronted != "-" else ""
    else:
        if (first in PRONOUNS and field.lower() in PRONOUNS) or first in {"heri", "her"}:
            return None
        subject, before = field, ""
        if first_word(rest) in {"vi", "man"}:
            return None  # an object stands first
    middle, rest = _take_middle(rest, verb)
    if not _rest_fits(rest, verb):
        return None
    if _half and (is_adverbial or len(rest.split()) > 25):
        return None  # its own start would have to be known as well
    opening = small_start(subject, letter) if not any(subject.startswith(name) for name in names) else subject
    if opening is None:
        return None
    before = before[:1].lower() + before[1:]
    if len(before.split()) > 7:
        return None
    parts = (opening, middle, verb, before) if not rest else (opening, before, middle, verb, rest)  # "… øges fra primo 2018"
    clause = " ".join(part for part in parts if part)
    if said := re.match(
        rf"(?:{'|'.join(map(re.escape, [*names, sender.noun, 'vi', 'kommunen']))}) (?:kan|skal|vil|må)?(?: \w+)? ?(?:oplyser?|meddeler?|bemærker?), at (?P<what>.+)",
        clause,
        re.IGNORECASE,
    ):
        clause = said["what"]  # "kommunen kan oplyse, at …": the reply says itself that the sender says so
    return _shift_person(re.sub(r" ,", ",", clause), sender, names) + second


def own_sentence(clause: str, sender: Voice) -> str | None:
    """A clause that says itself who says so, as a sentence of its own: "kommunen erkender, at …", "en optælling viser, at …".

    None for other clauses, which a reply must lead in.
    """
    if match := re.match(
        rf"{re.escape(sender.noun)} (?:erkender|vurderer|forventer|konstaterer|anerkender|bekræfter|understreger|afviser|beklager)\b",
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


def _split_halves(rest: str) -> tuple[str, str] | None:
    """ "ansat to læger, og ventetiden er faldet" → the two main clauses, where just one "og" joins them."""
    joints = [match for match in re.finditer(r",? og (?=[^\W\d][\w-]*)", rest) if _find_verb(rest[match.end() :]) is not None]
    if len(joints) != 1 or " men " in rest:
        return None
    tail = rest[joints[0].end() :]
    return (rest[: joints[0].start()], tail) if first_word(tail) not in load_words().verbs else None


def _broken_field(field: str) -> bool:
    """True where what stands before the verb is more than one phrase: an unknown verb may hide in it."""
    if first_word(field) in {"heraf", "deraf", "hvoraf"} and len(field.split()) > 1:
        return True
    commas = [match.end() for match in re.finditer(", ", field)]
    return any(not re.match(r"(?:som|der|svarende|hvoraf|heraf|herunder|dvs\.|hvor|hvis)\b", field[at:]) for at in commas[:1])


def _is_adverbial(field: str) -> bool:
    words = load_words()
    first = first_word(field)
    if first == "den" and not re.match(r"den \d", field, re.IGNORECASE):
        return False
    if re.match(rf"(?:over|under|omkring|op mod|op til|i alt) {NUMBER}\b", field, re.IGNORECASE) or re.match(
        rf"i alt {HEDGE}{NUMBER}\b", field, re.IGNORECASE
    ):
        return False
    if first in {"alle", "begge", "kun", "næsten", "især", "også", "først", "samlet"}:
        return field.lower() == first
    return first in words.prepositions or starts_with(field, words.adverbs) is not None or TIME.match(field) is not None


def _rest_fits(rest: str, verb: str) -> bool:
    """False where an adverbial that should have moved may be left between an auxiliary and what belongs to it."""
    words = load_words()
    first = first_word(rest)
    if verb in BE and (not rest or rest.startswith(",")):
        return False
    unknown = re.match(r"(?P<one>[a-zæøå]+)(?: [a-zæøå]+)? (?:\w{3,}(?:et|t)|blive|være|have)\b", rest)
    if (
        verb in words.auxiliary
        and unknown
        and not re.search(r"(?:et|[^s]t|e)$", unknown["one"])
        and first not in words.small | words.prepositions
    ):
        return False  # an adverb that the list does not know may stand there
    if verb not in words.auxiliary or first not in words.prepositions or starts_with(rest, words.complements):
        return True
    if verb in BE:
        return bool(re.match(rf"(?:på|under|over|omkring|til) {HEDGE}{NUMBER}\b", rest))
    return bool(re.match(rf"(?:over|under|omkring|som minimum) {HEDGE}{NUMBER}\b", rest))


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
