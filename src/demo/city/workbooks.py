"""Writes the workbooks of the city, the many people shared out to processes."""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache, partial
from itertools import chain, groupby
from pathlib import Path

import yaml

from demo.city import columns, frame, lives, merger, party, plan, succession, units
from demo.city.calendar import MERGER
from demo.city.careers import Careers
from demo.city.recipe import ROOT
from demo.hands import writing
from goc.kit.sheets import write_flat

GROUPS = range(1, 7)
"""The files into which posts, papers and evaluations are divided: so many to spare memory."""

ALONE = 20_000
"""Up to so many people one process is quicker than two."""


@dataclass(frozen=True, slots=True)
class Workbook:
    """A file of the city: its path below the folder, the kind of its sheet, how many rows."""

    path: str
    kind: str
    rows: int


@dataclass(slots=True)
class Group:
    """What one process wrote: its files, how many qualifications the intake will hold, and who of
    its people may be planned for."""

    files: list
    qualifications: int = 0
    candidates: list = field(default_factory=list)

    def add(self, life):
        """Count one of its people."""
        self.qualifications += _held(life)
        if found := succession.candidate(life):
            self.candidates.append(found)


def own_units(desks):
    """Units that the city adds to those that ship: staffed ones, Party ones, districts' offices."""
    staffed = [desk.unit for desk in desks if desk.unit is not desk.superior]
    return [*units.district_offices(), *party.organisations(), *staffed]


def write_units(out, desks):
    """The units as they were until the merger, and the sheet of the reorganisation that ended,
    opened and moved the rest."""
    own = own_units(desks)
    before = [columns.unit_row_before(unit) for unit in own if (unit.since or 0) < MERGER]
    changes = list(merger.lines(own))
    return [
        _write(out, "01-don-vi-den-30-06-2025.xlsx", "units", columns.UNITS, before),
        _write(out, "02-sap-xep-01-07-2025.xlsx", "reorganisation", columns.CHANGES, changes),
    ]


def write_units_of_both_days(out, desks):
    """The units before the merger and since, in two sheets for a system that has the merger ready
    made: one sheet tells a unit's name and superior once, so a move comes with the next."""
    own = own_units(desks)
    before = [unit for unit in own if (unit.since or 0) < MERGER]
    rows = [columns.unit_row_before(unit, foreseen=True) for unit in before]
    since = [unit for unit in own if unit.moved or (unit.since or 0) >= MERGER]
    later = [columns.unit_row_since(unit) for unit in since]
    return [
        _write(out, "01-don-vi-1-truoc-sap-xep.xlsx", "units", columns.UNITS, rows),
        _write(out, "01-don-vi-2-tu-01-07-2025.xlsx", "units", columns.UNITS, later),
    ]


def write_people(work, out, officials, seed, kinds, *, history=False):
    """Sheets of these kinds about all people, group after group, by whatever works them off."""
    return work(partial(write_group, str(out), officials, seed, kinds, history), GROUPS)


def hands(officials, *, give_way=0):
    """What works off groups of people: two processes where it pays."""
    return writing(officials > ALONE, give_way=give_way)


def write_succession(out, groups, officials, seed):
    """Who was planned for what in the last two terms, chosen among the people of all groups."""
    candidates = [one for group in groups for one in group.candidates]
    rows = list(succession.rows(candidates, officials, seed))
    return (
        [_write(out, "06-quy-hoach.xlsx", "succession", succession.HEADERS, rows)] if rows else []
    )


def write_register(out, desks, seed):
    """The one register of everybody, thirty columns wide."""
    careers = _careers(desks)

    def rows():
        for desk in desks:
            for life in lives.of(desk, seed, careers, _rank_names()):
                yield columns.register_row(life.person.number, life)

    return _write(out, "02-danh-sach-toan-thanh-pho.xlsx", "roster", columns.REGISTER, rows())


def write_group(out, officials, seed, kinds, history, number):
    """The sheets of these kinds about the number-th group of people, with ten years behind them by
    `history`; who may be planned for, and how many qualifications they hold, where their papers
    are among these."""
    out, desks = Path(out), plan.desks(officials, seed)
    careers, place_of, group = _careers(desks), _places(desks), Group([])
    whole = {"qualifications", "evaluations"} & set(kinds)
    drawn = partial(lives.of, aged=history) if whole else lives.seats
    sheets = {kind: [] for kind in kinds}
    for at, superior, near in _rosters(desks, number):
        told = (drawn(desk, seed, careers, _rank_names()) for desk in near)
        _fill(sheets, group, chain.from_iterable(told), place_of)
        if roster := sheets.get("roster"):
            path = f"roster/{at:03d}-{slug(superior.name)}.xlsx"
            group.files.append(_write(out, path, "roster", columns.ROSTER, roster))
            roster.clear()
    for kind, (name, headers) in BY_GROUP.items():
        if rows := sheets.get(kind):
            group.files.append(_write(out, f"{name}-{number}.xlsx", kind, headers, rows))
    return group


def _fill(sheets, group, told, place_of):
    for life in told:
        for kind, rows in sheets.items():
            ROWS[kind](rows, life, place_of)
        if isinstance(life, lives.Life):
            group.add(life)


def _roster(rows, life, place_of):
    rows.append(columns.roster_row(len(rows) + 1, life))


def _eve(rows, life, place_of):
    if turn := merger.turn(life):
        rows.append(columns.eve_row(len(rows) + 1, life, turn[0], place_of))


def _going(rows, life, place_of):
    if turn := merger.turn(life):
        rows.append(columns.going_row(life.person, turn[1]))


def _posts(rows, life, place_of):
    rows += [columns.post_row(life.person, post, place_of) for post in life.posts]


def _papers(rows, life, place_of):
    rows += [columns.paper_row(life.person, paper, n) for n, paper in enumerate(life.papers, 1)]


def _evaluations(rows, life, place_of):
    rows += [columns.evaluation_row(life.person, *one) for one in life.evaluations]


ROWS = {
    "eve": _eve,
    "going": _going,
    "roster": _roster,
    "posts": _posts,
    "qualifications": _papers,
    "evaluations": _evaluations,
}
"""Adds what is told of a person to the rows of a kind of sheet."""

BY_GROUP = {
    "eve": ("01-danh-sach-30-06-2025", columns.EVE),
    "going": ("02-phan-cong-01-07-2025", columns.GOING),
    "posts": ("03-qua-trinh-cong-tac", columns.POSTS),
    "qualifications": ("04-van-bang", columns.PAPERS),
    "evaluations": ("05-danh-gia", columns.EVALUATIONS),
}
"""Kinds of which a group of people has one sheet: how it is called, and its headers."""


def _rosters(desks, number):
    """(place in the order, superior, its desks) of the number-th share of all people."""
    total, before = sum(desk.people for desk in desks), 0
    for at, (_, near) in enumerate(groupby(desks, key=lambda desk: desk.superior.code), 1):
        near = list(near)
        if before * len(GROUPS) // total + 1 == number:
            yield at, near[0].superior, near
        before += sum(desk.people for desk in near)


def _held(life):
    """Degree, theory and state management of the roster, and what the papers add to them."""
    told = {"Lý luận chính trị", "Quản lý nhà nước"}
    added = sum(1 for paper in life.papers if paper.kind not in told)
    return 1 + bool(life.held.theory) + bool(life.held.state) + added


def _careers(desks):
    staffed = [desk.unit for desk in desks]
    before = [*frame.districts(), *frame.former_communes(), *units.district_offices()]
    closed = [unit for unit in frame.bodies() if not unit.staffing]
    return Careers([*staffed, *before, *closed])


def _places(desks):
    """A function unit → its name with its superior, for units of today and of before."""
    superiors = {desk.unit.code: desk.superior for desk in desks}
    superiors |= {unit.code: unit for unit in [*frame.bodies(), *frame.former_communes()]}
    districts = {unit.code: unit for unit in frame.districts()}
    superiors |= {unit.code: districts[unit.parent] for unit in units.district_offices()}

    def place_of(unit):
        return columns.place(unit, superiors[unit.code])

    return place_of


@lru_cache(maxsize=1)
def _rank_names():
    raw = yaml.load((ROOT / "data/ranks.yaml").read_bytes(), yaml.CSafeLoader)
    return {step["code"]: step["name"] for ladder in raw["ladders"] for step in ladder["steps"]}


def slug(name):
    """Small letters without marks, words joined by hyphens."""
    bare = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    plain = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _write(out, path, kind, headers, rows):
    target = out / path
    target.parent.mkdir(parents=True, exist_ok=True)
    return Workbook(path, kind, write_flat(target, headers, rows))
