"""Officials as lines of a *danh sách trích ngang*: the columns that the dossier lists (B11, from
memory). What the system does not hold stays empty, to be filled by hand."""

from collections.abc import Iterator
from itertools import batched
from typing import NamedTuple

from goc.officials.models import Evaluation, Person, Qualification
from goc.officials.models import QualificationKind as Kind
from goc.officials.queries.columns import in_words
from goc.officials.queries.records import CHUNK, Record, records
from goc.officials.queries.seats import Seats

YEARS = 3
NAMED = ("born", "title", "unit", "party_joined", "degree", "political_theory",
         "state_management", "rank")  # fmt: skip
RESULTS = {
    Evaluation.Result.EXCELLENT: "xuất sắc",
    Evaluation.Result.GOOD: "tốt",
    Evaluation.Result.COMPLETED: "hoàn thành",
    Evaluation.Result.NOT_COMPLETED: "không hoàn thành",
}


class Extract(NamedTuple):
    """One line, every cell in words."""

    number: str
    name: str
    born_male: str
    born_female: str
    ethnicity: str
    home: str
    post: str
    party: str
    general: str
    degree: str
    theory: str
    state: str
    language: str
    digital: str
    rank: str
    planned: str
    evaluations: str
    note: str


HEADERS = Extract(
    "TT", "Họ và tên", "Ngày sinh: nam", "Ngày sinh: nữ", "Dân tộc", "Quê quán",
    "Chức vụ, đơn vị", "Ngày vào Đảng", "GDPT", "Chuyên môn", "LLCT", "QLNN", "Ngoại ngữ",
    "Tin học", "Ngạch", "Quy hoạch", "Đánh giá 3 năm", "Ghi chú",
)  # fmt: skip


def extracts(officials, *, sight, on, seats: Seats) -> Iterator[Extract]:
    """The officials of a queryset, in its order, numbered from 1; `sight` masks. Read in chunks:
    call it within a transaction."""
    words, number = in_words(NAMED), 0
    for chunk in batched(records(officials, sight=sight, on=on, seats=seats), CHUNK):
        skills = _skills([record.pk for record in chunk], seats)
        results = _results([record.pk for record in chunk], seats.day or on, seats)
        for record in chunk:
            number += 1
            yield _line(number, record, words(record), skills, results)


def _line(number, record: Record, cells, skills, results):
    born, title, unit, party, degree, theory, state, rank = cells
    is_woman = record.gender == Person.Gender.FEMALE
    return Extract(
        number=str(number),
        name=record.full_name,
        born_male="" if is_woman else born,
        born_female=born if is_woman else "",
        ethnicity=record.ethnicity,
        home="",
        post=", ".join(filter(None, (title, unit))),
        party=party,
        general="",
        degree=degree,
        theory=theory,
        state=state,
        language=skills.get((record.pk, Kind.FOREIGN_LANGUAGE), ""),
        digital=skills.get((record.pk, Kind.DIGITAL_SKILLS), ""),
        rank=rank,
        planned="",
        evaluations=results.get(record.pk, ""),
        note="",
    )


def _skills(pks, seats):
    of_kinds = Qualification.objects.filter(
        person__in=pks, kind__in=[Kind.FOREIGN_LANGUAGE, Kind.DIGITAL_SKILLS]
    )
    held = seats.held(of_kinds).order_by("person", "kind", "-level__step", "pk")
    found = {}
    for pk, kind, level, field in held.values_list("person", "kind", "level__name", "field"):
        told = found.setdefault((pk, kind), {})
        told[", ".join(filter(None, (field, level)))] = None
    return {key: "; ".join(told) for key, told in found.items()}


def _results(pks, on, seats):
    given = seats.given(Evaluation.objects.filter(official__in=pks, year__gte=on.year - YEARS))
    found = {}
    for pk, year, result in given.order_by("year").values_list("official", "year", "result"):
        found.setdefault(pk, []).append(f"{year}: {RESULTS[result]}")
    return {pk: "; ".join(told) for pk, told in found.items()}
