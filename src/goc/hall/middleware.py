"""Whoever sees others' files has a second factor, or gets no further than to set one up."""

from django.shortcuts import redirect

from goc.hall.context import standing_of
from goc.org.access import GUARDED

GUARDED_ROLES = frozenset(GUARDED)
OPEN = ("bao-mat/", "dang-nhap/", "dang-xuat/")


class SecondFactor:
    """Lead whoever owes a second factor to where it is set up, from every page but those there.

    The people of the demonstration are nobody's and owe none.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if not owes(request):
            return None
        request.owes_second_factor = True
        return None if request.resolver_match.route.startswith(OPEN) else redirect("mfa_index")


def owes(request) -> bool:
    """Whether the one who asks sees others' files today and has no second factor."""
    user = request.user
    if not user.is_authenticated or user.is_demo or user.has_second_factor:
        return False
    return standing_of(request).plays(GUARDED_ROLES)
