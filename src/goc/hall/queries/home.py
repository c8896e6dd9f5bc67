"""What waits for somebody today, then the numbers of their scope, each with the way behind it."""

from dataclasses import dataclass, field
from datetime import timedelta

from django.db.models import F, Q, Sum
from django.urls import reverse
from django.utils import timezone

from goc.desk.models import Batch
from goc.hall.queries.shell import SENDERS, address
from goc.kit.components.numbers import vn_number, vn_percent
from goc.kit.mark import Mark
from goc.kit.today import today
from goc.needs.models import Assessment, Need, NeedTally, UnitTally
from goc.officials.access import visible_officials
from goc.officials.queries.listing import MISSING
from goc.org import access as org
from goc.org.models import Role, UnitReach
from goc.standards.models import RequirementVersion

RECENT = timedelta(days=14)
BATCHES_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do: when, how many of what, where to do it."""

    due: str
    tone: str
    count: int
    sentence: str
    href: str
    note: str = ""
    act: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """One number and the list behind it."""

    value: int
    label: str
    href: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """How one requirement stands in the scope."""

    code: str
    title: str
    mark: str
    bound: int
    missing: int
    overdue: int
    cannot_tell: int
    href: str

    @property
    def met_share(self):
        """The percentage of those bound who have it."""
        return 100 * (self.bound - self.missing - self.cannot_tell) / self.bound


@dataclass(frozen=True, slots=True)
class Overview:
    """The scope of somebody who reads other people's files."""

    assessment: Assessment | None
    tasks: list[Task] = field(default_factory=list)
    numbers: list[Number] = field(default_factory=list)
    requirements: list[Line] = field(default_factory=list)


def overview(standing) -> Overview:
    """What the scope of this person asks of them, and how it stands."""
    assessment = Assessment.objects.order_by("-pk").first()
    roots = _roots(standing)
    lines = _requirements(roots) if assessment else []
    tasks = [
        *(_batches(standing) if standing.plays(SENDERS) else []),
        *_needs(lines),
        *_unverified(standing, lines),
        *_incomplete(standing),
    ]
    return Overview(assessment, tasks, _numbers(standing, roots, assessment), lines)


def _roots(standing):
    """The units of the reading grants that lie under no other of them."""
    granted = {grant.unit_id for grant in standing.grants if grant.role in org.READING}
    under = UnitReach.objects.filter(ancestor__in=granted, descendant__in=granted, depth__gt=0)
    return granted - set(under.values_list("descendant_id", flat=True))


def _requirements(roots):
    counted = NeedTally.objects.filter(unit__in=roots).values("version_id")
    counted = counted.annotate(
        bound=Sum(F("met") + F("expiring") + F("due") + F("overdue") + F("cannot_tell")),
        missing=Sum(F("expiring") + F("due") + F("overdue")),
        late=Sum("overdue"),
        unknown=Sum("cannot_tell"),
    )
    by_version = {each["version_id"]: each for each in counted}
    versions = RequirementVersion.objects.filter(pk__in=by_version).select_related("requirement")
    lines = [
        Line(
            version.requirement.code,
            version.title,
            version.mark,
            by_version[version.pk]["bound"],
            by_version[version.pk]["missing"],
            by_version[version.pk]["late"],
            by_version[version.pk]["unknown"],
            address("needs:list", f"?yeu-cau={version.requirement.code}"),
        )
        for version in versions.order_by("requirement__order", "requirement__code")
    ]
    return sorted(lines, key=lambda line: line.missing, reverse=True)


def _batches(standing):
    waiting = Batch.objects.filter(
        Q(state__in=[Batch.State.FAILED, Batch.State.REHEARSED]) | Q(tally__refused__gt=0),
        created_at__gte=timezone.now() - RECENT,
    )
    if Role.CITY_OFFICER not in standing.roles:
        waiting = waiting.filter(created_by=standing.user)
    waiting = waiting.select_related("file").order_by("-created_at", "-pk")[:BATCHES_SHOWN]
    return [_batch(batch) for batch in waiting]


def _batch(batch):
    refused = batch.tally.get("refused", 0)
    sentence, act = f"dòng bị trả lại trong tệp “{batch.file.name}”", "Sửa, gửi lại"
    if batch.state == Batch.State.FAILED:
        sentence, act = f"tệp không đọc được: “{batch.file.name}”", "Xem vì sao"
    elif batch.state == Batch.State.REHEARSED:
        sentence, act = f"dòng của tệp “{batch.file.name}” đã kiểm tra, chưa ghi", "Xem, ghi"
        refused = batch.total
    return Task(
        due=f"Gửi {timezone.localtime(batch.created_at):%d/%m}",
        tone="danger" if batch.state == Batch.State.FAILED else "warning",
        count=1 if batch.state == Batch.State.FAILED else refused,
        sentence=sentence,
        href=address("intake:batch", "", batch.pk),
        note=batch.get_kind_display(),
        act=act,
    )


def _needs(lines):
    late = sum(line.overdue for line in lines)
    unknown = sum(line.cannot_tell for line in lines)
    worst = max(lines, key=lambda line: line.overdue, default=None)
    if late:
        yield Task(
            due="Quá hạn",
            tone="danger",
            count=late,
            sentence="lượt yêu cầu đã quá hạn mà chưa đáp ứng",
            href=address("needs:list", "?tinh-trang=qua-han"),
            note=f"Nhiều nhất: {worst.title}",
            act="Xem từng người",
        )
    if unknown:
        yield Task(
            due="Thiếu dữ kiện",
            tone="warning",
            count=unknown,
            sentence="lượt yêu cầu chưa xác định được vì thiếu dữ kiện trong hồ sơ",
            href=address("needs:list", "?tinh-trang=chua-xac-dinh"),
            act="Bổ sung",
        )


def _unverified(standing, lines):
    doubtful = [line for line in lines if line.mark == Mark.UNVERIFIED]
    if doubtful and standing.plays({Role.CITY_OFFICER, Role.LEADER, Role.INSPECTOR}):
        yield Task(
            due="Cần đối chiếu",
            tone="plain",
            count=len(doubtful),
            sentence="yêu cầu đang dùng để xét mà văn bản chưa xác minh",
            href=reverse("law:documents"),
            note=f"Chạm tới {vn_number(sum(line.bound for line in doubtful))} lượt người",
            act="Đối chiếu",
        )


def _incomplete(standing):
    condition = MISSING["ngay-sinh"][1]
    people = visible_officials(standing.user).filter(condition, in_office=True).count()
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


def _numbers(standing, roots, assessment):
    everybody = reverse("officials:list")
    if not assessment:
        people = visible_officials(standing.user).filter(in_office=True).count()
        return [Number(people, "cán bộ, công chức, viên chức đang giữ vị trí", everybody)]
    tally = UnitTally.objects.filter(unit__in=roots).aggregate(
        people=Sum("people", default=0), lacking=Sum("lacking", default=0)
    )
    people, lacking = tally["people"], tally["lacking"]
    return [
        Number(people, "cán bộ, công chức, viên chức đang giữ vị trí", everybody),
        Number(
            people - lacking,
            "không thiếu yêu cầu nào đang áp dụng",
            "",
            vn_percent(people - lacking, people),
        ),
        Number(
            lacking,
            "còn ít nhất một yêu cầu chưa đáp ứng",
            address("needs:matrix"),
            vn_percent(lacking, people),
        ),
    ]


def own_needs(official) -> list[Need]:
    """What the official must have, what is not yet met first."""
    needs = Need.objects.filter(official=official).select_related("version__requirement")
    return list(needs.order_by("-priority", "version_id"))


def today_in_words() -> str:
    """The day in words: Thứ Tư, 01/07/2026."""
    names = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
    return f"{names[today().weekday()]}, {today():%d/%m/%Y}"
