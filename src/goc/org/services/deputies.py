"""Deputies appointed and ended by people, under the rules of who gives what."""

from datetime import date

from django.db import transaction

from goc.accounts import services as accounts
from goc.accounts.models import Deputy, User
from goc.kit import span
from goc.kit.errors import Refused
from goc.org import access
from goc.org.models import Grant

NOT_YOURS = (
    "Đồng chí chỉ giao được người làm thay cho mình, hoặc cho người mà mọi quyền đều do đồng chí "
    "giao được; hãy nhờ người phụ trách đào tạo thành phố hoặc quản trị hệ thống."
)
NOT_FOR_YOU = (
    "Không ai tự nhận làm thay người khác; hãy để người ấy, hay người phụ trách khác, giao."
)
NOT_SEEN = "Đồng chí không kết thúc được lần làm thay này; hãy nhờ người đã giao."


@transaction.atomic
def appoint(
    *, user: User, deputy: User, since: date, until: date, by: User, at, on: date, why: str
) -> Deputy:
    """Let the deputy act under the user's grants from `since` through `until`, as the user, or as
    somebody who could give all these grants. Refused otherwise, and where there is no grant."""
    reasons = [*_bars(user, deputy, by, on)]
    if since <= until and not _holds_any(user, span.days(since, until)):
        reasons.append(
            f"{user.full_name} không có quyền nào của chính mình trong những ngày này để giao làm "
            "thay; quyền đang làm thay thì không giao tiếp được."
        )
    if reasons:
        raise Refused(*reasons)
    return accounts.appoint(
        user=user, deputy=deputy, since=since, until=until, by=by, at=at, on=on, why=why
    )


@transaction.atomic
def end_deputy(*, appointed: Deputy, by: User, at, on: date, why: str) -> Deputy:
    """End it from the day on, as either of the two or somebody who could appoint; else Refused."""
    if not access.visible_deputies(by, on).filter(pk=appointed.pk).exists():
        raise Refused(NOT_SEEN)
    return accounts.end_deputy(appointed=appointed, by=by, at=at, on=on, why=why)


def _bars(user, deputy, by, on):
    if user.pk == by.pk:
        return
    if not access.answered_for(by, on).filter(user=user).exists():
        yield NOT_YOURS
    if deputy.pk == by.pk:
        yield NOT_FOR_YOU


def _holds_any(user, period):
    return Grant.objects.filter(user=user, period__overlap=period).exists()
