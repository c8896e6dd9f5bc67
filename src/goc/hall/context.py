"""What every page of the shell shows around its content."""

from functools import cache

from django.conf import settings
from django.utils.functional import SimpleLazyObject

from goc.desk import queries as desk
from goc.hall.queries import shell as queries
from goc.org.models import Role

# In the session: the page that somebody asked for before they had their second factor.
ASKED = "asked_page"


def shell(request):
    """Navigation, role and scope of the one signed in; read only by pages that show the shell, not
    by the parts that htmx asks for."""
    standing = standing_of(request)
    return {
        "nav": SimpleLazyObject(lambda: _navigation(request, standing)),
        "shell_role": SimpleLazyObject(lambda: standing.role),
        "shell_scope": SimpleLazyObject(lambda: standing.scope),
        "shell_deputises": SimpleLazyObject(lambda: ", ".join(standing.deputises)),
        "owes_second_factor": getattr(request, "owes_second_factor", False),
        "asked_page": SimpleLazyObject(lambda: request.session.get(ASKED, "")),
        "edits_law": SimpleLazyObject(lambda: standing.plays({Role.CITY_OFFICER})),
        "keeps_appointments": settings.APPOINTMENTS,
        "unread": cache(lambda: _unread(request)),
        "demo_day": settings.DEMO_DAY if settings.DEMO else None,
        "demo_people": SimpleLazyObject(lambda: queries.demo_people() if settings.DEMO else []),
    }


def standing_of(request):
    """Roles and units of the one who asks, read at most once a request."""
    if not hasattr(request, "standing"):
        request.standing = queries.Standing(request.user)
    return request.standing


def _unread(request):
    return desk.unread(request.user) if request.user.is_authenticated else 0


def _navigation(request, standing):
    return queries.navigation(standing, request.path) if request.user.is_authenticated else []
