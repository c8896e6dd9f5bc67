"""What became of a batch, as its people ask it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db.models import FETCH_RAISE

from goc.desk.models import Batch, BatchRow
from goc.kit.listing import Listing

COUNTS = ("read", "created", "updated", "unchanged", "refused")
TOLD_AT_ONCE = 20


def noted_rows(batch: Batch):
    """The rows of the batch that anything is to be said of, in their order."""
    return BatchRow.objects.filter(batch=batch).filter(reasons__isnull=False).order_by("row")


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


@dataclass(frozen=True, slots=True)
class Listed:
    """One batch as the list shows it."""

    pk: int
    file_name: str
    kind: str
    state: str
    tone: str
    read: int | None
    refused: int | None
    sender: str
    at: datetime


def listed(batch: Batch) -> Listed:
    """Return the batch in the words of the list."""
    return Listed(
        pk=batch.pk,
        file_name=batch.file.name,
        kind=batch.get_kind_display(),
        state=batch.get_state_display(),
        tone=BADGES[batch.state],
        read=batch.tally.get("read"),
        refused=batch.tally.get("refused"),
        sender=batch.created_by.full_name,
        at=batch.created_at,
    )


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a batch as its page shows it."""

    row: int
    subject: str
    verdict: str
    tone: str
    sentences: tuple[str, ...]


TONES = {"CREATED": "good", "UPDATED": "info", "UNCHANGED": "plain", "REFUSED": "danger"}


def batches(visible):
    """Batches, each with its file and sender."""
    return visible.select_related("file", "created_by").fetch_mode(FETCH_RAISE)


def rows(batch: Batch, *, verdict: str = "", to_look_at: bool = False):
    """The rows of the batch with that verdict, or those that were taken and want a look."""
    if to_look_at:
        return noted_rows(batch).exclude(verdict=BatchRow.Verdict.REFUSED)
    found = BatchRow.objects.filter(batch=batch).order_by("row")
    return found.filter(verdict=verdict) if verdict else found


def line(row: BatchRow) -> Line:
    """Return the row in the words of its page."""
    return Line(
        row=row.row,
        subject=row.subject,
        verdict=row.get_verdict_display(),
        tone=TONES[row.verdict],
        sentences=tuple(_sentence(note) for note in row.reasons or ()),
    )


def _sentence(note: dict) -> str:
    if note["tone"] == "refusal":
        return note["why"]
    read = f" → “{note['read']}”" if note["read"] else ""
    return f"“{note['stood']}”{read}: {note['why']}"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows became what, and the address that shows them."""

    label: str
    count: int
    href: str
    is_chosen: bool


TO_LOOK_AT = "can-xem"
LABELS = (
    ("", "Tất cả", "read"),
    ("moi", "Mới", "created"),
    ("cap-nhat", "Cập nhật", "updated"),
    ("khong-doi", "Không đổi", "unchanged"),
    ("tra-lai", "Trả lại", "refused"),
)


def tallies(batch: Batch, listing: Listing, of: str) -> list[Tally]:
    """The counts of the batch, each the way to its rows by the filter `of`; the last are those to
    be looked at."""
    if not batch.tally:
        return []
    asked = listing.value(of)
    counted = [
        Tally(label, batch.tally[name], listing.query(**{of: value}), asked == value)
        for value, label, name in LABELS
    ]
    noted = rows(batch, to_look_at=True).count()
    href = listing.query(**{of: TO_LOOK_AT})
    return [*counted, Tally("Cần xem lại", noted, href, asked == TO_LOOK_AT)]


def count(batch: Batch, found, verdict: str, to_look_at: bool) -> int:
    """How many rows the page's filter leaves; the tally knows, but for those to be looked at."""
    if to_look_at:
        return found.count()
    return batch.tally.get(verdict.lower() if verdict else "read", 0)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a batch stands, as named questions."""

    is_waiting: bool
    is_rehearsed: bool
    is_written: bool
    has_failed: bool
    tone: str
    progress: str
    lead: str


BADGES = {
    "WAITING": "plain",
    "RUNNING": "info",
    "REHEARSED": "warning",
    "WRITTEN": "good",
    "FAILED": "danger",
}


def standing(batch: Batch) -> Standing:
    """Return where the batch stands."""
    state = Batch.State
    done = f"{batch.done:,}".replace(",", ".")
    return Standing(
        is_waiting=batch.state in (state.WAITING, state.RUNNING),
        is_rehearsed=batch.state == state.REHEARSED,
        is_written=batch.state == state.WRITTEN,
        has_failed=batch.state == state.FAILED,
        tone=BADGES[batch.state],
        lead=f"{batch.get_kind_display() or 'Bảng tính'}, {batch.created_by.full_name} gửi",
        progress=f"Đã đọc {done} dòng." if batch.done else "Đang chờ đến lượt.",
    )
