"""Programmes and providers as data/catalogue tells them."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from django.db import transaction
from django.utils.timezone import localdate

from goc.catalogue.models import (
    Capacity,
    FrameworkProgramme,
    Grants,
    Lecturer,
    Module,
    Offering,
    Programme,
    Provider,
    Room,
    Teaching,
)
from goc.catalogue.queries.hours import hours_a_day
from goc.catalogue.services import shelf as shelves
from goc.catalogue.services.shelf import Shelf
from goc.journal import services as journal
from goc.kit import reference
from goc.kit.errors import Refused
from goc.kit.reference import Changes
from goc.law.models import Document
from goc.officials.models import Level
from goc.org.models import Unit


@transaction.atomic
def load_reference(*, by, at, folder: Path | None = None) -> Changes:
    """Bring in the programmes and providers of data/catalogue; Refused with every fault found.

    A second run changes nothing. A programme or provider that somebody has edited since is theirs
    (`is_reference` is off): the files pass it by. Nothing is taken away because no file names it.
    """
    today = localdate(at)
    counted = cache(lambda day: hours_a_day(day or today))
    shelf = shelves.read(folder or reference.folder() / "catalogue", counted)
    _check_references(shelf)
    if shelf.reasons:
        raise Refused(*shelf.reasons)
    changes = _bring_in_programmes(shelf) + _bring_in_providers(shelf)
    if changes:
        journal.record(
            verb="catalogue.reference_loaded",
            subject=Programme,
            by=by,
            at=at,
            details=vars(changes),
        )
    return changes


def _ids(model) -> dict[str, int]:
    return dict(model.objects.values_list("code", "id"))


def _levels() -> dict[tuple[str, str], int]:
    return {
        (kind, code): key for kind, code, key in Level.objects.values_list("kind", "code", "id")
    }


def _check_references(shelf: Shelf) -> None:
    _check_documents(shelf)
    levels, units = _levels(), _ids(Unit)
    for row in shelf.programmes.values():
        if row["framework"] not in shelf.frameworks:
            shelf.reasons.append(
                f"Chương trình “{row['code']}” theo chương trình khung “{row['framework']}”, "
                "nhưng không tệp nào có chương trình khung này."
            )
        shelf.reasons += [
            f"Chương trình “{row['code']}” cấp trình độ “{grant.level}” của loại {grant.kind}, "
            "nhưng data/levels.yaml không có trình độ này."
            for grant in shelf.drafts[row["code"]].grants
            if (grant.kind, grant.level) not in levels
        ]
    shelf.reasons += [
        f"Cơ sở “{row['code']}” ghi đơn vị “{row['unit']}”, nhưng không có đơn vị này."
        for row in shelf.providers.values()
        if row["unit"] and row["unit"] not in units
    ]
    _check_words(shelf)


def _check_documents(shelf: Shelf) -> None:
    documents = _ids(Document)
    named = (("Chương trình khung", shelf.frameworks), ("Chương trình", shelf.programmes))
    shelf.reasons += [
        f"{what} “{row['code']}” dẫn văn bản “{row['document']}”, nhưng không có văn bản này."
        for what, rows in named
        for row in rows.values()
        if row["document"] and row["document"] not in documents
    ]


def _check_words(shelf: Shelf) -> None:
    """Add a reason for each word under `runs` or `teaches` that names no programme."""
    said = [(code, "runs", words) for code, words in shelf.runs.items()]
    said += [(seat["provider"], "teaches", seat["teaches"]) for seat in shelf.lecturers]
    topics = {row["topic"] for row in shelf.programmes.values()}
    wrong = {
        (provider, name, word)
        for provider, name, words in said
        for word in words
        if word not in shelf.programmes and word not in topics
    }
    shelf.reasons += [
        f"Cơ sở “{provider}” ghi “{word}” ở “{name}”, nhưng không có chương trình hay loại nội "
        "dung nào như vậy."
        for provider, name, word in sorted(wrong)
    ]


def _programmes_of(shelf: Shelf, words: list[str]) -> Iterator[str]:
    """The codes that the words stand for, each once, in the order of the files."""
    for code, row in shelf.programmes.items():
        if code in words or row["topic"] in words:
            yield code


def _without(row: dict, *names: str) -> dict:
    return {name: value for name, value in row.items() if name not in names}


def _ours(model, codes) -> set[str]:
    """The codes whose rows are still the shipped ones, or not there yet."""
    edited = model.objects.filter(is_reference=False).values_list("code", flat=True)
    return set(codes) - set(edited)


def _bring_in_programmes(shelf: Shelf) -> Changes:
    documents = _ids(Document) | {"": None}
    rows = [
        _without(row, "document") | {"document_id": documents[row["document"]]}
        for row in shelf.frameworks.values()
    ]
    changes = reference.bring_in(FrameworkProgramme, rows, key="code")
    frameworks, ours = _ids(FrameworkProgramme), _ours(Programme, shelf.programmes)
    rows = [
        _without(row, "document", "framework")
        | {
            "document_id": documents[row["document"]],
            "framework_id": frameworks[row["framework"]],
        }
        for code, row in shelf.programmes.items()
        if code in ours
    ]
    changes += reference.bring_in(Programme, rows, key="code")
    return changes + _bring_in_contents(shelf, ours)


def _bring_in_contents(shelf: Shelf, ours: set[str]) -> Changes:
    programmes, levels = _ids(Programme), _levels()
    modules = [
        {
            "programme_id": programmes[code],
            "position": module.position,
            "name": module.name,
            "theory_hours": module.theory_hours,
            "practice_hours": module.practice_hours,
        }
        for code in ours
        for module in shelf.drafts[code].modules
    ]
    grants = [
        {
            "programme_id": programmes[code],
            "kind": grant.kind,
            "level_id": levels[grant.kind, grant.level],
            "field": grant.field,
            "hours": grant.hours,
        }
        for code in ours
        for grant in shelf.drafts[code].grants
    ]
    return _children(Module, modules, "programme_id position", programme__code__in=ours) + (
        _children(Grants, grants, "programme_id kind level_id field", programme__code__in=ours)
    )


def _children(model, rows: list[dict], key: str, **parents) -> Changes:
    among = model.objects.filter(**parents)
    return reference.bring_in(model, rows, key=key, among=among, whole=True)


def _bring_in_providers(shelf: Shelf) -> Changes:
    units, ours = _ids(Unit) | {"": None}, _ours(Provider, shelf.providers)
    rows = [
        _without(row, "unit") | {"unit_id": units[row["unit"]]}
        for code, row in shelf.providers.items()
        if code in ours
    ]
    changes = reference.bring_in(Provider, rows, key="code")
    providers, theirs = _ids(Provider), {"provider__code__in": ours}

    def placed(rows):
        return [
            _without(row, "provider", "teaches") | {"provider_id": providers[row["provider"]]}
            for row in rows
            if row["provider"] in ours
        ]

    changes += _children(Room, placed(shelf.rooms), "provider_id name", **theirs)
    changes += _children(Capacity, placed(shelf.capacities), "provider_id month", **theirs)
    changes += _children(Lecturer, placed(shelf.lecturers), "provider_id full_name", **theirs)
    return changes + _bring_in_offerings(shelf, ours) + _bring_in_teachings(shelf, ours)


def _bring_in_offerings(shelf: Shelf, ours: set[str]) -> Changes:
    """Who runs what, among shipped providers and shipped programmes."""
    programmes, providers = _shipped(), _ids(Provider)
    rows = [
        {
            "provider_id": providers[code],
            "programme_id": programmes[programme],
            "period": shelf.providers[code]["period"],
        }
        for code in sorted(ours)
        for programme in _programmes_of(shelf, shelf.runs[code])
        if programme in programmes
    ]
    both = {"provider__code__in": ours, "programme__is_reference": True}
    return _children(Offering, rows, "provider_id programme_id", **both)


def _bring_in_teachings(shelf: Shelf, ours: set[str]) -> Changes:
    programmes = _shipped()
    seats = {
        (code, name): key
        for code, name, key in Lecturer.objects.values_list("provider__code", "full_name", "id")
    }
    rows = [
        {
            "lecturer_id": seats[row["provider"], row["full_name"]],
            "programme_id": programmes[programme],
        }
        for row in shelf.lecturers
        if row["provider"] in ours
        for programme in _programmes_of(shelf, row["teaches"])
        if programme in programmes
    ]
    both = {"lecturer__provider__code__in": ours, "programme__is_reference": True}
    return _children(Teaching, rows, "lecturer_id programme_id", **both)


def _shipped() -> dict[str, int]:
    """The programmes that nobody has edited, by code."""
    return dict(Programme.objects.filter(is_reference=True).values_list("code", "id"))
