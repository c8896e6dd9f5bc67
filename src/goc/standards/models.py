from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Q

from goc.kit.constraints import never_two_at_once
from goc.kit.history import kept
from goc.kit.mark import Mark


class Requirement(models.Model):
    """A duty under one lasting name; its text changes with the law (`RequirementVersion`)."""

    code = models.CharField("mã", max_length=80, unique=True)
    short_name = models.CharField("tên ngắn", max_length=40)
    topic = models.CharField("loại nội dung", max_length=20)
    order = models.PositiveSmallIntegerField("thứ tự", default=100)

    class Meta:
        verbose_name = "yêu cầu"

    def __str__(self):
        return self.code


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


@kept
class Dispensation(models.Model):
    """One official need not have, or may for a time go without, what a requirement asks.

    It holds on the days of its period, whichever text of the requirement judges them. One that is
    withdrawn before it begins keeps its row with an empty period, which no day lies in.
    """

    class Kind(models.TextChoices):
        WAIVED = "WAIVED", "Miễn"
        EXCEPTED = "EXCEPTED", "Ngoại lệ"

    official = models.ForeignKey(
        "officials.Official", models.PROTECT, related_name="dispensations", verbose_name="cán bộ"
    )
    requirement = models.ForeignKey(
        Requirement, models.PROTECT, related_name="dispensations", verbose_name="yêu cầu"
    )
    kind = models.CharField("loại", max_length=10, choices=Kind)
    period = DateRangeField("thời gian")
    authority = models.CharField("cấp quyết định", max_length=200, blank=True)
    document = models.ForeignKey(
        "law.Document", models.PROTECT, null=True, blank=True, verbose_name="văn bản"
    )
    ground = models.CharField("căn cứ", max_length=300, blank=True)
    reason = models.TextField("lý do")
    given_at = models.DateTimeField("ghi lúc")
    given_by = models.ForeignKey(
        "accounts.User", models.PROTECT, related_name="+", verbose_name="người ghi"
    )
    ended_at = models.DateTimeField("kết thúc lúc", null=True, blank=True)
    ended_by = models.ForeignKey(
        "accounts.User",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người kết thúc",
    )
    end_reason = models.TextField("lý do kết thúc", blank=True)

    class Meta:
        verbose_name = "miễn, ngoại lệ"
        constraints = [
            never_two_at_once(
                "official_id",
                "requirement_id",
                name="official_has_one_dispensation_of_a_requirement_a_day",
                message="Cán bộ đã được miễn hoặc ngoại lệ yêu cầu này trong thời gian này.",
                condition=Q(period__isempty=False),
            ),
            models.CheckConstraint(
                condition=Q(period__startswith__isnull=False, period__isempty=False)
                | Q(period__isempty=True, ended_at__isnull=False),
                name="dispensation_begins_on_a_day_unless_withdrawn",
                violation_error_message="Miễn, ngoại lệ phải có ngày bắt đầu.",
            ),
            models.CheckConstraint(
                condition=~Q(kind="EXCEPTED")
                | Q(period__endswith__isnull=False)
                | Q(period__isempty=True),
                name="exception_has_a_last_day",
                violation_error_message="Ngoại lệ phải có ngày hết hạn.",
            ),
            models.CheckConstraint(
                condition=~Q(kind="EXCEPTED") | ~Q(authority=""),
                name="exception_names_who_decided",
                violation_error_message="Ngoại lệ phải ghi cấp có thẩm quyền đã quyết định.",
            ),
            models.CheckConstraint(
                condition=~Q(kind="WAIVED") | ~Q(ground="") | Q(document__isnull=False),
                name="waiver_states_its_ground",
                violation_error_message="Miễn phải ghi căn cứ.",
            ),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="dispensation_says_why",
                violation_error_message="Miễn, ngoại lệ phải ghi lý do.",
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, ended_by__isnull=True, end_reason="")
                | Q(ended_at__isnull=False, ended_by__isnull=False) & ~Q(end_reason=""),
                name="dispensation_ends_with_who_when_and_why",
                violation_error_message="Khi kết thúc phải ghi đủ lúc, người và lý do.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.requirement}: {self.official}"
