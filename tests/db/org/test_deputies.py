"""What passes to a deputy: the grants of the other, on the days of both, and nothing more."""

from datetime import date

import pytest

from goc.desk.models import Batch
from goc.intake.access import visible_batches
from goc.kit.errors import Refused
from goc.kit.today import today
from goc.officials import access as officials
from goc.org import access, services
from goc.org.models import Role
from goc.org.rules.granting import OWN
from goc.org.services.deputies import NOT_FOR_YOU, NOT_SEEN, NOT_YOURS
from goc.standards.access import kinds_to_give
from tests.builders import (
    AT,
    ON,
    grant,
    make_batch,
    make_deputy,
    make_official,
    make_user,
    since,
)

pytestmark = pytest.mark.django_db
BEFORE, AFTER = date(2026, 6, 30), date(2026, 7, 11)
DAYS = since(ON, AFTER)


def reads(user, on=ON):
    return set(officials.visible_officials(user, on).values_list("code", flat=True))


@pytest.fixture
def city(units, learner_file, neighbour):
    return {"CB000001", "CB000002"}


def test_a_deputy_reads_what_the_other_reads_on_the_days_alone(city, city_officer, stranger):
    make_deputy(city_officer, stranger, period=DAYS)

    assert reads(stranger, BEFORE) == set()
    assert reads(stranger, ON) == city
    assert reads(stranger, AFTER) == set()


def test_a_grant_passes_no_longer_than_it_lasts(city, units, stranger):
    holder = make_user()
    grant(holder, Role.LEADER, units.city, period=since(date(2025, 1, 1), date(2026, 7, 5)))
    make_deputy(holder, stranger, period=DAYS)

    assert access.holds(stranger, Role.LEADER, on=date(2026, 7, 4))
    assert not access.holds(stranger, Role.LEADER, on=date(2026, 7, 5))


def test_the_deputy_of_a_deputy_gets_nothing(city, city_officer, stranger):
    between = make_user()
    make_deputy(city_officer, between, period=DAYS)
    make_deputy(between, stranger, period=DAYS)

    assert reads(between) == city
    assert reads(stranger) == set()


def test_nothing_passes_from_a_closed_account(city, city_officer, stranger):
    make_deputy(city_officer, stranger, period=DAYS)
    city_officer.is_active = False
    city_officer.save()

    assert reads(stranger) == set()


def test_ones_own_file_does_not_pass(learner, learner_file, stranger):
    make_deputy(learner, stranger, period=DAYS)

    assert reads(stranger) == set()


@pytest.mark.parametrize(("holds", "passes"), [(True, True), (False, False)])
def test_a_right_passes_with_the_grant_that_carries_it(
    units, learner_file, stranger, holds, passes
):
    holder = make_user(Role.LEADER, units.city, may_see_identity=holds)
    make_deputy(holder, stranger, period=DAYS)

    assert officials.may_see_identity(stranger, learner_file, ON) is passes


def test_ones_own_rights_do_not_spread_over_lent_grants(units, learner_file, neighbour, leader):
    holder = make_user(Role.UNIT_OFFICER, units.ba_dinh)
    own = make_user(Role.UNIT_OFFICER, units.ha_dong, may_see_identity=True)
    make_deputy(holder, own, period=DAYS)

    assert reads(own) == {"CB000001", "CB000002"}
    assert officials.may_see_identity(own, learner_file, ON)
    assert not officials.may_see_identity(own, neighbour, ON)


def test_reading_costs_one_query_however_many_one_deputises_for(
    units, stranger, django_assert_num_queries
):
    for unit in (units.ha_dong, units.ba_dinh, units.school):
        make_deputy(make_user(Role.LEADER, unit), stranger, period=DAYS)

    with django_assert_num_queries(1):
        assert len(access.scope(stranger, ON)) == 4
    with django_assert_num_queries(1):
        assert len({each.user_id for each in access.grants(stranger, ON)}) == 3


def test_a_deputy_gives_nothing_to_whom_they_act_for(units, city_officer, stranger):
    make_deputy(city_officer, stranger, period=DAYS)
    asked = {"role": Role.LECTURER, "unit": units.ha_dong, "on": ON}

    assert access.bars_to_giving(stranger, to=make_user(), **asked) == []
    assert access.bars_to_giving(stranger, to=city_officer, **asked) == [OWN]
    assert access.bars_to_giving(stranger, to=stranger, **asked) == [OWN]


def test_a_deputy_lets_nobody_off_who_lent_the_grant(units, city_officer, stranger, learner_file):
    own = make_official("Nguyễn Thu Hà", unit=units.ha_dong, account=city_officer)
    make_deputy(city_officer, stranger, period=DAYS)

    assert kinds_to_give(stranger, own, ON) == []
    assert (
        kinds_to_give(stranger, learner_file, ON)
        == kinds_to_give(city_officer, learner_file, ON)
        != []
    )


def test_a_deputys_account_is_guarded_like_the_one_they_act_for(
    units, unit_officer, city_officer, learner
):
    assert officials.issuable_accounts(unit_officer, ON).filter(pk=learner.pk).exists()

    make_deputy(city_officer, learner, period=since(date(2026, 9, 1), date(2026, 9, 5)))

    assert not officials.issuable_accounts(unit_officer, ON).filter(pk=learner.pk).exists()
    assert officials.issuable_accounts(city_officer, ON).filter(pk=learner.pk).exists()


def test_a_deputy_does_not_let_in_anew_whom_they_act_for(units, city_officer, stranger):
    make_official("Nguyễn Thu Hà", unit=units.ha_dong, account=city_officer)
    make_deputy(city_officer, stranger, period=DAYS)

    assert officials.visible_accounts(stranger, ON).filter(pk=city_officer.pk).exists()
    assert not officials.issuable_accounts(stranger, ON).filter(pk=city_officer.pk).exists()


def test_what_a_deputy_took_in_elsewhere_stays_out_of_sight(units, unit_officer, city_officer):
    """Written under a grant for the whole city; it stays out of the ward's sight afterwards."""
    colleague = make_user(Role.UNIT_OFFICER, units.ha_dong)
    batch = make_batch(colleague)
    assert list(visible_batches(unit_officer)) == [batch]

    make_deputy(city_officer, colleague, period=since(date(2020, 1, 1), today()))

    assert list(visible_batches(unit_officer)) == []
    assert list(visible_batches(city_officer)) == [batch]


def test_a_deputy_sees_the_batches_of_whom_they_act_for(units, unit_officer, stranger):
    batch = make_batch(unit_officer)
    assert not visible_batches(stranger).exists()

    make_deputy(unit_officer, stranger)

    assert Batch.objects.get(pk=batch.pk) in visible_batches(stranger)


class TestAppointing:
    @pytest.fixture
    def appoint(self):
        def run(user, deputy, by):
            return services.appoint(
                user=user, deputy=deputy, since=ON, until=ON, by=by, at=AT, on=ON, why="Nghỉ."
            )

        return run

    def refused(self, appoint, *who):
        with pytest.raises(Refused) as refusal:
            appoint(*who)
        return refusal.value.reasons

    def test_one_appoints_for_oneself(self, appoint, lecturer, stranger):
        appoint(lecturer, stranger, lecturer)

        assert access.holds(stranger, Role.LECTURER, on=ON)

    def test_one_appoints_for_whom_one_could_give_every_grant(
        self, appoint, units, city_officer, unit_officer, stranger, lecturer
    ):
        appoint(unit_officer, stranger, city_officer)

        below = make_user(Role.SUPERVISOR, units.ha_dong)
        appoint(below, stranger, unit_officer)
        grant(below, Role.LEADER, units.ha_dong)
        assert self.refused(appoint, below, lecturer, unit_officer) == (NOT_YOURS,)
        assert self.refused(appoint, city_officer, stranger, unit_officer) == (NOT_YOURS,)

    def test_nobody_takes_anothers_grants_upon_themselves(self, appoint, city_officer, inspector):
        assert self.refused(appoint, inspector, city_officer, city_officer) == (NOT_FOR_YOU,)

    def test_lent_grants_are_not_lent_on(self, appoint, city_officer, stranger, learner):
        make_deputy(city_officer, stranger, period=DAYS)

        assert self.refused(appoint, stranger, learner, stranger) == (
            "Người Lạ không có quyền nào của chính mình trong những ngày này để giao làm thay; "
            "quyền đang làm thay thì không giao tiếp được.",
        )
        assert self.refused(appoint, city_officer, learner, stranger) == (NOT_YOURS,)

    def test_either_of_the_two_ends_it_and_who_could_appoint(
        self, city_officer, unit_officer, stranger, lecturer
    ):
        for by in (unit_officer, stranger, city_officer):
            appointed = make_deputy(unit_officer, stranger, period=DAYS)
            services.end_deputy(appointed=appointed, by=by, at=AT, on=ON, why="Đã về.")
            assert not access.holds(stranger, Role.UNIT_OFFICER, on=ON)

        appointed = make_deputy(unit_officer, stranger, period=DAYS)
        with pytest.raises(Refused) as refusal:
            services.end_deputy(appointed=appointed, by=lecturer, at=AT, on=ON, why="Thử.")
        assert refusal.value.reasons == (NOT_SEEN,)


def test_the_grants_of_several_are_those_of_each(
    units, city_officer, unit_officer, stranger, django_assert_num_queries
):
    """One's own first, then those lent for the day, by people in use alone."""
    closed = make_user("INSPECTOR", units.city)
    closed.is_active = False
    closed.save()
    for holder in (city_officer, closed):
        make_deputy(holder, unit_officer, period=DAYS)
    make_deputy(unit_officer, stranger, period=DAYS)
    people = [city_officer, unit_officer, stranger, make_user()]

    for day in (BEFORE, ON):
        with django_assert_num_queries(2):
            found = access.grants_of_each(people, day)

        assert found == {each.pk: list(access.grants(each, day)) for each in people}
    assert len(found[unit_officer.pk]) > 1
