"""The record of processing: every kind with its ground, its term, and what outlived the term."""

from datetime import UTC, datetime

import pytest
from django.core.management import call_command
from django.urls import reverse

from goc.hall.queries import processing
from goc.journal.models import Reading
from goc.law.models import Document
from tests.builders import ON as TODAY
from tests.builders import make_document, make_official, make_value, since
from tests.proposals import make_correction

PAGE = reverse("hall:processing")


@pytest.fixture
def law(db):
    return make_document("91-2025-QH15", number="91/2025/QH15")


def line(code, on=TODAY):
    [found] = [line for line in processing.record(on) if line.kind.code == code]
    return found


def test_every_kind_has_ground_purpose_readers_and_an_open_term(client, inspector, law):
    make_value(law, None, code="retention_journal_months")
    client.force_login(inspector)

    page = client.get(PAGE).text

    for kind in processing.kinds():
        assert kind.title in page
        assert kind.purpose in page
        assert kind.recipients in page
    assert "91/2025/QH15" in page
    assert "chưa xác minh" in page
    assert "chưa rõ" in page
    assert line("journal").past is None


def test_what_outlived_its_term_is_counted_and_nothing_goes(law, learner_file, learner):
    make_value(law, 12, code="retention_corrections_months")
    decided = {"state": "DECLINED", "answer": "Không.", "decided_by": learner}
    for year, field in ((2024, "born"), (2026, "gender")):
        when = datetime(year, 6, 1, tzinfo=UTC)
        make_correction(learner_file, field=field, proposed_at=when, decided_at=when, **decided)
    make_correction(learner_file)

    past = line("corrections").past

    assert (past.count, past.oldest.year, past.before.isoformat()) == (1, 2024, "2025-07-01")
    assert learner_file.corrections.count() == 3


def test_a_file_runs_from_the_end_of_the_last_post(law, units):
    make_value(law, 24, code="retention_files_months")
    for end in ("2020-01-01", "2026-01-01", None):
        official = make_official(unit=units.ha_dong)
        official.posts.update(period=since(datetime(2010, 1, 1).date(), end))  # noqa: DTZ001
        official.in_office = end is None
        official.save()

    past = line("career").past

    assert (past.count, past.oldest.isoformat()) == (1, "2020-01-01")


def test_the_page_names_nobody_and_is_no_reading(client, administrator, learner_file):
    client.force_login(administrator)

    page = client.get(PAGE).text

    assert learner_file.person.full_name not in page
    assert not Reading.objects.exists()


@pytest.mark.usefixtures("units")
def test_every_document_and_term_that_it_leans_on_ships(settings):
    call_command("setup", verbosity=0)

    for found in processing.record(TODAY):
        assert found.term is not None, found.kind.keeps
        assert Document.objects.filter(code=found.kind.document).exists() or not found.kind.document
