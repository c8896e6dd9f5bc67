"""Two files of one person for tests of merging, and all tables as they stand."""

from datetime import date

from django.apps import apps
from django.db import connection

from goc.care import services
from goc.kit import merging
from goc.officials.services import merging as officials
from tests.builders import AT, ON

# What tells of an act itself, or keeps the past: it grows by merging and by undoing.
TELLING = {"care.Merge", "care.Suspicion", "care.Sweep", "journal.Entry"}
DAY = date(2026, 7, 1)


def chosen(kept, lost, value="kept", **given):
    """The same choice wherever one must be made; `given` names others, ids with dots as __."""
    plan = merging.plan(merging.collected(), kept=kept.pk, lost=lost.pk)
    choices = {choice.id: value for choice in plan.choices} | {"account": value}
    return choices | {name.replace("__", "."): option for name, option in given.items()}


def merge(kept, lost, by, choices=None, why="Đã đối chiếu căn cước."):
    """Merge `lost` into `kept`, keeping what the kept file says unless told."""
    choices = chosen(kept, lost) if choices is None else choices
    return services.merge(kept=kept, lost=lost, choices=choices, why=why, by=by, at=AT, on=ON)


def undo(made, by, why="Gộp nhầm."):
    """Put both files back."""
    return services.undo(merge=made, why=why, by=by, at=AT, on=ON)


def stand(*files):
    """What is derived of the files brought in step, as a city's are."""
    officials.stand([each.pk for each in files], on=ON)


def tables():
    """Every row of every table of the house, as text; history and what tells of acts left out."""
    found = {}
    with connection.cursor() as cursor:
        for model in apps.get_models():
            label = model._meta.label
            if not model.__module__.startswith("goc.") or label in TELLING:
                continue
            if hasattr(model, "pgh_tracked_model"):
                continue
            cursor.execute(f'SELECT to_jsonb(t)::text FROM "{model._meta.db_table}" t')
            found[label] = sorted(row for [row] in cursor.fetchall())
    return found
