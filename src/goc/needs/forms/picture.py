"""The rows of the matrix as markup.

Put together by hand: a city's matrix has thousands of cells, and what a template adds to every one
of them, its look-ups and escapes, takes longer than all queries of the page.
"""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from html import escape
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.safestring import mark_safe

from goc.kit.components.figures import cell_around
from goc.kit.components.numbers import vn_number
from goc.kit.late import Late
from goc.kit.listing import Listing
from goc.needs.forms.standing import (
    AUDIENCE,
    BRANCH,
    CELL,
    ITSELF,
    OPENED,
    REQUIREMENT,
    UNIT,
    kept,
    topic,
)
from goc.needs.queries.counted import NOBODY, Counts
from goc.needs.queries.matrix import Picture, Row


@dataclass(frozen=True, slots=True)
class Total:
    """The row of all: its counts, its markup, and the address of all of its people."""

    row: Row
    markup: str
    list_query: str


@lru_cache(maxsize=1 << 14)
def _cell(counts: Counts, is_selected: bool) -> tuple[str, str]:
    """What a cell with these counts has before and after its address."""
    return cell_around(
        missing=counts.missing,
        bound=counts.bound,
        overdue=counts.overdue,
        unknown=counts.cannot_tell,
        selected=is_selected,
    )


class Drawing:
    """The heads, the row of all and the groups of rows, ready for the page; counted only if the
    page shows them. The rows come late."""

    def __init__(self, state: Listing, picture: Picture, versions):
        self.picture, self.versions, self.late = picture, versions, Late()
        self.width = len(versions) + 2
        self.columns = [(version.pk, version.requirement.code) for version in versions]
        self.cell = _open_end(state.query(**dict.fromkeys(CELL)))
        self.opened = _open_end(state.query(**dict.fromkeys((OPENED, BRANCH, *CELL))))
        self.people = reverse("needs:people") + "?"
        self.kept = {BRANCH: state.value(BRANCH)} if not state.value(OPENED) else {}
        self.audience = kept(state, AUDIENCE)
        self.is_of_topic = bool(topic(state))
        self.selected = (state.value(UNIT), state.value(ITSELF), state.value(REQUIREMENT))

    @cached_property
    def total(self) -> Total:
        """The row of all."""
        row = self.picture.total
        query = "?" + urlencode(self._whose(row) | self.audience)
        return Total(row, mark_safe(self._row(row)), query)

    @cached_property
    def groups(self) -> list[tuple[str, str]]:
        """The title of each group, and what stands for its rows."""
        return [
            (title, self.late.hold("\n".join(map(self._row, rows))))
            for title, rows in self.picture.groups
        ]

    def _row(self, row: Row) -> str:
        cells = self._cells(row)
        return f'<tr><th scope="row">{self._name(row)}</th><td>{self._people(row)}</td>{cells}</tr>'

    def _name(self, row: Row) -> str:
        name = escape(row.name)
        if row.is_direct:
            return f'<span class="soft">{name}</span>'
        if not row.has_children:
            return name
        href = escape(self.opened + urlencode({OPENED: row.code}))
        return f'<a href="{href}">{name}</a>'

    def _people(self, row: Row) -> str:
        people = vn_number(row.people)
        if self.is_of_topic:
            return people
        lacking = vn_number(row.lacking)
        if row.lacking:
            href = escape(self.people + urlencode(self._whose(row) | self.audience))
            lacking = f'<a class="strong" href="{href}">{lacking}</a>'
        return f'{lacking} <span class="soft">/ {people}</span>'

    def _cells(self, row: Row) -> str:
        whose = self._whose(row)
        start = escape(_open_end(self.cell + urlencode(whose)) + f"{REQUIREMENT}=")
        selected = ""
        if (whose.get(UNIT, ""), whose.get(ITSELF, "")) == self.selected[:2]:
            selected = self.selected[2]
        cells = []
        for version, code in self.columns:
            before, after = _cell(row.cells.get(version, NOBODY), code == selected)
            cells.append(f"{before}{start}{code}{after}" if after else before)
        return "".join(cells)

    def _whose(self, row: Row) -> dict:
        if row.is_direct:
            return {UNIT: row.code, ITSELF: "1"}
        if row.code:
            return {UNIT: row.code}
        return {name: value for name, value in self.kept.items() if value}


def _open_end(query: str) -> str:
    """A query string to which one more pair can be added."""
    return query if query.endswith(("?", "&")) else query + "&"
