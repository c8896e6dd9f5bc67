"""What needs me today, then the numbers."""

from django.views.decorators.http import require_safe

from goc.kit.htmx import render_page


@require_safe
def home(request):
    """What needs the user today, then the numbers."""
    return render_page(request, "hall/home.html", {}, part="main")
