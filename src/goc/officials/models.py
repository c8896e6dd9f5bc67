from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Q

from goc.kit.constraints import never_two_at_once
from goc.kit.history import kept
from goc.org.models import ManagementLevel


@kept
class Person(models.Model):
    """Anybody the training cycle knows: an official, later a lecturer or a foreign guest.

    Dates known only to the month or year are stored as the range of days they may be.
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


@kept
class Post(models.Model):
    """A seat held: a title in a unit, from a day to a day."""

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
    batch = models.ForeignKey(
        "desk.Batch",
        models.PROTECT,
        null=True,
        related_name="+",
        db_index=False,
        verbose_name="lượt nhập",
    )
    row = models.PositiveIntegerField("dòng", null=True)

    class Meta:
        verbose_name = "vị trí công tác"
        constraints = [
            never_two_at_once(
                "official_id",
                condition=Q(is_main=True),
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


class Level(models.Model):
    """A step on the scale of one kind of qualification: a higher step satisfies a lower."""

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


@kept
class Qualification(models.Model):
    """What a person has earned: a diploma, a certificate, hours of a fostering course."""

    class Source(models.TextChoices):
        IMPORT = "IMPORT", "nhập từ tệp"
        OWN = "OWN", "hệ thống cấp"
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
    batch = models.ForeignKey(
        "desk.Batch",
        models.PROTECT,
        null=True,
        related_name="+",
        db_index=False,
        verbose_name="lượt nhập",
    )
    row = models.PositiveIntegerField("dòng", null=True)

    class Meta:
        verbose_name = "văn bằng, chứng chỉ"
        indexes = [models.Index(fields=["person", "kind", "level"], name="qualification_by_person")]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.level}"


@kept
class Evaluation(models.Model):
    """The yearly classification of quality of one official."""

    class Result(models.TextChoices):
        EXCELLENT = "EXCELLENT", "Hoàn thành xuất sắc nhiệm vụ"
        GOOD = "GOOD", "Hoàn thành tốt nhiệm vụ"
        COMPLETED = "COMPLETED", "Hoàn thành nhiệm vụ"
        NOT_COMPLETED = "NOT_COMPLETED", "Không hoàn thành nhiệm vụ"

    official = models.ForeignKey(
        Official, models.PROTECT, related_name="evaluations", db_index=False, verbose_name="cán bộ"
    )
    year = models.PositiveSmallIntegerField("năm")
    result = models.CharField("xếp loại", max_length=20, choices=Result)
    score = models.DecimalField("điểm", max_digits=5, decimal_places=2, null=True, blank=True)
    note = models.CharField("ghi chú", max_length=300, blank=True)

    class Meta:
        verbose_name = "đánh giá, xếp loại"
        constraints = [
            models.UniqueConstraint(
                fields=["official", "year"], name="official_is_evaluated_once_a_year"
            )
        ]

    def __str__(self):
        return f"{self.year}: {self.get_result_display()}"
