"""`./goc slips --unit CODE --out FILE.pdf`: activation slips of a unit, as a PDF."""

import os
from contextlib import contextmanager

from django.urls import reverse
from django.utils import timezone

from goc.kit.components.numbers import vn_number
from goc.kit.errors import Refused
from goc.kit.today import today
from goc.kit.verb import Verb
from goc.officials import access, papers
from goc.officials.services import slips
from goc.org.models import Unit
from goc.org.services import acting


class Command(Verb):
    """Issue codes to those of the unit who have not activated their accounts, and write the slips.

    The codes stand nowhere but in the file, which only its owner may read.
    """

    help = "In phiếu kích hoạt tài khoản cho một đơn vị và cấp dưới ra tệp PDF."
    shape = {
        "unit": "mã đơn vị",
        "slips": "số phiếu",
        "last_day": "ngày cuối dùng được",
        "file": "tệp đã ghi",
    }
    acts_for = True

    def add_arguments(self, parser):
        parser.add_argument("--unit", required=True, metavar="MÃ", help="mã đơn vị")
        parser.add_argument("--out", required=True, metavar="TỆP", help="tệp .pdf")
        parser.add_argument(
            "--address",
            default="http://localhost:8000",
            metavar="ĐỊA_CHỈ",
            help="địa chỉ của hệ thống mà mã QR dẫn tới (mặc định http://localhost:8000)",
        )

    def handle(self, *args, unit, out, address, as_user, **options):
        at, on = timezone.now(), today()
        by = acting(as_user, at=at)
        found = _unit(by, unit)
        people = access.issuable_accounts(by, on)
        with _private(out) as file:
            issued = slips.issue_for_unit(unit=found, people=people, on=on, by=by, at=at)
            page = address.rstrip("/") + reverse("accounts:activate")
            file.write(papers.compose(issued, page=page))
        count = len(issued.slips)
        self.answer(
            {"unit": unit, "slips": count, "last_day": issued.last_day, "file": out},
            f"Đã in {vn_number(count)} phiếu của {issued.place} vào {out}, dùng được đến hết ngày "
            f"{issued.last_day:%d/%m/%Y}. In xong hãy xóa tệp.",
        )


def _unit(by, code):
    if not access.within_issuing(by, [(code, "")]):
        raise Refused(
            f"Không có đơn vị mã “{code}” trong phạm vi in phiếu của tài khoản “{by.username}”; "
            "hãy xem lại mã, hoặc thêm --as và tên đăng nhập của người phụ trách."
        )
    return Unit.objects.get(code=code)


@contextmanager
def _private(path):
    """The file at the path, opened before any code is issued, for its owner alone; nothing is left
    of it when the work inside fails."""
    try:
        file = os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")
    except OSError as error:
        raise Refused(f"Không ghi được tệp “{path}” ({error.strerror}).") from error
    try:
        with file:
            yield file
    except BaseException:
        os.unlink(path)
        raise
