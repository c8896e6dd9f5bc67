"""Rosters of kinds that offices keep, drawn at random: each field is the truth, or a note names
its row and column."""

import csv
from random import Random

import pytest

from goc.hall import papers
from goc.intake import queries, services
from goc.kit.today import today
from goc.law.services import load_reference as load_law
from goc.officials.services.reference import load_reference as load_officials
from goc.officials.sheets.reading import Context
from goc.officials.sheets.seats import Seats
from goc.officials.sheets.vocabulary import Vocabulary
from goc.org.models import Role, Unit, UnitReach
from goc.org.queries import title_finder
from goc.org.services import load_reference as load_org
from goc.org.sheets.finding import UnitFinder
from tests.builders import AT, make_user
from tests.zoo import draw_office, write
from tests.zoo.judging import COLUMNS, Judged, judge, share_right, wrong

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(db, tmp_path, settings):
    """The officer of the city as it ships, who may write and read all of it."""
    settings.MEDIA_ROOT = tmp_path / "files"
    loader = make_user()
    for load in (load_law, load_org, load_officials):
        load(by=loader, at=AT)
    roots = Unit.objects.filter(code__in=("TP", "TU"))
    rights = {"may_see_identity": True, "may_see_sensitive": True}
    return make_user(Role.CITY_OFFICER, *roots, **rights)


def context():
    scope = frozenset(UnitReach.objects.values_list("descendant_id", flat=True))
    seats = Seats(UnitFinder.loaded(), title_finder(), scope, today())
    return Context(on=today(), words=Vocabulary.loaded(), seats=seats)


@pytest.mark.usefixtures("officer")
def test_rosters_never_seen_are_read_as_they_were_meant(tmp_path):
    shares, silent = [], []
    for seed in range(120):
        random = Random(seed)
        office = draw_office(random)
        path = write(office, tmp_path, random)
        judged = judge(path, context())
        silent += [f"{seed} {path.suffix} {line}" for line in wrong(office, judged)]
        shares.append(share_right(office, judged))

    assert silent == []
    assert sum(shares) / len(shares) >= 0.995


@pytest.mark.parametrize("seed", range(300, 306))
def test_what_was_stored_is_the_truth_or_is_told(officer, tmp_path, seed):
    random = Random(seed)
    office = draw_office(random, people=16)
    path = write(office, tmp_path, random)

    outcome = services.take_in(path, kind="roster", new_units=True, by=officer, at=AT)

    papers.officials(tmp_path / "ra.csv", officer, on=today(), columns=",".join(COLUMNS))
    with (tmp_path / "ra.csv").open(encoding="utf-8-sig", newline="") as file:
        judged = Judged(read={row["code"]: row for row in csv.DictReader(file)})
    report = queries.report(outcome.batch)
    pages = outcome.batch.options.get("pages", [None])
    for note in (*report["warnings"], *report["repairs"]):
        judged.noted[pages.index(note.get("page")), note["row"]].add(note["column"])
    assert (outcome.created, outcome.refused) == (16, 0)
    assert wrong(office, judged) == []
    assert share_right(office, judged) >= 0.97


def test_the_same_roster_again_changes_nothing(officer, tmp_path):
    random = Random(7)
    path = write(draw_office(random), tmp_path, random)
    options = {"kind": "roster", "new_units": True, "by": officer, "at": AT}

    first, again = (services.take_in(path, **options) for _ in range(2))

    assert (first.created, again.unchanged, again.refused) == (24, 24, 0)
