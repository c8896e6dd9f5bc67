"""Yearly evaluations, written from staged rows."""

from goc.kit.staging import Staging
from goc.officials.services import matching

# Each of the rows is refused: the file does not tell which of them is right.
TWICE_A_YEAR = """
SELECT i."row", 'Số hiệu “' || i.code || '” có hai lần đánh giá năm ' || i.year || ', còn ở dòng '
       || array_to_string(array_remove(twice.lines, i."row"), ', ') || '; hãy bỏ bớt.'
FROM incoming i
JOIN (SELECT code, year, array_agg("row" ORDER BY "row") AS lines FROM incoming
      WHERE reasons IS NULL GROUP BY code, year HAVING count(*) > 1) twice USING (code, year)
WHERE i.reasons IS NULL
"""
STANDING = """
UPDATE found SET thing_id = e.id
FROM incoming i, officials_evaluation e
WHERE i."row" = found."row" AND e.official_id = found.person_id AND e.year = i.year
"""
MENDED = """
UPDATE officials_evaluation e SET result = s.result, score = s.score, note = s.note
FROM (
    SELECT f."row", old.id, i.result, COALESCE(i.score, old.score) AS score,
           COALESCE(i.note, old.note) AS note
    FROM found f JOIN incoming i USING ("row") JOIN officials_evaluation old ON old.id = f.thing_id
) s
WHERE e.id = s.id AND (e.result, e.score, e.note) IS DISTINCT FROM (s.result, s.score, s.note)
RETURNING s."row"
"""
ADDED = """
INSERT INTO officials_evaluation (official_id, year, result, score, note)
SELECT f.person_id, i.year, i.result, i.score, COALESCE(i.note, '')
FROM found f JOIN incoming i USING ("row") WHERE f.is_new
"""


def write_evaluations(staging: Staging, *, batch, scope: list[int], on, by, at) -> None:
    """Refuse the staged rows that cannot be, and write what the others bring that is new."""
    matching.match_files(staging, scope=scope)
    staging.refuse(TWICE_A_YEAR)
    staging.run(STANDING)
    staging.change(MENDED)
    staging.run("UPDATE found SET is_new = true WHERE thing_id IS NULL")
    staging.run(ADDED)
