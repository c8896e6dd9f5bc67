"""The next state of needs, made in parts beside the standing one, whose place it takes at once.

The table is partitioned by officials, so that several sessions make their parts side by side, each
with the rows and the indexes of its own people. By a hash: every unit has people in each part, so
that none is read to its end for a unit that it does not have.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection

from goc.needs.models import Need

TABLE = Need._meta.db_table
COLUMNS = """
SELECT quote_ident(attname), format_type(atttypid, atttypmod), attnotnull
FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum
"""
INDEXES = """
SELECT i.relname, pg_get_indexdef(x.indexrelid), x.indisprimary
FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
WHERE x.indrelid = %s::regclass ORDER BY i.relname
"""
STANDING = "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = %s::regclass"
# Since this major version a partitioned table is measured without its parts.
MEASURED_APART = 18


@dataclass(frozen=True, slots=True)
class Part:
    """The needs of one of `of` parts of the officials, in a table beside the standing ones.

    Whatever a run that was broken off left of that name goes when the part is made.
    """

    number: int = 1
    of: int = 1

    @property
    def among(self) -> str:
        """The condition that an official, `{}`, belongs to it."""
        if self.of == 1:
            return ""
        bound = f"{self.of}, {self.number - 1}"
        return f"satisfies_hash_partition('{TABLE}'::regclass, {bound}, {{}})"

    @property
    def table(self) -> str:
        """Where its rows are until it takes its place."""
        return f"{TABLE}_next_{self.number}"

    def fill(self, selects: list[str]) -> int:
        """Make it of the rows of the queries, whose columns are named as those of the table; return
        how many they are.

        Created from a query, not inserted into: only so may several processes of the server work on
        the query, and the rows go straight into their pages. Each query gives the columns as they
        lie in the table: the server then hands a row on as it is.
        """
        columns = _asked(COLUMNS)
        cast = ", ".join(f"{name}::{kind}" for name, kind, _ in columns)
        empty = f"SELECT {', '.join(name for name, *_ in columns)} FROM {TABLE} WHERE false"
        rows = [f"SELECT {cast} FROM ({select}) filled" for select in selects or [empty]]
        self.clear()
        found = _run(f"CREATE TABLE {self.table} AS {' UNION ALL '.join(rows)}")
        sure = [f"ALTER {name} SET NOT NULL" for name, _, not_null in columns if not_null]
        # Proven here, where others do so for their parts, and not again where it takes its place.
        of_part = f"CONSTRAINT of_part CHECK ({self.among.format('official_id') or 'true'})"
        _run(f"ALTER TABLE {self.table} {', '.join([*sure, f'ADD {of_part}'])}")
        return found

    def index(self) -> None:
        """Index it as the standing state is, and measure it for the planner."""
        for name, definition, is_key in _asked(INDEXES):
            made = definition.replace(f" {name} ON ONLY ", f" {name}_next_{self.number} ON ", 1)
            _run(made.replace(f".{TABLE} ", f".{self.table} ", 1))
            if is_key:
                _run(
                    f"ALTER TABLE {self.table} ADD CONSTRAINT {name}_next_{self.number} "
                    f"PRIMARY KEY USING INDEX {name}_next_{self.number}"
                )
        _run(f"ANALYZE {self.table}")

    def take_place(self) -> None:
        """Stand under its name among the parts of the table, as the needs of its people."""
        name = f"{TABLE}_{self.number}"
        _run(f"ALTER TABLE {self.table} RENAME TO {name}")
        for index, *_ in _asked(INDEXES):
            _run(f"ALTER INDEX {index}_next_{self.number} RENAME TO {index}_{self.number}")
        bound = f"MODULUS {self.of}, REMAINDER {self.number - 1}"
        _run(f"ALTER TABLE {TABLE} ATTACH PARTITION {name} FOR VALUES WITH ({bound})")
        _run(f"ALTER TABLE {name} DROP CONSTRAINT of_part")

    def clear(self) -> None:
        """Drop what was made, where it did not take its place."""
        _run(f"DROP TABLE IF EXISTS {self.table}")


def take_place(parts: Iterable[Part]) -> None:
    """Let these parts, which hold everyone, be the standing state: the former one goes.

    All in the caller's transaction: until it commits, everyone reads the former state.
    """
    for [standing] in _asked(STANDING):
        _run(f"DROP TABLE {standing}")
    for part in parts:
        part.take_place()
    # Of all parts together the planner must only know how many people and units they are about.
    _run("SET LOCAL default_statistics_target = 10")
    is_apart = connection.pg_version // 10000 >= MEASURED_APART
    _run(f"ANALYZE {'ONLY' if is_apart else ''} {TABLE}")
    _run("SET LOCAL default_statistics_target TO DEFAULT")


def _asked(query: str) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(query, [TABLE])
        return cursor.fetchall()


def _run(statement: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.rowcount
