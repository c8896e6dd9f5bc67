from django.db import models
from django.db.models import Q

from goc.kit.history import kept
from goc.utilisation.models.checks import Result


@kept
class Shortfall(models.Model):
    """An appointment of somebody who did not qualify that day, or of whom nobody can tell.

    Derived from the post by `services.following`, judged by the facts and the law of its first
    day; what people do about it (owner, steps, closing) is theirs. It goes with the post.
    """

    post = models.OneToOneField(
        "officials.Post",
        models.CASCADE,
        db_constraint=False,
        related_name="+",
        verbose_name="vị trí",
    )
    official = models.ForeignKey(
        "officials.Official", models.PROTECT, related_name="+", verbose_name="cán bộ"
    )
    title = models.ForeignKey(
        "org.Title", models.PROTECT, related_name="+", db_index=False, verbose_name="chức danh"
    )
    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="+", verbose_name="đơn vị")
    on = models.DateField("giữ chức danh từ ngày")
    is_decided = models.BooleanField("quyết định ở đây, theo ngoại lệ", default=False)
    verdict = models.CharField("kết luận", max_length=30, choices=Result)
    gaps = models.JSONField("điều kiện chưa đạt trong ngày ấy")
    found_at = models.DateTimeField("phát hiện lúc")
    owner = models.ForeignKey(
        "accounts.User",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người theo dõi",
    )
    closed_at = models.DateTimeField("khép lại lúc", null=True, blank=True)
    closed_by = models.ForeignKey(
        "accounts.User",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người khép lại",
    )
    closed_why = models.TextField("lý do khép lại", blank=True)

    class Meta:
        verbose_name = "bổ nhiệm khi chưa đủ điều kiện"
        constraints = [
            models.CheckConstraint(
                condition=Q(verdict__in=["not_eligible", "cannot_tell"]),
                name="shortfall_is_of_somebody_who_did_not_surely_qualify",
                violation_error_message="Người đủ điều kiện không đứng trong danh sách này.",
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, closed_by__isnull=True, closed_why="")
                | Q(closed_at__isnull=False, closed_by__isnull=False) & ~Q(closed_why=""),
                name="shortfall_is_closed_with_who_when_and_why",
                violation_error_message="Khép lại phải ghi đủ lúc, người và lý do.",
            ),
        ]
        indexes = [
            models.Index(fields=["verdict", "-on"], name="shortfall_by_verdict_and_day"),
        ]

    def __str__(self):
        return f"{self.title}, {self.on:%d/%m/%Y}"


@kept
class ShortfallStep(models.Model):
    """What somebody did about it: noted, handed on, closed, opened again."""

    class Kind(models.TextChoices):
        NOTE = "NOTE", "ghi việc đã làm"
        HANDED = "HANDED", "chuyển người theo dõi"
        CLOSED = "CLOSED", "khép lại"
        REOPENED = "REOPENED", "mở lại"

    shortfall = models.ForeignKey(
        Shortfall,
        models.CASCADE,
        db_constraint=False,
        related_name="steps",
        verbose_name="bổ nhiệm",
    )
    kind = models.CharField("việc", max_length=10, choices=Kind)
    text = models.TextField("nội dung")
    to = models.ForeignKey(
        "accounts.User",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="chuyển cho",
    )
    at = models.DateTimeField("lúc")
    by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+", verbose_name="ai")

    class Meta:
        verbose_name = "việc theo dõi bổ nhiệm"
        constraints = [
            models.CheckConstraint(
                condition=~Q(text=""),
                name="step_about_a_shortfall_says_something",
                violation_error_message="Hãy ghi nội dung.",
            ),
            models.CheckConstraint(
                condition=Q(kind="HANDED", to__isnull=False)
                | (~Q(kind="HANDED") & Q(to__isnull=True)),
                name="shortfall_is_handed_on_to_somebody",
                violation_error_message="Chuyển theo dõi phải ghi chuyển cho ai.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.text}"
