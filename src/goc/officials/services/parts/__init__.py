"""Entries of one file, written by hand: added, corrected, taken out, each with its reason.

Nothing is lost by it: every earlier version stays with who wrote it and why. Somebody who read an
older version than stands is refused and told what changed meanwhile.
"""

from django.db import transaction
from django.db.models import ProtectedError

from goc.accounts.models import User
from goc.journal import services as journal
from goc.kit import history, span
from goc.kit.errors import Overtaken, Refused
from goc.officials.models import Official, Qualification
from goc.officials.rules import entries
from goc.officials.services import standing
from goc.officials.services.parts.kinds import PARTS, PERIOD, Part

__all__ = ["PARTS", "Part", "add", "correct", "remove", "told_apart"]

OWN = "Chứng chỉ do hệ thống cấp chỉ sửa được ở sổ chứng chỉ, không sửa ở hồ sơ."
GONE = "Mục này vừa được người khác bỏ khỏi hồ sơ; hãy mở lại hồ sơ."


@transaction.atomic
def add(*, part: Part, official: Official, values: dict, why: str, by, at, on, ends_former=False):
    """Add an entry to the file and return it; `values` name all of `part.fields`.

    `ends_former` ends the open entry that the new one follows on the day before. Refused with
    every reason.
    """
    official = _locked(official)
    values = dict(values)
    _check(part, values, why=why, on=on)
    history.remember(user=by.pk, why=why.strip())
    if part.follows and ends_former:
        _end_former(part, official, values)
    _check_room(part, official, values)
    row = part.model(**{f"{part.owner}_id": official.pk}, **_stored(part, values))
    if part.model is Qualification:
        row.source = Qualification.Source.CLERK
    row.save(force_insert=True)
    return _written(part, official, row, "officials.part_added", why=why, by=by, at=at, on=on)


@transaction.atomic
def correct(
    *, part: Part, official: Official, pk: int, seen: int, values: dict, why: str, by, at, on
):
    """Correct an entry that was read at version `seen` (`kit.history.version`), and return it.
    Refused with every reason, and where it was changed since."""
    official = _locked(official)
    row = _standing(part, official, pk, seen)
    _check(part, values, why=why, on=on)
    _check_room(part, official, values, beside=row)
    history.remember(user=by.pk, why=why.strip())
    changed = {
        name: value for name, value in _stored(part, values).items() if getattr(row, name) != value
    }
    if not changed:
        raise Refused("Chưa có ô nào khác với hồ sơ; không có gì để ghi.")
    for name, value in changed.items():
        setattr(row, name, value)
    row.save(update_fields=list(changed))
    return _written(
        part, official, row, "officials.part_corrected", why=why, by=by, at=at, on=on,
        fields=sorted(changed),
    )  # fmt: skip


@transaction.atomic
def remove(*, part: Part, official: Official, pk: int, seen: int, why: str, by, at, on) -> None:
    """Take an entry out that was wrongly written; its last version stays in the history."""
    official = _locked(official)
    row = _standing(part, official, pk, seen)
    if refusals := entries.reason(why):
        raise Refused(*refusals)
    history.remember(user=by.pk, why=why.strip())
    name = told_apart(row)
    try:
        part.model.objects.filter(pk=row.pk).delete()
    except ProtectedError as error:
        raise Refused(
            f"Mục {name} thuộc một đợt sắp xếp đơn vị nên không bỏ được; hãy sửa các ngày."
        ) from error
    _written(part, official, row, "officials.part_removed", why=why, by=by, at=at, on=on, name=name)


def told_apart(row) -> str:
    """What tells an entry apart from others, for the journal and for sentences."""
    return f"{row._meta.verbose_name}: {row}"


def _locked(official):
    # Whoever writes into the same file second waits here, and sees what the first one wrote.
    return (
        Official.objects.select_for_update(of=["self"]).select_related("person").get(pk=official.pk)
    )


def _standing(part, official, pk, seen):
    row = part.rows(official).filter(pk=pk).first()
    if row is None:
        raise Refused(GONE)
    if (now := history.version(row)) != seen:
        raise Overtaken(_meanwhile(*history.changed_after(row, seen, untold=())), seen=(now,))
    if getattr(row, "source", "") == Qualification.Source.OWN:
        raise Refused(OWN)
    return row


def _meanwhile(said, fields):
    writer = User.objects.filter(pk=said.get("user")).first()
    who = writer.full_name if writer else "Một người khác"
    which = f" ({', '.join(fields)})" if fields else ""
    return (
        f"{who} đã sửa mục này{which} sau khi đồng chí mở trang. Bản ấy đang ở trong hồ sơ; những "
        "gì đồng chí gõ vẫn còn ở các ô. Hãy đối chiếu rồi bấm ghi lần nữa."
    )


def _check(part, values, *, why, on):
    if refusals := [*part.bars(values, on), *entries.reason(why)]:
        raise Refused(*refusals)


def _check_room(part, official, values, *, beside=None):
    others = part.rows(official).filter(part.meets(values))
    if beside:
        others = others.exclude(pk=beside.pk)
    if other := others.order_by("pk").first():
        raise Refused(
            f"Hồ sơ đã có {part.noun} “{other}”{_days(other)}; hãy sửa mục ấy, hoặc xem lại các "
            "ngày."
        )


def _days(row):
    if not hasattr(row, "period"):
        return ""
    last = span.last_day(row.period)
    since = f" từ {row.period.lower:%d/%m/%Y}" if row.period.lower else ""
    return f"{since} đến {last:%d/%m/%Y}" if last else f"{since} đến nay"


def _end_former(part, official, values):
    first = values["first"]
    if first is None:
        return
    open_ones = part.rows(official).filter(period__endswith=None, period__startswith__lt=first)
    if part.slug == "vi-tri":
        open_ones = open_ones.filter(is_main=True) if values["is_main"] else open_ones.none()
    for former in open_ones:
        former.period = span.before(former.period, first)
        former.save(update_fields=["period"])


def _stored(part, values):
    stored = {name: values[name] for name in part.fields if name not in PERIOD}
    if PERIOD[0] in part.fields:
        stored["period"] = span.days(values["first"], values["last"])
    if part.model is Qualification:
        stored["kind"] = stored["level"].kind
    return stored


def _written(part, official, row, verb, *, why, by, at, on, fields=(), name=""):
    standing.derive_one(official, on=on)
    journal.record(
        verb=verb,
        subject=official,
        by=by,
        at=at,
        why=why.strip(),
        name=f"{official.person.full_name}: {name or told_apart(row)}",
        details={"part": part.slug, "row": row.pk, "fields": list(fields)},
    )
    return row
