"""Who manages an official, where a roster states other than the title entails."""

from goc.kit.staging import Staging

# What the title entails needs no row of its own: it follows the title when the title changes.
STATED = """
CREATE TEMPORARY TABLE managed ON COMMIT DROP AS
SELECT f."row", f.person_id, f.is_new, i.level, h.id AS held_id, h.level AS held_level,
       lower(h.period) AS held_since,
       i.level IS NOT DISTINCT FROM entailed.management_level AS is_entailed
FROM found f JOIN incoming i USING ("row")
LEFT JOIN officials_managementholding h
       ON h.official_id = f.person_id AND upper_inf(h.period) AND NOT f.is_new
LEFT JOIN org_titleentailment entailed
       ON entailed.title_id = i.title_id AND entailed.period @> %(on)s::date
WHERE i.level IS NOT NULL
"""
OF_NEW_PEOPLE = """
INSERT INTO officials_managementholding (official_id, level, period)
SELECT person_id, level, daterange(NULL, NULL) FROM managed WHERE is_new AND NOT is_entailed
"""
# Stated twice in a day: the second statement mends the first.
MENDED = """
UPDATE officials_managementholding h SET level = m.level FROM managed m
WHERE h.id = m.held_id AND m.level <> m.held_level AND m.held_since >= %(on)s::date
RETURNING m."row"
"""
CLOSED = """
UPDATE officials_managementholding h SET period = daterange(lower(h.period), %(on)s::date)
FROM managed m
WHERE h.id = m.held_id AND m.level <> m.held_level
  AND (m.held_since < %(on)s::date OR m.held_since IS NULL)
RETURNING m."row"
"""
# A roster names no day for the change; it is known from the day on which it is told.
OPENED = """
WITH begun AS (
    SELECT "row", person_id, level FROM managed
    WHERE NOT is_new AND NOT is_entailed
      AND (held_id IS NULL
           OR level <> held_level AND (held_since < %(on)s::date OR held_since IS NULL))
), opened AS (
    INSERT INTO officials_managementholding (official_id, level, period)
    SELECT person_id, level, daterange(%(on)s::date, NULL) FROM begun
)
INSERT INTO touched SELECT "row" FROM begun
"""


def write_management(staging: Staging, *, on) -> None:
    """Record who manages an official wherever the row's statement differs from the title's."""
    staging.run(STATED, on=on)
    staging.run(OF_NEW_PEOPLE)
    staging.change(MENDED, on=on)
    staging.change(CLOSED, on=on)
    staging.run(OPENED, on=on)
