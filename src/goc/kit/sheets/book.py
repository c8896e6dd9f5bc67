"""Opening a file for what it is, whatever it is called."""

import codecs
import csv
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from goc.kit.sheets import safety
from goc.kit.sheets.declaration import SheetError
from goc.kit.sheets.encodings import encoding_of

SEND = "hãy gửi sổ tính Excel (.xlsx, .xls), LibreOffice (.ods) hoặc CSV mã UTF-8"
# More than any register unpacks to; a small file that claims more is broken or hostile.
LARGEST_UNPACKED = 2 << 30
# Text that a CSV reader would take for a formula carries one apostrophe (see writing.write_csv).
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")

# From the last day of 1899 to the first of 1904, as Excel counts.
DAYS_TO_1904 = 1462
_FROM_1904 = re.compile(rb'date1904="(?:1|true)"')
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NO_BOOK = [
    (b"%PDF", "tệp PDF"),
    (b"\x89PNG", "tệp ảnh"),
    (b"\xff\xd8\xff", "tệp ảnh"),
    (b"GIF8", "tệp ảnh"),
    (b"{\\rtf", "văn bản RTF"),
    (b"Rar!", "tệp nén RAR"),
    (b"7z\xbc\xaf", "tệp nén 7z"),
    (b"<", "trang web hoặc XML"),
]
_IN_ZIP = [("word/document.xml", "văn bản Word"), ("ppt/presentation.xml", "bản trình chiếu")]
_IN_OLE = [("WordDocument", "văn bản Word"), ("PowerPoint Document", "bản trình chiếu")]
_DAMAGES_OF_ARCHIVES = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
_BOOKS_IN_ZIP = {"xl/workbook.xml", "xl/workbook.bin", "content.xml"}


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a book; `rows` streams the cells of each row from the first row on.

    `first_day` is how many days after Excel's own first day the book counts its days from.
    """

    name: str
    rows: Callable[[], Iterator[list]]
    first_day: int = 0


def pages(path: Path) -> Iterator[Page]:
    """Yield the pages that a person sees, loading each only when it is reached.

    SheetError in a sentence for a file that is no book, is locked, or is broken.
    """
    with path.open("rb") as file:
        start = file.read(512)
    if not start:
        raise SheetError(f"Tệp “{path.name}” trống, không có nội dung; {SEND}.")
    if start.startswith(b"PK"):
        _refuse_other_archives(path)
    elif start.startswith(_OLE):
        _refuse_other_compounds(path)
    else:
        _refuse_known_others(path, start)
        yield _csv_page(path)
        return
    yield from _book_pages(path)


def _refuse_other_archives(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            unpacked = sum(entry.file_size for entry in archive.infolist())
            far_cell = safety.far_cell(archive)
    except _DAMAGES_OF_ARCHIVES as error:
        raise _broken(path) from error
    for name, kind in _IN_ZIP:
        if name in names:
            raise _no_book(path, kind)
    if not names & _BOOKS_IN_ZIP:
        raise _no_book(path, "tệp nén ZIP")
    if unpacked > LARGEST_UNPACKED:
        raise SheetError(f"Tệp “{path.name}” bung ra quá lớn; hãy chia thành nhiều tệp nhỏ hơn.")
    if far_cell:
        raise SheetError(
            f"Tệp “{path.name}” có ô ghi chữ tận ô {far_cell}, quá xa bảng; hãy xóa các dòng và cột"
            " thừa rồi gửi lại."
        )
    if "xl/workbook.xml" not in names:
        _refuse_what_breaks_the_reader(path)


def _refuse_other_compounds(path: Path) -> None:
    content = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise _locked(path)
    for name, kind in _IN_OLE:
        if name.encode("utf-16-le") in content:
            raise _no_book(path, kind)
    _refuse_what_breaks_the_reader(path)


def _refuse_what_breaks_the_reader(path: Path) -> None:
    if not safety.survives_reading(path):
        raise _broken(path)


def _refuse_known_others(path: Path, start: bytes) -> None:
    for sign, kind in _NO_BOOK:
        if start.removeprefix(codecs.BOM_UTF8).lstrip().startswith(sign):
            raise _no_book(path, kind)


def _no_book(path: Path, kind: str) -> SheetError:
    return SheetError(f"Tệp “{path.name}” là {kind}, không phải sổ tính; {SEND}.")


def _broken(path: Path) -> SheetError:
    return SheetError(
        f"Tệp “{path.name}” bị hỏng hoặc chưa tải trọn; hãy mở bằng Excel, lưu lại rồi gửi."
    )


def _locked(path: Path) -> SheetError:
    return SheetError(f"Tệp “{path.name}” có mật khẩu mở tệp; hãy bỏ mật khẩu rồi gửi lại.")


def _book_pages(path: Path) -> Iterator[Page]:
    first_day = DAYS_TO_1904 if _counts_from_1904(path) else 0
    try:
        with path.open("rb") as file, CalamineWorkbook.from_filelike(file) as book:
            for name in _seen(book):
                sheet = book.get_sheet_by_name(name)
                yield Page(name, sheet.iter_rows, first_day)
    except PasswordError as error:
        raise _locked(path) from error
    except CalamineError as error:
        raise _broken(path) from error


def _counts_from_1904(path: Path) -> bool:
    """Tell whether an .xlsx counts its days as Excel for the Macintosh once did."""
    try:
        with zipfile.ZipFile(path) as archive, archive.open("xl/workbook.xml") as book:
            return bool(_FROM_1904.search(book.read(1 << 16)))
    except (KeyError, *_DAMAGES_OF_ARCHIVES):
        return False


def _seen(book: CalamineWorkbook) -> list[str]:
    sheets = [page for page in book.sheets_metadata if page.typ == SheetTypeEnum.WorkSheet]
    visible = [page for page in sheets if page.visible == SheetVisibleEnum.Visible]
    return [page.name for page in visible or sheets]


def _csv_page(path: Path) -> Page:
    encoding = encoding_of(path)
    if encoding is None:
        raise SheetError(
            f"Tệp “{path.name}” không phải sổ tính hay CSV mã UTF-8; trong Excel hãy chọn Lưu thành"
            " (Save As) kiểu “CSV UTF-8” hoặc .xlsx rồi gửi lại."
        )
    head = _head(path, encoding)
    delimiter = max(",;\t", key=lambda sign: _table_shown(head, sign))

    def rows() -> Iterator[list]:
        with path.open(encoding=encoding, newline="") as file:
            reader = csv.reader(file, delimiter=delimiter)
            try:
                for row in reader:
                    yield [_unguarded(cell) for cell in row]
            except csv.Error as error:
                raise SheetError(
                    f"Tệp “{path.name}” có dấu nháy kép không khép, gần dòng {reader.line_num};"
                    " hãy xem lại dòng này."
                ) from error

    return Page(path.stem, rows)


def _head(path: Path, encoding: str) -> str:
    """Return the beginning of the text; SheetError where its bytes are no text at all."""
    try:
        with path.open(encoding=encoding, newline="") as file:
            head = file.read(1 << 16)
            is_text = "\x00" not in head and all("\x00" not in block for block in _blocks(file))
    except UnicodeDecodeError:
        is_text = False
    if not is_text:
        raise SheetError(f"Tệp “{path.name}” không phải sổ tính; {SEND}.")
    return head


def _blocks(file) -> Iterator[str]:
    while block := file.read(1 << 20):
        yield block


def _table_shown(head: str, delimiter: str) -> tuple[int, int]:
    """Return in how many of the first rows the delimiter makes one same width, and that width."""
    rows = csv.reader(head.splitlines(keepends=True)[:30], delimiter=delimiter)
    widths = Counter(len(row) for row in rows if len(row) > 1)
    return max(((count, width) for width, count in widths.items()), default=(0, 0))


def _unguarded(cell: str) -> str:
    if cell[:1] == "'" and cell.lstrip("'").startswith(FORMULA_SIGNS):
        return cell[1:]
    return cell
