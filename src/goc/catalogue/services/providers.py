"""Writing how many classes a provider can hold, and in which rooms."""

from collections import Counter
from collections.abc import Mapping, Sequence

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.timezone import localdate

from goc.catalogue.models import Capacity, Provider, Room
from goc.journal import services as journal
from goc.kit import reference
from goc.kit.errors import Refused


@transaction.atomic
def write_capacity(
    *,
    provider: Provider,
    classes: Mapping[int, int],
    rooms: Sequence[tuple[str, int]],
    mark: str,
    by,
    at,
    why: str,
) -> Provider:
    """Say how many classes fit side by side in each month (1 to 12), and the rooms with their
    seats; or raise Refused with every reason why not.

    A room left out ends the day before; one named again is there again. From then on the provider
    is told by the city: the data that ships with the house leaves it alone.
    """
    provider = Provider.objects.select_for_update().get(pk=provider.pk)
    if reasons := _faults(provider, classes, rooms, why):
        raise Refused(*reasons)
    rows = [
        {"provider_id": provider.pk, "month": month, "classes": number, "mark": mark}
        for month, number in classes.items()
    ]
    among = Capacity.objects.filter(provider=provider)
    reference.bring_in(Capacity, rows, key="month", among=among, whole=True)
    _write_rooms(provider, dict(rooms), localdate(at))
    provider.is_reference = False
    provider.save(update_fields=["is_reference"])
    journal.record(
        verb="catalogue.capacity_written",
        subject=provider,
        by=by,
        at=at,
        why=why,
        details={"classes": dict(classes), "rooms": len(rooms)},
    )
    return provider


def _faults(provider: Provider, classes, rooms, why: str) -> list[str]:
    reasons = [
        f"Có {times} phòng cùng tên “{name}”; hãy đặt tên khác nhau."
        for name, times in Counter(name for name, _ in rooms).items()
        if times > 1
    ]
    reasons += [f"Phòng “{name}” phải có ít nhất một chỗ." for name, seats in rooms if seats < 1]
    if any(classes.values()) and not rooms:
        reasons.append(
            f"{provider.name} ghi có tháng mở được lớp nhưng không còn phòng học nào; hãy ghi ít "
            "nhất một phòng, hoặc ghi 0 lớp cho mọi tháng."
        )
    if not why.strip():
        reasons.append("Hãy ghi lý do sửa năng lực của cơ sở.")
    return reasons


def _write_rooms(provider: Provider, wanted: dict[str, int], today) -> None:
    standing = {room.name: room for room in provider.rooms.all()}
    open_from_today = DateRange(today, None)
    for name, seats in wanted.items():
        room = standing.pop(name, None)
        if room is None:
            Room.objects.create(provider=provider, name=name, seats=seats, period=open_from_today)
            continue
        ended = room.period.upper is not None and room.period.upper <= today
        changed = {"seats": seats, "period": open_from_today if ended else room.period}
        if any(getattr(room, field) != value for field, value in changed.items()):
            room.seats, room.period = changed["seats"], changed["period"]
            room.save(update_fields=changed)
    for room in standing.values():
        _end(room, today)


def _end(room: Room, today) -> None:
    """End a room as of today; one that would only begin goes."""
    since, until = room.period.lower, room.period.upper
    if until is not None and until <= today:
        return
    if since is not None and since >= today:
        room.delete()
        return
    room.period = DateRange(since, today)
    room.save(update_fields=["period"])
