from unicodedata import normalize

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import F, Q

from goc.kit.constraints import never_two_at_once
from goc.kit.history import kept


class Accounts(BaseUserManager):
    def get_by_natural_key(self, username):
        return self.get(username=username)


class User(AbstractBaseUser):
    """Somebody who can sign in; what they may see follows from their grants (org)."""

    username = models.CharField("tên đăng nhập", max_length=60, unique=True)
    full_name = models.CharField("họ và tên", max_length=200)
    email = models.EmailField("thư điện tử", max_length=254, blank=True, default="")
    is_active = models.BooleanField("đang dùng", default=True)
    is_demo = models.BooleanField("tài khoản minh họa", default=False)
    created_at = models.DateTimeField("tạo lúc")

    objects = Accounts()
    USERNAME_FIELD = "username"

    class Meta:
        verbose_name = "tài khoản"

    def __str__(self):
        return self.full_name

    # One keyboard composes ờ, another writes o and two marks: the same password all the same.
    def set_password(self, raw_password):
        super().set_password(raw_password and normalize("NFC", raw_password))

    def check_password(self, raw_password):
        return super().check_password(normalize("NFC", raw_password))


class ActivationCode(models.Model):
    """A one-time code with which somebody sets their first password; only its digest is kept.

    A row gains its end, used or revoked, and nothing of it is ever overwritten.
    """

    user = models.ForeignKey(
        User, models.PROTECT, related_name="activation_codes", verbose_name="tài khoản"
    )
    digest = models.CharField("dấu của mã", max_length=64, unique=True)
    batch = models.UUIDField("đợt in", db_index=True)
    issued_at = models.DateTimeField("cấp lúc")
    issued_by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name="người cấp")
    expires_at = models.DateTimeField("hết hạn lúc")
    used_at = models.DateTimeField("dùng lúc", null=True, blank=True)
    revoked_at = models.DateTimeField("thay lúc", null=True, blank=True)
    revoked_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="người thay"
    )

    class Meta:
        verbose_name = "mã kích hoạt"
        constraints = [
            models.UniqueConstraint(
                fields=["user"],
                condition=Q(used_at=None, revoked_at=None),
                name="activation_code_lives_once_a_user",
                violation_error_message="Tài khoản đã có một mã kích hoạt chưa dùng.",
            ),
            models.CheckConstraint(
                condition=Q(used_at=None) | Q(revoked_at=None),
                name="activation_code_is_used_or_revoked_not_both",
            ),
            models.CheckConstraint(
                condition=Q(revoked_at=None, revoked_by=None)
                | Q(revoked_at__isnull=False, revoked_by__isnull=False),
                name="activation_code_revocation_is_signed_and_dated",
            ),
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("issued_at")),
                name="activation_code_expires_after_it_was_issued",
            ),
        ]

    def __str__(self):
        return f"{self.user}, {self.issued_at:%d/%m/%Y}"


class ActivationAttempt(models.Model):
    """One try at a code, forgotten after a quarter of an hour: by it tries are counted, for the
    user name and for the first letters of the code, never for an address that a hall shares."""

    key = models.CharField("đếm theo", max_length=80)
    at = models.DateTimeField("lúc")

    class Meta:
        verbose_name = "lần thử mã"
        indexes = [models.Index(fields=["key", "at"], name="activation_attempt_by_key")]

    def __str__(self):
        return self.key


@kept
class Deputy(models.Model):
    """Somebody acts for `user` on the days of a period, under the grants that `user` holds then.

    One that is ended before it begins keeps its row with an empty period, which no day lies in.
    """

    user = models.ForeignKey(
        User, models.PROTECT, related_name="deputies", verbose_name="người được làm thay"
    )
    deputy = models.ForeignKey(
        User, models.PROTECT, related_name="deputises", verbose_name="người làm thay"
    )
    period = DateRangeField("thời gian")
    why = models.CharField("lý do", max_length=500)
    given_at = models.DateTimeField("ghi lúc")
    given_by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name="người ghi")
    ended_at = models.DateTimeField("kết thúc lúc", null=True, blank=True)
    ended_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="người kết thúc"
    )

    class Meta:
        verbose_name = "làm thay"
        constraints = [
            models.CheckConstraint(
                condition=~Q(user=F("deputy")),
                name="deputy_is_somebody_else",
                violation_error_message="Không ai làm thay chính mình.",
            ),
            models.CheckConstraint(
                condition=Q(
                    period__isempty=False,
                    period__startswith__isnull=False,
                    period__endswith__isnull=False,
                )
                | Q(period__isempty=True, ended_at__isnull=False),
                name="deputy_has_a_first_and_a_last_day_unless_withdrawn",
                violation_error_message="Làm thay phải có ngày đầu và ngày cuối.",
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None)
                | Q(ended_at__isnull=False, ended_by__isnull=False),
                name="deputy_end_is_signed_and_dated",
                violation_error_message="Kết thúc làm thay phải ghi ai và lúc nào.",
            ),
            never_two_at_once(
                "user_id",
                "deputy_id",
                name="deputy_is_appointed_once_a_day",
                message="Người này đã được giao làm thay trong thời gian này.",
                condition=Q(period__isempty=False),
            ),
        ]

    def __str__(self):
        return f"{self.deputy} làm thay {self.user}"
