"""Batches: where each stands, its counts, what the command line tells of it."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.models import FETCH_RAISE

from goc.desk.models import Batch, BatchRow
from goc.desk.queries import held_batches
from goc.intake.models import Mapping
from goc.intake.queries.rows import noted_rows, row_in_words, rows
from goc.kit.listing import Listing
from goc.kit.sheets.joined import where
from goc.kit.today import today
from goc.officials.models import Official
from goc.org.models import Unit
from goc.org.queries import names

COUNTS = ("read", "created", "updated", "unchanged", "refused")
TOLD_AT_ONCE = 20


BROKEN_OFF = "Bị ngắt giữa chừng"
DIED = (
    "Máy xử lý lượt nhập này đã dừng giữa chừng (mất điện, khởi động lại hoặc bị tắt); không dòng"
    " nào được ghi."
)
# The job of a batch that a worker has yet to take, or has in hand and is alive.
IN_THE_QUEUE = """
SELECT EXISTS (
    SELECT FROM procrastinate_jobs
    WHERE task_name = 'intake.run_batch' AND (args->>'batch_id')::bigint = %s
      AND (status = 'todo' OR status = 'doing' AND worker_id IS NOT NULL)
)
"""


def is_broken_off(batch: Batch) -> bool:
    """Whether the batch seems to be at work and nobody works on it: its process died."""
    if batch.state == Batch.State.RUNNING:
        return batch.pk not in held_batches()
    if batch.state != Batch.State.WAITING or batch.pk in held_batches():
        return False
    with connection.cursor() as cursor:
        cursor.execute(IN_THE_QUEUE, [batch.pk])
        return not cursor.fetchone()[0]


def dead() -> list[Batch]:
    """The batches whose process died while it took them in, the oldest first."""
    running = Batch.objects.filter(state=Batch.State.RUNNING).order_by("pk")
    # Asked in this order: whoever begins in between is held by then.
    running = list(running.select_related("file"))
    held = held_batches() if running else set()
    return [batch for batch in running if batch.pk not in held]


def to_follow_up() -> list[Batch]:
    """The written batches to which later rooms still owe something, the oldest first."""
    owing = Batch.objects.filter(written_at__isnull=False, followed_up_at=None)
    return list(owing.order_by("pk"))


def touched_people(batches) -> list[int]:
    """The officials of whom these batches wrote anything."""
    written = BatchRow.objects.filter(
        batch__in=[batch.pk for batch in batches if batch.kind != Batch.Kind.UNITS],
        verdict__in=[BatchRow.Verdict.CREATED, BatchRow.Verdict.UPDATED],
    )
    found = Official.objects.filter(code__in=written.values("subject"))
    return list(found.order_by("pk").values_list("pk", flat=True))


def touch_units(batches) -> bool:
    """Whether any of these batches changed a unit that stood before."""
    return any(batch.kind == Batch.Kind.UNITS and batch.tally.get("updated") for batch in batches)


def remembered(shape: str, office: str) -> Mapping | None:
    """What the office's people last confirmed for headings of that shape; None where nobody did."""
    found = Mapping.objects.filter(unit__code=office, shape=shape)
    return found.select_related("told_by", "unit").order_by("-pk").first()


def mapping_of(batch: Batch) -> Mapping | None:
    """The confirmed way in which the batch's columns are read; None where the headings say it."""
    key = batch.options.get("remembered")
    return key and Mapping.objects.select_related("told_by").get(pk=key)


def of_columns(proposal, *, office: str) -> dict:
    """What the page of a proposal says of it: where the headings stand, for which office it is
    remembered."""
    unit = Unit.objects.get(code=office)
    first, last = proposal.first_row, proposal.last_row
    rows = f"dòng {first}" if first == last else f"các dòng {first}–{last}"
    return {
        "lead": f"Trang “{proposal.page}”, tiêu đề ở {rows}",
        "office": names([unit.pk], today()).get(unit.pk, unit.code),
    }


def may_map(batch: Batch) -> bool:
    """Whether it can still be said what the batch's columns mean: nothing of it is written."""
    state = Batch.State
    return batch.state in (state.MAPPING, state.REHEARSED, state.FAILED)


def sent_before(batch: Batch, visible) -> Batch | None:
    """The latest batch before this one, among those visible, that had the very same file."""
    earlier = visible.filter(file__sha256=batch.file.sha256, pk__lt=batch.pk)
    return earlier.order_by("-pk").first()


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


def listed(batch: Batch, held: Container[int]) -> Listed:
    """Return the batch in the words of the list; `held` are those that somebody works on."""
    has_died = batch.state == Batch.State.RUNNING and batch.pk not in held
    return Listed(
        pk=batch.pk,
        file_name=batch.file.name,
        kind=batch.get_kind_display(),
        state=BROKEN_OFF if has_died else batch.get_state_display(),
        tone="danger" if has_died else BADGES[batch.state],
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

    is_to_map: bool
    may_map: bool
    is_waiting: bool
    is_rehearsed: bool
    has_died: bool
    may_run_again: bool
    owes_needs: bool  # written, and the needs of its people yet to be judged again
    failure: str
    state: str
    tone: str
    progress: str
    lead: str
    otherwise: int  # rows that would come to other than what was shown before


BADGES = {
    "MAPPING": "warning",
    "WAITING": "plain",
    "RUNNING": "info",
    "REHEARSED": "warning",
    "WRITTEN": "good",
    "FAILED": "danger",
}


def standing(batch: Batch) -> Standing:
    """Return where the batch stands."""
    state = Batch.State
    has_died = is_broken_off(batch)
    is_rehearsed, has_failed = batch.state == state.REHEARSED, batch.state == state.FAILED
    done = f"{batch.done:,}".replace(",", ".")
    return Standing(
        is_waiting=batch.state in (state.WAITING, state.RUNNING) and not has_died,
        is_to_map=batch.state == state.MAPPING,
        may_map=may_map(batch),
        is_rehearsed=is_rehearsed,
        has_died=has_died,
        may_run_again=has_died or has_failed,
        owes_needs=batch.written_at is not None and batch.followed_up_at is None,
        failure=DIED if has_died else batch.failure,
        state=BROKEN_OFF if has_died else batch.get_state_display(),
        tone="danger" if has_died else BADGES[batch.state],
        progress=f"Đã đọc {done} dòng." if batch.done else "Đang chờ đến lượt.",
        lead=f"{batch.get_kind_display() or 'Bảng tính'}, {batch.created_by.full_name} gửi",
        otherwise=batch.options.get("otherwise", 0) if is_rehearsed else 0,
    )
