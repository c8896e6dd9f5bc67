"""What a person types, by what it is about."""

from goc.accounts.forms.activation import ActivationForm
from goc.accounts.forms.signing import SignInForm

__all__ = ["ActivationForm", "SignInForm"]
