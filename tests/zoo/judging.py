"""A file read as the intake reads it, without a table written: what came of each cell."""

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from goc.intake.services.opening import open_as
from goc.kit import partial
from goc.kit.sheets.joined import where
from goc.officials.models import Rank
from goc.officials.sheets import roster
from tests.zoo.offices import Office

COLUMNS = (
    *("code", "full_name", "gender", "born", "unit", "title", "rank", "degree"),
    *("political_theory", "state_management", "ethnicity", "national_id", "party_joined"),
)


@dataclass
class Judged:
    """What was read of each person by code, and of which columns of which row notes tell."""

    read: dict[str, dict[str, str]] = field(default_factory=dict)
    noted: dict[tuple[int, int], set[str]] = field(default_factory=lambda: defaultdict(set))
    reasons: dict[tuple[int, int], list[str]] = field(default_factory=lambda: defaultdict(list))


def judge(path: Path, context) -> Judged:
    """Read the roster; a unit is taken as it is named, whether or not the city knows it."""
    judged = Judged()
    reading = open_as(path, context, kind="roster", mapping={})
    check, place = reading.checker(), roster.Placing(context, reading.header)
    names = [column.name for column in reading.sheet.columns]
    codes = dict(Rank.objects.values_list("pk", "code"))
    for number, cells in reading.rows():
        values, refusals, notes = check(cells)
        said = dict(zip(names, values, strict=True))
        placed = place(cells, values)
        staged = dict(zip(roster.STAGED, placed.fields, strict=True))
        at = where(number)
        judged.reasons[at] += refusals
        judged.reasons[at] += [why for why in placed.reasons if "Không có đơn vị này" not in why]
        judged.noted[at] |= {note["column"] for note in (*notes, *placed.notes)}
        judged.read[said["code"]] = _read(said, staged, context, codes)
    return judged


def _read(said, staged, context, codes) -> dict[str, str]:
    parted = context.seats.parted(said["seat"]) if said["seat"] else None
    unit = (parted.unit if parted else "") or said["unit"] or ""
    levels = ("degree", "political_theory", "state_management")
    return {
        **{name: staged[name] for name in ("code", "full_name", "gender", "ethnicity")},
        **{
            name: partial.iso(said[name]) if said[name] else "" for name in ("born", "party_joined")
        },
        **{name: said[name].told if said[name] else "" for name in levels},
        "unit": unit.split(", ")[0],
        "title": said["title"] or (parted.title if parted else ""),
        "rank": codes.get(int(staged["rank_id"])) if staged["rank_id"] else "",
        "national_id": staged["national_id"],
    }


def wrong(office: Office, judged: Judged) -> list[str]:
    """Return a line for each field that is not the truth and that no note names."""
    pages = [name for name in office.pages if name not in office.hidden]
    lines = []
    for page, row, person in office.people:
        at = (pages.index(page), row)
        read = judged.read.get(person.truth["code"], {})
        lines += [f"{page}:{row} {reason}" for reason in judged.reasons[at]]
        for name in COLUMNS:
            if read.get(name) != person.truth[name] and name not in judged.noted[at]:
                lines.append(f"{page}:{row} {name}: {read.get(name)!r} ≠ {person.truth[name]!r}")
        lines += [f"{page}:{row} {name}: không nói" for name in person.unsure - judged.noted[at]]
    return lines


def share_right(office: Office, judged: Judged) -> float:
    """Return which share of all fields equals the truth."""
    right = [
        judged.read.get(person.truth["code"], {}).get(name) == person.truth[name]
        for *_, person in office.people
        for name in COLUMNS
    ]
    return sum(right) / len(right)
