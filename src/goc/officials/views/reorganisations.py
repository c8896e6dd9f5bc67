"""Reorganisations: the list, a new one, what one would do or did, its steps, its way back."""

from tempfile import TemporaryDirectory

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from goc.kit.errors import Refused
from goc.kit.forms import refusals_into
from goc.kit.htmx import render_page
from goc.kit.listing import paginate
from goc.kit.sheets import write_template
from goc.kit.today import today
from goc.officials import access
from goc.officials.forms.reorganisation import DraftForm, GroundForm, turns_listing
from goc.officials.queries import turns
from goc.officials.services import carrying_out, reorganising
from goc.officials.sheets import reorganisation as sheets

DONE = (
    "“{}” nay đã thực hiện; nhu cầu đào tạo của những người chuyển đơn vị được tính lại ở lần xét "
    "sau."
)
TEMPLATES = {"dong": sheets.lines_sheet, "nguoi": sheets.people_sheet}


@require_safe
def reorganisations(request):
    """Those that the user may see, the latest first."""
    if not access.may_list(request.user):
        raise PermissionDenied
    listing = turns_listing(request.GET)
    found = access.visible_reorganisations(request.user).select_related("document", "drafted_by")
    page = paginate(found.order_by("-pk"), listing, count=found.count())
    context = {"page": page, "listing": listing, "writes": access.reorganises(request.user)}
    return render_page(request, "officials/reorganisations.html", context, part="found")


@require_http_methods(["GET", "POST"])
def reorganisation_new(request):
    """Open a draft."""
    require_reorganiser(request.user)
    form = DraftForm(request.POST or None, initial={"on": today()})
    if request.method == "POST" and form.is_valid():
        with refusals_into(form):
            made = reorganising.draft(**form.cleaned_data, by=request.user, at=timezone.now())
            return redirect("officials:reorganisation_lines", made.pk)
    context = {"form": form, "title": "Lập đợt sắp xếp", "verb": "Lập bản nháp"}
    context["lead"] = "Đặt tên, ngày có hiệu lực, văn bản và lý do; các dòng ghi ở bước sau"
    return render_page(
        request, "officials/reorganisation_form.html", context, part="form", form=form
    )


@require_safe
def reorganisation(request, pk):
    """What it would do, or did, to every unit; what still stands in its way."""
    shown, listing = visible(request.user, pk), turns_listing(request.GET)
    context = {"shown": shown, "listing": listing, "writes": access.reorganises(request.user)}
    if shown.is_done:
        outcome = turns.done(shown)
        found, context["carried"] = outcome.turns, outcome.posts
    else:
        rehearsal = reorganising.rehearse(shown, today=today())
        found = turns.foreseen(rehearsal) if not rehearsal.plan.reasons else []
        context |= {"rehearsal": rehearsal, "counts": reorganising.tally(rehearsal)}
    context["page"] = paginate(found, listing, count=len(found))
    return render_page(request, "officials/reorganisation.html", context, part="turns")


@require_POST
def reorganisation_step(request, pk):
    """Review a draft, or carry out what was reviewed."""
    require_reorganiser(request.user)
    shown, at = visible(request.user, pk), timezone.now()
    told = {"reorganisation": shown, "by": request.user, "at": at, "on": today()}
    try:
        if request.POST.get("viec") == "thuc-hien":
            carrying_out.carry_out(**told)
            messages.success(request, DONE.format(shown.title))
        else:
            reorganising.review(**told)
            messages.success(request, f"“{shown.title}” nay đã rà soát, thực hiện được.")
    except Refused as refusal:
        messages.error(request, " ".join(refusal.reasons))
    return redirect("officials:reorganisation", pk)


@require_http_methods(["GET", "POST"])
def reorganisation_reverse(request, pk):
    """Draft the counter-change of one that was carried out."""
    require_reorganiser(request.user)
    shown = visible(request.user, pk)
    form = GroundForm(request.POST or None, initial={"on": today()})
    if request.method == "POST" and form.is_valid():
        told = {"reorganisation": shown, "by": request.user, "at": timezone.now()}
        with refusals_into(form):
            made = reorganising.reverse(**form.cleaned_data, **told)
            return redirect("officials:reorganisation", made.pk)
    context = {"form": form, "title": f"Đảo lại: {shown.title}", "verb": "Lập bản đảo lại"}
    context["lead"] = (
        "Đơn vị trở lại như trước từ ngày đảo lại, mỗi người về vị trí cũ; không điều gì đã ghi bị "
        "xóa. Bản đảo lại cũng là một bản nháp, rà soát rồi mới thực hiện"
    )
    return render_page(
        request, "officials/reorganisation_form.html", context, part="form", form=form
    )


@require_safe
def reorganisation_template(request, kind):
    """The empty workbook for the lines, or for who goes where."""
    require_reorganiser(request.user)
    if kind not in TEMPLATES:
        raise Http404
    with TemporaryDirectory() as folder:
        path = f"{folder}/mau.xlsx"
        write_template(path, TEMPLATES[kind]())
        file = open(path, "rb")  # noqa: SIM115, PTH123 - the response closes it
    return FileResponse(file, as_attachment=True, filename=f"mau-sap-xep-{kind}.xlsx")


def require_reorganiser(user) -> None:
    """403 for whoever reorganises nothing."""
    if not access.reorganises(user):
        raise PermissionDenied


def visible(user, pk):
    """The reorganisation, 403 for whoever reads no files, 404 where it lies beyond their units."""
    if not access.may_list(user):
        raise PermissionDenied
    found = access.visible_reorganisations(user)
    return get_object_or_404(found.select_related("document", "reverses", "drafted_by"), pk=pk)
