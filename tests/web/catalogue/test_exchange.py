"""A framework taken away as a file, and one brought in after a look at what it changes."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from goc.catalogue.models import Competency
from goc.catalogue.queries import exchange
from goc.desk.models import StoredFile
from tests.builders import AT
from tests.competencies import make_competency

pytestmark = pytest.mark.django_db
NEW = reverse("catalogue:package_new")


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def upload(client, text):
    return client.post(NEW, {"package": SimpleUploadedFile("khung.json", text.encode())})


def test_everybody_takes_a_framework_away(client, stranger):
    framework = make_competency().framework
    client.force_login(stranger)

    answer = client.get(reverse("catalogue:framework_package", args=[framework.code]))

    assert exchange.opened(answer.content).framework == exchange.plain(framework)
    assert answer["Content-Disposition"] == 'attachment; filename="khung-thu.case.json"'


def test_a_file_shows_what_it_changes_before_it_changes_it(client, city_officer):
    framework = make_competency().framework
    package = json.loads(exchange.as_json(framework, AT))
    package["CFPackage"]["CFItems"][0]["fullStatement"] = "Tên khác"
    client.force_login(city_officer)

    sent = upload(client, json.dumps(package))
    page = client.get(sent.url)
    assert page.context["change"].changed == ("Tên khác",)
    assert Competency.objects.get().name == "Năng lực NL01"

    answer = client.post(sent.url)
    assert answer.url == reverse("catalogue:framework", args=["khung-thu"])
    assert Competency.objects.get().name == "Tên khác"


def test_what_is_no_framework_is_not_even_kept(client, city_officer):
    client.force_login(city_officer)

    answer = upload(client, "{}")

    assert answer.status_code == 422
    assert "không phải là khung năng lực theo CASE" in answer.content.decode()
    assert not StoredFile.objects.exists()


def test_a_file_that_became_impossible_says_so(client, city_officer):
    framework = make_competency().framework
    client.force_login(city_officer)
    package = json.loads(exchange.as_json(framework, AT))
    package["CFPackage"]["CFDocument"]["identifier"] = "00000000-0000-4000-8000-000000000001"

    sent = upload(client, json.dumps(package))
    answer = client.post(sent.url)

    assert answer.status_code == 422
    assert "đã thuộc khung “Khung thử”" in answer.content.decode()
    assert Competency.objects.get().framework == framework


def test_nobody_opens_a_file_that_another_sent(client, city_officer, unit_officer):
    framework = make_competency().framework
    client.force_login(city_officer)
    sent = upload(client, exchange.as_json(framework, AT))
    StoredFile.objects.update(stored_by=unit_officer)

    assert client.get(sent.url).status_code == 404
