"""What is known of one person on a day, and the ground on which the day is judged."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal

from goc.facts.rules.calendar import Term

# Where nobody knows when something began, it may have gone on for ever.
LONG_AGO = date.min


@dataclass(frozen=True, slots=True)
class Days:
    """A day as far as it is known: it lies on `lower` or later, before `upper`."""

    lower: date
    upper: date

    @property
    def latest(self) -> date:
        return self.upper - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact stands: what it is, and from which file and row it came."""

    what: str
    source: str = ""
    qualification_id: int | None = None


@dataclass(frozen=True, slots=True)
class PostFact:
    title: str
    title_name: str
    group: str | None
    rung: int | None
    unit: str
    unit_name: str
    unit_kind: str
    branch: str
    tier: str
    position_class: str
    category: str
    is_main: bool
    since: date | None
    entailed_management: str | None = None
    evidence: Evidence = Evidence("")
    until: date | None = None  # the first day on which it is no longer held
    how: str = ""  # how one came to it; empty where nobody knows


@dataclass(frozen=True, slots=True)
class PlanFact:
    """The seats that somebody is planned for: of a title, or of a group of titles.

    `since`: the day on which they came into the plan, or on which it was approved with them in it;
    `until`: the last day of its term, None where nobody knows.
    """

    title: str
    group: str | None
    rung: int | None
    unit_kind: str
    branch: str
    tier: str
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class RankFact:
    """A rank held from `since` on, before `until`; each is None where no day is known."""

    code: str
    name: str
    ladder: str
    step: int
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class EvaluationFact:
    year: int
    grade: str


@dataclass(frozen=True, slots=True)
class AbsenceFact:
    """A long time away, from `since` on, before `until`."""

    kind: str
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class HeldFact:
    """A qualification on file, whatever its day.

    `counts`: whether it may count at all, where law lets it count only if it was granted in time.
    """

    id: int
    kind: str
    level: str
    level_name: str
    step: int
    programme: str
    granted: Days | None
    expires_on: date | None
    hours: int | None
    evidence: Evidence = Evidence("")
    counts: bool | None = True


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """Everything the language may ask of one person on one day."""

    posts: tuple[PostFact, ...] = ()
    plans: tuple[PlanFact, ...] = ()
    held: tuple[HeldFact, ...] = ()
    born: Days | None = None
    gender: str = ""
    party_joined: Days | None = None
    rank: RankFact | None = None
    # Begun by the day, those of the day among them.
    past_posts: tuple[PostFact, ...] = ()
    past_ranks: tuple[RankFact, ...] = ()
    evaluations: tuple[EvaluationFact, ...] = ()
    absences: tuple[AbsenceFact, ...] = ()
    managed_by: str | None = None

    @property
    def recruited_on(self) -> date | None:
        """Since when they hold posts; LONG_AGO where nobody knows, None where they never did."""
        return min((post.since or LONG_AGO for post in self.past_posts), default=None)

    @property
    def management_level(self) -> str | None:
        """The recorded level, else what the main post entails, else any other post."""
        if self.managed_by:
            return self.managed_by
        main = [post.entailed_management for post in self.posts if post.is_main]
        entailed = [level for level in main if level] or [
            post.entailed_management for post in self.posts if post.entailed_management
        ]
        return min(entailed, default=None)

    @property
    def rung(self) -> int:
        """The highest rung held that day; zero without one."""
        return max((post.rung or 0 for post in self.posts), default=0)


@dataclass(frozen=True, slots=True)
class LawValue:
    """A value of law in force on the day, with the text it stands in."""

    meaning: str
    unit: str
    amount: Decimal | None = None
    document: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Age:
    """An age in months that law sets for the days from `first` on, before `end` (None: without
    end)."""

    months: int
    first: date
    end: date | None


@dataclass(frozen=True, slots=True)
class Equivalent:
    """What a text lets one level count as: that step of the scale of `as_kind`, called `name`.

    `before`: only where it was granted before the day.
    """

    kind: str
    level: str
    as_kind: str
    step: int
    name: str
    before: date | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """The day asked, the day up to which files are kept, and law as it stands on the day asked.

    An undated qualification counts only where `on` is not past: nobody knows whether it was
    there before.
    """

    on: date
    today: date
    values: Mapping[str, LawValue] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    equivalents: tuple[Equivalent, ...] = ()
    # By sex: the ages of retirement in months, each with the days on which it is the age.
    retirement: Mapping[str, tuple[Age, ...]] = field(default_factory=dict)

    @property
    def counts_undated(self) -> bool:
        return self.on >= self.today


def as_if(facts: PersonFacts, post: PostFact, *, on: date) -> PersonFacts:
    """Return the facts of the person as if `post` were their main post from `on` on.

    What the post entails (group, category, who manages) replaces what the old main post did; side
    posts stay.
    """
    seat = replace(post, is_main=True, since=on)
    others = tuple(held for held in facts.posts if not held.is_main)
    return replace(
        facts, posts=(seat, *others), past_posts=facts.past_posts or (seat,), managed_by=None
    )
