"""Two clerks at one file at the same moment."""

import pytest

from goc.kit.errors import Overtaken, Refused
from goc.officials.models import Qualification
from goc.officials.services import parts
from goc.officials.services.parts import PARTS
from tests.builders import AT, ON, make_qualification, make_title, since
from tests.races import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_two_corrections_one_is_written_and_the_other_is_told(
    learner_file, unit_officer, city_officer
):
    held = make_qualification(learner_file, serial_no="TC 1")
    usual = {name: getattr(held, name) for name in PARTS["trinh-do"].fields}

    def correction(by, number):
        return lambda: parts.correct(
            part=PARTS["trinh-do"], official=learner_file, pk=held.pk, seen=0,
            values=usual | {"serial_no": number}, why="Theo bằng.", by=by, at=AT, on=ON,
        )  # fmt: skip

    results = at_once(correction(unit_officer, "TC 2"), correction(city_officer, "TC 3"))

    [lost] = [each for each in results if isinstance(each, Overtaken)]
    [won] = [each for each in results if isinstance(each, Qualification)]
    assert Qualification.objects.get().serial_no == won.serial_no
    assert "(số hiệu)" in lost.reasons[0]


def test_of_two_new_main_posts_one_stands(learner_file, unit_officer, city_officer, units):
    learner_file.posts.update(period=since(ON.replace(year=2020), ON.replace(year=2021)))
    title = make_title("Trưởng phòng")

    def new_post(by, unit):
        values = {
            "unit": unit, "title": title, "category": "CADRE", "first": ON, "last": None,
            "is_main": True, "how": "", "ground": "",
        }  # fmt: skip
        return lambda: parts.add(
            part=PARTS["vi-tri"], official=learner_file, values=values, why="Bổ nhiệm.", by=by,
            at=AT, on=ON,
        )  # fmt: skip

    results = at_once(new_post(unit_officer, units.ha_dong), new_post(city_officer, units.ba_dinh))

    assert sum(isinstance(each, Refused) for each in results) == 1
    assert learner_file.posts.filter(title=title).count() == 1
