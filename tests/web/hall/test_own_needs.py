"""What the learner must have: what presses stands open, what has years to go is folded."""

from datetime import date

import pytest
from django.urls import reverse

from goc.hall.queries import home as queries
from tests.builders import ON, make_need, make_requirement

NEXT_YEAR, DAY_AFTER, FAR = date(2027, 7, 1), date(2027, 7, 2), date(2031, 3, 31)


@pytest.fixture
def duties(learner_file, settings):
    """One duty of each kind, named by its requirement, on the first of July 2026."""
    settings.DEMO, settings.DEMO_DAY = True, ON
    wanted = [
        ("qua-han", "OVERDUE", date(2024, 1, 1), 80),
        ("mot-nam", "DUE", NEXT_YEAR, 50),
        ("khong-ngay", "DUE", None, 40),
        ("chua-ro", "CANNOT_TELL", None, 20),
        ("hon-mot-nam", "DUE", DAY_AFTER, 31),
        ("nhiem-ky", "DUE", FAR, 30),
        ("nhiem-ky-hai", "EXPIRING", FAR, 30),
        ("xong", "MET", None, 0),
        ("no", "EXCEPTED", date(2026, 9, 1), 0),
    ]
    for code, status, due_on, priority in wanted:
        version = make_requirement(code, short_name=code)
        make_need(learner_file, version, status, due_on=due_on, priority=priority)


def codes(needs):
    return [need.version.requirement.code for need in needs]


def test_what_presses_stands_apart_from_what_has_more_than_a_year(duties, learner_file):
    own = queries.own_needs(learner_file)

    assert codes(own.pressing) == ["qua-han", "mot-nam", "khong-ngay", "chua-ro"]
    assert [(day, codes(needs)) for day, needs in own.later] == [
        (DAY_AFTER, ["hon-mot-nam"]), (FAR, ["nhiem-ky", "nhiem-ky-hai"])
    ]  # fmt: skip
    assert codes(own.at_rest) == ["xong", "no"]


def test_the_page_folds_what_can_wait_by_the_day_it_falls_due(client, learner, duties):
    client.force_login(learner)

    words = client.get(reverse("hall:home")).content.decode()

    assert "<summary>Còn hạn đến 31/03/2031: 2 yêu cầu</summary>" in words
    assert "<summary>Đã đáp ứng, được miễn hoặc có ngoại lệ: 2 yêu cầu</summary>" in words
    assert words.index("qua-han") < words.index("Còn hạn đến 02/07/2027")
    assert "Không có yêu cầu nào quá hạn" not in words


def test_the_page_says_when_nothing_presses(client, learner, learner_file):
    make_need(learner_file, make_requirement("xong"), "MET", priority=0)
    client.force_login(learner)

    words = client.get(reverse("hall:home")).content.decode()

    assert "Không có yêu cầu nào quá hạn, thiếu dữ kiện hay đến hạn trong một năm tới." in words
