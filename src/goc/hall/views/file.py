"""An official's whole file."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
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
    official = visible.filter(code=code).first()
    if official is None:
        return _moved(request, visible, code)
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


def _moved(request, visible, code):
    """The way on from the code of a file that was merged into another, which says so."""
    official = get_object_or_404(visible, former_files__code=code)
    messages.info(request, f"Hồ sơ {code} đã gộp vào hồ sơ {official.code}.")
    return redirect("hall:file", official.code)
