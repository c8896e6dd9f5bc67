"""Whose file opens for whom."""

from datetime import date

from goc.officials import access
from goc.org.models import Role
from tests.builders import grant, make_official, make_user, since


def codes(user, on=None):
    """The codes of the files that the user may read."""
    return sorted(access.visible_officials(user, on).values_list("code", flat=True))


def test_each_of_the_cast_reads_what_lies_under_their_units(cast):
    seen = {name: codes(user) for name, user in cast.items()}

    assert seen == {
        "city_officer": ["CB000001", "CB000002"],
        "unit_officer": ["CB000001"],
        "school_officer": [],
        "lecturer": [],
        "supervisor": [],
        "leader": ["CB000001", "CB000002"],
        "inspector": ["CB000001", "CB000002"],
        "administrator": [],
        "learner": ["CB000001"],
        "stranger": [],
    }


def test_a_grant_opens_nothing_before_or_after_its_period(units, neighbour):
    user = make_user()
    grant(user, Role.LEADER, units.city, period=since(date(2026, 2, 1), date(2026, 6, 1)))

    assert codes(user, on=date(2026, 1, 31)) == []
    assert codes(user, on=date(2026, 2, 1)) == ["CB000002"]
    assert codes(user, on=date(2026, 6, 1)) == []


def test_the_right_to_full_numbers_ends_where_its_grant_ends(units, neighbour, learner_file):
    user = make_user()
    grant(user, Role.UNIT_OFFICER, units.ba_dinh, may_see_identity=True)
    grant(user, Role.UNIT_OFFICER, units.ha_dong)

    assert access.may_see_identity(user, neighbour)
    assert not access.may_see_identity(user, learner_file)
    assert not access.may_see_sensitive(user, neighbour)


def test_everybody_may_see_their_own_number(learner, learner_file):
    assert access.may_see_identity(learner, learner_file)
    assert access.may_see_sensitive(learner, learner_file)


def test_a_person_out_of_office_belongs_to_the_last_unit(unit_officer, units):
    retired = make_official(unit=units.ha_dong, code="CB000009")
    type(retired).objects.filter(pk=retired.pk).update(in_office=False)

    assert codes(unit_officer) == ["CB000009"]
