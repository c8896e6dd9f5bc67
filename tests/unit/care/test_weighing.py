"""What makes two files likely of one person, and what does not."""

from collections import Counter
from datetime import date, timedelta

import pytest

from goc.care.rules.profile import Names, Profile, alike, names
from goc.care.rules.weighing import ENOUGH, Verdict, Weighing, score

NUMBER = "001080123456"


def on(*day):
    first = date(*day)
    return first, first + timedelta(days=1)


def profile(pk=1, name="bui duc tho", **fields):
    usual = {
        "gender": "male",
        "born": on(1980, 5, 19),
        "number": NUMBER,
        "units": frozenset([7]),
        "titles": frozenset([3]),
    }
    return Profile(pk, name, **usual | fields)


def left(one, other, *, namesakes=40, colleagues=40):
    """What is left in favour of a pair in a city where so many share name and unit."""
    both = (one, other)
    weighing = Weighing(
        Counter({each.name: namesakes for each in both}),
        Counter({each.ends: namesakes for each in both}),
        Counter({7: colleagues}),
        Counter({3: 5000}),
    )
    return score(weighing.weigh(one, other))


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("nguyen van an", "nguyen van an", Names.SAME),
        ("nguyen van hung", "nguyen hung van", Names.TURNED),
        ("nguyen van hung", "nguyen van hug", Names.SLIPPED),
        ("nguyen van hung", "nguyen vna hung", Names.SLIPPED),
        ("nguyen van hung", "nguyen hung", Names.SHORTENED),
        ("nguyen thi thu ha", "nguyen thu ha", Names.SHORTENED),
        ("nguyen thi thu ha", "nguyen van ha", Names.OTHER),
        ("le an", "le am", Names.OTHER),
        ("tran van an", "le thi hoa", Names.OTHER),
        ("", "le thi hoa", Names.OTHER),
    ],
)
def test_names_stand_to_each_other(one, other, how):
    assert names(Profile(1, one), Profile(2, other)) is how
    assert names(Profile(2, other), Profile(1, one)) is how


@pytest.mark.parametrize(
    ("one", "other", "is_alike"),
    [
        (NUMBER, "001080123457", True),
        (NUMBER, "001080124356", True),
        (NUMBER, "001080123499", False),
        ("001085012340", "000108501234", True),
        (NUMBER, NUMBER, False),
        (NUMBER, "", False),
    ],
)
def test_numbers_are_alike_after_one_slip_or_with_zeros_lost(one, other, is_alike):
    assert alike(one, other) is is_alike
    assert alike(other, one) is is_alike


NONE = {"number": ""}
DOUBLES = {
    "a digit of the number mistyped": {"number": "001080123457"},
    "no number in one file": NONE,
    "a letter of the name mistyped": NONE | {"name": "bui duc thp"},
    "the middle name left out": NONE | {"name": "bui tho"},
    "name and middle name turned": NONE | {"name": "bui tho duc"},
    "day and month turned": NONE | {"born": on(1980, 5, 9)},
    "the year alone known, same unit and title": NONE
    | {"born": (date(1980, 1, 1), date(1981, 1, 1)), "name": "bui duc tho"},
}


@pytest.mark.parametrize("slip", DOUBLES.values(), ids=DOUBLES)
def test_a_file_with_a_slip_is_still_seen_as_the_same_person(slip):
    assert left(profile(), profile(2, **slip)) >= ENOUGH


TWO_PEOPLE = {
    "another number, fully known": {"number": "001080987654"},
    "another sex": NONE | {"gender": "female"},
    "another birth day": NONE | {"born": on(1980, 9, 27)},
    "another name": NONE | {"name": "tran van hung"},
}


@pytest.mark.parametrize("difference", TWO_PEOPLE.values(), ids=TWO_PEOPLE)
def test_a_contradiction_pushes_two_people_apart(difference):
    one = profile(party=on(2005, 3, 2))
    same = left(one, profile(2, party=on(2005, 3, 2), number=""), namesakes=700)

    assert same >= ENOUGH
    assert left(one, profile(2, party=on(2005, 3, 2), **difference), namesakes=700) < same - 6


def test_namesakes_born_on_one_day_are_not_doubles_by_that_alone():
    one = profile(name="nguyen van an", units=frozenset([7]))
    other = profile(2, name="nguyen van an", number="", units=frozenset([8]))

    assert left(one, other, namesakes=1500) < ENOUGH


def test_a_rare_name_says_more_than_a_common_one():
    one, other = profile(), profile(2, number="")

    assert left(one, other, namesakes=2) == left(one, other, namesakes=512) + 8


def test_what_is_not_known_speaks_neither_for_nor_against():
    bare = Profile(2, "bui duc tho")
    weighing = Weighing(Counter(), Counter(), Counter(), Counter())

    verdicts = {each.name: each.verdict for each in weighing.weigh(profile(), bare)}

    assert verdicts == {
        "name": Verdict.AGREES,
        **dict.fromkeys(
            ("born", "gender", "number", "party", "unit", "title", "qualification"),
            Verdict.UNKNOWN,
        ),
    }
