"""The rows of a batch: what became of each, what it changes, what was said of it, gathered."""

from dataclasses import dataclass

from django.db.models import Q

from goc.desk.models import Batch, BatchRow
from goc.kit.listing import Listing
from goc.kit.sheets.joined import where

TONES = {"CREATED": "good", "UPDATED": "info", "UNCHANGED": "plain", "REFUSED": "danger"}
CHANGE = "change"
# How each tone of what is said of rows is called, and its colour.
SAID = {
    "refusal": ("Trả lại", "danger"),
    "warning": ("Cần xem lại", "warning"),
    "repair": ("Đã sửa khi đọc", "info"),
    CHANGE: ("Thay đổi hồ sơ", "good"),
}


@dataclass(frozen=True, slots=True)
class Edit:
    """One field of a file as it stood and as the row makes it stand."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing said of a row: a repair, a warning or a refusal."""

    label: str
    tone: str
    heading: str
    stood: str
    read: str
    why: str


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a batch as its page shows it."""

    row: int | str
    subject: str
    verdict: str
    tone: str
    edits: tuple[Edit, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """What is said alike of many rows, and the address that shows them."""

    label: str
    tone: str
    heading: str
    why: str
    count: int
    href: str
    is_chosen: bool


def noted_rows(batch: Batch):
    """The rows of the batch that anything is to be said of, in their order."""
    return BatchRow.objects.filter(batch=batch).filter(reasons__isnull=False).order_by("row")


def rows(batch: Batch, *, verdict: str = "", to_look_at: bool = False, group: str = ""):
    """The rows of the batch with that verdict, those that were taken and want a look, or those of
    which the same is said (none where no group has that key)."""
    if group:
        return BatchRow.objects.filter(batch=batch).filter(_alike(batch, group)).order_by("row")
    if to_look_at:
        return noted_rows(batch).exclude(verdict=BatchRow.Verdict.REFUSED)
    found = BatchRow.objects.filter(batch=batch).order_by("row")
    return found.filter(verdict=verdict) if verdict else found


def count(batch: Batch, found, *, verdict: str, to_look_at: bool, group: str) -> int:
    """How many rows the page's filter leaves; the batch knows, but for those to be looked at and
    for groups that gather several sentences."""
    said = _group(batch, group)
    if said and (said["about"] or said["tone"] == CHANGE):
        return said["count"]
    if to_look_at or group:
        return found.count()
    return batch.tally.get(verdict.lower() if verdict else "read", 0)


def _group(batch: Batch, key: str) -> dict | None:
    return next((group for group in batch.groups if group["key"] == key), None)


def _alike(batch: Batch, key: str) -> Q:
    group = _group(batch, key)
    if group is None:
        return Q(pk__in=())
    if group["tone"] == CHANGE:
        return Q(changes__contains=[{"field": group["heading"]}])
    said = {name: group[name] for name in ("tone", "column", "about") if group[name]}
    return Q(reasons__contains=[said])


def groups(batch: Batch, listing: Listing, of: str, not_with: str) -> list[Group]:
    """What is said of the rows, gathered, the most frequent first; each is the way to its rows by
    the filter `of`, which takes the place of the filter `not_with`."""
    asked = listing.value(of)
    return [
        Group(
            label=SAID[group["tone"]][0],
            tone=SAID[group["tone"]][1],
            heading=group["heading"] or "",
            why=group["about"] or "",
            count=group["count"],
            href=listing.query(**{of: group["key"], not_with: None}),
            is_chosen=group["key"] == asked,
        )
        for group in batch.groups
    ]


def said_of(batch: Batch, key: str) -> str:
    """The group of that key in words; empty where there is none."""
    group = _group(batch, key)
    if group is None:
        return ""
    parts = (SAID[group["tone"]][0], group["heading"], group["about"])
    return ": ".join(part for part in parts if part)


def line(row: BatchRow) -> Line:
    """Return the row in the words of its page."""
    return Line(
        row=row_in_words(row.row),
        subject=row.subject,
        verdict=row.get_verdict_display(),
        tone=TONES[row.verdict],
        edits=tuple(Edit(**change) for change in row.changes or ()),
        remarks=tuple(_remark(note) for note in row.reasons or ()),
    )


def row_in_words(number: int) -> int | str:
    """The row as Excel numbers it; on a later page of a file, with the page."""
    page, row = where(number)
    return f"{row}, trang {page + 1}" if page else row


def _remark(note: dict) -> Remark:
    label, tone = SAID[note["tone"]]
    stood, read = note.get("stood") or "", note.get("read") or ""
    return Remark(
        label=label,
        tone=tone,
        heading=note.get("heading", ""),
        stood=stood,
        read="" if read == stood else read,
        why=note["why"],
    )


def edit_in_words(edit: Edit) -> str:
    """One changed field as a sentence of an exported list."""
    return f"{edit.field}: {edit.old or 'chưa có'} → {edit.new or 'chưa có'}"


def remark_in_words(remark: Remark) -> str:
    """One remark as a sentence of an exported list."""
    where = f"{remark.heading} " if remark.heading else ""
    stood = f"“{remark.stood}”" if remark.stood else ""
    read = f" → “{remark.read}”" if remark.read else ""
    return f"{where}{stood}{read}: {remark.why}" if where or stood else remark.why
