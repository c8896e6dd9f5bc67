"""Backing up the whole system."""

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from django.utils.timezone import localtime

from goc.journal import services as journal
from goc.kit.backup.making import Source, made
from goc.needs.services.judging import LOCK as ASSESSING


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup that stands: where, how large, what is in it."""

    file: str
    bytes: int
    tables: int
    rows: int
    files: int


def back_up(path: Path, *, by, at, say) -> Kept:
    """Write the whole system into the file at `path`, which appears whole or not at all.

    Others go on writing; the backup holds one moment. The journal says who made it. Refused where
    the file exists or cannot be written; OSError on a full disk.
    """
    source = Source(
        database=connection.settings_dict,
        data_dir=settings.DATA_DIR,
        files=Path(settings.MEDIA_ROOT),
        secret=settings.SECRET_KEY,
        turns=(ASSESSING,),
    )
    who = {"username": by.username, "full_name": by.full_name}
    with made(path, source, made_by=who, made_at=localtime(at).isoformat(), say=say) as draft:
        manifest = draft.manifest
        kept = Kept(str(path), draft.bytes, len(manifest.tables), manifest.rows, draft.files)
        with transaction.atomic():
            journal.record(
                verb="system.backed_up",
                subject=by,
                name=f"bản sao lưu {path.name}",
                by=by,
                at=at,
                details={"bytes": kept.bytes, "rows": kept.rows, "files": kept.files},
            )
            draft.publish()
    return kept
