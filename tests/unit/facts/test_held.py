"""What is held and learned: papers that count as others, on a day of their own, hours pro rata."""

from datetime import date, timedelta

import pytest

from goc.facts.rules import tree
from goc.facts.rules.judge import judge
from goc.facts.rules.person import (
    AbsenceFact,
    Days,
    Equivalent,
    Ground,
    HeldFact,
    PersonFacts,
    PostFact,
)
from goc.facts.rules.vocabulary import Level, Vocabulary

ON = date(2026, 9, 1)
KIND = "POLITICAL_THEORY"
WORDS = Vocabulary(
    kinds={KIND: "Lý luận chính trị", "SKILLS": "Kỹ năng"},
    levels={KIND: {"advanced": Level("Cao cấp", 30)}},
)
STOPPED = date(2021, 7, 9)
CONFIRMED = Equivalent(KIND, "confirmed_advanced", KIND, 30, "Cao cấp", before=STOPPED)
GROUND = Ground(on=ON, today=ON, equivalents=(CONFIRMED,))
ADVANCED = tree.Holds(KIND, at_least="advanced")
SINCE_2020 = date(2020, 1, 1)


def day(on):
    return Days(on, on + timedelta(days=1))


def year(of):
    return Days(date(of, 1, 1), date(of + 1, 1, 1))


def paper(granted, *, level="confirmed_advanced", step=0, expires_on=None, hours=None, field=""):
    kind = KIND if hours is None else "SKILLS"
    return HeldFact(1, kind, level, "Giấy tờ", step, field, granted, expires_on, hours)


def judged(node, ground=GROUND, **known):
    return judge(node, PersonFacts(**known), ground, WORDS)


@pytest.mark.parametrize(
    ("granted", "expected"),
    [
        (day(date(2021, 7, 8)), True),
        (day(STOPPED), False),
        (year(2020), True),
        (year(2021), None),  # the day may be on either side
        (None, None),
    ],
)
def test_a_confirmation_counts_only_if_issued_before_confirming_stopped(granted, expected):
    assert judged(ADVANCED, held=(paper(granted),)).verdict is expected


def test_a_paper_that_counts_as_a_level_says_so():
    found = judged(ADVANCED, held=(paper(day(date(2019, 5, 1))),))

    assert found.facts == ("Giấy tờ (tính như Cao cấp), cấp ngày 01/05/2019",)


def test_a_paper_counts_as_nothing_where_no_text_says_so():
    ground = Ground(on=ON, today=ON)

    assert judged(ADVANCED, ground, held=(paper(day(date(2019, 5, 1))),)).verdict is False


def post(since, until=None):
    return PostFact(
        "T", "Chuyên viên", None, None, "U", "Sở", "DEPARTMENT", "STATE", "CITY",
        "PROFESSIONAL", "CIVIL_SERVANT", is_main=True, since=since, until=until,
    )  # fmt: skip


AT_APPOINTMENT = tree.Holds(KIND, at_least="advanced", held_on=tree.Appointment())


@pytest.mark.parametrize(
    ("granted", "expires_on", "since", "expected"),
    [
        (date(2020, 1, 1), None, date(2020, 1, 1), True),
        (date(2020, 1, 2), None, date(2020, 1, 1), False),
        (date(2018, 1, 1), date(2020, 1, 1), date(2020, 1, 1), True),  # lapsed since
        (date(2018, 1, 1), date(2019, 12, 31), date(2020, 1, 1), False),
        (date(2018, 1, 1), None, None, None),
    ],
)
def test_what_had_to_be_held_at_the_appointment_is_judged_on_its_day(
    granted, expires_on, since, expected
):
    held = paper(day(granted), level="advanced", step=30, expires_on=expires_on)

    assert judged(AT_APPOINTMENT, held=(held,), posts=(post(since),)).verdict is expected


def test_what_was_held_on_a_past_day_never_runs_out():
    held = paper(day(date(2018, 1, 1)), level="advanced", step=30, expires_on=date(2020, 6, 1))

    found = judged(AT_APPOINTMENT, held=(held,), posts=(post(SINCE_2020),))

    assert (found.verdict, found.support.valid_until) == (True, None)


def test_an_undated_paper_tells_nothing_of_a_day_that_is_past():
    held = paper(None, level="advanced", step=30)
    then = tree.Holds(KIND, at_least="advanced", held_on=date(2025, 1, 1))

    assert judged(ADVANCED, held=(held,)).verdict is True
    assert judged(then, held=(held,)).verdict is None


FORTY = tree.Hours(tree.Fixed(40), pro_rata=True)


def asked_of(*posts, absences=()):
    """The hours that are asked of somebody who has learned none, as the reader tells them."""
    found = judged(FORTY, past_posts=posts, absences=absences)
    return found.facts[0].removeprefix("đã học 0 tiết trong ").removesuffix(" tiết")


@pytest.mark.parametrize(
    ("posts", "absences", "hours"),
    [
        ([post(SINCE_2020)], [], "40"),
        ([post(date(2026, 7, 1))], [], "20"),
        ([post(date(2026, 7, 31))], [], "20"),  # a month with a day in office counts
        ([post(date(2026, 8, 1))], [], "17"),  # 16.67, a part counted as one
        ([post(SINCE_2020, date(2026, 4, 1)), post(date(2026, 8, 1))], [], "27"),
        ([post(SINCE_2020)], [AbsenceFact("STUDY", date(2026, 1, 1), date(2026, 7, 1))], "20"),
        ([post(SINCE_2020)], [AbsenceFact("STUDY", date(2026, 1, 2), date(2026, 6, 30))], "27"),
        ([post(SINCE_2020)], [AbsenceFact("SECONDMENT", date(2025, 1, 1), None)], "40"),
        ([post(None)], [], "14 đến 40"),
    ],
)
def test_hours_are_asked_by_the_months_in_office_and_rounded_up(posts, absences, hours):
    assert asked_of(*posts, absences=tuple(absences)) == hours


@pytest.mark.parametrize(("learned", "expected"), [(40, True), (14, None), (13, False)])
def test_an_unknown_beginning_leaves_open_how_many_hours_are_asked(learned, expected):
    held = paper(day(date(2026, 3, 1)), hours=learned)

    assert judged(FORTY, past_posts=(post(None),), held=(held,)).verdict is expected


@pytest.mark.parametrize(
    ("field", "expected"), [("A", True), ("B", True), ("C", False), ("", None)]
)
def test_only_the_hours_of_the_programmes_named_count(field, expected):
    node = tree.Hours(tree.Fixed(8), programmes=("A", "B"))

    assert (
        judged(node, held=(paper(day(date(2026, 3, 1)), hours=8, field=field),)).verdict is expected
    )
