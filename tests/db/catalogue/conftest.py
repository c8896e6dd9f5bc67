"""What the law says of hours, for the tests of programmes."""

from datetime import date

import pytest

from goc.law.models import Parameter, Value
from tests.builders import make_document, since


@pytest.fixture
def law_of_eight_hours(db):
    """Eight class hours make a day of study from July 2025 on."""
    parameter = Parameter.objects.create(code="class_hours_per_day", meaning="Tiết", unit="tiết")
    Value.objects.create(
        parameter=parameter,
        document=make_document("vb"),
        amount=8,
        period=since(date(2025, 7, 1)),
        mark="confirmed",
    )
