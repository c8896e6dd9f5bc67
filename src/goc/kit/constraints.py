"""Database walls that several rooms raise, without the extension btree_gist."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db.models import F, Func, Value


class One(Func):
    """A whole number as the range that holds just it: what lets GiST compare plain keys."""

    function = "int8range"

    def __init__(self, key):
        super().__init__(F(key), F(key), Value("[]"))


def never_two_at_once(*keys, period="period", name, message, condition=None):
    """No two rows with the same keys (whole numbers) may have overlapping periods."""
    return ExclusionConstraint(
        name=name,
        expressions=[
            *((One(key), RangeOperators.OVERLAPS) for key in keys),
            (F(period), RangeOperators.OVERLAPS),
        ],
        condition=condition,
        violation_error_message=message,
    )
