"""What the sender of a long batch is told, who has gone on to other work meanwhile."""

from django.urls import reverse

from goc.desk import services as desk
from goc.desk.models import Batch

DONE = "Lượt nhập của đồng chí đã xong; hãy mở hệ thống để xem kết quả từng dòng."
FAILED = "Lượt nhập của đồng chí không đọc được; hãy mở hệ thống để xem vì sao."
DIED = "Lượt nhập của đồng chí bị ngắt giữa chừng, chưa ghi dòng nào; hãy mở hệ thống để chạy lại."


def tell_sender(batch: Batch, sentence: str, *, by, at) -> None:
    """Tell the one who sent the file, in the transaction of what is told."""
    desk.notify(
        users=[batch.created_by_id],
        kind="intake.batch",
        sentence=sentence,
        path=reverse("intake:batch", args=[batch.pk]),
        by=by,
        at=at,
    )
