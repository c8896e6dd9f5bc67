"""Rows that name a file by a code or number that it bore before it was merged: read as the file
that stands, with a note of what stood there."""

from goc.kit.staging import Staging
from goc.officials.services.merging import keep_files

CODE = """
UPDATE incoming i SET code = file.code, notes = COALESCE(i.notes, '[]') || jsonb_build_array(
    jsonb_build_object('tone', 'repair', 'column', 'code', 'heading', 'Số hiệu',
        'stood', i.code, 'read', file.code,
        'about', 'Số hiệu này đã gộp vào một hồ sơ khác; dòng được ghi vào hồ sơ ấy.',
        'why', 'Số hiệu này đã gộp vào hồ sơ ' || file.code || '; dòng được ghi vào hồ sơ ấy.'))
FROM officials_formerfile old JOIN officials_official file ON file.person_id = old.official_id
WHERE old.code = i.code
"""
# The number that was set aside in a merge does not come back by the next roster.
NUMBER = """
UPDATE incoming i SET national_id = p.national_id, notes = COALESCE(i.notes, '[]')
    || jsonb_build_array(jsonb_build_object('tone', 'repair', 'column', 'national_id',
        'heading', 'Số CCCD', 'stood', i.national_id, 'read', COALESCE(p.national_id, ''),
        'about', 'Số này đã được thay khi gộp hai hồ sơ của một người; giữ số trong hồ sơ.',
        'why', 'Số này đã được thay khi gộp hai hồ sơ của một người; giữ số trong hồ sơ.'))
FROM officials_formerfile old
JOIN officials_official file ON file.person_id = old.official_id
JOIN officials_person p ON p.id = file.person_id
WHERE old.national_id = i.national_id AND file.code = i.code
"""
ANOTHERS_NUMBER = """
SELECT f."row", CASE WHEN file.unit_id = ANY(%(scope)s::bigint[])
       THEN 'Số CCCD này là số cũ của hồ sơ số hiệu “' || file.code || '”; hãy xem lại hai người.'
       ELSE 'Số CCCD này là số cũ của một hồ sơ ngoài phạm vi bạn được nhập; hãy xem lại số.' END
FROM found f JOIN incoming i USING ("row")
JOIN officials_formerfile old ON old.national_id = i.national_id
JOIN officials_official file ON file.person_id = old.official_id AND file.person_id <> f.person_id
"""


def follow_codes(staging: Staging) -> None:
    """Read former codes as those of the files that stand; none of them goes until the rows are
    written."""
    keep_files()
    staging.run(CODE)


def follow_numbers(staging: Staging) -> None:
    """Read a person's former number as the one in the file; needs `follow_codes` before."""
    staging.run(NUMBER)


def refuse_anothers_number(staging: Staging, *, scope: str) -> None:
    """Refuse the rows that give somebody the former number of another; the scope is an array of
    `kit.many`."""
    staging.refuse(ANOTHERS_NUMBER, scope=scope)
