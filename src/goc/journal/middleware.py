"""Two promises of every page: a GET writes nothing, and who saw whom is written down."""

from functools import wraps

from django.db import connection, transaction
from django.utils import timezone

from goc.journal import services

SAFE = ("GET", "HEAD", "OPTIONS")


class Readings:
    """Journal what a view declared with `seen(...)`, and every list that went out as a file, after
    the response, in a transaction of its own: the one write that a GET may cause."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if exported := getattr(response, "exported", None):
            seen(request, **exported._asdict())
        if (reading := getattr(request, "reading", None)) and response.status_code < 400:
            with transaction.atomic():
                services.record_reading(by=request.user, at=timezone.now(), **reading)
        return response


class ReadOnlyGets:
    """Run safe methods in a read-only transaction, so that a page that writes fails at once."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if request.method not in SAFE or getattr(view, "writes_on_get", False):
            return None
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET LOCAL transaction_read_only = on")
            response = view(request, *args, **kwargs)
            if hasattr(response, "render") and callable(response.render):
                response.render()
        return response


def writes_on_get(view):
    """Let a view write though it is only visited, where somebody else's protocol wants it so."""

    @wraps(view)
    def visited(request, *args, **kwargs):
        return view(request, *args, **kwargs)

    visited.writes_on_get = True
    return visited


def seen(request, *, subject=None, people=0, filter="", rows=None):  # noqa: A002
    """Declare that this response shows people's data; the middleware writes it down."""
    request.reading = {
        "page": request.resolver_match.view_name,
        "subject": subject,
        "people": people,
        "filter": filter or request.GET.urlencode(),
        "rows": rows,
    }
