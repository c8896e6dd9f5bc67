"""What was changed in a file: each field before and after, who changed it, when."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.contrib.postgres.fields import DateRangeField
from django.db.models import Exists

from goc.accounts.models import User
from goc.desk.models import Batch, StoredFile
from goc.kit import history, partial
from goc.officials.models import (
    Absence,
    Evaluation,
    Level,
    ManagementHolding,
    Official,
    Person,
    Post,
    Qualification,
    Rank,
    RankHolding,
)
from goc.officials.queries.records import HIDDEN
from goc.officials.queries.told import period
from goc.officials.services.identity import NATIONAL
from goc.org.models import Title, Unit, UnitVersion

# How each table names the official, and the field that tells its rows apart in words.
TABLES = (
    (Person, "pgh_obj_id", ""),
    (Official, "pgh_obj_id", ""),
    (Post, "official_id", "title"),
    (RankHolding, "official_id", "rank"),
    (ManagementHolding, "official_id", "level"),
    (Qualification, "person_id", "level"),
    (Evaluation, "official_id", "year"),
    (Absence, "official_id", "kind"),
)
# Keys that the services derive, and how the row came: no statement about the person.
UNTOLD = {
    "id", "person", "official", "since", "search_key", "sort_key", "batch", "row", "account",
}  # fmt: skip
NOTHING, REMOVED = "–", "đã xóa"
ABOUT_PERSON = "Lý lịch"
MASKED = "•••• •••• "


@dataclass(frozen=True, slots=True)
class Edit:
    """One field as it was and as it became."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """One row as it was changed or removed at one moment: who did it, through which file, why."""

    at: datetime
    by: str
    through: str
    why: str
    what: str
    edits: list[Edit]


def number(text: str, *, whole: bool) -> str:
    """A personal number in groups of four; without the right to it, its last four digits alone."""
    return f"{text[:4]} {text[4:8]} {text[8:]}" if whole else MASKED + text[-4:]


def changes(official, *, shows_identity: bool, shows_sensitive: bool) -> list[Change]:
    """Every change of the official's file, the newest first; what the reader may not see is hidden
    in it too."""
    steps = sorted(
        (step for table in _touched(official) for step in _steps(official, *table) if step.fields),
        key=lambda step: (step.event.pgh_created_at, step.event.pgh_id),
        reverse=True,
    )
    words = _Words(steps, shows_identity=shows_identity, shows_sensitive=shows_sensitive)
    return [words.change(step) for step in steps]


@dataclass(frozen=True, slots=True)
class _Step:
    """One version of a row and the one that replaced it (None: the row was removed)."""

    model: type
    told_by: str
    event: object
    after: object

    @property
    def fields(self):
        if self.after is None:
            return [self.model._meta.get_field(self.told_by or "id")]
        return history.changed_fields(self.event, self.after, untold=UNTOLD)


def _touched(official):
    """The tables in which anything of the official was ever changed, found in one query."""
    any_of = [
        Exists(model.pgh_event_model.objects.filter(**{key: official.pk}))
        for model, key, _ in TABLES
    ]
    found = Official.objects.filter(pk=official.pk).values_list(*any_of).get()
    return [table for table, is_touched in zip(TABLES, found, strict=True) if is_touched]


def _steps(official, model, key, told_by):
    events = model.pgh_event_model.objects.filter(**{key: official.pk})
    return [_Step(model, told_by, event, after) for event, after in history.steps(model, events)]


class _Words:
    """Steps in words: names for keys, labels for codes, masks for what may not be seen."""

    def __init__(self, steps, *, shows_identity, shows_sensitive):
        self.shows_identity, self.shows_sensitive = shows_identity, shows_sensitive
        contexts = [history.context(step.event) for step in steps]
        self.users = User.objects.in_bulk({each["user"] for each in contexts if each.get("user")})
        batches = {each["batch"] for each in contexts if each.get("batch")}
        self.batches = Batch.objects.select_related("file").in_bulk(batches)
        units = {
            getattr(row, "unit_id", None) for step in steps for row in (step.event, step.after)
        }
        versions = UnitVersion.objects.filter(unit__in=units - {None}).order_by("unit_id", "period")
        self.names = {
            Unit: dict(versions.values_list("unit_id", "name")),
            Title: self._names(steps, Title, "title_id"),
            Rank: self._names(steps, Rank, "rank_id"),
            Level: self._names(steps, Level, "level_id"),
            StoredFile: self._names(steps, StoredFile, "evidence_id"),
        }

    @staticmethod
    def _names(steps, model, key):
        wanted = {getattr(row, key, None) for step in steps for row in (step.event, step.after)}
        return dict(model.objects.filter(pk__in=wanted - {None}).values_list("pk", "name"))

    def change(self, step) -> Change:
        """One step in words."""
        event = step.event
        metadata = history.context(event)
        user = self.users.get(metadata.get("user"))
        batch = self.batches.get(metadata.get("batch"))
        return Change(
            at=event.pgh_created_at,
            by=user.full_name if user else "chưa rõ ai sửa",
            through=_through(batch, metadata),
            why=metadata.get("why", ""),
            what=self.what(step),
            edits=[self.edit(step, field) for field in step.fields],
        )

    def edit(self, step, field) -> Edit:
        """One field of a step in words; of a removed row, the field that tells it apart."""
        return Edit(
            field=_capital(str(field.verbose_name)),
            before=self.shown(field, getattr(step.event, field.attname)),
            after=self.shown(field, getattr(step.after, field.attname)) if step.after else REMOVED,
        )

    def what(self, step) -> str:
        """Which row it was: the table's name, and what tells the row apart."""
        if step.model is Person:
            return ABOUT_PERSON
        name = _capital(str(step.model._meta.verbose_name))
        if not step.told_by:
            return name
        field = step.model._meta.get_field(step.told_by)
        return f"{name}: {self.shown(field, getattr(step.event, field.attname))}"

    def shown(self, field, value) -> str:
        """One value in words."""
        if value is None or value == "":
            return NOTHING
        if field.name == "ethnicity" and not self.shows_sensitive:
            return HIDDEN
        if field.name == "national_id":
            return number(value, whole=self.shows_identity)
        if field.is_relation:
            return self.names[field.related_model].get(value, NOTHING)
        return _in_words(field, value)


def told(row) -> list[tuple[str, str]]:
    """An entry of a file as it stands: the name of each field and what it says."""
    return [
        (_capital(str(field.verbose_name)), _stands(row, field))
        for field in row._meta.concrete_fields
        if field.name not in UNTOLD
    ]


def _stands(row, field):
    value = getattr(row, field.attname)
    if value is None or value == "":
        return NOTHING
    if field.related_model is Unit:
        last = UnitVersion.objects.filter(unit=value).order_by("-period")
        return last.values_list("name", flat=True)[0]
    return str(getattr(row, field.name)) if field.is_relation else _in_words(field, value)


def _in_words(field, value):
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(field, DateRangeField):
        return period(value) if field.name == "period" else partial.display(value)
    if field.name == "national_fields":
        return ", ".join(NATIONAL[name] for name in value) or NOTHING
    return _plain(value)


def _through(batch, metadata) -> str:
    """By which way the change came: a workbook, a correction, or else nothing is said."""
    if batch:
        return f"nhập từ tệp {batch.file.name}"
    number = metadata.get("correction")
    return f"theo đề nghị sửa số {number}" if number else ""


def _plain(value) -> str:
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, Decimal):
        return f"{value.normalize():f}".replace(".", ",")
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return str(value)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
