"""When a duty falls due, and how that is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from goc.facts.rules import say, tree
from goc.facts.rules.calendar import shifted
from goc.facts.rules.events import happened, known, planned_until
from goc.facts.rules.grammar import Reader
from goc.facts.rules.holding import number, whole
from goc.facts.rules.person import Ground, PersonFacts
from goc.facts.rules.vocabulary import Vocabulary

CHANGE_OF_LAW = "change_of_law"
EVENTS = {
    "appointment": "bổ nhiệm, bầu giữ chức danh",
    "election": "được bầu giữ chức danh",
    "reappointment": "được bổ nhiệm lại",
    "recruitment": "tuyển dụng",
    "entry_into_plan": "vào quy hoạch",
    "return_from_abroad": "học ở nước ngoài về",
    CHANGE_OF_LAW: "quy định này có hiệu lực",
}
# Of these a post must say how one came to it.
HOWS = ("election", "reappointment")
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
    """Before taking office: whoever is in office without it is overdue since then; who is planned
    for it has until the term of the plan ends."""

    counted_from: date | None = None
    mark: str = ""


type Due = WithinMonths | ByEndOfYear | ByTermEnd | BeforeAppointment


@dataclass(frozen=True, slots=True)
class Transition:
    """Whoever the event came to before the text's first day is not judged by it, through `until`
    (None: for good).

    `by_event`: the text in force on the event's day judges them, if there was one; else `is_kept`
    says whether the text just before this one does, or none.
    """

    until: date | None = None
    by_event: bool = False
    is_kept: bool = False


@dataclass(frozen=True, slots=True)
class Duty:
    """Who must have what by when, in force from `since` on."""

    who: tree.Clause
    needs: tree.Clause
    due: Due | None
    since: date
    transition: Transition | None = None

    @property
    def event(self) -> tree.Event:
        """What happened to a person that decides which text judges them."""
        named = self.due.of if isinstance(self.due, WithinMonths) else ""
        return event(named, self.who)


def event(named: str, who: tree.Clause) -> tree.Event:
    """Return what a name of EVENTS stands for with those whom `who` binds."""
    match named:
        case "recruitment":
            return tree.Recruitment()
        case "entry_into_plan":
            return tree.EntryIntoPlan(tuple(tree.plans_asked(who)))
        case "return_from_abroad":
            return tree.ReturnFromAbroad()
    posts = tuple(tree.posts_asked(who))
    return tree.Appointment(posts, named.upper() if named in HOWS else "")


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
            plans = tuple(tree.plans_asked(duty.who))
            if until := planned_until(duty.event, plans, facts, ground, words):
                return until
            began = known(happened(duty.event, facts, ground, words))
            return began and max(began, counted_from or duty.since)
        case WithinMonths(months, of, counted_from) if of == CHANGE_OF_LAW:
            return _later(counted_from or duty.since, months, ground)
        case WithinMonths(months, _, counted_from):
            began = known(happened(duty.event, facts, ground, words))
            return began and _later(max(began, counted_from or duty.since), months, ground)
    return None


def _later(day: date, months: tree.Amount, ground: Ground) -> date | None:
    months = whole(number(months, ground))
    return None if months is None else shifted(day, months=months)


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
