"""Documents written by hand: added, corrected, said to be replaced."""

from datetime import date

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from goc.kit import span
from goc.kit.errors import Refused
from goc.kit.vietnamese import search_key
from goc.law.models import Document
from goc.law.services.writing import SAME, begin, needs_a_source, plain, tell


@transaction.atomic
def add_document(*, code: str, first, last, why: str, by, at, **fields) -> Document:
    """Put a document on the shelf; `fields` as in `correct_document`.

    Refused without a reason, under a code or number that is taken, for days that end before they
    begin, and where it is marked confirmed without a source.
    """
    why = begin(by=by, why=why)
    reasons = _wrong(None, first, last, fields)
    if Document.objects.filter(code=code).exists():
        reasons.append(f"Mã “{code}” đã dùng cho một văn bản khác; hãy chọn mã khác.")
    if reasons:
        raise Refused(*reasons)
    added = Document(code=code, is_edited=True)
    _write(added, first, last, fields)
    tell("law.document_added", added, by=by, at=at, why=why, before={}, after=plain(added))
    return added


@transaction.atomic
def correct_document(*, document: Document, first, last, why: str, by, at, **fields) -> Document:
    """Mend what is recorded of a document: number, kind, branch, issuer, title, issued_on, mark,
    reference (where it was read), note; in force from `first` through `last`.

    From then on the files that ship with the house leave it alone. Refused as `add_document`, and
    where nothing would change.
    """
    why = begin(by=by, why=why)
    held = Document.objects.select_for_update().get(pk=document.pk)
    if reasons := _wrong(held, first, last, fields):
        raise Refused(*reasons)
    before = plain(held)
    _write(held, first, last, fields)
    _tell_change("law.document_corrected", held, before, by=by, at=at, why=why)
    return held


@transaction.atomic
def replace_document(
    *, document: Document, successor: Document, since: date, why: str, by, at
) -> Document:
    """Say that from the day on the successor stands in the document's place.

    Refused where it would replace itself, also in a circle; where the document is not in force
    before the day; and where the successor is known to begin on another day.
    """
    why = begin(by=by, why=why)
    held = Document.objects.select_for_update().get(pk=document.pk)
    if reasons := _wrong_successor(held, successor, since):
        raise Refused(*reasons)
    before = plain(held)
    held.replaced_by = successor
    held.in_force = DateRange(held.in_force.lower if held.in_force else None, since)
    held.is_edited = True
    held.save()
    _tell_change("law.document_replaced", held, before, by=by, at=at, why=why)
    return held


def _tell_change(verb: str, held: Document, before: dict, *, by, at, why: str) -> None:
    held.refresh_from_db()
    after = plain(held)
    if after == before:
        raise Refused(SAME)
    tell(verb, held, by=by, at=at, why=why, before=before, after=after)


def _write(row: Document, first: date | None, last: date | None, fields: dict) -> None:
    for name, value in fields.items():
        setattr(row, name, value)
    row.in_force = span.days(first, last) if first or last else None
    row.search_key = search_key(f"{row.number} {row.title} {row.issuer}")
    row.is_edited = True
    row.save()


def _wrong(held: Document | None, first, last, fields: dict) -> list[str]:
    reasons = needs_a_source(fields["mark"], fields["reference"])
    if first and last and last < first:
        reasons.append(f"Ngày cuối {last:%d/%m/%Y} sớm hơn ngày đầu {first:%d/%m/%Y}.")
    others = Document.objects.filter(number=fields["number"], issuer=fields["issuer"])
    if others.exclude(pk=held and held.pk).exists():
        reasons.append(
            f"Đã có văn bản số {fields['number']} của cơ quan này; hãy sửa văn bản ấy thay vì ghi "
            "thêm."
        )
    successor = held.replaced_by if held else None
    begins = successor and successor.in_force and successor.in_force.lower
    if begins and (last is None or span.days(first, last).upper != begins):
        reasons.append(
            f"Văn bản được {successor.number} thay thế từ {begins:%d/%m/%Y}; ngày cuối phải là "
            "ngày trước đó."
        )
    return reasons


def _wrong_successor(held: Document, successor: Document, since: date) -> list[str]:
    reasons, passed, at = [], {held.pk}, successor
    while at is not None and at.pk not in passed:
        passed.add(at.pk)
        at = at.replaced_by
    if at is not None:
        reasons.append(f"Văn bản {successor.number} đã được thay thế, vòng lại chính văn bản này.")
    begins = held.in_force.lower if held.in_force else None
    if begins and since <= begins:
        reasons.append(
            f"Văn bản này có hiệu lực từ {begins:%d/%m/%Y}; ngày bị thay thế phải sau ngày ấy."
        )
    first = successor.in_force.lower if successor.in_force else None
    if first and first != since:
        reasons.append(
            f"Văn bản {successor.number} có hiệu lực từ {first:%d/%m/%Y}; hãy ghi đúng ngày ấy."
        )
    return reasons
