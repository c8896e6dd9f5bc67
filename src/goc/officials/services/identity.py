"""Who a person is, corrected by hand; what comes from the national database is read-only here."""

from django.db import transaction

from goc.journal import services as journal
from goc.kit import history
from goc.kit.errors import Overtaken, Refused
from goc.kit.vietnamese import search_key, sort_key
from goc.officials.models import Official, Person
from goc.officials.rules import entries
from goc.officials.services import standing

# What the national population database tells of a person, in the order of the file.
NATIONAL = {
    "full_name": "họ và tên",
    "born": "ngày sinh",
    "gender": "giới tính",
    "national_id": "số định danh",
    "ethnicity": "dân tộc",
}
PARTY = ("party_joined", "party_official")


@transaction.atomic
def correct_identity(
    *, official: Official, seen: tuple[int, int], values: dict, why: str, by, at, on
) -> Official:
    """Correct what `values` name of `NATIONAL` and `PARTY`; read at the versions `seen` of person
    and file.

    Refused with every reason: a field that comes from the national database, a number that another
    person has, days that cannot be, a change by somebody else since.
    """
    official = Official.objects.select_for_update().select_related("person").get(pk=official.pk)
    person = official.person
    if (now := (history.version(person), history.version(official))) != seen:
        raise Overtaken(_meanwhile(person, official, seen), seen=now)
    of_person = _changed(person, values, NATIONAL)
    of_file = _changed(official, values, PARTY)
    if refusals := _refusals(official, of_person, of_file, values, why=why, on=on):
        raise Refused(*refusals)
    history.remember(user=by.pk, why=why.strip())
    if name := of_person.get("full_name"):
        of_person |= {"search_key": search_key(name), "sort_key": sort_key(name)}
    _write(person, of_person)
    _write(official, of_file)
    standing.derive_one(official, on=on)
    fields = sorted({*of_person, *of_file} - {"search_key", "sort_key"})
    _record("officials.identity_corrected", official, fields, why=why, by=by, at=at)
    return official


@transaction.atomic
def mark_national(*, official: Official, fields: set[str], why: str, by, at) -> Official:
    """Note which fields of the person stand as the national database has them, and so are
    read-only here. Refused without a reason, and for a field that is empty."""
    official = Official.objects.select_for_update().select_related("person").get(pk=official.pk)
    person = official.person
    refusals = entries.reason(why)
    refusals += [
        f"Hồ sơ chưa ghi {NATIONAL[name]}; hãy ghi trước khi đánh dấu."
        for name in NATIONAL
        if name in fields and not getattr(person, name)
    ]
    if refusals:
        raise Refused(*refusals)
    history.remember(user=by.pk, why=why.strip())
    _write(person, _changed(person, {"national_fields": _in_order(fields)}, ["national_fields"]))
    _record("officials.national_marked", official, _in_order(fields), why=why, by=by, at=at)
    return official


def _in_order(fields):
    return [name for name in NATIONAL if name in fields]


def _changed(row, values, fields):
    return {
        name: values[name]
        for name in fields
        if name in values and not _same(getattr(row, name), values[name])
    }


def _same(stored, said):
    return (stored or None) == (said or None)


def _refusals(official, of_person, of_file, values, *, why, on):
    person = official.person
    born = of_person.get("born", person.born)
    found = [
        f"{NATIONAL[name].capitalize()} lấy từ cơ sở dữ liệu quốc gia về dân cư, không sửa ở đây; "
        "hãy đề nghị cơ quan quản lý dữ liệu ấy sửa."
        for name in NATIONAL
        if name in of_person and name in person.national_fields
    ]
    found += entries.identity(born=born, on=on)
    found += entries.party_dates(*(of_file.get(name, getattr(official, name)) for name in PARTY))
    number = of_person.get("national_id")
    if number and Person.objects.filter(national_id=number).exists():
        found.append("Số định danh này đang ở hồ sơ của người khác; hãy xem lại số.")
    if not of_person and not of_file:
        found.append("Chưa có ô nào khác với hồ sơ; không có gì để ghi.")
    return [*found, *entries.reason(why)]


def _write(row, changed):
    if not changed:
        return
    for name, value in changed.items():
        setattr(row, name, value)
    row.save(update_fields=list(changed))


def _meanwhile(person, official, seen):
    fields = [
        name
        for row, version in zip((person, official), seen, strict=True)
        for name in history.changed_after(row, version, untold={"search_key", "sort_key"})[1]
    ]
    return (
        f"Lý lịch đã được người khác sửa ({', '.join(fields) or 'rồi sửa lại'}) sau khi đồng chí mở"
        " trang. Những gì đồng chí gõ vẫn còn ở các ô; hãy đối chiếu rồi bấm ghi lần nữa."
    )


def _record(verb, official, fields, *, why, by, at):
    journal.record(
        verb=verb,
        subject=official,
        by=by,
        at=at,
        why=why.strip(),
        name=official.person.full_name,
        details={"fields": fields},
    )
