"""When a duty falls due, and how that is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from goc.facts.rules import say, tree
from goc.facts.rules.calendar import shifted
from goc.facts.rules.grammar import Reader
from goc.facts.rules.holding import number, whole
from goc.facts.rules.person import Ground, PersonFacts
from goc.facts.rules.seats import appointed_on
from goc.facts.rules.vocabulary import Vocabulary

EVENTS = {"appointment": "bổ nhiệm, bầu giữ chức danh", "recruitment": "tuyển dụng"}
FORMS = ("within_months", "by", "before")
KEYS = (*FORMS, "of", "branch", "counted_from", "verification")


@dataclass(frozen=True, slots=True)
class WithinMonths:
    """So many months after an event; events before `counted_from` count as of that day.

    Without it they count from the day on which the text came into force, so that a new duty
    leaves everyone its whole time.
    """

    months: tree.Amount
    of: str
    counted_from: date | None = None
    mark: str = ""


@dataclass(frozen=True, slots=True)
class ByEndOfYear:
    mark: str = ""


@dataclass(frozen=True, slots=True)
class ByTermEnd:
    branch: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class BeforeAppointment:
    """Before taking office: whoever is in office without it is overdue since then."""

    counted_from: date | None = None
    mark: str = ""


type Due = WithinMonths | ByEndOfYear | ByTermEnd | BeforeAppointment


@dataclass(frozen=True, slots=True)
class Duty:
    """Who must have what by when, in force from `since` on."""

    who: tree.Clause
    needs: tree.Clause
    due: Due | None
    since: date


def due_on(duty: Duty, facts: PersonFacts, ground: Ground, words: Vocabulary) -> date | None:
    """Return the last day on which the duty may be met; None where there is none or a fact that
    it hangs on is unknown."""
    match duty.due:
        case ByEndOfYear():
            return date(ground.on.year, 12, 31)
        case ByTermEnd(branch):
            term = ground.terms.get(branch)
            return term.end - timedelta(days=1) if term else None
        case BeforeAppointment(counted_from):
            began = appointed_on(tree.posts_asked(duty.who), facts, ground, words)
            return began and max(began, counted_from or duty.since)
        case WithinMonths(months, of, counted_from):
            return _after(duty, of, facts, ground, words, whole(number(months, ground)))
    return None


def _after(duty, of, facts, ground, words, months: int | None) -> date | None:
    began = (
        appointed_on(tree.posts_asked(duty.who), facts, ground, words)
        if of == "appointment"
        else None
    )
    if of == "recruitment":
        began = facts.recruited_on
    if began is None or months is None:
        return None
    return shifted(max(began, duty.due.counted_from or duty.since), months=months)


def read(raw: object, words: Vocabulary) -> tuple[Due | None, list[str]]:
    """Return when it falls due (None: no day set), and every reason why that cannot be read."""
    reader = Reader(words)
    if raw is None or not reader.keys(raw, KEYS, "due"):
        return None, reader.reasons
    forms = [form for form in FORMS if form in raw]
    if len(forms) != 1:
        reader.refuse("due", f"hãy ghi đúng một trong các cách tính hạn {', '.join(FORMS)}.")
        return None, reader.reasons
    due = _READ[forms[0]](raw, reader)
    return (None, reader.reasons) if reader.reasons else (due, [])


def _within_months(raw: Mapping, reader: Reader) -> WithinMonths:
    months = reader.amount(raw["within_months"], "due.within_months")
    events = reader.codes(raw.get("of"), EVENTS, "sự kiện", "due.of")
    return WithinMonths(months, events[0] if events else "", _counted_from(raw, reader), _mark(raw))


def _by(raw: Mapping, reader: Reader) -> Due:
    if raw["by"] == "end_of_year":
        return ByEndOfYear(_mark(raw))
    if raw["by"] != "term_end":
        reader.refuse("due.by", f"“{raw['by']}” không phải là end_of_year hay term_end.")
    branches = reader.codes(raw.get("branch"), reader.words.branches, "hệ thống", "due.branch")
    return ByTermEnd(branches[0] if branches else "", _mark(raw))


def _before(raw: Mapping, reader: Reader) -> BeforeAppointment:
    if raw["before"] != "appointment":
        reader.refuse("due.before", "chỉ tính được hạn trước khi bổ nhiệm (appointment).")
    return BeforeAppointment(_counted_from(raw, reader), _mark(raw))


def _counted_from(raw: Mapping, reader: Reader) -> date | None:
    written = raw.get("counted_from")
    return written and reader.day(written, "due.counted_from")


def _mark(raw: Mapping) -> str:
    return raw.get("verification", "")


_READ = {"within_months": _within_months, "by": _by, "before": _before}


def sentence(due: Due | None, words: Vocabulary) -> str:
    """Return when it falls due as people say it, with capital, without full stop."""
    match due:
        case ByEndOfYear():
            return "Hạn là ngày cuối của năm đang xét"
        case ByTermEnd(branch):
            return f"Hạn là ngày cuối của nhiệm kỳ {words.branches[branch]} hiện hành"
        case BeforeAppointment(counted_from):
            return f"Phải có trước khi được bổ nhiệm{_transition(counted_from)}"
        case WithinMonths(months, of, counted_from):
            after = f"{say.amount(months, words, 'tháng')} kể từ ngày {EVENTS[of]}"
            return f"Hạn là {after}{_transition(counted_from)}"
    return "Không có hạn"


def _transition(counted_from: date | None) -> str:
    if counted_from is None:
        return ", người giữ chức danh từ trước thì tính từ ngày quy định có hiệu lực"
    return f", sớm nhất tính từ ngày {counted_from:%d/%m/%Y}"
