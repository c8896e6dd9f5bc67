"""What is taught: frameworks, programmes, their modules, what each grants."""

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import F, Q

from goc.kit.history import kept
from goc.kit.mark import Mark
from goc.officials.models import QualificationKind


@kept
class FrameworkProgramme(models.Model):
    """What a document prescribes to be taught, whoever writes the programme out."""

    class Kind(models.TextChoices):
        DEGREE_TRAINING = "DEGREE_TRAINING", "Đào tạo"
        FOSTERING = "FOSTERING", "Bồi dưỡng"
        KNOWLEDGE_UPDATE = "KNOWLEDGE_UPDATE", "Cập nhật kiến thức"
        BRIEFING = "BRIEFING", "Tập huấn"

    code = models.SlugField("mã", max_length=80, unique=True)
    name = models.CharField("tên", max_length=300)
    kind = models.CharField("loại", max_length=20, choices=Kind)
    document = models.ForeignKey(
        "law.Document", models.PROTECT, null=True, blank=True, verbose_name="văn bản"
    )
    article = models.CharField("điều, khoản", max_length=100, blank=True)
    mark = models.CharField("mức xác minh", max_length=20, choices=Mark)
    note = models.TextField("ghi chú", blank=True)

    class Meta:
        verbose_name = "chương trình khung"

    def __str__(self):
        return self.name


@kept
class Programme(models.Model):
    """What one class teaches: how long, to how many, and in `Grants` what it leaves behind.

    `days` are days of study, `calendar_days` the days from the first to the last, both counted.
    `is_reference` until somebody edits it: then the data that ships leaves it alone.
    """

    class Mode(models.TextChoices):
        FULL_TIME = "FULL_TIME", "Tập trung"
        PART_TIME = "PART_TIME", "Không tập trung"

    code = models.SlugField("mã", max_length=80, unique=True)
    name = models.CharField("tên", max_length=300)
    search_key = models.CharField("khóa tìm", max_length=400)
    sort_key = models.CharField("khóa xếp", max_length=600, db_collation="C")
    framework = models.ForeignKey(
        FrameworkProgramme,
        models.PROTECT,
        related_name="programmes",
        verbose_name="chương trình khung",
    )
    topic = models.CharField("loại nội dung", max_length=20, choices=QualificationKind)
    mode = models.CharField("hình thức", max_length=10, choices=Mode)
    days = models.PositiveSmallIntegerField("số ngày học")
    calendar_days = models.PositiveSmallIntegerField("số ngày từ khai giảng đến bế giảng")
    least_seats = models.PositiveSmallIntegerField("số học viên ít nhất")
    most_seats = models.PositiveSmallIntegerField("số học viên nhiều nhất")
    in_force = DateRangeField("áp dụng")
    document = models.ForeignKey(
        "law.Document", models.PROTECT, null=True, blank=True, verbose_name="văn bản"
    )
    article = models.CharField("điều, khoản", max_length=100, blank=True)
    mark = models.CharField("mức xác minh", max_length=20, choices=Mark)
    note = models.TextField("ghi chú", blank=True)
    is_reference = models.BooleanField("đi kèm hệ thống", default=False)

    class Meta:
        verbose_name = "chương trình"
        constraints = [
            models.CheckConstraint(
                condition=Q(least_seats__gte=1) & Q(most_seats__gte=F("least_seats")),
                name="programme_seats_run_from_least_to_most",
                violation_error_message="Số học viên nhiều nhất không được nhỏ hơn số ít nhất.",
            ),
            models.CheckConstraint(
                condition=Q(days__gte=1) & Q(calendar_days__gte=F("days")),
                name="programme_studies_within_its_calendar",
                violation_error_message="Số ngày học không được nhiều hơn số ngày của cả lớp.",
            ),
        ]

    def __str__(self):
        return self.name


@kept
class Module(models.Model):
    """One part of a programme, in class hours (tiết) of theory and of practice."""

    programme = models.ForeignKey(
        Programme, models.CASCADE, related_name="modules", verbose_name="chương trình"
    )
    position = models.PositiveSmallIntegerField("thứ tự")
    name = models.CharField("tên", max_length=300)
    theory_hours = models.PositiveSmallIntegerField("số tiết lý thuyết")
    practice_hours = models.PositiveSmallIntegerField("số tiết thực hành")

    class Meta:
        verbose_name = "chuyên đề, học phần"
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "position"],
                name="module_stands_alone_at_its_position",
                violation_error_message="Chương trình đã có chuyên đề khác ở thứ tự này.",
            ),
            models.CheckConstraint(
                condition=Q(theory_hours__gt=0) | Q(practice_hours__gt=0),
                name="module_takes_some_hours",
                violation_error_message="Chuyên đề phải có ít nhất một tiết.",
            ),
        ]

    def __str__(self):
        return self.name


@kept
class Grants(models.Model):
    """What a completed programme records in the learner's file as a qualification.

    `hours` is empty where the qualification is not counted in class hours.
    """

    programme = models.ForeignKey(
        Programme, models.CASCADE, related_name="grants", verbose_name="chương trình"
    )
    kind = models.CharField("loại", max_length=20, choices=QualificationKind)
    level = models.ForeignKey("officials.Level", models.PROTECT, verbose_name="trình độ")
    field = models.CharField("chuyên ngành, chương trình", max_length=200, blank=True)
    hours = models.PositiveSmallIntegerField("số tiết được tính", null=True, blank=True)

    class Meta:
        verbose_name = "kết quả được ghi nhận"
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "kind", "level", "field"],
                name="programme_grants_a_qualification_once",
                violation_error_message="Chương trình đã cấp kết quả này.",
            ),
            models.CheckConstraint(
                condition=Q(hours=None) | Q(hours__gt=0),
                name="granted_hours_are_some_or_not_counted",
                violation_error_message="Số tiết được tính phải lớn hơn 0, hoặc để trống.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.level}"
