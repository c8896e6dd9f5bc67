"""One invented person: who they are, what seat they hold, how far they have come."""

from dataclasses import dataclass
from math import sqrt

from demo.city import names
from demo.city.calendar import ANCHOR, MERGER, YEAR, year_of
from demo.city.draws import Table
from demo.city.recipe import Job

YEAR_ONLY, MONTH_ONLY, UNKNOWN = 0.003, 0.0045, 0.005
"""Cumulative shares of birth dates known to the year, to the month, and not at all."""

OLDEST = {True: 61.4, False: 56.9}
"""Ages in years, of men and women, that nobody in the demonstration has passed."""

PLACES = Table(
    {"001": 720, "030": 22, "033": 24, "034": 22, "035": 30, "036": 40, "037": 22, "038": 30}
    | {"040": 26, "026": 24, "025": 22, "027": 18, "024": 18, "017": 14, "019": 12, "031": 12}
)
"""Province codes that open a personal number: where the birth was registered."""


@dataclass(slots=True)
class Person:
    """A seat with somebody on it. Days are ordinals; `born_known` is day, month, year or empty."""

    number: int
    unit: object
    job: Job
    managed: str
    male: bool
    name: str
    ethnicity: str
    born: int
    born_known: str
    national_id: str
    began: int
    since: int
    joined: int | None
    rank: str

    @property
    def code(self):
        """The personnel number."""
        return f"HN{self.number:06d}"

    def age(self, on=ANCHOR):
        """Age in years on a day."""
        return (on - self.born) / YEAR


def make(rng, *, number, unit, job, managed):
    """The person on this seat, drawn from `rng` alone."""
    profile = job.profile
    male = rng.random() >= profile.women
    leading = bool(profile.leadership)
    born = _born(rng, profile.ages, male)
    began = min(int(born + (22 + 4 * rng.random()) * YEAR), ANCHOR - 12)
    member = rng.random() < profile.party
    return Person(
        number=number,
        unit=unit,
        job=job,
        managed=managed,
        male=male,
        name=names.full_name(rng, male=male, leading=leading),
        ethnicity=names.ethnicity(rng),
        born=born,
        born_known=_known(rng.random()),
        national_id=_national_id(rng, number, born, male),
        began=began,
        since=_since(rng, profile.tenure, began, unit.since),
        joined=_joined(rng, born, began, leading) if member else None,
        rank=_rank(rng, job.ladder, (ANCHOR - born) / YEAR),
    )


def usual(rng, least, likely, most):
    """A number between least and most, most often near `likely` (triangular)."""
    share, turn = rng.random(), (likely - least) / (most - least)
    if share < turn:
        return least + sqrt(share * (most - least) * (likely - least))
    return most - sqrt((1 - share) * (most - least) * (most - likely))


def _born(rng, ages, male):
    least, likely, most = ages
    return ANCHOR - int(usual(rng, least, likely, min(most, OLDEST[male])) * YEAR)


def _known(share):
    if share >= UNKNOWN:
        return "day"
    if share < YEAR_ONLY:
        return "year"
    return "month" if share < MONTH_ONLY else ""


def _since(rng, tenure, began, opened):
    """The day the seat was taken: after the start of work, and not before the unit opened."""
    since = ANCHOR - int(usual(rng, *tenure) * YEAR)
    if opened and since < opened:
        late = rng.random()
        since = (
            opened if late < 0.66 else opened + int((late - 0.66) / 0.34 * (ANCHOR - 10 - opened))
        )
    return max(since, began)


def _joined(rng, born, began, leading):
    """The day of joining the Party; leaders joined before they came to lead."""
    latest = ANCHOR - (1500 if leading else 60)
    day = int(born + usual(rng, 20, 26, 40) * YEAR)
    return max(min(day, latest), int(born + 18.2 * YEAR))


def _rank(rng, ladder, age):
    rank = ladder.ranks.pick(rng.random())
    return rank if age >= ladder.from_age.get(rank, 0) else ladder.lowest


def _national_id(rng, number, born, male):
    """Twelve digits: province, century and sex, year, and a number that nobody else has."""
    year = year_of(born)
    century = (0 if male else 1) + (2 if year >= 2000 else 0)
    serial = number * 611_953 % 1_000_000
    return f"{PLACES.pick(rng.random())}{century}{year % 100:02d}{serial:06d}"


def came_over(person):
    """Whether the seat was opened by the merger and the person worked before it."""
    return person.unit.since == MERGER and person.began < MERGER
