"""Any list as a file: at the list's own address with `?dang=xlsx` or `?dang=csv`, so with the same
filter and the same rights as the page (docs/howto/export-a-list.md)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from http import HTTPStatus
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from goc.kit.sheets import SheetError, write_csv, write_flat

FORM = "dang"
FORMS = ("xlsx", "csv")
CHUNK = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A list as it goes out.

    `name` begins the file's name, `title` is its first line, `on` the day its rows speak of and
    `asked` the filter in words (the labels of the chips). `people` is how many people's data the
    rows show, one each unless said; `subject` the record whose list it is.
    """

    name: str
    title: str
    on: date
    headers: Sequence[str]
    rows: Iterable[Sequence]
    asked: Sequence[str] = ()
    people: int | None = None
    subject: Any = None

    def head(self, by: str, at: datetime) -> list[str]:
        """What stands above the headings: which list, which filter, which day, who and when."""
        taken = timezone.localtime(at)
        return [
            self.title,
            f"Điều kiện lọc: {'; '.join(map(str, self.asked)) or 'không có'}",
            f"Số liệu ngày {self.on:%d/%m/%Y}; {by} xuất lúc {taken:%H:%M} ngày {taken:%d/%m/%Y}",
        ]


class Exported(NamedTuple):
    """What went out with an answer, for the journal."""

    rows: int
    people: int
    subject: Any


def columns(things: Iterable, reads: Mapping[str, Callable[[Any], Any]]) -> dict:
    """The headings and rows of an `Export`: each thing read by the function under each heading."""
    cells = list(reads.values())
    return {
        "headers": list(reads),
        "rows": ([read(thing) for read in cells] for thing in things),
    }


def wanted(request) -> bool:
    """Whether the address asks for the list as a file; 404 for a kind of file that none is."""
    asked = request.GET.get(FORM)
    if asked is not None and asked not in FORMS:
        raise Http404(f"{FORM}={asked}, not one of {FORMS}")
    return asked is not None


def answer(request, export: Export) -> HttpResponse:
    """The list as the file that the address asks for, its rows written as they come.

    `journal.middleware.Readings` writes down that it was taken, with the filter of the address. A
    list that no such file can hold answers 422 with the sentence that says so.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{export.name}-{export.on:%Y-%m-%d}.{request.GET[FORM]}"
        try:
            rows = _write(path, export, request.user)
        except SheetError as refusal:
            context = {"reasons": refusal.reasons, "back": _list_of(request)}
            return render(
                request, "kit/refused.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY
            )
        file = path.open("rb")
    response = FileResponse(file, as_attachment=True, filename=path.name)
    people = rows if export.people is None else export.people
    response.exported = Exported(rows, people, export.subject)
    return response


def _list_of(request) -> str:
    asked = request.GET.copy()
    del asked[FORM]
    return f"{request.path}?{asked.urlencode()}"


def _write(path, export, user) -> int:
    if path.suffix == ".csv":
        return write_csv(path, export.headers, export.rows, for_excel=True)
    head = export.head(str(user), timezone.now())
    return write_flat(path, export.headers, export.rows, head=head)
