"""The gallery: each component in each of its states, for the eye and for the tests."""

from django.contrib.auth.decorators import login_not_required
from django.views.decorators.http import require_safe

from goc.kit import gallery as samples
from goc.kit.htmx import render_page


@login_not_required
@require_safe
def gallery(request):
    """All components on one page, with invented words; it reads no data."""
    return render_page(request, "kit/gallery.html", samples.context(request.GET), part="forms")
