"""Who still wants which programme, kept so that the most pressing are found without a search."""

from collections.abc import Callable, Iterable

type Values = dict[int, int]


class Signature:
    """A set of needs with their priorities: people with the same one are alike.

    `values` gives each programme that a class may hold for them the sum of the priorities of what
    it meets.
    """

    __slots__ = ("_without", "open", "priorities", "values")

    def __init__(self, priorities: tuple[tuple[int, int], ...], values: Values):
        self.priorities = priorities
        self.open = sum(1 << n for n, _ in priorities)
        self.values = values
        self._without: dict[int, Signature] = {}


class Signatures:
    """Every signature once."""

    def __init__(self, value_of: Callable[[tuple[tuple[int, int], ...]], Values]):
        self._value_of = value_of
        self._known: dict[tuple, Signature] = {}

    def of(self, priorities: tuple[tuple[int, int], ...]) -> Signature:
        """Return the signature of these needs."""
        known = self._known.get(priorities)
        if known is None:
            known = Signature(priorities, self._value_of(priorities))
            self._known[priorities] = known
        return known

    def without(self, signature: Signature, met: int) -> Signature:
        """Return the signature of what is left when the needs of the mask are met."""
        left = signature._without.get(met)
        if left is None:
            kept = tuple(pair for pair in signature.priorities if not met >> pair[0] & 1)
            left = signature._without[met] = self.of(kept)
        return left


class Queue:
    """The people who want one programme, by value; it may have changed since they came in."""

    def __init__(self):
        self._waiting: dict[int, list[int]] = {}

    def add(self, value: int, people: Iterable[int]) -> None:
        """Let people wait with this value; who came last is asked first."""
        self._waiting.setdefault(value, []).extend(people)

    def __len__(self):
        return sum(map(len, self._waiting.values()))

    def best(self, most: int) -> int:
        """Return the sum of the highest values of so many people, as they were."""
        total = 0
        for value in sorted(self._waiting, reverse=True):
            taken = min(most, len(self._waiting[value]))
            total, most = total + value * taken, most - taken
            if not most:
                break
        return total

    def take(self, most: int, value_now: Callable[[int], int], fits: Callable[[int], bool]):
        """Take out up to so many who fit, the highest value first, as (value, person).

        Whoever's value has changed waits on with the new one; who does not fit waits on as before.
        """
        taken: list[tuple[int, int]] = []
        aside: list[tuple[int, int]] = []
        while self._waiting and len(taken) < most:
            value = max(self._waiting)
            waiting = self._waiting[value]
            while waiting and len(taken) < most:
                person = waiting.pop()
                now = value_now(person)
                if now == value:
                    (taken if fits(person) else aside).append((value, person))
                elif now:
                    self.add(now, [person])
            if not waiting:
                del self._waiting[value]
        self.give_back(aside)
        return taken

    def give_back(self, people: Iterable[tuple[int, int]]) -> None:
        """Let those taken out wait again, in their former order."""
        for value, person in reversed(list(people)):
            self.add(value, [person])
