"""What a finding says and asks, as a letter says it: dates and months in words, no row numbers, nothing said twice."""

from __future__ import annotations

import re

from letterkit.danish.writing import MONTHS, join_list, spell_count
from letterkit.draft.lexicon import tidy
from letterkit.draft.wording import end_sentence, write_count, write_date
from letterkit.finding import Finding

# A date of the analysis format that stands alone; one in a file's name is left as it is.
_ISO = re.compile(r"(?<![\w./-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?(?![\w./-]*\w)")
_SHORT_MONTH = re.compile(r"\b(?P<month>Jan|Feb|Mar|Apr|Maj|Jun|Jul|Aug|Sep|Okt|Nov|Dec)\.? (?P<year>(?:19|20)\d\d)\b")


def in_letter_words(text: str) -> str:
    """One line; "2017-12-31" as "31. december 2017", a table's "Okt 2017" as "oktober 2017"."""
    line = _ISO.sub(lambda found: write_date(found.group()), tidy(text))
    line = _ARROWS.sub(lambda found: _from_to(found.group()), line).replace("tallene er fra ", "tallene går fra ")
    line = re.sub(r" = (?P<sum>\S*\d) ≠ (?P<said>\S*\d)", r" = \g<sum>, ikke \g<said>", line)
    line = _COUNTED.sub(lambda found: f"{found['before']}{spell_count(int(found['number']))} {found['noun']}", line)
    line = _OF_ALL.sub(lambda found: _of_all(found, line), line)
    return _told_once(_SHORT_MONTH.sub(lambda found: f"{_month(found['month'])} {found['year']}", line))


def _told_once(line: str) -> str:
    """Without the sentence that quotes the same words as one before it and has no number that is new."""
    kept: list[str] = []
    for sentence in re.split(r"(?<=[.”]) (?=[A-ZÆØÅ][a-zæøå]+ )", line):
        quoted, numbers = set(re.findall(r"”[^”]*”", sentence)), set(re.findall(r"\d[\d.,]*\d|\d", sentence))
        if not quoted or not any(quoted <= set(re.findall(r"”[^”]*”", one)) and all(n in one for n in numbers) for one in kept):
            kept.append(sentence)
    return " ".join(kept)


# "64 → 97", "72,5 til 73,8 → 75,1": a calculation's arrow, which no letter has; "2.226 / 44 pct. → 5.054-5.064" is one step of a reckoning.
_VALUE = r"\d[\d.,]*(?: (?:pct\.?|kr\.|mio\.(?: kr\.)?|mia\.(?: kr\.)?|%|[a-zæøå]+))??"
_ARROWS = re.compile(rf"(?<![\d,/×+*-] )(?<![\w.,/-])(?:fra )?{_VALUE}(?:(?: →| til) {_VALUE})* → {_VALUE}(?!\d|-\d)")


def _from_to(steps: str) -> str:
    """ "72,5 → 73,8 → 75,1" as "fra 72,5 over 73,8 til 75,1"."""
    values = re.split(r" (?:→|til) ", steps.removeprefix("fra "))
    between = f" over {join_list(values[1:-1])}" if len(values) > 2 else ""
    return f"fra {values[0]}{between} til {values[-1]}"


# "for de 6 rækker", "5 af 6 enkeltfejl": small counts in words, as the letter around them has them.
_COUNTED = re.compile(r"(?P<before>\b(?:de|alle) )(?P<number>[2-9]) (?P<noun>rækker|linjer|måneder|kvartaler|år|dele)\b")
_OF_ALL = re.compile(r"(?<![\d.,])(?P<some>\d) af (?P<all>[1-9]) (?P<noun>enkeltfejl|dele)\b")


def _of_all(found: re.Match[str], line: str) -> str:
    some = write_count(int(found["some"])) if int(found["some"]) else "ingen"
    opens = not line[: found.start()] or line[: found.start()].endswith(". ")
    if found["all"] == "1" and found["some"] == "0":
        return "Ikke" if opens else "ikke"  # "0 af 1 dele besvaret"
    return f"{some.capitalize() if opens else some} af {write_count(int(found['all']))} {found['noun']}"


def _month(short: str) -> str:
    return next(month for month in MONTHS if month.startswith(short.lower()))


# "…; brevet skriver ”…”": the point quotes these words itself.
_WRITTEN = re.compile(r"; brevet skriver ”(?P<words>[^”]+)”\.?")


def written_words(finding: Finding) -> str:
    """The letter's own words that the explanation sets its result against, or nothing."""
    found = _WRITTEN.search(in_letter_words(finding.explanation))
    return found["words"] if found else ""


# "… mens Børneregistret, udtræk 15. januar 2025 har 702": what is said of a name stands between two commas.
_APPOSITION = re.compile(r"(?P<source>\bmens [^,;”]+, [^,;”]*[^,;”(]) har (?=\d)")
# "Brevet skriver torsdag den 18. november 2011; den 18. november 2011 er en fredag."
_WEEKDAY = re.compile(r"Brevet skriver (?P<said>[^;”]+ (?P<day>den [^;]+)); (?P=day) er en (?P<weekday>\w+dag)")
# "Af 969 og 1.140 følger et andet tal end 88 pct.: 969 / 1.140 = 85,0 pct."
_FOLLOWS = re.compile(
    r"Af [^:]+ følger et andet tal end (?P<said>[^:]+): (?P<sum>[^=:;]+?) = (?P<result>[\d.,]*\d(?: (?:mio\.|mia\.))?(?: (?:pct|kr)\.?)?[a-zæøå ]*)\.?(?= [A-ZÆØÅ\d]|$)"
)


def _weekday(found: re.Match[str], quote: str) -> str:
    day = found["day"]
    if day in quote and quote != found["said"]:
        return f"{day.capitalize()} er en {found['weekday']}"
    return f"Brevet skriver ”{found['said']}”, men {day} er en {found['weekday']}"


def _follows(found: re.Match[str], text: str) -> str:
    if f"mens brevet skriver {found['said']}" in text[: found.start()]:
        return ""  # said before
    return end_sentence(f"{_sum_words(found['sum'], found['result'])}, mens brevet skriver {found['said']}")


_TWO = re.compile(r"(?P<part>[^/+×=]*\d[^/+×=]*?) / (?P<whole>[^/+×=]*\d[^/+×=]*)")


def _sum_words(sum_: str, result: str) -> str:
    """ "969 / 1.140" with "85,0 pct." as "969 af 1.140 er 85,0 pct."; with a mean as "403 delt med 384 giver 1,0"."""
    two = _TWO.fullmatch(sum_.strip())
    if two is None:
        return f"{sum_} giver {result}"
    return (
        f"{two['part']} af {two['whole']} er {result}"
        if result.endswith("pct.")
        else f"{two['part']} delt med {two['whole']} giver {result}"
    )


# "hvordan 361 og 44 hænger sammen med 415": the parts that an explanation calls "delene".
_PARTS = re.compile(r"hvordan (?P<parts>.+? og .+?) hænger sammen med (?P<whole>(?:[^,]|(?<=\d),(?=\d))+)")


def _parts_named(said: str, finding: Finding) -> str:
    """ "Delene giver tilsammen 405" as "361 og 44 giver tilsammen 405"."""
    parts = _PARTS.match(in_letter_words(finding.ask))
    return said.replace("Delene giver tilsammen", f"{parts['parts']} giver tilsammen") if parts else said


# "mens dette brev skriver 321": in our own letter "dette brev" is ours.
_THIS_LETTER = re.compile(r"\b(?P<d>[Dd])ette brev(?P<verb> (?:skriver|siger|oplyser|har))?\b")


def _their_letter(found: re.Match[str]) -> str:
    brevet = "Brevet" if found["d"] == "D" else "brevet"
    return f"{brevet} nu{found['verb']}" if found["verb"] else brevet


# A letter does not write: "mens brevet skriver 64 pct.", "; brevet skriver 96".
_WRITES = re.compile(
    r"(?P<lead>\bmens |; |^|(?<=\. ))(?P<b>[Bb])revet (?:nu )?skriver (?=[\d”]|(?:både|ca\.|knap|godt|over|under|mindst|højst) \d)"
)


def as_written(text: str) -> str:
    """ "64 af 118 er 54,2 pct., mens brevet skriver 64 pct." as "…, mens der i brevet står 64 pct."."""

    def told(found: re.Match[str]) -> str:
        if found["lead"] == "mens ":
            return "mens der i brevet står "
        return f"{found['lead']}{'I' if found['b'] == 'B' else 'i'} brevet står "

    return _WRITES.sub(told, text)


def named(text: str, definite: str) -> str:
    """ "brevet" as the letter is called elsewhere in the reply ("redegørelsen"), but for what is quoted and other letters ("brevet af 5. maj")."""
    parts = re.split(r"(”[^”]*”)", as_written(text))

    def call(found: re.Match[str]) -> str:
        return definite.capitalize() if found.group()[0] == "B" else definite

    return "".join(part if part[:1] == "”" else re.sub(r"\b[Bb]revet(?=s?\b)(?! af \d)", call, part) for part in parts)


def explanation_words(finding: Finding, quote: str = "") -> str:
    """What was found, without the row of a data file (the comment names it) and without the words of the point's `quote`."""
    said = re.sub(r" \(række \d+\)", "", in_letter_words(finding.explanation))
    if quote and written_words(finding) == quote:
        said = _WRITTEN.sub("", said)
    said = _APPOSITION.sub(r"\g<source>, har ", said)
    said = _WEEKDAY.sub(lambda found: _weekday(found, quote), said)
    said = _FOLLOWS.sub(lambda found: _follows(found, said), said).strip()
    said = _THIS_LETTER.sub(_their_letter, _parts_named(said, finding))
    # Whether the promise was kept is a point of its own.
    return re.sub(r"(?<=\.) Fristen [^.]*(?:\. [^.]*)?? er passeret; sagen viser ikke, om løftet er holdt\.", "", said)


def ask_words(finding: Finding, quote: str = "") -> str:
    """What follows "oplyse": ", hvordan …" for a clause, " status for …" for a noun.

    What the point has said already is left out: the reason ("idet delene giver …"), the words of its `quote`, and a day that stands there.
    """
    ask = in_letter_words(finding.ask)
    ask = ask.split(", idet ")[0] if finding.explanation else ask
    if finding.explanation.startswith("Delene giver tilsammen"):  # they have been named
        ask = _PARTS.sub("hvordan tallene hænger sammen", ask)
    if quote:
        said = re.escape(in_letter_words(f"”{quote}”")[1:-1].rstrip(".")) + r"\.?"
        ask = re.sub(
            rf"(?:, at )?”{said}”", lambda found: " oplysningen" if found.group().startswith(",") else "oplysningen", ask
        )
    if finding.explanation:
        ask = re.sub(r" \([^()]*[=≠][^()]*\)$", "", ask)
        told = re.search(r" \((?P<what>[^()]+)\)$", ask)
        ask = ask[: told.start()] if told and told["what"] in in_letter_words(finding.explanation) else ask
        table = re.search(r" i tabellen ”[^”]+”", ask)  # named just before
        ask = ask.replace(table.group(), "") if table and table.group().lower() in f" {finding.explanation}".lower() else ask
    if (named := re.fullmatch(r"(?P<ask>.+ (?:menes|gælder)) (?:med|i) (?P<day>.+)", ask)) and named[
        "day"
    ] in f"{quote} {finding.explanation}":
        ask = named["ask"]
    return f", {ask}" if re.match(r"(?:hv|om )", ask) else f" {ask}" if ask else ""
