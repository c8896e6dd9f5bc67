"""The list of programmes, and one of them with all that it holds."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import (
    FETCH_RAISE,
    Count,
    F,
    IntegerField,
    OuterRef,
    Prefetch,
    QuerySet,
    Subquery,
    Sum,
)
from django.db.models.functions import Coalesce

from goc.catalogue import rules
from goc.catalogue.models import Grants, Module, Offering, Programme
from goc.catalogue.queries.hours import hours_a_day
from goc.catalogue.queries.offers import Granted
from goc.kit import span
from goc.kit.vietnamese import search_key
from goc.law.rules import State, state


def _total(rows: QuerySet, total) -> Coalesce:
    """One number of each programme's rows; 0 where there are none."""
    mine = rows.filter(programme=OuterRef("pk")).order_by().values("programme")
    counted = mine.annotate(total=total).values("total")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def programmes(*, on: date, topic: str = "", provider: str = "", text: str = "") -> QuerySet:
    """Return the programmes in force on the day, with `hours`, `runners` (how many providers run
    it) and what it grants; what is not given does not narrow."""
    running = Offering.objects.filter(period__contains=on, provider__period__contains=on)
    granted = Grants.objects.select_related("level").order_by("kind", "level__step", "field")
    found = Programme.objects.filter(in_force__contains=on).annotate(
        hours=_total(Module.objects, Sum(F("theory_hours") + F("practice_hours"))),
        runners=_total(running, Count("pk")),
    )
    if topic:
        found = found.filter(topic=topic)
    if provider:
        run = running.filter(provider__code=provider).values("programme_id")
        found = found.filter(pk__in=run)
    for word in search_key(text).split():
        found = found.filter(search_key__contains=word)
    return found.prefetch_related(Prefetch("grants", granted)).fetch_mode(FETCH_RAISE)


@dataclass(frozen=True)
class ProgrammeSheet:
    """One programme as its page shows it."""

    programme: Programme
    modules: list[Module]
    grants: list[Grants]
    offerings: list[Offering]
    state: State

    @property
    def first(self) -> date | None:
        return self.programme.in_force.lower

    @property
    def last(self) -> date | None:
        return span.last_day(self.programme.in_force)

    @cached_property
    def theory(self) -> int:
        """All hours of theory."""
        return sum(module.theory_hours for module in self.modules)

    @cached_property
    def practice(self) -> int:
        """All hours of practice."""
        return sum(module.practice_hours for module in self.modules)

    @property
    def hours(self) -> int:
        return self.theory + self.practice


def programme_sheet(programme: Programme, on: date) -> ProgrammeSheet:
    """Read one programme with its modules, what it grants, and who runs it on the day."""
    period = programme.in_force
    offered = Offering.objects.filter(
        programme=programme, period__contains=on, provider__period__contains=on
    )
    return ProgrammeSheet(
        programme=programme,
        modules=list(programme.modules.order_by("position")),
        grants=list(
            programme.grants.select_related("level").order_by("kind", "level__step", "field")
        ),
        offerings=list(offered.select_related("provider").order_by("provider__sort_key")),
        state=state(period.lower, period.upper, known=True, on=on),
    )


def granted(shown: ProgrammeSheet) -> list[Granted]:
    """Return what the programme grants as plain data."""
    return [
        Granted(each.kind, each.level.code, each.level.step, each.field, each.hours)
        for each in shown.grants
    ]


def draft(shown: ProgrammeSheet) -> rules.Draft:
    """Return the programme as the rules judge it."""
    row = shown.programme
    return rules.Draft(
        name=row.name,
        days=row.days,
        calendar_days=row.calendar_days,
        least_seats=row.least_seats,
        most_seats=row.most_seats,
        modules=tuple(
            rules.ModuleDraft(each.position, each.name, each.theory_hours, each.practice_hours)
            for each in shown.modules
        ),
        grants=tuple(
            rules.GrantDraft(each.kind, each.level.code, each.field, each.hours)
            for each in shown.grants
        ),
    )


def faults(shown: ProgrammeSheet, on: date) -> list[str]:
    """Return every reason why no class of the programme could be planned as it stands."""
    return rules.faults(draft(shown), hours_a_day=hours_a_day(shown.first or on))
