"""What a reader of needs has before them: the last assessment, the units, the requirements."""

from dataclasses import dataclass

from goc.kit.many import all_of
from goc.law.queries import kept_until_changed
from goc.needs.models import Assessment
from goc.org.models import UnitReach
from goc.standards.models import RequirementVersion

Roots = tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Within:
    """The units whose people somebody may read; `roots` are the topmost, each with its branch."""

    roots: Roots
    units: frozenset[int]
    is_everything: bool = False

    @property
    def called(self) -> str:
        """What all of the units together are called."""
        return "Toàn thành phố" if self.is_everything else "Toàn bộ phạm vi"

    def tops(self, branch: str = "") -> list[int]:
        """The topmost units, of one hierarchy alone where it is named."""
        return [unit for unit, of in self.roots if branch in ("", of)]


def latest() -> Assessment | None:
    """The assessment whose outcome the needs now hold; None before the first."""
    return Assessment.objects.order_by("-pk").first()


def requirements(on, *, topic: str = "") -> list[RequirementVersion]:
    """The versions in force on the day in the order of the matrix, of one topic if it is named."""
    return [each for each in _in_force(on) if topic in ("", each.requirement.topic)]


@kept_until_changed(8)
def _in_force(on) -> tuple[RequirementVersion, ...]:
    found = RequirementVersion.objects.filter(in_force__contains=on)
    return tuple(
        found.select_related("requirement", "document").order_by(
            "requirement__order", "requirement__code"
        )
    )


def below(units) -> list[int]:
    """The units with all that lie under them today."""
    return all_of("descendant_id", UnitReach.objects.filter(ancestor__in=units))
