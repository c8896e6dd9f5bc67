"""What becomes of the rows that name a file when that file is merged into another.

Every key to the file of a person has one rule, in the room that owns the table
(`tests/arch/test_merging.py` counts them). Two files are called `kept` and `lost`: the one that
stays, and the one whose rows go over to it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.db.models import Model


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One key: the table, the field that names the file, what the rows are called for people and
    how one of them is told. `related` is read along for that."""

    model: str
    key: str
    title: str = ""
    told: Callable[[Model], str] = str
    related: tuple[str, ...] = ()

    @property
    def table(self) -> type[Model]:
        """The model itself."""
        return apps.get_model(self.model)

    def rows(self, pk: int) -> list[Model]:
        """The rows that name this file, oldest first."""
        found = self.table._base_manager.filter(**{self.key: pk})
        if self.related:
            found = found.select_related(*self.related)
        return list(found.order_by("pk"))


@dataclass(frozen=True, kw_only=True)
class Moved(Rule):
    """All rows go over. Where `once` names fields, a row equal to one of the kept file in all of
    them, and not at odds with it in any other, is that row: it stands once."""

    once: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class OncePer(Rule):
    """One row for each value of `per` (a year): of two that differ somebody chooses."""

    per: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class InTurn(Rule):
    """Never two at once: of rows that share a day somebody chooses, unless they are equal.

    `same` are the fields that say what is held; rows for which `excludes` is false may stand beside
    any other, and so may rows that differ in one of `per`. Two of the same may be `joined` into
    one, unless their end is more than a day.
    """

    same: tuple[str, ...]
    may_join: bool = True
    per: tuple[str, ...] = ()
    excludes: Callable[[Model], bool] = lambda row: True


@dataclass(frozen=True, kw_only=True)
class Filled(Rule):
    """One row a file: what one of them leaves open comes from the other, and where both say
    something else somebody chooses, field by field.

    `fields` gives each field that is chosen the columns that follow it; `apart` are columns that
    this rule leaves alone, because they are derived or decided otherwise.
    """

    fields: Mapping[str, tuple[str, ...]]
    apart: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Derived(Rule):
    """Rows that another room works out: `again(people=, by=, at=)` does it anew for both files."""

    again: Callable


@dataclass(frozen=True, kw_only=True)
class Settled(Rule):
    """Rows with a logic of their own: `settle(ledger, kept, lost)` moves them, keys given;
    `after()` brings along what is counted from them, also when they were put back. Of two tables
    settled together one rule does it for both."""

    settle: Callable = lambda ledger, kept, lost: None
    after: Callable = lambda: None


@dataclass(frozen=True, kw_only=True)
class Left(Rule):
    """Rows that go on naming the file that they were written about; `why` says why."""

    why: str = field(default="")


def collected() -> list[Rule]:
    """The rules of all rooms, in the order of the rooms."""
    found: list[Rule] = []
    for config in apps.get_app_configs():
        name = f"{config.name}.merging"
        if config.name.startswith("goc.") and config.label != "kit" and find_spec(name):
            found += import_module(name).RULES
    return found
