"""Who may do what only the roof can decide, knowing law below and grants beside it."""

from goc.org import access as org
from goc.org.models import Role


def may_edit_law(user) -> bool:
    """Whether the user may change documents and values of law: the city's training officers, since
    law binds the whole city."""
    return org.holds(user, Role.CITY_OFFICER)
