"""What the room lists, written to files."""

from goc.kit.components.numbers import vn_date
from goc.kit.export import Export, columns
from goc.utilisation.models import Result
from goc.utilisation.queries import decisions as of_decisions
from goc.utilisation.queries import lists
from goc.utilisation.queries import shortfalls as of_shortfalls
from goc.utilisation.queries import unused as of_unused
from goc.utilisation.queries.minutes import lines

COLUMNS = {
    "Số hiệu": lambda line: line.code,
    "Họ và tên": lambda line: line.name,
    "Chức danh dự kiến": lambda line: line.title,
    "Đơn vị dự kiến": lambda line: line.unit,
    "Xét cho ngày": lambda line: vn_date(line.on),
    "Kết luận": lambda line: line.label,
    "Điều kiện chưa đạt": lambda line: line.open,
    "Lập ngày": lambda line: vn_date(line.made_at),
    "Người lập": lambda line: line.made_by,
}


def minutes(found, chips, on) -> Export:
    """The minutes in the order of the list, as `chips` word its filter."""
    return Export(
        name="kiem-tra-bo-nhiem",
        title="Biên bản kiểm tra điều kiện bổ nhiệm",
        on=on,
        asked=[chip.label for chip in chips],
        people=found.order_by().values("official_id").distinct().count(),
        **columns(lines(found), COLUMNS),
    )


LISTED = {
    "Số hiệu": lambda line: line.code,
    "Họ và tên": lambda line: line.name,
    "Chức vụ hiện nay": lambda line: line.post,
    "Chức danh dự kiến": lambda line: line.title,
    "Đơn vị dự kiến": lambda line: line.unit,
    "Kết luận": lambda line: line.label,
    "Số điều kiện đạt": lambda line: line.met,
    "Điều kiện chưa đạt": lambda line: line.lacks,
    "Còn thiếu dữ kiện": lambda line: "; ".join(gap.missing for gap in line.gaps if gap.missing),
    "Cách đạt sớm nhất": lambda line: line.ways,
}


def listed(made, rows, chips) -> Export:
    """What a list found, in the order of its page, as `chips` word its filter."""
    return Export(
        name="kiem-tra-danh-sach",
        title=f"Kiểm tra điều kiện bổ nhiệm {made.title}: {made.source}",
        on=made.on,
        asked=[chip.label for chip in chips],
        **columns(lists.lines(rows, made.on), LISTED),
    )


DECISIONS = {
    "Số hiệu": lambda line: line.code,
    "Họ và tên": lambda line: line.name,
    "Hình thức": lambda line: line.kind,
    "Chức danh": lambda line: line.title,
    "Đơn vị": lambda line: line.unit,
    "Từ ngày": lambda line: vn_date(line.on),
    "Quyết định": lambda line: line.number,
    "Cấp quyết định": lambda line: line.authority,
    "Kết luận kiểm tra": lambda line: line.label,
    "Cấp cho ngoại lệ": lambda line: line.exception,
    "Phải đạt đến hết ngày": lambda line: vn_date(line.until) if line.until else "",
    "Đã hủy": lambda line: "x" if line.is_withdrawn else "",
    "Người ghi": lambda line: line.decided_by,
}
DEBTS = {
    "Số hiệu": lambda line: line.code,
    "Họ và tên": lambda line: line.name,
    "Chức danh": lambda line: line.title,
    "Đơn vị": lambda line: line.unit,
    "Yêu cầu": lambda line: line.requirement,
    "Điều phải đạt": lambda line: line.asked,
    "Đến hết ngày": lambda line: vn_date(line.due_on),
    "Tình trạng": lambda line: line.state,
    "Từ ngày": lambda line: vn_date(line.state_on),
    "Văn bằng đáp ứng": lambda line: line.evidence,
    "Cấp cho ngoại lệ": lambda line: line.authority,
}


def decisions(found, chips, on) -> Export:
    """The decisions in the order of their list."""
    return Export(
        name="quyet-dinh-bo-nhiem",
        title="Quyết định bổ nhiệm",
        on=on,
        asked=[chip.label for chip in chips],
        people=found.order_by().values("official_id").distinct().count(),
        **columns(of_decisions.lines(found), DECISIONS),
    )


def debts(found, chips, on) -> Export:
    """What decisions leave owed, in the order of the list."""
    return Export(
        name="no-tieu-chuan",
        title="Nợ tiêu chuẩn của người được bổ nhiệm theo ngoại lệ",
        on=on,
        asked=[chip.label for chip in chips],
        people=found.order_by().values("appointment__official").distinct().count(),
        **columns(of_decisions.debts(found, on), DEBTS),
    )


SHORTFALLS = {
    "Số hiệu": lambda line: line.code,
    "Họ và tên": lambda line: line.name,
    "Chức danh": lambda line: line.title,
    "Đơn vị": lambda line: line.unit,
    "Từ ngày": lambda line: vn_date(line.on),
    "Kết luận": lambda line: line.label,
    "Chưa đạt trong ngày ấy": lambda line: line.lacks,
    "Nguồn": lambda line: line.origin,
    "Người theo dõi": lambda line: line.owner,
    "Số việc đã ghi": lambda line: line.steps,
    "Lý do khép lại": lambda line: line.closed_why,
}
UNUSED = {
    "Số hiệu": lambda line: line.code,
    "Họ và tên": lambda line: line.name,
    "Chức vụ hiện nay": lambda line: line.title,
    "Đơn vị": lambda line: line.unit,
    "Vì sao được đào tạo": lambda line: line.basis,
    "Đã được đào tạo": lambda line: line.trained,
    "Từ ngày": lambda line: vn_date(line.since),
    "Yêu cầu": lambda line: line.requirement,
    "Quy hoạch": lambda line: line.planned,
}


def shortfalls(found, asked, chips, on) -> Export:
    """Who was appointed without qualifying, in the order of the list."""
    return Export(
        name="bo-nhiem-chua-du-dieu-kien",
        title="Bổ nhiệm khi chưa đủ điều kiện",
        on=on,
        asked=[str(Result(asked.verdict).label), *(chip.label for chip in chips)],
        people=found.order_by().values("official_id").distinct().count(),
        **columns(of_shortfalls.lines(found, on), SHORTFALLS),
    )


def unused(found, short, chips, on) -> Export:
    """Who was trained and not used, in the order of the list."""
    return Export(
        name="chua-duoc-su-dung",
        title="Đào tạo nhưng chưa được sử dụng",
        on=on,
        asked=[chip.label for chip in chips],
        people=len({each.official for each in found}),
        **columns(of_unused.lines(found, on, short=short), UNUSED),
    )
