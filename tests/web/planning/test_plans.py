"""The pages of plans: who sees whose seats, what filters keep, files, making one by a button."""

import csv

import pytest
from django.core.management import call_command
from django.urls import reverse

from goc.journal.models import Reading
from goc.kit.errors import Refused
from goc.planning import services
from goc.planning.models import Plan, PlanRun
from goc.standards.models import RequirementVersion
from tests import exports
from tests.builders import (
    AT,
    make_need,
    make_official,
)
from tests.plans import YEAR, make_norms

LISTS = ("planning:classes", "planning:people", "planning:uncovered")


def page(name):
    return reverse(name, args=[YEAR])


SEEN = {
    "city_officer": (["1", "2"], ["CB000001", "CB000002", "CB000003"], ["CB000004"]),
    "leader": (["1", "2"], ["CB000001", "CB000002", "CB000003"], ["CB000004"]),
    "inspector": (["1", "2"], ["CB000001", "CB000002", "CB000003"], ["CB000004"]),
    "unit_officer": (["trung-cap"], ["CB000001"], ["CB000004"]),
    "supervisor": (["quoc-phong"], ["CB000003"], []),
    "school_officer": (["trung-cap"], None, None),
}


@pytest.mark.parametrize("name", SEEN)
def test_everybody_sees_the_classes_of_their_people_and_those_people_alone(
    name, client, cast, planned
):
    client.force_login(cast[name])
    classes, people, left = SEEN[name]

    rows = client.get(page("planning:classes")).context["page"].rows

    assert len(rows) == len(classes)
    if classes == ["trung-cap"]:
        assert rows[0].programme.name.startswith("Trung cấp")
    for address, expected in (("planning:people", people), ("planning:uncovered", left)):
        answer = client.get(page(address))
        if expected is None:
            assert answer.status_code == 403
        else:
            assert sorted(line.code for line in answer.context["lines"]) == expected
            file = exports.taken(client, page(address))
            assert sorted(row[0] for row in file[1:]) == expected


@pytest.mark.parametrize("name", SEEN)
def test_the_numbers_count_what_lies_in_sight(name, client, cast, planned):
    client.force_login(cast[name])
    _, people, left = SEEN[name]

    context = client.get(page("planning:plan")).context

    found = context["figures"]
    assert (found.people, found.left) == (len(people or (1, 2)), len(left or ()))
    assert sum(line.people for line in context["lines"]) == found.people
    assert (found.cost is None) == (name in ("unit_officer", "supervisor"))


def test_the_filters_narrow_lists_and_files_alike(client, city_officer, planned):
    client.force_login(city_officer)
    asked = "?yeu-cau=qpan"

    rows = exports.taken(client, page("planning:people"), asked)
    none = client.get(page("planning:people"), {"don-vi": "09556", "yeu-cau": "qpan"})

    assert [row[0] for row in rows[1:]] == ["CB000003"]
    assert rows[1][-1] == "QP-AN"
    assert none.context["page"].count == 0
    found = client.get(page("planning:uncovered"), {"ly-do": "NO_PROGRAMME", "tim": "cuc"})
    assert [line.reason for line in found.context["lines"]] == [
        "Không chương trình nào cấp điều phải có"
    ]
    assert client.get(page("planning:uncovered"), {"ly-do": "NO_TIME"}).context["page"].count == 0


def test_the_button_makes_the_plan_and_says_what_came_of_it(client, city_officer, planned):
    client.force_login(city_officer)

    answer = client.post(reverse("planning:make"), {"year": YEAR}, follow=True)

    assert "Đã lập dự thảo kế hoạch năm 2027: 2 lớp, 3 người" in answer.content.decode()
    assert Plan.objects.get().pk != planned.pk
    run = PlanRun.objects.get()
    assert (run.state, run.asked_by) == (PlanRun.State.MADE, city_officer)


@pytest.mark.parametrize(
    ("year", "sentence"),
    [
        ("2020", "Năm 2020 đã qua"),
        ("x", "Năm phải là một số, ví dụ 2027."),
        ("2028", "Chưa xét nhu cầu lần nào"),
    ],
)
def test_what_cannot_be_planned_is_told_on_the_page(year, sentence, client, city_officer):
    make_norms()
    client.force_login(city_officer)

    answer = client.post(reverse("planning:make"), {"year": year}, follow=True)

    assert sentence in answer.content.decode()
    assert not Plan.objects.exists()


def test_a_plan_left_to_a_worker_is_watched_for(client, city_officer, planned):
    services.ask(year=YEAR, by=city_officer, at=AT)
    PlanRun.objects.update(asked_at="2999-01-01T00:00:00Z")
    client.force_login(city_officer)

    words = client.get(page("planning:plan")).content.decode()

    assert "Đang lập dự thảo kế hoạch năm 2027" in words
    assert 'hx-trigger="every 2s"' in words


def test_a_file_shows_the_classes_that_the_draft_plans_for_the_official(
    client, learner, learner_file, planned
):
    client.force_login(learner)

    words = client.get(reverse("hall:file", args=[learner_file.code])).content.decode()

    assert "Lớp dự kiến trong kế hoạch" in words
    assert "04/01/2027 – 08/01/2027" in words


def test_pages_cost_the_same_queries_however_many_rows(
    client, city_officer, units, planned, django_assert_max_num_queries
):
    client.force_login(city_officer)
    counts = {}
    theory = RequirementVersion.objects.get(requirement__code="llct-cao-cap")
    for _ in range(2):
        for name in LISTS:
            with django_assert_max_num_queries(60) as taken:
                client.get(page(name))
            counts.setdefault(name, set()).add(len(taken))
        for _ in range(3):
            make_need(make_official(unit=units.ba_dinh), theory)
        services.make(year=YEAR, by=city_officer, at=AT)

    assert {name: len(found) for name, found in counts.items()} == dict.fromkeys(LISTS, 1)


def test_the_command_line_writes_what_the_account_may_read(cast, planned, tmp_path):
    path = tmp_path / "ke-hoach.csv"
    Reading.objects.all().delete()

    call_command("export", "plan-people", out=str(path), year=YEAR, as_user="can-bo-don-vi")

    rows = list(csv.reader(path.read_text().splitlines()))
    assert [row[0] for row in rows[1:]] == ["CB000001"]
    call_command("export", "plan", out=str(path), as_user="can-bo-thanh-pho")
    assert len(path.read_text().splitlines()) == 3
    assert [(r.page, r.people, r.rows) for r in Reading.objects.order_by("pk")] == [
        ("export plan-people", 1, 1),
        ("export plan", 0, 2),
    ]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"year": 2030}, "Chưa có kế hoạch năm 2030; hãy chạy ./goc plan --year 2030 trước."),
        ({"columns": "code"}, "Tệp kế hoạch có sẵn các cột; hãy bỏ --columns."),
        ({"as_user": "nguoi-la"}, "Tài khoản này không được xem kế hoạch; hãy dùng tài khoản"),
    ],
)
def test_what_cannot_be_exported_is_refused_in_a_sentence(cast, options, sentence, tmp_path):
    asked = {"as_user": "can-bo-thanh-pho"} | options

    with pytest.raises(Refused, match=sentence):
        call_command("export", "plan", out=str(tmp_path / "x.csv"), **asked)


def test_the_verb_plans_for_city_officers_alone(cast, planned, capsys):
    call_command("plan", year=YEAR, as_user="can-bo-thanh-pho", as_json=True)

    assert '"classes": 2, "seats": 3, "people": 3, "met": 3' in capsys.readouterr().out
    with pytest.raises(Refused, match="Chỉ cán bộ phụ trách đào tạo của thành phố"):
        call_command("plan", year=YEAR, as_user="can-bo-don-vi")
