"""An official's file changed by hand, and the official judged anew at once."""

from django.db import transaction

from goc.needs import services as needs
from goc.officials.services import identity, parts
from goc.officials.services.evidence import keep_evidence
from goc.utilisation import services as utilisation


@transaction.atomic
def write_part(*, part, official, values, row=None, upload=None, by, at, **said):
    """Add an entry, or correct `row`, which was read at version `seen`
    (`officials.services.parts`); `upload` is new evidence, without which the old one stays."""
    if "evidence" in part.fields:
        kept = keep_evidence(upload=upload, by=by, at=at) if upload else None
        values = values | {"evidence": kept or getattr(row, "evidence", None)}
    seen = said.pop("seen")
    ends_former = said.pop("ends_former", False)
    given = {"part": part, "official": official, "values": values, "by": by, "at": at, **said}
    if row is None:
        written = parts.add(ends_former=ends_former, **given)
    else:
        written = parts.correct(pk=row.pk, seen=seen, **given)
    needs.reassess(people=[official.pk], by=by, at=at)
    utilisation.follow(people=[official.pk], by=by, at=at)
    return written


@transaction.atomic
def remove_part(*, official, by, at, **said) -> None:
    """Take an entry out (`officials.services.parts.remove`)."""
    parts.remove(official=official, by=by, at=at, **said)
    needs.reassess(people=[official.pk], by=by, at=at)
    utilisation.follow(people=[official.pk], by=by, at=at)


@transaction.atomic
def correct_identity(*, official, by, at, **said) -> None:
    """Correct who the person is (`officials.services.identity`)."""
    identity.correct_identity(official=official, by=by, at=at, **said)
    needs.reassess(people=[official.pk], by=by, at=at)
    utilisation.follow(people=[official.pk], by=by, at=at)
