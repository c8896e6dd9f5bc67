from django.db import models

from goc.utilisation.models.checks import Result


class ListCheck(models.Model):
    """Many officials checked at once for one post each, as found at that moment.

    A working paper of the one who asked: whoever needs it for good keeps minutes of it. `plan`: the
    list was that of a succession plan, and is read only by those who read quy hoạch.
    """

    title = models.CharField("chức danh dự kiến", max_length=200)
    unit = models.CharField("đơn vị dự kiến", max_length=300, blank=True)
    on = models.DateField("xét cho ngày")
    source = models.CharField("danh sách từ đâu", max_length=300)
    plan = models.ForeignKey(
        "succession.SuccessionPlan",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="quy hoạch",
    )
    refused = models.JSONField("không xét được", default=list)
    asked_at = models.DateTimeField("lập lúc")
    asked_by = models.ForeignKey(
        "accounts.User", models.PROTECT, related_name="+", verbose_name="người lập"
    )

    class Meta:
        verbose_name = "lần kiểm tra danh sách"

    def __str__(self):
        return f"{self.title}, {self.on:%d/%m/%Y}"


class ListedCheck(models.Model):
    """What a list found of one official: the verdict, and the conditions not met in few words."""

    list = models.ForeignKey(
        ListCheck, models.CASCADE, related_name="rows", verbose_name="lần kiểm tra"
    )
    official = models.ForeignKey(
        "officials.Official", models.PROTECT, related_name="+", verbose_name="cán bộ"
    )
    title = models.ForeignKey(
        "org.Title", models.PROTECT, related_name="+", db_index=False, verbose_name="chức danh"
    )
    unit = models.ForeignKey(
        "org.Unit", models.PROTECT, related_name="+", db_index=False, verbose_name="đơn vị"
    )
    verdict = models.CharField("kết luận", max_length=30, choices=Result)
    met = models.PositiveSmallIntegerField("số điều kiện đạt")
    gaps = models.JSONField("điều kiện chưa đạt")

    class Meta:
        verbose_name = "kết quả kiểm tra một người"

    def __str__(self):
        return f"{self.official}: {self.get_verdict_display()}"
