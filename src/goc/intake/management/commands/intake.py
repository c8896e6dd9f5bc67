"""`./goc intake FILE`: take one workbook in, from the command line."""

import json
from pathlib import Path

from django.utils import timezone

from goc.intake import queries, services
from goc.kit.errors import Refused
from goc.kit.verb import Verb
from goc.org import services as org

KINDS = {
    "units": "đơn vị",
    "roster": "danh sách cán bộ",
    "posts": "quá trình công tác",
    "qualifications": "văn bằng, chứng chỉ",
    "evaluations": "đánh giá, xếp loại",
    "succession": "quy hoạch chức danh",
    "wishes": "nguyện vọng học tập",
}


class Command(Verb):
    """Take a workbook in; exit code 1 where the file, or any row of it, is refused."""

    help = "Nạp một bảng tính: đơn vị, danh sách, quá trình, văn bằng, đánh giá hoặc quy hoạch."
    shape = {
        "batch": "số của lượt nhập",
        "kind": "loại bảng",
        "read": "số dòng đã đọc",
        "created": "số dòng mới",
        "updated": "số dòng cập nhật",
        "unchanged": "số dòng không đổi",
        "refused": "số dòng trả lại (có thì mã thoát 1)",
        "warnings": "điều cần xem lại: dòng, cột, đã ghi gì, đọc thành gì, vì sao",
        "repairs": "chỗ đã sửa, cùng các mục như trên",
        "refused_file": "tệp các dòng trả lại, null khi không có",
        "seconds": "số giây",
    }
    acts_for = True

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="TỆP", help="sổ tính .xlsx, .xls, .ods hoặc CSV")
        parser.add_argument("--kind", choices=KINDS, help="loại bảng; để trống thì tự nhận ra")
        parser.add_argument("--dry-run", action="store_true", help="chỉ kiểm tra, không ghi")
        parser.add_argument(
            "--new-units",
            action="store_true",
            help="lập đơn vị chưa có trong hệ thống, đánh dấu chưa xác minh",
        )
        parser.add_argument(
            "--mapping", metavar="TỆP", help="tệp JSON ghép tiêu đề với tên cột của hệ thống"
        )

    def handle(self, *args, file, as_user="", **options):
        mapping = read_mapping(options["mapping"])
        at = timezone.now()
        outcome = services.take_in(
            file,
            kind=options["kind"],
            dry_run=options["dry_run"],
            new_units=options["new_units"],
            mapping=mapping,
            by=org.acting(as_user, at=at),
            at=at,
            say=self.say,
        )
        facts = queries.report(outcome.batch) | {"seconds": outcome.seconds}
        self.answer(facts, *summary(outcome, facts))
        if outcome.refused:
            for sentence in queries.first_refusals(outcome.batch):
                self.say(sentence)
            raise Refused(f"{outcome.refused} dòng bị trả lại; xem cột “Lỗi” trong tệp trả lại.")


def read_mapping(path: str | None) -> dict:
    """Return the headings and the columns they stand for; Refused where the file is no such."""
    if not path:
        return {}
    try:
        mapping = json.loads(Path(path).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise Refused(
            f"Không đọc được tệp ghép cột “{path}”; hãy gửi tệp JSON mã UTF-8."
        ) from error
    if not isinstance(mapping, dict) or not all(
        isinstance(name, str | None) for name in mapping.values()
    ):
        raise Refused(
            f"Tệp ghép cột “{path}” phải gồm các cặp tiêu đề: tên cột, ví dụ"
            ' {"Ngày tháng năm sinh": "born"}.'
        )
    return mapping


def summary(outcome, facts) -> list[str]:
    """Return what became of the file, for a person."""
    done = "Đã kiểm tra, chưa ghi" if outcome.batch.options["dry_run"] else "Đã ghi"
    sentences = [
        f"{done}: {KINDS[outcome.batch.kind]}, {outcome.read} dòng; {outcome.created} mới,"
        f" {outcome.updated} cập nhật, {outcome.unchanged} không đổi, {outcome.refused} trả lại."
    ]
    if facts["warnings"] or facts["repairs"]:
        sentences.append(
            f"Có {len(facts['warnings'])} điều cần xem lại và {len(facts['repairs'])} chỗ đã sửa."
        )
    if facts["refused_file"]:
        sentences.append(f"Các dòng trả lại: {facts['refused_file']}")
    return sentences
