"""The journal: an inspector reads it, of the whole city or of the files in their scope."""

from datetime import timedelta

import pytest
from django.urls import reverse

from goc.journal import services
from goc.org.models import Role
from tests.builders import AT, make_user

JOURNAL = reverse("hall:journal")


@pytest.fixture
def looked_at(learner_file, neighbour, city_officer):
    """Somebody opened the learner's file, then the neighbour's, then changed the neighbour's."""
    for official in (learner_file, neighbour):
        services.record_reading(by=city_officer, at=AT, page="hall:file", subject=official)
    services.record(
        verb="officials.account_given", subject=neighbour, by=city_officer, at=AT, name="Thọ"
    )


def lines(client, query=""):
    page = client.get(JOURNAL + query).context["page"]
    return [(line.who, line.what, line.subject) for line in page.rows]


def test_an_inspector_of_the_city_reads_every_act_and_look(client, inspector, looked_at):
    client.force_login(inspector)

    assert lines(client) == [("Nguyễn Thu Hà", "gắn tài khoản với hồ sơ", "Thọ")]
    assert lines(client, "?phan=luot-xem") == [
        ("Nguyễn Thu Hà", "hồ sơ", "Bùi Đức Thọ"),
        ("Nguyễn Thu Hà", "hồ sơ", "Đặng Thị Thùy Vân"),
    ]


def test_an_inspector_of_one_ward_reads_what_is_about_its_files(client, units, looked_at):
    client.force_login(make_user(Role.INSPECTOR, units.ha_dong))

    assert lines(client) == []
    assert lines(client, "?phan=luot-xem") == [("Nguyễn Thu Hà", "hồ sơ", "Đặng Thị Thùy Vân")]


def test_the_parts_tell_files_opened_from_lists_taken_out(client, inspector, looked_at):
    services.record_reading(
        by=inspector, at=AT, page="officials:list", people=1200, rows=1200, filter="dang=csv"
    )
    client.force_login(inspector)

    assert lines(client, "?phan=xuat") == [
        ("Vũ Thị Mận", "xuất danh sách cán bộ, 1.200 dòng", "1.200 người")
    ]
    assert [what for _, what, _ in lines(client, "?phan=ho-so")] == ["hồ sơ", "hồ sơ"]


def test_a_day_leaves_out_what_came_before_it(client, inspector, looked_at):
    later = AT + timedelta(days=2)
    services.record_reading(by=inspector, at=later, page="hall:search", people=3)
    client.force_login(inspector)

    assert lines(client, f"?phan=luot-xem&tu={later:%Y-%m-%d}") == [
        ("Vũ Thị Mận", "tìm kiếm", "3 người")
    ]
    assert len(lines(client, "?phan=luot-xem&tu=hôm-qua")) == 3


def test_what_no_seal_covers_is_a_part_of_its_own(client, inspector, looked_at, neighbour):
    services.seal(at=AT)
    services.record(verb="org.granted", subject=neighbour, by=inspector, at=AT, name="Thọ")
    client.force_login(inspector)

    assert lines(client, "?phan=chua-niem-phong") == [("Vũ Thị Mận", "giao quyền", "Thọ")]


@pytest.mark.parametrize("size", [1, 3])
def test_the_journal_costs_the_same_however_long(
    size, client, inspector, learner_file, django_assert_num_queries
):
    for _ in range(size):
        services.record_reading(by=inspector, at=AT, page="hall:file", subject=learner_file)
    client.force_login(inspector)
    client.get(JOURNAL)

    with django_assert_num_queries(15):
        page = client.get(JOURNAL + "?phan=luot-xem").context["page"]

    assert len(page.rows) == size
