"""The list of officials: which of them, in which order, with what beside the name."""

from dataclasses import dataclass, field

from django.db.models import FETCH_RAISE, Q

from goc.officials.models import Level, Official, QualificationKind
from goc.officials.queries.held import highest
from goc.officials.queries.places import unit_names
from goc.officials.queries.search import matching
from goc.org.models import TitleEntailment, UnitReach

IN_OFFICE, OUT_OF_OFFICE = "dang", "thoi"
MISSING = {
    "ngay-sinh": ("chưa có ngày sinh", Q(person__born=None)),
    "so-dinh-danh": ("chưa có số định danh", Q(person__national_id=None)),
    "ngach": ("chưa có ngạch", Q(rank=None)),
    "don-vi": ("chưa có đơn vị", Q(unit=None)),
}
SORTS = {
    "ten": ("person__sort_key", "pk"),
    "chuc-vu": ("title__order", "person__sort_key", "pk"),
    "so-hieu": ("code",),
}


@dataclass(frozen=True, slots=True)
class Filter:
    """Which officials somebody asks for; an empty field asks for nothing."""

    text: str = ""
    unit: str = ""
    category: str = ""
    rank: str = ""
    level: str = ""
    group: str = ""
    office: str = ""
    missing: str = ""


def filtered(officials, wanted: Filter, on):
    """The officials of the queryset that the filter lets through; `unit` takes all below it."""
    if wanted.text:
        officials = officials.filter(matching(wanted.text))
    if wanted.unit:
        below = UnitReach.objects.filter(ancestor__code=wanted.unit)
        officials = officials.filter(unit__in=list(below.values_list("descendant_id", flat=True)))
    if wanted.group:
        entailed = TitleEntailment.objects.filter(group__code=wanted.group, period__contains=on)
        officials = officials.filter(title__in=list(entailed.values_list("title_id", flat=True)))
    if wanted.rank:
        officials = officials.filter(rank__code=wanted.rank)
    if wanted.missing:
        officials = officials.filter(MISSING[wanted.missing][1])
    return officials.filter(**_plain(wanted))


def _plain(wanted):
    conditions = {"category": wanted.category, "management_level": wanted.level}
    chosen = {name: value for name, value in conditions.items() if value}
    if wanted.office:
        chosen["in_office"] = wanted.office == IN_OFFICE
    return chosen


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list."""

    official: Official
    unit: str
    held: dict[str, Level] = field(default_factory=dict)

    @property
    def degree(self):
        """The highest degree, or None."""
        return self.held.get(QualificationKind.DEGREE)

    @property
    def political_theory(self):
        """The highest level of political theory, or None."""
        return self.held.get(QualificationKind.POLITICAL_THEORY)

    @property
    def state_management(self):
        """The highest programme of state management, or None."""
        return self.held.get(QualificationKind.STATE_MANAGEMENT)


def with_names(officials):
    """The queryset with all that a line shows of one-to-one keys; unplanned reads raise."""
    return officials.select_related("person", "title", "rank").fetch_mode(FETCH_RAISE)


def rows(officials, on) -> list[Row]:
    """The lines of one page, in two queries however many they are."""
    names = unit_names({each.unit_id for each in officials}, on)
    held = highest([each.pk for each in officials])
    return [Row(each, names.get(each.unit_id, ""), held.get(each.pk, {})) for each in officials]
