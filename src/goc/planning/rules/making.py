"""A first plan, made class by class: always the class that meets most for its cost.

What a class meets counts by the priorities of the needs, and one seat counts for all that it meets.
Nothing here is proven to be the best plan; it keeps every limit and says what it leaves.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from heapq import heapify, heappop, heappush, merge

from goc.planning.rules.cost import Norms
from goc.planning.rules.demand import Queue, Signature, Signatures
from goc.planning.rules.matching import Matching
from goc.planning.rules.offers import Learner, Programme, Provider
from goc.planning.rules.places import Place, Premises, Weeks


@dataclass(frozen=True, slots=True)
class Terms:
    """What a plan is made on: the year, the first day a class may begin, the numbers of law.

    `most_days` is how many days of study one person may be given in the year; a programme that
    alone is longer counts apart.
    """

    year: int
    earliest: date
    norms: Norms
    most_days: int

    @property
    def last_day(self) -> date:
        return date(self.year, 12, 31)


@dataclass(slots=True)
class Progress:
    """Where one person stands while the plan is made; `busy` holds weeks as bits."""

    learner: Learner
    wants: Signature
    busy: int = 0
    days: int = 0
    classes: list["Opened"] = field(default_factory=list)

    @property
    def taken(self) -> list[int]:
        """The programmes of the classes."""
        return [each.programme.id for each in self.classes]


@dataclass(slots=True)
class Opened:
    """A class put into the plan; `meets` holds the requirements that its end meets, as bits."""

    programme: Programme
    place: Place
    starts_on: date
    ends_on: date
    meets: int
    people: list[int]
    met: list[int]


class Making:
    """One plan in the making."""

    def __init__(
        self,
        terms: Terms,
        matching: Matching,
        programmes: Sequence[Programme],
        providers: Sequence[Provider],
        learners: Iterable[Learner],
    ):
        self.terms, self.matching = terms, matching
        self.programmes = {each.id: each for each in programmes}
        self.weeks = Weeks(terms.year, terms.earliest)
        self.premises = {each.id: Premises(each, self.weeks) for each in providers}
        self.held_at = {
            each: [p for p in self.premises.values() if each in p.provider.offers]
            for each in self.programmes
        }
        self.may_meet = {each.id: self._may_meet(each) for each in programmes}
        self.fitting = self._fitting()
        self.classes: list[Opened] = []
        self.used_up: set[int] = set()
        self.for_hours = False
        self.signatures = Signatures(self._values)
        self.people = [Progress(each, self.signatures.of(each.lacks)) for each in learners]

    def starts(self, programme: Programme) -> set[int]:
        """Return the weeks in which a class of the programme may begin at some provider."""
        offered = (p.provider.offers[programme.id] for p in self.held_at[programme.id])
        return {week for period in offered for week in self.weeks.starts(programme, period)}

    def counted_days(self, programme: Programme) -> int:
        """Return the days that count towards what one person may be given."""
        return programme.days if programme.days <= self.terms.most_days else 0

    def _ends_on(self, programme: Programme, week: int) -> date:
        return self.weeks.mondays[week] + timedelta(days=programme.length - 1)

    def _may_meet(self, programme: Programme) -> int:
        """Return what it meets on some day on which a class of it may end."""
        met = 0
        for week in self.starts(programme) or {0}:
            met |= self.matching.met(programme, self._ends_on(programme, week))
        return met

    def _fitting(self) -> dict[int, int]:
        """Return for each programme the requirements for whose sake somebody is sent to it.

        Nobody is sent higher than they must: a deputy who lacks the intermediate level takes no
        seat of the advanced one, though it would do.
        """
        steps = {
            (programme.id, n): self.matching.step(programme, n)
            for programme in self.programmes.values()
            for n in bits(self.may_meet[programme.id])
        }
        lowest: dict[int, int] = {}
        for (_, n), step in steps.items():
            lowest[n] = min(step, lowest.get(n, step))
        fitting = dict.fromkeys(self.programmes, 0)
        for (programme, n), step in steps.items():
            fitting[programme] |= (step == lowest[n]) << n
        return fitting

    def _values(self, priorities) -> dict[int, int]:
        lacking = sum(1 << n for n, _ in priorities)
        return {
            programme: sum(p for n, p in priorities if self.may_meet[programme] >> n & 1)
            for programme, fitting in self.fitting.items()
            if lacking & fitting
        }

    def by_requirement(self) -> None:
        """Open classes for all that certificates meet."""
        queues = {each: Queue() for each, fitting in self.fitting.items() if fitting}
        alike: dict[int, list[int]] = {}
        for number, person in enumerate(self.people):
            alike.setdefault(id(person.wants), []).append(number)
        for numbers in alike.values():
            for programme, value in self.people[numbers[0]].wants.values.items():
                queues[programme].add(value, numbers)
        self.open_classes(queues, lambda who, programme: who.wants.values.get(programme, 0))

    def open_classes(
        self,
        queues: dict[int, Queue],
        value: Callable[[Progress, int], int],
        *,
        for_hours: bool = False,
    ) -> None:
        """Open the class that meets most for its cost, again and again, until none can be.

        `for_hours`: people come for the hours, whatever else the end of the class meets.
        """
        self.for_hours = for_hours
        heap = [(-self._promise(each, queue), each) for each, queue in queues.items()]
        heapify(heap)
        while heap:
            _, number = heappop(heap)
            programme, queue = self.programmes[number], queues[number]
            place, roster = self._first_class(programme, queue, value)
            if place is None:
                continue
            worth = sum(each for each, _ in roster) / self._cost(programme, len(roster))
            if heap and worth < -heap[0][0]:
                queue.give_back(roster)
                heappush(heap, (-worth, number))
                continue
            self._open(programme, place, [person for _, person in roster])
            heappush(heap, (-self._promise(number, queue), number))

    def _promise(self, programme: int, queue: Queue) -> float:
        """Return what the next class meets for its cost, or more."""
        asked = self.programmes[programme]
        return queue.best(asked.most) / self._cost(asked, min(asked.most, max(len(queue), 1)))

    def _cost(self, programme: Programme, learners: int) -> int:
        return max(self.terms.norms.cost(days=programme.days, learners=learners), 1)

    def _first_class(self, programme: Programme, queue: Queue, value):
        """Return the earliest place that enough people can come to, with them; None without."""
        found = False
        for place in self._places(programme):
            found = True
            roster = self._roster(programme, place, queue, value)
            if len(roster) >= programme.least:
                return place, roster
            queue.give_back(roster)
            if len(queue) < programme.least:
                break
        if not found:
            self.used_up.add(programme.id)
        return None, []

    def _places(self, programme: Programme) -> Iterator[Place]:
        """Return the places for a class at all providers by date, the largest of a week first."""
        each = [p.places(programme) for p in self.held_at[programme.id]]
        return merge(*each, key=lambda at: (at.week, -at.seats, at.provider.id))

    def _roster(self, programme: Programme, place: Place, queue: Queue, value):
        meets = self.matching.met(programme, self._ends_on(programme, place.week))
        spare = self.terms.most_days - self.counted_days(programme)
        number, busy = programme.id, place.busy
        for_sake = 0 if self.for_hours else self.fitting[number]

        def worth(person: int) -> int:
            return value(self.people[person], number)

        def fits(person: int) -> bool:
            who = self.people[person]
            if who.busy & busy or who.days > spare:
                return False
            return not for_sake or bool(who.wants.open & for_sake & meets)

        return queue.take(place.seats, worth, fits)

    def _open(self, programme: Programme, place: Place, people: list[int]) -> None:
        ends_on = self._ends_on(programme, place.week)
        meets = self.matching.met(programme, ends_on)
        starts_on = self.weeks.mondays[place.week]
        opened = Opened(programme, place, starts_on, ends_on, meets, people, [])
        self.premises[place.provider.id].take(place)
        for person in people:
            who = self.people[person]
            opened.met.append(who.wants.open & meets)
            who.wants = self.signatures.without(who.wants, who.wants.open & meets)
            who.busy |= place.busy
            who.days += self.counted_days(programme)
            who.classes.append(opened)
        self.classes.append(opened)


def bits(mask: int) -> Iterator[int]:
    """Yield the numbers of the bits that are set."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest
