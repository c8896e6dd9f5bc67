from django.db import models
from django.db.models import F, Q

from goc.kit.history import kept


@kept
class Suspicion(models.Model):
    """Two files that may be of one person, and what somebody decided about them.

    Its keys are not checked by the database: a file that was merged away stays named here.
    """

    class State(models.TextChoices):
        OPEN = "OPEN", "Chờ xem"
        MERGED = "MERGED", "Đã gộp"
        NOT_SAME = "NOT_SAME", "Không phải một người"

    first = models.ForeignKey(
        "officials.Official",
        models.DO_NOTHING,
        related_name="+",
        verbose_name="hồ sơ thứ nhất",
        db_constraint=False,
        db_index=False,
    )
    second = models.ForeignKey(
        "officials.Official",
        models.DO_NOTHING,
        related_name="+",
        verbose_name="hồ sơ thứ hai",
        db_constraint=False,
    )
    score = models.SmallIntegerField("mức giống")
    evidences = models.JSONField("căn cứ so sánh", default=list)
    state = models.CharField("tình trạng", max_length=10, choices=State, default=State.OPEN)
    found_at = models.DateTimeField("tìm thấy lúc")
    decided_at = models.DateTimeField("quyết định lúc", null=True, blank=True)
    decided_by = models.ForeignKey(
        "accounts.User",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người quyết định",
    )
    reason = models.CharField("lý do", max_length=500, blank=True)

    class Meta:
        verbose_name = "nghi trùng"
        constraints = [
            models.CheckConstraint(
                condition=Q(first__lt=F("second")),
                name="suspicion_names_the_older_file_first",
                violation_error_message="Cặp nghi trùng ghi hồ sơ có trước đứng trước.",
            ),
            models.UniqueConstraint(
                fields=["first", "second"],
                name="suspicion_of_a_pair_stands_once",
                violation_error_message="Cặp hồ sơ này đã có trong danh sách nghi trùng.",
            ),
            models.CheckConstraint(
                condition=Q(state="OPEN", decided_at=None, decided_by=None)
                | Q(~Q(state="OPEN"), decided_at__isnull=False, decided_by__isnull=False),
                name="suspicion_decision_is_signed_and_dated",
                violation_error_message="Quyết định về cặp nghi trùng phải ghi ai và lúc nào.",
            ),
            models.CheckConstraint(
                condition=~Q(state="NOT_SAME") | ~Q(reason=""),
                name="suspicion_set_aside_says_why",
                violation_error_message="Nói không phải một người thì phải ghi lý do.",
            ),
        ]
        indexes = [models.Index(fields=["state", "-score", "id"], name="suspicion_by_state")]

    def __str__(self):
        return f"{self.first_id}/{self.second_id}"


class Sweep(models.Model):
    """One search for doubles: of the whole city, or of the files written since the one before."""

    at = models.DateTimeField("lúc")
    is_whole = models.BooleanField("tìm cả thành phố")
    newest = models.BigIntegerField("hồ sơ mới nhất khi ấy")
    people = models.PositiveIntegerField("số hồ sơ")
    pairs = models.PositiveIntegerField("số cặp đã so")
    found = models.PositiveIntegerField("số cặp nghi trùng")
    seconds = models.FloatField("số giây")

    class Meta:
        verbose_name = "lần tìm hồ sơ trùng"

    def __str__(self):
        return f"{self.at:%d/%m/%Y %H:%M}"


class Merge(models.Model):
    """Two files made one: what moved from where, so that it can be put back.

    `steps` is the ledger of `kit.merging`, `standing` a digest of the kept file's rows right after:
    what differs from it came later. The files are named by number and code, for one of them is
    gone, and the other may go.
    """

    kept_id = models.BigIntegerField("mã hồ sơ giữ", db_index=True)
    lost_id = models.BigIntegerField("mã hồ sơ gộp vào", db_index=True)
    kept_code = models.CharField("số hiệu giữ", max_length=20)
    lost_code = models.CharField("số hiệu gộp vào", max_length=20)
    lost_name = models.CharField("họ và tên trong hồ sơ gộp vào", max_length=120)
    suspicion = models.ForeignKey(
        Suspicion, models.PROTECT, related_name="merges", verbose_name="cặp nghi trùng"
    )
    merged_at = models.DateTimeField("gộp lúc")
    merged_by = models.ForeignKey(
        "accounts.User", models.PROTECT, related_name="+", verbose_name="người gộp"
    )
    why = models.CharField("căn cứ gộp", max_length=500)
    steps = models.JSONField("những gì đã chuyển", default=list)
    standing = models.JSONField("hồ sơ ngay sau khi gộp", default=dict)
    undone_at = models.DateTimeField("hoàn tác lúc", null=True, blank=True)
    undone_by = models.ForeignKey(
        "accounts.User",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người hoàn tác",
    )
    undone_why = models.CharField("lý do hoàn tác", max_length=500, blank=True)

    class Meta:
        verbose_name = "lần gộp hồ sơ"
        constraints = [
            models.CheckConstraint(
                condition=~Q(kept_id=F("lost_id")),
                name="merge_joins_two_files",
                violation_error_message="Không gộp một hồ sơ vào chính nó.",
            ),
            models.CheckConstraint(
                condition=~Q(why=""),
                name="merge_says_why",
                violation_error_message="Gộp hồ sơ phải ghi căn cứ.",
            ),
            models.CheckConstraint(
                condition=Q(undone_at=None, undone_by=None, undone_why="")
                | Q(undone_at__isnull=False, undone_by__isnull=False) & ~Q(undone_why=""),
                name="merge_is_undone_by_somebody_at_a_time_and_why",
                violation_error_message="Hoàn tác phải ghi ai, lúc nào, vì sao.",
            ),
            models.UniqueConstraint(
                fields=["lost_id"],
                condition=Q(undone_at=None),
                name="file_is_merged_away_once",
                violation_error_message="Hồ sơ này đã được gộp vào một hồ sơ khác.",
            ),
        ]

    def __str__(self):
        return f"{self.lost_code} → {self.kept_code}"
