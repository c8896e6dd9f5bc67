"""The draft of a year's plan, made from the needs that stand and put in place of the former one."""

from collections.abc import Callable
from datetime import date, timedelta
from time import perf_counter

from django.db import connection, transaction

from goc.facts import queries as facts
from goc.journal import services as journal
from goc.kit import turn
from goc.kit.errors import Refused
from goc.kit.today import today as clock
from goc.needs.models import Assessment
from goc.needs.queries import reading
from goc.planning.models import Plan
from goc.planning.queries import law, needs, offers
from goc.planning.rules.making import Terms, bits
from goc.planning.rules.matching import Matching
from goc.planning.rules.offers import Draft
from goc.planning.rules.plan import plan
from goc.planning.services.storing import Storing

# One draft at a time: who comes second waits, then replaces what the first made.
LOCK = 0x706C616E
YEARS_AHEAD = 5
OPEN_NEEDS = "plan_open"


@transaction.atomic
def make(
    *,
    year: int,
    by,
    at,
    say: Callable[[str], None] = lambda text: None,
    today: date | None = None,
) -> Plan:
    """Make the draft of the year from the last assessment and store it whole.

    Readers see the former draft until the new one stands. Refused for a year that is over or too
    far off, before the first assessment, without norms, without a programme or provider.
    """
    today = today or clock()
    began = perf_counter()
    take_turn()
    assessment, begins_on, norms = _grounds_for(year, today)
    words = facts.vocabulary()
    asked = needs.asked(assessment, year, words)
    grounds = law.Grounds(begins_on, today=today)
    matching = Matching(asked.needs, grounds, words)
    terms = Terms(year, begins_on, law.reckoned(norms), norms[law.MOST_DAYS]["amount"])
    say("Đang gom nhu cầu của mọi người …")
    _gather(assessment, year, asked)
    learners = needs.learners(
        OPEN_NEEDS,
        asked,
        grounds(terms.last_day),
        today=today,
        by_name=bits(matching.by_name),
    )
    say(f"Đang xếp lớp cho {len(learners)} người …")
    draft = plan(terms, matching, *_offers(year), learners)
    say(f"Đang ghi {len(draft.classes)} lớp …")
    made = Plan(
        year=year,
        assessment=assessment,
        made_at=at,
        made_by=by,
        begins_on=begins_on,
        norms=norms,
        seconds=0,
    )
    Storing(made, asked, terms).store(draft, OPEN_NEEDS)
    made.seconds = round(perf_counter() - began, 3)
    made.save()
    _record(made, draft, by=by, at=at)
    return made


def _record(made: Plan, draft: Draft, *, by, at) -> None:
    people = {seat.learner for each in draft.classes for seat in each.learners}
    details = {"year": made.year, "classes": len(draft.classes), "people": len(people)}
    journal.record(verb="planning.drafted", subject=made, by=by, at=at, details=details)


def take_turn() -> None:
    """Wait until nobody else makes a plan, or changes who stands in one, and let nobody begin."""
    turn.wait_for(LOCK)


def refuse_year(year: int, today: date | None = None) -> None:
    """Refuse a year that is over or too far off."""
    this_year = (today or clock()).year
    if year < this_year:
        raise Refused(f"Năm {year} đã qua; chỉ lập được kế hoạch cho năm {this_year} trở đi.")
    if year > this_year + YEARS_AHEAD:
        raise Refused(
            f"Năm {year} còn quá xa; chỉ lập được kế hoạch đến năm {this_year + YEARS_AHEAD}."
        )


def _grounds_for(year: int, today: date) -> tuple[Assessment, date, dict]:
    """Return what the plan stands on, or refuse with every sentence."""
    refuse_year(year, today)
    begins_on = max(date(year, 1, 1), today + timedelta(days=1))
    if begins_on.year > year:
        raise Refused(f"Năm {year} không còn ngày nào để mở lớp.")
    assessment = reading.latest()
    norms, reasons = law.norms(begins_on)
    if assessment is None:
        reasons.append("Chưa xét nhu cầu lần nào; hãy chạy ./goc needs rồi lập lại.")
    if reasons:
        raise Refused(*reasons)
    return assessment, begins_on, norms


def _offers(year: int):
    programmes, providers = offers.programmes(year), offers.providers(year)
    if not programmes:
        raise Refused(f"Không có chương trình nào áp dụng trong năm {year}; hãy bổ sung danh mục.")
    if not providers:
        raise Refused(f"Không có cơ sở đào tạo nào trong năm {year}; hãy bổ sung danh mục.")
    return programmes, providers


def _gather(assessment, year, asked) -> None:
    """Lay the open needs out for as long as the transaction lasts."""
    query, values = needs.open_needs(assessment, year, asked)
    with connection.cursor() as cursor:
        # Within one transaction a second plan finds the tables of the first.
        cursor.execute(f"DROP TABLE IF EXISTS pg_temp.{OPEN_NEEDS}")
        cursor.execute(f"CREATE TEMP TABLE {OPEN_NEEDS} ON COMMIT DROP AS {query}", values)
        cursor.execute(f"ANALYZE {OPEN_NEEDS}")
