"""What the columns of a strange roster may mean, before anything is taken."""

import pytest

from goc.intake.services import propose
from tests.books import make_book
from tests.sheets import ROSTER

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("words", "units")]

HEADINGS = ["STT", "Số hiệu", "Danh tính", "Số định danh CN", "Chức vụ", "Đơn vị", "Sở thích"]
PERSON = [1, "CB900001", "Lê Thị Hoa", "001185000001", "Chuyên viên", "Phường Hà Đông", "Đọc sách"]


@pytest.fixture
def path(tmp_path):
    return make_book(tmp_path / "a.xlsx", DS=[["DANH SÁCH"], HEADINGS, PERSON])


def test_columns_are_proposed_with_samples_and_how_certain_they_are(path):
    proposal = propose(path, kind="roster")

    told = {column.heading: (column.name, column.certainty) for column in proposal.columns}
    assert (proposal.page, proposal.first_row, proposal.last_row) == ("DS", 2, 2)
    assert told["Số hiệu"] == ("code", 1.0)
    assert told["Số định danh CN"] == ("national_id", 0.88)
    assert told["Sở thích"] == (None, 0.0)
    assert proposal.columns[4].samples == ("Chuyên viên",)


def test_a_required_column_that_nothing_names_makes_the_proposal_uncertain(path):
    proposal = propose(path, kind="roster")

    assert proposal.missing == ("full_name",)
    assert not proposal.is_certain
    assert propose(path, kind="roster", mapping={"Danh tính": "full_name"}).is_certain


def test_what_is_proposed_can_be_taken_as_it_is(tmp_path, take_in):
    headings = dict(zip(ROSTER, ROSTER, strict=True))
    path = make_book(tmp_path / "b.xlsx", DS=[list(headings), list(ROSTER.values())])
    mapping = propose(path).mapping()

    assert take_in(ROSTER, {}, mapping=mapping).created == 1


def test_files_with_the_same_headings_share_a_shape(tmp_path, path):
    louder = [heading.upper() for heading in HEADINGS]
    other = make_book(tmp_path / "b.xlsx", DS=[louder, PERSON])

    assert propose(path, kind="roster").shape == propose(other, kind="roster").shape
