"""Plans written to files: the classes, the people with their classes, the needs left."""

from itertools import batched, chain

from goc.kit import export
from goc.kit.components.numbers import vn_date
from goc.kit.errors import Refused
from goc.kit.export import CHUNK, Export
from goc.kit.sheets import write
from goc.planning import access
from goc.planning.models import Plan
from goc.planning.queries import lines, rows
from goc.planning.queries.rows import Wanted

CLASSES = {
    "Lớp": lambda each: each.number,
    "Mã chương trình": lambda each: each.programme.code,
    "Chương trình": lambda each: each.programme.name,
    "Cơ sở": lambda each: each.provider.name,
    "Phòng": lambda each: each.room.name if each.room else "",
    "Khai giảng": lambda each: vn_date(each.starts_on),
    "Bế giảng": lambda each: vn_date(each.ends_on),
    "Quý": lambda each: each.quarter,
    "Số chỗ": lambda each: each.seats,
    "Số người": lambda each: each.people,
    "Nhu cầu đáp ứng": lambda each: each.needs_met,
    "Kinh phí (đồng)": lambda each: each.cost,
}
PEOPLE = {
    "Số hiệu": lambda line: line.code,
    "Họ và tên": lambda line: line.name,
    "Chức vụ": lambda line: line.title,
    "Đơn vị": lambda line: line.unit,
    "Lớp": lambda line: line.planned.number,
    "Chương trình": lambda line: line.planned.programme.name,
    "Cơ sở": lambda line: line.planned.provider.name,
    "Khai giảng": lambda line: vn_date(line.planned.starts_on),
    "Bế giảng": lambda line: vn_date(line.planned.ends_on),
    "Đáp ứng": lambda line: ", ".join(each.short_name for each in line.met),
}
LEFT = {
    "Số hiệu": lambda line: line.code,
    "Họ và tên": lambda line: line.name,
    "Chức vụ": lambda line: line.title,
    "Đơn vị": lambda line: line.unit,
    "Yêu cầu": lambda line: line.requirement.short_name,
    "Lý do": lambda line: line.reason,
}


def classes(plan: Plan, found, chips) -> Export:
    """The classes in the order given."""
    return Export(
        name=f"ke-hoach-{plan.year}-lop",
        title=f"Kế hoạch năm {plan.year}, dự thảo: các lớp",
        on=plan.assessment.on,
        asked=[chip.label for chip in chips],
        people=0,
        **export.columns(lines.with_names(found).iterator(CHUNK), CLASSES),
    )


def people(plan: Plan, found, chips) -> Export:
    """The people with their classes in the order given."""
    return Export(
        name=f"ke-hoach-{plan.year}-nguoi-hoc",
        title=f"Kế hoạch năm {plan.year}, dự thảo: người học và lớp",
        on=plan.assessment.on,
        asked=[chip.label for chip in chips],
        people=found.order_by().values("official_id").distinct().count(),
        **export.columns(_in_words(found, lines.seat_lines, plan), PEOPLE),
    )


def left(plan: Plan, found, chips) -> Export:
    """The needs left in the order given."""
    return Export(
        name=f"ke-hoach-{plan.year}-chua-dap-ung",
        title=f"Kế hoạch năm {plan.year}, dự thảo: nhu cầu chưa đáp ứng",
        on=plan.assessment.on,
        asked=[chip.label for chip in chips],
        people=found.order_by().values("official_id").distinct().count(),
        **export.columns(_in_words(found, lines.left_lines, plan), LEFT),
    )


def _in_words(found, told, plan):
    some = batched(found.iterator(CHUNK), CHUNK)
    return chain.from_iterable(told(each, plan.assessment.on) for each in some)


def write_classes(path, user, year: int, unit: str = "") -> int:
    """Write the classes that the user may see to .xlsx or .csv; return how many."""
    plan, sight = _plan(user, year)
    found = rows.classes(plan, sight, Wanted(unit=unit)).order_by("number")
    return _write(path, classes(plan, found, ()))


def write_people(path, user, year: int, unit: str = "") -> int:
    """Write the people whom the user may read with their classes; return how many lines."""
    plan, sight = _plan(user, year)
    found = rows.seats(plan, sight, Wanted(unit=unit))
    return _write(path, people(plan, found.order_by("plan_class__number", "official_id"), ()))


def _write(path, made: Export) -> int:
    return write(path, made.headers, made.rows)


def _plan(user, year: int):
    if not access.may_read(user):
        raise Refused("Tài khoản này không được xem kế hoạch; hãy dùng tài khoản khác (--as).")
    plan = rows.draft(year)
    if plan is None:
        raise Refused(f"Chưa có kế hoạch năm {year}; hãy chạy ./goc plan --year {year} trước.")
    return plan, access.sight(user)
