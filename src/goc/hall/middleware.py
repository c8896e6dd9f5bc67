"""An empty system leads to its set-up; whoever sees others' files has a second factor, or gets no
further than to set one up."""

from django.shortcuts import redirect

from goc.accounts import queries as accounts
from goc.hall.context import ASKED, standing_of
from goc.org.access import GUARDED

GUARDED_ROLES = frozenset(GUARDED)
OPEN_WHEN_EMPTY = ("hall:set_up", "accounts:activate")
OPEN = ("bao-mat/", "dang-nhap/", "dang-xuat/")


class FirstRun:
    """Lead every visitor of an empty system to its set-up, from every page but activation."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if request.user.is_authenticated or request.resolver_match.view_name in OPEN_WHEN_EMPTY:
            return None
        return redirect("hall:set_up") if accounts.waits_for_first() else None


class SecondFactor:
    """Lead whoever owes a second factor to where it is set up, from every page but those there;
    the page they asked for is kept and offered to them once it is set up.

    The people of the demonstration are nobody's and owe none.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        is_open = request.resolver_match.route.startswith(OPEN)
        if not owes(request):
            if not is_open:
                request.session.pop(ASKED, None)
            return None
        request.owes_second_factor = True
        if is_open:
            return None
        if request.method == "GET" and not request.htmx:
            request.session[ASKED] = request.get_full_path()
        return redirect("mfa_index")


def owes(request) -> bool:
    """Whether the one who asks sees others' files today and has no second factor."""
    user = request.user
    if not user.is_authenticated or user.is_demo or user.has_second_factor:
        return False
    return standing_of(request).plays(GUARDED_ROLES)
