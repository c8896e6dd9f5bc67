"""The units below those that ship with the system, and who sits in which."""

from dataclasses import dataclass

from demo.city import frame
from demo.city.calendar import ANCHOR, MERGER
from demo.city.draws import source, spread
from demo.city.frame import Unit
from demo.city.recipe import recipe

PINNED = {"SO.NV": 2, "09556": 1, "TU.BTC": 3, "TU.LHP": 4}
"""Parts of the city that even the smallest demonstration has, and in which order."""


@dataclass(slots=True, eq=False)
class Part:
    """A slice of the city that is there whole or not at all: a commune with all below it, a
    department's offices, one hospital. It appears when the share of the city passes `place`."""

    superior: Unit
    units: list
    place: float = 0.0


def parts():
    """Every part of the full city: bodies, their service units one by one, communes."""
    offices = [Part(body, [body, *_divisions(body)]) for body in living_bodies()]
    services = [Part(body, [unit]) for body in living_bodies() for unit in _services(body)]
    places = [Part(unit, [unit, *_below_commune(unit)]) for unit in communes()]
    for alike in (offices, services, places):
        _lay_evenly(alike)
    return offices + services + places


def _lay_evenly(alike):
    """Give parts of one sort places spread evenly, the pinned ones first of all."""
    free = [part for part in alike if part.units[0].code not in PINNED]
    for number, part in enumerate(
        sorted(free, key=lambda part: spread(hash_of(part.units[0].code)))
    ):
        part.place = (number + 0.5) / len(alike)
    for part in alike:
        if part.units[0].code in PINNED:
            part.place = -1.0 / PINNED[part.units[0].code]


def hash_of(code):
    """A number that depends on the unit's code alone."""
    return source("unit", code).getrandbits(24)


def living_bodies():
    """Bodies of the frame that stand on the anchor day and have people of the city in them."""
    reference = recipe().raw["reference"]
    bodies = [body for body in frame.bodies() if not body.until or body.until > ANCHOR]
    for body in bodies:
        body.staffing = reference["codes"].get(body.code, reference["kinds"].get(body.kind, ""))
    return [body for body in bodies if body.staffing]


def communes():
    for unit in frame.communes():
        unit.staffing = recipe().raw["reference"]["kinds"]["COMMUNE"]
    return frame.communes()


def _divisions(body):
    lists = recipe().below["divisions"]
    names = lists.get(body.code, lists.get(body.kind, []))
    return [
        Unit(
            code=f"{body.code}.{number:02d}",
            name=name,
            kind="DIVISION",
            branch=body.branch,
            tier="CITY",
            parent=body.code,
            since=body.since,
            staffing=_division_staffing(name),
            formers=body.formers,
        )
        for number, name in enumerate(names, 1)
    ]


def _division_staffing(name):
    if name.startswith("Khoa "):
        return "faculty"
    return "division_office" if name == "Văn phòng" else "division"


def _services(body):
    for entry in recipe().below["services"].get(body.code, []):
        for number, name in enumerate(_service_names(entry), 1):
            yield Unit(
                code=f"{body.code}.{entry['suffix']}{number:03d}",
                name=name,
                kind="SERVICE_UNIT",
                branch="STATE",
                tier="CITY",
                parent=body.code,
                staffing=entry["staffing"],
            )


def _service_names(entry):
    if "names" in entry:
        return entry["names"]
    places = [unit.plain for unit in frame.communes()][: entry["each"]]
    return [entry["name"].format(commune=place) for place in places]


def _below_commune(commune):
    return [
        unit
        for entry in recipe().below["commune"]
        for unit in (_schools(commune, entry) if "each" in entry else [_office(commune, entry)])
    ]


def district_offices():
    """The offices and health centres of the districts, until the merger."""
    return [
        Unit(
            code=f"{district.code}.{entry['suffix']}",
            name=entry["name"],
            kind=entry["kind"],
            branch="STATE",
            tier="DISTRICT",
            parent=district.code,
            until=MERGER,
        )
        for district in frame.districts()
        for entry in recipe().below["district"]
    ]


def _office(commune, entry):
    ward = commune.name.startswith("Phường")
    return Unit(
        code=f"{commune.code}.{entry['suffix']}",
        name=entry["ward_name"] if ward and "ward_name" in entry else entry["name"],
        kind=entry["kind"],
        branch=entry.get("branch", "STATE"),
        tier="COMMUNE",
        parent=commune.code,
        since=MERGER,
        staffing=entry["staffing"],
        formers=commune.formers,
        districts=commune.districts,
    )


def _schools(commune, entry):
    """Schools kept their name and people through the merger; only their superior changed."""
    rng = source("schools", commune.code, entry["suffix"])
    count = int(entry["each"] + 2 * rng.random() - 0.5)
    return [
        Unit(
            code=f"{commune.code}.{entry['suffix']}{number + 1}",
            name=entry["name"].format(place=_place(commune, number)),
            kind=entry["kind"],
            branch="STATE",
            tier="COMMUNE",
            parent=commune.code,
            staffing=entry["staffing"],
            moved=commune.districts[0],
        )
        for number in range(count)
    ]


def _place(commune, number):
    """The former communes lend their names in turn; the second time round with a letter."""
    round_, at = divmod(number, len(commune.places))
    return f"{commune.places[at]} {'ABCDEFGH'[round_]}" if round_ else commune.places[at]
