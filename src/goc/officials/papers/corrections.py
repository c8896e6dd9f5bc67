"""Proposals to mend files, written to files."""

from itertools import batched, chain

from goc.kit.components.numbers import vn_moment
from goc.kit.export import CHUNK, Export, columns
from goc.officials.queries.corrections import lines


def listed(found, ways, sight, on) -> Export:
    """The proposals in the order of the list, masked as on its page; `ways` words its filter."""
    read = (lines(some, sight=sight, on=on) for some in batched(found.iterator(CHUNK), CHUNK))
    return Export(
        name="de-nghi-sua",
        title="Đề nghị sửa hồ sơ",
        on=on,
        asked=[words for _, words, is_chosen in ways if is_chosen],
        people=found.order_by().values("official_id").distinct().count(),
        **columns(chain.from_iterable(read), COLUMNS),
    )


def _decision(line):
    held = line.correction
    return f"{held.decided_by.full_name}, {vn_moment(held.decided_at)}" if held.decided_by else ""


COLUMNS = {
    "Số": lambda line: line.correction.pk,
    "Số hiệu": lambda line: line.code,
    "Họ và tên": lambda line: line.name,
    "Đơn vị": lambda line: line.unit,
    "Mục": lambda line: line.correction.what,
    "Ô": lambda line: line.field,
    "Đang ghi": lambda line: line.stood,
    "Đề nghị": lambda line: line.proposed,
    "Lý do": lambda line: line.correction.reason,
    "Người đề nghị": lambda line: line.correction.proposed_by.full_name,
    "Đề nghị lúc": lambda line: vn_moment(line.correction.proposed_at),
    "Tình trạng": lambda line: line.correction.get_state_display(),
    "Người quyết định": _decision,
    "Trả lời": lambda line: line.correction.answer,
}
