"""What a run of the set-based reader needs: the versions of a day compiled, the facts laid out."""

from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from goc.facts import queries as facts
from goc.facts import services as facts_services
from goc.facts.queries.compiler import Compiler
from goc.facts.queries.layout import Place
from goc.facts.rules.grammar import EARLIEST
from goc.kit import turn
from goc.kit.errors import Refused
from goc.needs.queries import standing
from goc.standards.models import Dispensation
from goc.standards.queries import Version, in_force

# One run at a time: who comes second waits, then sees the city as the first left it.
LOCK = 0x6E65656473


@dataclass(frozen=True, slots=True)
class Judging:
    """The facts of a day laid out, and a query of everyone's standing per version."""

    compiler: Compiler
    # Each version with how it is judged, as `needs.queries.standing` takes it.
    judged: list[tuple[Version, dict]]
    selects: list[str]
    tables: list[str]

    @property
    def day(self) -> str:
        """The table with one row per official."""
        return self.compiler.place.day

    @property
    def versions(self) -> list[Version]:
        """The versions in force, in the order of `selects`."""
        return [version for version, _ in self.judged]

    @property
    def lacking(self) -> str:
        """The condition that somebody of the day lacks something."""
        lacks = [standing.lacks(version, self.compiler, **how) for version, how in self.judged]
        return " OR ".join(lacks) or "false"

    def clear(self) -> None:
        """Drop what a shared place holds."""
        facts_services.clear(self.tables)


def begin(*, on: date, today: date, place: Place) -> Judging:
    """Take the turn, compile what is in force on the day and lay the facts out.

    Refused for a day before 1945.
    """
    take_turn(on)
    return lay_out(on=on, today=today, place=place)


def take_turn(on: date) -> None:
    """Wait until nobody else judges people; the turn ends with the transaction.

    Refused for a day before 1945.
    """
    if on < EARLIEST:
        raise Refused(f"Không xét được nhu cầu cho ngày trước {EARLIEST:%d/%m/%Y}.")
    turn.wait_for(LOCK)


def lay_out(*, on: date, today: date, place: Place) -> Judging:
    """Compile what is in force on the day and lay the facts out; who calls it has the turn."""
    words = facts.vocabulary()
    ground = facts.ground(on, today=today)
    compiler = Compiler(words, ground, place)
    let_off = set(
        Dispensation.objects.filter(period__contains=on).values_list("requirement_id", flat=True)
    )
    warning = standing.warning_months(ground)
    # In the order of an index of the stored state, which then need not be sorted.
    versions = sorted(in_force(on, words), key=attrgetter("id"))
    judged = [
        (each, {"warning_months": warning, "dispensed": each.requirement_id in let_off})
        for each in versions
    ]
    selects = [standing.select(version, compiler, **how) for version, how in judged]
    return Judging(compiler, judged, selects, facts_services.lay_out(compiler))
