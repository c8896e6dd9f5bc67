"""Qualifications written from a sheet of their own, each with its date, place and number."""

from goc.kit.staging import Staging
from goc.officials.services import matching

# A row speaks of what stands already where nothing that both say differs; what fits best first.
CLAIMED = """
CREATE TEMPORARY TABLE claim ON COMMIT DROP AS
SELECT fitting."row", fitting.person_id,
       CASE WHEN place = 1 THEN held_id END AS held_id
FROM (
    SELECT f."row", f.person_id, same.id AS held_id,
           row_number() OVER (PARTITION BY same.id ORDER BY same.fit DESC, f."row") AS place
    FROM found f JOIN incoming i USING ("row")
    LEFT JOIN LATERAL (
        SELECT q.id,
               (q.serial_no = i.serial_no)::int * 4 + (q.granted = i.granted)::int * 2
               + (q.field = i.field)::int AS fit
        FROM officials_qualification q
        WHERE q.person_id = f.person_id AND q.kind = i.kind AND q.level_id = i.level_id
          AND (q.serial_no = '' OR i.serial_no IS NULL OR q.serial_no = i.serial_no)
          AND (q.granted IS NULL OR i.granted IS NULL OR q.granted && i.granted)
          AND (q.field = '' OR i.field IS NULL OR q.field = i.field)
        ORDER BY fit DESC NULLS LAST, q.granted IS NULL, q.id LIMIT 1
    ) same ON true
) fitting
"""
MENDED = """
UPDATE officials_qualification q
SET field = s.field, institution = s.institution, granted = s.granted, serial_no = s.serial_no,
    grade = s.grade, hours = s.hours, expires_on = s.expires_on
FROM (
    SELECT c."row", old.id, COALESCE(i.field, old.field) AS field,
           COALESCE(i.institution, old.institution) AS institution,
           CASE WHEN i.granted IS NULL OR i.granted @> old.granted
                THEN old.granted ELSE i.granted END AS granted,
           COALESCE(i.serial_no, old.serial_no) AS serial_no,
           COALESCE(i.grade, old.grade) AS grade,
           COALESCE(i.hours, old.hours) AS hours,
           COALESCE(i.expires_on, old.expires_on) AS expires_on
    FROM claim c JOIN found USING ("row") JOIN incoming i USING ("row")
    JOIN officials_qualification old ON old.id = c.held_id AND old.source = 'IMPORT'
) s
WHERE q.id = s.id
  AND (q.field, q.institution, q.granted, q.serial_no, q.grade, q.hours, q.expires_on)
      IS DISTINCT FROM
      (s.field, s.institution, s.granted, s.serial_no, s.grade, s.hours, s.expires_on)
RETURNING s."row"
"""
ADDED = """
INSERT INTO officials_qualification
    (person_id, kind, level_id, field, institution, granted, serial_no, grade, hours, expires_on,
     source, batch_id, "row")
SELECT c.person_id, i.kind, i.level_id, COALESCE(i.field, ''), COALESCE(i.institution, ''),
       i.granted, COALESCE(i.serial_no, ''), COALESCE(i.grade, ''), i.hours, i.expires_on,
       'IMPORT', %(batch)s, c."row"
FROM claim c JOIN found USING ("row") JOIN incoming i USING ("row")
WHERE c.held_id IS NULL
"""
NEW = 'UPDATE found SET is_new = true FROM claim c WHERE c."row" = found."row" AND held_id IS NULL'
SAME_ROW = "code, kind, level_id, field, granted, serial_no"


def write_qualifications(staging: Staging, *, batch, scope: list[int], on, by, at) -> None:
    """Refuse the staged rows that cannot be, and write what the others bring that is new."""
    matching.match_files(staging, scope=scope)
    staging.refuse(matching.REPEATED.format(columns=SAME_ROW))
    staging.run(CLAIMED)
    staging.run("ANALYZE claim")
    staging.run(NEW)
    staging.change(MENDED)
    staging.run(ADDED, batch=batch.pk)
