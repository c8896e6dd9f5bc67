"""Home: what waits for each role, and numbers that lead to the people behind them."""

import pytest
from django.urls import reverse

from goc.desk.models import Batch
from goc.kit.mark import Mark
from goc.needs.models import Assessment, Need, NeedTally, UnitTally
from goc.standards.models import Requirement, RequirementVersion
from tests.builders import AT, ON, grant, make_batch, make_document, make_official, make_user, since

HOME = reverse("hall:home")


@pytest.fixture
def version(db):
    """One requirement whose document nobody has verified."""
    requirement = Requirement.objects.create(
        code="llct", short_name="LLCT", topic="POLITICAL_THEORY"
    )
    return RequirementVersion.objects.create(
        requirement=requirement,
        title="Trung cấp lý luận chính trị",
        sentence="Phó trưởng phòng phải có trung cấp lý luận chính trị.",
        document=make_document(),
        mark=Mark.UNVERIFIED,
        in_force=since(None),
        tree={},
    )


@pytest.fixture
def assessed(units, version, city_officer):
    """The city assessed: thirty people, twelve of them lacking something."""
    for unit, people in ((units.city, 30), (units.ha_dong, 10), (units.party, 0)):
        UnitTally.objects.create(unit=unit, people=people, lacking=people * 2 // 5)
        NeedTally.objects.create(
            unit=unit,
            version=version,
            met=people * 3 // 5,
            expiring=0,
            due=people // 10,
            overdue=people // 5,
            cannot_tell=people // 10,
        )
    return Assessment.objects.create(
        on=ON,
        kept_to=ON,
        at=AT,
        by=city_officer,
        people=30,
        requirements=1,
        pairs=30,
        seconds=1.0,
    )


def tasks(response):
    """What waits, as the page words it."""
    return [(task.due, task.count, task.sentence) for task in response.context["home"].tasks]


def values(response):
    """The numbers of the scope: people, those lacking something, needs, those overdue."""
    return [number.value for number in response.context["home"].sections[0].rows]


def test_the_city_officer_hears_what_is_overdue_unknown_and_unverified(
    client, city_officer, assessed, neighbour
):
    client.force_login(city_officer)

    response = client.get(HOME)

    assert tasks(response) == [
        ("Quá hạn", 6, "lượt yêu cầu đã quá hạn mà chưa đáp ứng"),
        ("Thiếu dữ kiện", 3, "lượt yêu cầu chưa xác định được vì thiếu dữ kiện trong hồ sơ"),
        ("Cần đối chiếu", 1, "yêu cầu đang dùng để xét mà văn bản chưa xác minh"),
    ]
    assert values(response) == [1, 12, 9, 6]


def test_the_unit_officer_counts_their_own_unit_alone(client, unit_officer, assessed):
    client.force_login(unit_officer)

    response = client.get(HOME)

    assert values(response) == [0, 4, 3, 2]
    assert tasks(response)[0] == ("Quá hạn", 2, "lượt yêu cầu đã quá hạn mà chưa đáp ứng")


def test_a_unit_granted_twice_over_is_counted_once(client, unit_officer, assessed, units):
    grant(unit_officer, "UNIT_OFFICER", units.ha_dong_economy)
    client.force_login(unit_officer)

    assert values(client.get(HOME)) == [0, 4, 3, 2]


def test_refused_rows_wait_for_the_one_who_sent_them(client, unit_officer, city_officer, units):
    make_batch(unit_officer, tally={"refused": 3}, created_at=AT.replace(year=2100))
    make_batch(city_officer, state=Batch.State.FAILED, created_at=AT.replace(year=2100))
    client.force_login(unit_officer)

    response = client.get(HOME)

    assert [(count, sentence) for _, count, sentence in tasks(response)] == [
        (3, "dòng bị trả lại trong tệp “danh-sach.xlsx”")
    ]


def test_people_without_a_birth_date_are_one_link_away(client, city_officer, units):
    make_official("Ngô Gia Lâm", unit=units.ba_dinh, born=None)
    client.force_login(city_officer)

    (task,) = client.get(HOME).context["home"].tasks

    assert (task.count, task.href) == (1, "/can-bo/?thieu=ngay-sinh")
    assert client.get(task.href).context["page"].count == task.count


def test_the_learner_reads_what_they_must_have_and_the_way_to_the_file(
    client, learner, learner_file, version
):
    Need.objects.create(
        official=learner_file, version=version, status=Need.Status.OVERDUE, due_on=ON, priority=70
    )
    client.force_login(learner)

    page = client.get(HOME).content.decode()

    assert "Trung cấp lý luận chính trị" in page
    assert "Hạn 01/07/2026" in page
    assert reverse("hall:file", args=[learner_file.code]) in page


def test_the_administrator_sees_the_machine_and_nobody(client, administrator, neighbour):
    client.force_login(administrator)

    response = client.get(HOME)

    assert (response.context["home"].tasks, response.context["home"].sections) == ([], [])
    assert "Niêm phong nhật ký" in [sign.label for sign in response.context["signs"]]
    assert neighbour.person.full_name not in response.content.decode()


def test_a_stranger_is_told_whom_to_ask(client, db):
    client.force_login(make_user())

    assert "chưa được giao vai nào" in client.get(HOME).content.decode()


@pytest.mark.parametrize("size", [1, 3])
def test_home_costs_the_same_however_many_people(
    size, client, city_officer, assessed, units, django_assert_num_queries
):
    for _ in range(size):
        make_official(unit=units.ha_dong)
    client.force_login(city_officer)

    client.get(HOME)  # what is kept of the law until it changes
    with django_assert_num_queries(34):
        client.get(HOME)
