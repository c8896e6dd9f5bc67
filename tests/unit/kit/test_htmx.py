import pytest
from django import forms
from django.test import RequestFactory, override_settings

from goc.kit.htmx import render_page

PAGES = {
    "page.html": "<main>{% partialdef people inline %}<p>{{ name }}</p>{% endpartialdef %}</main>"
}
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {"loaders": [("django.template.loaders.locmem.Loader", PAGES)]},
    }
]


class Name(forms.Form):
    name = forms.CharField()


@pytest.fixture(autouse=True)
def pages():
    with override_settings(TEMPLATES=TEMPLATES):
        yield


def answer(form=None, **headers):
    request = RequestFactory().get("/", headers=headers)
    return render_page(request, "page.html", {"name": "An"}, part="people", form=form)


def test_a_full_visit_gets_the_page():
    assert answer().content == b"<main><p>An</p></main>"


def test_htmx_gets_the_named_part():
    assert answer(hx_request="true").content == b"<p>An</p>"


def test_going_back_gets_the_whole_page_again():
    back = answer(hx_request="true", hx_history_restore_request="true")

    assert back.content == b"<main><p>An</p></main>"


def test_caches_keep_the_two_answers_apart():
    assert answer().headers["Vary"] == "HX-Request"


def test_a_refused_form_answers_422_and_a_good_one_200():
    assert answer(form=Name({})).status_code == 422
    assert answer(form=Name({"name": "An"})).status_code == 200
    assert answer(form=Name()).status_code == 200
