"""The pages of quy hoạch: numbers that lead to people, terms side by side, what is written."""

from datetime import date

import pytest
from django.urls import reverse

from goc.intake import services as intake
from goc.journal.models import Reading
from goc.kit.mark import Mark
from goc.kit.today import today
from goc.succession.models import SuccessionEntry, SuccessionPlan
from tests import exports
from tests.builders import AT, make_official, make_qualification, make_title, since
from tests.successions import make_entry, make_plan, make_steps, make_terms, make_young_age

PLANS, PEOPLE = reverse("succession:plans"), reverse("succession:people")
APPROVED = date(2020, 11, 1)


def address(plan, name="plan"):
    return reverse(f"succession:{name}", args=[plan.pk])


@pytest.fixture
def two_terms(units, city_officer):
    """The same seats in two terms: four people in the first, two of them women; two now."""
    make_terms()
    make_young_age(40, period=since(date(2020, 1, 1), date(2025, 10, 8)))
    degrees, theories = make_steps()
    title = make_title("Bí thư Đảng ủy", order=10)
    before = make_plan(units.ha_dong, title=title, begins=2020, seats=3, approved=APPROVED)
    now = make_plan(units.ha_dong, title=title, seats=1, approved=date(2025, 11, 1))
    for name, gender, year, ethnicity, degree in (
        ("Trần Thị Bình", "female", 1985, "Kinh", "master"),
        ("Lê Thị Cúc", "female", 1970, "Mường", "bachelor"),
        ("Phạm Văn Dũng", "male", 1975, "Kinh", "bachelor"),
        ("Đỗ Văn Em", "", 1978, "", "doctorate"),
    ):
        official = make_official(
            name, unit=units.ha_dong, gender=gender, born=date(year, 5, 1), ethnicity=ethnicity
        )
        levels = {"degree_then": degrees[degree], "theory_then": theories["advanced"]}
        make_entry(before, official, APPROVED, **levels)
        if gender == "female":
            make_entry(now, official, **levels)
    return before, now


def shares(context):
    return {
        str(each.trait): (each.now.people, each.now.unknown, each.before and each.before.people)
        for each in context["compared"]
    }


class TestReading:
    def test_the_list_counts_each_plan_on_its_own_day(self, client, city_officer, two_terms):
        client.force_login(city_officer)

        lines = client.get(PLANS).context["lines"]

        assert [(line.term_name, line.people, str(line.coefficient)) for line in lines] == [
            ("2025–2030 (Đảng)", 2, "2.00"),
            ("2020–2025 (Đảng)", 4, "1.33"),
        ]
        assert lines[1].on == APPROVED

    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            ("?nhiem-ky=dang-2020", 1),
            ("?he-thong=dang", 2),
            ("?he-thong=nha-nuoc", 0),
            ("?don-vi=TP", 2),
            ("?don-vi=00004", 0),
        ],
    )
    def test_the_list_is_narrowed_by_its_address(
        self, client, city_officer, two_terms, query, expected
    ):
        client.force_login(city_officer)

        assert len(client.get(PLANS + query).context["lines"]) == expected
        file = exports.csv_rows(client.get(f"{PLANS}{query}&dang=csv"))
        assert len(file) == expected + 1

    def test_the_file_of_plans_has_the_coefficient_as_a_number(
        self, client, city_officer, two_terms
    ):
        client.force_login(city_officer)

        head, *rows = exports.csv_rows(client.get(PLANS, {"dang": "csv"}))

        assert [row[head.index("Hệ số")] for row in rows] == ["2.0", "1.33"]

    def test_a_plan_stands_beside_that_of_the_term_before(self, client, city_officer, two_terms):
        before, now = two_terms
        client.force_login(city_officer)

        context = client.get(address(now)).context

        assert context["before"].plan == before
        # Of today's young nobody can tell: what the regulation sets is not known.
        assert shares(context) == {
            "nu": (2, 0, 2),
            "tre": (0, 2, 1),
            "dan-toc": (1, 0, 1),
            "sau-dai-hoc": (1, 0, 2),
            "ly-luan": (2, 0, 4),
        }
        changes = {str(each.trait): each.change for each in context["compared"]}
        assert str(changes["nu"]) == "50.0"

    @pytest.mark.parametrize(
        ("group", "names"),
        [
            ("", ["Trần Thị Bình", "Lê Thị Cúc", "Phạm Văn Dũng", "Đỗ Văn Em"]),
            ("nu", ["Trần Thị Bình", "Lê Thị Cúc"]),
            ("nu-chua-ro", ["Đỗ Văn Em"]),
            ("tre", ["Trần Thị Bình"]),
            ("dan-toc", ["Lê Thị Cúc"]),
            ("sau-dai-hoc", ["Trần Thị Bình", "Đỗ Văn Em"]),
            ("khong-co", ["Trần Thị Bình", "Lê Thị Cúc", "Phạm Văn Dũng", "Đỗ Văn Em"]),
        ],
    )
    def test_every_number_leads_to_its_people(self, client, city_officer, two_terms, group, names):
        before, _ = two_terms
        client.force_login(city_officer)
        query = f"?nhom={group}" if group else ""

        page = client.get(address(before) + query).context["page"]
        file = exports.taken(client, address(before), query)

        assert [line.name for line in page.rows] == names
        assert [row[1] for row in file[1:]] == names

    def test_the_age_of_the_young_is_named_with_its_source(self, client, city_officer, two_terms):
        before, now = two_terms
        client.force_login(city_officer)

        assert "dưới 40 tuổi, theo" in client.get(address(before)).text
        assert "chưa có văn bản nào quy định tuổi của cán bộ trẻ" in client.get(address(now)).text

    def test_an_age_that_nobody_has_read_is_told_so(self, client, city_officer, units):
        make_terms()
        make_young_age(None, mark=Mark.UNVERIFIED)
        client.force_login(city_officer)

        page = client.get(address(make_plan(units.ha_dong))).text

        assert "Chưa rõ tuổi của cán bộ trẻ theo" in page
        assert "chưa xác minh" in page

    def test_a_day_shows_the_plan_as_it_stood(self, client, city_officer, two_terms):
        _, now = two_terms
        entry = now.entries.order_by("pk").first()
        entry.period, entry.end_ground = since(date(2025, 11, 1), date(2026, 1, 1)), "Rà soát"
        entry.save()
        client.force_login(city_officer)

        then = client.get(address(now), {"ngay": "31/12/2025"}).context
        later = client.get(address(now), {"ngay": "01/01/2026"}).context

        assert (then["shown"].people, then["left"]) == (2, [])
        assert (later["shown"].people, [line.end_ground for line in later["left"]]) == (
            1,
            ["Rà soát"],
        )

    def test_what_was_learnt_since_raises_the_plan_of_today(self, client, city_officer, two_terms):
        _, now = two_terms
        degrees, _ = make_steps()
        entry = now.entries.get(official__person__full_name="Lê Thị Cúc")
        make_qualification(entry.official, degrees["master"], granted=date(2026, 3, 1))
        client.force_login(city_officer)

        assert shares(client.get(address(now)).context)["sau-dai-hoc"] == (2, 0, 2)

    def test_the_people_of_many_plans_are_one_list(self, client, city_officer, two_terms):
        client.force_login(city_officer)

        page = client.get(PEOPLE, {"nhiem-ky": "dang-2020", "tim": "binh"}).context

        assert [(line.name, line.age, line.degree) for line in page["lines"]] == [
            ("Trần Thị Bình", "35", "Thạc sĩ")
        ]

    def test_the_paper_has_the_letterhead_and_everybody(self, client, city_officer, two_terms):
        before, _ = two_terms
        client.force_login(city_officer)

        page = client.get(address(before, "printed"))

        assert "ĐẢNG CỘNG SẢN VIỆT NAM" in page.text
        assert "DANH SÁCH CÁN BỘ QUY HOẠCH" in page.text
        assert "Danh sách gồm 4 đồng chí." in page.text
        assert [line.of_woman for line in page.context["shown"].lines] == [
            "01/05/1985", "01/05/1970", "", "",
        ]  # fmt: skip

    def test_the_file_comes_back_in_as_the_sheet_and_changes_nothing(
        self, client, city_officer, two_terms, settings, tmp_path
    ):
        settings.MEDIA_ROOT = tmp_path / "files"
        client.force_login(city_officer)
        path = tmp_path / "ra.xlsx"

        path.write_bytes(exports.content(client.get(PEOPLE, {"dang": "xlsx"})))
        outcome = intake.take_in(path, kind="succession", by=city_officer, at=AT)

        assert (outcome.read, outcome.unchanged, outcome.refused) == (6, 6, 0)

    def test_lists_and_files_are_journalled(self, client, city_officer, two_terms):
        client.force_login(city_officer)

        client.get(PLANS, {"he-thong": "dang"})
        exports.content(client.get(address(two_terms[0]), {"nhom": "nu", "dang": "csv"}))

        readings = Reading.objects.order_by("pk").values_list("page", "filter", "people", "rows")
        assert list(readings) == [
            ("succession:plans", "he-thong=dang", 6, None),
            ("succession:plan", "nhom=nu&dang=csv", 2, 2),
        ]

    def test_pages_cost_the_same_queries_however_many_rows(
        self, client, city_officer, units, django_assert_num_queries
    ):
        make_terms()
        plan = make_plan(units.ha_dong)
        client.force_login(city_officer)
        for url, count in ((PLANS, 29), (PEOPLE, 31), (address(plan), 33)):
            for size in (1, 3):
                while plan.entries.count() < size:
                    make_entry(plan, make_official(unit=units.ha_dong))
                with django_assert_num_queries(count):
                    client.get(url)
            SuccessionEntry.objects.all().delete()


class TestWriting:
    def test_a_plan_is_opened_approved_and_filled(self, client, unit_officer, learner_file):
        make_terms()
        title = make_title("Bí thư Đảng ủy")
        client.force_login(unit_officer)

        client.post(
            reverse("succession:open"),
            {
                "term": "dang-2025",
                "unit": "09556",
                "title": f"chuc-danh:{title.code}",
                "seats": "2",
            },
        )
        plan = SuccessionPlan.objects.get()
        client.post(address(plan, "approve"), {"decision": "QĐ 1", "on": "01/11/2025"})
        client.post(
            address(plan, "add"),
            {"official": "CB000001", "first": "01/11/2025", "ground": "QĐ 1"},
        )

        plan.refresh_from_db()
        entry = plan.entries.get()
        assert (plan.title, plan.seats, plan.approved_on) == (title, 2, date(2025, 11, 1))
        assert (entry.official, entry.period) == (learner_file, since(date(2025, 11, 1)))

        client.post(
            reverse("succession:correct", args=[entry.pk]),
            {"first": "02/11/2025", "ground": "QĐ 1", "why": "Chép nhầm"},
        )
        client.post(
            reverse("succession:remove", args=[entry.pk]),
            {"last": "31/12/2025", "ground": "Rà soát 2025"},
        )

        entry.refresh_from_db()
        assert entry.period == since(date(2025, 11, 2), date(2026, 1, 1))

    def test_a_refusal_stands_on_the_form_with_what_was_typed(
        self, client, unit_officer, units, learner_file
    ):
        make_terms()
        plan = make_plan(units.ha_dong)
        make_entry(plan, learner_file)
        client.force_login(unit_officer)
        typed = {"official": "CB000001", "first": f"{today():%d/%m/%Y}", "ground": "QĐ 99"}

        answer = client.post(address(plan, "add"), typed)

        assert answer.status_code == 422
        assert "Cán bộ đã ở trong quy hoạch này từ 01/11/2025 đến nay" in answer.text
        assert "QĐ 99" in answer.text

    @pytest.mark.parametrize(
        ("code", "why"), [("CB000002", "Không có hồ sơ số hiệu “CB000002” trong phạm vi")]
    )
    def test_nobody_beyond_the_own_scope_is_put_in(
        self, client, unit_officer, units, neighbour, code, why
    ):
        make_terms()
        plan = make_plan(units.ha_dong)
        client.force_login(unit_officer)

        answer = client.post(
            address(plan, "add"), {"official": code, "first": "01/11/2025", "ground": "QĐ"}
        )

        assert why in answer.text
        assert plan.entries.count() == 0

    def test_no_plan_is_opened_for_a_unit_beyond_the_own(self, client, unit_officer, units):
        make_terms()
        title = make_title("Bí thư Đảng ủy")
        client.force_login(unit_officer)

        answer = client.post(
            reverse("succession:open"),
            {"term": "dang-2025", "unit": "00004", "title": f"chuc-danh:{title.code}"},
        )

        assert "Không có đơn vị mã “00004” trong phạm vi" in answer.text
        assert SuccessionPlan.objects.count() == 0
