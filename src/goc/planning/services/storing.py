"""Writes a plan by sets, in place of the year's former draft."""

from collections.abc import Iterable
from itertools import batched

from django.db import connection

from goc.planning.models import Plan, PlanClass, PlanSeat, Uncovered, UncoveredTally
from goc.planning.queries.needs import Asked
from goc.planning.rules.making import Terms
from goc.planning.rules.offers import Draft, MadeClass

LINES_AT_ONCE = 2000
TABLES = """
DROP TABLE IF EXISTS pg_temp.plan_seat, pg_temp.plan_usual, pg_temp.plan_own;
CREATE TEMP TABLE plan_seat (plan_class_id bigint, official_id bigint, met bigint[])
    ON COMMIT DROP;
CREATE TEMP TABLE plan_usual (version_id bigint, reason text) ON COMMIT DROP;
CREATE TEMP TABLE plan_own (official_id bigint, version_id bigint, reason text) ON COMMIT DROP;
"""
SEATS = """
INSERT INTO planning_planseat (plan_class_id, plan_id, official_id, unit_id, met)
SELECT s.plan_class_id, %(plan)s, s.official_id, o.unit_id, s.met
FROM plan_seat s JOIN (SELECT DISTINCT official_id, unit_id FROM {open_needs}) o USING (official_id)
"""
UNCOVERED = """
INSERT INTO planning_uncovered (plan_id, official_id, version_id, unit_id, reason)
SELECT %(plan)s, n.official_id, n.version_id, n.unit_id, coalesce(own.reason, usual.reason)
FROM {open_needs} n
JOIN plan_usual usual USING (version_id)
LEFT JOIN plan_own own USING (official_id, version_id)
WHERE NOT EXISTS (
    SELECT FROM (SELECT official_id, unnest(met) AS version_id FROM plan_seat) met
    WHERE met.official_id = n.official_id AND met.version_id = n.version_id)
"""
TALLY = """
INSERT INTO planning_uncoveredtally (plan_id, version_id, reason, people)
SELECT plan_id, version_id, reason, count(*) FROM planning_uncovered
WHERE plan_id = %(plan)s GROUP BY plan_id, version_id, reason
"""
# Somebody in two classes on one day: the last wall before the commit.
CLASHES = """
SELECT count(*) FROM (
    SELECT c.starts_on, max(c.ends_on) OVER (
        PARTITION BY s.official_id ORDER BY c.starts_on, c.id
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
    FROM planning_planseat s JOIN planning_planclass c ON c.id = s.plan_class_id
    WHERE s.plan_id = %(plan)s
) seated WHERE before >= starts_on
"""


class Storing:
    """Stores one plan; the former draft of its year goes in the same transaction."""

    def __init__(self, plan: Plan, asked: Asked, terms: Terms):
        self.plan, self.terms = plan, terms
        self.ids = [version.id for version in asked.versions]

    def store(self, draft: Draft, open_needs: str) -> None:
        """Write classes, seats and what stays uncovered; `open_needs` names the needs' table."""
        self._remove_former()
        self.plan.save(force_insert=True)
        made = self._classes(draft.classes)
        self._run(TABLES)
        self._copy("plan_seat", self._seats(made, draft.classes))
        self._copy("plan_usual", self._usual(draft))
        self._copy("plan_own", self._own(draft))
        self._run("ANALYZE plan_seat")
        self._run(SEATS.format(open_needs=open_needs))
        self._run(UNCOVERED.format(open_needs=open_needs))
        self._run(TALLY)
        self._refuse_clashes()
        for table in (PlanSeat, Uncovered, PlanClass):
            self._run(f"ANALYZE {table._meta.db_table}")

    def _remove_former(self) -> None:
        for former in Plan.objects.filter(year=self.plan.year, state=Plan.State.DRAFT):
            for model in (PlanSeat, Uncovered, UncoveredTally, PlanClass):
                table = model._meta.db_table
                self._run(f"DELETE FROM {table} WHERE plan_id = %(former)s", former=former.pk)
            former.delete()

    def _classes(self, classes: list[MadeClass]) -> list[PlanClass]:
        return PlanClass.objects.bulk_create(
            PlanClass(
                plan=self.plan,
                number=number,
                programme_id=each.programme.id,
                provider_id=each.provider,
                room_id=each.room.id,
                lecturer_id=each.lecturer,
                starts_on=each.starts_on,
                ends_on=each.ends_on,
                quarter=(each.starts_on.month + 2) // 3,
                seats=each.seats,
                people=len(each.learners),
                needs_met=sum(len(seat.met) for seat in each.learners),
                cost=self.terms.norms.cost(days=each.programme.days, learners=len(each.learners)),
            )
            for number, each in enumerate(classes, 1)
        )

    def _seats(self, made: list[PlanClass], classes: list[MadeClass]):
        for row, each in zip(made, classes, strict=True):
            for seat in each.learners:
                met = ",".join(str(self.ids[n]) for n in seat.met)
                yield f"{row.pk}\t{seat.learner}\t{{{met}}}"

    def _usual(self, draft: Draft):
        return (f"{self.ids[n]}\t{reason}" for n, reason in draft.usual.items())

    def _own(self, draft: Draft):
        return (f"{who}\t{self.ids[n]}\t{reason}" for (who, n), reason in draft.own.items())

    def _copy(self, table: str, lines: Iterable[str]) -> None:
        with connection.cursor() as cursor, cursor.copy(f"COPY {table} FROM STDIN") as copy:
            for some in batched(lines, LINES_AT_ONCE):
                copy.write("\n".join(some) + "\n")

    def _refuse_clashes(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(CLASHES, {"plan": self.plan.pk})
            [clashes] = cursor.fetchone()
        if clashes:
            raise AssertionError(f"{clashes} seats of the plan clash with another of the person")

    def _run(self, statement: str, **values) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                statement, {"plan": self.plan.pk} | values if "%(" in statement else None
            )
