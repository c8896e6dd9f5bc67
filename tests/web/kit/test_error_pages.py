import pytest
from django.core.exceptions import PermissionDenied
from django.middleware.csrf import REASON_BAD_ORIGIN
from django.test import RequestFactory
from django.views import csrf, defaults

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_of_a_stranger(client):
    return client.get("/_kit/").wsgi_request


def text(response):
    return response.content.decode()


def test_a_page_that_is_not_there_says_what_to_do(request_of_a_stranger):
    response = defaults.page_not_found(request_of_a_stranger, Exception("No Official matches"))

    assert response.status_code == 404
    assert "<h1>Không tìm thấy trang này</h1>" in text(response)
    assert "No Official" not in text(response)


def test_a_forbidden_act_gives_the_reason_that_was_said(request_of_a_stranger):
    reason = "Chỉ cán bộ đào tạo của đơn vị được nạp danh sách."

    response = defaults.permission_denied(request_of_a_stranger, PermissionDenied(reason))

    assert response.status_code == 403
    assert f"<p>{reason}</p>" in text(response)


def test_a_forbidden_act_without_a_reason_says_whom_to_ask(request_of_a_stranger):
    response = defaults.permission_denied(request_of_a_stranger, PermissionDenied())

    assert "đề nghị quản trị viên của đơn vị cấp quyền" in text(response)


def test_a_stale_form_says_that_nothing_was_written(request_of_a_stranger):
    response = csrf.csrf_failure(request_of_a_stranger, reason=REASON_BAD_ORIGIN)

    assert response.status_code == 403
    assert "Chưa có gì được ghi" in text(response)


def test_a_crash_answers_without_context_or_database():
    response = defaults.server_error(RequestFactory().get("/"))

    assert response.status_code == 500
    assert "<h1>Hệ thống gặp lỗi khi trả lời</h1>" in text(response)
