"""Long times away from the post."""

from django.contrib.postgres.fields import DateRangeField
from django.db import models

from goc.kit.constraints import never_two_at_once
from goc.kit.history import kept
from goc.officials.models.files import Official


@kept
class Absence(models.Model):
    """A long time away while the post is kept: study, maternity, illness, secondment."""

    class Kind(models.TextChoices):
        STUDY = "STUDY", "Đi học tập trung trong nước"
        STUDY_ABROAD = "STUDY_ABROAD", "Đi học ở nước ngoài"
        MATERNITY = "MATERNITY", "Nghỉ thai sản"
        SICK_LEAVE = "SICK_LEAVE", "Nghỉ ốm dài ngày"
        UNPAID_LEAVE = "UNPAID_LEAVE", "Nghỉ không hưởng lương"
        SECONDMENT = "SECONDMENT", "Biệt phái"
        OTHER = "OTHER", "Vắng mặt khác"

    official = models.ForeignKey(
        Official, models.PROTECT, related_name="absences", verbose_name="cán bộ"
    )
    kind = models.CharField("loại", max_length=20, choices=Kind)
    period = DateRangeField("thời gian")
    ground = models.CharField("căn cứ", max_length=200, blank=True)

    class Meta:
        verbose_name = "thời gian vắng mặt"
        constraints = [
            never_two_at_once(
                "official_id",
                name="official_has_one_absence_a_day",
                message="Cán bộ đã vắng mặt vì việc khác trong thời gian này.",
            )
        ]

    def __str__(self):
        return self.get_kind_display()
