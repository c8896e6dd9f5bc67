"""Documents written to files."""

from goc.kit.components.numbers import vn_date
from goc.kit.export import Export, columns
from goc.kit.mark import Mark


def shelf(rows, chips, on) -> Export:
    """The documents of the shelf as its rows tell them; `chips` word its filter."""
    return Export(
        name="van-ban",
        title="Danh mục văn bản",
        on=on,
        asked=[chip.label for chip in chips],
        people=0,
        **columns(rows, COLUMNS),
    )


def _day(day):
    return vn_date(day) if day else ""


COLUMNS = {
    "Số, ký hiệu": lambda row: row["document"].number,
    "Trích yếu": lambda row: row["document"].title,
    "Loại": lambda row: row["document"].get_kind_display(),
    "Hệ thống": lambda row: row["document"].get_branch_display(),
    "Cơ quan ban hành": lambda row: row["document"].issuer,
    "Ngày ban hành": lambda row: _day(row["document"].issued_on),
    "Hiệu lực từ ngày": lambda row: _day(row["first"]),
    "Hiệu lực đến hết ngày": lambda row: _day(row["last"]),
    "Tình trạng": lambda row: row["state"].label,
    "Thay thế bởi": lambda row: (
        row["document"].replaced_by.number if row["document"].replaced_by else ""
    ),
    "Mức xác minh": lambda row: Mark(row["document"].mark).label,
}
