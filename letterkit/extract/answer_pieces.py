"""A letter without labels cut into pieces that each speak of one question, and the sentences that can answer none: courtesy, invitations,
the sender's own questions and requests, and words about the letter itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from letterkit.extract.relevance import Relevance, alike, content_words, stem
from letterkit.extract.view import Sentence, View

_LETTER = r"(?:\w*svar(?:et|ene|er)?|besvarelse(?:n|r)?|nummerering(?:en)?|bemærkninger|brev(?:et)?|henvendelse(?:n)?|skrivelse(?:n)?|redegørelse(?:n)?|notat(?:et)?)"
_THEM = r"(?:(?-i:I|Dem)|jer|dig|styrelsen|ministeriet|ministeren|departementet|direktoratet|tilsynet)"
_NOT_OF_THE_MATTER = re.compile(
    # the sender's own questions and requests
    r"\?\W*$"
    rf"|^\W*(?:(?:Vi|Jeg|\w+(?:en|et))\s+)?(?:(?:skal|må|vil|kan)\s+)?(?:(?:vi|jeg|samtidig|derfor|også|endelig)\s+)*(?:beder?|anmoder?|opfordrer|udbeder\s+sig)\s+(?:\w+\s+)?{_THEM}\b(?!\s+(?:\w+\s+)?(?:se|henvise|bemærke|notere)\b)"
    r"|^\W*(?:Vi|Jeg|\w+(?:en|et))\s+(?:vil\s+(?:\w+\s+)?(?:gerne\s+have|sætte\s+pris\s+på)|hører\s+(?:\w+\s+)?gerne|ser\s+(?:\w+\s+)?frem\s+til|udbeder\s+sig)\b"
    # … in running text: "Vi kunne godt tænke os at vide, hvornår", and what was asked, told again: "Styrelsen spørger også til prisen for …"
    r"|^\W*(?:Vi|Jeg|\w+(?:en|et))\s+(?:(?:vil|kunne|ville)\s+)(?:\w+\s+){0,2}?(?:gerne|godt\s+tænke\s+(?:os|mig))\s+(?:\w+\s+){0,2}?(?:vide|høre|spørge|bede\s+om|have\s+(?:oplyst|at\s+vide))\b"
    r"|^\W*(?:(?-i:I|De|Du)|styrelsen|ministeriet|ministeren|departementet|tilsynet|regionen)\s+(?:spørger|spurgte|har\s+(?:\w+\s+)?spurgt)\s+(?:\w+\s+)?(?:til|efter|om)\b[^,;:]*$"
    # invitations
    r"|\b(?:er|altid|hjertelig)\s+(?:\w+\s+){0,2}?velkom(?:men|ne)\b|\bkom\s+(?:endelig|gerne|bare)\b|\b(?:ring|skriv|spørg)\s+(?:gerne|endelig|bare|hellere)\b|\bsig\s+(?:endelig|bare)\s+til\b|\bkop\s+kaffe\b|\baltid\s+kaffe\b"
    # thanks, greetings
    r"|^\W*(?:med\s+|de\s+)?(?:venlig|kærlig|bedste|mange|varme(?:ste)?)\s+hilsen(?:er)?\b"
    r"|^\W*(?:(?:Mange|Hjertelig|Tusind|Først|Allerførst)\s+)?tak\s+(?:for|fordi)\b(?![^.]*[,;:–](?!\s*(?:der|som)\b))"
    # the letter of itself: how it is ordered, how short or late it is, who has asked for it
    rf"|^\W*(?:Vi|Jeg|Her)\b[^,;:]*\b(?:(?:be)?svarer|(?:har\s+samlet|tager|gennemgår)\s+(?:svar\w*|spørgsmål\w*|punkt\w*|det|dem))\s+(?:\w+\s+){{0,2}}?(?:i\s+(?:den|samme|jeres|omvendt)\s+(?:orden|rækkefølge)|efter\s+emne\w*|bagfra|forfra|under\s+ét|punkt\s+for\s+punkt)\b"
    rf"|^\W*(?:Vi|Jeg)\s+(?:har|vil)\s+(?:\w+\s+){{0,2}}?(?:taget|tage|sat|sætte|samlet|ordnet|delt|opstillet|behandlet)\s+(?:(?:det\s+meste|emne\w*|{_LETTER}|spørgsmål\w*|punkt\w*|temae?r?\w*|tal(?:lene)?)\s+)+(?:\w+\s+){{0,2}}?(?:i\s+(?:\w+\s+)?(?:orden|rækkefølge|skema\w*|tabel\w*|tabeller|oversigt\w*)|op\s+i|efter\s+emne)\b"
    rf"|^\W*(?:Hermed|Herved|Herunder|Nedenfor|Her|Vedlagt)\s+(?:(?:følger|kommer|fremsendes|sender|giver|er|får)\s+)?(?:\w+\s+){{0,2}}?(?:\w+s\s+)?(?:{_LETTER}|oplysninger(?:ne)?|bidrag(?:et)?|indberetning(?:en)?)(?:\s+(?:til|på|om|i|vedr\w*|som\s+ønsket|i\s+tre\s+dele)\b[^,;:\d]*)?\W*$"
    r"|^\W*Lad\s+(?:mig|os)\s+(?:\w+\s+)?(?:begynde|starte|indlede|slutte|afslutte)\s+(?:\w+\s+)?med\b|^\W*Så\s+til\s+(?:\w+\s+)?\w+\W*$"
    rf"|^\W*{_LETTER}\s+(?:\w+\s+){{0,2}}?(?:er|følger|kommer|gives|står)\s+(?:\w+\s+){{0,2}}?(?:kort\w*|samlet|ordnet|opdelt|udarbejdet|forsinke\w+|styrelsens\s+brev|jeres\s+\w+|ministeriets\s+\w+)\b[^:]*$"
    rf"|^\W*(?:Vi|Jeg|Det)\s+(?:må\s+|skal\s+)?(?:\w+\s+)?beklage[rs]?\b[^.]*\b(?:forsink\w+|for\s+sent|sene\s+\w*svar|så\s+sent)\b"
    rf"|\bså\s+det\s+er\s+(?:\w+\s+)?(?:fortalt|klaret|sagt|besvaret|overstået|gjort)\b|\bskal\s+(?:mit|vores)\s+{_LETTER}\b|\bskal\s+(?:(?:jeg|vi|hermed|herved)\s+)*(?:besvare|fremkomme\s+med|afgive)\b[^.;:]*\b(?:{_LETTER}|oplysninger)\b"
    rf"|\b(?:har\s+pålagt\s+mig|er\s+blevet\s+bedt|har\s+bedt\s+mig|bemyndiget)\b[^.]*\bsvar\w*\b|^\W*Her\s+er\s+[^.]*\b(?:vi\s+har\s+at\s+sige|vores\s+{_LETTER})\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def answers_nothing(text: str) -> bool:
    """Can a sentence, whatever was asked, answer nothing?

    >>> answers_nothing("Vi har samlet svarene efter emne."), answers_nothing("Vi har samlet tallene efter emne.")
    (True, False)
    >>> answers_nothing("Kan vi få en plakat?"), answers_nothing("Tak for brevet."), answers_nothing("Vi har tre plakater.")
    (True, True, False)
    """
    return _NOT_OF_THE_MATTER.search(text) is not None


# Families of common words that are said one for another: what a letter asks by one of them is often told by another.
_FAMILIES = tuple(
    re.compile(rf"(?:{words})", re.IGNORECASE)
    for words in (
        r"(?:af)?luk(?:k|n|ed|\b)\w*|(?:af)?spær\w*|åben\w*|åbn\w*",
        r"\w*gennemg(?:å|ang|ik)\w*|\w*eftersyn\w*|\w*efters(?:e|å)\w*|\w*kontrol\w*|inspektion\w*|inspicer\w*|\w*tilsyn\w*|synet|\w*tjek\w*",
        r"aflys\w*|indstil\w*|opgiv\w*|udg(?:å|ik)\w*|bortfald\w*",
        r"drift\w*|kører?|kørt|virke[rt]?|virket|tændt|slukket|funktion\w*|idrift\w*|benytte\w*|anvend\w*|brug(?:es|t|er)?|snurrer|igang\w*",
        r"ansat\w*|ansætte\w*|stilling\w*|besat\w*|tiltr(?:å|æ)d\w*|fratr(?:å|æ)d\w*|vakan\w*|ubesat\w*|fuldtid\w*|deltid\w*|ansættelse\w*",
        r"ophæv\w*|bryd\w*|brud\w*|ophør\w*|opsig\w*|afbr(?:y|u|ø)d\w*|sprang",
        r"hændelse\w*|uheld\w*|fejl\w*|melding\w*|indberet\w*|rapporter\w*|ulykke\w*|galt?",
        r"udsk(?:y|u|ø)d\w*|udsæt\w*|udsat\w*|forsink\w*|vente[rst]?|ventede|efterslæb\w*",
        r"udgift\w*|koste\w*|pris\w*|betal\w*|beløb\w*|budget\w*|kroner|omkostning\w*",
        r"personale\w*|medarbejder\w*|ansatte|bemanding\w*|besætning\w*|mandskab\w*|folk",
        r"uddann\w*|kursus\w*|kursu\w*|bevis\w*|certifi\w*|oplær\w*",
        r"nedbring\w*|sænk\w*|reducer\w*|mindske\w*|mindre|færre|spare\w*|\w*nedsætte\w*",
        r"passager\w*|rejsende|kunde\w*|bruger\w*|borger\w*|beboer\w*|mennesker|personer",
    )
)
# Words that say little of what a question is about: how it is put, numbers, times, and verbs that go with anything.
_LIGHT_WORDS = """
jer jeres dig din dine ja jo nej ikke ingen sidste seneste senest taget brug brugt står stod stå ligger lå går gik finder fast faste tit ofte
oftest førte ført fører foretager foretog foretaget udført udføres opfattelse gældende vedlæg vedlagt vedlægges modsat modsatfald regner
årets udgang udgangen ønsker beskriv beskrivelse kort venligst gerne også endvidere desuden enkelt enkelte hvert hver alle samtlige
januar februar marts april maj juni juli august september oktober november december foråret sommeren efteråret vinteren uge uger
to tre fire fem seks syv otte ni ti elleve tolv høj højt lav lavt lang længste korteste lade ladet lader anledning betydning særlig særlige
omfang gennemsnit procent pct kroner dels eventuelle eventuelt forbindelse vedrørende forhold forholdet vedkommende måde grundlag
"""
_LIGHT = frozenset(_LIGHT_WORDS.split())


def _weight(word: str) -> float:
    """Long words, mostly nouns put together, say more of a matter than short ones."""
    return 0.15 if word in _LIGHT else min(1.0, len(word) / 8)


_TAILS = ("ning", "ling", "ende", "else", "iske", "tion", "itet", "skab", "ment", "hed", "ing", "erne")


@lru_cache(maxsize=65536)
def touches(one: str, other: str) -> float:
    """How far two words may speak of one thing: 1 the same word, less a part of a compound ("vandprøver", "prøveglasset"), least a family."""
    if alike(one, other):
        return 1.0
    a, b = sorted((_bare(one), _bare(other)), key=len)
    if len(a) >= 4 and (b.startswith(a) or b.endswith(a)):
        return 0.8
    for first, second in ((a, b), (b, a)):
        for length in range(min(len(a), len(b)) - 1, 3, -1):
            if first.endswith(second[:length]) and not second[:length].endswith(_TAILS):
                return 0.6
    if any(family.fullmatch(one) and family.fullmatch(other) for family in _FAMILIES):
        return 0.4
    return 0.0


def _bare(word: str) -> str:
    """A word's stem with its last consonant written once: "lukkedage" and "lukning" begin alike."""
    return re.sub(r"([bdfgklmnprst])\1$", r"\1", stem(word))


def speaks_of(words: Sequence[str], text: str) -> float:
    """The best that a text has of any of the words, from 0 (nothing akin) to 1."""
    said = content_words(text)
    return max((touches(word, other) for word in words if word not in _LIGHT for other in said), default=0.0)


class Topics:
    """How far a text speaks of each question; a word that several questions have counts for less."""

    def __init__(self, asked: Sequence[str], weights: Relevance) -> None:
        self.words = [content_words(text, weights.skip) for text in asked]
        self.skip = weights.skip
        self._shares = [
            {
                word: _weight(word) / sum(any(alike(word, other) for other in words) for words in self.words) ** 1.5
                for word in words
            }
            for words in self.words
        ]

    def of(self, index: int, text: str) -> float:
        """The weight of the words of question `index` that `text` takes up: each word once, 1 for a word that no other question has."""
        said = content_words(text, self.skip)
        shares: dict[str, float] = self._shares[index]
        return sum(share * max((touches(word, other) for other in said), default=0.0) for word, share in shares.items())

    def cut(self, view: View, sentences: Sequence[Sentence], among: Sequence[int], heading: str) -> list[list[Sentence]]:
        """The sentences of one paragraph in runs: a new one begins where a sentence speaks more of another question than of the one before.

        A paragraph that speaks of one question, or of none, is one piece.
        """
        runs: list[list[Sentence]] = []
        current: int | None = None
        for sentence in sentences:
            scores = {index: self.of(index, view.of(sentence)) + min(1.0, self.of(index, heading)) for index in among}
            best = max(among, key=lambda index: scores[index])
            said = scores[best] >= CLEAR and (current is None or scores[best] >= scores[current] + APART)
            if not runs or (said and current is not None and best != current):
                runs.append([])
            runs[-1].append(sentence)
            current = best if said else current
        return runs


CLEAR = 0.4  # Topics.of from which a sentence speaks of a question
APART = 0.25  # … and by how much more than of the question before
