from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import ExtractQuarter

from goc.kit import derived
from goc.kit.history import kept


@kept
class Plan(models.Model):
    """The plan of one year, with the needs and the values of law that it was made on.

    `norms` is kept on purpose as it was when the plan was made: later law does not reach back.
    """

    class State(models.TextChoices):
        DRAFT = "DRAFT", "Dự thảo"

    year = models.PositiveSmallIntegerField("năm")
    state = models.CharField("trạng thái", max_length=10, choices=State, default=State.DRAFT)
    assessment = models.ForeignKey(
        "needs.Assessment", models.PROTECT, related_name="+", verbose_name="lần xét nhu cầu"
    )
    made_at = models.DateTimeField("lập lúc")
    made_by = models.ForeignKey(
        "accounts.User", models.PROTECT, related_name="+", verbose_name="người lập"
    )
    begins_on = models.DateField("lớp sớm nhất từ ngày")
    norms = models.JSONField("định mức đã dùng")
    seconds = models.FloatField("số giây")

    class Meta:
        verbose_name = "kế hoạch năm"
        constraints = [
            models.UniqueConstraint(
                fields=["year"],
                condition=Q(state="DRAFT"),
                name="year_has_one_draft_of_its_plan",
                violation_error_message="Năm này đã có một dự thảo kế hoạch.",
            ),
            models.CheckConstraint(
                condition=Q(begins_on__year=F("year")), name="plan_begins_in_its_year"
            ),
        ]

    def __str__(self):
        return f"Kế hoạch năm {self.year}"


class PlanClass(models.Model):
    """One class of a plan; `people` and `needs_met` are counted from its seats when it is made."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="classes", verbose_name="kế hoạch")
    number = models.PositiveIntegerField("số thứ tự")
    programme = models.ForeignKey(
        "catalogue.Programme", models.PROTECT, related_name="+", verbose_name="chương trình"
    )
    provider = models.ForeignKey(
        "catalogue.Provider", models.PROTECT, related_name="+", verbose_name="cơ sở"
    )
    room = models.ForeignKey(
        "catalogue.Room", models.SET_NULL, null=True, related_name="+", verbose_name="phòng"
    )
    lecturer = models.ForeignKey(
        "catalogue.Lecturer",
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="giảng viên",
    )
    starts_on = models.DateField("khai giảng")
    ends_on = models.DateField("bế giảng")
    quarter = models.PositiveSmallIntegerField("quý")
    seats = models.PositiveSmallIntegerField("số chỗ")
    people = models.PositiveSmallIntegerField("số người")
    needs_met = models.PositiveIntegerField("số nhu cầu đáp ứng")
    cost = models.BigIntegerField("kinh phí")

    class Meta:
        verbose_name = "lớp trong kế hoạch"
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "number"],
                name="class_has_its_own_number_in_the_plan",
                violation_error_message="Kế hoạch đã có lớp mang số này.",
            ),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="planned_class_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(people__gte=1) & Q(people__lte=F("seats")),
                name="planned_class_has_people_and_a_seat_for_each",
            ),
            models.CheckConstraint(
                condition=Q(quarter=ExtractQuarter("starts_on")),
                name="planned_class_stands_in_the_quarter_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(cost__gte=0), name="planned_class_costs_nothing_or_something"
            ),
        ]

    def __str__(self):
        return f"Lớp {self.number}"


class PlanSeat(models.Model):
    """One official in one class, and the requirements that this seat meets: one seat, many needs.

    `unit` is where the official stood when the plan was made. Keys are not checked by the
    database, as those of needs are not: the rows come in their hundred thousands at once.
    """

    pk = models.CompositePrimaryKey("plan_class_id", "official_id")
    plan_class = derived.key(PlanClass, "lớp", related_name="learners")
    plan = derived.key(Plan, "kế hoạch")
    official = models.ForeignKey(
        "officials.Official",
        models.CASCADE,
        related_name="+",
        verbose_name="cán bộ",
        db_constraint=False,
    )
    unit = derived.key("org.Unit", "đơn vị")
    met = ArrayField(models.BigIntegerField(), verbose_name="yêu cầu được đáp ứng")

    class Meta:
        verbose_name = "chỗ học trong kế hoạch"
        indexes = [models.Index(fields=["plan", "unit"], name="planned_seat_by_unit")]

    def __str__(self):
        return f"{self.plan_class_id}: {self.official_id}"


class Uncovered(models.Model):
    """One open need that the plan does not meet, and why."""

    class Reason(models.TextChoices):
        NO_PROGRAMME = "NO_PROGRAMME", "Không chương trình nào cấp điều phải có"
        FACT_MISSING = "FACT_MISSING", "Thiếu giá trị theo văn bản để kết luận"
        NO_PROVIDER = "NO_PROVIDER", "Không cơ sở nào tổ chức chương trình"
        WITHOUT_CAPACITY = "WITHOUT_CAPACITY", "Cơ sở không có năng lực mở lớp trong năm"
        CAPACITY_USED_UP = "CAPACITY_USED_UP", "Đã dùng hết năng lực của năm"
        TOO_FEW = "TOO_FEW", "Không đủ người để mở lớp"
        NO_TIME = "NO_TIME", "Người học không còn thời gian trong năm"

    pk = models.CompositePrimaryKey("official_id", "version_id", "plan_id")
    plan = derived.key(Plan, "kế hoạch")
    official = derived.key("officials.Official", "cán bộ")
    version = derived.key("standards.RequirementVersion", "yêu cầu")
    unit = derived.key("org.Unit", "đơn vị")
    reason = models.CharField("lý do", max_length=20, choices=Reason)

    class Meta:
        verbose_name = "nhu cầu chưa đáp ứng"
        indexes = [
            models.Index(fields=["plan", "version", "reason", "unit"], name="uncovered_by_reason")
        ]

    def __str__(self):
        return f"{self.official_id}/{self.version_id}: {self.reason}"


class UncoveredTally(models.Model):
    """How many people of the whole city the plan leaves under a requirement for a reason.

    Derived from `Uncovered` in the transaction that writes it, so that no page counts.
    """

    pk = models.CompositePrimaryKey("plan_id", "version_id", "reason")
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="+", verbose_name="kế hoạch")
    version = models.ForeignKey(
        "standards.RequirementVersion", models.CASCADE, related_name="+", verbose_name="yêu cầu"
    )
    reason = models.CharField("lý do", max_length=20, choices=Uncovered.Reason)
    people = models.PositiveIntegerField("số người")

    class Meta:
        verbose_name = "số nhu cầu chưa đáp ứng"

    def __str__(self):
        return f"{self.version_id}/{self.reason}: {self.people}"


class PlanRun(models.Model):
    """Somebody asked for the draft of a year; a worker makes it, and it ends made or refused."""

    class State(models.TextChoices):
        WAITING = "WAITING", "Đang lập"
        MADE = "MADE", "Đã lập"
        REFUSED = "REFUSED", "Không lập được"

    year = models.PositiveSmallIntegerField("năm")
    state = models.CharField("trạng thái", max_length=10, choices=State, default=State.WAITING)
    asked_at = models.DateTimeField("yêu cầu lúc")
    asked_by = models.ForeignKey(
        "accounts.User", models.PROTECT, related_name="+", verbose_name="người yêu cầu"
    )
    ended_at = models.DateTimeField("xong lúc", null=True)
    told = models.TextField("lời báo", blank=True)

    class Meta:
        verbose_name = "lần lập kế hoạch"
        constraints = [
            models.CheckConstraint(
                condition=Q(state="WAITING", ended_at=None)
                | Q(~Q(state="WAITING"), ended_at__isnull=False),
                name="plan_run_has_ended_when_it_says_so",
            )
        ]

    def __str__(self):
        return f"{self.year}: {self.get_state_display()}"

    @property
    def is_waiting(self) -> bool:
        """Whether the draft is still being made."""
        return self.state == self.State.WAITING

    @property
    def is_refused(self) -> bool:
        """Whether there is no draft from it, for the reasons told."""
        return self.state == self.State.REFUSED
