"""Every list as a file: exactly the rows of the list, whoever asks, however many there are."""

import re

import pytest
from django.db import transaction
from django.urls import reverse

from goc.care import services as care
from goc.desk.models import BatchRow
from goc.intake import services as intake
from goc.journal import services as journal
from goc.journal.models import Reading
from goc.officials.models import Official
from goc.org.models import Unit
from goc.planning import services as planning
from goc.utilisation.models import ListCheck
from tests import exports, sheets
from tests.builders import (
    AT,
    make_assessment,
    make_batch,
    make_dispensation,
    make_document,
    make_need,
    make_official,
    make_programme,
    make_requirement,
)
from tests.forecasts import make_coming
from tests.merged import merge
from tests.minutes import make_appointment, make_debt, make_list, make_minute, make_shortfall
from tests.people import CAST
from tests.plans import YEAR, make_norms, make_teachable, needs_of
from tests.proposals import make_correction, make_data_request
from tests.successions import make_entry as make_succession_entry
from tests.successions import make_plan as make_succession
from tests.successions import make_terms

TALLY = dict.fromkeys(("read", "created", "updated", "unchanged", "refused"), 0)


@pytest.fixture
def city(cast, units, learner_file, neighbour):
    """A few rows in every list of the house; the batch is the unit officer's."""
    make_norms()
    theory = make_requirement(tree=needs_of())
    digital = make_requirement("so", short_name="Kỹ năng số")
    make_teachable("Trung cấp", unit=units.school)
    language = make_requirement("ngoai-ngu", short_name="Ngoại ngữ")
    for official in (learner_file, neighbour):
        make_need(official, theory, "OVERDUE")
        make_need(official, digital, "MET")
        make_dispensation(official, theory, cast["city_officer"])
        make_dispensation(official, digital, cast["city_officer"], kind="EXCEPTED")
        make_need(official, language)
        make_coming(official, digital, cast["city_officer"])
        make_minute(official, cast["city_officer"])
        make_debt(make_appointment(official, cast["city_officer"]), theory)
        make_shortfall(official)
    make_list(learner_file, cast["city_officer"])
    for official in (learner_file, neighbour):
        make_correction(official, cast["city_officer"])
        make_data_request(official, cast["city_officer"])
        journal.record_reading(by=cast["leader"], at=AT, page="hall:file", subject=official)
    make_assessment(cast["city_officer"])
    planning.make(year=YEAR, by=cast["city_officer"], at=AT)
    make_terms()
    plan_of_ward = make_succession(units.ha_dong)
    for official in (learner_file, neighbour):
        make_succession_entry(plan_of_ward, official)
    for number, unit in enumerate((units.ha_dong, units.ha_dong, units.ba_dinh)):
        make_official("Bùi Đức Thọ", unit=unit, code=f"CB00001{number}")
    care.find(by=cast["city_officer"], at=AT)
    merge(*(make_official(unit=units.ha_dong) for _ in range(2)), cast["city_officer"])
    make_document("vb-thu", title="=HYPERLINK(1)")
    make_programme(name="=1+1")
    make_programme(topic="POLITICAL_THEORY")
    said = {"tone": "refusal", "heading": None, "column": None, "about": "Thiếu đơn vị."}
    batch = make_batch(
        cast["unit_officer"],
        tally=TALLY | {"read": 2, "refused": 1, "created": 1},
        groups=[said | {"key": "0a", "count": 1}],
    )
    for number, verdict, reasons in (
        (2, "CREATED", None),
        (3, "REFUSED", [{"tone": "refusal", "why": "Thiếu đơn vị.", "about": "Thiếu đơn vị."}]),
    ):
        BatchRow.objects.create(
            batch=batch, row=number, subject=f"CB{number}", verdict=verdict, reasons=reasons
        )
    journal.record(verb="org.granted", subject=units.city, by=cast["city_officer"], at=AT)
    return batch


def shown_in(key):
    return lambda context: [key(row) for row in context["page"].rows]


def of_matrix(context):
    picture = context["drawn"].picture
    rows = [picture.total, *(row for _, group in picture.groups for row in group)]
    return [row.code for row in rows]


def address_of(page, batch):
    if page.startswith("planning:"):
        return reverse(page, args=[YEAR])
    if page == "utilisation:listed":
        return reverse(page, args=[ListCheck.objects.get().pk])
    return reverse(page, args=[batch.pk] if page == "intake:batch" else [])


# address, filter, the column that names a row, what the page shows for it
LISTS = {
    "officials": ("officials:list", "", "Số hiệu", shown_in(lambda line: line.code)),
    "officials of one category": (
        "officials:list", "?doi-tuong=CADRE", "Số hiệu", shown_in(lambda line: line.code),
    ),
    "people": ("needs:people", "", "Số hiệu", lambda found: [line.code for line in found["lines"]]),
    "requirements of one mark": (
        "standards:requirements", "?muc=confirmed", "Mã",
        lambda found: [
            text.version.requirement.code for _, rows in found["topics"] for text in rows
        ],
    ),
    "grants": (
        "org:grants", "", "Tên đăng nhập", shown_in(lambda line: line.username),
    ),
    "accounts": (
        "officials:accounts", "", "Tên đăng nhập", shown_in(lambda line: line.username),
    ),
    "needs": ("needs:list", "", "Số hiệu", lambda found: [line.code for line in found["lines"]]),
    "needs of every state": (
        "needs:list", "?tinh-trang=tat-ca&sap-xep=-ten", "Yêu cầu",
        lambda found: [line.version.requirement.short_name for line in found["lines"]],
    ),
    "what comes": (
        "needs:coming", "?sap-xep=-ten", "Số hiệu",
        lambda found: [line.code for line in found["lines"]],
    ),
    "forecast": (
        "needs:forecast", "", "Yêu cầu",
        lambda found: [row.version.requirement.short_name for row in found["rows"]],
    ),
    "matrix": ("needs:matrix", "", "Mã đơn vị", of_matrix),
    "documents": (
        "law:documents", "", "Số, ký hiệu",
        lambda found: [row["document"].number for row in found["rows"]],
    ),
    "one document": (
        "law:documents", "?q=hyperlink", "Số, ký hiệu",
        lambda found: [row["document"].number for row in found["rows"]],
    ),
    "dispensations": (
        "hall:dispensations", "", "Số hiệu", shown_in(lambda line: line.code),
    ),
    "dispensations of one kind": (
        "hall:dispensations", "?loai=ngoai-le&sap-xep=ten", "Số hiệu",
        shown_in(lambda line: line.code),
    ),
    "corrections": (
        "hall:corrections", "", "Đề nghị", shown_in(lambda line: line.proposed),
    ),
    "requests about data": (
        "hall:data_requests", "?sap-xep=moi", "Số", shown_in(lambda line: str(line.request.pk)),
    ),
    "requirements": (
        "standards:requirements", "", "Mã",
        lambda found: [
            text.version.requirement.code for _, rows in found["topics"] for text in rows
        ],
    ),
    "doubles": ("care:doubles", "", "Số hiệu thứ hai", shown_in(lambda line: line.other.code)),
    "doubles set apart": (
        "care:doubles", "?tinh-trang=khong-phai", "Số hiệu thứ hai",
        shown_in(lambda line: line.other.code),
    ),
    "merges": ("care:merges", "", "Số hiệu gộp vào", shown_in(lambda row: row[0].lost_code)),
    "batches": ("intake:batches", "", "Lượt", shown_in(lambda each: str(each.pk))),
    "rows of a batch": ("intake:batch", "", "Dòng", shown_in(lambda line: str(line.row))),
    "refused rows of a batch": (
        "intake:batch", "?ket-qua=tra-lai", "Dòng", shown_in(lambda line: str(line.row)),
    ),
    "rows of which a batch says the same": (
        "intake:batch", "?nhom=0a", "Dòng", shown_in(lambda line: str(line.row)),
    ),
    "classes of a plan": (
        "planning:classes", "", "Lớp", shown_in(lambda each: str(each.number)),
    ),
    "people of a plan": (
        "planning:people", "", "Số hiệu", lambda found: [line.code for line in found["lines"]],
    ),
    "needs that a plan leaves": (
        "planning:uncovered", "", "Số hiệu", lambda found: [line.code for line in found["lines"]],
    ),
    "minutes of checks": (
        "utilisation:minutes", "", "Số hiệu", shown_in(lambda line: line.code),
    ),
    "decisions": ("utilisation:decisions", "", "Số hiệu", shown_in(lambda line: line.code)),
    "decisions of one unit": (
        "utilisation:decisions", "?don-vi=09556", "Số hiệu", shown_in(lambda line: line.code),
    ),
    "what is owed": ("utilisation:debts", "", "Số hiệu", shown_in(lambda line: line.code)),
    "appointed without the conditions": (
        "utilisation:shortfalls", "", "Số hiệu", shown_in(lambda line: line.code),
    ),
    "a list of checks": ("utilisation:listed", "", "Số hiệu", shown_in(lambda line: line.code)),
    "people in plans of succession": (
        "succession:people", "", "Số hiệu", lambda found: [line.code for line in found["lines"]],
    ),
    "people of one term": (
        "succession:people", "?nhiem-ky=dang-2025&sap-xep=-ten", "Số hiệu",
        lambda found: [line.code for line in found["lines"]],
    ),
    "plans of succession": (
        "succession:plans", "", "Đơn vị quy hoạch",
        lambda found: [line.unit for line in found["lines"]],
    ),
    "programmes": ("catalogue:programmes", "", "Mã", shown_in(lambda each: each.code)),
    "programmes of a topic": (
        "catalogue:programmes", "?loai=ly-luan-chinh-tri", "Mã", shown_in(lambda each: each.code),
    ),
    "acts": ("hall:journal", "", "Việc", shown_in(lambda line: line.what)),
    "looks": ("hall:journal", "?phan=ho-so", "Về", shown_in(lambda line: line.subject)),
}  # fmt: skip


def rooms():
    """The lists by the room whose they are: one city is built for all of a room's."""
    found = {}
    for which, (page, *_) in LISTS.items():
        found.setdefault(page.partition(":")[0], []).append(which)
    return found


@pytest.mark.parametrize("room", rooms())
def test_the_file_holds_the_rows_of_the_list_for_whoever_may_read_it(room, city, become):
    for which in rooms()[room]:
        with transaction.atomic():
            for name in CAST:
                holds_the_rows(which, name, become(name), city)
            # The next list finds everything as this one found it.
            transaction.set_rollback(True)


def holds_the_rows(which, name, client, city):
    page, query, column, shown = LISTS[which]
    address = address_of(page, city)
    listed = client.get(address + query)
    if listed.status_code != 200:
        join = "&" if query else "?"
        refused = [client.get(f"{address}{query}{join}dang={form}") for form in ("csv", "xlsx")]
        assert [each.status_code for each in refused] == [listed.status_code] * 2, (which, name)
        return
    head, *rows = exports.taken(client, address, query)
    assert [row[head.index(column)] for row in rows] == shown(listed.context), (which, name)


def test_the_tree_goes_out_whole_to_everybody(city, become):
    for name in CAST:
        head, *rows = exports.taken(become(name), reverse("org:tree"))

        assert [(row[head.index("Mã đơn vị")], row[-1]) for row in rows] == [
            ("TP", "1"), ("00004", "2"), ("09556", "2"), ("09556.KT", "3"), ("SO.NV", "2"),
            ("TU", "1"), ("TU.LHP", "2"),
        ], name  # fmt: skip
        assert len(rows) == Unit.objects.count(), name


def test_a_part_of_the_tree_goes_out_alone(client, learner, city):
    client.force_login(learner)

    of_party = exports.taken(client, reverse("org:tree"), "?khoi=dang")
    under = exports.taken(client, reverse("org:tree"), "?duoi=09556")

    assert [row[0] for row in of_party[1:]] == ["TU", "TU.LHP"]
    assert [row[0] for row in under[1:]] == ["09556.KT"]


@pytest.mark.parametrize("size", [0, 1, 99, 100, 101, 200, 201])
def test_no_row_is_lost_at_the_edge_of_a_page(size, client, city_officer, units):
    for number in range(size):
        make_official("Lê Văn An", unit=units.ha_dong, code=f"CB{number:04}")
    client.force_login(city_officer)

    head, *rows = exports.taken(client, reverse("officials:list"))

    assert [row[0] for row in rows] == [f"CB{number:04}" for number in range(size)]
    readings = Reading.objects.order_by("pk").values_list("page", "filter", "people", "rows")
    assert list(readings) == [
        ("officials:list", "dang=csv", size, size),
        ("officials:list", "dang=xlsx", size, size),
    ]


def test_a_list_that_nobody_looked_through_is_still_journalled_with_its_filter(
    client, learner, city
):
    Reading.objects.all().delete()
    client.force_login(learner)

    exports.content(client.get(reverse("law:documents"), {"q": "hyperlink", "dang": "csv"}))

    reading = Reading.objects.get()
    assert (reading.actor_name, reading.page, reading.filter, reading.people, reading.rows) == (
        "Đặng Thị Thùy Vân", "law:documents", "q=hyperlink&dang=csv", 0, 1
    )  # fmt: skip


def test_people_are_counted_once_however_many_lines_they_fill(client, city_officer, city):
    Reading.objects.all().delete()
    client.force_login(city_officer)

    exports.content(client.get(reverse("needs:list"), {"tinh-trang": "tat-ca", "dang": "csv"}))

    reading = Reading.objects.get()
    assert (reading.people, reading.rows) == (3, 9)


def test_the_rows_of_a_batch_are_journalled_under_the_batch(client, unit_officer, city):
    Reading.objects.all().delete()
    client.force_login(unit_officer)

    exports.content(client.get(reverse("intake:batch", args=[city.pk]), {"dang": "xlsx"}))

    reading = Reading.objects.get()
    assert (reading.subject_kind, reading.subject_id) == ("desk.Batch", str(city.pk))


def test_the_head_says_which_filter_which_day_and_who_took_it_when(client, city_officer, units):
    client.force_login(city_officer)

    head, _ = exports.xlsx_rows(
        client.get(reverse("officials:list"), {"don-vi": "09556", "dang": "xlsx"})
    )

    assert head[:2] == [
        "Danh sách cán bộ, công chức, viên chức",
        "Điều kiện lọc: Đang giữ vị trí; Phường Hà Đông",
    ]
    assert re.fullmatch(
        r"Số liệu ngày \d\d/\d\d/\d{4}; Nguyễn Thu Hà xuất lúc \d\d:\d\d ngày \d\d/\d\d/\d{4}",
        head[2],
    )


def test_a_cell_that_looks_like_a_formula_runs_in_neither_file(client, learner, city):
    client.force_login(learner)
    address, query = reverse("law:documents"), {"q": "hyperlink"}

    as_csv = exports.csv_rows(client.get(address, query | {"dang": "csv"}))
    _, as_xlsx = exports.xlsx_rows(client.get(address, query | {"dang": "xlsx"}))

    assert as_csv[1][1] == "'=HYPERLINK(1)"
    assert as_xlsx[1][1] == "=HYPERLINK(1)"  # as a text: tests/unit/kit/sheets/test_writing.py


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_the_list_comes_back_in_as_a_roster_and_changes_nothing(
    form, client, city_officer, words, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path / "files"
    intake.take_in(sheets.write(tmp_path / "vao.xlsx", sheets.ROSTER, {}), by=city_officer, at=AT)
    client.force_login(city_officer)
    path = tmp_path / f"ra.{form}"

    asked = {"dang": form, "cot": ["gioi-tinh", "ngay-sinh", "don-vi", "chuc-vu", "so-dinh-danh"]}
    path.write_bytes(exports.content(client.get(reverse("officials:list"), asked)))
    outcome = intake.take_in(path, kind="roster", by=city_officer, at=AT)

    assert (outcome.read, outcome.unchanged, outcome.refused) == (1, 1, 0)


def test_more_rows_than_a_workbook_holds_are_told_on_a_page(
    client, city_officer, units, monkeypatch
):
    monkeypatch.setattr("goc.kit.sheets.writing.LAST_ROW", 6)
    for _ in range(2):
        make_official("Lê Văn An", unit=units.ha_dong)
    client.force_login(city_officer)

    answer = client.get(reverse("officials:list"), {"tim": "an", "dang": "xlsx"})

    assert answer.status_code == 422
    assert "Một trang Excel chỉ chứa 1.048.576 dòng" in answer.content.decode()
    assert 'href="/can-bo/?tim=an"' in answer.content.decode()
    assert not Reading.objects.exists()
    assert len(exports.csv_rows(client.get(reverse("officials:list"), {"dang": "csv"}))) == 3


def test_an_export_costs_the_same_queries_however_many_rows(
    client, city_officer, units, django_assert_num_queries
):
    client.force_login(city_officer)
    for size in (1, 3):
        while Official.objects.count() < size:
            make_official(unit=units.ha_dong)
        with django_assert_num_queries(22):
            exports.content(client.get(reverse("officials:list"), {"dang": "csv"}))


def test_nobody_reads_a_hidden_number_in_the_file(client, unit_officer, units):
    make_official(
        "Phạm An", code="CB1", unit=units.ha_dong, national_id="001083004417", ethnicity="Mường"
    )
    client.force_login(unit_officer)

    rows = exports.taken(client, reverse("officials:list"), "?cot=so-dinh-danh&cot=dan-toc")

    assert rows == [
        ["Số hiệu", "Họ và tên", "Dân tộc", "Số định danh"],
        [rows[1][0], "Phạm An", "***", "********4417"],
    ]
