"""A backup brought up beside what stands, made current, and put in its place: all or nothing."""

import getpass
from contextlib import contextmanager
from dataclasses import dataclass

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from goc.accounts.models import User
from goc.accounts.services import DEMO, SYSTEM, system_account
from goc.journal import services as journal
from goc.kit.backup import databases, loading, switch
from goc.kit.backup.making import fingerprint
from goc.kit.errors import Refused
from goc.kit.release import behind
from goc.officials.models import Official
from goc.org.services import acting


@dataclass(frozen=True, slots=True)
class Restored:
    """What was brought back; `same_secret`: whether sessions and second factors still hold."""

    made_at: str
    made_by: str
    release: str
    tables: int
    rows: int
    files: int
    same_secret: bool


def restore(backup, *, name: str, replace: bool, as_user: str, at, why: str, say) -> Restored:
    """Let the content of a verified backup take the place of the present system.

    The caller sees to it that nobody else uses the system. Refused, with nothing changed: people
    stand here already and are not to be replaced, others are connected, the backup is of a newer
    release or server, the disk or the role's rights do not suffice. The journal of the restored
    system says who brought it back.
    """
    _refuse_newer_release(backup.manifest)
    taken = _refuse_taken(replace)
    who = _acting_here(as_user, at) if taken else as_user
    here = dict(connection.settings_dict)
    connection.close()
    plan = loading.planned(backup, data_dir=settings.DATA_DIR, live=here["NAME"])
    with databases.neutral(here) as server:
        if others := databases.sessions(server, plan.live):
            raise Refused(databases.in_use(plan.live, others))
        loading.refuse_impossible(backup, server, plan)
        plan.begin(server)
        with _undone_on_failure(plan, here, say):
            loading.load(backup, server, plan, here, say=say)
            with databases.standing_in(plan.beside):
                _bring_up_to_this_release(say)
                _note(backup.manifest, name=name, replaced=taken, who=who, at=at, why=why)
            say("Đang thay vào chỗ dữ liệu trước đây …")
            plan.happen(server)
            plan.forget(server)
    return _restored(backup.manifest)


@contextmanager
def _undone_on_failure(plan, here, say):
    """When the block fails: before the swap the former state stays, after it the new one."""
    try:
        yield
    except BaseException:
        switch.settle(plan.data_dir, here, say=say)
        raise


def _refuse_newer_release(manifest):
    ours = set(MigrationLoader(None).disk_migrations)
    newer = [f"{app}.{name}" for app, name in manifest.migrations if (app, name) not in ours]
    if newer:
        raise Refused(
            f"Bản sao lưu do Gốc {manifest.goc} mới hơn bản này làm ra: có {len(newer)} thay đổi "
            f"cấu trúc mà bản này chưa biết (như {newer[-1]}). Hãy cập nhật Gốc rồi phục hồi."
        )


def _refuse_taken(replace):
    """Whether people or accounts stand here; refused unless they are to be replaced."""
    tables = connection.introspection.table_names()
    people = Official.objects.count() if Official._meta.db_table in tables else 0
    accounts = User.objects.exclude(username__in=[DEMO, SYSTEM])
    accounts = accounts.count() if User._meta.db_table in tables else 0
    if (people or accounts) and not replace:
        raise Refused(
            f"Hệ thống này đang có {people} hồ sơ và {accounts} tài khoản. Nếu đúng là muốn thay "
            "tất cả bằng bản sao lưu, hãy sao lưu hệ thống này trước rồi chạy lại với --replace."
        )
    return bool(people or accounts)


def _acting_here(as_user, at):
    if behind():  # tables of an older release: its accounts cannot be asked
        return as_user or getpass.getuser()
    return acting(as_user, at=at).username


def _bring_up_to_this_release(say):
    if behind():
        say("Bản sao lưu của bản Gốc cũ hơn; đang đưa các bảng lên bản này …")
        call_command("setup", verbosity=0)


def _note(manifest, *, name, replaced, who, at, why):
    if replaced and not User.objects.filter(username=who, is_active=True).exists():
        # Who acts was known to the system that goes; the one that comes may not know them.
        by, why = system_account(at=at), f"{why} (tài khoản “{who}” chạy lệnh)".strip()
    else:
        by = acting(who, at=at)
    journal.record(
        verb="system.restored",
        subject=by,
        name=f"bản sao lưu {name}",
        by=by,
        at=at,
        why=why,
        details={
            "made_at": manifest.made_at,
            "made_by": manifest.made_by["username"],
            "release": manifest.goc,
            "rows": manifest.rows,
            "replaced": replaced,
        },
    )


def _restored(manifest):
    return Restored(
        made_at=manifest.made_at,
        made_by=manifest.made_by["full_name"],
        release=manifest.goc,
        tables=len(manifest.tables),
        rows=manifest.rows,
        files=sum(name.startswith(f"{switch.FILES}/") for name in manifest.members),
        # The key of an environment is not in the backup, and may be another one here.
        same_secret=switch.SECRET in manifest.members
        or manifest.secret == fingerprint(settings.SECRET_KEY),
    )
