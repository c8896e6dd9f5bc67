"""What the sender of a long batch is told, who has gone on to other work meanwhile."""

from django.urls import reverse

from goc.desk import services as desk
from goc.desk.models import Batch

DONE = "Lượt nhập của đồng chí đã xong; hãy mở hệ thống để xem kết quả từng dòng."
FAILED = "Lượt nhập của đồng chí không đọc được; hãy mở hệ thống để xem vì sao."
DIED = "Lượt nhập của đồng chí bị ngắt giữa chừng, chưa ghi dòng nào; hãy mở hệ thống để chạy lại."
COLUMNS = "Tệp của đồng chí có cột chưa rõ nghĩa; hãy mở hệ thống để ghép cột rồi nhập tiếp."


def tell_of_columns(*, batch: Batch, by, at) -> None:
    """Tell the sender that somebody must say what the columns of the file mean."""
    tell_sender(batch, COLUMNS, by=by, at=at)


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
