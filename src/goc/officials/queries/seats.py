"""Which post, rank and level a list means of each official: those that stand in the file today, or
those of an earlier day, as the units and posts were then."""

from datetime import date
from typing import NamedTuple

from django.db.models import FilteredRelation, Q

from goc.org import queries as org


class Seats(NamedTuple):
    """Where a query of officials reads them from; `day` is None for today."""

    day: date | None = None
    unit: str = "unit"
    title: str = "title"
    category: str = "category"
    rank: str = "rank"
    level: str = "management_level"
    since: str = "since"

    def of(self, officials):
        """The officials with what is read of them."""
        if self.day is None:
            return officials
        of_day = {
            name: FilteredRelation(
                relation, condition=Q(**{f"{relation}__period__contains": self.day})
            )
            for name, relation in (("then_rank", "ranks"), ("then_level", "management"))
        }
        main = Q(posts__is_main=True, posts__period__contains=self.day)
        return officials.annotate(then=FilteredRelation("posts", condition=main), **of_day)

    def in_office(self, is_in_office: bool) -> Q:
        """Those who hold a post, or who hold none."""
        if self.day is None:
            return Q(in_office=is_in_office)
        return Q(then__isnull=not is_in_office)

    def under(self, code: str) -> list[int]:
        """The keys of a unit and of all below it, as the tree stands or stood."""
        return list(org.under(code) if self.day is None else org.under_then(code, self.day))

    def held(self, qualifications):
        """Those of the qualifications that were there, as far as anybody knows."""
        if self.day is None:
            return qualifications
        return qualifications.filter(Q(granted=None) | Q(granted__startswith__lte=self.day))

    def given(self, evaluations):
        """Those of the evaluations whose year was over."""
        return evaluations if self.day is None else evaluations.filter(year__lt=self.day.year)

    def order(self, order: tuple[str, ...]) -> list[str]:
        """The order of a list by what these seats read."""
        read = {"title__order": f"{self.title}__order", "since": self.since}
        return [
            f"-{read.get(name[1:], name[1:])}" if name[0] == "-" else read.get(name, name)
            for name in order
        ]


TODAY = Seats()


def seats(day: date | None) -> Seats:
    """Those of the day, of today where none is asked for."""
    if day is None:
        return TODAY
    return Seats(
        day,
        unit="then__unit",
        title="then__title",
        category="then__category",
        rank="then_rank__rank",
        level="then_level__level",
        since="then__period__startswith",
    )
