"""The identity provider's settings: all or none, and nothing odd."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import env

WHOLE = {
    "OIDC_SERVER": "https://sso.example.vn/realms/hanoi/",
    "OIDC_CLIENT_ID": "goc",
    "OIDC_CLIENT_SECRET": "bi-mat",
}


@pytest.fixture
def given(monkeypatch):
    def give(**values):
        for name, value in values.items():
            monkeypatch.setenv(name, value)
        return env.identity_provider()

    return give


def test_none_is_set(given):
    assert given() is None


def test_a_whole_one_is_read_with_its_defaults(given):
    found = given(**WHOLE)

    assert found["origin"] == "https://sso.example.vn"
    assert found["app"]["settings"] == {"server_url": "https://sso.example.vn/realms/hanoi"}
    assert (found["claim"], found["matches"]) == ("preferred_username", "username")


@pytest.mark.parametrize("missing", WHOLE)
def test_a_part_of_one_stops_the_start(given, missing):
    with pytest.raises(ImproperlyConfigured, match=f"^{missing} is not set; set all of "):
        given(**{name: value for name, value in WHOLE.items() if name != missing})


@pytest.mark.parametrize(
    ("odd", "sentence"),
    [
        ({"OIDC_SERVER": "sso.example.vn"}, "OIDC_SERVER must read https://HOST"),
        ({"OIDC_MATCHES": "email"}, "OIDC_MATCHES is 'email'; write username or national_id."),
    ],
)
def test_an_odd_value_stops_the_start(given, odd, sentence):
    with pytest.raises(ImproperlyConfigured, match=sentence):
        given(**WHOLE | odd)
