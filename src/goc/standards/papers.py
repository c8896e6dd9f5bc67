"""Requirements, and who is let off them, written to files."""

from goc.kit.components.numbers import vn_date
from goc.kit.export import Export, columns
from goc.kit.mark import Mark
from goc.standards.queries import dispensations
from goc.standards.queries.texts import topic


def shelf(texts, chips, on) -> Export:
    """Every requirement under its text of the day, as the page lists them; `chips` word its
    filter."""
    return Export(
        name="yeu-cau",
        title="Yêu cầu đào tạo, bồi dưỡng",
        on=on,
        asked=[chip.label for chip in chips],
        people=0,
        **columns(texts, COLUMNS),
    )


def let_off(found, chips, on) -> Export:
    """The dispensations in the order of the list, as `chips` word its filter."""
    return Export(
        name="mien-ngoai-le",
        title="Miễn, ngoại lệ",
        on=on,
        headers=dispensations.HEADERS,
        rows=dispensations.records(found, on),
        asked=[chip.label for chip in chips],
        people=found.order_by().values("official_id").distinct().count(),
    )


def _day(day):
    return vn_date(day) if day else ""


COLUMNS = {
    "Mã": lambda text: text.version.requirement.code,
    "Nội dung": topic,
    "Yêu cầu": lambda text: text.version.requirement.short_name,
    "Tên đầy đủ": lambda text: text.version.title,
    "Diễn giải": lambda text: text.version.sentence,
    "Căn cứ": lambda text: text.version.document.number,
    "Điều khoản": lambda text: text.version.article or "",
    "Mức xác minh": lambda text: Mark(text.version.mark).label,
    "Tình trạng": lambda text: text.state.label,
    "Hiệu lực từ ngày": lambda text: _day(text.first),
    "Hiệu lực đến hết ngày": lambda text: _day(text.last),
}
