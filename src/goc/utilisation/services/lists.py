"""Many officials checked at once: kept for the one who asked, as minutes when asked."""

from datetime import date, datetime

from django.db import transaction

from goc.journal import services as journal
from goc.kit.errors import Refused
from goc.org.models import Title
from goc.succession.models import SuccessionPlan
from goc.utilisation.models import AppointmentCheck, ListCheck, ListedCheck
from goc.utilisation.queries import asking, lists
from goc.utilisation.queries.asking import Listed
from goc.utilisation.queries.check import check_many, law_of
from goc.utilisation.services.minutes import keep_minute


@transaction.atomic
def check_list(
    *, codes, title: str, unit: str, on: date, source: str, by, at: datetime
) -> ListCheck:
    """Check everyone of these numbers for the title, in the unit named or in each one's own.

    Refused where nobody can be asked about at all; whoever alone cannot stands on the list with
    the sentence why.
    """
    listed = asking.by_numbers(by, codes, title=title, unit=unit, on=on)
    return _kept(listed, title=title, unit=unit, on=on, source=source, by=by, at=at)


@transaction.atomic
def review_plan(
    *, plan: SuccessionPlan, sight, title: Title | None, on: date, by, at: datetime
) -> ListCheck:
    """Check everyone in sight who stands in the succession plan for what it plans them for."""
    listed = asking.of_plan(plan, sight, title=title, on=on)
    if not listed.asked:
        raise Refused(f"Ngày {on:%d/%m/%Y} quy hoạch này chưa có ai trong phạm vi được xem.")
    first = listed.asked[0]
    return _kept(
        listed, title=first.title.name, unit=plan.unit.code, on=on, source=str(plan), plan=plan,
        by=by, at=at,
    )  # fmt: skip


def _kept(listed: Listed, *, title, unit, on, source, by, at, plan=None) -> ListCheck:
    law = law_of(on)
    found = check_many(listed.asked, on, law=law)
    made = ListCheck.objects.create(
        title=title, unit=unit, on=on, source=source, plan=plan, refused=listed.refused,
        asked_at=at, asked_by=by,
    )  # fmt: skip
    short = {version.code: version.short_name for version in law.conditions}
    ListedCheck.objects.bulk_create(
        ListedCheck(
            list=made,
            official=each.official,
            title=each.title,
            unit=each.unit,
            verdict=each.verdict.value,
            met=len(each.met),
            gaps=lists.in_few_words(each, short),
        )
        for each in found
    )
    journal.record(
        verb="utilisation.list_checked",
        subject=made,
        by=by,
        at=at,
        details={"people": len(found), "refused": len(listed.refused)},
    )
    return made


@transaction.atomic
def keep_minutes(*, made: ListCheck, rows, by, at: datetime) -> list[AppointmentCheck]:
    """Keep a minute for each of these rows of the list, judged anew at this moment."""
    asked = lists.asked_again(rows)
    if not asked:
        raise Refused("Hãy chọn ít nhất một người để lập biên bản.")
    found = check_many(asked, made.on, law=law_of(made.on), beside=True)
    return [keep_minute(check=each, by=by, at=at) for each in found]


@transaction.atomic
def throw_away(*, made: ListCheck, by, at: datetime) -> None:
    """Throw a list away; minutes kept of it stay."""
    journal.record(verb="utilisation.list_thrown_away", subject=made, by=by, at=at)
    made.delete()
