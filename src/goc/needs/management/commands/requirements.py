"""`./goc requirements export|import FILE`: requirements as YAML, out and in with what differs."""

from pathlib import Path

from django.db import transaction
from django.utils import timezone

from goc.kit.components.numbers import vn_number
from goc.kit.errors import Refused
from goc.kit.verb import Verb
from goc.needs import jobs
from goc.org.services import acting
from goc.standards import access, services
from goc.standards.models import Requirement
from goc.standards.queries.versions import written
from goc.standards.rules import written as writing

SIGNS = {writing.SAME: "  ", writing.GONE: "- ", writing.NEW: "+ "}
TOLD = {
    jobs.AT_ONCE: "Nhu cầu của mọi người đã được xét lại.",
    jobs.LATER: "Nhu cầu của mọi người sẽ được xét lại ngay khi tiến trình xử lý rảnh.",
    jobs.NOT_YET: "Chưa xét nhu cầu lần nào.",
}


class Command(Verb):
    """Write every text of requirements to a file, or put the texts of a file in force."""

    help = "Xuất các bản của yêu cầu ra một tệp YAML, hoặc ban hành các bản ghi trong một tệp."
    shape = {
        "file": "tệp đã ghi hoặc đã đọc",
        "requirements": "số yêu cầu trong tệp",
        "created": "số dòng ghi mới (nhập)",
        "changed": "số dòng sửa (nhập)",
        "written": "đã ghi hay chỉ xem trước",
        "differences": "theo mã yêu cầu: các dòng khác nhau, - là bỏ, + là thêm (nhập)",
    }
    acts_for = True

    def add_arguments(self, parser):
        parser.add_argument(
            "act", choices=["export", "import"], metavar="VIỆC", help="export, import"
        )
        parser.add_argument("file", type=Path, metavar="TỆP", help="tệp YAML")
        parser.add_argument("codes", nargs="*", metavar="MÃ", help="chỉ xuất các yêu cầu này")
        parser.add_argument("--why", default="", metavar="LÝ_DO", help="lý do ban hành (nhập)")
        parser.add_argument("--dry-run", action="store_true", help="chỉ xem chỗ khác, không ghi")

    def handle(self, *args, act, file, codes, why="", dry_run=False, as_user="", **options):
        if act == "export":
            self._export(file, codes)
        else:
            self._import(file, why, dry_run, as_user)

    def _export(self, file, codes):
        found = list(Requirement.objects.order_by("order", "code").values_list("code", flat=True))
        if strange := sorted(set(codes) - set(found)):
            raise Refused(f"Không có yêu cầu mang mã {', '.join(strange)}.")
        chosen = [code for code in found if code in codes or not codes]
        file.write_text(written(*chosen) or "requirements: []\n", "utf-8")
        self.answer(
            self._object(file, len(chosen), is_written=True),
            f"Đã ghi {vn_number(len(chosen))} yêu cầu ra {file}.",
        )

    def _import(self, file, why, dry_run, as_user):
        at = timezone.now()
        by = acting(as_user, at=at)
        if not access.may_write(by):
            raise Refused(
                "Chỉ cán bộ phụ trách đào tạo của thành phố được ban hành yêu cầu; hãy dùng tài "
                "khoản có vai này (--as)."
            )
        with transaction.atomic():
            changes, found = self._published(_read(file), why, by, at)
            transaction.set_rollback(dry_run)
        told = "Chưa ghi gì (--dry-run)." if dry_run else TOLD[jobs.start(by=by, at=at)]
        self.answer(
            self._object(file, len(found), changes, is_written=not dry_run, differences=found),
            f"{vn_number(len(found))} yêu cầu: thêm {vn_number(changes.created)} dòng, sửa "
            f"{vn_number(changes.changed)} dòng. {told}",
        )

    def _published(self, text, why, by, at):
        """What putting the text in force changes, with the lines that differ by requirement."""
        before = {code: written(code) for code in services.codes_of(text)}
        changes = services.publish(written=text, by=by, at=at, why=why)
        found = {}
        for code, was in before.items():
            lines = writing.around(writing.differences(was, written(code)))
            found[code] = [SIGNS[line.how] + line.text for line in lines]
            self.say(f"{code}: {'không có gì khác' if not lines else ''}")
            for line in found[code]:
                self.say(f"  {line}")
        return changes, found

    def _object(self, file, count, changes=None, *, is_written, differences=None):
        return {
            "file": str(file),
            "requirements": count,
            "created": changes.created if changes else 0,
            "changed": changes.changed if changes else 0,
            "written": is_written,
            "differences": differences or {},
        }


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as odd:
        raise Refused(f"Không đọc được tệp {file}: {odd}.") from odd
