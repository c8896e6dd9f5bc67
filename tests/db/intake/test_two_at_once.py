"""Two clerks, two files, one set of people: nothing is written twice, nothing unseen is written."""

from contextlib import suppress
from dataclasses import replace
from functools import partial
from threading import Barrier, BrokenBarrierError

import pytest

from goc.desk.models import Batch, BatchRow
from goc.intake import services
from goc.intake.services import kinds
from goc.officials.models import Official, Person, Post, Qualification
from tests import sheets
from tests.builders import AT
from tests.races import at_once
from tests.sheets import EVALUATIONS, POSTS, QUALIFICATIONS, ROSTER

PEOPLE = [{}, {"Số hiệu": "CB900002", "Số CCCD": "001185000002", "Họ và tên": "Bùi Văn Ba"}]


@pytest.fixture
def rehearsed(take_in):
    """A rehearsal of the one boring person, whom the register knows already."""
    take_in(ROSTER, {})
    return take_in(ROSTER, {"Dân tộc": "Mường"}, dry_run=True).batch


def commit(batch, by):
    batch = services.commit(batch=batch)
    services.run(batch=batch, by=by, at=AT)
    batch.refresh_from_db()
    return batch


@pytest.mark.django_db
@pytest.mark.usefixtures("words", "units")
class TestWhatWasShown:
    def test_a_rehearsal_that_still_holds_is_written(self, rehearsed, city_officer):
        batch = commit(rehearsed, city_officer)

        assert batch.state == "WRITTEN"
        assert Person.objects.get().ethnicity == "Mường"

    def test_rows_changed_since_are_noticed_and_nothing_is_written(
        self, rehearsed, take_in, city_officer
    ):
        take_in(ROSTER, {"Dân tộc": "Tày"})

        batch = commit(rehearsed, city_officer)

        assert (batch.state, batch.options["otherwise"]) == ("REHEARSED", 1)
        assert Person.objects.get().ethnicity == "Tày"
        (shown,) = BatchRow.objects.filter(batch=batch).values_list("changes", flat=True)
        assert shown == [{"field": "Dân tộc", "old": "Tày", "new": "Mường"}]

    def test_what_is_shown_anew_is_written_by_a_second_act(self, rehearsed, take_in, city_officer):
        take_in(ROSTER, {"Dân tộc": "Tày"})
        commit(rehearsed, city_officer)

        batch = commit(rehearsed, city_officer)

        assert (batch.state, batch.options["otherwise"]) == ("WRITTEN", 0)
        assert Person.objects.get().ethnicity == "Mường"

    def test_a_change_of_other_people_holds_nothing_up(self, rehearsed, take_in, city_officer):
        take_in(ROSTER, PEOPLE[1])

        assert commit(rehearsed, city_officer).state == "WRITTEN"

    def test_a_person_whom_another_file_has_opened_meanwhile_is_noticed(
        self, take_in, city_officer
    ):
        rehearsed = take_in(ROSTER, *PEOPLE, dry_run=True).batch
        take_in(ROSTER, PEOPLE[0])

        batch = commit(rehearsed, city_officer)

        assert (batch.state, batch.options["otherwise"]) == ("REHEARSED", 1)
        assert Official.objects.count() == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("words", "units")
class TestTogether:
    @pytest.fixture(autouse=True)
    def stand_together(self, monkeypatch):
        """Both writers stand before the tables at once, were it not for the lock."""
        write, met = kinds.KINDS["roster"].write, Barrier(2, timeout=1)

        def write_together(*given, **named):
            # With the lock the second never gets here, and the first goes on when it has waited.
            with suppress(BrokenBarrierError):
                met.wait()
            write(*given, **named)

        together = replace(kinds.KINDS["roster"], write=write_together)
        monkeypatch.setitem(kinds.KINDS, "roster", together)

    def test_two_files_about_the_same_people_write_them_once(self, tmp_path, city_officer):
        paths = [sheets.write(tmp_path / f"{n}.xlsx", ROSTER, *PEOPLE) for n in range(2)]

        found = at_once(
            *(lambda path=path: services.take_in(path, by=city_officer, at=AT) for path in paths)
        )

        assert sorted((each.created, each.unchanged, each.refused) for each in found) == [
            (0, 2, 0),
            (2, 0, 0),
        ]
        assert (Official.objects.count(), Post.objects.count()) == (2, 2)
        assert Qualification.objects.count() == 4

    def test_two_files_that_say_otherwise_of_one_person_both_leave_their_version(
        self, tmp_path, city_officer, take_in
    ):
        paths = [
            sheets.write(tmp_path / f"{people}.xlsx", ROSTER, {"Dân tộc": people})
            for people in ("Mường", "Tày")
        ]

        found = at_once(
            *(lambda path=path: services.take_in(path, by=city_officer, at=AT) for path in paths)
        )

        assert sorted((each.created, each.updated) for each in found) == [(0, 1), (1, 0)]
        told = Batch.objects.filter(batchrow__verdict="UPDATED").values_list(
            "batchrow__changes", flat=True
        )
        ((change,),) = told
        assert {change["old"], change["new"]} == {"Mường", "Tày"}
        assert Person.objects.get().ethnicity == change["new"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("words", "learner_file")
class TestBesideEachOther:
    """What is written of different things needs no turn; of the same, one file at a time."""

    @pytest.fixture
    def met(self, monkeypatch, tmp_path, city_officer):
        """Whether two files of these kinds are being written at the same moment."""

        def take(patience, **usual):
            barrier, are_met = Barrier(2, timeout=patience), []

            def beside(write):
                def write_beside(*given, **named):
                    with suppress(BrokenBarrierError):
                        barrier.wait()
                        are_met.append(True)
                    write(*given, **named)

                return write_beside

            for name in usual:
                kind = kinds.KINDS[name]
                monkeypatch.setitem(kinds.KINDS, name, replace(kind, write=beside(kind.write)))
            paths = [sheets.write(tmp_path / f"{name}.xlsx", usual[name]) for name in usual]
            took = (partial(services.take_in, path, by=city_officer, at=AT) for path in paths)
            found = at_once(*took)
            assert [(each.created, each.refused) for each in found] == [(1, 0), (1, 0)]
            return len(are_met) == 2

        return take

    @pytest.mark.parametrize(
        "usual",
        [
            {"posts": POSTS, "qualifications": QUALIFICATIONS},
            {"qualifications": QUALIFICATIONS, "evaluations": EVALUATIONS},
            {"roster": ROSTER, "evaluations": EVALUATIONS},
        ],
    )
    def test_different_things_are_written_at_the_same_moment(self, met, usual):
        assert met(20, **usual)

    @pytest.mark.parametrize(
        "usual",
        [
            {"roster": ROSTER, "qualifications": QUALIFICATIONS},
            {"roster": ROSTER, "posts": POSTS},
        ],
    )
    def test_a_roster_and_what_it_states_are_written_one_after_the_other(self, met, usual):
        assert not met(1, **usual)
