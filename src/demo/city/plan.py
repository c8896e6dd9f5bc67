"""How many sit where: exact in total, and for those whom the city's committee manages."""

from dataclasses import dataclass

from demo.city import titles, units
from demo.city.draws import apportion, source
from demo.city.frame import Unit
from demo.city.recipe import Staffing, recipe

CITY_MANAGED = "CITY_STANDING_COMMITTEE"


@dataclass(slots=True, eq=False)
class Desk:
    """A unit with its people: leaders in order, then `staff` others; numbers run from `first`.

    `advanced` and `postgraduate` say, for each leader whom the city manages, whether they hold
    advanced political theory and a master's degree; those of other leaders are None.
    """

    superior: Unit
    unit: Unit
    staffing: Staffing
    leaders: list
    staff: int = 0
    first: int = 1
    advanced: tuple = ()
    postgraduate: tuple = ()

    @property
    def people(self):
        """How many sit here."""
        return len(self.leaders) + self.staff


def desks(officials, seed):
    """The staffed units of a city of so many officials, in the order of the personnel numbers."""
    found = [_desk(part.superior, unit) for part in _chosen(officials) for unit in part.units]
    _leave_seats_vacant(found, officials)
    _seat_the_others(found, officials, seed)
    _grant_what_is_counted(found, seed)
    order = {unit.code: at for at, unit in enumerate([*units.living_bodies(), *units.communes()])}
    found = [desk for desk in found if desk.people]
    found.sort(key=lambda desk: (order[desk.superior.code], desk.unit is not desk.superior))
    first = 1
    for desk in found:
        desk.first = first
        first += desk.people
    return found


def _chosen(officials):
    """The parts that a city of this size has: all of them, or its share of each sort."""
    share = officials / recipe().totals["officials"]
    return [part for part in units.parts() if part.place < share]


def _desk(superior, unit):
    staffing = recipe().staffing[unit.staffing]
    return Desk(superior, unit, staffing, list(staffing.leaders))


def _leave_seats_vacant(found, officials):
    """Leave the last deputies' seats empty until the city manages as many as are counted."""
    totals = recipe().totals
    share = min(1, officials / totals["officials"])
    wanted = round(totals["managed_by_city_committee"] * share)
    managed = [(at, desk) for desk in found for at in _managed_by_city(desk)]
    _vacate(managed, len(managed) - wanted)
    everyone = [(at, desk) for desk in found for at in range(len(desk.leaders))]
    _vacate(everyone, len(everyone) - officials)


def _vacate(seats, surplus):
    """Empty so many of the seats, from those that come last in their units."""
    seats.sort(key=lambda seat: (-seat[0], units.hash_of(seat[1].unit.code)))
    for at, desk in seats[: max(0, surplus)]:
        desk.leaders[at] = None
    for desk in {id(desk): desk for _, desk in seats}.values():
        desk.leaders = [job for job in desk.leaders if job]


def _managed_by_city(desk):
    return [at for at, job in enumerate(desk.leaders) if managed_by(desk.unit, job) == CITY_MANAGED]


def managed_by(unit, job):
    """Who manages the holder of a job in a unit."""
    return titles.manages(job.title, unit.kind, unit.tier)


def _seat_the_others(found, officials, seed):
    staffed = [desk for desk in found if desk.staffing.staff]
    left = officials - sum(len(desk.leaders) for desk in found)
    weights = [_usual_staff(desk, seed) for desk in staffed]
    for desk, staff in zip(staffed, apportion(left, weights), strict=True):
        desk.staff = staff


def _usual_staff(desk, seed):
    rng = source(seed, "size", desk.unit.code)
    return max(1, desk.staffing.size * (0.62 + 0.76 * rng.random()) - len(desk.staffing.leaders))


def _grant_what_is_counted(found, seed):
    """Say which of those managed by the city hold what the articles count, exactly so many."""
    totals = recipe().totals
    seats = [(desk, at) for desk in found for at in _managed_by_city(desk)]
    advanced = _some_of(seats, totals["advanced_theory"], seed, "theory")
    postgraduate = _some_of(seats, totals["postgraduate"], seed, "degree")
    managed = {id(desk): set(_managed_by_city(desk)) for desk in found}
    for desk in found:
        places, mine = range(len(desk.leaders)), managed[id(desk)]
        desk.advanced = tuple((id(desk), at) in advanced if at in mine else None for at in places)
        desk.postgraduate = tuple(
            (id(desk), at) in postgraduate if at in mine else None for at in places
        )


def _some_of(seats, share, seed, subject):
    ordered = sorted(
        seats, key=lambda seat: source(seed, subject, seat[0].unit.code, seat[1]).random()
    )
    return {(id(desk), at) for desk, at in ordered[: round(share * len(seats))]}
