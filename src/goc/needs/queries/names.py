"""Person by requirement: which needs somebody asks for, in which order, and who they are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Sum

from goc.kit.many import one_of
from goc.needs.models import MISSING, Need, NeedTally, ordering
from goc.needs.queries.audience import EVERYBODY, Audience
from goc.needs.queries.reading import Within, below
from goc.needs.rules import AT_REST
from goc.officials.models import Official
from goc.officials.queries.named import named
from goc.officials.queries.search import matching
from goc.org import queries as units
from goc.org.models import Unit
from goc.standards.models import RequirementVersion

Status = Need.Status
EVERY = "tat-ca"
# What may be asked for by its word in the address; nothing asks for all that is missing.
STATUSES = {
    "qua-han": (Status.OVERDUE,),
    "chua-co": (Status.DUE,),
    "sap-het-han": (Status.EXPIRING,),
    "chua-xac-dinh": (Status.CANNOT_TELL,),
    "da-dap-ung": (Status.MET,),
    "duoc-mien": (Status.WAIVED,),
    "ngoai-le": (Status.EXCEPTED,),
    EVERY: tuple(Status),
}
TONES = {
    Status.OVERDUE: "danger",
    Status.DUE: "warning",
    Status.EXPIRING: "warning",
    Status.CANNOT_TELL: "plain",
    Status.MET: "good",
    Status.WAIVED: "special",
    Status.EXCEPTED: "special",
}
BY_PRIORITY, BY_DUE, BY_NAME = "uu-tien", "han", "ten"
MOST_PRESSING = ("-by_priority",)
ORDERS = {"by_priority": ordering.BY_PRIORITY, "by_due_day": ordering.BY_DUE_DAY}
SORTS = {
    BY_PRIORITY: ("by_priority",),
    BY_DUE: ("by_due_day",),
    BY_NAME: ("official__sort_key", "official_id", "version_id"),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which needs somebody asks for; an empty field asks for nothing.

    `unit` takes all below it unless `itself` is set; `branch` one of the hierarchies that the
    reader has before them; `before` what falls due on an earlier day.
    """

    unit: str = ""
    itself: bool = False
    branch: str = ""
    requirement: str = ""
    topic: str = ""
    status: str = ""
    before: date | None = None
    text: str = ""
    audience: Audience = EVERYBODY

    @property
    def statuses(self) -> tuple[Status, ...]:
        """Those that the filter lets through: what is missing, unless it names others."""
        return STATUSES.get(self.status, MISSING)


@dataclass(frozen=True, slots=True)
class Line:
    """One person under one requirement, in words."""

    code: str
    name: str
    title: str
    unit: str
    version: RequirementVersion
    status: str
    tone: str
    due_on: date | None
    late: int


def needs(within: Within, wanted: Wanted, versions: Iterable[RequirementVersion]):
    """The needs that the filter lets through, of those whom the reader may see."""
    chosen = _chosen(wanted, versions)
    found = Need.objects.filter(
        version__in=[version.pk for version in chosen], status__in=wanted.statuses
    )
    if wanted.before:
        found = found.filter(due_on__lt=wanted.before)
    return in_sight(found, within, wanted)


def in_sight(found, within: Within, wanted: Wanted):
    """Those of these rows that are of people in sight, of the unit and the name asked for."""
    units_asked = tops(within, wanted)
    if wanted.itself:
        found = found.filter(unit__in=units_asked)
    elif not within.is_everything or wanted.unit or wanted.branch:
        found = found.filter(one_of("unit", within.units.intersection(below(units_asked))))
    else:
        found = found.filter(unit__isnull=False)
    if not within.is_everything:
        # Somebody who has left the scope since the day of the assessment is out of sight.
        found = found.filter(one_of("official__unit", within.units))
    if wanted.audience:
        found = found.filter(official__in=wanted.audience.people())
    if wanted.text:
        people = Official.objects.filter(matching(wanted.text)).values_list("pk", flat=True)
        found = found.filter(official__in=list(people))
    return found


def count(within: Within, wanted: Wanted, versions: Iterable[RequirementVersion]) -> int:
    """How many needs the filter lets through; from what was counted once, where that can tell."""
    if not within.is_everything or _is_uncounted(wanted):
        return needs(within, wanted, versions).count()
    chosen = [version.pk for version in _chosen(wanted, versions)]
    tallies = NeedTally.objects.filter(unit__in=tops(within, wanted), version__in=chosen)
    summed = tallies.aggregate(**{each.value: Sum(each.value.lower()) for each in wanted.statuses})
    return sum(number or 0 for number in summed.values())


def _is_uncounted(wanted: Wanted) -> bool:
    """Whether it asks for what no tally tells apart."""
    return bool(wanted.itself or wanted.before or wanted.text or wanted.audience)


def _chosen(wanted, versions):
    return [
        version
        for version in versions
        if wanted.requirement in ("", version.requirement.code)
        and wanted.topic in ("", version.requirement.topic)
    ]


def tops(within: Within, wanted: Wanted) -> list[int]:
    """The unit asked for, else the topmost ones in sight; none where it is out of sight."""
    if not wanted.unit:
        return within.tops(wanted.branch)
    unit = Unit.objects.filter(code=wanted.unit).values_list("pk", flat=True).first()
    return [unit] if unit in within.units else []


def as_indexed(wanted: Wanted, order_by) -> tuple[str, ...]:
    """The same order, said so that an index has it: whatever is at rest has no priority, so that
    among such needs alone the key is the order."""
    if set(wanted.statuses) <= set(AT_REST) and order_by[0].lstrip("-") == "by_priority":
        sign = order_by[0].removesuffix("by_priority")
        return f"{sign}official_id", f"{sign}version_id"
    return tuple(order_by)


def keys(found, order_by):
    """The needs in an order, as keys to be sliced: no other table is read for them."""
    return (
        found.alias(**ORDERS)
        .order_by(*order_by)
        .values_list("official_id", "version_id", "unit_id", "status", "due_on")
    )


def lines(rows, versions: Iterable[RequirementVersion], on: date) -> list[Line]:
    """The needs of these keys in words; the same few queries however many."""
    rows = list(rows)
    people = named({row[0] for row in rows})
    called = units.names({row[2] for row in rows}, on)
    by_pk = {version.pk: version for version in versions}
    return [
        Line(
            *people[official][:3],
            unit=called.get(unit, ""),
            version=by_pk[version],
            status=Status(status).label,
            tone=TONES[Status(status)],
            due_on=due_on,
            late=(on - due_on).days if due_on and status == Status.OVERDUE else 0,
        )
        for official, version, unit, status, due_on in rows
    ]


HEADERS = (
    "Số hiệu", "Họ và tên", "Chức vụ", "Mã đơn vị", "Đơn vị", "Yêu cầu", "Nội dung",
    "Văn bản", "Tình trạng", "Hạn", "Ưu tiên",
)  # fmt: skip


def records(found, order_by, versions: Iterable[RequirementVersion], on: date) -> Iterator[tuple]:
    """All of the needs in an order as rows for a file under HEADERS, the memory of a few."""
    codes = dict(Unit.objects.filter(pk__in=_standing(found)).values_list("pk", "code"))
    called = units.names(codes, on)
    told = {
        version.pk: (version.requirement.short_name, version.title, version.document.number)
        for version in versions
    }
    labels = dict(Status.choices)
    ordered = (
        found.alias(**ORDERS)
        .order_by(*order_by)
        .values_list(
            "official__code",
            "official__person__full_name",
            "official__title__name",
            "unit_id",
            "version_id",
            "status",
            "due_on",
            "priority",
        )
    )
    for code, name, title, unit, version, status, due_on, priority in ordered.iterator(5000):
        due = f"{due_on:%d/%m/%Y}" if due_on else ""
        yield (
            code, name, title or "", codes[unit], called[unit], *told[version], labels[status],
            due, priority,
        )  # fmt: skip


def _standing(found):
    return found.order_by().values("unit_id").distinct()
