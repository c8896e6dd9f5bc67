"""What a workbook of units may change: plain rows in, a verdict for each out."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Act(StrEnum):
    """What becomes of a unit: it is new, set right in place, renamed or moved from a day on."""

    CREATE = "create"
    CORRECT = "correct"
    SUCCEED = "succeed"
    KEEP = "keep"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class UnitRow:
    """One line of a workbook of units. `since` is the first day of this name and superior, `until`
    the unit's last day; None says nothing about it."""

    code: str
    name: str
    kind: str
    branch: str
    tier: str
    parent: str | None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class StandingUnit:
    """A unit as it is recorded: its latest name and superior and the first day of these."""

    code: str
    name: str
    kind: str
    branch: str
    tier: str
    parent: str | None
    since: date | None
    until: date | None
    is_reference: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is done with a row; with REFUSE, every reason why."""

    act: Act
    reasons: tuple[str, ...] = ()


def verdicts(rows: Iterable[UnitRow], standing: Mapping[str, StandingUnit]) -> dict[str, Verdict]:
    """Judge every row against the units that stand and against the other rows, by code.

    A row whose superior is refused is refused too, and so are all rows of a circle and under it.
    """
    rows = list(rows)
    counted = Counter(row.code for row in rows)
    judged = {row.code: _verdict(row, standing.get(row.code), counted) for row in rows}
    by_code = {row.code: row for row in rows}
    _refuse_unknown_superiors(judged, by_code, standing)
    _refuse_circles(judged, by_code, standing)
    _refuse_unknown_superiors(judged, by_code, standing)
    return judged


def _verdict(row: UnitRow, unit: StandingUnit | None, counted: Counter) -> Verdict:
    reasons = [*_faults(row, counted), *(_bars(row, unit) if unit else ())]
    if reasons:
        return Verdict(Act.REFUSE, tuple(reasons))
    if unit is None:
        return Verdict(Act.CREATE)
    return Verdict(_act(row, unit))


def _act(row: UnitRow, unit: StandingUnit) -> Act:
    if _moves(row, unit) and row.since and row.since != unit.since:
        return Act.SUCCEED
    ends = row.until not in (None, unit.until)
    begins = row.since not in (None, unit.since)
    if _moves(row, unit) or _differs(row, unit) or ends or begins:
        return Act.CORRECT
    return Act.KEEP


def _faults(row: UnitRow, counted: Counter) -> Iterable[str]:
    if counted[row.code] > 1:
        yield f"Mã đơn vị “{row.code}” có ở {counted[row.code]} dòng; hãy chỉ giữ một dòng."
    if row.since and row.until and row.until < row.since:
        yield (
            f"Ngày cuối {row.until:%d/%m/%Y} đứng trước ngày đầu {row.since:%d/%m/%Y}; "
            "hãy sửa một trong hai ngày."
        )
    if row.parent == row.code:
        yield f"Đơn vị “{row.code}” không thể trực thuộc chính nó; hãy sửa mã đơn vị cấp trên."


def _bars(row: UnitRow, unit: StandingUnit) -> Iterable[str]:
    if unit.is_reference and (_moves(row, unit) or _differs(row, unit) or row.until != unit.until):
        yield (
            f"“{unit.name}” là đơn vị đi kèm hệ thống, không sửa được bằng bảng tính; "
            "hãy bỏ dòng này hoặc ghi đúng như hệ thống."
        )
        return
    if row.since and unit.since and row.since != unit.since:
        later = row.since > unit.since and _moves(row, unit)
        if not later:
            yield (
                f"“{unit.name}” đã ghi từ ngày {unit.since:%d/%m/%Y}, dòng này ghi từ ngày "
                f"{row.since:%d/%m/%Y}; hãy sửa ngày, hoặc ghi tên hay đơn vị cấp trên mới."
            )
    if row.until and unit.since and row.until < unit.since - timedelta(days=1):
        yield (
            f"Ngày cuối {row.until:%d/%m/%Y} đứng trước ngày {unit.since:%d/%m/%Y} "
            f"mà “{unit.name}” bắt đầu mang tên này; hãy sửa ngày."
        )


def _moves(row: UnitRow, unit: StandingUnit) -> bool:
    return (row.name, row.parent) != (unit.name, unit.parent)


def _differs(row: UnitRow, unit: StandingUnit) -> bool:
    return (row.kind, row.branch, row.tier) != (unit.kind, unit.branch, unit.tier)


def _refuse_unknown_superiors(judged, rows, standing) -> None:
    pending = True
    while pending:
        pending = False
        for row in rows.values():
            if judged[row.code].act != Act.REFUSE and (why := _orphaned(row, judged, standing)):
                judged[row.code] = Verdict(Act.REFUSE, (why,))
                pending = True


def _orphaned(row: UnitRow, judged, standing) -> str:
    """Return why the row has no superior to stand under; empty where it has, or is a root."""
    if row.parent is None:
        unit = standing.get(row.code)
        if unit and unit.parent is None:
            return ""
        return "Thiếu mã đơn vị cấp trên; hãy ghi mã của đơn vị mà đơn vị này trực thuộc."
    if row.parent in standing:
        return ""
    if row.parent not in judged:
        return (
            f"Không có đơn vị cấp trên mã “{row.parent}”; hãy sửa mã, hoặc thêm đơn vị đó vào bảng."
        )
    if judged[row.parent].act == Act.REFUSE:
        return f"Đơn vị cấp trên “{row.parent}” bị từ chối; hãy sửa dòng của đơn vị đó trước."
    return ""


def _refuse_circles(judged, rows, standing) -> None:
    """Refuse every row that would stand under itself; rows refused already do not move."""
    parents = {code: unit.parent for code, unit in standing.items()}
    parents |= {code: row.parent for code, row in rows.items() if judged[code].act != Act.REFUSE}
    safe: set[str] = set()
    for code in rows:
        path, at = [], code
        while at is not None and at not in safe and at not in path:
            path.append(at)
            at = parents.get(at)
        if at in path:
            circle = path[path.index(at) :]
            for member in circle:
                if member in rows:
                    judged[member] = Verdict(Act.REFUSE, (_circle(circle, member),))
        safe.update(path)


def _circle(circle: list[str], member: str) -> str:
    at = circle.index(member)
    chain = " → ".join([*circle[at:], *circle[:at], member])
    return f"Các đơn vị trực thuộc nhau thành vòng: {chain}; hãy sửa mã đơn vị cấp trên."
