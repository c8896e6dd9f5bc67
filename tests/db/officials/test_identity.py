"""Who a person is, corrected by hand; what the national database tells is read-only."""

from datetime import date

import pytest

from goc.journal.models import Entry
from goc.kit import history
from goc.kit.errors import Overtaken, Refused
from goc.officials.models import Official, Person
from goc.officials.services.identity import correct_identity, mark_national
from tests.builders import AT, ON, make_official, on_day

WHY = "Theo căn cước."


@pytest.fixture
def correct(learner_file, city_officer):
    def act(*, seen=None, why=WHY, **values):
        person = learner_file.person
        seen = seen or (history.version(person), history.version(learner_file))
        return correct_identity(
            official=learner_file, seen=seen, values=values, why=why, by=city_officer, at=AT, on=ON
        )

    return act


def test_a_name_is_corrected_with_its_keys_on_the_file_too(correct, learner_file):
    correct(full_name="Đặng Thị Thuỳ Vân", party_joined=on_day(date(2010, 5, 19)))

    person, file = Person.objects.get(), Official.objects.get()
    assert (person.full_name, person.search_key) == ("Đặng Thị Thuỳ Vân", "dang thi thuy van")
    assert (file.search_key, file.sort_key) == (person.search_key, person.sort_key)
    assert file.party_joined == on_day(date(2010, 5, 19))
    told = Entry.objects.get(verb="officials.identity_corrected")
    assert told.details == {"fields": ["full_name", "party_joined"]}


def test_the_journal_names_the_field_and_never_the_number(correct):
    correct(national_id="001185012345")

    told = Entry.objects.get(verb="officials.identity_corrected")
    assert told.details == {"fields": ["national_id"]}
    assert "001185012345" not in f"{told.subject_name} {told.why} {told.details}"


def test_what_comes_from_the_national_database_is_not_corrected_here(
    correct, learner_file, city_officer
):
    mark_national(
        official=learner_file, fields={"full_name", "born"}, why=WHY, by=city_officer, at=AT
    )

    with pytest.raises(Refused) as refusal:
        correct(full_name="Người Khác", born=on_day(date(1990, 1, 1)), gender="female")

    assert refusal.value.reasons == tuple(
        f"{name} lấy từ cơ sở dữ liệu quốc gia về dân cư, không sửa ở đây; hãy đề nghị cơ quan "
        "quản lý dữ liệu ấy sửa."
        for name in ("Họ và tên", "Ngày sinh")
    )
    assert Person.objects.get().full_name == "Đặng Thị Thùy Vân"


def test_an_empty_field_comes_from_no_database(learner_file, city_officer):
    with pytest.raises(Refused, match="Hồ sơ chưa ghi dân tộc"):
        mark_national(official=learner_file, fields={"ethnicity"}, why=WHY, by=city_officer, at=AT)


def test_a_mark_is_taken_back_with_a_reason_and_the_field_is_open_again(
    correct, learner_file, city_officer
):
    mark_national(official=learner_file, fields={"born"}, why=WHY, by=city_officer, at=AT)
    mark_national(official=learner_file, fields=set(), why="Nhầm người.", by=city_officer, at=AT)

    correct(born=on_day(date(1990, 1, 1)))

    assert Person.objects.get().born == on_day(date(1990, 1, 1))
    assert Entry.objects.filter(verb="officials.national_marked").count() == 2


def test_the_number_of_another_person_is_refused_without_saying_whose(correct):
    make_official("Lê An", national_id="001085004417")

    with pytest.raises(Refused) as refusal:
        correct(national_id="001085004417")

    assert refusal.value.reasons == (
        "Số định danh này đang ở hồ sơ của người khác; hãy xem lại số.",
    )


def test_full_membership_before_admission_and_a_birth_to_come_are_refused_together(correct):
    with pytest.raises(Refused) as refusal:
        correct(
            born=on_day(date(2030, 1, 1)),
            party_joined=on_day(date(2011, 1, 1)),
            party_official=on_day(date(2010, 1, 1)),
        )

    assert refusal.value.reasons == (
        "Ngày sinh 01/01/2030 chưa đến.",
        "Ngày chính thức đứng trước ngày vào Đảng.",
    )


def test_who_read_an_older_version_is_told_what_changed(correct):
    correct(gender="female")

    with pytest.raises(Overtaken) as refusal:
        correct(seen=(0, 0), full_name="Đặng Thị Vân")

    assert "Lý lịch đã được người khác sửa (giới tính)" in refusal.value.reasons[0]
    assert Person.objects.get().full_name == "Đặng Thị Thùy Vân"
