"""The parts of a file that are written by hand: what each consists of and what bars it."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Q

from goc.kit import span
from goc.officials.models import (
    Absence,
    Evaluation,
    ManagementHolding,
    Post,
    Qualification,
    RankHolding,
)
from goc.officials.rules import entries

PERIOD = ("first", "last")


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of entry.

    `owner` is the key to whose it is; `fields` what may be said of it, a period by its two days;
    `bars` what speaks against the values; `meets` the other entries of the file that cannot stand
    beside them; `follows` says that a new one may end the one before.
    """

    slug: str
    model: type
    noun: str
    owner: str
    fields: tuple[str, ...]
    bars: Callable
    meets: Callable
    follows: bool = False

    def rows(self, official):
        """The entries of this kind in the file."""
        return self.model.objects.filter(**{f"{self.owner}_id": official.pk})


def _period(values):
    return span.days(values["first"], values["last"])


def _post(values, on):
    life = values["unit"].life
    return entries.span(values["first"], values["last"]) or entries.life_of_unit(
        values["first"], values["last"], opened=life.lower, closed=span.last_day(life)
    )


def _span(values, on):
    return entries.span(values["first"], values["last"])


def _absence(values, on):
    return entries.absence(values["first"], values["last"])


def _qualification(values, on):
    return entries.qualification(granted=values["granted"], expires_on=values["expires_on"], on=on)


def _evaluation(values, on):
    return entries.evaluation(year=values["year"], on=on)


def _same_days(values):
    return Q(period__overlap=_period(values))


def _posts_met(values):
    same = Q(unit=values["unit"], title=values["title"], period=_period(values))
    return same | (Q(is_main=True) & _same_days(values) if values["is_main"] else Q(pk=None))


def _same_year(values):
    return Q(year=values["year"])


def _same_certificate(values):
    told = ("level", "field", "granted", "serial_no")
    return Q(**{name: values[name] for name in told if values[name] is not None}) & Q(
        **{f"{name}__isnull": True for name in told if values[name] is None}
    )


PARTS = {
    part.slug: part
    for part in (
        Part(
            "vi-tri", Post, "vị trí công tác", "official",
            ("unit", "title", "category", *PERIOD, "is_main", "how", "ground"),
            _post, _posts_met, follows=True,
        ),
        Part(
            "ngach", RankHolding, "ngạch, chức danh nghề nghiệp", "official", ("rank", *PERIOD),
            _span, _same_days, follows=True,
        ),
        Part(
            "dien-quan-ly", ManagementHolding, "diện quản lý", "official", ("level", *PERIOD),
            _span, _same_days, follows=True,
        ),
        Part(
            "trinh-do", Qualification, "văn bằng, chứng chỉ", "person",
            ("level", "field", "institution", "granted", "serial_no", "grade", "hours",
             "expires_on", "evidence"),
            _qualification, _same_certificate,
        ),
        Part(
            "danh-gia", Evaluation, "đánh giá, xếp loại", "official",
            ("year", "result", "score", "note"), _evaluation, _same_year,
        ),
        Part(
            "vang-mat", Absence, "thời gian vắng mặt", "official", ("kind", *PERIOD, "ground"),
            _absence, _same_days,
        ),
    )
}  # fmt: skip
