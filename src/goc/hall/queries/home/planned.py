"""The year's plan in numbers, for whoever sees some of it."""

from django.urls import reverse

from goc.hall.queries.home.parts import Number, Section
from goc.kit.today import today
from goc.planning import access
from goc.planning.queries import figures, rows


def planned(user) -> Section:
    """How many classes, seats and needs left over lie in sight in the next plan, each the way to
    them; without lines where there is no plan."""
    title = "Kế hoạch"
    plan = rows.plans().filter(year__gte=today().year).order_by("-year").first()
    if plan is None:
        return Section(title, "hall/home/numbers.html", [])
    sight = access.sight(user)
    summed = figures.totals(plan, sight)
    told = [(summed.classes, "lớp dự kiến", "classes")]
    if sight.sees_people:
        told += [(summed.seats, "chỗ học", "people"), (summed.left, "chưa xếp được", "uncovered")]
    numbers = [
        Number(count, label, reverse(f"planning:{page}", args=[plan.year]))
        for count, label, page in told
    ]
    return Section(
        f"{title} năm {plan.year}",
        "hall/home/numbers.html",
        numbers,
        href=reverse("planning:plan", args=[plan.year]),
        more="Cả kế hoạch",
    )
