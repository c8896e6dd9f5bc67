"""Doubles sought: who may be the same person as whom, with the evidence, for people to judge."""

from dataclasses import dataclass
from itertools import batched
from time import perf_counter

from django.db import connection, transaction
from django.db.models import Max, Q

from goc.care.models import Suspicion, Sweep
from goc.care.queries import profiles as reading
from goc.care.rules import blocking
from goc.care.rules.weighing import ENOUGH, score
from goc.journal import services as journal
from goc.kit.history import remember
from goc.officials.models import FormerFile, Official

LOCK = 0x646F75626C65
AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class Found:
    """A pair that may be one person: keys in order, what is left in its favour, the evidence."""

    first: int
    second: int
    score: float
    evidences: list[list]


@transaction.atomic
def find(*, by, at, only_new: bool = False) -> Sweep:
    """Seek the doubles of the city, or of the files written since the last search, and keep them.

    What somebody decided stays decided; an open pair is weighed anew, and one that speaks for
    nothing any more goes. A second search waits for the first; where nothing was written since the
    last search, that one is returned.
    """
    begun = perf_counter()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    last = Sweep.objects.order_by("-pk").first()
    only = reading.written_since(last.at, last.newest) if only_new and last else None
    if only is not None and not only:
        return last
    people, compared, found = seek(only)
    remember(user=by.pk)
    _keep(found, only, at)
    sweep = Sweep.objects.create(
        at=at,
        is_whole=only is None,
        newest=Official.objects.aggregate(newest=Max("pk"))["newest"] or 0,
        people=people if only is None else len(only),
        pairs=compared,
        found=len(found),
        seconds=perf_counter() - begun,
    )
    details = {"people": sweep.people, "pairs": sweep.pairs, "found": sweep.found}
    journal.record(verb="care.sought", subject=sweep, by=by, at=at, details=details)
    return sweep


def seek(only=None) -> tuple[int, int, list[Found]]:
    """How many files there are, how many pairs were compared, and those worth a look."""
    everybody = reading.everybody()
    weighing = reading.weighing(everybody)
    compared, likely = 0, {}
    for one, other in blocking.pairs(everybody, only):
        compared += 1
        if weighing.is_worth_a_look(one, other):
            first, second = sorted((one, other), key=lambda profile: profile.pk)
            likely[first.pk, second.pk] = first, second
    found: list[Found] = []
    for some in batched(likely.values(), AT_ONCE):
        known = reading.with_history({each.pk: each for pair in some for each in pair}.values())
        found += filter(None, (_judged(weighing, known[a.pk], known[b.pk]) for a, b in some))
    return len(everybody), compared, found


def _judged(weighing, one, other):
    evidences = weighing.weigh(one, other)
    left = score(evidences)
    if left < ENOUGH:
        return None
    return Found(one.pk, other.pk, left, reading.stored(evidences))


def _keep(found, only, at) -> None:
    """Bring the open pairs in step with what was found; decided ones stay as they are."""
    standing = {(each.first_id, each.second_id): each for each in _asked(only)}
    new, changed, apart = [], [], _set_apart_formerly()
    for pair in found:
        if (pair.first, pair.second) in apart:
            continue
        held = standing.pop((pair.first, pair.second), None)
        if held is None:
            new.append(_suspicion(pair, at))
        elif held.state == Suspicion.State.OPEN and held.evidences != pair.evidences:
            held.score, held.evidences = round(pair.score), pair.evidences
            changed.append(held)
    Suspicion.objects.bulk_create(new, batch_size=AT_ONCE)
    Suspicion.objects.bulk_update(changed, ["score", "evidences"], batch_size=AT_ONCE)
    gone = [each.pk for each in standing.values() if each.state == Suspicion.State.OPEN]
    Suspicion.objects.filter(pk__in=gone).delete()


def _set_apart_formerly() -> set[tuple[int, int]]:
    """The pairs of which one was set apart under a file that it has since taken in."""
    now = dict(FormerFile.objects.values_list("former_id", "official_id"))
    decided = Suspicion.objects.filter(
        Q(first__in=list(now)) | Q(second__in=list(now)), state=Suspicion.State.NOT_SAME
    )
    pairs = decided.values_list("first_id", "second_id")
    return {tuple(sorted(now.get(pk, pk) for pk in pair)) for pair in pairs}


def _asked(only):
    if only is None:
        return Suspicion.objects.all()
    return Suspicion.objects.filter(Q(first__in=only) | Q(second__in=only))


def _suspicion(pair, at):
    return Suspicion(
        first_id=pair.first,
        second_id=pair.second,
        score=round(pair.score),
        evidences=pair.evidences,
        found_at=at,
    )
