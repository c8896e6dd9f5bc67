"""Entries of plans, written from staged rows; plans that nobody opened yet are opened as drafts."""

from goc.journal import services as journal
from goc.kit.staging import Staging
from goc.officials.services import matching
from goc.succession.models import SuccessionPlan
from goc.succession.services.plans import hold

PLAN = "branch, begins, unit_id, title_id, group_id"
SAME_PLAN = """p.branch = i.branch AND p.begins = i.begins AND p.unit_id = i.unit_id
    AND (p.title_id, p.group_id) IS NOT DISTINCT FROM (i.title_id, i.group_id)"""
# Each of the rows is refused: the file does not tell which of them is right.
SEATS_DIFFER = f"""
SELECT i."row", 'Các dòng của cùng quy hoạch ghi số ghế khác nhau; hãy ghi thống nhất một số.'
FROM incoming i JOIN found USING ("row")
JOIN (SELECT {PLAN} FROM incoming WHERE reasons IS NULL
      GROUP BY {PLAN} HAVING count(DISTINCT seats) > 1) p ON {SAME_PLAN}
WHERE i.seats IS NOT NULL
"""
SEATS_STAND = f"""
SELECT i."row", 'Quy hoạch này đang ghi ' || p.seats || ' ghế, không phải ' || i.seats
       || '; hãy sửa số ghế trên trang của quy hoạch, hoặc sửa dòng này.'
FROM incoming i JOIN found USING ("row") JOIN succession_successionplan p ON {SAME_PLAN}
WHERE p.seats <> i.seats
"""
MEETS_ROW = """
SELECT one."row", 'Trùng thời gian với dòng ' || min(other."row")
       || ' của cùng cán bộ trong cùng quy hoạch; hãy xem lại các ngày.'
FROM (SELECT i.* FROM incoming i JOIN found USING ("row")) one
JOIN (SELECT i.* FROM incoming i JOIN found USING ("row")) other
  ON other."row" <> one."row" AND other.code = one.code
 AND (other.branch, other.begins, other.unit_id) = (one.branch, one.begins, one.unit_id)
 AND (other.title_id, other.group_id) IS NOT DISTINCT FROM (one.title_id, one.group_id)
 AND daterange(other.since, other.until) && daterange(one.since, one.until)
GROUP BY one."row"
"""
STANDING = f"""
UPDATE found SET thing_id = e.id
FROM incoming i
JOIN succession_successionplan p ON {SAME_PLAN}
JOIN succession_successionentry e ON e.plan_id = p.id
WHERE i."row" = found."row" AND e.official_id = found.person_id AND lower(e.period) = i.since
"""
MEETS_HELD = f"""
SELECT f."row", 'Cán bộ đã ở trong quy hoạch này từ ' || to_char(lower(e.period), 'DD/MM/YYYY')
       || COALESCE(' đến hết ' || to_char(upper(e.period) - 1, 'DD/MM/YYYY'), '')
       || '; hãy xem lại các ngày.'
FROM found f JOIN incoming i USING ("row")
JOIN succession_successionplan p ON {SAME_PLAN}
LEFT JOIN succession_successionentry old ON old.id = f.thing_id
JOIN succession_successionentry e
  ON e.plan_id = p.id AND e.official_id = f.person_id AND e.id IS DISTINCT FROM f.thing_id
 AND e.period && daterange(i.since, COALESCE(i.until, upper(old.period)))
"""
OPENED = f"""
INSERT INTO succession_successionplan
    (branch, begins, unit_id, title_id, group_id, seats, state, decision)
SELECT {PLAN}, max(seats), 'DRAFT', '' FROM incoming i JOIN found USING ("row")
WHERE NOT EXISTS (SELECT FROM succession_successionplan p WHERE {SAME_PLAN})
GROUP BY {PLAN}
"""
SEATED = f"""
UPDATE succession_successionplan p SET seats = i.seats
FROM incoming i JOIN found USING ("row")
WHERE {SAME_PLAN} AND p.seats IS NULL AND i.seats IS NOT NULL
RETURNING i."row"
"""
MENDED = """
UPDATE succession_successionentry e
SET period = s.period, ground = s.ground, end_ground = s.end_ground,
    degree_then_id = s.degree, theory_then_id = s.theory
FROM (
    SELECT f."row", old.id,
           daterange(lower(old.period), COALESCE(i.until, upper(old.period))) AS period,
           i.ground,
           COALESCE(i.end_ground, old.end_ground) AS end_ground,
           COALESCE(i.degree, old.degree_then_id) AS degree,
           COALESCE(i.theory, old.theory_then_id) AS theory
    FROM found f JOIN incoming i USING ("row")
    JOIN succession_successionentry old ON old.id = f.thing_id
) s
WHERE e.id = s.id AND (e.period, e.ground, e.end_ground, e.degree_then_id, e.theory_then_id)
      IS DISTINCT FROM (s.period, s.ground, s.end_ground, s.degree, s.theory)
RETURNING s."row"
"""
HIGHEST = """(
    SELECT q.level_id FROM officials_qualification q JOIN officials_level l ON l.id = q.level_id
    WHERE q.person_id = f.person_id AND q.kind = '{kind}'
      AND CASE WHEN q.granted IS NULL THEN i.since >= %(on)s
               ELSE upper(q.granted) - 1 <= i.since END
    ORDER BY l.step DESC, q.id LIMIT 1)"""
ADDED = f"""
INSERT INTO succession_successionentry
    (plan_id, official_id, period, unit_then_id, title_then_id, degree_then_id, theory_then_id,
     ground, end_ground, batch_id, "row")
SELECT p.id, f.person_id, daterange(i.since, i.until), held.unit_id, held.title_id,
       COALESCE(i.degree, {HIGHEST.format(kind="DEGREE")}),
       COALESCE(i.theory, {HIGHEST.format(kind="POLITICAL_THEORY")}),
       i.ground, COALESCE(i.end_ground, ''), %(batch)s, f."row"
FROM found f JOIN incoming i USING ("row")
JOIN succession_successionplan p ON {SAME_PLAN}
LEFT JOIN officials_post held
  ON held.official_id = f.person_id AND held.is_main AND held.period @> i.since
WHERE f.is_new
"""
SAME_ROW = f"code, {PLAN}, since"


def write_succession(staging: Staging, *, batch, scope: list[int], on, by, at) -> None:
    """Refuse the staged rows that cannot be, and write what the others bring that is new.

    A row names one person in one plan from a day on. What it leaves empty stays; nobody leaves a
    plan because a file omits them.
    """
    hold()
    matching.match_files(staging, scope=scope)
    staging.refuse(matching.REPEATED.format(columns=SAME_ROW))
    for refusal in (MEETS_ROW, SEATS_DIFFER, SEATS_STAND):
        staging.refuse(refusal)
    staging.run(STANDING)
    staging.refuse(MEETS_HELD)
    _open_plans(staging, by=by, at=at)
    staging.change(SEATED)
    staging.change(MENDED)
    staging.run("UPDATE found SET is_new = true WHERE thing_id IS NULL")
    staging.run(ADDED, on=on, batch=batch.pk)


def _open_plans(staging: Staging, *, by, at) -> None:
    last = SuccessionPlan.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    staging.run(OPENED)
    opened = SuccessionPlan.objects.select_related("title", "group").filter(pk__gt=last)
    journal.record_each(verb="succession.plan_opened", subjects=opened.order_by("pk"), by=by, at=at)
