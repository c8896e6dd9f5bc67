"""Who runs classes: providers, their rooms and lecturers, what they run, how much fits."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Func, Q, Value

from goc.catalogue.models.programmes import Programme
from goc.kit.history import kept
from goc.kit.mark import Mark


class _Only(Func):
    """A key as the range of that one number, which PostgreSQL can hold apart from others."""

    function = "INT8RANGE"

    def __init__(self, key):
        super().__init__(F(key), F(key), Value("[]"))


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
