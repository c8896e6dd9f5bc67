"""What the years before left: the courses and evaluations of ten years, for those who want to know
how a register of that age behaves."""

from demo.city import evaluations
from demo.city.calendar import day
from demo.city.draws import Table, between
from demo.city.papers import SCHOOL, Paper

COURSE_YEARS = range(2016, 2025)
"""The years before those whose courses every city tells (`papers.COURSES`)."""

EVALUATION_YEARS = range(2016, evaluations.YEARS[0])
A_YEAR = Table({(24, 16): 30, (40,): 35, (24,): 15, (16,): 12, (): 8})
"""Class hours of the courses of one year."""


def courses(rng, person):
    """Courses for the position, year by year, since the person began."""
    kind = "Theo vị trí việc làm"
    for year in COURSE_YEARS:
        first, last = max(day(year, 1, 10), person.began + 20), day(year, 12, 20)
        if first >= last:
            continue
        for hours in A_YEAR.pick(rng.random()):
            field = person.job.ladder.courses.pick(rng.random())
            yield Paper(kind, kind, field, SCHOOL, between(rng, first, last), "", hours)


def evaluated(rng, person, *, seat, seats):
    """(year, result, score) of each year before those that every city tells."""
    return evaluations.of(rng, person, seat=seat, seats=seats, years=EVALUATION_YEARS)
