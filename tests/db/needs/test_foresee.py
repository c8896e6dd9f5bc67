"""What will be lacking years ahead and is not lacking today: which cause, counted, named."""

from datetime import date

import pytest

from goc.kit.errors import Refused
from goc.law.models import Value
from goc.needs import services
from goc.needs.models import Coming, ComingTally, Forecast
from goc.needs.queries import coming
from goc.needs.services.foresee import forget
from goc.officials.models import QualificationKind
from tests.builders import (
    AT,
    ON,
    make_dispensation,
    make_level,
    make_official,
    make_qualification,
    make_title,
    make_unit,
    make_user,
    on_day,
    since,
)
from tests.requirements import make_requirement

LLCT = QualificationKind.POLITICAL_THEORY
NEEDS = {"qualification": "POLITICAL_THEORY", "at_least": "elementary"}
IN_OFFICE = {"in_office": True}
Cause = Coming.Cause


@pytest.fixture
def level(db):
    return make_level(LLCT, "elementary", step=10)


@pytest.fixture
def official(level):
    return make_official(title=make_title("Chuyên viên"))


def foresee(years=(3,)):
    by = make_user()
    services.assess(on=ON, by=by, at=AT, today=ON)
    return services.foresee(by=by, at=AT, years=years)


def came():
    """Who comes for what, and when it is due."""
    return list(Coming.objects.values_list("official_id", "cause", "due_on"))


def test_a_certificate_that_runs_out_until_then_is_foreseen(official, level):
    make_requirement(who=IN_OFFICE, needs=NEEDS)
    make_qualification(official, level, expires_on=date(2028, 1, 1))
    lasting = make_official(title=official.title)
    make_qualification(lasting, level, expires_on=date(2030, 1, 1))

    [made] = foresee()

    assert (made.on, made.base) == (date(2029, 7, 1), ON)
    assert came() == [(official.pk, Cause.LAPSES, None)]


def test_hours_of_a_year_must_be_learnt_anew(official, level):
    make_requirement(
        who=IN_OFFICE,
        needs={"qualification": "ANY", "hours": {"at_least": 40}},
        due={"by": "end_of_year"},
    )
    make_qualification(official, level, granted=date(2026, 3, 1), hours=40)

    foresee()

    assert came() == [(official.pk, Cause.RENEWS, date(2029, 12, 31))]


def test_who_reaches_the_age_comes_under_the_requirement(official):
    make_requirement(who={"age": {"at_least": 50}}, needs=NEEDS)
    official.person.born = on_day(date(1978, 1, 1))
    official.person.save()

    foresee()

    assert came() == [(official.pk, Cause.BINDS, None)]


def test_a_text_published_for_a_later_day_binds_from_then(official):
    make_requirement(who=IN_OFFICE, needs=NEEDS, in_force=since(date(2028, 1, 1)))

    foresee()

    assert came() == [(official.pk, Cause.BINDS, None)]


def test_what_is_due_until_then_and_not_met_is_foreseen_as_late(official):
    make_requirement(
        who=IN_OFFICE, needs=NEEDS, due={"within_months": 24, "of": "recruitment"},
        in_force=since(date(2025, 7, 1)),
    )  # fmt: skip

    foresee()

    assert came() == [(official.pk, Cause.PASSES, date(2027, 7, 1))]


def test_who_lacks_it_today_without_a_day_is_no_news(official):
    make_requirement(who=IN_OFFICE, needs=NEEDS)

    foresee()

    assert came() == []


def test_an_exception_that_ends_is_foreseen(official):
    version = make_requirement(who=IN_OFFICE, needs=NEEDS)
    make_dispensation(
        official, version, make_user(), kind="EXCEPTED", period=since(ON, date(2027, 1, 1))
    )

    foresee()

    assert came() == [(official.pk, Cause.ENDS, None)]


def test_a_term_that_no_text_dates_cannot_be_told(official, level):
    make_requirement(
        who=IN_OFFICE,
        needs=NEEDS | {"in_term": "STATE"},
        parameters={"state_term": 1},
    )
    make_qualification(official, level, granted=date(2026, 6, 1))
    Value.objects.filter(parameter__code="state_term").update(
        period=since(date(2026, 4, 1), date(2027, 4, 1))
    )

    foresee()

    assert came() == [(official.pk, Cause.UNKNOWN, None)]


def test_counts_of_every_unit_hold_all_below_it(official, level):
    version = make_requirement(who={"age": {"at_least": 50}}, needs=NEEDS)
    above = make_unit()
    below = make_unit(parent=above)
    for unit in (above, below):
        make_official(title=official.title, unit=unit, born=on_day(date(1978, 1, 1)))

    [made] = foresee()

    tallies = ComingTally.objects.filter(unit__in=[above, below]).order_by("-people")
    assert list(tallies.values_list("unit_id", "version_id", "cause", "people")) == [
        (above.pk, version.pk, Cause.BINDS, 2),
        (below.pk, version.pk, Cause.BINDS, 1),
    ]
    assert coming.by_cause() == {3: {"BINDS": 2}}


def test_a_second_run_replaces_the_first(official):
    make_requirement(who={"age": {"at_least": 50}}, needs=NEEDS)
    official.person.born = on_day(date(1978, 1, 1))
    official.person.save()
    foresee(years=(1, 3))

    foresee(years=(1, 3))

    assert [each.years for each in Forecast.objects.order_by("years")] == [1, 3]
    assert len(came()) == 1


def test_who_is_merged_is_foreseen_anew_the_next_night(official):
    make_requirement(who={"age": {"at_least": 50}}, needs=NEEDS)
    for _ in range(2):
        make_official(title=official.title, unit=official.unit, born=on_day(date(1978, 1, 1)))
    foresee()
    first, second = Coming.objects.values_list("official_id", flat=True)

    forget(people=[first], by=make_user(), at=AT)

    assert list(Coming.objects.values_list("official_id", flat=True)) == [second]
    assert set(ComingTally.objects.values_list("people", flat=True)) == {1}


def test_nothing_is_foreseen_before_the_first_assessment(db):
    with pytest.raises(Refused, match="Chưa xét nhu cầu lần nào"):
        services.foresee(by=make_user(), at=AT)
