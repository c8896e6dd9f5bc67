"""What the articles count of quy hoạch comes out of the rows that the demonstration takes in."""

from datetime import date

import pytest
from django.db.models import Count
from django.test import override_settings

from demo import planned_for
from demo.city import succession as written
from demo.city.calendar import day
from goc.intake import services as intake
from goc.kit.sheets import write_flat
from goc.officials.models import Official, Person, Post
from goc.org.models import Branch, Title, Unit, UnitKind
from goc.succession.access import Sight
from goc.succession.models import SuccessionEntry, SuccessionPlan
from goc.succession.queries import people, plans, structure
from goc.succession.queries.plans import Wanted
from tests.builders import AT, make_unit, make_user, since
from tests.shipped import taken_back

pytestmark = pytest.mark.django_db
TODAY = date(2026, 7, 1)
EVERYTHING = Sight(frozenset(), is_everything=True)
SORTS = [("master", "advanced"), ("master", "intermediate"), ("bachelor", "advanced")]
SORTS += [("bachelor", "intermediate")]


def candidates(of_each=200):
    """So many people of each of the four sorts that the committee's plans are made of."""
    return [
        written.Candidate(
            code=f"HN{number:06}",
            name="Nguyễn Văn An",
            began=day(2005),
            home=written.WARD if number % 40 == 0 else "TP",
            is_high=number % 3 == 0,
            is_of_service=number % 5 == 0,
            district=written.DISTRICT if number % 2 else "",
            degree=degree,
            graduated=day(2010),
            theory=theory,
            theory_on=day(2012),
        )
        for number, (degree, theory) in enumerate(SORTS * of_each)
    ]


@pytest.fixture(scope="module")
def rows():
    return list(written.rows(candidates(), 131_565, 1))


@pytest.fixture(scope="module")
def taken_in(shipped, rows, tmp_path_factory, django_db_blocker):
    """The sheet taken in once among people of the same names, and its plans approved."""
    folder = tmp_path_factory.mktemp("quy-hoach")
    path = folder / "06-quy-hoach.xlsx"
    write_flat(path, written.HEADERS, rows)
    kept = override_settings(MEDIA_ROOT=folder / "files", DEMO_DAY=TODAY)
    with kept, taken_back(django_db_blocker):
        known = {unit.code: unit for unit in Unit.objects.all()}
        for code in sorted({row[5] for row in rows} - known.keys()):
            make_unit(
                f"Phòng {code}",
                code=code,
                parent=known[written.DISTRICT],
                kind=UnitKind.DIVISION,
                branch=Branch.STATE,
                tier="DISTRICT",
            )
        _enter(candidates(), known["TP"])
        officer = make_user("CITY_OFFICER", known["TP"], known["TU"])
        outcome = intake.take_in(path, kind="succession", by=officer, at=AT)
        planned_for.approve(by=officer, at=AT)
        yield outcome


def _enter(people_there, unit):
    title = Title.objects.get(code="GIAM-DOC-SO")
    persons = Person.objects.bulk_create(
        Person(full_name=one.name, search_key="nguyen van an", sort_key="an")
        for one in people_there
    )
    officials = Official.objects.bulk_create(
        Official(person=person, code=one.code, unit=unit, title=title)
        for person, one in zip(persons, people_there, strict=True)
    )
    Post.objects.bulk_create(
        Post(
            official=official,
            unit=unit,
            title=title,
            category="CIVIL_SERVANT",
            period=since(date(2005, 1, 1)),
        )
        for official in officials
    )


def test_the_coefficient_and_the_structure_of_the_committee_are_those_of_the_article(taken_in):
    before, last = (
        SuccessionPlan.objects.select_related("unit", "title", "group").get(
            title__code="UY-VIEN-BCH-THANH-UY", begins=year
        )
        for year in (2015, 2020)
    )

    told = []
    for plan in (before, last):
        seen = structure.portrait(plan, EVERYTHING, plans.day_of(plan, TODAY), TODAY)
        shares = {share.trait.value: str(share.percent) for share in seen.shares}
        told.append((str(seen.coefficient), shares["sau-dai-hoc"], shares["ly-luan"]))

    assert told == [("1.49", "48.2", "92.9"), ("1.98", "73.2", "93.3")]
    assert plans.previous(last, SuccessionPlan.objects.all()) == before


@pytest.mark.parametrize(
    ("term", "unit", "titles", "expected"),
    [
        (("PARTY", 2020), "", ("BI-THU-QUAN-HUYEN-UY", "PHO-BI-THU-QUAN-HUYEN-UY"), 86),
        (("STATE", 2021), "", ("GIAM-DOC-SO", "CHU-TICH-UBND-HUYEN"), 84),
        (("PARTY", 2020), "DU.Q.007", ("UY-VIEN-BCH-QUAN-HUYEN",), 80),
        (("PARTY", 2020), "Q.007", ("BI-THU-DANG-UY-XA", "PHO-BI-THU-DANG-UY-XA"), 89),
        (("STATE", 2021), "Q.007", ("TRUONG-PHONG-HUYEN", "PHO-TRUONG-PHONG-HUYEN"), 116),
        (
            ("STATE", 2021),
            "Q.007",
            (
                "CHU-TICH-HDND-XA",
                "PHO-CHU-TICH-HDND-XA",
                "CHU-TICH-UBND-XA",
                "PHO-CHU-TICH-UBND-XA",
            ),
            87,
        ),
    ],
)
def test_the_groups_of_the_articles_have_so_many_people(taken_in, term, unit, titles, expected):
    chosen = plans.filtered(
        SuccessionPlan.objects.all(), Wanted(term=term, unit=unit, titles=titles)
    )

    found = people.across(chosen, EVERYTHING, TODAY)

    assert found.count() == expected
    assert found.values("official").distinct().count() == expected


def test_every_row_is_taken_in_and_every_plan_approved(taken_in, rows):
    assert (taken_in.created, taken_in.refused) == (len(rows), 0)
    assert SuccessionEntry.objects.count() == len(rows)
    assert not SuccessionPlan.objects.exclude(state="APPROVED").exists()
    assert planned_for.approve(by=taken_in.batch.created_by, at=AT) == 0


def test_nobody_stands_in_more_plans_of_a_term_than_law_allows(taken_in):
    counted = SuccessionEntry.objects.values("official", "plan__branch", "plan__begins")

    most = counted.annotate(n=Count("pk")).order_by("-n")[0]["n"]

    assert most <= 3


def test_a_small_city_has_its_share(rows):
    small = list(written.rows(candidates(), 13_157, 1))

    assert 0.08 < len(small) / len(rows) < 0.12
    assert list(written.rows([], 240, 1)) == []
