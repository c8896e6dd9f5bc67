"""A city of three thousand, written once for all that read it."""

import pytest

from demo import city
from tests.unit.demo.reading import Books


@pytest.fixture(scope="session")
def small_city(tmp_path_factory):
    """The workbooks of 3,000 officials, and what stands in them."""
    folder = tmp_path_factory.mktemp("city")
    return Books(folder, city.write(folder, officials=3000, seed=1))
