"""Two people reorganise at once: units and people move once, the other one is told why."""

from contextlib import suppress
from datetime import date
from threading import Barrier, BrokenBarrierError

import pytest

from goc.hall.queries import invariants
from goc.kit.errors import Refused
from goc.officials.models import Post, Reorganisation
from goc.officials.services import carrying_out, reorganising
from goc.org.models import Unit
from goc.org.rules import Line
from tests.builders import AT, ON, make_user
from tests.races import at_once
from tests.reorganisations import JULY, drafted, make_wards, new_ward

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def together(monkeypatch):
    """A function that carries the drafts out at the same time, each by its own officer, and tells
    what each came to. Without the locks both would be judged before either had written."""
    judge, met = reorganising.rehearse, Barrier(2, timeout=2)

    def judge_together(*args, **named):
        rehearsal = judge(*args, **named)
        with suppress(BrokenBarrierError):
            met.wait()
        return rehearsal

    def together(*drafts):
        for made in set(drafts):
            reorganising.review(reorganisation=made, by=made.drafted_by, at=AT, on=ON)
        monkeypatch.setattr(reorganising, "rehearse", judge_together)
        ended = at_once(
            *(
                lambda made=made: carrying_out.carry_out(
                    reorganisation=made, by=made.drafted_by, at=AT, on=ON
                )
                for made in drafts
            )
        )
        came = [" ".join(end.reasons) if isinstance(end, Refused) else "done" for end in ended]
        return sorted(came, key="done".__ne__)

    return together


@pytest.fixture
def officer(units):
    make_wards(units)
    return make_user("CITY_OFFICER", units.city, units.party)


def moved():
    """How many posts begin with the reorganisation."""
    return Post.objects.filter(period__startswith=JULY).count()


def test_one_draft_carried_out_twice_moves_everybody_once(officer, together):
    made = drafted([new_ward(old="X.1"), Line("X.2", "W.1")], officer)

    done, refused = together(made, made)

    assert done == "done"
    assert "chỉ thực hiện được đợt đã rà soát" in refused
    assert moved() == 4
    assert [one for one in invariants.findings(on=ON) if one.broken and one.code == "reach"] == []


def test_two_drafts_for_one_ward_end_it_once(officer, together):
    first = drafted([new_ward(old="X.1")], officer, title="Đợt một")
    second = drafted([new_ward("W.2", "Phường Khác", old="X.1")], officer, title="Đợt hai")

    done, refused = together(first, second)

    assert done == "done"
    assert "X.1" in refused or "Trúc Bạch" in refused
    assert moved() == 3
    assert Unit.objects.filter(code__in=["W.1", "W.2"]).count() == 1
    states = Reorganisation.objects.order_by("state").values_list("state", flat=True)
    assert sorted(states) == ["DONE", "REVIEWED"]
    assert Unit.objects.get(code="X.1").life.upper == date(2025, 7, 1)
