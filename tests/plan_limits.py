"""An independent checker of plans: reads rows only, counts day by day, knows nothing of the maker.

It must not import the room's rules: what it shares with the maker it could not catch.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

ONE = timedelta(days=1)


@dataclass
class Rows:
    """A plan and what it was made on, as plain rows; periods are (first, last), None is open.

    programmes: id → (days, length, least, most, period); providers: id → (rooms: id → (seats,
    period), lecturers: id → (programmes, period), offers: programme → period, capacity by month);
    classes: number → (programme, provider, room, lecturer, starts, ends, seats); seats: (class,
    person, requirements met); uncovered: (person, requirement) → reason; needs: the open ones.
    """

    year: int
    earliest: date
    most_days: int
    programmes: dict = field(default_factory=dict)
    providers: dict = field(default_factory=dict)
    classes: dict = field(default_factory=dict)
    seats: list = field(default_factory=list)
    uncovered: dict = field(default_factory=dict)
    needs: set = field(default_factory=set)


def broken(rows: Rows, meets) -> list[str]:
    """Every limit that the plan breaks; `meets(person, requirement, [(programme, ends)])` judges
    a person who ends these classes, with what they hold already."""
    return [
        *_classes(rows),
        *_side_by_side(rows),
        *_people(rows),
        *_needs(rows),
        *_met(rows, meets),
    ]


def _inside(period, first, last):
    return (period[0] or date.min) <= first and last <= (period[1] or date.max)


def _classes(rows):
    people = Counter(number for number, _, _ in rows.seats)
    for number, (programme, provider, room, lecturer, starts, ends, seats) in rows.classes.items():
        days, length, least, most, period = rows.programmes[programme]
        at_room = rows.providers[provider]["rooms"][room]
        teaches, teaching = rows.providers[provider]["lecturers"][lecturer]
        limits = {
            "begins in the year": starts.year == rows.year and starts >= rows.earliest,
            "ends in the year unless it cannot": ends.year == rows.year
            or _first_monday(rows) + (length - 1) * ONE > date(rows.year, 12, 31),
            "lasts as long as the programme": (ends - starts).days + 1 == length,
            "lies in the programme's period": _inside(period, starts, ends),
            "lies in the offer's period": _inside(
                rows.providers[provider]["offers"].get(programme, (date.max, date.min)),
                starts,
                ends,
            ),
            "lies in the room's period": _inside(at_room[1], starts, ends),
            "lies in the lecturer's period": _inside(teaching, starts, ends),
            "is taught by who can": programme in teaches,
            "seats no more than room and programme": seats <= min(at_room[0], most),
            "has enough people": people[number] >= least,
            "has no more people than seats": people[number] <= seats,
        }
        yield from (f"class {number}: {what}" for what, holds in limits.items() if not holds)


def _first_monday(rows):
    day = max(date(rows.year, 1, 1), rows.earliest)
    while day.weekday():
        day += ONE
    return day


def _side_by_side(rows):
    running, in_room, teaching = Counter(), Counter(), Counter()
    for _, provider, room, lecturer, starts, ends, _ in rows.classes.values():
        for day in _days(starts, ends):
            running[provider, day] += 1
            in_room[room, day] += 1
            teaching[lecturer, day] += 1
    for (provider, day), classes in running.items():
        if classes > rows.providers[provider]["capacity"][day.month - 1]:
            yield f"provider {provider}: {classes} classes on {day}"
    yield from (f"room {room}: {n} classes on {day}" for (room, day), n in in_room.items() if n > 1)
    yield from (f"lecturer {who}: {n} on {day}" for (who, day), n in teaching.items() if n > 1)


def _days(starts, ends):
    return (starts + n * ONE for n in range((ends - starts).days + 1))


def _people(rows):
    taken = defaultdict(list)
    for number, person, _ in rows.seats:
        taken[person].append(rows.classes[number])
    for person, classes in taken.items():
        spans = sorted((starts, ends) for _, _, _, _, starts, ends, _ in classes)
        for (_, former), (later, _) in zip(spans, spans[1:], strict=False):
            if later <= former:
                yield f"person {person}: two classes on {later}"
        lengths = [rows.programmes[each[0]][0] for each in classes]
        days = sum(length for length in lengths if length <= rows.most_days)
        if days > rows.most_days:
            yield f"person {person}: {days} days of study"
        if len({each[0] for each in classes}) < len(classes):
            yield f"person {person}: the same programme twice"


def _needs(rows):
    covered = Counter((person, n) for _, person, met in rows.seats for n in met)
    yield from (f"need {need}: met by {n} seats" for need, n in covered.items() if n > 1)
    if both := covered.keys() & rows.uncovered.keys():
        yield f"needs covered and yet uncovered: {sorted(both)[:3]}"
    told = covered.keys() | rows.uncovered.keys()
    if told != rows.needs:
        lost, invented = sorted(rows.needs - told)[:3], sorted(told - rows.needs)[:3]
        yield f"needs lost {lost}, invented {invented}"


def _met(rows, meets):
    ended = defaultdict(list)
    for number, person, _ in rows.seats:
        ended[person].append((rows.classes[number][0], rows.classes[number][5]))
    for number, person, met in rows.seats:
        for n in met:
            if not meets(person, n, ended[person]):
                yield f"person {person}: class {number} does not meet {n}"
