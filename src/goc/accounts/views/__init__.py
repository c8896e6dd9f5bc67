"""The pages of the room, by what they are about."""

from goc.accounts.views.activation import activate
from goc.accounts.views.guarding import PasskeyAgain, page
from goc.accounts.views.signing import sign_in, sign_in_as, sign_out, to_provider

__all__ = ["PasskeyAgain", "activate", "page", "sign_in", "sign_in_as", "sign_out", "to_provider"]
