"""One proposition → what it promises: a status, an intention, or nothing; with the grammar that says so.

Three voices, and `decide` hears them: the rules of `judge`, in the order of a careful reader (negated, recalled, asked of somebody else, a
mere wish; expected or conditional; then tense and mood of the verb, `letterkit.extract.tense`); the weight of the clause's signs
(`letterkit.extract.deeds`), which says whether it is a promise at all; and what speaks against it whatever it weighs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from letterkit.extract.deeds import Weighed
from letterkit.extract.propositions import Proposition
from letterkit.extract.setting import Judgement, Setting, is_account, is_future, is_history, is_outside, is_tally
from letterkit.extract.speakers import Who, head_of, who_is
from letterkit.extract.tense import DATED, FILLED, REACHED, SENT, SETTLED, UNCHANGED, judge_by_form, stage_of
from letterkit.extract.verbclass import verb_class
from letterkit.extract.wordforms import is_change, is_infinitive, is_participle, listed, phrases

# How likely a clause must be: where a rule that looks ahead, where another rule, and where none has found a promise in it; the last one
# in a letter whose other sentences tell of its company, and in one too short for that.
SURE, RULED, UNRULED, UNRULED_ALONE = -1.5, -0.7, -0.2, 0.1
PERMISSION = re.compile(r"\w*(?:tilladelsen|dispensationen|godkendelsen|bevillingen|reglerne)")
OPEN_MATTER = re.compile(
    r"Om [^,]+, (?:beslutter|besluttes|afgør|afgøres|afklares|vurderes|vurderer|drøftes|drøfter|afhænger|beror|ved|tager|er)\b",
    re.IGNORECASE,
)
# A stage told by a noun: "er under afprøvning", "er i opslag".
STAGE_IN_NOUN = re.compile(r"\bunder \w*(?:[nr]ing|else|ion)\b|\bpå vej\b|\bi (?:opslag|udbud|høring)\b")


def judge(proposition: Proposition, setting: Setting) -> Judgement | None:
    """The promise in one main, "that" or relative clause, or None."""
    text = clause_text(proposition)
    verbs = proposition.verbs
    who = who_is(proposition.subject, setting.kind, setting.sender)
    wishes = phrases("intention").search(text) is not None
    if speaks_against(proposition, setting):
        return None
    if _is_negated(text):
        return Judgement("planned", DATED) if _is_stopped_from(proposition, setting, who) else None
    if who == "third" and phrases("given").search(text):
        who = "person"  # "udvalget vil blive orienteret", "ministeriet modtager tallene": the sender gives
    if re.search(r"\befter det oplyste\b", text) and who not in ("self", "own"):
        return None
    ahead = any(is_future(found, setting.today) for found in setting.dates)
    if ahead and who not in ("person", "third") and re.search(r"\bagt,? at\b", f"{text} {setting.content}"):
        return Judgement("planned", "agter")  # "det er rådets agt, at arbejdet skal være endt inden 1. maj"
    wish = phrases("intention").search(text)
    own_wish = wish is not None and verbs[-1] in wish.group(0)
    if wishes and not _is_dated_deed(proposition, setting) and (own_wish or not _is_deed(proposition)):
        return None if who == "person" else Judgement("intention", "ønske eller holdning uden handling")
    settled = ahead and (
        re.search(
            r"\bvære (?:\w+ ){0,3}(?:klar|færdig|på plads|i mål|slut|tilendebragt|fuldført|afviklet|ophørt|afsluttet|gennemført|udført|afgjort)",
            text,
        )
        or (verbs[-2:-1] == ("være",) and verb_class(verbs[-1])[0] in ("make", "start"))
    )
    if settled and verbs[0] == "skal" and who != "person" and not (setting.condition or phrases("duty").search(text)):
        return Judgement("planned", DATED)  # "Planen skal være klar ved årets udgang"
    if verbs[0] == "skal" and not settled and not listed("wished_states").isdisjoint(re.findall(r"\w+", text)):
        return Judgement("intention", "skal + tilstand: et ønske")
    if (foreseen := phrases("expected").search(text)) and (ahead or not foreseen.group().startswith(("formo", "forment"))):
        grows = re.search(r"\b(?:stige|falde|vokse|stiger|falder|fortsætte)\b", text)
        hired = who == "person" and verbs[0] in ("ventes", "forventes") and is_participle(proposition.group[-1])
        if (
            (who in ("person", "third") and not hired)  # "ventes en ansøger ansat"
            or proposition.group[0].feats.get("Tense") == "Past"  # "omfattede efter styrelsens vurdering": no forecast
            or (verbs[0] in ("venter", "regner", "forventer") and {word.pos for word in proposition.subject} == {"NUM"})
            or (verbs == ("venter",) and any(word.pos == "NUM" for word in proposition.subject))  # "412 husstande venter"
            or (head_of(proposition.subject).startswith("forventning") and not setting.content)  # "forventningen er usikker"
            or (grows and is_outside(proposition, text, setting))
            or re.search(r"udgift|indtægt|besparelse", head_of(proposition.subject))
            or (
                foreseen.group() == "tror på" and not re.search(r"\d|\b(?:udgangen|senest|inden|næste)\b", text + setting.content)
            )  # a creed
            or (foreseen.group().startswith("er ") and not (ahead and setting.content))  # how things are judged now
            or (
                foreseen.group().startswith("efter ") and not ahead and _is_a_state(proposition)
            )  # "hænger efter min vurdering sammen med"
        ):
            return None
        past = (
            re.match(r"at (?:\S+ ){1,4}(?:blev|var|havde|fik|kom|gik)\b", setting.content) is not None
        )  # "at 300 kunder blev berørt"
        if proposition.verbs[0] in ("anslår", "vurderer", "skønner") and (past or _is_negated(setting.content)):
            return None
        depends = setting.condition and not phrases("general_condition").search(setting.condition)
        if depends or re.search(r"\b(?:under forudsætning af|forudsat|såfremt|med forbehold for)\b", text):
            return Judgement("conditional", "forventet, hvis en betingelse opfyldes")
        return Judgement("expected", "forventning")
    if (
        proposition.verbs[0] in ("vurderer", "skønner", "tror")
        and re.search(r"\b(?:kan|vil)\b", setting.content)
        and who in ("self", "own")
    ):
        if setting.condition:
            return Judgement("conditional", "skøn, hvis en betingelse opfyldes")
        return Judgement("expected", "skøn om det, der kommer")
    decided = re.search(r"\b(?:har|er) (?:\w+ ){0,2}(?:besluttet|varslet)\b", text) is not None and (ahead or setting.content)
    decided = decided or (who in ("self", "own", "nobody") and _has_agreed_to(text, setting, ahead))
    decided = decided or (who in ("self", "own") and re.search(r"\bplanlægger (?:\w+ )?at\b", text) is not None)
    if decided and re.search(r"\b(?:har|er) .*\bat (?:\w+ ){0,2}(?:afsætte|bevilge|reservere|øremærke)\b", text):
        return Judgement("done", "penge er afsat")
    if decided or re.search(r"\b(?:agter|påtænker|er (?:\w+ )?indstillet på at|har (?:\w+ )?tænkt (?:mig|os|sig))\b", text):
        depends = setting.condition and not phrases("general_condition").search(setting.condition)
        if re.search(r"\b(?:under forudsætning af|forudsat|såfremt|med forbehold for)\b", text) or (
            depends and not _reports_when_known(proposition, setting, who)
        ):
            return Judgement("conditional", "besluttet, hvis en betingelse opfyldes")
        return Judgement("planned", "er besluttet eller agtes")
    found = judge_by_form(proposition, text, who, setting)
    if verbs[0] in ("ville", "kunne", "burde", "måtte"):
        return None  # what would be
    conditional = setting.condition or phrases("conditional_phrases").search(text)
    if conditional and who != "person":
        waits = re.search(r"\b(?:afvente|afhæng|bero|forudsæt|venter (?:\w+ )?på|forbehold)", text)
        general = phrases("general_condition").search(setting.condition) or (
            verbs[0] in ("kan", "må") and who not in ("self", "own") and not waits and not is_change(verbs[-1]) and not ahead
        )
        in_cases = re.match(r"i (?:\w+ ){0,3}?(?:\d+|to|tre|fire|fem|seks|syv|otte|ni|ti)\b", text) is not None
        if waits and who not in ("self", "own") and (in_cases or _is_of_cases(proposition)) and not setting.condition:
            return None  # "de resterende seks afventer svar"
        if waits or (not general and (found is None or found.outcome in ("planned", "ongoing"))):
            if _reports_when_known(proposition, setting, who) and (found is None or found.outcome == "planned"):
                return found or Judgement("planned", SENT)
            blocked = phrases("duty").search(text) or (found is None and not waits and not _acts(proposition, who))
            return None if blocked else Judgement("conditional", "afhænger af en betingelse")
        practice = general and setting.condition and found is not None and found.outcome == "planned"
        if practice and not setting.dates and not phrases("future_marks").search(text):
            return None  # what is done whenever somebody fails to do something is practice or law
    promised = found is not None and found.outcome == "planned" and who == "person"
    if (
        promised
        and setting.condition
        and not phrases("general_condition").search(setting.condition)
        and not _reports_when_known(proposition, setting, who)
    ):
        return Judgement("conditional", "de berørte får det, hvis en betingelse opfyldes")
    return found


def _is_stopped_from(proposition: Proposition, setting: Setting, who: Who) -> bool:
    """From a day to come something is no longer done: "Fra oktober bruges banen ikke efter kl. 22"."""
    first = proposition.group[0]
    barred = first.feats.get("Voice") == "Pass" or (
        who in ("self", "own") and verb_class(first.lower)[0] not in ("state", "think", "say")
    )
    from_then = any(found.role == "from" and is_future(found, setting.today) for found in setting.dates)
    return barred and first.feats.get("Tense") == "Pres" and len(proposition.group) == 1 and from_then


def _is_a_state(proposition: Proposition) -> bool:
    """Does the bare present tell how things are, of a verb that changes nothing?"""
    verb = proposition.verbs[0]
    bare = len(proposition.group) == 1 or verb in ("er", "har")
    return (
        bare
        and proposition.group[0].feats.get("Tense") == "Pres"
        and verb not in ("vil", "kan", "skal", "bliver")
        and not is_change(verb)
    )


def _has_agreed_to(text: str, setting: Setting, ahead: bool) -> bool:
    """A decision in the perfect whose content is still to be done: "har vedtaget at lægge dem sammen", "har godkendt, at P4 får"."""
    agreed = re.search(
        r"\b(?:har|er) (?:\w+ ){0,3}(?:vedtaget|godkendt|lovet|aftalt|accepteret|tiltrådt|sagt ja til|givet (?:lov|tilsagn|grønt lys)(?: til)?)"
        r"(?P<to> (?:\w+ ){0,5}at\b)?",
        text,
    )
    if agreed is None or not (agreed["to"] or setting.content):
        return False
    promised = (
        re.search(r"\b(?:lovet|ja til|tilsagn)\b", agreed[0]) is not None
    )  # "har vedtaget at gøre det fast" is done by that
    over = r"har|blev|var" if promised else r"har|er|blev|var"
    told = re.match(rf"(?:\w+ ){{1,6}}(?:{over})\b", setting.content)  # "har godkendt, at pladsen er nedlagt"
    return ahead or (told is None and not setting.dates and (promised or bool(setting.content)))


def _reports_when_known(proposition: Proposition, setting: Setting, who: Who) -> bool:
    """The sender will tell or send something as soon as it is there: when, not whether."""
    timed = setting.condition.startswith(("når ", "så snart"))
    decided = re.search(
        r"\bhar (?:\w+ )?(?:svaret|godkendt|vedtaget|bevilget|underskrevet|truffet (?:\w+ )?afgørelse)\b", setting.condition
    )  # whether, too
    return (
        timed
        and not decided
        and (who in ("self", "own") or phrases("given").search(clause_text(proposition)) is not None)
        and (
            any(is_infinitive(word) and verb_class(word.lower)[0] == "give" for word in proposition.words)
            or (
                verb_class(proposition.verbs[-1])[0] in ("give", "say", "reckon") and verb_class(proposition.verbs[-1])[1] != "se"
            )
        )
    ) or (timed and proposition.verbs == ("følger",))


def clause_text(proposition: Proposition) -> str:
    """The clause's own words in lower case, marks closed up to the word before."""
    return re.sub(r" (?=[,.;:)])", "", " ".join(word.lower for word in proposition.words))


# How a thing is, however the clause is built: it comes and goes, hangs on the weather, a count of a day, who may decide, where it is written.
_HOW_IT_IS = re.compile(
    r"^(?:\S+ ){1,6}?(?:varierer|svinger)\b|\b(?:afhænger|afhængig\w*|beror|påvirkes) (?:\w+ ){0,2}?(?:af|på) (?:mange|flere|en række|forskellige|meget|vejret|vinden|vejr|årstiden|sæsonen|bl\.a\.|blandt andet)\b"
    r"|^(?:svaret|besvarelsen|en besvarelse|opgørelsen|en opgørelse|beregningen|udtrækket|et udtræk|oplysningerne|tallene|tallet)\b.*\bforudsætter\b"
    r"|\bhar (?:\w+ ){0,2}?\d[\d.]* [a-zæøå]+ (?:\w+ ){0,3}?(?:på (?:vente)?listen|på venteliste|i kø|indskrevet|tilmeldt|registreret)\b"
    r"|\bhar (?:\w+ )?\d[\d.]* (?!nye|yderligere|ekstra|flere)[^;]*\bpr\. \d{1,2}\. [a-zæøå]+(?! \d{4})|^pr\. \d{1,2}\. [a-zæøå]+(?: [^\W\d_]+)? har (?:[^\W\d_]+ ){1,3}\d"
    r"|\b(?:blev|er|var|er blevet) (?:\w+ )?(?:syg|sygemeldt|forhindret)\b|\bfrøs\b"
    r"|\ber (?:\w+ ){0,2}?(?:beskrevet|omtalt|nævnt|gengivet|angivet|anført) (?:\w+ )?i\b"
    r"|^(?:afgørelses|beslutnings)?(?:kompetencen|beføjelsen|myndigheden|retten) til\b.*\b(?:henlagt|delegeret|tillagt)\b"
    r"|\b(?:træffes|fastsættes|fastlægges|tages) (?:\w+ ){0,2}?(?:på (?:grundlag|baggrund|basis) af|ud fra)\b"
    r"|\b(?:skrives|noteres|føres|indføres|antegnes|registreres) (?:\w+ ){0,2}?(?:i|på|ind i) (?:[a-zæøå]*journal\w*|[a-zæøå]*bogen|[a-zæøå]*skema\w*|[a-zæøå]*protokol\w*|kortet)\b"
)
# "Båden skulle have været synet i november": what should have been, and was not
_SHOULD_HAVE = re.compile(r"\b(?:skulle|burde|kunne|ville|måtte) (?:\S+ ){0,5}?have\b")


def _is_how_it_is(proposition: Proposition) -> bool:
    text = clause_text(proposition)
    if _SHOULD_HAVE.search(text):
        return True
    told = _HOW_IT_IS.search(text)
    stepped = re.search(
        r"\b(?:frem(?:over|adrettet)|fremtidig\w*|herefter|nu|fra (?:den|nu|og med))\b", text
    ) or proposition.verbs[0] in ("vil", "skal", "bliver")
    return told is not None and not stepped


def speaks_against(proposition: Proposition, setting: Setting) -> bool:
    """Is it no promise whatever else it says: a question, an earlier promise recalled, somebody else's deed, a request?"""
    text = clause_text(proposition)
    first = proposition.verbs[0]
    who = who_is(proposition.subject, setting.kind, setting.sender)
    # "jeg har bedt styrelsen om": a step taken
    has_asked = first == "har" and "bedt" in proposition.verbs and who in ("self", "own")
    if setting.sentence.endswith("?") or phrases("recalled").search(setting.sentence):
        return True
    if phrases("said_again").search(text.strip(" .,;:–—")) and not (setting.content or setting.dates):
        return True  # "…, og det holder jeg", "det er skrevet under"
    allows = PERMISSION.fullmatch(head_of(proposition.subject)) is not None and first in ("giver", "tillader")
    if allows or phrases("thoughts").search(text):
        return True
    if phrases("procedural").search(text) and not has_asked:
        return True
    if phrases("requests").search(text) and first not in ("vil", "har"):
        return True
    if is_anothers_pledge(proposition, who):
        return True
    if phrases("how_it_stands").search(text) and "ansat" not in proposition.verbs:
        return True
    if text.startswith("om ") and OPEN_MATTER.match(setting.sentence):
        return True  # "Om hallen derefter skal rives ned, beslutter byrådet i juni"
    if first in listed("minds") and any(word.pos == "NUM" for word in proposition.subject):
        return True  # "71 regner med at være stoppet": what those asked intend
    if proposition.group[0].feats.get("Tense") == "Past" and re.search(r"\b(?:tidligere|dengang|førhen|hidtil)\b", text):
        return True  # how it was
    if _is_how_it_is(proposition) or _is_practice(proposition, setting, text, who) or is_account(proposition, text, setting):
        return True
    elsewhere = who == "own" and any(word.lower == "i" for word in proposition.subject[1:])  # "hospitalet i Krogsund"
    for_others = who not in ("self", "own")
    if first == "har" and "fået" not in proposition.verbs and (for_others or elsewhere) and phrases("on_their_own").search(text):
        return True  # "Fonden har sat sin egen rådgiver på", "har for deres vedkommende indført"
    if len(proposition.group) == 1 and phrases("in_force").search(text):
        return True  # "Den gældende koncession løber til 2010"
    if phrases("comes_to").search(text) and who != "self":
        return True
    if _counts_people(proposition) or (_is_part_of_cases(proposition) and len(proposition.group) > 1):
        return True
    if _agent_is_another(proposition, setting) or _is_a_share(proposition) or _states_the_law(proposition, setting, text, who):
        return True
    opened = first == "kan" and any(found.role == "from" and is_future(found, setting.today) for found in setting.dates)
    return who == "third" and not opened and not phrases("given").search(text) and not _acts_for_sender(text)


def is_anothers_pledge(proposition: Proposition, who: Who) -> bool:
    """Somebody who is not the sender says what is to come: "Posten har lovet os to biler", "Fjordbanen agter at bygge om"."""
    text = clause_text(proposition)
    if phrases("pledges").search(text) is None or proposition.verbs[0] in ("er", "var", "blev", "bliver", "vil", "skal"):
        return False
    named = who in ("third", "person") or (who == "thing" and any(word.pos != "PRON" for word in proposition.subject))
    return named or re.search(r"\b(?:over for|til) (?:mig|os)\b", text) is not None


def _is_practice(proposition: Proposition, setting: Setting, text: str, who: Who) -> bool:
    """What is done as a rule, or whenever somebody does something, at no time of its own: "sænkes normalt om sommeren"."""
    present = proposition.group[0].feats.get("Tense") == "Pres" and proposition.verbs[0] not in ("har", "er", "vil", "skal")
    if not present or phrases("future_marks").search(text) or any(found.role != "at" for found in setting.dates):
        return False
    if phrases("as_a_rule").search(text) or (who == "person" and not setting.dates and phrases("habit").search(text)):
        return True  # "beboerne får den udleveret om morgenen"
    settled = setting.condition or phrases("ongoing_marks").search(text) or "plan" in text
    if who not in ("self", "own") and not setting.dates and not settled and _is_of_any(proposition):
        return True  # "Bådpladser tildeles efter anciennitet"
    if who == "person" and setting.timed and not setting.dates:
        return True  # "Borgerne tilbydes genoptræning, når lægen har henvist dem"
    return who != "self" and not setting.dates and phrases("general_condition").search(setting.condition) is not None


def _is_of_any(proposition: Proposition) -> bool:
    """Is the subject any of a kind, without article, number or adjective ("anmeldelser om tyveri"), or most of it?"""
    named = [word for word in proposition.subject if word.pos != "PUNCT"]
    words = [word.lower for word in named]
    if words[:3] == ["langt", "de", "fleste"] or words[:2] == ["de", "fleste"]:
        return True
    bare = bool(words) and re.fullmatch(r"[a-zæøå-]{3,}(?:er|r|e|børn|folk)", words[0]) is not None and len(words[0]) > 4
    return (
        bare
        and named[0].pos in ("NOUN", "PROPN", "")
        and named[0].feats.get("Number", "Plur") == "Plur"
        and (
            named[0].feats.get("Definite", "Ind") == "Ind" and not words[0].endswith("erne") and words[0] not in listed("persons")
        )
    )


def _states_the_law(proposition: Proposition, setting: Setting, text: str, who: Who) -> bool:
    """What holds by law or rule, at no time of its own: "er reguleret i lovens kapitel 24", "efter loven skal regionen"."""
    if setting.condition and not setting.dates and re.search(r"\b(?:automatisk|altid|som udgangspunkt|normalt|typisk)\b", text):
        return True  # "bliver automatisk afvist, hvis"
    if setting.dates or setting.condition or proposition.verbs[0] == "vil" or not phrases("by_law").search(text):
        return False
    return proposition.verbs[0] == "skal" or who not in ("self", "own")


def _tells_nothing(proposition: Proposition, setting: Setting) -> bool:
    """No deed of its own: a scrap without a subject, an observation that is over, a tally of what was done in a year."""
    if not proposition.subject and not proposition.elided and len(proposition.group) == 1:
        return True  # "…, togbusser hver halve time"
    text = clause_text(proposition)
    if proposition.verbs[0] in ("kunne", "burde", "ville", "måtte") and not proposition.elided:
        return True  # what would be
    if proposition.verbs[0] in ("er", "var") and UNCHANGED.search(text):
        return True  # "vejen er fortsat spærret"
    dated = any(found.kind != "now" for found in setting.dates)
    if len(proposition.group) == 1 and not dated and phrases("no_action").fullmatch(proposition.verbs[0]):
        return True  # "ordningen omfatter nu 1.300 frivillige"
    if _is_negated(text):
        return True  # "der er ikke ansat flere"
    if proposition.verbs[-1] in listed("keeping") and not dated:
        return True  # "Selskabet overholder vedtægterne"
    if len(proposition.group) == 1 and proposition.verbs[0] in listed("runs_out"):
        return True  # "Kontrakten udløber næste år"
    if proposition.verbs[0] in ("afventer", "venter", "beror") and _is_of_cases(proposition):
        return True  # "de resterende seks afventer svar"
    if proposition.verbs in (("er",), ("var",)) and not (phrases("taken_in_use").search(text) or STAGE_IN_NOUN.search(text)):
        return True  # "den ældste er fra juni": how it is
    completed = len(proposition.group) > 1 and is_participle(proposition.group[-1])
    main = proposition.verbs[-1]
    tally = main in listed("counting") and is_tally(clause_text(proposition), setting)
    if is_history(setting):
        return True
    lasts = any(found.role == "since" for found in setting.dates)
    who = who_is(proposition.subject, setting.kind, setting.sender)
    if completed and who == "person" and phrases("given").search(text) is None:
        return True  # "to elever er skiftet til en anden skole"
    consulted = proposition.verbs[0] != "har" and main in listed("consulted")
    observed = (phrases("no_action").fullmatch(main) is not None and not consulted) or (main in listed("observed") and not lasts)
    sold = tally and proposition.group[0].feats.get("Tense") == "Past"  # "I april solgte vi 1.240 billetter"
    return sold or (completed and (tally or observed))  # "har udført 230 tilsyn", "har afventet svar"


def decide(judgement: Judgement | None, weighed: Sequence[Weighed], number: int) -> Judgement | None:
    """What the rules say of the clause `number`, held against the weight of its signs: not likely is none; likely, where the rules
    know no stage, has the stage of its tense."""
    item = weighed[number]
    likely = item.likely
    if judgement is not None and judgement.outcome == "intention":
        return judgement
    if judgement is not None and judgement.outcome == "conditional" and _is_named_deed(item.clause.proposition):
        return (
            judgement  # "Udvidelsen afhænger af forhandlingerne": the deed is in the noun, the verb only says what it waits for
        )
    if judgement is not None and (judgement.outcome == "expected" or judgement.rule in (DATED, FILLED, REACHED, SENT, SETTLED)):
        return judgement  # whoever speaks of an expectation, or gives a day, speaks of what is to come
    if judgement is not None:
        return judgement if likely > (SURE if judgement.sure else RULED) else None
    if likely <= (UNRULED if item.placed else UNRULED_ALONE) or speaks_against(item.clause.proposition, item.clause.setting):
        return None
    if _tells_nothing(item.clause.proposition, item.clause.setting):
        return None
    return stage_of(item.clause.proposition, item.clause.setting)


def _is_named_deed(proposition: Proposition) -> bool:
    """Is the subject a deed put as a noun, which the verb holds against what it waits for: "flytningen afventer"?"""
    waits = re.search(r"\b(?:afvente|afhæng|bero|forudsæt)", " ".join(proposition.lemma_words)) is not None
    return waits and re.search(r"(?:ning|els|ering)(?:e|en|er|erne)?$", head_of(proposition.subject)) is not None


def _is_of_cases(proposition: Proposition) -> bool:
    words = {word.lower for word in proposition.subject}
    return any(word.pos == "NUM" for word in proposition.subject) or bool(words & listed("counted_cases"))


def _agent_is_another(proposition: Proposition, setting: Setting) -> bool:
    """The passive names who did it, and it was not the sender: "blev besvaret af 588 elever", "er foretaget af laboratoriet"."""
    words = proposition.words
    passive = next(
        (i for i, word in enumerate(words) if is_participle(word) or (word in proposition.group and word.lower.endswith("s"))),
        None,
    )
    if passive is None or proposition.verbs[0] in ("har", "havde"):
        return False
    for i in range(passive + 1, min(passive + 7, len(words) - 1)):
        before = words[i - 1]
        dated = re.fullmatch(r"(?:19|20)\d\d|år", before.text) or before.lower in listed("months")
        if words[i].lower == "af" and (i == passive + 1 or is_participle(before) or before.pos in ("ADV", "ADP") or dated):
            phrase = list(takewhile(lambda w: w.pos not in ("ADP", "PUNCT", "SCONJ", "VERB", "AUX"), words[i + 1 : i + 7]))
            used = bool(phrase) and phrase[0].pos == "NUM" and verb_class(proposition.verbs[-1])[0] == "case"  # "benyttes af 40"
            if phrase and phrase[0].lower in ("vores", "vore"):
                return False  # "rettet af vores leverandør": on the sender's order
            return used or (bool(phrase) and who_is(phrase, setting.kind, setting.sender) in ("person", "third"))
        if words[i].pos in ("PUNCT", "SCONJ"):
            return False
    return False


def _is_a_share(proposition: Proposition) -> bool:
    """Is the subject a part of a whole: "hver femte plads", "40 pct. af sagerne"?"""
    words = [word.lower for word in proposition.subject]
    every = (
        words[:1] in (["hver"], ["hvert"])
        and len(words) > 2
        and re.search(r"(?:anden|tredje|fjerde|femte|sjette|ende)$", words[1])
    )
    # "Kursister med et fravær på over 15 pct." are people
    named = next((i for i, word in enumerate(proposition.subject) if word.pos in ("NOUN", "PROPN") and i < len(words) - 1), 9)
    return bool(every) or any(word in ("pct", "pct.", "procent", "procentpoint", "%") for word in words[: named + 1])


def _counts_people(proposition: Proposition) -> bool:
    """A bare number that has done something is people: "97 har taget imod", "6 af dem er begyndt et andet sted"."""
    words = [
        word
        for word in proposition.subject
        if word.pos not in ("ADV", "PUNCT") and word.lower not in ("yderligere", "godt", "knap")
    ]
    bare = bool(words) and words[0].pos == "NUM" and {word.lower for word in words[1:]} <= {"af", "dem", "disse", "de"}
    bare = bare or (bool(words) and all(word.pos == "NUM" or word.lower in listed("some_of_them") for word in words))
    completed = len(proposition.group) > 1 and is_participle(proposition.group[-1])
    moved = proposition.verbs[0] == "er" and (
        verb_class(proposition.verbs[-1])[0] in ("start", "happen") or proposition.verbs[-1] in listed("moved_away")
    )
    moved = moved and proposition.verbs[-1] not in listed("scheduled")  # "de øvrige 44 er berammet til maj": cases
    return bare and completed and (proposition.verbs[0] == "har" or moved)


def _is_part_of_cases(proposition: Proposition) -> bool:
    """Is the subject some of the cases that an office handles: "en del af sagerne", "40 af ansøgningerne"?"""
    words = [word.lower for word in proposition.subject]
    of_cases = any(re.match(r"(?:sag|ansøgning|klage|henvendelse|anmeldelse|underretning)er", word) for word in words)
    part = bool(words) and (proposition.subject[0].pos == "NUM" or words[0] in ("en", "nogle", "flere", "resten", "hovedparten"))
    return part and of_cases and "af" in words[1:]


def _is_negated(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:ikke(?! (?:længere|blot|kun|bare|alene|mindst|desto|at)\b)|aldrig|hverken|ingen(?! undtagelser))\b", text
        )
    )


def _acts_for_sender(text: str) -> bool:
    """A third party acts on the sender's behalf: it is paid, told or hired to."""
    done_to = r"(?:er|blev|bliver) (?:\w+ ){0,4}(?:politianmeldt|anmeldt|opsagt|tildelt|idømt|bortvist|hyret|antaget|engageret|udpeget|valgt)|(?:politianmeldes|opsiges|bortvises|pålægges)\b"
    at_work = r"\b(?:entreprenør|håndværker|leverandør|rådgiver|elektriker|montør|tømrer)\w* (?:er|går) (?:\w+ )?(?:gået |startet|begyndt|i gang)"
    if re.search(done_to, text) or re.search(at_work, text):
        return True
    return bool(re.search(r"\bfået besked\b|\bpålagt\b|\buvildigt?\b|\bekstern\w*\b|\bvores tilsynsførende\b|\brevision\b", text))


def _is_dated_deed(proposition: Proposition, setting: Setting) -> bool:
    """A wish word beside a verb of change with a date: "ønsker … udvides den 1. maj" is a deed all the same."""
    return any(is_future(found, setting.today) for found in setting.dates) and any(is_change(verb) for verb in proposition.verbs)


def _is_deed(proposition: Proposition) -> bool:
    """Its main verb is a deed, so that a wish word in it only describes: "har ansat en koordinator med fokus på unge"."""
    main = proposition.verbs[-1]
    if is_participle(proposition.group[-1]) and len(proposition.group) > 1:
        return main not in listed("wishful_participles")
    return is_change(main) and main not in listed("wishful_verbs")


def _acts(proposition: Proposition, who: Who) -> bool:
    verbs = proposition.verbs
    passive = verbs[0].endswith("es") and proposition.group[0].feats.get("Voice") == "Pass"
    rests = len(proposition.group) == 1 and verb_class(verbs[0])[0] == "state"  # "så står vi med et problem"
    return (
        (who in ("self", "own") and not rests)
        or passive
        or any(is_change(verb) for verb in verbs)
        or verbs[0] in ("vil", "skal", "bliver", "må", "sker", "følger")
    )
