"""The list of accounts written to a file."""

from itertools import batched

from goc.kit.components.numbers import vn_moment
from goc.kit.export import CHUNK, Export
from goc.officials.queries import accounts as queries

HEADERS = ("Họ và tên", "Tên đăng nhập", "Đơn vị", "Tình trạng", "Đăng nhập lần cuối")


def accounts(found, state, chips, *, reads_files, on, at) -> Export:
    """The accounts in the order of the list's state, as the list shows them."""
    return Export(
        name="tai-khoan",
        title="Tài khoản",
        on=on,
        headers=HEADERS,
        rows=_rows(found, state, reads_files=reads_files, on=on, at=at),
        asked=[chip.label for chip in chips],
    )


def _rows(found, state, **given):
    users = found.order_by(*state.order_by).iterator(CHUNK)
    for some in batched(users, CHUNK):
        for line in queries.shown(some, **given):
            signed_in = vn_moment(line.last_login) if line.last_login else ""
            yield line.full_name, line.username, line.unit, line.state, signed_in
