"""What judging one clause comes to, with what it rests on."""

from dataclasses import dataclass

from goc.facts.rules.holding import Support
from goc.facts.rules.person import Days, Evidence


@dataclass(frozen=True, slots=True)
class Judged:
    """One clause as judged: what it asks, the verdict (None: cannot tell), and why."""

    text: str
    verdict: bool | None
    facts: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    missing: tuple[str, ...] = ()
    children: tuple["Judged", ...] = ()
    support: Support | None = None

    def all_missing(self) -> tuple[str, ...]:
        """Every missing fact that kept this clause from a verdict, each once."""
        if self.verdict is not None:
            return ()
        below = (fact for child in self.children for fact in child.all_missing())
        return tuple(dict.fromkeys((*self.missing, *below)))


def days_told(days: Days) -> str:
    """Return a day, as far as it is known, in words."""
    if days.lower == days.latest:
        return f"ngày {days.lower:%d/%m/%Y}"
    return f"trong khoảng {days.lower:%d/%m/%Y} – {days.latest:%d/%m/%Y}"
