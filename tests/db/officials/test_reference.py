"""The ranks and levels that ship with the house."""

from datetime import date

import pytest
from django.db import IntegrityError

from goc.accounts.services import system_account
from goc.kit.errors import Refused
from goc.kit.reference import Changes
from goc.officials import services
from goc.officials.models import Equivalence, Level, QualificationKind, Rank
from tests.builders import AT

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("shipped")
class TestShipped:
    def test_a_second_run_changes_nothing(self, shipped):
        assert services.load_reference(by=shipped.by, at=AT) == Changes(0, 0, 0)

    def test_the_administrative_ladder_climbs_from_employee_to_senior(self):
        ladder = Rank.objects.filter(ladder="HANH_CHINH").order_by("step")

        assert list(ladder.values_list("code", "step")) == [
            ("01.005", 10),
            ("01.004", 20),
            ("01.003", 30),
            ("01.002", 40),
            ("01.001", 50),
        ]

    def test_every_kind_of_qualification_has_its_scale(self):
        assert set(Level.objects.values_list("kind", flat=True)) == set(QualificationKind.values)

    @pytest.mark.parametrize(
        ("kind", "codes"),
        [
            ("DEGREE", ["intermediate", "college", "bachelor", "master", "doctorate"]),
            ("POLITICAL_THEORY", ["elementary", "intermediate", "advanced", "bachelor"]),
            ("STATE_MANAGEMENT", ["01.004", "01.003", "01.002", "01.001"]),
            ("KNOWLEDGE_UPDATE", ["group4", "group3", "group2", "group1"]),
            ("DEFENCE_EDUCATION", ["class4", "class3", "class2", "class1"]),
        ],
    )
    def test_levels_stand_from_low_to_high(self, kind, codes):
        scale = Level.objects.filter(kind=kind, step__gt=0).order_by("step")

        assert list(scale.values_list("code", flat=True)) == codes

    def test_confirmations_of_political_theory_count_if_issued_before_they_stopped(self):
        found = Equivalence.objects.order_by("counts_as__step").values_list(
            "level__code", "level__step", "counts_as__code", "granted_before", "document__number",
            "mark",
        )  # fmt: skip

        assert list(found) == [
            (f"confirmed_{level}", 0, level, date(2021, 7, 9), "09-KL/TW", "confirmed")
            for level in ("elementary", "intermediate", "advanced")
        ]


@pytest.mark.parametrize(
    ("second", "wall"),
    [
        ({}, "level_counts_as_another_once_a_day"),
        ({"counts_as": "confirmed_advanced"}, "level_counts_as_another_level"),
    ],
)
@pytest.mark.usefixtures("shipped")
def test_an_equivalence_that_contradicts_is_refused_by_the_database(second, wall):
    levels = {level.code: level for level in Level.objects.filter(kind="POLITICAL_THEORY")}
    standing = Equivalence.objects.get(level=levels["confirmed_advanced"])

    with pytest.raises(IntegrityError, match=wall):
        Equivalence.objects.create(
            level=standing.level,
            counts_as=levels[second.get("counts_as", standing.counts_as.code)],
            period=standing.period,
            document=standing.document,
            mark="confirmed",
        )


@pytest.mark.usefixtures("shipped")
def test_an_equivalence_of_unknown_levels_and_documents_is_refused(tmp_path):
    (tmp_path / "ranks.yaml").write_text("ladders: []\n", "utf-8")
    (tmp_path / "levels.yaml").write_text(
        "levels: []\nequivalences:\n"
        "  - {level: POLITICAL_THEORY/nothing, counts_as: POLITICAL_THEORY/advanced,"
        " document: 0-XX, mark: confirmed}\n",
        "utf-8",
    )

    with pytest.raises(Refused) as refusal:
        services.load_reference(by=system_account(at=AT), at=AT, folder=tmp_path)

    assert [reason.partition(": ")[2] for reason in refusal.value.reasons] == [
        "“level” là “POLITICAL_THEORY/nothing”, không có trình độ này; viết như LOẠI/mã.",
        "danh mục văn bản chưa có “0-XX”; hãy ghi văn bản ấy trước.",
    ]


def test_a_kind_that_nobody_knows_is_refused(tmp_path):
    (tmp_path / "ranks.yaml").write_text("ladders: []\n", "utf-8")
    (tmp_path / "levels.yaml").write_text("levels:\n  - {kind: CHESS, steps: []}\n", "utf-8")

    with pytest.raises(Refused) as refusal:
        services.load_reference(by=system_account(at=AT), at=AT, folder=tmp_path)

    (reason,) = refusal.value.reasons
    assert "“kind” là “CHESS”; chọn một trong: DEGREE, POLITICAL_THEORY" in reason


def test_a_rank_code_used_twice_is_refused(tmp_path):
    ladder = "ladders:\n  - code: A\n    steps: [{code: a, name: Một}, {code: a, name: Hai}]\n"
    (tmp_path / "ranks.yaml").write_text(ladder, "utf-8")
    (tmp_path / "levels.yaml").write_text("levels: []\n", "utf-8")

    with pytest.raises(Refused) as refusal:
        services.load_reference(by=system_account(at=AT), at=AT, folder=tmp_path)

    assert [reason.split(": ", 1)[1] for reason in refusal.value.reasons] == [
        "mã ngạch “a” đã dùng cho một ngạch khác."
    ]
