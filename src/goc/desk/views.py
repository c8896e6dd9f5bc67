"""One's own notices, each opened by a post: a look at the list reads none of them."""

from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from goc.desk import queries, services
from goc.kit.htmx import render_page
from goc.kit.listing import Listing, paginate


@require_safe
def notices(request):
    """The notices to the one who asks, the newest first."""
    listing = Listing.parse(request.GET, sorts={"moi": ["-pk"]}, default_sort="moi")
    found = queries.notices(request.user)
    context = {"page": paginate(found, listing, count=found.count())}
    return render_page(request, "desk/notices.html", context, part="notices")


@require_POST
def open_notice(request, notice_id):
    """Note that the notice is read, and go to the page it tells of."""
    notice = get_object_or_404(queries.notices(request.user), pk=notice_id)
    services.read(notice=notice, at=timezone.now())
    return redirect(notice.path)
