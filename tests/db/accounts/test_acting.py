"""For whom a verb of the command line acts."""

import getpass

import pytest

from goc.accounts import services
from goc.accounts.models import User
from goc.kit.errors import Refused
from tests.builders import AT, make_user

pytestmark = pytest.mark.django_db


def test_an_empty_system_acts_as_the_demonstration():
    user = services.acting(at=AT)

    assert (user.username, user.is_demo) == ("demo", True)


def test_the_account_of_the_machines_user_comes_first():
    own = make_user(username=getpass.getuser())

    assert services.acting(at=AT) == own


def test_once_real_people_have_accounts_nobody_is_taken_for_the_demonstration():
    make_user(username="nguoi-that", password="trời xanh mây trắng")  # noqa: S106

    with pytest.raises(Refused) as refusal:
        services.acting(at=AT)

    assert refusal.value.reasons == (
        f"Người dùng “{getpass.getuser()}” của máy này chưa có tài khoản; "
        "hãy thêm --as và tên đăng nhập.",
    )


def test_accounts_that_nobody_activated_are_no_people_yet(settings):
    made = make_user(username="hn000001")
    assert services.acting(at=AT).username == "demo"

    User.objects.filter(pk=made.pk).update(last_login=AT)
    with pytest.raises(Refused):
        services.acting(at=AT)

    settings.DEMO = True
    assert services.acting(at=AT).username == "demo"


def test_an_unknown_name_is_refused_and_not_replaced():
    with pytest.raises(Refused) as refusal:
        services.acting("khong-co", at=AT)

    assert refusal.value.reasons == (
        "Không có tài khoản “khong-co” đang dùng; hãy xem lại tên đăng nhập.",
    )
    assert not User.objects.exists()


def test_two_accounts_never_share_a_name():
    services.create_user(username="ha", full_name="Nguyễn Thu Hà", at=AT)

    with pytest.raises(Refused) as refusal:
        services.create_user(username="ha", full_name="Trần Ngân Hà", at=AT)

    assert refusal.value.reasons == ("Tên đăng nhập “ha” đã có người dùng; hãy chọn tên khác.",)
