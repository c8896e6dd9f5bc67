"""Who may change programmes and providers, and who reads which lecturers there are.

Programmes, providers and competencies themselves are open to everybody who is signed in.
"""

from goc.org import access as org
from goc.org.models import Role, UnitReach

SEE_LECTURERS = (
    Role.CITY_OFFICER,
    Role.UNIT_OFFICER,
    Role.SCHOOL_OFFICER,
    Role.LECTURER,
    Role.INSPECTOR,
)


def sees_lecturers(user, on) -> bool:
    """Whether lecturers are shown by name, not only counted."""
    return org.holds(user, *SEE_LECTURERS, on=on)


def may_write_programmes(user, on) -> bool:
    """Whether the user writes programmes: the city's training officers and those of schools."""
    return org.holds(user, Role.CITY_OFFICER, Role.SCHOOL_OFFICER, on=on)


def may_write_frameworks(user, on) -> bool:
    """Whether the user writes frameworks of competencies: the city's training officers."""
    return org.holds(user, Role.CITY_OFFICER, on=on)


def may_write_provider(user, provider, on) -> bool:
    """Whether the user tells rooms and months of the provider: city officers of every one, school
    officers of the providers whose unit lies under theirs."""
    if org.holds(user, Role.CITY_OFFICER, on=on):
        return True
    theirs = org.in_force(user, Role.SCHOOL_OFFICER, on=on)
    under = UnitReach.objects.filter(ancestor__in=theirs.values("unit_id"))
    return under.filter(descendant=provider.unit_id).exists()
