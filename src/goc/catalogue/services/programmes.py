"""Writing a programme whole: its lengths, modules, what it grants, who runs and teaches it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.timezone import localdate

from goc.catalogue import rules
from goc.catalogue.models import (
    FrameworkProgramme,
    Grants,
    Lecturer,
    Module,
    Offering,
    Programme,
    Provider,
    Teaching,
)
from goc.catalogue.queries.hours import hours_a_day
from goc.journal import services as journal
from goc.kit import reference
from goc.kit.errors import Refused
from goc.kit.vietnamese import search_key, text_sort_key
from goc.officials.models import Level


@dataclass(frozen=True, slots=True)
class Written:
    """A programme as somebody wants it: what the rules judge, where it stands, who runs it.

    `taught_like` names another programme: whoever teaches that one at a provider that runs this
    one can teach this one too.
    """

    draft: rules.Draft
    framework: FrameworkProgramme
    topic: str
    mode: str
    in_force: Any
    document: Any
    article: str
    mark: str
    note: str
    providers: Collection[Provider] = ()
    taught_like: Programme | None = None


@transaction.atomic
def create_programme(*, code: str, written: Written, by, at, why: str) -> Programme:
    """Add a programme under a new code, or raise Refused with every reason why not."""
    if Programme.objects.filter(code=code).exists():
        raise Refused(f"Mã “{code}” đã dùng cho một chương trình khác; hãy chọn mã khác.")
    return _write(Programme(code=code), written, verb="programme_created", by=by, at=at, why=why)


@transaction.atomic
def change_programme(*, programme: Programme, written: Written, by, at, why: str) -> Programme:
    """Give a programme a new text, or raise Refused with every reason why not.

    From then on it is the city's own: the data that ships with the house leaves it alone.
    """
    locked = Programme.objects.select_for_update().get(pk=programme.pk)
    return _write(locked, written, verb="programme_changed", by=by, at=at, why=why)


def _write(programme: Programme, written: Written, *, verb: str, by, at, why: str) -> Programme:
    draft = written.draft
    levels = _levels(draft)
    since = written.in_force.lower or localdate(at)
    reasons = rules.faults(draft, hours_a_day=hours_a_day(since))
    if not why.strip():
        reasons.append("Hãy ghi lý do lập hoặc sửa chương trình.")
    if reasons:
        raise Refused(*reasons)
    programme.name = draft.name
    programme.search_key = search_key(f"{programme.code} {draft.name}")
    programme.sort_key = text_sort_key(draft.name)
    programme.days, programme.calendar_days = draft.days, draft.calendar_days
    programme.least_seats, programme.most_seats = draft.least_seats, draft.most_seats
    for name in ("framework", "topic", "mode", "in_force", "document", "article", "mark", "note"):
        setattr(programme, name, getattr(written, name))
    programme.is_reference = False
    programme.save()
    _write_contents(programme, draft, levels)
    _write_offerings(programme, written.providers, localdate(at))
    if written.taught_like:
        _teach_like(programme, written.taught_like)
    journal.record(verb=f"catalogue.{verb}", subject=programme, by=by, at=at, why=why)
    return programme


def _levels(draft: rules.Draft) -> dict[tuple[str, str], int]:
    """The ids of the levels that the draft grants; Refused where there is no such level."""
    known = {
        (kind, code): key for kind, code, key in Level.objects.values_list("kind", "code", "id")
    }
    unknown = [each for each in draft.grants if (each.kind, each.level) not in known]
    if unknown:
        raise Refused(
            *(f"Không có trình độ “{each.level}” của loại {each.kind}." for each in unknown)
        )
    return known


def _write_contents(programme: Programme, draft: rules.Draft, levels: dict) -> None:
    modules = [
        {
            "programme_id": programme.pk,
            "position": each.position,
            "name": each.name,
            "theory_hours": each.theory_hours,
            "practice_hours": each.practice_hours,
        }
        for each in draft.modules
    ]
    grants = [
        {
            "programme_id": programme.pk,
            "kind": each.kind,
            "level_id": levels[each.kind, each.level],
            "field": each.field,
            "hours": each.hours,
        }
        for each in draft.grants
    ]
    for model, rows, key in (
        (Module, modules, "position"),
        (Grants, grants, "kind level_id field"),
    ):
        among = model.objects.filter(programme=programme)
        reference.bring_in(model, rows, key=key, among=among, whole=True)


def _write_offerings(programme: Programme, wanted: Collection[Provider], today: date) -> None:
    """Let these providers and no others run the programme from today on."""
    running = {
        offering.provider_id: offering
        for offering in Offering.objects.filter(programme=programme, period__contains=today)
    }
    for provider in wanted:
        if running.pop(provider.pk, None) is None:
            Offering.objects.create(
                provider=provider, programme=programme, period=DateRange(today, None)
            )
    for offering in running.values():
        since = offering.period.lower
        if since == today:
            offering.delete()
        else:
            offering.period = DateRange(since, today)
            offering.save(update_fields=["period"])


def _teach_like(programme: Programme, other: Programme) -> None:
    able = Lecturer.objects.filter(
        teachings__programme=other, provider__offerings__programme=programme
    ).exclude(teachings__programme=programme)
    Teaching.objects.bulk_create(
        Teaching(lecturer=lecturer, programme=programme) for lecturer in able.distinct()
    )
