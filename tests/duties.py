"""People and requirements at random, over a small fixed vocabulary, for the two readers."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

# Few days, close to each other in the ways that matter (the same day, the day before, whole years
# apart, leap days, ends of months, of years and of terms), so that limits are often hit exactly.
BASES = [
    date(2020, 2, 29),
    date(2022, 2, 28),
    date(2023, 7, 1),
    date(2025, 10, 1),
    date(2026, 2, 28),
    date(2026, 7, 1),
]
POOL = sorted({base + timedelta(days=n) for base in BASES for n in (-1, 0, 1)})
# The first day of a text that replaces others.
TURN = date(2023, 7, 1)
SINCE = date(2021, 6, 1)
DAYS = st.sampled_from(POOL)
ON = st.sampled_from([date(2024, 2, 29), date(2025, 10, 1), date(2026, 2, 28), date(2026, 7, 1)])
EXPIRIES = st.sampled_from([*POOL, date(2026, 8, 28), date(2026, 12, 31), date(2027, 1, 1)])
ABSENCE_DAYS = st.sampled_from(
    [*POOL, date(2023, 12, 1), date(2024, 2, 1), date(2026, 1, 1), date(2026, 5, 1)]
)
BIRTHDAYS = st.sampled_from(
    [day.replace(year=day.year - age, day=min(day.day, 28)) for day in POOL for age in (30, 45, 60)]
    + [date(1980, 2, 29), date(1996, 2, 29)]
)

GROUPS = {"LEADER": 70, "DEPUTY": 60, "HEAD": 40, "STAFF": 0}
# The title "T.NONE" entails nothing: what group it is in, nobody knows.
TITLES = {"T.LEADER": "LEADER", "T.DEPUTY": "DEPUTY", "T.HEAD": "HEAD", "T.STAFF": "STAFF"}
ALL_TITLES = [*TITLES, "T.NONE"]
UNITS = {
    "U.SO": ("DEPARTMENT", "STATE", "CITY"),
    "U.XA": ("COMMUNE", "STATE", "COMMUNE"),
    "U.BAN": ("PARTY_BODY", "PARTY", "CITY"),
}
RANKS = {"R1": ("A", 10), "R2": ("A", 20), "R3": ("A", 30), "G1": ("B", 10)}
LEVELS = {
    "POLITICAL_THEORY": {"elementary": 10, "intermediate": 20, "advanced": 30, "confirmed": 0},
    "STATE_MANAGEMENT": {"s1": 10, "s2": 20},
    "DEFENCE_EDUCATION": {"class4": 10, "class3": 20},
}
# What counts as what, granted before which day, in force from which day.
EQUIVALENCES = [
    ("POLITICAL_THEORY/confirmed", "POLITICAL_THEORY/intermediate", date(2023, 7, 1), None),
    ("DEFENCE_EDUCATION/class3", "STATE_MANAGEMENT/s2", None, date(2025, 10, 1)),
]
# The ages of retirement in months, by sex, each from a day until a day: none after the last.
RETIREMENT = {
    "male": [(540, None, date(2024, 1, 1)), (543, date(2024, 1, 1), date(2027, 1, 1))],
    "female": [(480, date(2024, 6, 1), date(2026, 1, 1)), (484, date(2026, 1, 1), None)],
}
PARAMETERS = {
    "hours": Decimal(40),
    "years": Decimal(3),
    "step": Decimal(20),
    "unset": None,
    "huge": Decimal(99_999),
}
PROGRAMMES = ["", "Nhóm 3", "Nhóm 2"]
MANAGED = ["CENTRAL", "CITY_STANDING_COMMITTEE", "UNIT"]
CATEGORIES = ["CADRE", "CIVIL_SERVANT", "PUBLIC_EMPLOYEE"]
GRADES = ["NOT_COMPLETED", "COMPLETED", "GOOD", "EXCELLENT"]


@st.composite
def partial(draw, days=DAYS):
    """A day known to the day, the month or the year, as (lower, upper)."""
    day = draw(days)
    how = draw(st.sampled_from(["day", "month", "year"]))
    if how == "day":
        return day, day + timedelta(days=1)
    if how == "month":
        first = day.replace(day=1)
        return first, (first + timedelta(days=31)).replace(day=1)
    return date(day.year, 1, 1), date(day.year + 1, 1, 1)


@st.composite
def posts(draw):
    """Up to two main posts one after the other and a side post, some with an unknown beginning."""
    found = []
    change = draw(DAYS)
    start = draw(st.sampled_from([None, date(2016, 7, 1), *(d for d in POOL if d < change)]))
    if draw(st.booleans()):
        found.append((True, start, change))
    if draw(st.booleans()):
        found.append((True, change, draw(st.none() | st.just(change + timedelta(days=400)))))
    if draw(st.booleans()):
        found.append((False, draw(st.none() | DAYS), None))
    drawn = [
        {
            "is_main": is_main,
            "period": (lower, upper),
            "title": draw(st.sampled_from(ALL_TITLES)),
            "unit": draw(st.sampled_from(sorted(UNITS))),
            "category": draw(st.sampled_from(CATEGORIES)),
            "how": draw(st.sampled_from(["", "APPOINTMENT", "ELECTION", "REAPPOINTMENT"])),
        }
        for is_main, lower, upper in found
    ]
    return list({(post["title"], post["unit"], post["period"]): post for post in drawn}.values())


@st.composite
def qualifications(draw):
    kind = draw(st.sampled_from(sorted(LEVELS)))
    return {
        "kind": kind,
        "level": draw(st.sampled_from(sorted(LEVELS[kind]))),
        "field": draw(st.sampled_from(PROGRAMMES)),
        "granted": draw(st.none() | partial()),
        "expires_on": draw(st.none() | EXPIRIES),
        "hours": draw(st.none() | st.sampled_from([0, 8, 24, 40])),
    }


@st.composite
def plans(draw):
    """Up to three plans that somebody is in: of a title or of a group, in one of three terms, from
    a day on, until another or without end; some approved later than that, some never."""
    drawn = []
    for _ in range(draw(st.integers(0, 3))):
        starts = draw(DAYS)
        group = draw(st.none() | st.sampled_from(sorted(GROUPS)))
        drawn.append(
            {
                "period": (starts, draw(st.none() | st.just(starts + timedelta(days=400)))),
                "term": draw(st.sampled_from([("PARTY", 2020), ("PARTY", 2025), ("STATE", 2021)])),
                "approved_on": draw(st.none() | DAYS),
                "unit": draw(st.sampled_from(sorted(UNITS))),
                "group": group,
                "title": None if group else draw(st.sampled_from(ALL_TITLES)),
            }
        )
    return list({(p["term"], p["unit"], p["group"], p["title"]): p for p in drawn}.values())


@st.composite
def ranks(draw):
    """Up to three ranks, mostly one after the other, the first on a day that may be unknown."""
    turns = sorted(draw(st.lists(DAYS, min_size=1, max_size=4, unique=True)))
    first = draw(st.none() | st.just(turns[0]))
    ends = [*turns[1:], draw(st.none() | st.just(turns[-1] + timedelta(days=400)))]
    spans = list(zip([first, *turns[1:]], ends, strict=True))
    kept = draw(st.lists(st.sampled_from(spans), max_size=3, unique=True))
    return [
        {"rank": draw(st.sampled_from(sorted(RANKS))), "period": period}
        for period in sorted(kept, key=str)
    ]


@st.composite
def absences(draw):
    """Up to two times away, one after the other, the last perhaps without end."""
    turns = sorted(draw(st.lists(ABSENCE_DAYS, min_size=2, max_size=4, unique=True)))
    ends = [*turns[1:-1], draw(st.none() | st.just(turns[-1]))]
    spans = list(zip(turns[:-1], ends, strict=True))
    return [
        {"kind": draw(st.sampled_from(["STUDY", "STUDY_ABROAD", "SECONDMENT"])), "period": span}
        for span in spans
        if draw(st.booleans())
    ]


EVALUATIONS = st.dictionaries(st.integers(2021, 2026), st.sampled_from(GRADES), max_size=5)
PEOPLE = st.fixed_dictionaries(
    {
        "born": st.none() | partial(BIRTHDAYS),
        "gender": st.sampled_from(["", "male", "female"]),
        "party_joined": st.none() | partial(),
        "ranks": ranks(),
        "evaluations": EVALUATIONS,
        "absences": absences(),
        "managed_by": st.none() | st.sampled_from(MANAGED),
        "posts": posts(),
        "plans": plans(),
        "held": st.lists(qualifications(), max_size=4),
    }
)


def some_of(values, most=2):
    return st.lists(st.sampled_from(sorted(values)), min_size=1, max_size=most, unique=True)


def amounts(numbers):
    by_law = st.sampled_from(sorted(PARAMETERS)).map(lambda code: {"law": code})
    return st.one_of(st.sampled_from(numbers), by_law)


YEARS = st.fixed_dictionaries({"years": amounts([0, 1, 4])})
GROUP_ASKED = st.one_of(
    st.fixed_dictionaries({"title_group": some_of(GROUPS)}),
    st.fixed_dictionaries(
        {"title_group": st.sampled_from(sorted(GROUPS)), "or_above": st.just(True)}
    ),
)
PLACE_ASKED = st.fixed_dictionaries(
    {},
    optional={
        "unit_kind": some_of(["DEPARTMENT", "COMMUNE", "PARTY_BODY"]),
        "tier": some_of(["CITY", "COMMUNE"]),
        "branch": some_of(["PARTY", "STATE"]),
        "position_class": some_of(["LEADERSHIP", "PROFESSIONAL"]),
        "title": some_of(ALL_TITLES),
        "held_for": YEARS,
    },
)
POSTS_ASKED = st.one_of(
    GROUP_ASKED, st.builds(lambda one, two: one | two, GROUP_ASKED, PLACE_ASKED), PLACE_ASKED
).filter(bool)
PLANNED = POSTS_ASKED.map(
    lambda asked: {key: asked[key] for key in asked if key not in ("held_for", "position_class")}
).filter(bool)
SEATS_ASKED = POSTS_ASKED.map(
    lambda asked: {key: asked[key] for key in asked if key != "held_for"}
).filter(bool)
RANKS_ASKED = st.fixed_dictionaries(
    {},
    optional={
        "at_least": st.sampled_from(sorted(RANKS)),
        "ladder": some_of(["A", "B"]),
        "held_for": YEARS,
    },
).filter(bool)
AGES = st.fixed_dictionaries(
    {}, optional={"at_least": amounts([30, 45]), "below": amounts([40, 60])}
).filter(bool)


@st.composite
def holdings(draw):
    kind = draw(st.sampled_from(sorted(LEVELS)))
    counted = draw(
        st.fixed_dictionaries({}, optional={"in_term": st.sampled_from(["PARTY", "STATE"])})
        | st.fixed_dictionaries({"held_on": DAYS | st.sampled_from(["appointment", "recruitment"])})
    )
    return (
        {"qualification": kind}
        | counted
        | draw(
            st.fixed_dictionaries(
                {},
                optional={
                    "at_least": st.sampled_from(
                        [*sorted(LEVELS[kind]), {"law": "step"}, {"law": "unset"}]
                    ),
                    "programme": st.sampled_from(PROGRAMMES[1:]),
                    "since": DAYS,
                    "issued_before": DAYS,
                    "within": YEARS,
                },
            )
        )
    )


WHOSE_HOURS = {
    "programmes": st.lists(st.sampled_from(PROGRAMMES[1:]), min_size=1, unique=True),
    "pro_rata": st.booleans(),
}
HOURS_ASKED = st.fixed_dictionaries(
    {
        "qualification": st.just("ANY") | some_of(LEVELS),
        "hours": st.one_of(
            st.fixed_dictionaries({"at_least": amounts([0, 8, 40])}, optional=WHOSE_HOURS),
            st.fixed_dictionaries(
                {
                    "at_least": amounts([8, 48]),
                    "in": st.just("term"),
                    "branch": st.sampled_from(["PARTY", "STATE"]),
                },
                optional=WHOSE_HOURS,
            ),
        ),
    }
)
LEAVES = st.one_of(
    POSTS_ASKED.map(lambda asked: {"post": asked}),
    PLANNED.map(lambda asked: {"planned_for": asked}),
    some_of(CATEGORIES).map(lambda codes: {"category": codes}),
    st.booleans().map(lambda yes: {"in_office": yes}),
    RANKS_ASKED.map(lambda asked: {"rank": asked}),
    st.fixed_dictionaries({"post": SEATS_ASKED, "years": amounts([0, 1, 4])}).map(
        lambda asked: {"history": asked}
    ),
    st.fixed_dictionaries({"at_least": st.sampled_from(GRADES), "years": amounts([0, 1, 2])}).map(
        lambda asked: {"evaluated": asked}
    ),
    some_of(MANAGED).map(lambda codes: {"management_level": codes}),
    AGES.map(lambda asked: {"age": asked}),
    YEARS.map(lambda years: {"retires": {"within": years}}),
    st.sampled_from(["male", "female"]).map(lambda code: {"gender": code}),
    st.booleans().map(lambda yes: {"party_member": yes}),
    amounts([0, 2]).map(lambda years: {"party_member": {"for_years": years}}),
    holdings(),
    HOURS_ASKED,
)
CLAUSES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: {"all": parts}),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: {"any": parts}),
        inner.map(lambda part: {"not": part}),
    ),
    max_leaves=5,
)
EVENTS = [
    "appointment", "election", "reappointment", "recruitment", "entry_into_plan",
    "return_from_abroad", "change_of_law",
]  # fmt: skip
DUES = st.one_of(
    st.none(),
    st.just({"by": "end_of_year"}),
    st.sampled_from(["PARTY", "STATE"]).map(lambda b: {"by": "term_end", "branch": b}),
    st.just({"before": "appointment"}),
    st.fixed_dictionaries(
        {
            "within_months": amounts([1, 12]),
            "of": st.sampled_from(EVENTS),
        },
        optional={"counted_from": DAYS},
    ),
)
# What requirements mostly look like: several certificates, one of several posts.
SEVERAL_HELD = st.lists(holdings(), min_size=2, max_size=3).flatmap(
    lambda parts: st.sampled_from([{"all": parts}, {"any": parts}])
)
ONE_OF_POSTS = st.lists(POSTS_ASKED.map(lambda asked: {"post": asked}), min_size=2, max_size=3).map(
    lambda parts: {"any": parts}
)
WHO = st.one_of(st.just({"in_office": True}), ONE_OF_POSTS, LEAVES, CLAUSES)
NEEDS = st.one_of(holdings(), SEVERAL_HELD, CLAUSES)
DUTIES = st.fixed_dictionaries(
    {"who": WHO, "needs": NEEDS, "due": DUES}, optional={"exempt": LEAVES}
)
TRANSITIONS = st.one_of(
    st.just({"judged_by": "event"}),
    st.fixed_dictionaries(
        {
            "until": DAYS.filter(lambda day: day >= TURN),
            "under": st.sampled_from(["former", "none"]),
        }
    ).map(lambda transition: {"transition": transition}),
)


@st.composite
def changes(draw):
    """A requirement that changed: its text of the day, which leaves some people to an earlier one,
    and up to two earlier ones with their days, the latest first."""
    now = draw(DUTIES.filter(lambda raw: (raw["due"] or {}).get("of") != "change_of_law"))
    latest = (date(2022, 2, 28), draw(st.sampled_from([TURN, date(2023, 2, 1)])))
    spans = [latest, (date(2020, 2, 29), date(2022, 2, 28))]
    former = [(draw(DUTIES), *span) for span in spans[: draw(st.integers(0, 2))]]
    return now | draw(TRANSITIONS), former
