"""Job positions: what each is, what it asks of whoever holds it, who was placed in one."""

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Q

from goc.kit.constraints import never_two_at_once
from goc.kit.history import kept
from goc.kit.mark import Mark
from goc.org.models import Title, UnitKind


@kept
class JobPosition(models.Model):
    """A position: name, title or rank, description, and in `PositionAsks` its competencies (Law
    80/2025/QH15, Article 23).

    It stands in one unit and all below it, in units of one kind, or everywhere.
    """

    code = models.SlugField("mã", max_length=80, unique=True)
    name = models.CharField("tên", max_length=300)
    search_key = models.CharField("khóa tìm", max_length=400)
    sort_key = models.CharField("khóa xếp", max_length=600, db_collation="C")
    position_class = models.CharField("loại", max_length=20, choices=Title.PositionClass)
    unit = models.ForeignKey(
        "org.Unit", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="đơn vị"
    )
    unit_kind = models.CharField("loại đơn vị", max_length=20, choices=UnitKind, blank=True)
    title = models.ForeignKey(
        "org.Title", models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name="chức danh",
    )  # fmt: skip
    rank = models.ForeignKey(
        "officials.Rank", models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name="ngạch",
    )  # fmt: skip
    description = models.TextField("mô tả công việc", blank=True)
    document = models.ForeignKey(
        "law.Document", models.PROTECT, null=True, blank=True, verbose_name="văn bản"
    )
    article = models.CharField("điều, khoản", max_length=100, blank=True)
    mark = models.CharField("mức xác minh", max_length=20, choices=Mark)
    in_force = DateRangeField("áp dụng")

    class Meta:
        verbose_name = "vị trí việc làm"
        constraints = [
            models.CheckConstraint(
                condition=Q(unit=None) | Q(unit_kind=""),
                name="job_position_stands_in_a_unit_or_a_kind_of_units",
                violation_error_message="Chọn một đơn vị, hoặc một loại đơn vị, không chọn cả hai.",
            ),
            models.CheckConstraint(
                condition=Q(in_force__isempty=False),
                name="job_position_is_in_force_on_some_day",
                violation_error_message="Vị trí việc làm phải có ngày áp dụng.",
            ),
        ]

    def __str__(self):
        return self.name


@kept
class PositionAsks(models.Model):
    """A position asks for a level of a competency; `level` is one of that competency."""

    job_position = models.ForeignKey(
        JobPosition, models.CASCADE, related_name="asks", verbose_name="vị trí việc làm"
    )
    competency = models.ForeignKey(
        "catalogue.Competency", models.PROTECT, related_name="asked_by", verbose_name="năng lực"
    )
    level = models.ForeignKey(
        "catalogue.CompetencyLevel", models.PROTECT, related_name="+", verbose_name="mức"
    )

    class Meta:
        verbose_name = "năng lực vị trí đòi hỏi"
        constraints = [
            models.UniqueConstraint(
                fields=["job_position", "competency"],
                name="job_position_asks_a_competency_once",
                violation_error_message="Vị trí đã đòi hỏi năng lực này.",
            )
        ]

    def __str__(self):
        return f"{self.competency}, {self.level}"


@kept
class PositionHolding(models.Model):
    """Somebody decided which position an official holds, for a time, where titles do not tell."""

    official = models.ForeignKey(
        "officials.Official", models.PROTECT, related_name="job_positions", verbose_name="cán bộ"
    )
    job_position = models.ForeignKey(
        JobPosition, models.PROTECT, related_name="holdings", verbose_name="vị trí việc làm"
    )
    period = DateRangeField("thời gian")
    ground = models.CharField("căn cứ", max_length=300)

    class Meta:
        verbose_name = "vị trí việc làm đang giữ"
        constraints = [
            never_two_at_once(
                "official_id",
                name="official_holds_one_job_position_a_day",
                message="Cán bộ đã được xếp vào vị trí việc làm khác trong thời gian này.",
            ),
            models.CheckConstraint(
                condition=Q(period__isempty=False, period__startswith__isnull=False),
                name="job_position_is_held_from_a_day_on",
                violation_error_message="Phải ghi ngày bắt đầu giữ vị trí.",
            ),
            models.CheckConstraint(
                condition=~Q(ground=""),
                name="job_position_is_held_on_a_ground",
                violation_error_message="Phải ghi căn cứ xếp vị trí.",
            ),
        ]

    def __str__(self):
        return str(self.job_position)
