"""Units reorganised with the people in them: a draft rehearsed, then carried out in one stroke."""

from django.db import models
from django.db.models import Q

from goc.kit.history import kept
from goc.officials.models.careers import Post
from goc.org.models import Branch, Tier, UnitKind


@kept
class Reorganisation(models.Model):
    """A change of units on a day, with all its people; `reverses` names the one it takes back."""

    class State(models.TextChoices):
        DRAFT = "DRAFT", "Nháp"
        REVIEWED = "REVIEWED", "Đã rà soát"
        DONE = "DONE", "Đã thực hiện"
        REVERSED = "REVERSED", "Đã đảo lại"

    title = models.CharField("tên", max_length=200)
    on = models.DateField("có hiệu lực từ ngày")
    document = models.ForeignKey(
        "law.Document", models.PROTECT, related_name="+", verbose_name="văn bản"
    )
    why = models.CharField("lý do", max_length=500)
    state = models.CharField("trạng thái", max_length=10, choices=State, default=State.DRAFT)
    reverses = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="reversed_by",
        verbose_name="đảo lại đợt",
    )
    drafted_at = models.DateTimeField("lập lúc")
    drafted_by = models.ForeignKey(
        "accounts.User", models.PROTECT, related_name="+", verbose_name="người lập"
    )
    reviewed_at = models.DateTimeField("rà soát lúc", null=True, blank=True)
    reviewed_by = models.ForeignKey(
        "accounts.User",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người rà soát",
    )
    done_at = models.DateTimeField("thực hiện lúc", null=True, blank=True)
    done_by = models.ForeignKey(
        "accounts.User",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người thực hiện",
    )

    class Meta:
        verbose_name = "đợt sắp xếp"
        constraints = [
            models.CheckConstraint(
                condition=Q(state="DRAFT", reviewed_at__isnull=True, reviewed_by__isnull=True)
                | Q(~Q(state="DRAFT"), reviewed_at__isnull=False, reviewed_by__isnull=False),
                name="reorganisation_review_is_signed_and_dated",
            ),
            models.CheckConstraint(
                condition=Q(
                    state__in=["DONE", "REVERSED"], done_at__isnull=False, done_by__isnull=False
                )
                | Q(state__in=["DRAFT", "REVIEWED"], done_at__isnull=True, done_by__isnull=True),
                name="reorganisation_done_is_signed_and_dated",
            ),
            models.CheckConstraint(
                condition=~Q(why="") & ~Q(title=""), name="reorganisation_has_a_name_and_a_reason"
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def is_done(self) -> bool:
        """Whether it was carried out, taken back since or not."""
        return self.done_at is not None

    @property
    def tone(self) -> str:
        """How a page colours its state."""
        return {"REVIEWED": "info", "DONE": "good", "REVERSED": "warning"}.get(self.state, "plain")

    @property
    def may_be_reversed(self) -> bool:
        """Whether a counter-change may be drafted."""
        return self.state == self.State.DONE and self.reverses_id is None

    @property
    def is_reviewed(self) -> bool:
        """Whether it waits to be carried out."""
        return self.state == self.State.REVIEWED


@kept
class ReorganisationLine(models.Model):
    """One line of a reorganisation: what was → what comes of it (`org.rules.Line`)."""

    reorganisation = models.ForeignKey(
        Reorganisation, models.CASCADE, related_name="lines", verbose_name="đợt sắp xếp"
    )
    number = models.PositiveIntegerField("dòng")
    old_code = models.CharField("mã đơn vị cũ", max_length=40, blank=True)
    new_code = models.CharField("mã đơn vị mới", max_length=40, blank=True)
    name = models.CharField("tên đơn vị mới", max_length=255, blank=True)
    kind = models.CharField("loại", max_length=20, choices=UnitKind, blank=True)
    branch = models.CharField("hệ thống", max_length=10, choices=Branch, blank=True)
    tier = models.CharField("cấp", max_length=10, choices=Tier, blank=True)
    parent_code = models.CharField("mã đơn vị cấp trên", max_length=40, blank=True)
    position = models.PositiveSmallIntegerField("thứ tự", null=True, blank=True)

    class Meta:
        verbose_name = "dòng của đợt sắp xếp"
        constraints = [
            models.UniqueConstraint(
                fields=["reorganisation", "number"], name="reorganisation_line_stands_once"
            ),
            models.CheckConstraint(
                condition=~Q(old_code="", new_code=""),
                name="reorganisation_line_names_a_unit",
            ),
        ]

    def __str__(self):
        return f"{self.old_code} → {self.new_code}"


@kept
class Assignment(models.Model):
    """Where the holder of a post goes in a reorganisation, decided by a person: a unit of
    afterwards, and another title where it is not the same."""

    reorganisation = models.ForeignKey(
        Reorganisation, models.CASCADE, related_name="assignments", verbose_name="đợt sắp xếp"
    )
    post = models.ForeignKey(
        Post, models.PROTECT, related_name="assignments", verbose_name="vị trí công tác"
    )
    unit_code = models.CharField("mã đơn vị mới", max_length=40)
    title = models.ForeignKey(
        "org.Title",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="chức danh mới",
    )

    class Meta:
        verbose_name = "phân công người"
        constraints = [
            models.UniqueConstraint(
                fields=["reorganisation", "post"], name="post_is_assigned_once_a_reorganisation"
            )
        ]

    def __str__(self):
        return f"{self.post} → {self.unit_code}"


@kept
class PassedGrant(models.Model):
    """A grant on a unit that ends, which somebody chose to give anew for a unit of afterwards."""

    reorganisation = models.ForeignKey(
        Reorganisation, models.CASCADE, related_name="passed_grants", verbose_name="đợt sắp xếp"
    )
    grant = models.ForeignKey(
        "org.Grant", models.PROTECT, related_name="+", verbose_name="phân quyền"
    )
    unit_code = models.CharField("mã đơn vị mới", max_length=40)

    class Meta:
        verbose_name = "phân quyền giao tiếp"
        constraints = [
            models.UniqueConstraint(
                fields=["reorganisation", "grant", "unit_code"],
                name="grant_is_passed_on_once_to_a_unit",
            )
        ]

    def __str__(self):
        return f"{self.grant} → {self.unit_code}"


@kept
class CarriedPost(models.Model):
    """The post that a reorganisation closed, and the one that it opened in its place."""

    reorganisation = models.ForeignKey(
        Reorganisation, models.PROTECT, related_name="carried", verbose_name="đợt sắp xếp"
    )
    before = models.ForeignKey(
        Post, models.PROTECT, related_name="carried_to", verbose_name="vị trí trước"
    )
    after = models.ForeignKey(
        Post, models.PROTECT, related_name="carried_from", verbose_name="vị trí sau"
    )

    class Meta:
        verbose_name = "vị trí chuyển theo đơn vị"
        constraints = [
            models.UniqueConstraint(
                fields=["reorganisation", "before"],
                name="post_is_carried_once_a_reorganisation",
            )
        ]

    def __str__(self):
        return f"{self.before} → {self.after}"
