"""What an answer asks its reader, and what only looks like it."""

from __future__ import annotations

import pytest

from letterkit.extract.asks_back import asks_reader

ASKS = [
    "Vi beder Fiskerikontrollen bekræfte, om garn skal mærkes.",
    "Er det hensigten, at reglen gælder for småbåde?",
    "Hvordan skal museet opgøre gratis besøg?",
    "Jeg kunne godt tænke mig at vide, hvornår bekendtgørelsen kommer.",
    "Vi hører gerne, om fristen kan forlænges.",
    "Nævnet anmoder om at få oplyst, hvem der betaler.",
    "Kan I oplyse, hvornår vejledningen kommer på engelsk?",
    "Må vi sende de sidste skemaer efter påske?",
    "Skal de to nedlagte stationer tælles med?",
    "Hvornår ventes ministeren at tage stilling til ansøgningen?",
    "Vi beder styrelsen om at bekræfte, at fristen er udsat.",
    "Beredskabet anmoder ministeriet om et møde inden sommerferien.",
    "Jeg skal bede om en kopi af den rapport, der henvises til.",
    "Vi vil meget gerne vide, om ordningen fortsætter efter 2027.",
    "Menighedsrådet udbeder sig ministeriets fortolkning af § 4.",
    "Foreningen ser gerne, at nævnet afgør de to sager samlet.",
    "Lad os endelig vide, om tallene skal deles op på køn.",
    "Styrelsen bedes rette vores adresse i systemet.",
    "Kan man få skemaet i et andet format?",
    "Vi tillader os at spørge, hvem der fremover er kontaktperson.",
    "Til brug for næste indberetning vil vi gerne bede dig oplyse, om moms skal regnes med.",
    "Kan du bekræfte, at fristen er udsat?",
    "Er det meningen, at sommerskolerne skal regnes med?",
    "Er det korrekt, at skemaet kun gælder hele måneder?",
]
ASKS_NOT = [
    "Vi beder alle nye elever oplyse, om de har allergi.",
    "Kommunen beder borgerne om at få bilen synet.",
    "Vi hører gerne musik i pausen.",
    "Hvad skal vi så gøre?",
    "Hvordan skal det gå?",
    "Vi har bedt entreprenøren om en ny tidsplan.",
    "Forældrene beder os jævnligt om længere åbningstid.",
    "Hvis styrelsen har spørgsmål, er I velkomne til at kontakte os.",
    "Skulle ministeriet ønske yderligere oplysninger, hører vi gerne nærmere.",
    "Styrelsen spørger, hvor mange der venter.",
    "I brevet beder ministeriet om svar på fem spørgsmål.",
    "I vil gerne vide:",
    "Vi vil gerne have flere sejlere ind i klubben.",
    "Vi beder tilsynet bemærke, at tallene er foreløbige.",
    "Hvorfor tager det så lang tid?",
    "Det spurgte ministeren også om i 2019.",
    "”Kan I oplyse, hvad det koster?”",
    "Har I flere spørgsmål, så ring.",
    "Kommunen skal tilbyde pladsen inden fire uger.",
]


@pytest.mark.parametrize("text", ASKS)
def test_what_is_asked_of_the_reader(text: str) -> None:
    assert asks_reader(text)


@pytest.mark.parametrize("text", ASKS_NOT)
def test_what_is_not(text: str) -> None:
    assert not asks_reader(text)


def test_a_question_that_the_letter_answers_itself() -> None:
    assert asks_reader("Kan det gøres hurtigere?")
    assert not asks_reader("Kan det gøres hurtigere?", "Ja, hvis vi ansætter to mere.")
