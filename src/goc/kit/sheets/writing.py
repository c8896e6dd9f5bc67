"""Writing flat sheets: any number of rows, the memory of one."""

import csv
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from secrets import token_hex

from rustpy_xlsxwriter import Format, write_worksheet

from goc.kit.sheets.book import FORMULA_SIGNS
from goc.kit.sheets.declaration import SheetError
from goc.kit.sheets.readers import shown
from goc.kit.vietnamese import search_key

ERROR_COLUMN = "Lỗi"
PAGE = "DS"
# Excel's own limits.
LAST_ROW = 1_048_576
LONGEST_TEXT = 32_767
EXACT_INTEGER = 1 << 53

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def write_flat(
    path: str | Path,
    headers: Sequence[str],
    rows: Iterable[Sequence],
    *,
    page: str = PAGE,
    dates: Collection[str] = (),
    head: Sequence[str] = (),
) -> int:
    """Write an .xlsx of one page from the rows as they come, and return how many they were.

    The lines of `head` stand above the headings, a blank row between them; `open_sheet` passes
    over them.

    Text stays text: leading zeros stand, and what begins like a formula is no formula. Numbers
    are numbers. A date is written as text, dd/mm/yyyy, except in the columns named by `dates`,
    which hold dates of Excel and, beside them, only text. The file appears whole or not at all.
    """
    names = _told_apart(headers)
    kinds = [_date_cell if name in dates else _cell for name in headers]
    count, above = 0, len(head) + 1 if head else 0

    def records() -> Iterator[dict]:
        nonlocal count
        for row in rows:
            count += 1
            if count + above >= LAST_ROW:
                raise SheetError(
                    "Một trang Excel chỉ chứa 1.048.576 dòng; hãy xuất ra tệp CSV hoặc lọc bớt."
                )
            # Nearly all of four million cells are plain text, which costs no call of ours here.
            yield {
                name: cell
                if cell is None
                or (type(cell) is str and len(cell) <= LONGEST_TEXT and cell.isprintable())
                else kind(cell)
                for name, kind, cell in zip(names, kinds, row, strict=True)
            }
        if not count:
            yield dict.fromkeys(names)  # without one record there would be no header

    with appearing_whole(Path(path)) as temporary:
        write_worksheet(
            records(),
            str(temporary),
            sheet_name=page,
            header_row=above,
            freeze_row=above + 1,
            bold_headers=True,
            column_width=18.0,
            datetime_format="dd/mm/yyyy",
            merge_ranges=_across(head, len(names)),
        )
    return count


def _across(head: Sequence[str], width: int) -> list[tuple]:
    # Over two columns at least: Excel takes one cell for no range.
    last = max(width, 2) - 1
    return [
        (row, 0, row, last, _text(line), Format().set_bold() if row == 0 else Format())
        for row, line in enumerate(head)
    ]


def write_csv(
    path: str | Path, headers: Sequence[str], rows: Iterable[Sequence], *, for_excel: bool = False
) -> int:
    """Write a CSV in UTF-8, and return how many rows it has; `for_excel` begins it with the mark
    without which Excel takes its Vietnamese for another encoding.

    A text that begins with = + - @ would run as a formula where the file is opened, so it gets an
    apostrophe in front; `open_sheet` takes it off again. Numbers stay as they are.
    """
    count = 0
    with (
        appearing_whole(Path(path)) as temporary,
        temporary.open("w", encoding="utf-8-sig" if for_excel else "utf-8", newline="") as file,
    ):
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(map(_guarded, headers))
        for row in rows:
            if len(row) != len(headers):
                raise ValueError(f"row {count + 1} has {len(row)} cells under {len(headers)}")
            writer.writerow(map(_guarded, row))
            count += 1
    return count


def write(path: str | Path, headers: Sequence[str], rows: Iterable[Sequence]) -> int:
    """Write the rows as .xlsx or .csv by the ending of the path, and return how many they were;
    another ending is refused."""
    path = Path(path)
    writer = {".xlsx": write_flat, ".csv": write_csv}.get(path.suffix.lower())
    if writer is None:
        raise SheetError(f"Tệp “{path.name}” phải có đuôi .xlsx hoặc .csv; hãy đặt lại tên.")
    return writer(path, headers, rows)


def write_refused(
    path: str | Path,
    headers: Sequence[str],
    refused: Iterable[tuple[Sequence, Sequence[str]]],
) -> int:
    """Write refused rows, each (cells, reasons), in the columns they came in and one more: Lỗi.

    Where the clerk sends such a file again, the old column of reasons gives way to the new one.
    """
    kept = [place for place, text in enumerate(headers) if search_key(text) != "loi"]
    return write_flat(
        path,
        [*(headers[place] for place in kept), ERROR_COLUMN],
        ([*(cells[place] for place in kept), " ".join(reasons)] for cells, reasons in refused),
    )


def _told_apart(headers: Sequence[str]) -> list[str]:
    """Return the headers, equal ones with spaces behind: the writer keys its records by them."""
    names: list[str] = []
    for header in map(str, headers):
        name = _text(header)
        while name in names:
            name += " "
        names.append(name)
    return names


def _cell(cell):
    if isinstance(cell, str):
        return _text(cell)
    if isinstance(cell, int):
        return cell if -EXACT_INTEGER <= cell <= EXACT_INTEGER else str(cell)
    return cell if isinstance(cell, float) else shown(cell)


def _date_cell(cell):
    # The writer formats the whole column as dates: a number in it would show as one.
    if isinstance(cell, date) and cell.year >= 1900:
        return cell
    return _text(shown(cell))


def _text(text: str) -> str:
    text = _NOT_IN_XML.sub("", text)
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"


def _guarded(cell):
    if isinstance(cell, str):
        return "'" + cell if cell.lstrip("'").startswith(FORMULA_SIGNS) else cell
    return shown(cell) if isinstance(cell, (bool, date)) else cell


@contextmanager
def appearing_whole(path: Path) -> Iterator[Path]:
    """Give a name beside the path to write to; it takes the path's place only when all is well.

    SheetError in a sentence where the disk is full or the folder cannot be written.
    """
    temporary = path.with_name(f".{path.stem}-{token_hex(4)}{path.suffix}")
    try:
        yield temporary
        temporary.replace(path)
    except OSError as error:
        raise _unwritable(path) from error
    except BaseException as error:
        # The Rust writer panics, past every Exception, when its own temporary folder is full.
        if type(error).__name__ == "PanicException":
            raise _unwritable(path) from error
        raise
    finally:
        temporary.unlink(missing_ok=True)


def _unwritable(path: Path) -> SheetError:
    return SheetError(
        f"Không ghi được tệp “{path.name}”; hãy xem ổ đĩa còn chỗ và thư mục có cho ghi không."
    )
