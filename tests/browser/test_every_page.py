"""Every page once: axe finds nothing, no script complains, nothing pushes a phone sideways."""

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

from goc.catalogue.queries.exchange import as_json
from goc.intake import services as intake
from goc.law.models import Value
from goc.org.models import Grant, Role
from goc.planning import services as planning
from goc.standards.models import RequirementVersion
from tests import sheets
from tests.browser.conftest import axe_faults
from tests.builders import (
    AT,
    make_absence,
    make_code_app,
    make_deputy,
    make_dispensation,
    make_level,
    make_official,
    make_stored_file,
    make_user,
)
from tests.competencies import make_competency, make_position, show
from tests.merged import merge
from tests.minutes import make_appointment, make_list, make_minute, make_shortfall
from tests.plans import make_teachable
from tests.proposals import make_correction, make_data_request
from tests.sheets import ROSTER
from tests.signing import PASSWORD, code
from tests.successions import make_entry, make_plan
from tests.wishes import make_survey, make_wish

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("words", "cast"),
]
CITY_PAGES = [
    "/",
    "/can-bo/",
    "/can-bo/?tim=khong+co+ai",
    "/can-bo/CB000001/",
    "/don-vi/",
    "/don-vi/?ngay=01/01/2020",
    "/don-vi/09556/",
    "/don-vi/Q.001/",
    "/don-vi/Q.001/can-bo-qua-cac-nam/",
    "/so-can-bo/",
    "/so-can-bo/?ngay=2025-06-30&theo=hien-nay&duoi=TP",
    "/sap-xep/",
    "/sap-xep/moi/",
    "/chuong-trinh/",
    "/chuong-trinh/cap-nhat-nhom-3/",
    "/chuong-trinh/cap-nhat-nhom-3/sua/",
    "/chuong-trinh-moi/",
    "/co-so-dao-tao/",
    "/co-so-dao-tao/le-hong-phong/",
    "/co-so-dao-tao/le-hong-phong/nang-luc/",
    "/chuong-trinh/cap-nhat-nhom-3/nang-luc/",
    "/khung-nang-luc/",
    "/khung-nang-luc-moi/",
    "/khung-nang-luc-nhap/",
    "/khung-nang-luc-nhap/{package}/",
    "/khung-nang-luc/khung-thu/",
    "/khung-nang-luc/khung-thu/sua/",
    "/khung-nang-luc/khung-thu/them/",
    "/nang-luc/{skill}/",
    "/nang-luc/{skill}/sua/",
    "/vi-tri-viec-lam/",
    "/vi-tri-viec-lam/?loai=lanh-dao",
    "/vi-tri-viec-lam-moi/",
    "/vi-tri-viec-lam/chuyen-vien/",
    "/vi-tri-viec-lam/chuyen-vien/sua/",
    "/vi-tri-viec-lam/chuyen-vien/doi-hoi/",
    "/nang-luc-can-bo/",
    "/nang-luc-can-bo/?don-vi=09556",
    "/nang-luc-can-bo/CB000001/",
    "/nang-luc-can-bo/CB000002/",
    "/nang-luc-can-bo/CB000001/vi-tri/",
    "/nang-luc-can-bo/CB000001/minh-chung/",
    "/nang-luc-can-bo/CB000001/danh-gia/{skill}/",
    "/nang-luc-can-bo/muc/{shown}/rut/",
    "/van-ban/",
    "/van-ban/350-QD-TW/",
    "/sua-van-ban/moi/",
    "/sua-van-ban/350-QD-TW/",
    "/sua-van-ban/350-QD-TW/thay-the/",
    "/sua-con-so/annual_minimum_hours/",
    "/sua-con-so/{value}/ket-thuc/",
    "/yeu-cau/",
    "/yeu-cau/qpan-doi-tuong-4/",
    "/soan-yeu-cau/",
    "/ke-hoach/mo-phong/",
    "/soan-yeu-cau/llct-cao-cap/",
    "/nhu-cau/",
    "/nhu-cau/?don-vi=09556&yeu-cau=qpan-doi-tuong-4",
    "/nhu-cau/nguoi/",
    "/nhu-cau/danh-sach/",
    "/nhu-cau/du-bao/",
    "/nhu-cau/du-bao/danh-sach/",
    "/nhu-cau/khao-sat/",
    "/nhu-cau/khao-sat/mo/",
    "/nhu-cau/khao-sat/2027/",
    "/nhu-cau/khao-sat/2027/?cua=ca-nhan",
    "/nhu-cau/khao-sat/2027/sua/",
    "/nhu-cau/khao-sat/2027/ghi/",
    "/nhu-cau/khao-sat/nguyen-vong/{wish}/",
    "/ke-hoach/",
    "/ke-hoach/2027/",
    "/ke-hoach/2027/lop/",
    "/ke-hoach/2027/nguoi-hoc/",
    "/ke-hoach/2027/chua-dap-ung/",
    "/kiem-tra-bo-nhiem/",
    "/kiem-tra-bo-nhiem/?can-bo=CB000001&chuc-danh={title}",
    "/kiem-tra-bo-nhiem/bien-ban/",
    "/kiem-tra-bo-nhiem/bien-ban/{minute}/",
    "/kiem-tra-bo-nhiem/bien-ban/{open_minute}/quyet-dinh/",
    "/kiem-tra-bo-nhiem/quyet-dinh/",
    "/kiem-tra-bo-nhiem/quyet-dinh/{appointment}/",
    "/kiem-tra-bo-nhiem/quyet-dinh/{appointment}/huy/",
    "/kiem-tra-bo-nhiem/no-tieu-chuan/",
    "/kiem-tra-bo-nhiem/chua-du-dieu-kien/",
    "/kiem-tra-bo-nhiem/chua-du-dieu-kien/{shortfall}/",
    "/kiem-tra-bo-nhiem/chua-duoc-su-dung/",
    "/kiem-tra-bo-nhiem/danh-sach/",
    "/kiem-tra-bo-nhiem/danh-sach/{checked}/",
    "/kiem-tra-bo-nhiem/quy-hoach/{plan}/",
    "/quy-hoach/",
    "/quy-hoach/?nhiem-ky=dang-2015",
    "/quy-hoach/nguoi/",
    "/quy-hoach/lap/",
    "/quy-hoach/{plan}/",
    "/quy-hoach/{plan}/in/",
    "/quy-hoach/{plan}/so-ghe/",
    "/quy-hoach/{plan}/phe-duyet/",
    "/quy-hoach/{plan}/them/",
    "/quy-hoach/nguoi/{entry}/sua/",
    "/quy-hoach/nguoi/{entry}/dua-ra/",
    "/mien-ngoai-le/",
    "/mien-ngoai-le/{let_off}/ket-thuc/",
    "/can-bo/CB000001/mien-ngoai-le/",
    "/can-bo/CB000001/sua-ly-lich/",
    "/can-bo/CB000001/du-lieu-quoc-gia/",
    "/can-bo/CB000001/them/trinh-do/",
    "/can-bo/CB000001/them/vi-tri/",
    "/can-bo/CB000001/sua/vang-mat/{absence}/",
    "/can-bo/CB000001/bo/vang-mat/{absence}/",
    "/de-nghi-sua/",
    "/de-nghi-sua/{correction}/",
    "/can-bo/CB000001/de-nghi-sua/",
    "/can-bo/CB000001/de-nghi-sua/?muc=PERSON.{person}.born",
    "/can-bo/CB000001/ai-da-xem/",
    "/can-bo/CB000001/yeu-cau-du-lieu/",
    "/yeu-cau-du-lieu/",
    "/yeu-cau-du-lieu/{asked}/",
    "/ho-so-xu-ly-du-lieu/",
    "/phan-quyen/",
    "/phan-quyen/giao/",
    "/phan-quyen/{grant}/ket-thuc/",
    "/lam-thay/",
    "/lam-thay/giao/",
    "/lam-thay/{deputy}/ket-thuc/",
    "/tai-khoan/",
    "/tai-khoan/hoc-vien/",
    "/phieu-kich-hoat/",
    "/trung-ho-so/",
    "/trung-ho-so/?tinh-trang=khong-phai",
    "/trung-ho-so/CB000001/CB000002/",
    "/trung-ho-so/CB000001/CB000002/gop/",
    "/trung-ho-so/da-gop/",
    "/trung-ho-so/da-gop/{merge}/",
    "/nhap/",
    "/nhap/moi/",
    "/nhap/{batch}/",
    "/nhap/{batch}/ghep-cot/",
    "/thong-bao/",
    "/nhac-den-han/",
    "/in-thong-bao/",
    "/tim/?tim=thuy+van",
    "/khong-co-trang-nay/",
]
PARTS = 4
OTHER_HOMES = ["unit_officer", "school_officer", "leader", "inspector", "administrator", "learner"]


@pytest.fixture
def look(page):
    """Open an address and tell what is wrong with it for those who see or read otherwise."""

    def at(address):
        page.set_viewport_size({"width": 1440, "height": 900})
        page.goto(address)
        faults = [(address, *fault) for fault in axe_faults(page)]
        page.set_viewport_size({"width": 360, "height": 740})
        if (wide := page.evaluate("document.documentElement.scrollWidth")) > 360:
            faults.append((address, "sideways at 360 px", wide))
        return faults

    return at


def test_the_pages_of_a_visitor_are_open_to_everyone(look, judged):
    faults = look("/dang-nhap/") + look("/kich-hoat/")

    assert not faults, "\n".join(map(str, faults))


# In parts, so that several processes look at once.
@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_of_the_city_officer_is_open_to_everyone(
    part, page, look, sign_in, judged, city_officer, learner_file, tmp_path
):
    book = sheets.write(tmp_path / "danh-sach.xlsx", ROSTER, {}, {"Đơn vị": "Sở Không Có"})
    batch = intake.take_in(book, by=city_officer, at=AT, dry_run=True).batch
    version = RequirementVersion.objects.filter(requirement__code="qpan-doi-tuong-4").get()
    let_off = make_dispensation(learner_file, version, city_officer)
    deputy = make_deputy(city_officer, make_user(full_name="Lê Thị Thay"))
    make_teachable(level=make_level("DEFENCE_EDUCATION", "class4"))
    planning.make(year=2027, by=city_officer, at=AT)
    entry = make_entry(make_plan(learner_file.unit, seats=1), learner_file)
    skill = make_competency()
    survey = make_survey(city_officer)
    make_wish(survey, city_officer, unit=learner_file.unit, subject="Gửi rồi", state="SENT")
    make_position(title=learner_file.title, asks=[(skill, 2)])
    keys = {
        "wish": make_wish(survey, city_officer, unit=learner_file.unit).pk,
        "skill": skill.identifier,
        "package": make_stored_file(
            city_officer, as_json(skill.framework, AT).encode(), name="khung.json"
        ).pk,
        "shown": show(learner_file, skill, 1, city_officer).pk,
        "plan": entry.plan_id,
        "entry": entry.pk,
        "absence": make_absence(learner_file).pk,
        "deputy": deputy.pk,
        "correction": make_correction(learner_file).pk,
        "person": learner_file.pk,
        "asked": make_data_request(learner_file).pk,
        "merge": merge(make_official(), make_official(), city_officer).pk,
        "batch": batch.pk,
        "let_off": let_off.pk,
        "title": learner_file.title.code,
        "minute": make_minute(learner_file, city_officer).pk,
        "open_minute": make_minute(learner_file, city_officer).pk,
        "appointment": make_appointment(learner_file, city_officer).pk,
        "shortfall": make_shortfall(learner_file).pk,
        "checked": make_list(learner_file, city_officer).pk,
        "value": Value.objects.values_list("pk", flat=True)[0],
        "grant": Grant.objects.filter(role=Role.UNIT_OFFICER).values_list("pk", flat=True)[0],
    }
    sign_in(page, "city_officer")
    faults = []

    for address in CITY_PAGES[part::PARTS]:
        faults += look(address.format(**keys))

    assert not faults, "\n".join(map(str, faults))


def test_every_other_home_is_open_to_everyone(page, look, sign_in, judged):
    faults = []

    for name in OTHER_HOMES:
        sign_in(page, name)
        faults += look("/")
        page.context.clear_cookies()

    assert not faults, "\n".join(map(str, faults))


def test_the_set_up_and_the_outbox_are_open_to_everyone(look, sign_in, page):
    sign_in(page, "administrator")

    faults = look("/thiet-lap/") + look("/hop-thu-di/")

    assert not faults, "\n".join(map(str, faults))


def test_the_journal_is_open_to_everyone(look, sign_in, page, judged):
    sign_in(page, "inspector")

    faults = look("/nhat-ky/") + look("/nhat-ky/?phan=ho-so") + look("/nhat-ky/?phan=luot-xem")

    assert not faults, "\n".join(map(str, faults))


def test_every_page_that_guards_an_account_is_open_to_everyone(page, look, sign_in, learner):
    sign_in(page, "learner")
    faults = []
    for name in ("", "ung-dung/", "khoa/them/", "mat-khau-dau/", "ma-du-phong/moi/"):
        faults += look(f"/bao-mat/{name}")
    make_code_app(learner)
    RecoveryCodes.activate(learner)
    for name in ("", "xac-nhan/ma/", "xac-nhan/"):
        faults += look(f"/bao-mat/{name}")
    page.context.clear_cookies()

    learner.set_password(PASSWORD)
    learner.save()
    page.goto("/dang-nhap/")
    page.get_by_label("Tên đăng nhập").fill(learner.username)
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập", exact=True).click()
    page.get_by_role("heading", name="Bước thứ hai").wait_for()
    faults += look("/dang-nhap/buoc-hai/")
    page.get_by_role("textbox", name="Mã").fill(code())
    page.get_by_role("button", name="Tiếp tục").click()
    page.get_by_role("heading", level=1).filter(has_not_text="Bước").wait_for()
    for name in ("mat-khau/", "ma-du-phong/", "ung-dung/go/"):
        faults += look(f"/bao-mat/{name}")

    assert not faults, "\n".join(map(str, faults))
