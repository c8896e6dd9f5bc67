"""What a reorganisation would do: to units, to each post in them, to the grants on them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import connection
from django.db.models import Q

from goc.kit.components.numbers import vn_number
from goc.officials.models import Reorganisation
from goc.officials.rules.reorganising import OPEN_FATES, TOLD, Fate
from goc.org import queries as org
from goc.org.models import Grant, UnitChange
from goc.org.rules import Line, Restructuring, Stance

# Every post that reaches beyond the day in a unit that ends or gives a part away, where it goes,
# and its fate. `touched` are these units, with the one heir of those that go over whole; `there`
# are the units that stand afterwards.
MOVING = """
SELECT post.id, post.official_id, post.is_main, unit.code AS old_code, post.title_id AS old_title,
       COALESCE(said.unit_code, touched.heir) AS unit_code,
       COALESCE(said.title_id, post.title_id) AS title_id,
       CASE WHEN said.id IS NULL AND NOT touched.ends THEN 'stays'
            WHEN lower(post.period) >= %(on)s::date + %(slack)s THEN 'begins_later'
            WHEN COALESCE(said.unit_code, touched.heir) IS NULL THEN 'unassigned'
            WHEN there.code IS NULL THEN 'no_such_unit'
            WHEN said.unit_code = unit.code AND said.title_id IS NULL THEN 'stays'
            WHEN NOT %(undoing)s AND NOT (there.kind = ANY(title.unit_kinds)
                 AND there.tier = ANY(title.tiers) AND title.life @> %(on)s::date)
            THEN 'no_such_title'
            WHEN said.id IS NULL THEN 'follows' ELSE 'assigned' END AS fate
FROM unnest(%(codes)s::text[], %(heirs)s::text[], %(ends)s::boolean[]) AS touched (code, heir, ends)
JOIN org_unit unit ON unit.code = touched.code
JOIN officials_post post ON post.unit_id = unit.id
 AND NOT isempty(post.period) AND (upper_inf(post.period) OR upper(post.period) > %(on)s::date)
LEFT JOIN officials_assignment said
       ON said.post_id = post.id AND said.reorganisation_id = %(reorganisation)s
LEFT JOIN unnest(%(there)s::text[], %(kinds)s::text[], %(tiers)s::text[])
       AS there (code, kind, tier) ON there.code = COALESCE(said.unit_code, touched.heir)
JOIN org_title title ON title.id = COALESCE(said.title_id, post.title_id)
"""
COUNTED = f"SELECT old_code, fate, count(*) FROM ({MOVING}) m GROUP BY old_code, fate"
PEOPLE = f"""
SELECT m.id, file.code, person.full_name, old.name, m.is_main, m.old_code, m.unit_code,
       CASE WHEN m.title_id <> m.old_title THEN new.name ELSE '' END, m.fate
FROM ({MOVING}) m
JOIN officials_official file ON file.person_id = m.official_id
JOIN officials_person person ON person.id = m.official_id
JOIN org_title old ON old.id = m.old_title
JOIN org_title new ON new.id = m.title_id
WHERE m.fate = ANY(%(fates)s) AND (%(unit)s = '' OR m.old_code = %(unit)s)
ORDER BY m.old_code, old."order", person.sort_key, m.id
LIMIT %(limit)s OFFSET %(offset)s
"""
POSTS_OF = f"""
SELECT file.code, m.id, m.is_main FROM ({MOVING}) m
JOIN officials_official file ON file.person_id = m.official_id
WHERE file.code = ANY(%(people)s)
"""
CHOSEN = f"SELECT m.id FROM ({MOVING}) m WHERE m.id = ANY(%(posts)s::bigint[]) ORDER BY m.id"
FIRST_UNITS = 3


@dataclass(frozen=True, slots=True)
class Moving:
    """One post of the rehearsal: whose it is, where from, where to, and what stands in the way."""

    post: int
    code: str
    name: str
    title: str
    is_main: bool
    old_code: str
    unit_code: str | None
    new_title: str
    fate: str

    @property
    def told(self) -> str:
        """The fate in words."""
        return TOLD[Fate(self.fate)]


@dataclass(frozen=True, slots=True)
class PassableGrant:
    """A grant on a unit that ends, a unit of afterwards, and whether it was chosen to go there."""

    grant: Grant
    unit_code: str
    unit: str
    is_chosen: bool

    @property
    def key(self) -> str:
        """What a form calls it."""
        return f"{self.grant.pk}:{self.unit_code}"


@dataclass(slots=True)
class Rehearsal:
    """All that a reorganisation would do now; `reasons` say what still stands in its way."""

    reorganisation: Reorganisation
    plan: Restructuring
    standing: dict[str, Stance]
    asked: dict
    counts: dict[tuple[str, str], int] = field(default_factory=dict)
    shapes: dict[str, tuple[str, str]] = field(default_factory=dict)

    def of(self, *fates: Fate) -> int:
        """How many posts have one of the fates."""
        return sum(count for (_, fate), count in self.counts.items() if fate in fates)

    @property
    def reasons(self) -> list[str]:
        """Every sentence that stands in the way: of the units, then of the posts."""
        return [*self.plan.reasons, *self._bars()]

    def _bars(self) -> Iterable[str]:
        units = {fate: Counter() for fate in OPEN_FATES}
        for (code, fate), count in self.counts.items():
            if fate in units:
                units[fate][code] += count
        for fate, sentence in SENTENCES.items():
            if count := units[fate].total():
                yield sentence.format(count=vn_number(count), units=self._named(units[fate]))

    def _named(self, units: Counter) -> str:
        some = [
            f"{self.standing[code].name} ({code})" for code, _ in units.most_common(FIRST_UNITS)
        ]
        return ", ".join(some) + (", …" if len(units) > FIRST_UNITS else "")

    def shape(self, code: str) -> tuple[str, str] | None:
        """Kind and tier of a unit that stands afterwards; None where none of that code does."""
        asked = self.asked
        if not self.shapes:
            self.shapes = {
                there: (kind, tier)
                for there, kind, tier in zip(
                    asked["there"], asked["kinds"], asked["tiers"], strict=True
                )
            }
        return self.shapes.get(code)

    @property
    def names(self) -> dict[str, str]:
        """Names by code: before, then as they become."""
        states = (*self.plan.opened, *self.plan.restored, *self.plan.changed)
        before = {code: unit.name for code, unit in self.standing.items()}
        return before | {state.code: state.name for state in states}


SENTENCES = {
    Fate.UNASSIGNED: "Còn {count} vị trí chưa phân công về đâu, ở {units}; hãy phân công từng "
    "người ở bước “Phân công người”, hoặc gửi danh sách.",
    Fate.NO_SUCH_TITLE: "Có {count} vị trí mà nơi đến không có chức danh ấy, từ {units}; hãy phân "
    "công kèm chức danh mới.",
    Fate.NO_SUCH_UNIT: "Có {count} vị trí được phân công về đơn vị không có sau sắp xếp, từ "
    "{units}; hãy phân công lại.",
    Fate.BEGINS_LATER: "Có {count} vị trí giữ từ ngày sắp xếp trở đi ở đơn vị kết thúc, tại "
    "{units}; hãy sửa quá trình công tác của những người ấy trước.",
}


def lines_of(reorganisation: Reorganisation) -> list[Line]:
    """The lines as the room of units reads them."""
    rows = reorganisation.lines.order_by("number").values_list(
        "old_code", "new_code", "name", "kind", "branch", "tier", "parent_code", "position"
    )
    return [Line(*row) for row in rows]


def rehearsed(reorganisation: Reorganisation, plan: Restructuring) -> Rehearsal:
    """Look through the posts of the units that the plan ends or divides."""
    standing = org.stances(reorganisation.on)
    found = Rehearsal(reorganisation, plan, standing, _asked(reorganisation, plan, standing))
    if not plan.reasons:
        with connection.cursor() as cursor:
            cursor.execute(COUNTED, found.asked)
            found.counts = {(code, fate): count for code, fate, count in cursor.fetchall()}
    return found


def _asked(reorganisation, plan, standing) -> dict:
    """What `MOVING` asks for."""
    ended = set(plan.ended)
    codes = [*plan.ended, *(code for code in plan.split if code not in ended)]
    states = {code: unit for code, unit in standing.items() if unit.stands and code not in ended}
    states |= {state.code: state for state in (*plan.opened, *plan.restored)}
    undoing = reorganisation.reverses_id is not None
    return {
        "on": reorganisation.on,
        # What began on the very day of a change that is taken back goes with it.
        "slack": int(undoing),
        "undoing": undoing,
        "reorganisation": reorganisation.pk,
        "codes": codes,
        "heirs": [plan.whole.get(code) for code in codes],
        "ends": [code in ended for code in codes],
        "there": list(states),
        "kinds": [state.kind for state in states.values()],
        "tiers": [state.tier for state in states.values()],
    }


def people(rehearsal: Rehearsal, *fates: Fate, unit="", limit=50, offset=0) -> list[Moving]:
    """The posts with one of the fates, of one unit where it is named, a page of them."""
    asked = rehearsal.asked | {
        "fates": list(fates), "unit": unit, "limit": limit, "offset": offset
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(PEOPLE, asked)
        return [Moving(*row) for row in cursor.fetchall()]


@dataclass(frozen=True, slots=True)
class PeopleRows:
    """The people of a rehearsal, read a page at a time."""

    rehearsal: Rehearsal
    fates: tuple[Fate, ...]
    unit: str = ""

    def __getitem__(self, page: slice) -> list[Moving]:
        limit = page.stop - page.start
        return people(self.rehearsal, *self.fates, unit=self.unit, limit=limit, offset=page.start)


def posts_of(rehearsal: Rehearsal, codes: Iterable[str]) -> dict[str, list[tuple[int, bool]]]:
    """The posts in the units of the reorganisation, with whether they are main, by the code of
    their holder."""
    found: dict[str, list[tuple[int, bool]]] = {}
    with connection.cursor() as cursor:
        cursor.execute(POSTS_OF, rehearsal.asked | {"people": list(codes)})
        for code, post, is_main in cursor.fetchall():
            found.setdefault(code, []).append((post, is_main))
    return found


def chosen_posts(rehearsal: Rehearsal, posts: Iterable[int]) -> list[int]:
    """Those of the posts that the reorganisation touches: what a browser sends is not trusted."""
    with connection.cursor() as cursor:
        cursor.execute(CHOSEN, rehearsal.asked | {"posts": list(posts)})
        return [post for (post,) in cursor.fetchall()]


def passable_grants(rehearsal: Rehearsal, on) -> list[PassableGrant]:
    """The grants in force on the units that end, beside each unit that they could go on to."""
    plan = rehearsal.plan
    heirs: dict[str, list[str]] = {}
    for before, after in plan.edges:
        heirs.setdefault(before, []).append(after)
    lasting = Q(period__endswith__gt=on) | Q(period__upper_inf=True)
    held = Grant.objects.filter(lasting, unit__code__in=plan.ended, period__isempty=False)
    chosen = set(rehearsal.reorganisation.passed_grants.values_list("grant_id", "unit_code"))
    names = rehearsal.names
    return [
        PassableGrant(grant, code, names[code], (grant.pk, code) in chosen)
        for grant in held.select_related("user", "unit").order_by("unit__code", "pk")
        for code in heirs.get(grant.unit.code, ())
    ]


def done_changes(reorganisation: Reorganisation) -> dict[str, list[str]]:
    """What a reorganisation that was carried out did, as codes of units by act."""
    made = UnitChange.objects.filter(
        on=reorganisation.on, document=reorganisation.document_id, made_at=reorganisation.done_at
    )
    found: dict[str, list[str]] = {act: [] for act in UnitChange.Act.values}
    for act, code in made.order_by("pk").values_list("act", "unit__code"):
        found[act].append(code)
    return found
