"""Needs written to files."""

from itertools import batched, chain

from goc.kit.components.numbers import vn_date
from goc.kit.errors import Refused
from goc.kit.export import CHUNK, Export, columns
from goc.kit.sheets import write as write_file
from goc.needs import access
from goc.needs.forms import standing as forms
from goc.needs.models import Coming
from goc.needs.queries import coming, names, people, reading
from goc.needs.queries import survey as of_survey
from goc.needs.queries.counted import NOBODY
from goc.needs.queries.names import Wanted

NEVER = "Chưa xét nhu cầu lần nào; hãy chạy ./goc needs rồi xuất lại."


def write(path, user, wanted: Wanted | None = None, *, order_by=None) -> int:
    """Write the needs that the filter lets through and the user may read, as .xlsx or .csv by the
    ending of the path; return how many there are.

    Without a filter: all that is missing, the most pressing first. Refused before the first
    assessment.
    """
    assessment = reading.latest()
    if assessment is None:
        raise Refused(NEVER)
    versions = reading.requirements(assessment.on)
    found = names.needs(access.within(user), wanted or Wanted(), versions)
    order_by = order_by or names.MOST_PRESSING
    return write_file(path, names.HEADERS, names.records(found, order_by, versions, assessment.on))


def wishes(survey, found, chips, on) -> Export:
    """The wishes of a survey in the order of the list; they are no needs, and the title says so."""
    return Export(
        name=f"nguyen-vong-{survey.year}",
        title=f"Nguyện vọng học tập năm {survey.year} (không phải nhu cầu theo quy định)",
        on=on,
        headers=of_survey.HEADERS,
        rows=of_survey.records(found, on),
        asked=[chip.label for chip in chips],
        people=found.exclude(official=None).order_by().values("official_id").distinct().count(),
    )


def listed(found, state, chips, versions, on) -> Export:
    """The needs in the order of the list's state; `chips` word its filter."""
    usual = [] if forms.STATUS in state.filters else ["Còn thiếu"]
    return Export(
        name="nhu-cau",
        title="Danh sách nhu cầu đào tạo, bồi dưỡng",
        on=on,
        headers=names.HEADERS,
        rows=names.records(found, state.order_by, versions, on),
        asked=[*usual, *(chip.label for chip in chips)],
        people=found.order_by().values("official_id").distinct().count(),
    )


def lacking(keys, chips, versions, on) -> Export:
    """Those who lack something, one row a person, in the order of the list."""
    read = (people.lines(chunk, versions, on) for chunk in batched(keys.iterator(CHUNK), CHUNK))
    return Export(
        name="nguoi-con-thieu",
        title="Người còn thiếu ít nhất một yêu cầu",
        on=on,
        asked=[chip.label for chip in chips],
        **columns(chain.from_iterable(read), PEOPLE),
    )


PEOPLE = {
    "Số hiệu": lambda line: line.code,
    "Họ và tên": lambda line: line.name,
    "Chức vụ": lambda line: line.title,
    "Đơn vị": lambda line: line.unit,
    "Số yêu cầu còn thiếu": lambda line: line.missing,
    "Cần trước": lambda line: line.first.requirement.short_name,
    "Tình trạng": lambda line: line.status,
    "Hạn": lambda line: vn_date(line.due_on) if line.due_on else "",
}


def counted(picture, chips, versions, on) -> Export:
    """The rows of the matrix, all of them together first; two columns a requirement."""
    heads = [
        f"{version.requirement.short_name}: {what}"
        for version in versions
        for what in ("còn thiếu", "phải có")
    ]
    rows = [picture.total, *(row for _, group in picture.groups for row in group)]
    return Export(
        name="nhu-cau-theo-don-vi",
        title="Số người còn thiếu theo đơn vị và yêu cầu",
        on=on,
        headers=["Nhóm", "Mã đơn vị", "Đơn vị", "Số người", "Còn thiếu ít nhất một", *heads],
        rows=(_counts(row, versions) for row in rows),
        asked=[chip.label for chip in chips],
        people=0,
    )


def _counts(row, versions):
    cells = [row.cells.get(version.pk, NOBODY) for version in versions]
    counts = [count for cell in cells for count in (cell.missing, cell.bound)]
    return [row.group or "Tất cả", row.code, row.name, row.people, row.lacking, *counts]


def foreseen(rows, forecasts, chips) -> Export:
    """How many come under each requirement until each day; a column a day, then one a cause of
    the farthest."""
    causes = Coming.Cause.choices
    heads = [f"Đến {each.on:%d/%m/%Y}" for each in forecasts]
    return Export(
        name="du-bao-nhu-cau",
        title="Dự báo nhu cầu đào tạo, bồi dưỡng",
        on=forecasts[0].base,
        headers=["Yêu cầu", "Nội dung", *heads, *(label for _, label in causes)],
        rows=(_foreseen(row, forecasts, causes) for row in rows),
        asked=[chip.label for chip in chips],
        people=0,
    )


def _foreseen(row, forecasts, causes):
    requirement, farthest = row.version.requirement, forecasts[-1].years
    counts = row.counts.get(farthest, {})
    return [
        requirement.short_name,
        row.version.title,
        *(row.total(each.years) for each in forecasts),
        *(counts.get(cause, 0) for cause, _ in causes),
    ]


def coming_by_name(found, state, chips, forecast) -> Export:
    """Those who come until the day of the forecast, in the order of the list."""
    return Export(
        name="nhu-cau-sap-toi",
        title=f"Nhu cầu phát sinh đến {forecast.on:%d/%m/%Y}",
        on=forecast.base,
        headers=coming.HEADERS,
        rows=coming.records(found, state.order_by, forecast.base),
        asked=[chip.label for chip in chips],
        people=found.order_by().values("official_id").distinct().count(),
    )
