"""A file that lists officials: one column is enough, whatever else stands beside it."""

from pathlib import Path

from goc.kit.sheets import Column, Sheet, open_sheet

NUMBERS = Sheet(
    kind="numbers",
    title="Danh sách số hiệu",
    columns=(
        Column(
            name="code",
            header="Số hiệu",
            meaning="Số hiệu hồ sơ của cán bộ.",
            read=str,
            required=True,
            example="HN000123",
            headers=("Số hiệu cán bộ", "Mã cán bộ", "Mã số"),
        ),
    ),
)


def numbers_in(path: Path) -> list[str]:
    """Return the numbers that the file lists, in their order. SheetError where it is no list."""
    reading = open_sheet(path, NUMBERS)
    check = reading.checker()
    return [code for row in reading.rows() if (code := check(row.cells)[0][0])]
