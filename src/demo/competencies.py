"""A small framework of competencies and a few positions, invented: no list of any document.

Everything here bears the mark of a local choice, so that pages say so.
"""

from django.conf import settings

from goc.catalogue import services as catalogue
from goc.catalogue.models import CompetencyFramework, CompetencyLevel, Programme
from goc.catalogue.rules.competencies import CompetencyDraft, LevelDraft
from goc.catalogue.services import FrameworkText
from goc.kit import span
from goc.kit.mark import Mark
from goc.officials.models import Official
from goc.org.models import Title, UnitKind, UnitReach
from goc.standards import services as standards
from goc.standards.models import JobPosition
from goc.standards.queries.holders import held_by
from goc.standards.services import PositionText

CODE = "khung-minh-hoa"
WHY = "Dữ liệu minh họa, không theo văn bản nào."
NAMES = ("Nhận biết", "Thực hiện được", "Thực hiện thành thạo", "Hướng dẫn người khác")
# code, name, group, what one sees at each of the four levels
COMPETENCIES = (
    ("C01", "Soạn thảo văn bản hành chính", "Năng lực chung", (
        "Nêu được các loại văn bản và thành phần thể thức.",
        "Soạn được công văn, tờ trình đúng thể thức, còn phải sửa nội dung.",
        "Soạn được tờ trình, báo cáo nhiều nguồn số liệu, trình một lần là ký được.",
        "Sửa được văn bản của người khác và chỉ ra vì sao phải sửa.",
    )),
    ("C02", "Giao tiếp, tiếp công dân", "Năng lực chung", (
        "Nêu được quy trình tiếp công dân của cơ quan.",
        "Tiếp và ghi nhận đúng nội dung kiến nghị thông thường.",
        "Giải thích được chính sách cho người không đồng ý, giữ được bình tĩnh.",
        "Xử lý được vụ việc đông người, rút kinh nghiệm cho cả bộ phận.",
    )),
    ("C03", "Làm việc trên môi trường số", "Năng lực chung", (
        "Dùng được hộp thư, phần mềm quản lý văn bản.",
        "Xử lý hồ sơ trực tuyến, tự tra cứu dữ liệu dùng chung.",
        "Tổ chức dữ liệu của bộ phận, phát hiện được rủi ro an toàn thông tin.",
        "Thiết kế lại được quy trình của bộ phận trên môi trường số.",
    )),
    ("M01", "Phân tích, tham mưu chính sách", "Năng lực chuyên môn", (
        "Tóm tắt được vấn đề từ tài liệu có sẵn.",
        "Đề xuất được một phương án có căn cứ.",
        "So sánh được nhiều phương án về chi phí, tác động.",
        "Dự báo được hệ quả và đề xuất cách theo dõi, đánh giá.",
    )),
    ("Q01", "Tổ chức thực hiện nhiệm vụ của đơn vị", "Năng lực quản lý", (
        "Lập được kế hoạch công việc của bản thân.",
        "Phân công được việc cho nhóm nhỏ, theo dõi đến hạn.",
        "Điều phối nhiều nhóm, xử lý được việc chậm, việc chồng chéo.",
        "Đổi được cách làm của cả đơn vị, đo được kết quả.",
    )),
    ("Q02", "Phát triển đội ngũ", "Năng lực quản lý", (
        "Nhận xét được điểm mạnh, điểm yếu của cấp dưới.",
        "Giao việc để người được giao tiến bộ.",
        "Lập được kế hoạch bồi dưỡng cho đơn vị theo năng lực còn thiếu.",
        "Gây dựng được lớp kế cận cho vị trí chủ chốt.",
    )),
)  # fmt: skip
GROUPS = {"Năng lực chung": "A", "Năng lực chuyên môn": "B", "Năng lực quản lý": "C"}
# code, name, class, title, kind of unit, description, competency and step asked
POSITIONS = (
    ("truong-phong-cap-xa", "Trưởng phòng thuộc UBND cấp xã", "LEADERSHIP", "TRUONG-PHONG-XA",
     UnitKind.COMMUNE, "Điều hành phòng, tham mưu cho UBND về lĩnh vực được giao.",
     {"C01": 3, "C02": 3, "C03": 2, "M01": 3, "Q01": 3, "Q02": 2}),
    ("pho-truong-phong-cap-xa", "Phó Trưởng phòng thuộc UBND cấp xã", "LEADERSHIP",
     "PHO-TRUONG-PHONG-XA", UnitKind.COMMUNE, "Giúp Trưởng phòng điều hành phần việc được giao.",
     {"C01": 3, "C02": 3, "C03": 2, "M01": 2, "Q01": 2}),
    ("truong-phong-so", "Trưởng phòng thuộc sở", "LEADERSHIP", "TRUONG-PHONG",
     UnitKind.DEPARTMENT, "Điều hành phòng chuyên môn của sở.",
     {"C01": 3, "C03": 3, "M01": 3, "Q01": 3, "Q02": 3}),
    ("chuyen-vien-cap-xa", "Chuyên viên cơ quan cấp xã", "PROFESSIONAL", "CHUYEN-VIEN",
     UnitKind.COMMUNE, "Thụ lý hồ sơ, tiếp công dân, tổng hợp số liệu của phòng.",
     {"C01": 2, "C02": 2, "C03": 2, "M01": 1}),
    ("chuyen-vien-so", "Chuyên viên sở", "PROFESSIONAL", "CHUYEN-VIEN", UnitKind.DEPARTMENT,
     "Tham mưu, thẩm định, tổng hợp của phòng chuyên môn.",
     {"C01": 2, "C03": 2, "M01": 2}),
)  # fmt: skip
BUILDS = {"cd-quan-tri-tot": ("Q01", 2), "ky-nang-so-co-ban": ("C03", 2),
          "cd-tra-loi-cong-dan": ("C02", 2), "cd-dao-duc-cong-vu": ("C02", 1)}  # fmt: skip
ASSESSED_UNITS, EVERY, MOST = ("09556", "SO.NV"), 2, 40
REMARK = "Theo công việc sáu tháng đầu năm (minh họa)."


def describe(*, by, at) -> int:
    """Write the framework and the positions, and assess some of the people of two units; return
    how many positions stand. A city that has the framework is left as it is."""
    if CompetencyFramework.objects.filter(code=CODE).exists():
        return JobPosition.objects.count()
    told = {"why": WHY, "by": by, "at": at}
    text = FrameworkText(
        "Khung năng lực minh họa", "Bản minh họa", Mark.LOCAL_CHOICE, span.ALWAYS, WHY
    )
    framework = catalogue.create_framework(code=CODE, text=text, **told)
    _write_competencies(framework, told)
    levels = {
        (level.competency.code, level.step): level
        for level in CompetencyLevel.objects.filter(competency__framework=framework)
        .select_related("competency")
    }  # fmt: skip
    for code, wanted in BUILDS.items():
        for programme in Programme.objects.filter(code=code):
            catalogue.build(programme=programme, wanted=[(None, levels[wanted])], **told)
    for row in POSITIONS:
        _write_position(row, levels, told)
    _assess(levels, by, at)
    return JobPosition.objects.count()


def _write_competencies(framework, told):
    parents = {
        group: catalogue.write_competency(
            framework=framework, draft=CompetencyDraft(letter, group, "Nhóm"), parent=None, **told
        )
        for group, letter in GROUPS.items()
    }
    for code, name, group, seen in COMPETENCIES:
        levels = tuple(
            LevelDraft(step, NAMES[step - 1], words) for step, words in enumerate(seen, start=1)
        )
        draft = CompetencyDraft(code, name, group, levels=levels)
        catalogue.write_competency(framework=framework, draft=draft, parent=parents[group], **told)


def _write_position(row, levels, told):
    code, name, position_class, title, kind, description, asks = row
    text = PositionText(
        name=name,
        position_class=position_class,
        mark=Mark.LOCAL_CHOICE,
        in_force=span.ALWAYS,
        unit_kind=kind,
        title=Title.objects.filter(code=title).first(),
        description=description,
    )
    position = standards.create_position(code=code, text=text, **told)
    wanted = [levels[each] for each in asks.items()]
    standards.ask(position=position, levels=wanted, **told)


def _assess(levels, by, at):
    """Every second holder, forty at most, is assessed in all but the last of what is asked."""
    on = settings.DEMO_DAY
    below = UnitReach.objects.filter(ancestor__code__in=ASSESSED_UNITS).values("descendant_id")
    people = Official.objects.filter(in_office=True, unit__in=below)
    people = list(people.select_related("person", "unit", "title").order_by("pk"))
    held = held_by(people, on)
    for place, official in enumerate(people[: EVERY * MOST : EVERY]):
        position = held[official.pk].certain if official.pk in held else None
        asks = list(position.asks.select_related("level__competency")) if position else []
        for number, row in enumerate(asks[:-1]):
            step = max(row.level.step - (place + number) % 3 // 2, 0)
            standards.assess(
                official=official,
                competency=row.level.competency,
                level=levels.get((row.level.competency.code, step)),
                reason=REMARK,
                on=on,
                today=on,
                by=by,
                at=at,
            )
