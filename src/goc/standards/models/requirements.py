"""What is asked of whom: duties under lasting names, and their texts through time."""

from django.contrib.postgres.fields import DateRangeField
from django.db import models

from goc.kit.constraints import never_two_at_once
from goc.kit.history import kept
from goc.kit.mark import Mark
from goc.law.models import turns_edition


@turns_edition
class Requirement(models.Model):
    """A duty under one lasting name; its text changes with the law (`RequirementVersion`)."""

    code = models.CharField("mã", max_length=80, unique=True)
    short_name = models.CharField("tên ngắn", max_length=40)
    topic = models.CharField("loại nội dung", max_length=20)
    order = models.PositiveSmallIntegerField("thứ tự", default=100)
    is_edited = models.BooleanField("đã sửa trên trang", default=False)

    class Meta:
        verbose_name = "yêu cầu"

    def __str__(self):
        return self.code


@turns_edition
@kept
class RequirementVersion(models.Model):
    """The text of a requirement for a time: the tree that both readers read, and its source."""

    requirement = models.ForeignKey(
        Requirement, models.PROTECT, related_name="versions", verbose_name="yêu cầu"
    )
    title = models.CharField("tên", max_length=300)
    sentence = models.TextField("diễn giải")
    document = models.ForeignKey("law.Document", models.PROTECT, verbose_name="văn bản")
    article = models.CharField("điều, khoản", max_length=100, blank=True)
    mark = models.CharField("mức xác minh", max_length=20, choices=Mark)
    in_force = DateRangeField("hiệu lực")
    tree = models.JSONField("nội dung")

    class Meta:
        verbose_name = "bản của yêu cầu"
        constraints = [
            never_two_at_once(
                "requirement_id",
                period="in_force",
                name="requirement_has_one_text_a_day",
                message="Yêu cầu đã có một bản khác có hiệu lực trong thời gian này.",
            )
        ]

    def __str__(self):
        return self.title
