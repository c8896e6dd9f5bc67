"""What is counted from the seats of a plan and from the needs it leaves, counted again."""

from django.db import connection, transaction

from goc.planning.queries.law import NORMS

CLASSES = """
UPDATE planning_planclass c SET people = s.people, needs_met = s.met,
    cost = c.cost + (s.people - c.people) * t.days
           * COALESCE((p.norms -> '{cost}' ->> 'amount')::numeric, 0)
FROM (SELECT plan_class_id, count(*) AS people, sum(cardinality(met)) AS met
      FROM planning_planseat GROUP BY plan_class_id) s,
     planning_plan p, catalogue_programme t
WHERE s.plan_class_id = c.id AND p.id = c.plan_id AND t.id = c.programme_id
  AND (c.people, c.needs_met) IS DISTINCT FROM (s.people, s.met)
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
        cursor.execute(CLASSES.format(cost=NORMS["learner_a_day"]))
        cursor.execute(LEFT)
