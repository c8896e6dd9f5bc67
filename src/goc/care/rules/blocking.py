"""Which pairs of a city are worth comparing: those that share one of a few keys.

All pairs of 131,565 files are 8.6 thousand million. Two files of one person agree, whatever one
slip has done to them, on one of these: the birth day; surname, given name and birth year; the words
of the name and the birth year; the name and the day of the year; unit and birth year; name and
unit; two thirds of the personal number; its digits without outer zeros.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import timedelta
from itertools import combinations

from goc.care.rules.profile import Names, Profile, alike, names

ONE_DAY = timedelta(days=1)


def _day(each: Profile):
    return each.born[0] if each.born and each.born[1] - each.born[0] == ONE_DAY else None


def _day_of_the_year(each: Profile):
    day = _day(each)
    return day and (each.name, day.month, day.day)


def _of_year(key: Callable) -> Callable:
    return lambda each: each.born and (key(each), each.born[0].year)


def _without(start: int) -> Callable:
    """The personal number but for four digits of it."""
    return lambda each: each.number and each.number[:start] + each.number[start + 4 :]


BY_NAME = (
    _day,
    _day_of_the_year,
    _of_year(lambda each: each.ends),
    _of_year(lambda each: each.words),
    _of_year(lambda each: each.unit),
    lambda each: each.unit and (each.name, each.unit),
)
BY_NUMBER = (_without(0), _without(4), _without(8), lambda each: each.number.strip("0"))


def pairs(
    profiles: Collection[Profile], only: Collection[int] | None = None
) -> Iterator[tuple[Profile, Profile]]:
    """The pairs that share a key and have like names, or like numbers; some come several times.
    With `only`, those in which one of these files stands."""
    for key in BY_NAME:
        for one, other in _sharing(key, profiles, only):
            if names(one, other) is not Names.OTHER:
                yield one, other
    for key in BY_NUMBER:
        for one, other in _sharing(key, profiles, only):
            if alike(one.number, other.number):
                yield one, other


def _sharing(key: Callable, profiles: Iterable[Profile], only):
    """The pairs that share this key, one kind of key at a time: a city's lists stay small."""
    blocks = defaultdict(list)
    for profile in profiles:
        if found := key(profile):
            blocks[found].append(profile)
    for block in blocks.values():
        if len(block) == 1:
            continue
        if only is None:
            yield from combinations(block, 2)
        else:
            yield from _with_some(block, only)


def _with_some(block, only):
    asked = [profile for profile in block if profile.pk in only]
    others = [profile for profile in block if profile.pk not in only] if asked else []
    yield from combinations(asked, 2)
    yield from ((one, other) for one in asked for other in others)
