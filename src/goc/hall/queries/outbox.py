"""The outbox as its keepers see it: what waits on which way, and who is to be told on paper."""

from dataclasses import dataclass
from datetime import datetime, time
from decimal import Decimal

from django.conf import settings
from django.db.models import Count, Q
from django.utils.timezone import localtime

from goc.accounts.models import User
from goc.desk import queries as desk
from goc.desk.models import Delivery, Printing
from goc.desk.rules import Quiet
from goc.kit.components.numbers import vn_moment
from goc.kit.today import today
from goc.kit.vietnamese import sort_key, text_sort_key
from goc.law import queries as law
from goc.officials.models import Official
from goc.org import access as org
from goc.org import queries as units
from goc.org.models import Grant, Role

PRINTERS = (Role.CITY_OFFICER, Role.UNIT_OFFICER)
HEADERS = ("Đơn vị", "Họ và tên", "Số hiệu", "Số thông báo")
NO_UNIT = "Không thuộc đơn vị nào"
CHANNEL, STATE = Delivery.Channel, Delivery.State
TONES = {
    STATE.WAITING: "info", STATE.SENDING: "info", STATE.SENT: "good", STATE.FAILED: "danger",
    STATE.DOUBTFUL: "warning", STATE.NEEDLESS: "plain",
}  # fmt: skip


def quiet(moment: datetime) -> Quiet | None:
    """The quiet hours in force on the day of the moment in Hanoi; None where the law names none."""
    on = localtime(moment).date()
    ends = [law.value(f"quiet_hours_{end}", on) for end in ("from", "until")]
    if any(end is None or end.amount is None for end in ends):
        return None
    return Quiet(*(_clock(end.amount) for end in ends))


def _clock(hours: Decimal) -> time:
    minutes = int(hours * 60) % (24 * 60)
    return time(minutes // 60, minutes % 60)


@dataclass(frozen=True, slots=True)
class Way:
    """One channel and how many deliveries stand how on it."""

    label: str
    waiting: int
    sent: int
    failed: int
    doubtful: int
    needless: int


def ways() -> list[Way]:
    """A line for each channel."""
    counted = desk.counts()

    def count(channel, *states):
        return sum(counted.get((channel, state), 0) for state in states)

    return [
        Way(
            channel.label,
            count(channel, STATE.WAITING, STATE.SENDING),
            count(channel, STATE.SENT),
            count(channel, STATE.FAILED),
            count(channel, STATE.DOUBTFUL),
            count(channel, STATE.NEEDLESS),
        )
        for channel in CHANNEL
    ]


@dataclass(frozen=True, slots=True)
class Mailman:
    """How the way by e-mail stands: a sentence, its tone, what to do."""

    tone: str
    sentence: str


def mailman(now: datetime) -> Mailman:
    """Say whether letters go, and if not, why and when they will."""
    if settings.MAIL is None:
        return Mailman(
            "warning",
            "Chưa khai báo máy chủ thư (EMAIL_HOST) nên không gửi thư điện tử; thông báo vẫn có "
            "trên hệ thống và trong danh sách in.",
        )
    if outage := desk.outage():
        return Mailman(
            "danger",
            f"Máy chủ thư gián đoạn từ {vn_moment(outage.since)}: {outage.last_error} "
            f"Thử lại lúc {vn_moment(outage.next_try_at)}.",
        )
    hours = quiet(now)
    if hours and hours.covers(localtime(now)):
        over = hours.over_at(localtime(now))
        return Mailman("info", f"Đang giờ yên tĩnh; thư gửi tiếp từ {vn_moment(over)}.")
    last = desk.last_sent(CHANNEL.EMAIL)
    sent = f"thư gần nhất đi lúc {vn_moment(last)}" if last else "chưa có thư nào đi"
    return Mailman("good", f"Máy chủ thư {settings.MAIL.host} đang nhận thư; {sent}.")


@dataclass(frozen=True, slots=True)
class Trouble:
    """One letter that did not arrive, without what it says of whom."""

    reader: str
    username: str
    state: str
    tone: str
    attempts: int
    why: str
    again: datetime | None


def trouble(delivery: Delivery) -> Trouble:
    """The letter in the words of the page."""
    reader, waits = delivery.notice.user, delivery.state == STATE.WAITING
    return Trouble(
        reader.full_name,
        reader.username,
        delivery.get_state_display(),
        TONES[delivery.state],
        delivery.attempts,
        delivery.last_error,
        delivery.next_try_at if waits else None,
    )


def readers_of(user):
    """Subquery of the accounts whose paper the user may take: of the files in the units of their
    officer's grants, and of whoever acts there today without a file of their own."""
    scope = org.scope(user, roles=PRINTERS)
    acting = Grant.objects.filter(unit__in=scope, period__contains=today())
    return (
        User.objects.filter(is_active=True)
        .filter(
            Q(person__official__unit__in=scope)
            | Q(person__official=None, pk__in=acting.values("user"))
        )
        .values("pk")
    )


@dataclass(frozen=True, slots=True)
class Pile:
    """How many people of one unit wait for paper."""

    unit: str
    people: int


def piles(user) -> list[Pile]:
    """The units in sight with people who wait for paper, by name."""
    counted = (
        desk.waiting_for_paper()
        .filter(notice__user__in=readers_of(user))
        .values_list("notice__user__person__official__unit")
        .annotate(people=Count("notice__user", distinct=True))
        .order_by()
    )
    people = dict(counted)
    names = units.names([unit for unit in people if unit], today())
    found = [Pile(names.get(unit, NO_UNIT), count) for unit, count in people.items()]
    return sorted(found, key=lambda pile: text_sort_key(pile.unit))


def printings(user):
    """The lists that the user has taken away, the newest first."""
    return Printing.objects.filter(printed_by=user).order_by("-pk")


def names(printing: Printing) -> list[tuple]:
    """The names of a printed list as rows of a sheet: by unit, then by name."""
    counted = printing.deliveries.values_list("notice__user").annotate(n=Count("pk")).order_by()
    notices = dict(counted)
    files = Official.objects.filter(person__account__in=notices)
    of_file = {
        row[0]: row[1:] for row in files.values_list("person__account", "unit", "code", "sort_key")
    }
    called = units.names({unit for unit, *_ in of_file.values() if unit}, today())
    found = []
    for account, full_name in User.objects.filter(pk__in=notices).values_list("pk", "full_name"):
        unit, code, key = of_file.get(account, (None, "", sort_key(full_name)))
        place = called.get(unit, NO_UNIT)
        found.append((text_sort_key(place), key, place, full_name, code, notices[account]))
    return [row[2:] for row in sorted(found)]
