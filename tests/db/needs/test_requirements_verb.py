"""`./goc requirements`: every text out to a file, and in again with what differs said first."""

import json
from datetime import date

import pytest
from django.core.management import call_command

from goc.kit.errors import Refused
from goc.standards.models import RequirementVersion
from tests.builders import make_document, make_requirement, since


@pytest.fixture
def standing(city_officer):
    return make_requirement(
        "llct",
        short_name="LLCT",
        period=since(date(2025, 8, 29)),
        document=make_document("350-QD-TW"),
    )


@pytest.fixture
def file(tmp_path):
    return tmp_path / "yeu-cau.yaml"


def run(capsys, *arguments, **options):
    call_command("requirements", *map(str, arguments), json=True, **options)
    return json.loads(capsys.readouterr().out)


def enter(capsys, file, **options):
    return run(capsys, "import", file, as_user="can-bo-thanh-pho", **options)


def test_what_goes_out_comes_in_unchanged(capsys, standing, file):
    run(capsys, "export", file)

    told = enter(capsys, file, why="Đối chiếu")

    assert (told["requirements"], told["created"], told["changed"]) == (1, 0, 0)
    assert told["differences"] == {"llct": []}
    assert RequirementVersion.objects.get().tree == standing.tree


def test_what_differs_is_told_before_it_is_written(capsys, standing, file):
    run(capsys, "export", file)
    file.write_text(file.read_text().replace("CIVIL_SERVANT", "CADRE"))

    rehearsed = enter(capsys, file, why="Đổi đối tượng", dry_run=True)
    standing.refresh_from_db()
    unchanged = standing.tree["who"]
    written = enter(capsys, file, why="Đổi đối tượng")
    standing.refresh_from_db()

    assert [line for line in rehearsed["differences"]["llct"] if line[0] in "+-"] == [
        "-     category: CIVIL_SERVANT",
        "+     category: CADRE",
    ]
    assert (rehearsed["written"], unchanged) == (False, {"category": "CIVIL_SERVANT"})
    assert (written["written"], standing.tree["who"]) == (True, {"category": "CADRE"})


@pytest.mark.parametrize(
    ("text", "why", "sentence"),
    [
        ("requirements: []", "Vì", "phải có mục “requirements” với ít nhất một yêu cầu"),
        ("- một", "Vì", "phải gồm các mục có tên ở mức ngoài cùng"),
        ("requirements: [{code: x}]", "", "Hãy ghi lý do ban hành hoặc sửa yêu cầu."),
        ("requirements: [{code: x}]", "Vì", "Yêu cầu “x” thiếu mục “source”."),
    ],
)
def test_a_file_that_cannot_stand_is_refused(capsys, standing, file, text, why, sentence):
    file.write_text(text)

    with pytest.raises(Refused, match=sentence):
        enter(capsys, file, why=why)


def test_only_the_citys_officer_puts_texts_in_force(capsys, standing, unit_officer, file):
    run(capsys, "export", file)

    with pytest.raises(Refused, match="Chỉ cán bộ phụ trách đào tạo của thành phố"):
        run(capsys, "import", file, why="Vì", as_user=unit_officer.username)


def test_a_code_that_is_not_there_is_refused(capsys, standing, file):
    with pytest.raises(Refused, match="Không có yêu cầu mang mã la."):
        run(capsys, "export", file, "la")


def test_a_file_that_is_not_there_is_refused(capsys, standing, file):
    with pytest.raises(Refused, match="Không đọc được tệp"):
        enter(capsys, file, why="Vì")
