"""The requirements, and one of them with every text that it ever had."""

from itertools import groupby

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from goc.facts.queries import vocabulary
from goc.kit import export
from goc.kit.today import today
from goc.officials import access as officials
from goc.standards import access, forms, papers
from goc.standards.queries import serving, texts, version_from
from goc.standards.queries.history import history


@require_safe
def requirements(request):
    """Every requirement as it stands today, by what it is about; or those in force of one mark."""
    on, state = today(), forms.shelf(request.GET)
    shelf, bar = forms.narrowed(state, texts.shelf(on)), forms.shelf_bar(state)
    if export.wanted(request):
        return export.answer(request, papers.shelf(shelf, bar["chips"], on))
    topics = [(title, list(rows)) for title, rows in groupby(shelf, texts.topic)]
    drafts = access.visible_drafts(request.user).order_by("-changed_at", "-pk")
    context = {"topics": topics, "on": on, "drafts": drafts, **bar}
    return render(request, "standards/requirements.html", context)


@require_safe
def requirement(request, code):
    """One requirement: its sentence, its source, its texts through time side by side."""
    versions = texts.versions(code, today())
    if not versions:
        raise Http404
    shown, words = texts.of_the_day(versions), vocabulary()
    context = {
        "requirement": versions[0].version.requirement,
        "versions": texts.side_by_side(versions),
        "history": history(versions[0].version.requirement),
        "shown": shown,
        "taught": serving.programmes_of(version_from(shown.version, words), today(), words),
        "reads_needs": officials.may_list(request.user),
    }
    return render(request, "standards/requirement.html", context)
