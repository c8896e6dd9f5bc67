"""Reminders of what falls due soon."""

from datetime import date

from django.db import transaction
from django.urls import reverse

from goc.desk import services as desk
from goc.kit.errors import Refused
from goc.needs.models import Assessment
from goc.needs.queries import reminders
from goc.org import access as org
from goc.org.models import Role

FARTHEST = 366
SENTENCE = (
    "Đồng chí có yêu cầu đào tạo, bồi dưỡng đến hạn trong {days} ngày tới; hãy mở hệ thống để xem."
)


def check_reminder(*, days: int, by) -> None:
    """Refuse whoever is not a city officer, an impossible number of days, a city never judged."""
    if not org.holds(by, Role.CITY_OFFICER):
        raise Refused("Chỉ cán bộ phụ trách đào tạo của thành phố được gửi nhắc đến hạn.")
    if not 1 <= days <= FARTHEST:
        raise Refused(f"Số ngày phải từ 1 đến {FARTHEST}; hãy chọn lại.")
    if not Assessment.objects.exists():
        raise Refused("Chưa xét nhu cầu lần nào; hãy xét nhu cầu rồi gửi nhắc.")


@transaction.atomic
def remind(*, days: int, on: date, by, at) -> int:
    """Tell the officials in sight that have a need due within so many days of the day; return how
    many were told. Who has such a notice unread is told no second time."""
    check_reminder(days=days, by=by)
    users = reminders.to_remind(by, on=on, days=days)
    return desk.notify(
        users=users,
        kind=reminders.KIND,
        sentence=SENTENCE.format(days=days),
        path=reverse("hall:home"),
        by=by,
        at=at,
    )
