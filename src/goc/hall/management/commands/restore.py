"""`./goc restore FILE`: the whole system out of one file."""

import time
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from django.utils import timezone

from goc.hall.services import restore
from goc.kit.backup import archive
from goc.kit.components.numbers import vn_number
from goc.kit.verb import Verb


class Command(Verb):
    """Put a backup in the place of the present system, as the acting account."""

    help = "Phục hồi hệ thống từ một bản sao lưu."
    shape = {
        "made_at": "lúc làm bản sao lưu",
        "made_by": "người làm bản sao lưu",
        "release": "bản Gốc đã làm bản sao lưu",
        "tables": "số bảng",
        "rows": "số dòng của mọi bảng",
        "files": "số tệp đã gửi lên",
        "same_secret": "phiên đăng nhập và yếu tố thứ hai còn dùng được",
        "seconds": "số giây",
    }
    acts_for = True

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="TỆP", help="bản sao lưu do ./goc backup làm")
        parser.add_argument(
            "--replace", action="store_true", help="thay cả dữ liệu đang có trong hệ thống này"
        )
        parser.add_argument("--why", metavar="LÝ_DO", default="", help="lý do, để ghi nhật ký")

    def handle(self, *args, file, replace, why, as_user, **options):
        began = time.monotonic()
        path = Path(file).absolute()
        self.say(f"Đang kiểm tra bản sao lưu {path} …")
        with archive.opened(path) as backup:
            restored = restore(
                backup,
                name=path.name,
                replace=replace,
                as_user=as_user,
                at=timezone.now(),
                why=why,
                say=self.say,
            )
        seconds = round(time.monotonic() - began, 2)
        self.answer(asdict(restored) | {"seconds": seconds}, *_told(restored, seconds))


def _told(restored, seconds):
    made_at = datetime.fromisoformat(restored.made_at)
    yield (
        f"Đã phục hồi {vn_number(restored.rows)} dòng trong {restored.tables} bảng và "
        f"{vn_number(restored.files)} tệp, từ bản sao lưu do {restored.made_by} làm lúc "
        f"{made_at:%H:%M} ngày {made_at:%d/%m/%Y}; hết {vn_number(seconds, 1)} giây."
    )
    yield "Hãy chạy ./goc doctor, rồi khởi động lại ./goc serve."
    if not restored.same_secret:
        yield (
            "SECRET_KEY ở đây khác nơi đã sao lưu: mọi người phải đăng nhập lại, và yếu tố thứ hai "
            "đã đăng ký không dùng được cho đến khi đặt lại khóa cũ."
        )
