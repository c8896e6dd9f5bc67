"""Requests about personal data, written to files."""

from itertools import batched, chain

from goc.kit.components.numbers import vn_date, vn_moment
from goc.kit.export import CHUNK, Export, columns
from goc.officials.queries.requests import lines


def listed(found, ways, on) -> Export:
    """The requests in the order of the list; `ways` words its filter."""
    read = (lines(some, on) for some in batched(found.iterator(CHUNK), CHUNK))
    return Export(
        name="yeu-cau-du-lieu",
        title="Yêu cầu về dữ liệu cá nhân",
        on=on,
        asked=[words for _, words, is_chosen in ways if is_chosen],
        people=found.order_by().values("official_id").distinct().count(),
        **columns(chain.from_iterable(read), COLUMNS),
    )


def _answered(line):
    held = line.request
    if held.answered_by is None:
        return ""
    return f"{held.answered_by.full_name}, {vn_moment(held.answered_at)}"


COLUMNS = {
    "Số": lambda line: line.request.pk,
    "Số hiệu": lambda line: line.code,
    "Họ và tên": lambda line: line.name,
    "Đơn vị": lambda line: line.unit,
    "Loại": lambda line: line.request.get_kind_display(),
    "Nội dung": lambda line: line.request.text,
    "Ngày nhận": lambda line: vn_date(line.request.received_on),
    "Hạn trả lời": lambda line: vn_date(line.request.due_on) if line.request.due_on else "",
    "Tình trạng": lambda line: line.clock,
    "Người trả lời": _answered,
    "Trả lời": lambda line: line.request.answer,
}
