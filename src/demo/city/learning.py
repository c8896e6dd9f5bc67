"""The highest levels that people hold, as a roster tells them in a word."""

from dataclasses import dataclass

from demo.city.calendar import ANCHOR, YEAR
from demo.city.draws import between

DEGREES = {
    "intermediate": "Trung cấp",
    "college": "Cao đẳng",
    "bachelor": "Đại học",
    "master": "Thạc sĩ",
    "doctorate": "Tiến sĩ",
}
THEORY = {
    "elementary": "Sơ cấp",
    "intermediate": "Trung cấp",
    "advanced": "Cao cấp",
    "bachelor": "Cử nhân",
}
THEORY_FROM = {"intermediate": 26, "advanced": 31, "bachelor": 33}
"""Ages before which nobody has been through the course."""

PROGRAMMES = {
    "01.004": "Cán sự",
    "01.003": "Chuyên viên",
    "01.002": "Chuyên viên chính",
    "01.001": "Chuyên viên cao cấp",
}
BELOW = {"01.001": "01.002", "01.002": "01.003"}
AFTER_SCHOOL = {"intermediate": 20.5, "college": 21.6, "bachelor": 22.6}
POSTGRADUATE = {"master": (25.5, 31, 44), "doctorate": (30, 37, 50)}


@dataclass(slots=True)
class Learnt:
    """The highest levels held, empty where there is none, with the days they were granted."""

    degree: str
    field: str
    school: str
    graduated: int
    theory: str
    theory_on: int | None
    state: str
    state_on: int | None


def learnt(rng, person, *, advanced=None, postgraduate=None):
    """What the person holds; where the articles count, the plan says it and chance does not."""
    ladder, profile = person.job.ladder, person.job.profile
    degree = _degree(rng, person, profile, postgraduate)
    theory = _theory(rng, person, profile, advanced)
    state = _state(rng, person, profile)
    return Learnt(
        degree=degree,
        field=ladder.fields.pick(rng.random()),
        school=ladder.schools.pick(rng.random()),
        graduated=_graduated(rng, person, degree),
        theory=theory,
        theory_on=between(rng, _theory_opens(person, theory), ANCHOR - 40) if theory else None,
        state=state,
        state_on=between(rng, person.began + 300, ANCHOR - 30) if state else None,
    )


def _degree(rng, person, profile, postgraduate):
    degree = profile.degree.pick(rng.random())
    if postgraduate is None:
        young = degree in POSTGRADUATE and person.age() < POSTGRADUATE[degree][0] + 1
        return "bachelor" if young else degree
    if postgraduate:
        return "doctorate" if degree == "doctorate" and person.age() > 38 else "master"
    return "bachelor"


def _graduated(rng, person, degree):
    if degree in AFTER_SCHOOL:
        graduated = int(person.born + (AFTER_SCHOOL[degree] + rng.random()) * YEAR)
        return min(graduated, ANCHOR - 30)
    least, likely, most = POSTGRADUATE[degree]
    age = least + (min(most, person.age() - 0.2) - least) * (rng.random() + rng.random()) / 2
    return int(person.born + age * YEAR)


def _theory(rng, person, profile, advanced):
    theory = profile.theory.pick(rng.random())
    if advanced is None:
        if person.joined is None and theory != "elementary":
            return ""
        return theory if person.age() >= THEORY_FROM.get(theory, 0) else "elementary"
    if advanced:
        return theory if theory == "bachelor" else "advanced"
    return "intermediate"


def _theory_opens(person, theory):
    opens = person.born + int((THEORY_FROM.get(theory, 23) - 1) * YEAR)
    return max(opens, person.began + 200, (person.joined or 0) + 200)


def _state(rng, person, profile):
    """The programme of the person's rank; some have come only as far as the one below."""
    if rng.random() >= profile.state:
        return ""
    behind = rng.random() < 0.14
    if person.rank not in PROGRAMMES:
        return "01.003"
    return BELOW.get(person.rank, person.rank) if behind else person.rank
