from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Q

from goc.kit.constraints import never_two_at_once
from goc.kit.history import kept
from goc.org.models import Branch


@kept
class SuccessionPlan(models.Model):
    """Who may follow in one title, or one group of titles, of one unit in one term of office.

    The term is named by its branch and first year; its days are values of law (`queries.terms`).
    """

    class State(models.TextChoices):
        DRAFT = "DRAFT", "dự kiến"
        APPROVED = "APPROVED", "đã phê duyệt"

    branch = models.CharField("hệ thống", max_length=10, choices=Branch)
    begins = models.PositiveSmallIntegerField("năm đầu nhiệm kỳ")
    unit = models.ForeignKey(
        "org.Unit", models.PROTECT, related_name="succession_plans", verbose_name="đơn vị"
    )
    title = models.ForeignKey(
        "org.Title", models.PROTECT, null=True, blank=True, verbose_name="chức danh"
    )
    group = models.ForeignKey(
        "org.TitleGroup", models.PROTECT, null=True, blank=True, verbose_name="nhóm chức danh"
    )
    seats = models.PositiveSmallIntegerField("số ghế", null=True, blank=True)
    state = models.CharField("tình trạng", max_length=10, choices=State, default=State.DRAFT)
    decision = models.CharField("quyết định phê duyệt", max_length=200, blank=True)
    approved_on = models.DateField("ngày phê duyệt", null=True, blank=True)

    class Meta:
        verbose_name = "quy hoạch chức danh"
        constraints = [
            models.UniqueConstraint(
                fields=["branch", "begins", "unit", "title", "group"],
                nulls_distinct=False,
                name="succession_plan_stands_once_a_term",
                violation_error_message="Nhiệm kỳ này đã có quy hoạch cho chức danh của đơn vị.",
            ),
            models.CheckConstraint(
                condition=Q(title=None) ^ Q(group=None),
                name="succession_plan_is_for_a_title_or_a_group",
                violation_error_message="Hãy chọn một chức danh, hoặc một nhóm chức danh.",
            ),
            models.CheckConstraint(
                condition=Q(seats=None) | Q(seats__gt=0),
                name="succession_plan_has_seats_or_none_are_known",
                violation_error_message="Số ghế phải từ 1 trở lên, hoặc để trống khi chưa rõ.",
            ),
            models.CheckConstraint(
                condition=Q(state="DRAFT", approved_on=None, decision="")
                | Q(Q(state="APPROVED", approved_on__isnull=False), ~Q(decision="")),
                name="succession_plan_is_approved_by_a_decision_of_a_day",
                violation_error_message="Đã phê duyệt thì phải có quyết định và ngày phê duyệt.",
            ),
        ]

    def __str__(self):
        return f"Quy hoạch {self.planned_for}, {self.get_branch_display()} từ {self.begins}"

    @property
    def planned_for(self) -> str:
        """The name of the title or of the group."""
        return (self.title or self.group).name


@kept
class SuccessionEntry(models.Model):
    """One official in one plan, from a day on; ended, never removed.

    What ends in `_then` is a snapshot: what the person was when they entered the plan, as the list
    told it or the file of that day.
    """

    plan = models.ForeignKey(
        SuccessionPlan, models.PROTECT, related_name="entries", verbose_name="quy hoạch"
    )
    official = models.ForeignKey(
        "officials.Official", models.PROTECT, related_name="+", verbose_name="cán bộ"
    )
    period = DateRangeField("trong quy hoạch")
    unit_then = models.ForeignKey(
        "org.Unit",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="đơn vị khi đưa vào",
    )
    title_then = models.ForeignKey(
        "org.Title",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="chức vụ khi đưa vào",
    )
    degree_then = models.ForeignKey(
        "officials.Level",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="chuyên môn khi đưa vào",
    )
    theory_then = models.ForeignKey(
        "officials.Level",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="lý luận chính trị khi đưa vào",
    )
    ground = models.CharField("căn cứ", max_length=200)
    end_ground = models.CharField("căn cứ đưa ra", max_length=200, blank=True)
    batch = models.ForeignKey(
        "desk.Batch",
        models.PROTECT,
        null=True,
        related_name="+",
        db_index=False,
        verbose_name="lượt nhập",
    )
    row = models.PositiveIntegerField("dòng", null=True)

    class Meta:
        verbose_name = "người trong quy hoạch"
        constraints = [
            never_two_at_once(
                "plan_id",
                "official_id",
                name="official_stands_once_a_day_in_a_succession_plan",
                message="Cán bộ đã ở trong quy hoạch này trong thời gian ấy.",
            ),
            models.CheckConstraint(
                condition=Q(period__isempty=False, period__startswith__isnull=False),
                name="succession_entry_begins_on_a_day",
                violation_error_message="Phải ghi ngày đưa vào quy hoạch.",
            ),
            models.CheckConstraint(
                condition=~Q(ground=""),
                name="succession_entry_has_a_ground",
                violation_error_message="Phải ghi căn cứ đưa vào quy hoạch.",
            ),
            models.CheckConstraint(
                condition=Q(period__upper_inf=True, end_ground="")
                | (Q(period__upper_inf=False) & ~Q(end_ground="")),
                name="succession_entry_ends_with_a_ground",
                violation_error_message="Đưa ra khỏi quy hoạch thì phải ghi căn cứ, và ngược lại.",
            ),
        ]

    def __str__(self):
        return f"{self.official}: {self.plan}"
