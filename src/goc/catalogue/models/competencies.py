"""What people can do, as frameworks describe it, and which programmes build it."""

from uuid import uuid4

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import F, Q

from goc.catalogue.models.programmes import Module, Programme
from goc.kit.history import kept
from goc.kit.mark import Mark


@kept
class CompetencyFramework(models.Model):
    """A set of competencies that somebody described, under the identifier that others know it by.

    `origin` is the address of a framework that was brought in from elsewhere; empty for our own.
    """

    identifier = models.UUIDField("định danh", default=uuid4, unique=True)
    code = models.SlugField("mã", max_length=80, unique=True)
    title = models.CharField("tên", max_length=300)
    creator = models.CharField("nơi ban hành", max_length=300)
    description = models.TextField("mô tả", blank=True)
    document = models.ForeignKey(
        "law.Document", models.PROTECT, null=True, blank=True, verbose_name="văn bản"
    )
    article = models.CharField("điều, khoản", max_length=100, blank=True)
    mark = models.CharField("mức xác minh", max_length=20, choices=Mark)
    in_force = DateRangeField("áp dụng")
    origin = models.CharField("địa chỉ gốc", max_length=500, blank=True)

    class Meta:
        verbose_name = "khung năng lực"
        constraints = [
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(creator=""),
                name="competency_framework_has_a_title_and_a_creator",
                violation_error_message="Khung năng lực phải có tên và nơi ban hành.",
            )
        ]

    def __str__(self):
        return self.title


@kept
class Competency(models.Model):
    """One thing that people can do, or a group of such things (`parent` of others)."""

    framework = models.ForeignKey(
        CompetencyFramework, models.PROTECT, related_name="competencies", verbose_name="khung"
    )
    identifier = models.UUIDField("định danh", default=uuid4, unique=True)
    code = models.CharField("mã", max_length=80)
    name = models.CharField("tên", max_length=2000)
    search_key = models.CharField("khóa tìm", max_length=2200)
    kind = models.CharField("nhóm", max_length=120)
    description = models.TextField("mô tả", blank=True)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name="thuộc",
    )
    position = models.PositiveIntegerField("thứ tự")

    class Meta:
        verbose_name = "năng lực"
        constraints = [
            models.UniqueConstraint(
                fields=["framework", "code"],
                name="competency_code_stands_once_in_a_framework",
                violation_error_message="Khung đã có năng lực khác mang mã này.",
            ),
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=F("id")),
                name="competency_does_not_belong_to_itself",
                violation_error_message="Năng lực không thể thuộc chính nó.",
            ),
        ]

    def __str__(self):
        return self.name


@kept
class CompetencyLevel(models.Model):
    """One step of a competency, from 1 up, with what one sees in somebody who stands on it."""

    competency = models.ForeignKey(
        Competency, models.CASCADE, related_name="levels", verbose_name="năng lực"
    )
    identifier = models.UUIDField("định danh", default=uuid4, unique=True)
    step = models.PositiveSmallIntegerField("mức")
    name = models.CharField("tên", max_length=300)
    evidence = models.TextField("biểu hiện", blank=True)

    class Meta:
        verbose_name = "mức năng lực"
        constraints = [
            models.UniqueConstraint(
                fields=["competency", "step"],
                name="competency_level_stands_once_at_its_step",
                violation_error_message="Năng lực đã có mức này.",
            ),
            models.CheckConstraint(
                condition=Q(step__gte=1),
                name="competency_levels_count_from_one",
                violation_error_message="Mức đếm từ 1.",
            ),
        ]

    def __str__(self):
        return f"mức {self.step}: {self.name}"


@kept
class Builds(models.Model):
    """A programme, or one module of it, brings its learners to a level of a competency."""

    programme = models.ForeignKey(
        Programme, models.CASCADE, related_name="builds", verbose_name="chương trình"
    )
    module = models.ForeignKey(
        Module,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="builds",
        verbose_name="chuyên đề",
    )
    level = models.ForeignKey(
        CompetencyLevel, models.PROTECT, related_name="built_by", verbose_name="mức năng lực"
    )

    class Meta:
        verbose_name = "năng lực được bồi đắp"
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "module", "level"],
                nulls_distinct=False,
                name="programme_builds_a_level_once_in_a_module",
                violation_error_message="Chương trình đã ghi mức năng lực này cho chuyên đề ấy.",
            )
        ]

    def __str__(self):
        return f"{self.programme}: {self.level}"
