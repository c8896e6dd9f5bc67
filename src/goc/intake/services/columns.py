"""How the columns of a strange sheet are read: proposed, confirmed by somebody, remembered."""

from collections.abc import Mapping as Pairs
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from django.db import transaction

from goc.desk import services as desk
from goc.desk.models import Batch
from goc.intake import queries
from goc.intake.access import root_of
from goc.intake.models import Mapping
from goc.intake.services.kinds import KINDS, sheet_of
from goc.intake.services.proposing import CERTAIN, LIKELY, Proposal, propose
from goc.journal import services as journal
from goc.kit.errors import Refused
from goc.kit.sheets import SheetError
from goc.org.models import Unit

NOT_NOW = "Lượt nhập này đang chạy hoặc đã ghi, không ghép lại được; hãy gửi tệp thành lượt mới."


def proposal_for(batch: Batch, *, kind: str = "") -> Proposal:
    """Return what the columns of the batch's file may mean; Refused in sentences where it has no
    row like a header."""
    if not queries.may_map(batch) and batch.state != Batch.State.WAITING:
        raise Refused(NOT_NOW)
    path = Path(batch.file.content.path)
    try:
        return propose(path, kind=kind or batch.kind, mapping=batch.options.get("mapping"))
    except SheetError as error:
        names = (reason.replace(path.name, batch.file.name) for reason in error.reasons)
        raise Refused(*names) from error


def settle_columns(*, batch: Batch, by) -> bool:
    """Tell whether the batch's file can be read as it is, or as the office's people confirmed for
    the same headings; else the batch waits for somebody to say what its columns mean."""
    if batch.options.get("mapped"):
        return True
    try:
        proposal = proposal_for(batch)
    except Refused:
        return True  # its run will say the same, on the batch
    if not is_strange(proposal):
        return True
    known = queries.remembered(digest(proposal), root_of(by))
    options = batch.options | {"mapped": True}
    if known:
        options |= {"mapping": known.columns, "remembered": known.pk}
        desk.wait_again(batch=batch, options=options, kind=known.kind)
    else:
        desk.wait_for_columns(batch=batch, kind=proposal.kind)
    return known is not None


def is_strange(proposal: Proposal) -> bool:
    """Whether a column that must be there is not, or its words make one only likely to be what it
    seems. Cells alone say too little: a column of dates may be of any."""
    likely = any(LIKELY < column.certainty < CERTAIN for column in proposal.columns)
    return bool(proposal.missing) or likely


def columns_of(proposal: Proposal) -> dict:
    """Return what a form about the proposal needs beside it: the columns of ours to choose from,
    and those of which a file must have one."""
    one_of = KINDS[proposal.kind].one_of
    return {"proposal": proposal, "sheet": sheet_of(proposal.kind), "one_of": one_of}


def digest(proposal: Proposal) -> str:
    """Return the key under which a way of reading these headings is remembered."""
    return sha256(proposal.shape.encode()).hexdigest()


@transaction.atomic
def map_columns(
    *, batch: Batch, proposal: Proposal, meant: Pairs[int, str | None], by, at: datetime
) -> Batch:
    """Let the batch be read so, and remember it for the sender's office; `meant` gives a column of
    ours, or None, to each place in the file."""
    batch = Batch.objects.select_for_update(of=("self",)).select_related("file").get(pk=batch.pk)
    if not queries.may_map(batch):
        raise Refused(NOT_NOW)
    said = batch.options.get("mapping", {})
    columns = {
        column.heading: meant[column.place]
        for column in proposal.columns
        if column.place in meant
        and (column.heading in said or _says_more(column, meant[column.place]))
    }
    office = Unit.objects.get(code=root_of(by))
    mapping = Mapping.objects.create(
        unit=office,
        shape=digest(proposal),
        kind=proposal.kind,
        columns=columns,
        told_at=at,
        told_by=by,
    )
    journal.record(
        verb="intake.columns_mapped", subject=batch, by=by, at=at, details={"columns": columns}
    )
    options = batch.options | {"mapping": columns, "mapped": True, "remembered": mapping.pk}
    options |= {"confirmed": False, "dry_run": options.get("dry_run", True) or was_shown(options)}
    desk.wait_again(batch=batch, options=options, kind=proposal.kind)
    return batch


def was_shown(options: dict) -> bool:
    """Whether the batch was to be written after somebody had seen its rehearsal."""
    return options.get("confirmed", False)


def _says_more(column, name: str | None) -> bool:
    """Whether the answer differs from what the heading says by itself."""
    return name != column.name or bool(column.name and column.certainty < CERTAIN)
