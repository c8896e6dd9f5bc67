"""Ranks and levels, as data/ranks.yaml and data/levels.yaml tell them from low to high, and what
texts of law let count as which level."""

from itertools import chain
from pathlib import Path

from django.db import transaction

from goc.journal import services as journal
from goc.kit import reference
from goc.kit.errors import Refused
from goc.kit.mark import Mark
from goc.kit.reference import Changes
from goc.law.models import Document
from goc.officials.models import Equivalence, Level, QualificationKind, Rank

STEP = 10
# The step of what stands beside a scale, such as a paper that only confirms a level.
BESIDE = 0


@transaction.atomic
def load_reference(*, by, at, folder: Path | None = None) -> Changes:
    """Bring in ranks, levels and equivalences; a second run changes nothing. Refused with every
    fault found."""
    folder, reasons = folder or reference.folder(), []
    ranks = _ranks(folder / "ranks.yaml", reasons)
    levels = _levels(folder / "levels.yaml", reasons)
    if reasons:
        raise Refused(*reasons)
    changes = reference.bring_in(Rank, ranks, key="code")
    changes += reference.bring_in(Level, levels, key="kind code")
    equivalences = _equivalences(folder / "levels.yaml", reasons)
    if reasons:
        raise Refused(*reasons)
    changes += reference.bring_in(Equivalence, equivalences, key="level_id counts_as_id period")
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
        steps = enumerate(scale.inner("steps"), start=1)
        beside = ((BESIDE, entry) for entry in scale.inner("beside"))
        for step, entry in chain(steps, beside):
            rows.append(
                {
                    "kind": kind,
                    "code": entry.text("code", longest=30),
                    "name": entry.text("name", longest=120),
                    "step": step * STEP,
                }
            )
    return rows


def _equivalences(path: Path, reasons: list[str]) -> list[dict]:
    levels = {(level.kind, level.code): level.pk for level in Level.objects.order_by("pk")}
    documents = dict(Document.objects.values_list("code", "pk"))
    return [
        {
            "level_id": _level(entry, "level", levels),
            "counts_as_id": _level(entry, "counts_as", levels),
            "granted_before": entry.day("granted_before"),
            "period": entry.span(),
            "document_id": _document(entry, documents),
            "article": entry.text("article", required=False, longest=100),
            "mark": entry.choice("mark", Mark),
            "note": entry.text("note", required=False, longest=500),
        }
        for entry in reference.entries(path, reference.read(path), "equivalences", reasons)
    ]


def _level(entry: reference.Entry, name: str, levels: dict) -> int | None:
    kind, _, code = entry.text(name).partition("/")
    if (kind, code) not in levels:
        entry.refuse(f"“{name}” là “{kind}/{code}”, không có trình độ này; viết như LOẠI/mã.")
    return levels.get((kind, code))


def _document(entry: reference.Entry, documents: dict) -> int | None:
    code = entry.text("document")
    if code not in documents:
        entry.refuse(f"danh mục văn bản chưa có “{code}”; hãy ghi văn bản ấy trước.")
    return documents.get(code)
