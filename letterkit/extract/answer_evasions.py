"""What only looks like an answer: put off, taken for granted, praised, gone on with. Each is a visible list; none of it accuses, it only
keeps a sentence from being the evidence that a question is answered."""

from __future__ import annotations

import re

from letterkit.danish.anycase import AnyCase

_TOLD = r"(?:svar\w*|besvarelse\w*|oplysning\w*|opgørelse\w*|tal(?:lene|let)?|redegørelse\w*|beskrivelse\w*|spørgsmål\w*|punkt\w*|resten|rest)"
# "besvares særskilt", "oplysningerne eftersendes", "Opgørelsen af ventetiden afventer en ny kørsel", "Regionen sender den senest den 19. december".
POSTPONED = AnyCase(
    r"\b(?:besvare[srt]*|svare[srt]*|oplyse[srt]*|redegøre[srt]*|redegjort)\s+(?:\w+\s+){0,2}?(?:særskilt|senere|efterfølgende|når)\b|\beftersende[srt]*\b|\beftersendt\b"
    # "I får vurderingen, når undersøgelsen er færdig"
    r"|\b(?:I|du|De|ministeriet|styrelsen|departementet)\s+får\s+(?:[^\s,.;]+\s+){0,4}?\w*(?:vurdering|svar|tal|beløb|opgørelse|redegørelse|resultat|oplysning)\w*(?:\s+[^\s,.;]+){0,3}?,?\s+(?:når|så\s+snart|senest)\b"
    # "må vente, til byrådet har besluttet det", "giver besked om tidspunktet, når det ligger fast"
    rf"|\b{_TOLD}\b[^.;,]{{0,60}}?\bmå\s+(?:\w+\s+){{0,2}}?vente,?\s+(?:til|indtil)\b"
    r"|\b(?:giver|får|meddeler)\s+(?:(?:vi|jeg|I|jer|\w+(?:en|et))\s+)*(?:besked|meddelelse|svar|resultatet|tidspunktet|beløbet|datoen)\s+(?:(?:om|på)\s+(?:tidspunkt|dato|resultat|beløb|udfald|pris|spørgsmål)\w*)?,?\s*(?:når|så\s+snart|senest)\b"
    rf"|\b{_TOLD}\b[^.;]{{0,80}}?\b(?:afventer|(?:frem)?sendes|følger|foreligger|ventes|forventes|kommer)\s+(?:\w+\s+){{0,3}}?(?:først|senest|senere|særskilt|efterfølgende|når|en\s+ny\s+\w+|at\s+foreligge)\b"
    rf"|\b{_TOLD}\b[^.;,]{{0,60}}?\bafventer\b"
    r"|\b[Ss]pørgsmålet\b[^.;]{0,80}?\b(?:er\s+(?:\w+\s+){0,2}?på\s+dagsordenen|indgår\s+i|drøftes|vil\s+(?:\w+\s+){0,2}?(?:indgå|blive\s+(?:drøftet|behandlet|forelagt)))\b|\b(?:vil|kan|skal)\s+(?:\w+\s+){0,2}?vende\s+tilbage\s+(?:herom|hertil|med|til|om)\b"
    rf"|\b(?:(?:vil|skal)\s+(?:\w+\s+)?(?:sende|fremsende|indsende)|sender|fremsender|indsender|vender\s+tilbage\s+med)\s+(?:den|det|dem|(?:en|et)\s+(?:\w+\s+)?\w*(?:plan|svar|opgørelse|redegørelse|vurdering|beskrivelse|oversigt)|{_TOLD})\b(?=[^.;]*\b(?:senest|når|inden|i\s+(?:løbet|uge|\w+\s+måned)|senere|særskilt)\b)"
    rf"|\b{_TOLD}\b[^.;,]{{0,40}}?\ber\s+(?:endnu\s+)?ikke\s+(?:\w+\s+)?(?:færdig\w*|klar|klart|indhentet|opgjort|modtaget)\b"
    # "Ministeriet vil høre fra os om tidsplanen", "I hører nærmere fra os"
    r"|\b(?:vil|skal)\s+(?:I\s+|De\s+)?høre\s+(?:nærmere\s+)?fra\s+(?:os|mig)\b|\bhører\s+(?:\w+\s+){0,2}?fra\s+(?:os|mig)\b"
    r"|\bvender\s+(?:vi|jeg|\w+(?:en|et))\s+tilbage\s+(?:med|til|på|herom)?(?=[^.;]*\b(?:når|senest|inden|efter)\b)"
    rf"|\b(?:Den|Det|Dem)\s+sender\s+(?:vi|jeg|\w+(?:en|et))\b(?=[^.;]*\b(?:senest|når|inden)\b)|\bkan\s+(?:\w+\s+){{0,2}}?først\s+(?:opgøre|oplyse|svare|besvare|sige|angive)[st]*\b"
    r"|\bhvorefter\s+(?:vi|\w+(?:en|et))\s+(?:vil\s+kunne|kan)\s+(?:levere|oplyse|sende|opgøre|give)\b"
    r"|\b(?:fuldstændig|fuldt|endelig)(?:t|e)?\s+svar\b(?=[^.]*\b(?:ikke|senere|følger|senest)\b)|\bikke\b[^.]{0,60}\bfuldstændigt?\s+(?:svar|besvarelse)\b",
)
# … but "vi eftersender de korrigerede tal" goes with numbers that are told here.
CORRECTED_LATER = AnyCase(
    r"\b(?:korrigere|rette|justere|revidere|opdatere|ajourfør|berigtige)(?:de|t|te)\s+(?:tal|opgørelse|skema|oversigt|version|udgave|oplysning|tabel)\w*"
)
# … of whatever is not answered here: "De øvrige punkter vil blive besvaret særskilt"
OF_THE_REST = AnyCase(rf"\b(?:de\s+(?:øvrige|resterende|andre)|resten)\b[^.]{{0,60}}?(?:{POSTPONED.pattern})")
# "sender den senest den 19. december sammen med en beskrivelse af årsagerne"
CAUSES_PUT_OFF = AnyCase(
    rf"(?:{POSTPONED.pattern}).*\b(?:årsag(?:en|er|erne)|begrundelse[rn]?|grundene)\b|\b(?:årsag(?:en|er|erne)|begrundelse[rn]?|grundene)\b.*(?:{POSTPONED.pattern})",
)
# "Skolen lægger til grund, at alle rejser har været godkendt": what is supposed is not told.
ASSUMED = AnyCase(
    r"\b(?:lægger\s+(?:\w+\s+){0,2}?til\s+grund|går\s+(?:\w+\s+)?ud\s+fra|formoder|antager|har\s+(?:\w+\s+){0,2}?tillid\s+til|stoler\s+på|er\s+overbevist\s+om)\b,?\s+(?:på,?\s+)?at\b",
)
# Praise, courtesy and understanding: nothing that could answer, whatever numbers stand beside it.
PRAISE = AnyCase(
    r"\balle\s+er\s+(?:\w+\s+)?(?:motiverede|engagerede|dygtige|glade|tilfredse|entusiastiske|indstillede)\b|\btilstrækkeligt\s+(?:mandskab|personale)\b|"
    r"\b(?:bliver|blev)\s+(?:\w+\s+){0,2}?(?:glade?|rørte?|stolte?)\b|\ber\s+(?:\w+\s+)?(?:erfarne|dygtige|engagerede|kompetente|dedikerede)\s+og\s+\w+e\b|\bdet\s+er\s+(?:\w+\s+)?(?:dejligt|rart|skønt|glædeligt|en\s+(?:stor\s+)?(?:fornøjelse|glæde))\b|\b(?:er\s+(?:\w+\s+){0,4}?(?:stolte?|trygge?|kede\s+af|glade?\s+for|tilfredse\s+med\s+vores)|glæder\s+(?:os|mig|sig)|(?:kæmpe|stor|flot|god)\s+indsats|(?:har\s+)?(?:været\s+)?(?:stor|megen)\s+(?:interesse|opbakning|respekt)|"
    r"(?:meget\s+)?på\s+sinde|(?:høje?ste?|høj|stor)\s+prioritet|prioritere[rst]?\s+(?:\w+\s+){0,4}?højt|har\s+(?:et\s+godt|en\s+god)\s+\w+|godt?\s+samarbejde|god\s+dialog|tæt\s+dialog|"
    r"står\s+(?:\w+\s+){0,2}?til\s+rådighed|deltager\s+gerne|ser\s+frem\s+til\s+(?:den|det|en|et|jeres|ministeriets|videre)\s+(?:\w+\s+)?(?:dialog\w*|samarbejde\w*|drøftelse\w*|møde\w*|svar\w*)|benytte[rs]?\s+(?:\w+\s+)?lejligheden|velkomne?\s+til|blandt\s+de\s+(?:bedste|hurtigste)|helt\s+afgørende\s+for\s+(?:mig|os))\b"
    r"|\bi\s+(?:overensstemmelse|tråd|strid|modstrid)\s+med\s+(?:\w+\s+){0,3}?\w*værdi(?:er(?:ne)?|grundlag(?:et)?)\b|\bbedre\s+(?:kommunikation|dialog|information)\b"
    r"|^\W*(?:Svar:\s*)?(?:Det\s+er\s+(?:klart|givet|forståeligt|rigtigt)|(?:Vi|Jeg)\s+(?:forstår|har\s+(?:fuld\s+)?forståelse)|Vi\s+ved\s+godt)\b[^.]*\b(?:altid\s+kan|kan\s+(?:altid\s+|godt\s+)?(?:være|opleves|virke|føles))\b",
)
# "vil fortsætte det arbejde i 2026", "evaluerer det i oktober": a time, but none at which what was asked for is reached …
GOES_ON = AnyCase(
    r"\b(?:fortsætte[rs]?|arbejde[rs]?\s+(?:\w+\s+)?(?:videre|på|med|for)|evaluere[rst]*|evaluering|drøfte[rs]?|forelægge[rs]?|følge[rs]?|orientere[rs]?|ansætte[rs]?|afsat|(?<!forlængelse af )(?<!forbindelse med )(?<!sammen med )(?<!led i )budget\w*|undersøge[rs]?)\b",
)
# "Vi har modtaget jeres brev", "Tak for henvendelsen": a receipt answers nothing. Nor does the line that names the letter answered.
RECEIPT = re.compile(
    r"^\W*(?:(?:Vi|Jeg|[A-ZÆØÅ][\w-]+(?:\s+[A-ZÆØÅ]\w+)?)\s+(?:har\s+(?:\w+\s+){0,2}?modtaget|bekræfter\s+(?:\w+\s+)?modtagelsen\s+af|kvitterer\s+for|takker\s+for|henviser\s+til)\s|Tak\s+for\s|(?:Under\s+)?[Hh]envisning\s+til\s|Med\s+henvisning\s+til\s)"
    r"(?:\w+\s+){0,3}?(?:brev|henvendelse|skrivelse|anmodning|forespørgsel|spørgsmål|mail)(?:et|en|n|ene)?\b[^,;:]*$"
    r"|^\W*(?:Jeres|Deres|Ministeriets|Styrelsens|Departementets)\s+(?:brev|henvendelse|skrivelse|anmodning|mail)\b(?:(?!\b(?:er|har|var|blev|spørger|rejser|giver)\b)[^?])*$"
    r"|^\W*(?:Jeres|Deres|Ministeriets|Styrelsens)\s+(?:brev|henvendelse|skrivelse|anmodning|mail)\s+(?:\S+\s+){0,8}?(?:er|blev)\s+(?:modtaget|registreret|journaliseret|oprettet)\b[^,;:]*$",
)
# "Vi har hverken værksteder eller betjente, så de spørgsmål kan vi ikke svare på.": the question does not concern the sender.
CONCERNS_NOT = re.compile(
    r"\b(?:har|fører|driver|ejer|råder\s+(?:ikke\s+)?over|modtager)\s+(?:\w+\s+)?(?:hverken|ingen|ikke\s+nogen|ikke\s+selv)\s+(?P<what>(?!(?:[\w-]+\s+)?(?:\w*tal|data|\w*oplysning\w*|\w*opgørelse\w*|statistik\w*|\w*viden|kendskab|\w*registrering\w*|overblik|\w*system\w*|grundlag|mulighed\w*|adgang|tid|ressourcer|modtaget|fået|kunnet|noget)\b)[^.,;]{3,80}),?\s+"
    r"(?:og\s+)?(?:så|derfor|hvorfor)\b[^.]{0,60}?\b(?:ikke\s+(?:\w+\s+){0,2}?(?:svare|besvare\w*|relevan\w+|aktuel\w*)|irrelevan\w+|bortfalder)\b",
    re.IGNORECASE,
)
# … unless the sentence says that it is.
ATTAINED = AnyCase(
    r"\b(?:overhold\w*|opfyld\w*|efterlev\w*|lever?\s+(?:\w+\s+){0,3}?op\s+til|opnå\w*|når|nået|nå|målet|i\s+mål|i\s+orden|på\s+plads|færdig\w*|afslutte\w*|gennemfør\w*|afviklet|indført|virkning|effekt|klar|løst|væk|under\s+\d|nede\s+på)\b",
)
CONSIDERED = AnyCase(
    r"\b(?:overveje[rs]?|påtænke[rs]?|vil\s+(?:\w+\s+){0,3}?(?:se|kigge)\s+på|drøfte[rs]?\s+(?:\w+\s+)?(?:muligheden|behovet))\b",
)
# "lever op til alle krav", "på alle områder": all of what nobody asked about.
ALL_OF_RULES = AnyCase(
    r"\b(?:alle|samtlige)\s+(?:\w+\s+)?(?:krav(?:ene)?|regler(?:ne)?|forhold|led|niveauer|måder|henseender|områder|sider|klasser|tænkelige)\b",
)
# "Derfor er der heller ikke noget at oplyse om erstatning": the sender says that the rest of the question falls away.
EMPTIED = AnyCase(
    r"\b(?:derfor|dermed|altså|således|så|følgelig)\b[^.]{0,40}?\b(?:heller\s+)?(?:ikke\s+(?:noget|nogen)|ingen|intet)\b[^.]{0,40}?\bat\s+(?:oplyse|nævne|begrunde|redegøre|svare|angive|tilføje|bemærke|opgøre|fortælle|vise)\b"
    # "derfor har vi heller ingen kriterier for det"
    r"|\b(?:derfor|dermed|altså|således|så|følgelig)\s+(?:har|er|findes|fører|bruger|gælder)\s+(?:\w+\s+){0,2}?heller\s+(?:ikke\s+(?:noget|nogen)|ingen|intet)\b",
)
# "Vi har ikke lukket boringer.": a plain no, with nothing more said.
PLAIN_NO = AnyCase(r"^\W*(?:Svar:\s*)?(?:[\wæøå-]+\s+){1,5}?(?:ikke|ingen|intet)\b[^,;:\d]{0,60}\.?\W*$")
# "hvornår er de senest efterprøvet?": a day that has been.
LAST_TIME = AnyCase(r"\bhvornår\b[^?]*\b(?:er|blev|har|var|skete)\b[^?]*\b(?:senest|sidst)\b")
COMPARED = AnyCase(
    r"\b(?:sammenlignet\s+med|i\s+sammenligning\s+med|set\s+i\s+forhold\s+til\s+(?:året|samme|sidste)|har\s+(?:\w+\s+){1,8}?udviklet\s+sig|udviklet\s+sig\s+(?:fra|siden|i\s+perioden))",
)
FULL_TIME_ASKED = AnyCase(r"\b(?:årsværk|fuldtids\w+)\b")
FULL_TIME = AnyCase(
    r"\b(?:\w*årsværk|fuldtid\w*|fuld\s+tid|heltid\w*|\S*\d\S*\s+stilling\w*|\w+\s+(?:og\s+en\s+halv\s+)?stillinger?\b(?!\s+er)|normer\w*|timer)\b",
)
# Will not or may not be told: "udleveres ikke", "hverken be- eller afkræfter", "bliver mellem parterne".
REFUSED = AnyCase(
    r"\b(?:udleveres?|offentliggøres?|videregives?|oplyses|meddeles|kommenteres|fremlægges)\s+(?:\w+\s+)?ikke\b|\b(?:oplyser|udleverer|meddeler|videregiver|kommenterer|offentliggør|udtaler\s+\w+)\s+(?:\w+\s+){0,2}?(?:ikke|hverken)\b"
    r"|\bikke\s+(?:\w+\s+){0,3}?i\s+stand\s+til\s+at\s+(?:udlevere|oplyse|svare|besvare|give)\b|\bundtages\s+fra\s+(?:besvarelsen|svaret)\b|\bgiver\s+(?:\w+\s+)?ikke\s+anledning\s+til\s+(?:bemærkninger|kommentarer)\b"
    r"|\b(?:hverken\s+)?be-\s+(?:eller|og)\s+afkræfte\w*|\bforlader\s+ikke\s+(?:huset|\w+en)\b|\b(?:holder|beholder)\s+(?:vi|jeg)\s+(?:\w+\s+){0,2}?(?:for|hos)\s+os\s+selv\b|\bbliver\s+mellem\s+(?:os|parterne)\b"
    r"|\b(?:forretningshemmelighed\w*|tavshedspligt\w*|fortrolig(?:t|hed)?\s+(?:og|kontrakt|aftale))\b|\bvil\s+(?:vi|jeg|\w+(?:en|et))\s+(?:\w+\s+){0,2}?nødigt?\s+(?:gætte|gisne|svare|sige|udtale|love|binde|give|spå|komme)\b|\bgiver\s+(?:vi|jeg)\s+(?:\w+\s+)?ikke\s+(?:\w+\s+){0,2}?(?:fra\s+os|ud)\b|\bsender\s+(?:vi|jeg)?\s*(?:\w+\s+)?ikke\s+(?:\w+\s+){0,3}?ud\b"
    r"|\b(?:ønsker|vil|kan|skal)\s+(?:vi|jeg|\w+(?:en|et))?\s*(?:derfor\s+|her\s+)?ikke\s+(?:\w+\s+)?(?:at\s+)?(?:binde\s+os|oplyse|udlevere|svare|besvare|dele|udtale|gengive|røbe|afsløre|opgive|komme\s+ind\s+på|gå\s+(?:nærmere\s+)?(?:ind\s+[ip]å?|i\s+detaljer)|sætte\s+(?:tal|beløb|ord|dato|navn)\w*\s+på|uddybe|kommentere|drøfte|gisne|spekulere|gætte)\b"
    r"|\b(?:oplyser|udtaler|siger|røber|angiver|nævner|giver)\s+(?:(?:vi|jeg|os|sig|mig)\s+)?nødigt\b|\bser\s+(?:sig|os|mig)\s+ikke\s+i\s+stand\s+til\s+at\s+(?:oplyse|udtale|svare|besvare|angive)\b",
)
