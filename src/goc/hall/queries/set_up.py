"""How far an empty system has come on its way to work; every step is read from the data."""

from dataclasses import dataclass

from django.urls import reverse

from goc.accounts import queries as accounts
from goc.kit.components.numbers import vn_number
from goc.kit.today import today
from goc.needs.models import Assessment
from goc.officials.models import Official
from goc.org.models import Grant, Role, Unit
from goc.standards.models import RequirementVersion

KEEPERS = frozenset({Role.ADMINISTRATOR, Role.CITY_OFFICER})


@dataclass(frozen=True, slots=True)
class Step:
    """One step: done or not, what the data say of it, where and in which role it is done: on a
    page, or by a post."""

    title: str
    is_done: bool
    told: str
    href: str = ""
    act: str = ""
    role: Role | None = None
    is_posted: bool = False


def city_officers() -> int:
    """How many grants of the city's training there have been, but for the demonstration's."""
    return Grant.objects.filter(role=Role.CITY_OFFICER, user__is_demo=False).count()


def steps() -> list[Step]:
    """Every step in its order."""
    units = Unit.objects.filter(life__contains=today()).count()
    officers = city_officers()
    people = Official.objects.count()
    versions = RequirementVersion.objects.filter(in_force__contains=today()).count()
    last = Assessment.objects.order_by("-pk").first()
    return [
        Step(
            "Quản trị viên",
            accounts.somebody_signs_in(),
            "Mở bằng mã in trên màn hình của máy chủ, rồi đặt mật khẩu.",
            reverse("accounts:activate"),
            "Đặt mật khẩu",
        ),
        Step(
            "Thành phố và đơn vị",
            units > 0,
            f"{vn_number(units)} đơn vị đang hoạt động, gồm khung đi kèm hệ thống; bổ sung bằng "
            "sổ đơn vị ở bước danh sách.",
            reverse("org:tree"),
            "Xem cây đơn vị",
        ),
        Step(
            "Cán bộ phụ trách đào tạo thành phố",
            officers > 0,
            "Quản trị viên lập tài khoản và đưa mã kích hoạt; người ấy làm các bước sau.",
            reverse("org:grants" if officers else "hall:set_up_officer"),
            "Xem phân quyền" if officers else "Lập tài khoản",
            Role.ADMINISTRATOR,
        ),
        Step(
            "Danh sách cán bộ đầu tiên",
            people > 0,
            f"{vn_number(people)} hồ sơ. Gửi bảng tính, xem kết quả kiểm tra, rồi ghi.",
            reverse("intake:upload"),
            "Gửi bảng tính",
            Role.CITY_OFFICER,
        ),
        Step(
            "Yêu cầu đang áp dụng",
            versions > 0,
            f"{vn_number(versions)} yêu cầu đang có hiệu lực, mỗi yêu cầu kèm mức xác minh.",
            reverse("standards:requirements"),
            "Xem yêu cầu",
        ),
        Step(
            "Lần xét nhu cầu đầu tiên",
            last is not None,
            "Cán bộ phụ trách đào tạo thành phố cho xét mọi người theo mọi yêu cầu đang áp dụng.",
            reverse("hall:set_up_assessment"),
            "Xét nhu cầu",
            Role.CITY_OFFICER,
            is_posted=True,
        ),
    ]


def following(found: list[Step]) -> Step | None:
    """The first step that is still open; None once every one is done."""
    return next((step for step in found if not step.is_done), None)


def is_open(standing) -> bool:
    """Whether the one who asks has the set-up before them: its last step has not been taken."""
    return standing.plays(KEEPERS) and not Assessment.objects.exists()
