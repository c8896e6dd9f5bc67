"""Which requirements the certificate of a programme meets, by the reader that judges people."""

from collections.abc import Callable, Sequence
from datetime import date

from goc.facts.rules import tree
from goc.facts.rules.holding import count_hours, number
from goc.facts.rules.judge import judge
from goc.facts.rules.person import Ground, PersonFacts
from goc.facts.rules.vocabulary import Vocabulary
from goc.planning.rules.offers import Programme
from goc.standards.rules.serving import held_after


def only_gains(node: tree.Clause, *, denied: bool = False) -> bool:
    """Whether more qualifications never turn a clause from met into not met."""
    match node:
        case tree.AllOf(parts) | tree.AnyOf(parts):
            return all(only_gains(part, denied=denied) for part in parts)
        case tree.Not(part):
            return only_gains(part, denied=not denied)
        case tree.Holds() | tree.Hours():
            return not denied
    return True


def _is_by_name(node: tree.Clause) -> bool:
    """Whether it asks for nothing but programmes by their names, whatever the level."""
    leaves = list(tree.leaves(node))
    return all(isinstance(leaf, tree.Holds) and leaf.programme for leaf in leaves)


def _is_of_any_kind(node: tree.Clause) -> bool:
    """Whether any programme of a kind will do, whatever its name and level."""
    return isinstance(node, tree.Holds) and not node.programme and not node.at_least


class Matching:
    """Judges a person who holds nothing but what a programme grants.

    Whoever holds more is met as well, because requirements that could lose by it are left out.
    A requirement of class hours alone is not met by one programme but by the hours of many.
    `by_name` holds, as bits, those that ask for a programme by its name, `of_any_kind` those that
    any programme of a kind meets.
    """

    def __init__(
        self, asked: Sequence[tree.Clause], grounds: Callable[[date], Ground], words: Vocabulary
    ):
        self.asked, self.grounds, self.words = asked, grounds, words
        self.by_hours = {n: node for n, node in enumerate(asked) if isinstance(node, tree.Hours)}
        self.kinds = {
            n: {leaf.kind for leaf in tree.leaves(node) if isinstance(leaf, tree.Holds)}
            for n, node in enumerate(asked)
            if n not in self.by_hours and only_gains(node)
        }
        self.by_name = sum(1 << n for n in self.kinds if _is_by_name(asked[n]))
        self.of_any_kind = sum(1 << n for n in self.kinds if _is_of_any_kind(asked[n]))
        self._verdicts: dict = {}

    def met(self, programme: Programme, ends_on: date) -> int:
        """Return, a bit each, the requirements that a class with this last day meets."""
        return self._judged(programme, ends_on)[0]

    def unsure(self, programme: Programme, ends_on: date) -> int:
        """Return, a bit each, those of which nobody can tell: a value of law is not set."""
        return self._judged(programme, ends_on)[1]

    def _judged(self, programme: Programme, ends_on: date) -> tuple[int, int]:
        key = (programme.id, ends_on)
        if key not in self._verdicts:
            self._verdicts[key] = self._judge(programme, ends_on)
        return self._verdicts[key]

    def _judge(self, programme, ends_on):
        facts = PersonFacts(held=held_after(programme.grants, ends_on))
        kinds, ground = {each.kind for each in facts.held}, self.grounds(ends_on)
        met = unsure = 0
        for n, asked_kinds in self.kinds.items():
            if asked_kinds.isdisjoint(kinds):
                continue
            verdict = judge(self.asked[n], facts, ground, self.words).verdict
            met |= (verdict is True) << n
            unsure |= (verdict is None) << n
        return met, unsure

    def step(self, programme: Programme, n: int) -> int:
        """Return the highest step of the kinds that the requirement asks for."""
        return max(each.step for each in programme.grants if each.kind in self.kinds[n])

    def hours(self, programme: Programme, n: int, ends_on: date, until: date) -> int:
        """Return how many class hours a class counts under a requirement of hours by `until`."""
        facts = PersonFacts(held=held_after(programme.grants, ends_on))
        return count_hours(self.by_hours[n], facts, self.grounds(until)).sure

    def hours_asked(self, n: int, until: date) -> int | None:
        """Return the norm of hours on the day, None where nothing sets it."""
        amount = number(self.by_hours[n].at_least, self.grounds(until))
        return None if amount is None else -int(-amount // 1)
