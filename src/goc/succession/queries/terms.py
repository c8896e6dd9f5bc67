"""Terms of office, which are dated values of law: the amount is the year in which one begins."""

from dataclasses import dataclass
from datetime import date, timedelta

from goc.law.models import Value
from goc.org.models import Branch

PARAMETERS = {"party_term": Branch.PARTY, "state_term": Branch.STATE}


@dataclass(frozen=True, slots=True)
class Term:
    """A term of one branch: from `first` on, before `end`; how sure of that we are."""

    branch: str
    begins: int
    first: date
    end: date | None
    mark: str

    @property
    def years(self) -> str:
        """The term as people name it: 2025–2030."""
        return f"{self.begins}–{self.last_year}" if self.end else f"từ {self.begins}"

    @property
    def last_year(self) -> int | None:
        """The year in which it ends; None where nobody knows."""
        return (self.end - timedelta(days=1)).year if self.end else None

    @property
    def name(self) -> str:
        """The term with its branch: 2025–2030 (Đảng)."""
        return f"{self.years} ({Branch(self.branch).label})"

    def is_over(self, on: date) -> bool:
        """Whether it ended before the day."""
        return self.end is not None and self.end <= on


def terms() -> dict[tuple[str, int], Term]:
    """Return every term that law knows, by branch and first year, the latest first."""
    found = Value.objects.filter(parameter__code__in=PARAMETERS, amount__isnull=False)
    rows = found.order_by("-amount", "parameter__code").values_list(
        "parameter__code", "amount", "period", "mark"
    )
    read = [
        Term(PARAMETERS[code].value, int(amount), period.lower, period.upper, mark)
        for code, amount, period, mark in rows
        if period.lower
    ]
    return {(term.branch, term.begins): term for term in read}


def over(on: date) -> list[tuple[str, int]]:
    """Return branch and first year of each term that ended before the day."""
    return [key for key, term in terms().items() if term.is_over(on)]


def not_over(on: date) -> str:
    """Return the condition, as SQL, that the term of a plan `s` is not over on the day."""
    past = ", ".join(f"('{branch}', {begins:d})" for branch, begins in over(on))
    return f"(s.branch, s.begins) NOT IN ({past})" if past else "true"
