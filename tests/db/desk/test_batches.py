"""A batch stays: what was written from it names it without asking."""

import pytest
from django.db import DatabaseError

from goc.desk.models import Batch
from tests.builders import make_batch

pytestmark = pytest.mark.django_db


def test_a_batch_is_never_deleted(city_officer):
    batch = make_batch(city_officer)

    with pytest.raises(DatabaseError, match="Cannot delete rows from desk_batch"):
        Batch.objects.filter(pk=batch.pk).delete()
