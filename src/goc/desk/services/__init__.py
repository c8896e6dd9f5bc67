"""The only writers of stored files, batches, notices and their deliveries."""

from goc.desk.services.batches import (
    BLOCK,
    Progress,
    begin,
    break_off,
    fail,
    finish,
    follow_up,
    held,
    keep_file,
    keep_upload,
    keep_verdicts,
    open_batch,
    wait_again,
    wait_for_columns,
)
from goc.desk.services.notices import notify, print_waiting, read, retry
from goc.desk.services.outbox import send_waiting

__all__ = [
    "BLOCK",
    "Progress",
    "begin",
    "break_off",
    "fail",
    "finish",
    "follow_up",
    "held",
    "keep_file",
    "keep_upload",
    "keep_verdicts",
    "notify",
    "open_batch",
    "print_waiting",
    "read",
    "retry",
    "send_waiting",
    "wait_again",
    "wait_for_columns",
]
