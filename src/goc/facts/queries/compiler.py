"""The set-based reader: the same tree as expressions over one table of facts of everyone on a day.

Leaves about posts and qualifications are computed once per distinct leaf, as columns of the table
`facts_day`; every other leaf reads a column that is always there. Three-valued by SQL's NULL.
"""

from goc.facts.queries import holdings, layout
from goc.facts.queries.layout import Place, came
from goc.facts.queries.literal import by, listed, lit, rank, three
from goc.facts.rules import ages, service, tree
from goc.facts.rules.calendar import latest_start, shifted
from goc.facts.rules.holding import FOREVER, number, step_asked, whole
from goc.facts.rules.person import Age, Ground
from goc.facts.rules.vocabulary import Vocabulary

NOBODY_KNOWS = "NULL::boolean"
FROM_ELSEWHERE = FOREVER << 40


class Compiler:
    """Compiles trees against one day; then `statements` lays out the table they read."""

    def __init__(self, words: Vocabulary, ground: Ground, place: Place | None = None):
        self.words = words
        self.ground = ground
        self.place = place or Place()
        self.on_posts: dict[tree.Leaf, str] = {}
        self.on_plans: dict[tree.Leaf, str] = {}
        self.on_held: dict[tree.Leaf, str] = {}
        self.on_past: dict[tree.Leaf | tree.Service | tree.Event, str] = {}
        self.events: dict[tree.Event, str] = {}
        self.hows: set[str] = set()
        self.aside: set[str] = set()

    def verdict(self, node: tree.Clause) -> str:
        """Return the boolean expression of the tree over a row of `facts_day`."""
        match node:
            case tree.AllOf(parts):
                return "(" + " AND ".join(self.verdict(part) for part in parts) + ")"
            case tree.AnyOf(parts):
                return "(" + " OR ".join(self.verdict(part) for part in parts) + ")"
            case tree.Not(part):
                return f"(NOT {self.verdict(part)})"
            case tree.HoldsPost() | tree.InCategory():
                return self._post_column(node)
            case tree.PlannedFor():
                return self._plan_column(node)
            case tree.Holds():
                return self._holds(node)
            case tree.Hours():
                return self._hours(node)
        return getattr(self, f"_{type(node).__name__.lower()}")(node)

    def support(self, node: tree.Clause) -> str | None:
        """Return the bigint expression of what meets the tree: days of validity, then the id.

        None where the tree asks for no qualification. It holds only where the verdict is true.
        """
        match node:
            case tree.AllOf(parts):
                found = [found for part in parts if (found := self.support(part))]
                return f"LEAST({', '.join(found)})" if found else None
            case tree.AnyOf(parts):
                return f"GREATEST({', '.join(self._support_if_met(part) for part in parts)})"
            case tree.Holds():
                return self._held_column(node) if self._is_set(node) else None
            case tree.Hours():
                found = f"{FROM_ELSEWHERE} | COALESCE({self._held_column(node)}_id, 0)"
                return f"(CASE WHEN {self._hours(node)} THEN {found} END)"
        return None

    def event(self, event: tree.Event) -> str:
        """Return the date expression of the event: -infinity where nobody knows when, NULL where
        there was none (`rules.events` says it for one person)."""
        match event:
            case tree.Appointment(posts, how):
                columns = [self._post_column(leaf) for leaf in posts]
                if how:
                    self.hows.add(how)
                    return _came_so(columns, how)
                known = [_least([f"{column}_since" for column in columns])] if columns else []
                return f"COALESCE({', '.join([*known, 'main_since'])})"
            case tree.EntryIntoPlan(plans):
                asked = plans or (tree.PlannedFor(),)
                return _least([f"{self._plan_column(leaf)}_since" for leaf in asked])
            case tree.ReturnFromAbroad():
                return self._past_column(event)
        return "recruited"

    def planned_until(self, event: tree.Appointment, plans: tuple[tree.PlannedFor, ...]) -> str:
        """Return the date expression of by when those in a plan who hold no such post are to be
        appointed; NULL for everyone else."""
        until = _least([f"{self._plan_column(leaf)}_until" for leaf in plans])
        bound = [f"{self._post_column(leaf)}_since" for leaf in event.posts]
        return f"(CASE WHEN {_least(bound)} IS NULL THEN {until} END)" if bound else until

    def statements(self) -> tuple[list[str], list[str]]:
        """Return the SQL that lays out the day with every column asked for so far, and the tables
        that it makes."""
        asked = layout.Asked(
            self.on_posts,
            self.on_plans,
            self.on_held,
            self.on_past,
            self.events,
            self.hows,
            self.aside,
        )
        return layout.statements(asked, self.words, self.ground, self.place)

    def _post_column(self, node) -> str:
        return self.on_posts.setdefault(node, f"p{len(self.on_posts) + 1}")

    def _plan_column(self, node) -> str:
        return self.on_plans.setdefault(node, f"e{len(self.on_plans) + 1}")

    def _held_column(self, node) -> str:
        return self.on_held.setdefault(node, f"h{len(self.on_held) + 1}")

    def _past_column(self, node) -> str:
        return self.on_past.setdefault(node, f"b{len(self.on_past) + 1}_")

    def _is_set(self, node: tree.Holds) -> bool:
        return step_asked(node, self.ground, self.words) is not None

    def _holds(self, node: tree.Holds) -> str:
        if not self._is_set(node):
            return NOBODY_KNOWS
        if isinstance(node.held_on, tree.Event.__value__):
            self.events[node.held_on] = self.event(node.held_on)
        return holdings.verdict(self._held_column(node))

    def _support_if_met(self, node: tree.Clause) -> str:
        found = self.support(node)
        if isinstance(node, tree.ON_QUALIFICATIONS):
            return found or "NULL::bigint"
        best = f"COALESCE({found or 'NULL::bigint'}, {FROM_ELSEWHERE})"
        return f"CASE WHEN {self.verdict(node)} THEN {best} END"

    def _inoffice(self, node) -> str:
        return "in_office"

    def _hasrank(self, node) -> str:
        self.aside.add(layout.RANK)
        now = rank(node, self.words)
        if not node.held_for or self._years(node.held_for) == 0:
            return now
        return f"(CASE WHEN {now} THEN {self._past_column(node)} ELSE {now} END)"

    def _hasheld(self, node) -> str:
        return self._looking_back(node, node.years)

    def _evaluated(self, node) -> str:
        return self._looking_back(node, node.years)

    def _looking_back(self, node, amount: tree.Amount) -> str:
        years = self._years(amount)
        if years is None:
            return NOBODY_KNOWS
        return self._past_column(node) if years else "true"

    def _years(self, amount: tree.Amount) -> int | None:
        return whole(number(amount, self.ground))

    def _managedby(self, node) -> str:
        self.aside.add(layout.MANAGED)
        return f"(managed_by IN {listed(node.levels)})"

    def _aged(self, node) -> str:
        asked = [self._old_enough(node.at_least)] if node.at_least else []
        if node.below:
            asked.append(f"(NOT {self._old_enough(node.below)})")
        return f"({' AND '.join(asked)})"

    def _old_enough(self, amount: tree.Amount) -> str:
        self.aside.add(layout.PERSON)
        return self._began_before("born", amount)

    def _began_before(self, column: str, amount: tree.Amount) -> str:
        years = whole(number(amount, self.ground))
        if years is None:
            return NOBODY_KNOWS
        return by(f"{column}_lo", f"{column}_hi", latest_start(self.ground.on, years))

    def _retires(self, node) -> str:
        self.aside.add(layout.PERSON)
        years = self._years(node.within)
        if years is None:
            return NOBODY_KNOWS
        cases = "".join(
            f" WHEN {lit(gender)} THEN {self._retires_at(known, years)}"
            for gender, known in sorted(self.ground.retirement.items())
        )
        return f"(CASE gender{cases} END)" if cases else NOBODY_KNOWS

    def _retires_at(self, known: tuple[Age, ...], years: int) -> str:
        limit = shifted(self.ground.on, years=years)
        found = [
            NOBODY_KNOWS if born is None else by("born_lo", "born_hi", born)
            for born in ages.latest_births(known, self.ground.on, limit)
        ]
        return f"({' OR '.join(found)})"

    def _ofgender(self, node) -> str:
        self.aside.add(layout.PERSON)
        return f"(gender = {lit(node.gender)})"

    def _partymember(self, node) -> str:
        years = node.for_years or tree.Fixed(0)
        joined = self._began_before("joined", years)
        return f"(joined_lo IS NOT NULL AND {joined})"

    def _hours(self, node: tree.Hours) -> str:
        column = self._held_column(node)
        asked = number(node.at_least, self.ground)
        if asked is None:
            return NOBODY_KNOWS
        least = most = f"{asked}"
        if node.pro_rata:
            window = service.window(node.service, self.ground)
            if window is None:
                return NOBODY_KNOWS
            months = self._past_column(node.service)
            least, most = (
                f"ceil({asked}::numeric * {months}_{how} / {len(window)})"
                for how in ("sure", "perhaps")
            )
        return three(
            f"COALESCE({column}_sure, 0) >= {most}",
            f"{column}_u OR COALESCE({column}_possible, 0) >= {least}",
        )


def _came_so(posts: list[str], how: str) -> str:
    """The first day on which one came so to one of the posts (columns of them), else to the main
    post; -infinity while an earlier one does not say how."""
    main = _told(f"main_{came(how)}", f"main_{came()}")
    if not posts:
        return main
    bound = _least([f"{post}_since" for post in posts])
    told, untold = (_least([f"{post}_{came(way)}" for post in posts]) for way in (how, ""))
    return f"(CASE WHEN {bound} IS NULL THEN {main} ELSE {_told(told, untold)} END)"


def _told(told: str, untold: str) -> str:
    return f"""(CASE WHEN {untold} < COALESCE({told}, 'infinity') THEN date '-infinity'
        ELSE {told} END)"""


def _least(columns: list[str]) -> str:
    return f"LEAST({', '.join(columns)})" if len(columns) > 1 else columns[0]
