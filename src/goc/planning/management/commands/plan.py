"""`./goc plan --year Y`: a first plan of the year from the needs that stand."""

from django.utils import timezone

from goc.kit.components.numbers import vn_number
from goc.kit.errors import Refused
from goc.kit.verb import Verb
from goc.org.services import acting
from goc.planning import access, services
from goc.planning.queries import figures


class Command(Verb):
    """Make the draft of a year's plan anew; the former draft of that year goes."""

    help = "Lập kế hoạch năm từ nhu cầu: chương trình, lớp, chỗ học, kinh phí, điều chưa đáp ứng."
    shape = {
        "year": "năm kế hoạch",
        "seconds": "số giây",
        "classes": "số lớp",
        "seats": "số chỗ học có người",
        "people": "số người học",
        "met": "số nhu cầu được đáp ứng",
        "cost": "kinh phí theo định mức, đồng",
        "open": "số nhu cầu phải lo trong năm",
        "left": "số nhu cầu chưa đáp ứng",
        "uncovered": "theo mã yêu cầu và lý do: số nhu cầu chưa đáp ứng",
    }
    acts_for = True

    def add_arguments(self, parser):
        parser.add_argument("--year", type=int, required=True, metavar="NĂM", help="năm kế hoạch")

    def handle(self, *args, year, as_user="", **options):
        at = timezone.now()
        by = acting(as_user, at=at)
        if not access.may_make(by):
            raise Refused(access.MAKERS_ONLY)
        made = services.make(year=year, by=by, at=at, say=self.say)
        found = figures.whole(made)
        self.answer(
            {"year": made.year, "seconds": made.seconds, **found.as_facts()},
            f"Đã lập dự thảo kế hoạch năm {made.year} trong {vn_number(made.seconds, 1)} giây: "
            f"{vn_number(found.classes)} lớp, {vn_number(found.seats)} chỗ học, "
            f"{vn_number(found.people)} người, {vn_number(found.cost)} đồng.",
            f"Đáp ứng {vn_number(found.met)} trong {vn_number(found.open)} nhu cầu.",
            *(f"  {row.title}: {vn_number(row.needs)}." for row in found.uncovered),
        )
