"""Named projects and schemes: in any quotation marks or as "projekt X"; where they stand, until when they run, who pays, who takes part.

A name is in quotation marks beside a word for an undertaking ("projektet ”X”", "”X”-indsatsen"), or is capitalised, short, no sentence,
and not the title of a paper or a quoted expression. What is once a name is one at every mention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from letterkit.claim import CommitmentStatus, Figure, Initiative
from letterkit.extract.commitments import promises_of
from letterkit.extract.deeds import Weighed, weigh
from letterkit.extract.plain_names import beside_quoted, plain_names
from letterkit.extract.speakers import SenderKind, sender_kind
from letterkit.extract.view import Sentence, View
from letterkit.extract.wordforms import listed

QUOTED = re.compile(
    r"””(?P<a>[^”\n]{2,90})””|’’(?P<b>[^’\n]{2,90})’’|''(?P<h>[^'\n]{2,90})''|[”“](?P<c>[^”“\n]{2,90})[”“]|»(?P<d>[^«»\n]{2,90})«|«(?P<e>[^«»\n]{2,90})»"
    r"|„(?P<f>[^“”\n]{2,90})[“”]|\"(?P<g>[^\"\n]{2,90})\"|›(?P<i>[^‹\n]{2,90})‹"
    r"|(?<!\w)['’‘‚](?P<j>[A-ZÆØÅ][^'’‘‚\n]{2,60})['’‘](?!\w)"
)
UNDERTAKING = r"(?:\w*(?:projekt|projektnavn|satsning|initiativ|indsats|pulje|program|kampagne|ordning|forsøg|tiltag|strategi|partnerskab|netværk|koncept|model|metode|tilbud|kursus|kurs|forløb|samarbejde|aftale|aktion|rådgivning|(?:handle|handlings|helheds|indsats|udviklings)plan|korps|værktøj|turné|turne)(?:len|met|men|mer|merne|det|et|t|en|n|erne|ne|er)?|operation)"
BEFORE = re.compile(
    rf"\b{UNDERTAKING}(?:,?\s+(?:med navnet|ved navn|under navnet|kaldet|kaldes|(?:der |som )?(?:vi kalder|hedder)|(?:har|fik) (?:fået )?navnet|om))?\s*[,–-]?\s*$",
    re.IGNORECASE,
)
# "det projekt har vi døbt ”Frem i vinden”"; "en særlig gruppe, ”Medvind”, …"
BAPTISED = re.compile(rf"\b{UNDERTAKING}\b[^.;:]{{0,40}}?\s(?:døbt|navngivet|omdøbt\s+til)\s+$", re.IGNORECASE)
A_GROUP = re.compile(
    r"\b(?:en|et)\s+(?:[\w-]+\s+){0,2}?\w*(?:gruppe|hold|team|café|cafe|task\s?force|linje|klub|dag)(?:\s+(?:på|af|med)\s+\w+\s+\w+)?,\s*$",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"^\s*(?:-\s?\w*(?:indsats|projekt|forløb|hold|metode|model|ordning|pulje|tilbud|program|kampagne)\w*"
    rf"|(?:,\s+(?:(?:der|som)\s+er\s+)?|\s+(?:er|var)\s+(?:navnet\s+på\s+)?)(?:et|en|vores|vort|[\wæøå]+s)\s+(?:[\w-]+\s+){{0,2}}(?:{UNDERTAKING}|task\s?force|\w*arbejdsgruppe)\b)",
    re.IGNORECASE,
)
# Titles of papers, and expressions that are only quoted.
OTHER_TITLE = re.compile(
    r"\b(?:rapport|notat|artikel|vejledning|bekendtgørelse|publikation|lov|kronik|avis|bog|skrivelse|brev|beretning|udsendelse|dokumentar|aktstykke"
    r"|pjece|redegørelse|pressemeddelelse|spørgsmål|bilag|udspil|betænkning|tabel|figur|skema|punkt|afsnit|felt|rubrik|kategori|betegnelse|begreb|ord"
    r"|udtryk|formulering|status|kode|stillingsbetegnelse|overskrift|titel|cirkulære|standard|tal|analyse|evaluering|undersøgelse|forening|udvalg|nævn|råd|selskab|virksomhed|firma|fond|kutter|øvelse|restaurant|café|hotel|plejehjem|institution|bosted|børnehave|skole|system|hold|klub|organisation|parti|lokale|sag"
    r"|\w*(?:færge|skib|båd|bygning|ejendom|hus|gård|kro|slot|kirke|film|sang|roman|bog|digt|maleri|skulptur|kunstværk|forestilling|udstilling|serie|blad|magasin|lokalplan|kommuneplan|slogan|motto))"
    r"(?:en|et|n|t|er|erne|ne|s)?(?:\s+(?:nr\.\s*)?[\d.]+)?(?:\s+(?:om|med titlen|fra|af|hedder))?\s*,?:?\s*$|\b(?:såkaldt[e]?|dvs\.|som|ordene|kaldt|angivet|svaret|skriver|skrev|sagde|citat|hedder)\s*:?\s*$",
    re.IGNORECASE,
)
# "Gennem ”Robust start” har 46 fået en mentor", "som led i ”Hjem igen”": something that is done or taken part in.
THROUGH = re.compile(
    r"\b(?:med|gennem|igennem|via|efter|i|til|fra|under (?:navnet|overskriften|titlen|mottoet)|del af|ved hjælp af|takket være|i regi af)\s+$|\bvi kalder\s+(?:den|det|dem)?\s*$"
    r"|\b\w*(?:koordinator|leder|evaluering|erfaring|resultat|deltager|bevilling|tilmelding|frivillig|plads)\w*\s+(?:for|af|med|på|i|til|fra)\s+$",
    re.IGNORECASE,
)
# "Vi har indført ”åben dør”": also of a name in small letters.
STARTED = re.compile(
    r"\b(?:indført|indførte|startet|startede|lanceret|lancerede|søsat|søsatte|iværksat|iværksatte|igangsat|igangsatte|sat gang i|begyndt med)\s+$",
    re.IGNORECASE,
)
SAYING = re.compile(
    r"\b(?:står|stod|skriv\w*|skrev\w*|svar\w*|sagde|siger|sagt|lyder|lød|læs\w*|omtal\w*|udtal\w*|spurg\w*|spørg\w*|fremgår|citer\w*|betegn\w*|kendt|taler"
    r"|markeret|kategori\w*|rubrik\w*|felt\w*|tabel\w*|opgjort|registreret|anført|angiv\w*|forstår|menes|menings\w*|nævn\w*|henvis\w*)\b|\bjf\.",
    re.IGNORECASE,
)
# "lejet tonnage, ”Lille Thea”, der tager 18 biler", "”Havørnen” lå til kaj": a ship.
SAILS = re.compile(r"\b(?:sejl\w*|tonnage|til kaj|anløb\w*|rederi\w*|om bord|M/F|M/S|værft\w*)(?!\w)")
# "”Kong Lear” spillede for halve huse": a work that is shown or sold.
SHOWN = re.compile(r"\s+(?:spille[rdts]|vise[srt]|opføre[st]|udkom|sælge[sr]|trykke[st])\w*\b")
DOING = re.compile(
    r"\b(?:implementer\w*|igangsæt\w*|igangsat|iværks\w+|i gang med|deltag\w*|gennemfør\w*|opgiv\w*|lancer\w*|støtte\w*|udbred\w*|udvid\w*|afprøv\w*"
    r"|opstart\w*|start\w*|begynd\w*|løber|kører|etabler\w*|oprett\w*|afsat|visiter\w*|finansier\w*|medfinansier\w*|søgt om|ansøgt|midler til|tilbyd\w*"
    r"|afslutt\w*|evaluer\w*|fortsæt\w*|omfatter|indgår i|indstillet|stopp\w*|ophør\w*|lukk\w*|nedlagt|driver|drev\w*|kørt|kørte|viderefør\w*|samarbejde\w*|udrull\w*)\b",
    re.IGNORECASE,
)
# What is done with a meeting place or a group of people: of a name of two words and more, behind what it is ("Lektiecaféen ”Plads til flere” har åbent").
OF_A_GROUP = re.compile(
    r"\s*(?:har\s+åbent|holder\s+åbent|er\s+åben\w*|mødes|tæller|holdes|uddeles|bemandes|besøges|er\s+nedsat|rykker\s+ud|hjælper)\b",
    re.IGNORECASE,
)
# "under ”Andre udgifter”", "i ”Ikke oplyst”": headings of an account, answers in a form.
HEADING = re.compile(r"(?:andre|øvrige|anden|andet|ikke|ingen|intet|over|under|delvist?|ja|nej|i alt|uoplyst)\b", re.IGNORECASE)
SENTENCE_LIKE = re.compile(
    r"[.?!]|^(?:at|om|hvor|hvad|hvis|vi|jeg|der|det|den|de|ministeren|kommunen|borgeren|retten til)\b|§|:", re.IGNORECASE
)
RUNS = re.compile(r"\b(?:løber|kører|varer|gælder|fortsætter|forlænget|afsluttes|slutter|udløber|ophører)\b", re.IGNORECASE)
FUNDED = (
    re.compile(
        r"\b(?:med)?(?:finansieret|finansieres|støttet|støttes|betalt|betales|bekostet)\s+(?:\w+\s+)?af\s+(?P<who>[^,.;]+?)(?=\s+(?:og|med|frem|til|i)\b|[,.;]|$)"
    ),
    re.compile(r"\bsom\s+(?P<who>(?!er\b)[^,.;]+?)\s+(?:med)?(?:finansierer|støtter|betaler|har bevilget|har givet)\b"),
    re.compile(
        r"\b(?:midler|støtte|tilskud|bevilling|penge)\s+fra\s+(?P<who>[^,.;]+?)(?=\s+(?:og|til|på|i|er|som|der)\b|[,.;]|$)"
    ),
)
TAKES_PART = re.compile(
    r"\b(?:deltag\w*|visiter\w*|indgår|omfatter|med i|tilmeld\w*|i projektet|i indsatsen|forløb|optaget|er begyndt|igennem)\b",
    re.IGNORECASE,
)
ANAPHOR = re.compile(
    r"\b(?:projektet|indsatsen|initiativet|puljen|programmet|kampagnen|ordningen|forsøget|tilbuddet|forløbet)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class _Mention:
    name: str
    start: int
    end: int
    sure: bool
    sentence: Sentence


def find_initiatives(view: View, figures: Sequence[Figure]) -> tuple[Initiative, ...]:
    """The named initiatives of the letter in order of first mention; `mentions` are the names without their quotation marks."""
    candidates = [mention for sentence in (*_subject_line(view), *view.own) for mention in _mentions(view, sentence)]
    names = {mention.name.casefold() for mention in candidates if mention.sure}
    kept = [mention for mention in candidates if mention.name.casefold() in names]
    found: list[Initiative] = []
    kind, sender = sender_kind(view), view.letter.sender.value if view.letter.sender is not None else ""
    weighed = weigh(view, kind, sender) if kept else {}
    for name in dict.fromkeys(mention.name.casefold() for mention in kept):
        mine = [mention for mention in kept if mention.name.casefold() == name]
        about = _sentences_about(view, mine, kept)
        found.append(
            Initiative(
                id=f"p{len(found) + 1}",
                name=mine[0].name,
                mentions=tuple(view.letter.span(mention.start, mention.end) for mention in mine),
                status=_status(view, mine, weighed, kind, sender),
                runs_until=_runs_until(view, about),
                funded_by=_funded_by(view, about),
                participants=_participants(view, about, figures),
            )
        )
    return tuple(found)


def _subject_line(view: View) -> tuple[Sentence, ...]:
    """The subject as a sentence of its own before all others: "Forsinkelsen af projekt ESDH-2"."""
    subject = view.letter.subject
    if subject is None or subject.span is None:
        return ()
    return (Sentence(index=-1, start=subject.span.start, end=subject.span.end, block=-1, kind="heading"),)


def _mentions(view: View, sentence: Sentence) -> Iterator[_Mention]:
    text = view.text[sentence.start : sentence.end]
    quoted: list[tuple[int, int]] = []
    sure_end: int | None = None
    for match in QUOTED.finditer(text):
        group = match.lastgroup or "c"
        start, end = sentence.start + match.start(group), sentence.start + match.end(group)
        quoted.append(match.span())
        name = " ".join(match.group(group).split()).rstrip(",")
        before, after = text[: match.start()], text[match.end() :]
        beside = bool(BEFORE.search(before) or AFTER.match(after) or BAPTISED.search(before))
        beside = beside or bool(A_GROUP.search(before) and after.startswith(","))
        if not name or len(name.split()) > 8 or view.is_excluded(start, end) or re.search(r"[.?!]$|§", name):
            continue
        # "Pårørendeskolen ”Vi hjælpes ad” begyndte": a name may be a clause when it stands right behind the noun it names.
        through = _is_through(text, match.start(), match.end())
        behind = re.search(r"\b\w{8,}(?:en|et|erne)\s$", before) is not None and not OTHER_TITLE.search(before)
        grouped = behind and OF_A_GROUP.match(after) is not None and len(name.split()) > 1 and name[0].isupper()
        named = grouped or (re.search(r"\b\w{4,}(?:en|et|erne)\s$", before) is not None and bool(DOING.search(after[:60])))
        started = STARTED.search(before) is not None
        noun_phrase = through and re.match(r"(?:den|det|de)\s+\w+e\s", name, re.IGNORECASE)
        if SENTENCE_LIKE.search(name) and not beside and not named and not noun_phrase:
            continue
        if OTHER_TITLE.search(before) and not beside and not through:
            continue
        done = name[0].isupper() and len(name.split()) <= 6 and bool(DOING.search(before[-90:]) or DOING.search(after[:60]))
        done = done or (_is_titled(name) and not SAYING.search(before) and not SHOWN.match(after))
        done = done or (name[0].isupper() and 2 <= len(name.split()) <= 6 and through and not HEADING.match(name))
        joined = sure_end is not None and re.fullmatch(r"\s*(?:,|og|samt|, og)\s*", text[sure_end : match.start()]) is not None
        sure = beside or grouped or ((done or started) and not SAILS.search(text)) or joined
        if sure:
            sure_end = match.end()  # "initiativerne ”Grøn gård”, ”Åben mark” og ”Ren bæk”"
        yield _Mention(name, start, end, sure, sentence)
        if beside and (place := beside_quoted(text, match.end())) is not None:
            yield _Mention(text[slice(*place)], sentence.start + place[0], sentence.start + place[1], True, sentence)
    for start, end in plain_names(text):
        if not any(a <= start < b for a, b in quoted):
            name = " ".join(text[start:end].split())
            yield _Mention(name, sentence.start + start, sentence.start + end, True, sentence)


def _is_through(text: str, start: int, end: int) -> bool:
    """Does the quoted `start:end` stand behind a preposition, in a sentence where nothing is quoted or pointed to?"""
    return THROUGH.search(text[:start]) is not None and not SAYING.search(text[:start]) and not SAYING.search(text[end:])


def _is_titled(name: str) -> bool:
    """ "Nattens Naboer": Danish gives a capital to every long word only in names."""
    long = [word for word in name.split() if len(word) > 3]
    return len(long) >= 2 and len(name.split()) <= 6 and all(word[0].isupper() for word in long)


def _sentences_about(view: View, mine: Sequence[_Mention], everyone: Sequence[_Mention]) -> list[Sentence]:
    """The sentences with a mention, and those after it in the same block that go on about "projektet", until another one is named."""
    about: list[Sentence] = []
    for mention in mine:
        if mention.sentence not in about:
            about.append(mention.sentence)
        for later in view.own:
            if later.block != mention.sentence.block or later.index <= mention.sentence.index:
                continue
            if any(
                other.sentence.index == later.index and other.name.casefold() != mention.name.casefold() for other in everyone
            ):
                break
            if later not in about:
                about.append(later)
    return about


def _status(
    view: View, mine: Sequence[_Mention], weighed: Mapping[int, Sequence[Weighed]], kind: SenderKind, sender: str
) -> CommitmentStatus | None:
    for mention in mine:
        for promise in promises_of(view, mention.sentence, weighed.get(mention.sentence.index, ()), kind, sender):
            if promise.judgement.outcome != "intention" and promise.start <= mention.start < promise.end:
                return promise.judgement.outcome
    return None


def _runs_until(view: View, about: Sequence[Sentence]) -> str | None:
    for number, sentence in enumerate(about):
        text = view.of(sentence)
        match = RUNS.search(text)
        if match is None or (number and not ANAPHOR.search(text)):
            continue
        for found in view.dates(sentence):
            if found.deadline and found.role in ("by", "until", "at") and found.start > sentence.start + match.start():
                return found.deadline
    return None


def _funded_by(view: View, about: Sequence[Sentence]) -> str | None:
    for number, sentence in enumerate(about):
        text = view.of(sentence)
        if number and not ANAPHOR.search(text):
            continue
        for pattern in FUNDED:
            if match := pattern.search(text):
                return " ".join(match.group("who").split())
    return None


def _participants(view: View, about: Sequence[Sentence], figures: Sequence[Figure]) -> tuple[str, ...]:
    found: list[str] = []
    for sentence in about:
        if not TAKES_PART.search(view.of(sentence)):
            continue
        for figure in figures:
            people = figure.unit == "person" or any(word in listed("persons") for word in (figure.counted or "").lower().split())
            if figure.kind == "count" and people and sentence.start <= figure.span.start < sentence.end:
                found.append(figure.id)
    return tuple(found)
