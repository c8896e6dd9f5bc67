"""What judges many days, read once for all of them."""

from datetime import date

from django.db.models import Q

from goc.facts import queries as facts
from goc.planning.queries.law import Grounds
from goc.standards.models import RequirementVersion
from goc.standards.queries.versions import version_from
from goc.utilisation import rules
from goc.utilisation.queries.check import Law


class Laws:
    """The law of any day from the first on."""

    def __init__(self, first: date, *, today: date):
        self.words = facts.vocabulary()
        self._grounds = Grounds(first, today=today)
        ends_later = Q(in_force__endswith=None) | Q(in_force__endswith__gt=first)
        rows = RequirementVersion.objects.filter(ends_later)
        rows = rows.select_related("requirement", "document")
        self._versions = [
            (row.in_force, version_from(row, self.words))
            for row in rows.order_by("requirement__order", "requirement__code")
        ]

    def on(self, day: date) -> Law:
        """Return what judges the day: its conditions of posts; no duties that run in office."""
        standing = [version for period, version in self._versions if day in period]
        conditions = [each for each in standing if rules.is_condition(each.duty)]
        return Law(self.words, self._grounds(day), conditions, [])
