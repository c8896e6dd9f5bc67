"""The units that ship with the house, as data/units tells them."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Count

from goc.kit import reference, span
from goc.kit.errors import Refused
from goc.kit.mark import Mark
from goc.kit.reference import Changes, Entry
from goc.kit.vietnamese import clean, text_sort_key
from goc.kit.vietnamese import search_key as key_to_search
from goc.law.models import Document
from goc.org.models import Branch, Tier, Unit, UnitChange, UnitEdge, UnitKind, UnitVersion

MERGER = date(2025, 7, 1)
BEFORE, SINCE = DateRange(None, MERGER, "()"), span.days(MERGER)
PLACES_BY = "19-2025-QD-TTG"
CITY_COMMITTEE = "TU"
# What a kind of places.csv stands for: kind, tier, life, position in lists.
SHAPES = {
    "commune": (UnitKind.COMMUNE, Tier.COMMUNE, SINCE, 500),
    "district": (UnitKind.DISTRICT, Tier.DISTRICT, BEFORE, 400),
    "former_commune": (UnitKind.COMMUNE, Tier.COMMUNE, BEFORE, 500),
}


@dataclass(frozen=True)
class Place:
    """One unit of the frame: one name and one parent for the whole of its life."""

    code: str
    name: str
    kind: str
    branch: str
    tier: str
    parent: str | None
    life: DateRange
    mark: str
    position: int


def load_frame(folder: Path, *, standing_on: date | None = None) -> Changes:
    """Bring in the frame and the places of Hanoi; Refused with every fault found in the file.

    `standing_on` brings it in as it stood on that day, for an office that reorganises from there:
    what was to come since is sent away, unless somebody is there. A unit that an office changed
    itself is the office's.
    """
    reasons: list[str] = []
    path = folder / "city.yaml"
    content = reference.read(path)
    places = [*_frame(path, content, reasons), *_places(folder)]
    edges = [*_successions(path, content, reasons), *_mergers(folder)]
    known = {place.code for place in places}
    for code in sorted({end for edge in edges for end in edge[:2]} - known):
        reasons.append(f"Quan hệ kế thừa nhắc tới đơn vị “{code}”, nhưng khung không có mã này.")
    for place in places:
        if place.parent and place.parent not in known:
            reasons.append(
                f"Đơn vị “{place.code}” trực thuộc “{place.parent}”, nhưng khung không có mã này."
            )
    if reasons:
        raise Refused(*reasons)
    if standing_on:
        places = [_as_of(standing_on, place) for place in places if _had_begun(standing_on, place)]
        edges = [edge for edge in edges if edge[2] <= standing_on]
        _send_away_others(places, standing_on)
    return _bring_in_units(places) + _bring_in_edges(edges)


def _had_begun(on: date, place: Place) -> bool:
    return place.life.lower is None or place.life.lower <= on


def _as_of(on: date, place: Place) -> Place:
    ends_later = place.life.upper and place.life.upper > on
    return replace(place, life=span.days(place.life.lower)) if ends_later else place


def _send_away_others(places: list[Place], on: date) -> None:
    """Remove the shipped units that have not begun on the day, and what followed from them."""
    known = {place.code for place in places}
    late = Unit.objects.filter(is_reference=True).exclude(code__in=known)
    UnitEdge.objects.filter(on__gt=on, document__code=PLACES_BY).delete()
    UnitVersion.objects.filter(unit__in=late).delete()
    late.delete()


def _frame(path: Path, content: dict, reasons: list[str]) -> Iterator[Place]:
    position = 0
    for entry in reference.entries(path, content, "units", reasons):
        position += 1
        yield _place(entry, position)
    for family in reference.entries(path, content, "families", reasons):
        for entry in family.inner("units"):
            position += 1
            yield _place(entry.within(family), position)
        for name in ("kind", "branch", "parent"):
            family.raw(name)


def _place(entry: Entry, position: int) -> Place:
    return Place(
        code=entry.text("code", longest=40),
        name=entry.text("name", longest=255),
        kind=entry.choice("kind", UnitKind),
        branch=entry.choice("branch", Branch),
        tier=entry.choice("tier", Tier, default=Tier.CITY.value),
        parent=entry.text("parent", required=False) or None,
        life=entry.span(),
        mark=entry.choice("mark", Mark, default=Mark.FROM_MEMORY.value),
        position=position,
    )


def _places(folder: Path) -> Iterator[Place]:
    """Yield communes, former districts, the Party committees of both, and former communes."""
    for row in _rows(folder / "places.csv"):
        kind, tier, life, position = SHAPES[row["kind"]]
        place = Place(
            code=row["code"],
            name=clean(row["name"]),
            kind=kind,
            branch=Branch.STATE,
            tier=tier,
            parent=row["parent"],
            life=life,
            mark=Mark.CONFIRMED,
            position=position,
        )
        yield place
        if row["kind"] != "former_commune":
            yield _committee(place)


def _committee(place: Place) -> Place:
    """Return the Party committee of a district or commune, which opens and ends with it."""
    return replace(
        place,
        code=f"DU.{place.code}",
        name=f"Đảng bộ {place.name[0].lower()}{place.name[1:]}",
        kind=UnitKind.PARTY_COMMITTEE,
        branch=Branch.PARTY,
        parent=CITY_COMMITTEE,
        mark=Mark.FROM_MEMORY,
        position=place.position + 100,
    )


def _successions(path: Path, content: dict, reasons: list[str]) -> Iterator[tuple]:
    for entry in reference.entries(path, content, "successions", reasons):
        yield (
            entry.text("from"),
            entry.text("to"),
            entry.day("on"),
            entry.text("document", required=False),
        )


def _mergers(folder: Path) -> Iterator[tuple]:
    for row in _rows(folder / "successions.csv"):
        yield row["predecessor"], row["successor"], MERGER, PLACES_BY


def _rows(path: Path) -> Iterator[dict]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _bring_in_units(places: list[Place]) -> Changes:
    settled = set(UnitChange.objects.values_list("unit__code", flat=True))
    places = [place for place in places if place.code not in settled]
    rows = [
        {name: getattr(place, name) for name in ("code", "kind", "branch", "tier", "life", "mark")}
        | {"is_reference": True}
        for place in places
    ]
    changes = reference.bring_in(Unit, rows, key="code")
    ids = dict(Unit.objects.values_list("code", "id"))
    # A unit renamed or moved since has several versions: its own history outranks the file.
    changed_since = UnitVersion.objects.values("unit_id").annotate(n=Count("id")).filter(n__gt=1)
    own_history = set(changed_since.values_list("unit_id", flat=True))
    versions = [
        {
            "unit_id": ids[place.code],
            "name": place.name,
            "search_key": key_to_search(place.name),
            "sort_key": text_sort_key(place.name),
            "parent_id": ids[place.parent] if place.parent else None,
            "period": place.life,
            "position": place.position,
        }
        for place in places
        if ids[place.code] not in own_history
    ]
    among = UnitVersion.objects.exclude(unit__in=own_history)
    return changes + reference.bring_in(UnitVersion, versions, key="unit_id", among=among)


def _bring_in_edges(edges: list[tuple]) -> Changes:
    ids = dict(Unit.objects.values_list("code", "id"))
    documents = dict(Document.objects.values_list("code", "id"))
    rows = [
        {
            "predecessor_id": ids[predecessor],
            "successor_id": ids[successor],
            "on": on,
            "document_id": documents[document] if document else None,
        }
        for predecessor, successor, on, document in edges
    ]
    return reference.bring_in(UnitEdge, rows, key="predecessor_id successor_id on")
