"""What data/city.yaml says, checked and made ready to draw from."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from demo.city.draws import Table

ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """What people in one kind of work are like; shares and tables as in the file."""

    code: str
    ages: tuple
    women: float
    party: float
    tenure: tuple
    before: tuple
    degree: Table
    theory: Table
    state: float
    leadership: dict
    update: tuple
    defence: dict
    hours: tuple
    language: float
    digital: float


@dataclass(frozen=True, slots=True, eq=False)
class Ladder:
    """Ranks of one line of work and what its people studied, where, and in which courses."""

    code: str
    ranks: Table
    lowest: str
    from_age: dict
    fields: Table
    schools: Table
    courses: Table


@dataclass(frozen=True, slots=True, eq=False)
class Job:
    """A seat's work. `below` is the job people usually come from, `seat` the sort of place where
    such work was done before the merger: commune, division, service, body."""

    code: str
    title: str
    category: str
    profile: Profile
    ladder: Ladder
    seat: str
    below: str


@dataclass(frozen=True, slots=True, eq=False)
class Staffing:
    """How many sit in a unit, who leads it in order, and the mix of the others."""

    code: str
    size: float
    leaders: tuple
    staff: Table
    jobs: frozenset


@dataclass(frozen=True)
class Recipe:
    """The whole file."""

    totals: dict
    jobs: dict
    staffing: dict
    ladders: dict
    below: dict
    raw: dict


@lru_cache(maxsize=1)
def recipe():
    """The recipe of the city, read once a process. A name that leads nowhere raises KeyError."""
    raw = yaml.load((ROOT / "data/city.yaml").read_bytes(), yaml.CSafeLoader)
    profiles = {code: _profile(code, entry) for code, entry in raw["profiles"].items()}
    ladders = {code: _ladder(code, entry, raw) for code, entry in raw["ladders"].items()}
    jobs = {code: _job(code, entry, profiles, ladders) for code, entry in raw["jobs"].items()}
    staffing = {code: _staffing(code, entry, jobs) for code, entry in raw["staffing"].items()}
    return Recipe(raw["totals"], jobs, staffing, ladders, raw["below"], raw)


def _profile(code, entry):
    return Profile(
        code=code,
        ages=tuple(entry["ages"]),
        women=entry["women"],
        party=entry["party"],
        tenure=tuple(entry["tenure"]),
        before=tuple(entry["before"]),
        degree=Table(entry["degree"]),
        theory=Table(entry["theory"]),
        state=entry["state"],
        leadership=entry.get("leadership", {}),
        update=tuple(entry.get("update", (0, 0))),
        defence=entry["defence"],
        hours=tuple(entry["hours"]),
        language=entry["language"],
        digital=entry["digital"],
    )


def _ladder(code, entry, raw):
    line = raw["studied_at"].get(code, "office")
    return Ladder(
        code=code,
        ranks=Table(entry["shares"]),
        lowest=next(rank for rank in entry["shares"] if rank not in entry["from_age"]),
        from_age=entry["from_age"],
        fields=Table(raw["fields"].get(code, raw["fields"]["office"])),
        schools=Table(raw["schools"][line]),
        courses=Table(raw["courses"][line]),
    )


def _job(code, entry, profiles, ladders):
    return Job(
        code=code,
        title=entry["title"],
        category=entry["category"],
        profile=profiles[entry["profile"]],
        ladder=ladders[entry["ladder"]],
        seat=entry["seat"],
        below=entry.get("below", ""),
    )


def _staffing(code, entry, jobs):
    return Staffing(
        code=code,
        size=entry["size"],
        leaders=tuple(jobs[job] for job in entry["leaders"]),
        staff=Table({jobs[job]: weight for job, weight in entry.get("staff", {}).items()}),
        jobs=frozenset([*entry["leaders"], *entry.get("staff", {})]),
    )
