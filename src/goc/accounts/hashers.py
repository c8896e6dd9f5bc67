"""Argon2id, tuned to a tenth of a second or less on two ordinary cores."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class TunedArgon2(Argon2PasswordHasher):
    time_cost = 2
    memory_cost = 19 * 1024  # KiB: the least that OWASP asks for with two passes
    parallelism = 1
