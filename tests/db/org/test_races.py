"""Two people at once: neither loses, nothing is written twice."""

from contextlib import suppress
from datetime import date
from threading import Barrier, BrokenBarrierError

import pytest

from goc.org import rules, services
from goc.org.models import Grant, Role, Unit
from goc.org.rules import Act, UnitRow
from tests.builders import AT, make_user
from tests.races import at_once

pytestmark = pytest.mark.django_db(transaction=True)
JULY = date(2025, 7, 1)


def test_two_workbooks_with_the_same_new_unit_write_it_once(units, city_officer, monkeypatch):
    row = UnitRow("09556.VH", "Phòng Văn hóa", "DIVISION", "STATE", "COMMUNE", "09556", JULY)
    judge, met = rules.verdicts, Barrier(2, timeout=1)

    def judge_together(*args):
        # With the lock the second never gets here, and the first goes on when it has waited.
        with suppress(BrokenBarrierError):
            met.wait()
        return judge(*args)

    monkeypatch.setattr(rules, "verdicts", judge_together)

    found = at_once(*2 * [lambda: services.upsert_units([row], by=city_officer, at=AT)])

    assert sorted(verdicts["09556.VH"].act for verdicts in found) == [Act.CREATE, Act.KEEP]
    assert Unit.objects.filter(code="09556.VH").count() == 1


def test_two_clerks_give_the_same_role_once(units, administrator):
    clerk = make_user()

    def give():
        return services.grant(
            user=clerk, role=Role.LEADER, unit=units.city, since=JULY, by=administrator, at=AT
        )

    found = at_once(give, give)

    assert sorted(type(each).__name__ for each in found) == ["Grant", "Refused"]
    assert Grant.objects.filter(user=clerk).count() == 1
