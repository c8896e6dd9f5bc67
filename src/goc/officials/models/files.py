"""A person with a file in the city, and where they stand today."""

from django.contrib.postgres.fields import DateRangeField
from django.db import models

from goc.kit.history import kept
from goc.officials.models.people import Person
from goc.org.models import ManagementLevel


@kept
class Official(models.Model):
    """A person with a file in the city.

    Where they stand today is kept here for scope and lists: from `unit` down all is derived by the
    services that write people, posts, ranks and management levels (`goc doctor` holds it against
    them). Without a present main post it tells the last one; the management level is the
    holding's, else what the title entails; the keys are the person's.
    """

    class Category(models.TextChoices):
        CADRE = "CADRE", "cán bộ"
        CIVIL_SERVANT = "CIVIL_SERVANT", "công chức"
        PUBLIC_EMPLOYEE = "PUBLIC_EMPLOYEE", "viên chức"

    person = models.OneToOneField(
        Person, models.PROTECT, primary_key=True, related_name="official", verbose_name="người"
    )
    code = models.CharField("số hiệu", max_length=20, unique=True)
    party_joined = DateRangeField("ngày vào Đảng", null=True, blank=True)
    party_official = DateRangeField("ngày chính thức", null=True, blank=True)
    unit = models.ForeignKey(
        "org.Unit",
        models.PROTECT,
        null=True,
        related_name="officials",
        db_index=False,
        verbose_name="đơn vị",
    )
    title = models.ForeignKey(
        "org.Title", models.PROTECT, null=True, related_name="officials", verbose_name="chức danh"
    )
    since = models.DateField("giữ vị trí từ ngày", null=True, blank=True)
    in_office = models.BooleanField("đang giữ vị trí", default=True)
    category = models.CharField(
        "đối tượng", max_length=20, choices=Category, blank=True, db_default=""
    )
    rank = models.ForeignKey(
        "Rank", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="ngạch"
    )
    management_level = models.CharField(
        "diện quản lý", max_length=30, choices=ManagementLevel, blank=True, db_default=""
    )
    search_key = models.CharField("khóa tìm", max_length=160, blank=True, db_default="")
    sort_key = models.CharField(
        "khóa xếp", max_length=240, blank=True, db_default="", db_collation="C"
    )

    class Meta:
        verbose_name = "hồ sơ cán bộ"
        indexes = [
            models.Index(fields=["unit"], name="official_by_unit"),
            # All that a list filters by: any filter is answered from this index alone, in order.
            models.Index(
                fields=["sort_key", "person"],
                include=[
                    "search_key",
                    "code",
                    "unit",
                    "title",
                    "since",
                    "in_office",
                    "category",
                    "rank",
                    "management_level",
                ],
                name="official_in_name_order",
            ),
        ]

    def __str__(self):
        return self.code
