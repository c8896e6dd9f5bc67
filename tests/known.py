"""What tests.duties draws, before the pure reader alone: its words, its law, its people."""

from datetime import date, timedelta

from goc.facts.rules.calendar import Term
from goc.facts.rules.person import (
    LONG_AGO,
    AbsenceFact,
    Age,
    Days,
    Equivalent,
    EvaluationFact,
    Ground,
    HeldFact,
    LawValue,
    PersonFacts,
    PlanFact,
    PostFact,
    RankFact,
)
from goc.facts.rules.vocabulary import Group, Level, Rank, Vocabulary
from tests import duties


def named(codes):
    return {code: code for code in codes}


WORDS = Vocabulary(
    unit_kinds=named({kind for kind, _, _ in duties.UNITS.values()}),
    tiers=named({tier for _, _, tier in duties.UNITS.values()}),
    branches=named(["PARTY", "STATE"]),
    position_classes=named(["LEADERSHIP", "PROFESSIONAL", "SUPPORT"]),
    categories=named(duties.CATEGORIES),
    management_levels=named(duties.MANAGED),
    genders=named(["male", "female"]),
    grades={code: Level(code, step) for step, code in enumerate(duties.GRADES, start=1)},
    kinds=named(duties.LEVELS),
    titles=named(duties.ALL_TITLES),
    parameters=named(duties.PARAMETERS),
    groups={code: Group(code, rung) for code, rung in duties.GROUPS.items()},
    ranks={code: Rank(code, ladder, step) for code, (ladder, step) in duties.RANKS.items()},
    levels={
        kind: {code: Level(code, step) for code, step in steps.items()}
        for kind, steps in duties.LEVELS.items()
    },
)


def ground(on, today):
    """Law as the little world of tests.db.facts has it."""
    values = {code: LawValue(code, "", amount) for code, amount in duties.PARAMETERS.items()}
    party = Term(date(2025, 10, 1), date(2030, 10, 1))
    if on < party.start:
        party = Term(date(2020, 10, 1), date(2025, 10, 1))
    terms = {"PARTY": party}
    if date(2021, 6, 1) <= on < date(2026, 4, 1):
        terms["STATE"] = Term(date(2021, 6, 1), date(2026, 4, 1))
    return Ground(
        on=on,
        today=today,
        values=values,
        terms=terms,
        equivalents=tuple(_equivalent(*each) for each in duties.EQUIVALENCES if _holds(each, on)),
        retirement={
            gender: tuple(Age(months, first or LONG_AGO, end) for months, first, end in ages)
            for gender, ages in duties.RETIREMENT.items()
        },
    )


def _holds(equivalence, on):
    return equivalence[3] is None or equivalence[3] <= on


def _equivalent(level, counts_as, before, _):
    kind, code = level.split("/")
    as_kind, as_code = counts_as.split("/")
    return Equivalent(kind, code, as_kind, duties.LEVELS[as_kind][as_code], as_code, before)


def facts(person, on):
    """The drawn person as known on the day."""
    posts = tuple(_post(post) for post in person["posts"] if _begun(post["period"], on))
    ranks = tuple(_rank(held) for held in person["ranks"] if _begun(held["period"], on))
    return PersonFacts(
        posts=tuple(post for post in posts if _lasts(post.until, on)),
        plans=(),
        held=tuple(held(paper, number) for number, paper in enumerate(person["held"], start=1)),
        born=_days(person["born"]),
        gender=person["gender"],
        party_joined=_days(person["party_joined"]),
        rank=next((rank for rank in ranks if _lasts(rank.until, on)), None),
        past_posts=posts,
        past_ranks=ranks,
        evaluations=tuple(
            EvaluationFact(year, grade)
            for year, grade in sorted(person["evaluations"].items())
            if year < on.year
        ),
        absences=tuple(AbsenceFact(away["kind"], *away["period"]) for away in person["absences"]),
        managed_by=person["managed_by"],
    )


def _begun(period, on):
    return period[0] is None or period[0] <= on


def _lasts(until, on):
    return until is None or until > on


def _days(span):
    return Days(*span) if span else None


def _post(post):
    group = duties.TITLES.get(post["title"])
    kind, branch, tier = duties.UNITS[post["unit"]]
    classes = {None: "SUPPORT", "STAFF": "PROFESSIONAL"}
    return PostFact(
        title=post["title"],
        title_name=post["title"],
        group=group,
        rung=group and duties.GROUPS[group],
        unit=post["unit"],
        unit_name=post["unit"],
        unit_kind=kind,
        branch=branch,
        tier=tier,
        position_class=classes.get(group, "LEADERSHIP"),
        category=post["category"],
        is_main=post["is_main"],
        since=post["period"][0],
        until=post["period"][1],
    )


def _rank(held):
    code = held["rank"]
    return RankFact(code, code, *duties.RANKS[code], *held["period"])


def held(paper, number):
    """A drawn qualification on file."""
    return HeldFact(
        id=number,
        kind=paper["kind"],
        level=paper["level"],
        level_name=paper["level"],
        step=duties.LEVELS[paper["kind"]][paper["level"]],
        programme=paper["field"],
        granted=_days(paper["granted"]),
        expires_on=paper["expires_on"],
        hours=paper["hours"],
    )


def planned(since=date(2024, 1, 1), until=None, group="HEAD"):
    """One plan that somebody is in."""
    return PlanFact("", group, duties.GROUPS[group], "DEPARTMENT", "STATE", "CITY", since, until)


def day(on):
    """A day known to the day."""
    return on, on + timedelta(days=1)
