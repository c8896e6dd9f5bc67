"""Plans opened, corrected, approved."""

from datetime import date

from django.db import transaction

from goc.journal import services as journal
from goc.kit.errors import Refused
from goc.officials.services import touched
from goc.org.models import Branch, Title, TitleGroup, Unit
from goc.succession.access import is_held
from goc.succession.models import SuccessionPlan
from goc.succession.queries.terms import terms

NOT_HELD = "Nơi cài đặt này không giữ dữ liệu quy hoạch; không ghi được gì về quy hoạch."


def hold() -> None:
    """Refuse whatever is to be written where quy hoạch is not held."""
    if not is_held():
        raise Refused(NOT_HELD)


@transaction.atomic
def open_plan(
    *,
    branch: Branch,
    begins: int,
    unit: Unit,
    title: Title | None = None,
    group: TitleGroup | None = None,
    seats: int | None = None,
    by,
    at,
) -> SuccessionPlan:
    """Open the plan of a title, or of a group of titles, of a unit for a term, as a draft.

    Refused for a term that law does not know and where the term has such a plan already.
    """
    hold()
    _check_term(branch, begins)
    if (title is None) == (group is None):
        raise Refused("Hãy chọn một chức danh, hoặc một nhóm chức danh.")
    _check_seats(seats)
    same = {"branch": branch, "begins": begins, "unit": unit, "title": title, "group": group}
    # Two officers may open the same plan at once; whoever comes second waits here.
    Unit.objects.select_for_update(of=["self"]).get(pk=unit.pk)
    if SuccessionPlan.objects.filter(**same).exists():
        raise Refused(
            "Nhiệm kỳ này đã có quy hoạch cho chức danh của đơn vị; hãy mở quy hoạch ấy để thêm"
            " người."
        )
    plan = SuccessionPlan.objects.create(**same, seats=seats)
    _journal("succession.plan_opened", plan, by=by, at=at, details={"seats": seats})
    return plan


@transaction.atomic
def correct_plan(*, plan: SuccessionPlan, seats: int | None, why: str, by, at) -> SuccessionPlan:
    """Give the plan another number of seats. Refused without a reason."""
    hold()
    if not why.strip():
        raise Refused("Hãy ghi lý do sửa số ghế.")
    _check_seats(seats)
    held = SuccessionPlan.objects.select_for_update(of=["self"]).get(pk=plan.pk)
    changed = {"seats": [held.seats, seats]}
    held.seats = seats
    held.save(update_fields=["seats"])
    _journal(
        "succession.plan_corrected",
        held,
        by=by,
        at=at,
        why=why.strip(),
        details={"changed": changed},
    )
    return held


@transaction.atomic
def approve(*, plan: SuccessionPlan, decision: str, on: date, today: date, by, at):
    """Note that the plan was approved by a decision of a day, and return it.

    A decision noted wrongly is noted anew. Refused without a decision and for a day to come.
    """
    hold()
    reasons = []
    if not decision.strip():
        reasons.append("Hãy ghi số quyết định và cấp phê duyệt.")
    if on > today:
        reasons.append(f"Ngày phê duyệt {on:%d/%m/%Y} chưa đến; hãy xem lại ngày.")
    if reasons:
        raise Refused(*reasons)
    held = SuccessionPlan.objects.select_for_update(of=["self"]).get(pk=plan.pk)
    before = [held.decision, held.approved_on and held.approved_on.isoformat()]
    held.state, held.decision = SuccessionPlan.State.APPROVED, decision.strip()
    held.approved_on = on
    held.save(update_fields=["state", "decision", "approved_on"])
    details = {"before": before, "decision": held.decision, "on": on.isoformat()}
    _journal("succession.plan_approved", held, by=by, at=at, details=details)
    touched.tell(held.entries.values_list("official_id", flat=True), by=by, at=at)
    return held


def _check_term(branch: str, begins: int) -> None:
    if (branch, begins) not in terms():
        raise Refused(
            f"Chưa có nhiệm kỳ {Branch(branch).label} bắt đầu năm {begins}; hãy thêm nhiệm kỳ này ở"
            " phần Quy định trước."
        )


def _check_seats(seats: int | None) -> None:
    if seats is not None and not 1 <= seats <= 32_767:
        raise Refused("Số ghế phải từ 1 đến 32.767; để trống khi chưa rõ.")


def _journal(verb: str, plan: SuccessionPlan, *, by, at, why="", details=None) -> None:
    journal.record(verb=verb, subject=plan, by=by, at=at, why=why, details=details)
