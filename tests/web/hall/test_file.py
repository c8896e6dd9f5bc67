"""An official's file: who may open it, what is masked, what it costs, what it writes down."""

import re
from datetime import date

import pytest
from django.urls import reverse

from goc.journal.models import Reading
from goc.kit.today import today
from goc.officials.models import Evaluation, Official, QualificationKind
from goc.org.models import Role
from tests.builders import (
    grant,
    hold_rank,
    make_batch,
    make_dispensation,
    make_evaluation,
    make_level,
    make_official,
    make_post,
    make_qualification,
    make_requirement,
    make_title,
    since,
)

READERS = {"city_officer", "unit_officer", "leader", "inspector", "learner"}


def address(official):
    return reverse("hall:file", args=[official.code])


def words(response):
    """The words of the page, without tags, each stretch of white space as one space."""
    return " ".join(re.sub(r"<[^>]*>", " ", response.content.decode()).split())


@pytest.fixture
def told_file(units):
    """An official of whom everything is known."""
    return make_official(
        "Trần Thị Bình",
        unit=units.ha_dong_economy,
        code="CB000009",
        national_id="001085004417",
        ethnicity="Mường",
        party_joined=date(2010, 5, 19),
        party_official=date(2011, 5, 19),
    )


@pytest.mark.parametrize(
    "who",
    [
        "city_officer", "unit_officer", "school_officer", "lecturer", "supervisor", "leader",
        "inspector", "administrator", "learner", "stranger",
    ],
)  # fmt: skip
def test_a_file_opens_to_its_scope_and_to_its_owner(who, client, cast, learner_file):
    client.force_login(cast[who])

    response = client.get(address(learner_file))

    assert response.status_code == (200 if who in READERS else 404)


def test_somebody_elses_file_is_not_found_by_a_learner(client, learner, neighbour):
    client.force_login(learner)

    assert client.get(address(neighbour)).status_code == 404


def test_a_visitor_is_asked_to_sign_in(client, learner_file):
    response = client.get(address(learner_file))

    assert response.url == f"{reverse('accounts:sign_in')}?next={address(learner_file)}"


def test_without_the_rights_numbers_are_masked_and_ethnicity_is_left_out(
    client, unit_officer, told_file
):
    client.force_login(unit_officer)

    shown = words(client.get(address(told_file)))

    assert "•••• •••• 4417" in shown
    assert "0010 8500 4417" not in shown
    assert "Mường" not in shown
    assert "Dân tộc" not in shown


def test_with_the_rights_both_are_shown(client, city_officer, told_file):
    client.force_login(city_officer)

    shown = words(client.get(address(told_file)))

    assert "0010 8500 4417" in shown
    assert "Dân tộc Mường" in shown


def test_a_right_held_for_other_units_unmasks_nothing(client, unit_officer, units, told_file):
    grant(unit_officer, Role.UNIT_OFFICER, units.ba_dinh, may_see_identity=True)
    client.force_login(unit_officer)

    assert "•••• •••• 4417" in words(client.get(address(told_file)))


def test_masks_hold_in_the_history_too(client, unit_officer, city_officer, told_file):
    person = told_file.person
    person.national_id, person.ethnicity = "001085009999", "Kinh"
    person.save()

    client.force_login(unit_officer)
    masked = words(client.get(address(told_file)))
    client.force_login(city_officer)
    whole = words(client.get(address(told_file)))

    assert "Số định danh: •••• •••• 4417 → •••• •••• 9999" in masked
    assert "Dân tộc: *** → ***" in masked
    assert "Số định danh: 0010 8500 4417 → 0010 8500 9999" in whole
    assert "Dân tộc: Mường → Kinh" in whole


def test_the_learner_sees_all_of_their_own_file(client, learner, learner_file):
    person = learner_file.person
    person.national_id, person.ethnicity = "001085001234", "Tày"
    person.save()
    client.force_login(learner)

    shown = words(client.get(address(learner_file)))

    assert "0010 8500 1234" in shown
    assert "Dân tộc Tày" in shown
    assert "người có tên trong hồ sơ nhìn thấy" not in shown


def test_a_unit_is_named_as_it_was_when_the_post_was_held(client, city_officer, units):
    official = make_official("Lê An", unit=units.ha_dong, held_since=date(2024, 1, 1))
    old = make_title("Phó Trưởng phòng")
    make_post(
        official,
        unit=units.ha_dong_economy,
        title=old,
        period=since(date(2019, 1, 1), date(2024, 1, 1)),
        ground="QĐ 12/QĐ-UBND",
    )
    version = units.ha_dong_economy.versions.get()
    version.period = since(None, date(2025, 1, 1))
    version.save()
    units.ha_dong_economy.versions.create(
        name="Phòng Tài chính",
        search_key="phong tai chinh",
        sort_key="x",
        parent=units.ha_dong,
        period=since(date(2025, 1, 1)),
    )
    client.force_login(city_officer)

    posts = client.get(address(official)).context["file"].posts

    assert [(post.when, post.title, post.place.full, post.ground) for post in posts] == [
        ("01/01/2024 – đến nay", "Chuyên viên", "Phường Hà Đông", ""),
        (
            "01/01/2019 – 31/12/2023",
            "Phó Trưởng phòng",
            "Phòng Kinh tế, Phường Hà Đông",
            "QĐ 12/QĐ-UBND",
        ),
    ]


def test_an_imported_certificate_names_its_file_and_row(client, city_officer, told_file):
    make_qualification(told_file, batch=make_batch(city_officer), row=17)
    client.force_login(city_officer)

    assert "nhập từ tệp danh-sach.xlsx , dòng 17" in words(client.get(address(told_file)))


def test_a_day_that_cannot_be_read_is_said_in_a_sentence_and_journalled(
    client, city_officer, told_file
):
    client.force_login(city_officer)

    response = client.get(address(told_file), {"ngay": "31/02/2026"})

    assert response.status_code == 200
    assert (
        "Ngày cần xét không đọc được; hãy ghi ngày/tháng/năm, thí dụ 01/07/2026. "
        f"Dưới đây xét cho ngày {today():%d/%m/%Y}."
    ) in words(response)
    assert Reading.objects.get().filter == "ngay=31%2F02%2F2026"


@pytest.mark.parametrize("day", ["31/12/1944", "01/01/2101"])
def test_a_day_too_far_away_is_refused_in_a_sentence(client, city_officer, told_file, day):
    client.force_login(city_officer)

    response = client.get(address(told_file), {"ngay": day})

    assert "Chỉ xét được cho ngày từ 01/01/1945 đến 31/12/2100." in words(response)


def test_the_look_is_journalled_and_shown_to_the_next_reader(
    client, unit_officer, learner, learner_file
):
    client.force_login(unit_officer)
    client.get(address(learner_file))
    client.force_login(learner)

    looks = client.get(address(learner_file)).context["file"].looks

    reading = Reading.objects.order_by("pk")[0]
    assert (reading.page, reading.subject_id, reading.people) == (
        "hall:file",
        str(learner_file.pk),
        1,
    )
    assert [(look.name, look.standing) for look in looks.shown] == [
        ("Khuất Duy Trung", "Phụ trách đào tạo đơn vị, Phường Hà Đông")
    ]


def test_five_looks_are_shown_and_all_of_them_when_asked(client, city_officer, told_file):
    client.force_login(city_officer)
    for _ in range(6):
        client.get(address(told_file))

    few = client.get(address(told_file))
    whole = client.get(address(told_file), {"xem": "tat-ca"})

    assert len(few.context["file"].looks.shown) == 5
    assert "Tất cả 6 lượt" in words(few)
    assert len(whole.context["file"].looks.shown) == 7
    assert "Tất cả" not in words(whole)


def test_the_part_holds_the_needs_alone(client, city_officer, told_file):
    client.force_login(city_officer)

    part = client.get(
        address(told_file), {"ngay": "01/07/2025"}, headers={"HX-Request": "true"}
    ).content.decode()

    assert part.strip().startswith('<div id="nhu-cau">')
    assert "Quá trình công tác" not in part


@pytest.mark.parametrize("size", [1, 3])
def test_the_file_costs_the_same_however_much_it_holds(
    size, client, city_officer, told_file, units, django_assert_num_queries
):
    client.force_login(city_officer)
    for number in range(size):
        title = make_title(f"Chức danh {number}")
        span = since(date(2010 + number, 1, 1), date(2011 + number, 1, 1))
        make_post(told_file, unit=units.ba_dinh, title=title, period=span)
        hold_rank(told_file, f"01.00{number}", period=span)
        level = make_level(QualificationKind.DEGREE, f"level{number}")
        held = make_qualification(told_file, level, batch=make_batch(city_officer), row=1)
        held.serial_no = "S1"
        held.save()
        asked = make_requirement(f"yc-{number}", period=since(date(2000, 1, 1), date(2001, 1, 1)))
        make_dispensation(told_file, asked, city_officer)
        evaluation = make_evaluation(told_file, 2020 + number)
        evaluation.result = Evaluation.Result.EXCELLENT
        evaluation.save()
        Official.objects.filter(pk=told_file.pk).update(title=title)
        client.get(address(told_file))

    with django_assert_num_queries(66):
        response = client.get(address(told_file))

    file = response.context["file"]
    assert len(file.posts) == size + 1
    assert len(file.qualifications) == len(file.evaluations) == len(file.standings) == size
    assert len(file.dispensations) == size
    assert file.changes_count == 3 * size
    assert file.looks.count == size
