"""The invented city: pure functions from a seed and a size to workbooks, relative to one day."""

import json
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from tempfile import TemporaryDirectory

from demo.city import plan, workbooks
from demo.city.calendar import ANCHOR
from demo.city.recipe import recipe
from goc.kit.errors import Refused

MANIFEST = "manifest.json"
FIRST, LATER = ("eve", "going", "roster", "posts"), ("qualifications", "evaluations")
"""Kinds of sheets about people: what is short to write, and what takes its time."""

POLITE = 10
"""How nice who writes is to who takes in meanwhile."""


@dataclass(frozen=True)
class Manifest:
    """What was written: the seed, the size, the day it is relative to, and the files in the order
    in which an office takes them in. `qualifications` is None for the wide register."""

    officials: int
    seed: int
    anchor: str
    wide: bool
    units: int
    qualifications: int | None
    files: tuple

    def paths(self, kind):
        """Paths of the files of one kind, below the folder."""
        return [file.path for file in self.files if file.kind == kind]


def write(out, *, officials=None, seed=1, wide=False, history=False) -> Manifest:
    """Write the workbooks of a city into a folder; the same seed and size give the same cells.

    With `wide`, one register of thirty columns takes the place of all files about people; with
    `history`, they also hold the courses and evaluations of ten years.
    Counts of leaders, units and levels are in proportion to the officials, rounded to the nearest.
    A folder with other things in it is refused.
    """
    officials = recipe().totals["officials"] if officials is None else officials
    _check_size(officials)
    out = Path(out)
    _check_room(out)
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=out, prefix=".nhap-") as draft:
        manifest = _write(Path(draft), officials, seed, wide, history)
        _take_away_earlier(out)
        for thing in Path(draft).iterdir():
            thing.rename(out / thing.name)
    return manifest


def _write(out, officials, seed, wide, history):
    desks = plan.desks(officials, seed)
    write_units = workbooks.write_units_of_both_days if wide else workbooks.write_units
    first = write_units(out, desks)
    qualifications = None
    if wide:
        files = [*first, workbooks.write_register(out, desks, seed)]
    else:
        with workbooks.hands(officials) as work:
            kinds = [*FIRST, *LATER]
            told = workbooks.write_people(work, out, officials, seed, kinds, history=history)
            groups = list(told)
        planned = workbooks.write_succession(out, groups, officials, seed)
        files = _in_order([*first, *_files(groups), *planned])
        qualifications = sum(group.qualifications for group in groups)
    manifest = Manifest(
        officials=officials,
        seed=seed,
        anchor=date.fromordinal(ANCHOR).isoformat(),
        wide=wide,
        units=len(workbooks.own_units(desks)),
        qualifications=qualifications,
        files=tuple(files),
    )
    (out / MANIFEST).write_text(json.dumps(asdict(manifest), ensure_ascii=False, indent=1))
    return manifest


class Writing:
    """A city that is being written while it is taken in; what comes last is written meanwhile."""

    def __init__(self, out, officials, seed, history, work):
        self.out, self.officials, self.seed = Path(out), officials, seed
        self._write = partial(
            workbooks.write_people, work, self.out, officials, seed, history=history
        )

    def begin(self):
        """Write the units, and have the rest begun."""
        self._units = workbooks.write_units(self.out, plan.desks(self.officials, self.seed))
        self._soon, self._later = self._write(FIRST), self._write(LATER)

    def paths(self, kind):
        """Paths of the files of one kind, below the folder; waits until they are there."""
        files = self._units
        if kind not in ("units", "reorganisation"):
            files = self._first if kind in FIRST else self._rest
        return [file.path for file in _in_order(files) if file.kind == kind]

    @cached_property
    def _first(self):
        return _files(self._soon)

    @cached_property
    def _rest(self):
        groups = list(self._later)
        planned = workbooks.write_succession(self.out, groups, self.officials, self.seed)
        return [*_files(groups), *planned]


@contextmanager
def writing(out, *, officials, seed=1, history=False):
    """Give a `Writing` of a city into an empty folder, the same files as `write` leaves there."""
    _check_size(officials)
    with workbooks.hands(officials, give_way=POLITE) as work:
        yield Writing(out, officials, seed, history, work)


def read(out) -> Manifest:
    """The manifest of a city written before."""
    raw = json.loads((Path(out) / MANIFEST).read_text())
    raw["files"] = tuple(workbooks.Workbook(**file) for file in raw["files"])
    return Manifest(**raw)


def _check_size(officials):
    if not 1 <= officials <= 1_000_000:
        raise Refused("Số cán bộ phải từ 1 đến 1.000.000; hãy sửa --officials.")


def _check_room(out):
    """Only an empty folder, or one with an earlier city, is written to."""
    if out.exists() and not out.is_dir():
        raise Refused(f"“{out}” không phải là thư mục; hãy chọn tên khác.")
    if out.exists() and not (out / MANIFEST).exists() and any(out.iterdir()):
        raise Refused(f"Thư mục “{out}” đã có tệp khác; hãy chọn thư mục trống.")


def _take_away_earlier(out):
    if (out / MANIFEST).exists():
        for file in read(out).files:
            (out / file.path).unlink(missing_ok=True)
        (out / MANIFEST).unlink()
        if (out / "roster").exists():
            (out / "roster").rmdir()


def _files(groups):
    return [file for group in groups for file in group.files]


def _in_order(files):
    kinds = [
        "units",
        "eve",
        "reorganisation",
        "going",
        "roster",
        "posts",
        "qualifications",
        "evaluations",
        "succession",
    ]
    return sorted(files, key=lambda file: (kinds.index(file.kind), file.path))
