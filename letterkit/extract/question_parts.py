"""A question cut into the parts that each want an answer of their own, and what kind of answer each part wants.

"Overholder kommunen reglerne, og hvis ikke, hvornår?" has two: a yes or no, and a time that is wanted only after a no.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from letterkit.claim import PartKind

Condition = Literal["", "yes", "no"]  # the answer to the part before on which this part is wanted at all


@dataclass(frozen=True)
class Part:
    """One part: offsets into the text, what it wants, and the condition it stands under."""

    start: int
    end: int
    kind: PartKind
    condition: Condition = ""


PREPOSITION = r"(?:(?:i|på|af|inden|efter|fra|siden|med|til|for|under|hos|ved|om|inden\s+for|ud\s+fra)\s+)?"
MEASURE = r"(?:mange|stor\w*|meget|lang(?:e|t|\s+tid)?|længe|ofte|høj\w*|få|gamm\w+|langt|hurtigt?|tit|dyr\w*|hyppigt|bred\w*|udbredt|omfattende|vidt|lavt?|godt|let)"
# Words that open a question and nothing else; bare "hvor" and "om" open other clauses as well.
STRONG = rf"{PREPOSITION}(?:hvor\s+{MEASURE}|hvornår|hvorfor|hvordan|hvorledes|hvorvidt|hvilke[nt]?(?!\s+(?:er|var|har|havde|vil|blev|kan|skal)\b)|hvad|hvem|hvorhen\w*)\b"
YES = r"(?:i\s+givet\s+fald|i\s+så\s+fald|i\s+bekræftende\s+fald|hvis\s+(?:ja|så|det\s+er\s+tilfældet|dette\s+er\s+tilfældet)|såfremt\s+(?:ja|det\s+er\s+tilfældet|dette\s+er\s+tilfældet))"
NO = (
    r"(?:hvis\s+(?:ikke|nej|det\s+ikke\s+er\s+tilfældet|dette\s+ikke\s+er\s+tilfældet)|i\s+modsat\s+fald|i\s+benægtende\s+fald|"
    r"såfremt\s+(?:ikke|nej|det\s+ikke\s+er\s+tilfældet|dette\s+ikke\s+er\s+tilfældet))"
)
CONDITION = rf"(?:{YES}|{NO})"
AND = r"(?:og|samt|men|herunder|heriblandt|ligesom|endvidere|desuden|og\s+endelig|og\s+herunder)"
FINITE = (
    r"(?:er|var|har|havde|vil|ville|kan|kunne|skal|skulle|må|bør|bliver|blev|får|fik|gør|agter|mener|vurderer|finder|overholder|forventer|"
    r"overvejer|planlægger|findes|foreligger|gælder|opfylder|sker|indgår|følger|deler|anser|tager|giver|bruger|kender|sikrer|fører|lever|"
    r"oplever|ser|modtager|betyder|dækker|anvender|tilbyder|holder|arbejder|påtænker|ligger|synes|støtter|bekræfter|ønsker|går|"
    r"kræver|benytter|yder|udfører|gennemfører|registrerer|regner|har\s+der)"
)
SUBJECT = r"(?:der|de|den|det|I|du|vi|man|dette|disse|\w+(?:en|et|erne|ene)\b|[A-ZÆØÅ]\w+)"
# Nouns that ask as a question word does, in lists of nominal points ("antallet af …, årsagerne til …").
NOUN = r"(?:den\s+|det\s+|de\s+|en\s+)?(?:\w+\s+)?(?:antal(?:let)?|andel(?:en)?|årsag(?:en|erne|er)?|grund(?:ene|e)|forklaring(?:en|er)?|baggrund(?:en)?|begrundelse[nr]?|tidsplan(?:en)?|tidspunkt(?:et)?|udgift(?:en|erne|er)?|omkostning(?:en|erne|er)?|status)\b"

ASKED_FOR = (
    r"(?:oplyse|oplyst|skrive|gengive|oplysninger?(?:\s+om)?|redegøre(?:\s+for)?|redegørelse(?:\s+for)?|redegør\s+for|redegjort\s+for|forklare|forklar|svare(?:\s+på)?|svar\s+på|besvare|beskrive|beskriv|belyse|belyst|"
    r"angive|angiv|anføre|vurdere|bekræfte|kommentere|orientere\s+om|fremlægge|oversende|tilkendegive|oplys|undersøge|undersøgt|udtale\s+sig\s+om|forholde\s+sig\s+til|tage\s+stilling\s+til|opgøre|opgør|meddele|fortælle|dokumentere|begrunde|"
    r"specificere|uddybe|gøre\s+rede\s+for|(?:at\s+)?vide|spørger|ved)"
)
# The same demands where somebody else asks that they be met: "anmode om, at I 1. oplyser, …, 2. redegør for, …".
TELLS = (
    r"(?:oplyser|angiver|anfører|redegør(?:er)?(?:\s+for)?|gør\s+rede\s+for|beskriver|forklarer|besvarer|svarer\s+på|belyser|vurderer|begrunder|bekræfter|kommenterer|"
    r"opgør|uddyber|specificerer|dokumenterer|fortæller|meddeler|tager\s+stilling\s+til|forholder\s+sig\s+til)"
)
# Demands in the imperative: to tell, or to send a paper along ("Vedlæg den seneste rapport"); "Send svaret til …" only says where to.
TELL = r"(?:Redegør|Oplys|Beskriv|Angiv|Forklar|Opgør|Begrund|Belys)"
_THE_REPLY = r"(?i:\w*svar\w*|besvarelse\w*|redegørelsen|udtalelsen|\w*brev\w*|mail\w*|henvendelse\w*|bemærkninger\w*|bidrag\w*|materialet|oplysningerne|bilag(?:ene)?|d[ei]nne|dette|disse|(?:det|den|dem)(?=\s+(?:til|på|senest|inden|med|som)\b|\W*$)|til|på|senest|inden)"
SEND = rf"(?:Vedlæg|Vedhæft|Medsend|(?:Frem|Over|Ind|Til)?send)(?:\s+(?:venligst|gerne|også|desuden|endvidere|endelig|os|mig))*\s+(?!(?:\w+\s+){{0,2}}?{_THE_REPLY}\b)(?=\w)"
_ALSO = r"(?:(?:desuden|endvidere|også|ligeledes|endelig|venligst|samtidig)\s+)*"
_SEND_ALONG = r"(?:vedlægge|vedhæfte|medsende|fremsende|oversende|indsende|tilsende)"
_SENT_ALONG = r"(?:vedlagt|vedhæftet|medsendt|fremsendt|oversendt|indsendt|tilsendt)"
SENT = (
    rf"(?:(?!(?:[\w-]+\s+){{0,2}}?{_THE_REPLY}\b)(?=\w)[^.:;?]{{4,160}}?\s(?:bedes|ønskes|skal|bør)\s+{_ALSO}(?:{_SENT_ALONG}|{_SEND_ALONG}s)\b"
    rf"|(?:Til|Med|Sammen\s+med)\s+\w+\s+bedes\s+{_ALSO}(?:{_SENT_ALONG}|(?:I|De|du)\s+{_SEND_ALONG})\s|(?:(?:I|De|Du|Der)\s+(?:bedes|skal)|\w+\s+(?:bedes|skal)\s+(?:I|De|du|der))\s+{_ALSO}(?:{_SENT_ALONG}|{_SEND_ALONG})\s+(?!(?:\w+\s+){{0,2}}?{_THE_REPLY}\b))"
)

_SPLIT = re.compile(
    rf"""
    (?P<gap>\s*[,;]?(?:\s+(?:og|samt))?\s+\(?(?:\d|[a-h]|[ivx]{{1,4}})\)\s+(?:(?:om|på|til|for|af)\s*,?\s+)?|\s*[,;–—-]?\s+{AND}\s*,?\s+(?:(?:om|for)\s*,?\s+|(?:på|til|af)(?:\s*,\s+|\s+(?!hv))|dels\s+|(?:en|et)\s+\w+\s+(?:af|om|for|på)\s*,\s+|(?:(?:om\s+)?at\s+)?{ASKED_FOR}(?:\s+(?:for|om|på))?\s*,?\s+)?|\s*,\s+dels\s+|\s*[,;–—]\s+|(?<=[?!])\s+(?:{AND}\s+)?|(?<=\.)(?:(?<!\b(?:pct|mio|mia)\.)(?<!\b(?:kr|ca|nr|jf|pr)\.)|(?=\s+(?-i:[A-ZÆØÅ])))\s+(?:{AND}\s+)?|(?<=\))\s+)
    (?P<ordered>for\s+det\s+(?:andet|tredje|fjerde|femte|sjette|sidste)\s*,?\s+)?   # how the part before ends
    (?P<open>
        (?P<cond>{CONDITION})\s*[,:]?\s*(?P<condword>{STRONG}|om\b|hvor\b|{FINITE}\b)?
      | (?P<word>{STRONG})
      | (?P<om>om|hvorvidt)\b
      | (?P<hvor>hvor)\b
      | (?P<verb>{FINITE})\s+{SUBJECT} | (?<=[?]\s)(?P<any>\w+\s+(?-i:I|du|De|vi|man|der)\s)
      | (?P<demand>(?-i:{TELL}(?=\s+(?:desuden|endvidere|også|endelig|samtidig|tillige|ligeledes)\b|(?:\s+\w+){{0,2}}\s*,?\s+(?:{STRONG}|om\s|hvorvidt\s))|{SEND}))
      | (?P<noun>{NOUN})
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_STRONG = re.compile(rf"\b{STRONG}", re.IGNORECASE)
_ASKED_END = re.compile(rf"\b{ASKED_FOR}\s*,?\s*\Z", re.IGNORECASE)
_RELATIVE_HVOR = re.compile(r",\s+hvor\s+(?!mange|stor|meget|lang|længe|ofte|høj|få)", re.IGNORECASE)


_IF_SO_INSIDE = re.compile(r"\b(?:i\s+givet\s+fald|i\s+så\s+fald|i\s+bekræftende\s+fald)\b", re.IGNORECASE)
_CONDITION_BEHIND = re.compile(
    r",\s+(?:hvis|såfremt)\s+(?:(?P<no>(?:det|dette)\s+ikke\s+(?:er|var|skete|sker|har\s+været|blev|gøres|gælder)(?:\s+(?:sket|tilfældet|gjort))?|ikke|nej)|(?:det|dette)\s+(?:er|var|har\s+været)\s+tilfældet|ja|så)\W*$",
    re.IGNORECASE,
)


# "Angiv både gennemsnittet og den længste tid", "Både antal og andel bedes oplyst": two answers are wanted. "både i kroner og i procent" is
# one answer in two forms, and "borgere, både mænd og kvinder" says only who is meant.
_THING = r"(?!(?:i|på|om|til|for|af|med|som|hos|ved|inden|hv\w+|at|der|en)\b)[\wæøå-]+(?:\s+(?!(?:og|som|samt)\b)[\wæøå-]+){0,5}?"
_MEAN = r"(?:(?:det|den|de)\s+)?(?:gennemsnit(?:tet|lige\w*)?|median(?:en)?)\b"
_EXTREME = r"(?:(?:det|den|de)\s+)?(?:længste|korteste|højeste|laveste|største|mindste|hurtigste|langsomste|maksimale|minimale)\b"
_BOTH = re.compile(
    rf"\b(?:{ASKED_FOR}|opgiv|anfør|medtag|vis)(?:\s+(?:venligst|gerne|også|herunder|her))*\s+(?:både\s+{_THING}(?P<and>\s+og\s+)|såvel\s+{_THING}(?P<som>\s+som\s+(?:også\s+)?))(?=(?!(?:i|på|som|om|hv\w+)\b)\w)"
    rf"|(?:(?<=[.?!]\s)|\A)(?:Både\s+{_THING}(?P<and_>\s+og\s+)|Såvel\s+{_THING}(?P<som_>\s+som\s+))(?=(?!(?:i|på|som|om)\b)\w[^.?!,]*\b(?:bedes|ønskes|skal|bør)\b)"
    rf"|\b{_MEAN}(?:\s+(?!(?:og|samt)\b)[\wæøå-]+)?(?P<two>\s+(?:og|samt)\s+)(?={_EXTREME})|\b{_EXTREME}(?:\s+(?!(?:og|samt)\b)[\wæøå-]+)?(?P<two_>\s+(?:og|samt)\s+)(?={_MEAN})",
    re.IGNORECASE,
)


def _both(text: str, start: int, end: int) -> list[tuple[int, int, Condition]]:
    """Where the second of two things begins that are asked for together."""
    found: list[tuple[int, int, Condition]] = []
    for match in _BOTH.finditer(text, start, end):
        if not re.search(
            r"\b(?:mellem|forskel\w*|forhold(?:et)?|sammenlign\w*)\b[^.?!]*\Z", text[start : match.start()], re.IGNORECASE
        ):
            gap = next(name for name, told in match.groupdict().items() if told)
            found.append((match.start(gap), match.end(gap), ""))
    return found


def split_parts(text: str, start: int = 0, end: int | None = None) -> list[Part]:
    """The parts of the question in `text[start:end]`, in order. The first part begins where the question begins.

    >>> [p.kind for p in split_parts("Hvor mange venter – og hvilke årsager er der?")]
    ['count', 'reason']
    """
    end = len(text) if end is None else end
    cuts: list[tuple[int, int, Condition]] = [(start, start, "")]  # end of part before, start of part, condition
    for match in _SPLIT.finditer(text, start, end):
        if _opens_part(text, start, match):
            cond = match.group("cond")
            condition: Condition = ""
            if cond:
                condition = "no" if re.fullmatch(NO, cond, re.IGNORECASE) else "yes"
            elif cuts[-1][2] and (
                match.group("gap").strip() == "og" or _under_condition(text, start, cuts[-1][1], match.start("gap"), match)
            ):
                condition = cuts[-1][2]  # "og i givet fald hvornår og hvordan": both hang on the same answer
            cuts.append((match.start("gap"), match.start("open"), condition))
    taken = {begin for _, begin, _ in cuts}
    cuts = sorted([*cuts, *(cut for cut in _both(text, start, end) if cut[1] not in taken)], key=lambda cut: cut[1])
    parts = []
    for number, (_, begin, condition) in enumerate(cuts):
        stop = cuts[number + 1][0] if number + 1 < len(cuts) else end
        stop = begin + len(text[begin:stop].rstrip())
        if number and not condition and _IF_SO_INSIDE.search(text, begin, stop):  # "og hvad gik de i givet fald ud på?"
            condition = "yes"
        behind = _CONDITION_BEHIND.search(text, begin, stop) if number and not condition else None
        if behind:  # "og hvad var grunden, hvis det ikke skete?"
            condition = "no" if behind.group("no") else "yes"
        parts.append(Part(begin, stop, part_kind(text[begin:stop]), condition))
    return [part for part in parts if re.search(r"\w", text[part.start : part.end])]


def _under_condition(text: str, start: int, opened: int, stop: int, match: re.Match[str]) -> bool:
    """ "Hvis ikke, bedes I forklare hvorfor og oplyse, hvornår …": what a sentence's condition opens it holds to its end."""
    opens = not text[start:opened].strip() or text[start:opened].rstrip()[-1:] in (".", "?", "!")
    return (
        opens
        and not re.search(r"[.?!]\s", text[opened : match.start("open")])
        and bool(re.match(r"\s*,?\s*(?:og|samt|herunder|dels)\b", text[stop : match.start("open")], re.IGNORECASE))
    )


def _opens_part(text: str, start: int, match: re.Match[str]) -> bool:
    before, gap = text[start : match.start("gap")], match.group("gap").strip(" \n\t")
    joined = bool(
        re.search(
            rf"\b(?:{AND}|dels)(?:\s+(?:(?:om|på|til|for|af)\s*,?|dels|(?:en|et)\s+\w+\s+(?:af|om|for|på)\s*,|(?:(?:om\s+)?at\s+)?{ASKED_FOR}(?:\s+(?:for|om|på))?\s*,?))?$",
            gap,
            re.IGNORECASE,
        )
    )
    joined |= bool(match.group("ordered"))
    joined |= bool(re.search(r"\)(?:\s+(?:om|på|til|for|af)\s*,?)?$", gap))
    ended = before.rstrip()[-1:] in ("?", ".", "!")
    asked = (
        bool(_STRONG.search(before))
        or bool(re.search(r"\b(?:om|hvorvidt)\s", before))
        or before.rstrip().endswith("?")
        or bool(re.match(NOUN, before, re.IGNORECASE))
    )
    if _ASKED_END.search(before) and not joined:
        return False  # "Vil ministeren oplyse, hvor mange": the frame of the question, not a part before it
    if match.group("cond"):
        return bool(match.group("condword")) or joined or ended
    if match.group("word"):
        if ended or joined or gap in ("–", "—", ";"):
            return True
        # After a bare comma a question word opens a part only in a row of questions ("hvor mange …, hvor stor …").
        return bool(_STRONG.search(before) or re.match(r"(?:om|hvorvidt)\s", before)) and not _embedding(before)
    if match.group("om"):
        return _in_row(before, gap, match) or (
            joined
            and (asked or bool(re.search(r"\s(?:en|et)\s+\w+\s+\w+\s*,$", match.group("gap").rstrip())))
            and not re.search(r"\bom\s*\Z", before)
        )
    if match.group("hvor"):
        return (ended or joined) and not _RELATIVE_HVOR.search(before) and asked
    if match.group("demand") or match.group("any"):
        return ended
    if match.group("verb"):
        return ended or (joined and gap[:1] in (",", ";", "–", "—"))
    if joined and _STRONG.search(before) and re.search(r"\b(?:om|for|til)$", gap):
        told = re.split(r"[,;.?]", match.string[match.end() :], maxsplit=1)[0]
        return re.search(rf"\b{FINITE}\b", told) is None  # "hvor mange der venter, og om årsagerne hertil"
    return (
        (joined or gap == ",")
        and not _STRONG.search(before)
        and bool(re.match(rf"{NOUN}|.*{ASKED_FOR}", before, re.IGNORECASE | re.DOTALL))
    )


def _in_row(before: str, gap: str, match: re.Match[str]) -> bool:
    """ "hvor meget vand der er hentet, om tilladelsen er overskredet, og …": after a bare comma "om" opens a part in a row of clauses."""
    finite = re.match(rf"om\s+\w+(?:\s+\w+)?\s+{FINITE}\b", match.string[match.start("om") :], re.IGNORECASE)
    if gap == ";" and _STRONG.search(before):
        return True
    return (
        gap == "," and bool(finite) and bool(_STRONG.search(before)) and not _embedding(before) and not _ASKED_END.search(before)
    )


# "de brugere, vi regnede med, hvor mange …": the preposition belongs to the users.
_RELATIVE_END = re.compile(
    r"\w,\s+(?:som\s+)?(?:vi|I|de|man|du|[a-zæøå]+(?:en|et|erne|ene)|[A-ZÆØÅ]\w+)\s+(?:(?!hv)[^,.?!]){2,60}?\s(?:med|på|til|om|for|i|af|fra|efter|imod|mod)\s*\Z"
)


def _embedding(before: str) -> bool:
    """Does the text before a comma end in a word that takes a question as its object ("undersøgt", "afhænger af", "ved")?"""
    if _RELATIVE_END.search(before):
        return False
    return bool(
        # "hvordan beboerne inddrages i, hvad der serveres"; of "hvem de arbejder med" the person is asked for.
        re.search(
            r"\b(?:hvordan|hvorledes|hvornår|hvorfor|hvorvidt|om)\b(?:(?!\bhv)[^,])*\b(?:i|ind|med|over|imod|mod|fra|efter|under|ved|mellem)\s*\Z",
            before,
            re.IGNORECASE | re.DOTALL,
        )
        or re.search(
            r"\b(?:undersøg(?:e[rst]?|te?)|afhæng\w*\s+af|ved|vide|vist?e?|forklar(?:e[rst]?|ede)|beskriv(?:e[rst]?|es)|af|om|for|på|til)\s*\Z",
            before,
            re.IGNORECASE,
        )
    )


_OPENING = re.compile(rf"\W*(?:(?:{AND})\s+)?(?:{CONDITION}\s*[,:]?\s*)?", re.IGNORECASE)
# A question put as a polite demand: what is asked stands after the verb of telling.
_FRAME = re.compile(
    rf"(?:(?:vil|kan|kunne|ville|skal|bør)\s+\S+(?:\s+\S+){{0,3}}?\s+|.{{0,80}}?\b(?:bedes?|bedt|anmodes|anmodet|ønske[rst]?)\b.{{0,80}}?|der\s+ønskes\s+|)"
    rf"\b{ASKED_FOR}\b(?:\s+(?:en\s+)?(?:nærmere|kort|samlet|redegørelse|oversigt|status|oplysninger|både|såvel))*\s*(?:,|:|\s(?:for|om|over)\b)?\s*(?=\S)",
    re.IGNORECASE | re.DOTALL,
)
_MONEY = r"(?:koste\w*|udgift\w*|merudgift\w*|omkostning\w*|pris(?:en)?\b|penge\w*|kroner|kr\.|beløb\w*|finansier\w*|midler\w*|afsat\b|bevilg\w*|bevilling\w*|betale\w*|betalt|besparelse\w*|sparet\b|økonomisk\w*|budget\w*|investering\w*|tilskud\w*)"
# "Har I afsat penge til det, bedes beløbet oplyst": the noun says what is wanted.
_IF_SO = r"(?:\w+\s)[^?]*,\s+bedes\s+(?:(?:det|den|de)\s+)?(?:\w+\s+)?"
# "Hvad skønner selskabet, at det vil koste", "hvad I vurderer, prisen bliver"
_HOLDS = r"hvad\s+(?:\w+\s+){1,3}?(?:skønner|anslår|vurderer|mener|tror|regner\s+med|forventer|venter|anser)|hvad\s+(?:skønner|anslår|vurderer|mener|tror|regner|forventer|venter|anser)\s+\w+(?:\s+\w+){0,2}?"
_KINDS: tuple[tuple[PartKind, str], ...] = (
    ("count", rf"{PREPOSITION}hvor\s+stor(?:\s+en)?\s+(?:\w+\s+)?(?:an)?del\b"),  # "hvor stor en andel af udgifterne"
    ("cost", rf"{_IF_SO}(?:\w*beløb|\w*udgift|\w*omkostning|pris)\w*"),
    ("count", rf"{_IF_SO}(?:antal|andel)\w*"),
    ("date", rf"{_IF_SO}(?:\w*tidspunkt|\w*dato|tidsplan)\w*"),
    ("reason", rf"{_IF_SO}(?:årsag|grund|begrundelse)\w*"),
    (
        "cost",
        rf"{PREPOSITION}(?:hvad\s+(?:\w+\s+){{0,7}}?(?:brugt\s+på\b|(?:for)?brugte\s+på\b)|hvad\s+(?:\w+\s+){{0,9}}?koste\w*|hvad\s+(?:\w+\s+){{0,5}}?(?:er\s+prisen|prisen\s+(?:er|bliver)|udgift(?:en|erne)\s+(?:er|var|udgør|bliver|beløber)|(?:er|var|bliver|blev)\s+(?:\w+\s+){{0,3}}?(?:\w*udgift|\w*omkostning)\w*|indbragte|(?:ind)?tjente|har\s+.{{0,60}}?\bkostet|(?:er|bliver|blev)\s+(?:der\s+)?sparet)|hvor\s+mange\s+(?:penge|kroner|midler|mio)|hvor\s+(?:meget|stor\w*|høj\w*)\b(?=.{{0,60}}\b{_MONEY})|hvilke[nt]?\s+(?:\w+\s+)?(?:udgift|omkostning|beløb|budget|økonomi)\w*)",
    ),
    ("cost", rf"(?:{_HOLDS})\s*,?\s*(?:at\s+)?(?:\w+\s+){{1,4}}?(?:koste[rt]?|prisen|udgiften|omkostningen|beløber)\b"),
    ("reason", rf"(?:{_HOLDS})\s*,?\s*(?:for|som|at|er|var)\s+(?:\w+\s+){{0,4}}?(?:\w*årsag|grund(?:en|ene)?\b|forklaring)"),
    (
        "reason",
        rf"{PREPOSITION}(?:hvorfor|hvad\s+(?:der\s+)?(?:\w+\s+)?(?:afholder|hindrer|forhindrer|forårsage(?:r|de))|hvad\s+(?:\w+\s+){{0,2}}?(?:skyldes|begrunder|forklarer)|hvad\s+(?:er|var)\s+(?:i\s+(?:givet|så)\s+fald\s+)?(?:(?!der\b|gjort\b|status\b|virkning|effekt|plan)\w+\s+){{0,6}}?(?:årsag|grund(?:en|ene)?\b|baggrund|begrundelse|forklaring)\w*|hvilke[nt]?\s+(?:\w+\s+)?(?:årsag|grund(?:e|en)?\b|begrundelse|forklaring)\w*|hvad\s+(?:der\s+|dertil\s+|hertil\s+|herfor\s+|derfor\s+)?(?:\w+\s+)?(?:er|var|ligger\s+til)\s+(?:årsag|grund|baggrund|forklaring)\w*|hvad\s+(?:\w+\s+)?(?:årsag|grund|begrundelse|forklaring)(?:en|erne|ene)\b|hvordan\s+kan\s+det\s+være|hvordan\s+forklare\w*)",
    ),
    (
        "date",
        rf"{PREPOSITION}(?:hvornår|hvilke[nt]?\s+(?:\w+\s+)?(?:dato|tidspunkt|tidsplan|tidshorisont|tidsramme|frist|år)\w*|hvad\s+er\s+(?:den\s+)?(?:\w+\s+)?(?:tidsplan|tidshorisont|tidsramme|frist)\w*|hvad\s+(?:tidsplan|tidshorisont|tidsramme)en\b)",
    ),
    (
        "status",
        rf"{PREPOSITION}(?:hvad\s+(?:er|var)\s+(?:den\s+)?(?:\w+\s+)?(?:status|udvikling(?:en)?)\b|hvor\s+langt\s+(?:er|har|var)|hvordan\s+(?:går|skrider|forløber|har\s+.{{0,60}}\budviklet\b)|hvad\s+er\s+der\s+sket|hvordan\s+.{{0,60}}\bhar\s+udviklet\b|hvilken\s+status)",
    ),
    (
        "count",
        rf"{PREPOSITION}(?:hvor\s+{MEASURE}|hvad\s+(?:er|var)\s+(?:den\s+|det\s+)?(?:\w+\s+){{0,2}}?(?:antal|andel|gennemsnit|længste|korteste|højeste|laveste|\w*tid(?:en)?\b|fravær|procent|\w*værdi(?:en)?\b|\w*niveau(?:et)?\b|koncentration|temperatur)\w*|hvilke[nt]?\s+(?:\w+\s+)?(?:antal|andel|indhold|omfang|koncentration|mængde|niveau)\b\w*)",
    ),
    ("yes_no", rf"(?:om|hvorvidt)\b|{FINITE}\b"),
    ("other", r"(?:i\s+hvilket\s+omfang|hv\w+)"),
    (
        "count",
        r"(?:den\s+|det\s+|de\s+|et\s+)?(?:\w+\s+)?(?:(?:antal|andel|gennemsnit)(?:let|en|tet)?|median(?:en)?|tal(?:lene)?|\w*tid(?:en|erne)?)\b|(?:den\s+|det\s+|de\s+)?(?:gennemsnitlige|længste|korteste|højeste|laveste)\b",
    ),
    ("reason", r"(?:den\s+|det\s+|de\s+)?(?:\w+\s+)?(?:årsag|baggrund|begrundelse|grunde|forklaring)\w*"),
    ("date", r"(?:den\s+|en\s+)?(?:\w+\s+)?(?:tidsplan|tidspunkt|tidshorisont|dato(?:en|er|erne)?\b|frist(?:en|er|erne)?\b)\w*"),
    ("cost", r"(?:den\s+|de\s+)?(?:\w+\s+)?(?:udgift|omkostning|økonomi)\w*"),
    ("status", r"(?:den\s+|en\s+)?(?:\w+\s+)?(?:status|udvikling)\w*"),
)
_KIND_PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE | re.DOTALL)) for kind, pattern in _KINDS)


def part_kind(text: str) -> PartKind:
    """What kind of answer one part of a question wants.

    >>> part_kind("Ministeren bedes oplyse, hvor mange sager der er")
    'count'
    """
    body = text[_OPENING.match(text).end() :]  # type: ignore[union-attr]  # it matches the empty text
    frame = _FRAME.match(body)
    if frame and _first_kind(body[frame.end() :]) is not None:
        body = body[frame.end() :]
    kind = _first_kind(body)
    if kind is None:
        inner = _STRONG.search(body)
        kind = _first_kind(body[inner.start() :]) if inner else None
    return kind or ("yes_no" if _INVERTED.match(body) else "other")


# "Måtte I lukke hallen?", "Foretog man prøver?": whatever the verb, it stands before its subject.
_INVERTED = re.compile(r"(?!Hv)[A-ZÆØÅ]\w+\s+(?:I|du|De|vi|man|der)\s|(?!Hv)[A-ZÆØÅ]\w+\s+(?:det|de|den)\s[^.?!]*\?")


def _first_kind(body: str) -> PartKind | None:
    return next((kind for kind, pattern in _KIND_PATTERNS if pattern.match(body)), None)
