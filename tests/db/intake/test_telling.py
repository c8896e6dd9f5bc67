"""Who sent a long batch is told when it is done or failed, in the same transaction."""

import pytest

from goc.desk import services as desk
from goc.desk.models import Batch, Notice
from goc.intake import jobs
from goc.intake.services import telling
from tests import sheets
from tests.builders import AT
from tests.sheets import ROSTER

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("words")]


@pytest.fixture
def batch(unit_officer, tmp_path):
    def make(path):
        file = desk.keep_file(path=path, name=path.name, by=unit_officer, at=AT)
        return desk.open_batch(file=file, kind="", options={}, by=unit_officer, at=AT)

    return make


def run(batch):
    jobs.run_batch(batch_id=batch.pk, user_id=batch.created_by_id)
    return Notice.objects.get()


def test_the_sender_hears_that_it_is_done(batch, unit_officer, tmp_path):
    made = batch(sheets.write(tmp_path / "ds.xlsx", ROSTER, {}))

    notice = run(made)

    assert (notice.user, notice.path) == (unit_officer, f"/nhap/{made.pk}/")
    assert notice.sentence == telling.DONE


def test_the_sender_hears_that_it_could_not_be_read(batch, tmp_path):
    path = tmp_path / "ds.xlsx"
    path.write_text("không phải bảng tính")
    made = batch(path)

    assert run(made).sentence == telling.FAILED
    assert Batch.objects.get(pk=made.pk).state == "FAILED"
