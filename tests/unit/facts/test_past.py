"""Clauses that look back: yearly evaluations, time in a rank, posts held, for one person."""

from datetime import date

import pytest

from goc.facts.rules import tree
from goc.facts.rules.judge import judge
from goc.facts.rules.person import EvaluationFact, Ground, PersonFacts, PostFact, RankFact
from goc.facts.rules.vocabulary import Group, Level, Rank, Vocabulary

ON = date(2026, 7, 1)
GROUND = Ground(on=ON, today=ON)
WORDS = Vocabulary(
    grades={
        "COMPLETED": Level("Hoàn thành nhiệm vụ", 2),
        "GOOD": Level("Hoàn thành tốt nhiệm vụ", 3),
        "EXCELLENT": Level("Hoàn thành xuất sắc nhiệm vụ", 4),
    },
    groups={"HEAD": Group("Trưởng phòng", 40)},
    ranks={"01.002": Rank("Chuyên viên chính", "HANH_CHINH", 30)},
)
TWO_GOOD_YEARS = tree.Evaluated("GOOD", tree.Fixed(2))
FOUR_YEARS_IN_RANK = tree.HasRank(at_least="01.002", held_for=tree.Fixed(4))
TWO_YEARS_HEAD = tree.HasHeld(tree.HoldsPost(groups=("HEAD",)), tree.Fixed(2))


def verdict(node, **known):
    return judge(node, PersonFacts(**known), GROUND, WORDS).verdict


@pytest.mark.parametrize(
    ("grades", "expected"),
    [
        ({2024: "GOOD", 2025: "EXCELLENT"}, True),
        ({2024: "GOOD", 2025: "COMPLETED"}, False),
        ({2025: "GOOD"}, None),
        ({2025: "COMPLETED"}, False),  # the missing year can no longer save it
        ({2023: "GOOD", 2024: "GOOD"}, None),
        ({2024: "GOOD", 2025: "GOOD", 2026: "COMPLETED"}, True),  # the day's own year asks nothing
        ({}, None),
    ],
)
def test_both_years_before_must_be_good_enough(grades, expected):
    found = tuple(EvaluationFact(year, grade) for year, grade in grades.items())

    assert verdict(TWO_GOOD_YEARS, evaluations=found) is expected


def test_the_year_that_is_missing_is_named():
    judged = judge(
        TWO_GOOD_YEARS,
        PersonFacts(evaluations=(EvaluationFact(2025, "GOOD"),)),
        GROUND,
        WORDS,
    )

    assert judged.text == (
        "2 năm liền trước đều được xếp loại từ “Hoàn thành tốt nhiệm vụ” trở lên"
    )
    assert judged.facts == ("năm 2025: Hoàn thành tốt nhiệm vụ",)
    assert judged.missing == ("xếp loại năm 2024",)


def held(step, since, until=None):
    return RankFact("01", "Ngạch", "HANH_CHINH", step, since, until)


@pytest.mark.parametrize(
    ("ranks", "expected"),
    [
        ([held(30, date(2022, 7, 1))], True),
        ([held(30, date(2022, 7, 2))], False),
        ([held(30, date(2021, 1, 1), date(2024, 1, 1)), held(40, date(2024, 1, 1))], True),
        ([held(30, date(2021, 1, 1), date(2024, 1, 1)), held(30, date(2024, 1, 2))], False),
        ([held(20, date(2010, 1, 1), date(2024, 1, 1)), held(30, date(2024, 1, 1))], False),
        ([held(30, None)], None),
        ([held(30, None, date(2024, 1, 1)), held(40, date(2024, 1, 1))], None),
        ([held(30, None, date(2022, 1, 1)), held(40, date(2022, 1, 1))], True),
        ([held(20, None)], False),
        ([], None),
    ],
)
def test_years_in_the_rank_or_a_higher_one_run_without_a_break(ranks, expected):
    now = ranks[-1] if ranks else None

    assert verdict(FOUR_YEARS_IN_RANK, rank=now, past_ranks=tuple(ranks)) is expected


def post(since, until=None, group="HEAD"):
    return PostFact(
        "T", "Trưởng phòng", group, group and 40, "U", "Sở", "DEPARTMENT", "STATE", "CITY",
        "LEADERSHIP", "CIVIL_SERVANT", is_main=True, since=since, until=until,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("posts", "expected"),
    [
        ([post(date(2015, 1, 1), date(2016, 1, 1)), post(date(2025, 7, 1))], True),
        ([post(date(2015, 1, 1), date(2016, 1, 1)), post(date(2025, 7, 3))], False),
        ([post(date(2025, 1, 1)), post(date(2025, 1, 1)), post(date(2025, 6, 1))], False),
        ([post(date(2025, 1, 1)), post(None, date(2020, 1, 1))], None),
        ([post(date(2015, 1, 1), group=None)], None),
        ([post(date(2015, 1, 1), group="STAFF")], False),
        ([], False),
    ],
)
def test_posts_of_all_times_are_added_up_each_day_once(posts, expected):
    assert verdict(TWO_YEARS_HEAD, past_posts=tuple(posts)) is expected
