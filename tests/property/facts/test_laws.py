"""What must hold of every requirement, whoever is judged: laws of the pure reader, which the
set-based one equals (tests.db.facts)."""

from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from goc.facts.rules import grammar, say, tree
from goc.facts.rules.judge import judge
from goc.needs.rules import standing
from goc.standards.rules import due as due_rules
from goc.standards.rules import text, transitions
from tests import duties, known
from tests.cases import cases

MANY = settings(max_examples=cases(150), deadline=None)
WORSE = {True: 2, None: 1, False: 0}


def read(raw):
    clause, reasons = grammar.read(raw, known.WORDS, at="needs")
    assert reasons == []
    return clause


def verdict(clause, person, ground):
    return judge(clause, known.facts(person, ground.on), ground, known.WORDS).verdict


def only_gains(clause):
    match clause:
        case tree.AllOf(parts) | tree.AnyOf(parts):
            return all(map(only_gains, parts))
        case tree.Not(part):
            return not any(isinstance(leaf, tree.ON_QUALIFICATIONS) for leaf in tree.leaves(part))
    return True


NEEDS = st.one_of(duties.holdings(), duties.SEVERAL_HELD, duties.HOURS_ASKED, duties.CLAUSES)


@MANY
@given(raw=NEEDS, person=duties.PEOPLE, more=duties.qualifications(), on=duties.ON, today=duties.ON)
def test_one_more_qualification_never_opens_a_gap(raw, person, more, on, today):
    clause, ground = read(raw), known.ground(on, today)
    assume(only_gains(clause))

    before = verdict(clause, person, ground)
    after = verdict(clause, person | {"held": [*person["held"], more]}, ground)

    assert WORSE[after] >= WORSE[before]


@MANY
@given(
    who=st.sampled_from([True, None]),
    needs=st.sampled_from([True, None, False]),
    day=duties.DAYS,
    later=st.integers(0, 800),
    on=duties.ON,
)
def test_a_later_deadline_never_makes_overdue(who, needs, day, later, on):
    def status(due_on):
        found = standing(
            who=who, needs=needs, due_on=due_on, valid_until=None, rung=0, on=on, warning_months=6
        )
        return found.status

    assume(status(day) != "OVERDUE")

    assert status(day + timedelta(days=later)) == status(day)


@MANY
@given(
    of=st.sampled_from([each for each in duties.EVENTS if each != "entry_into_plan"]),
    months=st.integers(0, 36),
    more=st.integers(0, 36),
    person=duties.PEOPLE,
    on=duties.ON,
)
def test_more_months_never_bring_the_deadline_nearer(of, months, more, person, on):
    ground = known.ground(on, on)

    def due_on(within):
        raw = {"who": {"in_office": True}, "needs": {"in_office": True}}
        raw["due"] = {"within_months": within, "of": of}
        duty, _ = text.duty(raw, known.WORDS, since=duties.TURN)
        return due_rules.due_on(duty, known.facts(person, on), ground, known.WORDS)

    sooner, later = due_on(months), due_on(months + more)

    assert (sooner is None) == (later is None)
    assert sooner is None or sooner <= later


@MANY
@given(
    raw=duties.holdings(),
    levels=st.tuples(st.integers(0, 3), st.integers(0, 3)),
    person=duties.PEOPLE,
    on=duties.ON,
    today=duties.ON,
)
def test_a_stricter_level_never_frees_anyone(raw, levels, person, on, today):
    scale = sorted(duties.LEVELS[raw["qualification"]].items(), key=lambda level: level[1])
    lax, strict = (scale[min(n, len(scale) - 1)][0] for n in sorted(levels))
    ground = known.ground(on, today)

    easier = verdict(read(raw | {"at_least": lax}), person, ground)
    harder = verdict(read(raw | {"at_least": strict}), person, ground)

    assert WORSE[harder] <= WORSE[easier]


@MANY
@given(
    grades=st.tuples(st.integers(0, 3), st.integers(0, 3)),
    years=st.tuples(st.integers(0, 4), st.integers(0, 4)),
    person=duties.PEOPLE,
    on=duties.ON,
)
def test_better_grades_and_more_years_never_free_anyone(grades, years, person, on):
    ground = known.ground(on, on)
    (low, high), (few, many) = sorted(grades), sorted(years)

    def asked(grade, count):
        return read({"evaluated": {"at_least": duties.GRADES[grade], "years": count}})

    easier = verdict(asked(low, few), person, ground)
    harder = verdict(asked(high, many), person, ground)

    assert WORSE[harder] <= WORSE[easier]


@st.composite
def completed(draw, person, on):
    """The same person with what nobody knew filled in, in one of the ways it may have been."""

    def within(span):
        first, after = span
        found = first + timedelta(days=draw(st.integers(0, (after - first).days - 1)))
        return known.day(found)

    def begin(period):
        if period[0] is not None:
            return period
        limit = min(period[1] - timedelta(days=1), on) if period[1] else on
        return draw(st.sampled_from([date(1990, 1, 1), date(2022, 2, 28), limit])), period[1]

    def sane(period):
        return period[1] is None or period[0] < period[1]

    def paper(held):
        spoken = held["granted"] or (held["hours"] is not None and known.day(draw(duties.DAYS)))
        unknown = held["granted"] is None and held["hours"] is None
        return held | {
            "granted": within(spoken) if spoken else None,
            "hours": held["hours"]
            if unknown or held["hours"] is not None
            else draw(st.sampled_from([0, 8, 40])),
            "field": held["field"] or draw(st.sampled_from(duties.PROGRAMMES[1:])),
        }

    posts = [post | {"period": begin(post["period"])} for post in person["posts"]]
    ranks = [held | {"period": begin(held["period"])} for held in person["ranks"]]
    assume(all(sane(each["period"]) for each in (*posts, *ranks)))
    years = {year: draw(st.sampled_from(duties.GRADES)) for year in range(2019, 2027)}
    return person | {
        "born": within(person["born"] or (date(1970, 1, 1), date(2000, 1, 1))),
        "gender": person["gender"] or draw(st.sampled_from(["male", "female"])),
        "party_joined": person["party_joined"] and within(person["party_joined"]),
        "ranks": ranks,
        "posts": posts,
        "held": [paper(held) for held in person["held"]],
        "evaluations": years | person["evaluations"],
    }


@settings(max_examples=cases(200), deadline=None)
@given(raw=st.one_of(NEEDS, duties.LEAVES), person=duties.PEOPLE, on=duties.ON, data=st.data())
def test_what_is_certain_stays_whatever_the_unknown_facts_turn_out_to_be(raw, person, on, data):
    """So an unknown fact never yields met, nor not met, where some value of it says otherwise."""
    clause = read(raw)
    # Files are kept to the day after, and events are past: an undated paper stays an open question.
    ground = known.ground(on, on + timedelta(days=1))
    assume(all(getattr(leaf, "held_on", None) is None for leaf in tree.leaves(clause)))
    known_before = verdict(clause, person, ground)
    assume(known_before is not None)

    full = data.draw(completed(person, on))

    assert verdict(clause, full, ground) is known_before


@MANY
@given(raw=duties.DUTIES, person=duties.PEOPLE, on=duties.ON, exempt=duties.LEAVES)
def test_an_exemption_only_ever_lets_people_off(raw, person, on, exempt):
    ground, facts = known.ground(on, on), known.facts(person, on)

    def binds(written):
        duty, _ = text.duty(written, known.WORDS, since=duties.SINCE)
        return judge(duty.who, facts, ground, known.WORDS).verdict

    with_it = binds({**raw, "exempt": exempt})

    assert WORSE[with_it] <= WORSE[binds({key: raw[key] for key in raw if key != "exempt"})]


KEYS = st.sampled_from(
    [*grammar.WORDS, "at_least", "years", "within", "held_on", "held_for", "title_group",
     "or_above", "law", "of", "by", "before", "branch", "until", "under", "in", "programmes",
     "pro_rata"]
)  # fmt: skip
VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(-5, 10**7), st.floats(), st.dates(), st.text(max_size=5),
    st.sampled_from(["POLITICAL_THEORY", "HEAD", "GOOD", "appointment", "hours", "PARTY", "ANY",
                     "former", "event", "term", "R1", "advanced"]),
)  # fmt: skip
ANYTHING = st.recursive(
    VALUES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(KEYS | st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(max_examples=cases(200), deadline=None)
@given(
    raw=st.fixed_dictionaries(
        {"who": st.dictionaries(KEYS, ANYTHING, min_size=1, max_size=2), "needs": duties.CLAUSES},
        optional={
            "exempt": ANYTHING,
            "due": ANYTHING | duties.DUES,
            "judged_by": ANYTHING,
            "transition": ANYTHING,
        },
    ),
    person=duties.PEOPLE,
    on=duties.ON,
)
def test_whatever_is_written_is_refused_in_sentences_or_read_and_judged(raw, person, on):
    duty, reasons = text.duty(raw, known.WORDS, since=duties.TURN)

    assert (duty is None) == bool(reasons)
    assert all(reason.endswith((".", ")")) for reason in reasons)
    if duty:
        ground, facts = known.ground(on, on), known.facts(person, on)
        assert judge(duty.who, facts, ground, known.WORDS).text == say.clause(duty.who, known.WORDS)
        due_rules.due_on(duty, facts, ground, known.WORDS)
        due_rules.sentence(duty.due, known.WORDS)
        transitions.sentence(duty)
