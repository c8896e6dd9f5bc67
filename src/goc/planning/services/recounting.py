"""What is counted from the seats of a plan and from the needs it leaves, counted again."""

from django.db import connection, transaction

CLASSES = """
UPDATE planning_planclass c SET people = s.people, needs_met = s.met
FROM (SELECT plan_class_id, count(*) AS people, sum(cardinality(met)) AS met
      FROM planning_planseat GROUP BY plan_class_id) s
WHERE s.plan_class_id = c.id AND (c.people, c.needs_met) IS DISTINCT FROM (s.people, s.met)
"""
LEFT = """
WITH counted AS (
    SELECT plan_id, version_id, reason, count(*) AS people
    FROM planning_uncovered GROUP BY plan_id, version_id, reason
), gone AS (
    DELETE FROM planning_uncoveredtally t WHERE NOT EXISTS (
        SELECT FROM counted c
        WHERE (c.plan_id, c.version_id, c.reason) = (t.plan_id, t.version_id, t.reason))
)
INSERT INTO planning_uncoveredtally (plan_id, version_id, reason, people)
SELECT plan_id, version_id, reason, people FROM counted
ON CONFLICT (plan_id, version_id, reason) DO UPDATE SET people = excluded.people
WHERE planning_uncoveredtally.people <> excluded.people
"""


@transaction.atomic
def recount() -> None:
    """Bring the classes and the tally of every plan in step with their rows."""
    with connection.cursor() as cursor:
        cursor.execute(CLASSES)
        cursor.execute(LEFT)
