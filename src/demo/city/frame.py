"""The frame that ships with the system: bodies, communes, and what stood before them."""

import csv
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

import yaml

from demo.city.calendar import MERGER
from demo.city.recipe import ROOT


@dataclass(slots=True, eq=False)
class Unit:
    """A unit of the city. `since` and `until` are ordinals, half-open; None has no end.

    `places` are the names of the former communes that it was made of, `formers` the codes of the
    units whose people came over, `districts` those of their districts. `moved` is the superior
    until the merger where that was another one; `staffing` is empty where nobody sits.
    """

    code: str
    name: str
    kind: str
    branch: str
    tier: str
    parent: str
    since: int | None = None
    until: int | None = None
    staffing: str = ""
    moved: str = ""
    places: tuple = ()
    formers: tuple = ()
    districts: tuple = ()

    @property
    def plain(self):
        """The name of a place without its type: “Phường Hà Đông” is Hà Đông."""
        for kind in ("Thị trấn ", "Thị xã ", "Phường ", "Xã ", "Quận ", "Huyện "):
            if self.name.startswith(kind):
                return self.name.removeprefix(kind)
        return self.name


@lru_cache(maxsize=1)
def bodies():
    """City bodies, Party bodies, departments … in the order of their file."""
    raw = yaml.load((_folder() / "city.yaml").read_bytes(), yaml.CSafeLoader)
    came_from = defaultdict(list)
    for edge in raw["successions"]:
        came_from[edge["to"]].append(edge["from"])
    entries = [(entry, {}) for entry in raw["units"]]
    entries += [(entry, family) for family in raw["families"] for entry in family["units"]]
    return [_body({**family, **entry}, came_from) for entry, family in entries]


def _body(entry, came_from):
    until = entry.get("until")
    return Unit(
        code=entry["code"],
        name=entry["name"],
        kind=entry["kind"],
        branch=entry["branch"],
        tier=entry.get("tier", "CITY"),
        parent=entry.get("parent", ""),
        since=entry["from"].toordinal() if "from" in entry else None,
        until=until.toordinal() + 1 if until else None,
        formers=tuple(came_from[entry["code"]]),
    )


@lru_cache(maxsize=1)
def districts():
    """The districts until the merger."""
    return _places("district", tier="DISTRICT", until=MERGER)


@lru_cache(maxsize=1)
def former_communes():
    """The communes of the districts until the merger."""
    return _places("former_commune", tier="COMMUNE", until=MERGER)


@lru_cache(maxsize=1)
def communes():
    """The communes and wards since the merger, each with what it was made of."""
    former = {unit.code: unit for unit in former_communes()}
    made_of = defaultdict(list)
    for row in _rows("successions.csv"):
        made_of[row["successor"]].append(former[row["predecessor"]])
    found = _places("commune", tier="COMMUNE", since=MERGER)
    for unit in found:
        before = made_of[unit.code]
        unit.places = tuple(dict.fromkeys(place.plain for place in before))
        unit.formers = tuple(place.code for place in before)
        unit.districts = tuple(dict.fromkeys(place.parent for place in before))
    return found


def _places(sort, *, tier, since=None, until=None):
    kind = "DISTRICT" if sort == "district" else "COMMUNE"
    return [
        Unit(row["code"], row["name"], kind, "STATE", tier, row["parent"], since, until)
        for row in _rows("places.csv")
        if row["kind"] == sort
    ]


@lru_cache(maxsize=4)
def _rows(name):
    with (_folder() / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _folder():
    return ROOT / "data/units"
