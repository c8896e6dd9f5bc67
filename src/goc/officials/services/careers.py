"""Posts held, written from staged rows: each mends a post that stands, or is one more."""

from goc.kit.staging import Staging
from goc.officials.services import matching, standing

# Which post of the file a row speaks of: the same seat on a shared day. A present post of unknown
# beginning is not taken for one that ended: nobody knows whether they are the same.
CLAIMED = """
CREATE TEMPORARY TABLE claim ON COMMIT DROP AS
SELECT f."row", f.person_id, i.is_main, same.id AS held_id, same.category,
       daterange(COALESCE(i.since, lower(same.period)), COALESCE(i.until, upper(same.period)))
           AS period
FROM found f JOIN incoming i USING ("row")
LEFT JOIN LATERAL (
    SELECT p.id, p.period, p.category FROM officials_post p
    WHERE p.official_id = f.person_id AND p.unit_id = i.unit_id AND p.title_id = i.title_id
      AND p.is_main = i.is_main AND p.period && daterange(i.since, i.until)
      AND NOT (lower_inf(p.period) AND upper_inf(p.period) AND i.until IS NOT NULL)
    ORDER BY lower(p.period) IS NOT DISTINCT FROM i.since DESC, p.id LIMIT 1
) same ON true
"""
SHOWN = """(SELECT t.name FROM org_title t WHERE t.id = h.title_id) || ', '
       || (SELECT v.name FROM org_unitversion v WHERE v.unit_id = h.unit_id
           ORDER BY v.period DESC LIMIT 1)
       || COALESCE(' từ ' || to_char(lower(h.period), 'DD/MM/YYYY'), '')
       || COALESCE(' đến trước ' || to_char(upper(h.period), 'DD/MM/YYYY'), ', đang giữ')"""
MEETS_HELD = f"""
SELECT c."row", 'Trùng thời gian với vị trí đã ghi: ' || {SHOWN} || '; hãy xem lại các ngày.'
FROM claim c JOIN found USING ("row")
JOIN officials_post h ON h.official_id = c.person_id AND h.is_main AND h.period && c.period
WHERE c.is_main AND h.id IS DISTINCT FROM c.held_id
  AND NOT EXISTS (SELECT FROM claim k JOIN found USING ("row") WHERE k.held_id = h.id)
"""
MEETS_ROW = """
SELECT c."row", 'Trùng thời gian với vị trí ở dòng ' || string_agg(k."row"::text, ', '
       ORDER BY k."row") || '; hãy xem lại các ngày.'
FROM claim c JOIN found ON found."row" = c."row"
JOIN claim k ON k.person_id = c.person_id AND k."row" <> c."row"
 AND (c.is_main AND k.is_main AND k.period && c.period OR k.held_id = c.held_id)
JOIN found standing ON standing."row" = k."row"
GROUP BY c."row"
"""
MENDED = """
UPDATE officials_post p
SET period = s.period, category = s.category, how = s.how, ground = s.ground
FROM (
    SELECT c."row", old.id, c.period, COALESCE(i.category, old.category) AS category,
           COALESCE(i.how, old.how) AS how, COALESCE(i.ground, old.ground) AS ground
    FROM claim c JOIN found USING ("row") JOIN incoming i USING ("row")
    JOIN officials_post old ON old.id = c.held_id
) s
WHERE p.id = s.id
  AND (p.period, p.category, p.how, p.ground)
      IS DISTINCT FROM (s.period, s.category, s.how, s.ground)
RETURNING s."row"
"""
ADDED = """
INSERT INTO officials_post
    (official_id, unit_id, title_id, category, period, is_main, how, ground, batch_id, "row")
SELECT c.person_id, i.unit_id, i.title_id,
       COALESCE(i.category, NULLIF(file.category, ''), i.likely_category), c.period, c.is_main,
       COALESCE(i.how, ''), COALESCE(i.ground, ''), %(batch)s, c."row"
FROM claim c JOIN found USING ("row") JOIN incoming i USING ("row")
JOIN officials_official file ON file.person_id = c.person_id
WHERE c.held_id IS NULL
"""
NEW = 'UPDATE found SET is_new = true FROM claim c WHERE c."row" = found."row" AND held_id IS NULL'
SAME_ROW = "code, unit_id, title_id, is_main, since, until"


def write_posts(staging: Staging, *, batch, scope: list[int], on, by, at) -> None:
    """Refuse the staged rows that cannot be, and write what the others bring that is new.

    A row refused gives back what it claimed, so the rest is looked through until all can stand.
    """
    matching.match_files(staging, scope=scope)
    staging.refuse(matching.REPEATED.format(columns=SAME_ROW))
    staging.run(CLAIMED)
    staging.run("ANALYZE claim")
    while staging.refuse(MEETS_ROW) + staging.refuse(MEETS_HELD):
        pass
    staging.run(NEW)
    staging.change(MENDED)
    staging.run(ADDED, batch=batch.pk)
    standing.derive_standing(staging, on=on, which=standing.TOUCHED_OR_NEW)
