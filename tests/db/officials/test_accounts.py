"""Every official in office has an account, opened with the file."""

import pytest
from django.contrib.auth.hashers import is_password_usable
from django.db import connection

from goc.accounts.models import User
from goc.intake import services as intake
from goc.journal.models import Entry
from goc.kit.errors import Refused
from goc.officials.models import Official, Person
from goc.officials.services import open_accounts
from goc.officials.services.own import give_account
from tests import sheets
from tests.builders import AT, make_official, make_user
from tests.sheets import ROSTER

pytestmark = pytest.mark.django_db


def account_of(code):
    return Official.objects.get(code=code).person.account


def history_of_people():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM officials_personevent")
        return cursor.fetchone()[0]


def take_in(folder, *rows, by):
    book = sheets.write(folder / "danh-sach.xlsx", ROSTER, *rows)
    return intake.take_in(book, by=by, at=AT)


@pytest.mark.usefixtures("words", "units")
def test_a_roster_opens_an_account_with_each_new_file(tmp_path, city_officer):
    outcome = take_in(tmp_path, {}, {"Số hiệu": "CB900002", "Số CCCD": ""}, by=city_officer)

    assert (outcome.created, outcome.refused) == (2, 0)
    user = account_of("CB900001")
    assert (user.username, user.full_name) == ("cb900001", user.person.full_name)
    assert (user.is_active, user.is_demo, user.created_at) == (True, False, AT)
    assert not is_password_usable(user.password)
    assert user.password != account_of("CB900002").password
    assert Entry.objects.get(verb="accounts.opened").details == {"accounts": 2}
    assert history_of_people() == 0, "The account comes with the row, not as a change of it."


@pytest.mark.usefixtures("words", "units")
def test_the_same_roster_again_opens_nothing_and_a_rehearsal_neither(tmp_path, city_officer):
    book = sheets.write(tmp_path / "danh-sach.xlsx", ROSTER, {})
    before = User.objects.count()

    intake.take_in(book, by=city_officer, at=AT, dry_run=True)
    assert User.objects.count() == before

    for _ in range(2):
        intake.take_in(book, by=city_officer, at=AT)
    assert User.objects.count() == before + 1


@pytest.mark.usefixtures("words", "units")
def test_a_user_name_that_somebody_has_stays_theirs(tmp_path, city_officer):
    other = make_user(username="cb900001", full_name="Người Khác")

    take_in(tmp_path, {}, by=city_officer)

    assert account_of("CB900001") is None
    other.refresh_from_db()
    assert other.full_name == "Người Khác"


def test_those_in_office_without_an_account_get_one_and_the_others_keep_theirs(units, city_officer):
    own = make_user(username="rieng")
    make_official("Lê Văn An", unit=units.ha_dong, code="HN01", account=own)
    make_official("Trần Văn An", unit=units.ha_dong, code="HN02")
    make_official("Bùi Văn An", unit=units.ba_dinh, code="HN03")
    gone = make_official("Phạm Văn An", unit=units.ha_dong, code="HN04")
    Official.objects.filter(pk=gone.pk).update(in_office=False)

    assert open_accounts(units=[units.ha_dong.pk], by=city_officer, at=AT) == 1
    assert open_accounts(by=city_officer, at=AT) == 1
    assert open_accounts(by=city_officer, at=AT) == 0

    assert account_of("HN01") == own
    assert account_of("HN02").username == "hn02"
    assert account_of("HN03").full_name == "Bùi Văn An"
    assert account_of("HN04") is None


def test_two_codes_that_differ_in_capitals_alone_share_no_account(units, city_officer):
    make_official("Lê Văn An", code="HN01", unit=units.ha_dong)
    make_official("Trần Văn An", code="hn01", unit=units.ha_dong)

    assert open_accounts(by=city_officer, at=AT) == 1
    assert Person.objects.filter(account=None).count() == 1


def test_an_account_never_used_gives_way_to_the_one_that_a_person_has(units, city_officer):
    official = make_official("Lê Văn An", code="HN01", unit=units.ha_dong)
    open_accounts(by=city_officer, at=AT)
    own = make_user(username="an", password="trời xanh mây trắng")  # noqa: S106

    give_account(person=official.person, user=own, by=city_officer, at=AT)

    assert account_of("HN01") == own
    assert not User.objects.get(username="hn01").is_active
    with pytest.raises(Refused, match="đã có tài khoản khác"):
        give_account(person=official.person, user=make_user(), by=city_officer, at=AT)
