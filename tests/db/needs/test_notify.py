"""`./goc notify due`: counted first, sent on request, scope and role kept."""

import json
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command

from goc.desk.models import Notice
from goc.kit.errors import Refused
from tests.builders import ON, make_assessment, make_need, make_requirement

pytestmark = pytest.mark.django_db


def notify(user, **options):
    out = StringIO()
    call_command("notify", "due", as_user=user.username, as_json=True, stdout=out, **options)
    return json.loads(out.getvalue())


@pytest.fixture(autouse=True)
def due(learner_file, city_officer, settings):
    settings.DEMO, settings.DEMO_DAY = True, ON
    make_need(learner_file, make_requirement(), due_on=ON + timedelta(days=30))
    make_assessment(city_officer)


def test_without_send_it_only_counts(city_officer):
    counted = {"days": 30, "people": 1, "to_tell": 1, "without_account": 0, "told_before": 0}

    assert notify(city_officer) == counted | {"told": 0}
    assert not Notice.objects.exists()


def test_with_send_it_tells(city_officer, learner):
    assert notify(city_officer, send=True)["told"] == 1
    assert Notice.objects.get().user == learner
    assert notify(city_officer)["told_before"] == 1


def test_the_last_day_counts_and_the_next_does_not(city_officer):
    assert notify(city_officer, days=29)["people"] == 0


def test_a_unit_officer_may_not_send_it(unit_officer):
    with pytest.raises(Refused, match="Chỉ cán bộ phụ trách đào tạo của thành phố"):
        notify(unit_officer, send=True)
    assert not Notice.objects.exists()
