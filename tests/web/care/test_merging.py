"""Two files merged and put back on pages."""

from datetime import date

import pytest
from django.urls import reverse

from goc.care.models import Merge, Suspicion
from goc.officials.models import Official, Person
from tests.builders import make_evaluation, make_official, make_qualification, make_title
from tests.merged import merge

pytestmark = pytest.mark.django_db
NUMBER, SLIPPED = "001080123456", "001080123465"
MERGE = reverse("care:merge", args=["CB000010", "CB000011"])


@pytest.fixture
def files(units):
    """Two files of one person in Hà Đông who say two things about number and post."""
    kept = make_official("Bùi Đức Thọ", unit=units.ha_dong, code="CB000010", national_id=NUMBER)
    lost = make_official(
        "Bùi Đức Thọ", unit=units.ha_dong, code="CB000011", national_id=SLIPPED,
        title=make_title("Phó trưởng phòng"), held_since=date(2022, 1, 1),
    )  # fmt: skip
    make_qualification(lost, serial_no="B 12")
    return kept, lost


def post_key(lost):
    return f"officials.Post.{lost.posts.get().pk}"


def test_the_preview_asks_what_only_people_can_decide_and_masks_numbers(
    client, files, unit_officer
):
    client.force_login(unit_officer)

    form = client.get(MERGE).context["form"]

    asked = {name: [label for _, label in form.fields[name].choices] for name in form.asked}
    assert asked == {
        "officials.Person.national_id": ["********3456 (CB000010)", "********3465 (CB000011)"],
        post_key(files[1]): [
            "Chuyên viên, Phường Hà Đông: 01/01/2020 – đến nay (CB000010)",
            "Phó trưởng phòng, Phường Hà Đông: 01/01/2022 – đến nay (CB000011)",
            "Giữ cả hai, mục trước kết thúc vào ngày mục sau bắt đầu",
        ],
    }


def test_the_preview_tells_what_becomes_of_each_table(client, files, unit_officer):
    make_evaluation(files[0])
    client.force_login(unit_officer)

    tables = {table.title: table for table in client.get(MERGE).context["tables"]}

    assert list(tables) == ["Quá trình công tác", "Văn bằng, chứng chỉ", "Đánh giá, xếp loại"]
    assert tables["Quá trình công tác"].notes == ["1 chỗ phải chọn"]
    assert tables["Văn bằng, chứng chỉ"].notes == ["1 mục chuyển sang"]
    assert tables["Đánh giá, xếp loại"].notes == []


def test_looking_writes_nothing(client, files, unit_officer):
    client.force_login(unit_officer)

    client.get(MERGE)

    assert (Official.objects.count(), Suspicion.objects.count()) == (3 - 1, 0)


def test_an_officer_merges_and_undoes(client, files, unit_officer):
    client.force_login(unit_officer)
    chosen = {"officials.Person.national_id": "lost", post_key(files[1]): "turns"}

    answer = client.post(MERGE, chosen | {"why": "Đã đối chiếu căn cước."})

    made = Merge.objects.get()
    assert answer.url == reverse("care:merged", args=[made.pk])
    assert Person.objects.get(pk=files[0].pk).national_id == SLIPPED
    assert files[0].posts.count() == 2

    answer = client.post(answer.url, {"why": "Hai anh em sinh đôi."})

    assert answer.url == reverse("care:compare", args=["CB000010", "CB000011"])
    assert sorted(Official.objects.values_list("code", flat=True)) == ["CB000010", "CB000011"]
    assert Person.objects.get(pk=files[0].pk).national_id == NUMBER


def test_a_form_with_a_choice_left_open_says_which(client, files, unit_officer):
    client.force_login(unit_officer)

    answer = client.post(MERGE, {"why": "Đã đối chiếu căn cước."})

    assert answer.status_code == 422
    assert answer.context["form"].errors == {
        "officials.Person.national_id": ["“số định danh” nào ở lại: hãy chọn một."],
        post_key(files[1]): ["Cách xử lý mục trùng ở phần “Quá trình công tác”: hãy chọn một."],
    }
    assert Official.objects.filter(code="CB000011").exists()


def test_a_merge_that_can_no_longer_be_undone_says_why(client, files, city_officer):
    made = merge(*files, city_officer)
    make_qualification(files[0], serial_no="C 9")
    client.force_login(city_officer)

    shown = client.get(reverse("care:merged", args=[made.pk]))
    answer = client.post(reverse("care:merged", args=[made.pk]), {"why": "Nhầm."})

    sentence = (
        "Sau lần gộp, hồ sơ CB000010 đã được thêm ở phần “Văn bằng, chứng chỉ”: Lý luận chính trị: "
        "intermediate, 01/06/2020, số C 9; không hoàn tác được nữa."
    )
    assert shown.context["bars"] == [sentence]
    assert answer.status_code == 422
    assert answer.context["form"].non_field_errors() == [sentence]


def test_merges_are_listed_for_those_who_may_merge_the_kept_file(
    client, files, units, city_officer, unit_officer
):
    merge(*files, city_officer)
    elsewhere = [make_official(unit=units.ba_dinh) for _ in range(2)]
    merge(*elsewhere, city_officer)

    def listed(user):
        client.force_login(user)
        rows = client.get(reverse("care:merges")).context["page"].rows
        return [row[0].lost_code for row in rows]

    assert listed(unit_officer) == ["CB000011"]
    assert listed(city_officer) == [elsewhere[1].code, "CB000011"]
