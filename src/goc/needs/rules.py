"""What a verdict means on a day: status, the day it falls due, and how soon it should be met."""

from dataclasses import dataclass
from datetime import date

from goc.facts.rules.calendar import shifted

# The formula of priority is the system's own choice (local choice), shown on the pages; it decides
# the order of lists and nothing else.
OVERDUE_BASE, OPEN_BASE, CANNOT_TELL_BASE = 60, 30, 20
MONTHS_COUNTED = 24
DAYS_A_MONTH = 30
RUNGS_A_POINT = 10
PRIORITY_TOLD = (
    "Quá hạn: 60 điểm, thêm 1 điểm cho mỗi tháng đã quá hạn, nhiều nhất 24. "
    "Chưa có hoặc sắp hết hạn: 30 điểm, thêm 1 điểm cho mỗi tháng gần hơn 24 tháng. "
    "Chưa xác định: 20 điểm. Đã đáp ứng, được miễn, có ngoại lệ: 0 điểm. "
    "Người chưa đáp ứng được cộng thêm một phần mười bậc của nhóm chức danh."
)


# A waiver takes the duty away for its time; an exception lets what is owed wait until its last day.
DISPENSED = ("WAIVED", "EXCEPTED")
AT_REST = ("MET", *DISPENSED)


@dataclass(frozen=True, slots=True)
class Dispensed:
    """What a named authority decided for one person, in force on the day: which of DISPENSED, and
    its last day (None: no end is set)."""

    kind: str
    until: date | None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one person stands under one requirement on a day."""

    status: str
    due_on: date | None
    priority: int


def standing(
    *,
    who: bool | None,
    needs: bool | None,
    due_on: date | None,
    valid_until: date | None,
    rung: int,
    on: date,
    warning_months: int | None,
    dispensed: Dispensed | None = None,
) -> Standing | None:
    """Return the standing, or None where the requirement surely does not bind the person.

    `valid_until` is the last day on which what meets the requirement is good; `warning_months` how
    long before that day the person should be told, None where nothing sets it. A dispensation
    counts where the requirement is not met; under an exception the due day is its last day.
    """
    if who is False:
        return None
    status = _status(who, needs, due_on, valid_until, on, warning_months)
    if dispensed and not needs:
        status = dispensed.kind
    day = {"EXPIRING": valid_until, "DUE": due_on, "OVERDUE": due_on}.get(status)
    if status == "EXCEPTED":
        day = dispensed.until
    return Standing(status, day, priority(status, day, rung=rung, on=on))


def _status(who, needs, due_on, valid_until, on, warning_months) -> str:
    if needs:
        soon = warning_months is not None and valid_until is not None
        if soon and valid_until < shifted(on, months=warning_months):
            return "EXPIRING"
        return "MET"
    if who is None or needs is None:
        return "CANNOT_TELL"
    return "OVERDUE" if due_on is not None and due_on < on else "DUE"


def priority(status: str, day: date | None, *, rung: int, on: date) -> int:
    """Return how soon the need should be met, 0 (at rest) to 94: see PRIORITY_TOLD."""
    if status in AT_REST:
        return 0
    base = {"OVERDUE": OVERDUE_BASE, "CANNOT_TELL": CANNOT_TELL_BASE}.get(status, OPEN_BASE)
    months = 0
    if status == "OVERDUE":
        months = min((on - day).days // DAYS_A_MONTH, MONTHS_COUNTED)
    elif day is not None:
        months = max(MONTHS_COUNTED - (day - on).days // DAYS_A_MONTH, 0)
    return base + months + rung // RUNGS_A_POINT


@dataclass(frozen=True, slots=True)
class WishDraft:
    """A wish as somebody wants to write it down."""

    names_programme: bool
    subject: str
    people: int
    why: str
    quarter: int | None
    is_own: bool


def wish_bars(draft: WishDraft) -> list[str]:
    """Return every reason why the wish cannot stand like this."""
    reasons = []
    if not draft.names_programme and not draft.subject.strip():
        reasons.append("Chọn một chương trình, hoặc ghi nội dung muốn học.")
    if draft.people < 1:
        reasons.append("Số người phải từ 1 trở lên.")
    if draft.is_own and draft.people > 1:
        reasons.append("Nguyện vọng của bản thân là của một người.")
    if draft.quarter is not None and draft.quarter not in (1, 2, 3, 4):
        reasons.append("Quý phải từ 1 đến 4, hoặc để trống.")
    if not draft.why.strip():
        reasons.append("Hãy ghi vì sao cần học nội dung này.")
    return reasons


def survey_bars(*, first: date, last: date, on: date) -> list[str]:
    """Why nobody writes into a survey on the day; both of its days count. Empty where they do."""
    if on < first:
        return [f"Khảo sát bắt đầu từ ngày {first:%d/%m/%Y}; hãy ghi từ ngày ấy."]
    if on > last:
        return [
            f"Khảo sát đã kết thúc sau ngày {last:%d/%m/%Y}; phụ trách đào tạo thành phố có thể"
            " gia hạn."
        ]
    return []
