"""The only writer of the journal."""

from goc.journal.models import Entry, Reading


def record(*, verb, subject, by, at, why="", details=None, name=None) -> Entry:
    """Write one act into the journal, in the caller's transaction.

    `subject` is the model instance acted on, or its class for an act on many at once; `by` is the
    account that acts (its id and name are kept, no key).
    """
    kind = subject._meta.label
    single = not isinstance(subject, type)
    return Entry.objects.create(
        at=at,
        actor_id=by.pk,
        actor_name=by.full_name,
        verb=verb,
        subject_kind=kind,
        subject_id=str(subject.pk) if single else "",
        subject_name=(name or (str(subject) if single else str(subject._meta.verbose_name)))[:300],
        why=why,
        details=details or {},
    )


def record_reading(*, by, at, page, subject=None, filter="", people=0) -> Reading:  # noqa: A002
    """Write that `by` saw `people` people's data on `page`."""
    return Reading.objects.create(
        at=at,
        actor_id=by.pk,
        actor_name=by.full_name,
        page=page,
        subject_kind=subject._meta.label if subject else "",
        subject_id=str(subject.pk) if subject else "",
        filter=filter,
        people=people,
    )
