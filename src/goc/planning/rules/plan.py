"""The whole plan of a year: classes, seats with what each meets, and why the rest is not met."""

from collections.abc import Iterable, Sequence

from goc.planning.rules.hours import Hours
from goc.planning.rules.making import Making, Opened, Terms, bits
from goc.planning.rules.matching import Matching
from goc.planning.rules.offers import Draft, Learner, MadeClass, Programme, Provider, Seat
from goc.planning.rules.reasons import Reasons


def plan(
    terms: Terms,
    matching: Matching,
    programmes: Sequence[Programme],
    providers: Sequence[Provider],
    learners: Iterable[Learner],
) -> Draft:
    """Return a plan that keeps every limit; the same data give the same plan."""
    making = Making(terms, matching, programmes, providers, learners)
    making.by_requirement()
    hours = Hours(making)
    hours.by_hours()
    hours.settle()
    reasons = Reasons(making, hours)
    ordered = sorted(making.classes, key=_order)
    return Draft([_made(each, making) for each in ordered], reasons.usual(), reasons.own())


def _order(opened: Opened):
    return opened.starts_on, opened.programme.id, opened.place.provider.id, opened.place.room.id


def _made(opened: Opened, making: Making) -> MadeClass:
    pairs = zip(opened.people, opened.met, strict=True)
    return MadeClass(
        programme=opened.programme,
        provider=opened.place.provider.id,
        room=opened.place.room,
        lecturer=opened.place.lecturer.id,
        starts_on=opened.starts_on,
        seats=opened.place.seats,
        learners=[Seat(making.people[who].learner.id, tuple(bits(met))) for who, met in pairs],
    )
