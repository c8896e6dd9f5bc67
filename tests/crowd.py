"""People drawn at random, in the database and before the pure reader."""

from django.db.backends.postgresql.psycopg_any import DateRange

from goc.needs import rules as needs
from goc.officials.models import (
    Absence,
    Evaluation,
    Official,
    Person,
    Post,
    Qualification,
    RankHolding,
)
from goc.org.models import TitleGroup
from goc.standards.rules import transitions
from goc.succession.models import SuccessionEntry, SuccessionPlan
from tests.builders import hold_level, since


def enter(world, person, number) -> Official:
    """Write one drawn person straight into the tables; `world` holds the rows that codes name."""
    born, joined = person["born"], person["party_joined"]
    official = Official.objects.create(
        person=Person.objects.create(
            full_name="A",
            search_key="a",
            sort_key="a",
            gender=person["gender"],
            born=born and DateRange(*born),
        ),
        code=f"CB{number}",
        party_joined=joined and DateRange(*joined),
        unit=next(iter(world.units.values())),
    )
    Post.objects.bulk_create(
        Post(
            official=official,
            unit=world.units[post["unit"]],
            title=world.titles[post["title"]],
            period=since(*post["period"]),
            category=post["category"],
            how=post.get("how", ""),
            is_main=post["is_main"],
        )
        for post in person["posts"]
    )
    for plan in person.get("plans", ()):
        _plan(world, official, plan)
    RankHolding.objects.bulk_create(
        RankHolding(
            official=official, rank=world.ranks[held["rank"]], period=since(*held["period"])
        )
        for held in person["ranks"]
    )
    Evaluation.objects.bulk_create(
        Evaluation(official=official, year=year, result=grade)
        for year, grade in person["evaluations"].items()
    )
    Absence.objects.bulk_create(
        Absence(official=official, kind=away["kind"], period=since(*away["period"]))
        for away in person["absences"]
    )
    if person["managed_by"]:
        hold_level(official, person["managed_by"])
    Qualification.objects.bulk_create(
        Qualification(
            person=official.person,
            kind=held["kind"],
            level=world.levels[held["kind"], held["level"]],
            granted=held["granted"] and DateRange(*held["granted"]),
            **{key: held[key] for key in ("field", "expires_on", "hours")},
        )
        for held in person["held"]
    )
    return official


def _plan(world, official, drawn):
    """Put the official into the plan of those seats, which is made once; its approval is drawn
    anew for each, so the last one's counts for all."""
    branch, begins = drawn["term"]
    approved = drawn["approved_on"]
    plan, _ = SuccessionPlan.objects.update_or_create(
        branch=branch,
        begins=begins,
        unit=world.units[drawn["unit"]],
        title=drawn["title"] and world.titles[drawn["title"]],
        group=drawn["group"] and TitleGroup.objects.get(code=drawn["group"]),
        defaults={
            "state": "APPROVED" if approved else "DRAFT",
            "approved_on": approved,
            "decision": "QĐ" if approved else "",
        },
    )
    start, end = drawn["period"]
    SuccessionEntry.objects.create(
        plan=plan,
        official=official,
        period=since(start, end),
        ground="QĐ",
        end_ground="QĐ" if end else "",
    )


def stands(person, version, ground, words, dispensed=None, *, warning_months):
    """Where one person stands, by the pure reader, as the set-based one writes it."""
    outcome = transitions.judged(version, person, ground, words)
    support = outcome.needs.support if outcome.needs.verdict else None
    found = needs.standing(
        who=outcome.who.verdict,
        needs=outcome.needs.verdict,
        due_on=outcome.due_on,
        valid_until=support and support.valid_until,
        rung=person.rung,
        on=ground.on,
        warning_months=warning_months,
        dispensed=dispensed,
    )
    qualification = (support and support.qualification_id) or None
    return found and (found.status, found.due_on, found.priority, qualification)
