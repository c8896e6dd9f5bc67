"""How many stand how in every unit with all below it, counted once so that no page counts."""

from django.db import connection, transaction

from goc.needs.models import MISSING

BY_VERSION = """
INSERT INTO needs_needtally (unit_id, version_id, met, expiring, due, overdue, cannot_tell)
SELECT reach.ancestor_id, version_id,
    coalesce(sum(people) FILTER (WHERE status = 'MET'), 0),
    coalesce(sum(people) FILTER (WHERE status = 'EXPIRING'), 0),
    coalesce(sum(people) FILTER (WHERE status = 'DUE'), 0),
    coalesce(sum(people) FILTER (WHERE status = 'OVERDUE'), 0),
    coalesce(sum(people) FILTER (WHERE status = 'CANNOT_TELL'), 0)
FROM (
    SELECT unit_id, version_id, status, count(*) AS people
    FROM needs_need WHERE unit_id IS NOT NULL GROUP BY unit_id, version_id, status
) counted
JOIN org_unitreach reach ON reach.descendant_id = counted.unit_id
GROUP BY reach.ancestor_id, version_id
"""
BY_UNIT = """
INSERT INTO needs_unittally (unit_id, people, lacking)
SELECT reach.ancestor_id, sum(people), coalesce(sum(lacking), 0)
FROM (
    SELECT unit_id, count(*) AS people
    FROM {standing} WHERE in_office AND unit_id IS NOT NULL GROUP BY unit_id
) standing
LEFT JOIN (
    SELECT unit_id, count(*) AS lacking
    FROM (
        SELECT DISTINCT unit_id, official_id FROM needs_need WHERE status IN {missing}
    ) each GROUP BY unit_id
) lacking USING (unit_id)
JOIN org_unitreach reach ON reach.descendant_id = standing.unit_id
GROUP BY reach.ancestor_id
"""


@transaction.atomic
def build(*, standing: str = "officials_official") -> None:
    """Count the needs that now stand, in place of what was counted before.

    To be called in the transaction that writes the needs: readers then see both states change at
    once. `standing` names the relation of everybody on the assessed day (`unit_id`, `in_office`).
    """
    missing = "({})".format(", ".join(f"'{status.value}'" for status in MISSING))
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM needs_needtally")
        cursor.execute("DELETE FROM needs_unittally")
        cursor.execute(BY_VERSION)
        cursor.execute(BY_UNIT.format(standing=standing, missing=missing))
