"""Settings come from the environment, typed, and a bad or missing one stops the start."""

import os
from datetime import date
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

REQUIRED = object()


def text(name, default=REQUIRED):
    value = os.environ.get(name, default)
    if value is REQUIRED:
        raise ImproperlyConfigured(f"Set the environment variable {name}; see .env.example.")
    return value


def flag(name, default=REQUIRED):
    value = text(name, default)
    if value not in ("yes", "no"):
        raise ImproperlyConfigured(f"{name} is {value!r}; write yes or no.")
    return value == "yes"


def number(name, default=REQUIRED):
    value = text(name, default)
    if not str(value).isdigit():
        raise ImproperlyConfigured(f"{name} is {value!r}; write a whole number.")
    return int(value)


def day(name, default=REQUIRED):
    value = text(name, default)
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name} is {value!r}; write a day as YYYY-MM-DD.") from None


def database(name):
    """`postgresql://user:password@host:port/name` as Django's settings; host may be a socket folder
    (`postgresql:///name?host=/run/postgresql`)."""
    url = urlsplit(text(name))
    options = dict(pair.split("=", 1) for pair in url.query.split("&") if "=" in pair)
    if url.scheme not in ("postgres", "postgresql") or not url.path.strip("/"):
        raise ImproperlyConfigured(
            f"{name} must read postgresql://USER:PASSWORD@HOST:PORT/NAME; only PostgreSQL will do."
        )
    return {
        "NAME": unquote(url.path.strip("/")),
        "USER": unquote(url.username or options.get("user", "")),
        "PASSWORD": unquote(url.password or ""),
        "HOST": unquote(options.get("host", "") or url.hostname or ""),
        "PORT": str(url.port or options.get("port", "")),
    }
