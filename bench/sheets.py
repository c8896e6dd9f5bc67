"""A wide register as a sheet: written, opened, every cell checked.

Arguments: the number of rows (131565) of 30 columns. The floors are the Rust writer
and the reader by themselves; making the rows counts in both writings.
"""

import random
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

from python_calamine import CalamineWorkbook
from rustpy_xlsxwriter import write_worksheet

from bench._measure import median, report, seconds_of
from goc.kit import partial, sheets
from goc.kit.sheets import Column, Sheet, readers

RUNS = 3
COLUMNS = (
    Column("code", "Số hiệu", "", readers.matching("HN[0-9]{6}", "Sai số hiệu."), True),
    Column("name", "Họ và tên", "", readers.text(100), True),
    Column("gender", "Giới tính", "", readers.one_of({"Nam": "M", "Nữ": "F"})),
    Column("number", "Số CCCD", "", readers.matching("[0-9]{12}", "Phải có 12 chữ số.")),
    *(Column(f"day{n}", f"Ngày {n}", "", partial.reader(range(1930, 2030))) for n in range(6)),
    *(Column(f"text{n}", f"Chữ {n}", "", readers.text(200)) for n in range(20)),
)
REGISTER = Sheet("register", "sổ cán bộ", COLUMNS, ("code",))
HEADERS = [column.header for column in COLUMNS]


def a_register(rows):
    chance = random.Random(1)
    first = date(1961, 1, 1)
    for number in range(rows):
        days = [first + timedelta(days=chance.randrange(16_000)) for _ in range(6)]
        yield [
            f"HN{number:06}",
            f"Nguyễn Văn {number % 5000}",
            "Nam" if number % 2 else "Nữ",
            f"{number:012}",
            *(f"{day:%d/%m/%Y}" for day in days),
            *(f"Đơn vị {number % 977}" for _ in range(20)),
        ]


def main(rows=131565):
    with tempfile.TemporaryDirectory(prefix="goc-bench-sheets-") as folder:
        path = Path(folder) / "so.xlsx"
        floor = median(seconds_of(lambda: write_bare(path, rows), RUNS))
        seconds = median(
            seconds_of(lambda: sheets.write_flat(path, HEADERS, a_register(rows)), RUNS)
        )
        report("sheets.write_flat", size=rows, seconds=seconds, ratio=seconds / floor)
        floor = median(seconds_of(lambda: read_bare(path), RUNS))
        seconds = median(seconds_of(lambda: read_and_check(path), RUNS))
        report("sheets.read_and_check", size=rows, seconds=seconds, ratio=seconds / floor)


def write_bare(path, rows):
    records = (dict(zip(HEADERS, row, strict=True)) for row in a_register(rows))
    write_worksheet(records, str(path))


def read_bare(path):
    for _ in CalamineWorkbook.from_path(path).get_sheet_by_index(0).iter_rows():
        pass


def read_and_check(path):
    reading = sheets.open_sheet(path, REGISTER)
    check = reading.checker()
    refused = sum(bool(check(row.cells)[1]) for row in reading.rows())
    if refused:
        sys.exit(f"{refused} rows refused that should hold")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
