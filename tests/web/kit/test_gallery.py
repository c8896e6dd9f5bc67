import re
from pathlib import Path

import pytest
from django.template import Context, Template
from django.urls import reverse

import goc.kit
from goc.kit.templatetags.kit import register
from tests.strict import UndefinedVariable

pytestmark = pytest.mark.django_db

GALLERY = Path(goc.kit.__file__).parent / "templates/kit"
HOWTO = Path(__file__).parents[3] / "docs/howto/components.md"
SHOWN = "".join(
    path.read_text() for path in [GALLERY / "gallery.html", *GALLERY.glob("gallery/*.html")]
)
# Drawn inside other components' templates, or by Python alone.
INNER = {"is_kind", "form_errors"}


@pytest.fixture
def page(client):
    response = client.get(reverse("kit:gallery"), {"nam": "2026", "trang": "3"})
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("name", sorted(register.tags))
def test_every_component_is_shown_and_told_of(name):
    assert name in INNER or re.search(rf"{{% {name}\b", SHOWN)
    assert f"`{name}" in HOWTO.read_text()


@pytest.mark.parametrize("name", sorted(register.filters))
def test_every_filter_is_told_of(name):
    assert name in INNER or f"{name}`" in HOWTO.read_text() or f"|{name}" in HOWTO.read_text()


def test_the_gallery_opens_without_signing_in(page):
    assert "<h1>Bộ thành phần</h1>" in page


def test_a_fragment_is_the_same_as_in_the_whole_page(client, page):
    part = client.get(
        reverse("kit:gallery"), {"nam": "2026", "trang": "3"}, headers={"HX-Request": "true"}
    ).content.decode()

    assert part.startswith('<div id="gallery-forms">')
    assert part in page


def test_no_id_stands_twice_and_every_reference_finds_its_own(page):
    ids = re.findall(r'\sid="([^"]+)"', page)
    wanted = {
        each
        for found in re.findall(r'\s(?:aria-labelledby|aria-describedby|for)="([^"]+)"', page)
        for each in found.split()
    }

    assert sorted(ids) == sorted(set(ids))
    assert wanted - set(ids) == set()


def test_no_component_escapes_its_own_markup(page):
    assert re.findall(r"&lt;/?(?:a|b|div|li|p|small|span|svg)\b", page) == []


def test_strict_policy_finds_nothing_inline(client):
    response = client.get(reverse("kit:gallery"))
    page = response.content.decode()

    assert "default-src 'self'" in response.headers["Content-Security-Policy"]
    assert (
        re.findall(r"<style|\sstyle=|\son\w+=|<script(?![^>]+src=)|hx-on|javascript:", page) == []
    )


def test_a_variable_that_nobody_gave_is_an_error():
    with pytest.raises(UndefinedVariable, match="nobody"):
        Template("{{ nobody }}").render(Context())
    with pytest.raises(UndefinedVariable, match="nobody"):
        Template("{% badge label=nobody %}").render(Context())
