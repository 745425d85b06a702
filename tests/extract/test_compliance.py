"""Does the sender say that it keeps the rules: polarity, time, whose duty, and what is no statement."""

from __future__ import annotations

from datetime import date

import pytest
from promise_letters import sentence_view

from letterkit.extract.compliance import find_compliance

DATED = date(2021, 3, 10)

ROWS = [
    ("Vi har fulgt reglerne i begravelsesloven.", "complies"),
    ("Vi har fulgt arbejdet med lovforslaget.", None),
    ("Alle klager er behandlet inden fristen.", "complies"),
    ("Samtlige underretninger blev vurderet inden for lovens 24 timer.", "complies"),
    ("Ingen sag er afgjort efter fristens udløb.", "complies"),
    ("Ikke en eneste frist er overskredet i år.", "complies"),
    ("Tre af 40 ansøgere fik ikke svar inden lovens frist.", "does_not_comply"),
    ("Kravet om to årlige tilsyn er kun opfyldt på syv af ni plejehjem.", "does_not_comply"),
    ("To af de seks haller mangler den lovpligtige godkendelse.", "does_not_comply"),
    ("Anbefalingen er således ikke fuldt ud fulgt.", "does_not_comply"),
    ("Museet må konstatere, at standarden p.t. ikke er opfyldt i Nordmagasinet.", "does_not_comply"),
    ("Det er ikke lykkedes at overholde forvaltningslovens krav om partshøring.", "does_not_comply"),
    ("Lovens tidsfrist har ikke kunnet holdes.", "does_not_comply"),
    ("Det må beklages, at lovens frist ikke er nået.", "does_not_comply"),
    ("Normen for jordemødre er ikke overholdt.", "does_not_comply"),
    ("Betingelserne i koncessionen er derfor overholdt.", "complies"),
    ("Minimumsnormeringen er overholdt i alle daginstitutioner.", "complies"),
    ("Al håndtering sker i henhold til bekendtgørelsen.", "complies"),
    ("Driften ligger inden for tilladelsens rammer.", "complies"),
    ("Vi ligger et godt stykke under grænseværdien.", "complies"),
    ("Efter vores opfattelse er der ikke tale om en overtrædelse af loven.", "complies"),
    ("Når de nye medarbejdere er oplært, vil vi kunne overholde behandlingsgarantien.", "will_comply"),
    ("Det er vigtigt, at reglerne overholdes.", None),
    ("Vi har bedt vognmanden overholde reglerne.", None),
    ("Ordningen er frivillig og følger ikke af loven.", None),
    ("Ingen klage er ældre end to måneder, hvorfor kommunen nu overholder fristen.", "complies"),
    ("Du spørger, hvorfor kommunen ikke overholder fristen.", None),
    ("Kommunen overholder hvile i sig selv-princippet.", "complies"),
    ("Det er imod reglerne, og jeg har ingen undskyldning.", "does_not_comply"),
    ("Kommunen overholder kontrakten i dag.", "complies"),
    ("Husstande, der ikke følger reglerne, får et brev.", None),
    ("Alle ansøgere har fået svar.", None),
    ("Alle høringssvar er modtaget inden fristen.", None),
    ("Standarden er beskrevet i bilag 2.", None),
    ("Vi er klar over, at vi indtil videre ikke efterkommer tilsynets påbud.", "does_not_comply"),
    ("Kravet i licensen om mindst 12 koncerter om året overholder vi.", "complies"),
    ("Bestemmelsen i fundatsen er således iagttaget.", "complies"),
    ("Forskriften om to nattevagter bliver ikke iagttaget.", "does_not_comply"),
    ("Ventilationen er bragt i overensstemmelse med reglementet.", "complies"),
    ("Alle journaler føres efter reglerne.", "complies"),
    ("Journalerne føres ikke efter reglerne.", "does_not_comply"),
    ("Kommunen har hele tiden efterkommet påbuddet.", "complies"),
    ("Skolen har ikke de timer i dansk, som loven foreskriver.", "does_not_comply"),
    ("Vi er ikke i mål med lovens krav om energimærkning.", "does_not_comply"),
    ("Vi er i mål med lovens krav om energimærkning.", "complies"),
    ("Vi lever desværre ikke op til fristen.", "does_not_comply"),
    ("Havnen mangler fortsat at opfylde kravet om modtagefaciliteter.", "does_not_comply"),
    ("Det må medgives, at vejledningen ikke er fulgt.", "does_not_comply"),
    ("Cirkulærets anvisninger følges til punkt og prikke.", "complies"),
    ("Vi kan ikke honorere kravet om døgnvagt.", "does_not_comply"),
    ("Kravet om døgnvagt kan honoreres.", "complies"),
    ("Vi er ude af stand til at holde lovens frist.", "does_not_comply"),
    ("Fristen holder vi ikke.", "does_not_comply"),
    ("Fristen holder vi.", "complies"),
    ("Det lykkes os ikke at overholde tidsfristerne.", "does_not_comply"),
    ("Vi ligger over grænseværdien for bly.", "does_not_comply"),
    ("Den tilladte støjgrænse er overskredet.", "does_not_comply"),
    ("Støjgrænsen er ikke overskredet.", "complies"),
    ("Betingelsen i tilladelsen er ikke opfyldt.", "does_not_comply"),
    ("Institutionen er på kant med loven.", "does_not_comply"),
    ("Vi har forbrudt os mod reglerne.", "does_not_comply"),
    ("Forvaltningen har tilsidesat sin pligt til partshøring.", "does_not_comply"),
    ("Normeringen er lavere, end loven kræver.", "does_not_comply"),
    ("Normeringen er højere, end loven kræver.", "complies"),
    ("Vi har den bemanding, som bekendtgørelsen kræver.", "complies"),
    ("Vi har ikke den bemanding, som bekendtgørelsen kræver.", "does_not_comply"),
    ("Kommunen er stadig i restance med de lovpligtige tilsyn.", "does_not_comply"),
    ("De lovpligtige tilsyn er alle gennemført.", "complies"),
    ("De lovpligtige tilsyn er ikke gennemført.", "does_not_comply"),
    ("Efter kommunens opfattelse er alt sket efter bogen og loven.", "complies"),
    ("Fra 1. maj 2021 iagttages fristen igen.", "will_comply"),
    ("Kravet vil være indfriet inden udgangen af 2022.", "will_comply"),
    ("Senest til juni 2021 lever vi op til lovens krav.", "will_comply"),
    ("Entreprenøren har ikke efterkommet påbuddet.", None),
    ("Borgere, som ikke efterkommer et påbud, får en bøde.", None),
    ("Hvis påbuddet ikke efterkommes, sker der politianmeldelse.", None),
    ("Vi har givet gården et påbud.", None),
    ("Loven kræver to voksne pr. stue.", None),
    ("Reglerne er svære at forstå.", None),
    ("Vi iagttager fuglene fra tårnet.", None),
    ("Kommunen følger sagen og loven vil blive ændret.", None),
    ("Vi følger arbejdet med den nye lov.", None),
    ("Kravet er på 3 mio. kr.", None),
    ("Vi kan ikke opfylde ønsket om en ny bane.", None),
    ("Kravet om erstatning er ikke opfyldt.", None),
    ("Ministeriet skal følge reglerne.", None),
    ("Lovens frist er 14 dage.", None),
    ("Aftalen med chaufføren er overholdt.", None),
    ("Sagerne er behandlet efter reglerne herom i forvaltningsloven.", None),
    ("Kontraktens krav om, at mindst 98 procent af turene skal gennemføres, overholder vi.", "complies"),
    ("Kommunen overholder reglerne.", "complies"),
    ("Vi lever op til lovens krav.", "complies"),
    ("Kommunen opfylder fuldt ud kravene i bekendtgørelsen.", "complies"),
    ("Det er kommunens opfattelse, at vejledningspligten er opfyldt.", "complies"),
    ("Grænseværdien er ikke overskredet.", "complies"),
    ("Fristen blev ikke overholdt i 2019, men i dag overholder kommunen fristen i alle sager.", "complies"),
    ("Kommunen er ikke enig i, at reglerne ikke er overholdt.", "complies"),
    ("Det kan bekræftes, at loftet overholdes.", "complies"),
    ("Kommunen erkender, at vi ikke overholder reglerne.", "does_not_comply"),
    ("Fristen på fire uger er ikke overholdt.", "does_not_comply"),
    ("Kravet om tilsyn hvert år kan vi ikke opfylde.", "does_not_comply"),
    ("Udledningstilladelsen er overskredet to gange.", "does_not_comply"),
    ("Reglerne overholdes ikke på nuværende tidspunkt. De ventes overholdt fra 1. maj 2021.", "does_not_comply"),
    ("Praksis har været i strid med loven.", "does_not_comply"),
    ("Kommunen vil overholde fristen senest den 1. september 2021.", "will_comply"),
    ("Det forventes, at reglerne er overholdt inden udgangen af 2021.", "will_comply"),
    (
        "Vi kan oplyse, at vi inden udgangen af juni 2021 er i mål, og at det betyder, at kommunen overholder reglerne.",
        "will_comply",
    ),
    ("Leverandøren har ikke overholdt kravene i kontrakten.", None),
    ("Ansøgere, der ikke opfylder betingelserne i loven, får afslag.", None),
    ("Hvis fristen ikke overholdes, orienteres borgeren.", None),
    ("Indsatsen skal sikre, at lovens krav bliver kendt.", None),
    ("Budgettet er overholdt.", None),
    ("Overholder kommunen reglerne?", None),
    ("Kommunen har ansat to jurister.", None),
    ("Regionsrådets servicemål er 92 pct., og målet er ikke nået i noget enkelt kvartal.", None),  # a goal of its own, no rule
    ("Vores mål om 40 besøg er ikke nået.", None),
    ("Det er forventningen, at servicemålet kan overholdes fra 2. kvartal 2022.", None),
    ("Vi har ikke nået at svare inden fristen i sagen.", None),
    ("Leverandøren har ikke opfyldt servicemålet.", None),
    ("Servicemålet blev nået i 78 pct. af sagerne.", None),
    ("I én sag er fristen ikke overholdt.", None),
    ("Vognmanden har brudt loven.", None),
    ("En boring, hvor grænseværdien er overskredet, lukkes straks.", None),
    ("Vi har tre boringer, hvor grænseværdien er overskredet.", "does_not_comply"),
    ("Jobcentret har vurderet, at 531 ikke kan opfylde kravet.", None),
    ("Regionen overholdt udredningsretten for 71 pct. af patienterne.", None),
    ("Den hyppigste årsag til uheld er manglende overholdelse af vigepligten.", None),
    ("Det skyldes manglende overholdelse af fristen.", "does_not_comply"),
]


# Without a tagger the two negations of this one are not told apart.
NEEDS_TAGGER = {"Kommunen er ikke enig i, at reglerne ikke er overholdt."}


@pytest.mark.parametrize(("text", "value"), ROWS, ids=[row[0][:45] for row in ROWS])
def test_compliance(text: str, value: str | None) -> None:
    assert find_compliance(sentence_view(text, dated=DATED)).value == value


@pytest.mark.parametrize(("text", "value"), [row for row in ROWS if row[0] not in NEEDS_TAGGER])
def test_compliance_without_a_tagger(text: str, value: str | None) -> None:
    assert find_compliance(sentence_view(text, dated=DATED, model="blank")).value == value


def test_the_quote_is_the_statement() -> None:
    view = sentence_view("Kommunen erkender, at vi aktuelt ikke overholder ret- og pligtreglerne.", dated=DATED)
    found = find_compliance(view)
    assert found.span is not None
    assert found.quote == view.text[found.span.start : found.span.end] == "vi aktuelt ikke overholder ret- og pligtreglerne"
