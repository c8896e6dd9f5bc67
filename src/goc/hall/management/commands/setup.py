"""`./goc manage setup`: the tables and the data that ship with the house."""

from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from django.utils.timezone import localdate

from goc.accounts.services import system_account
from goc.catalogue import services as catalogue
from goc.catalogue.queries import gaps, offers
from goc.kit import schema
from goc.kit.reference import Changes
from goc.kit.release import behind
from goc.kit.verb import Verb
from goc.law import services as law
from goc.officials import services as officials
from goc.org import services as org
from goc.standards import services as standards

# In the order of the house: each leans on those before it.
ROOMS = {
    "văn bản": law,
    "đơn vị, chức danh": org,
    "ngạch, trình độ": officials,
    "chương trình, cơ sở đào tạo": catalogue,
    "yêu cầu": standards,
}


class Command(Verb):
    """Bring schema and reference data up to this release; a second run changes nothing."""

    help = "Chuẩn bị bảng và dữ liệu đi kèm; chạy lại không đổi gì."
    shape = {"loaded": "từng loại dữ liệu: số dòng mới, sửa, bỏ; điều giữ lại vì đã sửa trên trang"}

    def handle(self, *args, **options):
        if behind():
            self.say("Đang chuẩn bị các bảng …")
            schema.fill()
            call_command("migrate", interactive=False, verbosity=0)
        at = timezone.now()
        loaded = load(by=system_account(at=at), at=at)
        for name, changes in loaded.items():
            if changes:
                self.say(f"Đã nạp {name}: {changes.created} mới, {changes.changed} sửa.")
            for sentence in changes.kept:
                self.say(sentence)
        facts = {"loaded": {name: vars(changes) for name, changes in loaded.items()}}
        for sentence in gaps(localdate(at), offers(localdate(at))):
            self.say(sentence)
        self.answer(facts, "Bảng và dữ liệu đi kèm đã sẵn sàng.")


@transaction.atomic
def load(*, by, at) -> dict[str, Changes]:
    """Bring in the data of every room, or, where one file is refused, that of none."""
    return {name: services.load_reference(by=by, at=at) for name, services in ROOMS.items()}
