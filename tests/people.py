"""The cast that every room knows: ten people, the little city they stand in, who may see what.

    TP ─ HD (Phường Hà Đông) ─ HD.KT (Phòng Kinh tế)
       ├ BD (Phường Ba Đình)
       └ SO.NV (Sở Nội vụ)
    TU ─ TU.LHP (the school)

The learner holds a post in HD.KT; `neighbour` is an official of Ba Đình whom only city-wide roles
may see.
"""

from types import SimpleNamespace

import pytest
from django.conf import settings

from goc.org.models import Branch, Role, UnitKind
from tests.builders import make_official, make_unit, make_user

# Everybody who can stand before a door, in the order of the access matrix.
CAST = (
    "city_officer",
    "unit_officer",
    "school_officer",
    "lecturer",
    "supervisor",
    "leader",
    "inspector",
    "administrator",
    "learner",
    "stranger",
)
# Stands before doors, too, and is nobody.
VISITOR = "visitor"


@pytest.fixture
def units(db):
    """The units of the little city, by the short names above."""
    party = make_unit("Thành ủy Hà Nội", code="TU", kind=UnitKind.PARTY_CITY, branch=Branch.PARTY)
    city = make_unit("Thành phố Hà Nội", code="TP", kind=UnitKind.CITY)
    ha_dong = make_unit("Phường Hà Đông", code="09556", parent=city)
    return SimpleNamespace(
        party=party,
        city=city,
        ha_dong=ha_dong,
        ha_dong_economy=make_unit(
            "Phòng Kinh tế", code="09556.KT", parent=ha_dong, kind=UnitKind.DIVISION
        ),
        ba_dinh=make_unit("Phường Ba Đình", code="00004", parent=city),
        home_affairs=make_unit("Sở Nội vụ", code="SO.NV", parent=city, kind=UnitKind.DEPARTMENT),
        school=make_unit(
            "Trường Đào tạo cán bộ Lê Hồng Phong",
            code="TU.LHP",
            parent=party,
            kind=UnitKind.POLITICAL_SCHOOL,
            branch=Branch.PARTY,
        ),
    )


@pytest.fixture
def city_officer(units):
    return make_user(
        Role.CITY_OFFICER,
        units.party,
        units.city,
        username="can-bo-thanh-pho",
        full_name="Nguyễn Thu Hà",
        may_see_identity=True,
        may_see_sensitive=True,
    )


@pytest.fixture
def unit_officer(units):
    return make_user(
        Role.UNIT_OFFICER, units.ha_dong, username="can-bo-don-vi", full_name="Khuất Duy Trung"
    )


@pytest.fixture
def school_officer(units):
    return make_user(Role.SCHOOL_OFFICER, units.school, username="truong", full_name="Lê Hoàng Yến")


@pytest.fixture
def lecturer(units):
    return make_user(Role.LECTURER, units.school, username="giang-vien", full_name="Đỗ Quang Minh")


@pytest.fixture
def supervisor(units):
    return make_user(
        Role.SUPERVISOR, units.home_affairs, username="thu-truong", full_name="Trịnh Quốc Khánh"
    )


@pytest.fixture
def leader(units):
    return make_user(
        Role.LEADER, units.party, units.city, username="lanh-dao", full_name="Phạm Gia Bảo"
    )


@pytest.fixture
def inspector(units):
    return make_user(
        Role.INSPECTOR, units.party, units.city, username="thanh-tra", full_name="Vũ Thị Mận"
    )


@pytest.fixture
def administrator(units):
    return make_user(Role.ADMINISTRATOR, units.city, username="quan-tri", full_name="Hồ Sỹ Đan")


@pytest.fixture
def learner_file(units):
    """The learner's file: an official of the economy division of Hà Đông."""
    account = make_user(username="hoc-vien", full_name="Đặng Thị Thùy Vân")
    return make_official(
        "Đặng Thị Thùy Vân", unit=units.ha_dong_economy, code="CB000001", account=account
    )


@pytest.fixture
def learner(learner_file):
    return learner_file.person.account


@pytest.fixture
def neighbour(units):
    """An official of Ba Đình, out of the unit officer's sight."""
    return make_official("Bùi Đức Thọ", unit=units.ba_dinh, code="CB000002")


@pytest.fixture
def stranger(db):
    """Somebody with an account, no grant and no file."""
    return make_user(username="nguoi-la", full_name="Người Lạ")


@pytest.fixture
def cast(request, db):
    """Everybody of the cast by name, with the files of `learner_file` and `neighbour`."""
    request.getfixturevalue("neighbour")
    return {name: request.getfixturevalue(name) for name in CAST}


@pytest.fixture
def become(client, cast):
    """A function that makes the client one of the cast or the visitor: to sign in anew takes as
    long as many a page."""
    sessions = {}
    for name in CAST:
        client.cookies.clear()
        client.force_login(cast[name])
        sessions[name] = client.cookies[settings.SESSION_COOKIE_NAME].value

    def become(name):
        client.cookies.clear()
        if name != VISITOR:
            client.cookies[settings.SESSION_COOKIE_NAME] = sessions[name]
        return client

    return become
