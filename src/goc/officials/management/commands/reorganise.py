"""`./goc reorganise FILE --on D --document NUMBER`: units and their people changed by a sheet."""

from pathlib import Path

from django.db import transaction
from django.utils import timezone

from goc.kit.components.numbers import vn_number
from goc.kit.errors import Refused
from goc.kit.forms import day
from goc.kit.today import today
from goc.kit.verb import Verb
from goc.officials.forms.reorganisation import GroundForm
from goc.officials.services import carrying_out, reorganising
from goc.officials.sheets import reorganisation as sheets
from goc.org.services import acting


class Command(Verb):
    """Draft, review and carry out a reorganisation; with --dry-run, only say what it would do."""

    help = "Sắp xếp đơn vị theo một bảng tính: đơn vị cũ thành đơn vị mới, cùng những người ở đó."
    shape = {
        "reorganisation": "số của đợt sắp xếp, null khi chỉ xem trước",
        "opened": "số đơn vị mở hoặc khôi phục",
        "ended": "số đơn vị kết thúc",
        "changed": "số đơn vị đổi tên, chuyển nơi trực thuộc",
        "follow": "số vị trí theo đơn vị",
        "assigned": "số vị trí theo phân công",
        "stay": "số vị trí ở lại đơn vị chia tách",
        "undecided": "số vị trí còn phải quyết (có thì không thực hiện)",
        "reasons": "những điều còn vướng",
    }
    acts_for = True

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="TỆP", help="bảng sắp xếp (.xlsx, .xls, .ods, .csv)")
        parser.add_argument("--on", required=True, metavar="NGÀY", help="có hiệu lực từ ngày")
        parser.add_argument("--document", required=True, metavar="SỐ", help="số, ký hiệu văn bản")
        parser.add_argument("--assign", metavar="TỆP", help="danh sách phân công người")
        parser.add_argument("--why", metavar="CÂU", help="lý do (mặc định: theo văn bản)")
        parser.add_argument("--dry-run", action="store_true", help="chỉ xem trước, không ghi")

    def handle(self, *args, file, on, document, assign, why, dry_run, as_user="", **options):
        at, title = timezone.now(), Path(file).stem
        told = {"by": acting(as_user, at=at), "at": at}
        with transaction.atomic():
            made = reorganising.draft(title=title, **_ground(on, document, why), **told)
            lines = sheets.read_lines(file)
            reorganising.write_lines(reorganisation=made, lines=lines, source=title, **told)
            if assign:
                listed = sheets.read_people(assign)
                reorganising.assign_listed(reorganisation=made, listed=listed, **told)
            rehearsal = reorganising.rehearse(made, today=today())
            reasons = list(rehearsal.reasons)
            if not (dry_run or reasons):
                reorganising.review(reorganisation=made, on=today(), **told)
                carrying_out.carry_out(reorganisation=made, on=today(), **told)
            else:
                transaction.set_rollback(True)
        number = None if dry_run or reasons else made.pk
        facts = vars_of(reorganising.tally(rehearsal))
        facts = {"reorganisation": number} | facts | {"reasons": reasons}
        self.answer(facts, _told(facts))
        if reasons:
            raise Refused(*reasons)


def vars_of(tally) -> dict:
    """The counts by name."""
    return {name: getattr(tally, name) for name in tally.__slots__}


def _ground(on: str, document: str, why: str | None) -> dict:
    """The day, the document and the reason as the page would read them."""
    form = GroundForm({"on": on, "document": document, "why": why or f"Theo {document}."})
    if day(on) is None:
        raise Refused(f"--on “{on}” không phải là ngày; hãy ghi như 01/07/2025.")
    if not form.is_valid():
        raise Refused(*(error for errors in form.errors.values() for error in errors))
    return form.cleaned_data


def _told(facts: dict) -> str:
    done = "Đã thực hiện" if facts["reorganisation"] else "Xem trước, chưa ghi"
    return (
        f"{done}: {vn_number(facts['opened'])} đơn vị mở, {vn_number(facts['ended'])} kết thúc, "
        f"{vn_number(facts['changed'])} đổi tên hoặc chuyển; {vn_number(facts['follow'])} vị trí "
        f"theo đơn vị, {vn_number(facts['assigned'])} theo phân công, "
        f"{vn_number(facts['undecided'])} còn phải quyết."
    )
