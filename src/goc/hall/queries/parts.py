"""What the pages that change a file show beside the form: the entry as it stands."""

from goc.hall.queries import changes
from goc.kit import history
from goc.officials import access
from goc.officials.forms.identity import IdentityForm
from goc.officials.models import Qualification
from goc.officials.services.identity import PARTY

ANCHORS = {
    "vi-tri": "qua-trinh",
    "ngach": "ngach",
    "dien-quan-ly": "ngach",
    "trinh-do": "trinh-do",
    "danh-gia": "danh-gia",
    "vang-mat": "vang-mat",
}
RELATED = {
    "vi-tri": ("unit", "title"),
    "ngach": ("rank",),
    "dien-quan-ly": ("official",),
    "trinh-do": ("level", "evidence"),
    "danh-gia": ("official",),
    "vang-mat": ("official",),
}
IDENTITY = {
    "correct_identity": "Sửa lý lịch",
    "mark_national": "Mục lấy từ cơ sở dữ liệu quốc gia",
}


def rows(part, official):
    """The entries of that kind in the file, with what their words need."""
    return part.rows(official).select_related(*RELATED[part.slug])


def asked(part, row, *, removes, view) -> dict:
    """Title of the page and the entry as it stands now, in words."""
    if part is None:
        return {"heading": IDENTITY[view], "stands": []}
    verb = "Bỏ" if removes else "Sửa" if row else "Thêm"
    return {"heading": f"{verb} {part.noun}", "stands": changes.told(row) if row else []}


def identity_form(user, official, on, data=None) -> IdentityForm:
    """The form of who the person is: what the user may not see is not in it, what comes from the
    national database cannot be typed into."""
    person = official.person
    sees = {
        "national_id": access.may_see_identity(user, official, on),
        "ethnicity": access.may_see_sensitive(user, official, on),
    }
    hidden = [name for name, is_seen in sees.items() if not is_seen]
    told = ("full_name", "born", "gender", "national_id", "ethnicity")
    initial = {name: getattr(person, name) for name in told}
    initial |= {name: getattr(official, name) for name in PARTY}
    initial |= {"seen": history.version(person), "seen_file": history.version(official)}
    return IdentityForm(data, initial=initial, hidden=hidden, locked=person.national_fields)


def with_evidence(official):
    """The certificates of the file that have evidence."""
    held = Qualification.objects.filter(person=official.pk, evidence__isnull=False)
    return held.select_related("evidence")
