"""Requirements written by hand: chosen, read as a sentence, tried out, put in force."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from goc.facts.queries import vocabulary
from goc.hall.queries import touched
from goc.journal.middleware import seen
from goc.kit.errors import Refused
from goc.kit.htmx import redirect_whole, render_page
from goc.kit.listing import paginate
from goc.kit.today import today
from goc.needs import jobs
from goc.needs.access import within
from goc.needs.queries import preview
from goc.standards import access, services
from goc.standards.forms.editor import KEEP, PREVIEW, PUBLISH, TELL, Editor
from goc.standards.models import RequirementDraft
from goc.standards.queries import as_written, texts

TOLD = {
    jobs.AT_ONCE: "Nhu cầu của mọi người đã được xét lại theo bản này.",
    jobs.LATER: "Nhu cầu của mọi người đang được xét lại; vài phút nữa số liệu sẽ theo bản này.",
    jobs.NOT_YET: "Chưa xét nhu cầu lần nào, nên chưa ai có nhu cầu theo bản này.",
}
both = require_http_methods(["GET", "POST"])


@both
def new_requirement(request):
    """Write a requirement that is not there yet."""
    _require_writer(request.user)
    editor = Editor(request.POST or None, words=vocabulary(), today=today())
    return _answer(request, editor, title="Yêu cầu mới")


@both
def edit_requirement(request, code):
    """Write another text of a requirement; `?ban=` names the text to mend instead."""
    _require_writer(request.user)
    versions = texts.versions(code, today())
    if not versions:
        raise Http404
    mended = [text for text in versions if str(text.version.pk) == request.GET.get("ban")]
    start = mended[0] if mended else texts.of_the_day(versions)
    editor = Editor(
        request.POST or None,
        words=vocabulary(),
        today=today(),
        standing=as_written(start.version),
        code=code,
        correcting=bool(mended),
    )
    requirement = start.version.requirement
    title = f"{'Sửa bản' if mended else 'Bản mới'}: {requirement.short_name}"
    return _answer(request, editor, title=title, requirement=requirement)


@both
def requirement_draft(request, pk):
    """Go on with a draft; somebody else's may be read and tried out."""
    draft = _draft(request.user, pk)
    if request.POST.get("lam") in (KEEP, PUBLISH) and draft.owner != request.user:
        raise PermissionDenied("Bản nháp này của người khác; hãy soạn một bản của mình.")
    editor = _of_draft(draft, request.POST or None)
    return _answer(
        request, editor, title=f"Bản nháp: {draft}", requirement=draft.requirement, draft=draft
    )


@require_POST
def discard_draft(request, pk):
    """Throw one's own draft away."""
    draft = _draft(request.user, pk)
    if draft.owner != request.user:
        raise PermissionDenied("Bản nháp này của người khác.")
    services.discard_draft(draft=draft, by=request.user, at=timezone.now())
    messages.info(request, f"Đã bỏ bản nháp “{draft}”.")
    return redirect("standards:requirements")


@require_safe
def draft_people(request, pk):
    """Everyone of one kind whom a draft touches on a day, a page at a time."""
    draft = _draft(request.user, pk)
    editor, state = _of_draft(draft, None), touched.listing(request.GET)
    which, on = touched.which(state), touched.day(state) or editor.day
    comparison = touched.comparison(
        editor, draft.requirement, within=within(request.user), on=on, today=today()
    )
    keys = comparison.keys(which) if comparison else []
    page = paginate(keys, state, count=len(keys))
    people = preview.people(page.rows, on)
    seen(request, people=len(people))
    context = {"draft": draft, "page": page, "people": people, "on": on, "listing": state}
    context |= {"kinds": preview.LABELS.items(), "which": which, "kind": preview.LABELS[which]}
    return render_page(request, "hall/draft_people.html", context, part="people")


def _answer(request, editor, *, title, requirement=None, draft=None):
    if editor.is_publishing and (done := _published(request, editor, draft)):
        return redirect_whole(request, redirect("standards:requirement", done.code))
    if editor.is_keeping and (kept := _kept(request, editor, requirement, draft)):
        return redirect_whole(request, redirect("hall:requirement_draft", kept.pk))
    context = {"editor": editor, "title": title, "requirement": requirement, "draft": draft}
    context["may_keep"] = draft is None or draft.owner == request.user
    if editor.act == PREVIEW or (draft and request.method == "GET"):
        context["preview"] = _previewed(request, editor, requirement)
    part = "told" if editor.act == TELL else "form"
    return render_page(request, "hall/requirement_edit.html", context, part=part, form=editor.form)


def _previewed(request, editor, requirement):
    """Whom the text would touch, of those in the user's sight; None while it cannot be read."""
    try:
        comparison = touched.comparison(
            editor, requirement, within=within(request.user), on=editor.day, today=today()
        )
    except Refused as refusal:
        editor.refusals = refusal.reasons
        return None
    if comparison is None:
        return None
    shown = comparison.preview()
    people = {person.code for people in shown.first.values() for person in people}
    seen(request, people=len(people), filter=f"{editor.raw['code']} {editor.day:%d/%m/%Y}")
    return shown


def _published(request, editor, draft):
    """The requirement whose text was put in force; None where it was refused."""
    by = {"by": request.user, "at": timezone.now()}
    done = editor.publish(lambda **text: services.put_in_force(**text, **by, draft=draft))
    if done:
        messages.info(request, f"Đã ban hành. {TOLD[jobs.start(**by)]}")
    return done


def _kept(request, editor, requirement, draft):
    """The draft that now holds the text; None where it was refused."""
    by = {"by": request.user, "at": timezone.now()}
    given = {"requirement": requirement, "draft": draft}
    return editor.keep(lambda raw: services.keep_draft(raw=raw, **given, **by))


def _of_draft(draft: RequirementDraft, data) -> Editor:
    requirement = draft.requirement
    versions = texts.versions(requirement.code, today()) if requirement else []
    return Editor(
        data,
        words=vocabulary(),
        today=today(),
        standing=as_written(texts.of_the_day(versions).version) if versions else None,
        code=requirement.code if requirement else "",
        draft=draft.text,
    )


def _draft(user, pk) -> RequirementDraft:
    _require_writer(user)
    return get_object_or_404(access.visible_drafts(user), pk=pk)


def _require_writer(user) -> None:
    if not access.may_write(user):
        raise PermissionDenied("Chỉ cán bộ phụ trách đào tạo của thành phố được sửa yêu cầu.")
