"""`./goc competencies import FILE | export CODE`: frameworks of competencies as CASE JSON."""

from pathlib import Path

from django.utils import timezone

from goc.catalogue import access, services
from goc.catalogue.models import CompetencyFramework
from goc.catalogue.queries import exchange
from goc.kit.components.numbers import vn_number
from goc.kit.errors import Refused
from goc.kit.today import today
from goc.kit.verb import Verb
from goc.org.services import acting

IMPORT, EXPORT = "import", "export"


class Command(Verb):
    """Bring a framework in, whole or not at all, or write one out."""

    help = "Nhập khung năng lực từ tệp CASE JSON (1EdTech), hoặc xuất ra tệp ấy."
    shape = {
        "framework": "định danh của khung",
        "title": "tên khung",
        "file": "tệp đã đọc hoặc đã viết",
        "added": "số năng lực thêm mới; vắng khi xuất, các mục sau cũng vậy",
        "changed": "số năng lực sửa",
        "same": "số năng lực giữ nguyên",
        "kept": "số năng lực không có trong tệp, giữ lại",
        "notes": "phần của tệp không dùng được",
        "written": "đã ghi hay chưa; chưa khi chỉ xem trước",
    }
    acts_for = True

    def add_arguments(self, parser):
        parser.add_argument("act", choices=[IMPORT, EXPORT], metavar="VIỆC", help="import, export")
        parser.add_argument("what", metavar="TỆP|MÃ", help="tệp để nhập, hoặc mã khung để xuất")
        parser.add_argument("--out", metavar="TỆP", help="tệp để xuất ra (mặc định: MÃ.case.json)")
        parser.add_argument("--dry-run", action="store_true", help="chỉ xem trước, không ghi")

    def handle(self, *args, act, what, out=None, dry_run=False, as_user="", **options):
        at = timezone.now()
        by = acting(as_user, at=at)
        if act == EXPORT:
            return self._export(what, out, at)
        if as_user and not access.may_write_frameworks(by, today()):
            raise Refused(f"Tài khoản “{as_user}” không được ghi khung năng lực.")
        return self._import(what, dry_run, by, at)

    def _export(self, code, out, at):
        held = CompetencyFramework.objects.filter(code=code).first()
        if held is None:
            known = ", ".join(CompetencyFramework.objects.values_list("code", flat=True)[:20])
            raise Refused(f"Không có khung năng lực mã “{code}”; đang có: {known or 'chưa có'}.")
        path = Path(out or f"{code}.case.json")
        try:
            path.write_text(exchange.as_json(held, at), "utf-8")
        except OSError as error:
            raise Refused(f"Không viết được tệp {path}: {error.strerror}.") from error
        facts = {"framework": str(held.identifier), "title": held.title, "file": str(path)}
        self.answer(facts, f"Đã xuất “{held.title}” ra {path}.")

    def _import(self, name, dry_run, by, at):
        try:
            content = Path(name).read_bytes()
        except OSError as error:
            raise Refused(f"Không đọc được tệp {name}: {error.strerror}.") from error
        found, change = exchange.rehearsed(content)
        if not dry_run:
            services.bring_in(content=content, by=by, at=at)
        facts = {
            "framework": found.framework.identifier,
            "title": found.framework.title,
            "file": name,
            "added": len(change.added),
            "changed": len(change.changed),
            "same": change.same,
            "kept": len(change.kept),
            "notes": found.notes,
            "written": not dry_run,
        }
        self.answer(facts, *_told(facts))


def _told(facts):
    done = "Đã nhập" if facts["written"] else "Xem trước, chưa ghi"
    yield (
        f"{done} “{facts['title']}”: {vn_number(facts['added'])} năng lực mới, "
        f"{vn_number(facts['changed'])} sửa, {vn_number(facts['same'])} giữ nguyên, "
        f"{vn_number(facts['kept'])} không có trong tệp nhưng giữ lại."
    )
    yield from facts["notes"]
