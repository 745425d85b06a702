"""What the figures of a letter say about each other, where words say it: parts and wholes, remainders, shares and their counts.

A link is made only on words that state it: "heraf", "hvoraf", "af de 1.312", a bracket, "de øvrige", "resten", "svarende til".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from letterkit.danish.taken_up import draws_conclusion, taken_up
from letterkit.extract.belonging import belongs
from letterkit.extract.drafts import Draft
from letterkit.extract.grammar import is_noun, tense_of, verb_tense
from letterkit.extract.shares import OF_WHOLE, restated_count
from letterkit.extract.shares_in_rows import says_again
from letterkit.extract.view import View

# "612 medarbejdere på de fem centre": the five are where, not what.
PLACED = re.compile(
    r"\b(?:på|i|fra|over|ved|hos|til|mellem)\s+(?:(?:de|vores|kommunens|regionens|alle|i alt)\s+)*$", re.IGNORECASE
)
# "Hver af dem sidder med 46", "den største af dem har 112": said of one of them, or of each; "46 af dem" and "de fleste af dem" are parts.
_OF_ONE = r"(?<!\bhver )(?<!\bhvert )(?<!\benkelt )(?<!\benkelte )(?<!\bingen )(?<!\b[eé]n )(?<!\b[eé]t )(?<!\bbegge )(?:(?<!ste )|(?<=fleste ))"
COMPARED = re.compile(r"\b(?:imod|mod|sammenlignet med|i forhold til)\s+(?:\w+\s+)?$", re.IGNORECASE)
HEREOF = re.compile(rf"\b(?:heraf|hvoraf|herunder|deraf|{_OF_ONE}af (?:disse|dem)|blandt disse|ud af disse)\b", re.IGNORECASE)
REMAINDER = re.compile(
    r"\b(?:de\s+)?(?:øvrige|resterende|tilbageværende|andre|sidste)\s+$"
    r"|\bresten\b[\s,(]*(?:er|var|udgør|udgjorde|på|i alt|dvs\.|ca\.)?\s*$",
    re.IGNORECASE,
)
AFTER_REMAINDER = re.compile(r"\s*(?:øvrige|resterende)\b", re.IGNORECASE)
TOTAL = re.compile(r"\b(?:i alt|samlet|samlede|tilsammen|sammenlagt|totalt)\b", re.IGNORECASE)
MOVED = re.compile(r"\b(?:gik|går|gået|gå|rykke[rt]?|rykkede|kom|kommet|kommer|skåret|sat|sneget|kravlet)\b", re.IGNORECASE)
MOVED_WITH = re.compile(
    rf"{MOVED.pattern}(?:\s+[^\s,.;]+){{0,3}}?\s+(?:tilbage|frem|op|ned|i vejret)\s+med\s+(?:\w+\.?\s+)?$", re.IGNORECASE
)
WAY = re.compile(r"\s+(?:tilbage|frem|fremad|op|ned|i vejret)\b(?!\s+(?:på|til)\b)")
CHANGE_WORD = re.compile(
    r"\b(?:ste?get|stiger|steg|faldet|falder|faldt|øget|øgede|øges|reduceret|reduceres|nedbragt|vokset|forbedret|forværret|hævet|sænket"
    r"|forlænget|forkortet|stigning(?:en)?|fald(?:et)?|vækst(?:en)?|fremgang|tilbagegang|reduktion(?:en)?|nedgang(?:en)?|forøgelse"
    r"|forbedring|merforbrug(?:et)?|mindreforbrug(?:et)?|besparelse(?:n)?|nedsættelse(?:n)?|forskel(?:len)?)\b",
    re.IGNORECASE,
)
# "56 under transport", "12 under behandling": while it went on, not below it.
_WHILE = r"(?!normering|forventning|bemanding)(?:[a-zæøå]+(?:ing|else|tion|ophold|arbejde)|transport|leg|kørsel|sejlads|tilsyn|opsyn|konkurs)\b"
MORE_THAN = re.compile(
    rf"\s*(?:flere|færre|mere|mindre|højere|lavere|længere|kortere|over|under(?!\s+{_WHILE}))\b", re.IGNORECASE
)
# "103 mere end otte timer": how long each of them is
MORE_THAN_SO_LONG = re.compile(
    r"\s*(?:mere|mindre|længere|kortere)\s+end\s+[^\W_]+\s+(?:minutter|timer?|døgn|dage?|uger?|måneder?|år)\b", re.IGNORECASE
)
# "103 boliger færre end i 2008"
MORE_OF_THEM = re.compile(
    r"\s+[^\W\d_]+\s+(?:(?:flere|færre)\s+end\b|(?:flere|færre|mere|mindre)\s+(?:i\s+forhold\b|end\s+(?:i|ved|for|sidste|forrige|året|samme)\b))",
    re.IGNORECASE,
)
# "altså 127 eller 6,4 pct. flere"
OR_PER_CENT_MORE = re.compile(
    r"\s*eller\s+\d[\d.,]*\s*(?:%|pct\.|procent)\s+(?:flere|færre|mere|mindre|højere|lavere)\b", re.IGNORECASE
)
AVERAGE = re.compile(r"\b(?:gennemsnit\w*|gns\.|i snit)\b", re.IGNORECASE)
RATE = re.compile(r"\s*(?:pr\.|per)\s+(?!\d|ultimo|primo|medio)\w+", re.IGNORECASE)
LIMIT = re.compile(r"\b(?:frist\w*|inden for|senest|lovens krav|krav om|grænse\w*|efter loven|ret til)\b", re.IGNORECASE)
BOUND = re.compile(r"(?<!over )(?<!under )(?<!inden for )\b(?:grænse|krav)\w*\s+(?:er|var|på)\s+(?:\w+\s+)?$", re.IGNORECASE)
TARGET = re.compile(r"\b(?:mål(?:et|sætning\w*)?|servicemål\w*|måltal\w*|ambition\w*)\b", re.IGNORECASE)
SAID_AGAIN = re.compile(r"(?:dvs\.|(?:det|hvilket) vil sige|altså|svarende til|eller)\s*(?:\w+\s+)?$")
ONLY_THAT = re.compile(r"(?:det|dette)\s+(?:er|var|svarer\s+til|udgør)\s+")
NAMELY = re.compile(r"(?:nemlig|dvs\.|svarende til|altså|eller|,|\()\s*$", re.IGNORECASE)


def link(view: View, drafts: list[Draft]) -> None:
    """Fill in the links and roles of all drafts, in reading order. Needs `counted` first."""
    for i, draft in enumerate(drafts):
        if draft.role == "limit":
            continue  # "5 af dem havde mindst én fejl": the condition is no part
        _bases(view, drafts, i)
        _parts(view, drafts, i)
        if draft.kind in ("share", "ratio"):
            _shares(view, drafts, i)
    for draft in drafts:
        if draft.role != "limit":
            _role(view, draft)


def _same_measure(a: Draft, b: Draft) -> bool:
    """Can one be a part of the other: the same kind and unit; of counts any, but no metres of pupils ("41 af dem kan svømme 200 meter")."""
    if a.kind == b.kind and a.quantity.unit == b.quantity.unit:
        return True
    # a number without a noun of its own takes the measure of the other
    return {a.kind} == {b.kind} == {"count"} and (a.is_measure == b.is_measure or a.carried or b.carried)


def _bases(view: View, drafts: list[Draft], i: int) -> None:
    draft = drafts[i]
    if draft.base is not None:
        draft.counted = draft.counted or draft.base.counted
        draft.scope = draft.scope or draft.base.scope
        if draft.kind == "count":
            draft.part_of = draft.base
        else:
            draft.share_of = draft.base
        return
    if draft.kind not in ("count", "share", "ratio"):
        return
    other = _whole_that_opens(view.text, drafts, i)
    between = view.text[other.end : draft.quantity.start] if other is not None else ""
    if other is None or draws_conclusion(between) or (draft.kind == "count" and HEREOF.search(between)):
        return  # "heraf" has a whole nearer by
    if draft.kind == "count":
        draft.part_of = other if belongs(view, drafts, i, other, other.end) else None
    elif draft.share_of is None and "restates" not in draft.cues:
        draft.share_of = other
        draft.counted = draft.counted if draft.counted is not None and not draft.carried else other.counted


def _whole_that_opens(text: str, drafts: list[Draft], i: int) -> Draft | None:
    """ "Af de 1.312 havde 214 borgere …", "Ud af 1.050 sager blev 97 pct. …": the whole that stands first in the sentence, or the one
    that it has taken up since."""
    start = drafts[i].sentence.start
    here = [d for d in drafts[:i] if d.sentence is drafts[i].sentence and d.kind == "count"]
    group = taken_up(text, start, drafts[i].quantity.end)
    if group is None:
        return next((d for d in here if _opens(text[start : d.start])), None)
    low, high = group
    return next((d for d in here if low <= d.quantity.start < high), None)


def _opens(lead: str) -> bool:
    """ "Ud af kommunens " before a number opens with a whole; "Blandt kvinderne svarede " does not."""
    if not OF_WHOLE.fullmatch(lead):
        return False
    *_, before, last = ["", *lead.lower().split()]
    return verb_tense(last) is None or before in ("af", "blandt", "de", "disse", "vores", "alle") or before.endswith("s")


def _parts(view: View, drafts: list[Draft], i: int) -> None:
    draft = drafts[i]
    if draft.part_of is not None or draft.kind not in ("count", "amount", "share", "duration"):
        return
    text = view.text
    before = text[draft.sentence.start : draft.quantity.start]
    if REMAINDER.search(
        text[max(draft.sentence.start, draft.quantity.start - 40) : draft.quantity.start]
    ) or AFTER_REMAINDER.match(text[draft.quantity.end : draft.sentence.end]):
        draft.cues.add("remainder")
        whole = _whole_of_parts(drafts, i)
        if whole is not None:
            draft.part_of = whole
        return
    if draft.kind == "count" and "of_them" in draft.cues and (them := draft.antecedent) is not None:
        # "318 ansøgninger. 204 af dem er imødekommet"
        if them.kind == "count" and draft.quantity.value <= them.quantity.value:
            draft.part_of = them
            draft.cues.add("part")
        return
    # "19 af disse 25 sager": the 25 are the whole.
    marks = [one for one in HEREOF.finditer(before) if before[one.end() :].strip() or not one.group().endswith("disse")]
    if marks and draft.kind in ("count", "amount") and "restates" not in draft.cues:
        place = draft.sentence.start + marks[-1].start()
        # "41 af dem, 30 er afvist": the words belong to the 41, and both are of the whole before.
        owner = next((d for d in drafts[:i] if "of_them" in d.cues and d.quantity.end <= place < d.end), None)
        whole = owner.part_of if owner is not None else _whole_before(view, drafts, i, place)
        if (
            whole is not None
            and _same_measure(whole, draft)
            and _still_listing(text, drafts, i, place)
            and belongs(view, drafts, i, whole, draft.sentence.start + marks[-1].end())
        ):
            draft.part_of = whole
            draft.cues.add("part")
            return
    if "bracket" in draft.cues:
        for other in reversed(drafts[:i]):
            if other.sentence is not draft.sentence:
                break
            if other.kind == draft.kind and "bracket" not in other.cues:
                draft.part_of = other
                draft.cues.add("part")
                return


def _whole_before(view: View, drafts: list[Draft], i: int, place: int) -> Draft | None:
    """The whole that "heraf" at `place` points to: the last figure of the same measure before it that is no part of another."""
    draft = drafts[i]
    earlier = [d for d in drafts[:i] if d.quantity.start < place and _same_measure(d, draft)]
    # A number that only tells where stands back for one that tells of what.
    # "9,84 mio. mod 9,37 mio. året før. Heraf …": what is only compared with is no whole.
    earlier = [d for d in earlier if not (COMPARED.search(view.text[d.sentence.start : d.quantity.start]) and _leads(earlier, d))]
    told = [d for d in earlier if not PLACED.search(view.text[d.sentence.start : d.start])]
    for other in reversed([d for d in earlier if d in told or not any(t.sentence is d.sentence for t in told)]):
        if other.sentence.index < draft.sentence.index - 2:
            return None
        if other.part_of is None or other.sentence is draft.sentence or not _parallel(other, draft):
            return other
    return None


def _leads(drafts: Sequence[Draft], compared: Draft) -> bool:
    """Is another figure told in the sentence before the one that it is compared with?"""
    return any(d.sentence is compared.sentence and d.quantity.start < compared.quantity.start for d in drafts)


def _parallel(other: Draft, draft: Draft) -> bool:
    """Two parts told in two sentences of their own: the second "heraf" goes to the same whole."""
    return "part" in other.cues and other.sentence is not draft.sentence


def _still_listing(text: str, drafts: list[Draft], i: int, place: int) -> bool:
    """Between "heraf" and this figure stand only other parts: "hvoraf 17.315 var tilladelser og 2.587 var afslag"."""
    between = text[place : drafts[i].quantity.start]
    if draws_conclusion(between) or taken_up(text, place, drafts[i].quantity.end) is not None:
        return False
    if _is_main_clause(between, drafts[i]):
        return False
    return not re.search(r"[;:]|\b(?:mens|men|hvilket|mod|svarende|ud af)\b", between)


def _is_main_clause(between: str, draft: Draft) -> bool:
    """ "340 kom til, heraf 31 to gange, og 371 fik plads": "heraf" has no verb of its own, so the one behind the figure is the sentence's."""
    first, seam, last = between.rpartition(" og ")
    if not seam or last.strip() or any(verb_tense(word) is not None for word in re.findall(r"[^\W\d_]+", first.lower())):
        return False
    behind = [word.lower for word in draft.words[:2]]
    return bool(behind) and (verb_tense(behind[0]) == "past" or (is_noun(behind[0]) and verb_tense(behind[-1]) == "past"))


def _whole_of_parts(drafts: list[Draft], i: int) -> Draft | None:
    """The whole whose parts were told before "de øvrige": that of the last part, else the last figure of the same measure."""
    draft = drafts[i]
    for other in reversed(drafts[:i]):
        if other.sentence.block < draft.sentence.block - 4:
            return None
        if other.sentence.block != draft.sentence.block and _has_whole_at_hand(drafts[:i], draft):
            return None
        if other.part_of is not None and _same_measure(other.part_of, draft):
            return other.part_of
        if other.share_of is not None and _same_measure(other.share_of, draft) and other.sentence.block == draft.sentence.block:
            return other.share_of
    return None


def _has_whole_at_hand(before: list[Draft], draft: Draft) -> bool:
    """Whether the draft's own paragraph counted something before it: "Der sidder 61 spærrer. … de sidste 14" looks no further back."""
    return any(
        d.kind == "count"
        and d.quantity.unit == draft.quantity.unit
        and d.sentence.block == draft.sentence.block
        and not d.carried
        for d in before
    )


def _shares(view: View, drafts: list[Draft], i: int) -> None:
    draft = drafts[i]
    text = view.text
    if says_again(drafts, i) or (draft.kind == "ratio" and _says_again(text, draft)):
        count = restated_count(text, drafts, i)
        if count is not None:
            draft.same_as = count
            draft.share_of = draft.share_of or count.base
            return
    if draft.kind == "ratio" and draft.share_of is not None:
        # "Knap halvdelen af de 214 borgere, nemlig 103": the count says the ratio again.
        following = next(
            (d for d in drafts[i + 1 : i + 4] if d.sentence is draft.sentence and d.kind == "count" and d is not draft.share_of),
            None,
        )
        if following is not None and NAMELY.search(following.before(text)):
            draft.same_as = following
            following.part_of = draft.share_of
            following.cues.add("part")
    if draft.share_of is None and draft.counted is not None and "restates" not in draft.cues and not draft.scope:
        draft.share_of = _stated_population(drafts, i)


def _says_again(text: str, ratio: Draft) -> bool:
    """ "270, altså to tredjedele"; "270 af dem er døbt. Det er to tredjedele.", but not "Det er hver tredje af de 412"."""
    if SAID_AGAIN.search(ratio.before(text)):
        return True
    return ONLY_THAT.fullmatch(ratio.before(text)) is not None and re.match(r"\s*[.;]?\s*$", ratio.after(text)) is not None


def _bare(phrase: str) -> str:
    """A phrase for comparison: lower case, without the definite ending of its last word ("sagerne" like "sager")."""
    return re.sub(r"(?<=er)ne$|(?<=e)ne$", "", phrase.casefold())


def _stated_population(drafts: list[Draft], i: int) -> Draft | None:
    """The one count before, in the same block, of exactly the population that the share names."""
    draft = drafts[i]
    wanted = _bare(draft.counted or "")
    same = [
        d
        for d in drafts[:i]
        if d.kind == "count"
        and d.sentence.block == draft.sentence.block
        and d.counted is not None
        and not d.carried
        and (not d.scope or "told" in d.cues)
        and d.part_of is None
        and _bare(d.counted) == wanted
    ]
    values = {d.quantity.value for d in same}
    return same[0] if len(values) == 1 else None


# "et fald på 20", but "kom efter faldet op på 472"
BY = re.compile(r"\b(?:med|af|(?<!\bop )(?<!\bned )(?<!\boppe )(?<!\bnede )på)\s+(?:kr\.\s*)?$")


# "Tilbagegangen er 12,5 pct.": the change is the subject; not "stigningen i andelen er 40 pct."
CHANGE_IS = re.compile(
    r"^\W*(?:stigningen|faldet|væksten|fremgangen|tilbagegangen|reduktionen|nedgangen|forøgelsen|besparelsen|forskellen)\s+(?:er|bliver|er altså|er dermed)\s+(?:ca\.\s+|knap\s+|godt\s+)?$",
    re.IGNORECASE,
)


def _role(view: View, draft: Draft) -> None:
    text = view.text
    clause = draft.parts[draft.clause]
    near = text[clause.start : draft.quantity.start]
    whole = text[clause.start : clause.end]
    after = text[draft.quantity.end : draft.sentence.end]
    changed = [*CHANGE_WORD.finditer(near)]
    if "remainder" in draft.cues:
        draft.role = "remainder"
    elif draft.part_of is not None and (
        (MORE_THAN.match(after) and not re.search(r"\bend\b", after)) or MORE_THAN_SO_LONG.match(after)
    ):
        draft.role = "part"  # "80 har ventet under fire uger og 50 længere", "103 varede mere end otte timer"
    elif (
        (MORE_THAN.match(after) and not (MOVED.search(near) and after.lstrip().startswith("over ")))  # "gik 480 ton over kajen"
        or CHANGE_IS.match(near)
        or MORE_OF_THEM.match(after)
        or OR_PER_CENT_MORE.match(after)
        or (changed and BY.search(near))
        or draft.kind == "points"
    ):
        draft.role = "change"
    elif draft.kind in ("count", "amount", "share") and MOVED_WITH.search(near):
        draft.role = "change"  # "gik det frem med 345 udlån"
    elif draft.kind == "share" and MOVED.search(near) and WAY.match(after):
        draft.role = "change"  # "gik 6 pct. tilbage"
    elif changed and draft.kind == "share" and not re.search(r"\b(?:til|fra|mod|er|på)\s+$", near):
        draft.role = "change"  # "steget 4 pct."
    elif TARGET.search(near) and tense_of(clause.words) != "past":
        draft.role = "target"
    elif BOUND.search(near) or _is_limit(draft, whole):
        draft.role = "limit"
    elif tense_of(clause.words) == "future":
        draft.role = "target"
    elif draft.part_of is not None:
        draft.role = "part"
    elif AVERAGE.search(whole) or RATE.match(after):
        draft.role = "average"
    elif TOTAL.search(near[-25:]) or re.match(r"\s+(?:\w+\s+)?i alt\b(?!\s+\d)", after):
        draft.role = "total"


def _is_limit(draft: Draft, clause: str) -> bool:
    """ "inden for 30 dage", "har ret til otte uger", "mindst fem år": a threshold, no observation."""
    return draft.kind in ("duration", "age") and bool(LIMIT.search(clause) or draft.quantity.approx in ("at_most", "at_least"))
