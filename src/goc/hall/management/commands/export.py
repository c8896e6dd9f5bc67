"""`./goc export officials|needs --out FILE`: what was stored, as a file."""

from django.db import transaction
from django.utils import timezone

from goc.hall.queries import exports
from goc.journal.services import record_reading
from goc.kit.components.numbers import vn_number
from goc.kit.today import today
from goc.kit.verb import Verb
from goc.officials import papers
from goc.org.services import acting


class Command(Verb):
    """Write officials or needs of the acting account's scope to an .xlsx or .csv file."""

    help = "Xuất cán bộ hoặc nhu cầu ra tệp .xlsx hay .csv."
    acts_for = True

    def add_arguments(self, parser):
        parser.add_argument("what", choices=exports.KINDS, help="xuất gì")
        parser.add_argument("--out", required=True, metavar="TỆP", help="tệp .xlsx hoặc .csv")
        parser.add_argument("--columns", metavar="TÊN,TÊN", help="các cột, cách nhau bằng dấu phẩy")
        parser.add_argument("--unit", default="", metavar="MÃ", help="một đơn vị và cấp dưới")

    def handle(self, *args, what, out, columns, unit, as_user, **options):
        at = timezone.now()
        by = acting(as_user, at=at)
        with transaction.atomic():
            table = exports.KINDS[what](by, on=today(), columns=columns, unit=unit)
            people = papers.write(out, table.headers, table.rows)
            record_reading(
                by=by,
                at=at,
                page=f"export {what}",
                filter=f"don-vi={unit}" if unit else "",
                people=people,
            )
        self.answer({}, f"Đã ghi {vn_number(people)} dòng vào {out}.")
