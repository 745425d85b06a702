"""The grammatical signs of a clause, as short names: tense and voice, what kind of verb, who acts, when, how many, under what.

They are what `letterkit.extract.deeds` weighs. Nothing here decides anything; every sign is a fact that a reader can check.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import takewhile

from letterkit.danish.dates import DateExpression
from letterkit.extract.propositions import Proposition
from letterkit.extract.setting import Setting, is_future, is_history, is_tally
from letterkit.extract.speakers import head_of, who_is
from letterkit.extract.verbclass import verb_class
from letterkit.extract.view import Word
from letterkit.extract.wordforms import MODALS, is_infinitive, is_participle, listed, phrases

# Phrases of commitments.toml whose presence in the clause is a sign.
CUES = (
    "intention",
    "expected",
    "duty",
    "ongoing_phrases",
    "ongoing_marks",
    "habit",
    "regular",
    "future_marks",
    "requests",
    "procedural",
    "given",
    "done_phrases",
)
MEASURE = re.compile(
    r"(?:antal|andel|tid|tal|procent|gennemsnit|udgift|fravær|belægning|opgørelse|tabel|data|statistik|forskel|beholdning)\w{0,4}$"
)
DAYS = frozenset({"day", "month", "week"})
A_QUARTER = 90  # days
PERIODS = frozenset({"year", "quarter", "half", "range", "school_year", "season"})


def signs(propositions: Sequence[Proposition], number: int, setting: Setting, before: str = "") -> frozenset[str]:
    """The signs of the clause `propositions[number]`. `before`: the words of the sentence in front of it."""
    proposition = propositions[number]
    text = " ".join(proposition.lemma_words)
    form = verb_form(proposition)
    kind = _kind_of_verb(proposition)
    who = who_is(proposition.subject, setting.kind, setting.sender)
    found = {
        "always",
        f"form {form}",
        f"verb {kind}",
        f"by {who}",
        f"form {form}, verb {kind}",
        f"by {who}, verb {kind}",
        f"form {form}, by {who}",
        f"clause {proposition.kind}",
    }
    infinitive = verb_class(_main_verb(proposition))[1]
    if kind != "unknown":
        found.add(f"word {infinitive}")
    if infinitive in listed("of_many_senses"):
        # "vi har fået lov" and "skolen har fået en leder", "gå i gang" and "gå ned": what they mean is said by what stands with them
        found.add(f"word {infinitive}, by {who}")
        found |= {f"phrase {infinitive} {word}" for word in _particles(proposition)}
    found |= _agent(proposition, setting, form)
    found |= _when(setting, form, kind)
    if form in ("present", "present passive") and not setting.dates and not phrases("future_marks").search(text):
        found |= {"at no time", f"at no time, form {form}, by {who}", f"at no time, form {form}, verb {kind}"}
    found |= _how_many(proposition, text, kind)
    found |= {f"says {name}" for name in CUES if phrases(name).search(text)}
    found |= {f"says {word}" for word in listed("telling").intersection(proposition.lemma_words)}
    if phrases("recalled").search(setting.sentence):
        found.add("says recalled")
    if phrases("no_action").fullmatch(_main_verb(proposition)):
        found.add("verb of no action")
    found |= _subject(proposition)
    found |= _around(propositions, proposition, setting, kind)
    if is_history(setting):
        found |= {"long ago", f"long ago, form {form}"}
    if is_tally(text, setting):
        found |= {"tally", f"tally, form {form}"}
    if re.search(r"\buden\s+at\s*$|\buden\s*$", before.lower()):
        found.add("without")
    return frozenset(found)


def verb_form(proposition: Proposition) -> str:
    """Tense, mood and voice of the verb group in one word."""
    first = proposition.verbs[0]
    completed = any(is_participle(word) and word.lower not in ("blevet", "været") for word in proposition.group[1:])
    if completed and first in ("har", "havde", "er", "var", "blev", "bliver", "får", "fik"):
        return f"{first}+participle"
    if first in MODALS:
        return first
    passive = first.endswith("s") and proposition.group[0].feats.get("Voice") == "Pass"
    tense = "past" if proposition.group[0].feats.get("Tense") == "Past" else "present"
    return f"{tense} passive" if passive else tense


def _main_verb(proposition: Proposition) -> str:
    """The verb that carries the meaning: the last of the group that is no auxiliary."""
    carrying = [
        word.lower
        for word in proposition.group
        if (is_participle(word) or is_infinitive(word)) and word.lower not in ("blevet", "været", "blive", "være", "have", "haft")
    ]
    return carrying[-1] if carrying else proposition.verbs[-1]


def _kind_of_verb(proposition: Proposition) -> str:
    kind, infinitive = verb_class(_main_verb(proposition))
    if (kind == "light" or infinitive in listed("with_particles")) and _particles(proposition):
        return "light with particle"
    return kind or "unknown"


def _particles(proposition: Proposition) -> set[str]:
    return set(listed("particles").intersection(proposition.lemma_words))


def _agent(proposition: Proposition, setting: Setting, form: str) -> set[str]:
    """Who does it, where the passive says so: "laves af to rådgivere"; not "ud af", "på tværs af", "af sted"."""
    words = proposition.words
    if not (form.endswith("passive") or form.startswith(("er+", "blev+", "bliver+", "var+"))):
        return set()
    for number in range(proposition.verb + 1, len(words) - 1):
        before, after = words[number - 1], words[number + 1]
        if words[number].lower != "af" or after.lower in listed("no_agents") or before.lower in ("ud", "tværs", "forbi"):
            continue
        if before in proposition.group or before.pos == "ADV":
            phrase = tuple(takewhile(lambda w: w.pos not in ("ADP", "PUNCT", "SCONJ", "VERB", "AUX"), words[number + 1 :]))
            who = who_is(phrase, setting.kind, setting.sender)
            return {"agent", f"agent {who}", f"agent, form {form}"}
    return set()


def _when(setting: Setting, form: str, kind: str) -> set[str]:
    found: set[str] = set()
    running = [one for one in setting.dates if _runs(one, setting.today)]
    future = [one for one in setting.dates if is_future(one, setting.today) and one not in running]
    # "vil nedbringe … inden udgangen af 2018" in a later letter: a promise with a limit that has passed, no deed of the past
    limited = form in ("vil", "skal")
    past = [one for one in setting.dates if not is_future(one, setting.today) and not (limited and one.role in ("by", "until"))]
    if running:
        found |= {"period running", f"period running, form {form}"}
    open_form = form in ("present", "present passive", "vil", "skal", "kan", "bliver+participle")
    if future:
        found |= {"date ahead", f"date ahead, {'open' if open_form else 'closed'} form", f"date ahead, verb {kind}"}
    if any(one.kind in DAYS for one in past):
        found |= {"day past", f"day past, form {form}"}
    if any(one.kind in PERIODS for one in past):
        found |= {"period past", f"period past, form {form}"}
    if any(one.role == "since" for one in setting.dates):
        found |= {"date since", f"date since, form {form}"}
    if any(one.role in ("by", "until") for one in future):
        found.add("limit ahead")
    if re.search(r"\bkl\. ?\d", setting.sentence):
        found.add("clock")
    return found


def _runs(found: DateExpression, today: date | None) -> bool:
    """A period that the letter itself falls in ("i indeværende skoleår"): neither past nor to come."""
    if today is None or found.first is None or found.last is None or found.role in ("by", "until", "from"):
        return False
    return found.first <= today <= found.last and (found.last - found.first).days > A_QUARTER - 10


def _number(word: Word) -> float | None:
    """The value of a word in figures that is no year."""
    if not word.text[0].isdigit() or not re.fullmatch(r"\d[\d.]*(?:,\d+)?", word.text):
        return None
    try:
        value = float(word.text.rstrip(".").replace(".", "").replace(",", "."))
    except ValueError:
        return None
    return None if 1900 < value < 2100 and "." not in word.text else value


def _how_many(proposition: Proposition, text: str, kind: str) -> set[str]:
    found: set[str] = set()
    mine = {word.start for word in proposition.subject}
    of_subject = [n for word in proposition.subject if (n := _number(word)) is not None]
    others = [n for word in proposition.words if word.start not in mine and (n := _number(word)) is not None]
    if of_subject:
        found.add("number in subject")
    if any(n > 12 for n in of_subject):
        found.add("large number in subject")
    if any(n > 12 for n in others):
        found |= {"large number", f"large number, verb {kind}"}
    if len(others) >= 3:
        found.add("many numbers")
    words = set(proposition.lemma_words)
    if words & {"%", "pct", "pct.", "procent", "procentpoint"}:
        found.add("percent")
    if words & {"kr", "kr.", "mio", "mio.", "kroner", "mia.", "mia", "millioner"}:
        found |= {"money", f"money, verb {kind}"}
    if re.search(r"\bi alt\b|\bheraf\b|\bhvoraf\b|\bgennemsnit", text):
        found.add("total")
    if re.search(r"\bfra \S+ .{0,20}til \d", text):
        found.add("from, to")
    if words & {"ikke", "aldrig", "ingen", "hverken", "næppe", "intet"}:
        found.add("negated")
    return found


def _subject(proposition: Proposition) -> set[str]:
    found: set[str] = set()
    subject = proposition.subject
    head = head_of(subject)
    if head in ("det", "dette", "hvilket"):
        found.add("subject det")
    if "der" in [word.lower for word in subject[:1]] or (not subject and "der" in proposition.lemma_words):
        found.add("subject der")
    if head in ("den", "de", "disse", "han", "hun"):
        found.add("subject pronoun")
    if subject and subject[0].lower in ("en", "et", "to", "tre", "fire", "fem", "seks", "flere", "yderligere"):
        found.add("subject indefinite")
    if MEASURE.search(head):
        found.add("subject a measure")
    if re.search(r"antal|andel|\w*tiden\b|tallet|gennemsnit|udgift", " ".join(proposition.lemma_words)):
        found.add("a measure")
    if proposition.elided:
        found.add("subject of the clause before")
    length = len(proposition.words)
    found.add("short" if length < 7 else "medium" if length < 16 else "long")
    return found


def _around(propositions: Sequence[Proposition], proposition: Proposition, setting: Setting, kind: str) -> set[str]:
    found: set[str] = set()
    if setting.condition:
        found |= {"condition", f"condition, verb {kind}"}
    if setting.timed:
        found.add("clause of time")
    if setting.content:
        found |= {"content clause", f"content clause, verb {kind}"}
    if proposition.parent is not None:
        above = propositions[proposition.parent]
        who = who_is(above.subject, setting.kind, setting.sender)
        found |= {"under", f"under verb {_kind_of_verb(above)}", f"under {verb_form(above)}", f"under {who}"}
        if phrases("expected").search(" ".join(above.lemma_words)):
            found.add("under an expectation")
        if "ikke" in above.lemma_words:
            found.add("under a negation")
    return found
