"""Plans of random little cities, held to every limit by a checker that shares nothing with them."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from hypothesis import event, given, settings
from hypothesis import strategies as st

from goc.facts.rules import tree
from goc.facts.rules.calendar import Term
from goc.facts.rules.judge import judge
from goc.facts.rules.person import Days, Ground, HeldFact, LawValue, PersonFacts
from goc.facts.rules.vocabulary import Level, Vocabulary
from goc.planning.rules.cost import Norms
from goc.planning.rules.making import Terms
from goc.planning.rules.matching import Matching
from goc.planning.rules.offers import (
    ALWAYS,
    Granted,
    Learner,
    Lecturer,
    Period,
    Programme,
    Provider,
    Room,
)
from goc.planning.rules.plan import plan
from tests.cases import cases
from tests.plan_limits import Rows, broken

YEAR = 2027
TODAY = date(2026, 7, 1)
LEVELS = {
    "POLITICAL_THEORY": {"intermediate": 20, "advanced": 30},
    "DEFENCE_EDUCATION": {"class4": 10, "class3": 20},
    "POSITION_SKILLS": {"position": 10},
}
WORDS = Vocabulary(
    kinds={kind: kind for kind in LEVELS},
    levels={k: {c: Level(c, s) for c, s in some.items()} for k, some in LEVELS.items()},
    parameters={"hours": "số tiết", "unset": "chưa đặt"},
    branches={"PARTY": "Đảng"},
)
NEEDS = [
    tree.Holds("POLITICAL_THEORY", at_least="intermediate"),
    tree.Holds("POLITICAL_THEORY", at_least="advanced"),
    tree.Holds("DEFENCE_EDUCATION", at_least="class4", within=tree.Fixed(3)),
    tree.Holds("DEFENCE_EDUCATION", at_least="class3", in_term="PARTY"),
    tree.Holds("POSITION_SKILLS", programme="Kế toán"),
    tree.Holds("POSITION_SKILLS", within=tree.ByLaw("unset")),
    tree.AllOf((tree.Holds("POLITICAL_THEORY"), tree.Holds("DEFENCE_EDUCATION"))),
    tree.Not(tree.Holds("POSITION_SKILLS", programme="Kế toán")),
    tree.Hours(tree.ByLaw("hours")),
    tree.Hours(tree.ByLaw("unset"), kinds=("POSITION_SKILLS",)),
]
HOURS = [n for n, node in enumerate(NEEDS) if isinstance(node, tree.Hours)]
STARTS = [date(2027, 1, 1), date(2027, 1, 1), date(2027, 9, 1), date(2027, 12, 29)]
HALF_A_YEAR = timedelta(days=180)


def ground(on):
    """Law of the year; the Party's term ends in the middle of it."""
    values = {
        "hours": LawValue("số tiết", "tiết", Decimal(40)),
        "unset": LawValue("chưa đặt", "", None),
    }
    first = date(2025, 10, 1) if on < date(2027, 6, 1) else date(2027, 6, 1)
    return Ground(on, TODAY, values, {"PARTY": Term(first, date(2032, 6, 1))})


class City:
    """A little city from a seed: rich enough that limits meet, small enough to be read."""

    def __init__(self, seed):
        self.random = Random(seed)
        self.terms = Terms(YEAR, self.one_of(STARTS), Norms(2_000, 100, 5_000), 25)
        self.programmes = [self.programme(n) for n in range(1, self.random.randint(3, 9))]
        self.providers = [self.provider(n) for n in range(1, self.random.randint(2, 4))]
        self.people = [self.learner(n) for n in range(1, self.random.randint(2, 40))]

    def one_of(self, values):
        return self.random.choice(list(values))

    def period(self):
        if self.random.random() < 0.93:
            return ALWAYS
        first = date(2026, 10, 1) + timedelta(days=self.random.randrange(400))
        return self.one_of([Period(first), Period(None, first), Period(first, first + HALF_A_YEAR)])

    def granted(self):
        kind = self.one_of(LEVELS)
        level = self.one_of(LEVELS[kind])
        field, hours = self.one_of(["", "Kế toán", "Lưu trữ"]), self.one_of([None, 16, 24, 40])
        return Granted(kind, level, LEVELS[kind][level], field, hours)

    def programme(self, number):
        days, least = self.one_of([1, 3, 5, 10, 20]), self.random.randint(1, 3)
        return Programme(
            id=number,
            days=days,
            length=days + self.one_of([0, 0, 0, 2, 30, 400]),
            least=least,
            most=least + self.random.randint(0, 5),
            grants=tuple(self.granted() for _ in range(self.one_of([0, 1, 1, 2, 2]))),
            period=self.period(),
        )

    def provider(self, number):
        able = [frozenset(self.some_programmes()) for _ in range(self.random.randint(1, 6))]
        seats = [self.random.randint(1, 8) for _ in range(self.random.randint(1, 4))]
        return Provider(
            id=number,
            rooms=tuple(Room(number * 10 + n, s, self.period()) for n, s in enumerate(seats)),
            lecturers=tuple(
                Lecturer(number * 10 + n, some, self.period()) for n, some in enumerate(able)
            ),
            offers={each: self.period() for each in self.some_programmes()},
            capacity=tuple(self.one_of([1, 1, 2, 3, self.random.randint(0, 1)]) for _ in range(12)),
        )

    def some_programmes(self):
        known = [each.id for each in self.programmes]
        return self.random.sample(known, self.random.randint(1, len(known)))

    def learner(self, number):
        lacks = sorted(self.random.sample(range(len(NEEDS)), self.random.randint(1, 5)))
        held = tuple((n, self.one_of([0, 10, 30])) for n in lacks if n in HOURS)
        return Learner(number, tuple((n, self.random.randint(20, 94)) for n in lacks), held)


def made_for(city):
    """The plan of the city."""
    matching = Matching(NEEDS, ground, WORDS)
    return plan(city.terms, matching, city.programmes, city.providers, city.people)


def rows_of(city, made):
    """The made plan as plain rows for the checker."""
    terms, people = city.terms, city.people
    rows = Rows(terms.year, terms.earliest, terms.most_days)
    for p in city.programmes:
        rows.programmes[p.id] = (p.days, p.length, p.least, p.most, span(p.period))
    for p in city.providers:
        rows.providers[p.id] = {
            "rooms": {r.id: (r.seats, span(r.period)) for r in p.rooms},
            "lecturers": {who.id: (who.teaches, span(who.period)) for who in p.lecturers},
            "offers": {number: span(period) for number, period in p.offers.items()},
            "capacity": p.capacity,
        }
    for number, c in enumerate(made.classes):
        rows.classes[number] = (
            c.programme.id, c.provider, c.room.id, c.lecturer, c.starts_on, c.ends_on, c.seats,
        )  # fmt: skip
        rows.seats += [(number, seat.learner, seat.met) for seat in c.learners]
    rows.needs = {(who.id, n) for who in people for n, _ in who.lacks}
    covered = {(person, n) for _, person, met in rows.seats for n in met}
    rows.uncovered = {
        need: made.own.get(need, made.usual[need[1]]) for need in rows.needs - covered
    }
    return rows


def span(period):
    return period.begins, period.ends


def judges(city):
    """Judge somebody by all that they end in the year, on its last day or on the last class's."""
    by_id = {each.id: each for each in city.programmes}
    held = {(who.id, n): hours for who in city.people for n, hours in who.hours_held}

    def meets(person, n, ended):
        facts = [
            HeldFact(0, g.kind, g.level, g.level, g.step, g.field, day(ends), None, g.hours)
            for programme, ends in ended
            for g in by_id[programme].grants
        ]
        if n in HOURS:
            on = date(YEAR, 12, 31)
            before = held.get((person, n), 0)
            kind = "POSITION_SKILLS"
            facts.append(HeldFact(0, kind, "", "", 10, "", day(date(YEAR, 1, 1)), None, before))
            return judge(NEEDS[n], PersonFacts(held=tuple(facts)), ground(on), WORDS).verdict
        return any(
            judge(NEEDS[n], PersonFacts(held=tuple(facts)), ground(ends), WORDS).verdict
            for _, ends in ended
        )

    return meets


def day(on):
    return Days(on, on + timedelta(days=1))


@given(st.integers(0, 2**32))
@settings(max_examples=cases(150), deadline=None)
def test_a_plan_keeps_every_limit(seed):
    city = City(seed)
    made = made_for(city)

    rows = rows_of(city, made)

    event(f"classes: {min(len(made.classes) // 3, 4) * 3} and more")
    event(f"most met by one seat: {max((len(met) for _, _, met in rows.seats), default=0)}")
    for reason in set(rows.uncovered.values()):
        event(f"uncovered: {reason}")
    assert broken(rows, judges(city)) == []


@given(st.integers(0, 2**32))
@settings(max_examples=cases(30), deadline=None)
def test_the_same_city_gets_the_same_plan(seed):
    assert made_for(City(seed)) == made_for(City(seed))
