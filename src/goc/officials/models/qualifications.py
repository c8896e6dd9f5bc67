"""What people have earned, on the scale of each kind."""

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Q

from goc.kit.constraints import never_two_at_once
from goc.kit.history import kept
from goc.kit.mark import Mark
from goc.law.models import turns_edition
from goc.officials.models.people import Person


class QualificationKind(models.TextChoices):
    DEGREE = "DEGREE", "Chuyên môn"
    POLITICAL_THEORY = "POLITICAL_THEORY", "Lý luận chính trị"
    STATE_MANAGEMENT = "STATE_MANAGEMENT", "Quản lý nhà nước"
    LEADERSHIP = "LEADERSHIP", "Lãnh đạo, quản lý"
    KNOWLEDGE_UPDATE = "KNOWLEDGE_UPDATE", "Cập nhật kiến thức"
    DEFENCE_EDUCATION = "DEFENCE_EDUCATION", "Quốc phòng, an ninh"
    POSITION_SKILLS = "POSITION_SKILLS", "Theo vị trí việc làm"
    FOREIGN_LANGUAGE = "FOREIGN_LANGUAGE", "Ngoại ngữ"
    DIGITAL_SKILLS = "DIGITAL_SKILLS", "Công nghệ số"


@turns_edition
class Level(models.Model):
    """A step on the scale of one kind of qualification: a higher step satisfies a lower.

    Step 0 stands beside the scale: it satisfies none, but for what an `Equivalence` says.
    """

    kind = models.CharField("loại", max_length=20, choices=QualificationKind)
    code = models.CharField("mã", max_length=30)
    name = models.CharField("tên", max_length=120)
    step = models.PositiveSmallIntegerField("bậc")

    class Meta:
        verbose_name = "trình độ"
        constraints = [
            models.UniqueConstraint(fields=["kind", "code"], name="level_code_stands_once_a_kind")
        ]

    def __str__(self):
        return self.name


@turns_edition
@kept
class Equivalence(models.Model):
    """A level that a text lets count as another, on the days of its period."""

    level = models.ForeignKey(
        Level, models.PROTECT, related_name="equivalences", verbose_name="trình độ, giấy tờ"
    )
    counts_as = models.ForeignKey(
        Level, models.PROTECT, related_name="+", verbose_name="được tính như"
    )
    granted_before = models.DateField("chỉ khi cấp trước ngày", null=True, blank=True)
    period = DateRangeField("thời gian")
    document = models.ForeignKey("law.Document", models.PROTECT, verbose_name="văn bản")
    article = models.CharField("điều, khoản", max_length=100, blank=True)
    mark = models.CharField("mức xác minh", max_length=20, choices=Mark)
    note = models.CharField("ghi chú", max_length=500, blank=True)

    class Meta:
        verbose_name = "tính tương đương"
        constraints = [
            never_two_at_once(
                "level_id",
                "counts_as_id",
                name="level_counts_as_another_once_a_day",
                message="Trình độ này đã được tính như trình độ kia trong thời gian này.",
            ),
            models.CheckConstraint(
                condition=~Q(level=models.F("counts_as")),
                name="level_counts_as_another_level",
                violation_error_message="Một trình độ không tính tương đương với chính nó.",
            ),
        ]

    def __str__(self):
        return f"{self.level} → {self.counts_as}"


@kept
class Qualification(models.Model):
    """What a person has earned: a diploma, a certificate, hours of a fostering course."""

    class Source(models.TextChoices):
        IMPORT = "IMPORT", "nhập từ tệp"
        OWN = "OWN", "hệ thống cấp"
        CLERK = "CLERK", "cán bộ phụ trách ghi"
        PERSON = "PERSON", "người khai"

    person = models.ForeignKey(
        Person,
        models.PROTECT,
        related_name="qualifications",
        db_index=False,
        verbose_name="người",
    )
    kind = models.CharField("loại", max_length=20, choices=QualificationKind)
    level = models.ForeignKey(Level, models.PROTECT, db_index=False, verbose_name="trình độ")
    field = models.CharField("chuyên ngành, chương trình", max_length=200, blank=True)
    institution = models.CharField("nơi cấp", max_length=200, blank=True)
    granted = DateRangeField("ngày cấp", null=True, blank=True)
    serial_no = models.CharField("số hiệu", max_length=60, blank=True)
    grade = models.CharField("xếp loại", max_length=40, blank=True)
    hours = models.PositiveSmallIntegerField("số tiết", null=True, blank=True)
    expires_on = models.DateField("hết hạn", null=True, blank=True)
    source = models.CharField("nguồn", max_length=10, choices=Source, default=Source.IMPORT)
    evidence = models.ForeignKey(
        "desk.StoredFile",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="tệp minh chứng",
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
        verbose_name = "văn bằng, chứng chỉ"
        indexes = [models.Index(fields=["person", "kind", "level"], name="qualification_by_person")]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.level}"
