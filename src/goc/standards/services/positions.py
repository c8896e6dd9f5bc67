"""The only writer of job positions, of what they ask, and of who holds one."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from goc.catalogue.models import CompetencyLevel
from goc.journal import services as journal
from goc.kit import history, span
from goc.kit.errors import Refused
from goc.kit.vietnamese import search_key, text_sort_key
from goc.officials.models import Official
from goc.standards.models import JobPosition, PositionAsks, PositionHolding

NO_REASON = "Hãy ghi lý do."


@dataclass(frozen=True, slots=True)
class PositionText:
    """A position as somebody wants it."""

    name: str
    position_class: str
    mark: str
    in_force: Any
    unit: Any = None
    unit_kind: str = ""
    title: Any = None
    rank: Any = None
    description: str = ""
    document: Any = None
    article: str = ""


@transaction.atomic
def create_position(*, code: str, text: PositionText, why: str, by, at) -> JobPosition:
    """Describe a position under a new code, or raise Refused with every reason why not."""
    _check(text, why)
    if JobPosition.objects.filter(code=code).exists():
        raise Refused(f"Mã “{code}” đã dùng cho vị trí việc làm khác; hãy chọn mã khác.")
    return _write(JobPosition(code=code), text, "standards.position_created", why, by, at)


@transaction.atomic
def change_position(*, position: JobPosition, text: PositionText, why: str, by, at) -> JobPosition:
    """Describe a position otherwise, or raise Refused with every reason why not."""
    _check(text, why)
    held = JobPosition.objects.select_for_update(of=["self"]).get(pk=position.pk)
    history.remember(user=by.pk, why=why.strip())
    return _write(held, text, "standards.position_changed", why, by, at)


def _check(text: PositionText, why: str) -> None:
    reasons = []
    if not text.name.strip():
        reasons.append("Hãy ghi tên vị trí việc làm.")
    if text.unit and text.unit_kind:
        reasons.append("Chọn một đơn vị, hoặc một loại đơn vị, không chọn cả hai.")
    if not why.strip():
        reasons.append(NO_REASON)
    if reasons:
        raise Refused(*reasons)


def _write(position, text, verb, why, by, at) -> JobPosition:
    for name in PositionText.__dataclass_fields__:
        setattr(position, name, getattr(text, name))
    position.search_key = search_key(f"{position.code} {text.name}")
    position.sort_key = text_sort_key(text.name)
    position.save()
    journal.record(verb=verb, subject=position, by=by, at=at, why=why.strip())
    return position


@transaction.atomic
def ask(*, position: JobPosition, levels: Collection[CompetencyLevel], why: str, by, at) -> None:
    """Let the position ask for these levels and no others.

    Refused without a reason and where it would ask for two levels of one competency.
    """
    if not why.strip():
        raise Refused(NO_REASON)
    wanted = {level.competency_id: level for level in levels}
    if len(wanted) != len({level.pk for level in levels}):
        raise Refused(
            "Một năng lực được chọn hai mức; vị trí chỉ đòi hỏi một mức của mỗi năng lực."
        )
    JobPosition.objects.select_for_update(of=["self"]).get(pk=position.pk)
    history.remember(user=by.pk, why=why.strip())
    standing = {row.competency_id: row for row in position.asks.all()}
    gone = [row.pk for key, row in standing.items() if key not in wanted]
    PositionAsks.objects.filter(pk__in=gone).delete()
    for competency, level in sorted(wanted.items()):
        row = standing.get(competency) or PositionAsks(
            job_position=position, competency_id=competency
        )
        if row.level_id != level.pk:
            row.level = level
            row.save()
    journal.record(
        verb="standards.position_asks_written", subject=position, by=by, at=at, why=why.strip(),
        details={"levels": sorted(level.pk for level in wanted.values())},
    )  # fmt: skip


@transaction.atomic
def place(
    *, official: Official, position: JobPosition, first: date, ground: str, by, at
) -> PositionHolding:
    """Say which position the official holds from a day on; the one held until then ends before it.

    Refused without a ground, outside the position's days, and where a later placing stands.
    """
    if not ground.strip():
        raise Refused("Hãy ghi căn cứ: số, ngày của quyết định hoặc văn bản phân công.")
    if first not in position.in_force:
        raise Refused(f"Vị trí “{position}” không áp dụng ngày {first:%d/%m/%Y}; hãy chọn khác.")
    # Two officers may write at once; whoever comes second waits here and sees the first one's.
    Official.objects.select_for_update(of=["self"]).get(pk=official.pk)
    held = PositionHolding.objects.filter(official=official)
    if later := held.filter(period__startswith__gte=first).order_by("period").first():
        raise Refused(
            f"Cán bộ đã được xếp vào “{later.job_position}” từ {later.period.lower:%d/%m/%Y};"
            " hãy chọn ngày sau ngày ấy."
        )
    for former in held.filter(period__contains=first):
        former.period = span.before(former.period, first)
        former.save(update_fields=["period"])
    made = PositionHolding.objects.create(
        official=official,
        job_position=position,
        period=DateRange(first, None),
        ground=ground.strip(),
    )
    journal.record(
        verb="standards.position_held", subject=official, by=by, at=at, why=made.ground,
        name=f"{official.person.full_name}: {position}",
        details={"position": position.code, "first": first.isoformat()},
    )  # fmt: skip
    return made
