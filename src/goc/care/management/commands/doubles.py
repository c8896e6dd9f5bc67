"""`./goc doubles`: seek files that may be of one person."""

from django.utils import timezone

from goc.care import access, services
from goc.care.queries import counts
from goc.kit.components.numbers import vn_number
from goc.kit.verb import Verb
from goc.org.services import acting


class Command(Verb):
    """Search the whole city, or with --new the files written since the last search."""

    help = "Tìm các hồ sơ có thể là của cùng một người, để người phụ trách xem và gộp."
    shape = {
        "people": "số hồ sơ đã tìm",
        "pairs": "số cặp đã so",
        "found": "số cặp nghi trùng tìm thấy lần này",
        "open": "số cặp đang chờ xem",
        "seconds": "số giây",
    }
    acts_for = True

    def add_arguments(self, parser):
        parser.add_argument(
            "--new", action="store_true", help="chỉ tìm cho hồ sơ mới ghi, mới sửa từ lần trước"
        )

    def handle(self, *args, new=False, as_user="", **options):
        at = timezone.now()
        by = acting(as_user, at=at)
        access.require_seeker(by)
        sweep = services.find(by=by, at=at, only_new=new)
        waiting = counts.waiting()
        self.answer(
            {
                "people": sweep.people,
                "pairs": sweep.pairs,
                "found": sweep.found,
                "open": waiting,
                "seconds": round(sweep.seconds, 2),
            },
            f"Đã tìm trong {vn_number(sweep.people)} hồ sơ, so {vn_number(sweep.pairs)} cặp, mất "
            f"{vn_number(sweep.seconds, 1)} giây.",
            f"{vn_number(sweep.found)} cặp nghi trùng; {vn_number(waiting)} cặp đang chờ xem.",
        )
