"""Reads of accounts."""

from goc.accounts.models import User


def demo_people():
    """The invented people whom a visitor of the demonstration may sign in as, by user name."""
    return User.objects.filter(is_demo=True, is_active=True).order_by("username")
