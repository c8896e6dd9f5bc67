"""Laws of weighing what was shown, for whatever was shown."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from goc.standards.rules.showing import Shown, Verdict, Way, standing, verdict

ON = date(2026, 7, 1)
days = st.integers(-400, 60).map(lambda away: ON + timedelta(days=away))
said = st.builds(
    lambda step, on, place: Shown(Way.ASSESSMENT, step, on, on, place),
    st.integers(0, 5),
    days,
    st.integers(),
)
proven = st.builds(
    lambda way, step, first, more: Shown(way, step, first, first + timedelta(days=more)),
    st.sampled_from([Way.COURSE, Way.EVIDENCE]),
    st.integers(1, 5),
    days,
    st.integers(0, 366),
)
dateless = st.builds(lambda step: Shown(Way.COURSE, step), st.integers(1, 5))
anything = st.lists(said | proven | dateless, max_size=6)
steps = st.integers(1, 5)


@given(anything)
def test_what_is_sure_never_exceeds_what_may_be(shown):
    held = standing(shown, on=ON)

    assert 0 <= held.surely <= held.perhaps


@given(anything, proven | dateless, steps)
def test_one_more_proof_never_opens_a_gap(shown, more, asked):
    before = verdict(asked, standing(shown, on=ON))
    after = verdict(asked, standing([*shown, more], on=ON))

    assert not (before == Verdict.MET and after != Verdict.MET)
    assert not (before == Verdict.CANNOT_TELL and after == Verdict.NOT_MET)


@given(anything, steps)
def test_a_stricter_position_frees_nobody(shown, asked):
    held = standing(shown, on=ON)

    if verdict(asked, held) == Verdict.NOT_MET:
        assert verdict(asked + 1, held) == Verdict.NOT_MET
    if verdict(asked + 1, held) == Verdict.MET:
        assert verdict(asked, held) == Verdict.MET


@given(anything, steps)
def test_without_an_assessment_nobody_is_found_lacking(shown, asked):
    unassessed = [each for each in shown if each.way != Way.ASSESSMENT]

    assert verdict(asked, standing(unassessed, on=ON)) != Verdict.NOT_MET


@given(st.lists(proven, min_size=1, max_size=4), steps)
def test_a_date_known_better_never_contradicts_what_was_told(shown, asked):
    """Whatever day within its span a proof turns out to be of, a sure verdict stays."""
    told = verdict(asked, standing([Shown(Way.ASSESSMENT, 1, ON, ON), *shown], on=ON))
    for each in ("first", "last"):
        known = [Shown(one.way, one.step, getattr(one, each), getattr(one, each)) for one in shown]
        turned = verdict(asked, standing([Shown(Way.ASSESSMENT, 1, ON, ON), *known], on=ON))
        assert told in (turned, Verdict.CANNOT_TELL)
