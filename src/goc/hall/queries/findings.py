"""What one official must have on a day, judged and explained in the words of the components."""

from dataclasses import dataclass, field
from datetime import date

from goc.facts import queries as facts
from goc.facts.rules import tree
from goc.facts.rules.judge import Judged, judge
from goc.kit.today import today
from goc.needs.models import Need
from goc.needs.rules import Standing, standing
from goc.standards.queries import Source, in_force
from goc.standards.rules import due

SHOWN_OPEN = 2
# The value of law that says how long before a certificate ends its holder is told.
WARNING = "expiry_warning_months"
NOT_APPLICABLE = "Không áp dụng"
VERDICTS = {True: "met", False: "not_met", None: "cannot_tell"}
UNMET = (Need.Status.DUE, Need.Status.OVERDUE)


@dataclass(frozen=True, slots=True)
class Finding:
    """One requirement as it stands for the official."""

    code: str
    title: str
    verdict: str
    status: str
    due: str
    late: str
    opened: bool
    who: list[dict]
    needs: list[dict]
    source: Source
    term: str
    term_mark: str


@dataclass(frozen=True, slots=True)
class Findings:
    """Every requirement of a day: those that bind, the most pressing first, and the others."""

    on: date
    binding: list[Finding] = field(default_factory=list)
    others: list[Finding] = field(default_factory=list)

    @property
    def summary(self) -> str:
        """How many stand how: 1 chưa có · 2 đã đáp ứng."""
        found = [each.status for each in self.binding]
        return " · ".join(f"{found.count(label)} {label.lower()}" for label in dict.fromkeys(found))


def findings(official, on: date) -> Findings:
    """Judge the official under each requirement in force on the day, and say why."""
    words = facts.vocabulary()
    ground = facts.ground(on, today=today())
    person = facts.facts_of(official, on)
    judged = []
    for version in in_force(on, words):
        duty = version.duty
        who = judge(duty.who, person, ground, words)
        needs = judge(duty.needs, person, ground, words)
        support = needs.support if needs.verdict else None
        stands = standing(
            who=who.verdict,
            needs=needs.verdict,
            due_on=due.due_on(duty, person, ground, words),
            valid_until=support and support.valid_until,
            rung=person.rung,
            on=on,
            warning_months=_warning(ground),
        )
        judged.append((stands, version, who, needs, due.sentence(duty.due, words)))
    binding = sorted((each for each in judged if each[0]), key=lambda each: -each[0].priority)
    return Findings(
        on,
        [_finding(*each, on=on, place=place) for place, each in enumerate(binding)],
        [_finding(*each, on=on) for each in judged if each[0] is None],
    )


def _warning(ground):
    value = ground.values.get(WARNING)
    return value and value.amount and int(value.amount)


def _finding(stands: Standing | None, version, who, needs, term, *, on, place=SHOWN_OPEN):
    status = stands and Need.Status(stands.status)
    due_on, late = _due(stands, on) if stands else ("", "")
    return Finding(
        code=version.code,
        title=version.title,
        verdict=stands.status.lower() if stands else "not_applicable",
        status=str(status.label) if stands else NOT_APPLICABLE,
        due=due_on,
        late=late,
        opened=place < SHOWN_OPEN and status in UNMET,
        who=_explained(version.duty.who, who),
        needs=_explained(version.duty.needs, needs) if stands else [],
        source=version.source,
        term=term,
        term_mark=version.duty.due.mark if version.duty.due else "",
    )


def _due(stands: Standing, on: date) -> tuple[str, str]:
    day = stands.due_on
    if day is None:
        return "", ""
    days = (day - on).days
    if stands.status == Need.Status.EXPIRING:
        return f"Hết giá trị {day:%d/%m/%Y} · còn {days} ngày", ""
    if days < 0:
        return f"Hạn {day:%d/%m/%Y}", f"quá hạn {-days} ngày"
    return f"Hạn {day:%d/%m/%Y} · còn {days} ngày", ""


def _explained(node: tree.Clause, judged: Judged) -> list[dict]:
    """The clauses of a tree; all of several need no line to join them."""
    found = _clause(node, judged)
    return found["children"] if isinstance(node, tree.AllOf) else [found]


def _clause(node: tree.Clause, judged: Judged) -> dict:
    verdict = {"verdict": VERDICTS[judged.verdict]}
    match node:
        case tree.AllOf(parts) | tree.AnyOf(parts):
            is_any = isinstance(node, tree.AnyOf)
            children = [
                _clause(part, below) for part, below in zip(parts, judged.children, strict=True)
            ]
            join = "Cần một trong" if is_any else "Cần tất cả"
            return verdict | {"join": join, "any": is_any, "children": children}
        case tree.Not(part):
            child = _clause(part, judged.children[0])
            return verdict | {
                "join": "Không thuộc trường hợp", "any": False, "children": [child]
            }  # fmt: skip
    return verdict | {
        "text": _capital(judged.text),
        "facts": [_capital(fact) for fact in judged.facts],
        "missing": judged.missing,
        "evidence": _evidence(judged.evidence),
    }


def _evidence(found) -> list[str]:
    """Where each fact stands; a post's name is told by the fact already, a certificate's is not."""
    told = [
        part
        for each in found
        for part in ((each.what if each.qualification_id else ""), each.source)
    ]
    return [part for part in dict.fromkeys(told) if part]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
