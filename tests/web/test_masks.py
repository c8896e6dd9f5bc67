"""Whoever lacks the right reads no full personal number: not on pages, not in files, not in logs,
not in the journal."""

import logging

import pytest
from django.urls import reverse

from goc.journal.models import Entry, Reading
from goc.officials.services import corrections
from tests import exports
from tests.builders import (
    AT,
    ON,
    make_assessment,
    make_dispensation,
    make_need,
    make_official,
    make_requirement,
    make_user,
)
from tests.proposals import make_data_request

NUMBERS = ("001085004417", "001185009999")
SPELLINGS = [*NUMBERS, *(f"{each[:4]} {each[4:8]} {each[8:]}" for each in NUMBERS)]
EXPORTED = (
    "officials:list", "needs:people", "needs:list", "hall:dispensations", "hall:corrections",
    "hall:data_requests", "officials:accounts",
)  # fmt: skip


@pytest.fixture
def told_file(units, city_officer):
    """An official whose personal number has been changed, and is proposed to be changed again."""
    account = make_user(username="co-so", full_name="Trần Thị Bình")
    official = make_official(
        "Trần Thị Bình", unit=units.ha_dong, code="CB000009", account=account,
        national_id="001080000001",
    )  # fmt: skip
    person = official.person
    person.national_id = NUMBERS[0]
    person.save()
    corrections.propose(
        official=official, table="PERSON", row=official.pk, field="national_id",
        proposed=NUMBERS[1], reason="Căn cước ghi khác.", on=ON, by=account, at=AT,
    )  # fmt: skip
    make_data_request(official)
    requirement = make_requirement()
    make_need(official, requirement)
    make_dispensation(official, requirement, city_officer)
    make_assessment(city_officer)
    return official


def read_everything(client, official):
    """All that the session reads: pages of the file, lists, and each list as a file, as one
    text."""
    own = [("hall:" + name, [official.code]) for name in ("file", "propose", "looks", "ask")]
    proposal = official.corrections.get()
    own += [("hall:correction", [proposal.pk])]
    own += [("hall:data_request", [official.data_requests.get().pk])]
    texts = [client.get(reverse(page, args=given)).text for page, given in own]
    field = f"?muc=PERSON.{official.pk}.national_id"
    texts.append(client.get(reverse("hall:propose", args=[official.code]) + field).text)
    for page in EXPORTED:
        texts.append(client.get(reverse(page)).text)
        asked = {"dang": "csv", "cot": ["so-dinh-danh"], "tinh-trang": "tat-ca"}
        for form in ("csv", "xlsx"):
            content = client.get(reverse(page), asked | {"dang": form})
            assert content.streaming, page
            rows = exports.csv_rows(content) if form == "csv" else exports.xlsx_rows(content)
            texts.append(str(rows))
    return "\n".join(texts)


def test_without_the_right_no_full_number_is_read_written_out_or_logged(
    client, unit_officer, told_file, caplog
):
    client.force_login(unit_officer)

    with caplog.at_level(logging.DEBUG):
        read = read_everything(client, told_file)

    assert "4417" in read
    assert "9999" in read
    logged = [line for line in caplog.messages if not line.startswith("(0.")]
    kept = str([*Entry.objects.values(), *Reading.objects.values()])
    for number in SPELLINGS:
        assert number not in read
        assert number not in "\n".join(logged)
        assert number not in kept


def test_with_the_right_the_same_session_reads_them(client, city_officer, told_file):
    client.force_login(city_officer)

    read = read_everything(client, told_file)

    assert all(number in read for number in NUMBERS)
