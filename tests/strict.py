"""Templates are strict in tests: naming a variable that the view did not give is an error."""

import pytest
from django.template import engines


class UndefinedVariable(Exception):
    """A template shows a variable that nobody gave it."""


class Complaint(str):
    """Stands where Django keeps its text for undefined variables, and raises when it is used."""

    __slots__ = ()

    def __contains__(self, part):
        return True

    def __mod__(self, variable):
        raise UndefinedVariable(str(variable))


@pytest.fixture(autouse=True)
def strict_templates():
    # Every time anew: a test that changes settings leaves a new engine behind.
    engines["django"].engine.string_if_invalid = Complaint("undefined")
