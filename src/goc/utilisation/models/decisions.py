from django.db import models
from django.db.models import F, Q

from goc.kit.history import kept
from goc.officials.models import Post
from goc.utilisation.models.checks import AppointmentCheck, Result
from goc.utilisation.rules import CLEARED

# Keys with db_constraint=False have theirs in the migration: what is deleted by plain SQL, as when
# two files are merged, leaves an empty key behind.


@kept
class Appointment(models.Model):
    """An appointment decided here, on the minute of a check: it passes the gate, or it carries an
    exception that a named authority answers for. Withdrawn, it stays with who did so and why.
    """

    # How the post that it makes is come to.
    Kind = Post.How

    minute = models.OneToOneField(
        AppointmentCheck, models.PROTECT, related_name="decision", verbose_name="biên bản kiểm tra"
    )
    official = models.ForeignKey(
        "officials.Official", models.PROTECT, related_name="appointments", verbose_name="cán bộ"
    )
    title = models.ForeignKey(
        "org.Title", models.PROTECT, related_name="+", verbose_name="chức danh"
    )
    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="+", verbose_name="đơn vị")
    on = models.DateField("giữ chức danh từ ngày")
    kind = models.CharField("hình thức", max_length=20, choices=Kind)
    number = models.CharField("số, ngày quyết định", max_length=200)
    authority = models.CharField("cấp quyết định", max_length=200)
    evidence = models.ForeignKey(
        "desk.StoredFile",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="bản quét quyết định",
    )
    verdict = models.CharField("kết luận kiểm tra", max_length=30, choices=Result)
    is_leadership = models.BooleanField("chức danh lãnh đạo, quản lý")
    exception_authority = models.CharField("cấp cho ngoại lệ", max_length=200, blank=True)
    exception_ground = models.TextField("căn cứ của ngoại lệ", blank=True)
    exception_until = models.DateField("phải đạt trước hết ngày", null=True, blank=True)
    post = models.ForeignKey(
        "officials.Post",
        models.SET_NULL,
        null=True,
        db_constraint=False,
        related_name="+",
        verbose_name="vị trí đã ghi",
    )
    former_post = models.ForeignKey(
        "officials.Post",
        models.SET_NULL,
        null=True,
        db_constraint=False,
        related_name="+",
        verbose_name="vị trí đã kết thúc",
    )
    decided_at = models.DateTimeField("ghi lúc")
    decided_by = models.ForeignKey(
        "accounts.User", models.PROTECT, related_name="+", verbose_name="người ghi"
    )
    withdrawn_at = models.DateTimeField("hủy lúc", null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        "accounts.User",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người hủy",
    )
    withdrawn_why = models.TextField("lý do hủy", blank=True)

    class Meta:
        verbose_name = "quyết định bổ nhiệm"
        constraints = [
            models.CheckConstraint(
                condition=Q(verdict__in=CLEARED)
                | ~Q(exception_authority="")
                | Q(verdict="cannot_tell", is_leadership=False),
                name="appointment_passes_the_gate_or_carries_an_exception",
                violation_error_message="Chưa đủ điều kiện thì phải có ngoại lệ.",
            ),
            models.CheckConstraint(
                condition=Q(
                    exception_authority="", exception_ground="", exception_until__isnull=True
                )
                | ~Q(exception_authority="")
                & ~Q(exception_ground="")
                & Q(exception_until__gt=F("on")),
                name="exception_to_the_gate_says_who_why_and_until_when",
                violation_error_message="Ngoại lệ phải ghi cấp cho phép, căn cứ, ngày phải đạt.",
            ),
            models.CheckConstraint(
                condition=~Q(number="") & ~Q(authority=""),
                name="appointment_names_its_decision_and_authority",
                violation_error_message="Phải ghi số quyết định và cấp quyết định.",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True, withdrawn_why="")
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False) & ~Q(withdrawn_why=""),
                name="appointment_is_withdrawn_with_who_when_and_why",
                violation_error_message="Hủy quyết định phải ghi đủ lúc, người và lý do.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.title}, {self.on:%d/%m/%Y}"

    @property
    def is_excepted(self) -> bool:
        """Whether it stands on an exception."""
        return bool(self.exception_authority)


@kept
class Debt(models.Model):
    """What an exception leaves owed under one requirement, until when. It is settled by itself
    once the requirement is met, and lapses when it is asked no more."""

    class State(models.TextChoices):
        OWED = "OWED", "còn nợ"
        SETTLED = "SETTLED", "đã đạt"
        LAPSED = "LAPSED", "không còn phải đạt"

    appointment = models.ForeignKey(
        Appointment, models.PROTECT, related_name="debts", verbose_name="quyết định"
    )
    requirement = models.ForeignKey(
        "standards.Requirement", models.PROTECT, related_name="+", verbose_name="yêu cầu"
    )
    dispensation = models.OneToOneField(
        "standards.Dispensation",
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="ngoại lệ",
    )
    asked = models.TextField("điều phải đạt")
    due_on = models.DateField("phải đạt trước hết ngày")
    state = models.CharField("tình trạng", max_length=10, choices=State, default=State.OWED)
    state_on = models.DateField("từ ngày")
    qualification = models.ForeignKey(
        "officials.Qualification",
        models.SET_NULL,
        null=True,
        db_constraint=False,
        related_name="+",
        verbose_name="văn bằng đáp ứng",
    )

    class Meta:
        verbose_name = "nợ tiêu chuẩn"
        constraints = [
            models.UniqueConstraint(
                fields=["appointment", "requirement"], name="debt_stands_once_an_appointment"
            )
        ]
        indexes = [models.Index(fields=["state", "due_on"], name="debt_by_state_and_day")]

    def __str__(self):
        return f"{self.requirement}: {self.due_on:%d/%m/%Y}"
