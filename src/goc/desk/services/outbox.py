"""Letters on their way: a few lines to the mail server, each letter claimed before it is sent."""

from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from threading import Event, Lock, Thread
from time import monotonic

from django.conf import settings
from django.db import connection, transaction
from django.utils.timezone import localtime

from goc.desk import rules
from goc.desk.models import Delivery, Notice, Outage
from goc.desk.services.notices import fall_back
from goc.desk.services.smtp import Doubt, Letter, LetterTrouble, Line, ServerTrouble

ONE_SENDER = 7_134_011  # the advisory lock of whoever sends
LINES = 4
# A worker has other things to do; what is left waits for the next run, a minute later.
SECONDS = 40
STATE, CHANNEL = Delivery.State, Delivery.Channel
SUBJECT = "Thông báo từ hệ thống Gốc"
TEXT = """Kính gửi đồng chí,

{sentence}

{where}

Thư do hệ thống đào tạo, bồi dưỡng cán bộ gửi tự động; xin không trả lời thư này.
"""
ENDED_MIDWAY = "Hệ thống dừng giữa lúc gửi: không rõ thư đã tới chưa, nên không tự gửi lại."
NO_ADDRESS = "Tài khoản không còn địa chỉ thư hoặc đã ngừng dùng."
TOO_LATE = "Suốt {days} ngày không gửi được; thông báo chuyển sang danh sách in."

CLAIM = """
UPDATE desk_delivery SET state = 'SENDING', attempts = attempts + 1
WHERE id = (
    SELECT id FROM desk_delivery
    WHERE channel = 'EMAIL' AND state = 'WAITING' AND next_try_at <= %s
    ORDER BY next_try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
)
RETURNING id
"""


@dataclass
class Run:
    """What one run did, and what kept it from doing more; a sentence or nothing."""

    sent: int = 0
    put_off: int = 0
    failed: int = 0
    doubtful: int = 0
    trouble: str = ""


def send_waiting(
    *,
    quiet: rules.Quiet | None,
    clock: Callable[[], datetime],
    seconds: float = SECONDS,
    lines: int = LINES,
) -> Run:
    """Send the letters that are due, over a few lines at once, for so many seconds at most.

    No letter is sent twice to which the server said yes: each is claimed for good before it leaves
    and what a killed run left claimed is doubtful, never sent anew by itself (as many letters as
    there are lines). A server that hangs costs its time-out once a run, and runs come rarer.
    """
    with _alone() as alone:
        if not alone:
            return Run()
        at = clock()
        _note_left_behind(at)
        _give_up(at)
        outage = Outage.objects.filter(channel=CHANNEL.EMAIL).first()
        asleep = quiet and quiet.covers(localtime(at))
        if settings.MAIL is None or asleep or (outage and outage.next_try_at > at):
            return Run()
        run = _Sending(clock, seconds, 1 if outage else lines).run()
        _note_server(run, outage, clock())
        return run


@contextmanager
def _alone():
    """Whether nobody else sends; the lock goes with the connection, so a kill frees it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [ONE_SENDER])
        [alone] = cursor.fetchone()
        try:
            yield alone
        finally:
            if alone:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [ONE_SENDER])


@transaction.atomic
def _note_left_behind(at) -> None:
    left = Delivery.objects.filter(channel=CHANNEL.EMAIL, state=STATE.SENDING)
    notices = list(left.values_list("notice_id", flat=True))
    left.update(state=STATE.DOUBTFUL, last_error=ENDED_MIDWAY)
    fall_back(notices, at=at)


@transaction.atomic
def _give_up(at) -> None:
    waiting = {"channel": CHANNEL.EMAIL, "state": STATE.WAITING}
    late = Delivery.objects.filter(give_up_at__lte=at, **waiting)
    notices = list(late.values_list("notice_id", flat=True))
    late.update(state=STATE.FAILED, last_error=TOO_LATE.format(days=rules.PATIENCE.days))
    fall_back(notices, at=at)


@transaction.atomic
def _note_server(run: Run, outage: Outage | None, at) -> None:
    if run.trouble:
        failures = outage.failures + 1 if outage else 1
        Outage.objects.update_or_create(
            channel=CHANNEL.EMAIL,
            defaults={
                "since": outage.since if outage else at,
                "failures": failures,
                "next_try_at": at + rules.pause(failures),
                "last_error": run.trouble,
            },
        )
    elif outage and (run.sent or run.failed or run.put_off):
        outage.delete()


class _Sending:
    """One run: so many threads, each with a line and a connection of its own."""

    def __init__(self, clock, seconds: float, lines: int):
        self.clock, self.seconds = clock, seconds
        self.ended = Event()
        self.lines = [Line(settings.MAIL) for _ in range(lines)]
        self.outcome, self.counting = Run(), Lock()
        self.faults: list[BaseException] = []

    def run(self) -> Run:
        """Send until nothing is due, the server fails, or the time is up."""
        threads = [Thread(target=self._work, args=[line], daemon=True) for line in self.lines]
        for thread in threads:
            thread.start()
        self._join(threads, self.seconds)
        self.ended.set()
        # A time-out holds for each word of the server: one that drips them is cut off.
        self._join(threads, settings.MAIL.timeout)
        for line in self.lines:
            line.cut()
        self._join(threads, settings.MAIL.timeout)
        if self.faults:
            raise self.faults[0]
        return self.outcome

    def _join(self, threads, seconds: float) -> None:
        deadline = monotonic() + seconds
        for thread in threads:
            thread.join(max(0, deadline - monotonic()))

    def _work(self, line: Line) -> None:
        try:
            while not self.ended.is_set() and self._one(line):
                pass
            line.close()
        except BaseException as fault:  # noqa: BLE001 — it flies on in the thread that waits
            self.faults.append(fault)
            self.ended.set()
        finally:
            connection.close()

    def _one(self, line: Line) -> bool:
        """Send one letter; False where none is due or the server takes none."""
        delivery = _claimed(self.clock())
        if delivery is None:
            return False
        notice = delivery.notice
        if not (notice.user.email and notice.user.is_active):
            self._fail(delivery, NO_ADDRESS, STATE.FAILED)
            return True
        try:
            line.send(_letter(delivery))
        except ServerTrouble as trouble:
            self.outcome.trouble = str(trouble)
            self.ended.set()
            self._put_off(delivery, str(trouble))
            return False
        except Doubt as doubt:
            self.outcome.trouble = str(doubt)
            self.ended.set()
            self._fail(delivery, str(doubt), STATE.DOUBTFUL)
            return False
        except LetterTrouble as trouble:
            if trouble.for_good:
                self._fail(delivery, str(trouble), STATE.FAILED)
            else:
                self._put_off(delivery, str(trouble))
        else:
            self._note_sent(delivery)
        return True

    @transaction.atomic
    def _note_sent(self, delivery: Delivery) -> None:
        _settle(delivery, STATE.SENT, sent_at=self.clock(), last_error="")
        Delivery.objects.filter(
            notice=delivery.notice_id, channel=CHANNEL.PRINTED, state=STATE.WAITING
        ).update(state=STATE.NEEDLESS)
        self._count("sent")

    def _put_off(self, delivery: Delivery, sentence: str) -> None:
        again = self.clock() + rules.pause(delivery.attempts)
        _settle(delivery, STATE.WAITING, next_try_at=again, last_error=sentence)
        self._count("put_off")

    @transaction.atomic
    def _fail(self, delivery: Delivery, sentence: str, state: str) -> None:
        _settle(delivery, state, last_error=sentence)
        fall_back([delivery.notice_id], at=self.clock())
        self._count("doubtful" if state == STATE.DOUBTFUL else "failed")

    def _count(self, what: str) -> None:
        with self.counting:
            setattr(self.outcome, what, getattr(self.outcome, what) + 1)


def _claimed(now) -> Delivery | None:
    with connection.cursor() as cursor:
        cursor.execute(CLAIM, [now])
        row = cursor.fetchone()
    return row and Delivery.objects.select_related("notice__user").get(pk=row[0])


def _settle(delivery: Delivery, state: str, **fields) -> None:
    Delivery.objects.filter(pk=delivery.pk).update(state=state, **fields)


def _letter(delivery: Delivery) -> Letter:
    notice: Notice = delivery.notice
    where = "Hãy mở hệ thống để xem."
    if settings.SITE_URL:
        where = f"Mở hệ thống để xem: {settings.SITE_URL}{notice.path}"
    return Letter(
        id=f"goc-thong-bao-{delivery.pk}",
        to=notice.user.email,
        subject=SUBJECT,
        text=TEXT.format(sentence=notice.sentence, where=where),
    )
