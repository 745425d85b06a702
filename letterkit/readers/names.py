"""What a line of a letterhead or a signature is: an organisation, a person, an address, a contact line, a greeting. Pure text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import chain
from typing import TypeVar

# What the name of a body ends in: whole words, and heads of compounds, which are tried together ("Sundhedsstyrelsen").
# Not every "-hus" is one: Aabenhus and Nyhus are people.
_BODIES = r"""
Kommune Kommunes Amt Amtskommune Byråd Magistrat(?:en)? Borgerrådgiver(?:en)? Region(?:en)? Regionsråd(?:et)?
[A-ZÆØÅ]\w{2,}myndighed(?:en)? Folketing(?:et|ets)? Ankestyrelsen Familieretshuset Statsforvaltning(?:en)? Rigsrevisionen
Energinet SKAT VUC Vand Energi Spildevand Renovation Affald Trafik Havn A/S ApS I/S [Aa]\.[Mm]\.[Bb]\.[Aa]\.?
Kriminalforsorgen [A-ZÆØÅ]?\w*[Bb]oliger P/S AMBA KL STAR [A-ZÆØÅ]\w{3,}kontoret Retten Byretten Hus Stift
\w+[a-zæøå]bank(?:en)? [A-ZÆØÅ]\w{3,}enhed(?:en)? (?:[Bb]o|[Oo]pholds)sted(?:et)? Botilbud(?:det)? Rederi(?:et)?
Slagteri(?:et)? Mejeri(?:et)? Bryggeri(?:et)? Apotek(?:et)? Hospice (?:Rigs|Kammer|Stats)advokaten Ambassade(?:n)? Advokaterne
Sogn Dagtilbud FOA BUPL 3F
"""
_COMPOUND_HEADS = r"""
[Mm]inisteri(?:um|et) [Ss]tyrelse(?:n)? [Dd]irektorat(?:et)? [Dd]epartement(?:et)? [Nn]ævn(?:et)? [Aa]nkenævn(?:et)?
[Uu]dvalg(?:et)? [Ff]orsyning [Rr]evision(?:en)? [Rr]evisorerne [Ff]orvaltning(?:en)? [Jj]obcent(?:er|ret) [Ss]kole(?:n)?
[Gg]ymnasi(?:um|et) [Uu]niversitet(?:et)? [Hh]ospital(?:et)? [Ss]ygehus(?:et)? [Pp]oliti(?:et)? [Kk]reds(?:en)?
[Ss]elskab(?:et)? [Ff]orening(?:en)? [Ff]orbund(?:et)? [Oo]rganisation(?:en)? [Ff]ond(?:en)? [Aa]nklagemyndighed(?:en)?
[Oo]mbudsmand(?:en)? [Bb]eredskab(?:et)? [Ff]ællesskab(?:et)? [Tt]jeneste(?:n)? (?<!Stats)[Ss]ervice [Oo]mbud(?:det)?
[Ii]nstitution(?:en)? [a-zæøå]region(?:en)? [Pp]lejehjem(?:met)? [Ll]aboratori(?:um|et) [Tt]eat(?:er|ret)
[Ss]ekretariat(?:et)? [Cc]ent(?:er|ret) [Vv]æs(?:en(?:et)?|net) (?:[Bb]rand|[Hh]jemme)værn(?:et)? [Vv]andværk(?:et)?
[a-zæøå]kontrollen [Ff]ængs(?:el|let) [Aa]rrest(?:hus)? [Kk]linik(?:ken)? [Ff]jernvarme [Rr]åd(?:et)? [Kk]ollegi(?:um|et) [Ii]nspektion(?:en)?
[Ii]nspektorat(?:et)? [Kk]ommission(?:en)? akademi(?:et)? [Ii]nstitut(?:tet)? [Ll]andsret(?:ten)? [Aa]rkiv(?:et)?
[Mm]use(?:um|et) [Bb]ibliotek(?:et|erne)? [Hh]øjskole(?:n)? [Tt]ilsyn(?:et)? [Hh]uset [Pp]rovsti [Ff]irma(?:et)?
(?:[Ss]pare|[Aa]ndels)kasse(?:n)? (?:[Pp]ensions|A-)kasse(?:n)? [Ss]ammenslutning(?:en)? [Ss]amvirke(?:t)?
(?:[Vv]arme|[Ee]l|[Kk]raft|[Gg]as)værk(?:et)? [Ll]ufthavn(?:en)? [Aa]gentur(?:et)? [Dd]omstol(?:en)? [Kk]ommandoen
[Ll]aug(?:et)? [Kk]lub(?:ben)? [Bb]ørnehave(?:n)? [Vv]uggestue(?:n)?
(?:[Bb]orger|[Ff]orældre|[Bb]eboer|[Bb]ruger|[Pp]årørende|[Aa]ktions)gruppe(?:n)?
(?:[Rr]åd|[Ss]yge|[Pp]leje|[Kk]ultur|[Ss]undheds|[Ee]rhvervs|[Bb]orger|[Kk]rise|[Bb]ørne|[Ff]amilie|[Uu]ngdoms|[Bb]eboer|[Aa]ktivitets|[Kk]ollegie|[Tt]old|[Kk]raft|[Ff]orsamlings|[Pp]ak)hus
"""
ORGANISATION = re.compile(
    r"\b(?:[A-ZÆØÅ][\wæøåé&.-]*(?:[ -]|, (?=[A-ZÆØÅ])| (?:og|&) (?=[A-ZÆØÅ])))*"
    rf"(?:{'|'.join(_BODIES.split())}|\w{{3,}}s Statistik|\w*(?:{'|'.join(_COMPOUND_HEADS.split())}))"
    r"(?:\s+(?:[A-ZÆØÅ][\wæøåé&-]*|for|og|i|af|på|de|det|den|A/S|I/S|ApS))*(?=$|[,.:;)\s])"
)
# A ministry or a committee that names its fields has commas in its name.
# A field may have its adjective: "Grøn Trepart", "Digital Velfærd".
_FIELD = (
    r"(?:(?:Grøn|Ny|Digital|Social|Regional|Lokal|National|International|Global|Kulturel|[A-ZÆØÅ]\w*(?:isk|(?<![Bb]o)lig))(?:n?e)? )?"
    r"[A-ZÆØÅ][\w-]+"
)
MINISTRY_OF = re.compile(rf"(?:Ministeriet|(?:Folketingets )?[Uu]dvalg(?:et)?) for {_FIELD}(?:, {_FIELD})*(?: og {_FIELD})?")
_NAME = r"[A-ZÆØÅÁÉÖÜÄ][a-zæøåéèüöäóçğışñ]+(?:-[A-ZÆØÅÁÉÖÜÄ][a-zæøåéü]+)?"
PERSON = re.compile(rf"(?:[A-ZÆØÅ]\.\s?){{1,3}}{_NAME}|{_NAME}(?:\s+(?:[A-ZÆØÅ][a-z]{{0,4}}\.|{_NAME}|af|von|van|de|den)){{1,4}}")
TITLE_WORD = (
    r"\w*(?:minister|direktør|chef|leder|formand|forkvinde|forperson|rektor|konsulent|medarbejder|sekretær|fuldmægtig|ordfører|rådmand|"
    r"kommissær|revisor|dommer|advokat|inspektør|jurist|koordinator|læge|lærer|ingeniør|rådgiver|sagsbehandler|specialist|næstformand|"
    r"forvalter|kommitteret|dekan|provst|biskop|kontorist|assistent|student|planlægger|økonom|(?:psyk|bi|ge|meteor|soci|antrop|arkæ|krimin|epidemi|tekn|hydr)olog|kemiker|overlæge|oberst|løjtnant|kaptajn|kommandør|admiral|general|(?<!se)(?<!tri)mester|gartner|embedsmand|kontorleder|stabschef|ansvarlig|analytiker|controller|"
    r"præsident|foged|forstander|bestyrer|arkitekt|sygeplejerske|jordemoder|arkivar|bibliotekar|kasserer|kurator|statistiker|professor|lektor|ambassadør|stiftamtmand|bogholder|driftsleder|skovrider|skibsfører|skibsreder|direktrice|medlem|tals(?:mand|person)|tilsynsførende|repræsentant|suppleant)(?:en|inde|inden)?s?"
)
# A minister without a name: "Ministeren for ligestilling", "Børne- og undervisningsministeren".
MINISTER = re.compile(r"(?:[\wæøå]+-,?\s+(?:og\s+)?)*\w*minister(?:en)?(?:\s+for\s+[\w ,-]+)?", re.IGNORECASE)
TITLE = re.compile(rf"\b{TITLE_WORD}\b", re.IGNORECASE)
STREET = re.compile(
    r"\w*(?:vej|gade|allé|alle|plads|torv|torvet|stræde|boulevard|kanal|park|parken|vænget|bakken|stien|slot|slotsplads|brygge|kaj|ager|toften|marken|holm|have|port|banke|kær|lund|mark|vang|led|byen|gården|ringen|centret|havn|tværvej)(?:en|et|n)?\s+\d{1,3}\b\s*(?:[A-Za-z]\b)?(?:\s*[-,.].*)?$",
    re.IGNORECASE,
)
POSTCODE = re.compile(r"(?:^|[\s,])(?:DK-?\s?)?[1-9]\d{3}\s+[A-ZÆØÅ][\wæøåé.]+(?:\s+[A-ZÆØÅ]{1,2}\b|\s+[A-ZÆØÅa-zæøå]+){0,2}$")
POST_BOX = re.compile(r"^(?:postboks|box|postbox)\s+\d+", re.IGNORECASE)
CONTACT = re.compile(r"@|\bwww\.|https?://|\b(?:tlf|telefon|cvr|ean|fax)\b|^\+?(?:45\s?)?(?:\d{2}\s?){4}$|\.dk\b", re.IGNORECASE)
SALUTATION = re.compile(
    r"^(?:hr\.\s(?=(?:\w*minister|\w*formand|borgmester|amtmand|direktør|rektor|præsident|biskop|provst|folketingsmand)[,!:.]?$)|(?:kære|hej|goddag|fru|ærede|højtærede|høje(?=\s+(?:\w*minister|\w*ret\b|\w*formand|folketing|udvalg|herre))|til\s+rette\s+vedkommende|til\s+hvem\s+det\s+måtte\s+vedkomme|dear)\b)[^.?!:;]{0,90}[,!:.]?$",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"^(?:(?:med|de|mange|på\s+forhånd)\s+)*(?:(?:de\s+)?(?:venlig(?:e|st)?|bedste?|kærlig|god|høflig|mange|varme?)\s+hils(?:en|ner|ener)|hilsen)\b[^.?!:;]{0,60}[,.:]?$|"
    r"^(?:(?:kind|best|warm)\s+regards|yours\s+(?:sincerely|faithfully))[,.]?$|^(?:venligst|mvh|m\.v\.h|dbh|vh|(?:med\s+)?højagtelse|(?:med\s+)?højagtelsesfuldt|ærbødigst|underskrevet|p\.\s?[a-zæøå]{1,3}\.\s?v|kh)\b[.,]?(?:\s+(?-i:[A-ZÆØÅ])[\w.-]*)*[,.:]?$|"
    r"^på\s+(?:\w+s?\s+){1,2}vegne[,.:]?$|^på\s+vegne\s+af\s+[^.?!:;]{1,50}$",
    re.IGNORECASE,
)
SIGNATURE_NOISE = re.compile(
    r"^(?:\(?sign(?:eret)?\.?\)?|/?s/|\[?underskrift\]?|_{3,}|\.{3,}|-{3,}|digitalt\s+underskrevet.*|e\.b\.|p\.v\.|e\.f\.|f\.|på\s+vegne\s+af.*|/+)$",
    re.IGNORECASE,
)


def is_address(text: str) -> bool:
    text = text.strip()
    if len(text) > 80 or not any(map(str.isdigit, text)):
        return False
    return any(
        STREET.search(piece) or POSTCODE.search(piece) or POST_BOX.match(piece)
        for piece in (text, *re.split(r"\s*[,·|•]\s*", text))
    )


Piece = TypeVar("Piece")


def columns_in_order(columns: Sequence[Sequence[Piece]], text: Callable[[Piece], str]) -> list[Piece]:
    """What stands side by side, the left column first; of two addresses the right one, as Danish letters have the sender to the right."""
    filled = [column for column in columns if column]
    if len(filled) == 2 and all(any(is_address(text(piece)) for piece in column) for column in filled):
        filled.reverse()
    return list(chain.from_iterable(filled))


def is_contact(text: str) -> bool:
    return len(text) < 160 and CONTACT.search(text.strip()) is not None


# How a letter is sent, below the name of who gets it: "Pr. e-mail: post@elmeby.example", "Sendt via Digital Post".
DELIVERED = re.compile(
    r"\(?(?:(?:kun|alene|også|frem|af)?(?:sendt|sendes)?\s*(?:pr\.?|per|via|som|med)\s+(?:sikker\s+|almindelig\s+)?(?:e-?mail|mail|e-?post|digital\s+post|e-?boks|brev|telefax|fax)|(?:frem|af)?send(?:t|es)\s+til)\b",
    re.IGNORECASE,
)


def is_own_contact(text: str) -> bool:
    """An address of the wires that is not the one a letter is sent to."""
    return is_contact(text) and DELIVERED.match(text.strip()) is None


WAY_TO_REACH = re.compile(
    r"(?:tlf|telefon\w*|mobil\w*|(?:tele)?fax|cvr|ean|gln|se|p|giro|konto|reg|iban|swift|bic|lokal\w*|bank\w*|postboks|(?:hoved)?nummer|direkte|omstilling|e-?mail)"
    r"(?:[ .-]{0,2}(?:nr|nummer|kode))?[.:]*",
    re.IGNORECASE,
)


def lists_ways_to_reach(labels: Sequence[str]) -> bool:
    """Do rows with these labels give telephone, bank and register numbers, and no data?"""
    named = [label.strip() for label in labels if label.strip()]
    return len(named) > 1 and sum(WAY_TO_REACH.fullmatch(label) is not None for label in named) >= 0.5 * len(named)


def is_person(text: str) -> bool:
    """Two to five capitalised words and nothing else, none of them the name of an organisation; "Danske Havne" are none."""
    text = text.strip(" ,")
    return PERSON.fullmatch(text) is not None and re.match(r"\w{2,}ske?\s", text) is None and organisation_in(text) is None


def is_titled_person(text: str) -> bool:
    """A title with a name ("Beskæftigelsesminister Anne Holm", "Anne Holm, direktør") or a minister alone ("Ældreministeren")."""
    text = text.strip(" ,")
    if re.match(r"(?:[Hh]r|[Ff]ru|[Ff]rk|[Hh]err|[Ff]røken)\.?\s", text) and is_person(text.split(maxsplit=1)[1]):
        return True
    if len(text) > 90 or not TITLE.search(text):
        return False
    if re.fullmatch(
        rf"(?:{TITLE_WORD})(?:\s+(?:for|af)\s+[a-zæøå, -]+?)?\s+(?:{PERSON.pattern})", text, re.IGNORECASE
    ) and PERSON.search(text):
        return True
    if MINISTER.fullmatch(text):
        return True
    without = re.sub(rf"\b(?:(?:[\w.]+-)?{TITLE_WORD}|for|og|af|i|den)\b|,|\([^)]*\)", " ", text, flags=re.IGNORECASE)
    words = without.split()
    return all(word[0].isupper() for word in words) and len(words) <= 8


SMALL_WORD = re.compile(r"(?<!^)\b(?:Og|For|I|Af|På|Til|Ved|Med|Om|Fra|Under|Vedrørende|Angående|Over|Mellem)\b")


def organisation_in(text: str) -> tuple[int, int] | None:
    """The name of a public body or company in a line, as (start, end); None where there is none."""
    match = ORGANISATION.search(
        SMALL_WORD.sub(lambda word: word[0].lower(), text.title()) if text.isupper() and len(text) > 6 else text
    )
    return match.span() if match else None


_TOWN = re.compile(r"(?:DK-)?\d{4}\s+(?=[A-ZÆØÅ])")  # "8799 Sundby Havn" is where somebody lives


_PART_BEHIND = re.compile(r"\s+[/|·•]\s+")  # "Elmeby Kommune / Digitalisering"


def is_organisation(text: str) -> bool:
    """Is the line an organisation's name and little else?"""
    text = _PART_BEHIND.split(text.strip(" ,."))[0]
    if _TOWN.match(text):
        return False
    if MINISTRY_OF.fullmatch(text):
        return True
    span = organisation_in(text)
    return (
        span is not None and len(text) <= 90 and span[1] - span[0] >= 0.6 * len(text) and (text[0].isupper() or text[0].isdigit())
    )
