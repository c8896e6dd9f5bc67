"""How many stand how in every unit with all below it, counted once so that no page counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection, transaction

from goc.needs.models import MISSING, Need

STATUSES = [status.value.lower() for status in Need.Status]
NAMES = ", ".join(STATUSES)
EACH = ", ".join(f"sum({status})::int AS {status}" for status in STATUSES)
LACKING = "status IN ({})".format(", ".join(f"'{status.value}'" for status in MISSING))
# How many stand how in each unit itself, under each version: a column a status, so that above it
# there are only numbers to add.
COUNTED = """
SELECT unit_id, version_id, {}
FROM {{needs}} GROUP BY unit_id, version_id
""".format(
    ", ".join(
        f"(count(*) FILTER (WHERE status = '{status.upper()}'))::int AS {status}"
        for status in STATUSES
    )
)
ADDED_UP = f"""
SELECT reach.ancestor_id AS unit_id, version_id, {EACH}
FROM counted JOIN org_unitreach reach ON reach.descendant_id = counted.unit_id
GROUP BY reach.ancestor_id, version_id
HAVING {" OR ".join(f"sum({status}) <> 0" for status in STATUSES)}
"""
# From one night to the next most numbers stay: only those that do not are written.
NO_LONGER = """
DELETE FROM needs_needtally stood WHERE NOT EXISTS (
    SELECT FROM added_up WHERE unit_id = stood.unit_id AND version_id = stood.version_id
)
"""
REPLACE = f"""
MERGE INTO needs_needtally stood USING added_up new
    ON stood.unit_id = new.unit_id AND stood.version_id = new.version_id
WHEN MATCHED AND ({", ".join(f"stood.{status}" for status in STATUSES)})
    IS DISTINCT FROM ({", ".join(f"new.{status}" for status in STATUSES)})
    THEN UPDATE SET {", ".join(f"{status} = new.{status}" for status in STATUSES)}
WHEN NOT MATCHED
    THEN INSERT (unit_id, version_id, {NAMES}) VALUES (
        new.unit_id, new.version_id, {", ".join(f"new.{status}" for status in STATUSES)})
"""
BY_UNIT = """
SELECT reach.ancestor_id AS unit_id, sum(people)::int AS people, sum(lacking)::int AS lacking
FROM (
    SELECT unit_id, count(*) FILTER (WHERE in_office) AS people,
        count(*) FILTER (WHERE {lacking}) AS lacking
    FROM {standing} everyone WHERE unit_id IS NOT NULL GROUP BY unit_id
) itself
JOIN org_unitreach reach ON reach.descendant_id = itself.unit_id
WHERE people > 0
GROUP BY reach.ancestor_id
"""
# What was counted of several parts of the people, as one.
ALL_NEEDS = f"""
SELECT unit_id, version_id, {EACH} FROM ({{counts}}) told GROUP BY unit_id, version_id
"""
ALL_UNITS = """
INSERT INTO needs_unittally (unit_id, people, lacking)
SELECT unit_id, sum(people), sum(lacking) FROM ({counts}) told GROUP BY unit_id
"""
EVERYONE = "(SELECT person_id AS official_id, unit_id, in_office FROM officials_official)"
LACKS_SOMETHING = f"official_id IN (SELECT official_id FROM needs_need WHERE {LACKING})"

# By how much that changes when rows of some people take the place of others, each row counting for
# `n`: less what stood, more what stands. All needs of one person stand in one unit.
MOVED = """
SELECT unit_id, version_id, {}
FROM (
    SELECT unit_id, version_id, status, -1 AS n FROM {{before}}
    UNION ALL
    SELECT unit_id, version_id, status, 1 FROM {{after}}
) moved GROUP BY unit_id, version_id
HAVING {}
""".format(
    ", ".join(
        f"COALESCE(sum(n) FILTER (WHERE status = '{status.upper()}'), 0)::int AS {status}"
        for status in STATUSES
    ),
    " OR ".join(f"sum(n) FILTER (WHERE status = '{status.upper()}') <> 0" for status in STATUSES),
)
MOVED_LACKING = f"""
SELECT unit_id, sum(n) AS lacking FROM (
    SELECT min(unit_id) AS unit_id, -1 AS n FROM {{before}} WHERE {LACKING} GROUP BY official_id
    UNION ALL
    SELECT min(unit_id), 1 FROM {{after}} WHERE {LACKING} GROUP BY official_id
) moved GROUP BY unit_id HAVING sum(n) <> 0
"""
ADD_UP_ON_TOP = f"""
MERGE INTO needs_needtally stood USING ({ADDED_UP}) new
    ON stood.unit_id = new.unit_id AND stood.version_id = new.version_id
WHEN MATCHED AND {" AND ".join(f"stood.{status} + new.{status} = 0" for status in STATUSES)}
    THEN DELETE
WHEN MATCHED
    THEN UPDATE SET {", ".join(f"{status} = stood.{status} + new.{status}" for status in STATUSES)}
WHEN NOT MATCHED
    THEN INSERT (unit_id, version_id, {NAMES}) VALUES (
        new.unit_id, new.version_id, {", ".join(f"new.{status}" for status in STATUSES)})
"""
# The units that somebody touched stands in, or stood in: only these may have other people now.
UNITS = """
SELECT unit_id FROM (
    SELECT unit_id FROM officials_post WHERE official_id IN (SELECT official_id FROM {touched})
    UNION
    SELECT unit_id FROM {before}
    UNION
    SELECT unit_id FROM officials_official WHERE person_id IN (SELECT official_id FROM {touched})
) standing WHERE unit_id IS NOT NULL
"""
# Who has a main post on the day counts where that is, anyone else in office where their file says:
# a constraint holds that nobody has two main posts. What a unit counts for itself is what it counts
# with all below it, less what its parts do.
APPLY_UNITS = """
INSERT INTO needs_unittally (unit_id, people, lacking)
SELECT reach.ancestor_id, sum(people), sum(lacking) FROM (
    SELECT unit_id, 0 AS people, lacking FROM moved_lacking
    UNION ALL
    SELECT unit_id, sum(people), 0 FROM (
        SELECT unit_id, count(*) AS people
        FROM officials_post JOIN touched_unit USING (unit_id)
        WHERE is_main AND period @> %(on)s
        GROUP BY unit_id
        UNION ALL
        SELECT o.unit_id, count(DISTINCT p.official_id)
        FROM officials_post p
        JOIN officials_official o ON o.person_id = p.official_id
        JOIN touched_unit ON touched_unit.unit_id = o.unit_id
        WHERE NOT p.is_main AND p.period @> %(on)s AND NOT EXISTS (
            SELECT FROM officials_post main
            WHERE main.official_id = p.official_id AND main.is_main AND main.period @> %(on)s
        )
        GROUP BY o.unit_id
        UNION ALL
        SELECT unit_id, -people FROM needs_unittally JOIN touched_unit USING (unit_id)
        UNION ALL
        SELECT part.ancestor_id, people
        FROM org_unitreach part
        JOIN touched_unit ON touched_unit.unit_id = part.ancestor_id
        JOIN needs_unittally ON needs_unittally.unit_id = part.descendant_id
        WHERE part.depth = 1
    ) itself GROUP BY unit_id HAVING sum(people) <> 0
) changed JOIN org_unitreach reach ON reach.descendant_id = changed.unit_id
GROUP BY reach.ancestor_id
HAVING sum(people) <> 0 OR sum(lacking) <> 0
ON CONFLICT (unit_id) DO UPDATE SET
    people = needs_unittally.people + excluded.people,
    lacking = needs_unittally.lacking + excluded.lacking
"""


def _keep(cursor, **queries: str) -> None:
    """Keep what the queries give in temporary tables of these names until the transaction ends."""
    for name, query in queries.items():
        cursor.execute(f"DROP TABLE IF EXISTS pg_temp.{name}")
        cursor.execute(f"CREATE TEMP TABLE {name} ON COMMIT DROP AS {query}")


@dataclass(frozen=True, slots=True)
class Count:
    """Needs of some people counted, in tables that begin with a name: how many stand how under each
    version, and how many there are, in every unit with all below it."""

    name: str

    @property
    def needs(self) -> str:
        """The table of a row per unit and version."""
        return f"{self.name}_counts"

    @property
    def people(self) -> str:
        """The table of a row per unit."""
        return f"{self.name}_people"

    def make(
        self,
        *,
        needs: str = "needs_need",
        standing: str = EVERYONE,
        lacking: str = LACKS_SOMETHING,
    ) -> None:
        """Count the rows of a relation of needs and of one of the same people on the assessed day.

        `standing` has `official_id`, `unit_id`, `in_office`; `lacking` is the condition that one of
        them lacks something: whoever has judged them has it at hand, and two million needs are not
        read again for it.
        """
        people = BY_UNIT.format(standing=standing, lacking=lacking)
        self.clear()
        with connection.cursor() as cursor:
            # Into a table of its own: from such a query several processes count together.
            _keep(cursor, counted=COUNTED.format(needs=needs))
            cursor.execute(f"CREATE UNLOGGED TABLE {self.needs} AS {ADDED_UP}")
            cursor.execute(f"CREATE UNLOGGED TABLE {self.people} AS {people}")

    def clear(self) -> None:
        """Drop what was counted."""
        with connection.cursor() as cursor:
            cursor.execute(f"DROP TABLE IF EXISTS {self.needs}, {self.people}")


@transaction.atomic
def build(counts: Sequence[Count] = ()) -> None:
    """Let these counts of everybody's needs stand in place of the former; without any, count what
    stands.

    To be called in the transaction that writes the needs: readers then see both states change at
    once.
    """
    if not counts:
        counts = [Count("needs_standing")]
        counts[0].make()
    with connection.cursor() as cursor:
        # In the order of units, so that all numbers of a unit come to lie together.
        needs = ALL_NEEDS.format(counts=_together(each.needs for each in counts))
        _keep(cursor, added_up=f"{needs} ORDER BY unit_id, version_id")
        cursor.execute(NO_LONGER)
        cursor.execute(REPLACE)
        cursor.execute("DELETE FROM needs_unittally")
        cursor.execute(ALL_UNITS.format(counts=_together(each.people for each in counts)))
    for each in counts:
        each.clear()


def _together(tables: Iterable[str]) -> str:
    return " UNION ALL ".join(f"SELECT * FROM {table}" for table in tables)


def move(*, touched: str, before: str, after: str, on: date) -> None:
    """Count the touched officials' new needs in and their former ones off.

    `touched` names a relation of `official_id`; `before` and `after` name their needs as they stood
    and as they stand. `on` is the assessed day, whose posts say how many people a unit has.
    """
    rows = {"before": before, "after": after}
    with connection.cursor() as cursor:
        _keep(
            cursor,
            counted=MOVED.format(**rows),
            moved_lacking=MOVED_LACKING.format(**rows),
            touched_unit=UNITS.format(touched=touched, before=before),
        )
        cursor.execute(ADD_UP_ON_TOP)
        cursor.execute("ANALYZE touched_unit")
        cursor.execute(APPLY_UNITS, {"on": on})
        cursor.execute("DELETE FROM needs_unittally WHERE people = 0")
