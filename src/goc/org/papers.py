"""Units and grants written to files."""

from goc.kit import span
from goc.kit.components.numbers import vn_date
from goc.kit.export import Export, columns
from goc.org import queries
from goc.org.models import Branch
from goc.org.queries import grants as of_grants


def tree(on, under=None, branch="") -> Export:
    """The whole tree of the day, one unit a row, in the columns in which units come in; or what
    lies under one unit, or one hierarchy."""
    asked = [f"Dưới {queries.unit_on(under, on).name}"] if under else []
    asked += [Branch(branch).label] if branch and not under else []
    return Export(
        name="don-vi",
        title="Cây đơn vị",
        on=on,
        asked=asked,
        people=0,
        **columns(queries.whole(on, under, branch), COLUMNS),
    )


def _day(day):
    return vn_date(day) if day else ""


COLUMNS = {
    "Mã đơn vị": lambda each: each.unit.code,
    "Tên đơn vị": lambda each: each.version.name,
    "Loại": lambda each: each.unit.get_kind_display(),
    "Hệ thống": lambda each: each.unit.get_branch_display(),
    "Cấp": lambda each: each.unit.get_tier_display(),
    "Mã đơn vị cấp trên": lambda each: each.version.parent.code if each.version.parent else "",
    "Từ ngày": lambda each: _day(each.version.period.lower),
    "Đến ngày": lambda each: _day(span.last_day(each.unit.life)),
    "Bậc trong cây": lambda each: each.depth,
}


def grants(found, chips, on) -> Export:
    """The grants of the list, as the page shows them."""
    return Export(
        name="phan-quyen",
        title="Phân quyền",
        on=on,
        asked=[chip.label for chip in chips],
        **columns(of_grants.lines(found, on), GRANTS),
    )


GRANTS = {
    "Tên đăng nhập": lambda line: line.username,
    "Họ và tên": lambda line: line.full_name,
    "Vai": lambda line: line.role,
    "Mã đơn vị": lambda line: line.unit_code,
    "Đơn vị": lambda line: line.unit,
    "Từ ngày": lambda line: _day(line.first),
    "Đến hết ngày": lambda line: _day(line.last),
    "Được xem thêm": lambda line: line.rights,
    "Người giao": lambda line: line.given_by,
}
