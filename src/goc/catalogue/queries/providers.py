"""The list of providers, and one of them with rooms, lecturers and months."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import FETCH_RAISE

from goc.catalogue import rules
from goc.catalogue.models import Capacity, Lecturer, Offering, Provider, Room
from goc.catalogue.queries.offers import Offers, ProviderOffer
from goc.kit.vietnamese import search_key

MONTHS = range(1, 13)


@dataclass(frozen=True, slots=True)
class ProviderLine:
    """A provider in the list: how much of everything it has on the day."""

    provider: Provider
    programmes: int
    rooms: int
    seats: int
    classes: int
    gaps: list[str]


def provider_lines(on: date, found: Offers, *, text: str = "") -> list[ProviderLine]:
    """Return the providers of the day whose name holds the words typed, in the order of names."""
    rows = Provider.objects.filter(period__contains=on).order_by("sort_key", "pk")
    for word in search_key(text).split():
        rows = rows.filter(search_key__contains=word)
    run = Counter(key for each in found.programmes for key in each.providers)
    return [
        _line(row, found.providers[row.pk], run[row.pk]) for row in rows.fetch_mode(FETCH_RAISE)
    ]


def provider_names(on: date) -> list[tuple[str, str]]:
    """Return the code and name of every provider of the day, for a filter."""
    rows = Provider.objects.filter(period__contains=on).order_by("sort_key", "pk")
    return list(rows.values_list("code", "name"))


def _line(row: Provider, offer: ProviderOffer, programmes: int) -> ProviderLine:
    most = max(offer.capacity.values(), default=0)
    return ProviderLine(
        provider=row,
        programmes=programmes,
        rooms=len(offer.rooms),
        seats=sum(offer.rooms),
        classes=most,
        gaps=rules.gaps(
            row.name,
            rooms=len(offer.rooms),
            lecturers=sum(offer.lecturers.values()),
            classes=most,
            offerings=programmes,
        ),
    )


def gaps(on: date, found: Offers) -> list[str]:
    """Return what keeps providers from running classes on the day, one sentence each."""
    return [sentence for line in provider_lines(on, found) for sentence in line.gaps]


@dataclass(frozen=True, slots=True)
class MonthLine:
    """One month of a year: classes side by side, and their share of the fullest month."""

    month: int
    classes: int | None
    share: float
    mark: str


@dataclass(frozen=True, slots=True)
class ProviderSheet:
    """One provider as its page shows it; `kinds` counts the lecturers of each kind."""

    provider: Provider
    rooms: list[Room]
    lecturers: list[Lecturer]
    kinds: list[tuple[str, int]]
    offerings: list[Offering]
    months: list[MonthLine]
    gaps: list[str]

    @property
    def groups(self) -> list[tuple[str, int, int]]:
        """Rooms of one name and size as one line: name without its number, how many, seats."""
        alike = Counter((room.name.rstrip("0123456789 "), room.seats) for room in self.rooms)
        return [(name, number, seats) for (name, seats), number in alike.items()]

    @property
    def seats(self) -> int:
        """All seats of all rooms."""
        return sum(room.seats for room in self.rooms)


def provider_sheet(provider: Provider, on: date) -> ProviderSheet:
    """Read one provider as it stands on the day."""
    rooms = list(provider.rooms.filter(period__contains=on).order_by("name", "pk"))
    lecturers = list(
        provider.lecturers.filter(period__contains=on)
        .prefetch_related("teachings__programme")
        .order_by("kind", "sort_key", "pk")
    )
    offered = provider.offerings.filter(
        period__contains=on, programme__in_force__contains=on
    ).select_related("programme")
    offerings = list(offered.order_by("programme__sort_key"))
    months = _months(provider)
    kinds = Counter(lecturer.get_kind_display() for lecturer in lecturers)
    return ProviderSheet(
        provider=provider,
        rooms=rooms,
        lecturers=lecturers,
        kinds=sorted(kinds.items(), key=lambda pair: -pair[1]),
        offerings=offerings,
        months=months,
        gaps=rules.gaps(
            provider.name,
            rooms=len(rooms),
            lecturers=len(lecturers),
            classes=sum(line.classes or 0 for line in months),
            offerings=len(offerings),
        ),
    )


def _months(provider: Provider) -> list[MonthLine]:
    told = {row.month: row for row in Capacity.objects.filter(provider=provider)}
    most = max((row.classes for row in told.values()), default=0)
    return [
        MonthLine(
            month=month,
            classes=told[month].classes if month in told else None,
            share=100 * told[month].classes / most if month in told and most else 0,
            mark=told[month].mark if month in told else "",
        )
        for month in MONTHS
    ]
