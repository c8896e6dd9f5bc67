"""Requirements written by hand: chosen, read as a sentence, put in force with a reason."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from goc.facts.queries import vocabulary
from goc.kit.htmx import redirect_whole, render_page
from goc.kit.today import today
from goc.needs import jobs
from goc.standards import access, services
from goc.standards.forms.editor import TELL, Editor
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
    return _answer(request, editor, title="Yêu cầu mới", requirement=None)


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


def _answer(request, editor, *, title, requirement):
    if editor.is_publishing and (done := _published(request, editor)):
        return redirect_whole(request, redirect("standards:requirement", done.code))
    context = {"editor": editor, "title": title, "requirement": requirement}
    part = "told" if editor.act == TELL else "form"
    return render_page(request, "hall/requirement_edit.html", context, part=part, form=editor.form)


def _published(request, editor):
    """The requirement whose text was put in force; None where it was refused."""
    by = {"by": request.user, "at": timezone.now()}
    done = editor.publish(lambda **text: services.put_in_force(**text, **by))
    if done:
        messages.info(request, f"Đã ban hành. {TOLD[jobs.start(**by)]}")
    return done


def _require_writer(user) -> None:
    if not access.may_write(user):
        raise PermissionDenied("Chỉ cán bộ phụ trách đào tạo của thành phố được sửa yêu cầu.")
