"""Who is let off which requirement, for a time."""

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Q

from goc.kit.constraints import never_two_at_once
from goc.kit.history import kept
from goc.standards.models.requirements import Requirement


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
