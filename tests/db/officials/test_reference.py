"""The ranks and levels that ship with the house."""

import pytest

from goc.accounts.services import system_account
from goc.kit.errors import Refused
from goc.kit.reference import Changes
from goc.officials import services
from goc.officials.models import Level, QualificationKind, Rank
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
        scale = Level.objects.filter(kind=kind).order_by("step")

        assert list(scale.values_list("code", flat=True)) == codes


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
