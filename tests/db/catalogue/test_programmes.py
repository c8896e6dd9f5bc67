"""Writing a programme: who runs it from when, who teaches it, and what later loads leave alone."""

from datetime import date, timedelta

import pytest
from django.utils.timezone import localdate

from goc.catalogue import rules, services
from goc.catalogue.models import Lecturer, Offering, Programme, Teaching
from goc.kit import span
from goc.kit.errors import Refused
from tests.builders import AT, make_programme, make_provider, make_user, since

pytestmark = pytest.mark.django_db
TODAY = localdate(AT)


@pytest.fixture
def by(db):
    return make_user()


def written(programme, providers=(), taught_like=None, **draft):
    usual = {
        "name": "Quản trị tốt",
        "days": 2,
        "calendar_days": 2,
        "least_seats": 20,
        "most_seats": 40,
        "modules": (rules.ModuleDraft(1, "Mở đầu", 8, 8),),
        "grants": (rules.GrantDraft("POSITION_SKILLS", "course", "Quản trị", 16),),
    }
    return services.Written(
        draft=rules.Draft(**usual | draft),
        framework=programme.framework,
        topic="POSITION_SKILLS",
        mode="FULL_TIME",
        in_force=span.days(date(2025, 7, 1)),
        document=None,
        article="",
        mark="local_choice",
        note="",
        providers=providers,
        taught_like=taught_like,
    )


def change(programme, by, **what):
    return services.change_programme(
        programme=programme, written=written(programme, **what), by=by, at=AT, why="Thử"
    )


def offered(programme):
    """Each provider that ever ran it, with the first and last day."""
    rows = Offering.objects.filter(programme=programme).order_by("pk")
    return [(row.provider.code, row.period.lower, row.period.upper) for row in rows]


def test_a_provider_runs_it_from_today_and_one_left_out_until_yesterday(by):
    programme, old, new = make_programme(), make_provider("cu"), make_provider("moi")
    Offering.objects.create(
        provider=old, programme=programme, period=since(TODAY - timedelta(days=30))
    )

    change(programme, by, providers=[new])

    assert offered(programme) == [
        ("cu", TODAY - timedelta(days=30), TODAY),
        ("moi", TODAY, None),
    ]


def test_who_runs_it_already_keeps_running_it(by):
    programme, provider = make_programme(), make_provider("cu")
    Offering.objects.create(provider=provider, programme=programme, period=since(None))

    change(programme, by, providers=[provider])
    change(programme, by, providers=[provider])

    assert offered(programme) == [("cu", None, None)]


def test_a_choice_taken_back_on_the_same_day_leaves_no_trace(by):
    programme, provider = make_programme(), make_provider()
    change(programme, by, providers=[provider])

    change(programme, by)

    assert offered(programme) == []


def test_lecturers_follow_where_the_provider_runs_it(by):
    programme, other = make_programme(), make_programme()
    here, elsewhere = make_provider(), make_provider()
    for provider in (here, elsewhere):
        lecturer = Lecturer.objects.create(
            provider=provider, full_name="A", sort_key="", kind="STAFF", period=since(None)
        )
        Teaching.objects.create(lecturer=lecturer, programme=other)

    change(programme, by, providers=[here], taught_like=other)
    change(programme, by, providers=[here], taught_like=other)

    assert Teaching.objects.get(programme=programme).lecturer.provider == here


def test_what_is_edited_is_the_citys(by):
    programme, provider = make_programme(is_reference=True), make_provider(is_reference=True)

    changed = change(programme, by)
    told = services.write_capacity(
        provider=provider, classes={}, rooms=[], mark="local_choice", by=by, at=AT, why="Thử"
    )

    assert (changed.is_reference, told.is_reference) == (False, False)


def test_hours_beyond_the_days_of_the_law_are_refused(by, law_of_eight_hours):
    programme = make_programme()

    with pytest.raises(Refused) as refusal:
        change(programme, by, days=1, calendar_days=1)

    assert refusal.value.reasons == (
        "Các chuyên đề gồm 16 tiết, nhưng 1 ngày học chỉ có 8 tiết; hãy bớt tiết hoặc thêm ngày.",
    )
    assert Programme.objects.get(pk=programme.pk).days == 2


def test_a_level_that_nobody_knows_is_refused(by):
    with pytest.raises(Refused) as refusal:
        change(make_programme(), by, grants=(rules.GrantDraft("DEGREE", "guru"),))

    assert refusal.value.reasons == ("Không có trình độ “guru” của loại DEGREE.",)
