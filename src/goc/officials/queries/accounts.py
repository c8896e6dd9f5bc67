"""Whose account belongs to which person."""

from goc.officials.models import Person


def of_national_id(number):
    """The account of the person with this twelve-digit number; None where there is none."""
    person = Person.objects.filter(national_id=number).select_related("account").first()
    return person.account if person else None
