"""Who a verb of the command line acts for."""

from django.utils.timezone import localdate

from goc.accounts import services as accounts
from goc.accounts.models import User
from goc.kit.today import today
from goc.org.models import Grant, Role, Unit
from goc.org.services.grants import grant

ROOTS = ("TU", "TP")


def acting(username: str = "", *, at) -> User:
    """Return the account that a verb acts for (see `accounts.services.acting`).

    The demonstration's own account, which only a system without other accounts falls back on, is
    given the whole city the first time.
    """
    user = accounts.acting(username, at=at)
    if user.username == accounts.DEMO and not Grant.objects.filter(user=user).exists():
        for root in Unit.objects.filter(code__in=ROOTS):
            grant(
                user=user,
                role=Role.CITY_OFFICER,
                unit=root,
                since=min(localdate(at), today()),
                may_see_identity=True,
                may_see_sensitive=True,
                by=accounts.system_account(at=at),
                at=at,
                why="Bản minh họa làm việc với cả thành phố.",
            )
    return user
