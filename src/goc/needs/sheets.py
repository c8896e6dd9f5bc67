"""Wishes of units for the yearly survey: one row a wish."""

from goc.catalogue.models import Programme
from goc.kit.sheets import Column, Sheet
from goc.kit.sheets.readers import one_of, shown, text, whole
from goc.kit.vietnamese import search_key
from goc.needs.models import Wish
from goc.officials.sheets.reading import Context, Placed

STAGED = {
    "code": "text",
    "unit_id": "bigint",
    "year": "smallint",
    "kind": "text",
    "programme": "bigint",
    "subject": "text",
    "subject_key": "text",
    "people": "integer",
    "why": "text",
    "quarter": "smallint",
}
KINDS = {label: str(value) for value, label in Wish.Kind.choices}


def programme_reader(known: dict[str, int]):
    """Return the reader of cells that name a programme by its code."""
    keys = {search_key(code): pk for code, pk in known.items()}

    def read(cell):
        words = shown(cell)
        if search_key(words) not in keys:
            raise ValueError(
                f"Không có chương trình mã “{words[:80]}”; xem mã ở trang Chương trình, hoặc ghi"
                " nội dung vào cột “Nội dung”."
            )
        return keys[search_key(words)]

    return read


def sheet(context: Context) -> Sheet:
    """Return the columns of wishes."""
    # Asked here, not row by row: while rows are copied the connection answers nothing else.
    programmes = dict(Programme.objects.order_by("pk").values_list("code", "pk"))
    return Sheet(
        kind="wishes",
        title="nguyện vọng học tập",
        columns=(
            Column(
                "code", "Mã đơn vị có nguyện vọng", "Mã của đơn vị có người cần học.", text(40),
                True, example="09556",
            ),
            Column("year", "Năm khảo sát", "Năm kế hoạch mà khảo sát phục vụ.",
                   whole(2000, 2100), True, example="2027"),
            Column(
                "kind", "Loại nguyện vọng", "Kỹ năng, ngoại ngữ hoặc chuyên đề.", one_of(KINDS),
                True, example="kỹ năng", choices=tuple(KINDS),
            ),
            Column(
                "programme", "Mã chương trình muốn học",
                "Mã ở trang Chương trình; để trống nếu chưa có chương trình nào đúng ý.",
                programme_reader(programmes), example="cd-quan-tri-tot",
            ),
            Column("subject", "Nội dung muốn học", "Ghi bằng lời khi không có mã chương trình.",
                   text(300), example="Đọc hiểu báo cáo tài chính"),
            Column("people", "Số người muốn học", "Bao nhiêu người của đơn vị.",
                   whole(1, 100_000), True, example="12"),
            Column("why", "Vì sao cần học", "Việc nào đòi hỏi nội dung này.", text(2000), True,
                   example="Tiếp nhận nhiệm vụ thu ngân sách từ 01/7/2026"),
            Column("quarter", "Quý muốn học", "Từ 1 đến 4; để trống nếu quý nào cũng được.",
                   whole(1, 4), example="2"),
        ),
    )  # fmt: skip


class Placing:
    """Turns checked rows of one file into staged ones."""

    def __init__(self, context: Context, header):
        self.context = context

    def __call__(self, cells, values) -> Placed:
        """Return the staged row, or all reasons why it cannot be."""
        code, year, kind, programme, subject, people, why, quarter = values
        seat = self.context.seats.find(code or "", "", "", self.context.on)
        reasons = list(seat.reasons)
        if not programme and not subject:
            reasons.append("Ghi mã chương trình, hoặc nội dung muốn học.")
        fields = (
            code or "",
            seat.unit,
            str(year or ""),
            kind or "",
            str(programme or ""),
            subject or "",
            search_key(subject or "")[:400],
            str(people or ""),
            why or "",
            str(quarter or ""),
        )
        return Placed(fields, reasons, seat.notes)
