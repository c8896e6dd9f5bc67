"""The year's plan in numbers, for whoever sees some of it."""

from django.urls import reverse

from goc.hall.queries.home.parts import Number, Section
from goc.kit.today import today
from goc.planning import access
from goc.planning.queries import rows


def planned(user) -> Section:
    """How many classes, seats and needs left over lie in sight in the next plan, each the way to
    them; without lines where there is no plan."""
    title = "Kế hoạch"
    plan = rows.plans().filter(year__gte=today().year).order_by("-year").first()
    if plan is None:
        return Section(title, "hall/home/numbers.html", [])
    sight = access.sight(user)
    classes = rows.classes(plan, sight)
    numbers = [
        Number(classes.count(), "lớp dự kiến", reverse("planning:classes", args=[plan.year]))
    ]
    if sight.sees_people:
        seats, left = rows.seats(plan, sight), rows.uncovered(plan, sight)
        numbers += [
            Number(seats.count(), "chỗ học", reverse("planning:people", args=[plan.year])),
            Number(left.count(), "chưa xếp được", reverse("planning:uncovered", args=[plan.year])),
        ]
    return Section(
        f"{title} năm {plan.year}",
        "hall/home/numbers.html",
        numbers,
        href=reverse("planning:plan", args=[plan.year]),
        more="Cả kế hoạch",
    )
