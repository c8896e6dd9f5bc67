"""The classes in which the drafts of the years seat one official."""

from goc.planning.models import PlanSeat
from goc.planning.queries.lines import SeatLine, seat_lines


def classes_of(official, on) -> list[SeatLine]:
    """Their planned classes by date, each with the requirements that it meets."""
    found = PlanSeat.objects.filter(official=official, plan_class__ends_on__gte=on)
    return seat_lines(found.order_by("plan_class__starts_on", "plan_class_id"), on)
