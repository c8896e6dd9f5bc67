"""What became of workbooks, written to files."""

from dataclasses import replace
from pathlib import Path

from goc.desk.queries import held_batches
from goc.intake import queries, services
from goc.kit.components.numbers import vn_moment
from goc.kit.export import CHUNK, Export, columns
from goc.kit.sheets import write_template
from goc.kit.today import today


def write_empty(path: Path, kind: str, *, units: list[int]) -> None:
    """Write the empty workbook of that kind of sheet, which offers these units to choose from.

    A list of Excel lets in nothing else, so none stands where a field may follow a level.
    """
    sheet, offered = services.sheet_of(kind), queries.choices(units)
    columns = (
        column if column.choices else replace(column, choices=tuple(offered.get(column.name, ())))
        for column in sheet.columns
    )
    write_template(path, replace(sheet, columns=tuple(columns)))


def batches(ordered) -> Export:
    """The batches of the list, the latest first."""
    held = held_batches()
    return Export(
        name="luot-nhap",
        title="Các bảng tính đã gửi",
        on=today(),
        people=0,
        **columns((queries.listed(batch, held) for batch in ordered.iterator(CHUNK)), BATCHES),
    )


def rows(batch, found, verdict: str, group: str) -> Export:
    """The rows of a batch with the verdict asked for, or of which the same is said, in the words
    of its page."""
    labels = {value: label for value, label, _ in queries.LABELS} | {
        queries.TO_LOOK_AT: "Cần xem lại"
    }
    asked = queries.said_of(batch, group) or (verdict and labels.get(verdict, ""))
    return Export(
        name=f"luot-nhap-{batch.pk}",
        title=f"Kết quả từng dòng của tệp “{batch.file.name}”",
        on=today(),
        asked=[asked] if asked else [],
        subject=batch,
        **columns(map(queries.line, found.iterator(CHUNK)), ROWS),
    )


BATCHES = {
    "Lượt": lambda each: each.pk,
    "Tệp": lambda each: each.file_name,
    "Loại bảng": lambda each: each.kind,
    "Tình trạng": lambda each: each.state,
    "Dòng": lambda each: each.read,
    "Trả lại": lambda each: each.refused,
    "Người gửi": lambda each: each.sender,
    "Nhận lúc": lambda each: vn_moment(each.at),
}
ROWS = {
    "Dòng": lambda line: line.row,
    "Số hiệu, mã": lambda line: line.subject,
    "Kết quả": lambda line: line.verdict,
    "Thay đổi": lambda line: "\n".join(map(queries.edit_in_words, line.edits)),
    "Ghi chú": lambda line: "\n".join(map(queries.remark_in_words, line.remarks)),
}
