"""The only writer of surveys, and of the wishes that come in through them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from goc.journal import services as journal
from goc.kit import history
from goc.kit.errors import Refused
from goc.kit.vietnamese import clean, search_key
from goc.needs import rules
from goc.needs.models import Survey, Wish

State = Wish.State
NO_REASON = "Hãy ghi lý do."


@transaction.atomic
def open_survey(*, year: int, first: date, last: date, note: str, by, at) -> Survey:
    """Open the survey of a year, from the first through the last day.

    Refused where the year has one, and for days in the wrong order.
    """
    if Survey.objects.filter(year=year).exists():
        raise Refused(f"Năm {year} đã có khảo sát; hãy mở khảo sát ấy để đổi ngày.")
    _check_days(first, last)
    made = Survey.objects.create(
        year=year, first=first, last=last, note=note.strip(), opened_at=at, opened_by=by
    )
    journal.record(verb="needs.survey_opened", subject=made, by=by, at=at)
    return made


@transaction.atomic
def change_survey(*, survey: Survey, first: date, last: date, note: str, why: str, by, at):
    """Give a survey other days or another note. Refused without a reason."""
    if not why.strip():
        raise Refused(NO_REASON)
    _check_days(first, last)
    held = Survey.objects.select_for_update().get(pk=survey.pk)
    held.first, held.last, held.note = first, last, note.strip()
    held.save(update_fields=["first", "last", "note"])
    journal.record(verb="needs.survey_changed", subject=held, by=by, at=at, why=why.strip())
    return held


def _check_days(first: date, last: date) -> None:
    if last < first:
        raise Refused(
            f"Ngày cuối {last:%d/%m/%Y} đứng trước ngày đầu {first:%d/%m/%Y}; hãy xem lại."
        )


@dataclass(frozen=True, slots=True)
class WishText:
    """What somebody wishes: for whom (`official`: for themself), what, how many, why, when."""

    unit: Any
    kind: str
    people: int
    why: str
    programme: Any = None
    subject: str = ""
    quarter: int | None = None
    official: Any = None


@transaction.atomic
def write_wish(*, survey: Survey, text: WishText, on: date, by, at, wish: Wish | None = None):
    """Write a wish down as a draft, or give a draft another text; return it.

    Refused with every reason: outside the days of the survey, one that was sent, one that the unit
    or the official has written already.
    """
    survey = _open(survey, on)
    draft = rules.WishDraft(
        text.programme is not None, text.subject, text.people, text.why, text.quarter,
        is_own=text.official is not None,
    )  # fmt: skip
    if reasons := rules.wish_bars(draft):
        raise Refused(*reasons)
    if wish and wish.state != State.DRAFT:
        raise Refused("Nguyện vọng đã gửi; hãy rút về nháp trước khi sửa.")
    held = wish or Wish(survey=survey, written_at=at, written_by=by)
    for name in WishText.__dataclass_fields__:
        setattr(held, name, getattr(text, name))
    held.subject, held.why = clean(text.subject), text.why.strip()
    held.subject_key = search_key(held.subject)[:400]
    _check_once(held)
    held.save()
    _tell("needs.wish_written", held, by=by, at=at)
    return held


def _open(survey: Survey, on: date) -> Survey:
    # Whoever writes waits for whoever changes the days, and sees them.
    held = Survey.objects.select_for_update().get(pk=survey.pk)
    if reasons := rules.survey_bars(first=held.first, last=held.last, on=on):
        raise Refused(*reasons)
    return held


def _check_once(held: Wish) -> None:
    whose = {"official": held.official} if held.official else {"official": None, "unit": held.unit}
    same = Wish.objects.filter(
        survey=held.survey, kind=held.kind, programme=held.programme,
        subject_key=held.subject_key, **whose,
    )  # fmt: skip
    if same.exclude(pk=held.pk).exists():
        raise Refused(f"Nguyện vọng “{held}” đã được ghi trong khảo sát này; hãy sửa mục ấy.")


@transaction.atomic
def send(*, wishes: Collection[int], survey: Survey, on: date, by, at) -> int:
    """Send these drafts to the city; return how many. Others among them are left as they are."""
    _open(survey, on)
    return _turn(wishes, State.DRAFT, State.SENT, "needs.wishes_sent", survey, by, at)


@transaction.atomic
def recall(*, wishes: Collection[int], survey: Survey, on: date, by, at) -> int:
    """Take back to drafts what was sent and nobody has answered yet; return how many."""
    _open(survey, on)
    return _turn(wishes, State.SENT, State.DRAFT, "needs.wishes_recalled", survey, by, at)


def _turn(wishes, before, after, verb, survey, by, at) -> int:
    rows = Wish.objects.select_for_update().filter(pk__in=list(wishes), survey=survey, state=before)
    keys = list(rows.order_by("pk").values_list("pk", flat=True))
    history.remember(user=by.pk)
    Wish.objects.filter(pk__in=keys).update(state=after)
    if keys:
        journal.record(verb=verb, subject=survey, by=by, at=at, details={"wishes": keys})
    return len(keys)


@transaction.atomic
def remove_wish(*, wish: Wish, on: date, by, at) -> None:
    """Take a draft away; its last version stays in the history. Refused once it was sent."""
    _open(wish.survey, on)
    held = Wish.objects.select_for_update(of=["self"]).get(pk=wish.pk)
    if held.state != State.DRAFT:
        raise Refused("Nguyện vọng đã gửi; hãy rút về nháp trước khi bỏ.")
    _tell("needs.wish_removed", held, by=by, at=at)
    history.remember(user=by.pk)
    Wish.objects.filter(pk=held.pk).delete()


@transaction.atomic
def decide(*, wishes: Collection[int], takes_up: bool, answer: str, survey: Survey, by, at) -> int:
    """Answer wishes that were sent: taken up into planning, or declined for a reason; an answer may
    be given anew. Drafts among them are left as they are. Return how many were answered."""
    if not takes_up and not answer.strip():
        raise Refused("Không tiếp thu thì phải ghi lý do; người gửi đọc được lý do này.")
    rows = Wish.objects.select_for_update().filter(pk__in=list(wishes), survey=survey)
    keys = list(rows.exclude(state=State.DRAFT).order_by("pk").values_list("pk", flat=True))
    history.remember(user=by.pk, why=answer.strip())
    Wish.objects.filter(pk__in=keys).update(
        state=State.TAKEN_UP if takes_up else State.DECLINED,
        decided_at=at,
        decided_by=by,
        answer=answer.strip(),
    )
    if keys:
        verb = "needs.wishes_taken_up" if takes_up else "needs.wishes_declined"
        journal.record(
            verb=verb, subject=survey, by=by, at=at, why=answer.strip(), details={"wishes": keys}
        )
    return len(keys)


@transaction.atomic
def copy_wishes(*, wishes: Collection[int], survey: Survey, on: date, by, at) -> int:
    """Write these wishes of an earlier survey down again as drafts; return how many were new."""
    survey = _open(survey, on)
    copied = 0
    earlier = Wish.objects.filter(pk__in=list(wishes)).exclude(survey=survey)
    for wish in earlier.select_related("unit", "programme", "official").order_by("pk"):
        text = WishText(**{name: getattr(wish, name) for name in WishText.__dataclass_fields__})
        try:
            with transaction.atomic():
                write_wish(survey=survey, text=text, on=on, by=by, at=at)
        except Refused:
            continue
        copied += 1
    return copied


def _tell(verb: str, wish: Wish, *, by, at) -> None:
    """Write the act under the official whose wish it is, else under the unit."""
    subject = wish.official or wish.unit
    details = {"wish": wish.pk, "year": wish.survey.year}
    journal.record(verb=verb, subject=subject, by=by, at=at, name=str(wish), details=details)
