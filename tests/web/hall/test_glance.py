"""What a head of unit sees at once, and the picture of an official's way."""

import re
from datetime import date, timedelta

import pytest
from django.urls import reverse

from goc.kit.today import today
from goc.officials.models import Person
from goc.org.models import Grant
from tests.builders import (
    make_absence,
    make_assessment,
    make_level,
    make_post,
    make_qualification,
    make_requirement,
    make_title,
    since,
)
from tests.plans import needs_of


@pytest.fixture
def look(client, unit_officer, learner_file):
    client.force_login(unit_officer)

    def at():
        return client.get(reverse("hall:file", args=[learner_file.code]))

    return at


def told(response):
    return [(line.text, line.tone) for line in response.context["file"].glance]


def test_who_is_away_today_is_told_with_the_last_day(look, learner_file):
    on = today()
    make_absence(learner_file, on - timedelta(days=9), on + timedelta(days=5))
    make_absence(learner_file, on - timedelta(days=400), on - timedelta(days=300))

    last = on + timedelta(days=5)
    assert told(look()) == [(f"Đi học tập trung trong nước đến hết {last:%d/%m/%Y}", "info")]


@pytest.mark.parametrize(
    ("days", "tone"), [(-1, "danger"), (0, "warning"), (180, "warning"), (181, None)]
)
def test_a_certificate_is_told_of_half_a_year_before_it_lapses(look, learner_file, days, tone):
    make_qualification(learner_file, expires_on=today() + timedelta(days=days))

    assert [each for _, each in told(look())] == ([tone] if tone else [])


def test_the_most_pressing_of_what_is_lacking_is_named(look, learner_file, city_officer):
    make_level()
    make_requirement(tree=needs_of(), short_name="Trung cấp LLCT")
    make_assessment(city_officer)

    [(text, _)] = told(look())

    assert text.startswith("Còn 1 yêu cầu chưa đáp ứng; gấp nhất: ")


def test_a_number_that_contradicts_is_told_without_what_its_digits_say(look, learner_file):
    Person.objects.update(national_id="001199004417")

    response = look()

    sentence = (
        "Số định danh không khớp năm sinh hoặc giới tính trong hồ sơ. Hãy xem lại giấy tờ gốc."
    )
    assert told(response) == [(sentence, "warning")]
    page = response.content.decode()
    assert 'data-mark="from_memory"' in page
    assert "001199004417" not in page


def test_who_may_read_the_number_is_told_what_it_contradicts(look, learner_file, unit_officer):
    Person.objects.update(national_id="001199004417")
    Grant.objects.filter(user=unit_officer).update(may_see_identity=True)

    assert told(look()) == [
        (
            "Số định danh chỉ người sinh năm 1999, hồ sơ ghi năm sinh 1980. Hãy xem lại giấy tờ "
            "gốc.",
            "warning",
        ),
        ("Số định danh chỉ giới tính nữ, hồ sơ ghi nam. Hãy xem lại giấy tờ gốc.", "warning"),
    ]


def test_the_way_is_drawn_by_lanes_and_what_has_no_beginning_is_not(look, learner_file, units):
    make_post(
        learner_file, unit=units.ba_dinh, title=make_title("Ủy viên"), is_main=False,
        period=since(None),
    )  # fmt: skip
    make_qualification(learner_file, granted=date(2021, 5, 1))
    make_qualification(learner_file, granted=None, serial_no="X")
    make_absence(learner_file, date(2022, 1, 1), date(2022, 6, 30))

    response = look()

    lanes = {lane.label: len(lane.stretches) for lane in response.context["file"].lanes}
    assert lanes == {"Vị trí công tác": 1, "Vắng mặt": 1, "Văn bằng, chứng chỉ": 1}
    titles = re.findall(r"<title>(.*?)</title>", response.content.decode())
    assert "Chuyên viên, Phòng Kinh tế (01/01/2020 – đến nay)" in titles
