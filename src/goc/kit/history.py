"""Every earlier version of a row of record is kept, by triggers that no bulk edit slips past."""

import json
from collections.abc import Container
from uuid import uuid4

import pghistory
import pgtrigger
from django.db import connection
from django.db.models import Max
from pghistory.trigger import Event


class _Merged(Event):
    """The trigger of an update, which compares old rows and new ones in linear time.

    A session keeps the plan of the first statement that fired it. If that touched no row, an inner
    join becomes a nested loop for good: 5,800 rows then took 48 s. A full join never does.
    """

    def get_func_template_kwargs(self, model):
        given = super().get_func_template_kwargs(model)
        joined = given["cond_old_values"].replace(" JOIN ", " FULL JOIN ", 1)
        return given | {"cond_old_values": joined}


class _Changed(pghistory.UpdateEvent):
    """Keeps the old row of each row that an update really changed."""

    def add_event_trigger(self, event_model):
        pgtrigger.register(
            _Merged(
                event_model=event_model,
                label=self.label,
                name=self.trigger_name,
                row=self.row,
                operation=self.operation,
                condition=self.condition,
                level=self.level,
            )
        )(event_model.pgh_tracked_model)


def kept(model):
    """Track a model: each UPDATE and DELETE leaves the old row, the live row is its own first
    version. Statement-level, because row-level triggers do not finish on half a million rows."""
    return pghistory.track(
        _Changed("changed", row="OLD"),
        pghistory.DeleteEvent("deleted"),
        level=pghistory.Statement,
    )(model)


def remember(**context) -> None:
    """Say once for this transaction who changes what follows and why, for the versions it leaves.

    For bulk writers: pghistory's own context rides on each statement of Django's cursor, and COPY
    passes it by.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('pghistory.context_id', %s, true),"
            " set_config('pghistory.context_metadata', %s, true)",
            [str(uuid4()), json.dumps(context)],
        )


def version(row) -> int:
    """The number of the row's last earlier version, 0 where it was never changed. It moves with
    every change, whoever writes it."""
    return _versions(row).aggregate(last=Max("pgh_id"))["last"] or 0


def changed_after(row, seen: int, *, untold: Container[str]) -> tuple[dict, list[str]]:
    """Who last changed the row since it was read at version `seen`, as the writer said it, and the
    names of the fields that differ now from what was read."""
    events = list(
        _versions(row).filter(pgh_id__gt=seen).select_related("pgh_context").order_by("pgh_id")
    )
    if not events:
        return {}, []
    fields = changed_fields(events[0], row, untold=untold)
    return context(events[-1]), [str(field.verbose_name) for field in fields]


def _versions(row):
    return row.pgh_event_model.objects.filter(pgh_obj_id=row.pk)


def steps(model, events) -> list[tuple]:
    """Pair each earlier version with what came after it: the next one, the row as it stands, or
    None where the row was removed. `events` are of the model's tracked versions."""
    events = list(events.select_related("pgh_context").order_by("pgh_obj_id", "-pgh_id"))
    rows = model.objects.in_bulk({event.pgh_obj_id for event in events})
    paired, later = [], None
    for event in events:
        if later is None or later.pgh_obj_id != event.pgh_obj_id:
            later = None if event.pgh_label == "deleted" else rows.get(event.pgh_obj_id)
        paired.append((event, later))
        later = event
    return paired


def changed_fields(event, after, *, untold: Container[str]) -> list:
    """The fields in which a version differs from what came after it, but for the untold."""
    return [
        field
        for field in event.pgh_tracked_model._meta.concrete_fields
        if field.name not in untold
        and getattr(event, field.attname) != getattr(after, field.attname)
    ]


def context(event) -> dict:
    """Who changed the row, why and through what, as far as the writer said it."""
    return event.pgh_context.metadata if event.pgh_context else {}
