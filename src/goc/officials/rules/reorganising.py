"""What becomes of a post when its unit is reorganised, and how a reorganisation is taken back."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from goc.org.rules import Line


class Fate(StrEnum):
    """What becomes of a post; the last five stand in the way until somebody decides."""

    STAYS = "stays"
    FOLLOWS = "follows"
    ASSIGNED = "assigned"
    UNASSIGNED = "unassigned"
    NO_SUCH_TITLE = "no_such_title"
    NO_SUCH_UNIT = "no_such_unit"
    BEGINS_LATER = "begins_later"


OPEN_FATES = (Fate.UNASSIGNED, Fate.NO_SUCH_TITLE, Fate.NO_SUCH_UNIT, Fate.BEGINS_LATER)
MOVING_FATES = (Fate.FOLLOWS, Fate.ASSIGNED)
TOLD = {
    Fate.STAYS: "ở lại đơn vị",
    Fate.FOLLOWS: "theo đơn vị",
    Fate.ASSIGNED: "theo phân công",
    Fate.UNASSIGNED: "chưa phân công",
    Fate.NO_SUCH_TITLE: "nơi mới không có chức danh ấy",
    Fate.NO_SUCH_UNIT: "đơn vị được phân công không có sau sắp xếp",
    Fate.BEGINS_LATER: "giữ vị trí từ ngày sắp xếp trở đi ở đơn vị kết thúc",
}


@dataclass(frozen=True, slots=True)
class Listed:
    """One row of a sub-list: who goes where, as what; `number` as Excel shows the row."""

    number: int
    code: str
    unit: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Prior:
    """A unit as it was on the last day before a reorganisation."""

    code: str
    name: str
    parent: str
    position: int


def counter_lines(
    *,
    edges: Iterable[tuple[str, str]],
    opened: Collection[str],
    ended: Collection[str],
    changed: Iterable[Prior],
) -> list[Line]:
    """The lines that take a reorganisation back: each edge turned round, what it opened ends, what
    it ended returns, what it renamed or moved stands again as before."""
    edges = list(edges)
    lines = [Line(after, before) for before, after in edges]
    staying = dict.fromkeys(after for _, after in edges if after not in opened)
    named = {
        prior.code: Line(
            prior.code, prior.code, prior.name, parent=prior.parent, position=prior.position
        )
        for prior in changed
    }
    for code in staying:
        named.setdefault(code, Line(code, code))
    led = {line.old for line in lines}
    returned = {line.new for line in lines}
    lines += named.values()
    lines += [Line(code) for code in opened if code not in led]
    lines += [Line("", code) for code in ended if code not in returned]
    return lines
