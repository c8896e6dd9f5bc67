"""What a reorganisation makes of each unit, as people read it: foreseen, or as it was done."""

from dataclasses import dataclass

from goc.officials.models import CarriedPost, Reorganisation
from goc.officials.queries.reorganisation import Rehearsal
from goc.org import queries as org
from goc.org.models import UnitChange, UnitEdge

ACTS = UnitChange.Act


@dataclass(frozen=True, slots=True)
class Turn:
    """What becomes of one unit: the act, the units that it came from or goes to, more in words."""

    code: str
    name: str
    act: str
    others: list[tuple[str, str]]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a reorganisation did: a turn for each unit, and how many posts went with them."""

    turns: list[Turn]
    posts: int


def foreseen(rehearsal: Rehearsal) -> list[Turn]:
    """The turns of a rehearsal, those that open first."""
    plan, names = rehearsal.plan, rehearsal.names
    came_from, goes_to = {}, {}
    for before, after in plan.edges:
        came_from.setdefault(after, []).append((before, rehearsal.standing[before].name))
        goes_to.setdefault(before, []).append((after, names[after]))

    def turns(act, codes, others, note=lambda code: ""):
        return [
            Turn(code, names[code], act.label, others.get(code, []), note(code)) for code in codes
        ]

    def change(code):
        before, state = rehearsal.standing[code], changed[code]
        told = [] if before.name == state.name else [f"trước là “{before.name}”"]
        if before.parent != state.parent:
            told.append(f"chuyển từ {names[before.parent]} về {names[state.parent]}")
        return "; ".join(told) + ("; theo đơn vị cấp trên" if code in followers else "")

    changed = {state.code: state for state in plan.changed}
    followers = set(plan.followers)
    return [
        *turns(ACTS.OPENED, [state.code for state in plan.opened], came_from),
        *turns(ACTS.RESTORED, [state.code for state in plan.restored], came_from),
        *turns(ACTS.ABSORBED, plan.absorbing, came_from),
        *turns(ACTS.SPLIT, [code for code in plan.split if code not in plan.ended], goes_to),
        *turns(ACTS.CHANGED, changed, {}, change),
        *turns(ACTS.ENDED, plan.ended, goes_to),
    ]


def done(reorganisation: Reorganisation) -> Outcome:
    """What one that was carried out did."""
    changes = UnitChange.objects.filter(
        on=reorganisation.on, document=reorganisation.document_id, made_at=reorganisation.done_at
    )
    changes = list(changes.order_by("pk").values_list("unit_id", "unit__code", "act"))
    units = {unit for unit, _, _ in changes}
    edges = UnitEdge.objects.filter(on=reorganisation.on, predecessor__in=units)
    rows = edges.order_by("pk").values_list(
        "predecessor_id", "predecessor__code", "successor_id", "successor__code"
    )
    names = org.names(units, reorganisation.on)
    came_from, goes_to = {}, {}
    for before, before_code, after, after_code in rows:
        came_from.setdefault(after, []).append((before_code, names.get(before, before_code)))
        goes_to.setdefault(before, []).append((after_code, names.get(after, after_code)))
    leaving = {ACTS.ENDED, ACTS.SPLIT}
    turns = [
        Turn(
            code, names[unit], ACTS(act).label,
            (goes_to if act in leaving else came_from).get(unit, []),
        )
        for unit, code, act in changes
    ]  # fmt: skip
    return Outcome(turns, CarriedPost.objects.filter(reorganisation=reorganisation).count())
