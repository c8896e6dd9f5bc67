"""The pages of the room, by what they are about."""

from goc.accounts.views.signing import sign_in, sign_in_as, sign_out

__all__ = ["sign_in", "sign_in_as", "sign_out"]
