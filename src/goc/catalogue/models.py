from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Func, Q, Value

from goc.kit.history import kept
from goc.kit.mark import Mark
from goc.officials.models import QualificationKind


class _Only(Func):
    """A key as the range of that one number, which PostgreSQL can hold apart from others."""

    function = "INT8RANGE"

    def __init__(self, key):
        super().__init__(F(key), F(key), Value("[]"))


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


@kept
class Provider(models.Model):
    """Who runs classes: the school, an academy, or a department to which it is delegated."""

    code = models.SlugField("mã", max_length=60, unique=True)
    name = models.CharField("tên", max_length=255)
    search_key = models.CharField("khóa tìm", max_length=320)
    sort_key = models.CharField("khóa xếp", max_length=500, db_collation="C")
    unit = models.ForeignKey(
        "org.Unit",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="đơn vị",
    )
    period = DateRangeField("thời gian")
    mark = models.CharField("mức xác minh", max_length=20, choices=Mark)
    note = models.TextField("ghi chú", blank=True)
    is_reference = models.BooleanField("đi kèm hệ thống", default=False)

    class Meta:
        verbose_name = "cơ sở đào tạo, bồi dưỡng"

    def __str__(self):
        return self.name


@kept
class Room(models.Model):
    """Where a class sits."""

    provider = models.ForeignKey(
        Provider, models.CASCADE, related_name="rooms", verbose_name="cơ sở"
    )
    name = models.CharField("tên", max_length=120)
    seats = models.PositiveSmallIntegerField("số chỗ")
    period = DateRangeField("thời gian")

    class Meta:
        verbose_name = "phòng học"
        constraints = [
            models.UniqueConstraint(
                fields=["provider", "name"],
                name="room_name_stands_once_at_a_provider",
                violation_error_message="Cơ sở đã có phòng học mang tên này.",
            ),
            models.CheckConstraint(
                condition=Q(seats__gte=1),
                name="room_seats_somebody",
                violation_error_message="Phòng học phải có ít nhất một chỗ.",
            ),
        ]

    def __str__(self):
        return self.name


@kept
class Lecturer(models.Model):
    """Somebody who teaches at a provider; without a person's file, a seat known by its name."""

    class Kind(models.TextChoices):
        STAFF = "STAFF", "Cơ hữu"
        VISITING = "VISITING", "Thỉnh giảng"
        CONCURRENT = "CONCURRENT", "Kiêm nhiệm"
        PRESENTER = "PRESENTER", "Báo cáo viên"

    provider = models.ForeignKey(
        Provider, models.CASCADE, related_name="lecturers", verbose_name="cơ sở"
    )
    person = models.ForeignKey(
        "officials.Person",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người",
    )
    full_name = models.CharField("họ và tên", max_length=120)
    sort_key = models.CharField("khóa xếp", max_length=240, db_collation="C")
    kind = models.CharField("loại", max_length=20, choices=Kind)
    period = DateRangeField("thời gian")

    class Meta:
        verbose_name = "giảng viên"
        constraints = [
            models.UniqueConstraint(
                fields=["provider", "full_name"],
                condition=Q(person=None),
                name="lecturer_without_a_file_is_named_once_at_a_provider",
                violation_error_message="Cơ sở đã có giảng viên mang tên này.",
            )
        ]

    def __str__(self):
        return self.full_name


@kept
class Teaching(models.Model):
    """A lecturer can teach a programme."""

    lecturer = models.ForeignKey(
        Lecturer, models.CASCADE, related_name="teachings", verbose_name="giảng viên"
    )
    programme = models.ForeignKey(
        Programme, models.CASCADE, related_name="teachings", verbose_name="chương trình"
    )

    class Meta:
        verbose_name = "chương trình giảng viên dạy được"
        constraints = [
            models.UniqueConstraint(
                fields=["lecturer", "programme"], name="lecturer_can_teach_a_programme_once"
            )
        ]

    def __str__(self):
        return f"{self.lecturer}: {self.programme}"


@kept
class Offering(models.Model):
    """A provider runs a programme, for a time."""

    provider = models.ForeignKey(
        Provider, models.CASCADE, related_name="offerings", verbose_name="cơ sở"
    )
    programme = models.ForeignKey(
        Programme, models.CASCADE, related_name="offerings", verbose_name="chương trình"
    )
    period = DateRangeField("thời gian")

    class Meta:
        verbose_name = "chương trình do cơ sở tổ chức"
        constraints = [
            ExclusionConstraint(
                name="provider_offers_a_programme_once_a_day",
                expressions=[
                    (_Only("provider_id"), RangeOperators.OVERLAPS),
                    (_Only("programme_id"), RangeOperators.OVERLAPS),
                    ("period", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Cơ sở đã tổ chức chương trình này trong thời gian ấy.",
            )
        ]

    def __str__(self):
        return f"{self.provider}: {self.programme}"


@kept
class Capacity(models.Model):
    """How many classes may run side by side at a provider in a month of any year."""

    provider = models.ForeignKey(
        Provider, models.CASCADE, related_name="capacities", verbose_name="cơ sở"
    )
    month = models.PositiveSmallIntegerField(
        "tháng", validators=[MinValueValidator(1), MaxValueValidator(12)]
    )
    classes = models.PositiveSmallIntegerField("số lớp cùng lúc")
    mark = models.CharField("mức xác minh", max_length=20, choices=Mark)

    class Meta:
        verbose_name = "năng lực tổ chức lớp theo tháng"
        constraints = [
            models.UniqueConstraint(
                fields=["provider", "month"],
                name="provider_has_one_capacity_a_month",
                violation_error_message="Cơ sở đã có năng lực của tháng này.",
            ),
            models.CheckConstraint(
                condition=Q(month__range=(1, 12)),
                name="capacity_is_of_a_month_of_the_year",
                violation_error_message="Tháng phải từ 1 đến 12.",
            ),
        ]

    def __str__(self):
        return f"{self.provider}, tháng {self.month}: {self.classes} lớp"
