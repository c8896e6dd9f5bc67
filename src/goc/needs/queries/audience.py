"""The target group whose needs somebody asks for, as files tell it."""

from dataclasses import dataclass

from django.db.models import QuerySet

from goc.kit.today import today
from goc.officials.models import Official
from goc.officials.queries.listing import IN_OFFICE, Filter, filtered


@dataclass(frozen=True, slots=True)
class Audience:
    """A target group as files tell it today: kind of personnel, group of titles, level that
    manages; an empty field asks for nothing."""

    category: str = ""
    group: str = ""
    level: str = ""

    def __bool__(self):
        return bool(self.category or self.group or self.level)

    def people(self) -> QuerySet[Official]:
        """Those of the group who are in office."""
        wanted = Filter(
            category=self.category, group=self.group, level=self.level, office=IN_OFFICE
        )
        return filtered(Official.objects.all(), wanted, today())


EVERYBODY = Audience()
