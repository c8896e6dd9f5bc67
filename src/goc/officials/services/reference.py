"""Ranks and levels, as data/ranks.yaml and data/levels.yaml tell them from low to high."""

from pathlib import Path

from django.db import transaction

from goc.journal import services as journal
from goc.kit import reference
from goc.kit.errors import Refused
from goc.kit.reference import Changes
from goc.officials.models import Level, QualificationKind, Rank

STEP = 10


@transaction.atomic
def load_reference(*, by, at, folder: Path | None = None) -> Changes:
    """Bring in ranks and levels; a second run changes nothing. Refused with every fault found."""
    folder, reasons = folder or reference.folder(), []
    ranks = _ranks(folder / "ranks.yaml", reasons)
    levels = _levels(folder / "levels.yaml", reasons)
    if reasons:
        raise Refused(*reasons)
    changes = reference.bring_in(Rank, ranks, key="code")
    changes += reference.bring_in(Level, levels, key="kind code")
    if changes:
        journal.record(
            verb="officials.reference_loaded", subject=Level, by=by, at=at, details=vars(changes)
        )
    return changes


def _ranks(path: Path, reasons: list[str]) -> list[dict]:
    rows = []
    for ladder in reference.entries(path, reference.read(path), "ladders", reasons):
        name = ladder.text("code", longest=40)
        for step, entry in enumerate(ladder.inner("steps"), start=1):
            row = {
                "code": entry.text("code", longest=20),
                "name": entry.text("name", longest=120),
                "ladder": name,
                "step": step * STEP,
            }
            if row["code"] in {other["code"] for other in rows}:
                entry.refuse(f"mã ngạch “{row['code']}” đã dùng cho một ngạch khác.")
            rows.append(row)
    return rows


def _levels(path: Path, reasons: list[str]) -> list[dict]:
    rows = []
    for scale in reference.entries(path, reference.read(path), "levels", reasons):
        kind = scale.choice("kind", QualificationKind)
        for step, entry in enumerate(scale.inner("steps"), start=1):
            rows.append(
                {
                    "kind": kind,
                    "code": entry.text("code", longest=30),
                    "name": entry.text("name", longest=120),
                    "step": step * STEP,
                }
            )
    return rows
