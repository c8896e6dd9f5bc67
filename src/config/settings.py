"""One file for every environment: what differs stands in the environment (.env.example)."""

from pathlib import Path

from config import env
from goc.kit import postgres

ROOT = Path(__file__).resolve().parents[2]
DATA_DIR = postgres.data_folder(env.text("GOC_DATA_DIR", ""))

SECRET_KEY = env.text("SECRET_KEY", "") or postgres.secret_key(DATA_DIR)
DEBUG = env.flag("DEBUG", "no")
ALLOWED_HOSTS = env.text("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
# Lists the demonstration people on the sign-in page; the verb `demo` leaves its mark in the folder.
DEMO = env.flag("GOC_DEMO", "yes" if (DATA_DIR / "demo.json").exists() else "no")
DEMO_DAY = env.day("DEMO_DAY", "2026-07-01")  # what the demonstration takes for today

# Whether this installation may hold quy hoạch; one that may not has no page and no sheet of it.
SUCCESSION = env.flag("GOC_SUCCESSION", "yes")
APPOINTMENTS = env.flag("GOC_APPOINTMENTS", "yes")

LANGUAGE_CODE = "vi"
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_THOUSAND_SEPARATOR = False

# In the order of the training cycle (docs/house.md); a room is added with its first feature.
ROOMS = ["kit", "journal", "accounts", "desk", "law", "org", "officials", "succession", "facts"]
ROOMS += ["catalogue", "standards", "needs", "planning", "utilisation", "intake", "care", "hall"]
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_htmx",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "demo",
    *(f"goc.{room}" for room in ROOMS),
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "goc.hall.middleware.FirstRun",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "goc.hall.middleware.SecondFactor",
    "goc.journal.middleware.Readings",
    "goc.journal.middleware.ReadOnlyGets",
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
FORM_RENDERER = "goc.kit.forms.Renderer"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "goc.hall.context.shell",
            ],
            "builtins": ["goc.kit.templatetags.kit"],
        },
    }
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        **(
            env.database("DATABASE_URL")
            if env.text("DATABASE_URL", "")
            else postgres.settings(DATA_DIR)
        ),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"connect_timeout": 10, "options": "-c lock_timeout=30s"},
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# What all web processes must agree on, such as how often a password was mistaken. The least that an
# attacker would have to fill before his own failures are forgotten.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "accounts_cache",
        "OPTIONS": {"MAX_ENTRIES": 50_000},
    }
}

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["goc.accounts.backends.Accounts"]
LOGIN_URL = "accounts:sign_in"
LOGIN_REDIRECT_URL = "hall:home"
LOGOUT_REDIRECT_URL = "accounts:sign_in"
PASSWORD_HASHERS = ["goc.accounts.hashers.TunedArgon2"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "goc.accounts.validators.Sound"},
    {"NAME": "goc.accounts.validators.NotCommon"},
]
# How long a printed activation code lives; an office may well choose otherwise.
ACTIVATION_DAYS = env.number("ACTIVATION_DAYS", "30")

ACCOUNT_ADAPTER = "goc.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
# Per account, never per address: a whole hall shares one.
ACCOUNT_RATE_LIMITS = {
    "login": None,
    "login_failed": "5/10m/key",
    "change_password": "5/m/user",
    "reauthenticate": "20/m/user",
    "reset_password": None,
    "reset_password_from_key": None,
    "signup": None,
    "request_login_code": None,
    "verify_phone": None,
}
MFA_ADAPTER = "goc.accounts.adapter.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "Gốc"
MFA_TOTP_TOLERANCE = 1  # a telephone's clock may be half a minute off
MFA_RATE_LIMITS = {"webauthn_login": None}
IDENTITY_PROVIDER = env.identity_provider()
SOCIALACCOUNT_ADAPTER = "goc.hall.identity.ProviderAdapter"
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [IDENTITY_PROVIDER["app"]] if IDENTITY_PROVIDER else [],
    }
}
SESSION_COOKIE_AGE = 90 * 24 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = env.flag("HTTPS", "no")
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SECURE_CSP = {
    "default-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
    # A browser holds the way on to the provider, too, for part of the form that was sent.
    "form-action": ["'self'", *([IDENTITY_PROVIDER["origin"]] if IDENTITY_PROVIDER else [])],
}

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
MEDIA_ROOT = DATA_DIR / "files"
PAPERS_DIR = DATA_DIR / "papers"  # templates of the office, before those in data/papers
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "goc.kit.storage.HashedStatic"},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o640

# The outbox writes its letters itself: Django's own mail knows no difference between a server that
# is away and one that may have taken the letter.
MAIL = env.mail()
SITE_URL = env.site("SITE_URL")

# Imported where a job is worked off or asked for by name, not by every verb: all that jobs call
# hangs on them.
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = ""
PROCRASTINATE_IMPORT_PATHS = [
    f"goc.{path.parent.name}.jobs" for path in sorted(ROOT.glob("src/goc/*/jobs.py"))
]
PGHISTORY_DEFAULT_TRACKERS = ()  # every tracked model names its own, statement-level
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.text("LOG_LEVEL", "WARNING")},
}
