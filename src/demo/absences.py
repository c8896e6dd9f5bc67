"""A few of the invented people are away for long, as in any city."""

from datetime import timedelta

from goc.officials.models import Absence, Official
from goc.officials.services import parts

# One in so many, and no more than a few dozen: each is written as a clerk would write it.
EVERY, MOST = 97, 48
KINDS = (
    (Absence.Kind.STUDY, 730, "Quyết định cử đi học tập trung"),
    (Absence.Kind.MATERNITY, 182, "Quyết định nghỉ thai sản"),
    (Absence.Kind.STUDY_ABROAD, 365, "Quyết định cử đi học nước ngoài"),
    (Absence.Kind.SECONDMENT, 1095, "Quyết định biệt phái"),
    (Absence.Kind.SICK_LEAVE, 120, "Giấy xác nhận nghỉ điều trị"),
)


def record(*, on, by, at) -> int:
    """Write their absences, all under way on the day; return how many. A city that has some is left
    as it is."""
    chosen = Official.objects.filter(in_office=True, since__lt=on - timedelta(days=1200))
    if Absence.objects.exists():
        return 0
    people = list(chosen.select_related("person").order_by("pk")[: EVERY * MOST : EVERY])
    for place, official in enumerate(people):
        kind, days, ground = KINDS[place % len(KINDS)]
        if kind == Absence.Kind.MATERNITY and official.person.gender != "female":
            kind, days, ground = KINDS[0]
        first = on - timedelta(days=(place * 37) % days)
        parts.add(
            part=parts.PARTS["vang-mat"],
            official=official,
            values={
                "kind": kind, "first": first, "last": first + timedelta(days=days - 1),
                "ground": ground,
            },
            why="Theo quyết định của đơn vị.",
            by=by,
            at=at,
            on=on,
        )  # fmt: skip
    return len(people)
