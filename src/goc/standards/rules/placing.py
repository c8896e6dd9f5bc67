"""Which job position a post is: by its title, and by how near the position's units are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Position:
    """Where a position stands: in a unit and below, in units of a kind and below, or everywhere."""

    pk: int
    title: int | None
    unit: int | None = None
    unit_kind: str = ""


@dataclass(frozen=True, slots=True)
class Seat:
    """A post: its title, and how far above it (0: its own) units and kinds of units stand."""

    title: int
    units: Mapping[int, int]
    kinds: Mapping[str, int]


def fitting(positions: Iterable[Position], seat: Seat) -> list[int]:
    """The positions of the seat's title that stand nearest to it, by key; several where nobody can
    tell from the title alone, none where no position has it.

    A unit by name is nearer than a kind of units, and that nearer than everywhere.
    """
    near = [
        (distance, each.pk)
        for each in positions
        if each.title == seat.title and (distance := _distance(each, seat)) is not None
    ]
    nearest = min((distance for distance, _ in near), default=None)
    return sorted(pk for distance, pk in near if distance == nearest)


def _distance(position: Position, seat: Seat) -> tuple[int, int] | None:
    if position.unit is not None:
        return _at(0, seat.units.get(position.unit))
    if position.unit_kind:
        return _at(1, seat.kinds.get(position.unit_kind))
    return 2, 0


def _at(rank: int, above: int | None) -> tuple[int, int] | None:
    return None if above is None else (rank, above)
