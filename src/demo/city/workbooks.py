"""Writes the workbooks of the city, the many people shared out to processes."""

import multiprocessing
import re
import unicodedata
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import lru_cache, partial
from itertools import groupby
from pathlib import Path

import yaml

from demo.city import columns, frame, lives, merger, party, plan, succession, units
from demo.city.calendar import MERGER
from demo.city.careers import Careers
from demo.city.recipe import ROOT
from goc.kit.sheets import write_flat

GROUPS = 6
"""Into how many files posts, papers and evaluations are divided; chosen for memory, not by law."""

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


def write_people(out, officials, seed, *, history=False):
    """Rosters, posts, papers and evaluations, by as many processes as pays."""
    numbered = range(1, GROUPS + 1)
    write = partial(write_group, str(out), officials, seed, history)
    if officials <= ALONE:
        return [write(number) for number in numbered]
    # Not forked: whoever calls may have threads, and a database connection in the pool.
    spawning = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=spawning) as pool:
        return list(pool.map(write, numbered))


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


def write_group(out, officials, seed, history, number):
    """Everything about the number-th group of people, with ten years behind them by `history`."""
    out, desks = Path(out), plan.desks(officials, seed)
    careers, group = _careers(desks), Group([])
    posts, papers, evaluations, eve, going = [], [], [], [], []
    place_of = _places(desks)
    for at, superior, near in _rosters(desks, number):
        roster = []
        for desk in near:
            for life in lives.of(desk, seed, careers, _rank_names(), aged=history):
                roster.append(columns.roster_row(len(roster) + 1, life))
                if turn := merger.turn(life):
                    eve.append(columns.eve_row(len(eve) + 1, life, turn[0], place_of))
                    going.append(columns.going_row(life.person, turn[1]))
                posts += [columns.post_row(life.person, post, place_of) for post in life.posts]
                papers += [
                    columns.paper_row(life.person, paper, n)
                    for n, paper in enumerate(life.papers, 1)
                ]
                evaluations += [
                    columns.evaluation_row(life.person, *one) for one in life.evaluations
                ]
                group.qualifications += _held(life)
                if found := succession.candidate(life):
                    group.candidates.append(found)
        path = f"roster/{at:03d}-{slug(superior.name)}.xlsx"
        group.files.append(_write(out, path, "roster", columns.ROSTER, roster))
    for path, kind, headers, rows in (
        (f"01-danh-sach-30-06-2025-{number}.xlsx", "eve", columns.EVE, eve),
        (f"02-phan-cong-01-07-2025-{number}.xlsx", "going", columns.GOING, going),
        (f"03-qua-trinh-cong-tac-{number}.xlsx", "posts", columns.POSTS, posts),
        (f"04-van-bang-{number}.xlsx", "qualifications", columns.PAPERS, papers),
        (f"05-danh-gia-{number}.xlsx", "evaluations", columns.EVALUATIONS, evaluations),
    ):
        if rows:
            group.files.append(_write(out, path, kind, headers, rows))
    return group


def _rosters(desks, number):
    """(place in the order, superior, its desks) of the number-th share of all people."""
    total, before = sum(desk.people for desk in desks), 0
    for at, (_, near) in enumerate(groupby(desks, key=lambda desk: desk.superior.code), 1):
        near = list(near)
        if before * GROUPS // total + 1 == number:
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
