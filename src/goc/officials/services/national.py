"""What the national population database says of a person outlives any roster: a cell that says
otherwise is not written, and its row tells so."""

from goc.kit.staging import Staging

MARKED = """
SELECT 1 FROM found f JOIN officials_person p ON p.id = f.person_id
WHERE NOT f.is_new AND p.national_fields <> '{}' LIMIT 1
"""
# By field: its heading, how the cell is told, and what is staged in its place (nothing: an empty
# cell erases nothing).
FIELDS = {
    "full_name": (
        "Họ và tên",
        "i.full_name",
        "full_name = p.full_name, search_key = p.search_key, sort_key = p.sort_key",
    ),
    "born": ("Ngày sinh", "to_char(lower(i.born), 'DD/MM/YYYY')", "born = NULL"),
    "gender": (
        "Giới tính",
        "CASE i.gender WHEN 'male' THEN 'nam' ELSE 'nữ' END",
        "gender = NULL",
    ),
    "national_id": ("Số CCCD", "i.national_id", "national_id = NULL"),
    "ethnicity": ("Dân tộc", "i.ethnicity", "ethnicity = NULL"),
}
WHY = "Mục này lấy từ cơ sở dữ liệu quốc gia nên giữ như trong hồ sơ; hãy đề nghị sửa ở nơi ấy."
KEPT = """
UPDATE incoming i SET {staged}, notes = COALESCE(i.notes, '[]') || jsonb_build_array(
    jsonb_build_object('tone', 'warning', 'column', '{field}', 'heading', '{heading}',
        'stood', {told}, 'read', NULL, 'about', '{why}', 'why', '{why}'))
FROM found f JOIN officials_person p ON p.id = f.person_id
WHERE f."row" = i."row" AND NOT f.is_new AND '{field}' = ANY(p.national_fields)
  AND i.{field} IS DISTINCT FROM p.{field} AND i.{field} IS NOT NULL
"""


def keep_national(staging: Staging) -> None:
    """Take out of the staged rows what would overwrite a field of the national database."""
    if staging.run(MARKED):
        for field, (heading, told, staged) in FIELDS.items():
            said = {"field": field, "heading": heading, "why": WHY}
            staging.run(KEPT.format(told=told, staged=staged, **said))
