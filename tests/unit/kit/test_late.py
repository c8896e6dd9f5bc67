"""Markup put into a page last."""

from django.template import Context, Template

from goc.kit.late import Late


def test_what_comes_late_stands_where_its_mark_stood():
    late = Late()
    marks = [late.hold(markup) for markup in ("<i>Hoàng Mai</i>", "<b>Ba Vì</b>")]
    page = Template("<p>{{ marks.1 }} và {{ marks.0 }}.</p>").render(Context({"marks": marks}))

    filled = late.fill(page.encode())

    assert filled.decode() == "<p><b>Ba Vì</b> và <i>Hoàng Mai</i>.</p>"


def test_a_page_without_marks_stays_as_it_is():
    late = Late()
    late.hold("<i>không hiện</i>")

    assert late.fill(b"<p>Trang</p>") == b"<p>Trang</p>"


def test_a_mark_of_another_page_is_text_like_any_other():
    strange = Late().hold("<i>lạ</i>").encode()

    assert Late().fill(strange) == strange
