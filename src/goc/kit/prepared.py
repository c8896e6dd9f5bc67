"""Queries that are put together once and asked again for other values."""

from collections.abc import Callable
from datetime import date
from functools import cached_property

from django.db import connection
from django.db.models import QuerySet

# What stands for some keys, for others beside them, for a key, a text, a year and a day.
KEYS, OTHERS, KEY, TEXT, YEAR, DAY = [-1], [-2], -1, "?", 7777, date.min


class Prepared:
    """A query of plain columns (`values_list`), the same each time but for a few values.

    Django puts a query together anew each time it is asked: for the dozen small ones about one
    person that takes longer than their answers. `build` is called once, with a stand-in for each
    value: of its type, and unlike any other value in the query (KEYS, DAY …).

    Columns come as the driver gives them: a field that converts what it reads has no place here.
    """

    def __init__(self, build: Callable[..., QuerySet], *stand_ins):
        self._build, self._stand_ins = build, stand_ins

    @cached_property
    def _put_together(self) -> tuple[str, list[int | None], tuple]:
        """The text, and for each of its parameters which value it is (None: always this one)."""
        text, parameters = self._build(*self._stand_ins).query.sql_with_params()
        places = [self._place_of(each) for each in parameters]
        if missing := set(range(len(self._stand_ins))) - set(places):
            raise ValueError(f"the query does not ask for value {min(missing)}")
        return text, places, parameters

    def _place_of(self, parameter) -> int | None:
        for place, stand_in in enumerate(self._stand_ins):
            if isinstance(parameter, type(stand_in)) and parameter == stand_in:
                return place
        return None

    def rows(self, *values) -> list[tuple]:
        """Return the rows for these values, in the order of the stand-ins."""
        text, places, parameters = self._put_together
        asked = [
            parameter if place is None else values[place]
            for place, parameter in zip(places, parameters, strict=True)
        ]
        with connection.cursor() as cursor:
            cursor.execute(text, asked)
            return cursor.fetchall()
