"""The parts of a Danish main clause: its finite verb, its subject, the adverbials that change place, and other clauses joined to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from letterkit.draft.lexicon import BE, HAVE, HEDGE, MONTH, NUMBER, OPENERS, TIME, first_word, load_words, starts_with
from letterkit.draft.voice import Voice
from letterkit.extract.grammar import verb_tense

# "bevares", "oplæres": a passive; "kommunernes" is a genitive.
PASSIVE = re.compile(r"\w{3,}[^n\W]es")


def is_verb(text: str, match: re.Match[str]) -> bool:
    """A word that stands like a finite verb: one of the list, or one whose form and neighbours leave no doubt."""
    word = match.group().lower()
    if text[: match.start()].endswith("pr. "):
        return False  # "udgiften pr. modtager"
    determined = re.search(r"\b(?:de|den|det|en|et) \Z", text[: match.start()], re.IGNORECASE) is not None
    if word in load_words().verbs or re.fullmatch(r"\w{3,}(?:erer|erede)", word):
        return not (determined and word.endswith("ede"))  # "den realiserede besparelse"
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
    follows = not after or after in load_words().prepositions or after in {"der", "nu", "ikke"}
    return match.group().islower() and bool(PASSIVE.fullmatch(word)) and word not in load_words().no_verbs and follows


def find_verb(text: str, subjects: Sequence[str] = ()) -> tuple[int, int] | None:
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
    # "… og de begyndte i maj": the pronoun alone is the subject; "de planlagte tiltag" is none.
    if (said := re.match(r"(?:de|den|det) (?P<verb>[a-zæøå]+)\b ?(?P<after>.*)", text)) and verb_tense(said["verb"]):
        after = said["after"]
        adverb = starts_with(after, load_words().adverbs) or TIME.match(after)
        if not after or adverb or first_word(after) in load_words().prepositions:
            return said.span("verb")
    inside = False
    for match in re.finditer(r"[\w’'-]+|[,–()]", text):
        word = match.group().lower()
        if word in {",", "–", "(", ")"}:
            inside = False if inside or word == ")" else inside
            continue
        if match.start() and word == "om" and _ABOUT.search(text[: match.start()]):
            continue
        if match.start() and word in OPENERS:
            comma = text[: match.start()].rstrip().endswith(",")
            if not comma:
                return None  # a clause without a comma before it: its end cannot be seen
            inside = True
            continue
        if not inside and match.start() and is_verb(text, match) and not _HAS_ITS_VERB.match(text, match.end()):
            return match.span()
    return None


# "Antallet af modtagne klager er vokset": what stands before a finite verb is a noun, whatever else it may be.
_HAS_ITS_VERB = re.compile(
    r" (?:er|var|har|havde|blev|bliver|kan|kunne|skal|skulle|vil|ville|fik|får)\b(?! (?:vi|jeg|man|der|han|hun)\b)"
)


# "mistanke om ADHD", "en aftale om aftenhold": what a noun is about, and no clause.
_ABOUT = re.compile(
    r"\b(?:aftale|mistanke|oplysning|krav|anmodning|ansøgning|afgørelse|klage|sag|forslag|besked|beslutning)(?:en|et|er|erne|ene)?s?(?: (?:med|fra|til|mellem|af) [\w-]+){0,2} \Z"
)
# What follows a time after a full verb is its object: "indfører den 1. april en kvittering".
OBJECT = re.compile(
    rf" (?:(?:en|et|den|de|alle|samtlige|nye|flere|{HEDGE}{NUMBER}) [a-zæøå]|[”\"]|[a-zæøå-]{{4,}}(?! (?:og|samt|eller)\b))"
)


def _has_object(after: str) -> bool:
    """True where an object follows a time: "den 1. april | en kvittering", "sidste år | godt 2.000 sager", not "den 1. maj | på skolen"."""
    return OBJECT.match(after) is not None and first_word(after.lstrip()) not in load_words().prepositions | OPENERS


def take_middle(rest: str, verb: str) -> tuple[str, str]:
    """Adverbs (and times, after an auxiliary) at the start of `rest` → (what moves before the verb, what stays)."""
    words = load_words()
    taken: list[str] = []
    while True:
        time = TIME.match(rest)
        if (
            time
            and (
                verb in words.auxiliary
                or re.match(r"(?:i|pr\.|primo|medio|ultimo|ved|siden) ", time.group())
                or (not verb.endswith("es") and _has_object(rest[time.end() :]))
                or re.match(r" (?:en|et) [a-zæøå]", rest[time.end() :])  # "der indføres fra maj en ordning"
            )
            and re.match(r" [\w”\"]", rest[time.end() :])
            and not re.match(r" (?:og|samt|eller|til)\b", rest[time.end() :])
        ):
            taken.append(time.group())
            rest = rest[time.end() :].lstrip()
            continue
        link = starts_with(
            rest,
            (*words.middle_links, *(["videre"] if re.match(r"videre (?:oplyst|anført|meddelt|bemærket)\b", rest) else [])),
        )
        if link is not None:
            rest = rest[len(link) :].lstrip()
            continue
        able = verb in {"kan", "kunne"} and re.match(rf"godt (?!{NUMBER}\b)[a-zæøå]+e\b", rest)
        adverb = "godt" if able else starts_with(rest, words.adverbs)
        if adverb is not None and adverb.lower() in words.last and verb not in words.auxiliary:
            after = rest[len(adverb) :].strip()
            if (
                not after
                or after[0] == ","
                or (adverb.lower() not in {"først", "senest"} and first_word(after) in words.prepositions)
            ):
                break  # "tages først", "åbner igen i maj": it stays behind the verb
        if adverb is not None:
            after = rest[len(adverb) :].lstrip()
            apart = verb not in words.auxiliary and (not after or TIME.match(after) or first_word(after) in words.prepositions)
            if adverb.lower() in {"senest", "først", "tidligst"} and TIME.match(after):
                break  # "besøges senest den 28. juni": it belongs to the day
            if adverb.lower() in {"alle", "begge"} and not apart and not re.match(r"\w+(?:et|t)\b", after):
                break
            if adverb.lower() == "siden" and re.match(r"\d|den |" + MONTH, after):
                adverb = None
            elif adverb.lower() == "næsten" and re.match(NUMBER, after):
                break
            elif adverb.lower() == "endnu" and re.match(rf"(?:en|et|flere|{NUMBER}) [a-zæøå]", after):
                break  # "åbner endnu et hus": one more
            else:
                taken.append(adverb)
                rest = after
                continue
        break
    return " ".join(taken), rest


# Adverbs of the sentence: only these make sure that an unlisted word before them is a finite verb ("og kører ikke alene").
_OF_THE_SENTENCE = (
    "ikke", "aldrig", "også", "altid", "fortsat", "stadig", "dog", "derfor", "dermed", "næppe", "nu", "heller ikke",
)  # fmt: skip


def turn_joined(rest: str) -> str:
    """A second verb with the same subject takes the same order: "følger en kollega og kører ikke alene" → "… og ikke kører alene"."""
    words = load_words()
    for joint in re.finditer(r"\b(?:og|men|eller) (?P<verb>[a-zæøå]+) (?P<after>.+)", rest):
        verb, after = joint["verb"], joint["after"]
        sure = starts_with(after, _OF_THE_SENTENCE) is not None and (verb in words.verbs or verb_tense(verb) is not None)
        if verb in words.verbs:
            sure = sure or starts_with(after, words.adverbs) is not None or TIME.match(after) is not None
        if not sure or _within(rest[: joint.start()]):
            continue
        middle, stays = take_middle(after, verb)
        turned = " ".join(part for part in (middle, verb, turn_joined(stays)) if part)
        return rest[: joint.start("verb")] + turned
    return rest


def _within(before: str) -> bool:
    """True inside a clause that has a subordinate order already: "…, at de har ansat to og …"."""
    # "der" at the start is no relative, "aftale om aftenhold" no question.
    opened = list(re.finditer(r"\b(?:at|hvor|hvordan|hvis|når|som|(?<!^)der|(?<=, )om|idet|fordi|så) ", before))
    return bool(opened) and "," not in re.sub(r"\d,\d", "", before[opened[-1].end() :])


# "har byrådet fundet": a definite noun between the auxiliary and its participle is the subject; what stands first is the object.
_OBJECT_FIRST = re.compile(
    r"(?!(?:blevet|været|fået|haft|kunnet|villet|skullet|måttet|ladet|\w*(?:eret|ttet|igt)|indtil|inden|ingen|siden)\b)"
    r"[a-zæøå]{3,}(?:et|en|erne|ene) (?:\w+ )?\w{3,}(?:et|t)\b"
)
_SUBJECT_BEHIND = re.compile(r"(?:vi|jeg|man)\b|[a-zæøå]{3,}(?:en|et) (?:(?:endnu|desværre|heller|dog) )?ikke$")


def object_first(verb: str, rest: str) -> bool:
    """True where the words before the verb are no subject: "De sidste 0,7 mio. kr. har | byrådet fundet …", "Andre aftaler har | vi ikke"."""
    return verb in {"har", "havde"} and (_OBJECT_FIRST.match(rest) or _SUBJECT_BEHIND.match(rest)) is not None


# ", i år er det nede på 8", ", det er godt 60 pct.": a main clause after a comma alone keeps an order of its own.
_SPLICED = re.compile(
    r", (?:resten|de (?:øvrige|sidste|resterende)(?: [\w.]+)?) [a-zæøå]+(?:r|s|te|de|k|v)\b(?! af\b)|"
    r", (?!(?:at|som|der|hvor|hvis|når|fordi|idet|da|hvilket|hvoraf|mens|så|om|hvordan|men|og|for)\b)(?:[^\s,]+ ){1,4}?(?:er|var|har|bliver|blev|kan|skal|vil|må|sker)"
    r" (?:det|den|de|der|vi|man)\b"
)


def is_spliced(rest: str) -> bool:
    """True where another main clause follows after a comma without a joining word: "…, i år er det nede på 8", "…, resten følger i maj"."""
    return _SPLICED.search(rest) is not None


_PARTICIPLE = re.compile(r"\w*(?:eret|vilget|ydet|krævet|delt|regnet|ventet|truffet|modtaget|blevet)")


_PEOPLE = r"(?:[a-zæøå-]+(?:er|ne|inge|ende)|børn|unge|ældre|voksne|mænd|folk)"
# " af de nyhenviste børn og unge", " af kommunens skoler"
_OF_WHOM = re.compile(
    rf" af (?:(?:de|den|det|alle|landets|kommunens|regionens|skolens|samtlige) )?(?:[a-zæøå-]{{3,}}e (?={_PEOPLE}\b))?[\w-]+"
    rf"(?: (?:og|samt) {_PEOPLE}(?= ))?"
)


def subject_after_verb(rest: str, verb: str, sender: Voice, names: Sequence[str], phrases: Sequence[str]) -> str | None:
    """The subject that stands right after the verb in an inverted clause; None where its end is not certain."""
    for name in (*names, sender.noun, sender.capital):
        if name and re.match(rf"{re.escape(name)}(?![\w’'-])", rest):
            return name
    if match := re.match(r"(?:vi|der|man)\b", rest):
        return match.group()
    for phrase in sorted(phrases, key=len, reverse=True):
        if phrase and rest.lower().startswith(phrase.lower()) and not rest[len(phrase) : len(phrase) + 1].isalnum():
            after = rest[len(phrase) :]
            if verb in HAVE | BE and re.search(r" (?:haft|fået|været|gjort|taget|\w+[^n]et)$", phrase) and after:
                return None  # "har 71 haft deres første møde": the participle is no noun
            if re.match(rf"(?:, {HEDGE}{NUMBER} [^,]+)* (?:og|samt) {HEDGE}{NUMBER}\b", after):
                return None  # "Af dem er 139 kvinder og 65 mænd": more than one stands there
            if two := re.match(rf" (?:og|samt) (?:{_PEOPLE}|[a-zæøå-]{{4,}}(?:er|ne))(?= )", after):
                return f"{phrase}{two.group()}"  # "308 begravelser og urnenedsættelser", "1.284 børn og unge"
            if re.match(r" (?:og|samt)\b", after):
                return None  # who else stands there is not certain
            share = _OF_WHOM.match(after)
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
            rf"(?:(?:en|et|den|det|de|alle|samtlige|{NUMBER}) )?(?:[\w-]+e )?(?!blive\b)[\w-]{{3,}}(?:en|et|ne|er|r)?(?: (?:af|i|for|om) (?!\d|uge\b|løbet\b|{MONTH}\b)(?:den |det |de )?[\w-]+)*(?= (?:med|til|fra|på|i|inden|senest)\b|$)",
            rest,
        )
        if match:
            return match.group()
    match = re.match(
        rf"(?:(?:den|det|de|alle|samtlige) (?:\w+e )?(?!(?:blive|være|have|fået|været|blevet|haft|gjort|taget|givet|første|sidste|øvrige|resterende|næste|andre|nye|fleste)\b)[\w-]{{4,}}|(?!(?:andet|meget|intet|noget|inden|ingen|siden)\b)[\w-]{{3,}}(?:en|et|erne|ene))(?= (?:(?:ikke|nu|også|derfor|dog|fortsat|stadig|endnu) ){{0,2}}(?:blive|være|have|en|et|sat|\w{{3,}}et|\w{{3,}}t|{NUMBER})\b(?!-))",
        rest,
    )
    if match and first_word(match.group().split()[-1]) in load_words().prepositions:
        return None  # "kan alle under 25 købe": the phrase goes on
    if match and verb in BE | HAVE and _PARTICIPLE.fullmatch(match.group()):
        return None  # "Til formålet er bevilget 11,4 mio. kr.": a participle, no noun
    return match.group() if match else None


def other_main_clause(rest: str) -> bool:
    """True where `rest` joins another main clause, whose order would have to change as well."""
    words = load_words()
    for joint in re.finditer(r"\b(?:og|men|eller)\b", rest):
        tail = rest[joint.end() :].lstrip()
        first = first_word(tail)
        if rest[: joint.start()].endswith(", ") and not _within(rest[: joint.start() - 2]) and _begins_clause(tail):
            return True  # ", og underskuddet endte på 212.000 kr."
        opened = re.search(r"\b(?:at|om|hvor|hvordan) ", rest[: joint.start()])
        if opened and not rest[: joint.start()].rstrip().endswith(","):
            continue  # within a clause whose order is the subordinate one already
        if re.search(r"\bmellem \S+(?: \w+)? $", rest[: joint.start()]):
            continue  # "mellem 30 og 35 pct."
        if first in words.verbs:
            after = tail.split(" ", 1)[1] if " " in tail else ""
            if starts_with(after, words.adverbs) and turn_joined(rest) == rest:
                return True
            continue
        segment = re.split(r"[,;](?!\d)| (?:og|men) ", tail, maxsplit=1)[0]
        inner = [word.strip('.”"()').lower() for word in segment.split()]
        if first in {"vi", "jeg"} and len(inner) > 1 and re.fullmatch(r"[a-zæøå]+(?:r|de|te)", inner[1]):
            return True  # "…, og vi laver al maden selv", whatever else "laver" may be
        if first in {"de", "den", "det", "der"} and len(inner) > 1 and (verb_tense(inner[1]) or PASSIVE.fullmatch(inner[1])):
            return True
        if first == "der" and any(word in words.verbs for word in inner[1:4]):
            return True
        if len(inner) > 2 and PASSIVE.fullmatch(inner[1]) and inner[1] not in words.no_verbs and inner[2] in words.prepositions:
            return True
        opener = next((place for place, word in enumerate(inner) if word in OPENERS), len(inner))
        if any(word in words.verbs for word in inner[1:opener]) or (opener and opener < len(inner) and "," in tail):
            return True
    return bool(re.search(r"(?: men|, for) (?:vi|der|det|den|de)\b", rest))


def _begins_clause(tail: str) -> bool:
    """True where a subject and its verb follow a comma and "og"."""
    found = find_verb(tail)
    return found is not None and 0 < len(tail[: found[0]].split()) <= 10 and first_word(tail) not in OPENERS


def split_halves(rest: str) -> tuple[str, str] | None:
    """ "ansat to læger, og ventetiden er faldet" → the two main clauses, where just one "og" joins them."""
    joints = [match for match in re.finditer(r",? og (?=\w)", rest) if find_verb(rest[match.end() :]) is not None]
    if len(joints) != 1 or " men " in rest:
        return None
    tail = rest[joints[0].end() :]
    return (rest[: joints[0].start()], tail) if first_word(tail) not in load_words().verbs else None


def broken_field(field: str) -> bool:
    """True where what stands before the verb is more than one phrase (an unknown verb may hide in it), or a time counted from another."""
    if re.fullmatch(
        rf"(?:et|en|{NUMBER}) (?:dag|uge|måned|år|dage|uger|måneder) (?:tidligere|senere|før|efter|forinden)", field.lower()
    ):
        return True
    if first_word(field) in {"heraf", "deraf", "hvoraf"} and len(field.split()) > 1:
        return True
    commas = [match.end() for match in re.finditer(", ", field)]
    return any(not re.match(r"(?:som|der|svarende|hvoraf|heraf|herunder|dvs\.|hvor|hvis)\b", field[at:]) for at in commas[:1])


def is_adverbial(field: str) -> bool:
    words = load_words()
    first = first_word(field)
    field = field[:1].lower() + field[1:]
    if re.match(rf"(?:over|inden for|gennem) {NUMBER} (?:dage|uger|måneder|år|timer)\b", field):
        return True
    if first == "den" and not re.match(r"den \d", field, re.IGNORECASE):
        return False
    if re.match(rf"(?:over|under|omkring|op mod|op til|i alt) {NUMBER}\b", field, re.IGNORECASE) or re.match(
        rf"i alt {HEDGE}{NUMBER}\b", field, re.IGNORECASE
    ):
        return False
    if first in {"alle", "begge"}:
        return False  # "Alle er besvaret": those it is about
    if first in {"kun", "næsten", "især", "også", "først", "samlet"}:
        return field.lower() == first
    return first in words.prepositions or starts_with(field, words.adverbs) is not None or TIME.match(field) is not None


# An adverbial between a full verb and its object or infinitive: only a main clause has that order.
_BEFORE_ITS_OBJECT = re.compile(
    rf"(?:i|på|ved|med|for|til|fra|hos|af|under|efter) (?:den |det |de )?[\w.-]+(?: for \d{{4}}| \d{{4}})? (?:at [a-zæøå]+e?\b|(?:ca\. |cirka |godt |knap )?{NUMBER} [a-zæøå])"
)
_LEFT_BEHIND = re.compile(r"[a-zæøå]+ (?:ikke|aldrig|heller ikke)\b")


def rest_fits(rest: str, verb: str) -> bool:
    """False where an adverbial that should have moved may be left between an auxiliary and what belongs to it."""
    words = load_words()
    first = first_word(rest)
    if verb in BE and (not rest or (rest.startswith(",") and not rest.startswith(", at "))):
        return False
    if _BEFORE_ITS_OBJECT.match(rest) or re.match(rf"endnu {NUMBER}\b", rest):
        return False  # "findes i stiftet 168 kirker", "besluttede i budgettet at afsætte", "er endnu 417,6 mio. kr."
    if re.search(r"(?:^|[^,\d] )(?:først|senest|sidst), (?:når|da|efter)\b", rest) or re.match(
        r"(?:først|senest|sidst)(?:,| når)", rest
    ):
        return False  # "kendes først, når tilbuddene er åbnet"
    if _LEFT_BEHIND.match(rest) and first_word(rest) not in OPENERS:
        return False  # "opfyldte alligevel ikke kravet": an adverb that the list does not know, and "ikke" behind it
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
        return bool(re.match(rf"(?:på|under|over|omkring|til) {HEDGE}{NUMBER}\b(?! af\b)", rest))
    return bool(re.match(rf"(?:over|under|omkring|som minimum) {HEDGE}{NUMBER}\b", rest))
