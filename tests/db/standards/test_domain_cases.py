"""Rules as the dossier of the domain tells them, on the days about which they turn."""

from datetime import date, timedelta

import pytest

from goc.facts import queries as facts
from goc.facts.rules.person import Days, HeldFact, PersonFacts, PostFact
from goc.officials.models import Level
from goc.standards import services
from goc.standards.queries import in_force
from goc.standards.rules import transitions
from tests.builders import AT

pytestmark = pytest.mark.django_db
LAST_OF_57, FIRST_OF_350 = date(2025, 8, 28), date(2025, 8, 29)
TODAY = date(2026, 7, 1)


@pytest.fixture
def law(shipped):
    """The texts that ship with the house, and their words."""
    services.load_reference(by=shipped.by, at=AT)
    return facts.vocabulary()


def post(words, group, *, kind="DEPARTMENT", tier="CITY", branch="STATE"):
    return PostFact(
        "T", "Chức danh", group, words.groups[group].rung, "U", "Đơn vị", kind, branch, tier,
        "LEADERSHIP", "CIVIL_SERVANT", is_main=True, since=date(2020, 1, 1),
        entailed_management="UNIT",
    )  # fmt: skip


def paper(kind, code, granted, hours=None):
    level = Level.objects.get(kind=kind, code=code)
    days = Days(granted, granted + timedelta(days=1))
    return HeldFact(1, kind, code, level.name, level.step, "", days, None, hours)


def outcome(words, code, on, *posts, held=()):
    """Whether the text of the day binds the person and is met; None where there is no text."""
    found = next((each for each in in_force(on, words) if each.code == code), None)
    if found is None:
        return None
    person = PersonFacts(posts=posts, past_posts=posts, held=tuple(held))
    judged = transitions.judged(found, person, facts.ground(on, today=TODAY), words)
    return judged.who.verdict, judged.needs.verdict


@pytest.mark.parametrize(
    ("code", "group", "place", "before", "after"),
    [
        ("llct-cao-cap", "DEPUTY_DEPARTMENT_HEAD", {}, True, True),
        ("llct-cao-cap", "HEAD_OF_DIVISION", {"kind": "DIVISION"}, False, True),
        ("llct-cao-cap", "DEPUTY_HEAD_OF_DIVISION", {"kind": "DIVISION"}, False, False),
        ("llct-trung-cap", "DEPUTY_HEAD_OF_DIVISION", {"kind": "DIVISION"}, True, True),
        (
            "llct-trung-cap",
            "DEPUTY_HEAD_OF_DIVISION",
            {"kind": "DIVISION", "tier": "COMMUNE"},
            False,
            True,
        ),
    ],
)
def test_57_and_350_bind_on_their_own_sides_of_the_29th_of_august(
    law, code, group, place, before, after
):
    seat = post(law, group, **place)

    assert outcome(law, code, LAST_OF_57, seat)[0] is before
    assert outcome(law, code, FIRST_OF_350, seat)[0] is after


@pytest.mark.parametrize(
    ("on", "hours", "met"),
    [
        (date(2021, 12, 9), 39, False),
        (date(2021, 12, 9), 40, True),
        (date(2025, 7, 1), 39, False),
        (date(2025, 7, 1), 40, True),
    ],
)
def test_forty_hours_are_asked_a_year(law, on, hours, met):
    learned = paper("POSITION_SKILLS", "course", date(on.year, 3, 1), hours)

    found = outcome(law, "so-tiet-hang-nam", on, post(law, "HEAD_OF_DIVISION"), held=[learned])

    assert found == (True, met)


@pytest.mark.parametrize("on", [date(2021, 12, 10), date(2023, 7, 1), date(2025, 6, 30)])
def test_no_hours_are_asked_between_the_two_decrees(law, on):
    assert outcome(law, "so-tiet-hang-nam", on, post(law, "HEAD_OF_DIVISION")) is None
    assert facts.ground(on, today=TODAY).values["annual_minimum_hours"].amount is None


def test_a_group_of_updating_and_a_class_of_defence_never_stand_for_each_other(law):
    """Nhóm 3 and đối tượng 3 are two numberings (domain.md B4, B5)."""
    seat = post(law, "HEAD_OF_DIVISION", kind="DIVISION")
    updated = paper("KNOWLEDGE_UPDATE", "group3", date(2026, 3, 1))
    defended = paper("DEFENCE_EDUCATION", "class3", date(2026, 3, 1))

    def met(code, *held):
        return outcome(law, code, TODAY, seat, held=held)

    assert met("cap-nhat-nhom-3", updated) == (True, True)
    assert met("cap-nhat-nhom-3", defended) == (True, False)
    assert met("qpan-doi-tuong-3", defended) == (True, True)
    assert met("qpan-doi-tuong-3", updated) == (True, False)


@pytest.mark.parametrize(
    ("code", "granted", "met"),
    [
        ("bachelor", date(2024, 1, 1), True),  # cử nhân counts as cao cấp, by its step
        ("intermediate", date(2024, 1, 1), False),
        ("confirmed_advanced", date(2021, 7, 8), True),
        ("confirmed_advanced", date(2021, 7, 9), False),
    ],
)
def test_what_counts_as_advanced_political_theory(law, code, granted, met):
    held = paper("POLITICAL_THEORY", code, granted)

    found = outcome(law, "llct-cao-cap", TODAY, post(law, "DEPARTMENT_HEAD"), held=[held])

    assert found == (True, met)
