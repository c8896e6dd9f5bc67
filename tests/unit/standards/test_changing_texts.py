"""Texts that change: whom a new one leaves to the old, whom it exempts, what is refused at once."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from goc.facts.rules.person import PersonFacts, PostFact
from goc.standards.rules import contradictions, editing, text, transitions
from tests import known

NEW, OLD = date(2025, 8, 29), date(2022, 2, 8)
ON = date(2026, 9, 1)
BOUND = {"post": {"title_group": "HEAD"}}
THEORY = {"qualification": "POLITICAL_THEORY"}
ADVANCED = THEORY | {"at_least": "advanced"}


def duty(raw, since=NEW):
    found, reasons = text.duty(raw, known.WORDS, since=since)
    assert reasons == []
    return found


class Text(SimpleNamespace):
    """A text as the rules look at it; the same only as itself."""

    __hash__ = object.__hash__


def version(raw, since=NEW, end=None, former=()):
    found = duty(raw, since)
    return Text(duty=found, since=since, end=end, former=former)


FORMER = version({"who": BOUND, "needs": THEORY}, OLD, NEW)


def person(since, held="elementary"):
    post = PostFact(
        "T", "Trưởng phòng", "HEAD", 40, "U", "Sở", "DEPARTMENT", "STATE", "CITY",
        "LEADERSHIP", "CIVIL_SERVANT", is_main=True, since=since,
    )  # fmt: skip
    paper = {
        "kind": "POLITICAL_THEORY", "level": held, "field": "", "granted": known.day(OLD),
        "expires_on": None, "hours": None,
    }  # fmt: skip
    return PersonFacts(posts=(post,), past_posts=(post,), held=(known.held(paper, 1),))


def outcome(changed, since, on=ON):
    now = version({"who": BOUND, "needs": ADVANCED, **changed}, former=(FORMER,))
    found = transitions.judged(now, person(since), known.ground(on, on), known.WORDS)
    return found.who.verdict, found.needs.verdict


UNDER_FORMER = {"transition": {"until": date(2026, 12, 31), "under": "former"}}
UNDER_NONE = {"transition": {"until": date(2026, 12, 31), "under": "none"}}
BY_EVENT = {"judged_by": "event"}
BEFORE, AFTER = NEW - timedelta(days=1), NEW


@pytest.mark.parametrize(
    ("changed", "since", "bound_and_met"),
    [
        ({}, BEFORE, (True, False)),
        (UNDER_FORMER, BEFORE, (True, True)),
        (UNDER_FORMER, AFTER, (True, False)),
        (UNDER_FORMER, None, (True, None)),
        (UNDER_NONE, BEFORE, (False, False)),
        (UNDER_NONE, AFTER, (True, False)),
        (UNDER_NONE, None, (None, False)),
        (BY_EVENT, BEFORE, (True, True)),
        (BY_EVENT, OLD, (True, True)),
        (BY_EVENT, OLD - timedelta(days=1), (False, False)),  # no text was in force that day
        (BY_EVENT, AFTER, (True, False)),
        (BY_EVENT, None, (None, None)),
    ],
)
def test_who_was_there_before_a_text_is_judged_as_it_says(changed, since, bound_and_met):
    assert outcome(changed, since) == bound_and_met


def test_a_transition_is_over_the_day_after_its_last():
    assert outcome(UNDER_FORMER, BEFORE, on=date(2026, 12, 31)) == (True, True)
    assert outcome(UNDER_FORMER, BEFORE, on=date(2027, 1, 1)) == (True, False)


def test_who_is_exempt_by_the_text_is_not_bound_and_told_so():
    raw = {"who": BOUND, "exempt": {"gender": "female"}, "needs": ADVANCED}
    man, woman = (
        transitions.judged(
            version(raw),
            PersonFacts(**{**_fields(person(NEW)), "gender": gender}),
            known.ground(ON, ON),
            known.WORDS,
        )
        for gender in ("male", "female")
    )

    assert (man.who.verdict, man.is_exempt) == (True, False)
    assert (woman.who.verdict, woman.is_exempt) == (False, True)


def _fields(facts):
    return {name: getattr(facts, name) for name in ("posts", "past_posts", "held")}


def test_a_text_that_spares_somebody_says_whom():
    now = duty({"who": BOUND, "needs": ADVANCED, **UNDER_FORMER})

    assert editing.sentence(now, known.WORDS).endswith(
        "Không có hạn. Người có ngày bổ nhiệm, bầu giữ chức danh trước ngày 29/08/2025 được xét "
        "theo bản trước đến hết ngày 31/12/2026."
    )


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (
            {"judged_by": "yesterday"},
            "Ở mục “judged_by”: “yesterday” không phải là today (bản của ngày xét) hay event (bản "
            "của ngày có sự kiện).",
        ),
        (
            BY_EVENT | UNDER_NONE,
            "Ở mục “transition”: không dùng cùng judged_by: event; hãy giữ một mục.",
        ),
        (
            BY_EVENT | {"due": {"within_months": 12, "of": "change_of_law"}},
            "Ở mục “judged_by”: hạn phải tính từ một sự kiện của từng người, không phải từ "
            "change_of_law.",
        ),
        (
            {"transition": {"until": date(2025, 8, 28), "under": "none"}},
            "Ở mục “transition.until”: ngày 28/08/2025 sớm hơn ngày bắt đầu hiệu lực 29/08/2025.",
        ),
        (
            {"transition": {"until": date(2026, 1, 1), "under": "old"}},
            "Ở mục “transition.under”: không có cách chuyển tiếp “old”; có thể dùng former, none.",
        ),
    ],
)
def test_a_transition_that_makes_no_sense_is_refused(raw, reason):
    _, reasons = text.duty({"who": BOUND, "needs": THEORY, **raw}, known.WORDS, since=NEW)

    assert reasons == [reason]


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (
            {"who": {"all": [BOUND, {"not": BOUND}]}},
            "Ở mục “who”: có một điều kiện vừa phải có vừa phải không có.",
        ),
        ({"exempt": BOUND}, "Ở mục “exempt”: miễn đúng những người mà yêu cầu áp dụng."),
        (
            {"who": {"age": {"at_least": 40, "below": 40}}},
            "Ở mục “who”: không ai vừa từ đủ 40 tuổi vừa dưới 40 tuổi.",
        ),
        (
            {"needs": THEORY | {"since": "2025-01-01", "issued_before": "2025-01-01"}},
            "Ở mục “needs”: không giấy tờ nào vừa cấp từ ngày 01/01/2025 vừa cấp trước ngày "
            "01/01/2025.",
        ),
        (
            {"who": {"all": [{"gender": "male"}, {"all": [{"gender": "female"}]}]}},
            "Ở mục “who”: không ai thuộc hai giới tính; hãy ghép bằng “any”.",
        ),
    ],
)
def test_a_text_that_contradicts_itself_is_refused(raw, reason):
    assert contradictions.of(duty({"who": BOUND, "needs": THEORY, **raw})) == [reason]


def test_a_sound_text_contradicts_nothing():
    raw = {"who": {"any": [BOUND, {"not": BOUND}]}, "needs": THEORY, "exempt": {"gender": "male"}}

    assert contradictions.of(duty(raw)) == []
