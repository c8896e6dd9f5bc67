"""An official's whole file."""

from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from goc.journal.middleware import seen
from goc.kit.htmx import render_page
from goc.officials.access import visible_officials


@require_safe
def file(request, code):
    """The file of one official whom the user may see."""
    visible = visible_officials(request.user).select_related("person")
    official = get_object_or_404(visible, code=code)
    seen(request, subject=official, people=1)
    return render_page(request, "hall/file.html", {"official": official}, part="file")
