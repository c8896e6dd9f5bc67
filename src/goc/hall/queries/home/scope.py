"""How the scope of somebody who reads other people's files stands, counted once a request."""

from dataclasses import replace
from functools import cached_property
from itertools import groupby

from django.db.models import F, Sum
from django.urls import reverse

from goc.hall.queries.home.parts import Number, Section, Standing, UnitLine
from goc.kit.components.numbers import vn_percent
from goc.kit.today import today
from goc.needs import access as needs
from goc.needs.models import NeedTally, UnitTally
from goc.needs.queries import names, reading
from goc.needs.queries.names import Wanted
from goc.officials.access import visible_officials
from goc.org import queries as units
from goc.org.models import UnitReach
from goc.standards.models import RequirementVersion
from goc.standards.queries.texts import TOPICS

PEOPLE = "hall/home/people.html"
FIRST_PEOPLE, FIRST_UNITS, FIRST_REQUIREMENTS = 8, 8, 12
MISSING = F("expiring") + F("due") + F("overdue")


def _pressing(line: Standing) -> tuple[int, int]:
    return line.overdue, line.missing


def needs_list(query: str = "") -> str:
    """The address of the list of needs."""
    return reverse("needs:list") + query


class Scope:
    """The units of somebody's reading grants, the last assessment, what it counted there."""

    def __init__(self, user):
        self.user = user

    @cached_property
    def assessment(self):
        """The last assessment; None before the first."""
        return reading.latest()

    @cached_property
    def within(self):
        """The units in sight."""
        return needs.within(self.user)

    @cached_property
    def versions(self) -> list[RequirementVersion]:
        """The requirements in force on the assessed day, in the order of the matrix."""
        return reading.requirements(self.assessment.on) if self.assessment else []

    @cached_property
    def lines(self) -> list[Standing]:
        """How each requirement stands, the most overdue first."""
        counted = NeedTally.objects.filter(unit__in=self.within.tops()).values("version_id")
        by_version = {
            each["version_id"]: each
            for each in counted.annotate(
                bound=Sum(F("met") + MISSING + F("cannot_tell") + F("waived") + F("excepted")),
                met_=Sum("met"),
                missing_=Sum(MISSING),
                late=Sum("overdue"),
                unknown=Sum("cannot_tell"),
            )
        }
        lines = [
            _standing(version, by_version[version.pk])
            for version in self.versions
            if version.pk in by_version
        ]
        return sorted(lines, key=_pressing, reverse=True)

    @property
    def lead(self) -> str:
        """Of which day the numbers are."""
        if self.assessment is None:
            return "chưa xét nhu cầu lần nào"
        return f"xét cho ngày {self.assessment.on:%d/%m/%Y}"

    def numbers(self) -> Section:
        """How many people, how many of them lack something, how many needs are how pressing."""
        people = visible_officials(self.user).filter(in_office=True).count()
        found = [
            Number(
                people, "cán bộ, công chức, viên chức đang giữ vị trí", reverse("officials:list")
            )
        ]
        if self.assessment:
            found += self._needs(people)
        return Section("Trong phạm vi của đồng chí", "hall/home/numbers.html", found, self.lead)

    def _needs(self, people):
        tally = UnitTally.objects.filter(unit__in=self.within.tops())
        lacking = tally.aggregate(lacking=Sum("lacking", default=0))["lacking"]
        missing = sum(line.missing for line in self.lines)
        overdue = sum(line.overdue for line in self.lines)
        href = reverse("needs:people")
        share = vn_percent(lacking, people)
        yield Number(lacking, "còn ít nhất một yêu cầu chưa đáp ứng", href, share)
        yield Number(missing, "lượt yêu cầu chưa đáp ứng", needs_list())
        yield Number(overdue, "trong đó đã quá hạn", needs_list("?tinh-trang=qua-han"))

    def by_requirement(self) -> Section:
        """How the requirements stand that most people are late for."""
        return Section(
            "Theo yêu cầu", "hall/home/standings.html", self.lines[:FIRST_REQUIREMENTS],
            "quá hạn nhiều nhất trước", reverse("needs:matrix"), "Mọi yêu cầu, theo đơn vị",
        )  # fmt: skip

    def by_topic(self) -> Section:
        """How each kind of content stands, all requirements of it together."""
        topics = {version.requirement.code: version.requirement.topic for version in self.versions}

        def topic(line):
            return topics[line.query.removeprefix("yeu-cau=")]

        lines = [
            _together(named, list(parts))
            for named, parts in groupby(sorted(self.lines, key=topic), topic)
        ]
        lines.sort(key=_pressing, reverse=True)
        return Section("Theo nội dung", "hall/home/standings.html", lines)

    def by_unit(self) -> Section:
        """The units right under the topmost ones where the largest share of people lacks
        something."""
        under = UnitReach.objects.filter(ancestor__in=self.within.tops(), depth=1)
        tallies = UnitTally.objects.filter(
            unit__in=under.values("descendant_id"), lacking__gt=0
        ).order_by(-(F("lacking") * 1000 / F("people")), "unit_id")
        rows = list(tallies.values_list("unit_id", "unit__code", "lacking", "people")[:FIRST_UNITS])
        called = units.names([row[0] for row in rows], today())
        lines = [UnitLine(code, called[unit], *numbers) for unit, code, *numbers in rows]
        return Section(
            "Đơn vị có tỷ lệ còn thiếu cao nhất", "hall/home/units.html", lines,
            href=reverse("needs:matrix"), more="Mọi đơn vị",
        )  # fmt: skip

    def first_people(self) -> Section:
        """The most pressing needs of the scope, by name."""
        found = names.needs(self.within, Wanted(), self.versions)
        lines = names.lines(
            names.keys(found, names.MOST_PRESSING)[:FIRST_PEOPLE], self.versions, self.assessment.on
        )
        return Section(
            "Cần cử đi học trước", PEOPLE, lines, "ưu tiên cao nhất trước",
            needs_list(), "Cả danh sách",
        )  # fmt: skip


def _standing(version, counted) -> Standing:
    return Standing(
        version.title,
        f"yeu-cau={version.requirement.code}",
        version.mark,
        counted["bound"],
        counted["met_"],
        counted["missing_"],
        counted["late"],
        counted["unknown"],
    )


def _together(topic, lines) -> Standing:
    whole = Standing(TOPICS.get(topic, topic), f"loai={topic}", "", 0, 0, 0, 0, 0)
    counts = ("bound", "met", "missing", "overdue", "cannot_tell")
    return replace(whole, **{name: sum(getattr(line, name) for line in lines) for name in counts})
