"""What needs me today, then the numbers."""

from django.views.decorators.http import require_safe

from goc.hall.context import standing_of
from goc.hall.queries import health
from goc.hall.queries import home as queries
from goc.hall.queries.shell import READERS
from goc.kit.htmx import render_page
from goc.org.models import Role


@require_safe
def home(request):
    """Home as the role at hand needs it; a part that a person has no use for stays away."""
    standing = standing_of(request)
    own = standing.own_file
    context = {
        "day": queries.today_in_words(),
        "overview": queries.overview(standing) if standing.plays(READERS) else None,
        "own_file": own,
        "own_needs": queries.own_needs(own) if own else [],
        "signs": health.signs() if standing.plays({Role.ADMINISTRATOR}) else [],
        "teaches": standing.plays({Role.SCHOOL_OFFICER, Role.LECTURER}),
        "is_nobody": not standing.roles,
    }
    return render_page(request, "hall/home.html", context, part="home")
