"""How the machine and the data stand, without anybody's data: what an administrator looks after."""

import shutil
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db import connection
from django.utils import timezone

from goc.accounts.models import User
from goc.desk.models import Batch
from goc.journal.models import Entry, Seal
from goc.kit.components.numbers import vn_number
from goc.needs.models import Assessment

GIB = 1 << 30
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign of health: what, how much, whether it is well."""

    label: str
    value: str
    tone: str
    advice: str = ""


def signs() -> list[Sign]:
    """Every sign, those that need a hand first."""
    found = [_disk(), _database(), _jobs(), _batches(), _seals(), _assessment(), _accounts()]
    return sorted(found, key=lambda sign: ("danger", "warning", "good", "plain").index(sign.tone))


def _disk():
    free = shutil.disk_usage(settings.DATA_DIR).free / GIB
    tone = "danger" if free < 2 else "warning" if free < 10 else "good"
    advice = "Hãy thêm đĩa hoặc dọn tệp cũ." if tone != "good" else ""
    return Sign("Đĩa còn trống", f"{free:.1f} GB".replace(".", ","), tone, advice)


def _database():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_database_size(current_database()), current_setting('server_version')"
        )
        size, version = cursor.fetchone()
    return Sign(
        "Cơ sở dữ liệu", f"{size / GIB:.1f} GB, PostgreSQL {version}".replace(".", ",", 1), "plain"
    )


def _jobs():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FILTER (WHERE status = 'todo'),"
            " count(*) FILTER (WHERE status = 'failed') FROM procrastinate_jobs"
        )
        waiting, failed = cursor.fetchone()
    advice = "Hãy xem nhật ký của tiến trình worker." if failed else ""
    return Sign(
        "Việc chạy nền",
        f"{waiting} đang chờ, {failed} hỏng",
        "danger" if failed else "good",
        advice,
    )


def _batches():
    recent = Batch.objects.filter(created_at__gte=timezone.now() - DAY)
    failed = recent.filter(state=Batch.State.FAILED).count()
    value = f"{recent.count()} trong 24 giờ qua, {failed} không đọc được"
    return Sign("Lượt nhập số liệu", value, "warning" if failed else "good")


def _seals():
    last = Seal.objects.order_by("-pk").first()
    unsealed = Entry.objects.filter(pk__gt=last.last_entry if last else 0).count()
    late = last is None or last.sealed_at < timezone.now() - DAY
    tone = "warning" if unsealed and late else "good"
    advice = "Hãy kiểm tra tiến trình worker có đang chạy." if tone == "warning" else ""
    when = f"{timezone.localtime(last.sealed_at):%d/%m/%Y %H:%M}" if last else "chưa lần nào"
    return Sign("Niêm phong nhật ký", f"{when}, {unsealed} mục chưa niêm phong", tone, advice)


def _assessment():
    last = Assessment.objects.order_by("-pk").first()
    if last is None:
        return Sign("Xét nhu cầu", "chưa lần nào", "warning", "Hãy chạy ./goc needs.")
    value = f"cho ngày {last.on:%d/%m/%Y}, xong trong {last.seconds:.1f} giây".replace(".", ",")
    return Sign("Xét nhu cầu", value, "good")


def _accounts():
    active = User.objects.filter(is_active=True)
    month = active.filter(last_login__gte=timezone.now() - 30 * DAY)
    used, recent = vn_number(active.count()), vn_number(month.count())
    return Sign("Tài khoản", f"{used} đang dùng, {recent} đăng nhập 30 ngày qua", "plain")
