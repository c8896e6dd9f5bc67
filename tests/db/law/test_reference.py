"""How files of law are taken in, and what is refused."""

from datetime import date

import pytest

from goc.accounts.services import system_account
from goc.kit.errors import Refused
from goc.kit.reference import Changes
from goc.law import queries, services
from goc.law.models import Document, Value
from tests.builders import AT

pytestmark = pytest.mark.django_db

DOCUMENT = """
documents:
  - code: 1-2020-ND-CP
    number: 1/2020/NĐ-CP
    kind: DECREE
    branch: STATE
    title: Một việc
    mark: confirmed
"""


@pytest.fixture
def load(tmp_path, db):
    """Loads a folder that holds one file with this text."""
    by = system_account(at=AT)

    def loading(text):
        (tmp_path / "mot.yaml").write_text(text, "utf-8")
        return services.load_reference(by=by, at=AT, folder=tmp_path)

    return loading


def refusal_of(load, text):
    with pytest.raises(Refused) as refusal:
        load(text)
    assert Document.objects.filter(code="1-2020-ND-CP").exists() is False
    return refusal.value.reasons


def test_a_file_is_taken_in(load):
    assert load(DOCUMENT) == Changes(1, 0, 0)
    assert Document.objects.get().number == "1/2020/NĐ-CP"


def test_a_replacement_that_nobody_knows_is_refused(load):
    assert refusal_of(load, DOCUMENT + "    replaced_by: 2-2025-ND-CP\n") == (
        "Văn bản 1/2020/NĐ-CP ghi được thay thế bởi “2-2025-ND-CP”, "
        "nhưng không tệp nào có văn bản mang mã này.",
    )


def test_a_span_that_ends_before_it_begins_is_refused(load):
    reasons = refusal_of(load, DOCUMENT + "    in_force: {from: 2025-07-01, until: 2025-06-30}\n")

    assert [reason.split(": ", 1)[1] for reason in reasons] == [
        "ngày cuối 30/06/2025 đứng trước ngày đầu 01/07/2025; sửa “until”."
    ]


def test_a_mark_that_nobody_knows_is_refused(load):
    (reason,) = refusal_of(load, DOCUMENT.replace("confirmed", "sure"))

    assert reason.endswith(
        "documents 1-2020-ND-CP: “mark” là “sure”; chọn một trong: "
        "confirmed, from_memory, unverified, local_choice."
    )


def test_a_secret_document_is_refused(load):
    (reason,) = refusal_of(load, DOCUMENT + "    secrecy: mật\n")

    assert reason.endswith("độ mật là “mật”; hệ thống này chỉ được giữ văn bản thường.")


def test_a_misspelt_field_is_refused(load):
    (reason,) = refusal_of(load, DOCUMENT + "    isued_on: 2020-01-01\n")

    assert reason.endswith("không có trường “isued_on”; xem tên đúng trong data/README.md.")


def test_a_day_that_does_not_exist_is_refused(load):
    (reason,) = refusal_of(load, DOCUMENT + "    issued_on: 2025-02-30\n")

    assert reason.startswith("Không đọc được ")


def test_a_key_written_twice_is_refused(load):
    (reason,) = refusal_of(load, DOCUMENT + "    mark: unverified\n")

    assert reason.endswith("khóa “mark” viết hai lần ở mục bắt đầu từ dòng 3.")


def test_every_fault_is_told_at_once(load):
    text = DOCUMENT.replace("confirmed", "sure").replace("DECREE", "DICTUM")

    assert len(refusal_of(load, text)) == 2


VALUES = """
parameters:
  - code: hours
    meaning: Số tiết
    unit: tiết
    values:
      - {document: 1-2020-ND-CP, amount: 40, from: 2020-01-01, until: 2020-12-31, mark: confirmed}
      - {document: 1-2020-ND-CP, amount: 60, from: 2020-12-31, mark: confirmed}
"""


def test_two_values_for_one_day_are_refused(load):
    assert refusal_of(load, DOCUMENT + VALUES) == (
        "Tham số “hours” có hai giá trị cho cùng một ngày: theo 1-2020-ND-CP và theo 1-2020-ND-CP; "
        "sửa ngày đầu hoặc ngày cuối.",
    )


def test_a_value_taken_out_of_the_file_goes_and_stays_in_the_history(load):
    load(DOCUMENT + VALUES.replace("from: 2020-12-31", "from: 2021-01-01"))

    changes = load(DOCUMENT + "\n".join(VALUES.splitlines()[:-1]) + "\n")

    assert changes == Changes(0, 0, 1)
    assert Value.pgh_event_model.objects.get().amount == 60


def test_an_amount_mended_in_the_file_is_mended_and_the_old_one_kept(load):
    mended = VALUES.replace("from: 2020-12-31", "from: 2021-01-01")
    load(DOCUMENT + mended)

    changes = load(DOCUMENT + mended.replace("60", "80"))

    assert changes == Changes(0, 1, 0)
    assert queries.value("hours", date(2026, 7, 1)).amount == 80
    assert Value.pgh_event_model.objects.get().amount == 60


def test_documents_that_replace_each_other_are_refused(load):
    other = DOCUMENT.replace("documents:\n", "").replace("1-2020", "2-2020")

    reasons = refusal_of(
        load,
        DOCUMENT + "    replaced_by: 2-2020-ND-CP\n" + other + "    replaced_by: 1-2020-ND-CP\n",
    )

    assert reasons == (
        "Các văn bản thay thế nhau thành vòng: 1-2020-ND-CP → 2-2020-ND-CP → 1-2020-ND-CP.",
        "Các văn bản thay thế nhau thành vòng: 2-2020-ND-CP → 1-2020-ND-CP → 2-2020-ND-CP.",
    )
