"""The workbooks of a city as rows of named cells, and the data that they must agree with."""

from datetime import date
from functools import cached_property
from pathlib import Path

import yaml
from python_calamine import CalamineWorkbook

ROOT = Path(__file__).parents[3]


def cells(path):
    """All rows of a workbook's one page, the header first."""
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()


def data(name):
    return yaml.safe_load((ROOT / "data" / name).read_text())


def as_day(text):
    return date(int(text[6:]), int(text[3:5]), int(text[:2]))


class Books:
    """The files of one city."""

    def __init__(self, folder, manifest):
        self.folder, self.manifest = folder, manifest

    def rows(self, kind):
        """Every row of the files of a kind, as dicts by header."""
        found = []
        for path in self.manifest.paths(kind):
            header, *rows = cells(self.folder / path)
            found += [dict(zip(header, row, strict=True)) for row in rows]
        return found

    @cached_property
    def roster(self):
        return self.rows("roster")

    @cached_property
    def posts(self):
        return self.rows("posts")

    @cached_property
    def units(self):
        """By code: the last line about each unit, its first day and last one apart."""
        return {row["Mã đơn vị"]: row for row in self.rows("units")}


class Titles:
    """Which titles stand in which kind of unit, as data/titles.yaml has it, on a day."""

    def __init__(self):
        families = data("titles.yaml")["families"]
        self.entries = [{**family, **title} for family in families for title in family["titles"]]

    def stands(self, title, kind, tier, on):
        return any(
            entry["name"] == title
            and (entry["kinds"] == "all" or kind in entry["kinds"])
            and (entry["tiers"] == "all" or tier in entry["tiers"])
            and entry.get("until", date.max) >= on
            for entry in self.entries
        )
