"""Posts held before the present one: up to three steps down, and over the merger of July 2025."""

from collections import defaultdict
from dataclasses import dataclass

from demo.city.draws import Table
from demo.city.recipe import recipe

SHORTEST = 200
"""Days: a seat held for less than this is not told apart."""

TOP = ("CITY", "PARTY_CITY")
"""Kinds of the two roots."""


@dataclass(slots=True)
class Post:
    """A seat held until another was taken; days are ordinals, half-open."""

    unit: object
    title: str
    category: str
    since: int
    until: int


class Careers:
    """Finds where people came from, knowing every unit of today and of before."""

    def __init__(self, units):
        """`units` are the frame's and the city's own, of today and of before."""
        self.known = {unit.code: unit for unit in units}
        self.around = defaultdict(list)
        for unit in units:
            if unit.staffing:
                self.around[_circle(unit)].append(unit)
            if unit.staffing == "department" and not unit.since:
                self.around[TOP].append(unit)
        self.found = {}
        self.former_jobs = Table(
            {"Văn phòng - Thống kê": 24, "Địa chính - Xây dựng": 26, "Tài chính - Kế toán": 16}
            | {"Tư pháp - Hộ tịch": 16, "Văn hóa - Xã hội": 18}
        )
        below = [entry for entry in recipe().below["district"] if entry["kind"] == "DIVISION"]
        self.district_divisions = Table([entry["suffix"] for entry in below])

    def before(self, rng, person):
        """Ended posts of the person, the latest first.

        Who has none has held the present seat since they began: `person.since` is set back.
        """
        turns = _turns(rng, person)
        if not turns:
            person.since = max(person.began, person.unit.since or 0)
        posts, job, until, last = [], person.job, person.since, (person.unit, person.job.title)
        for since in turns:
            job = recipe().jobs[job.below]
            unit, title = self._seat(rng, person.unit, job, since)
            if unit and (unit, title) != last:
                posts.append(Post(unit, title, job.category, since, until))
                last = (unit, title)
            elif unit and posts:
                posts[-1].since = since
            elif unit:
                person.since = since
            until = since
        return posts

    def _seat(self, rng, unit, job, since):
        """Where, and under which title, somebody in `unit` today did this job from `since`."""
        if not unit.since or since >= unit.since:
            places = self._places(unit, job)
            return places[int(rng.random() * len(places))], job.title
        if unit.tier == "COMMUNE":
            return self._before_merger(rng, unit, job)
        if not unit.formers:
            return None, ""
        return self.known[_any(rng, unit.formers)], job.title

    def _places(self, unit, job):
        """Units of today near to this one where the job is done; this one where there is none."""
        key = (unit.code, job.code)
        if key not in self.found:
            near = self.around[_circle(unit)]
            fit = [place for place in near if job.code in recipe().staffing[place.staffing].jobs]
            self.found[key] = fit or [unit]
        return self.found[key]

    def _before_merger(self, rng, unit, job):
        """In the district's offices or health centre, or in a former commune."""
        district = _any(rng, unit.districts)
        if job.seat == "service":
            return self.known[f"{district}.YT"], job.title
        former = self.known[_any(rng, unit.formers)]
        if job.seat == "commune":
            return former, job.title
        if job.code == "officer" and rng.random() < 0.5:
            return former, self.former_jobs.pick(rng.random())
        return self.known[f"{district}.{self.district_divisions.pick(rng.random())}"], job.title


def _circle(unit):
    """What people move within: schools of one sort in a commune, a commune and its offices, a body
    and its divisions; those at the top come from departments."""
    if unit.kind == "SERVICE_UNIT":
        return unit.parent, unit.staffing
    if unit.kind in TOP:
        return TOP
    below = unit.kind == "DIVISION" or (unit.tier == "COMMUNE" and unit.kind != "COMMUNE")
    return unit.parent if below else unit.code


def _turns(rng, person):
    """The days on which the person took earlier seats, the latest first, back to the beginning."""
    opened, began, end = person.unit.since or 0, person.began, person.since
    turns, came_over = [], began < opened
    if came_over and opened < end:
        turns, end = [opened], opened
    wanted = max(_any(rng, person.job.profile.before) - len(turns), int(came_over))
    if not wanted:
        return turns
    cuts = (began + int(rng.random() * (end - began)) for _ in range(wanted - 1))
    for cut in sorted(cuts, reverse=True):
        if end - cut >= SHORTEST and cut - began >= SHORTEST:
            turns.append(cut)
            end = cut
    return [*turns, began] if came_over or end - began >= SHORTEST else turns


def _any(rng, things):
    return things[int(rng.random() * len(things))]
