"""How many stand how in every unit with all below it, counted once so that no page counts."""

from django.db import connection, transaction

from goc.needs.models import MISSING, Need

STATUSES = [status.value for status in Need.Status]
NAMES = ", ".join(status.lower() for status in STATUSES)
EACH = ", ".join(
    f"coalesce(sum(people) FILTER (WHERE status = '{status}'), 0)" for status in STATUSES
)
# Counted apart: from a query of its own several processes of the server count together.
COUNT = """
CREATE TEMP TABLE counted ON COMMIT DROP AS
SELECT unit_id, version_id, status, count(*) AS people
FROM needs_need GROUP BY unit_id, version_id, status
"""
BY_VERSION = f"""
INSERT INTO needs_needtally (unit_id, version_id, {NAMES})
SELECT reach.ancestor_id, version_id, {EACH}
FROM counted JOIN org_unitreach reach ON reach.descendant_id = counted.unit_id
GROUP BY reach.ancestor_id, version_id
"""
LACKING = "status IN ({})".format(", ".join(f"'{status.value}'" for status in MISSING))
COUNT_LACKING = f"""
CREATE TEMP TABLE counted_lacking ON COMMIT DROP AS
SELECT unit_id, count(*) AS lacking FROM (
    SELECT official_id, min(unit_id) AS unit_id FROM needs_need WHERE {LACKING} GROUP BY official_id
) each GROUP BY unit_id
"""
BY_UNIT = """
INSERT INTO needs_unittally (unit_id, people, lacking)
SELECT reach.ancestor_id, sum(people), coalesce(sum(lacking), 0)
FROM (
    SELECT unit_id, count(*) AS people
    FROM {standing} WHERE in_office AND unit_id IS NOT NULL GROUP BY unit_id
) standing
LEFT JOIN counted_lacking USING (unit_id)
JOIN org_unitreach reach ON reach.descendant_id = standing.unit_id
GROUP BY reach.ancestor_id
"""


@transaction.atomic
def build(*, standing: str = "officials_official") -> int:
    """Count the needs that now stand, in place of what was counted before; return how many there
    are in all.

    To be called in the transaction that writes the needs: readers then see both states change at
    once. `standing` names the relation of everybody on the assessed day (`unit_id`, `in_office`).
    """
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS pg_temp.counted, pg_temp.counted_lacking")
        cursor.execute("DELETE FROM needs_needtally")
        cursor.execute("DELETE FROM needs_unittally")
        cursor.execute(COUNT)
        cursor.execute(BY_VERSION)
        cursor.execute(COUNT_LACKING)
        cursor.execute(BY_UNIT.format(standing=standing))
        cursor.execute("SELECT COALESCE(sum(people), 0) FROM counted")
        return int(cursor.fetchone()[0])
