"""What data/titles.yaml says of a title in a kind of unit: who manages its holder today."""

from functools import lru_cache

import yaml

from demo.city.recipe import ROOT

MANAGED_BY = {
    "CENTRAL": "Bộ Chính trị, Ban Bí thư quản lý",
    "CITY_STANDING_COMMITTEE": "Ban Thường vụ Thành ủy quản lý",
    "UPPER_PARTY_COMMITTEE": "Đảng ủy cấp trên cơ sở quản lý",
    "UNIT": "Đơn vị quản lý",
}


@lru_cache(maxsize=1)
def _entries():
    raw = yaml.load((ROOT / "data/titles.yaml").read_bytes(), yaml.CSafeLoader)
    return [
        {**family, **title}
        for family in raw["families"]
        if "until" not in family
        for title in family["titles"]
        if "until" not in title
    ]


@lru_cache(maxsize=1000)
def manages(title, kind, tier):
    """Who manages a holder of the title in such a unit today; KeyError where it is unknown."""
    for entry in _entries():
        if (
            entry["name"] == title
            and _within(entry["kinds"], kind)
            and _within(entry["tiers"], tier)
        ):
            return entry["manages"] if "manages" in entry else entry["entails"][-1]["manages"]
    raise KeyError(f"{title} in {kind} of {tier}")


def _within(listed, wanted):
    return listed == "all" or wanted in listed
