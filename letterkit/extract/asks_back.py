"""Sentences of an answer that ask its reader something: "Vil styrelsen oplyse, om …?", "Vi vil gerne have tilsendt opgørelsen"."""

from __future__ import annotations

import re

# Who reads: "I" only where it cannot be the preposition, bodies by the nouns that letters use of them.
_READER = (
    r"(?:(?:(?:[Vv]il|[Hh]ar|[Kk]an|[Ss]kal|[Mm]å|[Ee]r|[Kk]unne|[Vv]ed|[Bb]ør|[Mm]ener|hvis|at|om|når|som|inden|før|så)\s+(?:I|De)\b)|\b(?:jer|jeres|Dem|Deres|du|dig|dit|din)\b"
    r"|\b(?:[Mm]inister(?:en|iet)s?|[Ss]tyrelsens?|[Tt]ilsynets?|[Nn]ævnets?|[Uu]dvalgets?|[Dd]irektoratets?|[Dd]epartementets?|[Rr]evisionens?|[Oo]mbudsmandens?|[Rr]ådets?)\b)"
)
_HAS_READER = re.compile(_READER)
_YES_OR_NO = re.compile(
    r"(?:(?:Men|Og|Så|Samtidig|I øvrigt|Forresten|Derfor|Endelig)[:,]?\s+)?(?:[Mm]å|[Kk]an|[Ss]kal|[Vv]il|[Bb]urde|[Bb]ør|[Kk]unne|[Gg]ælder|[Bb]liver|[Rr]egnes|[Hh]ører)\s"
    # "Er det meningen, at …?", "Hvordan skal skolerne registrere …?": what the reader lays down
    r"|(?:[Ee]r\s+det\s+(?:meningen|hensigten|rigtigt|korrekt|tanken|nok|tilstrækkeligt|i\s+orden|et\s+krav|tilladt|nødvendigt)|[Hh]v(?:ordan|ornår|ilke[nt]?|em|ad)\b[^.?!]{0,40}?\s*\b(?:skal|må|bør|forventes)\s(?!(?:det|den|man|jeg|vi(?!\s+(?:\w+\s+){0,2}?(?:registrere|opgøre|tælle|indberette|forholde|medregne)))\b))"
)
# "Hvorfor det? Fordi …", "Kan det gøres bedre? Ja": the letter answers its own question.
_OWN_ANSWER = re.compile(
    r"\W*(?:ja|nej|jo|næppe|måske|sandsynligvis|naturligvis|selvfølgelig|desværre|fordi|det\s+(?:kan|vil|skal|må|er)|[^.]*\bsvaret\s+er)\b",
    re.IGNORECASE,
)
_NOW = r"(?:\s+(?:i\s+øvrigt|samtidig|derfor|dog|også|herved|hermed|endelig|desuden|endvidere|således|venligst|meget|på\s+den\s+baggrund|i\s+den\s+(?:forbindelse|anledning)))*"
_SENDER = r"(?:\b(?:vi|jeg)\b|\A(?!(?:De[nt]|I|På|Ved|Med|Efter|Fra|Til|Under|Af|Om)\s)(?:[A-ZÆØÅ][\wæøå-]*\s+){0,3}[A-ZÆØÅ]?[\wæøå-]*(?:en|et|erne|mune|kolen|ning)\b)"
_WISHES = re.compile(
    rf"(?i:{_SENDER})\s+(?:(?:må|skal|vil)\s+)?(?:beder?|anmoder?|opfordrer?|spørger?){_NOW}\s+{_READER}"
    rf"|\b(?:beder|anmoder|spørger)\s+(?:vi|jeg){_NOW}\s+(?:{_READER}|om\s+at\s+(?:få|modtage))"
    rf"|(?i:{_SENDER})\s+(?:beder|anmoder)\s+om\s+at\s+(?:få|modtage)\s+(?:oplyst|bekræftet|afklaret|svar)\b"
    # "Vi beder Havnekontrollen oplyse, om": a body by its name
    rf"|(?i:\b(?:vi|jeg)|{_SENDER})\s+(?:(?:vil|må|skal)\s+)?(?:\w+\s+){{0,4}}?bede(?:r)?\s+[A-ZÆØÅ]\w+\s+(?:om\s+at\s+)?(?:oplyse|bekræfte|afklare|svare|meddele|tage\s+stilling)\b"
    rf"|(?i:{_SENDER})(?:\s+\w+){{1,6}}?\s+bede\s+{_READER}\s+(?:om\s+at\s+)?(?:oplyse|bekræfte|afklare|svare|meddele|tage\s+stilling)\b"
    rf"|\b[Vv]i\s+(?:kunne|kan|vil|ville)\s+(?:\w+\s+){{0,5}}?tænke\s+os\s+at\s+(?:vide|høre|få)\b|\b[Jj]eg\s+(?:kunne|kan)\s+(?:\w+\s+){{0,5}}?tænke\s+mig\s+at\s+(?:vide|høre|få)\b"
    rf"|\b(?:skal|må|vil|tillader\s+(?:os|mig|sig)\s+at|tillader\s+(?:vi|jeg)\s+(?:os|mig)\s+at|tillader\s+(?:os|mig)){_NOW}(?:\s+(?:vi|jeg|tillade\s+(?:os|mig|sig)\s+at|at|gerne|ikke|nok|[a-zæøå]+(?:en|et))){{0,4}}{_NOW}"
    rf"\s+(?:bede|anmode|spørge|udbede|forespørge)\b(?:\s+(?:os|mig|sig))?(?:\s+{_READER}|\s+om\b|\s*[:,])"
    rf"|\budbeder\s+(?:sig|os|mig|vi\s+os|jeg\s+mig)\b"
    rf"|(?i:{_SENDER}|\bvil\s+(?:vi|jeg))\s*(?:vil|ville)?{_NOW}\s+gerne{_NOW}\s+(?:høre\s*,?\s+(?:om|hv\w+|fra\s+{_READER})|vide\b|have\s+(?:at\s+vide|oplyst|tilsendt|svar|besked|bekræftet|lov)\b|modtage\b)"
    rf"|\bhører\s+(?:vi|jeg)\s+(?:meget\s+)?gerne\b|\b(?:[Vv]i|[Jj]eg)\s+hører\s+(?:meget\s+)?gerne(?:\s+fra\s+\w+)?,\s+(?:om|hv\w+)\b|\bsætte[r]?\s+(?:vi\s+|jeg\s+)?(?:stor\s+)?pris\s+på\s*,?\s+(?:at|om|hvis)\b[^.;:]*?{_READER}"
    rf"|\bser{_NOW}\s+(?:vi\s+|jeg\s+)?gerne{_NOW}\s*,?\s+at\b[^.;:]*?{_READER}|\bimødeser\b[^.;:]{{0,30}}?{_READER}"
    rf"|{_READER}\s+(?:bedes|anmodes|opfordres)\b|\b[Ll]ade?\s+os\s+(?:endelig\s+|venligst\s+)?vide\b|\b[Ss]ig\s+endelig\s+til\b|\b[Bb]ekræft\s+venligst\b"
)  # fmt: skip
# "Vi beder tilsynet hæfte sig ved …": to be read, not answered.
_TO_BE_NOTED = re.compile(
    r"\b(?:hæfte|notere|bemærke|være\s+opmærksom|lægge\s+mærke|have\s+forståelse|bære\s+over|tage\s+højde)\b"
)
_COURTESY = re.compile(
    r"\b(?:spørgsmål|uddyb\w+|(?:yderligere|nærmere|flere|supplerende)\s+(?:oplysninger|materiale)|(?<![Tt]il\s)(?:behov|brug)\s+for|uklart|tvivl)\b"
    r"(?=[^.]*(?:\bhvis\b|\bskulle\b|\bsåfremt\b|\bgerne\b|\bvelkom\w+|\bkontakt\w*))"
    r"|\b(?:flere|andre|yderligere)\s+spørgsmål\b"
    r"|\b(?:hvis|skulle|såfremt)\b[^.]*\b(?:spørgsmål|uddyb\w+|(?:behov|brug)\s+for|uklart|tvivl|yderligere)\b",
    re.IGNORECASE,
)


def asks_reader(text: str, following: str = "") -> bool:
    """Does a sentence (blanks collapsed) ask or wish something of the letter's reader? `following` is the next one of its paragraph.

    Left out are quotations, what introduces a list, questions that the letter answers itself, and the courtesy that offers more.

    >>> asks_reader("Vi vil gerne vide, hvornår reglerne kommer."), asks_reader("Har I flere spørgsmål, hører vi gerne fra jer.")
    (True, False)
    """
    text = text.lstrip("-–•* ")
    if text[:1] in '”"»“„' or text[-1:] in ":," or _TO_BE_NOTED.search(text) or _COURTESY.search(text):
        return False
    if text.endswith("?"):
        return not _OWN_ANSWER.match(following) and bool(_HAS_READER.search(text) or _YES_OR_NO.match(text))
    return _WISHES.search(text) is not None
