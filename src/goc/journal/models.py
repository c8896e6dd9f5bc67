from django.db import models


class Entry(models.Model):
    """One act: written in the transaction of the act itself, never changed."""

    at = models.DateTimeField("lúc")
    actor_id = models.BigIntegerField("mã tài khoản", null=True, blank=True)
    actor_name = models.CharField("người làm", max_length=200)
    verb = models.CharField("việc", max_length=60)
    subject_kind = models.CharField("loại đối tượng", max_length=60)
    subject_id = models.CharField("mã đối tượng", max_length=60)
    subject_name = models.CharField("đối tượng", max_length=300)
    why = models.TextField("lý do", blank=True)
    details = models.JSONField("chi tiết", default=dict, blank=True)

    class Meta:
        verbose_name = "mục nhật ký"
        indexes = [
            models.Index(fields=["subject_kind", "subject_id", "-id"], name="entry_by_subject"),
            models.Index(fields=["-at", "-id"], name="entry_by_time"),
        ]

    def __str__(self):
        return f"{self.actor_name}: {self.verb} {self.subject_name}"


class Reading(models.Model):
    """One look at people's data: which page, with which filter, how many people it showed.

    `rows` where the list was taken out as a file: how many rows it had.
    """

    at = models.DateTimeField("lúc")
    actor_id = models.BigIntegerField("mã tài khoản")
    actor_name = models.CharField("người xem", max_length=200)
    page = models.CharField("trang", max_length=80)
    subject_kind = models.CharField("loại đối tượng", max_length=60, blank=True)
    subject_id = models.CharField("mã đối tượng", max_length=60, blank=True)
    filter = models.TextField("bộ lọc", blank=True)
    people = models.PositiveIntegerField("số người", default=0)
    rows = models.PositiveIntegerField("số dòng xuất ra", null=True, blank=True)

    class Meta:
        verbose_name = "lượt xem"
        indexes = [
            models.Index(fields=["subject_kind", "subject_id", "-id"], name="reading_by_subject"),
            models.Index(fields=["actor_id", "-id"], name="reading_by_actor"),
            models.Index(fields=["-at", "-id"], name="reading_by_time"),
        ]

    def __str__(self):
        return f"{self.actor_name}: {self.page}"


class Seal(models.Model):
    """A batch of committed entries under one digest, chained to the seal before it."""

    sealed_at = models.DateTimeField("niêm phong lúc")
    first_entry = models.BigIntegerField("từ mục")
    last_entry = models.BigIntegerField("đến mục", unique=True)
    entries = models.PositiveIntegerField("số mục")
    previous = models.CharField("dấu trước", max_length=64, blank=True)
    digest = models.CharField("dấu", max_length=64)

    class Meta:
        verbose_name = "niêm phong nhật ký"

    def __str__(self):
        return f"{self.first_entry}–{self.last_entry}"
