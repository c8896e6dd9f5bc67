"""What must hold beside the rows: the files they point to, and the triggers that keep history."""

import pgtrigger
from django.core.files.storage import default_storage
from django.db import connection

from goc.desk.models import Batch, StoredFile


def lost_files() -> list[str]:
    """The files that the tables name and the folder does not have."""
    named = [
        *StoredFile.objects.order_by("content").values_list("content", flat=True).distinct(),
        *Batch.objects.exclude(refused_file="").values_list("refused_file", flat=True),
    ]
    return [name for name in named if not default_storage.exists(name)]


def silent_triggers() -> list[str]:
    """The triggers of this release that are missing or switched off: changes leave no version."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tgname FROM pg_trigger WHERE tgenabled = 'O' AND NOT tgisinternal")
        at_work = {name for [name] in cursor.fetchall()}
    return [
        f"{model._meta.db_table}: {trigger.name}"
        for model, trigger in pgtrigger.registered()
        if trigger.get_pgid(model) not in at_work
    ]


QUESTIONS = {
    "files": ("Mọi tệp mà cơ sở dữ liệu nhắc đến đều còn trong thư mục dữ liệu.", lost_files),
    "history": ("Mọi bảng có lưu lịch sử đều đang ghi lại lần sửa.", silent_triggers),
}
