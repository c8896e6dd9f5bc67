"""Anybody the cycle knows."""

from django.contrib.postgres.fields import ArrayField, DateRangeField
from django.db import models
from django.db.models import Q

from goc.kit.history import kept


@kept
class Person(models.Model):
    """Anybody the training cycle knows: an official, later a lecturer or a foreign guest.

    Dates known only to the month or year are stored as the range of days they may be. What
    `national_fields` names stands as the national population database has it, and is read-only
    here.
    """

    class Gender(models.TextChoices):
        MALE = "male", "nam"
        FEMALE = "female", "nữ"

    full_name = models.CharField("họ và tên", max_length=120)
    search_key = models.CharField("khóa tìm", max_length=160)
    sort_key = models.CharField("khóa xếp", max_length=240, db_collation="C")
    gender = models.CharField("giới tính", max_length=6, choices=Gender, blank=True)
    born = DateRangeField("ngày sinh", null=True, blank=True)
    national_id = models.CharField(
        "số định danh", max_length=12, null=True, blank=True, unique=True
    )  # noqa: DJ001
    ethnicity = models.CharField("dân tộc", max_length=40, blank=True)
    national_fields = ArrayField(
        models.CharField(max_length=20),
        verbose_name="mục lấy từ cơ sở dữ liệu quốc gia",
        default=list,
        db_default=[],
        blank=True,
    )
    account = models.OneToOneField(
        "accounts.User",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="person",
        verbose_name="tài khoản",
    )

    class Meta:
        verbose_name = "người"
        constraints = [
            models.CheckConstraint(
                condition=Q(national_id=None) | Q(national_id__regex=r"^[0-9]{12}$"),
                name="person_national_id_has_twelve_digits",
                violation_error_message="Số định danh cá nhân phải gồm đúng 12 chữ số.",
            )
        ]
        indexes = [models.Index(fields=["sort_key", "id"], name="person_in_name_order")]

    def __str__(self):
        return self.full_name
