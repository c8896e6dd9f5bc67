"""When and where a class may be: weeks of the year, rooms, lecturers, classes at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from goc.planning.rules.offers import Lecturer, Period, Programme, Provider, Room

# Classes longer than a year run on into the next ones: so many weeks are looked at.
WEEKS_SEEN = 53 + 4 * 53


class Weeks:
    """The Mondays from a year's first on, none before `earliest`; classes begin in the year."""

    def __init__(self, year: int, earliest: date):
        first = max(date(year, 1, 1), earliest)
        first += timedelta(days=-first.weekday() % 7)
        self.last_day = date(year, 12, 31)
        self.mondays = [first + timedelta(weeks=n) for n in range(WEEKS_SEEN)]

    def starts(self, programme: Programme, offered: Period) -> list[int]:
        """Return the weeks in which a class of the programme may begin.

        It ends within the year; a programme longer than what is left of the year only begins in it.
        """
        longer = timedelta(days=programme.length - 1)
        fits = self.mondays[0] + longer <= self.last_day
        return [
            week
            for week, first in enumerate(self.mondays)
            if first <= self.last_day
            and (first + longer <= self.last_day or not fits)
            and programme.period.holds(first, first + longer)
            and offered.holds(first, first + longer)
        ]

    def outside(self, period: Period) -> int:
        """Return, a bit each, the weeks that do not lie whole within the period."""
        if period == Period():
            return 0
        return sum(
            1 << week
            for week, monday in enumerate(self.mondays)
            if not period.holds(monday, monday + timedelta(days=6))
        )


def weeks_of(programme: Programme) -> int:
    """Return how many weeks a class keeps its people, room and lecturer busy."""
    return -(-programme.length // 7)


@dataclass(frozen=True, slots=True)
class Place:
    """One possible class: which week it begins in, where, by whom, how many it takes."""

    week: int
    provider: Provider
    room: Room
    lecturer: Lecturer
    seats: int
    busy: int


class Premises:
    """What is taken at one provider; weeks are bits, so that a class is one mask."""

    def __init__(self, provider: Provider, weeks: Weeks):
        self.provider, self.weeks = provider, weeks
        self.capacity = [_at_once(provider, monday) for monday in weeks.mondays]
        self.running = [0] * WEEKS_SEEN
        self.full = sum(1 << n for n, most in enumerate(self.capacity) if most <= 0)
        self.rooms = {room: weeks.outside(room.period) for room in provider.rooms}
        self.lecturers = {each: weeks.outside(each.period) for each in provider.lecturers}
        self._left: dict[int, list[int]] = {}
        self._suitable: dict[int, tuple[list[Room], list[Lecturer]]] = {}

    def places(self, programme: Programme) -> Iterator[Place]:
        """Yield the possible classes of the programme, one a week, the earliest first.

        What is taken never comes free again, so a week once closed is not looked at again.
        """
        if programme.id not in self._left:
            offered = self.provider.offers[programme.id]
            self._left[programme.id] = self.weeks.starts(programme, offered)
            self._suitable[programme.id] = self._suits(programme)
        block = (1 << weeks_of(programme)) - 1
        for week in list(self._left[programme.id]):
            place = self._place(programme, week, block << week)
            if place:
                yield place
            else:
                self._left[programme.id].remove(week)

    def _suits(self, programme: Programme) -> tuple[list[Room], list[Lecturer]]:
        """Return rooms, the one that seats most without waste first, and lecturers: whoever
        teaches little else is asked first, the versatile stay free for other classes."""
        rooms = [room for room in self.rooms if room.seats >= programme.least]
        rooms.sort(key=lambda room: (-min(room.seats, programme.most), room.seats, room.id))
        lecturers = [who for who in self.lecturers if programme.id in who.teaches]
        lecturers.sort(key=lambda who: (len(who.teaches), who.id))
        return rooms, lecturers

    def _place(self, programme: Programme, week: int, busy: int) -> Place | None:
        if self.full & busy:
            return None
        rooms, lecturers = self._suitable[programme.id]
        room = next((each for each in rooms if not self.rooms[each] & busy), None)
        lecturer = next((each for each in lecturers if not self.lecturers[each] & busy), None)
        if room is None or lecturer is None:
            return None
        seats = min(room.seats, programme.most)
        return Place(week, self.provider, room, lecturer, seats, busy)

    def take(self, place: Place) -> None:
        """Keep the place for a class."""
        self.rooms[place.room] |= place.busy
        self.lecturers[place.lecturer] |= place.busy
        for week in range(place.week, place.busy.bit_length()):
            self.running[week] += 1
            if self.running[week] >= self.capacity[week]:
                self.full |= 1 << week


def _at_once(provider: Provider, monday: date) -> int:
    months = {(monday + timedelta(days=n)).month for n in range(7)}
    return min(provider.capacity[month - 1] for month in months)
