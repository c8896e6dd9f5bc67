"""What the survey of a year asks for, beside what its plan seats by law; never added together."""

from django.db.models import Sum

from goc.needs.queries.survey import Topic, by_topic
from goc.planning.models import Plan, PlanClass


def beside(plan: Plan, wishes) -> list[tuple[Topic, int]]:
    """Each topic of these wishes with the seats that the plan has in classes of its programme."""
    topics = by_topic(wishes.filter(survey__year=plan.year))
    programmes = [each.programme.pk for each in topics if each.programme]
    classes = PlanClass.objects.filter(plan=plan, programme__in=programmes).order_by()
    seats = dict(classes.values_list("programme").annotate(seated=Sum("people")))
    return [(each, seats.get(each.programme.pk, 0) if each.programme else 0) for each in topics]
