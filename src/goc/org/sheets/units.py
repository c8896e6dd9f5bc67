"""Units: one row each, as an office lists what stands under it."""

from datetime import date

from goc.kit import partial
from goc.kit.sheets import Column, Sheet
from goc.kit.sheets.readers import one_of, text
from goc.org.models import Branch, Tier, UnitKind

STAGED = {
    "code": "text",
    "name": "text",
    "kind": "text",
    "branch": "text",
    "tier": "text",
    "parent": "text",
    "since": "date",
    "until": "date",
}
# Units of the register are older than its people.
YEARS = range(1800, partial.LAST_YEAR)


def _day(cell: object) -> str:
    """Read a date known to the day, past or to come, as ISO text."""
    days = partial.read(cell, years=YEARS)
    if partial.precision(days) != partial.DAY:
        raise ValueError("Cần đủ ngày, tháng, năm; hãy ghi dạng dd/mm/yyyy.")
    return days.lower.isoformat()


def sheet(context) -> Sheet:
    """Return the columns of units; both days belong to the unit's life."""

    def choice(name, header, meaning, choices):
        labels = {label: value for value, label in choices.choices}
        return Column(name, header, meaning, one_of(labels), True, choices=tuple(labels))

    return Sheet(
        kind="units",
        title="đơn vị",
        key=("code",),
        columns=(
            Column("code", "Mã đơn vị", "Mã duy nhất.", text(40), True, example="09556.KT"),
            Column("name", "Tên đơn vị", "Tên đầy đủ.", text(255), True, example="Phòng Kinh tế"),
            choice("kind", "Loại", "Loại đơn vị.", UnitKind),
            choice("branch", "Hệ thống", "Đảng hoặc Nhà nước.", Branch),
            choice("tier", "Cấp", "Cấp hành chính.", Tier),
            Column("parent", "Mã đơn vị cấp trên", "Mã của đơn vị cấp trên.", text(40)),
            Column("since", "Từ ngày", "Ngày bắt đầu mang tên và trực thuộc như vậy.", _day),
            Column("until", "Đến ngày", "Ngày cuối còn tồn tại.", _day),
        ),
    )


class Placing:
    """Turns checked rows of one file into staged ones."""

    def __init__(self, context, header):
        pass

    def __call__(self, cells, values):
        """Return the staged row, and why it cannot be."""
        since, until = values[-2:]
        reasons = []
        if since and until and date.fromisoformat(until) < date.fromisoformat(since):
            reasons.append("“Đến ngày” đứng trước “Từ ngày”; hãy xem lại hai ngày này.")
        return tuple(value or "" for value in values), reasons, ()
