"""What an inspector follows: who looked at what, who took what out, which acts are unsealed."""

from datetime import timedelta
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from goc.hall.queries import journal
from goc.hall.queries.home.parts import Number, Section, Taken

LATELY = timedelta(days=7)
WATCHED = {
    "luot-xem": "lượt xem dữ liệu cá nhân",
    "ho-so": "lượt mở hồ sơ của từng người",
    "xuat": "lượt xuất danh sách ra tệp",
}
FIRST_TAKEN = 6


def numbers(user) -> Section:
    """The looks of the last days, and the acts that no seal covers yet."""
    since = timezone.localdate() - LATELY
    found = [_number(user, part, label, since) for part, label in WATCHED.items()]
    found.append(_number(user, "chua-niem-phong", "việc trong nhật ký chưa niêm phong"))
    return Section(
        "Nhật ký", "hall/home/numbers.html", found, f"lượt xem, xuất từ ngày {since:%d/%m/%Y}"
    )


def _number(user, part, label, since=None) -> Number:
    query = {"phan": part} | ({"tu": since.isoformat()} if since else {})
    href = f"{reverse('hall:journal')}?{urlencode(query)}"
    return Number(journal.found(user, part, since).count(), label, href)


def taken(user) -> Section:
    """The lists that went out last."""
    lines = journal.lines(list(journal.found(user, "xuat", None)[:FIRST_TAKEN]))
    return Section(
        "Tệp xuất gần đây", "hall/home/taken.html",
        [Taken(line.who, line.what, line.at) for line in lines],
        href=f"{reverse('hall:journal')}?phan=xuat", more="Mọi lượt xuất",
    )  # fmt: skip
