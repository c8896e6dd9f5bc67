from django.db import models

from goc.kit.history import kept
from goc.utilisation.rules import Verdict


class Result(models.TextChoices):
    """What a check comes to, in words."""

    ELIGIBLE = Verdict.ELIGIBLE.value, "Đủ điều kiện"
    BY_UNCONFIRMED = Verdict.BY_UNCONFIRMED.value, "Đủ điều kiện theo quy định chưa đối chiếu"
    NOT_ELIGIBLE = Verdict.NOT_ELIGIBLE.value, "Chưa đủ điều kiện"
    CANNOT_TELL = Verdict.CANNOT_TELL.value, "Chưa kết luận được"


@kept
class AppointmentCheck(models.Model):
    """The minute of one check before an appointment, kept on purpose as it was found: later
    certificates and later law do not reach back into it.

    `found` holds the findings, the evidence and the values of law of that moment.
    """

    Result = Result

    official = models.ForeignKey(
        "officials.Official", models.PROTECT, related_name="+", verbose_name="cán bộ"
    )
    title = models.ForeignKey(
        "org.Title", models.PROTECT, related_name="+", verbose_name="chức danh dự kiến"
    )
    unit = models.ForeignKey(
        "org.Unit", models.PROTECT, related_name="+", verbose_name="đơn vị dự kiến"
    )
    on = models.DateField("ngày xét")
    verdict = models.CharField("kết luận", max_length=30, choices=Result)
    found = models.JSONField("kết quả kiểm tra")
    made_at = models.DateTimeField("lập lúc")
    made_by = models.ForeignKey(
        "accounts.User", models.PROTECT, related_name="+", verbose_name="người lập"
    )

    class Meta:
        verbose_name = "biên bản kiểm tra điều kiện bổ nhiệm"
        constraints = [
            # What a decision rests on is named with its verdict: see migration `decisions`.
            models.UniqueConstraint(fields=["id", "verdict"], name="minute_has_one_verdict")
        ]

    def __str__(self):
        return f"{self.official}: {self.title}, {self.on:%d/%m/%Y}"
