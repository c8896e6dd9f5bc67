"""The needs that a year's plan is made for, as SQL and as learners."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange

from goc.facts.rules import tree
from goc.facts.rules.person import Ground
from goc.facts.rules.vocabulary import Vocabulary
from goc.needs import rules as needs
from goc.needs.models import MISSING, Assessment, Need
from goc.planning.rules.offers import Learner
from goc.standards.models import RequirementVersion
from goc.standards.queries import Version, version_from

# Whoever met a yearly norm in the year assessed must meet it anew in a later one.
ONCE_MORE = (Need.Status.MET, *MISSING)


@dataclass(frozen=True, slots=True)
class Asked:
    """The requirements of a year in the order in which the rules number them.

    `renewed` are the ids of those that everybody bound must meet anew in the year planned.
    """

    versions: list[Version]
    renewed: list[int]

    @property
    def needs(self) -> list[tree.Clause]:
        """What each asks for."""
        return [version.duty.needs for version in self.versions]


def asked(assessment: Assessment, year: int, words: Vocabulary) -> Asked:
    """Return the requirements that were assessed and still hold in the year."""
    within = DateRange(date(year, 1, 1), date(year + 1, 1, 1))
    found = RequirementVersion.objects.filter(
        in_force__contains=assessment.on, in_force__overlap=within
    )
    rows = found.select_related("requirement", "document").order_by(
        "requirement__order", "requirement__code"
    )
    versions = [version_from(row, words) for row in rows]
    yearly = [each.id for each in versions if _is_yearly(each.duty.needs)]
    return Asked(versions, yearly if year > assessment.on.year else [])


def _is_yearly(node: tree.Clause) -> bool:
    return isinstance(node, tree.Hours) and not node.in_term


def open_needs(assessment: Assessment, year: int, asked: Asked) -> tuple[str, dict]:
    """Return the query of the needs open in the year, with its values: of people in office, what
    is missing and falls due in the year or before, or has no day; and what must be met anew.

    Columns: official_id, version_id, unit_id, priority.
    """
    # Joined, not compared with: a row against a list of forty costs the planner so much that it
    # walks the whole city in the order of an index.
    last_day = date(year, 12, 31)
    query = """
        SELECT n.official_id, n.version_id, n.unit_id,
            CASE WHEN n.version_id = ANY(%(renewed)s) THEN %(anew)s ELSE n.priority END AS priority
        FROM needs_need n JOIN officials_official o ON o.person_id = n.official_id
        JOIN unnest(%(asked)s::bigint[]) asked(version_id) ON asked.version_id = n.version_id
        WHERE o.in_office AND n.unit_id IS NOT NULL
          AND CASE WHEN n.version_id = ANY(%(renewed)s) THEN n.status = ANY(%(once_more)s)
              ELSE n.status = ANY(%(missing)s)
                   AND (n.due_on IS NULL OR n.due_on <= %(last_day)s) END"""
    values = {
        "asked": [version.id for version in asked.versions],
        "renewed": asked.renewed,
        "anew": needs.priority("DUE", last_day, rung=0, on=assessment.on),
        "missing": [str(status) for status in MISSING],
        "once_more": [str(status) for status in ONCE_MORE],
        "last_day": last_day,
    }
    return query, values


LEARNERS = """
SELECT versions, priorities, array_agg(official_id ORDER BY official_id) FROM (
    SELECT official_id, array_agg(version_id ORDER BY version_id) AS versions,
        array_agg(priority ORDER BY version_id) AS priorities
    FROM {table} GROUP BY official_id
) each GROUP BY versions, priorities ORDER BY min(official_id)
"""
HELD = """
SELECT q.person_id, sum(q.hours) FROM officials_qualification q
WHERE q.hours > 0 AND q.granted <@ daterange(%(first)s, %(end)s)
  AND (%(kinds)s::text[] = '{{}}' OR q.kind = ANY(%(kinds)s))
  AND (%(programmes)s::text[] = '{{}}' OR q.field = ANY(%(programmes)s))
  AND q.person_id IN (SELECT official_id FROM {table} WHERE version_id = %(version)s)
GROUP BY q.person_id
"""
HAS = """
SELECT version_id, array_agg(official_id) FROM needs_need
WHERE version_id = ANY(%(named)s) AND status IN ('MET', 'EXPIRING') GROUP BY version_id
"""


def learners(
    table: str, asked: Asked, ground: Ground, *, today: date, by_name: Iterable[int]
) -> list[Learner]:
    """Return everybody who lacks something in the table of open needs, with what they hold.

    `ground` is that of the year's last day; `by_name` numbers the requirements of a programme
    named, for which it matters who meets them already.
    """
    place = {version.id: n for n, version in enumerate(asked.versions)}
    hours = _hours_held(table, asked, ground, today)
    has: dict[int, int] = {}
    named = [asked.versions[n].id for n in by_name]
    for version, people in _rows(HAS, named=named) if named else ():
        for person in people:
            has[person] = has.get(person, 0) | 1 << place[version]
    found = []
    for versions, priorities, people in _rows(LEARNERS.format(table=table)):
        lacks = tuple(zip(map(place.__getitem__, versions), priorities, strict=True))
        found += [Learner(who, lacks, hours.get(who, ()), has.get(who, 0)) for who in people]
    return found


def _hours_held(table: str, asked: Asked, ground: Ground, today: date) -> dict[int, tuple]:
    """Return the hours on file within the window of each requirement of hours."""
    found: dict[int, tuple] = {}
    for n, version in enumerate(asked.versions):
        node = version.duty.needs
        if not isinstance(node, tree.Hours):
            continue
        term = ground.terms.get(node.in_term)
        first = date(ground.on.year, 1, 1) if not node.in_term else term and term.start
        if first is None or first > today:
            continue
        end = term.end if node.in_term else date(ground.on.year + 1, 1, 1)
        rows = _rows(
            HELD.format(table=table),
            first=first,
            end=end,
            kinds=list(node.kinds),
            programmes=list(node.programmes),
            version=version.id,
        )
        for person, hours in rows:
            found[person] = (*found.get(person, ()), (n, hours))
    return found


def _rows(query: str, **values):
    with connection.cursor() as cursor:
        cursor.execute(query, values or None)
        return cursor.fetchall()
