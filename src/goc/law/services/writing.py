"""What every change of law made by hand does alike: it has a reason, is remembered and told."""

from django.contrib.postgres.fields import DateRangeField

from goc.journal import services as journal
from goc.kit import span
from goc.kit.errors import Refused
from goc.kit.history import remember
from goc.kit.mark import Mark

DERIVED = {"id", "search_key", "is_edited"}
SAME = "Không có gì khác với điều đang ghi; hãy sửa ít nhất một ô."


def begin(*, by, why: str) -> str:
    """Return the reason, and keep it with the versions that this transaction leaves behind."""
    why = why.strip()
    if not why:
        raise Refused("Hãy ghi lý do sửa: theo nguồn nào, vì sao.")
    remember(user=by.pk, why=why)
    return why


def needs_a_source(mark: str, source: str) -> list[str]:
    """Return why the mark cannot stand: what is confirmed was read somewhere."""
    if mark == Mark.CONFIRMED and not source.strip():
        return ["Mức “đã đối chiếu văn bản” phải kèm nguồn: địa chỉ hoặc nơi đã đọc văn bản."]
    return []


def tell(verb: str, subject, *, by, at, why: str, before: dict, after: dict) -> None:
    """Journal the act with every field that changed, as it was and as it became."""
    changed = {
        name: [before.get(name), after.get(name)]
        for name in {**before, **after}
        if before.get(name) != after.get(name)
    }
    journal.record(verb=verb, subject=subject, by=by, at=at, why=why, details={"changed": changed})


def plain(row) -> dict:
    """Return the fields of a row as plain text, for the journal."""
    return {
        field.name: _plain(field, getattr(row, field.attname))
        for field in row._meta.concrete_fields
        if field.name not in DERIVED
    }


def _plain(field, value) -> str | None:
    if value is None:
        return None
    if isinstance(field, DateRangeField):
        return f"{value.lower or ''} – {span.last_day(value) or ''}"
    return str(value)
