"""What a reorganisation makes of the units: lines in, every change and every bar out.

A line says old → new. One old code on several lines is a split, one new code on several a merger,
the same code on both sides a unit that stays (renamed, moved, or giving a part of itself away).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

FIRST_CHILDREN = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what was, what comes of it. Without `old` a unit opens, without `new` it ends.

    What a line leaves empty about a unit that stands stays as it is.
    """

    old: str = ""
    new: str = ""
    name: str = ""
    kind: str = ""
    branch: str = ""
    tier: str = ""
    parent: str = ""
    position: int | None = None


@dataclass(frozen=True, slots=True)
class Stance:
    """A unit on the day that a change begins, as recorded before it.

    `since` is the first day of its present name and superior, `touched` the latest day on which
    anything is recorded of it: a version begun, an edge.
    """

    code: str
    name: str
    kind: str
    branch: str
    tier: str
    parent: str | None
    position: int
    stands: bool
    since: date | None = None
    touched: date | None = None


@dataclass(frozen=True, slots=True)
class State:
    """What a unit is from the day on."""

    code: str
    name: str
    kind: str
    branch: str
    tier: str
    parent: str | None
    position: int


@dataclass(slots=True)
class Restructuring:
    """All that a reorganisation does to the units, or why it cannot be.

    `whole` leads each unit that ends in one other to it; `followers` moved only because what they
    stood under went over whole.
    """

    opened: list[State] = field(default_factory=list)
    restored: list[State] = field(default_factory=list)
    changed: list[State] = field(default_factory=list)
    ended: list[str] = field(default_factory=list)
    edges: list[tuple[str, str]] = field(default_factory=list)
    whole: dict[str, str] = field(default_factory=dict)
    split: list[str] = field(default_factory=list)
    followers: list[str] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)

    @property
    def absorbing(self) -> list[str]:
        """Those that stood before and others come into."""
        fresh = {state.code for state in (*self.opened, *self.restored)}
        return sorted({new for _, new in self.edges} - fresh)


def restructuring(
    lines: Iterable[Line], standing: Mapping[str, Stance], *, on: date, undoing: bool = False
) -> Restructuring:
    """Judge the lines against the units that stand; every reason to refuse stands in `reasons`.

    `undoing` lets units that ended come back, and what began on this very day end.
    """
    return _Judgement(list(lines), standing, on, undoing).made()


class _Judgement:
    def __init__(self, lines, standing, on, undoing):
        self.standing, self.on, self.undoing = standing, on, undoing
        self.lines = [line for line in lines if line.old or line.new]
        self.plan = Restructuring()
        self.heirs, self.said = defaultdict(list), defaultdict(list)
        for line in self.lines:
            if line.old:
                self.heirs[line.old].append(line.new)
            if line.new:
                self.said[line.new].append(line)
        self.ending = {old for old, heirs in self.heirs.items() if old not in heirs}

    def made(self) -> Restructuring:
        if not self.lines:
            self._refuse("Chưa có dòng nào; hãy ghi ít nhất một đơn vị cũ hoặc mới.")
        for old in self.heirs:
            self._judge_old(old)
        states = {new: self._judge_new(new) for new in self.said}
        if not self.plan.reasons:
            self._sort(states)
            self._lead_children(states)
            self._refuse_missing_superiors()
            self._refuse_circles()
        return self.plan

    def _refuse(self, sentence: str) -> None:
        self.plan.reasons.append(sentence)

    def _judge_old(self, old: str) -> None:
        unit, heirs = self.standing.get(old), self.heirs[old]
        if unit is None or not unit.stands:
            self._refuse(
                f"Ngày {self.on:%d/%m/%Y} không có đơn vị mã “{old}”; hãy sửa mã đơn vị cũ, hoặc "
                "sửa ngày."
            )
            return
        if unit.parent is None and old in self.ending:
            self._refuse(f"“{unit.name}” là gốc của cả hệ thống nên không kết thúc được.")
        if len(set(heirs)) < len(heirs):
            self._refuse(f"Có hai dòng giống nhau cho “{old}”; hãy bỏ bớt một dòng.")
        if "" in heirs and len(heirs) > 1:
            self._refuse(
                f"“{unit.name}” ({old}) vừa có dòng kết thúc, vừa có đơn vị mới; hãy bỏ dòng không "
                "ghi đơn vị mới."
            )
        self._refuse_later(unit)

    def _refuse_later(self, unit: Stance) -> None:
        """Time runs one way: what is already recorded from the day on stands in the way."""
        latest = max(filter(None, (unit.since, unit.touched)), default=None)
        if latest and (latest > self.on or (latest == self.on and not self.undoing)):
            self._refuse(
                f"“{unit.name}” ({unit.code}) đã có thay đổi ghi từ ngày {latest:%d/%m/%Y}; hãy "
                "chọn ngày sau ngày ấy."
            )

    def _judge_new(self, new: str) -> State | None:
        unit, said = self.standing.get(new), self.said[new]
        if unit and new in self.ending:
            self._refuse(
                f"“{unit.name}” ({new}) vừa kết thúc, vừa là đơn vị mới; nếu đơn vị còn lại thì "
                f"hãy thêm dòng {new} → {new}."
            )
            return None
        if unit and not unit.stands and not self.undoing:
            self._refuse(
                f"Mã “{new}” đã dùng cho “{unit.name}”, đơn vị không còn vào ngày "
                f"{self.on:%d/%m/%Y}; hãy đặt mã khác cho đơn vị mới."
            )
            return None
        if unit and unit.stands and new not in self.heirs:
            self._refuse_later(unit)
        return self._state(new, unit, self._agreed(new, said))

    def _agreed(self, new: str, said: list[Line]) -> dict:
        """What the lines say of one new unit together; said twice, it must be said alike."""
        told = {}
        for name, what in SAID.items():
            values = list(dict.fromkeys(getattr(line, name) for line in said))
            values = [value for value in values if value not in ("", None)]
            if len(values) > 1:
                self._refuse(
                    f"Các dòng của đơn vị mới “{new}” ghi {what} khác nhau: "
                    f"{', '.join(f'“{value}”' for value in values)}; hãy ghi một lần, hoặc ghi "
                    "giống nhau."
                )
            told[name] = values[0] if values else None
        return told

    def _state(self, new: str, unit: Stance | None, told: dict) -> State | None:
        if unit is None:
            missing = [SAID[name] for name in NEEDED if not told[name]]
            if missing:
                self._refuse(f"Đơn vị mới “{new}” còn thiếu {', '.join(missing)}; hãy ghi đủ.")
                return None
            position = told["position"]
            rest = {name: told[name] for name in NEEDED}
            return State(code=new, position=999 if position is None else position, **rest)
        for name in ("kind", "branch", "tier"):
            if told[name] and told[name] != getattr(unit, name):
                self._refuse(
                    f"“{unit.name}” ({new}) đã ghi {SAID[name]} khác; đơn vị đổi {SAID[name]} thì "
                    "hãy lập mã mới."
                )
        position = unit.position if told["position"] is None else told["position"]
        return State(
            code=new,
            name=told["name"] or unit.name,
            kind=unit.kind,
            branch=unit.branch,
            tier=unit.tier,
            parent=told["parent"] or unit.parent,
            position=position,
        )

    def _sort(self, states: dict[str, State]) -> None:
        plan = self.plan
        for code, state in states.items():
            unit = self.standing.get(code)
            if unit is None:
                plan.opened.append(state)
            elif not unit.stands:
                plan.restored.append(state)
            elif _placed(state) != _placed(unit):
                plan.changed.append(state)
        plan.ended = [old for old in self.heirs if old in self.ending]
        plan.edges = [
            (old, new) for old, heirs in self.heirs.items() for new in heirs if new not in ("", old)
        ]
        for old, heirs in self.heirs.items():
            if old in self.ending and len(heirs) == 1 and heirs[0]:
                plan.whole[old] = heirs[0]
            elif len(heirs) > 1:
                plan.split.append(old)

    def _lead_children(self, states: dict[str, State]) -> None:
        """Whatever stands under a unit that goes over whole follows it; the rest must be said."""
        below = defaultdict(list)
        for unit in self.standing.values():
            if unit.stands and unit.code not in self.ending and unit.code not in states:
                below[unit.parent].append(unit)
        for old in self.plan.ended:
            children = below.get(old, [])
            heir = self.plan.whole.get(old)
            if children and heir is None:
                self._refuse(self._left_behind(old, children))
            for child in children if heir else ():
                self._refuse_later(child)
                self.plan.changed.append(_under(child, heir))
                self.plan.followers.append(child.code)

    def _left_behind(self, old: str, children: list[Stance]) -> str:
        some = ", ".join(f"{child.name} ({child.code})" for child in children[:FIRST_CHILDREN])
        more = ", …" if len(children) > FIRST_CHILDREN else ""
        return (
            f"“{self.standing[old].name}” ({old}) kết thúc nhưng còn {len(children)} đơn vị trực "
            f"thuộc: {some}{more}; hãy thêm dòng cho các đơn vị ấy, hoặc chuyển chúng đi trước."
        )

    def _refuse_missing_superiors(self) -> None:
        plan = self.plan
        stands = {code for code, unit in self.standing.items() if unit.stands}
        stands |= {state.code for state in (*plan.opened, *plan.restored)}
        stands -= self.ending
        for state in (*plan.opened, *plan.restored, *plan.changed):
            if state.parent and state.parent not in stands:
                self._refuse(
                    f"Từ ngày {self.on:%d/%m/%Y} không có đơn vị cấp trên mã “{state.parent}” để "
                    f"“{state.name}” ({state.code}) trực thuộc; hãy sửa mã đơn vị cấp trên."
                )

    def _refuse_circles(self) -> None:
        plan = self.plan
        parents = {code: unit.parent for code, unit in self.standing.items() if unit.stands}
        new = {state.code: state.parent for state in (*plan.opened, *plan.restored, *plan.changed)}
        parents |= new
        safe: set[str] = set()
        for code in new:
            path, at = [], code
            while at is not None and at not in safe and at not in path:
                path.append(at)
                at = parents.get(at)
            if at in path:
                chain = " → ".join([*path[path.index(at) :], at])
                self._refuse(
                    f"Các đơn vị trực thuộc nhau thành vòng: {chain}; hãy sửa mã đơn vị cấp trên."
                )
                return
            safe.update(path)


NEEDED = ("name", "kind", "branch", "tier", "parent")
SAID = {
    "name": "tên",
    "kind": "loại",
    "branch": "hệ thống",
    "tier": "cấp",
    "parent": "mã đơn vị cấp trên",
    "position": "thứ tự",
}


def _placed(unit) -> tuple:
    return unit.name, unit.parent, unit.position


def _under(child: Stance, parent: str) -> State:
    return State(
        code=child.code,
        name=child.name,
        kind=child.kind,
        branch=child.branch,
        tier=child.tier,
        parent=parent,
        position=child.position,
    )
