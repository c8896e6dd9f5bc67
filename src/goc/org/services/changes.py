"""Units renamed, moved, opened, ended, merged and split, each with its day, document and reason."""

from collections.abc import Collection, Iterable
from datetime import date

from django.db import connection, transaction
from django.utils.timezone import localdate

from goc.journal import services as journal
from goc.kit.errors import Refused
from goc.kit.vietnamese import clean, search_key, text_sort_key
from goc.law.models import Document
from goc.org import queries, rules
from goc.org.models import Unit, UnitChange
from goc.org.rules import Line, Restructuring, State
from goc.org.services.reach import rebuild_reach

NO_REASON = "Hãy ghi lý do sắp xếp; lý do được ghi vào lịch sử của đơn vị."

STATES = """
unnest(%(code)s::text[], %(name)s::text[], %(search_key)s::text[], %(sort_key)s::text[],
       %(kind)s::text[], %(branch)s::text[], %(tier)s::text[], %(parent)s::text[],
       %(position)s::int[])
    AS state (code, name, search_key, sort_key, kind, branch, tier, parent, position)
"""
OPEN = f"""
INSERT INTO org_unit (code, kind, branch, tier, life, mark, is_reference)
SELECT code, kind, branch, tier, daterange(%(on)s, NULL), %(mark)s, false FROM {STATES}
"""
RESTORE = f"""
UPDATE org_unit unit
SET life = daterange(CASE WHEN isempty(life) THEN %(on)s ELSE lower(life) END, NULL)
FROM {STATES} WHERE unit.code = state.code
"""
END_VERSIONS = """
UPDATE org_unitversion version SET period = daterange(lower(period), %(on)s)
FROM org_unit unit
WHERE unit.id = version.unit_id AND unit.code = ANY(%(codes)s) AND version.period @> %(on)s::date
"""
BEGIN_VERSIONS = f"""
INSERT INTO org_unitversion (unit_id, name, search_key, sort_key, parent_id, period, position)
SELECT unit.id, state.name, state.search_key, state.sort_key, parent.id,
       daterange(%(on)s, upper(unit.life)), state.position
FROM {STATES}
JOIN org_unit unit ON unit.code = state.code
LEFT JOIN org_unit parent ON parent.code = state.parent
"""
END_UNITS = """
UPDATE org_unit SET life = daterange(lower(life), %(on)s) WHERE code = ANY(%(codes)s)
"""
LINK = """
INSERT INTO org_unitedge (predecessor_id, successor_id, "on", document_id, undoes_id)
SELECT before.id, after.id, %(on)s, %(document)s, undone.id
FROM unnest(%(before)s::text[], %(after)s::text[]) AS edge (before, after)
JOIN org_unit before ON before.code = edge.before
JOIN org_unit after ON after.code = edge.after
LEFT JOIN org_unitedge undone
       ON undone.predecessor_id = after.id AND undone.successor_id = before.id
      AND undone."on" = %(undoing)s::date
"""


@transaction.atomic
def restructure(
    *, lines: Iterable[Line], on: date, document: Document, why: str, by, at,
    today: date | None = None, undoing: date | None = None, verb: str = "org.restructured",
) -> Restructuring:  # fmt: skip
    """Make of the units what the lines say from the day on, all of it or nothing.

    Refused with every reason at once. `today` is the day of `at` unless said; `undoing` is the day
    of the change that this one takes back: what it ended may return, and edges lead home. Reach
    follows within the transaction. Whoever has people in the units answers for them (`officials`).
    """
    lock_units()
    today = today or localdate(at)
    plan = judged(lines, on=on, why=why, today=today, undoing=undoing)
    if plan.reasons:
        raise Refused(*plan.reasons)
    day = {"on": on}
    fresh, begun = [*plan.opened, *plan.restored], [*plan.opened, *plan.restored, *plan.changed]
    with connection.cursor() as cursor:
        cursor.execute(OPEN, day | _columns(plan.opened) | {"mark": document.mark})
        cursor.execute(RESTORE, day | _columns(plan.restored))
        moved = [state.code for state in plan.changed]
        cursor.execute(END_VERSIONS, day | {"codes": [*plan.ended, *moved]})
        cursor.execute(END_UNITS, day | {"codes": plan.ended})
        cursor.execute(BEGIN_VERSIONS, day | _columns(begun))
        before, after = zip(*plan.edges, strict=True) if plan.edges else ((), ())
        ends = {"before": list(before), "after": list(after)}
        cursor.execute(LINK, day | ends | {"document": document.pk, "undoing": undoing})
    _tell(plan, on=on, document=document, why=why, by=by, at=at)
    rebuild_reach(on=today)
    details = {"on": on.isoformat(), "document": document.number, "opened": len(fresh)}
    details |= {"changed": len(plan.changed), "ended": len(plan.ended), "edges": len(plan.edges)}
    journal.record(verb=verb, subject=Unit, by=by, at=at, why=why, details=details)
    return plan


def judged(
    lines: Iterable[Line], *, on: date, why: str, today: date, undoing: date | None = None
) -> Restructuring:
    """What the lines would make of the units, with every reason why they may not."""
    plan = rules.restructuring(lines, queries.stances(on), on=on, undoing=undoing is not None)
    if not why.strip():
        plan.reasons.append(NO_REASON)
    if on > today:
        plan.reasons.append(
            f"Việc sắp xếp có hiệu lực từ ngày {on:%d/%m/%Y}; từ ngày ấy mới thực hiện được."
        )
    return plan


def lock_units() -> None:
    """Let nobody else change units until the transaction ends: each would judge without knowing
    what the other makes of them."""
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE org_unit IN SHARE ROW EXCLUSIVE MODE")


def rename(*, unit: Unit, name: str, **change) -> Restructuring:
    """Give the unit another name from the day on (`change`: on, document, why, by, at)."""
    line = Line(unit.code, unit.code, name=clean(name))
    return restructure(lines=[line], verb="org.unit_renamed", **change)


def move(*, unit: Unit, parent: Unit, **change) -> Restructuring:
    """Put the unit under another one from the day on."""
    line = Line(unit.code, unit.code, parent=parent.code)
    return restructure(lines=[line], verb="org.unit_moved", **change)


def open_unit(
    *, code: str, name: str, kind: str, branch: str, tier: str, parent: Unit, **change
) -> Restructuring:
    """Open a unit on the day."""
    line = Line("", code, clean(name), kind, branch, tier, parent.code)
    return restructure(lines=[line], verb="org.unit_opened", **change)


def close(*, unit: Unit, **change) -> Restructuring:
    """End a unit that nothing follows; refused while units stand under it."""
    return restructure(lines=[Line(unit.code)], verb="org.unit_closed", **change)


def merge(*, units: Collection[Unit], into: Line, **change) -> Restructuring:
    """Bring the units into one, new or standing: a line with what it is called and where it
    stands. One that is among the units stays and takes the others in."""
    lines = [Line(unit.code, into.new) for unit in units]
    return restructure(lines=[*lines, _named_alone(into)], verb="org.units_merged", **change)


def split(*, unit: Unit, into: Collection[Line], **change) -> Restructuring:
    """Divide the unit among several, new or standing; it stays where it is one of them."""
    lines = [Line(unit.code, part.new) for part in into]
    named = [_named_alone(part) for part in into]
    return restructure(lines=[*lines, *named], verb="org.unit_split", **change)


def _named_alone(line: Line) -> Line:
    """The line without what was before: it says only what the new unit is."""
    return Line("", line.new, line.name, line.kind, line.branch, line.tier, line.parent)


def _columns(states: list[State]) -> dict[str, list]:
    names = ("code", "name", "kind", "branch", "tier", "parent", "position")
    columns = {name: [getattr(state, name) for state in states] for name in names}
    columns["search_key"] = [search_key(state.name) for state in states]
    columns["sort_key"] = [text_sort_key(state.name) for state in states]
    return columns


def _tell(plan: Restructuring, *, on, document, why, by, at) -> None:
    acts = UnitChange.Act
    parts = (
        (acts.OPENED, [state.code for state in plan.opened]),
        (acts.RESTORED, [state.code for state in plan.restored]),
        (acts.CHANGED, [state.code for state in plan.changed]),
        (acts.ABSORBED, plan.absorbing),
        (acts.SPLIT, [code for code in plan.split if code not in plan.ended]),
        (acts.ENDED, plan.ended),
    )
    told = [(act, code) for act, codes in parts for code in codes]
    ids = dict(Unit.objects.filter(code__in=[code for _, code in told]).values_list("code", "pk"))
    UnitChange.objects.bulk_create(
        UnitChange(
            unit_id=ids[code], act=act, on=on, document=document, why=why, made_at=at, made_by=by
        )
        for act, code in told
    )
