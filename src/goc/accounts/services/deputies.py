"""Who acts for whom on which days: appointed and ended, each with its entry in the journal."""

from datetime import date

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from goc.accounts.models import Deputy, User
from goc.journal import services as journal
from goc.kit import span
from goc.kit.errors import Refused

NO_REASON = "Hãy ghi lý do; lý do được ghi vào nhật ký."
ONESELF = "Không ai làm thay chính mình; hãy ghi tên đăng nhập của người khác."


@transaction.atomic
def appoint(
    *, user: User, deputy: User, since: date, until: date, by: User, at, on: date, why: str
) -> Deputy:
    """Let the deputy act for the user from `since` through `until`.

    Refused with every reason at once: without one, for days that are past or turned round, for
    oneself, with a closed account, twice on one day. Whether `by` may is asked by org.
    """
    # Two clerks may appoint the same deputy at once; the second sees the first one's.
    User.objects.select_for_update().get(pk=user.pk)
    period = span.days(since, until) if since <= until else None
    reasons = [*_bars(user, deputy, since, until, on, why)]
    if period and Deputy.objects.filter(user=user, deputy=deputy, period__overlap=period).exists():
        reasons.append(
            f"{deputy.full_name} đã được giao làm thay {user.full_name} trong thời gian này; hãy "
            "chọn ngày khác, hoặc kết thúc lần trước."
        )
    if reasons:
        raise Refused(*reasons)
    appointed = Deputy.objects.create(
        user=user, deputy=deputy, period=period, why=why, given_at=at, given_by=by
    )
    details = {"since": since.isoformat(), "until": until.isoformat()}
    journal.record(
        verb="accounts.deputy_appointed", subject=appointed, by=by, at=at, why=why, details=details
    )
    return appointed


@transaction.atomic
def end_deputy(*, appointed: Deputy, by: User, at, on: date, why: str) -> Deputy:
    """End it early: from the day on the deputy acts for the user no more. Refused without a reason
    and where it has ended before."""
    found = Deputy.objects.select_for_update(of=("self",)).select_related("user", "deputy")
    held = found.get(pk=appointed.pk)
    reasons = [] if why.strip() else [NO_REASON]
    if held.period.isempty or held.period.upper <= on:
        reasons.append("Lần làm thay này đã kết thúc từ trước; hãy tải lại trang.")
    if reasons:
        raise Refused(*reasons)
    start = held.period.lower
    held.period = DateRange(empty=True) if start >= on else DateRange(start, on)
    held.ended_at, held.ended_by = at, by
    held.save(update_fields=["period", "ended_at", "ended_by"])
    journal.record(verb="accounts.deputy_ended", subject=held, by=by, at=at, why=why)
    return held


def _bars(user, deputy, since, until, on, why):
    if not why.strip():
        yield NO_REASON
    if since > until:
        yield f"Ngày cuối {until:%d/%m/%Y} đứng trước ngày đầu {since:%d/%m/%Y}; hãy sửa một ngày."
    if since < on:
        yield f"Ngày đầu {since:%d/%m/%Y} đã qua; hãy chọn từ hôm nay, {on:%d/%m/%Y}, trở đi."
    if user.pk == deputy.pk:
        yield ONESELF
    if not deputy.is_active:
        yield f"Tài khoản “{deputy.username}” đã đóng; hãy chọn người khác."
