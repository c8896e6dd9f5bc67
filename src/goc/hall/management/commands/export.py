"""`./goc export officials|needs --out FILE`: what was stored, as a file."""

from django.db import transaction
from django.utils import timezone

from goc.hall import papers
from goc.journal.services import record_reading
from goc.kit.components.numbers import vn_number
from goc.kit.today import today
from goc.kit.verb import Verb
from goc.org.services import acting


class Command(Verb):
    """Write officials or needs of the acting account's scope to an .xlsx or .csv file."""

    help = "Xuất cán bộ hoặc nhu cầu ra tệp .xlsx hay .csv."
    shape = {"what": "đã xuất gì", "file": "tệp đã ghi", "rows": "số dòng"}
    acts_for = True

    def add_arguments(self, parser):
        parser.add_argument("what", choices=papers.KINDS, help="xuất gì")
        parser.add_argument("--out", required=True, metavar="TỆP", help="tệp .xlsx hoặc .csv")
        parser.add_argument(
            "--columns", default="", metavar="TÊN,TÊN", help="các cột, cách nhau bằng dấu phẩy"
        )
        parser.add_argument("--unit", default="", metavar="MÃ", help="một đơn vị và cấp dưới")

    def handle(self, *args, what, out, columns, unit, as_user, **options):
        at = timezone.now()
        by = acting(as_user, at=at)
        with transaction.atomic():
            people = papers.KINDS[what](out, by, on=today(), columns=columns, unit=unit)
            record_reading(
                by=by,
                at=at,
                page=f"export {what}",
                filter=f"don-vi={unit}" if unit else "",
                people=people,
                rows=people,
            )
        self.answer(
            {"what": what, "file": out, "rows": people},
            f"Đã ghi {vn_number(people)} dòng vào {out}.",
        )
