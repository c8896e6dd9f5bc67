"""A page that is only read writes nothing: the database itself refuses."""

import pytest
from django.db import DatabaseError
from django.http import HttpResponse
from django.urls import path

from goc.accounts.models import User
from goc.journal.middleware import seen
from goc.journal.models import Reading


def writing(request):
    """A page that a hasty hand might write."""
    User.objects.filter(pk=request.user.pk).update(full_name="Đổi Tên")


def reading(request):
    """A page that only says whom it showed."""

    seen(request, people=3)
    return HttpResponse("")


urlpatterns = [
    path("ghi/", writing, name="writing"),
    path("doc/", reading, name="reading"),
]


@pytest.mark.parametrize("method", ["get", "head"])
@pytest.mark.urls("tests.web.test_read_only")
def test_a_get_that_writes_fails_at_once(client, unit_officer, method):
    client.force_login(unit_officer)

    with pytest.raises(DatabaseError, match="read-only transaction"):
        getattr(client, method)("/ghi/")

    unit_officer.refresh_from_db()
    assert unit_officer.full_name == "Khuất Duy Trung"


@pytest.mark.urls("tests.web.test_read_only")
def test_only_the_journal_of_readings_is_written_after_it(client, unit_officer):
    client.force_login(unit_officer)

    client.get("/doc/")

    assert Reading.objects.get().people == 3
