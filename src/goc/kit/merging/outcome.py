"""What a merge would do, table by table, and the merge itself once all is chosen."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Model

from goc.kit.merging.ledger import Ledger, _at, _read
from goc.kit.merging.rules import Filled, InTurn, Moved, OncePer, Rule

KEPT, LOST, TURNS, JOINED = "kept", "lost", "turns", "joined"
BLANK = (None, "")


@dataclass(frozen=True)
class Choice:
    """What somebody must decide: rows of both files that cannot stand together, or a field in which
    both say something else (`field`). `options` are some of KEPT, LOST, TURNS, JOINED."""

    id: str
    rule: Rule
    kept: list[Model]
    lost: list[Model]
    options: tuple[str, ...] = (KEPT, LOST)
    field: str = ""


@dataclass
class Part:
    """What becomes of one table: the rows of both files, those that go over, those that stand in
    the kept file already (each with its equal there), and what is to be chosen."""

    rule: Rule
    kept: list[Model]
    lost: list[Model]
    moved: list[Model] = field(default_factory=list)
    equal: list[tuple[Model, Model]] = field(default_factory=list)
    filled: list[str] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)


@dataclass(frozen=True)
class Plan:
    """All that a merge of these two files would do."""

    parts: list[Part]

    @property
    def choices(self) -> list[Choice]:
        """All that somebody must decide first."""
        return [choice for part in self.parts for choice in part.choices]


def plan(rules: list[Rule], *, kept: int, lost: int) -> Plan:
    """What a merge of the file `lost` into `kept` would do under the rules; it only reads."""
    return Plan([_part(rule, rule.rows(kept), rule.rows(lost)) for rule in rules])


def _part(rule, kept, lost) -> Part:
    part = Part(rule, kept, lost)
    if isinstance(rule, Filled):
        _compare_fields(part)
    elif isinstance(rule, Moved | OncePer | InTurn):
        _compare_rows(part)
    return part


def _compare_fields(part):
    if not part.kept or not part.lost:
        part.moved = part.lost
        return
    [kept], [lost] = part.kept, part.lost
    for name in part.rule.fields:
        mine, theirs = getattr(kept, name), getattr(lost, name)
        if mine == theirs or theirs in BLANK:
            continue
        if mine in BLANK:
            part.filled.append(name)
        else:
            part.choices.append(
                Choice(f"{part.rule.model}.{name}", part.rule, [kept], [lost], field=name)
            )


def _compare_rows(part):
    rule, free = part.rule, []
    for row in part.lost:
        equal = next((each for each in part.kept if _is_equal(rule, each, row)), None)
        if equal:
            part.equal.append((row, equal))
        else:
            free.append(row)
    groups = _groups(rule, part.kept, free)
    met = {id(row) for _, lost in groups for row in lost}
    part.moved = [row for row in free if id(row) not in met]
    for kept, lost in groups:
        key = f"{rule.model}.{min(row.pk for row in lost)}"
        part.choices.append(Choice(key, rule, kept, lost, _options(rule, kept, lost)))


def _is_equal(rule, kept, lost) -> bool:
    """Whether a row says what the other says: the same in what counts, at odds in nothing."""
    if isinstance(rule, Moved):
        counted = rule.once
    elif isinstance(rule, OncePer):
        counted = rule.per
    else:
        counted = (*rule.same, "period")
    return (
        bool(counted)
        and all(getattr(kept, name) == getattr(lost, name) for name in counted)
        and all(
            getattr(kept, name) == getattr(lost, name)
            or getattr(kept, name) in BLANK
            or getattr(lost, name) in BLANK
            for name in _content(rule)
        )
    )


# How a row came says nothing about the person.
PROVENANCE = frozenset({"batch_id", "row", "source"})


def _content(rule) -> list[str]:
    keys = {rule.key, f"{rule.key}_id"}
    return [
        each.attname
        for each in rule.table._meta.concrete_fields
        if not each.primary_key and each.attname not in keys | PROVENANCE
    ]


def _groups(rule, kept, lost) -> list[tuple[list, list]]:
    """The rows that cannot stand together, those that hang together in one group."""
    groups: list[tuple[list, list]] = []
    for row in lost:
        met = [each for each in kept if _meet(rule, each, row)]
        if not met:
            continue
        joined = [group for group in groups if any(each in group[0] for each in met)]
        groups = [group for group in groups if group not in joined]
        all_kept = [each for group in joined for each in group[0]]
        all_kept += [each for each in met if each not in all_kept]
        groups.append((all_kept, [each for group in joined for each in group[1]] + [row]))
    return groups


def _meet(rule, kept, lost) -> bool:
    if isinstance(rule, Moved) or any(
        getattr(kept, name) != getattr(lost, name) for name in rule.per
    ):
        return False
    if isinstance(rule, OncePer):
        return True
    if rule.excludes(kept) and rule.excludes(lost):
        return _overlap(kept.period, lost.period)
    return kept.period == lost.period and _hold_same(rule, [kept, lost])


def _overlap(one, other) -> bool:
    if one.isempty or other.isempty:
        return False
    begins_before = one.lower is None or other.upper is None or one.lower < other.upper
    return begins_before and (other.lower is None or one.upper is None or other.lower < one.upper)


def _hold_same(rule, rows) -> bool:
    return len({tuple(getattr(row, name) for name in rule.same) for row in rows}) == 1


def _options(rule, kept, lost) -> tuple[str, ...]:
    options = [KEPT, LOST]
    if isinstance(rule, InTurn):
        rows = _by_start([*kept, *lost])
        if _hold_same(rule, rows):
            options += [JOINED] if rule.may_join else []
        elif all(_may_follow(one, other) for one, other in pairwise(rows)):
            options.append(TURNS)
    return tuple(options)


def _by_start(rows):
    return sorted(rows, key=lambda row: row.period.lower or date.min)


def _may_follow(one, other) -> bool:
    """Whether the first may end on the day the other begins, and nothing after it is lost."""
    starts_later = other.period.lower is not None and one.period.lower != other.period.lower
    return starts_later and (
        other.period.upper is None
        or (one.period.upper is not None and one.period.upper <= other.period.upper)
    )


def carry_out(plan: Plan, chosen: Mapping[str, str], ledger: Ledger, *, kept: int) -> None:
    """Move the rows of all tables but those of `Filled`, Settled and Derived; KeyError where a
    choice is missing."""
    for part in plan.parts:
        if isinstance(part.rule, Filled):
            continue
        for row, equal in part.equal:
            fill(ledger, part.rule, equal, row)
            _replace(ledger, row, equal)
        for choice in part.choices:
            _DECIDED[chosen[choice.id]](ledger, choice, kept)
        for row in part.moved:
            ledger.change(row, **{part.rule.key: kept})


def carry_fields(part: Part, chosen: Mapping[str, str], ledger: Ledger) -> set[str]:
    """Give the kept row of a `Filled` table what was chosen and what it lacks; return the fields
    that came over."""
    [kept], [lost] = part.kept, part.lost
    names = [*part.filled, *(each.field for each in part.choices if chosen[each.id] == LOST)]
    taken = [each for name in names for each in (name, *part.rule.fields[name])]
    if taken:
        ledger.change(kept, **{name: getattr(lost, name) for name in taken})
    return set(names)


def fill(ledger: Ledger, rule: Rule, kept: Model, lost: Model) -> None:
    """Give a row what it leaves open and its equal tells."""
    values = {
        name: getattr(lost, name)
        for name in _content(rule)
        if getattr(kept, name) in BLANK and getattr(lost, name) not in BLANK
    }
    if values:
        ledger.change(kept, **values)


def _replace(ledger, row, by) -> None:
    """Take a row away; whatever hangs on it hangs on the other from now on."""
    for relation in type(row)._meta.related_objects:
        key = relation.field
        if key.db_constraint and not hasattr(relation.related_model, "pgh_tracked_model"):
            for each in relation.related_model._base_manager.filter(**{key.name: row.pk}):
                ledger.change(each, **{key.name: by.pk})
    ledger.remove(row)


def _keep(ledger, choice, kept):
    for row in choice.lost:
        _replace(ledger, row, choice.kept[0])


def _take(ledger, choice, kept):
    for row in choice.kept:
        _replace(ledger, row, choice.lost[0])
    for row in choice.lost:
        ledger.change(row, **{choice.rule.key: kept})


def _one_after_the_other(ledger, choice, kept):
    for row, later in pairwise(_by_start([*choice.kept, *choice.lost])):
        ledger.change(row, period=DateRange(row.period.lower, later.period.lower))
    for row in choice.lost:
        ledger.change(row, **{choice.rule.key: kept})


def _join(ledger, choice, kept):
    rows = [*choice.kept, *choice.lost]
    stays = choice.kept[0]
    lowers, uppers = ([getattr(row.period, end) for row in rows] for end in ("lower", "upper"))
    for row in rows[1:]:
        fill(ledger, choice.rule, stays, row)
        _replace(ledger, row, stays)
    whole = DateRange(
        None if None in lowers else min(lowers), None if None in uppers else max(uppers)
    )
    ledger.change(stays, period=whole)


_DECIDED = {KEPT: _keep, LOST: _take, TURNS: _one_after_the_other, JOINED: _join}


def standing(rules: list[Rule], pk: int) -> dict[str, dict[str, str]]:
    """Every row of record of a file, by table and key, as a digest: what differs later was changed
    since. Of a `Filled` table only what can be chosen counts."""
    found = {}
    for rule in rules:
        if isinstance(rule, Moved | OncePer | InTurn | Filled):
            rows = {str(row.pk): _digest(rule, row) for row in rule.rows(pk)}
            found[f"{rule.model}.{rule.key}"] = rows
    return found


def _digest(rule, row) -> str:
    stored = _read(type(row), _at(row))
    if isinstance(rule, Filled):
        stored = {name: stored[rule.table._meta.get_field(name).column] for name in rule.fields}
    return hashlib.sha256(repr(sorted(stored.items())).encode()).hexdigest()[:16]
