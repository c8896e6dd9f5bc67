"""What a requirement comes to, as SQL over a row of `facts_day` (rules.transitions says it for one
person)."""

from dataclasses import dataclass

from goc.facts.queries.compiler import Compiler
from goc.facts.queries.literal import lit
from goc.standards.queries.due import due_on
from goc.standards.queries.versions import Version
from goc.standards.rules import transitions

NO_SUPPORT = "NULL::bigint"
UNKNOWN = "'-infinity'"


@dataclass(frozen=True, slots=True)
class Outcome:
    """Expressions: whom the requirement binds, what it asks, what meets it, when it is due."""

    who: str
    needs: str
    support: str
    due: str


def outcome(version: Version, compiler: Compiler) -> Outcome:
    """Return the expressions of the text that law lets judge each person."""
    own = _under(version, compiler)
    if not transitions.is_open(version.duty, compiler.ground.on):
        return own
    event = compiler.event(version.duty.event)
    free = Outcome("false", own.needs, own.support, "NULL::date")
    turns = [
        (_under(text, compiler) if text else free, first)
        for text, first in transitions.before(version, version.former)
    ]
    texts = list(dict.fromkeys([own, *(each for each, _ in turns)]))
    binding = [each for each in texts if each is not free]
    agreed = Outcome(
        _same([each.who for each in texts]),
        _same([each.needs for each in binding]),
        f"LEAST({', '.join(each.support for each in binding)})",
        _same([each.due for each in binding]),
    )
    return Outcome(
        *(
            _chosen(
                event,
                version,
                getattr(own, part),
                getattr(agreed, part),
                [(getattr(each, part), first) for each, first in turns],
            )
            for part in ("who", "needs", "support", "due")
        )
    )


def _under(version: Version, compiler: Compiler) -> Outcome:
    duty = version.duty
    return Outcome(
        compiler.verdict(duty.who),
        compiler.verdict(duty.needs),
        compiler.support(duty.needs) or NO_SUPPORT,
        due_on(duty, compiler),
    )


def _same(expressions: list[str]) -> str:
    """Return what all of them say, NULL where they differ."""
    first, *others = dict.fromkeys(expressions)
    if not others:
        return first
    alike = " AND ".join(f"{first} IS NOT DISTINCT FROM {other}" for other in others)
    return f"(CASE WHEN {alike} THEN {first} END)"


def _chosen(event: str, version: Version, own: str, agreed: str, turns: list) -> str:
    *dated, (last, _) = turns
    earlier = "".join(f" WHEN {event} >= {lit(first)} THEN {each}" for each, first in dated)
    return (
        f"(CASE WHEN {event} = {UNKNOWN} THEN {agreed} "
        f"WHEN {event} IS NULL OR {event} >= {lit(version.since)} THEN {own}{earlier} "
        f"ELSE {last} END)"
    )
