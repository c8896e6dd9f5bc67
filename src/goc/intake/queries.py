"""What became of a batch, as its people ask it."""

from pathlib import Path

from django.conf import settings

from goc.desk.models import Batch, BatchRow

COUNTS = ("read", "created", "updated", "unchanged", "refused")
TOLD_AT_ONCE = 20


def noted_rows(batch: Batch):
    """The rows of the batch that anything is to be said of, in their order."""
    return BatchRow.objects.filter(batch=batch).exclude(reasons=None).order_by("row")


def report(batch: Batch) -> dict:
    """Return the result as `./goc intake --json` tells it: counts, warnings, repairs, the file."""
    told: dict[str, list] = {"warning": [], "repair": []}
    rows = noted_rows(batch).exclude(verdict=BatchRow.Verdict.REFUSED)
    for number, notes in rows.values_list("row", "reasons").iterator():
        for note in notes:
            told[note["tone"]].append(
                {"row": number} | {key: note[key] for key in ("column", "stood", "read", "why")}
            )
    file = batch.refused_file.name
    return {
        "batch": batch.pk,
        "kind": batch.kind,
        **{name: batch.tally[name] for name in COUNTS},
        "warnings": told["warning"],
        "repairs": told["repair"],
        "refused_file": str(Path(settings.MEDIA_ROOT, file)) if file else None,
    }


def first_refusals(batch: Batch) -> list[str]:
    """Return a sentence for each of the first refused rows."""
    rows = noted_rows(batch).filter(verdict=BatchRow.Verdict.REFUSED)
    return [
        f"Dòng {number}: " + " ".join(note["why"] for note in notes)
        for number, notes in rows.values_list("row", "reasons")[:TOLD_AT_ONCE]
    ]
