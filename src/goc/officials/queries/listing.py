"""The list of officials: which of them, in which order."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q
from django.db.models.expressions import RawSQL

from goc.officials.models import Official
from goc.officials.queries.search import matching
from goc.officials.queries.seats import TODAY, Seats, seats
from goc.org.models import Title, TitleEntailment

# In SQL what `rules.identity.contradictions` says of one; a test holds the two together.
CONTRADICTORY = """
SELECT id FROM (
    SELECT id, gender, born, substr(national_id, 4, 1)::int AS digit,
           substr(national_id, 5, 2)::int AS year
    FROM officials_person WHERE national_id IS NOT NULL
) told
WHERE gender <> '' AND gender <> (ARRAY['male', 'female'])[digit %% 2 + 1]
   OR NOT born && daterange(make_date(1900 + digit / 2 * 100 + year, 1, 1),
                            make_date(1901 + digit / 2 * 100 + year, 1, 1))
"""
CONTRADICTING = "so-lech"
CONTRADICTS = Q(pk__in=RawSQL(CONTRADICTORY, ()))
IN_OFFICE, OUT_OF_OFFICE = "dang", "thoi"
MISSING = {
    "ngay-sinh": "chưa có ngày sinh",
    "so-dinh-danh": "chưa có số định danh",
    "ngach": "chưa có ngạch",
    "chuc-danh": "chưa có chức danh",
    CONTRADICTING: "có số định danh lệch ngày sinh, giới tính",
}
BY_NAME, BY_TITLE, BY_CODE = "ten", "chuc-vu", "so-hieu"
SORTS = {
    BY_NAME: ("sort_key", "pk"),
    BY_TITLE: ("title__order", "since", "sort_key", "pk"),
    BY_CODE: ("code",),
}


@dataclass(frozen=True, slots=True)
class Filter:
    """Which officials somebody asks for; an empty field asks for nothing. With a `day` posts,
    ranks and levels are those of that day, units as they stood then."""

    text: str = ""
    unit: str = ""
    category: str = ""
    rank: str = ""
    level: str = ""
    group: str = ""
    office: str = ""
    missing: str = ""
    identity: frozenset[int] = frozenset()
    day: date | None = None

    @property
    def seats(self) -> Seats:
        """What of each official the filter and the columns speak of."""
        return seats(self.day)


def filtered(officials, wanted: Filter, on):
    """The officials of the queryset that the filter lets through; `unit` takes all below it."""
    read = wanted.seats
    officials = read.of(officials)
    if wanted.text:
        officials = officials.filter(matching(wanted.text, identity=wanted.identity))
    if wanted.unit:
        officials = officials.filter(**{f"{read.unit}__in": read.under(wanted.unit)})
    if wanted.group:
        entailed = TitleEntailment.objects.filter(group__code=wanted.group)
        entailed = entailed.filter(period__contains=wanted.day or on)
        titles = list(entailed.values_list("title_id", flat=True))
        officials = officials.filter(**{f"{read.title}__in": titles})
    if wanted.rank:
        officials = officials.filter(**{f"{read.rank}__code": wanted.rank})
    if wanted.missing:
        officials = officials.filter(lacking(wanted.missing, read))
    if wanted.office:
        officials = officials.filter(read.in_office(wanted.office == IN_OFFICE))
    return officials.filter(**_plain(wanted, read))


def lacking(slug: str, read: Seats = TODAY) -> Q:
    """Those who lack what the word of MISSING names, or whose number contradicts the rest."""
    if slug == CONTRADICTING:
        # Read once: whoever counts and then cuts a page would weigh a city's numbers twice.
        return Q(pk__in=list(Official.objects.filter(CONTRADICTS).values_list("pk", flat=True)))
    path = {
        "ngay-sinh": "person__born",
        "so-dinh-danh": "person__national_id",
        "ngach": read.rank,
        "chuc-danh": read.title,
    }[slug]
    return Q(**{f"{path}__isnull": True})


def _plain(wanted, read):
    conditions = {read.category: wanted.category, read.level: wanted.level}
    return {name: value for name, value in conditions.items() if value}


def ordered(officials, state, wanted: Filter):
    """All of the officials that the filter let through, in the order that the list asks for."""
    return officials.order_by(*wanted.seats.order(state.order_by))


def keys(officials, state, wanted: Filter):
    """The keys of the officials in the order asked for, to be counted by `len` and then sliced;
    only those of a slice are read."""
    if state.sort == BY_TITLE and wanted.day is None:
        return ByTitle(officials, descending=state.descending)
    return InOrder(ordered(officials, state, wanted).values_list("pk", flat=True))


class InOrder:
    """Keys in an order that an index gives."""

    def __init__(self, pks):
        self.pks = pks
        self.total = pks.order_by().count()

    def __len__(self):
        return self.total

    def __getitem__(self, part):
        return list(self.pks[part])


class ByTitle:
    """Keys as an office lists its people: by the standing of the title, then by since when they
    hold the post, then by name.

    The whole city is not sorted for it: how many hold each title tells which few titles a page
    falls into, and only those are sorted, from the index.
    """

    def __init__(self, officials, *, descending=False):
        self.officials = officials
        self.turn = "-" if descending else ""
        holders = dict(officials.order_by().values_list("title_id").annotate(Count("pk")))
        order = dict(
            Title.objects.filter(pk__in=holders.keys() - {None}).values_list("pk", "order")
        )
        self.ladder = {}
        for title, people in holders.items():
            self.ladder.setdefault(order.get(title, UNTITLED), []).append((title, people))

    def __len__(self):
        return sum(people for rung in self.ladder.values() for _, people in rung)

    def __getitem__(self, part):
        found, before = [], 0
        for order in sorted(self.ladder, reverse=bool(self.turn)):
            rung = self.ladder[order]
            people = sum(each for _, each in rung)
            start, stop = max(part.start - before, 0), min(part.stop - before, people)
            if start < stop:
                found += self._holders([title for title, _ in rung])[start:stop]
            before += people
        return found

    def _holders(self, titles):
        holding = Q(title__in=[title for title in titles if title])
        if None in titles:
            holding |= Q(title=None)
        ordered = self.officials.filter(holding).order_by(
            *(f"{self.turn}{name}" for name in ("since", "sort_key", "pk"))
        )
        return ordered.values_list("pk", flat=True)


UNTITLED = 1 << 16
