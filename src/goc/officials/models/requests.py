"""What somebody asks about the data kept of them, and what they were answered."""

from django.db import models
from django.db.models import F, Q

from goc.kit.history import kept
from goc.kit.mark import Mark


@kept
class DataRequest(models.Model):
    """A person uses a right over their data; an officer answers, against a clock.

    The clock is the law's of the day of receipt, kept as it was then: a later text moves no day.
    """

    class Kind(models.TextChoices):
        ACCESS = "ACCESS", "Xem, nhận bản sao dữ liệu của mình"
        CORRECTION = "CORRECTION", "Sửa dữ liệu của mình"
        DELETION = "DELETION", "Xóa dữ liệu của mình"
        OBJECTION = "OBJECTION", "Không đồng ý việc xử lý"

    class Outcome(models.TextChoices):
        GRANTED = "GRANTED", "Chấp nhận"
        REFUSED = "REFUSED", "Không chấp nhận"

    official = models.ForeignKey(
        "officials.Official", models.PROTECT, related_name="data_requests", verbose_name="cán bộ"
    )
    kind = models.CharField("loại", max_length=12, choices=Kind)
    text = models.TextField("nội dung")
    received_on = models.DateField("ngày nhận")
    made_at = models.DateTimeField("gửi lúc")
    made_by = models.ForeignKey(
        "accounts.User", models.PROTECT, related_name="+", verbose_name="người gửi"
    )
    working_days = models.PositiveSmallIntegerField("số ngày làm việc", null=True, blank=True)
    document = models.ForeignKey(
        "law.Document",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="văn bản",
    )
    mark = models.CharField("mức xác minh", max_length=20, choices=Mark, blank=True)
    due_on = models.DateField("hạn trả lời", null=True, blank=True)
    outcome = models.CharField("kết quả", max_length=10, choices=Outcome, blank=True)
    answer = models.TextField("trả lời", blank=True)
    answered_at = models.DateTimeField("trả lời lúc", null=True, blank=True)
    answered_by = models.ForeignKey(
        "accounts.User",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người trả lời",
    )

    class Meta:
        verbose_name = "yêu cầu về dữ liệu cá nhân"
        constraints = [
            models.CheckConstraint(
                condition=~Q(text=""),
                name="data_request_says_what",
                violation_error_message="Yêu cầu phải có nội dung.",
            ),
            models.CheckConstraint(
                condition=Q(working_days=None, document=None, mark="", due_on=None)
                | Q(
                    ~Q(mark=""),
                    working_days__isnull=False,
                    document__isnull=False,
                    due_on__isnull=False,
                ),
                name="data_request_has_its_whole_clock_or_none",
                violation_error_message="Hạn trả lời phải kèm số ngày, văn bản và mức xác minh.",
            ),
            models.CheckConstraint(
                condition=Q(due_on=None) | Q(due_on__gte=F("received_on")),
                name="data_request_is_due_after_it_is_received",
                violation_error_message="Hạn trả lời không thể trước ngày nhận.",
            ),
            models.CheckConstraint(
                condition=Q(outcome="", answer="", answered_at=None, answered_by=None)
                | Q(
                    ~Q(outcome=""),
                    ~Q(answer=""),
                    answered_at__isnull=False,
                    answered_by__isnull=False,
                ),
                name="data_request_is_answered_by_somebody_at_a_time",
                violation_error_message="Trả lời phải có kết quả, nội dung, người và giờ.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["due_on"], condition=Q(answered_at=None), name="data_request_open"
            ),
            models.Index(fields=["official", "-id"], name="data_request_by_official"),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}, {self.received_on:%d/%m/%Y}"

    @property
    def gives_copy(self) -> bool:
        """Whether the person may now take a copy of all that is kept of them."""
        return self.kind == self.Kind.ACCESS and self.outcome == self.Outcome.GRANTED
