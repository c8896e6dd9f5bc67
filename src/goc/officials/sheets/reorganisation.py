"""A reorganisation as a sheet, one line a row, and the sub-list of who goes where."""

from collections.abc import Callable, Iterable
from pathlib import Path

from goc.kit.errors import Refused
from goc.kit.sheets import Column, Reading, Sheet, SheetError, open_sheet
from goc.kit.sheets.readers import one_of, text, whole
from goc.kit.sheets.writing import PAGE
from goc.officials.rules.reorganising import Listed
from goc.org.models import Branch, Tier, UnitKind
from goc.org.rules import Line

FIRST_REASONS = 12


def lines_sheet() -> Sheet:
    """Columns of the lines: an old unit, and what it becomes."""

    def choice(name, header, meaning, choices):
        labels = {label: value for value, label in choices.choices}
        return Column(name, header, meaning, one_of(labels), choices=tuple(labels))

    return Sheet(
        kind="reorganisation",
        title="sắp xếp đơn vị",
        columns=(
            Column("old", "Mã đơn vị cũ", OLD, text(40), example="X.00004"),
            Column("old_name", "Tên đơn vị cũ", OLD_NAME, text(255), example="Phường Trúc Bạch"),
            Column("new", "Mã đơn vị mới", NEW, text(40), example="00004"),
            Column("name", "Tên đơn vị mới", NAME, text(255), example="Phường Ba Đình"),
            choice("kind", "Loại", "Loại đơn vị mới.", UnitKind),
            choice("branch", "Hệ thống", "Đảng hoặc Nhà nước.", Branch),
            choice("tier", "Cấp", "Cấp hành chính.", Tier),
            Column("parent", "Mã đơn vị cấp trên", PARENT, text(40), example="TP"),
            Column("position", "Thứ tự", "Thứ tự trong danh sách; có thể để trống.", whole(0, 999)),
        ),
    )


OLD = "Mã của đơn vị trước sắp xếp; để trống khi lập đơn vị hoàn toàn mới."
OLD_NAME = "Tên đơn vị cũ, để người đọc đối chiếu; hệ thống theo mã."
NEW = (
    "Mã của đơn vị sau sắp xếp; để trống khi đơn vị cũ kết thúc. Nhiều dòng cùng mã cũ là chia, "
    "tách; cùng mã mới là nhập; mã cũ và mới giống nhau là đơn vị còn lại, có thể đổi tên."
)
NAME = "Tên của đơn vị mới; đơn vị đang có mà để trống thì giữ tên."
PARENT = "Mã đơn vị mà đơn vị mới trực thuộc; đơn vị đang có mà để trống thì giữ nguyên."


def people_sheet() -> Sheet:
    """Columns of the sub-list: a person, where they go, as what."""
    return Sheet(
        kind="reorganisation_people",
        title="phân công người khi sắp xếp",
        columns=(
            Column("code", "Số hiệu", "Số hiệu cán bộ.", text(20), True, example="HN000123"),
            Column("name", "Họ và tên", "Để người đọc đối chiếu.", text(160)),
            Column("unit", "Mã đơn vị mới", "Nơi về công tác.", text(40), True, example="00004"),
            Column("title", "Chức vụ mới", "Để trống thì giữ chức vụ cũ.", text(200)),
        ),
    )


def read_lines(path: str | Path) -> list[Line]:
    """Read the lines of a file; Refused with the row and column of every cell in the way."""

    def line(number, values):
        given = {name: value for name, value in values.items() if name != "old_name"}
        position = given.pop("position")
        return Line(**{name: value or "" for name, value in given.items()}, position=position)

    return _read(path, lines_sheet(), line)


def read_people(path: str | Path) -> list[Listed]:
    """Read the sub-list of who goes where; Refused like `read_lines`."""

    def listed(number, values):
        return Listed(number, values["code"], values["unit"], values["title"] or "")

    return _read(path, people_sheet(), listed)


def _read(path, sheet: Sheet, made: Callable[[int, dict], object]) -> list:
    reading = _opened(path, sheet)
    check, names = reading.checker(), [column.name for column in sheet.columns]
    things, reasons = [], []
    for number, cells in reading.rows():
        values, refusals, *_ = check(cells)
        reasons += [f"Dòng {number}: {refusal}" for refusal in refusals]
        things.append(made(number, dict(zip(names, values, strict=True))))
    _refuse(reasons)
    return things


def _opened(path, sheet: Sheet) -> Reading:
    """The page of our own workbook, whose guide names every column too; else the one that fits."""
    try:
        return open_sheet(path, sheet, page=PAGE)
    except SheetError:
        return open_sheet(path, sheet)


def _refuse(reasons: Iterable[str]) -> None:
    reasons = list(reasons)
    if len(reasons) > FIRST_REASONS:
        more = len(reasons) - FIRST_REASONS
        reasons = [*reasons[:FIRST_REASONS], f"Còn {more} chỗ như vậy ở các dòng sau."]
    if reasons:
        raise Refused(*reasons)
