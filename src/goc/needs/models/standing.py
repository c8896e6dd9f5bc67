"""The stored state of needs, counts of it, and what is foreseen."""

from django.db import models

from goc.kit import derived
from goc.needs.models.ordering import BY_DUE_DAY, BY_PRIORITY


class Assessment(models.Model):
    """One assessment of the whole city on a day: which state the needs table now holds.

    `differing` is how many pairs a whole run found other than the changes since had left them;
    None until such a proof.
    """

    on = models.DateField("xét cho ngày")
    kept_to = models.DateField("hồ sơ ghi đến ngày")
    at = models.DateTimeField("tính lúc")
    by = models.ForeignKey("accounts.User", models.PROTECT, verbose_name="người tính")
    people = models.PositiveIntegerField("số người")
    requirements = models.PositiveIntegerField("số yêu cầu")
    pairs = models.PositiveIntegerField("số cặp người × yêu cầu")
    seconds = models.FloatField("số giây")
    proven_at = models.DateTimeField("đối chiếu lúc", null=True)
    differing = models.PositiveIntegerField("số cặp khác khi xét lại cả", null=True)

    class Meta:
        verbose_name = "lần xét nhu cầu"

    def __str__(self):
        return f"{self.on:%d/%m/%Y}"


# Written as PostgreSQL gives it back: an index made anew from its definition stays the same.
LACKED = models.Q(status="OVERDUE") | models.Q(status="DUE") | models.Q(status="EXPIRING")
SET_ASIDE = models.Q(status="CANNOT_TELL") | models.Q(status="WAIVED") | models.Q(status="EXCEPTED")


class Need(models.Model):
    """One person under one requirement on the assessed day; the whole table is replaced at once."""

    class Status(models.TextChoices):
        MET = "MET", "Đã đáp ứng"
        EXPIRING = "EXPIRING", "Sắp hết hạn"
        DUE = "DUE", "Chưa có"
        OVERDUE = "OVERDUE", "Quá hạn"
        CANNOT_TELL = "CANNOT_TELL", "Chưa xác định"
        WAIVED = "WAIVED", "Được miễn"
        EXCEPTED = "EXCEPTED", "Có ngoại lệ"

    pk = models.CompositePrimaryKey("official_id", "version_id")
    official = derived.key("officials.Official", "cán bộ", related_name="needs")
    version = derived.key("standards.RequirementVersion", "yêu cầu")
    unit = derived.key("org.Unit", "đơn vị", null=True)
    status = models.CharField("tình trạng", choices=Status)
    due_on = models.DateField("hạn", null=True)
    priority = models.SmallIntegerField("ưu tiên")
    qualification = models.ForeignKey(
        "officials.Qualification",
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="văn bằng đáp ứng",
        db_constraint=False,
        db_index=False,
    )

    class Meta:
        verbose_name = "nhu cầu"
        indexes = [
            # In the order in which the rows come from an assessment: nothing is sorted for it.
            models.Index(fields=["version", "unit"], name="need_by_version"),
            # The lists of the whole city in their own order; what few stand in is indexed apart.
            models.Index(BY_PRIORITY, name="need_by_priority"),
            models.Index(BY_DUE_DAY, condition=LACKED, name="need_by_due_day"),
            models.Index("status", BY_PRIORITY, condition=SET_ASIDE, name="need_set_aside"),
        ]

    def __str__(self):
        return f"{self.official_id}/{self.version_id}: {self.status}"


# What makes somebody lack a thing: it is not there, or it will soon no longer be good.
MISSING = (Need.Status.OVERDUE, Need.Status.DUE, Need.Status.EXPIRING)


class NeedTally(models.Model):
    """How many people of a unit and of all below it stand how under one version.

    Derived from `Need` in the transaction that replaces it; no row where nobody is bound.
    """

    pk = models.CompositePrimaryKey("unit_id", "version_id")
    unit = derived.key("org.Unit", "đơn vị")
    version = derived.key("standards.RequirementVersion", "yêu cầu")
    met = models.IntegerField("đã đáp ứng")
    expiring = models.IntegerField("sắp hết hạn")
    due = models.IntegerField("chưa có")
    overdue = models.IntegerField("quá hạn")
    cannot_tell = models.IntegerField("chưa xác định")
    waived = models.IntegerField("được miễn", default=0)
    excepted = models.IntegerField("có ngoại lệ", default=0)

    class Meta:
        verbose_name = "số đếm theo yêu cầu"

    def __str__(self):
        return f"{self.unit_id}/{self.version_id}"


class UnitTally(models.Model):
    """How many people a unit has with all below it, and how many of them lack something."""

    unit = models.OneToOneField(
        "org.Unit",
        models.CASCADE,
        primary_key=True,
        related_name="+",
        verbose_name="đơn vị",
        db_constraint=False,
    )
    people = models.IntegerField("số người")
    lacking = models.IntegerField("còn thiếu")

    class Meta:
        verbose_name = "số đếm theo đơn vị"

    def __str__(self):
        return f"{self.unit_id}: {self.people}"


class Forecast(models.Model):
    """What falls open until a day some years ahead, if files and law stay as they now are.

    Judged from the standing state; each run replaces the forecast of as many years.
    """

    years = models.PositiveSmallIntegerField("số năm tới", unique=True)
    on = models.DateField("dự báo cho ngày")
    base = models.DateField("tính từ ngày")
    at = models.DateTimeField("tính lúc")
    by = models.ForeignKey("accounts.User", models.PROTECT, verbose_name="người tính")

    class Meta:
        verbose_name = "dự báo nhu cầu"

    def __str__(self):
        return f"{self.on:%d/%m/%Y}"


class Coming(models.Model):
    """One person who will lack what a requirement asks, and does not lack it today in this way."""

    class Cause(models.TextChoices):
        LAPSES = "LAPSES", "Hết giá trị"
        RENEWS = "RENEWS", "Sang năm, nhiệm kỳ mới"
        BINDS = "BINDS", "Mới thuộc diện"
        PASSES = "PASSES", "Đến hạn mà chưa có"
        ENDS = "ENDS", "Hết thời gian miễn, ngoại lệ"
        UNKNOWN = "UNKNOWN", "Chưa xác định được"

    pk = models.CompositePrimaryKey("forecast_id", "official_id", "version_id")
    forecast = models.ForeignKey(
        Forecast, models.CASCADE, related_name="+", verbose_name="dự báo", db_index=False
    )
    official = derived.key("officials.Official", "cán bộ")
    version = derived.key("standards.RequirementVersion", "yêu cầu")
    unit = derived.key("org.Unit", "đơn vị", null=True)
    cause = models.CharField("vì sao", choices=Cause)
    due_on = models.DateField("hạn", null=True)

    class Meta:
        verbose_name = "nhu cầu sắp tới"
        indexes = [
            models.Index(fields=["forecast", "version", "unit"], name="coming_by_version"),
            models.Index(
                fields=["forecast", "due_on", "official", "version"], name="coming_by_due_day"
            ),
            models.Index(fields=["official"], name="coming_of_official"),
        ]

    def __str__(self):
        return f"{self.official_id}/{self.version_id}: {self.cause}"


class ComingTally(models.Model):
    """How many people of a unit and of all below it come under one version for one cause."""

    pk = models.CompositePrimaryKey("forecast_id", "unit_id", "version_id", "cause")
    forecast = models.ForeignKey(
        Forecast, models.CASCADE, related_name="+", verbose_name="dự báo", db_index=False
    )
    unit = derived.key("org.Unit", "đơn vị")
    version = derived.key("standards.RequirementVersion", "yêu cầu")
    cause = models.CharField("vì sao", choices=Coming.Cause)
    people = models.IntegerField("số người")

    class Meta:
        verbose_name = "số đếm nhu cầu sắp tới"

    def __str__(self):
        return f"{self.unit_id}/{self.version_id}/{self.cause}: {self.people}"
