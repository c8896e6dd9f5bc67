"""Programmes as they go out in a file."""

from datetime import date

from goc.kit.components.numbers import vn_date
from goc.kit.export import Export, columns
from goc.kit.mark import Mark
from goc.kit.span import last_day


def programmes(found, chips, on: date) -> Export:
    """The list of programmes with its filter, one programme a line."""
    return Export(
        name="chuong-trinh",
        title="Chương trình đào tạo, bồi dưỡng",
        on=on,
        asked=[chip.label for chip in chips],
        people=0,
        **columns(found, COLUMNS),
    )


def _granted(each) -> str:
    return "; ".join(
        ", ".join(filter(None, [str(got.level), got.field, got.hours and f"{got.hours} tiết"]))
        for got in each.grants.all()
    )


COLUMNS = {
    "Mã": lambda each: each.code,
    "Tên chương trình": lambda each: each.name,
    "Loại nội dung": lambda each: each.get_topic_display(),
    "Hình thức": lambda each: each.get_mode_display(),
    "Số ngày học": lambda each: each.days,
    "Số ngày từ khai giảng đến bế giảng": lambda each: each.calendar_days,
    "Số tiết": lambda each: each.hours,
    "Học viên ít nhất": lambda each: each.least_seats,
    "Học viên nhiều nhất": lambda each: each.most_seats,
    "Học xong được ghi": _granted,
    "Số nơi tổ chức": lambda each: each.runners,
    "Áp dụng từ": lambda each: vn_date(each.in_force.lower),
    "Áp dụng đến hết": lambda each: vn_date(last_day(each.in_force)),
    "Mức xác minh": lambda each: str(Mark(each.mark).label),
}
