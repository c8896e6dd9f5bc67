"""Requirements of class hours: met by what the seats of a person's year add up to."""

from goc.planning.rules.demand import Queue
from goc.planning.rules.making import Making, Progress, bits
from goc.planning.rules.offers import Programme


class Hours:
    """Adds up hours on a plan in the making, and lets people in where one class closes the gap."""

    def __init__(self, making: Making):
        self.making, self.matching = making, making.matching
        self.until = making.terms.last_day
        self.asked = {n: self.matching.hours_asked(n, self.until) for n in self.matching.by_hours}
        self.mask = sum(1 << n for n in self.asked)
        self._counted: dict = {}
        self.general = {n: self._general(n) for n in self.asked}

    def _general(self, n: int) -> list[int]:
        """Return the programmes that are open to everybody: they count hours, and what else they
        meet asks for them by name or for any of a kind, not for a level that only some must
        reach."""
        open_to_all = self.matching.by_name | self.matching.of_any_kind
        return [
            programme.id
            for programme in self.making.programmes.values()
            if not self.making.may_meet[programme.id] & ~open_to_all
            and self.counted(programme, n, self.until)
        ]

    def counted(self, programme: Programme, n: int, ends_on) -> int:
        """Return the hours that a class with this last day counts within the year."""
        key = (programme.id, n, ends_on)
        if key not in self._counted:
            self._counted[key] = self.matching.hours(programme, n, ends_on, self.until)
        return self._counted[key]

    def missing(self, who: Progress, n: int) -> int:
        """Return how many hours the person lacks; 0 where nothing sets how many they must have."""
        norm = self.asked[n]
        if norm is None:
            return 0
        missing = norm
        for m, hours in who.learner.hours_held:
            if m == n:
                missing -= hours
        for each in who.classes:
            missing -= self.counted(each.programme, n, each.ends_on)
        return missing if missing > 0 else 0

    def by_hours(self) -> None:
        """Open classes of general programmes, first for those whom few hours part from the norm."""
        general = sorted({programme for found in self.general.values() for programme in found})
        queues = {programme: Queue() for programme in general}
        for number, who in enumerate(self.making.people):
            if who.wants.open & self.mask:
                for programme, queue in queues.items():
                    if value := self._value(who, programme):
                        queue.add(value, [number])
        self.making.open_classes(queues, self._value, for_hours=True)

    def _value(self, who: Progress, programme: int) -> int:
        """Return the share of the priority that the hours are of what is missing."""
        # Nobody repeats a topic; another course of a kind is no repetition.
        may_meet = self.making.may_meet[programme] & ~self.matching.of_any_kind
        if (who.learner.has | who.wants.open) & may_meet or programme in who.taken:
            return 0
        taught, value = self.making.programmes[programme], 0
        for n, priority in who.wants.priorities:
            if n in self.asked and (missing := self.missing(who, n)):
                hours = self.counted(taught, n, self.until)
                value += max(priority * min(hours, missing) // missing, 1) if hours else 0
        return value

    def settle(self) -> None:
        """Mark each norm that is reached as met by the last class whose hours it counts."""
        for number, who in enumerate(self.making.people):
            for n in bits(who.wants.open & self.mask) if who.classes else ():
                if self.asked[n] is None or self.missing(who, n):
                    continue
                last = max(
                    (each for each in who.classes if self.counted(each.programme, n, each.ends_on)),
                    key=lambda each: each.ends_on,
                )
                last.met[last.people.index(number)] |= 1 << n
                who.wants = self.making.signatures.without(who.wants, 1 << n)
