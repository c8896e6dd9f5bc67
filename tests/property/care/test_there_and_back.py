"""Whatever two files hold and whatever is chosen: merging loses nothing earned, undoing restores
every table."""

from datetime import date, timedelta
from random import Random

import pytest

from goc.catalogue.models import Lecturer
from goc.kit import merging
from goc.kit.vietnamese import sort_key
from goc.officials.models import Person, Qualification
from tests.builders import (
    hold_level,
    hold_rank,
    in_year,
    make_dispensation,
    make_evaluation,
    make_level,
    make_official,
    make_post,
    make_provider,
    make_qualification,
    make_requirement,
    make_title,
    make_user,
    since,
)
from tests.merged import merge, stand, tables, undo

pytestmark = pytest.mark.django_db
MANY = 25
LEVELS = ("UNIT", "CITY_STANDING_COMMITTEE")


def spans(chance, most):
    """Up to so many spans one after the other, the last sometimes open."""
    day, found = date(2000, 1, 1), []
    for _ in range(chance.randint(0, most)):
        first = day + timedelta(days=chance.choice((0, 400)))
        day = first + timedelta(days=chance.choice((200, 900)))
        found.append(since(first, day))
    if found and chance.random() < 0.5:
        found[-1] = since(found[-1].lower)
    return found


class Town:
    """Two files of one person with random rows, often equal, often at odds."""

    def __init__(self, chance, units, by):
        self.chance, self.by = chance, by
        self.units = [units.ba_dinh, units.ha_dong]
        self.titles = [make_title(f"Chức danh {n}") for n in range(2)]
        self.requirement, self.provider = make_requirement(), make_provider()
        self.files = [self.file(number) for number in range(2)]
        stand(*self.files)

    def file(self, number):
        chance = self.chance
        official = make_official(
            chance.choice(("Bùi Đức Thọ", "Bùi Thọ")),
            unit=chance.choice(self.units),
            title=self.titles[0],
            born=chance.choice((None, date(1980, 5, 19), in_year(1980), date(1980, 9, 5))),
            national_id=chance.choice((None, f"00108012345{number}")),
            ethnicity=chance.choice(("", "Kinh", "Tày")),
            gender=chance.choice(("", "male", "female")),
            party_joined=chance.choice((None, date(2005, 3, 2), date(2005, 3, 3))),
            account=chance.choice((None, make_user(username=f"tai-khoan-{number}"))),
            held_since=date(2018, 1, 1),
        )
        self.career(official)
        self.earned(official)
        return official

    def career(self, official):
        chance = self.chance
        for period in spans(chance, 3):
            if period.upper and period.upper <= date(2018, 1, 1):
                make_post(
                    official,
                    unit=chance.choice(self.units),
                    title=chance.choice(self.titles),
                    period=period,
                    ground=chance.choice(("", "QĐ 1", "QĐ 2")),
                )
        for period in spans(chance, 2):
            step = chance.choice((30, 40))
            hold_rank(official, f"01.0{step}", name=str(step), step=step, period=period)
        for period in spans(chance, 2):
            hold_level(official, chance.choice(LEVELS), period=period)
        for period in spans(chance, 2):
            kind = chance.choice(("WAIVED", "EXCEPTED"))
            if period.upper:
                make_dispensation(official, self.requirement, self.by, kind=kind, period=period)

    def earned(self, official):
        chance = self.chance
        for _ in range(chance.randint(0, 5)):
            make_qualification(
                official,
                make_level(code=chance.choice(("intermediate", "advanced"))),
                granted=chance.choice((None, date(2020, 6, 1), in_year(2019))),
                serial_no=chance.choice(("", "B 1", "B 2")),
                grade=chance.choice(("", "Khá", "Giỏi")),
            )
        for year in chance.sample((2022, 2023, 2024), chance.randint(0, 3)):
            make_evaluation(official, year, chance.choice(("GOOD", "EXCELLENT")))
        if chance.random() < 0.3:
            Lecturer.objects.create(
                provider=self.provider,
                person=official.person,
                full_name="Bùi Đức Thọ",
                sort_key=sort_key("Bùi Đức Thọ"),
                kind="STAFF",
                period=since(None),
            )

    def choices(self):
        plan = merging.plan(merging.collected(), kept=self.files[0].pk, lost=self.files[1].pk)
        chosen = {each.id: self.chance.choice(each.options) for each in plan.choices}
        return chosen | {"account": self.chance.choice(("kept", "lost"))}


def said(official):
    """What the person holds, each as level, day, number and grade."""
    rows = Qualification.objects.filter(person=official.pk)
    return list(rows.values_list("level", "granted", "serial_no", "grade"))


def is_told(row, by) -> bool:
    """Whether another row says the same: equal but for a grade that one of them leaves open."""
    return row[:3] == by[:3] and (row[3] == by[3] or not row[3])


@pytest.mark.parametrize("seed", range(MANY))
def test_there_and_back(seed, units, city_officer):
    town = Town(Random(seed), units, city_officer)
    kept, lost = town.files
    before, earned = tables(), [*said(kept), *said(lost)]

    made = merge(kept, lost, city_officer, town.choices())

    now = said(kept)
    assert [row for row in earned if not any(is_told(row, by) for by in now)] == []
    assert not Person.objects.filter(pk=lost.pk).exists()
    undo(made, city_officer)
    assert tables() == before
