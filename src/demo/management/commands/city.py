"""`./goc city --out DIR`: the workbooks that an invented city would send."""

import time
from collections import Counter
from dataclasses import asdict

from demo import city
from goc.kit.components.numbers import vn_number
from goc.kit.errors import Refused
from goc.kit.verb import Verb

KINDS = {
    "units": "đơn vị",
    "eve": "cán bộ ở đơn vị trước sắp xếp",
    "reorganisation": "dòng sắp xếp đơn vị",
    "going": "người được phân công khi sắp xếp",
    "roster": "cán bộ trong danh sách",
    "posts": "vị trí công tác đã giữ",
    "qualifications": "văn bằng, chứng chỉ",
    "evaluations": "lượt đánh giá",
    "succession": "người trong quy hoạch",
}


class Command(Verb):
    """Write a city of any size, the same for the same seed; no database is needed."""

    help = "Viết các bảng tính mà một thành phố mẫu sẽ gửi."
    shape = {
        "officials": "số cán bộ",
        "seed": "số gieo",
        "anchor": "ngày mà số liệu lấy làm hôm nay",
        "wide": "có phải một danh sách 30 cột không",
        "units": "số đơn vị",
        "qualifications": "số văn bằng, chứng chỉ, null với --wide",
        "files": "số tệp đã viết",
        "rows": "số dòng theo loại bảng",
        "seconds": "số giây",
    }

    def add_arguments(self, parser):
        parser.add_argument("--officials", type=int, help="số cán bộ (mặc định 131565)")
        parser.add_argument("--seed", type=int, default=1, help="số gieo (mặc định 1)")
        parser.add_argument("--out", required=True, metavar="THƯ_MỤC", help="nơi viết các tệp")
        parser.add_argument(
            "--wide", action="store_true", help="một danh sách 30 cột cho toàn thành phố"
        )

        parser.add_argument(
            "--history", action="store_true", help="thêm khóa học và đánh giá của mười năm"
        )

    def handle(self, *args, officials, seed, out, wide, history, **options):
        if wide and history:
            raise Refused(
                "Danh sách 30 cột không chứa mười năm học; hãy bỏ --wide hoặc bỏ --history."
            )
        begun = time.perf_counter()
        manifest = city.write(out, officials=officials, seed=seed, wide=wide, history=history)
        seconds = round(time.perf_counter() - begun, 2)
        rows = Counter()
        for file in manifest.files:
            rows[file.kind] += file.rows
        told = ", ".join(
            f"{vn_number(rows[kind])} {name}" for kind, name in KINDS.items() if rows[kind]
        )
        self.answer(
            {**asdict(manifest), "files": len(manifest.files), "rows": rows, "seconds": seconds},
            f"Đã viết {len(manifest.files)} tệp vào {out}: {told}.",
        )
