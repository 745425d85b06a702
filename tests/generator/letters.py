"""Letters with known truth: sound ones by writers who round in three ways, and the same letters with one planted fault.

Everything comes from a seeded generator, so a failing letter can be written again from its number. A fault is planted only when the
printed number differs from what an honest writer of that letter would have printed.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

WRITERS = ("half_up",) * 88 + ("half_even",) * 6 + ("cut_off",) * 6


@dataclass(frozen=True)
class Sample:
    """One generated letter: marked text (see tests.checks.claims), comparisons, and what was planted ("" for a sound one)."""

    number: int
    text: str
    comparisons: tuple[dict[str, object], ...]
    fault: str
    decimals: int


def printed(value: Fraction, decimals: int, writer: str) -> Fraction:
    """The value as this writer prints it."""
    scaled = value * 10**decimals
    if writer == "cut_off":
        whole = math.floor(scaled)
    elif writer == "half_even":
        whole = round(scaled)
    else:
        whole = math.floor(scaled + Fraction(1, 2))
    return Fraction(whole, 10**decimals)


def danish(value: Fraction, decimals: int = 0) -> str:
    whole, _, rest = f"{float(value):.{decimals}f}".partition(".")
    return f"{int(whole):,}".replace(",", ".") + (f",{rest}" if rest else "")


def other_digit(dice: random.Random, value: Fraction, decimals: int) -> Fraction:
    """The number with one digit wrong."""
    digits = list(str(int(value * 10**decimals)))
    place = dice.randrange(len(digits))
    digits[place] = dice.choice([digit for digit in "0123456789" if digit != digits[place] and (place or digit != "0")])
    return Fraction(int("".join(digits)), 10**decimals)


def swapped(value: Fraction, decimals: int) -> Fraction | None:
    """The number with two neighbouring digits changed; None where they are alike."""
    digits = str(int(value * 10**decimals))
    for place in range(len(digits) - 1):
        if digits[place] != digits[place + 1] and not (place == 0 and digits[1] == "0"):
            changed = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
            return Fraction(int(changed), 10**decimals)
    return None


def share_of_base(dice: random.Random, decimals: int, writer: str, spoil: bool) -> tuple[str, list[dict[str, object]], str]:
    base = dice.randint(60, 5000)
    count = dice.randint(max(3, base // 25), base - 3)
    right = printed(Fraction(100 * count, base), decimals, writer)
    said, fault = right, ""
    if spoil:
        kind = dice.choice(["swapped", "digit", "other base", "left over"])
        other = base * dice.randint(60, 90) // 100
        wrong = {
            "swapped": swapped(right, decimals),
            "digit": other_digit(dice, right, decimals),
            "other base": printed(Fraction(100 * count, max(other, count)), decimals, writer),
            "left over": printed(100 - Fraction(100 * count, base), decimals, writer),
        }[kind]
        if wrong is not None and wrong != right and 0 < wrong <= 100:
            said, fault = wrong, f"share: {kind}"
    text = (
        f"Skolen har [[{danish(Fraction(base))} elever|b]]. Af dem fik [[{danish(Fraction(count))}|c part_of=b role=part]] hjælp, "
        f"svarende til [[{danish(said, decimals)} pct.|s same_as=c share_of=b]]."
    )
    return text, [], fault


def parts(dice: random.Random, decimals: int, writer: str, spoil: bool) -> tuple[str, list[dict[str, object]], str]:
    first, rest = dice.randint(11, 900), dice.randint(11, 900)
    values = [Fraction(first + rest), Fraction(first), Fraction(rest)]
    fault = ""
    if spoil:
        place = dice.randrange(3)
        wrong = swapped(values[place], 0) if dice.random() < 0.5 else other_digit(dice, values[place], 0)
        if wrong is not None and wrong != values[place]:
            values[place], fault = wrong, "sum: digit"
    whole, part, remainder = (danish(value) for value in values)
    text = (
        f"Der er [[{whole} ledige|b]]. Heraf er [[{part}|c part_of=b role=part]] fritaget, og de øvrige "
        f"[[{remainder}|d part_of=b role=remainder]] venter."
    )
    return text, [], fault


def money(dice: random.Random, decimals: int, writer: str, spoil: bool) -> tuple[str, list[dict[str, object]], str]:
    parts_true = [Fraction(dice.randint(100, 9999), 100) for _ in range(dice.randint(2, 4))]
    said = [printed(value, 1, writer) for value in parts_true]
    total = printed(sum(parts_true, Fraction(0)), 1, writer)
    fault = ""
    if spoil:
        wrong = other_digit(dice, total, 1)
        # Within the rounding of all parts nobody can tell.
        if abs(wrong - sum(said)) > Fraction(len(said) + 1, 10):
            total, fault = wrong, "sum: money"
    listed = ", ".join(
        f"[[{danish(value, 1)} mio. kr.|p{index}]] til formål {chr(65 + index)}" for index, value in enumerate(said)
    )
    return f"Budgettet på [[{danish(total, 1)} mio. kr.|b]] fordeler sig på {listed}.", [], fault


def common_base(dice: random.Random, decimals: int, writer: str, spoil: bool) -> tuple[str, list[dict[str, object]], str]:
    base = dice.randint(150, 3000)
    part, rest = dice.randint(base // 10, base // 3), dice.randint(base // 10, base // 3)
    counts = [part + rest, part, rest]
    said = [printed(Fraction(100 * count, base), decimals, writer) for count in counts]
    fault = ""
    if spoil:
        place = dice.randrange(3)
        wrong = swapped(said[place], decimals)
        if wrong is not None and wrong != said[place] and 0 < wrong < 100:
            said[place], fault = wrong, "base: swapped"
    a, b, c = (danish(value, decimals) for value in said)
    text = (
        f"Der er [[{danish(Fraction(counts[0]))} ledige|b]], svarende til [[{a} pct.|s same_as=b counted=ledige]]. Heraf er "
        f"[[{danish(Fraction(part))}|c part_of=b role=part]] fritaget, svarende til [[{b} pct.|t same_as=c counted=ledige]]. De øvrige "
        f"[[{danish(Fraction(rest))}|d part_of=b role=remainder]], svarende til [[{c} pct.|u same_as=d counted=ledige]], venter."
    )
    return text, [], fault


def growth(dice: random.Random, decimals: int, writer: str, spoil: bool) -> tuple[str, list[dict[str, object]], str]:
    old = dice.randint(40, 4000)
    new = old + max(2, old * dice.randint(4, 90) // 100)
    if dice.random() < 0.4:
        old, new = new, old
    rise = new > old
    right = printed(Fraction(abs(new - old) * 100, old), decimals, writer)
    said, fault = right, ""
    if spoil:
        kind = dice.choice(["later base", "digit", "swapped", "new in per cent of old"])
        wrong = {
            "later base": printed(Fraction(abs(new - old) * 100, new), decimals, writer),
            "digit": other_digit(dice, right, decimals),
            "swapped": swapped(right, decimals),
            "new in per cent of old": printed(Fraction(new * 100, old), decimals, writer),
        }[kind]
        if wrong is not None and wrong != right and wrong > 0:
            said, fault = wrong, f"growth: {kind}"
    word = "stigning" if rise else "nedgang"
    text = (
        f"Antallet gik fra [[{danish(Fraction(old))} sager|o]] til [[{danish(Fraction(new))} sager|n]], svarende til en {word} på "
        f"[[{danish(said, decimals)} pct.|g role=change]]."
    )
    return text, [{"id": "v1", "relation": "rise" if rise else "fall", "quote": f"en {word} på", "change": "g"}], fault


def points(dice: random.Random, decimals: int, writer: str, spoil: bool) -> tuple[str, list[dict[str, object]], str]:
    old = Fraction(dice.randint(2000, 7000), 100)
    new = old + Fraction(dice.randint(200, 2500), 100)
    a, b = printed(old, decimals, writer), printed(new, decimals, writer)
    gap = printed(new - old, decimals, writer)
    unit, fault = "procentpoint", ""
    # Points written as per cent: a fault where the two readings lie apart.
    if spoil and abs(Fraction(100 * gap, 1) / a - gap) > 2:
        unit, fault = "pct.", "points as per cent"
    text = (
        f"Andelen gik fra [[{danish(a, decimals)} pct.|o]] til [[{danish(b, decimals)} pct.|n]], svarende til en stigning på "
        f"[[{danish(gap, decimals)} {unit}|g role=change]]."
    )
    return text, [{"id": "v1", "relation": "rise", "quote": "en stigning på", "change": "g"}], fault


Scene = Callable[[random.Random, int, str, bool], tuple[str, list[dict[str, object]], str]]
SCENES: tuple[Scene, ...] = (share_of_base, parts, money, common_base, growth, points)


def letter(number: int, *, spoil: bool) -> Sample:
    """Letter `number`; `spoil` plants one fault (tried until one takes)."""
    dice = random.Random(f"{number} {spoil}")
    while True:
        decimals = dice.choice([0, 1])
        writer = dice.choice(WRITERS)
        scene = dice.choice(SCENES)
        text, comparisons, fault = scene(dice, decimals, writer, spoil)
        if bool(fault) == spoil:
            return Sample(number=number, text=text, comparisons=tuple(comparisons), fault=fault, decimals=decimals)
