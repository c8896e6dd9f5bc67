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


@dataclass(frozen=True, slots=True)
class Step:
    """One step: done or not, what the data say of it, where it is done."""

    title: str
    is_done: bool
    told: str
    href: str = ""
    act: str = ""


def city_officers() -> int:
    """How many grants of the city's training there have been, but for the demonstration's."""
    return Grant.objects.filter(role=Role.CITY_OFFICER, user__is_demo=False).count()


def steps() -> list[Step]:
    """Every step in its order."""
    units = Unit.objects.filter(life__contains=today()).count()
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
            city_officers() > 0,
            "Quản trị viên lập tài khoản và đưa mã kích hoạt; người ấy làm các bước sau.",
            reverse("hall:set_up_officer"),
            "Lập tài khoản",
        ),
        Step(
            "Danh sách cán bộ đầu tiên",
            people > 0,
            f"{vn_number(people)} hồ sơ. Gửi bảng tính, xem kết quả kiểm tra, rồi ghi.",
            reverse("intake:upload"),
            "Gửi bảng tính",
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
            "Trên máy chủ, chạy ./goc needs --as và tên đăng nhập của cán bộ phụ trách.",
        ),
    ]
