"""Yearly evaluations: one row a person and year."""

from goc.kit.sheets import Column, Sheet
from goc.kit.sheets.readers import one_of, shown, text, whole
from goc.officials.models import Evaluation
from goc.officials.sheets.days import FIRST_YEAR
from goc.officials.sheets.reading import CODE, FULL_NAME, Context, Placed

STAGED = {
    "code": "text",
    "full_name": "text",
    "search_key": "text",
    "year": "smallint",
    "result": "text",
    "score": "numeric",
    "note": "text",
}


def sheet(context: Context) -> Sheet:
    """Return the columns of yearly evaluations."""
    results = {label: value for value, label in Evaluation.Result.choices}
    return Sheet(
        kind="evaluations",
        title="đánh giá, xếp loại",
        columns=(
            CODE,
            FULL_NAME,
            Column("year", "Năm", "Năm đánh giá.", whole(FIRST_YEAR, context.on.year), True),
            Column(
                "result", "Xếp loại", "Mức xếp loại.", one_of(results), True, choices=tuple(results)
            ),
            Column("score", "Điểm", "Điểm đánh giá, nếu có.", read_score, example="87,5"),
            Column("note", "Ghi chú", "Ghi chú.", text(300)),
        ),
    )


def read_score(cell: object) -> str:
    """Read a number from 0 to 100 with at most two decimals, as PostgreSQL writes it."""
    number = shown(cell).replace(",", ".")
    whole_part, _, decimals = number.partition(".")
    if not (whole_part + decimals).isdigit() or len(decimals) > 2 or float(number) > 100:
        raise ValueError("Điểm phải là số từ 0 đến 100, nhiều nhất hai chữ số thập phân.")
    return number


class Placing:
    """Turns checked rows of one file into staged ones."""

    def __init__(self, context: Context, header):
        pass

    def __call__(self, cells, values) -> Placed:
        """Return the staged row."""
        code, name, year, result, score, note = values
        full, search = (name.full, name.search) if name else ("", "")
        return Placed(
            (code or "", full, search, str(year or ""), result or "", score or "", note or "")
        )
