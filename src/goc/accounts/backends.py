"""How an account is found: by its name when it signs in, by its session afterwards."""

from allauth.account.auth_backends import AuthenticationBackend

from goc.accounts import queries


class Accounts(AuthenticationBackend):
    """allauth's backend, asking our table in our way."""

    def get_user(self, user_id):
        """The account of a session, which also tells whether it has a second factor, so that no
        page asks for that again; None where the account is gone or out of use."""
        user = queries.with_second_factor().filter(pk=user_id).first()
        return user if user and self.user_can_authenticate(user) else None

    def _authenticate_by_username(self, username, password):
        # allauth's own looks for the name in any case, which reads all accounts of the city.
        return self._check_password(queries.named(username), password)
