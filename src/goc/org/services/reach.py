"""Which units lie under which: the closure over which access is decided."""

from datetime import date

from django.db import connection, transaction

REBUILD = """
WITH RECURSIVE standing AS (
    -- Today's version; else, for a closed unit, its last; else, for one to come, its first.
    SELECT DISTINCT ON (unit_id) unit_id, parent_id
    FROM org_unitversion
    ORDER BY unit_id,
             period @> %(on)s::date DESC,
             COALESCE(lower(period) <= %(on)s::date, true) DESC,
             CASE WHEN COALESCE(lower(period) <= %(on)s::date, true)
                  THEN COALESCE(%(on)s::date - lower(period), 1000000)
                  ELSE lower(period) - %(on)s::date END
), climb AS (
    SELECT unit_id AS descendant_id, unit_id AS ancestor_id, 0 AS depth FROM standing
    UNION ALL
    SELECT climb.descendant_id, standing.parent_id, climb.depth + 1
    FROM climb JOIN standing ON standing.unit_id = climb.ancestor_id
    WHERE standing.parent_id IS NOT NULL
) CYCLE ancestor_id SET looped USING path
INSERT INTO org_unitreach (ancestor_id, descendant_id, depth)
SELECT ancestor_id, descendant_id, depth FROM climb WHERE NOT looped
"""


@transaction.atomic
def rebuild_reach(*, on: date) -> None:
    """Derive the closure anew from the tree of the day, each unit under itself at distance 0.

    A closed unit stands under its last parent, one that is yet to open under its first. Whoever
    reads meanwhile sees the closure of before.
    """
    with connection.cursor() as cursor:
        # One rebuild at a time; readers are not held up.
        cursor.execute("LOCK TABLE org_unitreach IN SHARE ROW EXCLUSIVE MODE")
        cursor.execute("DELETE FROM org_unitreach")
        cursor.execute(REBUILD, {"on": on})
