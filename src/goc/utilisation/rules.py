"""What is asked before an appointment, and what follows from the answers."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum

from goc.facts.rules import tree
from goc.standards.rules.due import BeforeAppointment, Duty, WithinMonths

CONFIRMED = "confirmed"


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
