from django.db import models


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


class Batch(models.Model):
    """One workbook taken in: what it was, how far it is, what became of its rows."""

    class Kind(models.TextChoices):
        UNITS = "units", "Đơn vị"
        ROSTER = "roster", "Danh sách cán bộ"
        POSTS = "posts", "Quá trình công tác"
        QUALIFICATIONS = "qualifications", "Văn bằng, chứng chỉ"
        EVALUATIONS = "evaluations", "Đánh giá, xếp loại"

    class State(models.TextChoices):
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
    failure = models.TextField("vì sao không đọc được", blank=True)
    refused_file = models.FileField("các dòng trả lại", upload_to="refused/%Y/%m/", blank=True)
    created_at = models.DateTimeField("nhận lúc")
    created_by = models.ForeignKey("accounts.User", models.PROTECT, verbose_name="người gửi")
    written_at = models.DateTimeField("ghi lúc", null=True, blank=True)

    class Meta:
        verbose_name = "lượt nhập"
        indexes = [models.Index(fields=["-created_at", "-id"], name="batch_by_time")]

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
    batch = models.ForeignKey(Batch, models.CASCADE, db_index=False, verbose_name="lượt nhập")
    row = models.PositiveIntegerField("dòng")
    verdict = models.CharField("kết quả", max_length=10, choices=Verdict)
    subject = models.CharField("mã", max_length=60, blank=True)
    reasons = models.JSONField("lý do", null=True, blank=True)
    cells = models.JSONField("nội dung dòng", null=True, blank=True)

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
