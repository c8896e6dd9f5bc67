"""The first password, set with the code from a slip."""

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from goc.accounts import services
from goc.accounts.forms import ActivationForm
from goc.kit.forms import refusals_into
from goc.kit.htmx import render_page


@login_not_required
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def activate(request):
    """Take user name, code and new password; then the person is signed in and goes on."""
    form = ActivationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("username", "code", "password")}
        with refusals_into(form):
            user = services.activate(**given, at=timezone.now())
        if not form.errors:
            messages.success(
                request,
                f"Tài khoản đã kích hoạt. Từ nay đồng chí đăng nhập bằng tên “{user.username}” "
                "và mật khẩu vừa đặt.",
            )
            record_authentication(request, user, method="activation")
            return perform_login(request, Login(user=user))
    return render_page(request, "accounts/activate.html", {"form": form}, part="form", form=form)
