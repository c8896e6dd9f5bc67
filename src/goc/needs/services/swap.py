"""A table built beside the standing one, which it replaces at once with all its names."""

from django.db import connection

COLUMNS = """
SELECT quote_ident(attname), format_type(atttypid, atttypmod), attnotnull
FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum
"""
INDEXES = """
SELECT i.relname, pg_get_indexdef(x.indexrelid), c.conname IS NOT NULL
FROM pg_index x
JOIN pg_class i ON i.oid = x.indexrelid
LEFT JOIN pg_constraint c ON c.conindid = x.indexrelid AND c.contype = 'p'
WHERE x.indrelid = %s::regclass ORDER BY i.relname
"""


class Beside:
    """The next state of a model's table, to be filled once and then put in its place.

    All in the caller's transaction: until it commits, everyone reads the former state.
    """

    def __init__(self, model):
        self.table = model._meta.db_table
        self.next = f"{self.table}_next"

    def fill(self, selects: list[str]) -> None:
        """Make it of the rows of the queries, whose columns are named as those of the table.

        Created from a query, not inserted into: only so do several processes of the server work on
        the query, and the rows go straight into their pages.
        """
        columns = self._asked(COLUMNS)
        cast = ", ".join(f"{name}::{kind}" for name, kind, _ in columns)
        empty = f"SELECT {', '.join(name for name, *_ in columns)} FROM {self.table} WHERE false"
        rows = " UNION ALL ".join(selects or [empty])
        self._run(f"CREATE TABLE {self.next} AS SELECT {cast} FROM ({rows}) filled")
        never_null = [f"ALTER {name} SET NOT NULL" for name, _, not_null in columns if not_null]
        self._run(f"ALTER TABLE {self.next} {', '.join(never_null)}")

    def take_place(self) -> None:
        """Index the next state as the standing one is, and let it take its place and names."""
        indexes = self._asked(INDEXES)
        for name, definition, is_key in indexes:
            made = definition.replace(f" {name} ", f" {name}_next ", 1)
            self._run(made.replace(f".{self.table} ", f".{self.next} ", 1))
            if is_key:
                self._run(
                    f"ALTER TABLE {self.next} ADD CONSTRAINT {name}_next "
                    f"PRIMARY KEY USING INDEX {name}_next"
                )
        self._run(f"DROP TABLE {self.table}")
        self._run(f"ALTER TABLE {self.next} RENAME TO {self.table}")
        for name, _, _ in indexes:
            self._run(f"ALTER INDEX {name}_next RENAME TO {name}")
        self._run(f"ANALYZE {self.table}")

    def _asked(self, query: str) -> list[tuple]:
        with connection.cursor() as cursor:
            cursor.execute(query, [self.table])
            return cursor.fetchall()

    def _run(self, statement: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement)
