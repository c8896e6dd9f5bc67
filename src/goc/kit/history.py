"""Every earlier version of a row of record is kept, by triggers that no bulk edit slips past."""

import json
from uuid import uuid4

import pghistory
from django.db import connection


def kept(model):
    """Track a model: each UPDATE and DELETE leaves the old row, the live row is its own first
    version. Statement-level, because row-level triggers do not finish on half a million rows."""
    return pghistory.track(
        pghistory.UpdateEvent("changed", row="OLD"),
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
