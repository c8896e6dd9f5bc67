"""The reference data of the room: titles and the frame of units."""

from datetime import date
from pathlib import Path

from django.db import transaction
from django.utils.timezone import localdate

from goc.journal import services as journal
from goc.kit import reference
from goc.kit.reference import Changes
from goc.org.models import Unit
from goc.org.services.frame import load_frame
from goc.org.services.reach import rebuild_reach
from goc.org.services.titles import load_titles


@transaction.atomic
def load_reference(
    *, by, at, folder: Path | None = None, standing_on: date | None = None
) -> Changes:
    """Bring in titles and units and derive who lies under whom; a second run changes nothing.

    Refused with every fault found in the files. Needs the documents of `law` to be there.
    `standing_on` brings the units in as they stood on that day (see `load_frame`).
    """
    folder = folder or reference.folder()
    changes = load_titles(folder / "titles.yaml") + load_frame(
        folder / "units", standing_on=standing_on
    )
    if changes or standing_on:
        rebuild_reach(on=localdate(at))
        journal.record(
            verb="org.reference_loaded", subject=Unit, by=by, at=at, details=vars(changes)
        )
    return changes
