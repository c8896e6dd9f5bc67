"""Entries of plans: one row a person in one plan, from a day on."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from goc.kit.sheets import Column, Sheet
from goc.kit.sheets.cells import Noted
from goc.kit.sheets.readers import one_of, shown, text, whole
from goc.kit.vietnamese import search_key
from goc.officials.models import QualificationKind
from goc.officials.sheets.days import day_after, whole_day
from goc.officials.sheets.reading import CODE, FULL_NAME, Context, Placed
from goc.org.models import Branch, TitleGroup
from goc.succession.queries.terms import Term, terms
from goc.succession.rules import bars_to_entry

STAGED = {
    "code": "text",
    "full_name": "text",
    "search_key": "text",
    "branch": "text",
    "begins": "smallint",
    "unit_id": "bigint",
    "title_id": "bigint",
    "group_id": "bigint",
    "seats": "smallint",
    "since": "date",
    "until": "date",
    "ground": "text",
    "end_ground": "text",
    "degree": "bigint",
    "theory": "bigint",
}
BRANCHES = {label: value for value, label in Branch.choices}
YEARS = re.compile(r"([0-9]{4})(?:\s*[-–/]\s*([0-9]{4}))?")


class Named(NamedTuple):
    """What a plan is for, as a cell names it: the key of a group of titles, else a title's name."""

    group: str
    title: str


def term_reader(known: Iterable[Term]) -> Callable[[object], tuple[Term, ...]]:
    """Return the reader of cells that name a term by its years, 2025-2030, or its first year: one
    of these, of either branch."""
    known = tuple(known)
    names = ", ".join(term.name for term in known) or "chưa có"

    def read(cell):
        found = YEARS.fullmatch(shown(cell))
        if not found:
            raise ValueError("Nhiệm kỳ ghi bằng năm đầu và năm cuối, ví dụ 2025-2030.")
        begins, last = (year and int(year) for year in found.groups())
        meant = tuple(
            term for term in known if term.begins == begins and last in (None, term.last_year)
        )
        if not meant:
            raise ValueError(f"Không có nhiệm kỳ này; các nhiệm kỳ đã biết là {names}.")
        return meant

    return read


def title_reader(groups: Iterable[tuple[int, str]]) -> Callable[[object], Named]:
    """Return the reader of cells that name a title, or one of these groups of titles."""
    known = {search_key(name): str(pk) for pk, name in groups}
    read = text(200)

    def read_title(cell):
        words = read(cell)
        group = known.get(search_key(words), "")
        return Named(group, "" if group else words)

    return read_title


def certain(read: Callable) -> Callable:
    """Return the reader of days that decide: one that cannot be told is refused, not left out."""

    def read_day(cell):
        day = read(cell)
        if isinstance(day, Noted) and day.value is None:
            raise ValueError(day.why)
        return day

    return read_day


def sheet(context: Context) -> Sheet:
    """Return the columns of entries; both days belong to the time in the plan."""
    degrees, theories = (
        context.words.level_reader(kind)
        for kind in (QualificationKind.DEGREE, QualificationKind.POLITICAL_THEORY)
    )
    day, end = certain(whole_day(context.on)), certain(day_after(context.on))
    # Asked here, not row by row: while rows are copied the connection answers nothing else.
    years = term_reader(terms().values())
    planned_for = title_reader(TitleGroup.objects.order_by("pk").values_list("pk", "name"))
    return Sheet(
        kind="succession",
        title="quy hoạch chức danh",
        columns=(
            CODE,
            FULL_NAME,
            Column("term", "Nhiệm kỳ", "Năm đầu và năm cuối.", years, True, example="2025-2030"),
            Column(
                "branch",
                "Hệ thống",
                "Đảng hoặc Nhà nước; để trống khi chỉ một bên có nhiệm kỳ ấy.",
                one_of(BRANCHES),
                example="Đảng",
                choices=tuple(BRANCHES),
            ),
            Column(
                "title",
                "Chức danh quy hoạch",
                "Tên chức danh, hoặc nhóm chức danh, được quy hoạch.",
                planned_for,
                True,
                example="Bí thư Đảng ủy",
                headers=("Chức danh được quy hoạch", "Quy hoạch chức danh"),
            ),
            Column(
                "unit_code",
                "Mã đơn vị quy hoạch",
                "Mã đơn vị có chức danh ấy; có mã thì tên đơn vị không quyết định.",
                text(40),
                example="09556",
            ),
            Column(
                "unit",
                "Đơn vị quy hoạch",
                "Tên đơn vị có chức danh ấy.",
                text(300),
                example="Phường Hà Đông",
                headers=("Đơn vị được quy hoạch",),
            ),
            Column("seats", "Số ghế", "Số ghế của chức danh ở đơn vị ấy.", whole(1, 32_767)),
            Column("since", "Từ ngày", "Ngày đưa vào quy hoạch.", day, True, example="15/07/2025"),
            Column(
                "ground",
                "Căn cứ",
                "Số, ngày của quyết định.",
                text(200),
                True,
                example="QĐ 12-QĐ/TU ngày 15/07/2025",
            ),
            Column("until", "Đến ngày", "Ngày cuối trong quy hoạch.", end),
            Column("end_ground", "Căn cứ đưa ra", "Số, ngày của văn bản đưa ra.", text(200)),
            Column(
                "degree",
                "Chuyên môn khi quy hoạch",
                "Trình độ cao nhất khi đưa vào; để trống thì lấy theo hồ sơ ngày ấy.",
                degrees,
                example="Thạc sĩ",
                headers=("Trình độ chuyên môn",),
            ),
            Column(
                "theory",
                "LLCT khi quy hoạch",
                "Trình độ khi đưa vào; để trống thì lấy theo hồ sơ ngày ấy.",
                theories,
                example="Cao cấp",
                headers=("Trình độ lý luận chính trị",),
            ),
        ),
    )


class Placing:
    """Turns checked rows of one file into staged ones."""

    def __init__(self, context: Context, header):
        self.context = context

    def __call__(self, cells, values) -> Placed:
        """Return the staged row, or all reasons why it cannot be."""
        code, name, meant, branch, planned_for, unit_code, unit, seats, since, ground = values[:10]
        until, end_ground, degree, theory = values[10:]
        term, reasons = _one_of(meant, branch) if meant else (None, [])
        if term and since:
            reasons += _bars(term, since, until)
        if bool(until) != bool(end_ground):
            reasons.append("“Đến ngày” và “Căn cứ đưa ra” phải cùng có hoặc cùng để trống.")
        on = date.fromisoformat(since) if since else self.context.on
        title = planned_for.title if planned_for else ""
        seat = self.context.seats.find(unit_code or "", unit or "", title, on)
        full, search = (name.full, name.search) if name else ("", "")
        fields = (
            code or "",
            full,
            search,
            term.branch if term else "",
            str(term.begins) if term else "",
            seat.unit,
            seat.title,
            planned_for.group if planned_for else "",
            str(seats or ""),
            since or "",
            until or "",
            ground or "",
            end_ground or "",
            degree.level if degree else "",
            theory.level if theory else "",
        )
        return Placed(fields, [*reasons, *seat.reasons], seat.notes)


def _one_of(meant: tuple[Term, ...], branch: str | None) -> tuple[Term | None, list[str]]:
    """Return the one term of the branch, or why none is."""
    found = [term for term in meant if branch in (None, term.branch)]
    if len(found) == 1:
        return found[0], []
    if found:
        return None, ["Nhiệm kỳ này có ở cả hai hệ thống; hãy ghi cột “Hệ thống”."]
    return None, [f"Nhiệm kỳ này là của hệ thống {Branch(meant[0].branch).label}; hãy xem lại."]


def _bars(term: Term, since: str, until: str | None) -> list[str]:
    last = date.fromordinal(date.fromisoformat(until).toordinal() - 1) if until else None
    return bars_to_entry(first=date.fromisoformat(since), last=last, ends=term.end)
