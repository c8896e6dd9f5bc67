"""Lists of pairs written to files."""

from goc.care.queries import merges, pairs
from goc.kit.components.numbers import vn_moment
from goc.kit.export import Export, columns


def listed(found, chips, on) -> Export:
    """The pairs in the order of the list, as `chips` word its filter."""
    return Export(
        name="ho-so-trung",
        title="Hồ sơ có thể trùng",
        on=on,
        asked=[chip.label for chip in chips],
        people=2 * found.count(),
        **columns(pairs.lines(found, on), COLUMNS),
    )


def merged(found, on) -> Export:
    """The merges in the order of the list."""
    return Export(
        name="ho-so-da-gop",
        title="Hồ sơ đã gộp",
        on=on,
        **columns(found, MERGED),
    )


MERGED = {
    "Số hiệu gộp vào": lambda each: each.lost_code,
    "Họ và tên trong hồ sơ gộp vào": lambda each: each.lost_name,
    "Số hiệu giữ": lambda each: each.kept_code,
    "Tình trạng": lambda each: merges.state(each)[0],
    "Người gộp": lambda each: each.merged_by.full_name,
    "Gộp lúc": lambda each: vn_moment(each.merged_at),
    "Căn cứ": lambda each: each.why,
    "Lý do hoàn tác": lambda each: each.undone_why,
}
COLUMNS = {
    "Số hiệu thứ nhất": lambda line: line.one.code,
    "Họ và tên thứ nhất": lambda line: line.one.name,
    "Đơn vị thứ nhất": lambda line: line.one.unit,
    "Số hiệu thứ hai": lambda line: line.other.code,
    "Họ và tên thứ hai": lambda line: line.other.name,
    "Đơn vị thứ hai": lambda line: line.other.unit,
    "Mức giống": lambda line: f"{line.band} ({line.score})",
    "Khớp": lambda line: "; ".join(line.evidence.for_it),
    "Trái nhau": lambda line: "; ".join(line.evidence.against),
    "Chưa so được": lambda line: "; ".join(line.evidence.unknown),
    "Tình trạng": lambda line: line.state,
    "Quyết định": lambda line: line.decision,
}
