"""Batches: where each stands, its counts, what the command line tells of it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db.models import FETCH_RAISE

from goc.desk.models import Batch, BatchRow
from goc.intake.queries.rows import noted_rows, row_in_words, rows
from goc.kit.listing import Listing
from goc.kit.sheets.joined import where

COUNTS = ("read", "created", "updated", "unchanged", "refused")
TOLD_AT_ONCE = 20


def report(batch: Batch) -> dict:
    """Return the result as `./goc intake --json` tells it: counts, warnings, repairs, the file."""
    told: dict[str, list] = {"warning": [], "repair": []}
    rows = noted_rows(batch).exclude(verdict=BatchRow.Verdict.REFUSED)
    for number, notes in rows.values_list("row", "reasons").iterator():
        for note in notes:
            told[note["tone"]].append(
                _place(batch, number)
                | {key: note[key] for key in ("column", "stood", "read", "why")}
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


def _place(batch: Batch, number: int) -> dict:
    """The row as the clerk sees it, with its page where the file has several."""
    page, row = where(number)
    pages = batch.options.get("pages")
    return {"row": row} | ({"page": pages[page]} if pages else {})


def first_refusals(batch: Batch) -> list[str]:
    """Return a sentence for each of the first refused rows."""
    rows = noted_rows(batch).filter(verdict=BatchRow.Verdict.REFUSED)
    return [
        f"Dòng {row_in_words(number)}: " + " ".join(note["why"] for note in notes)
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


def batches(visible):
    """Batches, each with its file and sender."""
    return visible.select_related("file", "created_by").fetch_mode(FETCH_RAISE)


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


def tallies(batch: Batch, listing: Listing, of: str, not_with: str) -> list[Tally]:
    """The counts of the batch, each the way to its rows by the filter `of`, which takes the place
    of the filter `not_with`; the last are those to be looked at."""
    if not batch.tally:
        return []
    asked = None if listing.value(not_with) else listing.value(of)

    def tally(label, count, value):
        href = listing.query(**{of: value, not_with: None})
        return Tally(label, count, href, asked == value)

    counted = [tally(label, batch.tally[name], value) for value, label, name in LABELS]
    return [*counted, tally("Cần xem lại", rows(batch, to_look_at=True).count(), TO_LOOK_AT)]


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
    otherwise: int  # rows that would come to other than what was shown before


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
        otherwise=batch.options.get("otherwise", 0) if batch.state == state.REHEARSED else 0,
        lead=f"{batch.get_kind_display() or 'Bảng tính'}, {batch.created_by.full_name} gửi",
        progress=f"Đã đọc {done} dòng." if batch.done else "Đang chờ đến lượt.",
    )
