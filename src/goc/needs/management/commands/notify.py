"""`./goc notify due`: tell those whose needs fall due soon, after a look at how many they are."""

from django.utils import timezone

from goc.kit.components.numbers import vn_number
from goc.kit.today import today
from goc.kit.verb import Verb
from goc.needs import services
from goc.needs.queries import reminders
from goc.org.services import acting


class Command(Verb):
    """Count by default; write notices with --send."""

    help = "Báo cho những người có yêu cầu sắp đến hạn; không có --send thì chỉ đếm."
    shape = {
        "days": "trong bao nhiêu ngày tới",
        "people": "số người có yêu cầu đến hạn",
        "to_tell": "số người báo được",
        "without_account": "số người chưa có tài khoản",
        "told_before": "số người còn thông báo cùng loại chưa đọc",
        "told": "số người đã báo",
    }
    acts_for = True

    def add_arguments(self, parser):
        parser.add_argument(
            "what", choices=["due"], metavar="VIỆC", help="due: yêu cầu sắp đến hạn"
        )
        parser.add_argument("--days", type=int, default=30, help="trong bao nhiêu ngày tới")
        parser.add_argument("--send", action="store_true", help="gửi thật, không chỉ đếm")

    def handle(self, *args, days, send, as_user="", **options):
        at, on = timezone.now(), today()
        by = acting(as_user, at=at)
        services.check_reminder(days=days, by=by)
        counted = reminders.reminder(by, on=on, days=days)
        told = services.remind(days=days, on=on, by=by, at=at) if send else 0
        facts = {"days": days, "people": counted.people, "to_tell": counted.to_tell, "told": told}
        facts |= {"without_account": counted.without_account, "told_before": counted.told_before}
        ended = f"đã báo {vn_number(told)} người" if send else "chưa gửi, thêm --send để gửi"
        self.answer(
            facts,
            f"{vn_number(counted.people)} người có yêu cầu đến hạn trong {days} ngày tới: "
            f"{vn_number(counted.to_tell)} người được báo, "
            f"{vn_number(counted.told_before)} người có thông báo trước chưa đọc, "
            f"{vn_number(counted.without_account)} người chưa có tài khoản; {ended}.",
        )
