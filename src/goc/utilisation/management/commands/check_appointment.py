"""`./goc check-appointment OFFICIAL TITLE`: whether the conditions of a post are met."""

from datetime import date

from django.utils import timezone

from goc.accounts.services import acting
from goc.journal.services import record_reading
from goc.kit.today import today
from goc.kit.verb import Verb, day_typed
from goc.utilisation.models import AppointmentCheck
from goc.utilisation.queries import seats
from goc.utilisation.queries.check import check


class Command(Verb):
    """Read only: it judges the person as if in the post and keeps nothing but the reading."""

    help = "Kiểm tra điều kiện bổ nhiệm một cán bộ vào một chức danh."
    shape = {
        "official": "số hiệu",
        "name": "họ và tên",
        "title": "mã chức danh",
        "title_name": "tên chức danh",
        "title_mark": "mức xác minh của nhóm, diện quản lý gắn với chức danh",
        "unit": "mã đơn vị",
        "unit_name": "tên đơn vị trong ngày xét",
        "on": "ngày xét",
        "verdict": "eligible, eligible_by_unconfirmed_rules, not_eligible hoặc cannot_tell",
        "gaps": "điều kiện chưa đạt: yêu cầu, điều khoản, nguồn, dữ kiện, minh chứng, cách đạt",
        "met": "điều kiện đã đạt, cùng các mục như trên",
        "others": "nghĩa vụ học tập khác khi giữ chức danh, không quyết định kết luận",
        "missing": "dữ kiện còn thiếu để kết luận",
        "values": "giá trị theo văn bản đã dùng",
    }
    acts_for = True

    def add_arguments(self, parser):
        parser.add_argument("official", metavar="SỐ_HIỆU", help="số hiệu của cán bộ")
        parser.add_argument("title", metavar="CHỨC_DANH", help="mã hoặc tên chức danh")
        parser.add_argument("--unit", metavar="ĐƠN_VỊ", default="", help="mã hoặc tên đơn vị")
        parser.add_argument("--on", metavar="NGÀY", help="ngày xét, dd/mm/yyyy hoặc yyyy-mm-dd")

    def handle(self, *, official, title, unit, on=None, as_user="", **options):
        at = timezone.now()
        by = acting(as_user, at=at)
        day = day_typed(on, years=range(1, 2101)) if on else today()
        person = seats.official_of(by, official, day)
        place = seats.unit_of(unit, person, day)
        found = check(person, seats.title_of(title, place, day), place, day)
        record_reading(by=by, at=at, page="check-appointment", subject=person, people=1)
        self.answer(found.as_facts(), *_told(found))


def _told(found):
    result = AppointmentCheck.Result(found.verdict.value).label
    yield (
        f"{found.official.person.full_name} ({found.official.code}), dự kiến {found.title.name}, "
        f"{found.unit_name}, xét cho ngày {found.on:%d/%m/%Y}: {result.lower()}."
    )
    for gap in found.as_facts()["gaps"]:
        yield f"- {gap['title']} ({gap['source']['document']}): {gap['status_label'].lower()}."
        if facts := ", ".join([*gap["facts"], *(f"chưa biết {one}" for one in gap["missing"])]):
            yield f"    {facts}"
        if way := gap["closes_with"]:
            when = (
                f", bế giảng {date.fromisoformat(way['ends_on']):%d/%m/%Y}" if way["class"] else ""
            )
            yield f"    có thể học: {way['name']}{when}"
    yield (
        f"Đã đạt {len(found.met)} điều kiện; hệ thống chỉ nêu căn cứ, người có thẩm quyền quyết "
        "định."
    )
