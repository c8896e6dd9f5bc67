from django.db import models


class Mapping(models.Model):
    """What the headings of an office's sheets mean, as one of its people confirmed; never changed:
    a later one for the same headings takes its place."""

    unit = models.ForeignKey(
        "org.Unit", models.PROTECT, related_name="+", db_index=False, verbose_name="đơn vị"
    )
    shape = models.CharField("dấu của các tiêu đề", max_length=64)
    kind = models.CharField("loại bảng", max_length=20)
    columns = models.JSONField("tiêu đề và cột", default=dict, blank=True)
    told_at = models.DateTimeField("ghép lúc")
    told_by = models.ForeignKey(
        "accounts.User", models.PROTECT, related_name="+", verbose_name="người ghép"
    )

    class Meta:
        verbose_name = "cách ghép cột"
        indexes = [models.Index(fields=["unit", "shape", "-id"], name="mapping_by_shape")]

    def __str__(self):
        return f"{self.unit} {self.told_at:%d/%m/%Y}"
