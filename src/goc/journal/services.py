"""The only writer of the journal: acts, readings, and the seals over acts."""

from django.db import connection, transaction

from goc.journal import queries
from goc.journal.models import Entry, Reading, Seal
from goc.journal.rules import digest, without_numbers

# Every writer holds this lock shared until it commits, so writers never wait for one another; the
# sealer, who asks for it alone, learns in a moment that no entry is still on its way.
WRITING = 7_134_001
_capacities = []


def tell_capacity(ask) -> None:
    """Let a room above tell for whom an account acts today: `ask` takes its id, gives names. They
    stand in each entry as `deputising_for`, for no act can tell which grant it used."""
    _capacities.append(ask)


def _in_capacity(by, details):
    names = [name for ask in _capacities for name in ask(by.pk)]
    return {**(details or {}), "deputising_for": names} if names else details or {}


def record(*, verb, subject, by, at, why="", details=None, name=None) -> Entry:
    """Write one act into the journal, in the caller's transaction.

    `subject` is the model instance acted on, or its class for an act on many at once; `by` is the
    account that acts (its id and name are kept, no key).
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock_shared(%s)", [WRITING])
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
        details=_in_capacity(by, details),
    )


def record_each(*, verb, subjects, by, at, why="", details=None) -> None:
    """Write the same act on each of many, in one statement, in the caller's transaction."""
    details = _in_capacity(by, details)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock_shared(%s)", [WRITING])
    Entry.objects.bulk_create(
        Entry(
            at=at,
            actor_id=by.pk,
            actor_name=by.full_name,
            verb=verb,
            subject_kind=subject._meta.label,
            subject_id=str(subject.pk),
            subject_name=str(subject)[:300],
            why=why,
            details=details,
        )
        for subject in subjects
    )


def record_reading(
    *,
    by,
    at,
    page,
    subject=None,
    filter="",  # noqa: A002
    people=0,
    rows=None,
) -> Reading:
    """Write that `by` saw `people` people's data on `page`, or took it out in so many `rows`."""
    return Reading.objects.create(
        at=at,
        actor_id=by.pk,
        actor_name=by.full_name,
        page=page,
        subject_kind=subject._meta.label if subject else "",
        subject_id=str(subject.pk) if subject else "",
        filter=without_numbers(filter),
        people=people,
        rows=rows,
    )


def seal(*, at) -> Seal | None:
    """Seal the committed entries that no seal covers yet; None when there are none, or when an act
    is just being written (the next run will find it committed)."""
    last = _last_settled_entry()
    if last is None:
        return None
    with transaction.atomic():
        # Two workers may seal at once: the second waits, finds nothing new and leaves.
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE journal_seal IN EXCLUSIVE MODE")
        before = Seal.objects.order_by("-last_entry").first()
        entries = list(queries.entries(after=before.last_entry if before else 0, until=last))
        if not entries:
            return None
        previous = before.digest if before else ""
        return Seal.objects.create(
            sealed_at=at,
            first_entry=entries[0].pk,
            last_entry=entries[-1].pk,
            entries=len(entries),
            previous=previous,
            digest=digest(previous, map(queries.plain, entries)),
        )


def _last_settled_entry() -> int | None:
    """The newest entry of which it is sure that no earlier one is still uncommitted."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [WRITING])
        [alone] = cursor.fetchone()
        if not alone:
            return None
        cursor.execute("SELECT max(id) FROM journal_entry")
        return cursor.fetchone()[0]
