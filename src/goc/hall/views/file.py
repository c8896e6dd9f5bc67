"""An official's whole file."""

from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from goc.hall.forms import DayForm
from goc.hall.queries.file import File
from goc.journal.middleware import seen
from goc.kit.htmx import render_page
from goc.kit.today import today
from goc.officials.access import visible_officials

WHOLE = ("xem", "tat-ca")


@require_safe
def file(request, code):
    """The file of one official whom the user may see, with their needs on the day asked for."""
    on, form = today(), DayForm(request.GET)
    visible = visible_officials(request.user, on).select_related("person", "unit", "title", "rank")
    official = get_object_or_404(visible, code=code)
    whole = request.GET.get(WHOLE[0]) == WHOLE[1]
    context = {
        "file": File(official, user=request.user, on=on, day=form.day(on), whole=whole),
        "official": official,
        "person": official.person,
        "form": form,
    }
    seen(request, subject=official, people=1)
    # A day that cannot be read is no refusal of the page: the file is shown, and so is journalled.
    return render_page(request, "hall/file.html", context, part="needs")
