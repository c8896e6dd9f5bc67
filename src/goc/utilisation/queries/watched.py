"""Which recorded appointments are watched: leadership posts begun since a day, and not carried over
by a reorganisation."""

from collections.abc import Collection
from datetime import date

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from goc.accounts.models import User
from goc.facts.rules.calendar import shifted
from goc.law import queries as law
from goc.officials.models import CarriedPost, Post
from goc.org.models import Grant, Role, TitleEntailment, UnitReach
from goc.utilisation.models import Appointment

YEARS = "appointment_watch_years"


def first_day(today: date) -> date | None:
    """The day since which appointments are watched; None where no value says how far back."""
    value = law.value(YEARS, today)
    if value is None or value.amount is None:
        return None
    return shifted(today, years=-int(value.amount))


def watched(first: date, today: date, people: Collection[int] | None = None) -> QuerySet[Post]:
    """The posts that are watched, of these officials or of all, with what a check needs.

    What a decision here let through, without exception, is no longer asked about.
    """
    leading = TitleEntailment.objects.filter(
        title=OuterRef("title"), period__contains=OuterRef("on"), group__is_leadership=True
    )
    passed = Appointment.objects.filter(
        post=OuterRef("pk"), withdrawn_at=None, exception_authority=""
    )
    found = Post.objects.filter(period__isempty=False, period__startswith__gte=first)
    found = found.filter(period__startswith__lte=today).annotate(on=F("period__startswith"))
    if people is not None:
        found = found.filter(official__in=people)
    found = found.filter(Q(title__position_class="LEADERSHIP") | Exists(leading))
    found = found.exclude(pk__in=CarriedPost.objects.values("after")).exclude(Exists(passed))
    return found.select_related("official__person", "title", "unit").order_by("on", "pk")


def owners(units: Collection[int], on: date) -> dict[int, int]:
    """Who follows up what happens in each unit: its training officer, the nearest one above where
    it has none, the city's where nobody has; of several the one who was named last."""
    held = Grant.objects.filter(
        role__in=[Role.UNIT_OFFICER, Role.CITY_OFFICER], period__contains=on, user__is_active=True
    )
    by_unit: dict[int, tuple] = {}
    for unit, user, role in held.order_by("pk").values_list("unit_id", "user_id", "role"):
        by_unit[unit] = (role == Role.CITY_OFFICER, user)
    found: dict[int, tuple] = {}
    reach = UnitReach.objects.filter(descendant__in=units, ancestor__in=by_unit)
    for unit, above, depth in reach.values_list("descendant_id", "ancestor_id", "depth"):
        is_city, user = by_unit[above]
        place = (is_city, depth, user)
        found[unit] = min(found.get(unit, place), place)
    return {unit: user for unit, (_, _, user) in found.items()}


def followers(unit: int, on: date) -> QuerySet[User]:
    """Who may be handed what happens in the unit: whoever decides there on the day."""
    above = UnitReach.objects.filter(descendant=unit).values("ancestor_id")
    roles = [Role.CITY_OFFICER, Role.UNIT_OFFICER, Role.SUPERVISOR]
    held = Grant.objects.filter(unit__in=above, role__in=roles, period__contains=on)
    return User.objects.filter(pk__in=held.values("user"), is_active=True).order_by("full_name")


def excepted(posts: Collection[int]) -> dict[int, tuple[str, list[dict]]]:
    """Those of the posts that a decision here wrote by exception: what its minute came to, and the
    conditions that it found not met."""
    found = Appointment.objects.filter(post__in=posts, withdrawn_at=None)
    found = found.exclude(exception_authority="")
    rows = found.values_list("post_id", "verdict", "minute__found__gaps")
    return {post: (verdict, gaps) for post, verdict, gaps in rows}
