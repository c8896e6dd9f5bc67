"""`./goc demo`: an invented city, taken in and judged, ready to be looked at."""

from functools import partial

from config.cli.database import prepare
from demo import building
from demo.building import Building
from demo.city.recipe import recipe
from goc.kit.components.numbers import vn_number
from goc.kit.errors import Refused
from goc.kit.verb import Verb
from goc.officials.models import Official


class Command(Verb):
    """Build the demonstration once; a second time it only says what is there."""

    help = "Dựng thành phố mẫu, nạp qua đường nhập thường lệ và xét nhu cầu."
    shape = {
        "people": "số cán bộ",
        "units": "số đơn vị trước nay",
        "accounts": "số tài khoản",
        "qualifications": "số văn bằng, chứng chỉ",
        "pairs": "số cặp người × yêu cầu",
        "requirements": "số yêu cầu có hiệu lực",
        "planned_classes": "số lớp trong kế hoạch năm sau",
        "planned_seats": "số chỗ học trong kế hoạch năm sau",
        "seed": "số gieo",
        "anchor": "ngày mà thành phố mẫu lấy làm hôm nay",
        "seconds": "số giây; vắng khi thành phố mẫu đã có sẵn, hai mục sau cũng vậy",
        "phases": "số giây từng chặng",
        "peak_mb": "bộ nhớ lớn nhất, MB",
    }

    def add_arguments(self, parser):
        parser.add_argument("--officials", type=int, help="số cán bộ (mặc định 131565)")
        parser.add_argument("--seed", type=int, default=1, help="số gieo (mặc định 1)")
        parser.add_argument(
            "--history", action="store_true", help="thêm khóa học và đánh giá của mười năm"
        )

    def handle(self, *args, officials, seed, history, **options):
        wanted = {"officials": officials or recipe().totals["officials"], "seed": seed}
        there = building.marked()
        if there and there["complete"]:
            prepare()
            self._already(there, wanted if officials else wanted | {"officials": None})
            return
        work = Building(**wanted, history=history, say=self.say)
        work.build(partial(_prepare, there, wanted))
        building.mark(**wanted, complete=True)
        facts = work.summary()
        self.answer(facts, *_told(facts), _took(facts))

    def _already(self, there, wanted):
        differs = wanted["officials"] not in (None, there["officials"])
        if differs or wanted["seed"] != there["seed"]:
            raise Refused(
                f"Thư mục dữ liệu đã có thành phố mẫu {vn_number(there['officials'])} cán bộ "
                f"(số gieo {there['seed']}); hãy đặt GOC_DATA_DIR sang thư mục khác."
            )
        facts = building.standing() | {"seed": there["seed"], "anchor": there["anchor"]}
        self.answer(facts, "Thành phố mẫu đã có sẵn.", *_told(facts))


def _prepare(there, wanted):
    prepare(always=True)
    _refuse_real_people(there, wanted)
    building.mark(**wanted, complete=False)


def _refuse_real_people(there, wanted):
    """Invented people never come among real ones, nor a second city into a half-built first."""
    if there is None and Official.objects.exists():
        raise Refused(
            "Hệ thống này đã có hồ sơ cán bộ không phải của bản minh họa; "
            "hãy đặt GOC_DATA_DIR sang thư mục khác."
        )
    if there and {name: there[name] for name in wanted} != wanted:
        raise Refused(
            f"Lần trước đang dựng dở thành phố {vn_number(there['officials'])} cán bộ, số gieo "
            f"{there['seed']}; hãy chạy lại đúng như thế, hoặc đặt GOC_DATA_DIR sang thư mục khác."
        )


def _told(facts):
    return [
        f"{vn_number(facts['people'])} cán bộ, {vn_number(facts['units'])} đơn vị trước nay, "
        f"{vn_number(facts['qualifications'])} văn bằng, chứng chỉ, "
        f"{vn_number(facts['accounts'])} tài khoản.",
        f"{vn_number(facts['pairs'])} cặp người - yêu cầu, theo {facts['requirements']} yêu cầu.",
        f"Kế hoạch năm sau: {vn_number(facts['planned_classes'])} lớp, "
        f"{vn_number(facts['planned_seats'])} chỗ học.",
    ]


def _took(facts):
    names = {
        "prepare": "chuẩn bị bảng",
        "write": "chờ viết tệp",
        **building.KINDS,
        "reorganise": "sắp xếp đơn vị",
        "approve": "duyệt quy hoạch",
        "needs": "xét nhu cầu",
        "plan": "lập kế hoạch",
        "positions": "vị trí việc làm, khảo sát",
        "people": "tài khoản",
        "appointments": "bổ nhiệm",
    }
    phases = [f"{names[name]} {vn_number(taken, 1)}" for name, taken in facts["phases"].items()]
    return (
        f"Hết {vn_number(facts['seconds'], 1)} giây ({', '.join(phases)}); "
        f"bộ nhớ lớn nhất {facts['peak_mb']} MB."
    )
