"""What people do about an appointment of somebody who did not qualify."""

from datetime import datetime

from django.db import transaction
from django.urls import reverse

from goc.accounts.models import User
from goc.desk import services as desk
from goc.journal import services as journal
from goc.kit.errors import Refused
from goc.utilisation import access
from goc.utilisation.models import Shortfall, ShortfallStep

Kind = ShortfallStep.Kind
HANDED = "Một bổ nhiệm khi chưa đủ điều kiện được chuyển cho đồng chí theo dõi."


@transaction.atomic
def note(*, shortfall: Shortfall, text: str, by, at: datetime) -> ShortfallStep:
    """Note what was done about it."""
    return _step(_held(shortfall, by), Kind.NOTE, text, by=by, at=at)


@transaction.atomic
def hand_on(*, shortfall: Shortfall, to: User, text: str, by, at: datetime) -> ShortfallStep:
    """Let somebody else follow it up, who is told; refused for who has no right there."""
    held = _held(shortfall, by)
    if not access.may_follow(to, held):
        raise Refused(f"{to.full_name} không phụ trách đơn vị này; hãy chọn người khác.")
    if held.owner_id == to.pk:
        raise Refused(f"{to.full_name} đang theo dõi việc này rồi.")
    held.owner = to
    held.save(update_fields=["owner"])
    path = reverse("utilisation:shortfall", args=[held.pk])
    kind = "utilisation.shortfall"
    desk.notify(users=[to.pk], kind=kind, sentence=HANDED, path=path, by=by, at=at)
    return _step(held, Kind.HANDED, text, to=to, by=by, at=at)


@transaction.atomic
def close(*, shortfall: Shortfall, text: str, by, at: datetime) -> ShortfallStep:
    """Close it, with the reason."""
    held = _held(shortfall, by)
    if held.closed_at:
        raise Refused(f"Việc này đã được {held.closed_by.full_name} khép lại.")
    held.closed_at, held.closed_by, held.closed_why = at, by, text.strip()
    step = _step(held, Kind.CLOSED, text, by=by, at=at)
    held.save(update_fields=["closed_at", "closed_by", "closed_why"])
    return step


@transaction.atomic
def reopen(*, shortfall: Shortfall, text: str, by, at: datetime) -> ShortfallStep:
    """Open it again, with the reason."""
    held = _held(shortfall, by)
    if not held.closed_at:
        raise Refused("Việc này đang mở.")
    held.closed_at, held.closed_by, held.closed_why = None, None, ""
    held.save(update_fields=["closed_at", "closed_by", "closed_why"])
    return _step(held, Kind.REOPENED, text, by=by, at=at)


def _held(shortfall: Shortfall, by) -> Shortfall:
    held = Shortfall.objects.select_for_update(of=["self"]).get(pk=shortfall.pk)
    if not access.may_follow(by, held):
        raise Refused("Chỉ người theo dõi hoặc người phụ trách đơn vị được ghi ở đây.")
    return held


def _step(held: Shortfall, kind: Kind, text: str, *, by, at, to=None) -> ShortfallStep:
    if not text.strip():
        raise Refused("Hãy ghi nội dung: đã làm gì, vì sao.")
    made = ShortfallStep.objects.create(
        shortfall=held, kind=kind, text=text.strip(), to=to, by=by, at=at
    )
    journal.record(
        verb="utilisation.shortfall_followed",
        subject=held.official,
        by=by,
        at=at,
        why=made.text,
        name=f"{held.official.person.full_name}: {held}",
        details={"shortfall": held.pk, "step": kind.value, "to": to and to.pk},
    )
    return made


def step(*, shortfall: Shortfall, act: str, text: str, to: User | None, by, at) -> ShortfallStep:
    """Do one of these, as a page asks for it: note, hand_on, close or reopen."""
    told = {"shortfall": shortfall, "text": text, "by": by, "at": at}
    if act == "hand_on":
        return hand_on(to=to, **told)
    return {"note": note, "close": close, "reopen": reopen}[act](**told)
