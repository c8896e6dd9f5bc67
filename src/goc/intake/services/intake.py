"""The verbs of the room: take a file in, or the file of a batch."""

import errno
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import monotonic

from django.db import IntegrityError, OperationalError, transaction

from goc.desk import services as desk
from goc.desk.models import Batch
from goc.intake import queries
from goc.intake.access import may_take_in, writable_units
from goc.intake.services.kinds import KINDS
from goc.intake.services.opening import open_as
from goc.intake.services.taking import Taking
from goc.intake.services.telling import FAILED, tell_sender
from goc.kit.errors import Refused
from goc.kit.sheets import Reading, SheetError
from goc.kit.sheets.joined import Joined
from goc.kit.today import today
from goc.officials.queries.numbers import codes_by_number
from goc.officials.sheets.reading import Context
from goc.officials.sheets.seats import Seats
from goc.officials.sheets.vocabulary import Vocabulary
from goc.org.queries import title_finder
from goc.org.sheets.finding import UnitFinder

SECONDS_BETWEEN_WORDS = 1.0
DISK_FULL = "Đĩa của máy chủ đã đầy; không dòng nào được ghi, hãy báo người quản trị rồi nhập lại."
MET_ANOTHER = (
    "Trong lúc ghi, dữ liệu này vừa được người khác sửa; không dòng nào được ghi, hãy nhập lại."
)
BROKE_OFF = "Hệ thống gặp lỗi khi nhập; không dòng nào được ghi, hãy báo người quản trị."
STOPPED = "Lượt nhập đã bị người chạy dừng lại; không dòng nào được ghi, có thể chạy lại."
IN_OTHER_HANDS = "Lượt nhập này đang được một nơi khác xử lý; hãy chờ ít phút rồi tải lại trang."
NOT_WAITING = "Lượt nhập này không còn chờ; hãy tải lại trang để xem kết quả."
WAITED = "Một lượt nhập khác đang ghi; không dòng nào được ghi, hãy nhập lại sau ít phút."

Say = Callable[[str], None]


@dataclass(frozen=True)
class Outcome:
    """What became of a file: counts of rows, and the batch that tells of each."""

    batch: Batch
    read: int
    created: int
    updated: int
    unchanged: int
    refused: int
    seconds: float


def take_in(
    path: str | Path,
    *,
    kind: str | None = None,
    dry_run: bool = False,
    new_units: bool = False,
    mapping: Mapping[str, str | None] | None = None,
    by,
    at: datetime,
    say: Say | None = None,
) -> Outcome:
    """Take a workbook in, or refuse it as a whole with nothing written of it.

    `kind` is one of KINDS, guessed from the header where it is None. A dry run judges each row as
    the real run would, and writes none. `mapping` gives columns to headings; `new_units` opens
    units that a roster names and nobody knows. Rows outside what `by` may write are refused.
    """
    path = Path(path)
    if not may_take_in(by):
        raise Refused(f"Tài khoản “{by}” không có quyền nhập dữ liệu; hãy nhờ cán bộ phụ trách.")
    options = {"dry_run": dry_run, "new_units": new_units, "mapping": dict(mapping or {})}
    with _failures_in_words(path):
        file = desk.keep_file(path=path, name=path.name, by=by, at=at)
    batch = desk.open_batch(file=file, kind=kind or "", options=options, by=by, at=at)
    return run(batch=batch, by=by, at=at, say=say)


def receive(*, upload, kind: str, dry_run: bool, new_units: bool, by, at: datetime) -> Batch:
    """Keep a workbook that came by the browser, as a batch that waits to be run."""
    options = {"dry_run": dry_run, "new_units": new_units, "mapping": {}}
    name = Path(upload.name)
    with _failures_in_words(name):
        file = desk.keep_upload(upload=upload, ending=name.suffix[:8], by=by, at=at)
    return desk.open_batch(file=file, kind=kind, options=options, by=by, at=at)


def commit(*, batch: Batch) -> Batch:
    """Let a rehearsed batch be written: it waits to be run once more, now in earnest."""
    with transaction.atomic():
        batch = _locked(batch)
        if batch.state != Batch.State.REHEARSED:
            raise Refused("Lượt nhập này không còn chờ ghi; hãy tải lại trang để xem kết quả.")
        options = batch.options | {"dry_run": False, "confirmed": True}
        desk.wait_again(batch=batch, options=options)
    return batch


def again(*, batch: Batch) -> Batch:
    """Let a batch that failed or broke off be run once more: it waits. What was to be written
    after a rehearsal is rehearsed anew."""
    with transaction.atomic():
        batch = _locked(batch)
        if batch.state != Batch.State.FAILED and not queries.is_broken_off(batch):
            raise Refused(NOT_WAITING)
        was_shown = batch.options.get("confirmed", False)
        options = batch.options | {"confirmed": False}
        desk.wait_again(batch=batch, options=options | ({"dry_run": True} if was_shown else {}))
    return batch


def run(
    *, batch: Batch, by, at: datetime, say: Say | None = None, announce: bool = False
) -> Outcome:
    """Take in the file of a batch that waits, as its options say; a batch refused says why on
    itself.

    `announce` tells its sender, who waits elsewhere, that it is done. Refused, and nothing said on
    the batch, where another process has it in hand or has done it.
    """
    with desk.held(batch=batch) as is_ours:
        if not is_ours:
            raise Refused(IN_OTHER_HANDS)
        batch.refresh_from_db(fields=["state", "options"])
        if batch.state not in (Batch.State.WAITING, Batch.State.RUNNING):
            raise Refused(NOT_WAITING)
        return _run(batch, by=by, at=at, say=say, announce=announce)


def _run(batch: Batch, *, by, at, say, announce) -> Outcome:
    started = monotonic()
    desk.begin(batch=batch, kind=batch.kind)
    try:
        with _failures_in_words(Path(batch.file.name)), closing(desk.Progress(batch)) as progress:
            tell = _teller(progress, say or (lambda text: None))
            tally = _taken(batch, by=by, at=at, tell=tell, announce=announce)
    except Refused as refusal:
        _note_failure(batch, refusal.reasons, by=by, at=at, announce=announce)
        raise
    except KeyboardInterrupt:
        _note_failure(batch, [STOPPED], by=by, at=at, announce=announce)
        raise
    except Exception:
        # A bug flies on to the log, but nobody waits for ever at the batch's page.
        _note_failure(batch, [BROKE_OFF], by=by, at=at, announce=announce)
        raise
    return Outcome(batch=batch, **tally, seconds=round(monotonic() - started, 2))


def _locked(batch: Batch) -> Batch:
    return Batch.objects.select_for_update(of=("self",)).select_related("file").get(pk=batch.pk)


@transaction.atomic
def _note_failure(batch: Batch, reasons, *, by, at, announce: bool) -> None:
    desk.fail(batch=batch, reasons=reasons)
    if announce:
        tell_sender(batch, FAILED, by=by, at=at)


def _taken(batch: Batch, *, by, at, tell, announce: bool) -> dict:
    scope, on = frozenset(writable_units(by)), today()
    seats = Seats(UnitFinder.loaded(), title_finder(), scope, on)
    words, codes = Vocabulary.loaded(), codes_by_number(scope)
    context = Context(on=on, words=words, seats=seats, codes=codes)
    reading = _opened(batch, context)
    kind = KINDS[reading.sheet.kind]
    if isinstance(reading, Joined):
        batch.options = batch.options | {"pages": [part.page for part in reading.parts]}
    desk.begin(batch=batch, kind=kind.name)
    taking = Taking(batch=batch, kind=kind, reading=reading, context=context, tell=tell)
    return taking.take(by=by, at=at, announce=announce)


def _opened(batch: Batch, context: Context) -> Reading | Joined:
    path = Path(batch.file.content.path)
    try:
        return open_as(path, context, kind=batch.kind, mapping=batch.options.get("mapping", {}))
    except SheetError as error:
        # The sentences name the file as it is kept; its sender knows it by another name.
        names = (reason.replace(path.name, batch.file.name) for reason in error.reasons)
        raise Refused(*names) from error


def _teller(progress: desk.Progress, say: Say):
    """Return what tells the waiting how far it is, at most once a second."""
    last = monotonic()

    def tell(done: int, all_read: bool) -> None:
        nonlocal last
        if monotonic() - last < SECONDS_BETWEEN_WORDS:
            return
        last = monotonic()
        number = f"{done:,}".replace(",", ".")
        say(f"Đã đọc {number} dòng{', đang ghi' if all_read else ''} …")
        progress.tell(done, done if all_read else 0)

    return tell


@contextmanager
def _failures_in_words(path: Path) -> Iterator[None]:
    """Turn what the machine refuses into a sentence; anything else is a bug and flies on."""
    try:
        yield
    except IntegrityError as error:
        raise Refused(MET_ANOTHER) from error
    except OperationalError as error:
        state = getattr(error.__cause__, "sqlstate", None)
        known = {"53100": DISK_FULL, "55P03": WAITED}
        if state not in known:
            raise
        raise Refused(known[state]) from error
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise Refused(DISK_FULL) from error
        raise Refused(_unreadable(path, error)) from error


def _unreadable(path: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return f"Không có tệp “{path}”; hãy xem lại đường dẫn."
    if isinstance(error, IsADirectoryError):
        return f"“{path}” là thư mục, không phải tệp; hãy chỉ đúng một tệp."
    return f"Không đọc được tệp “{path}” ({error.strerror}); hãy xem lại quyền đọc tệp."
