"""What the sheets about people share: the context of one file, readers of names and numbers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from goc.kit import partial
from goc.kit.partial import Partial
from goc.kit.sheets import Column
from goc.kit.sheets.readers import one_of, shown, text
from goc.kit.staging import RangeTexts
from goc.kit.vietnamese import clean, search_key, sort_key, title_case
from goc.officials.models import Official
from goc.officials.sheets.seats import Seats
from goc.officials.sheets.vocabulary import Vocabulary

# Nobody in a register was born before, and nothing in a file happened before.
FIRST_YEAR = 1900
EMPTY = ""


@dataclass(frozen=True)
class Context:
    """All that reading one file needs to know: the day, the words, the seats."""

    on: date
    words: Vocabulary
    seats: Seats | None = None

    @property
    def years(self) -> range:
        return range(FIRST_YEAR, self.on.year + 1)


class Placed(NamedTuple):
    """A row ready to be copied: its fields in the order of the staging columns, or why not."""

    fields: Sequence[str]
    reasons: Sequence[str] = ()
    notes: Sequence[dict] = ()


class Name(NamedTuple):
    """A person's name with its keys."""

    full: str
    search: str
    sort: str


def read_name(cell: object) -> Name:
    """Read a name of a person: letters, each word with a capital."""
    words = title_case(shown(cell))
    if len(words) > 100:
        raise ValueError("Tên dài hơn 100 ký tự; hãy xem lại.")
    if any(map(str.isdigit, words)):
        raise ValueError("Tên người không có chữ số; hãy xem lại.")
    return Name(words, search_key(words), sort_key(words))


def read_national_id(cell: object) -> str:
    """Read a personal number of twelve digits; a spreadsheet takes its leading zeros away."""
    number = shown(cell).replace(" ", "")
    if isinstance(cell, (int, float)) and len(number) in (10, 11):
        number = number.zfill(12)
    if len(number) != 12 or not (number.isascii() and number.isdigit()):
        raise ValueError("Số CCCD phải gồm đúng 12 chữ số; hãy ghi lại, dạng văn bản.")
    return number


def past_days(context: Context) -> Callable[[object], Partial]:
    """Return the reader of partial dates that lie behind us."""
    read = partial.reader(context.years)

    def read_past(cell):
        days = read(cell)
        if days.lower > context.on:
            raise ValueError(f"Ngày này sau hôm nay ({context.on:%d/%m/%Y}); hãy xem lại.")
        return days

    return read_past


def whole_day(context: Context) -> Callable[[object], str]:
    """Return the reader of dates that must be known to the day; it gives them as ISO text."""
    read = past_days(context)

    def read_day(cell):
        days = read(cell)
        if partial.precision(days) != partial.DAY:
            raise ValueError("Cần đủ ngày, tháng, năm; hãy ghi dạng dd/mm/yyyy.")
        return days.lower.isoformat()

    return read_day


def any_day(cell: object) -> str:
    """Read a date known to the day, past or to come, as ISO text."""
    days = partial.read(cell, years=range(FIRST_YEAR, partial.LAST_YEAR))
    if partial.precision(days) != partial.DAY:
        raise ValueError("Cần đủ ngày, tháng, năm; hãy ghi dạng dd/mm/yyyy.")
    return days.lower.isoformat()


def day_after(context: Context) -> Callable[[object], str]:
    """Return the reader of last days: the day after it, since periods are half-open."""
    read = whole_day(context)
    return lambda cell: (date.fromisoformat(read(cell)) + timedelta(days=1)).isoformat()


def repaired(column: str, cell: object, read: str, why: str) -> dict:
    """Return the note that a cell was read otherwise than it stood."""
    return {"tone": "repair", "column": column, "stood": shown(cell), "read": read, "why": why}


def warned(column: str, stood: str, read: str | None, why: str) -> dict:
    """Return the note that a cell was taken, and should be looked at."""
    return {"tone": "warning", "column": column, "stood": stood, "read": read, "why": why}


def name_note(cell: object, name: Name) -> dict | None:
    """Return the note of a name that was given other capitals, None where it stood so."""
    if clean(shown(cell)) == name.full:
        return None
    return repaired("full_name", cell, name.full, "Họ và tên được viết hoa chữ đầu mỗi từ.")


def id_note(cell: object, number: str) -> dict | None:
    """Return the note of a personal number that got its zeros back."""
    if shown(cell) == number:
        return None
    return repaired("national_id", cell, number, "Số CCCD được thêm số 0 ở đầu cho đủ 12 chữ số.")


RANGES: Mapping[Partial | None, str] = RangeTexts()
CATEGORIES = {label: value for value, label in Official.Category.choices}

CODE = Column(
    "code",
    "Số hiệu",
    "Số hiệu cán bộ, duy nhất trong toàn thành phố.",
    text(20),
    required=True,
    example="HN000001",
    headers=("Mã cán bộ", "Số hiệu cán bộ", "Mã số cán bộ"),
)
FULL_NAME = Column(
    "full_name",
    "Họ và tên",
    "Họ, tên đệm và tên.",
    read_name,
    required=True,
    example="Nguyễn Văn An",
    headers=("Họ tên",),
)
UNIT_CODE = Column(
    "unit_code",
    "Mã đơn vị",
    "Mã đơn vị trong hệ thống; có mã thì tên đơn vị không quyết định.",
    text(40),
    example="09556.KT",
)
UNIT = Column(
    "unit",
    "Đơn vị",
    "Tên đơn vị; khi nhiều đơn vị cùng tên thì ghi thêm đơn vị cấp trên sau dấu phẩy.",
    text(300),
    example="Phòng Kinh tế, Phường Hà Đông",
    headers=("Tên đơn vị", "Đơn vị công tác"),
)
TITLE = Column(
    "title",
    "Chức vụ",
    "Tên chức danh trong danh mục.",
    text(200),
    required=True,
    example="Chuyên viên",
    headers=("Chức danh", "Chức vụ, chức danh"),
)
CATEGORY = Column(
    "category",
    "Đối tượng",
    "Cán bộ, công chức hay viên chức.",
    one_of(CATEGORIES),
    example="công chức",
    choices=tuple(CATEGORIES),
)
GROUND = Column(
    "ground",
    "Căn cứ",
    "Số, ngày của quyết định.",
    text(200),
    example="QĐ 12/QĐ-UBND ngày 01/03/2020",
)
