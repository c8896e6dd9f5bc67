"""The record of what personal data is processed: why, on which ground, for whom, for how long; and
what has outlived its term, which a named person decides about and nothing deletes by itself."""

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache

from django.db.models import Count, Max, Min, Q
from django.utils.timezone import localtime, make_aware

from goc.accounts.models import User
from goc.desk.models import Notice, StoredFile
from goc.facts.rules.calendar import shifted
from goc.journal.models import Entry, Reading
from goc.kit import reference
from goc.kit.errors import Refused
from goc.kit.mark import Mark
from goc.law import queries as law
from goc.law.models import Document
from goc.law.queries import ValueOfLaw
from goc.officials.models import Correction, DataRequest, Official

FILE = "processing.yaml"
UNKNOWN = "chưa xác định"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of data as the file tells it: what, why, on which ground, for whom, how long."""

    code: str
    title: str
    holds: str
    sensitive: str
    purpose: str
    document: str
    article: str
    mark: str
    note: str
    recipients: str
    keeps: str
    tables: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """The document that a kind rests on; without one it is not yet known."""

    code: str
    number: str
    article: str
    mark: str
    note: str


@dataclass(frozen=True, slots=True)
class Past:
    """How much of a kind is older than its term, since when, and from before which day."""

    count: int
    oldest: date | None
    before: date


@dataclass(frozen=True, slots=True)
class Line:
    """One kind with its ground and term on the day, and what has outlived the term."""

    kind: Kind
    ground: Ground
    term: ValueOfLaw | None
    past: Past | None

    @property
    def has_term(self) -> bool:
        return self.term is not None and self.term.amount is not None


@cache
def kinds() -> tuple[Kind, ...]:
    """The kinds of the file that ships; Refused with every fault found in it."""
    path, reasons = reference.folder() / FILE, []
    found = tuple(
        _kind(entry) for entry in reference.entries(path, reference.read(path), "kinds", reasons)
    )
    if reasons:
        raise Refused(*reasons)
    return found


def _kind(entry) -> Kind:
    ground = {}
    for inner in reference.section(entry, "ground"):
        ground = {
            "document": inner.text("document", required=False),
            "article": inner.text("article", required=False),
            "mark": inner.choice("mark", Mark),
            "note": inner.text("note", required=False),
        }
    return Kind(
        code=entry.text("code", longest=40),
        title=entry.text("title"),
        holds=entry.text("holds"),
        sensitive=entry.text("sensitive", required=False),
        purpose=entry.text("purpose"),
        recipients=entry.text("recipients"),
        keeps=entry.text("keeps"),
        tables=tuple(entry.raw("tables", [])),
        **ground,
    )


def record(on: date) -> list[Line]:
    """Every kind as it stands on the day."""
    codes = {kind.document for kind in kinds()}
    numbers = dict(Document.objects.filter(code__in=codes).values_list("code", "number"))
    return [_line(kind, numbers, on) for kind in kinds()]


def _line(kind, numbers, on) -> Line:
    number = numbers.get(kind.document, UNKNOWN)
    code = kind.document if kind.document in numbers else ""
    ground = Ground(code, number, kind.article, kind.mark, kind.note)
    term = law.value(kind.keeps, on)
    has_term = term is not None and term.amount is not None
    return Line(kind, ground, term, _past(kind, int(term.amount), on) if has_term else None)


# The rows of a kind whose term runs, and the moment from which it does.
RUNNING = {
    "corrections": [(Correction, ~Q(decided_at=None), "decided_at")],
    "requests": [(DataRequest, ~Q(answered_at=None), "answered_at")],
    "accounts": [(User, Q(is_active=False, last_login__isnull=False), "last_login")],
    "journal": [(Entry, Q(), "at"), (Reading, Q(), "at")],
    "uploads": [(StoredFile, Q(), "stored_at")],
    "notices": [(Notice, Q(), "created_at")],
}


def _past(kind, months, on) -> Past:
    before = shifted(on, months=-months)
    if kind.code not in RUNNING:
        return _left(before)
    since = make_aware(datetime.combine(before, time.min))
    count, oldest = 0, []
    for model, running, at in RUNNING[kind.code]:
        found = model.objects.filter(running, **{f"{at}__lt": since})
        told = found.aggregate(count=Count("pk"), oldest=Min(at))
        count += told["count"]
        oldest += [told["oldest"]] if told["oldest"] else []
    return Past(count, localtime(min(oldest)).date() if oldest else None, before)


def _left(before) -> Past:
    """The files of those whose last post ended before the day."""
    left = Official.objects.filter(in_office=False).annotate(end=Max("posts__period__endswith"))
    told = left.filter(end__lt=before).aggregate(count=Count("pk"), oldest=Min("end"))
    return Past(told["count"], told["oldest"], before)
