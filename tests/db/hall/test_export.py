"""`./goc export`: the file holds what the acting account may read, and nothing else."""

import csv

import pytest
from django.core.management import call_command

from goc.journal.models import Reading
from goc.kit.errors import Refused
from goc.officials.models import QualificationKind
from tests.builders import (
    hold_rank,
    in_year,
    make_assessment,
    make_level,
    make_need,
    make_official,
    make_qualification,
    make_requirement,
)


@pytest.fixture
def exported(tmp_path):
    """Run the verb for an account; the rows of its file as lists, headers first."""

    def run(user, *options):
        path = tmp_path / "can-bo.csv"
        call_command("export", "officials", "--out", str(path), "--as", user.username, *options)
        return list(csv.reader(path.read_text().splitlines()))

    return run


def test_every_column_says_what_was_stored(exported, city_officer, units):
    official = make_official(
        "Đặng Thị Thùy Vân",
        unit=units.ha_dong_economy,
        code="CB000007",
        gender="female",
        born=in_year(1983),
        ethnicity="Mường",
        national_id="001083004417",
    )
    official.rank = hold_rank(official, "01.002").rank
    official.party_joined = in_year(2010)
    official.save()
    for kind, code, step in (
        (QualificationKind.DEGREE, "bachelor", 30),
        (QualificationKind.DEGREE, "master", 40),
        (QualificationKind.POLITICAL_THEORY, "intermediate", 20),
    ):
        make_qualification(official, make_level(kind, code, step=step))

    rows = exported(city_officer)

    assert dict(zip(*rows, strict=True)) == {
        "code": "CB000007",
        "full_name": "Đặng Thị Thùy Vân",
        "gender": "female",
        "born": "1983",
        "unit": "Phòng Kinh tế",
        "title": "Chuyên viên",
        "rank": "01.002",
        "degree": "master",
        "political_theory": "intermediate",
        "state_management": "",
        "ethnicity": "Mường",
        "national_id": "001083004417",
        "party_joined": "2010",
    }


def test_numbers_and_ethnicity_are_hidden_without_the_right(exported, unit_officer, units):
    make_official(unit=units.ha_dong, ethnicity="Kinh", national_id="001083004417")

    assert exported(unit_officer, "--columns", "national_id,ethnicity") == [
        ["national_id", "ethnicity"],
        ["********4417", "***"],
    ]


def test_nobody_exports_beyond_their_scope(exported, unit_officer, learner_file, neighbour):
    assert exported(unit_officer, "--columns", "code") == [["code"], ["CB000001"]]


def test_a_unit_stands_for_all_below_it(exported, city_officer, learner_file, neighbour):
    assert exported(city_officer, "--columns", "code", "--unit", "09556") == [
        ["code"],
        ["CB000001"],
    ]


def test_needs_end_with_the_scope(city_officer, unit_officer, learner_file, neighbour, tmp_path):
    requirement = make_requirement()
    for official in (learner_file, neighbour):
        make_need(official, requirement)
    make_assessment(city_officer)
    path = tmp_path / "nhu-cau.csv"

    call_command("export", "needs", out=str(path), as_user=unit_officer.username)

    rows = list(csv.reader(path.read_text().splitlines()))
    assert [row[0] for row in rows] == ["Số hiệu", "CB000001"]


def test_needs_have_columns_of_their_own(city_officer):
    with pytest.raises(Refused) as refusal:
        call_command("export", "needs", out="x.csv", columns="code", as_user=city_officer.username)

    assert refusal.value.reasons == ("Tệp nhu cầu có sẵn các cột; hãy bỏ --columns.",)


@pytest.mark.parametrize(
    ("option", "value", "sentence"),
    [
        ("--unit", "XX", "Không có đơn vị mã “XX”; hãy xem mã trên trang Đơn vị."),
        ("--out", "can-bo.pdf", "Tệp “can-bo.pdf” phải có đuôi .xlsx hoặc .csv; hãy đặt lại tên."),
    ],
)
def test_what_cannot_be_written_is_refused_in_a_sentence(
    exported, city_officer, option, value, sentence
):
    with pytest.raises(Refused) as refusal:
        exported(city_officer, option, value)

    assert refusal.value.reasons == (sentence,)


def test_an_unknown_column_is_named(exported, city_officer):
    with pytest.raises(Refused, match="^Không có cột luong; các cột có là code, full_name,"):
        exported(city_officer, "--columns", "code,luong")


def test_the_export_is_written_down_as_a_reading(exported, unit_officer, learner_file):
    exported(unit_officer, "--unit", "09556")

    reading = Reading.objects.get()
    assert (reading.actor_name, reading.page, reading.filter, reading.people) == (
        "Khuất Duy Trung",
        "export officials",
        "don-vi=09556",
        1,
    )
