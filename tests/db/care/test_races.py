"""Two officers on one pair, and a workbook that writes a file while it is merged: nothing is lost,
nothing stands twice."""

from contextlib import suppress
from threading import Barrier, BrokenBarrierError, Event

import pytest
from django.db import connection

from goc.care.models import Merge
from goc.intake import services as intake
from goc.kit import merging
from goc.officials.models import FormerFile, Official, Person, Qualification
from goc.officials.services import people
from tests import sheets
from tests.builders import AT, make_official
from tests.merged import chosen, merge
from tests.races import at_once
from tests.sheets import ROSTER

pytestmark = pytest.mark.django_db(transaction=True)


class AlwaysKept(dict):
    """The kept file's word, whatever comes to be asked."""

    def get(self, name, default=None):
        return "kept"

    def __missing__(self, name):
        return "kept"


@pytest.fixture
def files(units):
    return [make_official("Bùi Đức Thọ", unit=units.ba_dinh, code=code) for code in ("CB1", "CB2")]


def test_two_officers_merge_one_pair_once(files, city_officer, monkeypatch):
    kept, lost = files
    choices, plan, met = chosen(kept, lost), merging.plan, Barrier(2, timeout=1)

    def plan_together(*arguments, **named):
        # With the lock the second never gets here, and the first goes on when it has waited.
        with suppress(BrokenBarrierError):
            met.wait()
        return plan(*arguments, **named)

    monkeypatch.setattr(merging, "plan", plan_together)

    found = at_once(
        lambda: merge(kept, lost, city_officer, choices),
        lambda: merge(lost, kept, city_officer, choices),
    )

    assert sorted(type(each).__name__ for each in found) == ["Merge", "Refused"]
    assert (Merge.objects.count(), Official.objects.count()) == (1, 1)
    assert FormerFile.objects.count() == 1


def test_a_workbook_being_written_is_waited_for_and_its_rows_go_over(
    files, city_officer, words, monkeypatch, tmp_path
):
    kept, lost = files
    book = sheets.write(
        tmp_path / "danh-sach.xlsx",
        ROSTER,
        {"Số hiệu": "CB2", "Họ và tên": "Bùi Đức Thọ", "Đơn vị": "Phường Ba Đình"},
    )
    write, writing = people.write_people, Event()

    def write_slowly(*arguments, **named):
        writing.set()
        assert not blocked.wait(0.7), "the merge went ahead of the rows"
        return write(*arguments, **named)

    blocked = Event()

    def merge_meanwhile():
        writing.wait(20)
        made = merge(kept, lost, city_officer, AlwaysKept())
        blocked.set()
        return made

    monkeypatch.setattr(people, "write_people", write_slowly)

    batch, _ = at_once(lambda: intake.take_in(book, by=city_officer, at=AT).batch, merge_meanwhile)

    assert batch.tally["updated"] == 1
    assert [each.code for each in Official.objects.all()] == ["CB1"]
    assert Person.objects.count() == 1
    assert set(Qualification.objects.values_list("person_id", flat=True)) == {kept.pk}


def test_a_workbook_that_comes_during_a_merge_finds_the_file_that_stands(
    files, city_officer, words, monkeypatch, tmp_path
):
    kept, lost = files
    book = sheets.write(
        tmp_path / "danh-sach.xlsx",
        ROSTER,
        {"Số hiệu": "CB2", "Họ và tên": "Bùi Đức Thọ", "Đơn vị": "Phường Ba Đình"},
    )
    choices, carry_out, begun = chosen(kept, lost), merging.carry_out, Event()

    def carry_out_slowly(*arguments, **named):
        begun.set()
        carry_out(*arguments, **named)
        taken_in.wait(0.7)

    taken_in = Event()

    def take_in():
        begun.wait(20)
        batch = intake.take_in(book, by=city_officer, at=AT).batch
        taken_in.set()
        return batch

    monkeypatch.setattr(merging, "carry_out", carry_out_slowly)

    _, batch = at_once(lambda: merge(kept, lost, city_officer, choices), take_in)

    assert batch.batchrow_set.get().subject == "CB1"
    assert [each.code for each in Official.objects.all()] == ["CB1"]
    assert set(Qualification.objects.values_list("person_id", flat=True)) == {kept.pk}


def test_a_workbook_that_takes_long_refuses_the_merge(files, city_officer, monkeypatch):
    kept, lost = files
    monkeypatch.setattr("goc.officials.services.merging.PATIENCE", "100ms")
    held, done = Event(), Event()

    def write_for_long():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock_shared(%s)", [0x6D65726765])
            held.set()
            done.wait(20)
        connection.close()

    def merge_then():
        held.wait(20)
        try:
            return merge(kept, lost, city_officer)
        finally:
            done.set()

    _, refused = at_once(write_for_long, merge_then)

    assert refused.reasons == (
        "Một bảng tính đang được ghi vào hồ sơ; hãy chờ vài phút rồi thử lại.",
    )
