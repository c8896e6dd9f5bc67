"""Law as a plan needs it: the norms of a year, and the ground of any day that a class may end."""

from bisect import bisect_right
from dataclasses import replace
from datetime import date

from django.db.models import Q

from goc.facts import queries as facts
from goc.facts.rules.person import Ground
from goc.law import queries as law
from goc.law.models import Parameter, Value
from goc.planning.rules.cost import Norms

# Field of `Norms` (and the limit of days) → the parameter that sets it.
NORMS = {
    "teaching_a_day": "plan_teaching_cost_a_day",
    "learner_a_day": "plan_learner_cost_a_day",
    "a_class": "plan_class_cost",
}
MOST_DAYS = "plan_study_days_most"


def norms(on: date) -> tuple[dict, list[str]]:
    """Return the values of the day by parameter, each with where it stands, and a sentence for
    every one that no document sets."""
    found, missing = {}, []
    called = dict(Parameter.objects.values_list("code", "meaning"))
    for code in (*NORMS.values(), MOST_DAYS):
        value = law.value(code, on)
        if value is None or value.amount is None:
            missing.append(
                f"Chưa có giá trị “{called.get(code, code)}” cho ngày {on:%d/%m/%Y}; "
                "hãy ghi trên trang Quy định, tiêu chuẩn rồi lập lại."
            )
            continue
        found[code] = {
            "meaning": called[code],
            "amount": int(value.amount),
            "unit": value.unit,
            "document": value.document,
            "document_code": value.document_code,
            "mark": value.mark,
        }
    return found, missing


def reckoned(found: dict) -> Norms:
    """Return the norms of cost among stored values."""
    return Norms(**{field: found[code]["amount"] for field, code in NORMS.items()})


class Grounds:
    """Law on any day from the first on; asked of the database once for each span without change."""

    def __init__(self, first: date, *, today: date):
        changes = {first}
        for period in Value.objects.filter(
            Q(period__startswith__gt=first) | Q(period__endswith__gt=first)
        ).values_list("period", flat=True):
            changes |= {day for day in (period.lower, period.upper) if day and day > first}
        self._begins, self._today = sorted(changes), today
        self._known: dict[date, Ground] = {}

    def __call__(self, on: date) -> Ground:
        begins = self._begins[bisect_right(self._begins, on) - 1]
        if begins not in self._known:
            self._known[begins] = facts.ground(begins, today=self._today)
        return replace(self._known[begins], on=on)
