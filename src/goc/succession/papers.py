"""Quy hoạch written to files: the plans, and their people in the columns of the sheet."""

from datetime import date
from itertools import batched, chain

from goc.kit import export
from goc.kit.components.numbers import vn_date
from goc.kit.export import CHUNK, Export
from goc.succession.queries import people, plans

PLANS = {
    "Nhiệm kỳ": lambda line: line.term.years if line.term else line.plan.begins,
    "Hệ thống": lambda line: line.plan.get_branch_display(),
    "Chức danh quy hoạch": lambda line: line.plan.planned_for,
    "Mã đơn vị quy hoạch": lambda line: line.plan.unit.code,
    "Đơn vị quy hoạch": lambda line: line.unit,
    "Tình trạng": lambda line: line.plan.get_state_display(),
    "Quyết định": lambda line: line.plan.decision,
    "Ngày phê duyệt": lambda line: vn_date(line.plan.approved_on),
    "Số ghế": lambda line: line.plan.seats,
    "Số người": lambda line: line.people,
    "Hệ số": lambda line: None if line.coefficient is None else float(line.coefficient),
    "Tính ngày": lambda line: vn_date(line.on),
}
PEOPLE = {
    "Số hiệu": lambda line: line.code,
    "Họ và tên": lambda line: line.name,
    "Giới tính": lambda line: line.gender,
    "Ngày sinh": lambda line: line.born,
    "Tuổi": lambda line: line.age,
    "Chức vụ khi đưa vào": lambda line: line.title,
    "Đơn vị khi đưa vào": lambda line: line.unit,
    "Nhiệm kỳ": lambda line: line.years,
    "Hệ thống": lambda line: line.plan.get_branch_display(),
    "Chức danh quy hoạch": lambda line: line.plan.planned_for,
    "Mã đơn vị quy hoạch": lambda line: line.plan.unit.code,
    "Đơn vị quy hoạch": lambda line: line.plan_unit,
    "Từ ngày": lambda line: vn_date(line.first),
    "Căn cứ": lambda line: line.ground,
    "Chuyên môn": lambda line: line.degree,
    "Lý luận chính trị": lambda line: line.theory,
}


def of_plans(found, chips, on: date) -> Export:
    """The counted plans in the order given."""
    return Export(
        name="quy-hoach",
        title="Quy hoạch chức danh",
        on=on,
        asked=[chip.label for chip in chips],
        people=0,
        **export.columns(plans.lines(found, on), PLANS),
    )


def across(found, chips, on: date) -> Export:
    """The entries in the order given, each as of the day on which its plan is counted."""
    some = batched(found.iterator(CHUNK), CHUNK)
    told = chain.from_iterable(people.lines(each, on) for each in some)
    return Export(
        name="nguoi-trong-quy-hoach",
        title="Người trong quy hoạch chức danh",
        on=on,
        asked=[chip.label for chip in chips],
        people=found.order_by().values("official_id").distinct().count(),
        **export.columns(told, PEOPLE),
    )


def of_plan(portrait, lines, chips) -> Export:
    """The people of one plan on one day."""
    return Export(
        name=f"quy-hoach-{portrait.plan.pk}",
        title=f"Quy hoạch {portrait.plan.planned_for}",
        on=portrait.on,
        asked=[chip.label for chip in chips],
        people=len(lines),
        subject=portrait.plan,
        **export.columns(lines, PEOPLE),
    )
