"""The one writer of the room."""

from datetime import datetime

from django.db import transaction

from goc.journal import services as journal
from goc.utilisation.models import AppointmentCheck
from goc.utilisation.queries.check import Check


@transaction.atomic
def keep_minute(*, check: Check, by, at: datetime) -> AppointmentCheck:
    """Keep what the check found, with the values that it was judged by, as a minute."""
    minute = AppointmentCheck.objects.create(
        official=check.official,
        title=check.title,
        unit=check.unit,
        on=check.on,
        verdict=check.verdict.value,
        found=check.as_facts(),
        made_at=at,
        made_by=by,
    )
    journal.record(
        verb="utilisation.checked",
        subject=check.official,
        by=by,
        at=at,
        details={"title": check.title.code, "unit": check.unit.code, "verdict": minute.verdict},
    )
    return minute
