"""What is asked before an appointment, and what follows from the answers."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import StrEnum

from goc.facts.rules import tree
from goc.standards.rules.due import BeforeAppointment, Duty, WithinMonths

CONFIRMED = "confirmed"
CITY_OFFICER, UNIT_OFFICER, SUPERVISOR = "CITY_OFFICER", "UNIT_OFFICER", "SUPERVISOR"
# The city's own choice, as no text that we know says who writes a decision down: an exception is
# for those who answer for the unit or the city, not for the clerk of one.
DECIDING = (CITY_OFFICER, UNIT_OFFICER, SUPERVISOR)
EXCEPTING = (CITY_OFFICER, SUPERVISOR)


class Verdict(StrEnum):
    """What the check comes to; it binds nobody."""

    ELIGIBLE = "eligible"
    BY_UNCONFIRMED = "eligible_by_unconfirmed_rules"
    NOT_ELIGIBLE = "not_eligible"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class Answer:
    """One condition: met, not met, or None where a fact is missing; whether every text that it
    rests on has been held against the original."""

    is_met: bool | None
    is_confirmed: bool


def is_condition(duty: Duty) -> bool:
    """Whether the duty is one of the post's own: it names titles or leadership, and is to be met
    for the appointment. What runs in office (yearly hours, courses of a term) is no condition."""
    asks = any(
        post.groups or post.titles or post.position_classes for post in tree.posts_asked(duty.who)
    )
    match duty.due:
        case None | BeforeAppointment():
            return asks
        case WithinMonths(of=event):
            return asks and event == "appointment"
    return False


def concluded(answers: Iterable[Answer], *, is_title_confirmed: bool) -> Verdict:
    """What the answers come to. A title without any condition is nothing to conclude from."""
    answers = list(answers)
    met = [answer.is_met for answer in answers]
    if False in met:
        return Verdict.NOT_ELIGIBLE
    if None in met or not met:
        return Verdict.CANNOT_TELL
    sure = is_title_confirmed and all(answer.is_confirmed for answer in answers)
    return Verdict.ELIGIBLE if sure else Verdict.BY_UNCONFIRMED


def parameters_of(duty: Duty) -> frozenset[str]:
    """The values of law that judge the duty, by code."""
    return (
        frozenset(_named_in(duty.who))
        | frozenset(_named_in(duty.needs))
        | frozenset(_named_in(duty.due))
    )


def _named_in(node) -> Iterable[str]:
    if isinstance(node, tree.ByLaw):
        yield node.parameter
    elif isinstance(node, tuple):
        for part in node:
            yield from _named_in(part)
    elif is_dataclass(node):
        for field in fields(node):
            yield from _named_in(getattr(node, field.name))


CLEARED = (Verdict.ELIGIBLE.value, Verdict.BY_UNCONFIRMED.value)


@dataclass(frozen=True, slots=True)
class Deciding:
    """What is written down of a decision, and what the gate found."""

    verdict: Verdict
    is_leadership: bool
    number: str
    authority: str
    exception_authority: str
    exception_ground: str
    exception_until: date | None

    @property
    def is_cleared(self) -> bool:
        """Whether it needs no exception: the gate is passed, or a title without leadership asks
        nothing."""
        open_to_all = self.verdict == Verdict.CANNOT_TELL and not self.is_leadership
        return self.verdict in CLEARED or open_to_all


def refusals(asked: Deciding, *, on: date, today: date) -> list[str]:
    """Return a sentence for everything that keeps the decision for the day `on` from standing."""
    reasons = []
    if not asked.number.strip():
        reasons.append("Hãy ghi số và ngày của quyết định.")
    if not asked.authority.strip():
        reasons.append("Hãy ghi cấp đã quyết định bổ nhiệm.")
    said = (asked.exception_authority.strip(), asked.exception_ground.strip())
    if asked.is_cleared:
        if any(said) or asked.exception_until:
            reasons.append("Cán bộ đủ điều kiện nên không cần ngoại lệ; hãy để trống phần ấy.")
        return reasons
    return reasons + _of_exception(*said, asked.exception_until, on=on, today=today)


def _of_exception(authority, ground, until, *, on: date, today: date) -> list[str]:
    reasons = []
    if not authority:
        reasons.append(
            "Cán bộ chưa đủ điều kiện: hãy ghi cấp có thẩm quyền nào cho bổ nhiệm theo ngoại lệ."
        )
    if not ground:
        reasons.append("Hãy ghi căn cứ, lý do của ngoại lệ.")
    if until is None:
        reasons.append("Hãy ghi ngày mà đến hết ngày ấy cán bộ phải đạt các điều kiện còn nợ.")
    elif until <= max(on, today):
        reasons.append(f"Ngày phải đạt {until:%d/%m/%Y} phải sau ngày {max(on, today):%d/%m/%Y}.")
    return reasons
