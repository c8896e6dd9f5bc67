from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models


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
