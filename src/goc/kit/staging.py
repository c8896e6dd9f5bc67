"""Rows on their way into the tables: copied whole to a temporary table, judged and written by sets.

One `Staging` serves one file in one transaction. Its temporary tables go with the transaction:

- `incoming`: `row`, the columns given, `reasons` (why the reader refused the row, else NULL) and
  `notes` (what the reader repaired or wonders about), both as JSON lists of notes;
- `found`: the rows still standing, with what the writer finds for them: `person_id`, `thing_id`,
  and whether the row makes something new;
- `refusal`: why the writer refuses a row, a sentence each;
- `touched`: the rows by which something that stood was changed;
- `difference`: field by field, what stood and what stands (`kit.differing` fills it).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import batched

from django.db import connection

LINES_AT_ONCE = 500
_NEEDS_ESCAPE = re.compile(r"[\\\n\r]")

TABLES = """
CREATE TEMPORARY TABLE incoming ("row" integer, {columns}, reasons jsonb, notes jsonb)
    ON COMMIT DROP;
CREATE TEMPORARY TABLE found
    ("row" integer, person_id bigint, thing_id bigint, is_new boolean) ON COMMIT DROP;
CREATE TEMPORARY TABLE refusal ("row" integer, reason text) ON COMMIT DROP;
CREATE TEMPORARY TABLE touched ("row" integer) ON COMMIT DROP;
CREATE TEMPORARY TABLE difference
    ("row" integer, place integer, field text, old text, new text) ON COMMIT DROP;
"""


def line(fields: Sequence[str]) -> str:
    """Return a row as COPY takes it; an empty text is NULL."""
    joined = "\t".join(fields)
    if _NEEDS_ESCAPE.search(joined) or joined.count("\t") >= len(fields):
        joined = "\t".join(map(_escaped, fields))
    return joined


def _escaped(text: str) -> str:
    for sign, written in (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r")):
        text = text.replace(sign, written)
    return text


class RangeTexts(dict):
    """Days as PostgreSQL writes a daterange, remembered; None is an empty text."""

    def __missing__(self, days):
        text = f"[{days.lower.isoformat()},{days.upper.isoformat()})" if days else ""
        self[days] = text
        return text


GROWN = """
SELECT oid::regclass::text FROM pg_class
WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
  AND pg_relation_size(oid) > 2 * 8192 * greatest(relpages, 8)
"""


def measure_grown() -> None:
    """Let the planner see the tables that have doubled since it last looked.

    Foreign keys are checked at commit by plans that a session keeps: made when a table had a page,
    they read all of it for every row (10,132 officials took 25 s instead of 3). A table that is
    being looked at by another transaction, which keeps it until it ends, is left to that.
    """
    with connection.cursor() as cursor:
        cursor.execute(GROWN)
        for [table] in cursor.fetchall():
            cursor.execute(f"ANALYZE (SKIP_LOCKED) {table}")


class Staging:
    """The temporary tables of one file, and the three things done with them."""

    def __init__(self, columns: Mapping[str, str]):
        self.names = ["row", *columns, "reasons", "notes"]
        declared = ", ".join(f'"{name}" {kind}' for name, kind in columns.items())
        # Within one transaction a second file finds the tables of the first.
        self.run("DISCARD TEMP")
        self.run(TABLES.format(columns=declared))

    def load(self, lines: Iterable[str]) -> None:
        """Copy the lines, made by `line`, in the order of `names`.

        From here on what they are about is looked up by key again and again: it is in memory, where
        a page read by chance costs no more than the next one.
        """
        names = ", ".join(f'"{name}"' for name in self.names)
        with connection.cursor() as cursor:
            command = f"COPY incoming ({names}) FROM STDIN WITH (NULL '')"
            with cursor.copy(command) as copy:
                for some in batched(lines, LINES_AT_ONCE):
                    copy.write("\n".join(some) + "\n")
        self.run("ANALYZE incoming")
        self.run("SET LOCAL random_page_cost = 1.1")

    def run(self, sql: str, **values) -> int:
        """Run one statement and return how many rows it took."""
        with connection.cursor() as cursor:
            cursor.execute(sql, values or None)
            return cursor.rowcount

    def measure_found(self) -> None:
        """Let the planner see what the rows are about."""
        self.run("ANALYZE found")

    def refuse(self, sql: str, **values) -> int:
        """Refuse the rows that the query names, each with its sentence; they stand no longer."""
        count = self.run(f'INSERT INTO refusal ("row", reason) {sql}', **values)
        if count:
            self.run('DELETE FROM found USING refusal WHERE refusal."row" = found."row"')
        return count

    def change(self, sql: str, **values) -> int:
        """Run an UPDATE or INSERT that returns "row", and mark those rows as touched."""
        return self.run(
            f'WITH done AS ({sql}) INSERT INTO touched SELECT "row" FROM done', **values
        )
