"""What a list shows, kept in its address: filters, sort, page, columns."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.http import QueryDict

from goc.kit import vietnamese

PAGE_SIZE = 50
SORT, PAGE, COLUMN = "sap-xep", "trang", "cot"
PAGE_NUMBER = re.compile(r"[0-9]{1,7}")


class Chip(NamedTuple):
    """One filter in force: what it says, and the address of the list without it."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Listing:
    """One reader's choice of filters, sort, page and columns.

    Whatever the address says beyond the names and sort keys declared by the view is left out, so
    nothing typed by a stranger reaches the database.
    """

    filters: Mapping[str, tuple[str, ...]]
    sort: str
    descending: bool
    page: int
    columns: tuple[str, ...]
    sorts: Mapping[str, Sequence[str]]
    default_sort: str

    @classmethod
    def parse(
        cls,
        params: QueryDict,
        *,
        sorts: Mapping[str, Sequence[str]],
        default_sort: str,
        filters: Sequence[str] = (),
        columns: Sequence[str] = (),
    ) -> "Listing":
        """Read `?don-vi=…&sap-xep=-ten&trang=2&cot=…`.

        `sorts` gives each key of the address its `order_by` expressions, ending with a unique one;
        `default_sort` may open with "-"; `columns` are all that can be shown, in their order.
        """
        asked = params.get(SORT, "")
        chosen = asked if asked.removeprefix("-") in sorts else default_sort
        number = params.get(PAGE, "")
        wanted = params.getlist(COLUMN)
        return cls(
            filters={name: values for name in filters if (values := _typed(params.getlist(name)))},
            sort=chosen.removeprefix("-"),
            descending=chosen.startswith("-"),
            page=max(int(number), 1) if PAGE_NUMBER.fullmatch(number) else 1,
            columns=tuple(column for column in columns if column in wanted),
            sorts=sorts,
            default_sort=default_sort,
        )

    def value(self, name: str) -> str:
        """The first value given for a filter; empty when it is not in force."""
        return self.filters.get(name, ("",))[0]

    @property
    def order_by(self) -> tuple[str, ...]:
        """The expressions for `QuerySet.order_by`, each turned round when the sort descends."""
        given = tuple(self.sorts[self.sort])
        if not self.descending:
            return given
        return tuple(name[1:] if name.startswith("-") else f"-{name}" for name in given)

    @property
    def parameters(self) -> list[tuple[str, str]]:
        """The state as pairs for a query string or hidden inputs; what is usual is left out."""
        pairs = [(name, value) for name, values in self.filters.items() for value in values]
        sort = f"-{self.sort}" if self.descending else self.sort
        if sort != self.default_sort:
            pairs.append((SORT, sort))
        pairs += [(COLUMN, column) for column in self.columns]
        if self.page > 1:
            pairs.append((PAGE, str(self.page)))
        return pairs

    def query(self, **changes: Any) -> str:
        """The query string with some names changed (None takes a name out), always from "?" on.

        Any change but that of the page itself goes back to the first page.
        """
        changes = {PAGE: None} | changes if changes else changes
        if changes.get(SORT) == self.default_sort:
            changes[SORT] = None
        pairs = [(name, value) for name, value in self.parameters if name not in changes]
        for name, value in changes.items():
            values = value if isinstance(value, list | tuple) else [value]
            pairs += [(name, str(each)) for each in values if each not in (None, "")]
        return f"?{urlencode(pairs)}"

    def chip(self, label: str, name: str) -> Chip:
        """A filter in force, with the address that takes it away."""
        return Chip(label, self.query(**{name: None}))

    @property
    def bare(self) -> str:
        """The query string without any filter; sort and columns stay."""
        return self.query(**dict.fromkeys(self.filters))

    def sorted_by(self, key: str) -> str:
        """The query string that sorts by this key; turned round when it is the sort in force."""
        turned = self.sort == key and not self.descending
        return self.query(**{SORT: f"-{key}" if turned else key})


def _typed(values: list[str]) -> tuple[str, ...]:
    # Besides composing marks, this drops NUL, on which PostgreSQL breaks off the whole request.
    return tuple(cleaned for value in values if (cleaned := vietnamese.clean(value)))


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of one page and where they stand among all."""

    rows: list
    number: int
    pages: int
    count: int
    size: int
    listing: Listing

    @property
    def start(self) -> int:
        """The place of the first row among all, from 1; 0 when there is none."""
        return (self.number - 1) * self.size + 1 if self.count else 0

    @property
    def end(self) -> int:
        """The place of the last row among all."""
        return min(self.number * self.size, self.count)

    @property
    def numbers(self) -> list[int | None]:
        """The pages worth a link: first, last and those around; None where some are left out."""
        near = {1, self.pages, *range(self.number - 1, self.number + 2)}
        shown: list[int | None] = []
        for number in sorted(n for n in near if 1 <= n <= self.pages):
            if shown and number - shown[-1] > 1:
                shown.append(None)
            shown.append(number)
        return shown


def paginate(rows: Any, listing: Listing, *, count: int, size: int = PAGE_SIZE) -> Page:
    """Cut one page out of a queryset or sequence, reading those rows and no others.

    A page past the end gives the last one. The caller counts, because it often knows a cheaper way.
    """
    pages = max(-(-count // size), 1)
    number = min(listing.page, pages)
    first = (number - 1) * size
    return Page(list(rows[first : first + size]), number, pages, count, size, listing)
