"""Texts of requirements that somebody is still writing: they decide nothing."""

from django.db import models

from goc.kit.history import kept


@kept
class RequirementDraft(models.Model):
    """A text that is being written, of a requirement that is there or of a new one.

    Nobody is judged by it; previews and simulations name it.
    """

    requirement = models.ForeignKey(
        "standards.Requirement",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="drafts",
        verbose_name="yêu cầu",
    )
    short_name = models.CharField("tên ngắn", max_length=40, blank=True)
    text = models.JSONField("nội dung")
    owner = models.ForeignKey(
        "accounts.User", models.PROTECT, related_name="+", verbose_name="người soạn"
    )
    changed_at = models.DateTimeField("sửa lúc")

    class Meta:
        verbose_name = "bản nháp của yêu cầu"

    def __str__(self):
        return self.short_name or "chưa đặt tên"
