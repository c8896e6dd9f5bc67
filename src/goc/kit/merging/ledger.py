"""What was changed, row by row, as it was before and after: enough to put it back exactly."""

import json
from collections.abc import Iterable
from contextlib import contextmanager

from django.apps import apps
from django.db import connection
from django.db.models import Model


class Changed(Exception):
    """A row is no longer what the ledger left: somebody has changed it since."""

    def __init__(self, model, at):
        self.model, self.at = model, at
        super().__init__(f"{model._meta.label} {at} is not as it was left")


class Ledger:
    """Writes rows and remembers each step as JSON: the table, which row, before, after."""

    def __init__(self):
        self.steps: list[dict] = []

    def change(self, row: Model, *, within: Model | None = None, **values) -> None:
        """Give a row these values; a key is given by its number. A step `within` something that is
        made anew as a whole is put back only while that stands."""
        model, at = type(row), _at(row)
        before = _read(model, at)
        model._base_manager.filter(**at).update(**values)
        columns = {model._meta.get_field(name).column for name in values}
        moved = {name: values[name] for name in at if name in values}
        moved |= {
            name: values[name.removesuffix("_id")]
            for name in at
            if name.removesuffix("_id") in values
        }
        after = _read(model, at | moved)
        self._keep(model, at | moved, before, after, columns, within)

    def remove(self, row: Model, *, within: Model | None = None) -> None:
        """Take a row away; whatever the database lets hang on it must be gone already."""
        model, at = type(row), _at(row)
        before = _read(model, at)
        _execute(f"DELETE FROM {_name(model)} WHERE {_where(at)}", list(at.values()))
        self._keep(model, at, before, None, None, within)

    def add(self, model: type[Model], **values) -> Model:
        """Write a new row."""
        row = model._base_manager.create(**values)
        self._keep(model, _at(row), None, _read(model, _at(row)), None, None)
        return row

    @contextmanager
    def watching(self, rows: Iterable[Model]):
        """Remember what the block does to these rows, by whatever hand."""
        watched = [(type(row), _at(row)) for row in rows]
        before = [_read(model, at) for model, at in watched]
        yield
        for (model, at), old in zip(watched, before, strict=True):
            new = _read(model, at)
            columns = {name for name in old if old[name] != new[name]}
            if columns:
                self._keep(model, at, old, new, columns, None)

    def _keep(self, model, at, before, after, columns, within):
        if columns is not None:
            before = {name: before[name] for name in columns}
            after = {name: after[name] for name in columns}
        step = {"model": model._meta.label, "at": at, "before": before, "after": after}
        if within is not None:
            step["within"] = [within._meta.label, _at(within)]
        self.steps.append(step)


def put_back(steps: list[dict]) -> None:
    """Undo the steps, the last first. Raises Changed where a row is not as it was left."""
    for step in reversed(steps):
        model = apps.get_model(step["model"])
        if not _still_within(step):
            continue
        if not _is_as_left(_read(model, step["at"]), step["after"]):
            raise Changed(model, step["at"])
        _restore(model, step)


def _still_within(step) -> bool:
    if "within" not in step:
        return True
    label, at = step["within"]
    return _read(apps.get_model(label), at) is not None


def _is_as_left(now, after) -> bool:
    if now is None or after is None:
        return now is None and after is None
    return all(now[name] == value for name, value in after.items())


def _restore(model, step):
    table, at, before = _name(model), step["at"], step["before"]
    if before is None:
        _execute(f"DELETE FROM {table} WHERE {_where(at)}", list(at.values()))
        return
    values = json.dumps(before)
    if step["after"] is None:
        _execute(
            f"INSERT INTO {table} SELECT * FROM jsonb_populate_record(NULL::{table}, %s)", [values]
        )
        return
    columns = ", ".join(f'"{name}"' for name in before)
    _execute(
        f"UPDATE {table} SET ({columns}) = (SELECT {columns}"
        f" FROM jsonb_populate_record(NULL::{table}, %s)) WHERE {_where(at)}",
        [values, *at.values()],
    )


def _at(row: Model) -> dict:
    """The columns of the row's key, and their values."""
    return {each.attname: getattr(row, each.attname) for each in type(row)._meta.pk_fields}


def _read(model, at) -> dict | None:
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT to_jsonb(t) FROM {_name(model)} t WHERE {_where(at)}", list(at.values())
        )
        found = cursor.fetchone()
    return found and _loaded(found[0])


def _loaded(value) -> dict:
    return json.loads(value) if isinstance(value, str) else value


def _name(model) -> str:
    return connection.ops.quote_name(model._meta.db_table)


def _where(at) -> str:
    return " AND ".join(f'"{name}" = %s' for name in at)


def _execute(sql, values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
