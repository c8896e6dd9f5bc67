"""What an official has been: posts, ranks and management level through time."""

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Q

from goc.kit.constraints import never_two_at_once
from goc.kit.history import kept
from goc.law.models import turns_edition
from goc.officials.models.files import Official
from goc.org.models import ManagementLevel


@kept
class Post(models.Model):
    """A seat held: a title in a unit, from a day to a day; `how` one came to it, where known."""

    class How(models.TextChoices):
        APPOINTMENT = "APPOINTMENT", "Bổ nhiệm"
        REAPPOINTMENT = "REAPPOINTMENT", "Bổ nhiệm lại"
        ELECTION = "ELECTION", "Bầu"
        ROTATION = "ROTATION", "Điều động, luân chuyển"

    # db_index=False here and below: an index of the constraints already opens with the key, or
    # nobody asks that way round. Each index costs a city's import seconds.
    official = models.ForeignKey(
        Official, models.PROTECT, related_name="posts", db_index=False, verbose_name="cán bộ"
    )
    unit = models.ForeignKey(
        "org.Unit", models.PROTECT, related_name="posts", db_index=False, verbose_name="đơn vị"
    )
    title = models.ForeignKey(
        "org.Title", models.PROTECT, related_name="posts", verbose_name="chức danh"
    )
    category = models.CharField("đối tượng", max_length=20, choices=Official.Category)
    period = DateRangeField("thời gian")
    is_main = models.BooleanField("vị trí chính", default=True)
    ground = models.CharField("căn cứ", max_length=200, blank=True)
    how = models.CharField(
        "hình thức", max_length=20, choices=How, blank=True, default="", db_default=""
    )
    batch = models.ForeignKey(
        "desk.Batch",
        models.PROTECT,
        null=True,
        related_name="+",
        db_constraint=False,  # a batch stays (desk.models.Batch)
        db_index=False,
        verbose_name="lượt nhập",
    )
    row = models.PositiveIntegerField("dòng", null=True)

    class Meta:
        verbose_name = "vị trí công tác"
        constraints = [
            never_two_at_once(
                "official_id",
                condition=Q(is_main=True, period__isempty=False),
                name="official_has_one_main_post_a_day",
                message="Cán bộ đã có một vị trí chính khác trong thời gian này.",
            ),
            models.UniqueConstraint(
                fields=["official", "unit", "title", "period"], name="post_stands_once"
            ),
        ]
        indexes = [models.Index(fields=["unit", "title"], name="post_by_unit_and_title")]

    def __str__(self):
        return f"{self.title}, {self.unit}"


@turns_edition
class Rank(models.Model):
    """A civil-service rank or professional title of public employees, on its own ladder."""

    code = models.CharField("mã ngạch", max_length=20, unique=True)
    name = models.CharField("tên", max_length=120)
    ladder = models.CharField("ngành", max_length=40)
    step = models.PositiveSmallIntegerField("bậc")

    class Meta:
        verbose_name = "ngạch, chức danh nghề nghiệp"

    def __str__(self):
        return self.name


@kept
class RankHolding(models.Model):
    """A rank held from a day on."""

    official = models.ForeignKey(
        Official, models.PROTECT, related_name="ranks", verbose_name="cán bộ"
    )
    rank = models.ForeignKey(Rank, models.PROTECT, db_index=False, verbose_name="ngạch")
    period = DateRangeField("thời gian")

    class Meta:
        verbose_name = "ngạch đã giữ"
        constraints = [
            never_two_at_once(
                "official_id",
                name="official_has_one_rank_a_day",
                message="Cán bộ đã giữ ngạch khác trong thời gian này.",
            )
        ]

    def __str__(self):
        return f"{self.rank}"


@kept
class ManagementHolding(models.Model):
    """Who manages an official, from a day on, where it is known apart from the title."""

    official = models.ForeignKey(
        Official, models.PROTECT, related_name="management", verbose_name="cán bộ"
    )
    level = models.CharField("diện quản lý", max_length=30, choices=ManagementLevel)
    period = DateRangeField("thời gian")

    class Meta:
        verbose_name = "diện quản lý"
        constraints = [
            never_two_at_once(
                "official_id",
                name="official_has_one_management_level_a_day",
                message="Cán bộ đã thuộc diện quản lý khác trong thời gian này.",
            )
        ]

    def __str__(self):
        return self.get_level_display()
