"""A table built beside the standing one, which it replaces at once with all its names."""

from django.db import connection

INDEXES = """
SELECT i.relname, pg_get_indexdef(x.indexrelid), c.conname IS NOT NULL
FROM pg_index x
JOIN pg_class i ON i.oid = x.indexrelid
LEFT JOIN pg_constraint c ON c.conindid = x.indexrelid AND c.contype = 'p'
WHERE x.indrelid = %s::regclass ORDER BY i.relname
"""


class Beside:
    """The next state of a model's table, to be filled and then put in its place.

    All in the caller's transaction: until it commits, everyone reads the former state.
    """

    def __init__(self, model):
        self.table = model._meta.db_table
        self.next = f"{self.table}_next"
        self._run(f"CREATE TABLE {self.next} (LIKE {self.table} INCLUDING DEFAULTS)")

    def insert(self, columns: str, select: str) -> None:
        """Add the rows of a query."""
        self._run(f"INSERT INTO {self.next} ({columns}) {select}")

    def take_place(self) -> None:
        """Index the next state as the standing one is, and let it take its place and names."""
        with connection.cursor() as cursor:
            cursor.execute(INDEXES, [self.table])
            indexes = cursor.fetchall()
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

    def _run(self, statement: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement)
