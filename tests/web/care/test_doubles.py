"""The list of pairs, two files side by side, and a pair set apart."""

import pytest
from django.urls import reverse

from goc.care import services
from goc.care.models import Suspicion
from goc.journal.models import Reading
from tests.builders import AT, make_official

pytestmark = pytest.mark.django_db
NUMBER = "001080123456"
LIST = reverse("care:doubles")


@pytest.fixture
def pair(units):
    """Two files of one person in Hà Đông."""
    return [
        make_official("Bùi Đức Thọ", unit=units.ha_dong, code=code, national_id=number)
        for code, number in (("CB000010", NUMBER), ("CB000011", "001080123465"))
    ]


@pytest.fixture
def found(pair, units, city_officer):
    """The same person twice in Hà Đông, and once more in Ba Đình."""
    make_official("Bùi Đức Thọ", unit=units.ba_dinh, code="CB000012")
    services.find(by=city_officer, at=AT)


def listed(client, user, query=""):
    client.force_login(user)
    rows = client.get(LIST + query).context["page"].rows
    return sorted((line.one.code, line.other.code) for line in rows)


def test_the_city_officer_sees_every_pair(client, found, city_officer):
    assert listed(client, city_officer) == [
        ("CB000010", "CB000011"),
        ("CB000010", "CB000012"),
        ("CB000011", "CB000012"),
    ]


def test_a_pair_is_seen_by_whoever_may_merge_both_files(client, found, unit_officer):
    assert listed(client, unit_officer) == [("CB000010", "CB000011")]


def test_the_list_says_why(client, found, unit_officer):
    client.force_login(unit_officer)

    [line] = client.get(LIST).context["page"].rows

    assert (line.band, line.tone) == ("Rất giống", "danger")
    assert line.evidence.for_it == [
        "cùng họ tên",
        "cùng ngày sinh",
        "số định danh lệch một chỗ",
        "từng ở cùng đơn vị",
        "từng giữ cùng chức danh",
        "cùng giới tính",
    ]
    assert line.evidence.against == []


def test_the_list_is_narrowed_by_name_and_unit(client, found, city_officer):
    assert len(listed(client, city_officer, "?tim=tho")) == 3
    assert listed(client, city_officer, "?tim=hoa") == []
    assert len(listed(client, city_officer, "?don-vi=00004")) == 2


@pytest.mark.parametrize("pairs", [1, 3])
def test_the_list_costs_the_same_however_long(
    pairs, client, found, city_officer, django_assert_max_num_queries
):
    Suspicion.objects.filter(
        pk__in=Suspicion.objects.order_by("pk").values_list("pk", flat=True)[pairs:]
    ).delete()
    client.force_login(city_officer)
    client.get(LIST)

    with django_assert_max_num_queries(30) as asked:
        client.get(LIST)

    assert len(asked) == 24


def test_the_two_files_stand_side_by_side_with_their_numbers_masked(client, found, unit_officer):
    client.force_login(unit_officer)

    shown = client.get(reverse("care:compare", args=["CB000011", "CB000010"]))

    fields = {field.label: field for field in shown.context["fields"]}
    assert (fields["Số hiệu"].one, fields["Số hiệu"].other) == ("CB000010", "CB000011")
    assert fields["Số định danh"].one == "********3456"
    assert fields["Số định danh"].differs
    assert not fields["Họ và tên"].differs
    reading = Reading.objects.latest("pk")
    assert (reading.page, reading.people) == ("care:compare", 2)


def test_two_files_that_no_search_paired_are_compared_by_their_codes(client, units, city_officer):
    make_official("Lê Thị Hoa", unit=units.ba_dinh, code="CB000020")
    make_official("Trần Văn Hùng", unit=units.ha_dong, code="CB000021")
    client.force_login(city_officer)

    answer = client.get(
        reverse("care:pair"), {"one": " CB000020 ", "other": "CB000021"}, follow=True
    )

    assert answer.redirect_chain == [(reverse("care:compare", args=["CB000020", "CB000021"]), 302)]
    assert answer.context["evidence"].against[0] == "khác họ tên"


def test_codes_beyond_sight_lead_back_to_the_list(client, found, unit_officer):
    client.force_login(unit_officer)

    answer = client.get(reverse("care:pair"), {"one": "CB000010", "other": "CB000012"}, follow=True)

    assert answer.redirect_chain == [(LIST, 302)]
    assert [str(each) for each in answer.context["messages"]] == [
        "Không có đủ hai hồ sơ mang các số hiệu ấy trong phạm vi của đồng chí; hãy xem lại số."
    ]


def test_a_pair_set_apart_moves_to_its_own_list_with_the_reason(client, found, unit_officer):
    client.force_login(unit_officer)

    answer = client.post(
        reverse("care:set_apart", args=["CB000010", "CB000011"]), {"reason": "Hai anh em."}
    )

    assert answer.url == LIST
    assert listed(client, unit_officer) == []
    [line] = client.get(LIST + "?tinh-trang=khong-phai").context["page"].rows
    assert line.decision.startswith("Hai anh em. (Khuất Duy Trung, ")


def test_a_pair_is_not_set_apart_without_a_reason(client, found, unit_officer):
    client.force_login(unit_officer)

    answer = client.post(reverse("care:set_apart", args=["CB000010", "CB000011"]), {"reason": ""})

    assert answer.status_code == 422
    assert answer.context["form"].errors["reason"] == ["Hãy ghi vì sao đây là hai người."]


def test_the_home_of_whoever_judges_pairs_counts_them(client, found, unit_officer, leader):
    client.force_login(unit_officer)
    tasks = {task.sentence: task for task in client.get("/").context["home"].tasks}

    task = tasks["cặp hồ sơ có thể là của một người"]
    assert (task.count, task.href) == (1, LIST)
    client.force_login(leader)
    assert all(task.href != LIST for task in client.get("/").context["home"].tasks)
