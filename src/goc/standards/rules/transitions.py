"""Which text judges whom while law changes: the one of the day, or the one that came before it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from goc.facts.rules import tree
from goc.facts.rules.events import happened
from goc.facts.rules.grammar import Reader
from goc.facts.rules.judge import judge
from goc.facts.rules.judged import Judged
from goc.facts.rules.person import LONG_AGO, Ground, PersonFacts
from goc.facts.rules.vocabulary import Vocabulary
from goc.standards.rules import due as due_rules
from goc.standards.rules.due import CHANGE_OF_LAW, EVENTS, Due, Duty, Transition, WithinMonths

TODAY, EVENT = "today", "event"
KEPT, FREE = "former", "none"
UNDER = {KEPT: "bản trước", FREE: "không bản nào"}


def read(
    written: Mapping, due: Due | None, words: Vocabulary, *, since: date
) -> tuple[Transition | None, list[str]]:
    """Return who is not judged by the text of the day (None: everyone is), and every reason why
    that cannot be read."""
    reader = Reader(words)
    judged_by, raw = written.get("judged_by", TODAY), written.get("transition")
    if judged_by not in (TODAY, EVENT):
        reader.refuse(
            "judged_by",
            f"“{judged_by}” không phải là {TODAY} (bản của ngày xét) hay {EVENT} "
            "(bản của ngày có sự kiện).",
        )
    if judged_by == EVENT and raw is not None:
        reader.refuse("transition", f"không dùng cùng judged_by: {EVENT}; hãy giữ một mục.")
    named = due.of if isinstance(due, WithinMonths) else ""
    if named == CHANGE_OF_LAW and (judged_by == EVENT or raw is not None):
        reader.refuse(
            "transition" if raw is not None else "judged_by",
            f"hạn phải tính từ một sự kiện của từng người, không phải từ {CHANGE_OF_LAW}.",
        )
    if raw is not None:
        return _transition(raw, reader, since)
    found = Transition(by_event=True) if judged_by == EVENT else None
    return (None, reader.reasons) if reader.reasons else (found, [])


def _transition(raw, reader: Reader, since: date) -> tuple[Transition | None, list[str]]:
    if not reader.keys(raw, ("until", "under"), "transition"):
        return None, reader.reasons
    until = reader.day(raw.get("until"), "transition.until")
    if until and until < since:
        reader.refuse(
            "transition.until",
            f"ngày {until:%d/%m/%Y} sớm hơn ngày bắt đầu hiệu lực {since:%d/%m/%Y}.",
        )
    under = reader.codes(raw.get("under"), UNDER, "cách chuyển tiếp", "transition.under")
    if reader.reasons:
        return None, reader.reasons
    return Transition(until, is_kept=under[0] == KEPT), []


def sentence(duty: Duty) -> str:
    """Return who is not judged by the text, with capital and without full stop; empty where nobody
    is left out."""
    if duty.transition is None:
        return ""
    named = duty.due.of if isinstance(duty.due, WithinMonths) else "appointment"
    before = f"có ngày {EVENTS[named]} trước ngày {duty.since:%d/%m/%Y}"
    if duty.transition.by_event:
        return f"Người {before} được xét theo bản có hiệu lực trong ngày ấy, nếu có"
    until = f"đến hết ngày {duty.transition.until:%d/%m/%Y}"
    if duty.transition.is_kept:
        return f"Người {before} được xét theo bản trước {until}"
    return f"Người {before} chưa phải đáp ứng {until}"


def is_open(duty: Duty, on: date) -> bool:
    """Whether on the day somebody may be judged by another text than the one in force."""
    transition = duty.transition
    return transition is not None and (transition.until is None or on <= transition.until)


def before(version, former: Sequence) -> list[tuple[object | None, date | None]]:
    """Return the texts that judge those whom the event came to before the version's first day,
    the latest first, each with the first day of its events; None stands for no text at all, and
    for no first day.

    `former` are the texts of the requirement that ended by then, the latest first.
    """
    if not version.duty.transition.by_event:
        kept = former[0] if former and version.duty.transition.is_kept else None
        return [(kept, None)]
    found, follows = [], version.since
    for text in former:
        if text.end < follows:
            found.append((None, text.end))
        found.append((text, text.since))
        follows = text.since
    return [*found, (None, None)]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one requirement comes to for one person: the text that judges (None: none does, or
    nobody can tell which), whom it binds and what it asks as judged, and the day it is due."""

    text: object | None
    who: Judged
    needs: Judged
    due_on: date | None

    @property
    def is_exempt(self) -> bool:
        """Whether the requirement would bind the person, had its text not let them off."""
        match self.text and self.text.duty.who:
            case tree.AllOf((_, tree.Exempt())) if self.who.children:
                bound, kept = self.who.children
                return bound.verdict is True and kept.verdict is False
        return False


def judged(version, facts: PersonFacts, ground: Ground, words: Vocabulary) -> Outcome:
    """Judge one person by the text that law lets judge them."""
    if not is_open(version.duty, ground.on):
        return _under(version, facts, ground, words)
    day = happened(version.duty.event, facts, ground, words)
    if day is None or day >= version.since:
        return _under(version, facts, ground, words)
    turns = before(version, version.former)
    if day > LONG_AGO:
        text = next(text for text, first in turns if first is None or day >= first)
        return _under(text, facts, ground, words) if text else _free(version, facts, ground, words)
    texts = dict.fromkeys([version, *(text for text, _ in turns)])
    return _agreed(
        version,
        [
            _under(text, facts, ground, words) if text else _free(version, facts, ground, words)
            for text in texts
        ],
    )


def _under(text, facts, ground, words) -> Outcome:
    return Outcome(
        text,
        judge(text.duty.who, facts, ground, words),
        judge(text.duty.needs, facts, ground, words),
        due_rules.due_on(text.duty, facts, ground, words),
    )


def _free(version, facts, ground, words) -> Outcome:
    who = Judged(sentence(version.duty), False)
    return Outcome(None, who, judge(version.duty.needs, facts, ground, words), None)


def _agreed(version, found: list[Outcome]) -> Outcome:
    """What holds whichever text judges; where they differ, the day of the event is missing."""
    missing = ("ngày bổ nhiệm, tuyển dụng hoặc sự kiện mà quy định tính theo",)
    said = sentence(version.duty)
    needs = [each.needs for each in found if each.text is not None]
    verdicts = {each.who.verdict for each in found}
    met = {each.verdict for each in needs}
    supports = [each.support for each in needs if each.support]
    days = {each.due_on for each in found if each.text is not None}
    return Outcome(
        None,
        _both(said, verdicts, missing),
        _both(said, met, missing, min(supports, default=None)),
        days.pop() if len(days) == 1 else None,
    )


def _both(text: str, verdicts: set, missing: tuple[str, ...], support=None) -> Judged:
    verdict = verdicts.pop() if len(verdicts) == 1 else None
    return Judged(text, verdict, missing=missing if verdict is None else (), support=support)
