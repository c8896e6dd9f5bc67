"""What would break the reader of workbooks itself, seen before it is let near the file.

It lays a page out as one full rectangle, and on some damaged files it ends the process or never
ends; no `except` catches that.
"""

import re
import subprocess
import sys
import zipfile
from pathlib import Path

# A rectangle of so many cells takes half a gigabyte; the widest city register has four million.
LARGEST_RECTANGLE = 20_000_000
TRIAL_SECONDS = 60
TRIAL_MEMORY = 2 << 30

_PAGE = re.compile(r"xl/worksheets/[^/]+\.xml")
_DIMENSION = re.compile(rb'<dimension ref="(?:[A-Z]+[0-9]+:)?([A-Z]+)([0-9]+)"')
# A cell that has something in it; one that only has a format closes itself.
_FILLED_CELL = re.compile(rb'<c [^>]*?\br="([A-Z]+)([0-9]+)"[^>]*(?<!/)>')
_BLOCK = 1 << 20
_LONGEST_TAG = 1 << 10

_TRIAL = f"""
import resource, sys
from python_calamine import CalamineWorkbook
resource.setrlimit(resource.RLIMIT_AS, ({TRIAL_MEMORY}, {TRIAL_MEMORY}))
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
with open(sys.argv[1], "rb") as file, CalamineWorkbook.from_filelike(file) as book:
    for name in book.sheet_names:
        book.get_sheet_by_name(name)
"""


def far_cell(archive: zipfile.ZipFile) -> str | None:
    """Return the last cell (“XFD1048576”) of a page of an .xlsx too far out to be laid out.

    Excel states each page's extent; only where that is absent or too large are the cells read,
    for a format laid over whole columns counts there and is no content.
    """
    for entry in archive.namelist():
        if not _PAGE.fullmatch(entry):
            continue
        with archive.open(entry) as page:
            stated = _DIMENSION.search(page.read(1 << 12))
        if stated and not _too_large(_column(stated[1]), int(stated[2])):
            continue
        with archive.open(entry) as page:
            column, row = _extent(page)
        if _too_large(_column(column), row):
            return f"{column.decode()}{row}"
    return None


def survives_reading(path: Path) -> bool:
    """Tell whether a process of its own can load the file; one that merely refuses it survives."""
    try:
        trial = subprocess.run(
            [sys.executable, "-c", _TRIAL, str(path)],
            capture_output=True,
            timeout=TRIAL_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    return trial.returncode >= 0


def _extent(page) -> tuple[bytes, int]:
    """Return the last column and the last row in which any cell is filled."""
    columns, last_row, rest = {b"A"}, 1, b""
    while block := page.read(_BLOCK):
        block = rest + block
        for column, row in set(_FILLED_CELL.findall(block)):
            columns.add(column)
            last_row = max(last_row, int(row))
        rest = block[-_LONGEST_TAG:]
    return max(columns, key=_column), last_row


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _too_large(columns: int, rows: int) -> bool:
    return columns * rows > LARGEST_RECTANGLE
