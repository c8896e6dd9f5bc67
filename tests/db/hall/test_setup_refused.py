"""A file of requirements that cannot stand: `setup` says every fault and writes nothing at all."""

from io import StringIO

import pytest
from django.conf import settings as configured
from django.core.management import call_command

from goc.kit.errors import Refused
from goc.law.models import Document, Value
from goc.org.models import Unit
from goc.standards.models import Requirement, RequirementVersion
from tests.db.standards.test_publish import TEXT

pytestmark = pytest.mark.django_db
SECOND = TEXT.replace("requirements:\n", "")
REVERSED = ("until: null", "until: 2025-08-28")


@pytest.fixture
def city_of_files(tmp_path, settings):
    """All data that ships but the requirements, of which each test writes its own."""
    data = tmp_path / "data"
    data.mkdir()
    for entry in (configured.ROOT / "data").iterdir():
        if entry.name != "requirements":
            (data / entry.name).symlink_to(entry)
    (data / "requirements").mkdir()
    settings.ROOT = tmp_path
    return data / "requirements"


def setup_refused():
    with pytest.raises(Refused) as refusal:
        call_command("setup", stdout=StringIO(), stderr=StringIO())
    counts = [model.objects.count() for model in (Requirement, Document, Value, Unit)]
    assert counts == [0, 0, 0, 0]
    return refusal.value.reasons


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        (
            TEXT.replace(*REVERSED),
            ("Yêu cầu “llct”: ngày hết hiệu lực 28/08/2025 sớm hơn ngày bắt đầu 29/08/2025.",),
        ),
        (
            TEXT + SECOND.replace("2025-08-29", "2026-01-01"),
            ("Yêu cầu “llct” có hai bản cùng hiệu lực từ ngày 01/01/2026.",),
        ),
        (
            TEXT.replace(*REVERSED).replace("code: llct", "code: nguoc")
            + SECOND
            + SECOND.replace("2025-08-29", "2026-01-01")
            + SECOND.replace("code: llct", "code: la").replace("350-QD-TW", "999-QD-TW"),
            (
                "Yêu cầu “nguoc”: ngày hết hiệu lực 28/08/2025 sớm hơn ngày bắt đầu 29/08/2025.",
                "Yêu cầu “la”: danh mục văn bản chưa có “999-QD-TW”; hãy ghi văn bản ấy trước.",
                "Yêu cầu “llct” có hai bản cùng hiệu lực từ ngày 01/01/2026.",
            ),
        ),
    ],
    ids=["from after until", "two at once", "all of it at once"],
)
def test_every_fault_is_a_sentence_and_nothing_is_half_written(city_of_files, text, reasons):
    (city_of_files / "mot.yaml").write_text(text, "utf-8")

    assert setup_refused() == reasons


def test_faults_of_two_files_are_told_together(city_of_files):
    (city_of_files / "mot.yaml").write_text(TEXT, "utf-8")
    (city_of_files / "hai.yaml").write_text(TEXT.replace("2025-08-29", "2026-01-01"), "utf-8")

    assert setup_refused() == ("Yêu cầu “llct” có hai bản cùng hiệu lực từ ngày 01/01/2026.",)


def test_a_file_cut_off_in_the_middle_is_refused(city_of_files):
    (city_of_files / "mot.yaml").write_text(TEXT[: TEXT.index("2025-08-29, ") + 11], "utf-8")

    [reason] = setup_refused()

    assert reason.startswith("Không đọc được data/requirements/mot.yaml: ")


def test_the_same_files_mended_are_taken_in(city_of_files):
    (city_of_files / "mot.yaml").write_text(TEXT.replace(*REVERSED), "utf-8")
    setup_refused()
    (city_of_files / "mot.yaml").write_text(TEXT, "utf-8")

    call_command("setup", stdout=StringIO(), stderr=StringIO())

    assert RequirementVersion.objects.get().requirement.code == "llct"
