"""What becomes of a person's rows when two of their files are made one: nothing earned is lost."""

from goc.kit import partial
from goc.kit.merging import Filled, InTurn, Moved, OncePer
from goc.officials.queries.told import period


def _post(row):
    place = row.unit.versions.order_by("-period").values_list("name", flat=True).first()
    beside = "" if row.is_main else " (kiêm nhiệm)"
    return f"{row.title.name}, {place or row.unit.code}{beside}: {period(row.period)}"


def _qualification(row):
    granted = partial.display(row.granted) if row.granted else ""
    parts = [row.field, row.institution, granted, row.serial_no and f"số {row.serial_no}"]
    return f"{row.get_kind_display()}: {', '.join([row.level.name, *filter(None, parts)])}"


RULES = [
    Filled(
        model="officials.Person",
        key="pk",
        title="Lý lịch",
        fields={
            "full_name": ("search_key", "sort_key"),
            "gender": (),
            "born": (),
            "national_id": (),
            "ethnicity": (),
        },
        apart=("id", "search_key", "sort_key", "account", "national_fields"),
    ),
    Filled(
        model="officials.Official",
        key="pk",
        title="Đảng",
        fields={"party_joined": (), "party_official": ()},
        apart=(
            "person", "code", "unit", "title", "since", "in_office", "category", "rank",
            "management_level", "search_key", "sort_key",
        ),
    ),
    InTurn(
        model="officials.Post",
        key="official",
        title="Quá trình công tác",
        told=_post,
        related=("title", "unit"),
        same=("unit_id", "title_id"),
        excludes=lambda row: row.is_main,
    ),
    InTurn(
        model="officials.RankHolding",
        key="official",
        title="Ngạch",
        told=lambda row: f"{row.rank.name}: {period(row.period)}",
        related=("rank",),
        same=("rank_id",),
    ),
    InTurn(
        model="officials.ManagementHolding",
        key="official",
        title="Diện quản lý",
        told=lambda row: f"{row.get_level_display()}: {period(row.period)}",
        same=("level",),
    ),
    InTurn(
        model="officials.Absence",
        key="official",
        title="Vắng mặt dài ngày",
        told=lambda row: f"{row.get_kind_display()}: {period(row.period)}",
        same=("kind",),
    ),
    Moved(
        model="officials.Qualification",
        key="person",
        title="Văn bằng, chứng chỉ",
        told=_qualification,
        related=("level",),
        once=("kind", "level_id", "field", "institution", "granted", "serial_no"),
    ),
    OncePer(
        model="officials.Evaluation",
        key="official",
        title="Đánh giá, xếp loại",
        per=("year",),
    ),
    Moved(model="officials.Correction", key="official", title="Đề nghị sửa hồ sơ"),
    Moved(model="officials.DataRequest", key="official", title="Yêu cầu về dữ liệu"),
    Moved(
        model="officials.FormerFile",
        key="official",
        title="Số hiệu cũ",
        told=lambda row: row.code,
    ),
]  # fmt: skip
