"""Stored files, and batches with the verdicts of their rows."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.files import File
from django.db import connection, transaction

from goc.desk.models import Batch, BatchRow, StoredFile
from goc.desk.queries import HELD_BATCHES
from goc.kit.uploads import as_path

BLOCK = 1 << 20

KEEP_VERDICTS = """
INSERT INTO desk_batchrow (batch_id, "row", verdict, subject, reasons, cells, changes)
SELECT %(batch)s, "row", verdict, COALESCE(subject, ''), reasons, cells, changes FROM verdict
"""


@transaction.atomic
def keep_file(*, path: Path, name: str, by, at) -> StoredFile:
    """Keep a file under its hash; the same content sent again takes no second place on the disk.

    OSError where it cannot be read or the disk is full.
    """
    digest = hashlib.sha256()
    with path.open("rb") as content:
        while block := content.read(BLOCK):
            digest.update(block)
    file = StoredFile(
        name=name[-255:],
        sha256=digest.hexdigest(),
        size=path.stat().st_size,
        stored_at=at,
        stored_by=by,
    )
    same = StoredFile.objects.filter(sha256=file.sha256).order_by("id").first()
    if same and same.content.storage.exists(same.content.name):
        file.content.name = same.content.name
    else:
        with path.open("rb") as content:
            file.content.save(f"{file.sha256[:16]}{path.suffix[:8]}", File(content), save=False)
    file.save()
    return file


def keep_upload(*, upload, ending: str, by, at) -> StoredFile:
    """Keep a file that a browser sent, whatever it is called, under this ending (.pdf).

    OSError where it cannot be read or the disk is full.
    """
    with as_path(upload, f"tep{ending}") as path:
        return keep_file(path=path, name=upload.name, by=by, at=at)


def open_batch(*, file: StoredFile, kind: str, options: dict, by, at) -> Batch:
    """Note that a file is to be taken in; `kind` may be empty until the header tells it."""
    return Batch.objects.create(file=file, kind=kind, options=options, created_at=at, created_by=by)


def wait_again(*, batch: Batch, options: dict, kind: str | None = None) -> None:
    """Put a batch back among those that wait, with other options, perhaps as another kind."""
    batch.options, batch.state, batch.failure = options, Batch.State.WAITING, ""
    batch.kind = batch.kind if kind is None else kind
    batch.save(update_fields=["options", "state", "failure", "kind"])


def wait_for_columns(*, batch: Batch, kind: str) -> None:
    """Note that somebody must say what the columns of the file mean, which may be of that kind."""
    batch.kind, batch.state = kind, Batch.State.MAPPING
    batch.save(update_fields=["kind", "state"])


@contextmanager
def held(*, batch: Batch) -> Iterator[bool]:
    """Hold the batch while its file is taken in; False where another process holds it.

    The hold is the session's: it goes with the process however that ends, and tells it apart from
    one that died (`queries.held_batches`).
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [HELD_BATCHES, batch.pk])
        (is_ours,) = cursor.fetchone()
    try:
        yield is_ours
    finally:
        if is_ours and connection.is_usable():
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [HELD_BATCHES, batch.pk])


def begin(*, batch: Batch, kind: str) -> None:
    """Note that the file is being read, and as what."""
    batch.kind, batch.state, batch.done, batch.failure = kind, Batch.State.RUNNING, 0, ""
    batch.save(update_fields=["kind", "state", "done", "failure"])


def fail(*, batch: Batch, reasons) -> None:
    """Note why the file could not be taken; verdicts of an earlier rehearsal go with it."""
    with transaction.atomic():
        BatchRow.objects.filter(batch=batch).delete()
        batch.state, batch.failure = Batch.State.FAILED, "\n".join(reasons)
        batch.tally, batch.groups = {}, []
        batch.save(update_fields=["state", "failure", "tally", "groups"])


def break_off(*, batch: Batch, why: str) -> None:
    """Note that the process which took the file in died: a rehearsal that was to be written waits
    to be confirmed again, anything else to be run again."""
    is_shown = batch.options.get("confirmed", False)
    batch.state = Batch.State.REHEARSED if is_shown else Batch.State.FAILED
    batch.options, batch.failure = batch.options | {"dry_run": is_shown}, why
    batch.save(update_fields=["state", "options", "failure"])


def follow_up(*, batches: Iterable[Batch], at) -> None:
    """Note that what later rooms owe to these batches is done."""
    Batch.objects.filter(pk__in=[batch.pk for batch in batches]).update(followed_up_at=at)


def keep_verdicts(*, batch: Batch) -> None:
    """Keep what became of each row, from the temporary table `verdict`, in place of earlier ones.

    Its columns are those of BatchRow but for the batch.
    """
    BatchRow.objects.filter(batch=batch).delete()
    with connection.cursor() as cursor:
        cursor.execute(KEEP_VERDICTS, {"batch": batch.pk})


def finish(*, batch: Batch, refused_file: str, written_at=None, **told) -> None:
    """Note the result, `told` in `tally`, `groups` and `options`: written at that moment, or
    rehearsed when there is none."""
    batch.state = Batch.State.WRITTEN if written_at else Batch.State.REHEARSED
    batch.refused_file.name, batch.written_at, batch.failure = refused_file, written_at, ""
    for name, value in told.items():
        setattr(batch, name, value)
    batch.done = batch.total = batch.tally["read"]
    fields = ["state", "failure", "refused_file", "written_at", "done", "total", *told]
    batch.save(update_fields=fields)


class Progress:
    """Tells those who wait how far a batch is, past the transaction that does the work.

    It holds a connection of its own, opened only when there is something to tell.
    """

    def __init__(self, batch: Batch):
        self.batch = batch
        self.own = None

    def tell(self, done: int, total: int) -> None:
        """Write how many rows are done, visible at once."""
        self.own = self.own or connection.copy()
        with self.own.cursor() as cursor:
            cursor.execute(
                "UPDATE desk_batch SET done = %s, total = %s WHERE id = %s",
                [done, total, self.batch.pk],
            )

    def close(self) -> None:
        """Give the connection back."""
        if self.own:
            self.own.close()
