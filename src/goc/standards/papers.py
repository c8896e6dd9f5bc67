"""Requirements, who is let off them, positions and what people have shown, written to files."""

from goc.kit.components.numbers import vn_date
from goc.kit.export import Export, columns
from goc.kit.mark import Mark
from goc.standards.queries import dispensations
from goc.standards.queries import positions as of_positions
from goc.standards.queries.gaps import WORDS
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


def positions(found, chips, on) -> Export:
    """The positions with where each stands and how much it asks."""
    rows = list(found)
    places = of_positions.where(rows, on)
    return Export(
        name="vi-tri-viec-lam",
        title="Vị trí việc làm",
        on=on,
        asked=[chip.label for chip in chips],
        people=0,
        **columns(rows, POSITIONS | {"Nơi áp dụng": lambda row: places[row.pk]}),
    )


def competencies(shown, on) -> Export:
    """The people of the matrix, one competency asked of one person a row."""
    names = {column.competency.pk: column.competency for column in shown.matrix.columns}
    rows = [
        (
            line.official.code, line.official.person.full_name, line.unit, line.position.name,
            names[key].name, asked, held.surely if held.is_assessed or held.surely else None,
            "có" if held.is_assessed else "không", WORDS[line.verdict(key)][0],
        )
        for line in shown.rows
        for key, (asked, held) in line.cells.items()
    ]  # fmt: skip
    return Export(
        name="nang-luc-can-bo",
        title="Năng lực của cán bộ so với vị trí việc làm",
        on=on,
        headers=COMPETENCIES,
        rows=rows,
        asked=[chip.label for chip in shown.chips],
        people=len(shown.rows),
    )


COMPETENCIES = (
    "Số hiệu", "Họ và tên", "Đơn vị", "Vị trí việc làm", "Năng lực", "Mức đòi hỏi", "Mức đã thấy",
    "Đã được đánh giá", "Kết luận",
)  # fmt: skip
POSITIONS = {
    "Mã": lambda row: row.code,
    "Tên": lambda row: row.name,
    "Loại": lambda row: row.get_position_class_display(),
    "Chức danh": lambda row: row.title.name if row.title else "",
    "Ngạch": lambda row: row.rank.name if row.rank else "",
    "Số năng lực đòi hỏi": lambda row: row.asked,
    "Văn bản": lambda row: row.document.number if row.document else "",
    "Mức xác minh": lambda row: Mark(row.mark).label,
}


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
