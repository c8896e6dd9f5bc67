"""Who comes in: those who read others' files, where this installation keeps such papers."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import Http404

from goc.utilisation import access

READERS_ONLY = "Chỉ người được xem hồ sơ cán bộ mới kiểm tra điều kiện bổ nhiệm."


def readers(view):
    """Let those in who may check an appointment."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not access.may_check(request.user):
            raise PermissionDenied(READERS_ONLY)
        return view(request, *args, **kwargs)

    return guarded


def keepers(view):
    """The same, where minutes, lists and decisions are kept at all; else there is no such page."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not access.is_held():
            raise Http404("this installation keeps no papers of appointments")
        return readers(view)(request, *args, **kwargs)

    return guarded
