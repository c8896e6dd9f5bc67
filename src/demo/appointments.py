"""A few appointments of the invented city: some through the gate, some by exception, one withdrawn;
and a few recorded ones that somebody already does something about."""

from datetime import timedelta

from goc.officials.models import Official
from goc.org.models import Title
from goc.utilisation import services
from goc.utilisation.models import Appointment, Shortfall
from goc.utilisation.queries.check import Asked, check_many, law_of
from goc.utilisation.rules import CLEARED

HEAD = "TRUONG-PHONG"
DEPUTY = "PHO-TRUONG-PHONG"
LOOKED_AT, PASSED, EXCEPTED, WORKED_ON, WATCHED = 30, 2, 2, 3, 100
UNTIL = timedelta(days=330)


def decide(*, on, by, at) -> int:
    """Appoint a few deputies of divisions as heads from tomorrow; return how many. A city that has
    decisions is left as it is."""
    title = Title.objects.filter(code=HEAD).first()
    if title is None or Appointment.objects.exists():
        return 0
    tomorrow = on + timedelta(days=1)
    people = Official.objects.filter(title__code=DEPUTY, in_office=True, unit__kind="DIVISION")
    people = people.select_related("person", "unit").order_by("pk")[:LOOKED_AT]
    asked = [Asked(each, title, each.unit) for each in people]
    found = check_many(asked, tomorrow, law=law_of(tomorrow), beside=True) if asked else []
    cleared = [each for each in found if each.verdict in CLEARED][:PASSED]
    lacking = [each for each in found if each.verdict == "not_eligible"][:EXCEPTED]
    made = [
        _decided(check, number, by=by, at=at, on=on)
        for number, check in enumerate((*cleared, *lacking), start=1)
    ]
    for withdrawn in made[-1:]:
        why = "Cấp có thẩm quyền rút quyết định để xem xét lại."
        services.withdraw(appointment=withdrawn, why=why, by=by, at=at, on=on)
    return len(made)


def _decided(check, number, *, by, at, on):
    minute = services.keep_minute(check=check, by=by, at=at)
    exception = {}
    if check.verdict not in CLEARED:
        exception = {
            "exception_authority": "Ban Thường vụ Thành ủy",
            "exception_ground": "Kiện toàn chức danh ngay; cử đi học lớp gần nhất.",
            "exception_until": check.on + UNTIL,
        }
    decision = services.Decision(
        kind=Appointment.Kind.APPOINTMENT,
        number=f"Quyết định số {number}/QĐ-MH ngày {on:%d/%m/%Y}",
        authority="Thủ trưởng đơn vị",
        **exception,
    )
    return services.decide(minute=minute, decision=decision, by=by, at=at, on=on)


def follow(*, on, by, at) -> int:
    """Judge some of the recorded appointments, and note what is done about a few; the night does
    the others. Return how many were found wanting."""
    leaders = Official.objects.filter(
        title__position_class="LEADERSHIP", since__gt=on - timedelta(days=365), since__lte=on
    )
    people = list(leaders.order_by("-since", "pk").values_list("pk", flat=True)[:WATCHED])
    found = services.follow(people=people, by=by, at=at, today=on)
    for row in Shortfall.objects.filter(is_decided=False).order_by("pk")[:WORKED_ON]:
        text = "Đã đề nghị đơn vị cử đi học lớp gần nhất trong kế hoạch."
        services.step(shortfall=row, act="note", text=text, to=None, by=by, at=at)
    return found.wanting
