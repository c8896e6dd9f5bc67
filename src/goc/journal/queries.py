"""Reads of the journal: entries in order, readings of one subject, seals that no longer hold."""

from datetime import UTC

from goc.journal.models import Entry, Reading, Seal
from goc.journal.rules import digest


def entries(*, after=0, until):
    """The entries with `after` < id ≤ `until`, oldest first."""
    return Entry.objects.filter(pk__gt=after, pk__lte=until).order_by("pk")


def plain(entry):
    """An entry as the plain values that its seal covers."""
    return {
        "id": entry.pk,
        "at": entry.at.astimezone(UTC).isoformat(),
        "actor_id": entry.actor_id,
        "actor_name": entry.actor_name,
        "verb": entry.verb,
        "subject_kind": entry.subject_kind,
        "subject_id": entry.subject_id,
        "subject_name": entry.subject_name,
        "why": entry.why,
        "details": entry.details,
    }


def unsealed():
    """The acts that no seal covers yet, newest first."""
    last = Seal.objects.order_by("-last_entry").values_list("last_entry", flat=True).first()
    return acts().filter(pk__gt=last or 0)


def broken_seals() -> list[Seal]:
    """The seals whose entries were changed, removed or added to since, or whose chain is cut."""
    broken, previous, after = [], "", 0
    for seal in Seal.objects.order_by("last_entry"):
        covered = list(entries(after=after, until=seal.last_entry))
        holds = (
            seal.previous == previous
            and seal.entries == len(covered)
            and seal.digest == digest(seal.previous, map(plain, covered))
        )
        if not holds:
            broken.append(seal)
        previous, after = seal.digest, seal.last_entry
    return broken


def acts():
    """All acts, newest first."""
    return Entry.objects.order_by("-at", "-pk")


def readings():
    """All readings, newest first."""
    return Reading.objects.order_by("-at", "-pk")
