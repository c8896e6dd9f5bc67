"""Which file each staged row is about, and the rows that cannot be about any."""

from goc.kit.many import array
from goc.kit.sheets.joined import ROWS_OF_A_PAGE
from goc.kit.staging import Staging
from goc.officials.services import former

KNOWN = """
INSERT INTO found ("row", person_id, is_new)
SELECT i."row", o.person_id, false
FROM incoming i LEFT JOIN officials_official o ON o.code = i.code
WHERE i.reasons IS NULL
"""
# New files are numbered in the order of their rows, however the server finds the known ones.
KNOWN_OR_NEW = """
INSERT INTO found ("row", person_id, is_new)
SELECT "row",
       COALESCE(person_id, nextval((SELECT pg_get_serial_sequence('officials_person', 'id')))),
       person_id IS NULL
FROM (
    SELECT i."row", o.person_id
    FROM incoming i LEFT JOIN officials_official o ON o.code = i.code
    WHERE i.reasons IS NULL ORDER BY i."row"
) in_order
"""
UNKNOWN = """
SELECT f."row", 'Không có hồ sơ số hiệu “' || i.code || '” trong phạm vi bạn được nhập; hãy xem lại'
       || ' số hiệu, hoặc nhập danh sách cán bộ trước.'
FROM found f JOIN incoming i USING ("row")
LEFT JOIN officials_official o ON o.person_id = f.person_id AND o.unit_id = ANY(%(scope)s::bigint[])
WHERE o.person_id IS NULL
"""
ANOTHER_NAME = """
SELECT f."row", 'Số hiệu “' || i.code || '” là của ' || p.full_name || ', không phải '
       || i.full_name || '; hãy xem lại số hiệu và họ tên.'
FROM found f JOIN incoming i USING ("row") JOIN officials_person p ON p.id = f.person_id
WHERE p.search_key <> i.search_key
"""
# Of an array the planner would weigh each of its thousands, once a file.
OUT_OF_SCOPE = """
SELECT f."row", 'Số hiệu “' || i.code || '” thuộc một hồ sơ ngoài phạm vi bạn được nhập.'
FROM found f JOIN incoming i USING ("row") JOIN officials_official o ON o.person_id = f.person_id
WHERE NOT f.is_new
  AND NOT EXISTS (SELECT FROM unnest(%(scope)s::bigint[]) mine WHERE mine = o.unit_id)
"""
# Somebody may have married, or a birth year been mended; both at once is another person.
ANOTHER_PERSON = """
SELECT f."row", 'Số hiệu “' || i.code || '” là của ' || p.full_name
       || ', khác cả họ tên và ngày sinh; hãy xem lại số hiệu.'
FROM found f JOIN incoming i USING ("row") JOIN officials_person p ON p.id = f.person_id
WHERE NOT f.is_new AND p.search_key <> i.search_key
  AND (p.born && i.born) IS NOT TRUE AND (p.national_id = i.national_id) IS NOT TRUE
"""
SAME_NUMBER = """
SELECT f."row", CASE WHEN o.unit_id = ANY(%(scope)s::bigint[])
       THEN 'Số CCCD này đang ở hồ sơ số hiệu “' || o.code || '”; hãy xem lại hai người.'
       ELSE 'Số CCCD này đang ở một hồ sơ ngoài phạm vi bạn được nhập; hãy xem lại số.' END
FROM found f JOIN incoming i USING ("row")
JOIN officials_person p ON p.national_id = i.national_id AND p.id <> f.person_id
LEFT JOIN officials_official o ON o.person_id = p.id
"""
# Of a file of several pages, numbers run on; see kit.sheets.joined.
ROW_AND_PAGE = f"""CASE WHEN n < {ROWS_OF_A_PAGE} THEN n::text
    ELSE n % {ROWS_OF_A_PAGE} || ' trang ' || n / {ROWS_OF_A_PAGE} + 1 END"""
# Each of the rows is refused: the file does not tell which of them is right.
STANDS_TWICE = """
SELECT i."row", '{what} “' || i.{column} || '” cũng ở dòng '
       || (SELECT string_agg({row}, ', ' ORDER BY n)
           FROM unnest(array_remove(twice.lines, i."row")) n) || '; {hint}'
FROM incoming i
JOIN (SELECT {column}, array_agg("row" ORDER BY "row") AS lines FROM incoming
      WHERE {column} IS NOT NULL AND reasons IS NULL
      GROUP BY {column} HAVING count(*) > 1) twice USING ({column})
WHERE i.reasons IS NULL
"""
# The same statement once more adds nothing; the first row of them stands.
REPEATED = """
SELECT "row", 'Dòng này lặp lại dòng ' || first || '; hãy bỏ bớt.'
FROM (SELECT "row", min("row") OVER (PARTITION BY {columns}) AS first
      FROM incoming WHERE reasons IS NULL) said
WHERE first < "row"
"""


def match_roster(staging: Staging, *, scope: list[int]) -> None:
    """Find the file of each row or a number for a new one; refuse doubles and strangers."""
    former.follow_codes(staging)
    former.follow_numbers(staging)
    staging.run(KNOWN_OR_NEW)
    staging.measure_found()
    staging.refuse(
        STANDS_TWICE.format(
            row=ROW_AND_PAGE,
            column="code",
            what="Số hiệu",
            hint="mỗi người chỉ đứng một dòng, hãy bỏ bớt.",
        )
    )
    staging.refuse(
        STANDS_TWICE.format(
            row=ROW_AND_PAGE,
            column="national_id",
            what="Số CCCD",
            hint="hai người không thể chung một số.",
        )
    )
    units = array(scope)
    staging.refuse(OUT_OF_SCOPE, scope=units)
    staging.refuse(ANOTHER_PERSON)
    staging.refuse(SAME_NUMBER, scope=units)
    former.refuse_anothers_number(staging, scope=units)


def match_files(staging: Staging, *, scope: list[int]) -> None:
    """Find the file of each row; refuse those without one, and those whose name is another's."""
    former.follow_codes(staging)
    staging.run(KNOWN)
    staging.measure_found()
    staging.refuse(UNKNOWN, scope=array(scope))
    staging.refuse(ANOTHER_NAME)
