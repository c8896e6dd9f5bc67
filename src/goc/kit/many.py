"""A great many keys in one query."""

from collections.abc import Iterable

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import ForeignKey, Lookup, Q, QuerySet


def array(keys: Iterable[int]) -> str:
    """Return the keys as PostgreSQL writes an array: the driver takes a list apart in Python, which
    for the thousands of units of a city takes ten times as long."""
    return "{" + ",".join(map(str, keys)) + "}"


def one_of(name: str, keys: Iterable[int]) -> Q:
    """Return the condition that a foreign key holds one of the keys, handed over as one array:
    hundreds written out one by one cost more to put together and to read than to look up."""
    return Q(**{f"{name}__{OneOf.lookup_name}": list(keys)})


def all_of(name: str, rows: QuerySet) -> list[int]:
    """Return a column of all of the rows, handed over as one array: a row each costs more to hand
    over than to find."""
    return rows.order_by().aggregate(all=ArrayAgg(name, default=[]))["all"]


@ForeignKey.register_lookup
class OneOf(Lookup):
    lookup_name = "one_of"
    prepare_rhs = False

    def as_sql(self, compiler, connection):
        field, params = self.process_lhs(compiler, connection)
        return f"{field} = ANY(%s)", (*params, self.rhs)
