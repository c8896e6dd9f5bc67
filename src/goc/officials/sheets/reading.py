"""What the sheets about people share: the context of one file, readers of names and numbers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from goc.kit.partial import Partial
from goc.kit.sheets import Column
from goc.kit.sheets.cells import WARNING, Noted, note
from goc.kit.sheets.readers import one_of, shown, text
from goc.kit.staging import RangeTexts
from goc.kit.vietnamese import search_key, sort_key, title_case
from goc.officials.models import Official
from goc.officials.sheets.headings import HEADINGS
from goc.officials.sheets.seats import Seats
from goc.officials.sheets.vocabulary import Vocabulary

CAPITALS = "Họ và tên được viết hoa chữ đầu mỗi từ."


@dataclass(frozen=True)
class Context:
    """All that reading one file needs to know: the day, the words, the seats, and by a personal
    number the code of a file that the sender may write ('' where there is none)."""

    on: date
    words: Vocabulary
    seats: Seats | None = None
    codes: Callable[[], Mapping[str, str]] = dict


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

    @property
    def told(self) -> str:
        """The name as notes tell it."""
        return self.full


def read_name(cell: object) -> Name | Noted:
    """Read a name of a person: letters, each word with a capital."""
    stood = shown(cell)
    words = title_case(stood)
    if len(words) > 100:
        raise ValueError("Tên dài hơn 100 ký tự; hãy xem lại.")
    if any(map(str.isdigit, words)):
        raise ValueError("Tên người không có chữ số; hãy xem lại.")
    if strange := next((char for char in words if not _is_of_names(char)), ""):
        raise ValueError(f"Tên người có ký tự lạ “{strange}”; hãy xem lại.")
    name = Name(words, search_key(words), sort_key(words))
    return name if words == stood else Noted(name, CAPITALS, read=words)


def _is_of_names(char: str) -> bool:
    return char.isalpha() or char in " .'’-()"


def warned(column: str, stood: str, read: str | None, why: str) -> dict:
    """Return the note that a cell was taken, and should be looked at."""
    return note(column, stood, read, why, WARNING)


RANGES: Mapping[Partial | None, str] = RangeTexts()
CATEGORIES = {label: value for value, label in Official.Category.choices}

CODE = Column(
    "code",
    "Số hiệu",
    "Số hiệu cán bộ, duy nhất trong toàn thành phố.",
    text(20),
    required=True,
    example="HN000001",
    headers=HEADINGS["code"],
)
FULL_NAME = Column(
    "full_name",
    "Họ và tên",
    "Họ, tên đệm và tên.",
    read_name,
    required=True,
    example="Nguyễn Văn An",
    headers=HEADINGS["full_name"],
    is_exact=True,
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
    headers=HEADINGS["unit"],
)
TITLE = Column(
    "title",
    "Chức vụ",
    "Tên chức danh trong danh mục.",
    text(200),
    required=True,
    example="Chuyên viên",
    headers=HEADINGS["title"],
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
