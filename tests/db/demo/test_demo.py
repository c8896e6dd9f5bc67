"""`./goc demo` (`demo.building`): a small city from nothing to accounts that sign in."""

import json
from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from demo import building, cast, city
from goc.accounts.models import User
from goc.kit.errors import Refused
from goc.officials.models import Evaluation, Official, Person, Post, Qualification
from goc.org.models import Grant
from tests.builders import make_official

pytestmark = pytest.mark.django_db


@pytest.fixture
def empty_folder(settings, tmp_path):
    """A data folder of this test's own, on the anchor day."""
    settings.DATA_DIR, settings.MEDIA_ROOT = tmp_path, tmp_path / "files"
    settings.DEMO = True
    return tmp_path


def demo(**options):
    out = StringIO()
    call_command("demo", as_json=True, stdout=out, stderr=StringIO(), **options)
    return json.loads(out.getvalue().strip().splitlines()[-1])


def counts():
    models = (Person, Official, Post, Qualification, Evaluation, User, Grant)
    return {model.__name__: model.objects.count() for model in models}


def test_a_city_goes_in_whole_and_a_second_time_changes_nothing(empty_folder, tmp_path):
    written = city.write(tmp_path / "again", officials=240, seed=1)

    facts = demo(officials=240)

    assert facts["people"] == Official.objects.count() == 240
    assert facts["qualifications"] == Qualification.objects.count() == written.qualifications
    assert facts["pairs"] > 240
    assert json.loads((empty_folder / "demo.json").read_text()) == {
        "anchor": "2026-07-01",
        "officials": 240,
        "seed": 1,
        "complete": True,
    }
    stood = counts()
    again = demo(officials=240)
    assert counts() == stood
    assert again["people"] == 240
    # A run that was stopped half-way is taken up again, over what stands already.
    building.mark(officials=240, seed=1, complete=False)
    demo(officials=240)
    assert counts() == stood


def test_each_of_the_cast_signs_in_and_holds_their_role(empty_folder):
    demo(officials=40)

    for part in cast.CAST:
        user = User.objects.get(username=part.username)
        assert user.is_demo
        assert user.check_password("goc-demo")
        held = {(grant.role, grant.unit.code) for grant in Grant.objects.filter(user=user)}
        assert held == {(part.role, code) for code in part.units}
    learner = Person.objects.get(account__username="hoc-vien")
    assert learner.account.full_name == learner.full_name
    assert learner.official.unit.code.startswith("09556")


@pytest.mark.parametrize("wanted", [{"officials": 300}, {"seed": 2}])
def test_another_city_in_the_same_folder_is_refused(empty_folder, wanted):
    building.mark(officials=240, seed=1, complete=True)

    with pytest.raises(Refused, match="đã có thành phố mẫu 240 cán bộ"):
        demo(**wanted)


def test_invented_people_never_come_among_real_ones(empty_folder):
    make_official("Người Thật")

    with pytest.raises(Refused, match="không phải của bản minh họa"):
        demo(officials=240)

    assert Official.objects.count() == 1
    assert not (empty_folder / "demo.json").exists()


def test_the_anchor_day_is_the_one_of_the_settings(settings):
    assert date.fromordinal(city.ANCHOR) == settings.DEMO_DAY
