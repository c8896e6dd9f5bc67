"""Surveys and wishes: a list as asked for, counts by topic and unit, each wish in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet, Sum

from goc.catalogue.models import Programme
from goc.kit.vietnamese import search_key
from goc.needs import rules
from goc.needs.models import Survey, Wish
from goc.org import queries as units

State = Wish.State
TONES = {
    State.DRAFT: "plain", State.SENT: "info", State.TAKEN_UP: "good", State.DECLINED: "warning",
}  # fmt: skip
SORTS = {
    "don-vi": ("unit__code", "pk"),
    "noi-dung": ("subject_key", "programme__sort_key", "pk"),
    "so-nguoi": ("people", "pk"),
    "luc-ghi": ("written_at", "pk"),
}
HEADERS = (
    "Mã đơn vị", "Đơn vị", "Cán bộ", "Số hiệu", "Loại", "Mã chương trình", "Nội dung",
    "Số người", "Quý", "Lý do", "Tình trạng", "Trả lời",
)  # fmt: skip
OWN, OF_UNITS = "ca-nhan", "don-vi"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which wishes somebody asks for; what is empty does not narrow."""

    unit: str = ""
    kind: str = ""
    state: str = ""
    programme: str = ""
    whose: str = ""
    text: str = ""


def surveys() -> QuerySet:
    """All surveys, the latest year first."""
    return Survey.objects.select_related("opened_by").order_by("-year")


def is_open(survey: Survey, on: date) -> bool:
    """Whether the survey takes wishes on the day."""
    return not rules.survey_bars(first=survey.first, last=survey.last, on=on)


def filtered(found: QuerySet, wanted: Wanted) -> QuerySet:
    """Those of the wishes that the filter lets through, with what their lines tell."""
    if wanted.unit:
        found = found.filter(unit__in=units.under(wanted.unit))
    if wanted.whose:
        found = found.filter(official__isnull=wanted.whose == OF_UNITS)
    if wanted.text:
        key = search_key(wanted.text)
        found = found.filter(Q(subject_key__contains=key) | Q(programme__search_key__contains=key))
    exact = {"kind": wanted.kind, "state": wanted.state, "programme__code": wanted.programme}
    found = found.filter(**{name: value for name, value in exact.items() if value})
    return found.select_related(
        "survey", "unit", "official__person", "programme", "written_by", "decided_by"
    )


@dataclass(frozen=True, slots=True)
class Line:
    """One wish in words."""

    wish: Wish
    unit: str
    tone: str
    may_write: bool


def lines(rows: Iterable[Wish], on: date, writable: QuerySet) -> list[Line]:
    """The wishes in words; `writable` are those that the reader may change."""
    rows = list(rows)
    own = set(writable.filter(pk__in=[row.pk for row in rows]).values_list("pk", flat=True))
    called = units.names({row.unit_id for row in rows}, on)
    return [
        Line(row, called.get(row.unit_id, row.unit.code), TONES[row.state], row.pk in own)
        for row in rows
    ]


def records(rows: Iterable[Wish], on: date):
    """The wishes as rows for a file under HEADERS."""
    for line in lines(rows, on, Wish.objects.none()):
        wish, official = line.wish, line.wish.official
        yield (
            wish.unit.code, line.unit, official.person.full_name if official else "",
            official.code if official else "", wish.get_kind_display(),
            wish.programme.code if wish.programme else "",
            wish.subject or wish.programme.name, wish.people, wish.quarter, wish.why,
            wish.get_state_display(), wish.answer,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic of a survey: a programme or words, with how many wish for it."""

    kind: str
    programme: Programme | None
    subject: str
    wishes: int
    people: int


def by_topic(found: QuerySet) -> list[Topic]:
    """The wishes that were sent, counted by what they are about, the most asked for first."""
    counted = (
        found.exclude(state=State.DRAFT)
        .exclude(state=State.DECLINED)
        .order_by()
        .values("kind", "programme", "subject_key")
        .annotate(wishes=Count("pk"), asked=Sum("people"))
    )
    rows = sorted(
        counted, key=lambda row: (-row["asked"], row["subject_key"], row["programme"] or 0)
    )
    programmes = Programme.objects.in_bulk({row["programme"] for row in rows} - {None})
    words = dict(found.exclude(subject="").order_by("-pk").values_list("subject_key", "subject"))
    return [
        Topic(
            Wish.Kind(row["kind"]).label, programmes.get(row["programme"]),
            words.get(row["subject_key"], ""), row["wishes"], row["asked"],
        )
        for row in rows
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class UnitCount:
    """How much one unit wishes for."""

    code: str
    name: str
    wishes: int
    people: int


def by_unit(found: QuerySet, on: date) -> list[UnitCount]:
    """The wishes that were sent, counted by unit, the most first."""
    counted = found.exclude(state=State.DRAFT).exclude(state=State.DECLINED).order_by()
    rows = list(
        counted.values_list("unit_id", "unit__code").annotate(n=Count("pk"), asked=Sum("people"))
    )
    called = units.names({row[0] for row in rows}, on)
    made = [UnitCount(code, called.get(pk, code), n, asked) for pk, code, n, asked in rows]
    return sorted(made, key=lambda each: (-each.people, each.code))


def tally(found: QuerySet) -> dict[str, int]:
    """How many wishes stand in each state, by its name in lower case."""
    counted = found.order_by().values_list("state").annotate(n=Count("pk"))
    return {str(state).lower(): 0 for state in State} | {state.lower(): n for state, n in counted}


def counts(found: QuerySet, on: date) -> dict:
    """All counts that stand below the list: by topic, by unit, by state."""
    return {
        "topics": by_topic(found),
        "by_unit": by_unit(found, on),
        "tally": tally(found),
    }
