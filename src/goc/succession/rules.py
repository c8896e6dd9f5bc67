"""The coefficient and the structure of a plan, and what may be written into one. Plain data in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from goc.kit.partial import Days, latest

HUNDREDTH, TENTH = Decimal("0.01"), Decimal("0.1")
KINH = "kinh"


def coefficient(people: int, seats: int | None) -> Decimal | None:
    """Return planned people ÷ seats to two decimals (domain.md B7; S22); None without seats."""
    return _rounded(Decimal(people) / seats, HUNDREDTH) if seats else None


def percent(part: int, whole: int) -> Decimal | None:
    """Return the share in per cent to one decimal; None of nobody."""
    return _rounded(Decimal(100 * part) / whole, TENTH) if whole else None


def _rounded(number: Decimal, to: Decimal) -> Decimal:
    return number.quantize(to, ROUND_HALF_UP)


def ages(born: Days | None, on: date) -> tuple[int, int] | None:
    """Return the least and the most years of age that the birth date leaves open on the day."""
    return (_age(latest(born), on), _age(born.lower, on)) if born else None


def _age(born: date, on: date) -> int:
    # Who was born on 29 February has their birthday on the 28th in other years.
    birthday = (2, 28) if (born.month, born.day) == (2, 29) else (born.month, born.day)
    return on.year - born.year - ((on.month, on.day) < birthday)


def is_young(born: Days | None, below: int | None, on: date) -> bool | None:
    """Tell whether somebody is younger than `below` years; None where nobody can tell."""
    span = ages(born, on)
    if span is None or below is None:
        return None
    least, most = span
    if most < below:
        return True
    return None if least < below else False


@dataclass(frozen=True, slots=True)
class Stated:
    """A step on one scale that somebody is known to stand on, since a day known this far.

    `granted` is None for what bears no day: it counts for today and later, nobody knows of before.
    """

    step: int
    granted: Days | None = None


@dataclass(frozen=True, slots=True)
class Reached:
    """The highest step surely reached on a day, and the highest that may have been."""

    surely: int = 0
    perhaps: int = 0

    def at_least(self, step: int) -> bool | None:
        """Tell whether the step is reached; None where nobody can tell."""
        if self.surely >= step:
            return True
        return None if self.perhaps >= step else False


@dataclass(frozen=True, slots=True)
class Entered:
    """The step that a plan says somebody stood on when they entered it, on the day `first`."""

    step: int
    first: date


def reached(entered: Entered | None, held: Iterable[Stated], *, on: date, today: date) -> Reached:
    """Return how far somebody had come on the day, by the plan and by what their file says since.

    Up to the day of entering the plan has told: what the file dates before counts as well, but
    what bears no day opens no question.
    """
    surely = perhaps = entered.step if entered else 0
    is_told = entered is not None and on <= entered.first
    for each in held:
        verdict = _granted_by(each.granted, on, today)
        if verdict is None and is_told:
            continue
        if verdict is not False:
            perhaps = max(perhaps, each.step)
        if verdict:
            surely = max(surely, each.step)
    return Reached(surely, perhaps)


def _granted_by(granted: Days | None, on: date, today: date) -> bool | None:
    if granted is None:
        return True if on >= today else None
    if latest(granted) <= on:
        return True
    return None if granted.lower <= on else False


class Trait(StrEnum):
    """What the people of a plan are counted by; the value stands in addresses."""

    WOMEN = "nu"
    YOUNG = "tre"
    MINORITY = "dan-toc"
    POSTGRADUATE = "sau-dai-hoc"
    THEORY = "ly-luan"


@dataclass(frozen=True, slots=True)
class Member:
    """One person of a plan, as far as structure asks."""

    gender: str
    born: Days | None
    ethnicity: str
    degree: Reached
    theory: Reached


@dataclass(frozen=True, slots=True)
class Scale:
    """What the traits are measured by on a day: the age below which somebody is young, by the law
    of that day (None: it sets none, or nobody has read it), and two steps."""

    on: date
    young_below: int | None
    postgraduate: int
    theory: int


def traits(member: Member, scale: Scale) -> dict[Trait, bool | None]:
    """Tell which traits the person has on the scale's day; None where nobody can tell."""
    return {
        Trait.WOMEN: member.gender == "female" if member.gender else None,
        Trait.YOUNG: is_young(member.born, scale.young_below, scale.on),
        Trait.MINORITY: member.ethnicity.casefold() != KINH if member.ethnicity else None,
        Trait.POSTGRADUATE: member.degree.at_least(scale.postgraduate),
        Trait.THEORY: member.theory.at_least(scale.theory),
    }


@dataclass(frozen=True, slots=True)
class Share:
    """How many of a plan's people have a trait, and of how many nobody can tell."""

    trait: Trait
    people: int
    unknown: int
    whole: int

    @property
    def is_told(self) -> bool:
        """Whether of anybody it can be told."""
        return self.unknown < self.whole

    @property
    def percent(self) -> Decimal | None:
        """In per cent of all people of the plan; None where of nobody it can be told."""
        return percent(self.people, self.whole) if self.is_told else None


def structure(judged: Sequence[dict[Trait, bool | None]]) -> list[Share]:
    """Return the share of each trait among the people judged, in the order of `Trait`."""
    return [
        Share(
            trait,
            sum(one[trait] is True for one in judged),
            sum(one[trait] is None for one in judged),
            len(judged),
        )
        for trait in Trait
    ]


def bars_to_entry(*, first: date, last: date | None, ends: date | None) -> list[str]:
    """Why somebody cannot stand in a plan on these days, both counted; `ends` is the day after the
    term's last. Empty where they can."""
    reasons = []
    if last and last < first:
        reasons.append("Ngày đưa ra đứng trước ngày đưa vào; hãy xem lại hai ngày này.")
    if ends and first >= ends:
        reasons.append(
            f"Nhiệm kỳ kết thúc ngày {ends - timedelta(days=1):%d/%m/%Y}, trước ngày đưa vào"
            f" {first:%d/%m/%Y}; hãy xem lại nhiệm kỳ và ngày."
        )
    return reasons
