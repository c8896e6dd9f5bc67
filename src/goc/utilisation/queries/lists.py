"""What a list of checks found, as its page and its files show it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from goc.officials.models import Official
from goc.officials.queries.search import matching
from goc.org import queries as org
from goc.utilisation.models import ListCheck, ListedCheck, Result
from goc.utilisation.queries.check import Asked, Check
from goc.utilisation.queries.minutes import TONES


@dataclass(frozen=True, slots=True)
class Gap:
    """One condition not met, in few words, and the earliest way to close it."""

    requirement: str
    short: str
    status: str
    missing: str
    way: str
    programme: str


@dataclass(frozen=True, slots=True)
class Line:
    """One official of the list in words."""

    pk: int
    code: str
    name: str
    post: str
    title: str
    title_code: str
    unit: str
    unit_code: str
    verdict: str
    label: str
    tone: str
    met: int
    gaps: tuple[Gap, ...]

    @property
    def lacks(self) -> str:
        """The conditions not met, one after the other."""
        return "; ".join(f"{gap.short}: {gap.status}" for gap in self.gaps)

    @property
    def ways(self) -> str:
        """What closes them, each way once."""
        return "; ".join(dict.fromkeys(gap.way for gap in self.gaps if gap.way))


@dataclass(frozen=True, slots=True)
class Lacked:
    """One requirement over the list: how many do not meet it, of how many nobody can tell, and the
    way that most of them have."""

    requirement: str
    short: str
    lacking: int
    open: int
    way: str
    programme: str


def in_few_words(found: Check, short: dict[str, str]) -> list[dict]:
    """The gaps of a check as a list keeps them; `short` names requirements by their code."""
    return [
        _few_words(gap, short) | _way(found.closes_with[gap["requirement"]]) for gap in found.gaps
    ]


def minuted(gaps: list[dict], short: dict[str, str]) -> list[dict]:
    """The same of the gaps that a minute keeps, without what would close them."""
    return [_few_words(gap, short) | _way(None) for gap in gaps]


def _few_words(gap: dict, short: dict[str, str]) -> dict:
    code = gap["requirement"]
    return {
        "requirement": code,
        "short": short.get(code, code),
        "status": gap["status_label"].lower(),
        "missing": "; ".join(gap["missing"]),
        "is_open": gap["status"] == "CANNOT_TELL",
    }


def _way(way) -> dict:
    if way is None:
        return {"way": "", "programme": ""}
    told = way.name
    if way.class_number:
        seat = ", đã có chỗ" if way.has_seat else f", còn {way.seats_left} chỗ"
        told = f"{way.name}: lớp {way.class_number}, đến {way.ends_on:%d/%m/%Y}{seat}"
    return {"way": told, "programme": way.programme}


def filtered(rows: QuerySet, *, verdict="", requirement="", text="") -> QuerySet:
    """The rows of that verdict, that lack that requirement, about whom the text finds."""
    if verdict:
        rows = rows.filter(verdict=verdict)
    if requirement:
        rows = rows.filter(gaps__contains=[{"requirement": requirement}])
    if text:
        rows = rows.filter(official__in=Official.objects.filter(matching(text)).values("pk"))
    return rows


def told(rows: QuerySet) -> QuerySet:
    """The rows with what `lines` tells of each."""
    return rows.select_related("official__person", "official__title", "title", "unit")


def lines(rows: Iterable[ListedCheck], on) -> list[Line]:
    """The rows in words; the same few queries however many."""
    rows = list(rows)
    called = org.names({row.unit_id for row in rows}, on)
    return [_line(row, called) for row in rows]


def _line(row: ListedCheck, called) -> Line:
    held = row.official.title
    names = ("requirement", "short", "status", "missing", "way", "programme")
    return Line(
        pk=row.pk,
        code=row.official.code,
        name=row.official.person.full_name,
        post=held.name if held else "",
        title=row.title.name,
        title_code=row.title.code,
        unit=called.get(row.unit_id, row.unit.code),
        unit_code=row.unit.code,
        verdict=row.verdict,
        label=str(Result(row.verdict).label),
        tone=TONES[row.verdict],
        met=row.met,
        gaps=tuple(Gap(**{name: gap[name] for name in names}) for gap in row.gaps),
    )


def counts(rows: QuerySet) -> list[tuple[str, str, int]]:
    """How many came to each verdict: its value, its words, the people."""
    found = Counter(rows.values_list("verdict", flat=True))
    return [(value, str(label), found[value]) for value, label in Result.choices]


def lacked(rows: QuerySet) -> list[Lacked]:
    """Each requirement that somebody of the list does not meet, those most lacked first."""
    found: dict[str, list[dict]] = {}
    for gaps in rows.values_list("gaps", flat=True):
        for gap in gaps:
            found.setdefault(gap["requirement"], []).append(gap)
    told = [_lacked(code, gaps) for code, gaps in found.items()]
    return sorted(told, key=lambda one: (-one.lacking - one.open, one.short))


def _lacked(code: str, gaps: list[dict]) -> Lacked:
    ways = Counter((gap["way"], gap["programme"]) for gap in gaps if gap["way"])
    [(way, programme)] = [one for one, _ in ways.most_common(1)] or [("", "")]
    return Lacked(
        requirement=code,
        short=gaps[0]["short"],
        lacking=sum(not gap["is_open"] for gap in gaps),
        open=sum(gap["is_open"] for gap in gaps),
        way=way,
        programme=programme,
    )


def asked_again(rows: QuerySet) -> list[Asked]:
    """What the rows asked, to ask it once more."""
    rows = rows.select_related("official__person", "official__unit", "title", "unit")
    return [Asked(row.official, row.title, row.unit) for row in rows.order_by("pk")]


def recent(lists: QuerySet) -> QuerySet[ListCheck]:
    """The lists, the latest first."""
    return lists.order_by("-asked_at", "-pk")
