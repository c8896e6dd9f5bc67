"""Who comes in: nobody where quy hoạch is not held, else those who read or write it."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import Http404

from goc.succession import access

WRITERS_ONLY = "Chỉ cán bộ phụ trách đào tạo có quyền trên đơn vị của quy hoạch mới được ghi."


def readers(view):
    """Let those in who read quy hoạch; they find the view's sight in `request.sight`."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        _require_held()
        if not access.may_read(request.user):
            raise PermissionDenied
        request.sight = access.sight(request.user)
        return view(request, *args, **kwargs)

    return guarded


def writers(view):
    """Let those in who write some plan; the sight of what they read is in `request.sight`."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        _require_held()
        if not access.may_write(request.user):
            raise PermissionDenied(WRITERS_ONLY)
        request.sight = access.sight(request.user)
        return view(request, *args, **kwargs)

    return guarded


def _require_held():
    if not access.is_held():
        raise Http404("this installation holds no succession data")
