"""What judging one clause comes to, with what it rests on."""

from dataclasses import dataclass

from goc.facts.rules.holding import Support
from goc.facts.rules.person import Evidence


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
