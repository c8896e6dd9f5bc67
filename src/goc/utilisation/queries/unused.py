"""Trained for a title and not yet given one: by a course of the title, or by training since being
planned for it (domain S42). Reckoned from the files at the moment of asking.

What trains for a title is what a condition of appointment in force asks for that title; who
reached its rung since the certificate was granted is used. Of a course that several titles ask
for, the lowest of them is enough. A certificate without a day is of
nobody known when, and is left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection

from goc.facts.rules import tree
from goc.facts.rules.calendar import shifted
from goc.facts.rules.holding import step_asked
from goc.facts.rules.vocabulary import Vocabulary
from goc.law import queries as law
from goc.officials.models import Official, Qualification, QualificationKind
from goc.officials.queries.search import matching
from goc.org import queries as org
from goc.succession.models import SuccessionPlan
from goc.succession.queries.terms import not_over
from goc.utilisation.queries.check import law_of

MONTHS = "training_use_months"
COURSE, PLANNED = "khoa", "quy-hoach"
BASES = {COURSE: "đã học khóa theo chức danh", PLANNED: "được quy hoạch và đã học"}
# The rung that a requirement asks for, and what kind and step of certificate trains for it.
ASKED = """
asked AS (
    SELECT * FROM unnest(%(requirements)s::text[], %(kinds)s::text[], %(steps)s::int[],
                         %(least)s::int[], %(most)s::int[])
        AS t (requirement, kind, step, least, most)
)
"""
REACHED = """
EXISTS (
    SELECT FROM officials_post p
    JOIN org_titleentailment means ON means.title_id = p.title_id AND means.period && p.period
    JOIN org_titlegroup reached ON reached.id = means.group_id
    WHERE p.official_id = {official} AND NOT isempty(p.period) AND reached.rung >= {rung}
      AND p.period && daterange({since}, %(on)s::date, '[]')
)
"""
BY_COURSE = f"""
SELECT q.person_id AS official_id, '{COURSE}' AS basis, a.requirement, q.id AS qualification_id,
       NULL::bigint AS plan_id, lower(q.granted) AS since
FROM (SELECT DISTINCT ON (kind, step) * FROM asked ORDER BY kind, step, least, requirement) a
JOIN officials_qualification q ON q.kind = a.kind AND upper(q.granted) - 1 <= %(limit)s
JOIN officials_level l ON l.id = q.level_id AND l.step = a.step
WHERE a.kind = '{QualificationKind.LEADERSHIP}'
  AND NOT {REACHED.format(official="q.person_id", rung="a.least", since="lower(q.granted)")}
"""
BY_PLAN = f"""
SELECT n.official_id, '{PLANNED}' AS basis, a.requirement, q.id AS qualification_id,
       s.id AS plan_id, lower(q.granted) AS since
FROM succession_successionentry n
JOIN succession_successionplan s ON s.id = n.plan_id
LEFT JOIN org_titleentailment e ON e.title_id = s.title_id AND e.period @> %(on)s::date
JOIN org_titlegroup g ON g.id = COALESCE(s.group_id, e.group_id)
JOIN asked a ON g.rung BETWEEN a.least AND a.most
JOIN officials_qualification q ON q.person_id = n.official_id AND q.kind = a.kind
 AND lower(q.granted) >= lower(n.period) AND upper(q.granted) - 1 <= %(limit)s
JOIN officials_level l ON l.id = q.level_id AND l.step >= a.step
WHERE n.period @> %(on)s::date AND s.approved_on <= %(on)s AND {{not_over}}
  AND NOT {REACHED.format(official="n.official_id", rung="g.rung", since="lower(q.granted)")}
"""
SELECT = """
WITH {asked}, unused AS ({found})
SELECT * FROM (
    SELECT DISTINCT ON (u.official_id, u.basis, u.plan_id) u.official_id, u.basis, u.requirement,
           u.qualification_id, u.plan_id, u.since, o.sort_key
    FROM unused u JOIN officials_official o ON o.person_id = u.official_id
    WHERE o.in_office {narrowed}
    ORDER BY u.official_id, u.basis, u.plan_id, u.since DESC, u.requirement
) told ORDER BY {order}
"""
ORDERS = {"ten": "sort_key, official_id", "ngay": "since, sort_key, official_id"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which of them somebody asks for. `units`: those in sight, None for all; `unit`: all below
    it; `plans`: whether quy hoạch may be read."""

    units: Sequence[int] | None
    plans: bool
    basis: str = ""
    unit: str = ""
    title: str = ""
    requirement: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """One official on one ground, by keys."""

    official: int
    basis: str
    requirement: str
    qualification: int
    plan: int | None
    since: date


@dataclass(frozen=True, slots=True)
class Line:
    """The same in words."""

    code: str
    name: str
    title: str
    unit: str
    basis: str
    requirement: str
    requirement_code: str
    trained: str
    since: date
    plan: int | None
    planned: str


def months(on: date) -> int | None:
    """How many months after the training somebody counts as not used; None where none is set."""
    value = law.value(MONTHS, on)
    return None if value is None or value.amount is None else int(value.amount)


def found(wanted: Wanted, on: date, *, order: str = "ten", turned: bool = False) -> list[Found]:
    """Everyone on the list as of the day, in order; nobody where no value says after how long."""
    after = months(on)
    if after is None:
        return []
    asked = _asked(on)
    parts = [BY_COURSE] if wanted.basis in ("", COURSE) else []
    if wanted.plans and wanted.basis in ("", PLANNED):
        parts.append(BY_PLAN.format(not_over=not_over(on)))
    if not parts or not asked:
        return []
    names = ("requirements", "kinds", "steps", "least", "most")
    values = dict(zip(names, map(list, zip(*asked, strict=True)), strict=True))
    values |= {"on": on, "limit": shifted(on, months=-after)}
    narrowed, more = _narrowed(wanted)
    words = ORDERS[order].split(", ")
    ordered = ", ".join(f"{word} DESC" for word in words) if turned else ", ".join(words)
    query = SELECT.format(
        asked=ASKED, found=" UNION ALL ".join(parts), narrowed=narrowed, order=ordered
    )
    with connection.cursor() as cursor:
        cursor.execute(query, values | more)
        return [Found(*row[:-1]) for row in cursor.fetchall()]


def _asked(on: date) -> list[tuple[str, str, int, int, int]]:
    """What trains for which rungs: requirement, kind, step, lowest and highest rung."""
    today = law_of(on, today=on)
    words, ground = today.words, today.ground
    top = max((group.rung for group in words.groups.values()), default=0)
    found = []
    for version in today.conditions:
        rungs = [_rungs(post, words, top) for post in tree.posts_asked(version.duty.who)]
        rungs = [each for each in rungs if each]
        if not rungs:
            continue
        least, most = min(low for low, _ in rungs), max(high for _, high in rungs)
        for leaf in tree.leaves(version.duty.needs):
            step = step_asked(leaf, ground, words) if isinstance(leaf, tree.Holds) else None
            if step:
                found.append((version.code, leaf.kind, step, least, most))
    return found


def _rungs(post, words: Vocabulary, top: int) -> tuple[int, int] | None:
    rungs = [words.groups[code].rung for code in post.groups]
    if not rungs:
        return None
    return min(rungs), top if post.or_above else max(rungs)


def _narrowed(wanted: Wanted) -> tuple[str, dict]:
    asked = {
        "AND o.unit_id = ANY(%(units)s)": ("units", wanted.units),
        "AND o.unit_id IN (SELECT r.descendant_id FROM org_unitreach r JOIN org_unit u "
        "ON u.id = r.ancestor_id WHERE u.code = %(unit)s)": ("unit", wanted.unit or None),
        "AND o.title_id IN (SELECT id FROM org_title WHERE code = %(title)s)": (
            "title", wanted.title or None,
        ),
        "AND u.requirement = %(requirement)s": ("requirement", wanted.requirement or None),
        "AND u.official_id = ANY(%(people)s)": ("people", _named(wanted.text)),
    }  # fmt: skip
    held = {sql: pair for sql, pair in asked.items() if pair[1] is not None}
    return " ".join(held), dict(held.values())


def _named(text: str) -> list[int] | None:
    return (
        list(Official.objects.filter(matching(text)).values_list("pk", flat=True)) if text else None
    )


def lines(rows: Sequence[Found], on: date, *, short: dict[str, str]) -> list[Line]:
    """The rows in words; `short` names requirements. The same few queries however many."""
    people = Official.objects.filter(pk__in={row.official for row in rows})
    people = people.select_related("person", "title").in_bulk()
    called = org.names({each.unit_id for each in people.values()} - {None}, on)
    held, planned = _held(rows), _planned(rows)
    return [_line(row, people[row.official], called, held, planned, short) for row in rows]


def _held(rows: Sequence[Found]) -> dict[int, str]:
    held = Qualification.objects.filter(pk__in={row.qualification for row in rows})
    return {
        each.pk: f"{each.get_kind_display()}: {each.level.name}"
        for each in held.select_related("level")
    }


def _planned(rows: Sequence[Found]) -> dict[int, str]:
    plans = SuccessionPlan.objects.filter(pk__in={row.plan for row in rows} - {None})
    return {plan.pk: str(plan) for plan in plans.select_related("title", "group")}


def _line(row: Found, official: Official, called, held, planned, short) -> Line:
    return Line(
        code=official.code,
        name=official.person.full_name,
        title=official.title.name if official.title else "",
        unit=called.get(official.unit_id, ""),
        basis=BASES[row.basis],
        requirement=short.get(row.requirement, row.requirement),
        requirement_code=row.requirement,
        trained=held.get(row.qualification, ""),
        since=row.since,
        plan=row.plan,
        planned=planned.get(row.plan, ""),
    )
