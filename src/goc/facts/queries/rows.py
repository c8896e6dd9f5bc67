"""What is read of people for their facts: queries put together once, rows as they come."""

from datetime import date
from typing import NamedTuple

from django.db.models import Q, QuerySet

from goc.facts.rules.person import Days
from goc.kit.many import one_of
from goc.kit.prepared import DAY, KEYS, YEAR, Prepared
from goc.officials.models import (
    Absence,
    Evaluation,
    ManagementHolding,
    Post,
    Qualification,
    RankHolding,
)
from goc.org.models import UnitVersion
from goc.succession.models import SuccessionEntry


def _begun(found: QuerySet, on: date) -> QuerySet:
    """Those that began by the day, or on a day that nobody knows."""
    begun = Q(period__startswith__lte=on) | Q(period__startswith__isnull=True)
    return found.filter(begun, period__isempty=False)


class Planned(NamedTuple):
    """One succession entry of a plan approved by the day."""

    official: int
    period: Days
    title_id: int | None
    title: str | None
    group: str | None
    rung: int | None
    approved_on: date
    branch: str
    begins: int
    unit_kind: str
    unit_branch: str
    unit_tier: str


PLANNED = Prepared(
    lambda keys, on: (
        SuccessionEntry.objects.filter(
            one_of("official", keys), period__contains=on, plan__approved_on__lte=on
        )
        .order_by("pk")
        .values_list(
            "official_id", "period", "plan__title_id", "plan__title__code", "plan__group__code",
            "plan__group__rung", "plan__approved_on", "plan__branch", "plan__begins",
            "plan__unit__kind", "plan__unit__branch", "plan__unit__tier",
        )
    ),
    KEYS,
    DAY,
)  # fmt: skip


class Standing(NamedTuple):
    """One post: title, unit and how it is held."""

    title_id: int
    title: str
    title_name: str
    position_class: str
    unit_id: int
    unit: str
    unit_kind: str
    branch: str
    tier: str
    category: str
    how: str
    is_main: bool
    period: Days
    ground: str


POSTS = Prepared(
    lambda keys, on: (
        _begun(Post.objects.filter(one_of("official", keys)), on)
        .order_by("-is_main", "pk")
        .values_list(
            "official_id", "batch_id", "batch__file__name", "row",
            "title_id", "title__code", "title__name", "title__position_class",
            "unit_id", "unit__code", "unit__kind", "unit__branch", "unit__tier",
            "category", "how", "is_main", "period", "ground",
        )
    ),
    KEYS,
    DAY,
)  # fmt: skip


NAMES = Prepared(
    lambda units: (
        UnitVersion.objects.filter(one_of("unit", units))
        .order_by("pk")
        .values_list("unit_id", "period", "name")
    ),
    KEYS,
)


class Held(NamedTuple):
    """One qualification."""

    id: int
    kind: str
    level: str
    level_name: str
    step: int
    field: str
    institution: str
    serial_no: str
    granted: Days | None
    expires_on: date | None
    hours: int | None


HELD = Prepared(
    lambda keys: (
        Qualification.objects.filter(one_of("person", keys))
        .order_by("kind", "-level__step", "pk")
        .values_list(
            "person_id", "batch_id", "batch__file__name", "row",
            "pk", "kind", "level__code", "level__name", "level__step", "field", "institution",
            "serial_no", "granted", "expires_on", "hours",
        )
    ),
    KEYS,
)  # fmt: skip


RANKS = Prepared(
    lambda keys, on: (
        _begun(RankHolding.objects.filter(one_of("official", keys)), on)
        .order_by("pk")
        .values_list(
            "official_id", "rank__code", "rank__name", "rank__ladder", "rank__step", "period"
        )
    ),
    KEYS,
    DAY,
)


EVALUATIONS = Prepared(
    lambda keys, year: (
        Evaluation.objects.filter(one_of("official", keys), year__lt=year)
        .order_by("year", "pk")
        .values_list("official_id", "year", "result")
    ),
    KEYS,
    YEAR,
)


MANAGED = Prepared(
    lambda keys, on: ManagementHolding.objects.filter(
        one_of("official", keys), period__contains=on
    ).values_list("official_id", "level"),
    KEYS,
    DAY,
)


ABSENCES = Prepared(
    lambda keys: (
        Absence.objects.filter(one_of("official", keys), period__isempty=False)
        .order_by("pk")
        .values_list("official_id", "kind", "period")
    ),
    KEYS,
)
