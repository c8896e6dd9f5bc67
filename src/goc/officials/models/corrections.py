"""What somebody proposes to mend in a file, and what was decided."""

from django.db import models
from django.db.models import F, Q

from goc.kit.history import kept


@kept
class Correction(models.Model):
    """One field of one row of a file: what stood, what is proposed, and what came of it.

    Each text stands twice: as stored (`stood`, a day as ISO, a key as its number) to be compared
    and written, and in words (`stood_words`), which stay as they were read that day.
    """

    class Table(models.TextChoices):
        PERSON = "PERSON", "Lý lịch"
        OFFICIAL = "OFFICIAL", "Ngày vào Đảng"
        POST = "POST", "Vị trí công tác"
        RANK = "RANK", "Ngạch"
        QUALIFICATION = "QUALIFICATION", "Văn bằng, chứng chỉ"
        EVALUATION = "EVALUATION", "Đánh giá, xếp loại"

    class State(models.TextChoices):
        PROPOSED = "PROPOSED", "Chờ quyết định"
        CONFIRMED = "CONFIRMED", "Đã sửa"
        DECLINED = "DECLINED", "Không sửa"
        WITHDRAWN = "WITHDRAWN", "Đã rút"

    official = models.ForeignKey(
        "officials.Official", models.PROTECT, related_name="corrections", verbose_name="cán bộ"
    )
    table = models.CharField("phần hồ sơ", max_length=20, choices=Table)
    row = models.BigIntegerField("mã dòng")
    what = models.CharField("mục", max_length=300)
    field = models.CharField("ô", max_length=40)
    stood = models.CharField("điều đang ghi, dạng lưu", max_length=300, blank=True)
    stood_words = models.CharField("điều đang ghi", max_length=300, blank=True)
    proposed = models.CharField("điều đề nghị, dạng lưu", max_length=300, blank=True)
    proposed_words = models.CharField("điều đề nghị", max_length=300, blank=True)
    replaced_words = models.CharField("điều ghi lúc quyết định", max_length=300, blank=True)
    reason = models.TextField("lý do đề nghị")
    evidence = models.ForeignKey(
        "desk.StoredFile",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="minh chứng",
    )
    state = models.CharField("tình trạng", max_length=10, choices=State, default=State.PROPOSED)
    proposed_at = models.DateTimeField("đề nghị lúc")
    proposed_by = models.ForeignKey(
        "accounts.User", models.PROTECT, related_name="+", verbose_name="người đề nghị"
    )
    answer = models.TextField("trả lời", blank=True)
    decided_at = models.DateTimeField("quyết định lúc", null=True, blank=True)
    decided_by = models.ForeignKey(
        "accounts.User",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người quyết định",
    )

    class Meta:
        verbose_name = "đề nghị sửa hồ sơ"
        constraints = [
            models.UniqueConstraint(
                fields=["table", "row", "field"],
                condition=Q(state="PROPOSED"),
                name="correction_waits_once_for_a_field",
                violation_error_message="Ô này đã có một đề nghị đang chờ quyết định.",
            ),
            models.CheckConstraint(
                condition=~Q(stood=F("proposed")),
                name="correction_changes_something",
                violation_error_message="Điều đề nghị phải khác điều đang ghi.",
            ),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="correction_says_why",
                violation_error_message="Đề nghị phải ghi lý do.",
            ),
            models.CheckConstraint(
                condition=Q(state="PROPOSED", decided_at=None, decided_by=None)
                | (~Q(state="PROPOSED") & Q(decided_at__isnull=False, decided_by__isnull=False)),
                name="correction_is_decided_by_somebody_at_a_time",
                violation_error_message="Quyết định phải có người và giờ.",
            ),
            models.CheckConstraint(
                condition=~Q(state="DECLINED") | ~Q(answer=""),
                name="correction_declined_says_why",
                violation_error_message="Không sửa thì phải ghi lý do.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["official"], condition=Q(state="PROPOSED"), name="correction_waiting"
            ),
        ]

    def __str__(self):
        return f"{self.what}: {self.field}"
