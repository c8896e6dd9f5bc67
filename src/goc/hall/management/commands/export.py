"""`./goc export officials|needs|plan|plan-people --out FILE`: what was stored, as a file."""

from django.db import transaction
from django.utils import timezone

from goc.hall import papers
from goc.journal.services import record_reading
from goc.kit.components.numbers import vn_number
from goc.kit.today import today
from goc.kit.verb import Verb
from goc.org.services import acting


class Command(Verb):
    """Write what the acting account may read to an .xlsx or .csv file: officials, needs, the
    classes of a plan or the people with their classes."""

    help = "Xuất cán bộ, nhu cầu, lớp hoặc người học của kế hoạch ra tệp .xlsx hay .csv."
    shape = {"what": "đã xuất gì", "file": "tệp đã ghi", "rows": "số dòng"}
    acts_for = True

    def add_arguments(self, parser):
        parser.add_argument(
            "what",
            choices=papers.KINDS,
            metavar="DANH_SÁCH",
            help=f"xuất gì: {', '.join(papers.KINDS)}",
        )
        parser.add_argument("--out", required=True, metavar="TỆP", help="tệp .xlsx hoặc .csv")
        parser.add_argument(
            "--columns", default="", metavar="TÊN,TÊN", help="các cột, cách nhau bằng dấu phẩy"
        )
        parser.add_argument("--unit", default="", metavar="MÃ", help="một đơn vị và cấp dưới")

        parser.add_argument(
            "--year", type=int, metavar="NĂM", help="năm kế hoạch (mặc định năm sau)"
        )

    def handle(self, *args, what, out, columns, unit, year=None, as_user="", **options):
        at = timezone.now()
        by = acting(as_user, at=at)
        with transaction.atomic():
            rows = papers.KINDS[what](out, by, on=today(), columns=columns, unit=unit, year=year)
            record_reading(
                by=by,
                at=at,
                page=f"export {what}",
                filter=f"don-vi={unit}" if unit else "",
                people=0 if what == "plan" else rows,
                rows=rows,
            )
        self.answer(
            {"what": what, "file": out, "rows": rows},
            f"Đã ghi {vn_number(rows)} dòng vào {out}.",
        )
