"""Slips for the people of a unit: who gets one, and who may hand them out."""

import json
import re
import stat
from datetime import date

import pytest
import segno
from allauth.mfa.models import Authenticator
from django.core.management import call_command

from goc.accounts import services as accounts
from goc.accounts.models import ActivationCode, User
from goc.accounts.rules.codes import ALPHABET
from goc.journal.models import Entry
from goc.kit.errors import Refused
from goc.officials import access, papers
from goc.officials.models import Official
from goc.officials.services import slips
from goc.org.models import Role
from tests.builders import AT, ON, grant, make_official, make_user, since

PASSWORD = "trời xanh mây trắng"
pytestmark = pytest.mark.django_db


@pytest.fixture
def people(units):
    """Officials of Hà Đông and its division, none with an account, and one of Ba Đình."""
    names = [
        ("HN01", "Lê Văn Ân", units.ha_dong),
        ("HN02", "Trần Thị An", units.ha_dong),
        ("HN03", "Bùi Đức Ánh", units.ha_dong_economy),
        ("HN04", "Phạm Văn Bình", units.ba_dinh),
    ]
    return {code: make_official(name, code=code, unit=unit) for code, name, unit in names}


def issue(unit, by, **given):
    given = {"people": access.issuable_accounts(by, ON), "on": ON, "by": by, "at": AT} | given
    return slips.issue_for_unit(unit=unit, **given)


def account(code):
    return User.objects.get(username=code.lower())


def test_the_unit_and_all_below_get_slips_by_unit_and_given_name(units, people, unit_officer):
    issued = issue(units.ha_dong, unit_officer)

    assert issued.place == "Phường Hà Đông"
    assert issued.last_day == date(2026, 7, 31)
    assert [(slip.unit, slip.full_name, slip.username) for slip in issued.slips] == [
        ("Phòng Kinh tế", "Bùi Đức Ánh", "hn03"),
        ("Phường Hà Đông", "Trần Thị An", "hn02"),
        ("Phường Hà Đông", "Lê Văn Ân", "hn01"),
    ]
    first = issued.slips[0]
    used = accounts.activate(username="hn03", code=first.code, password=PASSWORD, at=AT)
    assert used.person.official == people["HN03"]


def test_a_batch_is_journalled_once_and_each_person_once(units, people, unit_officer):
    issue(units.ha_dong, unit_officer)

    batch = Entry.objects.get(verb="officials.slips_issued")
    assert (batch.actor_id, batch.subject_id) == (unit_officer.pk, str(units.ha_dong.pk))
    assert (batch.details["slips"], batch.details["unit"]) == (3, "09556")
    codes = ActivationCode.objects.all()
    assert {str(code.batch) for code in codes} == {batch.details["batch"]}
    each = Entry.objects.filter(verb="accounts.code_issued")
    assert set(each.values_list("subject_id", flat=True)) == {str(code.pk) for code in codes}


def test_those_activated_out_of_office_or_closed_get_none(units, people, unit_officer):
    [_, slip, _] = issue(units.ha_dong, unit_officer).slips
    accounts.activate(username="hn02", code=slip.code, password=PASSWORD, at=AT)
    Official.objects.filter(code="HN01").update(in_office=False)
    accounts.close_account(user=account("HN03"), by=unit_officer, at=AT, why="Chuyển đi.")

    with pytest.raises(Refused) as refused:
        issue(units.ha_dong, unit_officer)

    assert refused.value.reasons == (slips.NOBODY,)


def test_printing_again_voids_the_slips_of_before(units, people, unit_officer):
    before = issue(units.ha_dong, unit_officer).slips
    issue(units.ha_dong, unit_officer)

    for slip in before:
        with pytest.raises(Refused, match="Mã này đã bị thay bằng mã khác"):
            accounts.activate(username=slip.username, code=slip.code, password=PASSWORD, at=AT)


def test_more_than_a_print_can_hold_is_refused_whole(units, people, unit_officer, monkeypatch):
    monkeypatch.setattr(slips, "MOST", 2)

    with pytest.raises(Refused, match="nhiều nhất 2 phiếu, ở đây có 3 người"):
        issue(units.ha_dong, unit_officer)

    assert not ActivationCode.objects.exists()


def test_an_officer_lets_in_the_people_of_their_units_alone(
    people, unit_officer, city_officer, administrator, inspector
):
    slips.open_accounts(by=city_officer, at=AT)

    def lets_in(user):
        found = access.issuable_accounts(user, ON).filter(username__startswith="hn0")
        return sorted(found.values_list("username", flat=True))

    assert lets_in(unit_officer) == ["hn01", "hn02", "hn03"]
    assert lets_in(city_officer) == ["hn01", "hn02", "hn03", "hn04"]
    assert lets_in(administrator) == ["hn01", "hn02", "hn03", "hn04"]
    assert lets_in(inspector) == []


@pytest.mark.parametrize(
    ("role", "rights", "period", "lets_in"),
    [
        (Role.LECTURER, {}, None, True),
        (Role.LECTURER, {"may_see_identity": True}, None, False),
        (Role.LEADER, {}, None, False),
        (Role.UNIT_OFFICER, {}, None, False),
        (Role.ADMINISTRATOR, {}, None, False),
        (Role.LEADER, {}, since(date(2025, 1, 1), date(2026, 7, 1)), True),
        (Role.LEADER, {}, since(date(2027, 1, 1)), False),
    ],
)
def test_nobody_lets_in_somebody_with_more_power_than_they_could_give(
    units, people, unit_officer, role, rights, period, lets_in
):
    """A code is a way into another's grants, present and to come."""
    slips.open_accounts(by=unit_officer, at=AT)
    grant(account("HN01"), role, units.ha_dong, period=period, **rights)

    found = access.issuable_accounts(unit_officer, ON).filter(username="hn01").exists()

    assert found is lets_in


def test_a_role_in_a_unit_of_others_is_more_power_too(units, people, unit_officer, city_officer):
    slips.open_accounts(by=unit_officer, at=AT)
    grant(account("HN01"), Role.LECTURER, units.school)

    assert not access.issuable_accounts(unit_officer, ON).filter(username="hn01").exists()
    assert access.issuable_accounts(city_officer, ON).filter(username="hn01").exists()


def test_nobody_lets_themselves_in_anew(units, people, unit_officer, city_officer, administrator):
    own = make_official("Khuất Duy Trung", unit=units.ha_dong, account=unit_officer)

    for user in (unit_officer, city_officer, administrator):
        assert not access.issuable_accounts(user, ON).filter(pk=user.pk).exists()
    assert access.visible_accounts(unit_officer, ON).filter(person=own.person).exists()


def test_a_reissue_shuts_the_old_ways_and_says_why(people, units, unit_officer):
    make_user(username="x")
    slips.open_accounts(by=unit_officer, at=AT)
    holder = account("HN01")
    holder.set_password(PASSWORD)
    holder.save()
    Authenticator.objects.create(user=holder, type=Authenticator.Type.TOTP, data={"secret": "x"})

    issued = slips.reissue(
        account=holder, on=ON, by=unit_officer, at=AT, why="Mất điện thoại ngày 30/06."
    )

    holder.refresh_from_db()
    assert not holder.has_usable_password()
    assert not Authenticator.objects.filter(user=holder).exists()
    assert Entry.objects.get(verb="accounts.reset").details == {"factors": 1}
    [slip] = issued.slips
    assert (slip.full_name, slip.unit) == ("Lê Văn Ân", "Phường Hà Đông")
    whys = set(Entry.objects.exclude(why="").values_list("verb", "why"))
    assert whys == {
        (verb, "Mất điện thoại ngày 30/06.")
        for verb in ("accounts.reset", "accounts.code_issued", "officials.slips_issued")
    }


def pages(issued, monkeypatch):
    """How many pages the paper has, told by setting it as pictures."""
    compiled = papers.slips.typst.compile

    def pictures(*args, **options):
        found = compiled(*args, **options, format="png", ppi=20)
        return found if isinstance(found, list) else [found]

    with monkeypatch.context() as patch:
        patch.setattr(papers.slips.typst, "compile", pictures)
        return len(papers.compose(issued, page="https://goc.example.vn/kich-hoat/"))


def test_the_paper_is_a_pdf_of_eight_slips_a_page(units, people, unit_officer, monkeypatch):
    issued = issue(units.ha_dong, unit_officer)
    more = slips.Slips(issued.place, issued.last_day, issued.slips * 3)

    assert papers.compose(issued, page="https://goc.example.vn/").startswith(b"%PDF-")
    assert (pages(issued, monkeypatch), pages(more, monkeypatch)) == (1, 2)


def test_the_qr_carries_name_and_code_behind_the_hash(units, people, unit_officer, monkeypatch):
    told = []
    drawn = papers.slips._drawn
    monkeypatch.setattr(papers.slips, "_drawn", lambda text: told.append(text) or drawn(text))
    issued = issue(units.ha_dong, unit_officer)

    papers.compose(issued, page="https://goc.example.vn/kich-hoat/")

    first = issued.slips[0]
    assert set(first.code) <= set(ALPHABET)
    assert told[0] == f"https://goc.example.vn/kich-hoat/#ten=hn03&ma={first.code}"


def test_the_picture_of_a_qr_is_the_qr():
    """Every dark module is under one stroke, and no stroke lies over a light one."""
    matrix = segno.make("goc", error="m", mask=3, micro=False, boost_error=False).matrix
    found = re.findall(r"M(\d+) (\d+)h(\d+)v1h-\3z", papers.slips._drawn("goc"))

    dark = [
        (int(row), at)
        for start, row, length in found
        for at in range(int(start), int(start) + int(length))
    ]
    assert sorted(dark) == [
        (row, at) for row, line in enumerate(matrix) for at, module in enumerate(line) if module
    ]


def test_the_verb_writes_a_file_for_its_owner_alone(units, people, unit_officer, tmp_path, capsys):
    path = tmp_path / "phieu.pdf"

    call_command("slips", unit="09556", out=str(path), as_user=unit_officer.username, as_json=True)

    said = json.loads(capsys.readouterr().out)
    assert (said["unit"], said["slips"]) == ("09556", 3)
    assert path.read_bytes().startswith(b"%PDF-")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("unit", ["00004", "KHONG.CO"])
def test_the_verb_refuses_units_out_of_scope_and_leaves_no_file(
    units, people, unit_officer, tmp_path, unit
):
    path = tmp_path / "phieu.pdf"

    with pytest.raises(Refused, match=f"Không có đơn vị mã “{unit}” trong phạm vi"):
        call_command("slips", unit=unit, out=str(path), as_user=unit_officer.username)

    assert not path.exists()


def test_a_file_that_cannot_be_written_costs_no_code(units, people, unit_officer, tmp_path):
    with pytest.raises(Refused, match="Không ghi được tệp"):
        call_command(
            "slips", unit="09556", out=str(tmp_path / "a/b.pdf"), as_user=unit_officer.username
        )

    assert not ActivationCode.objects.exists()
