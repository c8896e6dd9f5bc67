"""A clerk with a password, before whom nobody has tried the door."""

import pytest
from django.core.cache import cache

from tests.builders import make_user
from tests.signing import PASSWORD, SIGN_IN


@pytest.fixture(autouse=True)
def nobody_has_tried(db):
    cache.clear()


@pytest.fixture
def clerk(db):
    return make_user(username="ha", full_name="Nguyễn Thu Hà", password=PASSWORD)


@pytest.fixture
def enter(client):
    """Send a name and a password to the door."""

    def send(username="ha", password=PASSWORD, **more):
        return client.post(SIGN_IN, {"username": username, "password": password}, **more)

    return send
