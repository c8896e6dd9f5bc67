"""The yearly classification of quality."""

from django.db import models

from goc.kit.history import kept
from goc.officials.models.files import Official


@kept
class Evaluation(models.Model):
    """The yearly classification of quality of one official."""

    class Result(models.TextChoices):
        EXCELLENT = "EXCELLENT", "Hoàn thành xuất sắc nhiệm vụ"
        GOOD = "GOOD", "Hoàn thành tốt nhiệm vụ"
        COMPLETED = "COMPLETED", "Hoàn thành nhiệm vụ"
        NOT_COMPLETED = "NOT_COMPLETED", "Không hoàn thành nhiệm vụ"

    official = models.ForeignKey(
        Official, models.PROTECT, related_name="evaluations", db_index=False, verbose_name="cán bộ"
    )
    year = models.PositiveSmallIntegerField("năm")
    result = models.CharField("xếp loại", max_length=20, choices=Result)
    score = models.DecimalField("điểm", max_digits=5, decimal_places=2, null=True, blank=True)
    note = models.CharField("ghi chú", max_length=300, blank=True)

    class Meta:
        verbose_name = "đánh giá, xếp loại"
        constraints = [
            models.UniqueConstraint(
                fields=["official", "year"], name="official_is_evaluated_once_a_year"
            )
        ]

    def __str__(self):
        return f"{self.year}: {self.get_result_display()}"
