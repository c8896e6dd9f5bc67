"""Forecasts for tests: one of three years, with whoever the test names."""

from datetime import date

from goc.needs.models import Coming, ComingTally, Forecast
from goc.org.models import UnitReach
from tests.builders import AT, ON


def make_coming(official, version, by, *, cause="LAPSES", due_on=None):
    """The official newly lacks it in three years; counted in their unit and all above it."""
    forecast, _ = Forecast.objects.get_or_create(
        years=3, defaults={"on": date(2029, 7, 1), "base": ON, "at": AT, "by": by}
    )
    above = UnitReach.objects.filter(descendant=official.unit).values_list("ancestor_id", flat=True)
    for unit in above:
        tally, _ = ComingTally.objects.get_or_create(
            forecast=forecast, unit_id=unit, version=version, cause=cause, defaults={"people": 0}
        )
        ComingTally.objects.filter(pk=tally.pk).update(people=tally.people + 1)
    return Coming.objects.create(
        forecast=forecast,
        official=official,
        version=version,
        unit=official.unit,
        cause=cause,
        due_on=due_on,
    )
