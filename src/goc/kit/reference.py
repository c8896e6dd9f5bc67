"""Reference data that ships as YAML under data/: read strictly, brought in without idle writes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml
from django.conf import settings
from django.db.models import QuerySet

from goc.kit import span
from goc.kit.errors import Refused
from goc.kit.vietnamese import clean

YAML_BOOL = "tag:yaml.org,2002:bool"


class _Strict(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """YAML, but a key written twice is an error, and only true and false are truth values."""

    yaml_implicit_resolvers = {
        first: [(tag, form) for tag, form in forms if first in "tTfF" or tag != YAML_BOOL]
        for first, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node, deep=False):
        keys = [self.construct_object(key, deep=deep) for key, _ in node.value]
        if twice := {key for key in keys if keys.count(key) > 1}:
            line = node.start_mark.line + 1
            raise ValueError(f"khóa “{min(twice)}” viết hai lần ở mục bắt đầu từ dòng {line}")
        return super().construct_mapping(node, deep)


def folder() -> Path:
    """Return the folder of the data that ships with the house."""
    return settings.ROOT / "data"


def read(path: Path) -> dict:
    """Return what a YAML file holds, or refuse it with a sentence naming file and line."""
    try:
        text = path.read_text("utf-8")
    except (OSError, ValueError) as error:
        raise Refused(f"Không đọc được {_shown(path)}: {error}.") from error
    return parse(text, name=_shown(path))


def parse(text: str, *, name: str) -> dict:
    """Return what a YAML text holds, or refuse it with a sentence naming it and the line."""
    try:
        content = yaml.load(text, _Strict)  # noqa: S506 — a SafeLoader
    except (ValueError, yaml.YAMLError) as error:
        said = " ".join(str(error).split())
        raise Refused(f"Không đọc được {name}: {said}.") from error
    if not isinstance(content, dict):
        raise Refused(f"{name} phải gồm các mục có tên ở mức ngoài cùng.")
    return content


def _shown(path: Path) -> str:
    inside = path.is_relative_to(settings.ROOT)
    return str(path.relative_to(settings.ROOT)) if inside else str(path)


class Entry:
    """One entry of a file, taken field by field; what is wrong is added to `reasons`."""

    def __init__(self, fields: dict, *, where: str, reasons: list[str]):
        self.fields, self.where, self.reasons, self.taken = fields, where, reasons, set()

    def refuse(self, sentence: str) -> None:
        """Add a reason that names the entry."""
        self.reasons.append(f"{self.where}: {sentence}")

    def raw(self, name: str, default=None):
        """Return the field as YAML gave it."""
        self.taken.add(name)
        value = self.fields.get(name)
        return default if value is None else value

    def text(self, name: str, *, required: bool = True, longest: int = 2000) -> str:
        """Return a text in clean NFC, empty where it may be left out and is."""
        value = clean(str(self.raw(name, "")))
        if required and not value:
            self.refuse(f"thiếu “{name}”.")
        if len(value) > longest:
            self.refuse(f"“{name}” dài {len(value)} ký tự, nhiều nhất là {longest}.")
        return value

    def number(self, name: str):
        """Return a number, None where none is set."""
        value = self.raw(name)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
            self.refuse(f"“{name}” là “{value}”, cần một số.")
            return None
        return value

    def choice(self, name: str, choices, default=None) -> str:
        """Return one of the values of a TextChoices."""
        value = self.raw(name, default)
        if value not in choices.values:
            known = ", ".join(choices.values)
            self.refuse(f"“{name}” là “{value}”; chọn một trong: {known}.")
        return value

    def some(self, name: str, choices) -> list[str]:
        """Return a list of values of a TextChoices; `all` stands for every one."""
        value = self.raw(name, [])
        if value == "all":
            return list(choices.values)
        for one in value:
            if one not in choices.values:
                known = ", ".join(choices.values)
                self.refuse(f"“{name}” có “{one}”; chọn trong: {known}.")
        return value

    def day(self, name: str) -> date | None:
        """Return a day, None where none is set."""
        value = self.raw(name)
        if value is not None and type(value) is not date:
            self.refuse(f"“{name}” là “{value}”, cần một ngày viết như 2025-07-01.")
            return None
        return value

    def span(self, first: str = "from", last: str = "until"):
        """Return the span from the first through the last day; both days belong to it."""
        since, until = self.day(first), self.day(last)
        if since and until and until < since:
            self.refuse(
                f"ngày cuối {until:%d/%m/%Y} đứng trước ngày đầu {since:%d/%m/%Y}; sửa “{last}”."
            )
            return span.ALWAYS
        return span.days(since, until)

    def inner(self, name: str) -> Iterator["Entry"]:
        """Yield the entries of a list inside this one."""
        for index, fields in enumerate(self.raw(name, []), start=1):
            where = f"{self.where}, {name} thứ {index}"
            yield from _entry(fields, where=where, reasons=self.reasons)

    def within(self, family: "Entry") -> "Entry":
        """Return this entry with what its family says wherever it says nothing itself."""
        shared = {name: value for name, value in family.fields.items() if name not in self.fields}
        both = Entry({**shared, **self.fields}, where=self.where, reasons=self.reasons)
        both.taken = self.taken
        return both

    def done(self) -> None:
        """Refuse fields that nobody asked for: a misspelt name must not be passed over."""
        for name in sorted(self.fields.keys() - self.taken, key=str):
            self.refuse(f"không có trường “{name}”; xem tên đúng trong data/README.md.")


def entries(path: Path, content: dict, section: str, reasons: list[str]) -> Iterator[Entry]:
    """Yield the entries of one section of a file, each named by its code in any reason."""
    for index, fields in enumerate(content.get(section) or [], start=1):
        name = fields.get("code", f"thứ {index}") if isinstance(fields, dict) else f"thứ {index}"
        yield from _entry(fields, where=f"{_shown(path)}, {section} {name}", reasons=reasons)


def section(entry: Entry, name: str) -> Iterator[Entry]:
    """Yield the group of fields written under one name of an entry, if it is there."""
    if (fields := entry.raw(name)) is not None:
        yield from _entry(fields, where=f"{entry.where}, {name}", reasons=entry.reasons)


def _entry(fields, *, where: str, reasons: list[str]) -> Iterator[Entry]:
    if not isinstance(fields, dict):
        reasons.append(f"{where}: cần các cặp “tên: giá trị”, đang có “{fields}”.")
        return
    entry = Entry(fields, where=where, reasons=reasons)
    yield entry
    entry.done()


@dataclass(frozen=True)
class Changes:
    """How many rows a load created, changed and took away; what it left alone though the files say
    otherwise, a sentence each, because people had edited it."""

    created: int = 0
    changed: int = 0
    removed: int = 0
    kept: tuple[str, ...] = ()

    def __add__(self, other: "Changes") -> "Changes":
        return Changes(
            self.created + other.created,
            self.changed + other.changed,
            self.removed + other.removed,
            self.kept + other.kept,
        )

    def __bool__(self) -> bool:
        return bool(self.created or self.changed or self.removed)


def bring_in(
    model, rows: list[dict], *, key: str, among: QuerySet | None = None, whole: bool = False
) -> Changes:
    """Make the table hold these rows, each found by `key`; equal rows are not written again.

    `key` names one field or several ("title_id group_id"), of which `period` stands for its first
    day. `among` narrows where they are sought; `whole` says that the rows describe that part
    whole, so that what is left over there is deleted. The caller owns the transaction.
    """
    names = key.split()
    standing = {
        _key(vars(row), names): row for row in (model.objects.all() if among is None else among)
    }
    fresh, changed, fields = [], [], set()
    for values in rows:
        row = standing.pop(_key(values, names), None)
        if row is None:
            fresh.append(model(**values))
        elif differing := [name for name, value in values.items() if getattr(row, name) != value]:
            for name in differing:
                setattr(row, name, values[name])
            changed.append(row)
            fields.update(differing)
    left = [row.pk for row in standing.values()] if whole else []
    if left:
        model.objects.filter(pk__in=left).delete()
    if changed:
        model.objects.bulk_update(changed, sorted(fields), batch_size=1000)
    model.objects.bulk_create(fresh, batch_size=2000)
    return Changes(len(fresh), len(changed), len(left))


def _key(values: dict, names: list[str]) -> tuple:
    return tuple(values[name].lower if name == "period" else values[name] for name in names)
