"""Who may give which role for which unit (`org.rules.granting`), as a table."""

import pytest

from goc.org.models import Role
from goc.org.rules import GIVES, Held, Wanted, bars
from goc.org.rules.granting import NO_IDENTITY, NO_SENSITIVE, OUTSIDE, OWN

# Rows: who gives. Columns, in the order of `Role`: city officer, unit officer, school officer,
# lecturer, supervisor, leader, inspector, administrator.
TABLE = {
    Role.CITY_OFFICER: "yes yes yes yes yes yes yes no",
    Role.UNIT_OFFICER: "no no yes yes yes no no no",
    Role.SCHOOL_OFFICER: "no no no no no no no no",
    Role.LECTURER: "no no no no no no no no",
    Role.SUPERVISOR: "no no no no no no no no",
    Role.LEADER: "no no no no no no no no",
    Role.INSPECTOR: "no no no no no no no no",
    Role.ADMINISTRATOR: "yes yes yes yes yes yes yes yes",
}


def wanted(role=Role.LECTURER, **fields):
    return Wanted(role, Role(role).label, **fields)


@pytest.mark.parametrize("giver", Role)
def test_who_gives_what(giver):
    held = [Held(giver, reaches=True)]

    found = ["no" if bars(held, wanted(role)) else "yes" for role in Role]

    assert " ".join(found) == TABLE[giver]


def test_every_role_of_the_rule_is_a_role_of_the_house():
    assert set(GIVES).union(*GIVES.values()) == set(Role)


@pytest.mark.parametrize(
    ("held", "asked", "reasons"),
    [
        ([Held("UNIT_OFFICER", reaches=False)], wanted(), [OUTSIDE]),
        ([Held("ADMINISTRATOR", reaches=False)], wanted(), []),
        (
            [Held("UNIT_OFFICER", reaches=False), Held("UNIT_OFFICER", reaches=True)],
            wanted(),
            [],
        ),
        ([Held("CITY_OFFICER", reaches=True)], wanted(is_own=True), [OWN]),
        (
            [Held("CITY_OFFICER", reaches=True)],
            wanted(may_see_identity=True, may_see_sensitive=True),
            [NO_IDENTITY, NO_SENSITIVE],
        ),
        (
            [Held("CITY_OFFICER", reaches=True, may_see_identity=True)],
            wanted(may_see_identity=True),
            [],
        ),
        # A right held elsewhere, or by a role that does not give this one, is none here.
        (
            [
                Held("CITY_OFFICER", reaches=True),
                Held("CITY_OFFICER", reaches=False, may_see_identity=True),
                Held("LEADER", reaches=True, may_see_identity=True),
            ],
            wanted(may_see_identity=True),
            [NO_IDENTITY],
        ),
        ([Held("ADMINISTRATOR", reaches=False)], wanted(may_see_identity=True), []),
        (
            [],
            wanted(),
            [
                "Vai của đồng chí không giao được vai “Giảng viên”; hãy nhờ người phụ trách đào "
                "tạo thành phố hoặc quản trị hệ thống."
            ],
        ),
    ],
)
def test_where_and_with_which_rights(held, asked, reasons):
    assert bars(held, asked) == reasons
