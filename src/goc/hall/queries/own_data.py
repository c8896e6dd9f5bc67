"""All that is kept of one official, room by room, as they may take it with them."""

from datetime import date, datetime
from decimal import Decimal

from django.contrib.postgres.fields import DateRangeField
from django.db import models

from goc.catalogue.models import Lecturer
from goc.hall.queries import changes, journal, readers
from goc.journal.queries import acts
from goc.kit import partial
from goc.kit.components.numbers import vn_moment
from goc.kit.sheets import Part
from goc.needs.models import Coming, Need, Wish
from goc.officials.models import (
    Absence,
    Correction,
    DataRequest,
    Evaluation,
    FormerFile,
    Official,
    Person,
    Post,
    Qualification,
    RankHolding,
)
from goc.officials.models import ManagementHolding as Holding
from goc.officials.queries.told import period
from goc.officials.services.identity import NATIONAL
from goc.org import queries as org
from goc.planning.models import PlanSeat, Uncovered
from goc.standards.models import CompetencyShown, Dispensation, PositionHolding
from goc.utilisation.models import Appointment, AppointmentCheck, Debt, ListedCheck, Shortfall

# Keys of ours that tell the person nothing.
UNTOLD = {
    "id",
    "person",
    "official",
    "search_key",
    "sort_key",
    "subject_key",
    "batch",
    "account",
    "evidence",
    "former_id",
}


# Whatever is kept of an official in rows of its own: what it is called, where, by which key. Quy
# hoạch is a secret of the Party and is not handed out, nor what a list of it found; a pair of files
# that may be one person's tells of another person.
KEPT = (
    ("Vị trí công tác", Post, "official"),
    ("Ngạch", RankHolding, "official"),
    ("Diện quản lý", Holding, "official"),
    ("Vắng mặt dài ngày", Absence, "official"),
    ("Văn bằng, chứng chỉ", Qualification, "person"),
    ("Đánh giá, xếp loại", Evaluation, "official"),
    ("Số hiệu cũ", FormerFile, "official"),
    ("Giảng dạy", Lecturer, "person"),
    ("Miễn, ngoại lệ", Dispensation, "official"),
    ("Vị trí việc làm", PositionHolding, "official"),
    ("Năng lực đã thể hiện", CompetencyShown, "official"),
    ("Nhu cầu đào tạo", Need, "official"),
    ("Nhu cầu sắp tới", Coming, "official"),
    ("Nhu cầu chưa xếp được lớp", Uncovered, "official"),
    ("Kiểm tra bổ nhiệm", AppointmentCheck, "official"),
    ("Nguyện vọng học tập", Wish, "official"),
    ("Quyết định bổ nhiệm", Appointment, "official"),
    ("Nợ tiêu chuẩn", Debt, "appointment__official"),
    ("Bổ nhiệm khi chưa đủ", Shortfall, "official"),
    ("Đề nghị sửa", Correction, "official"),
    ("Yêu cầu về dữ liệu", DataRequest, "official"),
)


def parts(official: Official, on) -> list[Part]:
    """The pages of the workbook: the file as it stands, what was changed in it, what was asked
    about it, what was done about it, who opened it."""
    person = Person.objects.filter(pk=official.pk)
    return [
        _one(Official.objects.filter(pk=official.pk).select_related("unit", "title", "rank"), on,
             person),
        *(_table(name, model.objects.filter(**{by: official.pk}), on) for name, model, by in KEPT),
        _seats(official),
        _listed(official, on),
        _changes(official),
        _acts(official),
        _looks(official),
    ]  # fmt: skip


def _one(files, on, people) -> Part:
    """The person and the file as names and values, one under the other."""
    rows = [
        (_capital(field), _words(field, getattr(row, field.name), on))
        for found in (people, files)
        for row in found
        for field in _told(found.model)
    ]
    return Part("Lý lịch", ("Mục", "Nội dung"), rows)


def _table(name, found, on) -> Part:
    """Rows of one table under the names of its fields, in the order they were written."""
    fields = _told(found.model)
    joined = [field.name for field in fields if field.is_relation]
    found = found.select_related(*joined) if joined else found
    rows = [
        [_words(field, getattr(row, field.name), on) for field in fields]
        for row in found.order_by("pk")
    ]
    return Part(name, [_capital(field) for field in fields], rows)


def _told(model) -> list[models.Field]:
    return [field for field in model._meta.concrete_fields if field.name not in UNTOLD]


def _words(field, value, on) -> str:
    """One value in words: units by name, days as people read them."""
    if field.is_relation and value is not None:
        is_unit = field.related_model._meta.label == "org.Unit"
        return org.names([value.pk], on)[value.pk] if is_unit else str(value)
    if value is None or value == "":
        return ""
    if isinstance(field, DateRangeField):
        return period(value) if field.name == "period" else partial.display(value)
    for kind, tell in TELLS.items():
        if isinstance(value, kind):
            return tell(value)
    return str(dict(field.flatchoices).get(value, value)) if field.choices else str(value)


TELLS = {
    datetime: vn_moment,
    date: lambda day: f"{day:%d/%m/%Y}",
    list: lambda told: _several(told),
    bool: lambda held: "có" if held else "không",
    dict: lambda found: _found(found),
    Decimal: lambda number: f"{number.normalize():f}".replace(".", ","),
}


def _several(told: list) -> str:
    """Conditions not met in short, or fields of the national database by their names."""
    if told and isinstance(told[0], dict):
        return "; ".join(gap["short"] for gap in told)
    return ", ".join(NATIONAL[name] for name in told)


def _found(found: dict) -> str:
    """What a check found, condition by condition."""
    parts = {"Chưa đạt": found["gaps"], "Đạt": found["met"]}
    told = (f"{name}: {'; '.join(one['title'] for one in some)}." for name, some in parts.items()
            if some)  # fmt: skip
    return " ".join(told)


def _capital(field) -> str:
    words = str(field.verbose_name)
    return words[:1].upper() + words[1:]


def _seats(official) -> Part:
    seats = PlanSeat.objects.filter(official=official.pk).select_related(
        "plan", "plan_class__programme", "plan_class__provider"
    )
    rows = [
        (
            str(seat.plan),
            seat.plan_class.number,
            seat.plan_class.programme.name,
            seat.plan_class.provider.name,
            f"{seat.plan_class.starts_on:%d/%m/%Y}",
            f"{seat.plan_class.ends_on:%d/%m/%Y}",
        )
        for seat in seats.order_by("plan_class__starts_on", "plan_class")
    ]
    headers = ("Kế hoạch", "Lớp số", "Chương trình", "Cơ sở", "Khai giảng", "Bế giảng")
    return Part("Lớp dự kiến", headers, rows)


def _listed(official, on) -> Part:
    found = ListedCheck.objects.filter(official=official.pk, list__plan=None)
    found = list(found.select_related("list", "title").order_by("pk"))
    names = org.names({each.unit_id for each in found}, on)
    rows = [
        (
            vn_moment(each.list.asked_at),
            f"{each.list.on:%d/%m/%Y}",
            each.title.name,
            names.get(each.unit_id, ""),
            each.get_verdict_display(),
            _several(each.gaps),
        )
        for each in found
    ]
    headers = ("Lúc", "Xét cho ngày", "Chức danh", "Đơn vị", "Kết luận", "Chưa đạt")
    return Part("Kiểm tra theo danh sách", headers, rows)


def _changes(official) -> Part:
    found = changes.changes(official, shows_identity=True, shows_sensitive=True)
    rows = [
        (vn_moment(each.at), each.what, edit.field, edit.before, edit.after, each.by, each.through)
        for each in found
        for edit in each.edits
    ]
    headers = ("Lúc", "Mục", "Ô", "Trước", "Sau", "Ai sửa", "Qua")
    return Part("Lịch sử sửa đổi", headers, rows)


def _acts(official) -> Part:
    found = acts().filter(subject_kind__in=journal.FILES, subject_id=str(official.pk))
    told = journal.lines(list(found))
    rows = [(vn_moment(each.at), each.who, each.what, each.subject, each.note) for each in told]
    return Part("Việc đã làm về hồ sơ", ("Lúc", "Ai", "Việc", "Về", "Lý do"), rows)


def _looks(official) -> Part:
    rows = [
        (vn_moment(each.at), each.name, each.standing, each.page, each.taken)
        for each in readers.lines(official, readers.of_file(official))
    ]
    return Part("Ai đã xem", ("Lúc", "Ai", "Với vai", "Trang", "Ghi thêm"), rows)
