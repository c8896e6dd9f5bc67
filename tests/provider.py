"""An identity provider: a real OpenID Connect server in a process of its own, on this machine."""

import contextlib
import json
import socket
import subprocess
import sys
import time

import pytest

from config import env

# What the provider knows of its people; the last two are strangers to the house.
PEOPLE = (
    {"sub": "u-1", "preferred_username": "ha", "cccd": "001188000001", "name": "Nguyễn Thu Hà"},
    {"sub": "u-2", "preferred_username": "khong-ai", "cccd": "001188000002"},
    {"sub": "u-3"},
)


@pytest.fixture(scope="session")
def provider_address():
    """The address of the running provider."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    known = [word for person in PEOPLE for word in ("--user-claims", json.dumps(person))]
    server = subprocess.Popen(
        [sys.executable, "-m", "oidc_provider_mock", "--port", str(port), *known],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(server, port)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(10)


def _wait_for(server, port):
    for _ in range(200):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 0.1):
            return
        assert server.poll() is None, "The provider ended before it answered."
        time.sleep(0.1)
    raise TimeoutError(port)


@pytest.fixture
def provider(provider_address, monkeypatch, settings):
    """Set the house up for the provider as the environment would; takes further OIDC_… values."""

    def set_up(**more):
        given = {
            "OIDC_SERVER": provider_address,
            "OIDC_CLIENT_ID": "goc",
            "OIDC_CLIENT_SECRET": "bi-mat",
            "OIDC_NAME": "Cổng thử",
        } | more
        for name, value in given.items():
            monkeypatch.setenv(name, value)
        found = env.identity_provider()
        settings.IDENTITY_PROVIDER = found
        settings.SOCIALACCOUNT_PROVIDERS = {
            "openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [found["app"]]}
        }
        settings.SECURE_CSP = settings.SECURE_CSP | {"form-action": ["'self'", found["origin"]]}
        return found

    return set_up
