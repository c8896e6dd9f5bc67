"""The yearly survey: opened, its wishes written, sent, answered, copied, counted."""

from contextlib import contextmanager

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from goc.journal.middleware import seen
from goc.kit import export
from goc.kit.errors import Refused
from goc.kit.forms import refusals_into
from goc.kit.htmx import render_page
from goc.kit.listing import paginate
from goc.kit.today import today
from goc.needs import access, papers
from goc.needs.forms import survey as forms
from goc.needs.models import Survey
from goc.needs.queries import survey as queries
from goc.needs.services import survey as services
from goc.officials.queries.choices import choices

CITY_ONLY = "Chỉ cán bộ phụ trách đào tạo của thành phố mở khảo sát và trả lời nguyện vọng."


@require_safe
def surveys(request):
    """The surveys of the years."""
    _require_reader(request.user)
    visible, on = access.visible_wishes(request.user), today()
    rows = [
        (row, queries.is_open(row, on), queries.tally(visible.filter(survey=row)))
        for row in queries.surveys()
    ]
    context = {"rows": rows, "may_open": access.may_open_surveys(request.user)}
    return render(request, "needs/surveys.html", context)


@require_http_methods(["GET", "POST"])
def survey_new(request):
    """Open the survey of a year."""
    _require_opener(request.user)
    form = forms.OpenForm(request.POST or None, initial={"year": today().year + 1})
    if form.is_valid():
        with refusals_into(form):
            made = services.open_survey(**form.cleaned_data, **_act(request))
            return redirect("needs:survey", made.year)
    return _form(request, form, None, "Mở khảo sát nhu cầu")


@require_http_methods(["GET", "POST"])
def survey_edit(request, year):
    """Give a survey other days."""
    _require_opener(request.user)
    held = _survey(year)
    start = {"first": held.first, "last": held.last, "note": held.note}
    form = forms.ChangeForm(request.POST or None, initial=start)
    if form.is_valid():
        with refusals_into(form):
            services.change_survey(survey=held, **form.cleaned_data, **_act(request))
            return redirect("needs:survey", year)
    return _form(request, form, held, "Đổi ngày khảo sát")


@require_safe
def survey(request, year):
    """The wishes of a survey in the reader's sight, by topic, by unit, one by one."""
    _require_reader(request.user)
    held, on, state = _survey(year), today(), forms.listing(request.GET)
    visible = access.visible_wishes(request.user).filter(survey=held)
    found = queries.filtered(visible, forms.wanted(state))
    units = choices(request.user, on, chosen_unit=state.value(forms.UNIT)).units
    bar, ordered = forms.bar(state, units), found.order_by(*state.order_by)
    if export.wanted(request):
        return export.answer(request, papers.wishes(held, ordered, bar["chips"], on))
    page = paginate(ordered, state, count=found.count())
    lines = queries.lines(page.rows, on, access.writable_wishes(request.user))
    seen(request, people=len({line.wish.official_id for line in lines} - {None}))
    context = {
        "survey": held,
        "is_open": queries.is_open(held, on),
        "page": page,
        "lines": lines,
        **queries.counts(found, on),
        **_may(request.user),
        **bar,
    }
    return render_page(request, "needs/survey.html", context, part="found")


@require_http_methods(["GET", "POST"])
def wish_new(request, year):
    """Write a wish: of oneself with ?cua=ca-nhan, else of a unit."""
    held, own = _survey(year), _own(request)
    form = _wish_form(request, own)
    if form.is_valid():
        with refusals_into(form):
            services.write_wish(
                survey=held, text=form.text(official=own), on=today(), **_act(request)
            )
            return redirect("needs:survey", year)
    return _form(request, form, held, "Ghi nguyện vọng của tôi" if own else "Ghi nguyện vọng")


@require_http_methods(["GET", "POST"])
def wish(request, pk):
    """Give a draft another text."""
    held = _written(request, pk)
    form = _wish_form(request, held.official, forms.initial_of(held))
    if form.is_valid():
        with refusals_into(form):
            services.write_wish(
                survey=held.survey, text=form.text(official=held.official), on=today(), wish=held,
                **_act(request),
            )  # fmt: skip
            return redirect("needs:survey", held.survey.year)
    return _form(request, form, held.survey, "Sửa nguyện vọng")


@require_POST
def wish_remove(request, pk):
    """Take a draft away."""
    held = _written(request, pk)
    with _told(request):
        services.remove_wish(wish=held, on=today(), **_act(request))
        messages.success(request, f"Đã bỏ nguyện vọng “{held}”.")
    return redirect("needs:survey", held.survey.year)


@require_POST
def turn(request, year):
    """Send drafts of the user's units and their own, or take back what was sent: those that are
    ticked, else all that the user wrote."""
    _require_wisher(request.user)
    held = _survey(year)
    mine = access.writable_wishes(request.user).filter(survey=held)
    keys = _ticked(request)
    chosen = mine.filter(pk__in=keys) if keys else mine.filter(written_by=request.user)
    act, said = (
        (services.recall, "Đã rút về nháp {} nguyện vọng.")
        if request.POST.get("viec") == "rut"
        else (services.send, "Đã gửi {} nguyện vọng.")
    )
    with _told(request):
        count = act(
            wishes=chosen.values_list("pk", flat=True), survey=held, on=today(), **_act(request)
        )
        messages.success(request, said.format(count))
    return redirect("needs:survey", year)


@require_POST
def decide(request, year):
    """Take up or decline the wishes that are ticked."""
    _require_opener(request.user)
    held, form = _survey(year), forms.DecideForm(request.POST)
    visible = access.visible_wishes(request.user).filter(survey=held, pk__in=_ticked(request))
    if not form.is_valid():
        raise Http404
    with _told(request):
        count = services.decide(
            wishes=visible.values_list("pk", flat=True),
            takes_up=form.takes_up,
            answer=form.cleaned_data["answer"],
            survey=held,
            **_act(request),
        )
        messages.success(request, f"Đã trả lời {count} nguyện vọng.")
    return redirect("needs:survey", year)


@require_POST
def copy_wishes(request, year):
    """Copy what the user's units and they themselves wished in the survey of the year before."""
    _require_wisher(request.user)
    held = _survey(year)
    earlier = access.copied_wishes(request.user).filter(survey__year=year - 1)
    with _told(request):
        count = services.copy_wishes(
            wishes=earlier.values_list("pk", flat=True), survey=held, on=today(), **_act(request)
        )
        messages.success(request, f"Đã chép {count} nguyện vọng của năm {year - 1} thành nháp.")
    return redirect("needs:survey", year)


@contextmanager
def _told(request):
    """Say a refusal to whoever pressed a button; anything else is a bug and flies on."""
    try:
        yield
    except Refused as refusal:
        for reason in refusal.reasons:
            messages.error(request, reason)


def _may(user):
    return {
        "reads_needs": access.may_read(user),
        "may_open": access.may_open_surveys(user),
        "may_wish": bool(access.wishing_units(user)),
        "own": access.own_file(user),
    }


def _ticked(request):
    return [int(key) for key in request.POST.getlist("chon") if key.isdecimal()]


def _own(request):
    """The file of the user, where they wish for themself; None where they wish for a unit."""
    own = access.own_file(request.user)
    if request.GET.get("cua") == queries.OWN or not access.wishing_units(request.user):
        if own is None:
            raise PermissionDenied
        return own
    return None


def _wish_form(request, own, initial=None):
    if own:
        return forms.WishForm(request.POST or None, initial=initial)
    units = access.wishing_units(request.user)
    return forms.UnitWishForm(request.POST or None, units=units, initial=initial)


def _written(request, pk):
    mine = access.writable_wishes(request.user)
    return get_object_or_404(mine.select_related("survey", "unit", "official__unit"), pk=pk)


def _survey(year):
    return get_object_or_404(Survey, year=year)


def _require_reader(user):
    if not access.may_see_surveys(user):
        raise PermissionDenied


def _require_wisher(user):
    if not (access.wishing_units(user) or access.own_file(user)):
        raise PermissionDenied


def _require_opener(user):
    if not access.may_open_surveys(user):
        raise PermissionDenied(CITY_ONLY)


def _form(request, form, survey, title):
    context = {"form": form, "survey": survey, "title": title}
    return render_page(request, "needs/survey_form.html", context, part="form", form=form)


def _act(request):
    return {"by": request.user, "at": timezone.now()}
