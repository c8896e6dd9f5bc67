"""What waits for somebody today."""

from datetime import timedelta

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from goc.desk import queries as desk
from goc.desk.models import Batch
from goc.hall.queries.home.parts import Task
from goc.hall.queries.home.scope import needs_list
from goc.kit.components.numbers import vn_number
from goc.kit.mark import Mark
from goc.kit.today import today
from goc.officials.access import answered_for, visible_officials
from goc.officials.models import Correction, DataRequest
from goc.officials.queries import requests
from goc.officials.queries.listing import lacking
from goc.standards.models import RequirementVersion

RECENT = timedelta(days=14)
BATCHES_SHOWN = 5
WAITING = Correction.State.PROPOSED


def batches(user, *, of_all: bool):
    """The workbooks of the last days that came back, failed, or were not yet written: those that
    the user sent, or everybody's."""
    waiting = Batch.objects.filter(
        Q(state__in=[Batch.State.FAILED, Batch.State.REHEARSED]) | Q(tally__refused__gt=0),
        created_at__gte=timezone.now() - RECENT,
    )
    if not of_all:
        waiting = waiting.filter(created_by=user)
    waiting = waiting.select_related("file").order_by("-created_at", "-pk")[:BATCHES_SHOWN]
    return [_batch(batch) for batch in waiting]


def _batch(batch) -> Task:
    address = reverse("intake:batch", args=[batch.pk])
    count, query = batch.tally.get("refused", 0), "?ket-qua=tra-lai"
    sentence, act = f"dòng bị trả lại trong tệp “{batch.file.name}”", "Sửa, gửi lại"
    if batch.state == Batch.State.FAILED:
        sentence, act = f"Tệp “{batch.file.name}” không đọc được", "Xem vì sao"
        count, query = 0, ""
    elif batch.state == Batch.State.REHEARSED:
        sentence, act = f"dòng của tệp “{batch.file.name}” đã kiểm tra, chưa ghi", "Xem, ghi"
        count, query = batch.tally.get("read", 0), ""
    return Task(
        due=f"Gửi {timezone.localtime(batch.created_at):%d/%m}",
        tone="danger" if batch.state == Batch.State.FAILED else "warning",
        count=count,
        sentence=sentence,
        href=address + query,
        note=batch.get_kind_display(),
        act=act,
    )


def pressing(scope):
    """What is overdue, and of what nobody can tell whether it is met."""
    late = sum(line.overdue for line in scope.lines)
    unknown = sum(line.cannot_tell for line in scope.lines)
    if late:
        worst = max(scope.lines, key=lambda line: line.overdue)
        yield Task(
            due="Quá hạn",
            tone="danger",
            count=late,
            sentence="lượt yêu cầu đã quá hạn mà chưa đáp ứng",
            href=needs_list("?tinh-trang=qua-han"),
            note=f"Nhiều nhất: {worst.title}",
            act="Xem từng người",
        )
    if unknown:
        yield Task(
            due="Thiếu dữ kiện",
            tone="warning",
            count=unknown,
            sentence="lượt yêu cầu chưa xác định được vì thiếu dữ kiện trong hồ sơ",
            href=needs_list("?tinh-trang=chua-xac-dinh"),
            act="Bổ sung",
        )


def corrections(user):
    """What is proposed in the files that the user decides about."""
    waiting = Correction.objects.filter(official__in=answered_for(user), state=WAITING).count()
    if waiting:
        yield Task(
            due="Chờ quyết định",
            tone="warning",
            count=waiting,
            sentence="đề nghị sửa hồ sơ chờ đồng chí quyết định",
            href=reverse("hall:corrections"),
            act="Quyết định",
        )


def data_requests(user):
    """What is asked about the data that the user answers for, what is late by itself."""
    asked = DataRequest.objects.filter(official__in=answered_for(user), answered_at=None)
    late = requests.overdue(asked, today()).count()
    in_time = asked.count() - late
    if late:
        yield _asked("Quá hạn", "danger", late, "yêu cầu về dữ liệu cá nhân đã quá hạn trả lời")
    if in_time:
        yield _asked("Có hạn", "warning", in_time, "yêu cầu về dữ liệu cá nhân chờ trả lời")


def _asked(due, tone, count, sentence) -> Task:
    href = reverse("hall:data_requests")
    return Task(due=due, tone=tone, count=count, sentence=sentence, href=href, act="Trả lời")


def unverified(scope):
    """Requirements that judge people while nobody has verified their document."""
    doubtful = [line for line in scope.lines if line.mark == Mark.UNVERIFIED]
    standing = RequirementVersion.objects.filter(in_force__contains=today(), mark=Mark.UNVERIFIED)
    if doubtful:
        yield Task(
            due="Cần đối chiếu",
            tone="plain",
            count=standing.count(),
            sentence="yêu cầu đang dùng để xét mà văn bản chưa xác minh",
            href=f"{reverse('standards:requirements')}?muc={Mark.UNVERIFIED}",
            note=f"Chạm tới {vn_number(sum(line.bound for line in doubtful))} lượt người",
            act="Đối chiếu",
        )


def incomplete(scope):
    """People whose birth date nobody has written down."""
    people = visible_officials(scope.user).filter(lacking("ngay-sinh"), in_office=True).count()
    if people:
        yield Task(
            due="Thiếu dữ kiện",
            tone="plain",
            count=people,
            sentence="đồng chí chưa có ngày sinh trong hồ sơ",
            href=reverse("officials:list") + "?thieu=ngay-sinh",
            note="Thiếu ngày sinh thì không xét được các điều kiện theo tuổi",
            act="Xem danh sách",
        )


def elsewhere(user):
    """What rooms that the hall does not know say waits for the user."""
    for each in desk.waiting(user):
        yield Task(
            due="Cần xem",
            tone="warning",
            count=each.count,
            sentence=each.sentence,
            href=each.href,
            act=each.act,
        )
