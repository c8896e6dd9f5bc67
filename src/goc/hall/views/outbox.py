"""The outbox for its keepers: how letters go, who is told on paper, whom to remind."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from goc.desk import queries as desk
from goc.desk import services
from goc.hall import papers
from goc.hall.forms import DaysForm
from goc.hall.queries import outbox as queries
from goc.journal.middleware import seen
from goc.kit.components.numbers import vn_number
from goc.kit.errors import Refused
from goc.kit.forms import refusals_into
from goc.kit.htmx import render_page
from goc.kit.listing import Listing, paginate
from goc.kit.today import today
from goc.needs import services as needs
from goc.needs.queries import reminders
from goc.org import access as org
from goc.org.models import Role


@require_http_methods(["GET", "POST"])
def outbox(request):
    """How notices go by each way, and the letters in trouble; POST sends those anew."""
    _require(request.user, Role.ADMINISTRATOR)
    if request.method == "POST":
        try:
            again = services.retry(by=request.user, at=timezone.now())
            messages.info(request, f"{vn_number(again)} thư chờ gửi lại trong ít phút tới.")
        except Refused as refusal:
            messages.error(request, " ".join(refusal.reasons))
        return redirect("hall:outbox")
    listing = Listing.parse(request.GET, sorts={"moi": ["-pk"]}, default_sort="moi")
    found = desk.in_trouble()
    page = paginate(found, listing, count=found.count())
    context = {
        "mailman": queries.mailman(timezone.now()),
        "ways": queries.ways(),
        "page": replace(page, rows=[queries.trouble(each) for each in page.rows]),
    }
    return render_page(request, "hall/outbox.html", context, part="letters")


@require_http_methods(["GET", "POST"])
def printed(request):
    """How many of each unit wait for paper, and the lists taken before; POST takes one away."""
    _require(request.user, *queries.PRINTERS)
    if request.method == "POST":
        try:
            readers = queries.readers_of(request.user)
            printing = services.print_waiting(users=readers, by=request.user, at=timezone.now())
            people = vn_number(printing.people)
            messages.info(request, f"Danh sách {people} người đã sẵn sàng; tải tệp ở dưới.")
        except Refused as refusal:
            messages.error(request, " ".join(refusal.reasons))
        return redirect("hall:printed")
    listing = Listing.parse(request.GET, sorts={"don-vi": ["unit"]}, default_sort="don-vi")
    piles = queries.piles(request.user)
    context = {
        "page": paginate(piles, listing, count=len(piles)),
        "people": sum(pile.people for pile in piles),
        "printings": queries.printings(request.user)[:10],
    }
    return render_page(request, "hall/printed.html", context, part="piles")


@require_safe
def printed_file(request, printing_id):
    """The names of a list that the one who asks took away, as .xlsx."""
    _require(request.user, *queries.PRINTERS)
    printing = get_object_or_404(queries.printings(request.user), pk=printing_id)
    with TemporaryDirectory() as folder:
        path = Path(folder, f"thong-bao-{timezone.localtime(printing.printed_at):%Y-%m-%d}.xlsx")
        papers.notices(path, printing)
        content = BytesIO(path.read_bytes())
    seen(request, subject=printing, people=printing.people)
    return FileResponse(content, as_attachment=True, filename=path.name)


@require_http_methods(["GET", "POST"])
def reminder(request):
    """How many have a need due soon, by the days asked for; POST tells them."""
    _require(request.user, Role.CITY_OFFICER)
    asked = request.POST if request.method == "POST" else request.GET
    form = DaysForm(asked if "so_ngay" in asked else {"so_ngay": 30})
    counted = None
    if form.is_valid():
        days = form.cleaned_data["so_ngay"]
        with refusals_into(form):
            needs.check_reminder(days=days, by=request.user)
            if request.method == "POST":
                told = needs.remind(days=days, on=today(), by=request.user, at=timezone.now())
                messages.info(request, f"Đã báo cho {vn_number(told)} người.")
                return redirect("hall:reminder")
            counted = reminders.reminder(request.user, on=today(), days=days)
    context = {"form": form, "counted": counted}
    return render_page(request, "hall/reminder.html", context, part="reminder", form=form)


def _require(user, *roles):
    if not org.holds(user, *roles):
        raise PermissionDenied
