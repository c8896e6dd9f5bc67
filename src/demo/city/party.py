"""Party organisations beside those that ship with the system, so that the figures hold."""

from demo.city import frame
from demo.city.calendar import MERGER
from demo.city.draws import apportion
from demo.city.frame import Unit
from demo.city.recipe import recipe


def organisations():
    """Upper-level ones that are missing, and the grassroots before and after the merger.

    On the day of the figures exactly as many stand as the articles count (domain.md S13).
    """
    totals, texts = recipe().totals, recipe().below["party"]
    attached = _attached(totals["party_figures_on"].toordinal())
    missing = totals["upper_party_organisations"] - len(attached) - len(frame.districts())
    added = [
        _unit(f"DU.M{number:02d}", texts["upper"].format(number=number), "PARTY_COMMITTEE", "TU")
        for number in range(1, missing + 1)
    ]
    before = [*_of_communes_before(), *_of_districts(texts)]
    left = totals["grassroots_party_organisations"] - len(before)
    return [*added, *before, *_of_others(texts, attached + added, left), *_of_communes(texts)]


def _attached(on):
    """The upper-level ones that ship with the system and stood on the day, districts' apart."""
    return [
        unit
        for unit in frame.bodies()
        if unit.kind == "PARTY_COMMITTEE"
        and (not unit.since or unit.since <= on)
        and (not unit.until or unit.until > on)
    ]


def _unit(code, name, kind, parent, *, tier="CITY", since=None, until=None):
    return Unit(code, name, kind, "PARTY", tier, parent, since, until)


def _of_communes_before():
    return [
        _unit(
            f"DU.{commune.parent}.{commune.code.replace('.', '')}",
            f"Đảng bộ {_small(commune.name)}",
            "PARTY_GRASSROOTS",
            f"DU.{commune.parent}",
            tier="COMMUNE",
            until=MERGER,
        )
        for commune in frame.former_communes()
    ]


def _of_districts(texts):
    return [
        _unit(
            f"DU.{district.code}.{number:02d}",
            f"{name} {_small(district.name)}",
            "PARTY_GRASSROOTS",
            f"DU.{district.code}",
            tier="DISTRICT",
            until=MERGER,
        )
        for district in frame.districts()
        for number, name in enumerate(texts["of_district"], 1)
    ]


def _of_others(texts, committees, total):
    """The rest of the count, shared evenly among committees attached directly to the city."""
    return [
        _unit(
            f"{committee.code}.{number:03d}",
            texts["base"].format(number=number),
            "PARTY_GRASSROOTS",
            committee.code,
            since=committee.since,
            until=committee.until,
        )
        for committee, count in zip(
            committees, apportion(total, [1] * len(committees)), strict=True
        )
        for number in range(1, count + 1)
    ]


def _of_communes(texts):
    return [
        _unit(
            f"DU.{commune.code}.{number:02d}",
            f"{name} {_small(commune.name)}",
            "PARTY_GRASSROOTS",
            f"DU.{commune.code}",
            tier="COMMUNE",
            since=MERGER,
        )
        for commune in frame.communes()
        for number, name in enumerate(texts["of_commune"], 1)
    ]


def _small(name):
    return name[0].lower() + name[1:]
