"""`./goc backup FILE`: database and folder in one file, while people work."""

import time
from dataclasses import asdict
from pathlib import Path

from django.utils import timezone

from goc.hall.management.commands.setup import behind
from goc.hall.services import back_up
from goc.kit.components.numbers import vn_number
from goc.kit.errors import Refused
from goc.kit.verb import Verb
from goc.org.services import acting

MB = 1_000_000


class Command(Verb):
    """Back up the whole system as the acting account."""

    help = "Sao lưu cơ sở dữ liệu, tệp đã gửi lên và khóa bí mật vào một tệp."
    shape = {
        "file": "bản sao lưu đã ghi",
        "bytes": "cỡ tệp, tính bằng byte",
        "tables": "số bảng",
        "rows": "số dòng của mọi bảng",
        "files": "số tệp đã gửi lên",
        "seconds": "số giây",
    }
    acts_for = True

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="TỆP", help="tệp sẽ ghi, ví dụ goc-2026-11-26.tar")

    def handle(self, *args, file, as_user, **options):
        if behind():
            raise Refused(
                "Các bảng chưa theo bản Gốc này nên chưa sao lưu. Nếu đang nâng cấp, hãy sao lưu "
                "bằng bản Gốc cũ; nếu hệ thống còn trống, hãy chạy ./goc manage setup trước."
            )
        began, at = time.monotonic(), timezone.now()
        kept = back_up(Path(file).absolute(), by=acting(as_user, at=at), at=at, say=self.say)
        seconds = round(time.monotonic() - began, 2)
        self.answer(
            asdict(kept) | {"seconds": seconds},
            f"Đã sao lưu vào {kept.file}: {vn_number(kept.rows)} dòng trong {kept.tables} bảng và "
            f"{vn_number(kept.files)} tệp; {vn_number(kept.bytes / MB, 1)} MB, hết "
            f"{vn_number(seconds, 1)} giây.",
            "Trong tệp có dữ liệu cá nhân và khóa bí mật; hãy giữ kín và chép sang máy khác.",
        )
