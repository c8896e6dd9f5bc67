"""Sending a workbook, seeing what became of every row, writing it, getting refused rows back."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from goc.desk.models import Batch
from goc.desk.queries import held_batches
from goc.intake import access, forms, jobs, papers, queries, services
from goc.journal.middleware import seen
from goc.kit import export
from goc.kit.errors import Refused
from goc.kit.forms import refusals_into
from goc.kit.htmx import render_page
from goc.kit.listing import paginate


@require_safe
def batches(request):
    """The batches that the user may see, the latest first."""
    _require_sender(request.user)
    listing = forms.batches_listing(request.GET)
    found = access.visible_batches(request.user)
    ordered = queries.batches(found).order_by(*listing.order_by)
    if export.wanted(request):
        return export.answer(request, papers.batches(ordered))
    page = paginate(ordered, listing, count=found.count())
    held = held_batches()
    shown = [queries.listed(batch, held) for batch in page.rows]
    context = {"page": replace(page, rows=shown), "listing": listing}
    return render_page(request, "intake/batches.html", context, part="batches")


@require_http_methods(["GET", "POST"])
def upload(request):
    """Ask for a workbook; a small one is judged at once, a large one by a worker."""
    _require_sender(request.user)
    form = forms.UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        with refusals_into(form):
            at = timezone.now()
            batch = services.receive(
                upload=form.cleaned_data["file"],
                kind=form.cleaned_data["kind"],
                dry_run=not form.cleaned_data["write_at_once"],
                new_units=form.cleaned_data["new_units"],
                by=request.user,
                at=at,
            )
            jobs.start(batch=batch, by=request.user, at=at)
            return redirect(batch_page(batch), batch.pk)
    context = {"form": form, "kinds": services.described()}
    return render_page(request, "intake/upload.html", context, part="form", form=form)


@require_safe
def empty(request, kind):
    """The empty workbook of one kind of sheet, with lists of what the user may write."""
    _require_sender(request.user)
    if kind not in services.offered():
        raise Http404
    with TemporaryDirectory() as folder:
        path = Path(folder, "mau.xlsx")
        papers.write_empty(path, kind, units=access.writable_units(request.user))
        file = path.open("rb")
    return FileResponse(file, as_attachment=True, filename=f"mau-{kind}.xlsx")


@require_safe
def batch(request, batch_id):
    """One batch: how far it is, then its tallies and the verdict of each row."""
    batch = _visible(request.user, batch_id)
    listing = forms.rows_listing(request.GET)
    asked = forms.asked_rows(listing)
    rows = queries.rows(batch, **asked)
    if export.wanted(request):
        verdict, group = listing.value(forms.VERDICT), listing.value(forms.GROUP)
        return export.answer(request, papers.rows(batch, rows, verdict, group))
    page = paginate(rows, listing, count=queries.count(batch, rows, **asked))
    seen(request, subject=batch, people=len(page.rows))
    context = {
        "batch": batch,
        "standing": queries.standing(batch),
        "mapping": queries.mapping_of(batch),
        "before": queries.sent_before(batch, access.visible_batches(request.user)),
        "page": replace(page, rows=[queries.line(row) for row in page.rows]),
        "tallies": queries.tallies(batch, listing, forms.VERDICT, forms.GROUP),
        "groups": queries.groups(batch, listing, forms.GROUP, forms.VERDICT),
        "listing": listing,
    }
    return render_page(request, "intake/batch.html", context, part="batch")


@require_http_methods(["GET", "POST"])
def columns(request, batch_id):
    """What each column of a file means: proposed with samples, confirmed or corrected once."""
    batch = _visible(request.user, batch_id)
    try:
        proposal = services.proposal_for(batch, kind=forms.kind_asked(request.GET, batch))
    except Refused as refusal:
        messages.error(request, " ".join(refusal.reasons))
        return redirect("intake:batch", batch_id)
    form = forms.ColumnsForm(request.POST or None, **services.columns_of(proposal))
    if request.method == "POST" and form.is_valid():
        with refusals_into(form):
            who = {"by": request.user, "at": timezone.now()}
            batch = services.map_columns(batch=batch, proposal=proposal, meant=form.meant, **who)
            jobs.start(batch=batch, **who)
            return redirect("intake:batch", batch_id)
    seen(request, subject=batch, people=forms.SAMPLES)
    context = {"batch": batch, "form": form, "proposal": proposal, "kinds": forms.kinds()}
    context |= queries.of_columns(proposal, office=access.root_of(request.user))
    return render_page(request, "intake/columns.html", context, part="form", form=form)


@require_POST
def commit(request, batch_id):
    """Write a batch that was rehearsed."""
    return _set_going(request, batch_id, services.commit)


@require_POST
def again(request, batch_id):
    """Run a batch once more that failed or broke off."""
    return _set_going(request, batch_id, services.again)


def _set_going(request, batch_id, let):
    batch = _visible(request.user, batch_id)
    try:
        batch = let(batch=batch)
        jobs.start(batch=batch, by=request.user, at=timezone.now())
    except Refused as refusal:
        messages.error(request, " ".join(refusal.reasons))
    return redirect("intake:batch", batch_id)


@require_safe
def refused(request, batch_id):
    """The refused rows, in the columns they came in and one more: Lỗi."""
    batch = _visible(request.user, batch_id)
    if not batch.refused_file:
        raise Http404
    seen(request, subject=batch, people=batch.tally["refused"])
    stem = batch.file.name.rsplit(".", 1)[0]
    return FileResponse(
        batch.refused_file.open("rb"), as_attachment=True, filename=f"{stem} - trả lại.xlsx"
    )


def batch_page(batch) -> str:
    """The page on which the batch goes on."""
    return "intake:columns" if batch.state == Batch.State.MAPPING else "intake:batch"


def _visible(user, batch_id) -> Batch:
    _require_sender(user)
    return get_object_or_404(queries.batches(access.visible_batches(user)), pk=batch_id)


def _require_sender(user) -> None:
    if not access.may_take_in(user):
        raise PermissionDenied("Chỉ cán bộ phụ trách đào tạo của thành phố, đơn vị được nhập.")
