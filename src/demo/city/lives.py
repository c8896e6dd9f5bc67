"""All that is invented of the people of one unit, from the seed, the unit and the seat alone."""

from dataclasses import dataclass
from random import Random
from zlib import crc32

from demo.city import evaluations, history, people
from demo.city.calendar import ANCHOR, YEAR
from demo.city.columns import place
from demo.city.draws import between
from demo.city.learning import Learnt, learnt
from demo.city.papers import papers
from demo.city.people import Person
from demo.city.plan import managed_by


@dataclass(slots=True)
class Seat:
    """A person on a seat, with what a roster tells of them."""

    person: Person
    held: Learnt
    posts: list
    place: str
    rank_name: str


@dataclass(slots=True)
class Life(Seat):
    """A person with all that the sheets tell of them."""

    papers: list
    evaluations: list
    ranked: int
    full_member: int | None


def of(desk, seed, careers, rank_names, *, aged=False):
    """Yield the lives of those who sit at a desk, in the order of their numbers; `aged` adds what
    ten years left behind, and changes nothing else."""
    for seat, (rng, seated) in enumerate(_drawn(desk, seed, careers, rank_names)):
        person = seated.person
        life = Life(
            **{name: getattr(seated, name) for name in Seat.__slots__},
            papers=list(papers(rng, person, seated.held)),
            evaluations=evaluations.of(rng, person, seat=seat, seats=desk.people),
            ranked=between(rng, person.began, ANCHOR - 60),
            full_member=_full_member(person.joined),
        )
        if aged:
            life.papers += history.courses(rng, person)
            life.evaluations += history.evaluated(rng, person, seat=seat, seats=desk.people)
        yield life


def seats(desk, seed, careers, rank_names):
    """Yield the same people no further than a roster tells of them, in half of the time."""
    return (seated for _, seated in _drawn(desk, seed, careers, rank_names))


def _drawn(desk, seed, careers, rank_names):
    """(what draws on, seat) of those who sit at a desk: what more is told of them is drawn next."""
    rng, key = Random(), (seed << 64) | (crc32(desk.unit.code.encode()) << 32)
    where = place(desk.unit, desk.superior)
    for seat in range(desk.people):
        rng.seed(key | seat)
        job = desk.leaders[seat] if seat < len(desk.leaders) else None
        job = job or desk.staffing.staff.pick(rng.random())
        person = people.make(
            rng,
            number=desk.first + seat,
            unit=desk.unit,
            job=job,
            managed=managed_by(desk.unit, job),
        )
        posts = careers.before(rng, person)
        leading = seat < len(desk.leaders)
        held = learnt(
            rng,
            person,
            advanced=desk.advanced[seat] if leading else None,
            postgraduate=desk.postgraduate[seat] if leading else None,
        )
        yield rng, Seat(person, held, posts, where, rank_names[person.rank])


def _full_member(joined):
    """The day of full membership, a year after joining; None for who is still a candidate."""
    day = int(joined + YEAR) if joined else ANCHOR
    return day if day < ANCHOR else None
