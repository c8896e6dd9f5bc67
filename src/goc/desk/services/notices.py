"""Notices: told to many at once, read, retried, taken away on paper."""

from collections.abc import Iterable

from django.conf import settings
from django.db import connection, transaction

from goc.desk.models import Delivery, Notice, Printing
from goc.desk.rules import PATIENCE
from goc.journal import services as journal
from goc.kit.errors import Refused

# One statement for one reader or for a city: a row for each notice, two for its ways.
NOTIFY = """
WITH fresh AS (
    INSERT INTO desk_notice (user_id, kind, sentence, path, created_at, created_by_id)
    SELECT id, %(kind)s, %(sentence)s, %(path)s, %(at)s, %(by)s
    FROM accounts_user WHERE id = ANY(%(users)s) AND is_active
    RETURNING id, user_id
), ways AS (
    INSERT INTO desk_delivery
        (notice_id, channel, state, attempts, next_try_at, give_up_at, last_error, sent_at)
    SELECT fresh.id, way.*
    FROM fresh JOIN accounts_user reader ON reader.id = fresh.user_id
    CROSS JOIN LATERAL (VALUES
        ('IN_APP', 'SENT', 0, NULL::timestamptz, NULL::timestamptz, '', %(at)s::timestamptz),
        (CASE WHEN %(mail)s AND reader.email <> '' THEN 'EMAIL' ELSE 'PRINTED' END,
         'WAITING', 0, %(at)s, %(late)s, '', NULL)
    ) AS way
)
SELECT count(*) FROM fresh
"""
# What a letter could not bring goes on paper, unless it has been read meanwhile.
ON_PAPER = """
INSERT INTO desk_delivery (notice_id, channel, state, attempts, next_try_at, last_error)
SELECT notice.id, 'PRINTED', 'WAITING', 0, %(at)s, ''
FROM desk_notice notice WHERE notice.id = ANY(%(notices)s) AND notice.read_at IS NULL
ON CONFLICT ON CONSTRAINT delivery_goes_once_by_each_channel DO UPDATE
SET state = 'WAITING', next_try_at = %(at)s WHERE desk_delivery.state = 'NEEDLESS'
"""
STATE, CHANNEL = Delivery.State, Delivery.Channel


@transaction.atomic
def notify(*, users: Iterable[int], kind: str, sentence: str, path: str, by, at) -> int:
    """Tell each active account of these ids the same sentence; return how many were told.

    It stands in the caller's transaction: what does not commit is announced to nobody. The
    sentence carries nothing personal, `path` is the page of ours that does. Whoever has an address
    gets a letter besides, if a mail server is named; the others wait for paper.
    """
    values = {"users": list(users), "kind": kind, "sentence": sentence, "path": path}
    values |= {"by": by.pk, "at": at, "late": at + PATIENCE, "mail": settings.MAIL is not None}
    with connection.cursor() as cursor:
        cursor.execute(NOTIFY, values)
        [told] = cursor.fetchone()
    if told:
        details = {"kind": kind, "people": told, "sentence": sentence}
        journal.record(verb="desk.notified", subject=Notice, by=by, at=at, details=details)
    return told


@transaction.atomic
def read(*, notice: Notice, at) -> Notice:
    """Note that its reader opened it; letters and paper still on their way are needless then."""
    notice = Notice.objects.select_for_update().get(pk=notice.pk)
    if notice.read_at is None:
        notice.read_at = at
        notice.save(update_fields=["read_at"])
        notice.deliveries.filter(state=STATE.WAITING).update(state=STATE.NEEDLESS)
    return notice


@transaction.atomic
def retry(*, by, at) -> int:
    """Send the letters anew that failed or of which nobody knows; return how many.

    Refused where there is none, or no mail server. What was read meanwhile stays as it is.
    """
    if settings.MAIL is None:
        raise Refused("Chưa khai báo máy chủ thư (EMAIL_HOST) nên không gửi lại được.")
    failed = Delivery.objects.filter(
        channel=CHANNEL.EMAIL, state__in=[STATE.FAILED, STATE.DOUBTFUL], notice__read_at=None
    )
    again = failed.update(
        state=STATE.WAITING, attempts=0, next_try_at=at, give_up_at=at + PATIENCE, last_error=""
    )
    if not again:
        raise Refused("Không còn thư nào hỏng mà người nhận chưa đọc; không có gì để gửi lại.")
    journal.record(verb="desk.retried", subject=Delivery, by=by, at=at, details={"letters": again})
    return again


@transaction.atomic
def print_waiting(*, users, by, at) -> Printing:
    """Take the notices that wait for paper away, of the accounts in the subquery `users`.

    Refused where none waits: another may just have printed them.
    """
    waiting = Delivery.objects.filter(
        channel=CHANNEL.PRINTED, state=STATE.WAITING, notice__user__in=users
    )
    taken = list(
        waiting.select_for_update(of=("self",)).values_list("pk", "notice__user_id").order_by("pk")
    )
    if not taken:
        raise Refused("Không còn ai chờ in; có thể người khác vừa in danh sách này.")
    people = len({user for _, user in taken})
    printing = Printing.objects.create(printed_at=at, printed_by=by, people=people)
    rows = Delivery.objects.filter(pk__in=[pk for pk, _ in taken])
    rows.update(state=STATE.SENT, sent_at=at, printing=printing)
    details = {"people": people, "notices": len(taken)}
    journal.record(verb="desk.printed", subject=printing, by=by, at=at, details=details)
    return printing


def fall_back(notices: list[int], *, at) -> None:
    """Let the notices wait for paper whose letters will not come."""
    with connection.cursor() as cursor:
        cursor.execute(ON_PAPER, {"notices": notices, "at": at})
