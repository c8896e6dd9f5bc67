"""Write places.csv and successions.csv anew from the package vietnam-provinces (group `test`):

uv run --group test python data/units/from_library.py
"""

import csv
from pathlib import Path
from unicodedata import normalize

from vietnam_provinces import Ward, legacy

HERE = Path(__file__).parent
HANOI = 1
PLACES, SUCCESSIONS = ["code", "name", "kind", "parent"], ["predecessor", "successor"]


def places():
    """Yield every commune, former district and former commune of Hanoi, by code."""
    for ward in communes():
        yield [f"{ward.code:05d}", normalize("NFC", ward.name), "commune", "TP"]
    for district in districts():
        yield [f"Q.{district.code:03d}", normalize("NFC", district.name), "district", "TP"]
    inside = {district.code for district in districts()}
    for ward in sorted(legacy.Ward.iter_all(), key=lambda ward: ward.code):
        if ward.district_code in inside:
            parent = f"Q.{ward.district_code:03d}"
            yield [f"X.{ward.code:05d}", normalize("NFC", ward.name), "former_commune", parent]


def successions():
    """Yield former commune and commune for every part that went from the one to the other."""
    for ward in communes():
        for source in sorted(ward.get_legacy_sources(), key=lambda source: source.code):
            yield [f"X.{source.code:05d}", f"{ward.code:05d}"]


def communes():
    """Return the communes since 1 July 2025, by code."""
    return sorted((w for w in Ward.iter_all() if w.province_code == HANOI), key=lambda w: w.code)


def districts():
    """Return the districts until 30 June 2025, by code."""
    every = legacy.District.iter_all()
    return sorted((d for d in every if d.province_code == HANOI), key=lambda d: d.code)


def write(name, header, rows):
    """Write one file with its header."""
    with (HERE / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    write("places.csv", PLACES, places())
    write("successions.csv", SUCCESSIONS, successions())
