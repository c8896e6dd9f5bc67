"""Qualifications, written from staged rosters and from sheets of their own."""

from goc.kit.staging import Staging
from goc.officials.models import QualificationKind as Kind

STATED = f"""
CREATE TEMPORARY TABLE stated ON COMMIT DROP AS
SELECT f."row", f.person_id, f.is_new, said.*
FROM found f JOIN incoming i USING ("row")
CROSS JOIN LATERAL (VALUES
    ('{Kind.DEGREE}', i.degree, i.degree_field, i.degree_place, i.degree_on),
    ('{Kind.DEGREE}', i.also_degree, i.also_field, NULL, NULL),
    ('{Kind.POLITICAL_THEORY}', i.theory, NULL, NULL, i.theory_on),
    ('{Kind.STATE_MANAGEMENT}', i.state, NULL, NULL, i.state_on),
    ('{Kind.FOREIGN_LANGUAGE}', i.language, i.language_field, NULL, NULL),
    ('{Kind.DIGITAL_SKILLS}', i.digital, NULL, NULL, NULL),
    ('{Kind.DEFENCE_EDUCATION}', i.defence, NULL, NULL, NULL)
) AS said (kind, level_id, field, institution, granted)
WHERE said.level_id IS NOT NULL
"""
COLUMNS = """
INSERT INTO officials_qualification
    (person_id, kind, level_id, field, institution, granted, serial_no, grade, source, batch_id,
     "row")
SELECT s.person_id, s.kind, s.level_id, COALESCE(s.field, ''), COALESCE(s.institution, ''),
       s.granted, '', '', 'IMPORT', %(batch)s, s."row"
FROM stated s
"""
OF_NEW_PEOPLE = COLUMNS + "WHERE s.is_new"
LACKING = (
    COLUMNS
    + """
WHERE NOT s.is_new AND NOT EXISTS (
    SELECT FROM officials_qualification q
    WHERE q.person_id = s.person_id AND q.kind = s.kind AND q.level_id = s.level_id)
RETURNING "row"
"""
)
# A roster tells less than a diploma: it fills what an earlier import left open, the oldest first.
FILLED = """
UPDATE officials_qualification q
SET field = t.field, institution = t.institution, granted = t.granted
FROM (
    SELECT DISTINCT ON (s."row", s.kind) s."row", old.id,
           COALESCE(NULLIF(old.field, ''), s.field, '') AS field,
           COALESCE(NULLIF(old.institution, ''), s.institution, '') AS institution,
           CASE WHEN old.granted IS NULL OR old.granted @> s.granted
                THEN COALESCE(s.granted, old.granted) ELSE old.granted END AS granted
    FROM stated s JOIN officials_qualification old
      ON old.person_id = s.person_id AND old.kind = s.kind AND old.level_id = s.level_id
    WHERE NOT s.is_new AND old.source = 'IMPORT'
      AND (old.field = '' OR s.field IS NULL OR old.field = s.field)
    ORDER BY s."row", s.kind, old.id
) t
WHERE q.id = t.id
  AND (q.field, q.institution, q.granted) IS DISTINCT FROM (t.field, t.institution, t.granted)
RETURNING t."row"
"""


def write_stated(staging: Staging, *, batch) -> None:
    """Record what a roster states: what is lacking is added, what stands undated is filled."""
    staging.run(STATED)
    staging.run("ANALYZE stated")
    staging.run(OF_NEW_PEOPLE, batch=batch.pk)
    staging.change(LACKING, batch=batch.pk)
    staging.change(FILLED)
