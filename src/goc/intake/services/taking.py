"""One file taken in: read, checked, staged, written or rehearsed, each row with its verdict."""

from collections.abc import Iterator
from datetime import datetime
from tempfile import SpooledTemporaryFile

from django.db import connection, transaction

from goc.desk import services as desk
from goc.desk.models import Batch
from goc.intake.access import root_of, writable_units
from goc.intake.services.kinds import Kind
from goc.intake.services.new_units import open_new_units
from goc.intake.services.noting import SAME_REASON, Noting, grouped, refused_for, still_true
from goc.intake.services.refused import keep_cells, write_refused_file
from goc.intake.services.telling import DONE, tell_sender
from goc.journal import services as journal
from goc.kit import history
from goc.kit.differing import differences
from goc.kit.sheets import Reading
from goc.kit.staging import Staging, line, measure_grown
from goc.officials.sheets.reading import Context
from goc.org.sheets.finding import UnitFinder

# Verdicts of a rehearsal outlive what is rolled back; up to this size in memory.
HELD = 8 << 20
ROWS_BETWEEN_WORDS = 5000

VERDICTS = f"""
CREATE TEMPORARY TABLE verdict ON COMMIT DROP AS
SELECT i."row", i.code AS subject,
       CASE WHEN refused."row" IS NOT NULL OR i.reasons IS NOT NULL THEN 'REFUSED'
            WHEN f.is_new THEN 'CREATED'
            WHEN changed."row" IS NOT NULL THEN 'UPDATED'
            ELSE 'UNCHANGED' END AS verdict,
       COALESCE(i.reasons, refused.reasons, i.notes) AS reasons,
       NULL::jsonb AS cells, differing.changes
FROM incoming i
LEFT JOIN found f USING ("row")
LEFT JOIN (SELECT DISTINCT "row" FROM touched) changed USING ("row")
LEFT JOIN (
    SELECT "row", jsonb_agg(jsonb_build_object(
        'tone', 'refusal', 'why', reason, 'about', {SAME_REASON})) AS reasons
    FROM refusal GROUP BY "row"
) refused USING ("row")
LEFT JOIN (
    SELECT "row", jsonb_agg(jsonb_build_object(
        'field', field, 'old', COALESCE(old, ''), 'new', COALESCE(new, ''))
        ORDER BY place, field, old, new) AS changes
    FROM difference GROUP BY "row"
) differing USING ("row")
"""
HELD_COLUMNS = '"row", subject, verdict, reasons, cells, changes'
# What would be written now, beside what was shown when it was rehearsed.
OTHERWISE = """
SELECT count(*) FROM verdict now FULL JOIN (
    SELECT "row", verdict, changes FROM desk_batchrow WHERE batch_id = %(batch)s
) shown USING ("row")
WHERE (now.verdict, now.changes) IS DISTINCT FROM (shown.verdict, shown.changes)
"""
TALLY = "SELECT lower(verdict), count(*) FROM verdict GROUP BY verdict"


class Taking:
    """The taking in of one file; `take` does all of it in one transaction."""

    def __init__(self, *, batch: Batch, kind: Kind, reading: Reading, context: Context, tell):
        self.batch, self.kind, self.reading, self.context = batch, kind, reading, context
        self.tell = tell
        self.read = self.otherwise = 0
        self.noted = Noting(reading.header)

    def take(self, *, by, at: datetime, announce: bool) -> dict:
        """Stage, write and keep each row's verdict; return the tally. A dry run writes none, nor
        does a run that would come to other than what its sender was shown."""
        with transaction.atomic():
            history.remember(user=by.pk, batch=self.batch.pk)
            staging = Staging(self.kind.staged)
            is_written = self._settle(staging, by=by, at=at)
            tally = self._tally()
            keep_cells(self.reading)
            desk.keep_verdicts(batch=self.batch)
            desk.finish(
                batch=self.batch,
                tally=tally,
                groups=grouped(),
                options=self.batch.options
                | {"dry_run": not is_written, "otherwise": self.otherwise},
                refused_file=write_refused_file(self.batch, self.reading, at=at),
                written_at=at if is_written else None,
            )
            journal.record(
                verb="intake.written" if is_written else "intake.rehearsed",
                subject=self.batch,
                by=by,
                at=at,
                details=tally,
            )
            if announce:
                tell_sender(self.batch, DONE, by=by, at=at)
        return tally

    def _settle(self, staging: Staging, *, by, at) -> bool:
        """Write, and tell whether it stands: a rehearsal is taken back, all but its verdicts."""
        options = self.batch.options
        if not options.get("dry_run") and not options.get("confirmed"):
            self._write(staging, by=by, at=at)
            return True
        with SpooledTemporaryFile(HELD) as held, connection.cursor() as cursor:
            with transaction.atomic():
                self._write(staging, by=by, at=at)
                if not options.get("dry_run") and not self._came_otherwise():
                    return True
                with cursor.copy(f"COPY verdict ({HELD_COLUMNS}) TO STDOUT") as copy:
                    for block in copy:
                        held.write(block)
                transaction.set_rollback(True)
            held.seek(0)
            cursor.execute(f"{VERDICTS} WHERE false")
            with cursor.copy(f"COPY verdict ({HELD_COLUMNS}) FROM STDIN") as copy:
                while block := held.read(desk.BLOCK):
                    copy.write(block)
        return False

    def _came_otherwise(self) -> bool:
        with connection.cursor() as cursor:
            cursor.execute(OTHERWISE, {"batch": self.batch.pk})
            self.otherwise = cursor.fetchone()[0]
        return self.otherwise > 0

    def _write(self, staging: Staging, *, by, at) -> None:
        seats, on = self.context.seats, self.context.on
        if self.batch.options.get("new_units") and self.kind.one_of:
            superior = root_of(by)
            open_new_units(self.reading, seats, superior=superior, on=on, by=by, at=at)
            seats.renew(UnitFinder.loaded(), frozenset(writable_units(by)))
        # Made here, not as the lines are drawn: while they are copied the connection answers
        # nothing else.
        place = self.kind.placing(self.context, self.reading.header)
        staging.load(self._lines(place, self.reading.checker()))
        self.tell(self.read, True)
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL lock_timeout = '10min'")
            # All in one order, so that no two wait for each other.
            for each in sorted(self.kind.writes):
                turn = f"goc.intake.{each}"
                cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [turn])
        self.kind.write(staging, batch=self.batch, scope=list(seats.scope), on=on, by=by, at=at)
        measure_grown()
        differences(staging, self.kind.watched, batch=self.batch.pk)
        staging.run(VERDICTS)

    def _tally(self) -> dict:
        tally = dict.fromkeys(("created", "updated", "unchanged", "refused"), 0)
        with connection.cursor() as cursor:
            cursor.execute(TALLY)
            tally |= dict(cursor.fetchall())
        return {"read": self.read, **tally}

    def _lines(self, place, check) -> Iterator[str]:
        blank = [""] * len(self.kind.staged)
        code = [column.name for column in self.reading.sheet.columns].index("code")
        for number, cells in self.reading.rows():
            values, refusals, told = check(cells)
            fields, reasons, notes = place(cells, values)
            reasons = [*refusals, *reasons]
            if told:
                notes = [*still_true(told, notes), *notes]
            refused, noted = "", self.noted(notes) if notes else ""
            if reasons:
                found = fields[0] if fields else ""
                fields, refused = [values[code] or found, *blank[1:]], refused_for(reasons)
            yield line((str(number), *fields, refused, noted))
            self.read += 1
            if not self.read % ROWS_BETWEEN_WORDS:
                self.tell(self.read, False)
