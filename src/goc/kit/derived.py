"""Keys of tables that are worked out from others and replaced whole."""

from django.db import models


def key(to: str, verbose_name: str, *, related_name: str = "+", **named) -> models.ForeignKey:
    """A key that the database neither checks nor indexes: the rows are written by the million from
    rows that have it, and the indexes that pages need are named in `Meta`."""
    return models.ForeignKey(
        to,
        models.CASCADE,
        related_name=related_name,
        verbose_name=verbose_name,
        db_constraint=False,
        db_index=False,
        **named,
    )
