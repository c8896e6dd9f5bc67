"""One programme, and the requirements that it meets."""

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from goc.catalogue import access, queries
from goc.catalogue.models import Programme
from goc.catalogue.queries.competencies import built_by
from goc.kit.today import today
from goc.standards.queries.serving import requirements_of


@require_safe
def programme(request, code):
    """A programme's modules, what it grants, who runs it, which requirements it meets today."""
    on = today()
    shown = get_object_or_404(Programme.objects.select_related("framework", "document"), code=code)
    sheet = queries.programme_sheet(shown, on)
    context = {
        "programme": shown,
        "sheet": sheet,
        "faults": queries.faults(sheet, on),
        "served": requirements_of(queries.granted(sheet), on),
        "builds": built_by(shown),
        "may_write": access.may_write_programmes(request.user, on),
    }
    return render(request, "hall/programme.html", context)
