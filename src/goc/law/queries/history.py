"""What was changed in a document and in the numbers it sets: before, after, who, when, why."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.postgres.fields import DateRangeField
from django.db.models import Q

from goc.accounts.models import User
from goc.journal.models import Entry
from goc.kit import history as kept
from goc.law.models import Document, Value
from goc.law.queries import words

UNTOLD = {"id", "code", "search_key", "is_edited", "parameter"}
SHIPPED = "nạp từ tệp đi kèm hệ thống"
NOTHING, REMOVED = "–", "đã bỏ"


@dataclass(frozen=True, slots=True)
class Edit:
    """One field as it was and as it became."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """One row as it was changed or removed at one moment."""

    at: datetime
    by: str
    why: str
    what: str
    edits: list[Edit]


ADDED = Edit("Văn bản", NOTHING, "đã thêm")


def history(document: Document) -> list[Change]:
    """Every change of the document and of the numbers that it sets or set, the newest first."""
    events = Value.pgh_event_model.objects
    of_document = Q(document=document.pk) | Q(pgh_obj_id__in=document.values.values("pk"))
    shipped = events.filter(of_document, pgh_context=None).select_related("parameter")
    steps = [
        *kept.steps(Document, Document.pgh_event_model.objects.filter(pgh_obj_id=document.pk)),
        *kept.steps(Value, shipped),
    ]
    users = {meta.get("user") for event, _ in steps if (meta := kept.context(event))}
    names = dict(User.objects.filter(pk__in=users - {None}).values_list("pk", "full_name"))
    numbers = _numbers(steps)
    changes = [_change(event, after, names, numbers) for event, after in steps]
    changes += [_told(entry) for entry in _entries(document, events.filter(of_document))]
    return sorted(changes, key=lambda change: change.at, reverse=True)


def _entries(document: Document, events):
    """What people did to the document's numbers, and that they added it: the journal has both."""
    parameters = {
        *document.values.values_list("parameter_id", flat=True),
        *events.values_list("parameter_id", flat=True),
    }
    return Entry.objects.filter(
        Q(subject_kind="law.Parameter", subject_id__in=map(str, parameters))
        | Q(verb="law.document_added", subject_id=str(document.pk))
    ).order_by("pk")


def _told(entry: Entry) -> Change:
    changed = entry.details["changed"].items()
    if entry.verb == "law.document_added":
        return Change(entry.at, entry.actor_name, entry.why, "Văn bản", [ADDED])
    edits = [Edit(days, before or NOTHING, after or NOTHING) for days, (before, after) in changed]
    return Change(entry.at, entry.actor_name, entry.why, entry.subject_name, edits)


def _numbers(steps) -> dict[int, str]:
    """The numbers of the documents that the versions name."""
    keys = {
        getattr(row, name, None)
        for step in steps
        for row in step
        for name in ("document_id", "replaced_by_id")
    }
    return dict(Document.objects.filter(pk__in=keys - {None}).values_list("pk", "number"))


def _change(event, after, names, numbers) -> Change:
    metadata = kept.context(event)
    value = isinstance(event, Value.pgh_event_model)
    what = f"{event.parameter.meaning}, {words.days(event.period)}" if value else "Văn bản"
    return Change(
        at=event.pgh_created_at,
        by=names.get(metadata.get("user"), ""),
        why=metadata.get("why", SHIPPED),
        what=what,
        edits=_edits(event, after, numbers),
    )


def _edits(event, after, numbers) -> list[Edit]:
    if after is None:
        amount = event._meta.get_field("amount")
        return [Edit("Giá trị", _shown(amount, event.amount, numbers), REMOVED)]
    return [
        Edit(
            str(field.verbose_name).capitalize(),
            _shown(field, getattr(event, field.attname), numbers),
            _shown(field, getattr(after, field.attname), numbers),
        )
        for field in kept.changed_fields(event, after, untold=UNTOLD)
    ]


def _shown(field, value, numbers) -> str:
    if value is None or value == "":
        return NOTHING
    if field.is_relation:
        return numbers.get(value, NOTHING)
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(field, DateRangeField):
        return words.days(value)
    if field.name == "amount":
        return words.number(value)
    return f"{value:%d/%m/%Y}" if field.name == "issued_on" else str(value)
