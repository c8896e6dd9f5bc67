"""What data/catalogue says, as rows; keys between them are still codes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from goc.catalogue import rules
from goc.catalogue.models import FrameworkProgramme, Lecturer, Programme
from goc.kit import reference, span
from goc.kit.mark import Mark
from goc.kit.reference import Entry
from goc.kit.vietnamese import search_key, sort_key, text_sort_key
from goc.officials.models import QualificationKind

MONTHS = range(1, 13)


@dataclass
class Shelf:
    """Rows by code; `draft` of a programme is what the rules judge."""

    frameworks: dict[str, dict] = field(default_factory=dict)
    programmes: dict[str, dict] = field(default_factory=dict)
    drafts: dict[str, rules.Draft] = field(default_factory=dict)
    providers: dict[str, dict] = field(default_factory=dict)
    rooms: list[dict] = field(default_factory=list)
    lecturers: list[dict] = field(default_factory=list)
    runs: dict[str, list[str]] = field(default_factory=dict)
    capacities: list[dict] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)


def read(folder: Path, hours_a_day: Callable[[date | None], int | None]) -> Shelf:
    """Read every file of the folder; what is wrong is in `reasons`.

    `hours_a_day` tells how many class hours make a day of study from a day on.
    """
    shelf = Shelf()
    for path in sorted(folder.glob("*.yaml")):
        content = reference.read(path)
        for entry in reference.entries(path, content, "frameworks", shelf.reasons):
            _keep(entry, shelf.frameworks, _framework(entry))
        for entry in reference.entries(path, content, "programmes", shelf.reasons):
            _programme(entry, shelf, hours_a_day)
        for entry in reference.entries(path, content, "providers", shelf.reasons):
            _provider(entry, shelf)
    return shelf


def _keep(entry: Entry, rows: dict[str, dict], row: dict) -> None:
    if row["code"] in rows:
        entry.refuse("mã này đã dùng cho một mục khác.")
    rows[row["code"]] = row


def _sourced(entry: Entry) -> dict:
    return {
        "document": entry.text("document", required=False),
        "article": entry.text("article", required=False, longest=100),
        "mark": entry.choice("mark", Mark),
        "note": entry.text("note", required=False),
    }


def _framework(entry: Entry) -> dict:
    return {
        "code": entry.text("code", longest=80),
        "name": entry.text("name", longest=300),
        "kind": entry.choice("kind", FrameworkProgramme.Kind),
    } | _sourced(entry)


def _programme(entry: Entry, shelf: Shelf, hours_a_day) -> None:
    code, name = entry.text("code", longest=80), entry.text("name", longest=300)
    in_force = span.ALWAYS
    for inner in reference.section(entry, "in_force"):
        in_force = inner.span()
    seats = {"least": 0, "most": 0}
    for inner in reference.section(entry, "seats"):
        seats = {each: _whole(inner, each) for each in seats}
    draft = rules.Draft(
        name=name,
        days=_whole(entry, "days"),
        calendar_days=_whole(entry, "calendar_days"),
        least_seats=seats["least"],
        most_seats=seats["most"],
        modules=tuple(_modules(entry)),
        grants=tuple(_grants(entry)),
    )
    row = {
        "code": code,
        "name": name,
        "search_key": search_key(f"{code} {name}"),
        "sort_key": text_sort_key(name),
        "framework": entry.text("framework"),
        "topic": entry.choice("topic", QualificationKind),
        "mode": entry.choice("mode", Programme.Mode),
        "days": draft.days,
        "calendar_days": draft.calendar_days,
        "least_seats": draft.least_seats,
        "most_seats": draft.most_seats,
        "in_force": in_force,
        "is_reference": True,
    } | _sourced(entry)
    for fault in rules.faults(draft, hours_a_day=hours_a_day(in_force.lower)):
        entry.refuse(fault)
    _keep(entry, shelf.programmes, row)
    shelf.drafts[code] = draft


def _whole(entry: Entry, name: str) -> int:
    """A whole number from 0 to what a column of the table holds; 0 where it is none."""
    value = entry.number(name)
    if not isinstance(value, int) or not 0 <= value <= 32_767:
        entry.refuse(f"“{name}” phải là một số nguyên từ 0 đến 32767.")
        return 0
    return value


def _modules(entry: Entry) -> Iterator[rules.ModuleDraft]:
    for position, inner in enumerate(entry.inner("modules"), start=1):
        yield rules.ModuleDraft(
            position, inner.text("name", longest=300), _whole(inner, "theory"),
            _whole(inner, "practice"),
        )  # fmt: skip


def _grants(entry: Entry) -> Iterator[rules.GrantDraft]:
    for inner in entry.inner("grants"):
        counted = inner.raw("hours") is not None
        yield rules.GrantDraft(
            inner.choice("kind", QualificationKind),
            inner.text("level", longest=30),
            inner.text("field", required=False, longest=200),
            _whole(inner, "hours") if counted else None,
        )


def _provider(entry: Entry, shelf: Shelf) -> None:
    code, name = entry.text("code", longest=60), entry.text("name", longest=255)
    row = {
        "code": code,
        "name": name,
        "search_key": search_key(name),
        "sort_key": text_sort_key(name),
        "unit": entry.text("unit", required=False),
        "period": entry.span(),
        "mark": entry.choice("mark", Mark),
        "note": entry.text("note", required=False),
        "is_reference": True,
    }
    _keep(entry, shelf.providers, row)
    for room in entry.inner("rooms"):
        for each in _numbered(room):
            shelf.rooms.append(
                {"provider": code, "name": each, "seats": _seats(room), "period": row["period"]}
            )
    for seat in entry.inner("lecturers"):
        shelf.lecturers += _lecturers(seat, code, row["period"])
    shelf.runs[code] = _words(entry, "runs")
    shelf.capacities += _capacities(entry, code)


def _seats(room: Entry) -> int:
    if not (seats := _whole(room, "seats")):
        room.refuse("phòng học phải có ít nhất một chỗ.")
    return seats


def _numbered(entry: Entry) -> list[str]:
    """One name, or as many numbered ones as `count` says."""
    name = entry.text("name", longest=100)
    if entry.raw("count") is None:
        return [name]
    return [f"{name} {number}" for number in range(1, _whole(entry, "count") + 1)]


def _lecturers(entry: Entry, provider: str, period) -> list[dict]:
    names = _numbered(entry)
    kind, teaches = entry.choice("kind", Lecturer.Kind), _words(entry, "teaches")
    return [
        {
            "provider": provider,
            "full_name": name,
            "sort_key": sort_key(name),
            "kind": kind,
            "period": period,
            "teaches": teaches,
        }
        for name in names
    ]


def _words(entry: Entry, name: str) -> list[str]:
    """A list of codes of programmes; a topic among them stands for all of its programmes."""
    words = entry.raw(name, [])
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        entry.refuse(f"“{name}” phải là danh sách mã chương trình hoặc loại nội dung.")
        return []
    return words


def _capacities(entry: Entry, provider: str) -> Iterator[dict]:
    """Twelve numbers under one mark: classes side by side from January to December."""
    for inner in reference.section(entry, "capacity"):
        mark, classes = inner.choice("mark", Mark), inner.raw("classes", [])
        wrong = [one for one in classes if type(one) is not int or not 0 <= one <= 1000]
        if len(classes) != len(MONTHS) or wrong:
            inner.refuse("“classes” phải gồm 12 số nguyên từ 0 đến 1000, từ tháng 1 đến tháng 12.")
            return
        for month, number in zip(MONTHS, classes, strict=True):
            yield {"provider": provider, "month": month, "classes": number, "mark": mark}
