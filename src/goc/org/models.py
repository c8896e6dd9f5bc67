from django.contrib.postgres.fields import ArrayField, DateRangeField
from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.db.models import F, Q

from goc.kit.constraints import never_two_at_once
from goc.kit.history import kept
from goc.kit.mark import Mark
from goc.law.models import turns_edition


class Branch(models.TextChoices):
    PARTY = "PARTY", "Đảng"
    STATE = "STATE", "Nhà nước"


class UnitKind(models.TextChoices):
    CITY = "CITY", "Thành phố"
    PARTY_CITY = "PARTY_CITY", "Thành ủy"
    PARTY_BODY = "PARTY_BODY", "Cơ quan của Đảng"
    PARTY_COMMITTEE = "PARTY_COMMITTEE", "Đảng bộ cấp trên cơ sở"
    PARTY_GRASSROOTS = "PARTY_GRASSROOTS", "Tổ chức cơ sở đảng"
    FRONT = "FRONT", "Mặt trận, tổ chức chính trị - xã hội"
    CITY_BODY = "CITY_BODY", "Cơ quan của thành phố"
    DEPARTMENT = "DEPARTMENT", "Sở và tương đương"
    DIVISION = "DIVISION", "Phòng và tương đương"
    DISTRICT = "DISTRICT", "Quận, huyện, thị xã (đã kết thúc)"
    COMMUNE = "COMMUNE", "Xã, phường"
    SERVICE_UNIT = "SERVICE_UNIT", "Đơn vị sự nghiệp công lập"
    POLITICAL_SCHOOL = "POLITICAL_SCHOOL", "Trường đào tạo cán bộ"


class Tier(models.TextChoices):
    """The level of administration that a unit belongs to."""

    CITY = "CITY", "cấp thành phố"
    DISTRICT = "DISTRICT", "cấp huyện"
    COMMUNE = "COMMUNE", "cấp xã"


@kept
class Unit(models.Model):
    """A unit as a lasting thing, from the day it opens to the day it ends.

    One that was dissolved and restored lives through both: on which days it stood, its versions
    tell.
    """

    code = models.CharField("mã", max_length=40, unique=True)
    kind = models.CharField("loại", max_length=20, choices=UnitKind)
    branch = models.CharField("hệ thống", max_length=10, choices=Branch)
    tier = models.CharField("cấp", max_length=10, choices=Tier)
    life = DateRangeField("tồn tại")
    mark = models.CharField("mức xác minh", max_length=20, choices=Mark)
    is_reference = models.BooleanField("đi kèm hệ thống", default=False)

    class Meta:
        verbose_name = "đơn vị"
        indexes = [models.Index(fields=["kind"], name="unit_by_kind")]

    def __str__(self):
        return self.code


@kept
class UnitVersion(models.Model):
    """What a unit is called and under which unit it stands, for a time."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="versions", verbose_name="đơn vị")
    name = models.CharField("tên", max_length=255)
    search_key = models.CharField("khóa tìm", max_length=255)
    sort_key = models.CharField("khóa xếp", max_length=400, db_collation="C")
    parent = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="child_versions",
        verbose_name="trực thuộc",
    )
    period = DateRangeField("áp dụng")
    position = models.PositiveSmallIntegerField("thứ tự", default=999)

    class Meta:
        verbose_name = "tên và vị trí của đơn vị"
        constraints = [
            never_two_at_once(
                "unit_id",
                condition=Q(period__isempty=False),
                name="unit_has_one_name_and_parent_a_day",
                message="Đơn vị đã có tên và đơn vị cấp trên khác trong thời gian này.",
            ),
            models.CheckConstraint(
                condition=~Q(parent=F("unit")), name="unit_does_not_stand_under_itself"
            ),
        ]
        indexes = [
            models.Index(fields=["parent"], name="unit_version_by_parent"),
            GistIndex(fields=["period"], name="unit_version_by_period"),
        ]

    def __str__(self):
        return self.name


@kept
class UnitEdge(models.Model):
    """Predecessor → successor on a day; the share of people that followed may be unknown.

    Never deleted: an edge back, which names the one that it undoes, leads home what had come over.
    """

    predecessor = models.ForeignKey(
        Unit, models.PROTECT, related_name="successions", verbose_name="đơn vị trước"
    )
    successor = models.ForeignKey(
        Unit, models.PROTECT, related_name="origins", verbose_name="đơn vị sau"
    )
    on = models.DateField("ngày")
    share = models.DecimalField("tỷ lệ", max_digits=5, decimal_places=4, null=True, blank=True)
    document = models.ForeignKey(
        "law.Document", models.PROTECT, null=True, blank=True, verbose_name="văn bản"
    )
    undoes = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="undone_by",
        verbose_name="đảo lại quan hệ",
    )

    class Meta:
        verbose_name = "quan hệ kế thừa"
        constraints = [
            models.UniqueConstraint(
                fields=["predecessor", "successor", "on"], name="unit_edge_stands_once"
            ),
            models.CheckConstraint(
                condition=~Q(predecessor=F("successor")), name="unit_edge_leads_to_another_unit"
            ),
            models.CheckConstraint(
                condition=Q(share__isnull=True) | Q(share__gt=0, share__lte=1),
                name="unit_edge_share_is_a_part_of_the_whole",
            ),
        ]

    def __str__(self):
        return f"{self.predecessor} → {self.successor}"


@kept
class UnitChange(models.Model):
    """What happened to one unit on a day, by which document and why; the versions and the edges
    tell what it came to."""

    class Act(models.TextChoices):
        OPENED = "OPENED", "Thành lập"
        CHANGED = "CHANGED", "Đổi tên, đổi nơi trực thuộc"
        SPLIT = "SPLIT", "Tách một phần"
        ABSORBED = "ABSORBED", "Nhận sáp nhập"
        ENDED = "ENDED", "Kết thúc"
        RESTORED = "RESTORED", "Khôi phục"

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="changes", verbose_name="đơn vị")
    act = models.CharField("việc", max_length=10, choices=Act)
    on = models.DateField("từ ngày")
    document = models.ForeignKey(
        "law.Document", models.PROTECT, related_name="+", verbose_name="văn bản"
    )
    why = models.CharField("lý do", max_length=500)
    made_at = models.DateTimeField("ghi lúc")
    made_by = models.ForeignKey(
        "accounts.User", models.PROTECT, related_name="+", verbose_name="người ghi"
    )

    class Meta:
        verbose_name = "việc sắp xếp đơn vị"
        constraints = [
            models.CheckConstraint(condition=~Q(why=""), name="unit_change_has_a_reason")
        ]
        indexes = [models.Index(fields=["on"], name="unit_change_by_day")]

    def __str__(self):
        return f"{self.unit}: {self.get_act_display()}"


class UnitReach(models.Model):
    """Derived: which units lie under which today, closed ones under their last parent.

    Rebuilt whole in one transaction whenever units change; access is decided over it.
    """

    ancestor = models.ForeignKey(Unit, models.CASCADE, related_name="+", verbose_name="cấp trên")
    descendant = models.ForeignKey(Unit, models.CASCADE, related_name="+", verbose_name="cấp dưới")
    depth = models.PositiveSmallIntegerField("khoảng cách")

    class Meta:
        verbose_name = "phạm vi đơn vị"
        constraints = [
            models.UniqueConstraint(
                fields=["ancestor", "descendant"], name="unit_reach_stands_once"
            )
        ]
        indexes = [models.Index(fields=["descendant"], name="unit_reach_by_descendant")]

    def __str__(self):
        return f"{self.ancestor_id} ⊇ {self.descendant_id}"


class ManagementLevel(models.TextChoices):
    """Who manages the cadre (diện quản lý)."""

    CENTRAL = "CENTRAL", "Bộ Chính trị, Ban Bí thư quản lý"
    CITY_STANDING_COMMITTEE = "CITY_STANDING_COMMITTEE", "Ban Thường vụ Thành ủy quản lý"
    UPPER_PARTY_COMMITTEE = "UPPER_PARTY_COMMITTEE", "Đảng ủy cấp trên cơ sở quản lý"
    UNIT = "UNIT", "Đơn vị quản lý"


@turns_edition
class TitleGroup(models.Model):
    """Titles of like standing, on one ladder: `rung` compares them (higher is higher)."""

    code = models.SlugField("mã", max_length=60, unique=True)
    name = models.CharField("tên", max_length=200)
    rung = models.PositiveSmallIntegerField("bậc")
    is_leadership = models.BooleanField("lãnh đạo, quản lý")
    mark = models.CharField("mức xác minh", max_length=20, choices=Mark)

    class Meta:
        verbose_name = "nhóm chức danh"

    def __str__(self):
        return self.name


@turns_edition
class Title(models.Model):
    """A kind of post (chức danh): the same name may be several titles in unlike units."""

    class PositionClass(models.TextChoices):
        LEADERSHIP = "LEADERSHIP", "lãnh đạo, quản lý"
        PROFESSIONAL = "PROFESSIONAL", "chuyên môn, nghiệp vụ"
        SUPPORT = "SUPPORT", "hỗ trợ, phục vụ"

    code = models.SlugField("mã", max_length=60, unique=True)
    name = models.CharField("tên", max_length=200)
    search_key = models.CharField("khóa tìm", max_length=200, db_index=True)
    position_class = models.CharField("loại vị trí", max_length=20, choices=PositionClass)
    unit_kinds = ArrayField(models.CharField(max_length=20, choices=UnitKind), verbose_name="ở đâu")
    tiers = ArrayField(models.CharField(max_length=10, choices=Tier), verbose_name="cấp nào")
    order = models.PositiveSmallIntegerField("thứ tự trong danh sách")
    life = DateRangeField("áp dụng")

    class Meta:
        verbose_name = "chức danh"

    def __str__(self):
        return self.name


@turns_edition
@kept
class TitleEntailment(models.Model):
    """What holding a title means for a time: its group, who manages its holder."""

    title = models.ForeignKey(
        Title, models.CASCADE, related_name="entailments", verbose_name="chức danh"
    )
    group = models.ForeignKey(TitleGroup, models.PROTECT, verbose_name="nhóm")
    management_level = models.CharField("diện quản lý", max_length=30, choices=ManagementLevel)
    period = DateRangeField("áp dụng")
    document = models.ForeignKey(
        "law.Document", models.PROTECT, null=True, blank=True, verbose_name="văn bản"
    )
    mark = models.CharField("mức xác minh", max_length=20, choices=Mark)

    class Meta:
        verbose_name = "hệ quả của chức danh"
        constraints = [
            never_two_at_once(
                "title_id",
                name="title_entails_one_thing_a_day",
                message="Chức danh đã có hệ quả khác trong thời gian này.",
            )
        ]

    def __str__(self):
        return f"{self.title}: {self.group}"


class Role(models.TextChoices):
    CITY_OFFICER = "CITY_OFFICER", "Phụ trách đào tạo thành phố"
    UNIT_OFFICER = "UNIT_OFFICER", "Phụ trách đào tạo đơn vị"
    SCHOOL_OFFICER = "SCHOOL_OFFICER", "Cán bộ trường"
    LECTURER = "LECTURER", "Giảng viên"
    SUPERVISOR = "SUPERVISOR", "Thủ trưởng đơn vị"
    LEADER = "LEADER", "Lãnh đạo"
    INSPECTOR = "INSPECTOR", "Thanh tra"
    ADMINISTRATOR = "ADMINISTRATOR", "Quản trị hệ thống"


class Grant(models.Model):
    """Somebody may act in a role for a unit and all that lies under it, for a time."""

    user = models.ForeignKey(
        "accounts.User", models.PROTECT, related_name="grants", verbose_name="tài khoản"
    )
    role = models.CharField("vai", max_length=20, choices=Role)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="grants", verbose_name="đơn vị")
    period = DateRangeField("thời hạn")
    may_see_identity = models.BooleanField("được xem số định danh đầy đủ", default=False)
    may_see_sensitive = models.BooleanField("được xem dân tộc, tôn giáo", default=False)
    granted_at = models.DateTimeField("giao lúc")
    granted_by = models.ForeignKey(
        "accounts.User", models.PROTECT, related_name="+", verbose_name="người giao"
    )

    class Meta:
        verbose_name = "phân quyền"
        indexes = [models.Index(fields=["user"], name="grant_by_user")]

    def __str__(self):
        return f"{self.user}: {self.get_role_display()}"
