"""What an official has shown they can do, as somebody said on a day."""

from django.db import models
from django.db.models import Q

from goc.kit.history import kept


@kept
class CompetencyShown(models.Model):
    """An official showed a level of a competency; `level` is empty where an assessor saw none.

    What completed programmes build is not kept here: it is read from certificates.
    """

    class Kind(models.TextChoices):
        ASSESSMENT = "ASSESSMENT", "Đánh giá"
        EVIDENCE = "EVIDENCE", "Minh chứng"

    official = models.ForeignKey(
        "officials.Official", models.PROTECT, related_name="competencies", verbose_name="cán bộ"
    )
    competency = models.ForeignKey(
        "catalogue.Competency", models.PROTECT, related_name="+", verbose_name="năng lực"
    )
    level = models.ForeignKey(
        "catalogue.CompetencyLevel", models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name="mức",
    )  # fmt: skip
    kind = models.CharField("bằng cách nào", max_length=12, choices=Kind)
    shown_on = models.DateField("ngày")
    reason = models.TextField("nhận xét")
    evidence = models.ForeignKey(
        "desk.StoredFile", models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name="tệp minh chứng",
    )  # fmt: skip
    said_at = models.DateTimeField("ghi lúc")
    said_by = models.ForeignKey(
        "accounts.User", models.PROTECT, related_name="+", verbose_name="người ghi"
    )
    withdrawn_at = models.DateTimeField("rút lúc", null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        "accounts.User", models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name="người rút",
    )  # fmt: skip
    withdrawn_why = models.TextField("lý do rút", blank=True)

    class Meta:
        verbose_name = "năng lực đã thể hiện"
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="ASSESSMENT", evidence=None)
                | Q(kind="EVIDENCE", level__isnull=False, evidence__isnull=False),
                name="competency_shown_by_evidence_has_its_file_and_level",
                violation_error_message="Minh chứng phải có tệp và mức.",
            ),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="competency_shown_says_why",
                violation_error_message="Hãy ghi điều đã thấy.",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_by=None, withdrawn_why="")
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False) & ~Q(withdrawn_why=""),
                name="competency_shown_is_withdrawn_by_somebody_for_a_reason",
                violation_error_message="Rút thì phải ghi đủ lúc, người và lý do.",
            ),
        ]

    def __str__(self):
        return f"{self.competency}: {self.level or 'chưa đạt mức nào'}"
