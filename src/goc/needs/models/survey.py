"""What units and officials wish to learn, asked once a year."""

from django.db import models

from goc.kit.history import kept


@kept
class Survey(models.Model):
    """The yearly asking of units and officials what they wish to learn, beside what law asks."""

    year = models.PositiveSmallIntegerField("năm", unique=True)
    first = models.DateField("ngày đầu")
    last = models.DateField("ngày cuối")
    note = models.TextField("lời dặn", blank=True)
    opened_at = models.DateTimeField("mở lúc")
    opened_by = models.ForeignKey(
        "accounts.User", models.PROTECT, related_name="+", verbose_name="người mở"
    )

    class Meta:
        verbose_name = "khảo sát nhu cầu"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last__gte=models.F("first")),
                name="survey_of_needs_ends_after_it_begins",
                violation_error_message="Ngày cuối không được đứng trước ngày đầu.",
            )
        ]

    def __str__(self):
        return f"Khảo sát nhu cầu năm {self.year}"


@kept
class Wish(models.Model):
    """Something that a unit wants taught to some of its people, or an official wants to learn.

    A wish is no need: law asks for it of nobody. It names a programme, or says it in free words.
    """

    class Kind(models.TextChoices):
        SKILL = "SKILL", "kỹ năng"
        LANGUAGE = "LANGUAGE", "ngoại ngữ"
        TOPIC = "TOPIC", "chuyên đề"

    class State(models.TextChoices):
        DRAFT = "DRAFT", "nháp"
        SENT = "SENT", "đã gửi"
        TAKEN_UP = "TAKEN_UP", "tiếp thu"
        DECLINED = "DECLINED", "không tiếp thu"

    survey = models.ForeignKey(
        Survey, models.PROTECT, related_name="wishes", verbose_name="khảo sát"
    )
    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="+", verbose_name="đơn vị")
    official = models.ForeignKey(
        "officials.Official", models.PROTECT, null=True, blank=True, related_name="wishes",
        verbose_name="cán bộ",
    )  # fmt: skip
    kind = models.CharField("loại", max_length=10, choices=Kind)
    programme = models.ForeignKey(
        "catalogue.Programme", models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name="chương trình",
    )  # fmt: skip
    subject = models.CharField("nội dung", max_length=300, blank=True)
    subject_key = models.CharField("khóa nội dung", max_length=400, blank=True)
    people = models.PositiveIntegerField("số người")
    why = models.TextField("lý do")
    quarter = models.PositiveSmallIntegerField("quý mong muốn", null=True, blank=True)
    state = models.CharField("tình trạng", max_length=10, choices=State, default=State.DRAFT)
    written_at = models.DateTimeField("ghi lúc")
    written_by = models.ForeignKey(
        "accounts.User", models.PROTECT, related_name="+", verbose_name="người ghi"
    )
    decided_at = models.DateTimeField("trả lời lúc", null=True, blank=True)
    decided_by = models.ForeignKey(
        "accounts.User", models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name="người trả lời",
    )  # fmt: skip
    answer = models.TextField("trả lời", blank=True)
    batch = models.ForeignKey(
        "desk.Batch", models.PROTECT, null=True, blank=True, related_name="+", db_index=False,
        verbose_name="lượt nhập",
    )  # fmt: skip
    row = models.PositiveIntegerField("dòng", null=True, blank=True)

    class Meta:
        verbose_name = "nguyện vọng học tập"
        constraints = [
            models.UniqueConstraint(
                fields=["survey", "unit", "kind", "programme", "subject_key"],
                condition=models.Q(official=None),
                nulls_distinct=False,
                name="wish_of_a_unit_stands_once_in_a_survey",
                violation_error_message="Đơn vị đã ghi nguyện vọng này.",
            ),
            models.UniqueConstraint(
                fields=["survey", "official", "kind", "programme", "subject_key"],
                condition=models.Q(official__isnull=False),
                nulls_distinct=False,
                name="wish_of_an_official_stands_once_in_a_survey",
                violation_error_message="Cán bộ đã ghi nguyện vọng này.",
            ),
            models.CheckConstraint(
                condition=models.Q(programme__isnull=False) | ~models.Q(subject=""),
                name="wish_names_a_programme_or_says_what",
                violation_error_message="Chọn chương trình, hoặc ghi nội dung.",
            ),
            models.CheckConstraint(
                condition=models.Q(people__gte=1) & (models.Q(official=None) | models.Q(people=1)),
                name="wish_is_of_some_people_and_an_officials_of_one",
                violation_error_message="Số người phải từ 1; nguyện vọng của cán bộ là một người.",
            ),
            models.CheckConstraint(
                condition=models.Q(quarter=None) | models.Q(quarter__range=(1, 4)),
                name="wish_prefers_a_quarter_of_the_year",
                violation_error_message="Quý phải từ 1 đến 4.",
            ),
            models.CheckConstraint(
                condition=~models.Q(why=""),
                name="wish_says_why",
                violation_error_message="Hãy ghi lý do.",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    state__in=["DRAFT", "SENT"], decided_at=None, decided_by=None, answer=""
                )
                | models.Q(state="TAKEN_UP", decided_at__isnull=False, decided_by__isnull=False)
                | models.Q(state="DECLINED", decided_at__isnull=False, decided_by__isnull=False)
                & ~models.Q(answer=""),
                name="wish_is_answered_by_somebody_and_declined_for_a_reason",
                violation_error_message="Trả lời phải có người, giờ; không tiếp thu phải có lý do.",
            ),
        ]

    def __str__(self):
        return self.subject or self.programme.name
