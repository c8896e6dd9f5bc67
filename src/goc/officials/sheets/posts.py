"""Posts held: one row for each seat in a career, those that ended and those still held."""

from datetime import date

from goc.kit.sheets import Column, Sheet
from goc.kit.sheets.readers import one_of
from goc.officials.models import Post
from goc.officials.sheets.days import day_after, whole_day
from goc.officials.sheets.reading import (
    CATEGORY,
    CODE,
    FULL_NAME,
    GROUND,
    TITLE,
    UNIT,
    UNIT_CODE,
    Context,
    Placed,
)

STAGED = {
    "code": "text",
    "full_name": "text",
    "search_key": "text",
    "unit_id": "bigint",
    "title_id": "bigint",
    "category": "text",
    "likely_category": "text",
    "since": "date",
    "until": "date",
    "is_main": "boolean",
    "how": "text",
    "ground": "text",
}
HOW = {
    "bổ nhiệm": Post.How.APPOINTMENT.value,
    "bổ nhiệm lại": Post.How.REAPPOINTMENT.value,
    "bầu": Post.How.ELECTION.value,
    "bầu cử": Post.How.ELECTION.value,
    "điều động": Post.How.ROTATION.value,
    "luân chuyển": Post.How.ROTATION.value,
    "điều động, luân chuyển": Post.How.ROTATION.value,
}
MAIN = {"x": True, "có": True, "chính": True, "không": False, "kiêm nhiệm": False}


def sheet(context: Context) -> Sheet:
    """Return the columns of posts held; both days belong to the time that they name."""
    return Sheet(
        kind="posts",
        title="quá trình công tác",
        columns=(
            CODE,
            FULL_NAME,
            UNIT_CODE,
            UNIT,
            TITLE,
            CATEGORY,
            Column(
                "since",
                "Từ ngày",
                "Ngày đầu giữ vị trí; để trống khi không rõ.",
                whole_day(context.on),
                example="01/03/2015",
            ),
            Column(
                "until",
                "Đến ngày",
                "Ngày cuối giữ vị trí; để trống khi còn giữ.",
                day_after(context.on),
                example="30/06/2020",
            ),
            Column(
                "is_main",
                "Vị trí chính",
                "Ghi x khi là vị trí chính; không có cột này thì mọi vị trí là chính.",
                one_of(MAIN),
                choices=("x", "không"),
            ),
            Column(
                "how",
                "Hình thức",
                "Bổ nhiệm, bổ nhiệm lại, bầu, điều động hay luân chuyển; để trống khi không rõ.",
                one_of(HOW),
                choices=("bổ nhiệm", "bổ nhiệm lại", "bầu", "điều động", "luân chuyển"),
            ),
            GROUND,
        ),
    )


class Placing:
    """Turns checked rows of one file into staged ones."""

    def __init__(self, context: Context, header):
        self.context = context
        self.has_main = "is_main" in header.places

    def __call__(self, cells, values) -> Placed:
        """Return the staged row, or all reasons why it cannot be."""
        code, name, unit_code, unit, title, category, since, until, is_main, how, ground = values
        on = date.fromisoformat(since or until or self.context.on.isoformat())
        seat = self.context.seats.find(unit_code or "", unit or "", title or "", on)
        reasons = list(seat.reasons)
        if since and until and until <= since:
            reasons.append("“Đến ngày” đứng trước “Từ ngày”; hãy xem lại hai ngày này.")
        if is_main is None:
            is_main = not self.has_main
        full, search = (name.full, name.search) if name else ("", "")
        fields = (
            code or "",
            full,
            search,
            seat.unit,
            seat.title,
            category or "",
            seat.likely_category,
            since or "",
            until or "",
            "t" if is_main else "f",
            how or "",
            ground or "",
        )
        return Placed(fields, reasons, seat.notes)
