"""The only writer of corrections, and of the one field that a confirmed one mends."""

from copy import copy
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.timezone import localtime

from goc.desk.models import StoredFile
from goc.journal import services as journal
from goc.kit import span
from goc.kit.errors import Refused
from goc.kit.history import remember
from goc.kit.vietnamese import search_key, sort_key
from goc.officials.models import Correction, Official
from goc.officials.queries import correctable
from goc.officials.rules import corrections as rules
from goc.officials.rules import entries
from goc.officials.services import standing

State, Table = Correction.State, Correction.Table
TAKEN = "Không sửa được vì trùng với điều đang ghi ở nơi khác trong hệ thống; hãy xem lại."


@transaction.atomic
def propose(
    *,
    official: Official,
    table: str,
    row: int,
    field: str,
    proposed: str,
    reason: str,
    on,
    by,
    at,
    evidence: StoredFile | None = None,
) -> Correction:
    """Propose another text for one field of the file, as stored (`correctable.stored`).

    Refused with every reason: a text that the field cannot hold, nothing new, no reason, a
    certificate of our own, another proposal that waits.
    """
    # Two may propose at once; whoever comes second waits here and sees the first one's.
    Official.objects.select_for_update(of=["self"]).get(pk=official.pk)
    held = correctable.rows(official, table).filter(pk=row).first()
    if held is None:
        raise Refused("Mục cần sửa không còn trong hồ sơ; hãy tải lại trang và chọn lại.")
    stood = correctable.stored(table, field, held)
    waiting = Correction.objects.filter(table=table, row=row, field=field, state=State.PROPOSED)
    asked = rules.Proposed(
        stood=stood,
        proposed=proposed,
        reason=reason.strip(),
        issued_here=correctable.is_issued_here(table, held),
        waits_already=waiting.exists(),
        is_national=correctable.is_national(field, held),
    )
    if reasons := [*rules.bars_to_proposing(asked), *_unfit(table, field, held, proposed, on)]:
        raise Refused(*reasons)
    made = Correction.objects.create(
        official=official,
        table=table,
        row=row,
        what=correctable.names(table, [held], on)[held.pk][:300],
        field=field,
        stood=stood,
        stood_words=correctable.words(table, field, stood),
        proposed=proposed,
        proposed_words=correctable.words(table, field, proposed),
        reason=reason.strip(),
        evidence=evidence,
        proposed_at=at,
        proposed_by=by,
    )
    _journal("officials.correction_proposed", made, by=by, at=at, why=made.reason)
    return made


def _unfit(table, field, row, text, on) -> list[str]:
    """Why the row cannot hold the text, in sentences."""
    mended = copy(row)
    try:
        _set(mended, table, field, text)
    except (ValueError, Refused) as error:
        return [str(error)]
    return _new_bars(table, row, mended, on)


def _new_bars(table, row, mended, on) -> list[str]:
    """What the mended row breaks and the row as it stands does not: an old fault beside the field
    keeps nobody from mending the field."""
    stood = _bars(table, row, on)
    return [reason for reason in _bars(table, mended, on) if reason not in stood]


def _bars(table, row, on) -> list[str]:
    """What keeps a row from standing as it now would, as for one written by hand."""
    match table:
        case Table.POST:
            life = row.unit.life
            return entries.life_of_unit(
                row.period.lower, span.last_day(row.period),
                opened=life.lower, closed=span.last_day(life),
            )  # fmt: skip
        case Table.QUALIFICATION:
            return entries.qualification(granted=row.granted, expires_on=row.expires_on, on=on)
        case Table.PERSON:
            return entries.identity(born=row.born, on=on)
        case Table.OFFICIAL:
            return entries.party_dates(row.party_joined, row.party_official)
    return []


@transaction.atomic
def decide(
    *, correction: Correction, confirms: bool, seen: str, answer: str, on, by, at
) -> Correction:
    """Mend the file as proposed, or leave it as it is and say why.

    `seen` is the text of the field, as stored, that stood before the eyes of `by`: if the file has
    changed since, or somebody else decided, it is Refused. Both texts stay with the correction.
    """
    # Whoever comes second waits here, and finds it decided.
    held = _locked(correction)
    table, field = held.table, held.field
    mine = correctable.rows(held.official, table).select_for_update(of=["self"])
    row = mine.filter(pk=held.row).first()
    stands = None if row is None else correctable.stored(table, field, row)
    words = correctable.words(table, field, stands or "")
    asked = rules.Decision(
        confirms=confirms,
        stands=stands,
        stands_words=words,
        seen=seen,
        proposed=held.proposed,
        answer=answer.strip(),
        decided=_decided(held),
        is_national=row is not None and correctable.is_national(field, row),
    )
    if reasons := rules.bars_to_deciding(asked):
        raise Refused(*reasons)
    if confirms:
        _mend(held, row, on=on, by=by)
    held.state = State.CONFIRMED if confirms else State.DECLINED
    held.replaced_words, held.answer = words, answer.strip()
    held.decided_at, held.decided_by = at, by
    held.save(update_fields=["state", "replaced_words", "answer", "decided_at", "decided_by"])
    verb = "officials.correction_confirmed" if confirms else "officials.correction_declined"
    _journal(verb, held, by=by, at=at, why=held.answer or held.reason)
    return held


@transaction.atomic
def withdraw(*, correction: Correction, by, at) -> Correction:
    """Take a proposal back that nobody has decided yet."""
    held = _locked(correction)
    if decided := _decided(held):
        raise Refused(f"Đề nghị này không còn chờ: {decided}.")
    held.state, held.decided_at, held.decided_by = State.WITHDRAWN, at, by
    held.save(update_fields=["state", "decided_at", "decided_by"])
    _journal("officials.correction_withdrawn", held, by=by, at=at, why="")
    return held


def _locked(correction):
    # Joined, whoever waited for the lock would see the row as it became beside the decider whom it
    # did not have before.
    return Correction.objects.select_for_update().get(pk=correction.pk)


def _decided(held) -> str:
    if held.state == State.PROPOSED:
        return ""
    when = f"{localtime(held.decided_at):%H:%M ngày %d/%m/%Y}"
    return f"{held.decided_by.full_name} đã ghi “{held.get_state_display()}” lúc {when}"


def _mend(held, row, *, on, by) -> None:
    """Write the field, with who and why on the version that it leaves, and what follows from it."""
    remember(user=by.pk, correction=held.pk, why=held.reason)
    stood = copy(row)
    _set(row, held.table, held.field, held.proposed)
    if reasons := _new_bars(held.table, stood, row, on):
        raise Refused(*reasons)
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise Refused(_wall(row, error)) from error
    standing.derive_one(held.official, on=on)


def _set(row, table, field, text) -> None:
    value = correctable.value(table, field, text)
    if field in correctable.ENDS:
        row.period = _moved(row.period, field, value)
        return
    setattr(row, correctable.field(table, field).attname, value)
    if field == "full_name":
        row.search_key, row.sort_key = search_key(value), sort_key(value)


def _moved(period, end, day) -> DateRange:
    """The period with one end put elsewhere; the last day is the day before its upper bound."""
    if end == correctable.FIRST:
        first, after = day, period.upper
    else:
        first, after = period.lower, day and day + timedelta(days=1)
    if first and after and first >= after:
        raise Refused("Ngày đầu phải trước hoặc trùng ngày cuối; hãy xem lại ngày đề nghị.")
    return DateRange(first, after)


def _wall(row, error) -> str:
    """The sentence of the wall that the row ran into."""
    name = error.__cause__.diag.constraint_name
    walls = {wall.name: wall for wall in row._meta.constraints}
    return str(walls[name].violation_error_message) if name in walls else TAKEN


def _journal(verb, held, *, by, at, why) -> None:
    """Write the act under the official, so that it is found with the file; no text of the file
    goes into the journal, which a correction of the file could not mend."""
    official = held.official
    journal.record(
        verb=verb,
        subject=official,
        by=by,
        at=at,
        why=why,
        details={"correction": held.pk, "table": held.table, "field": held.field},
        name=f"{official.person.full_name}: {correctable.label(held.table, held.field)}",
    )
