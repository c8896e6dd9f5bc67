"""Files refused as a whole: each by its sentence, with nothing written of them."""

import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from goc.desk.models import Batch, BatchRow
from goc.kit.errors import Refused
from goc.officials.models import Official
from tests.sheets import ROSTER, write

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("words", "units")]


@pytest.fixture
def verb(tmp_path, settings, city_officer):
    """Run the verb as the city's officer; return its exit code, its last line, its complaints."""
    settings.MEDIA_ROOT = tmp_path / "files"

    def run(*arguments):
        out, told, reasons = StringIO(), StringIO(), ()
        options = ["--json", "--as", city_officer.username]
        try:
            call_command("intake", *map(str, arguments), *options, stdout=out, stderr=told)
        except Refused as refusal:
            reasons = refusal.reasons
        lines = out.getvalue().splitlines()
        facts = json.loads(lines[-1]) if lines else None
        return 1 if reasons else 0, facts, [*told.getvalue().splitlines(), *reasons]

    return run


def test_a_roster_answers_with_counts_warnings_and_repairs(verb, tmp_path):
    path = write(tmp_path / "a.xlsx", ROSTER, {"Họ và tên": "LÊ THỊ HOA"})

    code, facts, _ = verb(path)

    assert code == 0
    assert [facts[name] for name in ("read", "created", "updated", "unchanged", "refused")] == [
        1,
        1,
        0,
        0,
        0,
    ]
    assert facts["warnings"] == []
    assert facts["repairs"] == [
        {
            "row": 2,
            "column": "full_name",
            "stood": "LÊ THỊ HOA",
            "read": "Lê Thị Hoa",
            "why": "Họ và tên được viết hoa chữ đầu mỗi từ.",
        }
    ]
    assert facts["refused_file"] is None


def test_refused_rows_end_the_verb_with_1_and_name_the_file_of_them(verb, tmp_path):
    path = write(tmp_path / "a.xlsx", ROSTER, {"Ngày sinh": "31/04/1985"})

    code, facts, said = verb(path)

    assert (code, facts["refused"]) == (1, 1)
    assert Path(facts["refused_file"]).exists()
    assert said == [
        "Dòng 2: Cột “Ngày sinh”: Ngày 31/04/1985 không có trong lịch; hãy xem lại ngày và tháng.",
        "1 dòng bị trả lại; xem cột “Lỗi” trong tệp trả lại.",
    ]


def test_a_mapping_names_headings_that_nobody_knows(verb, tmp_path):
    path = write(tmp_path / "a.xlsx", ROSTER, {"Họ và tên": None, "Danh tính": "Lê Thị Hoa"})
    mapping = tmp_path / "ghep.json"
    mapping.write_text('{"Danh tính": "full_name"}')

    assert verb(path)[0] == 1
    assert verb(path, "--mapping", mapping)[1]["created"] == 1


def test_a_file_is_refused_by_what_is_wrong_with_it(verb, tmp_path):
    pdf = tmp_path / "don.xlsx"
    pdf.write_bytes(b"%PDF-1.7")
    empty = write(tmp_path / "trong.csv", ROSTER)
    empty.write_text("\n\n")
    headless = write(tmp_path / "thieu.xlsx", ROSTER, {"Chức vụ": None, "Họ và tên": None})
    unitless = write(tmp_path / "don-vi.xlsx", ROSTER, {"Đơn vị": None, "Mã đơn vị": None})
    cases = {
        pdf: "Tệp “don.xlsx” là tệp PDF, không phải sổ tính; hãy gửi sổ tính Excel (.xlsx, .xls),"
        " LibreOffice (.ods) hoặc CSV mã UTF-8.",
        empty: "Tệp “trong.csv” không có dòng nào; hãy gửi tệp đã điền.",
        headless: "Trang “DS” thiếu cột bắt buộc “Họ và tên”, “Chức vụ”; dòng 1 có các cột ",
        unitless: "Trang “DS” thiếu cột bắt buộc “Đơn vị” hoặc “Mã đơn vị”; hãy thêm cột này.",
        tmp_path / "khong-co.xlsx": f"Không có tệp “{tmp_path}/khong-co.xlsx”; hãy xem lại"
        " đường dẫn.",
        tmp_path: f"“{tmp_path}” là thư mục, không phải tệp; hãy chỉ đúng một tệp.",
    }

    told = {path: verb(path, "--kind", "roster") for path in cases}

    for path, sentence in cases.items():
        code, facts, said = told[path]
        assert (code, facts) == (1, {"error": said[-1:]})
        assert said[-1].startswith(sentence)
    assert not Official.objects.exists()
    assert not BatchRow.objects.exists()


def test_a_full_disk_in_the_middle_leaves_nothing(take_in, monkeypatch):
    def full(*arguments, **named):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("goc.intake.services.refused.write_refused", full)

    with pytest.raises(Refused) as refusal:
        take_in(ROSTER, {}, {"Số hiệu": "CB900002", "Ngày sinh": "mai"})

    assert refusal.value.reasons == (
        "Đĩa của máy chủ đã đầy; không dòng nào được ghi, hãy báo người quản trị rồi nhập lại.",
    )
    assert not Official.objects.exists()
    assert Batch.objects.get().state == "FAILED"


KILLED = """
import os, signal, sys
import django
django.setup()
from django.utils import timezone
from goc.accounts.models import User
from goc.intake import services
from goc.officials.services import roster

def die(*arguments, **named):
    os.kill(os.getpid(), signal.SIGKILL)

roster.standing.derive_standing = die
services.take_in(sys.argv[1], by=User.objects.get(username="can-bo-thanh-pho"), at=timezone.now())
"""


@pytest.mark.django_db(transaction=True)
def test_a_killed_import_leaves_nothing_and_can_be_run_again(
    tmp_path, settings, city_officer, take_in
):
    path = write(tmp_path / "a.xlsx", ROSTER, {})
    database = settings.DATABASES["default"]
    url = (
        f"postgresql://{database['USER']}@/{database['NAME']}"
        f"?host={database['HOST']}&port={database['PORT']}"
    )
    environment = os.environ | {"DATABASE_URL": url, "PGPASSWORD": database["PASSWORD"]}

    killed = subprocess.run(
        [sys.executable, "-c", KILLED, path],
        env=environment | {"PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
    )

    assert killed.returncode == -9
    assert not Official.objects.exists()
    assert Batch.objects.get().state == "RUNNING"
    assert take_in(ROSTER, {}).created == 1


def test_a_fault_of_our_own_is_told_on_the_batch_and_reaches_the_log(take_in, monkeypatch):
    monkeypatch.setattr("goc.intake.services.refused.write_refused", lambda *given: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        take_in(ROSTER, {"Ngày sinh": "mai"})

    batch = Batch.objects.get()
    assert (batch.state, batch.failure) == (
        "FAILED",
        "Hệ thống gặp lỗi khi nhập; không dòng nào được ghi, hãy báo người quản trị.",
    )
