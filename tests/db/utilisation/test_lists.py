"""Many officials checked at once: the same judgement as one by one, in a few queries."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from goc.journal.models import Entry
from goc.kit.errors import Refused
from goc.org.models import Title
from goc.standards.models import RequirementVersion
from goc.succession.access import Sight
from goc.utilisation import services
from goc.utilisation.models import AppointmentCheck, ListCheck, ListedCheck
from goc.utilisation.queries import asking, lists
from goc.utilisation.queries.check import Asked, check, check_many, law_of
from tests.builders import (
    AT,
    ON,
    make_dispensation,
    make_official,
    make_qualification,
    make_title,
    since,
)
from tests.plans import make_teachable
from tests.successions import make_entry, make_plan, make_terms

EVERYTHING = Sight(frozenset(), is_everything=True)


@pytest.fixture
def people(units, head, advanced, city_officer):
    """Four of Hà Đông: the first qualifies, the third was let off."""
    found = [make_official(unit=units.ha_dong, code=f"CB00020{n}") for n in range(4)]
    make_qualification(found[0], advanced)
    version = RequirementVersion.objects.get(requirement__code="cao-cap")
    make_dispensation(found[2], version, city_officer)
    return found


def ask(people, title, unit="", by=None, on=ON):
    return services.check_list(
        codes=[each.code for each in people], title=title, unit=unit, on=on, source="Dán", by=by,
        at=AT,
    )  # fmt: skip


def verdicts(made):
    return dict(made.rows.values_list("official__code", "verdict"))


def test_a_list_judges_each_as_the_check_of_one_does(people, head, units):
    asked = [Asked(each, head, units.ha_dong) for each in people]

    together = check_many(asked, ON, law=law_of(ON, today=ON), beside=True)

    alone = [check(each, head, units.ha_dong, ON, today=ON) for each in people]
    assert [one.as_facts() for one in together] == [one.as_facts() for one in alone]


def test_more_people_ask_no_more_queries(people, head, units, advanced):
    make_teachable("Cao cấp", level=advanced, days=30)
    law, asked = law_of(ON, today=ON), [Asked(each, head, units.ha_dong) for each in people]
    check_many(asked, ON, law=law)  # what is kept of the law until it changes

    counts = []
    for some in (asked[1:2], asked):
        with CaptureQueriesContext(connection) as caught:
            check_many(some, ON, law=law)
        counts.append(len(caught))

    assert counts[0] == counts[1]


def test_as_many_posts_as_people_ask_no_more_queries(people, head, units):
    posts = [make_title(f"Trưởng phòng {n}", group=head.entailments.get().group) for n in range(3)]
    asked = [Asked(people[0], title, units.ha_dong) for title in posts]
    law = law_of(ON, today=ON)
    check_many(asked, ON, law=law, soonest=False)  # what is kept of the law until it changes

    counts = []
    for some in (asked[:1], asked):
        with CaptureQueriesContext(connection) as caught:
            check_many(some, ON, law=law, soonest=False)
        counts.append([q["sql"] for q in caught if "law_edition" in q["sql"]])

    assert len(counts[0]) == len(counts[1])


def test_the_list_is_kept_with_verdicts_and_gaps_in_few_words(people, head, city_officer, advanced):
    programme, _ = make_teachable("Cao cấp", level=advanced, days=30)

    made = ask(people[:2], "trưởng phòng", by=city_officer)

    assert verdicts(made) == {"CB000200": "eligible", "CB000201": "not_eligible"}
    [line] = [one for one in lists.lines(made.rows.all(), ON) if one.verdict == "not_eligible"]
    assert line.lacks == "cao-cap: chưa có"
    assert line.ways == programme.name
    [lacked] = lists.lacked(made.rows.all())
    assert (lacked.short, lacked.lacking, lacked.open) == ("cao-cap", 1, 0)
    assert lacked.programme == programme.code
    assert Entry.objects.get(verb="utilisation.list_checked").details["people"] == 2


def test_who_cannot_be_checked_stands_on_the_list_with_the_sentence(people, head, city_officer):
    type(people[0]).objects.filter(pk=people[0].pk).update(in_office=False)
    codes = [people[0].code, "HN999999", people[1].code.lower()]

    made = services.check_list(
        codes=codes, title="TRUONG-PHONG", unit="", on=ON, source="Dán", by=city_officer, at=AT
    )

    assert verdicts(made) == {people[1].code: "not_eligible"}
    assert [each["code"] for each in made.refused] == ["CB000200", "HN999999"]
    assert "đã thôi giữ vị trí công tác" in made.refused[0]["why"]
    assert "Không tìm thấy cán bộ có số hiệu “HN999999”" in made.refused[1]["why"]


@pytest.mark.parametrize(
    ("codes", "title", "on", "sentence"),
    [
        ([], "TRUONG-PHONG", ON, "chưa có số hiệu nào"),
        ([f"X{n}" for n in range(1001)], "TRUONG-PHONG", ON, "có 1001 số hiệu; .* nhiều nhất 1000"),
        (["CB000200"], "VUA", ON, "Không có chức danh “VUA”"),
        (["CB000200"], "TRUONG-PHONG", date(1944, 1, 1), "sớm hơn 02/09/1945"),
    ],
)
def test_a_list_that_asks_nothing_is_refused(codes, title, on, sentence, people, city_officer):
    with pytest.raises(Refused, match=sentence):
        services.check_list(
            codes=codes, title=title, unit="", on=on, source="", by=city_officer, at=AT
        )
    assert not ListCheck.objects.exists()


def test_a_title_closed_that_day_is_refused(people, head, city_officer, units):
    Title.objects.filter(pk=head.pk).update(life=since(None, date(2025, 1, 1)))

    with pytest.raises(Refused, match="không còn áp dụng ngày 01/07/2026"):
        ask(people, "TRUONG-PHONG", unit=units.ha_dong.code, by=city_officer)


def test_minutes_are_kept_of_the_rows_chosen_judged_anew(people, head, city_officer, advanced):
    made = ask(people[:2], "TRUONG-PHONG", by=city_officer)
    make_qualification(people[1], advanced)

    kept = services.keep_minutes(
        made=made, rows=ListedCheck.objects.filter(official=people[1]), by=city_officer, at=AT
    )

    assert [each.verdict for each in kept] == ["eligible"]
    assert AppointmentCheck.objects.get().official == people[1]
    assert verdicts(made)[people[1].code] == "not_eligible"


def test_minutes_of_nobody_are_refused(people, head, city_officer):
    made = ask(people[:1], "TRUONG-PHONG", by=city_officer)

    with pytest.raises(Refused, match="chọn ít nhất một người"):
        services.keep_minutes(made=made, rows=made.rows.none(), by=city_officer, at=AT)


def test_what_is_thrown_away_is_gone_and_journalled(people, head, city_officer):
    made = ask(people[:1], "TRUONG-PHONG", by=city_officer)

    services.throw_away(made=made, by=city_officer, at=AT)

    assert not ListedCheck.objects.exists()
    assert Entry.objects.filter(verb="utilisation.list_thrown_away").count() == 1


def review(plan, by, title=None):
    return services.review_plan(plan=plan, sight=EVERYTHING, title=title, on=ON, by=by, at=AT)


def test_a_plan_of_succession_is_reviewed_for_its_title(people, head, units, city_officer):
    make_terms()
    plan = make_plan(units.ha_dong, title=head, approved=date(2025, 11, 1))
    make_entry(plan, people[0])
    make_entry(plan, people[1])
    make_entry(plan, people[2], end=date(2026, 1, 1))

    made = review(plan, city_officer)

    assert verdicts(made) == {people[0].code: "eligible", people[1].code: "not_eligible"}
    assert (made.plan, set(made.rows.values_list("unit", flat=True))) == (plan, {units.ha_dong.pk})


def test_a_plan_for_a_group_is_reviewed_for_the_title_chosen(people, head, units, city_officer):
    make_terms()
    group = head.entailments.get().group
    other = make_title("Trưởng ban", code="TRUONG-BAN", group=group, order=1)
    plan = make_plan(units.ha_dong, group=group)
    make_entry(plan, people[1])

    assert list(asking.titles_of(plan, ON)) == [other, head]
    assert review(plan, city_officer, head).rows.get().title == head
    assert review(plan, city_officer).rows.get().title == other
    with pytest.raises(Refused, match="không có chức danh nào áp dụng"):
        review(plan, city_officer, make_title("Kế toán"))


def test_a_plan_without_people_is_refused(units, head, city_officer):
    with pytest.raises(Refused, match="chưa có ai trong phạm vi"):
        review(make_plan(units.ha_dong, title=head), city_officer)
