"""What needs me today, then the numbers."""

from django.views.decorators.http import require_safe

from goc.hall.context import standing_of
from goc.hall.queries import health
from goc.hall.queries import home as queries
from goc.hall.queries.set_up import is_open
from goc.journal.middleware import seen
from goc.kit.htmx import render_page
from goc.org.models import Role


@require_safe
def home(request):
    """Home as the roles at hand need it; a part that a person has no use for stays away."""
    standing = standing_of(request)
    own, made = standing.own_file, queries.home(standing)
    if named := made.people:
        seen(request, people=named)
    context = {
        "day": queries.today_in_words(),
        "home": made,
        "own_file": own,
        "own_needs": queries.own_needs(own) if own else None,
        "signs": health.signs() if standing.plays({Role.ADMINISTRATOR}) else [],
        "is_setting_up": is_open(standing),
        "is_nobody": not standing.roles,
    }
    return render_page(request, "hall/home.html", context, part="home")
