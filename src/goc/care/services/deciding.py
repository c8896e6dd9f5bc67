"""What somebody decided about a pair: that these are two people after all."""

from django.db import transaction

from goc.care.models import Suspicion
from goc.care.queries import profiles as reading
from goc.care.rules.weighing import score
from goc.journal import services as journal
from goc.kit.errors import Refused
from goc.officials.models import Official

NO_REASON = "Hãy ghi vì sao đây là hai người, ví dụ: hai anh em, đã gọi hỏi đơn vị."
NOT_TWO = "Hãy chọn hai hồ sơ khác nhau."


@transaction.atomic
def set_apart(*, one: Official, other: Official, reason: str, by, at) -> Suspicion:
    """Remember that the two are not one person; no later search opens the pair again.

    Refused without a reason, for one file alone, and for a pair that somebody decided meanwhile.
    """
    if not reason.strip():
        raise Refused(NO_REASON)
    held = locked(one, other, at=at)
    if held.state != Suspicion.State.OPEN:
        raise Refused(
            f"Cặp hồ sơ này đã được ghi “{held.get_state_display().lower()}”; hãy tải lại trang."
        )
    held.state = Suspicion.State.NOT_SAME
    held.decided_at, held.decided_by, held.reason = at, by, reason.strip()
    held.save()
    name = f"{one.code}, {other.code}"
    journal.record(verb="care.set_apart", subject=held, by=by, at=at, why=held.reason, name=name)
    return held


def locked(one: Official, other: Official, *, at) -> Suspicion:
    """The suspicion of the pair, held against others; written where no search had found it."""
    if one.pk == other.pk:
        raise Refused(NOT_TWO)
    first, second = sorted((one.pk, other.pk))
    held = Suspicion.objects.select_for_update().filter(first=first, second=second).first()
    if held:
        return held
    evidences = reading.evidence(first, second)
    Suspicion.objects.bulk_create(
        [
            Suspicion(
                first_id=first,
                second_id=second,
                score=round(score(evidences)),
                evidences=reading.stored(evidences),
                found_at=at,
            )
        ],
        ignore_conflicts=True,
    )
    return Suspicion.objects.select_for_update().get(first=first, second=second)
