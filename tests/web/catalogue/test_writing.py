"""Writing programmes and what a provider can hold, as offices do it on the pages."""

import pytest
from django.urls import reverse

from goc.catalogue.models import Capacity, Lecturer, Offering, Programme, Room, Teaching
from goc.journal.models import Entry
from tests.builders import make_level, make_programme, make_provider, since

pytestmark = pytest.mark.django_db
ALWAYS = since(None)
NEW = reverse("catalogue:programme_new")


def filled(programme, **changes):
    """The fields of the page of one programme, as a browser sends them."""
    fields = {
        "name": "Quản trị tốt", "framework": programme.framework_id, "topic": "POSITION_SKILLS",
        "mode": "FULL_TIME", "days": 2, "calendar_days": 3, "least_seats": 20, "most_seats": 40,
        "begins": "2025-07-01", "ends": "", "document": "", "article": "", "mark": "local_choice",
        "note": "", "taught_like": "", "why": "Theo góp ý của lớp trước",
        **table("chuyen-de", 1, {"name": "Mở đầu", "theory": 8, "practice": 2},
                {"name": "Thực hành", "theory": 0, "practice": 4}, {"name": "", "theory": 0}),
        **table("ket-qua", 1, {"level": "POSITION_SKILLS:course", "field": "Quản trị",
                               "hours": 14}),
    }  # fmt: skip
    return fields | changes


def table(prefix, initial, *lines):
    """A table of lines as a browser sends it."""
    said = {f"{prefix}-TOTAL_FORMS": len(lines), f"{prefix}-INITIAL_FORMS": initial}
    for number, line in enumerate(lines):
        said |= {f"{prefix}-{number}-{name}": value for name, value in line.items()}
    return said


@pytest.fixture
def programme(db):
    return make_programme("quan-tri-tot")


@pytest.fixture
def edit(programme):
    return reverse("catalogue:programme_edit", args=[programme.code])


def test_a_programme_is_written_whole(client, city_officer, programme, edit):
    client.force_login(city_officer)

    response = client.post(edit, filled(programme))

    assert response.url == reverse("hall:programme", args=["quan-tri-tot"])
    modules = programme.modules.order_by("position")
    assert list(modules.values_list("position", "name", "theory_hours", "practice_hours")) == [
        (1, "Mở đầu", 8, 2),
        (2, "Thực hành", 0, 4),
    ]
    assert list(programme.grants.values_list("field", "hours")) == [("Quản trị", 14)]
    entry = Entry.objects.get(verb="catalogue.programme_changed")
    assert (entry.actor_id, entry.why) == (city_officer.pk, "Theo góp ý của lớp trước")


def test_the_earlier_text_is_kept(client, city_officer, programme, edit):
    client.force_login(city_officer)

    client.post(edit, filled(programme))

    assert Programme.pgh_event_model.objects.get().calendar_days == 2


def test_a_programme_that_grants_nothing_is_refused(client, city_officer, programme, edit):
    client.force_login(city_officer)

    response = client.post(edit, filled(programme, **table("ket-qua", 1, {"level": ""})))

    assert response.status_code == 422
    assert "Chương trình không cấp gì; hãy ghi ít nhất một loại" in response.text
    assert programme.grants.count() == 1
    assert Entry.objects.count() == 0


def test_every_fault_is_told_at_once(client, city_officer, programme, edit):
    client.force_login(city_officer)

    text = client.post(edit, filled(programme, days=1, calendar_days=1, most_seats=10)).text

    assert "Các chuyên đề gồm 14 tiết, nhưng 1 ngày học" not in text  # no law sets hours a day here
    assert "Số học viên nhiều nhất (10) nhỏ hơn số ít nhất (20)" in text


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"why": " "}, "Hãy ghi lý do lập hoặc sửa chương trình."),
        ({"ends": "2025-06-30"}, "Ngày cuối đứng trước ngày đầu; hãy sửa một trong hai ngày."),
        ({"days": "hai"}, "Cần một số nguyên từ 1 đến 32767."),
        ({"begins": "2025-02-30"}, "Ngày này không có; hãy ghi như 01/07/2025."),
        ({"chuyen-de-0-theory": "ba"}, "Cần một số nguyên từ 0 đến 32767."),
    ],
)
def test_what_cannot_be_read_is_said_at_its_place(
    changes, sentence, client, city_officer, programme, edit
):
    client.force_login(city_officer)

    response = client.post(edit, filled(programme, **changes))

    assert response.status_code == 422
    assert sentence in response.text
    assert programme.modules.count() == 1


def test_a_new_programme_gets_providers_and_the_lecturers_of_another(
    client, school_officer, programme
):
    provider = make_provider()
    lecturer = Lecturer.objects.create(
        provider=provider, full_name="Giảng viên", sort_key="", kind="STAFF", period=ALWAYS
    )
    Teaching.objects.create(lecturer=lecturer, programme=programme)
    client.force_login(school_officer)

    response = client.post(
        NEW,
        filled(programme, code="moi", providers=[provider.pk], taught_like=programme.pk),
    )

    assert response.url == reverse("hall:programme", args=["moi"])
    made = Programme.objects.get(code="moi")
    assert Offering.objects.get(programme=made).provider == provider
    assert Teaching.objects.get(programme=made).lecturer == lecturer
    assert made.is_reference is False


def test_a_code_in_use_is_refused(client, city_officer, programme):
    client.force_login(city_officer)

    response = client.post(NEW, filled(programme, code="quan-tri-tot"))

    assert "Mã “quan-tri-tot” đã dùng cho một chương trình khác; hãy chọn mã khác." in response.text
    assert Programme.objects.count() == 1


@pytest.mark.parametrize("name", ["unit_officer", "lecturer", "leader", "inspector", "learner"])
def test_others_write_nothing(name, client, cast, programme, edit):
    client.force_login(cast[name])

    assert client.post(edit, filled(programme)).status_code == 403
    assert client.post(NEW, filled(programme, code="moi")).status_code == 403
    assert programme.modules.count() == 1


@pytest.fixture
def school(units):
    provider = make_provider("truong", name="Trường Ta", unit=units.school)
    Room.objects.create(provider=provider, name="Phòng A", seats=80, period=ALWAYS)
    Room.objects.create(provider=provider, name="Phòng B", seats=50, period=ALWAYS)
    return provider


def months(**changes):
    usual = {f"thang_{month}": 3 for month in range(1, 13)}
    rooms = table("phong", 2, {"name": "Phòng A", "seats": 90}, {"name": "", "seats": 50},
                  {"name": "Phòng C", "seats": 40})  # fmt: skip
    return usual | {"mark": "local_choice", "why": "Sửa chữa nhà B"} | rooms | changes


def test_a_school_tells_its_months_and_rooms(client, school_officer, school):
    client.force_login(school_officer)

    response = client.post(reverse("catalogue:capacity", args=["truong"]), months(thang_2=1))

    assert response.url == reverse("catalogue:provider", args=["truong"])
    assert Capacity.objects.get(provider=school, month=2).classes == 1
    assert Capacity.objects.filter(provider=school).count() == 12
    open_rooms = {room.name: room.seats for room in school.rooms.all() if room.period.upper is None}
    assert open_rooms == {"Phòng A": 90, "Phòng C": 40}
    assert school.rooms.count() == 3
    assert Entry.objects.get(verb="catalogue.capacity_written").why == "Sửa chữa nhà B"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"why": ""}, "Hãy ghi lý do sửa năng lực của cơ sở."),
        ({"thang_2": -1}, "Cần một số nguyên từ 0 đến 32767."),
        ({"phong-2-name": "Phòng A"}, "Có 2 phòng cùng tên “Phòng A”; hãy đặt tên khác nhau."),
        ({"phong-0-seats": 0}, "Cần một số nguyên từ 1 đến 32767."),
        (
            {"phong-0-name": "", "phong-2-name": ""},
            "Trường Ta ghi có tháng mở được lớp nhưng không còn phòng học nào; hãy ghi ít nhất một "
            "phòng, hoặc ghi 0 lớp cho mọi tháng.",
        ),
    ],
)
def test_what_a_school_may_not_say_is_refused(changes, sentence, client, school_officer, school):
    client.force_login(school_officer)

    response = client.post(reverse("catalogue:capacity", args=["truong"]), months(**changes))

    assert response.status_code == 422
    assert sentence in response.text
    assert Capacity.objects.count() == 0


def test_a_school_does_not_tell_for_a_department(client, school_officer, units):
    make_provider("so", unit=units.home_affairs)
    client.force_login(school_officer)

    assert client.post(reverse("catalogue:capacity", args=["so"]), months()).status_code == 403
    assert Capacity.objects.count() == 0


def test_a_level_of_the_form_is_named_with_its_kind(client, city_officer, programme, edit):
    make_level("LEADERSHIP", "division", name="Lãnh đạo cấp phòng")
    client.force_login(city_officer)

    assert "Lãnh đạo, quản lý: Lãnh đạo cấp phòng" in client.get(edit).text
