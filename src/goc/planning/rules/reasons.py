"""Why a need is not met by the plan: for each requirement, and for the person who has no time."""

from goc.planning.rules.hours import Hours
from goc.planning.rules.making import Making, Progress, bits
from goc.planning.rules.offers import Programme, Reason


class Reasons:
    """Looks at a plan that is made and says why it leaves what it leaves."""

    def __init__(self, making: Making, hours: Hours):
        self.making, self.hours = making, hours
        self._free: dict[tuple[int, int], bool] = {}

    def usual(self) -> dict[int, Reason]:
        """Return the reason of each requirement, for everybody who still has time."""
        return {n: self._usual(n) for n in range(len(self.making.matching.asked))}

    def programmes(self, n: int) -> list[Programme]:
        """Return the programmes to which somebody may be sent for the requirement."""
        making = self.making
        if n in self.hours.general:
            return [making.programmes[each] for each in self.hours.general[n]]
        return [p for p in making.programmes.values() if making.fitting[p.id] >> n & 1]

    def _usual(self, n: int) -> Reason:
        making = self.making
        found = self.programmes(n)
        if self._is_unknown(n):
            return Reason.FACT_MISSING
        if not found:
            return Reason.NO_PROGRAMME
        held = [(p, at.provider) for p in found for at in making.held_at[p.id]]
        if not held:
            return Reason.NO_PROVIDER
        if not any(at.can_hold(p.id) and making.starts(p) for p, at in held):
            return Reason.WITHOUT_CAPACITY
        if any(p.id in making.used_up for p in found):
            return Reason.CAPACITY_USED_UP
        return Reason.TOO_FEW

    def _is_unknown(self, n: int) -> bool:
        """Whether no programme surely meets it and of some nobody can tell."""
        if n in self.hours.asked:
            return self.hours.asked[n] is None
        matching, last = self.making.matching, self.making.terms.last_day
        every = self.making.programmes.values()
        sure = any(self.making.may_meet[p.id] >> n & 1 for p in every)
        return not sure and any(matching.unsure(p, last) >> n & 1 for p in every)

    def own(self) -> dict[tuple[int, int], Reason]:
        """Return who has no time left for what they still lack, beside the seats they have."""
        usual = self.usual()
        found = {}
        for who in self.making.people:
            for n in bits(who.wants.open) if who.classes else ():
                programmes = [p for p in self.programmes(n) if self.making.held_at[p.id]]
                timely = usual[n] in (Reason.CAPACITY_USED_UP, Reason.TOO_FEW)
                if timely and not any(self._has_time(who, p) for p in programmes):
                    found[who.learner.id, n] = Reason.NO_TIME
        return found

    def _has_time(self, who: Progress, programme: Programme) -> bool:
        if who.days + self.making.counted_days(programme) > self.making.terms.most_days:
            return False
        key = (who.busy, programme.id)
        if key not in self._free:
            block = (1 << -(-programme.length // 7)) - 1
            starts = self.making.starts(programme)
            self._free[key] = any(not who.busy & block << week for week in starts)
        return self._free[key]
