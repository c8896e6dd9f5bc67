"""Frameworks brought in: whole or not at all, twice the same, nothing lost that the file omits."""

import json

import pytest
from django.core.management import call_command

from goc.catalogue import services
from goc.catalogue.models import Competency, CompetencyFramework, CompetencyLevel
from goc.catalogue.queries import exchange
from goc.catalogue.rules import exchange as rules
from goc.journal.models import Entry
from goc.kit.errors import Refused
from goc.kit.mark import Mark
from tests.builders import AT
from tests.competencies import level, make_competency, make_framework, make_position

pytestmark = pytest.mark.django_db


@pytest.fixture
def held():
    """A framework of a group with two competencies, as it stands here."""
    top = make_competency("A", levels=(), framework=make_framework())
    make_competency("A1", parent=top)
    make_competency("A2", parent=top)
    return top.framework


def sent(framework, change=lambda package: None):
    """The framework's own file, with a change made to it."""
    package = json.loads(exchange.as_json(framework, AT))
    change(package["CFPackage"])
    return json.dumps(package).encode()


def bring(content, by):
    return services.bring_in(content=content, by=by, at=AT)[1]


def counts():
    return [model.objects.count() for model in (CompetencyFramework, Competency, CompetencyLevel)]


def test_a_framework_goes_out_and_comes_in_elsewhere_as_it_was(held, city_officer):
    content, before = sent(held), exchange.plain(held)
    CompetencyLevel.objects.all().delete()
    Competency.objects.exclude(parent=None).delete()
    Competency.objects.all().delete()
    held.delete()

    change = bring(content, city_officer)

    made = CompetencyFramework.objects.get()
    assert (change.is_new, len(change.added)) == (True, 3)
    assert (made.code, made.mark) == ("khung-thu", Mark.UNVERIFIED)
    assert exchange.plain(made) == before
    assert Entry.objects.get().verb == "catalogue.framework_brought_in"


def test_the_same_file_twice_changes_nothing_and_is_not_told(held, city_officer):
    change = bring(sent(held), city_officer)

    assert (change.has_any, change.same) == (False, 3)
    assert not Entry.objects.exists()


def test_what_the_file_omits_stays(held, city_officer):
    def without_the_last(package):
        package["CFItems"] = package["CFItems"][:2]

    change = bring(sent(held, without_the_last), city_officer)

    assert change.kept == ("Năng lực A2",)
    assert counts() == [1, 3, 6]


def test_codes_may_change_places(held, city_officer):
    def swapped(package):
        one, two = package["CFItems"][1:]
        one["humanCodingScheme"], two["humanCodingScheme"] = "A2", "A1"

    bring(sent(held, swapped), city_officer)

    assert dict(Competency.objects.values_list("name", "code")) == {
        "Năng lực A": "A", "Năng lực A1": "A2", "Năng lực A2": "A1",
    }  # fmt: skip


def test_levels_may_change_places_and_keep_who_they_are(held, city_officer):
    skill = Competency.objects.get(code="A1")
    first = level(skill, 1)

    def turned(package):
        levels = package["CFRubrics"][0]["CFRubricCriteria"][0]["CFRubricCriterionLevels"]
        for each in levels:
            each["position"] = each["score"] = 4 - each["position"]

    change = bring(sent(held, turned), city_officer)

    first.refresh_from_db()
    assert (first.step, change.changed) == (3, ("Năng lực A1",))


def test_a_level_that_the_file_drops_goes_unless_somebody_stands_on_it(held, city_officer):
    skill = Competency.objects.get(code="A1")

    def without_the_top(package):
        package["CFRubrics"][0]["CFRubricCriteria"][0]["CFRubricCriterionLevels"].pop()
        package["CFItems"][0]["fullStatement"] = "Tên khác"

    content = sent(held, without_the_top)
    position = make_position(asks=[(skill, 3)])
    with pytest.raises(Refused) as refusal:
        bring(content, city_officer)
    assert "đang được vị trí việc làm" in refusal.value.reasons[0]
    assert Competency.objects.get(code="A").name == "Năng lực A"

    position.asks.all().delete()
    change = bring(content, city_officer)
    assert change.levels_gone == ("Năng lực A1: mức 3, Hướng dẫn người khác",)
    assert skill.levels.count() == 2


def test_what_belongs_to_another_framework_is_refused_and_leaves_nothing(held, city_officer):
    other = make_framework("khung-khac", title="Khung khác")

    def moved(package):
        package["CFDocument"]["identifier"] = str(other.identifier)

    before = exchange.plain(other)
    with pytest.raises(Refused) as refusal:
        bring(sent(held, moved), city_officer)

    assert refusal.value.reasons[0] == (
        "Năng lực “Năng lực A” đã thuộc khung “Khung thử”; tệp này dùng lại định danh của khung"
        " khác."
    )
    assert exchange.plain(other) == before


def test_a_code_that_something_kept_bears_is_refused(held, city_officer):
    def stolen(package):
        package["CFItems"] = package["CFItems"][:2]
        package["CFItems"][1]["humanCodingScheme"] = "A2"

    with pytest.raises(Refused) as refusal:
        bring(sent(held, stolen), city_officer)

    assert refusal.value.reasons == (
        "Mã “A2” của “Năng lực A1” đã dùng cho “Năng lực A2” trong khung; hãy đổi một trong hai"
        " mã.",
    )


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe", b"[" * 100_000])
def test_what_is_no_json_is_refused(content, city_officer):
    with pytest.raises(Refused) as refusal:
        bring(content, city_officer)

    assert refusal.value.reasons == ("Tệp không phải JSON đọc được; hãy xuất lại từ nơi đã gửi.",)


def test_a_file_that_is_too_large_is_refused(city_officer):
    with pytest.raises(Refused) as refusal:
        bring(b" " * (exchange.LARGEST + 1), city_officer)

    assert refusal.value.reasons == ("Tệp lớn quá 20 MB; hãy tách thành nhiều khung.",)


def test_a_large_framework_costs_few_queries(city_officer, django_assert_max_num_queries):
    items = tuple(
        rules.Item(f"00000000-0000-4000-8000-{n:012}", f"M{n}", f"Mục {n}", n)
        for n in range(1, 1001)
    )
    large = rules.Framework("00000000-0000-4000-8000-999999999999", "Lớn", "Nơi khác", items=items)
    content = json.dumps(rules.write(large, at=AT)).encode()

    with django_assert_max_num_queries(40):
        bring(content, city_officer)

    assert Competency.objects.count() == 1000


class TestTheVerb:
    def test_a_rehearsal_writes_nothing(self, held, city_officer, tmp_path, capsys):
        def renamed(package):
            package["CFItems"][0]["fullStatement"] = "Tên khác"

        path = tmp_path / "khung.json"
        path.write_bytes(sent(held, renamed))

        call_command("competencies", "import", str(path), dry_run=True)
        assert Competency.objects.get(code="A").name == "Năng lực A"
        assert "Xem trước, chưa ghi “Khung thử”: 0 năng lực mới, 1 sửa" in capsys.readouterr().out

        call_command("competencies", "import", str(path), as_user=city_officer.username)
        assert Competency.objects.get(code="A").name == "Tên khác"

    def test_who_may_not_write_frameworks_may_not_import(self, held, unit_officer, tmp_path):
        path = tmp_path / "khung.json"
        path.write_bytes(sent(held))

        with pytest.raises(Refused) as refusal:
            call_command("competencies", "import", str(path), as_user=unit_officer.username)

        assert refusal.value.reasons == (
            "Tài khoản “can-bo-don-vi” không được ghi khung năng lực.",
        )

    def test_it_writes_a_file_that_it_reads(self, held, tmp_path):
        path = tmp_path / "ra.json"

        call_command("competencies", "export", "khung-thu", out=str(path))

        assert exchange.opened(path.read_bytes()).framework == exchange.plain(held)

    def test_what_is_not_there_is_said(self, held):
        for words, reason in (
            (("export", "khong"), "Không có khung năng lực mã “khong”; đang có: khung-thu."),
            (("import", "/khong/co.json"), "Không đọc được tệp /khong/co.json: No such file or"
             " directory."),
        ):  # fmt: skip
            with pytest.raises(Refused) as refusal:
                call_command("competencies", *words)
            assert refusal.value.reasons == (reason,)
