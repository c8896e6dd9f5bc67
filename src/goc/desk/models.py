from pathlib import Path

import pgtrigger
from django.db import models
from django.db.models import Q


class StoredFile(models.Model):
    """A file as it came, kept under its hash."""

    name = models.CharField("tên tệp", max_length=255)
    sha256 = models.CharField("mã băm", max_length=64)
    size = models.PositiveBigIntegerField("dung lượng")
    content = models.FileField("nội dung", upload_to="intake/%Y/%m/")
    stored_at = models.DateTimeField("lưu lúc")
    stored_by = models.ForeignKey("accounts.User", models.PROTECT, verbose_name="người gửi")

    class Meta:
        verbose_name = "tệp"
        indexes = [models.Index(fields=["sha256"], name="stored_file_by_hash")]

    def __str__(self):
        return self.name

    @property
    def evidence_name(self) -> str:
        """How evidence is called when it is taken away: as it came, with the ending that it is."""
        return f"{Path(self.name).stem or 'minh-chung'}{Path(self.content.name).suffix}"


class Batch(models.Model):
    """One workbook taken in: what it was, how far it is, what became of its rows."""

    class Kind(models.TextChoices):
        UNITS = "units", "Đơn vị"
        ROSTER = "roster", "Danh sách cán bộ"
        POSTS = "posts", "Quá trình công tác"
        QUALIFICATIONS = "qualifications", "Văn bằng, chứng chỉ"
        EVALUATIONS = "evaluations", "Đánh giá, xếp loại"
        SUCCESSION = "succession", "Quy hoạch chức danh"
        WISHES = "wishes", "Nguyện vọng học tập"

    class State(models.TextChoices):
        MAPPING = "MAPPING", "Chờ ghép cột"
        WAITING = "WAITING", "Đang chờ"
        RUNNING = "RUNNING", "Đang đọc"
        REHEARSED = "REHEARSED", "Đã kiểm tra, chưa ghi"
        WRITTEN = "WRITTEN", "Đã ghi"
        FAILED = "FAILED", "Không đọc được"

    file = models.ForeignKey(StoredFile, models.PROTECT, verbose_name="tệp")
    kind = models.CharField("loại bảng", max_length=20, choices=Kind)
    state = models.CharField("tình trạng", max_length=20, choices=State, default=State.WAITING)
    options = models.JSONField("cách đọc", default=dict)
    done = models.PositiveIntegerField("dòng đã xong", default=0)
    total = models.PositiveIntegerField("tổng số dòng", default=0)
    tally = models.JSONField("kết quả", default=dict)
    groups = models.JSONField("điều cần biết, gom lại", default=list, blank=True)
    failure = models.TextField("vì sao không đọc được", blank=True)
    refused_file = models.FileField("các dòng trả lại", upload_to="refused/%Y/%m/", blank=True)
    created_at = models.DateTimeField("nhận lúc")
    created_by = models.ForeignKey("accounts.User", models.PROTECT, verbose_name="người gửi")
    written_at = models.DateTimeField("ghi lúc", null=True, blank=True)
    # What later rooms owe to what was written: done by the worker after the fact.
    followed_up_at = models.DateTimeField("việc sau khi ghi xong lúc", null=True, blank=True)

    class Meta:
        verbose_name = "lượt nhập"
        # Rows by the million name theirs: that it stays is said here once, not asked of each.
        triggers = [pgtrigger.Protect(name="stays", operation=pgtrigger.Delete)]
        constraints = [
            models.CheckConstraint(
                condition=Q(followed_up_at=None) | Q(written_at__isnull=False),
                name="batch_is_followed_up_after_it_is_written",
                violation_error_message="Lượt nhập chưa ghi thì chưa có việc tiếp theo.",
            )
        ]
        indexes = [
            models.Index(fields=["-created_at", "-id"], name="batch_by_time"),
            models.Index(
                fields=["id"],
                condition=Q(written_at__isnull=False, followed_up_at=None),
                name="batch_to_follow_up",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.file.name}"


class BatchRow(models.Model):
    """What became of one row of a workbook, numbered as the clerk sees it in Excel."""

    class Verdict(models.TextChoices):
        CREATED = "CREATED", "Mới"
        UPDATED = "UPDATED", "Cập nhật"
        UNCHANGED = "UNCHANGED", "Không đổi"
        REFUSED = "REFUSED", "Trả lại"

    pk = models.CompositePrimaryKey("batch_id", "row")
    batch = models.ForeignKey(
        Batch, models.PROTECT, db_constraint=False, db_index=False, verbose_name="lượt nhập"
    )
    row = models.PositiveIntegerField("dòng")
    verdict = models.CharField("kết quả", max_length=10, choices=Verdict)
    subject = models.CharField("mã", max_length=60, blank=True)
    reasons = models.JSONField("lý do", null=True, blank=True)
    cells = models.JSONField("nội dung dòng", null=True, blank=True)
    changes = models.JSONField("điều thay đổi", null=True, blank=True)

    class Meta:
        verbose_name = "dòng của lượt nhập"
        indexes = [
            models.Index(
                fields=["batch", "row"],
                condition=models.Q(reasons__isnull=False),
                name="batch_row_with_reasons",
            )
        ]

    def __str__(self):
        return f"{self.batch_id}/{self.row}"


class Notice(models.Model):
    """What one account is told: a sentence without anybody's data, and the page that has them."""

    user = models.ForeignKey(
        "accounts.User",
        models.PROTECT,
        related_name="notices",
        db_index=False,
        verbose_name="người nhận",
    )
    kind = models.CharField("loại", max_length=40)
    sentence = models.CharField("nội dung", max_length=300)
    path = models.CharField("đường dẫn", max_length=300)
    created_at = models.DateTimeField("báo lúc")
    created_by = models.ForeignKey(
        "accounts.User",
        models.PROTECT,
        related_name="+",
        db_index=False,
        verbose_name="người báo",
    )
    read_at = models.DateTimeField("đọc lúc", null=True, blank=True)

    class Meta:
        verbose_name = "thông báo"
        constraints = [
            models.CheckConstraint(
                condition=Q(path__regex=r"^/([^/\\]|$)"),
                name="notice_leads_to_a_page_of_ours",
                violation_error_message="Thông báo chỉ được dẫn tới trang trong hệ thống.",
            ),
            models.CheckConstraint(
                condition=~Q(sentence=""),
                name="notice_says_something",
                violation_error_message="Thông báo phải có nội dung.",
            ),
            models.CheckConstraint(
                condition=Q(read_at=None) | Q(read_at__gte=models.F("created_at")),
                name="notice_is_read_after_it_is_written",
                violation_error_message="Thông báo không thể được đọc trước khi được báo.",
            ),
        ]
        indexes = [
            models.Index(fields=["user", "-id"], name="notice_by_user"),
            # The bell of every page asks this.
            models.Index(
                fields=["user", "kind"], condition=Q(read_at=None), name="notice_unread_by_user"
            ),
        ]

    def __str__(self):
        return self.sentence


class Printing(models.Model):
    """One list of names taken away on paper, for those whom no letter reaches."""

    printed_at = models.DateTimeField("in lúc")
    printed_by = models.ForeignKey("accounts.User", models.PROTECT, verbose_name="người in")
    people = models.PositiveIntegerField("số người")

    class Meta:
        verbose_name = "lượt in"
        indexes = [models.Index(fields=["printed_by", "-id"], name="printing_by_user")]

    def __str__(self):
        return f"{self.printed_at:%d/%m/%Y %H:%M}"


class Delivery(models.Model):
    """One way on which a notice goes to its reader, and how far it has come."""

    class Channel(models.TextChoices):
        IN_APP = "IN_APP", "Trên hệ thống"
        EMAIL = "EMAIL", "Thư điện tử"
        PRINTED = "PRINTED", "Danh sách in"

    class State(models.TextChoices):
        WAITING = "WAITING", "Đang chờ"
        SENDING = "SENDING", "Đang gửi"
        SENT = "SENT", "Đã gửi"
        FAILED = "FAILED", "Không gửi được"
        DOUBTFUL = "DOUBTFUL", "Không rõ đã tới chưa"
        NEEDLESS = "NEEDLESS", "Không cần nữa"

    notice = models.ForeignKey(
        Notice,
        models.CASCADE,
        related_name="deliveries",
        db_index=False,
        verbose_name="thông báo",
    )
    channel = models.CharField("đường gửi", max_length=10, choices=Channel)
    state = models.CharField("tình trạng", max_length=10, choices=State)
    attempts = models.PositiveSmallIntegerField("số lần gửi", default=0)
    next_try_at = models.DateTimeField("gửi từ lúc", null=True, blank=True)
    give_up_at = models.DateTimeField("thôi gửi lúc", null=True, blank=True)
    last_error = models.TextField("vì sao chưa gửi được", blank=True)
    sent_at = models.DateTimeField("gửi lúc", null=True, blank=True)
    printing = models.ForeignKey(
        Printing,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="deliveries",
        verbose_name="lượt in",
    )

    class Meta:
        verbose_name = "lượt gửi"
        constraints = [
            models.UniqueConstraint(
                fields=["notice", "channel"],
                name="delivery_goes_once_by_each_channel",
                violation_error_message="Thông báo đã có lượt gửi trên đường này.",
            ),
            models.CheckConstraint(
                condition=Q(state="SENT", sent_at__isnull=False)
                | (~Q(state="SENT") & Q(sent_at=None)),
                name="delivery_sent_and_no_other_has_its_time",
                violation_error_message="Lượt gửi có giờ gửi khi và chỉ khi đã gửi.",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["FAILED", "DOUBTFUL"]) | ~Q(last_error=""),
                name="delivery_failed_says_why",
                violation_error_message="Lượt gửi không tới phải nói rõ vì sao.",
            ),
            models.CheckConstraint(
                condition=~Q(channel="EMAIL", state="WAITING")
                | Q(next_try_at__isnull=False, give_up_at__isnull=False),
                name="delivery_waiting_letter_knows_when",
                violation_error_message="Thư đang chờ phải có giờ gửi và giờ thôi gửi.",
            ),
            models.CheckConstraint(
                condition=~Q(channel="IN_APP") | Q(state="SENT"),
                name="delivery_in_app_is_there_at_once",
                violation_error_message="Thông báo trên hệ thống luôn tới ngay.",
            ),
            models.CheckConstraint(
                condition=Q(channel="PRINTED", state="SENT", printing__isnull=False)
                | (~Q(channel="PRINTED", state="SENT") & Q(printing=None)),
                name="delivery_printed_names_its_printing",
                violation_error_message="Lượt gửi bằng giấy phải thuộc một lượt in.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["next_try_at", "id"],
                condition=Q(channel="EMAIL", state="WAITING"),
                name="delivery_letters_to_send",
            ),
            models.Index(fields=["channel", "state", "-id"], name="delivery_by_state"),
        ]

    def __str__(self):
        return f"{self.get_channel_display()}: {self.get_state_display()}"


class Outage(models.Model):
    """Since when the mail server takes no letter, and when it is asked again."""

    channel = models.CharField(
        "đường gửi", max_length=10, choices=Delivery.Channel, primary_key=True
    )
    since = models.DateTimeField("từ lúc")
    failures = models.PositiveIntegerField("số lần thử")
    next_try_at = models.DateTimeField("thử lại lúc")
    last_error = models.TextField("vì sao")

    class Meta:
        verbose_name = "lúc gián đoạn"

    def __str__(self):
        return self.last_error
