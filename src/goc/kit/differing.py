"""What one transaction changes, field by field, from the versions that the triggers keep.

A room declares the tables whose changes a sheet tells (`Watched`); `differences` reads what stood
and what stands, by sets, into the table `difference` of a `Staging`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.contrib.postgres.fields import DateRangeField
from django.db import models

from goc.kit.staging import Staging

# One thing may be written twice in a transaction: what stood is its first version.
CHANGED = """
INSERT INTO difference
SELECT f."row", {place} + said.place, {what} || said.field, said.old, said.new
FROM (
    SELECT DISTINCT ON (pgh_obj_id) * FROM {versions}
    WHERE pgh_context_id = current_setting('pghistory.context_id')::uuid
    ORDER BY pgh_obj_id, pgh_id
) old
JOIN {table} new ON new.{key} = old.pgh_obj_id
{rows}
CROSS JOIN LATERAL (VALUES {fields}) AS said (place, field, old, new)
WHERE COALESCE(said.old, '') <> COALESCE(said.new, '')
"""
ADDED = """
INSERT INTO difference
SELECT f."row", {place}, {what}, '', {text}
FROM (SELECT DISTINCT "row" FROM touched) changed
JOIN found f ON f."row" = changed."row" JOIN {table} new ON {condition}
WHERE NOT f.is_new
"""
FIELDS_OF_A_TABLE = 100
# For `shown`: a number of which only the last four digits are told.
LAST_DIGITS = "'•••• •••• ' || right({row}.{column}, 4)"
NAMED = "(SELECT name FROM {table} WHERE id = {{row}}.{column})"
DAY = "to_char({row}.{column}, 'DD/MM/YYYY')"
DECIMAL = "replace(trim_scale({row}.{column})::text, '.', ',')"
# A date known to the month or the year, as `partial.display` tells it.
PARTIAL = """CASE
    WHEN upper(days) - lower(days) = 1 THEN to_char(lower(days), 'DD/MM/YYYY')
    WHEN lower(days) + interval '1 month' = upper(days) THEN to_char(lower(days), 'MM/YYYY')
    ELSE to_char(lower(days), 'YYYY') END"""
PERIOD = """COALESCE(to_char(lower(days), 'DD/MM/YYYY'), 'chưa rõ ngày bắt đầu') || ' – '
    || COALESCE(to_char(upper(days) - 1, 'DD/MM/YYYY'), 'đến nay')"""


@dataclass(frozen=True, kw_only=True)
class Added:
    """Rows that are new to something that stood: which they are, and what each is in words.

    `condition` joins `new`, a row of the table, to `found f`; it may name %(batch)s.
    """

    condition: str
    what: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Watched:
    """One kept table whose changes are told: SQL over `new`, the row as it stands.

    `rows` joins `new` to the sheet's rows, called `f`; `what` is told before the field's name;
    `shown` gives fields whose text is none of the usual ones, as SQL over {row}.
    """

    model: type[models.Model]
    rows: str
    fields: tuple[str, ...]
    what: str = "''"
    shown: Mapping[str, str] = field(default_factory=dict)
    added: Added | None = None


def differences(staging: Staging, watched: Iterable[Watched], *, batch: int) -> None:
    """Fill the table `difference` with what the staged rows changed of what stood before them.

    Needs the transaction's history context; costs nothing where no row touched anything.
    """
    if not staging.run("SELECT FROM touched LIMIT 1"):
        return
    for number, table in enumerate(watched):
        place = number * FIELDS_OF_A_TABLE
        staging.run(_changed(table, place))
        if table.added:
            staging.run(_added(table, place), batch=batch)


def _changed(table: Watched, place: int) -> str:
    meta = table.model._meta
    said = [
        f"({number}, '{_label(meta.get_field(name))}',"
        f" {_if_differs(table, name, 'old')}, {_if_differs(table, name, 'new')})"
        for number, name in enumerate(table.fields, 1)
    ]
    return CHANGED.format(
        place=place,
        what=table.what,
        versions=table.model.pgh_event_model._meta.db_table,
        table=meta.db_table,
        key=meta.pk.column,
        rows=table.rows,
        fields=", ".join(said),
    )


def _if_differs(table: Watched, name: str, row: str) -> str:
    """Words cost look-ups by key, so only what differs is put in words."""
    column = table.model._meta.get_field(name).column
    told = words(table.model, name, row, table.shown)
    return f"CASE WHEN old.{column} IS DISTINCT FROM new.{column} THEN {told} END"


def _added(table: Watched, place: int) -> str:
    return ADDED.format(
        place=place,
        what=table.added.what,
        text=table.added.text,
        table=table.model._meta.db_table,
        condition=table.added.condition,
    )


def _label(column: models.Field) -> str:
    name = str(column.verbose_name)
    return name[:1].upper() + name[1:]


def words(
    model: type[models.Model], name: str, row: str, shown: Mapping[str, str] | None = None
) -> str:
    """Return the SQL of one field of `row` in words: labels for codes, names for keys."""
    column = model._meta.get_field(name)
    where = {"row": row, "column": column.column}
    if shown and name in shown:
        return shown[name].format(**where)
    if column.choices:
        cases = " ".join(f"WHEN '{value}' THEN '{label}'" for value, label in column.flatchoices)
        return f"CASE {row}.{column.column} {cases} END"
    if column.is_relation:
        return NAMED.format(table=column.related_model._meta.db_table, **where).format(**where)
    if isinstance(column, DateRangeField):
        told = PERIOD if name in ("period", "life") else PARTIAL
        return told.replace("days", f"{row}.{column.column}")
    if isinstance(column, models.DateField):
        return DAY.format(**where)
    if isinstance(column, models.DecimalField):
        return DECIMAL.format(**where)
    return f"{row}.{column.column}::text"
