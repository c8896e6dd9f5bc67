"""Settings come from the environment, typed, and a bad or missing one stops the start."""

import os
from dataclasses import dataclass, field
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


def choice(name, choices, default=REQUIRED):
    value = text(name, default)
    if value not in choices:
        raise ImproperlyConfigured(f"{name} is {value!r}; write one of {', '.join(choices)}.")
    return value


def site(name):
    """The address under which people reach the site, without a stroke at its end; or nothing."""
    value = text(name, "").rstrip("/")
    if value and urlsplit(value).scheme not in ("http", "https"):
        raise ImproperlyConfigured(f"{name} is {value!r}; write it as https://goc.example.vn.")
    return value


@dataclass(frozen=True, slots=True)
class Mail:
    """The mail server that takes the letters of the outbox; `timeout` in seconds a word."""

    host: str
    port: int
    security: str
    user: str
    password: str = field(repr=False)
    sender: str
    timeout: int


def mail():
    """The mail server named by the environment, None where none is."""
    host = text("EMAIL_HOST", "")
    if not host:
        return None
    security = choice("EMAIL_SECURITY", ("starttls", "tls", "none"), "starttls")
    sender = text("EMAIL_FROM")
    if "@" not in sender or not sender.isascii() or " " in sender:
        raise ImproperlyConfigured(f"EMAIL_FROM is {sender!r}; write an address alone.")
    return Mail(
        host=host,
        port=number("EMAIL_PORT", {"starttls": "587", "tls": "465", "none": "25"}[security]),
        security=security,
        user=text("EMAIL_USER", ""),
        password=text("EMAIL_PASSWORD", ""),
        sender=sender,
        timeout=max(1, number("EMAIL_TIMEOUT", "10")),
    )


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


def identity_provider():
    """The OpenID Connect provider of the city or the nation; None where none is set."""
    owed = ("OIDC_SERVER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET")
    given = {name: text(name, "") for name in owed}
    if not any(given.values()):
        return None
    if missing := [name for name, value in given.items() if not value]:
        raise ImproperlyConfigured(f"{', '.join(missing)} is not set; set all of {owed}, or none.")
    server = urlsplit(given["OIDC_SERVER"])
    if server.scheme not in ("http", "https") or not server.netloc:
        raise ImproperlyConfigured("OIDC_SERVER must read https://HOST or https://HOST/PATH.")
    matches = text("OIDC_MATCHES", "username")
    if matches not in ("username", "national_id"):
        raise ImproperlyConfigured(f"OIDC_MATCHES is {matches!r}; write username or national_id.")
    name = text("OIDC_NAME", "cổng định danh")
    return {
        "name": name,
        "origin": f"{server.scheme}://{server.netloc}",
        "claim": text("OIDC_CLAIM", "preferred_username"),
        "matches": matches,
        "app": {  # as allauth wants it
            "provider_id": "dinh-danh",
            "name": name,
            "client_id": given["OIDC_CLIENT_ID"],
            "secret": given["OIDC_CLIENT_SECRET"],
            "settings": {"server_url": given["OIDC_SERVER"].rstrip("/")},
        },
    }
