"""A batch whose process died tells the truth, is run again, and is nobody's while one has it."""

import pytest
from django.db import IntegrityError, connection

from goc.desk import services as desk
from goc.desk.models import Batch, BatchRow, Notice
from goc.desk.queries import held_batches
from goc.intake import jobs, queries, services
from goc.journal.models import Entry
from goc.kit.errors import Refused
from goc.officials.models import Official
from tests import sheets
from tests.builders import AT, make_batch
from tests.sheets import ROSTER

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("words", "units")]


@pytest.fixture
def waiting(tmp_path, settings, city_officer):
    """A batch that waits, of one boring person."""
    settings.MEDIA_ROOT = tmp_path / "files"
    path = sheets.write(tmp_path / "bang.xlsx", ROSTER, {})
    file = desk.keep_file(path=path, name=path.name, by=city_officer, at=AT)

    def make(state=Batch.State.WAITING, **options):
        batch = desk.open_batch(file=file, kind="", options=options, by=city_officer, at=AT)
        Batch.objects.filter(pk=batch.pk).update(state=state)
        batch.refresh_from_db()
        return batch

    return make


@pytest.fixture
def elsewhere():
    """Hold a batch in another session, as another process does."""
    other = connection.copy()

    def hold(batch):
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(4028, %s)", [batch.pk])

    yield hold
    other.close()


def test_a_running_batch_that_nobody_holds_is_broken_off(waiting, elsewhere):
    alive, dead = waiting("RUNNING"), waiting("RUNNING")
    elsewhere(alive)

    assert [queries.is_broken_off(batch) for batch in (alive, dead)] == [False, True]
    assert queries.dead() == [dead]
    assert (queries.standing(dead).state, queries.standing(dead).may_run_again) == (
        "Bị ngắt giữa chừng",
        True,
    )


def test_a_waiting_batch_is_broken_off_unless_a_worker_will_take_it(waiting, city_officer):
    queued, forgotten = waiting(), waiting()
    jobs.run_batch.defer(batch_id=queued.pk, user_id=city_officer.pk)

    assert [queries.is_broken_off(batch) for batch in (queued, forgotten)] == [False, True]


def test_what_another_process_has_in_hand_is_left_to_it(waiting, elsewhere, city_officer):
    batch = waiting()
    elsewhere(batch)

    with pytest.raises(Refused, match="đang được một nơi khác xử lý"):
        services.run(batch=batch, by=city_officer, at=AT)

    batch.refresh_from_db()
    assert (batch.state, batch.failure) == ("WAITING", "")
    assert not Official.objects.exists()


def test_a_batch_done_meanwhile_is_not_done_twice(waiting, city_officer):
    batch = waiting()
    stale = Batch.objects.get(pk=batch.pk)
    services.run(batch=batch, by=city_officer, at=AT)

    with pytest.raises(Refused, match="không còn chờ"):
        services.run(batch=stale, by=city_officer, at=AT)

    assert BatchRow.objects.get().verdict == "CREATED"


def test_the_hold_ends_with_the_run(waiting, city_officer):
    services.run(batch=waiting(), by=city_officer, at=AT)

    assert held_batches() == set()


def test_the_worker_tells_of_the_dead_and_they_are_run_again(waiting, city_officer):
    batch = waiting("RUNNING")

    jobs.look_after(0)

    batch.refresh_from_db()
    notice = Notice.objects.get()
    assert (batch.state, batch.failure) == ("FAILED", queries.DIED)
    assert (notice.user, notice.path) == (city_officer, f"/nhap/{batch.pk}/")
    assert Entry.objects.filter(verb="intake.broken_off").count() == 1

    services.run(batch=services.again(batch=batch), by=city_officer, at=AT)

    assert Official.objects.get().code == "CB900001"


def test_a_confirmed_batch_that_died_waits_to_be_confirmed_again(waiting, city_officer):
    batch = waiting(dry_run=True)
    services.run(batch=batch, by=city_officer, at=AT)
    services.commit(batch=batch)
    Batch.objects.update(state="RUNNING")

    jobs.look_after(0)

    batch.refresh_from_db()
    assert (batch.state, batch.failure) == ("REHEARSED", queries.DIED)
    services.run(batch=services.commit(batch=batch), by=city_officer, at=AT)
    batch.refresh_from_db()
    assert (batch.state, batch.failure) == ("WRITTEN", "")


def test_a_batch_that_is_done_is_not_run_again(waiting, city_officer):
    batch = waiting()
    services.run(batch=batch, by=city_officer, at=AT)

    with pytest.raises(Refused, match="không còn chờ"):
        services.again(batch=batch)


def test_a_batch_is_followed_up_after_it_is_written(city_officer):
    with pytest.raises(IntegrityError, match="batch_is_followed_up_after_it_is_written"):
        make_batch(city_officer, followed_up_at=AT, written_at=None)
