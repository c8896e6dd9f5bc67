import pgtrigger
from django.contrib.postgres.fields import DateRangeField
from django.db import models

from goc.kit.constraints import never_two_at_once
from goc.kit.history import kept
from goc.kit.mark import Mark


class Edition(models.Model):
    """Which state the tables are in that judge a day: one row, with another number after every
    statement that wrote to one of them (`turns_edition`).

    A number is never used twice, not even where the transaction that took it was undone.
    """

    number = models.BigIntegerField("lần thay đổi")

    class Meta:
        verbose_name = "lần thay đổi quy định"

    def __str__(self):
        return str(self.number)


def turns_edition(model):
    """Give the law another edition whenever something is written to this table, by whatever way."""
    written = pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete | pgtrigger.Truncate
    turned = pgtrigger.Trigger(
        name="edition",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=written,
        func="PERFORM law_turn_edition(); RETURN NULL;",
    )
    pgtrigger.register(turned)(model)
    return model


@turns_edition
@kept
class Document(models.Model):
    """A legal or Party document: number, issuer, from when until when it is in force."""

    class Kind(models.TextChoices):
        LAW = "LAW", "Luật"
        DECREE = "DECREE", "Nghị định"
        CIRCULAR = "CIRCULAR", "Thông tư"
        REGULATION = "REGULATION", "Quy định"
        RESOLUTION = "RESOLUTION", "Nghị quyết"
        CONCLUSION = "CONCLUSION", "Kết luận"
        DECISION = "DECISION", "Quyết định"
        GUIDANCE = "GUIDANCE", "Hướng dẫn"
        DIRECTIVE = "DIRECTIVE", "Chỉ thị"
        PROJECT = "PROJECT", "Đề án"
        PLAN = "PLAN", "Kế hoạch"

    class Branch(models.TextChoices):
        PARTY = "PARTY", "Đảng"
        STATE = "STATE", "Nhà nước"

    code = models.SlugField("mã", max_length=60, unique=True)
    number = models.CharField("số, ký hiệu", max_length=80)
    kind = models.CharField("loại", max_length=20, choices=Kind)
    branch = models.CharField("hệ thống", max_length=10, choices=Branch)
    issuer = models.CharField("cơ quan ban hành", max_length=200, blank=True)
    title = models.TextField("trích yếu")
    search_key = models.TextField("khóa tìm")
    issued_on = models.DateField("ngày ban hành", null=True, blank=True)
    in_force = DateRangeField("hiệu lực", null=True, blank=True)
    replaced_by = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="replaces",
        verbose_name="thay thế bởi",
    )
    mark = models.CharField("mức xác minh", max_length=20, choices=Mark)
    reference = models.TextField("nguồn tra cứu", blank=True)
    note = models.TextField("ghi chú", blank=True)
    # What was written on a page is never overwritten by the files that ship.
    is_edited = models.BooleanField("đã sửa trên trang", default=False)

    class Meta:
        verbose_name = "văn bản"

    def __str__(self):
        return self.number


@turns_edition
class Parameter(models.Model):
    """What a number set by law is about, whoever sets it and for however long."""

    code = models.SlugField("mã", max_length=80, unique=True)
    meaning = models.CharField("ý nghĩa", max_length=300)
    unit = models.CharField("đơn vị tính", max_length=40)
    is_edited = models.BooleanField("đã sửa trên trang", default=False)

    class Meta:
        verbose_name = "tham số theo văn bản"

    def __str__(self):
        return self.meaning


@turns_edition
@kept
class Value(models.Model):
    """A number set by a document for a time: never a constant in code."""

    parameter = models.ForeignKey(
        Parameter, models.PROTECT, related_name="values", verbose_name="tham số"
    )
    document = models.ForeignKey(
        Document, models.PROTECT, related_name="values", verbose_name="văn bản"
    )
    article = models.CharField("điều, khoản", max_length=100, blank=True)
    amount = models.DecimalField("giá trị", max_digits=12, decimal_places=2, null=True, blank=True)
    period = DateRangeField("áp dụng")
    mark = models.CharField("mức xác minh", max_length=20, choices=Mark)
    source = models.TextField("nguồn tra cứu", blank=True)
    note = models.TextField("ghi chú", blank=True)

    class Meta:
        verbose_name = "giá trị theo văn bản"
        constraints = [
            never_two_at_once(
                "parameter_id",
                name="value_one_per_parameter_and_day",
                message="Tham số đã có giá trị khác trong khoảng thời gian này.",
            )
        ]

    def __str__(self):
        return f"{self.parameter}: {self.amount}"
