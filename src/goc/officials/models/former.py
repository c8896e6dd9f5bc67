"""Codes and numbers that a file bore before it was merged into another."""

from django.db import models
from django.db.models import Q

from goc.kit.history import kept
from goc.officials.models.files import Official


@kept
class FormerFile(models.Model):
    """A file that was merged away: its code and number go on finding the person.

    The number is the one of the two that was not taken over, if there were two.
    """

    official = models.ForeignKey(
        Official, models.PROTECT, related_name="former_files", verbose_name="hồ sơ nay giữ"
    )
    former_id = models.BigIntegerField("mã hồ sơ cũ", unique=True)
    code = models.CharField("số hiệu cũ", max_length=20, unique=True)
    national_id = models.CharField("số định danh cũ", max_length=12, blank=True, default="")
    since = models.DateTimeField("gộp lúc")

    class Meta:
        verbose_name = "số hiệu cũ"
        constraints = [
            models.UniqueConstraint(
                fields=["national_id"],
                condition=~Q(national_id=""),
                name="former_number_leads_to_one_file",
                violation_error_message="Số định danh cũ này đã dẫn tới một hồ sơ khác.",
            )
        ]

    def __str__(self):
        return self.code
