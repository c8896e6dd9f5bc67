"""The plans of succession that the sheet opened, approved as an office notes it: by a decision."""

from django.conf import settings
from django.db.models import Min

from demo.city.succession import GROUND
from goc.succession import services
from goc.succession.models import SuccessionPlan


def approve(*, by, at) -> int:
    """Approve each draft on the day on which its first people entered it; return how many."""
    drafts = SuccessionPlan.objects.filter(state=SuccessionPlan.State.DRAFT)
    drafts = list(drafts.annotate(on=Min("entries__period__startswith")).order_by("pk"))
    for plan in drafts:
        services.approve(
            plan=plan, decision=GROUND, on=plan.on, today=settings.DEMO_DAY, by=by, at=at
        )
    return len(drafts)
